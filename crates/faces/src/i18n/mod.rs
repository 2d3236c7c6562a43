//! Every word that a person sees, in English and Chinese: looked up by id, with numbers, times and lists in the
//! reader's way.
//!
//! A message may have forms for the arguments at hand, as Fluent attributes named after them: `title-dine` has
//! `.with = Meal with { $with }`. The form that uses most of the arguments given is taken. Of the arguments, a moment
//! is written as the reader writes times (as `clock` without the day where it is today), `metres`, `minutes` and `bytes` with their units, `cuisine`, `kind`, `purpose`, `fields`, `standing` and `record` in the
//! reader's words, and a text of several lines as a list. An empty text counts as not given.

pub mod help;
mod times;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::{Date, DateTime};
use std::sync::OnceLock;
use steward_model::{Block, Card, CardKind, CardState, Lang, Moment, Phrase, PhraseArg, order};

type Bundle = FluentBundle<FluentResource>;

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    lang: Lang,
    bundle: &'static Bundle,
    now: Option<DateTime>,
}

/// A stretch of a sentence: what was filled in stands out.
#[derive(Clone, PartialEq)]
pub struct Part {
    pub text: String,
    /// It was an argument.
    pub filled: bool,
}

impl Words {
    /// The words of a language; times are written in full until [`Words::at`] says when it is.
    pub fn new(lang: Lang) -> Self {
        static EN: OnceLock<Bundle> = OnceLock::new();
        static ZH: OnceLock<Bundle> = OnceLock::new();
        let bundle = match lang {
            Lang::En => EN.get_or_init(|| bundle("en", include_str!("en.ftl"))),
            Lang::Zh => ZH.get_or_init(|| bundle("zh", include_str!("zh.ftl"))),
        };
        Words { lang, bundle, now: None }
    }

    /// The same, reading at this wall time: near days are called today, tomorrow, Sunday.
    #[must_use]
    pub fn at(self, now: DateTime) -> Self {
        Words { now: Some(now), ..self }
    }

    /// The wall time that they read at.
    pub fn now(self) -> Option<DateTime> {
        self.now
    }

    /// Which language it is.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The words of an id without arguments; the id itself where there are none.
    pub fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The words of an id about these things.
    pub fn say_with(self, id: &str, args: &[(&str, PhraseArg)]) -> String {
        self.look_up(id, args.iter().map(|(name, arg)| (*name, arg))).unwrap_or_else(|| id.to_owned())
    }

    /// A phrase of a card.
    pub fn phrase(self, phrase: &Phrase) -> String {
        match phrase {
            Phrase::Literal(words) => words.clone(),
            Phrase::Word { id, args } => {
                let words = self
                    .look_up(id, args.iter().map(|(name, arg)| (name.as_str(), arg)))
                    .unwrap_or_else(|| id.clone());
                if id.starts_with("title-") { headed(words) } else { words }
            }
        }
    }

    /// A card with every phrase put into words, for those who cannot look them up.
    pub fn spoken(self, card: &Card) -> Card {
        let say = |phrase: &Phrase| Phrase::Literal(self.phrase(phrase));
        let mut card = card.clone();
        card.title = say(&card.title);
        for action in &mut card.actions {
            action.label = say(&action.label);
        }
        for block in &mut card.blocks {
            match block {
                Block::Facts { facts } => {
                    for (label, value) in facts {
                        (*label, *value) = (say(label), say(value));
                    }
                }
                Block::List { rows, .. } => {
                    for row in rows {
                        row.title = say(&row.title);
                        row.details = row.details.iter().map(say).collect();
                    }
                }
                Block::Map { pins, .. } => pins.iter_mut().for_each(|pin| pin.title = say(&pin.title)),
                Block::Figure { figure, caption } => (*figure, *caption) = (say(figure), say(caption)),
                Block::Note { text, .. } => *text = say(text),
            }
        }
        card
    }

    /// A sentence in parts, so that a face can mark what was filled in.
    pub fn parts(self, id: &str, args: &[(&str, PhraseArg)]) -> Vec<Part> {
        let marked: Vec<_> = args
            .iter()
            .map(|(name, arg)| {
                let words = self.argument(name, arg).replace([OPEN, SHUT], "");
                (*name, PhraseArg::Text(format!("{OPEN}{words}{SHUT}")))
            })
            .collect();
        let sentence = self.say_with(id, &marked);
        let mut parts = Vec::new();
        for (at, piece) in sentence.split(OPEN).enumerate() {
            let (filled, plain) = match piece.split_once(SHUT) {
                Some((filled, plain)) if at > 0 => (filled, plain),
                _ => ("", piece),
            };
            for (text, filled) in [(filled, true), (plain, false)] {
                if !text.is_empty() {
                    parts.push(Part { text: text.to_owned(), filled });
                }
            }
        }
        parts
    }

    /// What is said of something, behind its name.
    pub fn about(self, what: &str, said: &str) -> String {
        [what, said].join(self.colon())
    }

    /// What stands between a thing and what is said of it, or a failure and its cause.
    pub fn colon(self) -> &'static str {
        match self.lang {
            Lang::En => ": ",
            Lang::Zh => "：",
        }
    }

    /// Several things in one breath: 'Mei and Jonas', '小雨、阿哲'.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let (between, last) = match self.lang {
            Lang::En => (", ", " and "),
            Lang::Zh => ("、", "、"),
        };
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [rest @ .., end] => {
                let rest: Vec<_> = rest.iter().map(AsRef::as_ref).collect();
                format!("{}{last}{}", rest.join(between), end.as_ref())
            }
        }
    }

    /// The short word of a card's kind: 'Dinner' is not known, 'Meal' is.
    pub fn kind(self, kind: CardKind) -> String {
        self.say(&format!("kind-{}", kind.word()))
    }

    /// The word of a card's state.
    pub fn state(self, state: CardState) -> String {
        self.say(match state {
            CardState::Proposed => "state-proposed",
            CardState::Agreed => "state-agreed",
            CardState::Info => "state-info",
            CardState::Cancelled => "state-cancelled",
            CardState::Expired => "state-expired",
            CardState::Done => "state-done",
        })
    }

    /// A wall time, of today only its hour.
    pub fn hour(self, moment: Moment) -> String {
        times::hour(self.lang, moment, self.now)
    }

    /// A wall time as the reader sees it from now.
    pub fn near(self, moment: Moment) -> String {
        times::moment(self.lang, moment, self.now)
    }

    /// A day as the reader sees it from now.
    pub fn near_day(self, day: Date) -> String {
        times::day(self.lang, day, self.now.map(DateTime::date))
    }

    /// A day with its date and weekday, without its year.
    pub fn weekday_and_date(self, day: Date) -> String {
        times::date(self.lang, day, false)
    }

    /// A day as a heading: 'Friday 5 March', '3月5日 星期五'; near days by their names.
    pub fn day(self, day: Date, now: Date) -> String {
        times::day(self.lang, day, Some(now))
    }

    /// A day always with its date.
    pub fn date(self, day: Date) -> String {
        times::day(self.lang, day, None)
    }

    /// A size: '94 bytes', '2.1 MB'.
    pub fn bytes(self, bytes: u64) -> String {
        times::bytes(self.lang, bytes)
    }

    fn look_up<'a>(self, id: &str, args: impl Iterator<Item = (&'a str, &'a PhraseArg)>) -> Option<String> {
        let given = |arg: &PhraseArg| !matches!(arg, PhraseArg::Text(text) if text.is_empty());
        let args = order::map(args);
        let message = self.bundle.get_message(id)?;
        // An empty text takes no form that would speak of it.
        let best = message
            .attributes()
            .filter(|form| form.id().split('-').all(|name| args.get(name).is_some_and(|arg| given(arg))))
            .max_by_key(|form| form.id().split('-').count());
        let pattern = best.map(|form| form.value()).or_else(|| message.value())?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(name, self.value(name, arg));
        }
        // A missing argument shows its name instead of failing: words are never worth an error.
        let mut missing = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut missing);
        Some(match self.lang {
            Lang::En => said.into_owned(),
            Lang::Zh => spaced(&said),
        })
    }

    /// A plain number stays one, so that plurals can be told; all else is words.
    fn value(self, name: &str, arg: &PhraseArg) -> FluentValue<'static> {
        match arg {
            PhraseArg::Number(number) if !matches!(name, "metres" | "minutes" | "bytes") => {
                FluentValue::from(*number)
            }
            _ if self.lang == Lang::Zh => {
                FluentValue::from(format!("{BEGIN}{}{END}", self.argument(name, arg)))
            }
            _ => FluentValue::from(self.argument(name, arg)),
        }
    }

    /// A cuisine as OpenStreetMap names it, several of one place parted by semicolons.
    pub fn cuisine(self, word: &str) -> String {
        self.cuisine_of(word, &[])
    }

    fn cuisine_of(self, word: &str, form: &[(&str, &PhraseArg)]) -> String {
        let said = |one: &str| {
            let id = format!("cuisine-{}", one.replace(['_', ' '], "-").to_lowercase());
            self.look_up(&id, form.iter().copied()).unwrap_or_else(|| one.replace('_', " "))
        };
        // Of a kind within another the nearer says enough.
        said(word.rsplit(';').next().unwrap_or(word))
    }

    /// A word that stands in the list under its kind, such as `cuisine-thai`; itself where it does not.
    fn word_of(self, kind: &str, word: &str) -> String {
        let id = format!("{kind}-{}", word.replace([' ', '\''], "-").to_lowercase());
        self.look_up(&id, std::iter::empty()).unwrap_or_else(|| word.to_owned())
    }

    fn argument(self, name: &str, arg: &PhraseArg) -> String {
        let mark = |c| matches!(c, OPEN | SHUT);
        // Names and words are other people's: nothing in them steers a terminal.
        self.filled(name, arg).chars().map(|c| if c.is_control() && !mark(c) { ' ' } else { c }).collect()
    }

    fn filled(self, name: &str, arg: &PhraseArg) -> String {
        match (name, arg) {
            ("metres", PhraseArg::Number(metres)) => times::distance(self.lang, *metres),
            ("minutes", PhraseArg::Number(minutes)) => times::minutes(self.lang, *minutes),
            ("bytes", PhraseArg::Number(bytes)) => times::bytes(self.lang, bytes.max(0.0) as u64),
            (_, PhraseArg::Number(number)) => times::number(*number),
            ("hour", PhraseArg::Moment(Moment::At(at))) => times::clock(at.time()),
            ("clock", PhraseArg::Moment(moment)) => times::hour(self.lang, *moment, self.now),
            (_, PhraseArg::Moment(moment)) => times::moment(self.lang, *moment, self.now),
            // Nothing is filled in: it asks for the form of that name.
            ("food", PhraseArg::Text(word)) => self.cuisine_of(word, &[("food", &PhraseArg::Number(1.0))]),
            ("cuisine", PhraseArg::Text(word)) => self.cuisine(word),
            ("kind", PhraseArg::Text(word)) => self.word_of(name, &word.replace('_', " ")),
            ("purpose" | "standing" | "record", PhraseArg::Text(word)) => self.word_of(name, word),
            ("fields", PhraseArg::Text(words)) => {
                self.list(&words.lines().map(|word| self.word_of("field", word)).collect::<Vec<_>>())
            }
            ("currency", PhraseArg::Text(code)) if code == "CNY" && self.lang == Lang::Zh => "¥".to_owned(),
            (_, PhraseArg::Text(text)) if text.contains('\n') => self.list(&text.lines().collect::<Vec<_>>()),
            (_, PhraseArg::Text(text)) => text.clone(),
        }
    }
}

/// Stand around what was filled in, in a sentence that is taken apart.
const OPEN: char = '\u{2}';
const SHUT: char = '\u{3}';

/// Stand around what was filled in, until the spaces between scripts are set.
const BEGIN: char = '\u{4}';
const END: char = '\u{5}';

/// Chinese type sets a space between Chinese characters and Latin letters or figures; what is filled in may be either.
fn spaced(said: &str) -> String {
    let characters: Vec<char> = said.chars().collect();
    let plain = |c: &&char| !c.is_control();
    let mut out = String::with_capacity(said.len());
    for (at, &c) in characters.iter().enumerate() {
        if c != BEGIN && c != END {
            out.push(c);
            continue;
        }
        let before = characters.get(..at).and_then(|head| head.iter().rev().find(plain));
        let after = characters.get(at + 1..).and_then(|tail| tail.iter().find(plain));
        let (Some(before), Some(after)) = (before, after) else { continue };
        let han = |c: &char| ('\u{2e80}'..='\u{9fff}').contains(c) && !('\u{3000}'..='\u{303f}').contains(c);
        let latin = |c: &char| c.is_ascii_alphanumeric();
        let meet =
            han(before) && (latin(after) || *after == '(') || (latin(before) || *before == ')') && han(after);
        if meet && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

/// A headline begins with a capital where its first word is a plain one.
fn headed(words: String) -> String {
    let first = words.split(' ').next().unwrap_or_default();
    let plain =
        !first.is_empty() && first.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-'));
    let mut rest = words.chars();
    match rest.next() {
        Some(letter) if plain => letter.to_ascii_uppercase().to_string() + rest.as_str(),
        _ => words,
    }
}

fn bundle(tag: &str, source: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(tag.parse().into_iter().collect());
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(times::number(number.value)),
        _ => None,
    }));
    // The word lists are part of the program; a test reads them without a fault.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests;
