//! What speaks for each want of a message, and against it, in numbers.

use crate::acts::Reading;
use crate::intents::said::Said;
use steward_model::{ActKind, CardKind, Fact, IntentKind, Turn};

/// What the messages before say of this one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Told {
    /// A story is being told.
    pub story: bool,
    /// The talk is in a game, in code, in advertising.
    pub elsewhere: bool,
    /// A make-believe was opened.
    pub make_believe: bool,
    /// Other people are spoken of.
    pub of_others: bool,
}

/// The message just before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eve<'a> {
    /// The scorer's probabilities for it, in the order of `IntentKind::ALL`.
    pub learnt: &'a [f32],
    /// Who wrote it.
    pub from: Option<&'a str>,
    /// It asks with a mark.
    pub asks: bool,
}

/// All that is known of a message when its wants are weighed.
pub(crate) struct Heard<'a> {
    /// The message.
    pub turn: &'a Turn,
    /// The same, cut up.
    pub said: &'a Said<'a>,
    /// By the cues.
    pub reading: &'a Reading,
    /// The scorer's probabilities, in the order of `IntentKind::ALL`.
    pub learnt: &'a [f32],
    /// By the messages before.
    pub told: Told,
    /// The message just before; `None` for the first of a talk.
    pub eve: Option<Eve<'a>>,
}

/// How many numbers there are for each kind.
pub const EVIDENCE: usize = NAMES.len();

/// The numbers for one kind, in the order of [`NAMES`].
pub type Evidence = [f32; EVIDENCE];

/// What the numbers are: log-odds, or 1 where it is so.
pub const NAMES: [&str; 30] = [
    "the cues' log-odds",
    "there is no cue",
    "the cues leave little doubt, and nothing speaks against it",
    "the scorer's log-odds",
    "the scorer's log-odds beyond 9 in 10",
    "the scorer's log-odds of the likeliest other kind",
    "what speaks against any want",
    "a day or an hour ahead is named",
    "something is put forward",
    "something is proposed, wished or requested",
    "a place is named",
    "goods are named, for buying",
    "the kind is named outright",
    "another kind is named outright",
    "a story goes on",
    "the talk is elsewhere",
    "a make-believe goes on",
    "other people are spoken of",
    "something is turned down, called off or done",
    "something is agreed to",
    "the acts' model's log-odds of something put",
    "the acts' model's log-odds of nothing to any plan",
    "it is in Chinese",
    "the scorer's log-odds at the message before",
    "the scorer's log-odds of the likeliest other kind there",
    "the same person wrote the message before",
    "the message before asks",
    "the logarithm of its length in words",
    "it asks with a mark",
    "any",
];

/// A want without any cue.
const NO_CUE: f32 = 0.05;
/// From this one on the cues leave little doubt.
const OUTRIGHT: f32 = 0.93;
/// Beyond so much neither way the cues say no more.
const CUES_FAR: f32 = 3.0;
/// The same for the scorer.
const LEARNT_FAR: f32 = 5.0;
/// Before the first message nothing was wanted.
const NEVER: f32 = -LEARNT_FAR;
/// The log-odds of 9 in 10.
const SURE: f32 = 2.2;

/// The evidence for each kind, in the order of `IntentKind::ALL`.
pub(crate) fn evidence(heard: &Heard<'_>) -> [Evidence; IntentKind::ALL.len()] {
    let reading = heard.reading;
    let acts = |kinds: &[ActKind]| reading.acts.iter().any(|act| kinds.contains(&act.kind));
    let outright = |kind: Option<CardKind>, than: f32| {
        reading
            .topics
            .iter()
            .any(|topic| kind.is_none_or(|kind| topic.kind == kind) && topic.confidence >= than)
    };
    let place = reading.mentions.iter().any(|mention| matches!(mention.fact, Fact::Place | Fact::To));
    let goods =
        reading.mentions.iter().any(|mention| mention.fact == Fact::Item && mention.confidence >= 0.6)
            && outright(Some(CardKind::Buy), 0.7);
    let ends = acts(&[ActKind::Refuse, ActKind::Cancel, ActKind::Done]);
    let agrees = acts(&[ActKind::Agree]);
    let chinese = in_chinese(&heard.turn.text);
    let any = outright(None, 0.85);
    let (put, idle) = (odds(reading.put), odds(reading.idle));
    let no_cue = odds(NO_CUE);
    let learnt = Scores::of(heard.learnt);
    let eve = heard.eve.map(|eve| Scores::of(eve.learnt));
    let mine = heard.eve.is_some_and(|eve| eve.from == heard.turn.from.as_deref());
    let asks = heard.eve.is_some_and(|eve| eve.asks);
    let length = (1.0 + heard.said.cut.units.len() as f32).ln();
    let own_asks = heard.said.whole().asks();
    let mut at = 0;
    IntentKind::ALL.map(|kind| {
        let (learnt, rival) = learnt.apart(at);
        let (eve_learnt, eve_rival) = eve.as_ref().map_or((NEVER, NEVER), |eve| eve.apart(at));
        at += 1;
        let cue = reading.wants.iter().find(|want| want.kind == kind).map(|want| want.confidence);
        let own = outright(Some(CardKind::from(kind)), 0.85);
        let so = |sign: bool| f32::from(u8::from(sign));
        [
            cue.map_or(no_cue, odds).clamp(-CUES_FAR, CUES_FAR),
            so(cue.is_none()),
            so(cue.is_some_and(|cue| cue >= OUTRIGHT) && reading.damp == 0.0),
            learnt,
            (learnt - SURE).max(0.0),
            rival,
            reading.damp,
            so(reading.ahead),
            so(reading.forward),
            so(reading.turns),
            so(place),
            so(goods && kind == IntentKind::Buy),
            so(own),
            so(any && !own),
            so(heard.told.story),
            so(heard.told.elsewhere),
            so(heard.told.make_believe),
            so(heard.told.of_others),
            so(ends),
            so(agrees),
            put,
            idle,
            so(chinese),
            eve_learnt,
            eve_rival,
            so(mine),
            so(asks),
            length,
            so(own_asks),
            1.0,
        ]
    })
}

/// Log-odds of the scorer's probabilities.
struct Scores<'s> {
    scores: &'s [f32],
    /// Where the highest stands.
    likeliest: usize,
    /// The highest, and the highest of the others.
    first: f32,
    second: f32,
}

impl<'s> Scores<'s> {
    fn of(scores: &'s [f32]) -> Scores<'s> {
        let (mut best, mut second) = ((usize::MAX, 0.0), 0.0);
        for (at, &score) in scores.iter().enumerate() {
            if score > best.1 {
                (best, second) = ((at, score), best.1);
            } else {
                second = f32::max(second, score);
            }
        }
        Scores { scores, likeliest: best.0, first: odds(best.1), second: odds(second) }
    }

    /// Those of the kind at this place, and of the likeliest other.
    fn apart(&self, at: usize) -> (f32, f32) {
        let own = odds(self.scores.get(at).copied().unwrap_or_default());
        (own, if at == self.likeliest { self.second } else { self.first })
    }
}

/// A Chinese character stands near the head of the text.
pub(crate) fn in_chinese(text: &str) -> bool {
    text.chars().take(64).any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

fn odds(probability: f32) -> f32 {
    let held = probability.clamp(0.000_1, 0.999_9);
    (held / (1.0 - held)).ln().clamp(-LEARNT_FAR, LEARNT_FAR)
}
