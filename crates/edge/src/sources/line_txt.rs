//! `line-txt`: LINE's text, a line for each day, then `time⇥name⇥text`.

use super::clock::{Clock, DateOrder};
use super::error::SourceError;
use super::input::{Head, Input, Legacy};
use super::item::{Place, Unparsed, Warning};
use super::lines::Lines;
use super::reason::Reason;
use super::text::{clean, clean_name, is_mark, shape_of_line};
use super::whatsapp::header;
use super::{About, Options, Out, Reading, Source};
use jiff::ZonedDateTime;
use jiff::civil::Date;
use steward_model::{Message, MessageKind};

pub(super) struct LineTxt;

impl Source for LineTxt {
    fn name(&self) -> &'static str {
        "line-txt"
    }

    fn platform(&self) -> &'static str {
        "line"
    }

    fn sniff(&self, head: &Head) -> u8 {
        let mut lines = head.text.lines();
        if lines.next().is_some_and(|line| line.trim_start_matches(is_mark).starts_with("[LINE]")) {
            return 95;
        }
        let any = lines.take(40).any(|line| message_line(line).is_some_and(|line| line.1.is_some()));
        if any { 35 } else { 0 }
    }

    fn open(&self, input: &Input, options: &Options) -> Result<Reading, SourceError> {
        let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
        let mut first: Option<String> = None;
        let mut dates = Dates::default();
        let mut recognised = false;
        while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
            let text = line.text();
            match day_line(&text) {
                Some(numbers) => dates.see(numbers),
                None => recognised |= message_line(&text).is_some(),
            }
            first.get_or_insert_with(|| text.chars().take(200).collect());
        }
        let first = first.unwrap_or_default();
        if !recognised || !dates.any {
            return Err(SourceError::NoRecord {
                file: input.name().to_owned(),
                format: self.name(),
                at: Place::Line(1),
                shape: shape_of_line(&first).into(),
            });
        }
        let conversation = conversation(&first);
        let (order, assumed) = dates.order(options);
        let readings = dates.readings;
        let (input, options) = (input.clone(), options.clone());
        Ok(Reading::new(About { conversation: conversation.clone(), participants: Vec::new() }, move |out| {
            if assumed && readings.is_some() {
                out.warn(Warning::DateOrderAssumed { order, readings })?;
            }
            let mut reader =
                Reader { clock: Clock::new(&options.zone), order, day: None, open: None, conversation };
            let mut lines = Lines::new(input.open_text(Some(Legacy::Guessed))?);
            while let Some(line) = lines.next().map_err(|e| input.unreadable(e))? {
                reader.line(&line.text(), line.bytes, line.number, line.cut, out)?;
            }
            reader.close(out)
        }))
    }
}

/// The chat's name in the header: `[LINE] Chat history with Ana`, `[LINE] さくらとのトーク履歴` …
fn conversation(first: &str) -> Option<String> {
    let header = first.trim_matches(|c: char| is_mark(c) || c.is_whitespace()).strip_prefix("[LINE]")?.trim();
    const BEFORE: &[&str] = &[
        "Chat history in ",
        "Chat history with ",
        "Riwayat obrolan dengan ",
        "Riwayat obrolan di ",
        "ประวัติการแชทกับ",
        "ประวัติการแชทใน",
        "Chat con ",
        "Historial de chat con ",
        "Historial de chat en ",
    ];
    const AFTER: &[&str] = &[
        "とのトーク履歴",
        "のトーク履歴",
        "的聊天記錄",
        "的聊天记录",
        "的聊天紀錄",
        "님과의 대화",
        "님과의 대화내용",
        "의 대화내용",
        "의 대화",
    ];
    let name = BEFORE.iter().find_map(|before| header.strip_prefix(before));
    let name = name.or_else(|| AFTER.iter().find_map(|after| header.strip_suffix(after)));
    let name = clean_name(name?.trim_start_matches(['與', '与']));
    (!name.is_empty()).then_some(name)
}

/// The numbers of a line that only names a day: `2026.03.04 Wednesday`, `2026/03/04(水)`, `Wed, 03/04/2026`.
fn day_line(line: &str) -> Option<[u32; 3]> {
    let line = line.trim_matches(|c: char| is_mark(c) || c.is_whitespace());
    if line.len() > 60 || line.contains(['\t', ':', '：']) {
        return None;
    }
    let mut numbers = Vec::new();
    let mut words = 0;
    for part in line.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        // `2026年3月4日`
        let mut digits = part.split(['年', '月', '日', '년', '월', '일']).filter(|part| !part.is_empty());
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.extend(digits.by_ref().map_while(|digits| digits.parse::<u32>().ok()));
        } else {
            words += 1;
        }
    }
    match numbers.as_slice() {
        &[a, b, c] if words <= 1 && (a > 999 || c > 999) => Some([a, b, c]),
        _ => None,
    }
}

/// Time, name and text of a message's first line; no name where there is no second tab.
fn message_line(line: &str) -> Option<((i8, i8), Option<&str>, &str)> {
    let line = line.trim_start_matches(is_mark);
    let (time, rest) = line.split_once('\t')?;
    let time = header::time_of(time)?;
    Some(match rest.split_once('\t') {
        Some((name, text)) => (time, Some(name), text),
        None => (time, None, rest),
    })
}

#[derive(Default)]
struct Dates {
    any: bool,
    year_first: bool,
    first_is_day: bool,
    second_is_day: bool,
    /// The first date that the two orders read differently, day first and month first.
    readings: Option<(Date, Date)>,
}

impl Dates {
    fn see(&mut self, [a, b, c]: [u32; 3]) {
        self.any = true;
        if self.readings.is_none() && a != b {
            let day_first = DateOrder::DayMonthYear.date(a, b, c);
            self.readings = day_first.zip(DateOrder::MonthDayYear.date(a, b, c));
        }
        self.year_first |= a > 31;
        self.first_is_day |= a > 12;
        self.second_is_day |= b > 12;
    }

    fn order(&self, options: &Options) -> (DateOrder, bool) {
        match (self.year_first, options.date_order) {
            (true, _) => (DateOrder::YearMonthDay, false),
            (_, Some(given)) => (given, false),
            _ if self.first_is_day != self.second_is_day => {
                (if self.first_is_day { DateOrder::DayMonthYear } else { DateOrder::MonthDayYear }, false)
            }
            _ => match DateOrder::custom(options.country.as_deref(), &options.zone) {
                DateOrder::YearMonthDay => (DateOrder::DayMonthYear, true),
                custom => (custom, true),
            },
        }
    }
}

struct Open {
    at: ZonedDateTime,
    name: Option<String>,
    text: String,
    /// A quote was opened at the start and not closed: lines follow.
    quoted: bool,
    line: u64,
}

struct Reader {
    clock: Clock,
    order: DateOrder,
    day: Option<Date>,
    open: Option<Open>,
    conversation: Option<String>,
}

impl Reader {
    fn line(
        &mut self,
        text: &str,
        raw: &[u8],
        number: u64,
        cut: bool,
        out: &mut Out<'_>,
    ) -> Result<(), SourceError> {
        let begins = message_line(text);
        if begins.is_none()
            && !self.open.as_ref().is_some_and(|open| open.quoted)
            && let Some([a, b, c]) = day_line(text)
        {
            self.close(out)?;
            self.day = self.order.date(a, b, c);
            if self.day.is_none() {
                out.unparsed(Place::Line(number), Reason::NoSuchDate, raw)?;
            }
            return Ok(());
        }
        let Some(((hour, minute), name, first)) = begins else {
            return self.more(text, raw, number, cut, out);
        };
        self.close(out)?;
        let at = self.day.and_then(|day| self.clock.local(day.at(hour, minute, 0, 0)));
        let Some(at) = at.filter(|_| !cut) else {
            return out.unparsed(Place::Line(number), Reason::NoDayOrTooLong, raw);
        };
        let quoted = first.starts_with('"') && first.bytes().filter(|&b| b == b'"').count() % 2 == 1;
        self.open =
            Some(Open { at, name: name.map(clean_name), text: first.to_owned(), quoted, line: number });
        Ok(())
    }

    /// A line that begins no message.
    fn more(
        &mut self,
        text: &str,
        raw: &[u8],
        number: u64,
        cut: bool,
        out: &mut Out<'_>,
    ) -> Result<(), SourceError> {
        let Some(open) = &mut self.open else {
            // The header: the chat's name and when it was saved.
            let heading = self.day.is_none() && number <= 4;
            let blank = text.trim().is_empty();
            return if heading || blank {
                Ok(())
            } else {
                out.unparsed(Place::Line(number), Reason::BeforeFirstMessage, raw)
            };
        };
        open.text.push('\n');
        open.text.push_str(text);
        if open.quoted && text.trim_end().ends_with('"') {
            open.quoted = text.bytes().filter(|&b| b == b'"').count() % 2 == 0;
        }
        if cut || open.text.len() > Unparsed::LONGEST {
            out.unparsed(Place::Line(open.line), Reason::LongMessage, open.text.as_bytes())?;
            self.open = None;
        }
        Ok(())
    }

    fn close(&mut self, out: &mut Out<'_>) -> Result<(), SourceError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let name = open.name.filter(|name| !name.is_empty());
        let text = unquoted(&open.text);
        let (kind, text) = if name.is_none() { (MessageKind::System, text) } else { kind(text) };
        out.message(Message {
            from: name,
            text,
            kind,
            conversation: self.conversation.clone(),
            ..Message::new(open.at)
        })
        .map(|_| ())
    }
}

/// LINE quotes messages of several lines and doubles the quotes inside.
fn unquoted(text: &str) -> String {
    let text = clean(text);
    match text.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) if text.contains('\n') => clean(&inner.replace("\"\"", "\"")),
        _ => text,
    }
}

/// What `[Photo]` and its like in other languages stand for.
fn kind(text: String) -> (MessageKind, String) {
    if text.starts_with('☎') {
        return (MessageKind::Call, text);
    }
    let Some(inner) = text.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) else {
        return (MessageKind::Text, text);
    };
    let kind = match inner.to_lowercase().as_str() {
        "photo"
        | "photos"
        | "video"
        | "file"
        | "album"
        | "image"
        | "gif"
        | "写真"
        | "動画"
        | "ファイル"
        | "アルバム"
        | "画像"
        | "照片"
        | "圖片"
        | "图片"
        | "影片"
        | "视频"
        | "檔案"
        | "文件"
        | "相簿"
        | "相册"
        | "사진"
        | "동영상"
        | "파일"
        | "앨범"
        | "รูป"
        | "รูปภาพ"
        | "วิดีโอ"
        | "ไฟล์"
        | "อัลบั้ม"
        | "foto"
        | "berkas"
        | "archivo"
        | "vídeo" => MessageKind::Media,
        "sticker"
        | "stickers"
        | "スタンプ"
        | "貼圖"
        | "表情贴图"
        | "贴图"
        | "스티커"
        | "สติกเกอร์"
        | "สติ๊กเกอร์"
        | "stiker" => MessageKind::Sticker,
        "voice message"
        | "audio"
        | "ボイスメッセージ"
        | "語音訊息"
        | "语音消息"
        | "语音信息"
        | "음성메시지"
        | "음성 메시지"
        | "ข้อความเสียง"
        | "pesan suara" => MessageKind::Voice,
        "contact" | "contact info" | "連絡先" | "聯絡資訊" | "聯絡人" | "联系人信息" | "好友資訊"
        | "연락처" | "คอนแทค" | "kontak" => MessageKind::Contact,
        "location"
        | "位置情報"
        | "位置訊息"
        | "位置資訊"
        | "位置信息"
        | "位置"
        | "위치정보"
        | "위치 정보"
        | "ตำแหน่ง"
        | "lokasi" => MessageKind::Location,
        _ => return (MessageKind::Text, text),
    };
    (kind, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_near_misses() {
        for (line, want) in [
            ("2026.03.04 Wednesday", Some([2026, 3, 4])),
            ("2026/03/04(水)", Some([2026, 3, 4])),
            ("2026/03/04（三）", Some([2026, 3, 4])),
            ("Wed, 03/04/2026", Some([3, 4, 2026])),
            ("2026年3月4日 水曜日", Some([2026, 3, 4])),
            ("Saved on: 2026/03/10 09:00", None),
            ("call 03 04 2026 please now", None),
            ("1 2 3", None),
        ] {
            assert_eq!(day_line(line), want, "{line}");
        }
    }

    #[test]
    fn quotes() {
        for (raw, want) in [
            ("\"a\nb \"\"c\"\"\"", "a\nb \"c\""),
            ("\"one line\"", "\"one line\""),
            ("said \"ok\"", "said \"ok\""),
        ] {
            assert_eq!(unquoted(raw), want, "{raw}");
        }
    }
}
