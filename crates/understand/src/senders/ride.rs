//! Tickets of trains, flights, coaches and ferries.

use super::page::Page;
use super::tone::Tone;
use super::way::{self, Way};
use super::{moments, refs};
use crate::dims::scan::{before, byte, byte_before, run, slice};
use crate::engine::words;
use std::ops::Range;
use steward_model::{EntityKind, Fact, FactValue, Facts, Moment};

/// Words that speak of a ride.
const MARKS: &[&str] = words!(
    "flight|flights|train|coach|ferry|ferries|bus|rail|airline|airlines|airways|e-ticket|e-tickets|\
    eticket|boarding|departs|departing|departure|dep|journey|outward|outbound|platform|sailing|\
    travelling|pnr|itinerary|trip|carriage|leaves|gate|passenger|passengers|trn|depart|ticket|tickets|\
    seat|route|booked|arr|arrives|vessel|car + |express|航班|起飞|次列车|车票|机票|船票|值机|登机|检票|\
    开往|车次|铁路|客运|乘船|登船|船务|航运|客轮|巴士|班车|车厢|座|铺|出票|乘车|航空|高速鐵路|高铁|动车|\
    列车|改签|购票|轮渡|飞往|客轮|订票"
);
/// Marks of the way back, which is a ticket of its own.
const LEGS: &[&str] =
    &["return:", "inbound:", "return journey", "returning:", "return flight", "返程", "回程"];

/// All rides that the message states.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Vec<(Facts, f32)> {
    // 'EZY8412 London Gatwick to Geneva': an airline's number says as much as a word.
    if !page.has(MARKS) && !flown(page) {
        return Vec::new();
    }
    let called = called(page);
    let code = refs::any(page).filter(|code| refs::read(page).is_some() || called.as_ref() != Some(code));
    let begin = tone.instead.unwrap_or(0);
    let back =
        LEGS.iter().filter_map(|leg| page.find(leg)).chain(headings(page)).filter(|&at| at > begin).min();
    let legs: Vec<Range<usize>> = match back {
        Some(at) => vec![begin..at, at..page.text.len()],
        None => std::iter::once(begin..page.text.len()).collect(),
    };
    let mut found: Vec<(Facts, f32)> =
        legs.iter().filter_map(|leg| one(page, tone, leg, code.as_deref())).collect();
    if let [(only, _)] = found.as_slice()
        && back.is_none()
        && let Some(both) = there_and_back(page, tone, begin, only, code.as_deref())
    {
        return both;
    }
    // A way back without its hour is no ticket of its own.
    if found.len() > 1 {
        found.retain(|(facts, _)| facts.contains_key(&Fact::Time) && facts.contains_key(&Fact::To));
    }
    found
}

/// 'KL1954 Zurich - Amsterdam …, KL1959 Amsterdam - Zurich …': the second number begins the way back, unsaid.
fn there_and_back(
    page: &Page<'_>,
    tone: &Tone,
    begin: usize,
    there: &Facts,
    code: Option<&str>,
) -> Option<Vec<(Facts, f32)>> {
    let told = |facts: &Facts, fact| match facts.get(&fact) {
        Some(FactValue::Text(words)) => Some(words.clone()),
        _ => None,
    };
    let first = told(there, Fact::Number)?;
    let second = page.entities.iter().find(|entity| {
        matches!(entity.kind, EntityKind::Flight | EntityKind::Train)
            && entity.span.start > begin
            && entity.span.of(page.text).trim_end_matches('次') != first
    })?;
    let legs = [begin..second.span.start, second.span.start..page.text.len()];
    let [out, home] = legs.map(|leg| one(page, tone, &leg, code));
    let (out, home) = (out?, home?);
    let crossed = told(&out.0, Fact::From) == told(&home.0, Fact::To)
        && told(&out.0, Fact::To) == told(&home.0, Fact::From)
        && told(&out.0, Fact::To).is_some();
    let timed = |facts: &Facts| matches!(facts.get(&Fact::Time), Some(FactValue::Moment(Moment::At(_))));
    (crossed && timed(&out.0) && timed(&home.0)).then(|| vec![out, home])
}

/// 'Return' alone on its line.
fn headings<'p>(page: &'p Page<'_>) -> impl Iterator<Item = usize> + 'p {
    ["\nreturn\n", "\ninbound\n", "\nreturn "].into_iter().filter_map(|heading| page.low.find(heading))
}

fn one(page: &Page<'_>, tone: &Tone, span: &Range<usize>, code: Option<&str>) -> Option<(Facts, f32)> {
    let mut facts = Facts::new();
    let number =
        number(page, span).filter(|number| code.is_none_or(|code| !code.eq_ignore_ascii_case(number)));
    let way = way::ways(page, span.start, span.end)
        .or_else(|| (span.start > 0).then(|| way::read(page)).flatten())
        .unwrap_or_default();
    let leaves = moments::leaves(page, span, tone.changed);
    let Way { from, to, .. } = way;
    let both = from.is_some() && to.is_some();
    let hour = leaves.is_some_and(|when| when.hour.is_some());
    // Two names and an hour, or a numbered ride: less is no ride. A change may name the booking alone.
    let sound = tone.changed && hour && code.is_some() && refs::read(page).is_some()
        || both && (hour || leaves.is_some() && (code.is_some() || number.is_some()))
        || number.is_some() && hour
        || number.is_some() && (both || to.is_some()) && leaves.is_some();
    if !sound {
        return None;
    }
    let put = |facts: &mut Facts, fact, words: Option<String>| {
        if let Some(words) = words {
            facts.insert(fact, FactValue::Text(words));
        }
    };
    put(&mut facts, Fact::Number, number);
    put(&mut facts, Fact::From, from);
    put(&mut facts, Fact::To, to);
    put(&mut facts, Fact::Code, code.map(str::to_owned));
    if let Some(when) = leaves {
        facts.insert(Fact::Time, FactValue::Moment(page.moment(when)));
        if let Some(arrival) = moments::arrives(page, span, when) {
            facts.insert(Fact::Until, FactValue::Moment(arrival));
        }
    }
    if let Some(people) = super::people::read(page).or_else(|| tickets(page)) {
        facts.insert(Fact::People, FactValue::Count(people));
    }
    let sure = if facts.len() >= 4 { 0.9 } else { 0.7 };
    Some((facts, sure))
}

/// ，2张: a count of tickets that stands by itself.
fn tickets(page: &Page<'_>) -> Option<u32> {
    page.text.match_indices('张').find_map(|(at, _)| {
        let lead = page.text.get(..at)?;
        let figures = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let alone = lead.get(..lead.len() - figures)?.trim_end().ends_with(['，', ',', '、']);
        let count = slice(lead, lead.len() - figures, lead.len()).parse().ok()?;
        (alone && (2..=20).contains(&count)).then_some(count)
    })
}

/// What a message about a change or an end names: number, reference, ends, day.
pub(super) fn named(page: &Page<'_>) -> Facts {
    let mut facts = Facts::new();
    let span = 0..page.text.len();
    let bound = || way::read(page).is_some_and(|way| way.from.is_some() && way.to.is_some());
    if page.has(MARKS) || is_numbered(page) || bound() {
        if let Some(number) = number(page, &span) {
            facts.insert(Fact::Number, FactValue::Text(number));
        }
        if let Some(Way { from: Some(from), to: Some(to), .. }) = way::read(page) {
            facts.insert(Fact::From, FactValue::Text(from));
            facts.insert(Fact::To, FactValue::Text(to));
        }
    }
    facts
}

/// The number of the ride: what the dimensions found, else what has an airline's shape.
fn number(page: &Page<'_>, span: &Range<usize>) -> Option<String> {
    let known = page.entities.iter().find(|entity| {
        matches!(entity.kind, EntityKind::Flight | EntityKind::Train) && span.contains(&entity.span.start)
    });
    if let Some(entity) = known {
        return Some(entity.span.of(page.text).trim_end_matches('次').to_owned());
    }
    // 班次NN0731: what stands behind the word, whatever its shape.
    let called = called(page);
    if called.is_some() {
        return called;
    }
    if let Some(number) = numbered(page, span).or_else(|| coach(page, span)) {
        return Some(number);
    }
    let flies = page.has(words!(
        "flight|airline|airlines|airways|gate|boarding|departs|航班|起飞|机票|航空|值机|登机|pnr|dep|\
        passenger|passengers|travel documents|itinerary|trip|travel"
    ));
    if flies || !page.has(MARKS) { shaped(page, span) } else { None }
}

/// A train or a flight is named by its number.
pub(super) fn is_numbered(page: &Page<'_>) -> bool {
    page.entities.iter().any(|entity| matches!(entity.kind, EntityKind::Flight | EntityKind::Train))
        || flown(page)
}

/// A number of an airline's shape; A417 is a road.
fn flown(page: &Page<'_>) -> bool {
    shaped(page, &(0..page.text.len())).is_some_and(|number| {
        let road = number.starts_with(['A', 'B', 'E', 'M', 'N'])
            && number.bytes().skip(1).all(|b| b.is_ascii_digit());
        !road
    })
}

/// Its number or both its ends are told.
pub(super) fn is_named(page: &Page<'_>) -> bool {
    let bound = || way::read(page).is_some_and(|way| way.from.is_some() && way.to.is_some());
    is_numbered(page) || page.has(MARKS) && bound()
}

/// What stands behind the word for a ride's number.
fn called(page: &Page<'_>) -> Option<String> {
    ["班次", "车次", "航次", "trip no", "service no"].iter().find_map(|cue| refs::after_cue(page, cue))
}

/// 0633车次, 自强号 226次: figures before the word.
fn numbered(page: &Page<'_>, span: &Range<usize>) -> Option<String> {
    let text = slice(page.text, span.start, span.end);
    text.match_indices('次').find_map(|(at, _)| {
        let lead = text.get(..at)?;
        let lead = lead.strip_suffix('车').unwrap_or(lead).trim_end();
        let figures = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let free = lead.get(..lead.len() - figures)?.ends_with([' ', '号', ')', '，', '）']);
        ((2..=4).contains(&figures) && free).then(|| slice(lead, lead.len() - figures, lead.len()).to_owned())
    })
}

/// 'Coach 381 Durban to Pretoria': three figures or more, where a carriage of a train has fewer.
fn coach(page: &Page<'_>, span: &Range<usize>) -> Option<String> {
    let low = slice(&page.low, span.start, span.end);
    ["coach ", "bus "].iter().find_map(|word| {
        low.match_indices(word).find_map(|(at, _)| {
            let free = !low.get(..at)?.ends_with(|c: char| c.is_alphanumeric());
            let figures = low.get(at + word.len()..)?;
            let end = figures.find(|c: char| !c.is_ascii_digit()).unwrap_or(figures.len());
            (free && (3..=4).contains(&end)).then(|| slice(figures, 0, end).to_owned())
        })
    })
}

/// 'PV 1180', 'YX6138': two signs, one of them a letter, and two to four figures; 'EZY8412': three letters.
fn shaped(page: &Page<'_>, span: &Range<usize>) -> Option<String> {
    let text = page.text;
    let mut at = span.start;
    while at < span.end {
        if !byte(text, at).is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let end = run(text, at, |b| b.is_ascii_alphanumeric());
        let head = slice(text, at, at + 2);
        let letters = head.bytes().filter(u8::is_ascii_uppercase).count();
        let sound = head.len() == 2
            && letters >= 1
            && head.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let three = slice(text, at, at + 3);
        let icao = three.len() == 3
            && three.bytes().all(|b| b.is_ascii_uppercase())
            && run(text, at + 3, |b| b.is_ascii_digit()) == end
            && (at + 6..=at + 7).contains(&end);
        let glued = end - at > 2;
        let from = if icao {
            at + 3
        } else if glued {
            at + 2
        } else {
            at + 2 + usize::from(byte(text, at + 2) == b' ')
        };
        let last = run(text, from, |b| b.is_ascii_digit());
        let mark = matches!(byte(text, last), b':' | b'.' | b'-' | b'/');
        let goes_on =
            byte(text, last).is_ascii_alphanumeric() || mark && byte(text, last + 1).is_ascii_digit();
        let free = !matches!(byte_before(text, at), b'-' | b'/' | b'.' | b'$' | b'#');
        let lead = before(&page.low, at, 12).trim_end();
        let other = [
            "seat", "gate", "coach", "row", "car", "screen", "terminal", "ref", "pnr", "t", "号", "订单",
            "尾号", "at",
        ]
        .iter()
        .any(|word| lead.ends_with(word));
        let dated = page.whens.iter().any(|when| when.start < last && at < when.end);
        if sound && from > at + 1 && (2..=4).contains(&(last - from)) && !goes_on && free && !other && !dated
        {
            return Some(slice(text, at, last).to_owned());
        }
        at = end.max(at + 1);
    }
    None
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
2026-10-02T12:00|tickets@severnlink.example|Your e-tickets are attached. Booking ref: SVL92KQ. Outward: Sat 17 Oct 2026, Hereford 09:14 - Birmingham New Street 10:52. Coach B, seat 22. Total paid £21.70.|from=Hereford; to=Birmingham New Street; time=2026-10-17T09:14; until=2026-10-17T10:52; code=SVL92KQ
2026-03-05T10:00|SBB|Booking confirmed. Train IC 713, Sargans 09:32 to Zurich HB 10:28 on 7 March 2026. Coach 5, seat 61. Booking reference KX4P7Q.|number=IC 713; from=Sargans; to=Zurich HB; time=2026-03-07T09:32; until=2026-03-07T10:28; code=KX4P7Q
2026-04-13T10:00|Fell Rail|Thanks for booking with Fell Rail. Your journey: Leeds to Cardiff Central, Sat 25 April 2026. Depart 09:12, arrive 13:40. Collection reference: 9KTR4WMX|from=Leeds; to=Cardiff Central; time=2026-04-25T09:12; until=2026-04-25T13:40; code=9KTR4WMX
2026-09-03T18:44|noreply@schienenkontor.example|Booking confirmation. Order number: 88KQ4T. ICE 1097 Hamburg Hbf (dep 07:28) - Würzburg Hbf (arr 11:02), 12.09.2026, carriage 9, seat 64 window.|number=ICE 1097; from=Hamburg Hbf; to=Würzburg Hbf; time=2026-09-12T07:28; until=2026-09-12T11:02; code=88KQ4T
2026-03-05T08:10|SBB|Ticket 2nd class, Sargans - Zürich HB, valid 07.03.2026, dep. 08:41, arr. 09:36. Order no. 4471 2093 118. Have a good journey.|from=Sargans; to=Zürich HB; time=2026-03-07T08:41
2026-01-28T20:15|VK-BHRAIL|PNR:4523117806,TRN:12627,DOJ:14-02-26,3A,SBC-NDLS,Dep:19:20,S MENON,B4 33,Fare:2295.BHRAIL|number=12627; from=SBC; to=NDLS; time=2026-02-14T19:20; code=4523117806
2026-12-01T17:00|bookings@limebus.example|Your booking is confirmed!\nBooking number: 3048817265\nDeparture: Warszawa Zachodnia, 04.12.2026 22:45\nArrival: Vilnius Coach Station, 05.12.2026 07:20\nPassengers: 2|from=Warszawa Zachodnia; to=Vilnius Coach Station; time=2026-12-04T22:45; until=2026-12-05T07:20; people=2; code=3048817265
2026-03-17T08:05|itinerary@prairieair.example|Your trip is booked.\nConfirmation code: ZLK8W2\nFlight: PV 1180\nFrom: Omaha (OMA)\nTo: Denver (DEN)\nDate: Mon, Apr 6, 2026\nDeparts: 6:15 AM\nArrives: 7:02 AM|number=PV 1180; from=Omaha (OMA); to=Denver (DEN); time=2026-04-06T06:15; code=ZLK8W2
2026-02-10T18:22|95128|【畅途客运】订票成功！2月13日09:20 埌东汽车站 至 靖西汽车站，班次NN0731，座号17，取票号 4402918，请提前检票。|number=NN0731; from=埌东汽车站; to=靖西汽车站; time=2026-02-13T09:20; code=4402918
2026-03-10T12:30|台鐵|【訂票通知】訂票代碼 6620418，3/18 自強號 226次，高雄 09:12 開往 花蓮 14:05，1張，請於3/12 24:00前付款取票。|number=226; from=高雄; to=花蓮; time=2026-03-18T09:12; code=6620418
2026-07-04T18:00|远途客运|【远途客运】出行提醒：您明日09:20的班次L3018（遵义南客站—镇远）在3号检票口上车，祝您旅途愉快。|number=L3018; to=镇远; time=2026-07-05T09:20
2026-08-14T09:40|10655077|【赤水航空】抱歉地通知您，8月14日QW5306次航班（昆明长水—西安咸阳）因天气原因延误，预计16:10起飞，请留意机场显示。|number=QW5306; time=2026-08-14T16:10
2026-03-10T10:20|鐵路訂票|訂位成功！訂位代號 03317745，3/19 車次 0621 台南 17:05 → 桃園 18:31，2張，請於3/15前付款。|number=0621; from=台南; to=桃園; time=2026-03-19T17:05; people=2; code=03317745
2026-03-10T12:01|T-EX|【T-EX】付款完成：3/25(三) 0633車次 台中09:38→左營10:30，2張，代號 04418871。|number=0633; from=台中; to=左營; time=2026-03-25T09:38; code=04418871
2026-02-11T18:22|95128|【畅途客运】您已成功办理退票：取票号 4402918，退款将在3日内到账。|over; code=4402918
2026-06-06T11:30|Albion Air|Sorry, AQ 744 to Faro is delayed. New departure time 14:20.|number=AQ 744; to=Faro; time=2026-06-06T14:20
2026-02-19T16:00|SouthernX|Your flight XJ 512 has been cancelled. We have rebooked you on XJ 520, Sydney to Hobart, Fri 20 Feb, departing 10:45. Booking ref 8KD3WP.|number=XJ 520; from=Sydney; to=Hobart; time=2026-02-20T10:45; code=8KD3WP
2026-02-02T09:00|12306|【铁路12306】订单E208844117，您已购9月28日D3074次09:46开，南昌西站—福州站，08车05C号，检票口A6。|number=D3074; from=南昌西站; to=福州站; time=2026-09-28T09:46; code=E208844117
2026-04-18T09:00|12306|【铁路12306】订单EB12345678，王女士您已购5月1日D2287次12车5A号，上海虹桥14:05开，至厦门北。|number=D2287; from=上海虹桥; to=厦门北; time=2026-05-01T14:05; code=EB12345678
2026-10-29T10:12|10659900|【雁行航空】航变通知：您11月3日的YX6138 成都天府—昆明长水因计划调整改为12:50起飞，订单P7W4QD，请提前到达。|number=YX6138; from=成都天府; to=昆明长水; time=2026-11-03T12:50; code=P7W4QD
2026-01-30T10:00|1069001|【巴巴出行】购票成功，2月5日07:40 无锡客运站→安吉客运中心，座位18号，取票码309921，请提前15分钟检票。|from=无锡客运站; to=安吉客运中心; time=2026-02-05T07:40; code=309921
2026-07-07T10:00|1069002|【海岛航运】您已成功预订7月12日09:30蛇口邮轮中心至东澳岛船票2张，订单HD20260712018，请携带身份证乘船。|from=蛇口邮轮中心; to=东澳岛; time=2026-07-12T09:30; code=HD20260712018
2026-10-15T19:20|Skagerferje|Due to strong winds the departure Kristiansand-Hirtshals Fri 16 Oct 08:00 (booking 71Q4K9) is cancelled. You will get a full refund.|over; code=71Q4K9
2026-03-05T10:00|12306|【铁路12306】订单E770012345，您3月8日C7612次车票已办理退票，退款将于7个工作日内退回。|over; code=E770012345; number=C7612
2026-01-14T09:00|SevernLink|January Sale! London to Cardiff from £9 each way. Book by 31 Jan for travel 1 Feb - 26 Mar. Unsubscribe any time.|
2026-03-01T10:00|95111|【雪山航空】春日特惠！昆明—丽江199元起，3月5日10:00开抢，出行日期3月10日至4月30日，点击预订，回T退订|
2026-04-22T07:00|Gemma|got my train, Leeds to York 17:45, so home about half six, do we have pasta|
2026-06-21T23:40|HopCab|Thanks for riding with Ahmed. Trip: Kings Cross to Hackney Downs, 21 Jun 23:12. Total £14.20 charged to Visa 0044.|
2026-04-24T07:00|Wexcombe Council|Works on the A417 from Maisemore to Hartpury, Mon 27 Apr 08:00 to Fri 1 May 17:00. Expect delays. Ref RW-2218.|
2026-05-03T10:00|小周|我买了G7218 明天九点半到常州 你来接我不|
2026-03-01T10:00|12345|【江城水务】因管道检修，3月4日09:00至17:00建设路至解放路段停水，请提前储水。|
"#,
        );
    }
}
