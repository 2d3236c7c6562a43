//! Bookings of anything else: confirmed, with a reference and a day ahead.

use super::page::Page;
use super::tone::Tone;
use super::{moments, names, people, refs};
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts, Moment};

/// The booking that the message states.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Option<(Facts, f32)> {
    let booked = page.has(words!(
        "reserved|booked|booking confirmed|reservation confirmed|is confirmed|booking is confirmed|\
        预约成功|预订成功|预定成功|成功预订|已确认|ticket|tickets"
    ));
    let code = refs::read(page)?;
    let when = moments::begins(page, tone.changed)?;
    let moment = page.moment(when);
    let ahead = match moment {
        Moment::Day(day) => day >= page.now.date(),
        moment => moment.latest() > page.now,
    };
    if !booked || !ahead || tone.promo > 0 {
        return None;
    }
    let mut facts =
        Facts::from([(Fact::Time, FactValue::Moment(moment)), (Fact::Code, FactValue::Text(code))]);
    if let Some(place) = names::house(page) {
        facts.insert(Fact::Place, FactValue::Text(place));
    }
    if let Some(people) = people::read(page) {
        facts.insert(Fact::People, FactValue::Count(people));
    }
    Some((facts, 0.7))
}

#[cfg(test)]
mod tests {
    use crate::senders::examples::table;
    use steward_model::CardKind;

    #[test]
    fn examples_and_near_misses() {
        table(
            CardKind::Ticket,
            r#"
2026-02-20T10:00|Locked Prague|Hello! Your game "Alchemist" is reserved for 28 Feb 2026 at 17:30, 5 players. Address: Dlouhá 12. Reservation number LP-3310.|time=2026-02-28T17:30; people=5; code=LP-3310
2026-08-01T10:00|1069032|【安途用车】预约成功：8月3日21:15 首都机场T3接机，目的地望京，司机将提前短信联系您，订单AT55120。|time=2026-08-03T21:15; code=AT55120
2026-04-12T09:05|Corner Pantry|Thanks for shopping! Total $43.18 charged to card ending 0044 on Apr 12, 9:03 AM. Receipt: cornerpantry.example/r/118|
"#,
        );
    }
}
