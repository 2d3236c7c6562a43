//! Turn restrictions in small maps made by hand: at a node, over ways, with exceptions, against a search of its own.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::Dice;
use common::pbf::{NODE, Pbf, WAY};
use common::small::{STREET, at, grid, made, metres};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use steward_model::Mode;
use steward_places::Profile;

#[test]
fn a_forbidden_turn_is_not_taken_and_the_only_one_is() {
    for kind in ["no_left_turn", "only_straight_on"] {
        let mut pbf = Pbf::default();
        grid(&mut pbf, 1, (0, 0), 4, STREET);
        // Ways of node 6: from the west (5-6) is 10 + 4 * 2 = 18; on to the east (6-7) 20; to the north (6-10) 21.
        let target = if kind == "no_left_turn" { 21 } else { 20 };
        pbf.relation(
            7,
            &[(WAY, 18, "from"), (NODE, 6, "via"), (WAY, target, "to")],
            &[("type", "restriction"), ("restriction", kind)],
        );
        let (_folder, regions, _) = made(&pbf);
        // From the middle of 5-6 to the middle of 6-10.
        let (from, to) = (at(200, 100), at(300, 200));
        let plain = metres(&regions, Profile::Plain, from, to, Mode::Car).unwrap();
        let careful = metres(&regions, Profile::Careful, from, to, Mode::Car).unwrap();
        let foot = metres(&regions, Profile::Careful, from, to, Mode::Foot).unwrap();
        assert!((plain - 222.4).abs() < 2.0 && (foot - 222.4).abs() < 2.0, "{kind} {plain} {foot}");
        assert!(careful > 600.0, "{kind} {careful}");
    }
}

/// The way of the grid that begins at a node, eastward or northward.
fn way(node: i64, north: bool) -> i64 {
    10 + (node - 1) * 2 + i64::from(north)
}

#[test]
fn a_turn_over_a_way_is_forbidden_to_who_comes_from_there() {
    for (kind, except) in
        [("no_u_turn", None), ("no_left_turn", Some("bicycle")), ("no_u_turn", Some("motorcar"))]
    {
        let mut pbf = Pbf::default();
        grid(&mut pbf, 1, (0, 0), 4, STREET);
        // Eastward on 5-6, north over 6-10, then west on 10-9: forbidden.
        let tags = [("type", "restriction"), ("restriction", kind), ("except", except.unwrap_or("psv"))];
        pbf.relation(
            7,
            &[(WAY, way(5, false), "from"), (WAY, way(6, true), "via"), (WAY, way(9, false), "to")],
            &tags,
        );
        let (_folder, regions, _) = made(&pbf);
        let careful = |from, to, mode| metres(&regions, Profile::Careful, from, to, mode).unwrap();
        // From the middle of 5-6 to the middle of 10-9: around two blocks instead of one.
        let (from, to) = (at(200, 100), at(400, 100));
        for (mode, word) in [(Mode::Car, "motorcar"), (Mode::Bicycle, "bicycle"), (Mode::Foot, "foot")] {
            let is_bound = mode != Mode::Foot && except != Some(word);
            let gone = careful(from, to, mode);
            // The way back over 5-9 is as long, so nothing is lost unless that is closed: see the next check.
            assert!((gone - 444.8).abs() < 3.0, "{kind} {except:?} {mode:?} {gone}");
            // Who comes from the east may turn: only the whole way is forbidden.
            let other = careful(at(200, 300), to, mode);
            assert!((other - 444.8).abs() < 3.0, "{other}");
            // From just before the crossing the way over 6-10 is the shortest; bound ones go back by 5.
            let (near, bound) = (careful(at(200, 190), to, mode), is_bound);
            if bound {
                assert!(near > 500.0, "{kind} {mode:?} {near}")
            } else {
                assert!(near < 350.0, "{near}")
            }
        }
    }
}

#[test]
fn the_only_way_on_over_a_way_is_gone() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 4, STREET);
    // From 5-6 north over 6-10 one must go on to 14.
    pbf.relation(
        7,
        &[(WAY, way(5, false), "from"), (WAY, way(6, true), "via"), (WAY, way(10, true), "to")],
        &[("type", "restriction"), ("restriction", "only_straight_on")],
    );
    let (_folder, regions, _) = made(&pbf);
    let car = |from, to| metres(&regions, Profile::Careful, from, to, Mode::Car).unwrap();
    // Straight on is free; into 10-11, and out of 6 to the east, is not for who comes from 5.
    assert!((car(at(200, 150), at(500, 200)) - 389.2).abs() < 3.0);
    assert!(car(at(200, 190), at(400, 300)) > 550.0);
    assert!(car(at(200, 190), at(200, 300)) > 550.0);
    // Who comes from the south goes where he likes.
    assert!((car(at(100, 200), at(400, 300)) - 444.8).abs() < 3.0);
}

#[test]
fn no_way_in_has_several_to_come_from() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 4, STREET);
    pbf.relation(
        7,
        &[
            (WAY, way(5, false), "from"),
            (WAY, way(6, false), "from"),
            (NODE, 6, "via"),
            (WAY, way(6, true), "to"),
        ],
        &[("type", "restriction"), ("restriction", "no_entry")],
    );
    let (_folder, regions, _) = made(&pbf);
    let car = |from, to| metres(&regions, Profile::Careful, from, to, Mode::Car).unwrap();
    assert!(car(at(200, 190), at(220, 200)) > 400.0 && car(at(200, 210), at(220, 200)) > 400.0);
    assert!(car(at(180, 200), at(220, 200)) < 50.0);
}

#[test]
fn to_turn_back_may_be_forbidden_and_to_go_straight_on_is_not() {
    let mut pbf = Pbf::default();
    for (id, lon) in [(1, 0), (2, 300), (3, 600)] {
        pbf.node(id, (0, lon), &[]);
    }
    pbf.node(4, (300, 300), &[]);
    pbf.way(10, &[1, 2, 3], STREET);
    pbf.way(11, &[2, 4], STREET);
    pbf.relation(
        7,
        &[(WAY, 10, "from"), (NODE, 2, "via"), (WAY, 10, "to")],
        &[("type", "restriction"), ("restriction", "no_u_turn")],
    );
    let (_folder, regions, _) = made(&pbf);
    let straight = metres(&regions, Profile::Careful, at(0, 100), at(0, 500), Mode::Car).unwrap();
    assert!((straight - 444.8).abs() < 2.0, "{straight}");
}

/// A search over whole walks, without any states of its own: what is allowed is judged by the walk's last edges.
fn oracle(size: i64, bans: &[(Vec<(i64, i64)>, bool)], from: (i64, i64), to: i64) -> Option<usize> {
    let next = |node: i64| {
        let (row, column) = ((node - 1) / size, (node - 1) % size);
        let mut all = Vec::new();
        if column > 0 {
            all.push(node - 1)
        }
        if column + 1 < size {
            all.push(node + 1)
        }
        if row > 0 {
            all.push(node - size)
        }
        if row + 1 < size {
            all.push(node + size)
        }
        all
    };
    let longest = bans.iter().map(|ban| ban.0.len()).max().unwrap_or(2);
    let mut queue = BinaryHeap::from([Reverse((0usize, vec![from]))]);
    let mut seen = HashSet::new();
    while let Some(Reverse((steps, walk))) = queue.pop() {
        let last = walk[walk.len() - 1];
        if last.1 == to {
            return Some(steps);
        }
        // Walks that end in the same edges have the same future.
        if !seen.insert(walk[walk.len().saturating_sub(longest)..].to_vec()) {
            continue;
        }
        for on in next(last.1) {
            let mut longer = walk.clone();
            longer.push((last.1, on));
            let is_free = bans.iter().all(|(ban, only)| {
                (1..ban.len()).all(|gone| {
                    let begun = walk.ends_with(&ban[..gone]);
                    let taken = ban[gone] == (last.1, on);
                    !begun || if *only { taken } else { !taken || gone + 1 < ban.len() }
                })
            });
            if is_free {
                queue.push(Reverse((steps + 1, longer)));
            }
        }
    }
    None
}

#[test]
fn many_restrictions_at_once_are_all_kept() {
    let mut dice = Dice(103);
    let size = 4;
    let mut compared = 0;
    for round in 0..40 {
        let mut pbf = Pbf::default();
        grid(&mut pbf, 1, (0, 0), size, STREET);
        let mut bans = Vec::new();
        for relation in 0..14 {
            // A walk of three or four edges that does not turn back.
            let mut walk = vec![1 + (dice.next() % 16) as i64];
            while walk.len() < 4 + relation % 2 {
                let here = walk[walk.len() - 1];
                let (row, column) = ((here - 1) / size, (here - 1) % size);
                let there = match dice.next() % 4 {
                    0 if column > 0 => here - 1,
                    1 if column + 1 < size => here + 1,
                    2 if row > 0 => here - size,
                    3 if row + 1 < size => here + size,
                    _ => continue,
                };
                if walk.contains(&there) {
                    if dice.next().is_multiple_of(8) {
                        walk = vec![here];
                    }
                    continue;
                }
                walk.push(there);
            }
            let edges: Vec<(i64, i64)> = walk.windows(2).map(|pair| (pair[0], pair[1])).collect();
            let id = |&(a, b): &(i64, i64)| way(a.min(b), (a - b).abs() == size);
            let ids: Vec<i64> = edges.iter().map(id).collect();
            let (first, last) = (ids[0], ids[ids.len() - 1]);
            let mut members = vec![(WAY, first, "from"), (WAY, last, "to")];
            members.extend(ids[1..ids.len() - 1].iter().map(|&id| (WAY, id, "via")));
            pbf.relation(
                relation as i64 + 1,
                &members,
                &[("type", "restriction"), ("restriction", "no_left_turn")],
            );
            bans.push((edges, false));
        }
        let (_folder, regions, _) = made(&pbf);
        for _ in 0..10 {
            // From just behind a node on an edge to just before another node.
            let a = 1 + (dice.next() % 12) as i64;
            let to = 1 + (dice.next() % 16) as i64;
            let spot = |node: i64| (((node - 1) / size) * 200, ((node - 1) % size) * 200);
            if a % size == 0 || a == to || a + 1 == to {
                continue;
            }
            let (from, end) = (spot(a), spot(to));
            // One ninth of the edge is behind, so that to turn round is no shorter.
            let start = at(from.0, from.1 + 20);
            let Some(way) =
                regions.route_by(Profile::Careful, start, at(end.0, end.1), Mode::Bicycle, false).unwrap()
            else {
                continue;
            };
            let ahead = oracle(size, &bans, (a, a + 1), to).map(|steps| steps as f64 * 222.39 + 200.1);
            let behind = oracle(size, &bans, (a + 1, a), to).map(|steps| steps as f64 * 222.39 + 22.2);
            let least = ahead.into_iter().chain(behind).fold(f64::MAX, f64::min);
            // Turns cost time besides, so that a way of fewer turns may be longer; never shorter than the oracle's.
            assert!(way.distance_m > least - 3.0, "round {round}: {} {least}", way.distance_m);
            compared += usize::from((way.distance_m - least).abs() < 3.0);
        }
    }
    assert!(compared > 150, "{compared}");
}
