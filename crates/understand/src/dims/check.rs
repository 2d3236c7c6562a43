//! Tables of examples: `text with ⟦spans⟧ → value | value`, near misses without marks, remarks after `//`.

use jiff::civil::DateTime;
use steward_model::{Entity, TimeValue, Value};

/// Runs a finder over each line of a table and says every line on which it errs.
pub(crate) fn table(lines: &str, find: impl Fn(&str) -> Vec<Entity>) {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
        let (marked, values) = line.split_once(" → ").map_or((line, None), |(text, v)| (text, Some(v)));
        let marked = marked.replace("\\n", "\n");
        let (text, spans) = unmark(&marked);
        let got = find(&text);
        let got_spans: Vec<_> = got.iter().map(|e| e.span.of(&text).to_owned()).collect();
        let want_spans: Vec<_> =
            spans.iter().map(|&(a, b)| text.get(a..b).unwrap_or_default().to_owned()).collect();
        let got_values: Vec<_> = got
            .iter()
            .map(|e| {
                let part =
                    |v: &Value| v.part("value").or(v.part("min")).map_or_else(|| short(v), str::to_owned);
                e.value().map_or_else(String::new, part)
            })
            .collect();
        let values_right =
            values.is_none_or(|v| v.split(" | ").map(str::trim).eq(got_values.iter().map(String::as_str)));
        if got.iter().map(|e| (e.span.start, e.span.end)).ne(spans.iter().copied()) || !values_right {
            wrong.push(format!(
                "{line}\n   want {want_spans:?} {values:?}\n   got  {got_spans:?} {got_values:?}"
            ));
        }
        seen += 1;
    }
    assert!(seen > 0, "an empty table proves nothing");
    assert!(wrong.is_empty(), "{} of {seen} lines\n{}", wrong.len(), wrong.join("\n"));
}

/// A time in short: 2026-03-05/2026-03-06, 09:00-10:00, P3600; nothing for what is none.
pub(crate) fn short(value: &Value) -> String {
    let moment = |at: &DateTime| {
        let all = at.to_string();
        let minutes = all.strip_suffix(":00").unwrap_or(&all);
        minutes.strip_suffix("T00:00").unwrap_or(minutes).to_owned()
    };
    let end = |at: &Option<DateTime>| at.as_ref().map_or("..".to_owned(), moment);
    let Some(time) = value.time() else { return String::new() };
    match time {
        TimeValue::Interval { from, to, .. } => format!("{}/{}", end(from), end(to)),
        TimeValue::Instant { at, .. } => {
            at.to_string().strip_suffix(":00").map_or(at.to_string(), str::to_owned)
        }
        TimeValue::TimeOfDay { tod, tod_to, .. } => {
            let hour = |tod: jiff::civil::Time| format!("{:02}:{:02}", tod.hour(), tod.minute());
            tod_to.map_or(hour(*tod), |to| format!("{}-{}", hour(*tod), hour(to)))
        }
        TimeValue::Duration { seconds, seconds_to, .. } => {
            let low = seconds.map_or("..".to_owned(), |low| low.to_string());
            seconds_to.map_or(format!("P{low}"), |high| format!("P{low}-{high}"))
        }
        TimeValue::Recurring { timex } => format!("R {timex}"),
    }
}

fn unmark(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '⟦' => open = text.len(),
            '⟧' => spans.push((open, text.len())),
            _ => text.push(c),
        }
    }
    (text, spans)
}

/// As [`table`], over the whole reading of a text, looking at one kind.
pub(crate) fn kind(kind: steward_model::EntityKind, lines: &str) {
    let now: jiff::ZonedDateTime = "2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap();
    let context = steward_model::Context::at(now);
    table(lines, |text| {
        crate::annotate(text, None, &context).into_iter().filter(|e| e.kind == kind).collect()
    });
}
