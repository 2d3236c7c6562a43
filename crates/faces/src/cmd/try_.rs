//! `steward try`: the main job on real input, with nothing set up: exports in, cards out, in a vault that is thrown
//! away.

use crate::cmd::cards::line;
use crate::cmd::serve;
use crate::i18n::Words;
use crate::pipeline::{self, Partners, Told};
use crate::progress::{Progress, hearing};
use crate::settings::Global;
use crate::standing::{said, standing};
use crate::terminal::Terminal;
use crate::throwaway::Throwaway;
use crate::{customs, examples, partners, past, remarks};
use jiff::{Timestamp, tz::TimeZone};
use std::cell::Cell;
use std::path::PathBuf;
use std::process::ExitCode;
use steward_consent::Purposes;
use steward_edge::sources::{self, Export, Input, Options};
use steward_model::{Moment, PhraseArg};
use steward_store::{Places, Unlock, Vault};

/// See what steward is for: cards from your exports, or from the examples that ship with it
#[derive(clap::Args)]
pub struct Args {
    /// Exports; without any, the examples are read
    files: Vec<PathBuf>,
    /// The format of the files [default: found out by content]
    #[arg(long = "as", value_name = "FORMAT")]
    format: Option<String>,
    /// Show the page on it
    #[arg(long)]
    open: bool,
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let folder = Throwaway::new()?;
    let home = global;
    let mut global = Global { data: Some(folder.path().to_owned()), keys: None, ..global.clone() };
    let inputs = if args.files.is_empty() {
        global.timezone.get_or_insert_with(|| examples::ZONE.to_owned());
        global.me.get_or_insert_with(|| examples::ME.to_owned());
        let at = examples::HERE;
        global.here.get_or_insert_with(|| format!("{},{}", at.lat, at.lon));
        examples::exports()
    } else {
        args.files.iter().map(|path| Input::path(path)).collect::<Result<_, _>>()?
    };
    let given = global.now.as_ref().map(|_| global.now()).transpose()?;
    let zone = global.zone()?;
    let begin = given.as_ref().map_or_else(Timestamp::now, |now| now.timestamp());
    let mut vault = Vault::open(&Places::under(folder.path()), &Unlock::Open, begin)?;
    let words = Words::new(global.lang()?);
    let mut newest: Option<Timestamp> = None;
    for input in inputs {
        let country = customs::of(&zone);
        let options = Options {
            zone: zone.clone(),
            date_order: None,
            country,
            me: global.me.clone(),
            now: given.as_ref().map(|now| now.timestamp()),
        };
        let export = sources::open(&input, args.format.as_deref(), &options)?;
        newest = newest.max(take(&mut vault, export, words, global.json)?);
    }
    let now = match given {
        Some(now) => now.timestamp(),
        None => newest.unwrap_or(begin),
    };
    vault.set_now(now);
    global.now = Some(now.to_string());
    let partners =
        if args.files.is_empty() { partners::for_examples(&global)? } else { partners::local(home)? };
    show(&mut vault, &partners, &global, &zone)?;
    if args.open {
        drop(vault);
        return serve::page(&global, partners, true);
    }
    if !global.json {
        for (id, command) in [
            ("next-own", "steward try FILE --me NAME"),
            ("next-page", "steward try --open"),
            ("next-consent", "steward consent list"),
        ] {
            println!("{}", words.say_with(id, &[("command", PhraseArg::Text(command.to_owned()))]));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads one export under a grant for everything, local only, and says so; gives when its newest message was sent.
fn take(vault: &mut Vault, export: Export, words: Words, json: bool) -> anyhow::Result<Option<Timestamp>> {
    let name = export.default_name();
    let newest = Cell::new(None::<Timestamp>);
    let progress = Progress::messages();
    let told = Told {
        new: Box::new(|kept| newest.set(newest.get().max(Some(kept.message.sent_at.timestamp())))),
        progress: Box::new(|read| progress.at(read)),
        warning: Box::new(|warning| eprintln!("steward: {}", remarks::warning(words, warning))),
    };
    let taken =
        pipeline::take_in(vault, export, &name, Some(&Purposes::All), pipeline::Without::default(), told);
    progress.done();
    let taken = taken?;
    if taken.owner_unknown {
        eprintln!("steward: {}", remarks::owner_unknown(words, &name));
    }
    if !json {
        let sentence = words.say_with(
            "consent-sentence",
            &[
                ("source", PhraseArg::Text(name)),
                ("purposes", PhraseArg::Text(words.say("purpose-all"))),
                ("to", PhraseArg::Text(words.say("consent-nobody"))),
                ("until", PhraseArg::Text(words.say("consent-forever"))),
            ],
        );
        let count = PhraseArg::Number(taken.summary.messages as f64);
        let new = PhraseArg::Number(taken.summary.new as f64);
        println!("{}: {sentence}", taken.grant);
        println!("   {}", words.say_with("read-summary", &[("n", count), ("new", new)]));
        if taken.summary.unparsed > 0 {
            let waiting = PhraseArg::Number(taken.summary.unparsed as f64);
            println!("   {}", words.say_with("read-unparsed", &[("n", waiting)]));
        }
    }
    Ok(newest.get())
}

fn show(vault: &mut Vault, partners: &Partners, global: &Global, zone: &TimeZone) -> anyhow::Result<()> {
    let context = global.context()?;
    let owners = pipeline::owners(vault, global)?;
    pipeline::derive(vault, partners, &owners, &context, &hearing(global)?)?;
    let cards = standing(vault, None, context.now.datetime())?;
    let words = Words::new(global.lang()?);
    if global.json {
        for card in &cards {
            println!("{}", line(words, card, zone));
        }
        return Ok(());
    }
    let at = PhraseArg::Moment(Moment::At(context.now.datetime()));
    println!("{}", words.say_with("read-now", &[("at", at)]));
    if cards.is_empty() {
        println!("\n{}", past::said(words, past::past(vault, &context.now)?, &context.now));
    } else {
        let said = said(vault, &cards)?;
        print!("{}", Terminal::stdout(words.at(context.now.datetime())).cards(&cards, &said));
    }
    println!("\n{}", words.say("left-summary"));
    Ok(())
}
