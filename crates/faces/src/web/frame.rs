//! What every page has around its content: language, look, navigation, what left, and a word about the last act.

use super::{App, Note, Trouble, folders, session::Session};
use crate::i18n::Words;
use std::fmt;
use std::sync::PoisonError;
use steward_model::{Lang, Phrase, PhraseArg};

/// How the page looks and listens, kept in a cookie of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    /// Single keys are short cuts.
    pub keys: bool,
    /// Lists of cards say of what kind each is and nothing more: other eyes may see the page.
    pub discreet: bool,
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// The word of forms, of the cookie and of `data-theme`.
    pub fn word(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of such a word; the system's for any other.
    pub fn of(word: &str) -> Self {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.word() == word).unwrap_or(Theme::Auto)
    }
}

const LOOK_COOKIE: &str = "steward-look";

impl Look {
    /// The look of a `Cookie` header; the default where it says nothing.
    pub fn of_cookie(header: &str) -> Self {
        let value = header
            .split(';')
            .find_map(|pair| pair.trim().strip_prefix(LOOK_COOKIE).and_then(|rest| rest.strip_prefix('=')));
        let mut parts = value.unwrap_or_default().split('.');
        let (theme, keys) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Look { theme: Theme::of(theme), keys: keys != "off", discreet: parts.next() == Some("discreet") }
    }

    /// The cookie that keeps it for a year.
    pub fn cookie(self) -> String {
        let keys = if self.keys { "on" } else { "off" };
        let discreet = if self.discreet { ".discreet" } else { "" };
        format!(
            "{LOOK_COOKIE}={}.{keys}{discreet}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict",
            self.theme.word()
        )
    }
}

/// An inline picture out of the sprite; beside words, so hidden from a screen reader.
#[derive(Clone, Copy)]
pub struct Icon {
    name: &'static str,
    class: &'static str,
}

impl Icon {
    /// At the size of text.
    pub fn new(name: &'static str) -> Self {
        Icon { name, class: "i" }
    }

    /// At the size of small text.
    pub fn small(name: &'static str) -> Self {
        Icon { name, class: "i s" }
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Icon { name, class } = self;
        write!(f, r##"<svg class="{class}" aria-hidden="true"><use href="#i-{name}"/></svg>"##)
    }
}

// Both of its parts are written in this program.
impl askama::filters::HtmlSafe for Icon {}

/// The sprite of all pictures, part of the program.
pub struct Sprite;

impl fmt::Display for Sprite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(include_str!("assets/lucide/icons.svg"))
    }
}

impl askama::filters::HtmlSafe for Sprite {}

/// A line of the navigation.
pub struct Nav {
    pub href: &'static str,
    pub icon: &'static str,
    pub word: &'static str,
}

/// The views, in the order of the rail; a rule stands above those about permission.
const NAV: [Nav; 5] = [
    Nav { href: "/", icon: "sun", word: "nav-today" },
    Nav { href: "/talk", icon: "message-circle", word: "nav-talk" },
    Nav { href: "/consent", icon: "key-round", word: "nav-consent" },
    Nav { href: "/left", icon: "arrow-up-right", word: "nav-left" },
    Nav { href: "/settings", icon: "settings-2", word: "nav-settings" },
];

/// The frame of one page.
pub struct Frame {
    words: Words,
    look: Look,
    csrf: String,
    at: &'static str,
    paused: bool,
    pausable: bool,
    left: (u64, u64),
    note: Option<Note>,
    unsettled: Vec<String>,
    reading: Option<String>,
    roomless: Option<String>,
}

impl Frame {
    /// The frame of the view at this address, with what the house says of pausing and of what left.
    pub fn new(app: &App, session: &Session, look: Look, at: &'static str) -> Result<Self, Trouble> {
        let (given, paused) = app.house.standings()?;
        Ok(Frame {
            words: app.words(),
            look,
            csrf: session.csrf.text().to_owned(),
            at,
            paused: paused && !given,
            pausable: paused || given,
            left: app.house.left()?,
            note: None,
            unsettled: app.house.unsettled().iter().map(|news| folders::said(app.words(), news)).collect(),
            reading: app.house.reading().map(|so_far| reading(app.words(), so_far)),
            roomless: app.house.roomless().then(|| app.words().say("vault-no-room")),
        })
    }

    /// Why there is nothing to read: no permission stands, or nothing has come by those that do.
    pub fn nothing_to_read(&self) -> String {
        self.say(match (self.pausable, self.paused) {
            (false, _) => "talk-none",
            (true, true) => "talk-paused",
            (true, false) => "talk-nothing-yet",
        })
    }

    /// The same with the word about the last act, which is shown once.
    #[must_use]
    pub fn with_note(self, app: &App) -> Self {
        Frame { note: app.note.lock().unwrap_or_else(PoisonError::into_inner).take(), ..self }
    }

    /// That what is kept is still being read, and how far that is.
    pub fn reading(&self) -> Option<&str> {
        self.reading.as_deref()
    }

    /// That the disk has had no room.
    pub fn roomless(&self) -> Option<&str> {
        self.roomless.as_deref()
    }

    /// What keeps files in watched folders from being read.
    pub fn unsettled(&self) -> &[String] {
        &self.unsettled
    }

    /// The words, reading at the house's clock.
    pub fn words(&self) -> Words {
        self.words
    }

    /// Words of the program.
    pub fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// Words with a number, `n`.
    pub fn say_n(&self, id: &str, n: &u64) -> String {
        self.words.say_with(id, &[("n", PhraseArg::Number(*n as f64))])
    }

    /// Words with one text.
    pub fn say_of(&self, id: &str, name: &str, text: &str) -> String {
        self.words.say_with(id, &[(name, PhraseArg::Text(text.to_owned()))])
    }

    /// A phrase of a card.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        self.words.phrase(phrase)
    }

    /// A source as people call it: `whatsapp:Ana` is 'WhatsApp, Ana'.
    pub fn source(&self, source: &str) -> String {
        let (platform, rest) = source.split_once(':').unwrap_or((source, ""));
        let id = format!("platform-{platform}");
        let said = self.words.say(&id);
        match (said == id, rest) {
            (true, _) => source.to_owned(),
            // Of a file of many conversations the name says nothing.
            (false, "" | "all") => said,
            (false, rest) => [said, rest.to_owned()].join(&self.say("separator")),
        }
    }

    /// A service as people call it; itself where it has no other name.
    pub fn service(&self, service: &str) -> String {
        let id = format!("service-{service}");
        let said = self.words.say(&id);
        if said == id { service.to_owned() } else { said }
    }

    /// A size.
    pub fn bytes(&self, bytes: &u64) -> String {
        self.words.bytes(*bytes)
    }

    /// The tag of the page's language.
    pub fn lang(&self) -> &'static str {
        match self.words.lang() {
            Lang::En => "en",
            Lang::Zh => "zh-Hans",
        }
    }

    /// The tag of a text's language, where it differs from the page's.
    pub fn lang_of(&self, text: &str) -> Option<&'static str> {
        let han = text.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c));
        let latin = text.chars().any(|c| c.is_ascii_alphabetic());
        match self.words.lang() {
            Lang::En if han => Some("zh"),
            Lang::Zh if latin && !han => Some("en"),
            _ => None,
        }
    }

    /// `data-theme`, where the person chose one.
    pub fn theme(&self) -> Option<&'static str> {
        (self.look.theme != Theme::Auto).then(|| self.look.theme.word())
    }

    /// How it looks.
    pub fn look(&self) -> Look {
        self.look
    }

    /// `on` or `off`, for the script.
    pub fn keys(&self) -> &'static str {
        if self.look.keys { "on" } else { "off" }
    }

    /// What forms carry.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// The views.
    pub fn nav(&self) -> &'static [Nav] {
        &NAV
    }

    /// This view.
    pub fn is_here(&self, nav: &Nav) -> bool {
        nav.href == self.at
    }

    /// A view about permission.
    pub fn is_yours(&self) -> bool {
        ["/consent", "/left", "/settings"].contains(&self.at)
    }

    /// A picture.
    pub fn icon(&self, name: &'static str) -> Icon {
        Icon::new(name)
    }

    /// A small picture.
    pub fn icon_s(&self, name: &'static str) -> Icon {
        Icon::small(name)
    }

    /// The sprite.
    pub fn sprite(&self) -> Sprite {
        Sprite
    }

    /// Nothing is read.
    pub fn paused(&self) -> bool {
        self.paused
    }

    /// There is something to pause.
    pub fn pausable(&self) -> bool {
        self.pausable
    }

    /// Bytes that left.
    pub fn left_bytes(&self) -> String {
        self.words.bytes(self.left.0)
    }

    /// Requests that took them.
    pub fn left_requests(&self) -> &u64 {
        &self.left.1
    }

    /// A word about the last act, shown once.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|note| note.text.as_str())
    }

    /// Where it is taken back.
    pub fn undo(&self) -> Option<&str> {
        self.note.as_ref().and_then(|note| note.undo.as_deref())
    }
}

/// 'Still reading your messages: 1,000 of 20,000.'
fn reading(words: Words, (heard, all): (u64, u64)) -> String {
    if all == 0 {
        return words.say("first-reading");
    }
    let number = |n: u64| PhraseArg::Number(n as f64);
    words.say_with("first-reading-at", &[("n", number(heard)), ("all", number(all))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_comes_back_from_its_cookie() {
        for theme in [Theme::Auto, Theme::Light, Theme::Dark] {
            for (keys, discreet) in [(true, false), (false, true), (true, true)] {
                let look = Look { theme, keys, discreet };
                let pair = look.cookie().split(';').next().unwrap().to_owned();
                assert_eq!(Look::of_cookie(&format!("x=y; {pair}")), look);
            }
        }
        let plain = Look { theme: Theme::Auto, keys: true, discreet: false };
        for odd in
            ["", "steward-look=", "steward-look=<script>", "steward-looks=dark.off", "steward-look=auto.on.x"]
        {
            assert_eq!(Look::of_cookie(odd), plain, "{odd}");
        }
    }
}
