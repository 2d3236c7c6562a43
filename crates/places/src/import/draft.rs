//! One tagged object on its way into the region: which tags are kept, and as what.

use crate::bytes::{Reader, put_bytes, put_varint};
use crate::category;

/// Keys whose values are names; each also with a language (`name:de`, `alt_name:zh-Hant`).
const NAME_KEYS: [&str; 7] =
    ["name", "alt_name", "old_name", "official_name", "short_name", "loc_name", "int_name"];

/// Keys that say what an object is, the telling ones first.
const KIND_KEYS: [&str; 19] = [
    "place",
    "amenity",
    "shop",
    "tourism",
    "railway",
    "aeroway",
    "leisure",
    "historic",
    "office",
    "highway",
    "public_transport",
    "natural",
    "waterway",
    "boundary",
    "landuse",
    "man_made",
    "route",
    "building",
    "type",
];

/// Place values that `reverse` answers with.
const PLACE_VALUES: [&str; 10] = [
    "city",
    "town",
    "village",
    "hamlet",
    "isolated_dwelling",
    "borough",
    "suburb",
    "quarter",
    "neighbourhood",
    "locality",
];

/// What a name is to its object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum NameUse {
    /// `name`.
    #[default]
    Main,
    /// `name:LANG`.
    Lang(String),
    /// Another name.
    Other,
}

/// The tags that are kept of one object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub kind: String,
    pub names: Vec<(NameUse, String)>,
    pub categories: u64,
    pub is_place: bool,
    pub is_town: bool,
    pub cuisine: Option<String>,
    pub hours: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub brand: Option<String>,
    pub street: Option<String>,
    pub number: Option<String>,
    pub city: Option<String>,
    pub postcode: Option<String>,
    /// Country that its address tells.
    pub country: Option<String>,
    /// Country whose border it is.
    pub nation: Option<String>,
    /// Time zone that a place or a boundary tells.
    pub timezone: Option<String>,
}

fn name_use(key: &str) -> Option<NameUse> {
    let (base, lang) = key.split_once(':').map_or((key, None), |(base, lang)| (base, Some(lang)));
    if !NAME_KEYS.contains(&base) {
        return None;
    }
    match lang {
        None if base == "name" => Some(NameUse::Main),
        None => Some(NameUse::Other),
        Some(lang) if is_language(lang) && base == "name" => Some(NameUse::Lang(lang.to_owned())),
        Some(lang) => is_language(lang).then_some(NameUse::Other),
    }
}

/// `xx`, `xxx`, and with a script, a country or a variant: `zh-Hant`, `sr-Latn`, `pt_BR`, `be-x-old`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// What is kept of these tags; `None` where nobody could ask for the object.
pub(crate) fn draft<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Draft> {
    let mut draft = Draft::default();
    let mut rank = usize::MAX;
    for (key, value) in tags {
        if value.is_empty() {
            continue;
        }
        if let Some(found) = name_use(key) {
            draft.names.push((found, value.to_owned()));
            continue;
        }
        draft.categories |= category::of_tag(key, value);
        if let Some(at) = KIND_KEYS.iter().position(|kind| *kind == key).filter(|&at| at < rank) {
            rank = at;
            draft.kind = format!("{key}={value}");
        }
        let field = match key {
            "cuisine" => &mut draft.cuisine,
            "opening_hours" => &mut draft.hours,
            "phone" | "contact:phone" => &mut draft.phone,
            "website" | "contact:website" | "url" => &mut draft.website,
            "brand" => &mut draft.brand,
            "addr:street" => &mut draft.street,
            "addr:place" if draft.street.is_none() => &mut draft.street,
            "addr:housenumber" => &mut draft.number,
            "addr:city" => &mut draft.city,
            "addr:postcode" => &mut draft.postcode,
            "addr:country" => &mut draft.country,
            "ISO3166-1:alpha2" | "ISO3166-1" | "country_code_iso3166_1_alpha_2" => &mut draft.nation,
            "timezone" => &mut draft.timezone,
            "place" => {
                draft.is_place = PLACE_VALUES.contains(&value);
                draft.is_town = matches!(value, "city" | "town" | "village" | "hamlet" | "suburb");
                continue;
            }
            _ => continue,
        };
        if field.is_none() || !key.contains(':') || matches!(key, "addr:street") {
            *field = Some(value.to_owned());
        }
    }
    (draft.is_asked_for() || draft.number.is_some()).then_some(draft)
}

impl Draft {
    /// Whether somebody could ask for it. A house number alone may yet get its street from a relation or a line of
    /// numbers.
    pub(crate) fn is_asked_for(&self) -> bool {
        !self.names.is_empty()
            || self.categories != 0
            || self.hours.is_some()
            || (self.street.is_some() && self.number.is_some())
    }

    fn texts(&self) -> [&Option<String>; TEXTS] {
        [
            &self.cuisine,
            &self.hours,
            &self.phone,
            &self.website,
            &self.brand,
            &self.street,
            &self.number,
            &self.city,
            &self.postcode,
            &self.country,
            &self.nation,
            &self.timezone,
        ]
    }

    fn texts_mut(&mut self) -> [&mut Option<String>; TEXTS] {
        [
            &mut self.cuisine,
            &mut self.hours,
            &mut self.phone,
            &mut self.website,
            &mut self.brand,
            &mut self.street,
            &mut self.number,
            &mut self.city,
            &mut self.postcode,
            &mut self.country,
            &mut self.nation,
            &mut self.timezone,
        ]
    }

    /// Appends it in a few bytes: between the passes there are millions of them.
    pub(crate) fn put(&self, out: &mut Vec<u8>) {
        let mut body = Vec::with_capacity(96);
        put_bytes(&mut body, self.kind.as_bytes());
        put_varint(&mut body, self.categories);
        body.push(u8::from(self.is_place) | u8::from(self.is_town) << 1);
        put_varint(&mut body, self.names.len() as u64);
        for (role, name) in &self.names {
            match role {
                NameUse::Main => body.push(0),
                NameUse::Other => body.push(1),
                NameUse::Lang(lang) => {
                    body.push(2);
                    put_bytes(&mut body, lang.as_bytes());
                }
            }
            put_bytes(&mut body, name.as_bytes());
        }
        let texts = self.texts();
        let mask =
            texts.iter().enumerate().fold(0, |mask, (bit, text)| mask | u64::from(text.is_some()) << bit);
        put_varint(&mut body, mask);
        texts.into_iter().flatten().for_each(|text| put_bytes(&mut body, text.as_bytes()));
        put_bytes(out, &body);
    }

    /// The one that begins there.
    pub(crate) fn read(all: &[u8], start: u64) -> Option<Draft> {
        let start = usize::try_from(start).ok()?;
        let mut body = Reader::new(Reader::new(all.get(start..)?).bytes()?);
        let text = |body: &mut Reader| Some(std::str::from_utf8(body.bytes()?).ok()?.to_owned());
        let mut draft = Draft { kind: text(&mut body)?, categories: body.varint()?, ..Draft::default() };
        let flags = body.byte()?;
        (draft.is_place, draft.is_town) = (flags & 1 != 0, flags & 2 != 0);
        for _ in 0..body.varint()? {
            let role = match body.byte()? {
                0 => NameUse::Main,
                1 => NameUse::Other,
                _ => NameUse::Lang(text(&mut body)?),
            };
            draft.names.push((role, text(&mut body)?));
        }
        let mask = body.varint()?;
        for (bit, slot) in draft.texts_mut().into_iter().enumerate() {
            if mask >> bit & 1 == 1 {
                *slot = Some(text(&mut body)?);
            }
        }
        Some(draft)
    }
}

/// How many single texts a draft has.
const TEXTS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tags: &[(&str, &str)]) -> Option<Draft> {
        draft(tags.iter().copied())
    }

    #[test]
    fn names_in_all_languages_are_kept_and_other_keys_are_not() {
        let found = of(&[
            ("name", "A"),
            ("name:de", "B"),
            ("alt_name:zh-Hant", "C"),
            ("name:etymology", "D"),
            ("source:name", "E"),
            ("name:be-x-old", "F"),
        ]);
        let uses: Vec<_> = found.unwrap().names;
        assert_eq!(
            uses,
            [
                (NameUse::Main, "A".into()),
                (NameUse::Lang("de".into()), "B".into()),
                (NameUse::Other, "C".into()),
                (NameUse::Lang("be-x-old".into()), "F".into())
            ]
        );
    }

    #[test]
    fn an_object_that_nobody_asks_for_is_left_out() {
        assert_eq!(of(&[("building", "yes")]), None);
        assert_eq!(of(&[("addr:street", "A")]), None);
        assert!(of(&[("addr:street", "A"), ("addr:housenumber", "1")]).unwrap().is_asked_for());
        assert!(!of(&[("addr:housenumber", "1")]).unwrap().is_asked_for());
        assert!(of(&[("amenity", "toilets")]).is_some());
    }

    #[test]
    fn a_packed_draft_comes_back() {
        let tags = [
            ("name", "A"),
            ("name:zh", "甲"),
            ("alt_name", "B;C"),
            ("amenity", "bar"),
            ("addr:street", "D"),
            ("addr:housenumber", "1"),
            ("phone", "+1"),
            ("place", "town"),
            ("cuisine", "thai"),
        ];
        let whole = of(&tags).unwrap();
        let mut all = vec![7; 3];
        whole.put(&mut all);
        Draft::default().put(&mut all);
        assert_eq!(Draft::read(&all, 3), Some(whole));
        assert_eq!(Draft::read(&all, 4000), None);
    }

    #[test]
    fn the_telling_tag_is_the_kind() {
        assert_eq!(
            of(&[("building", "yes"), ("amenity", "bank"), ("name", "x")]).unwrap().kind,
            "amenity=bank"
        );
    }
}
