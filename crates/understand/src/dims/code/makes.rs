//! What looks like a code and is called so by everybody: makes, standards, models, doors, postcodes, words of a sale.

use super::words::OTHER_KINDS_HAN;
use crate::dims::scan::{byte_before, slice};
use crate::engine::Phrases;

/// 12A, 7b: a letter behind one to three figures.
pub(super) fn is_door(words: &str) -> bool {
    let figures = words.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    words.len() - figures.len() == 1
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|b| b.is_ascii_digit())
}

/// SPRING25 for 25% off, SAVE20立减20元: a word for everybody.
pub(super) fn is_taken_off(words: &str, lead: &str, rest: &str) -> bool {
    let sum = words.trim_start_matches(|c: char| !c.is_ascii_digit());
    let names = |side: &str| {
        side.match_indices(sum).any(|(at, _)| {
            let after = slice(side, at + sum.len(), side.len());
            !byte_before(side, at).is_ascii_digit() && after.trim_start().starts_with(['%', '元', '塊', '块'])
        })
    };
    (1..=2).contains(&sum.len()) && sum.bytes().all(|b| b.is_ascii_digit()) && (names(lead) || names(rest))
}

/// Reno12, Find7: a capital, small letters, and one to three figures.
pub(super) fn is_model(words: &str) -> bool {
    let word = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let small = word.bytes().skip(1).filter(u8::is_ascii_lowercase).count();
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && small >= 2
        && small + 1 == word.len()
        && (1..=3).contains(&(words.len() - word.len()))
}

/// UB40, sha256, ISO9001, RTX 4090: what everybody calls by letters and figures, where nothing calls it a code.
pub(super) fn is_make(words: &str) -> bool {
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = slice(words, 0, letters);
    let figures = slice(words, letters, words.len()).trim_start_matches(' ');
    let long = || LONG_MAKES.iter().any(|make| make.eq_ignore_ascii_case(name));
    letters > 0
        && ((1..=4).contains(&figures.len()) || figures.len() == 5 && long())
        && figures.bytes().all(|b| b.is_ascii_digit())
        && MAKES.holds(name)
        || ["R2D2", "C3PO", "Y2K", "H2O", "B2B", "B2C", "P2P"].contains(&words)
}

/// Of these, those that have five figures: ISO27001.
const LONG_MAKES: [&str; 6] = ["iso", "iec", "ieee", "ean", "astm", "jis"];
/// Letters of makes, standards and formats before their figures.
static MAKES: Phrases = crate::engine::listed!(
    Phrases,
    "ub|sha|md|aes|rsa|iso|iec|ieee|rtx|gtx|rx|uhd|ps|xbox|http|https|covid|mp|usb|hdmi|pci|pcie|ddr|\
    lpddr|utf|ipv|gpt|wd|ak|iphone|ipad|ios|android|windows|python|java|php|html|css|vp|dvd|ntfs|raid|\
    ryzen|esp|stm|wpa|tls|ssl|oauth|ean|astm|jis|rj|pm|blink|maroon|boeing|airbus"
);

/// SO23 8QT: where letters go to in Britain.
pub(super) fn is_postcode(words: &str) -> bool {
    let Some((out, home)) = words.split_once(' ') else { return false };
    let letters = out.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = slice(out, letters, out.len());
    let district = rest.bytes().next().is_some_and(|b| b.is_ascii_digit())
        && rest.bytes().skip(1).all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && district
        && home.len() == 3
        && home.bytes().next().is_some_and(|b| b.is_ascii_digit())
        && home.bytes().skip(1).all(|b| b.is_ascii_uppercase())
}

/// 股票代码600977, 故障代码E04: what exchanges, makers and offices number.
pub(super) fn is_listed(lead: &str) -> bool {
    let bare = lead.trim_end_matches([' ', ':', '：', '为', '是', '（', '(']);
    let kind = ["代码", "代碼", "代号", "代號", "码", "碼"].iter().find_map(|noun| bare.strip_suffix(noun));
    kind.is_some_and(|kind| OTHER_KINDS_HAN.iter().any(|other| kind.ends_with(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_bears_letters_and_figures_as_its_name_is_no_code() {
        for make in ["UB40", "sha256", "ISO9001", "RTX4090", "PS5", "HTTP500", "R2D2", "mp3"] {
            assert!(is_make(make), "{make}");
        }
        for (words, so) in [
            ("SO23 8QT", true),
            ("W1A 1AA", true),
            ("SO23 82T", false),
            ("KXQ3 8QT", false),
            ("402 8QT", false),
        ] {
            assert_eq!(is_postcode(words), so, "{words}");
        }
        for code in ["KX7-29P", "RX-20411", "RX55018", "B7K9Q2", "PS5K9Q", "482913", "A17", "ISO", "UB402913"]
        {
            assert!(!is_make(code), "{code}");
        }
    }
}
