//! Everything in open formats: lines of JSON for programs, pages for people.

use super::Vault;
use super::read::{Conversation, Kept};
use crate::StoreError;
use crate::ledger::{Entry, Event};
use crate::places::private_folder;
use jiff::Timestamp;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use steward_consent::{Purpose, receipt};
use steward_model::{Card, Message};

/// How much was written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Messages.
    pub messages: u64,
    /// Cards.
    pub cards: u64,
    /// Grants, withdrawn ones among them.
    pub grants: u64,
    /// Entries of the ledger.
    pub entries: u64,
    /// Grants that do not stand: what they sealed is not in the export.
    pub closed: u64,
}

struct Out<'a> {
    file: BufWriter<File>,
    path: &'a Path,
}

/// A message as `import` prints it; what its newest export no longer has says so.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    message: Message,
    /// When it reached the vault.
    #[serde(skip_serializing_if = "Option::is_none")]
    heard_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    not_in_newest_export: bool,
}

/// Files of an export that is under way.
type Made = RefCell<Vec<PathBuf>>;

impl<'a> Out<'a> {
    fn create(path: &'a Path, made: &Made) -> Result<Out<'a>, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let file = crate::places::private_file(path)?;
        made.borrow_mut().push(path.to_owned());
        Ok(Out { file: BufWriter::new(file), path })
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), StoreError> {
        let json = serde_json::to_string(value).map_err(|error| StoreError::Engine(Box::new(error)))?;
        self.words(&json)?;
        self.words("\n")
    }

    fn words(&mut self, words: &str) -> Result<(), StoreError> {
        self.file.write_all(words.as_bytes()).map_err(StoreError::io(self.path))
    }

    fn finish(mut self) -> Result<(), StoreError> {
        self.file.flush().map_err(StoreError::io(self.path))
    }
}

impl Vault {
    /// Writes `messages.jsonl`, `cards.jsonl`, `grants.jsonl`, `ledger.jsonl` and pages to read into a folder. What
    /// lies under paused and expired grants stays closed. `spoken` puts a card into the reader's words.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when such a file lies there; when the folder cannot be written. Nothing readable is left
    /// behind then.
    pub fn export(&mut self, folder: &Path, spoken: &dyn Fn(&Card) -> Card) -> Result<Exported, StoreError> {
        if folder.exists() && !folder.is_dir() {
            return Err(StoreError::Exists(folder.to_owned()));
        }
        let fresh = !folder.exists();
        private_folder(folder)?;
        let made = Made::default();
        let done = self.export_into(folder, spoken, &made);
        if done.is_err() {
            for path in made.take() {
                let _ = std::fs::remove_file(path);
            }
            if fresh {
                let _ = std::fs::remove_dir(folder);
            }
        }
        done
    }

    fn export_into(
        &mut self,
        folder: &Path,
        spoken: &dyn Fn(&Card) -> Card,
        made: &Made,
    ) -> Result<Exported, StoreError> {
        let mut done = Exported::default();
        self.note(Entry::new(Event::Exported, self.now))?;
        self.export_messages(folder, &mut done, made)?;
        let path = folder.join("cards.jsonl");
        let mut cards = Out::create(&path, made)?;
        for card in self.cards(None)? {
            cards.line(&spoken(&card))?;
            done.cards = done.cards.saturating_add(1);
        }
        cards.finish()?;
        let path = folder.join("grants.jsonl");
        let mut grants = Out::create(&path, made)?;
        for grant in self.grants()? {
            grants.line(&receipt(&grant, self.now))?;
            done.grants = done.grants.saturating_add(1);
            let stands = grant.state(self.now) == steward_consent::State::Given;
            done.closed = done.closed.saturating_add(u64::from(!stands));
        }
        grants.finish()?;
        let path = folder.join("ledger.jsonl");
        let mut ledger = Out::create(&path, made)?;
        let mut entries = Vec::new();
        self.ledger(&mut |entry| entries.push(entry))?;
        for entry in &entries {
            ledger.line(entry)?;
        }
        done.entries = entries.len() as u64;
        ledger.finish()?;
        Ok(done)
    }

    fn export_messages(&mut self, folder: &Path, done: &mut Exported, made: &Made) -> Result<(), StoreError> {
        let path = folder.join("messages.jsonl");
        let mut lines = Out::create(&path, made)?;
        let index_path = folder.join("index.html");
        let mut index = Out::create(&index_path, made)?;
        index.words(&page_head("Messages"))?;
        index.words("<ul>\n")?;
        let uses: Vec<Purpose> = Purpose::every().collect();
        let absent = self.not_in_newest_export(&uses)?;
        let mut reading = self.read(&uses)?;
        // Replies are written as the index of the line answered.
        let mut places: HashMap<u64, usize> = HashMap::new();
        let mut number = 0usize;
        reading.each(&mut |conversation, messages| {
            number = number.saturating_add(1);
            let name = format!("conversation-{number}.html");
            let page_path = folder.join(&name);
            let mut page = Out::create(&page_path, made)?;
            page.words(&page_head(title(conversation)))?;
            for kept in messages {
                places.insert(kept.id.0, usize::try_from(done.messages).unwrap_or(usize::MAX));
                done.messages = done.messages.saturating_add(1);
                page.words(&paragraph(&kept))?;
                let absent = absent.contains(&kept.id);
                let heard_at = kept.heard;
                let mut message = kept.message;
                message.reply_to = kept.reply.and_then(|reply| places.get(&reply.0).copied());
                lines.line(&Line { message, heard_at, not_in_newest_export: absent })?;
            }
            page.words("</main>\n")?;
            page.finish()?;
            let title = escaped(title(conversation));
            index.words(&format!("<li><a href=\"{name}\">{title}</a> ({})</li>\n", conversation.messages))
        })?;
        reading.finish()?;
        index.words("</ul>\n</main>\n")?;
        index.finish()?;
        lines.finish()
    }
}

fn title(conversation: &Conversation) -> &str {
    conversation.name.as_deref().unwrap_or("—")
}

fn page_head(title: &str) -> String {
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{0}</title>\n<style>body{{font:16px/1.5 sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}}\
         p{{white-space:pre-wrap;margin:.4rem 0}}small{{color:#666}}</style>\n<main>\n<h1>{0}</h1>\n",
        escaped(title)
    )
}

fn paragraph(kept: &Kept) -> String {
    let message = &kept.message;
    let at = message.sent_at.strftime("%Y-%m-%d %H:%M");
    let from = escaped(message.from.as_deref().unwrap_or_default());
    let attached: String =
        message.attachments.iter().map(|name| format!(" <small>[{}]</small>", escaped(name))).collect();
    format!("<p><small>{at}</small> <b>{from}</b> {}{attached}</p>\n", escaped(&message.text))
}

/// Text is always text: nothing in it becomes markup.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(super::escaped("<b onclick='x'>&\""), "&lt;b onclick=&#39;x&#39;&gt;&amp;&quot;");
    }
}
