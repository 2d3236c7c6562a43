//! Chinese numerals, by place (二零二五), with units (一百零二) and mixed with digits (3万5).

use super::{Form, Numeral, digits};
use crate::engine::{Kind, Tokens};

/// No numeral is longer than this many tokens.
const LONGEST: usize = 24;

/// What a character is worth as a digit.
pub fn digit(ch: char) -> Option<u8> {
    Some(match ch {
        '零' | '〇' | '○' => 0,
        '一' | '壹' | '幺' => 1,
        '二' | '贰' | '两' | '俩' => 2,
        '三' | '叁' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn small_unit(ch: char) -> Option<f64> {
    Some(match ch {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1000.0,
        _ => return None,
    })
}

/// Digits followed by Chinese units: `3万5`, `1.5亿`, `2千`; `None` where no unit follows.
pub(super) fn mixed(tokens: Tokens<'_>, at: usize, lead: &Numeral) -> Option<Numeral> {
    let unit = tokens.at(lead.end);
    if unit.kind != Kind::Han || !matches!(unit.ch, '十' | '百' | '千' | '仟' | '万' | '亿') {
        return None;
    }
    read(tokens, at).map(|numeral| Numeral { form: Form::Mixed, ..numeral })
}

/// A number that begins with a Chinese numeral: `二十五`, `一百二`, `两`, `半`, `二零二五`.
pub fn cardinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    match tokens.at(at).ch {
        '半' => Some(Numeral::new(0.5, at + 1, Form::Han)),
        '廿' | '卅' => {
            let tens = if tokens.at(at).ch == '廿' { 20.0 } else { 30.0 };
            match digit(tokens.at(at + 1).ch) {
                Some(unit @ 1..=9) if tokens.at(at + 1).kind == Kind::Han => {
                    Some(Numeral::new(tens + f64::from(unit), at + 2, Form::Han))
                }
                _ => Some(Numeral::new(tens, at + 1, Form::Han)),
            }
        }
        '几' | '数' => {
            let scale = small_unit(tokens.at(at + 1).ch);
            let end = at + 1 + usize::from(scale.is_some());
            Some(Numeral { vague: true, ..Numeral::new(3.0 * scale.unwrap_or(1.0), end, Form::Han) })
        }
        _ => read(tokens, at),
    }
}

/// `第三`, `第十二`, `第3`.
pub fn ordinal(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    if !tokens.at(at).is_han('第') {
        return None;
    }
    let number = match tokens.at(at + 1).kind {
        Kind::Digits => digits(tokens, at + 1).filter(|number| !number.fraction)?,
        Kind::Han => read(tokens, at + 1)?,
        _ => return None,
    };
    Some(number)
}

/// With a decimal part named digit by digit (三点五, 3万点五): for callers for whom 点 is no hour.
pub fn decimal(tokens: Tokens<'_>, numeral: Numeral) -> Numeral {
    if !tokens.at(numeral.end).is_han('点') || numeral.fraction {
        return numeral;
    }
    let (mut place, mut value, mut index) = (0.1, numeral.value, numeral.end + 1);
    while let (Kind::Han, Some(digit)) = (tokens.at(index).kind, digit(tokens.at(index).ch)) {
        value += f64::from(digit) * place;
        place /= 10.0;
        index += 1;
        if index > numeral.end + LONGEST {
            break;
        }
    }
    if index == numeral.end + 1 {
        return numeral;
    }
    let scale = match tokens.at(index).ch {
        '万' => 1e4,
        '亿' => 1e8,
        _ => return Numeral { value, end: index, fraction: true, ..numeral },
    };
    Numeral { value: value * scale, end: index + 1, fraction: false, ..numeral }
}

fn read(tokens: Tokens<'_>, at: usize) -> Option<Numeral> {
    // total: whole 万 and 亿; section: below 万; pending: a digit or number not yet weighed.
    let (mut total, mut section) = (0.0, 0.0);
    let mut pending: Option<f64> = None;
    let (mut run, mut last_unit, mut zero) = (0u8, 0.0, false);
    let (mut small_room, mut big_room) = (f64::INFINITY, f64::INFINITY);
    let mut index = at;
    while index < at + LONGEST {
        let token = tokens.at(index);
        // 四点二十 三张票: a blank parts two numbers.
        if index > at && (token.newline || token.spaced && token.kind == Kind::Han) {
            break;
        }
        match token.kind {
            Kind::Digits if pending.is_none() => {
                let number = digits(tokens, index)?;
                pending = Some(number.value);
                run = if number.value >= 10.0 || number.fraction { 2 } else { 1 };
                index = number.end;
                continue;
            }
            Kind::Han => {}
            _ => break,
        }
        if let Some(value) = digit(token.ch) {
            let value = f64::from(value);
            match pending {
                None if value == 0.0 && last_unit > 0.0 => zero = true,
                None => {
                    pending = Some(value);
                    run = 1;
                }
                Some(before)
                    if last_unit == 0.0
                        && !matches!(token.ch, '两' | '俩' | '仨')
                        && !matches!(tokens.before(index).ch, '俩' | '仨') =>
                {
                    pending = Some(before * 10.0 + value);
                    run = run.saturating_add(1);
                }
                Some(_) => break,
            }
        } else if let Some(unit) = small_unit(token.ch) {
            if unit >= small_room
                || (pending.is_none() && unit != 10.0)
                || (run > 1 && index > at + run as usize)
            {
                break;
            }
            section += pending.take().unwrap_or(1.0) * unit;
            (last_unit, small_room, run) = (unit, unit, 0);
            zero = false;
        } else if let Some(unit) = match token.ch {
            '万' => Some(1e4),
            '亿' => Some(1e8),
            _ => None,
        } {
            let below = section + pending.unwrap_or(0.0);
            if (below == 0.0 && !(unit == 1e8 && total > 0.0)) || unit >= big_room && unit != 1e8 {
                break;
            }
            pending = None;
            total = if unit == 1e8 { (total + below) * unit } else { total + below * unit };
            section = 0.0;
            (last_unit, small_room, big_room, run) = (unit, f64::INFINITY, unit, 0);
            zero = false;
        } else {
            break;
        }
        index += 1;
    }
    if index == at {
        return None;
    }
    // A trailing zero after a unit (一百零) belongs to what follows.
    if zero && pending.is_none() {
        index -= 1;
    }
    let tail = pending.map_or(0.0, |value| {
        // 一百二 is 120, 三万五 35,000; 一百零二 is 102.
        if !zero && run == 1 && last_unit >= 100.0 && value > 0.0 { value * last_unit / 10.0 } else { value }
    });
    let form = if last_unit == 0.0 && run > 1 { Form::HanRun } else { Form::Han };
    let numeral = Numeral::new(total + section + tail, index, form);
    Some(Numeral { digits: if form == Form::HanRun { run } else { 0 }, ..numeral })
}

#[cfg(test)]
mod tests {
    use super::super::{cardinal, ordinal};
    use super::*;

    #[test]
    fn numerals_of_every_shape() {
        for (text, value, end) in [
            ("一百零二", 102.0, 4),
            ("二十五", 25.0, 3),
            ("十二", 12.0, 2),
            ("一百二", 120.0, 3),
            ("三万五", 35_000.0, 3),
            ("3万5", 35_000.0, 3),
            ("1.5亿", 150_000_000.0, 4),
            ("两百", 200.0, 2),
            ("廿三", 23.0, 2),
            ("二〇二五年", 2025.0, 4),
            ("一万二千三百四十五", 12_345.0, 9),
            ("两亿三千万", 230_000_000.0, 5),
            ("半", 0.5, 1),
            ("仨", 3.0, 1),
            ("贰佰", 200.0, 2),
            ("五六", 56.0, 2),
        ] {
            let got = cardinal(Tokens::of(text), 0).map(|numeral| (numeral.value, numeral.end));
            assert_eq!(got, Some((value, end)), "{text}");
        }
        assert_eq!(cardinal(Tokens::of("二零一三"), 0).map(|n| (n.form, n.digits)), Some((Form::HanRun, 4)));
    }

    #[test]
    fn words_that_begin_like_numerals_are_none() {
        for text in ["万一", "百度", "千万别", "亿", "点"] {
            assert_eq!(cardinal(Tokens::of(text), 0), None, "{text}");
        }
    }

    #[test]
    fn ordinals_and_decimals() {
        assert_eq!(ordinal(Tokens::of("第十二"), 0).map(|n| (n.value, n.end)), Some((12.0, 3)));
        assert_eq!(ordinal(Tokens::of("第3个"), 0).map(|n| (n.value, n.end)), Some((3.0, 2)));
        let tokens = Tokens::of("三点二五");
        let whole = cardinal(tokens, 0).unwrap();
        assert!((decimal(tokens, whole).value - 3.25).abs() < 1e-9);
    }
}
