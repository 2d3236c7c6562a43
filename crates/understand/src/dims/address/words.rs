//! Words of addresses: kinds of street and road, units of buildings, names of estates.

use crate::dims::doors::Door;
use crate::engine::{Lexicon, meanings};

/// Kinds of street; `true`: also an ordinary word, so that a number must stand before.
pub(super) static STREETS: Lexicon<bool, 256> = meanings! {
    false => "road" "rd" "street" "avenue" "ave" "lane" "boulevard" "blvd" "terrace" "mews" "crescent"
        "wynd" "parkway";
    true => "st" "ln" "drive" "dr" "close" "court" "ct" "place" "pl" "square" "sq" "cres" "way" "park"
        "hill" "gardens" "grove" "row" "walk" "track" "parade" "quay" "highway" "hwy" "pkwy" "broadway"
        "route" "queensway" "kingsway" "moorgate" "bishopsgate" "cheapside" "circle" "alley" "loop"
        "vale" "rise" "view" "green" "yard" "wharf" "crossing" "trail" "drove" "brae" "link" "jalan"
        "bypass" "esplanade" "promenade" "turnpike" "pike" "bend" "cove" "chase" "villas" "cottages"
        "marg" "nagar" "mount" "bank" "end" "fields" "meadow" "gate" "approach" "arcade" "bazaar" "lanes"
        "strand" "salai" "path" "rue" "expressway" "extension" "embankment" "heights" "croft" "ridge"
        "common" "junction";
}
.behind(Door::Streets as u8);
/// Parts of buildings and of estates that a number follows; `true`: an address begins with them.
pub(super) static UNITS: Lexicon<bool, 128> = meanings! {
    true => "flat" "apt" "apartment" "unit" "suite" "ste" "shop" "plot" "lot" "blk" "erf" "shed" "barn"
        "arch" "mooring" "hangar" "pitch" "berth" "godown";
    false => "stand" "kiosk" "quarter" "qtr" "block" "penthouse" "floor" "room" "rm" "house" "hse" "door"
        "tower" "building" "bldg" "sector" "phase" "studio" "no" "villa" "level" "office" "stall" "bay"
        "warehouse" "basement" "gali" "street" "ward" "khasra" "bungalow" "cottage" "chalet" "pod" "zone"
        "wing" "purok" "survey" "site" "km";
}
.behind(Door::Rooms as u8);
/// What the names of houses and of estates end with.
pub(super) static ESTATES: Lexicon<(), 128> = meanings! {
    () => "estate" "estates" "garden" "gardens" "house" "court" "mansion" "mansions" "tower" "towers"
        "building" "buildings" "centre" "center" "plaza" "complex" "apartments" "apts" "residency"
        "residences" "residence" "society" "colony" "nagar" "enclave" "vihar" "layout" "village"
        "heights" "villas" "villa" "park" "place" "mall" "market" "arcade" "chambers" "bhavan" "bhawan"
        "lodge" "cottage" "mill" "barn" "works" "yard" "condominium" "condo" "manor" "terrace"
        "extension" "square" "city" "town" "wharf" "quay" "bazaar" "campus" "chowk";
};
/// Words that stand before a person's name, or for one.
pub(super) static PEOPLE: Lexicon<(), 64> = meanings! {
    () => "mum" "mom" "mummy" "dad" "daddy" "gran" "granny" "grandma" "grandad" "grandpa" "nan" "nana"
        "aunt" "auntie" "aunty" "uncle" "mr" "mrs" "ms" "miss" "dr" "love" "mate" "bro" "sis" "darling"
        "thanks" "thx" "cheers" "ta" "ok" "okay" "please" "pls" "sorry" "dear" "boss" "sir" "madam"
        "lads" "guys";
};
/// Kinds of street that are told without a number after 'on' and the like: on Pemberton Close.
pub(super) static HOMES: Lexicon<(), 16> = meanings! {
    () => "close" "drive" "grove" "crescent" "gardens" "court" "walk" "rise";
};

/// Streets of markets, of governments, of songs and of the screen: without a number nobody lives there.
pub(super) static FAMOUS: Lexicon<(), 64> = meanings! {
    () => "wall street" "downing street" "fleet street" "coronation street" "sesame street" "abbey road"
        "penny lane" "easy street" "queer street" "sunset boulevard" "revolutionary road" "harley street"
        "carnaby street" "ramsay street" "memory lane" "silk road" "tobacco road";
};
/// Days and months, which end an address.
pub(super) static DAYS: Lexicon<(), 64> = meanings! {
    () => "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mon" "tue" "tues" "wed"
        "thu" "thur" "thurs" "fri" "january" "february" "april" "july" "august" "september" "october"
        "november" "december" "today" "tonight" "tomorrow";
};
/// Kinds of road whose word stands before the name, and how much a name and a number after them are an address.
pub(super) static ROADS: Lexicon<Road, 256> = meanings! {
    Road::Sure => "soi" "moo" "muban" "mooban" "jalan" "jln" "jl" "lorong" "lrg" "gali" "ngõ" "ngách"
        "hẻm" "ngo" "calle" "carrera" "cra" "carrer" "ulica" "ul" "rua" "ulitsa" "ул" "улица" "вул"
        "вулиця" "проспект" "просп" "бульвар" "бул" "переулок" "пер" "площадь" "наб" "набережная" "шоссе"
        "пр" "пл";
    Road::Likely => "r" "mu" "via" "viale" "piazza" "corso" "vicolo" "strada" "largo" "rue" "avenue"
        "avenida" "av" "avda" "boulevard" "bulevar" "chemin" "quai" "impasse" "allée" "allee" "chaussée"
        "cours" "plaza" "plaça" "plac" "pl" "praça" "praca" "paseo" "passeig" "rambla" "travessa" "trav"
        "alameda" "rodovia" "cll" "kr" "transversal" "diagonal" "đường" "phố" "thanon" "str" "bulevardul"
        "calea" "al" "aleja" "os" "osiedle" "nám" "trg" "callejón" "jirón" "jr" "prolongación" "place"
        "route" "passage";
}
.behind(Door::Roads as u8);

/// How much a word before a name makes a road of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Road {
    /// It means nothing else.
    Sure,
    /// A town must follow.
    Likely,
}
