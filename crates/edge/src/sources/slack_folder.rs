//! `slack-folder`: a workspace's export, its zip or that unpacked: a folder for each channel, a file for each day.

use super::clock::Clock;
use super::error::SourceError;
use super::folder;
use super::input::{Head, Input};
use super::item::Place;
use super::json::value::string;
use super::json::{self, Scanner};
use super::out::Recent;
use super::reason::Reason;
use super::slack::{self, people::People};
use super::tree::{self, Tree};
use super::{About, Options, Reading, Source};
use std::collections::HashMap;
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
        if root(tree::paths(head).iter().map(PathBuf::as_path)).is_some() { 90 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let Some(mut tree) = Tree::open(input, self.name())? else {
            return Err(input.refused(self.name(), Reason::NeitherZipNorFolder));
        };
        let root = root(tree.paths()).unwrap_or_default();
        let in_root = |path: &&Path| path.starts_with(&root) && path.parent() != Some(&root);
        let days: Vec<PathBuf> =
            tree.paths().filter(|path| is_day(path)).filter(in_root).map(Path::to_owned).collect();
        if days.is_empty() {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Folder,
                shape: Reason::NoDayFile.into(),
            });
        }
        let people = People::of(|name| tree.small_json(&root.join(name)).unwrap_or_default());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About::default(), move |out| {
            let mut clock = Clock::new(&options.zone);
            let mut recent = Recent::new();
            for (number, day) in days.iter().enumerate() {
                let channel = folder::parent(day).to_owned();
                let conversation = people.conversation(&channel);
                let path = format!("file {}", number + 1);
                tree.read(day, |text| {
                    let mut scanner = Scanner::new(text);
                    match scanner.eat(b'[') {
                        Ok(true) => {}
                        Ok(false) => {
                            out.unparsed(Place::Record(path), Reason::NoListOfMessages, &[])?;
                            return Ok(());
                        }
                        Err(broken) => {
                            json::ended(broken, Place::Record(path), &[], &input, out)?;
                            return Ok(());
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
                    Ok(())
                })?;
            }
            Ok(())
        }))
    }
}

/// The folder that the lists of people and channels lie in: the whole export, or one in it, the nearest to its top.
fn root<'a>(paths: impl Iterator<Item = &'a Path>) -> Option<PathBuf> {
    let mut lists: HashMap<&Path, (bool, bool)> = HashMap::new();
    for path in paths {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { continue };
        let found = if name == "users.json" {
            (true, false)
        } else if name == "channels.json" || name == "dms.json" || name == "groups.json" {
            (false, true)
        } else {
            continue;
        };
        let (users, channels) = lists.entry(folder).or_default();
        *users |= found.0;
        *channels |= found.1;
    }
    let whole = lists.into_iter().filter(|(_, both)| *both == (true, true)).map(|(folder, _)| folder);
    whole.min_by_key(|folder| (folder.components().count(), *folder)).map(Path::to_owned)
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
