//! Whether most of a message is somebody else's sentence in quotation marks: homework, a swindler's words laughed at.

use super::text::is_han;

/// Marks that open a quotation, and those that close it.
const MARKS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('「', '」'), ('‘', '’'), ('\'', '\'')];
/// Words of a sentence rather than of a title.
const WORDS: usize = 5;
/// Chinese characters of one.
const HAN: usize = 8;

/// Words before what somebody lets another know.
const HANDED_ON: [&str; 17] = [
    "mum say",
    "mom say",
    "ma say",
    "dad say",
    "auntie say",
    "boss say",
    "says",
    "said",
    "asks",
    "asked",
    "texted",
    "wrote",
    "说",
    "說",
    "讲",
    "講",
    "问",
];

/// A sentence is quoted that is two fifths of the message at least.
pub(in crate::plans) fn most(text: &str) -> bool {
    // A text without a mark, or the first byte of one, quotes nothing.
    if !text.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xE2 | 0xE3)) {
        return false;
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let quoted: usize =
        MARKS.iter().filter_map(|&marks| sentence(text, marks)).map(letters).max().unwrap_or_default();
    quoted > 0 && 5 * quoted >= 2 * letters(text)
}

/// A whole message in brackets is said beside the talk: '(I'm in Denver that day, sad)'.
pub(in crate::plans) fn bracketed(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['(', '（']) && text.ends_with([')', '）'])
}

/// The first sentence between two marks; an apostrophe within a word is no mark, and a title is no sentence.
fn sentence(text: &str, (open, close): (char, char)) -> Option<&str> {
    let within_word = |at: usize| {
        if !matches!(open, '\'' | '‘') {
            return false;
        }
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        letter(text.get(..at).and_then(|text| text.chars().next_back()))
            && letter(text.get(at..).and_then(|text| text.chars().nth(1)))
    };
    let mark = |from: usize, wanted: char| {
        let rest = text.get(from..)?;
        let found = rest.char_indices().find(|&(at, c)| c == wanted && !within_word(from + at));
        found.map(|(at, _)| from + at)
    };
    let opened = mark(0, open)?;
    // 'Mum says "dinner at ours at six"' hands it on.
    let lead = text.get(..opened)?.trim_end_matches([' ', ',', ':', '：', '，']).to_lowercase();
    if HANDED_ON.iter().any(|verb| lead.ends_with(verb)) {
        return None;
    }
    let start = opened + open.len_utf8();
    let quoted = text.get(start..mark(start, close)?)?;
    let words = || quoted.split_whitespace();
    let small = words().filter(|word| word.starts_with(char::is_lowercase)).count();
    let han = quoted.chars().filter(|&c| is_han(c)).count();
    (han >= HAN || words().count() >= WORDS && 2 * small > words().count()).then_some(quoted)
}

#[cfg(test)]
mod tests {
    use super::most;

    #[test]
    fn a_quoted_sentence_is_told_from_a_title_and_from_an_apostrophe() {
        for (text, want) in [
            ("how do you say 'we will meet at the station at six' in Spanish", true),
            ("lol got a \"please send the fee to my account today\" mail", true),
            ("gran says \"come to us for tea at five\"", false),
            ("第二题“明天下午三点我们在公园见”怎么翻", true),
            ("shall we see \"The Day the Rain Came Back\" on friday?", false),
            ("“老街饭馆”周六去不去", false),
            ("don't forget it's Ana's party, we're at the lake", false),
            ("the boss said \"fine by me\" so are you free for lunch at one tomorrow then?", false),
        ] {
            assert_eq!(most(text), want, "{text}");
        }
    }
}
