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

/// Three messages of a chat as chatlog writes them, in which a flag says whose they are.
const FLAGGED: &str = r#"[{"seq":1,"time":"2026-03-05T10:00:00+01:00","talker":"wxid_a","talkerName":"Lin","isChatRoom":false,
 "sender":"wxid_a","senderName":"Lin","isSelf":false,"type":1,"subType":0,"content":"thai food on Saturday at 7?"},
 {"seq":2,"time":"2026-03-05T10:01:00+01:00","talker":"wxid_a","talkerName":"Lin","isChatRoom":false,
 "sender":"wxid_b","senderName":"Rosa","isSelf":true,"type":1,"subType":0,"content":"yes, see you then"}]"#;

/// Who the owner is tells what is agreed and with whom.
fn is_agreed_with_lin(home: &Home) {
    let cards = home.json("cards --all");
    let meal = cards.iter().find(|card| card["kind"] == "dine").unwrap();
    assert_eq!(
        (&meal["state"], &meal["facts"]["with"]),
        (&"agreed".into(), &serde_json::json!(["Lin"])),
        "{meal}"
    );
}

#[test]
fn the_owner_is_whom_the_source_marks() {
    for me in ["", "--me Somebody "] {
        let home = Home::new();
        std::fs::write(home.path("flagged.json"), FLAGGED).unwrap();
        let out = home.run(&format!("{me}import flagged.json --grant all"));
        assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), b"".as_slice()));
        is_agreed_with_lin(&home);
        // The name came by the permission, and goes with it.
        let id = home.json("consent list")[0]["grant"].as_str().unwrap().to_owned();
        home.json(&format!("consent withdraw {id}"));
        std::fs::write(home.path("chat.txt"), home::CHAT.replace("Lin", "Rosa")).unwrap();
        let told = home.run("import chat.txt --grant all");
        assert!(String::from_utf8(told.stderr).unwrap().contains("none of the names"));
    }
}

#[test]
fn the_owner_is_who_is_left_in_a_chat_of_two() {
    let chat =
        "05/03/2026, 10:00 - Lin: thai food on Saturday at 7?\n05/03/2026, 10:01 - Rosa: yes, see you then\n";
    // Also where the name was given for that one command.
    for me in [&[][..], &["--me", "Rosa"]] {
        let home = Home::new();
        std::fs::write(home.path("WhatsApp Chat with Lin.txt"), chat).unwrap();
        let words = ["import", "WhatsApp Chat with Lin.txt", "--grant", "all", "--date-order", "dmy"];
        let out = home.command().args(words).args(me).output().unwrap();
        assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), b"".as_slice()));
        is_agreed_with_lin(&home);
    }
}

#[test]
fn an_import_says_that_nobody_is_known_to_be_the_owner() {
    let home = Home::new();
    let told = |home: &Home, words: &str| String::from_utf8(home.run(words).stderr).unwrap();
    for me in ["", "--me Rosa "] {
        assert!(
            told(&home, &format!("{me}import chat.txt --grant all")).contains("steward settings --me NAME")
        );
        assert!(told(&home, &format!("{me}try chat.txt")).contains("none of the names"));
    }
    assert_eq!(told(&home, "--me Rosa,Ana import chat.txt --grant all --date-order dmy"), "");
    assert!(!told(&home, "try chat.txt --me Ana，Rosa").contains("none of the names"));
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

/// The ledger as a person reads it: in their own zone, to the second, each figure with its name.
#[test]
fn the_ledger_is_told_in_the_persons_zone() {
    let home = Home::new();
    home.imported();
    let told = said(&home, "ledger list");
    assert!(told.contains("2026-03-05 13:00:00") && told.contains("4 records"), "{told}");
    assert!(said(&home, "--lang zh ledger list").contains("4 条记录"));
}
