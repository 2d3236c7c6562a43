//! Places in Chinese: the longest name, and what stands around those that are also words.

use super::table::{Flags, Hash};
use super::{Seen, cues_zh};
use crate::dims::doors::Door;
use crate::dims::edges;
use crate::engine::{Doors, Kind, Lexicon, Scan, Tokens, among, meanings};
use steward_model::{EntityKind, Value};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&WORDS).of(&TOGETHER)
}

/// How often a place is named that the table of words lacks, as its power of two.
const USUAL: i32 = 5;
const WELL_KNOWN: i32 = 8;
/// The longest name in the table, in characters.
const LONGEST: usize = 11;

/// Several towns or provinces by one character each.
static TOGETHER: Lexicon<(), 256> = meanings! {
    () => "北上广" "北上广深" "京沪" "京津" "京津冀" "江浙沪" "江浙" "长三角" "珠三角" "粤港澳" "港澳"
        "港澳台" "港珠澳" "川渝" "成渝" "云贵" "云贵川" "东三省" "新马泰" "沪杭" "沪宁" "苏锡常" "大湾区"
        "两广" "湘鄂" "陕甘宁" "江浙皖";
}
.behind(Door::PlacesTogether as u8);
/// Words that begin with the name of a place and name no place.
static WORDS: Lexicon<(), 1024> = meanings! {
    () => "香港脚" "上海牌" "金华火腿" "罗马数字" "罗马尼亚语" "洛阳纸贵" "荷兰猪" "荷兰豆" "荷兰弟"
        "荷兰水" "汉堡菜单" "汉堡包" "汉堡王" "马来貘" "德国骨科" "法国梧桐" "意大利面" "意大利炮"
        "日本豆腐" "西班牙斗牛" "印度飞饼" "北京时间" "北京烤鸭" "兰州拉面" "沙县小吃" "重庆小面"
        "桂林米粉" "武汉热干面" "扬州炒饭" "新疆大盘鸡" "云南白药" "邯郸学步" "泰山压顶" "黔驴"
        "四平八稳" "太平洋" "大西洋" "印度洋" "北冰洋" "武夷岩茶" "蒙古包" "南极人" "江山易改" "安庆余年"
        "中国" "和平精英" "平安夜" "平安银行" "招商银行" "北京现代" "上海滩" "天津话" "德国战车" "巴西木"
        "巴黎世家" "欧莱雅" "巴黎欧莱雅" "牛津鞋" "牛津词典" "剑桥雅思" "海南鸡饭" "香港警匪" "韩国料理"
        "日本料理" "台湾卤肉" "长沙臭豆腐" "柳州螺蛳粉" "成都小吃团" "墨西哥卷" "夏威夷果" "夏威夷披萨"
        "泰国香米" "东北虎" "华南虎" "德州扒鸡" "德州扑克" "阿里巴巴" "阿里云" "大阪烧" "那曲子" "那霸道"
        "和田玉" "昌平公主" "长安汽车" "宝安期" "九龙壁" "大理石" "大理寺" "上海青" "北京吉普" "天津饭"
        "南京板鸭" "德州仪器" "加州旅馆" "挪威的森林" "瑞士卷" "瑞士军刀" "巴西龟" "波斯猫" "波斯菊"
        "罗马柱" "罗马鞋" "罗马仕" "俄罗斯方块" "俄罗斯转盘" "俄罗斯套娃" "印度神油" "爱尔兰咖啡"
        "加拿大鹅" "苏格兰裙" "美国队长" "东京食尸鬼" "东京热" "法国号" "英国短毛" "德国牧羊犬"
        "阿拉斯加犬" "日本脑炎" "西班牙流感" "斯德哥尔摩综合" "巴黎水" "巴拿马草帽" "维也纳酒店" "中山装"
        "洛阳铲" "和田大枣" "普洱茶" "龙井茶" "西湖龙井" "青岛啤酒" "燕京啤酒" "哈尔滨啤酒" "哈尔滨红肠"
        "长城汽车" "平安保险" "太平保险" "北京银行" "上海银行" "宁波银行" "南京银行" "杭州银行"
        "国泰民安" "长治久安" "安康快乐" "高邮咸鸭蛋" "苏东坡";
}
.behind(Door::PlacesNot as u8);
/// Short names of China's provinces that with a quarter of the sky name a region: 赣南, 川西.
const PROVINCES: &str = "冀豫辽湘皖鲁苏浙赣鄂桂晋闽粤川琼滇黔陇藏渝陕";
/// What after 的 is a place's own: 大理的云, 安阳的雪.
const SCENES: [&str; 34] = [
    "冷面",
    "拉面",
    "米线",
    "米粉",
    "火锅",
    "烧烤",
    "夜市",
    "海鲜",
    "啤酒",
    "早茶",
    "烤鸭",
    "羊肉",
    "特产",
    "亲戚",
    "云",
    "风",
    "雨",
    "雪",
    "樱花",
    "天气",
    "气候",
    "气温",
    "房价",
    "房租",
    "小吃",
    "民宿",
    "酒店",
    "机票",
    "竹海",
    "夜景",
    "日出",
    "日落",
    "老城",
    "双皮奶",
];
/// Words before a name that make it somebody's: 猫叫北京.
const NAMING: [&str; 10] = ["叫", "叫做", "名叫", "取名", "起名", "叫作", "名字是", "名为", "小名", "外号"];
/// What after a name makes a language, a dish, a make or a people of it.
const AFTER: [&str; 14] =
    ["语", "文学", "牌", "脚", "菜", "料理", "话", "腔", "式", "火腿", "数字", "纸贵", "烤鸭", "籍"];

/// The longest name of the table that begins at a character and ends at another at the latest.
fn longest(tokens: Tokens<'_>, at: usize, last: usize) -> Option<(usize, Flags)> {
    let (mut hash, mut best) = (Hash::EMPTY, None);
    for index in at..last.min(at + LONGEST) {
        let token = tokens.at(index);
        if token.kind != Kind::Han || index > at && token.spaced {
            break;
        }
        hash = hash.with(token.ch);
        if index > at
            && let Some(flags) = hash.find()
        {
            best = Some((index + 1, flags));
        }
    }
    best.or_else(|| (last > at + 2 && region(tokens, at)).then_some((at + 2, Flags::LOOSE)))
}

/// 赣南, 川西: part of a province, of two characters that may also meet by chance.
fn region(tokens: Tokens<'_>, at: usize) -> bool {
    let (first, second, third) = (han(tokens, at), han(tokens, at + 1), han(tokens, at + 2));
    matches!(second, '东' | '南' | '西' | '北' | '中')
        && PROVINCES.contains(first)
        && !tokens.at(at + 1).spaced
        && !matches!(
            (second, third),
            ('西', '西') | ('东', '坡' | '方') | ('中', '间' | '的' | '心' | '华' | '国')
        )
        && !matches!((first, second), ('苏' | '辽' | '皖' | '滇' | '桂', '中'))
}

/// Somebody or something bears the name: 猫叫北京, 他姓安叫安阳; 那地方叫宁波 names the place.
fn is_anothers(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let start = scan.tokens.at(at).start as usize;
    let lead = crate::dims::scan::before(scan.text, start, 45);
    let Some(bearer) = NAMING.iter().filter_map(|word| lead.strip_suffix(word)).min_by_key(|rest| rest.len())
    else {
        return false;
    };
    let clause = bearer.rsplit(['。', '！', '？', '\n']).next().unwrap_or(bearer);
    let spot = [
        "地方", "城", "村", "镇", "县", "站", "省", "区", "哪", "那儿", "那里", "以前", "古时", "古称", "岛",
        "国",
    ];
    // 叫北京的朋友来 calls friends.
    let calls = han(scan.tokens, end) == '的';
    !calls && !spot.iter().any(|word| clause.contains(word))
}

/// Another cut is the likelier one, or nearly so where nothing leads to a place: 一上|海拔高点的地方, 里无|锡纸; 在上海拔牙
/// stays.
fn is_cut(tokens: Tokens<'_>, at: usize, end: usize, flags: Flags, support: Support) -> bool {
    let least = if support.any || end - at > 2 { 1 } else { -3 };
    let usual = if flags.is_big() { WELL_KNOWN } else { USUAL };
    edges::goes_on(tokens, end)
        || edges::cut_thing(tokens, (at, end), support.led, usual).is_some_and(|margin| margin > least)
}

/// 桂林哥: called by a word for kin; 北京哥们 are from there.
fn is_called(tokens: Tokens<'_>, end: usize) -> bool {
    let (kin, next) = (han(tokens, end), han(tokens, end + 1));
    matches!(kin, '哥' | '姐' | '嫂' | '婶')
        && next != kin
        && !matches!(next, '们' | '妹' | '弟' | '夫' | '子')
}

/// Whether a name that is known everywhere begins at a character.
pub(super) fn is_big(scan: &Scan<'_>, at: usize) -> bool {
    longest(scan.tokens, at, usize::MAX).is_some_and(|(_, flags)| flags.is_big())
}

/// Whether a name that is known everywhere ends before a token.
pub(super) fn ends_big(scan: &Scan<'_>, end: usize) -> bool {
    (end.saturating_sub(4)..end.saturating_sub(1))
        .any(|at| longest(scan.tokens, at, end).is_some_and(|(to, flags)| to == end && flags.is_big()))
}

/// Where the longest name at a character ends.
pub(super) fn known(scan: &Scan<'_>, at: usize) -> Option<usize> {
    longest(scan.tokens, at, usize::MAX).map(|(end, _)| end)
}

/// The same of names that end at a token at the latest.
pub(super) fn known_within(scan: &Scan<'_>, at: usize, last: usize) -> Option<usize> {
    longest(scan.tokens, at, last).map(|(end, _)| end)
}

/// Reads a name at a character.
pub(super) fn at(scan: &Scan<'_>, at: usize) -> Option<Seen> {
    let tokens = scan.tokens;
    if let Some(word) = WORDS.longest(tokens, at) {
        return Some(Seen { entity: None, next: word.end });
    }
    let mut last = usize::MAX;
    if let Some(found) = TOGETHER.longest(tokens, at) {
        let words = scan.words(at, found.end);
        // 港澳通行证 is a paper.
        let paper = ["通行证", "办", "居民"].iter().any(|word| rest(scan, found.end).starts_with(word));
        let entity = scan.entity(
            EntityKind::Place,
            at,
            found.end,
            vec![Value::plain(words)],
            0.75,
            "place.zh.together",
        );
        return Some(Seen { entity: (!paper).then_some(entity), next: found.end });
    }
    let (end, confidence) = loop {
        let (end, flags) = longest(tokens, at, last)?;
        let support = support(scan, at, end);
        if !is_cut(tokens, at, end, flags, support) {
            break (end, trust(scan, at, end, flags, support)?);
        }
        // 北京|东直门: what is cut may begin with the name of a place.
        last = end - 1;
    };
    // 张掖市区 is the town and its middle.
    let cut =
        usize::from(length_over_two(at, end) && han(tokens, end - 1) == '市' && han(tokens, end) == '区');
    // 北海站岗: one stands there, it is no station.
    let stands = han(tokens, end - 1) == '站'
        && matches!(han(tokens, end), '岗' | '着' | '起' | '队' | '稳' | '住')
        && end - at > 2;
    let end = whole_name(tokens, at, end - cut - usize::from(stands));
    let entity = scan.entity(
        EntityKind::Place,
        at,
        end,
        vec![Value::plain(scan.words(at, end))],
        confidence,
        "place.zh",
    );
    Some(Seen { entity: Some(entity), next: end })
}

fn length_over_two(at: usize, end: usize) -> bool {
    end - at > 2
}

pub(super) fn han(tokens: Tokens<'_>, at: usize) -> char {
    let token = tokens.at(at);
    if token.kind == Kind::Han { token.ch } else { '\0' }
}

/// A name goes on over the kind of the thing: 浦东机场, 昆山南站, 虎丘区.
fn whole_name(tokens: Tokens<'_>, at: usize, end: usize) -> usize {
    let next = (han(tokens, end), han(tokens, end + 1));
    let last = han(tokens, end - 1);
    match next {
        ('机', '场') => end + 2,
        ('国', '际') if han(tokens, end + 2) == '机' && han(tokens, end + 3) == '场' => end + 4,
        ('高', '铁') if han(tokens, end + 2) == '站' => end + 3,
        ('火', '车') if han(tokens, end + 2) == '站' => end + 3,
        ('东' | '西' | '南' | '北', '站') => end + 2,
        ('站', after)
            if last != '站' && !matches!(after, '着' | '起' | '在' | '队' | '长' | '住' | '稳' | '岗') =>
        {
            end + 1
        }
        ('市' | '县' | '镇' | '乡', after)
            if end - at <= 3
                && !matches!(last, '市' | '县' | '区' | '镇' | '省' | '路' | '街')
                && !matches!(after, '场' | '区' | '里' | '中' | '民' | '面' | '委' | '政' | '长') =>
        {
            end + 1
        }
        ('区', after)
            if end - at == 2
                && !matches!(last, '市' | '县' | '区')
                && !matches!(after, '别' | '分' | '块' | '域') =>
        {
            end + 1
        }
        ('省', after)
            if end - at <= 3
                && last != '省'
                && !matches!(after, '会' | '钱' | '了' | '事' | '得' | '心' | '力' | '去') =>
        {
            end + 1
        }
        _ => end,
    }
}

/// What around a name speaks of a place.
#[derive(Clone, Copy)]
struct Support {
    led: bool,
    beside: bool,
    any: bool,
}

fn rest<'t>(scan: &Scan<'t>, end: usize) -> &'t str {
    let after = scan.tokens.at(end);
    let close = after.kind == Kind::Han && !after.spaced;
    scan.text.get(after.start as usize..).filter(|_| close).unwrap_or("")
}

fn support(scan: &Scan<'_>, at: usize, end: usize) -> Support {
    let tokens = scan.tokens;
    let rest = rest(scan, end);
    let led = is_led(tokens, at);
    let follows = FOLLOWS.iter().any(|word| rest.starts_with(word));
    // Side by side with another: 屯門去沙田, 徐州→济南.
    let mark = tokens.before(at);
    let beside = mark.kind == Kind::Mark && matches!(mark.ch, '→' | '-' | '~' | '—')
        || matches!(tokens.at(end).ch, '→');
    let cued = cues_zh::speaks(scan, at, end);
    let scene = || {
        rest.strip_prefix('的').is_some_and(|rest| SCENES.iter().any(|word| rest.starts_with(word)))
            && !matches!(han(tokens, at.wrapping_sub(1)), '很' | '太' | '最' | '多')
    };
    Support { led, beside: beside || cued, any: led || cued || follows || beside || scene() }
}

/// A word of going or being stands right before it: 去, 在; not 过来, 看到, 现在.
fn is_led(tokens: Tokens<'_>, at: usize) -> bool {
    let (before, earlier) = (han(tokens, at.wrapping_sub(1)), han(tokens, at.wrapping_sub(2)));
    !tokens.at(at).spaced
        && among!(
            before,
            '在' '去' '到' '来' '从' '飞' '往' '回' '至' '抵' '离' '逛' '住' '于' '由' '经' '过' '搭' '转' '游' '驻' '赴'
            '爬' '環' '环'
        )
        && !matches!(
            (earlier, before),
            ('过' | '起' | '出' | '下' | '上', '来' | '去')
                | ('看' | '遇' | '收' | '得' | '想' | '做' | '见' | '感' | '受', '到')
                | ('现' | '正' | '实' | '还', '在')
        )
}

/// What goes on behind a place.
#[rustfmt::skip]
const FOLLOWS: [&str; 44] = [
    "站", "市", "机场", "区", "县", "附近", "这边", "那边", "下车", "上车", "出发", "集合", "天气", "旅游", "出差", "上学", "工作",
    "上班", "火车", "高铁", "的海", "古城", "古镇", "路", "街", "玩", "到", "飞", "直达", "市区", "郊区", "的酒店", "的民宿", "景区",
    "分公司", "老家", "自驾", "人民", "大学", "风大", "下雨", "下雪", "倒是", "堵",
];

/// How sure it is a place; `None` when it is not told.
fn trust(scan: &Scan<'_>, at: usize, end: usize, flags: Flags, support: Support) -> Option<f32> {
    let tokens = scan.tokens;
    let rest = rest(scan, end);
    if AFTER.iter().any(|word| rest.starts_with(word))
        && !rest.starts_with("语音")
        && !rest.starts_with("话费")
        && !rest.starts_with("菜市")
        && !rest.starts_with("式微")
    {
        return None;
    }
    if is_anothers(scan, at, end) || is_called(tokens, end) {
        return None;
    }
    let length = end - at;
    let last = han(tokens, end - 1);
    let division = length > 2 && matches!(last, '区' | '县' | '市' | '省' | '州' | '旗' | '站' | '场' | '盟');
    if division || length >= 4 {
        return Some(0.92);
    }
    if scan.is_whole(at, end) {
        return Some(0.7);
    }
    if flags.is_big() && !flags.is_word() {
        return Some(if length > 2 { 0.9 } else { 0.85 });
    }
    if flags.is_word() {
        // 平安到家 is no journey.
        let loose =
            !support.led && !support.beside && ['到', '飞', '玩', '路'].iter().any(|c| rest.starts_with(*c));
        return (support.any && !loose).then_some(0.7);
    }
    if length > 2 {
        return Some(if support.any { 0.85 } else { 0.65 });
    }
    support.any.then_some(0.75)
}
