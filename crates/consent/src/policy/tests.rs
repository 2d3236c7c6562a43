//! A table of cases, and the three laws over every combination of small grants.

use super::*;
use crate::{Purposes, Terms};
use proptest::prelude::*;
use steward_model::CardKind;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

const DINE: Purpose = Purpose::Card(CardKind::Dine);

fn grant(id: &str, source: &str, purposes: &str, share: &str, to: &str) -> Grant {
    let words = |list: &str| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let terms = Terms {
        share: words(share).iter().map(|word| word.parse().unwrap()).collect(),
        to: words(to).into_iter().collect(),
        ..Terms::local(source, purposes.parse().unwrap())
    };
    Grant::new(id.to_owned(), terms, at(0))
}

fn ask(purpose: Purpose, fields: &str, provider: Option<&str>) -> Ask {
    Ask {
        source: None,
        data: Data::Messages,
        purpose,
        fields: fields.split_whitespace().map(|word| word.parse().unwrap()).collect(),
        provider: provider.map(str::to_owned),
    }
}

#[test]
fn cases() {
    let home = grant("g1", "sms:phone", "all", "", "");
    let rough = grant("g2", "sms:phone", "dine", "place-rough cuisine", "foodmap");
    let exact = grant("g3", "sms:phone", "dine", "place cuisine", "foodmap");
    let paused = Grant { paused_at: Some(at(0)), ..exact.clone() };
    for (why, grants, ask, want) in [
        ("nothing granted", vec![], ask(DINE, "", None), None),
        ("local use under a local grant", vec![&home], ask(DINE, "", None), Some("")),
        ("nothing leaves under a local grant", vec![&home], ask(DINE, "cuisine", Some("foodmap")), None),
        ("another purpose", vec![&rough], ask(Purpose::Search, "", None), None),
        (
            "the rough place does",
            vec![&rough],
            ask(DINE, "place cuisine", Some("foodmap")),
            Some("place-rough cuisine"),
        ),
        ("another provider", vec![&rough], ask(DINE, "cuisine", Some("adverts")), None),
        ("a field that is not shared", vec![&rough], ask(DINE, "people", Some("foodmap")), None),
        ("the lesser of two", vec![&exact, &rough], ask(DINE, "place", Some("foodmap")), Some("place-rough")),
        ("rough out of exact", vec![&exact], ask(DINE, "place-rough", Some("foodmap")), Some("place-rough")),
        ("paused", vec![&paused], ask(DINE, "", None), None),
    ] {
        let got = match decide(grants, &ask, at(1)) {
            Decision::Allowed { fields, .. } => Some(fields),
            Decision::Refused(_) => None,
        };
        let want =
            want.map(|words: &str| words.split_whitespace().map(|word| word.parse().unwrap()).collect());
        assert_eq!(got, want, "{why}");
    }
}

#[test]
fn a_refusal_names_the_grant_that_would_do() {
    let refused = decide([], &ask(DINE, "cuisine", Some("foodmap")), at(1));
    let Decision::Refused(needed) = refused else { panic!("allowed") };
    assert_eq!(needed.to_string(), "a grant for `dine` that shares cuisine with foodmap");
}

/// All subsets of three fields, three purposes, two providers and four states: every grant that differs in policy.
fn small_grants() -> Vec<Grant> {
    let mut all = Vec::new();
    for fields in 0u8..8 {
        for purposes in ["all", "dine", "search"] {
            for to in ["", "foodmap"] {
                for state in 0u8..3 {
                    let share: Vec<_> = ["place", "place-rough", "cuisine"]
                        .into_iter()
                        .enumerate()
                        .filter(|(bit, _)| fields & (1 << bit) != 0)
                        .map(|(_, word)| word)
                        .collect();
                    let mut grant =
                        grant(&format!("g{}", all.len()), "sms:phone", purposes, &share.join(" "), to);
                    grant.paused_at = (state == 1).then_some(at(0));
                    grant.withdrawn_at = (state == 2).then_some(at(0));
                    all.push(grant);
                }
            }
        }
    }
    all
}

fn small_asks() -> Vec<Ask> {
    let mut all = Vec::new();
    for fields in ["", "place", "place-rough", "cuisine", "place cuisine", "place-rough cuisine"] {
        for purpose in [DINE, Purpose::Search] {
            for provider in [None, Some("foodmap"), Some("adverts")] {
                all.push(ask(purpose, fields, provider));
            }
        }
    }
    all
}

fn disclosed(grants: &[&Grant], ask: &Ask) -> Option<BTreeSet<Field>> {
    match decide(grants.iter().copied(), ask, at(1)) {
        Decision::Allowed { fields, .. } => Some(fields),
        Decision::Refused(_) => None,
    }
}

#[test]
fn no_grant_means_never() {
    for ask in small_asks() {
        assert_eq!(disclosed(&[], &ask), None);
        for grant in small_grants().iter().filter(|grant| grant.state(at(1)) != State::Given) {
            assert_eq!(disclosed(&[grant], &ask), None);
        }
    }
}

#[test]
fn less_granted_never_discloses_more() {
    let grants = small_grants();
    for ask in small_asks() {
        for wide in &grants {
            for narrow in grants.iter().filter(|narrow| wide.terms.cover(&narrow.terms)) {
                if wide.state(at(1)) != State::Given {
                    continue;
                }
                let (less, more) = (disclosed(&[narrow], &ask), disclosed(&[wide], &ask));
                if let Some(less) = less {
                    let more = more.expect("the wider grant allows it too");
                    let exact = |fields: &BTreeSet<Field>| fields.contains(&Field::Place);
                    assert!(exact(&more) || !exact(&less), "{:?} {:?}", narrow.terms, wide.terms);
                }
            }
        }
    }
}

#[test]
fn what_leaves_was_shared() {
    for ask in small_asks() {
        for grant in small_grants() {
            let Some(fields) = disclosed(&[&grant], &ask) else { continue };
            for field in fields {
                let share = &grant.terms.share;
                let rough_of_exact = field == Field::PlaceRough && share.contains(&Field::Place);
                assert!(share.contains(&field) || rough_of_exact);
            }
        }
    }
}

proptest! {
    #[test]
    fn order_does_not_matter(picks in prop::collection::vec(0usize..144, 0..6), ask in 0usize..36, turn in 0usize..6) {
        let (grants, asks) = (small_grants(), small_asks());
        let some: Vec<_> = picks.iter().map(|pick| &grants[*pick]).collect();
        let mut turned = some.clone();
        turned.rotate_left(turn.min(some.len()));
        turned.reverse();
        prop_assert_eq!(
            decide(some.iter().copied(), &asks[ask], at(1)),
            decide(turned.iter().copied(), &asks[ask], at(1))
        );
    }

    #[test]
    fn one_more_grant_takes_nothing_away(picks in prop::collection::vec(0usize..144, 0..5), more in 0usize..144, ask in 0usize..36) {
        let (grants, asks) = (small_grants(), small_asks());
        let some: Vec<_> = picks.iter().map(|pick| &grants[*pick]).collect();
        if disclosed(&some, &asks[ask]).is_some() {
            let wider: Vec<_> = some.iter().copied().chain([&grants[more]]).collect();
            prop_assert!(disclosed(&wider, &asks[ask]).is_some());
        }
    }
}

#[test]
fn purposes_bind_even_for_local_use() {
    let dine = grant("g1", "sms:phone", "dine", "", "");
    assert!(disclosed(&[&dine], &ask(DINE, "", None)).is_some());
    assert!(disclosed(&[&dine], &ask(Purpose::Card(CardKind::Travel), "", None)).is_none());
    assert_eq!(dine.terms.purposes, Purposes::Only(BTreeSet::from([DINE])));
}
