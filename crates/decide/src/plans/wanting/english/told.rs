//! What English words only tell or ask after: no plan, whatever the whole sounds like.

use super::runs::Run;
use super::{Clauses, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::text::among;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact};

/// These words before what would ask, in its clause, tell of others or of what is not so; so do some behind it.
#[inline(never)]
pub(super) fn of_others(lead: &[&str], behind: &[&str]) -> bool {
    /// Somebody else does it, or it has been, or is not so.
    const BEFORE: &str = "he she they hes shes theyre was did didnt had used wish imagine when whenever never dont not cant couldnt wont wouldnt doesnt if his hers their hed shed theyd hell shell theyll who always keeps ago yesterday once shouldve wouldve couldve without stopped hate hates why";
    let ask = matches!(lead, ["why", "dont", ..]);
    let who = |word: &&str| {
        among(BEFORE, word)
            // 'Ok if I pop over', 'asks if Jo can sleep over', 'who can collect'.
            && !(*word == "if" && lead.first().is_some_and(|first| *first != "if"))
            && !(*word == "who" && lead.len() == 1)
    };
    !ask && lead.iter().any(who) || behind.iter().any(|word| matches!(*word, "yesterday" | "ago" | "last"))
}

/// Wants that fall.
#[derive(Clone, Copy)]
enum Of {
    Kind(CardKind),
    /// What people come together for.
    Company,
    /// That and ways there, with their weather.
    Outing,
}

impl Of {
    fn takes(self, kind: CardKind) -> bool {
        match self {
            Of::Kind(one) => kind == one,
            Of::Company => social(kind),
            Of::Outing => social(kind) || matches!(kind, CardKind::Travel | CardKind::Go | CardKind::Weather),
        }
    }
}

/// What tells, and what falls by it.
struct Tells {
    of: Of,
    /// One of these stands in the message, where there are any.
    runs: &'static [Run],
    /// This besides.
    beside: Option<Run>,
    /// None of these.
    unless: &'static [Run],
    /// What else holds.
    when: fn(&Turn<'_>) -> bool,
}

impl Tells {
    /// Runs that tell by themselves.
    const fn of(of: Of, runs: &'static [Run]) -> Tells {
        Tells { of, runs, beside: None, unless: &[], when: |_| true }
    }

    fn holds(&self, turn: &Turn<'_>, clauses: &Clauses<'_>) -> bool {
        let stands = |run: &Run| clauses.stands(run);
        (self.runs.is_empty() || self.runs.iter().any(stands))
            && (self.when)(turn)
            && self.beside.iter().all(stands)
            && !self.unless.iter().any(stands)
    }
}

#[rustfmt::skip]
const OF_WEATHER: &[Run] = &[
    Run::new("weather|forecast|rain|raining|rainy|snow|snowing|snowy|sun|sunny|sunshine|wind|windy|hot|cold|warm|cool|temp|temps|temperature|degrees|umbrella|brolly|coat|jacket|storm|storms|stormy|dry|wet|humid|chilly|freezing|frost|icy|ice|fog|foggy|cloudy|clouds|sky|skies|wear|pack|packing|raincoat|wellies|boots|sunscreen|typhoon|hurricane|monsoon|heatwave|muggy|pour|pouring|drizzle|thunder|uv|pollen|humidity|layers|mild|nice|roasting|baking|scorching|bucketing|pissing|lashing|tide|waves|surf|swell|conditions"),
    Run::new("doing|do|like|meant|supposed|gonna out|in|there|to|be"),
    Run::new("whats|how|hows|what .. it|there|like"),
];

#[rustfmt::skip]
static TELLS: &[Tells] = &[
    // 'Are we going?' asks for no weather where none is spoken of.
    Tells {
        unless: OF_WEATHER,
        when: |turn| !turn.touches(CardKind::Weather, 0.85),
        ..Tells::of(Of::Kind(CardKind::Weather), &[Run::new("are|will|shall|were|lets|should|still|did|do we")])
    },
    Tells {
        unless: OF_WEATHER,
        when: |turn| turn.moves.propose && !turn.touches(CardKind::Weather, 0.85),
        ..Tells::of(Of::Kind(CardKind::Weather), &[])
    },
    // 'Did you ring the vet?', 'missed call from you': what has been asks nothing.
    Tells {
        unless: &[Run::new("yet $")],
        ..Tells::of(Of::Kind(CardKind::Call), &[Run::new("^ ?so|hey|and|oh did|have @you|he|she|they ?ever|already|even call|ring|phone|called|rung|phoned|facetime|speak|reach")])
    },
    Tells::of(Of::Kind(CardKind::Call), &[Run::new("missed ?a|your|ur|my call|calls")]),
    // A habit: 'keeps cutting out when I ring the bank'.
    Tells {
        unless: &[Run::new("remind|tell|text|let")],
        when: |turn| !turn.moves.request,
        ..Tells::of(Of::Kind(CardKind::Call), &[Run::new("when|whenever|everytime|time i|we|you ring|call|phone")])
    },
    // 'Not invited', 'should have gone', 'sometime'.
    Tells {
        when: neither_asks_nor_proposes,
        ..Tells::of(Of::Company, &[Run::new("not|wasnt|werent|never|isnt|arent invited|going|allowed")])
    },
    Tells::of(Of::Company, &[Run::new("not|wasnt|werent|never invited")]),
    Tells {
        when: |turn| !turn.moves.request,
        ..Tells::of(Of::Company, &[
            Run::new("should|could|would have|of|ve ?also ?just gone|been|went|come|seen"),
            Run::new("shouldve|couldve|wouldve|shoulda|coulda ?just gone|been|went|come|seen"),
            Run::new("wish id|i|we|wed ?had ?have|of gone|been|went|come|seen"),
        ])
    },
    Tells {
        when: |turn| turn.days_ahead().next().is_none(),
        ..Tells::of(Of::Company, &[Run::new("sometime|someday|soon|eventually"), Run::new("some|one time|day $")])
    },
    Tells::of(Of::Kind(CardKind::Go), &[Run::new("^ ?ah|oh|yay|yes way to go")]),
    // Hours of a house.
    Tells {
        when: neither_asks_nor_proposes,
        ..Tells::of(Of::Company, &[Run::new("^ ?the|that|its * ?* opens|closes|shuts|reopens ?at ?on ?#")])
    },
    Tells::of(Of::Kind(CardKind::Locate), &[
        Run::new("where are|r|were @you ?originally ?all|guys from|going|off"),
        Run::new("where @you from|going"),
    ]),
    // 'Fly to Rome from £29', 'who won the match'.
    Tells {
        when: |turn| turn.heard.understood.mentions.iter().any(|one| one.fact == Fact::Amount),
        ..Tells::of(Of::Kind(CardKind::Travel), &[Run::new("deal|deals|sale|fares|offer")])
    },
    Tells {
        when: |turn| !turn.moves.ask,
        ..Tells::of(Of::Kind(CardKind::Travel), &[Run::new("fly|flights|trains|coaches ?to ?* from #")])
    },
    Tells {
        when: |turn| turn.moves.ask && !turn.moves.propose,
        ..Tells::of(Of::Company, &[Run::new("* won|beat|lost|scored")])
    },
    // What the other has booked for themselves.
    Tells {
        when: |turn| !turn.moves.ask && turn.who.is_some(),
        ..Tells::of(Of::Kind(CardKind::Travel), &[Run::new("^ ?just|finally|ive|i booked|got|bought my train|flight|flights|ticket|tickets|coach|bus ?ticket|tickets")])
    },
    // A sum worked out at school.
    Tells {
        beside: Some(Run::new("when|how|which|what .. arrive|arrives|get|meet|far|long|first")),
        ..Tells::of(Of::Outing, &[Run::new("km|mph|kph|kmh|miles")])
    },
    Tells::of(Of::Outing, &[Run::new("^ a|two|one train|trains|car|cars|bus|buses leave|leaves|departs|sets")]),
    // A bill of the speaker's own.
    Tells {
        when: |turn| turn.who.is_some(),
        ..Tells::of(Of::Kind(CardKind::Pay), &[Run::new("my ?new|phone|gas|electric|water|heating|internet|council|credit|energy|power ?card|tax bill|bills ?just|has|have ?just came|was|is|were|arrived|went|jumped|doubled")])
    },
];

fn neither_asks_nor_proposes(turn: &Turn<'_>) -> bool {
    !turn.moves.ask && !turn.moves.propose
}

/// Takes away what is only told.
pub(super) fn silence(turn: &Turn<'_>, clauses: &Clauses<'_>, wants: &mut Vec<Want>) {
    for tells in TELLS {
        // What no want stands for need not be looked for.
        if wants.iter().any(|want| tells.of.takes(want.kind)) && tells.holds(turn, clauses) {
            wants.retain(|want| !tells.of.takes(want.kind));
        }
    }
}

/// All runs.
#[cfg(test)]
pub(super) fn runs() -> impl Iterator<Item = &'static Run> {
    TELLS.iter().flat_map(|tells| tells.runs.iter().chain(&tells.beside).chain(tells.unless))
}
