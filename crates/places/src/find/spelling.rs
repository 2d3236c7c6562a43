//! Other spellings of one word of a question: abbreviations both ways, and `ue` for `ü`.

/// Short form and the words it may stand for, folded.
const SHORT: &[(&str, &[&str])] = &[
    ("st", &["street", "saint", "sankt", "sant", "santa", "sint"]),
    ("ste", &["sainte"]),
    ("sta", &["santa"]),
    ("ave", &["avenue"]),
    ("av", &["avenue", "avinguda", "avenida", "avenida"]),
    ("avda", &["avenida", "avinguda"]),
    ("avgda", &["avinguda"]),
    ("blvd", &["boulevard"]),
    ("bd", &["boulevard"]),
    ("bvd", &["boulevard"]),
    ("rd", &["road"]),
    ("dr", &["drive", "doctor", "doktor"]),
    ("ln", &["lane"]),
    ("ct", &["court"]),
    ("cir", &["circle"]),
    ("pl", &["place", "plaza", "placa", "platz"]),
    ("plz", &["plaza", "platz"]),
    ("pza", &["plaza"]),
    ("sq", &["square"]),
    ("pkwy", &["parkway"]),
    ("pky", &["parkway"]),
    ("hwy", &["highway"]),
    ("fwy", &["freeway"]),
    ("expy", &["expressway"]),
    ("ter", &["terrace"]),
    ("terr", &["terrace"]),
    ("aly", &["alley"]),
    ("cres", &["crescent"]),
    ("brg", &["bridge"]),
    ("br", &["bridge"]),
    ("jct", &["junction"]),
    ("ctr", &["center", "centre"]),
    ("mt", &["mount", "mont"]),
    ("mtn", &["mountain"]),
    ("ft", &["fort"]),
    ("pk", &["park"]),
    ("bldg", &["building"]),
    ("hosp", &["hospital"]),
    ("univ", &["university", "universitat"]),
    ("sch", &["school"]),
    ("apt", &["apartments"]),
    ("n", &["north", "nord", "norte"]),
    ("s", &["south", "sud", "sur"]),
    ("e", &["east", "est", "este"]),
    ("w", &["west"]),
    ("o", &["ouest", "oest", "oeste", "ost"]),
    ("ne", &["northeast"]),
    ("nw", &["northwest"]),
    ("se", &["southeast"]),
    ("sw", &["southwest"]),
    ("c", &["carrer", "calle"]),
    ("cl", &["calle", "carrer"]),
    ("ctra", &["carretera"]),
    ("crta", &["carretera"]),
    ("ptge", &["passatge"]),
    ("pje", &["passatge", "pasaje"]),
    ("pg", &["passeig"]),
    ("ps", &["passeig", "paseo"]),
    ("pso", &["paseo"]),
    ("urb", &["urbanitzacio", "urbanizacion"]),
    ("trav", &["travessia"]),
    ("r", &["rue", "rambla", "rua"]),
    ("all", &["allee"]),
    ("ch", &["chemin"]),
    ("imp", &["impasse"]),
    ("rte", &["route"]),
    ("str", &["strasse", "street", "strada"]),
    ("hbf", &["hauptbahnhof"]),
    ("bhf", &["bahnhof"]),
    ("jln", &["jalan"]),
    ("jl", &["jalan"]),
    ("lor", &["lorong"]),
    ("bt", &["bukit"]),
    ("kg", &["kampong"]),
    ("upp", &["upper"]),
    ("nth", &["north"]),
    ("sth", &["south"]),
    ("intl", &["international"]),
    ("natl", &["national"]),
    ("dept", &["department"]),
    ("rest", &["restaurant"]),
    ("gde", &["grande"]),
];

/// Ends of words that are written short with a point.
const ENDS: &[(&str, &str)] =
    &[("str", "strasse"), ("pl", "platz"), ("g", "gasse"), ("w", "weg"), ("bhf", "bahnhof")];

/// The other spellings of a folded word; `dotted` where a point followed it.
pub(crate) fn others(word: &str, dotted: bool) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut add = |other: String| {
        if other != word && !out.contains(&other) {
            out.push(other);
        }
    };
    for (short, longs) in SHORT {
        if *short == word {
            longs.iter().for_each(|long| add((*long).to_owned()));
        } else if longs.contains(&word) {
            add((*short).to_owned());
        }
    }
    for (short, long) in ENDS {
        let long_enough = |head: &&str| head.len() > 2;
        // `…str` needs no point; the shorter ends do.
        if let Some(head) = word.strip_suffix(short).filter(long_enough).filter(|_| dotted || *short == "str")
        {
            add(format!("{head}{long}"));
        }
        if let Some(head) = word.strip_suffix(long).filter(long_enough).filter(|_| short.len() > 2) {
            add(format!("{head}{short}"));
        }
    }
    umlauts(word, &mut add);
    out
}

/// `ue`, `oe`, `ae` read as the folded umlauts; each alone and all together.
fn umlauts(word: &str, add: &mut impl FnMut(String)) {
    let all = ["ae", "oe", "ue"]
        .iter()
        .fold(word.to_owned(), |word, pair| word.replace(pair, pair.get(..1).unwrap_or_default()));
    if all == word {
        return;
    }
    let places: Vec<usize> = word
        .as_bytes()
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| matches!(pair, [b'a' | b'o' | b'u', b'e']))
        .map(|(at, _)| at)
        .take(4)
        .collect();
    for choice in 1u32..1 << places.len() {
        let dropped = |at: usize| {
            places.iter().enumerate().any(|(bit, &place)| choice >> bit & 1 == 1 && place + 1 == at)
        };
        add(word.char_indices().filter(|(at, _)| !dropped(*at)).map(|(_, c)| c).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_go_both_ways() {
        assert!(others("av", true).contains(&"avinguda".to_owned()));
        assert!(others("avenue", false).contains(&"ave".to_owned()));
        assert!(others("bahnhofstr", true).contains(&"bahnhofstrasse".to_owned()));
        assert!(others("bahnhofstrasse", false).contains(&"bahnhofstr".to_owned()));
        assert!(others("museum", false).is_empty());
    }

    #[test]
    fn every_choice_of_umlauts_is_tried() {
        let got = others("neue", false);
        assert!(got.contains(&"neu".to_owned()), "{got:?}");
        assert!(others("muehloel", false).contains(&"muhlol".to_owned()));
        assert!(others("muehloel", false).contains(&"muhloel".to_owned()));
    }
}
