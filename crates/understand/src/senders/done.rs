//! What a Chinese notice says has been done: 已…取消, 成功办理退票. The verb stands in one clause with the word that
//! makes it done, and nothing there offers it.

use crate::engine::{Bytes, Seek};

/// Verbs that end a booking.
pub(super) const ENDED: &[&str] = &["取消", "退票", "退订", "退訂", "退房款", "停诊", "作废"];
/// Verbs that end a parcel's waiting.
pub(super) const FETCHED: &[&str] = &[
    "核销", "核銷", "取件", "取货", "取貨", "取走", "取出", "签收", "簽收", "领取", "領取", "提货", "自提",
    "兑换", "退回",
];

/// Words that make a verb a thing done, before it or after it.
const DONE: &[&str] = &["已", "成功"];
/// Words that offer it, forbid it or set terms.
const OFFERS: &[&str] = &[
    "如", "若", "可", "请", "請", "需", "欲", "未", "不", "前", "免费", "即将", "将", "码", "碼", "号", "號",
];
/// Words that hold such a sign and offer nothing.
#[rustfmt::skip]
const WORDS: &[&str] = &["申请", "申請", "前台", "已用取件码", "已使用取件码", "已凭取件码", "已用取货码", "已凭取货码", "已用提货码", "已憑取件碼", "已用取貨碼"];

/// One of the verbs is told as done. Linear in the text.
pub(super) fn told(text: &str, verbs: &[&str]) -> bool {
    let bytes = Bytes::of(text);
    clauses(text).any(|clause| {
        let within = bytes.within(clause);
        verbs.iter().any(|verb| {
            within.seek(verb).is_some_and(|at| {
                let (lead, rest) = clause.split_at(at);
                let tail = rest.get(verb.len()..).unwrap_or_default();
                let done = DONE.iter().any(|word| lead.contains(word))
                    || tail.starts_with("成功")
                    || tail.starts_with("完成")
                    || lead.ends_with("完成");
                // 因设备故障取消: it has a cause, and no condition.
                let caused =
                    *verb == "取消" && lead.contains('因') && !OFFERS.iter().any(|word| lead.contains(word));
                // What makes it done stands nearer than what would offer it.
                let since = DONE.iter().filter_map(|word| lead.rfind(word)).max().unwrap_or(0);
                let between =
                    WORDS.iter().fold(lead.get(since..).unwrap_or_default().to_owned(), |lead, word| {
                        lead.replace(word, "")
                    });
                (done && !OFFERS.iter().any(|word| between.contains(word)) || caused)
                    && !tail
                        .starts_with(['码', '碼', '号', '號', '通', '点', '點', '柜', '櫃', '处', '處', '机'])
            })
        })
    })
}

/// 您的9C8865航班3月21日取消: a clause that ends so and sets no terms. Linear in the text.
pub(super) fn off(text: &str) -> bool {
    const RIDES: &[&str] = &["航班", "列车", "班次", "车次", "次列"];
    clauses(text).any(|clause| {
        clause.trim_end().strip_suffix("取消").is_some_and(|lead| {
            RIDES.iter().any(|ride| lead.contains(ride)) && !OFFERS.iter().any(|word| lead.contains(word))
        })
    })
}

/// 您已退3月20日G1234次车票: the ticket itself was given back. Linear in the text.
pub(super) fn given_back(text: &str) -> bool {
    const GIVEN: &[&str] = &["已退", "已成功退", "已为您退", "已办理退", "已經退"];
    // 已退差价, 已退手续费: money for something else.
    const MONEY: &[&str] = &["款", "费", "差", "还", "押金", "回", "房", "订", "出", "票价"];
    clauses(text).any(|clause| {
        // 您购买的3月14日07:40车票已退
        clause.trim_end().ends_with("已退") && clause.contains('票')
            || GIVEN.iter().any(|word| {
                clause.split_once(word).is_some_and(|(_, rest)| {
                    ["票", "次", "航班"].iter().any(|thing| rest.contains(thing))
                        && !MONEY.iter().any(|word| rest.starts_with(word))
                })
            })
    })
}

fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(['，', '。', '；', '！', '？', ',', ';', '!', '\n', '】'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_is_told_apart_from_what_may_be() {
        for (text, want) in [
            ("订单K2201已按您的要求取消，费用原路退回", true),
            ("您已成功办理退票：订单号7712", true),
            ("退票成功，款项三日内到账", true),
            ("抱歉，晚场因演员受伤取消，票款退回", true),
            ("如因个人原因取消，恕不退款", false),
            ("如需取消请提前一天来电", false),
            ("已为您保留，可免费取消", false),
            ("已确认，未按时到店将取消", false),
        ] {
            assert_eq!(told(text, ENDED), want, "{text}");
        }
        for (text, want) in [
            ("订单E20，您已退3月20日G1234次车票，退款将原路退回", true),
            ("【航空】已为您退CZ3101机票", true),
            ("已退票价差额20元", false),
            ("如需退3月20日G1234次车票请至车站", false),
            ("您购买的3月14日车票已退", true),
            ("已退回车票差价", false),
        ] {
            assert_eq!(given_back(text), want, "{text}");
        }
        for (text, want) in [
            ("您的9C8865航班3月21日取消，请办理退改", true),
            ("航班如需取消，请提前致电", false),
            ("航班起飞前2小时不可取消", false),
        ] {
            assert_eq!(off(text), want, "{text}");
        }
        for (text, want) in [
            ("【禾木】兑换码5520已核销，感谢惠顾", true),
            ("您的快件已由前台签收", true),
            ("您已凭取件码5520取走包裹", true),
            ("包裹已到站，凭取件码5520取走", false),
            ("包裹已到站凭取件码5520取走", false),
            ("已到店，请凭取货码5520自提", false),
            ("已存入3号柜，取件码5520", false),
            ("包裹已到城东自提柜，提货码5520", false),
        ] {
            assert_eq!(told(text, FETCHED), want, "{text}");
        }
    }
}
