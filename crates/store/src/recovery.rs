//! A recovery code: what opens a vault whose passphrase is forgotten, in a form to be printed and typed again.
//!
//! Eight groups of five symbols of Crockford's base 32 (no I, L, O, U): four of each group are random, 160 bits in all,
//! and the fifth checks the other four and the group's place, so that a slip of the pen is named by its group. Over
//! GF(32) the check finds every single wrong symbol, every two that changed places within a group, and every group that
//! stands at another's place. So many random bits need no stretching: the key is made by HKDF.

use crate::StoreError;
use crate::seal::{expand, random};
use zeroize::Zeroizing;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
/// Random symbols of a group; one more checks them.
const RANDOM: usize = 4;
const GROUP: usize = RANDOM + 1;

/// A recovery code: 32 symbols of five random bits each, wiped when dropped.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<[u8; GROUPS * RANDOM]>);

/// Why something typed is no recovery code. Nothing of it is told but its length and the place of the first slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// So many symbols; a code has 40.
    #[error("a recovery code has 40 letters and digits; this one has {0}")]
    Length(usize),
    /// The group with this number, from 1, does not fit its own check.
    #[error("group {0} of the recovery code is mistyped")]
    Group(usize),
}

impl RecoveryCode {
    /// A new one, of the system's randomness.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut symbols = Zeroizing::new([0u8; GROUPS * RANDOM]);
        random(symbols.as_mut_slice())?;
        for symbol in symbols.iter_mut() {
            *symbol &= 31;
        }
        Ok(RecoveryCode(symbols))
    }

    /// Reads what a person typed: case, spaces and dashes do not matter, nor O for 0, I or L for 1, nor full-width forms.
    ///
    /// # Errors
    /// [`CodeFault`], with the first group that is wrong.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let groups = groups_of(typed);
        let mut symbols = Zeroizing::new([0u8; GROUPS * RANDOM]);
        let length = groups.iter().map(|group| group.len()).sum();
        if groups.len() != GROUPS {
            return Err(CodeFault::Length(length));
        }
        for ((place, group), into) in groups.iter().enumerate().zip(symbols.chunks_mut(RANDOM)) {
            let fault = CodeFault::Group(place + 1);
            let known: Option<Zeroizing<Vec<u8>>> =
                group.iter().copied().collect::<Option<Vec<u8>>>().map(Zeroizing::new);
            let known = known.ok_or(fault)?;
            let (last, data) = known.split_last().ok_or(fault)?;
            if data.len() != RANDOM || check(place, data) != *last {
                return Err(fault);
            }
            into.copy_from_slice(data);
        }
        Ok(RecoveryCode(symbols))
    }

    /// The code as it is printed, a group at a time.
    pub fn groups(&self) -> impl Iterator<Item = Zeroizing<String>> + '_ {
        self.0.chunks(RANDOM).enumerate().map(|(place, data)| {
            let checked = data.iter().copied().chain([check(place, data)]);
            let letter = |symbol: u8| SYMBOLS.get(usize::from(symbol)).map_or('0', |byte| char::from(*byte));
            Zeroizing::new(checked.map(letter).collect())
        })
    }

    /// The key that it stands for.
    pub(crate) fn key(&self) -> Zeroizing<[u8; 32]> {
        expand(self.0.as_slice(), b"recovery code")
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// What was typed in groups: as it was parted, where that gives eight, else by count. `None` for what is no symbol.
fn groups_of(typed: &str) -> Vec<Zeroizing<Vec<Option<u8>>>> {
    let parted: Vec<_> = typed
        .split(|c: char| c.is_whitespace() || "-‐‑‒–—－_.·".contains(c))
        .filter(|group| !group.is_empty())
        .map(|group| Zeroizing::new(group.chars().map(symbol).collect::<Vec<_>>()))
        .collect();
    if parted.len() == GROUPS {
        return parted;
    }
    let all: Zeroizing<Vec<Option<u8>>> =
        Zeroizing::new(parted.iter().flat_map(|group| group.iter().copied()).collect());
    all.chunks(GROUP).map(|group| Zeroizing::new(group.to_vec())).collect()
}

fn symbol(typed: char) -> Option<u8> {
    let narrow = match typed {
        '！'..='～' => u32::from(typed).checked_sub(0xfee0).and_then(char::from_u32)?,
        _ => typed,
    };
    let meant = match narrow.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = SYMBOLS.iter().position(|byte| char::from(*byte) == meant)?;
    u8::try_from(place).ok()
}

/// The check symbol of a group: a weighted sum in GF(32), its weights powers of x, and the group's place.
fn check(place: usize, data: &[u8]) -> u8 {
    let mut sum = 0;
    for symbol in data.iter().rev() {
        sum = times_x(sum ^ symbol);
    }
    sum ^ (place as u8 & 31)
}

/// Times x, modulo x⁵ + x² + 1.
fn times_x(value: u8) -> u8 {
    let shifted = value << 1;
    (if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }) & 31
}

#[cfg(test)]
mod tests;
