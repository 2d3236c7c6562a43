//! `sms-xml`: what the Android app SMS Backup & Restore writes.

use super::clock::Clock;
use super::error::SourceError;
use super::input::{Head, Input};
use super::{About, Options, Reading, Source, sms};

pub(super) struct SmsXml;

impl Source for SmsXml {
    fn name(&self) -> &'static str {
        "sms-xml"
    }

    fn platform(&self) -> &'static str {
        "sms"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let has = |words: &str| head.text.contains(words);
        if !head.text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
            0
        } else if has("<smses") || has("<sms ") || has("<mms ") {
            90
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let survey = sms::survey(input, self.name())?;
        let about = About { conversation: survey.conversation.clone(), participants: Vec::new() };
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| sms::read(&input, &survey, &mut Clock::new(&options.zone), out)))
    }
}
