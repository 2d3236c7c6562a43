//! A clause from behind its times and the words that lead on, and how it ends.

use crate::acts::{Scene, doing::clauses::Clause, words::cjk};
use steward_model::{EntityKind, Span};

/// What leads to what is put, and says nothing of it.
#[rustfmt::skip]
const LEADS: &str = "要不要|要不|不如|那就|那|就|干脆|还是|咱们|咱俩|咱|我们|我俩|大家|哎|嗨|哈喽|诶|欸|嗯|对了|话说|好|走啊|走吧|走呗|走|想不想|要去|今儿|改|都|也|陪我|跟我|和我|带我|带你|跟我们|咱几个|找个时间|抽空|顺便|快|来|再";
/// Together.
#[rustfmt::skip]
const TOGETHER: &str = "一起|一块儿|一块|一同|一道|结伴|组队|咱们|咱俩|咱|陪我|跟我|和我|带我|带你|要不要|想不想";
/// When, where no time is named.
#[rustfmt::skip]
const SOON: &str = "一会儿|一会|待会儿|待会|等会儿|等会|等下|下班后|下班|放学后|放学|下课后|下课|吃完饭|饭后|今儿|明儿|改明儿|晚点|这会儿|现在|完事|忙完";
/// How what is put is asked, or ends.
#[rustfmt::skip]
const TONES: &str = "怎么样|咋样|如何|好不好|好吗|行不行|行吗|行不|可以吗|可以不|可好|约不约|约吗|约不|约|来不来|来吗|来不|去不去|去吗|去不|走不走|走吗|走不|走起|走着|走|有人吗|有谁|吧|呗|吗|嘛|么|不|伐|方便吗|方便不|想不想|成不|成吗";
/// What softens an end and asks nothing.
const SOFT: &str = "啊|呀|哈|啦|哦|喔|咯|喽|嘞|哇|去|玩|!|?|~|～|,|。| |…";

/// A clause read from its head on.
pub(super) struct Head<'s, 'a> {
    pub scene: &'s Scene<'a>,
    pub clause: &'s Clause,
    /// Of the rewritten text, behind what leads on.
    pub rest: &'s str,
    /// A word says that it is for more than one.
    pub together: bool,
    /// The clause names when.
    pub timed: bool,
    /// What stands before it that leads on, last.
    pub lead: &'s str,
}

/// How a clause ends.
pub(super) struct End {
    /// It asks, or bids to come.
    pub asks: bool,
    /// 去 stands in it: 放风筝去.
    pub goes: bool,
}

impl<'s, 'a> Head<'s, 'a> {
    pub fn of(scene: &'s Scene<'a>, clause: &'s Clause) -> Head<'s, 'a> {
        let rest = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
        let mut head = Head { scene, clause, rest, together: false, timed: false, lead: "" };
        while head.step() {}
        head
    }

    /// Goes on behind one time or one word that leads on.
    #[inline(never)]
    fn step(&mut self) -> bool {
        let at = self.at();
        let time =
            self.scene.entities.iter().find(|entity| {
                entity.kind == EntityKind::Time && self.scene.norm.forth(entity.span.start) == at
            });
        if let Some(time) = time {
            let end = self.scene.norm.forth(time.span.end);
            if let Some(rest) =
                self.rest.get(end.saturating_sub(at)..).filter(|rest| rest.len() < self.rest.len())
            {
                self.rest = rest;
                self.timed = true;
                return true;
            }
        }
        if let Some(rest) = self.rest.strip_prefix([' ', ',', '~', '!', '的']) {
            self.rest = rest;
            return true;
        }
        let (rest, soon) = match longest(self.rest, SOON) {
            Some(word) => (self.rest.get(word.len()..), true),
            None => {
                let Some(word) = longest(self.rest, LEADS)
                    .into_iter()
                    .chain(longest(self.rest, TOGETHER))
                    .max_by_key(|word| word.len())
                else {
                    return false;
                };
                self.together |= TOGETHER.split('|').any(|one| one == word);
                self.lead = word;
                (self.rest.get(word.len()..), false)
            }
        };
        self.timed |= soon;
        self.rest = rest.unwrap_or_default();
        true
    }

    /// Where the rest begins in the rewritten text.
    pub fn at(&self) -> usize {
        self.clause.end - self.rest.len()
    }

    /// Bytes of the rest, in the text as written.
    #[inline(never)]
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.scene.norm.back(self.at() + from, self.at() + to)
    }

    /// The message names when.
    pub fn dated(&self) -> bool {
        self.timed
            || self.scene.entities.iter().any(|entity| entity.kind == EntityKind::Time)
            || SOON.split('|').any(|soon| self.scene.norm.text.contains(soon))
    }
}

/// The longest of the words that the text begins with.
#[inline(never)]
pub(super) fn longest(text: &str, words: &'static str) -> Option<&'static str> {
    words.split('|').filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}

/// How the rest of a clause ends, where nothing stands in it but that.
#[inline(never)]
pub(super) fn end(mut rest: &str) -> Option<End> {
    let mut end = End { asks: false, goes: false };
    while !rest.is_empty() {
        if let Some(word) = longest(rest, TONES) {
            end.asks = true;
            rest = rest.get(word.len()..)?;
        } else {
            let word = longest(rest, SOFT)?;
            end.goes |= word == "去";
            end.asks |= word == "?";
            rest = rest.get(word.len()..)?;
        }
    }
    Some(end)
}

/// It can be where something is done, and is nobody: 奥森, 江边, 小公园.
#[inline(never)]
pub(super) fn somewhere(name: &str) -> bool {
    const NOT: &str = "我你他她它们谁了没不的说想给跟和与同叫让被把爸妈哥姐弟妹爷奶叔姨婶舅姑嫂娘媳婿友师佬总工是有要会能在就都也很太再又还这那哪去来到看吃喝玩";
    #[rustfmt::skip]
    const PEOPLE: &[&str] = &["同学", "同事", "孩子", "领导", "老板", "室友", "闺蜜", "邻居", "宝宝", "朋友", "大爷", "大妈", "一家"];
    let place = name.ends_with([
        '园', '山', '湖', '河', '江', '海', '边', '场', '馆', '森', '库', '滩', '街', '桥', '岛', '湾', '溪',
        '林',
    ]);
    let called = name.starts_with(['小', '老', '阿']) && !place;
    name.chars().count() <= 6
        && name.chars().all(|c| cjk(c) || c.is_ascii_alphanumeric())
        && !name.contains(|c| NOT.contains(c))
        && !PEOPLE.iter().any(|who| name.contains(who))
        && !called
}
