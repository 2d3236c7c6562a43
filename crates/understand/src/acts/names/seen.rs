//! What is seen at each unit of a message when its names are looked for: the words around, how they are written, what
//! the readers found there, and what is wanted.

use super::FACTS;
use crate::intents::said::Said as Pieces;
use crate::intents::units::{Kind, SEED, Unit, mix, mix_char, of_han, of_word};
use std::ops::Range;
use steward_model::{Entity, EntityKind, Fact, IntentKind, Mention, Said, Span};

/// A message in its talk, and what the readers made of it.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// The message, cut up.
    pub own: &'a Pieces<'a>,
    /// The message before it.
    pub before: Option<&'a Pieces<'a>>,
    /// What is wanted in it.
    pub kinds: &'a [IntentKind],
    /// What was wanted in the message before.
    pub eve: &'a [IntentKind],
    /// What is named in it, by the rules.
    pub mentions: &'a [Mention],
    /// What stands in it.
    pub entities: &'a [Entity],
}

/// What is told of one unit.
#[derive(Clone, Copy)]
struct One {
    /// Of its folded form.
    hash: u64,
    /// Its class in the lists of words, and whether it goes on with the phrase before.
    class: u64,
    /// How it is written.
    shape: u64,
    /// What the rules name there, how surely, and whether the name begins.
    rule: u64,
    /// The next sure of them, where two lie over each other.
    under: u64,
    /// The entity there, and whether it begins.
    entity: u64,
    /// What parts it from the unit before.
    gap: u64,
    /// The word before it that leads to a name, and how far off it stands.
    lead: (u64, u64),
    /// Its first and last characters.
    ends: (u64, u64),
}

/// Beyond either end.
const NONE: One = One {
    hash: SEED,
    class: 999,
    shape: 99,
    rule: 0,
    under: 0,
    entity: 0,
    gap: 9,
    lead: (SEED, LEAD),
    ends: (SEED, SEED),
};

/// A message, ready to tell what is seen at its units.
pub(crate) struct Seen<'a> {
    setting: Setting<'a>,
    ones: Vec<One>,
    /// Classes of the question before, where a short answer is read by it.
    asked: Vec<u64>,
}

/// About so many features has a unit.
pub(super) const FEATURES: usize = 96;
/// So many units after a word that leads to a name it no longer tells.
const LEAD: u64 = 5;
/// An answer of so many units is read by the question before it.
const SHORT: usize = 10;

fn id(space: u64, hash: u64) -> u32 {
    (mix(hash, (space + 200).wrapping_mul(0x9E6D_62D0_6F6A_9A9B)) >> 32) as u32
}

/// Words that tell what the words after them are.
#[rustfmt::skip]
const LEADS: [u64; 40] = [
    of_word("from"), of_word("to"), of_word("in"), of_word("at"), of_word("on"), of_word("by"), of_word("with"), of_word("for"), of_word("near"), of_word("of"),
    of_word("outside"), of_word("into"), of_word("see"), of_word("watch"), of_word("get"), of_word("buy"), of_word("grab"), of_word("pick"), of_word("bring"), of_word("try"),
    of_word("visit"), of_word("called"), of_word("book"), of_word("order"), of_word("play"), of_word("need"), of_word("reach"), of_word("leave"),
    of_han('从'), of_han('到'), of_han('去'), of_han('在'), of_han('买'), of_han('看'), of_han('带'), of_han('听'), of_han('给'), of_han('叫'), of_han('回'), of_han('逛'),
];

impl<'a> Seen<'a> {
    pub(crate) fn new(setting: Setting<'a>) -> Seen<'a> {
        let Setting { own, before, mentions, entities, .. } = setting;
        let units = &own.cut.units;
        let mut classes = vec![0_u64; units.len()];
        for tag in &own.tags {
            for (within, class) in classes.iter_mut().skip(tag.start).take(tag.end - tag.start).enumerate() {
                *class = u64::from(tag.class) * 2 + u64::from(within > 0);
            }
        }
        let asked = match before {
            Some(before) if units.len() <= SHORT => {
                let classes = before.tags.iter().rev().take(8).map(|tag| u64::from(tag.class));
                classes.filter(|&class| class != 0).collect()
            }
            _ => Vec::new(),
        };
        let (mut lead, mut far) = (SEED, LEAD);
        let mut end = 0;
        let mut ones: Vec<One> = Vec::with_capacity(units.len());
        for (unit, class) in units.iter().zip(classes) {
            let word = own.text.get(unit.start..unit.end).unwrap_or_default();
            let gap = gap(own.text.get(end..unit.start).unwrap_or_default(), end == 0);
            end = unit.end;
            ones.push(One {
                hash: unit.hash,
                class,
                shape: shape(word, unit.kind),
                rule: 0,
                under: 0,
                entity: 0,
                gap,
                lead: (lead, far),
                ends: (
                    word.chars().take(2).fold(SEED, |hash, c| mix_char(hash, c.to_ascii_lowercase().into())),
                    word.chars()
                        .rev()
                        .take(3)
                        .fold(SEED, |hash, c| mix_char(hash, c.to_ascii_lowercase().into())),
                ),
            });
            if LEADS.contains(&unit.hash) {
                (lead, far) = (unit.hash, 0);
            } else if far < LEAD && !matches!(unit.kind, Kind::Question | Kind::Mark) {
                far += 1;
            } else {
                (lead, far) = (SEED, LEAD);
            }
        }
        let mut surest = vec![(0.0_f32, 0.0_f32); ones.len()];
        for mention in mentions {
            let named = named(mention);
            over(units, mention.span.start, mention.span.end, |at, begins| {
                if let (Some(one), Some(sure)) = (ones.get_mut(at), surest.get_mut(at)) {
                    let code = named * 8 + surely(mention.confidence) * 2 + u64::from(begins);
                    if mention.confidence > sure.0 {
                        (one.under, one.rule) = (one.rule, code);
                        *sure = (mention.confidence, sure.0);
                    } else if mention.confidence > sure.1 {
                        one.under = code;
                        sure.1 = mention.confidence;
                    }
                }
            });
        }
        for entity in entities {
            let kind = kind(entity.kind);
            over(units, entity.span.start, entity.span.end, |at, begins| {
                if let Some(one) = ones.get_mut(at).filter(|one| one.entity / 2 <= kind) {
                    one.entity = kind * 2 + u64::from(begins);
                }
            });
        }
        Seen { setting, ones, asked }
    }

    /// How many units there are.
    pub(crate) fn len(&self) -> usize {
        self.ones.len()
    }

    /// Where in the text the units lie.
    pub(crate) fn units(&self) -> &'a [Unit] {
        &self.setting.own.cut.units
    }

    /// The units that lie in these bytes.
    pub(crate) fn within(&self, span: Span) -> Range<usize> {
        let units = self.units();
        let start = units.partition_point(|unit| unit.start < span.start);
        start..units.partition_point(|unit| unit.end <= span.end)
    }

    /// The features at a unit, some at a time, and whether they tell what the rules found.
    pub(crate) fn tell(&self, i: usize, mut to: impl FnMut(bool, &[u32])) {
        let at = |off: isize| i.checked_add_signed(off).and_then(|at| self.ones.get(at)).unwrap_or(&NONE);
        let (b3, b2, b1, a0, a1, a2, a3) = (at(-3), at(-2), at(-1), at(0), at(1), at(2), at(3));
        to(
            false,
            &[
                id(0, 0),
                id(1, b2.hash),
                id(2, b1.hash),
                id(3, a0.hash),
                id(4, a1.hash),
                id(5, a2.hash),
                id(6, b2.class),
                id(7, b1.class),
                id(8, a0.class),
                id(9, a1.class),
                id(10, a2.class),
                id(11, b2.shape),
                id(12, b1.shape),
                id(13, a0.shape),
                id(14, a1.shape),
                id(15, a2.shape),
                id(20, b1.entity),
                id(21, a0.entity),
                id(22, a1.entity),
                id(23, a0.gap * 16 + a1.gap),
                id(24, a0.ends.0),
                id(25, a0.ends.1),
                id(26, mix(b3.hash, b2.hash)),
                id(27, mix(a2.hash, a3.hash)),
                id(30, mix(b1.hash, a0.hash)),
                id(31, mix(a0.hash, a1.hash)),
                id(32, mix(b2.hash, b1.hash)),
                id(33, mix(a1.hash, a2.hash)),
                id(34, mix(mix(b2.hash, b1.hash), a0.hash)),
                id(35, mix(mix(b1.hash, a0.hash), a1.hash)),
                id(36, mix(mix(a0.hash, a1.hash), a2.hash)),
                id(37, mix(b1.class, a0.class)),
                id(38, mix(a0.class, a1.class)),
                id(39, mix(mix(b1.class, a0.class), a1.class)),
                id(40, mix(b1.hash, a0.class)),
                id(41, mix(b1.hash, a0.shape)),
                id(42, mix(a0.class, a1.hash)),
                id(43, mix(a0.shape, a1.hash)),
                id(44, mix(a0.gap, a0.shape)),
                id(45, mix(mix(b1.shape, a0.shape), a1.shape)),
                id(46, mix(a0.lead.0, a0.lead.1)),
                id(47, mix(a0.lead.0, a0.shape)),
                id(48, mix(a0.lead.0, a0.class)),
                id(49, a0.lead.0),
                id(58, mix(a0.entity, b1.hash)),
                id(59, mix(a0.entity, a0.shape)),
                id(60, mix(b1.entity, a0.entity)),
            ],
        );
        to(
            true,
            &[
                id(16, b1.rule),
                id(17, a0.rule),
                id(18, a1.rule),
                id(19, a0.under),
                id(50, mix(b1.rule, a0.rule)),
                id(51, mix(a0.rule, a1.rule)),
                id(52, mix(a0.rule, a0.under)),
                id(53, mix(a0.rule, a0.shape)),
                id(54, mix(a0.rule, a0.lead.0)),
                id(55, mix(a0.rule, b1.hash)),
                id(56, mix(a0.rule, a1.hash)),
                id(57, mix(a0.rule, a0.entity)),
                id(61, mix(a0.rule, a0.gap)),
                id(62, mix(a0.rule, a0.hash)),
            ],
        );
        for &kind in self.setting.kinds {
            let kind = kind as u64;
            to(
                false,
                &[
                    id(70, kind),
                    id(71, mix(kind, a0.class)),
                    id(72, mix(kind, a0.hash)),
                    id(73, mix(kind, b1.hash)),
                    id(74, mix(kind, a0.shape)),
                    id(75, mix(kind, a1.hash)),
                    id(77, mix(kind, a0.entity)),
                    id(78, mix(kind, a0.lead.0)),
                ],
            );
            to(true, &[id(76, mix(kind, a0.rule))]);
        }
        for &kind in self.setting.eve {
            let kind = kind as u64;
            to(false, &[id(80, kind), id(81, mix(kind, a0.shape)), id(83, mix(kind, a0.gap))]);
            to(true, &[id(82, mix(kind, a0.rule))]);
        }
        let none = u64::from(self.setting.kinds.is_empty()) * 2 + u64::from(self.setting.eve.is_empty());
        to(false, &[id(84, none), id(86, mix(self.ones.len().min(6) as u64, a0.gap))]);
        to(true, &[id(85, mix(none, a0.rule))]);
        for &class in &self.asked {
            to(false, &[id(87, class), id(88, mix(class, a0.shape))]);
        }
    }

    /// What is told of a unit together with the labels before it.
    pub(crate) fn beside(&self, i: usize) -> [u64; 4] {
        let One { hash, class, shape, gap, rule, .. } = *self.ones.get(i).unwrap_or(&NONE);
        [hash, class, shape * 16 + gap, rule]
    }
}

/// The features that depend on the labels given to the two units before; `beside` is told of the unit itself.
pub fn history(beside: [u64; 4], one: usize, two: usize) -> [u32; 6] {
    let [hash, class, written, rule] = beside;
    let (one, two) = (one as u64, two as u64);
    [
        id(90, one),
        id(91, mix(mix(SEED, one), two)),
        id(92, mix(mix(SEED, one), hash)),
        id(93, mix(mix(SEED, one), class)),
        id(94, mix(mix(SEED, one), written)),
        id(95, mix(mix(SEED, one), rule)),
    ]
}

/// Calls with each unit that lies within these bytes, and whether it is the first.
fn over(units: &[Unit], start: usize, end: usize, mut with: impl FnMut(usize, bool)) {
    let first = units.partition_point(|unit| unit.start < start);
    for (at, _) in units.iter().enumerate().skip(first).take_while(|(_, unit)| unit.end <= end) {
        with(at, at == first);
    }
}

/// What a mention says, as a number above 0.
fn named(mention: &Mention) -> u64 {
    match (&mention.said, mention.fact) {
        (Said::Words(_), fact) => match FACTS.iter().position(|&known| known == fact) {
            Some(at) => 1 + at as u64,
            None => match fact {
                Fact::Cuisine => 6,
                Fact::With => 7,
                _ => 8,
            },
        },
        (Said::Day(_) | Said::Days(..), _) => 9,
        (Said::Count(_), _) => 10,
        (Said::Money(..), _) => 11,
        _ => 12,
    }
}

fn surely(confidence: f32) -> u64 {
    [0.42, 0.55, 0.72].iter().filter(|&&step| confidence >= step).count() as u64
}

/// Kinds of entity, names above figures: where two lie over each other the higher one is told.
fn kind(kind: EntityKind) -> u64 {
    match kind {
        EntityKind::Venue => 40,
        EntityKind::Person => 39,
        EntityKind::Cuisine => 38,
        EntityKind::Address => 37,
        EntityKind::Place => 36,
        kind => 1 + kind as u64,
    }
}

/// What stands between two units, or before the first.
fn gap(between: &str, first: bool) -> u64 {
    let marks = between.trim();
    match marks.chars().next() {
        _ if first => 1,
        None if between.contains('\n') => 2,
        None if between.is_empty() => 3,
        None => 4,
        Some('\'' | '’' | '-' | '&' | '.') if marks.len() == between.len() => 5,
        Some(',' | '，' | '、' | ':' | '：') => 6,
        Some('@') => 7,
        Some(_) => 8,
    }
}

/// How a unit is written: its kind, capitals, and for numbers the length and what else is in them.
fn shape(word: &str, kind: Kind) -> u64 {
    let base = kind as u64 * 8;
    match kind {
        Kind::Word => {
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            let first = word.chars().next().is_some_and(char::is_uppercase);
            base + match (first, capitals) {
                (_, 0) => 0,
                (true, 1) => 1,
                _ => 2,
            }
        }
        Kind::Number => base + word.chars().filter(char::is_ascii_digit).count().min(7) as u64,
        _ => base,
    }
}
