//! What the program says of a failure in a fixed sentence, and what the system says, in the reader's language.

use crate::i18n::Words;
use steward_model::Lang;

/// Sentences that stand in the program in English, alone or behind what they are about, and the phrase that says so.
const SENTENCES: [(&str, &str); 15] = [
    ("neither a file nor a folder; save it first", "plain-no-file"),
    ("the system gives no randomness", "plain-no-randomness"),
    ("its first line is empty", "plain-first-line"),
    ("no passphrase came from the terminal", "plain-none-typed"),
    ("what is kept could not be read", "plain-unread"),
    ("what came late could not be heard", "plain-unheard"),
    ("no folder can be made", "plain-no-folder"),
    ("not a ledger head", "plain-no-head"),
    ("it cannot be read", "plain-unreadable"),
    ("no such tile", "plain-no-tile"),
    ("it cannot be listened on; --port 0 picks a free one", "plain-port"),
    ("it cannot be listened on", "plain-listen"),
    ("what was forgotten is removed, but its room could not be given back", "plain-room"),
    ("the messages could not be printed", "plain-unprinted"),
    ("neither XDG_DATA_HOME nor HOME is set; say where with --data DIR", "plain-no-home"),
];

/// A sentence of the program as the reader would say it; one that is not known here stays.
pub fn said(sentence: String, words: Words) -> String {
    if words.lang() == Lang::En {
        return sentence;
    }
    for (plain, id) in SENTENCES {
        match sentence.strip_suffix(plain) {
            Some("") => return words.say(id),
            Some(about) if about.ends_with(": ") => {
                return format!("{}：{}", about.trim_end_matches(": "), words.say(id));
            }
            _ => {}
        }
    }
    sentence
}

/// What the system says; it speaks English, and what it says most often is said in the reader's language.
pub fn system(error: &std::io::Error, words: Words) -> String {
    use std::io::ErrorKind;
    if words.lang() == Lang::En {
        return error.to_string();
    }
    let id = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-forbidden",
        ErrorKind::IsADirectory => "system-folder",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::StorageFull => "system-full",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::InvalidFilename => "system-name",
        ErrorKind::InvalidData => "system-not-text",
        ErrorKind::UnexpectedEof => "system-cut",
        ErrorKind::AddrInUse => "system-taken",
        ErrorKind::AddrNotAvailable => "system-no-address",
        ErrorKind::BrokenPipe => "system-pipe",
        ErrorKind::AlreadyExists => "system-exists",
        _ => match error.raw_os_error() {
            // Names of one value on every system that steward runs on, but for the first.
            Some(40 | 62) => "system-loop",
            Some(5) => "system-device",
            Some(23 | 24) => "system-files",
            Some(code) => {
                let code = steward_model::PhraseArg::Text(code.to_string());
                return words.say_with("system-other", &[("code", code)]);
            }
            None => return said(error.to_string(), words),
        },
    };
    words.say(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_the_program_and_is_said_in_both_languages() {
        fn read(folder: &std::path::Path, into: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    read(&path, into);
                } else if !path.ends_with("sentences.rs") {
                    into.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
                }
            }
        }
        let mut program = String::new();
        for room in ["src", "../edge/src"] {
            read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(room), &mut program);
        }
        let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
        for (sentence, id) in SENTENCES {
            assert!(program.contains(sentence), "nobody says {sentence}");
            assert_eq!(en.say(id), sentence);
            assert!(!zh.say(id).is_ascii(), "{id}");
            let about = format!("--port 80: {sentence}");
            assert_eq!(said(about.clone(), en), about);
            assert!(said(about, zh).starts_with("--port 80："), "{sentence}");
        }
    }

    #[test]
    fn what_the_system_says_is_chinese_whatever_it_is() {
        for code in [1, 2, 5, 13, 17, 20, 21, 23, 24, 28, 30, 32, 36, 40, 95, 98, 99, 110] {
            let error = std::io::Error::from_raw_os_error(code);
            let told = system(&error, Words::new(Lang::Zh));
            assert!(!told.is_ascii() && !told.contains("system-"), "{code}: {told}");
            assert_eq!(system(&error, Words::new(Lang::En)), error.to_string());
        }
    }
}
