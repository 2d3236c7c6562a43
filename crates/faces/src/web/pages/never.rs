//! 'Never about this person', said from a card and taken back from the settings.

use super::consent::Fields;
use crate::web::live::News;
use crate::web::{Desk, Note, guard};
use axum::Form;
use axum::extract::Path;
use axum::response::Response;
use std::fmt::Write as _;
use steward_model::PhraseArg;

/// `POST /never/NAME`: nothing of this person any more; with `undo`, again.
pub async fn never(desk: Desk, Path(name): Path<String>, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(fields.get("csrf").map(String::as_str).unwrap_or_default())?;
        let undo = fields.contains_key("undo");
        desk.app.house.never(&name, !undo)?;
        if !undo {
            let text =
                desk.app.words().say_with("never-said-here", &[("name", PhraseArg::Text(name.clone()))]);
            desk.app.leave(Note { text, undo: Some(address(&name)) });
        }
        desk.app.tell(News::Cards);
        Ok(guard::see_other(if fields.contains_key("settings") { "/settings" } else { "/" }))
    })
    .await
}

/// Where the form about a person goes.
pub fn address(name: &str) -> String {
    under("/never/", name)
}

/// A name as the last part of an address.
pub fn under(path: &str, name: &str) -> String {
    let mut path = path.to_owned();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => path.push(char::from(byte)),
            // Writing into a string never fails.
            _ => drop(write!(path, "%{byte:02X}")),
        }
    }
    path
}
