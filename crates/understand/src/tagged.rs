//! What the learnt tagger names in a message, beside what the rules name: it vouches for what both see, and fills gaps.

use crate::acts::{names_a_place, places_end};
use crate::intents::{self, Gist, slots};
use steward_model::{Fact, Intent, IntentKind, Mention, Said, Slot, Span};

/// From this confidence on a want's slots are looked for.
const WANTED: f32 = 0.5;
/// What a find of the tagger alone is worth: it fills a gap and takes nothing's place.
const ALONE: f32 = 0.45;
/// A thing to get or to see that the tagger alone names.
const THING: f32 = 0.5;
/// How much surer a find is that rules and tagger share.
const BOTH: f32 = 0.05;
/// Below this the rules saw a name and took it for none.
const DOUBTED: f32 = 0.4;

/// Adds to the mentions of a turn. `before` is the turn before it, `learnt` are the scorer's probabilities.
pub(crate) fn add(
    gist: &Gist<'_>,
    before: Option<&Gist<'_>>,
    wants: &[Intent],
    learnt: &[f32],
    mentions: &mut Vec<Mention>,
) {
    let kinds = kinds(wants, learnt, mentions);
    if kinds.is_empty() {
        return;
    }
    let text = gist.turn().text.as_str();
    // Things are looked for only where something is wanted outright.
    let wanted = wants.iter().any(|want| want.confidence >= WANTED);
    for (slot, span) in slots::named(gist, before, &kinds) {
        let Some(fact) = fact(slot, &kinds).filter(|fact| *fact != Fact::Item || wanted) else { continue };
        let span = trimmed(text, span);
        let span = if matches!(slot, Slot::Location | Slot::To | Slot::From) {
            named_alone(text, span)
        } else {
            span
        };
        let overlaps = |mention: &Mention| mention.span.start < span.end && span.start < mention.span.end;
        let words = span.of(text);
        // 南京南出发: where it starts, whatever the tagger took it for.
        let starts = matches!(fact, Fact::To | Fact::Place)
            && text.get(span.end..).is_some_and(|rest| rest.starts_with("出发"))
            && !kinds.contains(&IntentKind::Visit);
        let fact = if starts && kinds.contains(&IntentKind::Travel) { Fact::From } else { fact };
        // 大鹏啊 …: who is spoken to.
        let called = span.start == 0
            && text.get(span.end..).is_some_and(|rest| {
                rest.starts_with(['啊', '呀', '诶', '欸', '哎'])
                    && rest.chars().nth(1).is_some_and(|c| !c.is_alphanumeric())
            });
        let placed = fact != Fact::Place || !called && could_be_a_place(text, span);
        if !placed
            || !could_be_a_name(words)
            || mentions.iter().any(|mention| overlaps(mention) && timed(&mention.said))
        {
            continue;
        }
        // What the rules saw and doubt is no name under another fact either.
        if mentions.iter().any(|mention| overlaps(mention) && mention.confidence < DOUBTED) {
            continue;
        }
        // Who comes along is no place, nor is what is rented.
        let other = mentions.iter().any(|mention| {
            overlaps(mention)
                && (mention.fact == Fact::With || mention.fact == Fact::Item && !words.is_ascii())
        });
        if other && matches!(fact, Fact::Place | Fact::To | Fact::From) {
            continue;
        }
        // 心斋桥那家松叶药妆有: what is known for where it is got is no thing to get.
        let shop = ["那家", "这家", "那间", "一家"]
            .iter()
            .any(|lead| text.get(..span.start).is_some_and(|before| before.ends_with(lead)));
        let where_ = |mention: &Mention| {
            overlaps(mention) && matches!(mention.fact, Fact::Place | Fact::To | Fact::From)
        };
        if fact == Fact::Item && (shop || !words.is_ascii() && mentions.iter().any(where_)) {
            continue;
        }
        let mut known = false;
        for mention in mentions.iter_mut().filter(|mention| mention.fact == fact && overlaps(mention)) {
            // 二道 of 二道街老孙家: the rules know the head of the name, the tagger its end.
            if goes_on(text, mention, span) {
                mention.span = span;
                mention.said = Said::Words(words.to_owned());
            }
            // What the rules see and doubt stays in doubt; things are all of one list.
            if mention.confidence >= DOUBTED && fact != Fact::Item {
                mention.confidence = (mention.confidence + BOTH).min(0.95);
            }
            known = true;
        }
        if !known {
            let confidence = if fact == Fact::Item { THING } else { ALONE };
            mentions.push(Mention { fact, said: Said::Words(words.to_owned()), span, confidence });
        }
    }
    mentions.sort_by_key(|mention| mention.span);
}

/// The kinds whose slots are looked for: what is wanted, what the scorer hears, and where nothing is but an hour is
/// named, a meeting.
fn kinds(wants: &[Intent], learnt: &[f32], mentions: &[Mention]) -> Vec<IntentKind> {
    let heard = IntentKind::ALL.into_iter().zip(learnt).filter(|(_, score)| **score >= intents::THRESHOLD);
    let mut kinds: Vec<IntentKind> =
        wants.iter().filter(|want| want.confidence >= WANTED).map(|want| want.kind).collect();
    kinds.extend(heard.map(|(kind, _)| kind));
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() && mentions.iter().any(|mention| timed(&mention.said)) {
        kinds.push(IntentKind::Meet);
    }
    kinds
}

/// The tagger's span is a Chinese name that begins where the rules' place does, and goes on without a gap.
fn goes_on(text: &str, mention: &Mention, span: Span) -> bool {
    let rest = text.get(mention.span.end..span.end).unwrap_or_default();
    matches!(mention.fact, Fact::Place | Fact::To | Fact::From)
        && mention.span.start == span.start
        && !rest.is_empty()
        && mention.confidence <= 0.7
        && !span.of(text).is_ascii()
        && rest.chars().all(char::is_alphanumeric)
        && names_a_place(span.of(text))
        && !rest.ends_with(['就', '也', '都', '有', '吧', '啊', '投', '揪', '的', '去', '来', '等', '接'])
}

fn timed(said: &Said) -> bool {
    matches!(said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..) | Said::Shift(_))
}

/// Under which fact a slot of these kinds goes.
fn fact(slot: Slot, kinds: &[IntentKind]) -> Option<Fact> {
    let only = |wanted: &[IntentKind]| kinds.iter().all(|kind| wanted.contains(kind));
    match slot {
        Slot::Location => Some(Fact::Place),
        Slot::From => Some(Fact::From),
        Slot::To => Some(Fact::To),
        Slot::Artist => Some(Fact::Artist),
        Slot::Name if only(&[IntentKind::Visit]) => Some(Fact::Place),
        Slot::Name
            if only(&[
                IntentKind::Watch,
                IntentKind::Attend,
                IntentKind::Buy,
                IntentKind::Listen,
                IntentKind::Remind,
            ]) =>
        {
            Some(Fact::Item)
        }
        Slot::Category if only(&[IntentKind::Hire]) => Some(Fact::Item),
        _ => None,
    }
}

/// Without marks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = words.len() - words.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let end = words.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Span { start: span.start + start.min(end), end: span.start + end }
}

/// Latin words are a place by a capital within the sentence, or by whose or which it is.
fn could_be_a_place(text: &str, span: Span) -> bool {
    let words = span.of(text);
    if !words.is_ascii() {
        let parts: Vec<&str> = words.split(' ').collect();
        // 跑五公里, 接娃, 整点小烧烤 tell what is done.
        const VERBS: &str = "跑整接看做买吃喝搞打出找带给帮让等占拿取交怕别快先再";
        if words.starts_with(|c| VERBS.contains(c)) || !names_a_place(words) {
            return false;
        }
        return parts.windows(2).all(|pair| match pair {
            [a, b] => a.is_ascii() || b.is_ascii(),
            _ => true,
        });
    }
    let opens = text.get(..span.start).unwrap_or_default().trim_end();
    let opens = opens.is_empty() || opens.ends_with(['.', '!', '?', ':', '"', '\n']);
    let capitals = words.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())).count();
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    if matches!(first.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr" | "prof") {
        return false;
    }
    let owned = matches!(first.as_str(), "the" | "my" | "our" | "your" | "mine" | "ours" | "yours");
    capitals >= 2 || capitals == 1 && !opens || owned
}

/// A Chinese place without the verb before it and what is done there: 住民宿, 菜场带两把葱.
fn named_alone(text: &str, span: Span) -> Span {
    let words = span.of(text);
    if words.is_ascii() {
        return span;
    }
    let end = places_end(words);
    let head = words.get(..end).unwrap_or(words);
    let start = head.len()
        - head.trim_start_matches(['住', '去', '在', '到', '飞', '回', '往', '趟', '从', '骑']).len();
    if start < end { Span { start: span.start + start, end: span.start + end } } else { span }
}

/// Words, not a figure and not a letter alone.
fn could_be_a_name(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let parted = words.contains([',', '，', '。', '!', '！', '?', '？', ';', '\n']);
    // 'From flight's': a way, not a place.
    let head = words.split([' ', '\'', '’']).next().unwrap_or_default().to_lowercase();
    let way = matches!(
        head.as_str(),
        "flight" | "flights" | "train" | "trains" | "bus" | "coach" | "ferry" | "plane"
    );
    let small = matches!(words, "to" | "from" | "at" | "in" | "on" | "the" | "of" | "for" | "by");
    letters >= 2 && !small && !way && !parted && words.chars().count() <= 40
}
