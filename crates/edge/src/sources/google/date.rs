//! Dates as Google writes them in the account's language: `Wednesday, March 4, 2026 at 7:05:12 PM UTC`.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Names of months: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish, Swedish,
/// Danish, Norwegian, Finnish, Czech, Indonesian, Ukrainian, Vietnamese by number; short forms behind.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "januar",
        "janvier",
        "enero",
        "gennaio",
        "janeiro",
        "januari",
        "stycznia",
        "января",
        "ocak",
        "tammikuuta",
        "ledna",
        "січня",
        "jänner",
        "jan",
        "ene",
        "gen",
        "janv",
        "oca",
    ],
    &[
        "february",
        "februar",
        "février",
        "febrero",
        "febbraio",
        "fevereiro",
        "februari",
        "lutego",
        "февраля",
        "şubat",
        "helmikuuta",
        "února",
        "лютого",
        "feb",
        "fév",
        "févr",
        "fev",
        "şub",
    ],
    &[
        "march",
        "märz",
        "mars",
        "marzo",
        "março",
        "maart",
        "marca",
        "марта",
        "mart",
        "marts",
        "maaliskuuta",
        "března",
        "maret",
        "березня",
        "mar",
        "mär",
        "mrt",
    ],
    &[
        "april",
        "avril",
        "abril",
        "aprile",
        "kwietnia",
        "апреля",
        "nisan",
        "huhtikuuta",
        "dubna",
        "квітня",
        "apr",
        "avr",
        "abr",
        "nis",
    ],
    &[
        "may",
        "mai",
        "mayo",
        "maggio",
        "maio",
        "mei",
        "maja",
        "мая",
        "mayıs",
        "maj",
        "toukokuuta",
        "května",
        "травня",
        "mag",
    ],
    &[
        "june",
        "juni",
        "juin",
        "junio",
        "giugno",
        "junho",
        "czerwca",
        "июня",
        "haziran",
        "kesäkuuta",
        "června",
        "червня",
        "jun",
        "giu",
        "haz",
    ],
    &[
        "july",
        "juli",
        "juillet",
        "julio",
        "luglio",
        "julho",
        "lipca",
        "июля",
        "temmuz",
        "heinäkuuta",
        "července",
        "липня",
        "jul",
        "juil",
        "lug",
        "tem",
    ],
    &[
        "august",
        "août",
        "agosto",
        "augustus",
        "sierpnia",
        "августа",
        "ağustos",
        "augusti",
        "elokuuta",
        "srpna",
        "agustus",
        "серпня",
        "aug",
        "ago",
        "ağu",
    ],
    &[
        "september",
        "septembre",
        "septiembre",
        "settembre",
        "setembro",
        "września",
        "сентября",
        "eylül",
        "syyskuuta",
        "září",
        "вересня",
        "sep",
        "sept",
        "set",
        "eyl",
    ],
    &[
        "october",
        "oktober",
        "octobre",
        "octubre",
        "ottobre",
        "outubro",
        "października",
        "октября",
        "ekim",
        "lokakuuta",
        "října",
        "жовтня",
        "oct",
        "okt",
        "out",
        "ott",
        "eki",
    ],
    &[
        "november",
        "novembre",
        "noviembre",
        "novembro",
        "listopada",
        "ноября",
        "kasım",
        "marraskuuta",
        "listopadu",
        "листопада",
        "nov",
        "kas",
    ],
    &[
        "december",
        "dezember",
        "décembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "grudnia",
        "декабря",
        "aralık",
        "joulukuuta",
        "prosince",
        "desember",
        "грудня",
        "dec",
        "dez",
        "déc",
        "dic",
        "ara",
    ],
];

/// The instant that such a sentence names; it is in UTC.
pub(crate) fn read(words: &str) -> Option<Timestamp> {
    let words: String =
        words.chars().take(120).map(|c| if matches!(c, '\u{202f}' | '\u{a0}') { ' ' } else { c }).collect();
    let (hour, minute, second, rest) = time(&words)?;
    let mut year = None;
    let mut numbers = Vec::new();
    let mut month = None;
    for part in rest.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        for piece in pieces(part) {
            match piece.parse::<i16>() {
                Ok(number) if number > 999 => year = Some(number),
                Ok(number) => numbers.push(number),
                Err(_) => {
                    let lower = piece.to_lowercase();
                    month = month.or_else(|| MONTHS.iter().position(|names| names.contains(&lower.as_str())));
                }
            }
        }
    }
    let (month, day) = match (month, numbers.as_slice()) {
        (Some(month), [day, ..]) => (i8::try_from(month + 1).ok()?, *day),
        // Numbers alone: year, month, day where the year comes first, else day and month.
        (None, [first, second, ..]) => {
            let year_first = rest.find(|c: char| c.is_ascii_digit()).and_then(|at| rest.get(at..at + 4))?;
            let ordered = year_first.bytes().all(|b| b.is_ascii_digit());
            let (month, day) = if ordered { (first, second) } else { (second, first) };
            (i8::try_from(*month).ok()?, *day)
        }
        _ => return None,
    };
    let at = DateTime::new(year?, month, i8::try_from(day).ok()?, hour, minute, second, 0).ok()?;
    Offset::UTC.to_timestamp(at).ok()
}

/// Runs of digits and of letters.
fn pieces(part: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let Some((piece, more)) = rest.split_at_checked(end) else { break };
        found.push(piece);
        rest = more;
    }
    found
}

/// The time of day, and the sentence without it.
fn time(words: &str) -> Option<(i8, i8, i8, String)> {
    let korean = words.replace("시 ", ":").replace("분 ", ":").replace('초', " ");
    let korean = korean.replace("時", ":").replace("分", ":").replace('秒', " ");
    let words = if words.contains(['시', '時']) { korean } else { words.to_owned() };
    let colon = words.find(':').or_else(|| dotted(&words))?;
    let digit = |c: char| c.is_ascii_digit();
    let start = words
        .get(..colon)?
        .rfind(|c: char| !digit(c))
        .map_or(0, |at| at + words.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let end = words
        .get(colon..)?
        .find(|c: char| !digit(c) && c != ':' && c != '.')
        .map_or(words.len(), |at| at + colon);
    let mut parts = words.get(start..end)?.split([':', '.']).filter(|part| !part.is_empty());
    let (hour, minute): (i8, i8) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second: i8 = parts.next().map_or(Some(0), |second| second.parse().ok())?;
    let before = words.get(..start)?;
    let after = words.get(end..)?;
    let near = format!(
        "{} {}",
        before.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect::<String>(),
        after.chars().take(6).collect::<String>()
    );
    let near = near.to_lowercase().replace(['.', ' '], "");
    let says = |halves: &[&str]| halves.iter().any(|half| near.contains(half));
    let hour = if says(&["pm", "下午", "晚上", "오후", "午後", "μμ"]) && hour < 12 {
        hour + 12
    } else if says(&["am", "上午", "凌晨", "早上", "오전", "午前", "πμ"]) && hour == 12 {
        0
    } else {
        hour
    };
    Some((hour, minute, second, format!("{before} {after}")))
}

/// The first dot of a time written with dots: `19.05.12`.
fn dotted(words: &str) -> Option<usize> {
    let bytes = words.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    words.match_indices('.').map(|(at, _)| at).find(|&at| {
        digit(at.checked_sub(1))
            && digit(Some(at + 1))
            && digit(Some(at + 2))
            && bytes.get(at + 3) == Some(&b'.')
            && digit(Some(at + 4))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_many_languages() {
        for words in [
            "Wednesday, March 4, 2026 at 7:05:12\u{202f}PM UTC",
            "Wednesday, 4 March 2026 at 19:05:12 UTC",
            "Mittwoch, 4. März 2026 um 19:05:12 UTC",
            "mercredi 4 mars 2026 à 19:05:12 UTC",
            "miércoles, 4 de marzo de 2026, 19:05:12 UTC",
            "mercoledì 4 marzo 2026 alle ore 19:05:12 UTC",
            "quarta-feira, 4 de março de 2026 às 19:05:12 UTC",
            "woensdag 4 maart 2026 om 19:05:12 UTC",
            "среда, 4 марта 2026 г. в 19:05:12 UTC",
            "2026年3月4日星期三 UTC 19:05:12",
            "2026年3月4日 星期三 UTC 下午7:05:12",
            "2026年3月4日水曜日 19:05:12 UTC",
            "2026년 3월 4일 수요일 오후 7시 5분 12초 UTC",
            "2026-03-04 19:05:12 UTC",
        ] {
            assert_eq!(
                read(words).map(|at| at.to_string()).as_deref(),
                Some("2026-03-04T19:05:12Z"),
                "{words}"
            );
        }
        for words in ["", "soon", "March 4, 2026", "Wednesday, March 44, 2026 at 7:05:12 PM UTC"] {
            assert!(read(words).is_none(), "{words}");
        }
        let noon = [("1 January 2026 at 12:00:00 AM UTC", "00"), ("1 January 2026 at 12:00:00 PM UTC", "12")];
        for (words, hour) in noon {
            assert_eq!(read(words).unwrap().to_string(), format!("2026-01-01T{hour}:00:00Z"));
        }
    }
}
