//! Long words with one letter wrong: 'pharmcy', 'Melborne', 'spagetti'. Of every word that is often meant the forms with
//! one letter left out are laid into a table when the program is built; a word that stands where such a thing is told is
//! looked for by its own such forms.

use super::scan::slice;
use super::{cuisine, venue};
use crate::engine::{Kind, Lexicon, Scan, Token, lexicon, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// Kinds of venue and dishes with OpenStreetMap's word, `|` between, and towns and countries known everywhere: packed, since
/// a pointer for every word would weigh more than the words.
const WORDS: &str = "pharmacy:pharmacy restaurant:restaurant supermarket:supermarket hospital:hospital airport:aerodrome \
    library:library cinema:cinema museum:museum hairdresser:hairdresser bakery:bakery dentist:dentist \
    playground:playground station:station kindergarten:kindergarten nursery:kindergarten theatre:theatre \
    stadium:stadium church:place_of_worship temple:place_of_worship mosque:place_of_worship hotel:hotel \
    hostel:hostel butcher:butcher bookshop:books bookstore:books drugstore:pharmacy mechanic:car_repair \
    launderette:laundry laundromat:laundry nightclub:nightclub casino:casino aquarium:aquarium \
    cathedral:place_of_worship greengrocer:greengrocer fishmonger:seafood optician:optician carpark:parking \
    barbershop:hairdresser brewery:brewery | \
    burrito:mexican burritos:mexican spaghetti:italian dumplings:dumpling ramen:ramen sushi:sushi \
    lasagne:italian lasagna:italian noodles:noodle pizza:pizza burger:burger burgers:burger kebab:kebab \
    biryani:indian quesadilla:mexican quesadillas:mexican barbecue:barbecue shawarma:kebab falafel:lebanese \
    tempura:japanese bibimbap:korean bulgogi:korean okonomiyaki:japanese pancakes:pancake sandwich:sandwich \
    sandwiches:sandwich croissant:pastry tandoori:indian vindaloo:indian risotto:italian carbonara:italian \
    gnocchi:italian enchiladas:mexican empanadas:argentinian moussaka:greek souvlaki:greek guacamole:mexican \
    brisket:barbecue rendang:malaysian hotpot:hot_pot | \
    barcelona melbourne edinburgh birmingham amsterdam vancouver manchester istanbul liverpool philadelphia \
    copenhagen singapore brisbane auckland wellington adelaide canberra toronto montreal ottawa calgary winnipeg \
    chicago houston seattle portland phoenix baltimore nashville pittsburgh cleveland cincinnati sacramento \
    minneapolis milwaukee albuquerque honolulu orlando washington california glasgow cardiff belfast sheffield \
    nottingham leicester newcastle southampton portsmouth cambridge brighton plymouth aberdeen coventry \
    wolverhampton sunderland bournemouth middlesbrough stockport blackpool heathrow gatwick stansted florence \
    bologna palermo brussels antwerp rotterdam utrecht stockholm gothenburg helsinki tallinn warsaw krakow \
    gdansk wroclaw budapest bucharest belgrade zagreb ljubljana bratislava salzburg innsbruck geneva lausanne \
    frankfurt hamburg dusseldorf stuttgart cologne leipzig dresden nuremberg hanover marseille toulouse bordeaux \
    strasbourg montpellier grenoble valencia seville granada zaragoza santander pamplona lisbon coimbra \
    reykjavik thessaloniki santorini ankara antalya cappadocia marrakesh marrakech casablanca johannesburg \
    pretoria kampala kigali kinshasa zanzibar mombasa nairobi bangkok phuket saigon vientiane jakarta surabaya \
    yogyakarta bandung manila penang malacca shanghai beijing guangzhou shenzhen chengdu chongqing hangzhou \
    nanjing qingdao taipei kaohsiung yokohama nagasaki hiroshima fukuoka sapporo okinawa bangalore bengaluru \
    chennai kolkata hyderabad mumbai ahmedabad kathmandu colombo karachi islamabad lahore kandahar tashkent \
    samarkand tbilisi yerevan jerusalem sharjah baghdad tehran isfahan guadalajara monterrey acapulco cartagena \
    medellin santiago valparaiso cordoba mendoza montevideo asuncion fortaleza brasilia curitiba florianopolis \
    caracas guayaquil havana kingston barbados jamaica bermuda cornwall yorkshire scotland ireland tasmania \
    queensland switzerland austria slovenia slovakia bulgaria romania portugal thailand vietnam cambodia \
    malaysia indonesia philippines pakistan bangladesh argentina colombia venezuela australia denmark finland \
    iceland lithuania estonia germany belgium netherlands luxembourg morocco tunisia ethiopia tanzania zimbabwe \
    botswana mozambique madagascar ";
/// Words that lie one letter beside one of these and are words themselves.
#[rustfmt::skip]
static OTHERS: Lexicon<(), 128> = lexicon!(&[
    ("german", ()), ("settle", ()), ("handover", ()), ("columbia", ()), ("brewer", ()), ("brighten", ()), ("burghers", ()),
    ("huston", ()), ("sidney", ()), ("valentia", ()), ("homburg", ()), ("kingstone", ()), ("karahi", ()), ("redang", ()),
    ("columbian", ()), ("hanoverian", ()), ("florances", ()), ("marcella", ()), ("stadia", ()), ("mexicana", ()),
    ("hostile", ()), ("crockett", ()), ("grandad", ()), ("grenada", ()), ("theater", ()), ("barbeque", ()), ("butchery", ()),
    ("librarian", ()), ("brewers", ()), ("genova", ()), ("marsella", ()), ("tehrani", ()), ("austrian", ()), ("jamaican", ()),
]);

/// Words before a venue.
static TO_VENUES: Lexicon<(), 128> = lexicon!(&[
    ("the", ()),
    ("a", ()),
    ("an", ()),
    ("at", ()),
    ("to", ()),
    ("this", ()),
    ("that", ()),
    ("nearest", ()),
    ("any", ()),
    ("our", ()),
    ("local", ()),
    ("my", ()),
    ("near", ()),
    ("in", ()),
    ("from", ()),
    ("outside", ()),
    ("closest", ()),
    ("new", ()),
    ("good", ()),
    ("decent", ()),
    ("nice", ()),
    ("find", ()),
    ("open", ()),
    ("another", ()),
    ("which", ()),
]);
/// Words before what is eaten.
static TO_FOODS: Lexicon<(), 128> = lexicon!(&[
    ("craving", ()),
    ("want", ()),
    ("wants", ()),
    ("eat", ()),
    ("eating", ()),
    ("ate", ()),
    ("some", ()),
    ("for", ()),
    ("fancy", ()),
    ("get", ()),
    ("getting", ()),
    ("order", ()),
    ("ordered", ()),
    ("have", ()),
    ("having", ()),
    ("had", ()),
    ("love", ()),
    ("like", ()),
    ("more", ()),
    ("cook", ()),
    ("cooking", ()),
    ("make", ()),
    ("making", ()),
    ("made", ()),
    ("a", ()),
    ("the", ()),
    ("of", ()),
    ("any", ()),
    ("good", ()),
    ("best", ()),
    ("grab", ()),
    ("two", ()),
    ("three", ()),
]);
/// Words before a town.
static TO_PLACES: Lexicon<(), 128> = lexicon!(&[
    ("in", ()),
    ("to", ()),
    ("from", ()),
    ("near", ()),
    ("via", ()),
    ("visit", ()),
    ("visiting", ()),
    ("into", ()),
    ("around", ()),
    ("leaving", ()),
    ("towards", ()),
    ("reach", ()),
    ("for", ()),
    ("outside", ()),
    ("across", ()),
    ("through", ()),
]);
/// Words behind what is eaten.
const AT_TABLE: [u64; 6] = [
    word_hash("tonight"),
    word_hash("for"),
    word_hash("rn"),
    word_hash("tomorrow"),
    word_hash("instead"),
    word_hash("again"),
];

const SLOTS: usize = 4096;
/// Shortest and longest word that is looked for.
const SHORTEST: usize = 6;
const LONGEST: usize = 15;

/// Where the part of a number begins: venues, foods, places.
const fn part(number: usize) -> usize {
    let (bytes, mut at, mut seen) = (WORDS.as_bytes(), 0, 0);
    while seen < number {
        seen += (byte(bytes, at) == b'|') as usize;
        at += 1;
    }
    at
}
const FOODS: usize = part(1);
const PLACES: usize = part(2);

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes[at]
}

/// The word that begins at an offset.
fn word(at: usize) -> &'static str {
    let rest = slice(WORDS, at, WORDS.len());
    rest.split([' ', ':']).next().unwrap_or_default()
}

/// What OpenStreetMap calls the word that begins at an offset.
fn sense(at: usize) -> &'static str {
    let rest = slice(WORDS, at, WORDS.len());
    rest.split(' ').next().and_then(|entry| entry.split_once(':')).map_or("", |(_, sense)| sense)
}

/// Where a word of some bytes lies that lacks the letter at an offset; beyond its end: the whole word.
const fn place(bytes: &[u8], start: usize, end: usize, lacks: usize) -> usize {
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, start);
    while at < end {
        if at - start != lacks {
            hash = (hash ^ byte(bytes, at) as u64).wrapping_mul(0x0100_0000_01b3);
        }
        at += 1;
    }
    (hash ^ (hash >> 29)) as usize & (SLOTS - 1)
}

/// By the words' forms where each word begins, counted from one; 0 ends a run.
static TABLE: [u16; SLOTS] = tables().0;
/// Second letters by the first, as bits.
static BEGINNINGS: [u32; 26] = tables().1;

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn tables() -> ([u16; SLOTS], [u32; 26]) {
    let (mut table, mut begins) = ([0; SLOTS], [0; 26]);
    let bytes = WORDS.as_bytes();
    let (mut start, mut filled) = (0, 0);
    while start < bytes.len() {
        let mut end = start;
        while bytes[end].is_ascii_lowercase() {
            end += 1;
        }
        if end > start {
            assert!(end - start < LONGEST);
            begins[(bytes[start] - b'a') as usize] |= 1 << (bytes[start + 1] - b'a');
            let mut lacks = 1;
            while lacks <= end - start {
                let mut at = place(bytes, start, end, lacks);
                while table[at] != 0 && table[at] != start as u16 + 1 {
                    at = (at + 1) & (SLOTS - 1);
                }
                filled += (table[at] == 0) as usize;
                table[at] = start as u16 + 1;
                lacks += 1;
            }
        }
        // Behind the word and what it is called there is a blank.
        while bytes[end] != b' ' {
            end += 1;
        }
        start = end + 1;
    }
    assert!(filled * 4 < SLOTS * 3, "the table is too full");
    (table, begins)
}

/// What is meant by a word with one letter wrong: where it begins.
fn meant(typed: &[u8]) -> Option<usize> {
    for lacks in (1..=typed.len()).rev() {
        let mut at = place(typed, 0, typed.len(), lacks);
        while let Some(start) = TABLE.get(at).and_then(|&held| usize::from(held).checked_sub(1)) {
            if is_slip(typed, word(start).as_bytes()) {
                return Some(start);
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }
    None
}

/// One letter is doubled, missing, another or changed for its neighbour. A word of six letters or less is too near to
/// others for all but the first and the last of these; endings are grammar.
fn is_slip(typed: &[u8], meant: &[u8]) -> bool {
    let same = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (rest, wanted) = (typed.get(same..).unwrap_or_default(), meant.get(same..).unwrap_or_default());
    let long = meant.len() > SHORTEST;
    match (rest, wanted) {
        // 'supermarkett', 'barceloona', 'hospiital'
        ([extra, after @ ..], _) if after == wanted => {
            let doubled = same > 0 && typed.get(same - 1) == Some(extra) || after.first() == Some(extra);
            doubled || long && !after.is_empty()
        }
        (_, [_, after @ ..]) if after == rest => long && same > 1,
        ([a, b, after @ ..], [c, d, wanted @ ..]) if a == d && b == c && after == wanted => {
            meant.len() >= SHORTEST
        }
        ([_, after @ ..], [_, wanted @ ..]) if after == wanted => long && same > 1 && !after.is_empty(),
        _ => false,
    }
}

/// Finds all of them, beside what was found of whole words.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    if !scan.has_words {
        return;
    }
    let tokens = &scan.tokens;
    for (at, token) in tokens.all().iter().enumerate() {
        if token.kind == Kind::Word
            && (SHORTEST..=LONGEST).contains(&usize::from(token.len))
            && begins(scan.text, token)
            && let Some(entity) = slip(scan, at)
        {
            out.push(entity);
        }
    }
}

/// Its first two letters begin one of the words.
fn begins(text: &str, token: &Token) -> bool {
    let start = token.start as usize;
    let [first, second] = *text.as_bytes().get(start..start + 2).unwrap_or_default() else { return false };
    let (first, second) = (first.to_ascii_lowercase(), second.to_ascii_lowercase());
    second.is_ascii_lowercase()
        && first
            .checked_sub(b'a')
            .and_then(|first| BEGINNINGS.get(usize::from(first)))
            .is_some_and(|held| held >> (second - b'a') & 1 == 1)
}

#[inline(never)]
fn holds(list: &Lexicon<(), 128>, token: &Token) -> bool {
    list.token(token).is_some()
}

#[inline(never)]
fn slip(scan: &Scan<'_>, at: usize) -> Option<Entity> {
    let tokens = &scan.tokens;
    let (token, before, after) = (tokens.at(at), tokens.before(at), tokens.at(at + 1));
    let led = |words: bool| before.kind == Kind::Word && !token.newline && words;
    let eaten = after.kind == Kind::Word && AT_TABLE.contains(&after.hash);
    let to_venue = led(holds(&TO_VENUES, before));
    let to_food = led(holds(&TO_FOODS, before)) || eaten && !token.capital;
    let to_place = led(holds(&TO_PLACES, before)) && token.capital;
    if !(to_venue || to_food || to_place) {
        return None;
    }
    let words = slice(scan.text, token.start as usize, token.end as usize);
    let mut letters = [0; LONGEST];
    let typed = letters.get_mut(..words.len())?;
    for (letter, byte) in typed.iter_mut().zip(words.bytes()) {
        *letter = byte.to_ascii_lowercase();
    }
    let typed: &[u8] = typed;
    if !typed.iter().all(u8::is_ascii_lowercase) || holds(&OTHERS, token) {
        return None;
    }
    let found = meant(typed)?;
    let entity = |kind, value: String, sure| {
        Some(scan.entity(kind, at, at + 1, vec![Value::plain(value)], sure, "typo"))
    };
    // A name within a sentence is somebody's; what is known as it is written is no slip.
    let within = token.capital && !before.capital;
    if venue::is_word(token) || cuisine::is_word(token) {
        return None;
    }
    if found < PLACES {
        let kind = if found < FOODS { EntityKind::Venue } else { EntityKind::Cuisine };
        let told = if found < FOODS { to_venue } else { to_food };
        return if told && !within { entity(kind, sense(found).to_owned(), 0.75) } else { None };
    }
    // 'to Melborne Smith' is a man; a hyphen or an 's goes on with something else.
    let goes_on = after.kind == Kind::Word && after.capital && !after.newline
        || matches!(after.ch, '-' | '\'') && after.kind == Kind::Mark && !after.spaced;
    if !to_place || goes_on || super::place::is_name(words) {
        return None;
    }
    let name = word(found);
    let capital = name.get(..1)?.to_ascii_uppercase();
    entity(EntityKind::Place, capital + name.get(1..)?, 0.7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn slips_of_one_letter_and_near_misses() {
        check::kind(
            EntityKind::Venue,
            "is there a ⟦pharmcy⟧ open → pharmacy
             any decent ⟦resturant⟧ round here → restaurant
             she is at the ⟦hosptial⟧ → hospital
             the ⟦libary⟧ shuts at eight → library
             the ⟦supermarkett⟧ on the corner → supermarket
             from the ⟦airprt⟧ at six → aerodrome
             a pharmacist told me
             the librarian said no
             the garbage stinks
             two restaurateurs
             resturant
             Harry Hospitl called",
        );
        check::kind(
            EntityKind::Cuisine,
            "craving ⟦sushii⟧ → sushi
             fancy a ⟦burito⟧ → mexican
             who's up for ⟦spagetti⟧ → italian
             can we get ⟦dumplngs⟧ → dumpling
             get the doodles
             to eat the hotspot
             a brisk walk",
        );
        check::kind(
            EntityKind::Place,
            "a trip to ⟦Barcelna⟧ → Barcelona
             flying to ⟦Melborne⟧ on friday → Melbourne
             a weekend in ⟦Edinbrugh⟧ → Edinburgh
             from ⟦Singapor⟧ → Singapore
             in Parish we trust
             he is in German class
             to Melborne Smith
             in Denvers group
             Birmigham",
        );
    }
}
