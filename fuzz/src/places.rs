//! What each target of the places demands: an answer or a refusal, never a panic, whatever the bytes are.

#[path = "../../crates/places/tests/common/everything.rs"]
mod everything;
#[path = "../../crates/places/tests/common/pbf.rs"]
mod pbf;

use std::path::PathBuf;
use std::sync::OnceLock;
use steward_places::{Error, ImportOptions, Regions, import, jsonl, reseal};

/// A file of this process alone.
fn file(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("steward-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder.join(name)
}

/// A region made of the small map.
fn made() -> &'static (Vec<u8>, Regions) {
    static MADE: OnceLock<(Vec<u8>, Regions)> = OnceLock::new();
    MADE.get_or_init(|| {
        let (source, target) = (file("good.osm.pbf"), file("good.region"));
        everything::extract().write(&source);
        import(&source, &target, &ImportOptions::default(), &|_, _| {}).expect("a good extract");
        (std::fs::read(&target).expect("its region"), Regions::open(&[&target]).expect("a good region"))
    })
}

fn ask_all(regions: &Regions) {
    for question in everything::questions() {
        let _ = jsonl::answer(regions, &question);
    }
    for (z, x, y) in everything::TILES {
        let _ = regions.tile(z, x, y);
    }
}

/// Changes good bytes: three bytes say where, one says to what.
fn change(bytes: &mut [u8], changes: &[u8]) {
    for change in changes.chunks_exact(4) {
        if let [a, b, c, value] = change {
            let place = u32::from_le_bytes([*a, *b, *c, 0]) as usize % bytes.len();
            bytes[place] = *value;
        }
    }
}

/// The reader of blocks panics where a member is of a kind that the format does not know; the import's worker ends by
/// that, and the extract is refused. Elsewhere a panic is a find, as the fuzzer's own hook has it.
fn let_workers_end() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    let fuzzing = std::thread::current().id();
    ONCE.call_once(|| {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if std::thread::current().id() == fuzzing {
                hook(info);
            }
        }));
    });
}

/// Imports the bytes as they are, or after a 0 as changes to a good extract; a region that comes of them is asked
/// everything.
///
/// # Panics
/// Where something else than the extract is said to be wrong.
pub fn extract(bytes: &[u8]) {
    let_workers_end();
    let (source, target) = (file("any.osm.pbf"), file("any.region"));
    let input = match bytes.split_first() {
        Some((0, changes)) => {
            let mut good = everything::extract().bytes();
            change(&mut good, changes);
            good
        }
        _ => bytes.to_vec(),
    };
    std::fs::write(&source, input).expect("a file");
    match import(&source, &target, &ImportOptions::default(), &|_, _| {}) {
        Ok(_) => ask_all(&Regions::open(&[&target]).expect("what was just written")),
        Err(error) => assert!(matches!(error, Error::Extract { .. } | Error::TooLarge), "{error}"),
    }
}

/// Changes a good region, then puts the checksums right.
pub fn region(changes: &[u8]) {
    let mut bytes = made().0.clone();
    change(&mut bytes, changes);
    reseal(&mut bytes);
    let path = file("bad.region");
    std::fs::write(&path, &bytes).expect("a file");
    if let Ok(regions) = Regions::open(&[&path]) {
        ask_all(&regions);
    }
    // Beside a good one, whose roads it may meet anywhere.
    if let Ok(regions) = Regions::open(&[&file("good.region"), &path]) {
        ask_all(&regions);
    }
}

/// Asks a line, as JSON where it is some, else as the text to be found.
pub fn question(line: &str) {
    let regions = &made().1;
    let asked = serde_json::from_str(line).unwrap_or_else(
        |_| serde_json::json!({"op": "find", "text": line, "near": {"lat": 0.0, "lon": 0.0}}),
    );
    let _ = jsonl::answer(regions, &asked);
}
