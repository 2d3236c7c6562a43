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
    let mut number = Whole { at, index: at, ..Whole::NONE };
    while number.index < at + LONGEST && number.take(tokens)? {}
    number.numeral()
}

/// A whole number as far as it is read.
struct Whole {
    at: usize,
    index: usize,
    /// Whole 万 and 亿; below 万; a digit or number not yet weighed.
    total: f64,
    section: f64,
    pending: Option<f64>,
    /// How many figures stand one behind the other.
    run: u8,
    last_unit: f64,
    /// No unit is to be thought behind the last figure: 一百零二.
    zero: bool,
    /// Below which the next unit has to be.
    small_room: f64,
    big_room: f64,
}

impl Whole {
    const NONE: Whole = Whole {
        at: 0,
        index: 0,
        total: 0.0,
        section: 0.0,
        pending: None,
        run: 0,
        last_unit: 0.0,
        zero: false,
        small_room: f64::INFINITY,
        big_room: f64::INFINITY,
    };

    /// Takes the next token, if the number goes on with it; `None` where it is none at all.
    fn take(&mut self, tokens: Tokens<'_>) -> Option<bool> {
        let token = tokens.at(self.index);
        // 四点二十 三张票: a blank parts two numbers.
        if self.index > self.at && (token.newline || token.spaced && token.kind == Kind::Han) {
            return Some(false);
        }
        match token.kind {
            Kind::Digits if self.pending.is_none() => {
                let number = digits(tokens, self.index)?;
                self.pending = Some(number.value);
                self.run = if number.value >= 10.0 || number.fraction { 2 } else { 1 };
                self.index = number.end;
                return Some(true);
            }
            Kind::Han => {}
            _ => return Some(false),
        }
        let taken = if let Some(value) = digit(token.ch) {
            self.take_digit(tokens, f64::from(value))
        } else if let Some(unit) = small_unit(token.ch) {
            self.take_unit(unit)
        } else {
            match token.ch {
                '万' => self.take_scale(1e4),
                '亿' => self.take_scale(1e8),
                _ => false,
            }
        };
        self.index += usize::from(taken);
        Some(taken)
    }

    /// The first figure, or the next of figures that are read out, as no 两 is.
    fn take_digit(&mut self, tokens: Tokens<'_>, value: f64) -> bool {
        match self.pending {
            None if value == 0.0 && self.last_unit > 0.0 => self.zero = true,
            None => (self.pending, self.run) = (Some(value), 1),
            Some(before)
                if self.last_unit == 0.0
                    && !matches!(tokens.at(self.index).ch, '两' | '俩' | '仨')
                    && !matches!(tokens.before(self.index).ch, '俩' | '仨') =>
            {
                self.pending = Some(before * 10.0 + value);
                self.run = self.run.saturating_add(1);
            }
            Some(_) => return false,
        }
        true
    }

    /// 十, 百, 千: each less than the one before.
    fn take_unit(&mut self, unit: f64) -> bool {
        if unit >= self.small_room
            || self.pending.is_none() && unit != 10.0
            || self.run > 1 && self.index > self.at + usize::from(self.run)
        {
            return false;
        }
        self.section += self.pending.take().unwrap_or(1.0) * unit;
        (self.last_unit, self.small_room, self.run, self.zero) = (unit, unit, 0, false);
        true
    }

    /// 万 and 亿 close what stands before them.
    fn take_scale(&mut self, unit: f64) -> bool {
        let below = self.section + self.pending.unwrap_or(0.0);
        if below == 0.0 && !(unit == 1e8 && self.total > 0.0) || unit >= self.big_room && unit != 1e8 {
            return false;
        }
        self.total = if unit == 1e8 { (self.total + below) * unit } else { self.total + below * unit };
        (self.pending, self.section) = (None, 0.0);
        (self.last_unit, self.small_room, self.big_room) = (unit, f64::INFINITY, unit);
        (self.run, self.zero) = (0, false);
        true
    }

    fn numeral(self) -> Option<Numeral> {
        if self.index == self.at {
            return None;
        }
        let Whole { run, last_unit, zero, pending, .. } = self;
        // A trailing zero after a unit (一百零) belongs to what follows.
        let index = self.index - usize::from(zero && pending.is_none());
        let tail = pending.map_or(0.0, |value| {
            // 一百二 is 120, 三万五 35,000; 一百零二 is 102.
            let short = !zero && run == 1 && last_unit >= 100.0 && value > 0.0;
            if short { value * last_unit / 10.0 } else { value }
        });
        let form = if last_unit == 0.0 && run > 1 { Form::HanRun } else { Form::Han };
        let numeral = Numeral::new(self.total + self.section + tail, index, form);
        Some(Numeral { digits: if form == Form::HanRun { run } else { 0 }, ..numeral })
    }
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
