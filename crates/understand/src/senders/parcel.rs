//! Parcels to be fetched with a code: lockers, shops, stations.

use super::names::{self, Nouns};
use super::page::{Page, find_in};
use super::{Sender, consignment, moments, refs};
use crate::dims::scan::{find, slice};
use crate::engine::words;
use steward_model::{EntityKind, Fact, FactValue, Facts};

const MARKS: &[&str] = words!(
    "parcel|parcels|package|packages|pkg|shipment|locker|lockers|packstation|delivery|item is ready|\
    item ready|items are ready|item available|your item|your order|order is ready|order was handed|\
    order was collected|order has been collected|order has been picked up|ready for collection|\
    ready to collect|ready for pickup|click and collect|click & collect|mailroom|open code|pick-up code|\
    pickup code|collection code|collection pin|pickup box|包裹|快递|快件|取件|驿站|快递柜|自提|提货|\
    取货|代收|货架|寄存柜|開櫃|取件碼|取貨|門市|訂單已送達|门店自提|包裏|餐品|外卖柜|取餐|挂号信|货件"
);
const NEEDS: &[&str] = words!(
    "code|codes|pin|otp|otc|reserved for you|collect|collection|pick up|pick-up|pickup|fetch|取件|取货|\
    提货|凭|憑|货架|领取|自提|开柜|取出|号柜|取走|提取|取貨|已取貨|collecting|collected|領取|兑换|兌換|\
    取餐|bring id|and id|show id|photo id"
);
const OVER: &[&str] = words!(
    "has been collected|was collected|was handed over|been handed over|been picked up|picked up|\
    has been picked up|for collecting|collected on|has been returned|was returned to sender|\
    been returned to sender|on its way back to sender|已取出|已签收|已核销|已领取|取件成功|已取件|\
    已被取走|已出库|被取走|已取走|已被领取|已退回|已自提|已提货|已提取|完成取貨|已取貨|取貨完成|已領取|\
    完成取货|已取货|thanks for collecting|thank you for collecting|thanks for picking up|\
    and returned to sender|returned your parcel|returned your package|returned your order|\
    being returned to sender|was picked up|已被取出|被取出|已被签收|已被簽收|已簽收|退回寄件人|已退件"
);
/// It lies somewhere and waits.
const WAITS: &[&str] = words!(
    "ready for pickup|ready for pick-up|ready for collection|ready to collect|waiting at|waiting for|\
    held at|held until|kept until|bring id|photo id|show id|is still waiting"
);
/// It was put elsewhere.
const MOVED: &[&str] = words!(
    "转至|转存|移至|改放|新开柜码|新取件码|has been moved|was moved|new code|new pickup code|\
    new collection code|has been updated|code updated|pin updated"
);
/// On its way, nothing to fetch.
const PROGRESS: &[&str] = words!(
    "out for delivery|has shipped|shipped|on its way|in transit|left at|left with|delivered to your|\
    正在派送|已发货|派送中|运输中|已揽收|预计送达|正在为您派送"
);
const NOUNS: Nouns = Nouns {
    en: &["locker", "post office", "packstation"],
    zh: words!(
        "驿站|快递柜|智能柜|智能櫃|自提櫃|自取櫃|快遞櫃|速递柜|寄存柜|丰巢柜|自提点|代收点|门店|超市|\
        便利店|服务点|菜鸟站|速递易|小卖部|速柜|外卖柜|自提柜|提货点|提货柜|支局|邮局|门市"
    ),
    cues: words!(
        "ready to collect from |ready for collection at |ready for pickup at |ready for collection from |\
        collect from |collected from |picked up from |collect it from |pick up at |pick it up at |\
        waiting at |waiting for you at |arrived at |arrived: |parcel ready: |package ready: |\
        item ready: |waiting: |pickup shop |pickup point |collection point |pick-up point |\
        delivered to |in machine |locker: |locker at |is at |ready at |ready in |available at |\
        available for collection: |ready for collection: |stored at |held at |转至|转存至|移至|改放至|\
        前至|前到|已到达|已送至|已送到|已投递至|已存入|已放入|已放置在|已放置于|存放于|，存于|已存于|\
        存放在|已暂存|放至|存入|放入|送至|送达|已送達|已抵達|已配達|已到店：|has arrived at |已放在|\
        已到|放在|地址：|地址:|地址为|到|depot, |branch, |store, |office, |shop, |at "
    ),
};
/// Words of the code that the dimension of codes may not know.
const CUES: &[&str] = words!(
    "取件码|兑换码|兌換碼|取货码|提货码|开柜码|货架号|取件号|取件碼|开箱码|取件代碼|取件代码|取貨碼|\
    取貨編號|取件編號|取件编号|提取码|取貨驗證碼|提貨碼|取件密码|提货密码|提货编号|取餐码|取餐号|\
    通知单号|collection code|pick-up code|pickup code|pickup pin|pick-up number|pickup number|\
    collection pin|locker code|code|pin|otp|otc|open code|凭"
);

/// The words alone tell that a parcel was fetched, without any figure.
pub(super) fn ends(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    OVER.iter().any(|word| find_in(&low, word).is_some())
}

/// What a message states of parcels: facts of each, whether they are fetched.
pub(super) struct Parcels {
    pub each: Vec<(Facts, f32)>,
    pub over: bool,
    /// Another place and another code take those told before.
    pub moved: bool,
}

/// The parcels that the message states; `sender` is one of a special form.
pub(super) fn read(page: &Page<'_>, sender: Option<&Sender>) -> Option<Parcels> {
    let done = super::done::told(page.text, super::done::FETCHED);
    if sender.is_none() && !done && !(page.has(MARKS) && (page.has(NEEDS) || page.has(OVER) || shelved(page)))
    {
        return None;
    }
    let over = page.has(OVER) || done || sender.is_some_and(|sender| page.has(sender.over));
    let mut codes = codes(page);
    let shared = shared(page, sender, &codes, over);
    let number = match shared.get(&Fact::Number) {
        Some(FactValue::Text(number)) => Some(number.as_str()),
        _ => None,
    };
    codes.retain(|(code, _)| !consignment::is_number(page, number, code));
    if codes.is_empty() {
        // Handed out against a name: where it waits and until when is all there is to know.
        let waits = shared.contains_key(&Fact::Place) && shared.contains_key(&Fact::Until) && page.has(WAITS);
        return (over || waits).then(|| Parcels { each: vec![(shared, 0.7)], over, moved: false });
    }
    // Figures in a message of progress are numbers of the shipment.
    let handed = page.has(CUES) || page.has(&["号柜", "取件", "货架"]);
    if !over && page.has(PROGRESS) && !handed {
        return None;
    }
    let each = codes
        .into_iter()
        .map(|(code, sure)| {
            let mut facts = shared.clone();
            facts.insert(Fact::Code, FactValue::Text(code));
            (facts, sure)
        })
        .collect();
    Some(Parcels { each, over, moved: page.has(MOVED) })
}

/// A code of a shelf, 12-5-6093: whoever writes it, a parcel lies there.
pub(super) fn shelved(page: &Page<'_>) -> bool {
    page.of(EntityKind::Code).any(|code| {
        let groups: Vec<&str> = code.span.of(page.text).split('-').collect();
        groups.len() == 3
            && groups
                .iter()
                .all(|group| (1..=5).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// 帮我取个快递, 取件码…: somebody is asked for it and told the code, whoever writes it.
pub(super) fn asked(page: &Page<'_>) -> bool {
    const CODES: &[&str] = &["取件码", "取件碼", "取货码", "取貨碼", "提货码", "提貨碼", "开柜码", "開櫃碼"];
    const ASKS: &[&str] =
        &["帮", "幫", "替我", "代取", "代拿", "麻烦", "麻煩", "顺路", "順路", "顺手", "順手", "唔该"];
    page.has(ASKS) && CODES.iter().any(|cue| refs::after_cue(page, cue).is_some_and(|code| code.len() >= 4))
}

/// Codes as written, without blanks.
fn codes(page: &Page<'_>) -> Vec<(String, f32)> {
    let mut found: Vec<(String, f32)> = Vec::new();
    let phones: Vec<_> = page.of(EntityKind::Phone).map(|phone| phone.span).collect();
    for entity in page.of(EntityKind::Code) {
        let rung =
            phones.iter().any(|phone| phone.start <= entity.span.start && entity.span.end <= phone.end);
        let lead = slice(page.text, 0, entity.span.start).trim_end_matches([' ', ':', '：']);
        if rung || ["联系", "致电", "电话", "热线", "客服"].iter().any(|word| lead.ends_with(word))
        {
            continue;
        }
        let code = entity.value().and_then(|value| value.part("value")).unwrap_or_default().to_owned();
        if !found.iter().any(|(known, _)| *known == code) {
            found.push((code, entity.confidence));
        }
    }
    if found.is_empty()
        && let Some(code) = CUES.iter().find_map(|cue| refs::after_cue(page, cue))
    {
        found.push((code, 0.7));
    }
    found
}

/// 给您放东院小卖部: where a carrier has put it.
fn put_down(place: &str) -> &str {
    #[rustfmt::skip]
    const PUT: [&str; 8] = ["给你放在", "给您放在", "给你放到", "给您放到", "给你放", "给您放", "帮你放", "帮您放"];
    let rest = PUT.iter().find_map(|put| place.split_once(put).map(|(_, rest)| rest));
    rest.filter(|rest| rest.chars().count() >= 2).unwrap_or(place)
}

fn shared(page: &Page<'_>, sender: Option<&Sender>, codes: &[(String, f32)], over: bool) -> Facts {
    let mut facts = Facts::new();
    let place = sender
        .and_then(|sender| marked(page, sender.place_after, sender.place_until))
        .or_else(|| names::place(page, &NOUNS))
        // A station that signs is no place where another's parcel was.
        .filter(|place| !over || names::signed(page).is_none_or(|name| !name.contains(place.as_str())))
        .filter(|place| !codes.iter().any(|(code, _)| place.contains(code.as_str())));
    if let Some(place) = place {
        let place = told_behind(page, &place).unwrap_or(place);
        let place = put_down(&place).to_owned();
        facts.insert(Fact::Place, FactValue::Text(place));
    }
    if let Some(moment) = moments::kept(page) {
        facts.insert(Fact::Until, FactValue::Moment(moment));
    }
    if let Some(shop) = consignment::shop(page) {
        facts.insert(Fact::From, FactValue::Text(shop));
    }
    let number = consignment::number(page);
    if let Some(number) = number.filter(|number| {
        !codes.iter().any(|(code, _)| code == number && codes.len() == 1 && number.len() <= 8)
    }) {
        facts.insert(Fact::Number, FactValue::Text(number));
    }
    facts
}

/// 智能柜：海棠花园3栋楼下A柜: which of all lockers stands behind the colon or in brackets.
fn told_behind(page: &Page<'_>, place: &str) -> Option<String> {
    const ENDS: [char; 13] = ['。', '，', ',', '；', ';', '】', '）', ')', '！', '!', '\n', '「', '”'];
    let kind = ["柜", "櫃"].iter().any(|end| place.ends_with(end)) && place.chars().count() <= 4;
    let (_, rest) = page.text.split_once(place).filter(|_| kind)?;
    let name = rest.strip_prefix(['：', ':', '【', '（', '('])?.trim_start();
    let name = name.split(ENDS).next()?.trim();
    let named = (4..=30).contains(&name.chars().count())
        && name.chars().filter(|c| super::ends::is_han(*c)).count() >= 3;
    let code = CUES.iter().any(|cue| name.contains(cue));
    (named && !code).then(|| name.to_owned())
}

/// The words between a sender's marker and an end, the first that are a place.
fn marked(page: &Page<'_>, after: &[&str], until: &[&str]) -> Option<String> {
    for marker in after {
        let Some(at) = find(page.text, marker) else { continue };
        let rest = slice(page.text, at + marker.len(), page.text.len());
        let end = until.iter().filter_map(|stop| find(rest, stop)).min().unwrap_or(rest.len());
        let place = slice(rest, 0, end).trim().trim_matches(['“', '”', '"', ':', '：', '了']);
        let length = place.chars().count();
        let letters = place.chars().any(char::is_alphabetic);
        if (2..=40).contains(&length) && letters && !place.starts_with(['件', '期', '时']) {
            return Some(place.to_owned());
        }
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
            CardKind::Parcel,
            r#"
2026-05-11T17:58|Parcelbox|Your parcel is ready! Locker: Mill Road Garage. Pick-up code 4M2K81. Collect by Fri 15 May.|code=4M2K81; place=Mill Road Garage; until=2026-05-15
2026-05-12T10:00|Parcelbox|Thanks! Your parcel has been collected from Mill Road Garage (code 4M2K81).|over; code=4M2K81
2026-05-12T10:00|Parcelbox|Your parcel PBX-40417 was handed over at 09:51. Thank you for using Parcelbox.|over
2026-05-13T10:00|NorthPost|Your item is ready for pickup at Fern Road Pharmacy. Show code 73110 and photo ID. Items not fetched by May 28 are returned to sender.|code=73110; place=Fern Road Pharmacy; until=2026-05-28
2026-05-14T10:00|Hutbox|Reminder: locker 9 at Elm Street Shops, PIN 771 204. Last day to collect is Sat 16 May.|code=771204; place=Elm Street Shops; until=2026-05-16
2026-05-14T10:00|Parcelbox|A parcel is ready at locker Fern Road Chemist. PIN 118204. Collect before 8pm on Sat 16 May.|code=118204; place=Fern Road Chemist
2026-05-14T10:00|Hutbox|A parcel for Ana is in the locker at Elm Street Garage. Code 448120. Please collect within 48 hours.|code=448120; place=Elm Street Garage; until=2026-05-16
2026-05-14T10:00|Hutbox|Your parcel has arrived at Elm Street Garage. Code 448120. Collect in the next 72 hours or it goes back.|code=448120; place=Elm Street Garage; until=2026-05-17
2026-05-14T10:00|Hutbox|Parcel ready at Elm Street Garage, code 448120. You have 3 days to collect it.|code=448120; place=Elm Street Garage; until=2026-05-17
2026-05-14T10:00|Hutbox|Parcel ready at Elm Street Garage, code 448120. Collect by Saturday.|code=448120; place=Elm Street Garage; until=2026-05-16
2026-05-14T10:00|Hutbox|Within 48 hours of your order the parcel has arrived at Elm Street Garage. Code 448120.|code=448120; place=Elm Street Garage
2026-05-14T10:00|Hutbox|Parcel arrived: Elm Street Garage. Show pickup code 448120. Collect by Sat 16 May.|code=448120; place=Elm Street Garage; until=2026-05-16
2026-05-14T10:00|Hutbox|Hi! Pkg HB8812 is waiting at Elm Street Garage. PIN 904417. Collect by 16 May.|code=904417; place=Elm Street Garage; until=2026-05-16
2026-09-14T10:10|HopIn|Item ready at Mill Lane News. Quote HP-3307 and show ID. Held until 21/09.|code=HP-3307; place=Mill Lane News; until=2026-09-21
2026-09-14T10:10|HopIn|Item available for collection: Pier Kiosk. Reference HK-412. Bring ID. Expires 21/09.|code=HK-412; place=Pier Kiosk; until=2026-09-21
2026-09-14T10:10|RoyalPost|Your parcel PB 2288 1043 7GB is ready to collect from Stroud Post Office, 14 Merrywalks. Show collection code 5K8T by Mon 28 Sep. Bring ID.|code=5K8T; place=Stroud Post Office; until=2026-09-28
2026-08-08T08:08|Paczka24|Parcel 620011902288 is ready in machine WAW41M, Puławska 12. Collection code: 993021. Pick up by 10.08 08:08. Phone +48 600 000 111.|code=993021; until=2026-08-10T08:08
2026-03-24T12:10|Brightframe|Order 7716 ready at Brightframe Mill Lane. Show pick-up code KX88P by 12 April.|code=KX88P; place=Brightframe Mill Lane; until=2026-04-12
2026-03-30T16:40|Maison Verte|Good news, order 4471209 is ready for collection at Maison Verte Lille. Quote pick-up number H-683. We keep it until Saturday 4 April, 7pm.|code=H-683; place=Maison Verte Lille; until=2026-04-04T19:00
2026-03-23T13:00|68886|【日日購】您的訂單已送達萊爾富港墘店，取件代碼 559 217，請於3/30前攜證件取貨。|code=559217; place=萊爾富港墘店; until=2026-03-30
2026-03-24T17:30|68886|【日日購】您的訂單已完成取貨，謝謝您。|over
2026-03-08T10:00|1069016|【丰收】您的包裹已存入智能柜：海棠花园3栋楼下A柜。取件码 482915，请于3月12日前领取。|code=482915; place=海棠花园3栋楼下A柜; until=2026-03-12
2026-03-05T10:00|10690000000|【快递柜】您的包裹已到，取件码8-2-4071，请于3月7日20点前到Vaduz Zentrum服务点领取。|code=8-2-4071; place=Vaduz Zentrum服务点; until=2026-03-07T20:00
2026-05-06T09:30|1069016|【百汇驿站】您的中通包裹已到，请凭12-1-3308到东港路18号超市领取，周日20点前有效。|code=12-1-3308
2026-06-16T10:00|1069016|【喜鹊驿站】您有2个包裹到站，取件码：8-2-4071、5-1-0093，请今日22:00前至金桂园西门喜鹊驿站取件。|code=8-2-4071
2026-09-02T10:00|1069017|【速柜】圆通快递已存入金桂园2栋旁速柜，1号柜902144，请在24小时内取出。|code=902144
2026-05-15T10:00|1069021|【韵达快递】您尾号5521的快件已送至文昌小卖部，请凭取货码 3307 领取，如有疑问联系400-000-1234。|code=3307; place=文昌小卖部
2026-08-20T10:00|95338|【顺丰速运】快件SF1029384756012已放置在锦华苑快递柜，开柜码 71Q9，超过48小时将收取保管费。|code=71Q9; place=锦华苑快递柜
2026-08-20T12:00|13800000077|快递给您放东院小卖部了 取件码3-1-0562 晚上九点前去拿|code=3-1-0562; place=东院小卖部; until=2026-08-20T21:00
2026-08-21T08:12|1069016|【喜鹊驿站】您已用取件码40718226取走包裹，期待再次为您服务。|over; code=40718226
2026-08-21T19:00|1069016|【喜鹊驿站】您的包裹（C-07-219）已被取走，如非本人请联系站点。|over; code=C-07-219
2026-10-03T09:00|1069118|【邻柜】抱歉，B2柜故障，您的包裹已转至桂苑南区C1柜，新开柜码 55K810，免费保管至10月4日20:00。|code=55K810; place=桂苑南区C1柜; until=2026-10-04T20:00
2026-09-12T10:00|1069777|【谷仓食品】您订购的礼盒已到店，请于9月20日21:00前至东山路店凭兑换码 K7731 自提。|code=K7731; place=东山路店; until=2026-09-20T21:00
2026-09-14T10:00|1069777|【谷仓食品】兑换码K7731已核销，感谢惠顾。|over; code=K7731
2026-03-06T09:05|notify@mapleship.example|Your item is ready for pickup at the Cedar Pharmacy postal desk. Bring this mail and ID. We'll keep it until March 20.|place=Cedar Pharmacy; until=2026-03-20
2026-03-06T09:05|notify@mapleship.example|Your item left our depot and will be ready for pickup soon.|
2026-11-11T07:50|DashCourier|Your parcel from Woollyhead is out for delivery today between 11:20 and 12:20. Your driver is Piotr. Track: dashcourier.example/t/8812|
2026-04-08T16:40|楼上大叔|小伙子帮我取个快递行不 我今天走不开 北门丰巢柜 取件码50271846|code=50271846
2026-04-08T16:40|楼上大叔|取件码我发群里了 你们自己取吧|
2026-04-08T16:40|小敏|帮我拿下快递呗 我取件码找不到了|
2026-11-09T15:00|Woollyhead|Order WH-20188 has shipped with DashCourier, tracking DC882190447GB. Expected Wed 11 Nov.|
2026-08-22T10:00|1069022|【暖心家居】您的订单20260822110已发货，中通快递 78220011993，预计8月25日送达，请留意。|
2026-03-01T10:00|95338|【顺丰速运】寄件券到账：满20减8，有效期至3月31日，点击领取，拒收请回复R|
"#,
        );
    }
}
