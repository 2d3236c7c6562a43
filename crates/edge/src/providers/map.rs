//! The map on this machine: regions made of OpenStreetMap extracts.

use super::{LocalProvider, ProviderError};
use jiff::civil::DateTime;
use std::path::Path;
use steward_model::{Answer, Mode, Openness, Position, Query, order};
use steward_places::{Fit, Hit, Regions, Wishes};

/// Beyond this, nobody walks: no way on foot is looked for.
const WALKABLE_M: f64 = 15_000.0;

/// Regions asked as one, with names in the reader's language where the map has them.
pub struct Map {
    regions: Regions,
    lang: Option<&'static str>,
}

impl Map {
    /// Opens region files.
    ///
    /// # Errors
    /// [`ProviderError::Unreadable`] names what is wrong with the first that cannot be opened.
    pub fn open<P: AsRef<Path>>(files: &[P], lang: Option<&'static str>) -> Result<Self, ProviderError> {
        Ok(Map { regions: Regions::open(files).map_err(unreadable)?, lang })
    }

    fn answer_of(&self, hits: Vec<Hit>, from: Option<Position>) -> Answer {
        let places = hits.into_iter().map(|hit| {
            let at = hit.at;
            let near = hit.distance_m.is_some_and(|metres| metres < WALKABLE_M);
            let mut place = hit.into_place();
            place.walk_min = from.filter(|_| near).and_then(|from| self.walk_min(from, at));
            place
        });
        Answer::Places { places: places.collect(), attribution: self.regions.attribution() }
    }

    fn walk_min(&self, from: Position, to: Position) -> Option<u32> {
        let way = self.regions.route_length(from, to, Mode::Foot).ok()??;
        Some((way.duration_s / 60.0).ceil() as u32)
    }

    /// Where a name or an address is. It is looked for as people write it and as the map writes it in the reader's
    /// language, and shown in the latter.
    fn find(
        &self,
        text: &str,
        near: Option<Position>,
        when: Option<DateTime>,
        limit: usize,
    ) -> Result<Answer, ProviderError> {
        let ask = |lang| self.regions.find(text, near, Wishes { lang, when }, limit).map_err(unreadable);
        let mut hits = ask(self.lang)?;
        let written = if self.lang.is_some() { ask(None)? } else { Vec::new() };
        hits.retain_mut(|hit| {
            let plain = written.iter().find(|plain| plain.id == hit.id);
            match fits(text, hit).or_else(|| plain.and_then(|plain| fits(text, plain))) {
                None => false,
                Some(Named::ByName) => true,
                Some(Named::ByAddress) => {
                    // Who lives or trades there was not asked for.
                    let address = [hit.address.take(), hit.city.take()].into_iter().flatten();
                    hit.name = Some(address.collect::<Vec<_>>().join(", "));
                    hit.kind = String::new();
                    hit.open = Openness::Unknown;
                    hit.phone = None;
                    true
                }
            }
        });
        Ok(self.answer_of(hits, near))
    }

    fn nearby(
        &self,
        at: Position,
        category: &str,
        cuisine: Option<&str>,
        when: Option<DateTime>,
        limit: usize,
    ) -> Result<Answer, ProviderError> {
        // People who look for a cuisine eat it wherever it is cooked.
        let kinds: &[&str] =
            if category == "restaurant" { &["restaurant", "fast_food", "cafe"] } else { &[category] };
        let wishes = Wishes { lang: self.lang, when };
        let mut hits = Vec::new();
        for kind in kinds {
            hits.extend(self.regions.nearby(at, kind, cuisine, wishes, limit).map_err(unreadable)?);
        }
        order::by(&mut hits, |a, b| {
            a.distance_m.partial_cmp(&b.distance_m).unwrap_or(std::cmp::Ordering::Equal)
        });
        hits.truncate(limit);
        Ok(self.answer_of(hits, Some(at)))
    }
}

/// How a place is surely the one named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    ByName,
    ByAddress,
}

/// Whether and how a place is surely the one named. The search forgives a person who looks at its list; a card has nobody who
/// looks, and a wrong place on it is worse than none.
fn fits(text: &str, hit: &Hit) -> Option<Named> {
    let fold = |words: &str| -> String {
        words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let wanted = fold(text);
    let dense = wanted.chars().any(|c| c >= '\u{2e80}');
    let least = if dense { 2 } else { 4 };
    let same = |known: &Option<String>| {
        let known = known.as_ref().map(|words| fold(words)).filter(|known| !known.is_empty())?;
        let inside = |part: &str, whole: &str| part.chars().count() >= least && whole.contains(part);
        (known == wanted || inside(&wanted, &known) || inside(&known, &wanted)).then_some(known)
    };
    // A number asks for a house: a name that lacks it is the house's only by its address.
    let numbered = wanted.chars().any(|c| c.is_ascii_digit());
    let figures = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    let by_name = same(&hit.name).filter(|name| !numbered || figures(name) == figures(&wanted));
    match (by_name, same(&hit.address)) {
        (Some(_), _) => Some(Named::ByName),
        (None, Some(_)) => Some(Named::ByAddress),
        (None, None) => (hit.fit == Fit::StreetOnly && same(&hit.name).is_some()).then_some(Named::ByName),
    }
}

fn unreadable(error: steward_places::Error) -> ProviderError {
    ProviderError::Unreadable { reason: error.to_string() }
}

impl LocalProvider for Map {
    fn name(&self) -> &'static str {
        "map"
    }

    fn answer(&self, query: &Query) -> Result<Answer, ProviderError> {
        match query {
            Query::Nearby { at, category, cuisine, when, limit } => {
                self.nearby(*at, category, cuisine.as_deref(), *when, *limit)
            }
            Query::Find { text, near, when, limit } => self.find(text, *near, *when, *limit),
            Query::Route { from, to, mode } => {
                let way = self.regions.route(*from, *to, *mode).map_err(unreadable)?;
                let way = way.ok_or(ProviderError::NotMine)?;
                Ok(Answer::Route {
                    distance_m: way.distance_m,
                    duration_s: way.duration_s,
                    path: way.path,
                    attribution: self.regions.attribution(),
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_places::{ImportOptions, import};

    fn map() -> (tempfile::TempDir, Map) {
        let extract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../places/data/liechtenstein.osm.pbf");
        let folder = tempfile::tempdir().unwrap();
        let region = folder.path().join("li.region");
        import(&extract, &region, &ImportOptions::default(), &|_, _| {}).unwrap();
        let map = Map::open(&[&region], None).unwrap();
        (folder, map)
    }

    #[test]
    fn a_card_gets_the_place_that_is_named_and_no_other() {
        let (_folder, map) = map();
        let find = |text: &str| -> Vec<String> {
            let query = Query::Find { text: text.to_owned(), near: None, when: None, limit: 1 };
            let Answer::Places { places, attribution } = map.answer(&query).unwrap() else { panic!() };
            assert!(attribution.contains("OpenStreetMap"));
            places.into_iter().filter_map(|place| place.name.or(place.address)).collect()
        };
        assert_eq!(find("Vaduz"), ["Vaduz"]);
        assert_eq!(find("Im Pardiel 47, Schaan"), ["Im Pardiel 47, Schaan"]);
        // A street whose number nobody knows is its street.
        assert_eq!(find("Landstrasse 9999"), ["Landstrasse"]);
        for text in ["Vaduuz", "Vad", "the station", "qwrtz plmkn"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
