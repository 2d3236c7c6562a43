//! Words of venues that are something else: a person's trade or name, a subject of study, a word of the radio's alphabet,
//! a verb.

use crate::engine::{Kind, Lexicon, Scan, Token, hashes, meanings, word_hash};

/// Venues called after who works there.
static TRADES: Lexicon<(), 128> = meanings! {
    () => "barber" "butcher" "chemist" "dentist" "orthodontist" "florist" "hairdresser" "jeweller"
        "locksmith" "mechanic" "car mechanic" "notary" "optician" "osteopath" "chiropractor" "physio"
        "physiotherapist" "realtor" "tailor" "cobbler" "estate agent" "letting agent" "travel agent"
        "vet" "fishmonger" "greengrocer" "ironmonger" "newsagent" "tobacconist" "chocolatier"
        "pawnbroker";
};
/// Venues that are a subject too.
const SUBJECTS: &[u64] = hashes!("pharmacy theatre theater hotel");
/// What speaks of studies.
static STUDIES: Lexicon<(), 64> = meanings! {
    () => "degree" "study" "studying" "studied" "studies" "prospectus" "course" "module" "lectures"
        "graduate" "graduated" "undergrad" "ucas" "bachelor" "bachelors" "masters" "phd" "choice" "major"
        "majoring" "minor" "semester" "subject";
};
/// The radio's alphabet.
const ALPHABET: &[u64] = hashes!(
    "alpha alfa bravo charlie delta echo foxtrot golf india juliet kilo lima mike november oscar papa \
    quebec romeo sierra tango uniform victor whiskey whisky yankee zulu"
);

/// The venue's word from a token to before another is something else.
pub(super) fn is_other(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let first = tokens.at(at);
    let whole = scan.is_whole(at, end);
    if first.is_word(const { word_hash("hotel") }) {
        let next = tokens.at(end).is_one(ALPHABET);
        let second = tokens.at(end + 1).is_one(ALPHABET) || tokens.at(end + 1).kind != Kind::Word;
        let before = tokens.before(at).is_one(ALPHABET);
        // 'India Golf Hotel, copy'
        // 'Hotel, Echo, Lima': spelt out.
        let spelt = tokens.at(end).is_mark(',')
            && tokens.at(end + 1).is_one(ALPHABET)
            && tokens.at(end + 3).is_one(ALPHABET);
        if spelt {
            return true;
        }
        let tail = before && at > 1 && tokens.at(at - 2).is_one(ALPHABET);
        if next && (before || second) || tail {
            return true;
        }
    }
    if first.is_word(const { word_hash("bowling") }) && end == at + 1 {
        return is_cricket(scan);
    }
    // 'the word restaurant', 'Library is spelled with two r's'
    let spoken = hashes!("spelled spelt pronounced");
    if tokens.before(at).is_word(const { word_hash("word") })
        || end == at + 1 && tokens.at(end).is_one(hashes!("is")) && tokens.at(end + 1).is_one(spoken)
    {
        return true;
    }
    // 'I read Pharmacy at Bath'
    if first.is_one(SUBJECTS) && first.capital && tokens.before(at).is_word(const { word_hash("read") }) {
        return true;
    }
    if first.is_one(SUBJECTS) && end == at + 1 {
        let before = tokens.before(at);
        let bare = before.kind != Kind::Word || first.newline || STUDIES.token(before).is_some();
        let studies = tokens
            .all()
            .iter()
            .take(128)
            .any(|token| token.kind == Kind::Word && STUDIES.token(token).is_some());
        return bare && studies && !whole;
    }
    if end == at + 1 && !whole && (first.capital && is_title(scan, at) || is_moment(scan, at)) {
        return true;
    }
    let trade = TRADES.longest(tokens, at).is_some_and(|found| found.end == end);
    trade && !whole && is_person(scan, at, end)
}

/// Someone is of this trade or of this name, or the word is a verb.
fn is_person(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    const SOLDIERS: &[u64] = hashes!("army navy war combat marine vietnam");
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    // 'Samuel Barber', 'Mr Butcher'
    if first.capital && !first.newline && before.kind == Kind::Word && before.capital && end == at + 1 {
        return !before.newline || after.kind == Kind::Word && !after.capital;
    }
    // 'by trade', 'by training'
    after.is_word(const { word_hash("by") }) && tokens.at(end + 1).is_one(hashes!("day trade training"))
        || before.is_one(SOLDIERS)
        || is_relative(scan, at)
        || is_verb(first, before, after)
        || is_somebodys_trade(scan, at)
}

/// 'my cousin the locksmith'; 'Boots the chemist' is a shop.
fn is_relative(scan: &Scan<'_>, at: usize) -> bool {
    const KIN: &[u64] =
        hashes!("cousin brother sister uncle aunt neighbour friend mate son daughter husband wife");
    let who = at.checked_sub(2).map(|who| scan.tokens.at(who));
    scan.tokens.before(at).is_word(const { word_hash("the") })
        && !scan.tokens.at(at).is_word(const { word_hash("chemist") })
        && who.is_some_and(|who| who.is_one(KIN))
}

/// 'we vet every driver', 'they tailor the plan'
fn is_verb(first: &Token, before: &Token, after: &Token) -> bool {
    const OBJECTS: &[u64] = hashes!("the my your our their his every each all any them it him new");
    first.is_one(hashes!("vet tailor butcher"))
        && !before.is_one(hashes!("the a my our your which any"))
        && after.is_one(OBJECTS)
}

/// 'he is a vet', 'as a retired chemist', 'her dad's a mechanic'; 'there is a dentist' and 'is a dentist open' are of
/// places.
fn is_somebodys_trade(scan: &Scan<'_>, at: usize) -> bool {
    const COPULAS: &[u64] =
        hashes!("is was am be being become became becoming hes shes im youre as married dating");
    const THERE: &[u64] = hashes!("there where nearest here which that");
    let tokens = scan.tokens;
    let article = (1..=2)
        .filter_map(|back| at.checked_sub(back))
        .find(|index| tokens.at(*index).is_one(hashes!("a an")));
    let Some(copula) = article.and_then(|article| article.checked_sub(1)) else { return false };
    let (word, subject) = (tokens.at(copula), tokens.before(copula));
    let asks = word.is_one(hashes!("is was")) && (word.newline || subject.kind == Kind::Mark);
    let short = scan.words(copula, copula + 1);
    let owned = short.ends_with("'s") || short.ends_with("’s");
    word.is_one(COPULAS) && !(subject.is_one(THERE) || asks)
        || owned && !word.is_one(hashes!("theres wheres heres that"))
}

/// The word is of a name: 'Dr Church', 'Supermarket Sweep'. Hotels and what is like them are called after their kind:
/// 'Hotel Bristol'.
fn is_title(scan: &Scan<'_>, at: usize) -> bool {
    const LED: &[u64] =
        hashes!("hotel hostel motel cafe café restaurant bistro bar club pub casino spa atm pharmacy");
    const TOLD: &[u64] = hashes!(
        "appointment notice reminder closed open opening hours update visit monday tuesday thursday friday \
        saturday"
    );
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(at + 1));
    if before.is_one(hashes!("dr mr mrs ms miss prof")) && !first.newline || is_first_name(first, before) {
        return true;
    }
    let lower = |index: usize| scan.words(index, index + 1).chars().any(char::is_lowercase);
    let head = first.newline || before.kind == Kind::Mark;
    head && !first.is_one(LED)
        && after.kind == Kind::Word
        && after.capital
        && after.len > 2
        && !after.newline
        && !after.is_one(TOLD)
        && lower(at)
        && lower(at + 1)
}

/// Abbey and Marina are people where no article stands before.
fn is_first_name(first: &Token, before: &Token) -> bool {
    first.is_one(hashes!("abbey marina"))
        && !before.is_one(hashes!("the a an at to from near in by"))
        && !(before.kind == Kind::Word && before.capital && !first.newline)
}

/// 'can't talk atm': at the moment. The machine has an article before it, or its place after.
fn is_moment(scan: &Scan<'_>, at: usize) -> bool {
    const BEFORE: &[u64] =
        hashes!("the an any nearest closest this that which every no find free cash another bank your");
    const AFTER: &[u64] = hashes!("near nearby around machine fee fees outside closest");
    let tokens = scan.tokens;
    let atm = tokens.at(at).is_word(const { word_hash("atm") });
    atm && !tokens.at(at).capital && !tokens.before(at).is_one(BEFORE) && !tokens.at(at + 1).is_one(AFTER)
}

/// Overs and wickets: the game's bowling.
fn is_cricket(scan: &Scan<'_>) -> bool {
    const GAME: &[u64] = hashes!("over overs wicket wickets wides batting innings cricket spin seam");
    scan.tokens.all().iter().take(128).any(|token| token.is_one(GAME))
}
