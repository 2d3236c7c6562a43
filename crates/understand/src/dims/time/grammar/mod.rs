//! How pieces of a time stand together: points, ranges, bounds, what comes again.

mod bounds;
mod clock;
mod clock_digits;
mod clock_words;
mod compose;
mod counted_from;
mod dotted;
mod en;
mod en_dates;
mod en_days;
mod en_decades;
mod en_early;
mod en_figures;
mod en_hours;
mod en_meals;
mod en_near;
mod en_open;
mod en_shift;
mod en_terms;
mod en_turns;
mod en_weekends;
mod en_within;
mod en_words;
mod from_now;
mod introduced;
mod joined;
mod lasting;
mod length_alone;
mod more;
mod numeric;
mod past_and_to;
mod pieces;
mod points;
mod ranges;
mod recurring;
mod relative;
mod told_hours;
mod two_lengths;
mod weekly;
mod zh;
mod zh_ages;
mod zh_beside;
mod zh_clock;
mod zh_counted;
mod zh_dates;
mod zh_days;
mod zh_ends;
mod zh_eras;
mod zh_every;
mod zh_lists;
mod zh_lunar;
mod zh_moments;
mod zh_months;
mod zh_numbers;
mod zh_often;
mod zh_parts;
mod zh_range_ends;
mod zh_relative;
mod zh_small_hours;
mod zh_turned;
mod zh_words;
mod zh_years;
mod zones;

use super::feasts::FEASTS;
use super::holidays::{self, HOLIDAYS};
use super::meaning::frame::{Clock, Frame, Part};
use super::meaning::holiday::Rule;
use super::meaning::resolve::Now;
use super::observances::OBSERVANCES;
use super::words::Word;
use crate::dims::duration::{self, Length};
use crate::dims::numerals::{self, Numeral};
use crate::engine::{Doors, Firsts, Kind, Scan, Token, Tokens, hashes, word_hash};
use std::cell::Cell;
use steward_model::TimeValue;

pub(super) use compose::found_at;

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&zh_eras::ERAS)
}

/// So many senses are kept.
const KEPT: usize = 16;
/// So many numbers are kept.
const NUMBERS: usize = 4;
/// Pieces within pieces are read no deeper ('next next next …'): no text may exhaust the stack.
const DEEPEST_PIECE: u8 = 8;
/// No expression has more pieces than this, and no search goes on longer: time stays linear in the text.
const MOST_PIECES: usize = 12;

/// The words that begin an expression, but for those of long words that are mistyped.
static EN: Firsts = en::BEGIN.of(&super::en::WORDS).of(&HOLIDAYS).of(&FEASTS).of(&numerals::words::WORDS);
/// The characters that begin one and stand in a table.
static ZH: Firsts =
    Firsts::NONE.of(&super::zh::WORDS).of(&HOLIDAYS).of(&FEASTS).of(&OBSERVANCES).of(&zh_eras::ERAS);

/// What was found at a token.
#[derive(Debug)]
pub(super) struct Found {
    /// First token, where it is later than the one looked at.
    pub start: usize,
    /// First token after.
    pub end: usize,
    /// Readings, best first.
    pub values: Vec<TimeValue>,
    /// A length rather than a time.
    pub duration: bool,
    /// 0: needs the whole text; 1: fine in short texts; 2: sure.
    pub strength: u8,
    /// The rule.
    pub rule: &'static str,
}

impl Found {
    /// What a rule surely found, up to a token.
    fn sure(rule: &'static str, end: usize, values: Vec<TimeValue>) -> Found {
        Found { start: 0, end, values, duration: false, strength: 2, rule }
    }
}

/// The sense of words that begin at a token, and the first token after.
type Sense = Option<(Word, usize)>;

/// A piece and the first token after it.
pub(super) type Piece = (Frame, usize);

/// A clock, the first token after it, and how sure it is an hour (0 to 2).
type Hour = Option<(Clock, usize, u8)>;

/// One text being read for times.
pub(super) struct Parser<'s> {
    pub tokens: Tokens<'s>,
    pub scan: &'s Scan<'s>,
    pub now: Now,
    /// How many constructs are open within each other.
    depth: Cell<u8>,
    /// How many pieces are being read within each other.
    nested: Cell<u8>,
    /// Senses looked up last, by place: rules ask for the same words again and again.
    kept: [Cell<(usize, Sense)>; KEPT],
    /// By what the last point was read, whether there is one, and the last there was.
    last: (Cell<Reading>, Cell<bool>, Cell<Option<Piece>>),
    /// Numbers read last, by place.
    numbers: [Cell<(usize, Option<Numeral>)>; NUMBERS],
    /// The length read last, and where.
    length: Cell<(usize, Option<Length>)>,
    /// The hour read last, and where.
    hour: (Cell<usize>, Cell<Hour>),
}

/// The token at which a point was read, how many constructs were open, and whether it was looked for in the past.
type Reading = (usize, u8, bool);

/// An open construct; closes when dropped.
pub(super) struct Guard<'d>(&'d Cell<u8>);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

impl<'s> Parser<'s> {
    /// Ready to read a text.
    pub fn new(scan: &'s Scan<'s>) -> Self {
        Parser {
            tokens: scan.tokens,
            scan,
            now: Now::of(scan),
            depth: Cell::new(0),
            nested: Cell::new(0),
            kept: [const { Cell::new((usize::MAX, None)) }; KEPT],
            last: (Cell::new((usize::MAX, 0, false)), Cell::new(false), Cell::new(None)),
            numbers: [const { Cell::new((usize::MAX, None)) }; NUMBERS],
            length: Cell::new((usize::MAX, None)),
            hour: (Cell::new(usize::MAX), Cell::new(None)),
        }
    }
}

impl Parser<'_> {
    /// One construct deeper, where that is still allowed: hostile text must not nest without end.
    fn deeper(&self) -> Option<Guard<'_>> {
        let depth = self.depth.get();
        if depth >= 3 {
            return None;
        }
        self.depth.set(depth + 1);
        Some(Guard(&self.depth))
    }

    /// Now, with what is not said otherwise still to come.
    fn ahead(&self) -> Now {
        Now { past: false, ..self.now }
    }

    fn at(&self, index: usize) -> &Token {
        self.tokens.at(index)
    }

    /// Whether any expression can begin at a token: most words of a message are told from times by this alone.
    fn may_begin(&self, at: usize) -> bool {
        let token = self.at(at);
        match token.kind {
            Kind::Digits | Kind::Mark => true,
            Kind::Word if !EN.may_begin(token) => self.may_be_mistyped(at) && self.word(at).is_some(),
            Kind::Han if !ZH.may_begin(token) => zh::begins(token.ch) || self.begins_with_next(at),
            Kind::Word => {
                super::en::WORDS.begins(token)
                    || holidays::begins(token)
                    || numerals::en::begins(token)
                    || en::begins(token)
                    || self.word(at).is_some()
            }
            Kind::Han => {
                super::zh::WORDS.begins(token)
                    || holidays::begins(token)
                    || zh::begins(token.ch)
                    || self.begins_with_next(at)
                    || zh_eras::ERAS.begins(token)
            }
            Kind::End => false,
        }
    }

    /// The sense of the word, or words, at a token.
    fn word(&self, at: usize) -> Option<(Word, usize)> {
        let Some(kept) = self.kept.get(at % KEPT) else { return self.look_up(at) };
        let (index, found) = kept.get();
        if index == at {
            return found;
        }
        let found = self.look_up(at);
        kept.set((at, found));
        found
    }

    fn look_up(&self, at: usize) -> Option<(Word, usize)> {
        let token = self.at(at);
        let found = match token.kind {
            Kind::Han => super::zh::WORDS.longest(self.tokens, at),
            Kind::Word | Kind::Digits => super::en::WORDS.longest(self.tokens, at),
            Kind::Mark if token.ch == '@' => return Some((Word::At, at + 1)),
            Kind::Mark | Kind::End => return None,
        };
        match found {
            Some(_) if token.ch == '至' && self.to_this_one(at) => Some((Word::To, at + 1)),
            Some(found) => match self.day_beyond(at, found.end) {
                Some(beyond) => Some(beyond),
                None => Some((*found.sense, found.end)),
            },
            None if self.may_be_mistyped(at) => self.mistyped(at),
            None => None,
        }
    }

    /// day after tmrw, d day aftr 2moro, day b4 yest: whatever the words are written with.
    fn day_beyond(&self, at: usize, end: usize) -> Option<(Word, usize)> {
        if !self.at(at).is_word(const { word_hash("day") }) || self.at(at + 1).kind == Kind::End {
            return None;
        }
        let step = match super::en::WORDS.longest(self.tokens, at + 1)?.sense {
            Word::After | Word::Part(Part::Afternoon) => 1,
            Word::Before => -1,
            _ => return None,
        };
        let beyond = |at: usize| match self.word(at) {
            Some((Word::Day(days), end)) if days == step => Some((Word::Day(2 * step), end)),
            Some((Word::Label, end)) if step == 1 && self.at(at).is_word(const { word_hash("tom") }) => {
                Some((Word::Day(2), end))
            }
            _ => None,
        };
        beyond(at + 2).filter(|(_, after)| *after > end && !self.at(at + 2).newline)
    }

    fn may_be_mistyped(&self, at: usize) -> bool {
        self.at(at).kind == Kind::Word && (6..=10).contains(&self.at(at).len)
    }

    /// A long word with one letter wrong, missing, doubled or swapped: tomorow, wednsday.
    fn mistyped(&self, at: usize) -> Option<(Word, usize)> {
        let (meant, ..) = super::en::LONG.by(self.scan.words(at, at + 1))?;
        super::en::WORDS.written(meant).map(|sense| (*sense, at + 1))
    }

    fn holiday(&self, at: usize) -> Option<(Rule, usize)> {
        if !matches!(self.at(at).kind, Kind::Word | Kind::Han) {
            return None;
        }
        // 三块五一个, 初五一起: a figure before it, and one of something behind.
        let (first, before) = (self.at(at), self.tokens.before(at));
        if first.is_han('五')
            && !first.spaced
            && before.kind == Kind::Han
            && matches!(before.ch, '块' | '元' | '毛' | '角' | '初' | '第' | '点')
        {
            return None;
        }
        // 'are you good friday?': who is good then is free.
        const WHO: &[u64] = hashes!("you u all im we were is are still youre");
        if first.is_word(const { word_hash("good") })
            && !first.capital
            && !first.newline
            && before.kind == Kind::Word
            && WHO.contains(&before.hash)
        {
            return None;
        }
        // 'good fri evening?': a short name with its hour is the coming day.
        let short = first.is_word(const { word_hash("good") }) && self.at(at + 1).len == 3;
        if short
            && (self.at(at + 2).kind == Kind::Digits
                || matches!(self.word(at + 2), Some((Word::Part(_) | Word::At, _))))
        {
            return None;
        }
        let locale = self.scan.context.locale.as_deref().unwrap_or_default();
        let country = locale.split(['_', '-']).nth(1).unwrap_or_default();
        holidays::longest(self.tokens, at).map(|found| (found.sense.of(country), found.end))
    }

    fn is(&self, at: usize, sense: Word) -> bool {
        self.word(at).is_some_and(|(word, _)| word == sense)
    }

    /// The sense of the word at a token, wherever it ends.
    fn sense(&self, at: usize) -> Option<Word> {
        self.word(at).map(|(word, _)| word)
    }

    fn han(&self, at: usize, ch: char) -> bool {
        self.at(at).is_han(ch)
    }

    /// Whether one of these characters stands at a token.
    fn among(&self, at: usize, chars: &str) -> bool {
        let token = self.at(at);
        token.kind == Kind::Han && chars.contains(token.ch)
    }

    fn mark(&self, at: usize, mark: char) -> bool {
        self.at(at).is_mark(mark)
    }

    /// 'and', 'or' or a comma at a token.
    pub fn lists(&self, at: usize) -> bool {
        self.mark(at, ',') || matches!(self.word(at), Some((Word::And | Word::Or, _)))
    }

    /// Mon, Wed and Fri; sat/sun: a weekday's name beside another, however short.
    pub fn in_a_row(&self, at: usize) -> bool {
        let day = |at: usize| matches!(self.word(at), Some((Word::Weekday { .. }, end)) if end == at + 1);
        let lists = |at: usize| self.lists(at) || self.mark(at, '/') || self.mark(at, '&');
        let after = at + 1 + usize::from(self.mark(at + 1, ',') && self.lists(at + 2));
        let before = at.checked_sub(1).filter(|link| lists(*link)).map(|link| {
            let comma = link >= 1 && self.mark(link - 1, ',');
            link - usize::from(comma)
        });
        let last = before.and_then(|link| link.checked_sub(1)).is_some_and(day);
        day(at) && (lists(after) && !self.at(after).newline && day(after + 1) || last || self.days_on_end(at))
    }

    /// mon wed fri, sat sun 10am: names of days side by side, three of them, or two that a clause begins with or an hour
    /// ends; not 'they wed fri'.
    fn days_on_end(&self, at: usize) -> bool {
        let day = |at: usize| {
            let named = matches!(self.word(at), Some((Word::Weekday { .. }, end)) if end == at + 1);
            named && self.at(at).kind == Kind::Word
        };
        let back = (1..=6).take_while(|back| {
            let there = at.checked_sub(*back);
            there.is_some_and(day) && !self.at(at + 1 - back).newline
        });
        let first = at - back.count();
        let count =
            (first..first + 8).take_while(|&at| day(at) && (at == first || !self.at(at).newline)).count();
        let opens = || first == 0 || self.at(first).newline || self.tokens.before(first).kind == Kind::Mark;
        let hour = || self.at(first + count).kind == Kind::Digits || self.is(first + count, Word::At);
        count > 2 || count == 2 && (opens() || hour())
    }

    /// the 14th or 15th, on the 3rd and the 4th: two days of a month, where nothing is counted behind them; not 'the 2nd or
    /// 3rd time'.
    pub fn days_of_month(&self, at: usize) -> bool {
        let day = |at: usize| {
            let number = numerals::ordinal(self.tokens, at).filter(|_| self.at(at).kind == Kind::Digits)?;
            (1.0..=31.0).contains(&number.value).then_some((number.value, number.end))
        };
        let past_article = |at: usize| at + usize::from(self.is(at, Word::The));
        let linked = |at: usize| matches!(self.word(at), Some((Word::Or | Word::And, end)) if end == at + 1);
        let pair = |first: usize| {
            let (low, end) = day(first)?;
            let (high, last) = day(past_article(end + 1)).filter(|_| linked(end))?;
            let led =
                first.checked_sub(1).is_some_and(|lead| self.is(lead, Word::The) || self.is(lead, Word::On));
            let unit = duration::en::unit(self.tokens, last).is_some()
                || matches!(self.word(last), Some((Word::Of | Word::Unit(_) | Word::Short(_), _)));
            let on = (1..=2).any(|back| first.checked_sub(back).is_some_and(|at| self.is(at, Word::On)));
            let day = high > 5.0 || on;
            (led && low < high && day && self.ends(last) && !unit).then_some(())
        };
        let before = || {
            let link = at.checked_sub(1)?;
            let link = if self.is(link, Word::The) { link.checked_sub(1)? } else { link };
            pair(link.checked_sub(2)?)
        };
        self.at(at).kind == Kind::Digits && (pair(at).is_some() || before().is_some())
    }

    /// The number that begins at a token.
    fn cardinal(&self, at: usize) -> Option<Numeral> {
        let Some(kept) = self.numbers.get(at % NUMBERS) else { return numerals::cardinal(self.tokens, at) };
        let (index, found) = kept.get();
        if index == at {
            return found;
        }
        let found = numerals::cardinal(self.tokens, at);
        kept.set((at, found));
        found
    }

    /// The length of time that begins at a token.
    fn length(&self, at: usize) -> Option<Length> {
        if self.length.get().0 != at {
            self.length.set((at, duration::length(self.tokens, at)));
        }
        self.length.get().1
    }

    /// The hour at a token: as a number alone it is asked for again where no more is made of it.
    fn clock(&self, at: usize) -> Hour {
        let (place, hour) = &self.hour;
        if place.get() != at {
            hour.set(self.read_clock(at));
            place.set(at);
        }
        hour.get()
    }

    /// Whether a piece can begin at a word: as an expression, or as an hour that only stands behind other words, 'oh nine
    /// hundred' and 'the back of seven'.
    fn may_begin_piece(&self, at: usize) -> bool {
        let token = self.at(at);
        self.may_begin(at) || clock::OH.contains(&token.hash) || token.hash == en_hours::BACK
    }

    /// The one piece that begins at a token.
    fn piece(&self, at: usize) -> Option<Piece> {
        if self.nested.get() >= DEEPEST_PIECE {
            return None;
        }
        self.nested.set(self.nested.get() + 1);
        let _guard = Guard(&self.nested);
        match self.at(at).kind {
            Kind::Digits => self
                .numeric(at)
                .or_else(|| if self.scan.has_han { self.zh_piece(at) } else { None })
                .or_else(|| self.en_piece(at)),
            Kind::Word if !self.may_begin_piece(at) => None,
            Kind::Word => self.numeric(at).or_else(|| self.en_piece(at)),
            Kind::Han => self.zh_piece(at),
            Kind::Mark | Kind::End => None,
        }
    }
}
