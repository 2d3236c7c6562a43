//! Cards where others see the screen: of what kind each is and when, and nothing that anybody wrote.
#![cfg(test)]

mod home;

use home::Home;
use std::fs;

const PLAN: &str = "\
05/03/2026, 09:10 - Quillon: ramen at Marzipane Noodles on saturday at 7pm?
05/03/2026, 09:12 - Ana: yes, saturday at 7pm works for me
05/03/2026, 09:13 - Quillon: great, see you then
";

const PRIVATE: [&str; 5] = ["Quillon", "Marzipane", "ramen", "Ramen", "works for me"];

#[test]
fn kinds_and_times_are_shown_and_no_word() {
    let home = Home::new();
    fs::write(home.path("plan.txt"), PLAN).unwrap();
    home.json("import plan.txt --grant all --me Ana --source whatsapp:plan");
    let shown = |words: &str| String::from_utf8(home.run(words).stdout).unwrap();
    for (lang, kind) in [("en", "Meal"), ("zh", "吃饭")] {
        let open = shown(&format!("cards --me Ana --lang {lang}"));
        let discreet = shown(&format!("cards --me Ana --discreet --lang {lang}"));
        assert!(
            open.contains("Marzipane") && open.contains("Quillon"),
            "the test would show nothing: {open}"
        );
        assert!(discreet.contains(kind) && discreet.contains("19:00"), "{discreet}");
        for word in PRIVATE {
            assert!(!discreet.contains(word), "{word}: {discreet}");
        }
    }
    let line = &home.json("cards --me Ana --discreet")[0];
    let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["from", "id", "kind", "state", "until"]);
    // Its id opens it.
    let id = line["id"].as_str().unwrap();
    assert!(shown("cards --me Ana --discreet").contains(id));
    assert!(shown(&format!("explain {id}")).contains("ramen"));
}
