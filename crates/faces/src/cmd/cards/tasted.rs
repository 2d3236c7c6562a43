//! `steward cards taste`: what the person's use of cards taught, kind by kind.

use crate::cmd::opened::Opened;
use crate::i18n::Words;
use crate::taste;
use serde_json::json;
use std::process::ExitCode;
use steward_model::{CardKind, PhraseArg};

/// Shows it, or forgets it.
pub(super) fn show(home: &mut Opened, reset: bool) -> anyhow::Result<ExitCode> {
    let words = home.words;
    if reset {
        taste::reset(&mut home.vault)?;
        if !home.global.json {
            println!("{}", words.say("taste-forgotten"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let taste = taste::read(&mut home.vault, home.context.now.date())?;
    let mut none = true;
    for (kind, used, away) in taste.seen().filter(|(_, used, away)| used + away > 0.05) {
        none = false;
        if home.global.json {
            let round = |number: f64| (number * 100.0).round() / 100.0;
            let liking = round(taste.liking(kind));
            println!(
                "{}",
                json!({ "kind": kind, "used": round(used), "away": round(away), "liking": liking })
            );
        } else {
            println!("{}", taste_line(words, kind, used, away));
        }
    }
    if none && !home.global.json {
        println!("{}", words.say("taste-none"));
    }
    Ok(ExitCode::SUCCESS)
}

/// 'Meal: 3 for it, 1 against it.' To use one speaks for its kind, to put one away or to mute it against it.
pub fn taste_line(words: Words, kind: CardKind, used: f64, away: f64) -> String {
    let number = |number: f64| PhraseArg::Number((number * 10.0).round() / 10.0);
    let kind = PhraseArg::Text(kind.word().to_owned());
    words.say_with("taste-kind", &[("kind", kind), ("used", number(used)), ("away", number(away))])
}
