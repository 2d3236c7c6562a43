//! A no, an end or a way out that is about something else than the plan: 'ok no onions', 'I'll cancel my class', 'when
//! I'm out of the shower'.

use super::{
    clauses::Clause,
    cues::{Cue, Hit},
};
use crate::acts::Scene;
use steward_model::{CardKind, Entity, EntityKind};

/// A word is one of a row of words.
fn among(row: &str, word: &str) -> bool {
    steward_model::sought::listed(row, word)
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).collect()
}

/// 'Ok no onions', 'no hostels please', 'fine, no horror': how the thing is to be, said with its name, which is not what people
/// come together for and nothing that has to be had for it.
pub(crate) fn condition(scene: &Scene<'_>, clause: &Clause) -> bool {
    /// Words behind 'no' that name no thing, or one without which nobody can come.
    const OTHERS: &str = "thanks thank thx ta cheers sorry not i im its it is we you u can cant cannot way ways chance one ones more need problem problems prob probs worries worry bother stress rush hurry idea ideas clue time money funds cash energy spoons car cars wheels sitter sitters babysitter childcare space spaces room rooms luck go dice deal longer thats this that hes shes theyre he she they were ill id ive dont doesnt wont point use plans plan matter good bueno mate love bro man lol haha mum mom dad babe hun sir lah la leh really actually definitely def sadly today tonight tomorrow tmr tmrw monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends then but and so too now work petrol fuel gas train trains bus buses taxi taxis cab cabs lift lifts flights ferries ticket tickets tix table tables seats slots appointments availability signal reception shows news dinner dinners lunch lunches breakfast brunch supper drinks drink party parties bbq picnic film films movie movies cinema gig gigs match game games training practice class classes lesson lessons meeting meetings call calls trip trips walk hike swim run date coffee beers pints visit visits visitors gym takeaway excuses promises guarantees kidding joke shit hassle fuss harm drama dramas pressure worse biggie sweat yes yeah no never maybe doubt wonder comment offence offense less later earlier the a my our your response reply answer internet wifi power water school uni college holidays leave passport visa appetite interest";
    const LEADS: &str = "ok okay k kk fine sure yes yeah yep yea ya aye haha lol and but just alright right cool deal promise noted grand pls please oh so defo definitely";
    /// A clause that goes on so long says more than how the thing is to be.
    const LONGEST: usize = 4;
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let words = words_of(text);
    let led = words.iter().take_while(|word| among(LEADS, word)).count();
    let [no, thing, rest @ ..] = words.get(led..).unwrap_or_default() else { return false };
    let several = thing.len() > 3 && thing.ends_with('s') && !thing.ends_with("ss");
    let begged = rest.iter().any(|word| matches!(*word, "please" | "pls" | "plz"));
    *no == "no"
        && thing.is_ascii()
        && thing.len() > 2
        && !among(OTHERS, thing)
        && !rest.iter().any(|word| matches!(*word, "left" | "available" | "running" | "free" | "open"))
        && rest.len() <= LONGEST
        && (several || begged || led > 0)
}

/// 几点啊 太晚我回不来, 在哪 太远我去不了: who asks on says what would keep them, and turns nothing down yet; 太晚了 does.
pub(crate) fn if_too(scene: &Scene<'_>, clause: &Clause) -> bool {
    #[rustfmt::skip]
    const ASKS: &[&str] = &["几点", "几时", "哪天", "几号", "哪里", "哪儿", "在哪", "去哪", "多少钱", "多久", "多远", "什么时候", "啥时候", "贵不贵", "远不远", "晚不晚", "早不早"];
    let text = scene.norm.text.get(clause.start..clause.end).unwrap_or_default();
    let Some((_, much)) = text.split_once('太') else { return false };
    let mut much = much.chars();
    let too = much.next().is_some_and(|c| "早晚远贵久多累冷热难".contains(c)) && much.next() != Some('了');
    let asked = |lead: &str| ASKS.iter().any(|asks| lead.contains(asks));
    too && scene.norm.text.get(..clause.start + text.find('太').unwrap_or_default()).is_some_and(asked)
}

/// 晚上 六点半 白天走不开, 周日吧 周六没空: beside the time that is put alone another one is turned down.
pub(crate) fn other_time(scene: &Scene<'_>, clause: &Clause) -> bool {
    const SMALL: [char; 5] = ['吧', '呗', '好', '了', '就'];
    let time = |clause: &Clause| {
        let within = |entity: &&Entity| {
            entity.kind == EntityKind::Time
                && clause.span.start <= entity.span.start
                && entity.span.end <= clause.span.end
        };
        scene.entities.iter().find(within).map(|entity| entity.span)
    };
    let alone = |other: &Clause| {
        let words = other.span.of(scene.text).trim();
        time(other).is_some_and(|span| {
            words.trim_start_matches('那').trim_end_matches(SMALL) == span.of(scene.text) && !other.question
        })
    };
    !scene.text.is_ascii()
        && time(clause).is_some_and(|span| span.start == clause.span.start)
        && scene.clauses.iter().any(|other| other.start < clause.start && alone(other))
}

/// 各位业主 明天9点到11点停水: what a house goes without, and nobody comes together for.
pub(crate) fn outage(text: &str) -> bool {
    const OFF: &[&str] = &["停水", "停电", "停气", "停暖", "停電", "停氣", "断网", "消杀"];
    const WHOSE: &[&str] = &["各位", "业主", "住户", "居民", "用户", "通知", "業主", "住戶"];
    text.contains(['停', '断', '消'])
        && OFF.iter().any(|off| text.contains(off))
        && WHOSE.iter().any(|whose| text.contains(whose))
        && !text.contains(['?', '？', '吗', '吧', '我'])
}

/// 'When I'm out of class', 'once I'm out': where who speaks comes from, and when they will.
pub(crate) fn way_out(scene: &Scene<'_>, clause: &Clause) -> bool {
    const AWAY: &str = "town office country action state range it here luck sorts commission running pocket question area city";
    #[rustfmt::skip]
    const ONCE: &[&str] = &["when", "once", "till", "til", "until", "soon as", "after", "by the time", "whenever"];
    clause.hits.iter().filter(|hit| hit.cue == Cue::No).any(|hit| {
        if scene.norm.text.get(hit.start..hit.end) != Some("im out") {
            return false;
        }
        let lead = scene.norm.text.get(clause.start..hit.start).unwrap_or_default().trim_end();
        let behind = scene.norm.text.get(hit.end..clause.end).unwrap_or_default();
        let behind = behind.strip_prefix(" of ").map(|rest| rest.strip_prefix("the ").unwrap_or(rest));
        let from = behind.and_then(|rest| words_of(rest).first().copied());
        ONCE.iter().any(|once| lead.ends_with(once)) || from.is_some_and(|from| !among(AWAY, from))
    })
}

/// 'Yes! I'll cancel my class', 'cancel the standing order and send it by transfer': what is called off is something that who
/// speaks has otherwise, beside a yes, or a way of paying.
pub(crate) fn cancels(scene: &Scene<'_>, clause: &Clause) -> bool {
    /// What may be the plan itself, whosever it is said to be.
    const PLANS: &str = "booking bookings reservation order ticket tickets tix plan plans trip visit flight flights slot spot place seat appointment appt table room rooms dinner lunch breakfast brunch drinks party invite invitation rsvp attendance viewing interview stay hotel rental half part one side";
    #[rustfmt::skip]
    const PAYING: &[&str] = &["standing order", "direct debit", "subscription", "membership", "auto renewal", "autopay", "auto pay"];
    let agrees = || {
        let yes = |other: &Clause| other.any(&[Cue::Yes, Cue::Short]) && !other.any(&[Cue::No, Cue::Busy]);
        scene.clauses.iter().any(|other| other.start <= clause.start && yes(other))
            && !scene
                .clauses
                .iter()
                .any(|other| other.start != clause.start && other.any(&[Cue::No, Cue::Gone]))
    };
    let ends = clause.hits.iter().filter(|hit| hit.cue == Cue::Cancel);
    let mut ends = ends.peekable();
    ends.peek().is_some()
        && ends.all(|hit| {
            let verb = scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
            if !matches!(verb, "cancel" | "cancelling" | "canceling" | "cancelled" | "canceled") {
                return false;
            }
            let behind = scene.norm.text.get(hit.end..clause.end).unwrap_or_default().trim_start();
            let bare = ["the ", "my ", "your ", "our ", "that ", "a "]
                .iter()
                .find_map(|owner| behind.strip_prefix(owner))
                .unwrap_or(behind);
            let own = || {
                let mut words = words_of(behind).into_iter();
                words.next().is_some_and(|owner| matches!(owner, "my" | "his" | "her" | "their"))
                    && !words.clone().take(3).any(|word| among(PLANS, word))
                    && words.next().is_some()
            };
            PAYING.iter().any(|thing| bare.starts_with(thing)) || own() && agrees()
        })
}

/// 'They say it's full, shall we go to the other one?', 'new episode tonight at 9, watch it here?': what was only heard, or
/// bears a word of another world, is why something is put or what is put, and no world of its own.
pub(crate) fn only_heard(scene: &Scene<'_>) -> bool {
    const HEARD: &[&str] = &["they say", "apparently", "according to", "did you see", "did u see"];
    const THEMES: &[&str] = &["episode", "letters", "news", "sprint", "recipe", "headline"];
    #[rustfmt::skip]
    const TOLD: &[&str] = &["sad", "bad", "big", "best", "terrible", "awful", "exciting", "quick"];
    let timed = |clause: &Clause| {
        scene.entities.iter().any(|entity| {
            entity.kind == EntityKind::Time
                && clause.span.start <= entity.span.start
                && entity.span.start < clause.span.end
        })
    };
    let puts = |clause: &Clause| clause.any(&[Cue::Propose, Cue::Change, Cue::Again, Cue::Request]);
    let because =
        |clause: &Clause| !clause.has(Cue::Elsewhere) && (puts(clause) || clause.question && timed(clause));
    let meant = |clause: &Clause| {
        let bids = ["play ", "put on ", "queue "].iter().any(|bid| {
            scene
                .norm
                .text
                .get(clause.start..clause.end)
                .is_some_and(|text| text.trim_start().starts_with(bid))
        });
        let played = |hit: &Hit| bids || matches!(hit.cue, Cue::Topic(CardKind::Listen, 9..));
        let asks = |clause: &Clause| clause.question || clause.any(&[Cue::Propose, Cue::Request]);
        // 'New episode tonight at 9, watch it here?': the hour is told first, and what is asked is of it.
        let asked_of_it = scene.clauses.last().is_some_and(|last| puts(last) && last.question);
        timed(clause) && (asks(clause) || asked_of_it) || clause.hits.iter().any(played)
    };
    let mut hits =
        scene.clauses.iter().flat_map(|clause| &clause.hits).filter(|hit| hit.cue == Cue::Elsewhere);
    let soft = |hit: &Hit| {
        let word = scene.norm.text.get(hit.start..hit.end).unwrap_or_default();
        let lead = scene.norm.text.get(..hit.start).unwrap_or_default().trim_end();
        let rest = scene.norm.text.get(hit.end..).unwrap_or_default();
        // 'Sad news: …' tells; 'sprint review thursday at 3' is when people of a trade meet.
        let told = word == "news" && TOLD.iter().any(|told| lead.ends_with(told));
        let review = word == "sprint"
            && ["review", "planning", "demo", "retro"].iter().any(|what| rest.trim_start().starts_with(what))
            && scene.clauses.iter().any(timed);
        told || review
            || HEARD.contains(&word) && scene.clauses.iter().any(because)
            || THEMES.contains(&word) && scene.clauses.iter().any(meant)
    };
    let Some(first) = hits.next() else { return false };
    soft(first) && hits.all(soft)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::ActKind;

    fn does(text: &str, kind: ActKind) -> bool {
        let entities = crate::annotate(text, None, &noon());
        read(text, &entities, &noon()).acts.iter().any(|act| act.kind == kind && act.confidence >= 0.5)
    }

    #[test]
    fn what_would_keep_who_asks_on_turns_nothing_down() {
        for text in ["几点啊 太晚我回不来", "在哪 太远我去不了", "多少钱 太贵我不去"]
        {
            assert!(!does(text, ActKind::Refuse), "{text}");
        }
        for text in ["太贵了我不去", "太早我起不来", "几点都不行 太晚了 我去不了"] {
            assert!(does(text, ActKind::Refuse), "{text}");
        }
    }

    #[test]
    fn what_is_cut_off_is_told_to_all() {
        assert!(super::outage("各位住户 明天8:00-12:00停电检修"));
        assert!(super::outage("通知：周六9点到11点停水"));
        assert!(!super::outage("小区停水了 去你家洗个澡"));
        assert!(!super::outage("我们这儿通知停电 出去吃吧"));
    }

    #[test]
    fn how_a_thing_is_to_be_turns_nothing_down() {
        for text in [
            "no tents please",
            "ok no mushrooms",
            "yeah but no olives on mine",
            "fine no musicals",
            "ok no vans. I'll look tonight",
            "no karaoke pls",
        ] {
            assert!(!does(text, ActKind::Refuse), "{text}");
        }
        for text in [
            "no thanks",
            "no dinner then",
            "no time tomorrow",
            "sorry no babysitter",
            "no, sorry",
            "no lunch today please",
            "no",
        ] {
            assert!(does(text, ActKind::Refuse), "{text}");
        }
    }

    #[test]
    fn coming_out_of_something_is_no_way_out_of_the_plan() {
        for text in ["yep, when im out of the lecture", "will do once i'm out", "sure, im out of work by 5"] {
            assert!(!does(text, ActKind::Refuse), "{text}");
        }
        for text in ["i'm out, sorry", "im out of town", "i'm out of action this week", "im out for this one"]
        {
            assert!(does(text, ActKind::Refuse), "{text}");
        }
    }

    #[test]
    fn something_else_is_called_off_beside_a_yes() {
        for text in [
            "yes! i'll cancel my pottery class",
            "ok let me cancel my shift",
            "please cancel the standing order and send the 400 by transfer",
        ] {
            assert!(!does(text, ActKind::Cancel), "{text}");
        }
        for text in [
            "i'll cancel the table",
            "sorry, have to cancel my booking",
            "ok i'll cancel my ticket then",
            "cancel saturday please",
            "we should cancel our plans",
            "yeah cancel it",
        ] {
            assert!(does(text, ActKind::Cancel), "{text}");
        }
    }

    #[test]
    fn what_was_heard_is_why_something_is_put() {
        for text in [
            "they say the ferry is off. move it to friday?",
            "apparently it shuts at 5. thursday then?",
            "rang the bistro, they say it's full. let's go to the deli instead",
            "new episode of Harbour Lights tonight at 9, watch it at ours?",
            "play 'Winter Letters' by The Hollows tonight",
            "sad news, old Mr Pell has died. the funeral is friday at 11",
            "sprint review thursday at 3 in room 4",
        ] {
            assert!(!does(text, ActKind::Aside), "{text}");
        }
        for text in [
            "they say the pies are great there",
            "apparently the boss quit on friday",
            "did you see the news on friday?",
            "the kids play with their letters from school",
        ] {
            assert!(does(text, ActKind::Aside), "{text}");
        }
    }
}
