//! What a region says of itself.

use serde::{Deserialize, Serialize};

/// The credit that whatever shows OpenStreetMap's data must show.
pub const OSM: &str = "© OpenStreetMap contributors (ODbL 1.0)";

/// What a region says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    /// IANA name of its time zone, where told.
    pub timezone: Option<String>,
    /// Who told the zone: `given`, `extract` or `context`.
    #[serde(default)]
    pub timezone_from: Option<String>,
    /// ISO 3166-1 alpha-2 code, where told.
    pub country: Option<String>,
    /// Credit to be shown wherever its data are.
    pub attribution: String,
    /// Day of the data, `YYYY-MM-DD`: the extract's own, else its newest object's.
    pub date: Option<String>,
    /// The extract's source or the program that wrote it.
    pub made_by: Option<String>,
    /// South, west, north, east, degrees, of what can be found.
    pub bbox: [f64; 4],
    /// How much of everything.
    pub counts: Counts,
}

/// How much of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Nodes of the extract.
    pub nodes: u64,
    /// Ways of the extract.
    pub ways: u64,
    /// Relations of the extract.
    pub relations: u64,
    /// Objects that can be found.
    pub objects: u64,
    /// Distinct names.
    pub names: u64,
    /// Ways of the road network.
    pub roads: u64,
    /// Crossings and ends of roads.
    pub road_nodes: u64,
    /// Pieces of road between them.
    pub road_edges: u64,
}

/// A day from the header's seconds, else from the newest object's milliseconds.
pub(crate) fn date(header_s: Option<i64>, newest_ms: i64) -> Option<String> {
    let second = header_s.or((newest_ms > 0).then_some(newest_ms / 1000))?;
    let at = jiff::Timestamp::from_second(second).ok()?;
    Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string())
}
