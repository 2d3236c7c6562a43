//! What a command did, or why it did nothing, is told: in the person's own zone, in their language, and as it was.
#![cfg(test)]

mod home;

use home::Home;

fn said(home: &Home, words: &str) -> String {
    let out = home.run(words);
    assert_eq!(out.status.code(), Some(0), "{words}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn what_an_import_leaves_out_as_too_old_is_counted() {
    let home = Home::new();
    let old = "20/02/2026, 19:05 - Lin: long ago\n01/03/2026, 19:05 - Ana: not so long ago\n";
    std::fs::write(home.path("chat.txt"), format!("{old}{}", home::CHAT)).unwrap();
    let given = said(&home, "consent grant --source whatsapp:Ana --purpose all --keep 2d");
    assert!(given.contains("2 days"), "{given}");
    for new in [4, 0] {
        let told = said(&home, "import chat.txt --source whatsapp:Ana");
        assert!(told.contains(&format!("{new} of them new")), "{told}");
        assert!(told.contains("2 messages left out: older than this permission keeps any"), "{told}");
    }
    let json = home.json("import chat.txt --source whatsapp:Ana");
    assert_eq!(json.last().unwrap()["summary"]["outdated"], 2);
    assert!(said(&home, "consent list").contains("2 days"));
    assert!(
        said(&home, "--lang zh consent list").contains("保留 2 天"),
        "{}",
        said(&home, "--lang zh consent list")
    );
}

#[test]
fn an_end_that_has_passed_is_no_end_of_a_permission() {
    let home = Home::new();
    let told = home.fails("consent grant --source whatsapp:x --purpose all --until 2020-01-01T00:00:00Z", 2);
    assert!(told.contains("lies in the past"), "{told}");
    home.fails("consent grant --source whatsapp:x --purpose all --until 2026-03-04", 2);
    home.fails("consent list", 1);
    let id = home.imported();
    home.fails(&format!("consent change {id} --until 2020-01-01"), 2);
    // Today's end lies ahead.
    said(&home, &format!("consent change {id} --until 2026-03-05"));
    assert_eq!(
        home.json("consent list")[0]["until"],
        "2026-03-05T23:00:00Z",
        "the day's end in the person's own zone"
    );
}

/// The zone that the settings keep is the person's, whatever the system's is.
#[test]
fn times_are_those_of_the_zone_that_is_kept() {
    let home = Home::new();
    let run = |words: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_steward"));
        command.args(["--now", home::NOW]).args(words.split(' ')).current_dir(home.path(""));
        command.env("STEWARD_DATA", home.path("data")).env("LANG", "en").env("TZ", "UTC");
        let out = command.output().unwrap();
        assert!(out.status.success(), "{words}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    run("settings --timezone Asia/Shanghai");
    run("consent grant --source whatsapp:x --purpose all --until 2026-03-06");
    assert!(run("consent list").contains("until Friday 6 March 2026"), "{}", run("consent list"));
    assert!(run("consent list --json").contains("2026-03-06T16:00:00Z"));
    run("lock --new-passphrase-file pass");
    assert!(
        run("--passphrase-file pass recovery make").contains("20:00"),
        "noon in Greenwich is eight there"
    );
}

#[test]
fn what_was_done_is_said() {
    let home = Home::new();
    let chat = "05/03/2026, 09:05 - Lin: dinner tomorrow at 7?\n05/03/2026, 09:06 - Ana: yes\n";
    std::fs::write(home.path("chat.txt"), chat).unwrap();
    home.json("import chat.txt --source whatsapp:Lin --grant all --me Ana");
    let id = home.json("cards")[0]["id"].as_str().unwrap().to_owned();
    for words in [
        format!("cards use {id}"),
        "cards mute dine".to_owned(),
        "cards mute dine --undo".to_owned(),
        "never Bob".to_owned(),
        "never --list".to_owned(),
        "never --remove Bob".to_owned(),
        "never --list".to_owned(),
        "places list".to_owned(),
        "cards ics --out plans.ics".to_owned(),
        "cards ics --out plans.ics".to_owned(),
        format!("cards dismiss {id}"),
    ] {
        assert!(!said(&home, &words).is_empty(), "{words}");
    }
    for words in ["never --list", "places list", "cards ics --out plans.ics"] {
        assert_eq!(said(&home, &format!("{words} --json")), "", "{words}: nothing for a program to read");
    }
    // A calendar is written anew; anything else that lies there stays.
    std::fs::write(home.path("notes.txt"), "mine").unwrap();
    let told = home.fails("cards ics --out notes.txt", 1);
    assert!(told.contains("already, and is not written over"), "{told}");
    assert_eq!(std::fs::read(home.path("notes.txt")).unwrap(), b"mine");
}

#[test]
fn nothing_is_said_that_is_not_so() {
    let home = Home::new();
    home.imported();
    assert!(home.fails("search MARKONE --limit 0", 2).contains("--limit"));
    for words in ["forget --conversation Nobody", "forget --with Nobody", "forget --message 999"] {
        let told = home.fails(words, 1);
        assert!(told.contains("nothing was forgotten"), "{words}: {told}");
    }
    assert!(said(&home, "forget --message 1").contains("brings them back"));
    // What lies in no span of time is no mistake.
    assert!(said(&home, "forget --older 3650d").contains("0 messages"));
    // What the environment says is not told as if it had been given.
    assert!(!home.fails("import", 2).contains("--data"));
    for (words, want) in [
        ("places info nowhere.region", "没有这个文件或文件夹"),
        ("places info chat.txt", "不是地区文件"),
        ("places remove x", "没有名为“x”的地区"),
        ("ledger verify --head nowhere", "没有这个文件或文件夹"),
        ("cards ics --out nowhere/x.ics", "没有这个文件或文件夹"),
    ] {
        let told = home.fails(&format!("--lang zh {words}"), 1);
        assert!(
            told.contains(want) && !told.contains("os error") && !told.contains("it cannot"),
            "{words}: {told}"
        );
    }
    let told = home.fails("places info nowhere.region", 1);
    assert_eq!(told.matches("no such file").count() + told.matches("No such file").count(), 1, "{told}");
}
