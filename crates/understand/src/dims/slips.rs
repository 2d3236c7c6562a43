//! Words with one letter wrong: 'pharmcy', 'Melborne', 'the bakry', '5 kilometrs', 'tomorow'. Of a kind of thing the words
//! that are often meant lie packed by their first letters, which are seldom mistyped; a word that stands where such a thing
//! is told is compared with those of its own.

use super::scan::slice;
use super::{cuisine, place, venue};
use crate::engine::{Kind, Lexicon, Scan, hashes, lexicon};
use steward_model::{Entity, EntityKind, Value};

/// Words that are often meant, those of one first letter together, a blank behind each; `:` leads to what a word is called.
/// Packed, since a pointer for every word would weigh more than the words.
pub(crate) struct Meant {
    words: &'static str,
    /// Where those of a letter begin.
    starts: [u16; 27],
    /// Their second letters by the first, as bits.
    seconds: [u32; 26],
}

/// How a word differs by one letter from the one that is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Slip {
    /// One letter doubled, two changed about, or one missing, another or too many within the word.
    Within,
    /// Another at the second place, which begins other words, or at the end, which is grammar.
    AtEdge,
}

const LONGEST: usize = 15;

impl Meant {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn new(words: &'static str) -> Meant {
        let bytes = words.as_bytes();
        let (mut starts, mut seconds, mut letter, mut at) = ([0; 27], [0; 26], 0, 0);
        while at < bytes.len() {
            let first = (bytes[at] - b'a') as usize;
            assert!(first + 1 >= letter, "words of one first letter stand together, in order");
            while letter <= first {
                starts[letter] = at as u16;
                letter += 1;
            }
            seconds[first] |= 1 << (bytes[at + 1] - b'a');
            while bytes[at] != b' ' {
                at += 1;
            }
            at += 1;
        }
        while letter < 27 {
            starts[letter] = at as u16;
            letter += 1;
        }
        Meant { words, starts, seconds }
    }

    /// One of them begins with these two letters.
    fn begins(&self, first: u8, second: u8) -> bool {
        let (first, second) = (first.to_ascii_lowercase(), second.to_ascii_lowercase());
        let row = self.seconds.get(usize::from(first.wrapping_sub(b'a'))).copied().unwrap_or(0);
        second.is_ascii_lowercase() && row >> (second - b'a') & 1 == 1
    }

    /// The words of a first letter, with what they are called.
    fn of(&self, first: u8) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let letter = usize::from(first.wrapping_sub(b'a'));
        let at = |letter| self.starts.get(letter).copied().map_or(0, usize::from);
        let entries = slice(self.words, at(letter), at(letter + 1)).split_ascii_whitespace();
        entries.map(|entry| entry.split_once(':').unwrap_or((entry, entry)))
    }

    /// The word that is meant by a mistyped one, what it is called, and the slip; none by a word of its own.
    #[inline(never)]
    pub(crate) fn by(&self, typed: &str) -> Option<(&'static str, &'static str, Slip)> {
        let mut letters = [0; LONGEST];
        let letters = letters.get_mut(..typed.len())?;
        for (letter, byte) in letters.iter_mut().zip(typed.bytes()) {
            *letter = byte.to_ascii_lowercase();
        }
        let [first, ..] = *letters else { return None };
        let near = |(word, called): (&'static str, &'static str)| {
            Some((word, called, slip(letters, word.as_bytes())?))
        };
        let found = self.of(first).find_map(near)?;
        let own = || OTHERS.of(first).any(|(other, _)| other.as_bytes() == letters);
        (letters.iter().all(u8::is_ascii_lowercase) && !own()).then_some(found)
    }

    /// The word that is meant by the one at a token behind a number.
    #[inline(never)]
    pub(crate) fn at(&self, scan: &Scan<'_>, at: usize) -> Option<&'static str> {
        let token = scan.tokens.at(at);
        let may = token.kind == Kind::Word && (5..=14).contains(&token.len) && !token.newline;
        may.then(|| self.by(scan.words(at, at + 1))).flatten().map(|(word, ..)| word)
    }
}

/// One letter apart.
fn slip(typed: &[u8], meant: &[u8]) -> Option<Slip> {
    if typed.len().abs_diff(meant.len()) > 1 {
        return None;
    }
    let same = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (rest, wanted) = (typed.get(same..)?, meant.get(same..)?);
    let other = |last: bool| Some(if same > 1 && !last { Slip::Within } else { Slip::AtEdge });
    match (rest, wanted) {
        ([], []) => None,
        // 'supermarkett', 'barceloona', 'hospiital'
        ([extra, after @ ..], _) if after == wanted => {
            let doubled = same > 0 && typed.get(same - 1) == Some(extra) || after.first() == Some(extra);
            if doubled { Some(Slip::Within) } else { other(after.is_empty()) }
        }
        (_, [_, after @ ..]) if after == rest => other(false),
        ([a, b, after @ ..], [c, d, wanted @ ..]) if a == d && b == c && after == wanted => {
            Some(Slip::Within)
        }
        ([_, after @ ..], [_, wanted @ ..]) if after == wanted => other(after.is_empty()),
        _ => None,
    }
}

/// Kinds of venue with OpenStreetMap's word.
static VENUES: Meant = Meant::new(
    "airport:aerodrome aquarium bakery barbershop:hairdresser bookshop:books bookstore:books brewery butcher \
    carpark:parking casino cathedral:place_of_worship church:place_of_worship cinema clinic dentist \
    drugstore:pharmacy fishmonger:seafood garage:car_repair greengrocer hairdresser hospital hostel hotel \
    kindergarten launderette:laundry laundromat:laundry library mechanic:car_repair \
    mosque:place_of_worship museum nightclub nursery:kindergarten optician pharmacy playground restaurant school \
    stadium station supermarket temple:place_of_worship theatre ",
);
/// Dishes with OpenStreetMap's word.
static FOODS: Meant = Meant::new(
    "barbecue bibimbap:korean biryani:indian brisket:barbecue bulgogi:korean burger burgers:burger burrito:mexican \
    burritos:mexican carbonara:italian croissant:pastry dumplings:dumpling empanadas:argentinian enchiladas:mexican \
    falafel:lebanese gnocchi:italian guacamole:mexican hotpot:hot_pot kebab lasagna:italian lasagne:italian \
    moussaka:greek noodles:noodle okonomiyaki:japanese pancakes:pancake pizza quesadilla:mexican quesadillas:mexican \
    ramen rendang:malaysian risotto:italian sandwich sandwiches:sandwich shawarma:kebab souvlaki:greek \
    spaghetti:italian sushi tandoori:indian tempura:japanese vindaloo:indian ",
);
/// Towns and countries known everywhere.
static TOWNS: Meant = Meant::new(
    "aberdeen acapulco adelaide ahmedabad albuquerque amsterdam ankara antalya antwerp argentina asuncion athens \
    auckland australia austria baghdad baltimore bandung bangalore bangkok bangladesh barbados barcelona beijing \
    belfast belgium belgrade bengaluru berlin bermuda birmingham blackpool bologna bordeaux boston botswana \
    bournemouth brasilia bratislava brighton brisbane bristol brussels bucharest budapest bulgaria calgary \
    california cambodia cambridge canberra cappadocia caracas cardiff cartagena casablanca chengdu chennai chicago \
    chongqing cincinnati cleveland coimbra cologne colombia colombo copenhagen cordoba cornwall coventry curitiba \
    dallas denmark denver dresden dublin dusseldorf edinburgh estonia ethiopia finland florence florianopolis \
    fortaleza frankfurt fukuoka gatwick gdansk geneva germany glasgow gothenburg granada grenoble guadalajara \
    guangzhou guayaquil hamburg hangzhou hanover havana heathrow helsinki hiroshima honolulu houston hyderabad \
    iceland indonesia innsbruck ireland isfahan islamabad istanbul jakarta jamaica jerusalem johannesburg kampala \
    kandahar kaohsiung karachi kathmandu kigali kingston kinshasa kolkata krakow lahore lausanne leicester leipzig \
    lisbon lithuania liverpool ljubljana london luxembourg madagascar madrid malacca malaysia manchester manila \
    marrakech marrakesh marseille medellin melbourne mendoza middlesbrough milwaukee minneapolis mombasa monterrey \
    montevideo montpellier montreal morocco moscow mozambique mumbai munich nagasaki nairobi nanjing naples \
    nashville netherlands newcastle nottingham nuremberg okinawa orlando ottawa oxford pakistan palermo pamplona \
    paris penang philadelphia philippines phoenix phuket pittsburgh plymouth portland portsmouth portugal prague \
    pretoria qingdao queensland reykjavik romania rotterdam sacramento saigon salzburg samarkand santander santiago \
    santorini sapporo scotland seattle seville shanghai sharjah sheffield shenzhen singapore slovakia slovenia \
    southampton stansted stockholm stockport strasbourg stuttgart sunderland surabaya switzerland sydney taipei \
    tallinn tanzania tashkent tasmania tbilisi tehran thailand thessaloniki toronto toulouse tunisia utrecht \
    valencia valparaiso vancouver venezuela venice vienna vientiane vietnam warsaw washington wellington winnipeg \
    wolverhampton wroclaw yerevan yogyakarta yokohama yorkshire zagreb zanzibar zaragoza zimbabwe zurich ",
);
/// Words that lie one letter beside one that is meant, here or behind a number or as a time, and are words themselves.
static OTHERS: Meant = Meant::new(
    "afternoons augusta baker banding barbeque boson brewer brighten bugger bulger burgess burgher burghers burner \
    calvary cassino cathedra clonic columbia columbo cornball decrees degreed delver denier dumpling evenings \
    fortnights fridays galleons galloons gallows garbage genera genova german grenada handover hangover hotspot hovel itches \
    karahi kebob kilometer lifers lifters listers litters mania manilla maters meres meteors midnights minute \
    minutest mitres mondays moorning mornings mourning munch muters nurser octobers ounce parris pars parts phenix \
    piazza ponds pound raman ramon raven redang rupee sacrament saturdays settle statin sundae sundays sunway \
    tempera theater thursdays tomorrows tonights tuesdays valentia weekends yesterdays ",
);
/// Words before what is eaten.
#[rustfmt::skip]
static TO_FOODS: Lexicon<(), 128> = lexicon!(&[
    ("craving", ()), ("want", ()), ("wants", ()), ("eat", ()), ("eating", ()), ("ate", ()), ("some", ()), ("for", ()),
    ("fancy", ()), ("get", ()), ("getting", ()), ("order", ()), ("ordered", ()), ("have", ()), ("having", ()), ("had", ()),
    ("love", ()), ("like", ()), ("more", ()), ("cook", ()), ("cooking", ()), ("make", ()), ("making", ()), ("made", ()),
    ("a", ()), ("the", ()), ("of", ()), ("any", ()), ("good", ()), ("best", ()), ("grab", ()), ("two", ()), ("three", ()),
]);
/// Words before a town; `true`: before little else, so that a short name is trusted behind them.
#[rustfmt::skip]
static TO_TOWNS: Lexicon<bool, 128> = lexicon!(&[
    ("in", true), ("to", false), ("from", false), ("near", false), ("via", true), ("visit", true), ("visiting", true),
    ("into", true), ("around", true), ("leaving", true), ("towards", true), ("reach", true), ("for", false),
    ("outside", true), ("across", true), ("through", true),
]);
/// Who goes to a town, and what: before 'to' and 'from'.
#[rustfmt::skip]
static GO: Lexicon<(), 128> = lexicon!(&[
    ("going", ()), ("go", ()), ("flying", ()), ("fly", ()), ("flight", ()), ("flights", ()), ("train", ()), ("trains", ()),
    ("bus", ()), ("coach", ()), ("ferry", ()), ("trip", ()), ("drive", ()), ("driving", ()), ("travel", ()),
    ("travelling", ()), ("move", ()), ("moving", ()), ("moved", ()), ("way", ()), ("back", ()), ("tickets", ()),
    ("ticket", ()), ("heading", ()), ("headed", ()), ("went", ()), ("off", ()), ("get", ()), ("getting", ()), ("journey", ()),
]);
/// Words behind what is eaten.
const AT_TABLE: &[u64] = hashes!("tonight for rn tomorrow instead again");

/// Shortest word that is looked for, and the longest name of a town that is much like other words.
const SHORTEST: usize = 4;
const SHORT_NAME: usize = 6;

/// Finds venues, dishes and towns, beside what was found of whole words.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    if !scan.has_words {
        return;
    }
    let tokens = scan.tokens;
    for (at, token) in tokens.all().iter().enumerate() {
        if token.kind == Kind::Word
            && (SHORTEST..=LONGEST).contains(&usize::from(token.len))
            && let Some(entity) = led(scan, at)
        {
            out.push(entity);
        }
    }
}

/// What is meant by the word at a token, where something leads to a thing of its kind.
fn led(scan: &Scan<'_>, at: usize) -> Option<Entity> {
    let tokens = scan.tokens;
    let (token, before, after) = (tokens.at(at), tokens.before(at), tokens.at(at + 1));
    let start = token.start as usize;
    let [first, second] = *scan.text.as_bytes().get(start..start + 2)? else { return None };
    let may = |list: &Meant| list.begins(first, second);
    let lead = before.kind == Kind::Word && !token.newline;
    let eaten = || after.kind == Kind::Word && AT_TABLE.contains(&after.hash) && !token.capital;
    let to_venue = lead && may(&VENUES) && venue::leads(before);
    let to_food = may(&FOODS) && (lead && TO_FOODS.token(before).is_some() || eaten());
    let to_town = if lead && token.capital && may(&TOWNS) { TO_TOWNS.token(before) } else { None };
    if !(to_venue || to_food || to_town.is_some()) {
        return None;
    }
    // A name within a sentence is somebody's.
    let within = token.capital && !before.capital;
    let words = slice(scan.text, start, token.end as usize);
    let of = |list: &Meant, wanted: bool| {
        let meant = if wanted { list.by(words) } else { None };
        meant.filter(|(.., slip)| *slip == Slip::Within)
    };
    let venue = of(&VENUES, to_venue && !within).map(|(_, called, _)| (EntityKind::Venue, called));
    let thing =
        venue.or_else(|| of(&FOODS, to_food && !within).map(|(_, called, _)| (EntityKind::Cuisine, called)));
    // What is known as it is written is no slip.
    if venue::is_word(token) || cuisine::is_word(token) {
        return None;
    }
    let entity = |kind, value: String, sure| {
        Some(scan.entity(kind, at, at + 1, vec![Value::plain(value)], sure, "typo"))
    };
    if let Some((kind, called)) = thing {
        return entity(kind, called.to_owned(), 0.75);
    }
    // 'to Melborne Smith' is a man; a hyphen or an 's goes on with something else.
    let goes_on = after.kind == Kind::Word && after.capital && !after.newline
        || matches!(after.ch, '-' | '\'') && after.kind == Kind::Mark && !after.spaced;
    let (name, ..) = of(&TOWNS, to_town.is_some() && !goes_on)?;
    let gone = || at > 1 && GO.token(tokens.at(at - 2)).is_some();
    if name.len() <= SHORT_NAME && to_town != Some(&true) && !gone() || place::is_name(words) {
        return None;
    }
    let capital = name.get(..1)?.to_ascii_uppercase();
    entity(EntityKind::Place, capital + name.get(1..)?, 0.7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (written, meant) in [
            ("tomorow", "tomorrow"),
            ("tommorrow", "tomorrow"),
            ("wednsday", "wednesday"),
            ("febuary", "february"),
            ("thrusday", "thursday"),
        ] {
            assert_eq!(slip(written.as_bytes(), meant.as_bytes()), Some(Slip::Within), "{written}");
        }
        for (written, meant) in [("tomorrows", "tomorrow"), ("mxonday", "monday"), ("tonigha", "tonight")] {
            assert_eq!(slip(written.as_bytes(), meant.as_bytes()), Some(Slip::AtEdge), "{written}");
        }
        for (written, meant) in [("tommorow", "yesterday"), ("sunny", "sunday"), ("wensdy", "wednesday")] {
            assert_eq!(slip(written.as_bytes(), meant.as_bytes()), None, "{written}");
        }
    }

    #[test]
    fn units_with_a_letter_wrong_and_words_of_their_own() {
        check::kind(
            EntityKind::Distance,
            "only ⟦7 kilometrs⟧ left → 7
             a ⟦40 centimters⟧ shelf → 40
             ⟦3 meterrs⟧ of rope → 3
             3 matters to settle
             9 meteors fell
             2 mitres",
        );
        check::kind(
            EntityKind::Money,
            "it cost ⟦15 dollers⟧ → 15
             ⟦60 rupeees⟧ each → 60
             12 dollies for the kids
             6 dollops of cream
             2 ponds and a lake",
        );
        check::kind(
            EntityKind::Volume,
            "⟦four litrs⟧ of milk → 4
             three litters of kittens
             3 letters",
        );
    }

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
             the ⟦bakry⟧ at 5 → bakery
             tickets at the ⟦cinma⟧ → cinema
             by the ⟦musem⟧ → museum
             a cheap room at a ⟦hotl⟧ → hotel
             at the ⟦scool⟧ gates → school
             a pharmacist told me
             the librarian said no
             the garbage stinks
             two restaurateurs
             resturant
             the baker at 5
             the statin dose
             a hovel of a flat
             the marker pen
             Harry Hospitl called",
        );
        check::kind(
            EntityKind::Cuisine,
            "craving ⟦sushii⟧ → sushi
             fancy a ⟦burito⟧ → mexican
             who's up for ⟦spagetti⟧ → italian
             can we get ⟦dumplngs⟧ → dumpling
             get a ⟦burgr⟧ → burger
             some ⟦piza⟧ → pizza
             get the doodles
             to eat the hotspot
             the bugger
             a piazza
             a brisk walk",
        );
        check::kind(
            EntityKind::Place,
            "a trip to ⟦Barcelna⟧ → Barcelona
             flying to ⟦Melborne⟧ on friday → Melbourne
             a weekend in ⟦Edinbrugh⟧ → Edinburgh
             from ⟦Singapor⟧ → Singapore
             i'm in ⟦Lodon⟧ → London
             flights to ⟦Madird⟧ → Madrid
             in ⟦Berln⟧ til sunday → Berlin
             in Parish we trust
             he is in German class
             to Melborne Smith
             give it to Landon
             in Denvers group
             Birmigham",
        );
    }
}
