//! Times: days, hours, ranges, what comes again; lengths of time are found on the way.

mod beside;
mod blockers;
mod by;
mod compounds;
mod counts;
mod doubt;
pub mod en;
mod feasts;
mod grammar;
pub mod holidays;
mod meals;
pub mod meaning;
mod mention;
mod observances;
mod sayings;
mod several;
mod tense;
#[cfg(test)]
mod tests;
mod things;
pub mod words;
pub mod zh;
mod zh_mention;
mod zh_turns;

use crate::engine::{Doors, Kind, Scan, word_hash};
use grammar::{Found, Parser};
use jiff::ToSpan as _;
use meaning::resolve::Now;
use steward_model::{Entity, EntityKind, Value};

/// What doubtful words of time are told by, and their finds, for the chore that learns it.
pub(super) use doubt::{NAMES, ROWS, seen};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    tense::doors(compounds::doors(grammar::doors(all)))
        .of(&en::WORDS)
        .of(&zh::WORDS)
        .of(&holidays::HOLIDAYS)
        .of(&feasts::FEASTS)
}

/// Finds times and durations.
pub fn find(scan: &Scan<'_>, found: &mut Vec<Entity>) {
    find_with(scan, found, |start, time| time.rule == "row" || !doubt::only_looks(scan, start, time));
}

/// Finds those that `meant` says are meant.
fn find_with(scan: &Scan<'_>, found: &mut Vec<Entity>, mut meant: impl FnMut(usize, &Found) -> bool) {
    let mut parser = Parser::new(scan);
    let mut at = 0;
    while at < scan.tokens.len() {
        let ch = scan.tokens.at(at).ch;
        let opens =
            matches!(ch, '@' | '½' | '¼' | '¾' | '<' | '>' | '=') || at == 0 && matches!(ch, '+' | '-');
        if scan.tokens.at(at).kind == Kind::Mark && !opens {
            at += 1;
            continue;
        }
        let read = grammar::found_at(&parser, at);
        match read.map(|(start, time)| (accepted(scan, start, &time), start, time)) {
            Some((true, start, time)) if !meant(start, &time) && !goes_on(&parser, found, start, &time) => {
                at = time.end;
            }
            Some((accepted, start, time)) if accepted || goes_on(&parser, found, start, &time) => {
                // Told of the past, it lies behind.
                let time = if time.rule != "relative" && !time.duration && tense::past(scan, start, time.end)
                {
                    parser.now.past = true;
                    let back = grammar::found_at(&parser, at).map_or(time, |(_, back)| back);
                    parser.now.past = false;
                    back
                } else {
                    time
                };
                let time = done_in(scan, start, time);
                let start = start + usize::from(time.rule == "done in");
                let time = match next_of_month(&parser, found, start, &time) {
                    Some(values) => Found { values, ..time },
                    None => time,
                };
                let mut time = time;
                if let Some(values) = several::taken_over(&parser, found, start, &time) {
                    time.values = values;
                }
                meals::in_its_half(scan, start, time.end, &mut time.values);
                at = time.end;
                let confidence = if time.strength >= 2 { 0.9 } else { 0.6 };
                let kind = if time.duration { EntityKind::Duration } else { EntityKind::Time };
                several::share(&parser, found, start, &time);
                let readings = time.values.into_iter().take(3).map(Value::Time).collect();
                found.push(scan.entity(kind, start, time.end, readings, confidence, time.rule));
            }
            _ => at += 1,
        }
    }
}

/// 'Ran it in 25 mins', 'lost 3kg in 4 weeks': of what is done, how long it took.
fn done_in(scan: &Scan<'_>, start: usize, time: Found) -> Found {
    let tokens = scan.tokens;
    if time.rule != "relative"
        || time.duration
        || !tokens.at(start).is_word(const { word_hash("in") })
        || !tense::done_before(scan, start)
    {
        return time;
    }
    match crate::dims::duration::en::length(tokens, start + 1).filter(|length| length.end == time.end) {
        Some(length) => {
            let value = steward_model::TimeValue::Duration {
                seconds: Some(length.total),
                seconds_to: None,
                range: false,
                bound: None,
            };
            Found { values: vec![value], duration: true, strength: 2, rule: "done in", ..time }
        }
        None => time,
    }
}

/// A weak find stands only where it is the whole message.
fn accepted(scan: &Scan<'_>, start: usize, time: &Found) -> bool {
    let whole =
        scan.is_whole(start, time.end) && !matches!(scan.tokens.before(start).ch, '$' | '£' | '€' | '¥');
    whole || time.strength >= 2 && !looks_like_another(scan, start, time)
}

/// A word is cut in two, or a name or title only looks like a time.
fn looks_like_another(scan: &Scan<'_>, start: usize, time: &Found) -> bool {
    let tokens = scan.tokens;
    let first = tokens.at(start);
    // A row of days has its own ends.
    if time.rule != "row" && (first.kind == Kind::Han || tokens.before(time.end).kind == Kind::Han) {
        let festival = holidays::longest(tokens, start).is_some_and(|festival| festival.end == time.end);
        let surname = tokens.before(start).is_han('姓') && first.is_han('周');
        if blockers::cuts_a_word(tokens, start, time.end)
            || festival && (blockers::named(tokens, start) || blockers::festive_thing(tokens, time.end))
            || blockers::in_title(tokens, start)
            || zh_mention::only_named(tokens, start, time.end, festival)
            || zh_turns::only_counted(tokens, start, time.end)
            || sayings::hold(tokens, start, time.end)
            || surname
        {
            return true;
        }
    }
    if beside::makes_it_none(scan, start, time.end)
        || scan.has_han && blockers::game_or_size(tokens, start, time.end)
        || counts::counted(scan, start, time.end)
    {
        return true;
    }
    let before = tokens.before(start);
    if first.kind != Kind::Han
        && !first.spaced
        && before.kind == Kind::Mark
        && matches!(before.ch, '$' | '#' | '@' | '_' | '%' | '&' | '=')
        && !(before.ch == '@' && first.kind == Kind::Digits)
    {
        return true;
    }
    // up-to-date
    if first.kind == Kind::Word
        && !first.spaced
        && before.is_mark('-')
        && !before.spaced
        && tokens.before(start.saturating_sub(1)).kind == Kind::Word
    {
        return true;
    }
    if first.kind == Kind::Word
        && (blockers::calls_by_name(tokens, start)
            || mention::only_named(scan, start, time.end, time.rule)
            || things::called_after(scan, start, time.end))
        || first.kind != Kind::Han && compounds::holds(tokens, start, time.end)
    {
        return true;
    }
    let next = tokens.at(time.end);
    // '7WK3MQ': figures and letters that go on are no length of time.
    let more = |at: usize, kind: Kind| tokens.at(at).kind == kind && !tokens.at(at).spaced;
    if time.duration
        && first.kind == Kind::Digits
        && more(start + 1, Kind::Word)
        && time.end == start + 2
        && more(time.end, Kind::Digits)
        && more(time.end + 1, Kind::Word)
    {
        return true;
    }
    // 'fri€s', '10:30x': a word goes on behind a mark that no sentence has there.
    let glued = !next.spaced && next.kind == Kind::Mark && !tokens.at(time.end + 1).spaced;
    glued
        && tokens.at(time.end + 1).kind == Kind::Word
        && matches!(next.ch, '€' | '$' | '£' | '_' | '=' | '@' | '#' | '&')
}

/// 9月10号，11号: the second day is of the first one's month, or of the next where it would lie before it.
fn next_of_month(
    parser: &Parser<'_>,
    found: &[Entity],
    start: usize,
    time: &Found,
) -> Option<Vec<steward_model::TimeValue>> {
    let tokens = parser.scan.tokens;
    let (number, sign) = (tokens.at(start), tokens.before(time.end));
    let bare = time.rule == "point"
        && time.end == start + 2
        && number.kind == Kind::Digits
        && (sign.is_han('号') || sign.is_han('日'));
    let last = found.last().filter(|last| bare && last.kind == EntityKind::Time)?;
    let link = start.checked_sub(1)?;
    if !(parser.lists(link) || tokens.at(link).is_mark('、'))
        || tokens.before(link).end as usize != last.span.end
    {
        return None;
    }
    let Some(steward_model::TimeValue::Interval {
        from: Some(from), grain: steward_model::Grain::Day, ..
    }) = last.value().and_then(Value::time)
    else {
        return None;
    };
    let before = from.date();
    let day = i8::try_from(number.value).ok()?;
    let month = if day > before.day() { before } else { before.first_of_month().saturating_add(1.month()) };
    let date = month.with().day(day).build().ok()?;
    let stretch = meaning::calendar::day(date)?;
    Some(vec![meaning::resolve::interval(stretch.from, stretch.to, stretch.grain)])
}

/// A weak find right after another one, by 'and', 'or' or a comma (in 2007 and 2009), or short names of days in a row.
fn goes_on(parser: &Parser<'_>, found: &[Entity], start: usize, time: &Found) -> bool {
    if time.end == start + 1 && parser.in_a_row(start) || time.end == start + 2 && parser.days_of_month(start)
    {
        return true;
    }
    let Some(last) = found.last() else { return false };
    let Some(link) = start.checked_sub(1) else { return false };
    let linked = parser.lists(link)
        && parser.scan.tokens.before(link).end as usize == last.span.end
        && last.kind == EntityKind::Time;
    // on 6/22 or 6/24
    let tokens = parser.scan.tokens;
    let slashed = |bar: usize| tokens.at(bar).is_mark('/') && !tokens.at(bar).spaced;
    let days = link > 2 && time.end == start + 3 && slashed(start + 1) && slashed(link - 2);
    linked && time.rule == "point" && (tokens.at(start).len == 4 || days)
}

fn day_first(scan: &Scan<'_>) -> bool {
    let locale = scan.context.locale.as_deref().unwrap_or_default();
    let region = locale.split(['_', '-']).nth(1).unwrap_or_default();
    matches!(region, "GB" | "AU" | "NZ" | "IE" | "IN" | "ZA" | "SG" | "MY" | "HK")
}

impl Now {
    fn of(scan: &Scan<'_>) -> Self {
        Now {
            at: scan.context.now.datetime(),
            offset: scan.context.now.offset().seconds() / 60,
            day_first: day_first(scan),
            past: false,
        }
    }
}
