//! Putting into a plan what a message names for it.

use super::Turn;
use super::around::{
    begins, by_day, comes_to, fills_in, gathers, lets_out, meeting_point, picked_up, sets_out,
};
use super::choose::{lasts, social};
use super::fits::{outdoors, picks, spoken_of};
use super::fitting::ANSWERS;
use super::houses::named_before;
use super::no_place::of_the_begin;
use super::plan::{Plan, Stance};
use super::text::lies_in;
use super::when::{Habit, When, half};
use super::{longer, months};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use steward_model::{ActKind, CardKind, Fact, Mention, Said, Span};

/// The mentions of a message that fit a plan.
pub(super) struct Values<'a> {
    pub fitting: Vec<&'a Mention>,
    /// One of them is asked rather than stated.
    pub asked: bool,
    /// What is asked is an hour, or another day.
    pub asked_when: bool,
    /// It is nothing but more things of a list that was asked on about.
    pub listed: bool,
}

/// These words stand in what is turned down or called off.
fn refused(turn: &Turn<'_>, span: Span) -> bool {
    turn.heard
        .understood
        .acts
        .iter()
        .any(|act| matches!(act.kind, ActKind::Refuse | ActKind::Cancel) && lies_in(span, act.span))
}

impl Values<'_> {
    pub fn any(&self) -> bool {
        self.fitting.iter().any(|mention| {
            !matches!((&mention.said, mention.fact), (Said::Words(_), Fact::Item | Fact::With))
                || mention.confidence >= ANSWERS
                || self.listed && mention.fact == Fact::Item && mention.confidence >= 0.5
        })
    }

    /// A day other than the one that stands is named, or an hour.
    pub fn differs(&self, plan: &Plan) -> bool {
        self.fitting.iter().any(|mention| match mention.said {
            Said::Day(day) => plan.when.day != Some(day),
            Said::Hour { .. } | Said::Shift(_) => true,
            _ => false,
        })
    }

    /// A day or an hour other than the one that stands is named outside of what is refused.
    pub fn counter(&self, plan: &Plan, turn: &Turn<'_>) -> bool {
        let refused = |span: Span| refused(turn, span);
        self.fitting.iter().any(|mention| match mention.said {
            Said::Day(day) => plan.when.day != Some(day) && !refused(mention.span),
            Said::Days(first, _) => {
                plan.when.last.is_some() && plan.when.day != Some(first) && !refused(mention.span)
            }
            Said::Hour { .. } | Said::Shift(_) => !refused(mention.span),
            Said::Words(ref words) if matches!(mention.fact, Fact::Place | Fact::Cuisine) => {
                let stood = plan.words.get(&mention.fact);
                (turn.moves.change || turn.moves.ask)
                    && stood.is_some_and(|stood| !stood.eq_ignore_ascii_case(words))
                    && !refused(mention.span)
            }
            _ => false,
        })
    }

    /// Puts them; true when something that stood was changed.
    pub fn put(&self, plan: &mut Plan, turn: &Turn<'_>) -> bool {
        let mut changed = self.put_when(plan, turn);
        changed |= self.put_words(plan, turn);
        self.join(plan);
        let sum = self.fitting.iter().filter(|mention| mention.fact == Fact::Amount).rev();
        let sum = sum.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).map(|mention| mention.span);
        for mention in
            self.fitting.iter().filter(|mention| mention.fact != Fact::Amount || Some(mention.span) == sum)
        {
            match &mention.said {
                Said::Count(count) => plan.people = Some(*count),
                Said::Money(amount, currency) => {
                    let stood = plan.words.get(&Fact::Amount).is_some_and(|stood| stood != amount);
                    let bare = mention.confidence < 0.6 && plan.words.contains_key(&Fact::Amount);
                    if !bare {
                        changed |= stood;
                        plan.words.insert(Fact::Amount, amount.clone());
                        if let Some(currency) = currency {
                            plan.words.insert(Fact::Currency, currency.clone());
                        }
                    }
                }
                _ => {}
            }
        }
        changed
    }

    fn put_when(&self, plan: &mut Plan, turn: &Turn<'_>) -> bool {
        let before = plan.when.clone();
        let ended = plan.until.day;
        // 'On it, booking tonight': when it is seen to, not when it is.
        let seen_to =
            lasts(plan.kind) && before.day.is_some_and(|day| day > turn.now.date()) && turn.moves.agree > 0.0;
        let today = |said: &Said| matches!(said, Said::Day(day) if *day == turn.now.date());
        let tonight = seen_to && self.fitting.iter().any(|mention| today(&mention.said));
        // 'Today I'm not around. Tomorrow 9 is fine': what is turned down is no day, where another is named.
        let out = |mention: &Mention| refused(turn, mention.span);
        let day = |mention: &&&Mention| matches!(mention.said, Said::Day(_)) && mention.fact != Fact::Until;
        let other = self.fitting.iter().filter(day).any(|mention| !out(mention));
        // 'I fly on the 15th, can we keep it a day longer?': the day says why.
        let more_days = longer::told(plan, turn);
        let long = before.day.zip(ended).is_some_and(|(begin, end)| (end - begin).get_days() >= 2)
            && plan.given.get(&Fact::Until) != plan.given.get(&Fact::Date);
        // 14号住进市区 车14号还, 检查周六才完 住到周日: beside the day on which it ends another says why; so does the end
        // that stands, named once more.
        let ends = self.fitting.iter().any(|one| one.fact == Fact::Until && matches!(one.said, Said::Day(_)));
        let end = |mention: &Mention| {
            let Said::Day(day) = mention.said else { return false };
            lasts(plan.kind)
                && before.day.is_some_and(|begin| begin < day)
                && (ends || plan.until.day == Some(day))
                && !begins(&turn.heard.message.text, mention.span)
        };
        let days: Vec<Date> = self
            .fitting
            .iter()
            .filter(|mention| mention.fact != Fact::Until && !(tonight && today(&mention.said)))
            .filter(|mention| !end(mention))
            .filter(|mention| !(other && out(mention)) && more_days.is_none())
            // 'Yes, the 6th is good': its end, said again.
            .filter(|mention| !matches!(mention.said, Said::Day(day) if long && ended == Some(day)))
            .filter_map(|mention| match mention.said {
                Said::Day(day) => Some(day),
                _ => None,
            })
            .collect();
        // 'Drop it back when?' – 'Monday the 13th'.
        let end = match days.as_slice() {
            &[day]
                if (turn.end_asked && plan.when.day.is_some() || longer::countered(plan, turn, day))
                    && lasts(plan.kind) =>
            {
                Some(day)
            }
            _ => None,
        };
        if let Some(end) = end {
            plan.until = When::on(end, turn.now);
        } else if let Some(first) = self.choose_day(plan, &days) {
            if plan.when.day.is_some_and(|day| day != first) && plan.when.hour.is_none() {
                plan.when.part = None;
            }
            plan.when.day = Some(first);
            plan.when.last = None;
            plan.when.said.get_or_insert(turn.now);
            // Two days in one breath of a stay or a journey are its begin and end.
            let last = days.last().copied().filter(|&last| last > first);
            let journey = plan.kind == CardKind::Travel
                && before.day.is_none()
                && days.len() == 2
                && days.first() < days.last();
            if let Some(last) =
                last.filter(|_| journey || matches!(plan.kind, CardKind::Stay | CardKind::Hire))
            {
                plan.until = When::on(last, turn.now);
            }
        }
        for mention in &self.fitting {
            match mention.said {
                Said::Days(first, last) => {
                    let nights = super::nights::of(&turn.heard.message.text);
                    if let (CardKind::Stay, Some(nights)) = (plan.kind, nights) {
                        plan.when.day = Some(first);
                        plan.until = When::on(first.saturating_add(nights.days()), turn.now);
                    } else if plan.kind == CardKind::Pay {
                        // 月底交: when it is due at the latest.
                        plan.until = When::on(last, turn.now);
                    } else if lasts(plan.kind) {
                        plan.when.day = Some(first);
                        plan.until = When::on(last, turn.now);
                    } else if plan.when.day.is_none() || plan.when.last.is_some() {
                        plan.when.day = Some(first.max(turn.now.date()));
                        plan.when.last = Some(last);
                    }
                    plan.when.said.get_or_insert(turn.now);
                }
                Said::Day(day) if mention.fact == Fact::Until => {
                    plan.until = When::on(day, turn.now);
                    if matches!(plan.kind, CardKind::Remind | CardKind::Buy | CardKind::Call) {
                        plan.when.day.get_or_insert(day);
                        plan.when.said.get_or_insert(turn.now);
                    }
                }
                // 晚上八点还: at which hour of the last day.
                Said::Hour { at, loose } if mention.fact == Fact::Until => {
                    let day = plan.until.day.or(plan.when.day.filter(|_| plan.kind == CardKind::Hire));
                    let last = When { day, part: plan.until.part, ..When::default() };
                    let evening = Habit { morning: false, leisure: true, ..plan.habit() };
                    let at = if loose { half(at, evening, &last, turn.now) } else { at };
                    plan.until = When { day, hour: Some(at), said: Some(turn.now), ..When::default() };
                }
                Said::Part(from, to) if mention.fact == Fact::Until => {
                    let day = plan.until.day.or(plan.when.day.filter(|_| plan.kind == CardKind::Hire));
                    let part = Some((from, to)).filter(|_| day.is_some());
                    plan.until = When { day, part, said: Some(turn.now), ..When::default() };
                }
                Said::Part(from, to) if !tonight => {
                    // 七八点: the half of the day that such a plan has.
                    let at = plan.hour_meant(from, true, turn.now);
                    let (from, to) = match to.duration_since(from).as_hours() {
                        0..2 if from.hour() < 12 && at != from => (at, to.wrapping_add(12.hours())),
                        _ => (from, to),
                    };
                    // 后天早上 of what stands at half past five in the morning.
                    let first = if from.hour() == 6 { from.wrapping_sub(2.hours()) } else { from };
                    let stands = plan.when.hour.is_some_and(|hour| first <= hour && hour <= to);
                    if !stands {
                        plan.when.hour = None;
                    }
                    plan.when.part = Some((from, to));
                    plan.when.said = Some(turn.now);
                }
                _ => {}
            }
        }
        if let (Some(days), Some(end)) = (more_days, ended)
            && plan.until.day == ended
        {
            plan.until = When::on(end.saturating_add(days.days()), turn.now);
        }
        // Of several hours the last counts: '5? no, the flight is late. 6 is plenty'.
        // 改四点吧，三点有个会: beside the hour that stands another is put in its place.
        let stood = plan.when.hour.filter(|_| turn.moves.change && turn.moves.agree < 0.8);
        let stands = |at: Time| stood.is_some_and(|hour| hour == at || hour == at.wrapping_add(12.hours()));
        let mut hours = self.fitting.iter().rev().filter_map(|mention| match mention.said {
            Said::Hour { at, loose } if mention.fact != Fact::Until => Some((at, loose, mention.span)),
            _ => None,
        });
        let last = hours.clone().next();
        let hour = hours.find(|(at, ..)| !stands(*at)).or(last);
        if let Some((at, loose, span)) = hour {
            let text = &turn.heard.message.text;
            let ahead = plan.when.day.is_some_and(|day| day > turn.now.date());
            // 校运会 九点半: what one goes to at nine on another day is before noon.
            let nine = plan.kind == CardKind::Attend && at.hour() == 9 && !text.is_ascii();
            let morning = plan.morning
                || ahead && nine
                || ahead && sets_out(text, span)
                || ahead
                    && plan.kind == CardKind::Visit
                    && (outdoors(text) || plan.words.get(&Fact::Place).is_some_and(|place| by_day(place)));
            let at = match lets_out(text, span, at) {
                Some(late) if loose => late,
                _ if loose => half(at, Habit { morning, ..plan.habit() }, &self.beside(plan), turn.now),
                _ => at,
            };
            // An hour outside of the part of the day that was named puts another in its place.
            if plan.when.part.is_some_and(|(from, to)| from <= to && !(from <= at && at <= to)) {
                plan.when.part = None;
            }
            plan.when.hour = Some(at);
            plan.when.said = Some(turn.now);
        }
        // 'Monday, back Wednesday': the Wednesday after that Monday.
        if let (Some(begin), Some(end)) = (plan.when.day, plan.until.day)
            && end < begin
            && lasts(plan.kind)
        {
            // 'Out the 3rd of April, back the 10th': the number is a day of the month.
            let number = self.fitting.iter().any(|mention| {
                mention.said == Said::Day(end) && months::bare(mention.span.of(&turn.heard.message.text))
            });
            let later = number.then(|| months::of_month(end, begin, true)).flatten();
            let weeks = ((begin - end).get_days() + 6) / 7;
            plan.until.day = later.or(Some(end.saturating_add((7 * weeks).days())));
        }
        if plan.kind == CardKind::Stay
            && plan.until.day.is_none()
            && let (Some(begin), Some(nights)) = (plan.when.day, super::nights::of(&turn.heard.message.text))
        {
            plan.until = When::on(begin.saturating_add(nights.days()), turn.now);
        }
        for mention in &self.fitting {
            if let Said::Shift(minutes) = mention.said {
                plan.when.shift(minutes, turn.now);
            }
        }
        let shorter = ended.is_some()
            && plan.until.day != ended
            && matches!(plan.kind, CardKind::Stay | CardKind::Hire);
        shorter
            || !before.is_empty() && before.moment() != plan.when.moment() && {
                // A day, then its hour: filled in, not changed.
                let day = before.day.is_some() && plan.when.day != before.day && before.last.is_none();
                let hour = before.hour.is_some() && plan.when.hour != before.hour;
                day || hour
            }
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

    /// Of several days the first, unless the first is the one that stood and another is put in its place.
    fn choose_day(&self, plan: &Plan, days: &[Date]) -> Option<Date> {
        let journey = plan.kind == CardKind::Travel
            && plan.when.day.is_none()
            && days.len() == 2
            && days.first() < days.last();
        if journey || matches!(plan.kind, CardKind::Stay | CardKind::Hire) {
            return days.first().copied();
        }
        let other = days.iter().rev().find(|day| plan.when.day != Some(**day));
        other.or(days.first()).copied()
    }

    fn put_words(&self, plan: &mut Plan, turn: &Turn<'_>) -> bool {
        let mut changed = false;
        // 大礼堂漏水 换音乐厅: what stands is named beside what takes its place.
        let stood = plan.words.get(&Fact::Place).cloned().filter(|_| turn.moves.change);
        let stands = |mention: &Mention| match (&mention.said, &stood) {
            (Said::Words(words), Some(stood)) => {
                stood.contains(words.as_str()) || words.contains(stood.as_str())
            }
            _ => false,
        };
        let other = self.fitting.iter().any(|mention| {
            mention.fact == Fact::Place
                && mention.confidence >= 0.5
                && matches!(mention.said, Said::Words(_))
                && !stands(mention)
        });
        let houses = social(plan.kind) || plan.kind == CardKind::Buy;
        let text = &turn.heard.message.text;
        let best = |fact: Fact| {
            self.fitting
                .iter()
                .filter(|mention| mention.fact == fact && !(fact == Fact::Place && other && stands(mention)))
                .filter(|mention| !of_the_begin(&self.fitting, mention))
                .filter_map(|mention| match &mention.said {
                    Said::Words(words) => Some((words, mention.confidence)),
                    _ => None,
                })
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .map(|best| {
                    if fact == Fact::Place && houses { named_before(&self.fitting, text, best) } else { best }
                })
        };
        let looked_at = matches!(plan.kind, CardKind::Visit | CardKind::Watch | CardKind::Attend);
        let named = |mention: &&&Mention| match &mention.said {
            Said::Words(words) => {
                mention.fact == Fact::Place && mention.confidence >= 0.5 && !meeting_point(words)
            }
            _ => false,
        };
        let sight = self.fitting.iter().filter(|_| looked_at).find(named).map(|mention| mention.span);
        let housed = best(Fact::Place).is_some_and(|(_, sure)| sure >= 0.6);
        for fact in [Fact::Place, Fact::From, Fact::To, Fact::Cuisine, Fact::Artist, Fact::Number] {
            let Some((words, sure)) = best(fact) else { continue };
            // 去动物园 九点南门: the door is where to meet.
            let (words, sure) = match sight.filter(|_| fact == Fact::Place && meeting_point(words)) {
                Some(span) => self
                    .fitting
                    .iter()
                    .find_map(|mention| match &mention.said {
                        Said::Words(words) if mention.span == span => Some((words, mention.confidence)),
                        _ => None,
                    })
                    .unwrap_or((words, sure)),
                None => (words, sure),
            };
            // 六点半大连路口接: where one is picked up is not where the way ends.
            if matches!(plan.kind, CardKind::Go | CardKind::Travel)
                && fact == Fact::To
                && stands_for(plan.kind, fact) == Fact::To
                && plan.words.contains_key(&Fact::To)
                && (picked_up(&turn.heard.message.text, words)
                    || plan.put_by != *turn.who && comes_to(&turn.heard.message.text, words))
            {
                let from = plan.words.entry(Fact::From);
                from.or_insert_with(|| words.clone());
                continue;
            }
            // 去台南看特展 國立木藝館: the house says more than the town.
            if housed && fact == Fact::To && stands_for(plan.kind, fact) == Fact::Place {
                continue;
            }
            let mut fact = stands_for(plan.kind, fact);
            // Where a journey goes is its end, however it was said.
            if matches!(plan.kind, CardKind::Travel | CardKind::Go)
                && fact == Fact::Place
                && best(Fact::To).is_none()
                && sure >= 0.5
            {
                // 回梅州 几点走 – 九点 公司北门: a door is where one sets out to what is farther.
                let door = plan.words.contains_key(&Fact::To) && meeting_point(words) && !turn.moves.change;
                fact = if door { Fact::From } else { Fact::To };
            }
            let stood = plan.words.get(&fact);
            // A weak find fills a gap; it takes nothing's place.
            let puts = turn.moves.change || turn.moves.ask || turn.moves.propose;
            if stood.is_some() && (sure < 0.5 || sure < 0.55 && !puts && !turn.heard.message.text.is_ascii())
            {
                continue;
            }
            if matches!(plan.kind, CardKind::Go | CardKind::Travel) && stood.is_some() && fact == Fact::Place
            {
                continue;
            }
            // 'Great Omari, we'll be there': who says yes puts no other place but in plain words. 'Sorry from me, camping up at
            // Stow': what one of a group tells of oneself is where the others do not go.
            let yes = turn.moves.agree > 0.0 && sure < 0.65;
            let told = turn.moves.agree == 0.0 && plan.pair.is_none() && plan.put_by != *turn.who;
            if stood.is_some()
                && fact == Fact::Place
                && !puts
                && (yes || told)
                && turn.heard.message.text.is_ascii()
            {
                continue;
            }
            // Where to meet is not where it is: 'out front', 正门, 老桥头集合.
            if fact == Fact::Place
                && stood.is_some()
                && matches!(plan.kind, CardKind::Visit | CardKind::Watch | CardKind::Attend)
                && (!turn.moves.change && meeting_point(words) || gathers(&turn.heard.message.text, words))
                && (!turn.moves.change || meeting_point(words))
            {
                continue;
            }
            let same = stood.is_some_and(|stood| {
                let (small, stood_small) = (words.to_lowercase(), stood.to_lowercase());
                small.contains(&stood_small) || stood_small.contains(&small) || spoken_of(stood, words)
            });
            if same && stood.is_some_and(|stood| stood.len() >= words.len()) {
                continue;
            }
            // A place told more closely, or told when asked, fills in; one put in place of another changes.
            let replaces = turn.moves.change || turn.moves.propose || turn.moves.ask;
            changed |=
                stood.is_some() && !same && fact != Fact::Cuisine && replaces && !fills_in(plan, turn, words);
            plan.words.insert(fact, words.clone());
        }
        let items: Vec<(&String, f32)> = self
            .fitting
            .iter()
            .filter(|mention| mention.fact == Fact::Item)
            .filter_map(|mention| match &mention.said {
                Said::Words(words) => Some((words, mention.confidence)),
                _ => None,
            })
            .collect();
        let top = items.iter().map(|(_, sure)| *sure).fold(0.0, f32::max);
        let list = plan.kind == CardKind::Buy;
        for (words, sure) in items {
            let known = plan.items.iter().any(|item| item.eq_ignore_ascii_case(words));
            // Two capital words beside a meal are more often where than what.
            let weak = list || plan.kind == CardKind::Dine;
            let near = if list && sure >= 0.6 { 0.15 } else { 0.05 };
            if known || super::answers::wonders(plan, turn) || sure + near < top || (weak && sure < 0.5) {
                continue;
            }
            if list {
                // 'Eggs and bread', said of a list, are two of its things.
                let parts = words.split(" and ").filter(|_| self.listed);
                let parts = parts.chain((!self.listed).then_some(words.as_str()));
                for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
                    if plan.items.len() < 16 && !plan.items.iter().any(|item| item == part) {
                        plan.items.push(part.to_owned());
                    }
                }
            } else if plan.kind == CardKind::Hire
                && (sure >= 0.75
                    || (turn.moves.change || picks(&turn.heard.message.text, words))
                        && sure >= 0.6
                        && words.chars().nth(1).is_some())
                || plan.items.is_empty()
                || (plan.turn > 0 && turn.moves.change && (sure >= 0.75 || plan.kind == CardKind::Dine))
                // Another dish asked by somebody else is put in the place of the first.
                || (plan.turn > 0
                    && plan.kind == CardKind::Dine
                    && (self.asked || turn.heard.message.text.ends_with('吧'))
                    && turn.moves.agree < 0.8
                    && plan.put_by != *turn.who)
            {
                changed |= plan.kind == CardKind::Hire && !plan.items.is_empty();
                plan.items = vec![words.clone()];
            }
        }
        changed
    }

    /// Adds those who come along.
    pub fn join(&self, plan: &mut Plan) {
        for mention in &self.fitting {
            if let (Said::Words(name), Fact::With) = (&mention.said, mention.fact)
                && plan.joined.len() < 32
                && !plan.joined.contains(name)
                // Who pulled out is spoken of, and comes no more.
                && plan.stances.get(&Some(name.clone())) != Some(&Stance::Out)
            {
                plan.joined.push(name.clone());
            }
        }
    }
}

/// Under which fact a kind of plan states where something is: a shop that things come from is where to buy them.
pub(super) fn stands_for(kind: CardKind, fact: Fact) -> Fact {
    match (kind, fact) {
        (CardKind::Go | CardKind::Travel, fact) => fact,
        (_, Fact::From | Fact::To) => Fact::Place,
        (_, fact) => fact,
    }
}
