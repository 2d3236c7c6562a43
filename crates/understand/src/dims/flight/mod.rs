//! Flight numbers: an airline's code and figures, where something speaks of flying.

mod words;

use super::scan::{after, before, byte, byte_before, contains, find_word, plain, run, slice};
use steward_model::{Entity, EntityKind};
use words::{AIRLINES, CUES, FATES, LONG_CODES, OWNERS, PLAIN_CODES, RIDES, SHOUTED, STRONG, TAKEN};

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut told = None;
    let mut at = 0;
    while at < text.len() {
        let b = byte(text, at);
        let begins = b.is_ascii_alphanumeric()
            && !byte_before(text, at).is_ascii_alphanumeric()
            && !matches!(byte_before(text, at), b'-' | b'.' | b'*' | b'$')
            && (byte_before(text, at) != b'/' || before(text, at, 4).trim_end_matches('/').ends_with(is_han))
            && !before(text, at, 3).ends_with('·');
        if !begins {
            at += 1;
            continue;
        }
        // D3102 among Chinese words is a train.
        let rail = b"GDCZTK".contains(&b) && run(text, at + 1, |b| b.is_ascii_digit()) > at + 3;
        let found = number(text, at).filter(|number| number.named || !(rail && text.chars().any(is_han)));
        let Some(found) = found else {
            at = run(text, at, |b| b.is_ascii_alphanumeric()).max(at + 1);
            continue;
        };
        let end = found.end;
        let said = found.named
            || find_word(before(text, at, 24), "flight").is_some()
            || contains(before(text, at, 24), "航班")
            || after(text, end, 24).starts_with("航班");
        if said || !owned(text, at) && told_by(text, at, &found, &mut told) {
            let words = slice(text, at, end);
            let value: String =
                words.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
            out.push(plain(EntityKind::Flight, (at, end), value, if said { 0.95 } else { 0.85 }, "flight"));
        }
        at = end;
    }
}

/// What stands around says that it is flown: the fewer the figures and the less known the code, the more must.
fn told_by(text: &str, at: usize, number: &Number, told: &mut Option<u8>) -> bool {
    // A320 and B747 are flown in, not by.
    let craft = number.figures == 2 && matches!(slice(text, at, at + 2), "A3" | "B7");
    if craft || !number.capitals {
        return false;
    }
    let talk = *told.get_or_insert_with(|| {
        let speaks =
            |cue: &&&str| if cue.is_ascii() { find_word(text, cue).is_some() } else { contains(text, cue) };
        let cues = CUES.iter().filter(speaks).take(3).count() as u8;
        cues.max(if STRONG.iter().any(|cue| speaks(&cue)) { 2 } else { 0 })
    });
    let (lead, rest) = (before(text, at, 24), after(text, number.end, 24));
    let common =
        PLAIN_CODES.split_ascii_whitespace().any(|code| slice(text, at, number.end).starts_with(code));
    let beside = u8::from(is_ridden(lead, rest)) + u8::from(twin(text, at, number.end));
    match (number.known, number.figures) {
        (true, 3..) if common => talk >= 1,
        (true, 3..) => talk + beside >= 1,
        (true, 2) => talk + beside >= 2,
        (true, _) => talk >= 2 && beside >= 1,
        (false, 3..) => !common && (talk >= 3 || talk >= 2 && beside >= 1),
        (false, _) => false,
    }
}

/// A word right before makes it another thing's number: order SQ4471, 型号CA350.
fn owned(text: &str, at: usize) -> bool {
    let lead = before(text, at, 32).trim_end_matches([' ', ':', '：', '#', '.']);
    let lead = lead.strip_suffix(" no").unwrap_or(lead);
    OWNERS.iter().any(|owner| {
        let from = lead.len().checked_sub(owner.len());
        from.is_some_and(|from| {
            let end = slice(lead, from, lead.len());
            end.eq_ignore_ascii_case(owner)
                && (!owner.is_ascii() || !byte_before(lead, from).is_ascii_alphanumeric())
        })
    })
}

/// Another number of the same airline stands close by: DL 402 or DL 420.
fn twin(text: &str, at: usize, end: usize) -> bool {
    let code = slice(text, at, at + 2);
    let like = |words: &str| {
        words.match_indices(code).any(|(start, _)| {
            let figures = slice(words, start + 2, words.len()).trim_start_matches([' ', '-']);
            !byte_before(words, start).is_ascii_alphanumeric() && run(figures, 0, |b| b.is_ascii_digit()) >= 2
        })
    };
    like(after(text, end, 24)) || like(before(text, at, 24))
}

/// 坐KE123, 那班NH123提前到了; 坐BR123路 is a bus.
fn is_ridden(lead: &str, rest: &str) -> bool {
    let street = ["路", "号线", "號線", "公交"].iter().any(|word| rest.starts_with(word));
    let lead = lead.trim_end();
    let onward = rest.trim_start_matches([' ', ',', '，', '、']);
    let hall = onward.starts_with('T') && byte(onward, 1).is_ascii_digit() || onward.starts_with("出发");
    let taken = TAKEN.iter().any(|word| {
        lead.len()
            .checked_sub(word.len())
            .is_some_and(|from| find_word(slice(lead, from, lead.len()), word).is_some())
            && !byte_before(lead, lead.len() - word.len()).is_ascii_alphanumeric()
    });
    let ridden = RIDES.iter().any(|word| lead.ends_with(word));
    let fated = FATES.iter().any(|word| onward.starts_with(word));
    !street && (hall || taken || ridden || fated || route(onward))
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
    /// An airline's code.
    known: bool,
    /// Written in capitals.
    capitals: bool,
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
    let joint = mark == b' ' || mark == b'-';
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
    // Of airlines that nobody knows, with their figures at once.
    let made_up = length == 2 && letters == 2 && figures >= 3 && (!joint || !SHOUTED.contains(&code));
    if !(capitals && (known || named && length == 2 || made_up) || typed) {
        return None;
    }
    let next = byte(text, end);
    let goes_on = matches!(next, b'-' | b'/' | b'.' | b',' | b':') && byte(text, end + 1).is_ascii_digit();
    let free = !next.is_ascii_alphabetic() && !goes_on;
    ((1..=4).contains(&figures) && free && (mark != b'-' || figures >= 3)).then_some(Number {
        end,
        figures,
        named,
        known,
        capitals,
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
             did you say ⟦DL 402⟧ or ⟦DL 420⟧ → DL402 | DL420
             your bag missed ⟦QR 42⟧ in Doha → QR42
             ⟦QF 9⟧ now boards from 14A → QF9
             别克GL8接机,航班⟦KN5977⟧落地 → KN5977
             the driver is tracking ⟦CX 254⟧, free after landing → CX254
             rebooked you on ⟦6E-5327⟧, aisle → 6E5327
             the crate travels in the hold of ⟦KL 1008⟧ → KL1008
             航班延误/⟦MF8319⟧/餐食已安排 → MF8319
             老板的行程:去程⟦CA1405⟧,回程⟦CA1438⟧ → CA1405 | CA1438
             ⟦HL6073⟧已开放网上值机,请于起飞前托运 → HL6073
             车牌苏E·3M270接机
             机型A321,登机口换了
             order SQ4471 leaves the airport shop
             UA 40 discount on winter tyres
             PR 482 needs a second reviewer
             型号CA350的机票打印机
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
