//! What explains a candidate as something else: finds of other kinds that hold it, and codes of another kind.

use super::candidate::Candidate;
use super::cues::PARCELS;
use super::hangs::{ending, is_for_all, is_turned};
use super::makes::{is_listed, is_make, is_postcode};
use super::near::{Near, called};
use super::words::{KEYS, LOCKS, PURPOSES};
use crate::dims::clause;
use crate::dims::heard::Heard;
use crate::dims::scan::{after, byte, slice};
use steward_model::{Entity, EntityKind};

/// A time, an address of the net or a telephone number holds the candidate; four figures alone may look like an hour.
pub(super) fn is_explained(heard: &Heard<'_>, candidate: &Candidate, others: &[Entity]) -> bool {
    let (start, end) = (candidate.start, candidate.end);
    let text = heard.text;
    // A desk's ticket is closed, a traveller's is not.
    let settled = [" is closed", " is resolved", " was resolved", " is overdue", " is open"];
    if settled.iter().any(|word| after(text, end, 16).starts_with(word)) {
        return true;
    }
    let figures = slice(text, start, end).bytes().all(|b| b.is_ascii_digit() || b == b' ');
    others.iter().filter(|one| one.span.start < end && start < one.span.end).any(|one| match one.kind {
        EntityKind::Time | EntityKind::Duration => {
            let within = one.span.start <= start && end <= one.span.end;
            let whole = one.span.start == start && one.span.end == end;
            // 'the padlock is 6-14-38': turned, and no day.
            let turned = whole
                && candidate.hyphens == 2
                && (is_locked(heard, start) || is_turned(text, start, end) || is_shelf(heard, candidate));
            within && !(whole && figures && candidate.len() >= 4) && !turned
        }
        EntityKind::Url | EntityKind::Email | EntityKind::Ip | EntityKind::Iban | EntityKind::CreditCard => {
            true
        }
        EntityKind::Phone => {
            // '551908 (10 minutes)': a number in brackets behind is none of it.
            let bracketed = slice(text, end, one.span.end.max(end)).contains('(');
            let larger = one.span.end - one.span.start > end - start && !bracketed;
            // 'Meeting ID: 618 402 7735': what is called a key right before it is not called up.
            larger || candidate.len() > 10 && !is_named(heard, start) && !is_entered(heard, start)
        }
        _ => false,
    })
}

/// 9-2-1184, and 报7-4-2018 where a parcel is: no year is so called.
fn is_shelf(heard: &Heard<'_>, candidate: &Candidate) -> bool {
    let words = slice(heard.text, candidate.start, candidate.end);
    let last = words.rsplit('-').next().unwrap_or_default();
    let lead = heard.lead(candidate.start).trim_end_matches([' ', '：', ':']);
    last.len() == 4
        && (!(last.starts_with("19") || last.starts_with("20"))
            || lead.ends_with(['报', '凭', '報', '憑']) && heard.says(&PARCELS, after(heard.text, 0, 600)))
}

/// It is said, shown or typed, as no telephone's number is.
fn is_entered(heard: &Heard<'_>, start: usize) -> bool {
    let bare = heard.lead(start).trim_end_matches([' ', ':', '：', '"', '“', '#']);
    ending(&ENTERED, bare).is_some()
}

static ENTERED: crate::engine::Endings = crate::engine::listed!(
    Endings,
    "say|saying|enter|entering|type|types manually|type in|key in|input|present|punch in|\
    your number|claim number|输入|輸入|键入|输|填|凭|憑|出示|核销|辅助码"
);

fn is_locked(heard: &Heard<'_>, start: usize) -> bool {
    let lead = heard.part(heard.lead(start));
    [&LOCKS, &KEYS].iter().any(|nouns| matches!(called(lead, usize::MAX, nouns), Near::Joined | Near::Closed))
}

fn is_named(heard: &Heard<'_>, start: usize) -> bool {
    let lead = heard.lead(start);
    let bare = lead.trim_end_matches([' ', ':', '：', '#']);
    clause::ends_with_word(bare, "id")
        || !bare.is_ascii() && clause::ends_with(&PURPOSES, bare)
        || matches!(called(heard.part(lead), usize::MAX, &KEYS), Near::Joined | Near::Closed)
}

/// 'PIN code 560038, Indiranagar': where letters go to in India, six figures with a place behind them.
fn is_of_a_post_office(text: &str, lead: &str, candidate: &Candidate) -> bool {
    const CALLED: [&str; 2] = ["pin code", "pincode"];
    let bare = lead.trim_end_matches([' ', ':', '-']);
    let bare = bare.strip_suffix(" is").unwrap_or(bare);
    let behind = slice(text, candidate.end, text.len());
    let place = behind.trim_start_matches([',', ' ', '-']);
    candidate.figures == 6
        && candidate.len() == 6
        && CALLED.iter().any(|called| clause::ends_with_word(bare, called))
        && behind.starts_with([',', ' ', '-'])
        && place.starts_with(|c: char| c.is_ascii_uppercase())
}

/// It stands behind a code of another kind: 'the dress code', 'error code 4410'. `key`: how near a key is spoken of.
pub(super) fn is_other_kind(heard: &Heard<'_>, candidate: &Candidate, key: Near) -> bool {
    let lead = heard.lead(candidate.start);
    byte(lead, 0) != 0 && key == Near::Other
        || is_of_a_post_office(heard.text, lead, candidate)
        || is_listed(lead)
        || is_for_all(heard.text, candidate)
        || is_postcode(slice(heard.text, candidate.start, candidate.end)) && !is_named(heard, candidate.start)
        || is_make(slice(heard.text, candidate.start, candidate.end)) && !is_named(heard, candidate.start)
}
