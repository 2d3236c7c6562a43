//! Bodies as the apps send them, and bodies that nobody knows.

use super::{Delivered, read};
use jiff::ZonedDateTime;
use steward_model::MessageKind;

fn came() -> ZonedDateTime {
    "2026-03-05T18:30:00[Europe/Vaduz]".parse().unwrap()
}

/// Sender, words, conversation, wall time and id of the only message.
fn one(body: &str) -> (String, String, String, String, Option<String>) {
    let read = read("application/json", body.as_bytes(), &came());
    let [Delivered::Message(one)] = read.as_slice() else { panic!("{read:?}") };
    let zone = came().time_zone().clone();
    (
        one.message.from.clone().unwrap_or_default(),
        one.message.text.clone(),
        one.message.conversation.clone().unwrap_or_default(),
        one.message.sent_at.with_time_zone(zone).strftime("%m-%d %H:%M:%S").to_string(),
        one.id.clone(),
    )
}

fn said(from: &str, text: &str, talk: &str, at: &str) -> (String, String, String, String, Option<String>) {
    (from.to_owned(), text.to_owned(), talk.to_owned(), at.to_owned(), None)
}

#[test]
fn lines_as_import_prints_them() {
    let lines = "{\"sent_at\":\"2026-03-05T18:20:00+01:00\",\"from\":\"Ana\",\"text\":\"thai?\",\"id\":\"x7\"}\n\n\
                 {\"sent_at\":\"2026-03-05T18:21:00+01:00\",\"from\":\"me\",\"text\":\"yes\",\"reply_to\":0}\n\
                 {\"summary\":{\"messages\":2}}\n";
    let read = read("application/x-ndjson", lines.as_bytes(), &came());
    let [Delivered::Message(first), Delivered::Message(second)] = read.as_slice() else { panic!("{read:?}") };
    assert_eq!(first.id.as_deref(), Some("x7"));
    assert_eq!((second.id.as_ref(), second.message.reply_to), (None, Some(0)));
}

#[test]
fn sms_gateway_for_android() {
    let body = r#"{"deviceId":"d1","event":"sms:received","id":"Ey6ECgOkVVFjz3CL48B8C","webhookId":"w",
        "payload":{"messageId":"abc123","message":"Your parcel waits.","sender":"+15550100","simNumber":1,
        "receivedAt":"2026-03-05T18:29:11.000+01:00"}}"#;
    let (from, text, talk, at, id) = one(body);
    assert_eq!((from.as_str(), talk.as_str()), ("+15550100", "+15550100"));
    assert_eq!((text.as_str(), at.as_str()), ("Your parcel waits.", "03-05 18:29:11"));
    assert!(id.unwrap().contains("abc123"));
}

#[test]
fn sms_forwarder_by_form_and_by_json() {
    let form = "from=10690000&content=%E9%AA%8C%E8%AF%81%E7%A0%81+4711&timestamp=1772731740000&sign=ab%2B%3D";
    let read = read("application/x-www-form-urlencoded; charset=utf-8", form.as_bytes(), &came());
    let [Delivered::Message(one_of_form)] = read.as_slice() else { panic!("{read:?}") };
    assert_eq!(one_of_form.message.text, "验证码 4711");
    assert_eq!(one_of_form.message.from.as_deref(), Some("10690000"));
    let body =
        r#"{"from":"10690000","content":"验证码 4711","title":"SIM1","receive_time":"2026-03-05 18:29:00"}"#;
    assert_eq!(one(body), said("10690000", "验证码 4711", "10690000", "03-05 18:29:00"));
}

#[test]
fn sms_webhooks_and_automation_apps() {
    let stamps = r#"{"from":"+15550100","text":"dinner at 7?","sentStamp":1772731740000,"receivedStamp":1772731741000,"sim":"1"}"#;
    assert_eq!(one(stamps), said("+15550100", "dinner at 7?", "+15550100", "03-05 18:29:00"));
    let droid = r#"{"sms_number":"+15550100","sms_message":"dinner at 7?","time":"1772731740"}"#;
    assert_eq!(one(droid), said("+15550100", "dinner at 7?", "+15550100", "03-05 18:29:00"));
    let tasker = r#"{"app":"Signal","title":"Lin","text":"dinner at 7?","time":"%TIMES"}"#;
    assert_eq!(one(tasker), said("Lin", "dinner at 7?", "Lin", "03-05 18:30:00"));
}

#[test]
fn notifications_lose_what_the_messenger_put_round_the_words() {
    let note = |title: &str, text: &str| {
        one(&serde_json::json!({"packageName": "com.whatsapp", "title": title, "text": text, "id": 3,
            "postTime": 1_772_731_740_000_i64})
        .to_string())
    };
    let at = "03-05 18:29:00";
    assert_eq!(note("Lin", "dinner at 7: thai?"), said("Lin", "dinner at 7: thai?", "Lin", at));
    assert_eq!(note("Climbing (3 messages): Lin", "seven?"), said("Lin", "seven?", "Climbing", at));
    assert_eq!(note("Lin @ Climbing", "seven?"), said("Lin", "seven?", "Climbing", at));
    assert_eq!(note("Climbing", "Lin: seven?"), said("Lin", "seven?", "Climbing", at));
    assert_eq!(note("小林", "[2条]小林: 晚上吃什么"), said("小林", "晚上吃什么", "小林", at));
    assert_eq!(note("Lin", "note: bring milk"), said("Lin", "note: bring milk", "Lin", at));
}

#[test]
fn a_count_of_messages_is_none() {
    for text in ["5 new messages", "3 messages from 2 chats", "收到5条新消息"] {
        let body =
            serde_json::json!({"package": "com.whatsapp", "title": "WhatsApp", "text": text}).to_string();
        let read = read("application/json", body.as_bytes(), &came());
        let [Delivered::Message(one)] = read.as_slice() else { panic!("{read:?}") };
        assert_eq!(one.message.kind, MessageKind::System, "{text}");
    }
}

#[test]
fn what_nobody_knows_is_handed_on_as_it_came() {
    for body in [
        "hello",
        "{\"status\":\"ok\",\"message\":\"ping\"}",
        "{\"event\":\"sms:sent\",\"payload\":{\"message\":\"x\",\"phoneNumber\":\"1\"}}",
        "{\"title\":\"Lin\",\"text\":\"%antext\"}",
        "[1]",
        "{\"sent_at\":\"soon\",\"text\":\"x\"}",
    ] {
        let read = read("application/json", body.as_bytes(), &came());
        assert!(matches!(read.as_slice(), [Delivered::Unknown(_)]), "{body}: {read:?}");
    }
    let mixed = "{\"sent_at\":\"2026-03-05T18:20:00+01:00\",\"from\":\"Ana\",\"text\":\"a\"}\n{broken\n";
    let read = read("", mixed.as_bytes(), &came());
    let [Delivered::Message(_), Delivered::Unknown(raw)] = read.as_slice() else { panic!("{read:?}") };
    assert_eq!(raw, b"{broken");
}

#[test]
fn many_at_once_and_over_many_lines() {
    let body = "[\n {\"from\":\"1\",\"text\":\"a\"},\n {\"from\":\"1\",\"text\":\"b\"}\n]";
    assert_eq!(read("application/json", body.as_bytes(), &came()).len(), 2);
}

#[test]
fn a_clock_that_runs_ahead_is_not_believed() {
    let ahead = r#"{"from":"1","text":"a","timestamp":"2030-01-01T00:00:00Z"}"#;
    assert_eq!(one(ahead).3, "03-05 18:30:00");
    let unset = r#"{"from":"1","text":"a","timestamp":0}"#;
    assert_eq!(one(unset).3, "03-05 18:30:00");
}

#[test]
fn hostile_bodies_end() {
    for body in
        ["[".repeat(200_000), "{\"text\":\"".to_owned(), "%%%=&&=%".to_owned(), "\u{0}\u{1}".to_owned()]
    {
        for kind in ["application/json", "application/x-www-form-urlencoded"] {
            let _ = read(kind, body.as_bytes(), &came());
        }
    }
    let long = serde_json::json!({"from": "1", "text": "a".repeat(2 << 20)}).to_string();
    assert!(matches!(read("", long.as_bytes(), &came()).as_slice(), [Delivered::Unknown(_)]));
}

#[test]
fn fields_a_line_whatever_stands_in_the_words() {
    for (body, from, text, talk) in [
        (
            "app=WhatsApp\ntitle=Lin\ntext=he said \"lunch\" & more = 100%\nor later",
            "Lin",
            "he said \"lunch\" & more = 100%\nor later",
            "Lin",
        ),
        (
            "sms_number=+41791112233\r\nsms_message=Your code is 554433",
            "+41791112233",
            "Your code is 554433",
            "+41791112233",
        ),
        (
            "app=WhatsApp\ntitle=Climbing: Lin\ntime=%TIMES\ntext=at 7?\ntext=no",
            "Lin",
            "at 7?\ntext=no",
            "Climbing",
        ),
    ] {
        for kind in ["text/plain", "application/x-www-form-urlencoded", "application/json", ""] {
            let read = read(kind, body.as_bytes(), &came());
            let [Delivered::Message(one)] = read.as_slice() else { panic!("{kind} {body}: {read:?}") };
            assert_eq!(one.message.from.as_deref(), Some(from), "{body}");
            assert_eq!((one.message.text.as_str(), one.message.conversation.as_deref()), (text, Some(talk)));
            assert_eq!(one.message.sent_at, came());
        }
    }
    // A form stays a form, and lines of talk are none.
    let form = read("application/x-www-form-urlencoded", b"from=Lin&text=a%0Ab", &came());
    let [Delivered::Message(one)] = form.as_slice() else { panic!("{form:?}") };
    assert_eq!(one.message.text, "a\nb");
    for other in ["text=alone", "a+b=c\ntext=x", "Lin: x\ntext=y"] {
        let read = read("text/plain", other.as_bytes(), &came());
        assert!(read.iter().all(|one| matches!(one, Delivered::Unknown(_))), "{other}: {read:?}");
    }
}

/// What says when it was sent, in words that are no moment, waits sealed: it is not taken for said just now.
#[test]
fn a_moment_that_is_none_is_told() {
    for at in ["\"tomorrow\"", "\"2026-13-45T10:00:00Z\"", "true"] {
        let body = format!("{{\"sent_at\":{at},\"from\":\"Ana\",\"text\":\"thai?\"}}");
        let read = read("application/json", body.as_bytes(), &came());
        assert!(matches!(read.as_slice(), [Delivered::Unknown(_)]), "{at}: {read:?}");
    }
    for at in ["null", "\"\"", "\"%TIMES\"", "1772731740", "\"2026-03-05 18:29\""] {
        let body = format!("{{\"sent_at\":{at},\"from\":\"Ana\",\"text\":\"thai?\"}}");
        let read = read("application/json", body.as_bytes(), &came());
        assert!(matches!(read.as_slice(), [Delivered::Message(_)]), "{at}: {read:?}");
    }
}

/// A time that is no moment does not keep the words back, and is told.
#[test]
fn a_time_that_cannot_be_read_is_told() {
    let of = |at: &str| {
        let body = format!("{{\"from\":\"+15550100\",\"text\":\"thai?\",\"timestamp\":{at}}}");
        let read = read("application/json", body.as_bytes(), &came());
        let [Delivered::Message(one)] = read.as_slice() else { panic!("{at}: {read:?}") };
        (one.undated, one.message.sent_at == came())
    };
    for no_moment in ["\"abc\"", "-99999999999999999999", "999999999999999", "[]", "\"half past six\""] {
        assert_eq!(of(no_moment), (true, true), "{no_moment}");
    }
    for unset in ["\"\"", "\"[receive_time]\"", "null", "0"] {
        assert_eq!(of(unset), (false, true), "{unset}");
    }
    for moment in ["1772731740000", "\"2026-03-05 18:29:00\""] {
        assert_eq!(of(moment), (false, false), "{moment}");
    }
}

#[test]
fn what_says_nothing_is_no_record() {
    let droid = "app={not_app_name}\ntitle={not_title}\ntext={notification}";
    assert!(matches!(read("", droid.as_bytes(), &came()).as_slice(), [Delivered::Nothing]));
    let ping = r#"{"event":"system:ping","id":"p1","payload":{"health":"ok"}}"#;
    assert!(read("application/json", ping.as_bytes(), &came()).is_empty());
    let half = "app=Signal\ntitle={not_title}\ntext={notification}";
    assert!(matches!(read("", half.as_bytes(), &came()).as_slice(), [Delivered::Unknown(_)]));
}

#[test]
fn a_body_may_bear_a_mark_or_be_utf_16() {
    let body = "{\"from\":\"+15550100\",\"text\":\"晚上吃泰国菜？\"}";
    let wide = |to: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        mark.then_some(0xfeff).into_iter().chain(body.encode_utf16()).flat_map(to).collect()
    };
    let bodies = [
        format!("\u{feff}{body}").into_bytes(),
        wide(u16::to_le_bytes, true),
        wide(u16::to_be_bytes, true),
        wide(u16::to_le_bytes, false),
    ];
    for body in bodies {
        let read = read("application/json", &body, &came());
        let [Delivered::Message(one)] = read.as_slice() else { panic!("{read:?}") };
        assert_eq!(one.message.text, "晚上吃泰国菜？");
    }
}
