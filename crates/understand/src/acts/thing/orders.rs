//! What somebody is told to do with a thing, with no word of asking: 'bring your badge monday', 'iron your white shirt',
//! 'take the mince out of the freezer'.

use super::items::item;
use crate::acts::{
    Reading, Scene,
    doing::cues::Cue,
    words::{Word, among, within},
};
use crate::engine::Line;
use steward_model::{Act, ActKind, CardKind, EntityKind, Fact, Span, Topic};

/// As sure as a chore is that needs no time beside it, and one that does.
const BY_ITSELF: f32 = 0.95;
const WITH_ITS_TIME: f32 = 0.9;
/// So many words may stand between the verb and its thing.
const NEAR: usize = 5;

/// What is done, and to what.
#[rustfmt::skip]
static ORDERS: [(Line, Line); 19] = [
    (Line::new("bring carry pack wear take"), Line::new("badge id ic passport passports charger wallet purse keys towel towels swimmers cossie togs swimsuit laptop cash documents inhaler umbrella brolly helmet lunchbox kit boots trainers mouthguard mouthguards sunscreen suncream licence license photos certificate certificates papers homework jumper jacket coat hat hoodie projector adapter goggles racket calculator aadhaar receipt receipts prescription torch headphones earplugs wellies waterproofs")),
    (Line::new("take bin put"), Line::new("meds medicine medication pills tablets inhaler antibiotics vitamins insulin")),
    (Line::new("take get defrost thaw"), Line::new("chicken turkey lasagne lasagna mince beef pork fish prawns salmon meat joint steaks sausages dough")),
    (Line::new("charge plug"), Line::new("phone camera drone laptop car speaker speakers battery batteries powerbank tablet ipad headphones ebike bike blanket scooter heater")),
    (Line::new("iron press polish wash"), Line::new("shirt shirts uniform dress suit trousers shoes blouse kit saree kurta tie")),
    (Line::new("hang"), Line::new("washing laundry clothes uniform")),
    (Line::new("take bring get"), Line::new("washing laundry")),
    (Line::new("lock close shut bolt check"), Line::new("door doors gate gates shed windows window garage car boot skylight")),
    (Line::new("turn switch off on unplug"), Line::new("heating boiler oven light lights immersion sprinkler sprinklers motor pump geyser ac aircon heater stove gas iron hob tap water fan generator gen cooker dishwasher dryer alarm")),
    (Line::new("put take wheel roll drag bring"), Line::new("bin bins trash rubbish garbage recycling")),
    (Line::new("move shift repark"), Line::new("car van bike truck cars")),
    (Line::new("feed walk"), Line::new("cat cats dog dogs fish rabbit rabbits hens chickens hamster horse horses kitten kittens puppy pup parrot tortoise")),
    (Line::new("water"), Line::new("plants plant tomatoes garden flowers pots basil houseplants lawn allotment seedlings roses orchids grass")),
    (Line::new("sign"), Line::new("form forms slip card permission contract papers register sheet waiver")),
    (Line::new("renew"), Line::new("insurance passport licence license tags visa membership subscription registration policy permit mot lease prescription")),
    (Line::new("return"), Line::new("books book library drill keys tent tools suit costume form")),
    (Line::new("print"), Line::new("passes tickets ticket form forms label labels slides handouts agenda")),
    (Line::new("cancel"), Line::new("subscription trial netflix hulu membership gym milk papers")),
    (Line::new("collect pick"), Line::new("cleaning glasses suit dress laundry prescription")),
];
/// What is handed in, where it is said till when.
#[rustfmt::skip]
static HANDED_IN: [(Line, Line); 2] = [
    (Line::new("send email forward submit upload hand file push ship share post finish complete"), Line::new("deck slides report reports file files draft drafts invoice invoices fix hotfix numbers doc docs document documents spreadsheet summary minutes contract quote form forms cv resume timesheet timesheets expenses receipts assignment homework proofs certificate mc sheet photos survey payroll budget parcel letter card essay article proposal")),
    (Line::new("text email message ring write book"), Line::new("landlord doctor dentist vet council school teacher plumber mot")),
];
/// What may be done with anything that is 'yours'.
const YOURS: &str = "bring wear charge pack iron polish lock move sign submit renew return print upload";
/// What is 'yours' and no thing.
#[rustfmt::skip]
const NO_THING: &str = "friend friends family appetite time pick seat word life mum mom dad kids kid partner wife husband girlfriend boyfriend gf bf mates mate crew self hands step mouth smile energy brother sister cousin other plus best dancing game location loc share bags";
/// What may lead to the verb.
#[rustfmt::skip]
const LEADS: &str = "i i've have got ok okay and also oh pls please plz kindly later then so just remember rmb rmbr rem to dont don't forget hey hi btw love hun babe can could would will you u make sure gotta must need should and, also, note";
#[rustfmt::skip]
const SMALL: &str = "off out up down in on over the a an your ur yr my our his her their those that some all both me us two extra of spare new any own white black blue old boarding library dry pe school gym ez id car back front";
#[rustfmt::skip]
const ENDS: &str = "before by at when if on for tonight today tomorrow tmr tmrw and or else i you u we they so cos because after until til till from with in to please pls plz yeah ok is it no not";

/// Adds such an order: what is not to be forgotten, and that it is asked.
pub(crate) fn hear(scene: &Scene<'_>, reading: &mut Reading) {
    if !scene.text.is_ascii()
        || reading.topics.iter().any(|topic| topic.kind == CardKind::Remind && topic.confidence >= 0.85)
    {
        return;
    }
    let Some((span, sure, own)) = scene.clauses.iter().find_map(|clause| {
        let off = clause.any(&[Cue::Past, Cue::Hypo, Cue::Saying, Cue::Elsewhere, Cue::Propose]);
        let words = scene.words(clause.span);
        if off || clause.question && !clause.has(Cue::Request) && !words.first().is_some_and(verb_first) {
            return None;
        }
        let (lead, span, sure) = order(scene, &words)?;
        own(words.get(..lead)?).map(|own| (span, sure, own))
    }) else {
        return;
    };
    reading.topics.push(Topic { kind: CardKind::Remind, span, confidence: sure });
    if !own && !reading.acts.iter().any(|act| act.kind == ActKind::Request) {
        reading.acts.push(Act { kind: ActKind::Request, span, confidence: 0.8 });
    }
    let known = |one: &steward_model::Mention| one.fact == Fact::Item && one.confidence >= 0.75;
    if !reading.mentions.iter().any(known) {
        // What is named beside it is a part of it.
        reading
            .mentions
            .retain(|one| one.fact != Fact::Item || one.span.end <= span.start || span.end <= one.span.start);
        reading.mentions.push(item(Fact::Item, span.of(scene.text), span, 0.75));
        reading.mentions.sort_by_key(|mention| mention.span);
    }
}

/// No question begins with what is to be done: 'print the tickets yeah?'.
fn verb_first(word: &Word<'_>) -> bool {
    ORDERS.iter().chain(&HANDED_IN).any(|(verbs, _)| verbs.contains(&word.lower))
}

/// Whether the speaker's own note is led so: 'i need to'; `None` where it tells what is done: 'i take'.
fn own(lead: &[Word<'_>]) -> Option<bool> {
    let says = |list: &str| lead.iter().any(|word| among(list, &word.lower));
    let must = says("need gotta got must have");
    if says("don't dont") && !says("forget") {
        return None;
    }
    if says("i i've") && !must || says("can could would will should") && says("i i've") {
        return None;
    }
    Some(must && !says("you u"))
}

/// The words before the verb, and from the verb to its thing.
fn order(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<(usize, Span, f32)> {
    let timed = |word: &Word<'_>| {
        scene.entities.iter().any(|one| {
            one.kind == EntityKind::Time && one.span.start <= word.start && word.start < one.span.end
        })
    };
    let lead =
        words.iter().take_while(|word| !word.stop && (within!(LEADS, &word.lower) || timed(word))).count();
    let (verb, rest) = words.get(lead..)?.split_first()?;
    if verb.stop {
        return None;
    }
    let mut table = ORDERS
        .iter()
        .map(|row| (row, BY_ITSELF))
        .chain(HANDED_IN.iter().map(|row| (row, WITH_ITS_TIME)))
        .filter(|((verbs, _), _)| verbs.contains(&verb.lower))
        .peekable();
    let yours = within!(YOURS, &verb.lower);
    if table.peek().is_none() && !yours {
        return None;
    }
    let end = rest
        .iter()
        .position(|word| timed(word) || within!(ENDS, &word.lower) && !within!(SMALL, &word.lower))
        .unwrap_or(rest.len());
    let end = rest.iter().take(end).position(|word| word.stop).map_or(end, |at| (at + 1).min(end));
    let object = rest.get(..end)?;
    for ((_, things), sure) in table {
        let found = object.iter().take(NEAR).enumerate().find(|(at, word)| {
            things.contains(word.lower.trim_end_matches("'s"))
                && object
                    .iter()
                    .take(*at)
                    .all(|before| within!(SMALL, &before.lower) || before.lower.ends_with("'s"))
        });
        if let Some((at, word)) = found {
            let more = object.iter().skip(at + 1).take(1).find(|next| {
                within!("out off in on away back", &next.lower) || word.lower == "id" && next.lower == "badge"
            });
            return Some((
                lead,
                Span { start: verb.start, end: more.map_or(word.end, |more| more.end) },
                sure,
            ));
        }
    }
    let own = object.iter().take(3).position(|word| within!("your ur yr", &word.lower))?;
    let thing = object.get(own + 1..)?;
    let last = thing.last()?;
    let named = (1..=3).contains(&thing.len())
        && object.iter().take(own).all(|before| within!(SMALL, &before.lower))
        && !thing.iter().any(|word| within!(NO_THING, &word.lower));
    (yours && named).then_some((lead, Span { start: verb.start, end: last.end }, BY_ITSELF))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    #[test]
    fn an_order_is_a_verb_at_the_head_and_its_thing() {
        let named = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let reading = read(text, &entities, &noon());
            let asked =
                reading.topics.iter().any(|one| one.kind == CardKind::Remind && one.confidence >= 0.9);
            let item = reading.mentions.iter().find(|one| one.fact == Fact::Item && one.confidence >= 0.75);
            item.filter(|_| asked).map(|one| one.span.of(text).to_owned())
        };
        for (text, want) in [
            ("bring your staff badge monday or you stay outside", Some("bring your staff badge")),
            ("Iron your blue shirt for tomorrow", Some("Iron your blue shirt")),
            ("plug in the heater tonight", Some("plug in the heater")),
            ("later take out the prawns from the freezer", Some("take out the prawns")),
            ("print off the boarding passes tonight yeah?", Some("print off the boarding passes")),
            ("off the lights before you go", Some("off the lights")),
            ("move your van before 8", Some("move your van")),
            ("send me the slides by friday noon", Some("send me the slides")),
            ("i gotta renew my insurance before the 9th", Some("renew my insurance")),
            ("i take my pills at night", None),
            ("should i bring my boots", None),
            ("don't bring your boots", None),
            ("bring your friends saturday", None),
            ("i moved your van", None),
            ("take your time", None),
            ("we always bring cash", None),
            ("wash your hands of it", None),
            ("he wears the suit well", None),
        ] {
            assert_eq!(named(text).as_deref(), want, "{text}");
        }
    }
}
