//! Chinese names spelt in pinyin: whole, unfinished, or by their initials.

use super::names::Name;
use super::question::{BEGUN, Grade, PARTS, Question, READ};
use super::{Answers, Finder, MOST_NAMES};
use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::fold::fold;
use crate::format::Section;
use crate::han;

const DAMAGED: Error = Error::Damaged { section: "pinyin" };

impl Finder<'_> {
    /// Adds the names that are read as the question is spelt.
    pub(super) fn read_aloud(&self, question: &Question, answers: &mut Answers) -> Result<()> {
        let spelt = question.tight();
        let runs = u32_of(self.region.file.upto(Section::Pinyin, 0, 4)?) as usize;
        if runs == 0 || spelt.len() < 3 || !spelt.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Ok(());
        }
        let mut seen = Vec::new();
        for (key, letters) in han::keys_of_spelling(&spelt) {
            self.names_between(runs, key, key + (1 << (30 - 5 * letters)), &mut seen)?;
        }
        let initials = han::key_of_initials(&spelt);
        if let Some((low, high)) = initials {
            self.names_between(runs, low, high, &mut seen)?;
        }
        seen.sort_unstable();
        seen.dedup();
        for number in seen {
            let name = Name::read(&self.region.file, number)?;
            let folded = fold(&name.text);
            let grade = match han::spells(&spelt, &folded) {
                Some(0) => READ,
                Some(left) => BEGUN + left.min(4) as Grade,
                None if initials.is_some() && han::has_initials(&spelt, &folded) => PARTS + 5,
                None => continue,
            };
            name.objects().for_each(|object| answers.add(object, grade));
        }
        Ok(())
    }

    /// The names whose key lies between.
    fn names_between(&self, runs: usize, low: u32, high: u32, names: &mut Vec<u32>) -> Result<()> {
        let file = &self.region.file;
        let body = 4 + runs * 8;
        let head = |run: usize| -> Result<(u32, usize)> {
            let bytes = file.bytes(Section::Pinyin, 4 + run * 8..12 + run * 8)?;
            Ok((u32_of(bytes), bytes.get(4..).map_or(0, u32_of) as usize))
        };
        let (mut first, mut last) = (0, runs);
        while first < last {
            let middle = first + (last - first) / 2;
            if head(middle)?.0 < low {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        for run in first.saturating_sub(1)..runs {
            let (mut key, start) = head(run)?;
            if key >= high || names.len() > MOST_NAMES {
                break;
            }
            let end =
                if run + 1 < runs { body + head(run + 1)?.1 } else { file.section_len(Section::Pinyin) };
            let mut reader = Reader::new(file.bytes(Section::Pinyin, body + start..end)?);
            while !reader.is_empty() {
                key = key.wrapping_add(reader.varint32().ok_or(DAMAGED)?);
                let name = reader.varint32().ok_or(DAMAGED)?;
                if (low..high).contains(&key) {
                    names.push(name);
                }
            }
        }
        Ok(())
    }
}
