//! A card opened: what it states, and the chain of reasons that it came by.

use super::consent::Fields;
use super::never;
use super::talk::{Line, line};
use crate::appointments;
use crate::evidence::{self, Evidence, Saying};
use crate::ics::{Owner, calendar as calendar_of};
use crate::web::draw::{self, BlockView, CardView};
use crate::web::failure::Fault;
use crate::web::frame::Frame;
use crate::web::house::{Said, Shown};
use crate::web::live::News;
use crate::web::{Desk, Note, guard, html};
use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use steward_model::{CardKind, Context, PhraseArg, order};

#[derive(Template)]
#[template(path = "opened.html")]
struct CardPage {
    frame: Frame,
    card: CardView,
    rule: String,
    said: Vec<Line>,
    grants: Vec<(String, String)>,
    asked: bool,
    /// Who wrote what it came from, each with the form's address that says 'never' of them.
    people: Vec<(String, String)>,
    /// Conversations that it came from, each with the form's address that mutes it.
    talks: Vec<(String, String)>,
    /// The reason as a sentence of what was said, and what would have changed it.
    sentence: Option<String>,
    changes: Vec<String>,
    /// How the person took such cards before.
    taste: Option<String>,
}

fn people(shown: &Shown) -> Vec<(String, String)> {
    let mut people: Vec<(String, String)> = Vec::new();
    for said in shown.said.iter().filter(|said| !said.mine) {
        if let Some(name) = said.message.from.as_ref().filter(|name| !name.trim().is_empty())
            && !people.iter().any(|(known, _)| known == name)
        {
            people.push((name.clone(), never::address(name)));
        }
    }
    people
}

fn talks(shown: &Shown) -> Vec<(String, String)> {
    let names = shown.said.iter().filter_map(|said| said.message.conversation.as_ref());
    let names = order::set(names.filter(|name| !name.trim().is_empty()));
    names.into_iter().map(|name| (name.clone(), talk_address(name))).collect()
}

/// What was said, without the earlier versions of a calendar's event.
fn standing(said: &[Said]) -> impl Iterator<Item = &Said> {
    let all = || said.iter().map(|one| &one.message);
    said.iter().filter(move |one| !appointments::is_replaced(&one.message, all()))
}

/// `GET /card/ID`
pub async fn show(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| {
        let frame = desk.frame("/")?;
        let shown = &desk.app.house.card(&id)?.ok_or(Fault::Missing)?;
        let card = draw::opened(&frame, shown);
        let drawn_from_map =
            card.blocks.iter().any(|block| matches!(block, BlockView::List { .. } | BlockView::Map(_)));
        let said: Vec<Saying<'_>> = shown
            .said
            .iter()
            .map(|said| Saying { id: said.id, message: &said.message, mine: said.mine })
            .collect();
        let context = Context::at(desk.app.house.now());
        let Evidence { sentence, changes } = evidence::of(frame.words(), &shown.card, &said, &context);
        let taste = desk.app.house.taste()?;
        let seen = taste.seen().find(|(kind, used, away)| *kind == shown.card.kind && used + away > 0.05);
        let taste = seen.map(|(kind, used, away)| {
            let line = crate::cmd::cards::taste_line(frame.words(), kind, used, away);
            let leaning = frame.say(super::settings::leaning(taste.liking(kind)));
            let (first, second) = (PhraseArg::Text(line), PhraseArg::Text(leaning));
            frame.words().say_with("sentences", &[("first", first), ("second", second)])
        });
        html(&CardPage {
            sentence,
            changes,
            taste,
            rule: shown.card.why.rule.clone(),
            said: standing(&shown.said).map(|said| line(&frame, said)).collect(),
            grants: shown.grants.iter().map(|(id, source)| (id.clone(), frame.source(source))).collect(),
            asked: drawn_from_map,
            people: people(shown),
            talks: talks(shown),
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
        if !undo && desk.app.house.card(&id)?.is_none() {
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

/// `POST /card/ID/used`: the person took what it offers.
pub async fn used(desk: Desk, Path(id): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(fields.get("csrf").map(String::as_str).unwrap_or_default())?;
        desk.app.house.used(&id)?;
        Ok(guard::see_other(&format!("/card/{id}")))
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

/// `POST /mute/talk/NAME`: no more cards from a conversation; with `undo`, them again.
pub async fn mute_talk(desk: Desk, Path(name): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(fields.get("csrf").map(String::as_str).unwrap_or_default())?;
        let undo = fields.contains_key("undo");
        desk.app.house.mute_talk(&name, !undo)?;
        if !undo {
            let said = ("name", PhraseArg::Text(name.clone()));
            let text = desk.app.words().say_with("card-muted-talk", &[said]);
            desk.app.leave(Note { text, undo: Some(talk_address(&name)) });
        }
        desk.app.tell(News::Cards);
        Ok(guard::see_other(if fields.contains_key("settings") { "/settings" } else { "/" }))
    })
    .await
}

/// Where the form goes that mutes a conversation.
pub fn talk_address(name: &str) -> String {
    never::under("/mute/talk/", name)
}

/// `GET /calendar/ID`: the card as a calendar entry.
pub async fn calendar(desk: Desk, Path(id): Path<String>) -> Response {
    desk.work(move |desk| {
        let shown = desk.app.house.card(&id)?.ok_or(Fault::Missing)?;
        desk.app.house.used(&id)?;
        let now = desk.app.house.now();
        let words = desk.app.words();
        let owner = Owner::of(&desk.app.house.key()?);
        let text = calendar_of(&[shown.card], &owner, now.time_zone(), now.timestamp(), |card| {
            words.phrase(&card.title)
        });
        let kind = (header::CONTENT_TYPE, "text/calendar; charset=utf-8");
        let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"steward.ics\"");
        Ok(([kind, name], text).into_response())
    })
    .await
}
