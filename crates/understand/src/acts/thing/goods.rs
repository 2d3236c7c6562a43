//! Goods: what is to be bought or brought, and lists of it.

use super::{goods_zh, items::item};
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{Word, within},
};
use crate::engine::{Seek, Words};
use steward_model::{CardKind, Fact, Mention, Span};

/// All goods of a message.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let mut listing = false;
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let known = found.len();
        if clause.start == 0
            && !clause.any(&[Cue::Propose, Cue::Hedge, Cue::Past, Cue::No, Cue::Cancel])
            && continues(clause, &words)
            && let Some(rest) = goes_on(&words)
        {
            listed(scene, rest, found);
        }
        if let Some(span) = super::gifts::gives(&words) {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.7));
        }
        let fetched = stops_for(clause, &words);
        if let Some(things) = fetched {
            listed(scene, things, found);
        } else if listing && continues(clause, &words) {
            listed(scene, &words, found);
        } else {
            bought(scene, clause, &words, found);
        }
        // 'Need milk, a loaf and some tea': the list runs on over the comma.
        let comma =
            scene.text.get(clause.span.start..clause.span.end).is_some_and(|text| text.ends_with(','));
        let asked = words.last().is_some_and(|word| matches!(word.lower.as_str(), "pls" | "please" | "plz"));
        let comma = comma && !asked;
        let grew = found.len() > known && found.last().is_some_and(|last| last.fact == Fact::Item);
        let heading = scene.norm.text.get(clause.start..clause.end).is_some_and(|text| {
            text.ends_with(':') && ["shopping", "list", "need", "get"].iter().any(|word| text.holds(word))
        });
        // 'Bring candles and bread, the lights go at 6': a list that has had its 'and' is told.
        let told = words.iter().any(|word| matches!(word.lower.as_str(), "and" | "plus"));
        let asked_for = clause.has(Cue::Request) && !told;
        let gets = words.iter().take(if asked_for { words.len() } else { 1 }).any(|word| {
            matches!(word.lower.as_str(), "grab" | "get" | "buy" | "fetch" | "need" | "bring" | "pick")
        });
        listing = (comma && grew || heading) && (errand(scene) || gets || fetched.is_some());
        goods_zh::mentions(scene, clause, found);
    }
}

/// 'Get a lemon one from Tilda's', 'buy some figs at the market': who reads it is to get something somewhere.
pub(crate) fn bidden(scene: &Scene<'_>, clause: &Clause) -> bool {
    const COUNTS: &str = "a an the some two three four five six another us me";
    let words = scene.words(clause.span);
    let from =
        words.iter().take_while(|word| within!("you u then so just pls please ok and", &word.lower)).count();
    let Some([verb, what, rest @ ..]) = words.get(from..) else { return false };
    let bids = match verb.lower.as_str() {
        "get" | "grab" | "bring" | "fetch" => within!(COUNTS, &what.lower) || what.digits(),
        "buy" => true,
        _ => false,
    };
    bids && !clause.question && rest.iter().any(|word| matches!(word.lower.as_str(), "from" | "at"))
}

/// 'Can you stop at the market for ice, limes', 'need you to pop into the chemist's for plasters': where somebody is sent
/// for things.
fn stops_for<'w, 't>(clause: &Clause, words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    const NO_THING: &str = "me us him her them you it dinner lunch breakfast brunch tea coffee drinks chat film bit while sec minute night weekend now once swim walk haircut visit meeting check drink pint bite food fun work ever that this pickup collection";
    let at = words.windows(2).position(|pair| match pair {
        [verb, way] => {
            within!("stop swing drop call", &verb.lower) && within!("at by in into", &way.lower)
                || within!("pop nip run go head dash", &verb.lower)
                    && within!("to into in over down by", &way.lower)
        }
        _ => false,
    })?;
    let lead = words.iter().skip(at + 2).take(6).position(|word| word.lower == "for")? + at + 2;
    let rest = words.get(lead + 1..)?;
    let thing = rest.iter().find(|word| !within!("a an the some more", &word.lower))?;
    let named = !within!(NO_THING, &thing.lower) && !thing.digits() && !thing.capital();
    (clause.has(Cue::Request) && lead > at + 2 && named).then_some(rest)
}

/// 'And milk', 'oh and some bin bags': what goes on a list that stands.
fn goes_on<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    #[rustfmt::skip]
    static NO_THING: Words = Words::new(&["then", "also", "so", "now", "yes", "no", "maybe", "not", "again", "what", "why", "how", "who", "where", "when", "that's", "thats", "it", "its", "it's", "this", "there", "here", "everyone", "all", "dinner", "lunch", "me", "him", "her", "them", "us", "happy", "good", "thank", "sorry", "bring", "tell", "don't", "dont", "remember", "the", "my", "your", "our", "his", "their"]);
    let lead = words
        .iter()
        .take_while(|word| matches!(word.lower.as_str(), "oh" | "and" | "plus" | "also" | "ooh" | "&"))
        .count();
    let joined =
        words.iter().take(lead).any(|word| matches!(word.lower.as_str(), "and" | "plus" | "also" | "&"));
    let rest = words.get(lead..)?;
    let thing = rest.first()?;
    let named = !NO_THING.contains(thing.lower.as_str()) && !thing.digits() && !thing.capital();
    let still = !rest.iter().any(|word| word.lower.ends_with("ing") || word.lower.contains('\''));
    (joined && named && still && (1..=4).contains(&rest.len())).then_some(rest)
}

/// Something is to be got.
pub(super) fn errand(scene: &Scene<'_>) -> bool {
    let buys =
        |clause: &Clause| clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Buy, _)));
    scene.clauses.iter().any(buys)
}

/// A clause that can be more of a list: a few words, none of them a verb.
fn continues(clause: &Clause, words: &[Word<'_>]) -> bool {
    let says = |word: &Word<'_>| {
        within!(
            "is are was i you we he she they can will please pls thanks thx ok if when so but that \
             coming comes joining",
            &word.lower
        )
    };
    let latin = words.iter().all(|word| word.text.is_ascii());
    // 'Get calpol, Poppy's burning up': why, not what.
    let why = words.windows(2).any(|pair| {
        matches!(pair, [who, does] if who.lower.ends_with("'s") && (does.lower.ends_with("ing") || matches!(does.lower.as_str(), "got" | "been" | "at" | "in")))
    });
    !why && latin && !clause.question && (1..=7).contains(&words.len()) && !words.iter().any(says)
}

/// The things of a list: 'a loaf and some teabags'.
fn listed(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let joins = |word: &Word<'_>| matches!(word.lower.as_str(), "and" | "&" | "plus" | "n" | "oh" | "also");
    let article =
        |word: &Word<'_>| matches!(word.lower.as_str(), "a" | "an" | "the" | "some" | "more" | "any");
    let end = words.iter().position(|word| ENDING.contains(word.lower.as_str())).unwrap_or(words.len());
    let parts = words.get(..end).unwrap_or_default().split(joins);
    // 'Cups & balloons', 'wipes + soap'.
    let one = |before: &Word<'_>, after: &Word<'_>| {
        !scene.text.get(before.end..after.start).is_some_and(|gap| gap.contains(['&', '+']))
    };
    for part in parts.flat_map(|part| part.chunk_by(one)) {
        let lead = part.iter().take_while(|word| article(word)).count();
        if let (Some(first), Some(last)) = (part.get(lead), part.last()) {
            let span = Span { start: first.start, end: last.end };
            found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
        }
    }
}

#[rustfmt::skip]
static GETTING: Words = Words::new(&["grab", "get", "buy", "bring", "order", "need", "pick", "fetch", "getting", "buying", "want", "of", "bringing", "says", "more"]);
#[rustfmt::skip]
static ENDING: Words = Words::new(&[
    "on", "from", "at", "for", "before", "when", "please", "pls", "plz", "if", "we", "while", "tonight", "today", "tomorrow", "tmr", "i", "you", "u", "so", "then", "by", "after", "as", "because", "cos", "with", "in", "to", "ok", "thanks", "thx", "later", "now", "too", "way", "home", "were", "we're", "since", "though", "who",
]);

/// 'can you grab oat milk and eggs on the way home'.
fn bought(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    if !asks_for_goods(scene, clause, words) {
        return;
    }
    // 'Need to leave' gets nothing; 'need to buy' does.
    let gets = |(index, word): (usize, &Word<'_>)| {
        GETTING.contains(word.lower.as_str()) && words.get(index + 1).is_none_or(|next| next.lower != "to")
    };
    if let Some(span) = run_out(words) {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
        return;
    }
    let Some(verb) = words.iter().enumerate().position(gets) else {
        // 'Oh and butter': one thing more for a list that stands.
        if clause.has(Cue::Also) && words.len() <= 5 && continues(clause, words) {
            listed(scene, words, found);
        }
        return;
    };
    let small = |word: &&Word<'_>| {
        within!(
            "up me us some a an the more any of out another couple bit also her him ur your you to",
            &word.lower
        )
    };
    let from = verb + 1;
    let from = from + words.iter().skip(from).take_while(small).count();
    let things = runs(scene, words, from).into_iter();
    found.extend(things.filter_map(|(start, end)| thing(scene, clause, words, start, end)));
}

/// The clause asks for something to be got.
fn asks_for_goods(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>]) -> bool {
    #[rustfmt::skip]
    static NO_GOODS: Words = Words::new(&["off", "up", "out", "in", "on", "well", "him", "her", "them", "it", "there", "home", "here", "back", "ready", "to", "rid", "over", "down", "a", "some", "going", "lost", "real", "me", "us", "you", "your", "my"]);
    let cued = clause.hits.iter().any(|hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Buy, _))
            || matches!(hit.cue, Cue::Request | Cue::Offer | Cue::Wish | Cue::Also)
    });
    // 'Grab rice, a lime': said to somebody, with no word for asking.
    let orders = || {
        matches!(words, [verb, thing, ..]
            if matches!(verb.lower.as_str(), "grab" | "buy" | "fetch")
                && !verb.stop
                && !NO_GOODS.contains(thing.lower.as_str())
                && !thing.capital())
    };
    let needs = || words.first().is_some_and(|word| word.lower == "need") && errand(scene);
    cued || orders() || needs()
}

/// The things of a list from a word on, each by its first word and the one behind its last.
fn runs(scene: &Scene<'_>, words: &[Word<'_>], from: usize) -> Vec<(usize, usize)> {
    const MOST: usize = 14;
    let mut runs = Vec::new();
    let (mut start, mut index) = (from, from);
    while let Some(word) = words.get(index) {
        let timed = scene.entities.iter().any(|e| {
            e.kind == steward_model::EntityKind::Time && e.span.start <= word.start && word.start < e.span.end
        });
        if timed || ENDING.contains(word.lower.as_str()) || index >= from + MOST {
            break;
        }
        // 'Bin bags + sponges', 'rolls/bread'.
        let before = index.checked_sub(1).filter(|_| index > start).and_then(|at| words.get(at));
        let joined = before
            .and_then(|before| scene.text.get(before.end..word.start))
            .is_some_and(|gap| gap.contains(['+', '/']));
        if joined {
            runs.push((start, index));
            start = index;
        }
        if matches!(word.lower.as_str(), "and" | "&" | "plus" | "n") {
            runs.push((start, index));
            let small =
                |word: &&Word<'_>| matches!(word.lower.as_str(), "some" | "a" | "an" | "the" | "more");
            start = index + 1;
            start += words.iter().skip(start).take_while(small).count();
            index = start;
            continue;
        }
        index += 1;
    }
    runs.push((start, index));
    runs
}

/// These words as a thing to get; nothing where they are none, somebody, or a dish that one is to eat.
fn thing(
    scene: &Scene<'_>,
    clause: &Clause,
    words: &[Word<'_>],
    start: usize,
    end: usize,
) -> Option<Mention> {
    let first = words.get(start)?;
    let last = words.get(end.checked_sub(1)?)?;
    let none = within!(
        "it them something anything stuff one that this back there here together married it? \
         lost tix tickets",
        &first.lower
    );
    if start >= end || none {
        return None;
    }
    let person = first.capital()
        && first.start > 0
        && words.get(end).is_some_and(|next| matches!(next.lower.as_str(), "from" | "at"));
    let span = Span { start: first.start, end: last.end };
    // 'I need proper suya': the dish goes by its own name.
    let dish = || {
        !errand(scene)
            && clause.hits.iter().any(|hit| {
                let at = scene.norm.back(hit.start, hit.end);
                matches!(hit.cue, Cue::Topic(CardKind::Dine, 9..))
                    && span.start <= at.start
                    && at.end <= span.end
            })
    };
    (!person && !dish()).then(|| item(Fact::Item, span.of(scene.text), span, 0.6))
}

/// 'Nearly out of biscuits', 'we've no bread left': what has run out.
fn run_out(words: &[Word<'_>]) -> Option<Span> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let from = (0..words.len()).find_map(|at| match (lower(at), lower(at + 1), lower(at + 2)) {
        ("nearly" | "almost" | "all" | "running" | "completely", "out", "of") => Some(at + 3),
        ("low", "on", _) => Some(at + 2),
        ("no", _, "left") => Some(at + 1),
        _ => None,
    })?;
    let rest = words.get(from..)?;
    let lead = rest
        .iter()
        .take_while(|word| matches!(word.lower.as_str(), "the" | "his" | "her" | "our" | "my"))
        .count();
    let stops = |word: &Word<'_>| {
        ENDING.contains(word.lower.as_str())
            || matches!(word.lower.as_str(), "and" | "left" | "again" | "btw")
    };
    let mut last = None;
    for word in rest.iter().skip(lead).take(4) {
        if stops(word) {
            break;
        }
        last = Some(word);
        if word.stop {
            break;
        }
    }
    Some(Span { start: rest.get(lead)?.start, end: last?.end })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn a_list_runs_on_over_its_commas() {
        for (text, want) in [
            ("on your way home can you pick up leeks, mint and a lime", &["leeks", "mint", "lime"][..]),
            ("can you stop at the Corner Market for ice, limes and cups", &["ice", "limes", "cups"]),
            ("need you to pop into Boots for plasters and syrup", &["plasters", "syrup"]),
            ("pls get napkins, cups & balloons", &["napkins", "cups", "balloons"]),
            ("pls bring candles and bread, blackout from 6 again", &["candles", "bread"]),
            ("can you run to the chemist for my tablets", &["my tablets"]),
            ("can you swing by for dinner, Ana and Tom are here", &[]),
            ("could you stop by the office for a chat", &[]),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let mut things: Vec<String> = Vec::new();
            for one in mentions {
                if let (Fact::Item, Said::Words(words)) = (one.fact, one.said)
                    && one.confidence >= 0.55
                    && !things.contains(&words)
                {
                    things.push(words);
                }
            }
            assert_eq!(things, want, "{text}");
        }
    }
}
