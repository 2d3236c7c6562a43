//! Messages of fixed form, and what people say of what those state.

pub(super) mod confirmed;
pub(super) mod ends;
pub(super) mod forms;
pub(super) mod recalled;
pub(super) mod which;
