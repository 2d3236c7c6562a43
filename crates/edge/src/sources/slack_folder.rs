//! `slack-folder`: a workspace's export, unpacked: a folder for each channel, a file for each day.

use super::clock::Clock;
use super::error::SourceError;
use super::folder;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::string;
use super::json::{self, Scanner};
use super::out::Recent;
use super::slack::{self, people::People};
use super::{About, Options, Reading, Source};
use std::path::{Path, PathBuf};

pub(super) struct SlackFolder;

impl Source for SlackFolder {
    fn name(&self) -> &'static str {
        "slack-folder"
    }

    fn platform(&self) -> &'static str {
        "slack"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let Some(folder) = &head.folder else { return 0 };
        let has = |name: &str| folder.join(name).is_file();
        if has("users.json") && (has("channels.json") || has("dms.json") || has("groups.json")) {
            90
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let Some(root) = input.folder() else {
            return Err(input.refused(self.name(), "it is a file; unpack the export and name the folder"));
        };
        let days: Vec<PathBuf> = folder::files(input, root)?
            .into_iter()
            .filter(|path| is_day(path) && path.parent() != Some(root))
            .collect();
        if days.is_empty() {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Record("the folder".to_owned()),
                shape: "no file of a day in it".to_owned(),
            });
        }
        let people = People::of(root);
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About::default(), move |out| {
            let mut clock = Clock::new(&options.zone);
            let mut recent = Recent::new();
            for (number, day) in days.iter().enumerate() {
                let channel = folder::parent(day).to_owned();
                let conversation = people.conversation(&channel);
                let path = format!("file {}", number + 1);
                let mut scanner = Scanner::new(Input::path(day)?.open_text(None)?);
                match scanner.eat(b'[') {
                    Ok(true) => {}
                    Ok(false) => {
                        out.unparsed(Place::Record(path), "no list of messages", &[])?;
                        continue;
                    }
                    Err(broken) => {
                        json::ended(broken, Place::Record(path), &[], &input, out)?;
                        continue;
                    }
                }
                json::records(&mut scanner, &path, &input, out, |out, value| {
                    let mut message = match slack::message(value, &people, &mut clock) {
                        Ok(message) => message,
                        Err(reason) => return Ok(Err(reason)),
                    };
                    let ts = string(value, "ts").unwrap_or_default();
                    let thread = string(value, "thread_ts").filter(|thread| *thread != ts);
                    message.reply_to = thread.and_then(|thread| recent.get((&channel, thread)));
                    message.conversation = Some(conversation.clone());
                    let index = out.message(message)?;
                    recent.put((&channel, ts), index);
                    Ok(Ok(()))
                })?;
            }
            Ok(())
        }))
    }
}

/// `2026-03-04.json`
fn is_day(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    name.strip_suffix(".json").is_some_and(|day| {
        day.len() == 10
            && day
                .bytes()
                .zip(b"0000-00-00")
                .all(|(byte, &form)| if form == b'0' { byte.is_ascii_digit() } else { byte == form })
    })
}
