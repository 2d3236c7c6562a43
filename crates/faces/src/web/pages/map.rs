//! The map of the regions that the person added, as vector tiles.

use crate::web::Desk;
use crate::web::failure::Fault;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// `GET /map/tiles/{z}/{x}/{y}`: a Mapbox Vector Tile; without content where nothing is on it.
pub async fn tile(desk: Desk, Path((z, x, y)): Path<(u8, u32, u32)>) -> Response {
    desk.work(move |desk| {
        let tile = desk.app.house.tile(z, x, y)?.ok_or(Fault::Missing)?;
        if tile.is_empty() {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        Ok(([(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")], tile).into_response())
    })
    .await
}
