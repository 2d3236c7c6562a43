//! Where a card's thing is: the place found, the way there, when to leave, open or not at the plan's hour.

use super::parts::{at, of, open_at, text, when};
use super::{Drawn, parts};
use jiff::civil::DateTime;
use jiff::{SignedDuration, ToSpan};
use steward_model::{
    Action, Answer, Block, Card, CardKind, Context, Fact, Mode, Moment, Openness, Phrase, PhraseArg, Pin,
    PlaceHit, Position, Query, Row,
};

/// Nobody walks longer than this to a plan: then only the distance is told.
const WALK_MIN: u32 = 90;
/// A way on a card's map has at most so many points.
const POINTS: usize = 96;
/// What is asked for an hour so near is asked for now.
const NOW_MIN: i64 = 45;

/// All that a card asks which only has to know where its place is.
pub(super) fn ask(card: &Card, ctx: &Context) -> Vec<Query> {
    find_place(card, Fact::Place, ctx).into_iter().collect()
}

/// A card of these facts, its place and the way there.
pub(super) fn draw(card: &Card, facts: &[Fact], answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks: Vec<Block> = parts::facts(card, facts).into_iter().collect();
    let (found, way) = place_blocks(card, answers, ctx);
    blocks.extend(found);
    let mut actions: Vec<Action> = way.into_iter().collect();
    actions.extend(parts::calendar(card));
    Drawn { blocks, actions }
}

/// Asks where the card's place is, and whether it is open when the card needs it.
pub(crate) fn find_place(card: &Card, fact: Fact, ctx: &Context) -> Option<Query> {
    let text = text(card, fact)?;
    Some(Query::Find { text, near: ctx.here, when: Some(open_at(card, ctx)), limit: 1 })
}

/// Asks for the way to the place that was found, where somebody goes there on foot.
pub(crate) fn way(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Option<Query> {
    let goes = !matches!(card.kind, CardKind::Weather | CardKind::Travel);
    let named = [Fact::Place, Fact::To].iter().any(|fact| card.facts.contains_key(fact));
    let from = ctx.here.filter(|_| goes && named)?;
    let (places, _) = places(answers.first())?;
    let place = places.first().filter(|place| place.walk_min.is_some_and(|minutes| minutes <= WALK_MIN))?;
    Some(Query::Route { from, to: place.at, mode: Mode::Foot })
}

/// The places of an answer with the credit they need.
pub(crate) fn places(answer: Option<&Option<Answer>>) -> Option<(&[PlaceHit], &str)> {
    match answer {
        Some(Some(Answer::Places { places, attribution })) if !places.is_empty() => {
            Some((places, attribution))
        }
        _ => None,
    }
}

/// A list of places: distance, way on foot, open or not at the card's hour, each only where known.
pub(crate) fn place_list(card: &Card, places: &[PlaceHit], attribution: &str, ctx: &Context) -> Block {
    Block::List {
        rows: places.iter().map(|place| place_row(card, place, ctx)).collect(),
        attribution: Some(attribution.to_owned()),
    }
}

fn place_row(card: &Card, place: &PlaceHit, ctx: &Context) -> Row {
    let mut details = Vec::new();
    if let Some(metres) = place.distance_m {
        details.push(of("value-distance", "metres", PhraseArg::Number(metres)));
    }
    if let Some(minutes) = place.walk_min.filter(|minutes| *minutes <= WALK_MIN) {
        details.push(of("value-walk", "minutes", PhraseArg::Number(f64::from(minutes))));
    }
    if keeps_hours(place) {
        details.push(openness(place.open, open_at(card, ctx), ctx.now.datetime()));
    }
    if let Some(address) = &place.address {
        details.push(Phrase::Literal(address.clone()));
    }
    if place.street_only {
        details.push(Phrase::word("street-only"));
    }
    Row { title: name(place), details, uri: Some(geo(place)) }
}

fn name(place: &PlaceHit) -> Phrase {
    place.name.clone().map_or_else(|| Phrase::word("unnamed-place"), Phrase::Literal)
}

/// A village or a house has no opening hours to be known or not.
fn keeps_hours(place: &PlaceHit) -> bool {
    const VENUES: &[&str] = &[
        "restaurant",
        "cafe",
        "fast_food",
        "bar",
        "pub",
        "biergarten",
        "ice_cream",
        "food_court",
        "pharmacy",
        "bank",
        "library",
        "cinema",
        "theatre",
        "post_office",
        "doctors",
        "dentist",
        "clinic",
        "veterinary",
        "fuel",
        "marketplace",
        "townhall",
        "museum",
        "gallery",
        "zoo",
        "aquarium",
        "theme_park",
        "attraction",
        "fitness_centre",
        "sports_centre",
        "swimming_pool",
        "ice_rink",
        "bowling_alley",
    ];
    if place.open != Openness::Unknown {
        return true;
    }
    match place.kind.split_once('=') {
        Some(("shop" | "office" | "craft" | "healthcare", _)) => true,
        Some((_, kind)) => kind.split(';').any(|kind| VENUES.contains(&kind.trim())),
        None => false,
    }
}

/// Open, closed or not known, at the hour for which it was asked.
fn openness(open: Openness, asked: DateTime, now: DateTime) -> Phrase {
    let later = asked.duration_since(now).as_mins() > NOW_MIN;
    let known = |plain: &str, then: &str, until: Option<DateTime>| match until {
        // Within the day that was asked about, the hour alone says it.
        Some(until) if later && until.duration_since(asked) < SignedDuration::from_hours(12) => {
            of(then, "hour", PhraseArg::Moment(Moment::At(until)))
        }
        Some(until) if later => of(then, "clock", PhraseArg::Moment(Moment::At(until))),
        Some(until) => of(plain, "clock", PhraseArg::Moment(Moment::At(until))),
        None => Phrase::word(if later { then } else { plain }),
    };
    match open {
        Openness::Open { until } => known("open", "open-then", until),
        Openness::Closed { opens } => known("closed", "closed-then", opens),
        Openness::Unknown => Phrase::word("hours-unknown"),
    }
}

/// A `geo:` link (RFC 5870), which the person's own map program opens.
pub(crate) fn geo(place: &PlaceHit) -> String {
    format!("geo:{:.6},{:.6}", place.at.lat, place.at.lon)
}

/// Where the card's place is: when to leave, the place, a map with the way, and the link that shows it. Nothing when it
/// was not found. The first answer is the place, the second the way there.
pub(crate) fn place_blocks(
    card: &Card,
    answers: &[Option<Answer>],
    ctx: &Context,
) -> (Vec<Block>, Option<Action>) {
    let Some((places, attribution)) = places(answers.first()) else { return (Vec::new(), None) };
    let Some(place) = places.first() else { return (Vec::new(), None) };
    let path = match answers.get(1) {
        Some(Some(Answer::Route { path, .. })) => thinned(path),
        _ => Vec::new(),
    };
    let pin = Pin { at: place.at, title: name(place) };
    let map = Block::Map { pins: vec![pin], path, attribution: attribution.to_owned() };
    let action = Action { label: Phrase::word("action-way"), uri: geo(place) };
    let mut blocks: Vec<Block> = leave(card, place, ctx).into_iter().collect();
    blocks.push(place_list(card, places.get(..1).unwrap_or_default(), attribution, ctx));
    blocks.push(map);
    (blocks, Some(action))
}

/// When to leave on foot, where the hour of the plan and the way are known and it still lies ahead.
fn leave(card: &Card, place: &PlaceHit, ctx: &Context) -> Option<Block> {
    let (Some(Moment::At(begins)), Some(minutes)) = (when(card), place.walk_min) else { return None };
    let leave = begins.saturating_sub(i64::from(minutes).minutes());
    let ahead = minutes <= WALK_MIN && leave > ctx.now.datetime();
    ahead.then(|| Block::Facts {
        facts: vec![(Phrase::word("fact-leave"), at("value-moment", Moment::At(leave)))],
    })
}

/// A way with fewer points, its ends kept: a card's map is small.
fn thinned(path: &[Position]) -> Vec<Position> {
    let step = path.len().div_ceil(POINTS).max(1);
    let mut kept: Vec<Position> = path.iter().step_by(step).copied().collect();
    if let Some(last) = path.last().filter(|last| kept.last() != Some(last)) {
        kept.push(*last);
    }
    kept
}
