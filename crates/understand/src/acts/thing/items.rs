//! The things that plans are about: what to buy, see, hear, rent or not forget.

use crate::acts::{
    Scene,
    doing::cues::Cue,
    thing::{dishes, goods, shows},
    wanting::verbs_zh,
};
use crate::engine::{Seek, Words};
use steward_model::sought::Sought;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span, Topic};

/// What is named as it is called: titles, dishes, events, vehicles.
pub(crate) fn titled(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    shows::titles(scene, found);
    dishes::cuisines(scene, topics, found);
    dishes::eaten(scene, topics, found);
    shows::events(scene, topics, found);
    vehicles(scene, topics, found);
}

/// What is not to be forgotten.
pub(crate) fn minded(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    reminders(scene, found);
    super::chores::mentions(scene, found);
    verbs_zh::wakings(scene, found);
    verbs_zh::bidden(scene, found);
}

/// What is to be bought, and what is on.
pub(crate) fn wares(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    goods::mentions(scene, found);
    shows::mentions(scene, topics, found);
    verbs_zh::lacked(scene, found);
}

pub(crate) fn item(fact: Fact, text: &str, span: Span, confidence: f32) -> Mention {
    Mention { fact, said: Said::Words(text.to_owned()), span, confidence }
}

#[rustfmt::skip]
const VEHICLES: &[&str] = &["u-haul", "uhaul", "luton", "innova", "prado", "hilux", "thar", "activa", "scooty", "bakkie", "minibus", "motorhome", "narrowboat", "pontoon", "limo", "marquee", "tux", "tuxedo", "generator", "digger", "e-bikes", "ebikes", "skis", "surfboards", "tandem", "jeep", "4x4", "rv", "moped", "scooters", "mopeds", "kayaks", "canoe", "canoes", "jetski", "tuk tuk", "ute", "lorry", "sedan", "estate car", "people carrier", "皮卡", "越野", "小电驴", "游艇", "三轮车", "吉普", "山地车", "观光车", 
    "minivan", "minibus", "campervan", "camper", "motorbike", "motorcycle", "scooter", "van", "car", "truck", "suv", "bikes", "bike", "pickup", "convertible", "trailer", "boat", "kayak", "e-bike", "七座", "商务车", "面包车", "货车", "电动车", "电瓶车", "自行车", "单车", "房车", "摩托车", "越野车", "中巴", "大巴", "轿车", "小车",
];

fn vehicles(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    let span = Span { start: 0, end: scene.text.len().min(2000) };
    static LATIN: Words = Words::new(VEHICLES);
    static ANY: Sought = Sought::new(VEHICLES);
    let latin = scene.words(span);
    let may = latin.iter().any(|word| LATIN.contains(word.lower.as_str()))
        || !scene.text.is_ascii() && ANY.may_stand(scene.text);
    for &vehicle in if may { VEHICLES } else { &[] } {
        let place = if vehicle.is_ascii() {
            latin
                .iter()
                .find(|word| word.lower == vehicle)
                .map(|word| Span { start: word.start, end: word.end })
        } else {
            scene.written(scene.text).seek(vehicle).map(|start| Span { start, end: start + vehicle.len() })
        };
        if let Some(span) = place {
            // 轿车够了, 面包车就行: what will do is what is wanted.
            let rest = scene.text.get(span.end..).unwrap_or_default();
            let does = ["够", "就行", "就好", "就可以", "也行", "更", "吧"]
                .iter()
                .any(|word| rest.starts_with(word));
            let rented = does || topics.iter().any(|topic| topic.kind == CardKind::Hire);
            found.push(item(Fact::Item, span.of(scene.text), span, if rented { 0.75 } else { 0.4 }));
            return;
        }
    }
    if let Some(span) = verbs_zh::rented(scene) {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.75));
    }
}

/// What follows 'remind me to' or 提醒我, without the time in it.
fn reminders(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if let Some(span) = super::reminders::told_before(scene) {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.75));
        return;
    }
    let Some(end) = trigger_end(scene) else { return };
    let start = scene.norm.back(end, end).start;
    let stop = scene
        .clauses
        .iter()
        .find(|clause| clause.span.end > start && clause.span.end - start > 3)
        .map_or(scene.text.len(), |clause| clause.span.end);
    let parts = without_times(scene, start, stop);
    let trimmed =
        |&(start, end): &(usize, usize)| bare_errand(scene.text.get(start..end).unwrap_or_default());
    // The first stretch that says something: what follows the hour is most often the reason.
    if let Some((part, words)) =
        parts.iter().map(|part| (part, trimmed(part))).find(|(_, words)| words.chars().count() >= 2)
        && !matches!(words, "给我" | "还我" | "转我" | "发我" | "给他" | "给她")
    {
        found.push(item(Fact::Item, words, Span { start: part.0, end: part.1 }, 0.75));
    } else if let Some(clause) = scene
        .clauses
        .iter()
        .rfind(|clause| clause.span.end <= start && !clause.has(Cue::Topic(CardKind::Remind, 9)))
        .filter(|_| !scene.text.is_ascii() && stop >= scene.text.len())
    {
        // 早饭别吃 记得啊: what stands before it, and 明早7点放号 without its hour.
        let timed =
            |e: &&steward_model::Entity| e.kind == EntityKind::Time && e.span.start == clause.span.start;
        let from = scene.entities.iter().filter(timed).map(|e| e.span.end).max().unwrap_or(clause.span.start);
        let words = trimmed(&(from, clause.span.end));
        if words.chars().count() >= 2 {
            found.push(item(Fact::Item, words, clause.span, 0.6));
        }
    }
}

/// Where the words that ask for a reminder end in the rewritten text.
fn trigger_end(scene: &Scene<'_>) -> Option<usize> {
    #[rustfmt::skip]
    const TRIGGERS: &[&str] = &[
        "remind me to", "remind me about", "remind me", "dont forget to", "dont forget", "remember to", "note to self", "mustnt forget to", "must remember to", "记一下", "记住", "备忘：", "待办：", "提醒我", "提醒一下", "别忘了", "别忘", "记得", "不要忘", "备忘",
    ];
    static ANY: Sought = Sought::new(TRIGGERS);
    if !ANY.may_stand(&scene.norm.text) {
        return None;
    }
    let norm = scene.rewritten(&scene.norm.text);
    // The 'remind me to' of 'remind me tomorrow' is none.
    let whole = |end: usize| {
        let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        !(edge(scene.norm.text.get(..end).and_then(|lead| lead.chars().next_back()))
            && edge(scene.norm.text.get(end..).and_then(|rest| rest.chars().next())))
    };
    let (_, end) = TRIGGERS
        .iter()
        .filter_map(|trigger| norm.seek(trigger).map(|at| (at, at + trigger.len())))
        .filter(|&(_, end)| whole(end))
        .min_by_key(|&(at, end)| (at, std::cmp::Reverse(end)))?;
    // 记得提醒我交表: what follows the last of them.
    let next = |end: usize| {
        let rest = scene.norm.text.get(end..)?;
        let next = TRIGGERS.iter().find(|trigger| rest.starts_with(**trigger))?;
        Some(end + next.len()).filter(|&end| whole(end))
    };
    Some(next(end).unwrap_or(end))
}

/// The stretches between two bytes of the text in which no time is named.
fn without_times(scene: &Scene<'_>, start: usize, stop: usize) -> Vec<(usize, usize)> {
    let times = scene.entities.iter().filter(|entity| entity.kind == EntityKind::Time).map(|one| one.span);
    let mut parts = Vec::new();
    let mut from = start;
    for time in times.filter(|time| time.start >= start && time.end <= stop) {
        parts.push((from, time.start));
        from = time.end;
    }
    parts.push((from, stop));
    parts
}

/// What is to be done, without the small words and marks about it.
fn bare_errand(words: &str) -> &str {
    #[rustfmt::skip]
    const LEADS: &[&str] = &["to ", "about ", "that ", "we ", "i need to ", "it's ", "it’s ", "its ", "要", "去", "一下", "我", "是"];
    #[rustfmt::skip]
    const TAILS: &[&str] = &[" before", " by", " at", " on", " in", " around", " for", " is", " are", " the", "吧", "哈", "啊", "哦"];
    // 'Remind me at 8 to …': the word before the hour says nothing by itself.
    const NOTHING: [&str; 8] = ["at", "by", "on", "in", "before", "around", "for", "to"];
    let mut words = words.trim_matches(|c: char| !(c.is_alphanumeric() || c == '《' || c == '》'));
    loop {
        let lower = words.to_lowercase();
        if NOTHING.contains(&lower.as_str()) {
            return "";
        }
        let lead = LEADS.iter().find(|lead| lower.starts_with(**lead));
        let tail = TAILS.iter().find(|tail| lower.ends_with(**tail));
        words = match (lead, tail) {
            (Some(lead), _) => words.get(lead.len()..).unwrap_or_default().trim(),
            (None, Some(tail)) => words.get(..words.len() - tail.len()).unwrap_or_default().trim(),
            (None, None) => return words,
        };
    }
}
