//! What Slack's records say.

pub(super) mod people;

use super::clock::Clock;
use super::json::value::{list, string};
use super::reason::Reason;
use super::text::{clean, clean_name};
use people::People;
use serde_json::Value;
use steward_model::{Message, MessageKind};

pub(super) fn message(value: &Value, people: &People, clock: &mut Clock) -> Result<Message, Reason> {
    match string(value, "type") {
        Some("message") | None => {}
        Some(unknown) => return Err(Reason::unknown_type(unknown)),
    }
    let seconds = string(value, "ts").and_then(|ts| ts.split('.').next()?.parse().ok());
    let sent_at = seconds.and_then(|seconds| clock.unix(seconds)).ok_or(Reason::NoDate)?;
    let profile = value.get("user_profile").or_else(|| value.get("bot_profile"));
    let id = string(value, "user");
    let from = id
        .and_then(|id| people.known(id))
        .or_else(|| string(value, "username").map(clean_name).filter(|name| !name.is_empty()))
        .or_else(|| profile.and_then(people::name))
        .or_else(|| id.or_else(|| string(value, "bot_id")).map(str::to_owned))
        .ok_or(Reason::NoSender)?;
    let files = list(value, "files");
    let attachments: Vec<String> = files
        .iter()
        .filter_map(|file| string(file, "name").or_else(|| string(file, "title")))
        .map(str::to_owned)
        .collect();
    let voice = |file: &Value| string(file, "subtype") == Some("slack_audio");
    let kind = match string(value, "subtype").unwrap_or_default() {
        ""
        | "thread_broadcast"
        | "me_message"
        | "file_share"
        | "bot_message"
        | "file_comment"
        | "reply_broadcast"
        | "slackbot_response"
        | "assistant_app_thread" => {
            if !files.is_empty() && files.iter().all(voice) {
                MessageKind::Voice
            } else if files.is_empty() {
                MessageKind::Text
            } else {
                MessageKind::Media
            }
        }
        "tombstone" => MessageKind::Deleted,
        "huddle_thread" | "sh_room_created" | "sh_room_shared" => MessageKind::Call,
        subtype if is_system(subtype) => MessageKind::System,
        unknown => return Err(Reason::unknown_type(unknown)),
    };
    let mut text = string(value, "text").unwrap_or_default().to_owned();
    if text.trim().is_empty() && files.is_empty() {
        // Programs put their words into attachments.
        let words = list(value, "attachments").iter().filter_map(|part| {
            ["pretext", "text", "fallback", "title"]
                .iter()
                .filter_map(|key| string(part, key))
                .find(|words| !words.is_empty())
        });
        text = words.collect::<Vec<_>>().join("\n");
    }
    Ok(Message {
        from: Some(from),
        text: if kind == MessageKind::Deleted { String::new() } else { clean(&people.read(&text)) },
        kind,
        attachments,
        edited: value.get("edited").is_some_and(Value::is_object),
        ..Message::new(sent_at)
    })
}

fn is_system(subtype: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "channel_",
        "group_",
        "bot_add",
        "bot_remove",
        "bot_enable",
        "bot_disable",
        "pinned_",
        "unpinned_",
        "reminder_",
        "joiner_",
        "app_",
        "ekm_",
        "document_",
        "bookmark_",
        "canvas_",
        "workflow_",
        "mpdm_",
        "tabbed_",
        "list_",
    ];
    BEGINNINGS.iter().any(|beginning| subtype.starts_with(beginning))
}
