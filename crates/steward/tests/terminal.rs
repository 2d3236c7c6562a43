//! Words and names of other people in the terminal: they are shown, and steer nothing.
#![cfg(test)]

mod home;

use home::Home;

/// A sender who would set the window's title and the colour of all that follows.
const CHAT: &str = "04/03/2026, 19:05 - A\u{1b}]0;mine\u{7}na: fancy ramen \u{1b}[31mtonight at 7?\n\
                    04/03/2026, 19:06 - A\u{1b}]0;mine\u{7}na: or call B\u{1b}[2Job on 07700 900123\n";

#[test]
fn no_word_of_an_export_steers_the_terminal() {
    let home = Home::new();
    std::fs::write(home.path("chat.txt"), CHAT).unwrap();
    std::fs::write(home.path("no\u{1b}[31mchat.txt"), "\u{1b}]0;mine\u{7}\n\u{1b}[31m").unwrap();
    let clean = |words: &[&str]| {
        let out = home.command().args(words).output().unwrap();
        for printed in [out.stdout, out.stderr] {
            let steering = |byte: &&u8| byte.is_ascii_control() && **byte != b'\n';
            assert_eq!(printed.iter().filter(steering).count(), 0, "{words:?}: {printed:?}");
        }
    };
    for lang in ["en", "zh"] {
        clean(&["--lang", lang, "import", "chat.txt", "--grant", "all"]);
        clean(&["--lang", lang, "import", "no\u{1b}[31mchat.txt", "--grant", "all"]);
        clean(&["--lang", lang, "import", "no\u{1b}[31mchat.txt", "--as", "whatsapp-txt", "--grant", "all"]);
        for verb in ["consent list", "cards --all", "search ramen", "ledger list", "never --list", "doctor"] {
            clean(&[&["--lang", lang][..], &verb.split(' ').collect::<Vec<_>>()].concat());
        }
        clean(&["--lang", lang, "doctor", "--report", "no\u{1b}[31mchat.txt"]);
        clean(&["--lang", lang, "never", "A\u{1b}[1mx"]);
        clean(&["--lang", lang, "never", "A\u{202e}x"]);
        clean(&["--lang", lang, "annotate", "tomorrow\u{1b}[31m at 7"]);
        clean(&["--lang", lang, "why", "not", "tomorrow\u{1b}[31m at 7"]);
    }
    let id = home.json("cards --all")[0]["id"].as_str().unwrap().to_owned();
    clean(&["explain", &id]);
}

/// What a person reads is in their language, the ledger's entries and who said something too.
#[test]
fn the_ledger_and_reasons_are_in_chinese() {
    let home = Home::new();
    std::fs::write(
        home.path("plan.txt"),
        "04/03/2026, 19:05 - Lin: fancy ramen on saturday at 7?\n04/03/2026, 19:06 - me: yes, see you then\n",
    )
    .unwrap();
    home.json("import plan.txt --grant all --date-order dmy");
    let said = |words: &str| String::from_utf8(home.run(&format!("{words} --lang zh")).stdout).unwrap();
    let ledger = said("ledger list");
    assert!(
        ledger.contains("给出授权") && ledger.contains("加入消息") && !ledger.contains("granted"),
        "{ledger}"
    );
    let card = home.json("cards")[0]["id"].as_str().unwrap().to_owned();
    let why = said(&format!("explain {card}"));
    assert!(why.contains("我，") && !why.contains("me，"), "{why}");
    assert!(said("settings").contains("时区") && said("places list").contains("没有保存的地区"));
}
