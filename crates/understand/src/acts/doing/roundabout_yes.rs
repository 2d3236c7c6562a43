//! A yes in other words than yes: two denials in one ('can't see why not', 'wouldn't say no', 'no objections'), a question
//! that needs no answer ('how could I refuse', 'is the pope Catholic'), a yes with a sigh ('if you insist', 'I suppose so').

use crate::acts::words::within;
use steward_model::sought::Sought;

/// Words that deny what follows.
const DENIES: &str = "no not never cant cannot couldnt wouldnt wont dont didnt aint hardly havent isnt zero nothing nobody nowt shant";
/// How far behind a denial what it denies may stand.
const NEAR: usize = 6;

/// Few words of a clause, in small letters and without apostrophes, that take up what was put. `line` is the same with a blank
/// at each end.
pub(super) fn says_yes(words: &[&str], line: &str) -> bool {
    let of_others = words.iter().any(|word| within!("he she they him her them his their", word));
    !of_others && (twice_denied(words) || why_not(words) || asks_nothing(line) || sighs(words, line))
        || slang(words)
}

/// Two denials in one.
fn twice_denied(words: &[&str]) -> bool {
    const ROW: &str =
        "rude silly mad daft crazy foolish stupid wrong criminal crime shame sin insane bonkers";
    if words.windows(3).any(|three| matches!(three, [how, "not", "to"] if within!(ROW, how))) {
        return true;
    }
    words.iter().enumerate().any(|(at, word)| {
        let rest = words.get(at + 1..).unwrap_or_default();
        let near = rest.get(..NEAR.min(rest.len())).unwrap_or_default();
        within!(DENIES, word) && denied(word, near) || asked_of_none(word, near)
    })
}

/// What a denial makes a yes of.
fn denied(no: &str, rest: &[&str]) -> bool {
    let pair = |verb: &str, tail: &str| {
        rest.iter()
            .position(|word| *word == verb)
            .is_some_and(|at| rest.get(at + 1..).unwrap_or_default().iter().take(3).any(|word| *word == tail))
    };
    let refuses = rest.iter().any(|word| within!("refuse refusing resist resisting decline object", word));
    let turns = pair("say", "no") || pair("saying", "no") || pair("turn", "down") || pair("pass", "up");
    let argues = rest.iter().take(3).any(|word| within!("argue complain fault hesitate", word));
    let why = pair("why", "not") || pair("reason", "not");
    let things = no == "no" && rest.first().is_some_and(|thing| {
        within!(
            "objection objections complaint complaints arguments argument qualms hesitation quarrel quarrels",
            thing
        )
    });
    let asking = rest.iter().any(|word| within!("twice", word))
        && rest.iter().any(|word| within!("ask asking asked tell telling told need say", word));
    let persuading =
        rest.iter().any(|word| within!("persuading persuasion convincing persuade convince", word));
    let missed = no != "no"
        && rest.windows(2).take(5).any(|two| matches!(two, ["miss" | "missing", "it" | "that" | "this"]));
    let best = matches!(no, "nothing" | "nowt" | "cant")
        && (rest
            .windows(2)
            .any(|two| matches!(two, ["please", "me" | "us"] | ["id" | "wed", "rather" | "love" | "like"]))
            || rest.first() == Some(&"better") && rest.get(1) == Some(&"to"));
    let against = matches!(no, "not" | "aint")
        && rest
            .iter()
            .take(2)
            .any(|word| within!("opposed averse against objecting complaining arguing", word));
    // 'I can't argue, I'm away': who goes on with a reason says it beside this clause.
    refuses || turns || argues || why || things || asking || persuading || missed || best || against
}

/// 'How could I say no', 'who am I to refuse', 'when have I ever turned down cake', 'hard to resist'.
fn asked_of_none(first: &str, rest: &[&str]) -> bool {
    let lead = match (first, rest) {
        ("how" | "why", ["could" | "can" | "would" | "should", "i" | "we" | "anyone" | "you", tail @ ..])
        | (
            "who",
            ["am", "i", "to", tail @ ..]
            | ["are", "we", "to", tail @ ..]
            | ["could" | "would" | "can", tail @ ..],
        )
        | ("when", ["have" | "do" | "did" | "would", "i" | "we", tail @ ..])
        | ("have" | "do" | "did", ["i" | "we", "ever", tail @ ..])
        | ("since", ["when", "do" | "did", "i" | "we", tail @ ..])
        | (
            "hard" | "tough" | "impossible" | "difficult" | "fool" | "idiot" | "mad" | "daft" | "crazy"
            | "silly" | "stupid",
            ["to", tail @ ..],
        ) => tail,
        _ => return false,
    };
    let lead = lead.strip_prefix(&["ever"]).unwrap_or(lead);
    match lead {
        ["refuse" | "resist" | "decline" | "object" | "refused" | "declined" | "resisted", ..] => true,
        ["miss" | "missed", "it" | "this" | "that", ..] => {
            matches!(first, "mad" | "daft" | "crazy" | "silly" | "stupid" | "fool")
        }
        ["say" | "said", "no", ..] | ["possibly", "say", "no", ..] | ["possibly", "refuse", ..] => true,
        ["not" | "never", ..] => first != "when" || lead.len() == 1,
        ["turn" | "turned", rest @ ..] => rest.iter().take(3).any(|word| *word == "down"),
        ["pass" | "passed", rest @ ..] => rest.iter().take(3).any(|word| *word == "up"),
        _ => false,
    }
}

/// 'Why not', 'y not', 'why ever not', 'why the hell not'; 'why not friday' puts something else.
fn why_not(words: &[&str]) -> bool {
    const SMALL: &str = "sure yeah yes well oh ah ok okay eh like go on then hey and but so haha lol";
    let words = match words.iter().position(|word| !within!(SMALL, word)) {
        Some(at) => words.get(at..).unwrap_or_default(),
        None => return false,
    };
    let [first, middle @ ..] = words else { return false };
    let Some(end) = middle.iter().position(|word| *word == "not") else { return false };
    let (between, tail) = (middle.get(..end).unwrap_or_default(), middle.get(end + 1..).unwrap_or_default());
    matches!(*first, "why" | "y")
        && between.len() <= 3
        && between.iter().all(|word| within!("ever the hell heck on earth tf fuck in gods name", word))
        && tail.iter().all(|word| {
            within!("eh lol haha hey then i guess suppose x xx mate love hun bro tbh indeed", word)
        })
}

/// Asked or said only to say yes.
fn asks_nothing(line: &str) -> bool {
    #[rustfmt::skip]
    static ALL: Sought = Sought::new(&[" the pope ", " pope catholic", " does a bear", " do bears", " do fish ", " do ducks ", " do birds ", " is water wet", " is the sky blue", " is grass green", " even need to ask", " you need to ask", " no need to ask", " you have to ask ", " u have to ask ", " never ask ", " hoping youd ", " hoping you d ", " read my mind", " reading my mind", " youre talking ", " where do i sign", " where do we sign", " take my money", " threaten me with a good time ", " twisted my arm", " arm twisted", " twisting my arm", " could be persuaded", " can be persuaded", " could be tempted", " could be talked into", " could be convinced", " easily persuaded", " easily led", " had me at ", " im sold ", " you sold me ", " say when ", " are we waiting for"]);
    ALL.stand(line)
}

/// A yes that costs something, or one of a few plain words.
fn sighs(words: &[&str], line: &str) -> bool {
    #[rustfmt::skip]
    static ALL: Sought = Sought::new(&[" suppose so ", " spose so ", " guess so ", " you insist ", " u insist ", " if i must ", " if we must ", " id like that ", " wed like that ", " would like that ", " d like that ", " id enjoy that ", " id appreciate that ", " likewise ", " ditto ", " same for me ", " me as well ", " us as well ", " me and all ", " count me too ", " pencilled in ", " penciled in ", " diary marked ", " diarys marked ", " in the diary ", " in my diary ", " in the calendar ", " in my calendar ", " in the cal ", " in the book ", " go on so ", " go on go on ", " thatd be nice ", " that would be nice ", " thatd be kind ", " very much so ", " id be up for that ", " yes is my answer ", " be glad to ", " i shall be there ", " we shall be there ", " been waiting for th", " dont mind if i do ", " so be it "]);
    const MOST: usize = 9;
    words.len() <= MOST && ALL.stand(line) && !line.contains(" not ") && !line.contains(" dont guess ")
        || matches!(
            words,
            ["spose" | "suppose"] | ["i" | "we", "can"] | ["i", "can", "tho" | "though" | "actually" | "lol"]
        )
}

/// Words of a country or an age that by themselves say yes.
fn slang(words: &[&str]) -> bool {
    const YES: &str = "yeehaw yesh yeshh yesm ight igh aii ai aite aiight ite yuss yus yeppers yuppers yaman yeet indubitably shotgun leggo lesgo lezgo bett okey okei hunnid hunned vamos andiamo perfik ditto likewise yessum yebo yahoo yiss yissss yasss yaaas yeaaah yezzir yezzur yurp yup yers yasss aye ayee samesies mais oui sisi claro dale vale jaa ja";
    const SMALL: &str = "lol haha x xx xxx mate bro sis fam hun love babe man dude bruh na la lah lor sha o oh oo ooh ah then so please pls mum mom dad nan the to";
    let heart = words.iter().any(|word| within!(YES, word));
    let phrase = matches!(
        words,
        ["ebe" | "na", "so", ..]
            | ["e", "be", "so", ..]
            | ["so", "be", "it"]
            | ["sure", "na"]
            | ["on", "god"]
            | ["no", "cap"]
    );
    phrase && words.len() <= 4
        || heart && words.len() <= 4 && words.iter().all(|word| within!(YES, word) || within!(SMALL, word))
}
