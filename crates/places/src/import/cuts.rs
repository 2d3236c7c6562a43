//! Roads that go on beyond the extract.

use super::collect::Collected;
use super::numbers::Numbers;
use crate::geo::Point;
use crate::profile::RoadUse;
use steward_model::order;

/// Where a road goes on to a node that the extract lacks.
pub(crate) struct Cut {
    /// The ids of the last node that is there and of the one that is not.
    pub own: i64,
    pub other: i64,
    /// `u32::MAX` where no road of the extract has it.
    pub node: u32,
    pub at: Point,
    /// The road leads from the one to the other.
    pub along: bool,
    pub road: RoadUse,
}

/// Where roads go on to nodes that the extract lacks: another extract may have them.
pub(crate) fn cuts(all: &Collected, numbers: &Numbers) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for way in &all.kept {
        let Some(road) = way.road.filter(|road| road.is_routable()) else { continue };
        let mut before: Option<(i64, u32)> = None;
        for id in all.refs_of(way.refs) {
            let node = all.points.ids.find(id).filter(|&node| all.points.at(node).is_some());
            let here = (id, node.unwrap_or(u32::MAX));
            if let Some(before) =
                before.replace(here).filter(|before| (before.1 == u32::MAX) != node.is_none())
            {
                let (own, other, along) =
                    if node.is_none() { (before, here, true) } else { (here, before, false) };
                // A node alone between two that are lacking is on no road here, but one may go over it.
                if let Some(at) = all.points.at(own.1) {
                    let node = numbers.get(own.1).unwrap_or(u32::MAX);
                    cuts.push(Cut { own: own.0, other: other.0, node, at, along, road });
                }
            }
        }
    }
    order::by_key(&mut cuts, |cut| (cut.own, cut.other, cut.node, cut.along));
    cuts.dedup_by_key(|cut| (cut.own, cut.other, cut.along));
    cuts
}
