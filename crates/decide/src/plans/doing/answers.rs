//! What a message answers to one plan: that it is done, struck off, taken on, or a no to something else.

use crate::plans::kept::plan::{Plan, Stance};
use crate::plans::message::text::{among, lies_in, pieces, speaks, without_leads};
use crate::plans::message::turn::Turn;
use crate::plans::put::{fits, fitting};
use crate::plans::talks::talk;
use steward_model::{ActKind, CardKind, Fact, Said};

/// 'Please do', 'oh please take me', 'yes pls': who was asked asks for it.
fn please(turn: &Turn<'_>) -> bool {
    let lower = turn.lower();
    let text = without_leads(lower, &["oh ", "ooh ", "yes ", "aw ", "omg "]);
    ["please", "pls", "plz"].iter().any(|word| text.starts_with(word))
        // 给我一张！
        || speaks!(text, &["给我一张", "给我两张", "给我留", "留给我", "给我来一", "給我一張", "給我留", "留給我"])
}

/// Who was offered something asks for it; who owes says that they will see to it.
pub(super) fn takes(turn: &Turn<'_>) -> bool {
    !turn.moves.ask && (turn.moves.request && please(turn) || turn.who.is_none() && takes_on(turn.lower()))
}

/// 'Will chuck it over friday', 'I'll do it when I'm paid': who is asked for money will see to it.
pub(super) fn takes_on(lower: &str) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &["will", "ill", "i'll", "i’ll", "gonna", "imma"];
    #[rustfmt::skip]
    const OPEN: &[&str] = &["see", "check", "ask", "let", "think", "be", "know", "need", "have", "not", "never", "look", "try", "you", "he", "she", "it", "they", "we", "this", "that"];
    let clauses = lower.split([',', '.', '!', ';', '\n']);
    clauses.into_iter().any(|clause| {
        let mut words = clause.split(' ').filter(|word| !word.is_empty());
        let small = |word: &&str| {
            matches!(
                *word,
                "ok" | "fair" | "lol" | "haha" | "yeah" | "yep" | "sure" | "fine" | "k" | "alright" | "i"
            )
        };
        let Some(first) = words.by_ref().find(|word| !small(word)) else { return false };
        // By what, and when: no more is needed.
        if among("payid etransfer e-transfer venmo paynow zelle revolut monzo", first) {
            const WHEN: &str = "tomorrow tmrw tmr tonight later today friday monday soon";
            return words.next().is_some_and(|when| among(WHEN, when));
        }
        // It is on its way.
        if first == "sending" {
            return words.next().is_some_and(|what| matches!(what, "it" | "the" | "that" | "now" | "over"));
        }
        LEADS.contains(&first) && words.next().is_some_and(|verb| !OPEN.contains(&verb)) && words.count() >= 1
    })
}

/// 那我两点去接她, 我九点左右过去: who was asked says when they will, and asks nobody.
pub(super) fn declares(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &["去", "到", "来", "來", "接", "过去", "過去", "过来", "過來", "走", "出发", "出發", "取", "拿", "送", "回", "从", "從", "坐", "的"];
    let text = &turn.heard.message.text;
    !text.is_ascii()
        && turn.heard.understood.mentions.iter().any(|mention| {
            let lead = text.get(..mention.span.start).unwrap_or_default();
            let own = ["我", "我坐", "我搭", "我就", "我大概", "我差不多", "我们", "我們"];
            let rest = text.get(mention.span.end..).unwrap_or_default();
            let clause = rest.split([' ', '，', ',', '。', '！']).next().unwrap_or_default();
            let verb = clause.trim_start_matches(['左', '右', '就', '准', '準', '前', '再']);
            matches!(mention.said, Said::Hour { .. } | Said::Part(..) | Said::Day(_))
                && own.iter().any(|own| lead.trim_end().ends_with(own))
                && VERBS.iter().any(|one| verb.starts_with(one))
                && !clause.contains(['吗', '嗎', '吧', '呢', '行', '不', '?', '？', '成', '可'])
        })
}

/// 'Sorry for the late reply', and nothing else: who says why they are late to answer stays with what stands.
fn excuses(lower: &str) -> bool {
    #[rustfmt::skip]
    const WHY: &[&str] = &["sorry for late reply", "sorry for the late reply", "sorry for late response", "sorry late reply", "sorry for the delay", "sorry bad signal", "sorry no signal", "sorry just saw this", "sorry only just saw this", "sorry only saw this now", "sorry was driving", "sorry was in a meeting", "sorry was asleep", "sorry phone died", "sorry my phone died", "just got home", "just got in", "just home"];
    WHY.contains(&lower.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// A short no to a question that put neither day, hour nor place, where the plan stands: the no is to the question.
pub(super) fn side_answer(plan: &Plan, turn: &Turn<'_>, talk: &talk::Small) -> bool {
    const NOS: &[&str] = &["no ", "nope", "nah", "no,", "no.", "不用", "不要", "没有", "不需要", "不吃"];
    let lower = turn.lower();
    if partly(plan, turn) || plan.settled() && bars(turn) {
        return true;
    }
    if plan.settled()
        && turn.moves.cancel == 0.0
        && (plan.kind == CardKind::Dine && fits::diet(lower) || excuses(lower))
    {
        return true;
    }
    let asked = talk.asked_beside.as_ref().is_some_and(|(who, at)| who != turn.who && at + 1 == turn.spoken);
    asked
        && plan.settled()
        && turn.moves.cancel == 0.0
        && NOS.iter().any(|no| lower.starts_with(no))
        && !speaks!(
            lower,
            &["cant", "can't", "cannot", "make it", "not coming", "去不了", "来不了", "不去", "不来"],
        )
}

/// 'Fuel yes, the fine no way', 'I don't need the cap, how much for just the hoodie': a part of a bill is turned down.
fn partly(plan: &Plan, turn: &Turn<'_>) -> bool {
    let prices = || speaks!(turn.lower(), &["how much", "what about just", "just for the"]);
    plan.kind == CardKind::Pay
        && !plan.warning
        && plan.put_by != *turn.who
        && turn.moves.cancel == 0.0
        && turn.moves.done == 0.0
        && (turn.moves.agree >= 0.8 || turn.moves.ask && prices() || halved(turn.lower()))
}

/// 'No pineapple', 'no excuses!!', said of what is agreed: a thing is barred, nothing is turned down.
fn bars(turn: &Turn<'_>) -> bool {
    const DOWN: &str = "way chance can longer more go good dice thanks thank sorry time money cash energy sitter babysitter car lift ride bus trains train babe mate bro hun love dear sir boss dude need worries problem i we not im its it he she they that this one just actually cant dont really unfortunately but sadly lol haha cos because idea plans interest appetite leave cover childcare";
    let refused: Vec<&str> = turn
        .heard
        .understood
        .acts
        .iter()
        .filter(|act| act.kind == ActKind::Refuse)
        .map(|act| act.span.of(&turn.heard.message.text))
        .collect();
    let barred = |part: &&str| {
        let lower = part.to_lowercase();
        let mut words = pieces(&lower);
        let thing = words.next().filter(|no| *no == "no").and_then(|_| words.next());
        thing.is_some_and(|thing| thing.len() > 3 && !among(DOWN, thing))
            && words.all(|word| among("please pls plz tho though lol this time ok allowed", word))
            // 'No Tom' speaks to him.
            && part.split(' ').skip(1).all(|word| !word.starts_with(char::is_uppercase))
    };
    turn.moves.refuse > 0.0
        && turn.moves.refuse < 0.9
        && turn.moves.cancel == 0.0
        && !refused.is_empty()
        && refused.iter().all(barred)
}

/// 'Taxi yes, the wine no': a yes and a no in one breath.
fn halved(text: &str) -> bool {
    text.split_once([',', '.', '!']).is_some_and(|(head, _)| {
        head.rsplit_once(' ').is_some_and(|(_, last)| among("yes fine ok sure yeah yep", last))
    })
}

/// 'Anything after three?', 'any other day?', 别的时间呢: who cannot then asks for another.
pub(super) fn asks_another(turn: &Turn<'_>) -> bool {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["anything", "any other", "other time", "other day", "later one", "earlier one", "any later", "any earlier", "later slot", "else ", "别的时", "其他时", "别的天", "换个时间", "换一天", "哪天", "改天行", "晚点行", "早点行", "有没有晚", "几点", "幾點", "啥时候", "什么时候", "什麼時候"];
    let text = &turn.heard.message.text;
    turn.moves.ask
        && turn.heard.understood.acts.iter().any(|act| {
            act.kind == ActKind::Ask && {
                let asked = act.span.of(text).to_lowercase();
                speaks!(&asked, OTHERS)
            }
        })
}

/// Others than who speaks stand in it, the owner among them: who pulls out of a group calls nothing off.
pub(super) fn stays(plan: &Plan, turn: &Turn<'_>) -> bool {
    let others = plan
        .stances
        .iter()
        .filter(|(who, stance)| who.is_some() && *who != turn.who && **stance == Stance::In);
    plan.stances.get(&None) == Some(&Stance::In) && others.count() > 0
}

/// Some things of a list are struck off, the rest stays: 'scratch the ice'.
pub(super) fn strike(plan: &mut Plan, turn: &Turn<'_>) -> bool {
    let text = turn.heard.message.text.to_lowercase();
    let named = |item: &String| {
        let item = item.to_lowercase();
        // 'The ice' of 'a bag of ice': the last word of a thing is its name.
        let last = item.rsplit(' ').next().unwrap_or(&item);
        // The 豆腐 of 嫩豆腐.
        let tail = item.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        let tail = item.get(tail..).filter(|tail| !tail.is_ascii()).unwrap_or(last);
        // 'Leave the salt. Just the filters': what stands after 'just' stays.
        let kept = text.split([',', '.', '!', ';']).any(|part| {
            let part = part.trim_start();
            ["just ", "only ", "still the "].iter().any(|lead| part.starts_with(lead))
                && last.len() >= 3
                && part.split(' ').any(|word| word == last)
        });
        let said = |end: &&str| end.chars().count() >= 2 && text.contains(*end);
        !kept && (text.contains(&item) || [last, tail].iter().any(said))
    };
    let struck = plan.items.iter().filter(|item| named(item)).count();
    let stands = |item: &String| !named(item) && !refused(turn, item);
    let others = turn.heard.understood.mentions.iter().any(|mention| match &mention.said {
        Said::Words(item) => {
            mention.fact == Fact::Item
                && mention.confidence >= 0.6
                && !refused(turn, item)
                && !plan.items.contains(item)
        }
        _ => false,
    });
    // What is struck stood on no list: the others stand.
    let none_of_them =
        struck == 0 && plan.items.len() > 1 && turn.moves.cancel > 0.0 && turn.moves.cancel < 0.6;
    if none_of_them && turn.moves.refuse == 0.0 && !text.contains("list") {
        return true;
    }
    if struck == 0 || struck == plan.items.len() && !others {
        return false;
    }
    let left_out = leaves_out(plan, turn);
    plan.items.retain(stands);
    if left_out {
        return true;
    }
    let more = fitting::of(plan, turn);
    let kept = plan.items.clone();
    more.put(plan, turn);
    // What was struck off is named in the message; it is not put on again.
    plan.items.retain(|item| kept.contains(item) || !refused(turn, item));
    true
}

/// 'Leave the candles, mum has some': a thing of the list, right behind a word for leaving it where it is.
pub(super) fn leaves_out(plan: &Plan, turn: &Turn<'_>) -> bool {
    const LEAVES: [&str; 8] = [
        "leave the ",
        "leave out the ",
        "skip the ",
        "forget the ",
        "scrap the ",
        "never mind the ",
        "no need for the ",
        "don't need the ",
    ];
    let text = turn.lower();
    plan.kind == CardKind::Buy
        && plan.put_by == *turn.who
        && LEAVES.iter().any(|leave| {
            text.split_once(leave).is_some_and(|(_, rest)| {
                plan.items.iter().any(|item| {
                    let last = item.rsplit(' ').next().unwrap_or(item).to_lowercase();
                    rest.starts_with(&item.to_lowercase()) || rest.starts_with(&last)
                })
            })
        })
}

/// The thing stands in a clause that strikes it off.
fn refused(turn: &Turn<'_>, item: &str) -> bool {
    let text = &turn.heard.message.text;
    turn.heard
        .understood
        .acts
        .iter()
        .any(|act| matches!(act.kind, ActKind::Cancel | ActKind::Refuse) && act.span.of(text).contains(item))
}

/// 'Done x', 'sorted!': the whole of a message, from who had said yes.
pub(super) fn seen_to(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = pieces(&text);
    matches!(words.next(), Some("done" | "sorted" | "paid" | "sent"))
        && words.clone().count() <= 2
        && words.all(|word| {
            matches!(
                word,
                "x" | "xx"
                    | "now"
                    | "mate"
                    | "love"
                    | "boss"
                    | "sir"
                    | "it"
                    | "that"
                    | "just"
                    | "already"
                    | "liao"
                    | "bro"
                    | "hun"
            )
        })
}

/// The message says that this plan is over and done.
pub(super) fn done(plan: &Plan, turn: &Turn<'_>) -> bool {
    let sure = turn.moves.done;
    let mine = turn.who.is_none();
    let paid = turn.heard.understood.topics.iter().any(|topic| topic.kind == CardKind::Pay);
    match plan.kind {
        CardKind::Pay => {
            // Who said yes to it and says 'done' has paid.
            // In a group another's share has come.
            let theirs = plan.pair.is_none() && turn.called().contains(&true);
            // Nor is it over because a swindler says so.
            let payee = plan.put_by.is_some() && plan.put_by == *turn.who && !theirs && !plan.warning;
            // In a group somebody else's 'sent' is their share.
            let ours = mine || payee || plan.pair.is_some();
            sure >= 0.8
                && (paid && ours && (mine || turn.moves.agree == 0.0)
                    || (mine || payee) && answers(plan, turn))
        }
        CardKind::Buy => {
            let owed = turn.touches(CardKind::Pay, 0.7);
            sure >= 0.8 && !owed && (mine || plan.put_by.is_none())
        }
        // What was said on the phone may be about money.
        CardKind::Call if spoken(&turn.heard.message.text) => sure >= 0.6,
        CardKind::Call | CardKind::Locate | CardKind::Listen | CardKind::Remind => sure >= 0.6 && !paid,
        // Whatever it was, its hour has come and it is done: the thing is handed over.
        CardKind::Meet | CardKind::Go => {
            sure >= 0.8 && plan.when.moment().is_some_and(|moment| moment.earliest() <= turn.now)
        }
        _ => false,
    }
}

/// The call itself is over.
fn spoken(text: &str) -> bool {
    speaks!(text, &["打完", "打过", "打過", "打通", "聊完", "通完", "打咗", "打了"])
}

/// 吃了, 都交了: the whole of what one was reminded of, in few words.
pub(super) fn minded(text: &str) -> bool {
    let text = text.trim_start_matches(['都', '已', '经', '刚', '我']);
    let mut chars = text.chars();
    let verb = chars.next().is_some_and(|verb| "吃带拿交办寄取打浇喂还送戴关洗喝签填订买".contains(verb));
    let rest = chars.as_str();
    let done = ["了", "过了", "完了", "好了", "上了", "啦", "咗"].iter().any(|end| {
        rest.strip_prefix(end).is_some_and(|rest| {
            rest.is_empty() || rest.starts_with([' ', '，', ',', '。', '！', '!', '~', '啊', '哈', '哦'])
        })
    });
    verb && done
}

/// What was spoken of just before is this plan, and the message names nothing else.
fn answers(plan: &Plan, turn: &Turn<'_>) -> bool {
    let named = &turn.heard.understood.topics;
    plan.spoken + 2 >= turn.spoken && named.iter().all(|topic| topic.kind == plan.kind)
}

/// 'Shall we get together tonight?' 'Chinese?': what people meet for is a meal.
pub(super) fn becomes_a_meal(plan: &Plan, turn: &Turn<'_>) -> bool {
    const EARLY: u64 = 4;
    let topics = &turn.heard.understood.topics;
    let food = turn.heard.understood.mentions.iter().any(|mention| mention.fact == Fact::Cuisine);
    plan.kind == CardKind::Meet
        && plan.form.is_none()
        && plan.leisure
        && (1..=EARLY).contains(&plan.turn)
        && food
        && turn.moves.ask
        && turn.touches(CardKind::Dine, 0.85)
        && topics.iter().all(|topic| topic.kind == CardKind::Dine)
}

/// 'Can't see a thing. drop a pin will you': the thing is asked for outside of what is refused.
pub(super) fn asks_apart(plan: &Plan, turn: &Turn<'_>) -> bool {
    let understood = &turn.heard.understood;
    let refused = |span: steward_model::Span| {
        understood.acts.iter().any(|act| act.kind == ActKind::Refuse && lies_in(span, act.span))
    };
    let alone = matches!(plan.kind, CardKind::Locate | CardKind::Weather | CardKind::Pay | CardKind::Listen);
    alone
        && understood
            .topics
            .iter()
            .any(|topic| topic.kind == plan.kind && topic.confidence >= 0.85 && !refused(topic.span))
}

/// 那周四就不用来了 of what was moved to Friday: only the day that stands no more is struck.
pub(super) fn strikes_another_day(plan: &Plan, turn: &Turn<'_>) -> bool {
    let Some(stands) = plan.when.day.filter(|_| turn.moves.cancel > 0.0 && turn.moves.refuse == 0.0) else {
        return false;
    };
    let understood = &turn.heard.understood;
    let struck = |span: steward_model::Span| {
        let cancels = understood.acts.iter().filter(|act| act.kind == ActKind::Cancel);
        cancels.into_iter().any(|act| lies_in(span, act.span))
    };
    let other = |mention: &steward_model::Mention| match mention.said {
        Said::Day(day) => Some(day != stands && struck(mention.span)),
        Said::Hour { .. } | Said::Days(..) | Said::Shift(_) => Some(false),
        _ => None,
    };
    let mut others = understood.mentions.iter().filter_map(other).peekable();
    others.peek().is_some() && others.all(|other| other)
}
