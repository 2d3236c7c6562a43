//! What follows a piece of a point in time and belongs to it: 'Monday at 3', 'tomorrow 9', '5 May 2024', 'one in the morning'.

use super::pieces::one;
use super::points::Links;
use super::{Parser, Piece};
use crate::dims::time::meaning::calendar::Unit;
use crate::dims::time::meaning::frame::{Clock, Frame, Nth, Part};
use crate::dims::time::words::Word;
use crate::engine::Kind;
use steward_model::Grain;

/// The place behind what has been read so far of a point.
struct Behind<'f> {
    frame: &'f Frame,
    end: usize,
    links: Links,
    /// It is a number alone, which takes little.
    bare: bool,
}

impl Behind<'_> {
    /// Both pieces together.
    fn with(&self, piece: &Frame, after: usize) -> Option<Piece> {
        Some((self.frame.merge(piece)?, after))
    }

    /// An hour behind a day.
    fn with_clock(&self, clock: Clock, after: usize) -> Option<Piece> {
        self.with(&Frame { clock: Some(clock), ..one(1) }, after)
    }
}

impl Parser<'_> {
    /// A point and the next piece of it, where one follows.
    pub(super) fn more(&self, frame: &Frame, end: usize) -> Option<Piece> {
        let token = self.at(end);
        if token.kind == Kind::End {
            return None;
        }
        if token.kind == Kind::Han
            && let Some(found) = self.zh_same(frame, end)
        {
            return Some(found);
        }
        let links = self.links(end, frame);
        let next = links.next;
        if self.at(next).newline && next > end && !links.comma || self.what_is_on(frame, end, &links) {
            return None;
        }
        if let Some(found) = self.weekday_in_brackets(frame, next) {
            return Some(found);
        }
        // 8号三晚: so many nights from that day on.
        if (frame.day.is_some() || frame.weekday.is_some()) && !links.any && self.nights(next) {
            return None;
        }
        if !links.within
            && let Some((hour, after)) = self.hour_of(frame, next)
            && let Some(merged) = frame.merge(&hour)
        {
            return Some((merged, after));
        }
        let behind =
            Behind { frame, end, links, bare: frame.bare.is_some() && !frame.dated() && !frame.timed() };
        if let Some((piece, after)) = self.piece(next) {
            return self.merged(&behind, &piece, after);
        }
        self.half_of_a_day(&behind).or_else(|| self.hour_behind(&behind))
    }

    /// 'Quiz Night, this Thursday 8pm': what is on, and when it is.
    fn what_is_on(&self, frame: &Frame, end: usize, links: &Links) -> bool {
        links.comma
            && end >= 2
            && frame.part.is_some()
            && !frame.dated()
            && !frame.timed()
            && self.at(end - 2).kind == Kind::Word
            && self.word(end - 2).is_none()
    }

    /// Both pieces, where nothing tells that they are apart.
    fn merged(&self, behind: &Behind<'_>, piece: &Frame, after: usize) -> Option<Piece> {
        let Behind { frame, end, links, bare } = *behind;
        if self.not_open(behind, piece, after)
            || bare && self.counts_something(behind, piece, after)
            || self.which_of_several(behind, piece, after)
            || links.at && talked_of(frame, piece)
            || apart_by_length(frame, piece)
            || counted_from(frame, piece)
        {
            return None;
        }
        let mut merged = frame.merge(piece)?;
        // one in the morning
        if bare && links.within && links.any && piece.part.is_some() && !piece.dated() {
            merged.strength = 2;
        }
        let bracket = self.mark(after, ')') && (end..links.next).any(|index| self.mark(index, '('));
        Some((merged, after + usize::from(bracket)))
    }

    /// 10:00-22:00，周一休息: the day on which it is not.
    fn not_open(&self, behind: &Behind<'_>, piece: &Frame, after: usize) -> bool {
        let Behind { frame, end, links, .. } = behind;
        frame.timed()
            && !frame.dated()
            && piece.weekday.is_some()
            && !piece.timed()
            && (links.comma || links.next > *end)
            && self.tokens.before(after).kind == Kind::Han
            && (self.range_link(after, false).is_some()
                || self.after_any(after, &["休", "公休", "闭馆", "除外", "不", "关门"]).is_some())
    }

    /// A noun of no time stands there: what is before it belongs to it.
    fn counts_something(&self, behind: &Behind<'_>, piece: &Frame, after: usize) -> bool {
        let Behind { frame, end, links, .. } = *behind;
        let month = piece.month.is_some() && piece.day.is_none();
        // 'size 10 in May', '3 on Monday': a number alone takes only what stands right beside it.
        let apart = links.any || links.comma || month && piece.year.is_some();
        let beside = !apart
            || piece.part.is_some() && piece.clock.is_none()
            || links.within && month && (piece.year.is_some() || !links.at);
        if !beside || piece.clock.is_some() || piece.year.is_some() && piece.month.is_none() {
            return true;
        }
        // 一下午 is a whole one.
        if frame.bare == Some(1) && self.tokens.before(end).is_han('一') && piece.part.is_some() {
            return true;
        }
        // 'only 3 next week', '2 morning sessions' count something else.
        let shorter =
            piece.dates.and_then(|dates| dates.first()).is_some_and(|first| first.grain < Grain::Part);
        let sessions =
            || piece.part.is_some() && piece.dates.is_none() && !links.any && self.noun_behind(after);
        if piece.spans() || shorter || sessions() {
            return true;
        }
        piece.month.is_some() && piece.day.is_some() && piece.dates.is_none() && !self.day_word(links.next)
    }

    /// 'Mon 7:30pm, 1st rehearsal': which of several.
    fn which_of_several(&self, behind: &Behind<'_>, piece: &Frame, after: usize) -> bool {
        let nth = piece.day.is_some() && piece.month.is_none() && piece.weekday.is_none();
        behind.links.comma && nth && behind.frame.timed() && self.noun_behind(after)
    }

    /// tomorrow pm, 5 May AM
    fn half_of_a_day(&self, behind: &Behind<'_>) -> Option<Piece> {
        let Behind { frame, links, .. } = *behind;
        let (word, after) = self.word(links.next)?;
        let part = match word {
            Word::Am => Part::Morning,
            Word::Pm => Part::Afternoon,
            _ => return None,
        };
        let half = self.at(links.next).len == 2 && frame.dated() && !frame.timed() && !links.any;
        half.then_some((Frame { part: Some(part), strength: 2, ..*frame }, after))
    }

    /// A number behind a day, or a part of one, that is its hour; behind a month its day.
    fn hour_behind(&self, behind: &Behind<'_>) -> Option<Piece> {
        let Behind { frame, end, links, bare } = *behind;
        let next = links.next;
        if frame.clock.is_some() || bare {
            return None;
        }
        if links.at && (frame.no_day() || frame.spans()) && frame.part.is_none() {
            return None;
        }
        if links.at && (frame.dated() || frame.part.is_some()) {
            return self.hour_after_at(behind);
        }
        // 2018年1-9月
        if frame.year.is_some()
            && frame.month.is_none()
            && !frame.timed()
            && self.tokens.before(end).kind == Kind::Han
            && !links.any
            && let Some((number, after)) = self.bare(next)
            && number.bare.is_some()
            && self.range_link(after, false).is_some()
        {
            return behind.with(&number, after);
        }
        let day = frame.day.is_some()
            || frame.weekday.is_some()
            || frame.dates.is_some()
            || frame.part.is_some()
            || frame.holiday.is_some();
        if !day || links.any || frame.bare.is_some() {
            return None;
        }
        self.hour_beside(behind)
    }

    /// Monday at 7, tomorrow around 10 GMT
    fn hour_after_at(&self, behind: &Behind<'_>) -> Option<Piece> {
        let (clock, after) = self.introduced_hour(behind.links.next)?;
        let zone = self.zone(after).filter(|(_, end)| self.zone_told(after, *end));
        if zone.is_none() && self.counted(after) {
            return None;
        }
        let (zone, after) = zone.map_or((None, after), |(zone, after)| (Some(zone), after));
        behind.with(&Frame { clock: Some(clock), zone, ..one(1) }, after)
    }

    /// 'tomorrow 9', 'Monday 12-4', 'tonight 7 30', 'tmr 1030'
    fn hour_beside(&self, behind: &Behind<'_>) -> Option<Piece> {
        let next = behind.links.next;
        let measured = |after: usize| self.scan.has_han && self.measured_behind(after);
        if let Some((clock, after, _)) = self.clock(next)
            && !self.only_measured(next)
            && !(after == next + 1 && measured(after))
        {
            return behind.with_clock(clock, after);
        }
        if let Some(clock) = self.packed_figures(next) {
            return behind.with_clock(clock, next + 1);
        }
        let (number, after) = self.bare(next)?;
        let weekday = behind.frame.weekday.is_some();
        if measured(after) || !self.stands_free(after) || number.bare.is_none() && !weekday {
            return None;
        }
        // Wed 13th
        let day = number.day.is_some() && weekday;
        behind.with(&Frame { pieces: u8::from(day), ..number }, after)
    }

    /// tmr 1030, tonight 730: no year, and nothing that it counts.
    fn packed_figures(&self, at: usize) -> Option<Clock> {
        let figures = self.at(at);
        let hours = figures.kind == Kind::Digits
            && (3..=4).contains(&figures.len)
            && (100..2400).contains(&figures.value)
            && figures.value % 100 < 60
            && figures.value.is_multiple_of(5)
            && !(1900..=2100).contains(&figures.value);
        let ends = || self.ends(at + 1) && !matches!(self.sense(at + 1), Some(Word::In | Word::Of));
        let (hour, minute) = (figures.value as i64 / 100, figures.value as i64 % 100);
        (hours && ends()).then(|| Clock::new(hour, minute, 0, Grain::Minute))
    }

    /// Nothing that a number would count, or be a part of, stands there.
    fn stands_free(&self, at: usize) -> bool {
        use Word::{After, Ago, Before, Between, Day, For, From, In, On, Or, Part, To, Until};
        let tail = self.at(at);
        let mark =
            tail.kind == Kind::Mark && !matches!(tail.ch, '%' | '$' | '°' | '/' | '.' | '€' | '£' | ':');
        tail.kind == Kind::End
            || tail.newline
            || mark
            || tail.is_mark('.') && self.at(at + 1).kind != Kind::Digits
            || self.sense(at).is_some_and(|word| {
                matches!(word, To | Until | Between | From | Before | After | For | Ago | Word::At)
                    || matches!(word, On | In | Or | Part(_) | Day(_))
            })
    }

    /// 29號(五), 3/14（六）: a day's weekday by its figure alone.
    fn weekday_in_brackets(&self, frame: &Frame, at: usize) -> Option<Piece> {
        let (opens, token) = (self.tokens.before(at), self.at(at));
        let dated = frame.day.is_some() && frame.weekday.is_none() && !frame.timed();
        if !dated || token.kind != Kind::Han || !matches!(opens.ch, '(' | '（') {
            return None;
        }
        let (day, end) = self.weekday_digit(at)?;
        let closed = matches!(self.at(end).ch, ')' | '）').then_some(end + 1)?;
        let weekday = Frame { weekday: Some(day), strength: 2, pieces: 1, ..Frame::default() };
        Some((frame.merge(&weekday)?, closed))
    }

    /// 三晚, 2晚, but 8晚上 and 7晚饭 are of the evening.
    fn nights(&self, at: usize) -> bool {
        let Some(number) = self.cardinal(at) else { return false };
        let after = self.at(number.end + 1);
        self.han(number.end, '晚')
            && !(after.kind == Kind::Han && matches!(after.ch, '上' | '间' | '饭' | '餐' | '点' | '会'))
    }
}

/// A year after 'at' or 'around' is a number of something else; and 'Thursday about the Q3 numbers' is about a quarter that
/// is talked of, since a day is at an hour.
fn talked_of(frame: &Frame, piece: &Frame) -> bool {
    let number = piece.clock.is_none() && piece.part.is_none() && !frame.timed() && piece.strength < 1;
    let days = frame.weekday.is_some() || frame.day.is_some() || frame.dates.is_some();
    let longer = piece.quarter.is_some() || piece.month.is_some() && piece.day.is_none();
    number || days && longer && !piece.timed()
}

/// It names more than a day, on which an hour says nothing.
fn long(frame: &Frame) -> bool {
    let year_alone = || {
        frame.year.is_some()
            && frame.month.is_none()
            && frame.weekday.is_none()
            && frame.day.is_none()
            && frame.holiday.is_none()
            && frame.season.is_none()
    };
    let dates = || {
        frame.weekday.is_none()
            && frame.nth.is_none()
            && frame.dates.and_then(|dates| dates.first()).is_some_and(|first| first.grain > Grain::Day)
    };
    frame.no_day()
        || frame.spans()
        || frame.week.is_some()
        || frame.quarter.is_some()
        || year_alone()
        || dates()
}

/// An hour beside more than a day.
fn apart_by_length(frame: &Frame, piece: &Frame) -> bool {
    piece.timed() && !piece.dated() && frame.nth.is_none() && long(frame)
        || frame.timed() && !frame.dated() && long(piece)
}

/// 夏至第二天 is counted from that day, not within it.
fn counted_from(frame: &Frame, piece: &Frame) -> bool {
    piece.nth.is_some_and(|(_, nth)| nth == Nth::Unit(Unit::Day))
        && (frame.day.is_some() || frame.holiday.is_some() || frame.weekday.is_some())
}
