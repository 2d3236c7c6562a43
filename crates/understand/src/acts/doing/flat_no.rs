//! A no in other words than no: 'absolutely not', 'in your dreams', 'friday's out for me', 'already seen it', a thumb that points
//! down.

use crate::acts::words::within;
use steward_model::sought::Sought;
use steward_model::words::is_weekday;

/// What a message of nothing but marks and emoji says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// A thumb down, crossed arms.
    No,
    /// A raised eyebrow.
    Doubts,
    /// Tears: neither yes nor no.
    Grieves,
}

/// What the emoji of a message without a word or a figure say, where that is no yes.
pub(super) fn face(text: &str) -> Option<Face> {
    if text.is_ascii() || text.contains(char::is_alphanumeric) {
        return None;
    }
    let has = |row: &[char]| text.contains(row);
    if has(&['👍', '✅', '🙌', '👌', '🎉', '🥳', '💯', '🙆']) {
        None
    } else if has(&['👎', '🙅', '❌', '🚫', '⛔', '🛑', '✖']) {
        Some(Face::No)
    } else if has(&['🤔', '🤷', '🧐', '🤨', '⏳', '❓', '❔', '😬', '🫤', '😐']) {
        Some(Face::Doubts)
    } else if has(&[
        '😭', '😢', '😞', '💔', '😔', '😿', '☹', '🙁', '😩', '😫', '🤒', '🤧', '🤮', '😷', '🤢', '😴',
    ]) {
        Some(Face::Grieves)
    } else {
        None
    }
}

/// Words of which a no is made, or a reason that keeps somebody: without any of them few words turn nothing down, however little
/// is known of them.
pub(super) fn has_a_sign(words: &[&str]) -> bool {
    const NO: &str = "no nope nah naw nay non nein nahi not never cant cannot wont dont doesnt didnt couldnt wouldnt aint isnt arent neither nor without nae cannae dinnae negative never pass passing skip skipping bail bailing flake flaking decline declining miss missing out off another other next rather sooner instead otherwise elsewhere unless wish shame alas sorry soz sry apologies apols gutted gutting sadly unfortunately regret regrets regretfully regrettably afraid unlucky bummer bummed hate loathe dread ew eww yuck gross ugh argh meh nope dead cmi bo siwezi fit paiseh hindi kannu eish yikes oof rip";
    const KEPT: &str = "work working shift shifts exam exams essay revision revising study studying thesis deadline deadlines class classes lecture school uni gym footy football rugby netball hockey tennis training practice rehearsal rehearsals choir match meeting meetings appointment appt dentist doctor doctors gp hospital surgery wedding funeral birthday bday anniversary hen stag church mass synagogue mosque kids kid baby babysitter babysitting sitter childcare mum mums mom moms dad dads parents laws inlaws family sister sisters brother brothers nan nans gran grans grandma husband hubby wife missus boss visitors visiting guests holiday holidays abroad leave away flying travelling traveling driving stuck grounded isolating shop garage vet vets plumber builders moving flight";
    const STATE: &str = "ill sick poorly covid flu cold fever migraine headache hungover hanging knackered tired exhausted shattered wrecked wiped drained pooped broke skint poor money save saving savings afford busy swamped slammed hectic snowed booked engaged committed commitments plans planned promised taken spoken full clash clashes date night gone broken bust busted hurt hurts sore back knee ankle diet dieting antibiotics fasting fast fasted ramadan lent pregnant late early far expensive pricey positive testing already ate eaten fed had got have gotta obligation obligations engagement rota rostered nights lates earlies overtime ot asleep sleep sleeping bed napping crashed drunk detox cleanse allergic";
    words.iter().any(|word| within!(NO, word) || within!(KEPT, word) || within!(STATE, word))
}

/// Few words of a clause that turn down what was put: so surely; nothing where they do not. `line` is the same with a blank at
/// each end; `timed`, that the clause opens with a day or an hour.
pub(super) fn says_no(words: &[&str], line: &str, timed: bool) -> Option<f32> {
    if assured(words) || idiom(words, line) {
        Some(0.8)
    } else if is_out(words, timed) {
        Some(0.9)
    } else if known_already(words) || elsewhere_then(words) || sorry_for(words) {
        // Only where an answer is waited for.
        Some(0.3)
    } else {
        None
    }
}

/// 'Absolutely not', 'hell no', 'lol no', 'of course not'.
fn assured(words: &[&str]) -> bool {
    const SURE: &str = "absolutely definitely deffo defo def defs definately certainly obviously clearly totally course hell heck lol lmao haha god jesus christ sadly afraid fuck eww ew yikes lord ugh most decidedly emphatically";
    const TAIL: &str = "sorry mate bro lol haha hun love x xx no way sir mum mom dad thanks thank you ta dude man babe happening today tonight im afraid";
    words.windows(2).enumerate().any(|(at, two)| {
        let tail = words.get(at + 2..).unwrap_or_default();
        matches!(two, [sure, "not" | "no" | "nope" | "nah" | "never"] if within!(SURE, sure))
            && at <= 2
            && tail.iter().all(|word| within!(TAIL, word))
    })
}

/// Sayings that turn down.
fn idiom(words: &[&str], line: &str) -> bool {
    #[rustfmt::skip]
    static ALL: Sought = Sought::new(&[" in your dreams ", " in ur dreams ", " dream on ", " fat chance ", " not a chance ", " not a hope ", " snowballs chance ", " not in a million ", " over my dead body ", " pigs fly ", " hell freezes ", " id sooner ", " id rather die ", " id rather eat ", " id rather stick ", " id rather gouge ", " id rather poke ", " id rather watch paint ", " not on your life ", " not on your nelly ", " not likely ", " not bloody likely ", " jog on ", " nice try ", " would sooner ", " wouldnt be caught dead ", " couldnt pay me ", " hard no ", " big no ", " firm no ", " flat no ", " hell nah ", " hell naw ", " as if lol ", " no fear ", " not a fan ", " not for all the ", " rather not ", " nothankyou ", " include me out ", " no can do ", " doubt it ", " afraid not ", " no go for me ", " a no from ", " need to pass ", " have to say no ", " having a laugh ", " taking the mick ", " taking the piss ", " im good thanks ", " im good thank ", " im alright thanks ", " im ok thanks ", " gonna say no ", " thanks but no ", " ty but no "]);
    const MOST: usize = 12;
    words.len() <= MOST
        && ALL.stand(line)
        && !line.contains(" not gonna say no ")
        && !line.contains(" never say no ")
        || matches!(
            words,
            ["neither"]
                | [
                    "neither",
                    "lol" | "sorry" | "im" | "unfortunately" | "mate" | "x" | "tbh" | "thanks" | "haha"
                ]
        )
        || matches!(words, ["if", "only"] | ["as", "if"] | ["i", "wish"] | ["if", "only", "i", "could"])
}

/// 'Another time?': asked where something was put, a no.
pub(super) fn puts_off(words: &[&str]) -> bool {
    const SMALL: &str = "maybe perhaps ah oh sorry soz aw lol x xx then hun mate love";
    let words: Vec<&str> = words.iter().copied().filter(|word| !within!(SMALL, word)).collect();
    matches!(
        words.as_slice(),
        ["another" | "next", "time" | "day" | "night" | "week"]
            | ["some", "other", "time" | "day" | "night" | "week"]
    )
}

/// 'Friday's out for me', 'sat is a no', 'thats a no go', 'wednesdays are bad for us'.
fn is_out(words: &[&str], timed: bool) -> bool {
    const DAYS: &str = "mondays tuesdays wednesdays thursdays fridays saturdays sundays tonight tomorrow tmrw tmr weekend weekends today that thats this evening evenings night lunchtimes mornings";
    const BE: &str = "is are was looks looking be s gonna will";
    const OUT: &str = "out no bad dead rubbish terrible impossible booked rammed packed chocka chocker full taken unavailable gone shot busy hopeless awful tough";
    const TAIL: &str = "for me us im afraid sorry tho though unfortunately sadly mate lol x xx go goer solid up already with work off the table a write tbh actually then";
    let Some(day) = words.iter().take(3).position(|word| is_weekday(word) || within!(DAYS, word)) else {
        return false;
    };
    let rest = words.get(day + 1..).unwrap_or_default();
    let mut day = words.get(day).copied().unwrap_or_default();
    let mut rest = rest;
    if let (true, [noun, behind @ ..]) = (matches!(day, "that" | "this"), rest)
        && within!("day days date dates night nights week weekend weekends evening evenings one ones", noun)
    {
        (day, rest) = (if noun.ends_with('s') { "thats" } else { "that" }, behind);
    }
    let be = rest
        .iter()
        .take_while(|word| {
            within!(BE, word)
                || matches!(
                    **word,
                    "a" | "just" | "totally" | "completely" | "really" | "so" | "kinda" | "all"
                )
        })
        .count();
    // 'Fridays out': the apostrophe is gone.
    let bound = be > 0 || day.ends_with("days") || day == "thats";
    let [out, tail @ ..] = rest.get(be..).unwrap_or_default() else { return false };
    let mine =
        tail.windows(2).any(|two| matches!(two, ["for", "me" | "us"]) || matches!(two, ["im", "afraid"]));
    let short = matches!(*out, "out" | "no");
    bound
        && within!(OUT, out)
        && tail.iter().all(|word| within!(TAIL, word))
        && (mine
            || short
                && (timed || matches!(day, "that" | "thats"))
                && (*out == "no" || tail.is_empty() || mine))
}

/// 'Already seen it', 'saw it monday', 'been there last week': who has had it needs it no more.
fn known_already(words: &[&str]) -> bool {
    const LEAD: &str = "ive i weve we already just sorry ah oh argh damn aw lol no nah actually have literally only think but";
    const TAIL: &str = "it that this them one there already sorry twice once before last week night month yesterday ago days weeks lol monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun on at the cinema with my mum mom dad sis wife today a couple of few two three x xx haha though tho weekend soz mate when came out in was great good so";
    const MOST: usize = 10;
    let lead = words.iter().take_while(|word| within!(LEAD, word)).count();
    let [verb, tail @ ..] = words.get(lead..).unwrap_or_default() else { return false };
    let already = words.get(..lead).unwrap_or_default().contains(&"already") || tail.contains(&"already");
    let object = tail.first().is_some_and(|word| within!("it that this them there one", word));
    words.len() <= MOST
        && tail.iter().all(|word| within!(TAIL, word))
        && match *verb {
            "seen" | "saw" | "watched" => object || already,
            "been" | "went" | "eaten" | "ate" => already || matches!(tail, ["there", _, ..]),
            _ => false,
        }
}

/// 'In Leeds that day', 'working lates all week', 'away then': where one is when it would be.
fn elsewhere_then(words: &[&str]) -> bool {
    const LEAD: &str = "sorry ah ahh aw argh damn shame ill im be we were well gonna soz oh no noo nooo";
    const WHEN: &str = "that day then all week weekend night month till til until the whole";
    let lead = words.iter().take_while(|word| within!(LEAD, word)).count();
    let rest = words.get(lead..).unwrap_or_default();
    let when = rest.windows(2).any(|two| {
        matches!(
            two,
            ["that", "day" | "night" | "week" | "weekend" | "evening" | "morning" | "afternoon"]
                | ["all", "week" | "day" | "weekend" | "month" | "night"]
                | ["the", "whole"]
        )
    }) || rest.last() == Some(&"then");
    match rest {
        ["working" | "travelling" | "traveling" | "flying" | "away" | "abroad" | "moving", ..] => when,
        ["at" | "on", "a" | "my" | "the", what, ..]
            if lead > 0 && within!("hen stag wedding course shift", what) =>
        {
            true
        }
        ["in" | "at", place, ..] => when && !within!(WHEN, place) && !matches!(*place, "for" | "then"),
        _ => false,
    }
}

/// 'Gutted', 'so gutted': who is sorry not to be there.
fn sorry_for(words: &[&str]) -> bool {
    const SMALL: &str =
        "ah ahh aw aww oh noo nooo so absolutely totally well im proper really pure properly am sorry";
    let at = words.iter().take_while(|word| within!(SMALL, word)).count();
    words.get(at).is_some_and(|word| within!("gutted gutting devo bummed devastated", word))
        && words.len() <= at + 3
}
