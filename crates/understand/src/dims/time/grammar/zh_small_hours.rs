//! 一点 and 两点: hours where what is done then follows (两点见, 我一点到), else a little or two points (一点都不, 提两点).

use super::Parser;
use crate::engine::Kind;

/// What is done at an hour, with the characters that make another word of it: 见识, 到位.
const DONE: [(&str, &str); 44] = [
    ("见", "识解闻效方地证长怪谅"),
    ("到", "不位底处此了头"),
    ("前", "途景兆提面边者任后卫锋程辈沿戏科列"),
    ("之前", ""),
    ("以前", ""),
    ("左右", "手"),
    ("前后", ""),
    ("集合", "点"),
    ("集中", ""),
    ("开会", ""),
    ("开始", ""),
    ("开饭", ""),
    ("开车", ""),
    ("开船", ""),
    ("开门", "见"),
    ("开场", ""),
    ("开演", ""),
    ("开赛", ""),
    ("开考", ""),
    ("关门", ""),
    ("出发", ""),
    ("出门", ""),
    ("下班", ""),
    ("上班", ""),
    ("上课", ""),
    ("下课", ""),
    ("放学", ""),
    ("碰头", ""),
    ("碰面", ""),
    ("面试", ""),
    ("起飞", ""),
    ("发车", ""),
    ("结束", ""),
    ("起床", ""),
    ("吃饭", ""),
    ("吃药", ""),
    ("考试", ""),
    ("登机", ""),
    ("检票", ""),
    ("退房", ""),
    ("交班", ""),
    ("散会", ""),
    ("签到", ""),
    ("接", "近受触待下着连口头"),
];
/// What is said of an hour where nothing of the clause stands before it.
const SAID: [(&str, &str); 11] = [
    ("吧", "台"),
    ("可以", ""),
    ("行", "李程为动业"),
    ("有空", ""),
    ("有课", ""),
    ("有会", ""),
    ("来", "自源不"),
    ("走", "不"),
    ("去", "不"),
    ("还是", ""),
    ("在", ""),
];
/// What comes or is at an hour: 两点的火车.
const OF_THEN: [&str; 14] =
    ["火车", "高铁", "飞机", "航班", "班车", "动车", "车票", "船", "会", "课", "票", "电影", "面试", "闹钟"];
/// Behind these 两点 are points, and 一点 is a little.
const COUNTED: &str =
    "有说提讲这那第以几哪得差多少输赢扣加补意调下如充住明了过出作做成分为每另前后好快早晚慢大小高低近远心点";
/// Who does it, and what leads to an hour.
const LEADS: &str = "我你您他她它咱们家就约在定是也都要先俩坐乘赶";
/// Up to an hour: 改到两点, 睡到一点.
const UP_TO: [char; 13] = ['改', '推', '等', '睡', '忙', '约', '挪', '移', '延', '拖', '玩', '迟', '前'];

impl Parser<'_> {
    /// Whether the 一点 or 两点 of these tokens is an hour by what stands around it.
    pub(super) fn small_hour(&self, start: usize, end: usize, hour: i32) -> bool {
        let (first, before) = (self.at(start), self.tokens.before(start));
        let opens = before.kind != Kind::Han || first.spaced || first.newline;
        let until =
            before.is_han('到') && start.checked_sub(2).is_some_and(|at| UP_TO.contains(&self.at(at).ch));
        let led = opens || until || LEADS.contains(before.ch);
        if self.at(end).newline || self.at(end).spaced {
            return until;
        }
        let follows = |words: &[(&str, &str)]| {
            words.iter().any(|(word, unless)| {
                let after = end + word.chars().count();
                self.spells(end, word)
                    && !(self.at(after).kind == Kind::Han && unless.contains(self.at(after).ch))
            })
        };
        let of_then = self.han(end, '的') && OF_THEN.iter().any(|word| self.spells(end + 1, word));
        if hour == 1 {
            return until && self.at(end).kind != Kind::Han || led && (follows(&DONE) || of_then);
        }
        until && self.at(end).kind != Kind::Han
            || led && follows(&SAID)
            || (led || !COUNTED.contains(before.ch)) && (of_then || follows(&DONE))
    }

    /// 早一点到, 晚一点见: sooner, later; 晚一点半 is an hour.
    pub(super) fn a_little(&self, at: usize) -> bool {
        let after = self.at(at + 2);
        self.han(at, '一')
            && self.han(at + 1, '点')
            && !self.at(at).spaced
            && !(after.kind == Kind::Digits
                || after.kind == Kind::Han
                    && (matches!(after.ch, '半' | '整' | '钟' | '多' | '十' | '刻')
                        || crate::dims::numerals::zh::digit(after.ch).is_some()))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn one_and_two_are_hours_where_something_is_done_then() {
        check::kind(
            EntityKind::Time,
            "⟦两点⟧见
             我⟦兩點⟧到
             小李⟦两点⟧下班
             ⟦两点之前⟧到
             ⟦一点前⟧到
             我⟦一点⟧出发
             ⟦一点左右⟧吧
             改到⟦两点⟧
             睡到⟦一点⟧，真香
             那就⟦两点⟧吧
             坐⟦两点⟧的火车
             ⟦两点⟧在门口等
             提两点建议
             我只说两点：先交钱
             两点之间直线最短
             一点都不累
             一点见识都没有
             我一点也不想去
             快一点到
             早一点到
             晚一点见
             有两点前提
             一点到不了就算了
             做到两点就行
             这两点可以吗",
        );
    }
}
