//! `steward forget`: messages and all that came from them go, short of withdrawing a permission.

use crate::failures::Failed;
use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::settings::Global;
use crate::{moments, vault};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::process::ExitCode;
use steward_model::{MessageId, PhraseArg};
use steward_store::{Forget, StoreError};

/// Forget messages, with the cards that came from them; what is given must all fit
#[derive(clap::Args)]
#[group(required = true, multiple = true)]
pub struct Args {
    /// Those of the last hour, day, week, until now: 1h, 1d, 1w
    #[arg(long, value_name = "DURATION", conflicts_with_all = ["from", "to", "older"])]
    last: Option<String>,
    /// Those sent at this instant, on this day, or later
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Those sent before this instant, or until the end of this day
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
    /// Those from this person, and all in a conversation that bears their name
    #[arg(long, value_name = "PERSON")]
    with: Option<String>,
    /// Those of this conversation
    #[arg(long, value_name = "NAME")]
    conversation: Option<String>,
    /// Those older than this: 90d, P1Y
    #[arg(long, value_name = "DURATION", conflicts_with_all = ["from", "to"])]
    older: Option<String>,
    /// This message, by its number
    #[arg(long, value_name = "ID")]
    message: Option<u64>,
}

/// A phone's clock may run ahead by this.
const AHEAD: SignedDuration = SignedDuration::from_mins(5);

/// Where what was sent until now ends.
fn until_now(global: &Global) -> anyhow::Result<Timestamp> {
    Ok(global.now()?.timestamp().saturating_add(AHEAD)?)
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let words = Words::new(global.lang()?);
    let mut vault = vault::existing(global)?;
    // A day ends when it ends in the person's own zone, which the settings keep.
    let global = &vault::completed(global, &vault)?;
    // A day is forgotten whole, whichever end of the span it names.
    let since = args.from.as_deref().map(|words| moments::since("from", words, global)).transpose()?;
    let until = args.to.as_deref().map(|words| moments::instant("to", words, global)).transpose()?;
    if let (Some(from), Some(to)) = (since, until)
        && from >= to
    {
        let given = [&args.from, &args.to].map(|words| words.as_deref().unwrap_or_default());
        return Err(Misuse::error(
            "misuse-nothing-between",
            format!("--from {} --to {}", given[0], given[1]),
        ));
    }
    let ago = |flag: &str, words: &Option<String>| {
        words.as_deref().map(|words| moments::ago(flag, words, global)).transpose()
    };
    let what = Forget {
        from: ago("last", &args.last)?.or(since),
        // The last hour ends now: with a clock that went back, all that came since would go too.
        to: args
            .last
            .as_ref()
            .map(|_| until_now(global))
            .transpose()?
            .or(ago("older", &args.older)?)
            .or(until),
        with: args.with.clone(),
        conversation: args.conversation.clone(),
        message: args.message.map(MessageId),
    };
    let mut gone = vault.forget(&what)?;
    // The same command, said again after a crash, finds nothing left: the opening carried it on.
    let before = vault.carried_on();
    gone.messages = gone.messages.saturating_add(before.messages);
    gone.cards = gone.cards.saturating_add(before.cards);
    if gone.messages == 0 && gone.cards == 0 && what.from.is_none() && what.to.is_none() {
        // A name mistyped would leave what was to go, and say nothing of it.
        let name = what.conversation.or(what.with).or(args.message.map(|number| number.to_string()));
        let name = [("name", PhraseArg::Text(name.unwrap_or_default()))];
        anyhow::bail!("{}", words.say_with("fails-forget", &name));
    }
    match vault.sweep_pages() {
        // What is removed is unreadable already; the next sweep takes the pages too.
        Err(StoreError::Busy) => eprintln!("steward: {}", words.say("vault-forgotten-later")),
        swept => swept.map_err(|error| Failed::of("plain-room").because(error))?,
    }
    if global.json {
        println!("{}", json!({"forgotten": gone.messages, "cards": gone.cards}));
    } else {
        let number = |count: u64| PhraseArg::Number(count as f64);
        let args = [("messages", number(gone.messages)), ("cards", number(gone.cards))];
        println!("{}", words.say_with("vault-forgotten", &args));
        if gone.messages > 0 {
            println!("{}", words.say("vault-forgotten-returns"));
        }
    }
    // When they were sent, and by whom, nobody knows: they are not what was named, and they are not gone either.
    // It is done, whether or not every permission can be read.
    let waiting: u64 = vault.sources().unwrap_or_default().iter().map(|source| source.unparsed).sum();
    if waiting > 0 {
        eprintln!(
            "steward: {}",
            words.say_with("forget-unparsed", &[("n", PhraseArg::Number(waiting as f64))])
        );
    }
    Ok(ExitCode::SUCCESS)
}
