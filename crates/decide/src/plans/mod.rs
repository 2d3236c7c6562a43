//! Plans over messages and speakers: what is put, taken up, changed, turned down, done, and when it is past.
//!
//! One message at a time, in the order in which they came; what stands after a prefix never depends on what follows.
//! A plan keeps its card from its first message on: it is changed in place, never doubled.

mod answers;
mod around;
mod bare;
mod beside_asked;
mod beside_hours;
mod booked_then;
mod by_another;
mod by_name;
mod card;
mod choose;
mod confirmed;
mod ends;
mod excused;
mod fetched;
mod fits;
mod forbids;
mod forms;
mod frames;
mod from_to;
mod given_up;
mod halves;
mod hinted;
mod hosts;
mod houses;
mod instalments;
mod join;
mod kinds;
mod left_over;
mod live;
mod longer;
mod meals;
mod meant;
mod minded;
mod minutes;
mod months;
mod moves;
mod named_off;
mod nights;
mod no_place;
mod notes;
mod others;
mod payees;
mod pays_back;
mod picked;
mod plan;
mod quoted;
mod recalled;
mod retold;
mod returns;
mod served;
mod sign_ups;
mod stirred;
mod talk;
mod text;
mod third;
mod values;
mod want;
mod ways;
mod when;
mod which;
mod zones;

pub use meant::learning as meaning;
pub use stirred::{Drawn, Stirred};

use answers::{
    asks_another, asks_apart, becomes_a_meal, declares, done, seen_to, side_answer, stays, strike, takes,
};
use jiff::{ToSpan, civil::DateTime};
use moves::Moves;
use plan::{Plan, Stance, Who, touch};
use serde::{Deserialize, Serialize};
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;
use steward_model::{CardKind, CardState, Context, Fact, Heard, MessageKind, Said, order};
use talk::Talk;

/// So many plans are kept; of more, those that ended longest ago go first.
const KEPT: usize = 512;

/// The plans of one talk or of several. What is written by serde is read back by the same release only.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Plans {
    plans: Vec<Plan>,
    talks: BTreeMap<String, Talk>,
    #[serde(skip)]
    live: live::Live,
    /// What messages named for plans, where it is to be learnt from.
    #[serde(skip)]
    noted: Option<Vec<meaning::Noted>>,
}

impl Plans {
    /// Nothing heard yet.
    pub fn new() -> Plans {
        Plans::default()
    }

    /// Nothing heard yet. What messages name for plans is noted, to learn from, and taken for what it says.
    pub fn noting() -> Plans {
        Plans { noted: Some(Vec::new()), ..Plans::default() }
    }

    /// What was noted since this was asked last.
    pub fn noted(&mut self) -> Vec<meaning::Noted> {
        self.noted.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Takes in the next message of a conversation. `context` lends its zone; the moment is the message's own.
    ///
    /// Never fails; a message that says nothing of plans changes nothing.
    pub fn hear(&mut self, conversation: &str, heard: &Heard, context: &Context) {
        let zone = context.now.time_zone().clone();
        let now = heard.message.sent_at.with_time_zone(zone).datetime();
        let who: Who = (!heard.mine).then(|| heard.message.from.clone().unwrap_or_default());
        self.take_up_hint(conversation, heard, &who);
        if !self.talks.contains_key(conversation) {
            self.talks.insert(conversation.to_owned(), Talk::default());
        }
        let Some(talk) = self.talks.get_mut(conversation) else { return };
        talk.hear(&who, heard);
        if matches!(heard.message.kind, MessageKind::System | MessageKind::Deleted) {
            return;
        }
        let spoken = talk.turn;
        let told = zones::by_the_owners_clock(talk, heard);
        let heard = told.as_ref().unwrap_or(heard);
        let chosen = picked::by_half(talk, heard);
        let heard = chosen.as_ref().unwrap_or(heard);
        let formed = forms::take(&mut self.plans, conversation, heard, now);
        forms::settle(&mut self.plans, conversation, heard, now);
        forms::promised(&mut self.plans, conversation, heard, now);
        let went = self.talks.get(conversation).is_some_and(|talk| talk.went(&who));
        let live = self.live.around(&self.plans, now);
        forms::fetched(&mut self.plans, live, conversation, heard, now, went);
        let formed = formed
            || ends::settle(&mut self.plans, live, conversation, heard, now)
            || forms::moved(&mut self.plans, conversation, heard, now)
            || forms::taken_up(&mut self.plans, conversation, heard, now)
            || confirmed::taken(
                &mut self.plans,
                live,
                self.talks.get(conversation),
                conversation,
                heard,
                now,
            )
            || forms::amended(&mut self.plans, conversation, heard, now)
            || recalled::taken(&mut self.plans, live, conversation, heard, now);
        if !heard.understood.forms.is_empty() {
            // What had ended may stand again.
            self.live.clear();
        }
        self.live.look(&self.plans, now);
        if !formed {
            let retold::Retold { heard, meant, end_asked } = self.retold(conversation, heard, &who, now);
            let heard = heard.as_ref();
            let people = self.talks.get_mut(conversation).map(Talk::called).unwrap_or_default();
            let mut moves = Moves::of(heard);
            if (moves.may_agree || moves.may_refuse) && self.waits(conversation, &who, spoken, now) {
                moves.agree = moves.agree.max(if moves.may_agree { 0.8 } else { 0.0 });
                moves.refuse = moves.refuse.max(if moves.may_refuse { 0.8 } else { 0.0 });
            }
            let (small, called) = (OnceCell::new(), OnceCell::new());
            let noted = self.noted.as_ref().map(|_| RefCell::default());
            let turn = Turn {
                heard,
                now,
                who: &who,
                moves,
                conversation,
                people,
                spoken,
                end_asked,
                meant,
                small,
                called,
                noted,
            };
            if !self.beside_the_plans(&turn) {
                self.speak(&turn);
            }
            if let (Some(all), Some(new)) = (&mut self.noted, turn.noted) {
                all.extend(new.into_inner());
            }
        }
        if let Some(talk) = self.talks.get_mut(conversation) {
            talk.remember(&who, heard);
        }
        debug_assert!(self.live.holds(&self.plans, now));
        self.forget(now);
    }

    /// Drops what ended more than so many days before a moment: what is put away is not to grow without end.
    pub fn drop_ended(&mut self, now: DateTime, days: i64) {
        let old = now.saturating_sub((24 * days).hours());
        self.plans.retain(|plan| plan.end() >= old || plan.touched >= old);
        self.live.clear();
    }

    /// Drops what ended long ago, so that memory does not grow with the talk.
    fn forget(&mut self, now: DateTime) {
        if self.plans.len() <= KEPT {
            return;
        }
        self.live.clear();
        let old = now.saturating_sub((24 * 3).hours());
        self.plans.retain(|plan| plan.end() >= old && (plan.over.is_none() || plan.touched >= old));
        if self.plans.len() > KEPT {
            let mut ended: Vec<(bool, DateTime, String)> =
                self.plans.iter().map(|p| (p.open(now), p.touched, p.id.clone())).collect();
            order::sorted(&mut ended);
            ended.truncate(self.plans.len() - KEPT / 2);
            self.plans.retain(|plan| !ended.iter().any(|(_, _, id)| *id == plan.id));
        }
    }

    /// The plans that may be open, with their places.
    fn living(&self) -> impl DoubleEndedIterator<Item = (usize, &Plan)> {
        self.live.places().iter().filter_map(|&at| Some((at, self.plans.get(at)?)))
    }

    /// The plans of this talk that [stand](Plan::stands_in), in the order in which they came up.
    fn standing(&self, conversation: &str, now: DateTime) -> impl DoubleEndedIterator<Item = &Plan> {
        self.living().map(|(_, plan)| plan).filter(move |plan| plan.stands_in(conversation, now))
    }

    /// The message just before put something that waits for this speaker's answer.
    fn waits(&self, conversation: &str, who: &Who, spoken: u64, now: DateTime) -> bool {
        self.standing(conversation, now).any(|plan| {
            plan.spoken + 1 == spoken
                && plan.waits_for(who)
                // Who turned it down jokes on: 'save me a slice'.
                && plan.stances.get(who) != Some(&Stance::Out)
        })
    }

    /// What was put in the same message as the plan that a bare yes takes up: 'yes to the bench, yes to the roast'.
    fn both(&self, turn: &Turn<'_>, touched: &[usize]) -> Vec<usize> {
        let timed =
            |mention: &steward_model::Mention| !matches!(mention.said, Said::Words(_) | Said::Money(..));
        let bare = turn.moves.agree >= 0.8
            && turn.moves.refuse == 0.0
            && turn.moves.cancel == 0.0
            && !turn.moves.hedge
            && (turn.lower().contains("both") || !turn.heard.understood.mentions.iter().any(timed));
        let &[at] = touched else { return Vec::new() };
        let near = 1 + u64::from(bare && turn.lower().contains("both"));
        let Some(taken) = self.plans.get(at).filter(|plan| bare && plan.spoken + near >= turn.spoken) else {
            return Vec::new();
        };
        let beside = |plan: &Plan| {
            plan.stands_in(&taken.talk, turn.now)
                && plan.id != taken.id
                && (plan.last == taken.last
                    // 'Yes to both', after the one and the other.
                    || turn.lower().contains("both")
                        && plan.put_by == taken.put_by
                        && plan.spoken + 3 >= turn.spoken)
                && plan.waits_for(turn.who)
                && !plan.asleep
        };
        self.living().filter(|(_, plan)| beside(plan)).map(|(at, _)| at).collect()
    }

    /// A question beside all plans, or the answer to one.
    fn beside_the_plans(&mut self, turn: &Turn<'_>) -> bool {
        let asks = beside_asked::asks(self.standing(turn.conversation, turn.now), turn);
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return false };
        let asked = talk.aside_asked_of(turn.who);
        talk.asked_aside = asks.then(|| (turn.who.clone(), turn.spoken));
        asks || asked && beside_asked::answers(turn)
    }

    /// A person speaks: a new plan, a word on a standing one, or neither.
    fn speak(&mut self, turn: &Turn<'_>) {
        let text = &turn.heard.message.text;
        let quoted = quoted::most(text);
        let aside = turn.moves.aside || quoted;
        let Some(talk) = self.talks.get_mut(turn.conversation) else { return };
        let framed = talk.frame.is_some_and(|frame| frame.holds(turn.spoken, turn.now));
        let opens = frames::opens(text);
        talk.frame = frames::Frame::after(talk.frame, opens || quoted, turn.spoken, turn.now);
        let framed = framed || opens || given_up::puts_nothing(self.plans.iter().rev().take(4), turn);
        if aside || quoted::bracketed(text) {
            return;
        }
        let Some(talk) = self.talks.get(turn.conversation) else { return };
        let busy =
            self.standing(turn.conversation, turn.now).any(|plan| !plan.asleep && choose::social(plan.kind));
        let wants = want::wants(turn, talk, busy);
        let mut touched = Vec::new();
        let focus = choose::target(&self.plans, self.live.places(), talk, turn)
            .filter(|_| !Talk::notice(turn.heard) || turn.moves.done > 0.0);
        for want in wants {
            // What only the whole of a message suggests is no plan of its own while it answers another.
            let outright = turn.touches(want.kind, 0.85)
                // 'Thank you! And if you pass a shop, a bag of seed please': the thanks are for what went before.
                || want.kind == CardKind::Buy && turn.moves.request && want::fetches(turn);
            let settles = turn.moves.agree >= 0.8 && !outright;
            if (!want.own || settles)
                && let Some(plan) = focus.and_then(|at| self.plans.get(at))
                && !choose::apart(plan, turn, &want)
                && !(plan.kind == CardKind::Remind && choose::another_note(plan, turn))
                && !choose::puts_beside(plan, turn, &want)
                && (want.confidence < 0.8 || turn.moves.answers() || choose::akin(plan.kind, want.kind))
            {
                continue;
            }
            let standing = choose::standing(&self.plans, self.live.places(), talk, turn, &want);
            let at = match standing {
                Some(at) => at,
                None if !framed
                    && !third::concerns(turn, want.kind)
                    && want::creates(turn, talk, &want, &self.plans) =>
                {
                    let mut plan = want::plan(turn, talk, &want);
                    plan.host = hosts::asked_for(turn);
                    plan.called = by_another::called_on(text);
                    plan.put_as = by_name::kept(text);
                    self.plans.push(plan);
                    self.live.note(self.plans.len() - 1);
                    self.plans.len() - 1
                }
                None => continue,
            };
            if let Some(plan) = self.plans.get_mut(at).filter(|plan| choose::eaten(plan, want.kind)) {
                plan.kind = CardKind::Dine;
                plan.items.clear();
                plan.words.remove(&Fact::Place);
            }
            if !touched.contains(&at) {
                touched.push(at);
            }
        }
        let fresh: Vec<usize> = touched.clone();
        if touched.is_empty() {
            touched.extend(focus);
        } else if turn.moves.agree >= 0.8
            && let Some(at) = focus.filter(|at| !touched.contains(at))
            && self.plans.get(at).is_some_and(|plan| {
                !plan.asleep && plan.spoken + 1 == turn.spoken && plan.waits_for(turn.who)
            })
        {
            // 'Ok, and remember the keys': the yes belongs to what was asked before.
            touched.push(at);
        }
        // 'Ok! And the money is sent': what is paid is one thing, what was just put for the evening another.
        if turn.moves.agree >= 0.8
            && turn.moves.done >= 0.6
            && let Some((at, _)) = self.living().rfind(|(_, plan)| {
                plan.stands_in(turn.conversation, turn.now)
                    && !plan.asleep
                    && choose::social(plan.kind)
                    && plan.spoken + 1 == turn.spoken
                    && plan.waits_for(turn.who)
            })
            && !touched.contains(&at)
        {
            touched.push(at);
        }
        touched.extend(self.both(turn, &touched));
        touched.extend(instalments::taken_on(self.living(), turn, &touched));
        if touched.is_empty()
            && let Some(plan) = want::again(turn, talk, &self.plans)
        {
            self.plans.push(plan);
            touched.push(self.plans.len() - 1);
        }
        if let Some(at) = touched.first().copied().filter(|_| turn.moves.again)
            && let Some(mut plan) = self.plans.get(at).filter(|plan| plan.turn == 0).cloned()
        {
            want::usual(turn, &self.plans, &mut plan);
            if let Some(slot) = self.plans.get_mut(at) {
                *slot = plan;
            }
        }
        let talk = talk.clone_small();
        if let Some(plan) = touched.first().and_then(|&at| self.plans.get(at))
            && let Some(kept) = self.talks.get_mut(turn.conversation)
        {
            kept.focus = Some(plan.id.clone());
        }
        self.count_left(turn, &touched);
        self.hint(turn, framed || !touched.is_empty());
        let bare = notes::without_what_is_named(&self.plans, turn, &fresh);
        let noted = bare.as_ref().map(|bare| notes::turn_of(turn, bare));
        for at in touched {
            if let Some(plan) = self.plans.get_mut(at) {
                let wanted = fresh.contains(&at);
                let turn =
                    noted.as_ref().filter(|_| !wanted && plan.kind == CardKind::Remind).unwrap_or(turn);
                say(plan, turn, &talk, wanted);
                self.live.note(at);
            }
        }
    }
}

/// A message as the plans take it.
struct Turn<'a> {
    heard: &'a Heard,
    now: DateTime,
    who: &'a Who,
    moves: Moves,
    conversation: &'a str,
    /// Who has spoken in the talk: their names are no places.
    people: Arc<[String]>,
    /// The message's place in its talk.
    spoken: u64,
    /// Somebody else asked just before till when it is.
    end_asked: bool,
    /// The plan that it names.
    meant: Option<String>,
    small: OnceCell<String>,
    called: OnceCell<Vec<bool>>,
    /// What it names for plans, where that is noted.
    noted: Option<RefCell<Vec<meaning::Noted>>>,
}

impl Turn<'_> {
    /// The message in small letters.
    fn lower(&self) -> &str {
        self.small.get_or_init(|| self.heard.message.text.to_lowercase())
    }

    /// Its words touch this kind of plan, so surely.
    fn touches(&self, kind: CardKind, least: f32) -> bool {
        let topics = &self.heard.understood.topics;
        topics.iter().any(|topic| topic.kind == kind && topic.confidence >= least)
    }

    /// Whether the message names it, be it in small or capital letters; single letters name nothing.
    fn names(&self, words: &str) -> bool {
        words.chars().nth(1).is_some()
            && if words.chars().any(|c| c.is_uppercase()) {
                self.lower().contains(&words.to_lowercase())
            } else {
                self.lower().contains(words)
            }
    }

    /// Of those who have spoken in the talk, which the message names.
    fn called(&self) -> &[bool] {
        self.called.get_or_init(|| {
            let named = |name: &String| name.chars().nth(1).is_some() && self.lower().contains(name.as_str());
            self.people.iter().map(named).collect()
        })
    }

    /// 'Many thanks, Ruth Calder': who writes signs with more of their name.
    fn signs_as(&self, words: &str) -> bool {
        let lower = words.to_lowercase();
        let parts = lower.split(' ').count();
        let own = |name: &String| {
            name.chars().count() > 2
                && lower.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' '))
        };
        parts <= 4
            && !lower.contains(['\'', '’'])
            && words.starts_with(char::is_uppercase)
            && self.people.iter().any(own)
    }

    /// 'Grandma, me, Theo' where Theodora speaks: the beginning of a first name calls its bearer.
    fn shortens(&self, words: &str) -> bool {
        const LEAST: usize = 3;
        let lower = words.to_lowercase();
        words.starts_with(char::is_uppercase)
            && words.is_ascii()
            && words.len() >= LEAST
            && !words.contains(' ')
            && self.people.iter().any(|name| name.starts_with(lower.as_str()))
    }

    /// Words, in small letters, that call somebody of the talk: their name or a part of it that stands for it.
    fn is_person(&self, words: &str) -> bool {
        let whole = |name: &str| match name.find(words) {
            Some(at) => {
                let (lead, tail) = (name.get(..at), name.get(at + words.len()..));
                let edge = |rest: Option<&str>, last: bool| {
                    let next = rest
                        .and_then(|rest| if last { rest.chars().next_back() } else { rest.chars().next() });
                    next.is_none_or(|c| !c.is_ascii_alphanumeric())
                };
                words.chars().count() >= 2 && edge(lead, true) && edge(tail, false)
            }
            None => false,
        };
        // 'Brilliant Omar': who is answered is called.
        const CALLS: [&str; 14] = [
            "lovely",
            "dear",
            "hi",
            "hey",
            "ok",
            "thanks",
            "cheers",
            "yes",
            "sure",
            "sorry",
            "perfect",
            "great",
            "brilliant",
            "morning",
        ];
        self.people.iter().any(|name| whole(name))
            || words.split_once(' ').is_some_and(|(call, name)| CALLS.contains(&call) && self.is_person(name))
    }
}

/// What one message does to one plan, and that it did.
fn say(plan: &mut Plan, turn: &Turn<'_>, talk: &talk::Small, wanted: bool) {
    let before = plan.standing();
    act(plan, turn, talk, wanted);
    plan.account(&before, turn.heard.id);
}

fn act(plan: &mut Plan, turn: &Turn<'_>, talk: &talk::Small, wanted: bool) {
    let moves = turn.moves;
    let mine = turn.who.is_none();
    let proposer = plan.put_by == *turn.who;
    let fresh = plan.turn == 0;
    plan.pair = talk.pair.clone();
    if !fresh && instalments::paid(plan, turn) {
        touch(plan, turn);
        return;
    }
    if !fresh && instalments::received(plan, turn) {
        plan.over = Some(CardState::Done);
        return;
    }
    if !fresh {
        instalments::lowered(plan, turn);
        instalments::promised(plan, turn);
    }
    if !fresh && plan.kind == CardKind::Pay && mine && plan.settled() && seen_to(&turn.heard.message.text) {
        plan.over = Some(CardState::Done);
        return;
    }
    if !fresh
        && plan.kind == CardKind::Remind
        && mine
        && !moves.ask
        && answers::minded(&turn.heard.message.text)
    {
        plan.over = Some(CardState::Done);
        return;
    }
    if !fresh && (minded::by(plan, turn) || moves.done > 0.0 && done(plan, turn)) {
        plan.over = Some(CardState::Done);
        return;
    }
    if !fresh && choose::rejoins(plan, turn) {
        plan.over = None;
        plan.stances.insert(None, Stance::In);
        plan.pending = Some(None);
        touch(plan, turn);
        return;
    }
    if let (false, Some(hour), Some(early)) = (fresh, plan.when.hour, halves::of(&turn.heard.message.text)) {
        plan.when.hour = Some(halves::put(hour, early));
        plan.stances.insert(turn.who.clone(), Stance::In);
        if plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
            plan.pending = None;
        }
        touch(plan, turn);
        return;
    }
    if !fresh && answers::strikes_another_day(plan, turn) {
        if moves.agree > 0.0 {
            plan.stances.insert(turn.who.clone(), Stance::In);
            plan.pending = plan.pending.take().filter(|pending| pending == turn.who);
        }
        touch(plan, turn);
        return;
    }
    if !fresh && by_another::ends(plan, turn) {
        return;
    }
    if !fresh && given_up::by(plan, turn) {
        plan.over = Some(CardState::Cancelled);
        touch(plan, turn);
        return;
    }
    if plan.over == Some(CardState::Cancelled) {
        let dated = turn.heard.understood.mentions.iter().any(|mention| matches!(mention.said, Said::Day(_)));
        plan.reopen(turn.who.clone(), !dated);
    }
    if !fresh
        && plan.kind == CardKind::Buy
        && (moves.cancel > 0.0 || moves.refuse > 0.0 || answers::leaves_out(plan, turn))
        && strike(plan, turn)
    {
        touch(plan, turn);
        return;
    }
    // Signs of a fraud that come later count as well.
    if let Some(name) = turn.who.as_ref().filter(|_| plan.kind == CardKind::Pay && proposer) {
        plan.warning |= Talk::warns(name, talk.signs.get(name).copied().unwrap_or(0));
    }
    plan.morning = around::in_the_morning(plan, turn);
    if becomes_a_meal(plan, turn) {
        plan.kind = CardKind::Dine;
    }
    let values = values::of(plan, turn);
    // Who turns it down outright offers something else only by naming it.
    let outright = moves.refuse >= 0.9 || moves.cancel >= 0.9;
    let offers = values.any()
        && (!outright || values.differs(plan))
        && (moves.change || moves.ask || moves.propose || moves.agree > 0.0);
    // Being busy turns down what one would have to go to, not a question about the weather.
    let goes = !matches!(
        plan.kind,
        CardKind::Weather | CardKind::Pay | CardKind::Listen | CardKind::Locate | CardKind::Remind
    );
    let refuse = if moves.refuse < 0.8 && (moves.late || moves.offer || !goes) { 0.0 } else { moves.refuse };
    // 'I'm still on the lift' tells where; only a plain no withholds it.
    // 'Didn't check' says nothing of the weather, and leaves the question.
    let asked = matches!(plan.kind, CardKind::Locate | CardKind::Weather);
    let refuse = if asked && moves.refuse < 0.9 { 0.0 } else { refuse };
    // 'No thanks, we have one' answers what was asked beside the plan.
    let refuse = if side_answer(plan, turn, talk) { 0.0 } else { refuse };
    // 'Sunday looks soaking, call it off?' names the day that stands, and puts no other.
    let other = offers && (values.differs(plan) || moves.change);
    if !fresh && moves.cancel > 0.0 && moves.cancel < 0.6 && refuse == 0.0 && !other {
        plan.doubted = Some(turn.who.clone());
        touch(plan, turn);
        return;
    }
    if moves.agree > 0.0 && plan.doubted.as_ref().is_some_and(|who| who != turn.who) && !offers {
        plan.over = Some(CardState::Cancelled);
        touch(plan, turn);
        return;
    }
    if plan.doubted.as_ref() != Some(turn.who) {
        plan.doubted = None;
    }
    let against = refuse.max(moves.cancel);
    if !fresh && against == 0.0 && moves.refuse > 0.0 && side_answer(plan, turn, talk) {
        touch(plan, turn);
        return;
    }
    // Who cannot take up what the whole group was asked leaves it to the others; who says of a demand that smells of
    // fraud that it cannot be theirs ends nothing.
    let doubts = plan.warning && moves.refuse < 0.9 && moves.cancel == 0.0;
    if !fresh && against > 0.0 && (plan.asleep && !proposer || doubts) && moves.agree < 0.8 && !moves.offer {
        touch(plan, turn);
        return;
    }
    // 'I'm busy then, is there a late one?': who asks on about the same thing keeps the plan.
    let asks_on = moves.ask && against < 0.8 && turn.touches(plan.kind, 0.85);
    let offers = offers || asks_on || against < 0.9 && asks_another(turn) || values.counter(plan, turn);
    if !fresh
        && against > 0.0
        && (against >= moves.agree || against >= 0.9)
        && !(wanted && moves.propose && moves.refuse < 0.9)
        && !(wanted && moves.cancel == 0.0 && asks_apart(plan, turn))
    {
        if offers {
            // 'Saturday is bad, Sunday?': a counter-proposal keeps the plan, and waits for its answer.
            plan.stances.insert(turn.who.clone(), Stance::In);
            values.put(plan, turn);
            plan.pending = Some(turn.who.clone());
            plan.open_asked = !values.any();
        } else if mine
            || talk.pair.is_some()
            || moves.cancel > 0.0 && (proposer || !by_another::stays_away(turn) && !stays(plan, turn))
        {
            plan.stances.insert(turn.who.clone(), Stance::Out);
            plan.over = Some(CardState::Cancelled);
        } else if !fits::only_taste(turn) {
            plan.stances.insert(turn.who.clone(), Stance::Out);
            let others = plan.stances.iter().any(|(who, stance)| who.is_some() && *stance == Stance::In);
            if proposer && !others {
                plan.over = Some(CardState::Cancelled);
            }
        }
        touch(plan, turn);
        return;
    }
    if plan.asleep && !fresh {
        // Somebody takes up what was called for: the owner's errand, or nobody's business of ours.
        if !(moves.offer || moves.agree > 0.0) {
            return;
        }
        let concerns = mine || plan.put_by.is_none();
        if concerns {
            plan.asleep = false;
            plan.stances.insert(plan.put_by.clone(), Stance::In);
        } else {
            plan.over = Some(CardState::Cancelled);
            return;
        }
    }
    // 'Oh please take me': who is offered something and asks for it takes it up; so does who says they will see to it.
    let takes = !fresh
        && plan.waits_for(turn.who)
        && moves.refuse == 0.0
        && takes(turn)
        && (moves.request && !values.any() || plan.kind == CardKind::Pay);
    let agrees = (moves.agree > 0.0 || takes) && !moves.hedge;
    plan.taken_up |= agrees && !fresh && !proposer;
    // Who puts it stands in it, however carefully it is put.
    if moves.hedge && !fresh && moves.agree < 0.85 {
        plan.stances.entry(turn.who.clone()).or_insert(Stance::Maybe);
        if !values.any() {
            touch(plan, turn);
            return;
        }
    }
    let errand = matches!(
        plan.kind,
        CardKind::Buy | CardKind::Call | CardKind::Pay | CardKind::Go | CardKind::Hire | CardKind::Stay
    );
    // 几点出发？ wants to know more before it is a yes.
    let wonders = moves.ask && !moves.propose && !moves.request && moves.agree == 0.0 && !values.any();
    if fresh || agrees || moves.late || (moves.offer && errand) || (wanted && !moves.hedge && !wonders) {
        plan.stances.insert(turn.who.clone(), Stance::In);
    }
    let was_asked = plan.pending.as_ref().is_some_and(|pending| pending != turn.who);
    if (agrees || moves.offer) && plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
        plan.pending = None;
    }
    let nights = plan.kind == CardKind::Stay && nights::of(&turn.heard.message.text).is_some()
        || plan.until.day.is_some() && longer::told(plan, turn).is_some();
    if values.any() || fresh || nights {
        if !moves.hedge || fresh {
            plan.stances.insert(turn.who.clone(), Stance::In);
        }
        let settled = plan.settled();
        // 'I could eat a horse' – 'same' is no plan yet: the first day or place that is put for it waits for its answer.
        let bare = !fresh && plan.when.is_empty() && !plan.words.contains_key(&Fact::Place);
        let changed = values.put(plan, turn);
        let first = bare && settled && moves.propose && !plan.when.is_empty() && !errand;
        // Who takes on an errand, or takes up its change, says when: 'yeah, I'll get you at half nine'.
        let takes_on = errand && agrees && (moves.agree > 0.8 || moves.offer);
        let changed = changed && !(takes_on && !values.asked && plan.last_by != *turn.who);
        // 'Yes! from the corner place?' agrees, and asks on about what nobody had named.
        let fills = moves.agree >= 0.8 && !changed && !values.asked_when && plan.pending.is_none();
        let asked = values.asked && !moves.late && !fills;
        // 'Half 8, is it?' – '8 sharp': the host says when, and waits for nobody.
        let answers = was_asked && proposer && agrees && !values.asked && !moves.change && !plan.open_asked;
        let changed = changed && !answers;
        let changed = changed && !(!fresh && !proposer && !values.asked && declares(turn));
        // '*6.30 sorry': a slip of the pen is put right, and asks nobody.
        let changed = changed && !turn.heard.message.text.trim_start().starts_with('*');
        if values.any() {
            plan.open_asked = false;
        }
        if !fresh && (changed && settled || asked || first) {
            plan.pending = Some(turn.who.clone());
        } else if !changed && plan.pending.as_ref().is_some_and(|pending| pending != turn.who) {
            // The question is answered by a value that fits it.
            plan.pending = None;
        }
    } else {
        values.join(plan);
    }
    touch(plan, turn);
}
