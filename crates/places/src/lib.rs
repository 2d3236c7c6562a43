//! An OpenStreetMap extract in, a region file out; find, locate and route in it. Reads that one file only.

mod across;
mod area;
mod areas;
mod boxes;
mod bytes;
mod careful;
mod category;
mod chains;
mod error;
mod find;
mod fold;
mod format;
mod geo;
mod han;
mod hit;
#[cfg(test)]
mod hostile;
mod hours;
mod import;
mod islands;
mod joins;
pub mod jsonl;
mod many;
mod map;
mod meta;
mod nearest;
mod object;
mod profile;
mod ranges;
mod region;
mod regions;
mod roads;
mod route;
mod space;
mod tables;
mod text;
mod tile;
mod turns;

pub use error::{Error, NoExtract, Result};
#[doc(hidden)]
pub use format::reseal;
pub use geo::EARTH_RADIUS_M;
pub use hit::{Fit, Hit};
pub use import::{ImportOptions, import};
pub use many::{Isochrone, Leg};
pub use meta::{Counts, Meta, OSM};
pub use object::OsmId;
pub use region::{Profile, Region, Way, Whereabouts};
pub use regions::{Regions, Wishes};
pub use tile::DEEPEST;
pub use turns::{Instruction, Turn};
