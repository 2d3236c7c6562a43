//! Towns in small letters: 'so tilbury for new year? train on the 29th', 'still no cottage. wexcombe?'. Only where a journey or a
//! roof is spoken of, in the slots in which a town stands, and no word of the language in them.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    place::places,
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span};

const SURE: f32 = 0.6;
#[rustfmt::skip]
static LEADS: Words = Words::new(&["so", "ok", "okay", "yes", "yeah", "yep", "hmm", "maybe", "how", "what", "about", "and", "then", "guys", "hey", "or", "well", "right", "perhaps"]);
/// Words of the language that stand in the same slots.
#[rustfmt::skip]
const COMMON: &str = "away abroad home back somewhere anywhere nowhere together solo camping hiking skiing first early cheap there here thoughts keen tempted interested flights flight train trains ferry coach buses dates budget same really seriously sure both everyone anyone someone nice good great perfect cool deal done booked sorted easter christmas xmas hogmanay holiday holidays weekend road business work school field fishing round city beach boat shopping family girls boys lads summer winter spring autumn return last next long short whole best dream quick little surprise birthday honeymoon anniversary hostel hotel airbnb cottage villa cabin house place room rooms night nights crazy wild insane mad please thanks cheers sorry again instead tomorrow tonight today morning evening afternoon late soon later now still ready when where which with into over ahead through going coming driving flying cycling swimming shall would could should bday wedding concert festival match game trip travel visa insurance money price cost direct overnight express sleeper window aisle seat seats tickets ticket half full free busy maybe guess agreed well fine also just only even that this what about bank south north east west coast island islands mountains hills country countryside sunny warm hot cold four five three couple people adults kids deffo definitely absolutely obviously literally ages mate babe love dude bruh camp hike ski sail drive walk bike their your ours yours mine them much many more less then upto nope nah yess yesss okok haha hahaha lmao finally exactly halfway annual group team class yearly epic massive cheeky mini";

/// Adds such towns.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let touched =
        |kind: CardKind, least: u8| {
            scene.clauses.iter().flat_map(|clause| &clause.hits).any(
                |hit| matches!(hit.cue, Cue::Topic(touched, weight) if touched == kind && weight >= least),
            )
        };
    #[rustfmt::skip]
    static WAYS: Words = Words::new(&["train", "trains", "flight", "flights", "fly", "flying", "bus", "coach", "ferry"]);
    #[rustfmt::skip]
    static ROOFS: Words = Words::new(&["accom", "accommodation", "hostel", "airbnb", "cottage", "cabin", "bach", "villa", "riad", "lodge", "campsite", "bnb", "apartment", "hotel"]);
    let says = |list: &Words| {
        scene
            .clauses
            .iter()
            .any(|clause| scene.words(clause.span).iter().any(|word| list.contains(word.lower.as_str())))
    };
    if crate::acts::words::chinese(scene.text) {
        return;
    }
    let trip = |words: &[Word<'_>]| words.iter().any(|word| word.lower == "trip");
    let trips = || scene.clauses.iter().any(|clause| trip(&scene.words(clause.span)));
    let travels = touched(CardKind::Travel, 6) || says(&WAYS);
    let stays = !travels && (touched(CardKind::Stay, 7) || says(&ROOFS));
    if !(travels || stays || trips()) {
        found.extend(in_a_month(scene));
        return;
    }
    let fact = if stays { Fact::Place } else { Fact::To };
    if found.iter().any(|known| known.fact == fact && known.confidence >= 0.45) {
        return;
    }
    let town = scene.clauses.iter().find_map(|clause| {
        let words = scene.words(clause.span);
        asked(scene, clause, &words).or_else(|| went(scene, &words)).filter(|span| free(scene, *span))
    });
    if let Some(span) = town {
        let said = Said::Words(span.of(scene.text).to_owned());
        found.push(Mention { fact, said, span, confidence: SURE });
    }
}

/// 'Wexcombe in june. cmon': a town with its month and nothing more. The month lies within its span, by which it is known for
/// where a journey may go and not where people meet.
fn in_a_month(scene: &Scene<'_>) -> Option<Mention> {
    const MONTHS: &str = "january february march april may june july august september october november december jan feb apr jun jul aug sept sep oct nov dec spring summer autumn winter";
    let clause = scene.clauses.first()?;
    let words = scene.words(clause.span);
    let lead = usize::from(words.first().is_some_and(|word| word.lower == "fancy"));
    let [town, at, month] = words.get(lead..)? else { return None };
    let span = Span { start: town.start, end: town.end };
    let place = scene.entities.iter().any(|one| one.kind == EntityKind::Place && one.span == span);
    let strange = strange(town) && !town.lower.ends_with('s');
    let named = place || strange || town.capital() && town.text.len() >= 4;
    (at.lower == "in" && within!(MONTHS, &month.lower) && named && free(scene, span)).then(|| Mention {
        fact: Fact::To,
        said: Said::Words(span.of(scene.text).to_owned()),
        span: Span { start: town.start, end: month.end },
        confidence: 0.72,
    })
}

/// Nothing else is known of the word.
fn free(scene: &Scene<'_>, span: Span) -> bool {
    let over = |other: Span| other.start < span.end && span.start < other.end;
    let known = scene
        .entities
        .iter()
        .any(|entity| !matches!(entity.kind, EntityKind::Place | EntityKind::Person) && over(entity.span));
    let cued = scene.clauses.iter().flat_map(|clause| &clause.hits).any(|hit| {
        over(scene.norm.back(hit.start, hit.end))
            && !matches!(hit.cue, Cue::Topic(CardKind::Travel | CardKind::Stay, _))
    });
    !known && !cued
}

/// A word that may be a town's.
fn strange(word: &Word<'_>) -> bool {
    const LEAST: usize = 4;
    let lower = word.lower.as_str();
    word.text.len() >= LEAST
        && word.text.bytes().all(|byte| byte.is_ascii_lowercase())
        && !within!(COMMON, lower)
        && !LEADS.contains(lower)
        && !places::STOPS.contains(lower)
        && !places::NOUNS.contains(lower)
}

fn timed(scene: &Scene<'_>, word: &Word<'_>) -> bool {
    scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
}

/// 'Wexcombe?', 'so tilbury for new year.', 'krumlov 5-8 june??': at the head, with nothing but its time.
fn asked(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<Span> {
    let lead = words.iter().take_while(|word| LEADS.contains(word.lower.as_str())).count();
    let town = words.get(lead).filter(|word| strange(word) && !timed(scene, word))?;
    let rest = words.get(lead + 1..).unwrap_or_default();
    let small = |word: &Word<'_>| {
        within!("for in on at this next over from to the maybe again then instead", &word.lower)
    };
    let only = rest.iter().all(|word| timed(scene, word) || small(word));
    let dated = rest.iter().any(|word| timed(scene, word));
    (only && (dated || rest.is_empty() && clause.question))
        .then_some(Span { start: town.start, end: town.end })
}

/// 'Tilbury trip', 'are we going barbuda this summer'.
fn went(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    let town = words.iter().enumerate().find_map(|(at, word)| {
        let next = words.get(at + 1);
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
        let trip = next.is_some_and(|next| next.lower == "trip") && !word.stop;
        let going = matches!(before, "going" | "flying")
            && next.is_none_or(|next| {
                timed(scene, next)
                    || matches!(next.lower.as_str(), "this" | "next" | "in" | "for" | "on" | "or")
                    || word.stop
            });
        ((trip || going) && strange(word) && !timed(scene, word)).then_some(word)
    })?;
    Some(Span { start: town.start, end: town.end })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    fn town(text: &str) -> Option<String> {
        let entities = crate::annotate(text, None, &noon());
        let mentions = read(text, &entities, &noon()).mentions;
        let whither = |one: &&steward_model::Mention| {
            matches!(one.fact, Fact::To | Fact::Place) && one.confidence >= 0.5
        };
        mentions.iter().find(whither).map(|one| one.span.of(text).to_owned())
    }

    #[test]
    fn a_town_with_its_month_is_where_a_journey_may_go() {
        for (text, want) in [
            ("wexcombe in june. cmon", Some("wexcombe in june")),
            ("fancy wexcombe in october?", Some("wexcombe in october")),
            ("dinner in june?", None),
            ("exams in june. cmon", None),
            ("wexcombe in a mess", None),
        ] {
            assert_eq!(town(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn a_strange_word_in_the_slot_of_a_town_is_one() {
        for (text, want) in [
            ("so wexcombe for new year. train on 29 dec?", Some("wexcombe")),
            ("wexcombe 5-8 june?? flights are 80", Some("wexcombe")),
            ("wexcombe trip still on? we take the train on thursday?", Some("wexcombe")),
            ("so are we going wexcombe this summer? flights are cheap", Some("wexcombe")),
            ("we still have no cottage for june. wexcombe?", Some("wexcombe")),
            // No journey, or a word of the language.
            ("wexcombe?", None),
            ("flights are up. thoughts?", None),
            ("train on thursday? keen?", None),
            ("road trip! we take the train back", None),
            ("are we going skiing this winter? flights are cheap", None),
        ] {
            assert_eq!(town(text).as_deref(), want, "{text}");
        }
    }
}
