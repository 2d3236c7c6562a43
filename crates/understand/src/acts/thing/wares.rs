//! Wares by their names: 'pick up wipes at walgreens', 'shampoo pls', 'the coffee's finished', 'Leo needs new boots' ask for
//! them in as many words.

use super::errands::run;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues, cues::Cue},
    place::shops,
    words::{Word, among, within},
};
use steward_model::{CardKind, Span};

/// What households run out of, and what people send each other for.
#[rustfmt::skip]
const WARES: &str = "milk bread butter eggs cheese yoghurt yogurt curd paneer rice pasta flour sugar salt oil onion onions garlic ginger potatoes potato tomatoes carrots apples bananas lemons lemon limes oranges mangoes grapes berries lettuce spinach mushrooms avocados avocado cucumber beans lentils dal atta mince sausages bacon ham prawns tofu kangkong kailan cereal oats jam honey teabags biscuits crisps crackers chocolate candles wine prosecco vodka gin juice squash ice sweets candy gum snacks donuts rolls buns tortillas sauce ketchup mayo mustard vinegar spices yeast loaf baguettes baguette formula bleach detergent soap shampoo conditioner toothpaste toothbrush razors deodorant tampons nappies diapers wipes tissues roll foil clingfilm sponges batteries bulbs bulb lightbulb lightbulbs matches lighter charcoal firelighters firewood litter plasters paracetamol ibuprofen tylenol advil calpol medicine vitamins stamps envelopes tape sellotape glue ink toner pens pencils notebooks workbook textbook screws nails plywood paint sandpaper hinges hooks compost fertiliser fertilizer shoes boots trainers sneakers wellies coat tights socks uniform jeans gloves charger cable adapter airpods kettle toaster microwave heater lamp mattress pillows duvet towels blinds doormat hoover umbrella suitcase backpack tyres tires wipers airtime cylinder napkins cups plates balloons straws peaches flowers card wrapping sunscreen tablets food bags";
/// What of these is brought along from home as often as got.
#[rustfmt::skip]
const OWN: &str = "shoes boots trainers sneakers wellies coat uniform gloves charger cable adapter umbrella towels card tablets medicine airpods suitcase backpack jeans socks";
/// Before the last word of a ware: what kind of it.
#[rustfmt::skip]
const KINDS: &str = "of new some more a an the any our my his her two three four five few couple pack packs bag bags box tin tins bottle bottles carton jar tub kg kilo dozen litre oat soy almond brown white red green spring school winter summer football running dishwasher washing bin dog cat kitchen toilet loo cling baby wet birthday printer light dish hand olive cooking sun shower another spare fresh frozen packet packets me us and n 1 2 3 4 5 6 10 12";
#[rustfmt::skip]
const LEADS: &str = "ok okay and also oh pls please plz kindly later then so just hey hi babe hun love dad mum mom mama bro yo could can would will you u need to gotta remember go on way while when if ur there hv have";
#[rustfmt::skip]
const GONE: &str = "finished gone low empty over out done dead kaput";
const OUT: &str = "freezer fridge oven boot shed cupboard loft";

/// The things that a clause asks for.
pub(crate) fn asked(scene: &Scene<'_>, at: usize, clause: &Clause) -> Option<Vec<Span>> {
    let words = scene.words(clause.span);
    let says = |list: &str| words.iter().any(|word| among(list, &word.lower));
    let own = |word: &&Word<'_>| within!("i i'm im i'll ill i've he she they he's she's", &word.lower);
    if clause.any(&[Cue::Past, Cue::No, Cue::Cancel, Cue::Bought, Cue::Hypo, Cue::Saying, Cue::Elsewhere])
        || says(OUT)
        || words.len() > 14
        || words.first().as_ref().is_some_and(own)
    {
        return None;
    }
    // 'Get limes, mint on your way home': a list that goes on as a request is heard as a whole or not at all.
    let comma = clause.span.of(scene.text).trim_end().ends_with(',');
    if comma && scene.clauses.get(at + 1).is_some_and(|next| next.has(Cue::Request)) {
        return None;
    }
    let from = told(scene, clause, &words)
        .or_else(|| polite(&words))
        .or_else(|| gone(&words))
        .or_else(|| needs(&words))?;
    let things = run(scene, at, &words, from);
    (!things.is_empty()).then_some(things)
}

/// Where the words from here on name a ware, within its kinds.
fn ware(words: &[Word<'_>], from: usize) -> Option<usize> {
    let rest = words.get(from..)?;
    let kinds = rest.iter().take(5).take_while(|word| within!(KINDS, &word.lower) && !word.stop).count();
    // 'Bags' and 'food' say what of: 'dog food', 'bin bags'.
    let bare = |at: usize| {
        matches!(
            rest.get(at).map(|word| word.lower.as_str()),
            Some("food" | "bags" | "roll" | "tablets" | "card")
        )
    };
    (0..=kinds)
        .rev()
        .map(|at| (at, from + at))
        .find(|&(at, place)| {
            let cream = words
                .get(place + 1)
                .is_some_and(|next| within!("cream skating rink hockey wine bar", &next.lower));
            rest.get(at).is_some_and(|word| within!(WARES, &word.lower)) && !cream && (!bare(at) || at > 0)
        })
        .map(|(_, place)| place)
}

/// 'Pick up wipes', 'get candles too', 'please get the workbook from popular'.
fn told(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<usize> {
    let lead = words.iter().take_while(|word| within!(LEADS, &word.lower) && !word.stop).count();
    let verb = words.get(lead)?;
    let asks = !clause.question || clause.has(Cue::Request);
    let brings = matches!(verb.lower.as_str(), "bring" | "bringing");
    let up = usize::from(words.get(lead + 1).is_some_and(|word| word.lower == "up"));
    let gets = within!("get grab buy fetch order snag cop bring dabao tapao preorder", &verb.lower)
        || verb.lower == "pick" && up == 1;
    if !gets || !asks || verb.stop {
        return None;
    }
    let from = lead + 1 + up;
    let place = ware(words, from);
    if brings && words.get(from).is_some_and(|next| within!("your ur yr the my our", &next.lower)) {
        return None;
    }
    // 'Finale sunday, my place, bring snacks': a thing to bring along to what people come together for.
    let social = |hit: &cues::Hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Dine | CardKind::Watch | CardKind::Attend, 7..))
    };
    if brings && scene.clauses.iter().flat_map(|clause| &clause.hits).any(social) {
        return None;
    }
    let own = place.and_then(|at| words.get(at)).is_some_and(|word| within!(OWN, &word.lower));
    if place.is_some() && !(brings && own) {
        return Some(from);
    }
    let dines =
        clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine | CardKind::Attend, 7..)));
    let sold = shops::shop(scene, words)
        .is_some_and(|shop| words.get(from).is_some_and(|word| word.start < shop.start));
    let thing = words
        .get(from)
        .is_some_and(|word| !within!("me us him her them you it", &word.lower) && !word.capital());
    (sold && thing && !dines && !brings).then_some(from)
}

/// 'Shampoo pls', 'litter please x'.
fn polite(words: &[Word<'_>]) -> Option<usize> {
    let at = words.iter().position(|word| within!("please pls plz", &word.lower))?;
    let place = ware(words, 0)?;
    (at > 0 && place + 1 == at && words.len() <= at + 3).then_some(0)
}

/// 'Coffee's finished', 'no bread left', 'the shampoo is nearly gone'.
fn gone(words: &[Word<'_>]) -> Option<usize> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let lead = usize::from(matches!(lower(0), "the" | "our"));
    if lower(lead) == "no" && words.iter().any(|word| word.lower == "left") {
        return ware(words, lead + 1).map(|_| lead + 1);
    }
    let place = ware(words, lead)?;
    let end = words.get(place + 1..)?.iter().take(5).position(|word| within!(GONE, &word.lower))?;
    let is = words
        .get(place + 1..place + 1 + end)?
        .iter()
        .all(|word| within!("is are nearly almost all again just running has have s", &word.lower));
    (is && end > 0).then_some(lead)
}

/// 'Leo needs new boots', 'we need screws', 'we should get a kettle'.
fn needs(words: &[Word<'_>]) -> Option<usize> {
    let at = words.iter().take(5).position(|word| within!("need needs", &word.lower)).or_else(|| {
        words.windows(3).take(3).position(|run| matches!(run, [we, should, get] if we.lower == "we" && should.lower == "should" && matches!(get.lower.as_str(), "get" | "buy"))).map(|at| at + 2)
    })?;
    ware(words, at + 1).map(|_| at + 1)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    #[test]
    fn wares_are_asked_for_by_their_names() {
        let things = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let reading = read(text, &entities, &noon());
            let asked =
                reading.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.9);
            let items = reading
                .mentions
                .iter()
                .filter(|one| asked && one.fact == Fact::Item && one.confidence >= 0.65);
            items.map(|one| one.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("pick up wipes at walgreens", vec!["wipes"]),
            ("get napkins too", vec!["napkins"]),
            ("shampoo pls", vec!["shampoo"]),
            ("the shampoo is nearly gone", vec!["shampoo"]),
            ("no bread left", vec!["bread"]),
            ("Leo needs new boots", vec!["new boots"]),
            ("need screws and paint for tmrw", vec!["screws", "paint"]),
            ("get some ice cream?", vec![]),
            ("i need new boots", vec![]),
            ("bring your boots", vec![]),
            ("finale on sunday, my place, bring snacks", vec![]),
            ("get well soon", vec![]),
            ("she got new shoes", vec![]),
            ("take the rolls out of the freezer", vec![]),
        ] {
            assert_eq!(things(text), want, "{text}");
        }
    }
}
