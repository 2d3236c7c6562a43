//! Runs of words: a pattern of words, classes and gaps sought in a clause.
//!
//! A pattern is a row of steps with blanks between. A step is a word or several with `|` between; `@` before one names a
//! class; `?` before a step lets it be left out; `*` is any word, `..` up to three of them, `#` one with a figure at its head;
//! `^` and `$` are the clause's edges, `$` before a step its end or that step.

/// So many words `..` leaps over at the most.
const LEAP: usize = 3;

/// The words of a class.
#[inline(never)]
fn class(name: &str) -> &'static [&'static str] {
    match name {
        // Who speaks, about to do something.
        "ill" => &[
            "ill", "well", "i", "we", "imma", "gonna", "gunna", "im", "were", "lemme", "might", "may", "can",
            "could", "shall", "should", "will", "ok", "prob", "okay", "mind", "alright", "cool", "thinking",
            "happy",
        ],
        "be" => &[
            "will", "can", "could", "might", "may", "should", "shall", "gonna", "going", "to", "just", "be",
            "if", "i", "we", "for", "me", "us", "of", "then", "probably", "defo", "then",
        ],
        "come" => &[
            "come", "coming", "stop", "stopping", "pop", "popping", "nip", "nipping", "drop", "dropping",
            "swing", "swinging", "call", "calling", "pass", "passing", "head", "heading", "roll", "rolling",
            "bob", "scoot", "whip", "pull", "slide", "breeze",
        ],
        "ahead" => &[
            "the", "at", "to", "and", "for", "with", "around", "about", "later", "after", "before", "your",
            "yours", "mine", "ours", "when", "say", "on", "like", "some", "any", "anytime", "whenever",
            "round", "then", "this", "next", "from", "once", "if", "ok", "please", "pls", "x", "xx", "again",
            "sometime", "today", "in", "straight", "here", "there", "our", "my", "first", "arvo", "morning",
            "half",
        ],
        "by" => &["by", "in", "over", "round", "around", "through", "thru", "past", "along", "up"],
        "you" => &["you", "u", "ya", "ye", "yous", "yall", "yiz"],
        "ring" => &["call", "ring", "phone", "buzz", "bell", "dial", "facetime", "skype", "telephone", "ft"],
        "line" => &[
            "vc",
            "teams",
            "discord",
            "zoom",
            "call",
            "facetime",
            "skype",
            "voice",
            "whatsapp",
            "phone",
            "chat",
            "ft",
            "meet",
            "webex",
            "signal",
            "telegram",
            "videocall",
        ],
        "kin" => &[
            "nan",
            "nana",
            "nanna",
            "gran",
            "granny",
            "grandma",
            "grandad",
            "grandpa",
            "mum",
            "mom",
            "dad",
            "mam",
            "auntie",
            "aunty",
            "aunt",
            "uncle",
            "nonna",
            "nonno",
            "abuela",
            "popo",
            "dadi",
            "nani",
            "oma",
            "opa",
            "lola",
            "lolo",
            "granddad",
            "grandfather",
            "grandmother",
        ],
        "roof" => &["yours", "urs", "mine", "ours", "your", "ur", "ours", "you", "u", "us", "me"],
        "bed" => &["sofa", "couch", "floor", "settee", "futon", "airbed"],
        "cup" => &[
            "pint",
            "pints",
            "beer",
            "beers",
            "half",
            "cuppa",
            "coffee",
            "brew",
            "drink",
            "drinks",
            "bevvy",
            "bevvies",
            "schooner",
            "schooners",
            "cocktail",
            "cocktails",
            "wine",
            "tinnie",
            "tinnies",
            "jar",
            "jars",
            "cider",
            "guinness",
            "lager",
            "stout",
            "espresso",
            "kopi",
            "boba",
            "matcha",
            "chai",
        ],
        "one" => &[
            "a", "an", "the", "some", "few", "couple", "of", "quick", "cheeky", "swift", "another", "cold",
            "wee", "sneaky", "little", "two",
        ],
        "hut" => &[
            "cottage",
            "lodge",
            "cabin",
            "chalet",
            "villa",
            "caravan",
            "yurt",
            "airbnb",
            "hostel",
            "bothy",
            "glamping",
            "treehouse",
            "barn",
        ],
        "child" => &[
            "kids", "kid", "boys", "girls", "lad", "wee", "little", "my", "our", "the", "him", "her", "them",
        ],
        "day" => &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "weds",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "tonight",
            "tomorrow",
            "tmrw",
            "tmr",
            "2moro",
            "tn",
            "tonite",
            "weekend",
            "later",
            "today",
        ],
        _ => &[],
    }
}

/// One step of a pattern and a word.
#[inline(never)]
fn fits(step: &str, word: &str) -> bool {
    step.split('|').any(|one| match one.strip_prefix('@') {
        Some(name) => class(name).contains(&word),
        None => match one {
            "*" => true,
            "#" => word.starts_with(|c: char| c.is_ascii_digit()),
            _ => one == word,
        },
    })
}

/// Where a match that begins here ends.
#[inline(never)]
fn at(words: &[&str], from: usize, pattern: &str) -> Option<usize> {
    let pattern = pattern.trim_start();
    if pattern.is_empty() {
        return Some(from);
    }
    let (step, rest) = pattern.split_once(' ').unwrap_or((pattern, ""));
    match step {
        "^" => (from == 0).then(|| at(words, from, rest)).flatten(),
        "$" => (from == words.len()).then(|| at(words, from, rest)).flatten(),
        ".." => (from..=(from + LEAP).min(words.len())).find_map(|from| at(words, from, rest)),
        _ => {
            // The clause ends here, or goes on so.
            if let Some(step) = step.strip_prefix('$') {
                return match words.get(from) {
                    None => at(words, from, rest),
                    Some(word) => fits(step, word).then(|| at(words, from + 1, rest)).flatten(),
                };
            }
            let (may, step) = step.strip_prefix('?').map_or((false, step), |step| (true, step));
            let one = words.get(from).filter(|word| fits(step, word)).and_then(|_| at(words, from + 1, rest));
            one.or_else(|| may.then(|| at(words, from, rest)).flatten())
        }
    }
}

/// The first place where the pattern stands among the words: from, to.
#[inline(never)]
pub(super) fn find(words: &[&str], pattern: &str) -> Option<(usize, usize)> {
    (0..=words.len()).find_map(|from| at(words, from, pattern).map(|to| (from, to)))
}

/// The pattern stands among the words.
pub(super) fn stands(words: &[&str], pattern: &str) -> bool {
    find(words, pattern).is_some()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_pattern_is_found_with_what_may_stand_between() {
        let words = ["ok", "ill", "just", "pop", "round", "at", "7"];
        assert_eq!(find(&words, "ill ?just @come @by"), Some((1, 5)));
        assert_eq!(find(&words, "ill @come"), None);
        assert_eq!(find(&words, "^ ok .. round"), Some((0, 5)));
        assert_eq!(find(&words, "at # $"), Some((5, 7)));
        assert_eq!(find(&words, "* $"), Some((6, 7)));
        assert_eq!(find(&words, "at $#"), Some((5, 7)));
        assert_eq!(find(&words, "round $#"), None);
        assert_eq!(find(&words, "7 $#"), Some((6, 7)));
    }
}
