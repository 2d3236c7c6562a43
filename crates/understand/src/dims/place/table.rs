//! The table of names: hashes of folded names with what each is of, as `xtask places` packs it.

/// Four bytes of size, then slots of eight bytes: seven of hash, one of flags.
static BYTES: &[u8] = include_bytes!("../../../data/places.bin");

/// Which of so many rows of 64 bits have names: one bit for each name, an eighth of all. Most runs of characters are no name,
/// and the table is larger than a processor's second cache.
const ROWS: usize = 1 << 13;
#[expect(long_running_const_eval, reason = "a hundred thousand slots are many, and they end")]
static SIEVE: [u64; ROWS] = sieve();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn sieve() -> [u64; ROWS] {
    let mut rows = [0; ROWS];
    let mut rest = BYTES.split_at(4).1;
    while let Some((slot, tail)) = rest.split_first_chunk() {
        let slot = u64::from_le_bytes(*slot);
        if slot != 0 {
            let (row, bit) = grain(slot);
            rows[row] |= 1 << bit;
        }
        rest = tail;
    }
    rows
}

/// Where a hash has its bit.
const fn grain(hash: u64) -> (usize, u32) {
    ((hash >> 46) as usize & (ROWS - 1), (hash >> 40) as u32 & 63)
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flags(u8);

impl Flags {
    /// Of a name that no table holds: no word, not known everywhere.
    pub(super) const LOOSE: Flags = Flags(3);

    /// Also an ordinary word or a first name.
    pub(super) fn is_word(self) -> bool {
        self.0 & 0x80 != 0
    }

    /// Known everywhere.
    pub(super) fn is_big(self) -> bool {
        self.0 & 0x40 != 0
    }

    /// A small town.
    pub(super) fn is_small(self) -> bool {
        self.0 & 0x20 != 0
    }

    /// Capital letters that stand for an airport or a town.
    pub(super) fn is_code(self) -> bool {
        self.0 & 7 == 7
    }
}

/// A name's hash, made byte by byte.
#[derive(Clone, Copy)]
pub(super) struct Hash(u64);

impl Hash {
    /// Of nothing yet.
    pub(super) const EMPTY: Hash = Hash(0xcbf2_9ce4_8422_2325);

    /// With one more character.
    pub(super) fn with(self, c: char) -> Self {
        let with = |Hash(hash): Hash, byte: u8| Hash((hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        if c.is_ascii() {
            return with(self, c as u8);
        }
        let mut buffer = [0; 4];
        c.encode_utf8(&mut buffer).bytes().fold(self, with)
    }

    /// What the table knows of the name.
    pub(super) fn find(self) -> Option<Flags> {
        let hash = self.0 ^ (self.0 >> 29);
        let (row, bit) = grain(hash);
        if SIEVE.get(row).is_some_and(|row| row >> bit & 1 == 0) {
            return None;
        }
        let slots = u32::from_le_bytes(*BYTES.first_chunk()?) as usize;
        let mut at = (hash >> 8) as usize & (slots - 1);
        loop {
            let slot = u64::from_le_bytes(*BYTES.get(4 + at * 8..)?.first_chunk()?);
            if slot == 0 {
                return None;
            }
            if slot & !0xff == hash & !0xff {
                return Some(Flags((slot & 0xff) as u8));
            }
            at = (at + 1) & (slots - 1);
        }
    }
}

/// Letters without their marks, as the table's maker folds them.
pub(super) fn plain(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ư' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(name: &str) -> Option<Flags> {
        name.chars().fold(Hash::EMPTY, Hash::with).find()
    }

    #[test]
    fn the_sieve_lets_every_name_pass_and_few_others() {
        let slots = BYTES.get(4..).unwrap().chunks_exact(8);
        let slots = slots.map(|slot| u64::from_le_bytes(*slot.first_chunk().unwrap()));
        let passes = |slot: u64| SIEVE[grain(slot).0] >> grain(slot).1 & 1 == 1;
        assert!(slots.filter(|slot| *slot != 0).all(passes));
        let held: u32 = SIEVE.iter().map(|row| row.count_ones()).sum();
        assert!(held < ROWS as u32 * 64 / 6, "{held}");
    }

    #[test]
    fn names_of_every_kind_are_known() {
        for name in [
            "tokyo",
            "port moresby",
            "余杭区",
            "余杭",
            "黑龙江",
            "合肥南",
            "曼谷",
            "heathrow",
            "isle of skye",
            "NRT",
        ] {
            assert!(find(name).is_some(), "{name}");
        }
        for name in ["", "qwzrtp", "的时候", "tokio drift"] {
            assert!(find(name).is_none(), "{name}");
        }
        assert!(find("reading").unwrap().is_word());
        assert!(find("bangkok").unwrap().is_big());
    }
}
