//! Which of the larger lexica have entries that begin with a token: one look tells it of all of them, where most tables would
//! be asked to say that they have nothing.

use super::lexicon::{Lexicon, key_of};

/// So many rows; a row is what the tokens have together that fall upon it.
const ROWS: usize = 1 << 12;
/// The door of all lexica that have none of their own: any token passes.
pub(super) const OPEN: u64 = 1 << 63;

/// The doors that each token opens, a bit for each.
pub struct Doors {
    rows: [u64; ROWS],
    held: u64,
}

impl Doors {
    /// Of no lexicon.
    pub(crate) const NONE: Doors = Doors { rows: [0; ROWS], held: 0 };

    /// These, and that of a lexicon; fails the build where another stands behind the same.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    pub(crate) const fn of<S, const N: usize>(self, lexicon: &Lexicon<S, N>) -> Doors {
        let Doors { mut rows, held } = self;
        let door = lexicon.door();
        assert!(door != OPEN && held & door == 0, "each lexicon has a door of its own");
        let mut slot = 0;
        while slot < N {
            if let Some(key) = lexicon.first_key(slot) {
                rows[place(key)] |= door;
            }
            slot += 1;
        }
        Doors { rows, held: held | door }
    }

    /// How many lexica have a door.
    pub(crate) const fn count(&self) -> u32 {
        self.held.count_ones()
    }

    /// The doors that a token of this hash opens.
    #[inline]
    pub(super) fn opened(&self, hash: u64) -> u64 {
        self.rows.get(place(key_of(hash))).map_or(OPEN, |doors| doors | OPEN)
    }
}

/// The row of a key, whose lowest bit tells nothing.
#[inline]
const fn place(key: u32) -> usize {
    (key >> 1) as usize & (ROWS - 1)
}

#[cfg(test)]
mod tests {
    use crate::engine::{Doors, Lexicon, Room, lexicon};

    static ONE: Lexicon<u8, 16> = lexicon!(&[("half past", 1), ("半", 2)]).behind(0);
    static TWO: Lexicon<u8, 16> = lexicon!(&[("past", 3), ("half", 4)]).behind(1);
    static FREE: Lexicon<u8, 16> = lexicon!(&[("six", 5)]);
    static DOORS: Doors = Doors::NONE.of(&ONE).of(&TWO);

    #[test]
    fn a_lexicon_is_asked_of_what_opens_its_door() {
        let mut room = Room::new(&DOORS);
        let tokens = room.read("half past six 半 o");
        let found =
            |list: &'static Lexicon<u8, 16>, at: usize| list.longest(tokens, at).map(|one| *one.sense);
        assert_eq!((found(&ONE, 0), found(&TWO, 0)), (Some(1), Some(4)));
        assert_eq!((found(&ONE, 1), found(&TWO, 1)), (None, Some(3)));
        assert_eq!((found(&FREE, 2), found(&ONE, 3), found(&FREE, 4)), (Some(5), Some(2), None));
        assert_eq!((DOORS.count(), found(&FREE, 99)), (2, None));
        let opens = |at: usize| tokens.at(at).opens;
        assert_ne!(opens(0) & 3, 0);
        assert_eq!((opens(4) & 3, opens(99)), (0, 0));
    }
}
