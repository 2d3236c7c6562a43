//! Every answer against one found without any index: linear scans and a plain Dijkstra.

#![expect(clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::{Dice, Tags, metres, plain, regions};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
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

/// Metres from a point to a segment, on the plane that touches the sphere there.
fn to_segment(at: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let flat = |there: (f64, f64)| {
        let x = (there.1 - at.1).to_radians() * at.0.to_radians().cos() * common::RADIUS;
        (x, (there.0 - at.0).to_radians() * common::RADIUS)
    };
    let (a, b) = (flat(a), flat(b));
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let t = if length > 0.0 { (-(a.0 * dx + a.1 * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (a.0 + t * dx).hypot(a.1 + t * dy)
}

type Graph = HashMap<i64, Vec<(i64, f64, f64)>>;

/// (length, cost) of each edge, by the plain profile.
fn graph(mode: Mode) -> Graph {
    let mut graph = Graph::new();
    for (_, refs, tags) in &plain().ways {
        let Some((speed, forward, backward)) = allowed(mode, tags) else { continue };
        for pair in refs.windows(2) {
            let (Some(&a), Some(&b)) = (plain().nodes.get(&pair[0]), plain().nodes.get(&pair[1])) else {
                continue;
            };
            let length = metres(a, b);
            let cost = if mode == Mode::Foot { length } else { length / speed };
            if forward {
                graph.entry(pair[0]).or_default().push((pair[1], length, cost));
            }
            if backward {
                graph.entry(pair[1]).or_default().push((pair[0], length, cost));
            }
        }
    }
    graph
}

/// Metres a second, and which ways along.
fn allowed(mode: Mode, tags: &Tags) -> Option<(f64, bool, bool)> {
    let tag = |key: &str| tags.get(key).map(String::as_str);
    let highway = tag("highway")?;
    if mode == Mode::Foot {
        let invited = matches!(tag("foot"), Some("yes" | "designated" | "permissive"));
        let way = matches!(
            highway.trim_end_matches("_link"),
            "primary"
                | "secondary"
                | "tertiary"
                | "unclassified"
                | "residential"
                | "living_street"
                | "service"
                | "road"
                | "pedestrian"
                | "track"
                | "path"
                | "footway"
                | "cycleway"
                | "bridleway"
                | "steps"
                | "corridor"
        ) || matches!(highway, "trunk" | "trunk_link") && invited;
        let refused = matches!(tag("foot"), Some("no" | "private" | "use_sidepath"))
            || matches!(tag("access"), Some("no" | "private")) && !invited;
        return (way && !refused).then_some((5.0 / 3.6, true, true));
    }
    let table = [
        ("motorway", 110.0),
        ("motorway_link", 60.0),
        ("trunk", 90.0),
        ("trunk_link", 50.0),
        ("primary", 70.0),
        ("primary_link", 45.0),
        ("secondary", 60.0),
        ("secondary_link", 40.0),
        ("tertiary", 50.0),
        ("tertiary_link", 35.0),
        ("unclassified", 40.0),
        ("residential", 30.0),
        ("living_street", 10.0),
        ("service", 20.0),
        ("road", 30.0),
    ];
    let usual = table.iter().find(|entry| entry.0 == highway)?.1;
    let access = ["motorcar", "motor_vehicle", "vehicle", "access"].iter().find_map(|key| tag(key));
    let closed = [
        "no",
        "private",
        "agricultural",
        "forestry",
        "delivery",
        "emergency",
        "psv",
        "bus",
        "official",
        "military",
    ];
    if access.is_some_and(|value| closed.contains(&value)) {
        return None;
    }
    let signed = tag("maxspeed").and_then(|text| match text.strip_suffix(" mph") {
        Some(miles) => miles.parse::<f64>().ok().map(|miles| miles * 1.609_344),
        None => text.parse::<f64>().ok(),
    });
    let speed = signed.map_or(usual, |speed| speed.max(5.0));
    let (forward, backward) = match tag("oneway") {
        Some("yes" | "true" | "1") => (true, false),
        Some("-1" | "reverse") => (false, true),
        Some(_) => (true, true),
        None => {
            let one = matches!(tag("junction"), Some("roundabout" | "circular")) || highway == "motorway";
            (true, !one)
        }
    };
    Some((speed / 3.6, forward, backward))
}

/// Cost and length of the cheapest way to each node.
fn dijkstra(graph: &Graph, from: i64) -> HashMap<i64, (f64, f64)> {
    let mut done: HashMap<i64, (f64, f64)> = HashMap::new();
    let mut queue = BinaryHeap::from([Reverse((0u64, 0u64, from))]);
    // Micrometres and microseconds keep the order exact enough to compare.
    while let Some(Reverse((cost, length, node))) = queue.pop() {
        if done.contains_key(&node) {
            continue;
        }
        done.insert(node, (cost as f64 / 1e6, length as f64 / 1e6));
        for &(to, metres, more) in graph.get(&node).into_iter().flatten() {
            if !done.contains_key(&to) {
                queue.push(Reverse((cost + (more * 1e6) as u64, length + (metres * 1e6) as u64, to)));
            }
        }
    }
    done
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
                let alone = |at: (f64, f64), own: i64| {
                    plain().ways.iter().filter(|(_, _, tags)| allowed(mode, tags).is_some()).all(
                        |(_, refs, _)| {
                            refs.windows(2).filter(|pair| !pair.contains(&own)).all(|pair| {
                                let ends = (plain().nodes.get(&pair[0]), plain().nodes.get(&pair[1]));
                                let (Some(&a), Some(&b)) = ends else { return true };
                                to_segment(at, a, b) > 2.0
                            })
                        },
                    )
                };
                if !alone(a, from) || !alone(b, to) {
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
