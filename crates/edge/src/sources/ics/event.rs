//! A calendar's event, and the messages that it becomes.

use super::lines::{Component, Property};
use super::recur::{Rule, date};
use super::zones::zone;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hasher;
use steward_model::{Message, order};

/// Events are told of so long before they begin; repeated ones a week before.
const AHEAD_DAYS: i32 = 60;
const AHEAD_REPEATED_DAYS: i32 = 7;
/// A repeated event is written out from so long before the file's newest stamp, and before now, until so long after it.
const BEFORE_DAYS: i32 = 14;
const AFTER_DAYS: i32 = 366;

/// What a first look over all files found.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) calendar: bool,
    names: BTreeSet<String>,
    pub(super) zone: Option<TimeZone>,
    /// The newest stamp: about when the file was written.
    newest: Option<Timestamp>,
    /// Which times of repeated events were moved or called off by themselves, by event.
    moved: BTreeMap<String, Vec<Property>>,
    /// When repeated events first begin, by event.
    series: BTreeMap<String, Property>,
    /// Events in a zone that nobody knows.
    pub(super) strange_zones: u64,
    /// How often each event stands in the files.
    versions: HashMap<u64, u32>,
}

/// An event, or one time of it, as a number.
fn key(component: &Component) -> u64 {
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    for name in ["UID", "RECURRENCE-ID"] {
        hasher
            .write(component.get(name).map(|property| property.value.trim()).unwrap_or_default().as_bytes());
        hasher.write_u8(0);
    }
    hasher.finish()
}

impl Survey {
    pub(super) fn see(&mut self, component: &Component) {
        if component.name == "VCALENDAR" {
            self.calendar = true;
            self.names.extend(component.get("X-WR-CALNAME").or(component.get("NAME")).map(Property::text));
            if let Some(zone) = component.get("X-WR-TIMEZONE").and_then(|property| zone(&property.value)) {
                self.zone = Some(zone);
            }
            return;
        }
        if component.name != "VEVENT" {
            return;
        }
        self.calendar = true;
        if component.cut {
            return;
        }
        let zone_of = |name| component.get(name).and_then(|property| property.param("TZID"));
        if ["DTSTART", "DTEND"].into_iter().filter_map(zone_of).any(|name| zone(name).is_none()) {
            self.strange_zones += 1;
        }
        *self.versions.entry(key(component)).or_default() += 1;
        for name in ["DTSTAMP", "LAST-MODIFIED", "CREATED"] {
            let stamp = component.get(name).and_then(|property| instant(&property.value));
            self.newest = self.newest.max(stamp);
        }
        let Some(uid) = component.get("UID").map(Property::text) else { return };
        match (component.get("RECURRENCE-ID"), component.get("DTSTART")) {
            (Some(of), _) => self.moved.entry(uid).or_default().push(of.clone()),
            (None, Some(begin)) if ["RRULE", "RDATE"].iter().any(|name| component.get(name).is_some()) => {
                self.series.insert(uid, begin.clone());
            }
            _ => {}
        }
    }

    /// The only calendar's name.
    pub(super) fn name(&self) -> Option<String> {
        let mut names = self.names.iter().filter(|name| !name.is_empty());
        let first = names.next()?;
        names.next().is_none().then(|| first.clone())
    }
}

/// When something is: to the second, or only the day.
#[derive(Clone, Copy)]
enum When {
    Day(Date),
    At(DateTime),
}

/// A time that a property names, by the clock of another zone: a series may be kept in one and its exceptions in UTC.
fn when_in(property: &Property, zone: &TimeZone) -> Option<When> {
    match when(property, zone)? {
        (When::At(at), there) if there != *zone => Some(When::At(zone.to_datetime(instant_of(at, &there)?))),
        (when, _) => Some(when),
    }
}

/// A time as RECURRENCE-ID writes it, in the event's own zone.
fn written(when: When, zone: &TimeZone) -> String {
    match when {
        When::Day(day) => day.strftime("%Y%m%d").to_string(),
        When::At(at) if *zone == TimeZone::UTC => at.strftime("%Y%m%dT%H%M%SZ").to_string(),
        When::At(at) => at.strftime("%Y%m%dT%H%M%S").to_string(),
    }
}

/// Which time of its series an exception is about, written as the series writes it; as it stands where none is known.
fn time_of_series(of: &Property, series: Option<&Property>, home: &TimeZone) -> String {
    let known = series.and_then(|begin| {
        let (begin, zone) = when(begin, home)?;
        let of = match (when_in(of, &zone)?, begin) {
            (When::Day(day), When::At(at)) => When::At(day.to_datetime(at.time())),
            (of, _) => of,
        };
        Some(written(of, &zone))
    });
    known.unwrap_or_else(|| of.value.trim().to_owned())
}

/// A length as calendars write it: `PT1H`, `P1DT2H`, `P2W`.
fn length_of(property: &Property) -> Option<SignedDuration> {
    let span: jiff::Span = property.value.trim().parse().ok()?;
    span.to_duration(jiff::SpanRelativeTo::days_are_24_hours()).ok().filter(|length| !length.is_negative())
}

impl When {
    fn date(self) -> Date {
        match self {
            When::Day(day) => day,
            When::At(at) => at.date(),
        }
    }
}

pub(super) struct Event {
    uid: String,
    /// Which time of a repeated event it is about, where it is about one.
    of: Option<String>,
    begin: When,
    /// From begin to end.
    length: SignedDuration,
    zone: TimeZone,
    title: String,
    place: String,
    cancelled: bool,
    free: bool,
    rule: Option<Rule>,
    more: Vec<When>,
    except: Vec<When>,
    conversation: Option<String>,
    /// How often it was moved, as the calendar counts.
    sequence: u32,
    /// When it was last changed.
    changed: Option<Timestamp>,
}

impl Event {
    /// `None` without a begin that can be read, or with a rule that is not understood.
    pub(super) fn of(component: &Component, home: &TimeZone, survey: &Survey) -> Option<Event> {
        let start = component.get("DTSTART")?;
        let (begin, zone) = when(start, home)?;
        let end = component.get("DTEND").and_then(|end| when(end, &zone));
        let rule = match component.get("RRULE") {
            Some(rule) => Some(Rule::parse(&rule.value)?),
            None => None,
        };
        let length = match (begin, end) {
            (When::At(begin), Some((When::At(end), there))) => {
                let (begin, end) = (instant_of(begin, &zone)?, instant_of(end, &there)?);
                end.duration_since(begin).max(SignedDuration::ZERO)
            }
            (When::Day(begin), Some((When::Day(end), _))) => begin.duration_until(end),
            (begin, _) => component.get("DURATION").and_then(length_of).unwrap_or(match begin {
                When::Day(_) => SignedDuration::from_hours(24),
                When::At(_) => SignedDuration::ZERO,
            }),
        };
        let text = |name: &str| component.get(name).map(Property::text).unwrap_or_default();
        let dates = |name: &'static str| -> Vec<When> {
            let values = component.all(name).flat_map(|property| {
                property.value.split(',').filter_map(|value| {
                    let one = Property { value: value.to_owned(), ..property.clone() };
                    when_in(&one, &zone)
                })
            });
            values.collect()
        };
        let is = |name: &str, word: &str| text(name).eq_ignore_ascii_case(word);
        let stamp = |name: &str| component.get(name).and_then(|property| instant(&property.value));
        let many = survey.versions.get(&key(component)).is_some_and(|versions| *versions > 1);
        let uid = text("UID");
        let of = component.get("RECURRENCE-ID");
        Some(Event {
            sequence: text("SEQUENCE").trim().parse().unwrap_or(0),
            // A stamp tells when the file was written, but of messages about one event which is the later.
            changed: stamp("LAST-MODIFIED")
                .filter(|changed| Some(*changed) != stamp("CREATED"))
                .or_else(|| stamp("DTSTAMP").filter(|_| many)),
            of: of.map(|of| time_of_series(of, survey.series.get(&uid), home)),
            uid,
            begin,
            length,
            title: text("SUMMARY"),
            place: text("LOCATION"),
            cancelled: is("STATUS", "CANCELLED"),
            free: is("TRANSP", "TRANSPARENT"),
            rule,
            more: dates("RDATE"),
            except: dates("EXDATE"),
            conversation: survey.name(),
            zone,
        })
    }

    /// A message for each time it takes place, those of a series around a moment.
    pub(super) fn messages(&self, survey: &Survey, now: Option<Timestamp>) -> Vec<Message> {
        let moved = survey.moved.get(&self.uid).filter(|_| self.of.is_none());
        let moved = moved.into_iter().flatten().filter_map(|of| when_in(of, &self.zone));
        let except: Vec<When> = self.except.iter().copied().chain(moved).collect();
        let repeated = self.rule.is_some() || !self.more.is_empty();
        let times = self.times(&[survey.newest, now]);
        let stays = times.into_iter().filter(|when| {
            let is = |other: &When| match (when, other) {
                (When::At(a), When::At(b)) => a == b,
                (_, other) => when.date() == other.date(),
            };
            !except.iter().any(is)
        });
        stays.filter_map(|when| self.message(when, repeated || self.of.is_some())).collect()
    }

    /// When it takes place; where it is repeated, around each of these moments, or around its begin.
    fn times(&self, around: &[Option<Timestamp>]) -> Vec<When> {
        let Some(rule) = &self.rule else {
            return std::iter::once(self.begin).chain(self.more.iter().copied()).collect();
        };
        let begin = self.begin.date();
        let mut about: Vec<Date> =
            around.iter().flatten().map(|around| self.zone.to_datetime(*around).date()).collect();
        if about.is_empty() {
            about.push(begin);
        }
        let mut days = Vec::new();
        for about in about {
            let from = about.saturating_sub(BEFORE_DAYS.days());
            let until = about.max(begin).saturating_add(AFTER_DAYS.days());
            days.extend(rule.days_from(begin, from, until));
        }
        order::sorted(&mut days);
        days.dedup();
        let days = days.into_iter();
        let mut times: Vec<When> = days
            .map(|day| match self.begin {
                When::Day(_) => When::Day(day),
                When::At(at) => When::At(day.to_datetime(at.time())),
            })
            .filter(|when| match (rule.until, *when) {
                (None, _) => true,
                (Some(until), When::Day(day)) => until.has_day(day),
                (Some(until), When::At(at)) => until.has(at, instant_of(at, &self.zone)),
            })
            .collect();
        times.extend(&self.more);
        times
    }

    /// Which version of the event this is, where it is not the first: the hour does not tell which of two holds.
    fn revision(&self) -> Option<String> {
        match (self.sequence, self.changed) {
            (0, None) => None,
            (sequence, None) => Some(format!("revision {sequence}")),
            (sequence, Some(changed)) => Some(format!("revision {sequence} {changed}")),
        }
    }

    fn message(&self, when: When, repeated: bool) -> Option<Message> {
        let wall = match when {
            When::Day(day) => day.to_datetime(Time::midnight()),
            When::At(at) => at,
        };
        let begin = self.zone.to_ambiguous_zoned_datetime(wall).compatible().ok()?;
        let span = match when {
            When::Day(day) => {
                let last = day.saturating_add(SignedDuration::from_hours(self.length.as_hours().max(24)));
                format!("{day}/{last}")
            }
            When::At(_) => {
                let end = begin.checked_add(self.length).ok()?;
                format!("{}/{}", stamp(&begin), stamp(&end))
            }
        };
        let ahead = if repeated { AHEAD_REPEATED_DAYS } else { AHEAD_DAYS };
        let mut message = Message::new(begin.checked_sub(ahead.days()).ok()?);
        message.subject = Some(self.title.clone());
        message.conversation = Some(self.conversation.clone().unwrap_or_else(|| "calendar".to_owned()));
        let notes = [(self.cancelled, "cancelled"), (self.free, "free")];
        let lines = std::iter::once(span)
            .chain((!self.place.is_empty()).then(|| self.place.replace('\n', ", ")))
            .chain(notes.into_iter().filter(|(is, _)| *is).map(|(_, word)| word.to_owned()))
            .chain(self.revision());
        message.text = lines.collect::<Vec<_>>().join("\n");
        // The event stays one though its hour changes; each time of a repeated one is its own.
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        hasher.write(self.uid.as_bytes());
        if repeated {
            hasher.write(self.of.clone().unwrap_or_else(|| written(when, &self.zone)).as_bytes());
        }
        message.attachments = vec![format!("{:016x}.ics", hasher.finish())];
        Some(message)
    }
}

fn stamp(at: &ZonedDateTime) -> String {
    at.timestamp().display_with_offset(at.offset()).to_string()
}

fn instant_of(at: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    Some(zone.to_ambiguous_zoned_datetime(at).compatible().ok()?.timestamp())
}

/// `20260306T083000Z`
pub(super) fn instant(value: &str) -> Option<Timestamp> {
    let at = civil(value.trim().trim_end_matches(['Z', 'z']))?;
    instant_of(at, &TimeZone::UTC)
}

pub(super) fn civil(value: &str) -> Option<DateTime> {
    let (day, clock) = value.split_once(['T', 't'])?;
    let number = |from: usize, to: usize| clock.get(from..to)?.parse::<i8>().ok();
    let second = number(4, 6).unwrap_or(0).min(59);
    Some(date(day)?.to_datetime(Time::new(number(0, 2)?, number(2, 4)?, second, 0).ok()?))
}

/// A date or a time with its zone: its own, UTC, or the calendar's.
fn when(property: &Property, home: &TimeZone) -> Option<(When, TimeZone)> {
    // Of a period its begin.
    let value = property.value.split('/').next().unwrap_or_default().trim();
    if property.param("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE")) || value.len() == 8 {
        return Some((When::Day(date(value)?), home.clone()));
    }
    if let Some(value) = value.strip_suffix(['Z', 'z']) {
        return Some((When::At(civil(value)?), TimeZone::UTC));
    }
    let own = property.param("TZID").and_then(zone);
    Some((When::At(civil(value)?), own.unwrap_or_else(|| home.clone())))
}
