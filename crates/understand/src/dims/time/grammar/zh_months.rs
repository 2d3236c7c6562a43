//! Chinese months with their days and ends: 三月五号, 腊月十八, 正月初一, 月底.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::numerals::{self, Form};
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Edge, Frame};
use crate::dims::time::words::Word;
use crate::engine::Kind;

impl Parser<'_> {
    pub(super) fn zh_named_month(&self, at: usize) -> Option<Piece> {
        let month = match self.at(at).ch {
            '首' | '元' => 1,
            '正' => 1,
            '冬' => 11,
            '腊' => 12,
            _ => return None,
        };
        if !self.han(at + 1, '月') {
            return None;
        }
        self.zh_month(month, at + 2, matches!(self.at(at).ch, '正' | '冬' | '腊'))
    }

    /// What follows a month: 份, 底, a day with or without 号.
    pub(super) fn zh_month(&self, month: i32, mut end: usize, lunar: bool) -> Option<Piece> {
        end += usize::from(self.han(end, '份'));
        if let Some(after) = self.month_beside(month, end) {
            return Some((Frame { month: Some(month), lunar, run: 1, ..one(2) }, after));
        }
        let mut frame = Frame { month: Some(month), lunar, ..one(2) };
        if let Some((edge, after)) = self.zh_edge(end) {
            frame.edge = Some(edge);
            return Some((frame, after));
        }
        let day_at = end + usize::from(self.han(end, '的'));
        // 初一, 廿三, 十五 without 号 are days of the Chinese calendar.
        if self.han(day_at, '初')
            && let Some(day) = numerals::zh::cardinal(self.tokens, day_at + 1)
            && let Some(value) = day.whole().filter(|value| (1..=10).contains(value))
        {
            return Some((Frame { day: Some(value as i32), lunar: true, ..frame }, day.end));
        }
        if self.at(day_at).newline {
            return Some((frame, end));
        }
        let number = match self.at(day_at).kind {
            Kind::Digits if self.at(day_at).len <= 2 => numerals::digits(self.tokens, day_at),
            Kind::Han => numerals::zh::cardinal(self.tokens, day_at),
            _ => None,
        };
        if let Some(number) = number
            && let Some(day) = number.whole().filter(|day| (1..=32).contains(day) && !number.vague)
        {
            // 2月30日: a slip for its last day.
            let longest = self.longest_month(month);
            let day = if lunar || day <= longest { day } else { longest };
            let after = self.at(number.end);
            let marked = after.is_han('日') || after.is_han('号');
            // 正月十五, 腊月廿三: days of the old calendar need no 号.
            // 二月廿八号 is the 28th.
            let old = matches!(self.at(day_at).ch, '廿' | '卅') && !marked
                || lunar && self.at(day_at).kind == Kind::Han && number.form == Form::Han && day >= 10;
            let bare = !marked
                && (after.kind != Kind::Han
                    && after.kind != Kind::Word
                    && !after.is_mark('.')
                    && !after.is_mark(':')
                    && !after.is_mark('%')
                    || after.is_han('到')
                    || after.is_han('至')
                    || number.form == Form::Han && self.one_together(number.end)
                    || self.nothing_counted(&number)
                    || month == 10 && self.national_day(&number)
                    || matches!(self.word(number.end), Some((Word::Part(_), _))));
            if marked || bare || old {
                frame.day = Some(day as i32);
                let mut after = number.end + usize::from(marked);
                frame.lunar |= old;
                if !marked
                    && self.at(day_at).kind == Kind::Han
                    && !old
                    && !matches!(self.range_next(after), Some(true))
                {
                    // 八月十五: by either calendar.
                    frame.either = !lunar;
                }
                if self.han(after, '当') && self.han(after + 1, '天') {
                    after += 2;
                }
                return Some((frame, after));
            }
        }
        Some((frame, end))
    }

    /// 十月一去哪, 十月一放假: the first of October without 号, as people call the National Day; not 十月一直忙, 十月一到.
    fn national_day(&self, number: &numerals::Numeral) -> bool {
        const GOES_ON: &str = "放去出前后那当结假期能有休我你咱要想就的吧吗呢";
        let (after, next) = (self.at(number.end), self.at(number.end + 1));
        let home = after.is_han('回') && matches!(next.ch, '家' | '来' | '去' | '国' | '老' | '村');
        number.form == Form::Han
            && number.value == 1.0
            && after.kind == Kind::Han
            && !after.newline
            && (GOES_ON.contains(after.ch) || home)
    }

    /// 八月十五回家, 12月25过节, 8月29 音乐厅: no word that the figures count stands behind them.
    pub(super) fn nothing_counted(&self, number: &numerals::Numeral) -> bool {
        const COUNTED: &str = "万亿千百十多几余好个個位度点折路楼期班例集章校届级比胜负平死伤比项款头艘发股号日月第与和跟及或、零";
        let (after, next) = (self.at(number.end), self.at(number.end + 1));
        let many = match number.form {
            Form::Han => number.value > 10.0,
            _ => number.digits <= 2,
        };
        let verb = match after.ch {
            // 十五来个, 十五回; 回家 and 来我家 are done.
            '来' => !crate::dims::number::zh::counts(self.tokens, number.end + 1),
            '回' => {
                matches!(next.ch, '家' | '来' | '去' | '国' | '老' | '村' | '门') && next.kind == Kind::Han
            }
            _ => !COUNTED.contains(after.ch) && !crate::dims::number::zh::counts(self.tokens, number.end),
        };
        many && after.kind == Kind::Han && !after.newline && numerals::zh::digit(after.ch).is_none() && verb
    }

    /// 8排12号, 12号下铺, 3号月台, 请12号到窗口: a seat, a door or somebody who waits, no day.
    pub(super) fn numbered(&self, at: usize, end: usize) -> bool {
        const OF_SEATS: &str = "车排厢席组段第座楼栋幢柜巷";
        let before = self.tokens.before(at);
        let seat = before.kind == Kind::Han && !self.at(at).spaced && OF_SEATS.contains(before.ch);
        let behind = [
            "下铺",
            "上铺",
            "中铺",
            "月台",
            "出口",
            "入口",
            "检票",
            "闸机",
            "窗口",
            "诊室",
            "会议室",
            "车厢",
            "座",
        ]
        .iter()
        .any(|word| self.spells(end, word));
        // 我是12号, 请12号到窗口
        let closes = self.at(end).kind != Kind::Han || self.at(end).newline;
        let me = before.is_han('是')
            && at
                .checked_sub(2)
                .is_some_and(|who| matches!(self.at(who).ch, '我' | '你' | '您' | '他' | '她'))
            && closes;
        let called = before.is_han('请') && (self.han(end, '到') || self.han(end, '前'));
        seat || behind || me || called
    }

    /// 初, 底, 末, 中旬 … right after a month or year.
    pub(super) fn zh_edge(&self, at: usize) -> Option<(Edge, usize)> {
        let token = self.at(at);
        if token.kind != Kind::Han || token.newline {
            return None;
        }
        let (word, end) = self.word(at)?;
        match word {
            // 初 of 初中, 初三 and 中 of 中国, 中间 are no ends.
            Word::Edge(Edge::Middle)
                if end == at + 1
                    && self.at(end).kind == Kind::Han
                    && matches!(self.at(end).ch, '国' | '间' | '学' | '午' | '文' | '考' | '秋' | '奖') =>
            {
                None
            }
            Word::Edge(Edge::Start)
                if end == at + 1
                    && self.at(end).kind == Kind::Han
                    && (numerals::zh::digit(self.at(end).ch).is_some()
                        || matches!(
                            self.at(end).ch,
                            '中' | '十' | '步' | '级' | '春' | '夏' | '秋' | '冬'
                        )) =>
            {
                None
            }
            // 尾款, 尾巴 and 尾号 are no ends.
            Word::Edge(Edge::End)
                if self.han(at, '尾')
                    && self.at(end).kind == Kind::Han
                    && matches!(
                        self.at(end).ch,
                        '巴' | '款' | '号' | '数' | '声' | '牙' | '灯' | '随' | '气'
                    ) =>
            {
                None
            }
            Word::Edge(edge) => {
                let end = end + usize::from(self.han(end, '期'));
                Some((edge, end))
            }
            _ => None,
        }
    }

    /// The most days a month can have.
    fn longest_month(&self, month: i32) -> u64 {
        cal::date(2000, month, 1).map_or(31, |first| u64::from(first.days_in_month().unsigned_abs()))
    }
}

#[cfg(test)]
mod tests {
    use steward_model::{Context, EntityKind};

    #[test]
    fn a_day_may_end_with_its_figures() {
        let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse().expect("a moment"));
        for (text, want, is) in [
            ("8月29 音乐厅见", "8月29", true),
            ("求搭伴 5月10出发", "5月10", true),
            ("就七月十一 同你去", "七月十一", true),
            ("来了3月5 个人", "3月5", false),
            ("七月两次", "七月两", false),
            ("十月一去哪玩", "十月一", true),
            ("我们十月一回家办酒", "十月一", true),
            ("十月一放几天", "十月一", true),
            ("十月一直在忙", "十月一", false),
            ("十月一起去", "十月一", false),
            ("十月一回也没去", "十月一", false),
        ] {
            let found = crate::annotate(text, None, &context);
            let whole = found.iter().any(|one| one.kind == EntityKind::Time && one.span.of(text) == want);
            assert_eq!(whole, is, "{text}");
        }
    }
}
