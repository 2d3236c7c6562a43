//! `steward import`: messages from an export.

use crate::settings::Global;
use anyhow::Context as _;
use std::collections::HashSet;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use steward_edge::sources::{self, Counts, DateOrder, Input, Item, Options, SourceError};
use steward_model::Message;

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
    /// Order of dates where the file leaves it open: dmy, mdy, ymd [default: auto]
    #[arg(long, value_name = "ORDER", default_value = "auto", value_parser = date_order)]
    pub date_order: Order,
    /// Give the grant in the same step: `all`, or a list of purposes
    #[arg(long, value_name = "PURPOSES")]
    pub grant: Option<String>,
    /// Read and print only; keep nothing
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

pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    let stdout = io::stdout().lock();
    let mut print = BufWriter::with_capacity(1 << 16, stdout);
    if args.formats {
        for name in sources::formats() {
            writeln!(print, "{name}")?;
        }
        print.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let path = args.file.as_deref().context("FILE is missing")?;
    let options =
        Options { zone: global.zone()?, date_order: args.date_order.0, country: None, me: global.me.clone() };
    let input = Input::path(path)?;
    let started = Instant::now();
    let export = sources::open(&input, args.format.as_deref(), &options)?;
    let name = args.source.clone().unwrap_or_else(|| export.default_name());
    let format = export.format();

    let mut conversations: HashSet<Option<String>> = HashSet::new();
    let mut failed: Option<io::Error> = None;
    let read = export.read(|item| {
        let done = match item {
            Item::Message(message) => {
                if !conversations.contains(&message.conversation) {
                    conversations.insert(message.conversation.clone());
                }
                if global.json { print_line(&mut print, &message) } else { Ok(()) }
            }
            Item::Unparsed(_) => Ok(()),
            Item::Warning(warning) => {
                eprintln!("steward: {warning}");
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
        return Err(error).context("the messages could not be printed");
    }
    let (counts, error) = match read {
        Ok(counts) => (counts, None),
        Err(SourceError::NoMessage { unparsed, .. }) => {
            (Counts { unparsed, ..Counts::default() }, read.err())
        }
        Err(error) => return Err(error.into()),
    };
    let seconds = started.elapsed().as_secs_f64();
    if global.json {
        let summary = serde_json::json!({ "summary": {
            "messages": counts.messages, "new": counts.messages, "unparsed": counts.unparsed,
            "conversations": conversations.len(), "seconds": (seconds * 1000.0).round() / 1000.0,
        }});
        writeln!(print, "{summary}")?;
    } else {
        writeln!(print, "{name}: {} messages read as {format}, nothing kept", counts.messages)?;
        if let Some((at, reason)) = &counts.first {
            writeln!(print, "{} records not understood; the first is {at}: {reason}", counts.unparsed)?;
        }
    }
    print.flush()?;
    match error {
        Some(error) => Err(error.into()),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// A message as a line of JSON.
fn print_line(print: &mut impl Write, message: &Message) -> io::Result<()> {
    serde_json::to_writer(&mut *print, message)?;
    print.write_all(b"\n")
}
