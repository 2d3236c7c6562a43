//! What a whole text speaks of, told once however many candidates ask.

use super::cues::NOT_CODES;
use super::used;
use super::words::{CARE, KEYS, MATTERS, OTHER_KINDS};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::scan::{after, slice};
use crate::engine::Phrases;
use std::cell::OnceCell;

/// So many bytes of a message say what it is about.
const HEAD: usize = 600;

/// One text, and what it was asked already.
pub(super) struct About<'t> {
    pub heard: &'t Heard<'t>,
    pub text: &'t str,
    queue: OnceCell<bool>,
    keyed: OnceCell<bool>,
    care: OnceCell<bool>,
    handed: OnceCell<bool>,
    things: OnceCell<bool>,
    sale: OnceCell<bool>,
    kind: OnceCell<bool>,
}

impl<'t> About<'t> {
    pub(super) fn new(heard: &'t Heard<'t>) -> Self {
        About {
            heard,
            text: heard.text,
            queue: OnceCell::new(),
            keyed: OnceCell::new(),
            care: OnceCell::new(),
            handed: OnceCell::new(),
            things: OnceCell::new(),
            sale: OnceCell::new(),
            kind: OnceCell::new(),
        }
    }

    /// People wait for their turn, and nothing is called a code.
    pub(super) fn is_queue(&self) -> bool {
        *self.queue.get_or_init(|| {
            !self.text.is_ascii() && self.heard.says(&QUEUES, self.text) && !self.text.contains('码')
        })
    }

    /// The head of the text, which says what it is about.
    pub(super) fn head(&self) -> &'t str {
        after(self.text, 0, HEAD)
    }

    /// A code is spoken of.
    pub(super) fn is_keyed(&self) -> bool {
        *self.keyed.get_or_init(|| self.heard.says(&KEYS, self.head()) || self.has_noun())
    }

    /// A Chinese noun of codes stands in the head: no 二维码.
    fn has_noun(&self) -> bool {
        let head = self.head();
        let mut nouns = head.char_indices().filter(|(_, c)| matches!(c, '码' | '碼'));
        nouns.any(|(at, _)| !slice(head, 0, at).ends_with(NOT_CODES))
    }

    /// One is told whom not to tell, or how long something is good.
    pub(super) fn takes_care(&self) -> bool {
        *self.care.get_or_init(|| self.heard.says(&CARE, self.head()))
    }

    /// Something is spoken of that is handed over by a code.
    pub(super) fn hands_over(&self) -> bool {
        *self.handed.get_or_init(|| self.heard.says(&MATTERS, self.head()))
    }

    /// Something is sold for less.
    pub(super) fn is_sale(&self) -> bool {
        *self.sale.get_or_init(|| used::is_a_sale(self.heard, self.head()))
    }

    /// A code is spoken of that nobody hands over: 'course codes', 'the dress code'.
    pub(super) fn has_kind(&self) -> bool {
        *self.kind.get_or_init(|| {
            let head = self.head();
            self.heard.part(head).places(&CODES).any(|(at, _)| {
                clause::ends_with(&OTHER_KINDS, slice(head, 0, at).trim_end_matches([' ', '-']))
            })
        })
    }

    /// Things are spoken of that have numbers of other kinds.
    pub(super) fn has_things(&self) -> bool {
        *self.things.get_or_init(|| clause::has_other(self.heard, self.head()))
    }
}

/// What is said of those who wait for their turn.
static QUEUES: Phrases = Phrases::new(&["排队", "排號", "排号", "候诊", "过号", "叫到", "叫号"]);

/// What other kinds stand before.
static CODES: Phrases = Phrases::new(&["code", "codes"]);
