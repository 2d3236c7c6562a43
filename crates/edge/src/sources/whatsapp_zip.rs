//! `whatsapp-zip`: a chat exported with its media. Only the chat's text is unpacked, and never to the disk.

use super::archive::{self, Archive};
use super::error::SourceError;
use super::input::{Head, Input};
use super::whatsapp::{self, header, survey};
use super::{Options, Reading, Source};

pub(super) struct WhatsAppZip;

const NAME: &str = "whatsapp-zip";
const NO_CHAT: &str = "no chat in it: neither `_chat.txt` nor another text file that is one";

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
        let mut last = input.refused(NAME, NO_CHAT);
        for (index, name) in chats(archive.files()) {
            let surveyed = archive
                .read(index, |text| survey::survey(text, options).map_err(|error| input.unreadable(error)));
            match surveyed {
                Ok(Ok(survey)) => {
                    let about = whatsapp::about(&[input.name(), &name], &survey);
                    let conversation = about.name(options.me.as_deref());
                    let (input, options) = (input.clone(), options.clone());
                    return Ok(Reading::new(about, move |out| {
                        Archive::open(&input, NAME)?.read(index, |text| {
                            whatsapp::read(text, &input, &survey, conversation.as_deref(), &options, out)
                        })
                    }));
                }
                Ok(Err(_)) => {}
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

/// The entries that may be the chat, the likeliest first.
fn chats(files: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, path) in files {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        if name == "_chat.txt" {
            found.insert(0, (index, name));
        } else if name.to_ascii_lowercase().ends_with(".txt") && found.len() < 32 && header_within(&name) {
            found.insert(found.len().min(1), (index, name));
        } else if name.to_ascii_lowercase().ends_with(".txt") && found.len() < 32 {
            found.push((index, name));
        }
    }
    found
}

/// WhatsApp's own names for the chat hold its own.
fn header_within(name: &str) -> bool {
    name.contains("WhatsApp") && header::parse(name).is_none()
}
