//! The house's promises that the compiler cannot hold: arrows, sizes, purposes, licences, where `unsafe` may stand.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail by panicking")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every file that git tracks and that still stands, as paths from the root.
fn tracked() -> Vec<String> {
    let out = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git runs");
    let files: Vec<String> = String::from_utf8(out.stdout)
        .unwrap()
        .split('\0')
        .filter(|path| !path.is_empty() && root().join(path).exists())
        .map(str::to_owned)
        .collect();
    assert!(files.len() > 20, "git names too few files: run the tests in a git checkout");
    files
}

fn rust_files() -> Vec<(String, String)> {
    tracked()
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            let text = std::fs::read_to_string(root().join(&path)).unwrap();
            (path, text)
        })
        .collect()
}

fn metadata() -> Value {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_file_says_its_purpose_in_its_first_line() {
    none(
        rust_files()
            .into_iter()
            .filter(|(path, text)| !text.starts_with("//! ") && !path.contains("/compile-fail/"))
            .map(|(path, _)| format!("{path}: the first line is not `//! …`"))
            .collect(),
    );
}

#[test]
fn no_hand_written_file_is_over_800_lines_and_half_are_under_150() {
    let mut sizes: Vec<(usize, String)> = rust_files()
        .into_iter()
        .filter(|(_, text)| !text.lines().take(3).any(|line| line.contains("@generated")))
        .map(|(path, text)| (text.lines().count(), path))
        .collect();
    sizes.sort();
    none(
        sizes
            .iter()
            .filter(|(lines, _)| *lines > 800)
            .map(|(lines, path)| format!("{path}: {lines} lines"))
            .collect(),
    );
    let median = sizes[sizes.len() / 2].0;
    assert!(median < 150, "the median file has {median} lines");
}

#[test]
fn nothing_is_left_undone_or_skipped() {
    // Written in two parts, so that this file does not name what it looks for.
    let words = [("#[ig", "nore"), ("to", "do!("), ("unimple", "mented!("), ("FIX", "ME"), ("XX", "X:")];
    let words: Vec<String> = words.iter().map(|(a, b)| format!("{a}{b}")).collect();
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        for (at, line) in text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word.as_str())) {
                wrong.push(format!("{path}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    none(wrong);
}

#[test]
fn unsafe_stands_only_where_its_invariant_is_written() {
    let allowed =
        ["crates/places/src/map.rs", "crates/faces/src/zeroing.rs", "crates/understand/tests/allocations.rs"];
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let has = code
            .into_iter()
            .any(|line| line.contains(concat!("unsafe", " {")) || line.contains(concat!("unsafe", " impl")));
        if has && !allowed.contains(&path.as_str()) {
            wrong.push(format!("{path}: unsafe code"));
        }
        if has && !text.contains("INVARIANT") {
            wrong.push(format!("{path}: unsafe code without its INVARIANT"));
        }
    }
    none(wrong);
}

/// Which of the workspace's crates each may use: the arrows of `ARCHITECTURE.md`.
fn arrows() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let all = ["model", "understand", "decide", "consent", "places", "store", "edge"];
    BTreeMap::from([
        ("model", BTreeSet::new()),
        ("understand", BTreeSet::from(["model"])),
        ("decide", BTreeSet::from(["model"])),
        ("consent", BTreeSet::from(["model"])),
        ("places", BTreeSet::from(["model"])),
        ("store", BTreeSet::from(["model", "consent"])),
        ("edge", BTreeSet::from(["model", "consent", "places"])),
        ("faces", BTreeSet::from(all)),
        ("steward", BTreeSet::from(["faces"])),
        ("xtask", BTreeSet::from(all)),
    ])
}

fn short(name: &str) -> &str {
    name.strip_prefix("steward-").unwrap_or(name)
}

#[test]
fn crates_point_only_along_the_arrows() {
    let metadata = metadata();
    let arrows = arrows();
    let mut wrong = Vec::new();
    let members: BTreeSet<&str> =
        metadata["workspace_members"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    for package in metadata["packages"].as_array().unwrap() {
        if !members.contains(package["id"].as_str().unwrap()) {
            continue;
        }
        let name = short(package["name"].as_str().unwrap()).to_owned();
        let Some(allowed) = arrows.get(name.as_str()) else {
            wrong.push(format!("{name}: a crate without arrows; name it here and in ARCHITECTURE.md"));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let on = dependency["name"].as_str().unwrap();
            if on.starts_with("steward-") && dependency["kind"].is_null() && !allowed.contains(short(on)) {
                wrong.push(format!("{name} → {} is not an arrow", short(on)));
            }
        }
    }
    none(wrong);
}

#[test]
fn folders_of_plans_use_only_those_above_them() {
    let house = "crates/decide/src/plans/";
    let listed = std::fs::read_to_string(root().join(house).join("mod.rs")).unwrap();
    let floors: Vec<&str> =
        listed.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let floor = |name: &str| floors.iter().position(|other| *other == name);
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        let Some((own, _)) = path.strip_prefix(house).and_then(|rest| rest.split_once('/')) else { continue };
        for used in text.split("crate::plans::").skip(1) {
            let used = used.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
            if floor(used) > floor(own) {
                wrong.push(format!("{path}: {own} → {used} is not an arrow"));
            }
        }
    }
    none(wrong);
}

#[test]
fn pure_crates_depend_on_nothing_that_reads_the_world() {
    let allowed =
        ["steward-model", "serde", "jiff", "aho-corasick", "lz4_flex", "memchr", "thiserror", "serde_json"];
    let pure = ["steward-model", "steward-understand", "steward-decide"];
    let mut wrong = Vec::new();
    for package in metadata()["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if !pure.contains(&name) {
            continue;
        }
        for dependency in package["dependencies"].as_array().unwrap() {
            let on = dependency["name"].as_str().unwrap();
            if dependency["kind"].is_null() && !allowed.contains(&on) {
                wrong.push(format!("{name} depends on {on}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn only_store_implements_the_ledger_and_only_edge_opens_sockets() {
    let mut wrong = Vec::new();
    for (path, text) in rust_files() {
        let in_tests =
            path.contains("/tests/") || path.ends_with("/tests.rs") || path.contains("/compile-fail/");
        if text.contains("impl Ledger for") && !path.starts_with("crates/store/") && !in_tests {
            wrong.push(format!("{path}: implements the ledger"));
        }
        if text.contains("TcpStream::connect") && !path.starts_with("crates/edge/") && !in_tests {
            wrong.push(format!("{path}: opens a socket"));
        }
    }
    none(wrong);
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let mut reason = false;
    let mut wrong = Vec::new();
    for line in section.lines().map(str::trim) {
        if line.is_empty() {
            reason = false;
        } else if line.starts_with('#') {
            reason = true;
        } else if !reason && !line.starts_with("steward-") {
            wrong.push(format!("no reason above: {line}"));
        }
    }
    none(wrong);
}

#[test]
fn every_dependency_may_be_used_and_comes_from_the_registry() {
    let free = [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "Zlib",
        "0BSD",
        "BSL-1.0",
        "CC0-1.0",
        "Unicode-3.0",
        "Unlicense",
        "Apache-2.0 WITH LLVM-exception",
        "CDLA-Permissive-2.0",
    ];
    // An expression is satisfied when, taking OR as a choice and AND as a need, free licences suffice.
    let satisfied = |expression: &str| {
        expression
            .replace('/', " OR ")
            .replace(['(', ')'], "")
            .split(" AND ")
            .all(|part| part.split(" OR ").any(|licence| free.contains(&licence.trim())))
    };
    let mut wrong = Vec::new();
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        if !satisfied(package["license"].as_str().unwrap_or_default()) {
            wrong.push(format!("{name}: licence {}", package["license"]));
        }
        if let Some(source) = package["source"].as_str()
            && !source.starts_with("registry+")
        {
            wrong.push(format!("{name}: not from the registry"));
        }
        let banned = ["openssl-sys", "native-tls", "zstd-sys", "age", "reqwest", "jieba-rs", "serde_yaml"];
        if banned.contains(&name) {
            wrong.push(format!("{name}: banned"));
        }
    }
    assert!(packages.len() > 50);
    none(wrong);
}

#[test]
fn nothing_large_is_tracked_and_no_machine_is_named() {
    let mut wrong = Vec::new();
    let paths = [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"]].map(|parts| parts.concat());
    for path in tracked() {
        let bytes = std::fs::read(root().join(&path)).unwrap();
        if bytes.len() > 5 << 20 {
            wrong.push(format!("{path}: {} MB", bytes.len() >> 20));
        }
        let is_text = [".rs", ".md", ".toml", ".ftl", ".html"].iter().any(|end| path.ends_with(end));
        if let (true, Ok(text)) = (is_text, std::str::from_utf8(&bytes)) {
            for (at, line) in text.lines().enumerate() {
                if paths.iter().any(|name| line.contains(name.as_str())) {
                    wrong.push(format!("{path}:{}: names a machine's path", at + 1));
                }
            }
        }
    }
    none(wrong);
}
