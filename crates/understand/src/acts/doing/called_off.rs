//! A plan is called off in other words than 'cancel': 'let's scrap friday', 'leave it for now', 'change of plan, I'm ill'.

use crate::acts::words::within;
use steward_model::seek::Seek;
use steward_model::sought::Sought;
use steward_model::words::is_weekday;

/// What may be called off besides days of the week: meals, and words for the plan.
const PLANS: &str = "it that this things thing plan plans tonight tonite today tomorrow tmrw tmr weekend evening morning afternoon night dinner lunch brunch breakfast tea coffee drinks drink pub pint pints gig film movie cinema call trip date meal party bbq picnic meetup catchup idea whole everything";

fn plan(word: &str) -> bool {
    is_weekday(word) || within!(PLANS, word)
}

/// The clause calls off what stands; whoever asks whether to has as good as done it. `others`: the message has more clauses.
pub(super) fn ends(words: &[&str], others: bool) -> bool {
    let words = bare(words);
    struck(words) || flakes(words) || alone_off(words, others)
}

/// The clause without small words at its head, and whatever asks or excuses.
fn bare<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    const LEADS: &str = "hey hi ive to so ok okay right actually sorry soz apologies guys ah oh ugh argh um er maybe think i we lets can could should shall may might ill well have got gotta need to wanna want gonna going just please pls better probably better wont will do must be im were you both all of mate hun love and but then really gotta gona afraid had as";
    let lead = words.iter().take_while(|word| within!(LEADS, word)).count();
    words.get(lead..).unwrap_or_default()
}

/// A verb that calls off, right before what is called off, and little behind it.
fn struck(words: &[&str]) -> bool {
    const VERBS: &str =
        "scrap ditch bin forget cancel axe nix shelve abandon scratch postpone drop park ignore";
    const SMALL: &str = "the our all about on for of this that these whole a";
    const TAIL: &str = "sorry then now please pls x xx lol tho though mate love hun if thats thats ok okay cool alright altogether completely entirely this time week for now till further notice guys everyone again soz tbh imo night evening morning afternoon and lunch dinner drinks";
    let [verb, rest @ ..] = words else { return false };
    if matches!(words, ["rain", "check", ..] | ["raincheck", ..]) && words.len() <= 4 {
        return true;
    }
    if let ["no", "more", named @ ..] = words {
        return named.len() >= 2 && named.iter().all(|word| plan(word));
    }
    let (rest, tail) = match (*verb, rest) {
        ("knock", rest) if rest.ends_with(&["on", "the", "head"]) => {
            (rest.get(..rest.len() - 3).unwrap_or_default(), &[][..])
        }
        ("call", ["off", rest @ ..])
        | ("pull", ["the", "plug", "on", rest @ ..])
        | ("cry" | "crying", ["off", rest @ ..]) => (rest, &[][..]),
        ("call" | "sack", rest)
            if rest.iter().position(|word| *word == "off").is_some_and(|at| (1..=4).contains(&at)) =>
        {
            let at = rest.iter().position(|word| *word == "off").unwrap_or_default();
            (rest.get(..at).unwrap_or_default(), rest.get(at + 1..).unwrap_or_default())
        }
        ("give", rest)
            if rest.iter().position(|word| *word == "miss").is_some_and(|at| (2..=5).contains(&at)) =>
        {
            let at = rest.iter().position(|word| *word == "miss").unwrap_or_default();
            (rest.get(..at - 1).unwrap_or_default(), rest.get(at + 1..).unwrap_or_default())
        }
        ("leave", ["it", tail @ ..]) => {
            return matches!(
                tail,
                [
                    "for" | "till" | "til" | "until" | "to",
                    "now" | "another" | "next" | "some" | "today" | "tonight",
                    ..
                ] | ["today" | "tonight" | "be" | "then", ..]
            );
        }
        ("flake" | "bail", ["on", rest @ ..]) => (rest, &[][..]),
        (verb, rest) if within!(VERBS, verb) => (rest, &[][..]),
        _ => return false,
    };
    // 'Can we cancel', 'could we postpone': the plan that stands.
    if rest.is_empty() {
        return matches!(*verb, "cancel" | "postpone" | "bail" | "flake" | "scrap" | "cry");
    }
    let small = rest.iter().take_while(|word| within!(SMALL, word)).count();
    let named = rest.get(small..).unwrap_or_default();
    let plans = named.iter().take_while(|word| plan(word)).count();
    let pointed = plans == 0 && small > 0 && matches!(rest.get(small - 1), Some(&"that" | &"this" | &"all"));
    let behind = named.get(plans..).unwrap_or_default();
    (plans > 0 || pointed) && behind.iter().chain(tail).all(|word| within!(TAIL, word) || plan(word))
}

/// 'Sorry to flake', 'flaking on you', 'im bailing': who speaks takes themselves out.
fn flakes(words: &[&str]) -> bool {
    matches!(
        words,
        ["flake" | "flaking" | "bailing" | "bail"]
            | [
                "flake" | "flaking" | "bailing" | "bail",
                "on" | "again" | "but" | "last" | "out" | "tonight" | "sorry",
                ..
            ]
    )
}

/// 'Oven's dead, off': the word alone, at the end of what says why.
fn alone_off(words: &[&str], others: bool) -> bool {
    others
        && matches!(
            words,
            ["off"]
                | ["off", "then"]
                | ["its", "off"]
                | ["all", "off"]
                | ["off", "sorry"]
                | ["off", "im", "afraid"]
        )
}

/// A text without any of these is no [change for good](changed_for_good).
pub(super) fn may_change(text: &str) -> bool {
    static SIGNS: Sought = Sought::new(&["plan", "news"]);
    SIGNS.stand(text)
}

/// 'Change of plan, I'm ill', 'plans changed, going home this weekend': why it cannot be is told, and nothing in its place.
pub(super) fn changed_for_good(line: &str) -> bool {
    const HEADS: [&str; 7] = [
        " change of plan ",
        " change of plans ",
        " plans changed ",
        " plans have changed ",
        " plan changed ",
        " plans change ",
        " bad news ",
    ];
    const ILL: &str = "ill sick poorly flu covid fever migraine vomiting puking hospital ae positive bed unwell tonsillitis norovirus injured funeral broken sprained stuck grounded isolating crook";
    const GOES: &str = "going heading gotta have flying away working off stuck im driving needed called";
    const AWAY: &str = "home away work to abroad back working in into out nan nans mum mums dad dads late";
    const PUTS: &str = "lets instead meet meeting come coming shall what how at see make dinner lunch drinks you us we your yours mine here";
    /// So many words behind the head are looked at for where somebody goes.
    const NEAR: usize = 6;
    let behind = |head: &&str| line.seek(head).and_then(|at| line.get(at + head.len()..));
    let Some(rest) = HEADS.iter().find_map(behind) else { return false };
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    let ill = words.iter().any(|word| within!(ILL, word));
    let near = words.get(..NEAR.min(words.len())).unwrap_or_default();
    let gone = near
        .windows(2)
        .any(|two| matches!(two, [first, second] if within!(GOES, first) && within!(AWAY, second)));
    let puts = words.iter().any(|word| within!(PUTS, word));
    (ill || gone) && !puts
}

#[cfg(test)]
mod tests {
    use super::{changed_for_good, ends};

    fn ended(clause: &str, others: bool) -> bool {
        ends(&clause.split(' ').collect::<Vec<_>>(), others)
    }

    #[test]
    fn a_verb_calls_off_what_stands_right_behind_it() {
        for clause in [
            "lets scrap friday",
            "forget it",
            "can we cancel",
            "pull the plug on dinner",
            "lets call friday off",
            "give the film a miss",
            "no more film night",
            "leave it for now",
            "sorry to flake",
        ] {
            assert!(ended(clause, false), "{clause}");
        }
        for clause in [
            "scrap the car",
            "forget your keys",
            "drop it off",
            "leave it by the door",
            "call me off peak",
            "more film nights",
            "off",
        ] {
            assert!(!ended(clause, false), "{clause}");
        }
        assert!(ended("off", true));
    }

    #[test]
    fn a_reason_alone_ends_it_and_another_hour_does_not() {
        assert!(changed_for_good(" change of plans in bed with a fever "));
        assert!(changed_for_good(" bad news heading home tonight "));
        assert!(!changed_for_good(" change of plans lets meet here "));
        assert!(!changed_for_good(" change of plans "));
    }
}
