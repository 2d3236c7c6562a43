//! Answers that are not a page: each says what happened and what to do, in the reader's language.

use super::{App, Trouble};
use crate::i18n::Words;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// Why a route has no page to give.
#[derive(Debug)]
pub enum Fault {
    /// Nothing by that name.
    Missing,
    /// The form is not this session's.
    Forged,
    /// The house could not do it, and says why.
    Trouble(Trouble),
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Self {
        Fault::Trouble(trouble)
    }
}

impl From<askama::Error> for Fault {
    fn from(_: askama::Error) -> Self {
        Fault::Trouble(Trouble::unsaid())
    }
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    lang: &'static str,
    title: String,
    text: String,
    back: Option<String>,
}

impl Fault {
    /// The answer to it.
    pub fn answer(self, app: &App) -> Response {
        let words = app.words();
        let back = Some(words.say("nav-today"));
        match self {
            Fault::Missing => {
                page(words, StatusCode::NOT_FOUND, words.say("missing"), words.say("missing-more"), back)
            }
            Fault::Forged => {
                page(words, StatusCode::FORBIDDEN, words.say("refused"), words.say("start-csrf"), back)
            }
            Fault::Trouble(trouble) if trouble.is_locked() => {
                page(words, StatusCode::LOCKED, words.say("locked"), words.say("locked-more"), None)
            }
            Fault::Trouble(trouble) => {
                let text = trouble.0.map_or_else(|| words.say("failed-more"), |phrase| words.phrase(&phrase));
                page(words, StatusCode::INTERNAL_SERVER_ERROR, words.say("failed"), text, back)
            }
        }
    }
}

/// The request did not come from this page.
pub fn refused(app: &App) -> Response {
    let words = app.words();
    page(words, StatusCode::FORBIDDEN, words.say("refused"), words.say("refused-more"), None)
}

/// Nobody has opened the link in this browser.
pub fn no_session(app: &App) -> Response {
    let words = app.words();
    page(words, StatusCode::UNAUTHORIZED, words.say("gone-session"), words.say("gone-session-more"), None)
}

fn page(words: Words, status: StatusCode, title: String, text: String, back: Option<String>) -> Response {
    let lang = match words.lang() {
        steward_model::Lang::En => "en",
        steward_model::Lang::Zh => "zh-Hans",
    };
    let html = FailurePage { lang, title, text, back }.render().unwrap_or_default();
    (status, Html(html)).into_response()
}
