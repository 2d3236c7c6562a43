//! A talk as features, hashed and told one by one to who adds them up: of the last turn's sentences, of the whole
//! turn, and of the turns before.

use super::said::{Said, id, space};
use super::units::{SEED, mix};
use steward_model::Turn;

/// Kinds of features; each kind is scaled to one length of its own, so that none drowns the others: words,
/// characters, cues, what was said before as such, and what was said before in the hashes of the last turn.
pub const GROUPS: usize = 5;
/// How many turns before the last are looked at: what was said earlier has passed.
const BEFORE: usize = 6;
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
const CUES: usize = 2;
const BEFORE_AS_SUCH: usize = 3;
const CARRIED: usize = 4;

/// Tells the features of the last turn in the light of those before it: part, group and hash of each. Answers with
/// the number of sentences that may be read alone, since a want often stands in one of them; none when there is
/// only one.
pub fn tell(turns: &[Turn], mut say: impl FnMut(usize, usize, u32)) -> usize {
    let Some((last, earlier)) = turns.split_last() else { return 0 };
    let said = Said::new(&last.text);
    let mut count = 0;
    for sentence in said.sentences() {
        let part = count.min(WHOLE);
        sentence.words(space::WORDS, true, |hash| say(part, WORDS, hash));
        sentence.chars(|hash| say(part, CHARS, hash));
        sentence.cues(space::CUES, true, |hash| say(part, CUES, hash));
        sentence.mixed(|hash| say(part, CUES, hash));
        sentence.shape(space::SHAPE, |hash| say(part, CUES, hash));
        count += 1;
    }
    said.whole().shape(space::WHOLE, |hash| say(WHOLE, CUES, hash));
    tell_earlier(&said, last, earlier, |group, hash| say(EARLIER, group, hash));
    if count > 1 { count.min(SENTENCES) } else { 0 }
}

fn tell_earlier(said: &Said, last: &Turn, earlier: &[Turn], mut say: impl FnMut(usize, u32)) {
    let bare = said.whole().topics().next().is_none();
    let mut topic = false;
    for (back, turn) in earlier.iter().rev().take(BEFORE).enumerate() {
        let said = Said::new(&turn.text);
        let whole = said.whole();
        let mine = turn.from == last.from;
        let of = if mine { space::MINE } else { space::THEIRS };
        whole.words(of, false, |hash| say(BEFORE_AS_SUCH, hash));
        whole.cues(of + 10, false, |hash| say(BEFORE_AS_SUCH, hash));
        if back == 0 {
            whole.cues(of + 20, true, |hash| say(BEFORE_AS_SUCH, hash));
            say(BEFORE_AS_SUCH, id(space::SHAPE, 77));
        }
        // What the talk was about when it was last about anything, and whether the last turn goes on about it.
        if !topic {
            let asked = back == 0 && whole.asks();
            for class in whole.topics() {
                let how = u64::from(bare) * 4 + u64::from(asked) * 2 + u64::from(mine);
                say(BEFORE_AS_SUCH, id(space::TOPIC, mix(SEED, class)));
                say(BEFORE_AS_SUCH, id(space::TOPIC, mix(mix(SEED, class), how)));
                topic = true;
            }
        }
        if mine {
            whole.words(space::WORDS, true, |hash| say(CARRIED, hash));
            whole.cues(space::CUES, true, |hash| say(CARRIED, hash));
            whole.chars(|hash| say(CARRIED, hash));
        }
    }
}
