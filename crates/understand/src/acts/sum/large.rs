//! Sums in ten thousands and thousands, as they are spoken in Chinese: 3万5, 3千5, 两万八, 1.2万, 二百.

use steward_model::{Entity, EntityKind, Span};

/// What such a number counts, where it is no money.
const COUNTS: &str = "步人个個位平米里字次票条條张張本册件台辆年天亩斤吨公粉名家套遍回度克毫页頁种種多来來分";

/// The numbers of a text that may be sums: where they stand, and how much they are.
pub(crate) fn sums(text: &str, entities: &[Entity]) -> Vec<(Span, String)> {
    let large = |entity: &&Entity| {
        entity.kind == EntityKind::Number && entity.span.of(text).contains(['万', '萬', '千', '百'])
    };
    let sum = |entity: &Entity| {
        // 2万5月1号: the last figure is the day's.
        let date = entities.iter().find(|other| {
            other.kind == EntityKind::Time
                && entity.span.start < other.span.start
                && other.span.start < entity.span.end
        });
        let span = Span { end: date.map_or(entity.span.end, |date| date.span.start), ..entity.span };
        let value = match date {
            Some(_) => head(span.of(text))?,
            None => entity.value()?.part("value")?.to_owned(),
        };
        let rest = text.get(span.end..).unwrap_or_default();
        let counts = rest.chars().next().is_some_and(|c| COUNTS.contains(c));
        (!counts && value.len() <= 9).then_some((span, value))
    };
    entities.iter().filter(large).filter_map(sum).collect()
}

/// 2万, 3千: figures and one unit.
fn head(words: &str) -> Option<String> {
    let figures: String = words.chars().take_while(char::is_ascii_digit).collect();
    let zeros = match words.get(figures.len()..)? {
        "万" | "萬" => "0000",
        "千" => "000",
        _ => return None,
    };
    (!figures.is_empty()).then(|| figures + zeros)
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Said;

    #[test]
    fn a_sum_in_thousands_is_read_whole() {
        for (text, want) in [
            ("借我3万5，月底还你", Some("35000")),
            ("这个月房租3千5，别忘了转我", Some("3500")),
            ("押金加房租一共两万八，周五前转我", Some("28000")),
            ("房租1.2万，周五前转我", Some("12000")),
            ("婚庆尾款三千六，明天转我", Some("3600")),
            ("定金2万5月1号前转我", Some("20000")),
            ("你先垫付3万8", Some("38000")),
            ("房租5万元，周五前转我", Some("50000")),
            ("首付还差十五万，你能借我3万吗", Some("30000")),
            ("饭钱86你转我", Some("86")),
            ("礼物凑钱 一人二百 转我", Some("200")),
            ("你还差我三百五", Some("350")),
            ("借条上是一百多次吧", None),
            ("今天走了两万八步", None),
            ("这公号有3万5粉", None),
        ] {
            let context = noon();
            let entities = crate::annotate(text, None, &context);
            let sums: Vec<String> = read(text, &entities, &context)
                .mentions
                .into_iter()
                .filter_map(|mention| match mention.said {
                    Said::Money(amount, _) => Some(amount),
                    _ => None,
                })
                .collect();
            assert_eq!(sums.first().map(String::as_str), want, "{text}: {sums:?}");
        }
    }
}
