//! Putting into a plan when it is: which of the days and hours that a message names begins it, and which ends it.

use super::around::{begins, by_day, lets_out, sets_out};
use super::fits::outdoors;
use crate::plans::days::months::{self, Role};
use crate::plans::days::{longer, nights};
use crate::plans::kept::kindred::{is_kept, lasts};
use crate::plans::kept::plan::Plan;
use crate::plans::kept::when::{Habit, When, half};
use crate::plans::message::turn::Turn;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use steward_model::{CardKind, Fact, Mention, Said, Span};

/// Puts the days and hours among these mentions, in the order in which each step builds on those before it; true when
/// something that stood was changed.
pub(super) fn put(fitting: &[&Mention], plan: &mut Plan, turn: &Turn<'_>) -> bool {
    let putting = Putting::of(fitting, plan, turn);
    putting.day(plan);
    for mention in fitting {
        putting.span(plan, mention);
    }
    putting.longer(plan);
    putting.hour(plan);
    putting.end_after_begin(plan);
    putting.nights(plan);
    putting.shift(plan);
    putting.changed(plan)
}

/// The mentions on their way into a plan, and what stood in it before.
struct Putting<'v> {
    fitting: &'v [&'v Mention],
    turn: &'v Turn<'v>,
    /// When the plan was.
    before: When,
    /// The day on which it ended.
    ended: Option<Date>,
    /// By how many days it is to last longer.
    more_days: Option<i64>,
    /// Today is when it is seen to, not when it is: 'on it, booking tonight'.
    seen_to_today: bool,
}

impl<'v> Putting<'v> {
    fn of(fitting: &'v [&'v Mention], plan: &Plan, turn: &'v Turn<'v>) -> Putting<'v> {
        let today = turn.now.date();
        let ahead = plan.when.day.is_some_and(|day| day > today);
        let says_today = |mention: &&Mention| matches!(mention.said, Said::Day(day) if day == today);
        Putting {
            fitting,
            turn,
            before: plan.when.clone(),
            ended: plan.until.day,
            more_days: longer::told(plan, turn),
            seen_to_today: lasts(plan.kind)
                && ahead
                && turn.moves.agree > 0.0
                && fitting.iter().any(says_today),
        }
    }

    fn text(&self) -> &str {
        &self.turn.heard.message.text
    }

    /// The days on which the plan may begin, in the order in which they are named.
    fn beginnings(&self, plan: &Plan) -> Vec<Date> {
        // What makes it longer tells its end, however many days are named beside it.
        if self.more_days.is_some() {
            return Vec::new();
        }
        let days = || {
            self.fitting.iter().filter_map(|mention| match mention.said {
                Said::Day(day) if mention.fact != Fact::Until => Some((day, mention.span)),
                _ => None,
            })
        };
        // A day that is turned down is none, where another is named.
        let other = days().any(|(_, span)| !self.turn.turns_down(span));
        let today = self.turn.now.date();
        days()
            .filter(|&(day, _)| !(self.seen_to_today && day == today))
            .filter(|&(day, span)| !self.says_why_it_ends(plan, day, span))
            .filter(|&(_, span)| !(other && self.turn.turns_down(span)))
            .filter(|&(day, _)| !self.repeats_its_end(plan, day))
            .map(|(day, _)| day)
            .collect()
    }

    /// Beside the day on which a plan that lasts ends, another day within it says why: 14号住进市区 车14号还. So does the end
    /// that stands, named once more.
    fn says_why_it_ends(&self, plan: &Plan, day: Date, span: Span) -> bool {
        let names_an_end =
            || self.fitting.iter().any(|one| one.fact == Fact::Until && matches!(one.said, Said::Day(_)));
        lasts(plan.kind)
            && self.before.day.is_some_and(|begin| begin < day)
            && (plan.until.day == Some(day) || names_an_end())
            && !begins(self.text(), span)
    }

    /// The end of a plan of some days, which was put by itself, is said again: 'yes, the 6th is good'.
    fn repeats_its_end(&self, plan: &Plan, day: Date) -> bool {
        self.ended == Some(day)
            && self.before.day.is_some_and(|begin| (day - begin).get_days() >= 2)
            && plan.given.get(&Fact::Until) != plan.given.get(&Fact::Date)
    }

    /// Puts the day on which it begins, or on which it ends where that was asked.
    fn day(&self, plan: &mut Plan) {
        let (days, turn) = (self.beginnings(plan), self.turn);
        if let Some(end) = self.asked_end(plan, &days) {
            plan.until = When::on(end, turn.now);
            return;
        }
        let two_of_a_journey = plan.kind == CardKind::Travel
            && self.before.day.is_none()
            && days.len() == 2
            && days.first() < days.last();
        let begins_and_ends = two_of_a_journey || is_kept(plan.kind);
        let Some(first) = self.first_day(&days, begins_and_ends) else { return };
        if plan.when.day.is_some_and(|day| day != first) && plan.when.hour.is_none() {
            plan.when.part = None;
        }
        plan.when.day = Some(first);
        plan.when.last = None;
        plan.when.said.get_or_insert(turn.now);
        if let Some(last) = days.last().copied().filter(|&last| begins_and_ends && last > first) {
            plan.until = When::on(last, turn.now);
        }
    }

    /// The one day that is named, where it answers till when.
    fn asked_end(&self, plan: &Plan, days: &[Date]) -> Option<Date> {
        let &[day] = days else { return None };
        let asked = self.turn.end_asked && plan.when.day.is_some();
        (lasts(plan.kind) && (asked || longer::countered(plan, self.turn, day))).then_some(day)
    }

    /// Of several days the first, unless it is the one that stood and another is put in its place.
    fn first_day(&self, days: &[Date], begins_and_ends: bool) -> Option<Date> {
        let other = || days.iter().rev().find(|day| self.before.day != Some(**day)).copied();
        if begins_and_ends { None } else { other() }.or(days.first().copied())
    }

    /// Puts what is neither a day nor an hour at which it begins.
    fn span(&self, plan: &mut Plan, mention: &Mention) {
        match (&mention.said, mention.fact) {
            (&Said::Days(first, last), _) => self.run_of_days(plan, first, last),
            (&Said::Day(day), Fact::Until) => {
                plan.until = When::on(day, self.turn.now);
                if matches!(plan.kind, CardKind::Remind | CardKind::Buy | CardKind::Call) {
                    plan.when.day.get_or_insert(day);
                    plan.when.said.get_or_insert(self.turn.now);
                }
            }
            (&Said::Hour { at, loose }, Fact::Until) => {
                let last = When { day: last_day(plan), part: plan.until.part, ..When::default() };
                let evening = Habit { morning: false, leisure: true, ..plan.habit() };
                let at = if loose { half(at, evening, &last, self.turn.now) } else { at };
                plan.until =
                    When { day: last.day, hour: Some(at), said: Some(self.turn.now), ..When::default() };
            }
            (&Said::Part(from, to), Fact::Until) => {
                let day = last_day(plan);
                let part = Some((from, to)).filter(|_| day.is_some());
                plan.until = When { day, part, said: Some(self.turn.now), ..When::default() };
            }
            (&Said::Part(from, to), _) if !self.seen_to_today => self.part_of_the_day(plan, from, to),
            _ => {}
        }
    }

    /// Some days in a row: its whole length, when it is due at the latest, or the days of which one is meant.
    fn run_of_days(&self, plan: &mut Plan, first: Date, last: Date) {
        let now = self.turn.now;
        let nights = nights::of(self.text());
        if let (CardKind::Stay, Some(nights)) = (plan.kind, nights) {
            plan.when.day = Some(first);
            plan.until = When::on(first.saturating_add(nights.days()), now);
        } else if plan.kind == CardKind::Pay {
            plan.until = When::on(last, now);
        } else if lasts(plan.kind) {
            plan.when.day = Some(first);
            plan.until = When::on(last, now);
        } else if plan.when.day.is_none() || plan.when.last.is_some() {
            plan.when.day = Some(first.max(now.date()));
            plan.when.last = Some(last);
        }
        plan.when.said.get_or_insert(now);
    }

    fn part_of_the_day(&self, plan: &mut Plan, from: Time, to: Time) {
        // 七八点: the half of the day that such a plan has.
        let at = plan.hour_meant(from, true, self.turn.now);
        let (from, to) = match to.duration_since(from).as_hours() {
            0..2 if from.hour() < 12 && at != from => (at, to.wrapping_add(12.hours())),
            _ => (from, to),
        };
        // A morning from six on holds what stands at half past five as well.
        let first = if from.hour() == 6 { from.wrapping_sub(2.hours()) } else { from };
        if !plan.when.hour.is_some_and(|hour| first <= hour && hour <= to) {
            plan.when.hour = None;
        }
        plan.when.part = Some((from, to));
        plan.when.said = Some(self.turn.now);
    }

    fn longer(&self, plan: &mut Plan) {
        if let (Some(days), Some(end)) = (self.more_days, self.ended)
            && plan.until.day == self.ended
        {
            plan.until = When::on(end.saturating_add(days.days()), self.turn.now);
        }
    }

    /// Of several hours the last, or where something is changed, the last but the one that stands: 改四点吧，三点有个会.
    fn hour_named(&self, plan: &Plan) -> Option<(Time, bool, Span)> {
        let moves = self.turn.moves;
        let stood = plan.when.hour.filter(|_| moves.change && moves.agree < 0.8);
        let stands = |at: Time| stood.is_some_and(|hour| hour == at || hour == at.wrapping_add(12.hours()));
        let mut hours = self.fitting.iter().rev().filter_map(|mention| match mention.said {
            Said::Hour { at, loose } if mention.fact != Fact::Until => Some((at, loose, mention.span)),
            _ => None,
        });
        let last = hours.clone().next();
        hours.find(|(at, ..)| !stands(*at)).or(last)
    }

    fn hour(&self, plan: &mut Plan) {
        let Some((at, loose, span)) = self.hour_named(plan) else { return };
        let at = match lets_out(self.text(), span, at) {
            Some(late) if loose => late,
            _ if loose => {
                let morning = plan.morning || self.begins_in_the_morning(plan, at, span);
                half(at, Habit { morning, ..plan.habit() }, &self.beside(plan), self.turn.now)
            }
            _ => at,
        };
        // An hour outside of the part of the day that was named puts another in its place.
        if plan.when.part.is_some_and(|(from, to)| from <= to && !(from <= at && at <= to)) {
            plan.when.part = None;
        }
        plan.when.hour = Some(at);
        plan.when.said = Some(self.turn.now);
    }

    /// On another day than today one sets out, goes to an event at nine, and looks at what is open by day before noon.
    fn begins_in_the_morning(&self, plan: &Plan, at: Time, span: Span) -> bool {
        let text = self.text();
        let nine = || plan.kind == CardKind::Attend && at.hour() == 9 && !text.is_ascii();
        let daylight = || {
            plan.kind == CardKind::Visit
                && (outdoors(text) || plan.words.get(&Fact::Place).is_some_and(|place| by_day(place)))
        };
        plan.when.day.is_some_and(|day| day > self.turn.now.date())
            && (nine() || sets_out(text, span) || daylight())
    }

    /// What stands; where no hour does, with the one that is told of the same thing without leaving its half of the day
    /// open: 'landing friday 6pm' says of which half 'half 6' is.
    fn beside(&self, plan: &Plan) -> When {
        let strict = self.fitting.iter().find_map(|mention| match mention.said {
            Said::Hour { at, loose: false } => Some(at),
            _ => None,
        });
        let hour = plan.when.hour.or(strict.filter(|_| plan.when.part.is_none()));
        When { hour, ..plan.when.clone() }
    }

    /// 'Monday, back Wednesday': the Wednesday after that Monday; of a bare number the day of the month after it.
    fn end_after_begin(&self, plan: &mut Plan) {
        let (Some(begin), Some(end)) = (plan.when.day, plan.until.day) else { return };
        if end >= begin || !lasts(plan.kind) {
            return;
        }
        let numbered = self
            .fitting
            .iter()
            .any(|mention| mention.said == Said::Day(end) && months::bare(mention.span.of(self.text())));
        let later = numbered.then(|| months::of_month(end, begin, Role::End)).flatten();
        let weeks = ((begin - end).get_days() + 6) / 7;
        plan.until.day = later.or(Some(end.saturating_add((7 * weeks).days())));
    }

    /// A stay whose end is not named ends after the nights that are.
    fn nights(&self, plan: &mut Plan) {
        if plan.kind == CardKind::Stay
            && plan.until.day.is_none()
            && let (Some(begin), Some(nights)) = (plan.when.day, nights::of(self.text()))
        {
            plan.until = When::on(begin.saturating_add(nights.days()), self.turn.now);
        }
    }

    fn shift(&self, plan: &mut Plan) {
        for mention in self.fitting {
            if let Said::Shift(minutes) = mention.said {
                plan.when.shift(minutes, self.turn.now);
            }
        }
    }

    /// What stood is another now. A day, then its hour, is filled in, not changed.
    fn changed(&self, plan: &Plan) -> bool {
        let before = &self.before;
        let other_end = self.ended.is_some() && plan.until.day != self.ended && is_kept(plan.kind);
        let other_day = before.day.is_some() && plan.when.day != before.day && before.last.is_none();
        let other_hour = before.hour.is_some() && plan.when.hour != before.hour;
        other_end || (other_day || other_hour) && !before.is_empty() && before.moment() != plan.when.moment()
    }
}

/// The day to which an hour or a part of the day belongs that tells of a plan's end.
fn last_day(plan: &Plan) -> Option<Date> {
    plan.until.day.or(plan.when.day.filter(|_| plan.kind == CardKind::Hire))
}
