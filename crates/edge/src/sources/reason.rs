//! Why a record was not understood, or a file refused: by the format's shape alone, never a word of what it says.

use std::fmt;

/// The reasons, each with the sentence that says it.
macro_rules! reasons {
    ($($name:ident = $says:literal,)*) => {
        /// Why a record was not understood, or a file refused.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Reason {
            $(#[doc = $says] $name,)*
            /// A type that is not known, and its word where that is one of a format's.
            UnknownType(Option<String>),
            /// The list that the format is about is missing.
            NoList(&'static str),
        }

        impl fmt::Display for Reason {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Reason::$name => f.write_str($says),)*
                    Reason::UnknownType(None) => f.write_str("unknown type"),
                    Reason::UnknownType(Some(word)) => write!(f, "unknown type '{word}'"),
                    Reason::NoList(list) => write!(f, "no list `{list}` in it"),
                }
            }
        }
    };
}

reasons! {
    BeforeFirstMail = "lines before the first mail",
    BeforeFirstMessage = "lines before the first message",
    BehindTheEnd = "something stands behind the end of the export",
    Bomb = "the chat in it would unpack to more than a hundred times its size; export the chat again",
    CalendarTask = "unknown type 'vtodo'",
    CutElement = "the file ends inside this element",
    CutQuote = "the file ends inside a quoted value",
    CutRecord = "the file ends inside this record",
    DateOutOfRange = "the date is out of range",
    DateWithoutSender = "a date without a sender",
    Draft = "draft: never sent",
    EmptyContact = "a contact without content",
    EmptyContent = "no content",
    Encrypted = "encrypted event without its key",
    Entities = "it declares XML entities of its own, which no backup does; make the backup again",
    EventWithoutTime = "an event without a readable time",
    GroupWithoutSender = "a group message without its sender",
    LargeMail = "a mail of more than 32 MB; save it without its attachments",
    LongElement = "an element of more than 32 MB",
    LongMail = "a mail of more than 32 MB of text",
    LongMessage = "a message of more than 32 MB",
    LongRecord = "a record of more than 32 MB",
    MessageWithoutType = "a message without its type",
    NeitherZipNorFolder = "it is neither a zip nor a folder; name Slack's zip as it came",
    NeverDownloaded = "an MMS without its parts: never downloaded",
    NoAction = "a service message without its action",
    NoAddress = "no address",
    NoArray = "no array of objects",
    NoAuthor = "no author",
    NoAuthorName = "no author's name",
    NoBody = "no body",
    NoCalendar = "no calendar begins here",
    NoChat = "no chat in it: neither `_chat.txt` nor another text file that is one",
    NoContent = "no content that is understood",
    NoDate = "no date, or one out of range",
    NoDayFile = "no file of a day in it",
    NoDayOrTooLong = "a message without a day, or too long",
    NoEnvelope = "no envelope",
    NoListOfMessages = "no list of messages",
    NoMailHeader = "no mail header",
    NoMessagesFile = "no `messages.json` in it",
    NoPartReadable = "no part of it could be read: nested too deep, or damaged",
    NoPartText = "a part of text without its text",
    NoSender = "no sender",
    NoSuchDate = "there is no such date in the order that the file has",
    NoTextColumn = "no column that is known to hold the text",
    NoType = "no type",
    NotAChat = "not a chat",
    NotAList = "not a list of messages",
    NotJson = "no JSON stands here",
    NotReadable = "not JSON, or nested too deep",
    PartOfLongMessage = "part of a message of more than 32 MB",
    TypeNoNumber = "the type is no number",
    UnknownDate = "a date of unknown form",
    UnknownElement = "an unknown element",
    UnknownEnvelope = "an envelope of unknown content",
    UnknownFrame = "a frame of unknown kind",
    UnknownHeader = "a header of a form that is not known",
    UnknownMessageType = "unknown type of message",
    UnknownPoll = "a poll of unknown form",
    UnknownRule = "an event that repeats by a rule that is not understood",
    UnknownText = "a text of unknown form",
    UnnamedChange = "a change of a message that is not named",
    Unsupported = "type 'unsupported' has no content",
    ZipDamaged = "the zip is cut or damaged; export the chat again",
}

/// What stands where a record of the format should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// Something of this shape: no letter or digit of it.
    Shape(String),
    /// The file as a whole is not of the format.
    Whole(Reason),
}

impl fmt::Display for Unlike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unlike::Shape(shape) => f.write_str(shape),
            Unlike::Whole(reason) => reason.fmt(f),
        }
    }
}

impl From<String> for Unlike {
    fn from(shape: String) -> Unlike {
        Unlike::Shape(shape)
    }
}

impl From<Reason> for Unlike {
    fn from(reason: Reason) -> Unlike {
        Unlike::Whole(reason)
    }
}

impl Reason {
    /// That this type is not known. Its word is kept if it can be one of the format's: anything else might be a person's.
    pub(crate) fn unknown_type(word: &str) -> Reason {
        let fit = !word.is_empty()
            && word.len() <= 40
            && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_.-".contains(&b));
        Reason::UnknownType(fit.then(|| word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_might_be_a_persons_is_not_shown() {
        assert_eq!(Reason::unknown_type("m.poll-2").to_string(), "unknown type 'm.poll-2'");
        for word in ["", "Lin said", "王芳", &"a".repeat(41)] {
            assert_eq!(Reason::unknown_type(word).to_string(), "unknown type");
        }
    }
}
