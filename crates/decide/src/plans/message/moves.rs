//! What a message does, gathered from its acts.

use steward_model::{ActKind, Heard};

/// What a message does, gathered from its acts.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::plans) struct Moves {
    pub agree: f32,
    /// Agrees only where an answer is waited for.
    pub may_agree: bool,
    /// Turns down only what waits for an answer.
    pub may_refuse: bool,
    pub refuse: f32,
    pub hedge: bool,
    pub cancel: f32,
    pub done: f32,
    pub change: bool,
    pub ask: bool,
    pub propose: bool,
    pub aside: bool,
    pub late: bool,
    pub call: bool,
    pub request: bool,
    pub offer: bool,
    pub again: bool,
}

impl Moves {
    /// Something is turned down, called off or told as done, so that nothing new is put.
    pub fn ends(self) -> bool {
        self.refuse > 0.0 || self.cancel > 0.0 || self.done > 0.0
    }

    /// Something said before is answered.
    pub fn answers(self) -> bool {
        self.agree >= 0.8 || self.refuse >= 0.8 || self.cancel > 0.0 || self.hedge || self.change || self.late
    }

    /// An answer is waited for: what may be one is one.
    pub fn answer(&mut self) {
        const SURE: f32 = 0.8;
        if self.may_agree {
            self.agree = self.agree.max(SURE);
        }
        if self.may_refuse {
            self.refuse = self.refuse.max(SURE);
        }
    }

    /// It turns nothing down, asks nothing and leaves nothing open.
    pub fn is_bare(self) -> bool {
        self.refuse == 0.0
            && self.cancel == 0.0
            && self.done == 0.0
            && !(self.ask || self.hedge || self.may_refuse || self.aside)
    }

    pub fn of(heard: &Heard) -> Moves {
        let mut moves = Moves::default();
        for act in &heard.understood.acts {
            let sure = act.confidence;
            match act.kind {
                ActKind::Agree if sure < 0.4 => moves.may_agree = true,
                ActKind::Agree => moves.agree = moves.agree.max(sure),
                ActKind::Refuse if sure < 0.4 => moves.may_refuse = true,
                ActKind::Refuse => moves.refuse = moves.refuse.max(sure),
                ActKind::Hedge => moves.hedge = true,
                ActKind::Cancel => moves.cancel = moves.cancel.max(sure),
                ActKind::Done => moves.done = moves.done.max(sure),
                ActKind::Change => moves.change = true,
                ActKind::Ask => moves.ask = true,
                // For no day yet: what may become a proposal is none.
                ActKind::Propose => moves.propose |= sure >= 0.5,
                ActKind::Aside => moves.aside |= sure >= 0.8,
                ActKind::Late => moves.late = true,
                ActKind::Call => moves.call = true,
                ActKind::Request => moves.request = true,
                ActKind::Offer => moves.offer = true,
                ActKind::Again => moves.again = true,
            }
        }
        moves
    }
}
