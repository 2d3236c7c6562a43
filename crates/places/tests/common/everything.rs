//! A small map with something of everything, and questions about it: where hostile input starts from.

use super::pbf::{NODE, Pbf, WAY};
use serde_json::{Value, json};

/// A few streets, shops, houses, a ferry, restrictions, a lake with an island and a road that is cut off.
pub fn extract() -> Pbf {
    let mut pbf = Pbf::default();
    pbf.source("Survey of Nowhere");
    for row in 0..6 {
        for column in 0..6 {
            let tags: &[(&str, &str)] = match (row * 6 + column) % 7 {
                0 => &[("amenity", "restaurant"), ("name", "Grüner Baum"), ("cuisine", "thai;pizza")],
                1 => &[("addr:street", "Long Street"), ("addr:housenumber", "12a"), ("addr:city", "Town")],
                2 => &[("place", "village"), ("name", "和平门"), ("name:en", "Heping Gate")],
                3 => &[("barrier", "gate"), ("access", "private")],
                4 => &[("highway", "traffic_signals")],
                5 => &[
                    ("shop", "bakery"),
                    ("opening_hours", "Mo-Fr 08:00-12:00"),
                    ("phone", "+41 1 234 56 78"),
                ],
                _ => &[],
            };
            pbf.node(1 + row * 6 + column, (row * 150, column * 150), tags);
        }
    }
    for row in 0..6 {
        let along: Vec<i64> = (0..6).map(|column| 1 + row * 6 + column).collect();
        let up: Vec<i64> = (0..6).map(|column| 1 + column * 6 + row).collect();
        pbf.way(
            100 + row,
            &along,
            &[("highway", "residential"), ("name", "Long Street"), ("maxspeed", "30 mph")],
        );
        pbf.way(200 + row, &up, &[("highway", "primary"), ("oneway", "yes"), ("junction", "roundabout")]);
        pbf.way(
            300 + row,
            &up,
            &[("highway", "footway"), ("addr:interpolation", "even"), ("addr:street", "Long Street")],
        );
    }
    pbf.way(400, &[1, 36], &[("route", "ferry"), ("name", "Boat")]);
    pbf.relation(
        1,
        &[(WAY, 100, "from"), (NODE, 2, "via"), (WAY, 201, "to")],
        &[("type", "restriction"), ("restriction", "no_left_turn")],
    );
    pbf.relation(
        4,
        &[(WAY, 102, "from"), (WAY, 203, "via"), (WAY, 104, "to")],
        &[("type", "restriction"), ("restriction", "no_u_turn"), ("except", "psv")],
    );
    pbf.way(401, &[36, 9999], &[("highway", "motorway"), ("name", "Beyond")]);
    pbf.way(402, &[1, 6, 36, 31, 1], &[("natural", "water"), ("name", "Lake")]);
    pbf.way(403, &[8, 9, 15, 14, 8], &[("building", "yes")]);
    pbf.relation(
        5,
        &[(WAY, 402, "outer"), (WAY, 403, "inner")],
        &[("type", "multipolygon"), ("landuse", "forest")],
    );
    pbf.relation(2, &[(WAY, 100, "street"), (NODE, 3, "house")], &[("type", "associatedStreet")]);
    pbf.relation(3, &[(WAY, 100, ""), (NODE, 5, "")], &[("type", "route"), ("name", "Line 1")]);
    pbf
}

/// Questions of every kind about it.
pub fn questions() -> Vec<Value> {
    let (here, there) = (json!({"lat": 0.0001, "lon": 0.0002}), json!({"lat": 0.007, "lon": 0.006}));
    vec![
        json!({"op": "nearby", "lat": 0.001, "lon": 0.002, "what": {"category": "restaurant", "cuisine": "thai"}, "limit": 5}),
        json!({"op": "nearby", "lat": 0.001, "lon": 0.002, "what": {"category": "restaurant"}}),
        json!({"op": "find", "text": "Gruner Bam"}),
        json!({"op": "find", "text": "hepingmen", "near": here}),
        json!({"op": "find", "text": "Long Street 14, Town"}),
        json!({"op": "find", "text": "thai food near the village"}),
        json!({"op": "reverse", "lat": 0.001, "lon": 0.002}),
        json!({"op": "open_at", "osm": "n6", "time": "2026-06-09T11:00"}),
        json!({"op": "route", "mode": "foot", "from": here, "to": there, "path": true}),
        json!({"op": "route", "mode": "car", "from": here, "to": there, "path": true}),
        json!({"op": "route", "mode": "car", "profile": "careful", "from": here, "to": there, "path": true}),
        json!({"op": "route", "mode": "foot", "profile": "careful", "from": here, "to": there}),
        json!({"op": "matrix", "mode": "bicycle", "from": [here, there], "to": [there]}),
        json!({"op": "isochrone", "mode": "foot", "from": here, "seconds": 300}),
    ]
}

/// Tiles of it: level, column, row.
pub const TILES: [(u8, u32, u32); 3] = [(0, 0, 0), (14, 8192, 8191), (16, 32768, 32767)];
