//! A vault under a passphrase: what asks for it again, the sheet that stands in for it, and what ends the sheet.
#![cfg(test)]

mod home;

use home::Home;
use std::fs;

/// A vault under 'one two three' with a sheet; its code lies in the file `code`.
fn sheeted() -> (Home, String) {
    let home = Home::new();
    home.imported();
    assert!(home.run("lock --new-passphrase-file pass").status.success());
    let made = &home.json("recovery make --passphrase-file pass")[0];
    assert_eq!((&made["recovery"], &made["replaces"]), (&"made".into(), &false.into()));
    let code = made["code"].as_str().unwrap().to_owned();
    fs::write(home.path("code"), format!("{}\n", code.to_lowercase())).unwrap();
    fs::write(home.path("new"), "four five\n").unwrap();
    (home, code)
}

#[test]
fn everything_is_written_out_for_who_knows_the_passphrase_alone() {
    let (home, _) = sheeted();
    let told = home.fails("export out", 1);
    assert!(told.contains("--passphrase-file"), "{told}");
    fs::write(home.path("wrong"), "four\n").unwrap();
    assert!(home.fails("export out --passphrase-file wrong", 1).contains("wrong passphrase"));
    assert!(!home.path("out").exists(), "not even the folder");
    assert_eq!(home.json("export out --passphrase-file pass")[0]["messages"], 4);
    assert!(fs::read_to_string(home.path("out/messages.jsonl")).unwrap().contains("MARKONE"));
}

#[test]
fn the_sheet_sets_a_new_passphrase_where_the_old_one_is_forgotten() {
    let (home, code) = sheeted();
    assert!(!home.holds(&code));
    home.json("recovery open --code-file code --new-passphrase-file new");
    assert!(home.fails("search MARKONE --passphrase-file pass", 1).contains("wrong passphrase"));
    let found = home.run("search MARKONE --passphrase-file new --json");
    assert!(String::from_utf8(found.stdout).unwrap().contains("MARKONE"));
    let ledger = home.run("ledger list --json --passphrase-file new");
    let ledger = String::from_utf8(ledger.stdout).unwrap();
    assert!(ledger.contains("recovery-made") && ledger.contains("recovery-used"), "{ledger}");
    assert!(!ledger.contains(&code));
    // And once more: another passphrase keeps it.
    home.json("recovery open --code-file code --new-passphrase-file pass");
    home.json("consent list --passphrase-file pass");
}

#[test]
fn each_way_of_being_wrong_has_its_own_words() {
    let (home, code) = sheeted();
    let open = "recovery open --code-file code --new-passphrase-file new";
    let told = |typed: &str| {
        fs::write(home.path("code"), typed).unwrap();
        home.fails(open, 1)
    };
    let mut groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    let last = groups[2].pop().unwrap();
    groups[2].push(if last == '7' { '8' } else { '7' });
    let slip = told(&groups.join("-"));
    assert!(slip.contains("Group 3 "), "{slip}");
    assert!(!slip.contains(&groups[2]), "no part of a code is printed again: {slip}");
    assert!(told(code.get(..20).unwrap()).contains("40 letters and digits; this one has 17"));
    let (_other, foreign) = sheeted();
    assert!(told(&foreign).contains("not this vault"));
    fs::write(home.path("code"), &code).unwrap();
    assert!(home.fails("recovery open --new-passphrase-file new", 1).contains("--code-file"));
    assert!(home.fails("recovery open --code-file code", 1).contains("--new-passphrase-file"));
    // None of it changed anything.
    home.json("consent list --passphrase-file pass");
    let zh = home.run(&format!("{open} --lang zh --data nowhere"));
    assert_eq!(zh.status.code(), Some(1));
}

#[test]
fn a_newer_sheet_a_revocation_and_an_erasure_end_it() {
    let (home, first) = sheeted();
    let open = "recovery open --code-file code --new-passphrase-file new";
    let made = &home.json("recovery make --passphrase-file pass")[0];
    assert_eq!(made["replaces"], true);
    assert_ne!(made["code"].as_str(), Some(first.as_str()));
    assert!(home.fails(open, 1).contains("newer one"));
    fs::write(home.path("code"), made["code"].as_str().unwrap()).unwrap();
    let doctor = |home: &Home| String::from_utf8(home.run("doctor --passphrase-file pass").stdout).unwrap();
    assert!(doctor(&home).contains("with a recovery sheet"), "{}", doctor(&home));
    assert_eq!(home.json("recovery revoke --passphrase-file pass")[0]["recovery"], "revoked");
    assert!(doctor(&home).contains("no recovery sheet"), "{}", doctor(&home));
    assert!(home.fails(open, 1).contains("revoked"));
    home.fails("recovery revoke --passphrase-file pass", 1);
    home.json("erase --everything");
    assert!(home.fails(open, 1).contains("no vault"));
}

#[test]
fn a_sheet_is_printed_for_people_in_both_languages() {
    let (home, _) = sheeted();
    for (lang, how) in [("en", "If the passphrase is forgotten"), ("zh", "忘记口令时")] {
        let out = home.run(&format!("recovery make --passphrase-file pass --lang {lang}"));
        let sheet = String::from_utf8(out.stdout).unwrap();
        let code = sheet.lines().find(|line| line.matches('-').count() == 7).unwrap().trim();
        assert!(code.len() == 47 && sheet.contains(how), "{sheet}");
        fs::write(home.path("code"), code).unwrap();
        home.json("recovery open --code-file code --new-passphrase-file pass");
    }
}

#[test]
fn no_sheet_without_a_passphrase() {
    let home = Home::new();
    home.imported();
    assert!(home.fails("recovery make", 1).contains("lock --new-passphrase-file"));
}
