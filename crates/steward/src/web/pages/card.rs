//! A card opened: what it states, and the chain of reasons that it came by.

use super::consent::Fields;
use super::talk::{Line, line};
use crate::web::draw::{self, BlockView, CardView};
use crate::web::failure::Fault;
use crate::web::frame::Frame;
use crate::web::live::News;
use crate::web::{Desk, Note, guard, html};
use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use steward_model::{CardKind, PhraseArg};

#[derive(Template)]
#[template(path = "opened.html")]
struct CardPage {
    frame: Frame,
    card: CardView,
    rule: String,
    said: Vec<Line>,
    grants: Vec<(String, String)>,
    asked: bool,
}

/// `GET /card/ID`
pub async fn show(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| {
        let frame = desk.frame("/")?;
        let cards = desk.app.house.cards()?;
        let Some(shown) = cards.iter().find(|one| one.card.id == id) else {
            return Err(Fault::Missing);
        };
        let card = draw::card(&frame, shown);
        let drawn_from_map =
            card.blocks.iter().any(|block| matches!(block, BlockView::List { .. } | BlockView::Map(_)));
        html(&CardPage {
            rule: shown.card.why.rule.clone(),
            said: shown.said.iter().map(|said| line(&frame, said)).collect(),
            grants: shown.grants.iter().map(|(id, source)| (id.clone(), frame.source(source))).collect(),
            asked: drawn_from_map,
            card,
            frame,
        })
    })
    .await
}

/// `POST /card/ID/dismiss`: away for good; with `undo`, back again.
pub async fn dismiss(desk: Desk, Path(id): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(fields.get("csrf").map(String::as_str).unwrap_or_default())?;
        let undo = fields.contains_key("undo");
        if !undo && !desk.app.house.cards()?.iter().any(|one| one.card.id == id) {
            return Err(Fault::Missing);
        }
        desk.app.house.dismiss(&id, !undo)?;
        if !undo {
            let text = desk.app.words().say("card-dismissed");
            desk.app.leave(Note { text, undo: Some(format!("/card/{id}/dismiss")) });
        }
        desk.app.tell(News::Cards);
        Ok(guard::see_other("/"))
    })
    .await
}

/// `POST /mute/KIND`: no more cards of a kind; with `undo`, them again.
pub async fn mute(desk: Desk, Path(word): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(fields.get("csrf").map(String::as_str).unwrap_or_default())?;
        let kind = CardKind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(Fault::Missing)?;
        let undo = fields.contains_key("undo");
        desk.app.house.mute(kind, !undo)?;
        if !undo {
            let kind = PhraseArg::Text(word.clone());
            let text = desk.app.words().say_with("card-muted", &[("kind", kind)]);
            desk.app.leave(Note { text, undo: Some(format!("/mute/{word}")) });
        }
        desk.app.tell(News::Cards);
        Ok(guard::see_other(if fields.contains_key("settings") { "/settings" } else { "/" }))
    })
    .await
}

/// `GET /calendar/ID`: the card as a calendar entry.
pub async fn calendar(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| {
        let cards = desk.app.house.cards()?;
        let Some(shown) = cards.into_iter().find(|one| one.card.id == id) else {
            return Err(Fault::Missing);
        };
        let now = desk.app.house.now();
        let words = desk.app.words();
        let text = crate::ics::calendar(&[shown.card], now.time_zone(), now.timestamp(), |card| {
            words.phrase(&card.title)
        });
        let kind = (header::CONTENT_TYPE, "text/calendar; charset=utf-8");
        let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"steward.ics\"");
        Ok(([kind, name], text).into_response())
    })
    .await
}
