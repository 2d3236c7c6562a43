//! An extract cut in two answers as the whole one does: ways over the cut, matrices, isochrones, tiles.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::cut::{Cut, halves, middle};
use common::pbf::Pbf;
use common::small::{STREET, at, grid};
use common::ways::{dijkstra, graph, is_alone};
use common::{Dice, metres, plain, regions};
use std::time::{Duration, Instant};
use steward_model::{Mode, Position};
use steward_places::{ImportOptions, Profile, Regions, import};

fn position(at: (f64, f64)) -> Position {
    Position { lat: at.0, lon: at.1 }
}

fn is_near(got: f64, want: f64) -> bool {
    (got - want).abs() <= (0.0002 * want).max(0.05)
}

#[test]
fn ways_over_the_cut_are_those_of_the_whole() {
    let (_folder, whole) = regions();
    let folder = tempfile::tempdir().unwrap();
    let meridian = middle();
    for cut in [Cut::Whole, Cut::Through] {
        let parts = Regions::open(&halves(folder.path(), meridian, cut)).unwrap();
        for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
            let mut dice = Dice(83);
            let (mut same, mut across, mut other) = (0, 0, 0);
            let mut times: Vec<Duration> = Vec::new();
            for _ in 0..400 {
                let (from, to) = (dice.point(), dice.point());
                let is_across = (from.1 < meridian) != (to.1 < meridian);
                let want = whole.route(position(from), position(to), mode).unwrap().unwrap();
                let started = Instant::now();
                let got = parts.route_length(position(from), position(to), mode).unwrap();
                times.push(started.elapsed());
                let got = got.unwrap_or_else(|| panic!("{cut:?} {mode:?} {from:?} {to:?}: no way"));
                // A road that is no part of a half on its own may be nearer in the whole: other ends, another way.
                let ends = [(got.off_road_m.0, want.off_road_m.0), (got.off_road_m.1, want.off_road_m.1)];
                if ends.iter().any(|(a, b)| (a - b).abs() > 0.01) {
                    other += 1;
                    continue;
                }
                let (got, want) = match mode {
                    Mode::Foot => (got.distance_m, want.distance_m),
                    _ => (got.duration_s, want.duration_s),
                };
                assert!(is_near(got, want), "{cut:?} {mode:?} {from:?} {to:?}: {got} {want}");
                if is_across { across += 1 } else { same += 1 }
            }
            times.sort_unstable();
            println!(
                "{cut:?} {mode:?}: {same} within, {across} across, {other} from elsewhere; p50 {:?} p99 {:?} max {:?}",
                times[times.len() / 2],
                times[times.len() * 99 / 100],
                times[times.len() - 1],
            );
            assert!(across > 100 && same > 100 && other < 40, "{across} {same} {other}");
        }
    }
}

#[test]
fn ways_over_the_cut_are_as_short_as_dijkstras_and_told_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let meridian = middle();
    for cut in [Cut::Whole, Cut::Through] {
        let parts = Regions::open(&halves(folder.path(), meridian, cut)).unwrap();
        for mode in [Mode::Foot, Mode::Car] {
            let graph = graph(mode);
            let mut nodes: Vec<i64> = graph.keys().copied().collect();
            nodes.sort_unstable();
            let mut dice = Dice(89);
            let mut compared = 0;
            while compared < 12 {
                let from = nodes[dice.next() as usize % nodes.len()];
                let reached = dijkstra(&graph, from);
                if reached.len() < nodes.len() / 2 || !is_alone(mode, from) {
                    continue;
                }
                for _ in 0..6 {
                    let to = nodes[dice.next() as usize % nodes.len()];
                    let (a, b) = (plain().nodes[&from], plain().nodes[&to]);
                    let Some(&(cost, length)) = reached.get(&to) else { continue };
                    if (a.1 < meridian) == (b.1 < meridian) || !is_alone(mode, to) {
                        continue;
                    }
                    let way = parts.route(position(a), position(b), mode).unwrap().unwrap();
                    if way.off_road_m.0 + way.off_road_m.1 > 0.1 || !dijkstra(&graph, to).contains_key(&from)
                    {
                        continue;
                    }
                    compared += 1;
                    let (got, want) =
                        if mode == Mode::Foot { (way.distance_m, length) } else { (way.duration_s, cost) };
                    assert!((got - want).abs() <= (0.001 * want).max(0.05), "{cut:?} {mode:?} {got} {want}");
                    let along: f64 =
                        way.path.windows(2).map(|p| metres((p[0].lat, p[0].lon), (p[1].lat, p[1].lon))).sum();
                    assert!(is_near(along, way.distance_m), "{cut:?} {along} {}", way.distance_m);
                    let told: f64 = way.turns.iter().map(|turn| turn.distance_m).sum();
                    assert!((told - way.distance_m).abs() < 1.0, "{told} {}", way.distance_m);
                    let gap = way
                        .path
                        .windows(2)
                        .map(|p| metres((p[0].lat, p[0].lon), (p[1].lat, p[1].lon)))
                        .fold(0.0, f64::max);
                    assert!(gap < 3000.0, "{gap}");
                }
            }
        }
    }
}

#[test]
fn matrices_and_isochrones_go_over_the_cut() {
    let (_folder, whole) = regions();
    let folder = tempfile::tempdir().unwrap();
    let meridian = middle();
    for cut in [Cut::Whole, Cut::Through] {
        let parts = Regions::open(&halves(folder.path(), meridian, cut)).unwrap();
        let mut dice = Dice(97);
        let points: Vec<Position> = (0..6).map(|_| position(dice.point())).collect();
        for mode in [Mode::Foot, Mode::Car] {
            let got = parts.matrix(&points, &points, mode).unwrap();
            for (from, row) in points.iter().zip(&got) {
                for (to, leg) in points.iter().zip(row) {
                    let way = parts.route_length(*from, *to, mode).unwrap();
                    assert_eq!(leg.map(|leg| leg.distance_m), way.map(|way| way.distance_m));
                }
            }
            // From points near the cut, so that both sides are reached.
            let mut compared = 0;
            while compared < 10 {
                let at = dice.point();
                let near = Position { lat: at.0, lon: meridian + dice.between(-0.01, 0.01) };
                let off = |regions: &Regions| {
                    regions.route_length(near, near, mode).unwrap().map_or(f64::MAX, |way| way.off_road_m.0)
                };
                if off(&whole) > 300.0 || (off(&whole) - off(&parts)).abs() > 0.01 {
                    continue;
                }
                compared += 1;
                let (a, b) = (
                    whole.isochrone(near, 900.0, mode).unwrap().road_m,
                    parts.isochrone(near, 900.0, mode).unwrap().road_m,
                );
                assert!((a - b).abs() <= 0.02 * a + 50.0, "{cut:?} {mode:?} {near:?}: {a} {b}");
            }
        }
    }
}

#[test]
fn the_careful_say_that_they_gave_the_plain_way_over_the_cut() {
    let (_folder, whole) = regions();
    let folder = tempfile::tempdir().unwrap();
    let meridian = middle();
    let [west, east] = halves(folder.path(), meridian, Cut::Whole);
    let both = Regions::open(&[&west, &east]).unwrap();
    let mut dice = Dice(101);
    let mut seen = 0;
    while seen < 8 {
        let (from, to) = (dice.point(), dice.point());
        if from.1 > meridian - 0.02 || to.1 < meridian + 0.02 {
            continue;
        }
        let (from, to) = (position(from), position(to));
        let careful = both.route_by(Profile::Careful, from, to, Mode::Foot, true).unwrap().unwrap();
        let plain = both.route(from, to, Mode::Foot).unwrap().unwrap();
        if (plain.distance_m - careful.distance_m).abs() < 0.01 && careful.profile == Profile::Plain {
            seen += 1;
        }
        // Asked alone, a region brings the far point to its own rim and says how far off that is.
        let alone = Regions::open(&[&west]).unwrap().route(from, to, Mode::Foot).unwrap().unwrap();
        assert!(alone.off_road_m.1 >= plain.off_road_m.1 - 0.01);
        let whole = whole.route(from, to, Mode::Foot).unwrap().unwrap();
        assert!(whole.off_road_m.1 <= alone.off_road_m.1 + 0.01);
    }
}

/// Two grids of streets, west and east, and two one-way roads between them; as one map or as two, with the roads whole
/// or without the other side's nodes.
fn two_towns(folder: &std::path::Path, sides: &[bool], whole: bool) -> std::path::PathBuf {
    let mut pbf = Pbf::default();
    let motorway: &[(&str, &str)] = &[("highway", "motorway"), ("name", "Bridge")];
    let is_here = |is_west: bool| sides.contains(&is_west);
    for (is_west, first, corner) in [(true, 1, (0, 0)), (false, 1001, (0, 4000))] {
        if is_here(is_west) {
            grid(&mut pbf, first, corner, 4, STREET);
        } else if whole {
            // The nodes of the roads between, and nothing else of the other side.
            let ends = if is_west {
                [(4, (0, 600)), (8, (200, 600))]
            } else {
                [(1001, (0, 4000)), (1005, (200, 4000))]
            };
            ends.into_iter().for_each(|(id, at)| pbf.node(id, at, &[]));
        }
    }
    pbf.way(90_001, &[4, 1001], motorway);
    pbf.way(90_002, &[1005, 8], motorway);
    let name = format!("{sides:?}.{whole}");
    let (source, target) = (folder.join(format!("{name}.osm.pbf")), folder.join(format!("{name}.region")));
    pbf.write(&source);
    import(&source, &target, &ImportOptions::default(), &|_, _| {}).unwrap();
    target
}

#[test]
fn roads_that_lead_out_one_way_and_in_another_join_what_they_leave() {
    let folder = tempfile::tempdir().unwrap();
    let one = Regions::open(&[two_towns(folder.path(), &[true, false], true)]).unwrap();
    for whole in [true, false] {
        let sides = [true, false].map(|is_west| two_towns(folder.path(), &[is_west], whole));
        let two = Regions::open(&sides).unwrap();
        for (from, to) in [(at(0, 0), at(600, 4600)), (at(600, 4600), at(0, 0)), (at(30, 600), at(170, 4000))]
        {
            let (want, got) = (
                one.route(from, to, Mode::Car).unwrap().unwrap(),
                two.route(from, to, Mode::Car).unwrap().unwrap(),
            );
            assert!(
                (want.distance_m - got.distance_m).abs() < 0.1,
                "{whole} {} {}",
                want.distance_m,
                got.distance_m
            );
            assert!((want.duration_s - got.duration_s).abs() < 0.1 && got.off_road_m.1 < 1.0);
            // A road that both sides were cut from is kept without its name.
            let named = got.turns.iter().any(|turn| turn.street.as_deref() == Some("Bridge"));
            assert!(named || !whole, "{:?}", got.turns);
        }
        // On its own each side has no way to the other: the far end is brought to its own roads and said to be far.
        let alone =
            Regions::open(&sides[..1]).unwrap().route(at(0, 0), at(600, 4600), Mode::Car).unwrap().unwrap();
        assert!(alone.off_road_m.1 > 4000.0, "{:?}", alone.off_road_m);
    }
}

#[test]
fn regions_that_do_not_meet_are_not_joined() {
    let folder = tempfile::tempdir().unwrap();
    let two: Vec<_> = [(1, (0, 0)), (1001, (5000, 0))]
        .into_iter()
        .map(|(first, corner)| {
            let mut pbf = Pbf::default();
            grid(&mut pbf, first, corner, 4, STREET);
            let (source, target) =
                (folder.path().join("x.osm.pbf"), folder.path().join(format!("{first}.region")));
            pbf.write(&source);
            import(&source, &target, &ImportOptions::default(), &|_, _| {}).unwrap();
            target
        })
        .collect();
    let regions = Regions::open(&two).unwrap();
    for mode in [Mode::Foot, Mode::Car] {
        let across = regions.route(at(0, 0), at(5000, 0), mode).unwrap().unwrap();
        assert!(across.off_road_m.0 + across.off_road_m.1 > 4000.0, "{:?}", across.off_road_m);
        let within = regions.route(at(5000, 0), at(5400, 0), mode).unwrap().unwrap();
        assert!((within.distance_m - 444.8).abs() < 2.0 && within.off_road_m.0 < 1.0);
    }
}
