//! Street and house number, in either order, with or without the town; Chinese ones as 街12号.

use super::names::Name;
use super::question::{ADDRESS, Grade, Question, SPELT, STREET, Token};
use super::{Answer, Answers, Finder};
use crate::error::Result;
use crate::fold::{fold, is_dense};
use crate::object::{Field, string};
use crate::ranges::between;

/// No house number is more words.
const LONGEST_NUMBER: usize = 4;
/// No address is more words.
const LONGEST_ADDRESS: usize = 14;

/// A question cut into street, number and town.
struct Cut {
    street: Question,
    /// Folded, with its blanks.
    number: String,
    town: Option<Question>,
}

/// How well an address fits, added to its grade: the number with other blanks, another town.
const TIGHT: Grade = 1;
const ELSEWHERE: Grade = 2;

impl Finder<'_> {
    /// Adds the objects with such an address; else the street, said to be only that.
    pub(super) fn address(&self, text: &str, answers: &mut Answers) -> Result<()> {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let mut known: Option<(String, bool)> = None;
        let mut streets: Vec<Answer> = Vec::new();
        let mut best = None::<Grade>;
        for cut in cuts(text) {
            // Cuts of one street stand together: a street that is none is asked for once.
            let is_street = match &known {
                Some((street, is_street)) if *street == cut.street.folded => *is_street,
                _ => self.may_be_whole(&cut.street)?,
            };
            known = Some((cut.street.folded.clone(), is_street));
            if !is_street {
                continue;
            }
            best = [best, self.along(&cut, answers)?].into_iter().flatten().min();
            if best == Some(ADDRESS) {
                break;
            }
            if best.is_none() {
                best = self.between(&cut, answers)?;
            }
            if best.is_none() {
                self.street_of(&cut, &mut streets)?;
            }
        }
        if best.is_none() {
            streets.into_iter().for_each(|answer| answers.put(answer));
        }
        Ok(())
    }

    /// Adds the objects at that number; the grade of the best.
    fn along(&self, cut: &Cut, answers: &mut Answers) -> Result<Option<Grade>> {
        let file = &self.region.file;
        let mut best = None::<Grade>;
        for (name, _) in self.whole(&cut.street)? {
            for (object, house) in name.addresses() {
                let Some(blanks) = same_number(&cut.number, &string(file, house)?) else { continue };
                let town = match &cut.town {
                    Some(town) if !self.lies_in(self.region.object(object)?, town)? => ELSEWHERE,
                    _ => 0,
                };
                // In another town it is still an answer, after those in the town.
                let grade = ADDRESS + blanks + town;
                answers.add(object, grade);
                best = Some(best.map_or(grade, |known| known.min(grade)));
            }
        }
        Ok(best)
    }

    /// Adds the place of a house that lies between two known ones.
    fn between(&self, cut: &Cut, answers: &mut Answers) -> Result<Option<Grade>> {
        let Ok(number) = cut.number.parse::<u32>() else { return Ok(None) };
        let mut best = None::<Grade>;
        for street in self.candidates(&cut.street, None)? {
            let name = Name::read(&self.region.file, street)?;
            if cut.street.grade(&fold(&name.text), None).is_none_or(|grade| grade > SPELT) {
                continue;
            }
            let Some(found) = between(&self.region.file, street, number)? else { continue };
            let town = match &cut.town {
                Some(town) if !self.lies_in(self.region.object(found.object)?, town)? => ELSEWHERE,
                _ => 0,
            };
            let grade = ADDRESS + TIGHT + town;
            let (object, between) = (found.object, Some((found.at, number)));
            answers.put(Answer { object, grade, street_only: false, extra: 0, between });
            best = Some(best.map_or(grade, |known| known.min(grade)));
        }
        Ok(best)
    }

    /// The street itself; in the town that was named first.
    fn street_of(&self, cut: &Cut, streets: &mut Vec<Answer>) -> Result<()> {
        for (name, _) in self.whole(&cut.street)? {
            for number in name.objects().take(500) {
                let object = self.region.object(number)?;
                let kind = object.text(&self.region.file, Field::Kind)?;
                if !kind.is_some_and(|kind| kind.starts_with("highway=")) {
                    continue;
                }
                let grade = match &cut.town {
                    Some(town) if !self.lies_in(object, town)? => STREET + 1,
                    _ => STREET,
                };
                streets.push(Answer { object: number, grade, street_only: true, extra: 0, between: None });
            }
        }
        Ok(())
    }
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The ways to cut 'street number town' and 'number street town'.
fn cuts(text: &str) -> Vec<Cut> {
    let question = Question::new(text);
    let count = question.tokens.len();
    if count > LONGEST_ADDRESS {
        return Vec::new();
    }
    if question.has_dense() {
        return chinese_cuts(&question);
    }
    let mut out = Vec::new();
    let part = |range| question.part(range).map(|part| part.folded).unwrap_or_default();
    let is_number = |range: std::ops::Range<usize>| {
        question.tokens.get(range).is_some_and(|tokens| tokens.iter().any(|token| has_digit(&token.text)))
    };
    // Any run of words may be the street, the longest first; the number stands before it or after it, what is left is
    // the town. A number may be several words: 'Level 3, 12'.
    for length in (1..count).rev() {
        for start in 0..=(count - length).min(LONGEST_NUMBER) {
            let end = start + length;
            let Some(street) = question.part(start..end) else { continue };
            if is_number(0..start) {
                out.push(Cut {
                    street: street.clone(),
                    number: part(0..start),
                    town: question.part(end..count),
                });
            }
            if start == 0 {
                // The longest number first: '3-7' is not the 3 of a town called 7.
                for after in (end + 1..=count.min(end + LONGEST_NUMBER)).rev() {
                    if is_number(end..after) {
                        let town = question.part(after..count);
                        out.push(Cut { street: street.clone(), number: part(end..after), town });
                    }
                }
            }
        }
    }
    out
}

/// Ends of the names of towns and their parts, before the street.
const TOWN_ENDS: [char; 8] = ['省', '市', '区', '县', '镇', '乡', '村', '旗'];

/// 北京市海淀区街12号, 街12号 北京市.
fn chinese_cuts(question: &Question) -> Vec<Cut> {
    let text = question.folded.as_str();
    let mut before = None;
    let mut out = Vec::new();
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() && before.is_some_and(is_dense) {
            out.extend(
                text.split_at_checked(at).into_iter().flat_map(|(head, tail)| chinese_cut(head, tail)),
            );
        }
        before = Some(c);
    }
    out
}

/// `head` ends with the street, `tail` begins with the number.
fn chinese_cut(head: &str, tail: &str) -> Vec<Cut> {
    let rest = tail.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == ' ');
    let number = tail.strip_suffix(rest).unwrap_or(tail).trim_end().to_owned();
    // What stands in the same word after the number tells the house, what stands in others the town.
    let after = rest.split_once(' ').map(|(_, after)| after);
    let (others, street) = head.rsplit_once(' ').map_or((None, head), |(town, street)| (Some(town), street));
    let question = |words: &str| -> Option<Question> {
        let tokens: Vec<Token> = words.split(' ').map(|word| Token::new(word, false)).collect();
        (!words.is_empty()).then(|| Question::of(tokens, false))
    };
    let mut out: Vec<Cut> = Vec::new();
    let mut put = |street: &str, town: Option<&str>| {
        if let Some(street) = question(street) {
            out.push(Cut { street, number: number.clone(), town: town.and_then(question) });
        }
    };
    put(street, after.or(others));
    for (at, end) in street.char_indices().rev().filter(|(_, c)| TOWN_ENDS.contains(c)) {
        let Some((town, rest)) = street.split_at_checked(at + end.len_utf8()) else { continue };
        // Of 北京市海淀区 the last part says most.
        let inner =
            town.strip_suffix(end).and_then(|town| town.rsplit_once(TOWN_ENDS)).map(|(_, inner)| inner);
        let inner = inner.filter(|inner| !inner.is_empty()).map(|inner| format!("{inner}{end}"));
        put(rest, Some(inner.as_deref().unwrap_or(town)));
    }
    out
}

/// How well the numbers agree; `None` where they are not the same.
fn same_number(asked: &str, written: &str) -> Option<Grade> {
    let folded = fold(written);
    let bare = folded.trim_end_matches(['号', '號']);
    if folded == asked || bare == asked {
        return Some(0);
    }
    let tight = |text: &str| text.replace(' ', "");
    (tight(bare) == tight(asked)).then_some(TIGHT)
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
            ("Hauptstrasse 3-7", "hauptstrasse", "3 7"),
            ("12 Main Street", "main street", "12"),
            ("Main Street 12, Springfield", "main street", "12"),
            ("Level 3, 12 Main Street", "main street", "level 3 12"),
            ("Main Street Level 3, 12, Springfield", "main street", "level 3 12"),
            ("Quay Mall #B1-01", "quay mall", "b1 01"),
            ("长安街12号", "长安街", "12"),
            ("Rue du 4 Septembre 8", "rue du 4 septembre", "8"),
        ] {
            assert!(all(text).contains(&(street.to_owned(), number.to_owned())), "{text}");
        }
        assert!(all("Main Street").is_empty());
    }

    #[test]
    fn chinese_towns_stand_before_or_after() {
        for (text, town) in [
            ("花园路30号, 北京市", "北京市"),
            ("北京市 花园路30号", "北京市"),
            ("北京市花园路30号", "北京市"),
            ("北京市海淀区花园路30号", "海淀区"),
            ("北京市花园路30号院2号楼", "北京市"),
        ] {
            let found = cuts(text).into_iter().any(|cut| {
                cut.street.folded == "花园路"
                    && cut.number == "30"
                    && cut.town.is_some_and(|found| found.folded == town)
            });
            assert!(found, "{text}");
        }
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        assert_eq!(same_number("12a", "12 A"), Some(TIGHT));
        assert_eq!(same_number("12", "12号"), Some(0));
        assert_eq!(same_number("3 7", "3-7"), Some(0));
        assert_eq!(same_number("3 7", "37"), Some(TIGHT));
        assert_eq!(same_number("12", "120"), None);
    }
}
