//! A failure that is a phrase of the program's own: it keeps the phrase, and is said in the reader's language.

use crate::i18n::Words;
use std::error::Error;
use std::fmt;
use steward_model::Lang;

/// What failed, what it is about, and why.
#[derive(Debug)]
pub struct Failed {
    phrase: &'static str,
    about: Option<String>,
    cause: Option<anyhow::Error>,
}

impl Failed {
    /// That this failed; `phrase` names the words.
    pub fn of(phrase: &'static str) -> Failed {
        Failed { phrase, about: None, cause: None }
    }

    /// The same of a file, a flag or whatever stands before the words.
    pub fn about(phrase: &'static str, about: impl fmt::Display) -> Failed {
        Failed { about: Some(about.to_string()), ..Failed::of(phrase) }
    }

    /// With what led to it.
    pub fn because(self, cause: impl Into<anyhow::Error>) -> Failed {
        Failed { cause: Some(cause.into()), ..self }
    }

    /// What failed, without what led to it.
    pub fn said(&self, words: Words) -> String {
        let said = words.say(self.phrase);
        match &self.about {
            Some(about) => words.about(about, &said),
            None => said,
        }
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(Words::new(Lang::En)))
    }
}

impl Error for Failed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as &(dyn Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failures::said;

    #[test]
    fn a_failure_is_said_in_both_languages_with_what_led_to_it() {
        let device = || std::io::Error::from_raw_os_error(5);
        let error =
            || anyhow::Error::from(Failed::about("plain-listen", "--listen 1.2.3.4").because(device()));
        let told = said(&error(), Words::new(Lang::En));
        assert_eq!(told, format!("--listen 1.2.3.4: it cannot be listened on: {}", device()));
        let told = said(&error(), Words::new(Lang::Zh));
        assert!(told.starts_with("--listen 1.2.3.4：无法监听：") && !told.contains("error"), "{told}");
        assert!(error().root_cause().is::<std::io::Error>());
    }
}
