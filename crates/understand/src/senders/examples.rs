//! The examples of the data files and of every kind.

use super::*;

/// A value as a test writes it.
pub(super) fn said(value: &FactValue) -> String {
    let json = serde_json::to_value(value).unwrap();
    json.as_str().map_or_else(|| json.to_string(), str::to_owned)
}

fn read(at: &str, from: Option<&str>, text: &str) -> Vec<Form> {
    let now: jiff::civil::DateTime = at.parse().unwrap();
    let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap());
    let entities = crate::annotate(text, None, &context);
    forms(text, from, &entities, &context)
}

/// Lines of moment, sender, text and what must be read from it, parted by '|'; nothing where it must be silent, 'over'
/// where the thing ends. `\n` stands for a line's end.
pub(super) fn table(kind: CardKind, rows: &str) {
    let mut wrong = Vec::new();
    for row in rows.lines().filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split('|').collect();
        let [at, from, text, want] = cells.as_slice() else { panic!("four cells: {row}") };
        let text = text.replace("\\n", "\n");
        let forms = read(at, Some(from), &text);
        let want: Vec<&str> = want.split("; ").filter(|want| !want.is_empty()).collect();
        let Some(form) = forms.iter().find(|form| form.confidence >= 0.5) else {
            if !want.is_empty() {
                wrong.push(format!("nothing read: {text}"));
            }
            continue;
        };
        let mut got: Vec<String> = form
            .facts
            .iter()
            .map(|(key, value)| {
                let key = serde_json::to_value(key).unwrap();
                format!("{}={}", key.as_str().unwrap(), said(value))
            })
            .collect();
        if form.over {
            got.push("over".to_owned());
        }
        let missed: Vec<_> = want.iter().filter(|want| !got.iter().any(|got| got == *want)).collect();
        if want.is_empty() || form.kind != kind || !missed.is_empty() || form.over != want.contains(&"over") {
            wrong.push(format!(
                "{text}\n   misses {missed:?}\n   got {:?} {got:?} by {}",
                form.kind, form.rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_files_examples_are_read_as_they_say() {
    let mut wrong = Vec::new();
    for example in EXAMPLES {
        let forms = read(example.at, None, example.text);
        let Some(form) = forms.first() else {
            if !example.silent {
                wrong.push(format!("{}: nothing read from {}", example.file, example.text));
            }
            continue;
        };
        let facts: Vec<_> = example
            .facts
            .iter()
            .filter(|(name, want)| {
                let key: Fact = serde_json::from_value(serde_json::Value::from(*name)).unwrap();
                form.facts.get(&key).map(said).as_deref() != Some(*want)
            })
            .collect();
        let got: Vec<_> = form.facts.iter().map(|(key, value)| format!("{key:?}={}", said(value))).collect();
        if example.silent || form.kind != example.kind || form.over != example.over || !facts.is_empty() {
            wrong.push(format!(
                "{}: {}\n   wants {facts:?} over {}\n   got {got:?} {:?} over {} by {}",
                example.file, example.text, example.over, form.kind, form.over, form.rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn talk_states_nothing() {
    for text in [
        "see you at 7",
        "把验证码发给我",
        "my flight was late",
        "lunch was $12",
        "I booked a table once",
        "快递到了吗",
    ] {
        assert!(read("2026-03-04T10:30", None, text).is_empty(), "{text}");
    }
}
