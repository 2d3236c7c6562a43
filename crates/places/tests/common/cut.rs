//! Cuts the extract in two along a meridian, as the tools that cut extracts do it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use super::pbf::Pbf;
use super::{options, plain};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use steward_places::import;

/// What becomes of a way with nodes on both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cut {
    /// Both sides have it with all its nodes.
    Whole,
    /// Each side has its own nodes of it.
    Through,
}

/// The degree of longitude with as many nodes west as east of it.
pub fn middle() -> f64 {
    let mut all: Vec<f64> = plain().nodes.values().map(|at| at.1).collect();
    all.sort_by(f64::total_cmp);
    *all.get(all.len() / 2).unwrap()
}

/// Two regions, west and east of a meridian.
pub fn halves(folder: &Path, meridian: f64, cut: Cut) -> [PathBuf; 2] {
    [true, false].map(|is_west| {
        let mut pbf = Pbf::default();
        let own = |id: &i64| plain().nodes.get(id).is_some_and(|at| (at.1 < meridian) == is_west);
        let mut nodes: HashSet<i64> = plain().nodes.keys().filter(|id| own(id)).copied().collect();
        let ways: Vec<_> = plain().ways.iter().filter(|(_, refs, _)| refs.iter().any(own)).collect();
        if cut == Cut::Whole {
            nodes.extend(ways.iter().flat_map(|(_, refs, _)| refs));
        }
        let mut ids: Vec<i64> = nodes.into_iter().collect();
        ids.sort_unstable();
        for id in ids {
            if let Some(at) = plain().nodes.get(&id) {
                let whole = |degrees: f64| (degrees * 1e7).round() as i64;
                pbf.exact_node(id, (whole(at.0), whole(at.1)), &[]);
            }
        }
        for (id, refs, tags) in ways {
            let tags: Vec<(&str, &str)> =
                tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            pbf.way(*id, refs, &tags);
        }
        let name = if is_west { "west" } else { "east" };
        let (source, target) =
            (folder.join(format!("{name}.osm.pbf")), folder.join(format!("{name}.{cut:?}.region")));
        pbf.write(&source);
        import(&source, &target, &options(2), &|_, _| {}).unwrap();
        std::fs::remove_file(source).unwrap();
        target
    })
}
