//! What a message does with the plans of a talk: who agrees to what, what is named for it, what it is about.
//!
//! Text alone is judged here, clause by clause, in the light of the entities found in it; which plan is meant is for
//! `decide` to say. Cues are tables of phrases, one a language, each kind with its examples and near misses in the
//! tests beside it.

mod amend;
mod billing;
mod calls;
mod clauses;
mod companions;
mod cues;
mod days;
mod dishes;
mod en;
mod en_topics;
mod figures;
mod gifts;
mod goods;
mod hours;
#[cfg(test)]
mod hours_tests;
mod items;
mod journeys;
mod judge;
mod learnt;
mod money;
pub(crate) mod names;
mod norm;
mod owed;
mod people;
mod places;
#[cfg(test)]
mod places_tests;
mod places_zh;
mod put_places;
mod ranges;
mod replies;
mod shifts;
mod shows;
mod sums;
mod told_hours;
mod verbs_zh;
mod wants;
mod words;
mod zh;
mod zh_topics;
mod zones;

pub(crate) use learnt::Shares;
pub use learnt::learning;
pub(crate) use money::unnamed;
pub use names::learning as naming;

use crate::engine::{Bytes, Within};
use crate::intents::said::Said as Pieces;
use clauses::Clause;
use norm::Norm;
use std::borrow::Cow;
use std::cell::OnceCell;
use steward_model::{Act, Context, Entity, EntityKind, Intent, Mention, Said, Span, Topic};
use words::{Word, words};

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
struct Scene<'a> {
    text: &'a str,
    norm: &'a Norm,
    clauses: &'a [Clause],
    entities: &'a [Entity],
    context: &'a Context,
    /// The words of each clause, and of the whole text, once somebody asked for them.
    words: Vec<OnceCell<Vec<Word<'a>>>>,
    all: OnceCell<Vec<Word<'a>>>,
    others: OnceCell<bool>,
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
        *self.others.get_or_init(|| wants::others(self.norm, self.clauses))
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

/// Times that run over the end of a clause ('12点 晚上排队') are two: each clause is read anew by itself.
fn apart(text: &str, clauses: &[Clause], entities: &[Entity], context: &Context) -> Option<Vec<Entity>> {
    let crosses = |entity: &&Entity| {
        entity.kind == EntityKind::Time
            && clauses
                .iter()
                .any(|clause| entity.span.start < clause.span.end && clause.span.end < entity.span.end)
            && !entity.span.of(text).is_ascii()
    };
    entities.iter().find(crosses)?;
    let mut kept: Vec<Entity> = entities.iter().filter(|entity| !crosses(entity)).cloned().collect();
    for crossing in entities.iter().filter(crosses) {
        for clause in clauses {
            let (start, end) =
                (clause.span.start.max(crossing.span.start), clause.span.end.min(crossing.span.end));
            if start >= end {
                continue;
            }
            let part = text.get(start..end).unwrap_or_default();
            kept.extend(
                crate::annotate(part, None, context)
                    .into_iter()
                    .filter(|entity| entity.kind == EntityKind::Time)
                    .map(|mut entity| {
                        entity.span = Span { start: entity.span.start + start, end: entity.span.end + start };
                        entity
                    }),
            );
        }
    }
    kept.sort_by_key(|entity| entity.span);
    Some(kept)
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
        let clauses = clauses::split(&norm);
        Ground { text, norm, clauses }
    }
}

/// What a message does, by the learnt model.
pub(crate) fn shares(ground: &Ground<'_>, cut: Cut<'_>, entities: &[Entity], context: &Context) -> Shares {
    in_scene(ground, entities, context, |scene| learnt::shares(scene, cut))
}

/// As [`read`], in the light of what was said before.
pub(crate) fn read_after(text: &str, cut: Cut<'_>, entities: &[Entity], context: &Context) -> Reading {
    let ground = Ground::of(text);
    read_on(text, &ground, &shares(&ground, cut, entities, context), cut, entities, context)
}

/// As [`read_after`], where `ground` and `shares` are those of the same text.
pub(crate) fn read_on(
    text: &str,
    ground: &Ground<'_>,
    shares: &Shares,
    cut: Cut<'_>,
    entities: &[Entity],
    context: &Context,
) -> Reading {
    let mut reading = in_scene(ground, entities, context, |scene| of_scene(scene, cut, shares));
    let Cow::Owned(plain) = &ground.text else { return reading };
    for mention in &mut reading.mentions {
        if let Said::Words(words) = &mut mention.said
            && let Some(at) = plain.get(mention.span.start..).and_then(|rest| rest.find(words.as_str()))
            && let Some(written) = text.get(mention.span.start + at..mention.span.start + at + words.len())
            && mention.span.start + at < mention.span.end
        {
            *words = written.to_owned();
        }
    }
    // A few characters are simplified in two steps; those after it look at the words as written.
    reading.wake = wake(text);
    reading
}

/// Calls with the message cut into clauses and the entities that count in them.
fn in_scene<R>(
    ground: &Ground<'_>,
    entities: &[Entity],
    context: &Context,
    then: impl FnOnce(&Scene<'_>) -> R,
) -> R {
    let Ground { text, norm, clauses } = ground;
    // Only the head of a very long message is judged, and with it what is named in the head.
    let end = clauses.last().map_or(0, |clause| clause.span.end);
    let text = text.get(..end).unwrap_or(text);
    let entities =
        entities.get(..entities.partition_point(|entity| entity.span.start < end)).unwrap_or_default();
    let heads: Vec<Entity>;
    let entities = if entities.iter().any(|entity| entity.span.end > end) {
        heads = entities.iter().filter(|entity| entity.span.end <= end).cloned().collect();
        heads.as_slice()
    } else {
        entities
    };
    let parted = apart(text, clauses, entities, context);
    let entities = parted.as_deref().unwrap_or(entities);
    let kept: Vec<Entity>;
    let entities = if entities.iter().any(|entity| hours::numbered(text, entity)) {
        kept = entities.iter().filter(|entity| !hours::numbered(text, entity)).cloned().collect();
        kept.as_slice()
    } else {
        entities
    };
    then(&Scene::new(text, norm, clauses, entities, context))
}

fn of_scene(scene: &Scene<'_>, cut: Cut<'_>, shares: &Shares) -> Reading {
    let (text, clauses) = (scene.text, scene.clauses);
    let shifts = shifts::mentions(scene);
    let mut mentions = hours::mentions(scene, shares);
    // 'An hour later' than what stands is no hour from now.
    mentions.retain(|mention| {
        !shifts.iter().any(|shift| mention.span.start < shift.span.end && shift.span.start < mention.span.end)
    });
    ranges::mentions(scene, &mut mentions);
    told_hours::mentions(scene, &mut mentions);
    amend::hours(text, &mut mentions);
    amend::month_end(text, &mut mentions);
    amend::feasts(text, &mut mentions);
    amend::moved(scene.written(text), &mut mentions);
    mentions.extend(shifts);
    mentions.extend(money::mentions(scene));
    let people = people::mentions(scene);
    // 'No problem, 5 persons': a figure that counts people is no hour.
    let counts = |mention: &Mention| {
        matches!(mention.said, Said::Hour { loose: true, .. })
            && mention.confidence <= 0.5
            && people.iter().any(|count| {
                matches!(count.said, Said::Count(_))
                    && count.span.start < mention.span.end
                    && mention.span.start < count.span.end
            })
    };
    mentions.retain(|mention| !counts(mention));
    mentions.extend(people);
    mentions.extend(calls::mentions(scene));
    companions::mentions(scene, &mut mentions);
    mentions.extend(places::mentions(scene));
    let mut topics = wants::topics(scene);
    verbs_zh::answers_with_a_song(scene, cut.previous.map(|before| before.text), &mut topics);
    mentions.extend(items::mentions(scene, &topics));
    let owed = owed::mentions(scene, &topics);
    mentions.extend(
        owed.into_iter()
            .filter(|one| !mentions.iter().any(|known| (known.fact, known.span) == (one.fact, one.span)))
            .collect::<Vec<_>>(),
    );
    mentions.sort_by_key(|mention| mention.span);
    let acts = judge::acts(scene, shares);
    let wants = wants::wants(scene, &topics, &mentions);
    let ahead = wants::ahead(scene, &mentions);
    let damp = wants::damp(scene, ahead, None);
    let forward = clauses.iter().any(Clause::forward);
    let demands = money::demands(scene, &mentions);
    let turns = clauses.iter().any(|clause| {
        clause.any(&[cues::Cue::Propose, cues::Cue::Wish, cues::Cue::Request, cues::Cue::CallOut])
    });
    zones::mark(scene, &mut mentions);
    Reading {
        acts,
        mentions,
        topics,
        wants,
        damp,
        forward,
        turns,
        ahead,
        demands,
        put: shares.propose + shares.counter,
        idle: shares.other,
        suspicion: money::suspicion(scene),
        wake: left(clauses, || scene.others()),
    }
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

/// What a message tells of those after it: the same that [`read`] finds beside all else.
pub fn wake(text: &str) -> Wake {
    let norm = Norm::of(text);
    let clauses = clauses::split(&norm);
    left(&clauses, || wants::others(&norm, &clauses))
}

fn left(clauses: &[Clause], others: impl FnOnce() -> bool) -> Wake {
    let has = |cue| clauses.iter().any(|clause| clause.has(cue));
    let forward = clauses.iter().any(Clause::forward);
    Wake {
        make_believe: has(cues::Cue::Hypo) && !has(cues::Cue::Propose),
        elsewhere: has(cues::Cue::Elsewhere),
        past: has(cues::Cue::Past) && !forward,
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
