//! Putting into a plan what it is about: the places, names and things that a message names for it.

use super::around::{comes_to, fills_in, gathers, meeting_point, picked_up};
use super::fits::{picks, spoken_of};
use super::houses::named_before;
use super::no_place::of_the_begin;
use super::values::Values;
use crate::plans::kept::kindred::{is_looked_at, is_way, social};
use crate::plans::kept::plan::Plan;
use crate::plans::kept::states::stands_for;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact, Mention, Said};

/// From this confidence on a name takes the place of another.
const SURE: f32 = 0.5;
/// So many things stand on a list at most.
const LONGEST_LIST: usize = 16;

/// Words and how surely they are meant.
type Named<'v> = (&'v String, f32);

/// Puts the words among these values; true when something that stood was changed.
pub(super) fn put(values: &Values<'_>, plan: &mut Plan, turn: &Turn<'_>) -> bool {
    let putting = Putting::of(values, plan, turn);
    let names = putting.names(plan);
    let things = putting.things(plan);
    names || things
}

/// The values on their way into a plan.
struct Putting<'v> {
    values: &'v Values<'v>,
    turn: &'v Turn<'v>,
    kind: CardKind,
    /// The place that stands, where the message changes something.
    stood: Option<String>,
    /// Another place than that is named.
    elsewhere: bool,
}

impl<'v> Putting<'v> {
    fn of(values: &'v Values<'v>, plan: &Plan, turn: &'v Turn<'v>) -> Putting<'v> {
        let stood = plan.words.get(&Fact::Place).filter(|_| turn.moves.change).cloned();
        let mut putting = Putting { values, turn, kind: plan.kind, stood, elsewhere: false };
        putting.elsewhere = putting
            .said(Fact::Place)
            .any(|(mention, words)| mention.confidence >= SURE && !putting.is_what_stood(words));
        putting
    }

    fn text(&self) -> &'v str {
        &self.turn.heard.message.text
    }

    /// The mentions that say this of the plan, with their words.
    fn said(&self, fact: Fact) -> impl Iterator<Item = (&'v Mention, &'v String)> + use<'v> {
        self.values.fitting.iter().copied().filter(move |mention| mention.fact == fact).filter_map(
            |mention| match &mention.said {
                Said::Words(words) => Some((mention, words)),
                _ => None,
            },
        )
    }

    /// What is changed is named beside what takes its place: 大礼堂漏水 换音乐厅.
    fn is_what_stood(&self, words: &str) -> bool {
        self.stood.as_ref().is_some_and(|stood| stood.contains(words) || words.contains(stood.as_str()))
    }

    /// The surest words for a fact.
    fn best(&self, fact: Fact) -> Option<Named<'v>> {
        let best = self
            .said(fact)
            .filter(|(_, words)| !(fact == Fact::Place && self.elsewhere && self.is_what_stood(words)))
            .filter(|(mention, _)| !of_the_begin(&self.values.fitting, mention))
            .map(|(mention, words)| (words, mention.confidence))
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        let in_a_house = fact == Fact::Place && (social(self.kind) || self.kind == CardKind::Buy);
        Some(if in_a_house { named_before(&self.values.fitting, self.text(), best) } else { best })
    }

    /// Puts where it is, where it leads, and what else has a name.
    fn names(&self, plan: &mut Plan) -> bool {
        let mut changed = false;
        let housed = self.best(Fact::Place).is_some_and(|(_, sure)| sure >= 0.6);
        for said in [Fact::Place, Fact::From, Fact::To, Fact::Cuisine, Fact::Artist, Fact::Number] {
            let Some(named) = self.best(said) else { continue };
            let (words, sure) = if said == Fact::Place { self.behind_its_door(named) } else { named };
            if said == Fact::To && self.is_picked_up_at(plan, words) {
                plan.words.entry(Fact::From).or_insert_with(|| words.clone());
                continue;
            }
            // The house says more than the town it is in.
            if housed && said == Fact::To && stands_for(self.kind, said) == Fact::Place {
                continue;
            }
            let fact = self.meant_as(plan, said, (words, sure));
            let stood = plan.words.get(&fact);
            let closer = stood.is_some_and(|stood| is_of(words, stood));
            if let Some(stood) = stood
                && (self.keeps(plan, fact, (words, sure)) || closer && stood.len() >= words.len())
            {
                continue;
            }
            // A place told more closely, or told when asked, fills in; one put in place of another changes.
            changed |= stood.is_some()
                && !closer
                && fact != Fact::Cuisine
                && self.replaces()
                && !fills_in(plan, self.turn, words);
            plan.words.insert(fact, words.clone());
        }
        changed
    }

    /// Who speaks puts something, rather than telling of it.
    fn replaces(&self) -> bool {
        let moves = self.turn.moves;
        moves.change || moves.propose || moves.ask
    }

    /// Beside what people go to see a door is where they meet: the first place that is no door is where it is.
    fn behind_its_door(&self, named: Named<'v>) -> Named<'v> {
        if !is_looked_at(self.kind) || !meeting_point(named.0) {
            return named;
        }
        self.said(Fact::Place)
            .find(|(mention, words)| mention.confidence >= SURE && !meeting_point(words))
            .map_or(named, |(mention, words)| (words, mention.confidence))
    }

    /// Where somebody is picked up is not where the way ends that stands: 六点半大连路口接.
    fn is_picked_up_at(&self, plan: &Plan, words: &str) -> bool {
        is_way(self.kind)
            && plan.words.contains_key(&Fact::To)
            && (picked_up(self.text(), words)
                || plan.put_by != *self.turn.who && comes_to(self.text(), words))
    }

    /// Under which fact it stands. Where a journey goes is its end, however it was said; but a door is where one sets out
    /// to what is farther: 回梅州 几点走 – 九点 公司北门.
    fn meant_as(&self, plan: &Plan, said: Fact, (words, sure): Named<'v>) -> Fact {
        let fact = stands_for(self.kind, said);
        if !is_way(self.kind) || fact != Fact::Place || sure < SURE || self.best(Fact::To).is_some() {
            return fact;
        }
        let door = plan.words.contains_key(&Fact::To) && meeting_point(words) && !self.turn.moves.change;
        if door { Fact::From } else { Fact::To }
    }

    /// What stands under this fact is not given up for these words.
    fn keeps(&self, plan: &Plan, fact: Fact, (words, sure): Named<'v>) -> bool {
        let (moves, latin) = (self.turn.moves, self.text().is_ascii());
        // A weak find fills a gap; it takes nothing's place.
        if sure < SURE || sure < 0.55 && !self.replaces() && !latin {
            return true;
        }
        if fact != Fact::Place {
            return false;
        }
        // Who says yes puts no other place but in plain words; what one of a group tells of oneself is where the others do
        // not go.
        let yes = moves.agree > 0.0 && sure < 0.65;
        let told = moves.agree == 0.0 && plan.pair.is_none() && plan.put_by != *self.turn.who;
        if latin && !self.replaces() && (yes || told) {
            return true;
        }
        // Where to meet is not where it is: 'out front', 正门, 老桥头集合.
        let door = meeting_point(words);
        let meets = || {
            if moves.change {
                door && gathers(self.text(), words)
            } else {
                door || gathers(self.text(), words)
            }
        };
        is_way(self.kind) || is_looked_at(self.kind) && meets()
    }

    /// Puts what is to be got, done or had.
    fn things(&self, plan: &mut Plan) -> bool {
        let mut changed = false;
        let list = self.kind == CardKind::Buy;
        let top = self.said(Fact::Item).map(|(mention, _)| mention.confidence).fold(0.0, f32::max);
        for (mention, words) in self.said(Fact::Item) {
            let sure = mention.confidence;
            let known = plan.items.iter().any(|item| item.eq_ignore_ascii_case(words));
            let near = if list && sure >= 0.6 { 0.15 } else { 0.05 };
            // Two capital words beside a meal are more often where than what.
            let weak = (list || self.kind == CardKind::Dine) && sure < SURE;
            if known || wonders(plan, self.turn) || sure + near < top || weak {
                continue;
            }
            if list {
                self.put_on_list(plan, words);
            } else if plan.items.is_empty() || self.takes_the_place(plan, (words, sure)) {
                changed |= self.kind == CardKind::Hire && !plan.items.is_empty();
                plan.items = vec![words.clone()];
            }
        }
        changed
    }

    /// What the plan is about is given up for this thing.
    fn takes_the_place(&self, plan: &Plan, (words, sure): Named<'v>) -> bool {
        let moves = self.turn.moves;
        let stood = plan.turn > 0;
        match self.kind {
            CardKind::Hire if sure >= 0.75 => true,
            CardKind::Hire => {
                sure >= 0.6 && (moves.change || picks(self.text(), words)) && words.chars().nth(1).is_some()
            }
            CardKind::Dine => stood && (moves.change || self.asks_for_another_dish(plan)),
            _ => stood && moves.change && sure >= 0.75,
        }
    }

    /// Another dish, asked by somebody else than who put the first.
    fn asks_for_another_dish(&self, plan: &Plan) -> bool {
        (self.values.asked || self.text().ends_with('吧'))
            && self.turn.moves.agree < 0.8
            && plan.put_by != *self.turn.who
    }

    /// 'Eggs and bread', said of a list, are two of its things.
    fn put_on_list(&self, plan: &mut Plan, words: &str) {
        let parts = words.split(" and ").filter(|_| self.values.listed);
        let parts = parts.chain((!self.values.listed).then_some(words));
        for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
            if plan.items.len() < LONGEST_LIST && !plan.items.iter().any(|item| item == part) {
                plan.items.push(part.to_owned());
            }
        }
    }
}

/// One name is a part of the other, or one of its words stands for it.
fn is_of(words: &str, stood: &str) -> bool {
    let (small, stood_small) = (words.to_lowercase(), stood.to_lowercase());
    small.contains(&stood_small) || stood_small.contains(&small) || spoken_of(stood, words)
}

/// 电池抽屉里那几节还能用吗: what who was asked for things asks about is not yet to be got.
fn wonders(plan: &Plan, turn: &Turn<'_>) -> bool {
    plan.kind == CardKind::Buy
        && plan.put_by != *turn.who
        && turn.moves.ask
        && !turn.moves.propose
        && !turn.heard.message.text.is_ascii()
}
