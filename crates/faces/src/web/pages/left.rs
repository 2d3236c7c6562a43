//! What left: the ledger, whole or not, and its newest entries.

use crate::web::frame::Frame;
use crate::web::house::EntryView;
use crate::web::{Desk, html};
use askama::Template;
use axum::response::Response;
use steward_model::{Moment, PhraseArg};

/// The newest entries; the command prints all.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "left.html")]
struct LeftPage {
    frame: Frame,
    figure: String,
    whole: bool,
    verdict: String,
    checked: String,
    head: String,
    entries: Vec<EntryLine>,
}

struct EntryLine {
    number: u64,
    when: String,
    what: String,
    about: String,
    bytes: String,
    out: bool,
}

/// `GET /left`
pub async fn show(desk: Desk) -> Response {
    desk.work(|desk| {
        let frame = desk.frame("/left")?;
        let house = &desk.app.house;
        let verified = house.verify()?;
        let (bytes, requests) = house.left()?;
        let number = |n: f64| PhraseArg::Number(n);
        let figure = match requests {
            0 => frame.say("left-figure-nothing"),
            _ => frame
                .words()
                .say_with("left-figure", &[("bytes", number(bytes as f64)), ("n", number(requests as f64))]),
        };
        let verdict = match &verified.bad {
            None => frame.say("left-whole"),
            Some(entry) => frame.say_of("left-broken", "entry", entry),
        };
        let checked = [("n", number(verified.entries as f64)), ("ms", number(verified.ms.ceil()))];
        html(&LeftPage {
            figure,
            whole: verified.bad.is_none(),
            verdict,
            checked: frame.words().say_with("left-checked", &checked),
            head: verified.head,
            entries: house.entries(SHOWN)?.iter().map(|entry| line(&frame, entry)).collect(),
            frame,
        })
    })
    .await
}

fn line(frame: &Frame, entry: &EntryView) -> EntryLine {
    let id = format!("entry-{}", entry.what);
    let said = frame.say(&id);
    EntryLine {
        number: entry.number,
        when: frame.words().hour(Moment::At(entry.at.datetime())),
        what: if said == id { frame.say("entry-other") } else { said },
        about: frame.source(&entry.about),
        bytes: if entry.bytes > 0 { frame.bytes(&entry.bytes) } else { String::new() },
        out: entry.what == "disclosed",
    }
}
