//! Small extracts made by hand: islands, barriers, ferries, lines of house numbers, credit and zone.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

mod common;

use common::pbf::{NODE, Pbf, WAY};
use common::small::{STREET, at, grid, made, metres, region};
use serde_json::json;
use steward_model::{Mode, Position};
use steward_places::{Fit, ImportOptions, Meta, Profile, Wishes, jsonl};

#[test]
fn an_island_is_routed_on_itself_and_the_mainland_on_itself() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 5, STREET);
    grid(&mut pbf, 1001, (5000, 0), 3, STREET);
    // A stub that is joined to nothing is no island.
    pbf.node(2001, (2000, 2000), &[]);
    pbf.node(2002, (2000, 2010), &[]);
    pbf.way(90_001, &[2001, 2002], STREET);
    let (_folder, regions, _) = made(&pbf);
    for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
        let island = regions.route(at(5000, 0), at(5400, 400), mode).unwrap().unwrap();
        assert!((island.distance_m - 4.0 * 222.4).abs() < 2.0, "{mode:?} {}", island.distance_m);
        assert!(island.off_road_m.0 < 1.0 && island.off_road_m.1 < 1.0);
        let main = regions.route(at(0, 0), at(800, 0), mode).unwrap().unwrap();
        assert!((main.distance_m - 4.0 * 222.4).abs() < 2.0);
        // Between them: both ends on the mainland, and it is said how far off one of them is.
        let across = regions.route(at(0, 0), at(5000, 0), mode).unwrap().unwrap();
        assert!(across.off_road_m.1 > 4000.0, "{:?}", across.off_road_m);
    }
}

#[test]
fn a_ferry_joins_islands_for_the_careful_alone() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 4, STREET);
    grid(&mut pbf, 1001, (5000, 0), 3, STREET);
    // From the north-west corner of the one to the south-west corner of the other.
    pbf.way(90_001, &[13, 1001], &[("route", "ferry"), ("name", "Boat"), ("motor_vehicle", "no")]);
    let (_folder, regions, _) = made(&pbf);
    let (here, there) = (at(0, 0), at(5400, 0));
    let careful = regions.route_by(Profile::Careful, here, there, Mode::Foot, true).unwrap().unwrap();
    assert!(careful.off_road_m.1 < 1.0 && careful.distance_m > 5900.0, "{}", careful.distance_m);
    assert!(careful.turns.iter().any(|turn| turn.street.as_deref() == Some("Boat")), "{:?}", careful.turns);
    // Waiting and a faster boat: neither all at a walking pace nor at once.
    assert!(careful.duration_s > 300.0 + 4400.0 / 5.0 && careful.duration_s < careful.distance_m / 1.3);
    let plain = regions.route(here, there, Mode::Foot).unwrap().unwrap();
    assert!(plain.off_road_m.1 > 4000.0);
    let car = regions.route_by(Profile::Careful, here, there, Mode::Car, false).unwrap().unwrap();
    assert!(car.off_road_m.1 > 4000.0, "no car goes aboard");
}

#[test]
fn barriers_stop_the_careful_whom_they_stop() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 4, STREET);
    // A short cut across a square, with a bollard in the middle of it.
    pbf.node(500, (100, 300), &[("barrier", "bollard")]);
    pbf.way(90_001, &[2, 500, 7], &[("highway", "residential"), ("name", "Short Cut")]);
    let (_folder, regions, _) = made(&pbf);
    let (from, to) = (at(0, 200), at(200, 400));
    let direct = metres(&regions, Profile::Plain, from, to, Mode::Car).unwrap();
    let around = metres(&regions, Profile::Careful, from, to, Mode::Car).unwrap();
    assert!(direct < 320.0 && around > 440.0, "{direct} {around}");
    for mode in [Mode::Foot, Mode::Bicycle] {
        assert!(metres(&regions, Profile::Careful, from, to, mode).unwrap() < 320.0, "{mode:?}");
    }
    let (from, to) = (json!({"lat": from.lat, "lon": from.lon}), json!({"lat": to.lat, "lon": to.lon}));
    for (profile, said) in [("careful", json!("careful")), ("plain", json!(null))] {
        let question = json!({"op": "route", "mode": "car", "profile": profile, "from": from, "to": to});
        let line = jsonl::answer(&regions, &question).unwrap();
        assert_eq!(line.get("profile").cloned().unwrap_or_default(), said);
    }
}

#[test]
fn careful_ways_that_nothing_hinders_are_as_short_on_foot() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 8, STREET);
    let (_folder, regions, _) = made(&pbf);
    let mut dice = common::Dice(61);
    for _ in 0..60 {
        let mut point = || Position { lat: dice.between(0.0, 0.014), lon: dice.between(0.0, 0.014) };
        let (from, to) = (point(), point());
        let plain = metres(&regions, Profile::Plain, from, to, Mode::Foot).unwrap();
        let careful = metres(&regions, Profile::Careful, from, to, Mode::Foot).unwrap();
        assert!((plain - careful).abs() < 1.0, "{plain} {careful}");
    }
}

#[test]
fn a_house_between_its_neighbours_is_found_and_said_to_be_so() {
    let mut pbf = Pbf::default();
    pbf.node(
        1,
        (0, 0),
        &[("addr:housenumber", "2"), ("addr:street", "Long Street"), ("shop", "bakery"), ("name", "Bun")],
    );
    pbf.node(2, (0, 800), &[("addr:housenumber", "10"), ("addr:street", "Long Street")]);
    pbf.node(3, (10, 0), &[]);
    pbf.node(4, (10, 900), &[]);
    pbf.way(5, &[1, 2], &[("addr:interpolation", "even")]);
    pbf.way(6, &[3, 4], &[("highway", "residential"), ("name", "Long Street")]);
    let (_folder, regions, _) = made(&pbf);
    let find = |text: &str| regions.find(text, None, Wishes::default(), 5).unwrap();
    let hit = &find("Long Street 4")[0];
    assert_eq!(
        (hit.fit, hit.name.as_deref(), hit.address.as_deref()),
        (Fit::Between, None, Some("Long Street 4"))
    );
    assert!((hit.at.lon - 0.002).abs() < 1e-6 && hit.at.lat.abs() < 1e-6, "{:?}", hit.at);
    assert_eq!(find("Long Street 2")[0].fit, Fit::Whole);
    // An odd number, and one beyond the end: the street, said to be only that.
    for text in ["Long Street 5", "Long Street 12"] {
        assert_eq!(find(text)[0].fit, Fit::StreetOnly, "{text}");
    }
    let line = jsonl::answer(&regions, &json!({"op": "find", "text": "4 Long Street"})).unwrap();
    assert_eq!(line["results"][0]["between_neighbours"], 4);
}

#[test]
fn a_house_gets_its_street_from_the_relation() {
    let mut pbf = Pbf::default();
    pbf.node(1, (0, 0), &[("addr:housenumber", "7")]);
    pbf.node(2, (0, 10), &[("addr:housenumber", "9"), ("addr:street", "Own Street")]);
    pbf.node(3, (0, 20), &[("addr:housenumber", "11")]);
    pbf.node(4, (5, 0), &[]);
    pbf.node(5, (5, 90), &[]);
    pbf.way(6, &[4, 5], &[("highway", "residential"), ("name", "Elm Street")]);
    pbf.relation(
        8,
        &[(WAY, 6, "street"), (NODE, 1, "house"), (NODE, 2, "house")],
        &[("type", "associatedStreet")],
    );
    let (_folder, regions, meta) = made(&pbf);
    let first = |text: &str| {
        regions.find(text, None, Wishes::default(), 5).unwrap().first().map(|hit| hit.id.to_string())
    };
    assert_eq!(first("Elm Street 7").as_deref(), Some("n1"));
    assert_eq!(first("Own Street 9").as_deref(), Some("n2"));
    // A number with no street is nobody's address.
    assert_eq!(meta.counts.objects, 3);
}

#[test]
fn zone_country_and_credit_are_the_extracts_where_nobody_gave_them() {
    let mut pbf = Pbf::default();
    pbf.source("Survey of Nowhere");
    pbf.node(
        1,
        (0, 0),
        &[("place", "town"), ("name", "A"), ("timezone", "Asia/Tokyo"), ("addr:country", "JP")],
    );
    let fallback = ImportOptions {
        fallback_timezone: Some("Europe/Paris".into()),
        fallback_country: Some("FR".into()),
        ..ImportOptions::default()
    };
    let (_folder, _, meta) = region(&pbf, &fallback);
    let told = |meta: &Meta| {
        [&meta.timezone, &meta.timezone_from, &meta.country, &meta.country_from]
            .map(|text| text.clone().unwrap_or_default())
    };
    assert_eq!(told(&meta), ["Asia/Tokyo", "extract", "JP", "extract"]);
    assert!(meta.attribution.starts_with("Survey of Nowhere; ©"), "{}", meta.attribution);
    let given = ImportOptions {
        timezone: Some("Asia/Seoul".into()),
        country: Some("KR".into()),
        attribution: Some("Mine".into()),
        ..fallback.clone()
    };
    let (_folder, _, meta) = region(&pbf, &given);
    assert_eq!(told(&meta), ["Asia/Seoul", "given", "KR", "given"]);
    assert_eq!(meta.attribution, "Mine");
    let mut bare = Pbf::default();
    bare.node(1, (0, 0), &[("name", "A")]);
    let (_folder, _, meta) = region(&bare, &fallback);
    assert_eq!(told(&meta), ["Europe/Paris", "context", "FR", "context"]);
}

#[test]
fn the_country_is_that_of_many_addresses_or_of_the_border_that_is_there() {
    let country = |addresses: i64, own: &str, other: &str| {
        let mut pbf = Pbf::default();
        for (id, at) in [(1, (0, 0)), (2, (0, 900)), (3, (900, 900)), (4, (900, 0))] {
            pbf.node(id, at, &[]);
        }
        pbf.way(1, &[1, 2, 3, 4, 1], &[]);
        pbf.way(2, &[1, 2], &[]);
        for id in 0..addresses {
            let tags = [("addr:street", "A"), ("addr:housenumber", "1"), ("addr:country", "AT")];
            pbf.node(100 + id, (id, id), &tags);
        }
        let border =
            |key, code| [("boundary", "administrative"), ("admin_level", "2"), ("name", code), (key, code)];
        // Of the neighbour's border one way of three is here.
        let pieces = [(WAY, 2, "outer"), (WAY, 8888, "outer"), (WAY, 8889, "outer")];
        pbf.relation(7, &pieces, &border("ISO3166-1", other));
        pbf.relation(8, &[(WAY, 1, "outer")], &border("ISO3166-1:alpha2", own));
        let (_folder, _, meta) = made(&pbf);
        (meta.country.unwrap_or_default(), meta.country_from.unwrap_or_default())
    };
    let told = |code: &str| (code.to_owned(), "extract".to_owned());
    assert_eq!(country(0, "LI", "ZZ"), told("LI"));
    assert_eq!(country(0, "li", "ZZ"), told("LI"));
    assert_eq!(country(3, "LI", "ZZ"), told("LI"));
    assert_eq!(country(12, "LI", "ZZ"), told("AT"));
    assert_eq!(country(3, "Liechtenstein", "ZZ"), told("AT"));
    assert_eq!(country(0, "Liechtenstein", "ZZ"), (String::new(), String::new()));
}

#[test]
fn a_matrix_is_its_ways_and_an_isochrone_holds_what_is_near() {
    let mut pbf = Pbf::default();
    grid(&mut pbf, 1, (0, 0), 6, STREET);
    let (_folder, regions, _) = made(&pbf);
    let points = [at(0, 0), at(200, 600), at(1000, 1000), at(430, 210)];
    for mode in [Mode::Foot, Mode::Bicycle, Mode::Car] {
        let rows = regions.matrix(&points, &points[1..], mode).unwrap();
        for (from, row) in points.iter().zip(&rows) {
            for (to, leg) in points[1..].iter().zip(row) {
                let way = regions.route_length(*from, *to, mode).unwrap().unwrap();
                assert_eq!(leg.unwrap().distance_m, way.distance_m);
                assert_eq!(leg.unwrap().duration_s, way.duration_s);
            }
        }
        let found = regions.isochrone(at(400, 400), 200.0, mode).unwrap();
        assert_eq!(found.ring.first(), found.ring.last());
        let reach = found
            .ring
            .iter()
            .map(|&(lat, lon)| (lat - 0.004).abs() + (lon - 0.004).abs())
            .fold(0.0, f64::max);
        assert!(reach > 0.0001 && found.road_m > 100.0, "{mode:?} {found:?}");
        let more = regions.isochrone(at(400, 400), 400.0, mode).unwrap();
        assert!(more.road_m >= found.road_m);
    }
    // Two hundred seconds on foot are 278 metres: no farther than the next crossings.
    let foot = regions.isochrone(at(400, 400), 200.0, Mode::Foot).unwrap();
    for (lat, lon) in foot.ring {
        assert!((lat - 0.004).abs() + (lon - 0.004).abs() < 0.0026, "{lat} {lon}");
    }
    for bad in [
        json!({"op": "matrix", "mode": "foot", "from": 1, "to": []}),
        json!({"op": "isochrone", "mode": "foot", "from": {"lat": 0, "lon": 0}, "seconds": 1e9}),
        json!({"op": "route", "mode": "foot", "profile": "wild", "from": {"lat": 0, "lon": 0}, "to": {"lat": 0, "lon": 0}}),
    ] {
        assert!(jsonl::answer(&regions, &bad).is_err(), "{bad}");
    }
}

#[test]
fn a_region_without_roads_answers_what_it_can() {
    let mut pbf = Pbf::default();
    pbf.node(1, (0, 0), &[("name", "Alone"), ("amenity", "cafe")]);
    let (_folder, regions, _) = made(&pbf);
    assert_eq!(regions.nearby(at(0, 0), "cafe", None, Wishes::default(), 3).unwrap().len(), 1);
    assert!(regions.route(at(0, 0), at(1, 1), Mode::Foot).unwrap().is_none());
    assert!(regions.route_by(Profile::Careful, at(0, 0), at(1, 1), Mode::Car, true).unwrap().is_none());
    assert_eq!(regions.matrix(&[at(0, 0)], &[at(1, 1)], Mode::Foot).unwrap(), [[None]]);
    assert!(regions.isochrone(at(0, 0), 60.0, Mode::Foot).unwrap().ring.is_empty());
    assert!(regions.tile(3, 4, 4).unwrap().unwrap().is_empty());
}
