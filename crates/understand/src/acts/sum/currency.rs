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
    // '200 kroner' are those of the reader's country, '200 Danish kroner' are not.
    let figure = words.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let named = words.get(figure.len()..).unwrap_or_default().to_ascii_lowercase();
    if figure.trim_end().ends_with(|c: char| c.is_ascii_digit())
        && let Some(code) = of_that_name(scene.context, &named).flatten()
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
        name => return of_that_name(scene.context, name).unwrap_or_else(|| country_currency(scene.context)),
    };
    Some(code.to_owned())
}

/// The dollars of the reader's country, else America's. Some countries write the sign before money that is no dollar.
fn dollars(context: &Context, sign: bool) -> String {
    of_that_name(context, if sign { "$" } else { "dollar" }).flatten().unwrap_or_else(|| "USD".into())
}

/// The rupees of the reader's country, else India's.
fn rupees(context: &Context) -> String {
    of_that_name(context, "rupee").flatten().unwrap_or_else(|| "INR".into())
}

/// What several countries call their money, or what its unit is here, and the codes of those whose it may be.
const SHARED: &[(&str, &str)] = &[
    ("dollar", "USD AUD NZD CAD SGD HKD TWD JMD TTD BBD BND BSD BZD FJD GYD LRD NAD SRD XCD"),
    (
        "$",
        "USD AUD NZD CAD SGD HKD TWD JMD TTD BBD BND BSD BZD FJD GYD LRD NAD SRD XCD MOP MXN ARS CLP COP UYU",
    ),
    ("rupee", "INR PKR LKR NPR MUR SCR"),
    ("pound", "GBP EGP LBP SYP SDG"),
    ("franc", "CHF XOF XAF XPF CDF RWF BIF DJF GNF KMF"),
    ("peso", "MXN PHP ARS CLP COP UYU DOP CUP"),
    ("shilling", "KES UGX TZS SOS"),
    ("dinar", "KWD BHD JOD IQD DZD TND LYD RSD"),
    ("riyal", "SAR QAR OMR YER"),
    ("dirham", "AED MAD"),
    ("krone", "NOK DKK"),
    ("krona", "SEK ISK"),
];

/// The money of the reader's country where it goes by that name. Inside is nothing where it does not: 30 francs in
/// Mexico are no pesos, and which francs they are nobody said.
fn of_that_name(context: &Context, name: &str) -> Option<Option<String>> {
    let name = name.strip_suffix('s').unwrap_or(name);
    let name = match name {
        "kroner" => "krone",
        "kronor" => "krona",
        _ => name,
    };
    let (_, codes) = SHARED.iter().find(|(shared, _)| *shared == name)?;
    Some(country_currency(context).filter(|own| codes.split(' ').any(|code| code == own)))
}

/// The money of the reader's country.
pub(super) fn country_currency(context: &Context) -> Option<String> {
    let country = context.country.as_deref()?;
    let of = |line: &&str| line.split(' ').skip(1).any(|other| other == country);
    MONEY.split('|').map(str::trim).find(of)?.split(' ').next().map(str::to_owned)
}

/// ISO 4217 codes, each before the ISO 3166 codes of the countries whose money it is.
const MONEY: &str = "CNY CN|USD US PR EC SV PA GU VI|GBP GB GG JE IM|\
    EUR DE FR IT ES IE NL AT BE PT FI GR EE LV LT LU MT CY SI SK HR BG MC SM VA AD ME XK GP MQ RE GF YT|\
    TWD TW|HKD HK|MOP MO|SGD SG|MYR MY|INR IN BT|AUD AU KI NR TV|NZD NZ CK NU|CAD CA|JPY JP|KRW KR|CHF CH LI|PHP PH|THB TH|\
    IDR ID|VND VN|KHR KH|LAK LA|MMK MM|BND BN|MNT MN|ZAR ZA|NGN NG|KES KE|UGX UG|TZS TZ|GHS GH|ZMW ZM|MWK MW|BWP BW|NAD NA|\
    MZN MZ|AOA AO|ETB ET|RWF RW|BIF BI|CDF CD|SOS SO|DJF DJ|XOF BJ BF CI GW ML NE SN TG|XAF CM CF TD CG GQ GA|GNF GN|GMD GM|\
    SLE SL|LRD LR|MAD MA EH|DZD DZ|TND TN|LYD LY|EGP EG|SDG SD|MUR MU|SCR SC|KMF KM|MGA MG|PKR PK|BDT BD|LKR LK|NPR NP|MVR MV|\
    AFN AF|ILS IL PS|TRY TR|AED AE|SAR SA|QAR QA|OMR OM|KWD KW|BHD BH|JOD JO|IQD IQ|LBP LB|SYP SY|YER YE|IRR IR|GEL GE|AMD AM|\
    AZN AZ|KZT KZ|UZS UZ|KGS KG|TJS TJ|TMT TM|RUB RU|UAH UA|BYN BY|MDL MD|SEK SE|NOK NO|DKK DK FO GL|ISK IS|PLN PL|CZK CZ|\
    HUF HU|RON RO|RSD RS|BAM BA|MKD MK|ALL AL|MXN MX|BRL BR|ARS AR|CLP CL|COP CO|PEN PE|BOB BO|PYG PY|UYU UY|VES VE|GTQ GT|\
    HNL HN|NIO NI|CRC CR|DOP DO|CUP CU|HTG HT|JMD JM|TTD TT|BBD BB|BSD BS|BZD BZ|GYD GY|SRD SR|XCD AG DM GD KN LC VC AI MS|\
    FJD FJ|PGK PG|WST WS|TOP TO|VUV VU|SBD SB|XPF PF NC WF";

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
            ("you owe me 30 francs", "LI", told("30", "CHF")),
            ("you owe me 3000 francs", "SN", told("3000", "XOF")),
            ("you owe me 30 francs", "MX", Some(("30".to_owned(), None))),
            ("you owe me 300 pesos", "AR", told("300", "ARS")),
            ("you owe me 300 pesos", "US", Some(("300".to_owned(), None))),
            ("you owe me 400 shillings", "UG", told("400", "UGX")),
            ("you owe me 90 dirhams", "MA", told("90", "MAD")),
            ("you owe me 90 dirhams", "GB", told("90", "AED")),
            ("you owe me 200 kroner", "DK", told("200", "DKK")),
            ("you owe me 200 kroner", "GB", told("200", "NOK")),
            ("you owe me 200 Swiss francs", "SN", told("200", "CHF")),
            ("you owe me 2000 rupees", "NP", told("2000", "NPR")),
            ("you owe me 300 pounds", "EG", told("300", "EGP")),
            ("you owe me £30", "EG", told("30", "GBP")),
            ("you owe me 40 riyals", "QA", told("40", "QAR")),
        ] {
            assert_eq!(sum(text, country), want, "{text}");
        }
    }
}
