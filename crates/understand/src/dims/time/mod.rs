//! Times: days, hours, ranges, what comes again.

use crate::engine::Scan;
use steward_model::Entity;

/// Finds times and durations.
pub fn find(_scan: &Scan<'_>, _found: &mut Vec<Entity>) {}
