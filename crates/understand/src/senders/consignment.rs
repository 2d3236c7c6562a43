//! Which parcel a notice means, beside its code: the shop or carrier it is from, and the number that it goes by.

use super::ends::is_han;
use super::names;
use super::page::Page;
use crate::dims::scan::{byte_before, slice};
use crate::engine::words;
use steward_model::EntityKind;

/// What a parcel is called in English.
const NOUNS: &[&str] = &["parcel", "package", "order", "delivery", "shipment", "item", "purchase"];
/// What it is called in Chinese.
const HAN: &[&str] = &["包裹", "包裏", "快递", "快遞", "快件", "订单", "訂單", "商品"];
/// Words before a Chinese parcel that name no shop.
const PLAIN: &[&str] = &[
    "您的", "你的", "您有", "一个", "一個", "一件", "新", "的", "有", "本", "该", "该", "个", "個", "件",
    "代收", "购买", "網購", "网购", "此", "次", "款", "寄存", "待取", "您", "到站", "国际", "生鲜", "以下",
];
/// Words of a name that are none.
const STOPS: &[&str] = words!(
    "your|the|a|an|this|new|our|hi|dear|click|collect|amazing|good|news|reminder|thanks|thank|you|for|\
    collecting|second|first|last|final|large|small|and|royal"
);

/// The shop or carrier that the parcel is from, unless it is who writes.
pub(super) fn shop(page: &Page<'_>) -> Option<String> {
    let name = from_shop(page).or_else(|| shops_parcel(page)).or_else(|| han(page))?;
    let low = name.to_lowercase();
    let writes = |who: Option<&str>| {
        who.is_some_and(|who| {
            let who = who.to_lowercase();
            who.contains(&low) || low.contains(&who)
        })
    };
    let signed = names::signed(page);
    (!writes(page.from) && !writes(signed.as_deref())).then_some(name)
}

/// 'Your parcel from ASOS'.
fn from_shop(page: &Page<'_>) -> Option<String> {
    NOUNS.iter().find_map(|noun| {
        page.low.match_indices(noun).take(4).find_map(|(at, noun)| {
            let rest = page.low.get(at + noun.len()..)?.strip_prefix(" from ")?;
            let at = page.low.len() - rest.len();
            let free = !byte_before(&page.low, at - " from ".len() - noun.len()).is_ascii_alphanumeric();
            let name = names::name_at(page, at).or_else(|| small_headed(page, at)).filter(|_| free)?;
            // 'Collect your order from Locker 9': that is where it lies.
            let lies = ["locker", "post office", "parcelshop", "store", "counter"];
            let collected = ["collect", "pick up", "fetch"];
            let lead = slice(&page.low, 0, at - " from ".len());
            let fetched =
                collected.iter().any(|verb| lead.rsplit(['.', '!']).next().unwrap_or(lead).contains(verb));
            let thanked = lead.contains("collecting") || lead.contains("picking up");
            let place = lies.iter().any(|word| name.to_lowercase().contains(word)) || fetched && !thanked;
            (!place).then_some(name)
        })
    })
}

/// 'eBay', 'iHerb': the capital stands second.
fn small_headed(page: &Page<'_>, at: usize) -> Option<String> {
    let rest = slice(page.text, at, page.text.len());
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let word = slice(rest, 0, end);
    word.chars().nth(1).is_some_and(char::is_uppercase).then(|| word.to_owned())
}

/// 'Your Boots parcel'.
fn shops_parcel(page: &Page<'_>) -> Option<String> {
    let at = NOUNS.iter().filter_map(|noun| page.find(noun)).min()?;
    let lead = page.text.get(..at)?.strip_suffix(' ')?;
    let mut words: Vec<&str> = Vec::new();
    for word in lead.rsplit(' ').take(4) {
        let clean = word.trim_matches(|c: char| !c.is_alphanumeric());
        let named = clean.len() == word.len() || word.contains(['&', '.', '\'']);
        let capital = word == "&" || clean.chars().any(char::is_uppercase);
        let figures = clean.bytes().filter(u8::is_ascii_digit).count() > 2;
        if STOPS.contains(&clean.to_lowercase().as_str()) || !named || !capital || figures {
            break;
        }
        words.insert(0, word);
    }
    // What begins a sentence has a capital of its own.
    let owned = slice(&page.low, 0, at).contains("your ") || slice(&page.low, 0, at).contains("the ");
    let name = words.join(" ");
    (owned && (2..=32).contains(&name.len())).then_some(name)
}

/// 您的京东包裹, 您有中通快递.
fn han(page: &Page<'_>) -> Option<String> {
    HAN.iter().find_map(|noun| {
        let at = page.text.find(noun)?;
        let lead = page.text.get(..at)?;
        let start = lead
            .char_indices()
            .rev()
            .take(8)
            .take_while(|(_, c)| is_han(*c) || c.is_ascii_alphabetic())
            .last()
            .map_or(at, |(from, _)| from);
        let mut name = slice(lead, start, at);
        for word in PLAIN {
            if let Some(at) = name.rfind(word) {
                name = name.get(at + word.len()..)?;
            }
        }
        let owned = slice(lead, 0, at - name.len()).ends_with(['的', '有', '您', '你', '个', '件', '個']);
        (owned && (2..=6).contains(&name.chars().count())).then(|| name.to_owned())
    })
}

/// The number that the parcel goes by: of the shipment or the order, or the end of it.
pub(super) fn number(page: &Page<'_>) -> Option<String> {
    const ENDS: &[&str] = &["尾号", "尾號", "ending in ", "ending "];
    const BESIDE: &[&str] = words!(
        "parcel |package |shipment |item |order |tracking number |tracking no. |tracking |快件|包裹|包裏|\
        运单号|运单|单号|單號|订单号|訂單編號|订单|訂單|快递|快遞|货件"
    );
    let figures = |word: &str| {
        let end = word.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(word.len());
        let word = slice(word, 0, end).trim_end_matches('-').to_owned();
        (word.bytes().filter(u8::is_ascii_digit).count() >= 4).then_some(word)
    };
    let after = |cue: &str| {
        page.low.match_indices(cue).take(6).find_map(|(at, cue)| {
            let rest = slice(page.text, at + cue.len(), page.text.len());
            let rest = rest.trim_start_matches([' ', '#', ':', '：', '(', '（', '为']);
            let rest = rest.strip_prefix("no. ").unwrap_or(rest);
            grouped(rest).or_else(|| figures(rest))
        })
    };
    ENDS.iter().chain(BESIDE).find_map(|cue| after(cue)).or_else(|| {
        // 'AB123456789GB was collected'
        let first = page.text.trim_start();
        let first = names::headed(page).map_or(first, |name| slice(first, name.len() + 2, first.len()));
        figures(first).filter(|word| word.len() >= 8)
    })
}

/// '7712 3456 7890'.
fn grouped(rest: &str) -> Option<String> {
    let groups: Vec<&str> = rest
        .split(' ')
        .map_while(|word| {
            let bare = word.trim_end_matches([',', '.', ':', ')']);
            let digits = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit()) && bare.len() <= 5;
            digits.then_some(bare)
        })
        .take(8)
        .collect();
    let all = groups.concat();
    (groups.len() >= 2 && all.len() >= 8).then_some(all)
}

/// An entity that is the parcel's number, and no code to open anything with.
pub(super) fn is_number(page: &Page<'_>, number: Option<&str>, code: &str) -> bool {
    let fold = |words: &str| -> String { words.chars().filter(char::is_ascii_alphanumeric).collect() };
    let known = page.of(EntityKind::Code).count() > 1 || code.len() > 8;
    known && number.is_some_and(|number| fold(number).eq_ignore_ascii_case(&fold(code)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    #[test]
    fn a_parcel_has_its_shop_and_its_number() {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let mut wrong = Vec::new();
        for (from, text, want, figure) in [
            ("InPost", "Your parcel from ASOS is ready at InPost Locker Tesco. Code 482913.", "ASOS", ""),
            ("InPost", "Thanks for collecting your parcel from ASOS.", "ASOS", ""),
            ("DPD", "Your Amazon parcel is at Pickup shop Best-One, 12 High St. PIN 4821.", "Amazon", ""),
            ("X", "Your Marks & Spencer order is ready to collect. Code 5512", "Marks & Spencer", ""),
            ("Evri", "Your Evri parcel has been collected.", "", ""),
            ("Evri", "Your parcel has been collected.", "", ""),
            ("Evri", "Please collect your order from Station News, Mill St.", "", ""),
            ("Shop", "Order 7716 ready at Brightframe Mill Lane. Show pick-up code KX88P.", "", "7716"),
            ("FedEx", "Your package 7712 3456 7890 is ready for pickup at Walgreens", "", "771234567890"),
            ("RM", "AB123456789GB was collected from Stroud Delivery Office", "", "AB123456789GB"),
            ("丰巢", "【丰巢】您的京东包裹已被取出", "京东", ""),
            ("1069", "【菜鸟驿站】您有中通快递(尾号3308)已到东港路店", "中通", "3308"),
            ("1069", "【喜鹊驿站】您的包裹（C-07-219）已被取走", "", "C-07-219"),
            ("95338", "【顺丰速运】您的快件SF1029384756012已签收", "", "SF1029384756012"),
            ("1069", "【快递柜】您有2个包裹到站，取件码：8-2-4071", "", ""),
        ] {
            let entities = crate::annotate(text, None, &context);
            let page = Page::new(text, Some(from), &entities, &context);
            let got = (shop(&page).unwrap_or_default(), number(&page).unwrap_or_default());
            if got != (want.to_owned(), figure.to_owned()) {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
