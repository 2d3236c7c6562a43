//! Numbers that count, measure or compare where an hour could stand: by ten votes, 2 by 4, diluted 1:10, 以下三点.

use super::by;
use crate::dims::numerals;
use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, lexicon, word_hash};

/// Words in 's' that follow an hour and count nothing: dinner at 6 works.
static NO_PLURALS: Lexicon<(), 128> = lexicon!(&[
    ("works", ()),
    ("suits", ()),
    ("sounds", ()),
    ("looks", ()),
    ("seems", ()),
    ("closes", ()),
    ("opens", ()),
    ("starts", ()),
    ("begins", ()),
    ("ends", ()),
    ("finishes", ()),
    ("leaves", ()),
    ("departs", ()),
    ("arrives", ()),
    ("comes", ()),
    ("goes", ()),
    ("gets", ()),
    ("gives", ()),
    ("makes", ()),
    ("means", ()),
    ("does", ()),
    ("always", ()),
    ("perhaps", ()),
    ("sometimes", ()),
    ("towards", ()),
    ("unless", ()),
    ("upstairs", ()),
    ("downstairs", ()),
    ("outdoors", ()),
    ("indoors", ()),
    ("thanks", ()),
    ("cheers", ()),
    ("guys", ()),
    ("girls", ()),
    ("boys", ()),
    ("lads", ()),
    ("folks", ()),
    ("drinks", ()),
    ("mondays", ()),
    ("tuesdays", ()),
    ("wednesdays", ()),
    ("thursdays", ()),
    ("fridays", ()),
    ("saturdays", ()),
    ("sundays", ()),
    ("weekdays", ()),
    ("weekends", ()),
    ("mornings", ()),
    ("evenings", ()),
    ("afternoons", ()),
    ("nights", ()),
    ("oclocks", ()),
    ("hours", ()),
    ("plus", ()),
    ("kids", ()),
    ("needs", ()),
    ("feels", ()),
    ("takes", ()),
    ("plans", ()),
]);

/// What is counted, without an 's'.
const UNITS: &[u64] = hashes!(
    "ppl guests foot feet ft inch cm mm km kg lb mph kph percent pct quid pence grand lakh crore stone \
     people person pax knots degree litre liter gram volt"
);

/// Before a number: an hour, or an amount.
const OPENERS: &[u64] = hashes!("by at for around about before after since until till til");

/// Of what some are counted: one of them.
const WHOLES: &[u64] = hashes!("them us you those these the my our his her");

/// What one stands at or wins by that is no hour.
const ONE: &[u64] = hashes!("point goal vote run stroke length stage end side corner with remove");

/// How the things are that are counted.
const DESCRIBING: &[u64] = hashes!(
    "point grown big small little old new young different other more extra free good great whole large \
     random drunk spare"
);

/// Places that belong to people, whose names are written without an apostrophe.
const PLACES: &[u64] = hashes!("house place flat gaff party pub office room birthday bday wedding car");

/// What is mixed, drawn or bet in so many parts to so many.
const RATIOS: &[u64] =
    hashes!("dilute diluted dilution mix mixed ratio scale odds aspect proportion outnumbered split");

pub(super) fn is(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

/// A number stands where an hour was read.
pub(super) fn counted(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    measured(scan, from, to)
        || first_of_two(scan, from, to)
        || some_things(scan, from, to)
        || gauged(tokens, from, to)
        || has_become(tokens, from, to)
        || aged(tokens, to)
        || sessions(scan, from, to)
        || ranked(tokens, to)
        || by::measure(tokens, from, to)
        || by::so_much(tokens, from, to)
        || ratio(tokens, from, to)
        || tail_of_a_number(tokens, from, to)
        || priced(tokens, from, to)
        || raced(tokens, from, to)
        || fraction(tokens, from, to)
        || listed(tokens, from, to)
        || headed(tokens, from, to)
}

/// about 15-20 chairs, around 5-6 of us: how many, from one number to the other.
fn some_things(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    let Some(first) = to.checked_sub(3).filter(|first| *first == from || *first == from + 1) else {
        return false;
    };
    let next = tokens.at(to);
    let plain = tokens.at(first).kind == Kind::Digits
        && tokens.at(first + 1).is_mark('-')
        && tokens.before(to).kind == Kind::Digits
        && is(tokens.before(first), OPENERS);
    if !plain || next.kind != Kind::Word || next.newline || !next.spaced {
        return false;
    }
    next.is_word(const { word_hash("of") }) && is(tokens.at(to + 1), WHOLES)
        || is(next, UNITS)
        || is(next, hashes!("more other"))
        || next.len > 3 && !next.capital && plural(scan, to)
}

/// A word that names several of something, and nothing that is done.
fn plural(scan: &Scan<'_>, at: usize) -> bool {
    let written = scan.words(at, at + 1);
    written.ends_with('s')
        && !["ss", "us", "is", "'s"].iter().any(|end| written.ends_with(end))
        && NO_PLURALS.token(scan.tokens.at(at)).is_none()
}

/// table for 4 tomorrow at 8, dinner for two on Friday, turned 18 yesterday: how many, not when.
fn headed(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    #[rustfmt::skip]
    static BOOKED: Lexicon<(), 128> = lexicon!(&[
        ("table", ()), ("tables", ()), ("room", ()), ("rooms", ()), ("booking", ()), ("reservation", ()), ("seats", ()), ("tickets", ()),
        ("party", ()), ("group", ()), ("dinner", ()), ("lunch", ()), ("brunch", ()), ("court", ()), ("cabin", ()), ("space", ()), ("food", ()),
    ]);
    #[rustfmt::skip]
    static DONE: Lexicon<(), 128> = lexicon!(&[
        ("ate", ()), ("sold", ()), ("turned", ()), ("turns", ()), ("turning", ()), ("drank", ()), ("scored", ()), ("shes", ()), ("hes", ()),
    ]);
    let (number, next) = (tokens.at(from), tokens.at(from + 1));
    let words =
        || numerals::en::cardinal(tokens, from).filter(|number| number.end == from + 1 && !number.vague);
    let value = match number.kind {
        Kind::Digits if number.len <= 2 => number.value as f64,
        Kind::Word => match words() {
            Some(number) => number.value,
            None => return false,
        },
        _ => return false,
    };
    let clock = |at: usize| {
        let (token, next) = (tokens.at(at), tokens.at(at + 1));
        let half = next.is_word(const { word_hash("am") }) || next.is_word(const { word_hash("pm") });
        token.kind == Kind::Digits && (half || next.is_mark(':') && !next.spaced)
    };
    let other = next.is_word(const { word_hash("oclock") })
        || to <= from + 2 && is(next, hashes!("night nights"))
        || to <= from + 2 && crate::dims::duration::en::unit(tokens, from + 1).is_some();
    if other || clock(from) || next.is_mark('.') && !next.spaced {
        return false;
    }
    let lead = tokens.before(from);
    if lead.kind == Kind::Word && DONE.token(lead).is_some() && !number.newline {
        return true;
    }
    let of = lead.is_word(const { word_hash("for") }) || lead.is_word(const { word_hash("of") });
    let booked = from.checked_sub(2).is_some_and(|at| BOOKED.token(tokens.at(at)).is_some());
    let hour = || {
        (from + 1..from + 10).take_while(|at| !tokens.at(*at).newline).any(|at| {
            clock(at)
                || tokens.at(at).is_word(const { word_hash("at") }) && tokens.at(at + 1).kind == Kind::Digits
        })
    };
    of && booked && (value <= 5.0 || hour())
}

/// by ten votes, at 6 foot 4, until one of us cracks, at one point
fn measured(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    // 6ish people
    if tokens.before(to).is_word(const { word_hash("ish") }) && is(tokens.at(to), UNITS) {
        return true;
    }
    let (last, next) = (tokens.before(to), tokens.at(to));
    let word = last.kind == Kind::Word
        && numerals::en::cardinal(tokens, to.saturating_sub(1)).is_some_and(|number| number.end == to);
    let whole = next.is_word(const { word_hash("of") }) && is(tokens.at(to + 1), WHOLES);
    let number = last.kind == Kind::Digits && (last.len <= 2 || whole) || word;
    let up_to = to == from + 3
        && tokens.at(from).is_word(const { word_hash("up") })
        && tokens.at(from + 1).is_word(const { word_hash("to") });
    if !number || next.kind != Kind::Word || next.newline || to > from + 2 && !up_to {
        return false;
    }
    let opener = if to == from + 2 { tokens.at(from) } else { tokens.before(from) };
    if !is(opener, OPENERS) && !up_to {
        return false;
    }
    if whole {
        return true;
    }
    let one = word && last.is_word(const { word_hash("one") });
    if one && is(next, ONE) || is(next, UNITS) {
        return true;
    }
    let plural = next.len > 3 && !next.capital && plural(scan, to);
    // at 3 big dogs, at 2 grown men
    let described = is(next, DESCRIBING) && {
        let thing = tokens.at(to + 1);
        let written = scan.words(to + 1, to + 2);
        let many = written.ends_with('s') && !written.ends_with("ss") && NO_PLURALS.token(thing).is_none();
        thing.kind == Kind::Word && !thing.newline && (many || is(thing, hashes!("men women")))
    };
    // at 6 mums house: a person's place.
    described || plural && !is(tokens.at(to + 1), PLACES)
}

/// about 200 to 300 dollars, for 5 or 6 people: how many, by two numbers.
fn first_of_two(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    let (joint, second, thing) = (tokens.at(to), tokens.at(to + 1), tokens.at(to + 2));
    let opener = if to == from + 2 { tokens.at(from) } else { tokens.before(from) };
    let plain = to <= from + 2
        && tokens.before(to).kind == Kind::Digits
        && second.kind == Kind::Digits
        && is(joint, hashes!("to or"))
        && is(opener, OPENERS);
    if !plain || thing.kind != Kind::Word || thing.newline || !thing.spaced || thing.capital {
        return false;
    }
    let written = scan.words(to + 2, to + 3);
    is(thing, UNITS)
        || thing.len > 3
            && written.ends_with('s')
            && !written.ends_with("ss")
            && NO_PLURALS.token(thing).is_none()
}

/// the tea is 2.50 now, ends in 4471 now: what a number has become.
fn has_become(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let number = tokens.before(from);
    to == from + 1
        && tokens.at(from).is_word(const { word_hash("now") })
        && number.kind == Kind::Digits
        && !tokens.at(from).newline
        && is(
            tokens.at(from.saturating_sub(if tokens.at(from.saturating_sub(2)).is_mark('.') {
                4
            } else {
                2
            })),
            hashes!("is its was in costs charge charges are"),
        )
}

/// roast at 180, cruising at 110, shares closed at 315: three figures of heat, speed, weight or worth.
fn gauged(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const GAUGED: &[u64] = hashes!(
        "oven bake baked baking roast roasted roasting cook cooked fry grill preheat preheated fan cruising \
         cruise driving speeding caught flashed weigh weighs weighed weighing shares stock priced valued \
         capped peaked maxed trading traded hovering rated temperature"
    );
    let number = to.saturating_sub(1);
    let at = number.saturating_sub(1);
    tokens.at(number).kind == Kind::Digits
        && tokens.at(number).len == 3
        && to <= from + 2
        && tokens.at(at).is_word(const { word_hash("at") })
        && (at.saturating_sub(4)..at).any(|index| is(tokens.at(index), GAUGED))
}

/// 2 morning sessions, three night markets: so many of them.
fn sessions(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    const PARTS: &[u64] = hashes!("morning afternoon evening night");
    let tokens = scan.tokens;
    let (first, next) = (tokens.at(from), tokens.at(to));
    let number = first.kind == Kind::Digits && first.len <= 2
        || numerals::en::cardinal(tokens, from).is_some_and(|number| number.end == from + 1);
    to == from + 2
        && number
        && is(tokens.at(from + 1), PARTS)
        && next.kind == Kind::Word
        && next.len > 3
        && !next.newline
        && !next.capital
        && scan.words(to, to + 1).ends_with('s')
        && NO_PLURALS.token(next).is_none()
}

/// on the 3rd try, by the 2nd verse: which of several, no day.
pub(super) fn ranked(tokens: Tokens<'_>, to: usize) -> bool {
    const RANKED: &[u64] = hashes!(
        "try attempt go verse chorus floor row shelf drawer page line step stop left right hole lap set goal \
         round time beer pint slice ring bell"
    );
    const ENDINGS: &[u64] = hashes!("st nd rd th");
    is(tokens.before(to), ENDINGS)
        && !tokens.before(to).spaced
        && is(tokens.at(to), RANKED)
        && !tokens.at(to).newline
}

/// a three year old laptop: its age.
fn aged(tokens: Tokens<'_>, to: usize) -> bool {
    const UNITS: &[u64] = hashes!("year month week day");
    let dash = usize::from(tokens.at(to).is_mark('-'));
    is(tokens.before(to), UNITS) && is(tokens.at(to + dash), hashes!("old olds")) && !tokens.at(to).newline
}

/// diluted 1:10
fn ratio(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const PARTS: [&str; 8] = ["稀释", "兑水", "配比", "比例", "缩放", "模型", "赔率", "复刻"];
    let spells =
        |at: usize, text: &str| text.chars().enumerate().all(|(index, ch)| tokens.at(at + index).is_han(ch));
    tokens.at(from).kind == Kind::Digits
        && tokens.at(from + 1).is_mark(':')
        && to == from + 3
        && ((from.saturating_sub(4)..from).any(|at| is(tokens.at(at), RATIOS))
            || is(tokens.at(to), RATIOS)
            || PARTS.iter().any(|word| spells(to, word) || from >= 2 && spells(from - 2, word)))
}

/// a lap of 1:12, swam it in 1:05: how long it took.
fn raced(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const RACES: &[u64] =
        hashes!("lap laps pb ran swam rowed cycled sprinted split parkrun marathon 10k 5k mile");
    let clocked = to == from + 3
        && tokens.at(from).kind == Kind::Digits
        && matches!(tokens.at(from + 1).ch, ':' | '.')
        && tokens.at(from + 2).len == 2;
    clocked
        && is(tokens.before(from), hashes!("of in under"))
        && (from.saturating_sub(6)..from).any(|at| is(tokens.at(at), RACES))
}

/// nine and three quarters, three quarter sleeves: a part of a thing, no year's.
fn fraction(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const OF_TIME: &[u64] = hashes!("of in ago later from running before after");
    const QUARTERS: &[u64] = hashes!("quarters quarter");
    let quarters = is(tokens.before(to), QUARTERS)
        && tokens.at(from).is_word(const { word_hash("three") })
        && to == from + 2;
    let next = tokens.at(to);
    quarters
        && (tokens.before(from).is_word(const { word_hash("and") }) && !tokens.at(from).newline
            || next.kind == Kind::Word && !next.newline && !is(next, OF_TIME))
}

/// petrol at 1.45, 7.50 each, a muffin 2.15: what something costs.
fn priced(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const GOODS: &[u64] = hashes!("petrol diesel unleaded fuel shares stock priced valued");
    const EACH: &[u64] = hashes!("each apiece per quid euros bucks");
    const SOLD_BY: &[u64] = hashes!("pint litre liter kilo kg pop go slice bottle scoop head ticket");
    let Some(point) = (from..to).find(|&at| tokens.at(at).is_mark('.') && !tokens.at(at).spaced) else {
        return false;
    };
    let number = point > 0 && point + 2 == to && tokens.at(to - 1).len == 2 && tokens.at(point - 1).len <= 2;
    let first = point.saturating_sub(1);
    let next = tokens.at(to);
    number
        && (is(next, EACH)
            || next.is_word(const { word_hash("a") }) && is(tokens.at(to + 1), SOLD_BY)
            || next.is_word(const { word_hash("for") })
                && is(tokens.at(to + 1), hashes!("a an"))
                && is(tokens.at(to + 2), SOLD_BY)
            || tokens.before(first).is_word(const { word_hash("at") })
                && first >= 2
                && is(tokens.at(first - 2), GOODS))
}

/// the number ends in 1945: the last digits of it, no year.
fn tail_of_a_number(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const NUMBERS: &[u64] = hashes!("number phone call caller mobile card account digits plate reg");
    const ENDS: &[u64] = hashes!("ends ending end");
    let year = to == from + 1 && tokens.at(from).kind == Kind::Digits && tokens.at(from).len == 4;
    let verb = if tokens.before(from).is_word(const { word_hash("in") }) { 2 } else { 1 };
    year && from >= verb
        && is(tokens.at(from - verb), ENDS)
        && (from.saturating_sub(8)..from).any(|at| is(tokens.at(at), NUMBERS))
}

/// 以下三点, 两点建议: points of a list; 三年二班: a class of a school.
fn listed(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let digit = |at: usize| {
        tokens.at(at).kind == Kind::Digits || crate::dims::numerals::zh::digit(tokens.at(at).ch).is_some()
    };
    if tokens.before(to).is_han('年') && digit(to) && tokens.at(to + 1).is_han('班') {
        return true;
    }
    if !tokens.before(to).is_han('点') || to > from + 2 {
        return false;
    }
    let spells =
        |at: usize, text: &str| text.chars().enumerate().all(|(index, ch)| tokens.at(at + index).is_han(ch));
    let before =
        ["以下", "如下", "这", "那", "总共", "列了", "列出", "提出", "补充", "归纳", "强调", "总结", "注意"];
    // 重点是五点：, 优点有三点：
    let told = matches!(tokens.before(from).ch, '是' | '有') && matches!(tokens.at(to).ch, '：' | ':');
    let after = [
        "积分",
        "伤害",
        "经验值",
        "好感",
        "属性",
        "意见",
        "建议",
        "要求",
        "原因",
        "理由",
        "说明",
        "好处",
        "坏处",
        "水旁",
        "共识",
        "体会",
        "不同",
    ];
    told || before.iter().any(|word| {
        let start = from.checked_sub(word.chars().count());
        start.is_some_and(|start| spells(start, word) && !tokens.at(from).newline)
    }) || after.iter().any(|word| spells(to, word))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn counts_and_measures_are_no_hours() {
        check::kind(
            EntityKind::Time,
            "we won by three votes
             passed by eleven points
             he stands at 5 foot 2
             at 7 quid a pint
             at 4 stars it should be good
             until one of us gives up
             after two of those I was done
             at one point the goose bit him
             around 6 pairs of socks
             got it on the 3rd try
             lost by the 2nd verse
             they held 2 morning sessions
             they run three night markets
             a lap of 1:12 on that track
             she swam it in 1:05 with a cramp
             nine and three quarters
             three quarter sleeves
             meet in the park at ⟦1:12⟧
             petrol at 1.45 again
             going for 4 grand these days
             at 6 lakh it is a steal
             at 5 pence a sheet
             only 2.50 a pint
             only 7.15 each
             see you at ⟦6⟧ mums house
             back ⟦after two⟧ probably
             meet at ⟦one⟧ by the gate
             bus at ⟦7.15⟧ then
             dilute the cordial 1:10
             drawn to scale 1:50
             a 1:12 scale model
             a three month old laptop
             party of seven year olds
             shouting at 3 big dogs
             staring at 2 drunk men
             bake it at 190 with foil on
             tea is 2.50 now, shocking
             her plate ends in 4471 now
             meet me at ⟦7⟧ or ⟦now⟧
             weighed in at 215
             doors at ⟦715⟧
             we roast them at ⟦7⟧
             back at ⟦4⟧ other than Tom
             一共七点积分
             我的理由有三点：贵，远，吵
             开会是⟦三点⟧，别迟到
             that number ends in 1977
             我补充两点
             以下三点请注意
             提了五点建议
             按1:10稀释
             三年二班的合影
             home ⟦by ten⟧
             dinner at ⟦6⟧ works for me
             be here at ⟦7⟧ guys
             the lease ends in ⟦2027⟧
             drop it at ⟦1:10⟧
             ⟦三点⟧开会",
        );
    }
}
