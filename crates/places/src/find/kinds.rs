//! Questions for a kind of place instead of a name: 'thai food near the station', 'pharmacy', 泰国菜, 车站附近的药店.

use crate::fold::{fold, has_dense};

/// A kind of place, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub category: &'static str,
    pub cuisine: Option<&'static str>,
    /// The words for where; `None` for near the asker.
    pub place: Option<String>,
}

/// (category, its words): English, German, Chinese; folded.
const KINDS: &[(&str, &[&str])] = &[
    (
        "restaurant",
        &[
            "restaurant",
            "restaurants",
            "diner",
            "dinner",
            "lunch",
            "food",
            "eat",
            "餐厅",
            "饭店",
            "餐馆",
            "饭馆",
            "吃饭",
            "美食",
        ],
    ),
    ("cafe", &["cafe", "cafes", "coffee", "coffee shop", "kaffee", "咖啡", "咖啡馆", "咖啡店", "咖啡厅"]),
    (
        "fast_food",
        &["fast food", "takeaway", "take away", "imbiss", "snack bar", "快餐", "快餐店", "小吃", "外卖"],
    ),
    ("bar", &["bar", "bars", "pub", "pubs", "beer", "酒吧", "酒馆"]),
    ("pharmacy", &["pharmacy", "pharmacies", "chemist", "drugstore", "apotheke", "药店", "药房"]),
    ("hospital", &["hospital", "hospitals", "spital", "krankenhaus", "医院"]),
    ("doctors", &["doctor", "doctors", "clinic", "arzt", "诊所", "医生"]),
    ("dentist", &["dentist", "zahnarzt", "牙医", "牙科"]),
    ("bank", &["bank", "banks", "银行"]),
    ("atm", &["atm", "atms", "cash machine", "bancomat", "bankomat", "geldautomat", "取款机", "提款机"]),
    ("parking", &["parking", "car park", "parkplatz", "停车场", "停车"]),
    ("fuel", &["fuel", "petrol", "petrol station", "gas station", "tankstelle", "加油站"]),
    ("school", &["school", "schools", "schule", "学校"]),
    ("toilets", &["toilet", "toilets", "restroom", "wc", "厕所", "洗手间", "卫生间"]),
    (
        "hotel",
        &["hotel", "hotels", "hostel", "guesthouse", "guest house", "motel", "酒店", "宾馆", "旅馆", "住宿"],
    ),
    ("supermarket", &["supermarket", "supermarkets", "grocery", "groceries", "supermarkt", "超市"]),
    ("bus_stop", &["bus stop", "bus stops", "bushaltestelle", "公交站", "公交车站", "巴士站"]),
    (
        "station",
        &[
            "station",
            "train station",
            "railway station",
            "bahnhof",
            "metro station",
            "火车站",
            "车站",
            "地铁站",
        ],
    ),
    ("attraction", &["attraction", "attractions", "sights", "sightseeing", "景点", "名胜"]),
    ("museum", &["museum", "museums", "博物馆"]),
    ("cinema", &["cinema", "cinemas", "movie theater", "movies", "kino", "电影院", "影院"]),
    ("theatre", &["theatre", "theater", "剧院", "剧场"]),
    ("library", &["library", "libraries", "bibliothek", "图书馆"]),
    ("post_office", &["post office", "post", "邮局"]),
    ("police", &["police", "police station", "polizei", "警察局", "派出所"]),
    ("bakery", &["bakery", "bakeries", "backerei", "baker", "面包店"]),
    ("convenience", &["convenience store", "corner shop", "便利店", "小卖部"]),
    ("bookshop", &["bookshop", "bookstore", "书店"]),
    ("clothes", &["clothes shop", "clothing store", "服装店"]),
    ("hairdresser", &["hairdresser", "barber", "理发店", "理发"]),
    ("park", &["park", "parks", "公园"]),
    ("playground", &["playground", "spielplatz", "游乐场"]),
    ("swimming_pool", &["swimming pool", "schwimmbad", "游泳池", "游泳馆"]),
    ("sports_centre", &["sports centre", "gym", "健身房", "体育馆"]),
    ("airport", &["airport", "flughafen", "机场"]),
];

/// (word of OpenStreetMap, its words): English and Chinese.
const CUISINES: &[(&str, &[&str])] = &[
    ("thai", &["thai", "泰国", "泰国菜", "泰餐", "泰式"]),
    ("chinese", &["chinese", "中国菜", "中餐", "中餐厅", "中式"]),
    ("japanese", &["japanese", "日本菜", "日本料理", "日料", "日餐", "日式"]),
    ("sushi", &["sushi", "寿司"]),
    ("korean", &["korean", "韩国菜", "韩国料理", "韩餐", "韩式"]),
    ("vietnamese", &["vietnamese", "越南菜", "越南"]),
    ("indian", &["indian", "curry", "印度菜", "印度", "咖喱"]),
    ("italian", &["italian", "意大利菜", "意大利", "意餐"]),
    ("pizza", &["pizza", "pizzeria", "披萨", "比萨", "披萨店"]),
    ("french", &["french", "法国菜", "法餐", "法国"]),
    ("german", &["german", "德国菜", "德国"]),
    ("greek", &["greek", "希腊菜", "希腊"]),
    ("spanish", &["spanish", "西班牙菜", "西班牙"]),
    ("turkish", &["turkish", "土耳其菜", "土耳其"]),
    ("kebab", &["kebab", "doner", "烤肉串"]),
    ("mexican", &["mexican", "tacos", "墨西哥菜", "墨西哥"]),
    ("american", &["american", "美国菜", "美式"]),
    ("burger", &["burger", "burgers", "汉堡", "汉堡包"]),
    ("seafood", &["seafood", "海鲜"]),
    ("steak_house", &["steak", "steak house", "牛排"]),
    ("barbecue", &["barbecue", "bbq", "grill", "烧烤", "烤肉"]),
    ("hot_pot", &["hot pot", "hotpot", "火锅", "火锅店", "涮羊肉"]),
    ("sichuan", &["sichuan", "szechuan", "川菜", "四川菜"]),
    ("cantonese", &["cantonese", "粤菜", "广东菜"]),
    ("hunan", &["hunan", "湘菜", "湖南菜"]),
    ("dongbei", &["dongbei", "东北菜"]),
    ("peking_duck", &["peking duck", "roast duck", "烤鸭"]),
    ("dumpling", &["dumpling", "dumplings", "饺子", "饺子馆", "包子"]),
    ("noodle", &["noodle", "noodles", "ramen", "面条", "面馆", "拉面"]),
    ("vegetarian", &["vegetarian", "vegan", "素食", "素菜"]),
    ("ice_cream", &["ice cream", "gelato", "冰淇淋"]),
    ("regional", &["regional", "local", "本地菜", "地方菜"]),
    ("asian", &["asian", "亚洲菜"]),
    ("indonesian", &["indonesian", "印尼菜"]),
    ("malaysian", &["malaysian", "马来菜"]),
];

/// Words that say nothing of what is wanted.
const FILLERS: &[&str] = &[
    "a", "an", "the", "any", "some", "good", "best", "nice", "cheap", "nearest", "closest", "next", "place",
    "places", "to", "for", "open", "now", "find", "where", "is", "can", "i", "get", "me", "here", "nearby",
    "around", "near", "by",
];

/// What kind of place a question asks for; `None` where it names something.
pub(crate) fn wanted(text: &str) -> Option<Wanted> {
    let folded = fold(text);
    if has_dense(&folded) { chinese(&folded.replace(' ', "")) } else { english(&folded) }
}

fn english(folded: &str) -> Option<Wanted> {
    let padded = format!(" {folded} ");
    for cut in [" near ", " close to ", " next to ", " around ", " in ", " at ", " by ", " beside "] {
        if let Some((what, place)) = padded.split_once(cut) {
            let place = place.trim().trim_start_matches("the ");
            let here = matches!(place, "" | "me" | "here" | "by" | "my place");
            if let Some((category, cuisine)) = kind(what.trim()) {
                return Some(Wanted { category, cuisine, place: (!here).then(|| place.to_owned()) });
            }
        }
    }
    kind(folded).map(|(category, cuisine)| Wanted { category, cuisine, place: None })
}

/// All the words must be of kinds, cuisines and fillers.
fn kind(what: &str) -> Option<(&'static str, Option<&'static str>)> {
    let words: Vec<&str> = what.split(' ').filter(|word| !word.is_empty()).collect();
    let (mut category, mut cuisine) = (None, None);
    let mut at = 0;
    while at < words.len() {
        let pair = words.get(at..at + 2).map(|pair| pair.join(" "));
        let one = words.get(at).copied().unwrap_or_default();
        let found = |list: &'static [(&'static str, &'static [&'static str])]| {
            let of = |text: &str| list.iter().find(|entry| entry.1.contains(&text)).map(|entry| entry.0);
            pair.as_deref().and_then(of).map(|word| (word, 2)).or_else(|| of(one).map(|word| (word, 1)))
        };
        if let Some((word, length)) = found(CUISINES) {
            cuisine = cuisine.or(Some(word));
            at += length;
        } else if let Some((word, length)) = found(KINDS) {
            category = category.or(Some(word));
            at += length;
        } else if FILLERS.contains(&one) {
            at += 1;
        } else {
            return None;
        }
    }
    match (category, cuisine) {
        (None, None) => None,
        (category, cuisine) => Some((category.unwrap_or("restaurant"), cuisine)),
    }
}

/// …附近的…, 附近的…, or the kind alone.
fn chinese(text: &str) -> Option<Wanted> {
    let text = ["哪里有", "哪儿有", "最近的", "找", "想吃", "吃", "去"]
        .iter()
        .fold(text, |text, head| text.strip_prefix(head).filter(|rest| !rest.is_empty()).unwrap_or(text));
    let cuts = ["附近的", "附近哪里有", "附近有", "旁边的", "周边的", "附近"];
    let (place, what) = cuts.iter().find_map(|cut| text.split_once(cut)).unwrap_or(("", text));
    let (category, cuisine) = chinese_kind(what.trim_start_matches('的'))?;
    let here = matches!(place, "" | "我" | "这" | "这里" | "这儿");
    Some(Wanted { category, cuisine, place: (!here).then(|| place.to_owned()) })
}

fn chinese_kind(what: &str) -> Option<(&'static str, Option<&'static str>)> {
    let of = |list: &'static [(&'static str, &'static [&'static str])], text: &str| {
        list.iter().find(|entry| entry.1.contains(&text)).map(|entry| entry.0)
    };
    if let Some(cuisine) = of(CUISINES, what) {
        return Some(("restaurant", Some(cuisine)));
    }
    if let Some(category) = of(KINDS, what) {
        return Some((category, None));
    }
    // 泰国餐厅: a cuisine before a kind.
    what.char_indices().skip(1).find_map(|(at, _)| {
        let (head, tail) = what.split_at_checked(at)?;
        Some((of(KINDS, tail)?, Some(of(CUISINES, head)?)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(&'static str, Option<&'static str>, Option<String>)> {
        wanted(text).map(|wanted| (wanted.category, wanted.cuisine, wanted.place))
    }

    #[test]
    fn kinds_are_understood_in_both_languages() {
        for (text, category, cuisine, place) in [
            ("pharmacy", "pharmacy", None, None),
            ("Thai food near the station", "restaurant", Some("thai"), Some("station")),
            ("a good italian restaurant nearby", "restaurant", Some("italian"), None),
            ("hot pot", "restaurant", Some("hot_pot"), None),
            ("coffee near me", "cafe", None, None),
            ("gas station in Vaduz", "fuel", None, Some("vaduz")),
            ("泰国菜", "restaurant", Some("thai"), None),
            ("附近的药店", "pharmacy", None, None),
            ("火车站附近的泰国餐厅", "restaurant", Some("thai"), Some("火车站")),
            ("最近的超市", "supermarket", None, None),
        ] {
            assert_eq!(of(text), Some((category, cuisine, place.map(str::to_owned))), "{text}");
        }
    }

    #[test]
    fn names_are_not_kinds() {
        for text in
            ["Bahnhofstrasse", "Bank of America", "Thai Palace", "和平门药店", "", "the", "北京饭店附近"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn every_kind_is_a_category() {
        for (category, _) in KINDS {
            assert!(crate::category::number(category).is_some(), "{category}");
        }
    }
}
