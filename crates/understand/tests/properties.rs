//! What holds of any text: no panic, spans in order, in bounds and on characters, the same answer twice.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use steward_model::Context;

fn context() -> Context {
    Context::at(
        Date::constant(2026, 3, 4).at(10, 30, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap_or_default(),
    )
}

fn holds(text: &str) {
    let context = context();
    let found = steward_understand::annotate(text, None, &context);
    let mut start = 0;
    for entity in &found {
        assert!(entity.span.start < entity.span.end && entity.span.end <= text.len());
        assert!(text.is_char_boundary(entity.span.start) && text.is_char_boundary(entity.span.end));
        assert!(entity.span.start >= start, "not in order of place");
        assert!((1..=3).contains(&entity.readings.len()), "{} readings", entity.readings.len());
        assert!((0.0..=1.0).contains(&entity.confidence));
        start = entity.span.start;
    }
    assert_eq!(found, steward_understand::annotate(text, None, &context));
}

/// Words and marks that rules wait for, in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "monday",
        "next",
        "last",
        "3",
        "15th",
        "of",
        "may",
        "at",
        "7",
        "pm",
        "-",
        "to",
        "from",
        "between",
        "and",
        "half",
        "past",
        "quarter",
        "in",
        "2",
        "hours",
        "ago",
        "every",
        "the",
        "first",
        "week",
        "end of",
        "2026",
        "/",
        ":",
        "30",
        "99999999999999999999",
        "tomorrow",
        "before",
        "since",
        "1/2",
        "a",
        "couple",
        "century",
        "明天",
        "下",
        "周",
        "三",
        "点",
        "半",
        "年",
        "月",
        "初",
        "底",
        "前",
        "后",
        "天",
        "两",
        "个",
        "小时",
        "内",
        "农历",
        "闰",
        "每",
        "隔",
        "第",
        "最后",
        "到",
        "至",
        "号",
        "差",
        "刻",
        "春节",
        "去年",
        "二零二六",
        "世纪",
        "，",
        "'",
        "$",
        "%",
        ".",
        "@",
        "(",
        ")",
        "UTC+8",
        "\n",
        "é",
        "🎉",
    ]);
    prop::collection::vec((word, prop::bool::ANY), 0..24).prop_map(|parts| {
        parts
            .iter()
            .map(|(word, spaced)| if *spaced { format!("{word} ") } else { (*word).to_owned() })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC*") {
        holds(&text);
    }

    #[test]
    fn any_bytes_that_are_text(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_order_of_telling_words(text in words()) {
        holds(&text);
    }

    #[test]
    fn any_numbers(text in "[0-9./:, -]{0,40}( ?(am|pm|年|月|日|点|分|天|days))?") {
        holds(&text);
    }
}
