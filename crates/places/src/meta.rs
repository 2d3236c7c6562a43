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
    /// Who told the country: `given`, `extract` or `context`.
    #[serde(default)]
    pub country_from: Option<String>,
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

/// The credit of an extract: what its objects say that it be (`told.0`), else what its header or nearly all its objects
/// say to be its source (`told.1`), beside OpenStreetMap's, whose form it has.
pub(crate) fn attribution(source: Option<&str>, told: &(Option<&str>, Option<&str>)) -> String {
    if let Some(credit) = told.0 {
        return credit.to_owned();
    }
    let is_other = |text: &&str| {
        let text = text.to_lowercase();
        !text.trim().is_empty()
            && !text.contains("openstreetmap")
            && !text.contains("geofabrik")
            && text != "survey"
    };
    match source.filter(is_other).or(told.1.filter(is_other)) {
        Some(source) => format!("{}; {OSM}", source.trim()),
        None => OSM.to_owned(),
    }
}

/// A day from the header's seconds, else from the newest object's milliseconds.
pub(crate) fn date(header_s: Option<i64>, newest_ms: i64) -> Option<String> {
    let second = header_s.or((newest_ms > 0).then_some(newest_ms / 1000))?;
    let at = jiff::Timestamp::from_second(second).ok()?;
    Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_credit_is_the_extracts_own_where_it_says_one() {
        for (source, told, credit) in [
            (None, (None, None), OSM.to_owned()),
            (Some("http://www.openstreetmap.org/api/0.6"), (None, None), OSM.to_owned()),
            (Some("City of A"), (None, None), format!("City of A; {OSM}")),
            (None, (None, Some("B, invented")), format!("B, invented; {OSM}")),
            (None, (Some("© C"), Some("B")), "© C".to_owned()),
        ] {
            assert_eq!(attribution(source, &told), credit);
        }
    }

    #[test]
    fn the_date_is_the_headers_else_the_newest_objects() {
        assert_eq!(date(Some(1_438_031_641), 0).as_deref(), Some("2015-07-27"));
        assert_eq!(date(None, 1_438_031_641_000).as_deref(), Some("2015-07-27"));
        assert_eq!(date(None, 0), None);
    }
}
