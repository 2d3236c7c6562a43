//! The plan that a want begins: what it takes over from the talk before it, or from the last plan of its kind.

use super::want::Want;
use crate::plans::kept::kindred::{akin, lasts, social};
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::kept::when::When;
use crate::plans::message::text::{says, speaks};
use crate::plans::message::turn::Turn;
use crate::plans::put::around::told_late;
use crate::plans::talks::talk::Talk;
use crate::plans::talks::ways::leads_to;
use crate::plans::who::{by_another, machines, payees, served};
use steward_model::{CardKind, CardState, Fact, Mention, Said};

/// What is had or done of a morning.
#[rustfmt::skip]
const MORNINGS: &[&str] = &["breakfast", "brunch", "dim sum", "yum cha", "coffee", "咖啡", "飲茶", "饮茶", "brekkie", "brekky", "bfast", "morning", "sunrise", "晨", "早"];

/// What is ordered in.
const ORDERED: &[&str] = &["外卖", "外賣", "奶茶", "点杯", "拼单", "下单"];
/// What follows the day's work, and so is today.
#[rustfmt::skip]
const AFTER: &[&str] = &["after work", " after?", " later?", " later on?", " ltr?", "下班去", "下班来", "下班一起", "下班后", "下班吃", "下班切", "放学去", "放学一起", "落班", "收工", "下课去", "下课一起", "下课后", "下课吃", "散会去", "放工"];

/// A new plan for a want; what the message names is put by the caller.
pub(in crate::plans) fn plan(turn: &Turn<'_>, talk: &Talk, want: &Want) -> Plan {
    let beginning = Beginning { turn, talk, want };
    let mut plan = Plan::new(want.kind, turn.conversation, turn.heard.id, turn.who.clone(), turn.now);
    plan.rule = format!("want-{}", want.kind.word());
    plan.words.extend(served::house(turn, want.kind).map(|house| (Fact::Place, house)));
    plan.confidence = want.confidence;
    plan.morning = speaks!(turn.lower(), MORNINGS) && !told_late(turn.lower());
    plan.leisure = want.kind == CardKind::Meet && !turn.touches(CardKind::Meet, 0.85);
    plan.asleep = beginning.is_called_for();
    beginning.take_over_what_was_told(&mut plan);
    beginning.take_over_day(&mut plan);
    beginning.take_over_hour(&mut plan);
    beginning.take_over_place(&mut plan);
    beginning.name_payee(&mut plan);
    plan
}

/// What a new plan is begun from.
struct Beginning<'t> {
    turn: &'t Turn<'t>,
    talk: &'t Talk,
    want: &'t Want,
}

impl Beginning<'_> {
    /// The message names something for which this holds.
    fn names(&self, is: impl Fn(&Mention) -> bool) -> bool {
        self.turn.heard.understood.mentions.iter().any(is)
    }

    fn names_when(&self) -> bool {
        self.names(|one| {
            matches!(one.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
        })
    }

    /// Somebody is called on to see to it, and nobody has taken it up yet.
    fn is_called_for(&self) -> bool {
        by_another::calls(self.turn, self.want.kind)
            && matches!(
                self.want.kind,
                CardKind::Go
                    | CardKind::Buy
                    | CardKind::Hire
                    | CardKind::Pay
                    | CardKind::Call
                    | CardKind::Travel
                    | CardKind::Meet
            )
    }

    fn take_over_what_was_told(&self, plan: &mut Plan) {
        let wished = || self.talk.wished(self.turn.spoken).filter(|_| !self.want.own);
        let told = if self.turn.moves.again { self.talk.recent() } else { wished() };
        if let Some(told) = told.filter(|told| told.kind == self.want.kind) {
            told.lend(plan);
        }
    }

    /// The day that was named just before; today for what is ordered in, or put for after work.
    fn take_over_day(&self, plan: &mut Plan) {
        let (moves, now, kind) = (self.turn.moves, self.turn.now, self.want.kind);
        let dated = || self.names(|one| matches!(one.said, Said::Day(_) | Said::Days(..)));
        let takes_over = lasts(kind) || matches!(kind, CardKind::Weather | CardKind::Go) || moves.agree > 0.0;
        let before = self.talk.day_before(now.date());
        if takes_over
            && let Some(day) = before
            && !dated()
        {
            plan.when = When::on(day, now);
        }
        let ordered = kind == CardKind::Dine && speaks!(self.turn.lower(), ORDERED);
        let after = || {
            social(kind)
                && before.is_none()
                && (moves.ask || moves.propose)
                && speaks!(self.turn.lower(), AFTER)
        };
        if plan.when.is_empty() && (ordered || after()) && !self.names_when() {
            plan.when = When::on(now.date(), now);
        }
    }

    /// The hour that a yes takes up: 'hall reopens tomorrow! go at 1?' – 'yes, the museum?'.
    fn take_over_hour(&self, plan: &mut Plan) {
        let turn = self.turn;
        let timed = || self.names(|one| matches!(one.said, Said::Hour { .. } | Said::Part(..)));
        if turn.moves.agree > 0.0
            && social(self.want.kind)
            && plan.when.day.is_some()
            && let Some((at, loose, _)) = self.talk.hour.filter(|(_, _, said)| said + 1 == turn.spoken)
            && !timed()
        {
            plan.when.hour = Some(plan.hour_meant(at, loose, turn.now));
        }
    }

    /// The place that was named before: where a journey or a ride leads, where the weather is asked of, where something is hired.
    fn take_over_place(&self, plan: &mut Plan) {
        let Some(place) = self.talk.place_before() else { return };
        let text = self.turn.lower();
        let names = |fact: Fact| self.names(|one| one.fact == fact);
        let fact = match self.want.kind {
            CardKind::Go if !names(Fact::To) && leads_to(text, place) => Fact::To,
            CardKind::Travel if !names(Fact::To) && !names(Fact::Place) => Fact::To,
            CardKind::Weather if !names(Fact::Place) => Fact::Place,
            CardKind::Hire if !names(Fact::Place) && !text.is_ascii() => Fact::Place,
            _ => return,
        };
        plan.words.insert(fact, place.to_owned());
    }

    /// Who is to be paid, and whether what they ask for looks like a fraud.
    fn name_payee(&self, plan: &mut Plan) {
        if self.want.kind != CardKind::Pay {
            return;
        }
        if let Some(payee) = self.turn.who.as_ref().filter(|name| !name.is_empty()) {
            let text = self.turn.text();
            let named = signed(text).or_else(|| payees::named(text)).or_else(|| payees::headed(text, payee));
            plan.words.insert(Fact::Payee, named.unwrap_or(payee).to_owned());
            let shown = self.talk.people.get(payee).copied().unwrap_or(0);
            let bidden = machines::bidden(text) && !Talk::notice(self.turn.heard);
            plan.warning = bidden || self.talk.warns_of(payee, shown, self.turn.heard);
        } else if let Some(payee) = payees::named(self.turn.text()).or_else(|| self.talk.pair()) {
            plan.words.insert(Fact::Payee, payee.to_owned());
        }
    }
}

/// 'Same time, same place': what the last plan of the talk had is taken over.
pub(in crate::plans) fn usual(turn: &Turn<'_>, plans: &[Plan], plan: &mut Plan) {
    #[rustfmt::skip]
    const PLACE: &[&str] = &["same place", "same spot", "usual place", "usual spot", "the usual", "our usual", "regular spot", "our spot", "same again", "as usual", "老地方", "老位置", "旧地方", "老样", "老规矩", "照旧", "照常", "照例", "还是那", "同样的地方", "同一地点", "还去那", "上次那"];
    #[rustfmt::skip]
    const TIME: &[&str] = &["same time", "usual time", "the usual", "our usual", "same again", "as usual", "老时间", "旧时间", "老样", "老规矩", "照旧", "照常", "照例", "同一时间"];
    const SAME: &[&str] = &["same time", "same place", "same spot", "同一时间", "同一地点", "同样的地方"];
    if !turn.moves.again {
        return;
    }
    let text = turn.lower();
    let any = |words: &[&str]| says(text, words);
    let last = plans
        .iter()
        .rev()
        .filter(|old| old.talk == plan.talk && old.id != plan.id && old.form.is_none() && social(old.kind))
        // What was put off a while ago is meant by 'same time' as well as what took place.
        .filter(|old| old.over != Some(CardState::Cancelled) || any(SAME) && put_off(old, turn))
        .find(|old| old.kind == plan.kind || akin(old.kind, plan.kind));
    let Some(last) = last else { return };
    if any(PLACE) {
        for fact in [Fact::Place, Fact::Cuisine] {
            if let (Some(words), false) = (last.words.get(&fact), plan.words.contains_key(&fact)) {
                plan.words.insert(fact, words.clone());
            }
        }
        if plan.kind == CardKind::Meet {
            plan.kind = last.kind;
            plan.id = format!("{}-{}", plan.kind.word(), turn.heard.id.0);
        }
    }
    if any(TIME) && plan.when.hour.is_none() && last.when.hour.is_some() {
        plan.when.hour = last.when.hour;
        plan.when.said.get_or_insert(turn.now);
    }
}

/// Called off in the last days by those who now speak of it.
fn put_off(plan: &Plan, turn: &Turn<'_>) -> bool {
    turn.now.duration_since(plan.touched).as_hours() < 24 * 10
}

/// What was told before is wanted anew: 'shall we go again this Friday?'.
pub(in crate::plans) fn again(turn: &Turn<'_>, talk: &Talk, plans: &[Plan]) -> Option<Plan> {
    let told = talk.recent()?;
    let today = turn.now.date();
    let ahead = turn
        .heard
        .understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= today));
    let asks = turn.moves.propose || turn.moves.ask;
    let standing = || plans.iter().any(|plan| plan.stands_in(turn.conversation, turn.now));
    // A day is given to what was put for none just before.
    let urged = talk.urged > 0 && talk.urged + 1 == turn.spoken && told.turn + 2 >= turn.spoken;
    let dates = told.put && told.turn + 1 == turn.spoken || urged;
    if !((turn.moves.again || dates) && asks && ahead) || turn.moves.refuse > 0.0 || standing() {
        return None;
    }
    let want = Want { kind: told.kind, confidence: 0.7, own: false };
    let mut plan = plan(turn, talk, &want);
    plan.rule = format!("again-{}", told.kind.word());
    plan.stances.insert(turn.who.clone(), Stance::In);
    told.lend(&mut plan);
    Some(plan)
}

/// Who signs a notice: 【…】 at its head.
fn signed(text: &str) -> Option<&str> {
    text.strip_prefix('【')?.split_once('】').map(|(name, _)| name).filter(|name| !name.is_empty())
}
