//! Chinese wants by their grammar: a verb with its measure, its object or its goal, whatever the noun.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    thing::{items, shows},
    who::calls,
    words::cjk,
};
use crate::engine::Chars;
use steward_model::sought::Sought;
use steward_model::{CardKind, EntityKind, Fact, Mention, Span, Topic};

/// Counts before a measure.
const NUMBERS: &str = "一二两三四五六七八九十几半俩仨0123456789";
/// How goods are counted.
const GOODS: &str = "根条把包袋瓶盒箱斤桶罐支卷提束捆颗块只份打双罐板串扎串听";
/// Verbs of getting something for somebody.
const GETTING: &str = "带捎买称拎顺拿抓";
/// Verbs of eating and drinking, and those that stand for them before a measure of food.
const EATING: &str = "吃喝食饮整搓撮炫嗦涮恰撸干约来弄";
/// How food and drink are counted.
const FOOD: &str = "杯盅顿餐碗锅桌壶";
/// What is rented to go about in.
const VEHICLES: &str = "车驴艇船骑筏摩";

/// A clause with its characters, as rewritten.
pub(in crate::acts) struct Part<'c> {
    clause: &'c Clause,
    text: &'c str,
    chars: Vec<(usize, char)>,
}

impl Part<'_> {
    fn at(&self, index: usize) -> char {
        self.chars.get(index).map_or(' ', |&(_, c)| c)
    }

    fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or(' ', |index| self.at(index))
    }

    /// One of these Chinese words stands here: where it ends.
    fn has(&self, from: usize, words: &[&str]) -> Option<usize> {
        let &(at, _) = self.chars.get(from)?;
        let rest = self.text.get(at - self.clause.start..)?;
        let head = rest.as_bytes().first_chunk::<3>()?;
        let fits = |word: &&&str| word.as_bytes().first_chunk() == Some(head) && rest.starts_with(**word);
        words.iter().find(fits).map(|word| from + word.chars().count())
    }

    /// One of the words stands within so many characters from here: where it ends.
    fn within(&self, from: usize, far: usize, words: &[&str]) -> Option<usize> {
        (from..=from + far).find_map(|at| self.has(at, words))
    }

    /// The bytes of some characters, in the text as written.
    fn span(&self, scene: &Scene<'_>, from: usize, to: usize) -> Span {
        let at = |index: usize| self.chars.get(index).map_or(self.clause.end, |&(at, _)| at);
        scene.norm.back(at(from), at(to))
    }
}

/// The clauses that are not of ASCII; cut up once, whoever asks.
fn parts<'s, 'c>(scene: &'s Scene<'c>) -> impl Iterator<Item = &'s Part<'c>> {
    let (clauses, norm) = (scene.clauses, scene.norm);
    let part = |clause: &'c Clause| {
        let text = norm.text.get(clause.start..clause.end).filter(|text| !text.is_ascii())?;
        let chars = text.char_indices().map(|(at, c)| (clause.start + at, c)).collect();
        Some(Part { clause, text, chars })
    };
    scene.parts.get_or_init(|| clauses.iter().filter_map(part).collect()).iter()
}

/// Money is to go to somebody.
pub(crate) fn pays(scene: &Scene<'_>) -> bool {
    parts(scene).any(|part| (0..part.chars.len()).any(|at| transfers(part, at).is_some()))
}

/// Adds the topics that the grammar of the clauses shows.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    for part in parts(scene) {
        let mut touch = |kind, (from, to): (usize, usize), confidence| {
            topics.push(Topic { kind, span: part.span(scene, from, to), confidence });
        };
        for at in 0..part.chars.len() {
            if let Some(end) = eats(part, at) {
                touch(CardKind::Dine, (at, end), 0.9);
            }
            if let Some(end) = gets(part, at) {
                touch(CardKind::Buy, (at, end), 0.85);
            }
            if let Some(end) = rents(part, at) {
                touch(CardKind::Hire, (at, end), 0.9);
            }
            if let Some((_, end)) = needs(part, at) {
                touch(CardKind::Buy, (at, end), 0.85);
            }
            if let Some(end) = lodges(part, at) {
                touch(CardKind::Stay, (at, end), 0.9);
            }
            if let Some(end) = looks_in(part, at) {
                touch(CardKind::Visit, (at, end), 0.9);
            }
            if let Some(end) = chore(scene, part, at) {
                touch(CardKind::Remind, (at, end), 0.85);
            }
            if let Some(end) = places(part, at) {
                touch(CardKind::Locate, (at, end), 0.9);
            }
            if let Some(end) = wakes(scene, part, at) {
                touch(CardKind::Remind, (at, end), 0.9);
            }
            if let Some(end) = transfers(part, at) {
                touch(CardKind::Pay, (at, end), 0.9);
            }
            if let Some(end) = fetches(part, at).or_else(|| drives(part, at)) {
                touch(CardKind::Go, (at, end), 0.9);
            }
            if let Some(end) = shows(part, at) {
                touch(CardKind::Visit, (0, end), 0.9);
            }
            if let Some(end) = presents(part, at) {
                touch(CardKind::Buy, (at, end), 0.85);
            }
            if let Some(end) = dials(scene, part, at) {
                touch(CardKind::Call, (at, end), 0.9);
            }
            if let Some(end) = calls_by(scene, part, at) {
                touch(CardKind::Meet, (at, end), 0.9);
            }
        }
        if let Some(end) = away(scene, part) {
            touch(CardKind::Travel, (0, end), 0.9);
        }
        if travels(scene, part) {
            touch(CardKind::Travel, (0, part.chars.len()), 0.9);
        }
        if who_gets(part).is_some() {
            touch(CardKind::Buy, (0, part.chars.len()), 0.85);
        }
        if serves(scene, part) {
            touch(CardKind::Dine, (0, part.chars.len()), 0.85);
        }
    }
}

/// A number and a measure from here: where they end.
fn measured(part: &Part<'_>, from: usize, measures: &str) -> Option<usize> {
    let mut at = from;
    while NUMBERS.contains(part.at(at)) && at < from + 3 {
        at += 1;
    }
    measures.contains(part.at(at)).then_some(at + 1)
}

/// 饮杯嘢, 整两盅, 嗦碗粉: a verb of eating with a measure of food; what was eaten (吃了一顿) is told.
fn eats(part: &Part<'_>, at: usize) -> Option<usize> {
    static MAY_EAT: Chars = Chars::new(EATING);
    let verb = part.at(at);
    if !MAY_EAT.may_hold(verb) {
        return None;
    }
    let bare = EATING.contains(verb) && !matches!(part.before(at), '过' | '本' | '原' | '后' | '未' | '将');
    let end = measured(part, at + 1, FOOD).filter(|_| bare)?;
    // 来锅 and 弄桌 want a number; 喝杯 and 吃顿 do not.
    let counted = end > at + 2 || "吃喝食饮嗦涮撸搓撮整".contains(verb);
    (counted && !matches!(part.at(end), '机' | '子' | '具' | '垫')).then_some(end)
}

/// 带四袋鲜奶, 捎三根葱: something counted is to be got.
fn gets(part: &Part<'_>, at: usize) -> Option<usize> {
    static MAY_GET: Chars = Chars::new(GETTING);
    if !MAY_GET.may_hold(part.at(at)) {
        return None;
    }
    let end = measured(part, at + 1, GOODS).filter(|_| GETTING.contains(part.at(at)))?;
    let noun = part.at(end);
    let told = matches!(part.before(at), '我' | '没' | '别' | '不' | '自');
    (cjk(noun) && !told && !matches!(noun, '了' | '的' | '过' | '吗' | '吧' | '都')).then_some(end)
}

/// 从杨浦到六安, 上海飞三亚: a way from town to town.
fn travels(scene: &Scene<'_>, part: &Part<'_>) -> bool {
    let span = part.clause.span;
    // 去黄山不 高铁四小时: a town, and what one goes there by.
    if part.clause.start == 0 && by_rail(scene) {
        return true;
    }
    let mut towns = scene.entities.iter().filter(|e| {
        e.kind == EntityKind::Place
            && span.start <= e.span.start
            && e.span.end <= span.end
            && !e.span.of(scene.text).is_ascii()
    });
    let (Some(from), Some(to)) = (towns.next(), towns.next()) else { return false };
    let way = scene.text.get(from.span.end..to.span.start).unwrap_or_default().trim();
    let led = scene.text.get(..from.span.start).is_some_and(|lead| lead.ends_with(['从', '從', '由']));
    matches!(way, "飞" | "回" | "飛") || led && matches!(way, "到" | "去" | "回" | "往" | "至")
}

/// 国庆去敦煌玩几天, 去北京 周末动身: a town that one goes to, and a word of being away.
fn away(scene: &Scene<'_>, part: &Part<'_>) -> Option<usize> {
    #[rustfmt::skip]
    static AWAY: Sought = Sought::new(&["玩几天", "旅游", "旅行", "度假", "过年", "过冬", "避暑", "出差", "散心", "动身", "启程", "出发", "自驾", "毕业旅行", "蜜月", "跟团", "签证", "机票", "搭伴", "组团", "包车", "几日游", "日游", "来回"]);
    #[rustfmt::skip]
    static TOLD: Sought = Sought::new(&["接", "送", "昨", "上次", "上周", "去年", "刚", "他们", "她们", "他", "她", "同事", "老板", "领导", "回来了", "去过"]);
    const TO: &[&str] = &["去", "飞", "回", "赴", "前往", "去趟", "飞趟", "回趟"];
    let text = scene.norm.text.as_str();
    if !AWAY.stand(text) || TOLD.stand(text) {
        return None;
    }
    let span = part.clause.span;
    let town = scene.entities.iter().any(|e| {
        let lead = scene.text.get(..e.span.start).unwrap_or_default();
        e.kind == EntityKind::Place
            && span.start <= e.span.start
            && e.span.end <= span.end
            && TO.iter().any(|to| lead.ends_with(to))
    });
    town.then_some(part.chars.len())
}

/// A town behind a word that leads there, and a vehicle that goes from town to town.
fn by_rail(scene: &Scene<'_>) -> bool {
    static VEHICLES: Sought =
        Sought::new(&["高铁", "动车", "火车", "大巴", "飞机", "绿皮", "普悠玛", "自强号", "客运", "渡轮"]);
    if !VEHICLES.may_stand(scene.text) {
        return false;
    }
    let vehicle = VEHICLES.words().iter().any(|vehicle| {
        scene.text.match_indices(vehicle).any(|(at, _)| {
            let rest = scene.text.get(at + vehicle.len()..).unwrap_or_default();
            !rest.starts_with(['站', '东', '西', '南', '北'])
        })
    });
    vehicle
        && !["接", "送", "捎", "昨", "上次", "忘"].iter().any(|word| scene.text.contains(word))
        && scene.entities.iter().any(|e| {
            let lead = scene.text.get(..e.span.start).unwrap_or_default();
            e.kind == EntityKind::Place && ["去", "到", "飞", "回"].iter().any(|to| lead.ends_with(to))
        })
}

/// 蛋糕你买还是我买, 酒水谁带: who is to get what is named; where that name ends.
fn who_gets(part: &Part<'_>) -> Option<usize> {
    let asked = |at: usize| {
        matches!(part.at(at), '谁' | '你')
            && part.has(at + 1, &["买", "来买", "去买", "订", "来订", "去订", "负责买", "带"]).is_some()
    };
    let either = || (0..part.chars.len()).any(|at| part.has(at, &["还是我", "还是你"]).is_some());
    (2..part.chars.len()).find(|&at| {
        asked(at)
            && (part.at(at) == '谁' || either())
            && cjk(part.before(at))
            && !"是说问让叫看要和跟".contains(part.before(at))
    })
}

/// The thing at the head of a clause that asks who is to get it.
pub(crate) fn fronted(scene: &Scene<'_>, clause: &Clause) -> Option<Span> {
    let part = parts(scene).find(|part| part.clause.start == clause.start)?;
    who_gets(part).map(|end| part.span(scene, 0, end))
}

/// 把我摇醒: what one is to be reminded of, where nothing else is named.
pub(crate) fn wakings(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if found.iter().any(|one| one.fact == Fact::Item) {
        return;
    }
    for part in parts(scene) {
        let waking = (0..part.chars.len()).find_map(|at| wakes(scene, part, at).map(|end| (at, end)));
        if let Some((at, end)) = waking {
            let rest = part.chars.len();
            let said = part.span(scene, at, if end < rest && rest - at <= 10 { rest } else { end });
            found.push(items::item(Fact::Item, said.of(scene.text), said, 0.6));
            return;
        }
    }
}

/// 租电驴, 租两台车, 租个敞篷: never 房租, 出租 and 租房.
fn rents(part: &Part<'_>, at: usize) -> Option<usize> {
    if part.at(at) != '租' || "房出月年季转合退整日押店".contains(part.before(at)) {
        return None;
    }
    if let Some(end) = measured(part, at + 1, "辆台部") {
        return Some(end);
    }
    (at + 1..=at + 6).take_while(|&next| cjk(part.at(next))).find_map(|next| {
        let house = matches!(part.at(next), '房' | '屋' | '金' | '客' | '约' | '期' | '位' | '库');
        (!house && VEHICLES.contains(part.at(next)) && part.at(next + 1) != '位').then_some(next + 1)
    })
}

/// 租个皮划艇玩玩, 租辆GL8接客户: what is rented, up to what is done with it.
pub(crate) fn rented(scene: &Scene<'_>) -> Option<Span> {
    const LONGEST: usize = 6;
    const BEHIND: &str = "接去来玩回给用吧呗吗嘛啊呀了的我你他她自上走够要帮行好不没几多少";
    parts(scene).find_map(|part| {
        let at = (0..part.chars.len()).find(|&at| rents(part, at).is_some())?;
        let mut from = at + 1;
        while NUMBERS.contains(part.at(from)) || "个辆台部只条艘架".contains(part.at(from)) {
            from += 1;
        }
        let named = |&next: &usize| {
            let c = part.at(next);
            (cjk(c) || c.is_ascii_alphanumeric()) && !BEHIND.contains(c)
        };
        let length = (from..from + LONGEST).take_while(named).count();
        let whole = length >= 2 && !"天日周月年".contains(part.at(from));
        whole.then(|| part.span(scene, from, from + length))
    })
}

/// 住镇上吧, 住亚朵还是汉庭: where one is to sleep is put; never 记住, and not where somebody lives.
fn lodges(part: &Part<'_>, at: usize) -> Option<usize> {
    if part.at(at) != '住'
        || at > 0 && "记抓挡站拦停忍困堵稳锁居扛控咬镇憋保守接吸包罩你我他她家".contains(part.before(at))
    {
        return None;
    }
    let end = part.within(at + 2, 5, &["吧", "呗", "还是"])?;
    let plain = (at + 1..end - 1).all(|at| cjk(part.at(at)) && !"了过着得手院几哪".contains(part.at(at)));
    plain.then_some(end)
}

/// 啥时候来看姥姥呀, 去看看她: somebody is looked in on; 去看她演唱会 is a show.
fn looks_in(part: &Part<'_>, at: usize) -> Option<usize> {
    #[rustfmt::skip]
    const WHO: &[&str] = &["姥姥", "姥爷", "外婆", "外公", "奶奶", "爷爷", "阿公", "阿婆", "阿嬷", "爸妈", "爸", "妈", "二老", "老人家", "老人", "老师", "师父", "师傅", "姑姑", "舅舅", "大伯", "叔叔", "阿姨", "岳父", "岳母", "丈母娘", "公婆", "孙子", "孙女", "宝宝", "娃", "孩子", "猫", "狗", "她", "他", "我"];
    if !matches!(part.at(at), '来' | '去' | '回') || part.before(at) == '没' {
        return None;
    }
    let seen = part.has(at + 1, &["看看", "看望", "瞧瞧", "看下", "看一下", "陪陪", "看"])?;
    let from =
        part.has(seen, &["我", "你", "咱", "我们", "你们"]).filter(|&next| part.has(next, WHO).is_some());
    let end = part.has(from.unwrap_or(seen), WHO)?;
    (!cjk(part.at(end)) || "呀啊吧呗吗不嘛哦哈".contains(part.at(end))).then_some(end)
}

/// 八点前把垃圾扔了, 合同明天务必寄出: bidden with its time, and told of nobody.
fn chore(scene: &Scene<'_>, part: &Part<'_>, at: usize) -> Option<usize> {
    let end = part.chars.len();
    let bidden = part.has(at, &["务必", "千万"]).is_some()
        || part.at(at) == '把'
            && part.at(at + 1) != '我'
            && (at + 3..end).any(|at| part.at(at) == '了' && !cjk(part.at(at + 1)));
    let bidden = bidden || handed(part, at);
    let told =
        || part.chars.iter().any(|&(_, c)| matches!(c, '我' | '他' | '她' | '它' | '吗' | '么' | '谁' | '?'));
    let timed = || {
        scene.entities.iter().any(|e| {
            e.kind == EntityKind::Time
                && part.clause.span.start <= e.span.start
                && e.span.end <= part.clause.span.end
        })
    };
    let over = || part.clause.has(Cue::Past) || part.clause.has(Cue::Third);
    (bidden && !told() && !over() && timed()).then_some(end)
}

/// 该买新的移动电源了: what one has to buy, from its name on.
fn needs(part: &Part<'_>, at: usize) -> Option<(usize, usize)> {
    let verb = part
        .has(at, &["得买", "该买", "要买", "得换", "该换", "得囤", "该囤", "该备", "得备", "得添", "该添"])?;
    let from = part
        .has(verb, &["新的", "上", "点", "些", "个", "把", "双", "件", "条", "台", "瓶", "盒"])
        .unwrap_or(verb);
    let mut end =
        (from..from + 8).find(|&next| !cjk(part.at(next)) || part.at(next) == '了').unwrap_or(from + 8);
    while end > from && "吧啊呀啦呢".contains(part.at(end - 1)) {
        end -= 1;
    }
    let asks = matches!(part.before(at), '不' | '懒' | '想' | '还' | '舍' | '值' | '记' | '觉' | '显')
        || "单不吗么谁哪什的".contains(part.at(from));
    (!asks && (1..=8).contains(&(end - from))).then_some((from, end))
}

/// What one has to buy, for [`needs`].
pub(crate) fn lacked(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for part in parts(scene) {
        if let Some((from, end)) = (0..part.chars.len()).find_map(|at| needs(part, at)) {
            let span = part.span(scene, from, end);
            found.push(items::item(Fact::Item, span.of(scene.text), span, 0.7));
        }
    }
}

/// 周三要交复印件, 明天得穿校服: something is to be brought or handed in; money and people have kinds of their own.
fn handed(part: &Part<'_>, at: usize) -> bool {
    const VERBS: &[&str] =
        &["上交", "提交", "打印", "复印", "交", "带", "穿", "寄", "退", "签", "填", "喂", "浇"];
    let verb = part.has(at + 1, VERBS).filter(|_| matches!(part.at(at), '要' | '得' | '该' | '需'));
    let other = |c: char| "房钱费学水电物租孩娃我你他她妈爸爷奶朋友了的不吗过什啥谁到定给货".contains(c);
    verb.is_some_and(|end| cjk(part.at(end)) && !other(part.at(end)))
        && !"不想重主只必快还没觉值显懒".contains(part.before(at))
}

/// What is bidden by [`chore`], where nothing else is named.
pub(crate) fn bidden(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    if found.iter().any(|one| one.fact == Fact::Item) {
        return;
    }
    for part in parts(scene) {
        let Some(at) = (0..part.chars.len()).find(|&at| chore(scene, part, at).is_some()) else { continue };
        let from = if matches!(part.at(at), '务' | '千') { at + 2 } else { at + 1 };
        let mut end = part.chars.len();
        while end > from + 2 && (part.at(end - 1) == '了' || !cjk(part.at(end - 1))) {
            end -= 1;
        }
        let span = part.span(scene, from, end);
        found.push(items::item(Fact::Item, span.of(scene.text), span, 0.7));
        return;
    }
}

/// 共享下位置, 位置甩我, 丢个定位: where somebody is, not a seat that is kept.
fn places(part: &Part<'_>, at: usize) -> Option<usize> {
    const WHERE: &[&str] = &["定位", "位置"];
    const SENDS: &[&str] = &["共享", "分享", "发", "丢", "甩", "晒", "传", "来个", "开个", "开下"];
    if let Some(after) = part.has(at, SENDS) {
        let kept = (after..after + 4).any(|at| matches!(part.at(at), '留' | '占' | '让' | '座' | '的'));
        return part
            .within(after, 4, WHERE)
            .filter(|&end| !kept && part.before(at) != '没' && part.at(end) != '的');
    }
    let after = part.has(at, WHERE)?;
    part.has(after, &["发", "甩", "丢", "传", "共享", "分享", "开一下", "开下", "给我"])
}

/// 把我薅起来, 三点喊我一声, 到点催我: somebody is to be woken or told at an hour.
fn wakes(scene: &Scene<'_>, part: &Part<'_>, at: usize) -> Option<usize> {
    // What the words below begin with.
    if !matches!(
        part.at(at),
        '把' | '叫' | '喊' | '闹' | '踹' | '摇' | '催' | '踢' | '戳' | '拍' | '敲' | '提'
    ) {
        return None;
    }
    if let Some(after) = part.has(at, &["把我", "把俺"]) {
        return part.within(after, 3, &["起来", "醒", "起床"]);
    }
    if let Some(end) = part.has(at, &["叫醒我", "喊醒我", "闹醒我", "踹醒我", "摇醒我"]) {
        return Some(end);
    }
    let after = part.has(at, &["喊我", "叫我", "催我", "踢我", "戳我", "拍我", "敲我", "提醒我"])?;
    let byte = part.span(scene, at, after).start;
    let hour = scene.entities.iter().any(|e| {
        e.kind == EntityKind::Time
            && part.clause.span.start <= e.span.start
            && e.span.end <= byte
            && byte - e.span.end <= 2 * '点'.len_utf8()
            && e.span.of(scene.text).contains(['点', ':', '：', '时', '后'])
    });
    let due = ["到点", "到时", "到时候"].iter().any(|lead| {
        let from = at.saturating_sub(lead.chars().count());
        part.has(from, &[lead]).is_some()
    });
    // 晚上喊我吃饭 asks to a meal.
    ((hour || due) && !matches!(part.at(after), '吃' | '去' | '来' | '玩')).then_some(after)
}

/// 汇给我, 打我卡上, 转到那个账户: money is to go to somebody.
fn transfers(part: &Part<'_>, at: usize) -> Option<usize> {
    const PURSES: &[&str] =
        &["账户", "帐户", "账号", "帐号", "户头", "卡上", "卡里", "支付宝", "微信上", "公户"];
    let verb = part.at(at);
    if !matches!(verb, '转' | '汇' | '打' | '付' | '存')
        || matches!(part.before(at), '赚' | '旋' | '词' | '语')
    {
        return None;
    }
    let to_me = if matches!(verb, '汇' | '转') {
        &["我", "给我", "到我", "给俺", "俺"][..]
    } else {
        &["给我钱"][..]
    };
    let after =
        part.has(at + 1, to_me).filter(|&after| !matches!(part.at(after), '发' | '告' | '们' | '看' | '听'));
    let led = part.has(at + 1, &["到", "进", "入", "给", "我", "去"]);
    let purse = led.and_then(|after| part.within(after, 8, PURSES));
    after.or(purse)
}

/// 去幼儿园接丫丫, 到车站接一下姥姥: somebody is to be met where they are.
fn fetches(part: &Part<'_>, at: usize) -> Option<usize> {
    // 把乐乐接到泳馆, 把爷爷送回家.
    if part.at(at) == '把' && !matches!(part.at(at + 1), '我' | '它' | '这' | '那') {
        let fetch = (at + 2..=at + 5).find(|&next| matches!(part.at(next), '接' | '送'))?;
        let end = part.has(fetch + 1, &["到", "回", "去"])?;
        let thing = (at + 1..fetch).any(|at| "货件饭餐书包箱车钱票东快机水".contains(part.at(at)));
        return (!thing && cjk(part.at(end))).then_some(end);
    }
    if !matches!(part.at(at), '去' | '到' | '来') || part.before(at) == '没' {
        return None;
    }
    let fetch = (at + 2..=at + 8).find(|&next| part.at(next) == '接')?;
    let after = part.has(fetch + 1, &["一下", "下", "个"]).unwrap_or(fetch + 1);
    let who = part.at(after);
    // 接着, 接触, 接受 fetch nobody.
    (cjk(who)
        && !matches!(
            who,
            '着' | '触' | '受' | '到' | '了' | '过' | '单' | '线' | '活' | '水' | '电' | '口' | '力'
        )
        && !matches!(part.before(fetch), '直' | '链' | '连' | '间' | '对' | '衔'))
    .then_some(after + 1)
}

/// 载她去医院, 送爷爷去车站: somebody is driven somewhere.
fn drives(part: &Part<'_>, at: usize) -> Option<usize> {
    if !matches!(part.at(at), '载' | '送')
        || matches!(part.before(at), '下' | '转' | '运' | '记' | '发' | '护')
    {
        return None;
    }
    let goes = (at + 2..=at + 4).find(|&next| matches!(part.at(next), '去' | '到' | '回'))?;
    let thing = (at + 1..goes).any(|at| {
        !cjk(part.at(at))
            || "货件饭餐书包箱车钱票东快机水礼花卖药菜资料表单文给过来了的话我你".contains(part.at(at))
    });
    // 你送我去, 送你去 have words of their own.
    (!thing && cjk(part.at(goes + 1)) && !"了过着吧吗哪".contains(part.at(goes + 1))).then_some(goes + 1)
}

/// 历史馆云锦展到月底: a show that a house has.
fn shows(part: &Part<'_>, at: usize) -> Option<usize> {
    const HOUSES: &str = "馆园宫院";
    if part.at(at) != '展' || at < 4 || "发进扩伸施开参".contains(part.before(at)) {
        return None;
    }
    let house = (at.saturating_sub(6)..at - 1).any(|at| HOUSES.contains(part.at(at)) && cjk(part.at(at + 1)));
    (house && !matches!(part.at(at + 1), '示' | '开' | '现' | '望' | '台' | '会' | '厅' | '馆' | '位'))
        .then_some(at + 1)
}

/// 送颈枕？: what could be given, asked by itself.
fn presents(part: &Part<'_>, at: usize) -> Option<usize> {
    if part.at(at) != '送' || at > 1 || cjk(part.before(at)) && !"就要".contains(part.before(at)) {
        return None;
    }
    let end = (at + 1..=at + 8).find(|&next| !cjk(part.at(next)))?;
    let thing: String = (at + 1..end).map(|at| part.at(at)).collect();
    let other = |c: char| "我你他她您它去到来给机站人货餐饭孩娃客水票信件谁什啥哪不吗了".contains(c);
    (matches!(part.at(end), '?' | '？')
        && (2..=6).contains(&thing.chars().count())
        && !thing.contains(other)
        && !thing.contains("外卖")
        && !thing.contains("快递"))
    .then_some(end)
}

/// What could be given, for [`presents`].
pub(crate) fn presented(scene: &Scene<'_>, clause: &Clause) -> Option<Span> {
    let part = parts(scene).find(|part| part.clause.start == clause.start)?;
    let (at, end) = (0..2).find_map(|at| presents(part, at).map(|end| (at, end)))?;
    Some(part.span(scene, at + 1, end))
}

/// 打一下这个号: a number stands in the message and somebody is to dial it.
fn dials(scene: &Scene<'_>, part: &Part<'_>, at: usize) -> Option<usize> {
    let end = part.has(
        at,
        &[
            "打一下",
            "打下",
            "打个",
            "打给",
            "打电话",
            "拨一下",
            "拨打",
            "回一下",
            "回个",
            "回电",
            "联系一下",
            "联系下",
            "你联系",
            "问一下",
            "问下",
        ],
    )?;
    let number =
        scene.entities.iter().any(|e| e.kind == EntityKind::Phone) || calls::landline(scene.text).is_some();
    let maybe =
        ["有事", "有问题", "疑问", "随时", "如需", "如有"].iter().any(|word| scene.norm.text.contains(word));
    let done = matches!(part.at(end), '过' | '了');
    (number && !maybe && !done).then_some(end)
}

/// 上门修, 过来量, 我明天来看？: somebody comes to see to something at a time.
fn calls_by(scene: &Scene<'_>, part: &Part<'_>, at: usize) -> Option<usize> {
    const WORK: &[&str] = &[
        "修", "装", "测量", "量", "检查", "检修", "安装", "维修", "疏通", "清洗", "保洁", "收货", "拆",
        "换锁",
    ];
    scene.entities.iter().find(|e| e.kind == EntityKind::Time)?;
    if let Some(end) = part.has(at, &["上门"]) {
        return Some(end);
    }
    let after =
        part.has(at, &["过来", "来家里", "来家", "来您家", "去您家", "去你家", "去你那", "来你家", "来"])?;
    if let Some(end) = part.has(after, WORK) {
        return Some(end);
    }
    // 来看 of a flat or a leak has nothing behind it; 来看球 has.
    let sees = part.has(after, &["看看", "看一下", "看下", "看"])?;
    let mine = (0..at).any(|at| part.at(at) == '我');
    (mine && !cjk(part.at(sees))).then_some(sees)
}

/// Endings of houses where one eats.
#[rustfmt::skip]
const TABLES: &[&str] = &["锅", "汤", "鱼府", "食府", "酒楼", "酒家", "饭庄", "菜馆", "饭馆", "面馆", "餐馆", "鱼庄", "冰室", "茶餐厅", "私房菜", "烧烤", "烤肉", "烤鱼", "串串", "大排档", "土菜", "羊庄", "小厨", "小馆", "小炒", "拉面", "米线", "轩", "记", "砂锅", "面庄", "食堂"];

/// A house of food by the ending of its name, with a name before it.
pub(crate) fn house(name: &str) -> bool {
    (3..=6).contains(&name.chars().count())
        && ["锅", "轩", "记", "食府", "酒楼", "酒家", "饭庄", "冰室"].iter().any(|end| name.ends_with(end))
        && !name.ends_with("火锅")
        && !name.ends_with("香锅")
}

/// 六点半 塞北锅: a house of food by its name alone, beside the hour.
fn serves(scene: &Scene<'_>, part: &Part<'_>) -> bool {
    let timed =
        scene.entities.iter().any(|e| e.kind == EntityKind::Time && !e.span.of(scene.text).is_empty());
    let plain =
        part.clause.hits.iter().all(|hit| matches!(hit.cue, Cue::Topic(CardKind::Dine, _) | Cue::Filler));
    if !timed || !plain {
        return false;
    }
    let name: String = part.chars.iter().map(|&(_, c)| c).filter(|c| c.is_alphanumeric()).collect();
    let name = name.trim_end_matches(['吧', '啊', '呗', '哈', '见', '呀']);
    let name =
        ["去", "在", "就", "那就", "到"].iter().find_map(|lead| name.strip_prefix(lead)).unwrap_or(name);
    (3..=6).contains(&name.chars().count())
        && !name.contains(['我', '你', '他', '的', '了', '没', '不', '忘', '笔', '日', '登', '书'])
        && TABLES.iter().any(|end| name.ends_with(end))
}

/// A song that is told when music was spoken of: 陈野渡 - 缓慢的岛, 秋田望的《山阴》.
pub(crate) fn answers_with_a_song(scene: &Scene<'_>, previous: Option<&str>, topics: &mut Vec<Topic>) {
    const MUSIC: &[&str] = &["歌", "曲", "BGM", "bgm", "音乐", "音樂", "听", "聽", "专辑", "專輯"];
    let music = |text: &str| MUSIC.iter().any(|word| text.contains(word));
    let titled = scene.text.contains(['《', '〈']);
    let dashed = shows::dashed_song(scene.text).is_some();
    if (titled || dashed)
        && (music(scene.text) || previous.is_some_and(music))
        && !scene.text.contains(['看', '读', '讀', '书', '書'])
    {
        let span = Span { start: 0, end: scene.text.len() };
        topics.push(Topic { kind: CardKind::Listen, span, confidence: 1.6 });
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::CardKind;

    #[test]
    fn a_kind_is_told_by_its_grammar() {
        let table: &[(CardKind, &[&str], &[&str])] = &[
            (
                CardKind::Dine,
                &["放工饮杯嘢？", "整两盅不", "周五六点 小河砂锅"],
                &["本来一桌人", "记忆里的小河"],
            ),
            (
                CardKind::Buy,
                &[
                    "捎六根黄瓜回来",
                    "气球谁买",
                    "果篮你订还是我订",
                    "送保温杯？",
                    "该买新的移动电源了",
                    "得换灯管了",
                ],
                &["我带三根呢", "你买还是不买随你", "送你回家？", "送外卖？", "懒得换灯管", "显得备受欢迎"],
            ),
            (
                CardKind::Hire,
                &["租小电驴去吧", "租两台够不够"],
                &["房租该交了", "打出租车去", "我租的房到期"],
            ),
            (
                CardKind::Locate,
                &["分享个实时位置", "定位甩我"],
                &["给我留个靠窗的位置", "发了几个好位置的座"],
            ),
            (
                CardKind::Remind,
                &[
                    "明早六点半把我摇醒",
                    "到点戳我",
                    "八点前把垃圾扔了",
                    "合同明天务必盖章寄出",
                    "周三要交复印件",
                ],
                &[
                    "叫我小李就行",
                    "晚上七点喊我吃饭",
                    "昨天他把垃圾扔了",
                    "把窗关了吗",
                    "周三要交房租",
                    "周六要带孩子",
                ],
            ),
            (CardKind::Pay, &["一共380 汇我", "转到王会计卡上"], &["打我一下试试", "汇率转到七了"]),
            (
                CardKind::Go,
                &[
                    "你去少年宫接豆豆吧",
                    "到东站接一下姥爷",
                    "能帮我把朵朵接到琴房吗",
                    "你载外婆去中医院行不",
                    "明天送豆豆去少年宫",
                ],
                &["他去北京接着读书", "到了直接开门", "你把快递送到前台", "送礼去他家", "下载完去看看"],
            ),
            (
                CardKind::Visit,
                &["历史馆云锦展到月底", "啥时候来看姥姥呀", "周日去看看你奶奶吧"],
                &["图书馆发展到今天", "图书馆开展活动", "去看他演出", "没去看她"],
            ),
            (
                CardKind::Travel,
                &["国庆去敦煌玩几天", "咱爸复查 去北京 这周末动身"],
                &["同事去北京出差了", "去北京路吃饭", "上次去敦煌玩几天"],
            ),
            (
                CardKind::Stay,
                &["住镇上吧 22号一晚", "住亚朵还是汉庭", "能在你家凑合一晚吗"],
                &["记住这点吧", "她住院了吧", "我家住三楼吧"],
            ),
            (CardKind::Meet, &["师傅周三上门", "我后天下午过来看看？"], &["明天来看球", "他周三来过"]),
        ];
        let mut wrong = Vec::new();
        for (kind, so, not) in table {
            let touched = |text: &str| {
                let entities = crate::annotate(text, None, &noon());
                let topics = read(text, &entities, &noon()).topics;
                topics.iter().any(|topic| topic.kind == *kind && topic.confidence >= 0.8)
            };
            wrong.extend(so.iter().filter(|text| !touched(text)).map(|text| format!("{kind:?}: {text}")));
            wrong.extend(not.iter().filter(|text| touched(text)).map(|text| format!("not {kind:?}: {text}")));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
