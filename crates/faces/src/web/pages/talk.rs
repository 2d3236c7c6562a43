//! Talk: a conversation as steward reads it, with what was found marked, each mark explained.

use crate::hue::Hue;
use crate::late;
use crate::web::draw;
use crate::web::failure::Fault;
use crate::web::frame::{Frame, Icon};
use crate::web::house::{Conversation, Said};
use crate::web::{Desk, html};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::Date;
use std::collections::BTreeMap;
use steward_model::{Entity, EntityKind, MessageKind, Moment, PhraseArg, TimeValue, Value, order};

/// So many found messages are enough to look through.
const FOUND: usize = 100;
/// Characters of a conversation's newest message in the list: more is never seen there.
const PREVIEW: usize = 200;

#[derive(Template)]
#[template(path = "talk.html")]
struct TalkPage {
    frame: Frame,
    conversations: Vec<ConversationView>,
    open: Option<ConversationView>,
    lines: Vec<Item>,
    silent: Option<String>,
    page: usize,
    pages: usize,
    query: String,
    found: Option<(String, Vec<FoundView>)>,
}

#[derive(Clone)]
struct ConversationView {
    key: String,
    name: String,
    lang: Option<&'static str>,
    source: String,
    messages: u64,
    when: String,
    last: String,
    last_lang: Option<&'static str>,
    current: bool,
}

struct FoundView {
    key: String,
    name: String,
    line: Line,
}

/// What stands in the list of a conversation.
enum Item {
    Day(String),
    /// From here on: when these reached the vault, long after they were sent.
    Heard(String),
    Line(Line),
    Rise {
        icon: Icon,
        text: String,
        href: String,
    },
}

/// A message with its marks.
pub struct Line {
    pub anchor: String,
    pub who: String,
    pub when: String,
    pub clock: String,
    pub datetime: String,
    pub mine: bool,
    pub lang: Option<&'static str>,
    pub subject: Option<String>,
    /// The newest export no longer has it.
    pub absent: bool,
    pub pieces: Vec<Piece>,
}

/// A stretch of a message: plain, or marked with its explanation.
pub struct Piece {
    pub text: String,
    pub mark: Option<Mark>,
}

/// What a mark says when one asks.
pub struct Mark {
    pub class: &'static str,
    pub id: String,
    pub value: String,
    pub sure: String,
}

/// `GET /talk?with=KEY&page=N&q=WORDS`
pub async fn show(desk: Desk, Query(asked): Query<BTreeMap<String, String>>) -> Response {
    desk.work(move |desk| {
        let frame = desk.frame("/talk")?;
        let house = &desk.app.house;
        let mut conversations: Vec<_> =
            house.conversations()?.into_iter().map(|one| conversation(&frame, one)).collect();
        let query = asked.get("q").map(|words| words.trim().to_owned()).unwrap_or_default();
        let found = if query.is_empty() { None } else { Some(search(desk, &frame, &query)?) };
        let key = match asked.get("with") {
            Some(key) => Some(key.clone()),
            None => conversations.first().map(|first| first.key.clone()),
        };
        let page = asked.get("page").and_then(|page| page.parse().ok()).unwrap_or(0);
        let talk = match &key {
            Some(key) if found.is_none() => Some(house.talk(key, page)?.ok_or(Fault::Missing)?),
            _ => None,
        };
        for one in &mut conversations {
            one.current = found.is_none() && Some(&one.key) == key.as_ref();
        }
        let open = conversations.iter().find(|one| one.current).cloned();
        let (mut lines, mut silent, mut pages) = (Vec::new(), None, 0);
        let mut page = 0;
        if let Some(talk) = &talk {
            (page, pages) = (talk.page, talk.pages);
            lines = items(&frame, talk);
            silent = silence(&frame, talk);
        }
        html(&TalkPage { conversations, open, lines, silent, page, pages, query, found, frame })
    })
    .await
}

fn conversation(frame: &Frame, one: Conversation) -> ConversationView {
    let name = if one.name.is_empty() { frame.say("talk-unnamed") } else { one.name };
    let last: String = one.last.lines().next().unwrap_or_default().chars().take(PREVIEW).collect();
    ConversationView {
        key: one.key,
        lang: frame.lang_of(&name),
        name,
        source: frame.source(&one.source),
        messages: one.messages,
        when: frame.words().hour(Moment::At(one.last_at.datetime())),
        last_lang: frame.lang_of(&last),
        last,
        current: false,
    }
}

fn search(desk: &Desk, frame: &Frame, query: &str) -> Result<(String, Vec<FoundView>), Fault> {
    let (all, found) = desk.app.house.search(query, FOUND)?;
    let n = |n: usize| PhraseArg::Number(n as f64);
    let count = match all > found.len() {
        true => frame.words().say_with("talk-found-more", &[("shown", n(found.len())), ("all", n(all))]),
        false => frame.say_n("talk-found", &(all as u64)),
    };
    let views = found
        .into_iter()
        .map(|one| FoundView { key: one.conversation, name: one.name, line: line(frame, &one.said) })
        .collect();
    Ok((count, views))
}

fn items(frame: &Frame, talk: &crate::web::house::Talk) -> Vec<Item> {
    let mut items = Vec::new();
    let mut day: Option<Date> = None;
    let mut heard = None;
    for said in &talk.said {
        let date = said.message.sent_at.date();
        if day.replace(date) != Some(date) {
            items.push(Item::Day(frame.words().near_day(date)));
        }
        let before = std::mem::replace(&mut heard, said.late);
        if let Some(late) = said.late.filter(|late| before != Some(*late)) {
            items.push(Item::Heard(late::said(frame.words(), late, said.message.sent_at.time_zone())));
        }
        items.push(Item::Line(line(frame, said)));
        for rise in talk.rose.iter().filter(|rise| rise.message == said.id) {
            let kind = frame.words().kind(rise.card.kind);
            let title = draw::title(frame, &rise.card);
            items.push(Item::Rise {
                icon: Icon::small(draw::icon(rise.card.kind)),
                text: [kind, frame.words().state(rise.card.state), title].join(&frame.say("separator")),
                href: format!("/card/{}", rise.card.id),
            });
        }
    }
    items
}

/// How many of these messages brought nothing up, where there are enough to say so.
fn silence(frame: &Frame, talk: &crate::web::house::Talk) -> Option<String> {
    const ENOUGH: usize = 4;
    let spoke = talk.said.iter().filter(|said| talk.rose.iter().any(|rise| rise.message == said.id)).count();
    let silent = talk.said.len().saturating_sub(spoke);
    let number = |n: usize| PhraseArg::Number(n as f64);
    let args = [("n", number(talk.said.len())), ("silent", number(silent))];
    (talk.said.len() >= ENOUGH && silent > 0).then(|| frame.words().say_with("talk-silent", &args))
}

/// A message as a line.
pub fn line(frame: &Frame, said: &Said) -> Line {
    let message = &said.message;
    let (who, when) = draw::who_and_when(frame, said);
    let media = message.text.is_empty() && message.kind != MessageKind::Text;
    Line {
        anchor: format!("m{}", said.id.0),
        who,
        when,
        clock: message.sent_at.strftime("%H:%M").to_string(),
        datetime: message.sent_at.datetime().to_string(),
        mine: said.mine,
        lang: frame.lang_of(&message.text),
        subject: message.subject.clone(),
        absent: said.absent,
        pieces: if media {
            vec![Piece { text: frame.say("talk-media"), mark: None }]
        } else {
            pieces(frame, said)
        },
    }
}

/// Cuts a text at its marks. Spans that overlap give way to the longer one that begins first.
fn pieces(frame: &Frame, said: &Said) -> Vec<Piece> {
    let text = &said.message.text;
    let mut marks: Vec<(&Entity, &'static str)> =
        said.entities.iter().filter_map(|entity| Some((entity, class(entity.kind)?))).collect();
    order::by_key(&mut marks, |(entity, _)| (entity.span.start, std::cmp::Reverse(entity.span.end)));
    let mut pieces = Vec::new();
    let mut at = 0;
    for (number, (entity, class)) in marks.into_iter().enumerate() {
        let words = entity.span.of(text);
        if entity.span.start < at || words.is_empty() {
            continue;
        }
        if let Some(plain) = text.get(at..entity.span.start).filter(|plain| !plain.is_empty()) {
            pieces.push(Piece { text: plain.to_owned(), mark: None });
        }
        let percent = f64::from((entity.confidence * 100.0).round());
        pieces.push(Piece {
            text: words.to_owned(),
            mark: Some(Mark {
                class,
                id: format!("x{}-{number}", said.id.0),
                value: meaning(frame, entity),
                sure: frame.words().say_with("talk-sure", &[("percent", PhraseArg::Number(percent))]),
            }),
        });
        at = entity.span.end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        pieces.push(Piece { text: rest.to_owned(), mark: None });
    }
    pieces
}

/// The hue and line of a find; bare numbers and the like are not marked, nor is what marks itself.
fn class(kind: EntityKind) -> Option<&'static str> {
    Hue::of(kind).filter(|_| kind != EntityKind::Hashtag).map(Hue::class)
}

/// What a span was taken to mean, in the reader's way.
fn meaning(frame: &Frame, entity: &Entity) -> String {
    let words = frame.words();
    match entity.value() {
        Some(Value::Time(TimeValue::Instant { at, .. })) => words.near(Moment::At(*at)),
        Some(Value::Time(TimeValue::Interval { from: Some(from), to: Some(to), .. })) => {
            let whole_day = from.time() == jiff::civil::Time::midnight()
                && from.date().tomorrow().is_ok_and(|next| to.date() == next && to.time() == from.time());
            if whole_day {
                words.near(Moment::Day(from.date()))
            } else {
                words.near(Moment::Within(*from, *to))
            }
        }
        Some(Value::Time(
            TimeValue::Interval { from: Some(one), .. } | TimeValue::Interval { to: Some(one), .. },
        )) => words.near(Moment::At(*one)),
        Some(Value::Time(TimeValue::TimeOfDay { tod, .. })) => tod.strftime("%H:%M").to_string(),
        Some(Value::Time(TimeValue::Duration { seconds: Some(seconds), .. })) => {
            words.say_with("value-minutes", &[("minutes", PhraseArg::Number(seconds / 60.0))])
        }
        Some(Value::Time(_)) | None => frame.say("mark-time"),
        Some(Value::Parts(parts)) => {
            let part = |name: &str| parts.get(name).map(String::as_str);
            match (part("value"), part("currency").or_else(|| part("unit"))) {
                (Some(value), Some(unit)) => format!("{value} {unit}"),
                (Some(value), None) if entity.kind == EntityKind::Cuisine => words.cuisine(value),
                (Some(value), None) => value.to_owned(),
                (None, _) => parts.values().cloned().collect::<Vec<_>>().join(" "),
            }
        }
    }
}
