//! One pass over the text: words, digit runs, Chinese characters and marks, with their folded hashes and byte places.

use super::doors::Doors;
use super::fold::{fold, is_han};
use super::lexicon::{HASH_SEED, hash_char};

/// What a token is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Past the end of the text.
    #[default]
    End,
    /// Letters of an alphabet, apostrophes within included.
    Word,
    /// Decimal digits, narrow or full-width.
    Digits,
    /// One Chinese character.
    Han,
    /// One mark, symbol or emoji.
    Mark,
}

/// One token. Spaces are no tokens: `spaced` tells that some stood before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// First byte after.
    pub end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// Space stood before it.
    pub spaced: bool,
    /// A line ended before it.
    pub newline: bool,
    /// For words: the first letter is a capital.
    pub capital: bool,
    /// How many characters, apostrophes of words left out; at most 255.
    pub len: u8,
    /// First character, folded.
    pub ch: char,
    /// Hash of the folded characters, apostrophes left out; key of a [`super::Lexicon`].
    pub hash: u64,
    /// For digits: their value, saturating.
    pub value: u64,
    /// The doors of lexica that it opens.
    pub(super) opens: u64,
}

/// Tokens held in place up to this many, so that short texts need no heap.
const INLINE: usize = 64;

/// Where the tokens of one text lie while it is read. The caller holds it, so that all of them lie in one row, in place
/// or not: what looks at a token need not ask where.
pub struct Room {
    inline: [Token; INLINE],
    /// All of a longer text, the first too.
    heap: Vec<Token>,
    doors: &'static Doors,
}

/// The tokens of a text. Reading past either end gives a token of kind [`Kind::End`].
#[derive(Clone, Copy)]
pub struct Tokens<'r>(&'r [Token]);

/// What lies in a room before a text is read: all of it zero.
const NOTHING: Token = Token { spaced: false, newline: false, ..END };

const END: Token = Token {
    start: 0,
    end: 0,
    kind: Kind::End,
    spaced: true,
    newline: true,
    capital: false,
    len: 0,
    ch: '\0',
    hash: 0,
    value: 0,
    opens: 0,
};

impl Room {
    /// An empty one; its tokens open these doors.
    pub(crate) fn new(doors: &'static Doors) -> Self {
        Room { inline: [NOTHING; INLINE], heap: Vec::new(), doors }
    }

    /// Splits a text; texts beyond 4 GiB are cut there. Linear in the text.
    pub fn read(&mut self, text: &str) -> Tokens<'_> {
        let Room { inline, heap, doors } = self;
        heap.clear();
        let mut len = 0;
        split(text, doors, |token| {
            if let Some(slot) = inline.get_mut(len) {
                *slot = token;
            } else {
                if heap.is_empty() {
                    heap.reserve(2 * INLINE);
                    heap.extend_from_slice(inline);
                }
                heap.push(token);
            }
            len += 1;
        });
        Tokens(if heap.is_empty() { inline.get(..len).unwrap_or_default() } else { heap })
    }
}

/// The tokens of several texts, one behind the other: a room for each would be mostly empty.
pub(crate) struct Row {
    tokens: Vec<Token>,
    /// Where those of each text end.
    ends: Vec<usize>,
    doors: &'static Doors,
}

impl Row {
    /// Of no text; its tokens open these doors.
    pub(crate) fn new(doors: &'static Doors) -> Self {
        Row { tokens: Vec::new(), ends: Vec::new(), doors }
    }

    /// Adds those of a text.
    pub(crate) fn read(&mut self, text: &str) {
        split(text, self.doors, |token| self.tokens.push(token));
        self.ends.push(self.tokens.len());
    }

    /// Those of each.
    pub(crate) fn each(&self) -> impl Iterator<Item = Tokens<'_>> {
        let mut from = 0;
        self.ends.iter().map(move |&end| {
            let tokens = self.tokens.get(from..end).unwrap_or_default();
            from = end;
            Tokens(tokens)
        })
    }
}

/// Tells the tokens of a text one by one.
#[inline]
fn split(text: &str, doors: &Doors, mut tell: impl FnMut(Token)) {
    let mut push = |token: &Token| {
        if token.kind != Kind::End {
            tell(Token { opens: doors.opened(token.hash), ..*token });
        }
    };
    let mut current = Token::default();
    let (mut spaced, mut newline) = (false, false);
    for (at, raw) in text.char_indices() {
        let Ok(start) = u32::try_from(at) else { break };
        let end = start.saturating_add(raw.len_utf8() as u32);
        let (ch, kind) = match ASCII.get(raw as usize) {
            Some(&(ch, kind)) => (ch, kind),
            None => {
                let ch = fold(raw);
                (ch, kind_of(ch))
            }
        };
        if let Some(kind) = kind
            && kind == current.kind
            && matches!(kind, Kind::Word | Kind::Digits)
        {
            current.extend(ch, end);
            continue;
        }
        // An apostrophe between letters belongs to the word: o'clock, Mother's.
        if ch == '\''
            && current.kind == Kind::Word
            && text.get(end as usize..).and_then(|rest| rest.chars().next()).is_some_and(is_letter)
        {
            current.end = end;
            continue;
        }
        push(&current);
        match kind {
            None => {
                current = Token::default();
                // Invisible joiners part nothing.
                if !matches!(ch, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{FE0F}' | '\u{2060}') {
                    spaced = true;
                    newline |= ch == '\n';
                }
            }
            Some(kind) => {
                current = Token {
                    start,
                    kind,
                    spaced: spaced || start == 0,
                    newline: newline || start == 0,
                    capital: kind == Kind::Word && raw.is_uppercase(),
                    ch,
                    hash: HASH_SEED,
                    ..Token::default()
                };
                current.extend(ch, end);
                (spaced, newline) = (false, false);
            }
        }
    }
    push(&current);
}

impl<'r> Tokens<'r> {
    /// Those of a text, in a room that is never given back.
    #[cfg(test)]
    pub fn of(text: &str) -> Tokens<'static> {
        Box::leak(Box::<Room>::default()).read(text)
    }

    /// All of them.
    pub fn all(self) -> &'r [Token] {
        self.0
    }

    /// How many.
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// None at all.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The token at an index, or the end token.
    #[inline]
    pub fn at(self, index: usize) -> &'r Token {
        self.0.get(index).unwrap_or(const { &END })
    }

    /// The token before an index, or the end token.
    #[inline]
    pub fn before(self, index: usize) -> &'r Token {
        index.checked_sub(1).map_or(const { &END }, |before| self.at(before))
    }

    /// These Chinese characters stand from an index on, in simplified form.
    pub fn spells(self, index: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(offset, ch)| self.at(index + offset).is_han(ch))
    }
}

impl Token {
    #[inline]
    fn extend(&mut self, ch: char, end: u32) {
        self.hash = hash_char(self.hash, ch);
        self.end = end;
        self.len = self.len.saturating_add(1);
        if self.kind == Kind::Digits {
            let digit = u64::from(ch.to_digit(10).unwrap_or(0));
            self.value = self.value.saturating_mul(10).saturating_add(digit);
        }
    }

    /// It is this mark.
    #[inline]
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark && self.ch == mark
    }

    /// It is this Chinese character, in simplified form.
    #[inline]
    pub fn is_han(&self, ch: char) -> bool {
        self.kind == Kind::Han && self.ch == ch
    }

    /// It is a word with this hash (see [`super::Lexicon::hash`]).
    #[inline]
    pub fn is_word(&self, hash: u64) -> bool {
        self.kind == Kind::Word && self.hash == hash
    }

    /// It is a word with one of these hashes.
    #[inline]
    pub(crate) fn is_one(&self, hashes: &[u64]) -> bool {
        self.kind == Kind::Word && hashes.contains(&self.hash)
    }
}

fn is_letter(ch: char) -> bool {
    kind_of(fold(ch)) == Some(Kind::Word)
}

/// The folded form and the kind of each character of ASCII.
static ASCII: [(char, Option<Kind>); 128] = ascii();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn ascii() -> [(char, Option<Kind>); 128] {
    let mut all = [('\0', None); 128];
    let mut code = 0;
    while code < all.len() {
        let ch = (code as u8).to_ascii_lowercase() as char;
        let kind = match ch {
            'a'..='z' => Some(Kind::Word),
            '0'..='9' => Some(Kind::Digits),
            '!'..='~' => Some(Kind::Mark),
            _ => None,
        };
        all[code] = (ch, kind);
        code += 1;
    }
    all
}

fn kind_of(ch: char) -> Option<Kind> {
    Some(match ch {
        'a'..='z' => Kind::Word,
        '0'..='9' => Kind::Digits,
        ' '..='/' if ch == ' ' => return None,
        '!'..='~' => Kind::Mark,
        '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{FE0F}' | '\u{2060}' => return None,
        _ if is_han(ch) => Kind::Han,
        _ if ch.is_whitespace() || ch.is_control() => return None,
        _ if ch.is_alphabetic() => Kind::Word,
        _ => Kind::Mark,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Tokens::of(text)
            .all()
            .iter()
            .filter_map(|token| text.get(token.start as usize..token.end as usize))
            .collect()
    }

    #[test]
    fn words_digits_characters_and_marks_part() {
        assert_eq!(words("c u @ 7pm, o'clock"), ["c", "u", "@", "7", "pm", ",", "o'clock"]);
        assert_eq!(words("明天3點 ok"), ["明", "天", "3", "點", "ok"]);
        assert_eq!(words("'tis 1,000.5%"), ["'", "tis", "1", ",", "000", ".", "5", "%"]);
        assert_eq!(words(""), Vec::<&str>::new());
    }

    #[test]
    fn characters_of_ascii_are_as_all_others() {
        for (code, (ch, kind)) in (0u8..).zip(ASCII) {
            assert_eq!((ch, kind), (fold(code as char), kind_of(fold(code as char))), "{code}");
        }
    }

    #[test]
    fn folded_forms_share_a_hash() {
        for (a, b) in [("ＰＭ", "pm"), ("O’Clock", "oclock"), ("點", "点"), ("Years", "year's")] {
            assert_eq!(Tokens::of(a).at(0).hash, Tokens::of(b).at(0).hash, "{a} {b}");
        }
        assert_eq!(Tokens::of("２０").at(0).value, 20);
    }

    #[test]
    fn long_texts_keep_every_token() {
        let text = "a 1 ".repeat(500);
        let tokens = Tokens::of(&text);
        assert_eq!(tokens.len(), 1000);
        assert_eq!(tokens.all().len(), 1000);
        assert_eq!(tokens.at(999).value, 1);
        assert_eq!(tokens.at(1000).kind, Kind::End);
        assert!(tokens.all().is_sorted_by_key(|token| token.start));
        let short = Tokens::of("a 1");
        assert!((2..=INLINE).all(|at| short.at(at).kind == Kind::End && short.at(at).newline));
    }

    #[test]
    fn a_room_is_read_into_again() {
        let mut room = Room::default();
        assert_eq!(room.read(&"a ".repeat(INLINE + 1)).len(), INLINE + 1);
        assert_eq!(room.read("a 1").len(), 2);
        let texts = ["a 1", "", &"a ".repeat(INLINE + 1), "去"];
        let mut row = Row::default();
        texts.iter().for_each(|text| row.read(text));
        assert_eq!(row.each().count(), texts.len());
        for (text, tokens) in texts.iter().zip(row.each()) {
            let alone = room.read(text);
            let same = |(one, two): (&Token, &Token)| {
                (one.start, one.hash, one.opens) == (two.start, two.hash, two.opens)
            };
            assert!(tokens.len() == alone.len() && tokens.all().iter().zip(alone.all()).all(same), "{text}");
        }
    }
}
