//! A simulation: people of different tastes live with the cards for some months. Regret falls as their use of cards is
//! learnt, and no kind that somebody would use is starved. `-- --nocapture` prints the table.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]
#![expect(clippy::disallowed_macros, reason = "the table is what the simulation is for")]

use jiff::civil::DateTime;
use jiff::{SignedDuration, Span};
use std::collections::BTreeMap;
use steward_decide::attention::{Deed, Part, Taste, arrange, worth};
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Moment, Phrase, Why};

const DAYS: i32 = 120;
const CARDS_A_DAY: usize = 14;
const FEW: usize = 4;

/// A small generator whose numbers are the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: usize) -> usize {
        ((self.next() * end as f64) as usize).min(end - 1)
    }
}

/// How likely a person uses a card of a kind that is shown to them.
struct Person {
    name: &'static str,
    likes: &'static [(CardKind, f64)],
    others: f64,
    /// From this day on they are this other person.
    becomes: Option<(i32, &'static [(CardKind, f64)])>,
}

const PEOPLE: [Person; 5] = [
    Person {
        name: "eats out",
        likes: &[(CardKind::Dine, 0.9), (CardKind::Meet, 0.6), (CardKind::Pay, 0.5)],
        others: 0.1,
        becomes: None,
    },
    Person {
        name: "travels",
        likes: &[
            (CardKind::Ticket, 0.9),
            (CardKind::Travel, 0.9),
            (CardKind::Stay, 0.8),
            (CardKind::Weather, 0.7),
        ],
        others: 0.15,
        becomes: None,
    },
    Person {
        name: "wants little",
        likes: &[(CardKind::Remind, 0.6), (CardKind::Parcel, 0.8)],
        others: 0.03,
        becomes: None,
    },
    Person { name: "likes all alike", likes: &[], others: 0.5, becomes: None },
    Person {
        name: "changes",
        likes: &[(CardKind::Watch, 0.9), (CardKind::Listen, 0.8)],
        others: 0.1,
        becomes: Some((60, &[(CardKind::Call, 0.9), (CardKind::Buy, 0.8)])),
    },
];

impl Person {
    fn likes(&self, kind: CardKind, day: i32) -> f64 {
        let likes = match self.becomes {
            Some((from, likes)) if day >= from => likes,
            _ => self.likes,
        };
        likes.iter().find(|(liked, _)| *liked == kind).map_or(self.others, |(_, chance)| *chance)
    }
}

fn cards(day: i32, now: DateTime, dice: &mut Dice) -> Vec<Card> {
    let kinds: Vec<CardKind> = CardKind::ALL.into_iter().filter(|kind| *kind != CardKind::Code).collect();
    (0..CARDS_A_DAY)
        .map(|n| {
            let hours = [1, 5, 20, 48, 100][dice.below(5)];
            let time = now.saturating_add(SignedDuration::from_hours(hours));
            Card {
                id: format!("{day}-{n:02}"),
                kind: kinds[dice.below(kinds.len())],
                state: if dice.next() < 0.5 { CardState::Agreed } else { CardState::Proposed },
                facts: [
                    (Fact::Time, FactValue::Moment(Moment::At(time))),
                    (Fact::Item, FactValue::Text("x".to_owned())),
                ]
                .into(),
                title: Phrase::word("card"),
                blocks: Vec::new(),
                actions: Vec::new(),
                why: Why::default(),
                from: now,
                until: time,
            }
        })
        .collect()
}

/// What a shown card is to the person, on average: its use weighted by its worth to anybody, less the bother.
fn gain(person: &Person, card: &Card, day: i32, now: DateTime) -> f64 {
    person.likes(card.kind, day) * worth(card, now, &Taste::default()).base() - 0.15
}

struct Lived {
    /// Mean regret a day, by thirty days: what the best choice of cards would have gained more.
    regret: [f64; 4],
    /// How often each kind stood open in the second half.
    shown: BTreeMap<CardKind, u32>,
}

fn live(person: &Person, learns: bool, seed: u64) -> Lived {
    let mut dice = Dice(seed);
    let mut part = Part::default();
    let begin: DateTime = "2026-03-02T08:00".parse().unwrap();
    let mut lived = Lived { regret: [0.0; 4], shown: BTreeMap::new() };
    for day in 0..DAYS {
        let now = begin.checked_add(Span::new().days(day)).unwrap();
        let cards = cards(day, now, &mut dice);
        let taste = if learns { Taste::of([&part], now.date()) } else { Taste::default() };
        let open = arrange(&cards, now, &taste, FEW).open;
        let gained: f64 = open.iter().map(|at| gain(person, &cards[*at], day, now)).sum();
        let mut best: Vec<f64> = cards.iter().map(|card| gain(person, card, day, now)).collect();
        best.sort_by(|a, b| b.total_cmp(a));
        let best: f64 = best.iter().take(FEW).sum();
        lived.regret[(day / 30) as usize] += (best - gained) / 30.0;
        for at in open {
            let card = &cards[at];
            let used = dice.next() < person.likes(card.kind, day);
            part.note(card.kind, if used { Deed::Used } else { Deed::Dismissed }, 1.0, now.date());
            if day >= DAYS / 2 {
                *lived.shown.entry(card.kind).or_default() += 1;
            }
        }
    }
    lived
}

/// Means over several lives.
fn lives(person: &Person, learns: bool) -> Lived {
    const LIVES: u64 = 20;
    let mut mean = Lived { regret: [0.0; 4], shown: BTreeMap::new() };
    for seed in 1..=LIVES {
        let lived = live(person, learns, seed * 7919);
        for (sum, one) in mean.regret.iter_mut().zip(lived.regret) {
            *sum += one / LIVES as f64;
        }
        for (kind, times) in lived.shown {
            *mean.shown.entry(kind).or_default() += times;
        }
    }
    mean
}

#[test]
fn regret_falls_and_no_kind_starves() {
    println!("{:16} {:>28} {:>28}  rarest kind, days 61-120", "", "regret a day, learning", "not learning");
    for person in &PEOPLE {
        let (learnt, plain) = (lives(person, true), lives(person, false));
        let row = |regret: [f64; 4]| regret.map(|regret| format!("{regret:6.2}")).join(" ");
        let rarest = CardKind::ALL
            .into_iter()
            .filter(|kind| *kind != CardKind::Code)
            .map(|kind| learnt.shown.get(&kind).copied().unwrap_or(0))
            .min()
            .unwrap();
        println!(
            "{:16} {} {}  {:.1}",
            person.name,
            row(learnt.regret),
            row(plain.regret),
            f64::from(rarest) / 20.0
        );
        assert!(rarest >= 20, "{}: a kind stood open less than once in sixty days", person.name);
        if person.likes.is_empty() {
            assert!(learnt.regret[3] < plain.regret[3] + 0.1, "nothing to learn, and nothing spoilt");
        } else if person.becomes.is_none() {
            assert!(learnt.regret[3] < 0.75 * learnt.regret[0].max(plain.regret[3]), "{}", person.name);
        } else {
            assert!(learnt.regret[3] < learnt.regret[2], "{} is learnt anew", person.name);
        }
    }
}
