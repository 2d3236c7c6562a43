//! Chinese hours and seasons that are read by what stands beside them: when a train goes, when a film ends, the minutes of
//! a clock told by its fives, the season of a fair.

use crate::acts::{
    Scene,
    doing::{clauses::Clause, cues::Cue},
    words::{cjk, says},
};
use jiff::civil::Time;
use steward_model::{CardKind, Entity, EntityKind, Fact, Mention, Said, Span};

/// 周六春季招聘会, 秋季运动会: which fair it is, not when. Where the words of a time end that are its own, if it has such a
/// season behind them.
pub(crate) fn before_season(text: &str, entity: &Entity) -> Option<usize> {
    if entity.kind != EntityKind::Time {
        return None;
    }
    let words = entity.span.of(text);
    let own = ["春季", "夏季", "秋季", "冬季"].iter().find_map(|season| words.strip_suffix(season))?;
    let next = text.get(entity.span.end..).and_then(|rest| rest.chars().next());
    next.is_some_and(|c| cjk(c) && !"的去来來见見我你咱要就会再吃聚约約出到开想有一".contains(c))
        .then_some(entity.span.start + own.len())
}

/// 看完估计十点了, 十点多结束: when it is over, said beside when it begins, is no time of the plan.
pub(crate) fn is_its_end(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    #[rustfmt::skip]
    const OVER: &[&str] = &["看完", "吃完", "喝完", "唱完", "打完", "玩完", "逛完", "聊完", "散场", "散場", "结束", "結束", "散会", "散會", "收工", "完事", "演完"];
    #[rustfmt::skip]
    const ABOUT: &[&str] = &["估计", "估計", "大概", "大约", "大約", "差不多", "应该", "應該", "得", "要", "都", "也", "就", "可能", "怕是", "快"];
    let text = scene.text;
    if text.is_ascii() || !text.contains(['完', '散', '结', '結', '收']) {
        return false;
    }
    let other = scene.entities.iter().any(|one| {
        one.kind == EntityKind::Time
            && one.span != span
            && one.span.of(text).contains(['点', '點', ':', '：'])
    });
    if !other || !span.of(text).contains(['点', '點', ':', '：']) {
        return false;
    }
    let mut lead = text.get(clause.span.start..span.start).unwrap_or_default().trim_end();
    while let Some(rest) = ABOUT.iter().find_map(|about| lead.strip_suffix(about)) {
        lead = rest.trim_end();
    }
    let behind = text.get(span.end..clause.span.end).unwrap_or_default();
    let behind = behind.trim_start_matches(['多', '左', '右', '前', '后', '後', '才', '就', '能', '之']);
    let meets = ["见", "見", "集合", "去", "出发", "出發", "碰", "走", "来", "來", "接", "再"];
    OVER.iter().any(|over| lead.ends_with(over)) && !meets.iter().any(|meet| behind.starts_with(meet))
        || ["结束", "結束", "散场", "散場", "散会", "完事", "收工"]
            .iter()
            .any(|over| behind.starts_with(over))
}

/// 早上七点半的高铁去昆明: when who is on the way there departs; of who only says why they cannot come it is none.
pub(crate) fn departs(scene: &Scene<'_>, clause: &Clause, span: Span) -> bool {
    #[rustfmt::skip]
    const CARRIERS: &[&str] = &["的高铁", "的高鐵", "的飞机", "的飛機", "的动车", "的動車", "的火车", "的火車", "的航班", "的车", "的船", "的机"];
    let text = scene.text;
    let behind = text.get(span.end..clause.span.end).unwrap_or_default();
    let way = scene
        .clauses
        .iter()
        .flat_map(|clause| &clause.hits)
        .any(|hit| matches!(hit.cue, Cue::Topic(CardKind::Travel, _)));
    let lead = text.get(..span.start).unwrap_or_default();
    let own = lead.contains('我') && !says(text, &["跟我", "和我", "我们", "咱", "一起", "一块"]);
    way && !own
        && CARRIERS.iter().any(|carrier| behind.starts_with(carrier))
        && text.contains(['去', '飞', '飛', '往'])
        && !says(
            text,
            &["来不及", "赶不上", "走不开", "没法", "不行", "接我", "送我", "早点睡", "早点走", "先撤"],
        )
        && !scene.clauses.iter().any(|clause| clause.any(&[Cue::No, Cue::Busy, Cue::Late, Cue::ShortNo]))
}

/// 九點二, 七點九: of a Hong Kong clock the figure behind the hour counts its fives. Puts such hours in place of what their
/// figures were taken for.
pub(crate) fn fives(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let text = scene.text;
    if text.is_ascii() || !text.contains(['点', '點']) {
        return;
    }
    let zone = scene.context.now.time_zone().iana_name().unwrap_or_default();
    if matches!(zone, "Asia/Hong_Kong" | "Asia/Macau") {
        by_fives(text, found);
    }
}

/// The same, wherever the message is written.
fn by_fives(text: &str, found: &mut Vec<Mention>) {
    for (at, point) in text.match_indices(['点', '點']) {
        let lead = text.get(..at).unwrap_or_default();
        let rest = text.get(at + point.len()..).unwrap_or_default();
        let Some((start, hour)) = hour_before(lead) else { continue };
        let mut behind = rest.chars();
        let Some((digit, minutes)) = behind.next().and_then(|c| Some((c, figure(c)? * 5))) else { continue };
        let counts = |c: char| {
            figure(c).is_some() || "十百零分刻号號个個位人张張楼樓点點条條天次场場碟份半".contains(c)
        };
        if behind.next().is_some_and(counts) {
            continue;
        }
        let span = Span { start, end: at + point.len() + digit.len_utf8() };
        let Ok(time) = Time::new(hour, minutes, 0, 0) else { continue };
        let meets = |one: &Mention| one.span.start < span.end && span.start < one.span.end;
        let known = found.iter().find_map(|one| match one.said {
            Said::Hour { at, loose } if meets(one) => Some((at.hour(), loose, one.fact)),
            _ => None,
        });
        found.retain(|one| {
            !(meets(one) && (matches!(one.said, Said::Hour { .. }) || one.fact == Fact::People))
        });
        let (hour, loose, fact) = known.unwrap_or((hour, hour <= 12, Fact::Time));
        let at = Time::new(hour, minutes, 0, 0).unwrap_or(time);
        found.push(Mention { fact, said: Said::Hour { at, loose }, span, confidence: 0.8 });
    }
}

/// The value of one figure.
fn figure(c: char) -> Option<i8> {
    let han =
        || "一二三四五六七八九".chars().position(|han| han == c).and_then(|at| i8::try_from(at + 1).ok());
    c.to_digit(10).filter(|&digit| digit > 0).and_then(|digit| i8::try_from(digit).ok()).or_else(han)
}

/// The hour at the end of these words, and where it begins: 十一, 九, 10, 二十.
fn hour_before(lead: &str) -> Option<(usize, i8)> {
    let start = lead
        .char_indices()
        .rev()
        .take_while(|&(_, c)| c == '十' || c == '两' || c == '兩' || figure(c).is_some() || c == '0')
        .last()?
        .0;
    let words = lead.get(start..)?;
    let hour = match words.split_once('十') {
        Some((tens, ones)) => alone(tens, 1)? * 10 + alone(ones, 0)?,
        None if matches!(words, "两" | "兩") => 2,
        None => words.parse().ok().filter(|_| words.len() <= 2).or_else(|| alone(words, 0))?,
    };
    (1..=23).contains(&hour).then_some((start, hour))
}

/// The value of words of one figure, or of none.
fn alone(words: &str, none: i8) -> Option<i8> {
    let mut figures = words.chars();
    match (figures.next(), figures.next()) {
        (None, _) => Some(none),
        (Some(one), None) => figure(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    fn times(text: &str) -> Vec<String> {
        let entities = crate::annotate(text, None, &noon());
        let time = |mention: steward_model::Mention| match mention.said {
            Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
            Said::Day(day) => Some(day.to_string()),
            _ => None,
        };
        read(text, &entities, &noon()).mentions.into_iter().filter_map(time).collect()
    }

    #[test]
    fn a_season_that_names_a_fair_is_no_day() {
        assert_eq!(times("周六春季招聘会 去吗"), ["2026-03-14"]);
        assert_eq!(times("周日秋季运动会一起去看吗"), ["2026-03-15"]);
    }

    #[test]
    fn when_it_is_over_is_not_when_it_begins() {
        assert_eq!(times("周五七点二十的《晚风》 看完差不多九点了"), ["2026-03-13", "07:20"]);
        assert_eq!(times("七点开场 九点多结束"), ["07:00"]);
        assert_eq!(times("吃完饭八点见"), ["08:00"]);
    }

    #[test]
    fn a_train_departs_at_its_hour() {
        assert_eq!(times("周三早上七点半的高铁去昆明"), ["2026-03-11", "07:30"]);
        assert!(!times("周三早上七点半的高铁 来不及吃了").contains(&"07:30".to_owned()));
    }

    #[test]
    fn a_clock_is_told_by_its_fives() {
        let hours = |text: &str| {
            let mut found = Vec::new();
            super::by_fives(text, &mut found);
            let hour = |mention: steward_model::Mention| match mention.said {
                Said::Hour { at, .. } => Some(at.strftime("%H:%M").to_string()),
                _ => None,
            };
            found.into_iter().filter_map(hour).collect::<Vec<_>>()
        };
        assert_eq!(hours("今晚七點九食飯"), ["07:45"]);
        assert_eq!(hours("聽日三點三喺太古等"), ["03:15"]);
        assert_eq!(hours("十一點1出發"), ["11:05"]);
        assert_eq!(hours("二十點三開場"), ["20:15"]);
        for text in ["九十點三", "六點九個人食飯", "六點半食飯", "九點十分", "三點二十"]
        {
            assert!(hours(text).is_empty(), "{text}");
        }
    }
}
