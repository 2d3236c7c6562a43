//! Kinds of venue that `nearby` knows, by OpenStreetMap tag.

/// Sets of points that are no venues: place nodes for `reverse`, and those of them that a person names a town by.
pub(crate) const PLACES: u8 = 200;
pub(crate) const TOWNS: u8 = 201;

/// (word of the question, key, values). A category's number is its place here: append only.
pub(crate) const CATEGORIES: &[(&str, &str, &[&str])] = &[
    ("restaurant", "amenity", &["restaurant"]),
    ("cafe", "amenity", &["cafe"]),
    ("fast_food", "amenity", &["fast_food"]),
    ("pharmacy", "amenity", &["pharmacy"]),
    ("hospital", "amenity", &["hospital"]),
    ("bank", "amenity", &["bank"]),
    ("atm", "amenity", &["atm"]),
    ("parking", "amenity", &["parking"]),
    ("fuel", "amenity", &["fuel"]),
    ("school", "amenity", &["school"]),
    ("toilets", "amenity", &["toilets"]),
    ("bar", "amenity", &["bar", "pub"]),
    ("hotel", "tourism", &["hotel", "hostel", "motel", "guest_house"]),
    ("supermarket", "shop", &["supermarket"]),
    ("bus_stop", "highway", &["bus_stop"]),
    ("station", "railway", &["station", "halt"]),
    ("attraction", "tourism", &["attraction", "museum", "viewpoint", "theme_park", "gallery", "zoo"]),
    ("museum", "tourism", &["museum"]),
    ("cinema", "amenity", &["cinema"]),
    ("theatre", "amenity", &["theatre"]),
    ("library", "amenity", &["library"]),
    ("post_office", "amenity", &["post_office"]),
    ("police", "amenity", &["police"]),
    ("doctors", "amenity", &["doctors", "clinic"]),
    ("dentist", "amenity", &["dentist"]),
    ("bakery", "shop", &["bakery"]),
    ("convenience", "shop", &["convenience"]),
    ("bookshop", "shop", &["books"]),
    ("clothes", "shop", &["clothes"]),
    ("hairdresser", "shop", &["hairdresser"]),
    ("park", "leisure", &["park"]),
    ("playground", "leisure", &["playground"]),
    ("swimming_pool", "leisure", &["swimming_pool", "water_park"]),
    ("sports_centre", "leisure", &["sports_centre", "fitness_centre"]),
    ("airport", "aeroway", &["aerodrome"]),
];

/// The number of a category's word.
pub(crate) fn number(word: &str) -> Option<u8> {
    CATEGORIES.iter().position(|entry| entry.0 == word).and_then(|at| u8::try_from(at).ok())
}

/// The categories of one tag as bits by number; a value is a list at `;`.
pub(crate) fn of_tag(key: &str, value: &str) -> u64 {
    let mut bits = 0;
    for (number, (_, wanted, values)) in CATEGORIES.iter().enumerate() {
        if *wanted == key && value.split(';').any(|one| values.contains(&one.trim())) {
            bits |= 1 << number;
        }
    }
    bits
}

/// The words of a `cuisine` value: a list at `;` and `,`, lower case, blanks and underscores trimmed.
pub(crate) fn cuisines(value: &str) -> impl Iterator<Item = String> {
    value
        .split([';', ','])
        .map(|word| word.trim_matches(|c: char| c.is_whitespace() || c == '_').to_lowercase())
        .filter(|word| !word.is_empty())
}

/// How much a named object matters where the words decide nothing: places before stations before venues before streets.
pub(crate) fn weight(kind: &str) -> u8 {
    let (key, value) = kind.split_once('=').unwrap_or((kind, ""));
    match (key, value) {
        ("place", "country") => 10,
        ("place", "city" | "state" | "region") => 9,
        ("place", "town") => 8,
        ("place", "village" | "suburb" | "borough") => 7,
        ("place", _) => 6,
        ("boundary", _) => 6,
        ("railway" | "aeroway" | "public_transport", _) => 5,
        ("tourism" | "amenity" | "shop" | "leisure" | "historic" | "office", _) => 4,
        ("highway", "bus_stop") => 3,
        ("highway", _) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_a_list_and_one_hit_is_enough() {
        let bits = of_tag("amenity", "cafe; bar");
        assert_eq!(bits, 1 << number("cafe").unwrap() | 1 << number("bar").unwrap());
        assert_eq!(of_tag("amenity", "barn"), 0);
        assert_eq!(of_tag("shop", "pharmacy"), 0);
        assert!(CATEGORIES.len() < 64);
    }

    #[test]
    fn cuisines_are_normalised() {
        assert_eq!(cuisines("Thai; _pizza_ ,Hot_Pot;").collect::<Vec<_>>(), ["thai", "pizza", "hot_pot"]);
    }
}
