//! Hours that nothing but the word beside them tells: departs 0645, doors 6.30, 8 :30 pm, 4/5pm, three thirty works, free
//! from 5; and days told so: the 12th works.

use super::clock::HALVES;
use super::{Found, Parser};
use crate::dims::duration;
use crate::dims::numerals;
use crate::dims::time::meaning::frame::{Clock, Frame, HalfDay};
use crate::dims::time::meaning::resolve;
use crate::dims::time::words::Word;
use crate::engine::{Kind, Lexicon, Token, Tokens, hashes, lexicon, word_hash};
use steward_model::{Bound, Grain};

/// What the word before an hour tells of it.
#[derive(Clone, Copy, PartialEq)]
enum Lead {
    /// Timetables name any minute.
    Travel,
    /// What begins.
    Begins,
    /// Meals and meetings: four digits, since with a point they cost as much.
    Meal,
    /// Gigs name the hour alone, of the evening.
    Doors,
    /// A train is called by its hour.
    Service,
}

#[rustfmt::skip]
static LEADS: Lexicon<Lead, 64> = lexicon!(&[
    ("departs", Lead::Travel), ("departing", Lead::Travel), ("depart", Lead::Travel), ("dep", Lead::Travel),
    ("leaves", Lead::Travel), ("leaving", Lead::Travel), ("arrives", Lead::Travel), ("arriving", Lead::Travel),
    ("arr", Lead::Travel), ("lands", Lead::Travel), ("landing", Lead::Travel), ("boards", Lead::Travel), ("boarding", Lead::Travel),
    ("starts", Lead::Begins), ("starting", Lead::Begins), ("begins", Lead::Begins), ("opens", Lead::Begins), ("open", Lead::Begins),
    ("closes", Lead::Begins), ("finishes", Lead::Begins), ("kickoff", Lead::Begins),
    ("meet", Lead::Meal), ("dinner", Lead::Meal), ("supper", Lead::Meal), ("lunch", Lead::Meal),
    ("doors", Lead::Doors),
    ("the", Lead::Service),
]);

/// Who or what may be from an hour on: free from 5, drinks from 6.
#[rustfmt::skip]
static FROM: Lexicon<(), 64> = lexicon!(&[
    ("free", ()), ("available", ()), ("open", ()), ("here", ()), ("there", ()), ("home", ()), ("drinks", ()), ("doors", ()),
    ("food", ()), ("bar", ()), ("music", ()), ("party", ()), ("bbq", ()), ("work", ()), ("works", ()), ("working", ()), ("serving", ()),
]);

/// Near a train called by its hour: the 1407 from York is late.
const RIDES: &[u64] = hashes!(
    "train trains bus coach ferry flight tram catch catching caught late delayed cancelled platform miss \
     missed missing board boarded boarding"
);
/// What leaves a sum rather than a station: that leaves 1250.
const SPENT: &[u64] = hashes!("that which it bill this");
/// Right before two rows of figures that are no hours: gate code 0415-0930.
const CODES: &[u64] = hashes!("code pin ref reference call tel phone ring dial order no number");
/// What is told from a number on: pages from 7 onwards.
const COUNTED: &[u64] = hashes!("page pages age ages aged chapter chapters size sizes price prices");
/// What has its price behind it: beers from 4.30.
const PRICED: &[u64] =
    hashes!("beer beers pints wines burgers pizzas mains starters tickets prices coffees cocktails");
/// Words behind a day that fits somebody.
const FITS: &[u64] = hashes!("works suits");
/// Whom a day fits.
const WHOM: &[u64] = hashes!("me us you everyone");
/// How a day is for somebody.
const FINE: &[u64] = hashes!("fine good ok okay great perfect better best free booked possible out");

fn is(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

/// What the word before a number tells, or the two: kick-off 12.30, last orders 10.45, the 1407 from York.
fn lead(tokens: Tokens<'_>, at: usize) -> Option<Lead> {
    const PAIRS: [(u64, u64); 3] = [
        (word_hash("kick"), word_hash("off")),
        (word_hash("last"), word_hash("orders")),
        (word_hash("curtain"), word_hash("up")),
    ];
    const LEAVES: u64 = word_hash("leaves");
    const SHUT: &[u64] = hashes!("close open shut lock");
    const NEAR: usize = 8;
    let before = tokens.before(at);
    let earlier = at.checked_sub(2).map(|at| tokens.at(at)).filter(|_| !before.newline);
    // 'it leaves 0645' tells an hour all the same.
    let summed = tokens.at(at).ch != '0' && earlier.is_some_and(|token| is(token, SPENT));
    match LEADS.token(before).copied() {
        Some(Lead::Travel) if before.is_word(LEAVES) && summed => None,
        // 'close doors 4, please'
        Some(Lead::Doors) if earlier.is_some_and(|token| is(token, SHUT)) => None,
        Some(Lead::Service) => {
            let (way, town) = (tokens.at(at + 1), tokens.at(at + 2));
            let called = is(way, hashes!("from to")) && town.kind == Kind::Word && town.capital;
            let rides =
                || (at.saturating_sub(NEAR)..tokens.len().min(at + NEAR)).any(|at| is(tokens.at(at), RIDES));
            (called && !(1900..2100).contains(&tokens.at(at).value) && rides()).then_some(Lead::Travel)
        }
        Some(lead) => Some(lead),
        None => {
            let second = PAIRS.iter().find(|(_, second)| before.is_word(*second))?;
            let dash = at.checked_sub(2).filter(|dash| tokens.at(*dash).is_mark('-'));
            let first = dash.unwrap_or(at - 1).checked_sub(1)?;
            tokens.at(first).is_word(second.0).then_some(Lead::Begins)
        }
    }
}

impl Parser<'_> {
    /// An hour in digits that the word before it tells, or the half of the day behind it: the clock and the first token after.
    pub(super) fn told_hour(&self, at: usize) -> Option<(Clock, usize, u8)> {
        let (first, before) = (self.at(at), self.tokens.before(at));
        if first.len <= 2
            && let Some((clock, end)) = self.apart(at)
        {
            return Some((clock, end, 2));
        }
        if first.len == 4
            && let Some(clock) = self.duty_hours(at)
        {
            return Some((clock, at + 1, 2));
        }
        if before.kind != Kind::Word || first.newline || !first.spaced {
            return None;
        }
        let lead = lead(self.tokens, at)?;
        // 'opens 1900': a year is told so, too.
        let (clock, end) = match first.len {
            4 => {
                let minutes = first.value % 100;
                let hour = first.value < 2400 && minutes < 60;
                let year = lead == Lead::Begins && (1900..2100).contains(&first.value);
                let round = minutes.is_multiple_of(5) || lead == Lead::Travel;
                let clock = Clock::new((first.value / 100) as i64, minutes as i64, 0, Grain::Minute);
                (hour && !year && round).then_some((Clock { half: HalfDay::Full, ..clock }, at + 1))?
            }
            1 | 2 if self.mark(at + 1, '.') && lead != Lead::Meal => {
                let minutes = self.at(at + 2);
                let glued = !self.at(at + 1).spaced && !minutes.spaced && minutes.kind == Kind::Digits;
                let hour = (1..24).contains(&first.value) && minutes.len == 2 && minutes.value < 60;
                let round = minutes.value.is_multiple_of(5);
                (glued && hour && round).then_some(())?;
                (Clock::new(first.value as i64, minutes.value as i64, 0, Grain::Minute), at + 3)
            }
            1 | 2 if lead == Lead::Doors && (4..=11).contains(&first.value) => {
                (Clock::new(first.value as i64, 0, 0, Grain::Hour).half_of(HalfDay::Pm), at + 1)
            }
            _ => return None,
        };
        let half = self.half_day(end).is_some();
        let counted = duration::en::unit(self.tokens, end).is_some();
        // 'leaves 3.50 in change'
        let within = self.is(end, Word::In);
        (!half && !counted && !within && self.ends(end)).then_some((clock, end, 2))
    }

    /// 0900-1700, either end: hours as duties have them, the first with a nought before it.
    fn duty_hours(&self, at: usize) -> Option<Clock> {
        let hour = |at: usize| {
            let token = self.at(at);
            let (hour, minute) = (token.value / 100, token.value % 100);
            (token.kind == Kind::Digits
                && token.len == 4
                && hour < 24
                && minute < 60
                && minute.is_multiple_of(5))
            .then(|| Clock {
                half: HalfDay::Full,
                ..Clock::new(hour as i64, minute as i64, 0, Grain::Minute)
            })
        };
        let range = |first: usize| {
            let (dash, after) = (self.at(first + 1), self.at(first + 3));
            let goes_on =
                after.kind == Kind::Mark && !after.spaced && self.at(first + 4).kind == Kind::Digits
                    || after.kind == Kind::Digits && !after.newline;
            let begins = self.at(first).spaced || self.at(first).newline || first == 0;
            begins
                && !self.names_a_code(first)
                && dash.is_mark('-')
                && self.at(first).value < 1000
                && self.at(first + 2).value > self.at(first).value
                && hour(first).is_some()
                && hour(first + 2).is_some()
                && !goes_on
        };
        (range(at) || at.checked_sub(2).is_some_and(range)).then(|| hour(at)).flatten()
    }

    /// code 0415-0930, 'ref: 0100-0245', 'the pin is 0230-0545': what stands before is no time.
    fn names_a_code(&self, at: usize) -> bool {
        let link = self.tokens.before(at);
        let short = link.is_mark('.') && at.checked_sub(2).is_some_and(|named| self.at(named).len <= 3);
        let linked = short || matches!(link.ch, ':' | '#') || is(link, &[word_hash("is")]);
        let Some(named) = at.checked_sub(if linked { 2 } else { 1 }) else { return false };
        // on call 0800-2000
        let duty = self.at(named).is_word(const { word_hash("call") })
            && (1..=2).any(|back| {
                named.checked_sub(back).is_some_and(|on| self.at(on).is_word(const { word_hash("on") }))
            });
        !self.at(at).newline && !duty && is(self.at(named), CODES)
    }

    /// 8 :30 pm, 8: 30pm, 8 30pm, 8-30pm: hour and minutes written apart; 4/5pm: one of two hours, the first of them.
    fn apart(&self, at: usize) -> Option<(Clock, usize)> {
        let (hour, mark) = (self.at(at), self.at(at + 1));
        if !(1..=12).contains(&hour.value) {
            return None;
        }
        let marked = mark.kind == Kind::Mark && matches!(mark.ch, ':' | '.' | '-' | ';' | '/');
        let next = at + 1 + usize::from(marked);
        let minutes = self.at(next);
        if minutes.kind != Kind::Digits || minutes.len > 2 || minutes.newline || mark.newline {
            return None;
        }
        let named = is(self.at(next + 1), &HALVES);
        let (half, end) = self.half_day(next + 1).filter(|_| named)?;
        let clock = Clock::new(hour.value as i64, 0, 0, Grain::Hour).half_of(half);
        if mark.is_mark('/') {
            let other = minutes.value > hour.value && minutes.value <= 12 && !mark.spaced && !minutes.spaced;
            return other.then_some((clock, end));
        }
        // What is written as one is read as one elsewhere; '8-10pm' and '4 10pm' hold two hours.
        let glued = !mark.spaced && !minutes.spaced;
        let known = marked && glued && matches!(mark.ch, ':' | '.');
        let two = minutes.value <= 12 && !(marked && matches!(mark.ch, ':' | '.'));
        if known || two || minutes.len != 2 || minutes.value >= 60 || !minutes.value.is_multiple_of(5) {
            return None;
        }
        Some((Clock { minute: minutes.value as i64, grain: Grain::Minute, ..clock }, end))
    }

    /// three thirty works, 'six fifteen?': hours in words where a clause begins with them and goes on or ends there.
    pub(super) fn said_alone(&self, at: usize, end: usize, minute: i64) -> bool {
        const SUITS: &[u64] = hashes!("works suits ok okay then sounds sharp please");
        const SAYS: &[u64] = hashes!("say maybe about make");
        let before = self.tokens.before(at);
        let opens = at == 0
            || self.at(at).newline
            || before.kind == Kind::Mark && matches!(before.ch, ',' | '.' | '!' | '?')
            || is(before, SAYS);
        let next = self.at(end);
        let goes_on = next.is_mark('?') || is(next, SUITS) && !next.newline;
        matches!(minute, 15 | 30 | 45) && opens && goes_on
    }

    /// Thu at 8 GMT, Sunday at 9 utc; not 'Sunday at 9 west gate'.
    pub(super) fn zone_told(&self, at: usize, end: usize) -> bool {
        let letters = self.at(at);
        let known = is(letters, hashes!("gmt utc"));
        (letters.kind == Kind::Word && letters.capital || known) && !letters.newline && self.ends(end)
    }

    /// open from 1300, drinks from 6: something is had or done from then.
    pub(super) fn opens_from(&self, at: usize) -> bool {
        FROM.token(self.tokens.before(at)).is_some() && !self.at(at).newline
    }

    /// from 5 onwards, free from 5: the hour, where nothing is counted behind it.
    pub(super) fn open_from(&self, at: usize, start: usize) -> Option<Found> {
        if self.at(start).newline {
            return None;
        }
        let (clock, end) = self.introduced_hour(start)?;
        let before = self.tokens.before(at);
        // from 2022 on: a year, unless something is free from then
        let figures = self.at(start);
        let year = figures.len == 4 && (1900..=2100).contains(&figures.value) && end == start + 1;
        if year && FROM.token(before).is_none() {
            return None;
        }
        let onwards = |at: usize| {
            let token = self.at(at);
            is(token, hashes!("onwards onward"))
                || token.is_word(const { word_hash("on") })
                    && matches!(self.at(at + 1).kind, Kind::End | Kind::Mark)
        };
        let frame = Frame { clock: Some(clock), strength: 1, pieces: 1, ..Frame::default() };
        let (values, end) = if onwards(end) && !self.at(end).newline {
            (!is(before, COUNTED) || self.at(at).newline).then_some(())?;
            (resolve::bounded(&frame, &self.now, Bound::Since), end + 1)
        } else {
            let free = before.kind == Kind::Word && FROM.token(before).is_some() && !self.at(at).newline;
            let alone = self.ends(end) && duration::en::unit(self.tokens, end).is_none();
            // tea from 6.30: prices end otherwise.
            let pointed = end == start + 3
                && self.mark(start + 1, '.')
                && matches!(clock.minute, 15 | 30 | 45)
                && !is(before, PRICED);
            ((free || pointed) && alone && clock.hour <= 12)
                .then_some((resolve::values(&frame, &self.now), end))?
        };
        Some(Found { end, values, duration: false, start, strength: 2, rule: "told" })
    }

    /// the 12th works, how about the 3rd, can't do the 14th: a day of the month rather than which of several.
    pub(super) fn day_told(&self, start: usize, end: usize) -> bool {
        let Some(number) = numerals::ordinal(self.tokens, start)
            .filter(|number| number.end == end && self.at(start).kind == Kind::Digits)
        else {
            return false;
        };
        let Some(article) = start.checked_sub(1) else { return false };
        let (next, before) = (self.at(end), self.tokens.before(article));
        let earlier = article.checked_sub(2).map_or(before, |at| self.at(at));
        let closes = next.kind == Kind::End
            || next.newline
            || next.kind == Kind::Mark && matches!(next.ch, '?' | '!' | ',' | '.')
            || matches!(self.word(end), Some((Word::Or | Word::At, _)));
        let goes_on = !next.newline;
        // 'only the 1st works' may be of several; the 3rd works for me
        let whom = self.is(end + 1, Word::For) && is(self.at(end + 2), WHOM);
        let several = before.is_word(const { word_hash("only") });
        if goes_on && is(next, FITS) && (number.value >= 6.0 || whom && !several) {
            return true;
        }
        let about = before.is_word(const { word_hash("about") });
        if about && is(earlier, hashes!("how what")) {
            return closes;
        }
        // Of so many, few are told by rank.
        if number.value < 6.0 {
            return false;
        }
        let be = [word_hash("is"), word_hash("isnt"), word_hash("would"), word_hash("looks")];
        let fine = goes_on && is(next, &be) && (1..=2).any(|more| is(self.at(end + more), FINE));
        let asked = is(before, hashes!("is would")) && is(next, FINE) && goes_on;
        let done =
            [word_hash("do"), word_hash("make"), word_hash("maybe"), word_hash("say"), word_hash("until")];
        fine || asked || closes && is(before, &done)
    }

    /// bday is 14/2, due 3/8: what has a date is named right before it.
    pub(super) fn named_for_a_date(&self, at: usize) -> bool {
        const DATED: &[u64] =
            hashes!("birthday bday birthdate dob born due wedding anniversary expires deadline");
        if self.at(at).newline || self.at(at + 1).spaced {
            return false;
        }
        let link = self.tokens.before(at);
        let linked = link.is_mark(':') || is(link, hashes!("is on s"));
        let named = if linked { at.checked_sub(2) } else { at.checked_sub(1) };
        named.is_some_and(|named| is(self.at(named), DATED))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn the_word_beside_tells_an_hour() {
        check::kind(
            EntityKind::Time,
            "coach departs ⟦0645⟧ from bay 4
             lands ⟦2105⟧, bring a coat
             doors ⟦7⟧, first band ⟦8pm⟧
             the gate opens ⟦6.30⟧
             the shuttle leaves ⟦7.05 sharp⟧
             meet ⟦1830⟧ by the fountain
             dinner ⟦1930⟧ ok?
             kick-off ⟦12.30⟧, parking is dire
             last orders ⟦10.45⟧
             the ⟦1407⟧ from York is late
             the 1407 words of it
             the 1980 to Dublin edition
             we missed the ⟦1119⟧ to Leeds
             // sums
             did you see the 1350 from Priya yet
             she paid the 1120 to Nan
             that leaves 14.30 for the cat
             which leaves 1140 for food
             lock doors 8, thanks
             // counted, dear, or years
             the museum opens 1900 or so
             starts 1500 fires a year
             meet 1200 people
             leaves 3.50 in change
             dinner 8.50 a head
             doors 6 painters came through",
        );
    }

    #[test]
    fn hours_written_apart() {
        check::kind(
            EntityKind::Time,
            "be there ⟦8 :30 pm⟧
             starts at ⟦8: 30pm⟧
             lift comes ⟦8 30pm⟧
             it is ⟦7-45pm⟧ for the quiz
             ⟦4/5pm⟧ suits me
             open ⟦8-10pm⟧
             page 8 30 lines
             // codes
             our gate code 0415-0930 is new
             locker ref: 0230-0545",
        );
    }

    #[test]
    fn hours_and_days_that_suit() {
        check::kind(
            EntityKind::Time,
            "⟦three thirty⟧ works
             ⟦Six fifteen⟧?
             two fifty each
             three thirty people came
             drinks from ⟦5 onwards⟧ at ours
             I'm free from ⟦5⟧
             drinks from ⟦6⟧!
             tea from ⟦6.30⟧
             soup from 6.50
             mains from 8.45
             chapters from 8 onwards
             sizes from 6 onwards
             make it ⟦half 10⟧ instead
             reach at ⟦730⟧ lor
             choir is ⟦Mon 7:30pm⟧, 1st rehearsal soon
             shut ⟦7th to 11th Dec⟧, ⟦8am - 4pm daily⟧
             watching S03E07 ⟦tonight⟧
             away ⟦fri night to sunday⟧
             ⟦this time tomorrow⟧ we fly
             this time it counts
             prices from 5 up
             free from 12 toxins
             the ⟦3rd⟧ works for me
             the ⟦8th⟧ works
             only the 2nd works, so bin the rest
             the 1st suits her more
             how about the ⟦12th⟧?
             is the ⟦9th⟧ ok with you
             can't do the ⟦14th⟧
             the ⟦21st⟧ is better
             the 3rd is better than the 2nd
             the 10th floor is better
             do the 2nd verse again
             mums bday is ⟦14/2⟧
             her birthday: ⟦3/8⟧
             split it 3/8 and 5/8",
        );
    }

    #[test]
    fn minutes_after_an_hour_in_words() {
        check::kind(
            EntityKind::Time,
            "call at ⟦ten after eight⟧ → 20:10
             come at ⟦twenty after six⟧ → 18:20
             he came in ten after his friend
             five after you
             ⟦after six⟧ → 2026-03-04T18:00/..
             ⟦an hour before midnight⟧ → 2026-03-04T23:00
             call me ⟦Thursday at 8 GMT⟧ → 2026-03-05T08:00
             call me ⟦Thursday at 8 gmt⟧ → 2026-03-05T08:00
             ⟦Sunday at 9⟧ west gate
             ⟦noon UTC⟧ → 2026-03-04T12:00
             bus at ⟦mid day⟧ → 12:00",
        );
    }
}
