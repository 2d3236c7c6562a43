//! What a message wants: of all that it sounds like, the one or two things that are worth a plan.

use super::Turn;
use super::choose::{akin, days_ahead, social};
use super::kinds;
use super::payees::owed_still;
use super::talk::Talk;
use super::text::{lies_in, says};
use steward_model::{ActKind, CardKind, Fact, Said, order};

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
pub(super) const SURE: f32 = 0.8;
/// From this one on it stands beside one whose words are plain.
const BESIDE: f32 = 0.7;
/// From this one on it stands whatever words name another kind.
pub(super) const PLAIN: f32 = 0.9;
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
    let low = if after.starts_with(' ') { after.to_lowercase() } else { String::new() };
    after.starts_with('完')
        || words.ends_with('完')
        || before.ends_with("after")
        || before.ends_with("after the")
        // 'Lunch follows': beside what people come for.
        || [" follows", " will follow", " to follow", " will be served", " served after", " provided", " included"]
            .iter()
            .any(|rest| low.starts_with(rest))
}

/// Somebody is asked to get something that is named: 'could you pick up oat milk'.
pub(super) fn fetches(turn: &Turn<'_>) -> bool {
    let named = |mention: &steward_model::Mention| mention.fact == Fact::Item && mention.confidence >= 0.6;
    (turn.moves.request || turn.moves.offer)
        && turn.heard.understood.mentions.iter().any(named)
        && !handles(&turn.heard.message.text)
}

/// 帮我搬个冰箱, 修一下水管: a hand is asked for, nothing is to be got.
pub(super) fn handles(text: &str) -> bool {
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
