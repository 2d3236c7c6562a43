//! The lexica that are asked at most tokens of a text: what each token opens is told once for all of them.

use super::{cuisine, measure, number_range, numerals, ordinal, person, place, time, venue};
use crate::engine::{Doors, Room, Row};

/// The door of each; a new one is registered by its dimension's `doors`.
#[derive(Clone, Copy)]
pub(super) enum Door {
    English,
    Chinese,
    Holidays,
    Feasts,
    Eras,
    Compounds,
    Ended,
    Tenses,
    Numerals,
    Relative,
    Places,
    RangeBefore,
    RangeAfter,
    BoundBefore,
    BoundAfter,
    Units,
    Scales,
    Ages,
    MoneyBefore,
    MoneyAfter,
    MoneyNames,
    Venues,
    NoVenues,
    Foods,
    NoFoods,
    PlacesNot,
    PlacesTogether,
    PlaceBefore,
    PlaceAfter,
    Greetings,
    Greeted,
    Called,
    Bids,
    AddressParts,
    Streets,
    Rooms,
    Roads,
    /// How many there are.
    All,
}

static DOORS: Doors = all();

const fn all() -> Doors {
    let doors = number_range::doors(ordinal::doors(numerals::doors(time::doors(Doors::NONE))));
    let doors = cuisine::doors(venue::doors(measure::doors(doors)));
    let doors = super::address::doors(person::doors(place::doors(doors)));
    assert!(doors.count() == Door::All as u32, "what is behind a door that nothing opens is never found");
    doors
}

impl Default for Row {
    fn default() -> Self {
        Row::new(&DOORS)
    }
}

impl Default for Room {
    fn default() -> Self {
        Room::new(&DOORS)
    }
}
