//! What a provider is asked, and what it says.

use crate::Position;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A question to a provider. Holds only fields that a grant can name.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Query {
    /// Venues of a kind near a point.
    Nearby {
        /// Where from.
        at: Position,
        /// OpenStreetMap word of the kind of venue: `restaurant`, `pharmacy` …
        category: String,
        /// OpenStreetMap word of the cuisine.
        cuisine: Option<String>,
        /// Wall time at which it should be open, for the answer's `open`.
        when: Option<DateTime>,
        /// At most so many.
        limit: usize,
    },
    /// Where a name or an address is.
    Find {
        /// The words.
        text: String,
        /// Nearer ones first.
        near: Option<Position>,
        /// Wall time at which it should be open, for the answer's `open`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        when: Option<DateTime>,
        /// At most so many.
        limit: usize,
    },
    /// The way between two points.
    Route {
        /// Begin.
        from: Position,
        /// End.
        to: Position,
        /// How.
        mode: Mode,
    },
}

impl std::fmt::Debug for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Query::Nearby { .. } => "Query::Nearby",
            Query::Find { .. } => "Query::Find",
            Query::Route { .. } => "Query::Route",
        })
    }
}

/// How one goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the variants are the words of the interface")]
pub enum Mode {
    Foot,
    Bicycle,
    Car,
}

/// Three answers, never two: hours that are not known are not 'closed'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum Openness {
    /// Open, until then where known.
    Open {
        /// Wall time of the next change.
        until: Option<DateTime>,
    },
    /// Closed, opening then where known.
    Closed {
        /// Wall time of the next change.
        opens: Option<DateTime>,
    },
    /// Hours not known.
    Unknown,
}

/// A place that a provider found.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceHit {
    /// The provider's own id, such as `n123` of OpenStreetMap.
    pub id: String,
    /// OpenStreetMap's tag of what it is, such as `amenity=restaurant`; empty for an address and where none says.
    #[serde(default)]
    pub kind: String,
    /// The house number asked for is not known: this is its street.
    #[serde(default)]
    pub street_only: bool,
    /// Its name in the place's language.
    pub name: Option<String>,
    /// Where it is.
    pub at: Position,
    /// Metres from where the question was asked.
    pub distance_m: Option<f64>,
    /// Open or not at the time asked.
    pub open: Openness,
    /// Street and number, where known.
    pub address: Option<String>,
    /// Telephone number as written.
    pub phone: Option<String>,
    /// Minutes on foot, where a way was found.
    pub walk_min: Option<u32>,
}

impl std::fmt::Debug for PlaceHit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PlaceHit({})", self.id)
    }
}

/// What a provider says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Places, best first; empty when there is none.
    Places {
        /// The places.
        places: Vec<PlaceHit>,
        /// Credit that must be shown with them.
        attribution: String,
    },
    /// A way.
    Route {
        /// Metres.
        distance_m: f64,
        /// Seconds.
        duration_s: f64,
        /// Points along it.
        path: Vec<Position>,
        /// Credit that must be shown with it.
        attribution: String,
    },
}
