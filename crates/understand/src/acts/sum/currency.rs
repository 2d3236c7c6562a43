//! Which money a sum is in: as it says itself, else by the reader's country.

use crate::acts::{Scene, norm::Norm};
use steward_model::{Context, Value};

/// ISO 4217 code of a sum: as the entity says it, else by its unit, else the country's own.
pub(super) fn currency(scene: &Scene<'_>, words: &str, value: &Value) -> Option<String> {
    // 'a $50 fee' is no Australian fee.
    if words.starts_with("a $") || words.starts_with('$') {
        return Some(dollars(scene.context, true));
    }
    // 29,000元 in Taiwan, 20块 in Sydney: the money of where it is said.
    let own = words.ends_with(['元', '块', '圆']) || words.ends_with("块钱");
    let foreign = ["美", "港", "日", "欧", "澳", "加", "新", "台", "韩", "币", "泰"];
    if own
        && !foreign.iter().any(|land| words.contains(land))
        && let Some(code) = country_currency(scene.context)
    {
        return Some(code);
    }
    // 每人45刀 where the own money is a dollar.
    if words.ends_with('刀')
        && !foreign.iter().any(|land| words.contains(land))
        && let Some(code) =
            country_currency(scene.context).filter(|code| matches!(code.as_str(), "AUD" | "NZD" | "CAD"))
    {
        return Some(code);
    }
    if let Some(code) =
        value.part("currency").or_else(|| value.part("isoCurrency")).filter(|code| code.len() == 3)
    {
        // 'Rs' are the rupees of the reader's country.
        let bare = code.eq_ignore_ascii_case("INR")
            && words.get(..2).is_some_and(|rs| rs.eq_ignore_ascii_case("rs"));
        return if bare { Some(rupees(scene.context)) } else { Some(code.to_ascii_uppercase()) };
    }
    let unit = value.part("unit").map(|unit| Norm::of(unit).text).unwrap_or_default();
    let code = match unit.as_str() {
        "$" => return Some(dollars(scene.context, true)),
        "dollar" | "dollars" | "buck" | "bucks" => return Some(dollars(scene.context, false)),
        "us dollar" | "united states dollar" | "usd" => "USD",
        "€" | "euro" | "euros" | "eur" => "EUR",
        "£" | "pound" | "pounds" | "quid" | "gbp" | "british pound" => "GBP",
        "₹" | "inr" | "indian rupee" => "INR",
        "rupee" | "rupees" | "rs" => {
            return Some(rupees(scene.context));
        }
        "元" | "块" | "圆" | "块钱" | "人民币" | "yuan" | "cny" | "rmb" | "chinese yuan" | "¥" | "￥" =>
        {
            return Some(
                country_currency(scene.context)
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
        _ => return country_currency(scene.context),
    };
    Some(code.to_owned())
}

/// The dollars of the reader's country, else America's. Some countries write the sign before money that is no dollar.
fn dollars(context: &Context, sign: bool) -> String {
    let own = match context.country.as_deref().unwrap_or_default() {
        "AU" | "CA" | "NZ" | "SG" | "HK" | "TW" | "JM" | "TT" => country_currency(context),
        "MO" | "MX" if sign => country_currency(context),
        "BB" => Some("BBD".into()),
        "BN" => Some("BND".into()),
        "BS" => Some("BSD".into()),
        "BZ" => Some("BZD".into()),
        "FJ" => Some("FJD".into()),
        "GY" => Some("GYD".into()),
        "LR" => Some("LRD".into()),
        "NA" => Some("NAD".into()),
        "SR" => Some("SRD".into()),
        "AR" if sign => Some("ARS".into()),
        "CL" if sign => Some("CLP".into()),
        "CO" if sign => Some("COP".into()),
        "UY" if sign => Some("UYU".into()),
        _ => None,
    };
    own.unwrap_or_else(|| "USD".into())
}

/// The rupees of the reader's country, else India's.
fn rupees(context: &Context) -> String {
    country_currency(context)
        .filter(|code| matches!(code.as_str(), "PKR" | "LKR" | "NPR" | "MUR" | "SCR"))
        .unwrap_or("INR".into())
}

/// The money of the reader's country.
pub(super) fn country_currency(context: &Context) -> Option<String> {
    let code = match context.country.as_deref()? {
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
        "UG" => "UGX",
        "TZ" => "TZS",
        "GH" => "GHS",
        "ZM" => "ZMW",
        "PK" => "PKR",
        "BD" => "BDT",
        "LK" => "LKR",
        "NP" => "NPR",
        "MU" => "MUR",
        "EG" => "EGP",
        "IL" => "ILS",
        "TR" => "TRY",
        "JM" => "JMD",
        "TT" => "TTD",
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

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn a_dollar_is_of_the_country_and_a_total_is_what_is_owed() {
        let sum = |text: &str, country: &str| {
            let context = steward_model::Context { country: Some(country.to_owned()), ..noon() };
            let entities = crate::annotate(text, None, &context);
            let sums = read(text, &entities, &context).mentions.into_iter();
            let sums = sums.filter_map(|mention| match mention.said {
                Said::Money(amount, currency) => Some((mention.confidence, amount, currency)),
                _ => None,
            });
            sums.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, amount, currency)| (amount, currency))
        };
        let told = |amount: &str, currency: &str| Some((amount.to_owned(), Some(currency.to_owned())));
        for (text, country, want) in [
            ("水费每人45刀 转我", "AU", told("45", "AUD")),
            ("房租你那份220刀", "CA", told("220", "CAD")),
            ("那个会员你欠我15刀", "CN", told("15", "USD")),
            ("机票你欠我150美刀", "AU", told("150", "USD")),
            ("打车20块 停车30块 总共50块 转我", "CN", told("50", "CNY")),
            ("一共90块 每人30块", "CN", told("30", "CNY")),
            ("you owe me $500 for the tickets", "LI", told("500", "USD")),
            ("you owe me 500 dollars", "CN", told("500", "USD")),
            ("you owe me 20 bucks", "GB", told("20", "USD")),
            ("pay me back 25$ please", "DE", told("25", "USD")),
            ("pay me back $25 please", "SG", told("25", "SGD")),
            ("you owe me 25 dollars", "HK", told("25", "HKD")),
            ("you owe me 25 bucks", "CA", told("25", "CAD")),
            ("you owe me $25", "US", told("25", "USD")),
            ("you owe me $250", "MX", told("250", "MXN")),
            ("you owe me 250 dollars", "MX", told("250", "USD")),
            ("你欠我$30", "TW", told("30", "TWD")),
            ("你欠我$30", "CN", told("30", "USD")),
            ("lend me twenty dollars", "CH", told("20", "USD")),
            ("you owe me 500", "LI", told("500", "CHF")),
            ("£96 for the three of us so 32 each", "LI", told("32", "GBP")),
            ("$96 for the three of us so 32 each", "LI", told("32", "USD")),
        ] {
            assert_eq!(sum(text, country), want, "{text}");
        }
    }
}
