//! Appointments fixed with somebody who serves: doctor, garage, salon, office.

use super::names::{self, Nouns};
use super::page::{Page, When};
use super::tone::Tone;
use super::{moments, refs};
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts, Moment};

const MARKS: &[&str] = words!(
    "appointment|appt|mot|service is booked|consultation|check-up|checkup|vaccination|cut &|haircut|\
    treatment|drop-off|your visit|session with|viewing|inspection|fitting|scan|your class|your lesson|\
    your session|cleaning with|with dr|with dr.|with sister|with nurse|you are booked with|\
    you're booked with|you are booked in with|you're booked in with|hygienist|physio|massage|eye test|\
    booster|grooming|delivery slot|delivery is scheduled|delivery is booked|delivery is confirmed|\
    delivery has been scheduled|delivery has been booked|collection is booked|installation|engineer|\
    technician|就诊|复诊|门诊|体检|挂号|口腔|牙科|医生|医院|保养|办理|业务|上门|检查|预约|理发|美容|\
    疫苗|接种|面试|看房|預約|覆診"
);
const NOUNS: Nouns = Nouns {
    en: words!(
        "clinic|hospital|dental|surgery|vets|practice|garage|autos|motors|salon|studio|office|centre|\
        center|opticians|spa"
    ),
    zh: words!(
        "医院|诊所|门诊部|卫生服务中心|体检中心|服务中心|大厅|口腔|4s店|维修中心|眼科|牙科|美容院|理发店|\
        出入境大厅|醫院|診所"
    ),
    cues: &["地点：", "地点:", "地址：", "请到", "前往", "appointment at ", "for you at ", "at our ", "at "],
};

const TITLES: &[&str] = &["Dr", "Mr", "Ms", "Mrs", "Prof", "Nurse", "Doctor", "Sister"];

/// The appointment that the message states.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Option<(Facts, f32)> {
    // Rides to the airport and the like are bookings.
    // 电费请于25日前缴纳，可到营业厅办理: a bill, unless something was booked.
    const BILLS: &[&str] = &["缴纳", "缴清", "缴费", "欠费", "还款", "滞纳金", "繳納", "繳費"];
    const BOOKED: &[&str] = &["预约", "預約", "就诊", "复诊", "覆診", "门诊", "挂号", "面试", "看房", "体检"];
    if page.has(BILLS) && !page.has(BOOKED) {
        return None;
    }
    if !page.has(MARKS) || page.has(&["接机", "送机", "用车", "专车", "transfer", "shuttle"]) {
        return None;
    }
    let when = moments::begins(page, tone.changed)?;
    let mut facts = Facts::new();
    let till = when.till.or_else(|| between(page, when));
    let moment = match (page.day(when), when.hour, till) {
        (Some(day), Some(from), Some(to)) if to > from => {
            Moment::Within(day.to_datetime(from), day.to_datetime(to))
        }
        _ => page.moment(when),
    };
    facts.insert(Fact::Time, FactValue::Moment(moment));
    if let Moment::Day(_) = moment {
        facts.insert(Fact::Date, FactValue::Moment(moment));
    }
    if let Some(place) = names::place(page, &NOUNS).or_else(|| names::house(page)) {
        facts.insert(Fact::Place, FactValue::Text(place));
    }
    if let Some(name) = with(page) {
        facts.insert(Fact::With, FactValue::List(vec![name]));
    }
    if let Some(code) = refs::read(page) {
        facts.insert(Fact::Code, FactValue::Text(code));
    }
    Some((facts, 0.8))
}

/// 'Between 2pm and 6pm'.
fn between(page: &Page<'_>, when: &When) -> Option<jiff::civil::Time> {
    let next = page.whens.iter().find(|next| next.start >= when.end)?;
    let gap = page.low.get(when.end..next.start)?.trim();
    (page.lead(when).trim_end().ends_with("between") && gap == "and").then_some(next.hour).flatten()
}

/// With whom: 'with Dr Fenn', 陈医生.
fn with(page: &Page<'_>) -> Option<String> {
    if let Some(at) = page.find("with") {
        let rest = page.text.get(at + 5..)?;
        let words: Vec<&str> = rest
            .split([' ', '\n'])
            .take(3)
            .take_while(|word| word.chars().next().is_some_and(char::is_uppercase))
            .collect();
        let mut name = Vec::new();
        for word in words {
            let bare = word.trim_end_matches([',', '.', '!', ';', ':']);
            name.push(bare);
            if bare.len() < word.len() && !TITLES.contains(&bare) {
                break;
            }
        }
        name.truncate(if name.first().is_some_and(|first| TITLES.contains(first)) { 2 } else { 1 });
        if !name.is_empty() {
            return Some(name.join(" "));
        }
    }
    ["医生", "主任", "大夫", "技师", "老师"].iter().find_map(|title| {
        let at = page.text.find(title)?;
        let lead = page.text.get(..at)?;
        let name: String = lead.chars().rev().take_while(|c| super::ends::is_han(*c)).take(3).collect();
        let name: String = name.chars().rev().collect();
        let name = name.trim_start_matches(['科', '约', '的', '有']);
        (1..=3).contains(&name.chars().count()).then(|| format!("{name}{title}"))
    })
}

#[cfg(test)]
mod tests {
    use crate::senders::examples::table;
    use steward_model::CardKind;

    #[test]
    fn examples_and_near_misses() {
        table(
            CardKind::Meet,
            r#"
2026-11-02T09:12|Oakmere Dental|Your appointment with Dr Fenn is confirmed for Tue 17 Nov at 14:40. Please call 01632 960418 if you cannot attend.|time=2026-11-17T14:40; place=Oakmere Dental; with=["Dr Fenn"]
2026-06-08T15:00|Studio Plume|Your appointment with Mina has been rescheduled to Thu June 11, 4:00 PM. See you then!|time=2026-06-11T16:00; place=Studio Plume; with=["Mina"]
2026-02-16T16:00|Bend Physio|Good day Ana. You are booked with Sister Dube on Tuesday 24 February at 07:45, 9 Mill Street. Reply Y to confirm.|time=2026-02-24T07:45; with=["Sister Dube"]
2026-02-16T16:00|Hartley Autos|Your MOT and service is booked for Mon 23 Feb, drop-off 8:15am at Hartley Autos, Mill Lane. Reg LX19 KDT.|time=2026-02-23T08:15; place=Hartley Autos
2026-02-24T10:00|1069010|【仁和医院】您已成功预约3月2日上午09:10 口腔科 陈医生，就诊序号12，请提前30分钟到2楼取号。|time=2026-03-02T09:10; with=["陈医生"]
2026-03-13T10:00|1069014|【安和眼科】因医生停诊，您的预约已调整至3月17日15:00，给您带来不便敬请谅解。|time=2026-03-17T15:00; place=安和眼科
2026-11-09T10:00|12345|【政务服务】您预约的护照换发业务已受理，请于11月12日13:30到城东出入境大厅3号窗口办理，预约号A027。|time=2026-11-12T13:30
2026-02-16T10:00|1069010|【仁和医院】您已预约3月2日上午09:10 口腔科 陈医生，挂号费15元已缴费，请准时就诊。|time=2026-03-02T09:10; with=["陈医生"]
2026-07-09T17:00|Paws & Co Vets|We're sorry, Biscuit's appointment on Fri 10 July at 9:50am has been cancelled as the vet is ill. Please ring to rebook.|over
2026-08-10T09:00|dr.hale@uni.example|I am away from 10 August to 21 August with limited access to email. For urgent matters call 0117 496 0110.|
2026-04-24T07:00|Workly|12 new jobs near Albany, NY. Apply by Apr 30: Shift lead, 9:00-17:00, $21/h.|
"#,
        );
    }
}
