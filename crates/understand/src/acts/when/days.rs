//! Bare days that the times left out: 'sat', 'the 23rd', 11/6 beside Chinese.

use crate::acts::{
    Scene,
    doing::{clauses, cues},
    words::{Word, chinese, within},
};
use crate::engine::{Seek, Words};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use steward_model::words::WEEKDAYS;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// 11/6 in a Chinese message: month and day, the next such day, where no rule read it.
pub(crate) fn stroke(scene: &Scene<'_>, word: &Word<'_>, after: Option<&Word<'_>>) -> Option<(Date, usize)> {
    let day = after.filter(|next| next.digits() && next.text.len() <= 2)?;
    let read = scene
        .entities
        .iter()
        .any(|e| e.kind == EntityKind::Time && e.span.start <= word.start && word.start < e.span.end);
    if read || scene.text.get(word.end..day.start)? != "/" || !chinese(scene.text) {
        return None;
    }
    let today = scene.context.now.date();
    let (month, number): (i8, i8) = (word.text.parse().ok()?, day.text.parse().ok()?);
    let this = Date::new(today.year(), month, number).ok()?;
    let date = if this < today { Date::new(today.year() + 1, month, number).ok()? } else { this };
    Some((date, day.end))
}

/// 'sat' and 'sun' as days: at the end of what is said, or before an hour; never after who sat.
pub(crate) fn weekday(
    scene: &Scene<'_>,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> Option<Date> {
    if tomorrow(word, after) {
        return Some(scene.context.now.date().saturating_add(1.day()));
    }
    let day = match word.lower.as_str() {
        // 'Saturday's match'.
        "monday's" | "mondays" => Weekday::Monday,
        "tuesday's" | "tuesdays" => Weekday::Tuesday,
        "wednesday's" | "wednesdays" => Weekday::Wednesday,
        "thursday's" | "thursdays" => Weekday::Thursday,
        "friday's" | "fridays" => Weekday::Friday,
        "saturday's" | "saturdays" => Weekday::Saturday,
        "sunday's" | "sundays" => Weekday::Sunday,
        // 'Sunday roast at the Plough?': the day within a dish's name.
        "sunday" if roast(scene, before, after) => return Some(coming(scene, Weekday::Sunday)),
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        "mon" => Weekday::Monday,
        "wed" | "weds" => Weekday::Wednesday,
        _ => return None,
    };
    let sitter = before
        .is_some_and(|word| within!("i he she we they just the who and cat dog you about", &word.lower));
    let follows = word.stop
        || word.lower.ends_with("'s")
        || word.lower.ends_with("days")
            && !before
                .is_some_and(|word| matches!(word.lower.as_str(), "on" | "every" | "most" | "love" | "hate"))
        || after.is_none_or(|next| {
            next.digits()
                || within!(
                    "at night morning afternoon evening lunch works is then instead or pls tho still",
                    &next.lower
                )
        });
    if sitter || !(follows || word.lower == "sat" && saturday_is_asked(scene, word, before, after)) {
        return None;
    }
    Some(coming(scene, day))
}

/// 'Zoo sat with the kids?', 'sat zoo?': somebody asks, and nobody is named who sat.
fn saturday_is_asked(
    scene: &Scene<'_>,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> bool {
    const LONGEST: usize = 11;
    let put = |next: &Word<'_>| {
        next.text.len() <= LONGEST
            && (before.is_none() && !within!("in on down up next by here there back nav tv", &next.lower)
                || within!("with w from for around about to after before", &next.lower))
    };
    let is_a_venue = |word: &Word<'_>| {
        scene.entities.iter().any(|one| one.kind == EntityKind::Venue && one.span.end == word.end)
    };
    let sat = |word: &Word<'_>| {
        word.capital() && !is_a_venue(word)
            || within!("dad mum mom nan kids dog cats people that it everyone has have had", &word.lower)
    };
    scene.clause_at(word.start).is_some_and(|clause| clause.question)
        && after.is_some_and(put)
        && !before.is_some_and(sat)
}

/// The roast of a Sunday that is put, not one that is loved or told of; no other day is named.
fn roast(scene: &Scene<'_>, before: Option<&Word<'_>>, after: Option<&Word<'_>>) -> bool {
    after.is_some_and(|next| matches!(next.lower.as_str(), "roast" | "carvery" | "roasts"))
        && !before.is_some_and(|word| {
            within!("every love best proper traditional their your his her like of", &word.lower)
        })
        && !scene
            .entities
            .iter()
            .any(|one| one.kind == EntityKind::Time && one.span.of(scene.text).contains(char::is_alphabetic))
        && scene.clauses.iter().any(clauses::Clause::forward)
        && !scene.clauses.iter().any(|clause| clause.has(cues::Cue::Past))
}

/// 'Tom eve 7:20', 'tom @ 8' in small letters: no Tom.
fn tomorrow(word: &Word<'_>, after: Option<&Word<'_>>) -> bool {
    #[rustfmt::skip]
    static PARTS: Words = Words::new(&["eve", "evening", "night", "nite", "morning", "morn", "afternoon", "aft", "arvo", "noon", "lunch", "lunchtime", "at"]);
    word.text == "tom"
        && !word.stop
        && after.is_some_and(|next| {
            PARTS.contains(next.lower.as_str()) || next.text.starts_with(|c: char| c.is_ascii_digit())
        })
}

/// The day that a weekday's name alone says: 'saturday', 'fri'.
pub(crate) fn named(scene: &Scene<'_>, word: &str) -> Option<Date> {
    let word = word.strip_prefix("on ").unwrap_or(word);
    let short = if word == "weds" { "wed" } else { word };
    let at = WEEKDAYS.iter().position(|name| short.len() >= 3 && name.starts_with(short))?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok().map(|day| coming(scene, day))
}

/// The next such weekday, today among them.
fn coming(scene: &Scene<'_>, day: Weekday) -> Date {
    let today = scene.context.now.date();
    let ahead = (i64::from(day.to_monday_zero_offset()) - i64::from(today.weekday().to_monday_zero_offset()))
        .rem_euclid(7);
    today.saturating_add(ahead.days())
}

/// A weekday of a message that puts something forward lies ahead, whatever tense stands beside it: 'I've got two
/// tickets for Saturday, want one?'.
pub(crate) fn offered(scene: &Scene<'_>, mut mention: Mention) -> Mention {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let words = mention.span.of(scene.text).to_lowercase();
    let lead = scene.text.get(..mention.span.start).unwrap_or_default().trim_end().to_lowercase();
    let today = scene.context.now.date();
    if let Said::Day(day) = mention.said
        && day < today
        && (today - day).get_days() < 7
        && (words.split([' ', ',']).any(|word| NAMES.iter().any(|name| word.starts_with(name)))
            || ["周", "星期", "礼拜", "週", "禮拜"].iter().any(|week| words.starts_with(week)))
        && !words.split(' ').any(|word| matches!(word, "last" | "past"))
        && !lead.ends_with("last")
        && (is_on(&lead)
            || scene.clauses.iter().any(clauses::Clause::forward)
                && !scene.clause_at(mention.span.start).is_some_and(|clause| clause.has(cues::Cue::Past)))
    {
        mention.said = Said::Day(day.saturating_add(7.days()));
    }
    // '18 sept, two tickets?': a day of the year that is asked about is the next such day.
    if let Said::Day(day) = mention.said
        && day < today
        && day.saturating_add(1.year()) >= today
        && (today - day).get_days() > 60
        && !words.contains("20")
        && !words.contains("last")
        && words.bytes().any(|byte| byte.is_ascii_digit())
        && words.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
        && scene.clauses.iter().any(clauses::Clause::forward)
    {
        mention.said = Said::Day(day.saturating_add(1.year()));
    }
    mention
}

/// 'Pop's 75th is Saturday', 'the do's on friday': what is on then has not been.
fn is_on(lead: &str) -> bool {
    let lead = lead.strip_suffix(" on").or_else(|| lead.strip_suffix(" this")).unwrap_or(lead);
    lead.ends_with(" is") || lead.ends_with("'s") || lead.ends_with("’s")
}

/// What stands beside days and amends them.
pub(crate) fn amend(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    feast_of(scene, found);
    near_feast(scene, found);
    the_night(scene, found);
    of_next_month(scene, found);
    one_of(scene, found);
}

/// 'I'll look for one tonight': the one is no hour of the night.
fn one_of(scene: &Scene<'_>, found: &mut [Mention]) {
    const ONE: &str = "one tonight";
    for mention in found.iter_mut().filter(|mention| mention.span.of(scene.text).eq_ignore_ascii_case(ONE)) {
        if let Said::Day(day) = &mut mention.said {
            *day = scene.context.now.date();
            mention.span.start += "one ".len();
        }
    }
}

/// The 23rd, told beside a feast, is the one nearest to it: 'the xmas trains are out, shall we go on the 23rd?'. The
/// feast itself then says why, not when.
fn near_feast(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    const FEASTS: &[&str] =
        &["xmas", "christmas", "new year", "nye", "easter", "thanksgiving", "diwali", "eid"];
    let feast = found.iter().find_map(|mention| match mention.said {
        Said::Day(day) => {
            let words = mention.span.of(scene.text).to_lowercase();
            FEASTS.iter().any(|feast| words.starts_with(feast)).then_some((day, mention.span))
        }
        _ => None,
    });
    let Some((feast, told)) = feast else { return fixed_beside_feast(scene, found) };
    let mut moved = false;
    for mention in found.iter_mut() {
        if let Said::Day(day) = mention.said
            && bare_ordinal(mention.span.of(scene.text))
        {
            let months = [feast.saturating_sub(1.month()), feast, feast.saturating_add(1.month())];
            let near = months
                .iter()
                .filter_map(|month| Date::new(month.year(), month.month(), day.day()).ok())
                .min_by_key(|near| (*near - feast).get_days().abs());
            mention.said = Said::Day(near.unwrap_or(day));
            moved = true;
        }
    }
    if moved {
        found.retain(|mention| mention.span != told);
    } else {
        fixed_beside_feast(scene, found);
    }
}

/// 'Pizza the night?', 'see you the morn': this evening and tomorrow, as Scots and Irish say it at the end.
fn the_night(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    static OTHERS: Words = Words::new(&["in", "of", "for", "all", "during", "through", "spend", "spent", "stay", "stayed", "by", "on", "over", "enjoy", "save", "saved", "at", "is", "and", "into", "was", "like", "made", "make", "do", "up", "till", "until", "through", "love", "around", "from", "to", "that's", "thats", "book", "booked"]);
    for clause in scene.clauses.iter().filter(|clause| clause.question || clause.forward()) {
        let words = scene.words(clause.span);
        let [.., before, the, night] = &*words else { continue };
        let part = match night.lower.as_str() {
            "night" => true,
            "morn" | "morra" => false,
            _ => continue,
        };
        if the.lower != "the" || before.stop || OTHERS.contains(before.lower.as_str()) {
            continue;
        }
        let span = Span { start: the.start, end: night.end };
        if found.iter().any(|known| known.span.start < span.end && span.start < known.span.end) {
            continue;
        }
        let today = scene.context.now.date();
        let day = if part { today } else { today.saturating_add(1.day()) };
        let mention = |fact, said| Mention { fact, said, span, confidence: 0.9 };
        found.push(mention(Fact::Date, Said::Day(day)));
        if part {
            let evening = Said::Part(jiff::civil::time(17, 0, 0, 0), jiff::civil::time(23, 59, 0, 0));
            found.push(mention(Fact::Time, evening));
        }
    }
}

/// 'Xmas traffic', 'saturday 8 for burns night': a feast that says of what kind something is, or why, is not when.
fn feast_of(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    static THINGS: Words = Words::new(&["traffic", "rush", "sales", "sale", "bonus", "shopping", "jumper", "tree", "cards", "presents", "pressies", "vibes", "mood", "spirit", "crowds", "lights", "decorations", "ya"]);
    #[rustfmt::skip]
    const FEASTS: &[&str] = &["xmas", "christmas", "new year", "nye", "easter", "thanksgiving", "diwali", "eid", "halloween", "burns night", "hogmanay", "valentine", "passover", "holi", "hanukkah"];
    let festive = |mention: &Mention| {
        let words = mention.span.of(scene.text).to_lowercase();
        matches!(mention.said, Said::Day(_) | Said::Days(..))
            && !words.bytes().any(|byte| byte.is_ascii_digit())
            && FEASTS.iter().any(|feast| words.contains(feast))
    };
    if !found.iter().any(festive) {
        return;
    }
    let others: Vec<Span> = found
        .iter()
        .filter(|one| matches!(one.said, Said::Day(_)) && one.fact == Fact::Date && !festive(one))
        .map(|one| one.span)
        .collect();
    found.retain(|mention| {
        let rest = scene.text.get(mention.span.end..).unwrap_or_default();
        let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let lead = scene.text.get(..mention.span.start).unwrap_or_default().trim_end().to_lowercase();
        let words = mention.span.of(scene.text).to_lowercase();
        let traffic = lead.ends_with("traffic ya") || lead.ends_with("traffic for");
        let why = (lead.ends_with(" for") || words.starts_with("for "))
            && others.iter().any(|span| *span != mention.span);
        !(festive(mention) && (THINGS.contains(next.to_lowercase().as_str()) || traffic || why))
    });
}

/// 'Easter holidays! ferry on april 9?', 'bank holiday weekend, fetch it thurs 26th': beside a day with its number the feast or
/// the weekend in a clause of its own before it says why, not when.
fn fixed_beside_feast(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    #[rustfmt::skip]
    const FEASTS: &[&str] = &["xmas", "christmas", "new year", "nye", "easter", "thanksgiving", "diwali", "eid", "holy week", "weekend", "labour day", "labor day", "memorial day", "ramadan", "hari raya", "passover", "golden week", "good friday", "halloween", "independence day", "anzac day", "bank holiday"];
    let fixed = |mention: &Mention| {
        let words = mention.span.of(scene.text);
        matches!(mention.said, Said::Day(_) | Said::Days(..))
            && mention.fact == Fact::Date
            && words.bytes().any(|byte| byte.is_ascii_digit())
            && (bare_ordinal(words) || words.bytes().filter(u8::is_ascii_alphabetic).count() >= 3)
    };
    let Some(first) = found.iter().filter(|mention| fixed(mention)).map(|mention| mention.span.start).min()
    else {
        return;
    };
    let clause = |at: usize| scene.clause_at(at).map(|clause| clause.span);
    found.retain(|mention| {
        let words = mention.span.of(scene.text).to_lowercase();
        let why = matches!(mention.said, Said::Day(_) | Said::Days(..))
            && mention.fact == Fact::Date
            && mention.span.end <= first
            && !words.bytes().any(|byte| byte.is_ascii_digit())
            && FEASTS.iter().any(|feast| words.ends_with(feast) || words.starts_with(feast))
            && !["next", "this", "coming"].iter().any(|lead| words.starts_with(lead));
        !why || clause(mention.span.start) == clause(first) && !words.contains("week")
    });
}

/// 'York next month? the 12th': a bare day of the month lies in the month that is named before it.
fn of_next_month(scene: &Scene<'_>, found: &mut [Mention]) {
    // The month in any case of letters.
    if found.is_empty() || !scene.rewritten(&scene.norm.text).holds("month") {
        return;
    }
    let text = scene.text.to_lowercase();
    let Some(named) = text.find("next month") else { return };
    let next = scene.context.now.date().first_of_month().saturating_add(1.month());
    for mention in found.iter_mut().filter(|mention| mention.span.start > named || mention.span.end <= named)
    {
        if let Said::Day(day) = &mut mention.said
            && bare_ordinal(mention.span.of(&text))
            && let Ok(meant) = Date::new(next.year(), next.month(), day.day())
        {
            *day = meant;
        }
    }
}

/// 'the 23rd', '4th': a day of the month without its month.
fn bare_ordinal(words: &str) -> bool {
    let words = words.trim().trim_start_matches("on ").trim_start_matches("the ");
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|end| words.strip_suffix(end));
    figures.is_some_and(|figures| figures.len() <= 2 && figures.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A bare day of the month: 'on 17', where nothing is counted; the next such day.
pub(crate) fn day_figure(
    scene: &Scene<'_>,
    word: &Word<'_>,
    before: Option<&Word<'_>>,
    after: Option<&Word<'_>>,
) -> Option<Date> {
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| word.lower.strip_suffix(end));
    let led = before.is_some_and(|word| word.lower == "on") || ordinal.is_some();
    let counts = after.is_some_and(|next| {
        !word.stop
            && !matches!(
                next.lower.as_str(),
                "then" | "and" | "if" | "or" | "instead" | "works" | "is" | "at"
            )
    });
    if ordinal.is_some() && ranks(scene, word, before, after) {
        return None;
    }
    let figures = ordinal.unwrap_or(&word.lower);
    let plain = (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit());
    if !led || (counts && ordinal.is_none()) || !plain || (ordinal.is_some() && after.is_some_and(counted_by))
    {
        return None;
    }
    coming_number(scene.context.now.date(), figures.parse().ok()?)
}

/// The next day with that number, in this month or the next.
pub(crate) fn coming_number(today: Date, number: i8) -> Option<Date> {
    let this = Date::new(today.year(), today.month(), number).ok().filter(|date| *date >= today);
    this.or_else(|| {
        let next = today.first_of_month().saturating_add(1.month());
        Date::new(next.year(), next.month(), number).ok()
    })
}

/// An ordinal that no time was made of counts something: 'my 4th coffee', 'came 3rd', 'happy 21st!'.
fn ranks(scene: &Scene<'_>, word: &Word<'_>, before: Option<&Word<'_>>, after: Option<&Word<'_>>) -> bool {
    let told = scene.entities.iter().any(|e| e.kind == EntityKind::Ordinal && e.span.start == word.start);
    #[rustfmt::skip]
    static OWNED: Words = Words::new(&["my", "your", "his", "her", "our", "their", "happy", "came", "finished", "placed", "ranked", "got", "in", "a", "every"]);
    #[rustfmt::skip]
    static DATES: Words = Words::new(&["first", "out", "in", "works", "is", "at", "then", "and", "or", "instead", "if", "im", "i'm", "morning", "evening", "afternoon", "night", "to", "till", "until", "back", "would", "suits", "sounds", "good", "ok", "please", "pls", "early", "late", "earlier", "tho", "though", "maybe", "but", "cos", "can", "could", "better"]);
    // 'There's a 19th at the barn': another evening of it.
    let there = scene.text.get(..word.start).is_some_and(|lead| {
        let lead = lead.trim_end().to_lowercase();
        lead.ends_with("there's a") || lead.ends_with("theres a")
    });
    told && !there
        && (before.is_some_and(|word| OWNED.contains(word.lower.as_str()))
            || !word.stop && after.is_some_and(|next| !DATES.contains(next.lower.as_str())))
}

/// '4th floor', '2nd time'.
fn counted_by(next: &Word<'_>) -> bool {
    within!(
        "floor time round street st avenue ave grade row level place year birthday anniversary one \
         person gen century street's",
        &next.lower
    )
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{Fact, Said};

    fn days(text: &str) -> Vec<(Fact, String)> {
        let entities = crate::annotate(text, None, &noon());
        let day = |mention: steward_model::Mention| match mention.said {
            Said::Day(day) => Some((mention.fact, day.to_string())),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(day).collect()
    }

    #[test]
    fn days_of_the_month_are_told_from_ranks() {
        let day = |fact, day: &str| (fact, day.to_owned());
        for (text, want) in [
            (
                "24th instead, back the 28th?",
                vec![day(Fact::Date, "2026-03-24"), day(Fact::Until, "2026-03-28")],
            ),
            ("saturday, 6.15 at the Rink", vec![day(Fact::Date, "2026-03-14")]),
            ("Sunday roast at the Mill?", vec![day(Fact::Date, "2026-03-15")]),
            ("he cooks every Sunday roast himself", vec![]),
            ("museum sat with the girls?", vec![day(Fact::Date, "2026-03-14")]),
            ("sat zoo?", vec![day(Fact::Date, "2026-03-14")]),
            ("has Leo sat with you?", vec![]),
            ("Leo sat with you?", vec![]),
            ("we sat around for an hour", vec![]),
            ("that was my 4th coffee", vec![]),
            ("she came 3rd!", vec![]),
            ("and stay till 16 at least", vec![day(Fact::Until, "2026-03-16")]),
            ("open till 11, see you on the 405", vec![]),
            ("Leeds next month? how about the 12th", vec![day(Fact::Date, "2026-04-12")]),
            ("how about the 12th", vec![day(Fact::Date, "2026-03-12")]),
            ("how about the 12th early", vec![day(Fact::Date, "2026-03-12")]),
            ("shall we go back on thursday? Tin Duck again", vec![day(Fact::Date, "2026-03-12")]),
            ("shall we go back on thursday?", vec![day(Fact::Until, "2026-03-12")]),
            ("that curry! go back this friday?", vec![day(Fact::Date, "2026-03-13")]),
            (
                "we fly out wednesday, go back on friday?",
                vec![day(Fact::Date, "2026-03-11"), day(Fact::Until, "2026-03-13")],
            ),
            ("tempting! ask me tonight?", vec![]),
            ("the new one tom eve 7:20?", vec![day(Fact::Date, "2026-03-11")]),
            ("tom will be there", vec![]),
            ("lunch at Maple House, 12.30 on weds?", vec![day(Fact::Date, "2026-03-11")]),
        ] {
            assert_eq!(days(text), want, "{text}");
        }
    }

    #[test]
    fn a_day_beside_a_feast_is_the_nearest_to_it() {
        assert_eq!(
            days("christmas at gran's: shall we drive up on the 22nd?"),
            [(Fact::Date, "2026-12-22".to_owned())]
        );
        assert_eq!(days("shall we drive up on the 22nd?"), [(Fact::Date, "2026-03-22".to_owned())]);
    }

    #[test]
    fn a_feast_before_a_dated_day_says_why() {
        for (text, want) in [
            ("easter holidays! ferry to Arran april 9?", "2026-04-09"),
            ("bank holiday weekend! shall we rent a trailer? fetch it thurs 26th", "2026-03-26"),
            ("diwali! fly apr 8?", "2026-04-08"),
        ] {
            assert_eq!(days(text), [(Fact::Date, want.to_owned())], "{text}");
        }
        assert!(!days("see you at easter then").is_empty());
    }

    #[test]
    fn what_is_on_a_weekday_lies_ahead() {
        for text in [
            "Ffion's leaving do is saturday at the Marlow",
            "Pop's 75th is Saturday, they gave us the back room",
            "the do's on saturday, i booked it",
        ] {
            assert_eq!(days(text), [(Fact::Date, "2026-03-14".to_owned())], "{text}");
        }
    }

    #[test]
    fn a_weekday_that_is_offered_lies_ahead() {
        let text = "I've got two seats for the Rovers on saturday, 3pm at Mill Lane. want one?";
        assert_eq!(days(text), [(Fact::Date, "2026-03-14".to_owned())]);
        assert_eq!(days("we went on saturday, 3pm"), [(Fact::Date, "2026-03-07".to_owned())]);
        assert_eq!(days("周六晚上聚聚 老宋从杭州回来了"), [(Fact::Date, "2026-03-14".to_owned())]);
    }

    #[test]
    fn the_night_at_the_end_is_this_evening_and_a_feast_may_say_why() {
        let date = |day: &str| vec![(Fact::Date, day.to_owned())];
        let dates = |text: &str| days(text).into_iter().filter(|one| one.0 == Fact::Date).collect::<Vec<_>>();
        for (text, want) in [
            ("pizza the night?", date("2026-03-10")),
            ("shall we stay the night?", vec![]),
            ("reel saturday 8pm for burns night, coming?", date("2026-03-14")),
            ("christmas traffic is bad, 11:30 better", vec![]),
            ("the day after tomorrow at 5.15pm?", date("2026-03-12")),
            ("day off friday! gardens?", date("2026-03-13")),
        ] {
            assert_eq!(dates(text), want, "{text}");
        }
    }

    #[test]
    fn by_a_day_is_its_end() {
        assert_eq!(days("send it by friday"), [(Fact::Until, "2026-03-13".to_owned())]);
        assert_eq!(
            days("whip-round for Bev, $15 each to me by thurs arvo"),
            [(Fact::Until, "2026-03-12".to_owned())]
        );
        assert_eq!(days("see you friday"), [(Fact::Date, "2026-03-13".to_owned())]);
    }
}
