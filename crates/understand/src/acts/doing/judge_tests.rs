//! Near misses of what a clause does: who stays away, from when on one can, what is moved, what is taken.

use crate::acts::{noon, read};
use steward_model::{ActKind, Fact, Said};

fn does(text: &str, kind: ActKind) -> bool {
    let entities = crate::annotate(text, None, &noon());
    read(text, &entities, &noon()).acts.iter().any(|act| act.kind == kind && act.confidence >= 0.6)
}

#[test]
fn who_stays_away_is_told_from_who_speaks() {
    for text in [
        "Tom can't make it btw",
        "my sister can't come after all",
        "Dan cannot make it, work. still us two",
        "Priya is not coming tonight",
    ] {
        assert!(!does(text, ActKind::Refuse), "{text}");
    }
    for text in [
        "can't make it, sorry",
        "Sadly can't make it",
        "Tom, can't make it tonight",
        "i think i can't come",
        "we can't make it",
        "Unfortunately not coming",
    ] {
        assert!(does(text, ActKind::Refuse), "{text}");
    }
}

#[test]
fn from_when_on_one_can_turns_nothing_down() {
    let hours = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        mentions.iter().filter(|one| matches!(one.said, Said::Hour { .. })).count()
    };
    for text in ["can't do it before 7", "i cannot make it till half 8", "can't make it until 6"] {
        assert!(!does(text, ActKind::Refuse), "{text}");
        assert_eq!(hours(text), 0, "{text}");
    }
    for text in ["can't make it", "can't come before the exam is over", "i can't do friday"] {
        assert!(does(text, ActKind::Refuse), "{text}");
    }
}

#[test]
fn a_thing_between_the_verb_and_where_it_goes_is_moved() {
    for text in [
        "Could we move your fitting to Tuesday at 1:30 PM?",
        "shall we push the viewing back to 4pm",
        "they've shifted our slot to friday",
        "can we bring the call forward to 2pm",
    ] {
        assert!(does(text, ActKind::Change), "{text}");
    }
    for text in ["we move the sofa on friday", "i'm moving house on friday", "bring your swimmers on friday"]
    {
        assert!(!does(text, ActKind::Change), "{text}");
    }
}

#[test]
fn what_was_put_is_taken() {
    for text in ["Barra it is", "11 it is", "friday it is then", "We're there 🎉"] {
        assert!(does(text, ActKind::Agree), "{text}");
    }
    for text in ["how late it is", "no idea what it is", "were there any left", "We were there last year"] {
        assert!(!does(text, ActKind::Agree), "{text}");
    }
}

#[test]
fn another_house_has_what_is_gone_in_the_first() {
    let put = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        mentions.iter().any(|one| one.fact == Fact::Place && one.span.of(text) == "Bruno")
    };
    for text in ["Rex sold out 😭 Bruno has a 6:40", "no tables at Nero's. Bruno has a table at 8"] {
        assert!(put(text) && does(text, ActKind::Change), "{text}");
    }
    assert!(!put("Bruno has a dog"));
}

#[test]
fn half_six_in_the_morning_keeps_its_half() {
    let hour = |text: &str| {
        let entities = crate::annotate(text, None, &noon());
        read(text, &entities, &noon()).mentions.into_iter().find_map(|one| match one.said {
            Said::Hour { at, .. } => Some(at.to_string()),
            _ => None,
        })
    };
    for (text, want) in [
        ("half six in the morning yeah?", "06:30:00"),
        ("six in the morning yeah?", "06:00:00"),
        ("the doors open 730", "07:30:00"),
        ("the coach gets into York 6.40", "06:40:00"),
    ] {
        assert_eq!(hour(text).as_deref(), Some(want), "{text}");
    }
}
