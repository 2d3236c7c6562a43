//! English phrases in which a word of time is none: Easter egg, now and then, midnight blue, John 3:16.

use crate::engine::{Kind, Lexicon, Tokens, word_hash};

/// Phrases that begin with a day, a holiday or a part of a day and name something else.
static PHRASES: Lexicon<(), 1024> = Lexicon::new(&[
    ("now and then", ()),
    ("now and again", ()),
    ("now then", ()),
    ("now that", ()),
    ("now or never", ()),
    ("now you", ()),
    ("now what", ()),
    ("now now", ()),
    ("now there", ()),
    ("now listen", ()),
    ("now look", ()),
    ("day by day", ()),
    ("day to day", ()),
    ("day in day out", ()),
    ("easter egg", ()),
    ("easter eggs", ()),
    ("easter bunny", ()),
    ("easter bunnies", ()),
    ("easter island", ()),
    ("easter basket", ()),
    ("easter baskets", ()),
    ("easter bonnet", ()),
    ("easter lily", ()),
    ("easter lilies", ()),
    ("easter chocolate", ()),
    ("easter road", ()),
    ("christmas jumper", ()),
    ("christmas jumpers", ()),
    ("christmas sweater", ()),
    ("christmas sweaters", ()),
    ("christmas tree", ()),
    ("christmas trees", ()),
    ("christmas carol", ()),
    ("christmas carols", ()),
    ("christmas card", ()),
    ("christmas cards", ()),
    ("christmas lights", ()),
    ("christmas pudding", ()),
    ("christmas cake", ()),
    ("christmas cracker", ()),
    ("christmas crackers", ()),
    ("christmas song", ()),
    ("christmas songs", ()),
    ("christmas movie", ()),
    ("christmas movies", ()),
    ("christmas stocking", ()),
    ("christmas stockings", ()),
    ("christmas decorations", ()),
    ("christmas decoration", ()),
    ("christmas present", ()),
    ("christmas presents", ()),
    ("christmas gift", ()),
    ("christmas gifts", ()),
    ("christmas ornament", ()),
    ("christmas ornaments", ()),
    ("christmas cookies", ()),
    ("christmas bonus", ()),
    ("christmas spirit", ()),
    ("christmas island", ()),
    ("christmas socks", ()),
    ("xmas tree", ()),
    ("xmas jumper", ()),
    ("xmas card", ()),
    ("xmas cards", ()),
    ("xmas present", ()),
    ("xmas presents", ()),
    ("xmas lights", ()),
    ("new years resolution", ()),
    ("new years resolutions", ()),
    ("new year resolution", ()),
    ("new year resolutions", ()),
    ("halloween costume", ()),
    ("halloween costumes", ()),
    ("halloween candy", ()),
    ("halloween mask", ()),
    ("halloween decorations", ()),
    ("thanksgiving turkey", ()),
    ("thanksgiving leftovers", ()),
    ("valentines card", ()),
    ("valentines cards", ()),
    ("valentines gift", ()),
    ("midnight blue", ()),
    ("midnight snack", ()),
    ("midnight snacks", ()),
    ("midnight sun", ()),
    ("midnight oil", ()),
    ("midnight black", ()),
    ("midnight green", ()),
    ("midnight express", ()),
    ("midnight cowboy", ()),
    ("midnight munchies", ()),
    ("midnights children", ()),
    ("noon and night", ()),
    ("sunday league", ()),
    ("sunday roast", ()),
    ("sunday roasts", ()),
    ("sunday best", ()),
    ("sunday school", ()),
    ("sunday driver", ()),
    ("sunday drivers", ()),
    ("sunday times", ()),
    ("sunday paper", ()),
    ("sunday papers", ()),
    ("saturday night fever", ()),
    ("saturday night live", ()),
    ("monday blues", ()),
    ("monday night football", ()),
    ("friday night lights", ()),
    ("wednesday addams", ()),
    ("tuesday weld", ()),
    ("ruby tuesday", ()),
    ("morning star", ()),
    ("morning glory", ()),
    ("morning sickness", ()),
    ("morning coat", ()),
    ("morning breath", ()),
    ("evening dress", ()),
    ("evening gown", ()),
    ("evening gowns", ()),
    ("evening wear", ()),
    ("night owl", ()),
    ("night owls", ()),
    ("night light", ()),
    ("night vision", ()),
    ("night bus", ()),
    ("night nurse", ()),
    ("may queen", ()),
    ("may fly", ()),
    ("june bug", ()),
    ("june bugs", ()),
    ("march hare", ()),
    ("august wilson", ()),
    ("april oneil", ()),
    ("april showers", ()),
    ("year book", ()),
    ("second hand", ()),
    ("independence day resurgence", ()),
]);

/// Books of the Bible, before chapter and verse.
const BOOKS: [u64; 30] = [
    word_hash("genesis"),
    word_hash("exodus"),
    word_hash("leviticus"),
    word_hash("deuteronomy"),
    word_hash("joshua"),
    word_hash("judges"),
    word_hash("samuel"),
    word_hash("kings"),
    word_hash("chronicles"),
    word_hash("job"),
    word_hash("psalm"),
    word_hash("psalms"),
    word_hash("proverbs"),
    word_hash("ecclesiastes"),
    word_hash("isaiah"),
    word_hash("jeremiah"),
    word_hash("ezekiel"),
    word_hash("daniel"),
    word_hash("matthew"),
    word_hash("mark"),
    word_hash("luke"),
    word_hash("john"),
    word_hash("acts"),
    word_hash("romans"),
    word_hash("corinthians"),
    word_hash("galatians"),
    word_hash("ephesians"),
    word_hash("hebrews"),
    word_hash("revelation"),
    word_hash("surah"),
];

/// Endings of addresses on the net: monday.com is no day.
const ENDINGS: [u64; 10] = [
    word_hash("com"),
    word_hash("org"),
    word_hash("net"),
    word_hash("io"),
    word_hash("co"),
    word_hash("cn"),
    word_hash("app"),
    word_hash("dev"),
    word_hash("ai"),
    word_hash("tv"),
];

/// Friday the 13th among words of films and fear.
fn unlucky(tokens: &Tokens, from: usize, to: usize) -> bool {
    const SCARY: [u64; 12] = [
        word_hash("film"),
        word_hash("films"),
        word_hash("movie"),
        word_hash("movies"),
        word_hash("scary"),
        word_hash("horror"),
        word_hash("franchise"),
        word_hash("remake"),
        word_hash("sequel"),
        word_hash("unlucky"),
        word_hash("superstitious"),
        word_hash("slasher"),
    ];
    let thirteenth = tokens.at(from).is_word(const { word_hash("friday") })
        && (from..to)
            .any(|at| tokens.at(at).value == 13 || tokens.at(at).is_word(const { word_hash("thirteenth") }));
    thirteenth
        && tokens.all().iter().take(64).any(|token| token.kind == Kind::Word && SCARY.contains(&token.hash))
}

/// A find of these tokens is a part of a name or a set phrase.
pub(super) fn holds(tokens: &Tokens, from: usize, to: usize) -> bool {
    let last = tokens.at(to.saturating_sub(1));
    if last.kind == Kind::Word {
        let mut longer = false;
        for start in from.max(to.saturating_sub(3))..to {
            PHRASES.walk(tokens, start, |phrase| longer |= phrase.end > to);
        }
        let dot = tokens.at(to);
        let domain = tokens.at(to + 1);
        if longer
            || dot.is_mark('.')
                && !dot.spaced
                && !domain.spaced
                && domain.kind == Kind::Word
                && ENDINGS.contains(&domain.hash)
        {
            return true;
        }
    }
    // Midnight in Lisbon: a title, or another's clock.
    let elsewhere = tokens.at(to).is_word(const { word_hash("in") })
        && tokens.at(to + 1).capital
        && !super::en::WORDS.begins(tokens.at(to + 1));
    if to == from + 1
        && elsewhere
        && [const { word_hash("midnight") }, const { word_hash("noon") }].contains(&last.hash)
        && tokens.at(from).kind == Kind::Word
    {
        return true;
    }
    if unlucky(tokens, from, to) {
        return true;
    }
    // John 3:16
    let before = tokens.before(from);
    tokens.at(from).kind == Kind::Digits
        && tokens.at(from + 1).is_mark(':')
        && before.kind == Kind::Word
        && BOOKS.contains(&before.hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_phrases_are_no_times() {
        for (text, from, to) in [
            ("an easter egg hunt", 1, 2),
            ("every now and then", 1, 2),
            ("midnight blue paint", 0, 1),
            ("john 3:16", 1, 4),
            ("monday.com", 0, 1),
        ] {
            assert!(holds(&Tokens::of(text), from, to), "{text}");
        }
        for (text, from, to) in [
            ("easter holidays", 0, 1),
            ("now we go", 0, 1),
            ("midnight", 0, 1),
            ("ask john at 3:16", 3, 6),
            ("monday. Come", 0, 1),
        ] {
            assert!(!holds(&Tokens::of(text), from, to), "{text}");
        }
    }
}
