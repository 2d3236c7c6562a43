//! Hours told by two figures side by side: 两三点, 七八点钟, 十一二点 are the time from the one to the end of the other.

use crate::acts::Scene;
use jiff::ToSpan;
use jiff::civil::Time;
use steward_model::{Fact, Mention, Said, Span};

const FIGURES: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
/// What points are counted of, which are no hours.
#[rustfmt::skip]
const POINTS: &[&str] = &["意见", "意見", "建议", "建議", "要求", "注意", "原因", "好处", "好處", "问题", "問題", "说明", "說明", "补充", "補充", "想法", "体会", "心得", "理由", "感受", "启示", "不足", "经验"];
const EARLY: &[&str] = &["早上", "早晨", "清晨", "凌晨", "上午", "明早", "今早", "早"];
const LATE: &[&str] = &["下午", "晚上", "傍晚", "中午", "夜里", "夜裡", "今晚", "明晚", "晚"];

/// Adds such times, and takes out what their figures were taken for.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    let text = scene.text;
    for (point, _) in text.char_indices().filter(|(_, c)| matches!(c, '点' | '點')) {
        let Some((span, from, to)) = pair(text, point) else { continue };
        found.retain(|known| {
            !(matches!(known.said, Said::Hour { .. } | Said::Count(_))
                && known.span.start < span.end
                && span.start < known.span.end)
        });
        let said = Said::Part(from, to);
        found.push(Mention { fact: Fact::Time, said, span, confidence: 0.8 });
    }
}

/// The figures before a point of time, if they are two in a row; in the half of the day that stands before them, else
/// before noon, for who follows the talk to say.
fn pair(text: &str, point: usize) -> Option<(Span, Time, Time)> {
    let lead = text.get(..point)?;
    let mut back = lead.char_indices().rev();
    let value = |c: char| FIGURES.iter().position(|&figure| figure == c).map(|at| at + 1);
    let (_, second) = back.next()?;
    let (mut start, first) = back.next()?;
    let second = value(second)?;
    let first = if matches!(first, '两' | '兩') { 2 } else { value(first)? };
    let teens = lead.get(..start)?.ends_with('十');
    if teens {
        start -= '十'.len_utf8();
    }
    let before = text.get(..start)?;
    let behind = text.get(point + '点'.len_utf8()..)?.trim_start();
    let counted = POINTS.iter().any(|word| behind.starts_with(word));
    if second != first + 1 || teens && second > 2 || before.ends_with(['十', '第', '百']) || counted {
        return None;
    }
    let ten = if teens { 10 } else { 0 };
    let hour = |figure: usize, minute| Time::new(i8::try_from(figure + ten).ok()?, minute, 0, 0).ok();
    let (from, to) = (hour(first, 0)?, hour(second, 59)?);
    let ends = |words: &[&str]| words.iter().any(|word| before.trim_end().ends_with(word));
    let late =
        !ends(EARLY) && ends(LATE) && from.hour() < 12 && !(teens && before.trim_end().ends_with("中午"));
    let span = Span { start, end: point + '点'.len_utf8() };
    Some(match late {
        true => (span, from.wrapping_add(12.hours()), to.wrapping_add(12.hours())),
        false => (span, from, to),
    })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn two_figures_in_a_row_are_a_stretch_of_time() {
        let parts = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let told = |mention: steward_model::Mention| match mention.said {
                Said::Part(from, to) if mention.confidence == 0.8 => {
                    Some(format!("{}-{}", from.strftime("%H:%M"), to.strftime("%H:%M")))
                }
                Said::Hour { at, .. } => Some(at.to_string()),
                _ => None,
            };
            read(text, &entities, &noon()).mentions.into_iter().filter_map(told).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("后天下午三四点我过去装", "15:00-16:59"),
            ("晚上七八点钟在家吗", "19:00-20:59"),
            ("明早八九点到你那", "08:00-09:59"),
            ("五六点来拿就行", "05:00-06:59"),
            ("中午十一二点吃饭", "11:00-12:59"),
            ("周六下午兩三點可以嗎", "14:00-15:59"),
        ] {
            assert_eq!(parts(text), [want], "{text}");
        }
        for text in ["我提三四点意见", "二十三点关门", "第一二点你再看看"] {
            assert!(parts(text).iter().all(|part| !part.contains('-')), "{text}");
        }
    }
}
