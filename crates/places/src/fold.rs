//! Names as they are compared: without case, marks, punctuation and the differences between Chinese scripts.

use crate::han;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, without marks, traditional characters as simplified ones, all else than letters and digits as
/// one blank; nothing at the ends.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        for byte in text.bytes() {
            push(&mut out, char::from(byte.to_ascii_lowercase()));
        }
    } else {
        for c in text.nfkd() {
            if c.is_ascii() {
                push(&mut out, c.to_ascii_lowercase());
            } else if !is_combining_mark(c) {
                push_other(&mut out, c);
            }
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

fn push(out: &mut String, c: char) {
    if c.is_alphanumeric() {
        out.push(c);
    } else if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn push_other(out: &mut String, c: char) {
    match c {
        'ß' | 'ẞ' => out.push_str("ss"),
        'ø' | 'Ø' => out.push('o'),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'đ' | 'Đ' => out.push('d'),
        'ł' | 'Ł' => out.push('l'),
        'ı' => out.push('i'),
        'ς' => out.push('σ'),
        c if is_dense(c) => out.push(han::simplified(c)),
        c => c.to_lowercase().filter(|&lower| !is_combining_mark(lower)).for_each(|lower| push(out, lower)),
    }
}

/// A character of a script that writes no blanks between words.
pub(crate) fn is_dense(c: char) -> bool {
    // The middle dot and the double hyphen between the katakana part words.
    matches!(c, '\u{3040}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Holds a character of such a script.
pub(crate) fn has_dense(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(is_dense)
}

/// The index terms of a folded name: its words; for words with Chinese characters every pair of neighbours, and the
/// other letters' runs.
pub(crate) fn terms(folded: &str, mut each: impl FnMut(&str)) {
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if !has_dense(word) {
            each(word);
            continue;
        }
        pairs(word, &mut each);
        for run in word.split(is_dense).filter(|run| run.len() > 2) {
            each(run);
        }
    }
}

/// Every two neighbouring characters of a word; the word itself where there is but one.
pub(crate) fn pairs(word: &str, mut each: impl FnMut(&str)) {
    let mut starts = word.char_indices().map(|(at, _)| at);
    let mut before = starts.next();
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1);
    let mut any = false;
    for end in ends {
        if let Some(pair) = before.and_then(|start| word.get(start..end)) {
            any = true;
            each(pair);
        }
        before = starts.next();
    }
    if !any {
        each(word);
    }
}

/// At most one letter changed, dropped or added, or two neighbours swapped.
pub(crate) fn one_slip(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let head = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (Some(short), Some(long)) = (short.get(head..), long.get(head..)) else { return false };
    match (short, long) {
        ([], [] | [_]) => true,
        (rest, [_, tail @ ..]) if rest.len() == tail.len() => rest == tail,
        ([_, s @ ..], [_, l @ ..]) if s == l => true,
        ([s0, s1, s @ ..], [l0, l1, l @ ..]) => s0 == l1 && s1 == l0 && s == l,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_keeps_letters_and_digits() {
        for (text, folded) in [
            ("Café  Müller-Straße 3", "cafe muller strasse 3"),
            ("ŁÓDŹ", "lodz"),
            ("Ærø", "aero"),
            ("l'Estany (nord)", "l estany nord"),
            ("門框鍋貼店", "门框锅贴店"),
            ("ＫＦＣ", "kfc"),
            ("アンドラ・ラ", "アントラ ラ"),
            ("  –  ", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn chinese_words_give_pairs_and_their_latin_runs() {
        let mut got = Vec::new();
        terms("kfc肯德基 a", |term| got.push(term.to_owned()));
        assert_eq!(got, ["kf", "fc", "c肯", "肯德", "德基", "kfc", "a"]);
    }

    /// Optimal string alignment by the book.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    best = best.min(table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn one_slip_is_the_distance(a in "[abc]{0,6}", b in "[abc]{0,6}") {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            prop_assert_eq!(one_slip(&a, &b), distance(&a, &b) <= 1);
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
