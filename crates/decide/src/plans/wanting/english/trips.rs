//! A journey put by its town and its day, without any word of what one travels by: 'are we going to Leeds on Friday?',
//! 'Lisbon in July?'.

use super::classes::is_of;
use super::runs::{Clause, Run};
use super::{Clauses, Want};
use crate::plans::message::text::{among, speaks};
use crate::plans::message::turn::Turn;
use crate::towns;
use steward_model::sought::Known;
use steward_model::{CardKind, Fact, Said};

/// Countries and parts of them that people go to.
#[rustfmt::skip]
static LANDS: Known = Known::new(&["spain", "france", "italy", "greece", "portugal", "croatia", "turkey", "wales", "scotland", "ireland", "cornwall", "devon", "germany", "austria", "switzerland", "norway", "sweden", "denmark", "finland", "iceland", "poland", "japan", "korea", "thailand", "vietnam", "bali", "indonesia", "malaysia", "india", "goa", "kerala", "nepal", "morocco", "egypt", "kenya", "ghana", "nigeria", "jamaica", "barbados", "mexico", "canada", "australia", "ibiza", "mallorca", "majorca", "tenerife", "malta", "cyprus", "crete", "corfu", "sicily", "sardinia", "tuscany", "provence", "brittany", "normandy", "bavaria", "florida", "california", "texas", "hawaii", "tahoe", "yosemite", "cancun", "vegas", "nyc", "jb", "kl", "bkk", "hk", "zanzibar", "mauritius", "maldives", "phuket", "krabi", "langkawi", "penang", "batam", "bintan", "taupo", "queenstown", "byron", "tassie", "tasmania", "amsterdam", "benidorm", "magaluf", "holland", "belgium", "skye", "anglesey", "dublin", "galway", "cork"]);

#[rustfmt::skip]
static MONTHS: Known = Known::new(&["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "summer", "winter", "spring", "autumn", "easter", "christmas", "xmas", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "thanksgiving"]);

/// What stands before a town to which people go.
#[rustfmt::skip]
static GOING: Run = Run::new("are|will|shall|should|can|could|do we ?still|all|both|just ?gonna ?going|go|head|heading|off|travelling|traveling|fly|pop|nip|drive|get ?up|down|over|across|off|back ?to $");
#[rustfmt::skip]
static CALLED: Run = Run::new("lets|fancy|wanna|want|come|coming|join|up|down|how|what|thinking|keen ?you ?to ?going|go|do|hit|come|about|head|coming|for|of|with ?us|a ?trip|for|to|a|going ?weekend|few|long|couple ?of ?days|weekend ?away ?to|in|up|over $");
static GO_TO: Run = Run::new("go|come|going|coming|weekend ?to|in $");
static OFF: Run =
    Run::new("were|we|im|are ?are ?heading|going|all ?off|away|driving|heading|going ?up|down ?to $");
static AWAY_IN: Run = Run::new("weekend|days|week|night|nights ?away ?in $");

/// A journey is asked for.
pub(super) fn asked(turn: &Turn<'_>, clauses: &Clauses<'_>, wants: &[Want]) -> Option<CardKind> {
    let lower = turn.lower();
    let puts = turn.moves.ask || turn.moves.propose || turn.moves.request || turn.moves.call;
    if speaks!(lower, &["interrail", "inter-rail", "inter rail", "backpacking"]) && puts && month(clauses) {
        return Some(CardKind::Travel);
    }
    let named = |kind| turn.touches(kind, 0.85);
    let other = [
        CardKind::Dine,
        CardKind::Watch,
        CardKind::Attend,
        CardKind::Visit,
        CardKind::Meet,
        CardKind::Stay,
        CardKind::Call,
        CardKind::Hire,
        CardKind::Buy,
        CardKind::Pay,
        CardKind::Weather,
        CardKind::Go,
    ]
    .into_iter()
    .any(named);
    if other || wants.iter().any(|want| want.kind == CardKind::Travel && want.confidence >= super::SURE) {
        return None;
    }
    let today = turn.now.date();
    let dated = turn.heard.understood.mentions.iter().any(|one| match one.said {
        Said::Day(day) | Said::Days(_, day) => day >= today,
        _ => false,
    });
    let dated = dated || month(clauses);
    if !(puts || dated || speaks!(lower, &["go", "come", "coming", "weekend"])) {
        return None;
    }
    let (first, last) = town(turn)?;
    let text = turn.text();
    let lead = text.get(..first)?.to_lowercase();
    let lead: String = lead.chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let clause = lead.rsplit(['.', '!', '?', ',', '\n']).next().unwrap_or_default();
    let words: Vec<&str> =
        clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let behind = text.get(last..)?.trim_start().to_lowercase();
    let words = Clause::of(&words);
    let leads = |run: &Run| run.stands(&words);
    if super::told::of_others(words.words, &[]) || street(&behind) {
        return None;
    }
    let going = leads(&GOING) && puts;
    let called = leads(&CALLED) && (dated || leads(&GO_TO));
    let off = leads(&OFF)
        && dated
        && puts
        && speaks!(
            lower,
            &[
                "come with",
                "fancy it",
                "you in",
                "want to come",
                "wanna come",
                "join us",
                "coming",
                "tag along",
                "who's in",
                "interested",
                "come along",
                "keen",
                "?"
            ]
        );
    let weekend = leads(&AWAY_IN) && puts;
    let tail = || {
        let first =
            behind.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
        matches!(
            first,
            "in" | "for" | "on" | "the" | "this" | "next" | "at" | "over" | "from" | "with" | "again"
        ) || MONTHS.contains(first)
            || is_of(b"day", first)
    };
    let bare = words.words.iter().all(|word| {
        matches!(*word, "so" | "hey" | "yo" | "guys" | "right" | "ok" | "and" | "still" | "a" | "ooh")
    }) && dated
        && tail()
        && puts
        && !speaks!(
            &behind,
            &[
                " is ", " was ", " are ", " won", "play", "game", "match", " has ", "'s ", " vs", " beat",
                "like "
            ]
        );
    (going && dated || called || off || weekend || bare).then_some(CardKind::Travel)
}

/// What follows a town's name and makes it a house's: 'Paris Cafe', 'York Road'.
fn street(behind: &str) -> bool {
    const HOUSES: &str = "road rd street st ave avenue lane cafe bar house hotel station park market museum zoo grill arms hall airport pub library cinema mall stadium castle";
    let word = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    among(HOUSES, word)
}

fn month(clauses: &Clauses<'_>) -> bool {
    clauses.words.iter().any(|word| MONTHS.contains(word))
}

fn is_land(words: &str) -> bool {
    let small = |words: &str| words.bytes().all(|byte| byte.is_ascii_lowercase());
    if small(words) { LANDS.contains(words) } else { LANDS.contains(&words.to_lowercase()) }
}

/// Where the first name of a large town or of a land stands.
fn town(turn: &Turn<'_>) -> Option<(usize, usize)> {
    let text = turn.text();
    let places =
        turn.heard.understood.mentions.iter().filter(|one| matches!(one.fact, Fact::Place | Fact::To));
    let known = |words: &str| is_land(words) || towns::position(words).is_some();
    for one in places {
        if known(one.span.of(text)) {
            return Some((one.span.start, one.span.end));
        }
    }
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase) && bare.len() > 3;
        let land = bare.len() > 1 && is_land(bare);
        let first = at == 0;
        let verb = first
            && matches!(
                bare,
                "Are" | "Will" | "Shall" | "Come" | "Lets" | "Good" | "Nice" | "Much" | "Same" | "Many"
            );
        if land || capital && !verb && towns::position(bare).is_some() {
            return Some((at, at + bare.len()));
        }
        at += word.len();
    }
    None
}
