//! What is said over a booking that stands and changes nothing: the owner's 'YES' to 'Reply YES to confirm', the desk's
//! 'Your appointment is confirmed'. It is no new plan.

use super::which;
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::speaks;
use crate::plans::talks::talk::Talk;
use jiff::civil::DateTime;
use steward_model::{CardKind, Fact, FactValue, Heard, Moment, Said};

/// All that an answer to a machine says.
#[rustfmt::skip]
const ANSWERS: &[&str] = &["yes", "y", "c", "confirm", "confirmed", "ok", "okay", "1", "2", "no", "n", "yes thanks", "yes thank you", "yes please", "thanks", "thank you", "yes confirmed", "yes i confirm", "i confirm", "是", "确认", "確認", "好", "好的", "收到", "确认就诊", "回复1", "否"];
/// A desk says that it stands.
#[rustfmt::skip]
const STANDS: &[&str] = &["confirmed", "confirming", "confirmation", "see you", "look forward to seeing you", "we're expecting you", "thanks for your reply", "thank you for your reply", "已确认", "已確認", "确认成功", "確認成功", "期待您", "恭候"];
/// What is no mere confirmation.
#[rustfmt::skip]
const OTHER: &[&str] = &["?", "？", "not confirmed", "unconfirmed", "cancel", "取消", "改", "moved", "resched", "new ", "another", "also ", "另"];

/// Whether the message only says yes to a booking of this talk. `live` are the places of the plans that may be open.
pub(in crate::plans) fn taken(
    plans: &mut [Plan],
    live: &[usize],
    talk: Option<&Talk>,
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    if !heard.understood.forms.is_empty() {
        return false;
    }
    let low = heard.message.text.to_lowercase();
    let words = low.trim_matches(|c: char| !c.is_alphanumeric());
    let answers = heard.mine && ANSWERS.contains(&words);
    let stands = !heard.mine && speaks!(&low, STANDS) && !speaks!(&low, OTHER);
    if !answers && !stands {
        return false;
    }
    let here = |plan: &Plan| plan.talk == conversation && !plan.asleep && plan.open(now);
    let latest = live
        .iter()
        .copied()
        .filter(|&at| plans.get(at).is_some_and(here))
        .max_by_key(|&at| plans.get(at).map(|plan| plan.touched));
    let Some(plan) = latest.and_then(|at| plans.get_mut(at)) else { return false };
    let Some(facts) = &plan.form else { return false };
    let booked = matches!(plan.kind, CardKind::Meet | CardKind::Ticket);
    let desk = plan.put_by.clone().unwrap_or_default();
    // Among others a yes may be to anybody.
    let alone = talk.is_some_and(|talk| talk.people.keys().all(|name| *name == desk));
    let theirs = !heard.mine && plan.put_by == heard.message.from;
    if !booked || plan.pending.is_some() || !(answers && alone || stands && theirs) {
        return false;
    }
    let (day, hour) = (which::day(facts), hour(facts));
    let fits = heard.understood.mentions.iter().all(|mention| match mention.said {
        Said::Day(told) => day.is_none_or(|day| day == told),
        Said::Hour { at, loose } => hour.is_none_or(|hour| {
            at == hour || loose && at.minute() == hour.minute() && at.hour() % 12 == hour.hour() % 12
        }),
        _ => true,
    });
    if fits {
        plan.because(heard.id);
    }
    fits
}

fn hour(facts: &steward_model::Facts) -> Option<jiff::civil::Time> {
    match facts.get(&Fact::Time) {
        Some(FactValue::Moment(Moment::At(at) | Moment::Within(at, _))) => Some(at.time()),
        _ => None,
    }
}
