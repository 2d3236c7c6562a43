//! An OpenStreetMap extract in, a region file out; find, locate and route in it. Reads that one file only.

mod bytes;
mod category;
mod error;
mod find;
mod fold;
mod format;
mod geo;
mod han;
mod hit;
mod hours;
mod import;
pub mod jsonl;
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
mod text;
mod turns;

pub use error::{Error, Result};
pub use geo::EARTH_RADIUS_M;
pub use hit::{Fit, Hit};
pub use import::{ImportOptions, import};
pub use meta::{Counts, Meta, OSM};
pub use object::OsmId;
pub use region::{Region, Way, Whereabouts};
pub use regions::{Regions, Wishes};
pub use turns::{Instruction, Turn};
