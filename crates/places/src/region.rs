//! One region, open for questions.

use crate::areas::Areas;
use crate::careful::Careful;
use crate::category::{self, PLACES};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, metres};
use crate::hours;
use crate::islands::nearest_pair;
use crate::meta::Meta;
use crate::nearest::{Near, SetList, nearest};
use crate::object::{Field, Object, OsmId, find_object, name_text, object};
use crate::roads::{Roads, Spot};
use crate::route::{Found, Hierarchy};
use crate::turns::{Instruction, Part, instructions};
use jiff::civil::DateTime;
use std::path::Path;
use steward_model::{Mode, Position};

/// A region file, mapped; cheap to open, free to share between threads.
pub struct Region {
    pub(crate) file: RegionFile,
    pub(crate) meta: Meta,
    pub(crate) sets: SetList,
    pub(crate) roads: Roads,
    pub(crate) areas: Areas,
}

impl std::fmt::Debug for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Region({} objects)", self.meta.counts.objects)
    }
}

/// The way between two points, as numbers and points.
#[derive(Clone, PartialEq)]
pub struct Way {
    /// Metres.
    pub distance_m: f64,
    /// Seconds.
    pub duration_s: f64,
    /// By which rules it was found.
    pub profile: Profile,
    /// Metres from the points asked to where the way begins and ends.
    pub off_road_m: (f64, f64),
    /// Points along it, where asked for.
    pub path: Vec<Position>,
    /// What to do along it, where asked for.
    pub turns: Vec<Instruction>,
}

impl std::fmt::Debug for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Way({} points)", self.path.len())
    }
}

/// By which rules a way is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Fewest metres on foot, fewest seconds otherwise, by the roads alone.
    #[default]
    Plain,
    /// Turns and their restrictions, barriers, lights, ferries, and how comfortable a road is, weighed besides.
    Careful,
}

/// What street and place a point is at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whereabouts {
    /// Name of the nearest street, with its distance in metres.
    pub street: Option<(String, f64)>,
    /// Name of the nearest place (city to locality), with its distance in metres.
    pub place: Option<(String, f64)>,
}

impl Region {
    /// Opens a region file; only its header and small directories are read.
    ///
    /// # Errors
    /// The file is missing, foreign, truncated, damaged or newer than this release.
    pub fn open(path: &Path) -> Result<Region> {
        let file = RegionFile::open(path)?;
        let meta = serde_json::from_slice(file.whole(Section::Meta)?)
            .map_err(|_| Error::Damaged { section: Section::Meta.name() })?;
        let (sets, roads, areas) = (SetList::read(&file)?, Roads::read(&file)?, Areas::read(&file)?);
        Ok(Region { meta, sets, roads, areas, file })
    }

    /// Reads the whole file against its checksums.
    ///
    /// # Errors
    /// Some part is damaged.
    pub fn check(&self) -> Result<()> {
        Section::ALL.iter().try_for_each(|(section, _)| self.file.whole(*section).map(|_| ()))
    }

    /// What it says of itself.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Bytes of the file.
    pub fn bytes(&self) -> u64 {
        self.file.len()
    }

    /// Bytes of each section, by name.
    pub fn section_bytes(&self) -> Vec<(&'static str, u64)> {
        Section::ALL.iter().map(|(section, name)| (*name, self.file.section_len(*section) as u64)).collect()
    }

    pub(crate) fn object(&self, number: u32) -> Result<Object<'_>> {
        object(&self.file, number)
    }

    /// The objects of a category (and of a cuisine, lower case) that lie nearest.
    pub(crate) fn near(
        &self,
        from: Origin,
        category: &str,
        cuisine: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Near>> {
        let Some(number) = category::number(category) else { return Ok(Vec::new()) };
        match self.sets.get(number, cuisine.unwrap_or("")) {
            Some(set) => nearest(&self.file, set, from, limit),
            None => Ok(Vec::new()),
        }
    }

    /// What street and place a point is at.
    ///
    /// # Errors
    /// The region file is damaged.
    pub fn reverse(&self, at: Position) -> Result<Whereabouts> {
        let from = Origin::new(at.lat, at.lon);
        let spot = self.roads.nearest(&self.file, from, |edge| edge.name != 0 && edge.way.street)?;
        let street = match spot {
            Some(spot) => Some((name_text(&self.file, spot.edge.name - 1)?.into_owned(), spot.distance_m)),
            None => None,
        };
        let found = match self.sets.get(PLACES, "") {
            Some(set) => nearest(&self.file, set, from, 1)?,
            None => Vec::new(),
        };
        let mut place = None;
        if let Some(near) = found.first() {
            let name = self.object(near.object)?.text(&self.file, Field::Name)?;
            place = name.map(|name| (name.into_owned(), metres(near.haversine)));
        }
        Ok(Whereabouts { street, place })
    }

    /// Whether an object is open at a wall time of its own zone, without any holidays; `None` where that is not known
    /// or the region lacks the object.
    ///
    /// # Errors
    /// The region file is damaged.
    pub fn open_at(&self, id: OsmId, at: DateTime) -> Result<Option<bool>> {
        let Some(object) = find_object(&self.file, id)? else { return Ok(None) };
        let text = object.text(&self.file, Field::Hours)?;
        Ok(text.and_then(|text| hours::is_open(&text, at, None)))
    }

    pub(crate) fn hierarchy(&self, mode: Mode) -> Hierarchy<'_> {
        Hierarchy::new(&self.file, &self.roads, mode)
    }

    /// The way between two points, each first brought to the nearest road of the mode; `None` where there is none.
    /// Both are brought to the same connected part of the network: the largest, unless a smaller one has both nearer.
    ///
    /// # Errors
    /// The region file is damaged.
    pub fn route(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        self.way(from, to, mode, true)
    }

    /// The same without the points and turns along it.
    ///
    /// # Errors
    /// The region file is damaged.
    pub fn route_length(&self, from: Position, to: Position, mode: Mode) -> Result<Option<Way>> {
        self.way(from, to, mode, false)
    }

    fn way(&self, from: Position, to: Position, mode: Mode, path: bool) -> Result<Option<Way>> {
        let Some(ends) = self.ends(from, to, mode)? else { return Ok(None) };
        self.way_between(&ends, mode, path)
    }

    /// The way by the careful profile; too far for it, the plain one, which says so.
    pub(crate) fn careful_way(
        &self,
        from: Position,
        to: Position,
        mode: Mode,
        path: bool,
    ) -> Result<Option<Way>> {
        let careful = Careful::new(&self.file, &self.roads, mode, self.meta.country.as_deref());
        let aim = Origin::new(to.lat, to.lon);
        // Only a ferry joins what the plain profile does not: else both points are brought to roads that are joined.
        let nearest = if self.roads.has_ferry(mode) {
            careful.snap(Origin::new(from.lat, from.lon))?.zip(careful.snap(aim)?)
        } else {
            None
        };
        let mut tried = None;
        let joined = self.ends(from, to, mode)?;
        for ends in [nearest, joined].into_iter().flatten() {
            let numbers = (ends.0.edge.number, ends.1.edge.number);
            if tried == Some(numbers) {
                continue;
            }
            tried = Some(numbers);
            if let Some(found) = careful.route(&ends.0, &ends.1, aim)? {
                let way = self.told(&found, &ends, mode, path)?;
                return Ok(Some(Way { profile: Profile::Careful, ..way }));
            }
        }
        match joined.filter(|_| careful.gave_up()) {
            Some(ends) => self.way_between(&ends, mode, path),
            None => Ok(None),
        }
    }

    /// Where on the network two points are brought to.
    pub(crate) fn ends(&self, from: Position, to: Position, mode: Mode) -> Result<Option<(Spot, Spot)>> {
        let hierarchy = self.hierarchy(mode);
        let starts = hierarchy.snap(Origin::new(from.lat, from.lon))?;
        let ends = hierarchy.snap(Origin::new(to.lat, to.lon))?;
        Ok(nearest_pair(&starts, &ends))
    }

    /// The way between two places on the network.
    pub(crate) fn way_between(&self, ends: &(Spot, Spot), mode: Mode, path: bool) -> Result<Option<Way>> {
        let Some(found) = self.hierarchy(mode).route(&ends.0, &ends.1)? else { return Ok(None) };
        self.told(&found, ends, mode, path).map(Some)
    }

    fn told(&self, found: &Found, ends: &(Spot, Spot), mode: Mode, path: bool) -> Result<Way> {
        let mut way = Way {
            distance_m: found.distance_mm as f64 / 1000.0,
            duration_s: found.duration_ms as f64 / 1000.0,
            profile: Profile::Plain,
            off_road_m: (ends.0.distance_m, ends.1.distance_m),
            path: Vec::new(),
            turns: Vec::new(),
        };
        if path {
            way.turns = instructions(&[Part::Within(self, found)], mode)?;
            way.path = self.path(found, mode)?;
        }
        Ok(way)
    }

    fn path(&self, found: &Found, mode: Mode) -> Result<Vec<Position>> {
        let line = self.hierarchy(mode).geometry(found)?;
        Ok(line.into_iter().map(|point| Position { lat: point.lat_deg(), lon: point.lon_deg() }).collect())
    }
}
