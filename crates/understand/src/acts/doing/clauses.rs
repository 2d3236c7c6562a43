//! A message cut into clauses, each with the cues that stand in it.

use super::cues::{Cue, Hit, find};
use crate::acts::norm::Norm;
use crate::acts::words::within;
use crate::engine::{Seek, Words};
use steward_model::Span;

/// A stretch of a message that says one thing.
#[derive(Debug)]
pub(crate) struct Clause {
    /// In bytes of the rewritten text.
    pub start: usize,
    pub end: usize,
    /// In bytes of the text as written.
    pub span: Span,
    /// Asked rather than said.
    pub question: bool,
    /// The cues in it, by place.
    pub hits: Vec<Hit>,
    /// Bytes of words that no cue and no filler accounts for.
    pub rest: usize,
}

impl Clause {
    pub fn has(&self, cue: Cue) -> bool {
        self.hits.iter().any(|hit| hit.cue == cue)
    }

    pub fn any(&self, cues: &[Cue]) -> bool {
        self.hits.iter().any(|hit| cues.contains(&hit.cue))
    }

    /// Something is put forward, wanted or asked for.
    pub fn forward(&self) -> bool {
        self.question || self.any(&[Cue::Propose, Cue::Wish, Cue::Request, Cue::CallOut])
    }
}

/// Words that open a clause of their own.
#[rustfmt::skip]
const OPENERS: &[&str] = &["but ", "cos ", "coz ", "cuz ", "because ", "so ", "also ", "though ", "and then "];
/// A clause that begins so asks, whether or not it ends in a question mark.
#[rustfmt::skip]
const ASKERS: &[&str] = &[
    "do you", "do u", "does ", "can you", "can u", "can we", "could ", "shall ", "should ", "are you", "are we", "r u", "is it",
    "is there", "who", "what", "when", "where", "how", "wanna", "want to", "fancy", "any ", "u free",
];
/// A Chinese clause that ends so asks.
#[rustfmt::skip]
const ASKING_ENDS: &[&str] = &["吗", "不", "没", "么", "呢", "吧?", "如何", "怎么样", "行吗", "嘛"];

/// The clauses of a rewritten text.
pub(crate) fn split(norm: &Norm) -> Vec<Clause> {
    let hits = find(norm);
    let mut clauses = Vec::new();
    let mut from = 0;
    let mut next = 0;
    for (end, asked) in ends(&norm.text) {
        let words = norm.text.get(from..end).unwrap_or_default();
        let start = from + (words.len() - words.trim_start().len());
        let stop = from + words.trim_end().len();
        from = end;
        if start >= stop {
            continue;
        }
        let words = words.trim();
        let first = next;
        while hits.get(next).is_some_and(|hit| hit.start < end) {
            next += 1;
        }
        let mut hits = hits.get(first..next).unwrap_or_default().to_vec();
        hits.retain(|hit| !super::kept::ends_nothing(&norm.text, (start, stop), hit));
        // 去不去, 回不回: a question, and no refusal in it.
        let either = either(words).map(|(at, end)| (start + at, start + end));
        if let Some((at, end)) = either {
            hits.retain(|hit| {
                !(matches!(hit.cue, Cue::No | Cue::ShortNo | Cue::Cancel) && hit.start < end && at < hit.end)
            });
        }
        // 你知道吗 opens a tale.
        let opens = ["你知道吗", "知道吗", "你知道不", "你猜", "听说了吗", "你听说了吗", "你听说没"]
            .contains(&words.trim_end_matches(['?', '!', ',', ' ']));
        let invited = invites(words) || invites_zh(words);
        if invited {
            hits.push(Hit { cue: Cue::Propose, start, end: start });
        }
        let latin = words.bytes().any(|byte| byte.is_ascii_alphabetic());
        let question = !opens
            && (asked
                || either.is_some()
                || invited
                || (latin && !wonders(words) && ASKERS.iter().any(|asker| words.starts_with(asker)))
                || ASKING_ENDS.iter().any(|ending| words.ends_with(ending)));
        let rest = rest(words, start, &hits);
        let span = norm.back(start, stop);
        clauses.push(Clause { start, end: stop, span, question, hits, rest });
    }
    clauses
}

/// 去不去, 有没有: a word, its denial, and the word again.
fn either(words: &str) -> Option<(usize, usize)> {
    if words.is_ascii() {
        return None;
    }
    let (mut lead, mut first, mut second) = (' ', (0, ' '), (0, ' '));
    words.char_indices().find_map(|third| {
        let ((at, a), (_, not), (last, b)) = (first, second, third);
        // 不行不行 says no twice.
        let denied = matches!(lead, '不' | '没');
        (lead, first, second) = (a, second, third);
        (a == b && matches!(not, '不' | '没') && a > '\u{2e80}' && !denied).then(|| (at, last + b.len_utf8()))
    })
}

/// 去看吗, 来家里不: a question that ends so and goes somewhere, of nobody else and of no past.
fn invites_zh(words: &str) -> bool {
    let words = words.trim_end_matches(['?', ' ', '~']);
    let asks = ["吗", "不", "嘛", "么"].iter().any(|end| words.ends_with(end));
    let goes = || {
        ["去看", "去吃", "去玩", "去逛", "去听", "去喝", "一起", "来家", "来我", "过来"]
            .iter()
            .any(|verb| words.holds(verb))
    };
    asks && goes() && !words.contains(['他', '她', '过', '了', '没', '谁'])
}

/// 'Can Emil come?', 'could your sister join us?'.
fn invites(words: &str) -> bool {
    let mut parts = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    matches!(parts.next(), Some("can" | "could" | "will" | "would"))
        && !matches!(parts.next(), None | Some("i" | "he" | "she" | "they" | "it"))
        && parts.take(4).any(|word| matches!(word, "come" | "join"))
}

/// 'How lovely', 'what a day': said in wonder, not asked.
fn wonders(words: &str) -> bool {
    #[rustfmt::skip]
    static AFTER_HOW: Words = Words::new(&["lovely", "nice", "sweet", "cute", "fun", "exciting", "wonderful", "great", "funny", "sad", "awful", "kind", "cool", "weird", "embarrassing", "annoying", "awesome", "adorable"]);
    let mut parts = words.split(' ').map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
    match (parts.next(), parts.next()) {
        (Some("how"), Some(next)) => AFTER_HOW.contains(next),
        (Some("what"), Some("a" | "an")) => true,
        (Some("who"), Some("knows" | "cares")) => true,
        _ => false,
    }
}

/// Bytes of letters and digits that no cue covers.
fn rest(words: &str, start: usize, hits: &[Hit]) -> usize {
    let mut covered = 0;
    let mut rest = 0;
    let mut at = 0;
    for (offset, c) in words.char_indices() {
        let place = start + offset;
        while let Some(hit) = hits.get(at).filter(|hit| hit.start <= place) {
            if !matches!(hit.cue, Cue::Topic(..)) {
                covered = covered.max(hit.end);
            }
            at += 1;
        }
        if place >= covered && c.is_alphanumeric() {
            rest += c.len_utf8();
        }
    }
    rest
}

/// Where clauses end, and whether with a question mark.
fn ends(text: &str) -> Vec<(usize, bool)> {
    let mut ends = Vec::new();
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    let cjk = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c);
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, c)| c);
        let cut = match c {
            '!' | ';' | '\n' | '。' | '…' | '⋯' | '~' | '～' | '?' => true,
            '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => alone(text, at),
            ',' | ':' => !(before.is_ascii_digit() && after.is_ascii_digit()),
            '.' if after == ' ' && abbreviated(text.get(..at).unwrap_or_default()) => false,
            '.' => after == ' ' || after == '.' || after == '\n' || chars.peek().is_none(),
            ' ' => {
                (cjk(before) || before.is_ascii_digit()) && cjk(after)
                    || cjk(before) && (after.is_ascii_alphanumeric() || after == '《')
                    || text
                        .get(at + 1..)
                        .is_some_and(|rest| OPENERS.iter().any(|opener| rest.starts_with(opener)))
            }
            _ => false,
        };
        if cut {
            ends.push((at + c.len_utf8(), c == '?'));
        }
        before = c;
    }
    ends.push((text.len(), false));
    ends
}

/// 'Incl. Maya', 'dr. Lowe': the stop is the word's own.
fn abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    within!("incl approx dr mr mrs ms prof st vs dept blk apt inc", word)
}

/// An emoji after words ends what they say; one that opens a clause belongs to what follows.
fn alone(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    before.chars().next_back().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(String, bool)> {
        let norm = Norm::of(text);
        split(&norm)
            .iter()
            .map(|c| (norm.text.get(c.start..c.end).unwrap_or_default().to_owned(), c.question))
            .collect()
    }

    #[test]
    fn clauses_end_where_people_draw_breath() {
        let part = |text: &str, question| (text.to_owned(), question);
        assert_eq!(
            parts("Sat I'm away :( sunday? 6.30 at Joe's, but no later"),
            [
                part("sat im away :", false),
                part("( sunday?", true),
                part("6.30 at joes,", false),
                part("but no later", false)
            ]
        );
        assert_eq!(
            parts("行，老地方 红叶居"),
            [part("行,", false), part("老地方", false), part("红叶居", false)]
        );
        assert_eq!(parts("ask dr. lowe. now"), [part("ask dr. lowe.", false), part("now", false)]);
        assert_eq!(parts("4:30 or 1,200"), [part("4:30 or 1,200", false)]);
    }
}
