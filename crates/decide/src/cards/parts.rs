//! What several kinds of card draw alike: rows of facts, lists of places, the usual actions.

use jiff::civil::DateTime;
use steward_model::{
    Action, Block, Card, CardKind, Context, Fact, FactValue, Facts, Moment, Phrase, PhraseArg,
};

/// The words of a fact; several stand a line each, which faces join in the reader's way.
pub(crate) fn text(card: &Card, fact: Fact) -> Option<String> {
    in_words(&card.facts, fact)
}

/// The same of facts that are on no card yet.
pub(crate) fn in_words(facts: &Facts, fact: Fact) -> Option<String> {
    match facts.get(&fact)? {
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

/// The action that copies what the card shows, under this word.
pub(crate) fn copies(card: &Card, label: &'static str) -> Action {
    Action { label: Phrase::word(label), uri: format!("copy:{}", card.id) }
}

/// What people come together for has an end, and no last day.
pub fn ends(kind: CardKind) -> bool {
    use CardKind::{Attend, Call, Dine, Meet, Visit, Watch};
    matches!(kind, Attend | Call | Dine | Meet | Visit | Watch)
}

/// The word of a fact, as it is called on such a card.
fn label(card: &Card, fact: Fact) -> &'static str {
    let has = |fact| card.facts.contains_key(&fact);
    match (card.kind, fact) {
        (CardKind::Call, Fact::With) => "fact-whom",
        (CardKind::Call, Fact::Number) => "fact-phone",
        (CardKind::Buy, Fact::With) => "fact-for",
        (CardKind::Pay, Fact::Item) => "fact-reason",
        (CardKind::Pay, Fact::Until) => "fact-due",
        (CardKind::Code, Fact::From) => "fact-sender",
        (CardKind::Code, Fact::Until) => "fact-valid",
        (CardKind::Parcel, Fact::Until) => "fact-collect",
        (CardKind::Ticket, Fact::Code) => "fact-reference",
        (CardKind::Ticket, Fact::Time) if has(Fact::Number) => "fact-departs",
        (CardKind::Ticket | CardKind::Stay, Fact::Date) if has(Fact::Until) => "fact-checkin",
        (CardKind::Ticket, Fact::Until) if has(Fact::To) || has(Fact::Number) => "fact-arrives",
        (CardKind::Ticket | CardKind::Stay, Fact::Until) => "fact-checkout",
        (_, Fact::Time) => "fact-time",
        (_, Fact::Date) => "fact-date",
        (kind, Fact::Until) if ends(kind) => "fact-ends",
        (_, Fact::Until) => "fact-until",
        (_, Fact::Place) => "fact-place",
        (_, Fact::From) => "fact-from",
        (_, Fact::To) => "fact-to",
        (_, Fact::People) => "fact-people",
        (_, Fact::With) => "fact-with",
        (_, Fact::Cuisine) => "fact-cuisine",
        (_, Fact::Item) => "fact-item",
        (_, Fact::Artist) => "fact-artist",
        (_, Fact::Amount) => "fact-amount",
        (_, Fact::Currency | Fact::Unit) => "fact-currency",
        (_, Fact::Payee) => "fact-payee",
        (_, Fact::Code) => "fact-code",
        (_, Fact::Number) => "fact-number",
        (_, Fact::Warning) => "fact-warning",
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
        (Fact::Cuisine, "food"),
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
            let day = fact == Fact::Time && matches!(moment(card, fact), Some(Moment::Day(_)));
            rows.push((Phrase::word(label(card, if day { Fact::Date } else { fact })), value));
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
