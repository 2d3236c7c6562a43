//! What messengers' notifications put round a message: counts, the group's name, the sender's once more.

use steward_model::{Message, MessageKind};

/// Takes those away: `Climbing (3 messages): Lin` is Lin in Climbing, `[2条]小林: 晚上吃什么` is what 小林 wrote.
pub(super) fn mend(message: &mut Message, named: bool) {
    if is_count(&message.text) {
        message.kind = MessageKind::System;
        return;
    }
    let text = without_count(&message.text).to_owned();
    message.text = text;
    let Some(title) = message.from.clone() else { return };
    if let Some((group, sender)) = in_group(&title) {
        if !named {
            message.conversation = Some(without_number(group).to_owned());
        }
        message.from = Some(sender.to_owned());
        return;
    }
    let title = without_number(&title).to_owned();
    if !named {
        message.conversation = Some(title.clone());
    }
    // In a group the title is its name, and the sender stands before the words.
    match message.text.split_once([':', '：']) {
        Some((sender, words)) if sender == title => message.text = words.trim_start().to_owned(),
        Some((sender, words))
            if !named
                && !sender.is_empty()
                && sender.chars().count() <= 24
                && words.starts_with(' ')
                && !sender.contains(['\n', '.', '?', '!', '。', '？', '！'])
                && text_begins_a_name(sender) =>
        {
            message.from = Some(sender.to_owned());
            message.text = words.trim_start().to_owned();
            return;
        }
        _ => {}
    }
    message.from = Some(title);
}

/// `Group: Sender`, `Sender @ Group`
fn in_group(title: &str) -> Option<(&str, &str)> {
    let (group, sender) = match title.split_once(": ") {
        Some(both) => both,
        None => title.split_once(" @ ").map(|(sender, group)| (group, sender))?,
    };
    (!group.is_empty() && !sender.is_empty()).then_some((group, sender))
}

/// `Climbing (3 messages)` without its count.
fn without_number(title: &str) -> &str {
    let Some((name, count)) = title.rsplit_once(" (") else { return title };
    let counts = count.strip_suffix(')').is_some_and(|count| count.starts_with(|c: char| c.is_ascii_digit()));
    if counts { name } else { title }
}

/// `[2条]` and `[2]` before the words.
fn without_count(text: &str) -> &str {
    let Some((count, words)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return text;
    };
    let digits = count.trim_end_matches('条');
    let counts = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if counts { words.trim_start() } else { text }
}

/// `5 new messages`, `3 messages from 2 chats`, `收到5条新消息`: how many, not what.
fn is_count(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let english = rest.len() < text.len()
        && [" new message", " message from", " messages from", " unread message"]
            .iter()
            .any(|words| rest.starts_with(words));
    let chinese = text.chars().count() <= 12
        && text.contains(|c: char| c.is_ascii_digit())
        && ["条新消息", "条未读消息", "条消息"].iter().any(|words| text.ends_with(words));
    english || chinese
}

/// Names begin with a capital, a Han character or a sign of their own; 'note: bring milk' is no name.
fn text_begins_a_name(sender: &str) -> bool {
    sender
        .chars()
        .next()
        .is_some_and(|first| first.is_uppercase() || (!first.is_ascii() && first.is_alphabetic()))
}
