//! What several kinds of card draw alike: rows of facts, lists of places, the usual actions.

use jiff::civil::DateTime;
use steward_model::{
    Action, Answer, Block, Card, Context, Fact, FactValue, Moment, Openness, Phrase, PhraseArg, Pin,
    PlaceHit, Query, Row,
};

/// The words of a fact; several stand a line each, which faces join in the reader's way.
pub(crate) fn text(card: &Card, fact: Fact) -> Option<String> {
    match card.facts.get(&fact)? {
        FactValue::Text(words) => Some(words.clone()),
        FactValue::List(items) if !items.is_empty() => Some(items.join("\n")),
        FactValue::Count(count) => Some(count.to_string()),
        _ => None,
    }
}

/// The moment of a fact.
pub(crate) fn moment(card: &Card, fact: Fact) -> Option<Moment> {
    match card.facts.get(&fact)? {
        FactValue::Moment(moment) => Some(*moment),
        _ => None,
    }
}

/// When it is to happen: the time, else the day.
pub(crate) fn when(card: &Card) -> Option<Moment> {
    moment(card, Fact::Time).or_else(|| moment(card, Fact::Date))
}

fn label(fact: Fact) -> &'static str {
    match fact {
        Fact::Time => "fact-time",
        Fact::Date => "fact-date",
        Fact::Until => "fact-until",
        Fact::Place => "fact-place",
        Fact::From => "fact-from",
        Fact::To => "fact-to",
        Fact::People => "fact-people",
        Fact::With => "fact-with",
        Fact::Cuisine => "fact-cuisine",
        Fact::Item => "fact-item",
        Fact::Artist => "fact-artist",
        Fact::Amount => "fact-amount",
        Fact::Currency => "fact-currency",
        Fact::Payee => "fact-payee",
        Fact::Code => "fact-code",
        Fact::Number => "fact-number",
        Fact::Warning => "fact-warning",
    }
}

fn value(card: &Card, fact: Fact) -> Option<Phrase> {
    if let Some(moment) = moment(card, fact) {
        return Some(at("value-moment", moment));
    }
    if let Some(FactValue::Count(people)) = card.facts.get(&fact) {
        return Some(of("value-people", "n", PhraseArg::Number(f64::from(*people))));
    }
    match fact {
        Fact::Cuisine => text(card, fact).map(|word| of("value-cuisine", "cuisine", PhraseArg::Text(word))),
        _ => text(card, fact).map(|words| match words.contains('\n') {
            true => of("value-list", "items", PhraseArg::Text(words)),
            false => Phrase::Literal(words),
        }),
    }
}

/// A phrase about a moment, its argument named `at`.
pub(crate) fn at(id: &str, moment: Moment) -> Phrase {
    of(id, "at", PhraseArg::Moment(moment))
}

/// A phrase with one argument.
pub(crate) fn of(id: &str, name: &str, arg: PhraseArg) -> Phrase {
    Phrase::word(id).with(name, arg)
}

/// A card's headline: the face takes the form that says most of what is known.
pub(crate) fn title(card: &Card) -> Phrase {
    let known = [
        (Fact::Place, "place"),
        (Fact::Cuisine, "cuisine"),
        (Fact::Item, "item"),
        (Fact::Artist, "artist"),
        (Fact::With, "with"),
        (Fact::From, "from"),
        (Fact::To, "to"),
        (Fact::Payee, "payee"),
        (Fact::Number, "number"),
    ];
    let fraud = card.facts.get(&Fact::Warning) == Some(&FactValue::Flag(true));
    let id = format!("title-{}{}", card.kind.word(), if fraud { "-check" } else { "" });
    known.into_iter().fold(Phrase::word(&id), |title, (fact, name)| {
        let words = match card.facts.get(&fact) {
            // One name a line: the face joins them in the reader's way.
            Some(FactValue::List(items)) => Some(items.join("\n")),
            _ => text(card, fact),
        };
        match words {
            Some(words) => title.with(name, PhraseArg::Text(words)),
            None => title,
        }
    })
}

/// The facts that are known, of those named, as label and value; none makes no block.
pub(crate) fn facts(card: &Card, named: &[Fact]) -> Option<Block> {
    let mut rows: Vec<(Phrase, Phrase)> = Vec::new();
    for &fact in named {
        // A day is already said by the time of that day.
        if fact == Fact::Date && card.facts.contains_key(&Fact::Time) {
            continue;
        }
        if let Some(value) = value(card, fact) {
            rows.push((Phrase::word(label(fact)), value));
        }
    }
    (!rows.is_empty()).then_some(Block::Facts { facts: rows })
}

/// The wall time at which a venue must be open for this card.
pub(crate) fn open_at(card: &Card, ctx: &Context) -> DateTime {
    match when(card) {
        Some(Moment::At(at)) => at,
        Some(Moment::Within(earliest, _)) => earliest,
        Some(Moment::Day(day)) => day.at(19, 0, 0, 0),
        None => ctx.now.datetime(),
    }
}

/// Asks where the card's place is.
pub(crate) fn find_place(card: &Card, fact: Fact, ctx: &Context) -> Option<Query> {
    let text = text(card, fact)?;
    Some(Query::Find { text, near: ctx.here, when: Some(open_at(card, ctx)), limit: 1 })
}

/// The places of an answer with the credit they need.
pub(crate) fn places(answer: Option<&Option<Answer>>) -> Option<(&[PlaceHit], &str)> {
    match answer {
        Some(Some(Answer::Places { places, attribution })) if !places.is_empty() => {
            Some((places, attribution))
        }
        _ => None,
    }
}

/// A list of places: distance, way on foot, open or not, each only where known.
pub(crate) fn place_list(places: &[PlaceHit], attribution: &str) -> Block {
    Block::List { rows: places.iter().map(place_row).collect(), attribution: Some(attribution.to_owned()) }
}

fn place_row(place: &PlaceHit) -> Row {
    let mut details = Vec::new();
    if let Some(metres) = place.distance_m {
        details.push(of("value-distance", "metres", PhraseArg::Number(metres)));
    }
    if let Some(minutes) = place.walk_min {
        details.push(of("value-walk", "minutes", PhraseArg::Number(f64::from(minutes))));
    }
    details.push(openness(place.open));
    if let Some(address) = &place.address {
        details.push(Phrase::Literal(address.clone()));
    }
    let title = place.name.clone().map_or_else(|| Phrase::word("unnamed-place"), Phrase::Literal);
    Row { title, details, uri: Some(geo(place)) }
}

fn openness(open: Openness) -> Phrase {
    match open {
        Openness::Open { until: Some(until) } => clock("open-until", until),
        Openness::Open { until: None } => Phrase::word("open"),
        Openness::Closed { opens: Some(opens) } => clock("closed-opens", opens),
        Openness::Closed { opens: None } => Phrase::word("closed"),
        Openness::Unknown => Phrase::word("hours-unknown"),
    }
}

/// A phrase about an hour near the reader's own: `clock` is written without the day where it is today.
fn clock(id: &str, at: DateTime) -> Phrase {
    of(id, "clock", PhraseArg::Moment(Moment::At(at)))
}

/// A `geo:` link (RFC 5870), which the person's own map program opens.
pub(crate) fn geo(place: &PlaceHit) -> String {
    format!("geo:{:.6},{:.6}", place.at.lat, place.at.lon)
}

/// Where the card's place is, with a pin and the way there; nothing when it was not found.
pub(crate) fn place_blocks(answer: Option<&Option<Answer>>) -> (Vec<Block>, Option<Action>) {
    let Some((places, attribution)) = places(answer) else { return (Vec::new(), None) };
    let Some(place) = places.first() else { return (Vec::new(), None) };
    let pin = Pin {
        at: place.at,
        title: place.name.clone().map_or_else(|| Phrase::word("unnamed-place"), Phrase::Literal),
    };
    let map = Block::Map { pins: vec![pin], path: Vec::new(), attribution: attribution.to_owned() };
    let way = Action { label: Phrase::word("action-way"), uri: geo(place) };
    (vec![place_list(places.get(..1).unwrap_or_default(), attribution), map], Some(way))
}

/// The calendar entry of a card whose time is known.
pub(crate) fn calendar(card: &Card) -> Option<Action> {
    when(card).map(|_| Action { label: Phrase::word("action-calendar"), uri: format!("ics:{}", card.id) })
}

/// How long it is until then, where the minute is known and lies ahead.
pub(crate) fn countdown(card: &Card, ctx: &Context) -> Option<Block> {
    let Some(Moment::At(at)) = when(card) else { return None };
    let minutes = (at - ctx.now.datetime()).total((jiff::Unit::Minute, at)).ok()?;
    let left = of("value-in", "minutes", PhraseArg::Number(minutes.floor()));
    (minutes >= 1.0).then(|| Block::Facts { facts: vec![(Phrase::word("fact-begins"), left)] })
}
