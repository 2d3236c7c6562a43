//! Withdrawal: what it takes is said before, asked once, and what it does not reach is listed after, with what can be done.

use crate::web::draw;
use crate::web::failure::Fault;
use crate::web::frame::Frame;
use crate::web::house::{Beyond, Settle, Standing, Trouble};
use crate::web::live::News;
use crate::web::pages::consent::{Fields, field, known, page};
use crate::web::{Desk, guard, html};
use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::Response;
use std::sync::PoisonError;
use steward_model::{Moment, PhraseArg};
use zeroize::Zeroizing;

#[derive(Template)]
#[template(path = "withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    id: String,
    source: String,
    title: String,
    what: String,
    /// Live cards that go.
    cards: Vec<String>,
    /// What it will not reach.
    told: Vec<String>,
    backups: u64,
    /// Another permission of the same source keeps what came by it.
    beside: bool,
    paused: bool,
}

impl WithdrawPage {
    fn backed_up(&self) -> bool {
        self.backups > 0
    }
}

/// `GET /consent/ID/withdraw`: asked once.
pub async fn ask(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| {
        let frame = desk.frame("/consent")?;
        let grants = desk.app.house.grants()?;
        let grant = grants.iter().find(|grant| grant.id == id).ok_or(Fault::Missing)?;
        if grant.standing == Standing::Withdrawn {
            return Ok(guard::see_other(&format!("/consent/{id}")));
        }
        let cards = desk.app.house.cards()?;
        let from_it = cards.iter().filter(|one| one.grants.iter().any(|(other, _)| *other == id));
        let beyond = desk.app.house.beyond(&id)?;
        let mut args = vec![("cards", PhraseArg::Number(beyond.cards as f64))];
        if grant.standing == Standing::Given {
            // What a permission that does not stand opens is not counted: that would take its key.
            args.push(("messages", PhraseArg::Number(grant.messages as f64)));
        }
        html(&WithdrawPage {
            title: frame.say_of("consent-withdraw-title", "source", &frame.source(&grant.source)),
            what: frame.words().say_with("consent-withdraw-what", &args),
            cards: from_it.map(|one| draw::title(&frame, &one.card)).collect(),
            told: beyond.told.iter().map(|(service, times)| told(&frame, service, *times)).collect(),
            backups: beyond.backups.len() as u64,
            beside: beyond.beside,
            paused: grant.standing == Standing::Paused,
            source: frame.source(&grant.source),
            id,
            frame,
        })
    })
    .await
}

fn told(frame: &Frame, service: &str, times: u64) -> String {
    let args = [("service", PhraseArg::Text(frame.service(service))), ("n", PhraseArg::Number(times as f64))];
    frame.words().say_with("consent-told-times", &args)
}

/// `POST /consent/ID/withdraw`
pub async fn withdraw(desk: Desk, Path(id): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        known(desk, &id)?;
        let done = desk.app.house.withdraw(&id)?;
        desk.app.withdrawn.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), done);
        desk.app.tell(News::Cards);
        Ok(guard::see_other(&format!("/consent/{id}")))
    })
    .await
}

/// `POST /consent/ID/backup`: a backup that still holds what was withdrawn is deleted, or rewritten without it.
pub async fn backup(desk: Desk, Path(id): Path<String>, Form(mut fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        known(desk, &id)?;
        let passphrase = Zeroizing::new(fields.remove("passphrase").unwrap_or_default());
        let path = field(&fields, "path").to_owned();
        let (how, done) = match field(&fields, "how") {
            "delete" => (Settle::Delete, "consent-backup-deleted"),
            _ => (Settle::Rewrite(passphrase), "consent-backup-rewritten"),
        };
        match desk.app.house.settle_backup(&id, &path, how) {
            Ok(()) => {
                desk.app.leave_note(desk.app.words().say_with(done, &[("path", PhraseArg::Text(path))]));
                Ok(guard::see_other(&format!("/consent/{id}")))
            }
            Err(Trouble(Some(phrase))) => {
                let why = desk.app.words().phrase(&phrase);
                page(desk, Some(&id), Some((path, why)))
            }
            Err(trouble) => Err(trouble.into()),
        }
    })
    .await
}

/// What a withdrawal did not reach, with what can be done about it.
pub struct Left {
    pub id: String,
    pub backups: Vec<Backup>,
    pub letters: Vec<Letter>,
}

/// A backup that still holds what was withdrawn.
pub struct Backup {
    pub path: String,
    pub made: String,
    /// Why the last try did nothing.
    pub failed: Option<String>,
}

/// A letter of erasure request.
pub struct Letter {
    pub to: String,
    pub told: String,
    pub text: String,
}

impl Left {
    /// Of a withdrawn permission; `failed` is a backup's path with the reason.
    pub fn of(frame: &Frame, id: &str, beyond: Beyond, failed: Option<(String, String)>) -> Self {
        let (at, why) = failed.unzip();
        let backups = beyond.backups.into_iter().map(|backup| Backup {
            failed: why.clone().filter(|_| at.as_ref() == Some(&backup.path)),
            made: frame.words().say_with(
                "consent-backup-made",
                &[("at", PhraseArg::Moment(Moment::At(backup.at.datetime())))],
            ),
            path: backup.path,
        });
        let letters = beyond.told.into_iter().map(|(service, times)| Letter {
            told: told(frame, &service, times),
            text: crate::aftermath::letter(&service, times, id, frame.words()),
            to: frame.service(&service),
        });
        Left { id: id.to_owned(), backups: backups.collect(), letters: letters.collect() }
    }

    /// Whether it reached everything.
    pub fn is_empty(&self) -> bool {
        self.backups.is_empty() && self.letters.is_empty()
    }
}
