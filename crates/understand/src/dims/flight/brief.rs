//! Flights that are told in a few words: 'BA7 to Heathrow', 'on EK2 tonight', 'CX250 or BA31?'. A great airline's code with
//! few figures, and right beside it where it goes, when, or another flight.

use super::codes::GREAT;
use super::{AIRLINES, Number, number};
use crate::dims::scan::{byte, byte_before, run, slice};
use crate::dims::{clause, place};
use crate::engine::{Phrases, listed};

/// When one flies, behind 'on EK2'.
static WHEN: Phrases = listed!(
    Phrases,
    "tonight|tmr|tmrw|tomorrow|today|this morning|this afternoon|this evening|on mon|on tue|on wed|\
    on thu|on fri|on sat|on sun|to|from|back|landing|gets in|at|next|again"
);

/// Whether what stands right beside a number makes it a flight's.
pub(super) fn is_told(text: &str, number: &Number) -> bool {
    let code = slice(text, number.start, number.end);
    if number.length != 2 || !number.capitals || !number.known || !GREAT.begin(code) || byte(code, 2) == b'-'
    {
        return false;
    }
    let (lead, rest) = (clause::lead(text, number.start, 40), clause::rest(text, number.end, 60));
    let joined = byte(code, 2).is_ascii_digit();
    bound(rest)
        || joined && number.figures < 4 && (ridden(lead, rest) || beside(text, number))
        || rest.starts_with(" gate ") && byte(rest, " gate ".len()).is_ascii_alphanumeric()
}

/// 'to Heathrow', 'from Sydney', 'to JFK' right behind: a known town's name.
fn bound(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', ',', ':']);
    let Some(town) = ["to ", "from ", "into ", "out of "].iter().find_map(|way| rest.strip_prefix(way))
    else {
        return false;
    };
    let word = |from: usize| run(town, from, |b| b.is_ascii_alphabetic() || b >= 0x80);
    let one = word(0);
    let two = if byte(town, one) == b' ' { word(one + 1) } else { one };
    let port = one == 3 && slice(town, 0, 3).bytes().all(|b| b.is_ascii_uppercase());
    town.starts_with(char::is_uppercase)
        && (port || place::is_name(slice(town, 0, one)) || two > one && place::is_name(slice(town, 0, two)))
}

/// 'on EK2 tonight': taken, and when.
fn ridden(lead: &str, rest: &str) -> bool {
    let lead = lead.trim_end();
    let taken = ["on", "taking", "catching", "booked on", "boarding", "onto"];
    let close = rest.trim_start_matches([' ', ',']);
    taken.iter().any(|word| clause::ends_with_word(lead, word))
        && (clause::starts_with(&WHEN, close) || close.is_empty() || close.starts_with(['!', '.', '?', '\n']))
}

/// 'CX250 or BA31', 'picked DL47 over KL642': another great airline's right beside it.
fn beside(text: &str, this: &Number) -> bool {
    const JOINTS: [&str; 7] = [" or ", " over ", " and ", "/", "、", "还是", "和"];
    let great = |other: &Number, at: usize| {
        other.length == 2
            && other.capitals
            && GREAT.begin(slice(text, at, other.end))
            && byte(slice(text, at, other.end), 2).is_ascii_digit()
    };
    JOINTS.iter().any(|joint| {
        let rest = slice(text, this.end, text.len());
        if rest.starts_with(joint) {
            let at = this.end + joint.len();
            return number(text, at).is_some_and(|other| great(&other, at));
        }
        slice(text, 0, this.start).strip_suffix(joint).is_some_and(|lead| {
            let figures = lead.len() - lead.bytes().rev().take_while(u8::is_ascii_digit).count();
            let at = figures.saturating_sub(2);
            figures < lead.len()
                && AIRLINES.begin(slice(text, at, figures))
                && !byte_before(text, at).is_ascii_alphanumeric()
                && number(text, at).is_some_and(|other| great(&other, at))
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn flights_of_few_words_and_near_misses() {
        check::kind(
            EntityKind::Flight,
            "⟦BA7⟧ to Heathrow → BA7
             ⟦QF1⟧ from Sydney → QF1
             mum's on ⟦SQ25⟧ tonight → SQ25
             on ⟦LX40⟧ tomorrow, back sunday → LX40
             ⟦KE17⟧ or ⟦OZ202⟧? → KE17 | OZ202
             we picked ⟦DL47⟧ over ⟦KL642⟧ → DL47 | KL642
             ⟦TK79⟧ gate B12 → TK79
             BA7 to do
             SQ5 to 9pm
             EK1 class
             on AC5 of the form
             write to BA7
             QR12 or code
             AF50 from Tom
             LH9 from may on",
        );
    }
}
