//! Dishes and cuisines, told from nations, languages, idioms and names.

mod nation;
mod words;

use super::named::Names;
use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{Entity, EntityKind};
use words::FOODS;

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&words::FOODS).of(&OTHERS)
}

/// Words after a dish that make it something else, or a name that acts.
static NOT_AFTER: Lexicon<(), 128> = meanings! {
    () => "favour" "favor" "code" "has" "had" "dressing" "days" "western" "strap" "straps" "junction"
        "house of cards" "points" "generation" "board" "her teeth" "his teeth" "my teeth" "your teeth"
        "their teeth" "run tickets" "course" "year" "dog";
};
/// What is bruised and broken is no dish; a pool's noodle is foam.
const NOT_BEFORE: &[u64] =
    hashes!("bruised broken cracked broke fractured pool couch called named cat dog hamster");
/// Dishes that pets are called after.
const PETS: &[u64] = hashes!(
    "mochi waffle taco nachos noodle burger pancake dumpling sushi bagel brownie kimchi mocha latte \
    cupcake crumpets"
);
/// What pets do and dishes do not.
const ACTS: &[u64] =
    hashes!("bit ate ran sat threw stole slept hates refuses barks hid caught brought chewed");
/// After these a dish with a capital is a town: to Sandwich.
const TOWARD: &[u64] = hashes!("to from in near via at through between");
/// Phrases that hold a dish and mean another thing.
static OTHERS: Lexicon<(), 1024> = meanings! {
    () => "piece of cake" "alphabet soup" "word salad" "cake and eat it" "hot cakes" "takes the cake"
        "salad days" "hot potato" "wings fell" "wings of" "sandwich generation" "knuckle sandwich"
        "spaghetti code" "fruit salad" "icing on the cake" "muay thai" "pure spaghetti" "urinal cake"
        "奶茶色" "汉堡菜单" "红烧肉色" "汉堡市" "烤肉色" "抹茶色" "抹茶绿" "炒鱿鱼" "自助机" "自助服务"
        "自助取" "自助办理" "自助终端" "蛋糕裙" "粥样" "自助值机" "自助柜" "一锅粥" "老油条" "豆腐渣"
        "美式英语" "英式英语" "美式足球" "自助洗" "自助游" "自助缴" "自助提" "自助打" "咖喱棒" "手摇铃"
        "日式英语" "韩国料理包" "日式装修" "手摇车" "小吃货" "小炒股" "自助加油" "点心意" "有点心"
        "一点心" "差点心" "小面积" "小面包" "快餐桌" "wan chai";
}
.behind(Door::NoFoods as u8);

/// Words before wings that are eaten.
const WINGS: &[u64] = hashes!("the some hot spicy get grab order eat want fancy chicken");

fn is_one(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

static NAMES: Names<8192, 1024> = Names {
    kind: EntityKind::Cuisine,
    rule: "cuisine",
    words: &FOODS,
    others: &OTHERS,
    usual: 9,
    least: 0,
    led: "吃喝食饮买点来份碗加个想下煮做有的",
    sold: "馆店厅摊铺",
};

/// One of the words by itself.
pub(crate) fn is_word(token: &Token) -> bool {
    FOODS.token(token).is_some()
}

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    NAMES.find(scan, out, |at, end, food| match scan.tokens.at(at).kind {
        Kind::Han => (!is_manner(scan.tokens, end) && !is_called(scan.tokens, at, end)).then(|| zh(at, end)),
        _ => en(scan, at, end, food.doubtful),
    });
}

/// 泰式按摩, 日式庭院: a country's manner of something that is not eaten.
fn is_manner(tokens: Tokens<'_>, end: usize) -> bool {
    #[rustfmt::skip]
    const THINGS: [&str; 33] = [
        "按摩", "装修", "风格", "建筑", "庭院", "园林", "家具", "沙发", "发型", "婚礼", "英语", "口音", "教育", "管理",
        "幽默", "浪漫", "瑜伽", "台球", "桌球", "足球", "摔跤", "妆", "别墅", "老洋房", "马桶", "榻榻米", "民宿", "推拉门",
        "洋楼", "写真", "美甲", "民主", "英文",
    ];
    let spells = |word: &&str| word.chars().enumerate().all(|(index, ch)| tokens.at(end + index).is_han(ch));
    tokens.before(end).is_han('式') && THINGS.iter().any(spells)
}

/// 叫“小火锅”的业主, 网名烧卖: somebody's name.
fn is_called(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    const OPENING: &str = "“\"「『";
    const CLOSING: &str = "”\"」』";
    let Some(mark) = (at.saturating_sub(2)..at).rev().find(|&index| OPENING.contains(tokens.at(index).ch))
    else {
        return false;
    };
    // What is said with it: a name, and who bears it.
    let named = matches!(tokens.before(mark).ch, '叫' | '名' | '称' | '号' | '喊' | '注');
    let close = (end..end + 3).find(|&index| CLOSING.contains(tokens.at(index).ch));
    named
        && close
            .is_some_and(|close| tokens.at(close + 1).is_han('的') || tokens.at(close + 1).kind != Kind::Han)
}

fn zh(at: usize, end: usize) -> f32 {
    // One character alone is rarely the point: 粥.
    if end == at + 1 { 0.4 } else { 0.85 }
}

fn en(scan: &Scan<'_>, at: usize, end: usize, nation: bool) -> Option<f32> {
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    let whole = scan.is_whole(at, end);
    let single = end == at + 1;
    if nation {
        return nation::trust(scan, at, end);
    }
    if single && first.capital && is_name(scan, at) || is_one(before, NOT_BEFORE) {
        return None;
    }
    if single
        && after.kind == Kind::Word
        && NOT_AFTER.longest(tokens, end).is_some()
        && (first.capital
            || !matches!(after.hash, h if h == const { word_hash("has") } || h == const { word_hash("had") }))
    {
        return None;
    }
    // 'Taco chewed the remote', 'Mochi bit the vet': a name at the head of a sentence.
    let head = first.newline || before.kind == Kind::Mark && matches!(before.ch, '.' | '!' | '?');
    let acts = single
        && first.capital
        && head
        && after.kind == Kind::Word
        && (is_one(after, ACTS) || scan.words(end, end + 1).ends_with("ed"));
    let chicken_out =
        first.hash == const { word_hash("chicken") } && after.is_word(const { word_hash("out") });
    // 'wings' are eaten only where something is ordered.
    let wings = single
        && first.hash == const { word_hash("wings") }
        && !WINGS.iter().any(|word| before.is_word(*word))
        && !whole;
    if wings {
        return None;
    }
    // 'my Taco', '@Burger': a pet or a handle.
    if acts || chicken_out || before.is_mark('@') || before.is_mark('#') {
        return None;
    }
    Some(if whole { 0.9 } else { 0.85 })
}

/// A dish's capital within a sentence is a pet's or a town's: 'took Waffle to the groomer', 'trains to Sandwich'.
fn is_name(scan: &Scan<'_>, at: usize) -> bool {
    let tokens = scan.tokens;
    let (first, before) = (tokens.at(at), tokens.before(at));
    let word = scan.words(at, at + 1);
    if first.newline || before.kind != Kind::Word || word.chars().all(char::is_uppercase) {
        return false;
    }
    // 'between Deal and Sandwich'
    let listed = before.is_word(const { word_hash("and") })
        && at > 2
        && tokens.at(at - 2).capital
        && is_one(tokens.at(at - 3), TOWARD);
    is_one(before, TOWARD) || listed || is_one(first, PETS) && (!before.capital || before.newline)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn foods_and_near_misses() {
        check::kind(
            EntityKind::Cuisine,
            "craving ⟦sushi⟧ so bad → sushi
             any good ⟦thai⟧ near you? → thai
             ⟦fish and chips⟧ by the sea → fish_and_chips
             晚上吃⟦火锅⟧吗 → hot_pot
             想喝⟦奶茶⟧ → bubble_tea
             今晚吃⟦铁板烧⟧ → japanese
             fancy ⟦uyghur⟧ tonight? → uyghur
             a Singaporean friend of mine
             ⟦pupusas⟧ on friday? → salvadoran
             who fancies ⟦bake and shark⟧ → caribbean
             ⟦nasi kandar⟧ after the match → malaysian
             muay thai on wednesday
             we flew to Parma
             泰式按摩一个钟头
             日式庭院种苔藓
             楼下新开⟦泰式⟧小馆 → thai
             群里叫“小火锅”的是谁
             楼下那家“老灶⟦火锅⟧”开了 → hot_pot
             发薪日吃⟦烧肉⟧ → japanese
             訂個⟦日本料理⟧ → japanese
             craving ⟦lebanese⟧ so bad → lebanese
             the ⟦peruvian⟧ downstairs plays panpipes → peruvian
             a german opposite of me
             she is Korean and I am Greek
             a Turkish carpet
             the French window
             team dinner is ⟦Ethiopian⟧ in Leeds → ethiopian
             is ⟦turkish⟧ the answer for a table of nine? → turkish
             found ⟦Filipino⟧ two doors down → filipino
             we booked ⟦Georgian⟧, as in the cheesy boats → georgian
             the best ⟦Nepalese⟧ outside Pokhara → nepalese
             she teaches Turkish at the college
             French or Latin for GCSE
             let's go dutch on the present
             she swears in Greek when she loses
             they grew up near Phaya Thai
             trains between Deal and Sandwich
             took Waffle to the groomer
             Mochi bit the vet
             two bruised ribs
             he gets brownie points
             she grits her teeth
             options at the ⟦Ethiopian⟧ are many → ethiopian
             the Swedish for owl
             polish the silver before Sunday
             two passports, Irish and Canadian
             a piece of cake, that exam
             Noodle has eaten my slippers
             Nacho jumped over the fence
             想吃⟦印度咖喱⟧ → indian
             今晚⟦粤菜⟧怎么样 → cantonese
             把他炒鱿鱼了
             书面条件太多
             今日料到他会来
             他是个老油条
             要不要加⟦油条⟧
             收工去食⟦糖水⟧
             那家⟦湘菜⟧馆关了
             奶茶色的外套
             早点睡吧",
        );
    }
}
