//! Chinese sums that are owed without a word for owing: what was paid for somebody, somebody's own part, what was left
//! open last time.

use crate::acts::{Scene, doing::cues::Cue, words::cjk};
use steward_model::{CardKind, EntityKind, Span};

/// Paid for somebody who has still to give it back.
#[rustfmt::skip]
const FOR_YOU: &[&str] = &["帮你买", "替你买", "同你买", "帮你垫", "替你垫", "给你垫", "帮你付", "替你付", "帮你交", "帮你俾", "帮你畀", "帮你抢", "帮你订", "帮你带"];
/// To be paid at once, before something.
#[rustfmt::skip]
const FIRST: &[&str] = &["先汇", "先转", "先付", "先打", "先交", "先垫", "先垫付", "先缴", "帮我汇", "给我汇", "你过", "帮我过"];
/// What is paid first.
const WHAT: &[&str] = &["订金", "定金", "押金", "保证金", "钱", "款", "我", "了"];
/// What was left open, and that it is.
const LAST: &[&str] = &["上回", "上次", "那天", "昨天", "前天", "前几天", "昨晚", "上周"];
const OPEN: &[&str] =
    &["别忘", "还没给", "没给我", "没转我", "记得给", "记得转", "记得还", "啥时候给", "几时给"];

/// So sure is the topic of such a sum: more than any word for money alone makes it.
pub(crate) const SURE: f32 = 1.2;

/// A sum that somebody asks of the other, and the words that say so.
pub(crate) struct Sum {
    pub whole: Span,
    pub figure: Span,
}

/// The sum that is asked for, where it is named in one of these ways.
pub(crate) fn sum(scene: &Scene<'_>) -> Option<Sum> {
    let text = scene.text;
    if text.is_ascii() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some(figure) = super::lures::rebate(text) {
        let whole = scene.clause_at(figure.start).map_or(figure, |clause| clause.span);
        return Some(Sum { whole, figure });
    }
    let figures = figures(text);
    // 满60减25: of several figures none is plainly meant.
    let one = figures.len() == 1;
    figures.into_iter().find_map(|figure| {
        let before = text.get(..figure.start)?.trim_end_matches([' ', '$', '¥', '￥']);
        let before =
            before.strip_suffix("HK").or_else(|| before.strip_suffix("NT")).unwrap_or(before).trim_end();
        let after = text.get(figure.end..)?;
        let after = ["块钱", "蚊", "块", "元", "文"]
            .iter()
            .find_map(|unit| after.strip_prefix(unit))
            .unwrap_or(after);
        let next = after.chars().next();
        let ends = !next.is_some_and(|c| {
            cjk(c) && !"了啦哈喔哦嘞呀咯你".contains(c) || c.is_alphanumeric() || "：:%-/".contains(c)
        });
        // 先汇订金8000保留: what is to be done with it may follow.
        let counts = next.is_some_and(|c| {
            c.is_alphanumeric() && !cjk(c) || "点日月号个位人年天次分秒万千百：:%-/".contains(c)
        });
        let money = scene
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Money && e.span.start <= figure.start && figure.end <= e.span.end);
        let other = |kind: EntityKind| {
            scene
                .entities
                .iter()
                .any(|e| e.kind == kind && e.span.start <= figure.start && figure.end < e.span.end)
        };
        if counts || other(EntityKind::Time) || other(EntityKind::Code) || other(EntityKind::Phone) {
            return None;
        }
        let large = figure.end - figure.start >= 2;
        let yours =
            large && one && (before.ends_with("你的") || before.ends_with("妳的") || your_part(before));
        let total = large
            && one
            && ["总共", "一共", "合共"].iter().any(|word| before.ends_with(word))
            && yours_counted(before);
        let laid = (one || money)
            && FOR_YOU.iter().any(|verb| {
                before.rsplit_once(verb).is_some_and(|(_, rest)| {
                    rest.contains(['了', '咗', '好', '到']) && rest.chars().count() <= 12
                })
            });
        let first = FIRST.iter().any(|verb| {
            before.rsplit_once(verb).is_some_and(|(_, rest)| {
                rest.is_empty()
                    || WHAT.contains(&rest)
                    || WHAT.iter().any(|one| rest.trim_start_matches("付").starts_with(one))
                        && rest.chars().count() <= 4
            })
        });
        let open = large
            && one
            && (!social(scene) || before.ends_with(['票', '费', '钱', '饭', '費', '錢', '飯']))
            && LAST.iter().any(|word| before.contains(word))
            && OPEN.iter().any(|word| after.contains(word));
        (ends && (yours || total || laid || open) || first).then(|| Sum {
            whole: scene.clause_at(figure.start).map_or(figure, |clause| clause.span),
            figure,
        })
    })
}

/// 你那张, 你这份: the other's own part.
fn your_part(before: &str) -> bool {
    let part = before.strip_suffix(['张', '張', '份', '杯', '条', '盒', '件', '本', '套', '间', '碗', '票']);
    part.is_some_and(|lead| {
        ["你那", "你这", "妳那", "你這", "妳這", "你嗰"].iter().any(|yours| lead.ends_with(yours))
    })
}

/// 家豪你两条: so many are the other's.
fn yours_counted(before: &str) -> bool {
    before.match_indices('你').any(|(at, you)| {
        let mut rest = before.get(at + you.len()..).unwrap_or_default().chars();
        rest.next().is_some_and(|c| "一二两三四五六七八九十半".contains(c) || c.is_ascii_digit())
            && rest.next().is_some_and(|c| "条盒份杯箱包瓶袋斤个件只张本套".contains(c))
    })
}

/// People come together for something: 上次说的聚餐 730 names an hour.
fn social(scene: &Scene<'_>) -> bool {
    scene.clauses.iter().flat_map(|clause| &clause.hits).any(|hit| {
        matches!(
            hit.cue,
            Cue::Topic(
                CardKind::Dine | CardKind::Meet | CardKind::Attend | CardKind::Watch | CardKind::Visit,
                9..
            )
        )
    })
}

/// Runs of figures, a comma of thousands and cents in them.
fn figures(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_ascii_digit() || start.is_some() && matches!(c, '.' | ',');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let end = from + text.get(from..at).unwrap_or_default().trim_end_matches(['.', ',']).len();
                found.push(Span { start: from, end });
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::{CardKind, Said};

    #[test]
    fn what_was_laid_out_is_asked_for() {
        let asked = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let reading = read(text, &entities, &noon());
            let sum = reading.mentions.into_iter().find_map(|mention| match mention.said {
                Said::Money(amount, _) if mention.confidence >= 0.95 => Some(amount),
                _ => None,
            });
            sum.filter(|_| {
                reading.topics.iter().any(|topic| topic.kind == CardKind::Pay && topic.confidence >= 0.9)
            })
        };
        for (text, want) in [
            ("船票我帮你买了 320", "320"),
            ("门票我先买了 你那张75 回头转我", "75"),
            ("上次垫的电影票55 记得给我", "55"),
            ("張飛我幫你買咗喇 640蚊", "640"),
            ("饮料到了 小倩你的48", "48"),
            ("粽子到了 阿芳你三盒 总共186", "186"),
            ("还有上次那箱橙 120 你别忘了", "120"),
            ("要留房的话你先汇订金6000", "6000"),
            ("妈咪 你过$5,400去我朋友户口先", "5400"),
            ("新人单先垫付388元 做完返500", "388"),
        ] {
            assert_eq!(asked(text).as_deref(), Some(want), "{text}");
        }
        for text in [
            "我给你买了件毛衣 320的",
            "你的12点那班",
            "咱们四个一共236",
            "上次说的聚餐 730 别忘了",
            "你两条腿走了一共3公里",
            "帮你订了8点的位",
        ] {
            assert_eq!(asked(text), None, "{text}");
        }
    }
}
