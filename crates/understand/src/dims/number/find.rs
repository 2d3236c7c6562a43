//! Numbers, ordinals and percentages in a text, and what keeps a figure from being one.

use super::{Amount, Written, digits, read, spoken, written, zh};
use crate::dims::numerals::words;
use crate::dims::{number_range, percentage};
use crate::engine::{Firsts, Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{Entity, EntityKind, Value};

/// Words before a bare 'one' that make it a pronoun.
static POINTERS: Lexicon<(), 128> = meanings! {
    () => "the" "which" "that" "this" "every" "any" "no" "each" "last" "first" "previous" "next"
        "current" "right" "other" "another" "some" "good" "new" "old" "big" "small" "a" "my" "your" "his"
        "her" "our" "nice" "loved" "wrong" "same" "different" "these" "those" "little" "best" "only" "i"
        "youre" "is" "was" "has" "with" "for" "if" "as";
};
/// Words after a bare 'one' that make it a pronoun.
static POINTED: Lexicon<(), 64> = meanings! {
    () => "you" "that" "who" "which" "is" "was" "of" "another" "can" "should" "must" "day" "time"
        "before" "i" "we" "he" "she" "they" "where" "with" "in" "for" "from";
};
/// Chinese words that begin with a numeral and are none.
static WORDS: Lexicon<(), 512> = meanings! {
    () => "一切" "一起" "一下" "一样" "一般" "一定" "一直" "一些" "一会" "一看" "一面" "一边" "一旦"
        "一律" "一向" "一路" "一再" "一共" "一同" "一并" "一致" "一贯" "一辈子" "一带" "一身" "一味"
        "一概" "一方面" "一言" "一时" "一听" "一想" "一点儿" "一点也" "一点都" "一点" "万一" "千万别"
        "百度" "三星" "五月天" "三亚" "四川" "五台山" "五道口" "九寨沟" "九江" "六安" "三明" "三门峡"
        "四平" "百合" "陆地" "陆续" "陆军" "陆空" "十分" "十足" "拾取" "拾起" "拾到" "伍仁" "肆无" "肆意"
        "零食" "零钱" "零售" "零件" "两边" "两口子" "三明治" "三角" "三国" "四季" "四周" "四处" "五官"
        "五花肉" "七夕" "八卦" "九阳" "百分之" "百分点" "千分之" "万分之" "百货" "百姓" "千金" "万岁"
        "万能" "万物" "半天" "万分" "千里" "百事" "千万不" "三里屯" "三元桥" "二手" "二维码" "八达岭"
        "十字" "一线" "一流" "一生" "一心" "一体" "一如" "一眼" "一口气" "五一" "四海" "三思";
};
static FIRSTS: Firsts = Firsts::NONE.of(&WORDS);
/// Characters before a capital numeral (伍, 陆, 拾, 肆 …) that make a word of it.
const BEFORE_CAPITALS: [char; 24] = [
    '队', '隊', '入', '退', '放', '海', '收', '夕', '大', '登', '着', '著', '内', '行', '水', '落', '上',
    '捡', '撿', '空', '离', '配', '为', '聚',
];

/// Reads every amount of a text, left to right; words that only look like one are passed over.
pub(crate) fn amounts(scan: &Scan<'_>) -> Vec<Amount> {
    let mut found = Vec::new();
    if !(scan.has_digits || scan.has_han || scan.has_words) {
        return found;
    }
    let tokens = scan.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens.at(at);
        if !may_begin(token) {
            at += 1;
            continue;
        }
        if token.kind == Kind::Han
            && FIRSTS.may_begin(token)
            && WORDS.longest(tokens, at).is_some()
            && !is_whole_point(scan, at)
            && !is_counted(tokens, at)
        {
            at = WORDS.longest(tokens, at).map_or(at + 1, |word| word.end);
            continue;
        }
        match read(tokens, at) {
            Some(amount) if amount.end > at => {
                at = amount.end;
                if found.is_empty() {
                    found.reserve(16);
                }
                found.push(amount);
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether an amount may begin with a token, or a Chinese word that begins as one.
fn may_begin(token: &Token) -> bool {
    match token.kind {
        Kind::Digits => true,
        Kind::Word => words::FIRSTS.may_begin(token),
        Kind::Han => zh::may_begin(token.ch),
        Kind::Mark => matches!(token.ch, '-' | '+' | '.') || digits::vulgar(token.ch).is_some(),
        Kind::End => false,
    }
}

/// 一点 followed by figures, or an hour: a decimal all the same.
fn is_whole_point(scan: &Scan<'_>, at: usize) -> bool {
    let tokens = scan.tokens;
    tokens.at(at + 1).is_han('点') && read(tokens, at).is_some_and(|amount| amount.end > at + 2)
        || tokens.at(at + 1).is_han('点') && tokens.at(at + 2).is_han('两')
}

/// 十分之九, 十分钱, 四海里, 四周大: what begins like a word, and goes on so that its numeral counts; 四周大树 does not.
fn is_counted(tokens: Tokens<'_>, at: usize) -> bool {
    let han = |at: usize| {
        let token = tokens.at(at);
        if token.kind == Kind::Han && !token.spaced { token.ch } else { '\0' }
    };
    match (tokens.at(at).ch, han(at + 1), han(at + 2)) {
        ('十', '分', '之') => zh::digit(han(at + 3)).is_some() || han(at + 3) == '十',
        ('十', '分', '钱') | ('四', '海', '里') => true,
        ('四', '周', '大') => matches!(han(at + 3), '\0' | '了' | '的' | '啊' | '吧' | '啦'),
        ('四', '周', '龄') => true,
        _ => false,
    }
}

/// Emits the numbers among the amounts that are not parts of something else.
pub(crate) fn find(scan: &Scan<'_>, amounts: &[Amount], out: &mut Vec<Entity>) {
    for amount in amounts {
        let Some(confidence) = trust(scan, amount) else { continue };
        let (mut end, mut readings) = (amount.end, vec![Value::plain(written(amount.value))]);
        let dozens = amount.written == Written::Digits && scan.is_whole(amount.start, amount.end + 1);
        if (amount.written == Written::Han || dozens)
            && let Some((factor, after)) = collective(scan, amount.end)
        {
            let many = Value::plain(written(amount.value * factor));
            let whole = scan.is_whole(amount.start, after);
            if factor == 12.0 || whole && amount.single {
                end = after;
                readings.insert(0, many);
            }
        }
        if scan.tokens.at(end).is_han('个') && scan.is_whole(amount.start, end + 1) {
            end += 1;
        }
        if let Some(low) = amount.low {
            let range = vec![Value::plain(format!("[{},{}]", written(low), written(amount.value)))];
            out.push(scan.entity(
                EntityKind::NumberRange,
                amount.start,
                end,
                range,
                confidence,
                "number.guess",
            ));
            readings.insert(0, Value::plain(written(low)));
        }
        out.push(scan.entity(EntityKind::Number, amount.start, end, readings, confidence, "number"));
    }
}

/// 打 after a number, and 雙, which makes a number of pairs where the old characters are written.
fn collective(scan: &Scan<'_>, at: usize) -> Option<(f64, usize)> {
    match scan.words(at, at + 1) {
        "打" => Some((12.0, at + 1)),
        "雙" => Some((2.0, at + 1)),
        _ => None,
    }
}

fn trust(scan: &Scan<'_>, amount: &Amount) -> Option<f32> {
    let tokens = scan.tokens;
    let (before, after) = (tokens.before(amount.start), tokens.at(amount.end));
    let first = tokens.at(amount.start);
    let whole = scan.is_whole(amount.start, amount.end);
    let glued_before = amount.start > 0 && !first.spaced;
    let glued_after = !after.spaced && after.kind != Kind::End;
    match amount.written {
        Written::Digits => {
            if glued_before && before.kind == Kind::Word || glued_after && after.kind == Kind::Word {
                return None;
            }
            // Parts of hours, dates, versions.
            let joint = |mark: &crate::engine::Token| matches!(mark.ch, ':' | '/' | '_' | '@');
            let earlier = tokens.before(amount.start.saturating_sub(1));
            let then = tokens.at(amount.end + 1);
            if glued_after && joint(after) && !then.spaced && matches!(then.kind, Kind::Digits | Kind::Word)
                || glued_before && joint(before) && !before.spaced && earlier.kind == Kind::Digits
                || glued_before && before.is_mark('.') && earlier.kind == Kind::Digits && !before.spaced
                || glued_after && after.is_mark('.') && then.kind == Kind::Digits && !then.spaced
            {
                return None;
            }
            Some(if whole { 0.95 } else { 0.85 })
        }
        Written::Words => {
            if amount.single && first.hash == const { word_hash("one") } && !whole {
                let pronoun = before.kind == Kind::Word && POINTERS.token(before).is_some()
                    || POINTED.token(after).is_some() && after.kind == Kind::Word
                    || after.kind == Kind::End;
                return (!pronoun).then_some(0.5);
            }
            const SPECIAL: &[u64] = hashes!("single point");
            const HALF: u64 = word_hash("half");
            const PAST: u64 = word_hash("past");
            if amount.single && SPECIAL.contains(&first.hash) && !whole
                || first.hash == HALF && after.hash == PAST
            {
                return None;
            }
            Some(if whole { 0.95 } else { 0.8 })
        }
        Written::Han => han_trust(scan, amount, whole),
    }
}

fn han_trust(scan: &Scan<'_>, amount: &Amount, whole: bool) -> Option<f32> {
    let tokens = scan.tokens;
    let (first, before, after) =
        (tokens.at(amount.start), tokens.before(amount.start), tokens.at(amount.end));
    let glued = !first.spaced && before.kind == Kind::Han;
    if whole {
        return (first.ch != '半').then_some(0.9);
    }
    let priced =
        amount.single && (after.is_han('折') || after.is_han('美') && tokens.at(amount.end + 1).is_han('刀'));
    if glued && matches!(before.ch, '第' | '周' | '星' | '礼') || first.ch == '半' || priced {
        return None;
    }
    let capital =
        matches!(first.ch, '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' | '参');
    if amount.single && capital {
        let quoted = |token: &crate::engine::Token| token.kind != Kind::Han;
        return (quoted(after)
            && (quoted(before) || matches!(before.ch, '是' | '为'))
            && !BEFORE_CAPITALS.contains(&before.ch))
        .then_some(0.6);
    }
    if glued
        && (capital && BEFORE_CAPITALS.contains(&before.ch)
            || matches!(
                (before.ch, first.ch),
                (
                    '统' | '唯' | '同' | '之' | '万' | '逐' | '划' | '单' | '专' | '初' | '如' | '光',
                    '一' | '九'
                )
            ))
    {
        return None;
    }
    // A name of a place or a brand: 陽光九九, 三星.
    let measured = matches!(
        after.ch,
        '个' | '只' | '次' | '人' | '位' | '张' | '本' | '件' | '块' | '元' | '天' | '年' | '月'
    );
    if amount.single && !measured && !first.is_han('两') && in_a_word(tokens, amount) {
        return None;
    }
    Some(if amount.single { if measured { 0.7 } else { 0.45 } } else { 0.85 })
}

/// 四喜丸子, 七上八下, 五金店: one numeral before what nobody counts and what no clause goes on with is of a word; and 不三不四.
fn in_a_word(tokens: Tokens<'_>, amount: &Amount) -> bool {
    const ONWARD: &str = "年月日号点时分秒星级角边对双打半楼环国省市县区村组班队科线路期季集节卷款项回阶类型样成折度百千万亿\
        的和与跟或是不这那却了也都还就在有到至加减乘除比等各另又共而但才吗呢吧啊多几来以之内外左\
        美英欧镑尺寸丈海刻载宿刀茶汤勺蚊盾道段轮夜晚吋";
    let after = tokens.at(amount.end);
    let goes_on = after.kind == Kind::Han && !after.spaced && !after.newline;
    let twice = tokens.before(amount.start).is_han('不') && !tokens.at(amount.start).spaced;
    // 不三不四
    if twice && (!goes_on || after.ch == '不') {
        return true;
    }
    goes_on && !zh::counts(tokens, amount.end) && zh::digit(after.ch).is_none() && !ONWARD.contains(after.ch)
}

/// Runs all that is made of amounts.
pub(crate) fn run(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let mut amounts = amounts(scan);
    spoken::join(scan, &mut amounts);
    percentage::find(scan, &amounts, out);
    let first = out.len();
    crate::dims::ordinal::find(scan, out);
    if out.len() > first + 1 {
        number_range::ranked::find(scan, first, out);
    }
    if amounts.is_empty() && scan.tokens.len() > 6 {
        return;
    }
    find(scan, &amounts, out);
    number_range::find(scan, &amounts, out);
    crate::dims::measure::find(scan, &amounts, out);
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind::{Number, NumberRange};

    #[test]
    fn two_guesses_are_a_range_and_near_misses() {
        check::kind(
            NumberRange,
            "来了⟦七八⟧个人 → [7,8]
             带⟦两三⟧件衣服 → [2,3]
             还剩⟦一两⟧瓶 → [1,2]
             差⟦二十七八⟧块 → [27,28]
             大概⟦三四百⟧人 → [300,400]
             一年挣⟦三四十万⟧ → [300000,400000]
             投了⟦五六万⟧ → [50000,60000]
             桌上⟦一百二三十⟧本书 → [120,130]
             下午⟦七八⟧点 → [7,8]
             三七路公交
             尾号六七
             两个人
             四五六个",
        );
    }

    #[test]
    fn figures_one_after_the_other() {
        check::kind(
            Number,
            "来了⟦七八⟧个人 → 7
             尾号⟦六七⟧ → 67
             ⟦三⟧块⟦八⟧⟦一⟧斤肉 → 3 | 8 | 1
             房租⟦3万5⟧ → 35000
             ⟦十分之九⟧的人 → 0.9
             我十分高兴
             四周都是树
             四周大树很多
             答案是⟦四⟧不是⟦五⟧ → 4 | 5
             我家在⟦五⟧楼 → 5
             五湖四海
             四喜丸子
             七上八下
             不三不四
             六神花露水",
        );
    }
}
