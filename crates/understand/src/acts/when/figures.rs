//! Figures that are hours only by what stands around them: '8', '730', 'half 7', '8ish', 一点.

use super::days::{day_figure, stroke, weekday};
use crate::acts::{
    Scene,
    doing::{bargains, clauses::Clause, cues::Cue},
    place::places,
    who::heads,
    words::{Word, within},
};
use crate::engine::Words;
use jiff::civil::Time;
use steward_model::words::is_weekday;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// Figures that may be an hour where one is looked for: '8', '730', 'half 7', '8ish'; and days in figures.
pub(crate) fn bare(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for clause in scene.clauses {
        if clause.any(&[Cue::Busy, Cue::Elsewhere, Cue::Late]) && !clause.question {
            continue;
        }
        let words = scene.words(clause.span);
        for (index, word) in words.iter().enumerate() {
            // Months and days with a stroke, as they are written beside Chinese.
            if let Some((day, end)) = stroke(scene, word, words.get(index + 1)) {
                let span = Span { start: word.start, end };
                found.push(Mention { fact: Fact::Date, said: Said::Day(day), span, confidence: 0.7 });
            } else if !is_taken(scene, word) && !counts(scene, word) {
                let one = day(scene, &words, index, &found).or_else(|| hour(scene, clause, &words, index));
                found.extend(one);
            }
        }
        found.extend(bare_zh(scene, clause));
    }
    found
}

/// Something else is found where the word begins.
fn is_taken(scene: &Scene<'_>, word: &Word<'_>) -> bool {
    // A dish's name takes the day within it.
    let may_lie_within = word.lower.ends_with("'s") || word.lower == "sunday";
    !may_lie_within
        && scene.entities.iter().any(|e| {
            e.span.start <= word.start
                && word.start < e.span.end
                && !matches!(e.kind, EntityKind::Number | EntityKind::Quantity | EntityKind::Ordinal)
        })
}

/// A figure that counts: the 2 of '2.收到' the answers, 1 alone and the 1 of +1 who comes along; the 9 of 10/9 is a day.
fn counts(scene: &Scene<'_>, word: &Word<'_>) -> bool {
    let behind = scene.text.get(word.end..).unwrap_or_default();
    let answers = word.digits()
        && word.start == 0
        && behind.starts_with(['.', '、', ')'])
        && !(matches!(word.text, "10" | "11" | "12") && scene.text.is_ascii())
        && !behind.get(1..).unwrap_or_default().starts_with(|c: char| c.is_ascii_digit());
    answers
        || word.text == "1" && scene.text.trim() == word.text
        || scene.text.get(..word.start).is_some_and(|before| before.ends_with(['+', '/']))
}

/// The day that a word names by itself.
fn day(scene: &Scene<'_>, words: &[Word<'_>], index: usize, found: &[Mention]) -> Option<Mention> {
    let word = words.get(index)?;
    let before = index.checked_sub(1).and_then(|index| words.get(index));
    let after = words.get(index + 1);
    let span = Span { start: word.start, end: word.end };
    if let Some(day) = weekday(scene, word, before, after) {
        let back = before.is_some_and(|lead| matches!(lead.lower.as_str(), "back" | "returning"));
        let dated = found.iter().any(|one| matches!(one.said, Said::Day(_)))
            || scene.entities.iter().any(|one| one.kind == EntityKind::Time && one.span.end <= word.start);
        let fact = if back && dated { Fact::Until } else { Fact::Date };
        return Some(Mention { fact, said: Said::Day(day), span, confidence: 0.7 });
    }
    let day = day_figure(scene, word, before, after)?;
    let back = words
        .iter()
        .take(index)
        .rev()
        .take(3)
        .any(|word| within!("back return returning until till til off due by dropping", &word.lower));
    let fact = if back { Fact::Until } else { Fact::Date };
    Some(Mention { fact, said: Said::Day(day), span, confidence: 0.6 })
}

/// The hour that a figure may be.
fn hour(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], index: usize) -> Option<Mention> {
    let word = words.get(index)?;
    let before = index.checked_sub(1).and_then(|index| words.get(index));
    let after = words.get(index + 1);
    // 'We start at 5.15pm, not 6'.
    let denied = before.is_some_and(|lead| lead.lower == "not")
        && scene.entities.iter().any(|entity| entity.kind == EntityKind::Time);
    // 'The 405' is a road, a bus, a room.
    let road = word.text.len() == 3 && before.is_some_and(|lead| lead.lower == "the");
    if denied || road {
        return None;
    }
    let span = Span { start: word.start, end: word.end };
    if let Some(at) = whole_clock(word, before, after).filter(|_| !of_money(clause)) {
        let said = Said::Hour { at, loose: false };
        return Some(Mention { fact: Fact::Time, said, span, confidence: 0.6 });
    }
    let with_minutes = parted(scene.text, word, after);
    let at = with_minutes.or_else(|| figure(word, before))?;
    if heads::count(words, index).is_some() && heads::told(scene) {
        return None;
    }
    let whole = with_minutes.is_some();
    // The minutes of an hour are no hour of their own.
    let minutes = before.is_some_and(|hour| parted(scene.text, hour, Some(word)).is_some());
    if minutes
        || bounded(scene, clause, word)
        || !(whole || meant(word, before, after, words, clause))
        || super::counted::is_of_things(scene.text, span)
        || handed_over(words, index)
    {
        return None;
    }
    let stop = whole && scene.text.get(word.end..).is_some_and(|rest| rest.starts_with(['.', ':']));
    let end = if stop { after.map_or(word.end, |minutes| minutes.end) } else { word.end };
    // '6.40' leaves less doubt than '6', as does '6 it is'.
    let sure = stop || behind_a_house(before, after, words) || settled(after, words.get(index + 2));
    let said = told_half(scene.text, end, Said::Hour { at, loose: true });
    Some(Mention { fact: Fact::Time, said, span, confidence: if sure { 0.55 } else { 0.5 } })
}

/// Days by their names, and the words for those that are near.
fn is_near(word: &str) -> bool {
    is_weekday(word) || matches!(word, "tomorrow" | "tmr" | "tmrw" | "tmw" | "tonight" | "today")
}

/// '1430', '0645' beside a day or behind 'at': an hour of a clock of twenty-four.
fn whole_clock(word: &Word<'_>, before: Option<&Word<'_>>, after: Option<&Word<'_>>) -> Option<Time> {
    let digits = word.lower.as_str();
    if digits.len() != 4 || !word.digits() {
        return None;
    }
    let (hour, minute) = digits.split_at_checked(2)?;
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let day = |word: Option<&Word<'_>>| word.is_some_and(|word| is_near(&word.lower));
    let led = day(before) || before.is_some_and(|lead| matches!(lead.lower.as_str(), "at" | "@"));
    let followed = !word.stop
        && (day(after) || after.is_some_and(|next| matches!(next.lower.as_str(), "hrs" | "sharp")));
    let sums = after.is_some_and(|next| {
        !word.stop
            && matches!(next.lower.as_str(), "each" | "quid" | "bucks" | "rs" | "pesos" | "ksh" | "k" | "per")
    });
    let late = (13..24).contains(&hour);
    ((late || digits.starts_with('0') && hour > 3) && minute % 5 == 0 && (led || followed) && !sums)
        .then(|| Time::new(hour, minute, 0, 0).ok())
        .flatten()
}

/// Money is spoken of.
fn of_money(clause: &Clause) -> bool {
    clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Pay, 6..)))
}

/// '11 it is', '8 works': nothing but an hour is settled so.
fn settled(after: Option<&Word<'_>>, next: Option<&Word<'_>>) -> bool {
    match (after.map(|word| word.lower.as_str()), next.map(|word| word.lower.as_str())) {
        (Some("it"), Some("is")) => true,
        (Some("works" | "suits"), next) => {
            next.is_none_or(|next| matches!(next, "for" | "better" | "me" | "then"))
        }
        _ => false,
    }
}

/// 'Sending the 12.50 now', 'u owe me 7.20': money right behind its verb.
fn handed_over(words: &[Word<'_>], at: usize) -> bool {
    #[rustfmt::skip]
    static PAYS: Words = Words::new(&["send", "sending", "sent", "pay", "paying", "paid", "owe", "owes", "owed", "transfer", "transferred", "transferring", "venmo", "paypal", "revolut", "ping", "pinged"]);
    let before = words.get(at.saturating_sub(3)..at).unwrap_or_default();
    let small = |word: &Word<'_>| {
        matches!(
            word.lower.as_str(),
            "the" | "that" | "my" | "me" | "you" | "u" | "us" | "him" | "her" | "your" | "ur"
        )
    };
    let lead = before.iter().rev().find(|word| !small(word));
    lead.is_some_and(|word| PAYS.contains(word.lower.as_str()) && !word.stop)
}

/// The hour in the half of the day that stands behind it with a blank between: '6.30 am at the pool'.
pub(crate) fn told_half(text: &str, end: usize, said: Said) -> Said {
    let Said::Hour { at, loose: true } = said else { return said };
    let rest = text.get(end..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let early = at.hour() % 12;
    let hour = if word.eq_ignore_ascii_case("am") {
        early
    } else if word.eq_ignore_ascii_case("pm") {
        early + 12
    } else {
        return said;
    };
    Time::new(hour, at.minute(), 0, 0).map_or(said, |at| Said::Hour { at, loose: false })
}

fn bounded(scene: &Scene<'_>, clause: &Clause, word: &Word<'_>) -> bool {
    clause.hits.iter().any(|hit| {
        hit.cue == Cue::Bound && {
            let span = scene.norm.back(hit.start, hit.end);
            span.start <= word.start && word.start.saturating_sub(span.end) <= 12
        }
    })
}

/// '3.30', '6 45': an hour and its minutes, parted by a stop or a blank.
pub(crate) fn parted(text: &str, word: &Word<'_>, after: Option<&Word<'_>>) -> Option<Time> {
    let minutes = after.filter(|next| next.text.len() == 2 && next.digits())?;
    let between = text.get(word.end..minutes.start)?;
    let money = text.get(..word.start).and_then(|before| before.chars().next_back());
    let unit = text.get(minutes.end..).unwrap_or_default().trim_start().to_lowercase();
    let counted = [
        "quid", "each", "%", "km", "miles", "kg", "bucks", "euro", "元", "块", "dollars", "pounds", "per ",
        ".",
    ];
    if !matches!(between, "." | " " | ":")
        || money.is_some_and(|c| matches!(c, '$' | '£' | '€' | '₹' | '¥' | '.'))
        || counted.iter().any(|unit_word| unit.starts_with(unit_word))
            && !unit.starts_with(". ")
            && unit != "."
    {
        return None;
    }
    let (hour, minute): (i8, i8) = (word.text.parse().ok()?, minutes.text.parse().ok()?);
    ((1..=12).contains(&hour) && word.text.len() <= 2 && minute % 5 == 0)
        .then(|| Time::new(hour, minute, 0, 0).ok())
        .flatten()
}

/// The hour that figures can be.
pub(crate) fn figure(word: &Word<'_>, before: Option<&Word<'_>>) -> Option<Time> {
    const NAMES: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let half = before.is_some_and(|word| word.lower == "half");
    let led = before.is_some_and(|word| matches!(word.lower.as_str(), "half" | "at" | "around" | "about"));
    let named = NAMES.iter().position(|name| *name == word.lower.strip_suffix("ish").unwrap_or(&word.lower));
    if let Some(hour) = named.filter(|_| led || word.lower.ends_with("ish")) {
        return Time::new(i8::try_from(hour + 1).ok()?, if half { 30 } else { 0 }, 0, 0).ok();
    }
    let digits = word.lower.strip_suffix("ish").or(word.lower.strip_suffix("'s")).unwrap_or(&word.lower);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: i8 = match digits.len() {
        1 | 2 => digits.parse().ok()?,
        3 | 4 => {
            let (hour, minute) = digits.split_at_checked(digits.len() - 2)?;
            let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
            return (minute % 5 == 0 && (1..=12).contains(&hour))
                .then(|| Time::new(hour, minute, 0, 0).ok())
                .flatten();
        }
        _ => return None,
    };
    (1..=12).contains(&value).then(|| Time::new(value, if half { 30 } else { 0 }, 0, 0).ok()).flatten()
}

/// Words that lead to an hour.
#[rustfmt::skip]
static LEADS: Words = Words::new(&["at", "it", "be", "say", "thinking", "reckon", "call", "around", "about", "then", "ok", "okay", "k", "kk", "fine", "half", "by", "do", "for", "to", "np", "so", "yes", "maybe", "like", "from", "yeah", "past", "starts", "start", "doors", "kickoff", "now", "leave", "leaving", "meet", "arrive", "reach", "open", "opens"]);
/// Words that follow one.
#[rustfmt::skip]
static FOLLOWS: Words = Words::new(&["it", "is", "works", "good", "ok", "okay", "fine", "then", "instead", "can", "perfect", "please", "suits", "tho", "sounds", "at", "sharp", "ish", "pls", "also"]);
/// What 1230 may be for.
#[rustfmt::skip]
static MEALS: Words = Words::new(&["breakfast", "brunch", "lunch", "dinner", "supper", "tea", "drinks", "table", "booking", "show", "film", "movie", "class", "appointment"]);
/// What a figure counts.
#[rustfmt::skip]
static UNITS: Words = Words::new(&["of", "people", "pax", "ppl", "nights", "days", "stops", "tix", "tickets", "km", "weeks", "kids", "dozen", "tayo", "pcs", "packs", "bags", "bottles", "for", "more", "min", "mins", "hours", "x", "each", "bucks", "quid", "percent", "letters"]);
/// What a figure numbers.
#[rustfmt::skip]
static THINGS: Words = Words::new(&["for", "table", "level", "floor", "room", "gate", "platform", "page", "bus", "no", "number", "court", "of"]);
/// Words with an s at their end that are not many of a thing.
#[rustfmt::skip]
static CALLED: Words = Words::new(&["thanks", "lads", "guys", "folks", "boys", "girls", "ladies", "peeps", "yes", "yess", "yesss", "xs", "was", "has", "tues", "weds", "thurs", "lets", "always", "its", "as", "this", "us", "plus", "unless", "cheers", "peeps", "mates", "pls", "besties", "suits", "starts", "mins"]);

/// The words around the figure leave it an hour.
fn meant(
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
    words: &[Word<'_>],
    clause: &Clause,
) -> bool {
    // '630', '1115': with minutes, and so seldom a number of anything.
    let whole = word.digits() && word.lower.len() >= 3;
    // 'Sunday 10 suits her': right behind its day.
    let led = before.is_some_and(|word| {
        LEADS.contains(word.lower.as_str())
            || (whole || !word.stop) && is_near(&word.lower)
            || whole && MEALS.contains(word.lower.as_str())
    });
    // '1230 for lunch?'
    let meal = whole
        && after.is_some_and(|next| next.lower == "for")
        && words.iter().any(|word| MEALS.contains(word.lower.as_str()));
    let followed = meal
        || after.is_some_and(|word| FOLLOWS.contains(word.lower.as_str()))
        || whole && on_its_own(word, after, words)
        || is_put(word, before, after, words, clause);
    let seats = |word: &Word<'_>| matches!(word.lower.as_str(), "table" | "booked" | "booking" | "seats");
    let table = || before.is_some_and(|word| word.lower == "for") && words.iter().any(seats);
    let numbers_a_thing = before.is_some_and(|lead| {
        THINGS.contains(lead.lower.as_str()) && !(whole && lead.lower == "table" && words.len() > 2)
    }) && (!followed || table());
    let alone = words.len() <= 2 && clause.rest <= 8;
    let change = clause.has(Cue::Change) || (clause.question && words.len() <= 6 && word.lower.len() >= 3);
    // '120 if we go friday': what it costs.
    let fare = whole && after.is_some_and(|word| word.lower == "if") && before.is_none();
    !numbers_a_thing
        && !fare
        && (meal || !counts_things(word, after, words))
        && (led || followed || alone || change || word.lower.ends_with("ish"))
}

/// '1030 we leave', '1115 in the hall': minutes at the head of a clause, and who or where behind them.
fn on_its_own(word: &Word<'_>, after: Option<&Word<'_>>, words: &[Word<'_>]) -> bool {
    words.first().is_some_and(|first| first.start == word.start)
        && after.is_none_or(|next| {
            matches!(
                next.lower.as_str(),
                "i" | "we" | "he" | "she" | "they" | "i'll" | "ill" | "we'll" | "outside"
            ) || next.lower == "in" && words.get(2).is_some_and(|third| third.lower == "the")
        })
}

/// An hour is bargained over, named beside its day or house, taken up, or one at which something opens.
fn is_put(
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
    words: &[Word<'_>],
    clause: &Clause,
) -> bool {
    let whole = word.digits() && word.lower.len() >= 3;
    let bargained =
        bargains::hour(words).and_then(|at| words.get(at)).is_some_and(|hour| hour.start == word.start);
    // '1030 tomorrow instead?', 'of course, 1030'.
    let dated = whole && !word.stop && after.is_some_and(|next| is_near(&next.lower));
    let taken = whole
        && words.len() <= 4
        && words.last().is_some_and(|last| last.start == word.start)
        && clause.any(&[Cue::Yes, Cue::Short]);
    let beside = (dated || taken || behind_a_house(before, after, words)) && !of_money(clause);
    // '10 when it opens?'
    let opens = words.first().is_some_and(|first| first.start == word.start)
        && clause.question
        && after.is_some_and(|next| next.lower == "when")
        && words.iter().any(|word| matches!(word.lower.as_str(), "opens" | "open" | "starts" | "closes"));
    bargained || opens || beside
}

/// '4 chairs', '3 of them': many of something, and nobody who is spoken to. '8 for me' is an hour.
fn counts_things(word: &Word<'_>, after: Option<&Word<'_>>, words: &[Word<'_>]) -> bool {
    let Some(next) = after else { return false };
    let suits = next.lower == "for"
        && words.iter().any(|word| matches!(word.lower.as_str(), "me" | "us" | "everyone"));
    let many = !word.stop
        && next.lower.len() > 3
        && next.lower.ends_with('s')
        && !next.lower.contains('\'')
        && !next.capital()
        && !CALLED.contains(next.lower.as_str())
        && !FOLLOWS.contains(next.lower.as_str());
    !suits && (many || UNITS.contains(next.lower.as_str()))
}

/// 'Jade House 1130', 'my place 630': with minutes, and the last word behind what is a house by its name or its noun.
fn behind_a_house(before: Option<&Word<'_>>, after: Option<&Word<'_>>, words: &[Word<'_>]) -> bool {
    const NUMBERED: &str = "room block blk flat unit apt house flight bus route line order ticket ref code pin gate terminal locker extension ext model version windows car hall channel highway road street no number psalm hymn";
    let [.., _, last] = words else { return false };
    let Some(name) = before.filter(|name| after.is_none() && !name.stop && last.lower.len() >= 3) else {
        return false;
    };
    let house = name.lower == "place" || places::NOUNS.contains(name.lower.as_str());
    let two = words.len() >= 3 && words.iter().rev().skip(1).take(2).all(Word::capital);
    // 'Jade House 1130' is one, 'house 1130' is none.
    let counted =
        within!(NUMBERED, &name.lower) && !(two && matches!(name.lower.as_str(), "house" | "hall" | "room"));
    (two || house)
        && !counted
        && !words.iter().take(words.len() - 2).any(|word| within!(NUMBERED, &word.lower))
}

/// Chinese hours that the times left out: 一点 where somebody comes or agrees right after it, '3点40' before another
/// word.
fn bare_zh(scene: &Scene<'_>, clause: &Clause) -> Option<Mention> {
    let part = clause.span.of(scene.text);
    let (at, point) = part.char_indices().find(|(_, c)| matches!(c, '点' | '點'))?;
    let lead = part.get(..at)?;
    let before = lead.trim_end_matches(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c));
    let digits = lead.get(before.len()..)?;
    let start = clause.span.start + before.len();
    let after = part.get(at + point.len_utf8()..)?;
    let hour = hour_zh(digits)?;
    let minutes = minutes_behind(after);
    let minute: i8 = match minutes {
        _ if after.starts_with('半') => 30,
        "" => 0,
        figures => figures.parse().ok()?,
    };
    let times = || scene.entities.iter().filter(|entity| entity.kind == EntityKind::Time).map(|one| one.span);
    let timed = times().any(|time| time.start <= start && start < time.end);
    // Alone it is an hour only beside a day or a part of one: 明天午饭？一点.
    let dated = || times().any(|time| time.end <= start);
    let alone = || minute == 0 && before.is_empty() && behind_the_hour(after).is_empty();
    let little = digits == "一" && (is_a_little(before, after) || alone() && !dated());
    if timed || little || clause.has(Cue::Bound) {
        return None;
    }
    let span = Span { start, end: start + digits.len() + point.len_utf8() + minutes.len() };
    let loose = (1..=12).contains(&hour);
    let at = Time::new(hour % 24, minute, 0, 0).ok()?;
    Some(Mention { fact: Fact::Time, said: Said::Hour { at, loose }, span, confidence: 0.6 })
}

/// The hour of these characters or figures.
fn hour_zh(words: &str) -> Option<i8> {
    const HOURS: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    if words == "两" {
        return Some(2);
    }
    let named = HOURS.iter().position(|hour| *hour == words).and_then(|at| i8::try_from(at + 1).ok());
    named.or_else(|| words.parse().ok().filter(|hour| (0..=24).contains(hour)))
}

/// The minutes behind an hour; none where they count something else: 15点2号厅, 七点20人.
fn minutes_behind(after: &str) -> &str {
    let unit = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let minutes = after.get(..after.len() - unit.len()).unwrap_or_default();
    let counts = minutes.len() == 1 && !unit.starts_with('分')
        || unit.starts_with(['号', '人', '位', '个', '桌', '座', '张', '楼', '栋', '块', '元']);
    if counts { "" } else { minutes }
}

/// What stands behind an hour and its minutes.
fn behind_the_hour(after: &str) -> &str {
    after.trim_start_matches(|c: char| c == '半' || c.is_ascii_digit())
}

/// 早一点, 快一点 and 一点酱: a little of something, and no hour.
fn is_a_little(before: &str, after: &str) -> bool {
    const MORE: &str = "早晚快慢多少好有差贵远近大小短长高低轻重厚薄便宜淡浓深浅";
    const THEN: &str = "来來去到见見接可行吧开開钟鐘左走出集就整 ,，。?？!！~～";
    before.ends_with(|c| MORE.contains(c))
        || behind_the_hour(after).chars().next().is_some_and(|c| !THEN.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};
    use steward_model::Said;

    fn hours(text: &str) -> Vec<Time> {
        let hour = |mention: Mention| match mention.said {
            Said::Hour { at, .. } => Some(at),
            _ => None,
        };
        read(text, &[], &noon()).mentions.into_iter().filter_map(hour).collect()
    }

    #[test]
    fn bare_figures_are_hours_only_where_the_words_leave_them_so() {
        let clock = |hour, minute| Time::new(hour, minute, 0, 0).unwrap();
        for (text, want) in [
            ("make it 9", vec![clock(9, 0)]),
            ("ok 6.40 am at the gate", vec![clock(6, 40)]),
            ("sending u the 7.20 now", vec![]),
            ("and pay me 12.50 for the paint", vec![]),
            ("the 7.20 is late", vec![clock(7, 20)]),
            ("745 ok?", vec![clock(7, 45)]),
            ("9ish at the pier?", vec![clock(9, 0)]),
            ("10 is fine", vec![clock(10, 0)]),
            ("half 8 works", vec![clock(8, 30)]),
            ("drinks thurs, 645 in the beer garden", vec![clock(6, 45)]),
            ("1015 we head off", vec![clock(10, 15)]),
            ("1245 for lunch?", vec![clock(12, 45)]),
            ("lunch? Jade House 1130", vec![clock(11, 30)]),
            ("a fry up at my place 630", vec![clock(6, 30)]),
            ("bring it to Block 730", vec![]),
            ("120 if we go friday and back monday", vec![]),
            ("it is Order Ref 1145", vec![]),
            ("great idea. 10 when it opens?", vec![clock(10, 0)]),
            ("the other place has a table 1120, ok?", vec![clock(11, 20)]),
            ("any chance of 1030 tomorrow instead", vec![clock(10, 30)]),
            ("ofc pet 1045", vec![clock(10, 45)]),
            ("meet at the depot tomorrow 1430", vec![clock(14, 30)]),
            ("pool tmrw 0645?", vec![clock(6, 45)]),
            ("train at 1905", vec![clock(19, 5)]),
            ("rent is 1030 tomorrow", vec![]),
            ("it cost 1500 tomorrow's price", vec![]),
            ("since 2015", vec![]),
            ("room 1430", vec![]),
            ("table for 6", vec![]),
            ("table 110", vec![]),
            ("we owe 1230 for the flat", vec![]),
            ("450 in total", vec![]),
            ("3 of us", vec![]),
            ("bus 7", vec![]),
            ("i have 2 dogs", vec![]),
            ("it took 3 weeks", vec![]),
        ] {
            assert_eq!(hours(text), want, "{text}");
        }
    }
}
