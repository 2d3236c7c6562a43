//! English phrases in which a word of time is none: Easter egg, now and then, midnight blue, John 3:16.

use crate::dims::doors::Door;
use crate::dims::time::hashes::hashes;
use crate::engine::{Doors, Kind, Lexicon, Tokens, lexicon, word_hash};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&PHRASES).of(&ENDED)
}

/// Phrases that begin with a day, a holiday or a part of a day and name something else.
static PHRASES: Lexicon<(), 2048> = lexicon!(&[
    ("now and then", ()),
    ("now and again", ()),
    ("now then", ()),
    ("now that", ()),
    ("now or never", ()),
    ("now you", ()),
    ("now what", ()),
    ("night night", ()),
    ("nite nite", ()),
    ("now now", ()),
    ("now there", ()),
    ("now listen", ()),
    ("now look", ()),
    ("day dress", ()),
    ("day dresses", ()),
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
    ("oclock shadow", ()),
    ("minutes of fame", ()),
    ("minutes in heaven", ()),
    ("sunday league", ()),
    ("sunday sauce", ()),
    ("sunday gravy", ()),
    ("sunday supplement", ()),
    ("sunday name", ()),
    ("sunday girl", ()),
    ("good friday agreement", ()),
    ("tonight show", ()),
    ("today show", ()),
    ("today programme", ()),
    ("today program", ()),
    ("mondays child", ()),
    ("tuesdays child", ()),
    ("wednesdays child", ()),
    ("thursdays child", ()),
    ("fridays child", ()),
    ("saturdays child", ()),
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
    ("high noon", ()),
    ("midnight feast", ()),
    ("midnight feasts", ()),
    ("midnight mass", ()),
    ("midnight club", ()),
    ("midnight in paris", ()),
    ("midnight suns", ()),
    ("midnight rider", ()),
    ("midnight special", ()),
    ("noon tide", ()),
    ("d day veteran", ()),
    ("d day museum", ()),
    ("d day landings", ()),
    ("one day youll", ()),
    ("one day you will", ()),
    ("one day we will", ()),
    ("one day he will", ()),
    ("some day my prince", ()),
    ("this day and age", ()),
    ("month of sundays", ()),
    ("donkeys years", ()),
    ("may the fourth be", ()),
    ("may the fourth be with you", ()),
    ("may the force", ()),
    ("zero hour contract", ()),
    ("zero hours contract", ()),
    ("zero hour contracts", ()),
    ("zero hours contracts", ()),
    ("dinner time song", ()),
    ("tomorrow never dies", ()),
    ("tomorrow never comes", ()),
    ("tomorrows world", ()),
    ("tomorrow war", ()),
    ("yesterdays news", ()),
    ("yesterday once more", ()),
    ("wednesday season", ()),
    ("wednesday on netflix", ()),
    ("monday monday", ()),
    ("monday morning quarterback", ()),
    ("friday on my mind", ()),
    ("sunday bloody sunday", ()),
    ("saturday kitchen", ()),
    ("saturday night takeaway", ()),
    ("saturday girl", ()),
    ("saturday boy", ()),
    ("morning person", ()),
    ("morning wood", ()),
    ("morning suit", ()),
    ("morning after pill", ()),
    ("evening primrose", ()),
    ("evening standard", ()),
    ("night person", ()),
    ("night watchman", ()),
    ("night fever", ()),
    ("night terrors", ()),
    ("night cream", ()),
    ("night guard", ()),
    ("night porter", ()),
    ("night mode", ()),
    ("day dreaming", ()),
    ("day tripper", ()),
    ("summer dress", ()),
    ("summer dresses", ()),
    ("summer squash", ()),
    ("summer wine", ()),
    ("summer loving", ()),
    ("winter coat", ()),
    ("winter olympics", ()),
    ("winter soldier", ()),
    ("winter is coming", ()),
    ("winter palace", ()),
    ("winters tale", ()),
    ("winter squash", ()),
    ("winter garden", ()),
    ("winter wonderland", ()),
    ("autumn statement", ()),
    ("autumn leaves", ()),
    ("spring roll", ()),
    ("spring rolls", ()),
    ("spring onion", ()),
    ("spring onions", ()),
    ("spring chicken", ()),
    ("spring cleaning", ()),
    ("spring clean", ()),
    ("spring loaded", ()),
    ("fall guy", ()),
    ("fall out boy", ()),
    ("hour glass", ()),
    ("hourglass", ()),
    ("hourly rate", ()),
    ("daily mail", ()),
    ("daily express", ()),
    ("daily mirror", ()),
    ("daily telegraph", ()),
    ("daily grind", ()),
    ("daily bread", ()),
    ("weekly magazine", ()),
    ("monthly cycle", ()),
    ("monthly pass", ()),
    ("yearly planner", ()),
    ("minute steak", ()),
    ("minute detail", ()),
    ("minute details", ()),
    ("second nature", ()),
    ("second fiddle", ()),
    ("second wind", ()),
    ("second guess", ()),
    ("second cousin", ()),
    ("second helping", ()),
    ("second helpings", ()),
    ("second language", ()),
    ("second rate", ()),
    ("second degree", ()),
    ("second sight", ()),
    ("second coming", ()),
    ("second best", ()),
    ("year of the dragon", ()),
    ("year of the rat", ()),
    ("year of the tiger", ()),
    ("easter bilby", ()),
    ("christmas number one", ()),
    ("christmas film", ()),
    ("christmas films", ()),
    ("christmas wrapping", ()),
    ("christmas paper", ()),
    ("christmas wreath", ()),
    ("christmas star", ()),
    ("halloween movie", ()),
    ("halloween film", ()),
    ("mothers day card", ()),
    ("mothers day cards", ()),
    ("fathers day card", ()),
    ("fathers day cards", ()),
    ("friday i am in love", ()),
    ("friday im in love", ()),
    ("thank god its friday", ()),
    ("january blues", ()),
    ("february stars", ()),
    ("september song", ()),
    ("september issue", ()),
    ("october sky", ()),
    ("october revolution", ()),
    ("december boys", ()),
    ("august rush", ()),
    ("may contain", ()),
    ("may day call", ()),
    ("now magazine", ()),
    ("now thats what", ()),
    ("half a mo", ()),
    ("sun cream", ()),
    ("sun hat", ()),
    ("sun hats", ()),
    ("sun lounger", ()),
    ("sun loungers", ()),
    ("sun block", ()),
    ("sun bed", ()),
    ("sun tan", ()),
    ("now tv", ()),
    ("now playing", ()),
    ("now hiring", ()),
    ("now open sign", ()),
    ("now and forever", ()),
    ("buy now pay later", ()),
    ("now its", ()),
    ("now it is", ()),
    ("now hes", ()),
    ("now shes", ()),
    ("now theyre", ()),
    ("now he", ()),
    ("now she", ()),
    ("now they", ()),
    ("now everyone", ()),
    ("now nobody", ()),
    ("now everything", ()),
    ("now nothing", ()),
    ("now his", ()),
    ("now her", ()),
])
.behind(Door::Compounds as u8);

/// Names and phrases that end with the word of time: Sheffield Wednesday, apocalypse now, high noon.
static ENDED: Lexicon<(), 256> = lexicon!(&[
    ("sheffield wednesday", ()),
    ("apocalypse now", ()),
    ("here and now", ()),
    ("high noon", ()),
    ("blue monday", ()),
    ("manic monday", ()),
    ("gloomy sunday", ()),
    ("ruby tuesday", ()),
    ("super tuesday", ()),
    ("stormy monday", ()),
    ("black monday", ()),
    ("bloody sunday", ()),
    ("freaky friday", ()),
    ("given sunday", ()),
    ("taking back sunday", ()),
    ("father christmas", ()),
    ("zero hour", ()),
    ("on a good day", ()),
    ("on a bad day", ()),
    ("what a day", ()),
    ("what a night", ()),
    ("what a week", ()),
    ("casual friday", ()),
    ("tgi fridays", ()),
    ("tgi friday", ()),
    ("girl friday", ()),
    ("man friday", ()),
    ("month of sundays", ()),
    ("never in a million years", ()),
    ("million years", ()),
    ("donkeys years", ()),
    ("light years", ()),
    ("light year", ()),
    ("eleventh hour", ()),
    ("groundhog day", ()),
    ("judgement day", ()),
    ("judgment day", ()),
    ("doris day", ()),
    ("call it a day", ()),
    ("save the day", ()),
    ("saved the day", ()),
    ("saves the day", ()),
    ("made my day", ()),
    ("make my day", ()),
    ("makes my day", ()),
    ("rainy day", ()),
    ("indian summer", ()),
    ("donna summer", ()),
    ("prague spring", ()),
    ("arab spring", ()),
    ("even now", ()),
    ("wait a minute", ()),
    ("wait a sec", ()),
    ("wait a second", ()),
    ("hold on a minute", ()),
    ("hang on a minute", ()),
    ("once upon a time", ()),
    ("two by four", ()),
    ("four by four", ()),
])
.behind(Door::Ended as u8);

/// What is made, worn or done for a unit of time and called after it: 'a day job' lasts no day.
static OF_A_UNIT: Lexicon<(), 256> = lexicon!(&[
    ("day job", ()),
    ("day jobs", ()),
    ("day pass", ()),
    ("day ticket", ()),
    ("day trip", ()),
    ("day tripper", ()),
    ("day bag", ()),
    ("day pack", ()),
    ("day rate", ()),
    ("day return", ()),
    ("day nurse", ()),
    ("day nursery", ()),
    ("day school", ()),
    ("day boat", ()),
    ("day bed", ()),
    ("day cream", ()),
    ("day centre", ()),
    ("day center", ()),
    ("day spa", ()),
    ("day lily", ()),
    ("day look", ()),
    ("day person", ()),
    ("day labourer", ()),
    ("day laborer", ()),
    ("day trader", ()),
    ("day drinker", ()),
    ("day planner", ()),
    ("hour hand", ()),
    ("hour glass", ()),
    ("hour mark", ()),
    ("hour angle", ()),
    ("minute hand", ()),
    ("minute book", ()),
    ("minute steak", ()),
    ("second hand", ()),
    ("week planner", ()),
    ("week night", ()),
    ("week day", ()),
    ("month planner", ()),
    ("month end", ()),
    ("year book", ()),
    ("year group", ()),
    ("year head", ()),
    ("year planner", ()),
    ("year end", ()),
    ("night light", ()),
    ("night owl", ()),
    ("night bus", ()),
    ("night nurse", ()),
    ("night school", ()),
    ("night cap", ()),
    ("night club", ()),
    ("night cream", ()),
    ("night guard", ()),
    ("night watchman", ()),
    ("night stand", ()),
    ("night terror", ()),
    ("night person", ()),
]);

/// 'a day job', 'an hour hand': one of those, not one unit.
fn called_after_a_unit(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const ONE: &[u64] = hashes!("a an");
    let one = tokens.at(from).kind == Kind::Word && ONE.contains(&tokens.at(from).hash);
    to == from + 2 && one && OF_A_UNIT.longest(tokens, from + 1).is_some()
}

/// Books of the Bible, before chapter and verse.
const BOOKS: &[u64] = hashes!(
    "genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles job psalm psalms proverbs \
     ecclesiastes isaiah jeremiah ezekiel daniel matthew mark luke john acts romans corinthians galatians \
     ephesians hebrews revelation surah"
);

/// Endings of addresses on the net: monday.com is no day.
const ENDINGS: &[u64] = hashes!("com org net io co cn app dev ai tv");

/// Friday the 13th among words of films and fear.
fn unlucky(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const SCARY: &[u64] =
        hashes!("film films movie movies scary horror franchise remake sequel unlucky superstitious slasher");
    let thirteenth = tokens.at(from).is_word(const { word_hash("friday") })
        && (from..to)
            .any(|at| tokens.at(at).value == 13 || tokens.at(at).is_word(const { word_hash("thirteenth") }));
    thirteenth
        && tokens.all().iter().take(64).any(|token| token.kind == Kind::Word && SCARY.contains(&token.hash))
}

/// A find of these tokens is a part of a name or a set phrase.
pub(super) fn holds(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let last = tokens.at(to.saturating_sub(1));
    if last.kind == Kind::Word {
        let mut longer = false;
        for start in from.saturating_sub(1).max(to.saturating_sub(3))..to {
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
    let mut ended = false;
    for start in from.saturating_sub(4)..to {
        ENDED.walk(tokens, start, |phrase| ended |= phrase.end == to);
    }
    if ended {
        return true;
    }
    // Midnight in Lisbon: a title, or another's clock.
    let elsewhere = tokens.at(to).is_word(const { word_hash("in") })
        && tokens.at(to + 1).capital
        && !super::en::WORDS.begins(tokens.at(to + 1));
    if to == from + 1
        && elsewhere
        && hashes!("midnight noon").contains(&last.hash)
        && tokens.at(from).kind == Kind::Word
    {
        return true;
    }
    if unlucky(tokens, from, to) || called_after_a_unit(tokens, from, to) {
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
            ("and now she sings", 1, 2),
            ("a midnight feast", 1, 2),
            ("sheffield wednesday won", 1, 2),
            ("never in a million years", 2, 5),
            ("the hourly rate", 1, 2),
            ("found a day job", 1, 3),
            ("an hour hand", 0, 2),
        ] {
            assert!(holds(Tokens::of(text), from, to), "{text}");
        }
        for (text, from, to) in [
            ("easter holidays", 0, 1),
            ("now we go", 0, 1),
            ("midnight", 0, 1),
            ("see her now please", 2, 3),
            ("training wednesday", 1, 2),
            ("in three years", 1, 3),
            ("ask john at 3:16", 3, 6),
            ("monday. Come", 0, 1),
            ("a day later", 0, 2),
            ("an hour away", 0, 2),
        ] {
            assert!(!holds(Tokens::of(text), from, to), "{text}");
        }
    }
}
