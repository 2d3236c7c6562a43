//! Promises of `prompt`: every intent's examples are found, its near misses left in peace, any text is survived.

use jiff::{Timestamp, tz::TimeZone};
use proptest::prelude::*;
use steward_model::{Context, Turn};
use steward_understand::{intents::learning::RULES, prompt, scores};

fn context() -> Context {
    Context::at(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC))
}

fn said(text: &str) -> Vec<Turn> {
    vec![Turn { from: Some("A".to_owned()), text: text.to_owned(), at: None }]
}

#[test]
fn examples_call_for_their_intent_and_near_misses_for_nothing() {
    let mut wrong = Vec::new();
    for rules in &RULES {
        assert!(rules.examples.len() >= 5 && rules.near_misses.len() >= 5, "{:?}", rules.kind);
        for text in rules.examples {
            if !prompt(&said(text), &context()).iter().any(|intent| intent.kind == rules.kind) {
                wrong.push(format!("{:?} is missed in: {text}", rules.kind));
            }
        }
        for text in rules.near_misses {
            for intent in prompt(&said(text), &context()) {
                wrong.push(format!("{:?} is seen in: {text}", intent.kind));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_said_is_nothing_wanted() {
    assert!(prompt(&[], &context()).is_empty());
    assert_eq!(scores(&[], &context()), [0.0; 16]);
    assert!(prompt(&said(""), &context()).is_empty());
}

#[test]
fn a_message_of_a_megabyte_is_read_at_its_head() {
    let long = format!("shall we grab dinner after work {}", "x ".repeat(500_000));
    assert_eq!(scores(&said(&long), &context()).len(), 16);
}

proptest! {
    #[test]
    fn any_talk_is_survived_and_answered_alike_twice(texts in proptest::collection::vec(any::<String>(), 0..5)) {
        let turns: Vec<Turn> = texts
            .into_iter()
            .enumerate()
            .map(|(at, text)| Turn { from: Some(if at % 2 == 0 { "A" } else { "B" }.to_owned()), text, at: None })
            .collect();
        let found = prompt(&turns, &context());
        prop_assert_eq!(&found, &prompt(&turns, &context()));
        for intent in &found {
            prop_assert!((0.0..=1.0).contains(&intent.confidence));
        }
    }

    #[test]
    fn script_and_width_do_not_matter(text in "[a-z ]{0,20}[吃飯火車電話嗎？！0-9]{0,12}") {
        let simple: String = text.chars().map(|c| match c {
            '飯' => '饭', '車' => '车', '電' => '电', '話' => '话', '嗎' => '吗', '？' => '?', '！' => '!', c => c,
        }).collect();
        prop_assert_eq!(scores(&said(&text), &context()), scores(&said(&simple), &context()));
    }
}
