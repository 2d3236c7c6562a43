//! Lines of the form 'Label: value', as confirmations by mail are written.

use steward_model::Span;

/// The labelled lines of a message.
pub(super) struct Labels<'t> {
    /// Label in lower case, value, and where the value stands.
    lines: Vec<(String, &'t str, Span)>,
}

/// A label is at most so many characters long.
const LABEL_CHARS: usize = 28;
/// So many lines are looked at.
const LINES: usize = 80;

impl<'t> Labels<'t> {
    pub(super) fn of(text: &'t str) -> Labels<'t> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n').take(LINES) {
            let split = line.find([':', '：']).and_then(|at| {
                let mark = line.get(at..)?.chars().next()?;
                Some((line.get(..at)?, at + mark.len_utf8()))
            });
            if let Some((label, from)) = split {
                let value = line.get(from..).unwrap_or_default();
                let label = label.trim_matches([' ', '*', '-', '•', '\t']).to_lowercase();
                let length = label.chars().count();
                // '10:28' is no label.
                let words = label.chars().all(|c| !c.is_ascii_digit());
                if (2..=LABEL_CHARS).contains(&length) && words && !value.trim().is_empty() {
                    lines.push((label, value.trim(), Span { start: start + from, end: start + line.len() }));
                }
            }
            start += line.len() + 1;
        }
        Labels { lines }
    }

    fn value(&self, labels: &[&str]) -> Option<&(String, &'t str, Span)> {
        labels.iter().find_map(|wanted| self.lines.iter().find(|(label, _, _)| label == wanted))
    }

    /// Where the ride begins and ends.
    pub(super) fn way(&self) -> Option<(String, String)> {
        let from = self.value(&[
            "from",
            "origin",
            "departure from",
            "departing from",
            "departure airport",
            "departure station",
            "leaving from",
            "出发",
            "出发地",
            "出发站",
            "始发",
            "始发站",
            "起点",
            "起飞机场",
        ])?;
        let to = self.value(&[
            "to",
            "destination",
            "arrival at",
            "arriving at",
            "arrival airport",
            "arrival station",
            "going to",
            "到达",
            "目的地",
            "到达站",
            "终点",
            "终到站",
            "到达地",
            "降落机场",
        ])?;
        let name = |value: &str| {
            let named = value.chars().any(char::is_alphabetic) && value.chars().count() <= 48;
            named.then(|| value.split(',').next().unwrap_or(value).trim().to_owned())
        };
        Some((name(from.1)?, name(to.1)?))
    }

    /// Where a room or a table is.
    pub(super) fn place(&self) -> Option<String> {
        let (_, value, _) = self.value(&[
            "hotel",
            "property",
            "accommodation",
            "restaurant",
            "venue",
            "hostel",
            "location",
            "place",
            "酒店",
            "入住酒店",
            "酒店名称",
            "餐厅",
            "餐厅名称",
            "门店",
            "地点",
        ])?;
        (2..=60).contains(&value.chars().count()).then(|| (*value).to_owned())
    }

    /// The line that says when it begins.
    pub(super) fn begins(&self) -> Option<Span> {
        self.value(&[
            "departure",
            "departs",
            "depart",
            "departing",
            "departure time",
            "date and time",
            "date & time",
            "when",
            "出发时间",
            "起飞",
            "起飞时间",
            "发车时间",
            "开车时间",
            "乘车时间",
            "时间",
            "用餐时间",
            "date",
            "日期",
        ])
        .map(|(_, _, span)| *span)
    }

    /// How many people it is for.
    pub(super) fn people(&self) -> Option<u32> {
        let (_, value, _) = self.value(&[
            "guests",
            "number of guests",
            "party size",
            "people",
            "persons",
            "adults",
            "covers",
            "passengers",
            "人数",
            "入住人数",
            "用餐人数",
        ])?;
        let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|people| (1..=60).contains(people))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_by_their_labels() {
        let labels = Labels::of("Hello\n* From: Zurich (ZRH)\nTo : Vienna\nGuests: 2 adults\n10:28: nothing");
        assert_eq!(labels.way(), Some(("Zurich (ZRH)".to_owned(), "Vienna".to_owned())));
        assert_eq!(labels.people(), Some(2));
        assert_eq!(labels.begins(), None);
    }
}
