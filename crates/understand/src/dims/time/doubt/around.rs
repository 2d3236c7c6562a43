//! The words of a find and those around it, as rows of the learnt table: what no list of words knows yet.

use super::ROWS;
use super::signs::Class;
use crate::engine::{Kind, Token, Tokens};
use crate::intents::units::{SEED, mix, mix_char};

/// So many tokens on either side are told without their order.
const BAG: usize = 6;

/// What a token is: numbers are all alike, and so is whatever ends the text or the line.
fn unit(token: &Token, after: bool) -> u64 {
    match token.kind {
        Kind::End => 1,
        _ if after && token.newline => 1,
        Kind::Digits => 2,
        Kind::Word => token.hash,
        Kind::Han | Kind::Mark => mix_char(SEED, token.ch.into()),
    }
}

/// Tells the rows of the find of these tokens.
pub(super) fn tell(tokens: Tokens<'_>, (from, to): (usize, usize), class: Class, mut say: impl FnMut(usize)) {
    let mut tell = |space: u64, hash: u64| {
        let mixed = mix(hash, (space + 500).wrapping_mul(0x9E6D_62D0_6F6A_9A9B));
        say((mixed >> (64 - ROWS.ilog2())) as usize);
    };
    let before = |back: usize| from.checked_sub(back).map_or(1, |at| unit(tokens.at(at), false));
    let (one, two) = if tokens.at(from).newline { (1, 1) } else { (before(1), before(2)) };
    let (next, then) = (unit(tokens.at(to), true), unit(tokens.at(to + 1), true));
    let own = (from..to).fold(SEED, |hash, at| mix(hash, unit(tokens.at(at), false)));
    let class = class as u64 + 7;
    tell(0, own);
    tell(1, mix(class, one));
    tell(2, mix(class, next));
    tell(3, mix(own, next));
    tell(5, mix(mix(class, two), one));
    tell(6, mix(mix(class, next), then));
    tell(7, mix(next, then));
    tell(8, mix(two, one));
    tell(9, one);
    tell(10, next);
    tell(11, then);
    tell(13, mix(class, then));
    (to..to + BAG).take_while(|&at| tokens.at(at).kind != Kind::End).for_each(|at| {
        tell(14, unit(tokens.at(at), false));
    });
    (from.saturating_sub(BAG)..from).for_each(|at| tell(15, unit(tokens.at(at), false)));
}
