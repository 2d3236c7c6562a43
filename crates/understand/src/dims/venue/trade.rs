//! Words of venues that are something else: a person's trade or name, a subject of study, a word of the radio's alphabet,
//! a verb.

use crate::engine::{Kind, Lexicon, Scan, Token, hashes, lexicon, word_hash};

/// Venues called after who works there.
static TRADES: Lexicon<(), 128> = lexicon!(&[
    ("barber", ()),
    ("butcher", ()),
    ("chemist", ()),
    ("dentist", ()),
    ("orthodontist", ()),
    ("florist", ()),
    ("hairdresser", ()),
    ("jeweller", ()),
    ("locksmith", ()),
    ("mechanic", ()),
    ("car mechanic", ()),
    ("notary", ()),
    ("optician", ()),
    ("osteopath", ()),
    ("chiropractor", ()),
    ("physio", ()),
    ("physiotherapist", ()),
    ("realtor", ()),
    ("tailor", ()),
    ("cobbler", ()),
    ("estate agent", ()),
    ("letting agent", ()),
    ("travel agent", ()),
    ("vet", ()),
    ("fishmonger", ()),
    ("greengrocer", ()),
    ("ironmonger", ()),
    ("newsagent", ()),
    ("tobacconist", ()),
    ("chocolatier", ()),
    ("pawnbroker", ()),
]);
/// Venues that are a subject too.
const SUBJECTS: &[u64] = hashes!("pharmacy theatre theater hotel");
/// What speaks of studies.
static STUDIES: Lexicon<(), 64> = lexicon!(&[
    ("degree", ()),
    ("study", ()),
    ("studying", ()),
    ("studied", ()),
    ("studies", ()),
    ("prospectus", ()),
    ("course", ()),
    ("module", ()),
    ("lectures", ()),
    ("graduate", ()),
    ("graduated", ()),
    ("undergrad", ()),
    ("ucas", ()),
    ("bachelor", ()),
    ("bachelors", ()),
    ("masters", ()),
    ("phd", ()),
    ("choice", ()),
    ("major", ()),
    ("majoring", ()),
    ("minor", ()),
    ("semester", ()),
    ("subject", ()),
]);
/// The radio's alphabet.
const ALPHABET: &[u64] = hashes!(
    "alpha alfa bravo charlie delta echo foxtrot golf india juliet kilo lima mike november oscar papa \
    quebec romeo sierra tango uniform victor whiskey whisky yankee zulu"
);

fn is_one(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

/// The venue's word from a token to before another is something else.
pub(super) fn is_other(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let first = tokens.at(at);
    let whole = scan.is_whole(at, end);
    if first.is_word(const { word_hash("hotel") }) {
        let next = is_one(tokens.at(end), &ALPHABET);
        let second = is_one(tokens.at(end + 1), &ALPHABET) || tokens.at(end + 1).kind != Kind::Word;
        let before = is_one(tokens.before(at), &ALPHABET);
        // 'India Golf Hotel, copy'
        // 'Hotel, Echo, Lima': spelt out.
        let spelt = tokens.at(end).is_mark(',')
            && is_one(tokens.at(end + 1), &ALPHABET)
            && is_one(tokens.at(end + 3), &ALPHABET);
        if spelt {
            return true;
        }
        let tail = before && at > 1 && is_one(tokens.at(at - 2), &ALPHABET);
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
        || end == at + 1 && is_one(tokens.at(end), hashes!("is")) && is_one(tokens.at(end + 1), spoken)
    {
        return true;
    }
    // 'I read Pharmacy at Bath'
    if is_one(first, &SUBJECTS) && first.capital && tokens.before(at).is_word(const { word_hash("read") }) {
        return true;
    }
    if is_one(first, &SUBJECTS) && end == at + 1 {
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
    const ARTICLES: &[u64] = hashes!("a an");
    const COPULAS: &[u64] =
        hashes!("is was am be being become became becoming hes shes im youre as married dating");
    const KIN: &[u64] =
        hashes!("cousin brother sister uncle aunt neighbour friend mate son daughter husband wife");
    const SOLDIERS: &[u64] = hashes!("army navy war combat marine vietnam");
    const VERBAL: &[u64] = hashes!("the my your our their his every each all any them it him new");
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    // 'Samuel Barber', 'Mr Butcher'
    if first.capital && !first.newline && before.kind == Kind::Word && before.capital && end == at + 1 {
        return !before.newline || after.kind == Kind::Word && !after.capital;
    }
    // 'by trade', 'by training'
    if after.is_word(const { word_hash("by") }) && is_one(tokens.at(end + 1), hashes!("day trade training")) {
        return true;
    }
    if is_one(before, &SOLDIERS) {
        return true;
    }
    // 'my cousin the locksmith', 'Priya the vet'; 'Boots the chemist' is a shop.
    let who = at.checked_sub(2).map(|who| tokens.at(who));
    if before.is_word(const { word_hash("the") })
        && !first.is_word(const { word_hash("chemist") })
        && who.is_some_and(|who| is_one(who, &KIN))
    {
        return true;
    }
    // 'we vet every driver', 'they tailor the plan'
    let verb = is_one(first, hashes!("vet tailor butcher"));
    let noun = is_one(before, hashes!("the a my our your which any"));
    if verb && !noun && is_one(after, &VERBAL) {
        return true;
    }
    // 'he is a vet', 'as a retired chemist'; 'there is a dentist' and 'is a dentist open' are of places.
    let article =
        (1..=2).filter_map(|back| at.checked_sub(back)).find(|index| is_one(tokens.at(*index), &ARTICLES));
    let Some(copula) = article.and_then(|article| article.checked_sub(1)) else { return false };
    let there = hashes!("there where nearest here which that");
    let word = tokens.at(copula);
    let subject = tokens.before(copula);
    let asks = is_one(word, hashes!("is was")) && (word.newline || subject.kind == Kind::Mark);
    // 'her dad's a mechanic'
    let short = scan.words(copula, copula + 1);
    let owned = short.ends_with("'s") || short.ends_with("’s");
    is_one(word, &COPULAS) && !(is_one(subject, there) || asks)
        || owned && !is_one(word, hashes!("theres wheres heres that"))
}

/// The word is of a name: 'Dr Church', 'Supermarket Sweep'. Hotels and what is like them are called after their kind:
/// 'Hotel Bristol'.
fn is_title(scan: &Scan<'_>, at: usize) -> bool {
    const TITLES: &[u64] = hashes!("dr mr mrs ms miss prof");
    const LED: &[u64] =
        hashes!("hotel hostel motel cafe café restaurant bistro bar club pub casino spa atm pharmacy");
    const TOLD: &[u64] = hashes!(
        "appointment notice reminder closed open opening hours update visit monday tuesday thursday friday \
        saturday"
    );
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(at + 1));
    if is_one(before, &TITLES) && !first.newline {
        return true;
    }
    // Abbey and Marina are people where no article stands before.
    if is_one(first, hashes!("abbey marina"))
        && !is_one(before, hashes!("the a an at to from near in by"))
        && !(before.kind == Kind::Word && before.capital && !first.newline)
    {
        return true;
    }
    let lower = |index: usize| scan.words(index, index + 1).chars().any(char::is_lowercase);
    let head = first.newline || before.kind == Kind::Mark;
    head && !is_one(first, &LED)
        && after.kind == Kind::Word
        && after.capital
        && after.len > 2
        && !after.newline
        && !is_one(after, &TOLD)
        && lower(at)
        && lower(at + 1)
}

/// 'can't talk atm': at the moment. The machine has an article before it, or its place after.
fn is_moment(scan: &Scan<'_>, at: usize) -> bool {
    const BEFORE: &[u64] =
        hashes!("the an any nearest closest this that which every no find free cash another bank your");
    const AFTER: &[u64] = hashes!("near nearby around machine fee fees outside closest");
    let tokens = scan.tokens;
    let atm = tokens.at(at).is_word(const { word_hash("atm") });
    atm && !tokens.at(at).capital && !is_one(tokens.before(at), &BEFORE) && !is_one(tokens.at(at + 1), &AFTER)
}

/// Overs and wickets: the game's bowling.
fn is_cricket(scan: &Scan<'_>) -> bool {
    const GAME: &[u64] = hashes!("over overs wicket wickets wides batting innings cricket spin seam");
    scan.tokens.all().iter().take(128).any(|token| is_one(token, &GAME))
}
