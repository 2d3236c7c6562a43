//! What of a message fits a plan, and putting it there: days and hours, places, names, things.

pub(super) mod around;
pub(super) mod fits;
pub(super) mod fitting;
pub(super) mod houses;
pub(super) mod meant;
pub(super) mod no_place;
pub(super) mod put_when;
pub(super) mod put_words;
pub(super) mod values;
