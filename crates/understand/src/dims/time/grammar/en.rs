//! English pieces: what a word or a figure may begin, feasts with their years and weekends, years and halves of years in words.

use super::en_decades::NINETIES;
use super::en_terms::Q;
use super::pieces::{one, sure_dates};
use super::{Parser, Piece};
use crate::dims::numerals;
use crate::dims::time::meaning::calendar as cal;
use crate::dims::time::meaning::frame::{Dates, Frame};
use crate::dims::time::meaning::holiday::Rule;
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Firsts, Kind, hashes, word_hash};

const H: u64 = word_hash("h");
const TIMES: &[u64] = hashes!("once twice thrice");

/// What begins a piece and stands in no table.
pub(super) const BEGIN: Firsts = Firsts::NONE
    .hashes(&[Q, H])
    .hashes(TIMES)
    .hashes(&super::en_shift::YEARS)
    .hashes(NINETIES)
    .hashes(super::en_hours::ABOUT);

/// Words that begin a piece and stand in no table: q3, nineties.
pub(super) fn begins(token: &crate::engine::Token) -> bool {
    token.hash == Q
        || super::en_shift::YEARS.contains(&token.hash)
        || token.hash == H
        || TIMES.contains(&token.hash)
        || NINETIES.contains(&token.hash)
        || super::en_hours::ABOUT.contains(&token.hash)
}

impl Parser<'_> {
    /// The piece that begins at a word or a figure.
    pub(super) fn en_piece(&self, at: usize) -> Option<Piece> {
        if let Some(found) = self.nth_of(at).or_else(|| self.day_and_month(at)) {
            return Some(found);
        }
        if self.at(at).kind == Kind::Digits {
            let figures = self.figures_on_a_day(at).or_else(|| self.year_in_digits(at));
            return figures.or_else(|| self.lexical(at));
        }
        if let Some((rule, end)) = self.holiday(at) {
            return self.feast(at, rule, end);
        }
        self.term_by_letter(at)
            .or_else(|| self.year_by_letters(at))
            .or_else(|| self.half_by_letter(at))
            .or_else(|| self.year_spelt_out(at))
            .or_else(|| self.decade_in_words(at))
            .or_else(|| self.lexical(at))
    }

    /// A feast, or the weekend it makes long: Easter, labor day weekend, halloween weekend 2021, halloween 2021 weekend.
    fn feast(&self, at: usize, rule: Rule, end: usize) -> Option<Piece> {
        if self.wished(at) || self.lent_out(at, end) {
            return None;
        }
        let feast = Frame { holiday: Some(rule), ..one(2) };
        let (year, weekend) = match self.year_after(end, false) {
            Some((year, after)) if self.is(after, Word::Weekend) => (Some(year), after),
            _ => (None, end),
        };
        let Some((Word::Weekend, after)) = self.word(weekend) else { return Some((feast, end)) };
        let (year, after) = match self.year_after(after, false) {
            Some((behind, after)) if year.is_none() => (Some(behind), after),
            _ => (year, after),
        };
        let dates = resolve::dates(&Frame { year, ..feast }, &self.now).map(|day| self.weekend_of(day));
        Some((sure_dates(dates), after))
    }

    /// A greeting is no date.
    fn wished(&self, at: usize) -> bool {
        hashes!("happy merry blessed").contains(&self.tokens.before(at).hash)
    }

    /// 'he lent me ten': the fast has a capital, a year or a word that introduces it.
    fn lent_out(&self, at: usize, end: usize) -> bool {
        let introduced = || {
            at.checked_sub(1)
                .and_then(|before| self.sense(before))
                .is_some_and(|word| matches!(word, Word::For | Word::In | Word::Before | Word::After))
        };
        self.at(at).is_word(const { word_hash("lent") })
            && end == at + 1
            && !self.scan.is_whole(at, end)
            && !(self.at(at).capital && at > 0)
            && self.year_after(end, false).is_none()
            && !introduced()
    }

    /// H1, h2 2024, 2024 h1
    fn half_by_letter(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        if token.hash != H || token.kind != Kind::Word {
            return None;
        }
        let number = self.at(at + 1);
        let halves = number.kind == Kind::Digits && !number.spaced && (1..=2).contains(&number.value);
        let year = || self.year_after(at + 2, false).is_some() || self.tokens.before(at).len == 4;
        (halves && (token.capital || year()))
            .then(|| (Frame { half: Some(number.value as i32), ..one(1) }, at + 2))
    }

    /// two thousand and nine, nineteen ninety nine
    fn year_spelt_out(&self, at: usize) -> Option<Piece> {
        let token = self.at(at);
        if token.kind != Kind::Word {
            return None;
        }
        let year_of = |year: i32, end: usize| Some((Frame { year: Some(year), ..one(0) }, end));
        if let Some(number) = numerals::en::cardinal(self.tokens, at)
            && number.end > at + 2
            && let Some(year) = number.whole().filter(|year| (1900..=2100).contains(year))
        {
            return year_of(year as i32, number.end);
        }
        if !matches!(token.ch, 'n' | 't') || !numerals::en::begins(token) {
            return None;
        }
        let (year, end) = self.year_in_words(at).filter(|(year, _)| (1900..=2100).contains(year))?;
        let hundreds = self.at(end).is_word(const { word_hash("hundred") });
        if end > at + 1 && !hundreds { year_of(year, end) } else { None }
    }

    /// The day so many days from today.
    pub(super) fn day(&self, days: i32) -> Dates {
        Dates::one(cal::plus_days(self.now.at.date(), days).and_then(cal::day))
    }
}
