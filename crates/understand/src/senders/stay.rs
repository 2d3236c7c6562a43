//! Rooms booked: hotels, hostels, flats.

use super::names::{self, Nouns};
use super::page::Page;
use super::{moments, people, refs};
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts, Moment};

const FIRST: &[&str] =
    words!("check-in|check in|checkin|arrival|arriving|arrive|arrives|入住|到店|抵店|入住日期|到店日期|from");
const LAST: &[&str] = words!(
    "check-out|check out|checkout|departure|departing|depart|leaving|until|离店|退房|離店|离店日期|\
    退房日期"
);
const NOUNS: Nouns = Nouns {
    en: words!(
        "hotel|inn|lodge|hostel|resort|suites|guesthouse|guest house|motel|b&b|villa|apartments|\
        apartment|cabin|pension|chalet|cottage|campsite|ryokan|gasthof|auberge|posada"
    ),
    zh: words!("大酒店|酒店|宾馆|民宿|客栈|公寓|度假村|旅舍|青旅|山庄|旅馆|招待所|花间堂|飯店|農家樂"),
    cues: words!(
        "nights at |night at |stay at |reservation at |booking at |booked at |room at |welcome you to |\
        thank you for choosing |thanks for choosing |thank you for booking |thanks for booking |\
        property: |hotel: |accommodation: |预订的|感谢您预订|预订成功：|预订成功:|预订成功！|预定成功：|\
        成功预订|您预订|入住酒店：|酒店：|成功預訂"
    ),
};

/// A lodging, beyond doubt.
pub(super) fn is_stay(page: &Page<'_>) -> bool {
    let leaves = page.has(&["check-out", "check out", "checkout", "离店", "退房", "離店"]);
    let nights =
        page.has(words!("nights|night|共1晚|晚，|晚,|双床房|大床房|double room|dorm|套房|单人间|标准间"));
    // 'Arriving 20 Mar, leaving 22 Mar': days without an hour.
    let stays = page.has(&["arriving"])
        && page.has(&["leaving"])
        && page.whens.iter().all(|when| when.day.is_some() && when.hour.is_none());
    let rooms = page.has(NOUNS.zh) || page.has(NOUNS.en);
    let arrives = page.has(words!("check-in|arriving|arrival|入住|到店|reservation code|host|guests|adults"));
    // At an airport one checks in, and never out.
    let enters = leaves && page.has(&["check in", "checkin"]);
    (leaves && arrives)
        || enters
        || (nights && (rooms || arrives || refs::read(page).is_some()))
        || (rooms && arrives)
        || stays
}

/// The room that the message states.
pub(super) fn read(page: &Page<'_>) -> Option<(Facts, f32)> {
    let stretch = page.whens.iter().any(|when| when.last.is_some())
        && page.has(words!("reservation|guests|guest|nights|your stay|host|住客|入住|晚|房"))
        && !page.has(&["delivery", "ships", "shipped"]);
    if !is_stay(page) && !stretch {
        return None;
    }
    let (from, until) = moments::span(page, FIRST, LAST)?;
    let place = place(page);
    let code = refs::any(page);
    if place.is_none() && code.is_none() || !is_stay(page) && (place.is_none() || code.is_none()) {
        return None;
    }
    let mut facts = Facts::from([(Fact::Date, FactValue::Moment(Moment::Day(from)))]);
    if let Some(until) = until.filter(|&until| until > from) {
        facts.insert(Fact::Until, FactValue::Moment(Moment::Day(until)));
    }
    if let Some(place) = place {
        facts.insert(Fact::Place, FactValue::Text(place));
    }
    if let Some(code) = code {
        facts.insert(Fact::Code, FactValue::Text(code));
    }
    if let Some(people) = people::read(page) {
        facts.insert(Fact::People, FactValue::Count(people));
    }
    Some((facts, 0.85))
}

fn place(page: &Page<'_>) -> Option<String> {
    names::place(page, &NOUNS)
        .or_else(|| opening(page))
        .or_else(|| listed(page))
        .or_else(|| names::house(page))
}

/// 'Reservation confirmed! Maison des Pins, Arcachon.'
fn opening(page: &Page<'_>) -> Option<String> {
    ["confirmed!", "confirmed:", "confirmed.", "confirmed -", "booked!", "booked:"]
        .iter()
        .find_map(|word| names::name_at(page, page.find(word)? + word.len()))
        .filter(|name| name.contains(' '))
}

/// 订单K22已确认：敦煌 沙洲小院，…: the first of what is listed, where no figure stands in it.
fn listed(page: &Page<'_>) -> Option<String> {
    ["已确认：", "确认：", "成功：", "已确认:", "预订成功！"].iter().find_map(|word| {
        let at = page.text.find(word)? + word.len();
        let rest = page.text.get(at..)?;
        let name = rest.get(..rest.find(['，', '。', ',', '；'])?)?.trim();
        let fits = (2..=20).contains(&name.chars().count()) && !name.bytes().any(|b| b.is_ascii_digit());
        fits.then(|| name.to_owned())
    })
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
2026-03-04T11:22|Hotel Linde Feldkirch|Dear Ms Ospelt,\n\nyour booking is confirmed.\n\nBooking reference: HL-58213\nHotel Linde, Feldkirch\nCheck-in: 14 March 2026, from 15:00\nCheck-out: 16 March 2026, until 11:00\nGuests: 2|place=Hotel Linde; date=2026-03-14; until=2026-03-16; people=2; code=HL-58213
2026-05-05T12:12|confirm@roomery.example|Confirmed: 3 nights at Casa do Miradouro, Porto. Check-in Thu 21 May (from 14:00), check-out Sun 24 May (by 11:00). Confirmation number 3391.772.504. PIN 4410.|place=Casa do Miradouro; date=2026-05-21; until=2026-05-24; code=3391.772.504
2026-05-06T12:12|stay@hoffnung.example|Dear Ms Ospelt, thank you for choosing Haus Hoffnung, Bregenz. Your reservation: 1 single room, check-in Thursday 21 May 2026, check-out Sunday 24 May 2026. Confirmation no. 4410772.|place=Haus Hoffnung; date=2026-05-21; until=2026-05-24; code=4410772
2026-05-19T10:00|Driftwood|Hello Ana, you're all set! Driftwood Lodge, Astoria. Check-in Sat Jun 13, check-out Mon Jun 15. 3 guests. Confirmation # 41776230|place=Driftwood Lodge; date=2026-06-13; until=2026-06-15; people=3; code=41776230
2026-05-19T10:00|Heron House|Dear Ana, your booking HH-4410 at Heron House Lodge is confirmed: one garden cabin, check in Saturday 13 June 2026, check out Monday 15 June 2026. We look forward to hosting you.|place=Heron House Lodge; date=2026-06-13; until=2026-06-15; code=HH-4410
2026-05-19T10:00|Villa Alba|Hello, we confirm your booking VA-771: apartment for 4, arrival 13 June 2026, departure 17 June 2026.|date=2026-06-13; until=2026-06-17; code=VA-771
2026-05-19T10:00|Heron House|Check in your luggage at the cabin desk on 13 June.|
2026-05-28T09:00|Driftwood|Your reservation 41776230 at Driftwood Lodge has been canceled as requested.|over; code=41776230
2026-11-20T09:09|Mango Tree Hostel|Hi Petra! We have received your booking: 1 bed in 6-bed dorm, 4 nights from 28 November 2026. Your booking ID is MTH-2281. See you soon.|place=Mango Tree Hostel; date=2026-11-28; until=2026-12-02; code=MTH-2281
2026-04-09T10:00|1069003|【途悦】您预订的【南京秦淮花间堂】高级大床房已确认，4月30日入住，5月2日离店，共2晚，订单号7730021988。|place=南京秦淮花间堂; date=2026-04-30; until=2026-05-02; code=7730021988
2026-07-10T09:12|1069003|【栖木旅行】预订成功：青岛听涛海景酒店，双床房1间，7月20日入住，7月23日离店，确认号50772916。|place=青岛听涛海景酒店; date=2026-07-20; until=2026-07-23; code=50772916
2026-05-20T10:00|02155550188|尊敬的李先生，感谢您预订海棠湾观澜酒店，到店日期：2026-06-01，离店日期：2026-06-04，海景套房一间，预订号HT-20391。|place=海棠湾观澜酒店; date=2026-06-01; until=2026-06-04; code=HT-20391
2026-10-12T10:00|1069003|【途悦】您的订单（长沙橘洲国际大酒店，确认号55120）已取消，无需支付费用。|over; code=55120
2026-06-01T14:10|1069022|【云旅】订单KX5519已确认：大理 听风小院，海景大床房，6月20日14:00后入住，6月22日12:00前退房，2人。|place=大理 听风小院; date=2026-06-20; until=2026-06-22; people=2; code=KX5519
2026-06-02T14:10|1069022|【云旅】订单KX5519（大理 听风小院）已按您的申请取消，房费将原路退回。|over; code=KX5519
2026-05-10T08:00|Roomery|Weekend escape? Save 20% on stays 12-14 June. Check-in Friday, breakfast on us. Use code JUNE20 at checkout.|
2026-06-24T10:00|Casa do Miradouro|Thank you for staying with us from 21 to 24 June. How was it? Leave a review and get 10% off next time.|
2026-03-01T10:00|1069003|【途悦】五一假期酒店5折起，连住2晚再减100，4月20日前预订享免费取消，拒收请回复R|
2026-05-03T10:00|1069003|【途悦】您已于5月2日从南京秦淮花间堂离店，期待您的点评，点评可得200积分。|
"#,
        );
    }
}
