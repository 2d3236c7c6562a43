//! A payment to somebody for the first time says so on its card, in either language, until one to them was made.
#![cfg(test)]

mod home;

use home::Home;

const ASKED: &str = "04/03/2026, 19:05 - Lin: you still owe me £15 for petrol\n";
const PAID: &str = "04/03/2026, 19:06 - Ana: sorry! sending now\n04/03/2026, 19:08 - Ana: just sent it\n";
const AGAIN: &str = "05/03/2026, 09:05 - Lin: and you owe me £22 for the concert tickets\n";

/// What the payment's card says after such a chat.
fn card(chat: &str, lang: &str) -> String {
    let home = Home::new();
    std::fs::write(home.path("chat.txt"), chat).unwrap();
    home.json("--me Ana import chat.txt --grant all");
    let out = home.command().args(["--me", "Ana", "--lang", lang, "cards"]).output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn the_first_payment_to_somebody_is_marked() {
    let told = card(ASKED, "en");
    assert!(told.contains("15") && told.contains("First payment to Lin"), "{told}");
    let told = card(ASKED, "zh");
    assert!(told.contains("第一次向 Lin 付款"), "{told}");
}

#[test]
fn who_was_paid_before_is_not() {
    let told = card(&format!("{ASKED}{PAID}{AGAIN}"), "en");
    assert!(told.contains("22") && !told.contains("First payment"), "{told}");
}
