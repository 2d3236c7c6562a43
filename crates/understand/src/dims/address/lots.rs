//! Addresses that begin with a bare number and name no street: '3-14-2 Nishiogi-Minami, Suginami-ku, Tokyo', 'B-42,
//! Sector 62, Noida 201301', '#24, 3rd Cross, Indiranagar, Bengaluru 560038'.

use super::parts::{count_at_head, grow_left, grow_right};
use crate::engine::{Kind, Scan, hashes};
use steward_model::{Entity, EntityKind, Value};

/// Suffixes of Japanese wards, towns and quarters.
const WARDS: &[u64] = hashes!("ku shi cho machi mura gun ken fu dori");

pub(super) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut from = 0;
    for at in 0..tokens.len() {
        let (token, next) = (tokens.at(at), tokens.at(at + 1));
        if at < from || token.newline && at > 0 || !token.spaced && !tokens.before(at).is_mark('#') {
            continue;
        }
        let found = match token.kind {
            Kind::Digits => block(scan, at, from).or_else(|| road(scan, at, from)).or_else(|| lot(scan, at)),
            // B-42
            Kind::Word if token.capital && token.len <= 2 && next.is_mark('-') && !next.spaced => {
                lot(scan, at)
            }
            _ => None,
        };
        let Some((start, end)) = found else { continue };
        out.push(scan.entity(
            EntityKind::Address,
            start,
            end,
            vec![Value::plain(scan.words(start, end))],
            0.8,
            "address.lots",
        ));
        from = end;
    }
}

/// Figures joined by hyphens with a quarter's name: 3-14-2 Nishiogi-Minami, Suginami-ku; Nishi-Shinjuku 2-8-1, Tokyo.
fn block(scan: &Scan<'_>, at: usize, from: usize) -> Option<(usize, usize)> {
    let tokens = scan.tokens;
    if !(tokens.at(at + 1).is_mark('-') && tokens.at(at).len <= 2) {
        return None;
    }
    let end = count_at_head(tokens, at)?;
    let triple = end >= at + 5;
    // The quarter's name after the number or before it.
    let name = |token: usize| tokens.at(token).kind == Kind::Word && tokens.at(token).capital;
    let (mut start, mut last) = (at, end);
    while last < end + 7
        && (name(last)
            || last > end
                && !tokens.at(last).spaced
                && (tokens.at(last).is_mark('-') || tokens.at(last).kind == Kind::Word))
        && !tokens.at(last).newline
    {
        last += 1;
    }
    if last == end {
        while start > from
            && at - start < 6
            && (name(start - 1) || tokens.at(start - 1).is_mark('-') && !tokens.at(start - 1).spaced)
            && !(start < at && tokens.at(start).newline)
        {
            start -= 1;
        }
        if start == at {
            return None;
        }
    }
    if !tokens.at(last).is_mark(',') {
        return None;
    }
    let tail = grow_right(scan, last);
    let ward = (start + 1..tail.end).any(|index| {
        let token = tokens.at(index);
        token.kind == Kind::Word
            && !token.spaced
            && tokens.before(index).is_mark('-')
            && WARDS.contains(&token.hash)
    });
    let stands = ward || triple && (tail.coded || tail.known);
    (stands && tail.segments > 0).then(|| (grow_left(tokens, start, from), tail.end))
}

/// A Korean road with its number before: 152 Teheran-ro, Gangnam-gu, Seoul; a Vietnamese one with its district: 12 Nguyen
/// Hue, District 1, Ho Chi Minh City.
fn road(scan: &Scan<'_>, at: usize, from: usize) -> Option<(usize, usize)> {
    const ROADS: &[u64] = hashes!("ro gil daero beongil");
    const DISTRICTS: &[u64] = hashes!("district ward brgy barangay phường");
    let tokens = scan.tokens;
    let begin = count_at_head(tokens, at)?;
    let mut end = begin;
    while end < begin + 4
        && tokens.at(end).kind == Kind::Word
        && tokens.at(end).capital
        && !tokens.at(end).newline
    {
        end += 1;
    }
    if end == begin {
        return None;
    }
    let (hyphen, kind) = (tokens.at(end), tokens.at(end + 1));
    let korean =
        hyphen.is_mark('-') && !hyphen.spaced && kind.kind == Kind::Word && ROADS.contains(&kind.hash);
    end += 2 * usize::from(korean);
    // 'Toegye-ro 18-gil'
    let lane = tokens.at(end + 2);
    let branch = korean
        && tokens.at(end).kind == Kind::Digits
        && tokens.at(end + 1).is_mark('-')
        && lane.kind == Kind::Word
        && ROADS.contains(&lane.hash);
    end += 3 * usize::from(branch);
    let district = tokens.at(end + 1);
    let parted = district.kind == Kind::Word && district.capital && DISTRICTS.contains(&district.hash);
    if !tokens.at(end).is_mark(',') || !(korean || parted) {
        return None;
    }
    let tail = grow_right(scan, end);
    let stands = tail.known || tail.coded;
    (stands && tail.segments > usize::from(parted)).then(|| (grow_left(tokens, at, from), tail.end))
}

/// A plot's number with its colony and a postcode of six figures, as in India.
fn lot(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let tokens = scan.tokens;
    let end = count_at_head(tokens, at).filter(|end| tokens.at(*end).is_mark(','))?;
    let tail = grow_right(scan, end);
    let code = tokens.before(tail.end);
    let coded = code.kind == Kind::Digits
        && (code.len == 6 || code.len == 3 && tokens.at(tail.end.saturating_sub(2)).len == 3);
    let start = at - usize::from(tokens.before(at).is_mark('#'));
    (tail.segments >= 2 && coded).then_some((start, tail.end))
}
