//! Examples and near misses of the kinds of plan that words touch.
#![cfg(test)]

use crate::acts::{noon, read};
use steward_model::{CardKind, Fact, Said};

fn touches(text: &str, kind: CardKind) -> bool {
    let entities = crate::annotate(text, None, &noon());
    read(text, &entities, &noon()).topics.iter().any(|topic| topic.kind == kind)
}

#[test]
fn a_bell_is_no_telephone_and_a_name_no_forecast() {
    for (text, kind, want) in [
        ("number 9, ring the top bell", CardKind::Call, false),
        ("ring the buzzer when you're down", CardKind::Call, false),
        ("ring the vet tomorrow", CardKind::Call, true),
        ("proper ramen weather today", CardKind::Weather, false),
        ("Grey Weather are on at the Barrel on friday", CardKind::Weather, false),
        ("Any idea of the weather on friday?", CardKind::Weather, true),
        ("nice weather for ramen on friday?", CardKind::Weather, true),
    ] {
        assert_eq!(touches(text, kind), want, "{text}");
    }
}

#[test]
fn the_whole_is_to_be_paid_where_the_price_of_one_is_told_too() {
    let sum = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        let sums = mentions.into_iter().filter(|mention| mention.fact == Fact::Amount);
        sums.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).map(|mention| match mention.said {
            Said::Money(amount, _) => amount,
            other => format!("{other:?}"),
        })
    };
    for (text, want) in [
        ("I need 3 vouchers of $50 each, $150 in all, please send", "150"),
        ("dinner was $120 in total, $30 each please", "30"),
        ("cinema was £12 each please", "12"),
        (
            "total for the crown $980. insurance paid $700. your remaining balance of $280 is due friday",
            "280",
        ),
        ("the repair came to £640, your deposit of £200 leaves £440 to pay by friday", "440"),
    ] {
        assert_eq!(sum(text).as_deref(), Some(want), "{text}");
    }
}

#[test]
fn what_one_is_reminded_of_begins_with_a_whole_word() {
    let item = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        let items = mentions.into_iter().filter(|mention| mention.fact == Fact::Item);
        items.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).map(|mention| match mention.said {
            Said::Words(words) => words,
            other => format!("{other:?}"),
        })
    };
    let want = Some("return the library books");
    assert_eq!(item("remind me tomorrow at nine to return the library books").as_deref(), want);
    assert_eq!(item("remind me to return the library books tomorrow").as_deref(), want);
}
