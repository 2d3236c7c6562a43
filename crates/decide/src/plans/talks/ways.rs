//! When one sets out for what people come together for: an hour of the way, not of the plan.

use super::talk::Talk;
use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::{Plan, Who};
use crate::plans::message::text::{among, pieces, says, speaks};
use steward_model::{CardKind, Fact, Heard, Mention, Said, Span};

/// What is asked about setting out.
#[rustfmt::skip]
const ASKS: &[&str] = &["leaving when", "leave when", "when are we leaving", "when we leaving", "when do we leave", "what time are we leaving", "what time we leaving", "what time do we leave", "what time are you picking", "what time you picking", "when are you picking", "when you picking", "what time will you collect", "when will you collect"];
/// Words of setting out that an hour stands behind.
#[rustfmt::skip]
const LEADS: &[&str] = &["knock for you", "knock for u", "call for you", "pick you up", "pick u up", "pick you both up", "picking you up", "pick yous up", "collect you", "fetch you", "get you", "swing by", "swing by yours", "leave", "leaving", "we leave", "set off", "setting off", "leave the house", "leave here", "head off", "be outside yours", "outside yours"];

/// Setting out is asked about.
pub(super) fn asked(text: &str) -> bool {
    const LONGEST: usize = 160;
    if text.len() > LONGEST || !speaks!(text, &["eav", "pick", "ollect"]) {
        return false;
    }
    let text = text.to_ascii_lowercase();
    speaks!(&text, ASKS)
}

/// 你明天路过省院吗 – 捎我一程: along with somebody one goes where they were said to go, and by a plain ride to a station.
pub(in crate::plans) fn leads_to(text: &str, place: &str) -> bool {
    const STATIONS: [&str; 5] = ["机场", "機場", "站", "码头", "碼頭"];
    const ALONG: [&str; 11] =
        ["捎我", "捎上我", "搭你", "蹭你", "顺路", "順路", "顺风车", "順風車", "载我", "載我", "带我一"];
    STATIONS.iter().any(|end| place.ends_with(end)) || says(text, &ALONG)
}

/// 七点东门等你, said of a ride that stands: where one is picked up.
fn boarded<'p>(mut plans: impl Iterator<Item = &'p Plan>, heard: &Heard) -> Option<Heard> {
    let text = &heard.message.text;
    let there = |span: Span| {
        let rest = text.get(span.end..).unwrap_or_default().trim_start();
        [
            "等你", "等妳", "等您", "等我", "接你", "接妳", "接您", "见", "見", "集合", "碰头", "碰頭",
            "上车", "上車", "汇合", "会合",
        ]
        .iter()
        .any(|verb| rest.starts_with(verb))
    };
    let waits = |mention: &&Mention| {
        mention.fact == Fact::Place && matches!(mention.said, Said::Words(_)) && there(mention.span)
    };
    let place = heard.understood.mentions.iter().find(waits)?.span;
    if heard.understood.mentions.iter().any(|one| one.fact == Fact::From) {
        return None;
    }
    plans.any(|plan| plan.kind == CardKind::Go).then(|| {
        let mut heard = heard.clone();
        let mentions = heard.understood.mentions.iter_mut();
        mentions
            .filter(|one| one.fact == Fact::Place && one.span == place)
            .for_each(|one| one.fact = Fact::From);
        heard
    })
}

/// Where a ride begins is asked about.
pub(super) fn asks_from(text: &str) -> bool {
    const LONGEST: usize = 64;
    #[rustfmt::skip]
    const ASKS: &[&str] = &["from where", "where from", "pickup where", "pick up where", "where do i pick you up", "where should i pick you up", "where do we meet", "pick you up where", "pick u up where", "where will you pick me up", "where are you picking me up"];
    if text.len() > LONGEST || !speaks!(text, &["here", "pick", "meet"]) {
        return false;
    }
    let text = text.to_ascii_lowercase();
    let text = text.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    ASKS.iter().any(|asks| text.ends_with(asks))
}

/// 'From where?' – 'Elm Row, outside the bakery': the answer, of a ride that stands and has no begin yet.
fn begun<'p>(mut plans: impl Iterator<Item = &'p Plan>, heard: &Heard) -> Option<Heard> {
    const WORDS: usize = 6;
    const NO_PLACE: &str = "ok yes no not idk dunno sure lol haha anywhere wherever whatever you u i we will let up what who when";
    let text = &heard.message.text;
    let words = || pieces(text);
    let named = words().count() <= WORDS
        && !text.contains('?')
        && !words().any(|word| among(NO_PLACE, &word.to_ascii_lowercase()))
        && !heard.understood.mentions.iter().any(|one| !matches!(one.said, Said::Words(_)));
    let open = |plan: &Plan| plan.kind == CardKind::Go && !plan.words.contains_key(&Fact::From);
    (named && plans.any(open)).then(|| {
        let mut heard = heard.clone();
        let place = text.trim().trim_end_matches(['.', '!', ' ']);
        let place = place.strip_prefix("from ").or_else(|| place.strip_prefix("From ")).unwrap_or(place);
        let span = Span { start: 0, end: text.len() };
        heard.understood.mentions.clear();
        let said = Said::Words(place.to_owned());
        heard.understood.mentions.push(Mention { fact: Fact::From, said, span, confidence: 0.8 });
        heard.understood.topics.clear();
        heard
    })
}

/// The message without the hours of the way, where one of these plans, which stand, has its own; nothing where it names
/// none.
pub(super) fn apart<'p>(
    mut plans: impl Iterator<Item = &'p Plan>,
    talk: &Talk,
    heard: &Heard,
    who: &Who,
) -> Option<Heard> {
    let hour = |mention: &Mention| matches!(mention.said, Said::Hour { .. });
    let text = &heard.message.text;
    if !text.is_ascii() {
        return boarded(plans, heard).or_else(|| crate::plans::who::fetched::there(heard));
    }
    if talk.begin_asked_of(who) {
        return begun(plans, heard);
    }
    if !heard.understood.mentions.iter().any(hour) {
        return None;
    }
    let answers = talk.leaving_asked_of(who);
    let of_the_way = |mention: &Mention| {
        hour(mention)
            && (answers || {
                let lead = text.get(..mention.span.start).unwrap_or_default().to_ascii_lowercase();
                let lead = lead.trim_end();
                let lead = ["around", "about", "like", "by", "at"]
                    .iter()
                    .fold(lead, |lead, small| lead.strip_suffix(small).map_or(lead, str::trim_end));
                LEADS.iter().any(|words| {
                    lead.strip_suffix(words)
                        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
                })
            })
    };
    if !heard.understood.mentions.iter().any(of_the_way) {
        return None;
    }
    plans.any(|plan| social(plan.kind) && plan.when.hour.is_some()).then(|| {
        let mut heard = heard.clone();
        heard.understood.mentions.retain(|mention| !of_the_way(mention));
        heard
    })
}
