//! Places that are put in another's stead without a word of putting: 'Slurp House is empty', 'Lime Tree nalang?'.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span};

/// What is said of a place where one could go instead.
#[rustfmt::skip]
static OPEN: Words = Words::new(&[
    "empty", "open", "quiet", "quieter", "closer", "nearer", "cheaper", "better", "tables", "table", "space", "room", "seats", "booth", "booths", "available", "dead", "walkable", "halfway",
]);
/// What is said of any name.
static BE: Words = Words::new(&["is", "has", "looks", "seems", "got", "still", "are", "does", "takes"]);
static KIN: Words =
    Words::new(&["aunt", "auntie", "uncle", "mr", "mrs", "ms", "dr", "miss", "cousin", "grandma", "baby"]);
/// Words before the name that say nothing.
#[rustfmt::skip]
static LEADS: Words = Words::new(&["but", "and", "so", "then", "or", "maybe", "the", "well", "ok", "though", "tho", "oh", "hey", "actually", "haha", "lol", "fine", "alright", "right"]);

/// A name of capital words of which the clause says that one could go there.
pub(crate) fn mentions(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let from = words.iter().take_while(|word| LEADS.contains(word.lower.as_str())).count();
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    let small = |word: &Word<'_>| matches!(word.lower.as_str(), "of" | "and" | "&" | "the");
    let run = words
        .iter()
        .skip(from)
        .take_while(|word| (word.capital() || small(word)) && word.lower != "i" && !timed(word))
        .count();
    let name = words.get(from..from + run).unwrap_or_default();
    let capitals = name.iter().filter(|word| word.capital()).count();
    // 'Casa Lola by the canal': where a house lies says that it is one.
    let near = words.get(from + run).is_some_and(|word| {
        matches!(word.lower.as_str(), "by" | "near" | "opposite" | "behind" | "beside" | "off")
    });
    let lies = near && words.get(from + run + 1).is_some_and(|word| word.lower == "the" || word.capital());
    // Where people meet the house is chosen before its town; where one sleeps the town may do.
    let in_town = in_town(words, from + run) && !words.iter().any(timed);
    // 'The Copper Hall has two for one': whoever it is, it is no person.
    let house = words.iter().take(from).any(|word| word.lower == "the")
        && words.get(from + run).is_some_and(|word| matches!(word.lower.as_str(), "has" | "does"));
    let mut rest = words.iter().skip(from + run);
    let be = rest.next().is_some_and(|word| BE.contains(word.lower.as_str()));
    // 'Rex sold out, Bijou has a 6:40'.
    let gone = scene.clauses.iter().any(|clause| clause.has(Cue::Gone));
    let open = rest.take(5).any(|word| OPEN.contains(word.lower.as_str()) || gone && timed(word));
    let sells =
        words.get(from + run).is_some_and(|word| matches!(word.lower.as_str(), "stocks" | "stock" | "sells"));
    // 'Ok Basil Row then?': in the stead of what was not wanted.
    let instead = scene
        .clauses
        .iter()
        .any(|clause| clause.question && clause.span.start <= words.first().map_or(0, |word| word.start))
        && words.get(from + run).is_some_and(|word| matches!(word.lower.as_str(), "then" | "instead"))
        && words.len() == from + run + 1
        && from > 0;
    // 'Café Iris, the one beside the bank', 'Lottie's, behind the mill': so does where it lies in the next breath.
    let told = from + run == words.len() && landmark(scene, words);
    let owner = name.last().is_some_and(|word| word.lower.ends_with("'s") && word.text.len() > 4);
    let least = if gone || sells || told && owner { 1 } else { 2 };
    let not =
        words.iter().any(|word| matches!(word.lower.as_str(), "not" | "no" | "never" | "isn't" | "isnt"));
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return };
    // 'Aunt Rosa is better': somebody, not somewhere.
    let somebody = first.text.len() <= 3
        && scene.text.get(first.end..).is_some_and(|rest| rest.starts_with('.'))
        || KIN.contains(first.lower.as_str()) && !last.lower.ends_with("'s");
    if somebody
        || capitals < least
        || !(be && open || lies || told || in_town || house || instead || stocks(words, from + run))
        || not
        || last.stop && !told
    {
        return;
    }
    let span = Span { start: first.start, end: last.end };
    found.push(Mention {
        fact: Fact::Place,
        said: Said::Words(span.of(scene.text).to_owned()),
        span,
        confidence: if lies || told {
            0.75
        } else if in_town {
            0.62
        } else {
            0.7
        },
    });
}

/// The clause behind these words is nothing but where their house lies: 'the one by the tram stop', 'across from the mill'.
fn landmark(scene: &Scene<'_>, words: &[Word<'_>]) -> bool {
    const WHICH: &str =
        "the one place spot big little small new old it's its that's thats is right just café cafe bar pub";
    let Some(last) = words.last() else { return false };
    let next = scene.clauses.iter().find(|clause| clause.span.start >= last.end);
    let Some(next) = next.filter(|_| last.stop && !last.text.is_empty()) else { return false };
    let words = scene.words(next.span);
    let lead = words.iter().take_while(|word| within!(WHICH, &word.lower)).count();
    let lower = |at: usize| words.get(lead + at).map_or("", |word| word.lower.as_str());
    let lies = match lower(0) {
        "by" | "near" | "beside" | "behind" | "opposite" | "opp" | "under" | "above" => 1,
        "next" if lower(1) == "to" => 2,
        "across" if lower(1) == "from" => 2,
        "on" if lower(1) == "the" && lower(2) == "corner" => 1,
        _ => return false,
    };
    lead <= 3
        && words.get(lead + lies).is_some_and(|word| word.lower == "the" || word.capital())
        && !words.iter().any(|word| matches!(word.lower.as_str(), "me" | "you" | "we" | "i"))
}

/// 'Packed on mondays, let's do the Annex instead', 'let's do the JCR instead': what is done in another's stead, where it is
/// written like a place.
pub(crate) fn done_instead(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let Some(at) = words.iter().position(|word| within!("do use try", &word.lower)) else {
        return;
    };
    let put = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|word| within!("let's lets we just could can rather", &word.lower));
    // 'The wall is shut, let's do the Foundry' needs no 'instead'.
    let gone = words.first().is_some_and(|first| {
        let shut = |word: &Word<'_>| within!("shut closed full packed rammed flooded heaving", &word.lower);
        let before = scene.clauses.iter().filter(|clause| clause.span.end <= first.start);
        before.into_iter().any(|clause| scene.words(clause.span).iter().any(shut))
    });
    let instead = words.iter().position(|word| word.lower == "instead");
    let Some(end) = instead.or(gone.then_some(words.len())).filter(|&end| end > at + 1) else { return };
    let thing = words.get(at + 1..end).unwrap_or_default();
    let article = thing.first().is_some_and(|word| within!("the my our", &word.lower));
    let name = thing.get(usize::from(article)..).unwrap_or_default();
    let noun = name.last().is_some_and(|word| super::places::NOUNS.contains(word.lower.as_str()));
    let capital = !name.is_empty() && name.iter().all(Word::capital);
    let timed = thing.iter().any(|word| super::places::timed(scene, word));
    let (Some(first), Some(last)) = (thing.first(), thing.last()) else { return };
    if put && !timed && name.len() <= 4 && (article && (capital || noun) || capital && name.len() >= 2) {
        let span = Span { start: first.start, end: last.end };
        let said = Said::Words(span.of(scene.text).to_owned());
        found.push(Mention { fact: Fact::Place, said, span, confidence: 0.72 });
    }
}

/// 'No school friday. zoo?', 'kids are off, aquarium?': a sight asked in one word.
pub(crate) fn sight(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    const SIGHTS: &str =
        "zoo museum aquarium beach planetarium castle lido gallery pool park arboretum cinema library farm";
    let (name, article) = match words {
        [name] => (name, None),
        [the, name] if the.lower == "the" => (name, Some(the)),
        _ => return,
    };
    if clause.question && clause.start > 0 && within!(SIGHTS, &name.lower) {
        let span = Span { start: article.unwrap_or(name).start, end: name.end };
        let said = Said::Words(span.of(scene.text).to_owned());
        found.push(Mention { fact: Fact::Place, said, span, confidence: 0.6 });
    }
}

/// 'Jade Court in Shatin', 'Salt & Rye on Long Street then?': the town or street behind the name at the end of what is said.
fn in_town(words: &[Word<'_>], at: usize) -> bool {
    #[rustfmt::skip]
    static TAILS: Words = Words::new(&["then", "instead", "maybe", "again", "tho", "la", "lah", "nah", "eh", "ok", "please", "pls"]);
    let leads = words.get(at).is_some_and(|word| {
        matches!(word.lower.as_str(), "in" | "on" | "at" | "pon" | "off" | "near") && !word.stop
    });
    let rest = words.get(at + 1..).unwrap_or_default();
    let article = usize::from(rest.first().is_some_and(|word| word.lower == "the"));
    let town = rest.iter().skip(article).take_while(|word| word.capital() || word.digits()).count();
    // 'Auntie Bibi's at the crossing'.
    let noun = article == 1
        && town == 0
        && rest.get(1).is_some_and(|word| super::places::NOUNS.contains(word.lower.as_str()));
    let end = article + town + usize::from(noun);
    let nothing = || rest.iter().skip(end).all(|word| TAILS.contains(word.lower.as_str()));
    let praised = || {
        rest.get(end).is_some_and(|word| BE.contains(word.lower.as_str()))
            && rest.iter().skip(end + 1).take(5).any(|word| OPEN.contains(word.lower.as_str()))
    };
    leads && (town > 0 || noun) && (nothing() || praised())
}

/// 'Farrow Foods stocks it', 'Tapley Hire has them': who sells a thing that is spoken of.
fn stocks(words: &[Word<'_>], at: usize) -> bool {
    let verb = words.get(at).is_some_and(|word| {
        matches!(word.lower.as_str(), "stocks" | "stock" | "sells" | "sell" | "has" | "have" | "does")
    });
    verb && words.get(at + 1).is_some_and(|word| matches!(word.lower.as_str(), "it" | "them" | "those"))
}

/// 'York next month? train from here?': a name that is asked with nothing but its time, where a journey is spoken of.
pub(crate) fn asked_town(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let travels = scene.clauses.iter().flat_map(|clause| &clause.hits).any(|hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Travel, 6..))
            || matches!(scene.norm.text.get(hit.start..hit.end), Some("train" | "bus" | "coach" | "ferry"))
    }) || ["train", "coach", "flight", "ferry"]
        .iter()
        .any(|way| scene.words(whole(scene)).iter().any(|word| word.lower == *way));
    // 'Whitby next month? need a cottage'.
    let stays = !travels
        && scene
            .clauses
            .iter()
            .flat_map(|clause| &clause.hits)
            .any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Stay, 7..)));
    let asked = scene.clauses.first().filter(|clause| (travels || stays) && clause.question);
    let Some(clause) = asked else { return };
    let words = scene.words(clause.span);
    let run = words.iter().take_while(|word| word.capital()).count();
    let (Some(first), Some(last)) = (words.first(), run.checked_sub(1).and_then(|at| words.get(at))) else {
        return;
    };
    let span = Span { start: first.start, end: last.end };
    let rest = scene
        .text
        .get(last.end..clause.span.end)
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphanumeric());
    let timed = scene.entities.iter().any(|e| {
        e.kind == EntityKind::Time
            && e.span.start > last.end
            && e.span.of(scene.text).trim() == rest
            && !rest.is_empty()
    });
    let cued = clause.hits.iter().any(|hit| scene.norm.back(hit.start, hit.end).start == first.start);
    if timed && run <= 3 && !cued && first.text.len() >= 3 {
        found.push(Mention {
            fact: if stays { Fact::Place } else { Fact::To },
            said: Said::Words(span.of(scene.text).to_owned()),
            span,
            confidence: 0.75,
        });
    }
}

fn whole(scene: &Scene<'_>) -> Span {
    Span { start: 0, end: scene.text.len() }
}

/// 明早九点点都德: a name right behind the hour that its clause begins with.
pub(crate) fn behind_the_hour(scene: &Scene<'_>, clause: &Clause, run: Span) -> bool {
    scene.entities.iter().any(|e| {
        e.kind == EntityKind::Time
            && e.span.start == clause.span.start
            && e.span.end == run.start
            && e.span.of(scene.text).contains(['点', '點', ':'])
            && (3..=5).contains(&run.of(scene.text).chars().count())
    })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_town_asked_with_its_time_is_where_a_journey_goes() {
        let town = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let to = |m: &&steward_model::Mention| m.fact == Fact::To && m.confidence >= 0.7;
            mentions.iter().find(to).map(|mention| mention.span.of(text).to_owned())
        };
        assert_eq!(town("Wexcombe next month? train from here on the 12th?").as_deref(), Some("Wexcombe"));
        assert_eq!(town("Dinner next month? my treat"), None);
        // Where a roof is looked for, it is where one stays.
        let stays = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            mentions.iter().any(|one| one.fact == Fact::Place && one.span.of(text) == "Wexcombe")
        };
        assert!(stays("Wexcombe next month? need a cottage for six"));
    }

    #[test]
    fn a_place_with_room_is_put_in_place_of_a_full_one() {
        let named = |text: &str| {
            let mentions = read(text, &crate::annotate(text, None, &noon()), &noon()).mentions;
            let place = |m: &&steward_model::Mention| m.fact == Fact::Place && m.confidence >= 0.5;
            mentions.iter().find(place).map(|mention| mention.span.of(text).to_owned())
        };
        for (text, want) in [
            ("queue out the door. Noodle Yard is empty", Some("Noodle Yard")),
            ("tapas? Casa Lima by the harbour", Some("Casa Lima")),
            ("Tom by the way is late", None),
            ("but Casa Lima has tables", Some("Casa Lima")),
            ("Noodle Yard isn't open", None),
            ("Aunt Rosa is better now", None),
            ("my diary is empty", None),
            ("brunch sunday? Fig & Thyme in Parkwood", Some("Fig & Thyme")),
            ("full. Jade Garden on Pier Road then?", Some("Jade Garden")),
            ("lunch? Auntie Bibi's at the junction", Some("Auntie Bibi's")),
            ("Tom Hale called from Leeds", None),
            ("Anna Hale is on leave", None),
            ("bouldering? the Granite Works has 2 for 1", Some("Granite Works")),
            ("Brown Loaf in Ashwood is better anyway", Some("Brown Loaf")),
            ("Farrowgate stocks it", Some("Farrowgate")),
            ("Dora has it", None),
            ("haha ok Basil Row then?", Some("Basil Row")),
            ("ok Monday Morning then?", None),
            ("ok Basil then?", None),
            ("Taverna Iris, the place near the old bridge", Some("Taverna Iris")),
            ("Bean Corner, it's across from the library", Some("Bean Corner")),
            ("Lottie's, behind the mill", Some("Lottie's")),
            ("Nina, by the way you forgot a scarf", None),
            ("Nina, behind the sofa", None),
            ("packed on mondays, let's do the Annex instead", Some("the Annex")),
            ("full up, lets do the uni gym instead", Some("the uni gym")),
            ("the wall is shut, lets do the Foundry", Some("the Foundry")),
            ("lets do the Foundry project", None),
            ("it is shut, lets do friday", None),
            ("let's do Friday instead", None),
            ("let's do Thai instead", None),
            ("let's do the dishes instead", None),
            ("no lessons friday. zoo?", Some("zoo")),
        ] {
            assert_eq!(named(text).as_deref(), want, "{text}");
        }
    }
}
