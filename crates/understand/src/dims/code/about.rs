//! What a whole text speaks of, told once however many candidates ask.

use crate::engine::Phrases;
use std::cell::OnceCell;

/// One text, and what it was asked already.
pub(super) struct About<'t> {
    pub text: &'t str,
    queue: OnceCell<bool>,
    codes: OnceCell<bool>,
}

impl<'t> About<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        About { text, queue: OnceCell::new(), codes: OnceCell::new() }
    }

    /// People wait for their turn, and nothing is called a code.
    pub(super) fn is_queue(&self) -> bool {
        *self
            .queue
            .get_or_init(|| !self.text.is_ascii() && QUEUES.stand(self.text) && !self.text.contains('码'))
    }

    /// A code is named in Chinese.
    pub(super) fn has_codes(&self) -> bool {
        *self.codes.get_or_init(|| CODES.stand(self.text))
    }
}

/// What is said of those who wait for their turn.
static QUEUES: Phrases = Phrases::new(&["排队", "排號", "排号", "候诊", "过号", "叫到", "叫号"]);
/// Chinese nouns of codes.
static CODES: Phrases = Phrases::new(&["验证码", "驗證碼", "口令", "密码", "密碼", "校验码", "动态码"]);
