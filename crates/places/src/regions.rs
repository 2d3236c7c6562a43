//! Several regions asked as one.

use crate::across::{Across, Joins, Piece};
use crate::category;
use crate::error::Result;
use crate::find::{Finder, best_of, kinds};
use crate::geo::{Origin, Point, metres};
use crate::hit::{Fit, Hit};
use crate::object::OsmId;
use crate::region::{Profile, Region, Way, Whereabouts};
use crate::turns::{Part, instructions};
use jiff::civil::DateTime;
use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use steward_model::{Mode, Position, order};

/// Regions that are asked together: what is nearest or fits best comes first, whichever file it is in.
#[derive(Debug, Default)]
pub struct Regions {
    list: Vec<Region>,
    /// Where their roads meet: looked for when the first way is asked for.
    joins: Mutex<Option<Arc<Joins>>>,
}

/// An object that `find` found.
#[derive(Clone)]
pub(crate) struct Found<'a> {
    pub region: &'a Region,
    pub object: u32,
    pub id: OsmId,
    pub fit: Fit,
    /// Where the house of that number lies by its neighbours.
    pub between: Option<(Point, u32)>,
}

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
        paths
            .iter()
            .map(|path| Region::open(path.as_ref()))
            .collect::<Result<Vec<_>>>()
            .map(|list| Regions { list, ..Regions::default() })
    }

    /// None of them: every answer is empty.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The regions.
    pub fn all(&self) -> &[Region] {
        &self.list
    }

    /// Credit to be shown with any answer, each holder once.
    pub fn attribution(&self) -> String {
        let mut all: Vec<&str> = self.list.iter().map(|region| region.meta.attribution.as_str()).collect();
        order::sorted(&mut all);
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
        for region in &self.list {
            for near in region.near(from, category, cuisine.as_deref(), limit)? {
                all.push((near.haversine, region.object(near.object)?.id, region, near.object));
            }
        }
        order::by(&mut all, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.dedup_by_key(|entry| entry.1);
        all.truncate(limit);
        all.into_iter()
            .map(|(haversine, _, region, number)| {
                let hit = Hit::read(region, number, wishes.lang, wishes.when)?;
                Ok(Hit { distance_m: Some(metres(haversine)), ..hit })
            })
            .collect()
    }

    /// Where a name or an address is, or the nearest places of a kind ('pharmacy', 'thai food near the station', 泰国菜);
    /// best first, of equally good ones the nearest to `near`.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn find(&self, text: &str, near: Option<Position>, wishes: Wishes, limit: usize) -> Result<Vec<Hit>> {
        let from = near.map(|at| Origin::new(at.lat, at.lon));
        self.ranked(text, near, limit)?
            .into_iter()
            .map(|found| {
                let hit = Hit::read(found.region, found.object, wishes.lang, wishes.when)?;
                let hit = match found.between {
                    Some((at, number)) => {
                        let at = Position { lat: at.lat_deg(), lon: at.lon_deg() };
                        hit.at_number(at, &number.to_string(), found.region.meta.country.as_deref())
                    }
                    None => hit,
                };
                let at =
                    Point { lat: (hit.at.lat * 1e7).round() as i32, lon: (hit.at.lon * 1e7).round() as i32 };
                Ok(Hit { fit: found.fit, distance_m: from.map(|from| from.metres(at)), ..hit })
            })
            .collect()
    }

    /// What `find` finds, not yet read.
    pub(crate) fn ranked(&self, text: &str, near: Option<Position>, limit: usize) -> Result<Vec<Found<'_>>> {
        let named = self.named(text, near, limit)?;
        let sure = named.iter().take_while(|found| found.fit == Fit::Whole).count();
        let Some(wanted) = kinds::wanted(text).filter(|_| sure < limit) else { return Ok(named) };
        let fitting = named.iter().filter(|found| !matches!(found.fit, Fit::Part | Fit::Slip)).count();
        let mut kinds = self.of_kind(&wanted, near, limit)?;
        if kinds.is_empty() {
            return Ok(named);
        }
        // A few names that hold the word come first; where many do, the word is a kind.
        let first = if fitting < limit { fitting } else { sure };
        let mut all: Vec<Found> = Vec::new();
        let mut named = named.into_iter().filter(|found| found.fit != Fit::Slip);
        for found in named.by_ref().take(first).chain(kinds.drain(..)) {
            if !all.iter().any(|known| known.id == found.id) {
                all.push(found);
            }
        }
        // The last place is kept for a name, where none stands among the first: the word may be a name after all.
        let rest: Vec<Found> =
            named.filter(|found| all.iter().all(|known| known.id != found.id)).take(limit).collect();
        all.truncate(if first == 0 && !rest.is_empty() && limit > 3 { limit - 1 } else { limit });
        all.extend(rest);
        all.truncate(limit);
        Ok(all)
    }

    fn named(&self, text: &str, near: Option<Position>, limit: usize) -> Result<Vec<Found<'_>>> {
        let from = near.map(|at| Origin::new(at.lat, at.lon));
        let mut all = Vec::new();
        for (number, region) in self.list.iter().enumerate() {
            for (rank, answer) in Finder::new(region).find(text, from, limit)?.into_iter().enumerate() {
                let object = region.object(answer.object)?;
                let order = from.map_or(rank as f64, |from| from.haversine(object.at));
                let found = Found {
                    region,
                    object: answer.object,
                    id: object.id,
                    fit: Fit::of(&answer),
                    between: answer.between,
                };
                all.push((answer, order, number, found));
            }
        }
        order::by(&mut all, |a, b| a.0.grade.cmp(&b.0.grade).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut seen = HashSet::new();
        all.retain(|entry| seen.insert(entry.3.id));
        let best = if self.list.len() > 1 { best_of(all, limit, |entry| &entry.0) } else { all };
        Ok(best.into_iter().map(|entry| entry.3).take(limit).collect())
    }

    /// The nearest places of a kind: to where the words say, else to the asker, else to the middle of the map.
    fn of_kind(
        &self,
        wanted: &kinds::Wanted,
        near: Option<Position>,
        limit: usize,
    ) -> Result<Vec<Found<'_>>> {
        let mut at = near;
        if let Some(place) = &wanted.place {
            // 'the station' is a kind too: the one nearest to the asker.
            let whole = self.named(place, near, 1)?.into_iter().find(|found| found.fit == Fit::Whole);
            let there = match (whole, kinds::wanted(place).filter(|kind| kind.place.is_none())) {
                (Some(found), _) => Some(found),
                (None, Some(kind)) => self.of_kind(&kind, near, 1)?.into_iter().next(),
                (None, None) => self.named(place, near, 1)?.into_iter().next(),
            };
            let Some(there) = there else { return Ok(Vec::new()) };
            let point = there.region.object(there.object)?.at;
            at = Some(Position { lat: point.lat_deg(), lon: point.lon_deg() });
        }
        let middle = || {
            let [south, west, north, east] = self.list.first().map(|region| region.meta.bbox)?;
            Some(Position { lat: (south + north) / 2.0, lon: (west + east) / 2.0 })
        };
        let Some(at) = at.or_else(middle) else { return Ok(Vec::new()) };
        let from = Origin::new(at.lat, at.lon);
        let mut all = Vec::new();
        for region in &self.list {
            for near in region.near(from, wanted.category, wanted.cuisine, limit)? {
                let id = region.object(near.object)?.id;
                all.push((
                    near.haversine,
                    Found { region, object: near.object, id, fit: Fit::Kind, between: None },
                ));
            }
        }
        order::by(&mut all, |a, b| a.0.total_cmp(&b.0).then(a.1.id.cmp(&b.1.id)));
        Ok(all.into_iter().map(|(_, found)| found).take(limit).collect())
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
        self.list.iter().try_fold(Whereabouts::default(), |known, region| {
            let found = region.reverse(at)?;
            Ok(Whereabouts {
                street: nearer(known.street, found.street),
                place: nearer(known.place, found.place),
            })
        })
    }

    /// The way between two points, with the points along it, from one region into another where their roads meet;
    /// `None` where there is none.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn route(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        self.plain_way(from, to, mode, true)
    }

    /// The same without the points.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn route_length(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        self.plain_way(from, to, mode, false)
    }

    /// The way by a profile, with or without the points and turns along it; `None` where there is none. From one
    /// region into another the careful profile does not go: that way is a plain one, which says so.
    ///
    /// # Errors
    /// A region file is damaged.
    pub fn route_by(
        &self,
        profile: Profile,
        from: Position,
        to: Position,
        mode: Mode,
        path: bool,
    ) -> Result<Option<Way>> {
        if profile == Profile::Plain {
            return self.plain_way(from, to, mode, path);
        }
        if self.list.len() > 1 {
            let joins = self.joins()?;
            let across = Across::new(&self.list, &joins, mode)?;
            let ends = across.ends(Origin::new(from.lat, from.lon), Origin::new(to.lat, to.lon))?;
            if ends.is_some_and(|(from, to)| from.region != to.region) {
                return self.plain_way(from, to, mode, path);
            }
        }
        let mut best = None::<Way>;
        let off = |way: &Way| way.off_road_m.0 + way.off_road_m.1;
        for region in &self.list {
            let way = region.careful_way(from, to, mode, path)?;
            best = match (best, way) {
                (Some(a), Some(b)) => Some(if off(&b) < off(&a) { b } else { a }),
                (a, b) => a.or(b),
            };
        }
        Ok(best)
    }

    /// Where the regions' roads meet.
    pub(crate) fn joins(&self) -> Result<Arc<Joins>> {
        let mut slot = self.joins.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(joins) = slot.as_ref() {
            return Ok(Arc::clone(joins));
        }
        let joins = Arc::new(Joins::find(&self.list)?);
        *slot = Some(Arc::clone(&joins));
        Ok(joins)
    }

    fn plain_way(&self, from: Position, to: Position, mode: Mode, path: bool) -> Result<Option<Way>> {
        if let [region] = self.list.as_slice() {
            return if path { region.route(from, to, mode) } else { region.route_length(from, to, mode) };
        }
        let joins = self.joins()?;
        let across = Across::new(&self.list, &joins, mode)?;
        let ends = across.ends(Origin::new(from.lat, from.lon), Origin::new(to.lat, to.lon))?;
        let Some((start, end)) = ends else { return Ok(None) };
        let Some(pieces) = across.route(&start, &end)? else { return Ok(None) };
        let mut way = Way {
            distance_m: pieces.iter().map(Piece::metres).sum(),
            duration_s: pieces.iter().map(Piece::seconds).sum(),
            profile: Profile::Plain,
            off_road_m: (start.spot.distance_m, end.spot.distance_m),
            path: Vec::new(),
            turns: Vec::new(),
        };
        if path {
            let mut parts = Vec::with_capacity(pieces.len());
            let mut line = Vec::new();
            for piece in &pieces {
                match piece {
                    Piece::Within(number, found) => {
                        let Some(region) = self.list.get(*number) else { continue };
                        line.extend(region.hierarchy(mode).geometry(found)?);
                        parts.push(Part::Within(region, found));
                    }
                    Piece::Between { from, to, .. } => {
                        line.extend([*from, *to]);
                        parts.push(Part::Between(*from, *to, piece.metres()));
                    }
                }
            }
            line.dedup();
            way.turns = instructions(&parts, mode)?;
            way.path = line.into_iter().map(|at| Position { lat: at.lat_deg(), lon: at.lon_deg() }).collect();
        }
        Ok(Some(way))
    }
}
