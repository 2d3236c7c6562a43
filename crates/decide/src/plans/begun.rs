//! The plan that a want begins: what it takes over from the talk before it, or from the last plan of its kind.

use super::Turn;
use super::choose::{akin, social};
use super::plan::{Plan, Stance};
use super::talk::Talk;
use super::text::{says, speaks};
use super::want::Want;
use super::when::When;
use steward_model::{CardKind, CardState, Fact, Said};

/// What is had or done of a morning.
#[rustfmt::skip]
const MORNINGS: &[&str] = &["breakfast", "brunch", "dim sum", "yum cha", "coffee", "咖啡", "飲茶", "饮茶", "brekkie", "brekky", "bfast", "morning", "sunrise", "晨", "早"];

/// A new plan for a want; what the message names is put by the caller.
pub(super) fn plan(turn: &Turn<'_>, talk: &Talk, want: &Want) -> Plan {
    let mut plan = Plan::new(want.kind, turn.conversation, turn.heard.id, turn.who.clone(), turn.now);
    plan.rule = format!("want-{}", want.kind.word());
    plan.words.extend(super::served::house(turn, want.kind).map(|house| (Fact::Place, house)));
    plan.confidence = want.confidence;
    let text = turn.lower();
    plan.morning = speaks!(text, MORNINGS) && !super::around::told_late(text);
    plan.leisure = want.kind == CardKind::Meet && !turn.touches(CardKind::Meet, 0.85);
    plan.asleep = super::by_another::calls(turn, want.kind)
        && matches!(
            want.kind,
            CardKind::Go
                | CardKind::Buy
                | CardKind::Hire
                | CardKind::Pay
                | CardKind::Call
                | CardKind::Travel
                | CardKind::Meet
        );
    let wished = || talk.wished(turn.spoken).filter(|_| !want.own);
    let told = if turn.moves.again { talk.recent() } else { wished() };
    if let Some(told) = told.filter(|told| told.kind == want.kind) {
        told.lend(&mut plan);
    }
    let mentions = &turn.heard.understood.mentions;
    if (matches!(
        want.kind,
        CardKind::Hire | CardKind::Weather | CardKind::Stay | CardKind::Travel | CardKind::Go
    ) || turn.moves.agree > 0.0)
        && !mentions.iter().any(|mention| matches!(mention.said, Said::Day(_) | Said::Days(..)))
        && let Some(day) = talk.day_before(turn.now.date())
    {
        plan.when = When::on(day, turn.now);
    }
    // What is ordered in comes today.
    if want.kind == CardKind::Dine
        && speaks!(text, &["外卖", "外賣", "奶茶", "点杯", "拼单", "下单"])
        && !mentions.iter().any(|mention| {
            matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
        })
        && plan.when.is_empty()
    {
        plan.when = When::on(turn.now.date(), turn.now);
    }
    #[rustfmt::skip]
    const AFTER: &[&str] = &["after work", " after?", " later?", " later on?", " ltr?", "下班去", "下班来", "下班一起", "下班后", "下班吃", "下班切", "放学去", "放学一起", "落班", "收工", "下课去", "下课一起", "下课后", "下课吃", "散会去", "放工"];
    // 'A pint after work?', 下班去吃: today, where no other day is spoken of.
    if social(want.kind)
        && plan.when.is_empty()
        && talk.day_before(turn.now.date()).is_none()
        && (turn.moves.ask || turn.moves.propose)
        && !mentions.iter().any(|mention| {
            matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
        })
        && speaks!(text, AFTER)
    {
        plan.when = When::on(turn.now.date(), turn.now);
    }
    // 我到白云机场, 我去接你: the ride goes to where somebody arrives.
    if want.kind == CardKind::Go
        && !mentions.iter().any(|mention| mention.fact == Fact::To)
        && let Some(place) = talk.place_before()
        && super::ways::leads_to(text, place)
    {
        plan.words.insert(Fact::To, place.to_owned());
    }
    // 'Hall reopens tomorrow! go at 1?' – 'yes, the museum?': the hour that is taken up.
    if turn.moves.agree > 0.0
        && social(want.kind)
        && plan.when.day.is_some()
        && !mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. } | Said::Part(..)))
        && let Some((at, loose, _)) = talk.hour.filter(|(_, _, said)| said + 1 == turn.spoken)
    {
        plan.when.hour = Some(plan.hour_meant(at, loose, turn.now));
    }
    // 'Porto in autumn?' – 'yes, fly on the 12th?': where to was said before.
    let ends = |fact: Fact| mentions.iter().any(|mention| mention.fact == fact);
    if want.kind == CardKind::Travel
        && !ends(Fact::To)
        && !ends(Fact::Place)
        && let Some(place) = talk.place_before()
    {
        plan.words.insert(Fact::To, place.to_owned());
    }
    if (want.kind == CardKind::Weather || want.kind == CardKind::Hire && !text.is_ascii())
        && !ends(Fact::Place)
        && let Some(place) = talk.place_before()
    {
        plan.words.insert(Fact::Place, place.to_owned());
    }
    if want.kind == CardKind::Pay {
        if let Some(payee) = turn.who.as_ref().filter(|name| !name.is_empty()) {
            let text = &turn.heard.message.text;
            let named = signed(text)
                .or_else(|| super::payees::named(text))
                .or_else(|| super::payees::headed(text, payee));
            plan.words.insert(Fact::Payee, named.unwrap_or(payee).to_owned());
            let shown = talk.people.get(payee).copied().unwrap_or(0);
            plan.warning = talk.warns_of(payee, shown, turn.heard);
        } else if let Some(pair) = talk.pair() {
            plan.words.insert(Fact::Payee, pair.to_owned());
        }
    }
    plan
}

/// 'Same time, same place': what the last plan of the talk had is taken over.
pub(super) fn usual(turn: &Turn<'_>, plans: &[Plan], plan: &mut Plan) {
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
pub(super) fn again(turn: &Turn<'_>, talk: &Talk, plans: &[Plan]) -> Option<Plan> {
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
    // 'How's Friday?' gives a day to what was put for none just before.
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
