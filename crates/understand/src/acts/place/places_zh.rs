//! Chinese places: by the ending of their name, after 在, 去, 到, or as the name of 那家 and 那间.

use super::kinds_zh::{ends_as_a_place, is_corner, public};
use crate::acts::{
    Scene,
    doing::{away, clauses::Clause, cues, cues::Cue},
    words::cjk,
};
use crate::engine::{Heads, Seek, Tails, Within, Words};
use steward_model::sought::Sought;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span};

/// Endings that make a name a place.
#[rustfmt::skip]
pub(super) static ENDS: Tails = Tails::new(&[
    "烤吧", "串吧", "水吧", "陶吧", "精酿", "烧烤", "火锅", "串串", "烤肉", "烤鱼", "料理", "居酒屋", "寿司", "食府", "私房菜", "饭庄", "早午餐", "甜品", "书吧", "桌游", "密室", "剧本杀", "麻将馆", "棋牌室", "茶餐厅", "冰室", "茶记", "小酒馆", "清吧", "烘焙", "面包房", "豆浆", "海鲜城", "牧场", "渔港", "果园", "大学城", "体育中心", "文化宫", "少年宫", "社区", "活动中心", "售楼处", "营业厅", "驾校", "检票口", "候车厅", "航站楼", "号厅", "山", "峰", "岭", "岛", "瀑布", "峡谷", "草原", "水库", "溪", "开发区", "景区", "园区", "校区", "新区", "城区", "剧场", "廊", "亭", "堂", "苑", "屋", "舍", "酒馆", "小馆", "小厨", "食堂", "菜馆", "饺子馆", "茶馆", "茶社", "书店", "书房", "书屋", "书城", "影剧院", "大剧院", "科技馆", "博物馆", "美术馆", "展览馆", "保龄球馆", "卡丁车馆", "号楼", "地铁口", "号线", "校门", "大门", "广场上", "驿站", "前台", "大堂", "营地", "基地", "滑雪场", "游乐园", "动物园", "植物园", "馆", "館", "店", "楼", "樓", "轩", "軒", "阁", "閣", "餐厅", "餐廳", "饭店", "酒楼", "酒家", "公园", "公園", "广场", "廣場", "影城", "影院", "戏院", "剧场", "劇場", "剧院", "体育馆", "体育场", "球场", "号场", "球館", "车站", "火车站", "高铁站", "站", "地铁站", "捷運站",
    "北门", "南门", "东门", "西门", "正门", "门口", "門口", "货架", "快递柜", "路口", "出口", "号口", "街", "中心", "大厦", "大廈", "商场", "商場", "会议室", "會議室", "酒吧", "咖啡", "咖啡厅", "机场", "機場", "医院", "醫院", "学校", "大学", "坊", "居", "园", "斋", "府", "厨房", "厨", "码头", "酒店", "民宿", "小区", "图书馆", "教室", "办公室", "茶室",
    "步道", "桥头", "大桥", "报告厅", "宴会厅", "包间", "包厢", "服务台", "药局", "药房", "菜场", "门市", "门店", "会客室", "门诊", "妇幼", "宿舍", "车库", "停车场", "加油站", "服务区", "门卫室", "会馆", "文创园", "产业园", "湿地", "海滩", "湾", "桥", "镇", "村", "港", "谷", "塔", "羊汤", "砂锅",
    "茶楼", "面馆", "火锅城", "农庄", "山庄", "古镇", "寺", "湖", "海边", "沙滩", "健身房", "泳池", "游泳馆", "俱乐部", "工作室", "大排档", "楼下", "省博", "市集", "超市",
]);
/// What may stand before a name in its clause.
#[rustfmt::skip]
static LEADS: Heads = Heads::new(&[
    "我看", "切吃", "落", "切", "放在", "从", "從", "那就去", "去趟", "去一趟", "陪我去趟", "陪我去", "跟我去", "带我去", "要不去", "要不改去", "要不换", "要不", "不如去", "不如", "换成", "换到", "换去", "改成", "去吃", "试试", "换", "改", "干脆", "那就", "就去", "就在", "改去", "改到", "改在", "咱们", "我们", "我们去", "咱们去", "咱去", "一起去", "老地方", "订了", "定了", "约了", "选了", "还是", "定在", "约在", "订在", "选在", "要去", "想去", "爬", "逛", "游", "去", "在", "到", "就", "那", "来", "选", "订", "吃", "好", "行", "嗯", "我在", "我们在", "咱在",
]);
/// What may stand after it.
#[rustfmt::skip]
static TAILS: Tails = Tails::new(&[
    "走起", "见面", "集合", "碰头", "怎么样", "怎样", "如何", "行吗", "行不", "好吗", "可以吗", "好不好", "来不来", "来不", "去不", "去吗", "来吗", "不错", "吧", "呗", "啦", "哦", "哈", "呀", "啊", "见", "等你", "等", "吗", "不", "碰面", "啰", "喽", "好", "咋样", "如何呀", "可以", "嘛", "撒", "行", "开", "开会", "吃", "附近", "旁边", "那边",
]);
/// Characters that no name of a place holds.
#[rustfmt::skip]
const NOT: &[char] = &['咱', '得', '租', '俩', '谁', '誰', '我', '你', '他', '她', '是', '了', '吗', '没', '不', '说', '想', '吃', '看', '买', '的', '到', '就', '也', '都', '很', '还'];
/// After 在 these are no place to meet.
#[rustfmt::skip]
static NOWHERE: Words = Words::new(&["账", "手", "点", "底", "期", "处", "货", "时候", "時候", "时", "時", "底", "时间", "現在", "现在", "这里", "那里", "这儿", "那儿", "一起", "今天", "明天", "最后", "结束", "中午", "晚上", "早上", "下午", "家", "公司", "忙", "路上", "上班", "外面", "开会", "哪", "哪里", "哪儿", "干嘛", "线", "车上", "床上", "这", "那", "闭馆", "閉館", "开馆", "休馆", "上山", "下山", "协议酒店", "你们", "懂"]);

/// No name of a place holds these: 同样时间, 各位邻居, 四张飞, 我知道一家.
#[rustfmt::skip]
const NAMELESS: &[&str] = &["时间", "时候", "各位", "大家", "知道", "一家", "闭馆", "閉館", "开馆", "休馆", "上山", "下山", "协议酒店", "张飞", "张票", "那段", "这段", "延后", "推后", "等等", "等下", "等会", "臣妾", "无福", "住远", "住近", "远一站", "近一站", "一大一小", "两大"];

/// What is done at a place: its name ends before.
#[rustfmt::skip]
static DONE_THERE: Sought = Sought::new(&[
    "开show", "开骚", "开演唱会", "开唱", "开专场", "开个唱", "办演唱会", "脱口秀", "开放麦", "话剧", "相声", "演出", "演唱会", "音乐会", "音乐节", "专场", "有", "略备", "备薄酒", "薄酒", "备宴", "备酒", "敬备", "恭候", "设宴", "设谢", "设婚", "设寿", "设满", "设席", "摆", "办两桌", "办几桌", "办三桌", "办酒", "办席", "开席", "食饭", "饮茶", "之后", "以后", "那边", "那儿", "那里", "召开", "举行", "举办", "集合", "碰头", "碰面", "会合", "汇合", "见面", "见个面", "碰个头", "聚一聚", "上车", "下车", "出发", "报到", "签到", "开会", "提车", "取车", "还车", "一个人", "提", "取", "带", "买", "接", "吃", "喝", "聚", "等", "换", "拿", "搓", "整", "化妆", "排练", "训练", "上课", "考试", "面试", "体检", "打球", "踢球", "跑步", "唱歌", "看", "玩", "逛", "住", "坐船", "骑", "帮", "谈", "订", "徒步", "露营", "野餐", "钓鱼", "滑雪", "爬山", "写生", "拍照", "附近", "找",
]);
/// No name of a place begins so: an adverb, a verb of mood or of the weather.
const NO_HEAD: &str = "辆听爬泡逛踢钓涮撸封因怕别快先再太没刚要该又才还真挺被让给把陪买记忘睡堵忙累困饿超贼有会能都就咋占发打做玩唱跳送请写说问找走跑坐骑开搞接看取拿出整飞趟从";
/// Nor ends so: weather, papers, money, illness.
const NO_END: &str = "风雨雪雾假班课病车钱票事费款题烧咳闹死疼痛热冷慢快少啥样天歉堵废";

/// How many bytes of a name there are before what is done there.
fn name_end(words: &str) -> usize {
    let short = 2 * '门'.len_utf8();
    let within = Within::of(words);
    let done = if DONE_THERE.may_stand(words) { DONE_THERE.words() } else { &[] };
    let cut = done.iter().filter_map(|verb| within.seek(verb)).filter(|&at| at >= short);
    cut.min().unwrap_or(words.len())
}

/// Bytes of the name in 枫林里那套两居, in a message that tells of a flat to be seen.
fn flat(words: &str, text: &str) -> Option<usize> {
    const FLATS: [&str; 7] = ["那套", "这套", "那户", "那个两居", "那个三居", "那个一居", "那间公寓"];
    const TOLD: [&str; 9] = ["房", "看", "业主", "居", "户型", "中介", "签约", "租", "厅"];
    const THINGS: [char; 9] = ['衣', '装', '裙', '书', '题', '碗', '椅', '机', '卷'];
    let (at, word) = FLATS.iter().filter_map(|word| words.seek(word).map(|at| (at, *word))).min()?;
    let (name, rest) = (words.get(..at)?, words.get(at + word.len()..)?);
    let thing = name.contains(THINGS) || rest.starts_with(THINGS);
    let named = (2..=6).contains(&name.chars().count()) && !name.contains(NOT);
    (named && !thing && crate::acts::words::says(text, &TOLD)).then_some(at)
}

/// It can be a name: neither its head nor its end belongs to what names nothing.
fn nameable(name: &str) -> bool {
    let clock = name.contains(['点', '點'])
        && name.contains(|c: char| "一二三四五六七八九十两0123456789".contains(c));
    let pointed = ["那", "那场", "这场", "那趟", "那班", "那个", "排"].iter().any(|end| name.ends_with(end));
    let doubled = name.chars().next() == name.chars().nth(1);
    let person = name.chars().count() == 2
        && !doubled
        && spoken_to(name)
        && !ENDS.end(name)
        && !name.ends_with(['家', '院', '巷', '城', '宅', '铺']);
    let none = NAMELESS.iter().any(|word| name.contains(word));
    // 三晚: how long.
    let lasts = name.ends_with(['晚', '夜', '天'])
        && name.chars().rev().skip(1).all(|c| "一二三四五六七八九十两0123456789".contains(c));
    if clock || pointed || person || none || lasts || super::kitchens::how(name) {
        return false;
    }
    !name.chars().next().is_some_and(|c| NO_HEAD.contains(c))
        && !name.chars().next_back().is_some_and(|c| NO_END.contains(c))
}

/// 要个包间, 最好有厨房, 别临街: what a place is to be like.
fn asks_for(name: &str) -> bool {
    const HEADS: &[&str] =
        &["恭喜", "祝贺", "祝賀", "占", "要", "别", "最好", "尽量", "有", "得", "给", "您", "帮", "靠", "带"];
    const NAMES: &[&str] = &["要塞", "别墅", "别院", "有间", "有家", "给力", "带河"];
    // 找个民宿, 订间客栈: any house of the kind.
    let any_one = name.strip_prefix(['找', '订', '定', '租', '住', '挑', '选', '弄', '整', '来', '搞', '开']);
    any_one.is_some_and(|rest| rest.starts_with(['个', '家', '间', '处', '套', '一', '几', '两']))
        || HEADS.iter().any(|head| name.starts_with(head)) && !NAMES.iter().any(|head| name.starts_with(head))
}

/// 历史馆云锦展: the house before the show that it has.
fn show_house(words: &str) -> Option<usize> {
    const HOUSES: &[char] = &['馆', '园', '宫', '院'];
    const NO_SHOW: [char; 9] = ['示', '开', '现', '望', '台', '会', '厅', '馆', '位'];
    let at = words.find('展')?;
    let (lead, rest) = (words.get(..at)?, words.get(at + '展'.len_utf8()..)?);
    let (house, last) = lead.char_indices().rfind(|(_, c)| HOUSES.contains(c))?;
    let end = house + last.len_utf8();
    let theme = lead.get(end..)?.chars().count();
    ((1..=5).contains(&theme) && end >= 2 * last.len_utf8() && !rest.starts_with(NO_SHOW)).then_some(end)
}

/// Where a name lies, before the name itself: 对面的山葵屋, 楼下那家.
#[rustfmt::skip]
const BESIDE: &[&str] = &["马路对面", "对面", "對面", "隔壁", "楼下", "樓下", "旁边", "旁邊", "街角", "巷口", "转角", "边上", "附近"];

/// Bytes of a run before the place at which something else was settled: 年会定在云上酒店, 合影改到东门.
fn settled_at(words: &str) -> Option<usize> {
    #[rustfmt::skip]
    const SETTLED: &[&str] = &["定在", "约在", "改在", "设在", "选在", "订在", "安排在", "放在了", "改到", "挪到", "换到", "改为", "改成", "换成", "改至", "移到", "移至"];
    if !words.contains(['在', '到', '为', '成', '至']) {
        return None;
    }
    // Only what stands before the last characters of these is looked at.
    let ends = words.match_indices(['在', '到', '了', '为', '成', '至']).map(|(at, last)| at + last.len());
    let settled =
        |end: &usize| words.get(..*end).is_some_and(|lead| SETTLED.iter().any(|verb| lead.ends_with(verb)));
    let end = ends.rev().find(settled)?;
    (words.get(end..)?.chars().count() >= 2).then_some(end)
}

/// Bytes of a run before the name in it: 对面的山葵屋, 湘江边的徐记.
fn beside(words: &str) -> usize {
    const FAR: usize = 6;
    let Some((head, _)) = words.split_once('的') else { return 0 };
    let lies = head.ends_with(['边', '邊', '旁', '口', '里', '上', '下', '面', '近', '角', '壁'])
        || ["东门", "西门", "南门", "北门", "后门", "正门"].contains(&head)
        || BESIDE.iter().any(|word| head.ends_with(word));
    let held = ["我", "你", "他", "她", "想", "晚上", "早上", "路上", "手上", "家里", "心里", "微信"];
    let plain = head.chars().count() <= FAR && !held.iter().any(|word| head.contains(word));
    if lies && plain { head.len() + '的'.len_utf8() } else { 0 }
}

/// A house by its keeper's name: 徐记, 老陈记.
fn keepers(name: &str) -> bool {
    name.ends_with(['记', '記'])
        && (2..=4).contains(&name.chars().count())
        && ![
            "日记", "笔记", "书记", "登记", "忘记", "标记", "切记", "牢记", "游记", "传记", "惦记", "日記",
            "忘記",
        ]
        .iter()
        .any(|word| name.ends_with(word))
}

/// Names of houses that end in whose they are: 青木家, 二道街老孙家.
fn house(name: &str) -> bool {
    #[rustfmt::skip]
    const NOT_HERE: &[&str] = &["我", "你", "他", "她", "您", "咱", "俺", "大", "人", "国", "國", "全", "回", "自", "一", "两", "几", "这", "那", "哪", "各", "本", "在", "搬", "到", "别", "每", "多", "专", "作", "画", "科学", "当", "顾", "独", "老人", "谁", "外婆", "奶奶", "姥姥", "爷爷", "舅", "姑", "姨", "叔", "哥", "姐", "妈", "爸", "店", "商", "厂", "卖", "买"];
    name.ends_with('家')
        && (3..=6).contains(&name.chars().count())
        && !NOT_HERE.iter().any(|head| name.starts_with(head))
        && ![
            "这家", "那家", "几家", "一家", "大家", "人家", "回家", "国家", "到家", "在家", "全家", "管家",
            "商家", "店家", "卖家", "买家", "专家",
        ]
        .iter()
        .any(|end| name.ends_with(end))
}

/// The places of a clause.
pub(crate) fn mentions(scene: &Scene<'_>, clause: &Clause, found: &mut Vec<Mention>) {
    for run in runs(scene, clause) {
        if let Some(shop) = shop(scene, run) {
            found.push(mention(scene, clause, shop, 0.75));
        } else if let Some(town) = of_a_roof(scene, run) {
            found.push(mention(scene, clause, town, 0.7));
        } else {
            let narrowed = narrowed(scene, run);
            match named(scene, clause, run, &narrowed) {
                Some((span, sure)) => found.push(mention(scene, clause, span, sure)),
                None if !led_within(scene, clause, run, found) => inside(scene, clause, narrowed.part, found),
                None => {}
            }
        }
    }
    found.retain(|place| {
        let lead = scene.text.get(clause.span.start..place.span.start);
        !(matches!(place.fact, Fact::Place | Fact::To) && lead.is_some_and(away::unwanted))
    });
}

/// What may be a place's name, cut out of a run of characters.
struct Narrowed {
    part: Span,
    /// A word before it leads to a place.
    led: bool,
    /// A word before it changes what stands.
    changed: bool,
    /// It is a flat that is let.
    is_flat: bool,
}

/// The run without what leads to a name, what follows one, and what is done there.
fn narrowed(scene: &Scene<'_>, run: Span) -> Narrowed {
    let mut part = run;
    let (mut led, mut changed) = (false, false);
    // 兹定于5月16日12点于福临门酒楼: behind the hour it leads to the place, elsewhere it is somebody's name.
    let behind_hour = scene.entities.iter().any(|e| e.kind == EntityKind::Time && e.span.end == run.start);
    if behind_hour && run.of(scene.text).starts_with('于') {
        part.start += '于'.len_utf8();
        led = true;
    }
    while let Some(lead) = LEADS.longest(part.of(scene.text)) {
        if lead.len() == part.end - part.start {
            break;
        }
        led |= lead.ends_with(['在', '去', '到', '方', '趟', '落']);
        changed |= lead.starts_with(['换', '改']);
        part.start += lead.len();
    }
    if let Some(end) = settled_at(part.of(scene.text)) {
        part.start += end;
        led = true;
        // 我换成江畔小院了: it is done, and names no other house.
        let name = part.of(scene.text);
        part.end -= name.len() - name.trim_end_matches(['了', '啦', '咯', '喽']).len();
    }
    part.start += beside(part.of(scene.text));
    while let Some(tail) = TAILS.of(part.of(scene.text)).max_by_key(|tail| tail.len()) {
        if tail.len() == part.end - part.start || ENDS.end(part.of(scene.text)) {
            break;
        }
        part.end -= tail.len();
    }
    if let Some(at) = doing(scene, part).filter(|_| led) {
        part.end = part.start + at;
    }
    if let Some(end) = show_house(part.of(scene.text)) {
        part.end = part.start + end;
    }
    // 北站那边提车, 阶梯教室召开: the name ends where the doing begins.
    let let_flat = flat(part.of(scene.text), scene.text);
    let end = let_flat.unwrap_or(name_end(part.of(scene.text)));
    // 聚福楼还有一间: what it still has.
    let end = part.of(scene.text).get(..end).map_or(end, |name| name.trim_end_matches(['还', '就']).len());
    let end = part.start + end;
    let cut = Span { start: part.start, end }.of(scene.text);
    if end < part.end && (led || let_flat.is_some() || ENDS.end(cut)) {
        part.end = end;
    }
    Narrowed { part, led, changed, is_flat: let_flat.is_some() }
}

/// Where in it begins what is done at a place: 'I am in Nanjing on business' ends the name before the doing.
fn doing(scene: &Scene<'_>, part: Span) -> Option<usize> {
    #[rustfmt::skip]
    const DOING: &[&str] = &["出差", "旅游", "旅行", "上班", "上学", "玩", "等", "吃", "开会", "逛", "看", "见面", "集合", "办事"];
    let words = scene.written(part.of(scene.text));
    DOING.iter().filter_map(|word| words.seek(word)).filter(|&at| at > 0).min()
}

/// The place that these characters name, and how sure that is.
fn named(scene: &Scene<'_>, clause: &Clause, run: Span, narrowed: &Narrowed) -> Option<(Span, f32)> {
    let &Narrowed { part, led, changed, is_flat } = narrowed;
    let name = part.of(scene.text);
    let length = name.chars().count();
    let timed = || scene.entities.iter().any(|e| e.kind == EntityKind::Time);
    let clean = !name.contains(NOT)
        && !name.contains("一下")
        && !name.contains(['哪', '几', '幾', '唔', '去', '喺', '什', '怎'])
        && !asks_for(name)
        && (2..=14).contains(&length);
    let at = |sure: f32| Some((part, sure));
    if clean && (is_corner(name) && timed() || ends_as_a_place(name)) {
        return at(if led { 0.85 } else { 0.7 });
    }
    if clean && is_flat && nameable(name) && (2..=6).contains(&length) {
        return at(0.7);
    }
    if clean && (house(name) || keepers(name)) && eaten_there(scene) {
        return at(0.6);
    }
    if clean && public(name) && timed() {
        return at(0.5);
    }
    if let Some(home) = home(scene, part) {
        let moves = home.start > run.start || clause.has(Cue::Change);
        return Some((home, if moves { 0.6 } else { 0.45 }));
    }
    if clean
        && nameable(name)
        && !only_food(scene, part)
        && (led && length <= 8 && !NOWHERE.contains(name)
            || said_alone(scene, clause, run) && (2..=6).contains(&length))
    {
        return at(0.5);
    }
    if clean && length <= 8 && named_by_its_food(scene, clause, run) {
        return at(0.6);
    }
    if clean && nameable(name) && changed && put_in_place(scene, clause, run, name) {
        return at(0.55);
    }
    if clean && nameable(name) && asked_alone(scene, clause, run, part) {
        let sure = if part.start > run.start { 0.5 } else { 0.45 };
        return at(super::kitchens::behind(scene, clause).unwrap_or(sure));
    }
    None
}

fn mention(scene: &Scene<'_>, clause: &Clause, span: Span, confidence: f32) -> Mention {
    let name = span.of(scene.text);
    let ride = clause
        .hits
        .iter()
        .any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Go | CardKind::Travel, weight) if weight >= 7));
    let before = scene.text.get(..span.start).unwrap_or_default();
    if before.ends_with(['从', '從']) {
        let said = Said::Words(name.to_owned());
        return Mention { fact: Fact::From, said, span, confidence: confidence.min(0.65) };
    }
    let journey = ["机场", "车站", "火车站", "高铁站"].iter().any(|end| name.ends_with(end))
        || ride && ["去", "到", "回", "往", "去趟", "到趟"].iter().any(|lead| before.ends_with(lead));
    Mention {
        fact: if journey { Fact::To } else { Fact::Place },
        said: Said::Words(name.to_owned()),
        span,
        confidence,
    }
}

/// Somebody called at the head of a message: 小李, 妞妞, 王姐.
fn spoken_to(name: &str) -> bool {
    let chars: Vec<char> = name.chars().collect();
    match chars.as_slice() {
        [a, b] if a == b => true,
        ['小' | '老' | '阿', _] | ['小' | '老' | '阿', _, _] => true,
        [.., last] => "哥姐爸妈叔姨婶爷奶总工师兄弟妹老律导嫂婆傅".contains(*last),
        [] => false,
    }
}

/// 青石镇住的地方还没找: the town that a roof is looked for in.
fn of_a_roof(scene: &Scene<'_>, run: Span) -> Option<Span> {
    const ROOFS: &[&str] =
        &["住的地方", "的酒店", "的民宿", "的宾馆", "的旅馆", "的住宿", "的住处", "的客栈"];
    let part = run.of(scene.text);
    let at = ROOFS.iter().filter_map(|roof| scene.written(part).seek(roof)).min()?;
    let name = part.get(..at)?;
    let looked = ["找", "订", "定", "看", "选", "没"]
        .iter()
        .any(|verb| part.get(at..).is_some_and(|rest| rest.contains(verb)));
    let plain = (2..=5).contains(&name.chars().count())
        && nameable(name)
        && !name.contains(NOT)
        && !name.contains(['晚', '天', '们', '这', '那', '边', '好', '大', '家', '新', '有', '晚', '个']);
    (plain && looked).then_some(Span { start: run.start, end: run.start + at })
}

/// The name of 那家 and 那间: '楼下那家柳记', '新开那间糖水铺', '叫南枝的那家'.
fn shop(scene: &Scene<'_>, run: Span) -> Option<Span> {
    let part = run.of(scene.text);
    #[rustfmt::skip]
    const LEADS: [&str; 12] = ["那家", "那间", "这家", "这间", "一家叫", "一间叫", "有家叫", "有间叫", "店叫", "馆子叫", "店名叫", "的那个"];
    let (at, lead) =
        LEADS.iter().filter_map(|lead| scene.written(part).seek(lead).map(|at| (at, *lead))).min()?;
    let start = at + lead.len();
    let name = part.get(start..)?;
    let name = name.strip_prefix("店叫").unwrap_or(name).trim_start_matches("叫");
    let start = part.len() - name.len();
    let end = [
        "怎么样",
        "咋样",
        "如何",
        "行不",
        "行吗",
        "好不",
        "好吗",
        "可以",
        "不错",
        "见",
        "吧",
        "的",
        "吗",
        "呢",
        "呗",
        "啊",
        "了",
    ]
    .iter()
    .filter_map(|tail| scene.written(name).seek(tail))
    .min()
    .unwrap_or(name.len());
    let name = name.get(..end)?;
    // A shop that is only told of has no name: 那家新开的, 那家好吃.
    let plain = !name.contains(NOT)
        && !name.starts_with(['在', '关', '装', '停', '歇', '倒', '要', '今', '明'])
        && !name.contains(['新', '很', '太', '好', '贵', '便', '排', '人', '有']);
    let span = Span { start: run.start + start, end: run.start + start + end };
    let dish = scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Cuisine && e.span.start <= span.start && span.end <= e.span.end);
    // 你舅常去的那个鸿运楼: only what ends like a house.
    let housed = lead != "的那个" || ENDS.end(name) && name.chars().count() >= 3;
    let fits = (2..=7).contains(&name.chars().count()) && plain && !dish && housed;
    fits.then_some(Span { start: run.start + start, end: run.start + start + end })
}

/// A clause of a name that ends in what is served there, beside the hour: '七点 炭匠烧肉'; 四川火锅 is but food.
fn named_by_its_food(scene: &Scene<'_>, clause: &Clause, run: Span) -> bool {
    let hour = scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        && !run.of(scene.text).starts_with(['食', '饮', '吃', '喝', '嗦', '点'])
        && !run.of(scene.text).contains(['煮', '做', '炖', '卤']);
    let alone = run.start == clause.span.start && run.end + 3 >= clause.span.end && !clause.question;
    let first = clause.hits.iter().map(|hit| scene.norm.back(hit.start, hit.end).start).min();
    let food = |hit: &cues::Hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, 9));
    let served =
        clause.hits.iter().any(|hit| food(hit) && scene.norm.back(hit.start, hit.end).end == run.end);
    let before = first.map_or(0, |first| first.saturating_sub(run.start));
    let nation = scene.entities.iter().any(|e| {
        matches!(e.kind, EntityKind::Place | EntityKind::Cuisine)
            && e.span.start <= run.start
            && run.start < e.span.end
    });
    hour && alone && served && before >= 2 * '家'.len_utf8() && !nation
}

/// A clause of nothing but a name, beside the hour: '七点 樱花里'.
fn said_alone(scene: &Scene<'_>, clause: &Clause, run: Span) -> bool {
    let hour = scene.entities.iter().any(|e| e.kind == EntityKind::Time);
    // 烤串 月牙草原: a sight that begins a name beside the meal.
    let meal = || {
        scene.clauses.iter().any(|other| {
            other.start != clause.start
                && other.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, 9)))
        })
    };
    let part_of = |hit: &cues::Hit| {
        let sight = scene.norm.back(hit.start, hit.end);
        matches!(hit.cue, Cue::Topic(CardKind::Visit, _)) && sight.end - sight.start < run.end - run.start
    };
    hour && (run.start == clause.span.start || super::put_places::behind_the_hour(scene, clause, run))
        && run.end + 3 >= clause.span.end
        && !(clause.start == 0 && spoken_to(run.of(scene.text)))
        && (clause.hits.is_empty() || clause.hits.iter().all(part_of) && meal())
        && !clause.question
        && !run.of(scene.text).contains(['个', '位', '人', '块', '元', '次', '天', '码', '大', '两'])
}

/// 我屋头, 老陈家, 我宿舍: at somebody's, where an hour or a wish stands beside it.
fn home(scene: &Scene<'_>, part: Span) -> Option<Span> {
    let words = part.of(scene.text);
    let (at, house) = ["屋头", "屋企", "宿舍", "家里", "家"]
        .iter()
        .find_map(|house| words.seek(house).map(|at| (at, *house)))?;
    let owner = words.get(..at)?;
    // 你来我家看吗, 要不要去你家一起看: whose it is stands behind the word that leads there.
    let led =
        owner.char_indices().rfind(|(_, c)| matches!(c, '来' | '來' | '去' | '到' | '在' | '就' | '嚟'));
    let owner = led.and_then(|(at, lead)| owner.get(at + lead.len_utf8()..)).unwrap_or(owner);
    let mine = matches!(owner, "我" | "你" | "咱" | "俺" | "他" | "她" | "我们" | "咱们" | "你们");
    let named = (2..=3).contains(&owner.chars().count()) && spoken_to(owner) && !owner.contains(NOT);
    let after = words.get(at + house.len()..)?.chars().next();
    let goes_on = after.is_some_and(|c| "人长庭具乡务事常教伙装".contains(c));
    let put = scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        || scene.clauses.iter().any(|clause| clause.any(&[Cue::Propose, Cue::Change]));
    let start = part.start + at - owner.len();
    (put && (mine || named) && !goes_on).then_some(Span { start, end: part.start + at + house.len() })
}

/// All of a name is a dish: the 拉面 of 老地方拉面.
fn only_food(scene: &Scene<'_>, name: Span) -> bool {
    scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Cuisine && e.span.start <= name.start && name.end <= e.span.end)
}

/// A meal is spoken of, or an hour at which one could begin.
fn eaten_there(scene: &Scene<'_>) -> bool {
    scene.entities.iter().any(|e| e.kind == EntityKind::Time)
        || scene
            .clauses
            .iter()
            .flat_map(|clause| &clause.hits)
            .any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, _)))
}

/// 换海风渔家: a name put in another's place, and no kind of thing.
fn put_in_place(scene: &Scene<'_>, clause: &Clause, run: Span, name: &str) -> bool {
    let whole = run.start == clause.span.start && run.end + 3 >= clause.span.end;
    let timed = scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Cuisine && e.span.start < run.end && run.start < e.span.end);
    whole
        && !timed
        && ((3..=6).contains(&name.chars().count()) || name.chars().count() == 2 && gone(scene, clause))
        && !name.starts_with(['个', '個', '一', '时', '時', '地', '天', '日', '期', '下', '别', '成'])
        && clause
            .hits
            .iter()
            .all(|hit| matches!(hit.cue, Cue::Change | Cue::Filler | Cue::Short | Cue::Propose | Cue::Third))
}

/// 松吉满了 换海月怎么样: beside a house that has no room another by its name, be it ever so short; a part of the day, a
/// means or a thing is none.
fn gone(scene: &Scene<'_>, clause: &Clause) -> bool {
    const NONE: &str = "早晚午车車号號张張路线線钱码碼人场場铁鐵巴机機周日天个家时時点點间間房";
    let full = |other: &Clause| other.start < clause.start && other.has(Cue::Gone);
    scene.clauses.iter().any(full) && !clause.span.of(scene.text).contains(|c| NONE.contains(c))
}

/// 那椰语？ 换茶满枝？: a name and nothing else, asked; or alone beside the wish for a meal.
fn asked_alone(scene: &Scene<'_>, clause: &Clause, run: Span, part: Span) -> bool {
    #[rustfmt::skip]
    static NONE: Words = Words::new(&["然后", "所以", "可是", "但是", "为啥", "确定", "肯定", "干嘛", "现在", "大家", "全部", "免费", "干啥", "随便", "哈哈", "啥时", "一起", "今天", "明天", "真的", "为什么", "多久", "两个", "三个", "怎么办", "这里", "那里", "几位"]);
    let name = part.of(scene.text);
    let alone = run.start == clause.span.start && run.end + 3 >= clause.span.end;
    // 乾坤羊汤？ is a house, 羊汤？ a dish.
    let house = |hit: &cues::Hit| {
        matches!(hit.cue, Cue::Topic(CardKind::Dine, _))
            && scene.norm.back(hit.start, hit.end).start >= part.start + 2 * '家'.len_utf8()
    };
    let plain = clause.hits.iter().all(|hit| {
        let little = matches!(hit.cue, Cue::Change | Cue::Filler | Cue::Short);
        little || house(hit) || super::kitchens::homely(hit, name)
    });
    let meal = super::kitchens::behind(scene, clause).is_some()
        || scene.clauses.iter().any(|other| {
            other.start != clause.start
                && other.forward()
                && other.hits.iter().any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, _)))
        });
    alone
        && plain
        && (2..=5).contains(&name.chars().count())
        && !NONE.contains(name)
        && !spoken_to(name)
        && !name
            .trim_end_matches("人家")
            .contains(['个', '位', '人', '块', '元', '次', '天', '码', '两', '呢'])
        && (scene
            .text
            .get(clause.span.start..clause.span.end)
            .is_some_and(|text| text.ends_with(['?', '？']))
            || meal)
}

/// 顺路去培训班接一下豆豆, 能来地铁口接我: a name between a word that leads to it and what is done there, wherever in the
/// run it stands.
fn led_within(scene: &Scene<'_>, clause: &Clause, run: Span, found: &mut Vec<Mention>) -> bool {
    /// With these the leading word is part of another.
    const BEFORE: &str = "过下回出进上想看听收现正还实存起本原后将从不没一两三几说送不得";
    let part = run.of(scene.text);
    for (at, lead) in part.char_indices().filter(|(_, c)| matches!(c, '去' | '到' | '在' | '来')) {
        let before = part.get(..at).and_then(|before| before.chars().next_back());
        let rest = part.get(at + lead.len_utf8()..).unwrap_or_default();
        let rest = ["趟", "一趟"].iter().find_map(|trip| rest.strip_prefix(trip)).unwrap_or(rest);
        // 载我去KLIA吗: a Latin name ends where it ends.
        let latin = rest.trim_end_matches(['吗', '嗎', '吧', '呗', '嘛', '不', '啊', '好']);
        let whole = latin.len();
        let latin = whole >= 3 && latin.is_ascii() && latin.starts_with(|c: char| c.is_ascii_uppercase());
        let end = if latin { whole } else { name_end(rest) };
        let name = rest.get(..end).unwrap_or_default();
        let clean = (end < rest.len() || latin)
            && (2..=8).contains(&name.chars().count())
            && !name.contains(NOT)
            && !name.contains(['哪', '几', '什', '怎', '去', '来', '一', '起', '接', '吧', '吗', '这', '那'])
            && !name.contains(|c: char| c.is_ascii_digit())
            && !NOWHERE.contains(name)
            && nameable(name)
            && !before.is_some_and(|c| BEFORE.contains(c));
        let start = run.start + part.len() - rest.len();
        let span = Span { start, end: start + name.len() };
        let taken = scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time | EntityKind::Cuisine)
                && e.span.start < span.end
                && span.start < e.span.end
        });
        if clean && !taken {
            found.push(mention(scene, clause, span, 0.55));
            return true;
        }
    }
    false
}

/// A name somewhere within a run, after a word that leads to a place: '周四在红叶居聚', '送我去南湖机场啊'.
fn inside(scene: &Scene<'_>, clause: &Clause, run: Span, found: &mut Vec<Mention>) {
    let part = run.of(scene.text);
    for lead in ["订了", "定了", "订的", "路过", "在", "去", "到", "来", "吃", "点", "喝"] {
        for at in part.seek_all(lead) {
            let rest = part.get(at + lead.len()..).unwrap_or_default();
            let trip =
                ["趟", "一趟"].iter().find(|trip| rest.starts_with(**trip)).map_or(0, |trip| trip.len());
            let (at, rest) = (at + trip, rest.get(trip..).unwrap_or_default());
            let best = ENDS
                .words()
                .iter()
                .filter_map(|end| scene.written(rest).seek(end).map(|found| found + end.len()))
                .filter(|&end| {
                    let name = rest.get(..end).unwrap_or_default();
                    let length = name.chars().count();
                    (2..=10).contains(&length)
                        && !name.contains(NOT)
                        // 在桥下站着: stands, no station.
                        && !rest.get(end..).is_some_and(|rest| rest.starts_with('着'))
                        && !name.starts_with(['爬', '泡', '逛', '踢', '钓'])
                })
                .max();
            if let Some(end) = best {
                let start = run.start + at + lead.len();
                let span = Span { start, end: start + end };
                if only_food(scene, span) {
                    continue;
                }
                found.push(mention(scene, clause, span, 0.7));
                return;
            }
        }
    }
}

/// The stroke of 三楼3-2班教室 and 5-12室 binds the number of a room.
fn of_a_room(part: &str, at: usize) -> bool {
    let digit = |c: &char| c.is_ascii_digit();
    let rest = part.get(at + 1..).unwrap_or_default();
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    part.get(..at).and_then(|lead| lead.chars().next_back()).is_some_and(|c| digit(&c))
        && (1..=3).contains(&(rest.len() - unit.len()))
        && unit.starts_with(['班', '室', '教', '会', '會', '栋', '座', '厅', '廳'])
}

/// Runs of Chinese characters and figures of a clause, without the times in it.
fn runs(scene: &Scene<'_>, clause: &Clause) -> Vec<Span> {
    let part = clause.span.of(scene.text);
    let mut runs = Vec::new();
    if part.is_ascii() {
        return runs;
    }
    let mut start = None;
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        let place = clause.span.start + at;
        let timed = scene.entities.iter().any(|e| {
            matches!(e.kind, EntityKind::Time | EntityKind::Money)
                && e.span.start <= place
                && place < e.span.end
        });
        let inside = (cjk(c) || c.is_ascii_alphanumeric() || c == '-' && of_a_room(part, at)) && !timed;
        match (inside, start) {
            (true, None) => start = Some(place),
            (false, Some(from)) => {
                let span = Span { start: from, end: place };
                if crate::acts::words::chinese(span.of(scene.text)) {
                    runs.push(span);
                }
                start = None;
            }
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    fn places(text: &str, fact: Fact) -> Vec<String> {
        let context = noon();
        let entities = crate::annotate(text, None, &context);
        let named = |mention: Mention| match mention.said {
            Said::Words(words) if mention.fact == fact => Some(words),
            _ => None,
        };
        read(text, &entities, &context).mentions.into_iter().filter_map(named).collect()
    }

    #[test]
    fn a_place_is_known_by_what_stands_around_it() {
        for (text, want) in [
            ("去对面那家阿嬷小炒吧", Some("阿嬷小炒")),
            ("要不隔壁的木槿屋？七点", Some("木槿屋")),
            ("中午吃饭 湖边的邹记", Some("邹记")),
            ("那就苏木家 七点", Some("苏木家")),
            ("那就回家 七点", None),
            ("六点图书馆等你", Some("图书馆")),
            ("求别又去楼下那家", None),
            ("你下班去画室接一下豆豆", Some("画室")),
            ("七点去爬山吧", None),
            ("想看敦煌展 周六", None),
            ("周六六点 芦荡烤吧", Some("芦荡烤吧")),
            ("还是那家好吃", None),
            ("七点 陶然烤肉", Some("陶然烤肉")),
            ("七点 烤肉", None),
            ("六点楼梯口见", Some("楼梯口")),
            ("小王 六点走", None),
            ("周五在货站那边提车", Some("货站")),
            ("六点 我屋头", Some("我屋头")),
            ("那禾语？", Some("禾语")),
            ("六点五十吧 怕堵车", None),
            ("台风 周三再说", None),
            ("周日可以 票多少", None),
            ("聽日三點喺旺角地鐵站等", Some("旺角地鐵站")),
            ("婚宴定在临江阁 周六", Some("临江阁")),
            ("三点的彩排改到二楼报告厅", Some("二楼报告厅")),
            ("集合地点改为南门广场", Some("南门广场")),
            ("在半山书吧见个面", Some("半山书吧")),
            ("抱歉 八点才下课", None),
            ("那就周二 同样时间", None),
            ("各位同学 六点", None),
            ("八点 内环堵", None),
            ("你在桥下站着 六点", None),
            ("周六晚八点 回声剧场脱口秀", Some("回声剧场")),
            ("周六八点 三棵树剧场有开放麦", Some("三棵树剧场")),
            ("六点 一共八个人 要个包间", None),
            ("周六两晚 最好有厨房", None),
            ("今年外头吃，我看聚兴楼，周日六点", Some("聚兴楼")),
            ("历史馆云锦展到月底 周日去", Some("历史馆")),
            ("周六 那家在装修", None),
            ("改溪边人家行不 六点", Some("溪边人家")),
            ("周六落番禺食饭", Some("番禺")),
            ("六点 吃串串嘛", None),
            ("周日回来吃饭 阿婆煮咖喱鸡", None),
            ("周六要去听演唱会", None),
            ("今年年夜饭订了望春楼 六点", Some("望春楼")),
            ("青石镇住的地方还没找呢 周六去", Some("青石镇")),
            ("我们住的地方还没找呢 周六去", None),
            ("明天两点来理科楼C210，聊下选题", Some("理科楼C210")),
            ("发现一家店叫拐角凉皮 周六去", Some("拐角凉皮")),
            ("就订你爸常去的那个聚贤楼 六点", Some("聚贤楼")),
            ("周六常去的那个地方", None),
            ("28号中午在鹤来轩办两桌", Some("鹤来轩")),
            ("周三对一下接口？", None),
            ("北门那个 八点关门", None),
            ("我改成江畔小院了 六点", Some("江畔小院")),
            ("我换成豆浆了 六点", None),
            ("谨定于5月1日在望湖大酒店三楼百合厅略备薄酒", Some("望湖大酒店三楼百合厅")),
            ("柳岸里那套两居周六能看", Some("柳岸里")),
            ("西装那套周六能取", None),
            ("周六五点 聚贤楼还有一间", Some("聚贤楼")),
            ("找个民宿 周六去", None),
            ("尽量一栋楼 周六", None),
            ("周日八点喺海心公園開演唱會", Some("海心公園")),
            ("周四晚上7:00开会 地点：综合楼四楼4-3班教室", Some("综合楼四楼4-3班教室")),
            ("周五下午4点 信息楼五楼5-12室", Some("信息楼五楼5-12室")),
            ("周六晚上要不要去你家一起看", Some("你家")),
            ("周日柳记满了 换江月怎么样", Some("江月")),
            ("周日那趟满了 换地铁怎么样", None),
            ("恭喜小轩 周六一定到", None),
            ("25号晚上福临楼摆三桌", Some("福临楼")),
        ] {
            let found = places(text, Fact::Place);
            assert_eq!(
                want.is_some_and(|want| found.contains(&want.to_owned())),
                want.is_some(),
                "{text} {found:?}"
            );
            assert!(want.is_some() || found.is_empty(), "{text} {found:?}");
        }
    }

    #[test]
    fn a_ride_goes_to_what_follows_its_verb() {
        assert_eq!(places("明天搭你车去高新区行不", Fact::To), ["高新区"]);
        assert!(places("明天去高新区看房行不", Fact::To).is_empty());
    }
}
