//! `steward import`: messages from an export into the vault, under a grant; with `--dry-run` only a look.

use crate::example::Example;
use crate::failures::{self, Failed};
use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::pipeline::{self, NotTaken, Taken, Told};
use crate::progress::Progress;
use crate::settings::Global;
use crate::{customs, remarks, vault};
use serde_json::json;
use std::cell::RefCell;
use std::collections::HashSet;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use steward_consent::Purposes;
use steward_edge::sources::{self, Counts, DateOrder, Export, Input, Item, Options, SourceError};
use steward_model::{Message, PhraseArg};
use steward_store::Kept;

/// So many messages are looked at for an example.
const LOOKED_AT: usize = 500;

/// Read an export of messages into your vault
#[derive(clap::Args)]
pub struct Args {
    /// The export: a file, or a folder for formats that are one
    #[arg(required_unless_present = "formats")]
    pub file: Option<PathBuf>,
    /// Its format [default: found out by content]
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    /// What grants call it, `platform:anything` [default: platform and conversation]
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Order of dates where the file leaves it open: dmy, mdy, ymd
    #[arg(long, value_name = "ORDER", default_value = "auto", value_parser = date_order)]
    pub date_order: Order,
    /// Give the permission in the same step: `all`, or a list of purposes
    #[arg(long, value_name = "PURPOSES")]
    pub grant: Option<Purposes>,
    /// Leave out a person, or a conversation, by name; may be given several times
    #[arg(long, value_name = "NAME")]
    pub without: Vec<String>,
    /// Read and print only; keep nothing, and need no permission
    #[arg(long)]
    pub dry_run: bool,
    /// List the formats
    #[arg(long)]
    pub formats: bool,
}

/// `--date-order`: an order, or `auto`.
#[derive(Clone, Copy)]
pub struct Order(pub Option<DateOrder>);

fn date_order(word: &str) -> Result<Order, &'static str> {
    if word == "auto" { Ok(Order(None)) } else { word.parse().map(|order| Order(Some(order))) }
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    if args.formats {
        let mut print = io::stdout().lock();
        for name in sources::formats() {
            if global.json {
                writeln!(print, "{}", json!({ "format": name }))?;
            } else {
                writeln!(print, "{name}")?;
            }
        }
        return Ok(ExitCode::SUCCESS);
    }
    let path = args.file.as_deref().ok_or_else(|| Misuse::error("misuse-missing", "FILE"))?;
    if args.dry_run { look(args, path, global) } else { keep(args, path, global) }
}

/// Opens an export as the flags and the person's context say.
pub fn export(args: &Args, path: &Path, global: &Global) -> anyhow::Result<Export> {
    let zone = global.zone()?;
    let country = customs::of(&zone);
    let options = Options {
        zone,
        date_order: args.date_order.0,
        country,
        me: global.me.clone(),
        now: Some(global.now()?.timestamp()),
    };
    Ok(sources::open(&Input::path(path)?, args.format.as_deref(), &options)?)
}

fn keep(args: &Args, path: &Path, global: &Global) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    let known = match vault::existing(global) {
        Ok(vault) => vault::completed(global, &vault)?,
        Err(_) => global.clone(),
    };
    let export = export(args, path, &known)?;
    let name = args.source.clone().unwrap_or_else(|| export.default_name());
    if !name.split_once(':').is_some_and(|(platform, rest)| !platform.is_empty() && !rest.is_empty()) {
        return Err(Misuse::error("misuse-source", format!("--source {name}")));
    }
    let format = export.format();
    let words = Words::new(global.lang()?);
    let mut purposes = args.grant.clone();
    if purposes.is_none() && vault::may_ask(global) {
        purposes = ask(&name, args, path, &known)?;
    }
    let mut vault = vault::open(global)?;
    let print = RefCell::new(BufWriter::with_capacity(1 << 16, io::stdout().lock()));
    let printed = RefCell::new(Ok(()));
    let progress = Progress::messages();
    let mut first = None;
    let told = Told {
        new: Box::new(|kept| {
            if global.json && printed.borrow().is_ok() {
                let first = *first.get_or_insert(kept.id.0);
                *printed.borrow_mut() = print_kept(&mut *print.borrow_mut(), kept, first);
            }
        }),
        progress: Box::new(|read| progress.at(read)),
        warning: Box::new(|warning| eprintln!("steward: {}", remarks::warning(words, warning))),
    };
    let without = pipeline::Without::new(&args.without);
    let taken = pipeline::take_in_file(&mut vault, path, export, &name, purposes.as_ref(), without, told);
    progress.done();
    let mut print = print.into_inner();
    printed.into_inner().map_err(unprinted)?;
    let summary = match &taken {
        Ok(taken) => taken.summary,
        Err(NotTaken::NoMessage { kept: Some(summary), .. }) => *summary,
        Err(_) => return taken.map(|_| ExitCode::SUCCESS).map_err(Into::into),
    };
    if taken.as_ref().is_ok_and(|taken| taken.owner_unknown) {
        eprintln!("steward: {}", remarks::owner_unknown(words, &name));
    }
    if taken.as_ref().is_ok_and(|taken| taken.cut) {
        eprintln!("steward: {}", words.say("import-cut"));
    }
    if global.json {
        let seconds = (started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
        let summary = json!({ "summary": {
            "messages": summary.messages, "new": summary.new, "unparsed": summary.unparsed,
            "conversations": summary.conversations, "absent": summary.absent,
            "outdated": summary.outdated, "seconds": seconds,
        }});
        writeln!(print, "{summary}")?;
    } else if let Ok(taken) = &taken {
        tell(&mut print, &name, format, taken, &known, words)?;
    }
    print.flush()?;
    taken.map(|_| ExitCode::SUCCESS).map_err(Into::into)
}

/// Puts the question that a grant answers, in plain words and with a message of the person's own.
fn ask(name: &str, args: &Args, path: &Path, global: &Global) -> anyhow::Result<Option<Purposes>> {
    let words = Words::new(global.lang()?);
    eprintln!("{}", words.say_with("consent-ask", &[("source", PhraseArg::Text(name.to_owned()))]));
    if let Some(example) = Example::of(&first(args, path, global)?, &global.context()?) {
        eprintln!("{}", example.said(words));
    }
    eprintln!("{}", words.say("consent-ask-stays"));
    eprintln!("{}", words.say("consent-cannot"));
    eprint!("{} ", words.say("consent-ask-what"));
    io::stderr().flush()?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    match line.trim() {
        "" => Ok(None),
        words => Ok(Some(words.parse().map_err(anyhow::Error::msg)?)),
    }
}

/// The first messages of an export, to show what permitting would mean. They are read and dropped.
fn first(args: &Args, path: &Path, global: &Global) -> anyhow::Result<Vec<Message>> {
    let mut some = Vec::new();
    let read = export(args, path, global)?.read(|item| {
        if let Item::Message(message) = item {
            some.push(message);
        }
        if some.len() < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    // What is wrong with the export is said when it is read in earnest.
    drop(read);
    Ok(some)
}

fn tell(
    print: &mut impl Write,
    name: &str,
    format: &str,
    taken: &Taken,
    global: &Global,
    words: Words,
) -> anyhow::Result<()> {
    let summary = taken.summary;
    let zone = global.zone()?;
    let text = |words: &str| PhraseArg::Text(words.to_owned());
    let read = [
        ("source", text(name)),
        ("n", PhraseArg::Number(summary.messages as f64)),
        ("format", text(format)),
        ("new", PhraseArg::Number(summary.new as f64)),
        ("grant", text(&taken.grant)),
        ("zone", text(zone.iana_name().unwrap_or("UTC"))),
    ];
    writeln!(print, "{}", words.say_with("import-read", &read))?;
    tell_unparsed(print, &taken.counts, "import-unparsed", words)?;
    if taken.left_out > 0 {
        let n = PhraseArg::Number(taken.left_out as f64);
        writeln!(print, "{}", words.say_with("import-without", &[("n", n)]))?;
    }
    if taken.taken_back > 0 {
        let n = PhraseArg::Number(taken.taken_back as f64);
        writeln!(print, "{}", words.say_with("import-taken-back", &[("n", n)]))?;
    }
    if summary.absent > 0 {
        let n = PhraseArg::Number(summary.absent as f64);
        writeln!(print, "{}", words.say_with("import-absent", &[("n", n)]))?;
    }
    if summary.outdated > 0 {
        let n = PhraseArg::Number(summary.outdated as f64);
        writeln!(print, "{}", words.say_with("import-outdated", &[("n", n)]))?;
    }
    if summary.excluded > 0 {
        let n = PhraseArg::Number(summary.excluded as f64);
        writeln!(print, "{}", words.say_with("import-excluded", &[("n", n)]))?;
    }
    if io::stdout().is_terminal() {
        writeln!(print, "{}", words.say("import-next"))?;
    }
    Ok(())
}

fn tell_unparsed(print: &mut impl Write, counts: &Counts, id: &str, words: Words) -> io::Result<()> {
    let Some((at, reason)) = &counts.first else { return Ok(()) };
    let args = [
        ("n", PhraseArg::Number(counts.unparsed as f64)),
        ("at", PhraseArg::Text(failures::source::place(at, words))),
        ("why", PhraseArg::Text(failures::source::reason(reason, words))),
    ];
    writeln!(print, "{}", words.say_with(id, &args))
}

/// Prints a new message; a reply names the line of the message it answers, counted from the first line printed.
fn print_kept(print: &mut impl Write, kept: Kept, first: u64) -> io::Result<()> {
    let reply_to = kept.reply.and_then(|reply| reply.0.checked_sub(first));
    let message = Message { reply_to: reply_to.and_then(|line| usize::try_from(line).ok()), ..kept.message };
    print_line(print, &message)
}

fn unprinted(error: io::Error) -> Failed {
    Failed::of("plain-unprinted").because(error)
}

/// A message as a line of JSON.
fn print_line(print: &mut impl Write, message: &Message) -> io::Result<()> {
    serde_json::to_writer(&mut *print, message)?;
    print.write_all(b"\n")
}

fn look(args: &Args, path: &Path, global: &Global) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    let export = export(args, path, global)?;
    let name = args.source.clone().unwrap_or_else(|| export.default_name());
    let format = export.format();
    let mut print = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut conversations: HashSet<Option<String>> = HashSet::new();
    let mut failed: Option<io::Error> = None;
    let words = Words::new(global.lang()?);
    let mut without = pipeline::Without::new(&args.without);
    let read = export.read(|item| {
        if without.leaves_out(&item) {
            return ControlFlow::Continue(());
        }
        let done = match item {
            Item::Message(message) => {
                if !conversations.contains(&message.conversation) {
                    conversations.insert(message.conversation.clone());
                }
                if global.json { print_line(&mut print, &message) } else { Ok(()) }
            }
            Item::Unparsed(_) | Item::Owner(_) => Ok(()),
            Item::Warning(warning) => {
                eprintln!("steward: {}", remarks::warning(words, &warning));
                Ok(())
            }
        };
        match done {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    if let Some(error) = failed {
        return Err(unprinted(error).into());
    }
    if let (Some(name), Ok(_)) = (without.unmet(), &read) {
        return Err(NotTaken::NoSuch { name }.into());
    }
    let (counts, error) = match read {
        Ok(counts) => (counts, None),
        Err(SourceError::NoMessage { unparsed, .. }) => {
            (Counts { unparsed, ..Counts::default() }, read.err())
        }
        Err(error) => return Err(error.into()),
    };
    if global.json {
        let seconds = (started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
        say_as_json(&mut print, &counts, conversations.len(), seconds)?;
    } else {
        say_what_was_read(&mut print, name, format, &counts, words)?;
    }
    print.flush()?;
    match error {
        Some(error) => anyhow::bail!("{}", failures::source::said_of_a_look(&error, words)),
        None => Ok(ExitCode::SUCCESS),
    }
}

fn say_as_json(
    print: &mut impl Write,
    counts: &Counts,
    conversations: usize,
    seconds: f64,
) -> io::Result<()> {
    let summary = json!({ "summary": {
        "messages": counts.messages, "new": counts.messages, "unparsed": counts.unparsed,
        "conversations": conversations, "seconds": seconds,
    }});
    writeln!(print, "{summary}")
}

fn say_what_was_read(
    print: &mut impl Write,
    name: String,
    format: &str,
    counts: &Counts,
    words: Words,
) -> io::Result<()> {
    let read = [
        ("source", PhraseArg::Text(name)),
        ("n", PhraseArg::Number(counts.messages as f64)),
        ("format", PhraseArg::Text(format.to_owned())),
    ];
    writeln!(print, "{}", words.say_with("import-looked", &read))?;
    tell_unparsed(print, counts, "import-unread", words)
}
