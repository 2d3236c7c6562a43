//! The table of names: hashes of folded names with what each is of, as `xtask places` packs it.

/// Four bytes of size, then slots of eight bytes: seven of hash, one of flags.
static BYTES: &[u8] = include_bytes!("../../../data/places.bin");

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
