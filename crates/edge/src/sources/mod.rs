//! Sources of messages: one file a format, one line here to register it.
//!
//! ```text
//! Input ──detect──▶ Source::open (a first look over the file) ──▶ Export::read ──Item──▶ the one who listens
//! ```
//!
//! Every source reads files of any size in bounded memory: one record is held at a time (at most 32 MB of it), and
//! what must be known from the whole file (the order of dates, names) is taken from a first pass. What a source
//! cannot read it hands on as [`Unparsed`]; it never drops a record and never makes one up.

mod archive;
mod clock;
mod csv_records;
mod discord_json;
mod eml;
mod error;
mod folder;
mod google;
mod google_chat;
mod html;
mod ics;
mod imessage_txt;
mod input;
mod item;
mod json;
mod legacy;
mod line_txt;
mod lines;
mod mail;
mod matrix_json;
mod mbox;
mod messenger_json;
mod out;
mod qq_txt;
mod reason;
mod shape;
mod signal;
mod signal_json;
mod slack;
mod slack_folder;
mod sms;
mod sms_xml;
mod telegram_json;
mod text;
mod tree;
mod wechat;
mod wechat_chatlog_json;
mod wechat_csv;
mod wechat_txt;
mod whatsapp;
mod whatsapp_txt;
mod whatsapp_zip;
mod xml;

pub use clock::DateOrder;
pub use error::SourceError;
pub use input::{Again, Head, Input, ReadSeek};
pub use item::{Counts, Item, Place, Unparsed, Warning};
pub use out::Out;
pub use reason::{Reason, Unlike};
pub use shape::shape;

pub(crate) use input::decoded;
pub(crate) use json::value::parse as json_value;

use jiff::tz::TimeZone;
use std::ops::ControlFlow;
use steward_model::order;

/// All sources. Where two think a file likely alike, the earlier one has it.
static SOURCES: &[&dyn Source] = &[
    &whatsapp_txt::WhatsAppTxt,
    &whatsapp_zip::WhatsAppZip,
    &telegram_json::TelegramJson,
    &wechat_csv::WeChatCsv,
    &wechat_chatlog_json::WeChatChatlogJson,
    &wechat_txt::WeChatTxt,
    &sms_xml::SmsXml,
    &mbox::Mbox,
    &eml::Eml,
    &discord_json::DiscordJson,
    &matrix_json::MatrixJson,
    &messenger_json::MessengerJson,
    &signal_json::SignalJson,
    &imessage_txt::IMessageTxt,
    &line_txt::LineTxt,
    &qq_txt::QqTxt,
    &slack_folder::SlackFolder,
    &google_chat::GoogleChat,
    &ics::Ics,
];

/// One format of export.
pub trait Source: Sync {
    /// The name that `--as` takes.
    fn name(&self) -> &'static str;

    /// The platform in default source names: `whatsapp`, `sms` …
    fn platform(&self) -> &'static str;

    /// How sure it is, from the beginning of the file, that this is its format: 0 not at all, 100 beyond doubt.
    fn sniff(&self, head: &Head) -> u8;

    /// Looks over the file as far as it must, to say whose conversation it is and how it is to be read.
    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError>;
}

/// What the person's context says of a file that the file itself does not.
#[derive(Clone, Debug)]
pub struct Options {
    /// The zone of the device that exported.
    pub zone: TimeZone,
    /// The order of dates, where given.
    pub date_order: Option<DateOrder>,
    /// ISO 3166-1 alpha-2 code of the person's country: its custom decides dates that the file leaves open.
    pub country: Option<String>,
    /// The owner's name in the messages; several are separated by commas.
    pub me: Option<String>,
    /// When it is read, where that matters: what is repeated for ever is told of around this moment.
    pub now: Option<jiff::Timestamp>,
}

impl Options {
    /// Options that know only the zone.
    pub fn in_zone(zone: TimeZone) -> Self {
        Options { zone, date_order: None, country: None, me: None, now: None }
    }
}

/// What is known of an export before its messages are read.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The conversation's name, where the content or the format's own file name gives it.
    pub conversation: Option<String>,
    /// Names of those who wrote, where the first look found them.
    pub participants: Vec<String>,
}

impl About {
    /// The conversation's name, else the names of those who write, sorted, without the owner's; `None` if the file
    /// holds many conversations.
    pub fn name(&self, me: Option<&str>) -> Option<String> {
        if self.conversation.is_some() {
            return self.conversation.clone();
        }
        let mut others: Vec<&str> = self
            .participants
            .iter()
            .map(String::as_str)
            .filter(|name| *name != "me" && !names(me.unwrap_or_default()).any(|mine| mine == *name))
            .collect();
        order::sorted(&mut others);
        if others.is_empty() { self.participants.first().cloned() } else { Some(others.join(", ")) }
    }
}

impl std::fmt::Debug for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "About({} participants)", self.participants.len())
    }
}

type Run = Box<dyn FnOnce(&mut Out<'_>) -> Result<(), SourceError> + Send>;

/// An export that was looked over and is ready to be read.
pub struct Reading {
    about: About,
    run: Run,
}

impl Reading {
    /// `run` hands every record of the file to its argument, in order.
    pub fn new(
        about: About,
        run: impl FnOnce(&mut Out<'_>) -> Result<(), SourceError> + Send + 'static,
    ) -> Self {
        Reading { about, run: Box::new(run) }
    }
}

/// The names of one person in one string: several are separated by commas.
pub fn names(of: &str) -> impl Iterator<Item = &str> {
    of.split([',', '，']).map(str::trim).filter(|name| !name.is_empty())
}

/// The names of all formats, as `--as` takes them.
pub fn formats() -> impl Iterator<Item = &'static str> {
    SOURCES.iter().map(|source| source.name())
}

/// Opens an export. `format` is a name from [`formats`]; without it (or `auto`) the content tells.
pub fn open(input: &Input, format: Option<&str>, options: &Options) -> Result<Export, SourceError> {
    let source = match format {
        None | Some("auto") => detect(input)?,
        Some(name) => *SOURCES
            .iter()
            .find(|source| source.name() == name)
            .ok_or_else(|| SourceError::UnknownFormat { name: name.to_owned() })?,
    };
    let reading = source.open(input, options)?;
    let (file, assumed) = (input.name().to_owned(), input.assumed().clone());
    Ok(Export { source, reading, file, me: options.me.clone(), assumed })
}

fn detect(input: &Input) -> Result<&'static dyn Source, SourceError> {
    let head = input.head()?;
    if head.bytes.is_empty() && head.folder.is_none() {
        return Err(SourceError::Empty { file: input.name().to_owned() });
    }
    let mut best: Option<(u8, &'static dyn Source)> = None;
    for &source in SOURCES {
        let sure = source.sniff(&head);
        if sure > best.map_or(0, |(most, _)| most) {
            best = Some((sure, source));
        }
    }
    best.map(|(_, source)| source).ok_or_else(|| {
        if head.folder.is_some() {
            return SourceError::UnrecognisedFolder { file: input.name().to_owned() };
        }
        let lines = head.text.lines().zip(1..);
        let (line, number) = lines.into_iter().find(|(line, _)| !line.trim().is_empty()).unwrap_or(("", 1));
        SourceError::Unrecognised {
            file: input.name().to_owned(),
            at: Place::Line(number),
            shape: text::shape_of_line(line),
        }
    })
}

/// An export whose format is known.
pub struct Export {
    source: &'static dyn Source,
    reading: Reading,
    file: String,
    me: Option<String>,
    /// The encoding that was taken for the file's.
    assumed: legacy::Assumed,
}

impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Export({}, {:?})", self.source.name(), self.reading.about)
    }
}

impl Export {
    /// The format's name.
    pub fn format(&self) -> &'static str {
        self.source.name()
    }

    /// What is known before reading.
    pub fn about(&self) -> &About {
        &self.reading.about
    }

    /// The names that the person gave as theirs.
    pub fn me(&self) -> Vec<String> {
        names(self.me.as_deref().unwrap_or_default()).map(str::to_owned).collect()
    }

    /// What grants speak of when the person names nothing: `platform:conversation`; where the content has no name
    /// the other people's, sorted; `platform:all` for files of many conversations.
    pub fn default_name(&self) -> String {
        let name = self.reading.about.name(self.me.as_deref()).unwrap_or_else(|| "all".to_owned());
        format!("{}:{name}", self.source.platform())
    }

    /// Reads the export, handing every record to `sink` in order, until it breaks off.
    ///
    /// Without one message this is an error: [`SourceError::NoMessage`] after records were handed on,
    /// [`SourceError::Vacant`] (or another) when nothing was.
    pub fn read(self, mut sink: impl FnMut(Item) -> ControlFlow<()>) -> Result<Counts, SourceError> {
        let mut out = Out::new(&mut sink);
        (self.reading.run)(&mut out)?;
        if let Some(encoding) = self.assumed.name() {
            out.warn(Warning::EncodingAssumed { encoding })?;
        }
        let counts = out.finish()?;
        match &counts.first {
            _ if counts.messages > 0 => Ok(counts),
            Some((at, reason)) => Err(SourceError::NoMessage {
                file: self.file,
                format: self.source.name(),
                unparsed: counts.unparsed,
                at: at.clone(),
                reason: reason.clone(),
            }),
            None => Err(SourceError::Vacant { file: self.file, format: self.source.name() }),
        }
    }
}
