//! Whether what is wanted makes a plan, where none stands that it belongs to: the care that silence takes.

use super::cues::handles;
use super::want::{PLAIN, SURE, Want};
use crate::plans::fixed::forms::came;
use crate::plans::kept::kindred::{akin, social};
use crate::plans::kept::plan::Plan;
use crate::plans::message::text::{lies_in, says, speaks};
use crate::plans::message::turn::Turn;
use crate::plans::talks::talk::Talk;
use crate::plans::who::payees::has_paid;
use jiff::civil::Date;
use steward_model::{Act, ActKind, CardKind, CardState, Fact, Mention, Said, Topic};

/// So long after a plan ended a word on it brings it not back.
const ENDED_HOURS: i64 = 6;
/// So many of the last plans are looked at for one that has just ended.
const LAST: usize = 16;
/// From this one on a sum is told as money.
const OF_MONEY: f32 = 0.7;

/// Whether a want without a standing plan makes one.
pub(in crate::plans) fn creates(turn: &Turn<'_>, talk: &Talk, want: &Want, plans: &[Plan]) -> bool {
    let case = Case { turn, talk, want, plans };
    if case.is_a_story() || case.ends_something() || case.has_left() || case.has_just_ended() {
        return false;
    }
    if Talk::notice(turn.heard) && !case.demands_money() {
        return case.is_billed_or_appointed();
    }
    let stranger = turn.who.as_deref().is_some_and(Talk::stranger);
    if stranger && !talk.owner {
        return want.kind == CardKind::Pay && case.names(Fact::Amount);
    }
    match want.kind {
        CardKind::Pay => case.owner_owes(),
        CardKind::Buy => case.owner_gets(),
        _ => true,
    }
}

/// A want that no standing plan is meant by.
struct Case<'c> {
    turn: &'c Turn<'c>,
    talk: &'c Talk,
    want: &'c Want,
    plans: &'c [Plan],
}

impl Case<'_> {
    fn mine(&self) -> bool {
        self.turn.who.is_none()
    }

    fn mentions(&self) -> &[Mention] {
        &self.turn.heard.understood.mentions
    }

    fn names(&self, fact: Fact) -> bool {
        self.mentions().iter().any(|mention| mention.fact == fact)
    }

    fn days(&self) -> impl Iterator<Item = Date> {
        self.mentions().iter().filter_map(|mention| match mention.said {
            Said::Day(day) => Some(day),
            _ => None,
        })
    }

    /// Every day that is named lies behind. A debt is of the past by nature, and why somebody is to be called may be.
    fn is_a_story(&self) -> bool {
        let why =
            self.want.kind == CardKind::Pay || self.want.kind == CardKind::Call && self.turn.moves.request;
        let today = self.turn.now.date();
        !why && self.days().next().is_some() && self.days().all(|day| day < today)
    }

    /// Something is turned down, called off or told as done, and nothing is put beside it.
    fn ends_something(&self) -> bool {
        let (moves, kind) = (self.turn.moves, self.want.kind);
        // Money asked for with the signs of a fraud is shown, whatever else the words say.
        let fraud = kind == CardKind::Pay
            && !self.mine()
            && self.turn.heard.understood.suspicion >= 2
            && self.names(Fact::Amount);
        if fraud {
            return false;
        }
        let ends = !moves.propose && (moves.refuse >= 0.8 || moves.cancel > 0.0);
        ends && !self.is_beside_what_ends() || moves.done >= 0.8 && !self.stands_though_done()
    }

    /// What is told as done is why something is wanted: got for others, the money is owed; arrived, one looks for the other;
    /// booked, one goes.
    fn stands_though_done(&self) -> bool {
        let (moves, want) = (self.turn.moves, self.want);
        let share = |mention: &Mention| mention.fact == Fact::Amount && mention.confidence >= 0.95;
        let asked = || moves.request || self.mentions().iter().any(share) || want.confidence >= SURE;
        want.kind == CardKind::Pay && !self.mine() && asked()
            || want.kind == CardKind::Locate && want.own
            || booked(self.turn, want.kind)
    }

    /// What is refused is not what is wanted: 'forecast for Saturday? my hair can't do rain', where nothing of the kind
    /// stands that could be turned down.
    fn is_beside_what_ends(&self) -> bool {
        let (turn, want) = (self.turn, self.want);
        let stands = |plan: &Plan| plan.stands_in(turn.conversation, turn.now) && self.could_be(plan);
        let understood = &turn.heard.understood;
        let outside = |act: &Act| {
            let ends = matches!(act.kind, ActKind::Refuse | ActKind::Cancel) && act.confidence >= 0.4;
            let within = |topic: &Topic| topic.kind == want.kind && lies_in(topic.span, act.span);
            !ends || !understood.topics.iter().any(within)
        };
        want.confidence >= SURE && !self.plans.iter().any(stands) && understood.acts.iter().all(outside)
    }

    /// The plan is akin to what is wanted, or both are what people come together for.
    fn could_be(&self, plan: &Plan) -> bool {
        akin(plan.kind, self.want.kind) || social(plan.kind) && social(self.want.kind)
    }

    /// The last plans of the talk that were spoken of a moment ago.
    fn just_now(&self) -> impl Iterator<Item = &Plan> {
        let turn = self.turn;
        self.plans.iter().rev().take(LAST).filter(move |plan| {
            plan.talk == turn.conversation && turn.now.duration_since(plan.touched).as_hours() < ENDED_HOURS
        })
    }

    /// What the owner pulled out of goes on without them.
    fn has_left(&self) -> bool {
        let moves = self.turn.moves;
        !self.mine()
            && !moves.propose
            && !moves.ask
            && self.talk.pair().is_none()
            && self.just_now().any(|plan| plan.left() && self.could_be(plan))
    }

    /// A word on a plan that ended a moment ago brings it not back, unless it is put anew, or is another errand: 'then bring
    /// two baguettes'.
    fn has_just_ended(&self) -> bool {
        let (moves, want) = (self.turn.moves, self.want);
        let errand =
            !self.mine() && (want.kind == CardKind::Buy && moves.request || want.kind == CardKind::Locate);
        let anew = want.own && (moves.propose || self.days().next().is_some() || errand);
        !anew
            && self.just_now().any(|plan| {
                akin(plan.kind, want.kind)
                    && matches!(plan.over, Some(CardState::Cancelled | CardState::Done))
            })
    }

    fn demands_money(&self) -> bool {
        self.want.kind == CardKind::Pay
            && self.turn.heard.understood.suspicion >= 3
            && self.names(Fact::Amount)
    }

    /// A machine's message makes a bill with its last day or an appointment with its hour, nothing else.
    fn is_billed_or_appointed(&self) -> bool {
        let timed = |mention: &Mention| matches!(mention.said, Said::Hour { .. });
        self.want.own
            && self.days().next().is_some()
            && match self.want.kind {
                CardKind::Pay => self.names(Fact::Amount) && !came(self.turn.text()),
                CardKind::Meet => self.mentions().iter().any(timed),
                _ => false,
            }
    }

    /// Money to be paid by the owner: who asks others for it sees no card.
    fn owner_owes(&self) -> bool {
        const GONE: &[&str] = &["已成功", "转账成功", "支付成功", "扣款成功", "交易成功"];
        let turn = self.turn;
        let suspect = turn.heard.understood.suspicion >= 2;
        let topics = &turn.heard.understood.topics;
        let mut sums = topics.iter().filter(|topic| topic.kind == CardKind::Pay).peekable();
        // A price is touched by the word for money alone; a debt is asked for.
        let sums_unnamed = sums.peek().is_none();
        let price = !sums_unnamed && sums.all(|topic| topic.confidence < 0.7);
        let owed = !price || turn.moves.request || suspect || self.want.confidence >= PLAIN;
        // Figures that a message merely counts on with are no sum: nothing in it is of money, and nothing asks for any.
        let of_money = |one: &Mention| one.fact == Fact::Amount && one.confidence >= OF_MONEY;
        let counted = !self.want.own
            && sums_unnamed
            && !turn.moves.request
            && !suspect
            && self.want.confidence < SURE
            && !self.mentions().iter().any(of_money);
        self.names(Fact::Amount)
            && owed
            && !counted
            && (suspect || !says(turn.text(), GONE))
            && (!self.mine()
                || !asks_for_money(turn) && !has_paid(turn.lower()) && !self.talk.is_paid(turn.who))
    }

    /// Something to be got by the owner: the other's errand is no errand of theirs.
    fn owner_gets(&self) -> bool {
        let moves = self.turn.moves;
        let others = self.mine() && moves.request && !moves.offer && !self.talk.people.is_empty();
        !others && (self.want.own || self.names(Fact::Item)) && !handles(self.turn.text())
    }
}

/// The owner is the one to be paid.
fn asks_for_money(turn: &Turn<'_>) -> bool {
    let text = turn.lower();
    // It is asked of somebody, and not offered.
    let pays = [
        "我转", "我轉", "我付", "我还", "我還", "转你", "轉你", "给你", "給你", "转您", "给您", "我来",
        "我先", "打给",
    ];
    if turn.moves.request && !turn.moves.offer && !text.is_ascii() && !says(text, &pays) {
        return true;
    }
    speaks!(
        text,
        &[
            "owe me",
            "pay me",
            "send me",
            "transfer me",
            "转我",
            "还我",
            "欠我",
            "给我",
            "venmo me",
            "paynow me",
        ],
    )
}

/// 票买好了, 国博预约到了 of a day ahead: what is booked stands, and is not over.
pub(in crate::plans) fn booked(turn: &Turn<'_>, kind: CardKind) -> bool {
    #[rustfmt::skip]
    const SEATS: &[&str] = &["票", "飛", "位", "名额", "名額", "预约", "預約", "场次", "場次", "约到", "約到", "那趟", "那班", "车次", "車次"];
    #[rustfmt::skip]
    const GOT: &[&str] = &["订好", "訂好", "订了", "訂了", "订到", "訂到", "买好", "買好", "买了", "買了", "买到", "買到", "抢到", "搶到", "约好", "約好", "约到", "約到", "约了", "約了", "拿到", "弄到", "搞到", "买咗", "買咗", "搶咗", "訂咗", "换好", "選好", "选好"];
    const BACK: &[&str] = &["退", "取消", "改签", "改簽", "没抢", "沒搶", "没买", "沒買", "没订", "沒訂"];
    let text = &turn.heard.message.text;
    let any = |words: &[&str]| says(text, words);
    // 三点半的《海雾》 我买了两张: a title and its hour are a show's seats.
    let hour = |one: &Mention| matches!(one.said, Said::Hour { .. });
    let is_a_show =
        kind == CardKind::Watch && text.contains('《') && turn.heard.understood.mentions.iter().any(hour);
    matches!(kind, CardKind::Travel | CardKind::Attend | CardKind::Watch | CardKind::Visit | CardKind::Dine)
        && !text.is_ascii()
        && (is_a_show || turn.days_ahead().next().is_some() && any(SEATS))
        && any(GOT)
        && !any(BACK)
}
