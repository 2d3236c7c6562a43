//! How often, in Chinese: 一日三次, 一周健身两次, 两天一次, 隔天吃一次药.

use super::recurring::{found, period};
use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::Kind;

/// What is done so often, between the length and how many times.
const DONE: [&str; 38] = [
    "跑步", "游泳", "打针", "打球", "洗澡", "洗头", "换药", "上课", "口服", "外用", "服用", "服", "吃", "用",
    "抹", "涂", "敷", "喷", "滴", "打", "喝", "换", "洗", "浇", "喂", "测", "量", "查", "体检", "复查", "跑",
    "练", "健身", "锻炼", "做", "来", "检查", "打扫",
];

impl Parser<'_> {
    /// So many times in a length: 一天三次, 一日三次, 两周跑一次, 隔日一次. What was done so often (去了三次) is told of
    /// one such length and comes not again.
    pub(super) fn zh_so_often(&self, at: usize) -> Option<Found> {
        let first = self.at(at);
        let before = self.tokens.before(at);
        let every = first.is_han('隔');
        let begins = every
            || first.kind == Kind::Digits
            || first.is_han('半')
            || numerals::zh::digit(first.ch).is_some()
            || first.is_han('十');
        if !begins || before.kind == Kind::Han && matches!(before.ch, '了' | '过' | '第' | '每' | '后') {
            return None;
        }
        let (count, unit, end) = if every {
            let day = self.han(at + 1, '天') || self.han(at + 1, '日');
            (2.0, Unit::Day, day.then_some(at + 2)?)
        } else if first.is_han('一') && self.han(at + 1, '日') && before.ch != '月' {
            (1.0, Unit::Day, at + 2)
        } else {
            // Only the shortest texts have no third token to look at.
            let last = (at + 1..at + 5)
                .find(|&at| matches!(self.at(at).ch, '天' | '周' | '期' | '拜' | '月' | '年' | '时'))?;
            if !(at..=last).all(|at| matches!(self.at(at).kind, Kind::Han | Kind::Digits)) {
                return None;
            }
            let length =
                duration::zh::length(self.tokens, at).filter(|length| length.parts == 1 && length.sure)?;
            (length.count, length.unit, length.end)
        };
        if self.at(end).newline || self.at(end).kind == Kind::Mark {
            return None;
        }
        let done =
            DONE.iter().find(|word| self.spells(end, word)).map_or(end, |word| end + word.chars().count());
        let times = self.cardinal(done).filter(|times| !times.fraction)?;
        let times_end = times.end;
        let sign = self.at(times_end);
        let once = sign.is_han('次') && !matches!(self.at(times_end + 1).ch, '性' | '元' | '付');
        // 一天三遍, 一周两回
        let again =
            matches!(sign.ch, '遍' | '回' | '趟' | '顿') && sign.kind == Kind::Han && times.value < 10.0;
        if !(once || again) || self.han(times_end + 1, '方') {
            return None;
        }
        Some(found(period(count, unit, String::new()), times_end + 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn so_many_times_in_a_length() {
        check::kind(
            EntityKind::Time,
            "⟦一日三次⟧，饭后服
             ⟦一天2次⟧，每次一片
             ⟦隔天吃一次⟧药
             ⟦隔日一次⟧
             这药⟦两天一次⟧就行
             ⟦一周健身三次⟧
             ⟦半年复查一次⟧
             ⟦一个月两回⟧
             ⟦隔天⟧就好了
             一日三餐都在家
             一天去了三次
             他去了一天两次都没碰上
             一年一度
             第一天三次
             ⟦七月⟧两次
             住两天一次付清",
        );
        check::kind(
            EntityKind::Duration,
            "⟦一天⟧去了三次医院
             ⟦两天⟧去三个地方
             ⟦一年⟧没见",
        );
    }
}
