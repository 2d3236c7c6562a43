//! Hours that a message seems to name beside the one that stands, and does not mean: counts, jests, figures in an answer.

use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use jiff::civil::Time;
use steward_model::sought::Sought;
use steward_model::{CardKind, Fact, Mention, Said};

/// 'Remember the bin tonight, they come at 6am': an hour that is gone on the day whose later part is named, or 'ok, will get
/// them saturday morning' of what stands: when something is fetched for it.
pub(in crate::plans) fn of_another(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    match mention.said {
        Said::Hour { at, loose: false } => {
            let (today, now) = (turn.now.date(), turn.now.time());
            let mut others = turn.heard.understood.mentions.iter();
            plan.kind == CardKind::Remind
                && at < now
                && others.clone().any(|one| matches!(one.said, Said::Day(day) if day == today))
                && others.any(|one| matches!(one.said, Said::Part(from, to) if at < from && now < to))
        }
        Said::Part(..) if social(plan.kind) && plan.turn > 0 => {
            let stands = plan.when.hour.is_some();
            stands && (fetches_then(turn, mention) || keeps_late(plan, turn))
                || (stands || plan.when.part.is_some()) && comes_then(turn, mention)
        }
        _ => false,
    }
}

/// 我上午要去趟工地 一点才到: what keeps somebody who comes later, and nothing that is put.
pub(in crate::plans) fn keeps_late(plan: &Plan, turn: &Turn<'_>) -> bool {
    let (moves, text) = (turn.moves, &turn.heard.message.text);
    let puts = moves.change || moves.ask || moves.propose || moves.refuse > 0.0 || moves.cancel > 0.0;
    moves.late && !puts && social(plan.kind) && plan.turn > 0 && text.starts_with(['我', '俺'])
}

/// 我周日中午到家 来得及, 我周六早上的飞机: when somebody comes is of their way, and moves nothing that stands.
fn comes_then(turn: &Turn<'_>, mention: &Mention) -> bool {
    #[rustfmt::skip]
    const COMES: &[&str] = &["到", "回", "返", "落地", "下班", "下飞机", "下飛機", "下高铁", "下高鐵", "下火车", "的飞机", "的飛機", "的高铁", "的高鐵", "的火车", "的火車", "的航班", "的动车", "的车", "的車"];
    const SMALL: &[char] = &['就', '才', '能', '会', '會', '先', '刚', '剛', '可', '以', '已', '经', '經'];
    let (moves, text) = (turn.moves, &turn.heard.message.text);
    let puts = moves.change || moves.ask || moves.propose || moves.refuse > 0.0 || moves.cancel > 0.0;
    if puts || text.is_ascii() {
        return false;
    }
    let lead = text.get(..mention.span.start).unwrap_or_default();
    let lead = lead.rsplit(['，', '。', '！', '？', ',', '!', '?', '\n']).next().unwrap_or_default();
    let rest = text.get(mention.span.end..).unwrap_or_default().trim_start_matches(SMALL);
    let own = lead.contains(['我', '俺']) && !lead.contains('咱') && !lead.contains("一起");
    own && COMES.iter().any(|comes| rest.starts_with(comes))
}

/// 'I'll get them then': the speaker says when they fetch something.
fn fetches_then(turn: &Turn<'_>, mention: &Mention) -> bool {
    const VERBS: [&str; 9] = ["get", "grab", "buy", "pick", "collect", "order", "bake", "fetch", "pop"];
    let lead = turn.lower().get(..mention.span.start).unwrap_or_default();
    let clause = lead.rsplit(['.', '!', '?', ',', '\n']).next().unwrap_or_default();
    let words: Vec<&str> = clause.split(' ').filter(|word| !word.is_empty()).collect();
    let will = |word: &str| matches!(word, "will" | "ill" | "i'll" | "i’ll" | "gonna" | "we'll");
    words.windows(3).any(|run| {
        matches!(run, [lead, verb, what] if will(lead) && VERBS.contains(verb) && !matches!(*what, "you" | "u" | "there" | "here" | "in"))
    })
}

/// 'So seven' – 'ok 7, I'll tell them': how many come was told just before, and when stands already.
pub(in crate::plans) fn counted(plan: &Plan, at: Time, loose: bool, mention: &Mention) -> bool {
    let told = plan.given.get(&Fact::People).is_some_and(|put| *put == plan.last);
    loose
        && mention.confidence <= 0.5
        && at.minute() == 0
        && plan.when.hour.is_some()
        && told
        && plan.people.is_some_and(|count| i8::try_from(count) == Ok(at.hour()))
}

/// 'Sure, 2 trays of it', 'the 4 of them will love it': a bare figure in an answer moves no hour that stands.
pub(in crate::plans) fn beside_the_hour(plan: &Plan, turn: &Turn<'_>, mention: &Mention) -> bool {
    let moves = turn.moves;
    let put = moves.change || moves.ask || moves.propose || moves.refuse > 0.0 || moves.cancel > 0.0;
    let words = turn.heard.message.text.split_whitespace().count();
    mention.confidence <= 0.5 && plan.when.hour.is_some() && plan.settled() && !put && words > 2
}

/// '4am or not at all' of what stands for the evening.
pub(in crate::plans) fn jests(plan: &Plan, turn: &Turn<'_>, at: Time, loose: bool) -> bool {
    !loose
        && (1..5).contains(&at.hour())
        && social(plan.kind)
        && !turn.moves.change
        && plan.when.hour.is_some_and(|stood| stood.hour() >= 8)
}

/// 'I'll be there by 8', 'can join around 9'.
fn arrives(lower: &str) -> bool {
    #[rustfmt::skip]
    static ARRIVES: Sought = Sought::new(&["be there by", "be there at", "be there around", "be there for", "be there about", "be there from", "be there after", "be there like", "get there by", "get there at", "get there around", "get there for", "make it by", "make it for about", "come by at", "come at", "come around", "come after", "join at", "join around", "join from", "join after", "join you at", "join u at", "pop in at", "pop in around", "show up at", "show up around", "come along at", "come along after"]);
    ARRIVES.stand(lower)
}

/// 'Can I still join? 8ish, eat without me': who was not in it says when they come to what is fixed among others.
pub(in crate::plans) fn joins_later(plan: &Plan, turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    turn.heard.message.text.is_ascii()
        && (moves.late || arrives(turn.lower()))
        && !moves.change
        && social(plan.kind)
        && plan.when.hour.is_some()
        && plan.settled()
        && plan.put_by != *turn.who
        && !plan.stances.contains_key(turn.who)
}
