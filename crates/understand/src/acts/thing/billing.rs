//! What is on, as a bill says it: 'Paper Kites 7:20 at the Rex?', 'there's a sound bath at the mill on Sunday'.

use crate::acts::{
    Scene,
    doing::clauses::Clause,
    words::{Word, within},
};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Span};

/// Houses that show films.
#[rustfmt::skip]
static SCREENS: Words = Words::new(&["lido", "rex", "regal", "odeon", "roxy", "cinema", "cineplex", "multiplex", "picturehouse", "pictures", "imax", "everyman", "vue", "cineworld", "screen", "drive-in", "movies", "filmhouse", "gaiety"]);
/// What there is and nobody attends.
#[rustfmt::skip]
static NO_EVENTS: Words = Words::new(&[
    "train", "bus", "flight", "ferry", "coach", "table", "sale", "deal", "problem", "issue", "delay", "queue", "place", "chance", "leak", "spider", "way", "shop", "store", "cafe", "restaurant", "bar", "car", "seat", "room", "slot", "gap", "lot", "guy", "man", "woman", "reason", "call", "meeting", "parcel", "package", "bug", "pub", "spot", "key", "one",
    "bit", "hotel", "hostel", "film", "movie", "exam", "test", "appointment", "couple", "few", "crash", "accident", "fire", "strike", "storm", "diversion",
]);

/// An event or a film by the shape of what is said of it: its name, its hour and its house; the kind and the name.
pub(crate) fn billed(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<(CardKind, Span)> {
    let times: Vec<Span> = scene
        .entities
        .iter()
        .filter(|e| {
            e.kind == EntityKind::Time && clause.span.start <= e.span.start && e.span.end <= clause.span.end
        })
        .map(|e| e.span)
        .collect();
    if times.is_empty() {
        return listed(scene, clause, words);
    }
    told(words, &times).or_else(|| called_for(scene, words, &times)).or_else(|| titled(scene, words, &times))
}

/// 'Brass Kites, Mill Yard, 18 sept. two tickets?': the name at the head, the house, the day.
fn listed(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> Option<(CardKind, Span)> {
    let mut next = scene.clauses.iter().skip_while(|other| other.start <= clause.start);
    let (house, day) = (next.next()?, next.next()?);
    let named = |words: &[Word<'_>], least: usize| {
        words.len() >= least
            && words.len() <= 5
            && words
                .iter()
                .all(|word| word.capital() || matches!(word.lower.as_str(), "the" | "of" | "and" | "&"))
    };
    let dated = scene.entities.iter().any(|e| e.kind == EntityKind::Time && e.span.start == day.span.start);
    let tickets = ["ticket", "tix", "presale", "seats"].iter().any(|word| scene.norm.text.contains(word));
    let head = clause.start == 0 && named(words, 2) && named(&scene.words(house.span), 1);
    let (first, last) = (words.first()?, words.last()?);
    (head && dated && tickets).then_some((CardKind::Attend, Span { start: first.start, end: last.end }))
}

/// 'The Harvest Walk is Saturday at 8.30': a name of two capital words at the head, and when it is.
fn called_for(scene: &Scene<'_>, words: &[Word<'_>], times: &[Span]) -> Option<(CardKind, Span)> {
    let lead = words.iter().take_while(|word| word.lower == "the").count();
    let run: Vec<&Word<'_>> =
        words.iter().skip(lead).take_while(|word| word.capital() && !within(times, word)).collect();
    let (first, last) = (run.first()?, run.last()?);
    let is = words.get(lead + run.len()).filter(|word| word.lower == "is")?;
    let when = words.get(lead + run.len() + 1).is_some_and(|word| within(times, word) || word.lower == "on");
    let hour = times.iter().any(|time| time.of(scene.text).bytes().any(|byte| byte.is_ascii_digit()));
    (lead == 1 && run.len() >= 2 && when && hour && !last.stop && is.start > last.end)
        .then_some((CardKind::Attend, Span { start: first.start, end: last.end }))
}

fn within(times: &[Span], word: &Word<'_>) -> bool {
    times.iter().any(|time| time.start <= word.start && word.start < time.end)
}

/// 'There's a free sound bath thing at Cedar Loft on wednesday'.
fn told(words: &[Word<'_>], times: &[Span]) -> Option<(CardKind, Span)> {
    let at = words.iter().position(|word| matches!(word.lower.as_str(), "there's" | "theres" | "theres'"));
    let article = match at {
        Some(at) => at + 1,
        None => {
            words
                .windows(2)
                .position(|pair| matches!(pair, [there, is] if there.lower == "there" && is.lower == "is"))?
                + 2
        }
    };
    words.get(article).filter(|word| matches!(word.lower.as_str(), "a" | "an" | "this"))?;
    let mut name: Vec<&Word<'_>> = Vec::new();
    for word in words.iter().skip(article + 1).take(7) {
        if matches!(word.lower.as_str(), "at" | "in" | "on" | "by" | "this" | "tonight" | "down" | "@")
            || within(times, word)
        {
            break;
        }
        name.push(word);
        if word.stop {
            break;
        }
    }
    while name.first().is_some_and(|word| {
        matches!(
            word.lower.as_str(),
            "free" | "new" | "little" | "big" | "lovely" | "great" | "nice" | "cool"
        )
    }) {
        name.remove(0);
    }
    let thing = name.last().is_some_and(|word| word.lower == "thing");
    if thing {
        name.pop();
    }
    let house = words.iter().any(|word| matches!(word.lower.as_str(), "at" | "in" | "@"));
    let (first, last) = (name.first()?, name.last()?);
    let event = !NO_EVENTS.contains(last.lower.as_str()) && (name.len() >= 2 || thing);
    (event && house).then_some((CardKind::Attend, Span { start: first.start, end: last.end }))
}

/// 'Monsoon Bride tomorrow 7:20 at Regal Lido': two capital words, the hour behind them, and where.
fn titled(scene: &Scene<'_>, words: &[Word<'_>], times: &[Span]) -> Option<(CardKind, Span)> {
    let lead = words
        .iter()
        .take_while(|word| {
            matches!(
                word.lower.as_str(),
                "and" | "so" | "hey" | "ok" | "what" | "about" | "how" | "oi" | "yo"
            )
        })
        .count();
    let small =
        |word: &Word<'_>| matches!(word.lower.as_str(), "the" | "of" | "and" | "in" | "a" | "to" | "&");
    let run: Vec<&Word<'_>> = words
        .iter()
        .skip(lead)
        .take_while(|word| (word.capital() || small(word)) && !within(times, word) && word.lower != "i")
        .collect();
    let capitals = run.iter().filter(|word| word.capital()).count();
    let (first, last) = (run.first()?, run.last()?);
    let rest = words.get(lead + run.len()..)?;
    let day = |word: &Word<'_>| {
        within(times, word) || within!("tom tmr tmrw tomorrow tonight sat sun fri eve @ on is", &word.lower)
    };
    let on = rest.first().is_some_and(|word| word.lower == "is")
        && rest.get(1).is_some_and(|word| word.lower == "on");
    let timed = rest.iter().take_while(|word| day(word)).count();
    let mut behind = rest.iter().skip(timed);
    let at = behind.next().filter(|word| matches!(word.lower.as_str(), "at" | "in"))?;
    let house: Vec<&Word<'_>> = behind.take(3).take_while(|word| !within(times, word)).collect();
    let named = house.iter().any(|word| word.capital()) && !at.stop;
    let clock = times.iter().find_map(|time| minutes(time.of(scene.text)));
    let hour = times
        .iter()
        .any(|time| time.start >= last.end && time.of(scene.text).bytes().any(|b| b.is_ascii_digit()));
    let title = capitals >= 2 && !small(last) && !last.stop;
    if !(title
        && named
        && hour
        && (timed > 0)
        && (on || rest.first().is_some_and(|word| within(times, word) || day(word))))
    {
        return None;
    }
    let screen = house.iter().any(|word| SCREENS.contains(word.lower.as_str()));
    let film = screen || clock.is_some_and(|minutes| minutes % 30 != 0);
    let kind = if film { CardKind::Watch } else { CardKind::Attend };
    Some((kind, Span { start: first.start, end: last.end }))
}

/// The minutes of '7:20' and '4.15pm'.
fn minutes(words: &str) -> Option<u32> {
    words.split([':', '.']).skip(1).find_map(|part| {
        let figures: String = part.chars().take_while(char::is_ascii_digit).collect();
        (figures.len() == 2).then(|| figures.parse().ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Fact};

    #[test]
    fn a_bill_is_read_by_its_shape() {
        for (text, want) in [
            ("Paper Kites tomorrow 7:20 at Regal Rex?", Some((CardKind::Watch, "Paper Kites"))),
            ("Salt Road is on at the Plaza at 8:20 if you fancy", Some((CardKind::Watch, "Salt Road"))),
            (
                "there's a free sound bath thing at Mill Loft on wednesday 7.30, wanna?",
                Some((CardKind::Attend, "sound bath")),
            ),
            ("Brass Kites, Mill Yard, 18 sept. two tickets?", Some((CardKind::Attend, "Brass Kites"))),
            (
                "The Harvest Walk is Saturday at 8:30 a.m., can we count on you?",
                Some((CardKind::Attend, "Harvest Walk")),
            ),
            ("there's a train at 7:20 from Mill Lane", None),
            ("Jade Basket 6:45?", None),
            ("see you at 7:20 at Regal Rex", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let reading = read(text, &entities, &noon());
            let kind =
                |kind| reading.topics.iter().any(|topic| topic.kind == kind && topic.confidence >= 0.9);
            let item = |name: &str| {
                reading
                    .mentions
                    .iter()
                    .any(|m| m.fact == Fact::Item && m.confidence >= 0.7 && m.span.of(text) == name)
            };
            match want {
                Some((wanted, name)) => assert!(kind(wanted) && item(name), "{text} {:?}", reading.topics),
                None => assert!(!kind(CardKind::Watch) && !kind(CardKind::Attend), "{text}"),
            }
        }
    }
}
