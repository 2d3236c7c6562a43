//! What people come together for, where several kinds are heard or a meal is named.

use super::meals;
use super::want::{ENOUGH, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::text::{has_han, lies_in, says, speaks};
use crate::plans::message::turn::Turn;
use steward_model::{ActKind, CardKind, Fact, Mention, Said, Topic};

/// So much as likely as a bare meeting a kind is meant rather than it.
const PART: f32 = 0.55;
/// Below this one it says nothing for the others.
const LEAST: f32 = 0.25;

/// What the words name goes before what the message as a whole sounds like.
pub(super) fn by_words(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    on_offer(turn, wants);
    together(wants);
    meals::named(turn, wants);
    meals::wished(turn, wants);
    pastime(turn, wants);
    for kind in [CardKind::Visit, CardKind::Attend, CardKind::Watch] {
        named_thing(turn, wants, kind);
    }
    fetched_dish(turn, wants);
    errand(turn, wants);
    chore(turn, wants);
    laid_out(turn, wants);
    between_towns(turn, wants);
    fetched(turn, wants);
    at_work(turn, wants);
    of_a_journey(wants);
    chinese(turn, wants);
}

/// 'Can you pick Leo up from football?': a ride is asked for in so many words, whatever is on where it goes.
fn fetched(turn: &Turn<'_>, wants: &mut [Want]) {
    const HEARD: f32 = 0.2;
    let sure = |kind| turn.touches(kind, 0.85);
    let text = turn.lower();
    let person = || speaks!(text, &["pick", "collect", "fetch"]) && text.contains(" from ");
    if !(turn.moves.request && sure(CardKind::Go) && person()) || sure(CardKind::Travel) || !text.is_ascii() {
        return;
    }
    for want in wants.iter_mut().filter(|want| want.kind == CardKind::Go && want.confidence >= HEARD) {
        want.confidence = want.confidence.max(ENOUGH);
        want.own = true;
    }
}

/// 'Conference call at 10', 'parent-teacher conference', 'standup at 9:30 in the blue room': people of one house meet.
fn at_work(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    #[rustfmt::skip]
    const MEETINGS: &[&str] = &["conference call", "teacher conference", "case conference", "team standup", "daily standup", "morning standup", "team stand-up", "daily stand-up", "morning stand-up"];
    let text = turn.lower();
    let hour = |one: &Mention| matches!(one.said, Said::Hour { at, .. } if (8..=11).contains(&at.hour()));
    let standup = || {
        text.contains("standup") && !text.contains("night") && turn.heard.understood.mentions.iter().any(hour)
    };
    if !wants.iter().any(|want| want.kind == CardKind::Attend) {
        return;
    }
    if !(speaks!(text, MEETINGS) || standup()) {
        return;
    }
    let event = wants.iter().filter(|want| want.kind == CardKind::Attend).map(|want| want.confidence);
    let sure = event.fold(0.0, f32::max);
    wants.retain(|want| want.kind != CardKind::Attend);
    match wants.iter_mut().find(|want| want.kind == CardKind::Meet) {
        Some(want) => {
            want.confidence = want.confidence.max(sure);
            want.own = true;
        }
        None => wants.push(Want { kind: CardKind::Meet, confidence: sure, own: true }),
    }
}

/// 'Seattle for the weekend? there's a coach saturday': a journey by itself asks for no weather.
fn of_a_journey(wants: &mut Vec<Want>) {
    const PLAIN: f32 = 0.8;
    let journey = |want: &Want| want.kind == CardKind::Travel && want.confidence >= PLAIN;
    if wants.iter().any(journey) {
        wants.retain(|want| want.kind != CardKind::Weather || want.own);
    }
}

/// 'Badminton weds?', 'fancy a swim tomorrow at 7': what is done together is named, and nothing else that people come
/// together for; whatever it sounds like, they meet for that.
fn pastime(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    /// What may stand between the beginning of a clause and what is put in it.
    #[rustfmt::skip]
    const LEADS: &[&str] = &["a", "an", "the", "some", "quick", "fancy", "anyone", "anybody", "for", "up", "wanna", "want", "to", "go", "going", "shall", "we", "lets", "let's", "do", "play", "hit", "still", "on", "ok", "so", "hey", "yo", "bro", "mate", "lads", "guys", "keen", "down", "u", "you", "another", "round", "of", "game", "how", "about", "what", "great", "good", "could", "can", "i", "come", "join", "me", "us"];
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let named = |topic: &&Topic| topic.kind == CardKind::Meet && topic.confidence >= 0.7;
    let Some(topic) = understood.topics.iter().find(named) else { return };
    let other = |topic: &Topic| topic.kind != CardKind::Meet && topic.confidence >= 0.7;
    let dated = understood
        .mentions
        .iter()
        .any(|one| matches!(one.said, Said::Day(day) | Said::Days(_, day) if day >= turn.now.date()));
    let timed = understood.mentions.iter().any(|one| matches!(one.said, Said::Hour { .. } | Said::Part(..)));
    let ends = moves.ends() || moves.late;
    let puts = moves.ask || moves.propose;
    if !puts || !(dated || timed) || ends || understood.topics.iter().any(other) || has_han(text) {
        return;
    }
    let lead = turn.lower().get(..topic.span.start).unwrap_or_default();
    let clause = lead.rsplit(['.', '!', '?', ',', '\n']).next().unwrap_or_default();
    let leads = clause.split(' ').filter(|word| !word.is_empty()).all(|word| LEADS.contains(&word));
    let heard = wants.iter().filter(|want| social(want.kind)).map(|want| want.confidence).fold(0.0, f32::max);
    let sure = if leads && dated { heard.max(ENOUGH) } else { heard };
    if sure < ENOUGH {
        return;
    }
    // What the talk before suggests is not put by this message.
    wants.retain(|want| !(social(want.kind) || leads) && want.kind != CardKind::Weather);
    wants.push(Want { kind: CardKind::Meet, confidence: sure, own: true });
}

/// 'Could you put the bins out on tuesday night': asked for with its time in so many words, it is not to be forgotten.
fn chore(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let surest = understood.topics.iter().filter(|topic| topic.kind == CardKind::Remind);
    let surest = surest.map(|topic| topic.confidence).fold(0.0, f32::max);
    let named = surest >= 0.9;
    let other = |topic: &Topic| topic.confidence >= 0.85 && topic.kind != CardKind::Remind;
    let dated = understood.mentions.iter().any(|one| {
        matches!(one.said, Said::Day(day) if day >= turn.now.date()) || matches!(one.said, Said::Hour { .. })
    });
    let ends = moves.ends();
    let heard = wants.iter().any(|want| want.kind == CardKind::Remind && want.confidence >= ENOUGH);
    // The owner's own note, with its day.
    let noted = turn.who.is_none() && surest >= 0.95 && dated && !moves.answers();
    let asked = noted || turn.who.is_some() && moves.request && !moves.call;
    // 'Lock the back door when you go' needs no hour.
    let timed = dated || surest >= 0.95;
    if !asked || !named || !timed || ends || heard || understood.topics.iter().any(other) {
        return;
    }
    wants.clear();
    wants.push(Want { kind: CardKind::Remind, confidence: ENOUGH, own: true });
}

/// Kinds that people come together for are told apart with less certainty than that they do: what each of them says for a
/// meeting of some kind counts for the likeliest, and what is more than a bare meeting is that.
fn together(wants: &mut [Want]) {
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
fn on_offer(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    #[rustfmt::skip]
    const ASKS: &[&str] = &["still available", "still for sale", "still up for sale", "still selling", "still up for grabs", "available still", "还卖吗", "还卖么", "还出吗", "還賣嗎", "還出嗎", "还在卖", "还没卖出"];
    let buys = |want: &Want| want.kind == CardKind::Buy;
    if wants.iter().any(buys) && speaks!(turn.lower(), ASKS) {
        wants.retain(|want| !buys(want));
    }
}

/// 'On the way back get limes and mint': things that are named and asked for in so many words are wanted, however unlike
/// the talk before it is.
fn errand(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let outright = turn.touches(CardKind::Buy, 0.9);
    let thing = |one: &Mention| one.fact == Fact::Item && one.confidence >= 0.7;
    let ends = moves.ends();
    if !(outright && moves.request && turn.who.is_some() && understood.mentions.iter().any(thing)) || ends {
        return;
    }
    for want in wants.iter_mut().filter(|want| want.kind == CardKind::Buy) {
        want.confidence = want.confidence.max(ENOUGH);
        want.own = true;
    }
    // What the whole sounds like nothing of is wanted too, where it sounds like nothing else.
    if wants.iter().all(|want| want.kind != CardKind::Buy && want.confidence < ENOUGH) {
        wants.push(Want { kind: CardKind::Buy, confidence: ENOUGH, own: true });
    }
}

/// What Chinese words alone tell: a roof still to be booked, a dish to be ordered in, what is not to be forgotten.
fn chinese(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    if !turn.heard.message.text.is_ascii() {
        roofs(turn, wants);
        ordered(turn, wants);
        event_in_mind(turn, wants);
        needed(turn, wants);
        craved(turn, wants);
        to_hear(turn, wants);
        pastime_put(turn, wants);
        // A reminder that names nothing is none.
        let named = !turn.heard.understood.mentions.is_empty();
        wants.retain(|want| want.kind != CardKind::Remind || want.own || named);
    }
}

/// 游泳去不去, 今晚打游戏吗, 周六打牌不: a pastime and the asking along, and nothing else.
fn pastime_put(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const LONGEST: usize = 12;
    /// Games that people come together for, which else are told as events.
    #[rustfmt::skip]
    const PLAYED: &[&str] = &["麻将", "麻將", "搓麻", "打牌", "掼蛋", "摜蛋", "斗地主", "桌游", "桌遊", "狼人", "密室", "唱k", "k歌", "唱歌"];
    const TOLD: &[&str] = &["有", "了", "过", "過", "谁", "怎", "好玩"];
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let sure = |topic: &&Topic| topic.confidence >= 0.7;
    let text = &turn.heard.message.text;
    let played = |topic: &Topic| {
        topic.kind == CardKind::Meet
            || topic.kind == CardKind::Attend && says(&topic.span.of(text).to_lowercase(), PLAYED)
    };
    let mut named = understood.topics.iter().filter(sure).peekable();
    let kind = named.peek().map_or(CardKind::Meet, |topic| topic.kind);
    let only = named.peek().is_some() && named.all(|topic| played(topic) && topic.kind == kind);
    let dated = || {
        let ahead = |day| day >= turn.now.date();
        understood
            .mentions
            .iter()
            .any(|one| matches!(one.said, Said::Day(day) | Said::Days(_, day) if ahead(day)))
    };
    let bare = || {
        let words = text.trim_end_matches(['?', '？', ' ']);
        words.ends_with(['不', '吗', '嗎', '呗', '唄', '伐', '嘛']) && !says(text, TOLD)
    };
    let asked = understood.acts.iter().any(|act| act.kind == ActKind::Propose && act.confidence >= 0.85)
        || moves.ask && dated() && bare();
    let ends = moves.ends() || moves.late || moves.hedge;
    let known = wants.iter().any(|want| social(want.kind) && want.confidence >= ENOUGH);
    let length = turn.heard.message.text.chars().count();
    if only && asked && !ends && !known && length <= LONGEST {
        wants.retain(|want| want.kind != kind);
        wants.push(Want { kind, confidence: ENOUGH, own: true });
    }
}

/// 得买把伞了: who needs a thing that is named wants it, however little the whole sounds like it.
fn needed(turn: &Turn<'_>, wants: &mut [Want]) {
    const HEARD: f32 = 0.15;
    #[rustfmt::skip]
    const NEEDS: &[&str] = &["得买", "得買", "该买", "該買", "要买", "要買", "需要买", "需要買", "必须买", "得换", "得換", "该换", "該換", "得囤", "该囤", "該囤", "囤点", "囤點", "囤些", "得添", "该添", "該添", "得补", "得補", "該補", "该补", "得备", "该备", "該備", "得備"];
    const DONE: &[&str] =
        &["不要买", "不要買", "不得", "懒得", "懶得", "要买单", "要買單", "还要买吗", "要不要买"];
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let named = turn.touches(CardKind::Buy, 0.8);
    let thing = understood.mentions.iter().any(|one| one.fact == Fact::Item && one.confidence >= 0.6);
    let ends = moves.ends() || moves.ask;
    let any = |words: &[&str]| says(text, words);
    if !(named && thing) || ends || !any(NEEDS) || any(DONE) {
        return;
    }
    for want in wants.iter_mut().filter(|want| want.kind == CardKind::Buy && want.confidence >= HEARD) {
        want.confidence = want.confidence.max(ENOUGH);
        want.own = true;
    }
}

/// 京都的飯店訂了嗎: a roof that is asked after is still to be booked.
fn roofs(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const SURE: f32 = 0.9;
    #[rustfmt::skip]
    const ASKED: &[&str] = &["订了吗", "訂了嗎", "订了没", "訂了沒", "订好没", "訂好沒", "订好了吗", "訂好了嗎", "订了嘛", "訂了嘛", "订不订", "定不定", "訂不訂", "未book", "未订", "未訂", "还没book", "得订", "得定", "得訂", "该订", "该定", "該訂", "赶紧订", "赶紧定", "趕緊訂", "还没订", "還沒訂", "还没找", "還沒找", "还没定"];
    let text = &turn.heard.message.text;
    if !turn.touches(CardKind::Stay, 0.85) || !speaks!(text, ASKED) {
        return;
    }
    wants.retain(|want| !matches!(want.kind, CardKind::Stay | CardKind::Dine));
    wants.push(Want { kind: CardKind::Stay, confidence: SURE, own: true });
}

/// 我想喝豆汁儿: a dish that somebody fancies, and no tale of one; 年夜饭订了没: a table still to be booked.
fn craved(turn: &Turn<'_>, wants: &mut [Want]) {
    const HEARD: f32 = 0.15;
    const BOOKED: f32 = 0.3;
    #[rustfmt::skip]
    const FANCIED: &[&str] = &["想吃", "想喝", "想食", "想飲", "想饮", "馋", "饞", "想搓", "想撸", "想整点"];
    #[rustfmt::skip]
    const TOLD: &[&str] = &["要是", "如果", "以前", "小时候", "小時候", "梦", "夢", "不想", "没想", "沒想", "他想", "她想", "昨", "那时", "那時", "就想", "都想", "人想"];
    const ASKED: &[&str] =
        &["订了没", "訂了沒", "订了吗", "訂了嗎", "订位了吗", "訂位了嗎", "订桌了吗", "定了没", "定了吗"];
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let any = |words: &[&str]| says(text, words);
    let dish = understood.mentions.iter().any(|one| one.fact == Fact::Cuisine && one.confidence >= 0.85);
    let meal = turn.touches(CardKind::Dine, 0.85);
    let ends = moves.ends();
    let fancied = dish && any(FANCIED) && !any(TOLD);
    let booked = meal && any(ASKED) && !text.contains(['票', '房', '店']);
    if ends || wants.iter().any(|want| want.confidence >= ENOUGH) || !(fancied || booked) {
        return;
    }
    let least = if fancied { HEARD } else { BOOKED };
    if let Some(want) = wants.iter_mut().find(|want| want.kind == CardKind::Dine && want.confidence >= least)
    {
        want.confidence = ENOUGH;
        want.own = true;
    }
}

/// 你一定要听, 睡不着就听点雨声: somebody is bidden to hear something.
fn to_hear(turn: &Turn<'_>, wants: &mut [Want]) {
    const HEARD: f32 = 0.12;
    const BIDS: &[&str] = &[
        "一定要听",
        "一定要聽",
        "听点",
        "聽點",
        "去听",
        "去聽",
        "快听",
        "快聽",
        "必听",
        "必聽",
        "听没听",
        "聽聽看",
    ];
    let text = &turn.heard.message.text;
    let named = turn.touches(CardKind::Listen, 0.85);
    let other = wants.iter().any(|want| want.confidence >= ENOUGH);
    let told = speaks!(text, &["我在", "他在", "昨", "听点话", "聽點話", "去听课", "去听讲", "老师"]);
    if named && !other && !told && turn.moves.refuse == 0.0 && speaks!(text, BIDS) {
        for want in wants.iter_mut().filter(|want| want.kind == CardKind::Listen && want.confidence >= HEARD)
        {
            want.confidence = ENOUGH;
            want.own = true;
        }
    }
}

/// 今晚点酸菜鱼不: a dish that is to be ordered in, asked of others.
fn ordered(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const SURE: f32 = 0.7;
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let text = &turn.heard.message.text;
    let dish = |one: &Mention| {
        let lead = text.get(..one.span.start).unwrap_or_default();
        one.fact == Fact::Cuisine && lead.ends_with(['点', '點', '叫']) && !lead.ends_with("几点")
    };
    let ends = moves.ends();
    let put = moves.ask || moves.propose;
    if !put || ends || !understood.mentions.iter().any(dish) {
        return;
    }
    wants.retain(|want| !social(want.kind) || want.kind == CardKind::Dine && want.confidence > SURE);
    if !wants.iter().any(|want| want.kind == CardKind::Dine) {
        wants.push(Want { kind: CardKind::Dine, confidence: SURE, own: true });
    }
}

/// 周二下午茶别忘了哈 四点: what is not to be forgotten is what people come together for.
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
fn between_towns(turn: &Turn<'_>, wants: &mut [Want]) {
    const CARS: &[&str] =
        &["打车", "的士", "接", "送", "捎", "顺风", "順風", "载", "載", "叫车", "叫車", "滴滴"];
    let understood = &turn.heard.understood;
    let text = &turn.heard.message.text;
    let town = |fact| understood.mentions.iter().any(|one| one.fact == fact && one.confidence >= 0.85);
    let car = text.is_ascii() || speaks!(text, CARS);
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
fn laid_out(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const ASKED: f32 = 1.2;
    const SURE: f32 = 0.96;
    // The owner is to be paid.
    let owes = speaks!(turn.lower(), &["i owe you", "i owe u", "i owe ya"]);
    if owes && turn.who.is_some() && !says(turn.lower(), &["u owe", "do i owe"]) {
        wants.retain(|want| want.kind != CardKind::Pay);
    }
    let understood = &turn.heard.understood;
    let named = turn.touches(CardKind::Pay, ASKED);
    let sum = understood.mentions.iter().any(|one| one.fact == Fact::Amount && one.confidence >= 0.95);
    if !(named && sum) {
        return;
    }
    // Said of what is owed, whoever says it.
    wants.retain(|want| want.kind != CardKind::Remind);
    if turn.who.is_none() {
        return;
    }
    wants.retain(|want| want.kind != CardKind::Pay && want.kind != CardKind::Buy);
    wants.push(Want { kind: CardKind::Pay, confidence: SURE, own: true });
}

/// 'I can show you the salt mine', 'gender reveal at ours sat 3pm', 'the finale on sunday, my yard': where a sight, an event
/// or a show is put with its day, what sounds like a bare meeting is that.
fn named_thing(turn: &Turn<'_>, wants: &mut [Want], kind: CardKind) {
    /// Less than this is not heard as something to meet for.
    const HEARD: f32 = 0.3;
    /// Less than this is not heard as the thing itself, where an invitation names it.
    const INVITED: f32 = 0.2;
    let (moves, understood) = (turn.moves, &turn.heard.understood);
    let named = turn.touches(kind, 0.9);
    let other = understood
        .topics
        .iter()
        .any(|topic| topic.confidence >= 0.85 && topic.kind != kind && social(topic.kind));
    let dated = understood
        .mentions
        .iter()
        .any(|mention| matches!(mention.said, Said::Day(day) if day >= turn.now.date()));
    let puts = moves.propose || moves.offer || moves.ask;
    let ends = moves.ends();
    let heard = wants.iter().any(|want| want.kind == kind && want.confidence >= ENOUGH);
    // An open house beside 'thinking of selling?' invites to nothing of the kind.
    let invited = understood.acts.iter().any(|act| {
        let within = |topic: &Topic| lies_in(topic.span, act.span);
        act.kind == ActKind::Propose
            && understood.topics.iter().any(|topic| topic.kind == kind && within(topic))
    });
    let latin = !has_han(&turn.heard.message.text);
    if !named || other || !dated || !puts || ends || heard || kind != CardKind::Visit && !latin {
        return;
    }
    let meet = |want: &&mut Want| want.kind == CardKind::Meet && !want.own && want.confidence >= HEARD;
    if let Some(want) = wants.iter_mut().find(meet) {
        *want = Want { kind, own: true, confidence: want.confidence.max(ENOUGH) };
    } else if kind != CardKind::Visit
        && invited
        && let Some(want) = wants.iter_mut().find(|want| want.kind == kind && want.confidence >= INVITED)
    {
        want.confidence = ENOUGH;
        want.own = true;
    }
}

/// 'Could you get a cake for the leaving do': a dish that is to be got is fetched, not eaten together.
fn fetched_dish(turn: &Turn<'_>, wants: &mut Vec<Want>) {
    const SMALL: &[&str] = &["me", "us", "some", "a", "the", "an", "that", "more", "extra", "another"];
    const GETS: &[&str] = &[" get", " grab", " buy", " pick up", " collect", " fetch", " bring"];
    const ASKED: &[&str] =
        &["could you", "can you", "can u", "could u", "pls", "please", "can help", "would you", "will you"];
    let moves = turn.moves;
    let dish = |one: &&Mention| one.fact == Fact::Cuisine && one.confidence >= 0.85;
    let dish = turn.heard.understood.mentions.iter().find(dish);
    let Some(dish) = dish.filter(|_| moves.request && turn.who.is_some() && moves.refuse == 0.0) else {
        return;
    };
    let lead = turn.lower().get(..dish.span.start).unwrap_or_default().trim_end();
    let mut before = lead;
    while let Some((rest, _)) = before.rsplit_once(' ').filter(|(_, last)| SMALL.contains(last)) {
        before = rest.trim_end();
    }
    let gets = GETS.iter().any(|verb| before.ends_with(verb));
    if !gets || !speaks!(lead, ASKED) {
        return;
    }
    let either = |want: &&Want| matches!(want.kind, CardKind::Dine | CardKind::Buy);
    let sure = wants.iter().filter(either).map(|want| want.confidence).fold(ENOUGH, f32::max);
    wants.retain(|want| !social(want.kind) && want.kind != CardKind::Buy);
    wants.push(Want { kind: CardKind::Buy, confidence: sure, own: true });
}
