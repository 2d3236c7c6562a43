//! An area on a tile: its rings simplified, cut at the margin, wound as the format wants them.

use crate::bytes::At as _;

/// A point in units of the tile.
type At = (f64, f64);
/// A ring in whole units, its first point not again at the end.
pub(crate) type Ring = Vec<(i64, i64)>;

/// A point this near to the line of its neighbours is left out, in units: half a pixel where a tile has 512 of them.
const TOLERANCE: f64 = 4.0;

/// The rings as the tile shows them, outer ones clockwise on the screen, holes against; none where nothing is left.
pub(crate) fn polygon(rings: &[Vec<At>], low: f64, high: f64) -> Vec<Ring> {
    let mut out = Vec::new();
    for (number, ring) in rings.iter().enumerate() {
        let cut = clip(simplify(ring), low, high);
        let mut whole: Ring = cut.iter().map(|at| (at.0.round() as i64, at.1.round() as i64)).collect();
        whole.dedup();
        if whole.len() > 1 && whole.first() == whole.last() {
            whole.pop();
        }
        let area = twice_area(&whole);
        if whole.len() < 3 || area == 0 {
            if number == 0 {
                return Vec::new();
            }
            continue;
        }
        if (area > 0) != (number == 0) {
            whole.reverse();
        }
        out.push(whole);
    }
    out
}

/// Twice the area by the surveyor's formula: positive where the ring runs clockwise on the screen (y grows downwards).
pub(crate) fn twice_area(ring: &[(i64, i64)]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
}

/// The part of a ring in the square from `low` to `high` (Sutherland and Hodgman: side by side).
fn clip(mut ring: Vec<At>, low: f64, high: f64) -> Vec<At> {
    let flip = |(x, y): At| (y, x);
    for _ in 0..2 {
        for (bound, sign) in [(low, 1.0), (high, -1.0)] {
            let inside = |at: At| (at.0 - bound) * sign >= 0.0;
            let mut kept = Vec::with_capacity(ring.len() + 4);
            let Some(mut before) = ring.last().copied() else { return Vec::new() };
            for &here in &ring {
                if inside(here) != inside(before) {
                    let share = (bound - before.0) / (here.0 - before.0);
                    kept.push((bound, before.1 + (here.1 - before.1) * share));
                }
                if inside(here) {
                    kept.push(here);
                }
                before = here;
            }
            ring = kept;
        }
        ring = ring.into_iter().map(flip).collect();
    }
    ring
}

/// Leaves out what lies within the tolerance (Douglas and Peucker, from the first point and the one farthest from it).
fn simplify(ring: &[At]) -> Vec<At> {
    let Some(&first) = ring.first() else { return Vec::new() };
    let far = |at: &At| (at.0 - first.0).hypot(at.1 - first.1);
    let middle = (0..ring.len()).max_by(|&a, &b| {
        let of = |at: usize| ring.get(at).map_or(0.0, far);
        of(a).total_cmp(&of(b))
    });
    let closed: Vec<At> = ring.iter().copied().chain([first]).collect();
    let mut keep = vec![false; closed.len()];
    let (middle, last) = (middle.unwrap_or(0), closed.len() - 1);
    [0, middle].into_iter().for_each(|at| keep.put(at, true));
    let mut work = vec![(0, middle), (middle, last)];
    while let Some((begin, end)) = work.pop() {
        let (Some(&a), Some(&b)) = (closed.get(begin), closed.get(end)) else { continue };
        let mut worst = (TOLERANCE, 0);
        for (at, &point) in closed.iter().enumerate().take(end).skip(begin + 1) {
            let off = distance(point, a, b);
            if off > worst.0 {
                worst = (off, at);
            }
        }
        if worst.1 != 0 {
            keep.put(worst.1, true);
            work.extend([(begin, worst.1), (worst.1, end)]);
        }
    }
    ring.iter().zip(keep).filter(|(_, kept)| *kept).map(|(at, _)| *at).collect()
}

/// From a point to a segment.
fn distance(point: At, a: At, b: At) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 {
        (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.0 - a.0 - dx * share).hypot(point.1 - a.1 - dy * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SQUARE: [At; 4] = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];

    #[test]
    fn rings_are_wound_as_the_format_wants_whichever_way_they_came() {
        let hole: Vec<At> = vec![(20.0, 20.0), (60.0, 20.0), (60.0, 60.0), (20.0, 60.0)];
        for (turn_outer, turn_hole) in [(false, false), (true, false), (false, true), (true, true)] {
            let turned = |mut ring: Vec<At>, turn: bool| {
                if turn {
                    ring.reverse();
                }
                ring
            };
            let rings = [turned(SQUARE.to_vec(), turn_outer), turned(hole.clone(), turn_hole)];
            let found = polygon(&rings, -64.0, 4160.0);
            assert_eq!(twice_area(&found[0]), 20_000);
            assert_eq!(twice_area(&found[1]), -3_200);
        }
    }

    #[test]
    fn a_ring_is_cut_at_the_margin_and_one_around_the_tile_fills_it() {
        let ring = |low: f64, high: f64| vec![(low, low), (high, low), (high, high), (low, high)];
        assert_eq!(twice_area(&polygon(&[ring(-500.0, 36.0)], -64.0, 4160.0)[0]), 2 * 100 * 100);
        assert_eq!(twice_area(&polygon(&[ring(-9e4, 9e4)], -64.0, 4160.0)[0]), 2 * 4224 * 4224);
        assert!(polygon(&[ring(5000.0, 6000.0)], -64.0, 4160.0).is_empty());
    }

    #[test]
    fn points_on_a_line_are_left_out_and_specks_too() {
        let mut many: Vec<At> = (0..100).map(|x| (f64::from(x) * 10.0, 0.0)).collect();
        many.extend([(990.0, 500.0), (0.0, 500.0)]);
        assert_eq!(polygon(&[many], -64.0, 4160.0)[0].len(), 4);
        assert!(polygon(&[vec![(1.0, 1.0), (1.2, 1.0), (1.1, 1.2)]], -64.0, 4160.0).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_margin_and_outer_rings_are_positive(
            ring in prop::collection::vec((-9000.0f64..9000.0, -9000.0f64..9000.0), 0..40),
        ) {
            for ring in polygon(&[ring], -64.0, 4160.0) {
                prop_assert!(twice_area(&ring) > 0);
                for (x, y) in ring {
                    prop_assert!((-64..=4160).contains(&x) && (-64..=4160).contains(&y));
                }
            }
        }
    }
}
