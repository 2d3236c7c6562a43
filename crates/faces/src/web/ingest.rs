//! `POST /ingest/SOURCE`: what a live source brings, by its token and nothing else: no cookie, no form's token.

use super::App;
use super::house::{Delivery, Heard, House, Imported, Untaken};
use crate::i18n::Words;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use steward_consent::State as Standing;
use steward_model::PhraseArg;
use tokio::sync::{mpsc, oneshot};

/// A delivery that has not come whole by then is not waited for.
const SLOWEST: Duration = if cfg!(test) { Duration::from_millis(300) } else { Duration::from_secs(60) };

/// Where deliveries come in.
pub const INGEST: &str = "/ingest/";
/// A delivery is at most so many bytes: some tens of thousands of messages.
const LIMIT: usize = 8 << 20;
/// Deliveries that wait at most; of more, the senders wait.
const WAITING: usize = 256;
/// What could not be heard at once is tried again after this, or as soon as something else comes.
const OWED: Duration = Duration::from_millis(50);
/// While something is owed, the inbox is looked into so often.
const LOOK: Duration = Duration::from_millis(2);
/// Deliveries taken in one commit.
const TOGETHER: usize = 1024;

/// One delivery and where its answer goes.
pub struct Job {
    delivery: Delivery,
    answer: oneshot::Sender<Result<Imported, Untaken>>,
}

/// `POST /ingest/SOURCE`
pub async fn take(
    State(app): State<Arc<App>>,
    Path(source): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(token) = bearer(&headers).or_else(|| asked.get("token").cloned()) else {
        return refused();
    };
    // Whose it is comes first: a stranger's body is not even read.
    let house = app.house.clone();
    let known = tokio::task::spawn_blocking(move || house.known(&source, &token)).await;
    let grant = match known {
        Ok(Ok(Some((grant, Standing::Given)))) => grant,
        Ok(Ok(Some((_, state)))) => return closed(state),
        Ok(Ok(None)) => return refused(),
        Ok(Err(trouble)) if trouble.is_locked() => return failed(Untaken::Locked),
        _ => return failed(Untaken::Failed),
    };
    let body = match whole(body).await {
        Ok(body) => body,
        Err((status, error)) => return told(status, json!({ "error": error })),
    };
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let delivery = Delivery { grant, content_type: content_type.unwrap_or_default().to_owned(), body };
    let (answer, answered) = oneshot::channel();
    if app.inbox.send(Job { delivery, answer }).await.is_err() {
        return failed(Untaken::Busy);
    }
    match answered.await {
        Ok(Ok(done)) => told(StatusCode::OK, answer_of(&done)),
        Ok(Err(untaken)) => failed(untaken),
        Err(_) => failed(Untaken::Failed),
    }
}

/// What a delivery came to; what is seldom is said where there is some.
fn answer_of(done: &Imported) -> serde_json::Value {
    let mut answer = json!({ "messages": done.messages, "new": done.new, "unparsed": done.unparsed });
    if let serde_json::Value::Object(fields) = &mut answer {
        let seldom = [("undated", done.undated), ("empty", done.empty)];
        fields
            .extend(seldom.into_iter().filter(|(_, n)| *n > 0).map(|(name, n)| (name.to_owned(), n.into())));
    }
    answer
}

/// The token of an `Authorization` header: `Bearer TOKEN`, or as the password of `Basic`, which some apps know alone.
fn bearer(headers: &HeaderMap) -> Option<String> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next()?.to_str().ok()?;
    if values.next().is_some() {
        return None;
    }
    let (scheme, rest) = value.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(rest.trim().to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(unbase64(rest.trim())?).ok()?;
    pair.split_once(':').map(|(_, password)| password.to_owned())
}

fn unbase64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in text.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(six)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    Some(bytes)
}

/// The whole of a delivery, or why not. A sender that falls asleep in the middle holds no connection for good.
async fn whole(body: Body) -> Result<Vec<u8>, (StatusCode, &'static str)> {
    let reading = async {
        let mut parts = body.into_data_stream();
        let mut whole = Vec::new();
        while let Some(part) = parts.next().await {
            let part = part.map_err(|_| (StatusCode::BAD_REQUEST, "the body broke off; send it again"))?;
            if whole.len() + part.len() > LIMIT {
                return Err((StatusCode::PAYLOAD_TOO_LARGE, "a delivery is at most 8 MB"));
            }
            whole.extend_from_slice(&part);
        }
        Ok(whole)
    };
    let slow = (StatusCode::REQUEST_TIMEOUT, "it came too slowly; send it again");
    tokio::time::timeout(SLOWEST, reading).await.unwrap_or(Err(slow))
}

/// Any other method on a source's address: who sends there is a program, and is told so.
pub async fn only_post() -> Response {
    let mut response = told(StatusCode::METHOD_NOT_ALLOWED, json!({ "error": "deliveries come by POST" }));
    response.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static("POST"));
    response
}

fn told(status: StatusCode, answer: serde_json::Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}

fn refused() -> Response {
    let error =
        "no live permission of this source shows this token; `steward consent grant --live` makes one";
    let mut response = told(StatusCode::UNAUTHORIZED, json!({ "error": error }));
    response.headers_mut().insert(header::WWW_AUTHENTICATE, header::HeaderValue::from_static("Bearer"));
    response
}

/// The token is right, and its permission takes nothing now.
fn closed(state: Standing) -> Response {
    match state {
        Standing::Paused => {
            let error = "this permission is paused; send it again when it was resumed";
            let mut response = told(StatusCode::SERVICE_UNAVAILABLE, json!({ "error": error }));
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("600"));
            response
        }
        Standing::Expired => {
            let error = "this permission has ended; `steward consent renew` takes it up again";
            told(StatusCode::FORBIDDEN, json!({ "error": error }))
        }
        Standing::Given | Standing::Withdrawn => failed(Untaken::Refused),
    }
}

fn failed(untaken: Untaken) -> Response {
    let (status, error) = match untaken {
        Untaken::Busy => (StatusCode::SERVICE_UNAVAILABLE, "an export is being read; send it again"),
        Untaken::Refused => (StatusCode::FORBIDDEN, "the permission does not stand any more"),
        Untaken::Locked => {
            (StatusCode::SERVICE_UNAVAILABLE, "steward is locked; send it again when it was started anew")
        }
        Untaken::Failed => (StatusCode::INTERNAL_SERVER_ERROR, "nothing was kept; send it again"),
    };
    let mut response = told(status, json!({ "error": error }));
    if untaken == Untaken::Busy {
        response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("5"));
    }
    response
}

/// Takes what comes, on a thread of its own, for as long as somebody can send: whatever waits goes in together, is
/// answered, is heard, and the page is told once.
pub fn work(house: Arc<dyn House>, mut jobs: mpsc::Receiver<Job>, app: &Weak<App>) {
    // What was taken and could not be heard at once is heard after a while without another word from outside.
    let mut owed = false;
    loop {
        let next = if owed { within(OWED, &mut jobs) } else { jobs.blocking_recv().map(Some).ok_or(Closed) };
        // What nobody can send to any more owes nothing: it is all in the vault.
        let Ok(next) = next else { return };
        let came = next.map(|first| take_all(&*house, first, &mut jobs)).unwrap_or_default();
        let heard = house.hear().unwrap_or(Heard::Changed);
        owed = matches!(heard, Heard::Later | Heard::Partly);
        let Some(app) = app.upgrade() else { continue };
        let remarks =
            [("read-unparsed", came.unparsed), ("read-undated", came.undated), ("read-empty", came.empty)];
        let words: Words = app.words();
        let said: Vec<String> = remarks
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(id, n)| words.say_with(id, &[("n", PhraseArg::Number(n as f64))]))
            .collect();
        let remarked = !said.is_empty();
        if remarked {
            app.leave_word(said.join(" "));
        }
        if matches!(heard, Heard::Changed | Heard::Partly) || remarked {
            app.tell(app.news_of_cards());
        }
    }
}

/// Nobody sends any more.
struct Closed;

/// The next delivery, where one comes in time: who sends is answered at once, whatever is still to be heard.
fn within(time: Duration, jobs: &mut mpsc::Receiver<Job>) -> Result<Option<Job>, Closed> {
    let began = Instant::now();
    loop {
        match jobs.try_recv() {
            Ok(job) => return Ok(Some(job)),
            Err(mpsc::error::TryRecvError::Disconnected) => return Err(Closed),
            Err(_) if began.elapsed() >= time => return Ok(None),
            Err(_) => std::thread::sleep(LOOK),
        }
    }
}

/// Takes this delivery and all that wait with it; says what they came to together.
fn take_all(house: &dyn House, first: Job, jobs: &mut mpsc::Receiver<Job>) -> Imported {
    let mut answers = vec![first.answer];
    let mut deliveries = vec![first.delivery];
    while deliveries.len() < TOGETHER
        && let Ok(next) = jobs.try_recv()
    {
        answers.push(next.answer);
        deliveries.push(next.delivery);
    }
    let taken = house.take(&deliveries);
    let mut all = Imported::default();
    for done in taken.iter().flatten() {
        all.unparsed += done.unparsed;
        all.undated += done.undated;
        all.empty += done.empty;
    }
    for (answer, done) in answers.into_iter().zip(taken) {
        // Who does not wait for the answer sends again, and it counts once.
        let _ = answer.send(done);
    }
    all
}

/// A new inbox: what routes send to, and what [`work`] receives from.
pub fn inbox() -> (mpsc::Sender<Job>, mpsc::Receiver<Job>) {
    mpsc::channel(WAITING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_that_does_not_end_is_not_waited_for() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let of = |body: Body| runtime.block_on(whole(body)).map_err(|(status, _)| status.as_u16());
        assert_eq!(of(Body::from("x")), Ok(b"x".to_vec()));
        assert_eq!(of(Body::from(vec![b'x'; LIMIT + 1])), Err(413));
        let asleep = futures_util::stream::pending::<Result<&'static str, std::io::Error>>();
        assert_eq!(of(Body::from_stream(asleep)), Err(408));
        let broken = futures_util::stream::iter([Ok("x"), Err(std::io::Error::other("cut"))]);
        assert_eq!(of(Body::from_stream(broken)), Err(400));
    }

    #[test]
    fn a_token_comes_by_bearer_or_as_a_password() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, value.parse().unwrap());
            bearer(&headers)
        };
        assert_eq!(of("Bearer abc").as_deref(), Some("abc"));
        assert_eq!(of("bearer  abc ").as_deref(), Some("abc"));
        assert_eq!(of("Basic c3Rld2FyZDphYmM=").as_deref(), Some("abc"));
        for other in ["abc", "Basic !!!", "Basic YWJj", "Digest abc", ""] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
