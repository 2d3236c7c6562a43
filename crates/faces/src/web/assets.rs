//! Style sheets and script, part of the program.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A file of the page by its name.
pub fn asset(name: &str) -> Response {
    let (kind, text) = match name {
        "tokens.css" => ("text/css; charset=utf-8", include_str!("assets/tokens.css")),
        "components.css" => ("text/css; charset=utf-8", include_str!("assets/components.css")),
        "page.css" => ("text/css; charset=utf-8", include_str!("assets/page.css")),
        "page.js" => ("text/javascript; charset=utf-8", include_str!("assets/page.js")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
