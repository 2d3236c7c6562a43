//! Why a file was not read, or a record of it, in the reader's language: the place and the shape, never a word of it.

use super::system;
use crate::i18n::Words;
use steward_edge::sources::{Place, Reason, SourceError, Unlike};
use steward_model::{Lang, PhraseArg};

/// The format of calendars, which hold appointments and no talk.
pub const CALENDAR: &str = "ics";

/// The phrase that says why a record is not understood, or a file refused.
fn phrase_of(reason: &Reason) -> &'static str {
    match reason {
        Reason::BeforeFirstMail | Reason::BeforeFirstMessage => "why-before-first",
        Reason::BehindTheEnd => "why-behind",
        Reason::Bomb => "why-bomb",
        Reason::CutElement | Reason::CutQuote | Reason::CutRecord => "why-cut",
        Reason::NoPartReadable => "why-damaged",
        Reason::Draft => "why-draft",
        Reason::Encrypted => "why-encrypted",
        Reason::Entities => "why-entities",
        Reason::UnknownHeader => "why-header",
        Reason::LongElement
        | Reason::LongMail
        | Reason::LongMessage
        | Reason::LongRecord
        | Reason::PartOfLongMessage => "why-large",
        Reason::LargeMail => "why-large-mail",
        Reason::NeverDownloaded => "why-never-downloaded",
        Reason::UnknownRule => "why-unknown-rule",
        Reason::NoDayFile => "why-no-day-file",
        Reason::NoCalendar | Reason::NoMailHeader | Reason::NoMessagesFile => "why-no-beginning",
        Reason::NoChat => "why-no-chat",
        Reason::EmptyContact
        | Reason::NoAction
        | Reason::NoContent
        | Reason::EmptyContent
        | Reason::NoBody
        | Reason::NoEnvelope
        | Reason::NoPartText
        | Reason::NoTextColumn
        | Reason::UnknownText
        | Reason::Unsupported => "why-no-content",
        Reason::DateOutOfRange
        | Reason::EventWithoutTime
        | Reason::NoDate
        | Reason::NoDayOrTooLong
        | Reason::NoSuchDate
        | Reason::UnknownDate => "why-no-day",
        Reason::NeitherZipNorFolder => "why-no-folder",
        Reason::NoArray
        | Reason::NoList(_)
        | Reason::NoListOfMessages
        | Reason::NotAChat
        | Reason::NotAList => "why-no-list",
        Reason::DateWithoutSender
        | Reason::GroupWithoutSender
        | Reason::NoAddress
        | Reason::NoSender
        | Reason::NoAuthor
        | Reason::NoAuthorName => "why-no-sender",
        Reason::NotJson | Reason::NotReadable => "why-not-json",
        Reason::CalendarTask
        | Reason::MessageWithoutType
        | Reason::NoType
        | Reason::TypeNoNumber
        | Reason::UnknownElement
        | Reason::UnknownEnvelope
        | Reason::UnknownFrame
        | Reason::UnknownMessageType
        | Reason::UnknownPoll
        | Reason::UnknownType(_) => "why-unknown-kind",
        Reason::UnnamedChange => "why-unnamed-change",
        Reason::ZipDamaged => "why-zip-damaged",
    }
}

/// The whole failure in one line.
pub fn said(error: &SourceError, words: Words) -> String {
    let text = |words: &str| PhraseArg::Text(words.to_owned());
    match error {
        SourceError::Unreadable { file, source } => words.say_with(
            "source-unreadable",
            &[("file", text(file)), ("why", text(&system::said(source, words)))],
        ),
        SourceError::NotAFile { file } => words.say_with(
            "source-unreadable",
            &[("file", text(file)), ("why", PhraseArg::Text(words.say("plain-no-file")))],
        ),
        SourceError::Empty { file } => words.say_with("source-empty", &[("file", text(file))]),
        SourceError::UnknownFormat { name } => words.say_with("source-no-format", &[("name", text(name))]),
        SourceError::Unrecognised { file, at, shape } => words.say_with(
            "source-unknown",
            &[("file", text(file)), ("at", PhraseArg::Text(place(at, words))), ("shape", text(shape))],
        ),
        SourceError::UnrecognisedFolder { file } => words.say_with("source-folder", &[("file", text(file))]),
        SourceError::NoRecord { file, format, at, shape } => words.say_with(
            "source-no-record",
            &[
                ("file", text(file)),
                ("format", text(format)),
                ("at", PhraseArg::Text(place(at, words))),
                ("shape", PhraseArg::Text(unlike(shape, words))),
            ],
        ),
        SourceError::Vacant { file, format } if *format == CALENDAR => {
            words.say_with("source-no-appointment", &[("file", text(file))])
        }
        SourceError::Vacant { file, format } => {
            words.say_with("source-vacant", &[("file", text(file)), ("format", text(format))])
        }
        SourceError::NoMessage { file, format, unparsed, at, reason: why } => words.say_with(
            "source-no-message",
            &[
                ("file", text(file)),
                ("format", text(format)),
                ("n", PhraseArg::Number(*unparsed as f64)),
                ("at", PhraseArg::Text(place(at, words))),
                ("why", PhraseArg::Text(reason(why, words))),
            ],
        ),
        SourceError::Refused { file, format, reason: why } => words.say_with(
            "source-refused",
            &[("file", text(file)), ("format", text(format)), ("why", PhraseArg::Text(reason(why, words)))],
        ),
        other => other.to_string(),
    }
}

/// The same of a file that was only looked at: nothing of it is kept.
pub fn said_of_a_look(error: &SourceError, words: Words) -> String {
    let SourceError::NoMessage { file, format, unparsed, at, reason: why } = error else {
        return said(error, words);
    };
    words.say_with(
        "source-no-message-looked",
        &[
            ("file", PhraseArg::Text(file.clone())),
            ("format", PhraseArg::Text(format.to_string())),
            ("n", PhraseArg::Number(*unparsed as f64)),
            ("at", PhraseArg::Text(place(at, words))),
            ("why", PhraseArg::Text(reason(why, words))),
        ],
    )
}

/// Where in a file.
pub fn place(at: &Place, words: Words) -> String {
    match at {
        Place::Line(line) => words.say_with("source-line", &[("line", PhraseArg::Text(line.to_string()))]),
        Place::Record(path) => path.clone(),
        Place::Byte(at) => words.say_with("source-byte", &[("at", PhraseArg::Text(at.to_string()))]),
        Place::Outermost => words.say("source-outermost"),
        Place::End => words.say("source-end"),
        Place::Folder => words.say("source-whole-folder"),
    }
}

/// Why a record was not understood: to who reads English, as the source says it.
pub fn reason(why: &Reason, words: Words) -> String {
    if words.lang() == Lang::En {
        return why.to_string();
    }
    let said = words.say(phrase_of(why));
    match why {
        // With the word of the format that it is of.
        Reason::UnknownType(Some(word)) => format!("{said} '{word}'"),
        Reason::NoList(list) => format!("{said} `{list}`"),
        _ => said,
    }
}

fn unlike(shape: &Unlike, words: Words) -> String {
    match shape {
        Unlike::Shape(shape) => shape.clone(),
        Unlike::Whole(why) => reason(why, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_said_in_both_languages_with_the_formats_own_word() {
        let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
        for (why, word) in [
            (Reason::NoSender, ""),
            (Reason::NotReadable, ""),
            (Reason::UnknownType(Some("m.poll".into())), "'m.poll'"),
            (Reason::NoList("messages"), "`messages`"),
        ] {
            assert_eq!(reason(&why, en), why.to_string());
            let said = reason(&why, zh);
            assert!(!said.is_ascii() && !said.contains("why-") && said.contains(word), "{said}");
        }
    }

    #[test]
    fn a_file_that_is_no_export_is_told_in_both_languages() {
        let error = SourceError::NoRecord {
            file: "a.txt".into(),
            format: "whatsapp-txt",
            at: Place::Line(1200),
            shape: Unlike::Shape("aa 00".into()),
        };
        let (en, zh) = (said(&error, Words::new(Lang::En)), said(&error, Words::new(Lang::Zh)));
        assert!(en.contains("a.txt: not a whatsapp-txt export: line 1200 does not fit (aa 00)"), "{en}");
        assert!(zh.contains("a.txt") && zh.contains("第 1200 行") && zh.contains("aa 00"), "{zh}");
    }
}
