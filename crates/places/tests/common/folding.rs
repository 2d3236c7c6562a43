//! Names as they are compared, written anew from the rule: what the crate's own folding is held against.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// NFKD, marks dropped, lower case, letters that do not decompose replaced, all else one blank.
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    for c in text
        .nfkd()
        .filter(|&c| !is_combining_mark(c))
        .flat_map(char::to_lowercase)
        .filter(|&c| !is_combining_mark(c))
    {
        match c {
            'ø' => out.push('o'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'đ' => out.push('d'),
            'ł' => out.push('l'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'ς' => out.push('σ'),
            c if c.is_alphanumeric() => out.push(c),
            _ => out.push(' '),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `name`, `alt_name` … and each with a language.
pub fn is_name_key(key: &str) -> bool {
    let (base, lang) = key.split_once(':').map_or((key, None), |(base, lang)| (base, Some(lang)));
    let known = ["name", "alt_name", "old_name", "official_name", "short_name", "loc_name", "int_name"];
    let is_language = |tag: &str| {
        let primary = tag.split('-').next().unwrap_or_default();
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    known.contains(&base) && lang.is_none_or(is_language)
}

/// Optimal-string-alignment distance of at most one.
pub fn slip_apart(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    a.len().max(b.len()) <= 1 || (a.len() == 2 && b.len() == 2 && a[0] == b[1] && a[1] == b[0])
}
