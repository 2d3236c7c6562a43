//! Muting that is taken back has taught nothing, and wants no card to have been looked at before.
#![cfg(test)]

mod home;

use home::Home;

/// A home with a chat that brings a card, which nobody has looked at.
fn planned() -> Home {
    let home = Home::new();
    let chat = "05/03/2026, 09:15 - Lin: dinner on Saturday at 7?\n05/03/2026, 09:18 - Ana: yes!\n";
    std::fs::write(home.path("chat.txt"), chat).unwrap();
    home.json("import chat.txt --grant all --me Ana --source whatsapp:Lin");
    home
}

#[test]
fn what_muting_taught_is_taken_back_with_it() {
    let id = planned().json("cards")[0]["id"].as_str().unwrap().to_owned();
    for what in ["dine", "Lin", &id] {
        let home = planned();
        home.json(&format!("cards mute {what}"));
        assert!(!home.json("cards taste").is_empty(), "{what}");
        home.json(&format!("cards mute {what} --undo"));
        assert!(home.json("cards taste").is_empty(), "{what}");
        assert_eq!(home.json("cards").len(), 1, "{what}");
    }
    let home = planned();
    home.json(&format!("cards dismiss {id}"));
    assert!(home.json("cards").is_empty());
}

#[test]
fn a_card_is_used_by_its_id_before_anybody_looked() {
    let id = planned().json("cards")[0]["id"].as_str().unwrap().to_owned();
    let home = planned();
    home.json(&format!("cards use {id}"));
    assert!(home.json("cards taste").iter().any(|line| line["kind"] == "dine"));
    home.fails("cards use dine-999", 1);
}
