//! What a sender writes freely of a booking, naming it by its reference: another hour, another number of people, its end.

use crate::plans::kept::plan::Plan;
use jiff::civil::DateTime;
use std::cell::OnceCell;
use steward_model::{ActKind, CardState, Fact, FactValue, Facts, Heard, Mention, Moment, Said};

/// A reference shorter than this names nothing.
const SHORTEST: usize = 5;

/// Takes in what the message says of a booking of this talk whose reference stands in it; true when it says something.
/// `live` are the places of the plans that may be open.
pub(in crate::plans) fn taken(
    plans: &mut [Plan],
    live: &[usize],
    conversation: &str,
    heard: &Heard,
    now: DateTime,
) -> bool {
    let understood = &heard.understood;
    if heard.mine || !understood.forms.is_empty() {
        return false;
    }
    let text = OnceCell::new();
    let named = |plan: &Plan| match plan.form.as_ref().and_then(|form| form.get(&Fact::Code)) {
        Some(FactValue::Text(code)) if code.len() >= SHORTEST => {
            let text: &String = text.get_or_init(|| heard.message.text.to_lowercase());
            text.contains(&code.to_lowercase())
        }
        _ => false,
    };
    let here = |plan: &Plan| plan.talk == conversation && named(plan) && plan.open(now);
    let at = live.iter().copied().rfind(|&at| plans.get(at).is_some_and(here));
    let Some(plan) = at.and_then(|at| plans.get_mut(at)) else { return false };
    let acts = |kind: ActKind| understood.acts.iter().any(|act| act.kind == kind && act.confidence >= 0.6);
    if acts(ActKind::Ask) {
        return false;
    }
    if acts(ActKind::Cancel) {
        plan.over = Some(CardState::Cancelled);
    } else if plan.form.as_mut().is_some_and(|form| amend(form, &understood.mentions)) {
        plan.touched = plan.touched.max(now);
    } else {
        return false;
    }
    plan.because(heard.id);
    true
}

/// Puts the hour and the number of people that are told; false where none is, or where of several hours or days it is not
/// known which is the new one.
fn amend(form: &mut Facts, mentions: &[Mention]) -> bool {
    let begins = || mentions.iter().filter(|mention| mention.fact != Fact::Until);
    let mut hours = begins().filter_map(|mention| match mention.said {
        Said::Hour { at, loose: false } => Some(at),
        _ => None,
    });
    let mut days = begins().filter_map(|mention| match mention.said {
        Said::Day(day) => Some(day),
        _ => None,
    });
    let count = mentions.iter().find_map(|mention| match mention.said {
        Said::Count(count) => Some(count),
        _ => None,
    });
    let (hour, day) = (hours.next(), days.next());
    if hours.next().is_some() || days.next().is_some() {
        return false;
    }
    let stood = match form.get(&Fact::Time) {
        Some(FactValue::Moment(moment)) => Some(moment.earliest().date()),
        _ => None,
    };
    let moved = hour.zip(day.or(stood)).map(|(hour, day)| day.to_datetime(hour));
    if let Some(at) = moved {
        form.insert(Fact::Time, FactValue::Moment(Moment::At(at)));
        // The old arrival does not belong to the new departure.
        form.remove(&Fact::Until);
    }
    if let Some(count) = count {
        form.insert(Fact::People, FactValue::Count(count));
    }
    moved.is_some() || count.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::{Act, CardKind, Message, MessageId, Span, Understood};

    /// What becomes of a seat at seven for two under a reference, after a message with these mentions and acts.
    fn after(text: &str, mentions: Vec<(Fact, Said)>, acts: &[ActKind]) -> (bool, Plan) {
        let now: DateTime = "2026-03-10T12:00".parse().unwrap();
        let mut plan = Plan::new(CardKind::Ticket, "talk", MessageId(1), Some("Bus".to_owned()), now);
        let seven = Moment::At("2026-03-12T07:00".parse().unwrap());
        plan.form = Some(Facts::from([
            (Fact::Code, FactValue::Text("GL-77140".to_owned())),
            (Fact::Time, FactValue::Moment(seven)),
            (Fact::People, FactValue::Count(2)),
        ]));
        let span = Span { start: 0, end: text.len() };
        let mention = |(fact, said)| Mention { fact, said, span, confidence: 0.9 };
        let act = |&kind: &ActKind| Act { kind, span, confidence: 0.9 };
        let mut message = Message::new(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap());
        message.text = text.to_owned();
        let understood = Understood {
            mentions: mentions.into_iter().map(mention).collect(),
            acts: acts.iter().map(act).collect(),
            ..Understood::default()
        };
        let heard = Heard { id: MessageId(2), message, understood, mine: false };
        let mut plans = [plan];
        let told = taken(&mut plans, &[0], "talk", &heard, now);
        let [plan] = plans;
        (told, plan)
    }

    fn half_past_nine() -> (Fact, Said) {
        (Fact::Time, Said::Hour { at: jiff::civil::time(9, 30, 0, 0), loose: false })
    }

    fn time(plan: &Plan) -> String {
        serde_json::to_string(&plan.form.as_ref().unwrap()[&Fact::Time]).unwrap()
    }

    #[test]
    fn another_hour_and_number_of_people_are_put() {
        let count = (Fact::People, Said::Count(4));
        let (told, plan) =
            after("gl-77140 now leaves at 09:30, seats for 4", vec![half_past_nine(), count], &[]);
        assert!(told && time(&plan).contains("2026-03-12T09:30"));
        assert_eq!(plan.form.unwrap()[&Fact::People], FactValue::Count(4));
    }

    #[test]
    fn its_end_is_taken_in() {
        let (told, plan) = after("GL-77140 is called off", Vec::new(), &[ActKind::Cancel]);
        assert!(told && plan.over == Some(CardState::Cancelled));
    }

    #[test]
    fn what_names_no_reference_or_only_asks_changes_nothing() {
        for (text, acts) in
            [("now leaves at 09:30", vec![]), ("GL-77140: would 09:30 do?", vec![ActKind::Ask])]
        {
            let (told, plan) = after(text, vec![half_past_nine()], &acts);
            assert!(!told && time(&plan).contains("T07:00"), "{text}");
        }
    }
}
