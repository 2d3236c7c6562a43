//! Meals: where one is named with its day or put in so many words, it is what people meet for, however the rest sounds;
//! a dish that is craved is wished for.

use super::Turn;
use super::choose::social;
use super::text::{has_han, lies_in};
use super::want::{ENOUGH, Want, over_by_then};
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

/// 'It would be a pleasure to have you to supper on the 4th at seven', 'come for lunch on thursday, half one'.
pub(super) fn named(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let dated = understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= turn.now.date()));
    let timed = understood.mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }));
    let heard = |want: &Want| want.kind == CardKind::Dine && want.confidence >= LEAST;
    let least = if dated && timed && wants.iter().any(heard) { LIKELY } else { OUTRIGHT };
    let named = || understood.topics.iter().filter(|topic| topic.confidence >= least && social(topic.kind));
    let eaten = |topic: &Topic| topic.kind == CardKind::Dine && !over_by_then(text, topic.span);
    // 'A roast lamb on sunday, we sit down at one', 'pie night at the Crown': a dish says what people come for.
    let dish = understood.mentions.iter().find(|one| one.fact == Fact::Cuisine && one.confidence >= 0.9);
    let night = |dish: &Mention| text.get(dish.span.end..).is_some_and(|rest| rest.starts_with(" night"));
    let apart = |topic: &Topic| match topic.kind {
        CardKind::Dine => false,
        CardKind::Meet => dish.is_none(),
        CardKind::Attend => !dish.is_some_and(night),
        _ => true,
    };
    let meal = named().any(eaten) && !named().skip_while(|topic| !eaten(topic)).any(apart);
    let put = moves.ask || moves.propose || moves.offer || moves.request;
    // 'Jom nasi lemak', 'come over? pizza and a series': put with no day yet.
    let proposed = understood.acts.iter().any(|act| {
        act.kind == ActKind::Propose
            && act.confidence >= ENOUGH
            && dish.is_some_and(|dish| lies_in(dish.span, act.span))
    });
    let sure = wants.iter().filter(|want| social(want.kind)).map(|want| want.confidence).fold(0.0, f32::max);
    let latin = !has_han(text);
    // 听晚打边炉囉: a dish with its day, put by the word at the end.
    let urged =
        dish.is_some() && !text.is_ascii() && text.trim_end().ends_with(['囉', '啰', '咯', '喽', '嘞']);
    let when = dated && (timed || put && latin || urged);
    let half = wants.iter().any(|want| want.kind == CardKind::Dine && want.confidence >= ASKED);
    let undated = latin && dish.is_some() && (proposed || put && (sure >= ENOUGH || timed && half));
    let ends = moves.ends();
    if !(when || undated) || !meal || ends {
        return;
    }
    let least = if proposed { HINT } else { LEAST };
    if let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Dine && want.confidence >= least)
    {
        want.confidence = want.confidence.max(ENOUGH).max(sure);
        return;
    }
    let unnamed = |want: &&mut Want| {
        social(want.kind)
            && !want.own
            && want.kind != CardKind::Dine
            && (want.kind == CardKind::Meet || latin && when && timed)
    };
    let likelier = |a: &&mut Want, b: &&mut Want| a.confidence.total_cmp(&b.confidence);
    if let Some(want) = wants.iter_mut().filter(unnamed).max_by(likelier) {
        let invited = latin && when && timed && put && want.confidence >= LEAST;
        let confidence = if invited { want.confidence.max(ENOUGH) } else { want.confidence };
        *want = Want { kind: CardKind::Dine, own: true, confidence };
    } else if !latin && moves.propose && moves.request {
        // 拟于28日18:30设宴，诚邀出席，敬请拨冗: a letter that bids somebody to table.
        wants.retain(|want| want.own || !social(want.kind));
        wants.push(Want { kind: CardKind::Dine, confidence: ENOUGH, own: true });
    } else if latin && when && timed && put && dish.is_some() {
        wants.push(Want { kind: CardKind::Dine, own: true, confidence: ENOUGH });
    }
}

/// 'I've been craving goulash all week': a wish is enough.
pub(super) fn wished(turn: &Turn<'_>, wants: &mut [Want]) {
    #[rustfmt::skip]
    const CRAVED: &[&str] = &["craving", "cravin", "crave", "hankering", "gagging", "dying", "jonesing", "in the mood", "murder", "demolish", "could go", "feel", "feel like", "feeling", "really go", "so go", "totally go", "seriously go", "just want", "just wanna eat", "just wan chop"];
    const WANTED: &[&str] =
        &["really want", "really need", "all i want is", "i want", "i need", "i fancy", "desperate"];
    const SMALL: &[&str] =
        &["a", "an", "some", "the", "that", "for", "good", "proper", "decent", "one", "real", "right now"];
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
    let told = clause.split(' ').any(|word| {
        matches!(
            word,
            "was"
                | "were"
                | "she"
                | "he"
                | "they"
                | "she's"
                | "he's"
                | "they're"
                | "shes"
                | "hes"
                | "her"
                | "his"
                | "had"
                | "if"
                | "stop"
                | "don't"
                | "dont"
                | "not"
                | "never"
        )
    });
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
    let behind = turn.lower().get(dish.span.end..).unwrap_or_default();
    let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric() && c != ',');
    #[rustfmt::skip]
    const ALONE: &[&str] = &["", "rn", "right", "now", "today", "tonight", "so", "tbh", "ngl", "honestly", "abeg", "lol", "atm", "soon", "haha", "later", "please", "pls", "x"];
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
