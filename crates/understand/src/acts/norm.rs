//! A text as the cue tables spell it: lower case, no apostrophes, no drawn-out letters, simplified characters.

use std::borrow::Cow;
use steward_model::Span;

/// A text rewritten for look-up, with the way back to the bytes as written.
pub(super) struct Norm {
    /// The rewritten text.
    pub text: String,
    /// For every byte of it, and one past the end, the byte as written.
    origin: Vec<u32>,
}

/// A message is judged by so many bytes of its beginning; nobody agrees to dinner on page three.
const LONGEST: usize = 4096;

impl Norm {
    pub fn of(text: &str) -> Norm {
        let mut norm = Norm {
            text: String::with_capacity(text.len().min(LONGEST)),
            origin: Vec::with_capacity(text.len().min(LONGEST) + 1),
        };
        let mut run = 0;
        let mut last = '\0';
        let mut end = text.len();
        for (at, c) in text.char_indices() {
            if at >= LONGEST {
                end = at;
                break;
            }
            let c = plain(c);
            run = if c == last { run + 1 } else { 1 };
            last = c;
            if c == '\'' || c == '\u{200d}' || c == '\u{fe0f}' {
                continue;
            }
            if run >= 3 && c.is_ascii_alphabetic() {
                // 'yesss' is 'yes', 'sooon' keeps one letter of three: the second goes too.
                if run == 3 && norm.text.ends_with(c) {
                    norm.text.pop();
                    norm.origin.pop();
                }
                continue;
            }
            norm.text.push(c);
            norm.origin.resize(norm.text.len(), at as u32);
        }
        norm.origin.push(end as u32);
        norm
    }

    /// A span of the rewritten text in bytes of the text as written.
    pub fn back(&self, start: usize, end: usize) -> Span {
        let at = |i: usize| self.origin.get(i).or(self.origin.last()).map_or(0, |&at| at as usize);
        Span { start: at(start), end: at(end) }
    }

    /// The first byte of the rewritten text that stands for this byte of the text as written, or one after it.
    pub fn forth(&self, at: usize) -> usize {
        self.origin.partition_point(|&origin| (origin as usize) < at).min(self.text.len())
    }
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | '`' | '´' => '\'',
        '！' | '，' | '？' | '；' | '：' => match c {
            '！' => '!',
            '，' => ',',
            '？' => '?',
            '；' => ';',
            _ => ':',
        },
        '０'..='９' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' => {
            char::from_u32(c as u32 - 0xFEE0).unwrap_or(c).to_ascii_lowercase()
        }
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c if ('\u{4e00}'..='\u{9fff}').contains(&c) => simplified(c),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The simplified character that a traditional or Cantonese one stands for; it takes as many bytes. Characters of
/// written Cantonese become those of the same sense that the cue tables are spelt in.
fn simplified(c: char) -> char {
    match c {
        '嚟' => '来',
        '嘅' => '的',
        '喺' => '在',
        '唔' => '不',
        '啲' => '些',
        '咗' => '了',
        '冇' => '没',
        '佢' => '他',
        '哋' => '们',
        '睇' => '看',
        '俾' | '畀' => '给',
        '攞' => '拿',
        '搵' => '找',
        '掂' => '行',
        '嗰' => '那',
        c => crate::engine::fold::fold(c),
    }
}

/// A text with its Chinese characters simplified and all else as written: every span of it is one of the text, which is
/// handed back where nothing had to be changed.
pub(crate) fn in_one_script(text: &str) -> Cow<'_, str> {
    let plain = |c: char| if ('\u{4e00}'..='\u{9fff}').contains(&c) { simplified(c) } else { c };
    if text.is_ascii() || text.chars().all(|c| plain(c) == c) {
        Cow::Borrowed(text)
    } else if text.contains("飯店") && !text.contains(['吃', '餐', '聚', '喝']) {
        // Where one writes so, it has rooms.
        Cow::Owned(text.replace("飯店", "酒店").chars().map(plain).collect())
    } else {
        Cow::Owned(text.chars().map(plain).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_as_the_tables_spell_them() {
        for (text, want) in [
            ("I’m IN", "im in"),
            ("yesss!!!", "yes!!!"),
            ("soooo good", "so good"),
            ("see you", "see you"),
            ("點解唔來？", "点解不来?"),
            ("哈哈哈哈", "哈哈哈哈"),
            ("Ｆｒｉ７", "fri7"),
        ] {
            assert_eq!(Norm::of(text).text, want, "{text}");
        }
    }

    #[test]
    fn spans_lead_back_to_the_words_as_written() {
        let text = "Yesss, I’m in 好的";
        let norm = Norm::of(text);
        let at = norm.text.find("im in").unwrap();
        assert_eq!(norm.back(at, at + 5).of(text), "I’m in");
        let at = norm.text.find('好').unwrap();
        assert_eq!(norm.back(at, norm.text.len()).of(text), "好的");
        assert_eq!(norm.forth(text.find("in").unwrap()), norm.text.find("in").unwrap());
    }

    #[test]
    fn a_long_message_is_judged_by_its_beginning() {
        assert!(Norm::of(&"long ".repeat(300_000)).text.len() <= LONGEST);
    }
}
