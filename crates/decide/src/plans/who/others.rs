//! Plans of other people, told of: nobody who reads is asked along.

use crate::plans::message::text::{speaks, without_leads, words};
use crate::plans::message::turn::Turn;
use steward_model::seek::Seek;
use steward_model::sought::Known;

/// Who speaks or who is spoken to; where one of them stands in it, it may be theirs.
#[rustfmt::skip]
static OURS: Known = Known::new(&["we", "we're", "we’re", "were", "we'll", "we've", "weve", "us", "our", "ours", "you", "u", "ur", "your", "you're", "youre", "you've", "ye", "yous", "y'all", "yall", "i", "i'm", "im", "i'll", "i've", "ive", "i'd", "me", "my", "mine", "lets", "let's", "guys", "lads", "everyone", "everybody", "anyone", "anybody", "who", "whos", "who's", "join", "invited", "rsvp", "says", "said", "saying", "wants", "asked", "asks", "needs"]);
/// What is another's by its nature: before 'is', 'in', 'are' it is told of.
#[rustfmt::skip]
const PARTIES: &[&str] = &["stag", "hen", "hens", "stags", "honeymoon", "bachelorette", "bachelor"];
/// Others, as the subject of what is told.
const THEY: &[&str] = &[
    "they", "they're", "theyre", "they've", "theyve", "they'll", "theyll", "dem", "she", "she's", "shes",
    "he", "he's", "hes",
];
/// What people say of plans that are none of theirs.
#[rustfmt::skip]
const ENVY: &[&str] = &["rather them than me", "rather her than me", "rather him than me", "better them than me", "all the luck", "lucky them", "lucky her", "lucky him", "lucky for some", "alright for some", "all right for some", "nice for some", "well for some", "good for them", "nice for them", "lovely for them", "fair play to them"];

/// Somebody is glad or sorry for those whose plan it is.
pub(in crate::plans) fn envied(text: &str) -> bool {
    speaks!(text, ENVY)
}

/// The message tells of others' plans in words that leave no doubt, and what follows it for a while does so too.
pub(in crate::plans) fn opens(text: &str) -> bool {
    if envied(text) {
        return true;
    }
    // Parties and weddings are few: whose they are is asked where there is one.
    if !speaks!(text, PARTIES) && !text.holds("married") {
        return false;
    }
    let words = || words(text);
    if text.contains('?') || words().any(|word| OURS.contains(word)) || text.contains("save the date") {
        return false;
    }
    let mut before = "";
    let whose = words().any(|word| {
        let theirs = before.ends_with("'s")
            || before.ends_with("’s")
            || matches!(before, "her" | "his" | "their")
            || before.len() > 3 && before.ends_with('s');
        before = word;
        PARTIES.contains(&word) && theirs
    });
    let marries =
        text.contains("get married") || text.contains("getting married") || text.contains("gets married");
    whose || marries && !text.contains("on behalf")
}

/// 'They've a villa booked for the week': told of others with nobody of the talk in it, and nothing asked.
pub(in crate::plans) fn told(turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    if moves.ask || moves.propose || moves.request || moves.offer || moves.change {
        return false;
    }
    let text = turn.lower();
    let text = without_leads(text, &["did you hear", "did u hear", "have you heard"]);
    !words(text).any(|word| OURS.contains(word)) && (they(text) || pair(text))
}

/// 'They've a villa', 'so he flies on friday'.
fn they(text: &str) -> bool {
    const LEADS: &[&str] = &["so", "and", "well", "now", "apparently", "turns", "out", "oh"];
    words(text).find(|word| !LEADS.contains(word)).is_some_and(|first| THEY.contains(&first))
}

/// 'Jo and Pat fly to Malta': two by name, and where they go.
fn pair(text: &str) -> bool {
    let words: Vec<&str> = words(text).take(8).collect();
    words.windows(5).any(|run| match run {
        [one, "and" | "n", other, verb, next] => {
            let go = matches!(*verb, "fly" | "leave" | "head" | "flew" | "drive" | "emigrate")
                || *verb == "are"
                    && matches!(
                        *next,
                        "off" | "flying" | "leaving" | "heading" | "moving" | "away" | "going"
                    );
            go && one.len() > 1 && other.len() > 1
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{opens, pair, they};

    #[test]
    fn others_are_the_subject() {
        for text in ["so they've a cabin for easter", "he flies on friday"] {
            assert!(they(text), "{text}");
        }
        assert!(!they("the cabin they have is lovely"));
        for text in ["jo and pat fly to malta on friday", "well ruth and omar are off to crete"] {
            assert!(pair(text), "{text}");
        }
        for text in
            ["food and drinks are at ours", "fish and chips friday night then", "pat and co at 8, pub"]
        {
            assert!(!pair(text), "{text}");
        }
    }

    #[test]
    fn plans_of_others_are_told_from_invitations() {
        for text in [
            "so daves stag is krakow, flying on the 3rd",
            "Mia's hen lot are off to Porto on friday",
            "her cousin is getting married in june, 200 guests",
            "their honeymoon is two weeks in Bali",
            "rather them than me haha",
        ] {
            assert!(opens(&text.to_lowercase()), "{text}");
        }
        for text in [
            "dave's stag is in krakow on the 3rd, you in?",
            "we're getting married on 5 june!",
            "Tom and Jo are getting married, save the date: 5 june",
            "the stag beetle talk is on friday at 7",
            "my sister's hen is on the 4th, flights at 6",
            "dinner at seven with some friends",
        ] {
            assert!(!opens(&text.to_lowercase()), "{text}");
        }
    }
}
