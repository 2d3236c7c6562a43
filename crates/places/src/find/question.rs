//! A question's words, and how well a name answers them.

use super::spelling::others;
use crate::fold::{fold, has_dense, one_slip};

/// How well a name answers; less is better.
pub(crate) type Grade = u16;
/// The whole name.
pub(crate) const EXACT: Grade = 0;
/// An address with its number.
pub(crate) const ADDRESS: Grade = 5;
/// The whole name but for blanks.
pub(crate) const BLANKS: Grade = 10;
/// The whole name as it is read aloud.
pub(crate) const READ: Grade = 15;
/// The whole name in another spelling.
pub(crate) const SPELT: Grade = 20;
/// The whole name, in the place that was named.
pub(crate) const IN_PLACE: Grade = 25;
/// The name begins with the words.
pub(crate) const BEGINS: Grade = 28;
/// The name holds the words one after the other.
pub(crate) const HOLDS: Grade = 30;
/// The name holds all the words.
pub(crate) const WORDS: Grade = 32;
/// Added to these where some word is spelt otherwise.
const OTHERWISE: Grade = 6;
/// The worst of these: every word is there, whole.
pub(crate) const WHOLE_WORDS: Grade = WORDS + OTHERWISE;
/// The name begins so, within its last word.
pub(crate) const BEGUN: Grade = 40;
/// The name holds the words one after the other, the last one unfinished.
pub(crate) const HELD: Grade = 42;
/// The name holds the words, the last one unfinished.
pub(crate) const PARTS: Grade = 44;
/// The street of an address whose number is not known.
pub(crate) const STREET: Grade = 60;
/// Added for a slip.
pub(crate) const SLIP: Grade = 100;

/// A word of a question.
#[derive(Clone)]
pub(crate) struct Token {
    pub text: String,
    pub others: Vec<String>,
    pub dense: bool,
}

impl Token {
    pub(crate) fn new(text: &str, dotted: bool) -> Self {
        let dense = has_dense(text);
        Token { others: if dense { Vec::new() } else { others(text, dotted) }, text: text.to_owned(), dense }
    }

    fn is(&self, word: &str) -> bool {
        self.text == word || self.others.iter().any(|other| other == word)
    }
}

/// A folded question.
#[derive(Clone)]
pub(crate) struct Question {
    pub folded: String,
    pub tokens: Vec<Token>,
    /// The last word may be unfinished.
    pub open: bool,
}

impl Question {
    pub(crate) fn new(text: &str) -> Self {
        let mut tokens = Vec::new();
        for chunk in text.split_whitespace() {
            let folded = fold(chunk);
            let dotted = chunk.trim_end_matches([')', ',', ';']).ends_with('.') || chunk.contains(". ");
            let count = folded.split(' ').count();
            for (at, word) in folded.split(' ').enumerate().filter(|(_, word)| !word.is_empty()) {
                tokens.push(Token::new(word, dotted && at + 1 == count));
            }
        }
        Question::of(tokens, true)
    }

    /// Of words that are already folded.
    pub(crate) fn of(tokens: Vec<Token>, open: bool) -> Self {
        let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        Question { folded: words.join(" "), tokens, open }
    }

    /// Some of its words, as a whole name.
    pub(crate) fn part(&self, range: std::ops::Range<usize>) -> Option<Question> {
        let tokens = self.tokens.get(range)?;
        (!tokens.is_empty()).then(|| Question::of(tokens.to_vec(), false))
    }

    /// Without blanks.
    pub(crate) fn tight(&self) -> String {
        self.folded.replace(' ', "")
    }

    pub(crate) fn has_dense(&self) -> bool {
        self.tokens.iter().any(|token| token.dense)
    }

    /// How well a folded name answers, the word `slip` being one slip away.
    pub(crate) fn grade(&self, name: &str, slip: Option<usize>) -> Option<Grade> {
        if slip.is_none() {
            if name == self.folded {
                return Some(EXACT);
            }
            let blankless = |text: &str, other: &str| {
                text.chars().filter(|&c| c != ' ').eq(other.chars().filter(|&c| c != ' '))
            };
            if name.len().abs_diff(self.folded.len()) <= 8 && blankless(name, &self.folded) {
                return Some(BLANKS);
            }
        }
        let grade = self.spelt_grade(name, slip)?;
        if slip.is_none() {
            return Some(grade);
        }
        // A slip in the name as it stands is nearer than one in another spelling of it.
        Some(SLIP + if near(&self.folded, name) { EXACT } else { grade })
    }

    /// How many letters a folded name has more than the question.
    pub(crate) fn extra(&self, name: &str) -> u8 {
        let more = name.chars().count().saturating_sub(self.folded.chars().count());
        u8::try_from(more).unwrap_or(u8::MAX)
    }

    fn spelt_grade(&self, name: &str, slip: Option<usize>) -> Option<Grade> {
        let grade = self.any_grade(name, slip)?;
        if !(BEGINS..=PARTS).contains(&grade) || self.has_dense() {
            return Some(grade);
        }
        let is_begun = |at: usize| grade > WHOLE_WORDS && at + 1 == self.tokens.len();
        let literal = |(at, token): (usize, &Token)| {
            let is = |run: &str| run == token.text || is_begun(at) && run.starts_with(&token.text);
            slip == Some(at) || name.split(' ').any(|word| runs_of(word).any(is))
        };
        Some(if self.tokens.iter().enumerate().all(literal) { grade } else { grade + OTHERWISE })
    }

    fn any_grade(&self, name: &str, slip: Option<usize>) -> Option<Grade> {
        let words: Vec<&str> = name.split(' ').collect();
        if self.has_dense() {
            return self.dense_grade(name);
        }
        let last = self.tokens.len().checked_sub(1)?;
        let fits = |at: usize, word: &str| {
            self.tokens.get(at).is_some_and(|token| {
                let is = if slip == Some(at) { near(&token.text, word) } else { token.is(word) };
                is || (self.open && at == last && slip != Some(at) && begins(token, word))
            })
        };
        let whole = |at: usize, word: &str| {
            self.tokens
                .get(at)
                .is_some_and(|token| if slip == Some(at) { near(&token.text, word) } else { token.is(word) })
        };
        if words.len() == self.tokens.len() && words.iter().enumerate().all(|(at, word)| whole(at, word)) {
            return Some(SPELT);
        }
        let runs = words.windows(self.tokens.len());
        let mut best = None::<Grade>;
        for (start, run) in runs.enumerate() {
            if run.iter().enumerate().all(|(at, word)| fits(at, word)) {
                let is_whole = run.last().is_some_and(|word| whole(last, word));
                let grade = match (start == 0, is_whole) {
                    (true, true) => BEGINS,
                    (false, true) => HOLDS,
                    (true, false) => BEGUN,
                    (false, false) => HELD,
                };
                best = Some(best.map_or(grade, |known| known.min(grade)));
            }
        }
        if best.is_some_and(|grade| grade <= HOLDS) {
            return best;
        }
        let all = |fits: &dyn Fn(usize, &str) -> bool| {
            (0..=last).all(|at| words.iter().any(|word| runs_of(word).any(|run| fits(at, run))))
        };
        if all(&whole) {
            return Some(WORDS);
        }
        best.or_else(|| all(&fits).then_some(PARTS))
    }

    fn dense_grade(&self, name: &str) -> Option<Grade> {
        let tight: String = name.chars().filter(|&c| c != ' ').collect();
        let own = self.tight();
        if tight.starts_with(&own) {
            return Some(BEGINS);
        }
        if tight.contains(&own) {
            return Some(HOLDS);
        }
        self.tokens.iter().all(|token| tight.contains(&token.text)).then_some(WORDS)
    }
}

/// A word, and the runs of other letters in a Chinese one.
fn runs_of(word: &str) -> impl Iterator<Item = &str> {
    let inside = has_dense(word).then(|| word.split(crate::fold::is_dense).filter(|run| !run.is_empty()));
    std::iter::once(word).chain(inside.into_iter().flatten())
}

fn begins(token: &Token, word: &str) -> bool {
    word.starts_with(&token.text)
        || token.others.iter().any(|other| other.len() > 2 && word.starts_with(other.as_str()))
}

fn near(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    one_slip(&a, &b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(question: &str, name: &str) -> Option<Grade> {
        Question::new(question).grade(&fold(name), None)
    }

    #[test]
    fn better_answers_have_lower_grades() {
        for (question, name, expected) in [
            ("Marina Bay", "marina bay", Some(EXACT)),
            ("MarinaBay", "Marina Bay", Some(BLANKS)),
            ("Bread St. Kitchen", "Bread Street Kitchen", Some(SPELT)),
            ("Gruetli", "Grütli", Some(SPELT)),
            ("marina b", "Marina Bay Sands", Some(BEGUN)),
            ("marina bay", "Marina Bay Sands", Some(BEGINS)),
            ("bay s", "Marina Bay Sands", Some(HELD)),
            ("bay street", "Marina Bay St", Some(HOLDS + OTHERWISE)),
            ("118", "都市118(顺义店)", Some(WORDS)),
            ("bay sands", "Marina Bay Sands", Some(HOLDS)),
            ("sands marina", "Marina Bay Sands", Some(WORDS)),
            ("marina bayou", "Marina Bay Sands", None),
            ("锅贴", "门框锅贴店", Some(HOLDS)),
            ("门框 锅贴", "门框锅贴店", Some(BEGINS)),
            ("锅贴 门框", "门框锅贴店", Some(WORDS)),
        ] {
            assert_eq!(grade(question, name), expected, "{question} / {name}");
        }
    }

    #[test]
    fn a_slip_is_worse_than_none() {
        let question = Question::new("marina bey");
        assert_eq!(question.grade("marina bay", Some(1)), Some(EXACT + SLIP));
        assert_eq!(Question::new("n gey st").grade("north gay street", Some(1)), Some(SPELT + SLIP));
        assert_eq!(question.grade("marina bob", Some(1)), None);
    }
}
