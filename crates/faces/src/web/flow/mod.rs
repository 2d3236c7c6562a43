//! The flow picture: out of which permission, into which kinds of cards, answered by whom, and what left this computer.
//!
//! The graph is made here, [`layout`] says where its parts stand, [`picture`] puts it into words.

mod layout;
pub mod picture;
#[cfg(test)]
mod tests;

use crate::web::house::{GrantView, Standing, Traffic};
use std::collections::BTreeMap;
use steward_model::{CardKind, order};

/// What cards are for, in the few strands that a picture holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strand {
    Meals,
    Trips,
    Appointments,
    Parcels,
    Payments,
    Weather,
    Rest,
}

impl Strand {
    /// All, from top to bottom.
    pub const ALL: [Strand; 7] = [
        Strand::Meals,
        Strand::Trips,
        Strand::Appointments,
        Strand::Parcels,
        Strand::Payments,
        Strand::Weather,
        Strand::Rest,
    ];

    /// The strand of a kind of card.
    pub fn of(kind: CardKind) -> Self {
        use CardKind as K;
        match kind {
            K::Dine => Strand::Meals,
            K::Go | K::Travel | K::Stay | K::Hire | K::Ticket => Strand::Trips,
            K::Meet | K::Watch | K::Attend | K::Listen | K::Visit => Strand::Appointments,
            K::Parcel | K::Code => Strand::Parcels,
            K::Pay | K::Buy => Strand::Payments,
            K::Weather => Strand::Weather,
            K::Call | K::Remind | K::Locate => Strand::Rest,
        }
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Strand::Meals => "flow-meals",
            Strand::Trips => "flow-trips",
            Strand::Appointments => "flow-appointments",
            Strand::Parcels => "flow-parcels",
            Strand::Payments => "flow-payments",
            Strand::Weather => "flow-weather",
            Strand::Rest => "flow-rest",
        }
    }
}

/// The strands that a permission allows, from top to bottom.
pub fn allowed(grant: &GrantView) -> Vec<Strand> {
    let allows = |strand: Strand| match &grant.purposes {
        None => true,
        Some(words) => CardKind::ALL
            .iter()
            .any(|kind| Strand::of(*kind) == strand && words.iter().any(|word| word == kind.word())),
    };
    Strand::ALL.into_iter().filter(|strand| allows(*strand)).collect()
}

/// Permissions of one platform that stand alike.
#[derive(Clone, Debug, PartialEq)]
struct Source {
    platform: String,
    paused: bool,
    /// What the permissions call their sources.
    names: Vec<String>,
    cards: u64,
}

/// Who answered, or would.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answerer {
    /// The map on this computer.
    Map,
    /// Nobody was asked.
    You,
    /// A service outside.
    Outside(String),
}

/// How much went to an answerer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Amount {
    cards: u64,
    requests: u64,
    bytes: u64,
}

/// What a ribbon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It was used.
    Used,
    /// The same, by the permission that stands open.
    Open,
    /// It is allowed and was not used.
    Allowed,
    /// It left this computer.
    Left,
    /// It may leave, and nothing did.
    MayLeave,
}

/// A strand between two columns: the places of its ends in them, and how wide it is in cards.
#[derive(Clone, Debug, PartialEq)]
struct Ribbon {
    from: usize,
    to: usize,
    width: f64,
    cards: u64,
    kind: Kind,
}

/// What the picture shows, before it has a shape.
#[derive(Clone, Debug, Default, PartialEq)]
struct Graph {
    sources: Vec<Source>,
    strands: Vec<Strand>,
    answerers: Vec<(Answerer, Amount)>,
    into: Vec<Ribbon>,
    out: Vec<Ribbon>,
}

fn platform(source: &str) -> &str {
    source.split_once(':').map_or(source, |(platform, _)| platform)
}

/// Services that a permission lets anything be told to.
fn may_tell(grant: &GrantView) -> &[String] {
    if grant.fields.is_empty() || grant.standing != Standing::Given { &[] } else { &grant.to }
}

/// The graph of what the permissions that stand allow and brought; `open` is the one that the page shows.
fn graph(grants: &[GrantView], traffic: &Traffic, open: Option<&str>) -> Graph {
    let standing: Vec<&GrantView> =
        grants.iter().filter(|grant| matches!(grant.standing, Standing::Given | Standing::Paused)).collect();
    let sources = sources(&standing, traffic);
    let source_of = |id: &str| {
        let grant = standing.iter().find(|grant| grant.id == id)?;
        let paused = grant.standing == Standing::Paused;
        sources.iter().position(|one| one.platform == platform(&grant.source) && one.paused == paused)
    };
    let mut strands: Vec<Strand> = Strand::ALL.into_iter().filter(|one| used(traffic, *one)).collect();
    if strands.is_empty() {
        strands = Strand::ALL
            .into_iter()
            .filter(|one| standing.iter().any(|grant| allowed(grant).contains(one)))
            .collect();
    }
    let place = |strand: Strand| strands.iter().position(|one| *one == strand);

    // What came in: a card of several permissions is shared among them.
    let mut into: BTreeMap<(usize, usize, bool), (f64, u64)> = BTreeMap::new();
    for made in &traffic.made {
        let ids: Vec<&String> = made.grants.iter().filter(|id| source_of(id).is_some()).collect();
        for id in &ids {
            let (Some(from), Some(to)) = (source_of(id), place(Strand::of(made.kind))) else { continue };
            let share = into.entry((from, to, open == Some(id.as_str()))).or_default();
            *share = (share.0 + 1.0 / ids.len() as f64, share.1 + 1);
        }
    }
    let mut into: Vec<Ribbon> = into
        .into_iter()
        .map(|((from, to, open), (width, cards))| Ribbon {
            from,
            to,
            width,
            cards,
            kind: if open { Kind::Open } else { Kind::Used },
        })
        .collect();
    for (from, source) in sources.iter().enumerate().filter(|(_, source)| source.cards == 0) {
        let of_it = standing.iter().filter(|grant| source.names.contains(&grant.source));
        let all: Vec<Strand> = of_it.flat_map(|grant| allowed(grant)).collect();
        let ends = strands.iter().enumerate().filter(|(_, strand)| all.contains(strand));
        into.extend(ends.map(|(to, _)| Ribbon { from, to, width: 0.0, cards: 0, kind: Kind::Allowed }));
    }
    order::by_key(&mut into, |one| (one.from, one.to));

    let answerers = answerers(&standing, traffic);
    let out = outward(&standing, traffic, &strands, &answerers);
    Graph { sources, strands, answerers, into, out }
}

fn used(traffic: &Traffic, strand: Strand) -> bool {
    traffic.made.iter().any(|made| Strand::of(made.kind) == strand)
        || traffic.told.iter().any(|told| told.kind.is_some_and(|kind| Strand::of(kind) == strand))
}

/// Sources by how much came of them; paused ones stand last.
fn sources(standing: &[&GrantView], traffic: &Traffic) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for grant in standing {
        let paused = grant.standing == Standing::Paused;
        let cards = traffic.made.iter().filter(|made| made.grants.contains(&grant.id)).count() as u64;
        match sources.iter_mut().find(|one| one.platform == platform(&grant.source) && one.paused == paused) {
            Some(one) => {
                one.names.push(grant.source.clone());
                one.cards += cards;
            }
            None => sources.push(Source {
                platform: platform(&grant.source).to_owned(),
                paused,
                names: vec![grant.source.clone()],
                cards,
            }),
        }
    }
    order::by_key(&mut sources, |one| (one.paused, std::cmp::Reverse(one.cards)));
    sources
}

/// Who answered and who might: on this computer first, then services outside by name.
fn answerers(standing: &[&GrantView], traffic: &Traffic) -> Vec<(Answerer, Amount)> {
    let by_map = traffic.made.iter().filter(|made| made.map).count() as u64;
    let alone = (traffic.made.len() as u64).saturating_sub(by_map);
    let mut all: BTreeMap<Answerer, Amount> = BTreeMap::new();
    if by_map > 0 {
        all.entry(Answerer::Map).or_default().cards = by_map;
    }
    if alone > 0 || by_map == 0 {
        all.entry(Answerer::You).or_default().cards = alone;
    }
    for service in standing.iter().flat_map(|grant| may_tell(grant)) {
        all.entry(Answerer::Outside(service.clone())).or_default();
    }
    for told in &traffic.told {
        let amount = all.entry(Answerer::Outside(told.provider.clone())).or_default();
        amount.requests += 1;
        amount.bytes = amount.bytes.saturating_add(told.bytes);
    }
    all.into_iter().collect()
}

fn outward(
    standing: &[&GrantView],
    traffic: &Traffic,
    strands: &[Strand],
    answerers: &[(Answerer, Amount)],
) -> Vec<Ribbon> {
    let mut out = Vec::new();
    for (from, strand) in strands.iter().enumerate() {
        let made = || traffic.made.iter().filter(|made| Strand::of(made.kind) == *strand);
        for (to, (answerer, _)) in answerers.iter().enumerate() {
            let mut ribbon = |n: usize, kind| {
                out.push(Ribbon { from, to, width: n as f64, cards: n as u64, kind });
            };
            match answerer {
                Answerer::Map | Answerer::You => {
                    match made().filter(|made| made.map == (*answerer == Answerer::Map)).count() {
                        0 if traffic.made.is_empty() => ribbon(0, Kind::Allowed),
                        0 => {}
                        n => ribbon(n, Kind::Used),
                    }
                }
                Answerer::Outside(service) => {
                    let of_it = |kind: Option<CardKind>| kind.is_some_and(|kind| Strand::of(kind) == *strand);
                    let told =
                        traffic.told.iter().filter(|told| told.provider == *service && of_it(told.kind));
                    let may = || {
                        standing
                            .iter()
                            .any(|grant| may_tell(grant).contains(service) && allowed(grant).contains(strand))
                    };
                    match told.count() {
                        0 if may() => ribbon(0, Kind::MayLeave),
                        0 => {}
                        n => ribbon(n, Kind::Left),
                    }
                }
            }
        }
    }
    out
}
