//! `lock` beside a page that runs: the page says that it is locked and what to do, and to lock asks for nothing.
#![cfg(test)]

mod serving;

use serving::{Served, line};
use std::fs;

const NOW: &str = "2026-03-05T18:00:00+01:00";

#[test]
fn a_page_that_a_passphrase_guards_says_that_it_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let pass = folder.path().join("pass").to_str().unwrap().to_owned();
    fs::write(&pass, "one two three\n").unwrap();
    let served = Served::start_in(folder, NOW, &[]);
    served.steward(&["settings", "--me", "Ana"]);
    drop(served.steward(&["lock", "--new-passphrase-file", &pass]));
    let folder = served.into_folder();
    let served = Served::start_in(folder, NOW, &["--passphrase-file", &pass]);
    let token = served.steward(&[
        "consent",
        "grant",
        "--source",
        "sms:phone",
        "--purpose",
        "all",
        "--live",
        "--json",
        "--passphrase-file",
        &pass,
    ]);
    let token = serving::steward_json(&token)["token"].as_str().unwrap().to_owned();
    let body = line(NOW, "Noor", "fancy sushi on sunday at 8?", "Noor");
    assert_eq!(served.deliver("sms:phone", &token, &body).0, 200);
    assert!(served.page("/talk").contains("Noor"));
    // Without the passphrase: what is locked wants none.
    served.steward(&["lock"]);
    let (status, page) = served.get("/", &[("Cookie", served.cookie())]);
    assert_eq!(status, 423);
    assert!(page.contains("steward is locked") && page.contains("start it again") && !page.contains("Noor"));
    assert_eq!(served.deliver("sms:phone", &token, &body).0, 503);
    // Started anew with it, all is there.
    let served = Served::start_in(served.into_folder(), NOW, &["--passphrase-file", &pass]);
    assert!(served.page("/talk").contains("Noor"));
}

#[test]
fn a_page_that_was_open_is_locked_by_its_first_passphrase() {
    let served = Served::start(NOW, &[]);
    let pass = served.folder().join("pass").to_str().unwrap().to_owned();
    fs::write(&pass, "one two three\n").unwrap();
    let token = served.grant("sms:phone");
    let body = line(NOW, "Noor", "fancy sushi on sunday at 8?", "Noor");
    assert_eq!(served.deliver("sms:phone", &token, &body).0, 200);
    served.steward(&["lock", "--new-passphrase-file", &pass]);
    for (path, said) in [("/", "Noor"), ("/talk", "sushi"), ("/consent", "phone"), ("/settings", "csrf")] {
        let (status, page) = served.get(path, &[("Cookie", served.cookie())]);
        assert_eq!(status, 423, "{path}");
        assert!(page.contains("steward is locked") && page.contains("start it again"), "{path}: {page}");
        assert!(!page.contains(said), "{path}");
    }
    let (status, told) = served.deliver("sms:phone", &token, &body);
    assert_eq!(status, 503);
    assert!(told.contains("locked"), "{told}");
}

#[test]
fn what_has_no_passphrase_cannot_be_locked() {
    let served = Served::start(NOW, &[]);
    let told = served.fails(&["lock"]);
    assert!(String::from_utf8(told.stderr).unwrap().contains("no passphrase"));
    served.page("/settings");
}
