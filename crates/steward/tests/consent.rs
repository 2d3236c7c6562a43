//! The vault's verbs as a person or a program runs them: what they print, how they end, what they leave.
#![cfg(test)]

mod home;

use home::Home;
use serde_json::Value;
use std::fs;

#[test]
fn nothing_is_imported_without_a_grant() {
    let home = Home::new();
    let told = home.fails("import chat.txt", 4);
    assert!(told.contains("--grant"), "{told}");
    let grant = &home
        .json("consent grant --source whatsapp:lin --purpose dine --share cuisine,place-rough --to maps")[0];
    assert_eq!(
        (grant["state"].as_str(), grant["share"].to_string().as_str()),
        (Some("given"), r#"["place-rough","cuisine"]"#)
    );
    home.json("import chat.txt --source whatsapp:lin");
    let summary = home.json("import chat.txt --source whatsapp:lin").pop().unwrap();
    assert_eq!(summary["summary"]["new"], 0);
    home.fails("consent grant --source lin", 2);
    home.fails("consent grant --source whatsapp:lin --purpose dinner", 2);
    home.fails("consent show gffffffffff", 1);
    let day = home.run("consent grant --source sms:a --purpose dine --until 2026-03-06");
    let day = String::from_utf8(day.stdout).unwrap();
    assert!(day.contains("until Friday 6 March 2026"), "to the end of that day: {day}");
    for wrong in [
        "cards --lang fr",
        "cards --here 999,1",
        "consent grant --source sms:a --share name",
        "consent grant --source sms:a --until someday",
        "quiet 25:00-07:00",
        "import chat.txt --source lin --grant all",
    ] {
        home.fails(wrong, 2);
    }
}

#[test]
fn an_import_that_fails_leaves_no_permission_behind() {
    let home = Home::new();
    home.fails("import chat.txt --source whatsapp:lin --grant all --without Nobody", 1);
    let states = |lines: Vec<Value>| lines.iter().map(|grant| grant["state"].clone()).collect::<Vec<_>>();
    assert_eq!(states(home.json("consent list")), ["withdrawn"]);
    // One that stood before stays.
    home.json("consent grant --source whatsapp:lin --purpose dine");
    home.fails("import chat.txt --source whatsapp:lin --without Nobody", 1);
    assert!(states(home.json("consent list")).contains(&Value::from("given")));
    assert!(!home.holds("MARKONE"));
}

#[test]
fn giving_a_permission_says_what_it_means_on_a_message_of_ones_own() {
    let home = Home::new();
    let none = home.run("consent grant --source whatsapp:Lin --purpose all");
    assert!(!String::from_utf8(none.stdout).unwrap().contains("for example"), "nothing is kept yet");
    home.imported();
    let given = |lang: &str| {
        let out = home.run(&format!("consent grant --source whatsapp:Lin --purpose dine --lang {lang}"));
        String::from_utf8(out.stdout).unwrap()
    };
    let (en, zh) = (given("en"), given("zh"));
    assert!(en.contains("for example: Lin: “MARKONE at seven”. steward would see “seven” in it"), "{en}");
    assert!(zh.contains("例如你自己的一条消息：Lin：“MARKONE at seven”"), "{zh}");
}

#[test]
fn a_withdrawal_prints_two_lines_and_leaves_no_byte() {
    let home = Home::new();
    let id = home.imported();
    assert!(!home.holds("MARKONE"));
    home.json(&format!("consent pause {id}"));
    assert_eq!(home.fails(&format!("consent pause {id}"), 1).matches("paused").count(), 1);
    home.fails("import chat.txt", 4);
    home.json(&format!("consent resume {id}"));
    let lines = home.json(&format!("consent withdraw {id}"));
    assert_eq!((lines[0]["withdrawn"].as_str(), &lines[0]["records"]), (Some(id.as_str()), &Value::from(4)));
    assert_eq!(lines[1]["swept"].as_str(), Some(id.as_str()));
    assert!(lines[1]["bytes"].as_u64().unwrap() > 0);
    assert_eq!(home.json("consent list")[0]["state"], "withdrawn");
    assert_eq!(home.json(&format!("consent receipt {id}"))[0]["state"], "withdrawn");
    home.fails(&format!("consent resume {id}"), 1);
    home.run("ledger verify");
    for word in ["MARKONE", "MARKTWO", "Lin", "Ana, Lin"] {
        assert!(!home.holds(word), "{word}");
    }
}

#[test]
fn the_ledger_is_verified_here_and_by_an_auditor() {
    let home = Home::new();
    home.imported();
    let head = home.run("ledger head");
    fs::write(home.path("head"), head.stdout).unwrap();
    home.imported();
    assert_eq!(home.json("ledger verify --head head")[0]["whole"], true);
    let exported = home.json("ledger export ledger.file");
    let key = exported[0]["key"].as_str().unwrap();
    assert_eq!(home.json(&format!("ledger verify --file ledger.file --key {key}"))[0]["vouched"], true);
    assert_eq!(home.json("ledger verify --file ledger.file --head head")[0]["vouched"], true);
    assert_eq!(home.json("ledger verify --file ledger.file")[0]["vouched"], false);
    home.fails(&format!("ledger verify --file ledger.file --key {}", "0".repeat(64)), 1);
    let text =
        fs::read_to_string(home.path("ledger.file")).unwrap().replacen("\"records\":4", "\"records\":5", 1);
    fs::write(home.path("ledger.file"), text).unwrap();
    assert!(home.fails("ledger verify --file ledger.file", 1).contains("was changed"));
    let events: Vec<_> = home.json("ledger list").iter().map(|entry| entry["event"].to_string()).collect();
    assert!(events.contains(&"\"granted\"".to_owned()) && events.contains(&"\"imported\"".to_owned()));
}

#[test]
fn a_head_kept_elsewhere_is_proved_to_be_the_beginning_of_a_later_ledger() {
    let home = Home::new();
    let id = home.imported();
    let write = |name: &str, bytes: &[u8]| fs::write(home.path(name), bytes).unwrap();
    write("old", &home.run("ledger head").stdout);
    home.json(&format!("consent pause {id}"));
    write("new", &home.run("ledger head").stdout);
    let prove = home.run("ledger prove --from old");
    assert!(prove.status.success(), "{}", String::from_utf8_lossy(&prove.stderr));
    write("proof", &prove.stdout);
    let key = home.json("ledger export ledger.file")[0]["key"].as_str().unwrap().to_owned();
    for (by, vouched) in [("", false), (" --head old", true), (" --head new", true), (" --key KEY", true)] {
        let by = by.replace("KEY", &key);
        let said = &home.json(&format!("ledger verify --proof proof{by}"))[0];
        assert_eq!((&said["proved"], &said["vouched"]), (&Value::Bool(true), &Value::Bool(vouched)), "{by}");
    }
    let said =
        String::from_utf8(home.run("ledger verify --proof proof --head old --lang zh").stdout).unwrap();
    assert!(said.contains("已证明"), "{said}");
    // An older signed head is the beginning of an export too.
    assert_eq!(home.json("ledger verify --file ledger.file --head old")[0]["vouched"], true);
    write("entry", &home.run("ledger prove --entry 1").stdout);
    assert_eq!(home.json("ledger verify --proof entry --head new")[0]["vouched"], true);

    assert!(
        home.fails(&format!("ledger verify --proof proof --key {}", "0".repeat(64)), 1)
            .contains("not signed")
    );
    assert!(home.fails("ledger verify --proof entry --head old", 1).contains("not about the head"));
    let proof = fs::read_to_string(home.path("entry")).unwrap();
    write("bent", proof.replacen("\"seq\":1", "\"seq\":2", 1).as_bytes());
    assert!(home.fails("ledger verify --proof bent", 1).contains("do not prove"));
    write("bent", b"{}");
    assert!(home.fails("ledger verify --proof bent", 1).contains("not what ledger prove prints"));
    // Another vault's head is no beginning of this one.
    let other = Home::new();
    other.imported();
    write("strange", &other.run("ledger head").stdout);
    home.fails("ledger prove --from strange", 1);
    home.fails("ledger prove --entry 999", 1);
    home.fails("ledger prove", 2);
    home.fails("ledger prove --from old --entry 1", 2);
    home.fails(&format!("ledger verify --key {key}"), 2);
}

#[test]
fn the_doctor_speaks_the_readers_language() {
    let home = Home::new();
    let said = |lang: &str| String::from_utf8(home.run(&format!("doctor --lang {lang}")).stdout).unwrap();
    let latin = |said: &str| -> Vec<String> {
        // Commands, paths and names of flags are the same in every language.
        let words = said.split(|c: char| !c.is_ascii_alphabetic()).map(str::to_owned);
        let ours =
            ["missing", "wrong", "known", "vault", "ledger", "map", "here", "me", "whole", "none", "ok"];
        words.filter(|word| ours.contains(&word.as_str())).collect()
    };
    let strip = |said: &str| -> String {
        let plain = said.lines().map(|line| line.split("steward").next().unwrap_or_default());
        plain.collect::<Vec<_>>().join("\n").replace(home.path("data").to_str().unwrap(), "")
    };
    assert!(said("zh").contains("缺少") && said("zh").contains("保险库"), "{}", said("zh"));
    home.imported();
    home.run("settings --me Lin --here 47.14,9.52");
    let (en, zh) = (said("en"), said("zh"));
    assert!(en.contains("ok       permissions  1 live, 4 messages"), "{en}");
    assert!(zh.contains("正常     授权         1 项有效，4 条消息"), "{zh}");
    assert_eq!(latin(&strip(&zh)), Vec::<String>::new(), "{zh}");
    // The words of the interface stay as they are.
    let lines: Vec<Value> = String::from_utf8(home.run("doctor --json --lang zh").stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((lines[0]["what"].as_str(), lines[0]["state"].as_str()), (Some("vault"), Some("ok")));
}

#[test]
fn what_is_kept_for_a_time_is_unreadable_after_it_without_anybodys_act() {
    let home = Home::new();
    home.json("consent grant --source whatsapp:lin --purpose all --keep 30d");
    home.json("import chat.txt --source whatsapp:lin");
    let messages = |now: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_steward"));
        command.args(["--now", now, "--timezone", "Europe/Vaduz", "--data"]).arg(home.path("data"));
        let found = command.args(["search", "MARK", "--json"]).output().unwrap();
        assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
        String::from_utf8(found.stdout).unwrap().lines().count()
    };
    assert_eq!(messages("2026-04-03T12:00:00Z"), 2);
    assert_eq!(messages("2026-04-04T12:00:00Z"), 0);
}

#[test]
fn why_not_names_what_is_nearest_and_what_would_call_for_it() {
    let home = Home::new();
    let ask = |text: &str, more: &[&str]| {
        let out = home.command().args(["why", "not", text]).args(more).output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let said: Value = serde_json::from_str(&ask("the soup was too salty on tuesday", &["--json"])).unwrap();
    assert_eq!(said["silent"], true, "{said}");
    assert!(said["confidence"].as_f64().unwrap() < said["wanted"].as_f64().unwrap());
    assert!(said["entities"].to_string().contains("tuesday") && said["like"].is_string(), "{said}");
    let (en, zh) = (ask("the cat slept all day", &[]), ask("今天那碗汤太咸了", &["--lang", "zh"]));
    assert!(en.contains("It brings nothing up") && en.contains("This calls for one"), "{en}");
    assert!(zh.contains("它不会引出卡片") && zh.contains("这样说就会有"), "{zh}");
    let wanted = ask("shall we get some thai food on friday at 7?", &["--json"]);
    assert!(wanted.contains("\"nearest\":\"dine\"") && wanted.contains("\"silent\":false"), "{wanted}");
    home.fails("why not", 2);
}

#[test]
fn a_backup_comes_back_and_its_faults_are_told_apart() {
    let home = Home::new();
    let id = home.imported();
    assert!(home.fails("backup b.backup", 1).contains("--passphrase-file"));
    assert_eq!(home.json("backup b.backup --passphrase-file pass")[0]["messages"], 4);
    home.fails("backup b.backup --passphrase-file pass", 1);
    fs::write(home.path("other"), "two").unwrap();
    assert!(home.fails("restore b.backup --check --passphrase-file other", 1).contains("wrong passphrase"));
    let bytes = fs::read(home.path("b.backup")).unwrap();
    fs::write(home.path("cut"), &bytes[..bytes.len() - 9]).unwrap();
    assert!(home.fails("restore cut --check --passphrase-file pass", 1).contains("cut off"));
    fs::write(home.path("bad"), [&bytes[..200], &[bytes[200] ^ 1], &bytes[201..]].concat()).unwrap();
    assert!(home.fails("restore bad --check --passphrase-file pass", 1).contains("damaged"));
    home.json(&format!("consent withdraw {id}"));
    let restored = home.json("restore b.backup --passphrase-file pass");
    assert_eq!(restored[0]["withdrawn_again"][0].as_str(), Some(id.as_str()));
    assert_eq!(home.json("ledger verify")[0]["whole"], true);
}

#[test]
fn forgetting_and_erasing() {
    let home = Home::new();
    home.imported();
    assert_eq!(home.json("forget --message 2")[0]["forgotten"], 1);
    assert_eq!(home.json("forget --with Lin --from 2026-03-04T19:06:30+01:00")[0]["forgotten"], 1);
    assert_eq!(home.json("forget --last 2d")[0]["forgotten"], 2);
    home.fails("forget", 2);
    home.fails("forget --last yesterday", 2);
    home.imported();
    assert_eq!(home.json("never Lin").len(), 0);
    assert_eq!(home.json("never --list")[0]["never"], "Lin", "as it was written");
    let kept = home.json("export out");
    assert_eq!(kept[0]["messages"], 2);
    assert!(!fs::read_to_string(home.path("out/messages.jsonl")).unwrap().contains("MARK"));
    home.fails("erase", 2);
    home.json("erase --everything");
    assert!(!home.path("data/store/vault.db").exists() && !home.path("data/keys/keys").exists());
}

#[test]
fn a_lock_wants_a_passphrase_and_then_everything_does() {
    let home = Home::new();
    home.imported();
    assert!(home.fails("lock", 1).contains("--new-passphrase-file"));
    let locked = home.run("lock --new-passphrase-file pass");
    assert!(locked.status.success());
    // Said plainly: nobody can help who loses it.
    assert!(String::from_utf8(locked.stderr).unwrap().contains("nothing can be got back"));
    assert!(home.fails("consent list", 1).contains("locked"));
    assert_eq!(home.json("consent list --passphrase-file pass").len(), 1);
}

/// Cards without what differs from vault to vault.
fn plain(cards: Vec<Value>) -> Vec<Value> {
    cards
        .into_iter()
        .map(|mut card| {
            card["why"]["grants"] = Value::Null;
            card
        })
        .collect()
}

#[test]
fn only_what_is_new_is_heard_and_the_cards_are_the_same() {
    let first = "05/03/2026, 09:15 - Lin: dinner on Saturday?\n05/03/2026, 09:18 - Ana: yes!\n";
    let more = "05/03/2026, 10:00 - Lin: at 7?\n05/03/2026, 10:01 - Ana: 7 works, see you then\n";
    let home = Home::new();
    fs::write(home.path("chat.txt"), first).unwrap();
    home.json("import chat.txt --grant all --me Ana --source whatsapp:Lin");
    let reads = || {
        let entries = home.json("ledger list");
        entries
            .iter()
            .filter(|entry| entry["event"] == "read")
            .map(|entry| entry["records"].as_u64().unwrap_or(0))
            .sum::<u64>()
    };
    assert_eq!(home.json("cards --me Ana").len(), 1);
    let heard = reads();
    assert_eq!(heard, 2);
    let again = home.json("cards --me Ana");
    assert_eq!(reads(), heard, "nothing new, nothing read");
    assert_eq!(again[0]["facts"]["date"], "2026-03-07");

    fs::write(home.path("chat.txt"), format!("{first}{more}")).unwrap();
    home.json("import chat.txt --grant all --me Ana --source whatsapp:Lin");
    let grown = home.json("cards --me Ana");
    assert_eq!(grown[0]["facts"]["time"], "2026-03-07T19:00");
    // The two new ones, and the last one before them that shows where they begin.
    assert_eq!(reads(), heard + 3);
    let fresh = Home::new();
    fs::write(fresh.path("chat.txt"), format!("{first}{more}")).unwrap();
    fresh.json("import chat.txt --grant all --me Ana --source whatsapp:Lin");
    assert_eq!(plain(grown), plain(fresh.json("cards --me Ana")));

    // What was forgotten is not known from what was derived of it either.
    home.json("forget --from 2026-03-05T08:59:00Z");
    let forgotten = home.json("cards --me Ana");
    assert!(forgotten.iter().all(|card| card["facts"]["time"] != "2026-03-07T19:00"), "{forgotten:?}");
    let grant = home.json("consent list")[0]["grant"].as_str().unwrap().to_owned();
    home.json(&format!("consent withdraw {grant}"));
    assert_eq!(home.json("cards --me Ana"), [] as [Value; 0]);
}

const TALK: &str = "\
05/03/2026, 09:10 - Noor: fancy ramen on saturday at 7pm?
05/03/2026, 09:12 - Ana: yes, saturday at 7pm works for me
05/03/2026, 10:00 - Noor: my flight LX 1612 to Rome leaves on sunday at 9:40
";

fn kinds(home: &Home) -> Vec<String> {
    home.json("cards --me Ana").iter().map(|card| card["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn purposes_bind_what_is_derived() {
    let home = Home::new();
    fs::write(home.path("talk.txt"), TALK).unwrap();
    home.json("import talk.txt --grant dine --source whatsapp:noor");
    assert_eq!(kinds(&home), ["dine"]);
    home.fails("search ramen", 4);
    let id = home.json("consent list")[0]["grant"].as_str().unwrap().to_owned();
    home.json(&format!("consent change {id} --purpose travel"));
    assert!(!kinds(&home).contains(&"dine".to_owned()));
    home.json(&format!("consent change {id} --purpose search"));
    assert!(kinds(&home).is_empty());
    home.json("search ramen");
}

#[test]
fn what_another_permission_still_brings_about_comes_back_by_itself() {
    let home = Home::new();
    fs::write(home.path("talk.txt"), TALK).unwrap();
    home.json("import talk.txt --grant all --source whatsapp:noor");
    home.json("import talk.txt --grant all --source whatsapp:copy");
    let both = home.json("consent list");
    let before = kinds(&home);
    assert!(before.contains(&"dine".to_owned()), "{before:?}");
    let id = |n: usize| both[n]["grant"].as_str().unwrap().to_owned();
    home.json(&format!("consent pause {}", id(0)));
    assert_eq!(kinds(&home), before);
    home.json(&format!("consent resume {}", id(0)));
    home.json(&format!("consent withdraw {}", id(0)));
    assert_eq!(kinds(&home), before);
    let why = &home.json("cards --me Ana")[0]["why"]["grants"];
    assert_eq!(why[0].as_str(), Some(id(1).as_str()));
    home.json(&format!("consent withdraw {}", id(1)));
    assert!(kinds(&home).is_empty());
}

#[test]
fn a_withdrawal_lists_backups_and_rewrites_or_deletes_them() {
    for (what, messages) in [("leave", Some(8)), ("rewrite", Some(4)), ("delete", None)] {
        let home = Home::new();
        let id = home.imported();
        home.json("import chat.txt --grant all --source whatsapp:copy");
        home.json("backup b.backup --passphrase-file pass");
        let gone =
            home.json(&format!("consent withdraw {id} --backups {what} --backup-passphrase-file pass"));
        let listed = &gone[1]["backups"][0];
        assert!(listed["path"].as_str().unwrap().ends_with("b.backup"), "{listed}");
        assert_eq!(listed["at"], home::NOW);
        let whole = |words: &str| home.json(words)[0]["messages"].as_u64();
        match messages {
            Some(_) => {
                assert_eq!(whole("restore b.backup --check --passphrase-file pass"), messages, "{what}")
            }
            None => assert!(!home.path("b.backup").exists()),
        }
        // Rewritten or not, a restore does not bring back what was withdrawn, and the ledger stays whole.
        if what != "delete" {
            home.json("restore b.backup --passphrase-file pass");
            let left = home.json("consent list");
            let states: Vec<&str> = left.iter().map(|grant| grant["state"].as_str().unwrap()).collect();
            assert_eq!(states.iter().filter(|state| **state == "withdrawn").count(), 1, "{what}: {states:?}");
            assert_eq!(home.json("ledger verify")[0]["whole"], true, "{what}");
            assert_eq!(home.json("export out")[0]["messages"], 4, "{what}");
        }
        assert!(home.json("consent list").iter().any(|grant| grant["grant"] == id.as_str()));
    }
}

#[test]
fn who_was_told_something_gets_a_letter() {
    use steward_consent::{Field, Purpose, Purposes, Terms, gate};
    use steward_store::{Places, Unlock, Vault};
    let home = Home::new();
    let mut vault =
        Vault::open(&Places::under(&home.path("data")), &Unlock::Open, home::NOW.parse().unwrap()).unwrap();
    let terms = Terms {
        share: [Field::Query].into(),
        to: ["maps".to_owned()].into(),
        ..Terms::local("whatsapp:lin", Purposes::All)
    };
    let given = vault.grant(terms).unwrap();
    for text in ["one", "two"] {
        let query = steward_model::Query::Find { text: text.into(), near: None, when: None, limit: 3 };
        let live = vault.live(&given.id).unwrap();
        gate(query, &live, Purpose::Search, "maps", &mut vault).unwrap();
    }
    drop(vault);
    let gone = home.json(&format!("consent withdraw {}", given.id));
    let letter = &gone[1]["disclosed"][0];
    assert_eq!((letter["provider"].as_str(), letter["times"].as_u64()), (Some("maps"), Some(2)));
    assert!(letter["letter"].as_str().unwrap().contains("Article 17"));
}

#[test]
fn a_failure_is_said_in_the_readers_language() {
    let home = Home::new();
    assert!(home.fails("consent list --lang zh", 1).contains("还没有保险库"));
    let id = home.imported();
    home.json(&format!("consent pause {id}"));
    assert!(home.fails(&format!("consent pause {id} --lang zh"), 1).contains("已暂停"));
    assert!(home.fails("import chat.txt --lang zh", 4).contains("没有授权涵盖"));
    assert!(home.fails("search MARKONE --lang zh", 4).contains("需要一项可以"));
    home.json("lock --new-passphrase-file pass");
    assert!(home.fails("consent list --lang zh", 1).contains("已锁"));
    fs::write(home.path("other"), "two").unwrap();
    assert!(home.fails("consent list --passphrase-file other --lang zh", 1).contains("口令不对"));
}

#[test]
fn never_hides_mentions_under_every_name() {
    let home = Home::new();
    fs::write(home.path("talk.txt"), TALK).unwrap();
    home.json("never Noor --also ramen");
    home.json("import talk.txt --grant all --source whatsapp:noor");
    home.json("export out");
    let kept = fs::read_to_string(home.path("out/messages.jsonl")).unwrap();
    assert!(kept.lines().count() == 1 && kept.contains("works for me"), "{kept}");
    let listed = home.json("never --list");
    assert_eq!((&listed[0]["never"], &listed[0]["also"][0]), (&"Noor".into(), &"ramen".into()));
    home.json("never --remove Noor");
    assert_eq!(home.json("never --list").len(), 0);
    home.fails("never --remove Noor", 1);
}

/// A newer export from which somebody deleted a message on the phone, and in which more was said since.
const NEWER: &str = "04/03/2026, 19:05 - Lin: MARKONE at seven\n04/03/2026, 19:06 - Ana: ok\n\
                     04/03/2026, 19:07 - Lin: MARKTWO\n04/03/2026, 19:09 - Ana: bring wine\n";

#[test]
fn what_a_newer_export_no_longer_has_is_told_and_stays() {
    let home = Home::new();
    home.imported();
    fs::write(home.path("chat.txt"), NEWER).unwrap();
    let told = |lang: &str| {
        let out = home.run(&format!("import chat.txt --lang {lang}"));
        String::from_utf8(out.stdout).unwrap()
    };
    assert!(told("en").contains("1 message kept earlier is not in this newer export"));
    assert!(told("zh").contains("先前保存的 1 条消息不在这份更新的导出里"));
    assert_eq!(home.json("import chat.txt").pop().unwrap()["summary"]["absent"], 1);
    let marked = |lines: &[Value]| -> Vec<bool> {
        lines.iter().map(|line| line["not_in_newest_export"] == true).collect()
    };
    let found = home.json("search ok");
    assert_eq!(
        marked(&found).iter().filter(|gone| **gone).count(),
        1,
        "of two that say ok, one is gone: {found:?}"
    );
    home.json("export out");
    let lines = fs::read_to_string(home.path("out/messages.jsonl")).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), marked(&lines).iter().filter(|gone| **gone).count()), (5, 1));
    // An export that leaves somebody out is no word on what is gone.
    fs::write(home.path("chat.txt"), NEWER.replace("MARKTWO", "MARKTHREE")).unwrap();
    let done = home.json("import chat.txt --without Ana").pop().unwrap();
    assert_eq!(done["summary"]["absent"], 0);
}
