//! Where the large towns of the world lie, about: enough for the sun, and for nothing that anybody goes to.
//!
//! The table holds no names: records of seven bytes in order of a name's hash (four bytes), then latitude and longitude in
//! steps of 180° and 360° by 4096 (twelve bits each). `cargo xtask towns` makes it.

use steward_model::Position;

static BYTES: &[u8] = include_bytes!("../data/towns.bin");

/// Bytes of a record.
pub const RECORD: usize = 7;
/// Steps of each angle.
const STEPS: f64 = 4096.0;
/// What follows a Chinese town's name and is left out of the table.
const ENDINGS: [char; 3] = ['市', '县', '区'];

/// The town that people mean by this name, to about 5 km of latitude and a third of a degree of the sun's way; `None` for
/// small ones, and where several of one name are about as large.
pub fn position(name: &str) -> Option<Position> {
    let name = fold(name);
    find(&name).or_else(|| {
        let bare = name.strip_suffix(ENDINGS)?;
        (bare.chars().count() > 1).then(|| find(bare)).flatten()
    })
}

fn find(name: &str) -> Option<Position> {
    let hash = hash(name);
    let (records, _) = BYTES.as_chunks::<RECORD>();
    let at = records.binary_search_by_key(&hash, head).ok()?;
    let [.., a, b, c] = *records.get(at)?;
    let packed = u32::from_be_bytes([0, a, b, c]);
    let angle = |steps: u32, whole: f64| (f64::from(steps) + 0.5) / STEPS * whole - whole / 2.0;
    Some(Position { lat: angle(packed >> 12, 180.0), lon: angle(packed & 0xfff, 360.0) })
}

fn head(&[a, b, c, d, ..]: &[u8; RECORD]) -> u32 {
    u32::from_be_bytes([a, b, c, d])
}

/// A record of the table.
pub fn record(name: &str, at: Position) -> [u8; RECORD] {
    let steps = |angle: f64, whole: f64| {
        (((angle + whole / 2.0) / whole * STEPS).floor()).clamp(0.0, STEPS - 1.0) as u32
    };
    let [a, b, c, d] = hash(name).to_be_bytes();
    let [_, x, y, z] = (steps(at.lat, 180.0) << 12 | steps(at.lon, 360.0)).to_be_bytes();
    [a, b, c, d, x, y, z]
}

/// FNV-1a, folded to four bytes.
pub fn hash(name: &str) -> u32 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash ^ (hash >> 32)) as u32
}

/// A name as the table has it: lower case, no marks on letters, hyphens as blanks.
pub fn fold(name: &str) -> String {
    let mut folded = String::new();
    for c in name.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' => folded.push('i'),
            'ł' | 'ļ' | 'ľ' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ồ' | 'ộ' => folded.push('o'),
            'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ư' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            '-' | '–' => folded.push(' '),
            '\'' | '’' | '.' => {}
            other => folded.push(other),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_towns_are_where_they_are() {
        for (name, lat, lon) in [
            ("Zurich", 47.37, 8.54),
            ("Zürich", 47.37, 8.54),
            ("苏黎世", 47.37, 8.54),
            ("Tokyo", 35.69, 139.69),
            ("东京", 35.69, 139.69),
            ("杭州市", 30.29, 120.16),
            ("Reykjavík", 64.14, -21.9),
            ("são paulo", -23.55, -46.63),
            ("Munich", 48.14, 11.58),
            ("New York", 40.71, -74.0),
            ("Aix-en-Provence", 43.53, 5.45),
            ("Sydney", -33.87, 151.21),
        ] {
            let at = position(name).unwrap_or_else(|| panic!("{name}"));
            assert!((at.lat - lat).abs() < 0.1 && (at.lon - lon).abs() < 0.15, "{name}: {at:?}");
        }
    }

    #[test]
    fn what_is_no_large_town_or_more_than_one_has_no_place() {
        for name in ["", "mum's", "the lake", "Springfield", "Malbun", "区", "Lotus Garden"] {
            assert!(position(name).is_none(), "{name}");
        }
    }

    #[test]
    fn the_table_is_in_order_and_small() {
        let (records, rest) = BYTES.as_chunks::<RECORD>();
        assert!(rest.is_empty() && records.is_sorted_by(|one, two| head(one) < head(two)));
        assert!(BYTES.len() <= 140_000, "{}", BYTES.len());
    }
}
