//! The world as the reader of a text knew it: always an argument, never read from the machine.

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

/// Now, where, and who reads: what pure code may know of the world.
#[derive(Clone, Debug)]
pub struct Context {
    /// The moment of reading, with its zone; relative times are reckoned from it.
    pub now: ZonedDateTime,
    /// BCP 47 tag such as `en_GB` or `zh-Hant`; decides day/month order and the currency of `$`.
    pub locale: Option<String>,
    /// ISO 3166-1 alpha-2 code, for holidays and telephone numbers.
    pub country: Option<String>,
    /// Where the person is, if they said so.
    pub here: Option<Position>,
}

impl Context {
    /// A context that knows only the moment.
    pub fn at(now: ZonedDateTime) -> Self {
        Context { now, locale: None, country: None, here: None }
    }
}

/// A point on the earth in WGS 84, degrees.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north, −90 to 90.
    pub lat: f64,
    /// Degrees east, −180 to 180.
    pub lon: f64,
}

impl std::fmt::Debug for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Position(…)")
    }
}

/// A language that steward understands and speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Chinese, simplified or traditional.
    Zh,
}

impl Lang {
    /// The language of a BCP 47 tag in any of its spellings (`zh`, `zh-CN`, `zh_Hant`, `en_GB`); `None` for others.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Lang::En),
            "zh" | "yue" | "cmn" | "wuu" => Some(Lang::Zh),
            _ => None,
        }
    }

    /// The primary BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_tag_maps() {
        for tag in ["zh", "zh-CN", "zh_Hant", "zh-Hans-CN", "ZH", "yue", "zh_CN.UTF-8"] {
            assert_eq!(Lang::from_tag(tag), Some(Lang::Zh), "{tag}");
        }
        assert_eq!(Lang::from_tag("en_GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("any"), None);
    }
}
