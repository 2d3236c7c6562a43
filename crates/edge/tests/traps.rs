//! What real exports do beyond the fixtures: order, nesting, names that changed, encodings, odd headers.
#![cfg(test)]

use std::ops::ControlFlow;
use steward_edge::sources::{self, Input, Item, Options, SourceError, Warning};

/// What was read: a line `HH:MM from|text|kind` for each message, the count of records kept, and the default name.
struct Got {
    lines: Vec<String>,
    unparsed: usize,
    name: String,
    error: Option<SourceError>,
    warnings: Vec<Warning>,
    subjects: Vec<String>,
}

fn read(file: &str, bytes: &[u8], format: &str, zone: &str) -> Got {
    let options = Options::in_zone(jiff::tz::TimeZone::get(zone).unwrap());
    let input = Input::bytes(file, bytes.to_vec());
    let mut got = Got {
        lines: Vec::new(),
        unparsed: 0,
        name: String::new(),
        error: None,
        warnings: Vec::new(),
        subjects: Vec::new(),
    };
    match sources::open(&input, Some(format), &options) {
        Err(error) => got.error = Some(error),
        Ok(export) => {
            got.name = export.default_name();
            let read = export.read(|item| {
                match item {
                    Item::Message(m) => {
                        got.subjects.extend(m.subject.clone());
                        let kind = serde_json::to_value(m.kind).unwrap();
                        let from = m.from.as_deref().unwrap_or("-");
                        let at = m.sent_at.strftime("%d %H:%M");
                        got.lines.push(format!("{at} {from}|{}|{}", m.text, kind.as_str().unwrap()));
                    }
                    Item::Unparsed(_) => got.unparsed += 1,
                    Item::Warning(warning) => got.warnings.push(warning),
                    Item::Owner(_) => {}
                }
                ControlFlow::Continue(())
            });
            got.error = read.err();
        }
    }
    got
}

#[track_caller]
fn check(format: &str, zone: &str, text: &str, want: &[&str], unparsed: usize) {
    let got = read("x", text.as_bytes(), format, zone);
    assert_eq!(got.lines, want, "{format}");
    assert_eq!(got.unparsed, unparsed, "{format}");
}

#[test]
fn a_file_that_an_editor_saved_as_latin_1_says_so() {
    let text = b"14/03/2026, 10:05 - Jos\xe9: un caf\xe9?\n14/03/2026, 10:06 - Ana: ok\n14/03/2026, 10:07 - Ana: \xbfd\xf3nde?\n";
    let got = read("x", text, "whatsapp-txt", "Europe/Madrid");
    assert_eq!(
        got.lines,
        ["14 10:05 José|un café?|text", "14 10:06 Ana|ok|text", "14 10:07 Ana|¿dónde?|text"]
    );
    assert_eq!(got.warnings, [Warning::EncodingAssumed { encoding: "windows-1252" }]);
    let whole = String::from_utf8_lossy(text).replace('\u{FFFD}', "é");
    assert_eq!(read("x", whole.as_bytes(), "whatsapp-txt", "Europe/Madrid").warnings, []);
    // Bytes that are like no text that is known are told as what they are.
    let noise = b"14/03/2026, 10:05 - Ana: \x81\x82 x\n14/03/2026, 10:06 - Ana: ok \x90 \xff\n";
    let got = read("x", noise, "whatsapp-txt", "Europe/Madrid");
    assert_eq!(got.warnings, [Warning::Illegible { messages: 2 }]);
}

/// A calendar says its encoding as seldom as a chat does.
#[test]
fn a_calendar_in_another_encoding_says_so() {
    let of = |title: &[u8]| {
        let event =
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260326T190000\r\nSUMMARY:"
                .as_slice();
        [event, title, b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"].concat()
    };
    let (gbk, _, _) = encoding_rs::GBK.encode("牙医预约和孩子的体检");
    for (title, read_as, encoding) in [
        (b"Caf\xe9 in Z\xfcrich".as_slice(), "Café in Zürich", "windows-1252"),
        (&gbk, "牙医预约和孩子的体检", "gb18030"),
    ] {
        let got = read("x.ics", &of(title), "ics", "UTC");
        assert!(
            got.lines.concat().contains(read_as) || got.subjects.concat().contains(read_as),
            "{:?}",
            got.lines
        );
        assert_eq!(got.warnings, [Warning::EncodingAssumed { encoding }]);
    }
    assert_eq!(read("x.ics", &of("Café".as_bytes()), "ics", "UTC").warnings, []);
    // Of a folder it is told once.
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.ics", "b.ics"] {
        std::fs::write(folder.path().join(name), of(b"Caf\xe9 in Z\xfcrich")).unwrap();
    }
    let options = Options::in_zone(jiff::tz::TimeZone::UTC);
    let export = sources::open(&Input::path(folder.path()).unwrap(), Some("ics"), &options).unwrap();
    let mut told = 0;
    export
        .read(|item| {
            told += u32::from(matches!(item, Item::Warning(Warning::EncodingAssumed { .. })));
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(told, 1);
}

#[test]
fn lines_that_end_in_a_bare_carriage_return_are_lines() {
    let text =
        "04/03/2026, 19:05 - Ana: one\n04/03/2026, 19:06 - Lou: two\nmore\n14/03/2026, 19:07 - Ana: three\n";
    let want = ["04 19:05 Ana|one|text", "04 19:06 Lou|two\nmore|text", "14 19:07 Ana|three|text"];
    for ends in ["\r", "\r\n", "\n"] {
        check("whatsapp-txt", "UTC", &text.replace('\n', ends), &want, 0);
        let wide: Vec<u8> =
            format!("\u{feff}{text}").replace('\n', ends).encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read("x", &wide, "whatsapp-txt", "UTC").lines, want, "{ends:?} in UTF-16");
    }
    // Where lines end otherwise, such a sign is somebody's.
    let within = text.replace("two", "two\rand");
    check(
        "whatsapp-txt",
        "UTC",
        &within,
        &["04 19:05 Ana|one|text", "04 19:06 Lou|two\nand\nmore|text", "14 19:07 Ana|three|text"],
        0,
    );
}

#[test]
fn xml_is_read_in_the_encoding_that_it_declares() {
    let file = |encoding: &str, body: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}' standalone='yes' ?>\n<smses count=\"1\"><sms address=\"10690\" \
             date=\"1774000000000\" type=\"1\" body=\"{body}\" /></smses>"
        )
    };
    let encoded = |label: &str, body: &str| -> Vec<u8> {
        let (before, after) =
            file(label, "\u{1}").split_once('\u{1}').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let body: &[u8] = match (label, body) {
            ("GBK", _) => b"\xc8\xa1\xbc\xfe\xc2\xeb8-2",
            ("Big5", _) => b"\xa8\xfa\xa5\xf3\xbd\x588-2",
            ("windows-1252", _) => b"caf\xe9 \x80 8-2",
            _ => body.as_bytes(),
        };
        [before.as_bytes(), body, after.as_bytes()].concat()
    };
    for (label, want) in
        [("GBK", "取件码8-2"), ("Big5", "取件碼8-2"), ("windows-1252", "café € 8-2"), ("UTF-8", "取8-2")]
    {
        let got = read("x.xml", &encoded(label, want), "sms-xml", "UTC");
        assert_eq!(got.lines, [format!("20 09:46 10690|{want}|text")], "{label}");
        assert_eq!(got.warnings, [], "{label}");
    }
    // What is written in UTF-16 is, with or without its mark; what only claims to be another is what it is.
    let wide: Vec<u8> = file("UTF-16", "取8-2").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &wide].concat();
    let claims = file("UTF-16", "取8-2").into_bytes();
    let saved_anew = file("GBK", "取8-2").into_bytes();
    let nonsense = file("x-nobody", "取8-2").into_bytes();
    for bytes in [wide, marked, claims, saved_anew, nonsense] {
        assert_eq!(read("x.xml", &bytes, "sms-xml", "UTC").lines, ["20 09:46 10690|取8-2|text"]);
    }
}

#[test]
fn whatsapp_in_other_languages() {
    let mark = '\u{200e}';
    check(
        "whatsapp-txt",
        "Europe/Madrid",
        "4/3/26, 7:05 p.\u{a0}m. - Ana: hola\n14/3/26, 12:06 a.\u{a0}m. - Luis: <Multimedia omitido>\n\
         14/3/26, 12:07 a.\u{a0}m. - Luis: Eliminaste este mensaje.\n14/3/26, 12:09 a.\u{a0}m. - Ana: vale <Se editó este mensaje.>\n",
        &[
            "04 19:05 Ana|hola|text",
            "14 00:06 Luis||media",
            "14 00:07 Luis||deleted",
            "14 00:09 Ana|vale|text",
        ],
        0,
    );
    check(
        "whatsapp-txt",
        "America/Sao_Paulo",
        &format!(
            "[04/03/26, 19:05:12] Praia: {mark}As mensagens são protegidas.\n{mark}[04/03/26, 19:06:14] Zé: {mark}áudio ocultado\n\
             [14/03/26, 19:07:15] Zé: {mark}Ligação de voz perdida\n[14/03/26, 19:08:15] ~\u{202f}Lu: oi {mark}<Mensagem editada>\n"
        ),
        &[
            "04 19:05 -|As mensagens são protegidas.|system",
            "04 19:06 Zé||voice",
            "14 19:07 Zé|Ligação de voz perdida|call",
            "14 19:08 Lu|oi|text",
        ],
        0,
    );
    check(
        "whatsapp-txt",
        "Asia/Taipei",
        "2026/3/4 下午7:05 - 小美: 吃飯嗎？\n2026/3/4 晚上11:06 - 阿哲: IMG-20260304-WA0001.jpg (檔案已附加)\n好吃\n2026/3/5 凌晨12:06 - 阿哲: 未接語音通話\n",
        &["04 19:05 小美|吃飯嗎？|text", "04 23:06 阿哲|好吃|media", "05 00:06 阿哲|未接語音通話|call"],
        0,
    );
}

#[test]
fn whatsapp_orders_of_dates() {
    // Time never goes back month first: that tells.
    check(
        "whatsapp-txt",
        "Europe/London",
        "1/2/26, 10:00 - A: x\n1/3/26, 10:00 - B: y\n2/1/26, 10:00 - A: z\n",
        &["02 10:00 A|x|text", "03 10:00 B|y|text", "01 10:00 A|z|text"],
        0,
    );
    let both = "4/5/26, 10:00 - A: x\n4/6/26, 10:00 - B: y\n";
    check("whatsapp-txt", "America/Denver", both, &["05 10:00 A|x|text", "06 10:00 B|y|text"], 0);
    check("whatsapp-txt", "Europe/London", both, &["04 10:00 A|x|text", "04 10:00 B|y|text"], 0);
    let dots = both.replace('/', ".");
    check("whatsapp-txt", "America/Denver", &dots, &["04 10:00 A|x|text", "04 10:00 B|y|text"], 0);
}

#[test]
fn whatsapp_changed_forms_are_not_glued() {
    check(
        "whatsapp-txt",
        "Europe/London",
        "26/02/2026, 10:00 - Ana: van booked\n2026-03-13T12:00:00Z | Ana: keys\nmore\n",
        &["26 10:00 Ana|van booked|text"],
        2,
    );
    // Pasted, older than the message: a person's words.
    check(
        "whatsapp-txt",
        "Europe/London",
        "26/02/2026, 10:00 - Ana: see:\n[1/2/26, 9:00:00 AM] Bo: hi\n2026-01-13T12:00:00Z | Bo: hi\n",
        &["26 10:00 Ana|see:\n[1/2/26, 9:00:00 AM] Bo: hi\n2026-01-13T12:00:00Z | Bo: hi|text"],
        0,
    );
    let none =
        read("x", b"Fri 13 Mar 2026 12.00 Ana: keys\nFri 13 Mar 2026 12.05 Lou: ok\n", "whatsapp-txt", "UTC");
    assert!(matches!(none.error, Some(SourceError::NoMessage { unparsed: 2, .. })), "{:?}", none.error);
    check(
        "whatsapp-txt",
        "UTC",
        "31/02/2026, 10:00 - A: x\ny\n01/03/2026, 10:00 - A: z\n",
        &["01 10:00 A|z|text"],
        2,
    );
}

#[test]
fn backups_of_sms_come_out_in_order() {
    let sms = |date: &str, body: &str| {
        format!(
            "<sms address=\"5550142\" date=\"{date}\" type=\"1\" body=\"{body}\" contact_name=\"Ana\" />\n"
        )
    };
    let mms = |date: &str, text: &str| {
        format!(
            "<mms date=\"{date}\" msg_box=\"2\" address=\"5550142~5550199\" contact_name=\"null\"><parts>\
             <part ct=\"text/plain\" text=\"{text}\"/></parts><addrs/></mms>\n"
        )
    };
    let file = format!(
        "\u{feff}<?xml version='1.0'?><smses>\n{}{}{}{}</smses>",
        sms("1772384400000", "third"),
        sms("1772377200000", "first"),
        sms("1772384400000", "fourth"),
        mms("1772380800000", "second")
    );
    check(
        "sms-xml",
        "UTC",
        &file,
        &[
            "01 15:00 Ana|first|text",
            "01 16:00 me|second|text",
            "01 17:00 Ana|third|text",
            "01 17:00 Ana|fourth|text",
        ],
        0,
    );
    // A renamed attribute is no empty message.
    let renamed = file.replace("body=", "content=");
    check("sms-xml", "UTC", &renamed, &["01 16:00 me|second|text"], 3);
}

#[test]
fn folders_of_mail_newest_first_are_turned_round() {
    let mail = |day: u32, text: &str| {
        format!(
            "From a@example.com Sun Mar {day:02} 10:00:00 2026\nFrom: Ana <a@example.com>\nDate: {day} Mar 2026 10:00:00 +0000\nSubject: x\n\n{text}\n\n"
        )
    };
    check(
        "mbox",
        "UTC",
        &(mail(3, "c") + &mail(2, "b") + &mail(1, "a")),
        &["01 10:00 Ana|a|text", "02 10:00 Ana|b|text", "03 10:00 Ana|c|text"],
        0,
    );
    check("mbox", "UTC", &(mail(1, "a") + &mail(2, "b")), &["01 10:00 Ana|a|text", "02 10:00 Ana|b|text"], 0);
}

#[test]
fn mail_of_all_kinds() {
    let attachment = "QUJD".repeat(19) + "\n";
    let long = attachment.repeat(500);
    let mail = format!(
        "From a@example.com Sun Mar 01 10:00:00 2026\nFrom: =?ISO-2022-JP?B?GyRCO3pFRBsoQg==?= <a@example.com>\nDate: 1 Mar 26 10:00 +0100 (CET)\n\
         Subject: Fwd: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n\
         <div style=\"display:none\">peek</div><p>Hi &amp; bye</p>\n--b\nContent-Type: application/pdf; name*=UTF-8''r%C3%A9sum%C3%A9.pdf\n\
         Content-Transfer-Encoding: base64\n\n{long}--b--\n\n"
    );
    check("mbox", "UTC", &mail, &["01 10:00 字田|Hi & bye|text"], 0);
}

#[test]
fn telegram_nested_otherwise() {
    let messages =
        r#"[{"id":1,"type":"message","date":"2026-03-04T18:00:12+01:00","from":"Mira","text":"hi"}]"#;
    for file in [
        format!(r#"{{"export":{{"name":"M","type":"personal_chat","messages":{messages}}}}}"#),
        format!(r#"{{"name":"M","type":"personal_chat","messages":{{"count":1,"items":{messages}}}}}"#),
    ] {
        check("telegram-json", "Europe/Berlin", &file, &["04 18:00 Mira|hi|text"], 0);
    }
}

#[test]
fn what_stands_behind_the_end_of_json_is_counted() {
    let telegram = r#"{"name":"M","type":"personal_chat","messages":[{"id":1,"type":"message","date":"2026-03-04T18:00:12+01:00","from":"Mira","text":"hi"}],"id":7}"#;
    let discord = |seconds: [u32; 2]| {
        let [one, two] = seconds.map(|second| {
            format!(
                r#"{{"id":"{second}","type":"Default","timestamp":"2026-03-04T19:05:{second:02}+00:00","content":"x","author":{{"name":"a"}}}}"#
            )
        });
        format!(r#"{{"guild":{{}},"channel":{{"name":"c"}},"messages":[{one},{two}],"messageCount":2}}"#)
    };
    let chatlog = r#"[{"seq":1,"time":"2026-03-04T19:05:00+08:00","talker":"t","talkerName":"T","sender":"s","senderName":"S","isSelf":false,"type":1,"content":"hi"}]"#;
    for (format, file) in [
        ("telegram-json", telegram.to_owned()),
        ("discord-json", discord([1, 2])),
        ("discord-json", discord([2, 1])),
        ("wechat-chatlog-json", chatlog.to_owned()),
    ] {
        let messages = read("x", file.as_bytes(), format, "UTC").lines.len();
        assert!(messages > 0, "{format}");
        for (behind, unparsed) in [("", 0), ("\r\n \n", 0), ("\n]garbage", 1), (file.as_str(), 1)] {
            let got = read("x", format!("{file}{behind}").as_bytes(), format, "UTC");
            assert_eq!((got.lines.len(), got.unparsed), (messages, unparsed), "{format} {behind}");
        }
    }
}

#[test]
fn an_export_without_messages_is_one() {
    for (file, text) in [
        ("tg.json", r#"{"name":"Ana","type":"personal_chat","id":1,"messages":[]}"#),
        ("tg.json", "{\n \"name\": \"Club\",\n \"type\": \"private_supergroup\",\n \"messages\": [\n ]\n}"),
        ("sms.xml", r#"<?xml version='1.0'?><smses count="0"></smses>"#),
    ] {
        let input = Input::bytes(file, text.as_bytes().to_vec());
        let options = Options::in_zone(jiff::tz::TimeZone::UTC);
        let export = sources::open(&input, None, &options).unwrap();
        let read = export.read(|_| ControlFlow::Continue(()));
        assert!(matches!(read, Err(SourceError::Vacant { .. })), "{text}: {read:?}");
    }
}

#[test]
fn discord_written_backwards() {
    let message = |id: u32, second: u32, text: &str| {
        format!(
            r#"{{"id":"{id}","type":"Default","timestamp":"2026-03-04T19:05:{second:02}+00:00","content":"{text}","author":{{"name":"a"}}}}"#
        )
    };
    let file = format!(
        r#"{{"guild":{{}},"channel":{{"name":"c"}},"messages":[{},{},{}]}}"#,
        message(3, 30, "c"),
        message(2, 10, "a"),
        message(1, 10, "b")
    );
    check("discord-json", "UTC", &file, &["04 19:05 a|a|text", "04 19:05 a|b|text", "04 19:05 a|c|text"], 0);
}

#[test]
fn wechat_tables_with_unknown_columns_and_encodings() {
    let lost =
        "localId,Type,SubType,IsSender,CreateTime,Whatever\n1,1,0,0,1714525200,x\n2,1,0,1,1714525260,y\n";
    let got = read("x.csv", lost.as_bytes(), "wechat-csv", "Asia/Shanghai");
    assert!(matches!(got.error, Some(SourceError::NoMessage { unparsed: 2, .. })), "{:?}", got.error);
    // `时间` and the rest in GB18030.
    let gbk: &[u8] = b"\xc0\xe0\xd0\xcd,\xb7\xa2\xcb\xcd\xc8\xcb,\xca\xb1\xbc\xe4,\xc4\xda\xc8\xdd\n\xce\xc4\xb1\xbe,\xcd\xf5\xb7\xbc,2025-03-01 09:12:08,\xc4\xe3\xba\xc3\n";
    let got = read("x.csv", gbk, "wechat-csv", "Asia/Shanghai");
    assert_eq!(got.lines, ["01 09:12 王芳|你好|text"]);
}

#[test]
fn matrix_texts_edits_and_names() {
    let event = |id: u32, kind: &str, content: &str| {
        format!(
            r#"{{"type":"{kind}","sender":"@ada:x","event_id":"${id}","origin_server_ts":1796148000000,"content":{content}}}"#
        )
    };
    let file = format!(
        r#"{{"room_name":"R","messages":[{},{},{}]}}"#,
        event(1, "m.room.message", r#"{"msgtype":"m.text","body":"plain words"}"#),
        event(2, "m.room.member", r#"{"membership":"join","displayname":"Ada"}"#),
        event(3, "m.room.encrypted", "{}")
    );
    let zone = "UTC";
    let got = read(
        "x",
        file.replace(
            "\"sender\":\"@ada:x\",\"event_id\":\"$2\"",
            "\"sender\":\"@ada:x\",\"state_key\":\"@ada:x\",\"event_id\":\"$2\"",
        )
        .as_bytes(),
        "matrix-json",
        zone,
    );
    assert_eq!(got.lines, ["01 18:00 Ada|plain words|text", "01 18:00 Ada||system"]);
    assert_eq!(got.unparsed, 1);
}

#[test]
fn a_calendar_cut_in_an_event_gives_no_half_of_it() {
    let whole = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260326T190000\r\nSUMMARY:Dentist\r\n\
                 END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260327T190000\r\nSUMMARY:Lunch\r\n\
                 BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let second = whole.rfind("BEGIN:VEVENT").unwrap();
    let ends = whole.rfind("END:VEVENT").unwrap();
    for cut in second + 14..ends {
        let got = read("x.ics", whole.get(..cut).unwrap().as_bytes(), "ics", "UTC");
        assert_eq!((got.lines.len(), got.unparsed), (1, 1), "cut at {cut}");
    }
    let got = read("x.ics", whole.get(..ends + 12).unwrap().as_bytes(), "ics", "UTC");
    assert_eq!((got.lines.len(), got.unparsed), (2, 0), "both events stand whole");
    let only = read("x.ics", whole.get(..90).unwrap().as_bytes(), "ics", "UTC");
    assert!(matches!(only.error, Some(SourceError::NoMessage { unparsed: 1, .. })), "{:?}", only.error);
}

#[test]
fn default_names_tell_the_conversation() {
    for (file, text, format, name) in [
        ("WhatsApp Chat with Ana.txt", "04/03/2026, 19:05 - Ana: hi\n", "whatsapp-txt", "whatsapp:Ana"),
        (
            "chat.txt",
            "04/03/2026, 19:05 - Lou: hi\n04/03/2026, 19:05 - Ana: hi\n",
            "whatsapp-txt",
            "whatsapp:Ana, Lou",
        ),
        (
            "_chat.txt",
            "[04/03/2026, 19:05:00] Trip: \u{200e}Messages are encrypted.\n[04/03/2026, 19:05:00] Ana: hi\n",
            "whatsapp-txt",
            "whatsapp:Trip",
        ),
        ("r.json", r#"{"name":"Mum","type":"personal_chat","messages":[]}"#, "telegram-json", "telegram:Mum"),
        (
            "王芳_utf8.csv",
            "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent\n",
            "wechat-csv",
            "wechat:王芳",
        ),
        (
            "sms.xml",
            "<smses><sms address=\"1\" date=\"1\" type=\"1\" body=\"a\"/><sms address=\"2\" date=\"2\" type=\"1\" body=\"a\"/></smses>",
            "sms-xml",
            "sms:all",
        ),
    ] {
        assert_eq!(read(file, text.as_bytes(), format, "UTC").name, name, "{file}");
    }
}

/// Saved by an editor in the encoding of the person's country: read as what its bytes are like, and that is told.
#[test]
fn chats_from_before_unicode_are_read_and_that_is_told() {
    // 05/03/2026, 17:00 - 林: 明天七点见 / 好的, in GB2312 and Big5.
    let gb: &[u8] = b"05/03/2026, 17:00 - \xc1\xd6: \xc3\xf7\xcc\xec\xc6\xdf\xb5\xe3\xbc\xfb\n05/03/2026, 17:01 - me: \xba\xc3\xb5\xc4\n";
    let big5: &[u8] = b"05/03/2026, 17:00 - \xaaL: \xa9\xfa\xa4\xd1\xa4C\xc2I\xa8\xa3\n05/03/2026, 17:01 - me: \xa6n\xaa\xba\n";
    let latin: &[u8] = b"05/03/2026, 17:00 - J\xfcrgen: sch\xf6n, um 7 am See?\n05/03/2026, 17:01 - me: ok\n";
    for (bytes, encoding, said) in [
        (gb, "gb18030", "林|明天七点见|text"),
        (big5, "Big5", "林|明天七點見|text"),
        (latin, "windows-1252", "Jürgen|schön, um 7 am See?|text"),
    ] {
        let got = read("chat.txt", bytes, "whatsapp-txt", "UTC");
        assert_eq!(got.lines[0], format!("05 17:00 {said}"), "{encoding}");
        assert!(got.warnings.contains(&Warning::EncodingAssumed { encoding }), "{:?}", got.warnings);
        assert!(
            !got.warnings.iter().any(|warning| matches!(warning, Warning::Illegible { .. })),
            "{encoding}"
        );
        // Behind many lines of ASCII too, which every encoding shares.
        let late = ["05/03/2026, 16:00 - Ana: ok\n".repeat(4_000).as_bytes(), bytes].concat();
        let got = read("chat.txt", &late, "whatsapp-txt", "UTC");
        assert_eq!(got.lines[4_000], format!("05 17:00 {said}"), "{encoding}");
    }
    let utf8 = read("chat.txt", "05/03/2026, 17:00 - 林: 明天七点见\n".as_bytes(), "whatsapp-txt", "UTC");
    assert!(!utf8.warnings.iter().any(|warning| matches!(warning, Warning::EncodingAssumed { .. })));
}
