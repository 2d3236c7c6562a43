//! What people come together for, where several kinds are heard or a meal is named.

use super::Turn;
use super::choose::social;
use super::want::{ENOUGH, Want, over_by_then};
use steward_model::{CardKind, Fact, Mention, Said, Topic};

/// So much as likely as a bare meeting a kind is meant rather than it.
const PART: f32 = 0.55;
/// Below this one it says nothing for the others.
const LEAST: f32 = 0.25;

/// Kinds that people come together for are told apart with less certainty than that they do: what each of them says for a
/// meeting of some kind counts for the likeliest, and what is more than a bare meeting is that.
pub(super) fn together(wants: &mut [Want]) {
    let none: f32 = wants
        .iter()
        .filter(|want| social(want.kind) && want.confidence >= LEAST)
        .map(|want| 1.0 - want.confidence)
        .product();
    let likelier = |a: &&mut Want, b: &&mut Want| a.confidence.total_cmp(&b.confidence);
    let bare = wants.iter().find(|want| want.kind == CardKind::Meet && !want.own).map(|want| want.confidence);
    let more =
        |want: &&mut Want| social(want.kind) && (want.kind != CardKind::Meet || want.own || bare.is_none());
    let top = wants.iter().filter(|want| social(want.kind)).map(|want| want.confidence).fold(0.0, f32::max);
    let best = wants.iter_mut().filter(more).max_by(likelier);
    if let Some(best) = best.filter(|best| best.confidence >= PART * top) {
        best.confidence = best.confidence.max(1.0 - none);
        let (kind, sure) = (best.kind, best.confidence);
        for want in wants.iter_mut().filter(|want| want.kind == CardKind::Meet && kind != CardKind::Meet) {
            want.confidence = want.confidence.min(sure);
        }
    } else if let Some(best) = wants.iter_mut().filter(|want| social(want.kind)).max_by(likelier) {
        best.confidence = best.confidence.max(1.0 - none);
    }
}

/// 'Is the pram still available?': whether something is to be had is asked, and nobody's errand.
pub(super) fn on_offer(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    #[rustfmt::skip]
    const ASKS: &[&str] = &["still available", "still for sale", "still up for sale", "still selling", "still up for grabs", "available still", "还卖吗", "还卖么", "还出吗", "還賣嗎", "還出嗎", "还在卖", "还没卖出"];
    let buys = |want: &Want| want.kind == CardKind::Buy;
    if wants.iter().any(buys) && ASKS.iter().any(|asks| turn.lower().contains(asks)) {
        wants.retain(|want| !buys(want));
    }
}

/// 'On the way back get limes and mint': things that are named and asked for in so many words are wanted, however unlike
/// the talk before it is.
pub(super) fn errand(turn: &Turn<'_>, wants: &mut [Want]) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let outright =
        understood.topics.iter().any(|topic| topic.kind == CardKind::Buy && topic.confidence >= 0.9);
    let thing = |one: &Mention| one.fact == Fact::Item && one.confidence >= 0.7;
    let ends = moves.refuse > 0.0 || moves.cancel > 0.0 || moves.done > 0.0;
    if !(outright && moves.request && turn.who.is_some() && understood.mentions.iter().any(thing)) || ends {
        return;
    }
    for want in wants.iter_mut().filter(|want| want.kind == CardKind::Buy) {
        want.confidence = want.confidence.max(ENOUGH);
        want.own = true;
    }
}

/// What Chinese words alone tell: a roof still to be booked, a dish to be ordered in, what is not to be forgotten.
pub(super) fn chinese(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    if !turn.heard.message.text.is_ascii() {
        roofs(turn, wants);
        ordered(turn, wants);
        event_in_mind(turn, wants);
        // A reminder that names nothing is none.
        let named = !turn.heard.understood.mentions.is_empty();
        wants.retain(|want| want.kind != CardKind::Remind || want.own || named);
    }
}

/// 京都的飯店訂了嗎: a roof that is asked after is still to be booked.
fn roofs(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const SURE: f32 = 0.9;
    #[rustfmt::skip]
    const ASKED: &[&str] = &["订了吗", "訂了嗎", "订了没", "訂了沒", "订好没", "訂好沒", "订好了吗", "訂好了嗎", "订了嘛", "訂了嘛", "订不订", "定不定", "訂不訂", "未book", "未订", "未訂", "还没book", "得订", "得定", "得訂", "该订", "该定", "該訂", "赶紧订", "赶紧定", "趕緊訂", "还没订", "還沒訂", "还没找", "還沒找", "还没定"];
    let text = &turn.heard.message.text;
    let topics = &turn.heard.understood.topics;
    let roof = topics.iter().any(|topic| topic.kind == CardKind::Stay && topic.confidence >= 0.85);
    if !roof || !ASKED.iter().any(|asked| text.contains(asked)) {
        return;
    }
    wants.retain(|want| !matches!(want.kind, CardKind::Stay | CardKind::Dine));
    wants.push(Want { kind: CardKind::Stay, confidence: SURE, own: true });
}

/// 中午点黄焖鸡不: a dish that is to be ordered in, asked of others.
fn ordered(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const SURE: f32 = 0.7;
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let dish = |one: &Mention| {
        let lead = text.get(..one.span.start).unwrap_or_default();
        one.fact == Fact::Cuisine && lead.ends_with(['点', '點', '叫']) && !lead.ends_with("几点")
    };
    let ends = moves.refuse > 0.0 || moves.cancel > 0.0 || moves.done > 0.0;
    let put = moves.ask || moves.propose;
    if !put || ends || !understood.mentions.iter().any(dish) {
        return;
    }
    wants.retain(|want| !social(want.kind) || want.kind == CardKind::Dine && want.confidence > SURE);
    if !wants.iter().any(|want| want.kind == CardKind::Dine) {
        wants.push(Want { kind: CardKind::Dine, confidence: SURE, own: true });
    }
}

/// 周五下午茶别忘了啊 三点: what is not to be forgotten is what people come together for.
fn event_in_mind(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let topics = &turn.heard.understood.topics;
    let text = &turn.heard.message.text;
    let Some(reminder) = topics.iter().find(|topic| topic.kind == CardKind::Remind) else { return };
    let rest = text.get(reminder.span.end..).unwrap_or_default();
    let goes_on = rest.split([' ', '，', ',', '。', '！', '!', '~']).next().unwrap_or_default();
    let bare = goes_on.trim_start_matches(['了', '啊', '哈', '哦', '噢', '喔', '呀', '啦']).is_empty();
    let event = topics.iter().find(|topic| {
        social(topic.kind) && topic.confidence >= 0.85 && topic.span.end == reminder.span.start
    });
    let wanted =
        |want: &Want| event.is_some_and(|event| event.kind == want.kind) && want.confidence >= ENOUGH;
    if bare && wants.iter().any(wanted) {
        wants.retain(|want| want.kind != CardKind::Remind);
    }
}

/// 六号搭巴士从吉隆坡回槟城: a ride from town to town is a journey.
pub(super) fn between_towns(turn: &Turn<'_>, wants: &mut [Want]) {
    const CARS: &[&str] =
        &["打车", "的士", "接", "送", "捎", "顺风", "順風", "载", "載", "叫车", "叫車", "滴滴"];
    let understood = &turn.heard.understood;
    let text = &turn.heard.message.text;
    let town = |fact| understood.mentions.iter().any(|one| one.fact == fact && one.confidence >= 0.85);
    let car = text.is_ascii() || CARS.iter().any(|word| text.contains(word));
    if car || !(town(Fact::From) && town(Fact::To)) {
        return;
    }
    let going = |want: &Want| matches!(want.kind, CardKind::Go | CardKind::Travel | CardKind::Meet);
    let sure = wants.iter().filter(|want| going(want)).map(|want| want.confidence).fold(0.0, f32::max);
    let journey = wants.iter().position(|want| want.kind == CardKind::Travel);
    let journey = journey.or_else(|| wants.iter().position(|want| want.kind == CardKind::Go));
    if let Some(want) = journey.and_then(|at| wants.get_mut(at)) {
        *want = Want { kind: CardKind::Travel, confidence: sure, own: true };
        for want in wants.iter_mut().filter(|want| matches!(want.kind, CardKind::Go | CardKind::Meet)) {
            want.confidence = 0.0;
        }
    }
}

/// 船票我帮你买了 320: somebody else names a sum in words that ask for it, whatever the whole suggests.
pub(super) fn laid_out(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const ASKED: f32 = 1.2;
    const SURE: f32 = 0.96;
    let understood = &turn.heard.understood;
    let named =
        understood.topics.iter().any(|topic| topic.kind == CardKind::Pay && topic.confidence >= ASKED);
    let sum = understood.mentions.iter().any(|one| one.fact == Fact::Amount && one.confidence >= 0.95);
    if !(named && sum) {
        return;
    }
    // 上次的票钱 记得给我: said of what is owed, whoever says it.
    wants.retain(|want| want.kind != CardKind::Remind);
    if turn.who.is_none() {
        return;
    }
    wants.retain(|want| want.kind != CardKind::Pay && want.kind != CardKind::Buy);
    wants.push(Want { kind: CardKind::Pay, confidence: SURE, own: true });
}

/// 'It would be a pleasure to have you to supper on the 4th at seven': where a meal is named with its day and hour, it is what
/// people meet for, however the rest is put.
pub(super) fn named_meal(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let understood = &turn.heard.understood;
    let dated = understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= turn.now.date()));
    let timed = understood.mentions.iter().any(|mention| matches!(mention.said, Said::Hour { .. }));
    let text = &turn.heard.message.text;
    let named = || understood.topics.iter().filter(|topic| topic.confidence >= 0.85 && social(topic.kind));
    let eaten = |topic: &Topic| topic.kind == CardKind::Dine && !over_by_then(text, topic.span);
    // 'A roast lamb on sunday, we sit down at one', 'pie night at the Crown': a dish says what people come for.
    let dish = understood.mentions.iter().find(|one| one.fact == Fact::Cuisine && one.confidence >= 0.9);
    let night = |dish: &Mention| text.get(dish.span.end..).is_some_and(|rest| rest.starts_with(" night"));
    let apart = |topic: &Topic| match topic.kind {
        CardKind::Dine => false,
        CardKind::Meet => dish.is_none(),
        CardKind::Attend => !dish.is_some_and(night),
        _ => true,
    };
    let meal = named().any(eaten) && !named().skip_while(|topic| !eaten(topic)).any(apart);
    let moves = turn.moves;
    let put = moves.ask || moves.propose || moves.offer || moves.request;
    // 听晚打边炉囉: a dish with its day, put by the word at the end.
    let urged = !text.is_ascii() && text.trim_end().ends_with(['囉', '啰', '咯', '喽', '嘞']);
    let timed = timed || dish.is_some() && (put && text.is_ascii() || urged);
    let ends = turn.moves.refuse > 0.0 || turn.moves.cancel > 0.0 || turn.moves.done > 0.0;
    if !(dated && timed && meal) || ends {
        return;
    }
    let heard = wants.iter().filter(|want| social(want.kind)).map(|want| want.confidence).fold(0.0, f32::max);
    if let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Dine && want.confidence >= LEAST)
    {
        want.confidence = want.confidence.max(ENOUGH).max(heard);
    } else if let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Meet && !want.own) {
        *want = Want { kind: CardKind::Dine, own: true, ..*want };
    } else if moves.propose && moves.request {
        // 拟于28日18:30设宴，诚邀出席，敬请拨冗: a letter that bids somebody to table.
        wants.retain(|want| want.own || !social(want.kind));
        wants.push(Want { kind: CardKind::Dine, confidence: ENOUGH, own: true });
    }
}

/// 'I can show you the salt mine', 'are we doing the bazaar on saturday': where a sight is put with its day, what sounds like
/// a bare meeting is the visit.
pub(super) fn named_sight(turn: &Turn<'_>, wants: &mut [Want]) {
    /// Less than this is not heard as something to meet for.
    const HEARD: f32 = 0.3;
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let sight =
        understood.topics.iter().any(|topic| topic.kind == CardKind::Visit && topic.confidence >= 0.9);
    let other = understood
        .topics
        .iter()
        .any(|topic| topic.confidence >= 0.85 && topic.kind != CardKind::Visit && social(topic.kind));
    let dated = understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= turn.now.date()));
    let puts = moves.propose || moves.offer || moves.ask;
    let ends = moves.refuse > 0.0 || moves.cancel > 0.0 || moves.done > 0.0;
    let heard = wants.iter().any(|want| want.kind == CardKind::Visit && want.confidence >= ENOUGH);
    if !sight || other || !dated || !puts || ends || heard {
        return;
    }
    let meet = |want: &&mut Want| want.kind == CardKind::Meet && !want.own && want.confidence >= HEARD;
    if let Some(want) = wants.iter_mut().find(meet) {
        *want = Want { kind: CardKind::Visit, own: true, confidence: want.confidence.max(ENOUGH) };
    }
}
