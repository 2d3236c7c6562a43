//! Chinese days and festivals that are spoken of rather than meant: names of people, beasts, brands and works, and
//! dishes, plants and colours called after a day. Weighed by what stands right before and behind a bare word.

use crate::engine::{Kind, Token, Tokens, usage};

/// Characters that call a person after a name: 国庆叔. Doubled they are a word of their own: 国庆叔叔来.
const KIN: &str = "哥姐叔婶姨嫂妹弟伯总";
/// What people are called by behind their name.
const CALLED: [&str; 8] = ["阿姨", "同学", "老师", "师傅", "奶奶", "爷爷", "婆婆", "小姐"];
/// What is cooked, grown or worn and called after a festival or a season's day; some need another character not to follow.
const THINGS: [(char, &str); 31] = [
    ('茶', "会话"),
    ('粿', ""),
    ('饺', "子"),
    ('粥', ""),
    ('蒜', ""),
    ('糕', ""),
    ('饭', "局店馆后前"),
    ('木', ""),
    ('草', ""),
    ('花', "市灯展会钱了开"),
    ('梅', "雨"),
    ('菊', "展"),
    ('果', "然断"),
    ('豆', ""),
    ('酒', "店会席吧局"),
    ('鸭', ""),
    ('虾', ""),
    ('蟹', ""),
    ('鱼', ""),
    ('肉', ""),
    ('牛', ""),
    ('红', "包霞火叶"),
    ('蓝', "天"),
    ('灰', ""),
    ('粉', "丝"),
    ('蛋', ""),
    ('桃', "花"),
    ('瓜', "果"),
    ('兔', ""),
    ('杏', "花"),
    ('灯', "会展光火节谜"),
];
/// Characters of given names that are hardly verbs: with a numeral day before them they make a name, 周五福.
const GIVEN: &str = "仙清金福红海升平华军伟芳英兰香梅桂荣贵财宝龙虎凤玉珍珠霞云峰刚强斌勇杰娟秀琴民生";
/// What a name is called.
const NAMES: [&str; 24] = [
    "名字", "名儿", "小名", "大名", "网名", "艺名", "笔名", "外号", "绰号", "昵称", "人名", "地名", "店名",
    "书名", "歌名", "片名", "剧名", "品牌", "牌子", "商标", "色号", "代号", "马甲", "角色",
];
/// Beasts, people and works that bear a name.
const BEARERS: [&str; 78] = [
    "猫",
    "狗",
    "兔子",
    "乌龟",
    "鹦鹉",
    "仓鼠",
    "金鱼",
    "小鸟",
    "马",
    "驴",
    "羊",
    "猪",
    "鸡",
    "鸭子",
    "女儿",
    "儿子",
    "闺女",
    "孙女",
    "孙子",
    "妹妹",
    "弟弟",
    "姐姐",
    "哥哥",
    "表妹",
    "表弟",
    "表姐",
    "表哥",
    "同学",
    "同事",
    "同桌",
    "邻居",
    "演员",
    "歌手",
    "人",
    "乐队",
    "组合",
    "电影",
    "小说",
    "歌",
    "漫画",
    "剧",
    "词",
    "班长",
    "室友",
    "老板",
    "队友",
    "主播",
    "博主",
    "艺人",
    "明星",
    "堂弟",
    "堂妹",
    "会计",
    "保安",
    "司机",
    "护士",
    "律师",
    "厨师",
    "店长",
    "秘书",
    "记者",
    "村长",
    "校长",
    "导演",
    "反派",
    "主角",
    "配角",
    "女主",
    "男主",
    "水手",
    "仆人",
    "伙伴",
    "搭档",
    "跟班",
    "徒弟",
    "侦探",
    "机器人",
    "吉祥物",
];
/// Institutions and wares that are called by the word before them.
const HOUSES: [&str; 19] = [
    "系的",
    "系公司",
    "有限公司",
    "公司",
    "乐队",
    "餐厅",
    "咖啡馆",
    "珠宝",
    "剧场",
    "影业",
    "出版社",
    "书店",
    "酒吧",
    "工作室",
    "传媒",
    "科技",
    "报社",
    "报业",
    "医生诊所",
];
/// Parts of works, behind a title.
const WORKS: [&str; 12] =
    ["海报", "插画", "小说", "专辑", "主题曲", "原声", "剧照", "漫画", "影评", "片尾曲", "单曲", "原著"];
/// Verbs and the like that part a day from what is done then: no title goes through one.
const VERBS: &str =
    "看去有来买听要会想是在吃做说走跑玩喝发寄拿给写开上下到回能就也还才都没不我你他她它咱们的了出";

fn spells(tokens: Tokens<'_>, at: usize, text: &str) -> bool {
    !tokens.at(at).newline && text.chars().enumerate().all(|(index, ch)| tokens.at(at + index).is_han(ch))
}

fn any(tokens: Tokens<'_>, at: usize, words: &[&str]) -> Option<usize> {
    words.iter().find(|word| spells(tokens, at, word)).map(|word| at + word.chars().count())
}

/// Nothing of the clause follows.
fn ends(token: &Token) -> bool {
    token.kind == Kind::End
        || token.newline
        || token.kind == Kind::Mark && !matches!(token.ch, '-' | '/' | '~')
}

/// A festival, a solar term or another bare word of days or months is a name here, or a part of one.
pub(super) fn only_named(tokens: Tokens<'_>, from: usize, to: usize, festival: bool) -> bool {
    if to > from + 3 || tokens.at(from).kind != Kind::Han {
        return false;
    }
    called(tokens, from, to)
        || is_a_bearer(tokens, to)
        || pointed_at(tokens, to)
        || any(tokens, to, &HOUSES).is_some() && !tokens.at(to).is_han('科')
        || in_a_title(tokens, from, to)
        || a_surname(tokens, from, to)
        || a_brand(tokens, to)
        || (festival || day_or_part(tokens, to)) && names_a_thing(tokens, to)
        || festival && (addressed(tokens, to) || greeted(tokens, to))
        || festival && a_given_name(tokens, from, to)
}

/// 起名叫星期五, 猫叫周三, 叫她谷雨就行
fn called(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let back = |count: usize| from.checked_sub(count).map_or(Token::default(), |at| *tokens.at(at));
    let before = back(1);
    if tokens.at(from).newline || before.kind != Kind::Han {
        return false;
    }
    let after = tokens.at(to);
    let closed =
        ends(after) || matches!(after.ch, '的' | '吗' | '吧' | '呢' | '啊' | '就') && after.kind == Kind::Han;
    match before.ch {
        '名' | '号' | '称' => {
            matches!(back(2).ch, '取' | '起' | '网' | '小' | '外' | '艺' | '绰' | '昵' | '命')
        }
        '叫' => matches!(back(2).ch, '名' | '字' | '号') || closed,
        '她' | '他' | '它' => back(2).is_han('叫') && closed,
        _ => false,
    }
}

/// 除夕是我家猫的名字, 立夏是我女儿: told of a beast, a person, a word; 周五是我女儿生日 goes on.
fn is_a_bearer(tokens: Tokens<'_>, to: usize) -> bool {
    // 周三毛是个网名: one character more of the name.
    let longer =
        tokens.at(to).kind == Kind::Han && !VERBS.contains(tokens.at(to).ch) && spells(tokens, to + 1, "是");
    let to = to + usize::from(longer && !tokens.at(to).newline);
    if !spells(tokens, to, "是") {
        return false;
    }
    let Some(close) = (to + 2..to + 12).find(|&at| ends(tokens.at(at))) else { return false };
    let tail = |words: &[&str]| {
        words.iter().any(|word| {
            let start = close.saturating_sub(word.chars().count());
            start > to && spells(tokens, start, word)
        })
    };
    tail(&NAMES) || tail(&BEARERS)
}

/// 除夕这首歌, 清晨这牌子, 傍晚红这个色号
fn pointed_at(tokens: Tokens<'_>, to: usize) -> bool {
    for at in to..=to + 1 {
        let here = tokens.at(at);
        if here.newline || !matches!(here.ch, '这' | '那') || here.kind != Kind::Han {
            continue;
        }
        let noun = at
            + 1
            + usize::from(matches!(
                tokens.at(at + 1).ch,
                '个' | '首' | '部' | '本' | '家' | '只' | '条' | '款' | '种' | '匹' | '头'
            ));
        let known = any(tokens, noun, &NAMES).is_some()
            || any(tokens, noun, &BEARERS).is_some() && noun > at + 1
            || any(tokens, noun, &["草", "花", "树", "字"]).is_some() && noun > at + 1;
        if known {
            return true;
        }
    }
    false
}

/// 四月物语海报, 昨日青空的插画本: a title with a part of the work behind it.
fn in_a_title(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let opens = from == 0 || tokens.before(from).kind != Kind::Han || tokens.at(from).newline;
    if !opens {
        return false;
    }
    for at in to + 1..=to + 4 {
        let skipped = usize::from(tokens.at(at).is_han('的'));
        if any(tokens, at + skipped, &WORKS).is_some() {
            return (to..at).all(|index| {
                let token = tokens.at(index);
                token.kind == Kind::Han && !VERBS.contains(token.ch)
            });
        }
    }
    false
}

/// 周五福, 叫周日红: the day's first character is the surname.
fn a_surname(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    // 小周一来, 老周日子: the week is somebody's name.
    let before = tokens.before(from);
    let familiar = before.kind == Kind::Han
        && !tokens.at(from).newline
        && matches!(before.ch, '小' | '老' | '阿')
        && !(from > 1 && tokens.at(from - 2).is_han('大'));
    if tokens.at(from).is_han('周') && familiar {
        return true;
    }
    let given = tokens.at(to);
    if !tokens.at(from).is_han('周')
        || to != from + 2
        || given.kind != Kind::Han
        || given.newline
        || !GIVEN.contains(given.ch)
    {
        return false;
    }
    // 周四 海边: the character goes on as a word of its own.
    let after = tokens.at(to + 1);
    let word = after.kind == Kind::Han && !after.spaced && usage::of(&[given.ch, after.ch]).is_some();
    const ACTS: &str = "的把被跟给也又总教借拿";
    ends(after)
        || any(tokens, to + 1, &["是", "先生", "女士", "老师", "医生", "师傅", "的名", "说", "珠宝", "这"])
            .is_some()
        || !word && !given.spaced && after.kind == Kind::Han && !after.spaced && ACTS.contains(after.ch)
}

/// The day is one of those that people call parts of things after: 傍晚, 明日, 当日.
fn day_or_part(tokens: Tokens<'_>, to: usize) -> bool {
    matches!(tokens.before(to).ch, '晚' | '昏' | '晨' | '明' | '夜' | '午' | '月')
        && !tokens.at(to).is_han('饭')
}

/// 今天牌香皂: a make; 今天牌局 and 今天牌好 are of cards.
fn a_brand(tokens: Tokens<'_>, to: usize) -> bool {
    const OF_CARDS: &str = "局友搭瘾技桌馆运照价坊打好很太不差真太都还";
    let (sign, ware) = (tokens.at(to), tokens.at(to + 1));
    sign.is_han('牌')
        && !sign.newline
        && !sign.spaced
        && ware.kind == Kind::Han
        && !OF_CARDS.contains(ware.ch)
        && tokens.at(to + 2).kind == Kind::Han
}

/// 清明粿, 立春花, 重阳木, 傍晚红: what is called after a day.
fn names_a_thing(tokens: Tokens<'_>, to: usize) -> bool {
    let thing = tokens.at(to);
    if thing.kind != Kind::Han || thing.newline || thing.spaced {
        return false;
    }
    let next = tokens.at(to + 1);
    THINGS.iter().any(|(ch, unless)| *ch == thing.ch && !(next.kind == Kind::Han && unless.contains(next.ch)))
}

/// 新年好, 中秋快乐: a greeting, no day.
fn greeted(tokens: Tokens<'_>, to: usize) -> bool {
    let good = tokens.at(to).is_han('好')
        && !tokens.at(to).newline
        && (ends(tokens.at(to + 1)) || matches!(tokens.at(to + 1).ch, '啊' | '呀' | '哦' | '哈'));
    good || any(tokens, to, &["快乐", "吉祥", "安康", "大吉", "愉快"]).is_some()
}

/// 端午哥: called by a word for kin.
fn addressed(tokens: Tokens<'_>, to: usize) -> bool {
    let kin = tokens.at(to);
    let kin_of_one = KIN.contains(kin.ch) && !tokens.at(to + 1).is_han(kin.ch);
    kin.kind == Kind::Han && !kin.newline && (kin_of_one || any(tokens, to, &CALLED).is_some())
}

/// 小满把饭团捏碎了, 建国和国庆是兄弟: it does something to a thing, as only people do.
fn a_given_name(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let opens = from == 0 || tokens.before(from).kind != Kind::Han || tokens.at(from).newline;
    const TERMS: [&str; 14] = [
        "立春", "惊蛰", "谷雨", "立夏", "小满", "芒种", "小暑", "立秋", "处暑", "白露", "寒露", "霜降",
        "小雪", "小寒",
    ];
    let named = |term: &str| term.chars().enumerate().all(|(index, ch)| tokens.at(from + index).is_han(ch));
    let term = to == from + 2 && TERMS.iter().any(|term| named(term));
    opens && term && any(tokens, to, &["把", "说", "姓", "同学", "老师", "今年"]).is_some()
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn names_and_wares_are_no_days() {
        check::kind(
            EntityKind::Time,
            "那只猫叫周三
             周五毛是个网名
             今天牌香皂
             ⟦今天⟧牌局散了
             ⟦周五⟧她是主播
             周四海把竿子借我了
             周五福的摊子收了
             ⟦周四⟧海边的活动
             ⟦周五⟧平安到家
             周一围是新来的保安
             ⟦周一⟧是小李当保安队长
             他给船取名星期六
             叫她谷雨就行
             立夏是我女儿
             除夕是我家狗的名字
             重阳这名字不错
             清晨这牌子倒闭了
             周末这个人很怪
             礼拜五咖啡馆换老板了
             五月物语海报卷边了
             周六福是我同学
             她叫周四海，别念错
             清明粿有点甜
             立春花谢了
             傍晚红涂着显老
             国庆叔来借梯子
             中秋阿姨送来一盆花
             元旦同学请坐下
             小满把碗摔了
             谷雨说她不吃香菜
             新年好啊
             祝你中秋快乐
             ⟦昨儿个晚上⟧没睡
             ⟦春节⟧好玩吗
             小周一来就把门撞坏了
             三月兔的帽子
             ⟦周一⟧来就行
             春分蛋立不住
             元宵灯笼挂歪了
             ⟦元宵⟧灯会挤死了
             叫他⟦周三⟧来
             ⟦周六⟧是我女儿生日
             ⟦除夕⟧那天包饺子
             ⟦周五⟧福州见
             ⟦国庆⟧叔叔结婚
             ⟦清明⟧扫墓
             ⟦傍晚⟧红霞满天
             ⟦周末⟧这个活动改期了
             ⟦明天⟧看电影海报去
             ⟦小满⟧那天回家",
        );
    }
}
