//! Several regions asked as one.

use crate::category;
use crate::error::Result;
use crate::find::Finder;
use crate::geo::{Origin, metres};
use crate::hit::Hit;
use crate::region::{Region, Way, Whereabouts};
use jiff::civil::DateTime;
use std::path::Path;
use steward_model::{Mode, Position};

/// Regions that are asked together: what is nearest or fits best comes first, whichever file it is in.
#[derive(Debug, Default)]
pub struct Regions(Vec<Region>);

/// How answers are worded and judged.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// Primary language tag in which names are wanted, such as `zh`.
    pub lang: Option<&'a str>,
    /// Wall time of the place at which it should be open; `None` leaves `open` unknown.
    pub when: Option<DateTime>,
}

impl Regions {
    /// Opens region files.
    ///
    /// # Errors
    /// The first file that cannot be opened.
    pub fn open<P: AsRef<Path>>(paths: &[P]) -> Result<Regions> {
        paths.iter().map(|path| Region::open(path.as_ref())).collect::<Result<Vec<_>>>().map(Regions)
    }

    /// None of them: every answer is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The regions.
    pub fn all(&self) -> &[Region] {
        &self.0
    }

    /// Credit to be shown with any answer, each holder once.
    pub fn attribution(&self) -> String {
        let mut all: Vec<&str> = self.0.iter().map(|region| region.meta.attribution.as_str()).collect();
        all.sort_unstable();
        all.dedup();
        all.join("; ")
    }

    /// Whether `nearby` knows the category (`restaurant`, `pharmacy` …).
    pub fn knows_category(word: &str) -> bool {
        category::number(word).is_some()
    }

    /// The venues of a category nearest to a point, nearest first; with `cuisine` (an OpenStreetMap word) only those.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn nearby(
        &self,
        at: Position,
        category: &str,
        cuisine: Option<&str>,
        wishes: Wishes,
        limit: usize,
    ) -> Result<Vec<Hit>> {
        let from = Origin::new(at.lat, at.lon);
        let cuisine = cuisine.map(str::to_lowercase);
        let mut all = Vec::new();
        for region in &self.0 {
            for near in region.near(from, category, cuisine.as_deref(), limit)? {
                all.push((near.haversine, region.object(near.object)?.id, region, near.object));
            }
        }
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.dedup_by_key(|entry| entry.1);
        all.truncate(limit);
        all.into_iter()
            .map(|(haversine, _, region, number)| {
                let hit = Hit::read(region, number, wishes.lang, wishes.when)?;
                Ok(Hit { distance_m: Some(metres(haversine)), ..hit })
            })
            .collect()
    }

    /// Where a name or an address is, best first; of equally good ones the nearest to `near`.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn find(&self, text: &str, near: Option<Position>, wishes: Wishes, limit: usize) -> Result<Vec<Hit>> {
        let from = near.map(|at| Origin::new(at.lat, at.lon));
        let mut all = Vec::new();
        for (number, region) in self.0.iter().enumerate() {
            for (rank, answer) in Finder::new(region).find(text, from, limit)?.into_iter().enumerate() {
                let object = region.object(answer.object)?;
                let order = from.map_or(rank as f64, |from| from.haversine(object.at));
                all.push((answer.grade, order, number, object.id, region, answer));
            }
        }
        all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut hits: Vec<Hit> = Vec::new();
        for (_, _, _, id, region, answer) in all {
            if hits.len() >= limit {
                break;
            }
            if hits.iter().any(|hit| hit.id == id) {
                continue;
            }
            let mut hit = Hit::read(region, answer.object, wishes.lang, wishes.when)?;
            hit.number_known = !answer.street_only;
            hit.distance_m = match from {
                Some(from) => Some(from.metres(region.object(answer.object)?.at)),
                None => None,
            };
            hits.push(hit);
        }
        Ok(hits)
    }

    /// What street and place a point is at: the nearest of all regions.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn reverse(&self, at: Position) -> Result<Whereabouts> {
        let nearer = |a: Option<(String, f64)>, b: Option<(String, f64)>| match (a, b) {
            (Some(a), Some(b)) => Some(if b.1 < a.1 { b } else { a }),
            (a, b) => a.or(b),
        };
        self.0.iter().try_fold(Whereabouts::default(), |known, region| {
            let found = region.reverse(at)?;
            Ok(Whereabouts {
                street: nearer(known.street, found.street),
                place: nearer(known.place, found.place),
            })
        })
    }

    /// The way between two points, with the points along it: that of the region which has both ends nearest to its
    /// roads; `None` where no region has one.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn route(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        Ok(self.best_way(from, to, mode, true)?.map(|(_, way)| way))
    }

    /// The same without the points.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn route_length(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        Ok(self.best_way(from, to, mode, false)?.map(|(_, way)| way))
    }

    fn best_way(&self, from: Position, to: Position, mode: Mode, path: bool) -> Result<Option<(f64, Way)>> {
        let mut best = None::<(f64, Way)>;
        for region in &self.0 {
            let off = region.off_road(from, mode)?.zip(region.off_road(to, mode)?).map(|(a, b)| a + b);
            let Some(off) = off.filter(|off| best.as_ref().is_none_or(|known| off < &known.0)) else {
                continue;
            };
            let way =
                if path { region.route(from, to, mode)? } else { region.route_length(from, to, mode)? };
            best = way.map(|way| (off, way)).or(best);
        }
        Ok(best)
    }
}
