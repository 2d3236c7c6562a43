//! Words and what they stand for: a table made by the compiler from the lists in `cues` and in each intent's file.

use super::units::{Kind, SEED, Unit, mix, mix_char};

/// What a word or phrase stands for in a talk about plans and services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Class {
    /// No list holds it.
    Unknown,
    // Who and how: see `cues`.
    I,
    You,
    We,
    They,
    Wish,
    Need,
    Please,
    Lets,
    Propose,
    Command,
    Where,
    When,
    How,
    Which,
    Past,
    Not,
    If,
    Hearsay,
    Agree,
    Later,
    Laugh,
    Thanks,
    Greeting,
    Will,
    OnTheWay,
    Feeling,
    Date,
    DayPart,
    Clock,
    Number,
    People,
    Particle,
    Machine,
    // What: see the intents' files.
    Eat,
    Food,
    Eatery,
    Ride,
    Way,
    LongWay,
    Town,
    Lodging,
    Room,
    Rental,
    Weather,
    Pay,
    Money,
    Debt,
    Call,
    Buy,
    Goods,
    Meet,
    Appointment,
    Lesson,
    Watch,
    Film,
    Event,
    Ticket,
    Music,
    Listen,
    Sight,
    Visit,
    Remind,
    Chore,
    Locate,
    Arrive,
    Spot,
    Move,
}

/// A class and its words: entries apart by spaces, words of a phrase joined by `_`.
pub(crate) type List = (Class, &'static str);

/// Longest phrase that is looked for, in units.
const LONGEST: usize = 5;
const SIZE: usize = 8192;

/// Places that first units of phrases fall in by their hash.
const HEADS: usize = 8192;

/// The phrases of all lists.
struct Table {
    /// Hash of the phrase and its class; open addressing.
    phrases: [(u32, u8); SIZE],
    /// How many units the longest phrase has whose first unit falls in the place: most words begin none.
    longest: [u8; HEADS],
}

static TABLE: Table = table();

const fn lists() -> [&'static [List]; 20] {
    [
        super::cues::SPEECH,
        super::cues::PEOPLE_AND_TIMES,
        super::dine::WORDS,
        super::go::WORDS,
        super::travel::WORDS,
        super::stay::WORDS,
        super::hire::WORDS,
        super::weather::WORDS,
        super::pay::WORDS,
        super::call::WORDS,
        super::buy::WORDS,
        super::meet::WORDS,
        super::watch::WORDS,
        super::attend::WORDS,
        super::listen::WORDS,
        super::visit::WORDS,
        super::remind::WORDS,
        super::locate::WORDS,
        super::cues::PLACES,
        super::dishes::WORDS,
    ]
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a bad index")]
const fn table() -> Table {
    let mut table = Table { phrases: [(0, 0); SIZE], longest: [0; HEADS] };
    let lists = lists();
    let mut group = 0;
    while group < lists.len() {
        let mut list = 0;
        while list < lists[group].len() {
            let (class, words) = lists[group][list];
            fill(&mut table, class as u8, words.as_bytes());
            list += 1;
        }
        group += 1;
    }
    table
}

/// A phrase on its way into the table.
#[derive(Clone, Copy)]
struct Phrase {
    hash: u64,
    /// The hash that it had with its first unit alone.
    first: u64,
    units: u8,
}

impl Phrase {
    const fn and(self, unit: u64) -> Phrase {
        let hash = mix(self.hash, unit);
        let first = if self.units == 0 { hash } else { self.first };
        Phrase { hash, first, units: self.units + 1 }
    }
}

/// Enters the phrases of one list; a phrase that another list holds already stays with that one.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a bad index")]
const fn fill(table: &mut Table, class: u8, words: &[u8]) {
    let mut at = 0;
    while at < words.len() {
        let mut phrase = Phrase { hash: SEED, first: 0, units: 0 };
        let mut unit = SEED;
        let mut in_word = false;
        while at < words.len() && words[at] != b' ' && words[at] != b'\n' {
            let byte = words[at];
            if byte < 0x80 {
                if byte == b'_' {
                    phrase = phrase.and(unit);
                    unit = SEED;
                    in_word = false;
                } else {
                    unit = mix_char(unit, byte as u32);
                    in_word = true;
                }
                at += 1;
            } else {
                assert!(byte >= 0xE0 && byte < 0xF0, "lists hold ASCII and Chinese characters alone");
                if in_word {
                    phrase = phrase.and(unit);
                    unit = SEED;
                    in_word = false;
                }
                let c = ((byte as u32 & 0x0F) << 12)
                    | ((words[at + 1] as u32 & 0x3F) << 6)
                    | (words[at + 2] as u32 & 0x3F);
                phrase = phrase.and(mix_char(SEED, c));
                at += 3;
            }
        }
        if in_word {
            phrase = phrase.and(unit);
        }
        if phrase.units > 0 {
            let head = head(phrase.first);
            if table.longest[head] < phrase.units {
                table.longest[head] = phrase.units;
            }
            let key = key(phrase.hash);
            let mut slot = key as usize % SIZE;
            while table.phrases[slot].1 != 0 && table.phrases[slot].0 != key {
                slot = (slot + 1) % SIZE;
            }
            if table.phrases[slot].1 == 0 {
                table.phrases[slot] = (key, class);
            }
        }
        while at < words.len() && (words[at] == b' ' || words[at] == b'\n') {
            at += 1;
        }
    }
}

const fn key(phrase: u64) -> u32 {
    (phrase >> 20) as u32
}

/// The place of a phrase by the hash of its first unit.
const fn head(first: u64) -> usize {
    (first >> 40) as usize % HEADS
}

/// How many units a phrase has at most that begins with this one.
fn longest(unit: u64) -> usize {
    let known = TABLE.longest.get(head(mix(SEED, unit))).copied().unwrap_or_default();
    usize::from(known).min(LONGEST)
}

fn find(phrase: u64) -> u8 {
    let key = key(phrase);
    let mut slot = key as usize % SIZE;
    loop {
        match TABLE.phrases.get(slot) {
            Some(&(found, class)) if class == 0 || found == key => return class,
            _ => slot = (slot + 1) % SIZE,
        }
    }
}

/// A class found in a text: its number, and the units that it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// `Class as u8`; 0 where no list holds the unit.
    pub class: u8,
    /// First unit.
    pub start: usize,
    /// First unit after.
    pub end: usize,
}

/// The longest phrases of the lists from left to right; units that no list holds are tagged 0.
pub(crate) fn tags(units: &[Unit]) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(units.len());
    let mut start = 0;
    while start < units.len() {
        let mut phrase = SEED;
        let mut best = Tag { class: Class::Unknown as u8, start, end: start + 1 };
        let longest = units.get(start).map_or(0, |unit| longest(unit.hash));
        for (ahead, unit) in units.iter().skip(start).take(longest).enumerate() {
            if !matches!(unit.kind, Kind::Word | Kind::Han) {
                break;
            }
            phrase = mix(phrase, unit.hash);
            let class = find(phrase);
            if class != 0 {
                best = Tag { class, start, end: start + ahead + 1 };
            }
        }
        if best.class == 0 {
            best.class = match units.get(start).map(|unit| unit.kind) {
                Some(Kind::Number) => Class::Number as u8,
                Some(Kind::Money) => Class::Money as u8,
                _ => 0,
            };
        }
        start = best.end;
        tags.push(best);
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::super::units::cut;
    use super::*;

    fn classes(text: &str) -> Vec<u8> {
        tags(&cut(text).units).iter().map(|tag| tag.class).collect()
    }

    #[test]
    fn the_longest_phrase_wins_in_both_languages() {
        let of = |class: Class| class as u8;
        assert_eq!(classes("how about dinner"), [of(Class::Propose), of(Class::Eat)]);
        assert_eq!(classes("要不去吃飯"), [of(Class::Propose), of(Class::Move), of(Class::Eat)]);
        assert_eq!(classes("qwzx"), [0]);
    }

    #[test]
    fn the_table_has_room() {
        let taken = TABLE.phrases.iter().filter(|entry| entry.1 != 0).count();
        assert!(taken > 1500 && taken < SIZE * 3 / 4, "{taken}");
    }
}
