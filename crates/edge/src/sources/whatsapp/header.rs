//! The beginning of a message's first line: date, time and what divides them from the name, in any phone's language.

use super::super::clock::DateOrder;
use super::super::text::is_mark;
use jiff::civil::DateTime;

/// How headers look in one file: a phone writes all of them alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Form {
    /// `[date, time] name: text` as iOS writes; else `date, time - name: text`.
    pub(crate) bracket: bool,
    /// Between the numbers of the date.
    pub(crate) separator: char,
    /// The first number has four digits: a year.
    year_first: bool,
    /// The last number has four digits.
    long_year: bool,
    seconds: bool,
    half_days: bool,
    /// The month is a word.
    named: bool,
}

/// The numbers of a header, not yet in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) date: [u32; 3],
    /// The order, where the header itself tells it.
    pub(crate) order: Option<DateOrder>,
    hour: i8,
    minute: i8,
    second: i8,
}

impl Stamp {
    /// The local time, if the numbers are one in this order.
    pub(crate) fn at(&self, order: DateOrder) -> Option<DateTime> {
        let [a, b, c] = self.date;
        let date = self.order.unwrap_or(order).date(a, b, c)?;
        Some(date.at(self.hour, self.minute, self.second, 0))
    }
}

/// A parsed header and the rest of its line.
pub(crate) struct Header<'a> {
    pub(crate) form: Form,
    pub(crate) stamp: Stamp,
    pub(crate) rest: &'a str,
}

/// Reads a header at the start of a line.
pub(crate) fn parse(line: &str) -> Option<Header<'_>> {
    let first = *line.as_bytes().first()?;
    if first.is_ascii_alphabetic() {
        return None;
    }
    let mut scan = Scan { rest: line };
    scan.marks();
    let bracket = scan.eat('[');
    let (date, separator, named, order) = date(&mut scan)?;
    let [a, _, c] = date;
    scan.connector();
    let time = time(&mut scan, bracket)?;
    let rest = scan.rest;
    let form = Form {
        bracket,
        separator,
        year_first: a > 999,
        long_year: c > 999,
        seconds: time.seconds,
        half_days: time.half_days,
        named,
    };
    let order = order.or_else(|| (a > 31).then_some(DateOrder::YearMonthDay));
    let stamp = Stamp { date, order, hour: time.hour, minute: time.minute, second: time.second };
    Some(Header { form, stamp, rest })
}

/// Whether a line begins like a header of a form that is not known: a date and a time at its start, then a name.
/// With its numbers, as far as they can be a date.
pub(crate) fn looks_dated(line: &str) -> Option<[u32; 3]> {
    let line =
        line.trim_start_matches(|c: char| is_mark(c) || matches!(c, '[' | '(' | '<' | '#' | '*' | ' '));
    let (head, _) = line
        .char_indices()
        .nth(48)
        .map_or((line, ""), |(at, _)| line.split_at_checked(at).unwrap_or((line, "")));
    if !head.starts_with(char::is_alphanumeric) || !line.contains(": ") {
        return None;
    }
    let mut numbers = Vec::new();
    let mut timed = false;
    let mut words = 0;
    let mut rest = head;
    while let Some(c) = rest.chars().next() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let end = rest.find(|d| kind(d) != kind(c)).unwrap_or(rest.len());
        let (run, more) = rest.split_at_checked(end)?;
        rest = more;
        if c.is_ascii_digit() && numbers.len() < 3 {
            numbers.push(run.parse().ok()?);
        } else if c.is_ascii_digit() {
            timed = more.starts_with(':') || more.starts_with('.') || more.starts_with('h');
            break;
        } else if c.is_alphabetic() {
            words += 1;
            let mut scan = Scan { rest: head.get(head.len() - more.len() - run.len()..)? };
            if let Some(month) = scan.month()
                && numbers.len() < 3
                && run.chars().count() >= 3
            {
                numbers.push(month);
            }
        }
    }
    let &[a, b, c] = numbers.as_slice() else { return None };
    (timed && words <= 3 && (a > 999 || c > 999 || a <= 31 && b <= 31)).then_some([a, b, c])
}

/// The time that a whole word is: `09:04`, `9:04 PM`, `下午7:05`.
pub(crate) fn time_of(word: &str) -> Option<(i8, i8)> {
    // The reader of headers wants the dash that follows a time there.
    let word = format!("{} - ", word.trim());
    let mut scan = Scan { rest: &word };
    let time = time(&mut scan, false)?;
    scan.rest.is_empty().then_some((time.hour, time.minute))
}

type DateParts = ([u32; 3], char, bool, Option<DateOrder>);

fn date(scan: &mut Scan<'_>) -> Option<DateParts> {
    let (a, _) = scan.number(4)?;
    let spaced = scan.spaces();
    if spaced && let Some(month) = scan.month() {
        // `13 Mar 2026`
        scan.eat('.');
        scan.spaces();
        let (year, _) = scan.number(4)?;
        return Some(([a, month, year], ' ', true, Some(DateOrder::DayMonthYear)));
    }
    scan.marks();
    let separator = scan.one_of(&['/', '.', '-', '年', '년', '\u{2010}', '\u{2011}'])?;
    scan.spaces_and_marks();
    let (b, _) = scan.number(2)?;
    scan.spaces_and_marks();
    let words = matches!(separator, '年' | '년');
    if words {
        scan.one_of(&['月', '월'])?;
    } else if !scan.eat(separator) {
        return None;
    }
    scan.spaces_and_marks();
    let (c, _) = scan.number(4)?;
    if words {
        scan.one_of(&['日', '일'])?;
    }
    Some(([a, b, c], separator, false, None))
}

struct Time {
    hour: i8,
    minute: i8,
    second: i8,
    seconds: bool,
    half_days: bool,
}

fn time(scan: &mut Scan<'_>, bracket: bool) -> Option<Time> {
    let before = scan.word_before_digit()?;
    let mut half = half_of_day(before)?;
    let (hour, _) = scan.number(2)?;
    let divider = scan.one_of(&[':', '.', '\u{ff1a}', '時', '时'])?;
    let (minute, digits) = scan.number(2)?;
    if digits != 2 {
        return None;
    }
    let mut second = 0;
    let mut seconds = false;
    if scan.peek() == Some(divider) {
        let mut ahead = *scan;
        ahead.eat(divider);
        if let Some((number, 2)) = ahead.number(2) {
            (second, seconds) = (number, true);
            *scan = ahead;
        }
    }
    let after = if bracket { scan.until_bracket()? } else { scan.until_dash()? };
    if half == Half::None {
        half = half_of_day(after)?;
    } else if half_of_day(after)? != Half::None {
        return None;
    }
    let hour = match (half, hour) {
        (_, 24..) => return None,
        (Half::Am, 12) => 0,
        (Half::Pm, 1..=11) | (Half::Noon, 1..=4) => hour + 12,
        (_, hour) => hour,
    };
    if minute > 59 || second > 59 {
        return None;
    }
    Some(Time {
        hour: i8::try_from(hour).ok()?,
        minute: i8::try_from(minute).ok()?,
        second: i8::try_from(second).ok()?,
        seconds,
        half_days: half != Half::None,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    None,
    Am,
    Pm,
    Noon,
}

/// The half of the day that a word beside the time names; `None` (no header) for any other word.
fn half_of_day(word: &str) -> Option<Half> {
    let word = word.trim_matches(|c: char| c.is_whitespace() || is_mark(c));
    match word {
        "" => return Some(Half::None),
        "AM" | "am" => return Some(Half::Am),
        "PM" | "pm" => return Some(Half::Pm),
        _ => {}
    }
    let bare: String = word
        .chars()
        .filter(|&c| !c.is_whitespace() && c != '.' && !is_mark(c))
        .flat_map(char::to_lowercase)
        .collect();
    Some(match bare.as_str() {
        "am"
        | "a"
        | "vm"
        | "ap"
        | "fm"
        | "上午"
        | "凌晨"
        | "清晨"
        | "早上"
        | "午前"
        | "오전"
        | "sa"
        | "öö"
        | "πμ"
        | "ص"
        | "قبلازظهر"
        | "קד"
        | "पूर्वाह्न"
        | "পূর্বাহ্ণ"
        | "முற்பகல்"
        | "dop"
        | "de"
        | "pd"
        | "pg"
        | "дп"
        | "прел"
        | "ก่อนเที่ยง"
        | "rano"
        | "paradite"
        | "öo" => Half::Am,
        "pm"
        | "p"
        | "nm"
        | "ip"
        | "em"
        | "下午"
        | "傍晚"
        | "晚上"
        | "午後"
        | "오후"
        | "ch"
        | "ös"
        | "μμ"
        | "م"
        | "بعدازظهر"
        | "אחה״צ"
        | "अपराह्न"
        | "অপরাহ্ণ"
        | "பிற்பகல்"
        | "odp"
        | "du"
        | "md"
        | "ptg"
        | "пп"
        | "слоб"
        | "หลังเที่ยง"
        | "popołudniu"
        | "mbasdite"
        | "õhtul" => Half::Pm,
        "中午" | "正午" => Half::Noon,
        // Words that only say that it is an hour.
        "uhr" | "h" | "ч" | "น" | "horas" | "hrs" | "года" | "г" => Half::None,
        _ => return None,
    })
}

#[derive(Clone, Copy)]
struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        self.rest.strip_prefix(c).map(|rest| self.rest = rest).is_some()
    }

    fn one_of(&mut self, chars: &[char]) -> Option<char> {
        let c = self.peek().filter(|c| chars.contains(c))?;
        self.eat(c);
        Some(c)
    }

    fn marks(&mut self) {
        self.rest = self.rest.trim_start_matches(is_mark);
    }

    fn spaces(&mut self) -> bool {
        let before = self.rest.len();
        if self.rest.starts_with([' ', '\u{a0}', '\u{202f}', '\u{2009}']) {
            self.rest = self.rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
        }
        self.rest.len() < before
    }

    fn spaces_and_marks(&mut self) {
        self.spaces();
        self.marks();
    }

    /// A number of at most so many digits, of any script, and how many it has.
    fn number(&mut self, most: usize) -> Option<(u32, usize)> {
        let (mut value, mut digits) = (0, 0);
        while let Some(digit) = self.peek().and_then(digit) {
            if digits == most {
                return None;
            }
            value = value * 10 + digit;
            digits += 1;
            let mut rest = self.rest.chars();
            rest.next();
            self.rest = rest.as_str();
        }
        (digits > 0).then_some((value, digits))
    }

    /// The name of a month, English or its neighbours, by its first letters.
    fn month(&mut self) -> Option<u32> {
        let end = self.rest.find(|c: char| !c.is_alphabetic())?;
        let (word, rest) = self.rest.split_at_checked(end)?;
        let word = word.to_lowercase();
        const MONTHS: [&[&str]; 12] = [
            &["jan", "ene", "gen", "janv", "янв"],
            &["feb", "fév", "fev", "févr", "фев"],
            &["mar", "mär", "mrt", "mars", "maa", "мар"],
            &["apr", "avr", "abr", "апр"],
            &["may", "mai", "mei", "maj", "mag", "мая", "май"],
            &["jun", "juin", "giu", "июн"],
            &["jul", "juil", "lug", "июл"],
            &["aug", "aoû", "ago", "авг"],
            &["sep", "set", "сен"],
            &["oct", "okt", "out", "ott", "окт"],
            &["nov", "ноя"],
            &["dec", "dez", "déc", "dic", "дек"],
        ];
        let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
        if word.chars().count() > 10 {
            return None;
        }
        self.rest = rest;
        u32::try_from(month + 1).ok()
    }

    /// What stands between date and time: a comma, spaces, a small word.
    fn connector(&mut self) {
        self.eat('.');
        self.spaces_and_marks();
        if self.rest.strip_prefix(", ").unwrap_or(self.rest).starts_with(|c: char| c.is_ascii_digit()) {
            self.rest = self.rest.strip_prefix(", ").unwrap_or(self.rest);
            return;
        }
        for word in ["г.", "г", "р."] {
            if let Some(rest) = self.rest.strip_prefix(word) {
                self.rest = rest;
                break;
            }
        }
        self.one_of(&[',', '،', '、', '，']);
        self.spaces_and_marks();
        const WORDS: &[&str] = &[
            "at ", "à ", "um ", "klo ", "kl. ", "kl ", "às ", "as ", "a las ", "alle ", "ore ", "saat ",
            "lúc ", "pukul ", "om ", "u ",
        ];
        for word in WORDS {
            if let Some(rest) = self.rest.strip_prefix(word) {
                self.rest = rest;
                break;
            }
        }
        self.spaces_and_marks();
    }

    /// A short word that stands before the hour, perhaps empty.
    fn word_before_digit(&mut self) -> Option<&'a str> {
        if self.rest.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return Some("");
        }
        let end = self.rest.char_indices().take(16).find(|&(_, c)| digit(c).is_some())?.0;
        let (word, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(word)
    }

    /// What stands between the time and `]`.
    fn until_bracket(&mut self) -> Option<&'a str> {
        let end = self.rest.char_indices().take(20).find(|&(_, c)| c == ']')?.0;
        let (word, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.strip_prefix(']')?;
        self.spaces();
        Some(word)
    }

    /// What stands between the time and ` - `.
    fn until_dash(&mut self) -> Option<&'a str> {
        let mut before_is_space = false;
        for (at, c) in self.rest.char_indices().take(20) {
            if matches!(c, '-' | '–' | '—') && before_is_space {
                let (word, rest) = self.rest.split_at_checked(at)?;
                let mut rest = Scan { rest };
                rest.one_of(&['-', '–', '—']);
                if !rest.spaces() && !rest.rest.is_empty() {
                    return None;
                }
                self.rest = rest.rest;
                return Some(word);
            }
            before_is_space = matches!(c, ' ' | '\u{a0}' | '\u{202f}');
        }
        None
    }
}

/// A decimal digit of the scripts in which phones write numbers.
fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    const ZEROS: &[u32] = &[0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xbe6, 0xff10, 0x1040];
    let code = u32::from(c);
    ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)).map(|zero| code - zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_many_phones() {
        let cases = [
            ("3/4/26, 7:05 PM - Ana: hi", "2026-03-04T19:05:00", "mdy"),
            ("3/4/26, 7:05\u{202f}PM - Ana: hi", "2026-03-04T19:05:00", "mdy"),
            ("04/03/2026, 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("04/03/2026 à 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("04.03.26, 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("4.3.2026 klo 19.05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("4/3/26, 7:05 p.\u{a0}m. - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("4/3/26, 12:05 a.\u{a0}m. - Ana: hi", "2026-03-04T00:05:00", "dmy"),
            ("2026-03-04, 7:05 p.m. - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("2026/3/4 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("2026/3/4 下午7:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("2026/3/4 中午12:05 - Ana: hi", "2026-03-04T12:05:00", "dmy"),
            ("2026. 3. 4. 오후 7:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("2026. 03. 04. 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("4.3.26 г., 19:05 ч. - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("04-03-2026 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("4/3/2569 19:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("2026년 3월 4일 오후 7:05 - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("\u{200f}4\u{200f}/3\u{200f}/2026، 7:05 م - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("٤/٣/٢٠٢٦، ٧:٠٥ م - Ana: hi", "2026-03-04T19:05:00", "dmy"),
            ("[04/03/26, 19:05:12] Ana: hi", "2026-03-04T19:05:12", "dmy"),
            ("\u{200e}[3/4/26, 12:05:12\u{202f}AM] Ana: hi", "2026-03-04T00:05:12", "mdy"),
            ("[2026/3/4 上午9:05:12] Ana: hi", "2026-03-04T09:05:12", "dmy"),
            ("[04.03.26, 19:05:12] Ana: hi", "2026-03-04T19:05:12", "dmy"),
            ("13 Mar 2026 at 12:00 – Ana: hi", "2026-03-13T12:00:00", "dmy"),
        ];
        for (line, want, order) in cases {
            let header = parse(line).unwrap_or_else(|| panic!("{line}"));
            let got = header.stamp.at(order.parse().unwrap()).map(|at| at.to_string());
            assert_eq!(got.as_deref(), Some(want), "{line}");
            assert_eq!(header.rest, "Ana: hi", "{line}");
        }
    }

    #[test]
    fn near_misses() {
        for line in [
            "3/4/26 lunch - Ana: hi",
            "13/03/2026, 10:0 - A",
            "13/03/2026, 25:00 - Ana: hi",
            "13/03/2026, 10:60 - Ana: hi",
            "1234567/03/2026, 10:00 - Ana: hi",
            "10:00 - Ana: hi",
            "[13/03/2026] Ana: hi",
            "3/4/26, 7:05 xm - Ana: hi",
            "- bring cash ($40 each)",
            "",
            "2. Emma +1",
        ] {
            assert!(parse(line).is_none(), "{line}");
        }
    }
}
