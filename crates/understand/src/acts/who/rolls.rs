//! Who comes, told one by one: 'you, me and Dana', 'thats me, you and the 3 kids', 'Gran, me, Uncle Bo so four'.

use crate::acts::{Scene, words::Word};
use crate::engine::Words;
use steward_model::words::is_elder;
use steward_model::{Fact, Mention, Said, Span};

#[rustfmt::skip]
static KIN: Words = Words::new(&["sister", "brother", "cousin", "aunt", "wife", "husband", "gf", "bf", "girlfriend", "boyfriend", "partner", "flatmate", "roommate", "son", "daughter", "sis", "missus", "hubby", "lola", "lolo"]);

fn is_kin(word: &str) -> bool {
    is_elder(word) || KIN.contains(word)
}

/// Before the first of them.
#[rustfmt::skip]
static LEADS: Words = Words::new(&["so", "thats", "that's", "just", "only", "its", "it's", "then", "be", "is", "ok", "well", "with", "for", "us"]);
const COUNTS: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// How many a word and those after it are, the words taken, and a name among them.
fn one(words: &[Word<'_>], at: usize) -> Option<(u32, usize, Option<Span>)> {
    let word = words.get(at)?;
    match word.lower.as_str() {
        "me" | "myself" | "you" | "u" | "yourself" => return Some((1, 1, None)),
        _ => {}
    }
    let owned = matches!(word.lower.as_str(), "my" | "your" | "ur" | "the" | "our" | "her" | "his");
    let next = at + usize::from(owned);
    let word = words.get(next)?;
    // 'The 3 kids', 'the 3 little ones'.
    if let Some(count) = count(word).filter(|_| owned) {
        let many =
            |word: &Word<'_>| word.lower.len() > 3 && (word.lower.ends_with('s') || word.lower == "children");
        let noun = (next + 1..next + 3).find(|&at| words.get(at).is_some_and(many));
        if let Some(noun) = noun {
            return Some((count, noun + 1 - at, None));
        }
    }
    let span = Span { start: word.start, end: word.end };
    let kin = is_kin(&word.lower);
    if kin {
        let named = words.get(next + 1).filter(|name| name.capital() && !word.stop && name.lower != "i");
        return Some((1, next + 1 + usize::from(named.is_some()) - at, None));
    }
    let named = word.capital() && !owned && word.lower.len() > 1 && word.text.chars().any(char::is_lowercase);
    named.then_some((1, 1, Some(span)))
}

fn count(word: &Word<'_>) -> Option<u32> {
    let named = COUNTS.iter().zip(2..).find(|(name, _)| **name == word.lower).map(|(_, count)| count);
    named.or_else(|| word.lower.parse().ok()).filter(|count| (2..=12).contains(count))
}

/// Counts those who are told so, where who speaks is one of them, and names them.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if found.iter().any(|known| known.fact == Fact::People) {
        return;
    }
    let words = scene.words(Span { start: 0, end: scene.text.len() });
    let me = |word: &Word<'_>| matches!(word.lower.as_str(), "me" | "myself");
    if !words.iter().any(me) {
        return;
    }
    let mut at = 0;
    while at < words.len() {
        let Some((row, total, told)) = row(scene, &words, at) else {
            at += 1;
            continue;
        };
        let begins =
            at == 0 || words.get(at - 1).is_some_and(|word| word.stop || LEADS.contains(word.lower.as_str()));
        let span = Span { start: words.get(at).map_or(0, |word| word.start), end: row.end };
        // Who is spoken to is there, or the sum is told.
        if begins
            && row.me
            && (row.you && row.parts >= 2 && row.parts + usize::from(told) >= 3 || told && row.parts >= 3)
        {
            found.push(Mention { fact: Fact::People, said: Said::Count(total), span, confidence: 0.8 });
            for name in row.names {
                let said = Said::Words(name.of(scene.text).to_owned());
                found.push(Mention {
                    fact: Fact::With,
                    said,
                    span: name,
                    confidence: super::companions::TOLD,
                });
            }
            return;
        }
        at += row.taken;
    }
}

/// People one after the other.
struct Row {
    me: bool,
    you: bool,
    parts: usize,
    names: Vec<Span>,
    taken: usize,
    end: usize,
}

/// The row that begins at a word, how many they are, and whether that is told behind it: 'so five'.
fn row(scene: &Scene<'_>, words: &[Word<'_>], from: usize) -> Option<(Row, u32, bool)> {
    let joins = |word: &Word<'_>| matches!(word.lower.as_str(), "and" | "n" | "&" | "plus");
    let mut row = Row { me: false, you: false, parts: 0, names: Vec::new(), taken: 0, end: 0 };
    let (mut at, mut total) = (from, 0);
    while let Some((many, taken, name)) = one(words, at) {
        let lower = words.get(at).map_or("", |word| word.lower.as_str());
        row.me |= matches!(lower, "me" | "myself");
        row.you |= matches!(lower, "you" | "u" | "yourself");
        row.names.extend(name);
        row.parts += 1;
        total += many;
        at += taken;
        let last = words.get(at.checked_sub(1)?)?;
        row.end = last.end;
        // 'You me n Bea': beside each other, or with nothing but a comma between.
        let gap = words.get(at).and_then(|next| scene.text.get(last.end..next.start)).map(str::trim);
        if gap.is_some_and(|gap| !matches!(gap, "" | "," | "&" | "+")) {
            break;
        }
        at += usize::from(words.get(at).is_some_and(joins));
    }
    row.taken = at.saturating_sub(from).max(1);
    let sums = words
        .get(at)
        .is_some_and(|word| matches!(word.lower.as_str(), "so" | "=" | "makes" | "thats" | "that's"));
    let told =
        words.get(at + 1).filter(|_| sums).filter(|word| word.stop || at + 2 == words.len()).and_then(count);
    // 'And the kids', who knows how many: the sum is not told.
    let open = words.get(at).is_some_and(|word| {
        matches!(word.lower.as_str(), "the" | "some" | "my" | "both" | "everyone" | "all" | "her" | "his")
    });
    (row.parts >= 2 && !(open && told.is_none())).then(|| (row, told.unwrap_or(total), told.is_some()))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn those_who_are_told_one_by_one_are_counted() {
        for (text, want) in [
            ("cab at 11 then, you me and Bea", Some(3)),
            ("so thats me, you and the 4 little ones", Some(6)),
            ("Gran, me, uncle, Bea, my sister so five", Some(5)),
            ("just you, me and my brother then", Some(3)),
            ("you and me need to talk", None),
            ("you me and the kids", None),
            ("tell me, you and Bea fought?", None),
            ("between you and me, Bea is late", None),
            ("give me your number", None),
        ] {
            let mentions = read(text, &crate::annotate(text, None, &noon()), &noon()).mentions;
            let counts = mentions.iter().find_map(|mention| match mention.said {
                Said::Count(count) if mention.fact == Fact::People => Some(count),
                _ => None,
            });
            assert_eq!(counts, want, "{text}");
        }
    }
}
