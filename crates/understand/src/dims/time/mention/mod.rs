//! English days and months that are spoken of rather than meant: names of beasts and people, words about words, things
//! called by how often they come. Only finds of one bare word are weighed, by what stands on both sides.

mod words;

use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, lexicon, word_hash};
use words::Sense::{
    Acts, Addressing, Appointment, Giving, Introduces, Named, Naming, Person, Title, Trade, Word, Work,
};
use words::{Sense, WORDS};

/// So many words around a find are looked at.
const REACH: usize = 10;

fn sense(token: &Token) -> Option<Sense> {
    if token.kind == Kind::Word { WORDS.token(token).copied() } else { None }
}

fn is(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

fn article(token: &Token) -> bool {
    const ARTICLES: &[u64] = hashes!("the a an my our his her their");
    is(token, ARTICLES)
}

/// 'is', 'was': what follows tells what the words before are.
fn copula(token: &Token) -> bool {
    const COPULAS: &[u64] = hashes!("is was isnt wasnt are");
    is(token, COPULAS) && !token.newline
}

/// A bare word of time is a name here, or the word itself is meant.
pub(super) fn only_named(scan: &Scan<'_>, from: usize, to: usize, rule: &str) -> bool {
    let tokens = scan.tokens;
    let word = tokens.at(from);
    if to > from + 2 || word.kind != Kind::Word {
        return false;
    }
    let before = tokens.before(from);
    let same_line = !word.newline;
    if same_line && before.kind == Kind::Word && sense(before) == Some(Introduces) {
        return false;
    }
    let bare = to == from + 1;
    if rule == "recurring" {
        return bare && (as_thing(tokens, from, to) || of_somebody(scan, from, to));
    }
    let the = tokens.before(from).is_word(const { word_hash("the") }) && same_line;
    if bare && the && word.is_word(const { word_hash("sun") }) {
        return true;
    }
    named_before(tokens, from)
        || beside_a_beast(tokens, from, to)
        || told_what_it_is(scan, from, to)
        || part_time(tokens, from, to)
        || bare
            && (said_of_words(tokens, from, to)
                || glued(tokens, from, to)
                || somebody(scan, from, to)
                || person(scan, from, to))
}

/// the weekly is under the sofa, read it in the daily: a paper, not how often.
fn as_thing(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const GOES_ON: &[u64] = hashes!("is was has had arrived came says said with under");
    let next = tokens.at(to);
    // Nightly is a shampoo, the Daily Planet
    let a_brand = copula(next) && article(tokens.at(to + 1));
    let title = article(tokens.before(from))
        && tokens.at(from).capital
        && next.kind == Kind::Word
        && next.capital
        && !next.newline;
    if a_brand || title {
        return true;
    }
    article(tokens.before(from))
        && (next.kind != Kind::Word && next.kind != Kind::Digits && (next.spaced || !next.is_mark('-'))
            || next.newline
            || is(next, GOES_ON))
}

/// a tortoise named Tuesday, a horse called Biscuit Tuesday
fn named_before(tokens: Tokens<'_>, from: usize) -> bool {
    for back in 1..=5 {
        let Some(at) = from.checked_sub(back) else { return false };
        let token = tokens.at(at);
        if token.kind != Kind::Word || tokens.at(at + 1).newline {
            return false;
        }
        match sense(token) {
            Some(Naming) => return true,
            Some(Introduces) => return false,
            _ => {}
        }
        if back > 3 {
            continue;
        }
        // Between 'called' and the name stand capitals, or the thing that is named: called the boat Friday.
        if token.is_word(const { word_hash("called") }) {
            let capitals = (at + 1..=from).all(|index| tokens.at(index).capital);
            let thing = back > 1 && sense(tokens.before(from)) == Some(Named);
            return capitals || thing;
        }
    }
    false
}

/// Friday the goldfish, my cat Monday: one of them is the other's name.
fn beside_a_beast(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let dated = (to..tokens.len().min(to + REACH))
        .take_while(|&at| !tokens.at(at).newline)
        .any(|at| sense(tokens.at(at)) == Some(Appointment));
    if article(tokens.at(to)) && !tokens.at(to).newline {
        for noun in to + 1..=to + 2 {
            match sense(tokens.at(noun)) {
                Some(Named) => return !dated,
                Some(Work) => {
                    let next = tokens.at(noun + 1);
                    return tokens.at(from).capital
                        && noun == to + 1
                        && (next.kind != Kind::Word || next.newline);
                }
                _ => {}
            }
        }
    }
    // the kitten is Midnight
    let owner = from.checked_sub(2);
    if copula(tokens.before(from))
        && tokens.at(from).capital
        && owner.is_some_and(|at| sense(tokens.at(at)) == Some(Named))
        && tokens.at(to).kind != Kind::Word
    {
        return true;
    }
    sense(tokens.before(from)) == Some(Named)
        && tokens.at(from).capital
        && tokens.at(to).kind == Kind::Word
        && !tokens.at(to).newline
        && owner.is_some_and(|at| article(tokens.at(at)) && (at == 0 || tokens.before(at).kind == Kind::Mark))
        && !dated
}

/// spell Wednesday, the word tomorrow, noon spelled backwards, Oct is short for octopus
fn said_of_words(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const SHORT: &[u64] = hashes!("short slang another shorthand");
    let next = tokens.at(to);
    let line = !tokens.at(from).newline;
    // rhymes with noon, backwards is noon
    let told = tokens.before(from);
    let linked = copula(told) || told.is_word(const { word_hash("with") });
    line && (sense(told) == Some(Word)
        || linked && from.checked_sub(2).is_some_and(|at| sense(tokens.at(at)) == Some(Word)))
        || !next.newline && sense(next) == Some(Word)
        || copula(next) && is(tokens.at(to + 1), SHORT)
        || told_a_word(tokens, to)
        || by_an_author(tokens, from, to)
        || called_that(tokens, to)
        // fri as in friar
        || next.is_word(const { word_hash("as") }) && tokens.at(to + 1).is_word(const { word_hash("in") })
        || copula(next) && is(tokens.at(to + 1), hashes!("an a not")) && {
            // is a terrible name for a llama
            (to + 2..=to + 4).any(|at| sense(tokens.at(at)) == Some(Word))
        }
        || copula(next) && sense(tokens.at(to + 2)) == Some(Word)
}

/// Saturday by Ian McEwan: a title and who wrote it.
fn by_an_author(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let opens = from == 0 || tokens.at(from).newline || tokens.before(from).kind == Kind::Mark;
    let name = |at: usize| tokens.at(at).kind == Kind::Word && tokens.at(at).capital && tokens.at(at).len > 2;
    opens
        && tokens.at(from).capital
        && tokens.at(to).is_word(const { word_hash("by") })
        && name(to + 1)
        && name(to + 2)
        && !crate::dims::time::en::WORDS.begins(tokens.at(to + 1))
}

/// Sunday is what the barista wrote, Friday is what we call him.
fn called_that(tokens: Tokens<'_>, to: usize) -> bool {
    const CALLING: &[u64] = hashes!("call calls called wrote named nicknamed spelled answers");
    copula(tokens.at(to))
        && is(tokens.at(to + 1), hashes!("what how"))
        && (to + 2..to + 7).any(|at| is(tokens.at(at), CALLING))
}

/// fri chicken is a spelling, it's Scottish for trousers: further on in the sentence the word itself is meant.
fn told_a_word(tokens: Tokens<'_>, to: usize) -> bool {
    const TONGUES: &[u64] =
        hashes!("scottish scots german french spanish dutch welsh irish latin italian slang short");
    (to..to + REACH)
        .take_while(|&at| !tokens.at(at).newline && !matches!(tokens.at(at).ch, '.' | '!' | ';'))
        .any(|at| {
            let (here, next, third) = (tokens.at(at), tokens.at(at + 1), tokens.at(at + 2));
            is(here, TONGUES) && next.is_word(const { word_hash("for") })
                || copula(here) && article(next) && sense(third) == Some(Word)
        })
}

/// Tuesday is my hamster, noon is a palindrome, midnight is the black cat.
fn told_what_it_is(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    /// What an hour can be: noon is a bit early, midnight is the deadline.
    const OF_HOURS: &[u64] = hashes!(
        "bit little tad good great bad better best perfect nice deadline latest earliest time problem cutoff \
         cut limit end start push stretch squeeze plan option norm rule usual new absolute only last hour \
         safest"
    );
    let tokens = scan.tokens;
    // Friday was Crusoe's mate
    let of_one = || {
        let owner = scan.words(to + 1, to + 2);
        tokens.at(to + 1).capital && (owner.ends_with("'s") || owner.ends_with("’s"))
    };
    if !copula(tokens.at(to)) || !(article(tokens.at(to + 1)) || of_one()) {
        return false;
    }
    for noun in to + 2..=to + 3 {
        let after = tokens.at(noun + 1);
        let ends = after.kind != Kind::Word
            || after.newline
            || is(after, hashes!("of and who that which but so from with about in by"));
        match sense(tokens.at(noun)) {
            Some(Named | Person | Word) if ends => return true,
            Some(Work) if ends && is(tokens.at(to + 1), hashes!("a an my")) => {
                return true;
            }
            _ => {}
        }
    }
    let hour = is(tokens.at(from), hashes!("noon midnight"));
    let told = tokens.at(to + 2);
    hour && told.kind == Kind::Word && !is(told, OF_HOURS)
}

/// thurs-day: a part of a word that is played with.
fn glued(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let (mark, rest) = (tokens.at(to), tokens.at(to + 1));
    const LOOSE: &[u64] = hashes!("ish only free off");
    mark.is_mark('-')
        && !mark.spaced
        && !rest.spaced
        && tokens.at(from).len <= 5
        && rest.kind == Kind::Word
        && !crate::dims::time::en::WORDS.begins(rest)
        && !is(rest, LOOSE)
        || mark.is_mark('-') && !rest.spaced && tokens.at(from).len <= 5 && is(rest, hashes!("day days"))
}

/// bed time stories, night time nappies: what is done then.
fn part_time(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    static GOES_ON: Lexicon<(), 128> = lexicon!(&[
        ("is", ()),
        ("was", ()),
        ("works", ()),
        ("suits", ()),
        ("and", ()),
        ("or", ()),
        ("but", ()),
        ("so", ()),
        ("then", ()),
        ("if", ()),
        ("when", ()),
        ("with", ()),
        ("without", ()),
        ("as", ()),
        ("again", ()),
        ("already", ()),
        ("please", ()),
        ("pls", ()),
        ("ok", ()),
        ("maybe", ()),
        ("i", ()),
        ("we", ()),
        ("you", ()),
        ("he", ()),
        ("she", ()),
        ("they", ()),
        ("it", ()),
        ("the", ()),
        ("my", ()),
        ("our", ()),
        ("your", ()),
        ("lol", ()),
        ("haha", ()),
        ("yet", ()),
        ("now", ()),
        ("because", ()),
        ("cos", ()),
        ("cuz", ()),
        ("where", ()),
        ("what", ()),
        ("who", ()),
        ("how", ()),
        ("can", ()),
        ("will", ()),
        ("should", ()),
    ]);
    let next = tokens.at(to);
    to == from + 2
        && tokens.at(from + 1).is_word(const { word_hash("time") })
        && next.kind == Kind::Word
        && !next.newline
        && !crate::dims::time::en::WORDS.begins(next)
        && GOES_ON.token(next).is_none()
}

/// pay Friday a penny, Wednesday rolled her eyes, Detective Friday solved it: a day's name that is a person's. 'pay Friday, a penny less' and 'told them Wednesday' are days.
fn somebody(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    const LENGTHS: &[u64] = hashes!("week day month year bit little few couple fortnight while third half");
    let tokens = scan.tokens;
    let (word, next) = (tokens.at(from), tokens.at(to));
    if !word.capital || next.kind != Kind::Word || next.newline || next.capital {
        return false;
    }
    let opens = word.newline || tokens.before(from).kind == Kind::Mark;
    let given = !word.newline
        && (sense(tokens.before(from)) == Some(Giving)
            || tokens.before(from).is_word(const { word_hash("told") }))
        && article(next)
        && tokens.at(to + 1).kind == Kind::Word
        && !is(tokens.at(to + 1), LENGTHS);
    let acts = sense(next) == Some(Acts);
    let title = tokens.before(from).capital && !word.newline && sense(tokens.before(from)) == Some(Title);
    let solves =
        copula(next) && article(tokens.at(to + 1)) || next.len > 4 && scan.words(to, to + 1).ends_with("ed");
    given || opens && acts || title && solves
}

/// Friday's eyes: what people have and days do not.
fn of_somebody(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    const PARTS: &[u64] = hashes!("eyes eyebrows beard handwriting husband wife smile lips");
    let next = scan.tokens.at(to);
    scan.tokens.at(from).capital
        && !next.newline
        && is(next, PARTS)
        && scan.words(from, to).to_ascii_lowercase().ends_with("'s")
}

/// Jan from accounts, Jan van Dijk, ask Jan: a first name where a month could stand.
fn person(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    const NAMES: &[u64] = hashes!("jan april may june august");
    const OF_A_NAME: &[u64] = hashes!("van von de der");
    /// Verbs that months have too: Jan works for me.
    const OF_MONTHS: &[u64] = hashes!("works suits is was sounds seems looks has starts ends sales its");
    let tokens = scan.tokens;
    let (word, next) = (tokens.at(from), tokens.at(to));
    if !is(word, NAMES) || !word.capital {
        return false;
    }
    let before = tokens.before(from);
    let title = before.capital && sense(before) == Some(Title);
    if !word.newline && (sense(before) == Some(Addressing) || title) {
        return true;
    }
    if next.kind != Kind::Word || next.newline {
        return false;
    }
    // Jan Dijkstra
    if word.is_word(const { word_hash("jan") })
        && next.capital
        && next.len > 2
        && !scan.words(to, to + 1).bytes().all(|byte| byte.is_ascii_uppercase())
        && !crate::dims::time::en::WORDS.begins(next)
    {
        return true;
    }
    let after = tokens.at(to + 1);
    let verb = !next.capital && next.len > 3 && scan.words(to, to + 1).ends_with('s');
    let told = [const { word_hash("told") }, const { word_hash("said") }, const { word_hash("asked") }];
    is(next, OF_A_NAME)
        || next.is_word(const { word_hash("the") }) && sense(after) == Some(Trade)
        || sense(next) == Some(Acts)
        || is(next, &told)
        || next.is_word(const { word_hash("from") }) && after.kind == Kind::Word && after.ch.is_alphabetic()
        || verb && !is(next, OF_MONTHS) && !scan.words(to, to + 1).ends_with("ss")
        || copula(next) && after.capital && after.kind == Kind::Word
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn names_and_words_are_no_days() {
        check::kind(
            EntityKind::Time,
            "Tuesday the hamster escaped again
             Monday the old dog ate my sock
             our parrot Sunday bites
             we called the boat Friday
             a mule named Lucky Thursday
             Sunday is the name of her tortoise
             Wednesday is a terrible name for a llama
             how do you spell Wednesday
             wednesday rhymes with nothing
             the word tomorrow has two r's
             noon spelled backwards is funny
             Oct is short for octopus
             midnight is my rabbit, dusk the other one
             noon is the grey foal
             Tuesday was Ahab's cousin, I think
             Sunday is his sidekick
             ⟦Tuesday⟧ was Ahab's birthday
             ⟦Sunday⟧ is his friend's wedding
             Sunday is a film about a butcher
             wed-day or wedding day, he asked
             the monthly arrived with a poster
             I read it in the daily.
             fri-ed or poached
             asleep in the sun
             Jan Dijkstra called
             see you ⟦fri⟧-ish
             fri as in friar
             our kitten is Midnight
             the Daily Bugle is a comic paper
             Nightly is a shampoo
             fri eggs is a spelling I hate
             tues? no, trews, Scottish for trousers
             ⟦Friday⟧ we have a spelling test
             Saturday by Ian McEwan has a squash match in it
             Sunday is what the barista wrote on my cup
             named the twins Summer and Wednesday
             see you ⟦Friday⟧ by Tesco
             ⟦Sunday⟧ is what suits me
             bed time stories about a badger
             until dawn is a horror game
             see you ⟦at tea time⟧ then
             Jan drives a van
             Jan from payroll is nice
             Jan de Vries plays chess
             ask Jan, she knows
             ⟦Tuesday⟧ the plumber comes
             ⟦Monday⟧ the dog goes to the vet
             can you feed the cat ⟦Friday⟧
             we called the plumber ⟦Friday⟧
             ⟦Sunday⟧ is the party
             ⟦Wednesday⟧ is a bad day for it
             ⟦noon⟧ is a bit early
             ⟦midnight⟧ is the deadline
             what's the name of the place on ⟦Friday⟧
             ⟦Jan⟧ is fine by me
             ⟦Jan⟧ works for me
             our ⟦weekly⟧ catch up moved
             he wouldn't pay Friday a penny
             they owed Wednesday a favour
             she told Wednesday a lie
             Wednesday rolled her eyes at them
             Detective Friday solved it
             Friday's eyes were red
             Jan the plumber is late
             poor Jan fell over
             Coach Jan blew up
             Jan told us to wait
             I lent Jan my ladder
             pay me ⟦Friday⟧ a penny less
             I paid ⟦Friday⟧, a penny short
             paid ⟦Friday⟧ a week late
             they told me ⟦Wednesday⟧ a lie
             ⟦Friday⟧ the plumber comes
             Coach ⟦Friday 9am⟧ to Leeds
             ⟦Friday's⟧ rota is up
             ⟦Jan⟧ started badly",
        );
    }
}
