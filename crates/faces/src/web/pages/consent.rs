//! Consent: permissions as sentences, pausing, and what stands after a withdrawal.

use crate::i18n::Part;
use crate::moments;
use crate::web::failure::Fault;
use crate::web::flow::{self, picture::Picture};
use crate::web::frame::Frame;
use crate::web::house::{GrantView, Standing, Traffic, Withdrawn};
use crate::web::live::News;
use crate::web::pages::withdraw::Left;
use crate::web::{Desk, guard, html};
use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::Response;
use jiff::ZonedDateTime;
use std::collections::BTreeMap;
use std::sync::PoisonError;
use steward_model::{Moment, PhraseArg};

#[derive(Template)]
#[template(path = "consent.html")]
struct ConsentPage {
    frame: Frame,
    lead: String,
    /// The flow picture, where a permission stands.
    flow: Option<String>,
    open: Option<Opened>,
    /// What a withdrawal did not reach.
    left: Option<Left>,
    grants: Vec<GrantLine>,
}

struct GrantLine {
    id: String,
    source: String,
    mark: &'static str,
    small: String,
    live: bool,
    paused: bool,
    current: bool,
}

/// The permission that stands open.
struct Opened {
    id: String,
    source: String,
    given: String,
    sentence: Vec<Part>,
    to: Vec<Service>,
    /// Cards that came of it lately.
    cards: u64,
    /// When it was last heard, in words.
    heard: Option<String>,
    silent: bool,
    messages: u64,
    unparsed: u64,
    damaged: bool,
    live: bool,
    paused: bool,
    /// It allows nothing any more, and why.
    over: bool,
    over_says: &'static str,
    /// The moment after, where it was withdrawn by this process.
    gone: Option<Gone>,
}

/// A service that may be told something.
struct Service {
    name: String,
    fields: String,
    told: String,
}

struct Gone {
    records: String,
    after: String,
    swept: String,
    cards: u64,
    readable: u64,
}

/// `GET /consent`
pub async fn show(desk: Desk) -> Response {
    desk.work(|desk| page(desk, None, None)).await
}

/// `GET /consent/ID`
pub async fn show_one(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| page(desk, Some(&id), None)).await
}

/// The view; `failed` says what could not be done with a backup.
pub fn page(desk: &Desk, id: Option<&str>, failed: Option<(String, String)>) -> Result<Response, Fault> {
    let frame = desk.frame("/consent")?;
    let grants = desk.app.house.grants()?;
    let open = match id {
        Some(id) => Some(grants.iter().find(|grant| grant.id == id).ok_or(Fault::Missing)?),
        None => grants.first(),
    };
    let gone = open.and_then(|grant| {
        desk.app.withdrawn.lock().unwrap_or_else(PoisonError::into_inner).get(&grant.id).cloned()
    });
    let traffic = desk.app.house.traffic()?;
    let flow = Picture::of(&frame, &grants, &traffic, open.map(|grant| grant.id.as_str()));
    let left = match open.filter(|grant| grant.standing == Standing::Withdrawn) {
        Some(grant) => Some(Left::of(&frame, &grant.id, desk.app.house.beyond(&grant.id)?, failed)),
        None => None,
    };
    html(&ConsentPage {
        left: left.filter(|left| !left.is_empty()),
        flow: flow.map(|picture| picture.render()).transpose()?,
        lead: lead(&frame, &grants),
        grants: grants.iter().map(|grant| grant_line(&frame, grant, open)).collect(),
        open: open.map(|grant| opened(&frame, grant, &traffic, gone)),
        frame,
    })
}

fn lead(frame: &Frame, grants: &[GrantView]) -> String {
    let count = |standing: &[Standing]| {
        let n = grants.iter().filter(|grant| standing.contains(&grant.standing)).count();
        PhraseArg::Number(n as f64)
    };
    if grants.is_empty() {
        return frame.say("consent-none");
    }
    frame.words().say_with(
        "consent-lead",
        &[
            ("live", count(&[Standing::Given])),
            ("paused", count(&[Standing::Paused])),
            ("gone", count(&[Standing::Expired, Standing::Withdrawn])),
        ],
    )
}

fn day(frame: &Frame, at: &ZonedDateTime) -> String {
    frame.words().near(Moment::Day(moments::last_day(at.timestamp(), at.time_zone())))
}

/// What a live permission is for, and until when, in few words.
fn said_of(frame: &Frame, grant: &GrantView) -> String {
    let until = grant.until.as_ref().map_or_else(
        || frame.say("consent-state-given"),
        |at| {
            frame.words().say_with(
                "consent-until",
                &[("at", PhraseArg::Moment(Moment::Day(moments::last_day(at.timestamp(), at.time_zone()))))],
            )
        },
    );
    if grant.purposes.is_none() {
        return until;
    }
    let strands: Vec<_> = flow::allowed(grant).into_iter().map(|one| frame.say(one.word())).collect();
    let pair = [("first", frame.words().list(&strands)), ("second", until)];
    frame.words().say_with("consent-small", &pair.map(|(name, text)| (name, PhraseArg::Text(text))))
}

fn grant_line(frame: &Frame, grant: &GrantView, open: Option<&GrantView>) -> GrantLine {
    let (mark, small) = match grant.standing {
        Standing::Given => ("live", said_of(frame, grant)),
        Standing::Paused => ("paused", frame.say("consent-state-paused")),
        Standing::Expired => ("gone", frame.say("consent-state-expired")),
        Standing::Withdrawn => ("gone", frame.say("consent-state-withdrawn")),
    };
    GrantLine {
        id: grant.id.clone(),
        source: frame.source(&grant.source),
        mark,
        small,
        live: grant.standing == Standing::Given,
        paused: grant.standing == Standing::Paused,
        current: open.is_some_and(|open| open.id == grant.id),
    }
}

/// What a permission is for, in a list of verbs.
pub fn purposes(frame: &Frame, purposes: Option<&[String]>) -> String {
    match purposes {
        None => frame.say("purpose-all"),
        Some(words) => {
            let said: Vec<_> = words.iter().map(|word| frame.say(&format!("purpose-{word}"))).collect();
            frame.words().list(&said)
        }
    }
}

fn sentence(frame: &Frame, grant: &GrantView) -> Vec<Part> {
    let text = PhraseArg::Text;
    let until = grant.until.as_ref().map_or_else(|| frame.say("consent-forever"), |at| day(frame, at));
    let mut args = vec![
        ("source", text(frame.source(&grant.source))),
        ("purposes", text(purposes(frame, grant.purposes.as_deref()))),
        ("until", text(until)),
    ];
    if grant.to.is_empty() || grant.fields.is_empty() {
        args.push(("to", text(frame.say("consent-nobody"))));
        return frame.words().parts("consent-sentence", &args);
    }
    args.push(("to", text(frame.words().list(&grant.to))));
    args.push(("fields", text(fields(frame, grant))));
    frame.words().parts("consent-sentence-out", &args)
}

fn fields(frame: &Frame, grant: &GrantView) -> String {
    let said: Vec<_> = grant.fields.iter().map(|field| frame.say(&format!("field-{field}"))).collect();
    frame.words().list(&said)
}

/// How often a service was told something under this permission lately, and how much.
fn told(frame: &Frame, grant: &GrantView, service: &str, traffic: &Traffic) -> String {
    let those = || traffic.told.iter().filter(|told| told.grant == grant.id && told.provider == service);
    let bytes: u64 = those().map(|told| told.bytes).sum();
    match those().count() {
        0 => frame.say("flow-none-yet"),
        n => frame.words().say_with(
            "flow-times-bytes",
            &[("n", PhraseArg::Number(n as f64)), ("bytes", PhraseArg::Number(bytes as f64))],
        ),
    }
}

fn opened(frame: &Frame, grant: &GrantView, traffic: &Traffic, gone: Option<Withdrawn>) -> Opened {
    let given = PhraseArg::Moment(Moment::Day(grant.given.date()));
    let fields = fields(frame, grant);
    Opened {
        id: grant.id.clone(),
        source: frame.source(&grant.source),
        given: frame.words().say_with("consent-given", &[("at", given)]),
        sentence: sentence(frame, grant),
        to: grant
            .to
            .iter()
            .map(|service| Service {
                name: frame.service(service),
                fields: fields.clone(),
                told: told(frame, grant, service, traffic),
            })
            .collect(),
        cards: traffic.made.iter().filter(|made| made.grants.contains(&grant.id)).count() as u64,
        heard: grant.heard.as_ref().map(|at| {
            let at = PhraseArg::Moment(Moment::At(at.datetime()));
            frame.words().say_with("consent-heard", &[("clock", at)])
        }),
        silent: grant.silent,
        messages: grant.messages,
        unparsed: grant.unparsed,
        damaged: grant.damaged,
        live: grant.standing == Standing::Given,
        paused: grant.standing == Standing::Paused,
        over: matches!(grant.standing, Standing::Expired | Standing::Withdrawn),
        over_says: match grant.standing {
            Standing::Expired => "consent-state-expired",
            _ => "consent-state-withdrawn",
        },
        gone: gone.map(|done| Gone {
            records: frame
                .words()
                .say_with("consent-gone-what", &[("records", PhraseArg::Number(done.records as f64))]),
            after: frame.words().say_with("ms", &[("n", PhraseArg::Number(done.unreadable_ms.ceil()))]),
            swept: frame.bytes(&done.swept_bytes),
            cards: done.cards,
            readable: done.readable,
        }),
    }
}

/// The fields of a form, as a browser sends them.
pub type Fields = Form<BTreeMap<String, String>>;

pub fn field<'f>(fields: &'f BTreeMap<String, String>, name: &str) -> &'f str {
    fields.get(name).map(String::as_str).unwrap_or_default()
}

pub fn known(desk: &Desk, id: &str) -> Result<(), Fault> {
    if desk.app.house.grants()?.iter().any(|grant| grant.id == id) { Ok(()) } else { Err(Fault::Missing) }
}

/// `POST /consent/ID/pause`
pub async fn pause(desk: Desk, Path(id): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        known(desk, &id)?;
        desk.app.house.pause(&id)?;
        desk.app.tell(News::Cards);
        Ok(guard::see_other(&format!("/consent/{id}")))
    })
    .await
}

/// `POST /consent/ID/resume`
pub async fn resume(desk: Desk, Path(id): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        known(desk, &id)?;
        desk.app.house.resume(&id)?;
        desk.app.tell(News::Cards);
        Ok(guard::see_other(&format!("/consent/{id}")))
    })
    .await
}

/// `POST /pause`: everything.
pub async fn pause_all(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        for grant in desk.app.house.grants()?.iter().filter(|grant| grant.standing == Standing::Given) {
            desk.app.house.pause(&grant.id)?;
        }
        desk.app.leave_note(desk.app.words().say("paused-all"));
        desk.app.tell(News::Cards);
        Ok(guard::see_other("/consent"))
    })
    .await
}

/// `POST /resume`: everything that is paused.
pub async fn resume_all(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        for grant in desk.app.house.grants()?.iter().filter(|grant| grant.standing == Standing::Paused) {
            desk.app.house.resume(&grant.id)?;
        }
        desk.app.tell(News::Cards);
        Ok(guard::see_other("/"))
    })
    .await
}
