//! 下午奥森放风筝去, 周末一起去钓鱼吧: what people do together out of doors or for sport, with where.

use super::Put;
use super::head::{Head, end, longest, somewhere};
use steward_model::{CardKind, Fact};

/// What is seen or done at a place.
#[rustfmt::skip]
const SIGHTS: &[&str] = &[
    "放风筝", "放放风筝", "写生", "捡贝壳", "捞鱼", "摸鱼", "抓鱼", "捉鱼", "摸虾", "抓虾", "钓虾", "抓螃蟹", "抓蟋蟀", "抓知了", "划船", "划划船", "放孔明灯", "放河灯", "看萤火虫", "看星星", "看日出", "看日落", "看晚霞", "看海", "看雪", "看花", "看灯", "看月亮", "看流星", "赏月", "赏雪", "赏花", "赏枫", "赏菊", "赏樱", "采蘑菇", "采茶", "采草莓", "挖笋", "挖野菜", "赶集", "赶大集", "赶海", "观鸟", "露营", "登高", "爬山", "爬爬山", "徒步", "踏青", "堆雪人", "打雪仗", "玩雪", "玩沙子", "玩水", "泡温泉", "泡泡温泉", "泡汤",
];
/// What people meet for.
#[rustfmt::skip]
const PASTIMES: &[&str] = &[
    "游泳", "游个泳", "钓鱼", "钓钓鱼", "骑车", "骑骑车", "骑行", "遛弯", "遛遛弯", "遛狗", "遛娃", "散步", "散散步", "散个步", "跑步", "跑跑步", "跑个步", "夜跑", "晨跑", "慢跑", "打球", "打打球", "打场球", "打会儿球", "打羽毛球", "打篮球", "打网球", "打乒乓球", "打乒乓", "打台球", "打桌球", "打保龄球", "踢球", "踢足球", "踢踢球", "踢毽子", "跳绳", "跳舞", "跳广场舞", "跳操", "打太极", "练瑜伽", "做瑜伽", "健身", "撸铁", "滑板", "滑滑板", "玩滑板", "轮滑", "滑轮滑", "滑冰", "溜冰", "滑雪", "攀岩", "射箭", "下棋", "下下棋", "打牌", "打麻将", "搓麻将", "画画", "练车", "兜风", "晒太阳", "晒晒太阳", "玩桨板", "玩飞盘", "扔飞盘",
];

/// The first of such words in a text, with where it stands.
fn first(text: &str, words: &[&'static str]) -> Option<(usize, &'static str)> {
    let found = words.iter().filter_map(|word| text.find(word).map(|at| (at, *word)));
    found.min_by_key(|&(at, word)| (at, usize::MAX - word.len()))
}

/// Bytes of what is done, in words that name a place for it at most: no name of a place goes on over it.
pub(crate) fn done(words: &str) -> Option<usize> {
    first(words, SIGHTS).into_iter().chain(first(words, PASTIMES)).map(|(at, _)| at).min()
}

pub(super) fn put(head: &Head<'_, '_>) -> Option<Put> {
    let led = longest(head.rest, "去|到|上|在");
    let from = led.map_or(0, str::len);
    let part = head.rest.get(from..)?;
    let (kind, (at, word)) = match (first(part, SIGHTS), first(part, PASTIMES)) {
        (Some(sight), Some(sport)) if sport.0 < sight.0 => (CardKind::Meet, sport),
        (Some(sight), _) => (CardKind::Visit, sight),
        (None, sport) => (CardKind::Meet, sport?),
    };
    let place = part.get(..at)?;
    let place = place.strip_suffix('去').unwrap_or(place);
    let end = end(part.get(at + word.len()..)?)?;
    let bid = end.asks || end.goes || head.together || head.clause.question;
    if !(somewhere(place) && bid) || !(head.dated() || head.together || !place.is_empty()) {
        return None;
    }
    let named = (2..=6).contains(&place.chars().count());
    Some(Put {
        kind,
        span: head.span(from + at, from + at + word.len()),
        place: named.then(|| (Fact::Place, head.span(from, from + place.len()))),
    })
}
