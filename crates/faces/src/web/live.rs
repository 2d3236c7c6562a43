//! What arrives while a page is open: server-sent events that say that something changed, never what was written.

use super::App;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;

/// Something that an open page should know.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Cards came, changed or went: look again, and tell of none.
    Cards,
    /// The same, and so many of them interrupt.
    Called(u64),
    /// So many messages of an export have been read.
    Reading(u64),
    /// Reading ended.
    Done,
}

impl News {
    fn event(&self) -> Event {
        match self {
            News::Cards => Event::default().event("cards").data("0"),
            News::Called(cards) => Event::default().event("cards").data(cards.to_string()),
            News::Reading(messages) => Event::default().event("reading").data(messages.to_string()),
            News::Done => Event::default().event("done").data("1"),
        }
    }
}

/// The stream of news, until the page goes or the program ends.
pub fn stream(app: &Arc<App>) -> Response {
    let state = (app.news.subscribe(), app.stop.clone());
    let events = stream::unfold(state, |(mut news, mut stop)| async move {
        let event = tokio::select! {
            // Who missed some is told to look again, which makes up for all of them.
            heard = news.recv() => match heard {
                Ok(heard) => heard.event(),
                Err(RecvError::Lagged(_)) => News::Cards.event(),
                Err(RecvError::Closed) => return None,
            },
            _ = stop.changed() => return None,
        };
        Some((Ok::<_, Infallible>(event), (news, stop)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}
