//! One slip anywhere: a letter changed, dropped, added or swapped, a blank too many or too few.

use super::names::Name;
use super::question::{EXACT, Question, SLIP, Token, WORDS};
use super::words::numbers;
use super::{Answers, COMPARED, Finder, MOST_NAMES};
use crate::error::Result;
use crate::fold::{fold, one_slip};
use std::collections::HashMap;
use steward_model::order;

/// More names than this are not compared one by one.
const MOST_RESTS: usize = 1_000;

impl Finder<'_> {
    /// Adds the names that are one slip away from the question.
    pub(super) fn slips(&self, question: &Question, answers: &mut Answers) -> Result<()> {
        if question.has_dense() {
            return self.dense_slips(question, answers);
        }
        let mut unknown = Vec::new();
        for (at, token) in question.tokens.iter().enumerate() {
            let mut known = false;
            for spelling in std::iter::once(&token.text).chain(&token.others) {
                known |= self.words.exact(spelling)?.is_some();
            }
            if !known {
                unknown.push(at);
            }
        }
        match *unknown.as_slice() {
            [] => {
                for at in 0..question.tokens.len().min(8) {
                    self.slipped(question, at, answers)?;
                }
            }
            [only] => self.slipped(question, only, answers)?,
            _ => {}
        }
        if unknown.len() <= 2 {
            self.blanks(question, &unknown, answers)?;
        }
        Ok(())
    }

    /// A blank too few in an unknown word, or one too many beside it.
    fn blanks(&self, question: &Question, unknown: &[usize], answers: &mut Answers) -> Result<()> {
        let mut tries: Vec<Vec<Token>> = Vec::new();
        for &at in unknown {
            let Some(token) = question.tokens.get(at) else { continue };
            for (cut, _) in token.text.char_indices().skip(1) {
                let Some((head, tail)) = token.text.split_at_checked(cut) else { continue };
                if self.words.exact(head)?.is_none() {
                    continue;
                }
                if self.words.exact(tail)?.is_some() {
                    tries.push(replaced(&question.tokens, at..at + 1, &[head, tail]));
                }
                // A letter where the blank should be.
                let mut after = tail.chars();
                after.next();
                let tail = after.as_str();
                if !tail.is_empty() && self.words.exact(tail)?.is_some() {
                    tries.push(replaced(&question.tokens, at..at + 1, &[head, tail]));
                }
            }
            for start in [at.checked_sub(1), Some(at)].into_iter().flatten() {
                self.moved_blanks(question, start, &mut tries)?;
                if let Some([a, b]) = question.tokens.get(start..start + 2) {
                    let joined = format!("{}{}", a.text, b.text);
                    if self.words.exact(&joined)?.is_some() {
                        tries.push(replaced(&question.tokens, start..start + 2, &[&joined]));
                    }
                }
            }
        }
        for tokens in tries.into_iter().take(8) {
            let mut found = Answers::default();
            self.plain(&Question::of(tokens, false), None, &mut found)?;
            found.0.into_values().for_each(|answer| answers.add(answer.object, answer.grade + SLIP));
        }
        Ok(())
    }

    /// A letter that stands on the wrong side of the blank between two words.
    fn moved_blanks(&self, question: &Question, start: usize, tries: &mut Vec<Vec<Token>>) -> Result<()> {
        let Some([a, b]) = question.tokens.get(start..start + 2) else { return Ok(()) };
        let (mut front, mut back) = (a.text.chars(), b.text.chars());
        let mut both = Vec::new();
        if let Some(last) = front.next_back() {
            both.push((front.as_str().to_owned(), format!("{last}{}", b.text)));
        }
        if let Some(first) = back.next() {
            both.push((format!("{}{first}", a.text), back.as_str().to_owned()));
        }
        for (head, tail) in both {
            let known =
                |word: &str| Ok::<_, crate::Error>(!word.is_empty() && self.words.exact(word)?.is_some());
            if known(&head)? && known(&tail)? {
                tries.push(replaced(&question.tokens, start..start + 2, &[&head, &tail]));
            }
        }
        Ok(())
    }

    /// Names that hold the other words as they are and this one with a slip.
    fn slipped(&self, question: &Question, at: usize, answers: &mut Answers) -> Result<()> {
        if question.tokens.len() > 1 {
            let mut rest = question.tokens.clone();
            rest.remove(at);
            let names = self.candidates(&Question::of(rest, false), None)?;
            // Few names hold the other words: all of them are compared, whatever became of this one.
            if names.len() <= MOST_RESTS {
                return self.compare(question, at, names, answers);
            }
        }
        self.plain(question, Some(at), answers)
    }

    fn compare(&self, question: &Question, at: usize, names: Vec<u32>, answers: &mut Answers) -> Result<()> {
        let own: Vec<char> = question.folded.chars().collect();
        for number in names {
            if !self.spend(COMPARED) {
                break;
            }
            let name = Name::read(&self.region.file, number)?;
            let folded = fold(&name.text);
            let other: Vec<char> = folded.chars().take(own.len() + 2).collect();
            let grade = if one_slip(&own, &other) {
                EXACT + SLIP
            } else if let Some(grade) = question.grade(&folded, Some(at)) {
                grade
            } else {
                continue;
            };
            name.objects().for_each(|object| answers.add(object, grade));
        }
        Ok(())
    }

    /// Chinese: names that share most pairs of characters, then compared.
    fn dense_slips(&self, question: &Question, answers: &mut Answers) -> Result<()> {
        let own: Vec<char> = question.tight().chars().collect();
        if own.len() < 3 {
            return Ok(());
        }
        let mut counts: HashMap<u32, u16> = HashMap::new();
        let mut lists = Vec::new();
        for token in &question.tokens {
            let mut terms = Vec::new();
            crate::fold::pairs(&token.text, |pair| terms.push(pair.to_owned()));
            for term in terms {
                lists.extend(self.words.exact(&term)?);
            }
        }
        self.swapped_lists(&own, &mut lists)?;
        order::by_key(&mut lists, |postings| postings.len());
        for (at, postings) in lists.iter().enumerate() {
            // Pairs that many names share say little once rarer ones were counted.
            if at > 3 && postings.len() > 20_000 {
                break;
            }
            numbers(postings).for_each(|name| *counts.entry(name).or_default() += 1);
        }
        let mut ranked: Vec<(u16, u32)> = counts.into_iter().map(|(name, count)| (count, name)).collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let most = if own.len() < 5 { MOST_NAMES } else { 200 };
        for (_, number) in ranked.into_iter().take(most) {
            let name = Name::read(&self.region.file, number)?;
            let other: Vec<char> = fold(&name.text).chars().filter(|&c| c != ' ').collect();
            let grade = if one_slip(&own, &other) {
                EXACT + SLIP
            } else if own.len() >= 4 && holds(&other, &own) {
                WORDS + SLIP
            } else {
                continue;
            };
            name.objects().for_each(|object| answers.add(object, grade));
        }
        Ok(())
    }

    /// A swap leaves three pairs of none: the names with two of the characters swapped back. For a few characters any
    /// slip may leave no pair whole: the names with a pair that begins as they begin.
    fn swapped_lists<'b>(&'b self, own: &[char], lists: &mut Vec<super::Postings<'b>>) -> Result<()> {
        if let Some(first) = own.first().filter(|_| own.len() < 5) {
            self.words.beginning(first.encode_utf8(&mut [0; 4]), |_, postings| {
                lists.push(postings);
                lists.len() < 500
            })?;
        }
        for pair in own.windows(2) {
            let swapped: String = pair.iter().rev().collect();
            lists.extend(self.words.exact(&swapped)?);
        }
        Ok(())
    }
}

/// Whether some part of `name` is one slip away from `own`.
fn holds(name: &[char], own: &[char]) -> bool {
    (own.len() - 1..=own.len() + 1).any(|length| name.windows(length).any(|part| one_slip(part, own)))
}

fn replaced(tokens: &[Token], range: std::ops::Range<usize>, words: &[&str]) -> Vec<Token> {
    let head = tokens.get(..range.start).unwrap_or_default().iter().cloned();
    let tail = tokens.get(range.end..).unwrap_or_default().iter().cloned();
    head.chain(words.iter().map(|word| Token::new(word, false))).chain(tail).collect()
}
