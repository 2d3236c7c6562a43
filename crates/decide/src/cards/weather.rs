//! Weather asked for: place, day, sunrise and sunset, which need no network; a forecast provider adds the rest.

use super::{Drawn, Kind, parts, whereabouts};
use crate::{sun, towns};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use steward_model::{Answer, Block, Card, CardKind, Context, Fact, Moment, Phrase, PhraseArg, Position};

pub(super) const KIND: Kind = Kind { kind: CardKind::Weather, ask: whereabouts::ask, draw };

fn draw(card: &Card, answers: &[Option<Answer>], ctx: &Context) -> Drawn {
    let mut blocks = Vec::new();
    blocks.extend(parts::facts(card, &[Fact::Place, Fact::Time, Fact::Date]));
    let day = parts::when(card).map_or(ctx.now.date(), |when| when.earliest().date());
    // Without a place in the talk it is the weather here; a place that nobody knows has no sun.
    let named = parts::text(card, Fact::Place);
    let found =
        whereabouts::places(answers.first()).and_then(|(places, _)| places.first()).map(|place| place.at);
    let town = named.as_deref().filter(|_| found.is_none()).and_then(towns::position);
    let here = ctx.here.filter(|_| !card.facts.contains_key(&Fact::Place));
    let at = found.or(town).or(here);
    if let Some((rise, set)) = at.and_then(|at| sun_times(at, day, ctx.now.time_zone())) {
        blocks.push(Block::Facts {
            facts: vec![
                (Phrase::word("fact-sunrise"), parts::at("value-moment", rise)),
                (Phrase::word("fact-sunset"), parts::at("value-moment", set)),
            ],
        });
        // What zone a town keeps is in no table here: the person's own is, and it is said.
        if town.is_some() {
            blocks.push(Block::Note { text: Phrase::word("note-own-clock"), warning: false });
        }
    }
    if let (None, Some(place)) = (at, named) {
        let text = parts::of("note-not-found", "place", PhraseArg::Text(place));
        blocks.push(Block::Note { text, warning: false });
    }
    blocks.push(Block::Note { text: Phrase::word("note-forecast"), warning: false });
    Drawn { blocks, actions: Vec::new() }
}

fn sun_times(at: Position, day: Date, zone: &TimeZone) -> Option<(Moment, Moment)> {
    let sun = sun::times(at, day)?;
    let midnight = day.at(0, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).ok()?.timestamp();
    let wall = |minutes: f64| {
        let instant =
            midnight.checked_add(SignedDuration::from_secs((minutes * 60.0).round() as i64)).ok()?;
        Some(Moment::At(zone.to_datetime(instant)))
    };
    Some((wall(sun.rise_min)?, wall(sun.set_min)?))
}
