//! Flight numbers: an airline's code and figures, where something speaks of flying.

use super::scan::{after, before, byte, byte_before, contains, find_word, plain, run, slice};
use steward_model::{Entity, EntityKind};

/// Codes of airlines that carry passengers.
const AIRLINES: &str = "2B 2K 3K 3M 3O 3S 3U 4C 4O 4Y 4Z 5F 5J 5W 6E 7C 7R 8L 8M 8P 9C 9H 9K 9P A3 A5 A6 A7 AA AB AC AD \
    AE AF AH AI AK AM AP AQ AR AS AT AV AY AZ B2 B3 B6 B7 BA BC BE BF BG BI BJ BK BL BM BP BR BS BT BW BX BY C6 CA CI CM CN \
    CX CY CZ D3 D7 D8 DE DI DK DL DN DP DR DT DY DZ E5 E8 E9 EB EC ED EI EK EL EN ET EU EW EY F3 F9 FA FB FC FD FI FJ FM FO \
    FR FU FV FY FZ G3 G4 G5 G8 G9 GA GF GI GJ GK GL GM GP GQ GR GS GT GX GY H2 H9 HA HB HC HD HM HO HR HU HV HX HY HZ I2 I5 IA \
    IB IC ID IE IJ IR IT IV IX IZ J2 J9 JA JD JE JF JJ JL JM JQ JR JT JU JX K6 K7 KA KC KE KK KL KM KN KP KQ KR KS KU KX KY L6 LA \
    LG LH LJ LM LN LO LP LQ LS LT LV LX LY M3 MD ME MF MH MI MK MM MN MO MP MR MS MU MX MY N4 NE NF NH NK NO NP NQ NS NT NX NZ \
    O6 OA OB OD OG OI OK OM OQ OR OS OU OV OX OZ P2 P4 P5 PC PD PG PK PN PR PS PU PV PW PX PY Q2 QF QG QH QJ QK QP QQ QR QS QV QW \
    QX QZ RC RE RF RJ RK RO RQ RU RV RY S4 S7 SA SB SC SD SF SG SK SL SM SN SP SQ SS ST SU SV SY SZ T3 T5 TC TG TK TL TM TN TO TP \
    TR TS TT TU TV TW TX TZ U2 U6 UA UG UK UL UN UO UP UQ UT UX UZ V7 VA VB VF VJ VL VN VR VS VT VU VW VX VY VZ W2 W4 W6 W9 WB WF \
    WG WM WN WR WS WW WX WY WZ X3 XC XF XJ XK XL XN XP XQ XR XY Y4 Y7 Y8 Y9 YC YI YP YQ YU YW Z2 ZE ZF ZH ZL ZM ZP ZQ";
/// Words that speak of flying.
const CUES: &[&str] = &[
    "flight",
    "fly",
    "flying",
    "flies",
    "flew",
    "airport",
    "gate",
    "terminal",
    "boarding",
    "departs",
    "departure",
    "landed",
    "lands",
    "landing",
    "arrives",
    "airline",
    "airways",
    "pnr",
    "check-in",
    "checkin",
    "layover",
    "connection",
    "takes off",
    "leaves",
    "meets",
    "heathrow",
    "gatwick",
    "seat",
    "delayed",
    "itinerary",
    "e-ticket",
    "board",
    "航班",
    "飞",
    "机场",
    "起飞",
    "登机",
    "航空",
    "航旅",
    "值机",
    "落地",
    "机票",
    "客票",
    "订座",
    "接机",
    "航站楼",
    "经停",
    "转机",
    "飛",
    "機場",
    "起飛",
    "登機",
    "機票",
    "接機",
    "航廈",
    "訂位",
    "抵达",
    "抵達",
    "延误",
    "延誤",
    "到港",
    "离港",
    "備降",
    "备降",
    "行李转盘",
    "国航",
    "东航",
    "南航",
    "海航",
    "川航",
    "厦航",
    "深航",
    "山航",
    "春秋航",
    "吉祥航",
    "国泰",
    "长荣",
    "華航",
    "华航",
    "ryanair",
    "easyjet",
    "lufthansa",
    "klm",
    "emirates",
    "qatar airways",
    "etihad",
    "air france",
    "british airways",
    "iberia",
    "vueling",
    "wizz",
    "wizzair",
    "eurowings",
    "norwegian",
    "sas",
    "finnair",
    "swiss",
    "austrian",
    "brussels airlines",
    "tap",
    "aegean",
    "turkish airlines",
    "pegasus",
    "jet2",
    "tui",
    "aer lingus",
    "virgin atlantic",
    "delta",
    "jetblue",
    "southwest",
    "american airlines",
    "air canada",
    "westjet",
    "qantas",
    "jetstar",
    "air india",
    "indigo",
    "spicejet",
    "vistara",
    "airasia",
    "scoot",
    "cathay",
    "eva air",
    "ana",
    "jal",
    "korean air",
    "asiana",
    "vietnam airlines",
    "vietjet",
    "thai airways",
    "garuda",
    "cebu pacific",
    "latam",
    "avianca",
    "aeromexico",
    "gol",
    "plane",
    "runway",
    "boards",
    "boarded",
    "luggage",
    "baggage",
    "carousel",
    "stopover",
    "diverted",
    "touchdown",
    "touches down",
    "inbound",
    "outbound",
    "jet lag",
    "air traffic",
];

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut cued = None;
    let mut at = 0;
    while at < text.len() {
        let b = byte(text, at);
        let begins = (b.is_ascii_uppercase() || b.is_ascii_digit())
            && !byte_before(text, at).is_ascii_alphanumeric()
            && !matches!(byte_before(text, at), b'-' | b'/' | b'.' | b'*');
        if !begins {
            at += 1;
            continue;
        }
        let found = number(text, at);
        let Some((end, figures)) = found else {
            at = run(text, at, |b| b.is_ascii_alphanumeric()).max(at + 1);
            continue;
        };
        let near = before(text, at, 24);
        let said = find_word(near, "flight").is_some()
            || contains(near, "航班")
            || after(text, end, 8).starts_with("航班");
        let cued = *cued.get_or_insert_with(|| {
            CUES.iter()
                .any(|cue| if cue.is_ascii() { find_word(text, cue).is_some() } else { contains(text, cue) })
        });
        // One or two figures are told only when the flight is named.
        if said || cued && figures >= 3 {
            let value: String = slice(text, at, end).chars().filter(|c| !c.is_whitespace()).collect();
            out.push(plain(EntityKind::Flight, (at, end), value, if said { 0.95 } else { 0.85 }, "flight"));
        }
        at = end;
    }
}

/// A code and figures at an offset: the end and how many figures.
fn number(text: &str, at: usize) -> Option<(usize, usize)> {
    let code = slice(text, at, at + 2);
    // Two signs, a letter among them, and figures: told before anything is looked up.
    let shaped = code.len() == 2
        && code.bytes().any(|b| b.is_ascii_uppercase())
        && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let from = at + 2 + usize::from(byte(text, at + 2) == b' ');
    if !shaped || !byte(text, from).is_ascii_digit() {
        return None;
    }
    let named = find_word(before(text, at, 12), "flight").is_some() || before(text, at, 12).ends_with("航班");
    let known = named || AIRLINES.split_ascii_whitespace().any(|known| known == code);
    if !known {
        return None;
    }
    let end = run(text, from, |b| b.is_ascii_digit());
    let figures = end - from;
    let next = byte(text, end);
    let goes_on = matches!(next, b'-' | b'/' | b'.' | b',' | b':') && byte(text, end + 1).is_ascii_digit();
    let free = !next.is_ascii_alphabetic() && !goes_on;
    ((1..=4).contains(&figures) && free).then_some((end, figures))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn flights_and_near_misses() {
        check::table(
            "flight ⟦BA 12⟧ is delayed → BA12
             您乘坐的⟦MU5137⟧航班已取消 → MU5137
             boarding ⟦LH 2475⟧ at gate 4 → LH2475
             明天飞⟦CA1501⟧ → CA1501
             our QX55 and QX75 are in the shop
             plate KR 4J882
             the G20 summit
             AA batteries 12
             gate B32",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
