//! A talk as named features, hashed: words, characters, composed cues, and the turns before.

use super::fold::is_han;
use super::lexicon::{Class, Tag, tags};
use super::units::{Cut, Kind, SEED, cut, mix, mix_char};
use steward_model::Turn;

/// Kinds of features; each kind is scaled to one length of its own, so that none drowns the others.
pub const GROUPS: usize = 5;
/// How many turns before the last are looked at: what was said earlier has passed.
const BEFORE: usize = 6;

/// The features of a talk: hashes in groups.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Hashes of each group: words, characters, cues, what was said before as such, and what was said before in
    /// the hashes of the last turn.
    pub groups: [Vec<u32>; GROUPS],
}

/// Marks that join the parts of a sentence.
const JOINS: [char; 9] = [',', '，', '、', ':', '：', '-', '/', '(', ')'];

const WORDS: u64 = 1;
const CHARS: u64 = 2;
const CUES: u64 = 3;
const PAIRS: u64 = 4;
const SHAPE: u64 = 5;
const MINE: u64 = 6;
const THEIRS: u64 = 7;
const TOPIC: u64 = 8;

fn id(space: u64, hash: u64) -> u32 {
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

impl<'t> Said<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let cut = cut(text);
        let tags = tags(&cut.units);
        Said { text, cut, tags }
    }

    /// Single units, pairs and triples, with the ends marked.
    fn words(&self, space: u64, longest: usize, out: &mut Vec<u32>) {
        let (mut one, mut two) = (SEED, SEED);
        let ends = [SEED];
        for hash in self.cut.units.iter().map(|unit| unit.hash).chain(ends) {
            out.push(id(space, mix(SEED, hash)));
            let pair = mix(mix(SEED, one), hash);
            out.push(id(space, pair));
            if longest > 2 {
                out.push(id(space, mix(mix(mix(SEED, two), one), hash)));
            }
            (two, one) = (one, hash);
        }
    }

    /// Runs of characters: one to four with a Chinese one among them, three to five of Latin ones.
    fn chars(&self, out: &mut Vec<u32>) {
        let folded = &self.cut.folded;
        for start in 0..folded.len() {
            let mut hash = SEED;
            let mut han = false;
            for (ahead, &c) in folded.iter().skip(start).take(5).enumerate() {
                hash = mix_char(hash, c.into());
                han |= is_han(c);
                if (han && ahead < 4) || (!han && ahead >= 2) {
                    out.push(id(CHARS, hash));
                }
            }
        }
    }

    /// What is composed of the classes: each, neighbours, and which stands before which.
    fn cues(&self, space: u64, pairs: bool, out: &mut Vec<u32>) {
        let (mut one, mut two) = (u64::from(u8::MAX), u64::from(u8::MAX));
        let mut seen: Vec<u64> = Vec::with_capacity(12);
        for tag in &self.tags {
            let class = u64::from(tag.class) + self.mark(tag);
            if class == 0 && one == 0 {
                continue;
            }
            out.push(id(space, mix(mix(SEED, one), class)));
            if pairs {
                out.push(id(space, mix(mix(mix(SEED, two), one), class)));
            }
            if class != 0 && !seen.contains(&class) && seen.len() < 12 {
                out.push(id(space, mix(SEED, class)));
                if pairs {
                    out.extend(seen.iter().map(|&before| id(PAIRS, mix(mix(SEED, before), class))));
                }
                seen.push(class);
            }
            (two, one) = (one, class);
        }
        out.push(id(space, mix(mix(SEED, one), 254)));
    }

    /// Its sentences, each with a word in it.
    fn sentences(&self) -> Vec<Said<'t>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for unit in &self.cut.units {
            let ends = unit.kind == Kind::Question
                || (unit.kind == Kind::Mark
                    && self.text.get(unit.start..unit.end).is_some_and(|mark| !mark.contains(JOINS)));
            if ends && let Some(text) = self.text.get(start..unit.end) {
                let said = Said::new(text);
                if said.cut.units.iter().filter(|unit| matches!(unit.kind, Kind::Word | Kind::Han)).count()
                    > 1
                {
                    sentences.push(said);
                }
                start = unit.end;
            }
        }
        if start > 0
            && let Some(text) = self.text.get(start..)
        {
            let said = Said::new(text);
            if said.cut.units.len() > 1 {
                sentences.push(said);
            }
        }
        sentences
    }

    /// Classes that say what is talked about.
    fn topics(&self) -> impl Iterator<Item = u64> {
        self.tags.iter().map(|tag| tag.class).filter(|&class| class >= Class::Eat as u8).map(u64::from)
    }

    /// Marks have numbers beyond the classes'.
    fn mark(&self, tag: &Tag) -> u64 {
        match self.cut.units.get(tag.start).map(|unit| unit.kind) {
            Some(Kind::Question) => 100,
            Some(Kind::Mark) => 101,
            Some(Kind::Quote) => 102,
            _ => 0,
        }
    }

    /// How long it is, how it begins and ends, and how it is written.
    fn shape(&self, out: &mut Vec<u32>) {
        let units = &self.cut.units;
        let say =
            |what: u64, value: u64, out: &mut Vec<u32>| out.push(id(SHAPE, mix(mix(SEED, what), value)));
        let length = u64::from(usize::BITS - units.len().leading_zeros());
        let kinds = |kind| units.iter().filter(|unit| unit.kind == kind).count();
        let question = u64::from(kinds(Kind::Question) > 0);
        say(1, length, out);
        say(2, u64::from(kinds(Kind::Han) > 0) * 2 + question, out);
        say(3, u64::from(self.tags.first().map_or(0, |tag| tag.class)), out);
        say(4, u64::from(self.tags.last().map_or(0, |tag| tag.class)), out);
        say(5, kinds(Kind::Number).min(3) as u64, out);
        say(6, kinds(Kind::Mark).min(4) as u64, out);
        let known = self.tags.iter().filter(|tag| tag.class >= Class::Eat as u8).count();
        say(7, known.min(4) as u64, out);
    }
}

/// More sentences of a turn than this are not looked at one by one.
const SENTENCES: usize = 6;

/// The features of the last turn in the light of those before it: of the whole turn first, then of each of its
/// sentences where there are several, since a want often stands in one of them alone.
pub fn features(turns: &[Turn]) -> Vec<Features> {
    let Some((last, earlier)) = turns.split_last() else { return Vec::new() };
    let whole = Said::new(&last.text);
    let mut readings = vec![of_last(&whole)];
    let sentences = whole.sentences();
    if sentences.len() > 1 {
        readings.extend(sentences.iter().take(SENTENCES).map(of_last));
    }
    let (before, carried) = of_earlier(&whole, last, earlier);
    for reading in &mut readings {
        let [_, _, _, to_before, to_carried] = &mut reading.groups;
        to_before.clone_from(&before);
        to_carried.clone_from(&carried);
    }
    readings
}

fn of_last(said: &Said) -> Features {
    let mut out = Features::default();
    let [words, chars, cues, ..] = &mut out.groups;
    said.words(WORDS, 3, words);
    said.chars(chars);
    said.cues(CUES, true, cues);
    said.shape(cues);
    out
}

/// What was said before, as such and in the hashes of the last turn.
fn of_earlier(said: &Said, last: &Turn, earlier: &[Turn]) -> (Vec<u32>, Vec<u32>) {
    let (mut before, mut carried) = (Vec::new(), Vec::new());
    let bare = said.topics().next().is_none();
    let mut topic = false;
    for (back, turn) in earlier.iter().rev().take(BEFORE).enumerate() {
        let said = Said::new(&turn.text);
        let space = if turn.from == last.from { MINE } else { THEIRS };
        said.words(space, 2, &mut before);
        said.cues(space + 10, false, &mut before);
        if back == 0 {
            said.cues(space + 20, true, &mut before);
            before.push(id(SHAPE, 77));
        }
        // What the talk was about when it was last about anything, and whether the last turn goes on about it.
        if !topic {
            let asked = back == 0 && said.cut.units.iter().any(|unit| unit.kind == Kind::Question);
            for class in said.topics() {
                let how = u64::from(bare) * 4 + u64::from(asked) * 2 + u64::from(turn.from == last.from);
                before.push(id(TOPIC, mix(SEED, class)));
                before.push(id(TOPIC, mix(mix(SEED, class), how)));
                topic = true;
            }
        }
        if turn.from == last.from {
            said.words(WORDS, 3, &mut carried);
            said.cues(CUES, true, &mut carried);
            said.chars(&mut carried);
        }
    }
    (before, carried)
}
