//! Writes the vault that a release keeps as a fixture: `cargo run -p steward-store --example fixture -- FOLDER`.
//!
//! Run it once for a release, into `tests/fixtures/<release>`; what an older release wrote is never written anew.

use jiff::Timestamp;
use steward_consent::{Purposes, Terms};
use steward_model::{Card, Message};
use steward_store::{Places, Unlock, Vault};

const LINES: [&str; 4] = [
    r#"{"sent_at":"2026-03-04T19:05:00+08:00","from":"Lin","text":"几点到？","kind":"text","conversation":"Lin","reply_to":null,"attachments":[],"edited":false,"subject":null}"#,
    r#"{"sent_at":"2026-03-04T19:06:30.250+08:00","from":"me","text":"七点 🎈","kind":"text","conversation":"Lin","reply_to":0,"attachments":[],"edited":true,"subject":null}"#,
    r#"{"sent_at":"2026-03-05T08:00:00+01:00","from":null,"text":"","kind":"media","conversation":null,"reply_to":null,"attachments":["a.jpg","b.jpg"],"edited":false,"subject":null}"#,
    r#"{"sent_at":"1969-12-31T23:59:59-03:00","from":"Ana","text":"line\nline","kind":"system","conversation":"Mail","reply_to":null,"attachments":[],"edited":false,"subject":"Re: dinner"}"#,
];

const CARD: &str = r#"{"id":"c1","kind":"dine","state":"proposed","facts":{"cuisine":"thai"},"title":"Dinner","blocks":[],"actions":[],"why":{"messages":[1],"rule":"example","grants":["GRANT"],"disclosures":[]},"from":"2026-03-04T12:00:00","until":"2026-03-06T12:00:00"}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("say into which folder")?;
    let now: Timestamp = "2026-03-05T12:00:00Z".parse()?;
    let mut vault = Vault::open(&Places::under(folder.as_ref()), &Unlock::Open, now)?;
    let grant = vault.grant(Terms::local("whatsapp:Lin", Purposes::All))?;
    let narrow = Terms { keep_seconds: Some(86_400), ..Terms::local("sms:phone", "parcel,code".parse()?) };
    let paused = vault.grant(narrow)?;
    let gone = vault.grant(Terms::local("mail:old", Purposes::All))?;
    let mut import = vault.import(&grant.id)?;
    for line in LINES {
        import.push(serde_json::from_str::<Message>(line)?)?;
    }
    import.push_unparsed(b"\xff not understood yet")?;
    import.finish()?;
    let card: Card = serde_json::from_str(&CARD.replace("GRANT", &grant.id))?;
    vault.put_cards(&[card])?;
    vault.put_part(&grant.id, "launches", &[1, 2, 3])?;
    vault.set_setting("me", Some(&"Ana"))?;
    vault.never("Spam Ltd", &[])?;
    vault.pause(&paused.id)?;
    vault.withdraw(&gone.id)?;
    vault.sweep()?;
    Ok(())
}
