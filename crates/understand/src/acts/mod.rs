//! What a message does with the plans of a talk: who agrees to what, what is named for it, what it is about.
//!
//! Text alone is judged here, clause by clause, in the light of the entities found in it; which plan is meant is for
//! `decide` to say. Cues are tables of phrases, one a language, each kind with its examples and near misses in the
//! tests beside it.

mod amend;
mod calls;
mod clauses;
mod cues;
mod days;
mod dishes;
mod en;
mod en_topics;
mod figures;
mod goods;
mod hours;
mod items;
mod judge;
mod money;
mod norm;
mod owed;
mod people;
mod places;
#[cfg(test)]
mod places_tests;
mod places_zh;
mod replies;
mod shifts;
mod shows;
mod wants;
mod words;
mod zh;
mod zh_topics;

use clauses::Clause;
use norm::Norm;
use steward_model::{Act, Context, Entity, EntityKind, Intent, Mention, Said, Span, Topic};

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
    /// Signs of a fraud about money or codes, 0 for none.
    pub suspicion: u8,
}

/// A message and what the clauses of it hold, shared by the readers.
struct Scene<'a> {
    text: &'a str,
    norm: &'a Norm,
    clauses: &'a [Clause],
    entities: &'a [Entity],
    context: &'a Context,
}

impl Scene<'_> {
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

/// Reads one message. `entities` are those of the same text; `context` is of the moment it was sent.
///
/// The words are judged in simplified characters, in whatever script they were written; what is named is handed back
/// as written.
pub fn read(text: &str, entities: &[Entity], context: &Context) -> Reading {
    let plain = norm::in_one_script(text);
    if plain == text {
        return judged(text, entities, context);
    }
    let mut reading = judged(&plain, entities, context);
    for mention in &mut reading.mentions {
        if let Said::Words(words) = &mut mention.said
            && let Some(at) = plain.get(mention.span.start..).and_then(|rest| rest.find(words.as_str()))
            && let Some(written) = text.get(mention.span.start + at..mention.span.start + at + words.len())
            && mention.span.start + at < mention.span.end
        {
            *words = written.to_owned();
        }
    }
    reading
}

fn judged(text: &str, entities: &[Entity], context: &Context) -> Reading {
    let norm = Norm::of(text);
    let clauses = clauses::split(&norm);
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
    let parted = apart(text, &clauses, entities, context);
    let entities = parted.as_deref().unwrap_or(entities);
    let kept: Vec<Entity>;
    let entities = if entities.iter().any(|entity| hours::numbered(text, entity)) {
        kept = entities.iter().filter(|entity| !hours::numbered(text, entity)).cloned().collect();
        kept.as_slice()
    } else {
        entities
    };
    let scene = Scene { text, norm: &norm, clauses: &clauses, entities, context };
    let shifts = shifts::mentions(&scene);
    let mut mentions = hours::mentions(&scene);
    // 'An hour later' than what stands is no hour from now.
    mentions.retain(|mention| {
        !shifts.iter().any(|shift| mention.span.start < shift.span.end && shift.span.start < mention.span.end)
    });
    amend::hours(text, &mut mentions);
    amend::month_end(text, &mut mentions);
    amend::feasts(text, &mut mentions);
    mentions.extend(shifts);
    mentions.extend(money::mentions(&scene));
    mentions.extend(people::mentions(&scene));
    mentions.extend(calls::mentions(&scene));
    mentions.extend(places::mentions(&scene));
    let topics = wants::topics(&scene);
    mentions.extend(items::mentions(&scene, &topics));
    let owed = owed::mentions(&scene, &topics);
    mentions.extend(
        owed.into_iter()
            .filter(|one| !mentions.iter().any(|known| (known.fact, known.span) == (one.fact, one.span)))
            .collect::<Vec<_>>(),
    );
    mentions.sort_by_key(|mention| mention.span);
    let acts = judge::acts(&scene);
    let wants = wants::wants(&scene, &topics, &mentions);
    let ahead = wants::ahead(&scene, &mentions);
    let damp = wants::damp(&scene, ahead, None);
    let forward = clauses.iter().any(Clause::forward);
    let demands = money::demands(&scene, &mentions);
    let turns = clauses.iter().any(|clause| {
        clause.any(&[cues::Cue::Propose, cues::Cue::Wish, cues::Cue::Request, cues::Cue::CallOut])
    });
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
        suspicion: money::suspicion(&scene),
    }
}

/// A message that opens a make-believe: what answers it is make-believe too.
pub fn make_believe(text: &str) -> bool {
    let norm = Norm::of(text);
    let clauses = clauses::split(&norm);
    clauses.iter().any(|clause| clause.has(cues::Cue::Hypo))
        && !clauses.iter().any(|clause| clause.has(cues::Cue::Propose))
}

/// A message of another world: a word game, a match on a screen, code, advertising.
pub fn elsewhere(text: &str) -> bool {
    clauses::split(&Norm::of(text)).iter().any(|clause| clause.has(cues::Cue::Elsewhere))
}

/// A message that tells of what has been, and asks for nothing.
pub fn of_past(text: &str) -> bool {
    let clauses = clauses::split(&Norm::of(text));
    clauses.iter().any(|clause| clause.has(cues::Cue::Past)) && !clauses.iter().any(Clause::forward)
}

/// A message that tells of other people's doings.
pub fn of_others(text: &str) -> bool {
    let norm = Norm::of(text);
    let clauses = clauses::split(&norm);
    !clauses.iter().any(Clause::forward) && wants::others(&norm, &clauses)
}

/// A Tuesday noon.
#[cfg(test)]
fn noon() -> Context {
    Context::at("2026-03-10T12:00:00+00:00[+00:00]".parse().expect("a moment"))
}
