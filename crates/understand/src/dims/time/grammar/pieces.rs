//! What pieces are made of: how sure they are, and the days they surely name.

use crate::dims::time::meaning::calendar::Stretch;
use crate::dims::time::meaning::frame::{Dates, Frame};

/// One piece, and how sure it is.
pub(super) fn one(strength: u8) -> Frame {
    Frame { strength, pieces: 1, ..Frame::default() }
}

/// Surely these days.
pub(super) fn sure_dates(dates: Dates) -> Frame {
    Frame { dates: Some(dates), ..one(2) }
}

/// Surely this stretch.
pub(super) fn sure_stretch(stretch: Option<Stretch>) -> Frame {
    sure_dates(Dates::one(stretch))
}
