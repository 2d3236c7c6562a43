//! What went wrong in the house, in words for the person.

use crate::failures;
use crate::failures::source;
use crate::web::house::Trouble;
use steward_edge::sources::SourceError;
use steward_model::{Phrase, PhraseArg};
use steward_store::StoreError;

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble(Some(failures::of_store(&error)))
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        let said = error.chain().find_map(failures::known).unwrap_or_else(|| {
            Phrase::word("error-source").with("what", PhraseArg::Text(format!("{error:#}")))
        });
        Trouble(Some(said))
    }
}

impl From<SourceError> for Trouble {
    fn from(error: SourceError) -> Self {
        let text = |words: &str| PhraseArg::Text(words.to_owned());
        Trouble(Some(match &error {
            SourceError::Unrecognised { file, .. } | SourceError::UnrecognisedFolder { file } => {
                Phrase::word("error-not-export").with("file", text(file))
            }
            SourceError::Empty { file } => Phrase::word("error-empty").with("file", text(file)),
            SourceError::NoMessage { file, format, .. } => {
                Phrase::word("error-no-message").with("file", text(file)).with("format", text(format))
            }
            SourceError::Vacant { file, format } if *format == source::CALENDAR => {
                Phrase::word("source-no-appointment").with("file", text(file))
            }
            SourceError::Vacant { file, format } => {
                Phrase::word("error-vacant").with("file", text(file)).with("format", text(format))
            }
            SourceError::NoRecord { file, format, .. } => {
                Phrase::word("error-no-record").with("file", text(file)).with("format", text(format))
            }
            SourceError::Refused { file, format, .. } => {
                Phrase::word("error-refused").with("file", text(file)).with("format", text(format))
            }
            error => Phrase::word("error-source").with("what", text(&error.to_string())),
        }))
    }
}
