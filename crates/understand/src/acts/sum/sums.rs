//! Sums written with the letters of a country's money: 'N12,500', 'R2 000', 'KSh 1,500', 'P350'.

use crate::acts::Scene;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// Letters before a sum, its money, and the country whose people write so; none where they are plain everywhere.
#[rustfmt::skip]
const LETTERS: &[(&str, &str, Option<&str>)] = &[
    ("N", "NGN", Some("NG")), ("NGN", "NGN", None), ("R", "ZAR", Some("ZA")), ("ZAR", "ZAR", None), ("P", "PHP", Some("PH")), ("Php", "PHP", None), ("PHP", "PHP", None), ("php", "PHP", None),
    ("KSh", "KES", None), ("Ksh", "KES", None), ("ksh", "KES", None), ("KSH", "KES", None), ("Kes", "KES", None), ("KES", "KES", None), ("sh", "KES", Some("KE")), ("Sh", "KES", Some("KE")), ("GHS", "GHS", None), ("GH¢", "GHS", None), ("GHC", "GHS", None),
    ("TSh", "TZS", None), ("USh", "UGX", None), ("UGX", "UGX", None), ("K", "ZMW", Some("ZM")), ("Rs", "INR", Some("IN")), ("rs", "INR", Some("IN")), ("Rs", "PKR", Some("PK")), ("Rs", "LKR", Some("LK")), ("Rp", "IDR", None), ("Tk", "BDT", None), ("RM", "MYR", None), ("rm", "MYR", Some("MY")),
    ("S$", "SGD", None), ("A$", "AUD", None), ("NZ$", "NZD", None), ("HK$", "HKD", None), ("C$", "CAD", None), ("NT$", "TWD", None), ("kr", "SEK", Some("SE")), ("zl", "PLN", None),
];

/// The sums so written that no entity holds.
pub(crate) fn lettered(scene: &Scene<'_>) -> Vec<Mention> {
    let text = scene.text;
    let mut found = Vec::new();
    let mut lead: Option<usize> = None;
    let mut before = ' ';
    let mut past = 0;
    for (at, c) in text.char_indices() {
        let letter = c.is_alphabetic() || matches!(c, '$' | '¢');
        if letter && !(before.is_alphanumeric() || matches!(before, '$' | '¢')) {
            lead = Some(at);
        }
        if c.is_ascii_digit() && at >= past && !before.is_ascii_digit() {
            let letters = lead.and_then(|from| text.get(from..at)).unwrap_or_default();
            let letters = letters.trim_end_matches(['.', ' ']);
            let from = lead.unwrap_or(at);
            if let Some(currency) = money(scene, letters)
                && let Some((amount, end)) = sum(text, at)
                // 'Exit P3', 'the N1'.
                && (letters.len() > 1 || amount.len() > 1)
                && !taken(scene, from, end)
            {
                past = end;
                let span = Span { start: from, end };
                let said = Said::Money(amount, Some(currency.to_owned()));
                found.push(Mention { fact: Fact::Amount, said, span, confidence: 0.9 });
            }
        }
        if !letter && !matches!(c, ' ' | '.') || c == ' ' && before == ' ' {
            lead = None;
        }
        before = c;
    }
    found
}

/// The money that letters before a sum say to people of the reader's country.
fn money(scene: &Scene<'_>, letters: &str) -> Option<&'static str> {
    let country = scene.context.country.as_deref();
    let meant =
        |(name, _, of): &&(&str, &str, Option<&str>)| *name == letters && (of.is_none() || *of == country);
    LETTERS.iter().find(meant).map(|(_, currency, _)| *currency)
}

/// The figures from here on, thousands parted by a comma or a blank, with cents and a 'k' for a thousand; and their end.
fn sum(text: &str, at: usize) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let group = |at: usize| {
        matches!(bytes.get(at), Some(b',' | b' ')) && (1..=3).all(|step| digit(at + step)) && !digit(at + 4)
    };
    let mut end = at;
    while digit(end) {
        end += 1;
    }
    let mut amount = text.get(at..end)?.to_owned();
    while amount.len() <= 12 && group(end) {
        amount.push_str(text.get(end + 1..end + 4)?);
        end += 4;
    }
    if bytes.get(end) == Some(&b'.') && digit(end + 1) && digit(end + 2) && !digit(end + 3) {
        amount.push_str(text.get(end..end + 3)?);
        end += 3;
    } else if matches!(bytes.get(end), Some(b'k' | b'K'))
        && !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
    {
        amount.push_str("000");
        end += 1;
    }
    let on = bytes.get(end).is_some_and(|next| next.is_ascii_alphabetic());
    (amount.len() <= 12 && !on).then_some((amount, end))
}

/// An entity that is no bare number lies there.
fn taken(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    scene.entities.iter().any(|e| {
        e.span.start < end
            && start < e.span.end
            && matches!(e.kind, EntityKind::Money | EntityKind::Phone | EntityKind::Url | EntityKind::Flight)
    })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    fn sums(text: &str, country: &str) -> Vec<(String, Option<String>)> {
        let mut context = noon();
        context.country = Some(country.to_owned());
        let entities = crate::annotate(text, None, &context);
        let sum = |mention: steward_model::Mention| match mention.said {
            Said::Money(amount, currency) => Some((amount, currency)),
            _ => None,
        };
        read(text, &entities, &context).mentions.into_iter().filter_map(sum).collect()
    }

    #[test]
    fn letters_before_a_sum_say_which_money_it_is() {
        for (text, country, want) in [
            ("please send N12,500 for the hall", "NG", Some(("12500", "NGN"))),
            ("eft R2 000 to the club", "ZA", Some(("2000", "ZAR"))),
            ("your share is P350", "PH", Some(("350", "PHP"))),
            ("KSh 1,500 for the bus please", "GB", Some(("1500", "KES"))),
            ("N12 is the bus to take", "GB", None),
            ("see you in R204", "US", None),
            ("take exit P3 then left", "PH", None),
        ] {
            let found = sums(text, country);
            let want: Vec<_> = want.iter().map(|(a, c)| ((*a).to_owned(), Some((*c).to_owned()))).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
