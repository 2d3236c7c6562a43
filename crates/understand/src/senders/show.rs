//! Tickets to films, concerts, plays, matches, museums.

use super::names::{self, Nouns};
use super::page::Page;
use super::tone::Tone;
use super::{moments, people, refs};
use crate::dims::scan::slice;
use crate::engine::words;
use steward_model::{Fact, FactValue, Facts};

const MARKS: &[&str] = words!(
    "screen|tickets to|ticket for|tickets for|doors|kick-off|concert|theatre|theater|cinema|entry|\
    admission|row|hall|section|block|general admission|performance|museum|exhibition|your tickets|event|\
    matinee|stadium|arena|festival|影城|影院|号厅|排|取票|演出|场馆|音乐会|话剧|巡演|入馆|入园|门票|\
    成人票|博物馆|景区|展览|剧院|演唱会|体育馆|看台|场次|观影|游玩|入场"
);
const NOUNS: Nouns = Nouns {
    en: words!(
        "hall|theatre|theater|cinema|cinemas|screens|stadium|arena|museum|gallery|opera|playhouse|\
        picturehouse|auditorium|stadttheater|gardens|park|zoo|ground|academy|philharmonie"
    ),
    zh: words!(
        "影城|影院|电影院|体育馆|体育场|大剧院|剧院|剧场|音乐厅|博物馆|美术馆|风景区|景区|乐园|动物园|\
        展览馆|科技馆|园|艺术中心|文化中心|戏院"
    ),
    cues: words!("entry to |admission to |venue: |visit to |场馆：|场馆:|地点：|影院：|剧场：|场地："),
};

/// A show beyond doubt: its way to the seat is told in its own words.
pub(super) fn is_sure(page: &Page<'_>) -> bool {
    page.has(words!(
        "screen|doors|kick-off|concert|theatre|theater|cinema|影城|影院|号厅|场馆|音乐会|话剧|巡演|\
        演唱会|看台|剧场|演出|观影"
    ))
}

/// The ticket that the message states.
pub(super) fn read(page: &Page<'_>, tone: &Tone) -> Option<(Facts, f32)> {
    if !page.has(MARKS) {
        return None;
    }
    let when = moments::begins(page, tone.changed)?;
    let code = refs::any(page);
    let item = item(page);
    let place = names::place(page, &NOUNS).or_else(|| names::house(page));
    if code.is_none() && item.is_none() && place.is_none() {
        return None;
    }
    let mut facts = Facts::from([(Fact::Time, FactValue::Moment(page.moment(when)))]);
    for (fact, words) in [(Fact::Place, place), (Fact::Item, item), (Fact::Code, code)] {
        if let Some(words) = words {
            facts.insert(fact, FactValue::Text(words));
        }
    }
    if let Some(people) = people::read(page) {
        facts.insert(Fact::People, FactValue::Count(people));
    }
    Some((facts, 0.8))
}

/// What is shown: in its quotation marks, or after 'tickets to'.
fn item(page: &Page<'_>) -> Option<String> {
    for (open, close) in [('《', '》'), ('“', '”'), ('「', '」'), ('"', '"')] {
        if let Some((_, rest)) = page.text.split_once(open)
            && let Some((name, _)) = rest.split_once(close)
            && (2..=40).contains(&name.chars().count())
        {
            return Some(name.trim().to_owned());
        }
    }
    ["tickets to ", "ticket to ", "tickets for ", "ticket for ", "tickets: ", "e-ticket for "]
        .iter()
        .find_map(|cue| {
            let at = page.find(cue.trim_end())? + cue.len();
            let rest = slice(page.text, at, page.text.len());
            let ceiling = page
                .whens
                .iter()
                .map(|when| when.start)
                .find(|&start| start >= at)
                .unwrap_or(page.text.len());
            let end = rest.find([',', '\n', '(', '.', '，']).map_or(ceiling, |end| (at + end).min(ceiling));
            let name = slice(page.text, at, end).trim().trim_end_matches([':', '-', ',']);
            let real = name.chars().next().is_some_and(char::is_uppercase) && name.chars().count() <= 60;
            real.then(|| name.to_owned())
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
2026-10-20T17:02|Palace Screens|Your tickets: THE SALT ROAD (12A), Screen 4, Thu 22 Oct 20:10, seats F7-F8, Palace Screens Brighton. Booking ID WQ41887. Show this at the door.|time=2026-10-22T20:10; code=WQ41887
2026-06-05T19:30|orders@ticketnest.example|You're in! Order #TN-5582013: 2 tickets to Marrow & The Kites, Friday June 26, 2026, doors 7:00 PM, show 8:00 PM, The Observatory Hall, Santa Ana.|time=2026-06-26T20:00; item=Marrow & The Kites; code=TN-5582013
2026-08-03T08:08|Maritime Hall|Booking confirmed: timed entry to Maritime Hall, Sunday 9 August 2026, 11:30. 2 adults, 1 child. Ref MH7719K.|place=Maritime Hall; time=2026-08-09T11:30; people=3; code=MH7719K
2026-07-18T10:00|1069007|【喵影】购票成功：《长夜将明》7月19日20:25 星汇影城(万象店) 6号厅 8排9座、8排10座，取票码 4471 2093。|item=长夜将明; place=星汇影城(万象店); time=2026-07-19T20:25; code=44712093
2026-09-01T10:00|1069008|【大票网】您购买的“逆光”巡演-苏州站已出票，时间2026-09-26 19:30，场馆：苏州湾体育馆，看台103区6排12座，订单号DP88231007。|item=逆光; place=苏州湾体育馆; time=2026-09-26T19:30; code=DP88231007
2026-05-01T10:00|1069009|【江城博物馆】预约成功：5月3日 09:00-10:00入馆，2人，预约码 660217，请携带身份证原件。|place=江城博物馆; time=2026-05-03T09:00; people=2; code=660217
2026-06-10T10:00|1069008|【大票网】很遗憾，《风筝》音乐会（6月12日20:00，订单DP77120）因故取消，票款将原路退回。|over; code=DP77120
2026-04-24T07:00|Stemdesk|Join our webinar on Thu 30 April at 3pm BST: ten tips for busy teams. Save your seat today!|
2026-03-01T10:00|1069007|【喵影】周二会员日，全场19.9元起，3月3日全天，凭兑换码购票立减，退订回N|
2026-05-03T10:00|1069027|【知行课堂】5月6日20:00直播公开课，名额有限，点击预约领取资料，退订回T|
"#,
        );
    }
}
