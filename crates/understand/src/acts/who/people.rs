//! How many take part, and who joins.

use crate::acts::{
    Scene,
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{Fact, Mention, Said, Span};

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
];

/// Words that get tickets.
#[rustfmt::skip]
static GETS: Words = Words::new(&["getting", "get", "got", "buying", "buy", "book", "booking", "grab", "grabbing"]);
/// Words that may stand before a count of those who come.
static SLIGHT: Words = Words::new(&["only", "just", "about", "now", "all"]);

/// Whether the words before this one say that we are so many, and those after the number that people are counted.
fn sums_up(words: &[Word<'_>], at: usize) -> bool {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let number = at + usize::from(SLIGHT.contains(lower(at)));
    let ends = match lower(number + 1) {
        "" | "with" | "including" | "counting" | "altogether" | "people" => true,
        "at" => lower(number + 2) == "table",
        "in" => matches!(lower(number + 2), "total" | "all"),
        _ => words.get(number).is_some_and(|word| word.stop),
    };
    let Some(be) = at.checked_sub(1) else { return false };
    let before = be.checked_sub(1).map_or("", &lower);
    ends && match lower(be) {
        "we're" | "we'll" => true,
        "are" | "be" => (0..be).any(|at| matches!(lower(at), "we" | "we'll")),
        "is" => before == "that" && matches!(lower(number + 1), "with" | "counting" | "including"),
        "that's" | "thats" => matches!(lower(number + 1), "with" | "counting" | "including"),
        _ => false,
    }
}

/// Counts of people and names of those who join.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let counted = (0..words.len()).find_map(|at| Some((at, super::heads::count(&words, at)?)));
        if let Some((word, count)) = counted.and_then(|(at, count)| Some((words.get(at)?, count)))
            && super::heads::told(scene)
        {
            let span = Span { start: word.start, end: word.end };
            found.push(Mention { fact: Fact::People, said: Said::Count(count), span, confidence: 0.8 });
            continue;
        }
        english(scene, clause.span, &mut found);
        super::people_zh::mentions(scene, clause.span, &mut found);
    }
    super::rolls::mentions(scene, &mut found);
    found
}

/// Counts in English, and who joins.
fn english(scene: &Scene<'_>, span: Span, found: &mut Vec<Mention>) {
    let words = scene.words(span);
    for (index, word) in words.iter().enumerate() {
        if let Some(count) = counted(scene, &words, index) {
            let span = Span { start: word.start, end: word.end };
            found.push(Mention { fact: Fact::People, said: Said::Count(count), span, confidence: 0.8 });
        }
    }
    for index in 0..words.len() {
        found.extend(keen(scene, &words, index));
        found.extend(joins(scene, &words, index));
    }
}

/// How many people the word at this place counts.
fn counted(scene: &Scene<'_>, words: &[Word<'_>], index: usize) -> Option<u32> {
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let word = lower(index);
    if word == "just" && (lower(index + 1) == "us" || lower(index + 1) == "the" && lower(index + 2) == "two")
    {
        return Some(2);
    }
    let named = || NUMBERS.iter().find(|(name, _)| *name == word).map(|&(_, count)| count);
    let value = word.parse::<u32>().ok().or_else(named).filter(|value| (1..=60).contains(value))?;
    let before = index.checked_sub(1).map_or("", &lower);
    let two_before = index.checked_sub(2).map_or("", &lower);
    let people = match lower(index + 1) {
        "of" if matches!(lower(index + 2), "us" | "we") => true,
        "people" | "pax" | "ppl" | "persons" | "guests" | "seats" | "adults" => true,
        "tix" | "tickets" if GETS.contains(before) || before == "us" && GETS.contains(two_before) => true,
        // 'Reserving 4 then', 'book 6 person'.
        "" | "then" | "person" | "pls" | "ok"
            if matches!(before, "book" | "booking" | "booked" | "reserve" | "reserving" | "reserved") =>
        {
            true
        }
        // 'Room for one more?' counts nobody yet.
        next => {
            before == "for"
                && next != "more"
                && within!("table booked book booking reserve reserved tickets room seats", two_before)
                || takes_so_many(before, two_before, value, next)
                || are_so_many(scene, words, index, value)
                || is_one_more(word, two_before)
        }
    };
    people.then_some(value)
}

/// 'Table of 6', 'party of four'; 'it has to sleep 6': room for so many.
fn takes_so_many(before: &str, two_before: &str, value: u32, next: &str) -> bool {
    before == "of" && matches!(two_before, "table" | "party" | "group")
        || matches!(before, "sleep" | "sleeps" | "sleeping")
            && value >= 2
            && !matches!(next, "hours" | "hrs" | "hour" | "h" | "till" | "til" | "nights")
}

/// 'Grand, that's 3', 'we will be five', 'we are just 6', '4 tayo': who is in is counted.
fn are_so_many(scene: &Scene<'_>, words: &[Word<'_>], index: usize, value: u32) -> bool {
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let before = index.checked_sub(1).map_or("", &lower);
    let last = index + 1 == words.len();
    let that_is = matches!(before, "that's" | "thats" | "makes")
        && (2..=12).contains(&value)
        && index <= 2
        && last
        && !scene.text.contains(['$', '£', '€']);
    // Tagalog: '4 tayo', 'tatlo na tayo'.
    let tayo = || lower(index + 1) == "tayo" || lower(index + 1) == "na" && lower(index + 2) == "tayo";
    let we_are = || {
        matches!(before, "be" | "are" | "were" | "makes" | "r")
            && words.get(index).is_some_and(|word| word.stop || last)
            && (0..index).any(|at| matches!(lower(at), "we" | "we'll" | "us" | "that" | "which"))
            && index < 6
    };
    // 'We are just 6', 'we'll be eleven at table', 'that is 5 including me'.
    let sums = || sums_up(words, index) || index > 0 && SLIGHT.contains(before) && sums_up(words, index - 1);
    that_is || value >= 2 && (tayo() || we_are() || sums())
}

/// 'We need a sixth'.
fn is_one_more(word: &str, two_before: &str) -> bool {
    matches!(word, "fourth" | "fifth" | "sixth" | "seventh" | "eighth")
        && matches!(two_before, "need" | "needs" | "want")
}

/// 'Jo's keen too', 'Sunita's coming'.
fn keen(scene: &Scene<'_>, words: &[Word<'_>], index: usize) -> Option<Mention> {
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let word = words.get(index)?;
    let keen = index == 0
        && word.capital()
        && word.lower.ends_with("'s")
        && matches!(lower(1), "keen" | "coming" | "in" | "joining" | "up" | "game" | "down")
        && !within!(
            "who's it's that's he's she's what's there's let's everyone's where's here's nobody's \
             how's",
            &word.lower
        )
        && (lower(1) != "up" || lower(2) == "for")
        && (lower(1) != "in" || lower(2).is_empty() || matches!(lower(2), "too" | "as"));
    if !keen {
        return None;
    }
    let span = Span { start: word.start, end: word.end - 2 };
    let name = span.of(scene.text).trim_end_matches(['\'', '’']).to_owned();
    Some(Mention { fact: Fact::With, said: Said::Words(name), span, confidence: 0.8 })
}

/// '@Grace', 'adding Grace', 'bringing Tom', 'Tom is coming too'.
fn joins(scene: &Scene<'_>, words: &[Word<'_>], index: usize) -> Option<Mention> {
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let word = words.get(index)?;
    let called = word.start.checked_sub(1).and_then(|at| scene.text.get(at..word.start)) == Some("@");
    let before = index.checked_sub(1).map_or("", &lower);
    let adding = matches!(before, "adding" | "bringing" | "invited" | "inviting") && word.capital();
    let joins = word.capital()
        && index == 0
        && (matches!(
            (lower(index + 1), lower(index + 2)),
            ("is" | "wants" | "can", "coming" | "in" | "joining" | "come" | "too" | "to")
        ) && (lower(index + 2) != "in" || matches!(lower(index + 3), "" | "too" | "as"))
            || matches!(lower(index + 1), "joins" | "joining"))
        && !matches!(
            word.lower.as_str(),
            "who" | "it" | "that" | "he" | "she" | "this" | "what" | "everyone" | "anyone" | "nobody"
        );
    let span = Span { start: word.start, end: word.end };
    let confidence = if called { 0.6 } else { 0.8 };
    ((called || adding || joins) && word.text.len() > 1).then(|| Mention {
        fact: Fact::With,
        said: Said::Words(word.text.to_owned()),
        span,
        confidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    fn found(text: &str) -> Vec<Said> {
        let context = noon();
        let people = |mention: &Mention| matches!(mention.fact, Fact::People | Fact::With);
        read(text, &[], &context).mentions.into_iter().filter(people).map(|mention| mention.said).collect()
    }

    #[test]
    fn people_are_counted_where_they_are_people() {
        for (text, want) in [
            ("so 5 of us then", Some(5)),
            ("table for six please", Some(6)),
            ("just us two then", Some(2)),
            ("four of we then", Some(4)),
            ("getting us 4 tickets now", Some(4)),
            ("im booking 3 then", Some(3)),
            ("i will book for 6", Some(6)),
            ("we are only seven", Some(7)),
            ("we shall be eight at table", Some(8)),
            ("so that is 5 including me", Some(5)),
            ("we need a sixth for the boat", Some(6)),
            ("room for one more?", None),
            ("we are only 2 minutes away", None),
            ("that is 5 minutes walk", None),
            ("we'll be at gate 6", None),
            ("booking 3 nights then", None),
            ("一共七位", Some(7)),
            ("我们十二个人", Some(12)),
            ("我买三张", Some(3)),
            ("行 我去买五张票", Some(5)),
            ("我多出两张票 谁要", None),
            ("咱们四个一车走", Some(4)),
            ("我们三个苹果就够", None),
            ("we waited for six hours", None),
            ("第三位", None),
            ("每人二十", None),
            ("就咱俩去", Some(2)),
            ("咱仨六点碰头", Some(3)),
            ("那咱俩七点见", Some(2)),
            ("仨老爷们等你", Some(3)),
            ("那五个", Some(5)),
            ("那五个苹果", None),
            ("你俩去吧", None),
            ("行 那三张", Some(3)),
            ("那三张纸呢", None),
            ("咱组四个加马老师", Some(5)),
            ("三个加起来", None),
            ("我跟小芸 加你三個", Some(3)),
            ("四个女生 要两间", Some(4)),
        ] {
            assert_eq!(found(text), want.map(Said::Count).into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn those_who_join_are_named() {
        for (text, want) in [
            ("adding @Noor to this", Some("Noor")),
            ("Sunita's keen as well", Some("Sunita")),
            ("小吴也来", Some("小吴")),
            ("胖墩也要来", Some("胖墩")),
            ("我把妞妞也叫上", Some("妞妞")),
            ("我也来", None),
            ("mail me @ home", None),
        ] {
            let names = found(text);
            match want {
                Some(name) => assert!(names.contains(&Said::Words(name.to_owned())), "{text}"),
                None => {
                    assert!(names.iter().all(|said| !matches!(said, Said::Words(w) if w.len() > 4)), "{text}")
                }
            }
        }
    }
}
