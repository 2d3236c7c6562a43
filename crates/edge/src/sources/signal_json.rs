//! `signal-json`: JSON lines of `sigexport`, of `signal-cli receive` and of Signal's own plain export.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::json::{self, Verdict};
use super::out::Recent;
use super::signal::{backup, cli, sigexport};
use super::text::shape_of_line;
use super::{About, Options, Out, Place, Reading, Source};
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

pub(super) struct SignalJson;

/// Who wrote the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    SigExport,
    Cli,
    Backup,
}

fn shape(line: &Value) -> Option<Shape> {
    if cli::is(line) {
        Some(Shape::Cli)
    } else if sigexport::is(line) {
        Some(Shape::SigExport)
    } else if backup::is(line) {
        Some(Shape::Backup)
    } else {
        None
    }
}

impl Source for SignalJson {
    fn name(&self) -> &'static str {
        "signal-json"
    }

    fn platform(&self) -> &'static str {
        "signal"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let first = head.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        match json::value::parse(first.trim_start_matches('\u{feff}').as_bytes()).as_ref().and_then(shape) {
            Some(Shape::Backup | Shape::Cli) => 90,
            Some(Shape::SigExport) => 85,
            None => 0,
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut found = None;
        let mut edits = cli::Edits::new();
        let mut senders = BTreeSet::new();
        let mut ignore = |_| ControlFlow::Continue(());
        json::line_records(input, &mut Out::new(&mut ignore), |_, line| {
            found = found.or_else(|| shape(line));
            cli::learn(line, &mut edits);
            if found == Some(Shape::SigExport)
                && senders.len() < 4096
                && let Some(name) = json::value::string(line, "sender").filter(|name| *name != "Me")
                && !senders.contains(name)
            {
                senders.insert(name.to_owned());
            }
            Ok(Ok(()))
        })?;
        let shape = found.ok_or_else(|| SourceError::NoRecord {
            file: input.name().to_owned(),
            format: self.name(),
            at: Place::Line(1),
            shape: input
                .head()
                .map(|head| shape_of_line(head.text.lines().next().unwrap_or_default()))
                .unwrap_or_default()
                .into(),
        })?;
        // `sigexport` makes a folder for each conversation and calls the file in it `data.json`.
        let folder =
            if shape == Shape::SigExport && input.name() == "data.json" { input.parent_name() } else { None };
        let about = About { conversation: folder, participants: senders.into_iter().collect() };
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            let mut reader = Reader {
                shape,
                edits,
                backup: backup::Backup::default(),
                clock: Clock::new(&options.zone),
                recent: Recent::new(),
                conversation,
            };
            json::line_records(&input, out, |out, line| reader.read(line, out))
        }))
    }
}

struct Reader {
    shape: Shape,
    edits: cli::Edits,
    backup: backup::Backup,
    clock: Clock,
    recent: Recent,
    conversation: Option<String>,
}

impl Reader {
    fn read(&mut self, line: &Value, out: &mut Out<'_>) -> Result<Verdict, SourceError> {
        let read = match self.shape {
            Shape::SigExport => sigexport::message(line, &mut self.clock).map(Some),
            Shape::Cli => cli::message(line, &self.edits, &mut self.clock),
            Shape::Backup => self.backup.message(line, &mut self.clock),
        };
        let mut message = match read {
            Ok(Some(message)) => message,
            Ok(None) => return Ok(Ok(())),
            Err(reason) => return Ok(Err(reason)),
        };
        let text = message.text.clone();
        match self.shape {
            Shape::SigExport => {
                message.reply_to = sigexport::quoted(line).and_then(|quote| self.recent.get(quote));
                message.conversation.clone_from(&self.conversation);
            }
            Shape::Cli => message.reply_to = cli::answered(line).and_then(|at| self.recent.get(at)),
            Shape::Backup => message.reply_to = backup::answered(line).and_then(|at| self.recent.get(at)),
        }
        let index = out.message(message)?;
        match self.shape {
            Shape::SigExport if !text.is_empty() => self.recent.put(text, index),
            Shape::SigExport => {}
            Shape::Cli => cli::instant(line).into_iter().for_each(|at| self.recent.put(at, index)),
            Shape::Backup => backup::instant(line).into_iter().for_each(|at| self.recent.put(at, index)),
        }
        Ok(Ok(()))
    }
}
