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
const DONE: [&str; 22] = [
    "出发", "入住", "退房", "离店", "截止", "到期", "过期", "放假", "开学", "开会", "报名", "面试", "考试",
    "发货", "到货", "当天", "那天", "返程", "回来", "回家", "生日", "交房",
];
/// What bounds a date, though hardly a fraction.
const BOUNDS: [&str; 6] = ["前", "之前", "以前", "起", "开始", "后"];
/// Verbs and nouns whose share a fraction is.
const SHARED: &str = "成占有了过的剩约近仅还";

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
        !measured && (self.labelled(at) || self.done_then(end, self.mark(at + 1, '/')))
    }

    /// A label right before, with or without its colon.
    fn labelled(&self, at: usize) -> bool {
        let end = at - usize::from(at > 0 && self.tokens.before(at).is_mark(':'));
        !(self.at(end).newline && end < at)
            && self.tokens.before(end).kind == Kind::Han
            && LABELS.iter().any(|label| {
                let from = end.checked_sub(label.chars().count());
                from.is_some_and(|from| self.spells(from, label))
            })
    }

    fn done_then(&self, end: usize, slash: bool) -> bool {
        if self.at(end).kind != Kind::Han || self.at(end).newline {
            return false;
        }
        let share = || {
            let before = self.tokens.before(end - 3);
            end > 3 && before.kind == Kind::Han && SHARED.contains(before.ch)
        };
        // 12.25圣诞节
        let feast = self.holiday(end).is_some();
        feast
            || self.after_any(end, &DONE).is_some()
            || slash && self.after_any(end, &BOUNDS).is_some() && !share()
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
        self.scan.has_han
            && self.mark(at + 3, '-')
            && self.is_day(at)
            && self.is_day(second)
            && value(at) < value(second)
            && !matches!(self.at(second + 3).ch, '.' | '-' | '/')
            && (self.told_as_a_day(at) || self.told_as_a_day(second))
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
             比例1/2",
        );
    }
}
