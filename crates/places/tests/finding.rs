//! Every name and address is found however it is written: questions made of an extract's own names, answered by a
//! linear scan over all of them. `STEWARD_EXTRACT` names another extract, `STEWARD_ROUNDS` how many of each kind.

mod common;

use common::folding::{fold, is_name_key, slip_apart};
use common::{Dice, metres, plain, regions};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use steward_model::Position;
use steward_places::{Regions, Wishes};

/// Each folded name with its objects, and each name as it is written.
struct Names {
    folded: BTreeMap<String, BTreeSet<String>>,
    written: Vec<String>,
    places: HashMap<String, (f64, f64)>,
}

fn names() -> Names {
    let mut folded: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut written = BTreeSet::new();
    let mut places = HashMap::new();
    for (id, at, tags) in &plain().tagged {
        places.insert(id.clone(), *at);
        for (_, value) in tags.iter().filter(|(key, _)| is_name_key(key)) {
            let parts = value.split(';').map(str::trim).filter(|_| value.contains(';'));
            for text in parts.chain([value.as_str()]) {
                let key = fold(text);
                if !key.is_empty() {
                    folded.entry(key).or_default().insert(id.clone());
                    written.insert(text.to_owned());
                }
            }
        }
    }
    Names { folded, written: written.into_iter().collect(), places }
}

impl Names {
    fn objects<'a>(&'a self, fits: impl Fn(&str) -> bool + 'a) -> BTreeSet<&'a str> {
        self.folded
            .iter()
            .filter(|(name, _)| fits(name))
            .flat_map(|(_, ids)| ids)
            .map(String::as_str)
            .collect()
    }

    fn count(&self, fits: impl Fn(&str) -> bool) -> usize {
        self.folded.keys().filter(|name| fits(name)).count()
    }
}

/// What was asked and not found.
#[derive(Default)]
struct Missed {
    asked: usize,
    list: Vec<String>,
}

impl Missed {
    fn ask(
        &mut self,
        regions: &Regions,
        text: &str,
        near: Option<(f64, f64)>,
        most: usize,
        right: &BTreeSet<&str>,
    ) {
        self.asked += 1;
        let near = near.map(|at| Position { lat: at.0, lon: at.1 });
        let hits = regions.find(text, near, Wishes::default(), most).unwrap();
        if !hits.iter().any(|hit| right.contains(hit.id.to_string().as_str())) {
            let got: Vec<_> = hits.iter().map(|hit| format!("{} {:?}", hit.id, hit.name)).collect();
            let want: Vec<_> = right.iter().take(3).collect();
            self.list.push(format!("{text:?}: want {want:?}, got {got:?}"));
        }
    }

    fn none(self, what: &str, at_least: usize) {
        assert!(
            self.list.is_empty(),
            "{what}: {} of {} missed\n{}",
            self.list.len(),
            self.asked,
            self.list.iter().take(25).cloned().collect::<Vec<_>>().join("\n")
        );
        println!("{what}: {} asked", self.asked);
        let own = std::env::var_os("STEWARD_EXTRACT").is_none();
        assert!(!own || self.asked >= at_least, "{what}: only {} asked", self.asked);
    }
}

fn rounds() -> usize {
    std::env::var("STEWARD_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(150)
}

fn is_dense(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'))
}

fn pick<'a, T>(dice: &mut Dice, list: &'a [T]) -> &'a T {
    &list[dice.next() as usize % list.len()]
}

#[test]
fn a_name_as_it_stands_in_capitals_and_folded() {
    let (_folder, regions) = regions();
    let names = names();
    let (mut dice, mut missed) = (Dice(31), Missed::default());
    for round in 0..rounds() {
        let name = pick(&mut dice, &names.written);
        let key = fold(name);
        let text = match round % 3 {
            0 => name.clone(),
            1 => name.to_uppercase(),
            _ => key.clone(),
        };
        if fold(&text) == key {
            missed.ask(&regions, &text, None, 5, &names.objects(|name| name == key));
        }
    }
    missed.none("names", 100);
}

#[test]
fn a_beginning_and_words_from_a_name() {
    let (_folder, regions) = regions();
    let names = names();
    let (mut dice, mut missed) = (Dice(37), Missed::default());
    let all: Vec<&String> = names.folded.keys().collect();
    for round in 0..rounds() * 4 {
        let name = pick(&mut dice, &all);
        let chars: Vec<char> = name.chars().collect();
        let dense = is_dense(name);
        if round % 2 == 0 {
            let least = if dense { 2 } else { 5 };
            if chars.len() <= least {
                continue;
            }
            let length = least + dice.next() as usize % (chars.len() - least);
            let text: String = chars[..length].iter().collect();
            let text = text.trim_end();
            if text.chars().count() < least {
                continue;
            }
            let begins = |other: &str| {
                if dense {
                    other.contains(text)
                } else {
                    other.starts_with(text) || other.contains(&format!(" {text}"))
                }
            };
            if names.count(begins) <= 4 {
                missed.ask(&regions, text, None, 5, &names.objects(begins));
            }
        } else if let Some((_, rest)) = name.split_once(' ').filter(|_| !dense) {
            let wanted: Vec<&str> = rest.split(' ').collect();
            let holds = |other: &str| wanted.iter().all(|word| other.split(' ').any(|own| own == *word));
            if rest.len() >= 4 && names.count(holds) <= 4 {
                missed.ask(&regions, rest, None, 5, &names.objects(holds));
            }
        } else if dense && chars.len() > 4 {
            let length = 3 + dice.next() as usize % 2;
            let start = dice.next() as usize % (chars.len() - length + 1);
            let text: String = chars[start..start + length].iter().collect();
            let holds = |other: &str| other.contains(&text);
            if text.chars().all(|c| is_dense(&c.to_string())) && names.count(holds) <= 4 {
                missed.ask(&regions, &text, None, 5, &names.objects(holds));
            }
        }
    }
    missed.none("beginnings and words", 100);
}

#[test]
fn one_slip_anywhere_the_first_letter_among_them() {
    let (_folder, regions) = regions();
    let names = names();
    let (mut dice, mut missed) = (Dice(41), Missed::default());
    let all: Vec<&String> = names.folded.keys().collect();
    for _ in 0..rounds() * 3 {
        let name = pick(&mut dice, &all);
        let chars: Vec<char> = name.chars().collect();
        let dense = is_dense(name);
        if chars.len() < if dense { 4 } else { 6 } || chars.len() > 60 {
            continue;
        }
        let at = if dice.next() % 4 == 0 { 0 } else { dice.next() as usize % chars.len() };
        if name.chars().any(|c| !c.is_ascii() && !is_dense(&c.to_string())) {
            continue;
        }
        let letter = if dense {
            pick(&mut dice, &all).chars().find(|c| is_dense(&c.to_string())).unwrap_or('的')
        } else {
            (b'a' + (dice.next() % 26) as u8) as char
        };
        let mut slipped = chars.clone();
        match dice.next() % 4 {
            0 => slipped[at] = letter,
            1 => drop(slipped.remove(at)),
            2 => slipped.insert(at, letter),
            _ if at + 1 < slipped.len() => slipped.swap(at, at + 1),
            _ => continue,
        }
        let text: String = slipped.into_iter().collect();
        let text = fold(&text);
        let own: Vec<char> = text.chars().collect();
        let near = |other: &str| slip_apart(&own, &other.chars().collect::<Vec<_>>());
        if text == **name || names.folded.contains_key(&text) || !near(name) {
            continue;
        }
        missed.ask(&regions, &text, None, 5, &names.objects(near));
    }
    missed.none("slips", 100);
}

#[test]
fn other_spellings() {
    let (_folder, regions) = regions();
    let names = names();
    let (mut dice, mut missed) = (Dice(43), Missed::default());
    let short = [
        ("Street", "St."),
        ("Avenue", "Ave."),
        ("Boulevard", "Blvd."),
        ("Road", "Rd."),
        ("Drive", "Dr."),
        ("Lane", "Ln."),
        ("Court", "Ct."),
        ("Place", "Pl."),
        ("Square", "Sq."),
        ("Highway", "Hwy."),
        ("Parkway", "Pkwy."),
        ("Terrace", "Ter."),
        ("Circle", "Cir."),
        ("Avinguda", "Av."),
        ("Carrer", "C."),
        ("Carretera", "Ctra."),
        ("Plaça", "Pl."),
        ("Passeig", "Pg."),
        ("Passatge", "Ptge."),
        ("Avenida", "Avda."),
        ("Calle", "C."),
        ("Rue", "R."),
        ("Chemin", "Ch."),
        ("North", "N."),
        ("South", "S."),
        ("East", "E."),
        ("West", "W."),
        ("Saint", "St."),
        ("Sankt", "St."),
        ("Mount", "Mt."),
        ("Fort", "Ft."),
    ];
    let full = |name: &str| -> Option<String> {
        let mut out: Vec<String> = Vec::new();
        let mut any = false;
        for word in name.split(' ') {
            let found = short.iter().find(|(long, _)| *long == word);
            let ending = [("strasse", "str."), ("straße", "str."), ("platz", "pl.")].iter().find_map(
                |(long, short)| {
                    word.strip_suffix(long).filter(|head| head.len() > 2).map(|head| format!("{head}{short}"))
                },
            );
            match (found, ending) {
                (Some((_, short)), _) => out.push((*short).to_owned()),
                (None, Some(short)) => out.push(short),
                (None, None) => {
                    out.push(word.to_owned());
                    continue;
                }
            }
            any = true;
        }
        any.then(|| out.join(" "))
    };
    let two = |name: &str| -> Option<String> {
        let out = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")]
            .iter()
            .fold(name.to_owned(), |name, (one, two)| name.replace(one, two));
        (out != name).then_some(out)
    };
    for _ in 0..rounds() * 8 {
        let name = pick(&mut dice, &names.written);
        let key = fold(name);
        for text in [full(name), two(name)].into_iter().flatten() {
            missed.ask(&regions, &text, None, 5, &names.objects(|name| name == key));
        }
    }
    missed.none("other spellings", 100);
}

#[test]
fn a_name_in_a_place_and_the_nearest_of_a_name() {
    let (_folder, regions) = regions();
    let names = names();
    let (mut dice, mut missed) = (Dice(47), Missed::default());
    let towns: Vec<(&str, (f64, f64))> = plain()
        .tagged
        .iter()
        .filter(|(id, _, tags)| {
            id.starts_with('n')
                && tags.get("place").is_some_and(|place| {
                    matches!(place.as_str(), "city" | "town" | "village" | "hamlet" | "suburb")
                })
        })
        .filter_map(|(_, at, tags)| Some((tags.get("name")?.as_str(), *at)))
        .collect();
    let several: Vec<(&String, &BTreeSet<String>)> =
        names.folded.iter().filter(|entry| entry.1.len() > 1).collect();
    for _ in 0..rounds() * 2 {
        let (name, ids) = pick(&mut dice, &several);
        let from = dice.point();
        let mut ranked: Vec<(f64, &str)> =
            ids.iter().map(|id| (metres(from, names.places[id]), id.as_str())).collect();
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let best = ranked.iter().filter(|entry| entry.0 <= ranked[0].0 + 0.5).map(|entry| entry.1).collect();
        missed.ask(&regions, name, Some(from), 1, &best);

        let id = pick(&mut dice, &ids.iter().collect::<Vec<_>>()).as_str();
        let mut near: Vec<(f64, &str)> =
            towns.iter().map(|(town, at)| (metres(*at, names.places[id]), *town)).collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        let clearly = |entry: &(f64, &str)| near.get(1).is_some_and(|next| entry.0 < 0.6 * next.0);
        let Some((_, town)) = near.first().filter(|entry| clearly(entry)) else { continue };
        let right: BTreeSet<&str> = ids
            .iter()
            .filter(|id| {
                let at = names.places[*id];
                towns
                    .iter()
                    .min_by(|a, b| metres(a.1, at).total_cmp(&metres(b.1, at)))
                    .is_some_and(|best| best.0 == *town)
            })
            .map(String::as_str)
            .collect();
        if right.len() < ids.len() && !town.contains(['/', '(']) {
            missed.ask(&regions, &format!("{name} {town}"), None, 5, &right);
        }
    }
    missed.none("places", 100);
}

#[test]
fn addresses_in_either_order_with_and_without_the_town() {
    let (_folder, regions) = regions();
    let (mut dice, mut missed) = (Dice(53), Missed::default());
    let mut all: BTreeMap<(String, String, String), BTreeSet<&str>> = BTreeMap::new();
    let mut written: Vec<(&str, &str, Option<&str>)> = Vec::new();
    for (id, _, tags) in &plain().tagged {
        let tag = |key: &str| tags.get(key).map(String::as_str);
        let (Some(street), Some(number)) = (tag("addr:street"), tag("addr:housenumber")) else { continue };
        let city = tag("addr:city");
        written.push((street, number, city));
        for city in [Some(""), city].into_iter().flatten() {
            all.entry((fold(street), fold(number), fold(city))).or_default().insert(id);
        }
    }
    if written.is_empty() {
        return;
    }
    for round in 0..rounds() * 2 {
        let (street, number, city) = *pick(&mut dice, &written);
        let own = |city: &str| all[&(fold(street), fold(number), fold(city))].clone();
        let plain = if is_dense(street) {
            let end = if number.ends_with('号') { "" } else { "号" };
            format!("{street}{number}{end}")
        } else if round % 2 == 0 {
            format!("{street} {number}")
        } else {
            format!("{number} {street}")
        };
        match city.filter(|_| round % 3 == 0) {
            Some(city) => missed.ask(&regions, &format!("{plain}, {city}"), None, 5, &own(city)),
            None => missed.ask(&regions, &plain, None, 5, &own("")),
        }
    }
    missed.none("addresses", 100);
}

#[test]
fn nonsense_finds_nothing() {
    let (_folder, regions) = regions();
    let mut dice = Dice(59);
    let words: BTreeSet<String> = names()
        .folded
        .keys()
        .flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for _ in 0..rounds() {
        let mut word = || -> String {
            let length = 5 + dice.next() as usize % 4;
            (0..length).map(|_| *pick(&mut dice, &b"bcdfghjklmnpqrstvwxz"[..]) as char).collect()
        };
        let (a, b) = (word(), word());
        let alone = |word: &String| {
            let own: Vec<char> = word.chars().collect();
            !words.iter().any(|other| {
                slip_apart(&own, &other.chars().collect::<Vec<_>>()) || other.starts_with(word.as_str())
            })
        };
        if alone(&a) && alone(&b) {
            let text = format!("{a} {b}");
            let hits = regions.find(&text, None, Wishes::default(), 5).unwrap();
            assert!(hits.is_empty(), "{text}: {hits:?}");
        }
    }
}
