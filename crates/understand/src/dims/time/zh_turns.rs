//! Chinese counts and names that read as times: turns in the air (转体两周半), zeros of a function (两个零点), decimals in
//! words (零点二五毫米), people (张小晚上台, 送上周大妈家).

use super::blockers::SURNAMES;
use crate::engine::{Kind, Tokens};

/// What a curve with zeros is spoken of with.
const MATHS: [&str; 25] = [
    "函数",
    "方程",
    "求导",
    "导数",
    "曲线",
    "多项式",
    "实数",
    "复数",
    "区间",
    "极点",
    "图像",
    "解析",
    "系数",
    "定理",
    "二次",
    "单调",
    "校准",
    "刻度",
    "读数",
    "温度计",
    "天平",
    "仪表",
    "指针",
    "标定",
    "漂移",
];
/// Units that a decimal measures.
const UNITS: &str = "个倍米厘毫公千克斤升元块毛度码寸吨瓦安伏秒帕";
/// Verbs that go on with 上: 拐上, 送上, 追上.
const UPWARDS: &str = "送爬跳补贴写拐追赶遇碰加叫带搭摊坐配粘蹭换抬递敲登攀迎撞";
/// How people are called by their surname.
const TITLES: [&str; 21] = [
    "大妈", "大爷", "大哥", "大姐", "大叔", "大婶", "阿姨", "老师", "先生", "女士", "师傅", "医生", "老板",
    "总的", "家的", "叔", "姐", "哥", "婶", "爷", "奶",
];

/// After a character of its name, what one goes up to: 拐上周公庙.
const GIVEN: &str = "公家王村庄口山桥头东西南北大小";
const SPOTS: &str = "庙桥村镇路街巷坡山庄寺塔岭河湾";

fn spells(tokens: Tokens<'_>, at: usize, text: &str) -> bool {
    text.chars()
        .enumerate()
        .all(|(index, ch)| tokens.at(at + index).is_han(ch) && !(index > 0 && tokens.at(at + index).spaced))
}

fn any(tokens: Tokens<'_>, at: usize, words: &[&str]) -> bool {
    !tokens.at(at).spaced && words.iter().any(|word| spells(tokens, at, word))
}

fn one_of(tokens: Tokens<'_>, at: usize, chars: &str) -> bool {
    tokens.at(at).kind == Kind::Han && chars.contains(tokens.at(at).ch)
}

fn before(tokens: Tokens<'_>, at: usize, back: usize, chars: &str) -> bool {
    at.checked_sub(back).is_some_and(|at| one_of(tokens, at, chars))
}

/// A find of these tokens is one of those.
pub(super) fn only_counted(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    turned(tokens, from, to)
        || a_zero(tokens, from, to)
        || a_decimal(tokens, from, to)
        || of_percent(tokens, to)
        || a_small_name(tokens, from)
        || up_to_somebody(tokens, from, to)
}

/// 转体两周半, 后空翻两周, 绕操场三周, 三周跳: so often around. 转院两周, 翻修两周, 环游三周 are long.
fn turned(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let last = to - 1 - usize::from(tokens.before(to).is_han('半') && to > from + 1);
    if !tokens.at(last).is_han('周') || to > from + 5 {
        return false;
    }
    // A verb may have its 了 or 满 behind it.
    let at = from - usize::from(before(tokens, from, 1, "了满足过动"));
    let turns = spells(tokens, at.wrapping_sub(2), "转体")
        || spells(tokens, at.wrapping_sub(2), "空翻")
        || spells(tokens, at.wrapping_sub(2), "滚翻")
        || spells(tokens, at.wrapping_sub(2), "全旋")
        || spells(tokens, at.wrapping_sub(2), "回环")
        || before(tokens, at, 1, "转")
        || (2..=4).any(|back| before(tokens, at, back, "绕"));
    let leaps =
        tokens.at(to).is_han('跳') && !tokens.at(to).spaced && !one_of(tokens, to + 1, "槽绳舞水不得过了广")
            || any(tokens, to, &["空翻", "转体"]);
    turns || leaps
}

/// 函数有两个零点: where it is nothing, not midnight.
fn a_zero(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    if !(to == from + 2 && spells(tokens, from, "零点")) {
        return false;
    }
    let counted = before(tokens, from, 1, "个") && before(tokens, from, 2, "一二两俩三四几每多这那某");
    counted || (from.saturating_sub(16)..to + 12).any(|at| any_word(tokens, at))
}

fn any_word(tokens: Tokens<'_>, at: usize) -> bool {
    MATHS.iter().any(|word| spells(tokens, at, word))
}

/// 零点二五毫米, 差零点三分: a number smaller than one.
fn a_decimal(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const DIGITS: &str = "零一二三四五六七八九几";
    if !spells(tokens, from, "零点") {
        return false;
    }
    let end = (from + 2..from + 8).find(|&at| !one_of(tokens, at, DIGITS)).unwrap_or(from + 8);
    // Minutes have a 十 or a 分: 零点三五 is none of them, 零点几 neither.
    let many = end == from + 4 && !one_of(tokens, end, "分刻十") && tokens.at(from + 2).ch != '零'
        || end == from + 3 && tokens.before(end).is_han('几') && !tokens.at(end).is_han('分');
    let measured = end > from + 2 && one_of(tokens, end, UNITS) || many;
    let short =
        end == from + 3 && tokens.at(end).is_han('分') && before(tokens, from, 1, "差得高低扣加多少打");
    to >= from + 2 && (measured || short)
}

/// 涨了四点八个百分点: a decimal, whose figures go on behind the 点.
fn of_percent(tokens: Tokens<'_>, to: usize) -> bool {
    const FIGURES: &str = "零一二三四五六七八九几";
    if !tokens.before(to).is_han('点') || !one_of(tokens, to, FIGURES) {
        return false;
    }
    let end = (to + 1..to + 4).find(|&at| !one_of(tokens, at, FIGURES)).unwrap_or(to + 4);
    any(tokens, end, &["个百分", "个点"])
}

/// 张小晚上台: a surname, 小 and the part of the day that is her name; 小王晚上 is him in the evening.
fn a_small_name(tokens: Tokens<'_>, from: usize) -> bool {
    one_of(tokens, from, "晚早")
        && before(tokens, from, 1, "小")
        && before(tokens, from, 2, SURNAMES)
        && !tokens.at(from).spaced
        && !tokens.before(from).spaced
        && from.checked_sub(3).is_none_or(|at| {
            tokens.at(at).kind != Kind::Han || tokens.at(at + 1).spaced || one_of(tokens, at, "叫和跟给让请")
        })
}

/// 送上周大妈家门口: up to her; 我上周大姐结婚 is of last week.
fn up_to_somebody(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    to == from + 2
        && spells(tokens, from, "上周")
        && before(tokens, from, 1, UPWARDS)
        && !tokens.at(from).spaced
        && (any(tokens, to, &TITLES) || one_of(tokens, to, GIVEN) && one_of(tokens, to + 1, SPOTS))
}

#[cfg(test)]
mod tests {
    use crate::dims::check;

    #[test]
    fn turns_zeros_and_names_are_no_times() {
        check::kind(
            steward_model::EntityKind::Duration,
            "转体两周半压住水花
             她后空翻两周站稳了
             绕操场三周就喘
             风车转了三周停住
             跳了个三周跳
             ⟦两周半⟧就学会了转体
             转院⟦两周⟧了
             住了⟦三周⟧跳槽走了
             环游欧洲⟦三周⟧",
        );
        check::kind(
            steward_model::EntityKind::Time,
            "这个函数有三个零点
             方程在零点附近有解
             零点二五毫米的笔芯
             零点三五的自动铅笔
             天平的零点没校准
             差零点三分及格
             降了四点八个百分点
             又涨三点六个点，套牢了
             张小晚上台领奖
             跟王小早上课去
             送上周大妈家去
             拐上周公庙那条坡
             ⟦今晚零点⟧开抢
             ⟦零点五十⟧到站
             ⟦四点⟧八个人到齐
             活动⟦零点开始⟧
             小王⟦晚上⟧上台
             我妹⟦晚上⟧上课
             ⟦上周⟧大姐结婚",
        );
    }
}
