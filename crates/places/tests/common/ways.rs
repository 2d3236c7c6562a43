//! The network by the plain profile, without any index, and Dijkstra's ways in it.

use super::{RADIUS, Tags, metres, plain};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use steward_model::Mode;

/// Metres from a point to a segment, on the plane that touches the sphere there.
pub fn to_segment(at: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let flat = |there: (f64, f64)| {
        let x = (there.1 - at.1).to_radians() * at.0.to_radians().cos() * RADIUS;
        (x, (there.0 - at.0).to_radians() * RADIUS)
    };
    let (a, b) = (flat(a), flat(b));
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let t = if length > 0.0 { (-(a.0 * dx + a.1 * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (a.0 + t * dx).hypot(a.1 + t * dy)
}

pub type Graph = HashMap<i64, Vec<(i64, f64, f64)>>;

/// (length, cost) of each edge, by the plain profile.
pub fn graph(mode: Mode) -> Graph {
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
pub fn allowed(mode: Mode, tags: &Tags) -> Option<(f64, bool, bool)> {
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
pub fn dijkstra(graph: &Graph, from: i64) -> HashMap<i64, (f64, f64)> {
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

/// Whether no other way of the mode passes within two metres of a node: its point then means it alone.
pub fn is_alone(mode: Mode, node: i64) -> bool {
    let at = plain().nodes[&node];
    plain().ways.iter().filter(|(_, _, tags)| allowed(mode, tags).is_some()).all(|(_, refs, _)| {
        refs.windows(2).filter(|pair| !pair.contains(&node)).all(|pair| {
            let ends = (plain().nodes.get(&pair[0]), plain().nodes.get(&pair[1]));
            let (Some(&a), Some(&b)) = ends else { return true };
            to_segment(at, a, b) > 2.0
        })
    })
}
