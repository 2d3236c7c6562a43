//! Meals: where one is named with its day or put in so many words, it is what people meet for, however the rest sounds;
//! a dish that is craved is wished for.

use super::cues::over_by_then;
use super::want::{ENOUGH, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::text::{has_han, lies_in};
use crate::plans::message::turn::Turn;
use jiff::civil::Date;
use steward_model::{ActKind, CardKind, Fact, Mention, Said, Topic};

/// Below this one a meal is not heard at all.
const LEAST: f32 = 0.25;
/// The same where a dish is craved, or put by who proposes it.
const HINT: f32 = 0.1;
/// From this one on a dish that is asked about with an hour is.
const ASKED: f32 = 0.4;
/// From this one on a word names a meal, where day and hour stand beside it and one is heard.
const LIKELY: f32 = 0.7;
/// From this one on it does by itself.
const OUTRIGHT: f32 = 0.85;
/// What craves what is named behind it.
#[rustfmt::skip]
const CRAVED: &[&str] = &["craving", "cravin", "crave", "hankering", "gagging", "dying", "jonesing", "in the mood", "murder", "demolish", "could go", "feel", "feel like", "feeling", "really go", "so go", "totally go", "seriously go", "just want", "just wanna eat", "just wan chop"];
/// What wants it, and may want much else.
const WANTED: &[&str] =
    &["really want", "really need", "all i want is", "i want", "i need", "i fancy", "desperate"];
/// What may stand between such words and the dish.
const SMALL: &[&str] =
    &["a", "an", "some", "the", "that", "for", "good", "proper", "decent", "one", "real", "right now"];
/// Said of a dish, with nothing else beside it, these wish for nothing else.
const PLAINLY: &[&str] = &[
    "say no to",
    "i'd love",
    "id love",
    "i would love",
    "could really go",
    "could so go",
    "wan chop",
    "wanna chop",
    "could murder",
];
/// What may follow a dish that is all that is wished for.
#[rustfmt::skip]
const ALONE: &[&str] = &["", "rn", "right", "now", "today", "tonight", "so", "tbh", "ngl", "honestly", "abeg", "lol", "atm", "soon", "haha", "later", "please", "pls", "x"];
/// Of others, of the past, or denied.
#[rustfmt::skip]
const TOLD: &[&str] = &["was", "were", "she", "he", "they", "she's", "he's", "they're", "shes", "hes", "her", "his", "had", "if", "stop", "don't", "dont", "not", "never"];

/// 'It would be a pleasure to have you to supper on the 4th at seven', 'come for lunch on thursday, half one'.
pub(super) fn named(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    if moves.ends() {
        return;
    }
    let says =
        |is: fn(&Said, Date) -> bool| understood.mentions.iter().any(|one| is(&one.said, turn.now.date()));
    let dated = says(|said, today| matches!(said, Said::Day(day) if *day >= today));
    let timed = says(|said, _| matches!(said, Said::Hour { .. }));
    let dish = understood.mentions.iter().find(|one| one.fact == Fact::Cuisine && one.confidence >= 0.9);
    let heard = |want: &Want| want.kind == CardKind::Dine && want.confidence >= LEAST;
    let least = if dated && timed && wants.iter().any(heard) { LIKELY } else { OUTRIGHT };
    if !is_named(turn, dish, least) {
        return;
    }
    let latin = !has_han(turn.text());
    let put = moves.ask || moves.propose || moves.offer || moves.request;
    let when = dated && (timed || put && latin || dish.is_some() && urges(turn.text()));
    let sure = wants.iter().filter(|want| social(want.kind)).map(|want| want.confidence).fold(0.0, f32::max);
    let proposed = dish.is_some_and(|dish| is_proposed(turn, dish));
    let half = || wants.iter().any(|want| want.kind == CardKind::Dine && want.confidence >= ASKED);
    let undated = latin && dish.is_some() && (proposed || put && (sure >= ENOUGH || timed && half()));
    if !when && !undated {
        return;
    }
    let least = if proposed { HINT } else { LEAST };
    if let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Dine && want.confidence >= least)
    {
        want.confidence = want.confidence.max(ENOUGH).max(sure);
        return;
    }
    // With day and hour it is a meal, whatever kind of coming together it sounds like.
    let fixed = latin && when && timed;
    let unnamed = |want: &&mut Want| {
        social(want.kind)
            && !want.own
            && want.kind != CardKind::Dine
            && (want.kind == CardKind::Meet || fixed)
    };
    let likelier = |a: &&mut Want, b: &&mut Want| a.confidence.total_cmp(&b.confidence);
    let meal = |confidence: f32| Want { kind: CardKind::Dine, own: true, confidence };
    if let Some(want) = wants.iter_mut().filter(unnamed).max_by(likelier) {
        let invited = fixed && put && want.confidence >= LEAST;
        *want = meal(if invited { want.confidence.max(ENOUGH) } else { want.confidence });
    } else if !latin && moves.propose && moves.request {
        // A letter that bids somebody to table.
        wants.retain(|want| want.own || !social(want.kind));
        wants.push(meal(ENOUGH));
    } else if fixed && put && dish.is_some() {
        wants.push(meal(ENOUGH));
    }
}

/// A meal is named so surely, and behind it nothing else that people come together for. A dish says what they come for: 'a
/// roast lamb on sunday, we sit down at one', 'pie night at the Crown'.
fn is_named(turn: &Turn<'_>, dish: Option<&Mention>, least: f32) -> bool {
    let text = turn.text();
    let topics = turn.heard.understood.topics.iter();
    let named = || topics.clone().filter(|topic| topic.confidence >= least && social(topic.kind));
    let eaten = |topic: &Topic| topic.kind == CardKind::Dine && !over_by_then(text, topic.span);
    let night = |dish: &Mention| text.get(dish.span.end..).is_some_and(|rest| rest.starts_with(" night"));
    let apart = |topic: &Topic| match topic.kind {
        CardKind::Dine => false,
        CardKind::Meet => dish.is_none(),
        CardKind::Attend => !dish.is_some_and(night),
        _ => true,
    };
    named().any(eaten) && !named().skip_while(|topic| !eaten(topic)).any(apart)
}

/// A dish is put with no day yet: 'come over? pizza and a series'.
fn is_proposed(turn: &Turn<'_>, dish: &Mention) -> bool {
    turn.heard
        .understood
        .acts
        .iter()
        .any(|act| act.kind == ActKind::Propose && act.confidence >= ENOUGH && lies_in(dish.span, act.span))
}

/// 听晚打边炉囉: put by the word at the end.
fn urges(text: &str) -> bool {
    !text.is_ascii() && text.trim_end().ends_with(['囉', '啰', '咯', '喽', '嘞'])
}

/// 'I've been craving goulash all week': a wish is enough.
pub(super) fn wished(turn: &Turn<'_>, wants: &mut [Want]) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let ends = moves.ends();
    let dish = understood.mentions.iter().find(|one| one.fact == Fact::Cuisine && one.confidence >= 0.85);
    let text = &turn.heard.message.text;
    let Some(dish) = dish.filter(|_| !ends && !has_han(text)) else { return };
    let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Dine && want.confidence < ENOUGH)
    else {
        return;
    };
    let Some(lead) = turn.lower().get(..dish.span.start) else { return };
    let clause = lead.rsplit(['.', '!', '?', ',', '\n']).next().unwrap_or_default();
    let mut before = clause.trim_end();
    while let Some(rest) = SMALL.iter().find_map(|small| before.strip_suffix(small)?.strip_suffix(' ')) {
        before = rest.trim_end();
    }
    let ends_in = |words: &[&str]| {
        words.iter().any(|word| {
            before.strip_suffix(word).is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '\'']))
        })
    };
    let told = clause.split(' ').any(|word| TOLD.contains(&word));
    let behind = turn.lower().get(dish.span.end..).unwrap_or_default();
    let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric() && c != ',');
    let first = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if ends_in(PLAINLY) && !told && ALONE.contains(&first) && !turn.moves.ask {
        want.confidence = ENOUGH;
        want.own = true;
        return;
    }
    let wishes = ends_in(CRAVED) && want.confidence >= HINT || ends_in(WANTED) && want.confidence >= LEAST;
    if wishes && !told {
        want.confidence = ENOUGH;
        want.own = true;
    }
}
