//! A watched folder: what appears there or grows is read, only what is new of it, and never without a permission.
#![cfg(test)]

mod serving;

use serving::{Served, steward_json};
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-05T18:00:00+01:00";
const CHAT: &str = "\
05/03/2026, 09:02 - Noor: the cat slept on my keyboard all night
05/03/2026, 09:10 - Noor: fancy ramen on saturday at 7?
";

fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(40), "it never came to that: {what}");
        std::thread::sleep(Duration::from_millis(150));
    }
}

#[test]
fn a_file_is_read_once_a_permission_covers_it_and_its_growth_alone() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    // Not quietly: without a permission nothing of it is read, and the page says so.
    let chat = inbox.join("WhatsApp Chat with Noor.txt");
    std::fs::write(&chat, CHAT).unwrap();
    served.grant("sms:other");
    eventually("it waits", || served.today().contains("waits: no permission covers whatsapp:Noor"));
    let messages = || -> u64 {
        let list = served.steward(&["consent", "list", "--json"]);
        list.lines().map(|line| steward_json(line)["messages"].as_u64().unwrap()).sum()
    };
    assert_eq!(messages(), 0);
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    let began = Instant::now();
    eventually("it is read", || messages() == 2);
    assert!(
        began.elapsed() < Duration::from_secs(10),
        "a permission is what it waited for: {:?}",
        began.elapsed()
    );
    eventually("its card", || served.today().contains("data-kind=\"dine\""));
    std::fs::write(&chat, format!("{CHAT}05/03/2026, 09:12 - Sam: yes, saturday at 7 works for me\n"))
        .unwrap();
    eventually("what is new", || messages() == 3);
    std::fs::write(inbox.join("holiday.mov"), b"\x00\x01not an export").unwrap();
    eventually("what is no export", || served.today().contains("holiday.mov lies in the watched folder"));
    assert_eq!(messages(), 3);
}

/// What came by a permission that was withdrawn is gone, and its file is read again by the next one.
#[test]
fn a_file_whose_permission_was_withdrawn_waits_for_another() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    let grant =
        || served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all", "--json"]);
    let first = steward_json(&grant());
    std::fs::write(inbox.join("WhatsApp Chat with Noor.txt"), CHAT).unwrap();
    let found = || served.steward(&["search", "ramen", "--json"]).contains("ramen");
    eventually("it is read", found);
    served.steward(&["consent", "withdraw", first["grant"].as_str().unwrap()]);
    assert_eq!(served.fails(&["search", "ramen"]).status.code(), Some(4));
    eventually("it waits", || served.today().contains("waits: no permission covers whatsapp:Noor"));
    grant();
    eventually("it is read again", found);
}

/// A writer that stalls in the middle of a line, or of a record, goes on: what it had written so far was no message.
#[test]
fn half_a_file_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    for source in ["whatsapp:Noor", "telegram:Lin"] {
        served.steward(&["consent", "grant", "--source", source, "--purpose", "all"]);
    }
    let chat = inbox.join("WhatsApp Chat with Noor.txt");
    let said = format!("{CHAT}05/03/2026, 09:12 - Noor: please transfer 1500 for the boat\n");
    let export = inbox.join("result.json");
    let messages: Vec<String> = (0..20)
        .map(|n| {
            format!(
                "  {{\"id\": {n}, \"type\": \"message\", \"date\": \"2026-03-04T10:{n:02}:00\", \
                 \"date_unixtime\": \"{}\", \"from\": \"Lin\", \"from_id\": \"user1\", \
                 \"text\": \"telegram text {n}\", \"text_entities\": []}}",
                1772614800 + 60 * n
            )
        })
        .collect();
    let whole = format!(
        "{{\"name\": \"Lin\", \"type\": \"personal_chat\", \"id\": 77, \"messages\": [\n{}\n]}}",
        messages.join(",\n")
    );
    std::fs::write(&chat, said.split_inclusive("15").next().unwrap()).unwrap();
    std::fs::write(&export, whole.get(..whole.len() / 2).unwrap()).unwrap();
    std::thread::sleep(Duration::from_secs(4));
    let found = |words: &str| served.steward(&["search", words, "--json"]);
    assert_eq!((found("transfer"), found("telegram")), (String::new(), String::new()));
    std::fs::write(&chat, &said).unwrap();
    std::fs::write(&export, &whole).unwrap();
    eventually("both are read", || {
        found("transfer").contains("1500") && found("telegram").lines().count() == 20
    });
    assert_eq!(found("transfer").lines().count(), 1, "the whole line and nothing else");
    let about: Vec<_> = served.steward(&["consent", "list", "--json"]).lines().map(steward_json).collect();
    assert!(about.iter().all(|source| source["unparsed"] == 0), "{about:?}");
}

#[test]
fn who_is_left_out_of_a_watched_folder_stays_so_for_its_sources() {
    const GROUP: &str = "\
05/03/2026, 09:02 - Noor: who comes along tonight
05/03/2026, 09:10 - Ilse: MARKILSE fancy ramen at 7?
05/03/2026, 09:11 - Sam: me
";
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let watch = ["--watch", inbox.to_str().unwrap()].map(str::to_owned);
    let start = |folder, more: &[&str]| {
        let args: Vec<&str> = watch.iter().map(String::as_str).chain(more.iter().copied()).collect();
        Served::start_in(folder, NOW, &args)
    };
    // Without anything to read, a name is waited for; a file in which nobody bears it waits too.
    let served = start(folder, &["--without", "Ilse"]);
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    served.steward(&["consent", "grant", "--source", "whatsapp:Friends", "--purpose", "all"]);
    let messages = |served: &Served| -> u64 {
        let list = served.steward(&["consent", "list", "--json"]);
        list.lines().map(|line| steward_json(line)["messages"].as_u64().unwrap()).sum()
    };
    std::fs::write(inbox.join("WhatsApp Chat with Noor.txt"), CHAT).unwrap();
    eventually("it waits", || served.today().contains("nobody is called “Ilse” in any export so far"));
    assert_eq!(messages(&served), 0);
    let group = inbox.join("WhatsApp Chat with Friends.txt");
    std::fs::write(&group, GROUP).unwrap();
    eventually("both are read, she is not", || messages(&served) == 4);
    assert!(!served.today().contains("MARKILSE"));
    // Another run without the option, and more of it: she stays left out.
    let served = start(served.into_folder(), &[]);
    std::fs::write(
        &group,
        format!("{GROUP}05/03/2026, 09:12 - Ilse: MARKILSE\n05/03/2026, 09:13 - Sam: ok\n"),
    )
    .unwrap();
    eventually("what is new", || messages(&served) == 5);
    let found = served.steward(&["search", "MARKILSE", "--json"]);
    assert_eq!(found, "");
    // An option that has no effect is an error.
    let fails = |args: &[&str]| {
        let out = served.fails(&[&["serve", "--port", "0", "--no-browser"], args].concat());
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    };
    let (code, told) = fails(&["--watch", watch[1].as_str(), "--without", "Isle"]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("“Isle” writes nothing in the watched folder"), "{told}");
    assert_eq!(fails(&["--without", "Ilse"]).0, Some(2));
    assert_eq!(fails(&["--with-all"]).0, Some(2));
    // Until everybody is wanted again.
    let served = start(served.into_folder(), &["--with-all"]);
    std::fs::write(&group, format!("{GROUP}05/03/2026, 09:20 - Sam: and now\n")).unwrap();
    eventually("all of it", || served.steward(&["search", "MARKILSE", "--json"]).contains("MARKILSE"));
    let out = served.fails(&["serve", "--port", "0", "--watch", watch[1].as_str(), "--with-all"]);
    assert!(String::from_utf8(out.stderr).unwrap().contains("nobody is left out"));
}

/// What keeps a file from being read is said on every load, for each file, until it is solved.
#[test]
fn every_file_that_is_not_read_is_named_until_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    served.grant("sms:other");
    std::fs::write(inbox.join("WhatsApp Chat with Noor.txt"), CHAT).unwrap();
    std::fs::write(inbox.join("empty.mov"), b"\x00\x01not an export").unwrap();
    let both = || {
        let page = served.today();
        page.contains("no permission covers whatsapp:Noor") && page.contains("empty.mov lies in the watched")
    };
    eventually("both are said", both);
    for _ in 0..3 {
        assert!(both(), "and said again");
    }
    assert!(served.today().contains("empty.mov is not a chat export"), "and why");
    std::fs::remove_file(inbox.join("empty.mov")).unwrap();
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    eventually("both are solved", || {
        let page = served.today();
        !page.contains("no permission covers") && !page.contains("empty.mov")
    });
    // A permission that is paused is none that is missing.
    let grants = served.steward(&["consent", "list", "--json"]);
    let paused = grants.lines().map(steward_json).find(|one| one["source"] == "whatsapp:Noor").unwrap();
    served.steward(&["consent", "pause", paused["grant"].as_str().unwrap()]);
    let more = format!("{CHAT}05/03/2026, 09:12 - Noor: or pizza\n");
    std::fs::write(inbox.join("WhatsApp Chat with Noor.txt"), more).unwrap();
    eventually("it waits", || served.today().contains("the permission for whatsapp:Noor is paused"));
    served.steward(&["consent", "resume", paused["grant"].as_str().unwrap()]);
    eventually("it is read", || served.steward(&["search", "pizza", "--json"]).contains("pizza"));
    std::fs::remove_dir_all(&inbox).unwrap();
    eventually("the folder is gone", || served.today().contains("is not there any more"));
}

/// A pipe, a link to itself and a link to the folder lie there: none is read, and nothing waits for them.
#[test]
fn what_is_no_file_holds_nothing_up() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox");
    std::fs::create_dir(&inbox).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(inbox.join("a pipe.txt")).status().unwrap().success());
    std::os::unix::fs::symlink(inbox.join("loop"), inbox.join("loop")).unwrap();
    std::os::unix::fs::symlink(&inbox, inbox.join("itself")).unwrap();
    let served = Served::start_in(folder, NOW, &["--watch", inbox.to_str().unwrap()]);
    served.steward(&["consent", "grant", "--source", "whatsapp:Noor", "--purpose", "all"]);
    let chat = inbox.join("WhatsApp Chat with Noor.txt");
    std::fs::write(&chat, CHAT).unwrap();
    let found = |words: &str| !served.steward(&["search", words, "--json"]).is_empty();
    eventually("it is read", || found("ramen"));
    std::fs::write(&chat, format!("{CHAT}05/03/2026, 09:12 - Noor: or pizza\n")).unwrap();
    eventually("what is new", || found("pizza"));
    // A folder that went and came back is watched again.
    std::fs::remove_dir_all(&inbox).unwrap();
    std::fs::create_dir(&inbox).unwrap();
    std::fs::write(&chat, format!("{CHAT}05/03/2026, 09:14 - Noor: or sushi\n")).unwrap();
    eventually("what came back", || found("sushi"));
}
