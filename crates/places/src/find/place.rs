//! A name and the place it is in: 'Bahnhofstrasse Schaan'.

use super::question::{IN_PLACE, Question};
use super::{Answers, Finder};
use crate::category::TOWNS;
use crate::error::Result;
use crate::fold::fold;
use crate::geo::Origin;
use crate::nearest::nearest;
use crate::object::{Field, Object};

impl Finder<'_> {
    /// Tries every cut of the question into a name and a place, in both orders.
    pub(super) fn in_place(&self, question: &Question, answers: &mut Answers) -> Result<()> {
        let count = question.tokens.len();
        for cut in (1..count).rev() {
            let (Some(head), Some(tail)) = (question.part(0..cut), question.part(cut..count)) else {
                continue;
            };
            self.name_in(&head, &tail, answers)?;
            self.name_in(&tail, &head, answers)?;
        }
        Ok(())
    }

    fn name_in(&self, name: &Question, place: &Question, answers: &mut Answers) -> Result<()> {
        if !self.is_town(place)? {
            return Ok(());
        }
        for (found, _) in self.whole(name)? {
            for number in found.objects().take(2_000) {
                if self.lies_in(self.region.object(number)?, place)? {
                    answers.add(number, IN_PLACE);
                }
            }
        }
        Ok(())
    }

    /// Whether a town is so called.
    fn is_town(&self, place: &Question) -> Result<bool> {
        for (name, _) in self.whole(place)? {
            for number in name.objects().take(200) {
                let kind = self.region.object(number)?.text(&self.region.file, Field::Kind)?;
                if kind.is_some_and(|kind| kind.starts_with("place=")) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether an object's address or its nearest town is so called.
    pub(super) fn lies_in(&self, object: Object<'_>, place: &Question) -> Result<bool> {
        let file = &self.region.file;
        let is = |name: &str| place.grade(&fold(name), None).is_some_and(|grade| grade <= super::SPELT);
        if object.text(file, Field::City)?.is_some_and(|city| is(&city)) {
            return Ok(true);
        }
        let Some(set) = self.region.sets.get(TOWNS, "") else { return Ok(false) };
        for near in nearest(file, set, Origin::of(object.at), 1)? {
            let town = self.region.object(near.object)?;
            let names = town
                .fields()
                .filter(|(field, _)| matches!(field, Field::Name | Field::OtherName | Field::LangName));
            for (_, name) in names {
                if is(&crate::object::name_text(file, name)?) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
