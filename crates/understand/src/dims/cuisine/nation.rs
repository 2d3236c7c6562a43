//! When the name of a nation is what it cooks: 'craving mexican so bad', 'dinner is Ethiopian', and not a language, a
//! people or a lesson.

use super::is_one;
use crate::dims::place;
use crate::engine::{Kind, Lexicon, Scan, Tokens, hashes, meanings, word_hash};

/// Words after a nation's name that leave it a cuisine.
static AFTER: Lexicon<(), 256> = meanings! {
    () => "food" "restaurant" "restaurants" "place" "places" "takeaway" "takeout" "joint" "cuisine"
        "dinner" "lunch" "buffet" "spot" "in" "on" "at" "outside" "two" "three" "because" "cos" "last"
        "if" "so" "near" "for" "or" "and" "tonight" "tomorrow" "again" "later" "today" "round" "around"
        "by" "with" "instead" "then" "this" "next" "after" "before" "downtown" "tho" "pls" "please"
        "nearby" "eatery" "kitchen" "menu" "from" "bbq" "grill" "brunch" "set" "is" "sounds" "would"
        "but" "dish" "dishes" "takeaways" "the" "every" "friday" "saturday" "sunday";
};
/// Words before a nation's name that make it people, a language or a lesson.
static NOT_BEFORE: Lexicon<(), 256> = meanings! {
    () => "is" "are" "am" "was" "im" "hes" "shes" "theyre" "half" "speak" "speaks" "speaking" "learn"
        "learning" "in" "from" "into" "said" "were" "my" "his" "her" "part" "read" "write" "study"
        "studying" "teach" "ancient" "native" "being" "youre" "to" "of" "nail" "born" "go" "going" "went"
        "goes" "teaches" "taught" "spoke" "translate" "fluent";
};
/// Verbs of appetite, after which a nation is what it cooks.
const CRAVED: &[u64] = hashes!(
    "craving crave fancy fancying ordering eat eating ate found booked booking chose choose ordered order \
    tried try grab grabbed getting having want"
);
/// What follows an appetite.
const ADVERBS: &[u64] = hashes!("so really badly all rn like too when");
/// Meals and what is told of them, before 'is': dinner is Ethiopian.
const MEALS: &[u64] =
    hashes!("dinner lunch food tea supper brunch menu buffet takeaway restaurant catering tonight");
/// Words of schools, states, houses and contests: among them a nation is a language or a people.
static OTHERWISE: Lexicon<(), 128> = meanings! {
    () => "teaches" "teacher" "teach" "taught" "gcse" "gcses" "a level" "timetable" "homework" "lesson"
        "lessons" "exam" "exams" "grammar" "accent" "language" "languages" "duolingo" "translate"
        "translated" "translation" "translator" "interpreter" "subtitles" "dubbed" "fluent" "fluently"
        "speak" "speaks" "spoke" "vocab" "pronounce" "mispronounced" "passport" "passports" "visa"
        "citizen" "citizenship" "nationality" "embassy" "consulate" "army" "goalkeeper" "striker"
        "referee" "terraced" "bedroom" "bedrooms" "architecture" "verbs" "verb" "alphabet" "keyboard"
        "novel" "poetry" "latin" "maths" "physics" "linguistics" "dialect" "bilingual" "grandparents"
        "ancestry" "dna" "heritage";
};
/// Words of meals: beside them a nation is what it cooks.
static EATEN: Lexicon<(), 128> = meanings! {
    () => "food" "dinner" "lunch" "supper" "brunch" "table" "restaurant" "menu" "takeaway" "takeout"
        "eat" "eating" "ate" "hungry" "starving" "hangover" "craving" "gluten" "vegan" "veggie"
        "vegetarian" "halal" "chef" "cook" "cooks" "cooking" "spicy" "chilli" "forks" "buffet" "ordered"
        "order" "delivery" "deliveroo" "dish" "portions" "leftovers" "tasty" "delicious" "appetite"
        "garlic" "rice" "noodles" "bread" "curry" "grill";
};
/// Where a place to eat stands: the peruvian downstairs.
const SPOTS: &[u64] = hashes!("downstairs upstairs opposite nextdoor across down up behind");

/// A word of the text is in a table; looked for only where a nation stands.
fn told(tokens: Tokens<'_>, words: &Lexicon<(), 128>) -> bool {
    tokens.all().iter().take(128).any(|token| token.kind == Kind::Word && words.token(token).is_some())
}

/// How sure a nation's name is a cuisine; `None` when it is none.
pub(super) fn trust(scan: &Scan<'_>, at: usize, end: usize) -> Option<f32> {
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    if scan.is_whole(at, end) {
        return Some(0.9);
    }
    // 'Phaya Thai' is a district.
    if first.capital && before.capital && !first.newline && at > 0 && place::is_town(scan, at - 1, end) {
        return None;
    }
    let noun = after.kind == Kind::Word && AFTER.token(after).is_none();
    // To polish is no cuisine; 'Polish the silver'.
    if first.is_word(const { word_hash("polish") })
        && (!first.capital || first.newline)
        && !told(tokens, &EATEN)
    {
        return None;
    }
    let the = before.is_word(const { word_hash("the") });
    // 'the Swedish for owl'
    if the && after.is_word(const { word_hash("for") }) {
        return None;
    }
    // 'options at the Ethiopian are elite'
    let there = hashes!("at from outside");
    let does = hashes!("are was does has were");
    if the && at > 1 && is_one(tokens.at(at - 2), there) && is_one(after, does) {
        return Some(0.75);
    }
    // craving mexican so bad; found filipino two doors down
    if is_one(before, CRAVED) && (!noun || is_one(after, ADVERBS)) && !is_one(after, hashes!("for")) {
        return Some(0.75);
    }
    // the peruvian downstairs
    if the && is_one(after, SPOTS) {
        return Some(0.75);
    }
    let copula = hashes!("is was be are");
    if is_one(before, copula) {
        // dinner is Ethiopian; dinner will be Moroccan
        let subject = tokens.before(at - 1);
        let meal = is_one(subject, MEALS)
            || is_one(subject, hashes!("will should")) && at > 2 && is_one(tokens.at(at - 3), MEALS);
        // is turkish the answer? vegans and all
        let asks = tokens.before(at).newline || subject.kind == Kind::Mark;
        let question = asks && (!noun || is_one(after, hashes!("the ok good")));
        return (meal && !noun || question && told(tokens, &EATEN)).then_some(0.75);
    }
    let held = before.kind == Kind::Word && NOT_BEFORE.token(before).is_some();
    let other = told(tokens, &OTHERWISE) && !told(tokens, &EATEN);
    (!noun && !held && !other).then_some(0.75)
}
