//! What is seen and heard: titles, bands, matches, shows, songs.

use super::items::item;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{Word, cjk, within},
};
use crate::engine::Seek;
use steward_model::{CardKind, EntityKind, Fact, Mention, Span, Topic};

/// All that is seen or heard in a message.
pub(crate) fn mentions(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    if topics.iter().any(|topic| topic.kind == CardKind::Listen)
        && let Some((who, what)) = dashed_song(scene.text)
    {
        found.push(item(Fact::Artist, who.of(scene.text), who, 0.85));
        found.push(item(Fact::Item, what.of(scene.text), what, 0.9));
    }
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        shown(scene, clause, &words, found);
        heard(scene, &words, found);
        if let Some((_, span)) = super::billing::billed(scene, clause, &words) {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.75));
        }
        named_event(scene, &words, found);
        ticketed(scene, &words, found);
        headed(scene, &words, topics, found);
    }
}

/// 《》 and 〈〉 hold a title; 'X的《Y》' names who made it.
pub(crate) fn titles(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let text = scene.text;
    for (at, open) in text.match_indices(['《', '〈']).take(4) {
        let start = at + open.len();
        let close = if open == "《" { '》' } else { '〉' };
        let Some(length) = text.get(start..).and_then(|rest| rest.find(close)) else { continue };
        let span = Span { start, end: start + length };
        found.push(item(Fact::Item, span.of(text), span, 0.9));
        if let Some(before) = text.get(..at).and_then(|before| before.strip_suffix('的')) {
            let name: Vec<char> = before
                .chars()
                .rev()
                .take_while(|&c| cjk(c) && !matches!(c, '听' | '聽' | '放' | '看' | '首' | '是'))
                .take(8)
                .collect();
            let name: String = name.into_iter().rev().collect();
            if !name.is_empty() {
                found.push(item(
                    Fact::Artist,
                    &name,
                    Span { start: before.len() - name.len(), end: before.len() },
                    0.8,
                ));
            }
        }
    }
}

/// 'A - B', a whole message of a singer and a song: where both stand.
pub(crate) fn dashed_song(text: &str) -> Option<(Span, Span)> {
    // Most talk has no dash: a hyphen, or the first byte of one of the others.
    if !text.bytes().any(|byte| matches!(byte, b'-' | 0xE2 | 0xEF)) {
        return None;
    }
    let dash = [" - ", " – ", " — ", "—", "－"]
        .iter()
        .find_map(|dash| text.seek(dash).map(|at| (at, dash.len())))?;
    let (who, what) = (text.get(..dash.0)?, text.get(dash.0 + dash.1..)?);
    let name = |part: &str| {
        (1..=18).contains(&part.trim().chars().count())
            && part.chars().all(|c| cjk(c) || c.is_alphabetic() || c == ' ' || c == '\'')
    };
    let spaced = |part: &str| part.len() - part.trim_start().len();
    let start = dash.0 + dash.1 + spaced(what);
    (name(who) && name(what)).then(|| {
        let first = Span { start: spaced(who), end: who.trim_end().len() };
        (first, Span { start, end: dash.0 + dash.1 + titled(what).trim_end().len() })
    })
}

/// 渡口 我循环一晚上了: a Chinese title ends where somebody speaks behind it.
fn titled(what: &str) -> &str {
    let lead = what.len() - what.trim_start().len();
    let title = what.get(lead..).unwrap_or_default();
    let end = title.find(' ').filter(|&at| {
        title.get(..at).is_some_and(|title| title.chars().all(cjk))
            && title.get(at..).is_some_and(|rest| rest.trim_start().starts_with(cjk))
    });
    end.and_then(|end| what.get(..lead + end)).unwrap_or(what)
}

/// An event goes by the word that makes it one, with the word before it: 'pottery class'.
pub(crate) fn events(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    const SUFFIXES: &[&str] = &["樂團", "乐团", "乐队", "樂隊", "合唱团", "合唱團", "演唱会", "演唱會", "音乐节", "音乐会", "话剧", "舞台剧", "音乐剧", "脱口秀", "相声", "开放麦", "婚礼", "结婚", "婚宴", "喜酒", "同学会", "毕业典礼", "家长会", "马拉松", "半马", "决赛", "球赛", "漫展", "讲座", "展", "巡演", "会", "會", "节", "節", "派对", "派對", "论坛", "典礼", "典禮", "烟花秀", "灯光秀", "汇演", "嘉年华"];
    for clause in scene.clauses {
        if let Some(span) = super::fixtures::opponent(scene.text, clause.span) {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.8));
        }
    }
    for topic in topics.iter().filter(|topic| matches!(topic.kind, CardKind::Attend | CardKind::Visit)) {
        let before = scene.text.get(..topic.span.start).unwrap_or_default();
        let written = topic.span.of(scene.text);
        if !before.ends_with(cjk) && written.is_ascii() {
            // A whole clause tells that there is an event, not what it is called.
            let whole = scene.clauses.iter().any(|clause| clause.span == topic.span);
            if topic.kind == CardKind::Attend
                && !whole
                && !matches!(
                    written.to_ascii_lowercase().as_str(),
                    "are playing" | "playing live" | "live at" | "tour"
                )
                && ![" for", " to", " at", " on", " is", " by", " the"]
                    .iter()
                    .any(|end| written.ends_with(end))
                && !topics
                    .iter()
                    .any(|one| one.kind == topic.kind && adjoin(scene.text, one.span, topic.span))
            {
                // 'Improv workshop': one word for it after another.
                let next = topics
                    .iter()
                    .find(|one| one.kind == topic.kind && adjoin(scene.text, topic.span, one.span));
                let span = Span { end: next.map_or(topic.span.end, |next| next.span.end), ..topic.span };
                found.push(item(Fact::Item, span.of(scene.text), span, 0.5));
            }
            continue;
        }
        if !SUFFIXES.iter().any(|suffix| written.ends_with(suffix)) {
            continue;
        }
        let stop = |at: usize, c: char| {
            !(cjk(c) || c.is_ascii_alphanumeric())
                || matches!(c, '看' | '听' | '去' | '我' | '你' | '的' | '个' | '场' | '有' | '买')
                || scene
                    .entities
                    .iter()
                    .any(|e| e.kind == EntityKind::Time && e.span.start <= at && at < e.span.end)
        };
        let start = before
            .char_indices()
            .rev()
            .take(10)
            .take_while(|&(at, c)| !stop(at, c))
            .last()
            .map_or(topic.span.start, |(at, _)| at);
        let start = start + tickets(before.get(start..).unwrap_or_default());
        let span = Span { start, end: topic.span.end };
        found.push(item(
            Fact::Item,
            span.of(scene.text),
            span,
            if start < topic.span.start { 0.8 } else { 0.5 },
        ));
    }
}

/// Nothing but a space lies between the two.
fn adjoin(text: &str, one: Span, two: Span) -> bool {
    one.end < two.start && text.get(one.end..two.start) == Some(" ")
}

/// Bytes of 抢到两张 before what the tickets are for.
fn tickets(lead: &str) -> usize {
    let counted = |at: usize| {
        lead.get(..at)
            .and_then(|lead| lead.chars().next_back())
            .is_some_and(|c| c.is_ascii_digit() || "一两二三四五六七八九十几俩".contains(c))
    };
    let last = lead.match_indices(['张', '張']).rfind(|&(at, _)| counted(at));
    last.map_or(0, |(at, sheet)| at + sheet.len())
}

/// 'Film on friday? Paper Moons at the Odeon': a name at the head of its clause, where something is to be seen.
fn headed(scene: &Scene<'_>, words: &[Word<'_>], topics: &[Topic], found: &mut Vec<Mention>) {
    let shown = topics.iter().any(|topic| topic.kind == CardKind::Watch && topic.confidence >= 0.85);
    let named = found.iter().any(|mention| mention.fact == Fact::Item && mention.confidence >= 0.6);
    let run = words.iter().take_while(|word| word.capital()).count();
    let stop = words.iter().take(run).position(|word| word.stop).map_or(run, |at| at + 1);
    let follows = words
        .get(stop)
        .is_none_or(|next| matches!(next.lower.as_str(), "at" | "on" | "in" | "is" | "tonight"));
    let second = words.first().is_some_and(|word| word.start > 0);
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    if !shown || named || !second || stop < 2 || !follows || words.iter().take(stop).any(timed) {
        return;
    }
    if let (Some(first), Some(last)) = (words.first(), words.get(stop - 1)) {
        let span = Span { start: first.start, end: last.end };
        found.push(item(Fact::Item, span.of(scene.text), span, 0.65));
    }
}

/// Films after 'see' and 'watch', bands before 'are playing', other names where something is put forward.
fn shown(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let timed = |word: &Word<'_>| {
        scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time) && e.span.start <= word.start && word.start < e.span.end
        })
    };
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let from = index;
        let small =
            |word: &Word<'_>| matches!(word.lower.as_str(), "the" | "of" | "and" | "in" | "a" | "to" | "&");
        let mut end = index;
        let mut cursor = index;
        while let Some(word) = words.get(cursor) {
            let name = word.capital()
                && !timed(word)
                && !matches!(
                    word.lower.as_str(),
                    "i" | "i'm" | "im" | "i'll" | "i've" | "ok" | "lol" | "omg"
                );
            if name {
                end = cursor + 1;
            } else if !(small(word) && end > from) {
                break;
            }
            if word.stop {
                break;
            }
            cursor += 1;
        }
        let capitals = end - from;
        if word.capital() && capitals > 0 {
            let before = from.checked_sub(1).and_then(|at| words.get(at)).map_or("", |w| w.lower.as_str());
            let after = words.get(end).map_or("", |w| w.lower.as_str());
            let next = words.get(end + 1).map_or("", |w| w.lower.as_str());
            // 'The Players are doing Dark Orchard': what is shown, not who shows it.
            let shows = matches!(after, "are" | "is")
                && matches!(next, "doing" | "performing" | "showing" | "staging" | "screening")
                && words.get(end + 2).is_some_and(Word::capital);
            let plays = !shows
                && matches!(
                    (after, next),
                    ("are" | "is", "playing" | "live" | "touring" | "doing" | "in")
                        | ("play" | "plays" | "playing" | "live" | "gig" | "concert" | "tickets" | "tix", _)
                );
            let seen = within!(
                "see watch catch seeing watching for see: called doing performing showing staging \
                 screening",
                before
            );
            if let (Some(last), true) = (
                words.get(end - 1),
                plays
                    || (seen && before != "for")
                    || (seen && clause.has(Cue::Propose))
                    || (capitals >= 2 && clause.forward() && from > 0),
            ) {
                let span = Span { start: word.start, end: last.end };
                let confidence = if plays || seen { 0.75 } else { 0.4 };
                found.push(item(Fact::Item, span.of(scene.text), span, confidence));
            }
            index = end;
        } else {
            // 'see the new one about bees': lower-case titles after 'watch' or 'see' are taken whole.
            index += 1;
        }
    }
}

/// 'The Kites game', 'Ninth Harbour's on tonight': what is played or shown goes by its name.
fn named_event(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    for (index, word) in words.iter().enumerate() {
        let kind = matches!(
            word.lower.as_str(),
            "game" | "match" | "gig" | "concert" | "show" | "musical" | "festival"
        );
        let on = matches!(word.lower.as_str(), "on" | "out" | "showing")
            && index
                .checked_sub(1)
                .and_then(|at| words.get(at))
                .is_some_and(|before| before.lower.ends_with("'s") && before.capital());
        if !(kind || on) {
            continue;
        }
        let names = words
            .get(..index)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|word| word.capital() && word.lower != "i" && word.lower != "i'm")
            .count();
        let first = index.checked_sub(names).and_then(|at| words.get(at));
        let end = if kind {
            Some(word.end)
        } else {
            index.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.end - 2)
        };
        if let (Some(first), Some(end), true) = (first, end, names > 0 && names <= 5) {
            let whole = names > 1 || kind;
            let weekday = first.lower.contains("day's") || first.lower.ends_with("days");
            if whole && !weekday && first.start < end {
                let span = Span { start: first.start, end };
                found.push(item(Fact::Item, span.of(scene.text), span, 0.7));
            }
        }
    }
}

/// 'Got lakers tix for friday': what the tickets are for, in small letters before them.
fn ticketed(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    const LEADS: &str = "got have has spare extra get grab buy bought two 2 three 3 four 4 some the a an any my your ur our these those are scored won with for of free cheap and to i we need want more last";
    const NO_EVENT: &str = "train bus plane flight coach ferry boat return parking movie film cinema gig concert theatre theater match game show festival lottery raffle travel rail day season week month cloakroom support jira";
    let at = words.iter().position(|word| within!("tix tickets ticket", &word.lower));
    let Some(lead) = at.and_then(|at| words.get(..at)) else { return };
    let name = lead
        .iter()
        .rev()
        .take_while(|word| !word.stop && !within!(LEADS, &word.lower) && !word.digits())
        .count();
    let name = lead.get(lead.len() - name..).unwrap_or_default();
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return };
    let led = lead.len() > name.len();
    let plain = (1..=3).contains(&name.len()) && name.iter().all(|word| !within!(NO_EVENT, &word.lower));
    let span = Span { start: first.start, end: last.end };
    let known = found.iter().any(|one| {
        one.fact == Fact::Item
            && one.span.start < span.end
            && span.start < one.span.end
            && one.confidence >= 0.6
    });
    if led && plain && !known {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.7));
    }
}

/// 'listen to X by Y', 'play X by Y'.
fn heard(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let position = words.windows(2).position(|pair| matches!(pair, [a, b] if matches!((a.lower.as_str(), b.lower.as_str()), ("listen", "to") | ("heard", "of") | ("put" | "stick" | "whack" | "bung", "on") | ("check", "out") | ("on", "repeat"))));
    let from = match position {
        Some(at) => at + 2,
        None => {
            match words.iter().position(|word| matches!(word.lower.as_str(), "play" | "hear" | "heard")) {
                Some(at) => at + 1,
                None => return,
            }
        }
    };
    let Some(by) = words.iter().skip(from).position(|word| word.lower == "by").map(|at| at + from) else {
        return;
    };
    let end = words
        .iter()
        .enumerate()
        .skip(by + 1)
        .take(6)
        .find(|(_, word)| word.stop)
        .map_or(words.len(), |(at, _)| at + 1);
    if let (Some(first), Some(last), Some(artist), Some(artist_end)) = (
        words.get(from),
        by.checked_sub(1).and_then(|at| words.get(at)),
        words.get(by + 1),
        words.get(end - 1),
    ) && from < by
        && by + 1 < end
    {
        let (song, who) =
            (Span { start: first.start, end: last.end }, Span { start: artist.start, end: artist_end.end });
        found.push(item(Fact::Item, song.of(scene.text), song, 0.8));
        found.push(item(Fact::Artist, who.of(scene.text), who, 0.8));
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn how_many_tickets_there_are_is_no_part_of_what_they_are_for() {
        let item = |text: &str| {
            let mentions = read(text, &crate::annotate(text, None, &noon()), &noon()).mentions;
            let sure = mentions.into_iter().filter(|one| one.fact == Fact::Item && one.confidence >= 0.6);
            sure.map(|one| one.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(item("弄到三张草地音乐节的票 周六去吗"), ["草地音乐节"]);
        assert_eq!(item("张小满演唱会 周六去吗"), ["张小满演唱会"]);
        assert_eq!(item("got otters tix for friday, in?"), ["otters"]);
        assert!(item("got train tickets for friday").is_empty());
    }
}
