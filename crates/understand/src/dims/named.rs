//! What words name by OpenStreetMap's word for it: the walk over a text that dishes and venues share.

use super::edges;
use crate::engine::{Kind, Lexicon, Scan, Tokens};
use steward_model::{Entity, EntityKind, Value};

/// The longest of OpenStreetMap's words that are named, in bytes.
const LONGEST: usize = 23;

/// What a word names. Its letters stand in it: thousands of pointers to a few words would weigh more than the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    letters: [u8; LONGEST],
    length: u8,
    /// The word means other things too (a nation, a park, a bar of soap): what stands around decides.
    pub doubtful: bool,
}

impl Named {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    const fn new(word: &str, doubtful: bool) -> Named {
        let mut letters = [0; LONGEST];
        let mut at = 0;
        while at < word.len() {
            letters[at] = word.as_bytes()[at];
            at += 1;
        }
        Named { letters, length: at as u8, doubtful }
    }

    /// OpenStreetMap's word; several, the likeliest first, are parted by semicolons as there.
    fn word(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }
}

/// A word that means little else.
pub(crate) const fn sure(word: &str) -> Named {
    Named::new(word, false)
}

/// A word that means other things too.
pub(crate) const fn doubtful(word: &str) -> Named {
    Named::new(word, true)
}

/// `sure "osm_word": "name" "other name";` lines to a table.
macro_rules! named_words {
    ($($make:ident $osm:literal: $($word:literal)+;)+) => {
        $crate::engine::lexicon!(&[$($(($word, $crate::dims::named::$make($osm)),)+)+])
    };
}
pub(crate) use named_words;

/// A table of names and the words that hold one of them and mean another thing.
pub(crate) struct Names<const N: usize, const M: usize> {
    pub kind: EntityKind,
    pub rule: &'static str,
    pub words: &'static Lexicon<Named, N>,
    pub others: &'static Lexicon<(), M>,
    /// How often one of these is named, as the power of two of the table of Chinese words.
    pub usual: i32,
    /// By so much another cut has to be the likelier one where nothing leads to it.
    pub least: i32,
    /// Characters that lead to one.
    pub led: &'static str,
    /// Characters that go on with what sells it, and leave it what it is.
    pub sold: &'static str,
}

impl<const N: usize, const M: usize> Names<N, M> {
    /// Finds all of them; `trust` says how sure a find from one token to another is, or that it is none.
    pub(crate) fn find(
        &self,
        scan: &Scan<'_>,
        out: &mut Vec<Entity>,
        trust: impl Fn(usize, usize, &Named) -> Option<f32>,
    ) {
        let tokens = scan.tokens;
        let mut at = 0;
        while at < tokens.len() {
            let token = tokens.at(at);
            let may_begin = self.words.may_begin(token) || self.others.may_begin(token);
            if !may_begin || !matches!(token.kind, Kind::Word | Kind::Han | Kind::Digits) {
                at += 1;
                continue;
            }
            if let Some(other) = self.others.longest(tokens, at) {
                at = other.end;
                continue;
            }
            let Some(found) = self.words.longest(tokens, at) else {
                at += 1;
                continue;
            };
            if tokens.at(at).kind == Kind::Han && self.is_cut(scan.tokens, at, found.end) {
                at += 1;
                continue;
            }
            if let Some(confidence) = trust(at, found.end, found.sense) {
                let readings = found.sense.word().split(';').map(Value::plain).collect();
                out.push(scan.entity(self.kind, at, found.end, readings, confidence, self.rule));
            }
            at = found.end;
        }
    }

    /// 超|市场, 车|站着: another cut is the likelier one, or nearly so where nothing leads to the name.
    fn is_cut(&self, tokens: Tokens<'_>, from: usize, to: usize) -> bool {
        let before = tokens.before(from);
        // 宜昌 市政府: the name of a place may take its first character.
        let office =
            matches!(tokens.at(from).ch, '市' | '区' | '县' | '省') && !tokens.at(from + 1).is_han('场');
        let led =
            office || before.kind == Kind::Han && !tokens.at(from).spaced && self.led.contains(before.ch);
        let least = if led { 2 } else { self.least };
        let after = tokens.at(to);
        let sold = after.kind == Kind::Han && !after.spaced && self.sold.contains(after.ch);
        to > from + 1
            && !sold
            && (edges::goes_on(tokens, to)
                || edges::cut_thing(tokens, (from, to), led, self.usual).is_some_and(|margin| margin > least))
    }
}
