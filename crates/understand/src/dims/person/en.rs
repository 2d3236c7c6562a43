//! People addressed in English: after a greeting, before what is asked of them, and at a sentence's end.

use super::names::{CALLED, Called};
use crate::dims::doors::Door;
use crate::dims::place;
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, hashes, lexicon, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&GREETINGS).of(&BIDS)
}

/// Greetings and thanks before a name.
#[rustfmt::skip]
static GREETINGS: Lexicon<(), 128> = lexicon!(&[
    ("hi", ()), ("hey", ()), ("hello", ()), ("hiya", ()), ("heya", ()), ("dear", ()), ("morning", ()), ("good morning", ()),
    ("afternoon", ()), ("good afternoon", ()), ("evening", ()), ("good evening", ()), ("good night", ()), ("goodnight", ()),
    ("thanks", ()), ("thanks so much", ()), ("thanks a lot", ()), ("many thanks", ()), ("thank you", ()),
    ("thank you so much", ()), ("thank you very much", ()), ("thx", ()), ("ty", ()), ("tysm", ()), ("cheers", ()),
    ("yo", ()), ("sorry", ()), ("bye", ()), ("congrats", ()), ("congratulations", ()), ("happy birthday", ()),
    ("happy bday", ()), ("happy anniversary", ()), ("happy new year", ()), ("merry christmas", ()),
    ("hola", ()), ("bonjour", ()), ("bonsoir", ()), ("ciao", ()), ("hallo", ()), ("salut", ()), ("namaste", ()), ("soz", ()),
    ("guten morgen", ()), ("guten tag", ()), ("buongiorno", ()), ("buenos dias", ()), ("bom dia", ()), ("oi", ()), ("moin", ()),
])
.behind(Door::Greeted as u8);
/// What leads to a known name at a sentence's end: 'see you soon Daniel', 'well done Amara!'.
#[rustfmt::skip]
static FAREWELLS: Lexicon<(), 128> = lexicon!(&[
    ("ok", ()), ("okay", ()), ("k", ()), ("yes", ()), ("yeah", ()), ("yep", ()), ("yup", ()), ("no", ()), ("nope", ()), ("nah", ()),
    ("ta", ()), ("thx", ()), ("sure", ()), ("alright", ()), ("right", ()), ("well done", ()), ("nice one", ()),
    ("no worries", ()), ("no problem", ()), ("no probs", ()), ("good luck", ()), ("come on", ()), ("hurry up", ()),
    ("wake up", ()), ("night", ()), ("night night", ()), ("nighty night", ()), ("love you", ()), ("luv u", ()), ("ily", ()),
    ("miss you", ()), ("love you too", ()), ("see you", ()), ("see ya", ()), ("see you soon", ()), ("see you later", ()),
    ("cu", ()), ("laters", ()), ("later", ()), ("welcome", ()), ("welcome back", ()), ("welcome home", ()),
    ("get well soon", ()), ("good job", ()), ("please", ()), ("pls", ()), ("oh", ()), ("aw", ()), ("aww", ()), ("oi", ()), ("lol", ()), ("haha", ()), ("bless you", ()),
    ("how are you", ()), ("where are you", ()), ("what do you think", ()), ("are you ok", ()), ("are you there", ()),
    ("i love you", ()), ("i miss you", ()),
]);
/// Capitals after a greeting that are no names.
#[rustfmt::skip]
static NO_NAMES: Lexicon<(), 256> = lexicon!(&[
    ("i", ()), ("there", ()), ("all", ()), ("everyone", ()), ("everybody", ()), ("guys", ()), ("folks", ()), ("customer", ()),
    ("sir", ()), ("madam", ()), ("good", ()), ("i'm", ()), ("i've", ()), ("i'd", ()), ("english", ()), ("team", ()), ("for", ()), ("to", ()), ("so", ()), ("we", ()), ("it", ()), ("the", ()),
    ("your", ()), ("you", ()), ("this", ()), ("what", ()), ("how", ()), ("can", ()), ("is", ()), ("are", ()), ("but", ()),
    ("ok", ()), ("yes", ()), ("no", ()), ("god", ()), ("love", ()), ("and", ()), ("my", ()), ("that", ()), ("new", ()),
    ("please", ()), ("monday", ()), ("tuesday", ()), ("wednesday", ()), ("thursday", ()), ("friday", ()), ("saturday", ()),
    ("sunday", ()), ("january", ()), ("february", ()), ("march", ()), ("july", ()), ("september", ()), ("october", ()),
    ("november", ()), ("december", ()), ("christmas", ()), ("easter", ()), ("kitty", ()), ("mr", ()), ("mrs", ()), ("ms", ()), ("dr", ()), ("miss", ()), ("hihi", ()), ("girl", ()), ("boy", ()), ("google", ()), ("siri", ()),
    ("alexa", ()), ("netflix", ()), ("amazon", ()), ("uber", ()), ("tesco", ()), ("ryanair", ()), ("easyjet", ()), ("spotify", ()), ("disney", ()),
    ("apple", ()), ("microsoft", ()), ("facebook", ()), ("instagram", ()), ("whatsapp", ()), ("youtube", ()), ("tiktok", ()), ("twitter", ()),
    ("paypal", ()), ("ebay", ()), ("ikea", ()), ("lidl", ()), ("aldi", ()), ("asda", ()), ("walmart", ()), ("costco", ()), ("starbucks", ()),
    ("deliveroo", ()), ("doordash", ()), ("grab", ()), ("bolt", ()), ("vodafone", ()), ("obama", ()), ("trump", ()), ("brexit", ()), ("covid", ()),
    ("sent", ()), ("just", ()), ("also", ()), ("when", ()), ("where", ()), ("why", ()), ("who", ()), ("if", ()),
    ("not", ()), ("do", ()), ("did", ()), ("see", ()), ("got", ()), ("let", ()), ("on", ()), ("at", ()), ("in", ()), ("now", ()),
]);
/// Words at a sentence's head that are followed by a comma and name nobody.
#[rustfmt::skip]
static HEADS: Lexicon<(), 256> = lexicon!(&[
    ("well", ()), ("so", ()), ("now", ()), ("then", ()), ("please", ()), ("anyway", ()), ("anyways", ()), ("look", ()),
    ("listen", ()), ("seriously", ()), ("actually", ()), ("alright", ()), ("right", ()), ("oh", ()), ("wow", ()), ("lol", ()),
    ("haha", ()), ("btw", ()), ("also", ()), ("finally", ()), ("first", ()), ("lastly", ()), ("sure", ()), ("fine", ()),
    ("great", ()), ("cool", ()), ("nice", ()), ("good", ()), ("perfect", ()), ("yeah", ()), ("yep", ()), ("nope", ()), ("nah", ()),
    ("hmm", ()), ("um", ()), ("jesus", ()), ("christ", ()), ("girls", ()), ("boys", ()), ("ladies", ()), ("lads", ()), ("mate", ()),
    ("dude", ()), ("bro", ()), ("man", ()), ("people", ()), ("kids", ()), ("class", ()), ("question", ()), ("friends", ()),
    ("tomorrow", ()), ("today", ()), ("tonight", ()), ("yesterday", ()), ("later", ()), ("sorry", ()), ("thanks", ()), ("hello", ()),
    ("hi", ()), ("hey", ()), ("morning", ()), ("maybe", ()), ("again", ()), ("still", ()), ("however", ()), ("otherwise", ()),
    ("meanwhile", ()), ("instead", ()), ("remember", ()), ("wait", ()), ("ugh", ()), ("omg", ()), ("damn", ()), ("honest", ()),
    ("next", ()), ("else", ()), ("once", ()), ("there", ()), ("here", ()), ("yo", ()), ("ps", ()), ("or", ()), ("sir", ()), ("madam", ()),
    ("april", ()), ("august", ()), ("june", ()), ("may", ()), ("summer", ()), ("autumn", ()), ("winter", ()), ("weekend", ()), ("breakfast", ()),
    ("lunch", ()), ("dinner", ()), ("okay", ()), ("true", ()), ("exactly", ()), ("agreed", ()), ("yup", ()), ("but", ()), ("apparently", ()), ("besides", ()),
]);
const TITLES: &[u64] = hashes!("mr mrs ms dr miss prof professor aunt auntie aunty uncle");
/// What somebody does who is spoken of: 'sorry Dad is asleep', 'thanks Monday works'.
const DOES: &[u64] =
    hashes!("is was has had said says isnt wasnt wants does doesnt works and or s bag told got needs gave");
/// What a question to somebody begins with.
const ASKS: &[u64] = hashes!("can could will would did do are were have dont didnt cant arent wont r");
const YOU: &[u64] = hashes!("you u ya your ur youre");
const PLEASE: &[u64] = hashes!("please pls plz");
const KISSES: &[u64] = hashes!("x xx xxx xo");

/// What somebody is asked to do, or to be.
#[derive(Clone, Copy, PartialEq)]
enum Bid {
    Done,
    Is,
}
use Bid::{Done, Is};
#[rustfmt::skip]
static BIDS: Lexicon<Bid, 128> = lexicon!(&[
    ("bring", Done), ("pick", Done), ("call", Done), ("ring", Done), ("send", Done), ("help", Done), ("get", Done),
    ("give", Done), ("take", Done), ("make", Done), ("grab", Done), ("book", Done), ("check", Done), ("let", Done),
    ("put", Done), ("drop", Done), ("meet", Done), ("join", Done), ("pay", Done), ("lend", Done), ("ask", Done),
    ("buy", Done), ("please", Done), ("text", Done), ("message", Done), ("order", Done), ("come", Done), ("do", Done),
    ("water", Done), ("feed", Done), ("print", Done), ("share", Done), ("cover", Done), ("also", Done), ("just", Done),
    ("coming", Is), ("free", Is), ("joining", Is), ("home", Is), ("ok", Is), ("okay", Is), ("still", Is), ("around", Is),
    ("able", Is), ("up", Is), ("working", Is),
])
.behind(Door::Bids as u8);
const CAN: &[u64] = hashes!("can could will would");
const ARE: &[u64] = hashes!("are r");
/// What is cried at things as well.
const KIDDING: &[u64] = hashes!("kidding serious joking even");
/// How somebody is who is asked, besides.
const HOW: &[u64] = hashes!("awake busy alright ready here there");

/// What is said to somebody ends so, and their name follows.
const SAID: &[u64] = hashes!(
    "you u soon later thanks please sorry thx again best good great tomorrow tmr tonight now then back \
    loads lots much too"
);

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens.at(at);
        if token.kind != Kind::Word {
            at += 1;
            continue;
        }
        let begins = at == 0 || tokens.before(at).kind == Kind::Mark || token.newline;
        let found = match begins {
            true => handle(scan, at)
                .or_else(|| greeted(scan, at))
                .or_else(|| bidden(scan, at))
                .or_else(|| headed(scan, at))
                .or_else(|| before_chinese(scan, at))
                .or_else(|| last(scan, at)),
            false => parting(scan, at),
        };
        let Some((from, end, sure)) = found else {
            at += 1;
            continue;
        };
        let readings = vec![Value::plain(scan.words(from, end))];
        out.push(scan.entity(EntityKind::Person, from, end, readings, sure, "person.en"));
        at = end;
    }
}

type Found = (usize, usize, f32);

fn is_one(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

/// Where the longest of what is said to somebody ends.
#[inline(never)]
fn said(list: &'static Lexicon<(), 128>, tokens: Tokens<'_>, at: usize) -> Option<usize> {
    list.longest(tokens, at).map(|words| words.end)
}

/// A known name or a word for kin, written as it is when somebody is called by it.
fn called(token: &Token) -> Option<Called> {
    let called = *CALLED.token(token).filter(|_| token.kind == Kind::Word)?;
    (called != Called::Word || token.capital).then_some(called)
}

/// A title and where the name begins.
fn titled(tokens: Tokens<'_>, at: usize) -> usize {
    let titled = is_one(tokens.at(at), TITLES)
        && tokens.at(at + 1 + usize::from(tokens.at(at + 1).is_mark('.'))).capital;
    if !titled {
        return at;
    }
    at + 1 + usize::from(tokens.at(at + 1).is_mark('.'))
}

/// Nothing goes on behind a name that is part of it or makes it a part: an end, a mark, a kiss.
#[inline(never)]
fn closes(tokens: Tokens<'_>, end: usize) -> bool {
    let next = tokens.at(end);
    match next.kind {
        Kind::End => true,
        Kind::Mark => !matches!(next.ch, '-' | '/' | '&' | '@' | '_' | '+' | '\'') || next.spaced,
        _ => next.newline || is_one(next, KISSES),
    }
}

/// A sentence begins: a comma or a colon before it makes it no head.
fn is_head(tokens: Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at);
    at == 0 || tokens.at(at).newline || matches!(before.ch, '.' | '!' | '?' | '…') || !before.ch.is_ascii()
}

/// '@Jane are you coming'.
#[inline(never)]
fn handle(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    let (mark, token, next) = (tokens.before(at), tokens.at(at), tokens.at(at + 1));
    let free = mark.is_mark('@') && !token.spaced && (mark.spaced || at == 1);
    let whole =
        next.spaced || matches!(next.kind, Kind::End | Kind::Han) || matches!(next.ch, ',' | '!' | '?' | ':');
    let name = token.capital && NO_NAMES.token(token).is_none() || called(token).is_some();
    (free && whole && name && token.len > 1).then_some((at, at + 1, 0.7))
}

/// 'hi Tom', 'thanks anna!', 'Good morning Mr. Okafor': after a greeting.
#[inline(never)]
fn greeted(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    let greeting = said(&GREETINGS, tokens, at)?;
    let from = greeting + usize::from(tokens.at(greeting).is_mark(','));
    let name = titled(tokens, from);
    let token = tokens.at(name);
    let known = called(token).is_some();
    let good = token.kind == Kind::Word
        && (token.capital || known)
        && token.len > 1
        && !token.newline
        && NO_NAMES.token(token).is_none()
        && (known || scan.words(name, name + 1).chars().any(char::is_lowercase));
    let end = name + 1;
    let next = tokens.at(end);
    // 'Hi Boots sale' goes on; a name is followed by a mark, an end or a small word.
    let closes = matches!(next.kind, Kind::Mark | Kind::End)
        || next.newline
        || next.kind == Kind::Word && !next.capital && !DOES.contains(&next.hash)
        || next.is_word(const { word_hash("i") })
        || next.kind == Kind::Han;
    // 'Dear Priya Sharma,': a surname behind a name, and nothing more.
    let second = tokens.at(end + 1);
    let surname = next.kind == Kind::Word
        && next.capital
        && next.len > 1
        && !next.newline
        && NO_NAMES.token(next).is_none()
        && scan.words(end, end + 1).chars().any(char::is_lowercase)
        && (second.newline || second.kind == Kind::End || matches!(second.ch, ',' | '，' | ':' | '!'));
    if good && surname && (known || tokens.at(at).is_word(const { word_hash("dear") })) {
        return Some((from, end + 1, 0.8));
    }
    (good && closes).then_some((from, end, 0.8))
}

/// 'ok mum', 'well done Amara!', 'night Ella xx': after other words that are said to somebody, a known name.
#[inline(never)]
fn bidden(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    if !is_head(tokens, at) {
        return None;
    }
    let lead = said(&FAREWELLS, tokens, at)?;
    let from = lead + usize::from(tokens.at(lead).is_mark(','));
    let name = titled(tokens, from);
    let token = tokens.at(name);
    let kind = called(token).filter(|_| !token.newline)?;
    let next = tokens.at(name + 1);
    let goes_on = next.kind == Kind::Word
        && (is_one(next, hashes!("i ill im"))
            || is_one(next, ASKS) && is_one(tokens.at(name + 2), YOU)
            || is_one(next, PLEASE));
    let sure = if kind == Called::Kin { 0.75 } else { 0.7 };
    (closes(tokens, name + 1) || goes_on).then_some((from, name + 1, sure))
}

/// 'Tom, can you …', 'Mrs Patel, the parcel has come', 'Ahmed! long time', 'Priya can you call'.
#[inline(never)]
fn headed(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    if !is_head(tokens, at) {
        return None;
    }
    let name = titled(tokens, at);
    let (token, mark) = (tokens.at(name), tokens.at(name + 1));
    let kind = called(token);
    if kind.is_some() && mark.kind == Kind::Word && !mark.newline {
        // 'Priya can you call me back'
        let told = is_asked(tokens, name + 1) || is_one(mark, PLEASE);
        return told.then_some((at, name + 1, 0.75));
    }
    if !(mark.is_mark(',') || mark.is_mark('，')) {
        let cried = mark.is_mark('!') && kind.is_some() && token.capital;
        return cried.then_some((at, name + 1, 0.7));
    }
    if name > at || kind.is_some() {
        return known(scan, at, name, kind);
    }
    // 'Paris, can you bring the cake': a town's name is somebody's where they are to do something.
    if token.capital && is_asked(tokens, at + 2) && place::is_name(scan.words(at, at + 1)) {
        return is_bidden(tokens, at).then_some((at, at + 1, 0.7));
    }
    let when = || is_one(tokens.at(at + 2), hashes!("when")) && is_asking(tokens, at + 2);
    ((is_asked(tokens, at + 2) || when()) && is_stranger(scan, at)).then_some((at, at + 1, 0.6))
}

/// 'can you', 'are you'
fn is_asked(tokens: Tokens<'_>, at: usize) -> bool {
    is_one(tokens.at(at), ASKS) && is_one(tokens.at(at + 1), YOU)
}

/// Behind the comma others are named, or what they are doing: 'Grandma, Tom and I are going', 'Tom, my brother, is here'.
fn is_listed(tokens: Tokens<'_>, at: usize) -> bool {
    let follows = tokens.at(at);
    follows.kind == Kind::Word
        && (follows.capital && !is_one(follows, hashes!("i im ill")) && !is_asked(tokens, at)
            || called(follows).is_some()
            || is_one(follows, hashes!("and my who which his her or"))
            || DOES.contains(&follows.hash))
}

/// A name that is known, or has a title, before a comma.
fn known(scan: &Scan<'_>, at: usize, name: usize, kind: Option<Called>) -> Option<Found> {
    let tokens = scan.tokens;
    let asked = is_asked(tokens, name + 2);
    let asking = || asked || is_asking(tokens, name + 2);
    // 'Rose, tulip and lily', 'Bill, please!': a word is a name where something is asked of it.
    let bidden = || is_one(tokens.at(name + 2), PLEASE) && tokens.at(name + 3).kind == Kind::Word;
    if kind == Some(Called::Word) && name == at && !bidden() && !asking() {
        return None;
    }
    // 'Dr Sethi, level 3': in the middle of a notice a title tells who it is.
    if name > at && at > 0 && !tokens.at(at).newline && !asking() {
        return None;
    }
    let right = tokens.at(name).len > 1 && !is_listed(tokens, name + 2);
    right.then_some((at, name + 1, if asked { 0.85 } else { 0.75 }))
}

/// 'Paris, can you bring', 'Paris, are you coming': somebody is to do what follows.
fn is_bidden(tokens: Tokens<'_>, at: usize) -> bool {
    let (follows, verb) = (tokens.at(at + 2), tokens.at(at + 4));
    verb.kind == Kind::Word
        && BIDS.token(verb).is_some_and(|bid| match bid {
            Bid::Done => CAN.contains(&follows.hash),
            Bid::Is => ARE.contains(&follows.hash),
        })
}

/// A word that may be a name nobody knows. 'Netflix, are you kidding me' is cried at anything.
fn is_stranger(scan: &Scan<'_>, at: usize) -> bool {
    let tokens = scan.tokens;
    let (token, words) = (tokens.at(at), scan.words(at, at + 1));
    token.capital
        && !(KIDDING.contains(&tokens.at(at + 4).hash) && tokens.at(at + 4).kind == Kind::Word)
        && (3..=12).contains(&token.len)
        && !words.ends_with("ly")
        && !words.ends_with('s')
        && words.chars().skip(1).all(char::is_lowercase)
        && NO_NAMES.token(token).is_none()
        && HEADS.token(token).is_none()
        && said(&GREETINGS, tokens, at).is_none()
        && said(&FAREWELLS, tokens, at).is_none()
        && !place::is_name(words)
}

/// 'Lily 你在哪', 'Jack你好', 'Amy 明天有空吗': a known name at a message's head, and Chinese that is said to somebody.
fn before_chinese(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    let (token, next) = (tokens.at(at), tokens.at(at + 1));
    let told = next.kind == Kind::Han
        && !next.newline
        && (matches!(next.ch, '你' | '您')
            || next.ch == '在' && matches!(tokens.at(at + 2).ch, '吗' | '么' | '嗎' | '哪' | '不')
            || next.spaced && matches!(next.ch, '明' | '今' | '帮' | '麻' | '快' | '早' | '晚'));
    (is_head(tokens, at) && token.capital && token.len > 1 && told && called(token).is_some()).then_some((
        at,
        at + 1,
        0.7,
    ))
}

/// A question mark ends what begins at a token.
fn is_asking(tokens: Tokens<'_>, at: usize) -> bool {
    (at..at + 16)
        .find(|&at| tokens.at(at).kind == Kind::Mark && matches!(tokens.at(at).ch, '?' | '.' | '!' | ';'))
        .is_some_and(|at| tokens.at(at).is_mark('?'))
}

/// ', Marta?', ', mum': at a sentence's end behind a comma, where somebody is spoken to.
#[inline(never)]
fn last(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    if !(tokens.before(at).is_mark(',') && at > 1 && closes(tokens, at + 1)) || tokens.at(at + 1).is_mark(',')
    {
        return None;
    }
    called(tokens.at(at))?;
    let prior = tokens.at(at - 2);
    if prior.kind != Kind::Word || prior.capital && prior.len > 1 || called(prior).is_some() {
        return None;
    }
    let spoken = tokens.at(at + 1).is_mark('?')
        || (at.saturating_sub(14)..at - 1).any(|index| {
            is_one(tokens.at(index), YOU)
                || is_one(tokens.at(index), PLEASE)
                || GREETINGS.token(tokens.at(index)).is_some()
        });
    spoken.then_some((at, at + 1, 0.7))
}

/// 'where are you Lucy?', 'see you at six mum x': at a sentence's end without a comma, right behind what is said to somebody.
#[inline(never)]
fn parting(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let tokens = scan.tokens;
    let before = tokens.before(at);
    // 'hang on Joe', 'let me know Ivan, thanks': these only behind their own word.
    let two = |word: u64, leads: &[u64]| before.is_word(word) && at > 1 && is_one(tokens.at(at - 2), leads);
    let said = is_one(before, SAID)
        || two(const { word_hash("on") }, hashes!("hang come"))
        || two(const { word_hash("know") }, hashes!("me"))
        || two(const { word_hash("job") }, hashes!("great good"))
        || two(const { word_hash("time") }, hashes!("what"));
    // 'are you home Nina?', 'u ok Mia': how somebody is, asked of them.
    let asked = at > 1
        && before.kind == Kind::Word
        && (BIDS.token(before) == Some(&Is) || HOW.contains(&before.hash))
        && is_one(tokens.at(at - 2), YOU);
    if !(said || asked) || !closes(tokens, at + 1) {
        return None;
    }
    let kind = called(tokens.at(at))?;
    // 'can you mum it' and names in small letters are left.
    let near = is_one(before, YOU) || is_one(before, PLEASE);
    let right = match kind {
        Called::Kin => true,
        Called::Name => tokens.at(at).capital,
        Called::Word => near,
    };
    right.then_some((at, at + 1, 0.65))
}
