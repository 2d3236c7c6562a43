//! What a turn adds to the scorer's sums, made at most once: while a talk goes on, each turn is looked at in the light of
//! the same turns before it, and only the newest is new.

use super::features::{
    BEFORE, BEFORE_AS_SUCH, CARRIED, CUES, EARLIER, GROUPS, PARTS, ROOM, SENTENCES, Topics, repeats,
    tell_as_such, tell_carried, tell_last, tell_nearest,
};
use super::model::{KINDS, Sum, probabilities};
use super::said::Said;
use std::cell::OnceCell;
use steward_model::Turn;

/// A turn and what was made of it so far.
pub(crate) struct Gist<'t> {
    turn: &'t Turn,
    said: OnceCell<Said<'t>>,
    topics: OnceCell<Topics>,
    carried: OnceCell<Sum>,
    /// As such, for a last turn of another speaker and of the same.
    as_such: [OnceCell<Sum>; 2],
    /// What is beside that while it is the nearest, for both.
    nearest: [OnceCell<Sum>; 2],
}

impl<'t> Gist<'t> {
    pub(crate) fn new(turn: &'t Turn) -> Gist<'t> {
        Gist {
            turn,
            said: OnceCell::new(),
            topics: OnceCell::new(),
            carried: OnceCell::new(),
            as_such: Default::default(),
            nearest: Default::default(),
        }
    }

    /// The turn.
    pub(crate) fn turn(&self) -> &'t Turn {
        self.turn
    }

    /// Its words, cut up.
    pub(crate) fn said(&self) -> &Said<'t> {
        self.said.get_or_init(|| Said::new(&self.turn.text))
    }

    fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| Topics::of(self.said()))
    }

    fn carried(&self) -> &Sum {
        self.carried.get_or_init(|| {
            let mut hashes = Vec::with_capacity(ROOM);
            tell_carried(self.said(), |hash| hashes.push(hash));
            Sum::of(&mut hashes)
        })
    }

    fn as_such(&self, mine: bool) -> &Sum {
        let [theirs, own] = &self.as_such;
        let cell = if mine { own } else { theirs };
        cell.get_or_init(|| {
            let mut hashes = Vec::with_capacity(ROOM);
            tell_as_such(self.said(), mine, |hash| hashes.push(hash));
            Sum::of(&mut hashes)
        })
    }

    fn nearest(&self, mine: bool) -> &Sum {
        let [theirs, own] = &self.nearest;
        let cell = if mine { own } else { theirs };
        cell.get_or_init(|| {
            let mut hashes = Vec::with_capacity(ROOM);
            tell_nearest(self.said(), mine, |hash| hashes.push(hash));
            Sum::of(&mut hashes)
        })
    }

    /// For each intent the probability that a card for it would be welcome at this turn, in the light of those before
    /// it, which are given nearest first.
    pub(crate) fn scores<'e>(&self, before: impl Iterator<Item = &'e Gist<'t>>) -> [f32; KINDS]
    where
        't: 'e,
    {
        let mut parts = [[Sum::NOTHING; GROUPS]; PARTS];
        let mut carried = Sum::NOTHING;
        let sentences = tell_last(self.said(), |part, group, carries, run| {
            let sum = Sum::of(run);
            if let Some(place) = parts.get_mut(part).and_then(|groups| groups.get_mut(group)) {
                place.add(&sum);
            }
            if carries && group == CUES {
                carried.add(&sum);
            }
        });
        if let (1, Some([words, chars, ..])) = (sentences, parts.first()) {
            carried.add(words);
            carried.add(chars);
            let _ = self.carried.set(carried);
        }
        let mut as_such = Sum::NOTHING;
        let mut same = Sum::NOTHING;
        let mut known = false;
        let mut nearer: Vec<&Turn> = vec![self.turn];
        for (back, turn) in before.take(BEFORE).enumerate() {
            if repeats(turn.turn, &nearer) {
                continue;
            }
            nearer.push(turn.turn);
            let mine = turn.turn.from == self.turn.from;
            as_such.add(turn.as_such(mine));
            if back == 0 {
                as_such.add(turn.nearest(mine));
            }
            if !known {
                let bare = self.topics().is_empty();
                let mut hashes = Vec::new();
                turn.topics().tell(back == 0, bare, mine, |hash| hashes.push(hash));
                as_such.add(&Sum::of(&mut hashes));
                known = !turn.topics().is_empty();
            }
            if mine {
                same.add(turn.carried());
            }
        }
        if let Some(earlier) = parts.get_mut(EARLIER) {
            for (group, sum) in [(BEFORE_AS_SUCH, as_such), (CARRIED, same)] {
                if let Some(place) = earlier.get_mut(group) {
                    *place = sum;
                }
            }
        }
        probabilities(&parts, if sentences > 1 { sentences.min(SENTENCES) } else { 0 })
    }
}

/// The scores at the last of these turns; all 0 without a turn.
pub(super) fn scores(turns: &[Turn]) -> [f32; KINDS] {
    let Some((last, before)) = turns.split_last() else { return [0.0; KINDS] };
    let before: Vec<Gist<'_>> = before.iter().rev().take(BEFORE).map(Gist::new).collect();
    Gist::new(last).scores(before.iter())
}

#[cfg(test)]
mod tests {
    use super::super::features::tell;
    use super::*;
    use proptest::prelude::*;

    /// The scores out of the features as they are told for training, with nothing kept.
    fn fresh(turns: &[Turn]) -> [f32; KINDS] {
        let mut parts = [[Sum::NOTHING; GROUPS]; PARTS];
        let sentences = tell(turns, |part, group, hash| parts[part][group].add(&Sum::of(&mut [hash])));
        probabilities(&parts, sentences)
    }

    fn talk() -> impl Strategy<Value = Vec<Turn>> {
        let word = prop_oneof![
            Just("dinner"),
            Just("tomorrow"),
            Just("you"),
            Just("free"),
            Just("?"),
            Just("."),
            Just("call me"),
            Just("吃饭"),
            Just("明天"),
            Just("吗"),
            Just("！"),
            Just("<#>"),
            Just("7pm"),
            Just("“"),
            Just("qwzx"),
        ];
        let text = proptest::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
        let from = prop_oneof![Just(None), Just(Some("A".to_owned())), Just(Some("B".to_owned()))];
        proptest::collection::vec((from, text).prop_map(|(from, text)| Turn { from, text, at: None }), 1..14)
    }

    /// Laughter is no louder for going on: six times the same is as once.
    #[test]
    fn who_repeats_themselves_says_it_once() {
        let turn = |text: &str| Turn { from: Some("A".to_owned()), text: text.to_owned(), at: None };
        for text in ["haha", "yes", "哈哈", "lol ok"] {
            let many = vec![turn(text); 7];
            assert_eq!(scores(&many), scores(&many[..1]), "{text}");
        }
    }

    proptest! {
        /// What is kept of a turn says at every later turn what the turn itself would say.
        #[test]
        fn what_is_kept_says_what_the_turns_say(turns in talk()) {
            let gists: Vec<Gist<'_>> = turns.iter().map(Gist::new).collect();
            for (at, gist) in gists.iter().enumerate() {
                let kept = gist.scores(gists[..at].iter().rev());
                prop_assert_eq!(kept.map(f32::to_bits), fresh(&turns[..=at]).map(f32::to_bits), "turn {}", at);
            }
            let whole = scores(&turns);
            prop_assert_eq!(whole.map(f32::to_bits), fresh(&turns).map(f32::to_bits));
        }
    }
}
