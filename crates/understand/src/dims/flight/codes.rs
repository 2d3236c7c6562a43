//! Airlines' codes, and those of them that say more or less than others.

/// Codes of airlines that carry passengers.
pub(super) static AIRLINES: Codes = Codes::new(
    "2B 2K 3K 3M 3O 3S 3U 4C 4O 4Y 4Z 5F 5J 5W 6E 7C 7R 8L 8M 8P 9C 9H 9K 9P A3 A5 A6 A7 AA AB AC AD \
    AE AF AH AI AK AM AP AQ AR AS AT AV AY AZ B2 B3 B6 B7 BA BC BE BF BG BI BJ BK BL BM BP BR BS BT BW BX BY C6 CA CI CM CN \
    CX CY CZ D3 D7 D8 DE DI DK DL DN DP DR DT DY DZ E5 E8 E9 EB EC ED EI EK EL EN ET EU EW EY F3 F9 FA FB FC FD FI FJ FM FO \
    FR FU FV FY FZ G3 G4 G5 G8 G9 GA GF GI GJ GK GL GM GP GQ GR GS GT GX GY H2 H9 HA HB HC HD HM HO HR HU HV HX HY HZ I2 I5 IA \
    IB IC ID IE IJ IR IT IV IX IZ J2 J9 JA JD JE JF JJ JL JM JQ JR JT JU JX K6 K7 KA KC KE KK KL KM KN KP KQ KR KS KU KX KY L6 LA \
    LG LH LJ LM LN LO LP LQ LS LT LV LX LY M3 MD ME MF MH MI MK MM MN MO MP MR MS MU MX MY N4 NE NF NH NK NO NP NQ NS NT NX NZ \
    O6 OA OB OD OG OI OK OM OQ OR OS OU OV OX OZ P2 P4 P5 PC PD PG PK PN PR PS PU PV PW PX PY Q2 QF QG QH QJ QK QP QQ QR QS QV QW \
    QX QZ RC RE RF RJ RK RO RQ RU RV RY S4 S7 SA SB SC SD SF SG SK SL SM SN SP SQ SS ST SU SV SY SZ T3 T5 TC TG TK TL TM TN TO TP \
    TR TS TT TU TV TW TX TZ U2 U6 UA UG UK UL UN UO UP UQ UT UX UZ V7 VA VB VF VJ VL VN VR VS VT VU VW VX VY VZ W2 W4 W6 W9 WB WF \
    WG WM WN WR WS WW WX WY WZ X3 XC XF XJ XK XL XN XP XQ XR XY 3V 4B 5X 5Y 7L 9N 9S C8 CF CK CV FX GD GG H5 IP K4 L3 L7 LD O3 PO QY RH SX TH UW W3 W8 WI WK XG YG Y5 ZU Y4 Y7 Y8 Y9 YC YI YP YQ YU YW Z2 ZE ZF ZH ZL ZM ZP ZQ",
);

/// Airlines of many passengers whose codes mean little else.
pub(super) static GREAT: Codes = Codes::new(
    "BA UA DL LH AF KL EK QR SQ CX NH JL QF VS FR LX EY TK ET SK EI IB VY EW KE OZ TG MH GA VN AI UL SV MU CZ HU MF ZH \
    FM HO KN JD GJ BR CI HX UO 3U 9C 8L QW GS TV BK LO NZ WN B6 AY SN TP WS AV LA CM 6E FZ JQ VA LS U2 W6 G9 J9 5J AK D7 FD SL HV",
);

/// Codes that are units, makes and countries as often: only what speaks of flying tells them.
pub(super) static PLAIN_CODES: Codes = Codes::new(
    "AC AD AK AM AS AT CS DC EC EU GB HP HR IN IS IT KM MB MG ML MM MS NO OK PC PM PR PS SD TV UK UN US",
);

/// Airlines' codes of three letters, as their passengers see them.
pub(super) const LONG_CODES: &str = "AAL ACA AFR AIC AMX ANA ASA AUA AVA BAW BEE CAL CCA CES CHH CPA CQH CSC CSN CSZ CXA DAL DLH EIN \
    EJU ETH EVA EWG EXS EZS EZY FIN GIA HVN IBE IGO JAL JBU JST KAL KLM LAN LOT MAS NAX NKS PGT QFA QTR RAM RYR \
    SAS SBI SIA SWA SWR SVA TAM TAP THA THY TOM TRA UAE UAL VIR VLG VOZ WJA WZZ";

/// Digits and letters of ASCII.
const SIGNS: usize = 36;

/// A set of codes of two signs.
pub(super) struct Codes([u64; (SIGNS * SIGNS).div_ceil(64)]);

impl Codes {
    /// Codes parted by blanks.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated at compile time, where a bad index fails the build"
    )]
    const fn new(list: &str) -> Codes {
        let list = list.as_bytes();
        let mut codes = [0; (SIGNS * SIGNS).div_ceil(64)];
        let mut at = 0;
        while at + 1 < list.len() {
            if list[at] == b' ' {
                at += 1;
                continue;
            }
            let place = place(list[at], list[at + 1]);
            assert!(place.is_some(), "a code has two signs");
            if let Some(place) = place {
                codes[place / 64] |= 1 << (place % 64);
            }
            at += 2;
        }
        Codes(codes)
    }

    /// Whether words begin with one of the codes, whatever their case.
    pub(super) fn begin(&self, words: &str) -> bool {
        let [one, two, ..] = *words.as_bytes() else { return false };
        place(one, two)
            .is_some_and(|place| self.0.get(place / 64).is_some_and(|codes| codes >> (place % 64) & 1 == 1))
    }
}

/// Where a code stands among all of two signs.
const fn place(one: u8, two: u8) -> Option<usize> {
    match (sign(one), sign(two)) {
        (Some(one), Some(two)) => Some(one * SIGNS + two),
        _ => None,
    }
}

const fn sign(sign: u8) -> Option<usize> {
    match sign {
        b'0'..=b'9' => Some((sign - b'0') as usize),
        b'A'..=b'Z' => Some((sign - b'A') as usize + 10),
        b'a'..=b'z' => Some((sign - b'a') as usize + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_list_and_no_others_are_in_the_set() {
        for (words, known) in
            [("BA", true), ("ba2490", true), ("3U882", true), ("B", false), ("B号", false), ("Q1", false)]
        {
            assert_eq!(AIRLINES.begin(words), known, "{words}");
        }
        assert!(GREAT.begin("LH400") && !GREAT.begin("2B 1"));
    }
}
