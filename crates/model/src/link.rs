//! Which house a link leads to, and whether the words that show it name another.

/// Ends of names by which bare words are known to be a house's: 'terms.conditions' is none.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "int", "info", "biz", "app", "bank", "shop", "online", "site", "store", "io", "me",
    "co", "eu", "us", "uk", "ie", "de", "at", "ch", "li", "fr", "it", "es", "pt", "nl", "be", "lu", "dk", "se", "no", "fi",
    "pl", "cz", "hu", "ro", "gr", "tr", "ru", "ua", "il", "ae", "in", "pk", "lk", "bd", "np", "cn", "hk", "mo", "tw", "sg",
    "my", "id", "ph", "th", "vn", "jp", "kr", "au", "nz", "za", "ng", "ke", "gh", "ug", "tz", "ca", "mx", "br", "ar", "cl",
    "jm", "tt", "example", "test",
];

/// The house that a link or the words which show it name, in small letters and without `www.`: `bank.example`.
pub fn house(words: &str) -> Option<String> {
    words.split_whitespace().take(64).find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let (rest, full) = match word.split_once("://") {
            Some(("http" | "https", rest)) => (rest, true),
            Some(_) => return None,
            None => (word.as_str(), false),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let rest = rest.get(..end)?;
        // Before an `@` stands a name; a bare one is a mail address.
        let rest = match rest.rsplit_once('@') {
            Some((_, house)) if full => house,
            Some(_) => return None,
            None => rest,
        };
        let rest = rest.split(':').next()?;
        let (name, full) = match rest.strip_prefix("www.") {
            Some(name) => (name, true),
            None => (rest, full),
        };
        let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'));
        let (before, last) = name.rsplit_once('.')?;
        let known = full || last.is_ascii() && ENDS.contains(&last);
        (plain && known && !before.is_empty() && !last.is_empty()).then(|| name.to_owned())
    })
}

/// The words that show a link name one house, and it leads to another's. Houses of one owner's name are one:
/// `pay.bank.example` and `bank.example`.
pub fn leads_elsewhere(shown: &str, target: &str) -> bool {
    match (house(shown), house(target)) {
        (Some(shown), Some(target)) => owned(&shown) != owned(&target),
        _ => false,
    }
}

/// The part of a house's name that somebody owns: its last two labels, or three of `bank.co.uk`.
fn owned(house: &str) -> &str {
    const SHARED: &[&str] = &["co", "com", "org", "net", "gov", "edu", "ac", "ltd", "or", "ne"];
    let mut labels = house.rsplit('.');
    let (last, second) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    let shared = last.len() == 2 && SHARED.contains(&second);
    let from = house.rmatch_indices('.').nth(if shared { 2 } else { 1 }).map_or(0, |(at, _)| at + 1);
    house.get(from..).unwrap_or(house)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_shows_one_house_and_leads_to_another() {
        for (shown, target) in [
            ("bank.example", "http://other.example/login"),
            ("https://www.mybank.com", "http://evil.example/login"),
            ("www.mybank.com/pay now", "https://mybank.com.evil.net"),
            ("mybank.co.uk", "https://yourbank.co.uk"),
            ("https://mybank.com", "https://mybank.com@evil.net/x"),
        ] {
            assert!(leads_elsewhere(shown, target), "{shown} {target}");
        }
        for (shown, target) in [
            ("bank.example", "https://pay.bank.example/x?y=z"),
            ("www.mybank.com", "http://MyBank.com:8080/"),
            ("paypal.me/lin", "https://www.paypal.me/lin"),
            ("Pay here", "http://evil.example"),
            ("sbb.ch", "https://pay.sbb.ch/x"),
            ("Terms.Conditions", "http://shop.example"),
            ("lin@post.example", "http://shop.example"),
            ("mybank.co.uk", "https://secure.mybank.co.uk"),
            ("1.5", "http://shop.example"),
            ("", ""),
        ] {
            assert!(!leads_elsewhere(shown, target), "{shown} {target}");
        }
    }
}
