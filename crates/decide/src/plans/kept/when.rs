//! Days and hours said in different messages, put together to one moment.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use steward_model::{CardKind, Moment};

/// What has been said of when, as it stands now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::plans) struct When {
    /// The day, or the first of some days.
    pub day: Option<Date>,
    /// The last of some days, where more than one was named.
    pub last: Option<Date>,
    /// The hour.
    pub hour: Option<Time>,
    /// The part of the day, where no hour is known.
    pub part: Option<(Time, Time)>,
    /// When the hour was said: without a day it is the next such hour from there.
    pub said: Option<DateTime>,
}

impl When {
    /// A day, said at a moment.
    pub fn on(day: Date, said: DateTime) -> When {
        When { day: Some(day), said: Some(said), ..When::default() }
    }

    /// Nothing is known.
    pub fn is_empty(&self) -> bool {
        self.day.is_none() && self.hour.is_none() && self.part.is_none()
    }

    /// The day as far as it is known or follows from the hour.
    pub fn date(&self) -> Option<Date> {
        let said = self.said?;
        self.day.or_else(|| {
            let latest = self.hour.or(self.part.map(|(_, to)| to))?;
            Some(if said.time() <= latest { said.date() } else { said.date().saturating_add(1.day()) })
        })
    }

    /// Moves what stands by so many minutes; by whole days where no hour is known.
    pub fn shift(&mut self, minutes: i64, now: DateTime) {
        const DAY: i64 = 24 * 60;
        let Some(day) = self.date() else { return };
        let at = match self.hour {
            Some(hour) => day.to_datetime(hour),
            None if minutes % DAY == 0 => day.at(12, 0, 0, 0),
            None => return,
        };
        let at = at.saturating_add(minutes.minutes());
        self.day = Some(at.date());
        self.last = None;
        if self.hour.is_some() {
            self.hour = Some(at.time());
        }
        self.said = Some(now);
    }

    /// The moment as far as it is known.
    pub fn moment(&self) -> Option<Moment> {
        let day = self.date()?;
        Some(match (self.hour, self.part, self.last) {
            (Some(hour), _, _) => Moment::At(day.to_datetime(hour)),
            (None, Some((from, to)), _) if from < to => {
                Moment::Within(day.to_datetime(from), day.to_datetime(to))
            }
            // An evening that ends after midnight ends with its day for our purposes.
            (None, Some((from, _)), _) => Moment::Within(day.to_datetime(from), day.at(23, 59, 0, 0)),
            (None, None, Some(last)) if last > day => {
                Moment::Within(day.at(0, 0, 0, 0), last.at(23, 59, 0, 0))
            }
            (None, None, _) => Moment::Day(day),
        })
    }
}

/// What is usual for a plan.
#[derive(Clone, Copy)]
pub(in crate::plans) struct Habit {
    pub kind: CardKind,
    /// As of [`Plan`](super::plan::Plan).
    pub morning: bool,
    /// As of [`Plan`](super::plan::Plan).
    pub leisure: bool,
}

/// The half of the day meant by an hour that leaves it open.
///
/// In order: the part of the day that was named, the hour that stood before, what still lies ahead today, and what is
/// usual for such a plan.
pub(in crate::plans) fn half(at: Time, habit: Habit, when: &When, now: DateTime) -> Time {
    if at.hour() == 12 {
        return at;
    }
    let halves = Halves { early: at, late: at.wrapping_add(12.hours()) };
    halves
        .of_the_part(habit.kind, when.part)
        .or_else(|| when.hour.map(|stood| halves.beside(habit.kind, stood)))
        .or_else(|| halves.next(habit.kind, when.day, now))
        .unwrap_or_else(|| halves.usual(habit, when.day, now))
}

/// The two hours that one leaves open.
#[derive(Clone, Copy)]
struct Halves {
    early: Time,
    late: Time,
}

impl Halves {
    /// The one that lies in the part of the day that was named; of a way or a call the one near it, as 四点半 is near 明早.
    fn of_the_part(self, kind: CardKind, part: Option<(Time, Time)>) -> Option<Time> {
        const NEAR_MIN: i32 = 120;
        let (from, to) = part?;
        let within =
            |time: Time| if from <= to { from <= time && time <= to } else { time >= from || time <= to };
        let away =
            |time: Time| (minutes(time) - minutes(from)).abs().min((minutes(time) - minutes(to)).abs());
        let (early, late) = (away(self.early), away(self.late));
        let goes = matches!(kind, CardKind::Go | CardKind::Travel | CardKind::Call | CardKind::Remind);
        match (within(self.early), within(self.late)) {
            (true, false) => Some(self.early),
            (false, true) => Some(self.late),
            (false, false) if goes && from <= to && early.min(late) <= NEAR_MIN => {
                Some(if early < late { self.early } else { self.late })
            }
            _ => None,
        }
    }

    /// The one nearer to the hour that stood. What is looked at is open by day, and nobody moves what begins by day to four in
    /// the night.
    fn beside(self, kind: CardKind, stood: Time) -> Time {
        let apart = |time: Time| (minutes(time) - minutes(stood)).abs();
        let by_day = kind == CardKind::Visit && (8..=11).contains(&self.early.hour()) && stood.hour() < 19;
        let in_the_night = self.early.hour() < 6 && stood.hour() >= 7;
        if by_day || apart(self.early) < apart(self.late) && !in_the_night { self.early } else { self.late }
    }

    /// The one that still lies ahead, where it is for today or what is done at once, or is put for no day in the afternoon;
    /// a meal that is put for no day early in the morning is breakfast.
    fn next(self, kind: CardKind, day: Option<Date>, now: DateTime) -> Option<Time> {
        let ahead = self.early <= now.time() && self.late > now.time();
        let soon = match day {
            Some(day) => day == now.date(),
            None => {
                matches!(kind, CardKind::Call | CardKind::Remind | CardKind::Locate | CardKind::Go)
                    || (14..21).contains(&now.hour())
            }
        };
        if soon && ahead {
            return Some(self.late);
        }
        let since = minutes(self.early) - minutes(now.time());
        let breakfast = day.is_none()
            && kind == CardKind::Dine
            && (5..10).contains(&now.hour())
            && (0..=150).contains(&since);
        breakfast.then_some(self.early)
    }

    /// The one that such plans have.
    fn usual(self, Habit { kind, morning, leisure }: Habit, day: Option<Date>, now: DateTime) -> Time {
        let first = match kind {
            _ if morning => 6,
            CardKind::Dine | CardKind::Watch | CardKind::Attend => 10,
            CardKind::Go | CardKind::Travel => 5,
            CardKind::Meet if leisure && day.is_some_and(|day| day > now.date()) => 9,
            CardKind::Meet if leisure => 10,
            CardKind::Call => 9,
            _ => 8,
        };
        if (first..=11).contains(&self.early.hour()) { self.early } else { self.late }
    }
}

/// Minutes after midnight.
pub(in crate::plans) fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(words: &str) -> Time {
        words.parse().unwrap()
    }

    fn habit(kind: CardKind) -> Habit {
        Habit { kind, morning: false, leisure: false }
    }

    #[test]
    fn an_hour_takes_the_half_that_its_plan_has() {
        let noon: DateTime = "2026-03-10T12:00".parse().unwrap();
        let tomorrow = When { day: Some("2026-03-11".parse().unwrap()), said: Some(noon), ..When::default() };
        for (at, kind, want) in [
            ("07:00", CardKind::Dine, "19:00"),
            ("12:00", CardKind::Dine, "12:00"),
            ("01:00", CardKind::Dine, "13:00"),
            ("10:00", CardKind::Meet, "10:00"),
            ("02:30", CardKind::Meet, "14:30"),
            ("05:00", CardKind::Go, "05:00"),
            ("06:15", CardKind::Watch, "18:15"),
            ("11:00", CardKind::Visit, "11:00"),
        ] {
            assert_eq!(half(clock(at), habit(kind), &tomorrow, noon), clock(want), "{at} {kind:?}");
        }
    }

    #[test]
    fn the_hour_that_stood_decides_for_the_next() {
        let noon: DateTime = "2026-03-10T12:00".parse().unwrap();
        let stood = When { hour: Some(clock("13:30")), said: Some(noon), ..When::default() };
        assert_eq!(half(clock("03:30"), habit(CardKind::Go), &stood, noon), clock("15:30"));
        let morning = When { hour: Some(clock("05:00")), said: Some(noon), ..When::default() };
        assert_eq!(half(clock("06:00"), habit(CardKind::Go), &morning, noon), clock("06:00"));
        let ten = When { hour: Some(clock("10:00")), said: Some(noon), ..When::default() };
        assert_eq!(half(clock("04:15"), habit(CardKind::Meet), &ten, noon), clock("16:15"));
        assert_eq!(half(clock("09:15"), habit(CardKind::Meet), &ten, noon), clock("09:15"));
    }

    #[test]
    fn what_is_looked_at_is_open_by_day() {
        let noon: DateTime = "2026-03-10T12:00".parse().unwrap();
        let stood = |hour: &str| When { hour: Some(clock(hour)), said: Some(noon), ..When::default() };
        for (before, kind, want) in [
            ("17:00", CardKind::Visit, "11:00"),
            ("20:00", CardKind::Visit, "23:00"),
            ("18:00", CardKind::Meet, "23:00"),
        ] {
            assert_eq!(half(clock("11:00"), habit(kind), &stood(before), noon), clock(want), "{before}");
        }
    }

    #[test]
    fn without_a_day_the_next_such_hour_is_meant() {
        let six: DateTime = "2026-03-10T18:00".parse().unwrap();
        let open = When::default();
        assert_eq!(half(clock("08:00"), habit(CardKind::Visit), &open, six), clock("20:00"));
        let tomorrow = When { day: Some("2026-03-11".parse().unwrap()), said: Some(six), ..When::default() };
        assert_eq!(half(clock("08:00"), habit(CardKind::Visit), &tomorrow, six), clock("08:00"));
    }

    #[test]
    fn an_hour_beside_a_part_lies_near_it() {
        let noon: DateTime = "2026-03-10T12:00".parse().unwrap();
        let part = Some((clock("06:00"), clock("11:59")));
        let when =
            When { day: Some("2026-03-14".parse().unwrap()), part, said: Some(noon), ..When::default() };
        assert_eq!(
            half(clock("05:30"), Habit { morning: true, ..habit(CardKind::Go) }, &when, noon),
            clock("05:30")
        );
        assert_eq!(
            half(clock("09:00"), Habit { morning: true, ..habit(CardKind::Go) }, &when, noon),
            clock("09:00")
        );
    }

    #[test]
    fn an_hour_without_a_day_is_the_next_such_hour() {
        let noon: DateTime = "2026-03-10T12:00".parse().unwrap();
        let when = |hour: &str| When { hour: Some(clock(hour)), said: Some(noon), ..When::default() };
        assert_eq!(when("18:30").moment(), Some(Moment::At("2026-03-10T18:30".parse().unwrap())));
        assert_eq!(when("11:00").moment(), Some(Moment::At("2026-03-11T11:00".parse().unwrap())));
    }
}
