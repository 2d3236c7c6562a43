//! A month and a day in figures, 12/3 and 12.8, that what stands beside it in Chinese tells from a number.

use super::Parser;
use crate::dims::number;
use crate::dims::time::meaning::calendar as cal;
use crate::engine::Kind;

/// Labels and verbs right before a date.
const LABELS: [&str; 22] = [
    "时间",
    "日期",
    "期限",
    "截止",
    "截至",
    "截止到",
    "有效期",
    "入住",
    "离店",
    "退房",
    "生日",
    "预产期",
    "到期",
    "定在",
    "安排在",
    "改到",
    "改在",
    "延到",
    "延期至",
    "推迟到",
    "保质期至",
    "有效期至",
];
/// What is done on the date right before it.
const DONE: [&str; 18] = [
    "出发", "入住", "退房", "离店", "截止", "到期", "过期", "放假", "开学", "开会", "报名", "面试", "考试",
    "发货", "到货", "返程", "生日", "交房",
];
/// The same, where a slash tells the pair from a number: 涨到7.8那天.
const OF_A_DAY: [&str; 4] = ["当天", "那天", "回来", "回家"];
/// What bounds a date, though hardly a fraction.
const BOUNDS: [&str; 6] = ["前", "之前", "以前", "起", "开始", "后"];
/// Verbs and nouns whose share a fraction is.
const SHARED: &str = "成占有了过的剩约近仅还";
/// What there is no share of.
const WHOLE: [&str; 5] = ["开学", "截止", "生日", "当天", "那天"];
/// Of whom and of what a fraction is told.
const PARTED: [&str; 16] = [
    "同学", "学生", "学员", "员工", "队员", "会员", "业主", "住户", "用户", "观众", "全班", "的人", "货品",
    "房间", "座位", "名额",
];
/// What follows the verb of a share: 1/3面试没过, but 5/6出发没问题, 1/10回家过年.
const OF_A_SHARE: &str = "了没过都";
const OF_NO_SHARE: [&str; 7] = ["过年", "过节", "过生", "都行", "都可", "没问题", "没事"];
/// What is filled or used up to a fraction of it: 倒到1/3后停下.
const POURED: &str = "倒加装注灌喝吃烧煮汁充降减写读";
/// What a number with its point is of, and what takes one with 到 or 了 between: 股价12.8, 跌到6.5, 跑了5.2.
const PRICED: &str = "价分线评率跌涨跑";
const PRICED_UP_TO: &str = "价分线评率跌涨跑降升减走骑考花卖";

impl Parser<'_> {
    /// 截止12/24, 12/3前取货, 日期：12.8: the pair of figures at a token is a day.
    pub(super) fn told_as_a_day(&self, at: usize) -> bool {
        if !self.scan.has_han || !self.is_day(at) {
            return false;
        }
        let end = at + 3;
        let next = self.at(end);
        // 12.8元, 12.8万
        let measured = next.kind == Kind::Han
            && !next.newline
            && (number::zh::counts(self.tokens, end) || "万亿千百倍折级版度点分".contains(next.ch))
            || next.is_mark('%');
        !measured && (self.labelled(at) || self.done_then(at))
    }

    /// A label right before, with or without its colon.
    fn labelled(&self, at: usize) -> bool {
        let end = at - usize::from(at > 0 && self.tokens.before(at).is_mark(':'));
        // 时间3/4过去了, 时间5.2就够
        let bare = end == at && (!self.mark(at + 1, '/') || self.may_be_a_share(at));
        !(self.at(end).newline && end < at)
            && self.tokens.before(end).kind == Kind::Han
            && LABELS.iter().any(|label| {
                let from = end.checked_sub(label.chars().count());
                from.is_some_and(|from| self.spells(from, label)) && !(bare && *label == "时间")
            })
    }

    fn done_then(&self, at: usize) -> bool {
        let end = at + 3;
        if self.at(end).kind != Kind::Han || self.at(end).newline {
            return false;
        }
        let done = self.after_any(end, &DONE);
        // 12.25圣诞节
        self.holiday(end).is_some()
            || if self.mark(at + 1, '/') {
                let done = done.or_else(|| self.after_any(end, &OF_A_DAY));
                done.is_some_and(|after| !self.share_of(at, after)) || self.bounded(at)
            } else {
                done.is_some() && !self.priced(at)
            }
    }

    /// 12/3前, 12/5起; not 完成了2/3前, 倒到1/3后, 1/2起司.
    fn bounded(&self, at: usize) -> bool {
        let end = at + 3;
        let poured = || self.may_be_a_share(at) && self.led_by(at, "到") && self.led_by(at - 1, POURED);
        self.after_any(end, &BOUNDS).is_some()
            && !self.spells(end, "起司")
            && !self.led_by(at, SHARED)
            && !poured()
    }

    /// 2/3, 1/4, 3/10: a fraction as well as a day.
    fn may_be_a_share(&self, at: usize) -> bool {
        let (first, second) = (self.at(at).value, self.at(at + 2).value);
        self.mark(at + 1, '/') && first < second && second <= 10
    }

    /// 班里2/3报名, 1/3面试没过: such a fraction of them; what they do ends before `after`.
    fn share_of(&self, at: usize, after: usize) -> bool {
        if !self.may_be_a_share(at) || self.after_any(at + 3, &WHOLE).is_some() {
            return false;
        }
        let next = self.at(after);
        let behind = next.kind == Kind::Han
            && !next.newline
            && OF_A_SHARE.contains(next.ch)
            && self.after_any(after, &OF_NO_SHARE).is_none();
        let counted = || {
            let noun = |noun: &&str| {
                let from = at.checked_sub(noun.chars().count());
                from.is_some_and(|from| self.spells(from, noun)) && !self.at(at).newline
            };
            PARTED.iter().any(noun)
        };
        behind
            || self.led_by(at, "里")
            // 有5/6入住的房吗, 我订的5/6入住
            || self.led_by(at, "有") && !self.han(after, '的')
            || self.led_by(at, "的") && !self.led_by(at - 1, "订买约定抢改")
            || counted()
    }

    /// 评分8.7, 涨到12.8, 跑了5.2: a price, a score or a way; not 积分12.8过期, 订了12.8入住.
    fn priced(&self, at: usize) -> bool {
        if self.led_by(at, "到了") {
            return self.led_by(at - 1, PRICED_UP_TO);
        }
        self.led_by(at, PRICED) && !(self.led_by(at, "分") && self.led_by(at - 1, "积"))
    }

    /// A Chinese character of these right before.
    fn led_by(&self, at: usize, all: &str) -> bool {
        let before = self.tokens.before(at);
        before.kind == Kind::Han && !self.at(at).newline && all.contains(before.ch)
    }

    /// Two figures with a mark between, which may be a month and a day of it.
    fn is_day(&self, at: usize) -> bool {
        let (month, mark, day) = (self.at(at), self.at(at + 1), self.at(at + 2));
        let figures =
            month.kind == Kind::Digits && day.kind == Kind::Digits && month.len <= 2 && day.len <= 2;
        figures
            && mark.kind == Kind::Mark
            && matches!(mark.ch, '.' | '/')
            && !mark.spaced
            && !day.spaced
            && cal::date(2000, month.value as i32, day.value as i32).is_some()
    }

    /// 活动时间：12.1-12.12, 12.8-12.10出发: from day to day, where either is told as one.
    pub(super) fn days_with_points(&self, at: usize) -> bool {
        let second = at + 4;
        let value = |at: usize| (self.at(at).value, self.at(at + 2).value);
        (self.scan.has_han || self.scan.is_whole(at, second + 3))
            && self.mark(at + 3, '-')
            && self.is_day(at)
            && self.is_day(second)
            && value(at) < value(second)
            && !matches!(self.at(second + 3).ch, '.' | '-' | '/')
            && !self.priced(at)
            && (self.told_as_a_day(at) || self.told_as_a_day(second) || self.scan.is_whole(at, second + 3))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn a_pair_of_figures_is_told_as_a_day() {
        check::kind(
            EntityKind::Time,
            "报名⟦11/30⟧截止
             请于⟦12/3前⟧取货
             ⟦12/24⟧入住
             时间：⟦12/5⟧
             日期：⟦12.8⟧
             ⟦12.8⟧出发
             生日⟦3.15⟧
             活动时间：⟦12.1-12.12⟧
             ⟦12.8-12.10⟧出发去厦门
             预约时间：⟦2026/12/08 07:30⟧
             有效期：⟦2026.12.01-2027.02.28⟧
             完成了2/3前面的题
             还剩3/4
             价格12.8-15.8元
             版本3.2-3.5
             每斤12.8起
             涨到12.8
             6-3-1182取快递
             ⟦12.25⟧⟦圣诞节⟧聚餐
             比例1/2
             ⟦9/10⟧开学了
             ⟦5/6⟧出发没问题
             我订的⟦3/4⟧入住
             积分⟦12.8⟧过期
             合同⟦12.8⟧到期
             考试时间⟦12/6⟧
             群里3/5报名了
             有1/4考试没过
             布料2/3发货了
             4/5退房了
             员工1/4报名
             时间2/5用完了
             水加到1/4后关火
             撒1/3起司
             金价跌到9.5那天
             评分8.7那天
             他跑了6.3回家
             及格线5.5面试",
        );
    }
}
