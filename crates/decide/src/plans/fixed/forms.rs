//! Messages of fixed form: codes, parcels, bookings, bills.

use super::which::{self, day, fold};
use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::text::{pieces, speaks};
use crate::plans::talks::talk::Talk;
use jiff::ToSpan;
use jiff::civil::DateTime;
use steward_model::{ActKind, CardKind, CardState, Fact, FactValue, Facts, Form, Heard, Moment, Said};

/// Below this a form was not read surely enough.
const SURE: f32 = 0.5;

/// Takes in what a message of fixed form states; false when it states nothing.
pub(in crate::plans) fn take(
    plans: &mut Vec<Plan>,
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    // What the owner writes is passed on, not stated by its sender.
    if heard.mine {
        return false;
    }
    let mut taken = false;
    // A person speaks of a code of another world.
    let aside = !Talk::notice(heard)
        && heard.understood.acts.iter().any(|act| act.kind == ActKind::Aside && act.confidence >= 0.8);
    let stated = |form: &&Form| form.confidence >= SURE && !(aside && form.kind == CardKind::Code);
    for form in heard.understood.forms.iter().filter(stated) {
        let known = which::of(plans, form, conversation, heard, now);
        // An end of what stands nowhere is left to be heard as talk.
        taken |= known.is_some() || !form.over;
        if known.is_none()
            && form.kind == CardKind::Pay
            && !form.over
            && billed(plans, form, conversation, heard, now)
        {
            continue;
        }
        match known.and_then(|at| plans.get_mut(at)) {
            Some(plan) if form.over => {
                plan.over =
                    Some(if plan.kind == CardKind::Parcel { CardState::Done } else { CardState::Cancelled });
                plan.because(heard.id);
            }
            Some(plan) if form.kind != CardKind::Code => {
                // A changed booking is the same card with new facts.
                if let Some(facts) = &mut plan.form {
                    let new = beside_what_stands(facts, form, heard, now);
                    change(form.kind, facts, new.as_ref().unwrap_or(&form.facts));
                }
                plan.over = None;
                plan.end_only = false;
                plan.touched = plan.touched.max(now);
                plan.because(heard.id);
            }
            known => {
                if let Some(old) = known {
                    // A later code of the same sender takes the earlier one's place.
                    old.over = Some(CardState::Expired);
                }
                let mut plan = fresh(form, conversation, heard, now);
                if form.over {
                    // What ends here may have begun in another talk.
                    plan.over = Some(if form.kind == CardKind::Ticket {
                        CardState::Cancelled
                    } else {
                        CardState::Done
                    });
                    plan.end_only = true;
                }
                plans.push(plan);
            }
        }
    }
    taken
}

/// The sum was told of before by the same sender, not as a bill: it is one now. True when it was.
fn billed(plans: &mut [Plan], form: &Form, conversation: &str, heard: &Heard, now: DateTime) -> bool {
    let Some(FactValue::Text(sum)) = form.facts.get(&Fact::Amount) else { return false };
    let told = plans.iter_mut().rev().find(|plan| {
        plan.kind == CardKind::Pay
            && plan.put_by == heard.message.from
            && plan.words.get(&Fact::Amount) == Some(sum)
            && plan.stands_in(conversation, now)
    });
    let Some(plan) = told else { return false };
    plan.form = fresh(form, conversation, heard, now).form;
    plan.touched = plan.touched.max(now);
    plan.because(heard.id);
    true
}

/// Words of a sender for money that has come.
const CAME: &[&str] = &[
    "received",
    "thank you for your payment",
    "nothing further to pay",
    "has been credited",
    "已收到",
    "已缴费",
    "缴费成功",
    "已到账",
];

/// 已收到您缴付的水费: a receipt.
pub(in crate::plans) fn came(text: &str) -> bool {
    speaks!(text, &["已收到", "缴费成功", "繳費成功", "已到账", "已入帳"])
}

/// A bill's sender says that the money has come.
pub(in crate::plans) fn settle(plans: &mut [Plan], conversation: &str, heard: &Heard, now: DateTime) {
    const NOT: &[&str] =
        &["not received", "not yet", "n't received", "n’t received", "yet to", "once ", "until", "if "];
    if !heard.understood.forms.is_empty() {
        return;
    }
    let speaks_of_it = || speaks!(&heard.message.text, &["ayment", "AYMENT"]);
    let paid = heard.understood.topics.iter().any(|topic| topic.kind == CardKind::Pay) || speaks_of_it();
    if !paid {
        return;
    }
    let text = heard.message.text.to_lowercase();
    // Who sent the bill need not look like a machine.
    let biller = || {
        plans.iter().any(|plan| {
            plan.kind == CardKind::Pay
                && plan.form.is_some()
                && plan.talk == conversation
                && plan.put_by == heard.message.from
        })
    };
    let came = !heard.mine && speaks!(&text, CAME) && !speaks!(&text, NOT);
    let done = came && (Talk::notice(heard) || biller())
        || heard.understood.acts.iter().any(|act| act.kind == ActKind::Done && act.confidence >= 0.8);
    if !done {
        return;
    }
    let sum = heard.understood.mentions.iter().find_map(|mention| match &mention.said {
        Said::Money(amount, _) => Some(amount),
        _ => None,
    });
    for plan in plans
        .iter_mut()
        .filter(|plan| plan.talk == conversation && plan.kind == CardKind::Pay && plan.over.is_none())
    {
        let stands = match plan.form.as_ref().and_then(|facts| facts.get(&Fact::Amount)) {
            Some(FactValue::Text(amount)) => Some(amount),
            _ => plan.words.get(&Fact::Amount),
        };
        let from_payee = plan.put_by == heard.message.from && !heard.mine;
        // One desk's receipt settles no other's bill.
        let other_desk = came && !from_payee && !Talk::notice(heard);
        if (plan.form.is_some() && !other_desk || from_payee)
            && sum.is_none_or(|sum| stands.is_none_or(|stands| stands == sum))
        {
            plan.over = Some(CardState::Done);
            plan.touched = plan.touched.max(now);
            plan.because(heard.id);
        }
    }
}

/// Who sent a bill names its sum anew, or the same once more: 'yes, second one is half, so 52.50 for you'. True when that
/// was taken in.
pub(in crate::plans) fn amended(
    plans: &mut [Plan],
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    const BESIDE: &[&str] = &["also", "plus", "another", "as well", "另外", "还有", "再加"];
    if heard.mine || !heard.understood.forms.is_empty() {
        return false;
    }
    let mut sums = heard.understood.mentions.iter().filter_map(|mention| match &mention.said {
        Said::Money(amount, _) if mention.confidence >= 0.85 => Some(amount),
        _ => None,
    });
    let (Some(sum), None) = (sums.next(), sums.next()) else { return false };
    let text = heard.message.text.to_lowercase();
    let plan = plans.iter_mut().rev().find(|plan| {
        plan.kind == CardKind::Pay
            && plan.form.is_some()
            && plan.talk == conversation
            && plan.put_by == heard.message.from
            && plan.open(now)
    });
    let Some(plan) = plan.filter(|_| !speaks!(&text, BESIDE)) else { return false };
    let late = now.duration_since(plan.touched).as_hours() >= 48 || Talk::notice(heard);
    let Some(form) = &mut plan.form else { return false };
    let same = matches!(form.get(&Fact::Amount), Some(FactValue::Text(stands)) if stands == sum);
    if late && !same {
        return false;
    }
    form.insert(Fact::Amount, FactValue::Text(sum.clone()));
    plan.touched = plan.touched.max(now);
    plan.because(heard.id);
    true
}

/// The owner says yes to a bill that a person wrote: 'sorry, will do it tomorrow'.
pub(in crate::plans) fn promised(plans: &mut [Plan], conversation: &str, heard: &Heard, now: DateTime) {
    let agrees = heard.understood.acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8);
    if !heard.mine || !agrees {
        return;
    }
    let bill = plans.iter_mut().rev().find(|plan| plan.talk == conversation && plan.open(now));
    if let Some(plan) = bill.filter(|plan| plan.kind == CardKind::Pay && plan.form.is_some()) {
        plan.stances.insert(None, Stance::In);
        plan.stances.insert(plan.put_by.clone(), Stance::In);
        plan.because(heard.id);
    }
}

/// Somebody says that the parcel is fetched: the only one of the talk, or the one whose code stands in the message.
/// `live` are the places of the plans that may be open.
pub(in crate::plans) fn fetched(
    plans: &mut [Plan],
    live: &[usize],
    conversation: &str,
    heard: &Heard,
    now: DateTime,
    went: bool,
) {
    let waits = |plan: &Plan| plan.kind == CardKind::Parcel && plan.form.is_some() && plan.open(now);
    let waiting: Vec<usize> = live.iter().copied().filter(|&at| plans.get(at).is_some_and(waits)).collect();
    // 快递我取了 7-2-1180那个: who names the shelf of what was fetched has no new parcel.
    let renamed = || {
        let waits = |form: &Form| form.kind == CardKind::Parcel && !form.over;
        heard.understood.forms.iter().all(waits) && says_fetched(&heard.message.text)
    };
    if waiting.is_empty() || !heard.understood.forms.is_empty() && !renamed() {
        return;
    }
    let has = |text: &str| {
        let text = text.trim_start().to_lowercase();
        ["got it", "got ur", "got your", "have it", "picked it", "拿到了", "取到了", "拿了"]
            .iter()
            .any(|told| text.starts_with(told))
    };
    // 'Got it' of who went for it is the thing; of anyone else it is an answer.
    let done = went && has(&heard.message.text)
        || says_fetched(&heard.message.text)
        || heard.understood.acts.iter().any(|act| act.kind == ActKind::Done && act.confidence >= 0.6);
    if !done {
        return;
    }
    let named = |plan: &Plan| match plan.form.as_ref().and_then(|facts| facts.get(&Fact::Code)) {
        Some(FactValue::Text(code)) => heard.message.text.contains(code.as_str()),
        _ => false,
    };
    let is_here = |at: &&usize| plans.get(**at).is_some_and(|plan| plan.talk == conversation);
    let here = waiting.iter().filter(is_here).count();
    for at in waiting {
        let Some(plan) = plans.get_mut(at) else { continue };
        if named(plan) || here == 1 && plan.talk == conversation {
            plan.over = Some(CardState::Done);
            plan.because(heard.id);
        }
    }
}

/// 'Got ur parcel from the shop', 帮你把快递取回来了: whoever writes it.
fn says_fetched(text: &str) -> bool {
    const THINGS: &[&str] = &["parcel", "package", "delivery", "快递", "包裹", "快遞"];
    const GOT: &[&str] = &["got", "grabbed", "collected", "fetched", "picked"];
    let text = text.to_lowercase();
    if text.contains(['?', '？']) && !text.contains(',') || !speaks!(&text, THINGS) {
        return false;
    }
    let words: Vec<&str> = pieces(&text).collect();
    let got = words.iter().take(3).any(|word| GOT.contains(word))
        && !words.iter().take(3).any(|word| matches!(*word, "you" | "not" | "havent" | "if"));
    let fetched = ["取", "拿", "领", "領", "攞", "拎"].iter().any(|verb| {
        text.split_once(verb).is_some_and(|(before, after)| {
            ["了", "到", "回", "咗", "返"].iter().any(|end| after.starts_with(end))
                && !before.ends_with(['没', '去', '沒'])
        })
    });
    got || fetched
}

/// 'Your check-up has been moved to Wednesday', 改到: whoever fixed it has moved it.
fn says_moved(text: &str) -> bool {
    const MOVED: &[&str] = &[
        "been moved to",
        "is moved to",
        "was moved to",
        "been rescheduled",
        "is rescheduled",
        "is now on ",
        "is now at ",
        "will now be",
        "已改到",
        "已改至",
        "改为",
        "改為",
        "调整到",
        "调整至",
        "調整至",
        "顺延",
        "順延",
    ];
    let text = text.to_lowercase();
    speaks!(&text, MOVED)
}

/// Who fixed an appointment by a message of fixed form writes freely of its new hour; true when that was taken in.
pub(in crate::plans) fn moved(plans: &mut [Plan], conversation: &str, heard: &Heard, now: DateTime) -> bool {
    // A desk that moves an appointment begs pardon; that turns nothing down.
    let changes = heard.understood.acts.iter().any(|act| act.kind == ActKind::Change);
    let desk = changes && (Talk::notice(heard) || says_moved(&heard.message.text));
    // Asked by who fixed it, another time is put anew.
    let again = changes && heard.message.text.to_lowercase().contains("same time");
    let puts = changes && (again || heard.understood.acts.iter().any(|act| act.kind == ActKind::Ask));
    let asks = heard.understood.acts.iter().any(|act| {
        matches!(act.kind, ActKind::Ask | ActKind::Hedge | ActKind::Refuse | ActKind::Cancel)
            && act.confidence >= 0.6
            && !(desk && act.kind == ActKind::Refuse)
            && !(puts && act.kind == ActKind::Ask)
    });
    let mut hours = heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Hour { at, loose } => Some((at, loose)),
        _ => None,
    });
    let mut days = heard.understood.mentions.iter().filter_map(|mention| match mention.said {
        Said::Day(day) => Some(day),
        _ => None,
    });
    // Of several hours none is fixed yet.
    let (told_hour, None) = (hours.next(), hours.next()) else { return false };
    let (told, None) = (days.next(), days.next()) else { return false };
    if told_hour.is_none() && !(again && puts && told.is_some()) {
        return false;
    }
    let plan = plans.iter_mut().rev().find(|plan| {
        plan.kind == CardKind::Meet
            && plan.form.is_some()
            && plan.talk == conversation
            && plan.put_by == heard.message.from
            && plan.open(now)
    });
    let Some(plan) = plan.filter(|_| !heard.mine && !asks) else { return false };
    let Some(form) = &mut plan.form else { return false };
    let Some(day) = told.or_else(|| day(form)) else { return false };
    let stood = match form.get(&Fact::Time) {
        Some(FactValue::Moment(Moment::At(at))) => Some((at.time(), false)),
        _ => None,
    };
    let Some((hour, loose)) = told_hour.or(stood) else { return false };
    // Nobody is served at three in the morning.
    let hour = if loose && hour.hour() < 8 { hour.saturating_add(12.hours()) } else { hour };
    form.insert(Fact::Time, FactValue::Moment(Moment::At(day.to_datetime(hour))));
    form.remove(&Fact::Date);
    if puts {
        plan.pending = Some(plan.put_by.clone());
    }
    plan.touched = plan.touched.max(now);
    plan.because(heard.id);
    true
}

/// The owner takes up the new hour that a desk put for an appointment: 'Monday half 8 is grand'. True when they did.
pub(in crate::plans) fn taken_up(
    plans: &mut [Plan],
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    let agrees = heard.understood.acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8);
    if !heard.mine || !agrees {
        return false;
    }
    let plan = plans.iter_mut().rev().find(|plan| {
        plan.kind == CardKind::Meet
            && plan.form.is_some()
            && plan.pending.is_some()
            && plan.talk == conversation
            && plan.open(now)
    });
    let Some(plan) = plan else { return false };
    let at = plan.form.as_ref().and_then(|form| match form.get(&Fact::Time) {
        Some(FactValue::Moment(Moment::At(at))) => Some(*at),
        _ => None,
    });
    let Some(at) = at else { return false };
    let fits = heard.understood.mentions.iter().all(|mention| match mention.said {
        Said::Day(day) => day == at.date(),
        Said::Hour { at: hour, .. } => hour.minute() == at.minute() && hour.hour() % 12 == at.hour() % 12,
        _ => true,
    });
    if fits {
        plan.pending = None;
        plan.touched = plan.touched.max(now);
        plan.because(heard.id);
    }
    fits
}

/// Who writes by mail, as the text spells the name of the address: 'Quillpad' of security@quillpad.example.
fn house<'t>(from: &str, text: &'t str) -> Option<&'t str> {
    let (_, domain) = from.split_once('@')?;
    let mut labels = domain.trim_end_matches('>').rsplit('.').skip(1);
    let name = labels.find(|label| label.len() > 3)?.to_ascii_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).find(|word| word.to_lowercase() == name)
}

fn fresh(form: &Form, conversation: &str, heard: &Heard, now: DateTime) -> Plan {
    let mut plan = Plan::new(form.kind, conversation, heard.id, heard.message.from.clone(), now);
    plan.rule = form.rule.to_owned();
    plan.confidence = form.confidence;
    let mut facts = form.facts.clone();
    let from = heard.message.from.as_deref().unwrap_or_default();
    if form.kind == CardKind::Code && !from.is_empty() && !Talk::stranger(from) {
        let house = house(from, &heard.message.text).unwrap_or(from);
        facts.entry(Fact::From).or_insert_with(|| FactValue::Text(house.to_owned()));
    }
    if form.kind == CardKind::Pay {
        let signs = heard.understood.suspicion;
        if signs >= 3 || (signs >= 1 && Talk::stranger(from) && !Talk::notice(heard)) {
            facts.insert(Fact::Warning, FactValue::Flag(true));
        }
        // Who signs is paid; a sender's field of figures or a mail address is no name.
        let named = !from.is_empty() && !from.bytes().any(|b| b.is_ascii_digit() || b == b'@');
        if named || !from.is_empty() && !Talk::stranger(from) && !facts.contains_key(&Fact::Payee) {
            facts.insert(Fact::Payee, FactValue::Text(from.to_owned()));
        }
    }
    plan.form = Some(facts);
    plan.turn = 1;
    plan
}

/// 已改为17:30到店，其余不变: an hour without a day is of the day that stands, a day told to keep its hour has the hour that
/// stands. The facts so put together; nothing where they were told whole.
fn beside_what_stands(stands: &Facts, form: &Form, heard: &Heard, now: DateTime) -> Option<Facts> {
    if form.kind != CardKind::Ticket {
        return None;
    }
    let Some(&FactValue::Moment(Moment::At(stood))) = stands.get(&Fact::Time) else { return None };
    let dated = || {
        let mut mentions = heard.understood.mentions.iter();
        mentions.any(|mention| matches!(mention.said, Said::Day(_) | Said::Days(..)))
    };
    let kept = || speaks!(&heard.message.text, &["时间不变", "其余不变", "其他不变", "时刻不变"]);
    let meant = match form.facts.get(&Fact::Time)? {
        FactValue::Moment(Moment::At(at))
            if at.date() == now.date() && stood.date() > at.date() && !dated() =>
        {
            stood.date().to_datetime(at.time())
        }
        FactValue::Moment(Moment::Day(day)) if kept() => day.to_datetime(stood.time()),
        _ => return None,
    };
    let mut facts = form.facts.clone();
    facts.insert(Fact::Time, FactValue::Moment(Moment::At(meant)));
    if facts.contains_key(&Fact::Date) {
        facts.insert(Fact::Date, FactValue::Moment(Moment::Day(meant.date())));
    }
    Some(facts)
}

/// Puts the new facts in the old ones' place.
fn change(kind: CardKind, facts: &mut Facts, new: &Facts) {
    // The old arrival does not belong to the new departure, nor an appointment's end to its new beginning.
    let ends = kind == CardKind::Meet || facts.contains_key(&Fact::To);
    if new.contains_key(&Fact::Time) && !new.contains_key(&Fact::Until) && ends {
        facts.remove(&Fact::Until);
    }
    for (&fact, value) in new {
        // A day told again takes no hour away.
        if fact == Fact::Time
            && let Some(FactValue::Moment(Moment::Day(day))) = new.get(&Fact::Time)
            && let Some(FactValue::Moment(Moment::At(at))) = facts.get(&Fact::Time)
            && at.date() == *day
        {
            continue;
        }
        // 'New York JFK' is told again as JFK, a branch as its house.
        if matches!(fact, Fact::From | Fact::To | Fact::Place)
            && let (Some(FactValue::Text(stood)), FactValue::Text(told)) = (facts.get(&fact), value)
            && stood.len() > told.len()
            && fold(stood).contains(&fold(told))
        {
            continue;
        }
        facts.insert(fact, value.clone());
    }
}
