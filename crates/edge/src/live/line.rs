//! A line as `steward import --json` prints it, perhaps with an `id` of the sender's own.

use super::{Arrival, names};
use serde_json::Value;
use steward_model::Message;

/// `{"sent_at":…,"from":…,"text":…,"kind":…,"conversation":…}`
pub(super) fn read(value: &Value) -> Option<Arrival> {
    value.get("sent_at")?;
    let message: Message = serde_json::from_value(value.clone()).ok()?;
    Some(Arrival { id: names::id(value), message, undated: false })
}

/// The last line of an import says what it came to; it is no message.
pub(super) fn is_summary(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| fields.len() == 1 && fields.contains_key("summary"))
}
