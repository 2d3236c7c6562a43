//! A talk as features, hashed and told one by one to who adds them up: of the last turn's sentences, of the whole
//! turn, and of the turns before.

use super::said::{Part, Said, id, space};
use super::units::{SEED, cut, mix};
use steward_model::Turn;

/// Kinds of features; each kind is scaled to one length of its own, so that none drowns the others: words,
/// characters, cues, what was said before as such, and what was said before in the hashes of the last turn.
pub const GROUPS: usize = 5;
/// How many turns before the last are looked at: what was said earlier has passed.
pub(super) const BEFORE: usize = 6;
/// Sentences of a turn that are looked at one by one.
pub const SENTENCES: usize = 6;
/// What a feature may belong to: a sentence, the rest of the turn, or what was said before.
pub const PARTS: usize = SENTENCES + 2;
/// What belongs to the turn and to none of its first sentences.
pub const WHOLE: usize = SENTENCES;
/// What belongs to the turns before.
pub const EARLIER: usize = SENTENCES + 1;

const WORDS: usize = 0;
const CHARS: usize = 1;
pub(super) const CUES: usize = 2;
pub(super) const BEFORE_AS_SUCH: usize = 3;
pub(super) const CARRIED: usize = 4;

/// Tells the features of the last turn in the light of those before it: part, group and hash of each. Answers with
/// the number of sentences that may be read alone, since a want often stands in one of them; none when there is
/// only one.
pub fn tell(turns: &[Turn], mut say: impl FnMut(usize, usize, u32)) -> usize {
    let Some((last, earlier)) = turns.split_last() else { return 0 };
    let said = Said::new(&last.text);
    let sentences = tell_last(&said, |part, group, _, run| {
        run.iter().for_each(|&hash| say(part, group, hash));
    });
    let bare = Topics::of(&said).is_empty();
    let mut known = false;
    let mut nearer: Vec<&Turn> = vec![last];
    for (back, turn) in earlier.iter().rev().take(BEFORE).enumerate() {
        if repeats(turn, &nearer) {
            continue;
        }
        nearer.push(turn);
        let said = Said::new(&turn.text);
        let mine = turn.from == last.from;
        tell_as_such(&said, mine, |hash| say(EARLIER, BEFORE_AS_SUCH, hash));
        if back == 0 {
            tell_nearest(&said, mine, |hash| say(EARLIER, BEFORE_AS_SUCH, hash));
        }
        if !known {
            let topics = Topics::of(&said);
            topics.tell(back == 0, bare, mine, |hash| say(EARLIER, BEFORE_AS_SUCH, hash));
            known = !topics.is_empty();
        }
        if mine {
            tell_carried(&said, |hash| say(EARLIER, CARRIED, hash));
        }
    }
    if sentences > 1 { sentences.min(SENTENCES) } else { 0 }
}

/// The same was said by the same person in one of these turns after it: said again it counts once, or six times 'haha'
/// would weigh as much as a sentence.
pub(super) fn repeats(turn: &Turn, nearer: &[&Turn]) -> bool {
    nearer.iter().any(|later| later.from == turn.from && later.text == turn.text)
}

/// So many spaces have features of one word alone: the last turn, and those before of its speaker and of others.
pub const SPACES: usize = 3;

/// A word's own feature in each space; `None` for what is no single unit.
pub fn word(text: &str) -> Option<[u32; SPACES]> {
    match cut(text).units.as_slice() {
        [unit] => Some([space::WORDS, of(true), of(false)].map(|space| id(space, mix(SEED, unit.hash)))),
        _ => None,
    }
}

/// Most turns have fewer features of a kind.
pub(super) const ROOM: usize = 256;

/// Tells the features of the last turn by itself, a run of them at a time: part, group, whether they are carried on to the
/// turns after it (`tell_carried`), and the hashes, which may be written over. Answers with the number of its sentences.
pub(super) fn tell_last(said: &Said, mut say: impl FnMut(usize, usize, bool, &mut [u32])) -> usize {
    let mut count = 0;
    let mut run = Vec::with_capacity(ROOM);
    for sentence in said.sentences() {
        let part = count.min(WHOLE);
        sentence.words(space::WORDS, true, |hash| run.push(hash));
        say(part, WORDS, true, &mut run);
        run.clear();
        sentence.chars(|hash| run.push(hash));
        say(part, CHARS, true, &mut run);
        run.clear();
        sentence.cues(space::CUES, true, |hash| run.push(hash));
        say(part, CUES, true, &mut run);
        run.clear();
        sentence.mixed(|hash| run.push(hash));
        sentence.shape(space::SHAPE, |hash| run.push(hash));
        say(part, CUES, false, &mut run);
        run.clear();
        count += 1;
    }
    said.whole().shape(space::WHOLE, |hash| run.push(hash));
    say(WHOLE, CUES, false, &mut run);
    count
}

/// The space of an earlier turn's features, by who said it.
fn of(mine: bool) -> u64 {
    if mine { space::MINE } else { space::THEIRS }
}

/// Tells the features of any earlier turn as such; `mine` where its speaker is the last turn's.
pub(super) fn tell_as_such(said: &Said, mine: bool, mut say: impl FnMut(u32)) {
    said.whole().words(of(mine), false, &mut say);
    said.whole().cues(of(mine) + 10, false, &mut say);
}

/// Tells what the turn just before the last has beside that.
pub(super) fn tell_nearest(said: &Said, mine: bool, mut say: impl FnMut(u32)) {
    said.whole().cues(of(mine) + 20, true, &mut say);
    say(id(space::SHAPE, 77));
}

/// Tells the features of an earlier turn of the same speaker, hashed as those of a last turn of one sentence.
pub(super) fn tell_carried(said: &Said, mut say: impl FnMut(u32)) {
    let whole: Part<'_> = said.whole();
    whole.words(space::WORDS, true, &mut say);
    whole.cues(space::CUES, true, &mut say);
    whole.chars(&mut say);
}

/// What a turn is about, and whether it asks.
pub(super) struct Topics {
    classes: Vec<u64>,
    asks: bool,
}

impl Topics {
    pub(super) fn of(said: &Said) -> Topics {
        Topics { classes: said.whole().topics().collect(), asks: said.whole().asks() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }

    /// Tells what the talk was about when it was last about anything, and whether the last turn goes on about it:
    /// `nearest` for the turn just before it, `bare` where it has no topic itself.
    pub(super) fn tell(&self, nearest: bool, bare: bool, mine: bool, mut say: impl FnMut(u32)) {
        let asked = nearest && self.asks;
        for &class in &self.classes {
            let how = u64::from(bare) * 4 + u64::from(asked) * 2 + u64::from(mine);
            say(id(space::TOPIC, mix(SEED, class)));
            say(id(space::TOPIC, mix(mix(SEED, class), how)));
        }
    }
}
