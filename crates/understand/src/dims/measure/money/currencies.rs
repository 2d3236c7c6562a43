//! Currencies by sign, code and name.

use crate::dims::doors::Door;
use crate::dims::number::Amount;
use crate::engine::{Doors, Kind, Lexicon, Match, Token, Tokens, hashes, lexicon, word_hash};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&BEFORE).of(&AFTER)
}

/// A currency, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Currency {
    pub code: &'static str,
    pub name: &'static str,
    /// How many make the main unit; 1 is the main unit.
    pub minor: f64,
    /// The code is no word: it may be written small and apart.
    pub plain: bool,
    /// What the main unit is called, for parts that are told in it.
    pub major: &'static str,
}

pub(super) const fn main(code: &'static str, name: &'static str) -> Currency {
    Currency { code, name, minor: 1.0, plain: true, major: "" }
}

pub(super) const fn word(code: &'static str, name: &'static str) -> Currency {
    Currency { code, name, minor: 1.0, plain: false, major: "" }
}

const fn part(code: &'static str, name: &'static str, minor: f64, major: &'static str) -> Currency {
    Currency { code, name, minor, plain: true, major }
}

/// What is called `words` at a token: a currency's sign, code or name, the longest.
pub(super) fn after(tokens: Tokens<'_>, at: usize) -> Option<Match<Currency>> {
    let common = AFTER.longest(tokens, at);
    match super::names::NAMES.longest(tokens, at) {
        Some(name) if common.as_ref().is_none_or(|common| common.end < name.end) => Some(name),
        _ => common,
    }
}

/// 12000 won, 5000 won each: nobody wins so many; '1000 won prizes' were won.
pub(super) fn is_won(amount: &Amount, next: &Token) -> bool {
    const LINKS: &[u64] = hashes!("for per each and or");
    let ends = next.kind != Kind::Word || next.newline || LINKS.contains(&next.hash);
    amount.value >= 1000.0 && amount.value % 100.0 == 0.0 && ends
}

/// What is called by a name.
pub(super) fn written(name: &str) -> Option<&'static Currency> {
    AFTER.written(name).or_else(|| super::names::NAMES.written(name))
}

pub(super) static YUAN: Currency = main("CNY", "元");

/// EUR, RM: what stands for a currency in capitals.
pub(crate) fn stands_for_one(capitals: &str) -> bool {
    (2..=3).contains(&capitals.len())
        && capitals.bytes().all(|b| b.is_ascii_uppercase())
        && written(&capitals.to_ascii_lowercase()).is_some()
}

macro_rules! main_units {
    ($($make:ident $code:literal $name:literal: $($word:literal)+;)+) => {
        $crate::engine::lexicon!(&[$($(($word, $make($code, $name)),)+)+])
    };
}

pub(super) use main_units;

/// What stands before the figures.
pub(super) static BEFORE: Lexicon<Currency, 1024> = main_units! {
    main "" "dollar": "$" "＄";
    main "USD" "USD": "us$" "us $" "usd" "usd$" "u.s. $" "u s $" "美元" "美金" "美刀";
    main "CAD" "CAD": "c$" "c $" "ca$" "ca $" "cad" "cad$" "can$" "加元" "加币";
    main "AUD" "AUD": "a$" "a $" "au$" "aud" "aud$" "澳元" "澳币";
    main "NZD" "NZD": "nz$" "nz $" "nzd" "nzd$";
    main "HKD" "HKD": "hk$" "hk $" "hkd" "hkd$" "港币" "港幣" "港元";
    main "TWD" "TWD": "nt$" "nt $" "ntd" "twd" "台币" "新台币";
    main "SGD" "SGD": "s$" "s $" "sg$" "sgd" "sgd$" "新加坡元" "新币";
    main "MXN" "MXN": "mx$" "mxn" "mxn$";
    main "BRL" "BRL": "r$" "r $" "brl";
    main "EUR" "EUR": "€" "eur" "euro" "欧元";
    main "GBP" "pound": "£";
    main "GBP" "GBP": "gbp" "stg" "英镑";
    main "CNY" "CNY": "¥" "cny" "rmb" "人民币" "cn¥" "￥";
    main "JPY" "JPY": "jpy" "jp¥" "日元" "日币" "日圆";
    main "INR" "INR": "₹" "rs" "rs ." "inr" "re" "卢比";
    main "KRW" "KRW": "₩" "krw" "韩元" "韩币";
    main "RUB" "RUB": "₽" "rub" "卢布";
    main "VND" "VND": "₫" "vnd" "越南盾";
    main "THB" "THB": "฿" "thb" "泰铢";
    main "PHP" "PHP": "₱" "php";
    main "UAH" "UAH": "₴" "uah";
    main "TRY" "TRY": "₺";
    word "TRY" "TRY": "try" "tl";
    main "ILS" "ILS": "₪" "ils" "nis";
    main "BTC" "BTC": "₿" "btc";
    main "MYR" "MYR": "rm" "myr" "ringgit" "ringgits" "malaysian ringgit" "malaysian ringgits" "malaysia ringgit" "malaysia ringgits";
    main "IDR" "IDR": "rp" "idr";
    main "CHF" "CHF": "chf" "瑞士法郎";
    main "SEK" "SEK": "sek";
    main "NOK" "NOK": "nok";
    main "DKK" "DKK": "dkk";
    main "PLN" "PLN": "pln";
    main "CZK" "CZK": "czk";
    main "HUF" "HUF": "huf";
    main "ZAR" "ZAR": "zar";
    main "AED" "AED": "aed" "dhs";
    main "SAR" "SAR": "sar";
    main "QAR" "QAR": "qar";
    main "KWD" "KWD": "kwd";
    main "EGP" "EGP": "egp";
    main "NGN" "NGN": "₦" "ngn";
    main "KES" "KES": "kes" "ksh";
    main "BDT" "BDT": "tk" "tk .";
    main "PKR" "PKR": "pkr";
    main "BGN" "BGN": "bgn";
    main "MNT" "MNT": "mnt";
    main "CRC" "CRC": "₡";
    main "GEL" "GEL": "₾";
    main "LAK" "LAK": "₭";
    word "" "sen": "sen";
    word "ALL" "ALL": "all";
    main "AED" "AED": "aed";
    main "AFN" "AFN": "afn";
    main "AMD" "AMD": "amd";
    word "ANG" "ANG": "ang";
    main "AOA" "AOA": "aoa";
    main "ARS" "ARS": "ars";
    main "AUD" "AUD": "aud";
    main "AWG" "AWG": "awg";
    main "AZN" "AZN": "azn";
    word "BAM" "BAM": "bam";
    main "BBD" "BBD": "bbd";
    main "BDT" "BDT": "bdt";
    main "BGN" "BGN": "bgn";
    main "BHD" "BHD": "bhd";
    main "BIF" "BIF": "bif";
    main "BMD" "BMD": "bmd";
    main "BND" "BND": "bnd";
    word "BOB" "BOB": "bob";
    main "BRL" "BRL": "brl";
    main "BSD" "BSD": "bsd";
    main "BTN" "BTN": "btn";
    main "BWP" "BWP": "bwp";
    main "BYN" "BYN": "byn";
    main "BZD" "BZD": "bzd";
    main "CAD" "CAD": "cad";
    main "CDF" "CDF": "cdf";
    main "CHF" "CHF": "chf";
    main "CLP" "CLP": "clp";
    main "CNY" "CNY": "cny";
    word "COP" "COP": "cop";
    main "CRC" "CRC": "crc";
    word "CUP" "CUP": "cup";
    main "CVE" "CVE": "cve";
    main "CZK" "CZK": "czk";
    main "DJF" "DJF": "djf";
    main "DKK" "DKK": "dkk";
    main "DOP" "DOP": "dop";
    main "DZD" "DZD": "dzd";
    main "EGP" "EGP": "egp";
    main "ERN" "ERN": "ern";
    main "ETB" "ETB": "etb";
    main "EUR" "EUR": "eur";
    main "FJD" "FJD": "fjd";
    main "FKP" "FKP": "fkp";
    main "GBP" "GBP": "gbp";
    word "GEL" "GEL": "gel";
    main "GHS" "GHS": "ghs";
    main "GIP" "GIP": "gip";
    main "GMD" "GMD": "gmd";
    main "GNF" "GNF": "gnf";
    main "GTQ" "GTQ": "gtq";
    main "GYD" "GYD": "gyd";
    main "HKD" "HKD": "hkd";
    main "HNL" "HNL": "hnl";
    main "HRK" "HRK": "hrk";
    main "HTG" "HTG": "htg";
    main "HUF" "HUF": "huf";
    main "IDR" "IDR": "idr";
    main "ILS" "ILS": "ils";
    main "INR" "INR": "inr";
    main "IQD" "IQD": "iqd";
    main "IRR" "IRR": "irr";
    main "ISK" "ISK": "isk";
    main "JMD" "JMD": "jmd";
    main "JOD" "JOD": "jod";
    main "JPY" "JPY": "jpy";
    main "KES" "KES": "kes";
    word "KGS" "KGS": "kgs";
    main "KHR" "KHR": "khr";
    main "KMF" "KMF": "kmf";
    main "KPW" "KPW": "kpw";
    main "KRW" "KRW": "krw";
    main "KWD" "KWD": "kwd";
    main "KYD" "KYD": "kyd";
    main "KZT" "KZT": "kzt";
    main "LAK" "LAK": "lak";
    main "LBP" "LBP": "lbp";
    main "LKR" "LKR": "lkr";
    main "LRD" "LRD": "lrd";
    main "LSL" "LSL": "lsl";
    main "LYD" "LYD": "lyd";
    word "MAD" "MAD": "mad";
    main "MDL" "MDL": "mdl";
    main "MGA" "MGA": "mga";
    main "MKD" "MKD": "mkd";
    main "MMK" "MMK": "mmk";
    main "MNT" "MNT": "mnt";
    word "MOP" "MOP": "mop";
    main "MRU" "MRU": "mru";
    main "MUR" "MUR": "mur";
    main "MVR" "MVR": "mvr";
    main "MWK" "MWK": "mwk";
    main "MXN" "MXN": "mxn";
    main "MYR" "MYR": "myr";
    main "MZN" "MZN": "mzn";
    main "NAD" "NAD": "nad";
    main "NGN" "NGN": "ngn";
    main "NIO" "NIO": "nio";
    main "NOK" "NOK": "nok";
    main "NPR" "NPR": "npr";
    main "NZD" "NZD": "nzd";
    main "OMR" "OMR": "omr";
    main "PAB" "PAB": "pab";
    word "PEN" "PEN": "pen";
    main "PGK" "PGK": "pgk";
    main "PHP" "PHP": "php";
    main "PKR" "PKR": "pkr";
    main "PLN" "PLN": "pln";
    main "PYG" "PYG": "pyg";
    main "QAR" "QAR": "qar";
    word "RON" "RON": "ron";
    main "RSD" "RSD": "rsd";
    word "RUB" "RUB": "rub";
    main "RWF" "RWF": "rwf";
    word "SAR" "SAR": "sar";
    main "SBD" "SBD": "sbd";
    main "SCR" "SCR": "scr";
    main "SDG" "SDG": "sdg";
    main "SEK" "SEK": "sek";
    main "SGD" "SGD": "sgd";
    main "SHP" "SHP": "shp";
    main "SLE" "SLE": "sle";
    word "SOS" "SOS": "sos";
    main "SRD" "SRD": "srd";
    main "SSP" "SSP": "ssp";
    main "STN" "STN": "stn";
    main "SVC" "SVC": "svc";
    main "SYP" "SYP": "syp";
    main "SZL" "SZL": "szl";
    main "THB" "THB": "thb";
    main "TJS" "TJS": "tjs";
    main "TMT" "TMT": "tmt";
    main "TND" "TND": "tnd";
    word "TOP" "TOP": "top";
    word "TRY" "TRY": "try";
    main "TTD" "TTD": "ttd";
    main "TWD" "TWD": "twd";
    main "TZS" "TZS": "tzs";
    main "UAH" "UAH": "uah";
    main "UGX" "UGX": "ugx";
    main "USD" "USD": "usd";
    main "UYU" "UYU": "uyu";
    main "UZS" "UZS": "uzs";
    main "VES" "VES": "ves";
    main "VND" "VND": "vnd";
    main "VUV" "VUV": "vuv";
    main "WST" "WST": "wst";
    main "XAF" "XAF": "xaf";
    main "XCD" "XCD": "xcd";
    main "XOF" "XOF": "xof";
    main "XPF" "XPF": "xpf";
    main "YER" "YER": "yer";
    main "ZAR" "ZAR": "zar";
    main "ZMW" "ZMW": "zmw";
    main "ZWL" "ZWL": "zwl";
    main "ILS" "ILS": "nis";
    main "TWD" "TWD": "ntd";
    word "CNY" "CNY": "rmb";
    main "CNY" "CNY": "cnh";
    main "DEM" "DEM": "dem";
    main "FRF" "FRF": "frf";
    main "ITL" "ITL": "itl";
    word "ESP" "ESP": "esp";
    main "NLG" "NLG": "nlg";
    main "BEF" "BEF": "bef";
    main "ATS" "ATS": "ats";
    word "FIM" "FIM": "fim";
    main "GRD" "GRD": "grd";
    main "PTE" "PTE": "pte";
    main "IEP" "IEP": "iep";
    word "ETH" "ETH": "eth";
    main "USDT" "USDT": "usdt";
    main "USDC" "USDC": "usdc";
    word "DOGE" "DOGE": "doge";
    main "LTC" "LTC": "ltc";
    word "SOL" "SOL": "sol";
    main "AMD" "AMD": "֏";
    main "AZN" "AZN": "₼";
    main "BDT" "BDT": "৳";
    main "KHR" "KHR": "៛";
    main "KZT" "KZT": "₸";
    main "MNT" "MNT": "₮";
    main "PYG" "PYG": "₲";
    main "GHS" "GHS": "₵";
    main "AFN" "AFN": "؋";
    main "IRR" "IRR": "﷼";
    main "GBP" "GBP": "₤";
    main "ETH" "ETH": "ξ";
    main "BDT" "BDT": "৲";
    main "EUR" "EUR": "₠";
    main "ESP" "ESP": "₧";
    main "GRD" "GRD": "₯";
    main "BRL" "BRL": "₢";
    main "SEK" "SEK": "kr";
    main "SEK" "SEK": "kr .";
    main "CHF" "CHF": "fr .";
    main "CHF" "CHF": "sfr";
    main "PLN" "PLN": "zł";
    main "CZK" "CZK": "kč";
    main "KES" "KES": "ksh";
    main "TZS" "TZS": "tsh";
    main "UGX" "UGX": "ush";
    main "GHS" "GHS": "gh₵";
    main "BND" "BND": "b$";
    main "BZD" "BZD": "bz$";
    main "BBD" "BBD": "bds$";
    main "TTD" "TTD": "tt$";
    main "JMD" "JMD": "j$";
    main "NAD" "NAD": "n$";
    main "LRD" "LRD": "l$";
    main "FJD" "FJD": "fj$";
    main "GYD" "GYD": "g$";
    main "MOP" "MOP": "mop$";
    main "DOP" "DOP": "rd$";
    main "CLP" "CLP": "cl$";
    main "COP" "COP": "col$";
    main "ARS" "ARS": "ar$";
    main "MXN" "MXN": "mex$";
    main "XCD" "XCD": "ec$";
    main "ZWL" "ZWL": "z$";
    main "USD" "USD": "u$s";
    main "EUR" "EUR": "us€";
    main "AUD" "AUD": "aus$";
    main "EGP" "EGP": "e£";
    main "IEP" "IEP": "ir£";
    main "AUD" "AUD": "a£";
    main "GBP" "GBP": "uk£";
}
.behind(Door::MoneyBefore as u8);

/// What stands after the figures.
static AFTER: Lexicon<Currency, 2048> = lexicon!(&[
    ("$", main("", "dollar")),
    ("€", main("EUR", "EUR")),
    ("£", main("GBP", "pound")),
    ("¥", main("CNY", "CNY")),
    ("₿", main("BTC", "BTC")),
    ("₹", main("INR", "INR")),
    ("₩", main("KRW", "KRW")),
    ("₽", main("RUB", "RUB")),
    ("₡", main("CRC", "CRC")),
    ("₾", main("GEL", "GEL")),
    ("₭", main("LAK", "LAK")),
    ("ரூ", main("LKR", "LKR")),
    ("₫", main("VND", "VND")),
    ("฿", main("THB", "THB")),
    ("₴", main("UAH", "UAH")),
    ("₺", main("TRY", "TRY")),
    ("₪", main("ILS", "ILS")),
    ("¢", part("", "cent", 100.0, "")),
    ("dollar", main("", "dollar")),
    ("dollars", main("", "dollar")),
    ("buck", main("", "dollar")),
    ("bucks", main("", "dollar")),
    ("us dollar", main("USD", "USD")),
    ("us dollars", main("USD", "USD")),
    ("american dollars", main("USD", "USD")),
    ("canadian dollars", main("CAD", "CAD")),
    ("australian dollars", main("AUD", "AUD")),
    ("hong kong dollars", main("HKD", "HKD")),
    ("hong kong dollar", main("HKD", "HKD")),
    ("singapore dollars", main("SGD", "SGD")),
    ("new zealand dollars", main("NZD", "NZD")),
    ("taiwan dollars", main("TWD", "TWD")),
    ("euro", main("EUR", "EUR")),
    ("euros", main("EUR", "EUR")),
    ("quid", main("GBP", "pound")),
    ("pounds sterling", main("GBP", "pound")),
    ("british pounds", main("GBP", "pound")),
    ("egyptian pounds", main("EGP", "EGP")),
    ("yuan", main("CNY", "CNY")),
    ("rmb", main("CNY", "CNY")),
    ("kuai", main("CNY", "CNY")),
    ("renminbi", main("CNY", "CNY")),
    ("chinese yuan", main("CNY", "CNY")),
    ("yen", main("JPY", "JPY")),
    ("japanese yen", main("JPY", "JPY")),
    ("won", word("KRW", "KRW")),
    ("korean won", main("KRW", "KRW")),
    ("rupee", main("INR", "INR")),
    ("rupees", main("INR", "INR")),
    ("indian rupees", main("INR", "INR")),
    ("rs", main("INR", "INR")),
    ("baht", main("THB", "THB")),
    ("thai baht", main("THB", "THB")),
    ("ringgit", main("MYR", "MYR")),
    ("ringgits", main("MYR", "MYR")),
    ("malaysian ringgit", main("MYR", "MYR")),
    ("malaysian ringgits", main("MYR", "MYR")),
    ("malaysia ringgit", main("MYR", "MYR")),
    ("malaysia ringgits", main("MYR", "MYR")),
    ("rm", main("MYR", "MYR")),
    ("peso", main("", "peso")),
    ("pesos", main("", "peso")),
    ("mexican pesos", main("MXN", "MXN")),
    ("franc", main("", "franc")),
    ("francs", main("", "franc")),
    ("swiss francs", main("CHF", "CHF")),
    ("swiss franc", main("CHF", "CHF")),
    ("mark", word("", "mark")),
    ("deutsche marks", main("", "mark")),
    ("markka", main("", "markka")),
    ("finnish markka", main("", "markka")),
    ("guilder", main("", "guilder")),
    ("guilders", main("", "guilder")),
    ("dutch guilders", main("", "guilder")),
    ("peseta", main("", "peseta")),
    ("pesetas", main("", "peseta")),
    ("krona", main("SEK", "SEK")),
    ("kronor", main("SEK", "SEK")),
    ("krone", main("NOK", "NOK")),
    ("kroner", main("NOK", "NOK")),
    ("rand", main("ZAR", "ZAR")),
    ("dinar", main("", "dinar")),
    ("dinars", main("", "dinar")),
    ("kuwaiti dinar", main("KWD", "KWD")),
    ("kuwaiti dinars", main("KWD", "KWD")),
    ("dirham", main("AED", "AED")),
    ("dirhams", main("AED", "AED")),
    ("riyal", main("", "riyal")),
    ("riyals", main("", "riyal")),
    ("rial", main("", "rial")),
    ("rials", main("", "rial")),
    ("qatari riyals", main("QAR", "QAR")),
    ("qatari riyal", main("QAR", "QAR")),
    ("saudi riyal", main("SAR", "SAR")),
    ("saudi riyals", main("SAR", "SAR")),
    ("saudiriyal", main("SAR", "SAR")),
    ("lira", main("TRY", "TRY")),
    ("liras", main("TRY", "TRY")),
    ("turkish lira", main("TRY", "TRY")),
    ("turkish liras", main("TRY", "TRY")),
    ("ruble", main("RUB", "RUB")),
    ("rubles", main("RUB", "RUB")),
    ("roubles", main("RUB", "RUB")),
    ("shekels", main("ILS", "ILS")),
    ("shekel", main("ILS", "ILS")),
    ("dong", main("VND", "VND")),
    ("zloty", main("PLN", "PLN")),
    ("forint", main("HUF", "HUF")),
    ("tugrik", main("MNT", "MNT")),
    ("tugriks", main("MNT", "MNT")),
    ("hryvnia", main("UAH", "UAH")),
    ("naira", main("NGN", "NGN")),
    ("geneh", main("EGP", "EGP")),
    ("genihat", main("EGP", "EGP")),
    ("genihat masriya", main("EGP", "EGP")),
    ("le", word("EGP", "EGP")),
    ("l.e.", main("EGP", "EGP")),
    ("bitcoin", main("BTC", "BTC")),
    ("bitcoins", main("BTC", "BTC")),
    ("btc", main("BTC", "BTC")),
    ("satoshi", main("", "satoshi")),
    ("satoshis", main("", "satoshi")),
    ("usd", main("USD", "USD")),
    ("eur", main("EUR", "EUR")),
    ("gbp", main("GBP", "GBP")),
    ("cny", main("CNY", "CNY")),
    ("jpy", main("JPY", "JPY")),
    ("cad", main("CAD", "CAD")),
    ("aud", main("AUD", "AUD")),
    ("nzd", main("NZD", "NZD")),
    ("hkd", main("HKD", "HKD")),
    ("twd", main("TWD", "TWD")),
    ("ntd", main("TWD", "TWD")),
    ("sgd", main("SGD", "SGD")),
    ("chf", main("CHF", "CHF")),
    ("sek", main("SEK", "SEK")),
    ("nok", main("NOK", "NOK")),
    ("dkk", main("DKK", "DKK")),
    ("inr", main("INR", "INR")),
    ("thb", main("THB", "THB")),
    ("myr", main("MYR", "MYR")),
    ("idr", main("IDR", "IDR")),
    ("vnd", main("VND", "VND")),
    ("krw", main("KRW", "KRW")),
    ("rub", word("RUB", "RUB")),
    ("uah", main("UAH", "UAH")),
    ("pln", main("PLN", "PLN")),
    ("czk", main("CZK", "CZK")),
    ("huf", main("HUF", "HUF")),
    ("zar", main("ZAR", "ZAR")),
    ("aed", main("AED", "AED")),
    ("sar", word("SAR", "SAR")),
    ("qar", main("QAR", "QAR")),
    ("kwd", main("KWD", "KWD")),
    ("egp", main("EGP", "EGP")),
    ("ngn", main("NGN", "NGN")),
    ("pkr", main("PKR", "PKR")),
    ("bgn", main("BGN", "BGN")),
    ("mnt", main("MNT", "MNT")),
    ("mxn", main("MXN", "MXN")),
    ("brl", main("BRL", "BRL")),
    ("php", main("PHP", "PHP")),
    ("ils", main("ILS", "ILS")),
    ("kes", main("KES", "KES")),
    ("cent", part("", "cent", 100.0, "")),
    ("cents", part("", "cent", 100.0, "")),
    ("c", part("", "cent", 100.0, "")),
    ("penny", part("GBP", "penny", 100.0, "")),
    ("pennies", part("GBP", "penny", 100.0, "")),
    ("pence", part("GBP", "pence", 100.0, "")),
    ("p", part("GBP", "pence", 100.0, "")),
    ("dime", part("USD", "dime", 10.0, "dollar")),
    ("dimes", part("USD", "dime", 10.0, "dollar")),
    ("nickel", part("USD", "nickel", 20.0, "dollar")),
    ("nickels", part("USD", "nickel", 20.0, "dollar")),
    ("grand", part("USD", "grand", 0.001, "dollar")),
    ("sen", part("MYR", "sen", 100.0, "")),
    ("sens", part("MYR", "sen", 100.0, "")),
    ("kopiyka", part("UAH", "kopiyka", 100.0, "UAH")),
    ("kopiykas", part("UAH", "kopiyka", 100.0, "UAH")),
    ("kopeks", part("RUB", "kopek", 100.0, "RUB")),
    ("paise", part("INR", "paise", 100.0, "INR")),
    ("paisa", part("INR", "paise", 100.0, "INR")),
    ("jiao", part("CNY", "jiao", 10.0, "CNY")),
    ("mao", part("CNY", "mao", 10.0, "CNY")),
    ("元", main("CNY", "元")),
    ("圆", main("CNY", "元")),
    ("块", main("CNY", "元")),
    ("块钱", main("CNY", "元")),
    ("元钱", main("CNY", "元")),
    ("人民币", main("CNY", "人民币")),
    ("元人民币", main("CNY", "元")),
    ("块人民币", main("CNY", "元")),
    ("毛", part("CNY", "角", 10.0, "元")),
    ("毛钱", part("CNY", "角", 10.0, "元")),
    ("角", part("CNY", "角", 10.0, "元")),
    ("角钱", part("CNY", "角", 10.0, "元")),
    ("毫", part("HKD", "毫", 10.0, "元")),
    ("分", part("CNY", "分", 100.0, "元")),
    ("分钱", part("CNY", "分", 100.0, "元")),
    ("仙", part("HKD", "仙", 100.0, "元")),
    ("美元", main("USD", "美元")),
    ("美圆", main("USD", "美元")),
    ("美金", main("USD", "美元")),
    ("美刀", main("USD", "美元")),
    ("刀", main("USD", "美元")),
    ("欧元", main("EUR", "欧元")),
    ("元欧元", main("EUR", "欧元")),
    ("英镑", main("GBP", "英镑")),
    ("镑", main("GBP", "英镑")),
    ("日元", main("JPY", "日元")),
    ("日圆", main("JPY", "日元")),
    ("日币", main("JPY", "日元")),
    ("元日币", main("JPY", "日元")),
    ("韩元", main("KRW", "韩元")),
    ("韩币", main("KRW", "韩元")),
    ("港元", main("HKD", "港元")),
    ("港币", main("HKD", "港元")),
    ("港纸", main("HKD", "港元")),
    ("蚊", main("HKD", "港元")),
    ("台币", main("TWD", "台币")),
    ("新台币", main("TWD", "台币")),
    ("元新台币", main("TWD", "台币")),
    ("卢布", main("RUB", "卢布")),
    ("泰铢", main("THB", "泰铢")),
    ("卢比", main("INR", "卢比")),
    ("澳元", main("AUD", "澳元")),
    ("澳币", main("AUD", "澳元")),
    ("加元", main("CAD", "加元")),
    ("加币", main("CAD", "加元")),
    ("新币", main("SGD", "新币")),
    ("新加坡元", main("SGD", "新币")),
    ("马币", main("MYR", "马币")),
    ("令吉", main("MYR", "马币")),
    ("林吉特", main("MYR", "马币")),
    ("瑞士法郎", main("CHF", "法郎")),
    ("法郎", main("", "法郎")),
    ("比索", main("", "比索")),
    ("奈拉", main("NGN", "奈拉")),
    ("里拉", main("TRY", "里拉")),
    ("迪拉姆", main("AED", "迪拉姆")),
    ("越南盾", main("VND", "越南盾")),
    ("印尼盾", main("IDR", "印尼盾")),
    ("比特币", main("BTC", "比特币")),
    ("美分", part("USD", "美分", 100.0, "美元")),
    ("欧分", part("EUR", "欧分", 100.0, "欧元")),
    ("便士", part("GBP", "便士", 100.0, "英镑")),
    ("日本钱", part("JPY", "钱", 100.0, "日元")),
    ("日本銭", part("JPY", "钱", 100.0, "日元")),
])
.behind(Door::MoneyAfter as u8);

/// Three letters of a code.
pub(super) fn is_code(words: &str) -> bool {
    words.len() == 3 && words.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A scale word after a code: '75 USD million'.
pub(super) fn scale(token: &Token) -> Option<f64> {
    const SCALES: [(u64, f64); 3] =
        [(word_hash("million"), 1e6), (word_hash("billion"), 1e9), (word_hash("thousand"), 1e3)];
    SCALES.iter().find(|(hash, _)| *hash == token.hash).map(|(_, scale)| *scale)
}

/// 'MUSD', 'kEUR': a scale and a code in one.
pub(super) fn scaled(words: &str) -> Option<(f64, &'static Currency)> {
    let (prefix, code) = words.split_at_checked(1)?;
    let scale = match prefix {
        "M" => 1e6,
        "k" | "K" => 1e3,
        "B" | "G" => 1e9,
        _ => return None,
    };
    let lower = code.to_ascii_lowercase();
    let known = [AFTER.written(&lower), super::names::NAMES.written(&lower)];
    let known = known.into_iter().flatten().find(|currency| currency.code.eq_ignore_ascii_case(code));
    known.map(|currency| (scale, currency))
}
