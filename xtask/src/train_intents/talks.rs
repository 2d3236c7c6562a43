//! Talks written as people read them: a line a message, slots marked where they stand, wants at the line's end.
//!
//! ```text
//! ## a gig
//! Dre: {name:Rust Choir} at {location:the Foundry} {date:this sat}, i have 3 tix >> attend
//! Lupe: YES ~attend
//! Dre: was great to see your mum btw >> -
//! ```
//!
//! `>> kind` is wanted (`a+b`: both, `a/b`: one of them), `~kind` may be (`~a+b`: both), `-` is silence.

use anyhow::{Context as _, bail};
use steward_model::{IntentKind, Slot, Turn};
use steward_understand::intents::learning::belongs;

/// Turns before a message that are handed on with it.
const BEFORE: usize = 7;

/// A message of a talk in the light of those before it.
pub struct Told {
    /// Names the talk, after it the message in it.
    pub id: String,
    /// The message is the last.
    pub turns: Vec<Turn>,
    /// Groups of intents, of each of which one is wanted.
    pub must: Vec<Vec<IntentKind>>,
    /// Intents that do no harm.
    pub may: Vec<IntentKind>,
    /// Words of the last turn that are marked.
    pub own: Vec<(Slot, String)>,
    /// Words of all turns that fill slots; only where something is wanted.
    pub slots: Option<Vec<(Slot, Vec<String>)>>,
}

/// Every message of the talks in a file.
///
/// # Errors
/// Names the line that is not as it should be.
pub fn read(text: &str, name: &str) -> anyhow::Result<Vec<Told>> {
    let mut all = Vec::new();
    let mut talk = 0;
    let mut turns: Vec<Turn> = Vec::new();
    let mut marked: Vec<(Slot, String)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.starts_with("##") {
            talk += 1;
            turns.clear();
            marked.clear();
        } else if !line.trim().is_empty() {
            let message = message(line).with_context(|| format!("{name}, line {}", number + 1))?;
            turns.push(message.turn);
            marked.extend(message.marked.iter().cloned());
            let from = turns.len().saturating_sub(BEFORE + 1);
            let wanted: Vec<IntentKind> = message.must.iter().flatten().copied().collect();
            all.push(Told {
                id: format!("talk.{name}.{talk}.{}", turns.len()),
                turns: turns.get(from..).unwrap_or_default().to_vec(),
                slots: (!wanted.is_empty()).then(|| filling(&marked, &wanted)),
                must: message.must,
                may: message.may,
                own: message.marked,
            });
        }
    }
    Ok(all)
}

/// The marked words that fill slots of these intents.
fn filling(marked: &[(Slot, String)], wanted: &[IntentKind]) -> Vec<(Slot, Vec<String>)> {
    let mut slots: Vec<(Slot, Vec<String>)> = Vec::new();
    for (slot, words) in marked.iter().filter(|(slot, _)| wanted.iter().any(|&kind| belongs(kind, *slot))) {
        match slots.iter_mut().find(|(known, _)| known == slot) {
            Some((_, all)) if all.contains(words) => {}
            Some((_, all)) => all.push(words.clone()),
            None => slots.push((*slot, vec![words.clone()])),
        }
    }
    slots
}

struct Message {
    turn: Turn,
    marked: Vec<(Slot, String)>,
    must: Vec<Vec<IntentKind>>,
    may: Vec<IntentKind>,
}

fn message(line: &str) -> anyhow::Result<Message> {
    let (said, must, may) = match (line.rsplit_once(" >> "), line.rsplit_once(" ~")) {
        (Some((said, "-")), _) => (said, "", ""),
        (Some((said, must)), None) => (said, must, ""),
        (Some((said, must)), Some((before, _))) if before.len() < said.len() => (said, must, ""),
        (_, Some((said, may))) => (said, "", may),
        (None, None) => bail!("neither ` >> wants` nor ` ~wants` at its end"),
    };
    let (from, said) = said.split_once(':').context("no speaker before a colon")?;
    let (text, marked) = unmarked(said.trim())?;
    let groups = |wants: &str| -> anyhow::Result<Vec<Vec<IntentKind>>> {
        wants.split(['+', '~']).filter(|group| !group.trim().is_empty()).map(group).collect()
    };
    Ok(Message {
        turn: Turn { from: Some(from.trim().to_owned()), text, at: None },
        marked,
        must: groups(must)?,
        may: groups(may)?.into_iter().flatten().collect(),
    })
}

fn group(words: &str) -> anyhow::Result<Vec<IntentKind>> {
    let kind = |word: &str| {
        serde_json::from_value(word.trim().into()).with_context(|| format!("{word} is no intent"))
    };
    words.split('/').map(kind).collect()
}

/// A text without its marks, and what they mark.
fn unmarked(text: &str) -> anyhow::Result<(String, Vec<(Slot, String)>)> {
    let mut plain = String::new();
    let mut marked = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after.split_once('}').context("a mark that does not end")?;
        let (slot, words) = mark.split_once(':').context("a mark without a colon")?;
        let slot = serde_json::from_value(slot.into()).with_context(|| format!("{slot} is no slot"))?;
        plain.push_str(before);
        plain.push_str(words);
        marked.push((slot, words.to_owned()));
        rest = after;
    }
    plain.push_str(rest);
    Ok((plain, marked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_is_told_message_by_message() {
        let text = "## a lift\n\
            Ana: can you take me to {to:the vet} {time:at 4}? >> go\n\
            Ben: sure: bring her bowl ~go+meet\n\
            Ana: we paid 90 last time >> -\n";
        let told = read(text, "x").unwrap();
        let turns: Vec<_> = told.iter().map(|one| one.turns.last().unwrap().text.as_str()).collect();
        assert_eq!(
            turns,
            ["can you take me to the vet at 4?", "sure: bring her bowl", "we paid 90 last time"]
        );
        assert_eq!(told[0].must, [[IntentKind::Go]]);
        let slots = told[0].slots.as_ref().unwrap();
        assert_eq!(
            slots[..],
            [(Slot::To, vec!["the vet".to_owned()]), (Slot::Time, vec!["at 4".to_owned()])]
        );
        assert_eq!(
            (told[1].may.as_slice(), told[1].must.len()),
            (&[IntentKind::Go, IntentKind::Meet][..], 0)
        );
        assert!(told[2].must.is_empty() && told[2].may.is_empty() && told[2].slots.is_none());
        assert_eq!(told[2].turns.len(), 3);
    }

    #[test]
    fn a_line_that_is_wrong_is_named() {
        for line in
            ["Ana: hello", "hello >> -", "Ana: hello >> dinner", "Ana: {to:x >> go", "Ana: {too:x} >> go"]
        {
            let error = read(&format!("## t\n{line}\n"), "x").err().unwrap();
            assert!(error.to_string().contains("x, line 2"), "{line}");
        }
    }
}
