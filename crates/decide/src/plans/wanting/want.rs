//! What a message wants: of all that it sounds like, the one or two things that are worth a plan.

use super::cues::{
    also, fetches, nearest_the_hour, over_by_then, reminds_at_the_end, reminds_beside, second, sends, then,
    told,
};
use super::{bare, english, kinds, none, not_forgotten, notes, remarks};
use crate::plans::kept::kindred::{akin, brings, social};
use crate::plans::message::text::lies_in;
use crate::plans::message::turn::Turn;
use crate::plans::talks::talk::Talk;
use steward_model::{Act, ActKind, CardKind, Fact, Mention, Span, Topic, order};

/// A want of a message.
#[derive(Clone, Copy, Debug)]
pub(in crate::plans) struct Want {
    pub kind: CardKind,
    pub confidence: f32,
    /// Words of the message itself name the kind.
    pub own: bool,
}

/// From this probability on a want makes a plan.
pub(in crate::plans) const ENOUGH: f32 = 0.5;
/// From this one on a way is wanted where no word of the message names one.
const UNNAMED: f32 = 0.66;
/// From this one on it stands beside a word that ends something else.
pub(in crate::plans) const SURE: f32 = 0.8;
/// From this one on it stands beside one whose words are plain.
const BESIDE: f32 = 0.7;
/// From this one on it stands whatever words name another kind.
pub(super) const PLAIN: f32 = 0.9;
/// From this one on a word touches a kind of plan.
const TOUCHED: f32 = 0.55;
/// From this one on it names it outright.
const OUTRIGHT: f32 = 0.85;
/// So much surer is what is named outright.
const NAMED: f32 = 0.25;
/// From this one on it leaves no room for a weaker one beside it.
const CERTAIN: f32 = 0.95;

/// The wants of a message that are worth a plan, surest first, at most two.
///
/// `busy`: another plan is being spoken of. What is asked for beside it is heard by its own words, since the scorer, which
/// hears the talk, takes what follows a plan for a part of it.
pub(in crate::plans) fn wants(turn: &Turn<'_>, talk: &Talk, busy: bool) -> Vec<Want> {
    let fetched = turn.moves.request && !turn.moves.ask && fetches(turn);
    let hearing = Hearing { turn, talk, busy, fetched };
    let mut wants = hearing.heard();
    kinds::by_words(turn, &mut wants);
    english::put(turn, busy, &mut wants);
    hearing.hear_what_is_beside(&mut wants);
    bare::put(turn, busy, &mut wants);
    none::drop_what_is_none(turn, &mut wants);
    hearing.keep_the_likely(&mut wants);
    if wants.iter().any(|want| want.kind == CardKind::Weather) && remarks::of_the_weather(turn) {
        wants.retain(|want| want.kind != CardKind::Weather);
    }
    if wants.is_empty() {
        return wants;
    }
    hearing.drop_what_is_over(&mut wants);
    let rank = |want: &Want| want.confidence + if hearing.names(want) { NAMED } else { 0.0 };
    order::by(&mut wants, |a, b| rank(b).total_cmp(&rank(a)));
    hearing.take_up_what_was_told(&mut wants);
    nearest_the_hour(turn, &mut wants);
    if let Some(reminder) = hearing.reminder(&mut wants) {
        return vec![reminder];
    }
    hearing.drop_shares(&mut wants);
    hearing.drop_what_tells_why(&mut wants);
    hearing.drop_the_weaker(&mut wants);
    hearing.choose(wants)
}

/// A message whose wants are told apart.
struct Hearing<'t> {
    turn: &'t Turn<'t>,
    talk: &'t Talk,
    /// Another plan is being spoken of.
    busy: bool,
    /// Something that is named is to be got: 顺手给我捎份煎饼 asks for no meal.
    fetched: bool,
}

impl Hearing<'_> {
    fn topics(&self) -> &[Topic] {
        &self.turn.heard.understood.topics
    }

    fn text(&self) -> &str {
        &self.turn.heard.message.text
    }

    /// Its words touch this kind so surely, but in what keeps somebody from it: 我得值班 谁替我去取一下车.
    fn touches(&self, kind: CardKind, least: f32) -> bool {
        let moves = self.turn.moves;
        let excused = |span: Span| {
            let refuses = |act: &Act| act.kind == ActKind::Refuse && lies_in(span, act.span);
            (moves.request || moves.ask) && self.turn.heard.understood.acts.iter().any(refuses)
        };
        self.topics()
            .iter()
            .any(|topic| topic.kind == kind && topic.confidence >= least && !excused(topic.span))
    }

    /// Words of the message name it outright; they go before what is only guessed from the whole.
    fn names(&self, want: &Want) -> bool {
        want.kind == CardKind::Buy && self.fetched
            || self.touches(want.kind, OUTRIGHT)
            || want.kind == CardKind::Pay && want.confidence >= SURE && sends(self.turn)
    }

    /// All that the message sounds like.
    fn heard(&self) -> Vec<Want> {
        let own = |kind: CardKind| {
            self.touches(kind, TOUCHED)
                || kind == CardKind::Buy && fetches(self.turn)
                || kind == CardKind::Pay && (sends(self.turn) || self.talk.is_told_the_sum(self.turn))
        };
        let intents = self.turn.heard.understood.intents.iter();
        intents
            .map(|intent| {
                let kind = CardKind::from(intent.kind);
                Want { kind, confidence: intent.confidence, own: own(kind) }
            })
            .collect()
    }

    /// What is asked for beside the plan that is being spoken of; a debt among it leaves no room for what people could come
    /// together for on no day.
    fn hear_what_is_beside(&self, wants: &mut Vec<Want>) {
        if !self.busy {
            return;
        }
        for want in wants.iter_mut().filter(|want| want.confidence < ENOUGH) {
            if second(self.turn, want) {
                want.confidence = ENOUGH;
                want.own = true;
            }
        }
        if wants.iter().any(|want| want.kind == CardKind::Pay && second(self.turn, want)) {
            let dated = self.turn.days_ahead().next().is_some();
            wants.retain(|want| want.own || dated || !social(want.kind));
        }
    }

    /// What is likely enough; a way that no word names must be asked of somebody, with its end, or be likelier.
    fn keep_the_likely(&self, wants: &mut Vec<Want>) {
        let ends = |mention: &Mention| mention.fact == Fact::To;
        let taken = self.turn.moves.request && self.turn.heard.understood.mentions.iter().any(ends);
        wants.retain(|want| {
            let unnamed = want.kind == CardKind::Go && !want.own && !taken;
            want.confidence >= if unnamed { UNNAMED } else { ENOUGH }
        });
    }

    /// What is over by the time of something else is no plan of this message: 吃完去看电影.
    fn drop_what_is_over(&self, wants: &mut Vec<Want>) {
        let over = |kind: CardKind| {
            let mut named = self.topics().iter().filter(|topic| topic.kind == kind).peekable();
            named.peek().is_some() && named.all(|topic| over_by_then(self.text(), topic.span))
        };
        if wants.iter().any(|want| !over(want.kind)) {
            wants.retain(|want| !over(want.kind));
        }
    }

    /// 'Again?' takes up what was told, whatever the whole suggests; people meet for what was wished just before.
    fn take_up_what_was_told(&self, wants: &mut [Want]) {
        let moves = self.turn.moves;
        if moves.again
            && let Some(told) = self.talk.recent()
        {
            for want in wants.iter_mut().filter(|want| !want.own) {
                want.kind = told.kind;
            }
        }
        if (moves.ask || moves.propose)
            && let Some(told) = self.talk.wished(self.turn.spoken)
        {
            for want in wants.iter_mut().filter(|want| want.kind == CardKind::Meet && !want.own) {
                want.kind = told.kind;
            }
        }
    }

    fn names_a_sum(&self) -> bool {
        self.turn.heard.understood.mentions.iter().any(|mention| mention.fact == Fact::Amount)
    }

    /// A reminder is about something else, and stays a reminder, unless it only stresses what is put: 'Sunday at six, don't
    /// forget!'. Then it goes, where something is.
    fn reminder(&self, wants: &mut Vec<Want>) -> Option<Want> {
        let reminds = |want: &&Want| want.kind == CardKind::Remind;
        let sure = wants.iter().find(reminds)?.confidence;
        not_forgotten::put(self.turn, sure, wants);
        let sum = self.names_a_sum();
        let due = |want: &Want| want.kind == CardKind::Pay && want.confidence >= CERTAIN && self.names(want);
        let stresses = sum && wants.iter().any(due)
            || reminds_at_the_end(self.turn)
            || reminds_beside(self.turn, wants)
            || not_forgotten::is_that_itself(self.turn)
            || notes::of_an_event(self.turn);
        if !stresses {
            return wants.iter().filter(reminds).find(|want| self.names(want)).copied();
        }
        let put = |want: &Want| want.own && !reminds(&want) && (sum || want.kind != CardKind::Pay);
        if wants.iter().any(put) {
            wants.retain(|want| !reminds(&want));
        }
        None
    }

    /// A word for sharing where no sum is named asks for nothing beside what is named outright: 每人带一道菜.
    fn drop_shares(&self, wants: &mut Vec<Want>) {
        if wants.iter().any(|want| want.kind != CardKind::Pay && self.names(want)) && !self.names_a_sum() {
            wants.retain(|want| want.kind != CardKind::Pay);
        }
    }

    /// Where somebody is to be driven is why the ride is asked for; the weather that is told beside what is put is why it is
    /// put so.
    fn drop_what_tells_why(&self, wants: &mut Vec<Want>) {
        let moves = self.turn.moves;
        let ride = |want: &Want| want.kind == CardKind::Go && self.names(want);
        if moves.request && wants.iter().any(ride) {
            wants.retain(|want| want.kind != CardKind::Meet);
        }
        let put = moves.change || moves.ask && wants.iter().any(|want| social(want.kind));
        if put && told(self.turn, CardKind::Weather) {
            wants.retain(|want| want.kind != CardKind::Weather);
        }
    }

    /// What is only guessed gives way to what is named, and what is named less surely to what is all but certain.
    fn drop_the_weaker(&self, wants: &mut Vec<Want>) {
        if wants.iter().any(|want| self.names(want)) {
            wants.retain(|want| {
                self.names(want) || want.own && want.confidence >= BESIDE || want.confidence >= PLAIN
            });
        }
        // Beside what is all but certain another meaning of its words is none: 'can we rent a trailer'.
        let certain = |want: &&Want| want.confidence >= CERTAIN && self.names(want);
        if let Some(kind) = wants.iter().find(certain).map(|want| want.kind) {
            wants
                .retain(|want| self.names(want) || akin(kind, want.kind) || also(self.turn, kind, want.kind));
        }
        // People come together for one thing: what is only touched beside it is no plan of its own.
        if wants.iter().any(|want| social(want.kind) && self.names(want)) {
            wants.retain(|want| {
                !social(want.kind) || self.names(want) || want.own && want.confidence >= CERTAIN
            });
        }
    }

    /// At most two of what is left, of which neither is a part of the other.
    fn choose(&self, wants: Vec<Want>) -> Vec<Want> {
        let mut chosen: Vec<Want> = Vec::new();
        for want in wants {
            if chosen.iter().any(|other| self.is_one_with(other, &want) || self.is_weather_of(other)) {
                continue;
            }
            if chosen.len() < 2 && !chosen.iter().any(|other| self.covers(other, &want)) {
                chosen.push(want);
            } else if !chosen.iter().any(|other| self.only_brings(other, &want))
                && let Some(other) = chosen.iter_mut().find(|other| self.gives_way(other, &want))
            {
                *other = want;
            }
        }
        chosen
    }

    /// One thing by two names: 'reunion dinner'.
    fn is_one_with(&self, other: &Want, want: &Want) -> bool {
        social(other.kind)
            && social(want.kind)
            && !also(self.turn, other.kind, want.kind)
            && !then(self.text())
    }

    /// The weather of a plan is asked for, not the plan: 'will it rain for the barbecue?'.
    fn is_weather_of(&self, other: &Want) -> bool {
        other.kind == CardKind::Weather && self.turn.moves.ask && !self.turn.moves.propose
    }

    /// What a plan brings along is no plan of its own.
    fn covers(&self, other: &Want, want: &Want) -> bool {
        let together =
            akin(other.kind, want.kind) || brings(other.kind, want.kind) || brings(want.kind, other.kind);
        let errand = self.busy && want.kind == CardKind::Buy && self.fetched;
        together && !errand && !also(self.turn, other.kind, want.kind)
    }

    fn only_brings(&self, other: &Want, want: &Want) -> bool {
        brings(other.kind, want.kind) && !brings(want.kind, other.kind) && self.names(other)
    }

    /// What was chosen is a part of this want.
    fn gives_way(&self, other: &Want, want: &Want) -> bool {
        let asked = match other.kind {
            // A roof that is spoken of twice is what is looked for, whatever lies beside it.
            CardKind::Stay => {
                let roof = |topic: &&Topic| topic.kind == CardKind::Stay && topic.confidence >= OUTRIGHT;
                self.topics().iter().filter(roof).nth(1).is_some()
            }
            // The ride is asked for, whatever it goes to.
            CardKind::Go => self.turn.moves.request && other.confidence >= PLAIN,
            // It is fetched, whatever it is.
            CardKind::Buy => want.kind == CardKind::Dine && self.fetched,
            _ => false,
        };
        !asked
            && (want.own || !other.own)
            && brings(want.kind, other.kind)
            && want.confidence + NAMED > other.confidence
            && (self.names(want) || !self.names(other))
    }
}
