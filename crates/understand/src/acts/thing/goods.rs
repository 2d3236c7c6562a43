//! Goods: what is to be bought or brought, and lists of it.

use super::items::item;
use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    wanting::verbs_zh,
    words::{Word, cjk, within},
};
use crate::engine::{Seek, Words};
use steward_model::{CardKind, Fact, Mention, Said, Span};

/// All goods of a message.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let mut listing = false;
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let known = found.len();
        if clause.start == 0
            && !clause.any(&[Cue::Propose, Cue::Hedge, Cue::Past, Cue::No, Cue::Cancel])
            && continues(clause, &words)
            && let Some(rest) = goes_on(&words)
        {
            listed(scene, rest, found);
        }
        if let Some(span) = super::gifts::gives(&words) {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.7));
        }
        let fetched = stops_for(clause, &words);
        if let Some(things) = fetched {
            listed(scene, things, found);
        } else if listing && continues(clause, &words) {
            listed(scene, &words, found);
        } else {
            bought(scene, clause, &words, found);
        }
        // 'Need milk, a loaf and some tea': the list runs on over the comma.
        let comma =
            scene.text.get(clause.span.start..clause.span.end).is_some_and(|text| text.ends_with(','));
        let asked = words.last().is_some_and(|word| matches!(word.lower.as_str(), "pls" | "please" | "plz"));
        let comma = comma && !asked;
        let grew = found.len() > known && found.last().is_some_and(|last| last.fact == Fact::Item);
        let heading = scene.norm.text.get(clause.start..clause.end).is_some_and(|text| {
            text.ends_with(':') && ["shopping", "list", "need", "get"].iter().any(|word| text.holds(word))
        });
        // 'Bring candles and bread, the lights go at 6': a list that has had its 'and' is told.
        let told = words.iter().any(|word| matches!(word.lower.as_str(), "and" | "plus"));
        let asked_for = clause.has(Cue::Request) && !told;
        let gets = words.iter().take(if asked_for { words.len() } else { 1 }).any(|word| {
            matches!(word.lower.as_str(), "grab" | "get" | "buy" | "fetch" | "need" | "bring" | "pick")
        });
        listing = (comma && grew || heading) && (errand(scene) || gets || fetched.is_some());
        bought_zh(scene, clause, found);
        enumerated(scene, clause, found);
    }
}

/// 'Get a lemon one from Tilda's', 'buy some figs at the market': who reads it is to get something somewhere.
pub(crate) fn bidden(scene: &Scene<'_>, clause: &Clause) -> bool {
    const COUNTS: &str = "a an the some two three four five six another us me";
    let words = scene.words(clause.span);
    let from =
        words.iter().take_while(|word| within!("you u then so just pls please ok and", &word.lower)).count();
    let Some([verb, what, rest @ ..]) = words.get(from..) else { return false };
    let bids = match verb.lower.as_str() {
        "get" | "grab" | "bring" | "fetch" => within!(COUNTS, &what.lower) || what.digits(),
        "buy" => true,
        _ => false,
    };
    bids && !clause.question && rest.iter().any(|word| matches!(word.lower.as_str(), "from" | "at"))
}

/// 'Can you stop at the market for ice, limes', 'need you to pop into the chemist's for plasters': where somebody is sent
/// for things.
fn stops_for<'w, 't>(clause: &Clause, words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    const NO_THING: &str = "me us him her them you it dinner lunch breakfast brunch tea coffee drinks chat film bit while sec minute night weekend now once swim walk haircut visit meeting check drink pint bite food fun work ever that this pickup collection";
    let at = words.windows(2).position(|pair| match pair {
        [verb, way] => {
            within!("stop swing drop call", &verb.lower) && within!("at by in into", &way.lower)
                || within!("pop nip run go head dash", &verb.lower)
                    && within!("to into in over down by", &way.lower)
        }
        _ => false,
    })?;
    let lead = words.iter().skip(at + 2).take(6).position(|word| word.lower == "for")? + at + 2;
    let rest = words.get(lead + 1..)?;
    let thing = rest.iter().find(|word| !within!("a an the some more", &word.lower))?;
    let named = !within!(NO_THING, &thing.lower) && !thing.digits() && !thing.capital();
    (clause.has(Cue::Request) && lead > at + 2 && named).then_some(rest)
}

/// 'And milk', 'oh and some bin bags': what goes on a list that stands.
fn goes_on<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    #[rustfmt::skip]
    static NO_THING: Words = Words::new(&["then", "also", "so", "now", "yes", "no", "maybe", "not", "again", "what", "why", "how", "who", "where", "when", "that's", "thats", "it", "its", "it's", "this", "there", "here", "everyone", "all", "dinner", "lunch", "me", "him", "her", "them", "us", "happy", "good", "thank", "sorry", "bring", "tell", "don't", "dont", "remember", "the", "my", "your", "our", "his", "their"]);
    let lead = words
        .iter()
        .take_while(|word| matches!(word.lower.as_str(), "oh" | "and" | "plus" | "also" | "ooh" | "&"))
        .count();
    let joined =
        words.iter().take(lead).any(|word| matches!(word.lower.as_str(), "and" | "plus" | "also" | "&"));
    let rest = words.get(lead..)?;
    let thing = rest.first()?;
    let named = !NO_THING.contains(thing.lower.as_str()) && !thing.digits() && !thing.capital();
    let still = !rest.iter().any(|word| word.lower.ends_with("ing") || word.lower.contains('\''));
    (joined && named && still && (1..=4).contains(&rest.len())).then_some(rest)
}

/// Something is to be got.
fn errand(scene: &Scene<'_>) -> bool {
    let buys =
        |clause: &Clause| clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Buy, _)));
    scene.clauses.iter().any(buys)
}

/// 豆腐、香菜、两斤排骨: a list where something is to be got.
fn enumerated(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    let part = clause.span.of(scene.text);
    if !part.contains('、') || !errand(scene) {
        return;
    }
    let mut at = clause.span.start;
    for piece in part.split(['、', '和', '跟']) {
        let lead = piece
            .char_indices()
            .take_while(|(_, c)| {
                "买買带帶再来來要一二两兩三四五六几幾半点點个個".contains(*c)
                    || MEASURES.contains(c)
                    || c.is_ascii_digit()
                    || *c == ' '
            })
            .map(|(at, c)| at + c.len_utf8())
            .last()
            .unwrap_or(0);
        let name = piece.get(lead..).unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
        let known =
            found.iter().any(|mention| matches!(&mention.said, Said::Words(words) if words.contains(name)));
        if (1..=6).contains(&name.chars().count()) && !name.contains(['吗', '了', '去', '吧']) && !known {
            let start = at + lead;
            found.push(item(Fact::Item, name, Span { start, end: start + name.len() }, 0.65));
        }
        at += piece.len() + '、'.len_utf8();
    }
}

/// A clause that can be more of a list: a few words, none of them a verb.
fn continues(clause: &Clause, words: &[Word<'_>]) -> bool {
    let says = |word: &Word<'_>| {
        within!(
            "is are was i you we he she they can will please pls thanks thx ok if when so but that \
             coming comes joining",
            &word.lower
        )
    };
    let latin = words.iter().all(|word| word.text.is_ascii());
    // 'Get calpol, Poppy's burning up': why, not what.
    let why = words.windows(2).any(|pair| {
        matches!(pair, [who, does] if who.lower.ends_with("'s") && (does.lower.ends_with("ing") || matches!(does.lower.as_str(), "got" | "been" | "at" | "in")))
    });
    !why && latin && !clause.question && (1..=7).contains(&words.len()) && !words.iter().any(says)
}

/// The things of a list: 'a loaf and some teabags'.
fn listed(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let joins = |word: &Word<'_>| matches!(word.lower.as_str(), "and" | "&" | "plus" | "n" | "oh" | "also");
    let article =
        |word: &Word<'_>| matches!(word.lower.as_str(), "a" | "an" | "the" | "some" | "more" | "any");
    let end = words.iter().position(|word| ENDING.contains(word.lower.as_str())).unwrap_or(words.len());
    let parts = words.get(..end).unwrap_or_default().split(joins);
    // 'Cups & balloons', 'wipes + soap'.
    let one = |before: &Word<'_>, after: &Word<'_>| {
        !scene.text.get(before.end..after.start).is_some_and(|gap| gap.contains(['&', '+']))
    };
    for part in parts.flat_map(|part| part.chunk_by(one)) {
        let lead = part.iter().take_while(|word| article(word)).count();
        if let (Some(first), Some(last)) = (part.get(lead), part.last()) {
            let span = Span { start: first.start, end: last.end };
            found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
        }
    }
}

#[rustfmt::skip]
static GETTING: Words = Words::new(&["grab", "get", "buy", "bring", "order", "need", "pick", "fetch", "getting", "buying", "want", "of", "bringing", "says", "more"]);
#[rustfmt::skip]
static ENDING: Words = Words::new(&[
    "on", "from", "at", "for", "before", "when", "please", "pls", "plz", "if", "we", "while", "tonight", "today", "tomorrow", "tmr", "i", "you", "u", "so", "then", "by", "after", "as", "because", "cos", "with", "in", "to", "ok", "thanks", "thx", "later", "now", "too", "way", "home", "were", "we're", "since", "though", "who",
]);

/// 'can you grab oat milk and eggs on the way home'.
fn bought(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let cued = clause.hits.iter().any(|hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Buy, _))
            || matches!(hit.cue, Cue::Request | Cue::Offer | Cue::Wish | Cue::Also)
    });
    // 'Grab rice, a lime': said to somebody, with no word for asking.
    #[rustfmt::skip]
    static NO_GOODS: Words = Words::new(&["off", "up", "out", "in", "on", "well", "him", "her", "them", "it", "there", "home", "here", "back", "ready", "to", "rid", "over", "down", "a", "some", "going", "lost", "real", "me", "us", "you", "your", "my"]);
    let orders = matches!(words, [verb, thing, ..]
        if matches!(verb.lower.as_str(), "grab" | "buy" | "fetch")
            && !verb.stop
            && !NO_GOODS.contains(thing.lower.as_str())
            && !thing.capital());
    let needs = orders || words.first().is_some_and(|word| word.lower == "need") && errand(scene);
    if !(cued || needs) {
        return;
    }
    // 'Need to leave' gets nothing; 'need to buy' does.
    let gets = |(index, word): (usize, &Word<'_>)| {
        GETTING.contains(word.lower.as_str()) && words.get(index + 1).is_none_or(|next| next.lower != "to")
    };
    if let Some(span) = run_out(words) {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
        return;
    }
    let Some(verb) = words.iter().enumerate().position(gets) else {
        // 'Oh and butter': one thing more for a list that stands.
        if clause.has(Cue::Also) && words.len() <= 5 && continues(clause, words) {
            listed(scene, words, found);
        }
        return;
    };
    let mut from = verb + 1;
    while words.get(from).is_some_and(|word| {
        within!(
            "up me us some a an the more any of out another couple bit also her him ur your you to",
            &word.lower
        )
    }) {
        from += 1;
    }
    let mut start = from;
    let mut push = |start: usize, end: usize| {
        if let (Some(first), Some(last)) =
            (words.get(start), end.checked_sub(1).and_then(|end| words.get(end)))
            && start < end
            && !within!(
                "it them something anything stuff one that this back there here together married it? \
                 lost tix tickets",
                &first.lower
            )
        {
            let person = first.capital()
                && first.start > 0
                && words.get(end).is_some_and(|next| matches!(next.lower.as_str(), "from" | "at"));
            let span = Span { start: first.start, end: last.end };
            // 'I need proper suya': the dish goes by its own name.
            let dish = !errand(scene)
                && clause.hits.iter().any(|hit| {
                    let at = scene.norm.back(hit.start, hit.end);
                    matches!(hit.cue, Cue::Topic(CardKind::Dine, 9..))
                        && span.start <= at.start
                        && at.end <= span.end
                });
            if !(person || dish) {
                found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
            }
        }
    };
    let mut index = from;
    while let Some(word) = words.get(index) {
        let timed = scene.entities.iter().any(|e| {
            e.kind == steward_model::EntityKind::Time && e.span.start <= word.start && word.start < e.span.end
        });
        if timed || ENDING.contains(word.lower.as_str()) || index >= from + 14 {
            break;
        }
        // 'Bin bags + sponges', 'rolls/bread'.
        let before = index.checked_sub(1).filter(|_| index > start).and_then(|at| words.get(at));
        let joined = before
            .and_then(|before| scene.text.get(before.end..word.start))
            .is_some_and(|gap| gap.contains(['+', '/']));
        if joined {
            push(start, index);
            start = index;
        }
        if matches!(word.lower.as_str(), "and" | "&" | "plus" | "n") {
            push(start, index);
            start = index + 1;
            while words
                .get(start)
                .is_some_and(|word| matches!(word.lower.as_str(), "some" | "a" | "an" | "the" | "more"))
            {
                start += 1;
            }
            index = start;
            continue;
        }
        index += 1;
    }
    push(start, index);
}

/// 'Nearly out of biscuits', 'we've no bread left': what has run out.
fn run_out(words: &[Word<'_>]) -> Option<Span> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let from = (0..words.len()).find_map(|at| match (lower(at), lower(at + 1), lower(at + 2)) {
        ("nearly" | "almost" | "all" | "running" | "completely", "out", "of") => Some(at + 3),
        ("low", "on", _) => Some(at + 2),
        ("no", _, "left") => Some(at + 1),
        _ => None,
    })?;
    let rest = words.get(from..)?;
    let lead = rest
        .iter()
        .take_while(|word| matches!(word.lower.as_str(), "the" | "his" | "her" | "our" | "my"))
        .count();
    let stops = |word: &Word<'_>| {
        ENDING.contains(word.lower.as_str())
            || matches!(word.lower.as_str(), "and" | "left" | "again" | "btw")
    };
    let mut last = None;
    for word in rest.iter().skip(lead).take(4) {
        if stops(word) {
            break;
        }
        last = Some(word);
        if word.stop {
            break;
        }
    }
    Some(Span { start: rest.get(lead)?.start, end: last?.end })
}

#[rustfmt::skip]
const MEASURES: &[char] = &['本', '台', '件', '副', '盆', '筐', '册', '盘', '碗', '锅', '节', '贴', '道', '只', '隻', '颗', '根', '块', '捆', '瓶', '个', '個', '点', '點', '袋', '包', '盒', '箱', '份', '些', '斤', '桶', '罐', '条', '支', '卷', '打', '把', '提', '束', '杯', '樽', '串', '板', '双', '雙', '旧', '扎', '枝', '块', '片', '听'];

/// The things of a list, each with the bytes of what joins it to the next: 排骨还有一把香菜, 魚蛋同埋豆卜.
fn pieces(list: &str) -> Vec<(&str, usize)> {
    const JOINS: &[&str] = &["还有", "還有", "同埋", "以及", "外加", "和", "跟", "与", "加"];
    let (mut all, mut rest) = (Vec::new(), list);
    // 肥牛同一包鱼蛋: 同 joins where a count follows.
    let counted = |rest: &str| {
        rest.match_indices('同').find_map(|(at, join)| {
            let next = rest.get(at + join.len()..)?.chars().next()?;
            (at > 0 && COUNTED.contains(next)).then_some((at, join.len()))
        })
    };
    while let Some((at, join)) = JOINS
        .iter()
        .filter_map(|join| rest.find(join).filter(|&at| at > 0).map(|at| (at, join.len())))
        .chain(counted(rest))
        .min_by_key(|&(at, length)| (at, std::cmp::Reverse(length)))
    {
        all.push((rest.get(..at).unwrap_or_default(), join));
        rest = rest.get(at + join..).unwrap_or_default();
    }
    all.push((rest, 0));
    all
}

/// Bytes of how many at the head of a thing: the 一把 of 一把香菜.
fn count_before(thing: &str) -> usize {
    let rest = thing.trim_start_matches(|c| COUNTED.contains(c));
    let after = rest.trim_start_matches(MEASURES);
    let counted = rest.len() < thing.len() && after.len() < rest.len() && !after.is_empty();
    if counted { thing.len() - after.len() } else { 0 }
}

/// How many of a thing.
const COUNTED: &str = "一二两兩三四五六七八九十几幾半0123456789";
/// No thing to get is named with these.
const NO_THING_ZH: &str = "人事天时分钟我你他她谁什啥没不了吗吧呢去来到说想是在会能要票位个号点年月日";

/// 带瓶酱油, 买两斤苹果.
fn bought_zh(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    let part = clause.span.of(scene.text);
    if part.is_ascii() && scene.norm.text.get(clause.start..clause.end).is_some_and(str::is_ascii) {
        return;
    }
    // 家里没盐了: what has run out is what to bring.
    let out = part.find('没').and_then(|at| {
        let start = at + '没'.len_utf8();
        let end = part.get(start..)?.find('了')? + start;
        Some(Span { start: clause.span.start + start, end: clause.span.start + end })
    });
    if let Some(span) = out {
        let name = span.of(scene.text);
        let thing = (1..=4).contains(&name.chars().count())
            && !name.contains([
                '空', '时', '票', '位', '事', '法', '系', '题', '思', '人', '电', '睡', '吃', '去', '来',
                '到', '看', '见', '想', '有', '了',
            ]);
        let errand =
            |clause: &Clause| clause.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Buy, _)));
        if thing && scene.clauses.iter().any(errand) {
            found.push(item(Fact::Item, name, span, 0.65));
        }
    }
    // 还有嫩豆腐, 再加葱: one thing more for a list that stands.
    let called = part.trim_start_matches(['啊', '哦', '噢', '喔', '诶', '欸', '哎', '，', ' ']);
    let more =
        ["还有", "還有", "仲有", "再加", "再来", "外加"].iter().find_map(|lead| called.strip_prefix(lead));
    // 两根油条 三杯豆浆: a count and its measure go on with what was named right before.
    let counted = part.trim_start_matches(|c| COUNTED.contains(c));
    let measured = counted.trim_start_matches(|c| MEASURES.contains(&c));
    let timed = scene.entities.iter().any(|e| {
        e.kind == steward_model::EntityKind::Time
            && e.span.start <= clause.span.start
            && clause.span.start < e.span.end
    });
    let goes_on = clause.start > 0
        && !timed
        && counted.len() < part.len()
        && measured.len() < counted.len()
        && found.last().is_some_and(|last| {
            last.fact == Fact::Item && last.confidence >= 0.6 && last.span.end + 2 >= clause.span.start
        });
    let more = more.or(goes_on.then_some(measured));
    if let Some(rest) = more.filter(|_| clause.start == 0 || errand(scene)) {
        let lead =
            rest.len() - rest.trim_start_matches(|c| COUNTED.contains(c) || MEASURES.contains(&c)).len();
        let name = rest.get(lead..).unwrap_or_default().trim_end_matches(|c: char| !c.is_alphanumeric());
        let thing = (1..=5).contains(&name.chars().count())
            && name.chars().all(cjk)
            && !name.contains(|c| NO_THING_ZH.contains(c));
        if thing {
            let start = clause.span.start + part.len() - rest.len() + lead;
            found.push(item(Fact::Item, name, Span { start, end: start + name.len() }, 0.65));
            return;
        }
    }
    if let Some(span) = verbs_zh::fronted(scene, clause).or_else(|| verbs_zh::presented(scene, clause)) {
        found.push(item(Fact::Item, span.of(scene.text), span, 0.65));
        return;
    }
    // 棉签也来一包: one more, before its verb.
    let one_more = ["也来", "也带", "也买", "也拿"].iter().find_map(|verb| {
        let at = part.seek(verb)?;
        let (thing, rest) = (part.get(..at)?.trim_start(), part.get(at + verb.len()..)?);
        let counts = rest.starts_with(|c| COUNTED.contains(c) || MEASURES.contains(&c));
        let named = (1..=5).contains(&thing.chars().count()) && thing.chars().all(cjk);
        (counts && named && !thing.contains(|c| NO_THING_ZH.contains(c)))
            .then(|| part.len() - part.trim_start().len()..part.len() - part.trim_start().len() + thing.len())
    });
    if let Some(thing) = one_more {
        let span = Span { start: clause.span.start + thing.start, end: clause.span.start + thing.end };
        found.push(item(Fact::Item, span.of(scene.text), span, 0.65));
        return;
    }
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    for (index, &(_, c)) in chars.iter().enumerate() {
        // 来, 加 and 还有 get something only by its measure: 来点藕, 加一包盐, 还有四个馒头, not 来我家.
        let measured = matches!(c, '来' | '加' | '有' | '要');
        // The 拿 of 拿铁 takes nothing.
        if c == '拿' && chars.get(index + 1).is_some_and(|&(_, c)| matches!(c, '铁' | '鐵')) {
            continue;
        }
        // 有点烧: a little so.
        if c == '有' && chars.get(index + 1).is_some_and(|&(_, c)| c == '点') {
            continue;
        }
        let timed = |at: usize| {
            let byte = chars.get(at).map_or(0, |&(byte, _)| clause.span.start + byte);
            scene.entities.iter().any(|e| {
                e.kind == steward_model::EntityKind::Time && e.span.start <= byte && byte < e.span.end
            })
        };
        // 25号拿26号还: when, not what.
        if timed(index + 1) {
            continue;
        }
        if !measured && !matches!(c, '带' | '帶' | '买' | '買' | '捎' | '称' | '拿') {
            continue;
        }
        let mut at = index + 1;
        let get = |at: usize| chars.get(at).map_or(' ', |&(_, c)| c);
        let counted =
            (at..at + 3).map(get).take_while(|c| !cjk(*c) || "一两二三四五六几半".contains(*c)).count();
        if measured && !(MEASURES.contains(&get(at + counted)) && (clause.has(Cue::Also) || errand(scene))) {
            continue;
        }
        while matches!(
            get(at),
            '一' | '两' | '兩' | '二' | '三' | '四' | '五' | '六' | '几' | '幾' | '半' | '上' | '0'..='9'
        ) {
            at += 1;
        }
        if MEASURES.contains(&get(at)) {
            at += 1;
        }
        let from = at;
        while cjk(get(at))
            && !matches!(
                get(at),
                '回' | '上'
                    | '返'
                    | '嚟'
                    | '吧'
                    | '就'
                    | '呗'
                    | '啊'
                    | '哈'
                    | '给'
                    | '了'
                    | '来'
                    | '去'
                    | '过'
                    | '的'
                    | '吗'
                    | '不'
                    | '没'
                    | '到'
                    | '好'
                    | '行'
                    | '谢'
                    | '呢'
                    | '嘛'
                    | '我'
                    | '你'
                    | '张'
                    | '也'
                    | '啥'
                    | '什'
                    | '得'
                    | '唔'
            )
            && at < from + 20
        {
            at += 1;
        }
        let (Some(&(start, _)), end) = (chars.get(from), chars.get(at).map_or(part.len(), |&(at, _)| at))
        else {
            continue;
        };
        if at > from {
            // Two things joined by 和 are two things.
            let mut offset = clause.span.start + start;
            for (piece, gap) in pieces(part.get(start..end).unwrap_or_default()) {
                let lead = count_before(piece);
                let thing = piece.get(lead..).unwrap_or_default();
                let thing =
                    thing.char_indices().nth(8).map_or(thing, |(end, _)| thing.get(..end).unwrap_or(thing));
                let somebody =
                    ["娃", "孩子", "爸", "妈", "爷", "奶奶", "女儿", "儿子", "媳妇", "老婆", "老公"]
                        .iter()
                        .any(|kin| thing.starts_with(kin));
                if !thing.is_empty()
                    && !somebody
                    && !matches!(thing, "东西" | "東西" | "菜" | "票" | "单" | "半")
                {
                    let span = Span { start: offset + lead, end: offset + lead + thing.len() };
                    found.push(item(Fact::Item, thing, span, 0.65));
                }
                offset += piece.len() + gap;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    #[test]
    fn a_list_runs_on_over_its_commas() {
        for (text, want) in [
            ("on your way home can you pick up leeks, mint and a lime", &["leeks", "mint", "lime"][..]),
            ("can you stop at the Corner Market for ice, limes and cups", &["ice", "limes", "cups"]),
            ("need you to pop into Boots for plasters and syrup", &["plasters", "syrup"]),
            ("pls get napkins, cups & balloons", &["napkins", "cups", "balloons"]),
            ("pls bring candles and bread, blackout from 6 again", &["candles", "bread"]),
            ("can you run to the chemist for my tablets", &["my tablets"]),
            ("can you swing by for dinner, Ana and Tom are here", &[]),
            ("could you stop by the office for a chat", &[]),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let mut things: Vec<String> = Vec::new();
            for one in mentions {
                if let (Fact::Item, Said::Words(words)) = (one.fact, one.said)
                    && one.confidence >= 0.55
                    && !things.contains(&words)
                {
                    things.push(words);
                }
            }
            assert_eq!(things, want, "{text}");
        }
    }
}
