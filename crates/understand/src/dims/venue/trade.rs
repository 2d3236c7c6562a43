//! Words of venues that are something else: a person's trade or name, a subject of study, a word of the radio's alphabet,
//! a verb.

use crate::engine::{Kind, Lexicon, Scan, Token, lexicon, word_hash};

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
const SUBJECTS: [u64; 4] =
    [word_hash("pharmacy"), word_hash("theatre"), word_hash("theater"), word_hash("hotel")];
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
const ALPHABET: [u64; 26] = [
    word_hash("alpha"),
    word_hash("alfa"),
    word_hash("bravo"),
    word_hash("charlie"),
    word_hash("delta"),
    word_hash("echo"),
    word_hash("foxtrot"),
    word_hash("golf"),
    word_hash("india"),
    word_hash("juliet"),
    word_hash("kilo"),
    word_hash("lima"),
    word_hash("mike"),
    word_hash("november"),
    word_hash("oscar"),
    word_hash("papa"),
    word_hash("quebec"),
    word_hash("romeo"),
    word_hash("sierra"),
    word_hash("tango"),
    word_hash("uniform"),
    word_hash("victor"),
    word_hash("whiskey"),
    word_hash("whisky"),
    word_hash("yankee"),
    word_hash("zulu"),
];

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
    let spoken =
        [const { word_hash("spelled") }, const { word_hash("spelt") }, const { word_hash("pronounced") }];
    if tokens.before(at).is_word(const { word_hash("word") })
        || end == at + 1
            && is_one(tokens.at(end), &[const { word_hash("is") }])
            && is_one(tokens.at(end + 1), &spoken)
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
    const ARTICLES: [u64; 2] = [word_hash("a"), word_hash("an")];
    const COPULAS: [u64; 15] = [
        word_hash("is"),
        word_hash("was"),
        word_hash("am"),
        word_hash("be"),
        word_hash("being"),
        word_hash("become"),
        word_hash("became"),
        word_hash("becoming"),
        word_hash("hes"),
        word_hash("shes"),
        word_hash("im"),
        word_hash("youre"),
        word_hash("as"),
        word_hash("married"),
        word_hash("dating"),
    ];
    const KIN: [u64; 12] = [
        word_hash("cousin"),
        word_hash("brother"),
        word_hash("sister"),
        word_hash("uncle"),
        word_hash("aunt"),
        word_hash("neighbour"),
        word_hash("friend"),
        word_hash("mate"),
        word_hash("son"),
        word_hash("daughter"),
        word_hash("husband"),
        word_hash("wife"),
    ];
    const SOLDIERS: [u64; 6] = [
        word_hash("army"),
        word_hash("navy"),
        word_hash("war"),
        word_hash("combat"),
        word_hash("marine"),
        word_hash("vietnam"),
    ];
    const VERBAL: [u64; 14] = [
        word_hash("the"),
        word_hash("my"),
        word_hash("your"),
        word_hash("our"),
        word_hash("their"),
        word_hash("his"),
        word_hash("every"),
        word_hash("each"),
        word_hash("all"),
        word_hash("any"),
        word_hash("them"),
        word_hash("it"),
        word_hash("him"),
        word_hash("new"),
    ];
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    // 'Samuel Barber', 'Mr Butcher'
    if first.capital && !first.newline && before.kind == Kind::Word && before.capital && end == at + 1 {
        return !before.newline || after.kind == Kind::Word && !after.capital;
    }
    // 'by trade', 'by training'
    if after.is_word(const { word_hash("by") })
        && is_one(
            tokens.at(end + 1),
            &[const { word_hash("day") }, const { word_hash("trade") }, const { word_hash("training") }],
        )
    {
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
    let verb = is_one(
        first,
        &[const { word_hash("vet") }, const { word_hash("tailor") }, const { word_hash("butcher") }],
    );
    let noun = is_one(
        before,
        &[
            const { word_hash("the") },
            const { word_hash("a") },
            const { word_hash("my") },
            const { word_hash("our") },
            const { word_hash("your") },
            const { word_hash("which") },
            const { word_hash("any") },
        ],
    );
    if verb && !noun && is_one(after, &VERBAL) {
        return true;
    }
    // 'he is a vet', 'as a retired chemist'; 'there is a dentist' and 'is a dentist open' are of places.
    let article =
        (1..=2).filter_map(|back| at.checked_sub(back)).find(|index| is_one(tokens.at(*index), &ARTICLES));
    let Some(copula) = article.and_then(|article| article.checked_sub(1)) else { return false };
    let there = [
        const { word_hash("there") },
        const { word_hash("where") },
        const { word_hash("nearest") },
        const { word_hash("here") },
        const { word_hash("which") },
        const { word_hash("that") },
    ];
    let word = tokens.at(copula);
    let subject = tokens.before(copula);
    let asks = is_one(word, &[const { word_hash("is") }, const { word_hash("was") }])
        && (word.newline || subject.kind == Kind::Mark);
    // 'her dad's a mechanic'
    let short = scan.words(copula, copula + 1);
    let owned = short.ends_with("'s") || short.ends_with("’s");
    is_one(word, &COPULAS) && !(is_one(subject, &there) || asks)
        || owned
            && !is_one(
                word,
                &[
                    const { word_hash("theres") },
                    const { word_hash("wheres") },
                    const { word_hash("heres") },
                    const { word_hash("that") },
                ],
            )
}

/// The word is of a name: 'Dr Church', 'Supermarket Sweep'. Hotels and what is like them are called after their kind:
/// 'Hotel Bristol'.
fn is_title(scan: &Scan<'_>, at: usize) -> bool {
    const TITLES: [u64; 6] = [
        word_hash("dr"),
        word_hash("mr"),
        word_hash("mrs"),
        word_hash("ms"),
        word_hash("miss"),
        word_hash("prof"),
    ];
    const LED: [u64; 14] = [
        word_hash("hotel"),
        word_hash("hostel"),
        word_hash("motel"),
        word_hash("cafe"),
        word_hash("café"),
        word_hash("restaurant"),
        word_hash("bistro"),
        word_hash("bar"),
        word_hash("club"),
        word_hash("pub"),
        word_hash("casino"),
        word_hash("spa"),
        word_hash("atm"),
        word_hash("pharmacy"),
    ];
    const TOLD: [u64; 14] = [
        word_hash("appointment"),
        word_hash("notice"),
        word_hash("reminder"),
        word_hash("closed"),
        word_hash("open"),
        word_hash("opening"),
        word_hash("hours"),
        word_hash("update"),
        word_hash("visit"),
        word_hash("monday"),
        word_hash("tuesday"),
        word_hash("thursday"),
        word_hash("friday"),
        word_hash("saturday"),
    ];
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(at + 1));
    if is_one(before, &TITLES) && !first.newline {
        return true;
    }
    // Abbey and Marina are people where no article stands before.
    if is_one(first, &[const { word_hash("abbey") }, const { word_hash("marina") }])
        && !is_one(
            before,
            &[
                const { word_hash("the") },
                const { word_hash("a") },
                const { word_hash("an") },
                const { word_hash("at") },
                const { word_hash("to") },
                const { word_hash("from") },
                const { word_hash("near") },
                const { word_hash("in") },
                const { word_hash("by") },
            ],
        )
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
    const BEFORE: [u64; 16] = [
        word_hash("the"),
        word_hash("an"),
        word_hash("any"),
        word_hash("nearest"),
        word_hash("closest"),
        word_hash("this"),
        word_hash("that"),
        word_hash("which"),
        word_hash("every"),
        word_hash("no"),
        word_hash("find"),
        word_hash("free"),
        word_hash("cash"),
        word_hash("another"),
        word_hash("bank"),
        word_hash("your"),
    ];
    const AFTER: [u64; 8] = [
        word_hash("near"),
        word_hash("nearby"),
        word_hash("around"),
        word_hash("machine"),
        word_hash("fee"),
        word_hash("fees"),
        word_hash("outside"),
        word_hash("closest"),
    ];
    let tokens = scan.tokens;
    let atm = tokens.at(at).is_word(const { word_hash("atm") });
    atm && !tokens.at(at).capital && !is_one(tokens.before(at), &BEFORE) && !is_one(tokens.at(at + 1), &AFTER)
}

/// Overs and wickets: the game's bowling.
fn is_cricket(scan: &Scan<'_>) -> bool {
    const GAME: [u64; 10] = [
        word_hash("over"),
        word_hash("overs"),
        word_hash("wicket"),
        word_hash("wickets"),
        word_hash("wides"),
        word_hash("batting"),
        word_hash("innings"),
        word_hash("cricket"),
        word_hash("spin"),
        word_hash("seam"),
    ];
    scan.tokens.all().iter().take(128).any(|token| is_one(token, &GAME))
}
