//! What a whole text speaks of, told once however many numbers ask.

use super::words::{CUES_ZH, INDIAN, MODELS, NAMES, ROADS, STRONG};
use crate::dims::heard::{Heard, Part};
use crate::dims::scan::{after, byte_before, contains, run_back, slice};
use crate::engine::Phrases;
use std::cell::OnceCell;

/// One text, and what it was asked already.
pub(super) struct About<'t> {
    heard: &'t Heard<'t>,
    cued: OnceCell<bool>,
    models: OnceCell<bool>,
    roads: OnceCell<bool>,
    journeys: OnceCell<bool>,
    railway: OnceCell<bool>,
}

impl<'t> About<'t> {
    pub(super) fn new(heard: &'t Heard<'t>) -> Self {
        About {
            heard,
            cued: OnceCell::new(),
            models: OnceCell::new(),
            roads: OnceCell::new(),
            journeys: OnceCell::new(),
            railway: OnceCell::new(),
        }
    }

    /// A part of the text.
    pub(super) fn part<'h>(&'h self, words: &'h str) -> Part<'h> {
        self.heard.part(words)
    }

    /// What stands before `at` in its sentence, at most `bytes` of it.
    pub(super) fn clause_lead(&self, at: usize, bytes: usize) -> &'t str {
        self.heard.clause_lead(at, bytes)
    }

    /// What stands from `at` on in its sentence, at most `bytes` of it.
    pub(super) fn clause_rest(&self, at: usize, bytes: usize) -> &'t str {
        self.heard.clause_rest(at, bytes)
    }

    /// Whether a part of the text says any of the words of a list.
    pub(super) fn says(&self, list: &'static Phrases, words: &str) -> bool {
        self.heard.says(list, words)
    }

    /// Trains, and no thing with a model.
    pub(super) fn is_cued(&self) -> bool {
        *self.cued.get_or_init(|| {
            (self.heard.says(&CUES_ZH, self.heard.text) || has_counted(self.heard.text)) && !self.has_models()
        })
    }

    /// A thing whose model looks like a train.
    pub(super) fn has_models(&self) -> bool {
        *self.models.get_or_init(|| self.heard.says(&MODELS, self.heard.text))
    }

    /// Its head speaks of railways, in any language.
    pub(super) fn is_railway(&self) -> bool {
        const HEAD: usize = 600;
        *self.railway.get_or_init(|| {
            let head = after(self.heard.text, 0, HEAD);
            self.heard.says(&STRONG, head)
                || self.heard.says(&INDIAN, head)
                || self.heard.says(&NAMES, head)
                || !head.is_ascii() && self.heard.says(&CUES_ZH, head)
        })
    }

    /// Roads, whose numbers look like a train's.
    pub(super) fn has_roads(&self) -> bool {
        *self.roads.get_or_init(|| self.heard.says(&ROADS, self.heard.text))
    }

    /// Somebody goes somewhere.
    pub(super) fn has_journeys(&self) -> bool {
        *self.journeys.get_or_init(|| {
            self.heard.text.contains([
                '票', '站', '车', '車', '接', '到', '回', '坐', '走', '点', '去', '座', '铺', '趟', '停',
                '买', '退', '订', '改', '抢',
            ])
        })
    }
}

/// G105次 somewhere.
fn has_counted(text: &str) -> bool {
    text.match_indices('次').any(|(at, _)| {
        let digits = run_back(text, at, |b| b.is_ascii_digit());
        at - digits >= 2 && b"GDCZTKYSLX".contains(&byte_before(text, digits))
            || contains(slice(text, at, at + 9), "次列车")
    })
}
