//! Chinese pieces: 三月五号, 下周三, 下午三点半, 去年底, 十月的第一个星期一, 农历八月十五, and what is counted from now.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::frame::Frame;
use crate::dims::time::words::Word;
use crate::engine::{Chars, Kind};

/// Characters that begin a piece and stand in no table by themselves.
const FIRST: &str = "十百千半几数廿卅初第最差个周星礼去旧今明来后前昨大农阴闰元首正冬腊过未往随向之此接再拜近上下公全整还剩次翌";
static FIRSTS: Chars = Chars::new(FIRST);

/// Whether a character begins a piece and stands in no table: a figure, or one of those.
pub(super) fn begins(ch: char) -> bool {
    numerals::zh::digit(ch).is_some() || FIRSTS.may_hold(ch) && FIRST.contains(ch)
}

/// What has a number with 号: 5号线, 12号楼.
pub(super) const NUMBERED: &str =
    "电线楼店院厅馆房门码机车桌元球位字公文航登舱座柜窗站选地病铺库仓台床口厢井弄室屋棚坑色针塔架箱柱胡栋别";

impl Parser<'_> {
    /// The piece that begins at a character or a figure.
    pub(super) fn zh_piece(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        if token.kind == Kind::Digits {
            return self.zh_number(at);
        }
        if let Some((rule, end)) = self.holiday(at) {
            return self.zh_holidays(rule, end).or_else(|| Some(self.zh_eve(rule, end)));
        }
        self.zh_era(at)
            .or_else(|| self.zh_days_together(at))
            .or_else(|| self.zh_lunar(at))
            .or_else(|| self.zh_weekday(at))
            .or_else(|| self.zh_turned(at))
            .or_else(|| self.zh_year_word(at))
            .or_else(|| self.zh_first(at))
            .or_else(|| self.zh_nth(at))
            .or_else(|| self.zh_number(at))
            .or_else(|| self.zh_before_hour(at))
            .or_else(|| self.zh_lexical(at))
    }

    /// 周, 星期 or 礼拜 at a token; 拜三 as they say in the south.
    pub(super) fn week_word(&self, at: usize) -> Option<usize> {
        match self.at(at).ch {
            '拜' if self.at(at).kind == Kind::Han && self.short_week(at) => Some(at + 1),
            '周' if self.at(at).kind == Kind::Han => Some(at + 1),
            '星' if self.han(at + 1, '期') => Some(at + 2),
            '礼' if self.han(at + 1, '拜') => Some(at + 2),
            _ => None,
        }
    }

    /// 拜六 is a day where a turn, another time or nothing stands before it, and nothing that is counted behind: 拜三次 and
    /// 参拜六 are none.
    fn short_week(&self, at: usize) -> bool {
        let (before, after) = (self.tokens.before(at), self.at(at + 2));
        let opens = before.kind != Kind::Han
            || self.at(at).spaced
            || matches!(before.ch, '下' | '上' | '个' | '这' | '约' | '等');
        let counted = after.kind == Kind::Han
            && "次个下拜年位方神佛天月遍回合".contains(after.ch)
            && !matches!(self.word(at + 2), Some((Word::Part(_), end)) if end > at + 3);
        let day = numerals::zh::digit(self.at(at + 1).ch).is_some_and(|digit| (1..=6).contains(&digit));
        // 拜五六次: so often
        let more = numerals::zh::digit(after.ch).is_some() && !self.han(at + 3, '点');
        opens
            && day
            && !counted
            && !(more && after.kind == Kind::Han)
            && self.at(at + 1).kind == Kind::Han
            && !matches!(self.at(at + 1).ch, '两' | '俩' | '仨')
    }

    pub(super) fn weekday_digit(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.at(at);
        let day = match token.kind {
            Kind::Han => match token.ch {
                '日' | '天' => 6,
                ch => {
                    i32::from(
                        numerals::zh::digit(ch)
                            .filter(|digit| (1..=6).contains(digit) && !matches!(ch, '两' | '俩' | '仨'))?,
                    ) - 1
                }
            },
            Kind::Digits if token.len == 1 && (1..=7).contains(&token.value) => token.value as i32 - 1,
            _ => return None,
        };
        Some((day, at + 1))
    }

    /// 周三, 星期天, 礼拜六
    pub(super) fn zh_weekday(&self, at: usize) -> Option<Piece> {
        let digit = self.week_word(at)?;
        let (day, end) = self.weekday_digit(digit)?;
        // 11.28周六, 12/5周六晚上: a date before it, which has its weekday behind.
        let date = at >= 3
            && self.at(at - 1).kind == Kind::Digits
            && self.at(at - 1).len <= 2
            && self.at(at - 3).kind == Kind::Digits
            && self.at(at - 3).len <= 2
            && self.at(at - 2).kind == Kind::Mark
            && matches!(self.at(at - 2).ch, '.' | '/' | '-')
            && !self.at(at - 2).spaced
            && !self.at(at - 1).spaced
            && self.at(digit).kind == Kind::Han;
        if date && self.han(end, '次') {
            return None;
        }
        if date {
            return Some((Frame { weekday: Some(day), ..one(2) }, end));
        }
        // 一周一次, 三星期二十天: a number before makes it a length; 周日报, 周一鸣 are names.
        if self.zh_weeks_counted(at) {
            return None;
        }
        if self.han(end, '次')
            || self.at(digit).kind == Kind::Digits
                && self.at(end).kind == Kind::Han
                && matches!(self.at(end).ch, '天' | '个')
        {
            return None;
        }
        Some((Frame { weekday: Some(day), ..one(2) }, end))
    }

    pub(super) fn range_next(&self, at: usize) -> Option<bool> {
        let token = self.at(at);
        Some(
            token.kind == Kind::Mark && matches!(token.ch, '-' | '~')
                || matches!(self.word(at), Some((Word::To, _))),
        )
    }
}
