//! Quarters and weeks by a letter and figures: Q2/2020, q3, 2Q 2020, W36 2021; not 'size W36'.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::time::meaning::frame::Frame;
use crate::engine::{Kind, Token, word_hash};

/// The letter of quarters.
pub(super) const Q: u64 = word_hash("q");
const W: u64 = word_hash("w");

fn year(token: &Token) -> Option<i32> {
    let year = token.kind == Kind::Digits && token.len == 4 && (1900..=2100).contains(&token.value);
    year.then_some(token.value as i32)
}

impl Parser<'_> {
    /// q3, Q2/2020, W36 2021
    pub(super) fn term_by_letter(&self, at: usize) -> Option<Piece> {
        let (letter, number) = (self.at(at), self.at(at + 1));
        if letter.kind != Kind::Word || number.kind != Kind::Digits || number.spaced {
            return None;
        }
        if letter.hash == Q && (1..=4).contains(&number.value) {
            let frame = Frame { quarter: Some(number.value as i32), ..one(1) };
            let slash = self.mark(at + 2, '/') && !self.at(at + 2).spaced && !self.at(at + 3).spaced;
            return Some(match year(self.at(at + 3)).filter(|_| slash) {
                Some(year) => (Frame { year: Some(year), strength: 2, ..frame }, at + 4),
                None => (frame, at + 2),
            });
        }
        let week = letter.hash == W && letter.capital && (1..=53).contains(&number.value) && number.len <= 2;
        let year = year(self.at(at + 2)).filter(|_| week && !self.at(at + 2).newline)?;
        Some((Frame { week: Some(number.value as i32), year: Some(year), ..one(2) }, at + 3))
    }

    /// 2Q 2020
    pub(super) fn quarter_by_figure(&self, at: usize) -> Option<Piece> {
        let (number, letter, next) = (self.at(at), self.at(at + 1), self.at(at + 2));
        if !letter.is_word(Q) || letter.spaced || number.len != 1 || !(1..=4).contains(&number.value) {
            return None;
        }
        let year = year(next).filter(|_| !next.newline)?;
        Some((Frame { quarter: Some(number.value as i32), year: Some(year), ..one(2) }, at + 3))
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn quarters_and_weeks() {
        check::kind(
            EntityKind::Time,
            "sales of ⟦Q2/2020⟧ → 2020-04-01/2020-07-01
             ⟦2Q 2020⟧ was good → 2020-04-01/2020-07-01
             shut in ⟦W36 2021⟧ → 2021-09-06/2021-09-13
             size W36 L32
             5Q 2020",
        );
    }
}
