//! Short words sought in short texts, many of them in each: the standard library's search prepares itself for long texts,
//! which costs more than the looking.

/// Looking for words in a text; the answers are those of `str::find`, `str::contains` and `str::match_indices`.
pub trait Seek {
    /// Where the word stands first.
    fn seek(&self, word: &str) -> Option<usize>;

    /// Every place of the word from left to right; no two overlap, and an empty word has none.
    fn seek_all<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't;

    /// Whether the word stands in the text.
    fn holds(&self, word: &str) -> bool {
        self.seek(word).is_some()
    }
}

/// Where a word of ASCII stands first, whatever its case.
pub fn seek_caseless(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let anchor = anchor(word);
    let sought = word.get(anchor)?;
    let (small, big) = (sought.to_ascii_lowercase(), sought.to_ascii_uppercase());
    // The anchor of the last place at which the word could stand.
    let end = (text.len() + anchor + 1).checked_sub(word.len())?;
    let mut from = anchor;
    while let Some(ahead) = text.get(from..end).and_then(|rest| memchr::memchr2(small, big, rest)) {
        let start = from + ahead - anchor;
        if text.get(start..start + word.len()).is_some_and(|there| there.eq_ignore_ascii_case(word)) {
            return Some(start);
        }
        from += ahead + 1;
    }
    None
}

impl Seek for str {
    fn seek(&self, word: &str) -> Option<usize> {
        let (text, word) = (self.as_bytes(), word.as_bytes());
        let anchor = anchor(word);
        let Some(&sought) = word.get(anchor) else { return Some(0) };
        // The anchor of the last place at which the word could stand.
        let end = (text.len() + anchor + 1).checked_sub(word.len())?;
        let mut from = anchor;
        while let Some(ahead) = text.get(from..end).and_then(|rest| memchr::memchr(sought, rest)) {
            let start = from + ahead - anchor;
            if text.get(start..start + word.len()) == Some(word) {
                return Some(start);
            }
            from += ahead + 1;
        }
        None
    }

    fn seek_all<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + self.get(from..).filter(|_| !word.is_empty())?.seek(word)?;
            from = at + word.len();
            Some(at)
        })
    }
}

/// Letters that stand in most texts; a byte other than these is met less often by chance.
const COMMON: &[u8] = b" etaoinshr";

/// The byte of a word that is looked for first: one that is rare, where its ends have one. The last byte of a Chinese
/// character tells more than its first.
#[inline]
fn anchor(word: &[u8]) -> usize {
    let common = |at: usize| word.get(at).is_some_and(|byte| COMMON.contains(byte));
    let last = word.len().saturating_sub(1);
    if common(last) && !common(0) { 0 } else { last }
}

/// Which bytes follow one another in a text, by their lower bits: most words that it lacks are known by that.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bytes([u32; 32]);

impl Bytes {
    /// Those of this text.
    pub fn of(text: &str) -> Bytes {
        let mut held = [0; 32];
        for [one, two] in text.as_bytes().array_windows() {
            if let Some(held) = held.get_mut(usize::from(one & 31)) {
                *held |= 1 << (two & 31);
            }
        }
        Bytes(held)
    }

    /// Whether the text may hold the word: without all its bytes, each behind the one before it, it cannot.
    #[inline]
    pub fn suffice(&self, word: &str) -> bool {
        let follow = |[one, two]: &[u8; 2]| {
            self.0.get(usize::from(one & 31)).is_some_and(|held| held >> (two & 31) & 1 == 1)
        };
        word.as_bytes().array_windows().all(follow)
    }

    /// A part of the text of which these are the bytes.
    pub fn within<'t>(&self, part: &'t str) -> Within<'t> {
        Within { part, bytes: *self }
    }
}

/// A text, or a part of one, in which many words are sought.
#[derive(Clone, Copy)]
pub struct Within<'t> {
    /// The text.
    pub part: &'t str,
    bytes: Bytes,
}

impl<'t> Within<'t> {
    /// The whole text.
    pub fn of(text: &'t str) -> Within<'t> {
        Bytes::of(text).within(text)
    }
}

impl Seek for Within<'_> {
    fn seek(&self, word: &str) -> Option<usize> {
        if self.bytes.suffice(word) { self.part.seek(word) } else { None }
    }

    fn seek_all<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't {
        let part = if self.bytes.suffice(word) { self.part } else { "" };
        part.seek_all(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Few letters, so that words are met, met in part, and met again.
        #[test]
        fn it_finds_what_the_standard_library_finds(
            text in "[ab eé吃去]{0,40}",
            word in "[ab eé吃去]{0,4}",
            more in "[ab eé吃去]{0,3}",
        ) {
            let all: Vec<usize> = text.match_indices(&word).map(|(at, _)| at).collect();
            let whole = format!("{text}{more}");
            for within in [Within::of(&text), Bytes::of(&whole).within(&text)] {
                prop_assert_eq!(within.seek(&word), text.find(&word));
                prop_assert_eq!(within.holds(&word), text.contains(&word));
                if !word.is_empty() {
                    prop_assert_eq!(within.seek_all(&word).collect::<Vec<_>>(), all.clone());
                }
            }
            prop_assert_eq!(text.seek(&word), text.find(&word));
            prop_assert_eq!(text.holds(&word), text.contains(&word));
            if !word.is_empty() {
                prop_assert_eq!(text.seek_all(&word).collect::<Vec<_>>(), all);
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_its_case_a_word_is_found(text in "[abAB eé吃-]{0,40}", word in "[abAB e-]{1,4}") {
            let (low, small) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
            prop_assert_eq!(seek_caseless(&text, &word), low.find(&small));
        }
    }

    #[test]
    fn an_empty_word_stands_at_the_beginning_and_nowhere_else() {
        assert_eq!("ab".seek(""), Some(0));
        assert_eq!("".seek("a"), None);
        assert_eq!("ab".seek_all("").count(), 0);
    }
}
