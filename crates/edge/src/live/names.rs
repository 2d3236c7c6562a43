//! Under which names forwarders send a text, a sender, a moment; and how they write moments.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil::DateTime};
use serde_json::Value;

/// The words; the longer form of a notification first.
pub(super) const TEXT: &[&str] = &[
    "bigText",
    "big_text",
    "android.bigText",
    "org_content",
    "content",
    "text",
    "message",
    "body",
    "msg",
    "sms_message",
    "notification_text",
    "android.text",
];
/// Who wrote it: a number or a name.
pub(super) const SENDER: &[&str] = &[
    "sender",
    "from",
    "sms_number",
    "phoneNumber",
    "phone_number",
    "phone",
    "number",
    "address",
    "contact",
    "name",
    "title",
    "notification_title",
    "android.title",
];
/// Which program showed it.
pub(super) const APP: &[&str] =
    &["packageName", "package_name", "package", "pkg", "app", "appName", "app_name", "application"];
/// In which conversation.
pub(super) const CONVERSATION: &[&str] =
    &["conversation", "conversationTitle", "conversation_title", "groupName", "group_name", "group", "chat"];
const TIME: &[&str] = &[
    "sent_at",
    "sentStamp",
    "sent_stamp",
    "postTime",
    "post_time",
    "receivedAt",
    "received_at",
    "receivedStamp",
    "received_stamp",
    "receive_time",
    "timestamp",
    "time",
    "when",
    "date",
];
const ID: &[&str] = &["id", "messageId", "message_id", "uuid"];

/// A phone's clock may run ahead by this; what claims to be later was sent when it came.
const AHEAD: SignedDuration = SignedDuration::from_mins(5);

/// The first of these fields that says something. A variable that the app did not fill in says nothing.
pub(super) fn first<'v>(value: &'v Value, names: &[&str]) -> Option<&'v str> {
    names.iter().find_map(|name| {
        let text = value.get(name)?.as_str()?;
        (!text.trim().is_empty() && !is_unset(text)).then_some(text)
    })
}

/// `%antext` of Tasker, `{not_title}` of MacroDroid, `[org_content]` of SmsForwarder, left as they stand.
fn is_unset(text: &str) -> bool {
    let name = |inner: &str| {
        !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let between = |open, shut| text.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(shut));
    text.strip_prefix('%').is_some_and(name)
        || between('{', '}').is_some_and(name)
        || between('[', ']').is_some_and(|inner| name(inner) && inner.contains('_'))
}

/// The sender's own id of the message.
pub(super) fn id(value: &Value) -> Option<String> {
    ID.iter().find_map(|name| match value.get(name)? {
        Value::String(id) if !id.is_empty() && id.len() <= 256 && !is_unset(id) => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    })
}

/// When it was sent, as far as the delivery says; else the moment it came.
pub(super) fn sent_at(value: &Value, came: &ZonedDateTime) -> ZonedDateTime {
    let zone = came.time_zone();
    TIME.iter()
        .find_map(|name| moment(value.get(name)?, zone))
        // Minutes round the epoch are a counter or a field that nobody filled.
        .filter(|at| at.year() >= 1990 && *at <= came.saturating_add(AHEAD))
        .unwrap_or_else(|| came.clone())
}

/// Whether it says when it was sent, and no word of that is a moment near now.
pub(super) fn undated(value: &Value, came: &ZonedDateTime) -> bool {
    let mut said =
        TIME.iter().filter_map(|name| value.get(name)).filter(|said| !says_no_moment(said)).peekable();
    said.peek().is_some() && said.all(|said| moment(said, came.time_zone()).is_none_or(|at| at.year() < 1970))
}

/// A variable of time that was not filled in: nothing, or a counter that stands at its beginning.
fn says_no_moment(said: &Value) -> bool {
    match said {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty() || is_unset(text.trim()),
        said => said.as_i64() == Some(0),
    }
}

/// None of its variables was filled in.
pub(super) fn says_nothing(value: &Value) -> bool {
    let unset = |value: &Value| value.as_str().is_some_and(|text| is_unset(text.trim()));
    let fields = value.as_object().filter(|fields| !fields.is_empty());
    fields.is_some_and(|fields| fields.values().all(unset))
}

/// It says in `sent_at`, as our own lines do, when it was sent, and that is no moment.
pub(super) fn sent_unread(value: &Value, came: &ZonedDateTime) -> bool {
    let said = match value.get("sent_at") {
        None | Some(Value::Null) => return false,
        Some(Value::String(text)) if text.trim().is_empty() || is_unset(text) => return false,
        Some(said) => said,
    };
    moment(said, came.time_zone()).is_none()
}

/// Seconds or milliseconds since 1970, an RFC 3339 instant, or the phone's wall time.
fn moment(value: &Value, zone: &TimeZone) -> Option<ZonedDateTime> {
    let number = match value {
        Value::Number(number) => number.as_f64().map(|number| number as i64),
        Value::String(text) => text.trim().parse().ok(),
        _ => return None,
    };
    if let Some(number) = number {
        let instant = match number.unsigned_abs() {
            0..100_000_000_000 => Timestamp::from_second(number),
            _ => Timestamp::from_millisecond(number),
        };
        return Some(instant.ok()?.to_zoned_datetime(zone.clone()));
    }
    let text = value.as_str()?.trim();
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant.to_zoned_datetime(zone.clone()));
    }
    let wall: DateTime = text.replace('/', "-").parse().ok()?;
    wall.to_zoned_datetime(zone.clone()).ok()
}
