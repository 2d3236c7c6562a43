//! A message and the one before it as features, hashed and told one by one: words, characters, cues and entities of the
//! message, words of the one before, and what the two share.

use crate::acts::doing::cues::Cue;
use crate::acts::{Cut, Scene};
use crate::intents::said::{Part, id};
use crate::intents::units::{SEED, mix};
use steward_model::EntityKind;

/// Kinds of features, each scaled to a length of its own: words, characters, cues, and what was said before.
pub const GROUPS: usize = 4;

const WORDS: usize = 0;
const CHARS: usize = 1;
const CUES: usize = 2;
const BEFORE: usize = 3;

/// Spaces that keep features of different kinds apart; those of the intents' scorer lie below.
mod space {
    pub const WORDS: u64 = 101;
    pub const CLASSES: u64 = 102;
    pub const SHAPE: u64 = 103;
    pub const CUE: u64 = 104;
    pub const ENTITY: u64 = 105;
    pub const BEFORE: u64 = 106;
    pub const BEFORE_CLASSES: u64 = 107;
    pub const BEFORE_SHAPE: u64 = 108;
    pub const SHARED: u64 = 109;
    pub const ENDS: u64 = 110;
}

/// Tells the features of a message in the light of the one before it, which another person wrote.
pub(crate) fn tell(scene: &Scene<'_>, cut: Cut<'_>, mut say: impl FnMut(usize, u32)) {
    let whole = cut.own.whole();
    whole.words(space::WORDS, true, |hash| say(WORDS, hash));
    whole.chars(|hash| say(CHARS, hash));
    whole.cues(space::CLASSES, true, |hash| say(CUES, hash));
    whole.shape(space::SHAPE, |hash| say(CUES, hash));
    cues(scene, |hash| say(CUES, hash));
    for (at, sign) in ends(cut.own.text) {
        say(CUES, id(space::ENDS, mix(mix(SEED, at), sign)));
    }
    let Some(previous) = cut.previous.filter(|previous| !previous.text.is_empty()) else {
        say(BEFORE, id(space::BEFORE_SHAPE, 99));
        return;
    };
    let told = previous.whole();
    told.words(space::BEFORE, false, |hash| say(BEFORE, hash));
    told.cues(space::BEFORE_CLASSES, false, |hash| say(BEFORE, hash));
    told.shape(space::BEFORE_SHAPE, |hash| say(BEFORE, hash));
    shared(cut.own.text, previous.text, whole, told, |hash| say(BEFORE, hash));
}

/// What the clauses do, and which kinds of entity stand in them.
fn cues(scene: &Scene<'_>, mut say: impl FnMut(u32)) {
    let mut say = |space, what: u64, value: u64| say(id(space, mix(mix(SEED, what), value)));
    for (index, clause) in scene.clauses.iter().enumerate() {
        let place = match index {
            0 => 0,
            _ if index + 1 == scene.clauses.len() => 2,
            _ => 1,
        };
        let asked = u64::from(clause.question);
        for hit in clause.hits.iter().filter(|hit| !matches!(hit.cue, Cue::Filler)) {
            let cue = hit.cue.number();
            say(space::CUE, 1, cue * 2 + asked);
            say(space::CUE, 2, cue * 3 + place);
        }
        say(space::CUE, 3, place * 2 + asked);
        let rest = u64::from(usize::BITS - clause.rest.leading_zeros());
        if index == 0 {
            say(space::CUE, 4, rest * 2 + asked);
        }
    }
    say(space::CUE, 5, scene.clauses.len().min(5) as u64);
    let count = |kind| scene.entities.iter().filter(|entity| entity.kind == kind).count().min(3) as u64;
    for (at, kind) in
        [EntityKind::Time, EntityKind::Money, EntityKind::Number, EntityKind::Phone, EntityKind::Duration]
            .into_iter()
            .enumerate()
    {
        say(space::ENTITY, at as u64, count(kind));
    }
}

/// The last sign that is no letter, and whether the message is one of signs alone.
fn ends(text: &str) -> impl Iterator<Item = (u64, u64)> {
    let signs = text.chars().rev().filter(|c| !c.is_whitespace()).take(2);
    let last = signs.take_while(|c| !c.is_alphanumeric()).map(|c| (1, u64::from(u32::from(c))));
    let bare = (!text.chars().any(char::is_alphanumeric)).then_some((2, 0));
    last.chain(bare)
}

/// Numbers named in both, in one of them, and words said again.
fn shared(text: &str, previous: &str, one: Part<'_>, two: Part<'_>, mut say: impl FnMut(u32)) {
    let mut say = |what: u64, value: u64| say(id(space::SHARED, mix(mix(SEED, what), value)));
    let (new, old) = (numbers(text), numbers(previous));
    let same = new.iter().filter(|number| old.contains(number)).count();
    let figures = u64::from(!new.is_empty()) * 2 + u64::from(!old.is_empty());
    say(1, figures * 3 + u64::from(same > 0) + u64::from(same > 0 && same == new.len()));
    let known: Vec<u64> = two.hashes().collect();
    let (mut again, mut all) = (0_usize, 0_usize);
    for hash in one.hashes() {
        all += 1;
        again += usize::from(known.contains(&hash));
    }
    let part = if all == 0 { 0 } else { (4 * again).div_ceil(all) };
    say(2, part as u64);
    say(3, (part * 8 + (usize::BITS - all.leading_zeros()) as usize) as u64);
}

/// More of a message than this is not looked at.
const LONGEST: usize = 1500;

fn han_digit(c: char) -> Option<u32> {
    const DIGITS: [char; 11] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    DIGITS.iter().position(|&han| han == c).and_then(|at| u32::try_from(at).ok())
}

/// Numbers of a text in figures or in Chinese, each as its last two digits.
fn numbers(text: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut number: Option<u32> = None;
    for c in text.chars().take(LONGEST).chain([' ']) {
        let digit = c.to_digit(10).or_else(|| if c.is_ascii() { None } else { han_digit(c) });
        match (digit.or((c == '两').then_some(2)), number) {
            (Some(digit), Some(10)) => number = Some(10 + digit),
            (Some(digit), so_far) => number = Some((so_far.unwrap_or(0) * 10 + digit) % 100),
            (None, Some(whole)) if numbers.len() < 8 => {
                numbers.push(whole);
                number = None;
            }
            (None, _) => number = None,
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_group_is_told_after_the_other() {
        for (text, previous) in [("no, friday at 8. 好的", "thursday 7:30?"), ("ok", ""), ("", "吃饭吗")]
        {
            let context = crate::acts::noon();
            let groups =
                crate::acts::learning::observe(text, previous, &context).into_iter().map(|seen| seen.0);
            assert!(groups.is_sorted(), "{text}");
        }
    }

    #[test]
    fn a_number_is_the_same_in_figures_and_in_words() {
        for (text, want) in
            [("7:30", vec![7, 30]), ("七点半", vec![7]), ("十二点", vec![12]), ("none", vec![])]
        {
            assert_eq!(numbers(text), want, "{text}");
        }
    }
}
