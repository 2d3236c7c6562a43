//! Dishes and cuisines, told from nations, languages, idioms and names.

mod words;

use super::named::Names;
use crate::engine::{Kind, Lexicon, Scan, Token, word_hash};
use steward_model::{Entity, EntityKind};
use words::FOODS;

/// Words after a nation's name that leave it a cuisine.
static AFTER: Lexicon<(), 256> = Lexicon::new(&[
    ("food", ()),
    ("restaurant", ()),
    ("restaurants", ()),
    ("place", ()),
    ("places", ()),
    ("takeaway", ()),
    ("takeout", ()),
    ("joint", ()),
    ("cuisine", ()),
    ("dinner", ()),
    ("lunch", ()),
    ("buffet", ()),
    ("spot", ()),
    ("in", ()),
    ("on", ()),
    ("at", ()),
    ("near", ()),
    ("for", ()),
    ("or", ()),
    ("and", ()),
    ("tonight", ()),
    ("tomorrow", ()),
    ("again", ()),
    ("later", ()),
    ("today", ()),
    ("round", ()),
    ("around", ()),
    ("by", ()),
    ("with", ()),
    ("instead", ()),
    ("then", ()),
    ("this", ()),
    ("next", ()),
    ("after", ()),
    ("before", ()),
    ("downtown", ()),
    ("tho", ()),
    ("pls", ()),
    ("please", ()),
    ("nearby", ()),
    ("eatery", ()),
    ("kitchen", ()),
    ("menu", ()),
    ("from", ()),
    ("bbq", ()),
    ("grill", ()),
    ("brunch", ()),
    ("set", ()),
    ("is", ()),
    ("sounds", ()),
    ("would", ()),
    ("but", ()),
    ("dish", ()),
    ("dishes", ()),
    ("takeaways", ()),
    ("the", ()),
    ("every", ()),
    ("friday", ()),
    ("saturday", ()),
    ("sunday", ()),
]);
/// Words before a nation's name that make it people, a language or a lesson.
static NOT_BEFORE: Lexicon<(), 256> = Lexicon::new(&[
    ("is", ()),
    ("are", ()),
    ("am", ()),
    ("was", ()),
    ("im", ()),
    ("hes", ()),
    ("shes", ()),
    ("theyre", ()),
    ("half", ()),
    ("speak", ()),
    ("speaks", ()),
    ("speaking", ()),
    ("learn", ()),
    ("learning", ()),
    ("in", ()),
    ("from", ()),
    ("into", ()),
    ("said", ()),
    ("were", ()),
    ("my", ()),
    ("his", ()),
    ("her", ()),
    ("part", ()),
    ("read", ()),
    ("write", ()),
    ("study", ()),
    ("studying", ()),
    ("teach", ()),
    ("ancient", ()),
    ("native", ()),
    ("being", ()),
    ("youre", ()),
    ("to", ()),
    ("of", ()),
    ("nail", ()),
    ("born", ()),
]);
/// Words after a dish that make it something else, or a name that acts.
static NOT_AFTER: Lexicon<(), 128> = Lexicon::new(&[
    ("favour", ()),
    ("favor", ()),
    ("code", ()),
    ("has", ()),
    ("had", ()),
    ("dressing", ()),
    ("days", ()),
    ("western", ()),
    ("strap", ()),
    ("straps", ()),
    ("junction", ()),
    ("house of cards", ()),
]);
/// Phrases that hold a dish and mean another thing.
static OTHERS: Lexicon<(), 1024> = Lexicon::new(&[
    ("piece of cake", ()),
    ("alphabet soup", ()),
    ("word salad", ()),
    ("fruit salad", ()),
    ("icing on the cake", ()),
    ("pure spaghetti", ()),
    ("urinal cake", ()),
    ("奶茶色", ()),
    ("汉堡菜单", ()),
    ("红烧肉色", ()),
    ("汉堡市", ()),
    ("烤肉色", ()),
    ("抹茶色", ()),
    ("抹茶绿", ()),
    ("炒鱿鱼", ()),
    ("自助机", ()),
    ("自助服务", ()),
    ("自助取", ()),
    ("自助办理", ()),
    ("自助终端", ()),
    ("蛋糕裙", ()),
    ("粥样", ()),
    ("自助值机", ()),
    ("自助柜", ()),
    ("一锅粥", ()),
    ("老油条", ()),
    ("豆腐渣", ()),
    ("美式英语", ()),
    ("英式英语", ()),
    ("美式足球", ()),
    ("自助洗", ()),
    ("自助游", ()),
    ("自助缴", ()),
    ("自助提", ()),
    ("自助打", ()),
    ("咖喱棒", ()),
    ("手摇铃", ()),
    ("日式英语", ()),
    ("韩国料理包", ()),
    ("日式装修", ()),
    ("手摇车", ()),
    ("小吃货", ()),
    ("小炒股", ()),
    ("自助加油", ()),
    ("点心意", ()),
    ("有点心", ()),
    ("一点心", ()),
    ("差点心", ()),
    ("小面积", ()),
    ("小面包", ()),
    ("快餐桌", ()),
]);

/// Words before wings that are eaten.
const WINGS: [u64; 11] = [
    word_hash("the"),
    word_hash("some"),
    word_hash("hot"),
    word_hash("spicy"),
    word_hash("get"),
    word_hash("grab"),
    word_hash("order"),
    word_hash("eat"),
    word_hash("want"),
    word_hash("fancy"),
    word_hash("chicken"),
];

/// Verbs of appetite, after which a nation is what it cooks.
const CRAVED: [u64; 8] = [
    word_hash("craving"),
    word_hash("crave"),
    word_hash("fancy"),
    word_hash("fancying"),
    word_hash("ordering"),
    word_hash("eat"),
    word_hash("eating"),
    word_hash("ate"),
];
/// What follows an appetite.
const ADVERBS: [u64; 8] = [
    word_hash("so"),
    word_hash("really"),
    word_hash("badly"),
    word_hash("all"),
    word_hash("rn"),
    word_hash("like"),
    word_hash("too"),
    word_hash("when"),
];
/// Where a place to eat stands: the peruvian downstairs.
const SPOTS: [u64; 8] = [
    word_hash("downstairs"),
    word_hash("upstairs"),
    word_hash("opposite"),
    word_hash("nextdoor"),
    word_hash("across"),
    word_hash("down"),
    word_hash("up"),
    word_hash("behind"),
];

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

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    NAMES.find(scan, out, |at, end, food| match scan.tokens.at(at).kind {
        Kind::Han => Some(zh(at, end)),
        _ => en(scan, at, end, food.doubtful),
    });
}

fn zh(at: usize, end: usize) -> f32 {
    // One character alone is rarely the point: 粥.
    if end == at + 1 { 0.4 } else { 0.85 }
}

fn en(scan: &Scan<'_>, at: usize, end: usize, nation: bool) -> Option<f32> {
    let tokens = &scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    let whole = scan.is_whole(at, end);
    let single = end == at + 1;
    if nation && !whole {
        // craving mexican so bad; the peruvian downstairs
        let craved =
            is_one(before, &CRAVED) && after.kind == Kind::Word && !after.capital && is_one(after, &ADVERBS);
        let spot = before.is_word(const { word_hash("the") }) && is_one(after, &SPOTS);
        if craved || spot {
            return Some(0.75);
        }
        let next = after.kind != Kind::Word || AFTER.token(after).is_some();
        let held = before.kind == Kind::Word && NOT_BEFORE.token(before).is_some();
        return (next && !held).then_some(0.75);
    }
    if single
        && after.kind == Kind::Word
        && NOT_AFTER.token(after).is_some()
        && (first.capital
            || !matches!(after.hash, h if h == const { word_hash("has") } || h == const { word_hash("had") }))
    {
        return None;
    }
    // 'Taco chewed the remote': a name at the head of a sentence.
    let acts = single
        && first.capital
        && first.newline
        && after.kind == Kind::Word
        && scan.words(end, end + 1).ends_with("ed");
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
             訂個⟦日本料理⟧ → japanese
             craving ⟦lebanese⟧ so bad → lebanese
             the ⟦peruvian⟧ downstairs plays panpipes → peruvian
             a german opposite of me
             she is Korean and I am Greek
             a Turkish carpet
             the French window
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
