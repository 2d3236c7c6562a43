//! Dishes and cuisines, and the words for meals that name neither.

use super::items::item;
use crate::acts::{Scene, doing::cues::Cue, place::eateries, wanting::verbs_zh};
use crate::engine::Words;
use steward_model::{CardKind, EntityKind, Fact, Mention, Span, Topic};

/// Meals say when, not what.
#[rustfmt::skip]
static MEALS: Words = Words::new(&[
    "dinner", "lunch", "brunch", "breakfast", "supper", "takeaway", "takeout", "take out", "take away", "makan", "a bite", "bite to eat", "grab food", "get food", "some food", "eat out", "eating out", "go eat", "restaurant", "a table", "eat", "food", "hungry", "starving", "feed me", "potluck", "order in", "picnic", "brekkie", "brekky", "food court", "hawker", "bistro", "diner", "cafe", "pub lunch",
    "吃饭", "吃个饭", "约饭", "饭局", "聚餐", "晚饭", "午饭", "早饭", "晚餐", "午餐", "早餐", "宵夜", "夜宵", "点外卖", "叫外卖", "外卖", "吃一顿", "搓一顿", "下馆子", "请客", "吃大餐", "吃", "喝", "餐厅", "饭店", "饿", "馋", "吃什么", "吃啥", "吃点", "想吃", "去吃", "食咩", "食乜", "大寿", "过寿", "办寿", "做寿", "寿宴", "来家里吃", "食饭",
]);

pub(crate) fn cuisines(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
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
        // 周六吃火锅 is a wish with its day: the dish is what is eaten.
        let words = span.of(scene.text);
        let verb = words.rfind(['吃', '喝', '涮', '撸']).filter(|&at| {
            let lead = words.get(..at).unwrap_or_default();
            !lead.ends_with('小') && words.len() > at + '吃'.len_utf8()
        });
        span.start += verb.unwrap_or(0);
        while let Some(verb) = span.of(scene.text).chars().next().filter(|c| "去来想吃喝食涮撸".contains(*c))
        {
            span.start += verb.len_utf8();
        }
        // Where it is served is no dish: 食堂, 咖啡馆.
        let venue = word.ends_with(['堂', '馆', '厅', '屋', '档', '楼', '铺', '店', '吧']);
        let nation = scene.entities.iter().any(|e| e.kind == EntityKind::Place && e.span == span);
        // 得早点撤: sooner, not breakfast.
        let sooner = word == "早点"
            && scene.text.get(..span.start).is_some_and(|lead| {
                lead.ends_with(['得', '要', '能', '会', '想', '就', '，', ' ', '尽', '我', '你', '该'])
            })
            && scene
                .text
                .get(span.end..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(crate::acts::words::cjk);
        let measure =
            matches!(span.of(scene.text), "碗" | "杯" | "顿" | "頓" | "份" | "点" | "點" | "个" | "個");
        // 聚一顿: that there is a meal, and not what.
        let measure = measure || word.ends_with("一顿");
        let eaten = span.start < span.end && !measure && !venue && !nation && !sooner;
        if eaten
            && !verbs_zh::house(word)
            && !MEALS.contains(word)
            && !eateries::is_house(span.of(scene.text))
            && !refused
            && !names_cuisine(scene, topic.span, word)
        {
            found.push(item(Fact::Item, span.of(scene.text), span, 0.5));
        }
    }
}

/// What is eaten by its grammar: 吃油封鸭, 想喝杨枝甘露, where no list knows the dish.
pub(crate) fn eaten(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    const VERBS: [char; 4] = ['吃', '喝', '嗦', '涮'];
    const LONGEST: usize = 5;
    if !topics.iter().any(|topic| topic.kind == CardKind::Dine) {
        return;
    }
    for clause in scene
        .clauses
        .iter()
        .filter(|clause| !clause.has(Cue::No) && (!clause.has(Cue::Past) || clause.forward()))
    {
        let part = clause.span.of(scene.text);
        for (at, verb) in part.char_indices().filter(|(_, c)| VERBS.contains(c)) {
            let rest = part.get(at + verb.len_utf8()..).unwrap_or_default();
            // 想吃你做的红烧鱼, 吃旁边的拉面: whose or where goes before.
            let own = rest.find('的').filter(|&at| {
                (2..=5).contains(&rest.get(..at).map_or(0, |own| own.chars().count()))
                    && rest
                        .get(..at)
                        .is_some_and(|own| own.ends_with(['做', '边', '家', '店', '口', '楼', '炖', '煮']))
            });
            let skipped = own.map_or(0, |at| at + '的'.len_utf8());
            let rest = rest.get(skipped..).unwrap_or_default();
            let at = at + skipped;
            let lead = rest.len()
                - rest
                    .trim_start_matches(['个', '個', '点', '點', '碗', '杯', '顿', '一', '半', '只', '份'])
                    .len();
            let name: String = rest
                .get(lead..)
                .unwrap_or_default()
                .chars()
                .take_while(|&c| {
                    crate::acts::words::cjk(c)
                        && !"吗嗎吧呢啊呀呗嘛不没好行的了去来就也都怎咋还還然再我你".contains(c)
                })
                .collect();
            let start = clause.span.start + at + verb.len_utf8() + lead;
            let span = Span { start, end: start + name.len() };
            let none = name.starts_with(|c: char| {
                "什啥饭飯早午晚宵完过過饱飽惊亏醋土瓜药藥力苦席货貨到酒茶出多少大東东顿咩乜嘢那这哪"
                    .contains(c)
            });
            let timed = scene.entities.iter().any(|e| {
                matches!(e.kind, EntityKind::Time | EntityKind::Cuisine)
                    && e.span.start < span.end
                    && span.start < e.span.end
            });
            let counted = (1..=LONGEST).contains(&name.chars().count());
            if counted
                && !none
                && !timed
                && !found.iter().any(|one| {
                    one.fact == Fact::Item && one.span.start < span.end && span.start < one.span.end
                })
            {
                found.push(item(Fact::Item, &name, span, 0.5));
            }
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

#[cfg(test)]
mod tests {
    use crate::listen;
    use jiff::tz::TimeZone;
    use steward_model::{Context, Fact, Said, Turn};

    #[test]
    fn a_dish_is_what_is_eaten_without_its_day_and_its_measure() {
        let now = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap();
        for (text, dish, other) in [
            ("周六吃火锅 老地方 六点", "火锅", "周六吃火锅"),
            ("一起吃碗馄饨不 明天中午", "馄饨", "碗"),
            ("晚上去吃长沙小吃不", "小吃", "吃"),
        ] {
            let turn = Turn { from: Some("小林".to_owned()), text: text.to_owned(), at: None };
            let mentions = listen(&[turn], &Context::at(now.clone())).mentions;
            let named = |words: &str| {
                mentions.iter().any(|mention| {
                    mention.fact == Fact::Item && mention.said == Said::Words(words.to_owned())
                })
            };
            let all: Vec<_> = mentions.iter().map(|mention| mention.span.of(text)).collect();
            assert!(named(dish) && !named(other), "{text}: {all:?}");
        }
    }
}
