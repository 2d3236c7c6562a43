//! `whatsapp-zip`: a chat exported with its media. Only the chat's text is unpacked, and never to the disk.

use super::error::SourceError;
use super::input::{self, Head, Input, ReadSeek};
use super::whatsapp::{self, header, survey};
use super::{Options, Reading, Source};
use std::io::{self, Read};
use zip::ZipArchive;

pub(super) struct WhatsAppZip;

const NAME: &str = "whatsapp-zip";
const BOMB: &str = "the chat in it would unpack to more than a hundred times its size; export the chat again";
const DAMAGED: &str = "the zip is cut or damaged; export the chat again";
const NO_CHAT: &str = "no chat in it: neither `_chat.txt` nor another text file that is one";

impl Source for WhatsAppZip {
    fn name(&self) -> &'static str {
        NAME
    }

    fn platform(&self) -> &'static str {
        "whatsapp"
    }

    fn sniff(&self, head: &Head) -> u8 {
        if head.bytes.starts_with(b"PK\x03\x04") || head.bytes.starts_with(b"PK\x05\x06") { 70 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut last = input.refused(NAME, NO_CHAT);
        for (index, name) in chats(input)? {
            match with_entry(input, index, |text| survey::survey(text, options)) {
                Ok(Ok(survey)) => {
                    let about = whatsapp::about(&[input.name(), &name], &survey);
                    let conversation = about.name(options.me.as_deref());
                    let (input, options) = (input.clone(), options.clone());
                    return Ok(Reading::new(about, move |out| {
                        with_entry(&input, index, |text| {
                            Ok(whatsapp::read(text, &input, &survey, conversation.as_deref(), &options, out))
                        })?
                    }));
                }
                Ok(Err(_)) => {}
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

fn archive(input: &Input) -> Result<ZipArchive<Box<dyn ReadSeek>>, SourceError> {
    ZipArchive::new(input.open()?).map_err(|_| input.refused(NAME, DAMAGED))
}

/// The entries that may be the chat, the likeliest first.
fn chats(input: &Input) -> Result<Vec<(usize, String)>, SourceError> {
    let mut archive = archive(input)?;
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else { continue };
        if entry.is_symlink() || entry.is_dir() {
            continue;
        }
        let Ok(name) = entry.name() else { continue };
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        if name == "_chat.txt" {
            found.insert(0, (index, name));
        } else if name.to_ascii_lowercase().ends_with(".txt") && found.len() < 32 && header_within(&name) {
            found.insert(found.len().min(1), (index, name));
        } else if name.to_ascii_lowercase().ends_with(".txt") && found.len() < 32 {
            found.push((index, name));
        }
    }
    Ok(found)
}

/// WhatsApp's own names for the chat hold its own.
fn header_within(name: &str) -> bool {
    name.contains("WhatsApp") && header::parse(name).is_none()
}

/// Hands the text of an entry to `read`, guarded against growing without end.
fn with_entry<T>(
    input: &Input,
    index: usize,
    read: impl FnOnce(Box<dyn Read + Send + '_>) -> io::Result<T>,
) -> Result<T, SourceError> {
    let mut archive = archive(input)?;
    let entry = archive.by_index(index).map_err(|_| input.refused(NAME, DAMAGED))?;
    let most = Guard::most(entry.compressed_size());
    if entry.size() > most {
        return Err(input.refused(NAME, BOMB));
    }
    let guarded = Guard { entry, left: most };
    let failed = |error: io::Error| {
        let bomb = error.kind() == io::ErrorKind::FileTooLarge;
        input.refused(NAME, if bomb { BOMB } else { DAMAGED })
    };
    read(input::decoded(guarded, None).map_err(failed)?).map_err(failed)
}

/// Fails when an entry unpacks to more than text can.
struct Guard<R> {
    entry: R,
    left: u64,
}

impl Guard<()> {
    /// Text shrinks to a tenth, the most repetitive to a fiftieth; deflate's limit is a thousandth.
    fn most(compressed: u64) -> u64 {
        compressed.saturating_mul(100).max(8 << 20)
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.entry.read(out)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}
