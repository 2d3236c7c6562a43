//! A card opened: what it states, and the chain of reasons that it came by.

use super::talk::{Line, line};
use crate::web::draw::{self, BlockView, CardView};
use crate::web::failure::Fault;
use crate::web::frame::Frame;
use crate::web::{Desk, html};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

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
