//! A permission in plain words, and as JSON.

use crate::i18n::Words;
use crate::settings::Global;
use crate::{moments, vault};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use steward_consent::{Grant, Purposes, State};
use steward_model::{Moment, PhraseArg};
use steward_store::{SourceInfo, Vault};

/// A grant as JSON shows it.
pub(super) fn as_json(grant: &Grant, now: Timestamp) -> Value {
    let terms = &grant.terms;
    json!({
        "grant": grant.id,
        "state": grant.state(now).word(),
        "source": terms.source,
        "of": terms.of,
        "purposes": terms.purposes,
        "share": terms.share,
        "to": if terms.to.is_empty() { BTreeSet::from(["local".to_owned()]) } else { terms.to.clone() },
        "until": terms.until,
        "keep_seconds": terms.keep_seconds,
        "live": terms.live.is_some(),
        "given_at": grant.given_at,
        "paused_at": grant.paused_at,
        "withdrawn_at": grant.withdrawn_at,
    })
}

pub(super) fn print(info: &SourceInfo, global: &Global, vault: &Vault) -> anyhow::Result<()> {
    let grant = &info.grant;
    if global.json {
        let mut shown = as_json(grant, vault.now());
        if let Value::Object(fields) = &mut shown {
            fields.insert("messages".to_owned(), json!(info.messages));
            fields.insert("conversations".to_owned(), json!(info.conversations));
            fields.insert("last_sent".to_owned(), json!(info.last_sent));
            fields.insert("last_heard".to_owned(), json!(info.last_heard));
            fields.insert("unparsed".to_owned(), json!(info.unparsed));
            fields.insert("cards".to_owned(), json!(info.cards));
            fields.insert("damaged".to_owned(), json!(info.damaged));
        }
        println!("{shown}");
        return Ok(());
    }
    // Times as the person's own zone has them, which the settings keep.
    let global = &vault::completed(global, vault)?;
    let words = Words::new(global.lang()?);
    let state = match grant.withdrawn_at {
        Some(at) => {
            let since = PhraseArg::Text(words.date(at.to_zoned_datetime(global.zone()?).date()));
            words.say_with("consent-withdrawn-since", &[("since", since)])
        }
        None => words.say(&format!("consent-state-{}", info.state.word())),
    };
    println!("{}  {state}", grant.id);
    println!("  {}", sentence(grant, words, global)?);
    if let Some(keep) = grant.terms.keep_seconds {
        let length = [("minutes", PhraseArg::Number(keep as f64 / 60.0))];
        println!("  {}", words.say_with("consent-kept-for", &length));
    }
    // What lies under one that does not stand is not counted: its key opens nothing.
    if info.state == State::Given {
        let messages = [("n", PhraseArg::Number(info.messages as f64))];
        let zone = global.zone()?;
        let heard = info.last_heard.map(|at| {
            let at = PhraseArg::Moment(Moment::At(at.to_zoned_datetime(zone).datetime()));
            words.say_with("consent-heard", &[("clock", at)])
        });
        let cards = [("n", PhraseArg::Number(info.cards as f64))];
        println!(
            "  {} · {}{}",
            words.say_with("consent-messages", &messages),
            words.say_with("consent-cards", &cards),
            heard.map_or_else(String::new, |heard| format!(" · {heard}"))
        );
        if info.unparsed > 0 {
            let n = [("n", PhraseArg::Number(info.unparsed as f64))];
            println!("  {}", words.say_with("read-unparsed", &n));
        }
        if info.damaged {
            println!("  {}", words.say("consent-damaged"));
        }
    }
    Ok(())
}

/// What a grant means, in one plain sentence.
fn sentence(grant: &Grant, words: Words, global: &Global) -> anyhow::Result<String> {
    let terms = &grant.terms;
    let purposes = match &terms.purposes {
        Purposes::All => words.say("purpose-all"),
        Purposes::Only(some) => {
            let said: Vec<_> =
                some.iter().map(|purpose| words.say(&format!("purpose-{}", purpose.word()))).collect();
            words.list(&said)
        }
    };
    let until = match terms.until {
        None => words.say("consent-forever"),
        Some(until) => words.date(moments::last_day(until, &global.zone()?)),
    };
    let text = PhraseArg::Text;
    let mut args =
        vec![("source", text(terms.source.clone())), ("purposes", text(purposes)), ("until", text(until))];
    if terms.to.is_empty() || terms.share.is_empty() {
        args.push(("to", text(words.say("consent-nobody"))));
        return Ok(words.say_with("consent-sentence", &args));
    }
    let to: Vec<_> = terms.to.iter().cloned().collect();
    let fields: Vec<_> =
        terms.share.iter().map(|field| words.say(&format!("field-{}", field.word()))).collect();
    args.push(("to", text(words.list(&to))));
    args.push(("fields", text(words.list(&fields))));
    Ok(words.say_with("consent-sentence-out", &args))
}
