//! A turn cut up and tagged, and what is seen in it: words, characters, and cues composed of classes.

use super::fold::is_han;
use super::lexicon::{Class, Tag, tags};
use super::units::{Cut, Kind, SEED, Unit, cut, mix, mix_char};

/// Marks that join the parts of a sentence.
const JOINS: [char; 9] = [',', '，', '、', ':', '：', '-', '/', '(', ')'];
/// Classes of a sentence that are set against each other; those after them are not.
const SET_AGAINST: usize = 12;

/// Spaces that keep features of different kinds apart.
pub(crate) mod space {
    pub const WORDS: u64 = 1;
    pub const CHARS: u64 = 2;
    pub const CUES: u64 = 3;
    pub const PAIRS: u64 = 4;
    pub const SHAPE: u64 = 5;
    pub const MINE: u64 = 6;
    pub const THEIRS: u64 = 7;
    pub const TOPIC: u64 = 8;
    pub const MIXED: u64 = 9;
    pub const WHOLE: u64 = 40;
}

/// A feature's hash.
pub(crate) fn id(space: u64, hash: u64) -> u32 {
    (mix(hash, space.wrapping_mul(0x9E6D_62D0_6F6A_9A9B)) >> 32) as u32
}

/// One turn, cut up and tagged.
pub(crate) struct Said<'t> {
    /// As written.
    pub text: &'t str,
    /// Its units.
    pub cut: Cut,
    /// What they stand for.
    pub tags: Vec<Tag>,
}

/// A part of a turn: neighbouring units with their characters and tags.
#[derive(Clone, Copy)]
pub(crate) struct Part<'s> {
    units: &'s [Unit],
    folded: &'s [char],
    tags: &'s [Tag],
    /// The unit that the part begins with, counted in the turn.
    first: usize,
}

impl<'t> Said<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let cut = cut(text);
        let tags = tags(&cut.units);
        Said { text, cut, tags }
    }

    /// All of it.
    pub(crate) fn whole(&self) -> Part<'_> {
        Part { units: &self.cut.units, folded: &self.cut.folded, tags: &self.tags, first: 0 }
    }

    /// Its sentences, each with more than one word in it but perhaps the last; one at least.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = Part<'_>> {
        let (mut unit, mut folded, mut tag) = (0, 0, 0);
        let mut done = false;
        std::iter::from_fn(move || {
            if done {
                return None;
            }
            let units = &self.cut.units;
            let mut words = 0;
            let mut end = units.len();
            for (at, one) in units.iter().enumerate().skip(unit) {
                words += usize::from(matches!(one.kind, Kind::Word | Kind::Han));
                if words > 1 && at + 1 < units.len() && self.ends(one) {
                    end = at + 1;
                    break;
                }
            }
            done = end == units.len();
            let to =
                if done { self.cut.folded.len() } else { units.get(end - 1).map_or(0, |one| one.folded) };
            let mut last = tag;
            while self.tags.get(last).is_some_and(|tag| tag.start < end) {
                last += 1;
            }
            let part = Part {
                units: units.get(unit..end)?,
                folded: self.cut.folded.get(folded..to)?,
                tags: self.tags.get(tag..last)?,
                first: unit,
            };
            (unit, folded, tag) = (end, to, last);
            Some(part)
        })
    }

    /// Whether a sentence ends with the unit.
    fn ends(&self, unit: &Unit) -> bool {
        unit.kind == Kind::Question
            || (unit.kind == Kind::Mark
                && self.text.get(unit.start..unit.end).is_some_and(|mark| !mark.contains(JOINS)))
    }
}

impl Part<'_> {
    /// Single units, pairs and, where asked for, triples, with the ends marked.
    pub(crate) fn words(&self, space: u64, triples: bool, mut say: impl FnMut(u32)) {
        let (mut one, mut two) = (SEED, SEED);
        for hash in self.units.iter().map(|unit| unit.hash).chain([SEED]) {
            let alone = mix(SEED, hash);
            say(id(space, alone));
            say(id(space, mix(mix(SEED, one), hash)));
            if triples {
                say(id(space, mix(mix(mix(SEED, two), one), hash)));
            }
            (two, one) = (one, hash);
        }
    }

    /// The hash of each unit.
    pub(crate) fn hashes(&self) -> impl Iterator<Item = u64> {
        self.units.iter().map(|unit| unit.hash)
    }

    /// Runs of characters: one to four with a Chinese one among them, three to five of Latin ones.
    pub(crate) fn chars(&self, mut say: impl FnMut(u32)) {
        let mut rest = self.folded;
        if !self.units.iter().any(|unit| unit.kind == Kind::Han) {
            while let [_, after @ ..] = rest {
                let mut hash = SEED;
                for (ahead, &c) in rest.iter().take(5).enumerate() {
                    hash = mix_char(hash, c.into());
                    if ahead >= 2 {
                        say(id(space::CHARS, hash));
                    }
                }
                rest = after;
            }
            return;
        }
        while !rest.is_empty() {
            let mut hash = SEED;
            let mut han = false;
            for (ahead, &c) in rest.iter().take(5).enumerate() {
                hash = mix_char(hash, c.into());
                han |= is_han(c);
                if (han && ahead < 4) || (!han && ahead >= 2) {
                    say(id(space::CHARS, hash));
                }
            }
            rest = rest.split_first().map_or(&[], |(_, rest)| rest);
        }
    }

    /// What is composed of the classes: each, neighbours, and where asked for which stands before which.
    pub(crate) fn cues(&self, space: u64, pairs: bool, mut say: impl FnMut(u32)) {
        let (mut one, mut two) = (u64::from(u8::MAX), u64::from(u8::MAX));
        let mut seen = [0_u64; SET_AGAINST];
        let mut met = 0;
        for tag in self.tags {
            let class = u64::from(tag.class) + self.mark(tag);
            if class == 0 && one == 0 {
                continue;
            }
            say(id(space, mix(mix(SEED, one), class)));
            if pairs {
                say(id(space, mix(mix(mix(SEED, two), one), class)));
            }
            let before = seen.get(..met).unwrap_or_default();
            if class != 0 && met < SET_AGAINST && !before.contains(&class) {
                say(id(space, mix(SEED, class)));
                if pairs {
                    before.iter().for_each(|&before| say(id(space::PAIRS, mix(mix(SEED, before), class))));
                }
                if let Some(place) = seen.get_mut(met) {
                    *place = class;
                    met += 1;
                }
            }
            (two, one) = (one, class);
        }
        say(id(space, mix(mix(SEED, one), 254)));
    }

    /// Words beside the class of what stands next to them.
    pub(crate) fn mixed(&self, mut say: impl FnMut(u32)) {
        let mut before = u64::from(u8::MAX);
        let mut last = SEED;
        for tag in self.tags {
            let class = u64::from(tag.class) + self.mark(tag);
            let first = self.units.get(tag.start - self.first).map_or(SEED, |unit| unit.hash);
            if before != 0 && tag.class == 0 {
                say(id(space::MIXED, mix(mix(SEED, before), first)));
            }
            if class != 0 {
                say(id(space::MIXED, mix(mix(SEED, last), class)));
            }
            before = class;
            last = self.units.get(tag.end - 1 - self.first).map_or(SEED, |unit| unit.hash);
        }
    }

    /// Classes that say what is talked about.
    pub(crate) fn topics(&self) -> impl Iterator<Item = u64> {
        self.tags.iter().map(|tag| tag.class).filter(|&class| class >= Class::Eat as u8).map(u64::from)
    }

    /// Whether something is asked with a mark.
    pub(crate) fn asks(&self) -> bool {
        self.units.iter().any(|unit| unit.kind == Kind::Question)
    }

    /// Marks have numbers beyond the classes', and so have words of no class that are written like a name: with a capital,
    /// not at the part's beginning.
    fn mark(&self, tag: &Tag) -> u64 {
        let Some(unit) = self.units.get(tag.start - self.first) else { return 0 };
        match unit.kind {
            Kind::Question => 100,
            Kind::Mark => 101,
            Kind::Quote => 102,
            Kind::Word if unit.capital && tag.class == 0 && tag.start > self.first => 103,
            _ => 0,
        }
    }

    /// How long it is, how it begins and ends, and how it is written.
    pub(crate) fn shape(&self, space: u64, mut say: impl FnMut(u32)) {
        let mut say = |what: u64, value: u64| say(id(space, mix(mix(SEED, what), value)));
        let length = u64::from(usize::BITS - self.units.len().leading_zeros());
        let kinds = |kind| self.units.iter().filter(|unit| unit.kind == kind).count();
        let question = u64::from(self.asks());
        say(1, length);
        say(2, u64::from(kinds(Kind::Han) > 0) * 2 + question);
        say(3, u64::from(self.tags.first().map_or(0, |tag| tag.class)));
        say(4, u64::from(self.tags.last().map_or(0, |tag| tag.class)));
        say(5, kinds(Kind::Number).min(3) as u64);
        say(6, kinds(Kind::Mark).min(4) as u64);
        say(7, self.topics().take(4).count() as u64);
    }
}
