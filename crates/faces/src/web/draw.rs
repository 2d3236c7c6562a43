//! Cards as the page draws them: one part of the template for each block kind, whatever the card.

use super::frame::{Frame, Icon};
use super::house::{Said, Shown};
use steward_decide::attention;
use steward_model::{
    Action, Block, Card, CardKind, CardState, Fact, FactValue, Moment, Phrase, PhraseArg, Position, Row,
};

/// A card ready for the template.
pub struct CardView {
    pub id: String,
    pub href: String,
    pub kind: String,
    /// The kind's word in addresses.
    pub kind_word: &'static str,
    pub icon: Icon,
    /// The class and the word of its state; none where there is nothing to agree on.
    pub state: Option<(&'static str, String)>,
    pub title: String,
    pub lang: Option<&'static str>,
    /// On dark ground, as a ticket.
    pub board: bool,
    pub leg: Option<Leg>,
    pub blocks: Vec<BlockView>,
    pub actions: Vec<ActionView>,
    pub foot: Option<Foot>,
    /// Bytes that left for it; 0 is 'Stayed here'.
    pub left: u64,
    /// Its time is over, though it still stands.
    pub past: bool,
    /// Gone by itself then, for a code that counts down.
    pub until: Option<String>,
}

/// Both ends of a journey.
pub struct Leg {
    pub from: String,
    pub to: String,
    pub departs: Option<String>,
    pub arrives: Option<String>,
}

/// A block ready for the template.
pub enum BlockView {
    Facts(Vec<FactView>),
    List { rows: Vec<RowView>, credit: Option<String> },
    Map(MapView),
    Figure { parts: Vec<String>, caption: String, spelt: String, code: bool },
    Note { text: String, warning: bool },
}

/// A label and its value, with the hue of its dimension.
pub struct FactView {
    pub label: String,
    pub value: String,
    pub class: &'static str,
    pub lang: Option<&'static str>,
}

/// A line of a list.
pub struct RowView {
    pub number: usize,
    pub title: String,
    pub lang: Option<&'static str>,
    pub uri: Option<String>,
    pub details: Vec<String>,
    /// The first detail, set apart: how far it is.
    pub far: Option<String>,
}

/// Points in a box of 400 by 240; the list beside says the same.
pub struct MapView {
    pub pins: Vec<(usize, i32, i32)>,
    /// Points of the way, as an SVG list.
    pub path: String,
    pub credit: String,
}

/// A button or a link.
pub struct ActionView {
    pub label: String,
    pub icon: Icon,
    pub href: String,
    /// What it copies; then it is a button of the script.
    pub copy: Option<String>,
}

/// Where it came from, in a line.
pub struct Foot {
    pub who: String,
    pub quote: Option<String>,
    pub lang: Option<&'static str>,
}

/// Draws a card for a list: where the page is to be discreet, only of what kind it is and how far it is agreed.
pub fn card(frame: &Frame, shown: &Shown) -> CardView {
    let whole = opened(frame, shown);
    if !frame.look().discreet {
        return whole;
    }
    CardView {
        lang: None,
        title: title(frame, &shown.card),
        leg: None,
        blocks: Vec::new(),
        actions: Vec::new(),
        foot: None,
        ..whole
    }
}

/// Draws a card that the person opened.
pub fn opened(frame: &Frame, shown: &Shown) -> CardView {
    let card = &shown.card;
    let title = frame.phrase(&card.title);
    let leg = leg(card);
    let mut blocks: Vec<BlockView> = Vec::new();
    for block in &card.blocks {
        match (blocks.last_mut(), draw(frame, card, block, leg.is_some())) {
            // Facts that follow facts stand in one row with them.
            (Some(BlockView::Facts(row)), Some(BlockView::Facts(more))) => row.extend(more),
            (_, Some(view)) => blocks.push(view),
            (_, None) => {}
        }
    }
    CardView {
        id: card.id.clone(),
        href: format!("/card/{}", card.id),
        kind: frame.words().kind(card.kind),
        kind_word: card.kind.word(),
        past: frame.words().now().is_some_and(|now| attention::is_past(card, now)),
        icon: Icon::new(icon(card.kind)),
        state: state(frame, card),
        lang: frame.lang_of(&title),
        title,
        board: matches!(card.kind, CardKind::Travel | CardKind::Ticket),
        leg,
        blocks,
        actions: card.actions.iter().filter_map(|one| action(frame, card, one)).collect(),
        // The message that brought it up; the chain of reasons has the rest.
        foot: shown.said.first().map(|said| foot(frame, said)),
        left: shown.left,
        until: (card.kind == CardKind::Code).then(|| card.until.to_string()),
    }
}

/// A card's headline; only its kind where the page is to be discreet.
pub fn title(frame: &Frame, card: &Card) -> String {
    if frame.look().discreet { frame.words().kind(card.kind) } else { frame.phrase(&card.title) }
}

/// The picture of each kind: the only thing here that knows one from another.
pub fn icon(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Dine => "utensils",
        CardKind::Go => "navigation",
        CardKind::Travel => "train-front",
        CardKind::Stay => "bed",
        CardKind::Hire => "car",
        CardKind::Weather => "cloud-sun",
        CardKind::Pay => "wallet",
        CardKind::Call => "phone",
        CardKind::Buy => "shopping-basket",
        CardKind::Meet => "calendar",
        CardKind::Watch => "clapperboard",
        CardKind::Attend | CardKind::Ticket => "ticket",
        CardKind::Listen => "music",
        CardKind::Visit => "mountain",
        CardKind::Remind => "bell",
        CardKind::Locate => "map-pin",
        CardKind::Parcel => "package",
        CardKind::Code => "key-round",
    }
}

/// A card that warns.
pub fn warns(card: &Card) -> bool {
    card.facts.get(&Fact::Warning) == Some(&FactValue::Flag(true))
}

fn state(frame: &Frame, card: &Card) -> Option<(&'static str, String)> {
    if warns(card) {
        return Some(("warn", frame.say("state-check")));
    }
    match card.state {
        CardState::Info => None,
        CardState::Agreed => Some(("agreed", frame.words().state(card.state))),
        state => Some(("proposed", frame.words().state(state))),
    }
}

fn text(card: &Card, fact: Fact) -> Option<String> {
    match card.facts.get(&fact)? {
        FactValue::Text(text) => Some(text.clone()),
        FactValue::List(items) => Some(items.join(", ")),
        FactValue::Count(count) => Some(count.to_string()),
        FactValue::Flag(_) | FactValue::Moment(_) => None,
    }
}

fn hour(card: &Card, fact: Fact) -> Option<String> {
    match card.facts.get(&fact)? {
        FactValue::Moment(Moment::At(at)) => Some(at.strftime("%H:%M").to_string()),
        _ => None,
    }
}

fn leg(card: &Card) -> Option<Leg> {
    let one_way = matches!(card.kind, CardKind::Travel | CardKind::Ticket);
    let (from, to) = (text(card, Fact::From)?, text(card, Fact::To)?);
    // The end of a ticket is its arrival; the end of a journey is the way back.
    let arrives = if card.kind == CardKind::Ticket { hour(card, Fact::Until) } else { None };
    one_way.then(|| Leg { from, to, departs: hour(card, Fact::Time), arrives })
}

/// How long it is until a card's hour; `None` once it has come.
fn ahead(frame: &Frame, card: &Card) -> Option<String> {
    let Some(FactValue::Moment(Moment::At(at))) = card.facts.get(&Fact::Time) else { return None };
    let minutes = (*at - frame.words().now()?).total((jiff::Unit::Minute, *at)).ok()?;
    let minutes = PhraseArg::Number(minutes.floor());
    matches!(minutes, PhraseArg::Number(n) if n >= 1.0)
        .then(|| frame.words().say_with("value-in", &[("minutes", minutes)]))
}

/// The word after `fact-` in a label's id.
fn named(label: &Phrase) -> &str {
    match label {
        Phrase::Word { id, .. } => id.strip_prefix("fact-").unwrap_or_default(),
        Phrase::Literal(_) => "",
    }
}

/// A dimension's hue and line: the class of spans.
fn hue(name: &str) -> &'static str {
    match name {
        "time" | "date" | "until" | "begins" => "e time",
        "place" | "from" | "to" | "address" => "e place",
        "with" | "people" | "payee" => "e who",
        "cuisine" | "item" | "artist" => "e thing",
        "amount" => "e money",
        _ => "",
    }
}

fn draw(frame: &Frame, card: &Card, block: &Block, has_leg: bool) -> Option<BlockView> {
    Some(match block {
        Block::Facts { facts } => {
            let shown = |name: &str| !(has_leg && matches!(name, "from" | "to"));
            let facts: Vec<_> = facts
                .iter()
                .filter(|(label, _)| shown(named(label)))
                .filter_map(|(label, value)| {
                    // A card was drawn when it was made; how long it is until then is told anew.
                    let words = match named(label) {
                        "begins" => ahead(frame, card)?,
                        _ => frame.phrase(value),
                    };
                    Some((label, words))
                })
                .map(|(label, words)| FactView {
                    label: frame.phrase(label),
                    lang: frame.lang_of(&words),
                    value: words,
                    class: hue(named(label)),
                })
                .collect();
            if facts.is_empty() {
                return None;
            }
            BlockView::Facts(facts)
        }
        Block::List { rows, attribution } => BlockView::List {
            rows: rows.iter().enumerate().map(|(at, one)| row(frame, at, one)).collect(),
            credit: attribution.clone(),
        },
        Block::Map { pins, path, attribution } => {
            let places: Vec<Position> = pins.iter().map(|pin| pin.at).collect();
            BlockView::Map(map(&places, path, attribution))
        }
        Block::Figure { figure, caption } => {
            let words = frame.phrase(figure);
            let code = match card.facts.get(&Fact::Code) {
                Some(FactValue::Text(code)) => *code == words,
                Some(FactValue::List(codes)) => codes.contains(&words),
                _ => false,
            };
            let caption = frame.phrase(caption);
            let digits = words.chars().filter(|c| c.is_alphanumeric()).map(String::from).collect::<Vec<_>>();
            BlockView::Figure {
                spelt: format!("{caption} {}", digits.join(" ")),
                parts: if code { grouped(&words) } else { vec![words] },
                caption,
                code,
            }
        }
        Block::Note { text, warning } => BlockView::Note { text: frame.phrase(text), warning: *warning },
    })
}

/// A code in groups that one can keep in mind: its own, else three or four figures each.
fn grouped(code: &str) -> Vec<String> {
    if code.contains([' ', '-']) {
        return code.split_inclusive([' ', '-']).map(|part| part.trim_end().to_owned()).collect();
    }
    let characters: Vec<char> = code.chars().collect();
    let size = match characters.len() {
        0..=4 => 4,
        8 | 12 | 16 => 4,
        _ => 3,
    };
    characters.chunks(size).map(|part| part.iter().collect()).collect()
}

fn row(frame: &Frame, at: usize, row: &Row) -> RowView {
    let mut details: Vec<String> = row.details.iter().map(|one| frame.phrase(one)).collect();
    let is_distance = |phrase: &Phrase| matches!(phrase, Phrase::Word { id, .. } if id == "value-distance");
    let far = if row.details.first().is_some_and(is_distance) { Some(details.remove(0)) } else { None };
    let title = frame.phrase(&row.title);
    RowView {
        number: at + 1,
        lang: frame.lang_of(&title),
        title,
        uri: row.uri.as_deref().filter(|uri| opens(uri)).map(str::to_owned),
        details,
        far,
    }
}

/// Links that a card may open; nothing that runs or fetches.
fn opens(uri: &str) -> bool {
    ["tel:", "geo:", "mailto:", "sms:"].iter().any(|scheme| uri.starts_with(scheme))
}

fn action(frame: &Frame, card: &Card, action: &Action) -> Option<ActionView> {
    let label = frame.phrase(&action.label);
    let view = |icon, href: String, copy| Some(ActionView { label, icon: Icon::new(icon), href, copy });
    match action.uri.split_once(':')? {
        ("tel", _) => view("phone", action.uri.clone(), None),
        ("geo", _) => view("navigation", action.uri.clone(), None),
        ("ics", id) => view("calendar-plus", format!("/calendar/{id}"), None),
        ("copy", _) => view("copy", String::new(), Some(copied(card))),
        _ if opens(&action.uri) => view("arrow-right", action.uri.clone(), None),
        _ => None,
    }
}

/// What is copied of a card: its code, else the payment as a line.
fn copied(card: &Card) -> String {
    if let Some(FactValue::List(codes)) = card.facts.get(&Fact::Code) {
        // For somebody who fetches them all: where, then each in a line.
        return text(card, Fact::Place)
            .into_iter()
            .chain(codes.iter().cloned())
            .collect::<Vec<_>>()
            .join("\n");
    }
    if let Some(code) = text(card, Fact::Code) {
        return code;
    }
    [Fact::Payee, Fact::Amount, Fact::Currency, Fact::Unit, Fact::Item]
        .into_iter()
        .filter_map(|fact| text(card, fact))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Who said it and when.
pub fn who_and_when(frame: &Frame, said: &Said) -> (String, String) {
    if crate::appointments::is_event(&said.message) {
        // The moment that it carries is none at which it was said.
        return (frame.say("why-calendar"), String::new());
    }
    let who = match &said.message.from {
        _ if said.mine => frame.say("you"),
        Some(name) => name.clone(),
        None => said.message.conversation.clone().unwrap_or_default(),
    };
    (who, frame.words().hour(Moment::At(said.message.sent_at.datetime())))
}

/// A message stands whole or not at all: a long one is named by who and when, a mail by its subject.
fn foot(frame: &Frame, said: &Said) -> Foot {
    const SHORT: usize = 90;
    let (who, when) = who_and_when(frame, said);
    let message = &said.message;
    let quote = message.subject.as_deref().unwrap_or(&message.text).trim();
    let short = !quote.is_empty() && quote.chars().count() <= SHORT && !quote.contains('\n');
    let separator = if who.is_empty() || when.is_empty() { "" } else { ", " };
    Foot {
        who: format!("{who}{separator}{when}"),
        lang: frame.lang_of(quote),
        quote: short.then(|| quote.to_owned()),
    }
}

/// Points into a box of 400 by 240 with a margin, north up, true in shape near the middle.
fn map(pins: &[Position], path: &[Position], credit: &str) -> MapView {
    let all = || pins.iter().chain(path);
    let middle = all().map(|at| at.lat).sum::<f64>() / (all().count().max(1) as f64);
    let narrow = middle.to_radians().cos().max(0.01);
    let flat = |at: &Position| (at.lon * narrow, -at.lat);
    let bounds = all().map(flat).fold(None, |bounds: Option<[f64; 4]>, (x, y)| {
        let [left, top, right, low] = bounds.unwrap_or([x, y, x, y]);
        Some([left.min(x), top.min(y), right.max(x), low.max(y)])
    });
    let [left, top, right, low] = bounds.unwrap_or_default();
    // One point alone stands in some 500 m of nothing.
    let scale = (340.0 / (right - left).max(0.005)).min(180.0 / (low - top).max(0.005));
    let place = |at: &Position| {
        let (x, y) = flat(at);
        let x = 200.0 + (x - (left + right) / 2.0) * scale;
        let y = 120.0 + (y - (top + low) / 2.0) * scale;
        (x.round() as i32, y.round() as i32)
    };
    MapView {
        pins: pins
            .iter()
            .enumerate()
            .map(|(at, pin)| {
                let (x, y) = place(pin);
                (at + 1, x, y)
            })
            .collect(),
        path: path
            .iter()
            .map(|at| {
                let (x, y) = place(at);
                format!("{x},{y}")
            })
            .collect::<Vec<_>>()
            .join(" "),
        credit: credit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_falls_into_groups() {
        for (code, groups) in [
            ("739204", &["739", "204"][..]),
            ("8103", &["8103"]),
            ("48190277", &["4819", "0277"]),
            ("4-2-8103", &["4-", "2-", "8103"]),
            ("AB 12", &["AB", "12"]),
            ("", &[]),
        ] {
            assert_eq!(grouped(code), groups, "{code}");
        }
    }

    #[test]
    fn a_card_opens_nothing_that_runs() {
        for uri in ["javascript:alert(1)", "data:text/html,x", "https://evil.example", "TEL:1", "file:///x"] {
            assert!(!opens(uri), "{uri}");
        }
        assert!(opens("tel:+4235550134") && opens("geo:47.1,9.5"));
    }

    #[test]
    fn points_stay_in_their_box() {
        let at = |lat, lon| Position { lat, lon };
        let view = map(&[at(47.14, 9.52), at(47.17, 9.50)], &[at(47.14, 9.52), at(47.20, 9.55)], "©");
        assert!(view.pins.iter().all(|(_, x, y)| (0..=400).contains(x) && (0..=240).contains(y)));
        assert!(view.pins[0].2 > view.pins[1].2, "north is up");
        let alone = map(&[at(47.14, 9.52)], &[], "©");
        assert_eq!(alone.pins, [(1, 200, 120)]);
    }
}
