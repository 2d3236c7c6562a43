//! Words that only look like times where they stand: Chinese words that a time would cut in two, and English names.

use crate::dims::edges;
use crate::engine::{Kind, Lexicon, Tokens, hashes, meanings};

/// Chinese words whose characters, cut otherwise, would be a time: 四周 is no 'four weeks', 年糕 no year.
static WORDS: Lexicon<(), 4096> = meanings! {
    () =>
        "四周" "周围" "周边" "周长" "周岁" "后天形成" "后天养成" "后天努力" "后天性" "先天后天" "周记"
        "周期" "年糕" "年龄" "年华" "年代感" "年薪" "年味" "年画" "年夜饭" "少年" "青年" "中年" "老年"
        "成年" "童年" "晚年" "天线" "天桥" "天窗" "天津" "天花板" "天敌" "天鹅" "天堂" "天井" "天赋" "天河"
        "天府" "天安门" "天坛" "天山" "天涯" "天梯" "天幕" "日光" "日语" "日记" "日历" "日料" "日剧" "日漫"
        "日系" "今日头条" "明日之星" "明日香" "月季" "月饼" "月亮" "月光" "月球" "月台" "月嫂" "月经" "月薪"
        "月租" "月供" "月票" "月牙" "月老" "月桂" "月卡" "透明" "光明" "聪明" "发明" "证明" "文明" "声明"
        "昆明" "表明" "照明" "失明" "小明" "楼下" "墙下" "脚下" "地下" "手下" "底下" "树下" "桌下" "床下"
        "桥下" "山下" "台下" "一下" "楼上" "墙上" "马路上" "身上" "桌上" "路上" "车上" "网上" "手上" "脸上"
        "头上" "地上" "床上" "跟上" "加上" "带上" "早上好" "晚上好" "上午好" "下午好" "下午茶" "送去" "送来"
        "一根" "一点点" "点心" "点赞" "点菜" "点评" "点名" "点击" "点头" "点歌" "点滴" "点数" "点亮" "点燃"
        "点缀" "点餐" "点单" "点火" "点灯" "点外卖" "时尚" "时装" "时刻" "时髦" "号码" "号线" "号称" "号召"
        "车后" "门前" "门后" "身后" "背后" "幕后" "售后" "落后" "眼前" "跟前" "面前" "超前" "目前为止"
        "统一" "第一" "唯一" "万一" "星期八" "七上八下" "清明上河图" "五月天" "三月街" "八月照相馆" "九月菊"
        "七月流火" "国庆路" "国庆村" "元旦路" "五一路" "五一广场" "八一路" "六一路" "半天吊" "半月板"
        "半年报" "三点式" "五点式" "一点也" "一点都" "一点儿" "大暑假" "小满意" "大雪山" "小雪人" "谷雨轩"
        "立春卷" "白露珠" "大寒意" "春分享" "秋分享" "上周边" "下周围" "这周围" "本月饼" "秒杀" "秒懂"
        "秒回" "分手" "分享" "分开" "分店" "分公司" "刻意" "早餐" "早饭" "晚饭" "晚餐" "午饭" "夜宵" "早安"
        "晚安" "夜市" "夜店" "夜景" "夜总会" "早高峰" "晚高峰" "早熟" "夜猫子" "早教" "三天两头" "三天打鱼"
        "两天晒网" "一天到晚" "十年树木" "百年树人" "百年好合" "百年老店" "千年老妖" "千年等一回" "万年历"
        "一年到头" "老半天" "一时半会" "一时半刻" "一刻也" "一刻不停" "一刻都" "一刻不得" "明日方舟"
        "明日帝国" "后天的努力" "后天环境" "后天培养" "后天因素" "五四精神" "五四运动" "三八红旗" "周大福"
        "周黑鸭" "周边游" "马上有福" "马上封侯" "马上发财" "当日鲜" "年制" "年老店" "小时便利店" "小时药店"
        "小时客服" "小时热线" "小时自助" "小时不打烊" "一秒入戏" "三点水" "中午好" "傍晚好" "半年刊"
        "五点梅" "年义务教育" "十月怀胎" "一日三秋" "一日之计" "有朝一日" "一年好景" "半日闲" "十年生死"
        "一天世界" "三年起步" "三天不打" "现在进行时" "现在完成时" "刚刚好" "六月雪" "三月兔" "号引擎"
        "号铅笔" "号秘事" "号样本" "号试管" "号培养" "号实验" "号基地" "号公馆" "号别墅" "号展厅" "号泳道"
        "号链接" "号考场" "号信箱" "号会议室" "号排练厅" "号报告厅" "号宴会厅" "号教学楼" "号教室" "号包间"
        "最早" "最晚" "尽早" "哥几个" "们几个" "年生草本" "年生植物" "日制" "全天候" "天无理由" "天速成"
        "小时药房" "十天半月" "九天揽月" "当年勇" "六一居士" "马上功夫" "马上英姿" "骑马上" "匹马上"
        "日日夜夜" "夜夜笙歌" "一号位" "一号机" "一日三餐" "一日游" "二日游" "两日游" "三日游" "五日游"
        "七日游" "一日为师" "一日夫妻" "百日恩" "百日咳" "百日宴" "半夜鸡叫" "零点乐队" "八点半乐队"
        "一秒变" "秒变" "年前年后" "世纪佳缘" "世纪花园" "半小时经济圈" "一小时经济圈" "午夜巴黎" "午夜凶铃"
        "正午阳光" "黄昏恋" "黄昏之时" "白天不懂夜" "当年情" "那年花开" "十三点" "一点通" "一点红" "一点灵"
        "一点意思" "一点意见" "一点心意" "一点小忙" "一点问题" "一点声音" "一点办法" "一点希望" "一点影子"
        "一点就着" "一点就炸" "一点就通" "一点即" "两点论" "三点一线" "两点一线" "三点钟方向" "小时候"
        "小时了了" "钟点工" "钟点房" "年轮" "年终奖" "年会不能停" "年级" "年度汉字" "月半弯" "月下老人"
        "日用品" "日抛" "星期五餐厅" "星期天音乐" "星期八小镇" "春天里" "春秋战国" "夏洛特" "秋刀鱼" "秋裤"
        "秋千" "秋波" "冬瓜" "冬菇" "冬虫夏草" "冬奥" "春卷" "春联" "春药" "春宫" "夏令营" "夏威夷" "秋老虎"
        "冬眠" "冬阴功" "春捂秋冻" "早点铺" "早点摊" "早点店" "早知道" "早恋" "晚礼服" "夜光" "夜猫" "夜视"
        "夜跑鞋" "夜壶" "夜来香" "夜宴" "夜郎" "今日说法" "昨日重现" "昨日的美食" "明天会更好" "明天和意外"
        "天天向上" "天天果园" "天天酷跑" "时时彩" "时时刻刻" "无时无刻" "此一时" "彼一时" "今时不同往日"
        "今非昔比" "朝三暮四" "早出晚归" "夜以继日" "日新月异" "岁月静好" "十年寒窗" "十年如一日" "度日如年"
        "一日千里" "一日不见" "四季豆" "四季青" "四季酒店" "百年孤独" "万年青" "五年高考" "三年模拟"
        "三岁看" "七年之痒" "十二时辰" "八小时工作制" "点方向" "点钟方向" "点档" "点仪式" "骑在马上"
        "年级组" "分熟" "分饱" "天后宫" "五分钟热度" "三分钟热度" "一秒破功" "三年五载" "一年半载"
        "十天半个月" "午夜梦回" "夜深人静" "二月兰" "三月三民俗" "五月花" "十月革命" "八月迷情" "周一鸣"
        "周末画报" "周天子" "后天道" "今夕何夕" "三生三世" "周星驰" "周润发" "周笔畅" "周冬雨" "周而复始"
        "十点半牌" "号人物" "号种子" "号嘉宾" "号技师" "号股东" "号粉丝" "号坦克" "号高地" "号风球" "号砂纸"
        "号砂轮" "号钢管" "号角钢" "号槽钢" "号钢筋" "号铁丝" "号铅丝" "号铜丝" "号钢丝" "号铁杆" "号木杆"
        "号电池" "号螺丝" "号螺母" "号螺栓" "号钻头" "号针头" "号毛线" "号画笔" "号鱼钩" "号鱼线" "号胶水"
        "号粉底" "号眉笔" "号纸箱" "号球衣" "号球员" "号前锋" "号中锋" "号后卫" "号门将" "号琴弦" "号焊条"
        "号轴承" "号滤网" "号字体" "号储物柜" "点钟位置" "点位置" "点钟方位" "点方位" "点钟的位置"
        "点钟的方位" "号啕" "号角" "两点钟的方向" "点钟的方向" "点的方向" "分钟热度" "一分为二" "三秒规则"
        "三秒区" "五秒真男人" "五日线" "十日线" "二十日线" "月均线" "晨曦" "午后红茶" "钟情" "钟爱" "小年轻"
        "九天玄女" "半天妖" "一夜干的" "一夜干是" "十月妈咪" "十月稻田的" "九点圆" "五点取样" "三秒胶"
        "半小时漫画" "今日资本" "五一劳动" "日夜兼程";
};

/// The longest of those words, in characters.
const LONGEST: usize = 6;

/// How often a time is named, as the power of two of the table of words.
const USUAL: i32 = 11;

/// A word overlaps the edge of a span of Chinese: it begins before the span and ends in it, or begins in it and ends
/// after it, or is longer than it from the same start.
pub fn cuts_a_word(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let mut cut = false;
    // 今天, 明年, 昨晚 are words of their own, whatever follows.
    let plain = matches!(tokens.at(from).ch, '今' | '明' | '昨');
    // 周五下午茶: tea in the afternoon of that day.
    let tea = |start: usize| tokens.at(start).is_han('下') && tokens.at(start + 1).is_han('午');
    // 五一 家人: a bare number begins no clause.
    let opens = tokens.before(from).kind != Kind::Han || tokens.at(from).spaced;
    let first = tokens.at(from).ch;
    // Verbs end with 上 and 下: 带上 季度表.
    let usual = USUAL
        + match first {
            '五' if opens => 3,
            '上' | '下' if !opens => -2,
            _ => 0,
        };
    // 八点 心情, 六月 经常: not where the other cut's words are used far more.
    let likely = |word: (usize, usize)| {
        // 五月天 气: a longer word has to be the likelier one.
        let least = if word.0 == from { -2 } else { -6 };
        edges::cut_by(tokens, (from, to), word, usual).is_none_or(|margin| margin > least)
    };
    for start in from.saturating_sub(LONGEST)..to {
        if tokens.at(start).kind != Kind::Han || (start > from + LONGEST && start + LONGEST < to) {
            continue;
        }
        WORDS.walk(tokens, start, |word| {
            // 九点 单位门口: no word goes over a blank at the edge of the span.
            let parted = |edge: usize| start < edge && edge < word.end && tokens.at(edge).spaced;
            let across = !(parted(from) || parted(to))
                && (start < from && word.end > from
                    || start == from && word.end >= to
                    || start > from && word.end > to && !plain && !tea(start));
            cut |= across && ((start, word.end) == (from, to) || likely((start, word.end)));
        });
    }
    cut || edges::cut(tokens, from, to, usual).is_some_and(|margin| margin > 1)
}

/// Surnames after which a festival is a given name: 张国庆.
pub(super) const SURNAMES: &str = "张王李刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

/// A surname stands right before, and nothing that it could belong to.
pub fn named(tokens: Tokens<'_>, from: usize) -> bool {
    let before = tokens.before(from);
    let start = from < 2 || tokens.at(from - 2).kind != Kind::Han || tokens.at(from - 2).is_han('叫');
    // 叫夏至诚
    if before.is_han('叫') && tokens.at(from + 2).kind == Kind::Han && !tokens.at(from + 2).spaced {
        return true;
    }
    before.kind == Kind::Han && !tokens.at(from).spaced && SURNAMES.contains(before.ch) && start
}

/// What follows a festival makes it a thing or a place: 端午粽子, 圣诞树, 国庆路.
pub fn festive_thing(tokens: Tokens<'_>, to: usize) -> bool {
    const THINGS: &str = "路街村镇巷桥站厂店树糕粽饼汤卡帽袜";
    const WORDS: [&str; 13] = [
        "老人",
        "公园",
        "礼物",
        "贺卡",
        "月饼",
        "粽子",
        "汤圆",
        "大道",
        "广场",
        "小区",
        "花园",
        "巧克力",
        "晚会节目",
    ];
    let token = tokens.at(to);
    if token.kind != Kind::Han || token.newline || token.spaced {
        return false;
    }
    let spells = |text: &str| text.chars().enumerate().all(|(index, ch)| tokens.at(to + index).is_han(ch));
    THINGS.contains(token.ch) || WORDS.iter().any(|word| spells(word))
}

/// 二十一点 of cards, 七号 of batteries, 21:19 of a match.
pub fn game_or_size(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let last = tokens.before(to);
    let any = |chars: &str| {
        tokens.all().iter().take(64).any(|token| token.kind == Kind::Han && chars.contains(token.ch))
    };
    let spells =
        |at: usize, text: &str| text.chars().enumerate().all(|(index, ch)| tokens.at(at + index).is_han(ch));
    if last.is_han('点')
        && matches!(tokens.before(to - 1).ch, '一' | '四')
        && tokens.at(from).is_han('二')
        && to >= from + 3
    {
        return any("庄牌赌玩") || matches!(tokens.before(from).ch, '打' | '玩');
    }
    // 小一号的鞋: a size.
    if last.is_han('号') && to == from + 2 && matches!(tokens.before(from).ch, '大' | '小') {
        return true;
    }
    // 长安路16号: a house.
    if last.is_han('号') && from > 1 {
        let (street, earlier) = (tokens.before(from), tokens.at(from - 2));
        let walked = street.is_han('街') && earlier.is_han('逛')
            || street.is_han('路') && matches!(earlier.ch, '上' | '赶' | '走' | '问' | '带');
        let wide = street.is_han('道') && earlier.is_han('大');
        if matches!(street.ch, '路' | '街' | '巷' | '弄') && !walked || wide {
            return true;
        }
    }
    // 门牌十二号: a house.
    if last.is_han('号') && from > 1 && spells(from - 2, "门牌") {
        return true;
    }
    // 第三点: the third of a list.
    if last.is_han('点') && tokens.before(from).is_han('第') {
        return true;
    }
    if last.is_han('号') && to <= from + 3 {
        return (0..tokens.len().min(64))
            .any(|at| spells(at, "电池") || spells(at, "字体") || spells(at, "球衣"));
    }
    // 21:19险胜, 比分21:19
    const WON: [&str; 20] = [
        "险胜", "大胜", "完胜", "战胜", "击败", "获胜", "取胜", "小胜", "领先", "落后", "逼平", "惜败",
        "告负", "打平", "胜出", "输给", "拿下", "扳平", "反超", "完败",
    ];
    tokens.at(from).kind == Kind::Digits
        && tokens.at(from + 1).is_mark(':')
        && (WON.iter().any(|word| spells(to, word))
            || from >= 2 && spells(from - 2, "比分")
            || from >= 3 && spells(from - 3, "比分是"))
}

/// Inside 《…》: a title, not a time.
pub fn in_title(tokens: Tokens<'_>, from: usize) -> bool {
    (from.saturating_sub(12)..from)
        .rev()
        .find_map(|index| match tokens.at(index).ch {
            '《' => Some(true),
            '》' => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

/// English words after which a day or month is a name: Mr Noon, play September, named Tuesday.
pub fn calls_by_name(tokens: Tokens<'_>, from: usize) -> bool {
    const NAMING: &[u64] = hashes!(
        "mr mrs ms miss dr sir madam aunt auntie uncle named called nicknamed play song album titled"
    );
    let before = tokens.before(from);
    let before = if before.is_mark('.') { tokens.at(from.saturating_sub(2)) } else { before };
    before.kind == Kind::Word && tokens.at(from).capital && NAMING.contains(&before.hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_cut_in_two() {
        for (text, from, to) in [
            ("送去年糕", 1, 3),
            ("四周都是", 0, 2),
            ("校门前天桥上", 2, 4),
            ("透明日光灯", 1, 3),
            ("一刻也闲不下", 0, 2),
            ("三天两头请假", 0, 2),
            ("在三点钟方向", 1, 4),
            ("最早七点", 1, 4),
            ("哥几个周五聚", 1, 4),
        ] {
            assert!(cuts_a_word(Tokens::of(text), from, to), "{text}");
        }
        for (text, from, to) in [
            ("我去年去的", 1, 3),
            ("下周四见", 0, 3),
            ("明天天气好", 0, 2),
            ("十年", 0, 2),
            ("马上来", 0, 2),
            ("等一刻钟", 1, 4),
            ("三天后", 0, 2),
            ("三点钟见", 0, 3),
        ] {
            assert!(!cuts_a_word(Tokens::of(text), from, to), "{text}");
        }
    }

    #[test]
    fn sizes_lists_and_scores_are_no_times() {
        for (text, from, to) in [
            ("换小一号的鞋", 2, 4),
            ("第三点最要紧", 1, 3),
            ("住文昌路16号二楼", 4, 6),
            ("门牌五号", 2, 4),
            ("21:18拿下", 0, 3),
        ] {
            assert!(game_or_size(Tokens::of(text), from, to), "{text}");
        }
        for (text, from, to) in
            [("我一号回来", 1, 3), ("三点最好", 0, 2), ("去逛街16号吧", 3, 5), ("21:18到", 0, 3)]
        {
            assert!(!game_or_size(Tokens::of(text), from, to), "{text}");
        }
    }

    #[test]
    fn names_are_told_from_days() {
        assert!(named(Tokens::of("张国庆来了"), 1));
        assert!(!named(Tokens::of("今年国庆"), 2));
        assert!(calls_by_name(Tokens::of("Mr. Noon left"), 2));
        assert!(!calls_by_name(Tokens::of("see you Tuesday"), 2));
        assert!(in_title(Tokens::of("看《四月是你的谎言》"), 2));
        assert!(!in_title(Tokens::of("《活着》四月"), 4));
    }
}
