//! A learned tagger: for each unit of a turn whether a slot begins, goes on, or nothing stands there.

use super::super::fold::fold;
use super::super::rows::Pairs;
use super::super::said::Said;
use super::super::units::{Kind, SEED, Unit, mix, mix_char, of_han, of_word};
use std::sync::LazyLock;
use steward_model::{IntentKind, Slot, Turn};

/// Nothing, and for each slot a beginning and a going on.
pub const LABELS: usize = 35;
/// Weights that are read at a time: those of a row and some of the next, which nobody looks at, to fill the
/// processor's registers.
const LANES: usize = 48;
/// About so many features has a unit.
const FEATURES: usize = 96;
/// Rows are counted by so many bits of a feature's hash.
pub const BITS: u32 = 15;

/// Taken from the sum of no slot: a word too many in a slot does less harm than one too few.
pub const NOTHING: i16 = 200;

/// The model's file, packed when the program is built: most weights are none, and it is half as large so.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/slots.lz4"));
/// The rows of weights, unpacked at the first turn. A test holds that they come out whole; without them no slot is found.
static BYTES: LazyLock<Vec<u8>> =
    LazyLock::new(|| lz4_flex::decompress_size_prepended(PACKED).unwrap_or_default());

const SLOTS: [Slot; 17] = [
    Slot::Name,
    Slot::Cuisine,
    Slot::Location,
    Slot::Time,
    Slot::Date,
    Slot::People,
    Slot::Price,
    Slot::From,
    Slot::To,
    Slot::Category,
    Slot::Return,
    Slot::Nights,
    Slot::Rooms,
    Slot::Amount,
    Slot::Payee,
    Slot::Person,
    Slot::Artist,
];

/// The label of a slot's first unit; the next higher one is that of those after.
pub fn label(slot: Slot) -> usize {
    1 + 2 * slot as usize
}

/// The row of a feature.
pub fn row(hash: u32) -> usize {
    (hash >> (32 - BITS)) as usize
}

/// Units that fill a slot.
pub(crate) struct Span {
    /// Which.
    pub slot: Slot,
    /// First unit.
    pub start: usize,
    /// First unit after.
    pub end: usize,
}

/// What is known of a talk when a turn of it is tagged.
pub(crate) struct Setting {
    kinds: Vec<u64>,
    speakers: Vec<bool>,
}

/// A turn in its talk, before any unit of it is tagged.
pub(crate) struct Seen<'s> {
    kinds: &'s [u64],
    units: &'s [Unit],
    text: &'s str,
    /// Of each unit: its class, and whether it goes on with the phrase before.
    classes: Vec<u64>,
    /// Of each unit: how it is written.
    shapes: Vec<u64>,
    /// Of each unit: the word before it that tells what follows, and how far off it stands.
    leads: Vec<(u64, u64)>,
    /// Of each unit: whether it stands in quotation marks.
    quoted: Vec<bool>,
    /// Whose turn it is, and whether it is the last.
    place: u64,
    /// Classes of the question before, where a short answer is read by it.
    asked: Vec<u64>,
}

/// What is seen at each unit of a turn, gathered to learn from.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// Hashes of the features at each unit.
    pub features: Vec<Vec<u32>>,
    /// What the unit is, for what depends on the tags before.
    units: Vec<(u64, u64)>,
}

/// Words that tell what the words after them fill.
const LEADS: [u64; 26] = [
    of_word("from"),
    of_word("to"),
    of_word("in"),
    of_word("at"),
    of_word("on"),
    of_word("until"),
    of_word("till"),
    of_word("by"),
    of_word("with"),
    of_word("for"),
    of_word("named"),
    of_word("called"),
    of_word("near"),
    of_word("around"),
    of_word("of"),
    of_word("as"),
    of_word("return"),
    of_word("returning"),
    of_word("leave"),
    of_word("back"),
    of_han('从'),
    of_han('到'),
    of_han('去'),
    of_han('在'),
    of_han('给'),
    of_han('叫'),
];
/// So many units after such a word it no longer tells.
const LEAD: u64 = 6;

fn id(space: u64, hash: u64) -> u32 {
    (mix(hash, space.wrapping_mul(0x9E6D_62D0_6F6A_9A9B)) >> 32) as u32
}

impl Setting {
    /// Of a talk in which these intents were found.
    pub(crate) fn new(turns: &[Turn], kinds: &[IntentKind]) -> Self {
        let last = turns.last().and_then(|turn| turn.from.as_ref());
        Setting {
            kinds: kinds.iter().map(|&kind| kind as u64).collect(),
            speakers: turns.iter().map(|turn| turn.from.as_ref() == last).collect(),
        }
    }

    /// What is seen in one turn.
    pub(crate) fn see<'s>(&'s self, at: usize, said: &'s Said, before: Option<&Said>) -> Seen<'s> {
        let units = &said.cut.units;
        let mut classes = vec![0_u64; units.len()];
        for tag in &said.tags {
            for (within, class) in classes.iter_mut().skip(tag.start).take(tag.end - tag.start).enumerate() {
                *class = u64::from(tag.class) * 2 + u64::from(within > 0);
            }
        }
        let place = u64::from(self.speakers.get(at).copied().unwrap_or(true)) * 2
            + u64::from(at + 1 == self.speakers.len());
        // A short answer is read by the question before it.
        let asked: Vec<u64> = match before {
            Some(before) if units.len() <= 8 => before
                .tags
                .iter()
                .rev()
                .take(8)
                .map(|tag| u64::from(tag.class))
                .filter(|&class| class != 0)
                .collect(),
            _ => Vec::new(),
        };
        let mut inside = false;
        let quoted = units.iter().map(|unit| {
            inside ^= unit.kind == Kind::Quote;
            inside
        });
        let (mut lead, mut far) = (SEED, LEAD);
        let leads = units.iter().map(|unit| {
            let here = (lead, far);
            if LEADS.contains(&unit.hash) {
                (lead, far) = (unit.hash, 0);
            } else if far < LEAD && unit.kind != Kind::Question {
                far += 1;
            } else {
                (lead, far) = (SEED, LEAD);
            }
            here
        });
        Seen {
            kinds: &self.kinds,
            units,
            text: said.text,
            shapes: units.iter().map(|unit| shape(said.text, unit)).collect(),
            quoted: quoted.collect(),
            leads: leads.collect(),
            classes,
            place,
            asked,
        }
    }
}

impl Seen<'_> {
    /// How many units there are.
    fn len(&self) -> usize {
        self.units.len()
    }

    /// Tells the features at a unit, some at a time, and whether they are the same at every unit of the turn.
    fn tell(&self, i: usize, mut to: impl FnMut(bool, &[u32])) {
        let hashes = near(i, |at| self.units.get(at).map_or(SEED, |unit| unit.hash), SEED);
        let classes = near(i, |at| self.classes.get(at).copied().unwrap_or(999), 999);
        let shapes = near(i, |at| self.shapes.get(at).copied().unwrap_or(99), 99);
        let at = |all: &[u64; 7], off: isize| all.get((off + 3) as usize).copied().unwrap_or_default();
        let hash = |off: isize| at(&hashes, off);
        let class = |off: isize| at(&classes, off);
        let shape = |off: isize| at(&shapes, off);
        let id = |what: isize, hash: u64| id(what as u64, hash);
        to(true, &[id(0, 0)]);
        let alone = [-3, -2, -1, 0, 1, 2, 3]
            .map(|off| [id(10 + off, hash(off)), id(20 + off, class(off)), id(30 + off, shape(off))]);
        to(false, alone.as_flattened());
        let pairs = [-2, -1, 0, 1].map(|off| {
            [
                id(40 + off, mix(hash(off), hash(off + 1))),
                id(50 + off, mix(class(off), class(off + 1))),
                id(60 + off, mix(hash(off), class(off + 1))),
                id(65 + off, mix(class(off), hash(off + 1))),
            ]
        });
        to(false, pairs.as_flattened());
        let triples = [-2, -1, 0].map(|off| {
            [
                id(70 + off, mix(mix(hash(off), hash(off + 1)), hash(off + 2))),
                id(75 + off, mix(mix(class(off), class(off + 1)), class(off + 2))),
            ]
        });
        to(false, triples.as_flattened());
        to(false, &[id(80, u64::from(self.quoted.get(i).copied().unwrap_or_default()))]);
        to(true, &[id(81, self.place)]);
        to(false, &[id(82, mix(self.place, class(0)))]);
        if let Some(text) = around(self.units, i, 0).and_then(|unit| self.text.get(unit.start..unit.end)) {
            let tail = text.chars().rev().take(3).fold(SEED, |hash, c| mix_char(hash, fold(c).into()));
            let head = text.chars().take(3).fold(SEED, |hash, c| mix_char(hash, fold(c).into()));
            to(false, &[id(83, tail), id(84, head)]);
        }
        let (lead, far) = self.leads.get(i).copied().unwrap_or((SEED, LEAD));
        to(
            false,
            &[id(85, lead), id(86, mix(lead, far)), id(87, mix(lead, class(0))), id(88, mix(lead, shape(0)))],
        );
        for &kind in self.kinds {
            to(true, &[id(90, kind)]);
            let beside = [
                id(91, mix(kind, class(0))),
                id(92, mix(kind, hash(0))),
                id(93, mix(kind, hash(-1))),
                id(94, mix(kind, class(-1))),
                id(95, mix(kind, shape(0))),
                id(96, mix(kind, mix(class(-1), class(0)))),
                id(97, mix(kind, hash(1))),
                id(99, mix(kind, mix(lead, class(0)))),
            ];
            to(false, &beside);
        }
        for &class in &self.asked {
            to(true, &[id(98, class)]);
        }
    }

    /// What depends on the tags given to the two units before.
    fn history(&self, i: usize, one: usize, two: usize) -> [u32; 5] {
        history(self.what(i), one, two)
    }

    /// What the unit is.
    fn what(&self, i: usize) -> (u64, u64) {
        (
            around(self.units, i, 0).map_or(0, |unit| unit.hash),
            self.classes.get(i).copied().unwrap_or_default(),
        )
    }

    /// All of it, gathered.
    pub(crate) fn gathered(&self) -> Observed {
        let mut out = Observed::default();
        for i in 0..self.len() {
            let mut features = Vec::with_capacity(FEATURES);
            self.tell(i, |_, some| features.extend_from_slice(some));
            out.features.push(features);
            out.units.push(self.what(i));
        }
        out
    }
}

fn around<T>(all: &[T], i: usize, off: isize) -> Option<&T> {
    i.checked_add_signed(off).and_then(|at| all.get(at))
}

/// What is told of the unit itself and of three on either side; `none` before the first.
fn near(i: usize, tell: impl Fn(usize) -> u64, none: u64) -> [u64; 7] {
    [0, 1, 2, 3, 4, 5, 6].map(|ahead| (i + ahead).checked_sub(3).map_or(none, &tell))
}

/// How a unit is written: its kind, capitals, and for numbers the length and what else is in them.
fn shape(text: &str, unit: &Unit) -> u64 {
    let word = text.get(unit.start..unit.end).unwrap_or_default();
    let kind = unit.kind as u64 * 64;
    match unit.kind {
        Kind::Word => {
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            let first = word.chars().next().is_some_and(char::is_uppercase);
            kind + match (first, capitals) {
                (_, 0) => 0,
                (true, 1) => 1,
                _ => 2,
            }
        }
        Kind::Number => {
            let digits = word.chars().filter(char::is_ascii_digit).count().min(7) as u64;
            let letters = word.chars().any(char::is_alphabetic);
            kind + digits * 4 + u64::from(word.contains(':')) * 2 + u64::from(letters)
        }
        _ => kind,
    }
}

impl Observed {
    /// What depends on the tags given to the two units before.
    pub fn history(&self, i: usize, one: usize, two: usize) -> [u32; 5] {
        history(self.units.get(i).copied().unwrap_or_default(), one, two)
    }
}

fn history((hash, class): (u64, u64), one: usize, two: usize) -> [u32; 5] {
    let (one, two) = (one as u64, two as u64);
    [
        id(110, one),
        id(111, mix(mix(SEED, one), two)),
        id(112, mix(mix(SEED, one), hash)),
        id(113, mix(mix(SEED, one), class)),
        id(114, mix(mix(mix(SEED, one), two), class)),
    ]
}

/// The weights of features added up, label by label. Sixteen bits hold more features than a unit has.
type Sums = Pairs<{ LANES / 2 }>;

/// Adds features.
fn add(sums: &mut Sums, hashes: &[u32]) {
    sums.add(&BYTES, hashes.iter().map(|&hash| row(hash) * LABELS));
}

/// The sum of each label.
fn labels(sums: &Sums) -> [i16; LABELS] {
    sums.sums().as_flattened().first_chunk().copied().unwrap_or([0; LABELS])
}

/// The labels of a turn's units, each given in the light of those before; `nothing` is taken from the sum of no slot.
pub(crate) fn decode(seen: &Seen, nothing: i16) -> Vec<usize> {
    let (mut one, mut two) = (0, 0);
    let mut given = Vec::with_capacity(seen.len());
    let mut hashes = Vec::with_capacity(FEATURES);
    let mut everywhere = Sums::NONE;
    for i in 0..seen.len() {
        if i == 0 {
            seen.tell(i, |same, some| hashes.extend_from_slice(if same { some } else { &[] }));
            add(&mut everywhere, &hashes);
        }
        hashes.clear();
        seen.tell(i, |same, some| hashes.extend_from_slice(if same { &[] } else { some }));
        hashes.extend(seen.history(i, one, two));
        let mut sums = everywhere;
        add(&mut sums, &hashes);
        let mut sums = labels(&sums);
        if let Some(none) = sums.first_mut() {
            *none -= nothing;
        }
        // Most units fill nothing, and nothing is the first label.
        let highest = sums.iter().copied().fold(i16::MIN, i16::max);
        let best = if sums.first() == Some(&highest) { 0 } else { best(&sums, one) };
        (two, one) = (one, best);
        given.push(best);
    }
    given
}

/// The label of the highest sum; only a slot that has begun goes on.
pub fn best<T: Copy + PartialOrd>(sums: &[T; LABELS], before: usize) -> usize {
    let mut best = 0;
    for (label, sum) in sums.iter().enumerate() {
        let possible = label == 0 || label % 2 == 1 || label == before || label == before + 1;
        if possible && sums.get(best).is_some_and(|highest| sum > highest) {
            best = label;
        }
    }
    best
}

/// The spans that labels spell.
pub(crate) fn spans(labels: &[usize]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(slot) = label.checked_sub(1).and_then(|label| SLOTS.get(label / 2)).copied() else {
            continue;
        };
        match spans.last_mut() {
            Some(span) if label % 2 == 0 && span.end == at && span.slot == slot => span.end = at + 1,
            _ => spans.push(Span { slot, start: at, end: at + 1 }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_spell_spans() {
        let (name, time) = (label(Slot::Name), label(Slot::Time));
        let found: Vec<_> = spans(&[0, name, name + 1, time, 0, time, time])
            .iter()
            .map(|span| (span.slot, span.start, span.end))
            .collect();
        assert_eq!(found, [(Slot::Name, 1, 3), (Slot::Time, 3, 4), (Slot::Time, 5, 6), (Slot::Time, 6, 7)]);
    }

    #[test]
    fn nothing_goes_on_that_did_not_begin() {
        let mut sums = [0; LABELS];
        sums[label(Slot::To) + 1] = 9;
        sums[label(Slot::From)] = 3;
        assert_eq!(best(&sums, 0), label(Slot::From));
        assert_eq!(best(&sums, label(Slot::To)), label(Slot::To) + 1);
    }

    #[test]
    fn features_weigh_what_their_rows_say() {
        let hashes: Vec<u32> = (0..40_u32).map(|n| u32::MAX - n.wrapping_mul(0x0765_4321)).collect();
        let mut sums = Sums::NONE;
        hashes.chunks(7).for_each(|hashes| add(&mut sums, hashes));
        for (label, sum) in labels(&sums).into_iter().enumerate() {
            let want: i16 = hashes.iter().map(|&h| i16::from(BYTES[row(h) * LABELS + label] as i8)).sum();
            assert_eq!(sum, want, "{label}");
        }
        assert!(hashes.iter().any(|&hash| row(hash) + 1 == 1 << BITS), "the last row has none after it");
    }

    #[test]
    fn the_model_is_whole() {
        assert_eq!(BYTES.len(), LABELS << BITS);
    }
}
