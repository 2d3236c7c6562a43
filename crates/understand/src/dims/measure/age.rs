//! Ages: '3 years old', '87 yo', 'aged 6', 29岁, 十个月大.

use crate::dims::doors::Door;
use crate::dims::number::{Amount, written};
use crate::dims::scan::parts;
use crate::engine::{Doors, Kind, Lexicon, Scan, Tokens, hashes, meanings, word_hash};
use steward_model::{Entity, EntityKind};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&AFTER)
}

static AFTER: Lexicon<&str, 256> = meanings! {
    "Year" => "years old" "year old" "years of age" "yo" "y o" "yos" "y . o ." "y . o" "yrs of age"
        "year of age" "years aged" "years young" "year young" "y/o" "yrs old" "yr old" "year olds" "岁"
        "周岁" "岁半" "歲" "岁大" "年大" "岁龄";
    "Month" => "mos old" "mths old" "mth old" "month olds" "month of age" "months old" "month old"
        "months of age" "mo old" "个月大" "月龄" "个月龄";
    "Week" => "wks old" "wk old" "week olds" "week of age" "weeks old" "week old" "weeks of age" "周大"
        "个星期大" "星期大" "个礼拜大" "礼拜大" "周龄";
    "Day" => "day olds" "day of age" "days old" "day old" "days of age" "天大" "日大" "日龄" "天龄";
    "Decade" => "decades old";
    "Century" => "centuries old";
}
.behind(Door::Ages as u8);

/// Finds all of them.
pub(super) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    for (index, amount) in amounts.iter().enumerate() {
        let mut at = amount.end;
        at += usize::from(tokens.at(at).is_mark('-'));
        // 二十多岁, 十几岁
        let some = tokens.at(at);
        at += usize::from(
            some.kind == Kind::Han && matches!(some.ch, '多' | '几' | '来' | '余') && amount.value >= 10.0,
        );
        let before = tokens.before(amount.start);
        let aged = before.is_word(const { word_hash("aged") }) || before.is_word(const { word_hash("age") });
        let found = AFTER.longest(tokens, at).map(|found| (amount.start, found.end, *found.sense));
        let found = found.or_else(|| {
            (aged && amount.value > 0.0 && amount.value < 130.0)
                .then(|| (amount.start.saturating_sub(1), amount.end, "Year"))
        });
        // 'at the age of 70'; the age of 2 empires is none
        let of = amount.start.checked_sub(2).filter(|age| {
            before.is_word(const { word_hash("of") })
                && tokens.at(*age).is_word(const { word_hash("age") })
                && amount.value.fract() == 0.0
                && (1.0..130.0).contains(&amount.value)
                && !counts_things(scan, amount.end)
        });
        let found = found.or_else(|| of.map(|age| (age, amount.end, "Year")));
        let found = found.or_else(|| reached(scan, amount).then_some((amount.start, amount.end, "Year")));
        let Some((start, mut end, unit)) = found else { continue };
        // 岁月, 岁数 are no ages.
        if tokens.at(end).kind == Kind::Han && matches!(tokens.at(end).ch, '月' | '末') {
            continue;
        }
        let half = tokens.before(end).is_han('半') || tokens.at(end).is_han('半');
        end += usize::from(tokens.at(end).is_han('半'));
        let mut value = amount.value + if half { 0.5 } else { 0.0 };
        let mut low = amount.low;
        // aged 18-25
        if aged
            && tokens.at(end).is_mark('-')
            && let Some(high) = amounts.get(index + 1).filter(|high| high.start == end + 1)
            && value < high.value
            && high.value < 130.0
        {
            (low, value, end) = (Some(value), high.value, high.end);
        }
        let value = match low {
            Some(low) => parts([("min", written(low)), ("max", written(value)), ("unit", unit.to_owned())]),
            None => parts([("value", written(value)), ("unit", unit.to_owned())]),
        };
        let mut entity = scan.entity(EntityKind::Age, start, end, vec![value], 0.9, "age");
        // 'yo' is also a greeting: it must touch or follow figures.
        if unit == "Year"
            && tokens.before(end).is_word(const { word_hash("yo") })
            && tokens.at(amount.start).kind != Kind::Digits
        {
            entity.confidence = 0.4;
        }
        out.push(entity);
    }
}

/// A word in the plural behind a figure is what it counts.
fn counts_things(scan: &Scan<'_>, at: usize) -> bool {
    const ONWARD: &[u64] = hashes!("was is has as plus years");
    let token = scan.tokens.at(at);
    token.kind == Kind::Word
        && !token.newline
        && scan.words(at, at + 1).ends_with('s')
        && !ONWARD.contains(&token.hash)
}

/// she turns 5 on Sunday, kids under 12: years, where nothing that they would count follows.
fn reached(scan: &Scan<'_>, amount: &Amount) -> bool {
    const TURNS: &[u64] = hashes!("turns turned turning");
    const BOUNDS: &[u64] = hashes!("under over");
    const WHO: &[u64] = hashes!("kids children adults anyone everyone");
    const ONWARD: &[u64] =
        hashes!("on in next this last today tomorrow yesterday tonight soon so when go free get");
    let tokens = scan.tokens;
    let (first, next) = (tokens.at(amount.start), tokens.at(amount.end));
    let one =
        |at: usize, words: &[u64]| tokens.at(at).kind == Kind::Word && words.contains(&tokens.at(at).hash);
    let back = |count: usize| amount.start.checked_sub(count);
    let turned =
        back(1).is_some_and(|at| one(at, TURNS) && somebody(scan, at) && !goes_elsewhere(tokens, amount.end));
    let bound = back(1).is_some_and(|at| one(at, BOUNDS)) && back(2).is_some_and(|at| one(at, WHO));
    let closes = matches!(next.kind, Kind::End)
        || next.newline
        || next.kind == Kind::Mark
            && matches!(next.ch, ',' | '.' | '!' | '?' | ')')
            && tokens.at(amount.end + 1).kind != Kind::Digits
        || one(amount.end, ONWARD);
    (turned || bound)
        && !first.newline
        && closes
        && amount.value.fract() == 0.0
        && (1.0..=110.0).contains(&amount.value)
}

/// I'm turning, my son has just turned, Nora turns: a person before the verb.
fn somebody(scan: &Scan<'_>, verb: usize) -> bool {
    const PEOPLE: &str = "i he she they we you who im hes shes theyre youre whos ive mum mom mam dad mother father son \
        daughter brother sister wife husband baby kid kids child children boy boys girl girls \
        toddler twin twins nephew niece uncle aunt auntie cousin gran granny grandma grandad grandpa \
        nan nana friend mate partner boyfriend girlfriend boss youngest eldest oldest somebody \
        someone dog cat puppy kitten";
    const BETWEEN: &[u64] = hashes!("is are am was were be will has have had just only also finally");
    const NO_NAMES: &str = "it this that what which then and but";
    let tokens = scan.tokens;
    let mut at = verb;
    for _ in 0..3 {
        let Some(before) = at.checked_sub(1).filter(|_| !tokens.at(at).newline) else { return false };
        at = before;
        let token = tokens.at(at);
        if token.kind != Kind::Word {
            return false;
        }
        // "son's" and "I'm" are a word each.
        let said = scan.words(at, at + 1).split(['\'', '’']).next().unwrap_or_default();
        let among = |words: &str| words.split(' ').any(|word| word.eq_ignore_ascii_case(said));
        if among(PEOPLE) {
            return true;
        }
        if !BETWEEN.contains(&token.hash) {
            return token.capital && !among(NO_NAMES);
        }
    }
    false
}

/// 'turned 30 on the dial', 'turned 90, then 45': a turn made there, or one of several; 'on the 5th' is a day.
fn goes_elsewhere(tokens: Tokens<'_>, end: usize) -> bool {
    let next = tokens.at(end);
    let at_it = next.is_word(const { word_hash("on") }) || next.is_word(const { word_hash("in") });
    let there = at_it
        && tokens.at(end + 1).is_word(const { word_hash("the") })
        && tokens.at(end + 2).kind != Kind::Digits;
    let mut then = end + usize::from(next.is_mark(','));
    then += usize::from(tokens.at(then).is_word(const { word_hash("and") }));
    let again =
        tokens.at(then).is_word(const { word_hash("then") }) && tokens.at(then + 1).kind == Kind::Digits;
    !next.newline && (there || again)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn ages_and_near_misses() {
        check::kind(
            EntityKind::Age,
            "my son is ⟦6 years old⟧ → 6
             a ⟦34 yo⟧ man → 34
             children ⟦aged 12⟧ → 12
             她才⟦两岁半⟧ → 2.5
             猫⟦三个月大⟧了 → 3
             她⟦二十多岁⟧ → 20
             看着⟦二十七八岁⟧ → 27
             ⟦七八岁⟧的孩子 → 7
             she turns ⟦5⟧ on Sunday → 5
             I'm turning ⟦forty⟧ next year → 40
             kids under ⟦12⟧ go free → 12
             runners ⟦aged 18-25⟧ → 18
             my daughter has just turned ⟦7⟧! → 7
             Imogen's turning ⟦50⟧ in June → 50
             gran turned ⟦91⟧ on the 3rd → 91
             the dancer turned 60, then 30
             she turned 45, then 15
             turned 25 on the dimmer
             he turned 20 in the lane
             the leaf turned 35 on Monday
             he turned 30 pages
             turns 5 and 6 of the track
             he turned 180 in the road
             anything under 12 is fine
             she left school at the ⟦age of 17⟧ → 17
             the ⟦age of 80⟧ was nothing to her → 80
             a ⟦52 y.o.⟧ driver → 52
             the age of 3 kingdoms
             the age of steam
             ⟦三周大⟧ → 3
             狗⟦四周大⟧了 → 4
             四周大树
             6 years ago
             yo what's up
             三个月",
        );
    }
}
