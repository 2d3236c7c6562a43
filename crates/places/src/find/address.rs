//! Street and house number, in either order, with or without the town; Chinese ones as 街12号.

use super::question::{ADDRESS, Question, STREET};
use super::{Answer, Answers, Finder};
use crate::error::Result;
use crate::fold::fold;
use crate::object::{Field, string, text_field};

/// A question cut into street and number.
struct Cut {
    street: Question,
    number: String,
}

impl Finder<'_> {
    /// Adds the objects with such an address; else the street, said to be only that.
    pub(super) fn address(&self, text: &str, answers: &mut Answers) -> Result<()> {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let mut parts = text.splitn(2, [',', '，']);
        let (main, town) =
            (parts.next().unwrap_or_default(), parts.next().map(str::trim).filter(|t| !t.is_empty()));
        for cut in cuts(main) {
            if self.along(&cut, town, answers)? {
                return Ok(());
            }
        }
        if town.is_some() {
            // The number may stand after the comma: 'Main Street, 5'.
            for cut in cuts(&text.replace([',', '，'], " ")) {
                if self.along(&cut, None, answers)? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn along(&self, cut: &Cut, town: Option<&str>, answers: &mut Answers) -> Result<bool> {
        let file = &self.region.file;
        let town = town.map(|text| Question::of(Question::new(text).tokens, false));
        let mut any = false;
        let mut streets = Vec::new();
        for (name, _) in self.whole(&cut.street)? {
            for (object, house) in name.addresses() {
                if !same_number(&cut.number, string(file, house)?) {
                    continue;
                }
                let fits = match &town {
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
            let kind = text_field(file, self.region.object(object)?, Field::Kind)?;
            if kind.is_some_and(|kind| kind.starts_with("highway=")) {
                answers.put(Answer { object, grade: STREET, street_only: true });
            }
        }
        Ok(false)
    }
}

/// The ways to cut 'street number' and 'number street'.
fn cuts(text: &str) -> Vec<Cut> {
    let question = Question::new(text);
    let count = question.tokens.len();
    let mut out = Vec::new();
    let has_digit = |at: usize| {
        question.tokens.get(at).is_some_and(|token| token.text.starts_with(|c: char| c.is_ascii_digit()))
    };
    if let Some(last) = question.tokens.last().filter(|token| token.dense) {
        // 街12号 in one word.
        let trimmed = last.text.trim_end_matches(['号', '號']);
        let street = trimmed.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        if let Some(number) =
            trimmed.get(street.len()..).filter(|n| n.starts_with(|c: char| c.is_ascii_digit()))
        {
            let mut tokens = question.tokens.clone();
            tokens.pop();
            if !street.is_empty() {
                tokens.push(super::question::Token::new(street, false));
            }
            if !tokens.is_empty() {
                out.push(Cut { street: Question::of(tokens, false), number: number.to_owned() });
            }
        }
        return out;
    }
    let number =
        |range: std::ops::Range<usize>| question.part(range).map(|part| part.tight()).unwrap_or_default();
    for start in (1..count).rev().take(3).filter(|&start| has_digit(start)) {
        if let Some(street) = question.part(0..start) {
            out.push(Cut { street, number: number(start..count) });
        }
    }
    if has_digit(0) {
        for end in 1..count.min(4) {
            if let Some(street) = question.part(end..count) {
                out.push(Cut { street, number: number(0..end) });
            }
        }
    }
    out
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
        let pair = |street: &str, number: &str| (street.to_owned(), number.to_owned());
        assert_eq!(all("Hauptstrasse 12a"), [pair("hauptstrasse", "12a")]);
        assert_eq!(
            all("12 Main Street"),
            [pair("main street", "12")].into_iter().chain([pair("street", "12main")]).collect::<Vec<_>>()
        );
        assert_eq!(all("长安街12号"), [pair("长安街", "12")]);
        assert!(all("Main Street").is_empty());
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        assert!(same_number("12a", "12 A") && same_number("12", "12号") && !same_number("12", "120"));
    }
}
