//! Days, hours and lengths of time that a message names for what stands, told in part or meant otherwise than they read.

pub(super) mod beside_hours;
pub(super) mod booked_then;
pub(super) mod excused;
pub(super) mod from_to;
pub(super) mod halves;
pub(super) mod longer;
pub(super) mod minutes;
pub(super) mod months;
pub(super) mod nights;
pub(super) mod other_part;
pub(super) mod returns;
pub(super) mod slips;
