//! How fast exports are read, in messages a second: `cargo bench -p steward-edge --bench sources`.

use divan::counter::ItemsCount;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use steward_edge::sources::{self, Input, Options};

const MESSAGES: u64 = 20_000;

fn main() {
    divan::main();
}

const TEXTS: &[&str] =
    &["are we still on for Friday?", "ok", "周六晚上一起吃饭吗", "the 16:05 from platform 3", "haha 👍🏽"];

fn text(n: u64) -> &'static str {
    TEXTS.iter().cycle().nth((n * 7 % TEXTS.len() as u64) as usize).unwrap_or(&"ok")
}

fn whatsapp() -> String {
    let mut file = String::new();
    for n in 0..MESSAGES {
        let (day, hour, minute) = (n / 1440 + 1, n / 60 % 24, n % 60);
        let _ = writeln!(file, "{day:02}/03/2026, {hour:02}:{minute:02} - Ana: {}", text(n));
    }
    file
}

fn sms() -> String {
    let mut file = String::from("<?xml version='1.0' encoding='UTF-8' ?>\n<smses count=\"1\">\n");
    for n in 0..MESSAGES {
        let _ = writeln!(
            file,
            "<sms protocol=\"0\" address=\"+41715550142\" date=\"{}\" type=\"1\" subject=\"null\" body=\"{} &#55357;&#56832;\" \
             toa=\"null\" sc_toa=\"null\" service_center=\"null\" read=\"1\" status=\"-1\" locked=\"0\" contact_name=\"Ana\" />",
            1_772_377_205_137 + n * 60_000,
            text(n)
        );
    }
    file + "</smses>\n"
}

fn csv() -> String {
    let mut file = String::from(
        "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n",
    );
    for n in 0..MESSAGES {
        let _ = writeln!(file, "{n},3,1,0,0,{},3,\"{}\",x,王芳,王芳,wxid_1", 1_705_054_805 + n * 60, text(n));
    }
    file
}

fn telegram() -> String {
    let mut file = String::from("{\"name\":\"Ana\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[");
    for n in 0..MESSAGES {
        let comma = if n > 0 { "," } else { "" };
        let _ = write!(
            file,
            "{comma}{{\"id\":{n},\"type\":\"message\",\"date\":\"x\",\"date_unixtime\":\"{}\",\"from\":\"Ana\",\"from_id\":\"user1\",\
             \"text\":\"{}\",\"text_entities\":[{{\"type\":\"plain\",\"text\":\"{}\"}}]}}",
            1_772_377_205 + n * 60,
            text(n),
            text(n)
        );
    }
    file + "]}"
}

fn mbox() -> String {
    let mut file = String::new();
    for n in 0..MESSAGES {
        let (day, hour, minute) = (n / 1440 + 1, n / 60 % 24, n % 60);
        let _ = write!(
            file,
            "From a@example.com Mon Mar {day:02} {hour:02}:{minute:02}:00 2026\nFrom: Ana <a@example.com>\nTo: b@example.com\n\
             Subject: Carpool\nDate: {day} Mar 2026 {hour:02}:{minute:02}:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n",
            text(n)
        );
    }
    file
}

#[divan::bench(args = ["whatsapp-txt", "sms-xml", "wechat-csv", "telegram-json", "mbox"])]
fn read(bencher: divan::Bencher<'_, '_>, format: &str) {
    let file = match format {
        "whatsapp-txt" => whatsapp(),
        "sms-xml" => sms(),
        "wechat-csv" => csv(),
        "telegram-json" => telegram(),
        _ => mbox(),
    };
    let input = Input::bytes("export", file.into_bytes());
    let zone = jiff::tz::TimeZone::get("Europe/Vaduz").unwrap_or(jiff::tz::TimeZone::UTC);
    let options = Options::in_zone(zone);
    bencher.counter(ItemsCount::new(MESSAGES)).bench(|| {
        let read = sources::open(&input, Some(format), &options).and_then(|export| {
            export.read(|item| {
                divan::black_box(&item);
                ControlFlow::Continue(())
            })
        });
        assert_eq!(read.map_or(0, |counts| counts.messages), MESSAGES);
    });
}
