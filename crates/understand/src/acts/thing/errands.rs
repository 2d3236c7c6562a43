//! Errands by the way they lie on: 'on the way back get limes and mint', 'passing the chemist? need plasters', and the
//! short answer to 'must I bring anything?'.

use super::items::item;
use crate::acts::{
    Reading, Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{Word, chinese, within},
};
use crate::engine::Words;
use steward_model::sought::Sought;
use steward_model::{Act, ActKind, CardKind, EntityKind, Fact, Mention, Span, Topic, order};

/// As sure as an item of such a list is.
const SURE: f32 = 0.7;
#[rustfmt::skip]
static GETTING: Words = Words::new(&["get", "grab", "buy", "bring", "fetch", "collect"]);
#[rustfmt::skip]
const SHOPS: &str = "shop shops store stores supermarket market pharmacy chemist chemists hardware bakery baker bakers butcher butchers grocer grocers grocery greengrocer deli dairy servo kiosk mall bodega superette provision florist newsagent offie";
/// At the end of what is said these call or soften, and are no part of a thing.
#[rustfmt::skip]
const SOFT: &str = "please pls plz abeg dear honey hun hon babe baby love darling kanna beta jaan da bro boss mate yaar na nah nuh la lah leh ah o oh eh ha po sha thx thanks ta x xx too also ok ma sweetie man hey ya yeah kindly son";
/// Where a thing ends.
#[rustfmt::skip]
const ENDS: &str = "on from at for before when if we while tonight today tomorrow tmr i you u so then by after as because cos in to later now since though who that please pls plz or but is are was";
/// Before a thing, how much of it.
#[rustfmt::skip]
const COUNTS: &str = "a an the some more any one two three four five six couple of few me us also just up bit my our kg kilo kilos pkt dozen litre liter half";
/// What is had, answered or told, and not got.
#[rustfmt::skip]
const NO_GOODS: &str = "me us him her them it that this up back home here there ready off out over in you your yourself yourselves urself lunch dinner breakfast coffee food drink drinks gas petrol fuel cash no none nope nothing nah not all everything something anything whatever yes yeah ok okay thanks thank come good fine i i'm im we the see great perfect lovely sure maybe dont don't what how where when who why bed some one sleep going married lost kids wait still need don cool hmm hm umm um idk";

/// Adds such an errand: what is to be got, and that it is asked.
pub(crate) fn hear(scene: &Scene<'_>, previous: Option<&str>, reading: &mut Reading) {
    if chinese(scene.text) {
        return;
    }
    let found = scene
        .clauses
        .iter()
        .enumerate()
        .find_map(|(at, clause)| Some((clause.span, list(scene, at, clause)?)))
        .or_else(|| answered(scene, previous).filter(|(_, things)| !things.is_empty()))
        .or_else(|| {
            let mut clauses = scene.clauses.iter().enumerate();
            clauses.find_map(|(at, clause)| Some((clause.span, super::wares::asked(scene, at, clause)?)))
        });
    let Some((asked, things)) = found.filter(|(_, things)| !things.is_empty()) else { return };
    for span in things {
        let over = |known: &&mut Mention| {
            known.fact == Fact::Item && known.span.start < span.end && span.start < known.span.end
        };
        let mut known = reading.mentions.iter_mut().filter(over).peekable();
        if known.peek().is_none() {
            reading.mentions.push(item(Fact::Item, span.of(scene.text), span, SURE));
        } else {
            known.for_each(|known| known.confidence = known.confidence.max(SURE));
        }
    }
    order::by_key(&mut reading.mentions, |mention| mention.span);
    reading.topics.push(Topic { kind: CardKind::Buy, span: asked, confidence: 0.9 });
    if !reading.acts.iter().any(|act| act.kind == ActKind::Request) {
        reading.acts.push(Act { kind: ActKind::Request, span: asked, confidence: 0.8 });
    }
}

/// The things that a clause, or those after it, ask for.
fn list(scene: &Scene<'_>, at: usize, clause: &Clause) -> Option<Vec<Span>> {
    let words = scene.words(clause.span);
    let way = way(&words);
    let stop = stops(&words);
    if way.is_none() && stop.is_none() || clause.any(&[Cue::Past, Cue::No]) {
        return None;
    }
    // 'I'll get it on the way': the speaker's own errand.
    let own = |to: usize| {
        words.iter().take(to).any(|word| {
            matches!(
                word.lower.as_str(),
                "i" | "i'll" | "ill" | "i'm" | "im" | "we" | "we'll" | "i've" | "she" | "he" | "they"
            )
        })
    };
    if let Some((_, after)) = way
        && let Some(verb) = words.iter().position(|word| GETTING.contains(word.lower.as_str()))
        && !own(verb)
    {
        let led =
            verb.checked_sub(1).and_then(|before| words.get(before)).map_or("", |word| word.lower.as_str());
        if verb == after
            || verb == 0
            || matches!(
                led,
                "please" | "pls" | "plz" | "and" | "can" | "could" | "you" | "u" | "pliz" | "kindly"
            )
        {
            return some(run(scene, at, &words, verb + 1));
        }
    }
    let (verb, after) = stop.or(way)?;
    let asked = clause.question || clause.has(Cue::Request) || way.is_some() || verb == 0;
    if own(verb) || !asked {
        return None;
    }
    // 'Stop at the yard for hinges and a tin of paint'.
    if stop.is_some() && words.get(after).is_some_and(|word| word.lower == "for") {
        let meal = clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, _)));
        return (!meal).then(|| run(scene, at, &words, after + 1)).and_then(some);
    }
    // 'Can you stop at rossi on way home, soap n towels': a shop that no list knows.
    let halts = || {
        clause.has(Cue::Request)
            && words.windows(2).any(|pair| {
                matches!(pair, [verb, at] if matches!(verb.lower.as_str(), "stop" | "pop" | "nip" | "swing" | "pass")
                    && matches!(at.lower.as_str(), "at" | "in" | "into" | "by" | "to" | "past"))
            })
    };
    if after < words.len() || stop.is_none() && !halts() {
        return None;
    }
    let next = scene.clauses.get(at + 1)?;
    let words = scene.words(next.span);
    let lead = words
        .iter()
        .take_while(|word| {
            within!("we i need get grab buy want bring and please pls me us just", &word.lower)
        })
        .count();
    let verb = words
        .iter()
        .take(lead)
        .any(|word| matches!(word.lower.as_str(), "need" | "get" | "grab" | "buy" | "want" | "bring"));
    let bare = lead == 0 && (clause.has(Cue::Request) || way.is_some()) && !next.question && words.len() <= 9;
    (verb || bare).then(|| run(scene, at + 1, &words, lead)).and_then(some)
}

fn some(things: Vec<Span>) -> Option<Vec<Span>> {
    (!things.is_empty()).then_some(things)
}

/// 'On the way back', 'when coming home', 'on ur way': where it begins and what follows it.
fn way(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let tail = |at: usize| {
        at + words
            .iter()
            .skip(at)
            .take_while(|word| {
                matches!(word.lower.as_str(), "back" | "home" | "here" | "over" | "in" | "past")
            })
            .count()
    };
    (0..words.len()).find_map(|at| match (lower(at), lower(at + 1), lower(at + 2)) {
        ("on", "the" | "your" | "ur" | "yr" | "ya" | "yuh", "way") => Some((at, tail(at + 3))),
        ("on", "way", _) => Some((at, tail(at + 2))),
        ("when" | "while" | "as", "coming" | "returning" | "heading", _) => Some((at, tail(at + 2))),
        ("when" | "while" | "as", "you" | "u" | "yuh" | "ya", "come" | "return" | "coming" | "dey") => {
            Some((at, tail(at + 3)))
        }
        ("when" | "while", "you're" | "youre" | "ur", "coming" | "heading") => Some((at, tail(at + 3))),
        _ => None,
    })
}

/// 'Pass by the pharmacy', 'stop at Dale's', 'passing the hardware': where it begins and what follows the shop.
fn stops(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    (0..words.len()).find_map(|at| {
        if !within!("pass passing stop stopping swing pop nip drop run branch going go", lower(at)) {
            return None;
        }
        let mut next = at + 1;
        let small = |word: &str| {
            matches!(word, "by" | "at" | "in" | "into" | "past" | "to" | "over" | "off" | "round" | "around")
        };
        while small(lower(next)) {
            next += 1;
        }
        let moved = matches!(lower(at), "pass" | "passing") || next > at + 1;
        if matches!(lower(next), "the" | "a" | "any" | "that") {
            next += 1;
        }
        let run =
            words.iter().skip(next).take(3).take_while(|word| word.capital() && word.lower != "i").count();
        let named =
            words.get(next..next + run)?.last().is_some_and(|word| word.lower.contains("'s") || run > 1);
        let end = if within!(SHOPS, lower(next + run)) {
            next + run + 1
        } else if within!(SHOPS, lower(next + 1)) && run == 0 {
            next + 2
        } else if named {
            next + run
        } else {
            return None;
        };
        moved.then_some((at, end))
    })
}

/// The things from a word on, over commas as far as the list goes.
pub(crate) fn run(scene: &Scene<'_>, at: usize, words: &[Word<'_>], from: usize) -> Vec<Span> {
    let mut things = Vec::new();
    parts(scene, words.get(from..).unwrap_or_default(), &mut things);
    let comma = |clause: &Clause| clause.span.of(scene.text).trim_end().ends_with(',');
    let mut last = at;
    while !things.is_empty()
        && let (Some(before), Some(next)) = (scene.clauses.get(last), scene.clauses.get(last + 1))
        && comma(before)
    {
        let words = scene.words(next.span);
        let says = |word: &Word<'_>| {
            within!("is are i i'm im you we he she they can will it's its has have so but again", &word.lower)
        };
        if next.question
            || words.len() > 6
            || words.iter().any(says)
            || !next.hits.iter().all(|hit| matches!(hit.cue, Cue::Topic(..) | Cue::Also))
        {
            break;
        }
        parts(scene, &words, &mut things);
        last += 1;
    }
    things
}

fn parts(scene: &Scene<'_>, words: &[Word<'_>], things: &mut Vec<Span>) {
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    let end = words
        .iter()
        .position(|word| within!(ENDS, word.lower.as_str()) || timed(word))
        .unwrap_or(words.len());
    let joins = |word: &Word<'_>| matches!(word.lower.as_str(), "and" | "&" | "plus" | "n" | "with");
    for part in words.get(..end).unwrap_or_default().split(joins) {
        let lead =
            part.iter().take_while(|word| word.digits() || within!(COUNTS, word.lower.as_str())).count();
        let tail = part.iter().rev().take_while(|word| within!(SOFT, word.lower.as_str())).count();
        let Some(thing) = part.get(lead..part.len().saturating_sub(tail)) else { continue };
        let (Some(first), Some(last)) = (thing.first(), thing.last()) else { continue };
        let unsure =
            thing.iter().any(|word| matches!(word.lower.as_str(), "not" | "sure" | "idk" | "think" | "know"));
        if thing.len() <= 4 && !unsure && !within!(NO_GOODS, first.lower.as_str()) {
            things.push(Span { start: first.start, end: last.end });
        }
    }
}

/// 'Must I bring something?' – 'just ice. 3 bags'.
fn answered(scene: &Scene<'_>, previous: Option<&str>) -> Option<(Span, Vec<Span>)> {
    let asked = previous?.to_lowercase();
    static ASKS: Sought = Sought::new(&[
        "bring something",
        "bring anything",
        "what can i bring",
        "what should i bring",
        "what must i bring",
        "what shall i bring",
        "what do i bring",
        "need anything from",
        "anything from the shop",
        "you need anything",
        "u need anything",
        "want anything from",
        "should i get anything",
        "need me to get anything",
        "need me to bring",
    ]);
    if !ASKS.stand(&asked) {
        return None;
    }
    let clause = scene.clauses.first()?;
    let words = scene.words(clause.span);
    let lead = words
        .iter()
        .take_while(|word| {
            matches!(
                word.lower.as_str(),
                "just" | "only" | "yes" | "yeah" | "maybe" | "please" | "oh" | "bring"
            )
        })
        .count();
    let all: usize = scene.clauses.iter().map(|clause| scene.words(clause.span).len()).sum();
    let plain = !clause.any(&[Cue::No, Cue::ShortNo, Cue::Busy, Cue::Past, Cue::Propose, Cue::Cancel]);
    let short = (1..=4).contains(&(words.len() - lead)) && all <= 8 && !clause.question && plain;
    let mut things = Vec::new();
    if short {
        parts(scene, words.get(lead..).unwrap_or_default(), &mut things);
    }
    Some((clause.span, things))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    fn got(text: &str) -> Vec<String> {
        let entities = crate::annotate(text, None, &noon());
        let reading = read(text, &entities, &noon());
        let buys = reading.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.9);
        let items =
            reading.mentions.iter().filter(|one| buys && one.fact == Fact::Item && one.confidence >= 0.65);
        items.map(|one| one.span.of(text).to_owned()).collect()
    }

    #[test]
    fn an_errand_on_the_way_names_all_its_things() {
        for (text, things) in [
            ("on the way back get limes and mint dear", vec!["limes", "mint"]),
            ("get limes, mint on your way home", vec![]),
            (
                "when coming pass by the chemist, plasters and the cough drops",
                vec!["plasters", "cough drops"],
            ),
            ("you passing the hardware? need two hooks and a rope", vec!["hooks", "rope"]),
            ("while coming get one kg onion and limes", vec!["onion", "limes"]),
            ("can you stop at Dora's for lamp oil and a rope", vec!["lamp oil", "rope"]),
            ("can you pop in dorsey on way home, soap n towels", vec!["soap", "towels"]),
            // The speaker's own, a meal, somebody fetched, nothing to get.
            ("I'll get limes on the way back", vec![]),
            ("shall we stop at Dora's for lunch", vec![]),
            ("on the way back now", vec![]),
            ("get me on the way back", vec![]),
            ("I'm passing the chemist, running late", vec![]),
            ("I passed the shop, it was shut", vec![]),
        ] {
            assert_eq!(got(text), things, "{text}");
        }
    }
}
