//! What a speaker does with a plan that stands in the talk.

/// One thing done by saying a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// Takes up what was put: 'ok', '好的', 'see you there'.
    Agree,
    /// Turns it down: 'can't make it', '去不了'.
    Refuse,
    /// Leaves it open: 'maybe', 'let me check', '再说吧'.
    Hedge,
    /// Puts an end to a standing plan: 'forget it', '取消吧'.
    Cancel,
    /// Says it is over and done: 'just sent it', '买好了'.
    Done,
    /// Puts another value in place of one that stands: 'make it 8', '改七点半'.
    Change,
    /// Asks something.
    Ask,
    /// Puts something forward: 'how about', '要不'.
    Propose,
    /// Speaks in jest, of the past, of others or of what is not so: nothing moves.
    Aside,
}

/// An act and how sure we are of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    /// What is done.
    pub kind: ActKind,
    /// Probability, 0 to 1.
    pub confidence: f32,
}
