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
/// So many features has every unit, those apart that are the same at each and those of each intent.
const FEATURES: usize = 51;
/// So many more depend on the tags before.
const HISTORY: usize = 5;
/// Units that are looked at on either side of one.
const AROUND: usize = 3;
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
    /// Of each unit, and of three beyond either end: its hash.
    hashes: Vec<u64>,
    /// The same: its class, and whether it goes on with the phrase before.
    classes: Vec<u64>,
    /// The same: how it is written.
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
        let mut classes = between(999, units.iter().map(|_| 0));
        for tag in &said.tags {
            let of = classes.get_mut(tag.start + AROUND..tag.end + AROUND).unwrap_or_default();
            for (within, class) in of.iter_mut().enumerate() {
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
            hashes: between(SEED, units.iter().map(|unit| unit.hash)),
            shapes: between(99, units.iter().map(|unit| shape(said.text, unit))),
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

    /// The features that are the same at every unit of the turn.
    fn everywhere(&self) -> Vec<u32> {
        let kinds = self.kinds.iter().map(|&kind| id(90, kind));
        let asked = self.asked.iter().map(|&class| id(98, class));
        [id(0, 0), id(81, self.place)].into_iter().chain(kinds).chain(asked).collect()
    }

    /// The features at a unit beside those of each intent.
    fn at(&self, i: usize) -> [u32; FEATURES] {
        let mut all = [0; FEATURES];
        let (Some(hashes), Some(classes), Some(shapes)) =
            (near(&self.hashes, i), near(&self.classes, i), near(&self.shapes, i))
        else {
            return all;
        };
        let (alone, rest) = all.split_at_mut(21);
        let each = hashes.iter().zip(classes).zip(shapes);
        for ((off, ((&hash, &class), &shape)), place) in (0..).zip(each).zip(alone.as_chunks_mut::<3>().0) {
            *place = [id(7 + off, hash), id(17 + off, class), id(27 + off, shape)];
        }
        let (pairs, rest) = rest.split_at_mut(16);
        let two = hashes.array_windows().zip(classes.array_windows()).skip(1);
        for ((off, (&[one, next], &[class, after])), place) in
            (0..).zip(two).zip(pairs.as_chunks_mut::<4>().0)
        {
            *place = [
                id(38 + off, mix(one, next)),
                id(48 + off, mix(class, after)),
                id(58 + off, mix(one, after)),
                id(63 + off, mix(class, next)),
            ];
        }
        let (triples, rest) = rest.split_at_mut(6);
        let three = hashes.array_windows().zip(classes.array_windows()).skip(1);
        for ((off, (&[a, b, c], &[d, e, f])), place) in (0..).zip(three).zip(triples.as_chunks_mut::<2>().0) {
            *place = [id(68 + off, mix(mix(a, b), c)), id(73 + off, mix(mix(d, e), f))];
        }
        let (&[.., class, _, _, _], &[.., shape, _, _, _]) = (classes, shapes);
        let unit = self.units.get(i).and_then(|unit| self.text.get(unit.start..unit.end)).unwrap_or_default();
        let tail = unit.chars().rev().take(3).fold(SEED, |hash, c| mix_char(hash, fold(c).into()));
        let head = unit.chars().take(3).fold(SEED, |hash, c| mix_char(hash, fold(c).into()));
        let (lead, far) = self.leads.get(i).copied().unwrap_or((SEED, LEAD));
        rest.copy_from_slice(&[
            id(80, u64::from(self.quoted.get(i).copied().unwrap_or_default())),
            id(82, mix(self.place, class)),
            id(83, tail),
            id(84, head),
            id(85, lead),
            id(86, mix(lead, far)),
            id(87, mix(lead, class)),
            id(88, mix(lead, shape)),
        ]);
        all
    }

    /// The features at a unit that belong to an intent.
    fn of(&self, i: usize, kind: u64) -> [u32; 8] {
        let (Some(hashes), Some(classes), Some(shapes)) =
            (near(&self.hashes, i), near(&self.classes, i), near(&self.shapes, i))
        else {
            return [0; 8];
        };
        let &[_, _, before, hash, after, _, _] = hashes;
        let (&[_, _, eve, class, _, _, _], &[_, _, _, shape, _, _, _]) = (classes, shapes);
        let (lead, _) = self.leads.get(i).copied().unwrap_or((SEED, LEAD));
        [
            id(91, mix(kind, class)),
            id(92, mix(kind, hash)),
            id(93, mix(kind, before)),
            id(94, mix(kind, eve)),
            id(95, mix(kind, shape)),
            id(96, mix(kind, mix(eve, class))),
            id(97, mix(kind, after)),
            id(99, mix(kind, mix(lead, class))),
        ]
    }

    /// What depends on the tags given to the two units before.
    fn history(&self, i: usize, one: usize, two: usize) -> [u32; HISTORY] {
        history(self.what(i), one, two)
    }

    /// What the unit is.
    fn what(&self, i: usize) -> (u64, u64) {
        let this = |all: &[u64]| all.get(i + AROUND).copied().unwrap_or_default();
        (this(&self.hashes), this(&self.classes))
    }

    /// All of it, gathered.
    pub(crate) fn gathered(&self) -> Observed {
        let mut out = Observed::default();
        for i in 0..self.len() {
            let mut features = self.everywhere();
            features.extend(self.at(i));
            self.kinds.iter().for_each(|&kind| features.extend(self.of(i, kind)));
            out.features.push(features);
            out.units.push(self.what(i));
        }
        out
    }
}

/// What is told of each unit, with `none` three times at either end.
fn between(none: u64, units: impl ExactSizeIterator<Item = u64>) -> Vec<u64> {
    let mut all = Vec::with_capacity(units.len() + 2 * AROUND);
    all.extend([none; AROUND]);
    all.extend(units);
    all.extend([none; AROUND]);
    all
}

/// What is told of the unit itself and of three on either side.
fn near(all: &[u64], i: usize) -> Option<&[u64; 1 + 2 * AROUND]> {
    all.get(i..)?.first_chunk()
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
    pub fn history(&self, i: usize, one: usize, two: usize) -> [u32; HISTORY] {
        history(self.units.get(i).copied().unwrap_or_default(), one, two)
    }
}

fn history((hash, class): (u64, u64), one: usize, two: usize) -> [u32; HISTORY] {
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
    sums.add(&BYTES, hashes, |hash| row(hash) * LABELS);
}

/// The sum of each label.
fn labels(sums: &Sums) -> [i16; LABELS] {
    sums.sums().as_flattened().first_chunk().copied().unwrap_or([0; LABELS])
}

/// The labels of a turn's units, each given in the light of those before; `nothing` is taken from the sum of no slot.
pub(crate) fn decode(seen: &Seen, nothing: i16) -> Vec<usize> {
    let (mut one, mut two) = (0, 0);
    let mut given = Vec::with_capacity(seen.len());
    let mut everywhere = Sums::NONE;
    add(&mut everywhere, &seen.everywhere());
    for i in 0..seen.len() {
        let mut features = [0; FEATURES + HISTORY];
        if let Some((at, history)) = features.split_first_chunk_mut() {
            *at = seen.at(i);
            history.copy_from_slice(&seen.history(i, one, two));
        }
        let mut sums = everywhere;
        add(&mut sums, &features);
        seen.kinds.iter().for_each(|&kind| add(&mut sums, &seen.of(i, kind)));
        let mut sums = labels(&sums);
        if let Some(none) = sums.first_mut() {
            *none -= nothing;
        }
        let best = best(&sums, one);
        (two, one) = (one, best);
        given.push(best);
    }
    given
}

/// The label of the highest sum, the first of several; only a slot that has begun goes on.
pub fn best<T: Copy + PartialOrd>(sums: &[T; LABELS], before: usize) -> usize {
    let [nothing, slots @ ..] = sums;
    let (mut best, mut highest) = (0, nothing);
    for (slot, [begins, _]) in slots.as_chunks::<2>().0.iter().enumerate() {
        if begins > highest {
            (best, highest) = (1 + 2 * slot, begins);
        }
    }
    let goes_on = before.next_multiple_of(2);
    match sums.get(goes_on) {
        Some(sum) if sum > highest || sum == highest && goes_on < best => goes_on,
        _ => best,
    }
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
