//! Today: the next thing first, what is at hand, then the line of days.

use crate::past::Past;
use crate::web::draw::{self, BlockView, CardView};
use crate::web::frame::Frame;
use crate::web::house::{Shown, Today};
use crate::web::{Desk, guard, html};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use steward_model::{Card, CardKind, CardState, Fact, FactValue, Lang, Moment, PhraseArg, order};

/// So many cards are drawn at once, whatever stands: nobody reads more, and each costs the reading of its messages.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "today.html")]
struct TodayPage {
    frame: Frame,
    date: String,
    count: String,
    hero: Option<Hero>,
    hand: Vec<CardView>,
    days: Vec<Day>,
    /// What is worth less now than the few that stand open, best first.
    folded: Vec<CardView>,
    more: String,
    /// That there are more than are drawn.
    rest: Option<String>,
    clock: String,
    /// What there is to say of a day on which nothing stands.
    quiet: String,
    /// Sources that fell silent, in a sentence.
    silent: Option<String>,
}

/// The next thing.
struct Hero {
    clock: String,
    datetime: String,
    ahead: String,
    title: String,
    lang: Option<&'static str>,
    href: String,
}

struct Day {
    heading: String,
    today: bool,
    /// What has begun; then comes the line of now.
    past: Vec<Slot>,
    slots: Vec<Slot>,
}

struct Slot {
    hour: String,
    small: String,
    datetime: String,
    agreed: bool,
    card: CardView,
}

/// `GET /`
pub async fn show(desk: Desk, Query(asked): Query<BTreeMap<String, String>>) -> Response {
    desk.work(move |desk| {
        let frame = desk.frame("/")?;
        let most = if asked.contains_key("all") { usize::MAX } else { MOST };
        // Asked before the cards: what is heard meanwhile is among them.
        let hearing = desk.app.house.hearing();
        let Today { open: mut shown, folded, rest } = desk.app.house.today(most)?;
        let messages = desk.app.house.message_count()?;
        if messages == 0 && shown.is_empty() && desk.app.house.grants()?.is_empty() {
            return Ok(guard::see_other("/start"));
        }
        let past = if shown.is_empty() { desk.app.house.past()? } else { Past::default() };
        let zoned = desk.app.house.now();
        let now = zoned.datetime();
        let (mut hand, timed): (Vec<_>, Vec<_>) =
            shown.drain(..).partition(|one| line_time(&one.card).is_none());
        // A code comes first, then what warns, then the newest.
        order::by_key(&mut hand, |one| (rank(&one.card), std::cmp::Reverse(one.card.from)));
        html(&TodayPage {
            date: frame.words().weekday_and_date(now.date()),
            count: count(&frame, &hand, &timed),
            hero: hero(&frame, &timed, now),
            hand: hand.iter().map(|one| draw::card(&frame, one)).collect(),
            days: days(&frame, timed, now),
            more: frame.say_n("cards-folded", &((folded.len() + rest) as u64)),
            rest: (rest > 0).then(|| frame.say_n("today-rest", &(rest as u64))),
            folded: folded.iter().map(|one| draw::card(&frame, one)).collect(),
            clock: now.strftime("%H:%M").to_string(),
            quiet: quiet(&frame, messages, past, hearing, zoned.time_zone()),
            silent: silent(&frame, &desk.app.house.silent()?),
            frame,
        })
    })
    .await
}

/// That nothing is planned, or that what was planned is over.
fn quiet(frame: &Frame, messages: u64, past: Past, hearing: bool, zone: &TimeZone) -> String {
    let number = |n: u64| PhraseArg::Number(n as f64);
    let mut words = match past.plans {
        0 if messages == 0 && !frame.pausable() => frame.say("talk-none"),
        // What was not heard yet may hold a plan.
        0 if hearing => frame.say("today-hearing"),
        0 if past.ahead.is_some() => String::new(),
        0 if past.newest.is_none() => frame.say_n("today-empty-more", &messages),
        plans => {
            frame.words().say_with("today-over-more", &[("n", number(messages)), ("plans", number(plans))])
        }
    };
    let dated = [("today-old", past.newest), ("today-ahead", past.ahead)];
    for (id, newest) in dated {
        let Some(newest) = newest else { continue };
        let at = PhraseArg::Moment(Moment::Day(zone.to_datetime(newest).date()));
        if frame.words().lang() == Lang::En && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&frame.words().say_with(id, &[("at", at)]));
    }
    words
}

fn silent(frame: &Frame, sources: &[String]) -> Option<String> {
    let names: Vec<String> = sources.iter().map(|source| frame.source(source)).collect();
    (!names.is_empty()).then(|| frame.say_of("today-silent", "sources", &frame.words().list(&names)))
}

fn rank(card: &Card) -> u8 {
    match card.kind {
        CardKind::Code => 0,
        _ if draw::warns(card) => 1,
        _ => 2,
    }
}

/// When it stands on the line: its time, else its day. What only ends (a code, a parcel) is at hand.
fn line_time(card: &Card) -> Option<Moment> {
    [Fact::Time, Fact::Date].into_iter().find_map(|fact| match card.facts.get(&fact)? {
        FactValue::Moment(moment) => Some(*moment),
        _ => None,
    })
}

fn count(frame: &Frame, hand: &[Shown], timed: &[Shown]) -> String {
    let cards = (hand.len() + timed.len()) as u64;
    let asked = hand.iter().chain(timed).filter(|one| one.card.state == CardState::Proposed).count() as u64;
    let mut words = vec![frame.say_n("today-count", &cards)];
    if asked > 0 {
        words.push(frame.say_n("today-asks", &asked));
    }
    words.join(&frame.say("separator"))
}

/// The first agreed or proposed thing with an hour within a day.
fn hero(frame: &Frame, timed: &[Shown], now: DateTime) -> Option<Hero> {
    let ahead = |one: &Shown| match line_time(&one.card)? {
        Moment::At(at) => {
            let minutes = (at - now).total((jiff::Unit::Minute, at)).ok()?;
            (0.0..1440.0).contains(&minutes).then_some((at, minutes))
        }
        _ => None,
    };
    let (next, (at, minutes)) =
        timed.iter().filter_map(|one| Some((one, ahead(one)?))).min_by_key(|(_, (at, _))| *at)?;
    let title = draw::title(frame, &next.card);
    Some(Hero {
        clock: at.strftime("%H:%M").to_string(),
        datetime: at.to_string(),
        ahead: frame.words().say_with("value-in", &[("minutes", PhraseArg::Number(minutes.floor()))]),
        lang: frame.lang_of(&title),
        title,
        href: format!("/card/{}", next.card.id),
    })
}

fn days(frame: &Frame, mut timed: Vec<Shown>, now: DateTime) -> Vec<Day> {
    let at = |one: &Shown| line_time(&one.card).map(Moment::earliest).unwrap_or(one.card.from);
    order::by_key(&mut timed, |one| (at(one), one.card.id.clone()));
    let mut days: Vec<(Date, Day)> = Vec::new();
    for one in timed {
        let begins = at(&one);
        let date = begins.date();
        let slot = slot(frame, &one);
        let past = begins < now && date == now.date() && !slot.hour.is_empty();
        if days.last().is_none_or(|(last, _)| *last != date) {
            let day = Day {
                heading: frame.words().day(date, now.date()),
                today: date == now.date(),
                past: Vec::new(),
                slots: Vec::new(),
            };
            days.push((date, day));
        }
        if let Some((_, day)) = days.last_mut() {
            if past { day.past.push(slot) } else { day.slots.push(slot) }
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

fn slot(frame: &Frame, one: &Shown) -> Slot {
    let (hour, small, datetime) = match line_time(&one.card) {
        Some(Moment::At(at)) => (at.strftime("%H:%M").to_string(), String::new(), at.to_string()),
        Some(Moment::Within(from, _)) => {
            (from.strftime("%H:%M").to_string(), frame.say("today-about"), from.to_string())
        }
        Some(Moment::Day(day)) => (String::new(), frame.say("today-any"), day.to_string()),
        None => Default::default(),
    };
    Slot { hour, small, datetime, agreed: one.card.state == CardState::Agreed, card: draw::card(frame, one) }
}
