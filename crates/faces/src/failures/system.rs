//! What the system says of a file, a socket or a device, in the reader's language.

use crate::i18n::Words;
use steward_model::Lang;

/// What the system says; it speaks English, and what it says most often is said in the reader's language.
pub fn said(error: &std::io::Error, words: Words) -> String {
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
            None => return error.to_string(),
        },
    };
    words.say(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_chinese_whatever_it_is() {
        for code in [1, 2, 5, 13, 17, 20, 21, 23, 24, 28, 30, 32, 36, 40, 95, 98, 99, 110] {
            let error = std::io::Error::from_raw_os_error(code);
            let told = said(&error, Words::new(Lang::Zh));
            assert!(!told.is_ascii() && !told.contains("system-"), "{code}: {told}");
            assert_eq!(said(&error, Words::new(Lang::En)), error.to_string());
        }
    }
}
