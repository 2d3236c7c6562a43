//! What Google's Takeout says of a chat.

pub(super) mod date;
