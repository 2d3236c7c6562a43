//! Lists of words and phrases of which a text mostly has none or one: all of a list are sought at once, by two bytes
//! of the text. Words of ASCII are met whatever their case, others as they are written.

/// No list has more words.
const MOST: usize = 255;
/// Two bytes, five bits of each (those that tell letters of ASCII from each other, whatever their case), in so many
/// chains: few words share one, and a word is compared in the end.
const KEYS: usize = 1 << 8;

/// First byte of characters of three bytes and more.
const WIDE: u8 = 0xE0;

/// Words by two of their bytes; numbers of words begin with 1, and 0 ends a chain.
struct Index {
    words: &'static [&'static str],
    /// The keys that have a word.
    held: [u32; 32],
    /// The first word of a key.
    heads: [u8; KEYS],
    /// The next word of the same key; of words of one byte, which have no key, at last.
    next: [u8; MOST + 1],
}

impl Index {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    const fn new(words: &'static [&'static str], at_end: bool) -> Index {
        let mut index = Index { words, held: [0; 32], heads: [0; KEYS], next: [0; MOST + 1] };
        let mut short = 0;
        // Last first, so that a chain has the order of the list.
        let mut number = words.len();
        while number > 0 {
            assert!(!words[number - 1].is_empty(), "an empty word stands everywhere");
            assert!(at_end || is_met(words[number - 1].as_bytes()), "a word no opening of a text leads to");
            if words[number - 1].len() == 1 {
                index.next[number] = short;
                short = number as u8;
            }
            number -= 1;
        }
        if short > 0 {
            index.heads = [short; KEYS];
            index.held = [u32::MAX; 32];
        }
        let mut number = words.len();
        while number > 0 {
            let word = words[number - 1].as_bytes();
            if word.len() > 1 {
                let (one, two) = if at_end { last_two(word) } else { first_two(word) };
                index.next[number] = index.heads[key(one, two)];
                index.heads[key(one, two)] = number as u8;
                index.held[low(one) as usize] |= 1 << (two & 31);
            }
            number -= 1;
        }
        index
    }

    /// Whether any word has these two bytes.
    #[inline]
    fn holds(&self, one: u8, two: u8) -> bool {
        self.held.get(usize::from(low(one))).is_some_and(|row| row >> (two & 31) & 1 == 1)
    }

    /// The first word of the chain of two bytes.
    #[inline]
    fn head(&self, (one, two): (u8, u8)) -> u8 {
        if self.holds(one, two) { self.heads.get(key(one, two)).copied().unwrap_or(0) } else { 0 }
    }

    /// A word by its number, and the number of the next one.
    #[inline]
    fn link(&self, number: u8) -> Option<(&'static str, u8)> {
        let word = self.words.get(usize::from(number).checked_sub(1)?)?;
        Some((word, self.next.get(usize::from(number)).copied().unwrap_or(0)))
    }
}

const fn key(one: u8, two: u8) -> usize {
    (low(one) as usize) << 3 ^ (two & 31) as usize
}

/// Five bits of a first byte: figures, of which messages have many and lists hardly any, share none with letters.
#[inline]
const fn low(one: u8) -> u8 {
    if one.is_ascii_digit() { 28 | one & 3 } else { one & 31 }
}

/// The bytes by which a word is found with which a text begins: of a Chinese character the later two, which tell more.
const fn first_two(text: &[u8]) -> (u8, u8) {
    match text {
        [WIDE..=0xFF, one, two, ..] | [one, two, ..] => (*one, *two),
        [one] => (*one, 0),
        [] => (0, 0),
    }
}

const fn last_two(text: &[u8]) -> (u8, u8) {
    match text {
        [.., one, two] => (*one, *two),
        [two] => (0, *two),
        [] => (0, 0),
    }
}

/// Whether a text has a word at an offset.
#[inline]
fn is(word: &str, text: &[u8], at: usize) -> bool {
    let word = word.as_bytes();
    let Some(there) = text.get(at..at + word.len()) else { return false };
    // Most words that are not there begin or end otherwise, by more than their case.
    let ([one, ..], [other, ..]) = (word, there) else { return false };
    let ([.., last], [.., end]) = (word, there) else { return false };
    const CASE: u8 = b'a' ^ b'A';
    ((one ^ other) | (last ^ end)) & !CASE == 0
        && (word == there || there.eq_ignore_ascii_case(word) && word.is_ascii())
}

/// How many words a list has that is one text, its words apart by bars.
pub(crate) const fn many(list: &str) -> usize {
    let (mut rest, mut many) = (list.as_bytes(), 1);
    while let [first, tail @ ..] = rest {
        many += (*first == b'|') as usize;
        rest = tail;
    }
    many
}

/// The words of such a list.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
pub(crate) const fn parted<const N: usize>(list: &'static str) -> [&'static str; N] {
    let (mut words, mut rest, mut word) = ([""; N], list, 0);
    while word < N {
        let mut end = 0;
        while end < rest.len() && rest.as_bytes()[end] != b'|' {
            end += 1;
        }
        (words[word], rest) = rest.split_at(end);
        if !rest.is_empty() {
            rest = rest.split_at(1).1;
        }
        word += 1;
    }
    words
}

/// [`Phrases`] or [`Endings`] of such a list.
macro_rules! listed {
    ($kind:ident, $list:expr) => {
        $crate::engine::$kind::new(
            const { &$crate::engine::parted::<{ $crate::engine::many($list) }>($list) },
        )
    };
}
pub(crate) use listed;

/// The words of such a list as an array.
macro_rules! words {
    ($list:expr) => {
        const { &$crate::engine::parted::<{ $crate::engine::many($list) }>($list) }
    };
}
pub(crate) use words;

/// Which three bytes words begin with, one bit of so many for each: at most openings of a text no word begins.
const BEGINNINGS: usize = 1 << 11;

/// Which of them the openings of a text have.
pub(crate) struct Beginnings([u64; BEGINNINGS / 64]);

impl Beginnings {
    pub(crate) fn of(openings: &[Opening]) -> Beginnings {
        let mut all = [0; BEGINNINGS / 64];
        for one in openings {
            if let Some(row) = all.get_mut(usize::from(one.beginning / 64)) {
                *row |= 1 << (one.beginning % 64);
            }
        }
        Beginnings(all)
    }
}

/// Words that may stand anywhere in a text, or begin one.
pub(crate) struct Phrases(Index, [u64; BEGINNINGS / 64]);

/// The bit of three bytes: of a Chinese character the later two and the second of the next one.
const fn beginning(one: u8, two: u8, three: u8) -> u16 {
    let bytes = (low(one) as u32) << 10 | ((two & 31) as u32) << 5 | (three & 31) as u32;
    (bytes.wrapping_mul(0x9E37_79B1) >> (u32::BITS - BEGINNINGS.ilog2())) as u16
}

/// The third of these bytes, if the text goes on so far.
const fn third(text: &[u8]) -> Option<u8> {
    match text {
        [WIDE..=0xFF, _, _, _, byte, ..] => Some(*byte),
        [WIDE..=0xFF, ..] => None,
        [_, _, byte, ..] => Some(*byte),
        _ => None,
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn beginnings(words: &[&str]) -> [u64; BEGINNINGS / 64] {
    let mut held = [0; BEGINNINGS / 64];
    let mut number = 0;
    while number < words.len() {
        let word = words[number].as_bytes();
        if word.len() == 1 {
            return [u64::MAX; BEGINNINGS / 64];
        }
        let (one, two) = first_two(word);
        // Behind a short word anything stands.
        let (mut byte, last) = match third(word) {
            Some(byte) => (byte & 31, byte & 31),
            None => (0, 31),
        };
        while byte <= last {
            let bit = beginning(one, two, byte) as usize;
            held[bit / 64] |= 1 << (bit % 64);
            byte += 1;
        }
        number += 1;
    }
    held
}

impl Phrases {
    /// At most 255 words, none of them empty.
    pub(crate) const fn new(words: &'static [&'static str]) -> Phrases {
        assert!(words.len() <= MOST, "a list is too long");
        Phrases(Index::new(words, false), beginnings(words))
    }

    /// Every place of every word, from left to right; they may overlap.
    pub(crate) fn places<'t>(&'static self, text: &'t str) -> Places<'t> {
        Places { index: &self.0, text: text.as_bytes(), next: 0, chain: 0 }
    }

    /// Whether any of the words stands in the text.
    pub(crate) fn stand(&'static self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Whether any of the words may begin at openings that have these beginnings.
    #[inline]
    pub(crate) fn may_open(&'static self, Beginnings(all): &Beginnings) -> bool {
        self.1.iter().zip(all).fold(0, |both, (held, there)| both | held & there) != 0
    }

    /// Every place of words in a part of a text, which begins at `from`, but of words of letters within longer words.
    pub(crate) fn open_places<'t>(
        &'static self,
        openings: &'t [Opening],
        part: &'t str,
        from: usize,
    ) -> OpenPlaces<'t> {
        // A part may begin within a word.
        let torn = openings.first().is_none_or(|first| first.at as usize > from);
        let chain = if torn { self.0.head(first_two(part.as_bytes())) } else { 0 };
        let (index, held, part) = (&self.0, &self.1, part.as_bytes());
        OpenPlaces { index, held, openings: openings.iter(), part, from, at: 0, chain }
    }

    /// The words with which the text begins.
    pub(crate) fn heads<'t>(&'static self, text: &'t str) -> impl Iterator<Item = &'static str> + use<'t> {
        let text = text.as_bytes();
        chain(&self.0, self.0.head(first_two(text))).filter(move |word| is(word, text, 0))
    }

    /// Whether the text is one of the words.
    pub(crate) fn holds(&'static self, text: &str) -> bool {
        self.heads(text).any(|word| word.len() == text.len())
    }

    /// Whether the text begins with one of the words.
    pub(crate) fn begin(&'static self, text: &str) -> bool {
        self.heads(text).next().is_some()
    }
}

/// Words that a text may end with.
pub(crate) struct Endings(Index);

impl Endings {
    /// At most 255 words, none of them empty.
    pub(crate) const fn new(words: &'static [&'static str]) -> Endings {
        assert!(words.len() <= MOST, "a list is too long");
        Endings(Index::new(words, true))
    }

    /// The words with which the text ends.
    pub(crate) fn tails<'t>(&'static self, text: &'t str) -> impl Iterator<Item = &'static str> + use<'t> {
        let text = text.as_bytes();
        chain(&self.0, self.0.head(last_two(text)))
            .filter(move |word| text.len().checked_sub(word.len()).is_some_and(|at| is(word, text, at)))
    }

    /// Whether the text ends with one of the words.
    pub(crate) fn end(&'static self, text: &str) -> bool {
        self.tails(text).next().is_some()
    }
}

/// A place at which a word may begin, and the bytes by which it is found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    at: u32,
    /// The bit of the three bytes.
    beginning: u16,
    key: u8,
}

impl Opening {
    /// Where it is in its text.
    pub(crate) fn at(&self) -> usize {
        self.at as usize
    }
}

/// First bytes of letters beyond ASCII that stand in words of Latin letters.
const LATIN: std::ops::Range<u8> = 0xC2..0xE0;

/// What a byte is to the openings of a text: a letter of ASCII, nothing that opens, one that stands for letters beyond ASCII
/// in words of Latin letters, a figure, or what may stand behind the one figure that a word begins with.
const LETTER: u8 = 1;
const SHUT: u8 = 2;
const BEYOND: u8 = 4;
const FIGURE: u8 = 8;
const BEHIND_FIGURE: u8 = 16;
static ROLES: [u8; 256] = roles();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn roles() -> [u8; 256] {
    let mut roles = [0; 256];
    let mut byte = 0;
    while byte < roles.len() {
        let one = byte as u8;
        roles[byte] = match one {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER | BEHIND_FIGURE,
            b' ' | 0x80..=0xBF => SHUT,
            b'0'..=b'9' => FIGURE,
            b'-' => BEHIND_FIGURE,
            _ if LATIN.start <= one && one < LATIN.end => BEYOND,
            WIDE..=0xFF => BEHIND_FIGURE,
            _ => 0,
        };
        byte += 1;
    }
    roles
}

fn role(byte: u8) -> u8 {
    ROLES.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The openings of a text: all its characters but blanks, letters of ASCII behind others, and figures behind others with
/// which no word begins. Where letters beyond those stand in words, letters behind others are openings too.
pub(crate) fn openings(text: &str) -> Vec<Opening> {
    let bytes = text.as_bytes();
    let latin = bytes.iter().fold(false, |latin, byte| latin | LATIN.contains(byte));
    let opens_within = if latin { 0 } else { LETTER };
    let mut openings = Vec::with_capacity(bytes.len() / 2 + 1);
    let mut before = 0;
    for (at, &one) in bytes.iter().enumerate() {
        let role = role(one);
        if (role & SHUT) | (role & before & opens_within) == 0
            && let Some(rest) = bytes.get(at..)
            && (role & before & FIGURE == 0
                || rest.get(1).is_some_and(|next| self::role(*next) & BEHIND_FIGURE > 0))
        {
            let (one, two) = first_two(rest);
            let beginning = beginning(one, two, third(rest).unwrap_or(0));
            openings.push(Opening { at: at as u32, beginning, key: key(one, two) as u8 });
        }
        before = role;
    }
    openings
}

/// Whether openings lead to a word wherever it is sought: it does not begin with a blank, and if with a letter of ASCII, it is
/// of ASCII or has one of those beyond. Figures alone (12306) are met at their beginning.
const fn is_met(word: &[u8]) -> bool {
    match word {
        [b' ', ..] => false,
        [b'0'..=b'9', b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | WIDE..=0xFF, ..] => true,
        [b'0'..=b'9', ..] => false,
        [first, ..] if first.is_ascii_alphabetic() => word.is_ascii() || has_latin(word),
        _ => true,
    }
}

const fn has_latin(word: &[u8]) -> bool {
    match word {
        [first, rest @ ..] => LATIN.start <= *first && *first < LATIN.end || has_latin(rest),
        [] => false,
    }
}

fn chain(index: &'static Index, head: u8) -> impl Iterator<Item = &'static str> {
    let mut number = head;
    std::iter::from_fn(move || {
        let (word, next) = index.link(number)?;
        number = next;
        Some(word)
    })
}

/// The places of [`Phrases`] in a text.
pub(crate) struct Places<'t> {
    index: &'static Index,
    text: &'t [u8],
    /// The byte to look at next.
    next: usize,
    /// The word to compare next by the byte before that.
    chain: u8,
}

impl Iterator for Places<'_> {
    type Item = (usize, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while let Some((word, next)) = self.index.link(self.chain) {
                self.chain = next;
                // A Chinese character's later bytes tell of the word that begins with its first.
                let wide = word.as_bytes().first().is_some_and(|first| *first >= WIDE);
                let Some(at) = self.next.checked_sub(1 + usize::from(wide)) else { continue };
                if is(word, self.text, at) {
                    return Some((at, word));
                }
            }
            let rest = self.text.get(self.next..).filter(|rest| !rest.is_empty())?;
            let held = |pair: &[u8]| matches!(pair, [one, two] if self.index.holds(*one, *two));
            let ahead = rest.windows(2).position(held).unwrap_or(rest.len() - 1);
            self.next += ahead + 1;
            let two = self.text.get(self.next).copied().unwrap_or(0);
            self.chain = rest.get(ahead).map_or(0, |one| self.index.head((*one, two)));
        }
    }
}

/// The places of [`Phrases`] at openings of a text.
pub(crate) struct OpenPlaces<'t> {
    index: &'static Index,
    /// The beginnings of its words.
    held: &'static [u64; BEGINNINGS / 64],
    openings: std::slice::Iter<'t, Opening>,
    part: &'t [u8],
    /// Where the part begins in the text.
    from: usize,
    /// The place of the words that are compared.
    at: usize,
    /// The word to compare next.
    chain: u8,
}

impl Iterator for OpenPlaces<'_> {
    type Item = (usize, &'static str);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while let Some((word, next)) = self.index.link(self.chain) {
                self.chain = next;
                if is(word, self.part, self.at) {
                    return Some((self.at, word));
                }
            }
            let held = self.held;
            let opens = |one: &&Opening| {
                let (row, bit) = (usize::from(one.beginning / 64), one.beginning % 64);
                held.get(row).is_some_and(|row| row >> bit & 1 == 1)
            };
            let opening = self.openings.find(opens)?;
            self.at = opening.at() - self.from;
            self.chain = self.index.heads.get(usize::from(opening.key)).copied().unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WORDS: &[&str] = &[
        "at", "the", "then", "On", "n t", "x", "去", "门口", "口", "出口", "号P", "é", "Té", "£", "-a", "a-",
        "2t", "2-a", "2去",
    ];
    static ANYWHERE: Phrases = Phrases::new(WORDS);
    static AT_END: Endings = Endings::new(WORDS);
    const FEW: &[&str] = &["at", "the", "门口"];
    static LONG: Phrases = Phrases::new(FEW);

    fn same(word: &str, there: &str) -> bool {
        if word.is_ascii() { there.eq_ignore_ascii_case(word) } else { there == word }
    }

    /// As if each word were compared with the text at each of its places.
    fn slowly(words: &[&'static str], text: &str) -> Vec<(usize, &'static str)> {
        let places = text.char_indices().map(|(at, _)| at);
        let mut all: Vec<_> = places
            .flat_map(|at| words.iter().map(move |&word| (at, word)))
            .filter(|(at, word)| text.get(*at..at + word.len()).is_some_and(|there| same(word, there)))
            .collect();
        all.sort_unstable();
        all
    }

    proptest! {
        #[test]
        fn a_list_answers_as_if_each_word_were_compared(text in "[aAtThe noXP去门口出号é£12-]{0,12}") {
            for (list, words) in [(&ANYWHERE, WORDS), (&LONG, FEW)] {
                let mut places: Vec<_> = list.places(&text).collect();
                prop_assert!(places.is_sorted_by_key(|(at, _)| *at));
                places.sort_unstable();
                let slow = slowly(words, &text);
                prop_assert_eq!(list.stand(&text), !slow.is_empty());
                let mut heads: Vec<_> = list.heads(&text).collect();
                heads.sort_unstable();
                let first: Vec<_> = slow.iter().filter(|(at, _)| *at == 0).map(|(_, word)| *word).collect();
                prop_assert_eq!(list.begin(&text), !heads.is_empty());
                let from = text.char_indices().nth(2).map_or(0, |(at, _)| at);
                let part = text.get(from..).unwrap();
                let glued = |&(at, word): &(usize, &str)| {
                    let letter = |at: usize| part.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
                    word.is_ascii() && letter(at) && at.checked_sub(1).is_some_and(letter)
                };
                let mut openings = openings(&text);
                openings.retain(|one| one.at() >= from);
                let open = list.open_places(&openings, part, from);
                prop_assert!(open.is_sorted_by_key(|place| place.0));
                let open = list.open_places(&openings, part, from);
                let mut open: Vec<_> = open.filter(|one| !glued(one)).collect();
                open.sort_unstable();
                let free: Vec<_> = slowly(words, part).into_iter().filter(|one| !glued(one)).collect();
                prop_assert_eq!(open, free);
                prop_assert_eq!(heads, first);
                prop_assert_eq!(places, slow);
            }
            let mut tails: Vec<_> = AT_END.tails(&text).collect();
            tails.sort_unstable();
            let mut last: Vec<_> = slowly(WORDS, &text)
                .into_iter()
                .filter(|(at, word)| at + word.len() == text.len())
                .map(|(_, word)| word)
                .collect();
            last.sort_unstable();
            prop_assert_eq!(AT_END.end(&text), !tails.is_empty());
            prop_assert_eq!(tails, last);
        }
    }

    #[test]
    fn a_list_may_be_one_text() {
        static ENDS: Endings = listed!(Endings, "pin|pin code|口令");
        assert_eq!(parted::<{ many("a|b c|码") }>("a|b c|码"), ["a", "b c", "码"]);
        assert_eq!(ENDS.tails("PIN code").collect::<Vec<_>>(), ["pin code"]);
        assert!(ENDS.end("新口令") && !ENDS.end("code"));
    }

    #[test]
    fn of_one_place_words_come_in_the_order_of_the_list() {
        assert_eq!(ANYWHERE.heads("THEN").collect::<Vec<_>>(), ["the", "then"]);
        assert_eq!(AT_END.tails("出口").collect::<Vec<_>>(), ["口", "出口"]);
        assert_eq!(ANYWHERE.heads("").count() + AT_END.tails("").count(), 0);
    }
}
