//! The things that plans are about: what to buy, see, hear, rent or not forget.

use super::Scene;
use super::clauses::Clause;
use super::cues::Cue;
use super::words::{Word, cjk};
use crate::engine::Seek;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span, Topic};

/// All things of a message.
pub(super) fn mentions(scene: &Scene<'_>, topics: &[Topic]) -> Vec<Mention> {
    let mut found = Vec::new();
    titles(scene, &mut found);
    cuisines(scene, topics, &mut found);
    events(scene, topics, &mut found);
    vehicles(scene, topics, &mut found);
    reminders(scene, &mut found);
    let mut listing = false;
    for clause in scene.clauses {
        let words = scene.words(clause.span);
        let known = found.len();
        if listing && continues(clause, &words) {
            listed(scene, &words, &mut found);
        } else {
            bought(scene, clause, &words, &mut found);
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
        listing = (comma && grew || heading) && errand(scene);
        bought_zh(scene, clause, &mut found);
        shown(scene, clause, &words, &mut found);
        heard(scene, &words, &mut found);
        named_event(scene, &words, &mut found);
        headed(scene, &words, topics, &mut found);
        enumerated(scene, clause, &mut found);
    }
    found
}

fn item(fact: Fact, text: &str, span: Span, confidence: f32) -> Mention {
    Mention { fact, said: Said::Words(text.to_owned()), span, confidence }
}

/// 《》 holds a title; 'X的《Y》' names who made it.
fn titles(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let text = scene.text;
    for (at, _) in text.match_indices('《').take(4) {
        let start = at + '《'.len_utf8();
        let Some(length) = text.get(start..).and_then(|rest| rest.find('》')) else { continue };
        let span = Span { start, end: start + length };
        found.push(item(Fact::Item, span.of(text), span, 0.9));
        if let Some(before) = text.get(..at).and_then(|before| before.strip_suffix('的')) {
            let name: Vec<char> = before
                .chars()
                .rev()
                .take_while(|&c| cjk(c) && !matches!(c, '听' | '聽' | '放' | '看' | '首' | '是'))
                .take(8)
                .collect();
            let name: String = name.into_iter().rev().collect();
            if !name.is_empty() {
                found.push(item(
                    Fact::Artist,
                    &name,
                    Span { start: before.len() - name.len(), end: before.len() },
                    0.8,
                ));
            }
        }
    }
}

/// Meals say when, not what.
#[rustfmt::skip]
const MEALS: &[&str] = &[
    "dinner", "lunch", "brunch", "breakfast", "supper", "takeaway", "takeout", "take out", "take away", "makan", "a bite", "bite to eat", "grab food", "get food", "some food", "eat out", "eating out", "go eat", "restaurant", "a table", "eat", "food", "hungry", "starving", "feed me", "potluck", "order in", "picnic", "brekkie", "brekky", "food court", "hawker", "bistro", "diner", "cafe", "pub lunch",
    "吃饭", "吃个饭", "约饭", "饭局", "聚餐", "晚饭", "午饭", "早饭", "晚餐", "午餐", "早餐", "宵夜", "夜宵", "点外卖", "叫外卖", "外卖", "吃一顿", "搓一顿", "下馆子", "请客", "吃大餐", "吃", "喝", "餐厅", "饭店", "饿", "馋", "吃什么", "吃啥", "吃点", "想吃", "去吃", "来家里吃", "食饭",
];

fn cuisines(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    for entity in scene.entities.iter().filter(|e| e.kind == EntityKind::Cuisine) {
        let value =
            entity.value().and_then(|value| value.part("value")).unwrap_or(entity.span.of(scene.text));
        found.push(item(Fact::Cuisine, value, entity.span, 0.9));
    }
    for topic in topics.iter().filter(|topic| topic.kind == CardKind::Dine) {
        let word = scene
            .norm
            .text
            .get(scene.norm.forth(topic.span.start)..scene.norm.forth(topic.span.end))
            .unwrap_or_default();
        let refused = scene
            .clause_at(topic.span.start)
            .is_some_and(|clause| clause.has(Cue::No) || begins_not(scene, topic.span));
        let mut span = topic.span;
        while let Some(verb) = span.of(scene.text).chars().next().filter(|c| "去来想吃喝食涮撸".contains(*c))
        {
            span.start += verb.len_utf8();
        }
        // Where it is served is no dish: 食堂, 咖啡馆.
        let venue = word.ends_with(['堂', '馆', '厅', '屋', '档', '楼', '铺', '店', '吧']);
        let nation = scene.entities.iter().any(|e| e.kind == EntityKind::Place && e.span == span);
        let eaten = span.start < span.end && !venue && !nation;
        if eaten && !MEALS.contains(&word) && !refused && !names_cuisine(scene, topic.span, word) {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.5));
        }
    }
}

/// Chinese names of nations and provinces whose food is a cuisine by itself, with OpenStreetMap's word for it.
#[rustfmt::skip]
const KITCHENS: &[(&str, &[&str])] = &[
    ("thai", &["泰国", "泰國", "泰"]), ("japanese", &["日本", "日", "和"]), ("korean", &["韩国", "韓國", "韩", "韓"]),
    ("vietnamese", &["越南", "越"]), ("indian", &["印度"]), ("italian", &["意大利", "意"]), ("french", &["法国", "法國", "法"]),
    ("spanish", &["西班牙"]), ("greek", &["希腊", "希臘"]), ("turkish", &["土耳其"]), ("mexican", &["墨西哥"]),
    ("german", &["德国", "德國", "德"]), ("american", &["美国", "美國", "美"]), ("chinese", &["中国", "中國", "中"]),
    ("sichuan", &["四川", "川"]), ("hunan", &["湖南", "湘"]), ("malaysian", &["马来", "馬來"]), ("indonesian", &["印尼"]),
    ("lebanese", &["黎巴嫩"]), ("austrian", &["奥地利"]), ("swiss", &["瑞士"]),
];

/// 'thai food' and 意大利菜 are the cuisine over again, not a dish of it.
fn names_cuisine(scene: &Scene<'_>, span: Span, word: &str) -> bool {
    scene.entities.iter().filter(|entity| entity.kind == EntityKind::Cuisine).any(|entity| {
        let within = entity.span.start <= span.start && span.end <= entity.span.end;
        let value = entity.value().and_then(|value| value.part("value")).unwrap_or_default();
        let named = KITCHENS.iter().filter(|(cuisine, _)| *cuisine == value).flat_map(|(_, names)| *names);
        let by_name = [" food", " cuisine"].iter().any(|end| word.strip_suffix(end) == Some(value))
            || ["菜", "餐", "料理", "式", "料"]
                .iter()
                .filter_map(|end| word.strip_suffix(end))
                .any(|nation| named.clone().any(|name| *name == nation));
        within && (span != entity.span || word == value || by_name)
    })
}

/// 'not sushi again': what is refused is no wish.
fn begins_not(scene: &Scene<'_>, span: Span) -> bool {
    let before = scene.text.get(..span.start).unwrap_or_default().trim_end().to_lowercase();
    ["not", "no", "no more", "anything but", "不吃", "别吃", "不要", "不想吃", "除了"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// An event goes by the word that makes it one, with the word before it: 'pottery class'.
fn events(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    const SUFFIXES: &[&str] = &["樂團", "乐团", "乐队", "樂隊", "演唱会", "演唱會", "音乐节", "音乐会", "话剧", "舞台剧", "音乐剧", "脱口秀", "漫展", "讲座", "展", "巡演"];
    for topic in topics.iter().filter(|topic| matches!(topic.kind, CardKind::Attend | CardKind::Visit)) {
        let before = scene.text.get(..topic.span.start).unwrap_or_default();
        let written = topic.span.of(scene.text);
        if !before.ends_with(cjk) && written.is_ascii() {
            // A whole clause tells that there is an event, not what it is called.
            let whole = scene.clauses.iter().any(|clause| clause.span == topic.span);
            if topic.kind == CardKind::Attend
                && !whole
                && !matches!(
                    written.to_ascii_lowercase().as_str(),
                    "are playing" | "playing live" | "live at" | "tour"
                )
                && ![" for", " to", " at", " on", " is", " by"].iter().any(|end| written.ends_with(end))
            {
                found.push(item(Fact::Item, written, topic.span, 0.5));
            }
            continue;
        }
        if !SUFFIXES.iter().any(|suffix| written.ends_with(suffix)) {
            continue;
        }
        let stop = |at: usize, c: char| {
            !(cjk(c) || c.is_ascii_alphanumeric())
                || matches!(c, '看' | '听' | '去' | '的' | '个' | '场' | '有' | '买')
                || scene
                    .entities
                    .iter()
                    .any(|e| e.kind == EntityKind::Time && e.span.start <= at && at < e.span.end)
        };
        let start = before
            .char_indices()
            .rev()
            .take(10)
            .take_while(|&(at, c)| !stop(at, c))
            .last()
            .map_or(topic.span.start, |(at, _)| at);
        let span = Span { start, end: topic.span.end };
        found.push(item(
            Fact::Item,
            span.of(scene.text),
            span,
            if start < topic.span.start { 0.8 } else { 0.5 },
        ));
    }
}

#[rustfmt::skip]
const VEHICLES: &[&str] = &["jeep", "4x4", "rv", "moped", "scooters", "mopeds", "kayaks", "canoe", "canoes", "jetski", "tuk tuk", "ute", "lorry", "sedan", "estate car", "people carrier", "皮卡", "越野", "小电驴", "游艇", "三轮车", "吉普", "山地车", "观光车", 
    "minivan", "minibus", "campervan", "camper", "motorbike", "motorcycle", "scooter", "van", "car", "truck", "suv", "bikes", "bike", "pickup", "convertible", "trailer", "boat", "kayak", "e-bike", "七座", "商务车", "面包车", "货车", "电动车", "电瓶车", "自行车", "单车", "房车", "摩托车", "越野车", "中巴", "大巴", "轿车", "小车",
];

fn vehicles(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    let span = Span { start: 0, end: scene.text.len().min(2000) };
    let latin = scene.words(span);
    for &vehicle in VEHICLES {
        let place = if vehicle.is_ascii() {
            latin
                .iter()
                .find(|word| word.lower == vehicle)
                .map(|word| Span { start: word.start, end: word.end })
        } else {
            scene.written(scene.text).seek(vehicle).map(|start| Span { start, end: start + vehicle.len() })
        };
        if let Some(span) = place {
            // 轿车够了, 面包车就行: what will do is what is wanted.
            let rest = scene.text.get(span.end..).unwrap_or_default();
            let does = ["够", "就行", "就好", "就可以", "也行", "更", "吧"]
                .iter()
                .any(|word| rest.starts_with(word));
            let rented = does || topics.iter().any(|topic| topic.kind == CardKind::Hire);
            found.push(item(Fact::Item, span.of(scene.text), span, if rented { 0.75 } else { 0.45 }));
            return;
        }
    }
}

/// What follows 'remind me to' or 提醒我, without the time in it.
fn reminders(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    const TRIGGERS: &[&str] = &[
        "remind me to", "remind me about", "remind me", "dont forget to", "dont forget", "remember to", "note to self", "mustnt forget to", "must remember to", "记一下", "记住", "备忘：", "待办：", "提醒我", "提醒一下", "别忘了", "别忘", "记得", "不要忘", "备忘",
    ];
    let norm = scene.rewritten(&scene.norm.text);
    let Some(end) = TRIGGERS
        .iter()
        .filter_map(|trigger| norm.seek(trigger).map(|at| (at, at + trigger.len())))
        .min_by_key(|&(at, end)| (at, std::cmp::Reverse(end)))
        .map(|(_, end)| end)
    else {
        return;
    };
    let start = scene.norm.back(end, end).start;
    let stop = scene
        .clauses
        .iter()
        .find(|clause| clause.span.end > start && clause.span.end - start > 3)
        .map_or(scene.text.len(), |clause| clause.span.end);
    let mut parts = Vec::new();
    let mut from = start;
    for entity in scene
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Time && e.span.start >= start && e.span.end <= stop)
    {
        parts.push((from, entity.span.start));
        from = entity.span.end;
    }
    parts.push((from, stop));
    let trimmed = |&(start, end): &(usize, usize)| {
        let mut words = scene
            .text
            .get(start..end)
            .unwrap_or_default()
            .trim_matches(|c: char| !(c.is_alphanumeric() || c == '《' || c == '》'));
        loop {
            let lower = words.to_lowercase();
            let lead = ["to ", "about ", "that ", "we ", "i need to ", "要", "去", "一下", "我"]
                .iter()
                .find(|lead| lower.starts_with(**lead));
            let tail = [" before", " by", " at", " on", " in", " around", " for", "吧", "哈", "啊", "哦"]
                .iter()
                .find(|tail| lower.ends_with(**tail));
            words = match (lead, tail) {
                (Some(lead), _) => words.get(lead.len()..).unwrap_or_default().trim(),
                (None, Some(tail)) => words.get(..words.len() - tail.len()).unwrap_or_default().trim(),
                (None, None) => break,
            };
        }
        words.to_owned()
    };
    // The first stretch that says something: what follows the hour is most often the reason.
    if let Some((part, words)) =
        parts.iter().map(|part| (part, trimmed(part))).find(|(_, words)| words.chars().count() >= 2)
    {
        found.push(item(Fact::Item, &words, Span { start: part.0, end: part.1 }, 0.75));
    }
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
        matches!(
            word.lower.as_str(),
            "is" | "are"
                | "was"
                | "i"
                | "you"
                | "we"
                | "he"
                | "she"
                | "they"
                | "can"
                | "will"
                | "please"
                | "pls"
                | "thanks"
                | "thx"
                | "ok"
                | "if"
                | "when"
                | "so"
                | "but"
                | "that"
        )
    };
    let latin = words.iter().all(|word| word.text.is_ascii());
    latin && !clause.question && (1..=7).contains(&words.len()) && !words.iter().any(says)
}

/// The things of a list: 'a loaf and some teabags'.
fn listed(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let joins = |word: &Word<'_>| matches!(word.lower.as_str(), "and" | "&" | "plus" | "n" | "oh" | "also");
    let article =
        |word: &Word<'_>| matches!(word.lower.as_str(), "a" | "an" | "the" | "some" | "more" | "any");
    let end = words.iter().position(|word| ENDING.contains(&word.lower.as_str())).unwrap_or(words.len());
    for part in words.get(..end).unwrap_or_default().split(joins) {
        let lead = part.iter().take_while(|word| article(word)).count();
        if let (Some(first), Some(last)) = (part.get(lead), part.last()) {
            let span = Span { start: first.start, end: last.end };
            found.push(item(Fact::Item, span.of(scene.text), span, 0.6));
        }
    }
}

/// 'Film on friday? Paper Moons at the Odeon': a name at the head of its clause, where something is to be seen.
fn headed(scene: &Scene<'_>, words: &[Word<'_>], topics: &[Topic], found: &mut Vec<Mention>) {
    let shown = topics.iter().any(|topic| topic.kind == CardKind::Watch && topic.confidence >= 0.85);
    let named = found.iter().any(|mention| mention.fact == Fact::Item && mention.confidence >= 0.6);
    let run = words.iter().take_while(|word| word.capital()).count();
    let stop = words.iter().take(run).position(|word| word.stop).map_or(run, |at| at + 1);
    let follows = words
        .get(stop)
        .is_none_or(|next| matches!(next.lower.as_str(), "at" | "on" | "in" | "is" | "tonight"));
    let second = words.first().is_some_and(|word| word.start > 0);
    let timed = |word: &Word<'_>| {
        scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end)
    };
    if !shown || named || !second || stop < 2 || !follows || words.iter().take(stop).any(timed) {
        return;
    }
    if let (Some(first), Some(last)) = (words.first(), words.get(stop - 1)) {
        let span = Span { start: first.start, end: last.end };
        found.push(item(Fact::Item, span.of(scene.text), span, 0.65));
    }
}

#[rustfmt::skip]
const GETTING: &[&str] = &["grab", "get", "buy", "bring", "order", "need", "pick", "fetch", "getting", "buying", "want", "of", "bringing", "says", "more"];
#[rustfmt::skip]
const ENDING: &[&str] = &[
    "on", "from", "at", "for", "before", "when", "please", "pls", "plz", "if", "we", "while", "tonight", "today", "tomorrow", "tmr", "i", "you", "u", "so", "then", "by", "after", "as", "because", "cos", "with", "in", "to", "ok", "thanks", "thx", "later", "now", "too", "way", "home", "were", "we're", "since", "though", "who",
];

/// 'can you grab oat milk and eggs on the way home'.
fn bought(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let cued = clause.hits.iter().any(|hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Buy, _))
            || matches!(hit.cue, Cue::Request | Cue::Offer | Cue::Wish | Cue::Also)
    });
    let needs = words.first().is_some_and(|word| word.lower == "need") && errand(scene);
    if !(cued || needs) {
        return;
    }
    // 'Need to leave' gets nothing; 'need to buy' does.
    let gets = |(index, word): (usize, &Word<'_>)| {
        GETTING.contains(&word.lower.as_str()) && words.get(index + 1).is_none_or(|next| next.lower != "to")
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
        matches!(
            word.lower.as_str(),
            "up" | "me"
                | "us"
                | "some"
                | "a"
                | "an"
                | "the"
                | "more"
                | "any"
                | "of"
                | "out"
                | "another"
                | "couple"
                | "bit"
                | "also"
                | "her"
                | "him"
                | "ur"
                | "your"
                | "you"
                | "to"
        )
    }) {
        from += 1;
    }
    let mut start = from;
    let mut push = |start: usize, end: usize| {
        if let (Some(first), Some(last)) =
            (words.get(start), end.checked_sub(1).and_then(|end| words.get(end)))
            && start < end
            && !matches!(
                first.lower.as_str(),
                "it" | "them"
                    | "something"
                    | "anything"
                    | "stuff"
                    | "one"
                    | "that"
                    | "this"
                    | "back"
                    | "there"
                    | "here"
                    | "together"
                    | "married"
                    | "it?"
                    | "lost"
                    | "tix"
                    | "tickets"
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
        let timed = scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end);
        if timed || ENDING.contains(&word.lower.as_str()) || index >= from + 14 {
            break;
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
        ENDING.contains(&word.lower.as_str())
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
const MEASURES: &[char] = &['道', '只', '隻', '颗', '根', '块', '捆', '瓶', '个', '個', '点', '點', '袋', '包', '盒', '箱', '份', '些', '斤', '桶', '罐', '条', '支', '卷', '打', '把', '提', '束', '杯'];

/// 带瓶酱油, 买两斤苹果.
fn bought_zh(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    let part = clause.span.of(scene.text);
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
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    for (index, &(_, c)) in chars.iter().enumerate() {
        // 来 and 加 get something only by its measure: 来点藕, 加一包盐, not 来我家.
        let measured = matches!(c, '来' | '加');
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
            )
            && at < from + 8
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
            for piece in part.get(start..end).unwrap_or_default().split(['和', '跟', '与']) {
                if !piece.is_empty() && !matches!(piece, "东西" | "菜" | "票" | "单") {
                    found.push(item(
                        Fact::Item,
                        piece,
                        Span { start: offset, end: offset + piece.len() },
                        0.65,
                    ));
                }
                offset += piece.len() + '和'.len_utf8();
            }
        }
    }
}

/// Films after 'see' and 'watch', bands before 'are playing', other names where something is put forward.
fn shown(scene: &Scene<'_>, clause: &Clause, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let timed = |word: &Word<'_>| {
        scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time) && e.span.start <= word.start && word.start < e.span.end
        })
    };
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let from = index;
        let small =
            |word: &Word<'_>| matches!(word.lower.as_str(), "the" | "of" | "and" | "in" | "a" | "to" | "&");
        let mut end = index;
        let mut cursor = index;
        while let Some(word) = words.get(cursor) {
            let name = word.capital()
                && !timed(word)
                && !matches!(
                    word.lower.as_str(),
                    "i" | "i'm" | "im" | "i'll" | "i've" | "ok" | "lol" | "omg"
                );
            if name {
                end = cursor + 1;
            } else if !(small(word) && end > from) {
                break;
            }
            if word.stop {
                break;
            }
            cursor += 1;
        }
        let capitals = end - from;
        if word.capital() && capitals > 0 {
            let before = from.checked_sub(1).and_then(|at| words.get(at)).map_or("", |w| w.lower.as_str());
            let after = words.get(end).map_or("", |w| w.lower.as_str());
            let next = words.get(end + 1).map_or("", |w| w.lower.as_str());
            let plays = matches!(
                (after, next),
                ("are" | "is", "playing" | "live" | "touring" | "doing" | "in")
                    | ("play" | "plays" | "playing" | "live" | "gig" | "concert" | "tickets" | "tix", _)
            );
            let seen = matches!(
                before,
                "see" | "watch" | "catch" | "seeing" | "watching" | "for" | "see:" | "called"
            );
            if let (Some(last), true) = (
                words.get(end - 1),
                plays
                    || (seen && before != "for")
                    || (seen && clause.has(Cue::Propose))
                    || (capitals >= 2 && clause.forward() && from > 0),
            ) {
                let span = Span { start: word.start, end: last.end };
                let confidence = if plays || seen { 0.75 } else { 0.4 };
                found.push(item(Fact::Item, span.of(scene.text), span, confidence));
            }
            index = end;
        } else {
            // 'see the new one about bees': lower-case titles after 'watch' or 'see' are taken whole.
            index += 1;
        }
    }
}

/// 'The Kites game', 'Ninth Harbour's on tonight': what is played or shown goes by its name.
fn named_event(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    for (index, word) in words.iter().enumerate() {
        let kind = matches!(
            word.lower.as_str(),
            "game" | "match" | "gig" | "concert" | "show" | "musical" | "festival"
        );
        let on = matches!(word.lower.as_str(), "on" | "out" | "showing")
            && index
                .checked_sub(1)
                .and_then(|at| words.get(at))
                .is_some_and(|before| before.lower.ends_with("'s") && before.capital());
        if !(kind || on) {
            continue;
        }
        let names = words
            .get(..index)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|word| word.capital() && word.lower != "i" && word.lower != "i'm")
            .count();
        let first = index.checked_sub(names).and_then(|at| words.get(at));
        let end = if kind {
            Some(word.end)
        } else {
            index.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.end - 2)
        };
        if let (Some(first), Some(end), true) = (first, end, names > 0 && names <= 5) {
            let whole = names > 1 || kind;
            let weekday = first.lower.contains("day's") || first.lower.ends_with("days");
            if whole && !weekday && first.start < end {
                let span = Span { start: first.start, end };
                found.push(item(Fact::Item, span.of(scene.text), span, 0.7));
            }
        }
    }
}

/// 'listen to X by Y', 'play X by Y'.
fn heard(scene: &Scene<'_>, words: &[Word<'_>], found: &mut Vec<Mention>) {
    let position = words.windows(2).position(|pair| matches!(pair, [a, b] if matches!((a.lower.as_str(), b.lower.as_str()), ("listen", "to") | ("heard", "of") | ("check", "out") | ("on", "repeat"))));
    let from = match position {
        Some(at) => at + 2,
        None => match words.iter().position(|word| matches!(word.lower.as_str(), "play" | "hear")) {
            Some(at) => at + 1,
            None => return,
        },
    };
    let Some(by) = words.iter().skip(from).position(|word| word.lower == "by").map(|at| at + from) else {
        return;
    };
    let end = words
        .iter()
        .enumerate()
        .skip(by + 1)
        .take(6)
        .find(|(_, word)| word.stop)
        .map_or(words.len(), |(at, _)| at + 1);
    if let (Some(first), Some(last), Some(artist), Some(artist_end)) = (
        words.get(from),
        by.checked_sub(1).and_then(|at| words.get(at)),
        words.get(by + 1),
        words.get(end - 1),
    ) && from < by
        && by + 1 < end
    {
        let (song, who) =
            (Span { start: first.start, end: last.end }, Span { start: artist.start, end: artist_end.end });
        found.push(item(Fact::Item, song.of(scene.text), song, 0.8));
        found.push(item(Fact::Artist, who.of(scene.text), who, 0.8));
    }
}
