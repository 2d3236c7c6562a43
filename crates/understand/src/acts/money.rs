//! Sums to be paid, and the signs of a fraud around them.

use super::Scene;
use super::cues::Cue;
use super::norm::Norm;
use super::words::words;
use steward_model::{EntityKind, Fact, Mention, Said, Span, Value};

/// Sums of a message.
pub(super) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found: Vec<Mention> = scene
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Money)
        .filter_map(|entity| {
            let value = entity.value()?;
            let amount = value.part("value").or_else(|| value.part("max"))?.to_owned();
            Some(Mention {
                fact: Fact::Amount,
                said: Said::Money(amount, currency(scene, entity.span.of(scene.text), value)),
                span: entity.span,
                confidence: 0.9,
            })
        })
        .collect();
    if found.is_empty()
        && scene.clauses.iter().any(|clause| clause.any(&[Cue::Paid]) || touches_money(clause))
    {
        found.extend(figures(scene));
    }
    found
}

fn touches_money(clause: &super::Clause) -> bool {
    clause
        .hits
        .iter()
        .any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Pay, weight) if weight >= 7))
}

/// Bare figures where money is spoken of: 'transfer me 45 for the cab', '转50000到这个账户'.
fn figures(scene: &Scene<'_>) -> Option<Mention> {
    let taken = |at: usize| {
        scene.entities.iter().any(|e| {
            e.span.start <= at
                && at < e.span.end
                && (e.kind == EntityKind::Time && !decimal(e.span.of(scene.text))
                    || matches!(e.kind, EntityKind::Phone | EntityKind::Code | EntityKind::Url))
        })
    };
    let text = scene.text;
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit() || (start.is_some() && matches!(c, '.' | ',')), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                let whole = text.get(from..at).unwrap_or_default().trim_end_matches(['.', ',']);
                let digits = whole.replace(',', "");
                let value: f64 = digits.parse().unwrap_or(0.0);
                let unit = matches!(
                    c,
                    '%' | ':'
                        | '号'
                        | '点'
                        | '日'
                        | '月'
                        | '个'
                        | '位'
                        | '人'
                        | '年'
                        | '天'
                        | '次'
                        | '分'
                        | '秒'
                );
                let glued = text
                    .get(..from)
                    .and_then(|before| before.chars().next_back())
                    .is_some_and(|c| c.is_ascii_alphabetic() || c == '-' || c == ':');
                if value >= 2.0
                    && whole.len() <= 9
                    && !unit
                    && !glued
                    && !c.is_ascii_alphabetic()
                    && !taken(from)
                {
                    let span = Span { start: from, end: from + whole.len() };
                    return Some(Mention {
                        fact: Fact::Amount,
                        said: Said::Money(digits, country_currency(scene)),
                        span,
                        confidence: 0.5,
                    });
                }
            }
            _ => {}
        }
    }
    None
}

/// '12.50' is a sum where money is owed, whatever clock it could be.
fn decimal(words: &str) -> bool {
    words.split_once('.').is_some_and(|(whole, cents)| {
        cents.len() == 2
            && !whole.is_empty()
            && whole.bytes().chain(cents.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// ISO 4217 code of a sum: as the entity says it, else by its unit, else the country's own.
fn currency(scene: &Scene<'_>, words: &str, value: &Value) -> Option<String> {
    // 'a $50 fee' is no Australian fee.
    if words.starts_with("a $") || words.starts_with('$') {
        return country_currency(scene).or(Some("USD".into()));
    }
    if let Some(code) =
        value.part("currency").or_else(|| value.part("isoCurrency")).filter(|code| code.len() == 3)
    {
        return Some(code.to_ascii_uppercase());
    }
    let unit = value.part("unit").map(|unit| Norm::of(unit).text).unwrap_or_default();
    let code = match unit.as_str() {
        "$" | "dollar" | "dollars" | "buck" | "bucks" => {
            return country_currency(scene).or(Some("USD".into()));
        }
        "us dollar" | "united states dollar" | "usd" => "USD",
        "€" | "euro" | "euros" | "eur" => "EUR",
        "£" | "pound" | "pounds" | "quid" | "gbp" | "british pound" => "GBP",
        "₹" | "rupee" | "rupees" | "inr" | "indian rupee" => "INR",
        "元" | "块" | "圆" | "块钱" | "人民币" | "yuan" | "cny" | "rmb" | "chinese yuan" | "¥" | "￥" =>
        {
            return Some(
                country_currency(scene)
                    .filter(|code| matches!(code.as_str(), "TWD" | "HKD" | "SGD" | "JPY"))
                    .unwrap_or("CNY".into()),
            );
        }
        "蚊" | "港币" | "港元" => "HKD",
        "日元" | "円" | "yen" | "jpy" => "JPY",
        "rm" | "ringgit" => "MYR",
        code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            return Some(code.to_ascii_uppercase());
        }
        _ => return country_currency(scene),
    };
    Some(code.to_owned())
}

/// The money of the reader's country.
fn country_currency(scene: &Scene<'_>) -> Option<String> {
    let code = match scene.context.country.as_deref()? {
        "US" | "PR" | "EC" => "USD",
        "GB" => "GBP",
        "CN" => "CNY",
        "TW" => "TWD",
        "HK" => "HKD",
        "MO" => "MOP",
        "SG" => "SGD",
        "MY" => "MYR",
        "IN" => "INR",
        "AU" => "AUD",
        "NZ" => "NZD",
        "CA" => "CAD",
        "JP" => "JPY",
        "KR" => "KRW",
        "CH" | "LI" => "CHF",
        "PH" => "PHP",
        "TH" => "THB",
        "ID" => "IDR",
        "VN" => "VND",
        "ZA" => "ZAR",
        "NG" => "NGN",
        "KE" => "KES",
        "AE" => "AED",
        "BR" => "BRL",
        "MX" => "MXN",
        "SE" => "SEK",
        "NO" => "NOK",
        "DK" => "DKK",
        "PL" => "PLN",
        "DE" | "FR" | "IT" | "ES" | "IE" | "NL" | "AT" | "BE" | "PT" | "FI" | "GR" => "EUR",
        _ => return None,
    };
    Some(code.to_owned())
}

/// How many different signs of a fraud the words show.
pub(super) fn suspicion(scene: &Scene<'_>) -> u8 {
    let signs = [Cue::Haste, Cue::NewNumber, Cue::Reward, Cue::Secret, Cue::OddPay, Cue::Fishing];
    let told = signs.iter().filter(|&&cue| scene.clauses.iter().any(|clause| clause.has(cue))).count();
    let link =
        scene.entities.iter().any(|entity| entity.kind == EntityKind::Url) || scene.text.contains("http");
    let span = Span { start: 0, end: scene.text.len().min(2000) };
    let fished = scene.clauses.iter().any(|clause| clause.has(Cue::Fishing));
    let shouted = words(scene.text, span)
        .iter()
        .filter(|w| w.text.len() > 4 && w.text.bytes().all(|b| b.is_ascii_uppercase()))
        .count()
        >= 2;
    u8::try_from(
        told + usize::from(link && scene.text.contains("http"))
            + usize::from(shouted && link)
            + 2 * usize::from(fished),
    )
    .unwrap_or(u8::MAX)
}
