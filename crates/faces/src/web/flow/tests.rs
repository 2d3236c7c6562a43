//! The flow picture holds what was used, what is allowed and what left, and its parts stand clear of each other.

use super::layout::{self, Columns};
use super::*;
use crate::web::house::{Made, Told};
use jiff::ZonedDateTime;

fn grant(id: &str, source: &str, standing: Standing, purposes: Option<&[&str]>, to: &[&str]) -> GrantView {
    let given: ZonedDateTime = "2027-02-14T10:00[Europe/Vaduz]".parse().unwrap();
    GrantView {
        id: id.to_owned(),
        source: source.to_owned(),
        standing,
        purposes: purposes.map(|words| words.iter().map(|word| (*word).to_owned()).collect()),
        fields: to.iter().map(|_| "time".to_owned()).collect(),
        to: to.iter().map(|name| (*name).to_owned()).collect(),
        given,
        until: None,
        messages: 1,
        heard: None,
        silent: false,
        unparsed: 0,
        damaged: false,
    }
}

fn made(kind: CardKind, grants: &[&str], map: bool) -> Made {
    Made { kind, grants: grants.iter().map(|id| (*id).to_owned()).collect(), map }
}

fn told(grant: &str, provider: &str, kind: CardKind, bytes: u64) -> Told {
    Told { grant: grant.to_owned(), provider: provider.to_owned(), kind: Some(kind), bytes }
}

fn busy() -> (Vec<GrantView>, Traffic) {
    let grants = vec![
        grant("g1", "whatsapp:Ana", Standing::Given, None, &["weather"]),
        grant("g2", "whatsapp:Mei", Standing::Given, Some(&["dine"]), &[]),
        grant("g3", "sms:phone", Standing::Given, None, &[]),
        grant("g4", "mail:work", Standing::Paused, Some(&["travel", "code"]), &["trains"]),
        grant("g5", "telegram:old", Standing::Withdrawn, None, &["weather"]),
    ];
    let mut cards = vec![
        made(CardKind::Dine, &["g1", "g2"], true),
        made(CardKind::Dine, &["g2"], true),
        made(CardKind::Travel, &["g1"], false),
        made(CardKind::Code, &["g3"], false),
    ];
    cards.extend((0..40).map(|_| made(CardKind::Parcel, &["g3"], false)));
    let told = vec![told("g1", "weather", CardKind::Dine, 90), told("g5", "weather", CardKind::Dine, 10)];
    (grants, Traffic { made: cards, told })
}

#[test]
fn the_graph_tells_use_from_leave_and_from_what_left() {
    let (grants, traffic) = busy();
    let graph = graph(&grants, &traffic, Some("g1"));
    let sources: Vec<_> =
        graph.sources.iter().map(|one| (one.platform.as_str(), one.paused, one.cards)).collect();
    // What is withdrawn is in no source; what is paused stands last.
    assert_eq!(sources, [("sms", false, 41), ("whatsapp", false, 4), ("mail", true, 0)]);
    assert_eq!(graph.strands, [Strand::Meals, Strand::Trips, Strand::Parcels]);
    let amounts: Vec<_> = graph
        .answerers
        .iter()
        .map(|(one, amount)| (one.clone(), amount.cards, amount.requests, amount.bytes))
        .collect();
    let outside = |name: &str| Answerer::Outside(name.to_owned());
    // A paused permission lets nothing leave; what left under a withdrawn one is not kept quiet.
    assert_eq!(
        amounts,
        [(Answerer::Map, 2, 0, 0), (Answerer::You, 42, 0, 0), (outside("weather"), 0, 2, 100)]
    );
    let into: Vec<_> = graph.into.iter().map(|one| (one.from, one.to, one.width, one.kind)).collect();
    assert_eq!(
        into,
        [
            (0, 2, 41.0, Kind::Used),
            (1, 0, 1.5, Kind::Used),
            (1, 0, 0.5, Kind::Open),
            (1, 1, 1.0, Kind::Open),
            (2, 1, 0.0, Kind::Allowed),
            (2, 2, 0.0, Kind::Allowed),
        ]
    );
    let out: Vec<_> = graph.out.iter().map(|one| (one.from, one.to, one.cards, one.kind)).collect();
    assert_eq!(
        out,
        [
            (0, 0, 2, Kind::Used),
            (0, 2, 2, Kind::Left),
            (1, 1, 1, Kind::Used),
            (1, 2, 0, Kind::MayLeave),
            (2, 1, 41, Kind::Used),
            (2, 2, 0, Kind::MayLeave),
        ]
    );
}

#[test]
fn a_permission_that_brought_nothing_shows_what_it_allows() {
    let grants = [grant("g1", "sms:phone", Standing::Given, Some(&["code", "dine"]), &[])];
    let graph = graph(&grants, &Traffic::default(), None);
    assert_eq!(graph.strands, [Strand::Meals, Strand::Parcels]);
    assert!(graph.into.iter().chain(&graph.out).all(|one| one.kind == Kind::Allowed));
    assert_eq!(graph.answerers, [(Answerer::You, Amount::default())]);
    let none = [grant("g1", "sms:phone", Standing::Withdrawn, None, &[])];
    assert_eq!(super::graph(&none, &Traffic::default(), None).sources, []);
}

#[test]
fn bars_and_ribbons_stand_clear_whatever_was_used() {
    let (grants, mut traffic) = busy();
    for times in [0, 1, 2000] {
        traffic.made.extend((0..times).map(|_| made(CardKind::Meet, &["g1"], true)));
        let graph = graph(&grants, &traffic, None);
        let scale = layout::scale(&graph);
        let heights = layout::heights(graph.strands.len(), &graph.into, scale, |one| one.to);
        let bars = layout::bars(&heights, Some(2));
        for pair in bars.windows(2) {
            assert!(pair[1].middle() - pair[0].middle() >= 40.0, "labels meet: {bars:?}");
            assert!(pair[0].top + pair[0].height < pair[1].top, "{bars:?}");
        }
        // The widest column keeps its size, also where the thinnest ribbons are kept visible.
        assert!(layout::height([bars.as_slice()]) < 900.0);
        let left =
            layout::bars(&layout::heights(graph.sources.len(), &graph.into, scale, |one| one.from), None);
        let columns = Columns { at: [118.0, 440.0], width: 1060.0 };
        let paths = layout::paths(&graph.into, &left, &bars, columns, scale);
        assert_eq!(paths.len(), graph.into.len());
        for (path, ribbon) in paths.iter().zip(&graph.into) {
            assert!(path.starts_with("M123 ") && path.contains(" 440 "), "{path}");
            assert_eq!(path.ends_with('z'), ribbon.kind != Kind::Allowed, "{path}");
        }
    }
}

#[test]
fn every_kind_of_card_has_its_strand() {
    for kind in CardKind::ALL {
        assert!(Strand::ALL.contains(&Strand::of(kind)));
    }
    assert_eq!(allowed(&grant("g", "sms:x", Standing::Given, Some(&["search"]), &[])), []);
    assert_eq!(allowed(&grant("g", "sms:x", Standing::Given, None, &[])), Strand::ALL);
}
