//! What a message does with the plans of a talk: who agrees to what, what is named for it, what it is about.
//!
//! Text alone is judged here, clause by clause, in the light of the entities found in it; which plan is meant is for
//! `decide` to say. Cues are tables of phrases, one a language, each kind with its examples and near misses in the
//! tests beside it.

mod anew;
mod doing;
pub(crate) mod names;
mod norm;
mod place;
mod steps;
mod sum;
mod thing;
mod wanting;
mod when;
mod who;
mod words;

pub(crate) use doing::away::kept_there;
pub(crate) use doing::learnt::Shares;
pub use doing::learnt::learning;
pub use names::learning as naming;
pub(crate) use sum::lures::warned;
pub(crate) use sum::money::unnamed;

use crate::engine::{Bytes, Seek, Within};
use crate::intents::said::Said as Pieces;
use doing::clauses::Clause;
use norm::Norm;
pub(crate) use norm::in_one_script;
use std::borrow::Cow;
use std::cell::OnceCell;
use steward_model::{Act, Context, Entity, Intent, Mention, Said, Span, Topic};
pub(crate) use when::ranges::without_days;
use words::{Word, words};

/// Fitzroy那家Moss & Rye: the name stands behind 那家; Moss & Rye那家: before it.
pub(crate) fn named_behind(span: Span, text: &str) -> Span {
    let words = span.of(text);
    if words.is_ascii() {
        return span;
    }
    let split = ["那家", "那间", "嗰间", "嗰間", "那間", "这家", "这间"]
        .iter()
        .find_map(|word| words.split_once(word).map(|(lead, name)| (lead, lead.len() + word.len(), name)));
    let Some((lead, at, name)) = split else { return span };
    // 西门町那间老地方: which of a place's it is stands behind, and no name.
    let known = ["老地方", "老店", "旧地方", "舊地方", "老位置"].iter().any(|old| name.starts_with(old));
    if known && lead.chars().count() >= 2 {
        Span { end: span.start + lead.len(), ..span }
    } else if name.trim().chars().count() >= 2 && !name.starts_with(['店', '铺', '馆']) {
        Span { start: span.start + at + (name.len() - name.trim_start().len()), ..span }
    } else if name.is_empty() && lead.is_ascii() && lead.trim().len() >= 3 {
        Span { end: span.start + lead.trim_end().len(), ..span }
    } else {
        span
    }
}

/// Builds what is built once and kept, which the first message would wait for.
pub(crate) fn warm() {
    doing::cues::warm();
}

/// What is made of one message.
#[derive(Debug, Default)]
pub struct Reading {
    /// What the speaker does.
    pub acts: Vec<Act>,
    /// What is named for plans.
    pub mentions: Vec<Mention>,
    /// The kinds of plan that are touched.
    pub topics: Vec<Topic>,
    /// The kinds of plan that are wanted, by the cues alone; no slots.
    pub wants: Vec<Intent>,
    /// What speaks against any want, 0 or less: the past, other people, what is not so.
    pub damp: f32,
    /// Something is put forward, asked or wanted.
    pub forward: bool,
    /// Something is proposed, wanted or asked of somebody: more than a question about what was told.
    pub turns: bool,
    /// A day or an hour ahead is named.
    pub ahead: bool,
    /// A sum is asked for.
    pub demands: bool,
    /// How likely the message puts something forward, or another thing in its place, by the learnt model.
    pub put: f32,
    /// How likely it says nothing to any plan, by the learnt model.
    pub idle: f32,
    /// Signs of a fraud about money or codes, 0 for none.
    pub suspicion: u8,
    /// What it tells of the messages after it.
    pub wake: Wake,
}

/// A message and what the clauses of it hold, shared by the readers.
pub(crate) struct Scene<'a> {
    text: &'a str,
    norm: &'a Norm,
    clauses: &'a [Clause],
    entities: &'a [Entity],
    context: &'a Context,
    /// The words of each clause, and of the whole text, once somebody asked for them.
    words: Vec<OnceCell<Vec<Word<'a>>>>,
    all: OnceCell<Vec<Word<'a>>>,
    others: OnceCell<bool>,
    called: OnceCell<Vec<who::calls::Called>>,
    /// The clauses that are not of ASCII, character by character, once somebody asked for them.
    parts: OnceCell<Vec<wanting::verbs_zh::Part<'a>>>,
    /// The bytes of the text and of its rewritten form.
    bytes: Bytes,
    norm_bytes: Bytes,
}

impl<'a> Scene<'a> {
    fn new(
        text: &'a str,
        norm: &'a Norm,
        clauses: &'a [Clause],
        entities: &'a [Entity],
        context: &'a Context,
    ) -> Scene<'a> {
        Scene {
            text,
            norm,
            clauses,
            entities,
            context,
            words: vec![OnceCell::new(); clauses.len()],
            all: OnceCell::new(),
            others: OnceCell::new(),
            called: OnceCell::new(),
            parts: OnceCell::new(),
            bytes: Bytes::of(text),
            norm_bytes: Bytes::of(&norm.text),
        }
    }

    /// The Latin words of a clause, or of the text from its beginning on; cut up once, whoever asks.
    fn words(&self, span: Span) -> Cow<'_, [Word<'a>]> {
        let at = self.clauses.partition_point(|clause| clause.span.start < span.start);
        let cell = match (self.clauses.get(at), self.words.get(at)) {
            _ if span == (Span { start: 0, end: self.text.len() }) => Some(&self.all),
            (Some(clause), Some(cell)) if clause.span == span => Some(cell),
            _ => None,
        };
        match cell {
            Some(cell) => Cow::Borrowed(cell.get_or_init(|| words(self.text, span))),
            None => Cow::Owned(words(self.text, span)),
        }
    }

    /// It tells of other people; asked by several readers.
    fn others(&self) -> bool {
        *self.others.get_or_init(|| wanting::wants::others(self.norm, self.clauses))
    }

    /// Who is to be called; asked by several readers.
    fn called(&self) -> &[who::calls::Called] {
        self.called.get_or_init(|| who::calls::called(self))
    }

    /// A part of the text as written, to seek words in.
    fn written<'t>(&self, part: &'t str) -> Within<'t> {
        self.bytes.within(part)
    }

    /// A part of the rewritten text, to seek words in.
    fn rewritten<'t>(&self, part: &'t str) -> Within<'t> {
        self.norm_bytes.within(part)
    }

    /// The clause in which a byte of the text as written lies.
    fn clause_at(&self, at: usize) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.span.start <= at && at < clause.span.end)
    }
}

/// Reads one message by itself. `entities` are those of the same text; `context` is of the moment it was sent.
///
/// The words are judged in simplified characters, in whatever script they were written; what is named is handed back
/// as written.
pub fn read(text: &str, entities: &[Entity], context: &Context) -> Reading {
    read_after(text, Cut { own: &Pieces::new(text), previous: None }, entities, context)
}

/// A message cut up, and the one that it answers: what somebody else wrote just before.
#[derive(Clone, Copy)]
pub(crate) struct Cut<'a> {
    pub own: &'a Pieces<'a>,
    pub previous: Option<&'a Pieces<'a>>,
}

/// A message cut into clauses, in simplified characters whatever script it was written in.
pub(crate) struct Ground<'t> {
    text: Cow<'t, str>,
    norm: Norm,
    clauses: Vec<Clause>,
}

impl<'t> Ground<'t> {
    /// Of a message as written.
    pub(crate) fn of(text: &'t str) -> Ground<'t> {
        Ground::on(norm::in_one_script(text))
    }

    fn on(text: Cow<'t, str>) -> Ground<'t> {
        let norm = Norm::of(&text);
        let clauses = doing::clauses::split(&norm);
        Ground { text, norm, clauses }
    }
}

/// What a message does, by the learnt model.
pub(crate) fn shares(scene: &Scene<'_>, cut: Cut<'_>) -> Shares {
    doing::learnt::shares(scene, cut)
}

/// As [`read`], in the light of what was said before.
pub(crate) fn read_after(text: &str, cut: Cut<'_>, entities: &[Entity], context: &Context) -> Reading {
    let ground = Ground::of(text);
    in_scene(&ground, entities, context, |scene| {
        let asked = Asked { text, ground: &ground, scene, cut, shares: shares(scene, cut) };
        read_each(&[asked]).into_iter().next().unwrap_or_default()
    })
}

/// A message to be read: as written, in its scene, what it answers, and what it does by the learnt model.
pub(crate) struct Asked<'a, 's, 'g> {
    pub text: &'a str,
    pub ground: &'s Ground<'a>,
    pub scene: &'s Scene<'g>,
    pub cut: Cut<'s>,
    pub shares: Shares,
}

/// What is made of each of these messages.
pub(crate) fn read_each(all: &[Asked<'_, '_, '_>]) -> Vec<Reading> {
    let mut readings = steps::read(all);
    for (asked, reading) in all.iter().zip(&mut readings) {
        let (text, Cow::Owned(plain)) = (asked.text, &asked.ground.text) else { continue };
        for mention in &mut reading.mentions {
            if let Said::Words(words) = &mut mention.said
                && let Some(at) = plain.get(mention.span.start..).and_then(|rest| rest.find(words.as_str()))
                && let Some(written) =
                    text.get(mention.span.start + at..mention.span.start + at + words.len())
                && mention.span.start + at < mention.span.end
            {
                *words = written.to_owned();
            }
        }
        // A few characters are simplified in two steps; those after it look at the words as written.
        reading.wake = wake(text);
    }
    readings
}

/// The part of a message that is judged, and the entities that count in it.
pub(crate) struct Counted<'g> {
    text: &'g str,
    entities: Cow<'g, [Entity]>,
}

impl<'t> Ground<'t> {
    /// What counts of the entities found in it.
    pub(crate) fn counted<'g>(&'g self, entities: &'g [Entity], context: &Context) -> Counted<'g> {
        let Ground { text, clauses, .. } = self;
        // Only the head of a very long message is judged, and with it what is named in the head.
        let end = clauses.last().map_or(0, |clause| clause.span.end);
        let text = text.get(..end).unwrap_or(text);
        let entities =
            entities.get(..entities.partition_point(|entity| entity.span.start < end)).unwrap_or_default();
        let mut counted = Cow::Borrowed(entities);
        if counted.iter().any(|entity| entity.span.end > end) {
            counted.to_mut().retain(|entity| entity.span.end <= end);
        }
        if let Some(parted) = anew::apart(text, clauses, &counted, context) {
            counted = Cow::Owned(parted);
        }
        if let Some(bare) = anew::without_seasons(text, &counted, context) {
            counted = Cow::Owned(bare);
        }
        if counted.iter().any(|entity| when::hours::numbered(text, entity)) {
            counted.to_mut().retain(|entity| !when::hours::numbered(text, entity));
        }
        Counted { text, entities: counted }
    }

    /// The message as the readers take it.
    pub(crate) fn scene<'g>(&'g self, counted: &'g Counted<'g>, context: &'g Context) -> Scene<'g> {
        Scene::new(counted.text, &self.norm, &self.clauses, &counted.entities, context)
    }
}

/// Calls with the message cut into clauses and the entities that count in them.
fn in_scene<R>(
    ground: &Ground<'_>,
    entities: &[Entity],
    context: &Context,
    then: impl FnOnce(&Scene<'_>) -> R,
) -> R {
    then(&ground.scene(&ground.counted(entities, context), context))
}

/// What a message tells of those after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wake {
    /// It opens a make-believe: what answers it is make-believe too.
    pub make_believe: bool,
    /// It is of another world: a word game, a match on a screen, code, advertising.
    pub elsewhere: bool,
    /// It tells of what has been, and asks for nothing.
    pub past: bool,
    /// It tells of other people's doings.
    pub others: bool,
}

/// 'Btw housewarming at mine on sunday': beside all else, something to come together for is named outright, with its day.
pub(crate) fn puts_anew(text: &str, reading: &Reading) -> bool {
    #[rustfmt::skip]
    const BESIDE: [&str; 6] = ["btw", "by the way", "unrelated", "separately", "another thing", "on another note"];
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let beside = || {
        let lower = text.to_ascii_lowercase();
        BESIDE.iter().any(|word| {
            lower.seek_all(word).any(|at| {
                edge(lower.get(..at).and_then(|lead| lead.chars().next_back()))
                    && edge(lower.get(at + word.len()..).and_then(|rest| rest.chars().next()))
            })
        })
    };
    let social = |topic: &Topic| {
        use steward_model::CardKind::{Attend, Dine, Meet, Visit, Watch};
        topic.confidence >= 0.85 && matches!(topic.kind, Attend | Dine | Meet | Visit | Watch)
    };
    let day = |one: &Mention| matches!(one.said, Said::Day(_)) && one.confidence >= 0.6;
    reading.ahead && reading.mentions.iter().any(day) && reading.topics.iter().any(social) && beside()
}

/// What a message tells of those after it: the same that [`read`] finds beside all else.
pub fn wake(text: &str) -> Wake {
    let norm = Norm::of(text);
    let clauses = doing::clauses::split(&norm);
    left(&clauses, || wanting::wants::others(&norm, &clauses))
}

fn left(clauses: &[Clause], others: impl FnOnce() -> bool) -> Wake {
    let has = |cue| clauses.iter().any(|clause| clause.has(cue));
    let forward = clauses.iter().any(Clause::forward);
    Wake {
        make_believe: has(doing::cues::Cue::Hypo) && !has(doing::cues::Cue::Propose),
        elsewhere: has(doing::cues::Cue::Elsewhere),
        past: has(doing::cues::Cue::Past) && !forward,
        others: !forward && others(),
    }
}

/// A Tuesday noon.
#[cfg(test)]
fn noon() -> Context {
    Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse().expect("a moment"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Reading a message tells of those after it what is found when it is looked at for nothing else.
        #[test]
        fn a_message_read_leaves_the_same_wake(text in "([a-z' ]{0,8}|if i were|once |they are leaving|went |他们|她們|要是|嘅|哋|冇|嚟|[一-龥]{0,3}|薴|[,.!? ]){0,9}") {
            prop_assert_eq!(read(&text, &[], &noon()).wake, wake(&text), "{}", text);
        }
    }
}
