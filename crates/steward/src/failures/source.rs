//! Why a file was not read, or a record of it, in the reader's language: the place and the shape, never a word of it.

use super::system;
use crate::i18n::Words;
use steward_edge::sources::{Place, SourceError};
use steward_model::{Lang, PhraseArg};

/// Why records are not understood and files refused, as sources name it, and the phrase that says so.
const REASONS: [(&str, &str); 53] = [
    ("a change of a message that is not named", "why-unnamed-change"),
    ("a date without a sender", "why-no-sender"),
    ("a frame of unknown kind", "why-unknown-kind"),
    ("a group message without its sender", "why-no-sender"),
    ("a header of a form that is not known", "why-header"),
    ("a mail of more than 32 MB of text", "why-large"),
    ("a mail of more than 32 MB; save it without its attachments", "why-large-mail"),
    ("a message of more than 32 MB", "why-large"),
    ("a message without a day, or too long", "why-no-day"),
    ("a part of text without its text", "why-no-content"),
    ("an MMS without its parts: never downloaded", "why-never-downloaded"),
    ("an element of more than 32 MB", "why-large"),
    ("an envelope of unknown content", "why-unknown-kind"),
    ("an event without a readable time", "why-no-day"),
    ("an unknown element", "why-unknown-kind"),
    ("draft: never sent", "why-draft"),
    ("encrypted event without its key", "why-encrypted"),
    ("it declares XML entities of its own, which no backup does; make the backup again", "why-entities"),
    ("it is neither a zip nor a folder; name Slack's zip as it came", "why-no-folder"),
    ("lines before the first mail", "why-before-first"),
    ("lines before the first message", "why-before-first"),
    ("no address", "why-no-sender"),
    ("no chat in it: neither `_chat.txt` nor another text file that is one", "why-no-chat"),
    ("no column that is known to hold the text", "why-no-content"),
    ("no content that is understood", "why-no-content"),
    ("no date, or one out of range", "why-no-day"),
    ("no list of messages", "why-no-list"),
    ("no part of it could be read: nested too deep, or damaged", "why-damaged"),
    ("no sender", "why-no-sender"),
    ("no type", "why-unknown-kind"),
    ("not a chat", "why-no-list"),
    ("not a list of messages", "why-no-list"),
    ("the chat in it would unpack to more than a hundred times its size; export the chat again", "why-bomb"),
    ("the date is out of range", "why-no-day"),
    ("the file ends inside this element", "why-cut"),
    ("the zip is cut or damaged; export the chat again", "why-zip-damaged"),
    ("type 'unsupported' has no content", "why-no-content"),
    ("a contact without content", "why-no-content"),
    ("a date of unknown form", "why-no-day"),
    ("a message without its type", "why-unknown-kind"),
    ("a poll of unknown form", "why-unknown-kind"),
    ("a service message without its action", "why-no-content"),
    ("a text of unknown form", "why-no-content"),
    ("no array of objects", "why-no-list"),
    ("no calendar begins here", "why-no-beginning"),
    ("no file of a day in it", "why-no-beginning"),
    ("no mail header", "why-no-beginning"),
    ("something stands behind the end of the export", "why-behind"),
    ("the file ends inside a quoted value", "why-cut"),
    ("the file ends inside this record", "why-cut"),
    ("there is no such date in the order that the file has", "why-no-day"),
    ("unknown type of message", "why-unknown-kind"),
    ("unknown type", "why-unknown-kind"),
];

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
                ("shape", PhraseArg::Text(reason(shape, words))),
            ],
        ),
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
    }
}

/// Why a record was not understood; a reason that has no phrase stays as the source names it.
pub fn reason(why: &str, words: Words) -> String {
    // Sources give their reasons in English.
    let known = REASONS.iter().find(|(reason, _)| *reason == why).filter(|_| words.lang() != Lang::En);
    match known {
        Some((_, id)) => words.say(id),
        // With the word of the format that it is of.
        None if why.starts_with("unknown type") && words.lang() != Lang::En => {
            why.replacen("unknown type", &words.say("why-unknown-kind"), 1)
        }
        None => why.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a source says in English is said in Chinese too: every reason in the sources has its phrase.
    #[test]
    fn every_reason_is_said_in_both_languages() {
        fn read(folder: &std::path::Path, into: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    read(&path, into);
                } else {
                    into.push_str(&std::fs::read_to_string(&path).unwrap());
                }
            }
        }
        let mut sources = String::new();
        read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../edge/src/sources"), &mut sources);
        for (reason, id) in REASONS {
            assert!(sources.contains(reason), "no source says {reason}");
            assert!(
                !Words::new(Lang::Zh).say(id).is_ascii() && Words::new(Lang::En).say(id).is_ascii(),
                "{id}"
            );
        }
        // What is handed on as a reason, by its form in the code.
        let said = sources.split("Err(\"").skip(1).filter_map(|rest| rest.split_once("\".into())"));
        for (reason, _) in said.filter(|(reason, _)| !reason.contains('"')) {
            assert!(REASONS.iter().any(|(known, _)| *known == reason), "{reason} has no phrase");
        }
    }

    #[test]
    fn a_file_that_is_no_export_is_told_in_both_languages() {
        let error = SourceError::NoRecord {
            file: "a.txt".into(),
            format: "whatsapp-txt",
            at: Place::Line(1200),
            shape: "aa 00".into(),
        };
        let (en, zh) = (said(&error, Words::new(Lang::En)), said(&error, Words::new(Lang::Zh)));
        assert!(en.contains("a.txt: not a whatsapp-txt export: line 1200 does not fit (aa 00)"), "{en}");
        assert!(zh.contains("a.txt") && zh.contains("第 1200 行") && zh.contains("aa 00"), "{zh}");
    }
}
