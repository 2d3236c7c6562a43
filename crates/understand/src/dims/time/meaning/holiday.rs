//! Named days and seasons by rule: fixed dates, the nth weekday of a month, days from Easter, lunar days, solar terms.

use super::calendar::{self as cal, Stretch, midnight, plus_days, weekday};
use super::{hebrew, hindu, lunar};
use jiff::civil::Date;
use steward_model::Grain;

/// How a named day is found in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Month and day.
    Fixed(i32, i32),
    /// Month, weekday (0 is Monday), which one; −1 is the last.
    Nth(i32, i32, i32),
    /// Days after Easter Sunday.
    Easter(i32),
    /// Days after Orthodox Easter Sunday.
    Orthodox(i32),
    /// Days after the fourth Thursday of November.
    Thanksgiving(i32),
    /// Lunar month and day.
    Lunar(i32, i32),
    /// The last day of the lunar year before.
    LunarEve,
    /// A solar term.
    Term(u8),
    /// Lunar month, first and last day of a stretch.
    LunarSpan(i32, i32, i32),
    /// Month, first and last day of a stretch.
    Span(i32, i32, i32),
    /// Month and day of the Islamic calendar, as it is reckoned; what is seen of the moon may differ by a day.
    Islamic(i32, i32),
    /// The same, for so many days.
    IslamicSpan(i32, i32, i32),
    /// The last Friday of Ramadan.
    LastFriday,
    /// The nth weekday of a month, in the years of the United States' presidential elections.
    Leap(i32, i32, i32),
    /// Month and day, or the day before a Sunday.
    NotSunday(i32, i32),
    /// The day on which taxes are due in the United States.
    TaxDay,
    /// Days from Easter Sunday to the first, and how many.
    EasterSpan(i32, i32),
    /// The same from Orthodox Easter Sunday.
    OrthodoxSpan(i32, i32),
    /// Month (Nisan is 1), day and number of days of the Jewish calendar; the evening before belongs to several.
    Hebrew(i32, i32, i32),
    /// Month (Chaitra is 1) and lunar day of the Hindu calendar, the hour at which it must run, how many days later, for how
    /// many days.
    Hindu(i32, i32, i32, i32, i32),
    /// The sun enters a sign as India reckons; how many days later.
    Ingress(i32, i32),
    /// Month and day, or the working day beside it.
    Workday(i32, i32),
    /// The weekday (0 is Monday) on or before a month and day.
    OnOrBefore(i32, i32, i32),
    /// Another day in each country: the country's two letters and its rule; the first where no country is known.
    By(&'static [(&'static str, Rule)]),
}

impl Rule {
    /// Whether its one day is also counted from the evening before.
    pub fn from_evening(self) -> bool {
        matches!(self, Rule::Hebrew(_, _, 1) | Rule::Islamic(..))
    }

    /// It lies in the last month of the Chinese year, which ends in the year after.
    pub fn ends_the_year(self) -> bool {
        matches!(self, Rule::LunarEve | Rule::Lunar(12, _))
    }

    /// The rule that holds in a country.
    pub fn of(self, country: &str) -> Rule {
        match self {
            Rule::By(all) => {
                let own = all.iter().find(|(known, _)| *known == country).or(all.first());
                own.map_or(self, |(_, rule)| *rule)
            }
            rule => rule,
        }
    }
}

/// The day, or days, of a rule in a year.
pub fn on(rule: Rule, year: i32) -> Option<Stretch> {
    let at = match rule {
        Rule::Fixed(month, day) => cal::date(year, month, day)?,
        Rule::Nth(month, wanted, which) => nth(year, month, wanted, which)?,
        Rule::Easter(days) => plus_days(easter(year)?, days)?,
        Rule::Orthodox(days) => plus_days(orthodox(year)?, days)?,
        Rule::Thanksgiving(days) => plus_days(nth(year, 11, 3, 4)?, days)?,
        Rule::Lunar(month, day) => lunar::date(year, month, day, false)?,
        Rule::LunarEve => lunar::eve(year)?,
        Rule::Term(term) => lunar::term(term, year)?,
        Rule::LunarSpan(month, first, last) => {
            let from = lunar::date(year, month, first, false)?;
            return Some(Stretch {
                from: midnight(from),
                to: midnight(plus_days(from, last - first + 1)?),
                grain: Grain::Day,
            });
        }
        Rule::Islamic(month, day) => islamic(year, month, day)?,
        Rule::LastFriday => {
            let last = islamic(year, 9, 29)?;
            plus_days(last, -(weekday(last) - 4).rem_euclid(7))?
        }
        Rule::Leap(month, wanted, which) => nth(year, month, wanted, which).filter(|_| year % 4 == 0)?,
        Rule::NotSunday(month, day) => {
            let at = cal::date(year, month, day)?;
            plus_days(at, -i32::from(weekday(at) == 6))?
        }
        // Washington keeps 16 April; where that is at the end of a week, the working day beside it.
        Rule::TaxDay => {
            let kept = on(Rule::Workday(4, 16), year)?.from.date();
            let mut at = cal::date(year, 4, 15)?;
            while weekday(at) > 4 || at == kept {
                at = plus_days(at, 1)?;
            }
            at
        }
        Rule::IslamicSpan(month, day, days) => return run(islamic(year, month, day)?, days),
        Rule::EasterSpan(from, days) => return run(plus_days(easter(year)?, from)?, days),
        Rule::OrthodoxSpan(from, days) => return run(plus_days(orthodox(year)?, from)?, days),
        Rule::Hebrew(month, day, 1) => hebrew::date(year, month, day)?,
        Rule::Hebrew(month, day, days) => {
            return run(plus_days(hebrew::date(year, month, day)?, -1)?, days + 1);
        }
        Rule::Hindu(month, day, hour, later, days) => {
            return run(plus_days(hindu::date(year, month, day, hour)?, later)?, days);
        }
        Rule::Ingress(sign, later) => plus_days(hindu::enters(year, sign)?, later)?,
        Rule::Workday(month, day) => {
            let at = cal::date(year, month, day)?;
            plus_days(at, [0, 0, 0, 0, 0, -1, 1].get(weekday(at) as usize).copied()?)?
        }
        Rule::OnOrBefore(month, day, wanted) => {
            let at = cal::date(year, month, day)?;
            plus_days(at, -(weekday(at) - wanted).rem_euclid(7))?
        }
        Rule::By(all) => return on(all.first()?.1, year),
        Rule::Span(month, first, last) => {
            let from = cal::date(year, month, first)?;
            return Some(Stretch {
                from: midnight(from),
                to: midnight(plus_days(from, last - first + 1)?),
                grain: Grain::Day,
            });
        }
    };
    cal::day(at)
}

/// So many days from a date on.
fn run(from: Date, days: i32) -> Option<Stretch> {
    Some(Stretch { from: midnight(from), to: midnight(plus_days(from, days)?), grain: Grain::Day })
}

/// The nth weekday of a month; −1 is the last.
pub fn nth(year: i32, month: i32, wanted: i32, which: i32) -> Option<Date> {
    let first = cal::date(year, month, 1)?;
    if which < 0 {
        let last = plus_days(first, i32::from(first.days_in_month()) - 1)?;
        return plus_days(last, -((weekday(last) - wanted).rem_euclid(7)) + 7 * (which + 1));
    }
    plus_days(first, (wanted - weekday(first)).rem_euclid(7) + 7 * (which - 1))
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876).
pub fn easter(year: i32) -> Option<Date> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    cal::date(year, month, (h + l - 7 * m + 114) % 31 + 1)
}

/// Orthodox Easter Sunday (Meeus), in the Gregorian calendar.
pub fn orthodox(year: i32) -> Option<Date> {
    let d = (19 * year.rem_euclid(19) + 15) % 30;
    let e = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - d + 34) % 7;
    let month = (d + e + 114) / 31;
    let julian = cal::date(year, month, (d + e + 114) % 31 + 1)?;
    plus_days(julian, year / 100 - year / 400 - 2)
}

/// A day of the tabular Islamic calendar in a year of ours; the first of two where the year holds two.
pub fn islamic(year: i32, month: i32, day: i32) -> Option<Date> {
    // Day numbers of the civil epoch, 19 July 622 (Gregorian).
    let epoch = cal::day_number(cal::date(622, 7, 19)?);
    let first = ((year - 622) * 33).div_euclid(32) - 1;
    (first..=first + 3).find_map(|of| {
        let days = day - 1 + (59 * (month - 1) + 1) / 2 + (of - 1) * 354 + (3 + 11 * of).div_euclid(30);
        cal::from_day_number(epoch + days).filter(|at| i32::from(at.year()) == year)
    })
}

/// A season of the northern half of the earth, by the usual days: 0 spring to 3 winter, which goes on into the next year.
pub fn season(index: i32, year: i32) -> Option<Stretch> {
    // 4 to 7: by the solar terms, from 立春, 立夏, 立秋, 立冬 on.
    if let 4..=7 = index {
        let term = |season: i32, year| lunar::term(u8::try_from(2 + season * 6).ok()?, year);
        let from = term(index - 4, year)?;
        let to = if index == 7 { term(0, year + 1)? } else { term(index - 3, year)? };
        return Some(Stretch { from: midnight(from), to: midnight(to), grain: Grain::Day });
    }
    let days = [(3, 20), (6, 21), (9, 23), (12, 21)];
    let place = usize::try_from(index).ok()?;
    let (month, day) = *days.get(place)?;
    let from = cal::date(year, month, day)?;
    let to = match days.get(place + 1) {
        Some(&(month, day)) => cal::date(year, month, day)?,
        None => cal::date(year + 1, 3, 20)?,
    };
    Some(Stretch { from: midnight(from), to: midnight(to), grain: Grain::Day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_feasts() {
        for (year, month, day) in [(2013, 3, 31), (2019, 4, 21), (2024, 3, 31), (2025, 4, 20)] {
            assert_eq!(easter(year), cal::date(year, month, day));
        }
        for (year, month, day) in [(2018, 4, 8), (2013, 5, 5), (2024, 5, 5)] {
            assert_eq!(orthodox(year), cal::date(year, month, day));
        }
        assert_eq!(nth(2013, 11, 3, 4), cal::date(2013, 11, 28));
        assert_eq!(nth(2013, 5, 0, -1), cal::date(2013, 5, 27));
        for (year, month, day) in [(2013, 8, 8), (2023, 4, 21), (2024, 4, 10), (2025, 3, 31)] {
            let reckoned = islamic(year, 10, 1).map(cal::day_number);
            let seen = cal::date(year, month, day).map(cal::day_number);
            assert!(
                reckoned.zip(seen).is_some_and(|(a, b)| (a - b).abs() <= 1),
                "{year} {reckoned:?} {seen:?}"
            );
        }
        const LABOUR: Rule = Rule::By(&[("US", Rule::Nth(9, 0, 1)), ("CN", Rule::Fixed(5, 1))]);
        assert_eq!((LABOUR.of("CN"), LABOUR.of("XX")), (Rule::Fixed(5, 1), Rule::Nth(9, 0, 1)));
    }
}
