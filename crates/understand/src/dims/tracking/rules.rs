//! Carriers' number shapes with their check digits, as data.

use super::checks::Check;

/// A shape: `#` a digit, `@` a letter, `*` either, `{n}` so often, anything else itself.
pub(super) struct Rule {
    pub carrier: &'static str,
    shape: &'static str,
    /// How many characters a number of the shape has.
    length: usize,
    pub check: Check,
    /// Letters and check make it stand alone; others need a cue or the whole message.
    pub sure: bool,
}

const fn rule(carrier: &'static str, shape: &'static str, check: Check, sure: bool) -> Rule {
    Rule { carrier, shape, length: length(shape.as_bytes()), check, sure }
}

impl Rule {
    /// Whether a number, capitals without blanks, has the shape.
    pub(super) fn fits(&self, number: &str) -> bool {
        self.length == number.len() && fits(self.shape, number)
    }
}

const fn length(shape: &[u8]) -> usize {
    match shape {
        [] => 0,
        [_, b'{', tens, units, b'}', rest @ ..] => {
            (*tens - b'0') as usize * 10 + (*units - b'0') as usize + length(rest)
        }
        [_, b'{', units, b'}', rest @ ..] => (*units - b'0') as usize + length(rest),
        [_, rest @ ..] => 1 + length(rest),
    }
}

use Check::{CountryCode, Dpd, Luhn, Mod7, Mod10, None as Any, Weights};

/// The public shapes; the first that fits names the carrier.
pub(super) static RULES: &[Rule] = &[
    rule("ups", "1Z*{15}#", Mod10 { skip: 2, even: 1, odd: 2 }, true),
    rule("ups", "@#{10}", Mod10 { skip: 1, even: 1, odd: 2 }, false),
    rule("amazon", "TBA#{12}", Any, true),
    rule("amazon", "TBC#{12}", Any, true),
    rule("amazon", "TBM#{12}", Any, true),
    rule("s10", "@@#{9}@@", CountryCode, true),
    rule("usps", "420#{5}9#{21}", Mod10 { skip: 8, even: 3, odd: 1 }, true),
    rule("usps", "420#{9}9#{21}", Mod10 { skip: 12, even: 3, odd: 1 }, true),
    rule("usps", "92#{20}", Mod10 { skip: 0, even: 3, odd: 1 }, true),
    rule("usps", "93#{20}", Mod10 { skip: 0, even: 3, odd: 1 }, true),
    rule("usps", "94#{20}", Mod10 { skip: 0, even: 3, odd: 1 }, true),
    rule("usps", "95#{20}", Mod10 { skip: 0, even: 3, odd: 1 }, true),
    rule("usps", "91#{20}", Mod10 { skip: 0, even: 3, odd: 1 }, true),
    rule("usps", "03#{18}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("usps", "71#{18}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("usps", "73#{18}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("usps", "77#{18}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("usps", "81#{18}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("fedex", "96#{32}", Weights { skip: 20, weights: [1, 7, 3] }, true),
    rule("fedex", "96#{20}", Mod10 { skip: 7, even: 1, odd: 3 }, true),
    rule("fedex", "1#{33}", Weights { skip: 20, weights: [1, 7, 3] }, true),
    rule("fedex", "32#{30}", Any, false),
    rule("fedex", "33#{30}", Any, false),
    rule("fedex", "#{12}", Weights { skip: 0, weights: [3, 1, 7] }, false),
    rule("fedex", "#{15}", Mod10 { skip: 0, even: 1, odd: 3 }, false),
    rule("fedex", "00#{16}", Mod10 { skip: 2, even: 3, odd: 1 }, false),
    rule("fedex", "01#{16}", Mod10 { skip: 2, even: 3, odd: 1 }, false),
    rule("fedex", "02#{16}", Mod10 { skip: 2, even: 3, odd: 1 }, false),
    rule("fedex", "04#{16}", Mod10 { skip: 2, even: 3, odd: 1 }, false),
    rule("dhl", "JVGL#{10}", Any, true),
    rule("dhl", "GM#{16}", Any, true),
    rule("dhl", "GM#{18}", Any, true),
    rule("dhl", "#{10}", Mod7, false),
    rule("dhl", "6012#{9}#", Mod10 { skip: 3, even: 4, odd: 3 }, false),
    rule("evri", "H##@@@#{10}", Any, true),
    rule("evri", "T##@@@#{10}", Any, true),
    rule("royal_mail", "JD#{14}", Any, false),
    rule("yodel", "JJD#{16}", Any, true),
    rule("yodel", "JD#{16}", Any, true),
    rule("dpd", "#{14}@", Dpd, true),
    rule("dpd", "#{14}#", Dpd, false),
    rule("dpd", "#{27}@", Dpd, true),
    rule("canada_post", "#{16}", Mod10 { skip: 0, even: 3, odd: 1 }, false),
    rule("canpar", "D#{21}", Any, true),
    rule("canpar", "L#{21}", Any, true),
    rule("canpar", "S#{21}", Any, true),
    rule("purolator", "#{12}", Luhn, false),
    rule("purolator", "@@@#{9}", Any, false),
    rule("ontrac", "C#{14}", Mod10 { skip: 0, even: 1, odd: 2 }, true),
    rule("ontrac", "D#{14}", Mod10 { skip: 0, even: 1, odd: 2 }, true),
    rule("lasership", "1LS#{12}", Any, true),
    rule("lasership", "1LS#{13}-#", Any, true),
    rule("lasership", "1LSCX*{10}", Any, true),
    rule("lasership", "L@#{8}", Any, false),
    rule("landmark", "LTN#{8}N1", Any, true),
    rule("gofo", "GFUS#{14}", Any, true),
    rule("speedee", "SP#{18}", Any, true),
    rule("old_dominion", "072#{8}", Luhn, false),
    rule("old_dominion", "777#{8}", Luhn, false),
    rule("old_dominion", "80#{9}", Luhn, false),
    rule("postnl", "3S@{4}#{7}", Any, true),
    rule("postnl", "3S@{4}#{9}", Any, true),
    rule("sf", "SF#{12}", Any, true),
    rule("sf", "SF#{13}", Any, true),
    rule("jt", "JT#{13}", Any, true),
    rule("yto", "YT#{13}", Any, true),
    rule("yunexpress", "YT#{16}", Any, true),
    rule("zto", "ZTO#{12}", Any, true),
    rule("jd", "JDV@#{11}", Any, true),
    rule("jd", "JDV@#{12}", Any, true),
    rule("jd", "JDX#{12}", Any, true),
    rule("jd", "JD#{13}", Any, true),
    rule("deppon", "DPK#{12}", Any, true),
    rule("ane", "ANE#{12}", Any, true),
    rule("cainiao", "LP#{14}", Any, true),
    rule("cainiao", "CNG#{14}", Any, true),
    rule("ztky", "ZJS#{12}", Any, true),
];

/// Whether a number, capitals without blanks, has the shape.
pub(super) fn fits(shape: &str, number: &str) -> bool {
    let mut rest = number.bytes();
    let mut shape = shape.bytes().peekable();
    while let Some(class) = shape.next() {
        let mut times = 1;
        if shape.peek() == Some(&b'{') {
            times = 0;
            for digit in shape.by_ref().skip(1).take_while(|&b| b != b'}') {
                times = times * 10 + usize::from(digit - b'0');
            }
        }
        for _ in 0..times {
            let Some(b) = rest.next() else { return false };
            let right = match class {
                b'#' => b.is_ascii_digit(),
                b'@' => b.is_ascii_uppercase(),
                b'*' => b.is_ascii_digit() || b.is_ascii_uppercase(),
                own => b == own,
            };
            if !right {
                return false;
            }
        }
    }
    rest.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_fit_whole_numbers_only() {
        assert!(fits("SF#{12}", "SF123456789012"));
        assert!(!fits("SF#{12}", "SF1234567890123"));
        assert!(!fits("@@#{9}@@", "R1123456785GB"));
        assert!(fits("1LS#{13}-#", "1LS7119013618127-1"));
    }
}
