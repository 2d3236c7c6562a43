//! `steward search`: messages with these words, as far as live grants allow searching.

use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::plain::plain;
use crate::settings::Global;
use crate::sought::Sought;
use crate::terminal::who_said;
use crate::{appointments, vault};
use serde_json::json;
use std::process::ExitCode;
use steward_consent::Purpose;
use steward_model::{Message, Phrase, PhraseArg, order};
use steward_store::Kept;

/// Find messages by their words, newest first
#[derive(clap::Args)]
pub struct Args {
    /// The words; a message must hold all of them
    #[arg(required = true)]
    query: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    limit: u32,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    // Whoever wants all messages takes `export`.
    let Some(sought) = Sought::of(&args.query.join(" ")) else {
        return Err(Misuse::error("misuse-search", ""));
    };
    let mut vault = vault::existing(global)?;
    let global = vault::completed(global, &vault)?;
    vault.allow(None, Purpose::Search)?;
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let absent = vault.not_in_newest_export(&[Purpose::Search])?;
    let mut found: Vec<Kept> = Vec::new();
    let mut all = 0_usize;
    let mut reading = vault.read(&[Purpose::Search])?;
    reading.each(&mut |_, messages| {
        let before = found.len();
        found.extend(messages.into_iter().filter(|kept| sought.is_in(&kept.message)));
        all += found.len() - before;
        newest(&mut found, limit);
        Ok(())
    })?;
    reading.finish()?;
    newest(&mut found, limit);
    let now = global.now()?;
    let words = Words::new(global.lang()?).at(now.datetime());
    for kept in &found {
        let message = &kept.message;
        if global.json {
            let mut line = json!({ "id": kept.id, "message": message });
            if let Some(fields) = line.as_object_mut() {
                if absent.contains(&kept.id) {
                    fields.insert("not_in_newest_export".to_owned(), json!(true));
                }
                if let Some(heard) = kept.heard {
                    fields.insert("heard_at".to_owned(), json!(heard));
                }
            }
            println!("{line}");
            continue;
        }
        let at = message.sent_at.with_time_zone(now.time_zone().clone()).datetime();
        let gone = match absent.contains(&kept.id) {
            true => format!("  ({})", words.say("search-absent")),
            false => String::new(),
        };
        let said = who_said(words, message, at);
        let begins = appointments::is_event(message)
            .then(|| appointments::begins(message, now.time_zone()))
            .flatten()
            .map(|at| words.phrase(&Phrase::word("value-moment").with("at", PhraseArg::Moment(at))));
        let said = [Some(said), begins].into_iter().flatten().collect::<Vec<_>>();
        println!("{}  {}{gone}", plain(&shown(message)), said.join(&words.say("separator")));
    }
    if all > found.len() {
        let n = |n: usize| PhraseArg::Number(n as f64);
        let more = words.say_with("search-more", &[("shown", n(found.len())), ("all", n(all))]);
        eprintln!("steward: {more}");
    }
    if found.is_empty() && !global.json {
        println!("{}", words.say_with("talk-found", &[("n", PhraseArg::Number(0.0))]));
    }
    Ok(ExitCode::SUCCESS)
}

fn newest(found: &mut Vec<Kept>, limit: usize) {
    order::by_key(found, |kept| std::cmp::Reverse((kept.message.sent_at.timestamp(), kept.id)));
    found.truncate(limit);
}

/// A message in a line: an appointment by its title, a mail with its subject before its words.
fn shown(message: &Message) -> String {
    match message.subject.as_deref().filter(|subject| !subject.is_empty()) {
        Some(subject) if appointments::is_event(message) => subject.to_owned(),
        Some(subject) => format!("{subject}: {}", message.text),
        None => message.text.clone(),
    }
}
