//! Messages of fixed form: one-time codes, parcels, tickets and bookings, bills. Each sender is a data file beside
//! this one, with its examples; forms that no file knows are read by the general rule.

mod appointment;
mod booking;
mod extract;
mod labels;

use extract::Reader;
use steward_model::{CardKind, Context, Entity, EntityKind, Fact, FactValue, Facts, Form};

include!(concat!(env!("OUT_DIR"), "/senders.rs"));

/// A sender's form, from its data file.
struct Sender {
    name: &'static str,
    kind: CardKind,
    from: Option<&'static str>,
    /// One of these stands in the message.
    marks: &'static [&'static str],
    /// One of these too.
    needs: &'static [&'static str],
    /// None of these.
    without: &'static [&'static str],
    place_after: &'static [&'static str],
    place_until: &'static [&'static str],
    /// Nouns of houses whose names are the place.
    venues: &'static [&'static str],
    over: &'static [&'static str],
}

/// A message with what must be read from it.
#[cfg(test)]
struct Example {
    file: &'static str,
    kind: CardKind,
    at: &'static str,
    text: &'static str,
    facts: &'static [(&'static str, &'static str)],
    over: bool,
    silent: bool,
}

/// What a message of fixed form states; empty for talk. `entities` are those that [`crate::annotate`] found in it,
/// `context` is of the moment at which it was sent. Linear in the text.
pub fn forms(text: &str, entities: &[Entity], context: &Context) -> Vec<Form> {
    let told = entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Code | EntityKind::Flight | EntityKind::Train | EntityKind::Money)
    });
    if text.len() > extract::LONGEST {
        return Vec::new();
    }
    let reader = Reader::new(text, entities, context);
    if !told {
        // A labelled code that no rule knows, a parcel fetched, an appointment: told by their words alone.
        let worded = reader.has(&[
            "parcel",
            "package",
            "collecting",
            "reservation",
            "booking",
            "check-in",
            "code",
            "取貨",
            "取货",
            "取件",
            "包裹",
            "訂單",
            "订单",
            "入住",
        ]);
        if !worded {
            return reader.appointment().into_iter().collect();
        }
    }
    let mut found = Vec::new();
    for kind in [CardKind::Parcel, CardKind::Ticket, CardKind::Code] {
        let known = SENDERS.iter().filter(|sender| {
            sender.kind == kind
                && reader.has(sender.marks)
                && (sender.needs.is_empty() || reader.has(sender.needs))
                && (sender.without.is_empty() || !reader.has(sender.without))
        });
        for sender in known {
            found = read(&reader, sender);
            if !found.is_empty() {
                return found;
            }
        }
    }
    found.extend(reader.bill());
    if found.is_empty() {
        found.extend(reader.appointment());
    }
    found
}

fn read(reader: &Reader<'_>, sender: &Sender) -> Vec<Form> {
    let over = reader.has(sender.over);
    let form = |facts: Facts, confidence: f32| Form {
        kind: sender.kind,
        facts,
        over,
        confidence,
        rule: sender.name,
    };
    match sender.kind {
        CardKind::Code => {
            // A shop's code for a discount opens nothing.
            let promotes = reader.has(&[
                "checkout",
                "% off",
                "off your",
                "discount",
                "promo",
                "free delivery",
                "opt out",
                "t&cs",
                "sale",
                "折扣",
                "优惠",
                "立减",
                "下单",
                "退订",
                "領券",
                "领券",
            ]);
            if promotes {
                return Vec::new();
            }
            reader.code(sender.from).map(|(facts, confidence)| form(facts, confidence)).into_iter().collect()
        }
        CardKind::Parcel => {
            let codes = reader.codes();
            let shared = reader.parcel(sender.place_after, sender.place_until);
            if codes.is_empty() {
                return if over { vec![form(shared, 0.7)] } else { Vec::new() };
            }
            codes
                .into_iter()
                .map(|(code, confidence)| {
                    let mut facts = shared.clone();
                    facts.insert(Fact::Code, FactValue::Text(code));
                    form(facts, confidence)
                })
                .collect()
        }
        // What is called off need name nothing but its number.
        _ if over && reader.ticket(sender.place_after, sender.place_until).is_none() => {
            let code = reader.codes().into_iter().next();
            code.map(|(code, confidence)| {
                form(Facts::from([(Fact::Code, FactValue::Text(code))]), confidence)
            })
            .into_iter()
            .collect()
        }
        _ => reader
            .ticket(sender.place_after, sender.place_until, sender.venues)
            .map(|(facts, confidence)| form(facts, confidence))
            .into_iter()
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(value: &FactValue) -> String {
        let json = serde_json::to_value(value).unwrap();
        json.as_str().map_or_else(|| json.to_string(), str::to_owned)
    }

    #[test]
    fn every_files_examples_are_read_as_they_say() {
        let mut wrong = Vec::new();
        for example in EXAMPLES {
            let now: jiff::civil::DateTime = example.at.parse().unwrap();
            let context = Context::at(now.to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap());
            let entities = crate::annotate(example.text, None, &context);
            let forms = forms(example.text, &entities, &context);
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
            let got: Vec<_> =
                form.facts.iter().map(|(key, value)| format!("{key:?}={}", said(value))).collect();
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
        let context = Context::at("2026-03-04T10:30:00+00:00[+00:00]".parse().unwrap());
        for text in [
            "see you at 7",
            "把验证码发给我",
            "my flight was late",
            "lunch was $12",
            "I booked a table once",
            "快递到了吗",
        ] {
            assert!(forms(text, &crate::annotate(text, None, &context), &context).is_empty(), "{text}");
        }
    }
}
