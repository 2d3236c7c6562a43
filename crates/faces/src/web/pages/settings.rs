//! Settings: language, look, and what steward is told of the person's world.

use super::consent::Fields;
use crate::web::frame::{Frame, Look, Theme};
use crate::web::house::World;
use crate::web::{Desk, Trouble, guard, html};
use askama::Template;
use axum::Form;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use std::collections::BTreeMap;
use steward_model::{CardKind, Lang, Moment, PhraseArg, Position};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    frame: Frame,
    zone: String,
    here: String,
    me: String,
    zone_wrong: bool,
    here_wrong: bool,
    /// The hours without interruption are none: one is missing, or both are the same.
    quiet_wrong: bool,
    /// Kinds of which the person wants no cards.
    muted: Vec<&'static str>,
    /// Muted conversations, each with the form's address that takes it back.
    muted_talks: Vec<(String, String)>,
    /// Whom nothing is to be shown of, each with the form's address that takes it back.
    nevers: Vec<(String, String)>,
    /// Hours without interruption, as the form writes them.
    quiet: (String, String),
    /// Until when all is silent, in words.
    silent: Option<String>,
    per_day: u32,
    budget: String,
    /// What the use of cards taught, a sentence a kind.
    taste: Vec<String>,
}

/// The part about attention, filled in.
fn attending(desk: &Desk, mut page: SettingsPage) -> Result<SettingsPage, Trouble> {
    let (attention, today) = desk.app.house.attention()?;
    let nevers = desk.app.house.nevers()?.into_iter();
    page.nevers = nevers.map(|name| (name.clone(), super::never::address(&name))).collect();
    let talks = desk.app.house.muted_talks()?.into_iter();
    page.muted_talks = talks.map(|name| (name.clone(), super::card::talk_address(&name))).collect();
    let words = page.frame.words();
    let clock = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
    page.quiet = attention.quiet.map(|(from, to)| (clock(from), clock(to))).unwrap_or_default();
    let now = desk.app.house.now().datetime();
    page.silent = attention
        .silent_until
        .filter(|until| now < *until)
        .map(|until| words.say_with("attention-silent", &[("at", PhraseArg::Moment(Moment::At(until)))]));
    page.per_day = attention.per_day;
    let number = |n: u32| PhraseArg::Number(f64::from(n));
    let budget = [("n", number(attention.per_day)), ("spent", number(today))];
    page.budget = words.say_with("attention-budget", &budget);
    let taste = desk.app.house.taste()?;
    let seen = taste.seen().filter(|(_, used, away)| used + away > 0.05);
    page.taste = seen
        .map(|(kind, used, away)| {
            let line = crate::cmd::cards::taste_line(words, kind, used, away);
            let (first, second) =
                (PhraseArg::Text(line), PhraseArg::Text(words.say(leaning(taste.liking(kind)))));
            words.say_with("sentences", &[("first", first), ("second", second)])
        })
        .collect();
    Ok(page)
}

/// What a liking comes to, in words.
pub fn leaning(liking: f64) -> &'static str {
    match liking {
        1.1.. => "taste-lifted",
        ..0.9 => "taste-lowered",
        _ => "taste-even",
    }
}

/// `POST /quiet`: hours without interruption, silence for a while, or neither.
pub async fn quiet(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        let (mut attention, _) = desk.app.house.attention()?;
        let (from, to) = (field(&fields, "from"), field(&fields, "to"));
        attention.quiet = crate::cmd::quiet::hours(&format!("{from}-{to}"));
        if attention.quiet.is_none() && !(from.is_empty() && to.is_empty()) {
            let page = attending(desk, filled(desk, &desk.app.house.world())?)?;
            let quiet = (from.to_owned(), to.to_owned());
            return html(&SettingsPage { quiet, quiet_wrong: true, ..page });
        }
        if let Ok(per_day) = field(&fields, "per_day").parse::<u32>() {
            attention.per_day = per_day.min(99);
        }
        match field(&fields, "silence") {
            "off" => attention.silent_until = None,
            hours => {
                if let Ok(hours @ 1..=24) = hours.parse::<i64>() {
                    let now = desk.app.house.now().datetime();
                    attention.silent_until = Some(now.saturating_add(jiff::Span::new().hours(hours)));
                }
            }
        }
        desk.app.house.set_attention(&attention)?;
        desk.app.leave_note(desk.app.words().say("settings-saved"));
        Ok(guard::see_other("/settings"))
    })
    .await
}

/// `POST /taste/reset`: forgets what the use of cards taught.
pub async fn reset_taste(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        desk.app.house.reset_taste()?;
        desk.app.leave_note(desk.app.words().say("taste-forgotten"));
        Ok(guard::see_other("/settings"))
    })
    .await
}

fn muted(desk: &Desk) -> Result<Vec<&'static str>, Trouble> {
    Ok(desk.app.house.muted()?.into_iter().map(CardKind::word).collect())
}

impl SettingsPage {
    fn bare(frame: Frame) -> SettingsPage {
        SettingsPage {
            frame,
            zone: String::new(),
            here: String::new(),
            me: String::new(),
            zone_wrong: false,
            here_wrong: false,
            quiet_wrong: false,
            muted: Vec::new(),
            muted_talks: Vec::new(),
            nevers: Vec::new(),
            quiet: Default::default(),
            silent: None,
            per_day: 0,
            budget: String::new(),
            taste: Vec::new(),
        }
    }

    /// Lengths of silence that are offered.
    fn silences(&self) -> [(u64, String); 3] {
        [1, 4, 8].map(|hours| (hours, self.frame.say_n("settings-silence-hours", &hours)))
    }

    fn zh(&self) -> bool {
        self.frame.words().lang() == Lang::Zh
    }

    fn themes(&self) -> [(&'static str, &'static str); 3] {
        [("auto", "settings-look-auto"), ("light", "settings-look-light"), ("dark", "settings-look-dark")]
    }
}

/// `GET /settings`
pub async fn show(desk: Desk) -> Response {
    desk.work(|desk| {
        let page = filled(desk, &desk.app.house.world())?;
        html(&attending(desk, page)?)
    })
    .await
}

/// The page with what is told of the person's world.
fn filled(desk: &Desk, world: &World) -> Result<SettingsPage, Trouble> {
    let here = world.here.map(|at| format!("{}, {}", at.lat, at.lon)).unwrap_or_default();
    Ok(SettingsPage {
        zone: world.zone.clone().unwrap_or_default(),
        here,
        me: world.me.clone().unwrap_or_default(),
        muted: muted(desk)?,
        ..SettingsPage::bare(desk.frame("/settings")?)
    })
}

/// Degrees as people write them: `47.14, 9.52`; nothing is nowhere.
fn position(words: &str) -> Result<Option<Position>, ()> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(None);
    }
    let (lat, lon) = words.split_once([',', '，', ' ']).ok_or(())?;
    let (lat, lon): (f64, f64) = (lat.trim().parse().map_err(|_| ())?, lon.trim().parse().map_err(|_| ())?);
    if lat.abs() <= 90.0 && lon.abs() <= 180.0 { Ok(Some(Position { lat, lon })) } else { Err(()) }
}

fn field<'f>(fields: &'f BTreeMap<String, String>, name: &str) -> &'f str {
    fields.get(name).map(|value| value.trim()).unwrap_or_default()
}

/// `POST /settings`
pub async fn save(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        let filled = |name: &str| Some(field(&fields, name).to_owned()).filter(|words| !words.is_empty());
        let zone = filled("zone");
        let zone_wrong = zone.as_deref().is_some_and(|name| jiff::tz::TimeZone::get(name).is_err());
        let here = position(field(&fields, "here"));
        if zone_wrong || here.is_err() {
            let page = SettingsPage {
                zone: zone.unwrap_or_default(),
                here: field(&fields, "here").to_owned(),
                me: field(&fields, "me").to_owned(),
                zone_wrong,
                here_wrong: here.is_err(),
                muted: muted(desk)?,
                ..SettingsPage::bare(desk.frame("/settings")?)
            };
            return html(&attending(desk, page)?);
        }
        let lang = Lang::from_tag(field(&fields, "lang"));
        let world = World { lang, zone, here: here.unwrap_or_default(), me: filled("me") };
        desk.app.house.set_world(world)?;
        if let Some(lang) = lang {
            desk.app.tongue.set(lang);
        }
        desk.app.leave_note(desk.app.words().say("settings-saved"));
        let look = Look {
            theme: Theme::of(field(&fields, "theme")),
            keys: field(&fields, "keys") != "off",
            discreet: field(&fields, "discreet") == "on",
        };
        Ok(with_look(guard::see_other("/settings"), look))
    })
    .await
}

fn with_look(mut response: Response, look: Look) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(&look.cookie()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /settings/lang`: only the language, from the first run's corner.
pub async fn lang(desk: Desk, Form(fields): Fields) -> Response {
    desk.work(move |desk| {
        desk.check(field(&fields, "csrf"))?;
        if let Some(lang) = Lang::from_tag(field(&fields, "lang")) {
            desk.app.tongue.set(lang);
            let world = World { lang: Some(lang), ..desk.app.house.world() };
            desk.app.house.set_world(world)?;
        }
        Ok(guard::see_other("/start"))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_as_people_write_it() {
        let at = |lat, lon| Ok(Some(Position { lat, lon }));
        assert_eq!(position(" 47.14, 9.52 "), at(47.14, 9.52));
        assert_eq!(position("47.14 9.52"), at(47.14, 9.52));
        assert_eq!(position("-33.9，18.4"), at(-33.9, 18.4));
        assert_eq!(position(""), Ok(None));
        for wrong in ["47.14", "here", "91, 0", "0, 181", "NaN, 1"] {
            assert!(position(wrong).is_err(), "{wrong}");
        }
    }
}
