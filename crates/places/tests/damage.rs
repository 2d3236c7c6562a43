//! Broken files: a clear error, never a panic and never another answer.

mod common;

use common::pbf::{Pbf, WAY};
use common::{Dice, extract, options, region_bytes, small};
use serde_json::{Value, json};
use steward_places::{Error, Regions, import, jsonl};

fn questions() -> Vec<Value> {
    vec![
        json!({"op": "nearby", "lat": 47.14, "lon": 9.52, "what": {"category": "restaurant"}, "limit": 5}),
        json!({"op": "find", "text": "Vaduz", "limit": 5}),
        json!({"op": "find", "text": "Hauptstrase", "limit": 5}),
        json!({"op": "find", "text": "Bahnhofstr. 5", "limit": 5}),
        json!({"op": "reverse", "lat": 47.166, "lon": 9.51}),
        json!({"op": "route", "mode": "foot", "from": {"lat": 47.14, "lon": 9.52}, "to": {"lat": 47.166, "lon": 9.51}, "path": true}),
        json!({"op": "route", "mode": "car", "from": {"lat": 47.14, "lon": 9.52}, "to": {"lat": 47.21, "lon": 9.53}}),
    ]
}

#[test]
fn a_changed_byte_gives_the_same_answer_or_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("li.region");
    let good = region_bytes();
    let ask = |bytes: &[u8]| -> Result<Vec<Result<Value, String>>, Error> {
        // A file that is mapped must not be written to: each round has its own.
        let _ = std::fs::remove_file(&path);
        std::fs::write(&path, bytes).unwrap();
        let regions = Regions::open(&[&path])?;
        Ok(questions().iter().map(|question| jsonl::answer(&regions, question)).collect())
    };
    let right = ask(good).unwrap();
    assert!(right.iter().all(Result::is_ok), "{right:?}");
    let mut dice = Dice(19);
    let mut told = 0;
    for _ in 0..60 {
        let mut bad = good.to_vec();
        let at = dice.next() as usize % bad.len();
        bad[at] ^= 1 << (dice.next() % 8);
        match ask(&bad) {
            Err(_) => told += 1,
            Ok(answers) => {
                for (answer, right) in answers.iter().zip(&right) {
                    match answer {
                        Ok(_) => assert_eq!(answer, right),
                        Err(error) => {
                            assert!(error.contains("damaged"), "{error}");
                            told += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(told > 0);
    for cut in [0, 1, 39, 40, 400, good.len() / 3, good.len() - 1] {
        assert!(ask(&good[..cut]).is_err(), "{cut}");
    }
}

#[test]
fn a_broken_extract_is_told_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read(extract()).unwrap();
    let (source, target) = (folder.path().join("x.osm.pbf"), folder.path().join("x.region"));
    let mut tries: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"<osm version=\"0.6\"></osm>".to_vec(),
        vec![0xff; 4096],
        good[..good.len() / 2].to_vec(),
        good[..10].to_vec(),
    ];
    let mut dice = Dice(23);
    for _ in 0..4 {
        let mut bad = good.clone();
        for _ in 0..20 {
            let at = dice.next() as usize % bad.len();
            bad[at] = dice.next() as u8;
        }
        tries.push(bad);
    }
    for (number, bytes) in tries.iter().enumerate() {
        std::fs::write(&source, bytes).unwrap();
        if let Err(error) = import(&source, &target, &options(2), &|_, _| {}) {
            assert!(matches!(error, Error::Extract { .. }), "{number}: {error}");
            assert!(!target.exists(), "{number}");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "{number}");
        } else {
            assert!(number > 4, "{number} is no extract");
            std::fs::remove_file(&target).unwrap();
        }
    }
    assert!(import(&folder.path().join("none"), &target, &options(1), &|_, _| {}).is_err());
}

#[test]
fn a_member_of_a_kind_that_the_format_does_not_know_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (source, target) = (folder.path().join("x.osm.pbf"), folder.path().join("x.region"));
    for (kind, known) in [(WAY, true), (255, false)] {
        let mut extract = Pbf::default();
        small::grid(&mut extract, 1, (0, 0), 2, &[("highway", "residential")]);
        extract.relation(9_000, &[(kind, 1, "outer")], &[("type", "multipolygon"), ("building", "yes")]);
        extract.write(&source);
        match import(&source, &target, &options(1), &|_, _| {}) {
            Ok(_) => assert!(known && target.exists()),
            Err(error) => assert!(!known && matches!(error, Error::Extract { .. }), "{error}"),
        }
        let _ = std::fs::remove_file(&target);
    }
}

#[test]
fn the_same_extract_gives_the_same_bytes_on_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("li.region");
    import(&extract(), &path, &options(1), &|_, _| {}).unwrap();
    assert!(std::fs::read(&path).unwrap() == region_bytes());
}

#[test]
fn a_bad_question_is_answered_by_an_error() {
    let (_folder, regions) = common::regions();
    for question in [
        json!({}),
        json!({"op": "fly"}),
        json!({"op": "nearby", "lat": 97, "lon": 9, "what": {"category": "restaurant"}}),
        json!({"op": "nearby", "lat": 47, "lon": 9, "what": {"category": "spaceport"}}),
        json!({"op": "find"}),
        json!({"op": "find", "text": "x", "limit": "many"}),
        json!({"op": "open_at", "osm": "q1", "time": "2026-06-09T11:00"}),
        json!({"op": "open_at", "osm": "n1", "time": "noon"}),
        json!({"op": "route", "mode": "rocket", "from": {"lat": 47, "lon": 9}, "to": {"lat": 47, "lon": 9}}),
    ] {
        assert!(jsonl::answer(&regions, &question).is_err(), "{question}");
    }
    let long = "ä".repeat(100_000);
    for text in [long.as_str(), "", " ", "\0", "(((", "a b c d e f g h i j k l m n o p q r s t u v w x y z"] {
        assert!(jsonl::answer(&regions, &json!({"op": "find", "text": text, "limit": 5})).is_ok());
    }
}
