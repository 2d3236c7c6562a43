//! `steward quiet`: hours without interruption, silence for a while, and how many a day at most.

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::settings::Global;
use crate::{attention, moments, vault};
use jiff::ToSpan as _;
use jiff::civil::Time;
use serde_json::json;
use std::process::ExitCode;
use steward_decide::attention::Attention;
use steward_model::{Moment, PhraseArg};

/// Quiet hours (22:00-07:00), silence for a while (1h, 4h, 8h), or off; without either, what holds now
#[derive(clap::Args)]
pub struct Args {
    /// FROM-TO, a length of time, or `off`
    #[arg(value_name = "FROM-TO|DURATION|off")]
    what: Option<String>,
    /// At most so many interruptions a day
    #[arg(long, value_name = "N")]
    per_day: Option<u32>,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let keeps = args.what.is_some() || args.per_day.is_some();
    let mut vault = if keeps { Some(vault::open(global)?) } else { vault::if_any(global)? };
    let global =
        vault.as_ref().map_or_else(|| Ok(global.clone()), |vault| vault::completed(global, vault))?;
    let now = global.now()?.datetime();
    let mut kept = vault.as_ref().map(attention::read).transpose()?.unwrap_or_default();
    match args.what.as_deref() {
        None => {}
        Some("off") => (kept.quiet, kept.silent_until) = (None, None),
        Some(words) => match hours(words) {
            Some(hours) => kept.quiet = Some(hours),
            None => {
                let seconds = moments::seconds("quiet", words, &global)
                    .map_err(|_| Misuse::error("misuse-quiet", format!("quiet {words}")))?;
                kept.silent_until = Some(now.saturating_add(seconds.seconds()));
            }
        },
    }
    if let Some(per_day) = args.per_day {
        kept.per_day = per_day;
    }
    if let (true, Some(vault)) = (keeps, &mut vault) {
        attention::keep(vault, &kept)?;
    }
    let calls = vault.as_ref().map(attention::calls).transpose()?.unwrap_or_default();
    let spent = calls.spent(kept.day(now));
    let silent = kept.silent_until.filter(|until| now < *until);
    if global.json {
        let quiet =
            kept.quiet.map(|(from, to)| format!("{}-{}", from.strftime("%H:%M"), to.strftime("%H:%M")));
        let zone = global.zone()?;
        let until = silent.and_then(|until| zone.to_timestamp(until).ok());
        let until = until.map(|until| until.display_with_offset(zone.to_offset(until)).to_string());
        println!(
            "{}",
            json!({ "quiet": quiet, "silent_until": until, "per_day": kept.per_day, "today": spent })
        );
        return Ok(ExitCode::SUCCESS);
    }
    let words = Words::new(global.lang()?).at(now);
    for line in lines(&words, &kept, silent, spent) {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

fn lines(words: &Words, kept: &Attention, silent: Option<jiff::civil::DateTime>, spent: u32) -> Vec<String> {
    let text = |time: Time| PhraseArg::Text(time.strftime("%H:%M").to_string());
    let mut lines = vec![match kept.quiet {
        Some((from, to)) => words.say_with("attention-quiet", &[("from", text(from)), ("to", text(to))]),
        None => words.say("attention-none"),
    }];
    lines
        .extend(silent.map(|until| {
            words.say_with("attention-silent", &[("at", PhraseArg::Moment(Moment::At(until)))])
        }));
    let number = |n: u32| PhraseArg::Number(f64::from(n));
    lines.push(words.say_with("attention-budget", &[("n", number(kept.per_day)), ("spent", number(spent))]));
    lines
}

/// `22:00-07:00`, `22-7`, `22:30–6:15`
pub fn hours(words: &str) -> Option<(Time, Time)> {
    let (from, to) = words.split_once(['-', '–', '—'])?;
    let (from, to) = (hour(from)?, hour(to)?);
    (from != to).then_some((from, to))
}

fn hour(words: &str) -> Option<Time> {
    let (hour, minute) = match words.trim().split_once([':', '：', '.']) {
        Some((hour, minute)) => (hour, minute.parse().ok()?),
        None => (words.trim(), 0),
    };
    let hour: i8 = hour.parse().ok()?;
    Time::new(if hour == 24 { 0 } else { hour }, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let of = |words: &str| {
            hours(words).map(|(from, to)| format!("{} {}", from.strftime("%H:%M"), to.strftime("%H:%M")))
        };
        assert_eq!(of("22:00-07:00").as_deref(), Some("22:00 07:00"));
        assert_eq!(of("22-7").as_deref(), Some("22:00 07:00"));
        assert_eq!(of("22:30 – 6:15").as_deref(), Some("22:30 06:15"));
        assert_eq!(of("13-24").as_deref(), Some("13:00 00:00"));
        for other in ["4h", "off", "22", "25-7", "7-7", "-", "22:60-7"] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
