//! What sort of message it is before what it states: a machine's or a person's, advertising, a change, an end.

use super::page::{Page, find_in};
use crate::dims::scan::slice;
use crate::engine::words;
use steward_model::EntityKind;

/// What the words tell of the sort of message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tone {
    /// How much speaks for a message about the reader's own affair.
    pub formal: usize,
    /// How much speaks for advertising.
    pub promo: usize,
    /// A person talks.
    pub talk: bool,
    /// The thing was cancelled, refunded, fetched, used.
    pub over: bool,
    /// The thing was changed.
    pub changed: bool,
    /// It is past: how was it, thanks for coming.
    pub past: bool,
    /// Where a new booking in place of a cancelled one begins.
    pub instead: Option<usize>,
}

const FORMAL: &[&str] = words!(
    "confirmed|confirmation|booked|reserved|e-ticket|e-tickets|eticket|itinerary|boarding pass|\
    check-in is now open|check-in is open|issued|received your booking|reservation completed|\
    purchase confirmed|you're in|you're all set|your tickets|your ticket|thanks for booking|\
    is scheduled for|slot is|have you down for|rental agreement|reminder|gate changed|is delayed|\
    timetable change|schedule change|rescheduled|has been updated|has been changed|new departure|\
    reply yes|reply y|reply n|reply c|reply no|to cancel|to confirm|to reschedule|出票|预订成功|\
    預訂成功|预约成功|購票成功|购票成功|订票成功|订座成功|订位成功|订座确认|订位确认|预订确认|预约确认|\
    订票通知|购票完成|订票完成|付款完成|改签成功|已确认|已購|已购|已兑现|成功预订|成功預訂|成功预约|\
    预订已|行程提醒|温馨提醒|订位提醒|订座提醒|预订提醒|用餐提醒|訂位提醒|訂座提醒|預訂提醒|用餐提醒|\
    已受理|感谢您预订|已派单|开放值机|车票|預約成功|成功預約|已为您预留|已预留|已为您保留|已更改为|\
    已为您改|航变|延误|已预约|预约已|预订调整|预约调整|订位调整|预订变更|预约变更|调整为|变更为"
);
const OWN: &[&str] = words!(
    "we're sorry|we are sorry|please ring|to rebook|your booking|your reservation|your flight|your train|\
    your trip|your table|your appointment|your appt|your order|your stay|your seat|your e-tickets|\
    your journey|your visit|your host|your delivery|your engineer|your number|you have an appointment|\
    dear passenger|dear patient|dear customer|dear guest|dear ms|dear mr|passenger|passengers|您的|您已|\
    您预订|您预约|您乘坐|您购买|尊敬的|你的|你已|乘客|旅客|爱车|请提前|请携带|请准时|请凭|看诊|就诊"
);
const SEATED: &[&str] = words!(
    "seat|seats|coach|carriage|gate|platform|row|screen|carr|检票口|座位|登机口|二等座|一等座|商务座|\
    下铺|上铺|中铺|硬座|号厅|排|检票|值机"
);
/// Each speaks twice.
const PROMO: &[&str] = words!(
    "% off|sale|unsubscribe|opt out|opt-out|stop to|reply stop|txt stop|text stop|one way!|from only|\
    book now|shop now|discount|deals|free delivery|webinar|expiring|newsletter|退订|拒收|回t|回td|回n|\
    优惠|特惠|立减|免单|秒杀|特价|会员日|限时|满减|折起|元起|开抢|抢购|福利|促销|到账|年终|狂欢|大促|\
    名额有限"
);
/// Each speaks once.
const LURE: &[&str] = words!(
    "save|deal|offer|offers|voucher|use code|promo|win|hurry|don't miss|book by|book before|join us|\
    from £|from $|from €|each way|one way|pp|going fast|is here|are here|new menu|tickets from|on sale|\
    just announced|on sale now|members|miles|points|券|红包|积分|折|点击|抵扣|推荐|新品|欢迎预订|\
    领取资料|免费领|半价"
);
const OVER: &[&str] = words!(
    "行程已结束|行程结束|已完成出行|has been cancelled|is cancelled|has been canceled|is canceled|\
    was cancelled|was canceled|have cancelled|have canceled|we've cancelled|we've canceled|\
    has cancelled|has canceled|had to cancel|cancellation confirmed|cancellation of your|\
    your cancellation of|cancellation is complete|cancellation complete|now cancelled|are cancelled|\
    been called off|will not run|is not running|booking cancelled|reservation cancelled|\
    appointment cancelled|successfully cancelled|cancelled your|canceled your|cancelled:|canceled:|\
    已取消|申请取消|已为您取消|成功办理退|已退票|退票成功|取消成功|办理退票|全额退票|停运|航班取消|\
    因故取消|原因取消|已退款|退款成功|已为您取消|退订成功|取消通知|被取消|已停诊|已取消预约|取消了您|\
    退款已|stands cancelled|stands canceled|no longer running|will not operate|已作废"
);
/// Money comes back for what was booked.
const REFUNDED: &[&str] = words!(
    "your refund|refund of|been refunded|was refunded|have refunded|we've refunded|refunded your|\
    refund processed|refund has been processed|refund is on its way|refund confirmed|refund request"
);
/// Money for a delay or a part of it: the journey stands.
const PARTLY: &[&str] = words!(
    "delay repay|compensation|partial|difference|goodwill|delay refund|for the delay|for your delay|\
    deposit|fee|fees|unaffected|remains valid|remain valid|still valid|baggage|bag fee|request a refund|\
    refund requests"
);
const CHANGED: &[&str] = words!(
    "timetable change|schedule change|has been changed|has been updated|has been rescheduled|\
    has been moved|rescheduled|now departs|now leaves|will now depart|will now leave|now departing|\
    now leaving|now at|delayed|new departure|new time|instead of|moved to|changed to|updated:|amended|\
    modification|has changed|gate change|is now|brought forward|retimed|改签|航变|延误|晚点|晚點|改为|\
    改至|改期|调整|变更|推迟|提前至|提前到|顺延|改到|更改"
);
const PAST: &[&str] = words!(
    "how was|thanks for travelling|thank you for travelling|thanks for traveling|leave a review|\
    rate your|thank you for staying|thanks for riding|thank you for visiting|thanks for visiting|\
    thanks for dining|your feedback|thank you for flying|thanks for shopping|we hope you enjoyed|\
    欢迎评价|期待您的点评|写点评|来点评|去点评|点评有礼|您的点评|行程已结束|感谢乘坐|已离店|您已于|好评|\
    感谢光临|满意度"
);
const INSTEAD: &[&str] = words!(
    "rebooked you on|rebooked on|rebooked onto|rebooked to|moved you to|booked you on|new flight|\
    alternative flight|transferred to|改签为|改签至|改签到|已为您改签|改乘|you are now on|you're now on|\
    you are now booked on|you're now booked on|you've been moved to|you have been moved to|改为乘坐|\
    调整为航班|保护至"
);

/// Reads it.
pub(super) fn read(page: &Page<'_>, reference: bool) -> Tone {
    let machine = machine(page);
    let instead = INSTEAD.iter().filter_map(|word| page.find(word).map(|at| at + word.len())).min();
    let changed = instead.is_some() || changed(page);
    // 'LX 326 now departs at 09:30', 'Your trip … now departs': a change of something booked.
    let moved = changed && (instead.is_some() || page.has(OWN) || super::ride::is_named(page));
    let formal = 2 * usize::from(page.has(FORMAL))
        + 2 * usize::from(moved)
        + usize::from(page.has(OWN))
        + usize::from(page.has(SEATED))
        + 2 * usize::from(reference)
        + usize::from(machine);
    Tone {
        formal,
        promo: 2 * page.count(PROMO) + page.count(LURE),
        talk: !machine && talks(page),
        over: (page.has(OVER)
            || page.has(&["no longer valid"]) && !changed
            || page.has(REFUNDED) && !page.has(PARTLY)
            || super::done::told(page.text, super::done::ENDED)
            || super::done::given_back(page.text)
            || super::done::off(page.text))
            && instead.is_none(),
        changed,
        past: page.has(PAST),
        instead,
    }
}

/// A change is told, not offered: 如需更改 and 'need to change it?' tell of none.
fn changed(page: &Page<'_>) -> bool {
    CHANGED.iter().any(|word| {
        page.find(word).is_some_and(|at| {
            let lead = crate::dims::scan::before(&page.low, at, 15);
            !["如需", "若需", "如要", "如欲", "需要", "可", "办理", "或", "need to ", "want to ", "to be "]
                .iter()
                .any(|offer| lead.ends_with(offer))
        })
    })
}

impl Tone {
    /// A message of fixed form about the reader's own affair.
    pub(super) fn stands(&self) -> bool {
        !self.talk && !self.past && self.formal >= 2 && self.formal > self.promo
    }
}

/// Signed as only machines sign, or sent from where only machines send.
pub(super) fn machine(page: &Page<'_>) -> bool {
    let text = page.text.trim();
    let signed = text.starts_with('【') || text.ends_with('】') || text.starts_with('[');
    let from = page.from.unwrap_or_default();
    let digits = from.bytes().filter(u8::is_ascii_digit).count();
    let short =
        digits == from.len() && (3..=6).contains(&digits) || from.starts_with("106") && digits == from.len();
    let sent = from.contains('@')
        || from.len() > 3
            && from.get(2..3) == Some("-")
            && from.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    signed || short || sent
}

/// Advertising, balances and receipts: nothing in them is wanted by anybody who writes.
pub(super) fn quiet(page: &Page<'_>, tone: &Tone) -> bool {
    const OUT: &[&str] =
        words!("unsubscribe|opt out|opt-out|stop to|reply stop|txt stop|退订|拒收|回t|回td|回n");
    const BOOKS: &[&str] = words!(
        "balance on|available balance|avl bal|a/c balance|received towards|payment received|charged to|\
        your statement|账户余额|，余额|入账|消费支出|消費nt|消費hk|消费人民币|刷卡消|debited from|avail bal|avail. bal|\
        支出人民币|自动还款"
    );
    const DUE: &[&str] = words!("due|unpaid|overdue|owe|final notice|应还|欠费|待缴|逾期");
    !tone.talk
        && !page.has(DUE)
        && (machine(page) && is_spent(page)
            || tone.promo >= 2 && (machine(page) || page.has(OUT))
            || tone.promo >= 4
            || invites(page)
            || is_behind(page)
            || is_underway(page)
            || page.has(BOOKS))
}

/// 信用卡于9月3日消费128元: the money is gone.
fn is_spent(page: &Page<'_>) -> bool {
    page.of(EntityKind::Money).any(|sum| {
        let lead = slice(page.text, 0, sum.span.start).trim_end_matches(['了', '人', '民', '币', '幣', ' ']);
        ["消费", "消費", "刷卡", "支出"].iter().any(|word| lead.ends_with(word))
    })
}

/// 'It's time for your check-up! Call to book': nothing is fixed.
fn invites(page: &Page<'_>) -> bool {
    page.has(&["time for your", "due for your", "due for a", "overdue for"])
        && page.has(&["book", "schedule"])
        && page.whens.iter().all(|when| when.hour.is_none())
}

/// 'Thanks for travelling with us on the 09:03': it is behind.
fn is_behind(page: &Page<'_>) -> bool {
    page.has(words!(
        "tell us how we did|how did we do|thanks for travelling with|thank you for travelling with|\
        thanks for traveling with|thank you for traveling with"
    ))
}

/// 'Your order of a cable has shipped': nobody need do anything.
fn is_underway(page: &Page<'_>) -> bool {
    page.has(&["has shipped", "has been shipped", "has been dispatched", "out for delivery"])
        && page.has(&["your order", "your package", "your parcel", "track"])
}

/// An absence note: whom to call instead is for who needs it.
pub(super) fn automatic(text: &str) -> bool {
    #[rustfmt::skip]
    const HEADS: &[&str] = &["automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply", "out of office", "out-of-office", "自动回复", "自動回覆", "自动答复"];
    let head = text.trim_start_matches(['[', '【', '(', '（', ' ']);
    HEADS.iter().any(|words| head.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words)))
}

/// The words alone tell of an end, without any figure.
pub(super) fn ends(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    OVER.iter().chain(REFUNDED).any(|word| find_in(&low, word).is_some())
}

/// A person's way of writing.
fn talks(page: &Page<'_>) -> bool {
    const EN: &[&str] = &[
        "i", "i'm", "im", "i'll", "i've", "lol", "haha", "u", "ur", "my", "let's", "lets", "mum", "dad",
        "babe", "gonna", "wanna", "shall we", "me",
    ];
    const ZH: &[char] = &['咱', '吧', '呗', '嘛', '哈', '啦', '呢'];
    // 'Let me', 'my' of a machine's links: 'My Bookings'.
    let words = EN.iter().any(|word| {
        page.find(word).is_some_and(|at| {
            let written = page.text.get(at..at + word.len()).unwrap_or_default();
            *word == "i" && written == "I"
                || written.chars().next().is_some_and(char::is_lowercase)
                || *word == "i'm"
        })
    });
    let mine = page.text.match_indices('我').any(|(at, _)| {
        let rest = page.text.get(at + '我'.len_utf8()..).unwrap_or_default();
        !rest.starts_with(['们', '們', '行', '院', '司', '店', '馆', '局', '社', '公', '处'])
    });
    let small = page.text.contains('😂') || page.text.contains('🤣');
    words || mine || small || page.text.contains(ZH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    fn tone(text: &str) -> Tone {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        let page = Page::new(text, None, &entities, &context);
        read(&page, super::super::refs::read(&page).is_some())
    }

    #[test]
    fn what_was_paid_already_is_quiet() {
        let silent = |text: &str| {
            let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
            let entities = crate::annotate(text, None, &context);
            let page = Page::new(text, None, &entities, &context);
            quiet(&page, &read(&page, false))
        };
        assert!(silent("Txn alert: GBP 18.20 debited from acct **3310 at KIOSK 9. Avail bal GBP 204.77."));
        assert!(silent("【山海銀行】您的信用卡於03/04消費NT$320，商店：街角書店。"));
        assert!(automatic("Automatic reply: I am away until 4 May, please call the desk on 020 555 0144"));
        assert!(!automatic("Is this an automatic reply? Call me"));
        assert!(!silent("Your bill of GBP 18.20 is due on 12 March, it will be debited from acct **3310."));
    }

    #[test]
    fn own_affairs_stand_and_advertising_does_not() {
        for text in [
            "Your table for 6 at Larder & Vine is booked for Friday 27 March at 7.30pm.",
            "出票成功：11月3日 YX6138 成都天府—昆明长水 13:25起飞，订单 P7W4QD。",
            "Reminder: your flight TX 3307 departs tomorrow at 06:35.",
        ] {
            assert!(tone(text).stands(), "{text}: {:?}", tone(text));
        }
        for text in [
            "January Sale! London to Cardiff from £9 each way. Book by 31 Jan. Unsubscribe any time.",
            "【雪山航空】春日特惠！昆明—丽江199元起，3月5日10:00开抢，回T退订",
            "got my train, Leeds to York 17:45, so home about half six",
            "Thank you for staying with us from 21 to 24 June. How was it? Leave a review",
            "我买了G7218 明天九点半到常州",
        ] {
            assert!(!tone(text).stands(), "{text}: {:?}", tone(text));
        }
    }

    #[test]
    fn ends_and_changes() {
        assert!(tone("The departure Kristiansand-Hirtshals (booking 71Q4K9) is cancelled.").over);
        let rebooked =
            tone("Your flight XJ 512 has been cancelled. We have rebooked you on XJ 520 at 10:45.");
        assert!(!rebooked.over && rebooked.changed && rebooked.instead.is_some());
        assert!(tone("因计划调整改为12:50起飞").changed);
    }
}
