//! What comes again, in Chinese: 每个节假日, 每刻钟, 每双周, 每月十五, 天天早上八点, 每周三次.

use super::recurring::{found, period};
use super::{Found, Parser};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar::Unit;
use crate::engine::Kind;

/// Days off, by the week where no better is told of them.
const OFF: [&str; 6] = ["法定节假日", "法定假日", "节假日", "休息日", "公休日", "假日"];
const WORKING: [&str; 3] = ["上班日", "交易日", "工作日"];
/// What is done each minute or second, as nothing measured is.
const DONE: [&str; 6] = ["提醒", "叫", "报", "一次", "检查", "刷新"];

impl Parser<'_> {
    /// What is no single word of time behind 每.
    pub(super) fn zh_every(&self, next: usize) -> Option<Found> {
        if self.at(next).kind != Kind::Han || self.at(next).newline {
            return None;
        }
        if let Some(end) = self.after_any(next, &OFF) {
            return Some(found("P1WE".to_owned(), end));
        }
        if let Some(end) = self.after_any(next, &WORKING) {
            let (time, end) = self.with_time(end + usize::from(self.han(end, '的')));
            let end = if self.han(end.saturating_sub(1), '的') { end - 1 } else { end };
            return Some(found(format!("XXXX-WXX-1/5{time}"), end));
        }
        if self.spells(next, "刻钟") {
            return Some(found(period(15.0, Unit::Minute, String::new()), next + 2));
        }
        if self.spells(next, "双周") {
            return Some(found(period(2.0, Unit::Week, String::new()), next + 2));
        }
        // 每分钟, 每秒 of a rate are no times.
        let short = match self.after_any(next, &["分钟"]) {
            Some(end) => Some((Unit::Minute, end)),
            None => self.after_any(next, &["秒钟", "秒"]).map(|end| (Unit::Second, end)),
        };
        if let Some((unit, end)) = short {
            let begins = next.saturating_sub(1) == 0;
            let alone = begins && self.scan.is_whole(0, end) || self.after_any(end, &DONE).is_some();
            return alone.then(|| found(period(1.0, unit, String::new()), self.times_each(end)));
        }
        // 每个月中旬: no 月中
        if self.han(next, '月')
            && let Some((_, end)) = self.zh_edge(next + 1)
        {
            return Some(found(period(1.0, Unit::Month, String::new()), end));
        }
        // 每朝八点
        if self.han(next, '朝') {
            let (time, end) = self.with_time(next + 1);
            return (!time.is_empty()).then(|| found(time, end));
        }
        None
    }

    /// 天天早上八点: every day at an hour; not 天天向上.
    pub(super) fn zh_day_by_day(&self, at: usize) -> Option<Found> {
        if !self.han(at, '天') || !self.han(at + 1, '天') {
            return None;
        }
        let (time, end) = self.with_time(at + 2);
        (!time.is_empty()).then(|| found(time, end))
    }

    /// 三次, 一遍 behind what comes again; where it ends.
    pub(super) fn times_each(&self, end: usize) -> usize {
        if self.at(end).newline || self.at(end).kind == Kind::Mark {
            return end;
        }
        let times = self.cardinal(end).filter(|times| !times.fraction && times.value < 20.0);
        times.map_or(end, |times| {
            let sign = self.at(times.end);
            let counted = matches!(sign.ch, '次' | '遍' | '回' | '趟' | '顿') && sign.kind == Kind::Han;
            let other = matches!(self.at(times.end + 1).ch, '方' | '性' | '元' | '品');
            if counted && !other { times.end + 1 } else { end }
        })
    }

    /// 十五, 二十 of each month, where nothing is counted by it.
    pub(super) fn zh_day_of_month(&self, at: usize) -> Option<(u64, usize)> {
        if self.at(at).kind != Kind::Han || self.at(at).newline {
            return None;
        }
        let number = numerals::zh::cardinal(self.tokens, at).filter(|number| number.form == Form::Han)?;
        let day = number.whole().filter(|day| (1..=31).contains(day) && !number.vague)?;
        (self.ends(number.end) && day >= 10 || self.nothing_counted(&number)).then_some((day, number.end))
    }

    /// 出年 and 倒数 begin a time, which their first characters alone hardly do.
    pub(super) fn begins_with_next(&self, at: usize) -> bool {
        match self.at(at).ch {
            '出' => self.han(at + 1, '年') && !matches!(self.at(at + 2).ch, '报' | '度' | '份' | '轻'),
            '倒' => self.han(at + 1, '数'),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn what_comes_again() {
        check::kind(
            EntityKind::Time,
            "⟦每个节假日⟧都加班
             ⟦每逢休息日⟧补课
             ⟦每刻钟⟧一班
             ⟦每分钟⟧提醒我
             ⟦每双周⟧开会
             ⟦每到周六⟧回家
             ⟦每个上班日早上八点半⟧
             ⟦每年中秋节⟧
             ⟦每月二十⟧
             ⟦每周两次⟧
             ⟦每两天一次⟧
             ⟦每周二周四⟧练琴
             ⟦每天七点和十九点⟧
             ⟦每个月下旬⟧
             ⟦每月8号之前⟧
             ⟦天天早上六点⟧
             每分钟六十下
             每秒三百次
             天天向上
             天天水果店",
        );
    }
}
