//! What is kept of one conversation beside its plans.

use super::frames::Frame;
use crate::plans::kept::plan::{Plan, Who};
use crate::plans::message::text::{pieces, says, speaks};
use crate::plans::put::around::meeting_point;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use steward_model::{ActKind, CardKind, EntityKind, Fact, Heard, Said, Topic};

/// So many people of one talk are remembered.
const PEOPLE: usize = 256;
/// For so many messages a thing told stays ready for 'again?'.
const MEMORY: u64 = 8;

/// Who speaks will pay, or asks what they owe.
#[rustfmt::skip]
const PAYS: &[&str] = &["我转你", "我轉你", "我转给你", "我轉給你", "我还你", "我還你", "我过数", "i'll transfer you", "i'll pay you", "i owe you", "i owe u", "what do i owe", "wat do i owe", "how much do i owe", "my share", "my half", "how much was my"];

/// Who said something, and at which message of the talk.
type Uttered = (Who, u64);

/// A conversation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(in crate::plans) struct Talk {
    /// Who has spoken, with the signs of fraud they have shown.
    pub people: BTreeMap<String, u8>,
    /// Their names in small letters, as of when they were asked for last.
    #[serde(skip)]
    small: Arc<[String]>,
    /// The owner has spoken.
    pub owner: bool,
    /// The owner's own name in small letters, as their messages carry it.
    #[serde(default)]
    own: Option<String>,
    /// The message before hinted at a plan.
    #[serde(default)]
    pub hinted: bool,
    /// Messages so far.
    pub turn: u64,
    /// A kind of plan last touched, what it was about, and at which message.
    pub told: Option<Told>,
    /// The message at which something was put forward in words that name nothing: 'we should!'.
    pub urged: u64,
    /// Who last asked something that names no day, hour or place, and at which message: a no to that turns no plan down.
    pub asked_beside: Option<Uttered>,
    /// Who last asked till when, or when something comes back, and at which message.
    pub asked_end: Option<Uttered>,
    /// The plan spoken of last.
    pub focus: Option<String>,
    /// The last day ahead that was named, and at which message.
    pub day: Option<(Date, u64)>,
    /// The hour that was put last, whether its half of the day is open, and at which message.
    pub hour: Option<(Time, bool, u64)>,
    /// Who said that they would pay, and at which message: who then names the sum is to get it.
    #[serde(default)]
    pub pays: Option<Uttered>,
    /// Hours that were offered together, and at which message.
    #[serde(default)]
    pub offered: Option<(Vec<(Time, bool)>, u64)>,
    /// Who last asked when one sets out, and at which message.
    #[serde(default)]
    pub asked_leaving: Option<Uttered>,
    /// Who last asked something beside all plans, and at which message.
    #[serde(default)]
    pub asked_aside: Option<Uttered>,
    /// Who last asked where a ride begins, and at which message.
    #[serde(default)]
    pub asked_from: Option<Uttered>,
    /// Who said they would fetch a parcel, and at which message.
    pub fetches: Option<Uttered>,
    /// The last place that was named, and at which message.
    pub place: Option<(String, u64)>,
    /// Who signs up by number.
    #[serde(default)]
    roll: super::sign_ups::Roll,
    /// The last message signs up so.
    #[serde(skip)]
    pub signs_up: bool,
    /// The talk is of another world for a while.
    #[serde(default)]
    pub frame: Option<Frame>,
    /// How many minutes the other's clock is ahead of the owner's, where both were told.
    pub apart: Option<i64>,
}

/// Something told, not wanted: last week's meal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::plans) struct Told {
    pub kind: CardKind,
    pub about: Vec<(Fact, String)>,
    pub turn: u64,
    /// It was put forward for no day: 'we must have lunch some time'.
    pub put: bool,
}

impl Told {
    /// What was told of goes into the plan that takes it up again.
    pub fn lend(&self, plan: &mut Plan) {
        for (fact, words) in &self.about {
            match fact {
                Fact::Item => plan.items = vec![words.clone()],
                fact => {
                    plan.words.insert(*fact, words.clone());
                }
            }
        }
    }
}

/// 'Until when?', 'drop it back when', 'when do we come home?', 几号回.
fn asks_end(text: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &["til when", "till when", "how long", "how many nights", "how many days", "checkout when", "check out when"];
    #[rustfmt::skip]
    const BACK: &[&str] = &["back", "return it", "return the", "drop it off", "drop off", "hand it over", "come home"];
    #[rustfmt::skip]
    const CHINESE: &[&str] = &["几号回", "幾號回", "几时回", "哪天回", "啥时候回", "什么时候回", "什麼時候回", "周几回", "几号走", "幾號走", "哪天走", "住到几", "住到幾", "待到几", "玩到几", "几号还", "幾號還", "哪天还", "回程哪天", "回程几号"];
    if !text.is_ascii() && text.contains(['回', '走', '到', '还', '還']) {
        return speaks!(text, CHINESE);
    }
    if !speaks!(text, &["when", "how ", "what day", "which day"]) {
        return false;
    }
    let words = |word: &str| pieces(text).any(|one| one == word);
    speaks!(text, ENDS)
        || (words("when") || text.contains("what day") || text.contains("which day")) && speaks!(text, BACK)
}

/// What the making of a plan needs to know of its talk.
#[derive(Clone, Debug)]
pub(in crate::plans) struct Small {
    /// The other person, where there is only one.
    pub pair: Option<String>,
    /// The signs of fraud that each speaker has shown.
    pub signs: BTreeMap<String, u8>,
    /// As in [`Talk`].
    pub asked_beside: Option<Uttered>,
}

impl Talk {
    pub fn hear(&mut self, who: &Who, heard: &Heard) {
        self.turn += 1;
        (self.roll, self.signs_up) = super::sign_ups::after(self.roll, &heard.message.text, self.turn);
        match who {
            None => {
                self.owner = true;
                if self.own.is_none() {
                    self.own = heard.message.from.as_ref().map(|name| name.to_lowercase());
                }
            }
            Some(name) => {
                let signs = heard.understood.suspicion;
                if let Some(known) = self.people.get_mut(name) {
                    *known = known.saturating_add(signs).min(8);
                } else if self.people.len() < PEOPLE {
                    self.people.insert(name.clone(), signs);
                }
            }
        }
    }

    /// The names of those who have spoken, in small letters and in the order of [`Talk::people`], which only grows; the
    /// owner's behind them.
    pub fn called(&mut self) -> Arc<[String]> {
        if self.small.len() != self.people.len() + usize::from(self.own.is_some()) {
            let others = self.people.keys().map(|name| name.to_lowercase());
            self.small = others.chain(self.own.clone()).collect();
        }
        Arc::clone(&self.small)
    }

    /// After the message: what may be taken up again, and what was asked.
    pub fn remember(&mut self, who: &Who, heard: &Heard) {
        self.remember_told(heard);
        self.remember_asked(who, heard);
        self.remember_named(heard);
    }

    /// What was told or put for no day, for 'again?'.
    fn remember_told(&mut self, heard: &Heard) {
        let understood = &heard.understood;
        let puts = understood.acts.iter().any(|act| act.kind == ActKind::Propose);
        let again = || understood.acts.iter().any(|act| act.kind == ActKind::Again);
        if understood.topics.is_empty() && (puts || again()) {
            self.urged = self.turn;
        }
        let best = understood.topics.iter().max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        let enough =
            |topic: &&Topic| topic.confidence >= if topic.kind == CardKind::Visit { 0.6 } else { 0.7 };
        let Some(&Topic { kind, confidence, .. }) = best.filter(enough) else { return };
        if let Some(told) = &mut self.told
            && told.kind == kind
            && told.turn + MEMORY >= self.turn
        {
            if confidence >= 0.9 {
                told.turn = self.turn;
            }
            return;
        }
        let about = understood.mentions.iter().filter_map(|mention| match (&mention.said, mention.fact) {
            (Said::Words(words), Fact::Cuisine | Fact::Item) => Some((mention.fact, words.clone())),
            // 'Remember the falls?' – 'again on sunday?': a sight is where one goes.
            (Said::Words(words), Fact::Place) if kind == CardKind::Visit && mention.confidence >= 0.5 => {
                Some((mention.fact, words.clone()))
            }
            _ => None,
        });
        self.told = Some(Told { kind, about: about.collect(), turn: self.turn, put: puts });
    }

    /// Who asked or promised what, for the message that answers.
    fn remember_asked(&mut self, who: &Who, heard: &Heard) {
        let (text, acts) = (&heard.message.text, &heard.understood.acts);
        let now = || Some((who.clone(), self.turn));
        let does = |kind: ActKind| acts.iter().any(|act| act.kind == kind);
        let lower = text.to_lowercase();
        let speaks_of = |words: &[&str]| says(&lower, words);
        if (does(ActKind::Propose) || does(ActKind::Offer))
            && speaks_of(&["parcel", "package", "delivery", "快递", "包裹"])
        {
            self.fetches = now();
        }
        if speaks!(&lower, PAYS) {
            self.pays = now();
        }
        let states = |mention: &steward_model::Mention| {
            !matches!(mention.fact, Fact::Item | Fact::People | Fact::With | Fact::Cuisine)
        };
        // Who says yes and asks on puts nothing else.
        let puts = does(ActKind::Propose) || does(ActKind::Change) && !does(ActKind::Agree);
        let least = if text.is_ascii() { 0.65 } else { 0.6 };
        let asked = acts.iter().any(|act| act.kind == ActKind::Ask && act.confidence >= least);
        self.asked_beside = if asked
            && !puts
            && !heard.understood.mentions.iter().any(states)
            && !speaks_of(&["still", "coming", "make it", "还来", "还去", "来吗", "去吗", "来不", "去不"])
        {
            now()
        } else {
            None
        };
        let asks = does(ActKind::Ask) || does(ActKind::Propose);
        if (asks || !text.is_ascii()) && asks_end(&lower) {
            self.asked_end = now();
        }
        if super::ways::asks_from(text) {
            self.asked_from = now();
        }
        if super::ways::asked(text) {
            self.asked_leaving = now();
        }
    }

    /// The last hour, day and place that were named.
    fn remember_named(&mut self, heard: &Heard) {
        let understood = &heard.understood;
        let offered = super::picked::offered(heard);
        if !offered.is_empty() {
            self.offered = Some((offered, self.turn));
        }
        let hour = understood.mentions.iter().find_map(|mention| match mention.said {
            Said::Hour { at, loose } if mention.fact == Fact::Time => Some((at, loose, self.turn)),
            _ => None,
        });
        let asks = |act: &steward_model::Act| matches!(act.kind, ActKind::Ask | ActKind::Propose);
        if hour.is_some() && understood.acts.iter().any(asks) {
            self.hour = hour;
        }
        for mention in &understood.mentions {
            match (&mention.said, mention.fact) {
                (Said::Day(day), Fact::Date) => self.day = Some((*day, self.turn)),
                // Where in a park people meet is not where it may rain.
                (Said::Words(words), Fact::Place | Fact::To)
                    if mention.confidence >= 0.45
                        && !(meeting_point(words) && self.place_before().is_some()) =>
                {
                    self.place = Some((words.clone(), self.turn));
                }
                _ => {}
            }
        }
    }

    /// Somebody else has asked this speaker so in the message before.
    fn asked_of(&self, asked: &Option<Uttered>, who: &Who) -> bool {
        asked.as_ref().is_some_and(|(asker, turn)| asker != who && turn + 1 == self.turn)
    }

    /// Somebody else has just asked this speaker till when.
    pub fn end_asked_of(&self, who: &Who) -> bool {
        self.asked_of(&self.asked_end, who)
    }

    /// Somebody else has just asked this speaker where a ride begins.
    pub fn begin_asked_of(&self, who: &Who) -> bool {
        self.asked_of(&self.asked_from, who)
    }

    /// Somebody else has just asked this speaker when one sets out.
    pub fn leaving_asked_of(&self, who: &Who) -> bool {
        self.asked_of(&self.asked_leaving, who)
    }

    /// Somebody else has just asked this speaker something beside all plans.
    pub fn aside_asked_of(&self, who: &Who) -> bool {
        self.asked_of(&self.asked_aside, who)
    }

    /// This speaker said not long ago that they would fetch a parcel.
    pub fn went(&self, who: &Who) -> bool {
        self.fetches.as_ref().is_some_and(|(fetcher, turn)| fetcher == who && turn + MEMORY >= self.turn)
    }

    /// The owner has just asked what they owe, and somebody else names a sum.
    pub fn is_told_the_sum(&self, turn: &crate::plans::message::turn::Turn<'_>) -> bool {
        let asked = self.pays.as_ref().is_some_and(|(payer, at)| payer.is_none() && at + 1 == self.turn);
        asked
            && turn.who.is_some()
            && turn.heard.understood.mentions.iter().any(|one| one.fact == Fact::Amount)
    }

    /// Somebody else said just before that they would pay.
    pub fn is_paid(&self, who: &Who) -> bool {
        self.pays.as_ref().is_some_and(|(payer, turn)| payer != who && turn + 2 >= self.turn)
    }

    /// The day that a plan without one takes over from what was said just before.
    pub fn day_before(&self, today: Date) -> Option<Date> {
        self.day.filter(|(day, turn)| *day >= today && turn + 2 >= self.turn).map(|(day, _)| day)
    }

    /// The place spoken of last.
    pub fn place_before(&self) -> Option<&str> {
        self.place.as_ref().filter(|(_, turn)| turn + MEMORY >= self.turn).map(|(place, _)| place.as_str())
    }

    /// What was told within the last messages.
    pub fn recent(&self) -> Option<&Told> {
        self.told.as_ref().filter(|told| told.turn + MEMORY >= self.turn)
    }

    /// What people could come together for was spoken of just before this message, and of nothing else since.
    pub fn wished(&self, now: u64) -> Option<&Told> {
        const NEAR: u64 = 3;
        self.told.as_ref().filter(|told| {
            told.turn < now
                && told.turn + NEAR >= now
                && matches!(told.kind, CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit)
        })
    }

    /// The other, where the talk has but two people.
    pub fn pair(&self) -> Option<&str> {
        let mut names = self.people.keys();
        match (names.next(), names.next()) {
            (Some(name), None) => Some(name),
            _ => None,
        }
    }

    pub fn clone_small(&self) -> Small {
        let signs = self.people.iter().filter(|(_, signs)| **signs > 0);
        Small {
            pair: self.pair().map(str::to_owned),
            signs: signs.map(|(name, signs)| (name.clone(), *signs)).collect(),
            asked_beside: self.asked_beside.clone(),
        }
    }

    /// Somebody is a stranger: a bare number that the owner has never answered before this message.
    pub fn stranger(name: &str) -> bool {
        let digits = name.chars().filter(char::is_ascii_digit).count();
        digits >= 5 && name.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')'))
    }

    /// So many signs make money that this person asks for look like a fraud.
    pub fn warns(name: &str, shown: u8) -> bool {
        shown
            >= if Talk::stranger(name) {
                1
            } else if Talk::faceless(name) {
                2
            } else {
                3
            }
    }

    /// What they ask for now looks like a fraud. Who was never heard of before and gives an account in haste is as good
    /// as nobody that one knows.
    pub fn warns_of(&self, name: &str, shown: u8, heard: &Heard) -> bool {
        let account = || {
            heard.understood.entities.iter().any(|entity| entity.kind == EntityKind::Iban)
                || speaks!(&heard.message.text, &["账号", "账户", "卡号"])
        };
        let warns = Talk::warns(name, shown) || shown >= 2 && self.turn <= 1 && account();
        warns && !(Talk::notice(heard) && shown < 3)
    }

    /// Nobody that one knows: a desk, a service, no name at all.
    pub fn faceless(name: &str) -> bool {
        #[rustfmt::skip]
        const DESKS: &[&str] = &["unknown", "private number", "no caller id", "support", "service", "helpdesk", "admin", "official", "customer", "agent", "desk", "promo", "claims", "giveaway", "lottery", "investment", "trader", "forex", "verification", "dept", "department", "team", "alert", "notice", "未知", "陌生", "客服", "官方", "助理", "专员", "經理", "中心", "平台", "管理员", "系统", "新号", "小助手", "派单", "刷单", "兼职", "返利"];
        let name = name.to_lowercase();
        name.is_empty() || speaks!(&name, DESKS)
    }

    /// Sent by a machine: a short code, a mail robot, a signed SMS.
    pub fn notice(heard: &Heard) -> bool {
        let Some(from) = heard.message.from.as_deref().filter(|_| !heard.mine) else { return false };
        let digits = from.chars().filter(char::is_ascii_digit).count();
        let short = digits >= 3 && digits == from.chars().count() && !from.starts_with('1')
            || from.starts_with("106");
        let signed = heard.message.text.starts_with('【')
            || heard.message.text.starts_with('[') && heard.message.text.contains(']');
        let robot = from.contains("noreply")
            || from.contains("no-reply")
            || (from.contains('@') && from.contains('.') && heard.message.subject.is_some());
        short || signed || robot
    }
}
