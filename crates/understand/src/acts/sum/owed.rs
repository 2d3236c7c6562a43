//! What money is owed for: '18 francs for the theatre tickets', 电影票钱.

use crate::acts::{Scene, doing::cues, words::cjk};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span, Topic};

/// What a sum is for, and the words that say so: the sum with its reason.
struct Owed {
    whole: Span,
    thing: Span,
}

/// Words at which an English reason ends.
#[rustfmt::skip]
static ENDING: Words = Words::new(&[
    "by", "btw", "please", "pls", "thanks", "thx", "from", "on", "last", "yesterday", "today", "tonight", "tomorrow", "this", "when", "if", "and", "but", "so", "i", "you", "we", "asap", "now", "remember", "still", "right", "ok", "lol", "haha", "at", "in", "before", "until", "till", "to", "that", "which",
]);
/// Reasons that are none: 'for now', 'for me'.
static NO_REASON: Words = Words::new(&[
    "now", "me", "us", "you", "it", "that", "this", "him", "her", "them", "sure", "real", "free", "once",
]);

/// What is done with money, right before its word.
const DONE_WITH: [char; 16] =
    ['赚', '賺', '挣', '掙', '洗', '骗', '騙', '捞', '存', '退', '借', '值', '要', '取', '汇', '打'];

pub(crate) fn mentions(scene: &Scene<'_>, topics: &[Topic]) -> Vec<Mention> {
    owed(scene, topics)
        .map(|owed| Mention {
            fact: Fact::Item,
            said: Said::Words(owed.thing.of(scene.text).to_owned()),
            span: owed.thing,
            confidence: 0.6,
        })
        .into_iter()
        .collect()
}

/// 对了 昨天那顿寿司你还欠我50: what was eaten then is why money is owed, and not wanted now.
pub(crate) fn eaten_before(scene: &Scene<'_>, mentions: &mut Vec<Mention>, topics: &mut Vec<Topic>) {
    #[rustfmt::skip]
    const THEN: &[&str] = &["上次", "上回", "昨天", "昨晚", "前天", "上周", "上星期", "上礼拜", "上个月", "那顿", "那次", "那天", "前几天"];
    let owed = |topic: &Topic| topic.kind == CardKind::Pay && topic.confidence >= 0.85;
    let sum = mentions.iter().find(|mention| mention.fact == Fact::Amount).map(|mention| mention.span);
    let Some(sum) = sum.filter(|_| !scene.text.is_ascii() && topics.iter().any(owed)) else { return };
    let then = crate::acts::words::first(scene.text, THEN).filter(|&at| at < sum.start);
    let today = scene.context.now.date();
    let put = scene.clauses.iter().any(|clause| clause.has(cues::Cue::Propose))
        || mentions.iter().any(|mention| matches!(mention.said, Said::Day(day) if day >= today));
    let Some(then) = then.filter(|_| !put) else { return };
    let meant = |span: Span| then <= span.start && span.end <= sum.start;
    topics.retain(|topic| topic.kind != CardKind::Dine || !meant(topic.span));
    let reason = |span: Span| {
        topics.iter().any(|topic| {
            topic.kind == CardKind::Pay && topic.span.start <= span.start && span.end <= topic.span.end
        })
    };
    mentions.retain(|mention| {
        !matches!(mention.fact, Fact::Cuisine | Fact::Item) || !meant(mention.span) || reason(mention.span)
    });
}

/// The words from the sum to its reason touch the payment.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    if let Some(owed) = owed(scene, topics) {
        topics.push(Topic { kind: CardKind::Pay, span: owed.whole, confidence: 0.6 });
    }
}

fn owed(scene: &Scene<'_>, topics: &[Topic]) -> Option<Owed> {
    let pays = topics.iter().any(|topic| topic.kind == CardKind::Pay && topic.confidence >= 0.6);
    if !pays {
        return None;
    }
    english(scene).or_else(|| chinese(scene))
}

/// 'for …' behind a sum, in the sum's own clause.
fn english(scene: &Scene<'_>) -> Option<Owed> {
    let sum = scene.entities.iter().find(|entity| entity.kind == EntityKind::Money)?;
    let clause = scene.clause_at(sum.span.start)?;
    let words = scene.words(clause.span);
    let lead = words.iter().position(|word| word.start >= sum.span.end && word.lower == "for")?;
    let behind = words
        .iter()
        .filter(|word| word.start >= sum.span.end && word.start < words.get(lead).map_or(0, |w| w.start));
    if behind.count() > 2 {
        return None;
    }
    let mut from = lead + 1;
    while words.get(from).is_some_and(|word| {
        matches!(word.lower.as_str(), "the" | "a" | "an" | "my" | "your" | "our" | "his" | "her" | "their")
    }) {
        from += 1;
    }
    let mut end = from;
    while let Some(word) =
        words.get(end).filter(|word| end < from + 6 && !ENDING.contains(word.lower.as_str()))
    {
        end += 1;
        if word.stop {
            break;
        }
    }
    let (first, last) = (words.get(from)?, words.get(end.checked_sub(1)?)?);
    (end > from && !NO_REASON.contains(first.lower.as_str())).then_some(Owed {
        whole: Span { start: sum.span.start, end: last.end },
        thing: Span { start: first.start, end: last.end },
    })
}

/// …钱, …费 with what it is of before it.
fn chinese(scene: &Scene<'_>) -> Option<Owed> {
    let text = scene.text;
    for (at, c) in text.char_indices().filter(|&(_, c)| matches!(c, '钱' | '錢' | '费' | '費')) {
        let before = text.get(..at)?;
        // 赚钱, 洗钱: nothing is owed for it.
        if before.ends_with(DONE_WITH) {
            continue;
        }
        let length: usize = before
            .chars()
            .rev()
            .take_while(|&c| {
                cjk(c) && !"的了你我他她还還欠给給把块元次天个付交转轉多少有没沒这那是出花收".contains(c)
            })
            .take(5)
            .map(char::len_utf8)
            .sum();
        let fee = matches!(c, '费' | '費');
        let start = at - length;
        let end = if fee { at + c.len_utf8() } else { at };
        let thing = Span { start, end };
        let long = thing.of(text).chars().count();
        if (2..=6).contains(&long)
            && !matches!(thing.of(text), "零花" | "省" | "本" | "红包" | "免费" | "浪费" | "消费" | "付费")
        {
            return Some(Owed { whole: Span { start, end: at + c.len_utf8() }, thing });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    #[test]
    fn what_money_is_for_is_named() {
        for (text, want) in [
            ("you owe me 18 francs for the theatre tickets by the way", Some("theatre tickets")),
            ("you owe me £12.50 for pizza tonight", Some("pizza")),
            ("you owe me 20 euros for now", None),
            ("上次的电影票钱你还没给我，25块", Some("电影票")),
            ("你还欠我停车费30块", Some("停车费")),
            ("你还欠我50块钱", None),
            ("点赞关注就能赚钱，先交198押金", None),
        ] {
            let context = noon();
            let entities = crate::annotate(text, None, &context);
            let reading = read(text, &entities, &context);
            let inside = |mention: &&Mention| {
                reading.topics.iter().any(|topic| {
                    topic.kind == CardKind::Pay
                        && topic.span.start <= mention.span.start
                        && mention.span.end <= topic.span.end
                })
            };
            let things: Vec<_> = reading
                .mentions
                .iter()
                .filter(|mention| mention.fact == Fact::Item)
                .filter(inside)
                .map(|mention| mention.span.of(text))
                .collect();
            assert_eq!(things, want.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn what_was_eaten_then_is_why_money_is_owed() {
        for (text, eaten) in [
            ("上次给主任买蛋糕 每人30 就差你了", false),
            ("昨天那顿寿司你还欠我50", false),
            ("今晚吃寿司吧 人均50", true),
            ("上次的钱你还欠我50 周五吃寿司吧", true),
        ] {
            let context = noon();
            let entities = crate::annotate(text, None, &context);
            let reading = read(text, &entities, &context);
            let meal = reading.topics.iter().any(|topic| topic.kind == CardKind::Dine);
            assert_eq!(meal, eaten, "{text}");
        }
    }
}
