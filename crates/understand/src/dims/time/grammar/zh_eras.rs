//! Years counted from the beginning of a reign: 民国三十八年, 令和6年5月, 康熙元年.

use super::pieces::one;
use super::{Parser, Piece};
use crate::dims::doors::Door;
use crate::dims::time::meaning::frame::Frame;
use crate::engine::{Kind, Lexicon, lexicon};

/// Reigns and the year that is their first, those of China from the Tang on, some before, and of Japan from the Meiji on. Where several
/// bear one name, the best known. They are written as texts are folded: 乾 is 干.
pub(super) static ERAS: Lexicon<i32, 1024> = lexicon!(&[
    ("民国", 1912),
    ("中华民国", 1912),
    ("明治", 1868),
    ("大正", 1912),
    ("昭和", 1926),
    ("平成", 1989),
    ("令和", 2019),
    ("建安", 196),
    ("开皇", 581),
    ("大业", 605),
    ("武德", 618),
    ("贞观", 627),
    ("永徽", 650),
    ("显庆", 656),
    ("龙朔", 661),
    ("麟德", 664),
    ("干封", 666),
    ("总章", 668),
    ("咸亨", 670),
    ("上元", 674),
    ("仪凤", 676),
    ("调露", 679),
    ("永隆", 680),
    ("开耀", 681),
    ("永淳", 682),
    ("弘道", 683),
    ("嗣圣", 684),
    ("文明", 684),
    ("光宅", 684),
    ("垂拱", 685),
    ("永昌", 689),
    ("载初", 690),
    ("天授", 690),
    ("长寿", 692),
    ("延载", 694),
    ("证圣", 695),
    ("万岁通天", 696),
    ("神功", 697),
    ("圣历", 698),
    ("久视", 700),
    ("长安", 701),
    ("神龙", 705),
    ("景龙", 707),
    ("景云", 710),
    ("太极", 712),
    ("延和", 712),
    ("先天", 712),
    ("开元", 713),
    ("天宝", 742),
    ("至德", 756),
    ("干元", 758),
    ("宝应", 762),
    ("广德", 763),
    ("永泰", 765),
    ("大历", 766),
    ("建中", 780),
    ("兴元", 784),
    ("贞元", 785),
    ("永贞", 805),
    ("元和", 806),
    ("长庆", 821),
    ("宝历", 825),
    ("大和", 827),
    ("太和", 827),
    ("开成", 836),
    ("会昌", 841),
    ("大中", 847),
    ("咸通", 860),
    ("干符", 874),
    ("广明", 880),
    ("中和", 881),
    ("光启", 885),
    ("龙纪", 889),
    ("大顺", 890),
    ("景福", 892),
    ("干宁", 894),
    ("光化", 898),
    ("天复", 901),
    ("天祐", 904),
    ("建隆", 960),
    ("干德", 963),
    ("开宝", 968),
    ("太平兴国", 976),
    ("雍熙", 984),
    ("端拱", 988),
    ("淳化", 990),
    ("至道", 995),
    ("咸平", 998),
    ("景德", 1004),
    ("大中祥符", 1008),
    ("天禧", 1017),
    ("干兴", 1022),
    ("天圣", 1023),
    ("明道", 1032),
    ("景祐", 1034),
    ("宝元", 1038),
    ("康定", 1040),
    ("庆历", 1041),
    ("皇祐", 1049),
    ("至和", 1054),
    ("嘉祐", 1056),
    ("治平", 1064),
    ("熙宁", 1068),
    ("元丰", 1078),
    ("元祐", 1086),
    ("绍圣", 1094),
    ("元符", 1098),
    ("建中靖国", 1101),
    ("崇宁", 1102),
    ("大观", 1107),
    ("政和", 1111),
    ("重和", 1118),
    ("宣和", 1119),
    ("靖康", 1126),
    ("建炎", 1127),
    ("绍兴", 1131),
    ("隆兴", 1163),
    ("干道", 1165),
    ("淳熙", 1174),
    ("绍熙", 1190),
    ("庆元", 1195),
    ("嘉泰", 1201),
    ("开禧", 1205),
    ("嘉定", 1208),
    ("宝庆", 1225),
    ("绍定", 1228),
    ("端平", 1234),
    ("嘉熙", 1237),
    ("淳祐", 1241),
    ("宝祐", 1253),
    ("开庆", 1259),
    ("景定", 1260),
    ("咸淳", 1265),
    ("德祐", 1275),
    ("景炎", 1276),
    ("祥兴", 1278),
    ("中统", 1260),
    ("至元", 1264),
    ("元贞", 1295),
    ("大德", 1297),
    ("至大", 1308),
    ("皇庆", 1312),
    ("延祐", 1314),
    ("至治", 1321),
    ("泰定", 1324),
    ("致和", 1328),
    ("天历", 1328),
    ("至顺", 1330),
    ("元统", 1333),
    ("至正", 1341),
    ("洪武", 1368),
    ("建文", 1399),
    ("永乐", 1403),
    ("洪熙", 1425),
    ("宣德", 1426),
    ("正统", 1436),
    ("景泰", 1450),
    ("天顺", 1457),
    ("成化", 1465),
    ("弘治", 1488),
    ("正德", 1506),
    ("嘉靖", 1522),
    ("隆庆", 1567),
    ("万历", 1573),
    ("泰昌", 1620),
    ("天启", 1621),
    ("崇祯", 1628),
    ("天命", 1616),
    ("天聪", 1627),
    ("崇德", 1636),
    ("顺治", 1644),
    ("康熙", 1662),
    ("雍正", 1723),
    ("干隆", 1736),
    ("嘉庆", 1796),
    ("道光", 1821),
    ("咸丰", 1851),
    ("同治", 1862),
    ("光绪", 1875),
    ("宣统", 1909),
])
.behind(Door::Eras as u8);

/// The first year whose Chinese months are known here.
const LUNAR_YEARS: i32 = 1900;

impl Parser<'_> {
    /// A reign, a count of years in it, and what goes on as after any year.
    pub(super) fn zh_era(&self, at: usize) -> Option<Piece> {
        if self.at(at).kind != Kind::Han {
            return None;
        }
        let era = ERAS.longest(self.tokens, at)?;
        let (count, end) = if self.han(era.end, '元') {
            (1, era.end + 1)
        } else {
            let number = self.cardinal(era.end).filter(|number| !number.vague)?;
            (number.whole().filter(|count| (1..=150).contains(count))? as i32, number.end)
        };
        if !self.han(end, '年') || matches!(self.at(end + 1).ch, '前' | '后' | '间' | '来' | '级') {
            return None;
        }
        let year = era.sense + count - 1;
        let frame = Frame { year: Some(year), ..one(2) };
        // What the months of old years were called is of no calendar kept here: they are taken as they are numbered.
        let month = (year < LUNAR_YEARS && !self.at(end + 1).newline)
            .then(|| self.zh_piece(end + 1))
            .flatten()
            .filter(|(piece, _)| piece.lunar && piece.month.is_some() && piece.year.is_none());
        Some(match month {
            Some((piece, end)) => {
                (Frame { year: Some(year), lunar: false, either: false, strength: 2, ..piece }, end)
            }
            None => (frame, end + 1),
        })
    }
}
