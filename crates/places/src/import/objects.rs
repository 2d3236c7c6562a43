//! The objects section, their records and strings, the names they bear, and the sets that they belong to.

use super::collect::{Collected, NODE, Nation};
use super::draft::{Draft, NameUse};
use super::names::Names;
use super::sets::Sets;
use crate::bytes::{put_bytes, put_signed, put_varint};
use crate::category::{PLACES, TOWNS, cuisines};
use crate::geo::Point;
use crate::object::{Field, RUN, SINGLE};
use crate::text::pack_string;
use std::collections::{BTreeMap, HashMap};
use steward_model::order;

/// What the file holds of all objects.
#[derive(Default)]
pub(crate) struct Built {
    pub index: Vec<u8>,
    pub objects: Vec<u8>,
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
        put_bytes(&mut self.bytes, &pack_string(text));
        self.offsets.insert(text.to_owned(), offset);
        offset
    }
}

/// Writes the objects, which are in the order of their keys.
pub(crate) fn build(all: &Collected, names: &mut Names) -> Built {
    let mut out = Built::default();
    let (mut countries, mut zones) = (BTreeMap::new(), BTreeMap::new());
    let mut strings = Strings::default();
    let (mut low, mut high) = ((i32::MAX, i32::MAX), (i32::MIN, i32::MIN));
    let (mut before, mut point) = (0, Point::default());
    for (number, object) in (0u32..).zip(&all.objects) {
        let mut draft = Draft::read(&all.drafts, object.draft).unwrap_or_default();
        if draft.street.is_none() {
            draft.street = all.streets.get(&object.key).cloned();
        }
        if (number as usize).is_multiple_of(RUN) {
            out.index.extend_from_slice(&object.key.to_le_bytes());
            out.index.extend_from_slice(&(out.objects.len() as u32).to_le_bytes());
            (before, point) = (object.key, Point::default());
        }
        put_varint(&mut out.objects, object.key - before);
        put_signed(&mut out.objects, i64::from(object.at.lat) - i64::from(point.lat));
        put_signed(&mut out.objects, i64::from(object.at.lon) - i64::from(point.lon));
        put_bytes(&mut out.objects, &record(&draft, number, names, &mut strings));
        (before, point) = (object.key, object.at);
        low = (low.0.min(object.at.lat), low.1.min(object.at.lon));
        high = (high.0.max(object.at.lat), high.1.max(object.at.lon));
        join_sets(&draft, object.key, object.at, number, &mut out.sets);
        // A neighbour's border lies in the extract too, with the neighbour's zone.
        let zone = draft.timezone.filter(|_| draft.nation.is_none());
        for (told, counts) in [(draft.country, &mut countries), (zone, &mut zones)] {
            if let Some(word) = told {
                *counts.entry(word).or_default() += 1;
            }
        }
    }
    if !all.objects.is_empty() {
        out.bbox = [low.0, low.1, high.0, high.1].map(|n| f64::from(n) * 1e-7);
    }
    out.strings = strings.bytes;
    out.country = country(countries, &all.nations);
    let own = all.nations.iter().filter(|nation| Some(&nation.code) == out.country.as_ref());
    let zone = own.max_by_key(|nation| nation.share).and_then(|nation| nation.timezone.clone());
    out.timezone = zone.or(most_told(zones)).filter(|zone| zone.contains('/'));
    out
}

/// So many addresses that tell one country are believed.
const ENOUGH: u64 = 10;

/// What many addresses tell; else the country with most of its border in the extract, half of it at least: neighbours
/// have but a piece of theirs there; else what few addresses tell.
fn country(mut addresses: BTreeMap<String, u64>, nations: &[Nation]) -> Option<String> {
    let is_code = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    addresses.retain(|code, _| is_code(code));
    let many = addresses.iter().filter(|entry| *entry.1 >= ENOUGH);
    let many = order::map(many.map(|(code, count)| (code.clone(), *count)));
    let whole = nations.iter().filter(|nation| nation.share >= 500 && is_code(&nation.code));
    let border = whole.max_by_key(|nation| (nation.share, std::cmp::Reverse(&nation.code)));
    most_told(many).or(border.map(|nation| nation.code.clone())).or(most_told(addresses))
}

/// What most objects tell; the first by letters of equally often told ones.
fn most_told(counts: BTreeMap<String, u64>) -> Option<String> {
    counts.into_iter().rev().max_by_key(|entry| entry.1).map(|(word, _)| word)
}

/// A mask of the fields that are there, their values, then the further names.
fn record(draft: &Draft, number: u32, names: &mut Names, strings: &mut Strings) -> Vec<u8> {
    let mut fields: [Option<u32>; SINGLE.len()] = [None; SINGLE.len()];
    let mut more = Vec::new();
    let mut put = |field: Field, value: u32| {
        if let Some(slot) = fields.get_mut(field as usize) {
            *slot = Some(value);
        }
    };
    for (role, text) in &draft.names {
        let name = names.number(text);
        names.bear(name, number);
        match role {
            NameUse::Main => put(Field::Name, name),
            NameUse::Other => more.extend([0, name]),
            NameUse::Lang(lang) => more.extend([strings.offset(lang) + 1, name]),
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
    let cuisine = draft.cuisine.as_deref().map(|text| cuisines(text).collect::<Vec<_>>().join(";"));
    let kind = Some(&draft.kind).filter(|kind| !kind.is_empty());
    let plain = [
        (Field::Kind, kind),
        (Field::Hours, draft.hours.as_ref()),
        (Field::Phone, draft.phone.as_ref()),
        (Field::Website, draft.website.as_ref()),
        (Field::Brand, draft.brand.as_ref()),
        (Field::City, draft.city.as_ref()),
        (Field::Postcode, draft.postcode.as_ref()),
        (Field::Cuisine, cuisine.as_ref()),
    ];
    for (field, value) in plain {
        if let Some(text) = value {
            put(field, strings.offset(text));
        }
    }
    let mask =
        fields.iter().enumerate().fold(0, |mask, (bit, value)| mask | u64::from(value.is_some()) << bit);
    let mut out = Vec::new();
    put_varint(&mut out, mask | u64::from(!more.is_empty()) << Field::More as u8);
    fields.into_iter().flatten().chain(more).for_each(|value| put_varint(&mut out, u64::from(value)));
    out
}

fn join_sets(draft: &Draft, key: u64, at: Point, number: u32, sets: &mut Sets) {
    let mut join = |category: u8, cuisine: String| {
        sets.entry((category, cuisine)).or_default().push((at, number));
    };
    let mut bits = draft.categories;
    while bits != 0 {
        let category = bits.trailing_zeros() as u8;
        bits &= bits - 1;
        join(category, String::new());
        let mut words: Vec<String> =
            draft.cuisine.as_deref().map(|text| cuisines(text).collect()).unwrap_or_default();
        order::sorted(&mut words);
        words.dedup();
        words.into_iter().for_each(|word| join(category, word));
    }
    let named = draft.names.iter().any(|(role, _)| *role == NameUse::Main);
    if key >> 62 == NODE && named {
        if draft.is_place {
            join(PLACES, String::new());
        }
        if draft.is_town {
            join(TOWNS, String::new());
        }
    }
}
