//! Every answer against one found without any index: linear scans and a plain Dijkstra.

#![allow(clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::ways::{dijkstra, graph, is_alone, to_segment};
use common::{Dice, Tags, metres, plain, regions};
use std::collections::HashSet;
use steward_model::{Mode, Position};
use steward_places::Wishes;

fn position(at: (f64, f64)) -> Position {
    Position { lat: at.0, lon: at.1 }
}

/// (category, key, values): the rule's own list.
const CATEGORIES: [(&str, &str, &[&str]); 17] = [
    ("restaurant", "amenity", &["restaurant"]),
    ("cafe", "amenity", &["cafe"]),
    ("fast_food", "amenity", &["fast_food"]),
    ("pharmacy", "amenity", &["pharmacy"]),
    ("hospital", "amenity", &["hospital"]),
    ("bank", "amenity", &["bank"]),
    ("atm", "amenity", &["atm"]),
    ("parking", "amenity", &["parking"]),
    ("fuel", "amenity", &["fuel"]),
    ("school", "amenity", &["school"]),
    ("toilets", "amenity", &["toilets"]),
    ("bar", "amenity", &["bar", "pub"]),
    ("hotel", "tourism", &["hotel", "hostel", "motel", "guest_house"]),
    ("supermarket", "shop", &["supermarket"]),
    ("bus_stop", "highway", &["bus_stop"]),
    ("station", "railway", &["station", "halt"]),
    ("attraction", "tourism", &["attraction", "museum", "viewpoint", "theme_park", "gallery", "zoo"]),
];

#[test]
fn the_nearest_are_the_nearest() {
    let (_folder, regions) = regions();
    let cuisines = |tags: &Tags| -> Vec<String> {
        let list = tags.get("cuisine").map(String::as_str).unwrap_or_default();
        list.split([';', ',']).map(|one| one.trim().trim_matches('_').trim().to_lowercase()).collect()
    };
    let mut all_cuisines: Vec<String> = plain().tagged.iter().flat_map(|entry| cuisines(&entry.2)).collect();
    all_cuisines.sort_unstable();
    all_cuisines.dedup();
    let mut dice = Dice(7);
    for round in 0..300 {
        let at = match round % 10 {
            // Far from anything, and on the other side of the earth.
            0 => (dice.between(-89.0, 89.0), dice.between(-180.0, 180.0)),
            _ => dice.point(),
        };
        let (category, key, values) = CATEGORIES[round % CATEGORIES.len()];
        let cuisine = Some(&all_cuisines[dice.next() as usize % all_cuisines.len()])
            .filter(|word| round % 3 == 0 && !word.is_empty());
        let limit = 1 + dice.next() as usize % 25;
        let mut all: Vec<(f64, &str)> = plain()
            .tagged
            .iter()
            .filter(|(_, _, tags)| {
                tags.get(key).is_some_and(|value| value.split(';').any(|one| values.contains(&one.trim())))
                    && cuisine.is_none_or(|word| cuisines(tags).contains(word))
            })
            .map(|(id, there, _)| (metres(at, *there), id.as_str()))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let cuisine = cuisine.map(String::as_str);
        let got = regions.nearby(position(at), category, cuisine, Wishes::default(), limit).unwrap();
        assert_eq!(got.len(), all.len().min(limit), "{category} {cuisine:?}");
        for (hit, (distance, _)) in got.iter().zip(&all) {
            assert!((hit.distance_m.unwrap() - distance).abs() < 1.0, "{category} {hit:?} {distance}");
        }
    }
}

#[test]
fn the_place_is_the_nearest_place_node() {
    const PLACES: [&str; 10] = [
        "city",
        "town",
        "village",
        "hamlet",
        "isolated_dwelling",
        "borough",
        "suburb",
        "quarter",
        "neighbourhood",
        "locality",
    ];
    let (_folder, regions) = regions();
    let places: Vec<(&(f64, f64), &str)> = plain()
        .tagged
        .iter()
        .filter(|(id, _, tags)| {
            id.starts_with('n') && tags.get("place").is_some_and(|place| PLACES.contains(&place.as_str()))
        })
        .filter_map(|(_, at, tags)| Some((at, tags.get("name")?.as_str())))
        .collect();
    let mut dice = Dice(29);
    for _ in 0..200 {
        let at = dice.point();
        let best = places.iter().map(|place| metres(at, *place.0)).fold(f64::MAX, f64::min);
        let got = regions.reverse(position(at)).unwrap().place;
        assert_eq!(got.is_some(), !places.is_empty());
        let Some((name, distance)) = got else { continue };
        assert!((distance - best).abs() < 0.1, "{name} {distance} {best}");
        assert!(places.iter().any(|place| place.1 == name && metres(at, *place.0) < best + 1.0), "{name}");
    }
}

#[test]
fn the_street_is_the_nearest_named_one() {
    const STREETS: [&str; 23] = [
        "motorway",
        "trunk",
        "primary",
        "secondary",
        "tertiary",
        "motorway_link",
        "trunk_link",
        "primary_link",
        "secondary_link",
        "tertiary_link",
        "unclassified",
        "residential",
        "living_street",
        "service",
        "road",
        "pedestrian",
        "track",
        "path",
        "footway",
        "cycleway",
        "bridleway",
        "steps",
        "steps",
    ];
    let (_folder, regions) = regions();
    let mut dice = Dice(11);
    for _ in 0..40 {
        let at = dice.point();
        let mut best: Vec<(f64, &str)> = Vec::new();
        for (_, refs, tags) in &plain().ways {
            let (Some(name), Some(highway)) = (tags.get("name"), tags.get("highway")) else { continue };
            if !STREETS.contains(&highway.as_str()) {
                continue;
            }
            let points: Vec<_> = refs.iter().filter_map(|id| plain().nodes.get(id)).collect();
            best.extend(points.windows(2).map(|pair| (to_segment(at, *pair[0], *pair[1]), name.as_str())));
        }
        let least = best.iter().map(|entry| entry.0).fold(f64::MAX, f64::min);
        let right: HashSet<&str> =
            best.iter().filter(|entry| entry.0 <= least + 1.0).map(|entry| entry.1).collect();
        let (street, distance) = regions.reverse(position(at)).unwrap().street.unwrap();
        assert!(right.contains(street.as_str()) && (distance - least).abs() < 0.5, "{distance} {least}");
    }
}

#[test]
fn ways_are_as_short_as_dijkstras() {
    let (_folder, regions) = regions();
    for mode in [Mode::Foot, Mode::Car] {
        let graph = graph(mode);
        let mut nodes: Vec<i64> = graph.keys().copied().collect();
        nodes.sort_unstable();
        let mut dice = Dice(13);
        let mut compared = 0;
        // Only nodes that reach most of the map and lie on their own: a point must mean one node.
        while compared < 60 {
            let from = nodes[dice.next() as usize % nodes.len()];
            let reached = dijkstra(&graph, from);
            if reached.len() < nodes.len() / 2 {
                continue;
            }
            for _ in 0..6 {
                let to = nodes[dice.next() as usize % nodes.len()];
                let Some(&(cost, length)) = reached.get(&to) else { continue };
                if to == from || !dijkstra(&graph, to).contains_key(&from) {
                    continue;
                }
                let (a, b) = (plain().nodes[&from], plain().nodes[&to]);
                if !is_alone(mode, from) || !is_alone(mode, to) {
                    continue;
                }
                compared += 1;
                let way = regions.route(position(a), position(b), mode).unwrap().unwrap();
                let near = |got: f64, want: f64| (got - want).abs() <= (0.001 * want).max(0.05);
                if mode == Mode::Foot {
                    assert!(near(way.distance_m, length), "{} {length}", way.distance_m);
                } else {
                    assert!(near(way.duration_s, cost), "{} {cost}", way.duration_s);
                }
                let along: f64 =
                    way.path.windows(2).map(|p| metres((p[0].lat, p[0].lon), (p[1].lat, p[1].lon))).sum();
                assert!(near(along, way.distance_m), "the points are the way: {along} {}", way.distance_m);
            }
        }
    }
}

#[test]
fn every_name_is_found_by_itself() {
    let (_folder, regions) = regions();
    let mut dice = Dice(17);
    let named: Vec<_> = plain().tagged.iter().filter(|(_, _, tags)| tags.contains_key("name")).collect();
    for _ in 0..300 {
        let (id, at, tags) = named[dice.next() as usize % named.len()];
        let hits = regions.find(&tags["name"], Some(position(*at)), Wishes::default(), 5).unwrap();
        let name = hits.first().and_then(|hit| hit.name.clone());
        assert!(hits.first().is_some_and(|hit| hit.distance_m.unwrap() < 0.1), "{id} {name:?}");
    }
}
