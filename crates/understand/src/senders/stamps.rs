//! Days and hours as forms write them: `09OCT26`, `24/04/2026`, `14h04`, `11–18 July 2026`, `10月17日-10月19日`, `0930 hrs`.

use super::calendar;
use crate::dims::scan::{before, byte, byte_before, run, slice};
use jiff::civil::{Date, DateTime, Time};

/// A day or an hour, or a stretch of one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Stamp {
    pub start: usize,
    pub end: usize,
    pub day: Option<Date>,
    /// The last day of a stretch.
    pub last: Option<Date>,
    pub hour: Option<Time>,
    /// The end of a stretch of hours.
    pub till: Option<Time>,
}

/// How to read what its writer left open.
#[derive(Clone, Copy)]
pub(super) struct Custom {
    pub now: DateTime,
    /// 3/4 is the fourth of March.
    pub month_first: bool,
}

/// Words before an hour with Chinese figures that put it after noon.
const LATE: [&str; 6] = ["下午", "晚上", "晚", "傍晚", "夜间", "今晚"];

/// All of them, in order. `low` is the text in lower case.
pub(super) fn all(low: &str, custom: Custom) -> Vec<Stamp> {
    let mut found: Vec<Stamp> = Vec::new();
    let mut at = 0;
    while at < low.len() {
        let b = byte(low, at);
        if !b.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let free = !byte_before(low, at).is_ascii_alphanumeric();
        let stamp = if !free {
            None
        } else if b.is_ascii_digit() {
            day(low, at, custom).or_else(|| hour(low, at))
        } else {
            month_first(low, at, custom)
        };
        match stamp {
            Some(stamp) => {
                at = stamp.end.max(at + 1);
                join(low, &mut found, stamp);
            }
            None => at = run(low, at, |b| b.is_ascii_alphanumeric()).max(at + 1),
        }
    }
    found
}

/// 'A–B' of two days or two hours is a stretch.
fn join(low: &str, found: &mut Vec<Stamp>, stamp: Stamp) {
    if let Some(last) = found.last_mut() {
        let gap = slice(low, last.end, stamp.start).trim();
        let dash = matches!(gap, "-" | "–" | "—" | "~" | "至" | "到" | "～" | "——" | "to" | "until");
        if dash && last.hour.is_some() && last.till.is_none() && stamp.hour.is_some() && gap != "to" {
            last.till = stamp.hour;
            last.end = stamp.end;
            return;
        }
        if dash
            && last.last.is_none()
            && stamp.last.is_none()
            && let (Some(first), Some(second), None) = (last.day, stamp.day, last.hour)
            && second >= first
        {
            last.last = Some(second);
            last.end = stamp.end;
            return;
        }
    }
    found.push(stamp);
}

fn number(low: &str, at: usize) -> Option<(i16, usize, usize)> {
    let end = run(low, at, |b| b.is_ascii_digit());
    let length = end - at;
    (1..=4).contains(&length).then(|| slice(low, at, end).parse().ok().map(|n| (n, end, length)))?
}

/// The year is left open: the day that lies ahead, or not long behind.
fn open_year(custom: Custom, month: i16, day: i16) -> Option<Date> {
    let this = custom.now.date();
    let date = |year: i16| Date::new(year, month as i8, day as i8).ok();
    let near = date(this.year())?;
    if (this - near).get_days() > 60 { date(this.year() + 1).or(Some(near)) } else { Some(near) }
}

fn whole(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if year < 100 { year + 2000 } else { year };
    let sane = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if sane { Date::new(year, month as i8, day as i8).ok() } else { None }
}

fn stamp(start: usize, end: usize, day: Date) -> Option<Stamp> {
    Some(Stamp { start, end, day: Some(day), ..Stamp::default() })
}

/// A day that begins with figures.
fn day(low: &str, at: usize, custom: Custom) -> Option<Stamp> {
    let (first, end, length) = number(low, at)?;
    let rest = slice(low, end, low.len());
    if rest.starts_with('年') && length >= 2 {
        let (month, end, _) = number(low, end + '年'.len_utf8())?;
        let (day, end) = han_day(low, end)?;
        return stamp(at, end, whole(first, month, day)?);
    }
    if rest.starts_with('月') && length <= 2 {
        let (day, end) = han_day(low, end)?;
        return stamp(at, end, open_year(custom, first, day)?);
    }
    let sep = byte(low, end);
    if matches!(sep, b'-' | b'/' | b'.')
        && let Some((second, after, width)) = number(low, end + 1)
        && width <= 2
    {
        if byte(low, after) == sep
            && let Some((third, last, wide)) = number(low, after + 1)
        {
            let closed = !byte(low, last).is_ascii_alphanumeric();
            return match (length, wide) {
                (4, 1..=2) if closed => stamp(at, last, whole(first, second, third)?),
                (1..=2, 2 | 4) if closed => stamp(at, last, ordered(custom, sep, first, second, third)?),
                _ => None,
            };
        }
        if length <= 2
            && let Some(stamp) = short(low, at, custom, (first, second), sep, after)
        {
            return Some(stamp);
        }
    }
    if length > 2 {
        return None;
    }
    day_first(low, at, custom)
}

fn han_day(low: &str, at: usize) -> Option<(i16, usize)> {
    let rest = slice(low, at, low.len()).strip_prefix('月')?;
    let at = low.len() - rest.len();
    let (day, end, length) = number(low, at)?;
    let rest = slice(low, end, low.len());
    let mark = ['日', '号', '號'].into_iter().find(|&mark| rest.starts_with(mark));
    (length <= 2).then_some((day, end + mark.map_or(0, char::len_utf8)))
}

/// 12.09.2026, 10/05/2026: by the place's custom, unless only one reading exists.
fn ordered(custom: Custom, sep: u8, first: i16, second: i16, year: i16) -> Option<Date> {
    let (dmy, mdy) = (whole(year, second, first), whole(year, first, second));
    // 26-02-14 is written by machines only.
    if sep != b'/' || !custom.month_first { dmy.or(mdy) } else { mdy.or(dmy) }
}

/// 8/15 and 10.08 without a year: only beside an hour, or where nothing else is written so.
fn short(low: &str, at: usize, custom: Custom, parts: (i16, i16), sep: u8, end: usize) -> Option<Stamp> {
    let han = !low.is_ascii() && low.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let rest = slice(low, end, low.len());
    let rest = rest.strip_prefix('.').filter(|_| sep == b'.').unwrap_or(rest);
    let hour_follows = {
        let trimmed = rest.trim_start_matches([' ', ',']);
        let from = low.len() - trimmed.len();
        hour(low, from).is_some()
    };
    let free = !byte(low, end).is_ascii_alphanumeric() && byte(low, end) != b'%';
    let (month, day) = if sep == b'/' && (han || custom.month_first) { parts } else { (parts.1, parts.0) };
    let marked = sep == b'/' || sep == b'.' && hour_follows;
    let money = matches!(byte_before(low, at), b'$' | b'.' | b',');
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    if !free || !marked || money || !valid {
        return None;
    }
    stamp(at, end, open_year(custom, month, day)?)
}

/// '9 Oct 2026', '10SEP', '2nd of May', '11–18 July'.
fn day_first(low: &str, at: usize, custom: Custom) -> Option<Stamp> {
    let (first, end, _) = number(low, at)?;
    let end = ordinal(low, end);
    // A stretch with its month at the end.
    let gap = slice(low, end, low.len());
    let trimmed = gap.trim_start_matches([' ', '-', '–', '—']);
    let dash = gap.len() - trimmed.len();
    let last = (dash > 0 && gap.contains(['-', '–', '—']))
        .then(|| number(low, end + dash))
        .flatten()
        .filter(|(_, _, length)| *length <= 2);
    let (last, end) = match last {
        Some((last, after, _)) => (Some(last), ordinal(low, after)),
        None => (None, end),
    };
    let gap = slice(low, end, low.len());
    let trimmed = gap.trim_start_matches([' ', '-', '/', '.']);
    let trimmed = trimmed.strip_prefix("of ").unwrap_or(trimmed);
    if gap.len() - trimmed.len() > 5 {
        return None;
    }
    let from = low.len() - trimmed.len();
    let (month, end) = month(low, from)?;
    let (year, end) = year(low, end);
    let date = |day: i16| match year {
        Some(year) => whole(year, month, day),
        None => open_year(custom, month, day),
    };
    let first = date(first)?;
    Some(Stamp { start: at, end, day: Some(first), last: last.and_then(date), ..Stamp::default() })
}

/// 'Apr 6, 2026', 'June 11-18'.
fn month_first(low: &str, at: usize, custom: Custom) -> Option<Stamp> {
    let (month, end) = month(low, at)?;
    let gap = slice(low, end, low.len());
    let from = end + (gap.len() - gap.trim_start_matches([' ', '.', '-']).len());
    if from > end + 2 {
        return None;
    }
    let (first, end, length) = number(low, from)?;
    // 'Oct 14:20' is an hour.
    if length > 2 || byte(low, end) == b':' {
        return None;
    }
    let end = ordinal(low, end);
    let gap = slice(low, end, low.len());
    let dash = gap.len() - gap.trim_start_matches([' ', '-', '–', '—']).len();
    let last = (dash > 0 && slice(gap, 0, dash).contains(['-', '–', '—']))
        .then(|| number(low, end + dash))
        .flatten()
        .filter(|(_, after, length)| *length <= 2 && byte(low, *after) != b':');
    let (last, end) = match last {
        Some((last, after, _)) => (Some(last), ordinal(low, after)),
        None => (None, end),
    };
    let (year, end) = year(low, end);
    let date = |day: i16| match year {
        Some(year) => whole(year, month, day),
        None => open_year(custom, month, day),
    };
    Some(Stamp { start: at, end, day: Some(date(first)?), last: last.and_then(date), ..Stamp::default() })
}

fn ordinal(low: &str, at: usize) -> usize {
    let marked = ["st", "nd", "rd", "th"].iter().any(|mark| slice(low, at, at + 2) == *mark);
    if marked && !byte(low, at + 2).is_ascii_alphabetic() { at + 2 } else { at }
}

fn month(low: &str, at: usize) -> Option<(i16, usize)> {
    let end = run(low, at, |b| b.is_ascii_alphabetic());
    let word = slice(low, at, end);
    let index = calendar::month(word)?;
    let end = if byte(low, end) == b'.' && word.len() <= 4 { end + 1 } else { end };
    Some((index as i16 + 1, end))
}

/// A year after a day, and where it ends; a comma or a blank may stand between, figures of an hour may not follow.
fn year(low: &str, at: usize) -> (Option<i16>, usize) {
    let gap = slice(low, at, low.len());
    let trimmed = gap.trim_start_matches([' ', ',', '-', '/', '\'', '.']);
    let from = at + (gap.len() - trimmed.len());
    match number(low, from) {
        Some((year, end, 4))
            if (2000..2100).contains(&year) && !matches!(byte(low, end), b':') && from <= at + 2 =>
        {
            (Some(year), end)
        }
        // '08FEB26', "5 Oct '26", '09-Oct-26'
        Some((year, end, 2)) if (20..60).contains(&year) && year_marked(gap, from - at) => {
            let free = !matches!(byte(low, end), b':' | b'.') && !byte(low, end).is_ascii_alphanumeric();
            if free { (Some(year), end) } else { (None, at) }
        }
        _ => (None, at),
    }
}

fn year_marked(gap: &str, length: usize) -> bool {
    matches!(slice(gap, 0, length), "" | "-" | "/" | "'" | " '")
}

/// An hour that begins with figures.
fn hour(low: &str, at: usize) -> Option<Stamp> {
    let (first, end, length) = number(low, at)?;
    let rest = slice(low, end, low.len());
    let money = matches!(byte_before(low, at), b'$' | b'.' | b',' | b'*' | b'#')
        || before(low, at, 3).ends_with(['£', '€', '¥', '￥', '₹']);
    if money {
        return None;
    }
    if length == 4 {
        return in_four(low, at, first, end);
    }
    if length > 2 {
        return None;
    }
    if rest.starts_with(['点', '點', '時', '时']) {
        return han_hour(low, at, first, end, |end, hour, minute| made(at, end, hour, minute));
    }
    let sep = rest.chars().next()?;
    if matches!(sep, ':' | '：' | '.' | 'h')
        && let Some((minute, after, 2)) = number(low, end + sep.len_utf8())
    {
        return with_minutes(low, at, (first, minute), sep, after);
    }
    // '8pm', '12 noon'
    let (hour, last) = noon(low, first, end);
    if last > end { made(at, last, hour, 0) } else { None }
}

/// The hour from a place to another, if there is one.
fn made(at: usize, end: usize, hour: i16, minute: i16) -> Option<Stamp> {
    let hour = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
    Some(Stamp { start: at, end, hour: Some(hour), ..Stamp::default() })
}

/// An hour in four figures: 'dep 1505', '0930 hrs', '0615-0905 hrs'.
fn in_four(low: &str, at: usize, first: i16, end: usize) -> Option<Stamp> {
    const LEADS: [&str; 8] =
        ["dep", "arr", "departs", "arrives", "departure", "arrival", "departing", "arriving"];
    // 'dep 1505', 'new departure 1640'
    let lead = before(low, at, 16);
    let led = || lead.ends_with(' ') && LEADS.iter().any(|word| ends_with_word(lead.trim_end(), word));
    if first % 100 < 60
        && first < 2400
        && !byte(low, end).is_ascii_alphanumeric()
        && (led() || dated(lead) && !(2000..2060).contains(&first))
    {
        return made(at, end, first / 100, first % 100);
    }
    let tail = slice(low, end, low.len()).trim_start_matches(' ');
    // '0615-0905 hrs'
    if let Some(second) = tail.strip_prefix(['-', '–'])
        && let Some((till, after, 4)) = number(low, low.len() - second.trim_start_matches(' ').len())
        && slice(low, after, low.len()).trim_start_matches(' ').starts_with("hrs")
    {
        let till = made(at, after, till / 100, till % 100)?.hour;
        return Some(Stamp { till, ..made(at, after, first / 100, first % 100)? });
    }
    // '0930 hrs', '1405h'
    let hours = ["hrs", "hours", "h", "uhr"].iter().find(|unit| tail.starts_with(**unit))?;
    let end = low.len() - tail.len() + hours.len();
    if byte(low, end).is_ascii_alphanumeric() { None } else { made(at, end, first / 100, first % 100) }
}

/// 9:30, 9h30; and 9.30 where something tells that it is no sum. `after`: behind the minutes.
fn with_minutes(low: &str, at: usize, (first, minute): (i16, i16), sep: char, after: usize) -> Option<Stamp> {
    const LEADS: [&str; 12] =
        ["at", "dep", "arr", "from", "um", "until", "till", "@", "by", "to", "departs", "arrives"];
    let seconds = sep == ':' && byte(low, after) == b':' && number(low, after + 1).is_some_and(|n| n.2 == 2);
    let after = after + if seconds { 3 } else { 0 };
    let (hour, last) = noon(low, first, after);
    let marked = last > after;
    let led = || LEADS.iter().any(|word| ends_with_word(before(low, at, 16).trim_end(), word));
    let tail = slice(low, after, low.len()).trim_start();
    let unit = tail.starts_with("hrs") || tail.starts_with("uhr");
    let goes_on = byte(low, after).is_ascii_alphanumeric() && !marked
        || matches!(byte(low, after), b'.' | b'/') && byte(low, after + 1).is_ascii_digit();
    if goes_on || sep == '.' && !(marked || unit || led()) {
        return None;
    }
    late(low, at, hour, sep).and_then(|hour| made(at, last, hour, minute))
}

/// '21mar 0705': figures right behind a day with its month.
fn dated(lead: &str) -> bool {
    let Some(lead) = lead.strip_suffix(' ') else { return false };
    let word = lead.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let day = lead.strip_suffix(word).unwrap_or_default().trim_end_matches(' ');
    calendar::month(word).is_some() && day.ends_with(|c: char| c.is_ascii_digit())
}

fn late(low: &str, at: usize, hour: i16, sep: char) -> Option<i16> {
    if sep == '.' || hour >= 12 {
        return Some(hour);
    }
    let lead = before(low, at, 12).trim_end();
    let noon = lead.ends_with("中午") && hour < 6;
    Some(if noon || LATE.iter().any(|word| lead.ends_with(word)) { hour + 12 } else { hour })
}

fn han_hour(
    low: &str,
    at: usize,
    first: i16,
    end: usize,
    made: impl Fn(usize, i16, i16) -> Option<Stamp>,
) -> Option<Stamp> {
    let mark = slice(low, end, low.len()).chars().next()?;
    let end = end + mark.len_utf8();
    // '3时' alone may be a length; '1小时' is.
    let hour = late(low, at, first, mark)?;
    if slice(low, end, low.len()).starts_with('半') {
        return made(end + '半'.len_utf8(), hour, 30);
    }
    match number(low, end) {
        Some((minute, after, 2)) => {
            let cut = slice(low, after, low.len()).starts_with('分');
            made(after + if cut { '分'.len_utf8() } else { 0 }, hour, minute)
        }
        _ => made(end, hour, 0),
    }
}

/// 'pm' and its kin after figures: the hour of the day, and where the mark ends.
fn noon(low: &str, hour: i16, end: usize) -> (i16, usize) {
    let rest = slice(low, end, low.len());
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let from = low.len() - trimmed.len();
    for (mark, late) in [("p.m.", true), ("a.m.", false), ("pm", true), ("am", false), ("noon", true)] {
        let last = from + mark.len();
        if trimmed.starts_with(mark)
            && (1..=12).contains(&hour)
            && !byte(low, last).is_ascii_alphanumeric()
            && from <= end + 3
        {
            return (if late { hour % 12 + 12 } else { hour % 12 }, last);
        }
    }
    (hour, end)
}

fn ends_with_word(lead: &str, word: &str) -> bool {
    lead.ends_with(word) && !byte_before(lead, lead.len() - word.len()).is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, month_first: bool) -> Vec<String> {
        let custom = Custom { now: "2026-01-05T10:00:00".parse().unwrap(), month_first };
        all(&text.to_ascii_lowercase(), custom)
            .into_iter()
            .map(|stamp| {
                let mut words: Vec<String> = Vec::new();
                words.extend(stamp.day.map(|day| day.to_string()));
                words.extend(stamp.last.map(|day| format!("..{day}")));
                words.extend(stamp.hour.map(|hour| hour.strftime("%H:%M").to_string()));
                words.extend(stamp.till.map(|hour| hour.strftime("-%H:%M").to_string()));
                words.join("")
            })
            .collect()
    }

    #[test]
    fn days_and_hours_in_the_notations_of_forms() {
        for (text, want) in [
            ("Fri 9 Oct 2026: York 08:32 to Carlisle 11:07", vec!["2026-10-09", "08:32", "11:07"]),
            ("10SEP 09:55, boarding 09:10", vec!["2026-09-10", "09:55", "09:10"]),
            ("08FEB26 dep 14:20", vec!["2026-02-08", "14:20"]),
            ("12 Sep 2026, dep 0905, arr 1130", vec!["2026-09-12", "09:05", "11:30"]),
            ("code 1505, gate 1640", vec![]),
            ("DOJ:14-02-26,Dep:19:20", vec!["2026-02-14", "19:20"]),
            ("24/04/2026, departure 14h04", vec!["2026-04-24", "14:04"]),
            ("Mon, Apr 6, 2026 6:15 AM", vec!["2026-04-06", "06:15"]),
            ("21-24 May 2026", vec!["2026-05-21..2026-05-24"]),
            ("11–18 July 2026", vec!["2026-07-11..2026-07-18"]),
            ("June 11-18, 2026", vec!["2026-06-11..2026-06-18"]),
            ("by Sat 4 April, 7pm", vec!["2026-04-04", "19:00"]),
            ("8/15-8/18，3晚", vec!["2026-08-15..2026-08-18"]),
            ("10月17日-10月19日", vec!["2026-10-17..2026-10-19"]),
            ("7月12日09:30至东澳岛", vec!["2026-07-12", "09:30"]),
            ("2026年3月2日下午2点半", vec!["2026-03-02", "14:30"]),
            ("18:40-20:32", vec!["18:40-20:32"]),
            ("28 Nov 2026 23:30 hrs, 0930 hrs", vec!["2026-11-28", "23:30", "09:30"]),
            ("on Friday 27 March at 7.30pm", vec!["2026-03-27", "19:30"]),
            ("by 10.08 08:08", vec!["2026-08-10", "08:08"]),
            ("£19.15, code 118-402, $9.30, 3/4 full of 2.5", vec!["2026-04-03"]),
            ("PIN 4410, 1402 rooms, 192.168.1.20", vec![]),
        ] {
            assert_eq!(said(text, false), want, "{text}");
        }
        assert_eq!(said("10/02/2026 and 13/02/2026", true), ["2026-10-02", "2026-02-13"]);
    }
}
