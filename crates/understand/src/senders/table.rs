//! Tables booked in restaurants.

use super::names::{self, Nouns};
use super::page::Page;
use super::tone::Tone;
use super::{moments, people, refs};
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts};

const NOUNS: Nouns = Nouns {
    en: words!(
        "restaurant|bistro|osteria|trattoria|brasserie|tavern|cafe|café|kitchen|grill|steakhouse|izakaya|\
        bar"
    ),
    zh: words!(
        "餐厅|酒楼|饭庄|火锅店|火锅|烤肉店|烤鸭店|食府|饭馆|料理|私房菜|小馆|茶餐厅|酒家|轩|餐廳|海鲜城|\
        楼|阁|居|馆|店"
    ),
    cues: words!(
        "table at |reservation at |booking at |booked at |reserved at |confirmed at |dining at |\
        visit to |look forward to seeing you at |welcoming you to |reminder from |订座成功：|订位成功：|\
        预订成功：|成功预订|成功預訂|您预订的|预订的|您已预订|您已订位|已完成订位：|变更成功：|您已預訂|\
        您已訂位|已完成訂位：|變更成功：|訂位成功：|預訂成功：|已為您訂位|已为您订位|阁下已预订|\
        閣下已預訂|閣下已訂位|餐厅：|confirmed: |updated: |changed: |amended: |confirmed! |\
        confirmed for "
    ),
};

/// The table that the message states.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Option<(Facts, f32)> {
    let table = page.has(words!(
        "table|party of|restaurant|diners|covers|dining|have you down for|订座|订位|訂座|訂位|包间|包厢|\
        用餐|餐厅|餐廳|餐位|卡座|人位|桌"
    ));
    let people = people::read(page);
    let booked = page.has(&["reservation", "booking", "预订", "預訂", "订座"]) && people.is_some();
    if !(table || booked) {
        return None;
    }
    let when = moments::begins(page, tone.changed).filter(|when| when.hour.is_some())?;
    let place = counted(page)
        .or_else(|| told_first(page))
        .or_else(|| names::cued(page, &NOUNS))
        .or_else(|| referred(page))
        .or_else(|| names::house(page))
        .or_else(|| names::place(page, &NOUNS));
    let code = refs::any(page);
    if place.is_none() && code.is_none() {
        return None;
    }
    let mut facts = Facts::from([(Fact::Time, FactValue::Moment(page.moment(when)))]);
    if let Some(place) = place {
        facts.insert(Fact::Place, FactValue::Text(place));
    }
    if let Some(people) = people {
        facts.insert(Fact::People, FactValue::Count(people));
    }
    if let Some(code) = code {
        facts.insert(Fact::Code, FactValue::Text(code));
    }
    Some((facts, if table { 0.85 } else { 0.7 }))
}

/// 'Your booking SG-7120 at Larch Grill has been changed': the house behind the reference.
fn referred(page: &Page<'_>) -> Option<String> {
    ["booking ", "reservation "].iter().find_map(|lead| {
        page.low.match_indices(lead).take(4).find_map(|(at, lead)| {
            let from = at + lead.len();
            let rest = page.low.get(from..)?;
            let (reference, behind) = rest.split_once(' ')?;
            let at = from + reference.len() + 1 + "at ".len();
            let told = behind.starts_with("at ") && reference.bytes().any(|byte| byte.is_ascii_digit());
            told.then(|| names::name_at(page, at)).flatten()
        })
    })
}

/// 'You're booked! Larch Grill, Fri 13 Nov': the house right behind the news, with a comma after it.
fn told_first(page: &Page<'_>) -> Option<String> {
    const NEWS: &[&str] = &["booked! ", "booked: ", "all set! ", "you're in! ", "reserved! ", "reserved: "];
    NEWS.iter().find_map(|news| {
        let at = page.low.find(news)? + news.len();
        let name = names::name_at(page, at)?;
        page.text.get(at..)?.strip_prefix(name.as_str())?.starts_with(',').then_some(name)
    })
}

/// 'Your table for 4 at Carbone': the house behind the number of people.
fn counted(page: &Page<'_>) -> Option<String> {
    const LEADS: &[&str] =
        &["table for ", "reservation for ", "booking for ", "party of ", "dinner for ", "lunch for "];
    const PEOPLE: &[&str] = &["people", "persons", "guests", "pax", "adults"];
    LEADS.iter().find_map(|lead| {
        page.low.match_indices(lead).take(4).find_map(|(at, lead)| {
            let from = at + lead.len();
            let mut words = page.low.get(from..)?.split(' ');
            let count = words.next()?;
            let (mut next, mut far) = (words.next()?, count.len() + 1);
            if PEOPLE.contains(&next) {
                far += next.len() + 1;
                next = words.next()?;
            }
            (next == "at").then(|| names::name_at(page, from + far + "at ".len())).flatten()
        })
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
2026-09-21T18:05|Dinely|Dinely: your booking DN-4410 at Larch Street Grill has been changed to Fri 25 Sept at 8:15 pm, party of 4.|place=Larch Street Grill; time=2026-09-25T20:15; people=4; code=DN-4410
2026-07-16T11:20|TableNow|Your table at The Brass Heron is confirmed: Fri 24 July, 8:15pm, 3 people. Ref BH-2207.|place=The Brass Heron; time=2026-07-24T20:15; people=3; code=BH-2207
2026-11-10T16:05|TableNow|Table reserved! Larch & Rye, Fri Nov 13, 6:30 PM, party of 2. Confirmation LR-2204.|place=Larch & Rye; time=2026-11-13T18:30; people=2; code=LR-2204
2026-11-10T16:05|Larch Grill|You're booked! See you Fri Nov 13 at 6:30 PM, party of 2.|place=Larch Grill; time=2026-11-13T18:30; people=2
2026-03-20T10:15|Larder & Vine|Hi Jo, your table for 6 at Larder & Vine is booked for Friday 27 March at 7.30pm. Need to change it? Call 0117 496 0188.|place=Larder & Vine; time=2026-03-27T19:30; people=6
2026-01-14T17:00|ReserveIt|Your reservation at Osteria Fontanella has been updated: Sat Jan 17 at 6:30 PM, party of 3. Confirmation 88213.|place=Osteria Fontanella; time=2026-01-17T18:30; people=3; code=88213
2026-08-14T11:00|0480000451|Reminder from Saffron Lane: we look forward to seeing you tonight, 14 Aug, 6:45 pm, table for 5. Reply C to cancel.|place=Saffron Lane; time=2026-08-14T18:45; people=5
2026-02-10T10:00|1069005|【蜀香园】您已成功预订2月14日（周六）18:30，4人，包间“竹”，地址：人民路88号，如需取消请致电。|place=蜀香园; time=2026-02-14T18:30; people=4
2026-11-02T10:00|Tableo|【Tableo】你已成功預訂 翠湖軒(尖沙咀)，11月7日 19:45，6位。預訂編號 TB55821。如需更改請於24小時前通知。|place=翠湖軒(尖沙咀); time=2026-11-07T19:45; people=6; code=TB55821
2026-08-21T11:00|106550009876|【一席订】您已预订青苔料理，8月22日（周六）18:30，4位，包厢“竹”，预订号QT2208。取消请回复TD。|place=青苔料理; time=2026-08-22T18:30; people=4; code=QT2208
2026-11-16T15:05|0900000456|【訂位通知】林小姐您好，您已訂位野薑日式料理，11/21(六)18:00，4位，訂位代號8K2M。|place=野薑日式料理; time=2026-11-21T18:00; people=4; code=8K2M
2027-04-15T09:45|饗食訂位|【饗食訂位】訂位變更成功：稻香餐酒館，4/17（六）19:00，大人3位、小孩1位，訂位代號W5082。|place=稻香餐酒館; time=2027-04-17T19:00; people=4; code=W5082
2026-05-08T10:00|0911000222|【訂位成功】王小姐您好，已為您訂位【稻田燒肉 南京店】5/10(日)18:30 共4位，訂位代號A77Q。|place=稻田燒肉 南京店; time=2026-05-10T18:30; people=4; code=A77Q
2026-05-08T10:00|BistroHK|【訂座確認】陳先生，閣下已預訂海棠閣，5月10日 19:00，4位，預訂編號HK2210。|place=海棠閣; time=2026-05-10T19:00; people=4; code=HK2210
2026-03-26T14:07|嵐山燒肉|【嵐山燒肉】您好，已為您保留3/29(日) 18:30 4位，訂位代號 SL207，逾時10分鐘將取消。|place=嵐山燒肉; time=2026-03-29T18:30; people=4; code=SL207
2026-04-07T10:00|The Gilded Oar|As requested, we've cancelled your booking GO552 for Thu 9 Apr. Hope to see you another time.|over; code=GO552
2026-02-09T10:00|Larder & Vine|Valentine's menu is here! Tables going fast for Sat 14 Feb, 6pm & 8.30pm sittings, £45pp. Book now at larder.example|
2026-03-01T10:00|1069005|【蜀香园】3月8日女神节，两人同行一人免单，17:00-21:00到店可用，欢迎预订！退订回复TD|
2026-03-01T10:00|Ana|booked us a table for 7 on friday, my treat|
"#,
        );
    }
}
