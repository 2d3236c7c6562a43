//! The first pass over a chat: how its headers look, which order its dates have, who writes.

use super::super::Options;
use super::super::clock::DateOrder;
use super::super::lines::{End, Lines};
use super::super::text::is_mark;
use super::{body, header};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::io::{self, Read};

/// What the first pass found.
pub(crate) struct Survey {
    pub(crate) form: header::Form,
    pub(crate) order: DateOrder,
    /// The order was taken from custom: the file fits both.
    pub(crate) assumed: bool,
    /// The first date that the two orders read differently, day first and month first.
    pub(crate) readings: Option<(Date, Date)>,
    /// Headers stand only after lines that end in CRLF: lines inside a message end in LF.
    pub(crate) after_crlf: bool,
    /// The last line with a header of this form.
    pub(crate) last_header: u64,
    pub(crate) senders: BTreeSet<String>,
    /// The sender of an iOS chat's first line, which is about the chat: the chat's own name, or a member's.
    pub(crate) opening: Option<String>,
}

/// What stood where no header was found.
pub(crate) struct NoHeader {
    pub(crate) line: u64,
    pub(crate) shape: String,
    /// So many lines begin like headers of a form that is not known.
    pub(crate) dated: u64,
}

/// So many names are remembered; a group has fewer.
const MOST_SENDERS: usize = 4096;

/// Reads the whole chat once.
pub(crate) fn survey(input: impl Read, options: &Options) -> io::Result<Result<Survey, NoHeader>> {
    let mut lines = Lines::new(input);
    let mut form: Option<header::Form> = None;
    let mut first_line: Option<NoHeader> = None;
    let mut orders = Orders::default();
    let (mut crlf, mut lf) = (false, false);
    let mut last_header = 0;
    let mut dated = 0;
    let mut senders = BTreeSet::new();
    let mut last_sender = String::new();
    let mut opening = None;
    let mut previous_end = End::CrLf;
    while let Some(line) = lines.next()? {
        let (number, end) = (line.number, line.end);
        let header_may_stand = !(crlf && lf && form.is_some_and(|f| f.bracket)) || previous_end == End::CrLf;
        let text = line.text();
        if first_line.is_none() && !text.trim().is_empty() {
            first_line =
                Some(NoHeader { line: number, shape: super::super::text::shape_of_line(&text), dated: 0 });
        }
        if header_may_stand && let Some(found) = header::parse(&text) {
            let form = *form.get_or_insert(found.form);
            if found.form == form {
                last_header = number;
                orders.see(&found.stamp);
                if let (Some(name), body) = body::split(found.rest) {
                    let about_chat = form.bracket && body.starts_with(is_mark);
                    if about_chat && opening.is_none() && senders.is_empty() {
                        opening = Some(body::name(name));
                    }
                    if !about_chat && name != last_sender {
                        name.clone_into(&mut last_sender);
                        if senders.len() < MOST_SENDERS {
                            senders.insert(body::name(name));
                        }
                    }
                }
            }
        }
        if form.is_none() && header::looks_dated(&text).is_some() {
            dated += 1;
        }
        match end {
            End::CrLf => crlf = true,
            End::Lf => lf = true,
            End::File => {}
        }
        previous_end = end;
    }
    let Some(form) = form else {
        let first = first_line.unwrap_or(NoHeader { line: 1, shape: String::new(), dated: 0 });
        return Ok(Err(NoHeader { dated, ..first }));
    };
    let (order, assumed) = orders.decide(form.separator, options);
    let readings = orders.readings;
    // Where both read every date alike there is nothing to decide.
    let assumed = assumed && readings.is_some();
    let after_crlf = form.bracket && crlf && lf;
    Ok(Ok(Survey { form, order, assumed, readings, after_crlf, last_header, senders, opening }))
}

/// What all dates of a file say of their order.
#[derive(Default)]
struct Orders {
    told: Option<DateOrder>,
    /// First numbers that are no month, second numbers that are none.
    first_is_day: u64,
    second_is_day: u64,
    /// How often time would go back by days, read day first and month first.
    back_if_day_first: u64,
    back_if_month_first: u64,
    last: Option<[u32; 3]>,
    readings: Option<(Date, Date)>,
}

impl Orders {
    fn see(&mut self, stamp: &header::Stamp) {
        if stamp.order.is_some() {
            self.told = stamp.order;
        }
        let [a, b, c] = stamp.date;
        if self.last == Some(stamp.date) {
            return;
        }
        if self.readings.is_none() && a != b {
            let day_first = DateOrder::DayMonthYear.date(a, b, c);
            self.readings = day_first.zip(DateOrder::MonthDayYear.date(a, b, c));
        }
        self.first_is_day += u64::from(a > 12 && b <= 12);
        self.second_is_day += u64::from(b > 12 && a <= 12);
        if let Some([la, lb, lc]) = self.last {
            self.back_if_day_first += u64::from((c, b, a) < (lc, lb, la));
            self.back_if_month_first += u64::from((c, a, b) < (lc, la, lb));
        }
        self.last = Some(stamp.date);
    }

    fn decide(&self, separator: char, options: &Options) -> (DateOrder, bool) {
        use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
        if let Some(given) = options.date_order {
            return (given, false);
        }
        if let Some(told) = self.told {
            return (told, false);
        }
        if self.first_is_day != self.second_is_day {
            let day_first = self.first_is_day > self.second_is_day;
            return (if day_first { DayMonthYear } else { MonthDayYear }, false);
        }
        if separator == '.' {
            return (DayMonthYear, false);
        }
        match (self.back_if_day_first, self.back_if_month_first) {
            (0, 1..) => return (DayMonthYear, false),
            (1.., 0) => return (MonthDayYear, false),
            _ => {}
        }
        let custom = DateOrder::custom(options.country.as_deref(), &options.zone);
        // Whoever writes the year first writes it with four digits here; two mean that it stands last.
        (if custom == YearMonthDay { DayMonthYear } else { custom }, true)
    }
}
