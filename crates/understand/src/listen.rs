//! A message in the light of those before it: entities, wants, acts and forms in one go.

use crate::acts::Reading;
use crate::acts::Wake;
use crate::intents::Gist;
use crate::weigh::{self, Heard, Told, learning};
use crate::{acts, annotate, senders, tagged};
use std::cell::OnceCell;
use std::collections::{BTreeMap, VecDeque};
use steward_model::{Context, Entity, Fact, FactValue, Intent, IntentKind, Said, Turn, Understood};

/// So many turns before the last are looked at.
const BEFORE: usize = 7;

/// Hears the turns of one talk, one after the other. What was made of a turn is kept for the sake of those after it, so
/// that each is read once; what is understood is the same as with [`listen`] over all turns so far.
#[derive(Default)]
pub struct Ear<'t> {
    /// The last turns, the nearest first.
    before: VecDeque<Before<'t>>,
    /// How many turns there were.
    heard: usize,
}

/// A turn that was said before, and what was made of it.
struct Before<'t> {
    gist: Gist<'t>,
    wake: OnceCell<Wake>,
}

impl Before<'_> {
    fn wake(&self) -> &Wake {
        self.wake.get_or_init(|| acts::wake(&self.gist.turn().text))
    }
}

/// What is made of the last of these turns. `context` is of the moment at which it was sent. Time is linear in the
/// last turn's text and does not grow with the talk.
pub fn listen(turns: &[Turn], context: &Context) -> Understood {
    let Some((last, before)) = turns.split_last() else { return Understood::default() };
    Ear::after(before).hear(last, context)
}

impl<'t> Ear<'t> {
    /// After these turns, of which nothing is made but for the sake of later ones.
    pub fn after(turns: &'t [Turn]) -> Ear<'t> {
        let mut ear = Ear { before: VecDeque::new(), heard: turns.len().saturating_sub(BEFORE) };
        for turn in turns.iter().skip(ear.heard) {
            ear.keep(Before { gist: Gist::new(turn), wake: OnceCell::new() });
        }
        ear
    }

    fn keep(&mut self, turn: Before<'t>) {
        self.before.truncate(BEFORE - 1);
        self.before.push_front(turn);
        self.heard += 1;
    }

    /// What is made of the next turn. `context` is of the moment at which it was sent. Time is linear in its text and
    /// does not grow with the talk.
    pub fn hear(&mut self, turn: &'t Turn, context: &Context) -> Understood {
        let gist = Gist::new(turn);
        let (understood, wake) = self.understand(&gist, context);
        self.keep(Before { gist, wake: OnceCell::from(wake) });
        understood
    }

    /// What somebody else wrote just before is what a message answers; who goes on speaking answers nobody.
    fn answered(&self, last: &Turn) -> Option<&Gist<'t>> {
        self.before.front().map(|before| &before.gist).filter(|gist| gist.turn().from != last.from)
    }

    /// What the cues say of a message, and what the messages before say of it.
    fn read(&self, gist: &Gist<'t>, entities: &[Entity], context: &Context) -> (Reading, Told) {
        let last = gist.turn();
        let cut = acts::Cut { own: gist.said(), previous: self.answered(last).map(Gist::said) };
        let reading = acts::read_after(&last.text, cut, entities, context);
        // A make-believe goes on while nothing is put forward for a day.
        let make_believe = self.before.front().is_some_and(|before| before.wake().make_believe)
            || !reading.forward
                && !reading.ahead
                && self.before.iter().take(3).any(|before| before.wake().make_believe);
        // Who answers talk of other people, and asks for nothing, speaks of them still.
        let of_others = self.before.front().is_some_and(|before| before.wake().others) && !reading.turns;
        // A word game or a match goes on for some turns.
        let elsewhere = !reading.forward && self.before.iter().take(3).any(|before| before.wake().elsewhere);
        // A story is told over several turns; who asks about it asks for nothing.
        let story =
            !reading.turns && !reading.ahead && self.before.iter().take(2).any(|before| before.wake().past);
        (reading, Told { story, elsewhere, make_believe, of_others })
    }

    fn understand(&self, gist: &Gist<'t>, context: &Context) -> (Understood, Wake) {
        let last = gist.turn();
        let entities = annotate(&last.text, None, context);
        let (mut forms, quiet) = senders::read(&last.text, last.from.as_deref(), &entities, context);
        let before = self.answered(last);
        let (reading, told) = self.read(gist, &entities, context);
        let learnt = gist.scores(self.before.iter().map(|before| &before.gist));
        let heard = Heard { text: &last.text, reading: &reading, learnt: &learnt, told };
        let mut intents = if quiet { Vec::new() } else { weigh::wants(&heard, self.heard) };
        if reading.suspicion >= 2 && reading.demands {
            demanded(&mut intents, self.heard);
        }
        for form in forms.iter_mut().filter(|form| form.facts.contains_key(&Fact::Amount)) {
            let sums = reading.mentions.iter().rev().filter(|mention| mention.fact == Fact::Amount);
            let meant = sums.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
            if let Some(Said::Money(amount, _)) = meant.map(|mention| &mention.said) {
                form.facts.insert(Fact::Amount, FactValue::Text(amount.clone()));
            }
            let currency = reading.mentions.iter().find_map(|mention| match &mention.said {
                Said::Money(_, currency) => currency.clone(),
                _ => None,
            });
            if let Some(currency) = currency {
                form.facts.entry(Fact::Currency).or_insert(FactValue::Text(currency));
            }
        }
        let mut mentions = reading.mentions;
        if forms.is_empty() && !quiet {
            tagged::add(gist, before, &intents, &learnt, &mut mentions);
        }
        let understood = Understood {
            entities,
            intents,
            acts: reading.acts,
            mentions,
            topics: reading.topics,
            suspicion: reading.suspicion,
            forms,
        };
        (understood, reading.wake)
    }
}

/// The evidence for each kind of want at the last of these turns, given the scorer's probabilities; `None` where there is
/// no turn, or a fixed form of a sender that wants nothing.
pub fn evidence(
    turns: &[Turn],
    learnt: &[f32],
    context: &Context,
) -> Option<[learning::Evidence; IntentKind::ALL.len()]> {
    let (last, before) = turns.split_last()?;
    let gist = Gist::new(last);
    let entities = annotate(&last.text, None, context);
    if senders::read(&last.text, last.from.as_deref(), &entities, context).1 {
        return None;
    }
    let ear = Ear::after(before);
    let (reading, told) = ear.read(&gist, &entities, context);
    Some(weigh::evidence(&Heard { text: &last.text, reading: &reading, learnt, told }))
}

/// Money asked for with the signs of a fraud is always a want: it is shown so that it can be warned of.
fn demanded(intents: &mut Vec<Intent>, turn: usize) {
    match intents.iter_mut().find(|intent| intent.kind == IntentKind::Pay) {
        Some(intent) => intent.confidence = intent.confidence.max(0.9),
        None => intents.push(Intent {
            kind: IntentKind::Pay,
            confidence: 0.9,
            slots: BTreeMap::new(),
            because: vec![turn],
        }),
    }
    intents.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn talk() -> impl Strategy<Value = Vec<Turn>> {
        let text = proptest::sample::select(vec![
            "thai food on Saturday at 7?",
            "yes, see you then",
            "what a day",
            "if I were rich I would fly to Oslo",
            "they are leaving on friday",
            "I went there last year",
            "地铁站见",
            "明天一起吃饭吗",
            "他们去了北京",
            "checkmate! your move",
            "可以啊 7点？",
            "送我去机场",
            "",
            "ok",
            "Your parcel 00340434292135100124 is here",
            "can you send me 20",
            "赢了！再来一局",
            "昨天去看了电影",
            "remind me to call mum tomorrow",
        ]);
        let from = prop_oneof![Just(None), Just(Some("A".to_owned())), Just(Some("B".to_owned()))];
        let turn = (from, text).prop_map(|(from, text)| Turn { from, text: text.to_owned(), at: None });
        proptest::collection::vec(turn, 1..16)
    }

    proptest! {
        /// Each turn means what it means to who hears it with nothing kept, wherever one begins to listen.
        #[test]
        fn hearing_on_is_the_same_as_hearing_afresh(turns in talk(), from in 0_usize..16) {
            let context = Context::at(jiff::Timestamp::UNIX_EPOCH.to_zoned_datetime(jiff::tz::TimeZone::UTC));
            let from = from.min(turns.len() - 1);
            let mut ear = Ear::after(&turns[..from]);
            for (at, turn) in turns.iter().enumerate().skip(from) {
                prop_assert_eq!(ear.hear(turn, &context), listen(&turns[..=at], &context), "turn {}", at);
            }
        }
    }
}
