//! One plan: what is put for it, who stands in it, and where it is in its life.

use super::stood::Stood;
use super::when::{Habit, When, half};
use jiff::SignedDuration;
use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::mem::take;
use steward_model::{CardKind, CardState, Fact, FactValue, Facts, MessageId, Moment, order};

/// Who speaks: the owner is `None`.
pub(in crate::plans) type Who = Option<String>;

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::plans) enum Stance {
    In,
    Maybe,
    Out,
}

/// So many messages are named as a card's reason.
const REASONS: usize = 64;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::plans) struct Plan {
    pub id: String,
    pub kind: CardKind,
    pub rule: String,
    pub talk: String,
    /// The messages that made it or changed it.
    pub messages: Vec<MessageId>,
    /// For each fact that stands, the message that put it.
    pub given: BTreeMap<Fact, MessageId>,
    /// The message that spoke of it last.
    pub last: MessageId,
    /// When it came up.
    pub began: DateTime,
    /// When it was last spoken of, and at which message of its talk.
    pub touched: DateTime,
    pub spoken: u64,
    /// Who spoke of it last.
    pub last_by: Who,
    pub turn: u64,
    pub put_by: Who,
    #[serde(with = "as_pairs")]
    pub stances: BTreeMap<Who, Stance>,
    /// Whose question or change waits for an answer.
    #[serde(with = "perhaps")]
    pub pending: Option<Who>,
    /// Who asked whether to call it off.
    #[serde(with = "perhaps")]
    pub doubted: Option<Who>,
    /// What waits for an answer asks for another day or hour, and names none: who names one puts it.
    pub open_asked: bool,
    /// Somebody else than who put it said yes in so many words.
    #[serde(default)]
    pub taken_up: bool,
    /// Called for, and nobody has taken it up.
    pub asleep: bool,
    /// It was only hinted at, and sleeps until the next message says yes to it.
    #[serde(default)]
    pub faint: bool,
    /// It ended before its time.
    pub over: Option<CardState>,
    /// It is known only by its end, which may be that of a card of another talk.
    pub end_only: bool,
    pub when: When,
    pub until: When,
    /// Morning meals and the like: an open hour is before noon.
    pub morning: bool,
    /// Play, not work: an open hour is in the evening.
    pub leisure: bool,
    pub words: BTreeMap<Fact, String>,
    pub items: Vec<String>,
    pub joined: Vec<String>,
    /// In whose name it was put, by somebody who takes no part.
    #[serde(default)]
    pub host: Option<String>,
    /// Who was called on by name when it was put, in small letters.
    #[serde(default)]
    pub called: Option<String>,
    /// The words with which it was put, in small letters, as far as they are kept.
    #[serde(default)]
    pub put_as: String,
    pub people: Option<u32>,
    pub warning: bool,
    /// What a message of fixed form states: nothing to agree on.
    pub form: Option<Facts>,
    /// The message at which a part of the money was last paid; 0 where none was.
    pub instalment: u64,
    /// The owner says that the money is on its way.
    #[serde(default)]
    pub sent: bool,
    /// How sure we are that it is wanted.
    pub confidence: f32,
    /// The talk has two people, so the other is always in it.
    pub pair: Option<String>,
    /// What stood before somebody changed it last.
    #[serde(default)]
    pub stood: Option<Box<Stood>>,
}

impl Plan {
    pub fn new(kind: CardKind, talk: &str, id: MessageId, who: Who, at: DateTime) -> Plan {
        Plan {
            id: format!("{}-{}", kind.word(), id.0),
            kind,
            rule: String::new(),
            talk: talk.to_owned(),
            messages: vec![id],
            given: BTreeMap::new(),
            last: id,
            began: at,
            touched: at,
            spoken: 0,
            last_by: None,
            turn: 0,
            put_by: who,
            stances: BTreeMap::new(),
            pending: None,
            doubted: None,
            open_asked: false,
            taken_up: false,
            asleep: false,
            faint: false,
            over: None,
            end_only: false,
            when: When::default(),
            until: When::default(),
            morning: false,
            leisure: false,
            words: BTreeMap::new(),
            items: Vec::new(),
            joined: Vec::new(),
            host: None,
            called: None,
            put_as: String::new(),
            people: None,
            warning: false,
            form: None,
            instalment: 0,
            sent: false,
            confidence: 0.0,
            pair: None,
            stood: None,
        }
    }

    /// What is usual for it.
    pub fn habit(&self) -> Habit {
        Habit { kind: self.kind, morning: self.morning, leisure: self.leisure }
    }

    /// The hour that is meant for it by one that may leave its half of the day open.
    pub fn hour_meant(&self, at: Time, loose: bool, now: DateTime) -> Time {
        if loose { half(at, self.habit(), &self.when, now) } else { at }
    }

    /// Another message is a reason for it.
    pub fn because(&mut self, id: MessageId) {
        if self.messages.last() != Some(&id) && self.messages.len() < REASONS {
            self.messages.push(id);
        }
    }

    /// What [`Plan::account`] looks back at: the plan without its names and reasons, which need no copy.
    pub fn standing(&mut self) -> Plan {
        let (id, rule, talk) = (take(&mut self.id), take(&mut self.rule), take(&mut self.talk));
        let (messages, given) = (take(&mut self.messages), take(&mut self.given));
        let (put_as, stood) = (take(&mut self.put_as), take(&mut self.stood));
        let standing = self.clone();
        (self.id, self.rule, self.talk) = (id, rule, talk);
        (self.messages, self.given) = (messages, given);
        (self.put_as, self.stood) = (put_as, stood);
        standing
    }

    /// A message has done its part: where it changed something, it is a reason, and who put which fact is known.
    pub fn account(&mut self, before: &Plan, id: MessageId) {
        self.last = id;
        let ended = (&self.over, self.asleep, self.warning) != (&before.over, before.asleep, before.warning);
        let answered = (&self.stances, &self.pending, &self.doubted)
            != (&before.stances, &before.pending, &before.doubted);
        // The weather is nobody's to agree to.
        let moved = ended || answered && self.kind != CardKind::Weather;
        let mut put = self.joined != before.joined;
        if !self.states_the_same(before) {
            let (facts, stood) = (self.facts(), before.facts());
            for (fact, value) in &facts {
                // The others of a plan are known by who speaks; that they are there tells nothing.
                if *fact != Fact::With && stood.get(fact) != Some(value) {
                    self.given.insert(*fact, id);
                    put = true;
                }
            }
            self.given.retain(|fact, _| facts.contains_key(fact));
        }
        if moved || put {
            self.because(id);
        }
    }

    /// Nothing that the facts come from is another, but for who takes part.
    fn states_the_same(&self, before: &Plan) -> bool {
        let said = (self.kind, &self.when, &self.until, self.people, self.warning);
        said == (before.kind, &before.when, &before.until, before.people, before.warning)
            && self.words == before.words
            && self.items == before.items
            && self.form == before.form
            && self.callee() == before.callee()
    }

    /// Of its messages those that tell most: where it began and what put the facts that stand, then what took it up.
    pub fn telling(&self) -> Vec<MessageId> {
        const MOST: usize = 3;
        let mut telling: Vec<MessageId> = self.given.values().copied().collect();
        telling.extend(self.messages.first());
        order::sorted(&mut telling);
        telling.dedup();
        for id in self.messages.iter().rev() {
            if telling.len() >= MOST {
                break;
            }
            if !telling.contains(id) {
                telling.push(*id);
            }
        }
        order::sorted(&mut telling);
        telling
    }

    /// Called off, then taken up again: the thing and the place stay, the answers are asked anew, and so is the day unless
    /// only another hour of it is named.
    pub fn reopen(&mut self, who: Who, same_day: bool) {
        self.over = None;
        if !same_day {
            self.when = When::default();
        }
        self.stances.clear();
        self.stances.insert(who.clone(), Stance::In);
        self.put_by = who;
        self.pending = None;
    }

    /// The owner pulled out of it.
    pub fn left(&self) -> bool {
        self.stances.get(&None) == Some(&Stance::Out)
    }

    /// Somebody other than the owner stands in it, and the owner does.
    pub fn settled(&self) -> bool {
        let is_in = |who: &Who| self.stances.get(who) == Some(&Stance::In);
        is_in(&None) && self.stances.iter().any(|(who, stance)| who.is_some() && *stance == Stance::In)
    }

    /// Somebody else has put or changed something, and this speaker has not answered.
    pub fn waits_for(&self, who: &Who) -> bool {
        let doubted = self.doubted.as_ref().is_some_and(|doubter| doubter != who);
        match &self.pending {
            _ if doubted => true,
            Some(pending) => pending != who,
            None => {
                self.put_by != *who && self.stances.get(who).is_none_or(|stance| *stance == Stance::Maybe)
            }
        }
    }

    /// Put in free words in this talk, and still open.
    pub fn stands_in(&self, talk: &str, now: DateTime) -> bool {
        self.form.is_none() && self.talk == talk && self.open(now)
    }

    /// Still open for talk.
    pub fn open(&self, now: DateTime) -> bool {
        self.over.is_none() && (self.lasts(now) || now <= self.end())
    }

    /// It plainly ends later, which is told without reckoning when: its day is still to come, or it knows of none and was
    /// spoken of today.
    fn lasts(&self, now: DateTime) -> bool {
        let plain = self.form.is_none() && self.until.is_empty();
        let ahead = self.when.said.is_some() && self.when.day.is_some_and(|day| day > now.date());
        let today = || self.when.is_empty() && self.touched.date() == now.date() && self.touched <= now;
        plain && (ahead || self.kind != CardKind::Locate && today() && now.second() < 59)
    }

    /// The state at a moment.
    pub fn state(&self, now: DateTime) -> CardState {
        if let Some(over) = self.over {
            return over;
        }
        if now > self.end() {
            return if self.settled() { CardState::Done } else { CardState::Expired };
        }
        if self.form.is_some() && self.kind == CardKind::Meet {
            // Both sides stand in an appointment that was fixed, until who fixed it puts another hour.
            if self.pending.is_some() { CardState::Proposed } else { CardState::Agreed }
        } else if self.form.is_some() && self.kind != CardKind::Pay {
            CardState::Info
        } else if self.settled() && self.pending.is_none() {
            CardState::Agreed
        } else {
            CardState::Proposed
        }
    }

    /// When it ends by itself: a plan some hours after it began, a code at its last minute, a wish with no day after
    /// as long as such wishes last.
    pub fn end(&self) -> DateTime {
        let after = |at: DateTime, hours: i64| at.saturating_add(SignedDuration::from_hours(hours));
        let day_end = |at: DateTime| at.date().at(23, 59, 59, 0);
        if let Some(facts) = &self.form {
            return form_end(self.kind, facts, self.touched);
        }
        let until = self.until.moment().map(Moment::latest);
        if let Some(until) = until.filter(|_| {
            matches!(
                self.kind,
                CardKind::Stay | CardKind::Travel | CardKind::Hire | CardKind::Pay | CardKind::Buy
            )
        }) {
            return day_end(until);
        }
        match self.when.moment() {
            Some(Moment::At(at)) => match self.kind {
                CardKind::Remind | CardKind::Call | CardKind::Go => after(at, 1).min(day_end(at).max(at)),
                _ => after(at, 3),
            },
            Some(moment) => day_end(moment.latest()),
            None => match self.kind {
                CardKind::Locate => after(self.touched, 1),
                CardKind::Listen | CardKind::Weather | CardKind::Go | CardKind::Call => day_end(self.touched),
                CardKind::Dine | CardKind::Meet | CardKind::Watch => day_end(after(self.touched, 24)),
                CardKind::Buy | CardKind::Remind => day_end(after(self.touched, 24 * 3)),
                CardKind::Attend | CardKind::Visit => day_end(after(self.touched, 24 * 7)),
                _ => day_end(after(self.touched, 24 * 14)),
            },
        }
    }

    /// The others of the plan, as they are called.
    pub fn with(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut add = |name: &str| {
            if !name.is_empty() && !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                names.push(name.to_owned());
            }
        };
        if let Some(host) = &self.host {
            add(host);
            self.joined.iter().for_each(|name| add(name));
            return names;
        }
        let refused = |who: &Who| self.stances.get(who) == Some(&Stance::Out);
        if let Some(pair) = &self.pair {
            add(pair);
        }
        if let Some(name) = self.put_by.as_deref().filter(|_| !refused(&self.put_by)) {
            add(name);
        }
        for (who, stance) in &self.stances {
            if let (Some(name), Stance::In) = (who, stance) {
                add(name);
            }
        }
        for name in &self.joined {
            add(name);
        }
        names
    }

    /// Whom to call, where somebody is named.
    fn callee(&self) -> Option<Vec<String>> {
        (self.kind == CardKind::Call && !self.joined.is_empty()).then(|| self.joined.clone())
    }

    /// What the card states.
    pub fn facts(&self) -> Facts {
        if let Some(facts) = &self.form {
            return facts.clone();
        }
        let mut facts = Facts::new();
        let mut put = |fact, value: Option<FactValue>| {
            if let Some(value) = value {
                facts.insert(fact, value);
            }
        };
        let words = |fact: Fact| self.words.get(&fact).cloned().map(FactValue::Text);
        let kind = self.kind;
        let moment = self.when.moment();
        let daily = matches!(kind, CardKind::Stay | CardKind::Hire | CardKind::Weather | CardKind::Travel);
        match moment {
            Some(moment) if !daily || matches!(moment, Moment::At(_)) => {
                put(Fact::Time, Some(FactValue::Moment(moment)));
                if let Moment::Day(_) = moment {
                    put(Fact::Date, Some(FactValue::Moment(moment)));
                }
            }
            _ => {}
        }
        if let Some(day) =
            self.when.date().filter(|_| daily || self.when.hour.is_some() || self.when.part.is_some())
        {
            put(Fact::Date, Some(FactValue::Moment(Moment::Day(day))));
        }
        put(Fact::Until, self.until.moment().map(FactValue::Moment));
        for fact in [
            Fact::Place,
            Fact::From,
            Fact::To,
            Fact::Cuisine,
            Fact::Artist,
            Fact::Amount,
            Fact::Currency,
            Fact::Unit,
            Fact::Payee,
            Fact::Number,
        ] {
            put(fact, words(fact));
        }
        put(Fact::People, self.people.map(FactValue::Count));
        let with = self.callee().unwrap_or_else(|| self.with());
        let alone = matches!(kind, CardKind::Listen | CardKind::Weather | CardKind::Remind | CardKind::Pay);
        put(Fact::With, (!with.is_empty() && !alone).then_some(FactValue::List(with)));
        put(
            Fact::Item,
            match self.items.as_slice() {
                [] => None,
                [one] => Some(FactValue::Text(one.clone())),
                many => Some(FactValue::List(many.to_vec())),
            },
        );
        put(Fact::Warning, self.warning.then_some(FactValue::Flag(true)));
        facts
    }
}

/// Names of people as keys, the owner among them: JSON has only words as keys.
mod as_pairs {
    use super::{BTreeMap, Stance, Who, order};
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(map: &BTreeMap<Who, Stance>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(map)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<Who, Stance>, D::Error> {
        Ok(order::map(Vec::<(Who, Stance)>::deserialize(from)?))
    }
}

/// Somebody or nobody, where the owner is somebody without a name: JSON has one null for both.
pub(super) mod perhaps {
    use super::Who;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(who: &Option<Who>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(who)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Who>, D::Error> {
        Ok(Vec::<Who>::deserialize(from)?.into_iter().next())
    }
}

fn form_end(kind: CardKind, facts: &Facts, heard: DateTime) -> DateTime {
    let moment = |fact| match facts.get(&fact) {
        Some(FactValue::Moment(moment)) => Some(*moment),
        _ => None,
    };
    let day_end = |at: DateTime| at.date().at(23, 59, 59, 0);
    let after = |at: DateTime, hours: i64| at.saturating_add(SignedDuration::from_hours(hours));
    match (kind, moment(Fact::Until), moment(Fact::Time).or(moment(Fact::Date))) {
        (CardKind::Code, Some(until), _) => until.latest(),
        (CardKind::Code, None, _) => heard.saturating_add(SignedDuration::from_mins(15)),
        (CardKind::Parcel, Some(until), _) => until.latest(),
        // An appointment is over with its last minute; who leaves a room or owes money has that day.
        (CardKind::Meet, Some(Moment::At(until)), begin) if begin.is_none_or(|at| at.earliest() <= until) => {
            until
        }
        (CardKind::Meet, Some(Moment::At(_)) | None, Some(Moment::At(at))) => after(at, 3),
        (_, Some(until), _) => day_end(until.latest()),
        (CardKind::Ticket, None, Some(Moment::At(at))) => after(at, 6),
        (_, None, Some(moment)) => day_end(moment.latest()),
        (CardKind::Parcel, None, None) => day_end(heard.saturating_add(SignedDuration::from_hours(24 * 7))),
        _ => day_end(heard.saturating_add(SignedDuration::from_hours(24 * 30))),
    }
}
