//! `ics`: a calendar the person gave, a file or a folder of files (RFC 5545). Each event is a message without a sender:
//! its title as subject, then begin and end, the place, `cancelled` where it is, and where it was changed which version
//! it is: `revision 2 2026-03-03T10:00:00Z`.
//!
//! A repeated event is written out, a message for each time within a year of the file's newest stamp, and within a year of
//! now: a series that nobody touched for years still takes place.

mod event;
mod lines;
mod recur;
mod zones;

use super::error::SourceError;
use super::folder;
use super::input::{Head, Input, Legacy};
use super::item::{Place, Warning};
use super::out::Out;
use super::reason::Reason;
use super::{About, Options, Reading, Source};
use event::{Event, Survey};
use lines::{Component, Lines};
use std::path::{Path, PathBuf};

pub(super) struct Ics;

fn is_calendar(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".ics") || name.ends_with(".ical") || name.ends_with(".icalendar")
}

/// What a system or a program put there for itself, below the folder that was given.
fn hidden(root: &Path, path: &Path) -> bool {
    path.strip_prefix(root).unwrap_or(path).components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name.starts_with('.') || name == "__MACOSX"
    })
}

impl Source for Ics {
    fn name(&self) -> &'static str {
        "ics"
    }

    fn platform(&self) -> &'static str {
        "calendar"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let Some(folder) = &head.folder else {
            let begins = head.text.trim_start().get(..15);
            return if begins.is_some_and(|begins| begins.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
                95
            } else {
                0
            };
        };
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(1000);
        let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        if names.any(|name| is_calendar(&name)) { 60 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut passed_over = 0;
        let files: Vec<Input> = match input.folder() {
            None => vec![input.clone()],
            Some(root) => {
                let is = |path: &PathBuf| {
                    path.file_name().is_some_and(|name| is_calendar(&name.to_string_lossy()))
                };
                let (paths, others): (Vec<_>, Vec<_>) = folder::files(input, root)?.into_iter().partition(is);
                passed_over = others.iter().filter(|path| !hidden(root, path)).count() as u64;
                paths.into_iter().map(|path| Input::path(&path)).collect::<Result<_, _>>()?
            }
        };
        let mut survey = Survey::default();
        for file in &files {
            each(file, |component, _| {
                survey.see(&component);
                Ok(())
            })?;
        }
        if !survey.calendar {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: Reason::NoCalendar.into(),
            });
        }
        let about = About { conversation: survey.name(), participants: Vec::new() };
        // Of a folder it is told as of one file.
        files.iter().for_each(|file| input.assumed().also(file.assumed()));
        let zone = survey.zone.clone().unwrap_or_else(|| options.zone.clone());
        let now = options.now;
        Ok(Reading::new(about, move |out| {
            if passed_over > 0 {
                out.warn(Warning::PassedOver { files: passed_over })?;
            }
            if survey.strange_zones > 0 {
                out.warn(Warning::UnknownZone { events: survey.strange_zones })?;
            }
            for file in &files {
                each(file, |component, at| give(&component, at, &survey, (&zone, now), out))?;
            }
            Ok(())
        }))
    }
}

fn each(
    file: &Input,
    mut met: impl FnMut(Component, Place) -> Result<(), SourceError>,
) -> Result<(), SourceError> {
    let mut lines = Lines::new(file.open_text(Some(Legacy::Guessed))?);
    while let Some((component, line)) = lines.next().map_err(|error| file.unreadable(error))? {
        met(component, Place::Line(line))?;
    }
    Ok(())
}

/// Hands an event on, as often as it takes place. To-dos and journals are records of a kind that is not read yet.
fn give(
    component: &Component,
    at: Place,
    survey: &Survey,
    (zone, now): (&jiff::tz::TimeZone, Option<jiff::Timestamp>),
    out: &mut Out<'_>,
) -> Result<(), SourceError> {
    match component.name.as_str() {
        "VEVENT" => {}
        "VTODO" | "VJOURNAL" => return out.unparsed(at, Reason::CalendarTask, component.raw.as_bytes()),
        _ => return Ok(()),
    }
    if component.cut {
        return out.unparsed(at, Reason::CutRecord, component.raw.as_bytes());
    }
    let Some(event) = Event::of(component, zone, survey) else {
        let rule = component.get("RRULE").is_some_and(|rule| recur::Rule::parse(&rule.value).is_none());
        let reason = if rule { Reason::UnknownRule } else { Reason::EventWithoutTime };
        return out.unparsed(at, reason, component.raw.as_bytes());
    };
    for message in event.messages(survey, now) {
        out.message(message)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_put_there_for_itself_is_hidden() {
        let root = Path::new("calendars/.ana");
        for (file, is) in [
            ("work.txt", false),
            ("old/work.txt", false),
            (".DS_Store", true),
            (".git/HEAD", true),
            ("old/.cache/one/two.txt", true),
            ("__MACOSX/work.ics", true),
        ] {
            assert_eq!(hidden(root, &root.join(file)), is, "{file}");
        }
    }
}
