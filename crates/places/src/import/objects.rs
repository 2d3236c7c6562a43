//! The objects section, their records and strings, the names they bear, and the sets that they belong to.

use super::collect::{NODE, Placed};
use super::draft::{Draft, NameUse};
use super::names::Names;
use super::sets::Sets;
use crate::bytes::{put_bytes, put_varint};
use crate::category::{PLACES, TOWNS, cuisines};
use crate::object::Field;
use std::collections::HashMap;

/// What the file holds of all objects.
#[derive(Default)]
pub(crate) struct Built {
    pub objects: Vec<u8>,
    pub records: Vec<u8>,
    pub strings: Vec<u8>,
    pub sets: Sets,
    pub bbox: [f64; 4],
    pub timezone: Option<String>,
    pub country: Option<String>,
}

/// Strings under construction: each distinct one once.
#[derive(Default)]
struct Strings {
    offsets: HashMap<String, u32>,
    bytes: Vec<u8>,
}

impl Strings {
    fn offset(&mut self, text: &str) -> u32 {
        if let Some(&offset) = self.offsets.get(text) {
            return offset;
        }
        let offset = self.bytes.len() as u32;
        put_bytes(&mut self.bytes, text.as_bytes());
        self.offsets.insert(text.to_owned(), offset);
        offset
    }
}

/// Writes the objects, which are in the order of their keys.
pub(crate) fn build(objects: &[Placed], names: &mut Names) -> Built {
    let mut out = Built::default();
    let mut strings = Strings::default();
    let (mut low, mut high) = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
    for (number, object) in (0u32..).zip(objects) {
        out.objects.extend_from_slice(&object.key.to_le_bytes());
        out.objects.extend_from_slice(&object.at.lat.to_le_bytes());
        out.objects.extend_from_slice(&object.at.lon.to_le_bytes());
        out.objects.extend_from_slice(&(out.records.len() as u32).to_le_bytes());
        low = (low.0.min(object.at.lat), low.1.min(object.at.lon));
        high = (high.0.max(object.at.lat), high.1.max(object.at.lon));
        record(&object.draft, number, names, &mut strings, &mut out.records);
        join_sets(object, number, &mut out.sets);
    }
    if !objects.is_empty() {
        out.bbox = [low.0, low.1, high.0, high.1].map(|n| f64::from(n) * 1e-7);
    }
    out.strings = strings.bytes;
    out
}

fn record(draft: &Draft, number: u32, names: &mut Names, strings: &mut Strings, out: &mut Vec<u8>) {
    let mut put = |field: Field, value: u32| {
        out.push(field as u8);
        put_varint(out, u64::from(value));
    };
    if !draft.kind.is_empty() {
        put(Field::Kind, strings.offset(&draft.kind));
    }
    for (role, text) in &draft.names {
        let name = names.number(text);
        names.bear(name, number);
        match role {
            NameUse::Main => put(Field::Name, name),
            NameUse::Other => put(Field::OtherName, name),
            NameUse::Lang(lang) => {
                put(Field::Lang, strings.offset(lang));
                put(Field::LangName, name);
            }
        }
        if text.contains(';') {
            for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
                let part = names.number(part);
                names.bear(part, number);
            }
        }
    }
    if let Some(street) = &draft.street {
        let street = names.number(street);
        put(Field::Street, street);
        if let Some(house) = &draft.number {
            let house = strings.offset(house);
            put(Field::Number, house);
            names.address(street, number, house);
        }
    }
    let plain = [
        (Field::Hours, &draft.hours),
        (Field::Phone, &draft.phone),
        (Field::Website, &draft.website),
        (Field::Brand, &draft.brand),
        (Field::City, &draft.city),
        (Field::Postcode, &draft.postcode),
    ];
    for (field, value) in plain {
        if let Some(text) = value {
            put(field, strings.offset(text));
        }
    }
    if let Some(text) = &draft.cuisine {
        let words: Vec<String> = cuisines(text).collect();
        put(Field::Cuisine, strings.offset(&words.join(";")));
    }
    out.push(Field::End as u8);
}

fn join_sets(object: &Placed, number: u32, sets: &mut Sets) {
    let draft = &object.draft;
    let mut join = |category: u8, cuisine: String| {
        sets.entry((category, cuisine)).or_default().push((object.at, number));
    };
    let mut bits = draft.categories;
    while bits != 0 {
        let category = bits.trailing_zeros() as u8;
        bits &= bits - 1;
        join(category, String::new());
        let mut words: Vec<String> =
            draft.cuisine.as_deref().map(|text| cuisines(text).collect()).unwrap_or_default();
        words.sort_unstable();
        words.dedup();
        words.into_iter().for_each(|word| join(category, word));
    }
    let named = draft.names.iter().any(|(role, _)| *role == NameUse::Main);
    if object.key >> 62 == NODE && named {
        if draft.is_place {
            join(PLACES, String::new());
        }
        if draft.is_town {
            join(TOWNS, String::new());
        }
    }
}
