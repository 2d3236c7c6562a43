//! Which kinds of plan the words touch, and whether one is wanted: cues weighed, no sentence known by heart.

use crate::acts::{
    Scene,
    doing::{
        clauses::Clause,
        cues::Cue,
        elsewhere,
        judge::{aside, quoted},
        reasons,
    },
    norm::Norm,
    place::{eateries, journeys, places},
    sum::{laid_out, money, owed},
    thing::{billing, chores, fixtures, gifts, occasions, warmth},
    who::calls,
    words::{Word, words},
};
use crate::engine::{Seek, Words};
use std::collections::BTreeMap;
use steward_model::{CardKind, EntityKind, Fact, Intent, IntentKind, Mention, Said, Span, Topic, order};

/// The topics of a message, by place.
pub(crate) fn topics(scene: &Scene<'_>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = scene
        .clauses
        .iter()
        .flat_map(|clause| &clause.hits)
        .filter_map(|hit| match hit.cue {
            Cue::Topic(CardKind::Visit, ..=6) if street(scene, hit.end) => None,
            Cue::Topic(CardKind::Weather, _) if no_forecast(scene, hit.start, hit.end) => None,
            Cue::Topic(CardKind::Meet, 9) if paper(scene, hit.end) => None,
            Cue::Topic(CardKind::Attend, _) if occasions::called_after(scene, hit.end) => None,
            // AA shares a bill in Chinese; elsewhere it is a size of battery.
            Cue::Topic(CardKind::Pay, _)
                if scene.norm.text.get(hit.start..hit.end) == Some("aa")
                    && !crate::acts::words::chinese(scene.text) =>
            {
                None
            }
            Cue::Topic(kind, weight) => Some(Topic {
                kind,
                span: scene.norm.back(hit.start, hit.end),
                confidence: f32::from(weight) / 10.0
                    - if kind != CardKind::Meet && occasion(scene, hit.start) { 0.45 } else { 0.0 }
                    - if known(scene, hit.start, hit.end) { 0.35 } else { 0.0 },
            }),
            Cue::Paid | Cue::ShortPaid => Some(Topic {
                kind: CardKind::Pay,
                span: scene.norm.back(hit.start, hit.end),
                confidence: 0.5,
            }),
            _ => None,
        })
        .collect();
    for entity in scene.entities {
        let kind = match entity.kind {
            EntityKind::Cuisine => CardKind::Dine,
            _ => continue,
        };
        let lead = scene.text.get(..entity.span.start).unwrap_or_default().trim_end().to_lowercase();
        let why = lead.ends_with("for the") || lead.ends_with("after the") || lead.ends_with("from the");
        topics.push(Topic { kind, span: entity.span, confidence: if why { 0.45 } else { 0.9 } });
    }
    titled(scene, &mut topics);
    occasions::taught(scene, &mut topics);
    calls::topics(scene, &mut topics);
    topics.retain(|topic| topic.kind != CardKind::Call || !bell(scene, topic.span));
    chores::topics(scene, &mut topics);
    eateries::topics(scene, &mut topics);
    fixtures::topics(scene, &mut topics);
    owed::topics(scene, &mut topics);
    topics.extend(laid_out::sum(scene).map(|sum| Topic {
        kind: CardKind::Pay,
        span: sum.whole,
        confidence: laid_out::SURE,
    }));
    super::verbs_zh::topics(scene, &mut topics);
    // 跨年去垦丁？搭高铁: the night on which one travels.
    if topics.iter().any(|topic| topic.kind == CardKind::Travel && topic.confidence >= 0.85) {
        topics.retain(|topic| {
            let after = scene.text.get(topic.span.end..).unwrap_or_default();
            topic.kind != CardKind::Attend
                || topic.span.of(scene.text) != "跨年"
                || !after.starts_with(['去', '到', '飞', '回'])
        });
    }
    for town in scene.entities.iter().filter(|entity| entity.kind == EntityKind::Place) {
        let goes = scene.clause_at(town.span.start).and_then(|clause| goes_to(scene, clause, town.span));
        topics.extend(goes.map(|span| Topic { kind: CardKind::Travel, span, confidence: 0.85 }));
    }
    for clause in scene.clauses {
        if let Some((from, to)) = journeys::between(scene, clause) {
            topics.push(Topic {
                kind: CardKind::Travel,
                span: Span { start: from.start, end: to.end },
                confidence: 0.8,
            });
        }
    }
    topics
}

/// 'Go up to Inverness', 'heading over to Porto': a way with a direction, to a town that is known.
fn goes_to(scene: &Scene<'_>, clause: &Clause, town: Span) -> Option<Span> {
    #[rustfmt::skip]
    static VERBS: Words = Words::new(&["go", "going", "head", "heading", "pop", "nip", "travel", "travelling", "traveling", "drive", "driving", "fly", "flying", "come", "coming", "get", "getting", "trip"]);
    static WAYS: Words = Words::new(&["up", "down", "over", "across", "back", "out", "along"]);
    let words = words(scene.text, Span { start: clause.span.start, end: town.start });
    let mut before = words.iter().rev();
    let to = before.next().filter(|word| word.lower == "to")?;
    let way = before.next()?;
    let verb = if WAYS.contains(way.lower.as_str()) { before.next()? } else { way };
    let far = WAYS.contains(way.lower.as_str())
        || matches!(verb.lower.as_str(), "travel" | "travelling" | "traveling" | "trip" | "fly" | "flying");
    let next = scene.text.get(town.end..).unwrap_or_default().trim_start();
    // 'Over to Leeds station' stays in town.
    let within = next.chars().next().is_some_and(char::is_alphabetic) && {
        let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        places::NOUNS.contains(word.as_str())
    };
    (far && VERBS.contains(verb.lower.as_str()) && !within).then_some(Span { start: verb.start, end: to.end })
}

/// 体检报告, 会议纪要: what is written of it, and nothing to come to.
fn paper(scene: &Scene<'_>, end: usize) -> bool {
    const PAPERS: &[&str] =
        &["报告", "单", "表", "结果", "纪要", "材料", "资料", "通知书", "证明", "记录", "费"];
    let rest = scene.norm.text.get(end..).unwrap_or_default();
    PAPERS.iter().any(|paper| rest.starts_with(paper)) && !rest.starts_with("报告会")
}

/// 'At the hotel', 'at the restaurant': one that both know, and no wish for one.
fn known(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let word = scene.norm.text.get(start..end).unwrap_or_default();
    let before = scene.norm.text.get(..start).unwrap_or_default().trim_end();
    matches!(word, "hotel" | "restaurant" | "hostel" | "motel" | "diner" | "cafe")
        && ["at the", "in the", "from the", "near the", "outside the", "to the", "that", "our", "my", "their"]
            .iter()
            .any(|lead| before.ends_with(lead))
}

/// 'Ring the side bell when you're here' calls nobody up.
fn bell(scene: &Scene<'_>, span: Span) -> bool {
    const NEAR: usize = 4;
    let Some(clause) = scene.clause_at(span.start) else { return false };
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().position(|word| word == "ring").is_some_and(|at| {
        words()
            .skip(at + 1)
            .take(NEAR)
            .any(|word| matches!(word, "bell" | "doorbell" | "buzzer" | "bells" | "intercom"))
    })
}

/// 'Soup weather', 'Grey Weather are on at the Barrel': what one feels like, or a name; no forecast is asked for.
fn no_forecast(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let span = scene.norm.back(start, end);
    if scene.norm.text.get(start..end) != Some("weather") {
        return warmth::told(scene, start, end);
    }
    let lead = scene.text.get(..span.start).unwrap_or_default();
    let before = lead.trim_end();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let eaten = || {
        scene.entities.iter().any(|one| {
            one.kind == EntityKind::Cuisine && one.span.end == before.len() && lead.len() == before.len() + 1
        })
    };
    let named = span.of(scene.text).starts_with(char::is_uppercase)
        && last.starts_with(char::is_uppercase)
        && last.len() > 1
        && before.ends_with(last)
        && last.chars().any(char::is_lowercase);
    eaten() || named
}

/// 'Beach Road' is where, not what.
fn street(scene: &Scene<'_>, end: usize) -> bool {
    let next = scene.norm.text.get(end..).unwrap_or_default().trim_start();
    let word = next.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    matches!(
        word,
        "rd" | "road" | "st" | "street" | "ave" | "avenue" | "lane" | "drive" | "hotel" | "cafe" | "bar"
    )
}

/// What stands after 'for the' is why, not what: 'a room for the wedding'.
fn occasion(scene: &Scene<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &["for the", "for my", "for our", "for her", "for his", "after the", "after my", "before the", "from the", "since the", "during the", "about the"];
    let before = scene.norm.text.get(..at).unwrap_or_default().trim_end();
    LEADS.iter().any(|lead| before.ends_with(lead)) || reasons::talked_of(before)
}

/// What whole clauses touch that no single word does.
fn titled(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for clause in scene.clauses {
        by_words(scene, clause, topics);
        by_title(scene, clause, topics);
    }
}

/// What the words of a clause do together: a ring is given, money lent, a share asked for, somebody fetched.
fn by_words(scene: &Scene<'_>, clause: &Clause, topics: &mut Vec<Topic>) {
    let words = scene.words(clause.span);
    if rings(&words) {
        topics.push(Topic { kind: CardKind::Call, span: clause.span, confidence: 0.9 });
    }
    let lends = money::lends(scene, clause);
    let sum = scene.entities.iter().any(|e| matches!(e.kind, EntityKind::Money | EntityKind::Number))
        || words.iter().any(Word::digits);
    if lends && sum {
        topics.push(Topic { kind: CardKind::Pay, span: clause.span, confidence: 0.9 });
    }
    if shares(scene, clause, &words) {
        topics.push(Topic { kind: CardKind::Pay, span: clause.span, confidence: 0.95 });
    }
    if clause.has(Cue::Request) && gifts::ordered(&words) {
        topics.push(Topic { kind: CardKind::Buy, span: clause.span, confidence: 0.85 });
    }
    if let Some(span) = gifts::gives(&words).filter(|_| !clause.has(Cue::Past)) {
        topics.push(Topic { kind: CardKind::Buy, span, confidence: 0.9 });
    }
    if let Some((kind, _)) = billing::billed(scene, clause, &words) {
        topics.push(Topic { kind, span: clause.span, confidence: 0.9 });
    }
    if hears(&words) {
        topics.push(Topic { kind: CardKind::Listen, span: clause.span, confidence: 0.9 });
    }
    if doors(&words) || plays(&words) {
        topics.push(Topic { kind: CardKind::Attend, span: clause.span, confidence: 0.9 });
    }
    let treat = clause.hits.iter().any(|hit| {
        matches!(
            hit.cue,
            Cue::Topic(CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit, _)
        )
    });
    if drives(&words) && !treat {
        topics.push(Topic { kind: CardKind::Go, span: clause.span, confidence: 0.9 });
    }
    if fetches(&words) {
        topics.retain(|topic| {
            topic.kind != CardKind::Buy
                || scene.clause_at(topic.span.start).map(|c| c.start) != Some(clause.start)
        });
        topics.push(Topic { kind: CardKind::Go, span: clause.span, confidence: 0.9 });
    }
    if climbs(clause.span.of(scene.text)) {
        topics.push(Topic { kind: CardKind::Visit, span: clause.span, confidence: 0.9 });
    }
    if sees_place(&words) {
        topics.push(Topic { kind: CardKind::Visit, span: clause.span, confidence: 0.9 });
    }
    if sees(&words) {
        topics.push(Topic { kind: CardKind::Watch, span: clause.span, confidence: 0.8 });
    }
}

/// 'See Orphans', 'watched the Finals': a title in capitals is seen.
fn sees(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair, [verb, title] if matches!(verb.lower.as_str(), "see" | "watch" | "catch" | "seeing" | "watching" | "watched")
            && title.capital() && title.lower != "i" && !title.lower.starts_with("i'"))
    })
}

/// 'Give your gran a ring'.
fn rings(words: &[Word<'_>]) -> bool {
    const NEAR: usize = 6;
    let give = words.iter().position(|word| word.lower == "give");
    let call = |word: &Word<'_>| matches!(word.lower.as_str(), "ring" | "call" | "bell" | "buzz");
    give.is_some_and(|at| words.iter().skip(at).take(NEAR).any(call))
}

/// '32 each', '一人143': a share is asked for.
fn shares(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> bool {
    let each = words.windows(2).any(|pair| {
        matches!(pair, [sum, each] if each.lower == "each" && sum.lower.bytes().any(|b| b.is_ascii_digit()))
    });
    each || ["一人", "每人", "人均"].iter().any(|lead| {
        let part = clause.span.of(scene.text);
        let rest = scene.written(part).seek(lead).and_then(|at| part.get(at + lead.len()..));
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// A title in 《》 is a film to who sees it and a song to who hears it; 看…展 is a show in a museum.
fn by_title(scene: &Scene<'_>, clause: &Clause, topics: &mut Vec<Topic>) {
    let part = clause.span.of(scene.text);
    let mut touch = |kind, confidence| topics.push(Topic { kind, span: clause.span, confidence });
    if part.contains(['《', '〈']) {
        if part.contains(['看', '睇']) && !part.contains('书') {
            // Asked with its title, it is put forward.
            touch(CardKind::Watch, if clause.question { 1.2 } else { 0.8 });
        } else if ticketed(scene) {
            touch(CardKind::Watch, 1.5);
        } else if scene.text.contains(['听', '聽']) {
            touch(CardKind::Listen, 0.9);
        } else if part.contains('场') || part.contains('場') || part.contains('映') || dated(scene) {
            touch(CardKind::Watch, 0.8);
        }
    }
    let show = part.find(['看', '睇']).and_then(|at| part.get(at..)).and_then(|rest| {
        let at = rest.find('展')?;
        let after = rest.get(at + '展'.len_utf8()..)?.chars().next();
        Some(
            rest.get(..at)?.chars().count() <= 7
                && !matches!(after, Some('示' | '开' | '開' | '现' | '現' | '望' | '台')),
        )
    });
    if show == Some(true) {
        touch(CardKind::Visit, 0.9);
    }
}

/// 三点半的《海雾》票我买了, 我买了三张: seats that are got for a time make a title a show.
fn ticketed(scene: &Scene<'_>) -> bool {
    let text = scene.norm.text.as_str();
    let seats = ["票", "张", "场", "位", "座"].iter().any(|seat| text.contains(seat));
    let got = ["买", "订", "抢", "定了", "拿到", "搞到", "弄到"].iter().any(|got| text.contains(got));
    seats
        && got
        && scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        && !text.contains(['书', '歌', '读', '写', '碟', '退', '昨'])
}

/// A time that a title goes with makes it a show: 明晚七点《…》.
fn dated(scene: &Scene<'_>) -> bool {
    scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        && !scene.text.contains(['书', '書', '歌', '读', '讀', '写', '寫', '买', '買'])
}

/// 'Can you grab Milo from practice': somebody is fetched, nothing bought.
fn fetches(words: &[Word<'_>]) -> bool {
    let fetched = |verb: &Word<'_>, who: &Word<'_>, from: &Word<'_>| {
        matches!(verb.lower.as_str(), "grab" | "fetch" | "collect" | "get" | "pick" | "drop")
            && (who.capital() && who.start > 0
                || matches!(who.lower.as_str(), "him" | "her" | "them" | "me" | "us"))
            && matches!(from.lower.as_str(), "from" | "at" | "up")
    };
    words.windows(3).any(|run| matches!(run, [verb, who, from] if fetched(verb, who, from)))
        || words.windows(4).any(|run| matches!(run, [verb, _, who, from] if fetched(verb, who, from)))
}

/// 'See the orchid house', 'visit the old fort': a place that is looked at.
fn sees_place(words: &[Word<'_>]) -> bool {
    #[rustfmt::skip]
    static SIGHTS: Words = Words::new(&["house", "gardens", "garden", "tower", "castle", "palace", "fort", "museum", "gallery", "cathedral", "temple", "ruins", "falls", "cliffs", "lighthouse", "caves", "abbey", "mill", "bridge", "statue", "exhibition", "exhibit", "display", "bluebells", "blossoms", "lights", "windmill", "dunes", "seals", "deer", "penguins"]);
    words.windows(2).enumerate().any(|(index, pair)| match pair {
        [verb, the] => {
            matches!(verb.lower.as_str(), "see" | "visit" | "seeing" | "visiting" | "explore")
                && matches!(the.lower.as_str(), "the" | "that" | "those")
                && words.iter().skip(index + 2).take(3).any(|word| SIGHTS.contains(word.lower.as_str()))
        }
        _ => false,
    })
}

/// 'Play Salt Hymn by Ayo Lane': a title and who made it, both with capitals.
fn hears(words: &[Word<'_>]) -> bool {
    let verb = |word: &Word<'_>| {
        matches!(word.lower.as_str(), "play" | "hear" | "heard" | "to" | "out" | "on" | "repeat")
    };
    let listens = words.iter().any(|word| {
        matches!(
            word.lower.as_str(),
            "play" | "hear" | "heard" | "listen" | "check" | "repeat" | "stick" | "whack" | "bung"
        )
    });
    let Some(by) = words.iter().position(|word| word.lower == "by") else { return false };
    let title = words.get(..by).unwrap_or_default();
    let named = title.iter().rposition(verb).and_then(|verb| title.get(verb + 1)).is_some_and(Word::capital);
    listens && named && words.get(by + 1).is_some_and(Word::capital)
}

/// 'Doors 8', 'doors at 7': a show has doors.
fn doors(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair, [doors, next] if doors.lower == "doors"
            && !doors.stop
            && (matches!(next.lower.as_str(), "at" | "open" | "from") || next.lower.starts_with(|c: char| c.is_ascii_digit())))
    })
}

/// 'The Larks play Foundry Hall', 'Ana Quill is playing the Exchange': a name that plays a place.
fn plays(words: &[Word<'_>]) -> bool {
    let name = |word: &Word<'_>| word.capital() && word.lower != "i" && !word.lower.starts_with("i'");
    words.windows(3).enumerate().any(|(index, run)| match run {
        [who, verb, house] => {
            let to = words.get(index + 3);
            name(who)
                && matches!(verb.lower.as_str(), "play" | "plays" | "playing")
                && (name(house)
                    || matches!(house.lower.as_str(), "the" | "at" | "in")
                        && to.is_some_and(|to| name(to) || to.lower == "the"))
        }
        _ => false,
    })
}

/// 'Take gran to the eye clinic', 'run us to the ferry': somebody is driven.
fn drives(words: &[Word<'_>]) -> bool {
    #[rustfmt::skip]
    static RIDERS: Words = Words::new(&["me", "us", "him", "her", "them", "gran", "nan", "grandma", "grandad", "grandpa", "mum", "mom", "dad", "kids", "baby", "dog", "cat", "boys", "girls", "sister", "brother", "aunt", "auntie", "uncle"]);
    let drive = |verb: &Word<'_>| matches!(verb.lower.as_str(), "take" | "drive" | "run" | "drop" | "bring");
    let rider = |who: &Word<'_>| RIDERS.contains(who.lower.as_str());
    let owner = |word: &Word<'_>| matches!(word.lower.as_str(), "my" | "the" | "our" | "his" | "her");
    let to = |word: &Word<'_>| matches!(word.lower.as_str(), "to" | "at" | "off");
    words.windows(3).any(|run| matches!(run, [verb, who, way] if drive(verb) && rider(who) && to(way)))
        || words.windows(4).any(
            |run| matches!(run, [verb, of, who, way] if drive(verb) && owner(of) && rider(who) && to(way)),
        )
}

/// 爬香山: a mountain climbed is a sight seen.
fn climbs(part: &str) -> bool {
    part.split_once('爬').is_some_and(|(_, rest)| {
        let end = rest.chars().take(5).position(|c| matches!(c, '山' | '峰' | '岭' | '嶺' | '塔'));
        end.is_some_and(|end| end >= 1)
    })
}

/// The want that a kind of card answers.
fn want(kind: CardKind) -> Option<IntentKind> {
    Some(match kind {
        CardKind::Dine => IntentKind::Dine,
        CardKind::Go => IntentKind::Go,
        CardKind::Travel => IntentKind::Travel,
        CardKind::Stay => IntentKind::Stay,
        CardKind::Hire => IntentKind::Hire,
        CardKind::Weather => IntentKind::Weather,
        CardKind::Pay => IntentKind::Pay,
        CardKind::Call => IntentKind::Call,
        CardKind::Buy => IntentKind::Buy,
        CardKind::Meet => IntentKind::Meet,
        CardKind::Watch => IntentKind::Watch,
        CardKind::Attend => IntentKind::Attend,
        CardKind::Listen => IntentKind::Listen,
        CardKind::Visit => IntentKind::Visit,
        CardKind::Remind => IntentKind::Remind,
        CardKind::Locate => IntentKind::Locate,
        CardKind::Parcel | CardKind::Code | CardKind::Ticket => return None,
    })
}

/// What the very words of a kind already say of a want: 'remind me' asks, 'dinner' does not.
fn asks_by_itself(kind: CardKind) -> f32 {
    match kind {
        CardKind::Remind | CardKind::Locate => 0.8,
        CardKind::Weather => 0.6,
        CardKind::Pay => 0.3,
        CardKind::Listen | CardKind::Call => 0.4,
        CardKind::Hire | CardKind::Go | CardKind::Buy => 0.4,
        CardKind::Stay => 0.3,
        _ => 0.0,
    }
}

/// A day or an hour that still lies ahead is named.
pub(crate) fn ahead(scene: &Scene<'_>, mentions: &[Mention]) -> bool {
    let today = scene.context.now.date();
    mentions.iter().any(|mention| match mention.said {
        Said::Day(day) => day >= today,
        Said::Days(_, last) => last >= today,
        // 'Booked a taxi for nine, came at ten': an hour told of what has been lies behind.
        Said::Hour { .. } | Said::Part(..) => {
            mention.confidence > 0.5
                && !scene
                    .clause_at(mention.span.start)
                    .is_some_and(|clause| clause.has(Cue::Past) && !clause.forward())
        }
        _ => false,
    })
}

/// How much speaks against a want in a notice of what is cut off.
const OUTAGE: f32 = 2.5;

/// What speaks against any want in a message, 0 or less: the past, others, what is not so, what is not meant.
pub(crate) fn damp(scene: &Scene<'_>, ahead: bool, clause: Option<&Clause>) -> f32 {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let handed_on = has(Cue::PassOn);
    let mut damp = 0.0;
    // Tense and person are the clause's own; for the message as a whole a clause that asks for something outweighs
    // one that tells of others.
    let told = |cue| match clause {
        // Who was spoken of at the head is spoken of still where nothing is asked.
        // 'I heard that X has opened, shall we go?' is hearsay that leads to a question.
        Some(clause) if cue == Cue::Third && hearsay(scene, clause) => false,
        Some(clause) => {
            clause.has(cue)
                || (cue == Cue::Third
                    && !clause.forward()
                    && scene.clauses.first().is_some_and(|first| first.has(cue)))
        }
        None => has(cue) && !scene.clauses.iter().any(|clause| clause.forward() && !clause.has(cue)),
    };
    // 'Did you find one yet?' asks for what is still to be done.
    let nudges = scene.clauses.iter().any(|clause| {
        let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
        let text = text.trim_end_matches(['?', '!', '.', ' ']);
        let asks = ["did you ", "did u ", "have you ", "have u "].iter().any(|lead| text.starts_with(lead));
        (clause.question || asks)
            && (text.ends_with(" yet")
                || text.ends_with("了没")
                || text.ends_with("好没")
                || text.ends_with("了没有"))
    });
    if told(Cue::Past) && !nudges {
        damp -= if ahead { 0.4 } else { 1.2 };
    }
    let addressed = scene.clauses.iter().any(|clause| clause.question || clause.has(Cue::Propose));
    if !handed_on && !addressed && scene.others() {
        damp -= 1.2;
    } else if told(Cue::Third) && !handed_on {
        damp -= 0.8;
    }
    if has(Cue::Hypo) {
        damp -= 1.3;
    }
    if has(Cue::Vague) {
        damp -= 1.2;
    }
    if has(Cue::Elsewhere) && !elsewhere::only_heard(scene) {
        damp -= 1.5;
    }
    if has(Cue::Jest) && !ahead {
        damp -= 0.4;
    }
    if has(Cue::No) || has(Cue::Cancel) {
        damp -= 0.8;
    }
    if elsewhere::outage(scene.text) {
        damp -= OUTAGE;
    }
    if (quoted(scene.text) || aside(scene)) && !handed_on {
        damp -= 1.0;
    }
    damp
}

/// Somebody has only heard of it, nobody else is spoken of, and something is put forward.
fn hearsay(scene: &Scene<'_>, clause: &Clause) -> bool {
    let mut third = clause.hits.iter().filter(|hit| hit.cue == Cue::Third).peekable();
    third.peek().is_some()
        && third.all(|hit| matches!(scene.norm.text.get(hit.start..hit.end), Some("听说" | "据说")))
        && scene.clauses.iter().any(|clause| clause.question)
}

/// Some other people are doing something, and nobody here is spoken of: 'sam and jo are driving up on friday'.
pub(crate) fn others(norm: &Norm, clauses: &[Clause]) -> bool {
    #[rustfmt::skip]
    static HERE: Words = Words::new(&[
        "i", "im", "ill", "ive", "me", "my", "mine", "we", "us", "our", "ours", "lets", "you", "u", "your", "ur", "ya", "yall", "whos", "who", "anyone", "there", "theres", "it", "its",
    ]);
    clauses.iter().any(|clause| {
        let text = norm.text.get(clause.start..clause.end).unwrap_or_default();
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let doing = words.windows(2).skip(1).any(|pair| match pair {
            [be, verb] => {
                let going = matches!(*verb, "off" | "away")
                    || (verb.len() > 4
                        && verb.ends_with("ing")
                        && !matches!(
                            *verb,
                            "playing" | "performing" | "turning" | "having" | "throwing" | "hosting" | "getting"
                        ));
                matches!(*be, "are" | "is" | "was" | "were") && going
            }
            _ => false,
        });
        let kin = [
            "我爸妈",
            "我爸",
            "我妈",
            "我哥",
            "我弟",
            "我姐",
            "我妹",
            "我朋友",
            "我同学",
            "我同事",
            "我老板",
            "我们老板",
            "我领导",
            "我们领导",
            "我们导师",
            "我导师",
            "我们老师",
            "我们部门",
            "我们公司",
            "我女儿",
            "我儿子",
            "我室友",
            "我闺蜜",
            "我表哥",
            "我表姐",
            "我表弟",
            "我表妹",
            "我奶奶",
            "我爷爷",
            "我外婆",
            "我外公",
            "我邻居",
        ]
        .iter()
        .any(|who| text.starts_with(who))
            && !["记得", "都来", "一起", "请大家", "来玩"].iter().any(|word| text.contains(word));
        #[rustfmt::skip]
        static KIN: Words = Words::new(&["sister", "brother", "mum", "mom", "dad", "parents", "boss", "cousin", "friend", "mate", "colleague", "flatmate", "roommate", "housemate", "manager", "neighbour", "neighbor", "aunt", "auntie", "uncle", "gran", "grandma", "nan", "ex", "teacher", "coworker", "landlord", "niece", "nephew", "son", "daughter", "kids", "in", "bestie", "mummy", "mama", "papa", "amma", "appa", "daddy", "grandpa", "grandad"]);
        let told = matches!(words.as_slice(), ["my" | "our" | "her" | "his" | "their", who, ..] if KIN.contains(who.trim_end_matches('s')) || KIN.contains(who))
            && !words.iter().skip(1).any(|word| matches!(*word, "i" | "im" | "ill" | "we" | "us" | "were" | "you" | "u" | "your" | "ur" | "me" | "lets"));
        let family = matches!(words.as_slice(), [who, rest @ ..] if KIN.contains(who) && rest.iter().take(3).any(|word| matches!(*word, "are" | "is" | "was" | "were" | "went" | "have" | "has")));
        // 'Kyle's running the marathon sunday': the name and what it does, and nobody here.
        let contracted = matches!(words.as_slice(), [who, verb, ..]
            if who.len() > 2
                && who.ends_with('s')
                && !matches!(*who, "lets" | "this" | "its" | "whos" | "thats" | "theres" | "hows" | "whats" | "heres" | "wheres" | "guys" | "always" | "thanks" | "plans" | "yes" | "plus" | "tickets" | "doors" | "drinks")
                && verb.len() > 4
                && verb.ends_with("ing")
                && !KIN.contains(who.trim_end_matches('s'))
                && !matches!(*verb, "making" | "cooking" | "baking" | "bringing" | "grilling" | "driving" | "playing" | "performing" | "having" | "throwing" | "hosting" | "showing" | "coming" | "evening" | "morning" | "turning" | "getting" | "something" | "anything" | "wedding" | "meeting" | "viewing" | "screening" | "opening" | "training"));
        let told = told || contracted && !words.iter().any(|word| HERE.contains(word)) || family && !words.iter().any(|word| HERE.contains(word))
            || (text.starts_with("爸妈") || text.starts_with("他们") || text.starts_with("她们")) && !text.contains(['你', '咱', '我']);
        let here = words.iter().any(|word| HERE.contains(word))
            || text.contains(['你', '咱'])
            || text.contains("我们一起");
        (doing && !here
            || told
            || kin && !text.contains(['您', '咱']) && !text.contains("你去") && !text.contains("你来"))
            && !clause.question
    })
}

/// 'Cancun?': a question that is nothing but a place.
fn names_only(clause: &Clause, mentions: &[Mention]) -> bool {
    clause.question
        && clause.hits.is_empty()
        && clause.end - clause.start <= 32
        && mentions.iter().any(|mention| {
            matches!(mention.fact, Fact::Place | Fact::To)
                && clause.span.start <= mention.span.start
                && mention.span.end <= clause.span.end
        })
}

/// The wants of a message, surest first. Weights are hand-set; the logistic makes them a probability.
pub(crate) fn wants(scene: &Scene<'_>, topics: &[Topic], mentions: &[Mention]) -> Vec<Intent> {
    let has = |cue| scene.clauses.iter().any(|clause| clause.has(cue));
    let ahead = ahead(scene, mentions);
    let money = mentions.iter().any(|mention| mention.fact == Fact::Amount);
    let mut base = 0.0;
    if ahead {
        base += 0.6;
    }
    if has(Cue::PassOn) {
        base += 0.7;
    }
    let named = mentions
        .iter()
        .any(|mention| matches!(mention.fact, Fact::Place | Fact::Item) && mention.confidence >= 0.6);
    let mut best: BTreeMap<IntentKind, f32> = BTreeMap::new();
    for topic in topics {
        let Some(kind) = want(topic.kind) else { continue };
        let clause = scene.clause_at(topic.span.start);
        let mut score = topic.confidence + base + damp(scene, ahead, clause);
        let here = |cues: &[Cue]| clause.is_some_and(|clause| clause.any(cues));
        let near = scene.clauses.iter().any(|clause| clause.any(&[Cue::Propose]));
        let named_only = scene.clauses.iter().any(|clause| names_only(clause, mentions));
        if here(&[Cue::Propose]) {
            score += 0.8;
        } else if named_only {
            score += 0.9;
        } else if near {
            score += 0.6;
        }
        if here(&[Cue::Wish]) {
            score += 0.7;
        } else if has(Cue::Wish) {
            score += 0.5;
        }
        let errand = matches!(
            topic.kind,
            CardKind::Buy
                | CardKind::Call
                | CardKind::Pay
                | CardKind::Go
                | CardKind::Remind
                | CardKind::Locate
                | CardKind::Listen
                | CardKind::Hire
                | CardKind::Weather
        );
        if here(&[Cue::Request]) {
            score += if errand { 0.7 } else { 0.4 };
        }
        if clause.is_some_and(|clause| clause.question) {
            score += 0.4;
        }
        if money && topic.kind == CardKind::Pay {
            // A debt is of the past by nature, and reminded of with a laugh.
            let past = clause.is_some_and(|clause| clause.has(Cue::Past));
            score += if past && topic.confidence >= 0.85 { 1.3 } else { 0.5 };
        }
        // An event told with its day and its place is an invitation among friends; so is an outing with its hour.
        let hour = mentions
            .iter()
            .any(|mention| matches!(mention.said, Said::Hour { .. }) && mention.confidence > 0.5);
        let outing = matches!(topic.kind, CardKind::Visit | CardKind::Dine | CardKind::Watch) && hour;
        if (topic.kind == CardKind::Attend || outing) && topic.confidence >= 0.85 && ahead && named {
            score += 0.3;
        }
        // An order stands at the head of its clause: 'pick up a loaf'.
        if errand
            && clause
                .is_some_and(|clause| scene.norm.back(clause.start, clause.start).start == topic.span.start)
        {
            score += 0.5;
        }
        if here(&[Cue::Paid, Cue::Bought, Cue::Over]) {
            score -= 0.9;
        }
        if topic.confidence >= 0.8 {
            score += asks_by_itself(topic.kind);
        }
        let entry = best.entry(kind).or_insert(f32::MIN);
        *entry = entry.max(score);
    }
    // Something is put forward for a day and a place, and no word says what: it is a meeting at the least.
    let asks = scene
        .clauses
        .iter()
        .any(|clause| clause.question && !clause.any(&[Cue::Where, Cue::Past, Cue::Third]));
    let timed =
        mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }) && mention.confidence > 0.5);
    let invites = scene.clauses.iter().any(|clause| clause.has(Cue::Propose)) || (asks && timed);
    let proposed = scene.clauses.iter().any(|clause| clause.has(Cue::Propose)) && timed;
    if best.values().all(|&score| score < 1.2) && invites && (named || proposed) && ahead {
        let score = 1.5 + base - 0.6 + damp(scene, ahead, None);
        best.insert(IntentKind::Meet, score);
    }
    let mut wants: Vec<Intent> = best
        .into_iter()
        .map(|(kind, score)| Intent {
            kind,
            confidence: 1.0 / (1.0 + (-3.0 * (score - 1.4)).exp()),
            slots: BTreeMap::new(),
            because: Vec::new(),
        })
        .filter(|want| want.confidence > 0.1)
        .collect();
    order::by(&mut wants, |a, b| b.confidence.total_cmp(&a.confidence));
    wants
}
