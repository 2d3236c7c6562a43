//! The page: routes, live stream, templates and assets, on loopback behind a one-time link.
//!
//! Routes ask the [`house::House`] and draw what it says; they keep nothing of their own but sessions and the last
//! word for the person.

mod assets;
mod draw;
mod failure;
mod flow;
mod folders;
mod frame;
mod guard;
mod heads;
mod house;
mod ingest;
mod kept;
mod live;
mod network;
mod pages;
mod session;
mod spool;
mod tongue;
mod upload;

pub use kept::Kept;
pub use network::Identity;
pub use pages::settings::leaning;

use crate::i18n::Words;
use crate::plain;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Path, State};
use axum::http::{StatusCode, header, request::Parts};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use failure::Fault;
use frame::{Frame, Look};
use guard::Reach;
use heads::Heads;
use house::{House, Trouble};
use live::News;
use network::Secured;
use session::{Door, Session, Token};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use steward_model::Lang;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch};
use tongue::Tongue;

/// A form of the page is small; an export comes by its own route, in a stream.
const FORM_LIMIT: usize = 64 << 10;

/// Words that nobody has seen yet are gathered up to so many bytes.
const UNSEEN: usize = 2 << 10;

/// A word about the last act, shown once.
struct Note {
    text: String,
    /// Where a form that takes it back goes.
    undo: Option<String>,
}

/// What all routes share.
pub struct App {
    port: u16,
    door: Door,
    house: Arc<dyn House>,
    tongue: Tongue,
    news: broadcast::Sender<News>,
    stop: watch::Receiver<bool>,
    /// A word about the last act, for the next page.
    note: Mutex<Option<Note>>,
    /// What withdrawals of this process measured, by grant.
    withdrawn: Mutex<BTreeMap<String, house::Withdrawn>>,
    /// Where live sources' deliveries go.
    inbox: tokio::sync::mpsc::Sender<ingest::Job>,
    /// One export is read at a time.
    reading: tokio::sync::Mutex<()>,
}

impl App {
    /// The words, reading at the house's clock.
    fn words(&self) -> Words {
        Words::new(self.tongue.now()).at(self.house.now().datetime())
    }

    fn leave_note(&self, text: String) {
        self.leave(Note { text, undo: None });
    }

    /// A word about what came by itself: it takes no other's place that nobody has seen yet.
    fn leave_word(&self, text: String) {
        let mut note = self.note.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *note {
            Some(seen) if seen.text.contains(&text) => {}
            Some(seen) if seen.text.len() < UNSEEN => seen.text = format!("{} · {text}", seen.text),
            Some(_) => {}
            none => *none = Some(Note { text, undo: None }),
        }
    }

    fn leave(&self, note: Note) {
        *self.note.lock().unwrap_or_else(PoisonError::into_inner) = Some(note);
    }

    /// That cards changed, with how many of them may interrupt. Who has no page open is not interrupted.
    fn news_of_cards(&self) -> News {
        let listening = self.news.receiver_count() > 0;
        match if listening { self.house.call() } else { Ok(0) } {
            Ok(cards) if cards > 0 => News::Called(cards),
            _ => News::Cards,
        }
    }

    fn tell(&self, news: News) {
        // Nobody listening is no fault.
        let _ = self.news.send(news);
    }
}

/// Who asks, and how they want it to look: every route behind the link has one.
#[derive(Clone)]
struct Desk {
    app: Arc<App>,
    session: Session,
    look: Look,
    /// The script looks again behind the person's back: a word meant for them waits.
    quiet: bool,
}

impl FromRequestParts<Arc<App>> for Desk {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, StatusCode> {
        let session = parts.extensions.get::<Session>().cloned().ok_or(StatusCode::UNAUTHORIZED)?;
        let cookies = parts.headers.get(header::COOKIE).and_then(|value| value.to_str().ok());
        let quiet = parts.headers.contains_key("x-quiet");
        Ok(Desk { app: app.clone(), session, look: Look::of_cookie(cookies.unwrap_or_default()), quiet })
    }
}

impl Desk {
    /// Works on a thread that may wait for the vault, and answers with what comes of it.
    async fn work(self, work: impl FnOnce(&Desk) -> Result<Response, Fault> + Send + 'static) -> Response {
        let app = self.app.clone();
        let asked = tongue::asked();
        let done = tokio::task::spawn_blocking(move || tongue::working(asked, || work(&self))).await;
        match done {
            Ok(Ok(response)) => response,
            Ok(Err(fault)) => fault.answer(&app),
            Err(_) => Fault::Trouble(Trouble::unsaid()).answer(&app),
        }
    }

    fn frame(&self, at: &'static str) -> Result<Frame, Trouble> {
        let frame = Frame::new(&self.app, &self.session, self.look, at)?;
        Ok(if self.quiet { frame } else { frame.with_note(&self.app) })
    }

    /// A form counts only with the token that this session's pages carry.
    fn check(&self, csrf: &str) -> Result<(), Fault> {
        if self.session.csrf.is(csrf) { Ok(()) } else { Err(Fault::Forged) }
    }
}

/// A page as its answer.
fn html(page: &impl askama::Template) -> Result<Response, Fault> {
    Ok(Html(plain::unturned(page.render()?)).into_response())
}

/// All routes, as they are reached this way.
fn router(app: Arc<App>, reach: Reach) -> Router {
    Router::new()
        .route("/", get(pages::today::show))
        .route("/card/{id}", get(pages::card::show))
        .route("/card/{id}/dismiss", post(pages::card::dismiss))
        .route("/card/{id}/used", post(pages::card::used))
        .route("/mute/{kind}", post(pages::card::mute))
        .route("/mute/talk/{name}", post(pages::card::mute_talk))
        .route("/never/{name}", post(pages::never::never))
        .route("/taste/reset", post(pages::settings::reset_taste))
        .route("/quiet", post(pages::settings::quiet))
        .route("/calendar/{id}", get(pages::card::calendar))
        .route("/talk", get(pages::talk::show))
        .route("/consent", get(pages::consent::show))
        .route("/consent/{id}", get(pages::consent::show_one))
        .route("/consent/{id}/withdraw", get(pages::withdraw::ask).post(pages::withdraw::withdraw))
        .route("/consent/{id}/backup", post(pages::withdraw::backup))
        .route("/consent/{id}/pause", post(pages::consent::pause))
        .route("/consent/{id}/resume", post(pages::consent::resume))
        .route("/pause", post(pages::consent::pause_all))
        .route("/resume", post(pages::consent::resume_all))
        .route("/start", get(pages::start::show).post(pages::start::read).layer(DefaultBodyLimit::disable()))
        .route("/left", get(pages::left::show))
        .route("/map/tiles/{z}/{x}/{y}", get(pages::map::tile))
        .route("/settings", get(pages::settings::show).post(pages::settings::save))
        .route("/settings/lang", post(pages::settings::lang))
        .route(
            "/ingest/{source}",
            post(ingest::take).fallback(ingest::only_post).layer(DefaultBodyLimit::disable()),
        )
        .route("/live", get(|_: Desk, State(app): State<Arc<App>>| async move { live::stream(&app) }))
        .route("/assets/{name}", get(|Path(name): Path<String>| async move { assets::asset(&name) }))
        .route("/open/{link}", get(open))
        .fallback(|State(app): State<Arc<App>>| async move { Fault::Missing.answer(&app) })
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(from_fn_with_state(app.clone(), guard::guard))
        .layer(axum::Extension(reach))
        .with_state(app)
}

/// Spends the one-time link. A spent one leads a live session to Today, and nobody else anywhere.
async fn open(
    State(app): State<Arc<App>>,
    Path(link): Path<String>,
    request: axum::extract::Request,
) -> Response {
    if request.extensions().get::<Session>().is_some() {
        return guard::see_other("/");
    }
    // Only a real look spends it: a link checker's HEAD does not.
    let reach = request.extensions().get::<Reach>().copied().unwrap_or(Reach::Loopback(app.port));
    let opened = match *request.method() {
        axum::http::Method::GET => app.door.open(&link, matches!(reach, Reach::Network(_))).ok(),
        _ => None,
    };
    match opened.flatten() {
        None => failure::no_session(&app),
        Some(cookie) => {
            let mut response = guard::see_other("/");
            if let Ok(cookie) = cookie.parse() {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
    }
}

/// Looks now and then for what another process or the clock changed: for the pages that are open, and so that what
/// another process withdrew, forgot, locked or erased does not stay in this one's memory.
async fn watch(app: Arc<App>) {
    loop {
        let reading = app.house.reading().is_some();
        // A lock waits for its answer, so that it is looked for more often.
        for _ in 0..if reading { 2 } else { 6 } {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            let house = app.house.clone();
            if tokio::task::spawn_blocking(move || house.leave()).await.unwrap_or(false) {
                app.tell(News::Cards);
            }
        }
        if reading {
            // An open page says how far it is.
            app.tell(News::Cards);
        }
        // An import tells of itself.
        if app.reading.try_lock().is_err() {
            continue;
        }
        let house = app.house.clone();
        let changed = tokio::task::spawn_blocking(move || house.look()).await;
        let telling = app.clone();
        let news = tokio::task::spawn_blocking(move || telling.news_of_cards()).await.unwrap_or(News::Cards);
        if matches!(changed, Ok(Ok(true))) || news != News::Cards {
            app.tell(news);
        }
    }
}

/// A page that is bound to its port and about to answer.
pub struct Server {
    app: Arc<App>,
    listeners: Vec<TcpListener>,
    network: Option<Secured>,
    link: Token,
    stop: watch::Sender<bool>,
}

impl Server {
    /// Binds to loopback; port 0 picks a free one. The page speaks as the person set it there, else as they `told` on the
    /// command line, else as the browser likes, else `otherwise`.
    ///
    /// # Errors
    /// The port is taken, or the system gives no randomness.
    pub async fn bind(
        house: Arc<dyn House>,
        told: Option<Lang>,
        otherwise: Lang,
        port: u16,
    ) -> anyhow::Result<Self> {
        let first = TcpListener::bind(("127.0.0.1", port)).await?;
        let port = first.local_addr()?.port();
        // `localhost` may mean either address; who holds only one of them could be answered by a stranger.
        let second = TcpListener::bind(("::1", port)).await;
        let listeners = std::iter::once(first).chain(second).collect();
        let (door, link) = Door::new(port)?;
        let (stop, stopped) = watch::channel(false);
        let (inbox, jobs) = ingest::inbox();
        let of_inbox = house.clone();
        let app = Arc::new(App {
            inbox,
            port,
            door,
            tongue: Tongue::new(house.world().lang.or(told), otherwise),
            house,
            news: broadcast::channel(64).0,
            stop: stopped,
            note: Mutex::new(None),
            withdrawn: Mutex::new(BTreeMap::new()),
            reading: tokio::sync::Mutex::new(()),
        });
        let weak = Arc::downgrade(&app);
        if app.house.watches() {
            let (house, weak) = (app.house.clone(), weak.clone());
            std::thread::Builder::new()
                .name("folders".to_owned())
                .spawn(move || folders::look_into(&*house, &weak))?;
        }
        std::thread::Builder::new()
            .name("inbox".to_owned())
            .spawn(move || ingest::work(of_inbox, jobs, &weak))?;
        Ok(Server { app, listeners, network: None, link, stop })
    }

    /// Listens on the local network too, over TLS; gives a one-time link for there.
    ///
    /// # Errors
    /// The address cannot be listened on.
    pub async fn listen(&mut self, at: SocketAddr, identity: &Identity) -> anyhow::Result<String> {
        let secured = Secured::bind(at, identity).await?;
        let link = self.app.door.another()?;
        let url = format!("https://{}{}{}", secured.at(), guard::LINK, link.text());
        self.network = Some(secured);
        Ok(url)
    }

    /// The one-time link.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}{}", self.app.port, guard::LINK, self.link.text())
    }

    /// Answers until `end` comes, then lets what is under way finish.
    pub async fn run(self, end: impl Future<Output = ()>) -> anyhow::Result<()> {
        let mut tasks = tokio::task::JoinSet::new();
        for listener in self.listeners {
            let mut stop = self.app.stop.clone();
            let routes = router(self.app.clone(), Reach::Loopback(self.app.port));
            tasks.spawn(async move {
                axum::serve(Heads(listener), routes)
                    .with_graceful_shutdown(async move {
                        let _ = stop.changed().await;
                    })
                    .await
            });
        }
        if let Some(secured) = self.network {
            let mut stop = self.app.stop.clone();
            let routes = router(self.app.clone(), Reach::Network(secured.at().port()));
            tasks.spawn(async move {
                axum::serve(Heads(secured), routes)
                    .with_graceful_shutdown(async move {
                        let _ = stop.changed().await;
                    })
                    .await
            });
        }
        let watch = tokio::spawn(watch(self.app.clone()));
        end.await;
        watch.abort();
        let _ = self.stop.send(true);
        let finished = async {
            while let Some(ended) = tasks.join_next().await {
                ended??;
            }
            anyhow::Ok(())
        };
        // A browser that holds its connection open holds nothing up.
        match tokio::time::timeout(std::time::Duration::from_secs(2), finished).await {
            Ok(ended) => ended,
            Err(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
