//! The first run: bring an export, say what it is for, and it is read under that permission.

use crate::i18n::Part;
use crate::remarks;
use crate::web::failure::Fault;
use crate::web::frame::Frame;
use crate::web::house::{Imported, Order, Step};
use crate::web::live::News;
use crate::web::upload::{self, Piece};
use crate::web::{Desk, Trouble, guard, html};
use askama::Template;
use axum::extract::Multipart;
use axum::extract::multipart::Field;
use axum::response::Response;
use jiff::Span;
use steward_model::{CardKind, Lang, PhraseArg};

/// A field of the form that is not the file.
const FIELD_LIMIT: usize = 4096;

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    frame: Frame,
    zh: bool,
    purposes: Vec<Purpose>,
    zone: String,
    me: String,
    failed: Option<String>,
    example: Option<Shown>,
}

/// A message of the person's own, on which is shown what permitting means.
struct Shown {
    lang: Option<&'static str>,
    text: String,
    who: String,
    /// What steward sees in it.
    seen: Option<String>,
}

impl StartPage {
    /// What agreeing says, as it stands before anything is changed.
    fn sentence(&self) -> Vec<Part> {
        let say = |id| PhraseArg::Text(self.frame.say(id));
        self.frame.words().parts(
            "start-grant",
            &[
                ("source", say("start-this-chat")),
                ("purposes", say("purpose-all")),
                ("to", say("consent-nobody")),
                ("until", say("consent-forever")),
            ],
        )
    }
}

struct Purpose {
    word: &'static str,
    said: String,
}

fn page(desk: &Desk, failed: Option<String>) -> Result<Response, Fault> {
    let frame = desk.frame("/start")?;
    let world = desk.app.house.world();
    let zone = world.zone.or_else(|| desk.app.house.now().time_zone().iana_name().map(str::to_owned));
    let example = desk.app.house.example()?.map(|example| Shown {
        lang: frame.lang_of(&example.text),
        seen: Some(example.seen(frame.words()))
            .filter(|seen| !seen.is_empty())
            .map(|seen| frame.say_of("start-example-seen", "seen", &seen)),
        text: example.text,
        who: example.who,
    });
    html(&StartPage {
        example,
        zh: frame.words().lang() == Lang::Zh,
        purposes: CardKind::ALL
            .into_iter()
            .map(|kind| Purpose { word: kind.word(), said: frame.say(&format!("purpose-{}", kind.word())) })
            .collect(),
        zone: zone.unwrap_or_default(),
        me: world.me.unwrap_or_default(),
        failed,
        frame,
    })
}

/// `GET /start`
pub async fn show(desk: Desk) -> Response {
    desk.work(|desk| page(desk, None)).await
}

/// What of the form has come before the file.
#[derive(Default)]
struct Filled {
    csrf: String,
    /// `all`, or only the `purposes`.
    kinds: String,
    purposes: Vec<CardKind>,
    zone: String,
    me: String,
    until: String,
}

/// `POST /start`: the form's fields come first, then the file, which is read as it comes.
pub async fn read(desk: Desk, mut form: Multipart) -> Response {
    let mut filled = Filled::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) | Err(_) => return no_file(desk, filled).await,
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            // A forged form is turned away before a byte of its file is read.
            if let Err(fault) = desk.check(&filled.csrf) {
                return fault.answer(&desk.app);
            }
            if field.file_name().unwrap_or_default().is_empty() {
                return no_file(desk, filled).await;
            }
            // Nothing ticked permits nothing.
            if filled.kinds != "all" && filled.purposes.is_empty() {
                return desk.work(|desk| page(desk, Some(desk.app.words().say("start-no-purpose")))).await;
            }
            return read_file(desk, filled, field).await;
        }
        let Some(value) = short(field).await else { return Fault::Forged.answer(&desk.app) };
        match name.as_str() {
            "csrf" => filled.csrf = value,
            "purpose" => filled.purposes.extend(CardKind::ALL.iter().find(|kind| kind.word() == value)),
            "kinds" => filled.kinds = value,
            "zone" => filled.zone = value.trim().to_owned(),
            "me" => filled.me = value.trim().to_owned(),
            "until" => filled.until = value,
            _ => {}
        }
    }
}

async fn no_file(desk: Desk, filled: Filled) -> Response {
    desk.work(move |desk| {
        desk.check(&filled.csrf)?;
        page(desk, Some(desk.app.words().say("start-no-file")))
    })
    .await
}

/// The words of a short field; `None` where it is not short or no text.
async fn short(mut field: Field<'_>) -> Option<String> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.ok()? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > FIELD_LIMIT {
            return None;
        }
    }
    String::from_utf8(bytes).ok()
}

fn order(desk: &Desk, filled: Filled, file: String) -> Order {
    let some = |words: String| Some(words).filter(|words| !words.is_empty());
    let now = desk.app.house.now();
    let until = match filled.until.as_str() {
        "month" => now.checked_add(Span::new().months(1)).ok(),
        "year" => now.checked_add(Span::new().years(1)).ok(),
        _ => None,
    };
    Order {
        file,
        purposes: (filled.kinds != "all").then_some(filled.purposes),
        zone: some(filled.zone),
        me: some(filled.me),
        until,
    }
}

async fn read_file(desk: Desk, filled: Filled, mut field: Field<'_>) -> Response {
    let app = desk.app.clone();
    let _turn = app.reading.lock().await;
    let file = field.file_name().unwrap_or_default().to_owned();
    let order = order(&desk, filled, file);
    let (sender, mut stream) = upload::pipe();
    let reader = {
        let app = app.clone();
        tokio::task::spawn_blocking(move || {
            let mut news = |step| {
                app.tell(match step {
                    Step::Read(messages) => News::Reading(messages),
                    Step::Cards => News::Cards,
                });
            };
            app.house.import(&order, &mut stream, &mut news)
        })
    };
    loop {
        // The reader may have seen enough: then what is left is let pass, so that the answer is heard.
        let _ = match field.chunk().await {
            Ok(Some(bytes)) => sender.send(Piece::Bytes(bytes.to_vec())).await,
            Ok(None) => {
                let _ = sender.send(Piece::End).await;
                break;
            }
            Err(_) => break,
        };
    }
    drop(sender);
    let done = match reader.await {
        Ok(done) => done,
        Err(_) => Err(Trouble::unsaid()),
    };
    app.tell(News::Cards);
    app.tell(News::Done);
    desk.work(move |desk| match done {
        Ok(imported) => {
            desk.app.leave_note(summary(desk, &imported));
            Ok(guard::see_other("/"))
        }
        Err(Trouble(Some(phrase))) => page(desk, Some(desk.app.words().phrase(&phrase))),
        Err(trouble) => Err(Fault::Trouble(trouble)),
    })
    .await
}

fn summary(desk: &Desk, imported: &Imported) -> String {
    let words = desk.app.words();
    let number = |n: u64| PhraseArg::Number(n as f64);
    let read =
        words.say_with("read-summary", &[("n", number(imported.messages)), ("new", number(imported.new))]);
    let kept =
        (imported.unparsed > 0).then(|| words.say_with("read-unparsed", &[("n", number(imported.unparsed))]));
    let warned = imported.warnings.iter().map(|warning| remarks::warning(words, warning));
    kept.into_iter().chain(warned).fold(read, |first, second| {
        words.say_with("sentences", &[("first", PhraseArg::Text(first)), ("second", PhraseArg::Text(second))])
    })
}
