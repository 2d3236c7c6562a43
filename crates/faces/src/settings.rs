//! What every command is told of the person's world: where data lie, which clock, zone, language and position.

use crate::failures::Failed;
use crate::misuse::Misuse;
use clap::Args;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use std::ffi::OsString;
use std::path::PathBuf;
use steward_model::{Context, Lang, Position};

/// Flags that every command takes.
#[derive(Args, Clone, Default)]
pub struct Global {
    /// Where your data lie [default: STEWARD_DATA of the environment, else the XDG data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Where the keys lie [default: `keys` beside the store]
    #[arg(long, global = true, value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// A file that holds the passphrase, for use without a terminal
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Your time zone, such as Europe/Vaduz [default: the system's]
    #[arg(long, global = true, value_name = "ZONE")]
    pub timezone: Option<String>,
    /// Where you are, in degrees
    #[arg(long, global = true, value_name = "LAT,LON", allow_hyphen_values = true)]
    pub here: Option<String>,
    /// Your name as your messages carry it; several with commas between: Mira,米拉
    #[arg(long, global = true, value_name = "NAME")]
    pub me: Option<String>,
    /// The command's clock, RFC 3339 [default: the system's]
    #[arg(long, global = true, value_name = "INSTANT")]
    pub now: Option<String>,
    /// Language of what is printed [default: from the environment]
    #[arg(long, global = true, value_name = "en|zh")]
    pub lang: Option<String>,
    /// Print JSON instead of text
    #[arg(long, global = true)]
    pub json: bool,
    /// Worker threads of the lines commands [default: all cores]
    #[arg(long, global = true, value_name = "N")]
    pub threads: Option<usize>,
}

impl Global {
    /// Where data lie: as given, else as the environment says, else the XDG data folder.
    pub fn data_dir(&self) -> anyhow::Result<PathBuf> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        // Not left to the command line's parser, which would tell of it as if it had been given there.
        if let Some(folder) = self.data.clone().or_else(|| set("STEWARD_DATA")) {
            return Ok(folder);
        }
        let base = set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local/share")));
        Ok(base.ok_or(Failed::of("plain-no-home"))?.join("steward"))
    }

    /// The person's zone: as given, else the system's.
    pub fn zone(&self) -> anyhow::Result<TimeZone> {
        match &self.timezone {
            Some(name) => TimeZone::get(name)
                .map_err(|_| Misuse::error("misuse-timezone", format!("--timezone {name}"))),
            None => Ok(TimeZone::try_system().unwrap_or(TimeZone::UTC)),
        }
    }

    /// The command's clock in the person's zone.
    pub fn now(&self) -> anyhow::Result<ZonedDateTime> {
        let zone = self.zone()?;
        let instant = match &self.now {
            Some(words) => words.parse::<Timestamp>().map_err(|_| {
                // The last hours that RFC 3339 can write lie behind what any zone can be told of.
                let late = words.get(..10).is_some_and(|day| matches!(day, "9999-12-30" | "9999-12-31"));
                let id = if late { "misuse-late-day" } else { "misuse-instant" };
                Misuse::error(id, format!("--now {words}"))
            })?,
            None => Timestamp::now(),
        };
        Ok(instant.to_zoned_datetime(zone))
    }

    /// Where the person is, if they said so.
    pub fn here(&self) -> anyhow::Result<Option<Position>> {
        let Some(words) = &self.here else { return Ok(None) };
        let parsed = words.split_once(',').and_then(|(lat, lon)| {
            Some(Position { lat: lat.trim().parse().ok()?, lon: lon.trim().parse().ok()? })
        });
        match parsed {
            Some(at) if at.lat.abs() <= 90.0 && at.lon.abs() <= 180.0 => Ok(Some(at)),
            _ => Err(Misuse::error("misuse-here", "--here")),
        }
    }

    /// The language of what is printed: as given, else the environment's, else English.
    pub fn lang(&self) -> anyhow::Result<Lang> {
        if let Some(tag) = &self.lang {
            return Lang::from_tag(tag).ok_or_else(|| Misuse::error("misuse-lang", format!("--lang {tag}")));
        }
        Ok(of_environment())
    }

    /// What pure code is told of the world.
    pub fn context(&self) -> anyhow::Result<Context> {
        Ok(Context { here: self.here()?, ..Context::at(self.now()?) })
    }

    /// How many threads a lines command uses.
    pub fn threads(&self) -> usize {
        self.threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)).max(1)
    }
}

/// The environment's language, else English.
fn of_environment() -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].iter();
    let tag = names.filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    tag.and_then(|tag| Lang::from_tag(&tag)).unwrap_or(Lang::En)
}

/// The language in which to speak of a command line before it is understood: what it asks for, where it does so plainly,
/// else the environment's.
pub fn spoken(line: impl IntoIterator<Item = OsString>) -> Lang {
    let line: Vec<String> = line.into_iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let joined = line.iter().find_map(|word| word.strip_prefix("--lang="));
    let apart = || line.windows(2).find_map(|two| (two.first()? == "--lang").then(|| two.last())?);
    let asked = joined.or_else(|| apart().map(String::as_str));
    asked.and_then(Lang::from_tag).unwrap_or_else(of_environment)
}
