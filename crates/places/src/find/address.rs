//! Street and house number, in either order, with or without the town; Chinese ones as 街12号.

use super::question::{ADDRESS, Question, STREET, Token};
use super::{Answer, Answers, Finder};
use crate::error::Result;
use crate::fold::fold;
use crate::object::{Field, string};

/// No house number is more words.
const LONGEST_NUMBER: usize = 4;
/// No address is more words.
const LONGEST_ADDRESS: usize = 14;

/// A question cut into street, number and town.
struct Cut {
    street: Question,
    number: String,
    town: Option<Question>,
}

impl Finder<'_> {
    /// Adds the objects with such an address; else the street, said to be only that.
    pub(super) fn address(&self, text: &str, answers: &mut Answers) -> Result<()> {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let mut known: Option<(String, bool)> = None;
        for cut in cuts(text) {
            // Cuts of one street stand together: a street that is none is asked for once.
            let is_street = match &known {
                Some((street, is_street)) if *street == cut.street.folded => *is_street,
                _ => self.may_be_whole(&cut.street)?,
            };
            known = Some((cut.street.folded.clone(), is_street));
            if is_street && self.along(&cut, answers)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn along(&self, cut: &Cut, answers: &mut Answers) -> Result<bool> {
        let file = &self.region.file;
        let mut any = false;
        let mut streets = Vec::new();
        for (name, _) in self.whole(&cut.street)? {
            for (object, house) in name.addresses() {
                if !same_number(&cut.number, &string(file, house)?) {
                    continue;
                }
                let fits = match &cut.town {
                    Some(town) => self.lies_in(self.region.object(object)?, town)?,
                    None => true,
                };
                // In another town it is still an answer, after those in the town.
                answers.add(object, if fits { ADDRESS } else { ADDRESS + 1 });
                any = true;
            }
            streets.extend(name.objects().take(500));
        }
        if any {
            return Ok(true);
        }
        for object in streets {
            let kind = self.region.object(object)?.text(file, Field::Kind)?;
            if kind.is_some_and(|kind| kind.starts_with("highway=")) {
                answers.put(Answer { object, grade: STREET, street_only: true });
            }
        }
        Ok(false)
    }
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The ways to cut 'street number town' and 'number street town'.
fn cuts(text: &str) -> Vec<Cut> {
    let question = Question::new(text);
    let count = question.tokens.len();
    if count > LONGEST_ADDRESS {
        return Vec::new();
    }
    if question.has_dense() {
        return chinese_cut(&question).into_iter().collect();
    }
    let mut out = Vec::new();
    let tight = |range| question.part(range).map(|part| part.tight()).unwrap_or_default();
    let has_digit = |at: usize| question.tokens.get(at).is_some_and(|token| begins_with_digit(&token.text));
    // Any run of words may be the street, the longest first; the number stands before it or after it, what is left is
    // the town. A number may be several words: 'Level 3, 12'.
    for length in (1..count).rev() {
        for start in 0..=(count - length).min(LONGEST_NUMBER) {
            let end = start + length;
            let Some(street) = question.part(start..end) else { continue };
            if (0..start).any(has_digit) {
                out.push(Cut {
                    street: street.clone(),
                    number: tight(0..start),
                    town: question.part(end..count),
                });
            }
            if start == 0 && has_digit(end) {
                for after in end + 1..=count.min(end + LONGEST_NUMBER) {
                    let town = question.part(after..count);
                    out.push(Cut { street: street.clone(), number: tight(end..after), town });
                }
            }
        }
    }
    out
}

/// 街12号 at the end of the last word.
fn chinese_cut(question: &Question) -> Option<Cut> {
    let last = question.tokens.last()?;
    let trimmed = last.text.trim_end_matches(['号', '號']);
    let street = trimmed.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let number = trimmed.get(street.len()..).filter(|number| begins_with_digit(number))?;
    let mut tokens = question.tokens.clone();
    tokens.pop();
    if !street.is_empty() {
        tokens.push(Token::new(street, false));
    }
    (!tokens.is_empty()).then(|| Cut {
        street: Question::of(tokens, false),
        number: number.to_owned(),
        town: None,
    })
}

fn same_number(asked: &str, written: &str) -> bool {
    let folded = fold(written).replace(' ', "");
    folded == asked || folded.trim_end_matches(['号', '號']) == asked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(String, String)> {
        cuts(text).into_iter().map(|cut| (cut.street.folded, cut.number)).collect()
    }

    #[test]
    fn street_and_number_are_told_apart_in_either_order() {
        for (text, street, number) in [
            ("Hauptstrasse 12a", "hauptstrasse", "12a"),
            ("12 Main Street", "main street", "12"),
            ("Main Street 12, Springfield", "main street", "12"),
            ("Level 3, 12 Main Street", "main street", "level312"),
            ("长安街12号", "长安街", "12"),
            ("Rue du 4 Septembre 8", "rue du 4 septembre", "8"),
        ] {
            assert!(all(text).contains(&(street.to_owned(), number.to_owned())), "{text}");
        }
        assert!(all("Main Street").is_empty());
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        assert!(same_number("12a", "12 A") && same_number("12", "12号") && !same_number("12", "120"));
    }
}
