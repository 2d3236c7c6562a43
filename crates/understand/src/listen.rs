//! A message in the light of those before it: entities, wants, acts and forms in one go.

use crate::acts::Wake;
use crate::intents::Gist;
use crate::weigh::{self, Told};
use crate::{acts, annotate, senders, tagged};
use std::cell::OnceCell;
use std::collections::{BTreeMap, VecDeque};
use steward_model::{Context, Fact, FactValue, Intent, IntentKind, Said, Turn, Understood};

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

    /// A make-believe was opened not long ago, and nobody has asked for anything since.
    fn imagined(&self) -> bool {
        self.before.iter().take(3).any(|before| before.wake().make_believe)
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

    fn understand(&self, gist: &Gist<'t>, context: &Context) -> (Understood, Wake) {
        let last = gist.turn();
        let entities = annotate(&last.text, None, context);
        let (mut forms, quiet) = senders::read(&last.text, last.from.as_deref(), &entities, context);
        // What somebody else wrote just before is what a message answers; who goes on speaking answers nobody.
        let before = self.before.front().map(|before| &before.gist);
        let previous = before.filter(|gist| gist.turn().from != last.from).map(Gist::said);
        let cut = acts::Cut { own: gist.said(), previous };
        let reading = acts::read_after(&last.text, cut, &entities, context);
        let learnt = gist.scores(self.before.iter().map(|before| &before.gist));
        let make_believe = self.before.front().is_some_and(|before| before.wake().make_believe);
        // Who answers talk of other people, and asks for nothing, speaks of them still.
        let of_others = self.before.front().is_some_and(|before| before.wake().others) && !reading.turns;
        // A word game or a match goes on for some turns.
        let elsewhere = !reading.forward && self.before.iter().take(3).any(|before| before.wake().elsewhere);
        // A story is told over several turns; who asks about it asks for nothing.
        let story =
            !reading.turns && !reading.ahead && self.before.iter().take(2).any(|before| before.wake().past);
        let told = Told { story, elsewhere, make_believe, of_others };
        let mut intents = if quiet { Vec::new() } else { weigh::wants(&reading, &learnt, told, self.heard) };
        if !last.text.is_ascii() && !reading.turns && self.imagined() {
            intents.iter_mut().for_each(|want| want.confidence *= IMAGINED);
        }
        if !(last.text.is_ascii() || story || elsewhere || self.imagined() || of_others) {
            put(&reading, &mut intents, self.heard);
        }
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

/// What is left of a want in a make-believe that goes on.
const IMAGINED: f32 = 0.4;
/// From this share on the acts' model hears something put forward.
const PUT: f32 = 0.6;
/// From this confidence on a want is then believed.
const HALF: f32 = 0.3;

/// What one model hears as put forward and the other half takes for a want is one, where it lies ahead or a word of its
/// kind stands and nothing speaks against it: Chinese puts things with no word for putting them.
fn put(reading: &acts::Reading, intents: &mut Vec<Intent>, turn: usize) {
    const ENOUGH: f32 = 0.55;
    const SURE: f32 = 0.75;
    let told = |kind: IntentKind| {
        reading.topics.iter().any(|topic| topic.confidence >= 0.9 && acts::want(topic.kind) == Some(kind))
    };
    // A way from town to town, a thing counted: where the grammar names the kind and no model has learnt the words.
    if reading.put >= SURE
        && reading.ahead
        && reading.damp > -0.3
        && intents.iter().all(|want| want.confidence < HALF)
        && let Some(kind) =
            [IntentKind::Travel, IntentKind::Go, IntentKind::Hire].into_iter().find(|&kind| told(kind))
    {
        intents.retain(|want| want.kind != kind);
        intents.insert(0, Intent { kind, confidence: ENOUGH, slots: BTreeMap::new(), because: vec![turn] });
        return;
    }
    let Some(first) = intents.first_mut().filter(|_| reading.put >= PUT && reading.damp > -0.5) else {
        return;
    };
    let named = reading
        .topics
        .iter()
        .any(|topic| topic.confidence >= 0.7 && acts::want(topic.kind) == Some(first.kind));
    if (HALF..ENOUGH).contains(&first.confidence) && (reading.ahead || named) {
        first.confidence = ENOUGH;
    }
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
