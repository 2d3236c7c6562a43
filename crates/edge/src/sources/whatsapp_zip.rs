//! `whatsapp-zip`: a chat exported with its media, or several chats in one zip: all are read. Only the chats' text is
//! unpacked, and never to the disk.

use super::archive::{self, Archive};
use super::error::SourceError;
use super::input::{Head, Input};
use super::reason::Reason;
use super::whatsapp::{self, header, survey, survey::Survey};
use super::{About, Options, Reading, Source};
use steward_model::order;

pub(super) struct WhatsAppZip;

const NAME: &str = "whatsapp-zip";
/// Chats of one zip.
const MOST: usize = 1000;

impl Source for WhatsAppZip {
    fn name(&self) -> &'static str {
        NAME
    }

    fn platform(&self) -> &'static str {
        "whatsapp"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if archive::begins(&head.bytes) { 70 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut archive = Archive::open(input, NAME)?;
        let mut last = input.refused(NAME, Reason::NoChat);
        let (own, others) = chats(archive.files());
        let several = own.len() > 1;
        let mut found: Vec<Chat> = Vec::new();
        for entry in own.into_iter().chain(others) {
            // Another text file is the chat only where none bears the app's own name.
            if !found.is_empty() && !entry.own {
                break;
            }
            let surveyed = archive.read(entry.index, |text| {
                survey::survey(text, options).map_err(|error| input.unreadable(error))
            });
            match surveyed {
                Ok(Ok(survey)) => {
                    // The zip's name is one chat's.
                    let zip = if several { "" } else { input.name() };
                    let about = whatsapp::about(&[zip, &entry.name, &entry.folder], &survey);
                    found.push(Chat { index: entry.index, survey: Some(survey), about });
                }
                Ok(Err(_)) if several && entry.own => {
                    found.push(Chat { index: entry.index, survey: None, about: About::default() });
                }
                Ok(Err(_)) => {}
                // One of several that is damaged must not pass for one that was never there.
                Err(error) if several && entry.own => return Err(error),
                Err(error) => last = error,
            }
        }
        if found.iter().all(|chat| chat.survey.is_none()) {
            return Err(last);
        }
        let about = match found.as_slice() {
            [only] => only.about.clone(),
            _ => About::default(),
        };
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            // One zip for all: what its entries unpack to is counted together.
            let mut archive = Archive::open(&input, NAME)?;
            for Chat { index, survey, about } in found {
                let conversation = about.name(options.me.as_deref());
                archive.read(index, |text| match survey {
                    Some(survey) => {
                        whatsapp::read(text, &input, &survey, conversation.as_deref(), &options, out)
                    }
                    None => whatsapp::keep_all(text, &input, out),
                })?;
            }
            Ok(())
        }))
    }
}

/// A chat in the zip; without a survey its form is not known, and every line of it is kept.
struct Chat {
    index: usize,
    survey: Option<Survey>,
    about: About,
}

/// A text file in the zip.
struct Entry {
    index: usize,
    name: String,
    /// The folder it lies in, called as a chat's file is.
    folder: String,
    /// It bears the app's own name for a chat.
    own: bool,
}

/// The entries that bear a chat's name, then others that may be one.
fn chats(files: Vec<(usize, String)>) -> (Vec<Entry>, Vec<Entry>) {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (index, path) in files {
        let (above, name) = path.rsplit_once('/').unwrap_or(("", &path));
        if !name.to_ascii_lowercase().ends_with(".txt") {
            continue;
        }
        let folder = format!("{}.txt", above.rsplit('/').next().unwrap_or_default());
        let entry = Entry { index, name: name.to_owned(), folder, own: false };
        if (name == "_chat.txt" || header_within(name)) && own.len() < MOST {
            own.push(Entry { own: true, ..entry });
        } else if others.len() < 32 {
            others.push(entry);
        }
    }
    order::by_key(&mut own, |entry: &Entry| entry.name != "_chat.txt");
    (own, others)
}

/// WhatsApp's own names for the chat hold its own. What was sent in a chat bears a number before its name.
fn header_within(name: &str) -> bool {
    name.contains("WhatsApp")
        && header::parse(name).is_none()
        && !name.starts_with(|first: char| first.is_ascii_digit())
}
