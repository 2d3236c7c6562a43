//! A message in the light of those before it: entities, wants, acts and forms in one go.

use crate::acts::names::{Seen, Setting};
use crate::acts::{Asked, Ground, Reading, Wake};
use crate::intents::Gist;
use crate::weigh::{self, Eve, Heard, Told, learning};
use crate::{acts, annotate, annotate_each, senders, tagged};
use std::cell::OnceCell;
use std::collections::{BTreeMap, VecDeque};
use steward_model::{
    Context, Entity, Fact, FactValue, Form, Intent, IntentKind, Mention, Said, Turn, Understood, order,
};

/// What is left of a want in a make-believe that goes on, and where others are spoken of and nothing is put forward.
const ASIDE: f32 = 0.4;
/// From this confidence on money is wanted, and its sum is looked for where no word names it.
const WANTED: f32 = 0.5;
/// So many turns before the last are looked at.
const BEFORE: usize = 7;
/// So many turns are taken through one stage after the other together. The rules and models of a stage fill a
/// processor's caches: what is brought in for one turn serves those after it.
const TOGETHER: usize = 512;

/// Hears the turns of one talk, one after the other. What was made of a turn is kept for the sake of those after it, so
/// that each is read once; what is understood is the same as with [`listen`] over all turns so far.
#[derive(Default)]
pub struct Ear<'t> {
    /// The last turns, the nearest last.
    before: VecDeque<Before<'t>>,
    /// How many turns there were.
    heard: usize,
}

/// A turn that was said before, and what was made of it.
struct Before<'t> {
    gist: Gist<'t>,
    wake: OnceCell<Wake>,
    /// The scorer's probabilities, in the order of `IntentKind::ALL`.
    learnt: OnceCell<[f32; IntentKind::ALL.len()]>,
}

impl<'t> Before<'t> {
    fn new(turn: &'t Turn) -> Before<'t> {
        Before { gist: Gist::new(turn), wake: OnceCell::new(), learnt: OnceCell::new() }
    }

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
        let heard = turns.len().saturating_sub(BEFORE);
        Ear { before: turns.iter().skip(heard).map(Before::new).collect(), heard: turns.len() }
    }

    /// A make-believe was opened not long before this turn, and it may go on.
    fn imagined(&self, at: usize) -> bool {
        self.till(at).take(3).any(|before| before.wake().make_believe)
    }

    /// What is made of the next turn. `context` is of the moment at which it was sent. Time is linear in its text and
    /// does not grow with the talk.
    pub fn hear(&mut self, turn: &'t Turn, context: &Context) -> Understood {
        let one = self.together(std::slice::from_ref(turn), std::slice::from_ref(context));
        one.into_iter().next().unwrap_or_default()
    }

    /// What is made of the next turns, the same as by hearing them one by one. `contexts` are of the moments at which they
    /// were sent, one for each.
    pub fn hear_all(&mut self, turns: &'t [Turn], contexts: &[Context]) -> Vec<Understood> {
        let mut heard = Vec::with_capacity(turns.len());
        for (turns, contexts) in turns.chunks(TOGETHER).zip(contexts.chunks(TOGETHER)) {
            heard.extend(self.together(turns, contexts));
        }
        heard
    }

    fn together(&mut self, turns: &'t [Turn], contexts: &[Context]) -> Vec<Understood> {
        let each = || turns.iter().zip(contexts);
        let entities = annotate_each(each().map(|(turn, context)| (turn.text.as_str(), context)));
        let forms: Vec<(Vec<Form>, bool)> = each()
            .zip(&entities)
            .map(|((turn, context), entities)| {
                senders::read(&turn.text, turn.from.as_deref(), entities, context)
            })
            .collect();
        let known = self.before.len();
        self.before.extend(turns.iter().map(Before::new));
        let new = || self.before.iter().enumerate().skip(known);
        new().for_each(|(_, one)| {
            one.gist.said();
        });
        let learnt: Vec<_> = new().map(|(at, one)| *self.learnt(at, one)).collect();
        let grounds: Vec<Ground<'_>> = turns.iter().map(|turn| Ground::of(&turn.text)).collect();
        let readings = {
            let grounded = || grounds.iter().zip(&entities).zip(contexts);
            let counted: Vec<_> =
                grounded().map(|((ground, entities), context)| ground.counted(entities, context)).collect();
            let scenes = grounds.iter().zip(&counted).zip(contexts);
            let scenes: Vec<_> =
                scenes.map(|((ground, counted), context)| ground.scene(counted, context)).collect();
            let asked: Vec<Asked<'_, '_, '_>> = new()
                .zip(&grounds)
                .zip(&scenes)
                .map(|(((at, one), ground), scene)| {
                    let cut = self.cut(at, &one.gist);
                    Asked {
                        text: &one.gist.turn().text,
                        ground,
                        scene,
                        cut,
                        shares: acts::shares(scene, cut),
                    }
                })
                .collect();
            acts::read_each(&asked)
        };
        new().zip(&readings).for_each(|((_, one), reading)| {
            let _ = one.wake.set(reading.wake);
        });
        let mut understood: Vec<(Understood, Option<Vec<IntentKind>>)> = new()
            .zip(entities)
            .zip(forms)
            .zip(readings)
            .zip(learnt)
            .zip(contexts)
            .map(|((((((at, one), entities), (forms, quiet)), reading), learnt), context)| {
                let parts = Parts { entities, forms, quiet, reading };
                self.weigh(&one.gist, (at, self.heard + at - known), parts, &learnt, context)
            })
            .collect();
        for ((at, one), (understood, kinds)) in new().zip(&mut understood) {
            if let Some(kinds) = kinds {
                self.name(&one.gist, at, kinds, understood);
            }
        }
        let understood = understood.into_iter().map(|(understood, _)| understood).collect();
        self.heard += turns.len();
        self.before.drain(..self.before.len().saturating_sub(BEFORE));
        understood
    }

    /// The turns before one of those that are kept, the nearest first.
    fn till(&self, at: usize) -> impl Iterator<Item = &Before<'t>> {
        self.before.iter().take(at).rev().take(BEFORE)
    }

    /// The scorer's probabilities for the turn at this place of those kept.
    fn learnt<'s>(&'s self, at: usize, one: &'s Before<'t>) -> &'s [f32; IntentKind::ALL.len()] {
        one.learnt.get_or_init(|| one.gist.scores(self.till(at).map(|before| &before.gist)))
    }

    /// The turn just before the one at this place.
    fn eve(&self, at: usize) -> Option<Eve<'_>> {
        let place = at.checked_sub(1)?;
        let before = self.before.get(place)?;
        Some(Eve {
            learnt: self.learnt(place, before),
            from: before.gist.turn().from.as_deref(),
            asks: before.gist.said().whole().asks(),
        })
    }

    /// What somebody else wrote just before is what a message answers; who goes on speaking answers nobody.
    fn answered(&self, at: usize, turn: &Turn) -> Option<&Gist<'t>> {
        self.till(at).next().map(|before| &before.gist).filter(|gist| gist.turn().from != turn.from)
    }

    /// A turn at this place, and what it answers.
    fn cut<'s>(&'s self, at: usize, gist: &'s Gist<'t>) -> acts::Cut<'s> {
        acts::Cut { own: gist.said(), previous: self.answered(at, gist.turn()).map(Gist::said) }
    }

    /// What the turns before say of it.
    fn told(&self, at: usize, reading: &Reading) -> Told {
        let nearest = self.till(at).next();
        // A make-believe goes on while nothing is put forward for a day.
        let make_believe = nearest.is_some_and(|before| before.wake().make_believe)
            || !reading.forward && !reading.ahead && self.imagined(at);
        // Who answers talk of other people, and asks for nothing, speaks of them still.
        let of_others = nearest.is_some_and(|before| before.wake().others) && !reading.turns;
        // A word game or a match goes on for some turns.
        let elsewhere = !reading.forward && self.till(at).take(3).any(|before| before.wake().elsewhere);
        // A story is told over several turns; who asks about it asks for nothing.
        let story =
            !reading.turns && !reading.ahead && self.till(at).take(2).any(|before| before.wake().past);
        Told { story, elsewhere, make_believe, of_others }
    }

    /// Weighs what was found in a turn: the one at this place of those kept, and at that of its talk. With it, where names
    /// are to be looked for, the kinds of wants in whose light they are.
    fn weigh(
        &self,
        gist: &Gist<'t>,
        (at, place): (usize, usize),
        parts: Parts,
        learnt: &[f32],
        context: &Context,
    ) -> (Understood, Option<Vec<IntentKind>>) {
        let Parts { entities, mut forms, quiet, reading } = parts;
        let told = self.told(at, &reading);
        // 'Oh and a party at ours on sunday': what is put beside all that was said is heard as if nothing had been said.
        let anew = acts::puts_anew(&gist.turn().text, &reading).then(|| gist.scores(std::iter::empty()));
        let learnt = anew.as_ref().map_or(learnt, |scores| scores.as_slice());
        let eve = self.eve(at).filter(|_| anew.is_none());
        let heard = Heard { turn: gist.turn(), said: gist.said(), reading: &reading, learnt, told, eve };
        let mut intents = if quiet { Vec::new() } else { weigh::wants(&heard, place) };
        let imagined = weigh::in_chinese(&gist.turn().text) && self.imagined(at) && !reading.turns;
        if imagined || told.of_others && !reading.forward && !reading.ahead {
            intents.iter_mut().for_each(|want| want.confidence *= ASIDE);
        }
        if reading.suspicion >= 2 && reading.demands {
            demanded(&mut intents, place);
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
        let paid = |want: &Intent| want.kind == IntentKind::Pay && want.confidence >= WANTED;
        let sum = |mention: &Mention| mention.fact == Fact::Amount;
        if forms.is_empty() && intents.iter().any(paid) && !mentions.iter().any(sum) {
            mentions.extend(acts::unnamed(&gist.turn().text, &entities, context));
            order::by_key(&mut mentions, |mention| mention.span);
        }
        let named = forms.is_empty() && !quiet;
        let kinds = named.then(|| tagged::kinds(&intents, learnt, &mentions));
        let understood = Understood {
            entities,
            intents,
            acts: reading.acts,
            mentions,
            topics: reading.topics,
            suspicion: reading.suspicion,
            forms,
        };
        (understood, kinds)
    }

    /// Adds the names that the rules missed in the turn at this place of those kept.
    fn name(&self, gist: &Gist<'t>, at: usize, kinds: &[IntentKind], understood: &mut Understood) {
        let eve = tagged::heard(self.eve(at).map(|eve| eve.learnt));
        let setting = Setting {
            own: gist.said(),
            before: self.till(at).next().map(|before| before.gist.said()),
            kinds,
            eve: &eve,
            mentions: &understood.mentions,
            entities: &understood.entities,
        };
        let mut named = understood.mentions.clone();
        let (text, wanted) = (&gist.turn().text, tagged::wanted(&understood.intents));
        tagged::add(&Seen::new(setting), text, &understood.entities, wanted, &mut named);
        understood.mentions = named;
    }
}

/// What was found in a turn by itself.
struct Parts {
    entities: Vec<Entity>,
    forms: Vec<Form>,
    /// It is a notice that wants nothing.
    quiet: bool,
    reading: Reading,
}

/// The evidence for each kind of want at the last of these turns, given the scorer's probabilities for it
/// and for the turn before; `None` where there is no turn, or a notice that wants nothing.
pub fn evidence(
    turns: &[Turn],
    learnt: &[f32],
    before: Option<&[f32]>,
    context: &Context,
) -> Option<[learning::Evidence; IntentKind::ALL.len()]> {
    let (last, earlier) = turns.split_last()?;
    let gist = Gist::new(last);
    let entities = annotate(&last.text, None, context);
    if senders::read(&last.text, last.from.as_deref(), &entities, context).1 {
        return None;
    }
    let ear = Ear::after(earlier);
    let at = ear.before.len();
    let reading = acts::read_after(&last.text, ear.cut(at, &gist), &entities, context);
    let told = ear.told(at, &reading);
    let eve = before.zip(ear.before.back()).map(|(learnt, before)| Eve {
        learnt,
        from: before.gist.turn().from.as_deref(),
        asks: before.gist.said().whole().asks(),
    });
    Some(weigh::evidence(&Heard { turn: last, said: gist.said(), reading: &reading, learnt, told, eve }))
}

/// The last of these turns as the model of names sees it, and the names found in it; `None` where there is no turn, or
/// one of fixed form.
pub fn named(turns: &[Turn], context: &Context) -> Option<acts::naming::Observed> {
    let (last, earlier) = turns.split_last()?;
    let gist = Gist::new(last);
    let entities = annotate(&last.text, None, context);
    let (forms, quiet) = senders::read(&last.text, last.from.as_deref(), &entities, context);
    if quiet || !forms.is_empty() {
        return None;
    }
    let ear = Ear::after(earlier);
    let at = ear.before.len();
    let reading = acts::read_after(&last.text, ear.cut(at, &gist), &entities, context);
    let learnt = gist.scores(ear.till(at).map(|before| &before.gist));
    let (told, eve) = (ear.told(at, &reading), ear.eve(at));
    let heard = Heard { turn: last, said: gist.said(), reading: &reading, learnt: &learnt, told, eve };
    let wants = weigh::wants(&heard, at);
    let kinds = tagged::kinds(&wants, &learnt, &reading.mentions);
    let eve = tagged::heard(ear.eve(at).map(|eve| eve.learnt));
    let setting = Setting {
        own: gist.said(),
        before: ear.till(at).next().map(|before| before.gist.said()),
        kinds: &kinds,
        eve: &eve,
        mentions: &reading.mentions,
        entities: &entities,
    };
    Some(acts::naming::Observed::of(&Seen::new(setting), &reading.mentions))
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
    order::by(intents, |a, b| b.confidence.total_cmp(&a.confidence));
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

    #[test]
    fn money_that_is_wanted_has_its_sum_without_a_word_for_it() {
        let mut context = Context::at(jiff::Timestamp::UNIX_EPOCH.to_zoned_datetime(jiff::tz::TimeZone::UTC));
        context.country = Some("KE".to_owned());
        let sums = |text: &str| -> Vec<String> {
            let turn = Turn { from: Some("Ana".to_owned()), text: text.to_owned(), at: None };
            let mentions = listen(&[turn], &context).mentions;
            let sum = |said| if let Said::Money(amount, _) = said { Some(amount) } else { None };
            mentions.into_iter().filter_map(|mention| sum(mention.said)).collect()
        };
        for (text, want) in [
            ("Kindly rent 18,500 by 5th", Some("18500")),
            ("you still owe me 45k for the ticket", Some("45000")),
            ("18,500 people marched through town", None),
            ("we had 45 goats once", None),
        ] {
            assert_eq!(sums(text).first().map(String::as_str), want, "{text}");
        }
    }

    #[test]
    fn what_is_put_beside_all_else_is_heard_anew() {
        let context = Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse().expect("a moment"));
        let attends = |texts: &[(&str, &str)]| {
            let turn = |&(from, text): &(&str, &str)| Turn {
                from: Some(from.to_owned()),
                text: text.to_owned(),
                at: None,
            };
            let turns: Vec<Turn> = texts.iter().map(turn).collect();
            let wants = listen(&turns, &context).intents;
            wants.iter().find(|want| want.kind == IntentKind::Attend).map_or(0.0, |want| want.confidence)
        };
        let lift = ("Ana", "could anybody run me to the ferry on thursday? it sails at 6");
        let put = ("Bo", "btw housewarming at ours on saturday, from 3");
        assert!(attends(&[lift, put]) > 0.5);
        assert!(attends(&[lift, ("Bo", "btw the ferry was late last time")]) < 0.5);
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

        /// Turns heard together mean what they mean one by one, however many there are.
        #[test]
        fn hearing_together_is_the_same_as_hearing_one_by_one(turns in talk(), times in 1_usize..32) {
            let context = Context::at(jiff::Timestamp::UNIX_EPOCH.to_zoned_datetime(jiff::tz::TimeZone::UTC));
            let turns: Vec<Turn> = turns.iter().cycle().take(times * turns.len()).cloned().collect();
            let contexts = vec![context.clone(); turns.len()];
            let mut ear = Ear::default();
            let one_by_one: Vec<_> = turns.iter().map(|turn| ear.hear(turn, &context)).collect();
            prop_assert_eq!(Ear::default().hear_all(&turns, &contexts), one_by_one);
        }
    }
}
