//! From wants to new plans, and the care that silence takes.

use super::Turn;
use super::choose::{akin, days_ahead, social};
use super::kinds;
use super::payees::{has_paid, owed_still};
use super::plan::{Plan, Stance};
use super::talk::Talk;
use super::text::{lies_in, says};
use super::when::When;
use steward_model::{Act, ActKind, CardKind, CardState, Fact, Said, order};

/// A want of a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Want {
    pub kind: CardKind,
    pub confidence: f32,
    /// Words of the message itself name the kind.
    pub own: bool,
}

/// From this probability on a want makes a plan.
pub(super) const ENOUGH: f32 = 0.5;
/// From this one on a way is wanted where no word of the message names one.
const UNNAMED: f32 = 0.66;
/// From this one on it stands beside a word that ends something else.
const SURE: f32 = 0.8;
/// From this one on it stands beside one whose words are plain.
const BESIDE: f32 = 0.7;
/// From this one on it stands whatever words name another kind.
const PLAIN: f32 = 0.9;
/// So much surer is what its words name outright.
const NAMED: f32 = 0.25;
/// From this one on it leaves no room for a weaker one beside it.
const CERTAIN: f32 = 0.95;
/// From this one on an errand that is asked for beside a plan is wanted.
const ERRAND: f32 = 0.15;
/// From this one on one more thing to come together for is.
const ONE_MORE: f32 = 0.3;

/// The wants of a message that are worth a plan, surest first, at most two.
///
/// `busy`: another plan is being spoken of. What is asked for beside it is heard by its own words, since the scorer, which
/// hears the talk, takes what follows a plan for a part of it.
pub(super) fn wants(turn: &Turn<'_>, talk: &Talk, busy: bool) -> Vec<Want> {
    let topics = &turn.heard.understood.topics;
    // 我得值班 谁替我去取一下车: what keeps somebody is not what is asked for.
    let excused = |span: steward_model::Span| {
        (turn.moves.request || turn.moves.ask)
            && turn
                .heard
                .understood
                .acts
                .iter()
                .any(|act| act.kind == ActKind::Refuse && lies_in(span, act.span))
    };
    let mut wants: Vec<Want> = turn
        .heard
        .understood
        .intents
        .iter()
        .map(|intent| {
            let kind = CardKind::from(intent.kind);
            Want {
                kind,
                confidence: intent.confidence,
                own: topics
                    .iter()
                    .any(|topic| topic.kind == kind && topic.confidence >= 0.55 && !excused(topic.span))
                    || kind == CardKind::Buy && fetches(turn)
                    || kind == CardKind::Pay && (sends(turn) || talk.is_told_the_sum(turn)),
            }
        })
        .collect();
    kinds::by_words(turn, &mut wants);
    for want in wants.iter_mut().filter(|want| busy && want.confidence < ENOUGH) {
        if second(turn, want) {
            want.confidence = ENOUGH;
            want.own = true;
        }
    }
    let owed = busy && wants.iter().any(|want| want.kind == CardKind::Pay && second(turn, want));
    wants.retain(|want| !owed || want.own || !self::social(want.kind) || days_ahead(turn).next().is_some());
    super::bare::put(turn, busy, &mut wants);
    // 'Could somebody run Dad to the dentist': asked of somebody, and where to is named.
    let taken =
        turn.moves.request && turn.heard.understood.mentions.iter().any(|mention| mention.fact == Fact::To);
    wants.retain(|want| {
        want.confidence >= if want.kind == CardKind::Go && !want.own && !taken { UNNAMED } else { ENOUGH }
    });
    // 'After dinner there is that film', 吃完去看电影: what is over by then is no plan of this message.
    let over = |kind: CardKind| {
        let mut named = topics.iter().filter(|topic| topic.kind == kind).peekable();
        named.peek().is_some() && named.all(|topic| over_by_then(&turn.heard.message.text, topic.span))
    };
    if wants.iter().any(|want| !over(want.kind)) {
        wants.retain(|want| !over(want.kind));
    }
    // Words that name a kind outright go before what is only guessed from the whole.
    // 顺手给我捎份煎饼: what is to be fetched is named, and no meal.
    let fetched = turn.moves.request && fetches(turn) && !turn.moves.ask;
    let outright = |want: &Want| {
        want.kind == CardKind::Buy && fetched
            || topics
                .iter()
                .any(|topic| topic.kind == want.kind && topic.confidence >= 0.85 && !excused(topic.span))
            || want.kind == CardKind::Pay && want.confidence >= SURE && sends(turn)
    };
    let rank = |want: &Want| want.confidence + if outright(want) { NAMED } else { 0.0 };
    order::by(&mut wants, |a, b| rank(b).total_cmp(&rank(a)));
    // 'Again?' takes up what was told, whatever the whole suggests.
    if turn.moves.again
        && let Some(told) = talk.recent()
    {
        for want in wants.iter_mut().filter(|want| !want.own) {
            want.kind = told.kind;
        }
    }
    // 'Same here. Wednesday after work?' after a wish for dumplings: people meet for what was wished.
    let puts = turn.moves.ask || turn.moves.propose;
    if puts && let Some(told) = talk.wished(turn.spoken) {
        for want in wants.iter_mut().filter(|want| want.kind == CardKind::Meet && !want.own) {
            want.kind = told.kind;
        }
    }
    one_of_two(turn, &mut wants);
    // A reminder is about something else, and stays a reminder; 房租记得转给我，4800 asks for the money.
    let sum = turn.heard.understood.mentions.iter().any(|mention| mention.fact == Fact::Amount);
    let due = |want: &Want| want.kind == CardKind::Pay && want.confidence >= CERTAIN && outright(want);
    let owed = sum && wants.iter().any(due);
    let tag =
        owed || reminds_at_the_end(turn) || reminds_beside(turn, &wants) || super::notes::of_an_event(turn);
    if let Some(reminder) = wants.iter().find(|want| want.kind == CardKind::Remind && outright(want) && !tag)
    {
        return vec![*reminder];
    }
    let else_put =
        |want: &Want| want.own && want.kind != CardKind::Remind && (sum || want.kind != CardKind::Pay);
    if tag && wants.iter().any(else_put) {
        wants.retain(|want| want.kind != CardKind::Remind);
    }
    // 每人带一道菜: a word for sharing where no sum is named asks for nothing beside what is named outright.
    if !sum && wants.iter().any(|want| want.kind != CardKind::Pay && outright(want)) {
        wants.retain(|want| want.kind != CardKind::Pay);
    }
    // 'Can you take me to the vet': the ride is asked for, not the visit.
    let ride = turn.moves.request && wants.iter().any(|want| want.kind == CardKind::Go && outright(want));
    wants.retain(|want| !(ride && want.kind == CardKind::Meet));
    // 'Sunday hike? weather looks fine': told beside what is put.
    // 'They say it'll be boiling, shall we start earlier' tells why.
    let put = turn.moves.change
        || turn.moves.ask && wants.iter().any(|want| social(want.kind) && want.confidence >= ENOUGH);
    wants.retain(|want| !(put && want.kind == CardKind::Weather && told(turn, CardKind::Weather)));
    let sure = wants.iter().any(outright);
    wants.retain(|want| {
        !sure || outright(want) || want.own && want.confidence >= BESIDE || want.confidence >= PLAIN
    });
    // 'Can we rent a trailer': beside what is all but certain another meaning of its words is none.
    let certain =
        wants.iter().find(|want| outright(want) && want.confidence >= CERTAIN).map(|want| want.kind);
    wants.retain(|want| {
        outright(want) || certain.is_none_or(|kind| akin(kind, want.kind) || also(turn, kind, want.kind))
    });
    // People come together for one thing: what is only touched beside it is no plan of its own.
    let social = wants.iter().any(|want| social(want.kind) && outright(want));
    wants.retain(|want| {
        !social || !self::social(want.kind) || outright(want) || want.own && want.confidence >= CERTAIN
    });
    let mut chosen: Vec<Want> = Vec::new();
    for want in wants {
        // 'Reunion dinner': one thing by two names.
        let one = chosen.iter().any(|other| {
            self::social(other.kind)
                && self::social(want.kind)
                && !also(turn, other.kind, want.kind)
                && !then(&turn.heard.message.text)
        });
        if one {
            continue;
        }
        // What a plan brings along is no plan of its own.
        let covered = chosen.iter().any(|other| {
            (akin(other.kind, want.kind) || brings(other.kind, want.kind) || brings(want.kind, other.kind))
                && !also(turn, other.kind, want.kind)
                && !(busy && want.kind == CardKind::Buy && fetched && outright(&want))
        });
        // 'Will it rain for the barbecue?': the weather of a plan, not the plan.
        let trip = !turn.moves.propose
            && turn.moves.ask
            && chosen.iter().any(|other| other.kind == CardKind::Weather);
        if trip {
            continue;
        }
        if !covered && chosen.len() < 2 {
            chosen.push(want);
        } else if !chosen
            .iter()
            .any(|other| brings(other.kind, want.kind) && !brings(want.kind, other.kind) && outright(other))
            && let Some(other) = chosen.iter_mut().find(|other| {
                // A roof that is spoken of twice is what is looked for, whatever lies beside it.
                let roofs =
                    topics.iter().filter(|topic| topic.kind == CardKind::Stay && topic.confidence >= 0.85);
                let twice = other.kind == CardKind::Stay && roofs.count() > 1;
                // 'Can you take her to ballet at four': the ride is asked for, whatever it goes to.
                let asked = other.kind == CardKind::Go && turn.moves.request && other.confidence >= PLAIN
                    // 帮我带杯豆浆: it is fetched, whatever it is.
                    || other.kind == CardKind::Buy && want.kind == CardKind::Dine && fetched;
                !(twice || asked)
                    && (want.own || !other.own)
                    && brings(want.kind, other.kind)
                    && want.confidence + 0.25 > other.confidence
                    && (outright(&want) || !outright(other))
            })
        {
            *other = want;
        }
    }
    chosen
}

/// An errand asked for in so many words, or one thing more that people come together for, named outright with its day:
/// 'also thursday, fondue at Otto's', 'mum asks if you can pick up bread'.
fn second(turn: &Turn<'_>, want: &Want) -> bool {
    const ALSO: &[&str] =
        &["also ", "oh and ", "and also ", "another thing", "btw ", "另外", "对了", "還有", "还有", "對了"];
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let named = |least: f32| turn.touches(want.kind, least);
    let ends = moves.ends() || moves.hedge;
    if ends {
        return false;
    }
    let opens = || {
        let lead = turn.lower().trim_start_matches(['哦', '噢', '啊', '喔', ' ', '，']);
        ALSO.iter().any(|also| lead.starts_with(also))
    };
    // 对了 昨天那顿你还欠我50.
    if want.kind == CardKind::Pay {
        return turn.who.is_some() && named(0.85) && owed_still(turn) && opens();
    }
    if want.kind == CardKind::Buy {
        let thing =
            |mention: &steward_model::Mention| mention.fact == Fact::Item && mention.confidence >= 0.6;
        let things = understood.mentions.iter().any(thing);
        return turn.who.is_some()
            && want.confidence >= ERRAND
            && things
            && (moves.request || named(0.8) && !moves.ask);
    }
    let dated = understood.mentions.iter().any(|mention| {
        mention.fact == Fact::Date && matches!(mention.said, Said::Day(_)) && mention.confidence >= 0.6
    });
    social(want.kind) && want.confidence >= ONE_MORE && named(0.85) && dated && opens()
}

/// The words for a kind stand outside of all that is asked.
fn told(turn: &Turn<'_>, kind: CardKind) -> bool {
    let understood = &turn.heard.understood;
    let asked = |span: steward_model::Span| {
        understood
            .acts
            .iter()
            .any(|act| matches!(act.kind, ActKind::Ask | ActKind::Request) && lies_in(span, act.span))
    };
    let mut words = understood.topics.iter().filter(|topic| topic.kind == kind).peekable();
    words.peek().is_some() && words.all(|topic| !asked(topic.span))
}

/// One thing after another: 'dinner, then the film', 吃完饭再看电影.
fn then(text: &str) -> bool {
    let text = text.to_lowercase();
    says(&text, &["then ", "after", "followed by", "before", "再", "然后", "之后", "完", "接着"])
}

/// 'Shall we get her the bench? also roast at mine on sunday': one is put beside the other.
fn also(turn: &Turn<'_>, one: CardKind, other: CardKind) -> bool {
    let text = &turn.heard.message.text;
    let topics = &turn.heard.understood.topics;
    let place = |kind| topics.iter().find(|topic| topic.kind == kind && topic.confidence >= 0.7);
    let (Some(one), Some(other)) = (place(one), place(other)) else { return false };
    let (from, to) = (one.span.start.min(other.span.start), one.span.start.max(other.span.start));
    let between = text.get(from..to).unwrap_or_default().to_lowercase();
    says(&between, &["also ", "another thing", "oh and ", "另外", "对了", "還有", "还有"])
}

/// The words stand in 'after …' or in …完.
pub(super) fn over_by_then(text: &str, span: steward_model::Span) -> bool {
    let before = text.get(..span.start).unwrap_or_default().trim_end().to_lowercase();
    let after = text.get(span.end.min(text.len())..).unwrap_or_default();
    let words = span.of(text);
    after.starts_with('完')
        || words.ends_with('完')
        || before.ends_with("after")
        || before.ends_with("after the")
        // 'Lunch follows': beside what people come for.
        || [" follows", " will follow", " to follow", " will be served", " served after", " provided", " included"]
            .iter()
            .any(|rest| after.to_lowercase().starts_with(rest))
}

/// Somebody is asked to get something that is named: 'could you pick up oat milk'.
pub(super) fn fetches(turn: &Turn<'_>) -> bool {
    let named = |mention: &steward_model::Mention| mention.fact == Fact::Item && mention.confidence >= 0.6;
    (turn.moves.request || turn.moves.offer)
        && turn.heard.understood.mentions.iter().any(named)
        && !handles(&turn.heard.message.text)
}

/// 帮我搬个冰箱, 修一下水管: a hand is asked for, nothing is to be got.
fn handles(text: &str) -> bool {
    let help = [
        "帮我搬",
        "帮我抬",
        "帮我修",
        "帮我装",
        "帮我挪",
        "帮我拆",
        "幫我搬",
        "幫我抬",
        "幫我修",
        "幫我裝",
        "幫我換",
        "帮忙搬",
        "帮忙抬",
    ];
    says(text, &help) && !text.contains(['买', '買', '带', '帶', '捎', '拿', '取', '领', '領'])
}

/// A sum is asked for by somebody else: 'kindly send 5,000 for the party'.
fn sends(turn: &Turn<'_>) -> bool {
    let sum = |mention: &steward_model::Mention| mention.fact == Fact::Amount && mention.confidence >= 0.85;
    turn.who.is_some() && turn.moves.request && turn.heard.understood.mentions.iter().any(sum)
}

/// 'Sunday at six, don't forget!': said of a plan, not instead of it.
fn reminds_at_the_end(turn: &Turn<'_>) -> bool {
    let text = turn.heard.message.text.trim_end();
    let topics = &turn.heard.understood.topics;
    let mut reminders = topics.iter().filter(|topic| topic.kind == CardKind::Remind);
    let at_end = |span: &steward_model::Span| {
        let rest = text.get(span.end.min(text.len())..).unwrap_or_default();
        rest.chars().filter(|c| c.is_alphanumeric()).count() <= 2
    };
    reminders.clone().next().is_some() && reminders.all(|topic| at_end(&topic.span))
}

/// 明天三点彩排 记得穿白袜子: when is told of what one comes to, and the reminder behind it names no other time.
fn reminds_beside(turn: &Turn<'_>, wants: &[Want]) -> bool {
    let understood = &turn.heard.understood;
    let Some(reminder) = understood.topics.iter().find(|topic| topic.kind == CardKind::Remind) else {
        return false;
    };
    let timed = |mention: &&steward_model::Mention| matches!(mention.said, Said::Hour { .. });
    let mut hours = understood.mentions.iter().filter(timed).peekable();
    hours.peek().is_some()
        && hours.all(|hour| hour.span.end <= reminder.span.start)
        && wants.iter().any(|want| {
            (social(want.kind) || want.kind == CardKind::Travel)
                && understood.topics.iter().any(|topic| {
                    topic.kind == want.kind
                        && topic.confidence >= 0.85
                        && topic.span.end <= reminder.span.start
                })
        })
}

/// 校庆 中午11点老食堂聚餐: of two things that people come together for at one hour only the one that the hour is told of.
fn one_of_two(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let understood = &turn.heard.understood;
    let mut hours = understood.mentions.iter().filter(|mention| matches!(mention.said, Said::Hour { .. }));
    let (Some(hour), None) = (hours.next(), hours.next()) else { return };
    let near = |kind: CardKind| {
        understood
            .topics
            .iter()
            .filter(|topic| topic.kind == kind && topic.confidence >= 0.85)
            .map(|topic| {
                topic.span.start.abs_diff(hour.span.end).min(topic.span.end.abs_diff(hour.span.start))
            })
            .min()
    };
    let together =
        |want: &&Want| social(want.kind) && want.kind != CardKind::Meet && near(want.kind).is_some();
    let nearest = wants.iter().filter(together).filter_map(|want| near(want.kind)).min();
    if turn.heard.message.text.is_ascii() || wants.iter().filter(together).count() < 2 {
        return;
    }
    wants.retain(|want| !together(&want) || near(want.kind) == nearest);
}

/// The first kind of plan brings the second along.
fn brings(plan: CardKind, along: CardKind) -> bool {
    match plan {
        CardKind::Remind => along != CardKind::Remind,
        CardKind::Dine | CardKind::Watch | CardKind::Attend | CardKind::Visit => {
            matches!(
                along,
                CardKind::Meet
                    | CardKind::Go
                    | CardKind::Remind
                    | CardKind::Buy
                    | CardKind::Call
                    | CardKind::Locate
                    | CardKind::Stay
                    | CardKind::Travel
            )
        }
        CardKind::Meet => matches!(along, CardKind::Go | CardKind::Remind),
        CardKind::Travel => matches!(
            along,
            CardKind::Go | CardKind::Buy | CardKind::Visit | CardKind::Remind | CardKind::Meet
        ),
        CardKind::Stay => matches!(
            along,
            CardKind::Travel
                | CardKind::Go
                | CardKind::Buy
                | CardKind::Remind
                | CardKind::Meet
                | CardKind::Attend
        ),
        CardKind::Hire => matches!(along, CardKind::Go | CardKind::Travel | CardKind::Buy | CardKind::Visit),
        CardKind::Pay => matches!(
            along,
            CardKind::Buy
                | CardKind::Stay
                | CardKind::Hire
                | CardKind::Travel
                | CardKind::Attend
                | CardKind::Dine
                | CardKind::Go
                | CardKind::Remind
                | CardKind::Watch
                | CardKind::Meet
        ),
        CardKind::Buy => matches!(along, CardKind::Go | CardKind::Remind | CardKind::Dine),
        CardKind::Weather => matches!(along, CardKind::Go),
        CardKind::Call => matches!(along, CardKind::Meet),
        CardKind::Go => matches!(along, CardKind::Travel | CardKind::Meet | CardKind::Remind),
        _ => false,
    }
}

/// Whether a want without a standing plan makes one.
pub(super) fn creates(turn: &Turn<'_>, talk: &Talk, want: &Want, plans: &[Plan]) -> bool {
    let moves = turn.moves;
    let mine = turn.who.is_none();
    let mentions = &turn.heard.understood.mentions;
    let today = turn.now.date();
    // Every day that is named lies behind: a story.
    let days: Vec<_> = mentions
        .iter()
        .filter_map(|mention| if let Said::Day(day) = mention.said { Some(day) } else { None })
        .collect();
    // A debt is of the past by nature, and why somebody is to be called may be.
    let why = want.kind == CardKind::Pay || want.kind == CardKind::Call && moves.request;
    if !why && !days.is_empty() && days.iter().all(|&day| day < today) {
        return false;
    }
    // Money asked for with the signs of a fraud is shown, whatever else the words say.
    let fraud = want.kind == CardKind::Pay
        && !mine
        && turn.heard.understood.suspicion >= 2
        && mentions.iter().any(|mention| mention.fact == Fact::Amount);
    // 'Got us two, you owe me 30': what is done is why the money is owed.
    let share = mentions.iter().any(|mention| mention.fact == Fact::Amount && mention.confidence >= 0.95);
    let owed = want.kind == CardKind::Pay && !mine && (moves.request || share || want.confidence >= SURE);
    // 'Reached! where are you?': who is there asks for the other.
    let sought = want.kind == CardKind::Locate && want.own;
    let done = moves.done >= 0.8 && !owed && !sought && !super::hinted::booked(turn, want.kind);
    let ends = !moves.propose && (moves.refuse >= 0.8 || moves.cancel > 0.0);
    if !fraud && (ends && !beside(turn, want, plans) || done) {
        return false;
    }
    // A word on a plan that ended a moment ago brings it not back.
    let ended = plans.iter().rev().take(16).any(|plan| {
        plan.talk == turn.conversation
            && akin(plan.kind, want.kind)
            && matches!(plan.over, Some(CardState::Cancelled | CardState::Done))
            && turn.now.duration_since(plan.touched).as_hours() < 6
    });
    // What the owner pulled out of goes on without them.
    let left = talk.pair().is_none()
        && plans.iter().rev().take(16).any(|plan| {
            plan.talk == turn.conversation
                && plan.left()
                && (akin(plan.kind, want.kind) || social(plan.kind) && social(want.kind))
                && turn.now.duration_since(plan.touched).as_hours() < 6
        });
    if left && !mine && !moves.propose && !moves.ask {
        return false;
    }
    // 'Then bring two baguettes': another thing after the first was got or was gone.
    let errand = (want.kind == CardKind::Buy && moves.request || want.kind == CardKind::Locate) && !mine;
    if ended && !(want.own && (moves.propose || !days.is_empty() || errand)) {
        return false;
    }
    let dated = mentions.iter().any(|mention| matches!(mention.said, Said::Day(_)));
    let demand = want.kind == CardKind::Pay
        && turn.heard.understood.suspicion >= 3
        && mentions.iter().any(|mention| mention.fact == Fact::Amount);
    if Talk::notice(turn.heard) && !demand {
        // A machine's message makes a bill with its last day or an appointment with its hour, nothing else.
        let sum = mentions.iter().any(|mention| mention.fact == Fact::Amount);
        let timed = mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }));
        return want.own
            && ((want.kind == CardKind::Pay
                && sum
                && dated
                && !super::forms::came(&turn.heard.message.text))
                || (want.kind == CardKind::Meet && timed && dated));
    }
    let stranger = turn.who.as_deref().is_some_and(Talk::stranger);
    if stranger && !talk.owner {
        return want.kind == CardKind::Pay && !mentions.iter().all(|mention| mention.fact != Fact::Amount);
    }
    match want.kind {
        // Money to be paid by the owner: who asks others for it sees no card.
        CardKind::Pay => {
            let sum = mentions.iter().any(|mention| mention.fact == Fact::Amount);
            let topics = &turn.heard.understood.topics;
            let mut sums = topics.iter().filter(|topic| topic.kind == CardKind::Pay).peekable();
            // A price is touched by the word for money alone; a debt is asked for.
            let price = sums.peek().is_some() && sums.all(|topic| topic.confidence < 0.7);
            let asked = moves.request || turn.heard.understood.suspicion >= 2;
            // 您向…转账350已成功: money that has gone.
            let gone =
                says(&turn.heard.message.text, &["已成功", "转账成功", "支付成功", "扣款成功", "交易成功"]);
            sum && (!gone || turn.heard.understood.suspicion >= 2)
                && (!price || asked || want.confidence >= PLAIN)
                && (!mine || !asks_for_money(turn) && !has_paid(turn.lower()) && !talk.is_paid(turn.who))
        }
        // The other's errand is no errand of the owner's.
        CardKind::Buy => {
            let named = want.own || mentions.iter().any(|mention| mention.fact == Fact::Item);
            named
                && !handles(&turn.heard.message.text)
                && (!(mine && moves.request && !moves.offer) || talk.people.is_empty())
        }
        _ => true,
    }
}

/// What is refused is not what is wanted: 'forecast for Saturday? my hair can't do rain', where nothing of the kind stands
/// that could be turned down.
fn beside(turn: &Turn<'_>, want: &Want, plans: &[Plan]) -> bool {
    let stands = plans.iter().any(|plan| {
        plan.stands_in(turn.conversation, turn.now)
            && (akin(plan.kind, want.kind) || social(plan.kind) && social(want.kind))
    });
    let understood = &turn.heard.understood;
    let outside = |act: &Act| {
        let ends = matches!(act.kind, ActKind::Refuse | ActKind::Cancel) && act.confidence >= 0.4;
        let within = |span: steward_model::Span| lies_in(span, act.span);
        !ends || !understood.topics.iter().any(|topic| topic.kind == want.kind && within(topic.span))
    };
    want.confidence >= SURE && !stands && understood.acts.iter().all(outside)
}

/// The owner is the one to be paid.
fn asks_for_money(turn: &Turn<'_>) -> bool {
    let text = turn.lower();
    // 垫的260方便的时候转一下: asked of somebody, and not offered.
    let pays = [
        "我转", "我轉", "我付", "我还", "我還", "转你", "轉你", "给你", "給你", "转您", "给您", "我来",
        "我先", "打给",
    ];
    if turn.moves.request && !turn.moves.offer && !text.is_ascii() && !says(text, &pays) {
        return true;
    }
    says(
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

/// What is had or done of a morning.
#[rustfmt::skip]
const MORNINGS: &[&str] = &["breakfast", "brunch", "dim sum", "yum cha", "coffee", "咖啡", "飲茶", "饮茶", "brekkie", "brekky", "bfast", "morning", "sunrise", "晨", "早"];

/// A new plan for a want; what the message names is put by the caller.
pub(super) fn plan(turn: &Turn<'_>, talk: &Talk, want: &Want) -> Plan {
    let mut plan = Plan::new(want.kind, turn.conversation, turn.heard.id, turn.who.clone(), turn.now);
    plan.rule = format!("want-{}", want.kind.word());
    plan.words.extend(super::served::house(turn, want.kind).map(|house| (Fact::Place, house)));
    plan.confidence = want.confidence;
    let text = turn.lower();
    plan.morning = says(text, MORNINGS) && !super::around::told_late(text);
    plan.leisure = want.kind == CardKind::Meet && !turn.touches(CardKind::Meet, 0.85);
    plan.asleep = super::by_another::calls(turn, want.kind)
        && matches!(
            want.kind,
            CardKind::Go
                | CardKind::Buy
                | CardKind::Hire
                | CardKind::Pay
                | CardKind::Call
                | CardKind::Travel
                | CardKind::Meet
        );
    let wished = || talk.wished(turn.spoken).filter(|_| !want.own);
    let told = if turn.moves.again { talk.recent() } else { wished() };
    if let Some(told) = told.filter(|told| told.kind == want.kind) {
        told.lend(&mut plan);
    }
    let mentions = &turn.heard.understood.mentions;
    if (matches!(
        want.kind,
        CardKind::Hire | CardKind::Weather | CardKind::Stay | CardKind::Travel | CardKind::Go
    ) || turn.moves.agree > 0.0)
        && !mentions.iter().any(|mention| matches!(mention.said, Said::Day(_) | Said::Days(..)))
        && let Some(day) = talk.day_before(turn.now.date())
    {
        plan.when = When::on(day, turn.now);
    }
    // What is ordered in comes today.
    if want.kind == CardKind::Dine
        && says(text, &["外卖", "外賣", "奶茶", "点杯", "拼单", "下单"])
        && !mentions.iter().any(|mention| {
            matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
        })
        && plan.when.is_empty()
    {
        plan.when = When::on(turn.now.date(), turn.now);
    }
    #[rustfmt::skip]
    const AFTER: &[&str] = &["after work", " after?", " later?", " later on?", " ltr?", "下班去", "下班来", "下班一起", "下班后", "下班吃", "下班切", "放学去", "放学一起", "落班", "收工", "下课去", "下课一起", "下课后", "下课吃", "散会去", "放工"];
    // 'A pint after work?', 下班去吃: today, where no other day is spoken of.
    if social(want.kind)
        && plan.when.is_empty()
        && talk.day_before(turn.now.date()).is_none()
        && (turn.moves.ask || turn.moves.propose)
        && !mentions.iter().any(|mention| {
            matches!(mention.said, Said::Day(_) | Said::Days(..) | Said::Hour { .. } | Said::Part(..))
        })
        && says(text, AFTER)
    {
        plan.when = When::on(turn.now.date(), turn.now);
    }
    // 我到白云机场, 我去接你: the ride goes to where somebody arrives.
    if want.kind == CardKind::Go
        && !mentions.iter().any(|mention| mention.fact == Fact::To)
        && let Some(place) = talk.place_before()
        && super::ways::leads_to(text, place)
    {
        plan.words.insert(Fact::To, place.to_owned());
    }
    // 'Hall reopens tomorrow! go at 1?' – 'yes, the museum?': the hour that is taken up.
    if turn.moves.agree > 0.0
        && social(want.kind)
        && plan.when.day.is_some()
        && !mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. } | Said::Part(..)))
        && let Some((at, loose, _)) = talk.hour.filter(|(_, _, said)| said + 1 == turn.spoken)
    {
        plan.when.hour = Some(plan.hour_meant(at, loose, turn.now));
    }
    // 'Porto in autumn?' – 'yes, fly on the 12th?': where to was said before.
    let ends = |fact: Fact| mentions.iter().any(|mention| mention.fact == fact);
    if want.kind == CardKind::Travel
        && !ends(Fact::To)
        && !ends(Fact::Place)
        && let Some(place) = talk.place_before()
    {
        plan.words.insert(Fact::To, place.to_owned());
    }
    if (want.kind == CardKind::Weather || want.kind == CardKind::Hire && !text.is_ascii())
        && !ends(Fact::Place)
        && let Some(place) = talk.place_before()
    {
        plan.words.insert(Fact::Place, place.to_owned());
    }
    if want.kind == CardKind::Pay {
        if let Some(payee) = turn.who.as_ref().filter(|name| !name.is_empty()) {
            let text = &turn.heard.message.text;
            let named = signed(text)
                .or_else(|| super::payees::named(text))
                .or_else(|| super::payees::headed(text, payee));
            plan.words.insert(Fact::Payee, named.unwrap_or(payee).to_owned());
            let shown = talk.people.get(payee).copied().unwrap_or(0);
            plan.warning = talk.warns_of(payee, shown, turn.heard);
        } else if let Some(pair) = talk.pair() {
            plan.words.insert(Fact::Payee, pair.to_owned());
        }
    }
    plan
}

/// 'Same time, same place': what the last plan of the talk had is taken over.
pub(super) fn usual(turn: &Turn<'_>, plans: &[Plan], plan: &mut Plan) {
    #[rustfmt::skip]
    const PLACE: &[&str] = &["same place", "same spot", "usual place", "usual spot", "the usual", "our usual", "regular spot", "our spot", "same again", "as usual", "老地方", "老位置", "旧地方", "老样", "老规矩", "照旧", "照常", "照例", "还是那", "同样的地方", "同一地点", "还去那", "上次那"];
    #[rustfmt::skip]
    const TIME: &[&str] = &["same time", "usual time", "the usual", "our usual", "same again", "as usual", "老时间", "旧时间", "老样", "老规矩", "照旧", "照常", "照例", "同一时间"];
    const SAME: &[&str] = &["same time", "same place", "same spot", "同一时间", "同一地点", "同样的地方"];
    if !turn.moves.again {
        return;
    }
    let text = turn.lower();
    let any = |words: &[&str]| says(text, words);
    let last = plans
        .iter()
        .rev()
        .filter(|old| old.talk == plan.talk && old.id != plan.id && old.form.is_none() && social(old.kind))
        // What was put off a while ago is meant by 'same time' as well as what took place.
        .filter(|old| old.over != Some(CardState::Cancelled) || any(SAME) && put_off(old, turn))
        .find(|old| old.kind == plan.kind || akin(old.kind, plan.kind));
    let Some(last) = last else { return };
    if any(PLACE) {
        for fact in [Fact::Place, Fact::Cuisine] {
            if let (Some(words), false) = (last.words.get(&fact), plan.words.contains_key(&fact)) {
                plan.words.insert(fact, words.clone());
            }
        }
        if plan.kind == CardKind::Meet {
            plan.kind = last.kind;
            plan.id = format!("{}-{}", plan.kind.word(), turn.heard.id.0);
        }
    }
    if any(TIME) && plan.when.hour.is_none() && last.when.hour.is_some() {
        plan.when.hour = last.when.hour;
        plan.when.said.get_or_insert(turn.now);
    }
}

/// Called off in the last days by those who now speak of it.
fn put_off(plan: &Plan, turn: &Turn<'_>) -> bool {
    turn.now.duration_since(plan.touched).as_hours() < 24 * 10
}

/// What was told before is wanted anew: 'shall we go again this Friday?'.
pub(super) fn again(turn: &Turn<'_>, talk: &Talk, plans: &[Plan]) -> Option<Plan> {
    let told = talk.recent()?;
    let today = turn.now.date();
    let ahead = turn
        .heard
        .understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= today));
    let asks = turn.moves.propose || turn.moves.ask;
    let standing = || plans.iter().any(|plan| plan.stands_in(turn.conversation, turn.now));
    // 'How's Friday?' gives a day to what was put for none just before.
    let urged = talk.urged > 0 && talk.urged + 1 == turn.spoken && told.turn + 2 >= turn.spoken;
    let dates = told.put && told.turn + 1 == turn.spoken || urged;
    if !((turn.moves.again || dates) && asks && ahead) || turn.moves.refuse > 0.0 || standing() {
        return None;
    }
    let want = Want { kind: told.kind, confidence: 0.7, own: false };
    let mut plan = plan(turn, talk, &want);
    plan.rule = format!("again-{}", told.kind.word());
    plan.stances.insert(turn.who.clone(), Stance::In);
    told.lend(&mut plan);
    Some(plan)
}

/// Who signs a notice: 【…】 at its head.
fn signed(text: &str) -> Option<&str> {
    text.strip_prefix('【')?.split_once('】').map(|(name, _)| name).filter(|name| !name.is_empty())
}
