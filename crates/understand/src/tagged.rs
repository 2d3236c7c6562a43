//! What the learnt model of names finds in a message, beside what the rules name: it fills gaps, and says where a name
//! ends.

use crate::acts::names::{Found, Reader, Seen};
use crate::engine::Words;
use crate::intents;
use steward_model::{Entity, EntityKind, Fact, Intent, IntentKind, Mention, Said, Span, order};

/// From this confidence on a want's names are looked for.
const WANTED: f32 = 0.5;
/// From this probability on a turn's want tells how to read the names of the turn after it.
const HEARD: f32 = 0.35;
/// A name less likely than this is none.
const LEAST: f32 = 0.3;
/// What a find of the model alone is worth, and how much more when it is certain.
const ALONE: f32 = 0.45;
const CERTAIN: f32 = 0.25;
/// So much likelier the model's own span is than the rules', where it takes its place.
const CLOSER: f32 = 0.3;
/// Below this confidence a place of the rules stands only where the model gives some word of it this chance to be a name's.
const CERTAIN_PLACE: f32 = 0.7;
const NAMED: f32 = 0.15;
/// From this confidence on the rules know of a thing, and which others stand beside it in a list.
const LISTED: f32 = 0.5;

/// Adds the names that the rules missed in a turn, and mends the ends of those that they saw. Things are looked for only
/// where something is `wanted` outright.
pub(crate) fn add(
    seen: &Seen<'_>,
    text: &str,
    entities: &[Entity],
    wanted: bool,
    mentions: &mut Vec<Mention>,
) {
    let reader = Reader::new(seen);
    let listed = mentions.iter().any(|mention| mention.fact == Fact::Item && mention.confidence >= LISTED);
    // 我弟在吉隆坡回不来: where somebody is kept, and nobody meets.
    mentions.retain(|mention| mention.fact != Fact::Place || !crate::acts::kept_there(text, mention.span));
    mentions.iter_mut().for_each(|mention| cut(mention, text));
    let (found, nothing) = reader.find();
    // 天哪 of 天哪 我又迟到了: the rules take it for a place, since it stands where one may stand.
    mentions.retain(|mention| {
        let wheres = matches!(mention.fact, Fact::Place | Fact::From | Fact::To);
        let weak = wheres && matches!(mention.said, Said::Words(_)) && mention.confidence < CERTAIN_PLACE;
        !weak
            || seen.within(mention.span).filter_map(|i| nothing.get(i)).any(|nothing| 1.0 - nothing >= NAMED)
    });
    for Found { fact, span, sure } in found {
        let span = whole(span, entities);
        let span = if fact == Fact::Item { bare(span, text) } else { span };
        let span =
            if fact == Fact::Place { lived(crate::acts::named_behind(span, text), text) } else { span };
        let overlaps = |mention: &Mention| mention.span.start < span.end && span.start < mention.span.end;
        let thing = fact == Fact::Item;
        if sure < LEAST
            || matches!(fact, Fact::Place | Fact::From | Fact::To) && no_place(span, text)
            || thing && !wanted
            || mentions.iter().any(|mention| overlaps(mention) && bars(mention))
        {
            continue;
        }
        let confidence = ALONE + CERTAIN * sure;
        let mut known = false;
        for mention in mentions.iter_mut().filter(|mention| mention.fact == fact && overlaps(mention)) {
            known = true;
            // 二道 of 二道街老孙家: the rules know a part of the name.
            let theirs = || reader.judge(fact, mention.span).unwrap_or_default();
            if mention.span != span && !thing && sure > theirs() + CLOSER {
                mention.span = span;
                mention.said = Said::Words(span.of(text).to_owned());
                mention.confidence = mention.confidence.max(confidence);
            }
        }
        if !(known || thing && listed) {
            mentions.push(Mention { fact, said: Said::Words(span.of(text).to_owned()), span, confidence });
        }
    }
    mentions.iter_mut().for_each(|mention| {
        cut(mention, text);
        crate::acts::without_days(text, mention);
    });
    // 'Move the trip to the 22nd': an article is no place.
    mentions.retain(|mention| {
        !matches!(mention.fact, Fact::Place | Fact::From | Fact::To)
            || !matches!(&mention.said, Said::Words(words) if words.eq_ignore_ascii_case("the"))
    });
    order::by_key(mentions, |mention| mention.span);
}

/// 老魏 明天爬山: who is spoken to; 懒死你, 笑到哭: what is said of somebody.
fn no_place(span: Span, text: &str) -> bool {
    let words = span.of(text);
    let length = words.chars().count();
    let rest = text.get(span.end..).unwrap_or_default();
    let called = span.start == 0
        && (2..=3).contains(&length)
        && words.starts_with(['小', '老', '阿'])
        && rest.starts_with([' ', ',', '，', '!', '！', '、']);
    // 三晚, 两天: how long; 老宅略备薄酒: what is given there.
    let lasts = words.ends_with(['晚', '天', '夜'])
        && words.chars().rev().skip(1).all(|c| "一二两三四五六七八九十0123456789".contains(c));
    let banquet = ["略备", "薄酒", "恭候"].iter().any(|word| words.contains(word));
    let asks = ["where", "when", "what", "who"].iter().any(|word| words.eq_ignore_ascii_case(word));
    called
        || asks
        || crate::acts::kept_there(text, span)
        || lasts
        || banquet
        || tells(words, rest)
        || length <= 3 && words.ends_with(['死', '哭', '疯', '懵'])
}

/// 只剩七点半: how much is left or how early; 恭喜子轩: who is wished joy; 老高咱仨: who they are.
fn tells(words: &str, rest: &str) -> bool {
    #[rustfmt::skip]
    const WHOLE: &[&str] = &["只剩", "就剩", "仅剩", "还剩", "只有", "只能", "最早", "最晚", "最快", "最迟", "刚好", "正好", "恰好", "差不多", "大概", "大约", "估计", "应该", "必须", "一定", "可能", "只剩下", "就剩下", "还有", "剛好", "還有", "還剩", "僅剩", "應該"];
    const WISHES: &[&str] = &[
        "恭喜", "祝贺", "祝賀", "多谢", "感谢", "感謝", "谢谢", "謝謝", "辛苦", "麻烦", "麻煩", "占包",
        "占座",
    ];
    const PEOPLE: &[&str] = &["咱", "咱们", "我们", "我們", "你们", "你們", "他们", "他們"];
    WHOLE.contains(&words)
        || WISHES.iter().any(|wish| words.starts_with(wish))
        || words.chars().count() > 2
            && PEOPLE.iter().any(|who| words.ends_with(who))
            && !rest.starts_with(['家', '这', '那', '屋'])
}

/// 大理住的地方, 离春熙路近点: what is said of a place is no part of its name.
fn lived(span: Span, text: &str) -> Span {
    let (words, rest) = (span.of(text), text.get(span.end..).unwrap_or_default());
    let cut = (words.ends_with('住') && rest.starts_with(['的', '哪', '几', '两', '一', '三']))
        || words.ends_with('近') && !words.ends_with("附近") && !rest.starts_with('郊');
    let end = words.char_indices().next_back().filter(|&(at, _)| cut && at >= 2 * '家'.len_utf8());
    end.map_or(span, |(at, _)| Span { end: span.start + at, ..span })
}

/// 'Some wipes', 'the soap then': how much of it and the word that sums up are no part of a thing.
fn bare(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let tail = words.strip_suffix(" then").or_else(|| words.strip_suffix(" instead")).unwrap_or(words);
    let head = tail.strip_prefix("some ").unwrap_or(tail);
    let start = span.start + (tail.len() - head.len());
    Span { start, end: start + head.len() }
}

/// An address is one name: what is found in it reaches from its beginning to its end.
fn whole(span: Span, entities: &[Entity]) -> Span {
    let address = entities.iter().find(|entity| {
        entity.kind == EntityKind::Address && entity.span.start < span.end && span.start < entity.span.end
    });
    address.map_or(span, |address| Span {
        start: span.start.min(address.span.start),
        end: span.end.max(address.span.end),
    })
}

/// Words that say something of a place named before them.
static SAYS: Words =
    Words::new(&["be", "is", "was", "are", "works", "would", "suits", "sounds", "stocks", "sells"]);

/// 'Hall 3 be possible': a place ends before what is said of it.
fn cut(mention: &mut Mention, text: &str) {
    if !matches!(mention.fact, Fact::Place | Fact::From | Fact::To) || !matches!(mention.said, Said::Words(_))
    {
        return;
    }
    let words = mention.span.of(text);
    let says = words.match_indices(' ').find(|&(at, _)| {
        let mut rest = words.get(at + 1..).unwrap_or_default().split(' ');
        rest.next().is_some_and(|word| SAYS.contains(word))
            && !rest.any(|word| word.starts_with(char::is_uppercase))
    });
    if let Some((at, _)) = says {
        mention.span.end = mention.span.start + at;
        mention.said = Said::Words(mention.span.of(text).to_owned());
    }
}

/// What is known to be a time or a person is no other name.
fn bars(mention: &Mention) -> bool {
    timed(&mention.said) || mention.fact == Fact::With
}

/// Something is wanted outright.
pub(crate) fn wanted(wants: &[Intent]) -> bool {
    wants.iter().any(|want| want.confidence >= WANTED)
}

/// The kinds whose slots are looked for: what is wanted, what the scorer hears, and where nothing is but an hour is
/// named, a meeting.
pub(crate) fn kinds(wants: &[Intent], learnt: &[f32], mentions: &[Mention]) -> Vec<IntentKind> {
    let heard = IntentKind::ALL.into_iter().zip(learnt).filter(|(_, score)| **score >= intents::THRESHOLD);
    let mut kinds: Vec<IntentKind> =
        wants.iter().filter(|want| want.confidence >= WANTED).map(|want| want.kind).collect();
    kinds.extend(heard.map(|(kind, _)| kind));
    order::sorted(&mut kinds);
    kinds.dedup();
    if kinds.is_empty() && mentions.iter().any(|mention| timed(&mention.said)) {
        kinds.push(IntentKind::Meet);
    }
    kinds
}

/// The kinds that the scorer hears in a turn.
pub(crate) fn heard(learnt: Option<&[f32]>) -> Vec<IntentKind> {
    let scores = IntentKind::ALL.into_iter().zip(learnt.unwrap_or_default());
    scores.filter(|(_, score)| **score >= HEARD).map(|(kind, _)| kind).collect()
}

fn timed(said: &Said) -> bool {
    matches!(said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..) | Said::Shift(_))
}

#[cfg(test)]
mod tests {
    use crate::listen;
    use jiff::tz::TimeZone;
    use steward_model::{Context, Fact, Said, Turn};

    fn places(text: &str) -> Vec<String> {
        let now = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap();
        let turn = Turn { from: Some("Ana".to_owned()), text: text.to_owned(), at: None };
        let mentions = listen(&[turn], &Context::at(now)).mentions;
        let place = |said| if let Said::Words(words) = said { Some(words) } else { None };
        mentions.into_iter().filter(|it| it.fact == Fact::Place).filter_map(|it| place(it.said)).collect()
    }

    #[test]
    fn a_place_ends_before_what_is_said_of_it() {
        let places = places("Would Thursday at 3 pm in Room 14 be all right for you?");
        assert!(!places.is_empty() && places.iter().all(|place| place == "Room 14"), "{places:?}");
    }

    #[test]
    fn an_address_is_not_cut() {
        for (said, address, part) in [
            (
                "can you come by my office tomorrow at 10? it's Landstrasse 97, Schaan",
                "Landstrasse 97, Schaan",
                "Landstrasse 97",
            ),
            ("明天下午三点来我办公室聊一下方案？地址是Städtle 32, Vaduz", "Städtle 32, Vaduz", "Städtle 32"),
        ] {
            let places = places(said);
            assert!(places.iter().any(|place| place == address), "{places:?}");
            assert!(places.iter().all(|place| place != part), "{places:?}");
        }
    }
}
