//! Where a name or an address is: exact answers first, then beginnings and parts, then one slip.

mod address;
pub(crate) mod kinds;
mod names;
mod pinyin;
mod place;
pub(crate) mod question;
mod slips;
mod spelling;
mod words;

use crate::error::Result;
use crate::fold::fold;
use crate::geo::{Origin, Point};
use crate::object::Field;
use crate::region::Region;
use names::Name;
use question::{BLANKS, EXACT, Grade, IN_PLACE, Question, SLIP, SPELT, WHOLE_WORDS};
use std::cell::Cell;
use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use words::{Postings, Words, numbers};

/// No more names than this are looked at for one question.
const MOST_NAMES: usize = 4_000;
/// So many words are looked at for the slips of one question.
const EFFORT: usize = 16_000;
/// Comparing a name costs as much as so many words.
const COMPARED: usize = 12;
/// No more objects than this are ranked for one question.
const MOST_OBJECTS: usize = 20_000;

/// An object that answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    pub object: u32,
    pub grade: Grade,
    /// Its number along the street is not in the data: this is the street.
    pub street_only: bool,
    /// Letters that its name has more than the question.
    pub extra: u8,
    /// Where the house of that number lies by its neighbours: the object is the nearer of them.
    pub between: Option<(Point, u32)>,
}

/// Answers under construction: each object once, with its best grade.
#[derive(Default)]
pub(crate) struct Answers(HashMap<u32, Answer>);

impl Answers {
    pub(crate) fn add(&mut self, object: u32, grade: Grade) {
        self.put(Answer { object, grade, street_only: false, extra: 0, between: None });
    }

    pub(crate) fn put(&mut self, answer: Answer) {
        if self.0.len() >= MOST_OBJECTS {
            return;
        }
        let known = self.0.entry(answer.object).or_insert(answer);
        if (answer.grade, answer.extra) < (known.grade, known.extra) {
            *known = answer;
        }
    }

    pub(crate) fn best(&self) -> Option<Grade> {
        self.0.values().map(|answer| answer.grade).min()
    }

    /// How many hold the words whole.
    fn with_words(&self) -> usize {
        self.0.values().filter(|answer| answer.grade <= WHOLE_WORDS).count()
    }
}

/// A region in which names are looked for.
pub(crate) struct Finder<'a> {
    region: &'a Region,
    words: Words<'a>,
    /// Words that may still be looked at for slips: a question costs a bounded time however large the map is.
    effort: Cell<usize>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(region: &'a Region) -> Self {
        Finder { region, words: Words::new(&region.file), effort: Cell::new(EFFORT) }
    }

    /// Takes so much of the effort; `false` when it is used up.
    pub(crate) fn spend(&self, effort: usize) -> bool {
        let left = self.effort.get();
        self.effort.set(left.saturating_sub(effort));
        left > 0
    }

    /// The objects that answer, best first.
    pub(crate) fn find(&self, text: &str, near: Option<Origin>, limit: usize) -> Result<Vec<Answer>> {
        // A text longer than any name answers nothing and must not cost much.
        let text = text.get(..text.floor_char_boundary(400)).unwrap_or_default();
        let question = Question::new(text);
        if question.tokens.is_empty() || question.tokens.len() > 40 || limit == 0 {
            return Ok(Vec::new());
        }
        let mut answers = Answers::default();
        self.plain(&question, None, &mut answers)?;
        self.address(text, &mut answers)?;
        if answers.best().is_none_or(|best| best > BLANKS) {
            self.read_aloud(&question, &mut answers)?;
        }
        if answers.0.len() < limit || answers.best().is_none_or(|best| best > BLANKS) {
            self.in_place(&question, &mut answers)?;
        }
        if answers.best().is_none_or(|best| best > SPELT) && answers.with_words() < limit.max(5) {
            self.slips(&question, &mut answers)?;
        }
        self.rank(answers, near, limit)
    }

    /// Names that hold the words; the word `slip` may be one slip away.
    pub(crate) fn plain(
        &self,
        question: &Question,
        slip: Option<usize>,
        answers: &mut Answers,
    ) -> Result<()> {
        for number in self.candidates(question, slip)? {
            let name = Name::read(&self.region.file, number)?;
            let folded = fold(&name.text);
            if let Some(grade) = question.grade(&folded, slip) {
                let extra = question.extra(&folded);
                name.objects().for_each(|object| {
                    answers.put(Answer { object, grade, street_only: false, extra, between: None })
                });
            }
        }
        Ok(())
    }

    /// Whether every word is known, so that some name may be wholly so called.
    pub(crate) fn may_be_whole(&self, question: &Question) -> Result<bool> {
        for token in question.tokens.iter().filter(|token| !token.dense) {
            let mut known = self.words.exact(&token.text)?.is_some();
            for other in &token.others {
                known = known || self.words.exact(other)?.is_some();
            }
            if !known {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The names that are wholly so called.
    pub(crate) fn whole(&self, question: &Question) -> Result<Vec<(Name<'a>, Grade)>> {
        let mut out = Vec::new();
        for number in self.candidates(question, None)? {
            let name = Name::read(&self.region.file, number)?;
            if let Some(grade) = question.grade(&fold(&name.text), None).filter(|&grade| grade <= SPELT) {
                out.push((name, grade));
            }
        }
        Ok(out)
    }

    /// Numbers of the names that may hold the words.
    fn candidates(&self, question: &Question, slip: Option<usize>) -> Result<Vec<u32>> {
        let mut all: Vec<Vec<Postings<'a>>> = Vec::new();
        let last = question.tokens.len().saturating_sub(1);
        for (at, token) in question.tokens.iter().enumerate() {
            if token.dense {
                self.pairs(&token.text, &mut all)?;
                continue;
            }
            let mut any = Vec::new();
            if slip == Some(at) {
                self.words.one_slip(&token.text, &self.effort, |_, postings| any.push(postings))?;
            } else {
                for spelling in std::iter::once(&token.text).chain(&token.others) {
                    any.extend(self.words.exact(spelling)?);
                }
                // A short beginning fits too many words; other words then decide, and the name is compared anyway.
                if question.open && at == last {
                    if token.text.len() < 3 && last > 0 {
                        continue;
                    }
                    self.words.beginning(&token.text, |_, postings| {
                        any.push(postings);
                        any.len() < MOST_NAMES
                    })?;
                }
            }
            all.push(any);
        }
        Ok(intersect(all))
    }

    /// The names that hold every pair of characters of a Chinese word.
    fn pairs(&self, word: &str, all: &mut Vec<Vec<Postings<'a>>>) -> Result<()> {
        let mut pairs = Vec::new();
        crate::fold::pairs(word, |pair| pairs.push(pair.to_owned()));
        for pair in pairs {
            let mut any = Vec::new();
            if pair.chars().count() == 1 {
                self.words.beginning(&pair, |_, postings| {
                    any.push(postings);
                    any.len() < MOST_NAMES
                })?;
            } else {
                any.extend(self.words.exact(&pair)?);
            }
            all.push(any);
        }
        Ok(())
    }

    fn rank(&self, answers: Answers, near: Option<Origin>, limit: usize) -> Result<Vec<Answer>> {
        let mut keyed = Vec::with_capacity(answers.0.len());
        for answer in answers.0.into_values() {
            let object = self.region.object(answer.object)?;
            let distance = near.map_or(0.0, |origin| origin.haversine(object.at));
            keyed.push((answer, distance));
        }
        keyed.sort_unstable_by(|(a, a_far), (b, b_far)| {
            let extra = if near.is_some() { Ordering::Equal } else { a.extra.cmp(&b.extra) };
            a.grade.cmp(&b.grade).then(a_far.total_cmp(b_far)).then(extra).then(a.object.cmp(&b.object))
        });
        if near.is_some() {
            return Ok(best_of(keyed.into_iter().map(|(answer, _)| answer).collect(), limit, |answer| {
                answer
            }));
        }
        let most = 400.max(limit);
        let mut weighed = Vec::with_capacity(keyed.len());
        for (number, (answer, _)) in keyed.into_iter().enumerate() {
            let kind = if number < most {
                self.region.object(answer.object)?.text(&self.region.file, Field::Kind)?
            } else {
                None
            };
            let weight = kind.map_or(0, |kind| crate::category::weight(&kind));
            weighed.push((answer.grade, Reverse(weight), answer.extra, answer.object, answer));
        }
        weighed.sort_unstable_by_key(|&(grade, weight, extra, object, _)| (grade, weight, extra, object));
        Ok(best_of(weighed.into_iter().map(|entry| entry.4).collect(), limit, |answer| answer))
    }
}

/// In which way an answer answers.
fn class(answer: &Answer) -> u8 {
    match answer.grade {
        _ if answer.street_only => 3,
        grade if grade <= IN_PLACE => 0,
        grade if grade <= WHOLE_WORDS => 1,
        grade if grade < SLIP => 2,
        _ => 4,
    }
}

/// The first ones. Where all of them answer in one way and less than wholly, the last place is kept for the best that
/// answers in another or lacks but a letter: many names that begin so must not hide the one that is meant.
pub(crate) fn best_of<T: Clone>(mut all: Vec<T>, limit: usize, of: impl Fn(&T) -> &Answer) -> Vec<T> {
    let top = all.get(..limit).unwrap_or(&all);
    if let Some(first) = top.first().map(&of).filter(|first| limit > 3 && first.grade > EXACT) {
        let own = class(first);
        let is_longer = top.iter().all(|one| of(one).extra > 1);
        let other = |one: &&T| {
            let answer = of(one);
            let is_closer = is_longer && answer.extra <= 1 && answer.grade < SLIP;
            is_closer || class(answer) != own && (answer.grade < SLIP || answer.grade == EXACT + SLIP)
        };
        let is_one = top.iter().all(|one| class(of(one)) == own);
        let found = all.iter().skip(limit).find(other).cloned().filter(|_| is_one);
        if let (Some(other), Some(last)) = (found, all.get_mut(limit - 1)) {
            *last = other;
        }
    }
    all.truncate(limit);
    all
}

/// The names that are in one list of each group; the shortest groups decide, the rest is compared by the text.
fn intersect(mut all: Vec<Vec<Postings>>) -> Vec<u32> {
    if all.is_empty() || all.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let size = |group: &Vec<Postings>| group.iter().map(|postings| postings.len()).sum::<usize>();
    all.sort_by_cached_key(size);
    let mut found: Vec<u32> = Vec::new();
    for (at, group) in all.iter().enumerate() {
        let mut names: Vec<u32> = Vec::new();
        if at > 0 && found.len() <= 64 {
            break;
        }
        for postings in group {
            names.extend(numbers(postings));
        }
        names.sort_unstable();
        names.dedup();
        if at == 0 {
            found = names;
        } else {
            found.retain(|name| names.binary_search(name).is_ok());
        }
    }
    found.truncate(MOST_NAMES);
    found
}
