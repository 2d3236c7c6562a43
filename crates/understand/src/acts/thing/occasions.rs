//! Occasions by how their words stand: what is taught ('bread making course'), what is only called after one ('party room'),
//! and a name that is on at a house with a call for who comes ('Tin Larks at the Foundry, 19 june. who's coming?').

use super::items::item;
use crate::acts::{
    Reading, Scene,
    words::{Word, within},
};
use crate::engine::Seek;
use steward_model::{CardKind, EntityKind, Fact, Said, Span, Topic, order};

/// 'Party room', 'wedding dress', 'conference call': a thing called after what people come together for.
pub(crate) fn called_after(scene: &Scene<'_>, end: usize) -> bool {
    const THINGS: &str = "room rooms dress dresses shoes outfit bag bags card cards cake present presents pressie gift gifts hat hats balloons decorations invites invitations playlist call";
    let rest = scene.norm.text.get(end..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let next = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    !next.is_empty() && within!(THINGS, next)
}

/// 'Bread making course', 'welding class on the 3rd': what is taught by its verb, whatever it is.
pub(crate) fn taught(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    const COURSES: &str = "course class workshop masterclass";
    const NO_CRAFT: &str = "going doing starting taking missing skipping attending joining leaving having teaching running morning evening training booking planning upcoming finishing failing passing during something anything nothing beginning following remaining spinning driving boxing";
    const NO_LEAD: &str = "a an the my our your ur his her their this that some any new no free another first next last to for on at of in and or with do doing does did join try trying tried book booked want wanna fancy going up love like hate is it's that's there's got have did you we i they";
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let Some(at) = words.windows(2).position(|pair| {
            matches!(pair, [craft, course] if !craft.stop
                && craft.lower.len() > 5
                && craft.lower.ends_with("ing")
                && !within!(NO_CRAFT, &craft.lower)
                && within!(COURSES, &course.lower))
        }) else {
            continue;
        };
        let lead = at.checked_sub(1).and_then(|at| words.get(at));
        let own =
            lead.is_some_and(|word| within!("my his her their after before from missed to", &word.lower));
        let named = |word: &&Word<'_>| {
            !word.stop && !word.digits() && !within!(NO_LEAD, &word.lower) && !timed(scene, word)
        };
        let first = lead.filter(named).or_else(|| words.get(at));
        let (Some(first), Some(last), false) = (first, words.get(at + 1), own) else { continue };
        let span = Span { start: first.start, end: last.end };
        let over = |other: Span| other.start < span.end && span.start < other.end;
        let sport =
            topics.iter().any(|one| one.kind == CardKind::Meet && one.confidence >= 0.7 && over(one.span));
        if sport {
            continue;
        }
        topics.retain(|one| !(one.kind == CardKind::Dine && over(one.span)));
        topics.push(Topic { kind: CardKind::Attend, span, confidence: 0.9 });
    }
}

/// Adds what is on where, when nothing but its name, the house, a day and a call for who comes tells of it.
pub(crate) fn hear(scene: &Scene<'_>, reading: &mut Reading) {
    let today = scene.context.now.date();
    let dated = reading.mentions.iter().any(|one| matches!(one.said, Said::Day(day) if day >= today));
    let else_meant =
        reading.topics.iter().any(|topic| topic.confidence >= 0.85 && topic.kind != CardKind::Attend);
    if !dated || else_meant || !calls(scene) {
        return;
    }
    let Some((name, house)) = scene.clauses.iter().find_map(|clause| on_at(scene, &scene.words(clause.span)))
    else {
        return;
    };
    let over = |one: Span, other: Span| one.start < other.end && other.start < one.end;
    let wide = |one: &steward_model::Mention| one.span.start <= house.start && house.end <= one.span.end;
    let whole = reading.mentions.iter().any(|one| one.fact == Fact::Place && wide(one));
    reading.mentions.retain(|one| {
        let words = matches!(one.said, Said::Words(_));
        !(words && over(one.span, name)) && (whole || !(words && over(one.span, house)))
    });
    if !whole {
        reading.mentions.push(item(Fact::Place, house.of(scene.text), house, 0.75));
    }
    reading.mentions.push(item(Fact::Item, name.of(scene.text), name, 0.8));
    order::by_key(&mut reading.mentions, |mention| mention.span);
    reading.topics.push(Topic { kind: CardKind::Attend, span: name, confidence: 0.9 });
}

/// Somebody asks who comes along.
fn calls(scene: &Scene<'_>) -> bool {
    const CALLS: &[&str] = &[
        "whos coming",
        "whos in",
        "whos up for",
        "whos keen",
        "whos game",
        "who wants in",
        "who wants to",
        "who fancies it",
        "who else",
        "anyone in",
        "anyone keen",
        "anyone up for",
        "anyone fancy",
        "anyone want",
        "anyone coming",
        "want to come",
        "wanna come",
        "wanna go",
        "fancy it",
        "you in",
        "u in",
        "you coming",
        "u coming",
        "you keen",
        "u keen",
    ];
    let text = &scene.norm.text;
    CALLS.iter().any(|call| {
        text.seek_all(call).any(|at| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(text.get(..at).and_then(|lead| lead.chars().next_back()))
                && edge(text.get(at + call.len()..).and_then(|rest| rest.chars().next()))
        })
    })
}

/// 'The Tin Larks at the Foundry', 'Ana Quill's doing the Corner Rooms': the name at the head of a clause, and the house.
fn on_at(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<(Span, Span)> {
    const LEADS: &str = "btw so guys hey ok oh ooh right yo lads folks";
    let from = words.iter().take_while(|word| within!(LEADS, &word.lower)).count();
    let run = capitals(scene, words.get(from..)?);
    let name = words.get(from..from + run).filter(|name| name.len() >= 2)?;
    let last = name.last().filter(|last| !last.stop)?;
    let rest = words.get(from + run..)?;
    let said = |at: usize| rest.get(at).map_or("", |word| word.lower.as_str());
    let owned = last.lower.ends_with("'s") || last.lower.ends_with("’s");
    let to = match (said(0), said(1), said(2)) {
        ("at" | "@", ..) if !owned => 1,
        ("doing" | "playing" | "at", "at", _) if owned => 2,
        ("doing" | "playing" | "at", ..) if owned => 1,
        ("are" | "is", "on" | "doing" | "playing", "at") => 3,
        ("are" | "is", "at" | "doing" | "playing", _) => 2,
        _ => return None,
    };
    let article = usize::from(said(to) == "the");
    let house = capitals(scene, rest.get(to + article..)?);
    let (first, end) =
        (rest.get(to)?, rest.get((to + article + house).checked_sub(1)?).filter(|_| house > 0)?);
    let cut = if owned { last.end - last.text.len() + last.text.find(['\'', '’'])? } else { last.end };
    let name = Span { start: name.first()?.start, end: cut };
    Some((name, Span { start: first.start, end: end.end }))
}

/// How many words at the head begin with a capital and name no time; small ones count between them.
fn capitals(scene: &Scene<'_>, words: &[Word<'_>]) -> usize {
    const NO_NAME: &str = "i i'm im i'll i've ok lol omg";
    let mut end = 0;
    for (at, word) in words.iter().enumerate() {
        if word.capital() && !within!(NO_NAME, &word.lower) && !timed(scene, word) {
            end = at + 1;
        } else if end == 0 || !within!("of and & the", &word.lower) {
            break;
        }
        if word.stop {
            break;
        }
    }
    end
}

fn timed(scene: &Scene<'_>, word: &Word<'_>) -> bool {
    let over = |span: Span| span.start <= word.start && word.start < span.end;
    scene.entities.iter().any(|one| one.kind == EntityKind::Time && over(one.span))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact, Said};

    /// What is attended and where, if that is heard at all.
    fn attends(text: &str) -> Option<(String, String)> {
        let entities = crate::annotate(text, None, &noon());
        let reading = read(text, &entities, &noon());
        let sure = reading.topics.iter().any(|one| one.kind == CardKind::Attend && one.confidence >= 0.9);
        let named = |fact: Fact| {
            let all = reading.mentions.iter().filter(|one| one.fact == fact);
            let best = all.max_by(|a, b| a.confidence.total_cmp(&b.confidence));
            best.map_or(String::new(), |one| match &one.said {
                Said::Words(words) => words.clone(),
                _ => String::new(),
            })
        };
        sure.then(|| (named(Fact::Item), named(Fact::Place)))
    }

    #[test]
    fn a_name_on_at_a_house_is_attended_where_somebody_is_called_to_come() {
        for (text, name, house) in [
            ("Tin Larks at the Foundry, 19 june. whos coming", "Tin Larks", "the Foundry"),
            ("The Tin Larks at the Foundry on 19 june, who's in?", "The Tin Larks", "the Foundry"),
            ("btw Ana Quill's doing the Corner Rooms june 8, who wants in?", "Ana Quill", "the Corner Rooms"),
            ("Moth and Ember are at Dock Hall on friday. anyone keen?", "Moth and Ember", "Dock Hall"),
        ] {
            assert_eq!(attends(text), Some((name.to_owned(), house.to_owned())), "{text}");
        }
        for text in [
            "Tin Larks at the Foundry last june, what a night",
            "Ana at the Foundry on friday, who's in?",
            "Sunday Roast at the Foundry on friday, who's in?",
            "Tin Larks at the Foundry. who's in?",
            "Ana Quill is at the Foundry till friday",
        ] {
            let found = attends(text);
            assert!(found.is_none(), "{text} {found:?}");
        }
    }

    #[test]
    fn what_is_taught_is_attended_and_a_thing_called_after_an_occasion_is_none() {
        for (text, want) in [
            ("bread making course on sunday? 11am", Some("bread making course")),
            ("there's a welding class on saturday, fancy it?", Some("welding class")),
            ("lantern building masterclass friday at 6?", Some("lantern building masterclass")),
            ("board meeting tonight at 7 in the party room", None),
            ("got the wedding dress on friday", None),
            ("out of my welding class at 6", None),
        ] {
            assert_eq!(attends(text).map(|found| found.0).as_deref(), want, "{text}");
        }
    }
}
