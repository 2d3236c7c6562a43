//! Names of train services and the words that speak of trains.

use crate::engine::{Endings, Phrases, listed};

/// Kinds of train of Europe and elsewhere that stand before figures; those with `true` mean little else.
const KINDS: &[(&str, bool)] = &[
    ("ICE", false),
    ("RJX", true),
    ("RJ", false),
    ("IC", false),
    ("EC", false),
    ("ECE", true),
    ("TGV", true),
    ("IRE", true),
    ("RE", false),
    ("RB", false),
    ("NJ", false),
    ("EN", false),
    ("IR", false),
    ("AVE", false),
    ("OUIGO", true),
    ("THA", false),
    ("EUR", false),
    ("ES", false),
    ("FR", false),
    ("FA", false),
    ("WB", false),
    ("KTX", true),
    ("SRT", false),
    ("THSR", true),
    ("ICN", true),
    ("TER", false),
    ("X2000", true),
    // Austria, Czechia, Slovakia, Poland, Hungary, Slovenia, Switzerland
    ("REX", false),
    ("CJX", false),
    ("D", false),
    ("SC", false),
    ("EX", false),
    ("SP", false),
    ("RGJ", true),
    ("TLK", true),
    ("EIC", true),
    ("EIP", true),
    ("IRN", true),
    ("MV", false),
    ("ICS", false),
    ("PE", false),
    ("VAE", false),
    ("RABe", false),
    // Germany
    ("FLX", true),
    ("HBX", true),
    ("RS", false),
    ("ALX", true),
    ("ERB", false),
    ("BRB", false),
    ("MEX", false),
    ("STB", false),
    // Belgium, Netherlands, France
    ("S", false),
    ("L", false),
    ("P", false),
    ("ICD", true),
    ("ICT", false),
    ("SPR", false),
    ("ICN", true),
    // Spain, Portugal, Italy
    ("AVLO", true),
    ("ALVIA", true),
    ("MD", false),
    ("LD", false),
    ("AP", false),
    ("AV", false),
    ("ICN", true),
    ("REG", false),
    ("RV", false),
    // Nordic countries and Great Britain
    ("SJ", false),
    ("VR", false),
    ("OBB", false),
    ("NSB", false),
    ("DSB", false),
    ("XC", false),
    ("LNER", true),
    ("GWR", true),
    ("TPE", false),
    ("LYN", false),
    // Canada
    ("VIA", false),
    // Indonesia, Malaysia, Viet Nam, Korea
    ("KA", false),
    ("ETS", false),
    ("SE", false),
    ("ITX", true),
    ("HSR", false),
];

/// By the first letter of a kind, how long those that begin so are: most capitals before figures are none.
static LENGTHS: [u16; 32] = lengths();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time, where a bad index fails the build")]
const fn lengths() -> [u16; 32] {
    let mut lengths = [0; 32];
    let mut at = 0;
    while at < KINDS.len() {
        let kind = KINDS[at].0.as_bytes();
        lengths[(kind[0] & 31) as usize] |= 1 << kind.len();
        at += 1;
    }
    lengths
}

/// The kinds that may be so written, whatever the case.
fn like(name: &str) -> impl Iterator<Item = &'static (&'static str, bool)> {
    let first = name.bytes().next().unwrap_or_default();
    let lengths = LENGTHS.get(usize::from(first & 31)).copied().unwrap_or_default();
    let kinds = if name.len() < 16 && lengths >> name.len() & 1 == 1 { KINDS } else { &[] };
    kinds.iter().filter(move |(kind, _)| kind.len() == name.len())
}

/// A kind of train, and whether it is nothing else.
pub(super) fn kind(name: &str) -> Option<&'static (&'static str, bool)> {
    like(name).find(|(kind, _)| *kind == name)
}

/// The same, whatever the case.
pub(super) fn kind_caseless(name: &str) -> Option<&'static (&'static str, bool)> {
    like(name).find(|(kind, _)| kind.eq_ignore_ascii_case(name))
}

/// Words right before plain figures that make them a train's number.
pub(super) static LABELS: Phrases = Phrases::new(&[
    "train", "trains", "trn", "tn", "tr", "treno", "zug", "tren", "tåg", "tog", "trein", "vlak", "juna",
    "comboio",
]);

/// Words right before a train that somebody goes by.
pub(super) static TAKEN: Endings = listed!(
    Endings,
    "the|on|off|missed|take|taking|took|catch|caught|next is|instead of|zug|board|der|den|dem|im|le|la"
);

/// What a train does, right behind its number.
pub(super) static FATES: Phrases = listed!(
    Phrases,
    "停运|停靠|停|开往|到|晚点|正点|检票|发车|没票|有票|的票|二等座|一等座|商务座|硬座|硬卧|软卧|无座|\
    还有票|站票|几点|上铺|下铺|中铺|加开|始发"
);

/// Words that speak of trains and hardly of anything else.
pub(super) static STRONG: Phrases = listed!(
    Phrases,
    "train|trains|platform|carriage|carriages|coach|coaches|rail|railway|gleis|conductor|sleeper|\
    couchette|sleeping car|dining car|wagon|wagen|voiture|binario|carrozza|spoor|vagn|perron|coche|\
    quiet car|trackwork|locomotive|signal failure|buffet car|wagons|rolling stock|bahn|hbf"
);

/// Words of airports, where letters and figures are a flight's.
pub(super) static FLYING: Phrases = Phrases::new(&[
    "flight", "airport", "gate", "terminal", "airline", "airways", "boarding", "landed", "lands", "runway",
    "fly",
]);

/// Words of India's railways.
pub(super) static INDIAN: Phrases = listed!(
    Phrases,
    "irctc|tatkal|ntes|chart prepared|charting|chart|trackwork|doj|rac|waitlist|berth|side lower|\
    side upper|lower berth|upper berth|rajdhani|shatabdi|garib rath|humsafar|railcare|coach posn|\
    railmadad|3ac|2ac|sleeper|pantry car|platform|pf|railway|indian railways|loco|junction|jn|wl"
);

/// Names of train services that stand before figures.
pub(super) static NAMES: Phrases = listed!(
    Phrases,
    "amtrak|acela|eurostar|thalys|nozomi|hikari|kodama|railjet|lner|rajdhani|shatabdi|via rail|\
    northeast regional|nightjet|italo|frecciarossa|frecciargento|frecciabianca|flixtrain|ouigo|\
    intercity|intercités|intercites|westbahn|regiojet|pendolino|avanti|lumo|alvia|renfe|euromed|lyria|\
    talgo|sapsan|shinkansen|mizuho|sakura|tsubame|hayabusa|komachi|haruka|kagayaki|thunderbird|duronto|\
    tejas|vande bharat|vande|bharat|brightline|metrolink|caltrain|snälltåget|snalltaget|eurocity|\
    euronight|interregio|sncf|trenitalia|surfliner|humsafar|intercidades|trenhotel|metra|cascades|\
    regional|tgv inoui|hull trains|snälltåget|gautrain|ktmb|thsr|via|korail|oncf|coast starlight|\
    empire builder|kintetsu|hikari rail star|frecciarossa av|intercité|northlander"
);

/// Words that speak of trains.
pub(super) static CUES: Phrases = listed!(
    Phrases,
    "trains|coaches|luggage|lost property|sleeping car|dining car|couchette|passengers|plaza|coche|\
    bistro car|car|restaurant car|hook|vestibule|sprinter|train|trn|platform|carriage|carriages|coach|\
    rail|railway|bahn|gleis|conductor|amtrak|hbf|sleeper|station|track|departs|departure|departing|\
    arrives|arrival|delayed|wagen|voiture|quai|wagon|binario|carrozza|spoor|vagn|perron|sncf|db|öbb|sbb|\
    trenitalia|reservation|change at|changing at|calling at|cancelled|canceled|seat"
);

/// Chinese words that speak of trains.
pub(super) static CUES_ZH: Phrases = listed!(
    Phrases,
    "停运|停運|加开|临客|终到|列车长|车长|乘务|硬席|餐车|车上|隧道|补票|同车|站接|接站|出发站|铁路|鐵路|\
    班列|始发|软卧|座席|铺位|开车前|換乘|车厢|車廂|高铁|高鐵|动车|動車|火车|火車|列车|列車|车票|車票|\
    候补|卧铺|臥鋪|二等座|一等座|商务座|硬座|硬卧|软卧|换乘|乘坐|检票|12306|号铺|上铺|中铺|下铺|我坐|\
    坐车|车次|站台|开往|到站|南站|北站|西站|东站|改签|绿皮|乘车|发车|晚点|无座|靠窗|站票|京西|抢票|搶票|\
    抢到|候车|候車|进站|出站|下车|下車|上车|那趟|这趟|一趟|趟车|早一班|晚一班|末班|首班|动卧|软座|餐车|\
    自強|莒光|普悠瑪|太魯閣|區間快|普快|慢车|慢火车|班列|货列|通勤列车|铁道|区间车|區間車|臺鐵|台鐵|\
    台铁|正点|誤點|误点"
);

/// Things whose models look like trains: G502 is a mouse, C919 a plane, K40 a phone.
pub(super) static MODELS: Phrases = listed!(
    Phrases,
    "鼠标|滑鼠|键盘|耳机|相机|镜头|手机|主板|显卡|芯片|打印机|笔记本|显示器|客机|飞机|型号|路由器|音箱|\
    平板|电脑|国道|省道|县道|高速|匝道|教室|考场|房间|包间|展位|机油"
);

/// Services of Taiwan that stand before plain figures.
pub(super) static SERVICES: Endings = listed!(
    Endings,
    "自強號|自强号|莒光號|莒光号|普悠瑪|太魯閣|區間車|区间车|車次|车次|新自強|區間快|太魯閣號|普悠瑪號|\
    普快|高鐵"
);

/// Motorways, gates, summits, halls, places in a row, right behind a letter and figures.
pub(super) static OTHERS: Phrases = listed!(
    Phrases,
    "高速|国道|國道|峰会|处|航站|地铁|口|座|栋|号线|京|沪|绕|号|线|停车|窗口|入口|通道|层|厅|馆|梯|仓|\
    单片|处理|机身|省道|环线|级|网|·|信号|航班|单元|展|楼|门|出口|号楼|路|公交|室|房|病房|车位|教室|床|\
    柜|格口|货架|摊|铺位|桩|型|款|版|号房|号床|号柜|号桌|号车位|区|公寓|芯片|主板|显卡|手机|相机|系列|\
    投影|打印"
);

/// What stands right before a gate's or a road's number.
pub(super) static GATES: Endings =
    listed!(Endings, "登机口|航站楼|座位|出口|柜|高速|尾号|绕行|房|走|停在|从G");

/// The same, blanks aside.
pub(super) static HALLS: Endings = Endings::new(&[
    "病房", "车位", "货架", "展位", "摊位", "桩号", "批号", "编号", "项目", "标段", "公交", "车牌", "铺位",
    "考场", "门店", "楼", "座", "区",
]);

/// Words beside plain figures that 次 may make a train's.
pub(super) static SLOW: Phrases = Phrases::new(&[
    "列车", "火车", "绿皮", "乘坐", "车次", "硬座", "卧铺", "硬卧", "慢车", "停运", "全車", "开往",
]);

/// What stands right before plain figures that somebody rides by.
pub(super) static RIDDEN: Endings =
    listed!(Endings, "坐|乘|坐的|乘坐|搭|坐上|自強|自强|莒光|區間|普悠瑪|太魯閣|复兴|復興");

/// What stands right before a train that somebody goes by, in Chinese.
pub(super) static RIDES: Endings = listed!(
    Endings,
    "坐|乘|换|换乘|高铁|动车|火车|列车|车次|转|搭|乘坐的|次列车|购|订|候补|候补的|改签|赶|那趟|这趟|去程|\
    回程|明早|今早|今晚|明晚|退了|买了|订了"
);

/// Words that speak of roads.
pub(super) static ROADS: Phrases = Phrases::new(&["高速", "国道", "省道", "绕行", "堵", "拥堵"]);

/// English words beside China's trains.
pub(super) static COACHES: Phrases =
    Phrases::new(&["train", "coach", "carriage", "platform", "railway", "second class", "bullet", "sleeper"]);

/// Trains themselves.
pub(super) static TRAINS: Phrases = Phrases::new(&["train", "trains"]);

/// What calls plain figures a train's number.
pub(super) static TOLD: Endings =
    Endings::new(&["train no", "train number", "train nr", "train num", "trn no", "tr no", "t.no", "t no"]);

/// Nouns of sums and codes of five figures.
pub(super) static MONEY: Endings =
    Endings::new(&["rs", "inr", "fare", "rs.", "pnr", "pin", "otp", "pay", "code"]);

/// What five figures may count.
pub(super) static THINGS: Phrases =
    Phrases::new(&["people", "passengers", "rs", "rupees", "km", "tickets", "seats", "points"]);

/// Kinds of Indian trains.
pub(super) static KINDS_IN: Phrases =
    Phrases::new(&["express", "exp", "superfast", "mail", "passenger", "train"]);
