//! Where a Chinese word of time ends and the next begins: 下周|日语课, 这周|一直忙, 今晚|上班.

use super::Parser;
use crate::dims::numerals;
use crate::dims::time::words::Word;
use crate::dims::{edges, number};
use crate::engine::Kind;

/// How seldom, in powers of two, a week's word has its day behind it, and a part of a day a 上, where such a word stands.
const SELDOM: i32 = 6;
/// What people do 一起 rather than from Monday on.
const TOGETHER: &str = "吃去玩喝看聚走回来逛唱打跑过学做跟约出坐";
/// Behind 日 and 本: 周日本来要去, 下周日本店休息, 下周日本地有雨.
const OWN: &str = "来想该应打要就没不店校院馆地人";

impl Parser<'_> {
    /// The figure of a day right before `to` begins a word of its own, and the week before it is meant: 下周|日语课,
    /// 这周|天气, 下周|三亚见; not 下周日|出发, 这周一|下午.
    pub(super) fn week_alone(&self, to: usize) -> bool {
        let (digit, next) = (to - 1, self.at(to));
        if next.kind != Kind::Han || next.spaced || next.newline || self.at(digit).kind != Kind::Han {
            return false;
        }
        if self.han(digit, '一') && self.han(to, '起') {
            return TOGETHER.contains(self.at(to + 1).ch);
        }
        // 下周一发 and 下周一看 are of Monday, whatever words 一 begins.
        if self.han(digit, '一') && !"定直样共般些再律".contains(next.ch) {
            return false;
        }
        // 下周一早, 下周日前, 下周二十号, 下周四点
        let goes_on = matches!(
            self.word(to),
            Some((Word::Part(_) | Word::Before | Word::After | Word::OrLater | Word::To | Word::Until, _))
        );
        let early = matches!(self.word(digit), Some((Word::Part(_), _)));
        let number = numerals::zh::digit(next.ch).is_some() || matches!(next.ch, '十' | '点');
        let own = self.han(digit, '日')
            && (self.han(to, '本') && OWN.contains(self.at(to + 1).ch) && !self.spells(to + 1, "地震")
                || self.spells(to, "报到"));
        !(goes_on || early || number || own)
            && edges::begins_another(self.tokens, digit, SELDOM).is_some_and(|margin| margin > 0)
    }

    /// 去年11月|至|今年3月, 昨天|至|今天: 至 before a day or a year rather than 至今.
    pub(super) fn to_this_one(&self, at: usize) -> bool {
        let (unit, next) = (self.at(at + 2), self.at(at + 3));
        let word = match unit.ch {
            '年' => !matches!(next.ch, '轻' | '年'),
            '早' => !matches!(next.ch, '已' | '就'),
            '天' => next.ch != '真',
            '日' => next.ch != '子',
            '晚' | '晨' | '夜' => true,
            _ => false,
        };
        self.han(at + 1, '今') && unit.kind == Kind::Han && !unit.newline && word
    }

    /// 今晚|上班, 明早|上课, 明晚|上海见: the 上 that ends a part of a day begins a word of its own; not 今晚上|去.
    pub(super) fn goes_up(&self, from: usize, to: usize) -> bool {
        to > from + 2
            && self.han(to - 1, '上')
            && !matches!(self.at(to).ch, '去' | '来' | '下')
            && edges::begins_another(self.tokens, to - 1, SELDOM).is_some_and(|margin| margin > 0)
    }

    /// 今天|5到8个人, 明天|3-5℃, 晚上|5℃: the figures that end at a token are counted or measured, alone or up to others.
    pub(super) fn measured_behind(&self, end: usize) -> bool {
        let of = |at: usize| {
            let token = self.at(at);
            match token.kind {
                Kind::Mark => !token.spaced && matches!(token.ch, '%' | '℃' | '℉' | '°'),
                Kind::Han => !token.newline && (token.ch == '度' || number::zh::counts(self.tokens, at)),
                _ => false,
            }
        };
        if of(end) {
            return true;
        }
        let Some((next, _)) = self.range_link(end, false) else { return false };
        let next = next + usize::from(self.mark(next, '-'));
        self.cardinal(next).is_some_and(|number| of(number.end))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn a_week_may_end_before_its_day() {
        check::kind(
            EntityKind::Time,
            "⟦这周⟧天气不错
             ⟦下周⟧天津见
             ⟦这周⟧天天加班
             ⟦下周⟧日语考试
             ⟦下周⟧日常工作先放一放
             ⟦这周⟧一直下雨
             ⟦下周⟧一定去
             ⟦下周⟧一起吃饭吧
             ⟦这周⟧一共三场
             ⟦下周⟧四川出差
             ⟦下周⟧三亚见
             ⟦下周日⟧出发
             ⟦下周日⟧出差
             ⟦下周日⟧报名截止
             ⟦这周六⟧一起爬山
             ⟦下周一⟧一起去
             ⟦这周一⟧下班就去
             ⟦下周一大早⟧的车
             ⟦下周一下午⟧开会
             ⟦下周一⟧天气转凉
             ⟦这周日⟧有空吗
             ⟦下周三⟧人到齐了再说
             ⟦下周日⟧本来要去的
             ⟦下周日前⟧交
             ⟦下周一⟧发货
             ⟦下周四⟧面试
             ⟦下周六⟧安排一下
             ⟦下周日⟧记得带伞
             ⟦下周⟧日本见
             ⟦下周⟧日报截稿
             ⟦下周日⟧报到别迟了
             ⟦下周日⟧本地降温
             ⟦下周日⟧本人到场
             ⟦下周日⟧本校放榜",
        );
    }

    #[test]
    fn figures_that_are_measured_are_no_hours() {
        check::kind(
            EntityKind::Time,
            "⟦今天⟧5到8个人
             ⟦明天⟧3-5人来
             ⟦明天⟧5~12℃
             ⟦今天⟧5到12度
             ⟦周六⟧8~15℃
             ⟦晚上⟧5℃
             ⟦今天⟧10到20块就够
             ⟦今晚8-10点⟧开会
             ⟦明天5到8点⟧在家
             ⟦周六9-11⟧有空",
        );
    }

    #[test]
    fn the_day_on_which_it_is_not_has_no_hours() {
        check::kind(
            EntityKind::Time,
            "营业时间⟦10:00-22:00⟧，⟦周一⟧休息
             ⟦9:00-17:00⟧（⟦周一⟧闭馆）
             ⟦9:00-17:00，周一⟧开始",
        );
    }

    #[test]
    fn an_evening_may_end_before_what_is_begun() {
        check::kind(
            EntityKind::Time,
            "⟦今晚⟧上班不
             ⟦明早⟧上课别迟到
             ⟦明晚⟧上海见
             新片⟦今晚⟧上映
             版本⟦今晚⟧上线
             ⟦今晚上⟧去吃饭
             ⟦明晚上⟧有空吗
             ⟦昨晚上⟧下雨了",
        );
    }
}
