//! What times mean, in no language: the calendar, the parts that words name, and how they resolve to moments.

pub mod calendar;
mod days;
mod ends;
pub mod frame;
mod hebrew;
mod hindu;
pub mod holiday;
mod hours;
pub mod lunar;
mod lunar_table;
pub mod nth;
pub mod resolve;
pub mod spans;
pub mod zone;
