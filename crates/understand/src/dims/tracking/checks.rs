//! Check digits of carriers.

use crate::dims::card::luhn;

/// How a number checks itself; `skip` characters before the checked part are not counted.
#[derive(Clone, Copy)]
pub(super) enum Check {
    /// It does not.
    None,
    /// Luhn's.
    Luhn,
    /// Multipliers by place, modulo 10; letters count as UPS counts them.
    Mod10 { skip: usize, even: u32, odd: u32 },
    /// The number before it modulo 7.
    Mod7,
    /// Three weights in turn, modulo 11, then 10.
    Weights { skip: usize, weights: [u32; 3] },
    /// The Universal Postal Union's S10, with a service and a country.
    CountryCode,
    /// ISO 7064 modulo 37, 36.
    Dpd,
}

impl Check {
    /// Whether the number, capitals and digits, passes.
    pub(super) fn passes(self, number: &str) -> bool {
        let Some((body, digit)) = number.split_at_checked(number.len().saturating_sub(1)) else {
            return false;
        };
        let last = digit.bytes().next().unwrap_or_default();
        let check = u32::from(last.wrapping_sub(b'0'));
        let values = |skip: usize| body.bytes().skip(skip).map(value);
        match self {
            Check::None => number.bytes().any(|b| matches!(b, b'1'..=b'9')) || number.starts_with("TB"),
            Check::Luhn => luhn(number.bytes()) && number.bytes().any(|b| b != b'0'),
            Check::Mod10 { skip, even, odd } => {
                let sum: u32 =
                    values(skip).enumerate().map(|(i, v)| v * if i % 2 == 0 { even } else { odd }).sum();
                sum > 0 && (10 - sum % 10) % 10 == check
            }
            Check::Mod7 => body.bytes().fold(0, |rest, b| (rest * 10 + u32::from(b - b'0')) % 7) == check,
            Check::Weights { skip, weights } => {
                let sum: u32 = values(skip).zip(weights.iter().cycle()).map(|(v, w)| v * w).sum();
                sum > 0 && sum % 11 % 10 == check
            }
            Check::CountryCode => s10(number),
            Check::Dpd => last == mod_37_36(body),
        }
    }
}

/// A digit's value; a letter's as UPS counts it.
fn value(b: u8) -> u32 {
    match b {
        b'0'..=b'9' => u32::from(b - b'0'),
        _ => (u32::from(b) + 7) % 10,
    }
}

fn s10(number: &str) -> bool {
    let digits: Vec<u32> = number.bytes().filter(u8::is_ascii_digit).map(value).collect();
    let sum: u32 = digits.iter().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(d, w)| d * w).sum();
    let want = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        other => other,
    };
    let country = number.get(number.len().saturating_sub(2)..).unwrap_or_default();
    digits.last() == Some(&want) && COUNTRIES.split_ascii_whitespace().any(|known| known == country)
}

/// Members of the Universal Postal Union.
const COUNTRIES: &str = "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD \
    CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR \
    GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT \
    LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL \
    PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW \
    TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW";

fn mod_37_36(body: &str) -> u8 {
    const SIGNS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let rest = body.bytes().fold(36, |rest, b| {
        let value = SIGNS.iter().position(|&sign| sign == b).unwrap_or(0);
        let sum = (rest + value) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    SIGNS.get((37 - rest) % 36).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_check_passes_its_own_and_fails_a_slip() {
        for (check, good, bad) in [
            (Check::CountryCode, "RB123456785GB", "RB123456786GB"),
            (Check::CountryCode, "RB123456785GB", "RB123456785XX"),
            (Check::Mod7, "1234567891", "1234567892"),
            (Check::Mod10 { skip: 2, even: 1, odd: 2 }, "1Z999AA10123456784", "1Z999AA10123456785"),
            (Check::Luhn, "79927398713", "79927398714"),
        ] {
            assert!(check.passes(good), "{good}");
            assert!(!check.passes(bad), "{bad}");
        }
    }
}
