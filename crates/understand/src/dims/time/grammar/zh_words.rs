//! What single Chinese words name: 今天, 昨晚, 下午, 正午, 周末, 春天, 年底, 月初.

use super::pieces::{one, sure_dates, sure_stretch};
use super::{Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar::{self as cal, Stretch, Unit, unit_at};
use crate::dims::time::meaning::frame::{Clock, Dates, Edge, Frame, HalfDay, Part};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// What makes 早饭, 晚安, 早就 and 晚点 of a part of the day that is told by one character.
const NO_PART: &str = "饭餐安就点知已于熟期年会班课报";

/// What makes a word of 头 and what stands before it: 头条, 头等, 头疼.
const HEAD: &str = "条等版疼痛像部";

impl Parser<'_> {
    /// What single words name.
    pub(super) fn zh_lexical(&self, at: usize) -> Option<Piece> {
        let (word, end) = self.word(at)?;
        match word {
            Word::Day(days) => Some((sure_dates(self.day(days)), end)),
            Word::DayPart(days, part) => {
                let end = end - usize::from(self.goes_up(at, end));
                Some((Frame { part: Some(part), ..sure_dates(self.day(days)) }, end))
            }
            Word::Part(part) => self.zh_part(at, part, end),
            Word::Noon | Word::Midnight => self.zh_noon_or_midnight(at, word, end),
            Word::Now => Some((Frame { moment: Some((self.now.at, Grain::Second)), ..one(2) }, end)),
            Word::Weekend => Some((sure_dates(self.zh_weekend(0)), end)),
            Word::Season(_) if self.names_a_season(end) => None,
            Word::Season(season) => Some((Frame { season: Some(season), ..one(1) }, end)),
            Word::Edge(edge) => self.zh_edge_named(at, edge, end),
            // 年内, 月内, 周内
            Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week)) => {
                let within = self.han(end, '内')
                    && end == at + 1
                    && !matches!(self.tokens.before(at).kind, Kind::Han | Kind::Digits);
                within.then(|| (sure_stretch(unit_at(self.now.at, unit, 0)), end))
            }
            _ => None,
        }
    }

    /// 下午, 清晨; early, late and night of one character alone (早, 晚, 夜) are hardly times.
    fn zh_part(&self, at: usize, part: Part, end: usize) -> Option<Piece> {
        // 下了班车
        let bus = self.han(end - 1, '班') && self.han(end, '车');
        if bus || self.a_whole_part(at, end) {
            return None;
        }
        let strength = match self.at(at).ch {
            _ if end == at + 1 => 0,
            // 黎明, 拂晓 are poetic.
            '黎' | '拂' => 1,
            _ => 2,
        };
        let little = || matches!(self.at(at).ch, '早' | '晚') && self.a_little(end);
        if strength == 0 && (little() || self.among(end, NO_PART)) {
            return None;
        }
        Some((Frame { part: Some(part), ..one(strength) }, end))
    }

    /// 打了一下午: how long; not 周一下午, 五月一上午
    fn a_whole_part(&self, at: usize, end: usize) -> bool {
        let numbers_a_day = || at.checked_sub(2).is_some_and(|before| self.among(before, "周期拜初十月廿"));
        self.tokens.before(at).is_han('一') && end == at + 2 && !self.at(at).spaced && !numbers_a_day()
    }

    /// 正午, 零点, and said twice: 正午12点, 午夜零点; 零点五 and 零点几 are decimals.
    fn zh_noon_or_midnight(&self, at: usize, word: Word, end: usize) -> Option<Piece> {
        let next = self.at(end);
        let decimal = word == Word::Midnight
            && self.han(at, '零')
            && next.kind == Kind::Han
            && (numerals::zh::digit(next.ch).is_some() || next.ch == '几');
        if decimal {
            return None;
        }
        let hour = if word == Word::Noon { 12 } else { 0 };
        let again = || {
            let (frame, after) = self.zh_number(end)?;
            let same = frame.clock.is_some_and(|clock| clock.minute == 0 && clock.hour % 12 == hour % 12);
            (same && matches!(next.kind, Kind::Han | Kind::Digits) && !next.newline).then_some(after)
        };
        let clock = Clock { half: HalfDay::Full, ..Clock::new(hour, 0, 0, Grain::Hour) };
        Some((Frame { clock: Some(clock), ..one(2) }, again().unwrap_or(end)))
    }

    /// 上旬 of the month that runs; 年底, 月初, 周中 with their units.
    fn zh_edge_named(&self, at: usize, edge: Edge, end: usize) -> Option<Piece> {
        if matches!(edge, Edge::Third(_) | Edge::TwoThirds(_)) {
            let month = Dates::one(unit_at(self.now.at, Unit::Month, 0));
            return Some((Frame { dates: Some(month), edge: Some(edge), ..one(1) }, end));
        }
        // 本月头条, 月头等
        let head = edge == Edge::Start && self.han(at + 1, '头') && self.among(end, HEAD);
        if head || end != at + 2 {
            return None;
        }
        let unit = match self.at(at).ch {
            '年' => Unit::Year,
            '月' => Unit::Month,
            '周' if self.zh_edge(at + 1).is_some() => Unit::Week,
            _ => return None,
        };
        Some((Frame { edge: Some(edge), ..sure_stretch(unit_at(self.now.at, unit, 0)) }, end))
    }

    /// The weekend so many weeks from this one: its two days, or from Friday evening on.
    pub(super) fn zh_weekend(&self, weeks: i32) -> Dates {
        let monday = cal::monday(self.now.at.date());
        let stretch = |days: i32, hours: i64, grain| {
            let from = cal::midnight(cal::plus_days(monday?, days + 7 * weeks)?);
            let to = cal::midnight(cal::plus_days(monday?, 7 + 7 * weeks)?);
            Some(Stretch { from: cal::plus_seconds(from, hours * 3600)?, to, grain })
        };
        let mut dates = Dates::one(stretch(5, 0, Grain::Day));
        dates.add(stretch(4, 18, Grain::Hour));
        dates
    }
}
