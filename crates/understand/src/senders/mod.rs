//! Messages of fixed form: one-time codes, parcels, tickets and bookings, appointments, bills. They are read by their
//! structure, one file a kind; a sender whose form is special has a data file beside this one, with its examples.

mod appointment;
mod bill;
mod booking;
mod calendar;
mod code;
mod consignment;
mod done;
mod ends;
mod hire;
mod moments;
mod names;
mod page;
mod parcel;
mod people;
mod refs;
mod ride;
mod show;
mod stamps;
mod stay;
mod table;
mod tone;
mod way;

#[cfg(test)]
mod examples;

use crate::acts::in_one_script;
use page::Page;
use std::borrow::Cow;
use steward_model::sought::Sought;
use steward_model::{CardKind, Context, Entity, EntityKind, Fact, FactValue, Facts, Form, Moment};
use tone::Tone;

include!(concat!(env!("OUT_DIR"), "/senders.rs"));

/// Messages longer than this, in bytes, are letters, not forms.
const LONGEST: usize = 12_000;

/// A sender's form, from its data file.
struct Sender {
    name: &'static str,
    kind: CardKind,
    /// One of these stands in the message.
    marks: &'static [&'static str],
    /// One of these too.
    needs: &'static [&'static str],
    place_after: &'static [&'static str],
    place_until: &'static [&'static str],
    over: &'static [&'static str],
}

/// A message with what must be read from it.
#[cfg(test)]
struct Example {
    file: &'static str,
    kind: CardKind,
    at: &'static str,
    text: &'static str,
    facts: &'static [(&'static str, &'static str)],
    over: bool,
    silent: bool,
}

/// What a message of fixed form states; empty for talk. `from` is the sender as the source names it, `entities` are
/// those that [`crate::annotate`] found in the text, `context` is of the moment at which it was sent. Linear in the
/// text.
pub fn forms(text: &str, from: Option<&str>, entities: &[Entity], context: &Context) -> Vec<Form> {
    read(text, from, entities, context).0
}

/// The same, and whether the message is advertising, a balance or a receipt, in which nobody wants anything.
///
/// What states nothing as it is written is read once more in simplified characters, which the rules are spelt in; what
/// is named is handed back as written.
pub(crate) fn read(
    text: &str,
    from: Option<&str>,
    entities: &[Entity],
    context: &Context,
) -> (Vec<Form>, bool) {
    let found = read_as_written(text, from, entities, context);
    if !found.0.is_empty() || text.is_ascii() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let Cow::Owned(plain) = in_one_script(text) else { return found };
    if !may_state(&plain, entities) {
        return found;
    }
    let sender = from.map(in_one_script);
    let (mut forms, _) = read_as_written(&plain, sender.as_deref(), entities, context);
    let written = |words: &mut String| {
        let both =
            [(plain.as_str(), text), (sender.as_deref().unwrap_or_default(), from.unwrap_or_default())];
        let own = both.iter().find_map(|(plain, text)| {
            let at = plain.find(words.as_str())?;
            text.get(at..at + words.len())
        });
        if let Some(own) = own {
            own.clone_into(words);
        }
    };
    for value in forms.iter_mut().flat_map(|form| form.facts.values_mut()) {
        match value {
            FactValue::Text(words) => written(words),
            FactValue::List(all) => all.iter_mut().for_each(written),
            _ => {}
        }
    }
    (forms, found.1)
}

fn read_as_written(
    text: &str,
    from: Option<&str>,
    entities: &[Entity],
    context: &Context,
) -> (Vec<Form>, bool) {
    if !may_state(text, entities) {
        return (Vec::new(), crate::acts::warned(text));
    }
    let page = Page::new(text, from, entities, context);
    let tone = tone::read(&page, refs::read(&page).is_some());
    // What stands in quotation marks is retold: the code of a film opens no locker.
    if !tone::machine(&page) && retold(text, entities) {
        return (Vec::new(), false);
    }
    let forms = all(&page, &tone);
    let quiet =
        forms.is_empty() && (tone::quiet(&page, &tone) || tone::automatic(text) || crate::acts::warned(text));
    (forms, quiet)
}

/// Every code of the text stands in quotation marks.
fn retold(text: &str, entities: &[Entity]) -> bool {
    let within = |span: steward_model::Span| {
        let (before, after) =
            (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
        let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
        straight || before.matches('“').count() > before.matches('”').count() && after.contains('”')
    };
    let mut codes = entities.iter().filter(|entity| entity.kind == EntityKind::Code).peekable();
    codes.peek().is_some() && codes.all(|code| within(code.span))
}

/// A cheap look that lets most of a talk pass by: forms have figures and are long, or say that something ended.
fn may_state(text: &str, entities: &[Entity]) -> bool {
    const SHORT: usize = 30;
    static ENDS: Sought = Sought::new(&[
        "cancel",
        "refund",
        "called off",
        "running",
        "collect",
        "picked up",
        "取",
        "退",
        "签收",
        "停",
        "领",
        "領",
        "库",
    ]);
    let figures = text.bytes().any(|b| b.is_ascii_digit());
    let coded = || entities.iter().any(|entity| entity.kind == EntityKind::Code);
    let ends = || {
        ENDS.stand(text) && {
            tone::ends(text)
                || parcel::ends(text)
                || done::told(text, done::FETCHED)
                || done::told(text, done::ENDED)
                || done::given_back(text)
        }
    };
    text.len() <= LONGEST && (figures && (text.len() >= SHORT || coded()) || ends())
}

fn all(page: &Page<'_>, tone: &Tone) -> Vec<Form> {
    if let Some(forms) = parcels(page, tone) {
        return forms;
    }
    if code::is_sure(page)
        && !show::is_sure(page)
        && let Some((facts, sure)) = code::read(page, tone)
    {
        return vec![form(CardKind::Code, facts, sure, "form-code")];
    }
    let forms = bookings(page, tone);
    if !forms.is_empty() {
        return forms;
    }
    if let Some((facts, sure)) = code::read(page, tone) {
        return vec![form(CardKind::Code, facts, sure, "form-code")];
    }
    bill::read(page).map(|(facts, sure)| form(CardKind::Pay, facts, sure, "form-bill")).into_iter().collect()
}

fn form(kind: CardKind, facts: Facts, confidence: f32, rule: &'static str) -> Form {
    Form { kind, facts, over: false, confidence, rule }
}

fn parcels(page: &Page<'_>, tone: &Tone) -> Option<Vec<Form>> {
    let known = SENDERS.iter().find(|sender| {
        sender.kind == CardKind::Parcel
            && page.has(sender.marks)
            && (sender.needs.is_empty() || page.has(sender.needs))
    });
    let parcels = known
        .and_then(|sender| parcel::read(page, Some(sender)))
        .or_else(|| parcel::read(page, None))
        .filter(|parcels| !parcels.each.is_empty())?;
    // A person who speaks of a parcel, or a firm that sells.
    let told = || parcel::shelved(page) || parcel::asked(page);
    if tone.talk && (parcels.over || !told()) || tone.promo >= 2 && !parcels.over {
        return None;
    }
    let plain = if parcels.moved { "form-parcel-moved" } else { "form-parcel" };
    let rule = if parcels.moved { plain } else { known.map_or(plain, |sender| sender.name) };
    let forms = parcels
        .each
        .into_iter()
        .map(|(facts, sure)| Form { over: parcels.over, ..form(CardKind::Parcel, facts, sure, rule) });
    Some(forms.collect())
}

/// Tickets, rooms, tables, shows, hires, appointments.
fn bookings(page: &Page<'_>, tone: &Tone) -> Vec<Form> {
    if tone.over {
        return ended(page, tone);
    }
    if !tone.stands() {
        return Vec::new();
    }
    let ticket = |found: Option<(Facts, f32)>, rule| {
        found.map(|(facts, sure)| vec![form(CardKind::Ticket, facts, sure, rule)])
    };
    if let Some(found) = ticket(hire::read(page), "form-hire") {
        return found;
    }
    if stay::is_stay(page)
        && let Some(found) = ticket(stay::read(page), "form-stay")
    {
        return found;
    }
    if show::is_sure(page)
        && let Some(found) = ticket(show::read(page, tone), "form-show")
    {
        return found;
    }
    let rides = ride::read(page, tone);
    if !rides.is_empty() {
        let rule = if tone.instead.is_some() { "form-ride-instead" } else { "form-ride" };
        return rides.into_iter().map(|(facts, sure)| form(CardKind::Ticket, facts, sure, rule)).collect();
    }
    ticket(show::read(page, tone), "form-show")
        .or_else(|| ticket(table::read(page, tone), "form-table"))
        .or_else(|| {
            let (facts, sure) = appointment::read(page, tone)?;
            Some(vec![form(CardKind::Meet, facts, sure, "form-appointment")])
        })
        .or_else(|| ticket(stay::read(page), "form-stay"))
        .or_else(|| ticket(booking::read(page, tone), "form-booking"))
        .unwrap_or_default()
}

/// What is called off or given back, as far as the message names it.
fn ended(page: &Page<'_>, tone: &Tone) -> Vec<Form> {
    // Money that comes back is no advertising.
    if tone.talk || tone.promo >= 2 && !done::told(page.text, done::ENDED) {
        return Vec::new();
    }
    let mut facts = ride::named(page);
    if let Some(code) = refs::any(page) {
        facts.insert(Fact::Code, FactValue::Text(code));
    }
    if let Some(when) = page.whens.iter().find(|when| when.day.is_some()) {
        facts.insert(Fact::Date, FactValue::Moment(page.day(when).map_or(page.moment(when), Moment::Day)));
    }
    // 'Your 08:00 London to York': of several on one way the hour tells which.
    let mut hours = page.whens.iter().filter(|when| when.hour.is_some());
    if let (Some(when), None) = (hours.next(), hours.next())
        && page.day(when).is_some()
    {
        facts.insert(Fact::Time, FactValue::Moment(page.moment(when)));
    }
    let way = facts.contains_key(&Fact::To) && facts.contains_key(&Fact::Date);
    let named = facts.contains_key(&Fact::Code) || facts.contains_key(&Fact::Number) || way;
    let own = tone.formal > 0 || named;
    let meets = page.has(&["appointment", "停诊", "就诊", "门诊", "复诊", "预约"])
        && !facts.contains_key(&Fact::Number);
    let kind = if meets { CardKind::Meet } else { CardKind::Ticket };
    if !own {
        return Vec::new();
    }
    vec![Form { over: true, ..form(kind, facts, 0.8, "form-ended") }]
}
