//! The readers of a message, step by step: messages that are read together go through one step after the other, since
//! the rules of one step fill a processor's caches, and what is brought in for one message serves those after it.

use super::doing::clauses::Clause;
use super::{
    Asked, Cut, Reading, Scene, Shares, doing::amend, doing::cues, doing::judge, left, place::places,
    sum::lures, sum::money, sum::owed, thing::items, wanting::verbs_zh, wanting::wants, when::hours,
    when::moved, when::ranges, when::shifts, when::told_hours, when::zones, who::calls, who::companions,
    who::people,
};
use steward_model::{CardKind, Fact, Mention, Said, order};

/// A message under reading.
struct Draft<'s, 'g> {
    scene: &'s Scene<'g>,
    cut: Cut<'s>,
    shares: Shares,
    /// How much earlier or later than what stands, until they are among the mentions.
    shifts: Vec<Mention>,
    /// What the readers of things have found so far, until it is among the mentions.
    things: Vec<Mention>,
    reading: Reading,
}

/// What is done with a message, in this order; each step builds on those before it.
const STEPS: &[fn(&mut Draft<'_, '_>)] = &[
    named_hours,
    bare_hours,
    ranges_of_hours,
    told_hours,
    amended_hours,
    moved_hours,
    sums,
    counts,
    callers,
    companions,
    named_places,
    topics,
    titled_things,
    minded_things,
    wares,
    things,
    acts,
    echoes,
    roundabout_answers,
    sights,
    errands,
    orders,
    wanted,
    rest,
];

/// What is made of each of these messages.
pub(super) fn read(all: &[Asked<'_, '_, '_>]) -> Vec<Reading> {
    let drafts = all.iter().map(|asked| Draft {
        scene: asked.scene,
        cut: asked.cut,
        shares: asked.shares,
        shifts: Vec::new(),
        things: Vec::new(),
        reading: Reading::default(),
    });
    // Rules of one language pass those of the other by: each has the caches for itself.
    let latin = |scene: &Scene<'_>| scene.text.is_ascii();
    let (mut ones, mut others): (Vec<_>, Vec<_>) = drafts.partition(|draft| latin(draft.scene));
    for step in STEPS {
        ones.iter_mut().for_each(step);
        others.iter_mut().for_each(step);
    }
    let (mut ones, mut others) = (ones.into_iter(), others.into_iter());
    let next = all.iter().filter_map(|asked| if latin(asked.scene) { ones.next() } else { others.next() });
    next.map(|draft| draft.reading).collect()
}

fn named_hours(draft: &mut Draft<'_, '_>) {
    draft.shifts = shifts::mentions(draft.scene);
    draft.reading.mentions = hours::mentions(draft.scene, &draft.shares);
}

fn bare_hours(draft: &mut Draft<'_, '_>) {
    let (shifts, mentions) = (&draft.shifts, &mut draft.reading.mentions);
    hours::amend(draft.scene, mentions);
    // 'An hour later' than what stands is no hour from now.
    mentions.retain(|mention| {
        !shifts.iter().any(|shift| mention.span.start < shift.span.end && shift.span.start < mention.span.end)
    });
}

fn ranges_of_hours(draft: &mut Draft<'_, '_>) {
    ranges::mentions(draft.scene, &mut draft.reading.mentions);
}

fn told_hours(draft: &mut Draft<'_, '_>) {
    let (scene, mentions) = (draft.scene, &mut draft.reading.mentions);
    told_hours::mentions(scene, mentions);
    super::when::pairs::mentions(scene, mentions);
    super::when::open_ended::mentions(scene, mentions);
}

fn amended_hours(draft: &mut Draft<'_, '_>) {
    let (scene, mentions) = (draft.scene, &mut draft.reading.mentions);
    amend::hours(scene.text, mentions);
    amend::conceded(scene.text, mentions);
    amend::am(scene.text, mentions);
    amend::month_end(scene.text, mentions);
    amend::feasts(scene.text, mentions);
}

fn moved_hours(draft: &mut Draft<'_, '_>) {
    let (scene, mentions) = (draft.scene, &mut draft.reading.mentions);
    amend::moved(scene.written(scene.text), mentions);
    moved::mentions(scene, mentions);
    zones::days(scene.text, mentions);
    mentions.append(&mut draft.shifts);
}

fn sums(draft: &mut Draft<'_, '_>) {
    let sums = money::mentions(draft.scene);
    // 上次那条烟 450: a figure that is owed is no hour.
    let owed = |mention: &Mention| {
        matches!(mention.said, Said::Hour { .. })
            && sums.iter().any(|sum| sum.confidence >= 0.95 && sum.span == mention.span)
    };
    draft.reading.mentions.retain(|mention| !owed(mention));
    draft.reading.mentions.extend(sums);
}

fn counts(draft: &mut Draft<'_, '_>) {
    let mentions = &mut draft.reading.mentions;
    let people = people::mentions(draft.scene);
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
}

fn callers(draft: &mut Draft<'_, '_>) {
    draft.reading.mentions.extend(calls::mentions(draft.scene));
}

fn companions(draft: &mut Draft<'_, '_>) {
    companions::mentions(draft.scene, &mut draft.reading.mentions);
}

fn named_places(draft: &mut Draft<'_, '_>) {
    let mut places = places::mentions(draft.scene);
    moved::left_behind(draft.scene, &mut places);
    // 'Day before?' is how far, and no place.
    let far = |span: steward_model::Span| {
        let shift = |one: &&Mention| matches!(one.said, Said::Shift(_));
        draft
            .reading
            .mentions
            .iter()
            .filter(shift)
            .any(|one| one.span.start <= span.start && span.end <= one.span.end)
    };
    places.retain(|place| !far(place.span));
    places.iter_mut().for_each(|place| pointed_at(place, draft.scene.text));
    draft.reading.mentions.extend(places);
}

/// Fitzroy那家Moss & Rye: the name stands behind 那家; Moss & Rye那家: before it.
fn pointed_at(mention: &mut Mention, text: &str) {
    if mention.fact == Fact::Place && matches!(mention.said, Said::Words(_)) {
        let span = super::named_behind(mention.span, text);
        if span != mention.span {
            mention.span = span;
            mention.said = Said::Words(span.of(text).to_owned());
        }
    }
}

fn topics(draft: &mut Draft<'_, '_>) {
    let topics = &mut draft.reading.topics;
    *topics = wants::topics(draft.scene);
    super::when::standups::meet(draft.scene, topics);
    verbs_zh::answers_with_a_song(draft.scene, draft.cut.previous.map(|before| before.text), topics);
}

fn titled_things(draft: &mut Draft<'_, '_>) {
    items::titled(draft.scene, &draft.reading.topics, &mut draft.things);
}

fn minded_things(draft: &mut Draft<'_, '_>) {
    items::minded(draft.scene, &mut draft.things);
}

fn wares(draft: &mut Draft<'_, '_>) {
    items::wares(draft.scene, &draft.reading.topics, &mut draft.things);
}

fn things(draft: &mut Draft<'_, '_>) {
    let Reading { mentions, topics, .. } = &mut draft.reading;
    mentions.append(&mut draft.things);
    super::place::shops::mentions(draft.scene, topics, mentions);
    let owed = owed::mentions(draft.scene, topics);
    mentions.extend(
        owed.into_iter()
            .filter(|one| !mentions.iter().any(|known| (known.fact, known.span) == (one.fact, one.span)))
            .collect::<Vec<_>>(),
    );
    order::by_key(mentions, |mention| mention.span);
    eaten_then(mentions, topics);
    owed::eaten_before(draft.scene, mentions, topics);
}

/// 周六中午回来不 去吃泡馍: who comes home to eat comes then; nothing ends.
fn eaten_then(mentions: &mut [Mention], topics: &[steward_model::Topic]) {
    let sure = |kind, least| topics.iter().any(|topic| topic.kind == kind && topic.confidence >= least);
    let lasts = [CardKind::Travel, CardKind::Stay, CardKind::Hire, CardKind::Pay, CardKind::Buy];
    let dated = |one: &Mention| one.fact == Fact::Date && matches!(one.said, Said::Day(_) | Said::Days(..));
    if !sure(CardKind::Dine, 0.7) || lasts.iter().any(|&kind| sure(kind, 0.5)) || mentions.iter().any(dated) {
        return;
    }
    for mention in mentions.iter_mut().filter(|one| one.fact == Fact::Until) {
        match mention.said {
            Said::Day(_) => mention.fact = Fact::Date,
            Said::Part(..) | Said::Hour { .. } => mention.fact = Fact::Time,
            _ => {}
        }
    }
}

fn acts(draft: &mut Draft<'_, '_>) {
    draft.reading.acts = judge::acts(draft.scene, &draft.shares);
}

fn echoes(draft: &mut Draft<'_, '_>) {
    let previous = draft.cut.previous.map(|before| before.text);
    super::doing::echoes::answer(draft.scene, previous, &mut draft.reading.acts);
}

fn roundabout_answers(draft: &mut Draft<'_, '_>) {
    let previous = draft.cut.previous.map(|before| before.text);
    super::doing::roundabout::answer(draft.scene, previous, &mut draft.reading);
}

/// What is seen, and what it is called.
fn sights(draft: &mut Draft<'_, '_>) {
    super::place::sights::hear(draft.scene, &mut draft.reading);
    super::thing::occasions::hear(draft.scene, &mut draft.reading);
}

/// What is got on the way.
fn errands(draft: &mut Draft<'_, '_>) {
    super::thing::errands::hear(
        draft.scene,
        draft.cut.previous.map(|before| before.text),
        &mut draft.reading,
    );
}

fn orders(draft: &mut Draft<'_, '_>) {
    super::thing::orders::hear(draft.scene, &mut draft.reading);
}

fn wanted(draft: &mut Draft<'_, '_>) {
    let (scene, reading) = (draft.scene, &mut draft.reading);
    reading.wants = wants::wants(scene, &reading.topics, &reading.mentions);
    reading.ahead = wants::ahead(scene, &reading.mentions);
    reading.damp = wants::damp(scene, reading.ahead, None);
}

fn rest(draft: &mut Draft<'_, '_>) {
    let (scene, reading) = (draft.scene, &mut draft.reading);
    reading.forward = scene.clauses.iter().any(Clause::forward);
    let warned = lures::warned(scene.text);
    reading.suspicion = if warned { 0 } else { money::suspicion(scene) };
    reading.demands = !warned && money::demands(scene, &reading.mentions, reading.suspicion);
    reading.turns = scene.clauses.iter().any(|clause| {
        clause.any(&[cues::Cue::Propose, cues::Cue::Wish, cues::Cue::Request, cues::Cue::CallOut])
    });
    zones::mark(scene, &mut reading.mentions);
    reading.put = draft.shares.propose + draft.shares.counter;
    reading.idle = draft.shares.other;
    reading.wake = left(scene.clauses, || scene.others());
}
