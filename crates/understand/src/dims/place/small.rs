//! Names in small letters, and short ones: 'from leeds to york', 'rome, florence and venice', 'two nights in nice then
//! cannes', HK, SG, US.

use super::Seen;
use super::en::longest;
use super::table::Flags;
use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{EntityKind, Value};

/// Capitals for a country or a town that mean other things as often.
static SHORT: Lexicon<(), 64> = meanings! {
    () => "hk" "sg" "us" "usa" "uae" "uk" "nz" "dc" "la" "kl" "sf" "jb" "ny" "nyc";
};
/// Airports' codes that are written in small letters where one flies.
static PORTS: Lexicon<(), 64> = meanings! {
    () => "jfk" "lhr" "lgw" "lax" "sfo" "hkg" "bkk" "hkt" "kul" "cdg" "pvg" "pek" "dxb" "nyc" "ewr";
};
/// What goes somewhere, or is done there: with 'to', 'from' and 'in' behind it even a word is a town.
static GOING: Lexicon<(), 128> = meanings! {
    () => "train" "trains" "ferry" "bus" "coach" "flight" "flights" "fly" "flying" "flew" "drive"
        "driving" "drove" "trip" "holiday" "holidays" "honeymoon" "weekend" "nights" "night" "days"
        "week" "airbnb" "hotel" "moving" "moved" "living" "lives" "studies" "studying" "staying" "landed"
        "landing" "travelling" "traveling" "travel" "sail" "sailing" "cycling" "move" "born" "arrived"
        "arriving" "based" "live" "weather" "forecast" "raining" "snowing";
};
/// Words behind a town's name that leave it one.
static CLOSING: Lexicon<(), 64> = meanings! {
    () => "then" "to" "and" "or" "on" "this" "next" "for" "with" "by" "at" "tomorrow" "tmr" "tonight"
        "today" "soon" "in" "x" "last" "takes" "is" "was" "till" "until" "from" "via" "anyone" "lol"
        "since" "atm" "now" "tmrw" "like";
};

/// Names of towns that are hours, rooms and houses before they are towns.
static NEVER: Lexicon<(), 64> = meanings! {
    () => "march" "april" "june" "july" "august" "airport" "home" "school" "work" "college" "university"
        "hospital" "town" "city" "centre" "central" "market" "station" "church" "hotel" "beach" "house"
        "morning" "noon" "there" "here" "bank" "park" "most" "best" "many" "same" "full";
};

/// Who goes somewhere says so as well; they go to much that is no town.
const HEADED: &[u64] = hashes!("heading headed off back going goes went return returning way");

#[inline(never)]
fn is_one(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

fn is_joint(token: &Token) -> bool {
    token.is_mark(',') || is_one(token, hashes!("and or to then"))
}

/// A word in small letters stands beside a comma, 'and', 'or', 'then' or 'to', and may be one of a list of towns.
pub(super) fn may_be_listed(tokens: Tokens<'_>, at: usize) -> bool {
    let token = tokens.at(at);
    token.len >= 4 && (is_joint(tokens.at(at + 1)) || is_joint(tokens.before(at)))
}

/// A name in small letters that is no small town's, whatever else it means, and where it ends.
#[inline(never)]
fn town(scan: &Scan<'_>, at: usize) -> Option<(usize, Flags)> {
    let token = scan.tokens.at(at);
    let word = token.kind == Kind::Word && token.len >= 4;
    if word && NEVER.token(token).is_none() {
        longest(scan, at).filter(|(_, flags)| !flags.is_small())
    } else {
        None
    }
}

/// A town known everywhere that means nothing else.
fn sure(found: Option<(usize, Flags)>) -> bool {
    found.is_some_and(|(_, flags)| flags.is_big() && !flags.is_word())
}

/// A name in small letters is told as a town's by a journey, a roof or a list that it stands in.
#[inline(never)]
pub(super) fn is_told(scan: &Scan<'_>, at: usize, end: usize, flags: Flags) -> bool {
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    let short = end == at + 1 && (first.len < 4 || NEVER.token(first).is_some());
    if short || flags.is_small() {
        return false;
    }
    let closed = matches!(after.kind, Kind::End | Kind::Mark)
        || after.newline
        || after.kind == Kind::Word && CLOSING.token(after).is_some();
    // 'ferry from split', 'driving to cork', 'two nights in nice then', 'holiday in turkey this summer'
    let way = is_one(before, hashes!("to from in into near"));
    let goes = |at: usize| {
        let token = tokens.at(at);
        token.kind == Kind::Word && GOING.token(token).is_some()
    };
    let going = way && at > 1 && goes(at - 2);
    // 'off to paris', 'back from vienna', 'going to new york': a great town, though its name is a word.
    let headed = || way && flags.is_big() && at > 1 && is_one(tokens.at(at - 2), HEADED);
    if closed && (going || headed()) {
        return true;
    }
    // 'from leeds to york', 'london to paris', 'flying gatwick to malaga': a journey has two ends, and one is surely a town.
    let to = const { word_hash("to") };
    if after.is_word(to) {
        let other = town(scan, end + 1);
        let from = before.is_word(const { word_hash("from") });
        let starts = first.newline || before.kind == Kind::Mark || goes(at.wrapping_sub(1));
        let plain = !flags.is_word() || flags.is_big() && sure(other);
        if other.is_some() && (from || starts) && plain && (sure(other) || flags.is_big()) {
            return true;
        }
        // 'from bath to bristol by bus'
        let ridden = other.is_some_and(|(end, _)| tokens.at(end).is_word(const { word_hash("by") }));
        if from && ridden {
            return true;
        }
    }
    if before.is_word(to) && at > 1 {
        let back = |from: usize| longest_before(scan, from);
        if let Some((start, known)) = back(at - 1) {
            let lead = tokens.before(start);
            let from = lead.is_word(const { word_hash("from") });
            let starts = tokens.at(start).newline || lead.kind == Kind::Mark || goes(start.wrapping_sub(1));
            let sure = flags.is_big() && !flags.is_word() || known.is_big() && !known.is_word();
            let ridden = after.is_word(const { word_hash("by") });
            if (from || starts) && sure && (!flags.is_word() || flags.is_big() || from && closed)
                || from && ridden
            {
                return true;
            }
        }
    }
    is_listed(scan, at, end, flags)
}

/// 'we do oslo, bergen and stockholm'.
const DONE: &[u64] = hashes!("do did doing see saw seeing like");

/// The known name that ends right before a token, of two words at most, and where it begins.
fn longest_before(scan: &Scan<'_>, end: usize) -> Option<(usize, Flags)> {
    (1..=2).filter_map(|words| end.checked_sub(words)).find_map(|start| {
        let (last, flags) = town(scan, start)?;
        (last == end).then_some((start, flags))
    })
}

/// 'rome, florence and venice', 'berlin or vienna?', 'tokyo then kyoto': towns side by side, one of them known everywhere,
/// and the list is all there is, or a way leads to it.
fn is_listed(scan: &Scan<'_>, at: usize, end: usize, flags: Flags) -> bool {
    const LONGEST: usize = 8;
    let tokens = scan.tokens;
    let (mut start, mut last) = (at, end);
    let (mut names, mut known) = (1, usize::from(flags.is_big() && !flags.is_word()));
    while names < LONGEST && is_joint(tokens.at(last)) && !tokens.at(last + 1).newline {
        // ', and'
        let next = last + 1 + usize::from(tokens.at(last).is_mark(',') && is_joint(tokens.at(last + 1)));
        let Some((end, flags)) = town(scan, next) else { break };
        (last, names) = (end, names + 1);
        known += usize::from(flags.is_big() && !flags.is_word());
    }
    while names < LONGEST && start > 1 && is_joint(tokens.before(start)) && !tokens.at(start).newline {
        let joint = start - 1;
        let joint = joint - usize::from(!tokens.at(joint).is_mark(',') && tokens.before(joint).is_mark(','));
        let Some((begin, flags)) = longest_before(scan, joint) else { break };
        (start, names) = (begin, names + 1);
        known += usize::from(flags.is_big() && !flags.is_word());
    }
    let (before, after) = (tokens.before(start), tokens.at(last));
    let opens = start == 0
        || tokens.at(start).newline
        || before.kind == Kind::Mark
        || super::en::leads(before)
        || is_one(before, DONE);
    let closes = matches!(after.kind, Kind::End | Kind::Mark)
        || after.newline
        || after.kind == Kind::Word && CLOSING.token(after).is_some();
    names > 1 && known > 0 && opens && closes && known * 3 >= names
}

/// 'back in HK', 'the US', 去HK玩, 'leaving jfk now': short names where a way leads there.
pub(super) fn short(scan: &Scan<'_>, at: usize) -> Option<Seen> {
    let tokens = scan.tokens;
    let token = tokens.at(at);
    if !(2..=3).contains(&token.len) {
        return None;
    }
    let (before, after) = (tokens.before(at), tokens.at(at + 1));
    let words = scan.words(at, at + 1);
    let way =
        |token: &Token| is_one(token, hashes!("in to from into via leaving visiting reach around across"));
    let capitals = words.bytes().all(|b| b.is_ascii_uppercase());
    let part = after.kind == Kind::Digits
        || matches!(after.ch, '-' | '/' | '$' | '&' | '\'') && after.kind == Kind::Mark && !after.spaced;
    let right = if capitals {
        let the = before.is_word(const { word_hash("the") }) && at > 1 && way(tokens.at(at - 2));
        let led = before.kind == Kind::Han
            && matches!(before.ch, '去' | '到' | '在' | '从' | '飞' | '回' | '来' | '往' | '抵')
            || after.kind == Kind::Han
                && matches!(after.ch, '玩' | '出' | '飞' | '转')
                && before.kind != Kind::Word;
        let travels = is_one(after, hashes!("flights flight trip visa"));
        // 'DC this weekend?', 'SG in july'
        let planned = (at == 0 || token.newline) && is_one(after, hashes!("this next in"));
        SHORT.token(token).is_some() && (way(before) || the || led || travels || planned) && !is_loud(scan)
    } else {
        !token.capital
            && PORTS.token(token).is_some()
            && (way(before)
                || after.is_word(const { word_hash("to") }) && PORTS.token(tokens.at(at + 2)).is_some())
    };
    (right && !part).then(|| Seen {
        entity: Some(scan.entity(
            EntityKind::Place,
            at,
            at + 1,
            vec![Value::plain(words)],
            0.75,
            "place.short",
        )),
        next: at + 1,
    })
}

/// The text is shouted, so that capitals say nothing.
fn is_loud(scan: &Scan<'_>) -> bool {
    let around = crate::dims::scan::after(scan.text, 0, 400);
    around.is_ascii() && around.bytes().filter(u8::is_ascii_lowercase).count() < around.len() / 4
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn names_in_small_letters_and_near_misses() {
        check::kind(
            EntityKind::Place,
            "from ⟦leeds⟧ to ⟦york⟧ on friday
             ⟦madrid⟧ to ⟦seville⟧ by train
             we do ⟦oslo⟧, ⟦bergen⟧ and ⟦stockholm⟧
             ⟦hanoi⟧ or ⟦bangkok⟧?
             train ⟦milan⟧ to ⟦zurich⟧ how long
             ⟦london⟧ to ⟦paris⟧ at eight
             two nights in ⟦nice⟧ then home
             ferry from ⟦split⟧ at noon
             driving to ⟦cork⟧ tomorrow
             a holiday in ⟦turkey⟧ this summer
             my flight to ⟦bergen⟧ is full
             she lives in ⟦reading⟧
             the bus to ⟦bath⟧
             every other weekend from march
             3 more weeks to ord
             in nice weather we swim
             in reading week I sleep
             from bath time to bed time
             from reading to writing
             to split the bill
             cold turkey since monday
             florence and georgia are twins
             run a bath and read
             salt and pepper to taste",
        );
    }

    #[test]
    fn short_names_and_near_misses() {
        check::kind(
            EntityKind::Place,
            "back in ⟦HK⟧ next week
             flights to ⟦SG⟧ are cheap
             going to the ⟦US⟧ in may
             去⟦HK⟧玩几天
             下周飞⟦LA⟧
             leaving ⟦jfk⟧ now
             HK$500 for two
             tell us when
             join us in june
             LA LA LA la la
             SG-1 is on tv
             hk416",
        );
    }
}
