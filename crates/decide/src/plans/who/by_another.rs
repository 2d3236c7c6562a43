//! What others see to: an errand that somebody else has done, a ride that two others settle between them.

use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::text::{speaks, without_leads, words};
use crate::plans::message::turn::Turn;
use steward_model::sought::Sought;
use steward_model::{CardKind, CardState};

/// The thing is got, or will be, by who says so.
#[rustfmt::skip]
const GOT: &[&str] = &["got it", "got them", "got one", "got some", "i got it", "i got them", "i got one", "i've got it", "ive got it", "i've got some", "ive got some", "i'll get it", "ill get it", "i'll get them", "ill get them", "i'll get one", "ill get one", "i'll grab it", "ill grab it", "i'll pick it up", "ill pick it up", "i can get it", "i have it", "i have some", "already got", "already bought"];

/// Somebody else has got what the owner was asked for, or will, or who asked for it needs it no more.
fn got(plan: &Plan, turn: &Turn<'_>) -> bool {
    let third = turn.who.is_some() && plan.put_by.is_some() && plan.put_by != *turn.who;
    if plan.kind != CardKind::Buy || !third || plan.form.is_some() || turn.moves.ask {
        return false;
    }
    let text = turn.lower();
    text.split([',', '.', '!', ';', '\n']).any(|part| {
        let part = part.trim_start();
        let part = without_leads(
            part,
            &["ok ", "no worries ", "dont worry ", "don't worry ", "actually ", "sorry ", "oh "],
        );
        GOT.iter()
            .any(|got| part.strip_prefix(got).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    })
}

/// 'Cant lads, on nights' in a group: who speaks stays away, and calls off nothing that another has put.
pub(in crate::plans) fn stays_away(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const OFF: &[&str] = &["off", "cancel", "scrap", "postpone", "another", "next", "forget", "leave it", "not happening", "flooded", "closed", "rain"];
    turn.moves.refuse >= 0.8 && !speaks!(turn.lower(), OFF) && turn.lower().is_ascii()
}

/// 'A lift to practice, anyone?': whoever is there is asked.
pub(in crate::plans) fn calls(turn: &Turn<'_>, kind: CardKind) -> bool {
    let anyone = || speaks!(turn.lower(), &["anyone", "anybody", "any1"]);
    turn.moves.call || kind == CardKind::Go && turn.moves.ask && anyone()
}

/// The one who is called on at the head of a question: 'Marek are you still ok to fetch me at 7'.
pub(in crate::plans) fn called_on(text: &str) -> Option<String> {
    let text = text.trim_start();
    let text = without_leads(text, &["Hi ", "Hey ", "hi ", "hey ", "@"]);
    let name = text.split(|c: char| !c.is_alphanumeric()).next().filter(|name| name.chars().count() > 2)?;
    let rest = text.get(name.len()..)?.trim_start_matches([',', ' ', '-', ':']).to_lowercase();
    let asked = [
        "are you",
        "are u",
        "can you",
        "can u",
        "could you",
        "could u",
        "will you",
        "will u",
        "you still",
        "u still",
        "would you",
        "did you",
    ]
    .iter()
    .any(|lead| rest.starts_with(lead));
    (asked && name.starts_with(char::is_uppercase)).then(|| name.to_lowercase())
}

/// Who was called on by name answers somebody else's question: it is between the two, and the owner only reads.
pub(super) fn between_others(plan: &Plan, turn: &Turn<'_>) -> bool {
    let (Some(called), Some(who), Some(_)) = (&plan.called, turn.who, &plan.put_by) else { return false };
    let errand = matches!(
        plan.kind,
        CardKind::Go | CardKind::Meet | CardKind::Buy | CardKind::Call | CardKind::Pay | CardKind::Remind
    );
    errand
        && plan.put_by != *turn.who
        && plan.stances.get(&None) != Some(&Stance::In)
        && who.to_lowercase().split(' ').any(|name| name == called)
}

/// Ends what is no business of the owner's; true when it did.
pub(in crate::plans) fn ends(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    let over = if got(plan, turn) {
        CardState::Done
    } else if between_others(plan, turn) {
        CardState::Cancelled
    } else {
        return false;
    };
    plan.over = Some(over);
    true
}

/// 'I'll get the bus then', 'gonna jump on the tram': how who speaks goes, by themselves.
pub(in crate::plans) fn own_way(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &["i'll get", "ill get", "i'll take", "ill take", "i'll grab", "ill grab", "i'll jump on", "ill jump on", "i'll hop on", "ill hop on", "i'll catch", "ill catch", "i'll just get", "ill just get", "i'll just take", "ill just take", "gonna get", "gonna take", "i'm getting", "im getting", "i'm on", "im on"];
    #[rustfmt::skip]
    const WAYS: &[&str] = &["the bus", "a bus", "the train", "a train", "the tram", "a tram", "a taxi", "a cab", "an uber", "the tube", "the dart", "the luas", "the metro", "the subway", "the ferry", "a lyft", "a grab", "a bolt", "the night bus"];
    static ANY: Sought = Sought::new(LEADS);
    let moves = turn.moves;
    let text = turn.lower();
    !moves.ask
        && !moves.propose
        && !moves.request
        && ANY.may_stand(text)
        && LEADS.iter().any(|lead| {
            text.split(lead).skip(1).any(|rest| {
                let rest = rest.trim_start();
                WAYS.iter().any(|way| {
                    rest.strip_prefix(way).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                })
            })
        })
}

/// 'Off to the gym at 6, don't wait up', 'fyi going for wings with the lads': the speaker's own evening, told to who stays at home.
pub(in crate::plans) fn own_evening(turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    !moves.ask && !moves.propose && !moves.request && !moves.change && goes_out(turn.lower())
}

fn goes_out(text: &str) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &["i'm", "im", "i'll", "ill", "gonna", "going", "off", "hitting", "heading", "headed", "having", "fyi", "just", "grabbing", "out", "popping"];
    #[rustfmt::skip]
    const PARTS: &[&str] = &["don't wait up", "dont wait up", "don't wait for me", "dont wait for me", "back late", "home late", "so home", "home around", "home about", "back around", "in the fridge", "in the oven", "eat without me", "start without me"];
    #[rustfmt::skip]
    const CROWD: &[&str] = &["with the guys", "with the lads", "with the boys", "with the girls", "with colleagues", "with my colleagues", "with people from work", "with the work lot", "with my mates", "with work"];
    #[rustfmt::skip]
    const YOURS: &[&str] = &["you", "u", "ya", "ye", "we", "we're", "we'll", "us", "our", "join", "come", "coming", "anyone", "everyone", "lets", "let's", "who", "your", "ur"];
    if !(speaks!(text, PARTS) || speaks!(text, CROWD)) {
        return false;
    }
    let words = || words(text);
    let small = |word: &&str| {
        !matches!(*word, "hey" | "hi" | "ok" | "so" | "heads" | "up" | "a" | "babe" | "love" | "hun" | "btw")
    };
    let first = words().find(small);
    first.is_some_and(|first| LEADS.contains(&first)) && !words().any(|word| YOURS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{called_on, goes_out};

    #[test]
    fn an_evening_of_ones_own_asks_nobody_along() {
        for text in [
            "off to the climbing hall at 6, back late",
            "fyi gonna play pool at 7 then grab wings with the lads, don't wait up",
            "just a heads up, going for ramen with colleagues at 8",
            "im having dinner with linda at 7, soup's in the fridge",
            "i'll be home late",
        ] {
            assert!(goes_out(text), "{text}");
        }
        for text in [
            "going for ramen with the lads at 8, you should come",
            "off to the climbing hall at 6, who's in",
            "dinner with the girls on friday at 8",
            "we're off to the pub at 8, back late",
            "pizza's in the oven at 7, film after",
        ] {
            assert!(!goes_out(text), "{text}");
        }
    }

    #[test]
    fn who_is_called_on_stands_at_the_head() {
        for (text, want) in [
            ("Marek are you still ok to fetch me at 7", Some("marek")),
            ("Hi Jo, can you ring the school", None),
            ("Hey Josie, can you ring the school", Some("josie")),
            ("are you still ok to fetch me at 7", None),
            ("Dinner at 7, are you in?", None),
            ("Lunch are you mad", Some("lunch")),
        ] {
            assert_eq!(called_on(text).as_deref(), want, "{text}");
        }
    }
}
