//! Plans of several talks that are one thing: told by what both name, never by what neither says.

use super::card;
use super::plan::Plan;
use crate::plans::Plans;
use jiff::ZonedDateTime;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Moment, order};

/// So many words of a thing's name are searched for people: titles are short, and a hostile one costs no more.
const WORDS: usize = 24;

/// What names the thing of a plan.
const THINGS: [Fact; 5] = [Fact::Place, Fact::Item, Fact::To, Fact::Number, Fact::Artist];

impl Plans {
    /// All cards, live and ended, as they stand at a moment.
    pub fn cards(&self, now: &ZonedDateTime) -> Vec<Card> {
        Plans::cards_of([self], now)
    }

    /// The cards of several talks that were heard apart: what is the same in two is one card.
    pub fn cards_of<'p>(all: impl IntoIterator<Item = &'p Plans>, now: &ZonedDateTime) -> Vec<Card> {
        join(awake(all).collect(), now.datetime())
    }

    /// Those of [`Plans::cards_of`] that are live, for much less where most of what was planned has ended.
    pub fn live_of<'p>(all: impl IntoIterator<Item = &'p Plans>, now: &ZonedDateTime) -> Vec<Card> {
        let now = now.datetime();
        // What has ended still matters to what is live in one way: a message of fixed form brings the other's up to date.
        let (mut live, ended): (Vec<&Plan>, Vec<&Plan>) =
            awake(all).partition(|plan| plan.state(now).is_live());
        let forms = order::set(live.iter().filter_map(|plan| form_of(plan)));
        live.extend(ended.into_iter().filter(|plan| form_of(plan).is_some_and(|form| forms.contains(&form))));
        let mut cards = join(live, now);
        cards.retain(|card| card.state.is_live());
        cards
    }
}

pub(super) fn awake<'p>(all: impl IntoIterator<Item = &'p Plans>) -> impl Iterator<Item = &'p Plan> {
    all.into_iter().flat_map(|one| &one.plans).filter(|plan| !plan.asleep)
}

/// The cards of plans, in the order in which these began. The same plan made in two chats is one card: same kind, same
/// moment, something or somebody that both name, nothing that contradicts. What a message of fixed form states is the
/// same by its code, wherever it was sent: a later one brings it up to date or ends it, and a later code of one sender
/// takes the earlier one's place.
///
/// A plan is held only against those that share a word with it, so that the time is near linear in the plans.
pub(super) fn join(mut plans: Vec<&Plan>, now: DateTime) -> Vec<Card> {
    order::by(&mut plans, |a, b| (a.began, &a.id).cmp(&(b.began, &b.id)));
    let mut joined: Vec<(Card, &Plan)> = Vec::with_capacity(plans.len());
    let mut index = Index::default();
    for plan in plans {
        let card = card::of(plan, now);
        let known = index.of_form(&joined, &card, plan);
        if let Some((at, (known, by))) = known.and_then(|at| Some((at, joined.get_mut(at)?))) {
            let later = plan.touched >= by.touched;
            if later
                && card.kind == CardKind::Code
                && known.facts.get(&Fact::Code) != card.facts.get(&Fact::Code)
            {
                known.state = if known.state.is_live() { CardState::Expired } else { known.state };
                index.drop_form(at, known, by);
                index.note(joined.len(), &card, plan);
                joined.push((card, plan));
                continue;
            }
            if later {
                known.state = card.state;
                known.facts.extend(card.facts);
                known.until = card.until;
            }
            known.why.messages.extend(card.why.messages);
            known.why.telling.extend(card.why.telling);
            index.note(at, known, by);
            continue;
        }
        if plan.end_only {
            continue;
        }
        let alike = index.alike(&joined, &card, plan);
        match alike.and_then(|at| Some((at, joined.get_mut(at)?))) {
            None => {
                index.note(joined.len(), &card, plan);
                joined.push((card, plan));
            }
            Some((at, (other, by))) => {
                merge(other, card);
                index.note(at, other, by);
            }
        }
    }
    joined.into_iter().map(|(card, _)| card).collect()
}

/// What tells that two messages of fixed form may speak of one thing: the code, for one-time codes the sender.
pub(in crate::plans) type Form = (CardKind, String);

pub(super) fn form_of(plan: &Plan) -> Option<Form> {
    let fact = match plan.kind {
        CardKind::Code => Fact::From,
        CardKind::Parcel | CardKind::Ticket => Fact::Code,
        _ => return None,
    };
    match plan.form.as_ref()?.get(&fact)? {
        FactValue::Text(text) => Some((plan.kind, text.clone())),
        FactValue::List(all) => Some((plan.kind, all.join("\n"))),
        _ => None,
    }
}

/// What two cards of one thing have in common, or one has and the other speaks of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Clue {
    /// Nobody's to agree to, so that the hour is enough.
    Hour,
    /// A place, a thing, where to.
    Thing(String),
    /// Somebody who takes part, as they are called.
    Person(String),
    /// Somebody called by one word.
    Single(String),
    /// The first of somebody's names.
    First(String),
    /// The word with which somebody's name begins.
    Begins(String),
    /// A word of a thing's name.
    Word(String),
}

/// Where in the list the cards are that another may be the same as. What is found is a candidate, no more.
#[derive(Default)]
struct Index {
    forms: BTreeMap<Form, Vec<usize>>,
    clues: BTreeMap<(CardKind, DateTime, Clue), Vec<usize>>,
}

impl Index {
    /// The card at this place is new or was changed. One that has ended is not found any more.
    fn note(&mut self, at: usize, card: &Card, plan: &Plan) {
        // A code that has ended stays so.
        if let Some(form) = form_of(plan).filter(|_| card.kind != CardKind::Code || card.state.is_live()) {
            put(self.forms.entry(form).or_default(), at);
        }
        let Some(hour) = hour(card).filter(|_| joins(card)) else { return };
        for (clue, _) in clues(card) {
            put(self.clues.entry((card.kind, hour, clue)).or_default(), at);
        }
    }

    fn drop_form(&mut self, at: usize, card: &Card, plan: &Plan) {
        let places =
            form_of(plan).filter(|_| !card.state.is_live()).and_then(|form| self.forms.get_mut(&form));
        if let Some(places) = places {
            places.retain(|place| *place != at);
        }
    }

    /// The first that is of the same message of fixed form.
    fn of_form(&self, joined: &[(Card, &Plan)], card: &Card, plan: &Plan) -> Option<usize> {
        let fits = |(known, by): &(Card, &Plan)| by.talk != plan.talk && same_form(known, by, card, plan);
        let places = self.forms.get(&form_of(plan)?)?;
        places.iter().copied().find(|&at| joined.get(at).is_some_and(fits))
    }

    /// The first that is the same plan.
    fn alike(&self, joined: &[(Card, &Plan)], card: &Card, plan: &Plan) -> Option<usize> {
        let hour = hour(card).filter(|_| joins(card))?;
        let fits = |(other, by): &(Card, &Plan)| {
            by.talk != plan.talk && same(other, card) && answered(other, by, card, plan)
        };
        let sought = order::set(clues(card).into_iter().filter_map(|(_, sought)| sought));
        let first = |clue: Clue| {
            let places = self.clues.get(&(card.kind, hour, clue))?;
            places.iter().copied().find(|&at| joined.get(at).is_some_and(fits))
        };
        sought.into_iter().filter_map(first).min()
    }
}

/// Keeps places in their order, each once.
fn put(places: &mut Vec<usize>, at: usize) {
    if let Err(place) = places.binary_search(&at) {
        places.insert(place, at);
    }
}

/// What a card is known by, and for each what another card is then known by.
fn clues(card: &Card) -> Vec<(Clue, Option<Clue>)> {
    let both = |clue: Clue| (clue.clone(), Some(clue));
    let mut all = Vec::new();
    if card.kind == CardKind::Weather {
        all.push(both(Clue::Hour));
    }
    for fact in THINGS {
        all.extend(texts(card, fact).into_iter().map(|name| both(Clue::Thing(name))));
    }
    for name in titles(card) {
        all.extend(words(&name).into_iter().map(|word| (Clue::Word(word.clone()), Some(Clue::Begins(word)))));
    }
    for name in texts(card, Fact::With) {
        if let Some(word) = words(&name).into_iter().next() {
            all.push((Clue::Begins(word.clone()), Some(Clue::Word(word))));
        }
        all.push(match name.split_once(' ') {
            None => (Clue::Single(name.clone()), Some(Clue::First(name.clone()))),
            Some((first, _)) => (Clue::First(first.to_owned()), Some(Clue::Single(first.to_owned()))),
        });
        all.push(both(Clue::Person(name)));
    }
    all
}

/// The words of a fact, in small letters.
fn texts(card: &Card, fact: Fact) -> Vec<String> {
    match card.facts.get(&fact) {
        Some(FactValue::Text(text)) => vec![text.to_lowercase()],
        Some(FactValue::List(all)) => all.iter().map(|text| text.to_lowercase()).collect(),
        _ => Vec::new(),
    }
}

/// What may name somebody: 'Lunch with Ana', 'Ana's'.
fn titles(card: &Card) -> Vec<String> {
    [Fact::Item, Fact::Place].into_iter().flat_map(|fact| texts(card, fact)).collect()
}

/// A script without spaces, each letter of which counts as a word.
fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

/// Words in small letters, of scripts without spaces the letters.
fn words(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut inside = false;
    for c in text.chars().take(16 * WORDS) {
        let wide = is_wide(c);
        if !c.is_alphanumeric() {
            inside = false;
            continue;
        }
        let goes_on = inside && !wide;
        inside = !wide;
        if let Some(word) = all.last_mut().filter(|_| goes_on) {
            word.push(c);
        } else if all.len() < WORDS {
            all.push(c.to_string());
        } else {
            break;
        }
    }
    all
}

/// A title names somebody, as a word of its own.
fn names(title: &str, name: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || is_wide(c));
    !name.is_empty()
        && title.match_indices(name).any(|(at, _)| {
            let before = title.get(..at).and_then(|text| text.chars().next_back());
            let after = title.get(at + name.len()..).and_then(|text| text.chars().next());
            apart(before) && apart(after)
        })
}

/// Two names of one person: 'Ana' is Ana Weber.
fn one_person(a: &str, b: &str) -> bool {
    let first = |whole: &str, one: &str| !one.contains(' ') && whole.split(' ').next() == Some(one);
    a == b || first(a, b) || first(b, a)
}

/// Somebody of that name takes part in it, or its title names them.
fn knows(card: &Card, name: &str) -> bool {
    texts(card, Fact::With).iter().any(|known| one_person(known, name))
        || titles(card).iter().any(|title| names(title, name))
}

/// One plan, put in two talks: the facts of both, and what is agreed in one is agreed.
fn merge(known: &mut Card, card: Card) {
    // An appointment that names its end has it, however long such a meeting would be taken to last.
    let named = |card: &Card| {
        let until = card.facts.get(&Fact::Until);
        card.kind == CardKind::Meet && matches!(until, Some(FactValue::Moment(Moment::At(_))))
    };
    known.until = match (named(known), named(&card)) {
        (true, false) => known.until,
        (false, true) => card.until,
        _ => known.until.max(card.until),
    };
    for (fact, value) in card.facts {
        match (known.facts.get_mut(&fact), value) {
            (Some(FactValue::List(names)), FactValue::List(more)) => {
                names.extend(more.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
            }
            (Some(_), _) => {}
            (None, value) => {
                known.facts.insert(fact, value);
            }
        }
    }
    known.why.messages.extend(card.why.messages);
    known.why.telling.extend(card.why.telling);
    if known.state == CardState::Proposed {
        known.state = card.state;
    }
}

/// Two messages of fixed form speak of one thing: by its code, for one-time codes by their sender.
fn same_form(known: &Card, by: &Plan, card: &Card, plan: &Plan) -> bool {
    if known.kind != card.kind || by.form.is_none() || plan.form.is_none() {
        return false;
    }
    let equal =
        |fact| matches!((known.facts.get(&fact), card.facts.get(&fact)), (Some(a), Some(b)) if a == b);
    match card.kind {
        CardKind::Code => equal(Fact::From) && known.state.is_live(),
        CardKind::Parcel | CardKind::Ticket => equal(Fact::Code),
        _ => false,
    }
}

/// It may be the same as a plan of another talk.
fn joins(card: &Card) -> bool {
    card.state.is_live() && !matches!(card.kind, CardKind::Pay | CardKind::Call | CardKind::Locate)
}

fn hour(card: &Card) -> Option<DateTime> {
    match card.facts.get(&Fact::Time) {
        Some(FactValue::Moment(Moment::At(at))) => Some(*at),
        _ => None,
    }
}

fn same(one: &Card, two: &Card) -> bool {
    if one.kind != two.kind || !joins(one) || !joins(two) || hour(one).is_none() || hour(one) != hour(two) {
        return false;
    }
    let both = |fact| {
        let (mine, yours) = (texts(one, fact), texts(two, fact));
        (!mine.is_empty() && !yours.is_empty()).then_some(mine == yours)
    };
    if [Fact::Code, Fact::Place, Fact::Item, Fact::To].into_iter().any(|fact| both(fact) == Some(false)) {
        return false;
    }
    // The hour alone is no agreement: what nobody named may be anything.
    let mine = order::set(THINGS.into_iter().flat_map(|fact| texts(one, fact)));
    let thing = THINGS.into_iter().flat_map(|fact| texts(two, fact)).any(|name| mine.contains(&name));
    let somebody = || {
        texts(two, Fact::With).iter().any(|name| knows(one, name))
            || texts(one, Fact::With).iter().any(|name| knows(two, name))
    };
    one.kind == CardKind::Weather || thing || both(Fact::Cuisine) != Some(false) && somebody()
}

/// What one of them still asks is answered by what the other agrees on: by the same people. Another's yes is none.
fn answered(one: &Card, by: &Plan, two: &Card, plan: &Plan) -> bool {
    let (asked, asks, agreed) = match (one.state, two.state) {
        (CardState::Proposed, CardState::Agreed) => (one, by, two),
        (CardState::Agreed, CardState::Proposed) => (two, plan, one),
        _ => return true,
    };
    match asks.pending.as_ref().unwrap_or(&asks.put_by) {
        Some(name) => knows(agreed, &name.to_lowercase()),
        None => {
            let others = texts(asked, Fact::With);
            others.is_empty() || others.iter().any(|name| knows(agreed, name))
        }
    }
}
