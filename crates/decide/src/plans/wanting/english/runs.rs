//! Runs of words: a pattern of words, classes and gaps sought in a clause.
//!
//! A pattern is a row of steps with a blank between each two. A step is a word or several with `|` between; `@` before one
//! names a class; `?` before a step lets it be left out; `*` is any word, `..` up to three of them, `#` one with a figure at
//! its head; `^` and `$` are the clause's edges, `$` before a step its end or that step.
//!
//! What a step may match is told by a few bits, made when the program is built: a clause whose words have none of them is not
//! looked through.

use super::classes::{class, is_of};

/// So many words `..` leaps over at the most.
const LEAP: usize = 3;

/// A bit for each word that there is, many words to a bit; figures have one of their own.
pub(super) type Signs = u64;
const FIGURE: Signs = 1 << 63;

/// The bit of a word.
const fn sign(word: &[u8]) -> Signs {
    match word {
        [b'0'..=b'9', ..] => FIGURE,
        [first, .., beside, last] => {
            let mixed = (*first as usize * 29) ^ (*last as usize * 11) ^ (*beside as usize * 5) ^ word.len();
            1 << (mixed % 63)
        }
        [first, rest @ ..] => 1 << ((*first as usize + rest.len() * 31) % 63),
        [] => 0,
    }
}

/// The bits of the words of a class.
const fn signs((row, mut list): (&str, &[&str])) -> Signs {
    let (mut found, mut rest) = (0, row.as_bytes());
    while let (word, Some(tail)) = cut(rest, b' ') {
        found |= sign(word);
        rest = tail;
    }
    while let [word, tail @ ..] = list {
        found |= sign(word.as_bytes());
        list = tail;
    }
    found | sign(rest)
}

/// What stands before the first such byte, and what behind it.
const fn cut(text: &[u8], between: u8) -> (&[u8], Option<&[u8]>) {
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        if *byte == between {
            return (text.split_at(text.len() - rest.len()).0, Some(tail));
        }
        rest = tail;
    }
    (text, None)
}

/// The bits of which a word has one that this step matches; nothing where any word or none will do.
const fn wanted(step: &[u8]) -> Option<Signs> {
    if matches!(step, [b'?' | b'^' | b'$', ..] | b".." | []) {
        return None;
    }
    let (mut found, mut rest) = (0, Some(step));
    while let Some(part) = rest {
        let (one, tail) = cut(part, b'|');
        found |= match one {
            b"*" => return None,
            b"#" => FIGURE,
            [b'@', name @ ..] => signs(class(name)),
            word => sign(word),
        };
        rest = tail;
    }
    Some(found)
}

/// A pattern.
pub(super) struct Run {
    pattern: &'static str,
    /// The bits of the two steps that fewest words have, of those that must be there.
    signs: [Signs; 2],
}

impl Run {
    /// The pattern is looked through once, when the program is built.
    pub(super) const fn new(pattern: &'static str) -> Run {
        let (mut rarest, mut rare) = (Signs::MAX, Signs::MAX);
        let mut rest = Some(pattern.as_bytes());
        while let Some(part) = rest {
            let (step, tail) = cut(part, b' ');
            if let Some(found) = wanted(step) {
                if found.count_ones() < rarest.count_ones() {
                    (rarest, rare) = (found, rarest);
                } else if found.count_ones() < rare.count_ones() {
                    rare = found;
                }
            }
            rest = tail;
        }
        Run { pattern, signs: [rarest, rare] }
    }

    /// It may stand among words that have these bits; without that it does not. A pattern that asks for no word may stand
    /// anywhere.
    pub(super) fn may_stand(&self, signs: Signs) -> bool {
        self.signs.iter().all(|one| *one == Signs::MAX || one & signs != 0)
    }

    /// The first place where it stands in the clause: from, to.
    pub(super) fn find(&self, clause: &Clause<'_, '_>) -> Option<(usize, usize)> {
        if self.may_stand(clause.signs) { find(clause.words, self.pattern) } else { None }
    }

    /// It stands in the clause.
    pub(super) fn stands(&self, clause: &Clause<'_, '_>) -> bool {
        self.find(clause).is_some()
    }
}

/// The words of a clause, and the bits that they have.
#[derive(Clone, Copy)]
pub(super) struct Clause<'w, 't> {
    pub words: &'w [&'t str],
    pub signs: Signs,
}

impl<'w, 't> Clause<'w, 't> {
    pub(super) fn of(words: &'w [&'t str]) -> Self {
        Clause { words, signs: signs_of(words) }
    }
}

/// The bits of words.
pub(super) fn signs_of(words: &[&str]) -> Signs {
    words.iter().fold(0, |signs, word| signs | sign(word.as_bytes()))
}

/// One step of a pattern and a word.
fn fits(step: &str, word: &str) -> bool {
    step.split('|').any(|one| match one.as_bytes() {
        [b'@', name @ ..] => is_of(name, word),
        b"*" => true,
        b"#" => word.starts_with(|c: char| c.is_ascii_digit()),
        _ => one == word,
    })
}

/// Where a match that begins here ends.
fn at(words: &[&str], from: usize, pattern: &str) -> Option<usize> {
    if pattern.is_empty() {
        return Some(from);
    }
    let (step, rest) = pattern.split_once(' ').unwrap_or((pattern, ""));
    match step {
        "^" => (from == 0).then(|| at(words, from, rest)).flatten(),
        "$" => (from == words.len()).then(|| at(words, from, rest)).flatten(),
        ".." => (from..=(from + LEAP).min(words.len())).find_map(|from| at(words, from, rest)),
        _ => {
            // The clause ends here, or goes on so.
            if let Some(step) = step.strip_prefix('$') {
                return match words.get(from) {
                    None => at(words, from, rest),
                    Some(word) => fits(step, word).then(|| at(words, from + 1, rest)).flatten(),
                };
            }
            let (may, step) = step.strip_prefix('?').map_or((false, step), |step| (true, step));
            let one = words.get(from).filter(|word| fits(step, word)).and_then(|_| at(words, from + 1, rest));
            one.or_else(|| may.then(|| at(words, from, rest)).flatten())
        }
    }
}

/// The first place where the pattern stands among the words: from, to.
#[inline(never)]
fn find(words: &[&str], pattern: &str) -> Option<(usize, usize)> {
    (0..=words.len()).find_map(|from| at(words, from, pattern).map(|to| (from, to)))
}

#[cfg(test)]
mod tests {
    use super::{Clause, Run, class, find};
    use crate::plans::wanting::english::{tables, told};

    #[test]
    fn a_pattern_is_found_with_what_may_stand_between() {
        let words = ["ok", "ill", "just", "pop", "round", "at", "7"];
        let clause = Clause::of(&words);
        for (run, want) in [
            (Run::new("ill ?just @come @by"), Some((1, 5))),
            (Run::new("ill @come"), None),
            (Run::new("^ ok .. round"), Some((0, 5))),
            (Run::new("at # $"), Some((5, 7))),
            (Run::new("* $"), Some((6, 7))),
            (Run::new("at $#"), Some((5, 7))),
            (Run::new("round $#"), None),
            (Run::new("7 $#"), Some((6, 7))),
            (Run::new("?ok ?well"), Some((0, 1))),
        ] {
            assert_eq!(run.find(&clause), want, "{}", run.pattern);
        }
    }

    #[test]
    fn every_class_that_is_named_has_words() {
        for run in tables::runs().chain(told::runs()) {
            for step in run.pattern.split([' ', '|']) {
                let Some(name) = step.trim_start_matches(['?', '$']).strip_prefix('@') else { continue };
                assert!(!class(name.as_bytes()).0.is_empty(), "{name}: {}", run.pattern);
            }
        }
    }

    /// Every pattern made into words: what its bits say may stand does.
    #[test]
    fn what_the_bits_leave_out_stands_nowhere() {
        let words: Vec<&str> = tables::runs()
            .chain(told::runs())
            .flat_map(|run| run.pattern.split([' ', '|']))
            .map(|word| word.trim_start_matches(['?', '$', '@', '^', '*', '#']))
            .filter(|word| !matches!(*word, "" | ".."))
            .chain(["friday", "pop", "nan", "7", "2moro", "you", "cuppa"])
            .collect();
        for clause in words.windows(7).map(Clause::of) {
            for run in tables::runs().chain(told::runs()) {
                assert_eq!(run.find(&clause), find(clause.words, run.pattern), "{}", run.pattern);
            }
        }
    }
}
