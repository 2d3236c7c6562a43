//! Flight numbers: an airline's code and figures, where something speaks of flying.

mod words;

use super::scan::{after, before, byte, byte_before, contains, find_word, plain, run, slice};
use steward_model::{Entity, EntityKind};
use words::{AIRLINES, CUES, FATES, LONG_CODES, PLAIN_CODES, RIDES, STRONG, TAKEN};

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let (mut cued, mut strong) = (None, None);
    let mut at = 0;
    while at < text.len() {
        let b = byte(text, at);
        let begins = b.is_ascii_alphanumeric()
            && !byte_before(text, at).is_ascii_alphanumeric()
            && !matches!(byte_before(text, at), b'-' | b'/' | b'.' | b'*' | b'$');
        if !begins {
            at += 1;
            continue;
        }
        // D3102 among Chinese words is a train.
        let rail = b"GDCZTK".contains(&b) && run(text, at + 1, |b| b.is_ascii_digit()) > at + 3;
        let found = number(text, at).filter(|number| number.named || !(rail && text.chars().any(is_han)));
        let Some(Number { end, figures, named, sure }) = found else {
            at = run(text, at, |b| b.is_ascii_alphanumeric()).max(at + 1);
            continue;
        };
        let (lead, rest) = (before(text, at, 24), after(text, end, 24));
        let said = named
            || find_word(lead, "flight").is_some()
            || contains(lead, "航班")
            || rest.starts_with("航班");
        let speaks =
            |cues: &[&str]| {
                cues.iter().any(|cue| {
                    if cue.is_ascii() { find_word(text, cue).is_some() } else { contains(text, cue) }
                })
            };
        let common = PLAIN_CODES.split_ascii_whitespace().any(|code| slice(text, at, end).starts_with(code));
        // One or two figures are told only when something plain stands beside.
        let right = said
            || sure
                && (figures >= 3
                    && (!common && is_ridden(lead, rest) || *cued.get_or_insert_with(|| speaks(CUES)))
                    || figures == 2 && *strong.get_or_insert_with(|| speaks(STRONG)));
        if right {
            let value: String = slice(text, at, end)
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| c.to_ascii_uppercase())
                .collect();
            out.push(plain(EntityKind::Flight, (at, end), value, if said { 0.95 } else { 0.85 }, "flight"));
        }
        at = end;
    }
}

/// 坐KE123, 那班NH123提前到了; 坐BR123路 is a bus.
fn is_ridden(lead: &str, rest: &str) -> bool {
    let street = ["路", "号线", "號線", "公交"].iter().any(|word| rest.starts_with(word));
    let lead = lead.trim_end();
    let onward = rest.trim_start();
    let hall = onward.starts_with('T') && byte(onward, 1).is_ascii_digit() || onward.starts_with("出发");
    let taken = TAKEN.iter().any(|word| {
        lead.len()
            .checked_sub(word.len())
            .is_some_and(|from| find_word(slice(lead, from, lead.len()), word).is_some())
            && !byte_before(lead, lead.len() - word.len()).is_ascii_alphanumeric()
    });
    !street
        && (hall
            || taken
            || route(onward)
            || RIDES.iter().any(|word| lead.ends_with(word))
            || FATES.iter().any(|word| rest.starts_with(word)))
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// LHR-JFK, PVG → NRT right behind.
fn route(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', ',', ':', '(']);
    let airport = |at: usize| {
        slice(rest, at, at + 3).len() == 3
            && slice(rest, at, at + 3).bytes().all(|b| b.is_ascii_uppercase())
            && !byte(rest, at + 3).is_ascii_alphabetic()
    };
    let mark = slice(rest, 3, rest.len()).trim_start();
    let Some(joint) = ["-", "–", "→", "/", ">", "to "].iter().find(|joint| mark.starts_with(**joint))
    else {
        return false;
    };
    let to = slice(mark, joint.len(), mark.len()).trim_start();
    airport(0) && airport(rest.len() - to.len())
}

/// A code and figures.
struct Number {
    end: usize,
    figures: usize,
    /// 'flight' or 航班 stands right before.
    named: bool,
    /// An airline's code in capitals.
    sure: bool,
}

/// A code and figures at an offset.
fn number(text: &str, at: usize) -> Option<Number> {
    let letters = run(text, at, |b| b.is_ascii_alphabetic()) - at;
    // Two signs, a letter among them, or three letters, and figures: told before anything is looked up.
    let length = if letters == 3 { 3 } else { 2 };
    let code = slice(text, at, at + length);
    let shaped = code.len() == length
        && letters <= 3
        && code.bytes().any(|b| b.is_ascii_alphabetic())
        && code.bytes().all(|b| b.is_ascii_alphanumeric());
    let mark = byte(text, at + length);
    let joint = mark == b' ' || mark == b'-' && letters == length;
    let from = at + length + usize::from(joint);
    if !shaped || !byte(text, from).is_ascii_digit() {
        return None;
    }
    let lead = before(text, at, 12).trim_end();
    let named = find_word(lead, "flight").is_some() || lead.ends_with("航班") || lead.ends_with("航班号");
    let codes = if length == 3 { LONG_CODES } else { AIRLINES };
    let capitals = code.bytes().all(|b| !b.is_ascii_lowercase());
    let known = codes.split_ascii_whitespace().any(|known| known.eq_ignore_ascii_case(code));
    let end = run(text, from, |b| b.is_ascii_digit());
    let figures = end - from;
    // 'flight ba2490' is typed in haste; 'flight at 10' is not.
    let typed = named && known && !joint && figures >= 3;
    if !(capitals && (known || named && length == 2) || typed) {
        return None;
    }
    let next = byte(text, end);
    let goes_on = matches!(next, b'-' | b'/' | b'.' | b',' | b':') && byte(text, end + 1).is_ascii_digit();
    let free = !next.is_ascii_alphabetic() && !goes_on;
    ((1..=4).contains(&figures) && free && (mark != b'-' || figures >= 3)).then_some(Number {
        end,
        figures,
        named,
        sure: capitals && known,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn flights_and_near_misses() {
        check::table(
            "flight ⟦BA 12⟧ is delayed → BA12
             您乘坐的⟦MU5137⟧航班已取消 → MU5137
             boarding ⟦LH 2475⟧ at gate 4 → LH2475
             明天飞⟦CA1501⟧ → CA1501
             our QX55 and QX75 are in the shop
             Boards at 9 from gate B2, ⟦QF81⟧ → QF81
             mum is on ⟦VS 250⟧, they land at six → VS250
             flight ⟦ba2490⟧ please → BA2490
             ⟦EZY8412⟧ landed early → EZY8412
             外婆坐⟦KE901⟧来 → KE901
             表哥那班⟦NH920⟧提前到了 → NH920
             ⟦CZ-3102⟧航班延误 → CZ3102
             dad is on ⟦LH 403⟧, back at nine → LH403
             ⟦TP1351⟧ LHR-LIS, two bags → TP1351
             ⟦MU5101⟧ T2出发 → MU5101
             那趟D3102几点到
             runs on PC 4000 only
             plate KR 4J882
             flight at 10 as planned
             the land is sold, plot 22
             坐BR123路回去
             乘2号线到T3 100米
             新买的LH2475显示器
             the G20 summit
             AA batteries 12
             gate B32",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
