//! Turns the senders' data files into Rust data, so that nothing is parsed at start, and packs the slots' model; a file
//! that does not hold together fails the build.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "it runs on the builder's machine alone, reads the data files and must fail the build loudly"
)]

use std::fmt::Write;
use std::{env, fs, path::Path};

fn main() {
    pack_slots();
    println!("cargo::rerun-if-changed=src/senders");
    let mut files: Vec<_> = fs::read_dir("src/senders")
        .expect("the senders' folder")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let mut senders = String::from("static SENDERS: &[Sender] = &[\n");
    let mut examples = String::from("#[cfg(test)]\nstatic EXAMPLES: &[Example] = &[\n");
    for path in &files {
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in UTF-8");
        let text = fs::read_to_string(path).expect("a readable file");
        let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        let list = |key: &str| -> Vec<String> {
            let items = table.get(key).and_then(|value| value.as_array()).cloned().unwrap_or_default();
            items
                .iter()
                .map(|item| item.as_str().unwrap_or_else(|| panic!("{name}: {key} holds words")).to_owned())
                .collect()
        };
        let kind = table.get("kind").and_then(|kind| kind.as_str()).unwrap_or_else(|| panic!("{name}: kind"));
        let marks = list("marks");
        assert!(!marks.is_empty(), "{name}: marks");
        let _ = writeln!(
            senders,
            "    Sender {{ name: {name:?}, kind: CardKind::{kind}, marks: &{marks:?}, needs: &{:?}, place_after: &{:?}, place_until: &{:?}, over: &{:?} }},",
            list("needs"),
            list("place_after"),
            list("place_until"),
            list("over"),
        );
        let shown =
            table.get("example").and_then(|examples| examples.as_array()).cloned().unwrap_or_default();
        assert!(!shown.is_empty(), "{name}: an example");
        for example in shown {
            let field =
                |key: &str| example.get(key).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            let facts = example.get("facts").and_then(|facts| facts.as_table()).cloned().unwrap_or_default();
            let facts: Vec<(String, String)> = facts
                .into_iter()
                .map(|(key, value)| (key, value.as_str().unwrap_or_default().to_owned()))
                .collect();
            let over = example.get("over").and_then(|over| over.as_bool()).unwrap_or(false);
            let silent = example.get("silent").and_then(|silent| silent.as_bool()).unwrap_or(false);
            let _ = writeln!(
                examples,
                "    Example {{ file: {name:?}, kind: CardKind::{kind}, at: {:?}, text: {:?}, facts: &{facts:?}, over: {over}, silent: {silent} }},",
                field("at"),
                field("text"),
            );
        }
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("senders.rs"), format!("{senders}];\n{examples}];\n"))
        .expect("the build's folder");
}

/// Packs the slots' model, most of whose weights are none.
fn pack_slots() {
    const MODEL: &str = "src/intents/slots.bin";
    println!("cargo::rerun-if-changed={MODEL}");
    let packed = lz4_flex::compress_prepend_size(&fs::read(MODEL).expect("the slots' model"));
    let out = env::var_os("OUT_DIR").expect("a folder to write to");
    fs::write(Path::new(&out).join("slots.lz4"), packed).expect("the packed model");
}
