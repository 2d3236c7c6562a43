//! `whatsapp-txt`: a chat's text as Android and iOS export it.

use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::Place;
use super::whatsapp::{self, header, survey};
use super::{About, Options, Reading, Source};

pub(super) struct WhatsAppTxt;

impl Source for WhatsAppTxt {
    fn name(&self) -> &'static str {
        "whatsapp-txt"
    }

    fn platform(&self) -> &'static str {
        "whatsapp"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let mut seen = head.text.lines().filter(|line| !line.trim().is_empty()).take(40);
        let first = seen.next().is_some_and(|line| header::parse(line).is_some());
        let mut any = || seen.any(|line| header::parse(line).is_some());
        if first {
            80
        } else if any() {
            30
        } else {
            0
        }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let survey = survey::survey(input.open_text(Some(Legacy::Guessed))?, options)
            .map_err(|e| input.unreadable(e))?;
        let survey = match survey {
            Ok(survey) => survey,
            Err(first) if first.dated > 0 => {
                let input = input.clone();
                return Ok(Reading::new(About::default(), move |out| {
                    whatsapp::keep_all(input.open_text(Some(Legacy::Guessed))?, &input, out)
                }));
            }
            Err(first) => {
                return Err(SourceError::NoRecord {
                    file: input.name().to_owned(),
                    format: self.name(),
                    at: Place::Line(first.line),
                    shape: first.shape.into(),
                });
            }
        };
        let about = whatsapp::about(&[input.name()], &survey);
        let conversation = about.name(options.me.as_deref());
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(about, move |out| {
            let text = input.open_text(Some(Legacy::Guessed))?;
            whatsapp::read(text, &input, &survey, conversation.as_deref(), &options, out)
        }))
    }
}
