//! Writes an export of any size, of invented everyday messages, to measure imports with: the same bytes every time.

use anyhow::bail;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// `make-export --format whatsapp-txt --megabytes 1000 FILE`
#[derive(clap::Args)]
pub struct Args {
    /// whatsapp-txt, sms-xml, wechat-csv, telegram-json or mbox
    #[arg(long)]
    format: String,
    /// How large the file becomes, about
    #[arg(long, default_value_t = 1000)]
    megabytes: u64,
    /// The file to write
    file: PathBuf,
}

const PEOPLE: &[&str] = &["Maya Torres", "Dan O'Neill", "Priya", "王芳", "Jonas Bär", "小何"];
const WORDS: &[&str] = &[
    "are we still on for Friday?",
    "yes",
    "ok",
    "I'll be ten minutes late",
    "the place by the station, half past seven",
    "can you bring the keys",
    "周六晚上一起吃饭吗",
    "好的，几点？",
    "that'll be 23.40 each",
    "👍🏽",
    "see you there",
    "the train leaves at 16:05 from platform 3",
    "haha",
    "did the parcel arrive",
    "不用了，谢谢",
    "call me when you can",
];

/// Runs the chore.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let write = match args.format.as_str() {
        "whatsapp-txt" => whatsapp,
        "sms-xml" => sms,
        "wechat-csv" => wechat,
        "telegram-json" => telegram,
        "mbox" => mbox,
        other => bail!("--format {other}: whatsapp-txt, sms-xml, wechat-csv, telegram-json or mbox"),
    };
    let mut out = Counted { out: BufWriter::with_capacity(1 << 20, File::create(&args.file)?), bytes: 0 };
    write(&mut out, args.megabytes * 1_000_000)?;
    out.out.flush()?;
    Ok(())
}

struct Counted<W> {
    out: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

type Out = Counted<BufWriter<File>>;

/// One message of the stream.
struct Said {
    number: u64,
    who: &'static str,
    text: String,
    /// Minutes since the first.
    minute: u64,
}

/// Messages without end: a chat of bursts and pauses.
fn talk() -> impl Iterator<Item = Said> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut minute = 0;
    let mut number = 0;
    std::iter::from_fn(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let pick = |from: &[&'static str], by: u64| {
            from.get((by % from.len() as u64) as usize).copied().unwrap_or("ok")
        };
        let mut text = pick(WORDS, state).to_owned();
        if state.is_multiple_of(11) {
            text = format!("{text} {}", pick(WORDS, state >> 20));
        }
        if state.is_multiple_of(17) {
            text = format!("{text}\n{} {}", pick(WORDS, state >> 28), state % 1000);
        }
        if state.is_multiple_of(40) {
            minute += state % 300;
        }
        minute += u64::from(state.is_multiple_of(4));
        number += 1;
        Some(Said { number, who: pick(PEOPLE, state >> 12), text, minute })
    })
}

/// Day, month, year, hour and minute of a minute since 2005, with months of 28 days: every such date exists.
fn date(minute: u64) -> (u64, u64, u64, u64, u64) {
    let (day, time) = (minute / 1440, minute % 1440);
    let (year, rest) = (day / 336, day % 336);
    // A file of any size stays within this century.
    (rest % 28 + 1, rest / 28 + 1, 2005 + year % 90, time / 60, time % 60)
}

/// Seconds since 1970 of a minute since 2005.
fn unix(minute: u64) -> u64 {
    1_104_537_600 + minute * 60
}

fn whatsapp(out: &mut Out, bytes: u64) -> anyhow::Result<()> {
    for said in talk() {
        let (day, month, year, hour, minute) = date(said.minute);
        writeln!(out, "{day:02}/{month:02}/{year}, {hour:02}:{minute:02} - {}: {}", said.who, said.text)?;
        if out.bytes >= bytes {
            break;
        }
    }
    Ok(())
}

fn sms(out: &mut Out, bytes: u64) -> anyhow::Result<()> {
    writeln!(out, "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"1\">")?;
    for said in talk() {
        let text = said.text.replace('&', "&amp;").replace('\n', "&#10;").replace('👍', "&#55357;&#56397;");
        writeln!(
            out,
            "  <sms protocol=\"0\" address=\"+4171555{:04}\" date=\"{}000\" type=\"{}\" subject=\"null\" body=\"{text}\" \
             toa=\"null\" sc_toa=\"null\" service_center=\"null\" read=\"1\" status=\"-1\" locked=\"0\" date_sent=\"0\" \
             sub_id=\"1\" readable_date=\"x\" contact_name=\"{}\" />",
            said.number % 7,
            unix(said.minute),
            said.number % 2 + 1,
            said.who
        )?;
        if out.bytes >= bytes {
            break;
        }
    }
    writeln!(out, "</smses>")?;
    Ok(())
}

fn wechat(out: &mut Out, bytes: u64) -> anyhow::Result<()> {
    writeln!(
        out,
        "\u{feff}localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender"
    )?;
    for said in talk() {
        let text = said.text.replace('"', "\"\"");
        writeln!(
            out,
            "{},3,1,0,0,{},3,\"{text}\",x,{},{},wxid_1",
            said.number,
            unix(said.minute),
            said.who,
            said.who
        )?;
        if out.bytes >= bytes {
            break;
        }
    }
    Ok(())
}

fn telegram(out: &mut Out, bytes: u64) -> anyhow::Result<()> {
    write!(out, "{{\"name\":\"Friday\",\"type\":\"private_group\",\"id\":1,\"messages\":[")?;
    for said in talk() {
        let text = serde_json::to_string(&said.text)?;
        let comma = if said.number > 1 { "," } else { "" };
        write!(
            out,
            "{comma}\n{{\"id\":{},\"type\":\"message\",\"date\":\"x\",\"date_unixtime\":\"{}\",\"from\":\"{}\",\
             \"from_id\":\"user1\",\"text\":{text},\"text_entities\":[{{\"type\":\"plain\",\"text\":{text}}}]}}",
            said.number,
            unix(said.minute),
            said.who
        )?;
        if out.bytes >= bytes {
            break;
        }
    }
    writeln!(out, "]}}")?;
    Ok(())
}

fn mbox(out: &mut Out, bytes: u64) -> anyhow::Result<()> {
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    for said in talk() {
        let (day, month, year, hour, minute) = date(said.minute);
        let month = MONTHS.get((month - 1) as usize).copied().unwrap_or("Jan");
        write!(
            out,
            "From a@example.com Mon {month} {day:02} {hour:02}:{minute:02}:00 {year}\nFrom: {} <a@example.com>\n\
             To: b@example.com\nSubject: mail {}\nDate: {day} {month} {year} {hour:02}:{minute:02}:00 +0000\n\
             MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n",
            said.who,
            said.number % 50,
            said.text
        )?;
        if out.bytes >= bytes {
            break;
        }
    }
    Ok(())
}
