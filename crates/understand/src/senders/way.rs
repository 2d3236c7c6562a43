//! From where to where: 'A–B', 'A 08:32 to B 11:07', 'From: A / To: B', 'A开往B'. The names need be in no dictionary.

use super::ends::{BLANK, Sight, is_han};
use super::page::Page;
use crate::dims::scan::{byte, byte_before, slice};
use crate::engine::words;
use steward_model::order;
use steward_model::words::is_weekday;

/// Where a ride begins and where it ends, as far as told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Way {
    pub from: Option<String>,
    pub to: Option<String>,
    /// Where the name of the end stands.
    pub end: usize,
}

/// The first way that the message tells.
pub(super) fn read(page: &Page<'_>) -> Option<Way> {
    ways(page, 0, page.text.len()).into_iter().next()
}

/// The way told between two offsets.
pub(super) fn ways(page: &Page<'_>, start: usize, end: usize) -> Option<Way> {
    let bare = bare(page);
    let text = slice(page.text, start, end);
    let bare = bare.get(start..end)?;
    let sight = Sight { text, bare };
    sight
        .parted(&["->", "→", "=>", "⇒", "➔", " > "])
        .or_else(|| sight.parted(&[" - ", " – ", " — ", "——"]))
        .or_else(|| sight.parted(&["—", "–", "至", "飞往", "开往", "飛往", "往", "~"]))
        .or_else(|| sight.parted(&[" to "]))
        .or_else(|| sight.parted(&["-", "到", "飞", "飛", "－", "/"]))
        .or_else(|| told_by_hours(page, start..end, &sight))
        .or_else(|| sight.labelled())
        .map(|mut way| {
            way.end += start;
            way
        })
}

/// '成都天府T2 07:45起飞，昆明长水09:15到达': each end stands before its hour.
fn told_by_hours(page: &Page<'_>, part: std::ops::Range<usize>, sight: &Sight<'_>) -> Option<Way> {
    let within = |when: &&super::page::When| part.contains(&when.start) && when.hour.is_some();
    let told = |words: &[&str]| {
        let when = page.whens.iter().filter(within).find(|when| page.tailed(when, words))?;
        let (name, _) = sight.name_before(when.start - part.start)?;
        Some((name, when.end - part.start))
    };
    let (from, _) = told(&["起飞", "出发", "发车", "开车"])?;
    let (to, end) = told(&["到达", "抵达", "降落"])?;
    (from != to).then_some(Way { from: Some(from), to: Some(to), end })
}

/// The text's bytes with all moments, and the small words that belong to them, blanked.
fn bare(page: &Page<'_>) -> Vec<u8> {
    let mut bytes = page.text.as_bytes().to_vec();
    let mut blank = |(from, to): (usize, usize)| {
        if let Some(part) = bytes.get_mut(from..to) {
            part.fill(BLANK);
        }
    };
    airports(page.text).for_each(&mut blank);
    for when in &page.whens {
        blank((lead_start(&page.low, when.start), tail_end(&page.low, when.end)));
    }
    bytes
}

/// 西安咸阳(XIY)—广州白云(CAN): where an airport's letters stand behind its name.
fn airports(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices(['(', '（']).filter_map(move |(at, open)| {
        let inner = slice(text, at + open.len(), text.len());
        let letters = inner.bytes().take_while(u8::is_ascii_uppercase).count();
        let close = slice(inner, letters, inner.len()).chars().next().filter(|c| matches!(c, ')' | '）'))?;
        let named = slice(text, 0, at).chars().next_back().is_some_and(is_han);
        (letters == 3 && named).then_some((at, at + open.len() + letters + close.len_utf8()))
    })
}

/// 'dep 07:28', 'Fri, 3 Oct', 'at 10:38': where the small words before a moment begin.
fn lead_start(low: &str, mut start: usize) -> usize {
    const SMALL: &[&str] = words!(
        "dep|arr|at|on|departs|departing|departure|arrives|arriving|arrival|leaves|leaving|date|time|d|a|now|\
        that|which|周一|周二|周三|周四|周五|周六|周日|预计|for"
    );
    for _ in 0..3 {
        let trimmed = slice(low, 0, start).trim_end_matches([' ', ',', '.', ':', '(']);
        let word = trimmed.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if !SMALL.contains(&word) && !is_weekday(word) {
            break;
        }
        start = trimmed.len() - word.len();
    }
    start
}

/// 07:28出发, '10:38 hrs': where what is said of a moment behind it ends; 到往 and 到 before a name are none of it.
fn tail_end(low: &str, end: usize) -> usize {
    let tail = slice(low, end, low.len());
    let trimmed = tail.trim_start_matches([' ', ')', '）']);
    let said = |word: &&&str| {
        trimmed.strip_prefix(**word).is_some_and(|next| {
            !next.starts_with('往')
                && !next.starts_with(|c: char| c.is_ascii_alphabetic())
                && (**word != "到" || next.is_empty() || next.starts_with(['，', '。', ',', ' ', '）', ')']))
        })
    };
    let words = ["出发", "起飞", "开车", "发车", "到达", "抵达", "开", "到", "hrs", "dep", "arr"];
    words.iter().find(said).map_or(end, |word| end + tail.len() - trimmed.len() + word.len())
}

impl Sight<'_> {
    /// Two names with one of these between them.
    fn parted(&self, marks: &[&str]) -> Option<Way> {
        let mut places: Vec<(usize, &str)> =
            marks.iter().flat_map(|mark| self.text.match_indices(*mark)).collect();
        order::sorted(&mut places);
        places.into_iter().take(64).find_map(|(at, mark)| {
            if self.at(at) == BLANK {
                return None;
            }
            // 起飞 is no flight to somewhere; 到 of 已到 is an arrival.
            let before = slice(self.text, 0, at);
            if mark == "飞" && before.ends_with('起') || mark == "往" && before.ends_with(['飞', '开', '飛'])
            {
                return None;
            }
            if matches!(mark, "到" | "至")
                && before.ends_with([
                    '已', '送', '放', '运', '寄', '看', '等', '得', '收', '直', '甚', '乃', '误', '迟', '改',
                    '推', '整',
                ])
            {
                return None;
            }
            // 到达 and 到店 are no way to somewhere.
            let after = slice(self.text, at + mark.len(), self.text.len());
            if mark == "到" && after.starts_with(['达', '站', '店', '期', '账', '场']) {
                return None;
            }
            if matches!(mark, "-" | "/") {
                return self.tight(at, mark);
            }
            let (from, _) = self.name_before(at)?;
            let (to, end) = self.name_after(at + mark.len())?;
            (from != to).then_some(Way { from: Some(from), to: Some(to), end })
        })
    }

    /// 'SIN-BKK', 'Izmir-Antalya', '深圳宝安-武汉天河': nothing but the mark between.
    fn tight(&self, at: usize, mark: &str) -> Option<Way> {
        let left = self.text.get(..at)?.chars().next_back()?;
        let right = self.text.get(at + 1..)?.chars().next()?;
        // '浦东T2-'
        let lead = slice(self.text, 0, at).trim_end_matches(|c: char| c.is_ascii_digit());
        let terminal = lead.strip_suffix('T').is_some_and(|lead| lead.ends_with(is_han));
        let han =
            |c: char| is_han(c) || c == ')' || c == '）' || terminal && (c.is_ascii_digit() || c == 'T');
        if self.at(at + 1) != BLANK && !(left.is_alphabetic() || han(left)) {
            return None;
        }
        let (from, start) = self.name_before(at)?;
        let (to, end) = self.name_after(at + mark.len())?;
        if from.is_ascii()
            || left.is_ascii_alphabetic()
            || !han(left) && right.is_alphabetic() && !is_han(right)
        {
            // One word on either side, or two codes.
            // Stations have codes of two to five letters, airports of three.
            let code =
                |name: &str| (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
            let codes = code(&from) && code(&to) && from.len() + to.len() >= 6;
            let words = mark == "-"
                && !from.contains([' ', '-'])
                && !to.contains(['-'])
                && from.len() >= 4
                && to.len() >= 4
                && !from.bytes().any(|b| b.is_ascii_digit())
                && from.bytes().filter(u8::is_ascii_uppercase).count() < from.len()
                && !matches!(byte_before(self.text, start), b'-' | b'/');
            let to = to.split(' ').next().unwrap_or_default().to_owned();
            return (codes || words).then_some(Way { from: Some(from), to: Some(to), end });
        }
        (from != to && mark == "-" || is_han(left) && is_han(right)).then_some(Way {
            from: Some(from),
            to: Some(to),
            end,
        })
    }

    /// 'From: A … To: B', 'Departure: A … Arrival: B', 'dep A … arr B', 'flight to B'.
    fn labelled(&self) -> Option<Way> {
        let low = self.text.to_ascii_lowercase();
        let after = |labels: &[&str]| {
            labels.iter().find_map(|label| {
                low.match_indices(label).take(16).find_map(|(at, _)| {
                    let touches = |a: u8, b: u8| a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
                    if label.is_ascii() && touches(byte_before(&low, at), byte(&low, at)) {
                        return None;
                    }
                    self.name_after(at + label.len())
                })
            })
        };
        let from = after(words!(
            "from:|departure:|departing:|departs:|origin:|dep:|depart:|from |departs |departing |leaves |\
            leaving |dep |出发站|出发地|始发站|出发：|出发:|起点"
        ));
        let to = after(words!(
            "to:|arrival:|arriving:|arrives:|destination:|arr:|arrive:|flight to |train to |bus to |\
            coach to |ferry to |arrives |arriving |arr | to |到达站|目的地|终点站|到达：|到达:|终点|\
            飞往|开往|前往"
        ));
        let end = to.as_ref().map_or(0, |to| to.1).max(from.as_ref().map_or(0, |from| from.1));
        let (from, to) = (from.map(|name| name.0), to.map(|name| name.0));
        (from.is_some() || to.is_some()).then_some(Way { from, to, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use steward_model::Context;

    fn way(text: &str) -> Option<(String, String)> {
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        let entities = crate::annotate(text, None, &context);
        let way = read(&Page::new(text, None, &entities, &context))?;
        Some((way.from.unwrap_or_default(), way.to.unwrap_or_default()))
    }

    #[test]
    fn names_need_no_dictionary() {
        let mut wrong = Vec::new();
        for (text, from, to) in [
            (
                "Fri 9 Oct 2026: Thornby 08:32 to Eastwick Parkway 11:07, coach C",
                "Thornby",
                "Eastwick Parkway",
            ),
            ("Sat 17 Oct, Marlow - Kings Abbot New Street 10:52.", "Marlow", "Kings Abbot New Street"),
            (
                "RE 12 Altdorf Hbf (dep 07:28) - Bad Neustadt (arr 11:02), 12.09.2026",
                "Altdorf Hbf",
                "Bad Neustadt",
            ),
            (
                "Train 9527 from Monte S.M.N. at 10:38 to Vela Centrale at 12:10",
                "Monte S.M.N.",
                "Vela Centrale",
            ),
            ("Train 173 New Haven, CT to Baltimore, MD. Departs 1:07 PM", "New Haven, CT", "Baltimore, MD"),
            ("GS 0214 DXB to NBO 10SEP 09:55", "DXB", "NBO"),
            ("your flight LB318 SIN-BKK on 03 May 2026", "SIN", "BKK"),
            ("ZQ2314 Izmir-Antalya 14SEP 19:05-20:10.", "Izmir", "Antalya"),
            ("Flight 1\nFrom: Omaha (OMA)\nTo: Denver (DEN)\nDate", "Omaha (OMA)", "Denver (DEN)"),
            ("NAPIER (Clive Sq) dep 14:20 to TAUPO arr 16:25", "NAPIER (Clive Sq)", "TAUPO"),
            ("11月3日 YX6138 成都天府—昆明长水 13:25起飞", "成都天府", "昆明长水"),
            ("D2287次12车5A号，上海虹桥14:05开，至厦门北。", "上海虹桥", "厦门北"),
            ("2月10日K528次，广州站22:46开往怀化站，13车", "广州站", "怀化站"),
            ("您已成功预订7月12日09:30蛇口邮轮中心至东澳岛船票2张", "蛇口邮轮中心", "东澳岛"),
            ("9月12日XS3301，昆明长水飞往西双版纳，20:15起飞", "昆明长水", "西双版纳"),
            ("西安咸阳T3 07:55 — 乌鲁木齐 11:35，票号", "西安咸阳T3", "乌鲁木齐"),
            ("3月9日 NB221航班，重庆江北T3 06:50起飞，海口美兰09:05到达，订单号", "重庆江北T3", "海口美兰"),
            ("5月2日 AJ771 旧金山SFO—北京首都 13:25起飞", "旧金山SFO", "北京首都"),
            ("5月2日 YT633 成都天府(TFU)—厦门高崎(XMN)，09:20起飞", "成都天府", "厦门高崎"),
            ("PQ6620深圳宝安-武汉天河航班延误，预计起飞时间18:10", "深圳宝安", "武汉天河"),
        ] {
            let got = way(text);
            if got != Some((from.to_owned(), to.to_owned())) {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_is_no_way() {
        for text in [
            "Welcome to Oslo at 10:00",
            "Reply to Anna by 9:00",
            "Mon to Fri 08:00 - 17:00",
            "您的包裹已到驿站",
        ] {
            let way = way(text);
            assert!(way.as_ref().is_none_or(|way| way.0.is_empty()), "{text}: {way:?}");
        }
    }
}
