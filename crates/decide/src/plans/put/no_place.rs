//! What is said like a place and is none: a name, a yes, where somebody comes from.

use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{among, lies_in, speaks};
use steward_model::{ActKind, CardKind, Fact, Heard, Mention, Span};

/// '@Ned?' calls somebody; 'after the office' says when; 'Congratulations Auntie' is said to her.
pub(super) fn is_no_place(text: &str, span: Span, words: &str) -> bool {
    #[rustfmt::skip]
    const PEOPLE: [&str; 14] = ["auntie", "aunty", "uncle", "mum", "mom", "dad", "daddy", "grandma", "grandpa", "madam", "sir", "ma'am", "mrs", "congratulations"];
    if !words.is_ascii() && changes_or_counts(words) {
        return true;
    }
    let lead = text.get(..span.start).unwrap_or_default();
    let called = |word: &str| PEOPLE.contains(&word.trim_matches('.').to_ascii_lowercase().as_str());
    let rest = text.get(span.end..).unwrap_or_default();
    let quoted = [('\'', '\''), ('"', '"'), ('‘', '’'), ('“', '”')]
        .iter()
        .any(|(open, close)| lead.ends_with(*open) && rest.starts_with(*close));
    // In quotation marks stands a title.
    quoted
        || lead.ends_with('@')
        || lead.trim_end().to_ascii_lowercase().ends_with(" after")
        || !words.contains('\'') && !words.contains('’') && words.split(' ').any(called)
}

/// 延后半小时, 住远一站: how what stands is changed; 一大两小: who signs up.
fn changes_or_counts(words: &str) -> bool {
    const HEADS: [&str; 9] = ["延后", "延後", "推后", "推迟", "推遲", "提前", "等等", "住远", "住近"];
    const ENDS: [&str; 4] = ["远一站", "近一站", "远两站", "近两站"];
    let counts = || {
        let few = |c: char| "一两兩二三四".contains(c);
        let mut tail = words.chars().rev();
        tail.next() == Some('小')
            && tail.next().is_some_and(few)
            && tail.next() == Some('大')
            && tail.next().is_some_and(few)
    };
    HEADS.iter().any(|head| words.starts_with(head))
        || ENDS.iter().any(|end| words.ends_with(end))
        || counts()
}

/// 你那儿会下雨吗: no forecast is asked for by that name.
pub(super) fn is_where_one_is(words: &str) -> bool {
    let rest = ["你们", "你們", "您", "你", "妳", "我们", "我們", "我"]
        .iter()
        .find_map(|who| words.strip_prefix(who));
    rest.is_some_and(|rest| {
        matches!(
            rest,
            "那儿" | "那里" | "那裡" | "那边" | "那邊" | "那" | "这儿" | "这边" | "這邊" | "这里" | "这"
        )
    })
}

/// 'Brilliant, see you then': the word that says yes, at the head or alone, is where nobody goes.
pub(super) fn says_yes(heard: &Heard, span: Span) -> bool {
    let text = &heard.message.text;
    heard.understood.acts.iter().any(|act| {
        let said = act.span.of(text).trim_end_matches(|c: char| !c.is_alphanumeric());
        act.kind == ActKind::Agree
            && act.confidence >= 0.8
            && act.span.start == span.start
            && said == span.of(text)
    })
}

/// 'Mango Tree fete on the 30th in Saint Anne': what is held goes by the name before it.
pub(super) fn names_an_event(text: &str, span: Span) -> bool {
    const EVENTS: [&str; 9] =
        ["fete", "festival", "carnival", "gala", "fest", "expo", "fair", "regatta", "marathon"];
    let rest = text.get(span.end..).unwrap_or_default();
    let next = rest.strip_prefix(' ').unwrap_or_default().split(|c: char| !c.is_alphanumeric()).next();
    next.is_some_and(|next| EVENTS.contains(&next.to_ascii_lowercase().as_str()))
}

/// 'You are invited to our Harvest Concert': what is held is where nobody goes by that name.
pub(super) fn is_held(kind: CardKind, words: &str) -> bool {
    const HELD: [&str; 9] =
        ["concert", "party", "wedding", "recital", "ceremony", "screening", "conference", "gig", "match"];
    let last = words.rsplit(' ').next().unwrap_or_default();
    kind == CardKind::Attend && HELD.iter().any(|held| last.eq_ignore_ascii_case(held))
}

/// 'Tickets at the station tomorrow', 'god help the hotel': no journey ends at a thing that every town has.
pub(super) fn in_every_town(kind: CardKind, words: &str) -> bool {
    #[rustfmt::skip]
    const HAS: [&str; 8] = ["the station", "the hotel", "the airport", "the shop", "the office", "the desk", "the counter", "the end"];
    kind == CardKind::Travel && HAS.iter().any(|thing| words.eq_ignore_ascii_case(thing))
}

/// 'From my place in Subang': the town is where the way begins.
pub(super) fn of_the_begin(fitting: &[&Mention], mention: &Mention) -> bool {
    mention.fact == Fact::To
        && fitting
            .iter()
            .any(|one| one.fact == Fact::From && one.span != mention.span && lies_in(mention.span, one.span))
}

/// A town with its month is where a journey goes, not where people meet: 'Wexcombe in june'.
pub(super) fn has_its_month(text: &str, span: Span, words: &str) -> bool {
    span.of(text).len() > words.len() + " in ".len()
}

/// 明天我飞沙巴 载我去机场: nobody is driven where the flight goes.
pub(super) fn flown_to(text: &str, span: Span) -> bool {
    text.get(..span.start).is_some_and(|lead| lead.ends_with(['飞', '飛']))
}

/// A dish or a cuisine, just so, is what is eaten.
pub(super) fn is_a_dish(heard: &Heard, span: Span) -> bool {
    let mentions = &heard.understood.mentions;
    mentions.iter().any(|one| one.fact == Fact::Cuisine && one.span == span && one.confidence >= 0.9)
}

/// 'Best jollof in Ikeja', 'is that the one in Ikeja?': a town that says something of the place that stands, or of who comes.
pub(super) fn tells_of(plan: &Plan, text: &str, span: Span) -> bool {
    let stands = plan.words.contains_key(&Fact::Place);
    comes_from(text, span) || stands && (praised_of_all(text, span) || asked_which(text, span))
}

/// The clause up to here, in small letters.
fn clause(text: &str, span: Span) -> String {
    let lead = text.get(..span.start).unwrap_or_default();
    lead.rsplit(['.', '!', '?', ',']).next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// 'The best suya in Ikeja', 'cheapest place in town': of all of them there.
fn praised_of_all(text: &str, span: Span) -> bool {
    const NEAR: usize = 6;
    const BEST: &str = "best worst only favourite favorite fave";
    const NO_BEST: &str = "forest request honest interest protest contest";
    let clause = clause(text, span);
    let Some(clause) = clause.strip_suffix(" in") else { return false };
    clause
        .split(' ')
        .rev()
        .take(NEAR)
        .any(|word| among(BEST, word) || word.len() > 5 && word.ends_with("est") && !among(NO_BEST, word))
}

/// 'Is that the one in Ikeja?': asked of the place that stands.
fn asked_which(text: &str, span: Span) -> bool {
    let clause = clause(text, span);
    let asks = speaks!(&clause, &["is that the ", "is it the one ", "you mean the one "]);
    asks && clause.ends_with("the one in")
        || clause.ends_with("is that in")
        || asks && clause.ends_with("the one on")
}

/// 'She just landed from Lima': behind a word for coming, a town tells of who comes.
pub(super) fn comes_from(text: &str, span: Span) -> bool {
    const COMING: [&str; 12] = [
        "landed", "landing", "back", "came", "comes", "coming", "flew", "flying", "arrived", "arriving",
        "home", "down",
    ];
    let lead = text.get(..span.start).unwrap_or_default().trim_end();
    let Some(lead) = lead.strip_suffix("from") else { return false };
    let last = lead.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    COMING.contains(&last.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_is_has_no_name_that_a_forecast_could_be_asked_for_by() {
        assert!(["你那儿", "我们这边", "您那邊"].into_iter().all(is_where_one_is));
        assert!(!["你好超市", "那边", "我家"].into_iter().any(is_where_one_is));
    }

    #[test]
    fn a_name_before_an_event_is_the_events() {
        let named = |text: &str, name: &str| {
            let start = text.find(name).unwrap();
            names_an_event(text, Span { start, end: start + name.len() })
        };
        assert!(named("Cedar Grove fete sat in Oldham", "Cedar Grove"));
        assert!(!named("the fete at Cedar Grove, fair?", "Cedar Grove"));
        assert!(!named("Cedar Grove, festival food", "Cedar Grove"));
    }

    #[test]
    fn a_town_that_is_praised_or_asked_about_is_no_other_place() {
        let of = |text: &str, town: &str, says: fn(&str, Span) -> bool| {
            let start = text.find(town).unwrap();
            says(text, Span { start, end: start + town.len() })
        };
        assert!(of("yes! best hummus in Ikeja", "Ikeja", praised_of_all));
        assert!(of("they do the nicest buns in Leeds", "Leeds", praised_of_all));
        assert!(!of("rest day, then lunch in Leeds", "Leeds", praised_of_all));
        assert!(!of("the best is in. lunch in Leeds?", "Leeds", praised_of_all));
        assert!(of("ok is that the one in Ikeja?", "Ikeja", asked_which));
        assert!(!of("can we do the one in Ikeja?", "Ikeja", asked_which));
    }

    #[test]
    fn who_comes_from_a_town_is_not_met_there() {
        for (text, town, comes) in [
            ("my brother has landed from Oslo", "Oslo", true),
            ("Ines is back from Lagos, lunch?", "Lagos", true),
            ("get the pies from Oslo", "Oslo", false),
            ("let's order from Lagos Grill", "Lagos Grill", false),
        ] {
            let start = text.find(town).unwrap();
            assert_eq!(comes_from(text, Span { start, end: start + town.len() }), comes, "{text}");
        }
    }
}
