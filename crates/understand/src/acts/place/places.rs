//! Places that only the talk makes one: after 'at', after 在, alone in an answer, or by the kind of their name.

use super::rooms;
use crate::acts::Scene;
use crate::acts::doing::{clauses::Clause, cues};
use crate::acts::words::{Word, chinese, cjk, within};
use crate::engine::Words;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// Nouns that make a name a place.
#[rustfmt::skip]
pub(crate) static NOUNS: Words = Words::new(&[
    "station", "spot", "joint", "shop", "store", "oval", "docks", "house", "room", "hall", "cafe", "café", "bar", "park", "museum", "mall", "office", "pub", "gate", "lobby", "pantry", "canteen", "restaurant", "studio", "gym", "pool", "court", "courts", "beach", "lake",
    "cinema", "theatre", "theater", "stadium", "arena", "garden", "gardens", "market", "library", "church", "school", "hotel", "airport", "terminal", "plaza", "square", "kitchen", "grill", "tavern", "inn",
    "club", "centre", "center", "junction", "street", "road", "lane", "bridge", "exit", "entrance", "corner", "bakery", "deli", "diner", "clinic", "surgery", "hospital", "pitch", "rink", "gallery", "zoo",
    "farm", "pier", "dock", "harbour", "harbor", "marina", "bistro", "brasserie", "taproom", "brewery", "roastery", "bookshop", "playground", "campus", "cathedral", "temple", "castle", "palace", "wharf",
    "fountain", "statue", "tower", "falls", "canyon", "trail", "trailhead", "arcade", "lounge", "rooftop", "terrace", "foyer", "platform", "bookstore", "classroom", "boathouse", "velodrome", "depot", "pavilion", "aquarium", "observatory", "floor", "shed", "hut", "barn", "annex", "annexe", "clubhouse", "jetty", "kiosk", "lido", "gymnasium", "auditorium", "chapel", "marquee", "compound", "apartment", "residence", "backyard", "allotment", "orphanage", "sanctuary",
]);
/// Words at which a name ends.
#[rustfmt::skip]
pub(crate) static STOPS: Words = Words::new(&[
    "on", "for", "with", "as", "this", "next", "tomorrow", "tmr", "tonight", "today", "at", "and", "then", "if", "so", "instead", "tho", "though", "please", "pls", "ok", "okay", "is", "are", "was", "were", "around", "about", "by", "or",
    "when", "i", "you", "we", "u", "can", "after", "before", "from", "to", "until", "til", "till", "again", "soon", "later", "now", "too", "works", "good", "she", "he", "they", "it", "but", "cos", "because", "has", "have", "had", "will", "would", "instead?", "be", "quarter", "in", "who", "that", "which",
    "where", "how", "what", "whos", "who's", "whose", "anyone", "only", "take", "takes", "doing", "na", "lang", "nalang", "abi", "lah", "leh", "lor", "ye", "ya", "mon", "tue", "tues", "wed", "weds", "thu", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lol", "haha", "yeah", "yes", "did", "not", "im", "i'm",
]);
/// After 'at' these name no place one could go to.
#[rustfmt::skip]
static NOWHERE: Words = Words::new(&[
    "home", "work", "least", "all", "first", "last", "moment", "stage", "night", "noon", "once", "it", "that", "what", "us", "me", "mine", "yours", "ours", "time", "point", "end", "start", "beginning", "latest", "earliest", "midnight", "best", "worst", "present", "lunch", "dinner", "weekend", "half", "hand",
]);

/// All places of a message.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        prepositions(scene, &words, &mut found);
        alone(scene, clause, &words, &mut found);
        nouns(scene, &words, &mut found);
        super::put_places::mentions(scene, &words, &mut found);
        super::houses::mentions(scene, clause, &words, &mut found);
        super::put_places::done_instead(scene, &words, &mut found);
        super::put_places::sight(scene, clause, &words, &mut found);
        found.extend(rooms::floor(scene, &words).map(|at| mention(Fact::Place, at.of(scene.text), at, 0.86)));
        if let Some((from, to)) = super::journeys::between(scene, clause) {
            found.push(mention(Fact::From, from.of(scene.text), from, 0.8));
            found.push(mention(Fact::To, to.of(scene.text), to, 0.8));
        }
        super::places_zh::mentions(scene, clause, &mut found);
    }
    known(scene, &mut found);
    super::put_places::asked_town(scene, &mut found);
    super::low_towns::mentions(scene, &mut found);
    hours_name(scene, &mut found);
    beside_hour(scene, &mut found);
    // CA9271 is no place.
    let coded = |span: Span| {
        scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Flight | EntityKind::Train | EntityKind::Code | EntityKind::Tracking)
                && e.span.start < span.end
                && span.start < e.span.end
        })
    };
    found.retain(|place| {
        !(signed(scene, place.span) || place.span.of(scene.text).is_ascii() && coded(place.span))
    });
    // 今晚八点《海雾》，票买好了: a title is no place.
    found.retain(|place| !place.span.of(scene.text).starts_with(['《', '〈']));
    for place in &mut found {
        without_minutes(scene.text, place);
    }
    found
}

/// '2pm library', 'the usual, 8 at the pub' told in haste: a public place right behind its hour.
fn beside_hour(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for venue in scene.entities.iter().filter(|entity| entity.kind == EntityKind::Venue) {
        let timed = scene.entities.iter().any(|time| {
            time.kind == EntityKind::Time
                && time.span.of(scene.text).bytes().any(|byte| byte.is_ascii_digit())
                && scene.text.get(time.span.end..venue.span.start).is_some_and(|gap| {
                    matches!(gap, " " | " @ " | " main " | " central " | " old " | " new " | " local ")
                })
        });
        let named = found.iter().any(|mention| {
            mention.fact == Fact::Place
                && mention.span.start <= venue.span.start
                && venue.span.end <= mention.span.end
        });
        if timed && !named {
            found.push(mention(Fact::Place, venue.span.of(scene.text), venue.span, 0.6));
        }
    }
}

/// '7.30 Lotus Gate': the minutes of an hour are no part of the name.
fn without_minutes(text: &str, place: &mut Mention) {
    let digits = |part: &str| part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let name = place.span.of(text);
    let before = text.get(..place.span.start).unwrap_or_default();
    let hour =
        before.strip_suffix(['.', ':']).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    if hour && digits(name) == 2 {
        let rest = name.get(2..).unwrap_or_default().trim_start();
        place.span.start = place.span.end - rest.len();
        place.said = Said::Words(rest.to_owned());
    }
}

/// 'Jade Lantern 6:45', '11am Golden Crane ok?': names of two capital words right beside their hour.
fn hours_name(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let hours = scene.entities.iter().filter(|time| {
        time.kind == EntityKind::Time && time.span.of(scene.text).bytes().any(|byte| byte.is_ascii_digit())
    });
    for hour in hours {
        let Some(clause) = scene.clause_at(hour.span.start) else { continue };
        let words = scene.words(clause.span);
        let timed = |word: &Word<'_>| {
            scene
                .entities
                .iter()
                .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
        };
        let named = |word: &Word<'_>| {
            word.capital()
                && !timed(word)
                && !matches!(word.lower.as_str(), "i" | "i'm" | "ok" | "i'll" | "i've")
        };
        let after = words.iter().skip_while(|word| word.start < hour.span.end);
        let mut run: Vec<&Word<'_>> = Vec::new();
        for word in after.take_while(|word| named(word)) {
            run.push(word);
            if word.stop
                && word.end < scene.text.len()
                && !scene.text.get(word.end..).unwrap_or_default().starts_with(' ')
            {
                break;
            }
        }
        let mut lead: Vec<&Word<'_>> = words
            .iter()
            .rev()
            .skip_while(|word| word.start >= hour.span.start || word.lower == "at")
            .take_while(|word| named(word) && !word.stop)
            .collect();
        lead.reverse();
        for (run, sure) in [(run, 0.65), (lead, 0.5)] {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let span = Span { start: first.start, end: last.end };
            let touches =
                scene.text.get(hour.span.end..span.start).is_none_or(|gap| matches!(gap, " " | " @ " | ", "));
            let known = found.iter().any(|mention| {
                matches!(mention.fact, Fact::Place | Fact::To | Fact::From)
                    && mention.confidence >= sure
                    && mention.span.start < span.end
                    && span.start < mention.span.end
            });
            let gap = scene.text.get(span.end..hour.span.start).unwrap_or_default().trim();
            let lone = run.len() == 1
                && clause.start > 0
                && clause.question
                && matches!(gap, "at" | "@")
                && first.text.len() >= 4
                && !first.lower.ends_with("ing")
                && words.first().is_some_and(|word| word.start == first.start)
                && !clause.hits.iter().any(|hit| scene.norm.back(hit.start, hit.end).start == first.start);
            // '8:30 Driftwood?': asked with its hour and nothing else.
            let ends = scene.text.get(span.end..clause.span.end).is_some_and(|rest| rest.trim() == "?");
            let begins =
                scene.text.get(clause.span.start..hour.span.start).is_some_and(|lead| lead.trim().is_empty());
            let asked = run.len() == 1
                && clause.question
                && begins
                && ends
                && touches
                && first.text.len() >= 4
                && !clause.hits.iter().any(|hit| scene.norm.back(hit.start, hit.end).start == first.start);
            if (lone || asked) && !known {
                found.push(mention(Fact::Place, span.of(scene.text), span, 0.6));
            }
            if run.len() >= 2 && touches && !known {
                found.push(mention(Fact::Place, span.of(scene.text), span, sure));
            }
        }
    }
}

fn mention(fact: Fact, text: &str, span: Span, confidence: f32) -> Mention {
    Mention { fact, said: Said::Words(text.to_owned()), span, confidence }
}

/// A name of this many words at most.
const LONGEST: usize = 7;

/// The name that begins at a word: its last word, and whether a capital or a noun vouches for it.
fn name<'w>(scene: &Scene<'_>, words: &'w [Word<'w>], from: usize) -> Option<(usize, bool)> {
    let mut last = None;
    let mut vouched = false;
    let timed_at = |at: usize| {
        scene.entities.iter().any(|e| e.kind == EntityKind::Time && e.span.start <= at && at < e.span.end)
    };
    for (index, word) in words.iter().enumerate().skip(from).take(LONGEST) {
        let lower = word.lower.as_str();
        let determiner = index == from
            && matches!(lower, "the" | "that" | "this" | "a" | "an" | "my" | "our" | "your" | "some");
        let timed = scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time | EntityKind::Money | EntityKind::Duration)
                && e.span.start <= word.start
                && word.start < e.span.end
        });
        let floor = lower == "on"
            && words.get(index + 1).is_some_and(|w| w.lower == "the")
            && words.iter().skip(index).any(|w| w.lower == "floor");
        let noun = index > from
            && words.get(index - 1).is_some_and(|before| {
                NOUNS.contains(before.lower.as_str()) || matches!(before.lower.as_str(), "place" | "flat")
            })
            && words.get(index + 1).is_some_and(|next| !timed_at(next.start));
        let of = (matches!(lower, "of" | "&" | "and") || lower == "in" && noun)
            && word_capital(words, index + 1)
            && vouched;
        let continues = floor || of || words.iter().take(index).skip(from).any(|w| w.lower == "on");
        // 'The Odeon 7.40': the figures begin an hour.
        let clock = index > from
            && word.digits()
            && word.stop
            && !words.get(index - 1).is_some_and(|before| rooms::COUNTED.contains(before.lower.as_str()))
            && words.get(index + 1).is_some_and(|minutes| {
                minutes.digits() && scene.text.get(word.end..minutes.start) == Some(".")
            });
        // 'Farley's get me a bag': behind a name in capitals a small word that leads to no noun of places is no part of
        // it.
        let determined = words.get(from).is_some_and(|w| matches!(w.lower.as_str(), "the" | "that" | "our"));
        let ends = determined && word.stop;
        let lone = index > from
            && !ends
            && !word.capital()
            && !word.digits()
            && !continues
            && words.get(index - 1).is_some_and(|before| before.capital() && before.lower != "i")
            && !words.iter().skip(index).take(2).any(|word| NOUNS.contains(word.lower.as_str()));
        if clock || timed || lone || (!determiner && !continues && STOPS.contains(lower)) {
            break;
        }
        let known = scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Place | EntityKind::Venue | EntityKind::Address)
                && e.span.start <= word.start
                && word.end <= e.span.end
        });
        vouched |= (word.capital() && lower != "i") || NOUNS.contains(lower) || known;
        if !determiner {
            last = Some(index);
        }
        if word.stop {
            break;
        }
    }
    last.map(|last| (last, vouched))
}

fn word_capital(words: &[Word<'_>], index: usize) -> bool {
    words.get(index).is_some_and(Word::capital)
}

fn prepositions(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| words.get(index)).map_or("", |w| w.lower.as_str());
        let (fact, bare) = match word.lower.as_str() {
            "from" if before == "across" => (Fact::Place, false),
            // 'Drop me at the station'.
            "at" | "by" if drops(words, index) => (Fact::To, true),
            "at" => (Fact::Place, true),
            "in" | "near" | "outside" | "opposite" | "opp" | "inside" | "around" | "by" | "use" | "try"
            | "visit" | "hit" | "sa" | "pon" | "chez" => (Fact::Place, false),
            // 'We've moved to the Weavers': what is put in another's place.
            "to" if before == "moved"
                && index.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| {
                    matches!(word.lower.as_str(), "we've" | "weve" | "been" | "have" | "it's" | "its")
                })
                && words.iter().take(index).any(|word| {
                    matches!(word.lower.as_str(), "we" | "we've" | "weve" | "been" | "it's" | "its")
                }) =>
            {
                (Fact::Place, false)
            }
            "to" if !within!("want going need have got moved used up able happy love", before) => {
                (Fact::To, false)
            }
            "for" if matches!(before, "leave" | "leaving" | "head" | "heading" | "bound" | "off" | "on") => {
                (Fact::To, false)
            }
            "from" | "fae" | "frae" => (Fact::From, false),
            // 'Fly out of Oslo'.
            "of" if before == "out" => (Fact::From, false),
            _ => continue,
        };
        if word.stop && word.lower != "at" {
            continue;
        }
        // 'Wants to see the orchid house': what is done, not where to.
        let verb = words.get(index + 1).is_some_and(|next| {
            word.lower == "to"
                && !next.capital()
                && (VERBS.contains(next.lower.as_str()) || DOING.contains(next.lower.as_str()))
        });
        if verb {
            continue;
        }
        let Some((last, vouched)) = name(scene, words, index + 1) else { continue };
        let last = rooms::whole_number(scene, words, last);
        let (Some(first), Some(end)) = (words.get(index + 1), words.get(last)) else { continue };
        // 'Aunt Bea from Perth is here': who comes from there, not what.
        let comes = word.lower == "from"
            && index.checked_sub(1).and_then(|index| words.get(index)).is_some_and(Word::capital)
            && words.get(last + 1).is_some_and(|next| {
                matches!(
                    next.lower.as_str(),
                    "is" | "are" | "was" | "will" | "wants" | "says" | "can" | "has"
                )
            });
        if comes
            || first.digits()
            || NOWHERE.contains(end.lower.as_str())
            || matches!(end.lower.as_str(), "floor") && last == index + 1
        {
            continue;
        }
        // 'From york as usual': small letters will do for where a journey starts.
        let start = word.lower == "from"
            && last == index + 1
            && end.text.len() >= 4
            && !NO_START.contains(end.lower.as_str());
        if vouched || start || (bare && last <= index + 4) {
            let span = Span { start: first.start, end: end.end };
            let text = span.of(scene.text);
            // 'I'll be in Denver' tells where the speaker is, not where to meet.
            let whereabouts = word.lower == "in"
                && within!("be im i'm am stuck still live living based currently back was been", before);
            let confidence = match (vouched, word.lower.as_str()) {
                _ if whereabouts => 0.3,
                (true, "at") => 0.85,
                // 'We'll use the green shed', 'get it from Dora's': in plain words.
                (true, "use") if matches!(first.lower.as_str(), "the" | "our") => 0.72,
                (true, "from" | "fae" | "frae") if last == index + 1 && end.lower.ends_with("'s") => 0.72,
                (false, "from") if start && rides(words, index) => 0.62,
                (true, _) => 0.65,
                _ => 0.45,
            };
            found.push(mention(if word.lower == "on" { Fact::Place } else { fact }, text, span, confidence));
        }
    }
}

/// 'Train from wexford': what takes people there stands right before.
fn rides(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| {
        matches!(
            word.lower.as_str(),
            "train" | "trains" | "bus" | "coach" | "ferry" | "flight" | "flights" | "fly" | "flying"
        )
    })
}

/// Somebody is set down there: one of the three words before is the verb.
fn drops(words: &[Word<'_>], at: usize) -> bool {
    let before = words.get(at.saturating_sub(3)..at).unwrap_or_default();
    before.iter().any(|word| matches!(word.lower.as_str(), "drop" | "dropped" | "dropping"))
}

/// A clause that is nothing but a name: ', Blue Door Bakery' or 'the Anchor?'.
fn alone(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let small = |word: &Word<'_>| matches!(word.lower.as_str(), "the" | "of" | "and" | "de" | "at");
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    // 'Hazel & Rye instead?': what puts a name in another's place is no part of it.
    let tail = words
        .iter()
        .rev()
        .take_while(|word| {
            within!(
                "instead then maybe perhaps tho better ok okay works pls please na lang nalang lah la \
                 leh lor abi eh rather again",
                &word.lower
            ) && !word.capital()
        })
        .count();
    let words = words.get(..words.len() - tail).unwrap_or_default();
    let mut from = words.len();
    // The run of names at the clause's end, after what is no name.
    for (index, word) in words.iter().enumerate().rev() {
        if !(word.capital() || small(word))
            || timed(word)
            || matches!(word.lower.as_str(), "i" | "i'm" | "ok" | "im" | "i'll" | "lol")
            || (clause.start == 0 && index == 0 && word.stop && words.len() == 1)
        {
            break;
        }
        from = index;
    }
    let run = words.get(from..).unwrap_or_default();
    let capitals = run.iter().filter(|word| word.capital()).count();
    let article = run.first().is_some_and(|word| word.lower == "the") && capitals >= 1;
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    // One capital word is a place only where it stands alone after something else was said: '1pm, Cosmo?'.
    let lone = capitals == 1
        && words.len() == 1
        && clause.start > 0
        && last.text.len() > 2
        && clause.hits.is_empty();
    // 'Hi Tom', 'Regards': how a letter begins and ends.
    let titled = within!("mr mrs ms miss dr prof aunt auntie uncle pastor sir madam", &first.lower)
        && !run.iter().any(|word| word.lower.ends_with("'s") || NOUNS.contains(word.lower.as_str()));
    let letter = titled
        || within!(
            "hi hello hey hiya good morning afternoon evening happy dear regards cheers thanks \
             sincerely congrats sorry please",
            &first.lower
        );
    if letter || lone && called(scene, clause, last) {
        return;
    }
    if (capitals < 2 && !article && !lone) || small(last) || (from == 0 && clause.start == 0 && capitals < 2)
    {
        return;
    }
    let shouting =
        run.iter().all(|word| word.text.len() > 1 && word.text.bytes().all(|b| b.is_ascii_uppercase()));
    if !shouting || capitals == 1 {
        let span = Span { start: first.start, end: last.end };
        let confidence = match from {
            0 if clause.start > 0 && capitals >= 2 => 0.7,
            0 => 0.6,
            _ => 0.45,
        };
        found.push(mention(Fact::Place, span.of(scene.text), span, confidence));
    }
}

/// 'Gale, may we count on you?': who is spoken to.
fn called(scene: &Scene<'_>, clause: &Clause, name: &Word<'_>) -> bool {
    let rest = scene.text.get(name.end..).unwrap_or_default();
    let next = scene.clauses.iter().find(|other| other.span.start >= clause.span.end);
    let asks = next.is_some_and(|next| {
        scene.words(next.span).iter().any(|word| matches!(word.lower.as_str(), "you" | "u" | "your" | "ya"))
    });
    rest.starts_with(',') && asks
}

/// 'Hi Ola, … Regards, Simon': who writes, not where.
fn signed(scene: &Scene<'_>, name: Span) -> bool {
    const FAREWELLS: &[&str] =
        &["regards", "thanks", "cheers", "wishes", "sincerely", "yours", "best", "love", "thank you"];
    let ends = scene.text.get(name.end..).is_some_and(|rest| !rest.chars().any(char::is_alphanumeric));
    let before = scene.text.get(..name.start).unwrap_or_default().trim_end();
    let said = before.trim_end_matches([',', '\n', ' ']).to_lowercase();
    let head = scene.norm.text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let letter = matches!(head, "hi" | "hello" | "dear" | "morning" | "afternoon")
        && before.ends_with(['.', '!', '?']);
    ends && (letter || FAREWELLS.iter().any(|word| said.ends_with(word)))
}

/// A time lies over the word.
pub(crate) fn timed(scene: &Scene<'_>, word: &Word<'_>) -> bool {
    scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
}

/// A place noun with what stands before it: 'the ink museum in Ueno', 'level 5 pantry'.
fn nouns(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    for (index, word) in words.iter().enumerate() {
        if !NOUNS.contains(word.lower.as_str()) || word.lower == "floor" {
            continue;
        }
        let mut from = index;
        while let Some(before) = from.checked_sub(1).and_then(|at| words.get(at)) {
            let lower = before.lower.as_str();
            let determiner = matches!(lower, "the" | "that" | "our" | "my");
            if before.stop
                || index - from >= 5
                || (STOPS.contains(lower) && !determiner)
                || VERBS.contains(lower)
            {
                break;
            }
            from -= 1;
            if determiner {
                break;
            }
        }
        let Some(first) = words.get(from) else { continue };
        // 'Room 4B', 'court 2': a kind of place with its number.
        if let Some(mut span) = rooms::numbered(scene, words, index) {
            // 'Faculty room 3F'.
            let before = index.checked_sub(1).and_then(|at| words.get(at)).filter(|before| {
                from < index
                    && !before.stop
                    && before.lower.len() >= 4
                    && !timed(scene, before)
                    && !matches!(
                        before.lower.as_str(),
                        "that" | "this" | "with" | "into" | "from" | "near" | "says"
                    )
            });
            span.start = before.map_or(span.start, |before| before.start);
            found.push(mention(Fact::Place, span.of(scene.text), span, 0.6));
            continue;
        }
        // 'Dog park sat around 9?': at the head of what is put, right before its time.
        let put = words.get(index + 1).is_some_and(|next| timed(scene, next) || next.lower == "at")
            && from == 0
            && index <= 2
            && !first.digits()
            && !word.stop;
        if put && !first.capital() && first.lower != "the" {
            let span = Span { start: first.start, end: word.end };
            found.push(mention(Fact::Place, span.of(scene.text), span, 0.5));
            continue;
        }
        let determined = matches!(first.lower.as_str(), "the" | "that" | "our");
        let capital =
            words.get(from..=index).is_some_and(|run| run.iter().any(|w| w.capital() && (w.start != 0)));
        // 'Office on Quay Row': the street says which.
        let on = !word.stop
            && words.get(index + 1).is_some_and(|w| matches!(w.lower.as_str(), "on" | "off" | "opposite"))
            && word_capital(words, index + 2)
            && !words.get(index + 2).is_some_and(|next| timed(scene, next));
        if (from == index || !(determined || capital)) && !(on && word.capital()) {
            continue;
        }
        let mut last = index;
        if on {
            let run = words.iter().skip(index + 2).take_while(|word| word.capital());
            let stop = words.iter().skip(index + 2).position(|word| word.stop).unwrap_or(LONGEST);
            last = index + 1 + run.count().min(stop + 1);
        } else if words.get(index + 1).is_some_and(|w| matches!(w.lower.as_str(), "in" | "of") && !word.stop)
            && word_capital(words, index + 2)
        {
            last = index + 2;
        } else if words.get(index + 1).is_some_and(|w| w.lower == "on")
            && let Some(floor) = words.iter().skip(index).take(5).position(|w| w.lower == "floor")
        {
            last = index + floor;
        }
        let Some(end) = words.get(last) else { continue };
        let span = Span { start: first.start, end: end.end };
        // 'Show me that tram museum': one of its kind, with what says which.
        let shown = first.lower == "that"
            && last > from + 1
            && from.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| {
                matches!(word.lower.as_str(), "me" | "us" | "see" | "visit" | "do" | "to" | "at" | "try")
            });
        let sure = match (shown, capital) {
            (true, _) => 0.7,
            (_, true) => 0.6,
            _ => 0.5,
        };
        found.push(mention(Fact::Place, span.of(scene.text), span, sure));
    }
}

/// Words that end a name to the left.
#[rustfmt::skip]
static VERBS: Words = Words::new(&[
    "use", "try", "visit", "play", "plays", "playing", "see", "meet", "book", "get", "taking", "take", "lets", "let's", "hit", "like", "love", "think", "say", "said", "want", "need", "leave", "leaving", "find", "found", "go", "going", "went", "be", "been", "there's", "theres", "do", "does", "im", "i'm", "still", "up", "just", "got", "also",
]);

/// What comes from these comes from no town.
#[rustfmt::skip]
static NO_START: Words = Words::new(&["home", "work", "here", "there", "then", "them", "scratch", "both", "memory", "last", "that", "this", "what", "where", "next", "mine", "yours", "theirs", "ours", "school", "everyone", "people", "september", "october", "november", "december", "january", "february", "march", "april", "june", "july", "august", "outside", "behind", "above"]);

/// Verbs that may stand after 'to' beside those that end a name.
#[rustfmt::skip]
static DOING: Words = Words::new(&["show", "watch", "have", "eat", "buy", "bring", "email", "call", "ring", "pay", "send", "tell", "ask", "check", "join", "come", "catch", "grab", "hear", "stay", "sleep", "walk", "drive", "run", "play", "water", "feed", "pick", "drop", "collect", "talk", "help", "make", "finish", "celebrate"]);

/// Towns, venues and addresses that the entity rules know, with the way they stand.
fn known(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    // '7.30 Bengal Gate': the minutes are no number of a house.
    let timed = |span: Span| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start < span.end && span.start < e.span.end)
    };
    let places: Vec<_> = scene
        .entities
        .iter()
        // The August of 'back in AUGUST' is no town.
        .filter(|e| matches!(e.kind, EntityKind::Place | EntityKind::Address) && !timed(e.span))
        .collect();
    for (index, entity) in places.iter().enumerate() {
        let before = scene.text.get(..entity.span.start).unwrap_or_default().trim_end();
        let after = scene.text.get(entity.span.end..).unwrap_or_default().trim_start();
        let lead = before.to_lowercase();
        let between =
            |other: &Span| scene.text.get(other.end..entity.span.start).map(|gap| gap.trim().to_lowercase());
        let follows =
            index.checked_sub(1).and_then(|at| places.get(at)).and_then(|other| between(&other.span));
        let joined = follows.as_deref().is_some_and(|gap| {
            matches!(gap, "to" | "到" | "-" | "—" | "→" | "飞" | "去" | "至" | "->" | "回")
        });
        let next = places
            .get(index + 1)
            .and_then(|other| scene.text.get(entity.span.end..other.span.start))
            .map(|gap| gap.trim().to_lowercase());
        let leads = next.as_deref().is_some_and(|gap| {
            matches!(gap, "to" | "到" | "-" | "—" | "→" | "飞" | "去" | "至" | "->" | "回")
        });
        // 去不去 新天地那家: what stands before a gap leads nowhere.
        let parted = scene.text.get(..entity.span.start).is_some_and(|lead| lead.ends_with(' '));
        let ends = |list: &[&str]| {
            list.iter().any(|end| {
                lead.ends_with(end)
                    && (!end.is_ascii() && !parted
                        || end.is_ascii() && lead.len() == end.len()
                        || end.is_ascii()
                            && lead.get(..lead.len() - end.len()).is_some_and(|l| l.ends_with([' ', ','])))
            })
        };
        let fact = if leads && !joined {
            Fact::From
        } else if joined || ends(&["to", "飞", "飞去", "去", "到", "回", "送我去", "送你去", "抵达"])
        {
            Fact::To
        } else if leads || ends(&["from", "从", "從", "由"]) || after.starts_with("出发") || sets_off(after)
        {
            Fact::From
        } else {
            Fact::Place
        };
        // 'Aunt Bea from Perth is here'.
        let told = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let comes = lead.ends_with("from")
            && matches!(told, "is" | "are" | "was" | "will" | "wants" | "says" | "can" | "has");
        if comes {
            continue;
        }
        // 'I'll be in Denver' tells where the speaker is, not where to meet.
        let whereabouts =
            ["be in", "back in", "i'm in", "im in", "stuck in", "live in", "been in", "was in", "am in"];
        // 酒要绍兴的: where a thing is from.
        let of_it = after.strip_prefix('的').is_some_and(|rest| !rest.chars().next().is_some_and(cjk));
        // 大鹏啊 晚上在家没: who is spoken to.
        let spoken_to = lead.is_empty()
            && chinese(entity.span.of(scene.text))
            && after.starts_with(['啊', '呀', '诶', '欸', '哎'])
            && after.chars().nth(1).is_some_and(|c| !cjk(c));
        // 敦煌展, 广东话: what is of there, not where.
        let names = chinese(entity.span.of(scene.text))
            && after.starts_with(['展', '队', '隊', '话', '話', '菜', '帮', '味', '片', '戏', '腔', '人']);
        if names
            || spoken_to
            || of_it
            || whereabouts.iter().any(|told| lead.ends_with(told))
            || dish(scene, entity.span)
        {
            continue;
        }
        let span = Span { start: entity.span.start, end: entity.span.end + station(scene.text, entity.span) };
        found.push(mention(
            fact,
            span.of(scene.text),
            span,
            match (fact, entity.kind) {
                // 成都提车: where a thing is fetched is where.
                _ if ["提车", "取车", "还车", "提車", "取車"].iter().any(|verb| after.starts_with(verb)) => {
                    0.9
                }
                // A whole address says where more closely than any of its words.
                (Fact::Place, EntityKind::Address) => 0.9,
                (Fact::Place, _) => 0.6,
                _ => 0.85,
            },
        ));
    }
}

/// 广州南走？: one sets off there.
fn sets_off(after: &str) -> bool {
    after
        .strip_prefix('走')
        .is_some_and(|rest| !rest.starts_with(|c: char| cjk(c) && !"吧吗呗啊哈的".contains(c)))
}

/// Bytes behind a town that make it one of its stations: the 西 of 到赣州西, the 南站 of 长沙南站.
fn station(text: &str, town: Span) -> usize {
    let rest = text.get(town.end..).unwrap_or_default();
    let mut chars = rest.chars();
    let (side, next) = (chars.next(), chars.next());
    let side = side.filter(|c| chinese(town.of(text)) && matches!(c, '东' | '西' | '南' | '北' | '東'));
    match (side, next) {
        (Some(side), Some(hall @ '站')) => side.len_utf8() + hall.len_utf8(),
        (Some(side), next) if next.is_none_or(|c| !cjk(c) || "到至回去的吧吗啊呀哈出".contains(c)) => {
            side.len_utf8()
        }
        _ => 0,
    }
}

/// A town that a dish is called by: the 潮州 of 潮州粥.
fn dish(scene: &Scene<'_>, span: Span) -> bool {
    let served = |hit: &cues::Hit| {
        let words = scene.norm.back(hit.start, hit.end);
        matches!(hit.cue, cues::Cue::Topic(steward_model::CardKind::Dine, _))
            && words.start <= span.start
            && span.end <= words.end
            && words.end - words.start > span.end - span.start
    };
    let cuisine = |e: &steward_model::Entity| {
        e.kind == EntityKind::Cuisine && e.span.start <= span.start && span.end < e.span.end
    };
    chinese(span.of(scene.text))
        && (scene.entities.iter().any(cuisine)
            || scene.clauses.iter().flat_map(|clause| &clause.hits).any(served))
}
