//! Where things may stand.
#![cfg(test)]

/// The layout: `store` alone implements the ledger, tests aside.
#[test]
fn only_the_store_implements_the_ledger() {
    fn walk(path: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            let shown = path.display().to_string();
            if path.is_dir() {
                walk(&path, found);
            } else if shown.ends_with(".rs") && !shown.contains("tests") {
                let text = std::fs::read_to_string(&path).unwrap();
                if text
                    .lines()
                    .any(|line| line.trim_start().starts_with("impl") && line.contains("Ledger for "))
                {
                    found.push(shown);
                }
            }
        }
    }
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for room in std::fs::read_dir(crates).unwrap() {
        let source = room.unwrap().path().join("src");
        if source.is_dir() {
            walk(&source, &mut found);
        }
    }
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("store/src/vault/"), "{found:?}");
}
