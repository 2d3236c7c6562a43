//! How a card came to be, told to a person in either language.
#![cfg(test)]

mod home;

use home::Home;

const CHAT: &str = "04/03/2026, 19:05 - Lin: dinner at Lotus Garden on Saturday at 7?\n\
                    04/03/2026, 19:06 - Ana: yes, see you there\n";

fn told(lang: &str) -> String {
    let home = Home::new();
    std::fs::write(home.path("chat.txt"), CHAT).unwrap();
    home.json("--me Ana import chat.txt --grant all");
    let id = home.json("--me Ana cards")[0]["id"].as_str().unwrap().to_owned();
    let out = home.command().args(["--me", "Ana", "--lang", lang, "explain", &id]).output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn a_card_is_explained_by_what_was_said() {
    let told = told("en");
    assert!(told.contains("Lin asked about Lotus Garden and Saturday at 7, you agreed."), "{told}");
    for line in ["Lotus Garden → place", "Saturday at 7 → time", "What left this computer\n  Nothing."] {
        assert!(told.contains(line), "{line}: {told}");
    }
}

#[test]
fn in_chinese_no_word_of_it_is_english() {
    let told = told("zh");
    let own =
        ["dinner at Lotus Garden on Saturday at 7?", "yes, see you there", "Lotus Garden", "Saturday at 7"];
    let rest = own
        .iter()
        .chain(&["Lin", "Ana", "steward"])
        .fold(told.clone(), |rest, words| rest.replace(words, ""));
    for line in rest.lines().filter(|line| !line.contains("规则") && !line.contains("授权")) {
        assert!(!line.chars().any(|c| c.is_ascii_alphabetic()), "{line}: {told}");
    }
    assert!(told.contains("什么离开了本机") && told.contains("Lotus Garden → 地点"), "{told}");
}
