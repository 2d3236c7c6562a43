//! Numbers, times, distances and sizes as each language writes them.

use jiff::civil::{Date, DateTime, Time};
use steward_model::{Lang, Moment};

const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A wall time; with `now`, near days by their names.
pub fn moment(lang: Lang, moment: Moment, now: Option<DateTime>) -> String {
    let now = now.map(DateTime::date);
    match moment {
        Moment::Day(at) => day(lang, at, now),
        Moment::At(at) => joined(lang, &day(lang, at.date(), now), &clock(at.time())),
        Moment::Within(from, to) => match part_of_day(lang, from, to) {
            Some(part) => match lang {
                Lang::En => format!("{} {part}", day(lang, from.date(), now)),
                Lang::Zh => format!("{}{part}", day(lang, from.date(), now)),
            },
            None if from.date() == to.date() => {
                let hours = format!("{}–{}", clock(from.time()), clock(to.time()));
                joined(lang, &day(lang, from.date(), now), &hours)
            }
            None => format!("{}–{}", day(lang, from.date(), now), day(lang, to.date(), now)),
        },
    }
}

/// A wall time, of today only its hour.
pub fn hour(lang: Lang, moment_at: Moment, now: Option<DateTime>) -> String {
    match (moment_at, now) {
        (Moment::At(at), Some(now)) if at.date() == now.date() => clock(at.time()),
        _ => moment(lang, moment_at, now),
    }
}

/// A day; with today's date, near days by their names.
pub fn day(lang: Lang, at: Date, now: Option<Date>) -> String {
    let away = now.and_then(|now| Some(at.since(now).ok()?.get_days()));
    match (lang, away) {
        (Lang::En, Some(0)) => "Today".to_owned(),
        (Lang::En, Some(1)) => "Tomorrow".to_owned(),
        (Lang::En, Some(-1)) => "Yesterday".to_owned(),
        (Lang::En, Some(2..=6)) => weekday(at, &DAYS_EN).to_owned(),
        (Lang::Zh, Some(0)) => "今天".to_owned(),
        (Lang::Zh, Some(1)) => "明天".to_owned(),
        (Lang::Zh, Some(-1)) => "昨天".to_owned(),
        (Lang::Zh, Some(2..=6)) => format!("周{}", weekday(at, &DAYS_ZH)),
        _ => date(lang, at, now.is_none_or(|now| now.year() != at.year())),
    }
}

/// A day with its date and weekday.
pub fn date(lang: Lang, at: Date, year: bool) -> String {
    match lang {
        Lang::En => {
            let name = MONTHS.get(usize::from(at.month().unsigned_abs()).saturating_sub(1));
            let date =
                format!("{} {} {}", weekday(at, &DAYS_EN), at.day(), name.copied().unwrap_or_default());
            if year { format!("{date} {}", at.year()) } else { date }
        }
        Lang::Zh => {
            let date = format!("{}月{}日 星期{}", at.month(), at.day(), weekday(at, &DAYS_ZH));
            if year { format!("{}年{date}", at.year()) } else { date }
        }
    }
}

fn weekday(at: Date, names: &[&'static str; 7]) -> &'static str {
    names.get(usize::from(at.weekday().to_monday_zero_offset().unsigned_abs())).copied().unwrap_or_default()
}

fn joined(lang: Lang, day: &str, hours: &str) -> String {
    match lang {
        Lang::En => format!("{day}, {hours}"),
        Lang::Zh => format!("{day} {hours}"),
    }
}

/// The 24-hour clock of both languages.
pub fn clock(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The name of a stretch of hours that people call by one.
fn part_of_day(lang: Lang, from: DateTime, to: DateTime) -> Option<&'static str> {
    if from.date() != to.date() {
        return None;
    }
    let (en, zh) = match (from.hour(), to.hour()) {
        (4..=9, 10..=12) => ("morning", "上午"),
        (11, 12..=15) | (12, 13..=14) => ("noon", "中午"),
        (12..=14, 16..=19) => ("afternoon", "下午"),
        (17..=18, 20..=23) => ("evening", "晚上"),
        (19..=21, 22..=23) => ("night", "夜里"),
        _ => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::Zh => zh,
    })
}

/// Metres, rounded as one says them.
pub fn distance(lang: Lang, metres: f64) -> String {
    let metres = metres.max(0.0);
    let (figure, en, zh) = if metres < 95.0 {
        (number((metres / 5.0).round() * 5.0), "m", "米")
    } else if metres < 975.0 {
        (number((metres / 50.0).round() * 50.0), "m", "米")
    } else if metres < 9_950.0 {
        (number((metres / 100.0).round() / 10.0), "km", "公里")
    } else {
        (number((metres / 1000.0).round()), "km", "公里")
    };
    with_unit(lang, &figure, en, zh)
}

/// Minutes, as hours and days where they are many.
pub fn minutes(lang: Lang, minutes: f64) -> String {
    let all = minutes.max(0.0).round() as u64;
    let (days, hours, minutes) = (all / 1440, all / 60 % 24, all % 60);
    let units: [(u64, &str, &str); 3] = match lang {
        Lang::En => {
            [(days, if days == 1 { "day" } else { "days" }, ""), (hours, "h", ""), (minutes, "min", "")]
        }
        Lang::Zh => [(days, "天", ""), (hours, "小时", ""), (minutes, "分钟", "")],
    };
    // Two units at most: nobody counts the minutes of a day that is a week away.
    let shown: Vec<_> = units
        .iter()
        .skip_while(|(count, ..)| *count == 0)
        .take(2)
        .filter(|(count, ..)| *count > 0)
        .map(|(count, unit, _)| format!("{count} {unit}"))
        .collect();
    if shown.is_empty() {
        return with_unit(lang, "0", "min", "分钟");
    }
    shown.join(" ")
}

/// A size; exact below 1 kB.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    let tenths = |unit: f64| number((bytes as f64 / unit * 10.0).round() / 10.0);
    match bytes {
        0..1_000 => with_unit(lang, &bytes.to_string(), if bytes == 1 { "byte" } else { "bytes" }, "字节"),
        1_000..1_000_000 => format!("{} kB", tenths(1e3)),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(1e6)),
        _ => format!("{} GB", tenths(1e9)),
    }
}

fn with_unit(lang: Lang, figure: &str, en: &str, zh: &str) -> String {
    match lang {
        Lang::En => format!("{figure} {en}"),
        Lang::Zh => format!("{figure} {zh}"),
    }
}

/// A number with a comma at each thousand; decimals as they are.
pub fn number(number: f64) -> String {
    let plain = number.to_string();
    let (whole, rest) = match plain.find('.') {
        Some(at) => plain.split_at(at),
        None => (plain.as_str(), ""),
    };
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole),
    };
    let mut grouped = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Zh};

    fn at(words: &str) -> DateTime {
        words.parse().unwrap()
    }

    #[test]
    fn near_days_have_names_and_far_ones_dates() {
        let now = at("2027-03-05T18:42");
        for (moment_at, en, zh) in [
            ("2027-03-05T19:04", "Today, 19:04", "今天 19:04"),
            ("2027-03-06T08:32", "Tomorrow, 08:32", "明天 08:32"),
            ("2027-03-04T21:14", "Yesterday, 21:14", "昨天 21:14"),
            ("2027-03-07T18:00", "Sunday, 18:00", "周日 18:00"),
            ("2027-03-12T18:00", "Friday 12 March, 18:00", "3月12日 星期五 18:00"),
            ("2027-03-01T09:05", "Monday 1 March, 09:05", "3月1日 星期一 09:05"),
            ("2028-01-03T09:05", "Monday 3 January 2028, 09:05", "2028年1月3日 星期一 09:05"),
        ] {
            assert_eq!(moment(En, Moment::At(at(moment_at)), Some(now)), en);
            assert_eq!(moment(Zh, Moment::At(at(moment_at)), Some(now)), zh);
        }
        assert_eq!(day(En, now.date(), None), "Friday 5 March 2027");
        assert_eq!(day(Zh, now.date(), None), "2027年3月5日 星期五");
    }

    #[test]
    fn parts_of_a_day_are_called_by_their_names() {
        let now = at("2027-03-05T18:42");
        let within = |lang, from, to| moment(lang, Moment::Within(at(from), at(to)), Some(now));
        assert_eq!(within(En, "2027-03-06T12:00", "2027-03-06T18:00"), "Tomorrow afternoon");
        assert_eq!(within(Zh, "2027-03-06T12:00", "2027-03-06T18:00"), "明天下午");
        assert_eq!(within(En, "2027-03-06T17:00", "2027-03-06T23:59"), "Tomorrow evening");
        assert_eq!(within(En, "2027-03-06T14:10", "2027-03-06T15:20"), "Tomorrow, 14:10–15:20");
    }

    #[test]
    fn figures_are_written_as_one_says_them() {
        assert_eq!(number(1912.0), "1,912");
        assert_eq!(number(123.0), "123");
        assert_eq!(number(-1_234_567.5), "-1,234,567.5");
        assert_eq!(distance(En, 348.0), "350 m");
        assert_eq!(distance(En, 1_234.0), "1.2 km");
        assert_eq!(distance(Zh, 62.0), "60 米");
        assert_eq!(distance(En, 23_400.0), "23 km");
        assert_eq!(minutes(En, 22.0), "22 min");
        assert_eq!(minutes(En, 135.0), "2 h 15 min");
        assert_eq!(minutes(En, 1440.0 * 2.0 + 185.0), "2 days 3 h");
        assert_eq!(minutes(Zh, 0.0), "0 分钟");
        assert_eq!(bytes(En, 94), "94 bytes");
        assert_eq!(bytes(En, 2_140_000), "2.1 MB");
        assert_eq!(bytes(Zh, 61), "61 字节");
    }
}
