//! English answers whose words say another thing than they mean: what the tables of cues and the learnt model heard of them is put
//! right here, a clause at a time.

use super::clauses::Clause;
use super::cues::Cue;
use super::{called_off, flat_no, roundabout_yes};
use crate::acts::words::{cjk, within};
use crate::acts::{Reading, Scene};
use steward_model::{Act, ActKind, EntityKind, Fact, Mention, Said, Span};

/// Longer messages, in bytes, say what they mean; so do longer clauses, in words.
const LONGEST: usize = 160;
const MOST: usize = 16;
/// How sure an answer is that counts only where one is waited for.
const WAITED_FOR: f32 = 0.3;

/// The words of a clause in small letters, and the clause of nothing but them, with a blank at each end.
struct Line<'t> {
    words: Vec<&'t str>,
    line: String,
}

impl<'t> Line<'t> {
    fn of(text: &'t str) -> Line<'t> {
        let mut words = Vec::with_capacity(text.len() / 4);
        let mut line = String::with_capacity(text.len() + 2);
        line.push(' ');
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            words.push(word);
            line.push_str(word);
            line.push(' ');
        }
        Line { words, line }
    }
}

/// Puts right what a short English message does, and drops the days and hours that only say why.
pub(crate) fn answer(scene: &Scene<'_>, previous: Option<&str>, reading: &mut Reading) {
    if scene.text.len() > LONGEST || !scene.text.is_ascii() && scene.text.contains(cjk) {
        return;
    }
    if faces(scene, &mut reading.acts) {
        return;
    }
    let lines: Vec<Line<'_>> = scene
        .clauses
        .iter()
        .map(|clause| Line::of(scene.norm.text.get(clause.start..clause.end).unwrap_or_default()))
        .collect();
    for (at, (clause, line)) in scene.clauses.iter().zip(&lines).enumerate() {
        if line.words.is_empty() || line.words.len() > MOST {
            continue;
        }
        takes_up(scene, clause, line, &mut reading.acts);
        turns_down(scene, previous, (clause, line), reading);
        ends(scene, at, (clause, line), reading);
        joins(clause, line, &mut reading.acts);
        knows_nothing(scene, clause, line, &mut reading.acts);
    }
    unknown(scene, reading);
    let for_good = || called_off::changed_for_good(&Line::of(&scene.norm.text).line);
    if called_off::may_change(&scene.norm.text) && for_good() && !hours(&reading.mentions) {
        let span = Span { start: 0, end: scene.text.len() };
        reading.acts.retain(|act| !matches!(act.kind, ActKind::Change | ActKind::Cancel | ActKind::Agree));
        reading.acts.push(Act { kind: ActKind::Cancel, span, confidence: 0.9 });
        reading.mentions.retain(|mention| !timed(mention));
    }
    but_yes(scene, &lines, reading);
    since_when(scene, reading);
}

fn timed(mention: &Mention) -> bool {
    matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
}

fn hours(mentions: &[Mention]) -> bool {
    mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. } | Said::Shift(_)))
}

/// A message of nothing but faces and hands; true where that is all it is.
fn faces(scene: &Scene<'_>, acts: &mut Vec<Act>) -> bool {
    let Some(face) = flat_no::face(scene.text) else { return false };
    acts.retain(|act| {
        !matches!(act.kind, ActKind::Agree | ActKind::Refuse | ActKind::Cancel | ActKind::Hedge)
    });
    let (kind, confidence) = match face {
        flat_no::Face::No => (ActKind::Refuse, 0.8),
        flat_no::Face::Doubts => (ActKind::Hedge, 0.8),
        flat_no::Face::Grieves => return true,
    };
    acts.push(Act { kind, span: Span { start: 0, end: scene.text.len() }, confidence });
    true
}

/// Another clause turns down, keeps it open, or says what keeps somebody.
fn kept_beside(scene: &Scene<'_>, clause: &Clause) -> bool {
    const AGAINST: &[Cue] = &[Cue::No, Cue::Busy, Cue::Cancel, Cue::Excuse, Cue::Hedge];
    scene.clauses.iter().any(|other| other.start != clause.start && other.any(AGAINST))
}

fn takes_up(scene: &Scene<'_>, clause: &Clause, line: &Line<'_>, acts: &mut Vec<Act>) {
    if !roundabout_yes::says_yes(&line.words, &line.line) || kept_beside(scene, clause) {
        return;
    }
    let known = acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8);
    drop_acts(
        scene,
        clause,
        acts,
        &[ActKind::Refuse, ActKind::Hedge, ActKind::Cancel, ActKind::Ask, ActKind::Change],
    );
    if !known {
        acts.push(Act { kind: ActKind::Agree, span: clause.span, confidence: WAITED_FOR });
    }
}

/// 'No idea', 'not a clue': who knows nothing takes nothing up.
fn knows_nothing(scene: &Scene<'_>, clause: &Clause, line: &Line<'_>, acts: &mut Vec<Act>) {
    let words = match line.words.as_slice() {
        ["sorry" | "soz" | "honestly" | "i" | "ive" | "ah" | "oh" | "um" | "hmm", rest @ ..] => rest,
        all => all,
    };
    let nothing = matches!(
        words,
        ["no", "idea" | "clue", ..]
            | ["got" | "have", "no", "idea" | "clue", ..]
            | ["not", "a", "clue" | "scooby", ..]
            | ["havent" | "aint", "a" | "got", "clue" | "a" | "scooby", ..]
            | ["dunno" | "idk", ..]
            | ["beats" | "search", "me"]
            | ["who", "knows"]
    );
    let sure = |act: &Act| act.kind == ActKind::Agree && act.confidence >= 0.8 && act.span != clause.span;
    if nothing && !acts.iter().any(sure) {
        drop_acts(scene, clause, acts, &[ActKind::Agree]);
        acts.push(Act { kind: ActKind::Hedge, span: clause.span, confidence: 0.8 });
    }
}

/// 'Bloop', 'I like turtles': few words that the learnt model knows nothing of, and in which nothing says no, turn nothing down:
/// a card that waits does no harm, one that is gone does.
fn unknown(scene: &Scene<'_>, reading: &mut Reading) {
    const FEW: usize = 7;
    const CUES: &[Cue] = &[Cue::No, Cue::ShortNo, Cue::Busy, Cue::Excuse, Cue::Cancel, Cue::Gone];
    let refuses = |act: &Act| act.kind == ActKind::Refuse;
    if !reading.acts.iter().any(refuses) {
        return;
    }
    // 'I'll be at the gate at dawn 😂' names no time either.
    let jests = scene.text.contains(['😂', '🤣', '🤪', '😜']);
    let told = || {
        scene.clauses.iter().any(|clause| clause.any(CUES))
            || !jests && scene.entities.iter().any(|entity| entity.kind == EntityKind::Time)
    };
    if told() {
        return;
    }
    let whole = Line::of(&scene.norm.text);
    if whole.words.len() > if jests { 2 * FEW } else { FEW }
        || flat_no::has_a_sign(&whole.words)
        || flat_no::says_no(&whole.words, &whole.line, false).is_some()
    {
        return;
    }
    let span = Span { start: 0, end: scene.text.len() };
    reading.acts.retain(|act| !refuses(act));
    reading.acts.push(Act { kind: ActKind::Hedge, span, confidence: 0.8 });
    reading.mentions.retain(|one| !(jests && timed(one)));
    // Nor do they name a place: 'random'.
    let small = |words: &str| !words.contains(char::is_uppercase);
    reading
        .mentions
        .retain(|one| !matches!(&one.said, Said::Words(words) if one.fact == Fact::Place && small(words)));
}

/// Drops what was heard of a clause, and what of these was heard of the whole message; a message that answers is meant.
fn drop_acts(scene: &Scene<'_>, clause: &Clause, acts: &mut Vec<Act>, kinds: &[ActKind]) {
    let whole = Span { start: 0, end: scene.text.len() };
    acts.retain(|act| {
        let here = act.span == clause.span || act.span == whole;
        !(here && (kinds.contains(&act.kind) || act.kind == ActKind::Aside))
    });
}

fn turns_down(scene: &Scene<'_>, previous: Option<&str>, part: (&Clause, &Line<'_>), reading: &mut Reading) {
    let (clause, line) = part;
    let opens = scene
        .entities
        .iter()
        .any(|entity| entity.kind == EntityKind::Time && entity.span.start == clause.span.start);
    if clause.question && scene.clauses.len() == 1 && flat_no::puts_off(&line.words) {
        drop_acts(scene, clause, &mut reading.acts, &[ActKind::Cancel, ActKind::Ask, ActKind::Agree]);
        reading.acts.push(Act { kind: ActKind::Refuse, span: clause.span, confidence: WAITED_FOR });
        return;
    }
    let Some(sure) = flat_no::says_no(&line.words, &line.line, opens) else { return };
    // 'Do you mind if …?' – 'of course not'.
    if previous.is_some_and(|asked| asked.to_ascii_lowercase().contains("mind"))
        && line.words.contains(&"not")
    {
        return;
    }
    let acts = &mut reading.acts;
    let yes_beside = acts
        .iter()
        .any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8 && act.span.start > clause.span.start);
    if yes_beside || clause.question {
        return;
    }
    let known = acts.iter().any(|act| act.kind == ActKind::Refuse && act.confidence >= sure);
    drop_acts(scene, clause, acts, &[ActKind::Agree]);
    if sure >= 0.8 {
        acts.retain(|act| act.kind != ActKind::Agree || act.confidence >= 0.8);
    } else {
        // What was seen on a day, and where one is on it, puts no day.
        let clause_holds = |mention: &Mention| {
            clause.span.start <= mention.span.start && mention.span.end <= clause.span.end
        };
        reading.mentions.retain(|mention| !clause_holds(mention));
    }
    if !known {
        reading.acts.push(Act { kind: ActKind::Refuse, span: clause.span, confidence: sure });
    }
}

fn ends(scene: &Scene<'_>, at: usize, part: (&Clause, &Line<'_>), reading: &mut Reading) {
    let (clause, line) = part;
    let beside = || scene.clauses.len() > 1;
    if !called_off::ends(&line.words, beside()) {
        return;
    }
    let outside = |mention: &Mention| {
        (timed(mention) || matches!(mention.said, Said::Shift(_)))
            && !(clause.span.start <= mention.span.start && mention.span.end <= clause.span.end)
    };
    let agrees = scene.clauses.iter().take(at).any(|other| other.any(&[Cue::Yes, Cue::Short]))
        && reading.acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.8);
    if reading.mentions.iter().any(outside) || agrees {
        return;
    }
    // 'Should we scrap it?' waits for what the other says.
    let asks = clause.question && line.words.iter().take(2).any(|word| matches!(*word, "should" | "shall"));
    let confidence = if asks { 0.5 } else { 0.9 };
    drop_acts(
        scene,
        clause,
        &mut reading.acts,
        &[ActKind::Cancel, ActKind::Agree, ActKind::Change, ActKind::Hedge],
    );
    if !asks {
        drop_acts(scene, clause, &mut reading.acts, &[ActKind::Ask, ActKind::Propose]);
    }
    reading.acts.push(Act { kind: ActKind::Cancel, span: clause.span, confidence });
}

/// 'Can I come?', 'room for a little one?': who was not asked would come along. 'Same time?' takes nothing up.
fn joins(clause: &Clause, line: &Line<'_>, acts: &mut Vec<Act>) {
    let words = match line.words.as_slice() {
        ["ooh" | "oh" | "hey" | "wait" | "and" | "ah" | "aw" | "sounds", rest @ ..] => rest,
        all => all,
    };
    let asks = matches!(
        words,
        ["can" | "could" | "may", "i" | "we", "come" | "tag" | "join", ..]
            | ["mind", "if", "i" | "we", "come" | "tag" | "join", ..]
            | ["is" | "any", "there", "room" | "space", ..]
            | ["any" | "got" | "have", "room" | "space", ..]
            | ["room" | "space", "for", "a" | "one" | "me" | "another" | "us", ..]
    ) && words.len() <= 7
        && words.iter().skip(1).all(|word| {
            within!("i we if come tag join along too as well with you guys room space for a one more little me another us please pls there at the table any still mate lads in on it that", word)
        });
    if asks && !acts.iter().any(|act| act.kind == ActKind::Late) {
        acts.push(Act { kind: ActKind::Late, span: clause.span, confidence: 0.8 });
    }
    if matches!(words, ["same", "time" | "place" | "spot"] | ["same", "time", "same", "place"]) {
        acts.retain(|act| act.kind != ActKind::Agree || act.span != clause.span);
    }
}

/// 'It'll be 6am for you!! but yes', 'I'll be there in my pyjamas 😂 but yes, booked?': the yes at the end is meant, whatever was
/// said before it, and no hour that was.
fn but_yes(scene: &Scene<'_>, lines: &[Line<'_>], reading: &mut Reading) {
    const LEADS: &str = "but and so still ok okay anyway anyways aside joking jokes joke seriously srsly honestly obviously though jk kidding";
    const YES: &str =
        "yes yeah yep yup yea ya yh yess sure definitely absolutely obviously deffo ofc defo totally course";
    const TAIL: &str = "lol haha x xx please pls mate love hun bro of we im i in then to that ill be there do it lets let me us sounds good am up for down game";
    let last_said = lines.len().saturating_sub(2);
    let Some((clause, line)) =
        scene.clauses.iter().zip(lines).skip(last_said.max(1)).find(|(clause, line)| {
            let lead = line.words.iter().take_while(|word| within!(LEADS, word)).count();
            let rest = line.words.get(lead..).unwrap_or_default();
            let head = rest.first().is_some_and(|word| within!(YES, word) || *word == "of");
            lead > 0
                && head
                && !clause.question
                && rest.len() <= 6
                && rest.iter().all(|word| within!(YES, word) || within!(TAIL, word))
                && rest.iter().any(|word| within!(YES, word))
        })
    else {
        return;
    };
    let outweighs = line.words.first() == Some(&"but");
    let before = |span: Span| span.start < clause.span.start;
    if outweighs {
        let whole = Span { start: 0, end: scene.text.len() };
        reading.acts.retain(|act| {
            !(matches!(act.kind, ActKind::Refuse | ActKind::Cancel | ActKind::Hedge | ActKind::Aside)
                && (before(act.span) || act.span == whole))
        });
    }
    let jests = scene.clauses.iter().any(|one| one.has(Cue::Jest));
    let theirs =
        [" for you", " for me", " my time", " your time"].iter().any(|whose| scene.norm.text.contains(whose));
    if outweighs && (jests || theirs) {
        reading.mentions.retain(|mention| !(timed(mention) && before(mention.span)));
    }
    if !reading.acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.9) {
        reading.acts.push(Act { kind: ActKind::Agree, span: clause.span, confidence: 0.9 });
    }
}

/// 'Broke til the 1st, I'll sit this one out': the day till which somebody cannot puts nothing.
fn since_when(scene: &Scene<'_>, reading: &mut Reading) {
    if !reading.acts.iter().any(|act| act.kind == ActKind::Refuse && act.confidence >= 0.8) {
        return;
    }
    reading.mentions.retain(|mention| {
        let lead = scene.text.get(..mention.span.start).unwrap_or_default().trim_end().to_ascii_lowercase();
        let words = mention.span.of(scene.text).to_ascii_lowercase();
        let lead = lead.strip_suffix(" the").unwrap_or(&lead);
        let till = ["till", "til", "until"];
        let bound = till.iter().any(|till| lead.ends_with(till) || words.starts_with(till));
        !(timed(mention)
            && bound
            && scene.clause_at(mention.span.start).is_some_and(|clause| !clause.has(Cue::Propose)))
    });
}

#[cfg(test)]
mod tests {
    use crate::acts::{Cut, Reading, noon, read_after};
    use crate::intents::said::Said;
    use steward_model::ActKind;

    fn after(previous: &str, text: &str) -> Reading {
        let entities = crate::annotate(text, None, &noon());
        let (own, previous) = (Said::new(text), Said::new(previous));
        read_after(text, Cut { own: &own, previous: Some(&previous) }, &entities, &noon())
    }

    fn does(text: &str, kind: ActKind) -> bool {
        after("curry at ours on thursday?", text).acts.iter().any(|act| act.kind == kind)
    }

    #[test]
    fn who_knows_nothing_takes_nothing_up() {
        for text in ["no idea", "no idea, I hope not", "sorry, no clue", "not a clue", "dunno tbh"] {
            assert!(!does(text, ActKind::Agree), "{text}");
            assert!(does(text, ActKind::Hedge), "{text}");
        }
        assert!(does("no idea why you ask, yes of course!", ActKind::Agree));
    }

    #[test]
    fn two_denials_and_questions_without_need_say_yes() {
        for text in [
            "can't see why not",
            "I wouldn't say no",
            "couldn't refuse a korma",
            "no objections",
            "rude not to",
            "y not",
            "how could we resist",
            "who am I to turn down a curry",
            "is the pope catholic",
            "if you insist",
            "I suppose so",
            "nothing I'd like better",
            "don't have to ask me twice",
            "could be persuaded",
            "ebe so",
            "ditto",
        ] {
            assert!(does(text, ActKind::Agree), "{text}");
            assert!(!does(text, ActKind::Refuse) && !does(text, ActKind::Hedge), "{text}");
        }
        for text in [
            "I can't, I'm away",
            "why not friday instead?",
            "she couldn't refuse",
            "no complaints but I'm busy that night",
        ] {
            assert!(!does(text, ActKind::Agree), "{text}");
        }
    }

    #[test]
    fn a_yes_at_the_end_outweighs_what_stands_before_it() {
        let reading = after("film tonight at 9?", "that'd be 5am for me lol. but yes");
        assert!(reading.acts.iter().any(|act| act.kind == ActKind::Agree && act.confidence >= 0.9));
        assert!(!reading.acts.iter().any(|act| act.kind == ActKind::Refuse));
        assert!(reading.mentions.is_empty(), "{:?}", reading.mentions.len());
    }

    #[test]
    fn a_flat_no_is_no_yes() {
        for text in [
            "👎",
            "🙅‍♀️",
            "absolutely not",
            "hell no",
            "in your dreams",
            "thursday's out for me",
            "thursday is a no from us",
            "already been there",
            "if only",
            "ahh gutted, I'm at a hen do",
            "another time?",
            "in Hull that day",
        ] {
            assert!(does(text, ActKind::Refuse), "{text}");
            assert!(!does(text, ActKind::Agree), "{text}");
        }
        assert!(!does("🎉", ActKind::Refuse));
        assert!(!does("🤔", ActKind::Agree));
        let minds = after("do you mind if I come late?", "of course not");
        assert!(!minds.acts.iter().any(|act| act.kind == ActKind::Refuse));
    }

    #[test]
    fn what_is_not_known_turns_nothing_down() {
        for text in ["bloop", "random", "I like turtles", "zzz"] {
            assert!(!does(text, ActKind::Refuse) && !does(text, ActKind::Agree), "{text}");
        }
        for text in ["soz got footy", "my back's gone", "on a diet lol"] {
            assert!(does(text, ActKind::Refuse), "{text}");
        }
    }

    #[test]
    fn who_was_not_asked_would_come_along() {
        for (text, want) in [
            ("can I come?", true),
            ("ooh room for a little one?", true),
            ("can I come and fix the sink?", false),
            ("is there a bus?", false),
        ] {
            assert_eq!(does(text, ActKind::Late), want, "{text}");
        }
    }

    #[test]
    fn an_end_needs_no_word_for_it() {
        for text in [
            "let's scrap thursday",
            "forget thursday",
            "can we leave it for now",
            "hey so... can we cancel",
            "sorry to flake",
            "let's knock dinner on the head",
            "change of plan, I'm in bed with flu",
            "plans changed, going home this weekend",
        ] {
            assert!(
                after("see you thursday", text)
                    .acts
                    .iter()
                    .any(|act| act.kind == ActKind::Cancel && act.confidence >= 0.9),
                "{text}"
            );
        }
        for text in [
            "drop it off at mine",
            "scrap 7, let's say 8",
            "ditch the coat, it's warm",
            "change of plan, I'm stuck at work, 8?",
            "don't forget thursday",
        ] {
            assert!(
                !after("see you thursday", text)
                    .acts
                    .iter()
                    .any(|act| act.kind == ActKind::Cancel && act.confidence >= 0.9),
                "{text}"
            );
        }
    }

    #[test]
    fn a_day_till_which_somebody_cannot_is_no_other_day() {
        let reading = after("ramen tonight?", "broke til the 1st, gonna have to sit this one out");
        assert!(reading.mentions.is_empty());
    }
}
