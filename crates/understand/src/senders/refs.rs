//! The reference of a booking: what stands after its word, best word first.

use super::page::Page;
use crate::dims::scan::{byte, run, slice};
use crate::engine::{Seek, words};
use steward_model::EntityKind;

/// Words that a reference follows, the surest first.
const CUES: &[&[&str]] = &[
    words!(
        "pnr|locator|booking reference|booking ref|booking code|collection ref|collection reference|\
        file reference|reservation code|record locator|取票号|取票码|取票編號|取票號|取票序列号|\
        订位代号|订位代码|订票代码|订位编号|订座编号|预约码|入园凭证码|入园码|核销码|电子票码"
    ),
    words!(
        "reference|ref|ref.|conf|conf.|conf no|conf #|confirmation code|confirmation number|\
        confirmation no|confirmation #|confirmation id|booking number|booking no|booking id|booking #|\
        reservation number|reservation no|reservation id|reservation #|res#|res #|res. no|确认号|\
        确认编号|预约编号|预订号|预订编号|預訂編號|预约号|订单号|订单编号|訂單編號|确认码|凭证码|\
        参考编号|預訂參考編號"
    ),
    words!(
        "ticket number|ticket no|ticket ref|ticket id|e-ticket|tkt|folio|itinerary|order number|order no|\
        order id|order #|order ref|订单|票号|编号|代号"
    ),
    &["booking", "reservation", "confirmation", "ticket", "order", "confirmed"],
];

/// The reference, as written without blanks.
pub(super) fn read(page: &Page<'_>) -> Option<String> {
    CUES.iter().find_map(|cues| cues.iter().find_map(|cue| after_cue(page, cue)))
}

/// The reference, or what the dimension of codes is surest of.
pub(super) fn any(page: &Page<'_>) -> Option<String> {
    read(page).or_else(|| {
        let best = page.of(EntityKind::Code).max_by(|a, b| a.confidence.total_cmp(&b.confidence))?;
        let code = best.value()?.part("value")?.to_owned();
        (3..=16).contains(&code.len()).then_some(code)
    })
}

pub(super) fn after_cue(page: &Page<'_>, cue: &str) -> Option<String> {
    if !page.may_hold(cue) {
        return None;
    }
    page.low.seek_all(cue).take(24).find_map(|at| {
        let end = at + cue.len();
        let touches = cue.is_ascii()
            && (crate::dims::scan::byte_before(&page.low, at).is_ascii_alphanumeric()
                || byte(&page.low, end).is_ascii_alphabetic());
        if touches { None } else { token(page, end) }
    })
}

/// Small words between the cue and its code.
const SMALL: &[&str] =
    &["is", "number", "no", "no.", "code", "id", "ref", "reference", "nr", "number:", "your"];

fn token(page: &Page<'_>, from: usize) -> Option<String> {
    let mut at = from;
    for _ in 0..3 {
        let rest = slice(page.text, at, page.text.len());
        let trimmed = rest.trim_start_matches([
            ' ', ':', '#', '.', '：', '=', '(', '（', '「', '“', '"', '为', '是', '号', '码', '【', '\u{a0}',
            '\n', '*',
        ]);
        if rest.len() - trimmed.len() > 8 {
            return None;
        }
        at = page.text.len() - trimmed.len();
        let end = run(page.text, at, |b| b.is_ascii_alphabetic() || b == b'.');
        let word = slice(&page.low, at, end);
        if SMALL.contains(&word) { at = end } else { break }
    }
    let mut end = run(page.text, at, |b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'/'));
    end = at + slice(page.text, at, end).trim_end_matches(['-', '.', '/']).len();
    // Figures in groups: '4471 2093 118'.
    let figures = |words: &str| !words.is_empty() && words.bytes().all(|b| b.is_ascii_digit());
    while figures(slice(page.text, at, end).rsplit(' ').next().unwrap_or_default())
        && byte(page.text, end) == b' '
        && end - at < 20
    {
        let next = run(page.text, end + 1, |b| b.is_ascii_digit());
        let group = slice(page.text, end + 1, next);
        let closed = !byte(page.text, next).is_ascii_alphanumeric()
            && !matches!(byte(page.text, next), b':' | b'-' | b'/');
        if (3..=4).contains(&group.len()) && closed && slice(page.text, at, end).len() >= 3 {
            end = next;
        } else {
            break;
        }
    }
    let words = slice(page.text, at, end);
    let stamped = page.whens.iter().any(|when| when.start < end && at < when.end);
    let counted = [
        "for", "adult", "guests", "people", "x", "nights", "tickets", "%", "张", "元", "位", "月", "日", "年",
    ];
    let tail = slice(&page.low, end, page.low.len()).trim_start();
    let amount = counted.iter().any(|word| tail.starts_with(word)) && words.len() <= 4;
    let code: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let letters = code.bytes().filter(u8::is_ascii_alphabetic).count();
    let lower = code.bytes().filter(u8::is_ascii_lowercase).count();
    let capitals =
        digits == 0 && (5..=8).contains(&letters) && lower == 0 && page.text != page.text.to_uppercase();
    let sound = (3..=24).contains(&code.len()) && (digits > 0 && (lower == 0 || digits >= 3) || capitals);
    let phone = digits >= 11 && letters == 0 && code.starts_with('1') && code.len() == 11;
    (sound && !stamped && !amount && !phone).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    #[test]
    fn the_surest_word_gives_it() {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        for (text, want) in [
            ("Thanks. Reference NMR8T4. Fri 9 Oct", Some("NMR8T4")),
            ("Your e-tickets are attached. Booking ref: SVL92KQ.", Some("SVL92KQ")),
            ("Order no. 4471 2093 118. Have a good journey", Some("44712093118")),
            ("Confirmed: Confirmation number 3391.772.504. PIN 4410", Some("3391.772.504")),
            ("Booking 71Q4K9 confirmed", Some("71Q4K9")),
            ("Booking confirmed QTXMLR. AQ 744", Some("QTXMLR")),
            ("票号订单 P7W4QD。", Some("P7W4QD")),
            ("订单号FC8841，取票号E998123401", Some("E998123401")),
            ("Booking for 4 on 12 May", None),
            ("reservation confirmed for 2 adults", None),
        ] {
            let entities = crate::annotate(text, None, &context);
            assert_eq!(read(&Page::new(text, None, &entities, &context)).as_deref(), want, "{text}");
        }
    }
}
