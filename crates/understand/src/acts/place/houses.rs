//! Houses told by their owner's name or by when they show something: 'curry tonight? Bruno's at 7', 'the Savoy has it at 8.20'.

use super::places::{NOUNS, timed};
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues, cues::Cue},
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span};

/// As sure as what is told in so many words.
const SURE: f32 = 0.72;
#[rustfmt::skip]
static NOBODYS: Words = Words::new(&["it's", "that's", "what's", "who's", "he's", "she's", "there's", "here's", "let's", "where's", "how's", "today's", "tonight's", "tomorrow's", "everyone's", "nobody's", "mum's", "mom's", "dad's", "mam's", "gran's", "nan's", "one's", "when's", "kid's"]);
/// What begins a clause with a hour and has nothing in it.
#[rustfmt::skip]
static NO_HOUSE: Words = Words::new(&["i", "he", "she", "they", "we", "you", "it", "who", "that", "this", "there", "everyone", "mum", "mom", "dad", "bro", "sis", "work", "train", "bus", "flight", "ok", "yes", "yeah", "but", "so", "also", "just", "only", "only", "and", "mate", "lol"]);

/// All such houses of a clause.
pub(crate) fn mentions(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let small = plain(scene, clause, words);
    let known = |span: &Span| found.iter().any(|one| one.span.start < span.end && span.start < one.span.end);
    let apart = apart(scene, clause, words).filter(|span| !known(span));
    let owned = owned(scene, clause, words);
    for span in owned.into_iter().chain(shows(scene, words)).chain(small).chain(apart) {
        let said = Said::Words(span.of(scene.text).to_owned());
        found.push(Mention { fact: Fact::Place, said, span, confidence: SURE });
    }
}

/// 'Bruno's at 7', 'Mei Mei's on the corner': behind something else that was said, with its hour or where it lies, and
/// nothing more.
fn owned(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<Span> {
    let run = words.iter().take_while(|word| word.capital()).count();
    let (first, name) = (words.first()?, words.get(run.checked_sub(1)?)?);
    let rest = words.get(run..)?;
    let known = scene.entities.iter().any(|entity| {
        entity.kind == EntityKind::Person && entity.span.start < name.end && first.start < entity.span.end
    });
    let house = clause.start > 0
        && run <= 3
        && name.lower.ends_with("'s")
        && name.lower.len() > 4
        && !NOBODYS.contains(name.lower.as_str())
        && !name.stop
        && !known;
    let lead = rest.first()?.lower.as_str();
    let hour =
        matches!(lead, "at" | "@") && rest.len() > 1 && rest.iter().skip(1).all(|word| timed(scene, word));
    let lies = matches!(lead, "on" | "by" | "near" | "opposite")
        && rest.len() <= 5
        && rest.last().is_some_and(|last| NOUNS.contains(last.lower.as_str()));
    (house && (hour || lies)).then_some(Span { start: first.start, end: name.end })
}

/// 'Rehearsal at 7.15, methodist hall', 'cricket on sunday, ground no 3', 'jam thurs? my garage, 8': nothing but where, behind
/// what people come together for.
fn apart(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<Span> {
    const ROOMS: &str =
        "garage warehouse crem vestry yard loft basement cellar bandstand rec green clubhouse";
    const NUMBERED: &str = "field court pitch ground gate room hall rink studio bay track no number";
    const NO_NAME: &str = "love hate like miss need want wants got get gets see saw leave left use play bring meet visit book try is was no not new good nice same back from near no opposite to of for in at on and or the a lovely great which what that this every any some leaving after before";
    let lead = usize::from(within!("the my our your ur at in", &words.first()?.lower));
    let name = words.get(lead..).filter(|name| (1..=3).contains(&name.len()) && words.len() > 1)?;
    let together = scene.clauses.iter().any(|before| {
        let social = |hit: &cues::Hit| {
            matches!(
                hit.cue,
                Cue::Topic(CardKind::Meet | CardKind::Attend | CardKind::Watch | CardKind::Dine, 7..)
            )
        };
        before.end <= clause.start && before.hits.iter().any(social)
    });
    let (last, rest) = name.split_last()?;
    let house = NOUNS.contains(last.lower.as_str()) || within!(ROOMS, &last.lower);
    let numbered = last.digits() && rest.last().is_some_and(|word| within!(NUMBERED, &word.lower));
    let fits = clause.start > 0
        && together
        && (house || numbered)
        && rest
            .iter()
            .all(|word| !within!(NO_NAME, &word.lower) && !word.stop || numbered && word.lower == "no")
        && !name.iter().any(|word| timed(scene, word))
        && (numbered || clause.hits.iter().all(|hit| matches!(hit.cue, Cue::Topic(..) | Cue::Filler)));
    let first = if lead == 1 && within!("my our your ur", &words.first()?.lower) {
        words.first()?
    } else {
        name.first()?
    };
    fits.then_some(Span { start: first.start, end: last.end })
}

/// 'Pint after work? crown at 6': a word in small letters with its hour and nothing more, behind a question of where one eats,
/// drinks or looks on.
fn plain(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<Span> {
    #[rustfmt::skip]
    static NO_NAME: Words = Words::new(&["free", "leave", "leaving", "meet", "meeting", "starts", "start", "starting", "doors", "home", "mine", "yours", "ours", "done", "finish", "finished", "finishing", "back", "there", "here", "kickoff", "ready", "until", "maybe", "around", "about", "boarding", "landing", "lands", "arrives", "arriving", "opens", "open", "closes", "closing", "dinner", "lunch", "breakfast", "brunch", "drinks", "class", "school", "bedtime", "later", "tonight", "tomorrow", "today", "latest", "earliest", "show", "film", "game", "match", "over", "pickup", "come", "coming", "usual", "same", "once", "call", "perhaps", "probably", "pick", "table", "booked", "wake", "clock", "shift", "gone", "still", "even", "best", "first", "last", "supper", "happy", "round"]);
    let lead = usize::from(words.first()?.lower == "the");
    let [name, at, hour @ ..] = words.get(lead..)? else { return None };
    let asked = scene.clauses.iter().any(|before| {
        let topic = |hit: &cues::Hit| matches!(hit.cue, Cue::Topic(CardKind::Dine | CardKind::Watch, 7..));
        before.end <= clause.start && before.question && before.hits.iter().any(topic)
    });
    let fits = asked
        && matches!(at.lower.as_str(), "at" | "@")
        && !hour.is_empty()
        && hour.len() <= 3
        && hour.iter().all(|word| timed(scene, word) || word.digits())
        && name.lower.len() >= 4
        && name.lower.bytes().all(|byte| byte.is_ascii_lowercase())
        && !name.stop
        && !timed(scene, name)
        && !NO_HOUSE.contains(name.lower.as_str())
        && !NO_NAME.contains(name.lower.as_str())
        && clause.hits.iter().all(|hit| scene.norm.back(hit.start, hit.end).start >= name.end);
    fits.then_some(Span { start: name.start, end: name.end })
}

/// 'Savoy got 9.10pm', 'regal has it at 7:50': where a film is on then.
fn shows(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    let verb = words.iter().position(|word| matches!(word.lower.as_str(), "has" | "got" | "have"))?;
    let lead = usize::from(words.first()?.lower == "the");
    let name = words.get(lead..verb).filter(|name| (1..=3).contains(&name.len()))?;
    let it = usize::from(words.get(verb + 1)?.lower == "it");
    let at = verb + 1 + it;
    let at = at + usize::from(words.get(at)?.lower == "at");
    let hour = words.get(at..)?;
    // With its minutes: 'Tom has 7' may be anything.
    let minutes = hour.iter().filter(|word| word.text.bytes().any(|byte| byte.is_ascii_digit())).count() >= 2;
    let capitals = name.iter().all(Word::capital);
    let plain = name.len() == 1 && name.iter().all(|word| word.lower.len() >= 4);
    let fits = (capitals || plain)
        && minutes
        && hour.len() <= 4
        && name
            .iter()
            .all(|word| !NO_HOUSE.contains(word.lower.as_str()) && !word.stop && !timed(scene, word))
        && hour.iter().all(|word| timed(scene, word) || word.digits());
    fits.then_some(Span { start: words.get(lead)?.start, end: name.last()?.end })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_house_is_told_by_its_owner_or_by_when_it_shows_a_film() {
        for (text, want) in [
            ("curry tonight? Bruno's at 7", Some("Bruno's")),
            ("kebab after the game? Mustafa's on the corner", Some("Mustafa's")),
            ("fancy the new one? Palace got 8.40pm", Some("Palace")),
            ("seats there are bad. rialto has it at 7:50", Some("rialto")),
            ("the Rialto has it at 7:50", Some("Rialto")),
            ("pint after work? crown at 6", Some("crown")),
            ("lunch? free at 1", None),
            ("is it raining? home at 6", None),
            ("rehearsal moved to 7.15 on tuesday, methodist hall", Some("methodist hall")),
            ("rehearsal on tuesday at ten, studio no 3", Some("studio no 3")),
            ("jam session thurs? my garage, 8", Some("my garage")),
            ("football sunday? love the park", None),
            ("cant sorry. Bruno's at work", None),
            ("pick her up? Mum's at 7", None),
            ("she has it at 7:50", None),
            ("Bruno has 7 of them", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let place = mentions.iter().find(|one| one.fact == Fact::Place && one.confidence >= 0.7);
            assert_eq!(place.map(|one| one.span.of(text)), want, "{text}");
        }
    }
}
