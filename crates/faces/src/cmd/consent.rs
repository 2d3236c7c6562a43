//! `steward consent`: what the person permits, and taking it back.

mod saying;
mod withdraw;

use crate::example::Example;
use crate::i18n::Words;
use crate::misuse::Misuse;
use crate::settings::Global;
use crate::{failures, moments, vault};
use jiff::Timestamp;
use saying::{as_json, print};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::str::FromStr;
use steward_consent::{Data, Field, Grant, Purpose, Purposes, Refusal, Terms, receipt};
use steward_model::{PhraseArg, order};
use steward_store::{SourceInfo, Vault};

#[derive(clap::Subcommand)]
pub enum Act {
    /// Permit steward to read a source
    Grant {
        /// Where the messages come from, `platform:anything`
        #[arg(long, value_name = "NAME")]
        source: String,
        #[command(flatten)]
        terms: TermArgs,
        /// Also let a live source add messages, by a token
        #[arg(long)]
        live: bool,
    },
    /// List all permissions
    List,
    /// Show one permission, and what lies under it
    Show(One),
    /// Open nothing until resumed; nothing is destroyed
    Pause(One),
    /// Open a paused permission again
    Resume(One),
    /// Destroy the key: all that came by this permission becomes unreadable, and is swept away
    Withdraw(withdraw::Args),
    /// Change what a permission allows; what is not named stays
    Change {
        #[command(flatten)]
        one: One,
        #[command(flatten)]
        terms: TermArgs,
    },
    /// Let a permission run on, or again
    Renew {
        #[command(flatten)]
        one: One,
        /// Until when, RFC 3339 or a day [default: until you withdraw it]
        #[arg(long, value_name = "INSTANT")]
        until: Option<String>,
    },
    /// The record of a permission for other programs, after ISO/IEC TS 27560
    Receipt(One),
}

/// One of the permissions.
#[derive(clap::Args)]
pub struct One {
    /// The permission's id
    id: String,
}

#[derive(clap::Args)]
pub struct TermArgs {
    /// Which data: messages, contacts, apps, place
    #[arg(long, value_name = "LIST")]
    of: Option<String>,
    /// What for: kinds of cards, search, home, calendar, assistant, or all
    #[arg(long, value_name = "LIST")]
    purpose: Option<String>,
    /// Which fields may leave: place-rough place time people cuisine item amount query
    #[arg(long, value_name = "FIELDS")]
    share: Option<String>,
    /// To which providers, or `local` for none
    #[arg(long, value_name = "PROVIDERS")]
    to: Option<String>,
    /// Until when, RFC 3339 or a day
    #[arg(long, value_name = "INSTANT")]
    until: Option<String>,
    /// Keep messages so long after they were sent: 90d, 12h, P1Y
    #[arg(long, value_name = "DURATION")]
    keep: Option<String>,
}

/// The words of a list; one that is not known is told with those that are.
fn list<'w, T: FromStr + Ord>(
    flag: &str,
    words: &str,
    known: impl Iterator<Item = &'w str> + Clone,
) -> anyhow::Result<BTreeSet<T>> {
    let mut list = BTreeSet::new();
    for word in words.split([',', ' ']).filter(|word| !word.is_empty()) {
        let unknown = |_| Misuse::unknown("misuse-word", format!("--{flag} {word}"), known.clone());
        list.insert(word.parse().map_err(unknown)?);
    }
    Ok(list)
}

/// An end that lies ahead: a permission that had ended before it was given would open nothing.
fn ahead(flag: &str, words: &str, global: &Global) -> anyhow::Result<Timestamp> {
    let until = moments::instant(flag, words, global)?;
    if until > global.now()?.timestamp() {
        return Ok(until);
    }
    Err(Misuse::error("misuse-past", format!("--{flag} {words}")))
}

/// Says which of the providers named nobody here asks: it may be a slip, and may be one of a later release.
fn tell_of_strangers(terms: &Terms, words: Words) {
    let names: Vec<&str> = terms.to.iter().map(String::as_str).collect();
    if !names.is_empty() {
        let names = [("names", PhraseArg::Text(words.list(&names)))];
        eprintln!("steward: {}", words.say_with("consent-no-provider", &names));
    }
}

impl TermArgs {
    /// Nothing was said.
    fn is_empty(&self) -> bool {
        [&self.of, &self.purpose, &self.share, &self.to, &self.until, &self.keep]
            .iter()
            .all(|said| said.is_none())
    }

    /// Puts what was said over what stands.
    fn over(&self, terms: &mut Terms, global: &Global) -> anyhow::Result<()> {
        if let Some(words) = &self.of {
            let known = Data::ALL.map(Data::word);
            terms.of = list("of", words, known.into_iter())?;
            if terms.of.is_empty() {
                return Err(Misuse::unknown("misuse-word", "--of", known));
            }
        }
        if let Some(words) = &self.purpose {
            let known = std::iter::once("all").chain(Purpose::every().map(Purpose::word));
            terms.purposes = words
                .parse()
                .map_err(|_| Misuse::unknown("misuse-word", format!("--purpose {words}"), known))?;
        }
        if let Some(words) = &self.share {
            terms.share = list("share", words, Field::ALL.into_iter().map(Field::word))?;
        }
        if let Some(words) = &self.to {
            let names = words.split([',', ' ']).filter(|word| !word.is_empty() && *word != "local");
            terms.to = order::set(names.map(str::to_owned));
        }
        if let Some(words) = &self.until {
            terms.until = Some(ahead("until", words, global)?);
        }
        if let Some(words) = &self.keep {
            terms.keep_seconds = Some(moments::seconds("keep", words, global)?);
        }
        Ok(())
    }
}

/// Runs the verb.
pub fn run(act: &Act, global: &Global) -> anyhow::Result<ExitCode> {
    match act {
        Act::Grant { source, terms, live } => grant(source, terms, *live, global)?,
        Act::List => list_all(global)?,
        Act::Show(One { id }) => {
            let mut vault = vault::existing(global)?;
            print(&info(&mut vault, id)?, global, &vault)?;
        }
        Act::Pause(One { id }) => altered(global, |vault| Ok(vault.pause(id)?))?,
        Act::Resume(One { id }) => altered(global, |vault| Ok(vault.resume(id)?))?,
        Act::Change { one, terms } if terms.is_empty() => {
            return Err(Misuse::error("misuse-no-change", format!("consent change {}", one.id)));
        }
        Act::Change { one, terms } => altered(global, |vault| {
            let mut changed = vault.grant_of(&one.id)?.terms;
            terms.over(&mut changed, &vault::completed(global, vault)?)?;
            tell_of_strangers(&changed, Words::new(global.lang()?));
            Ok(vault.change(&one.id, changed)?)
        })?,
        Act::Renew { one, until } => altered(global, |vault| {
            let known = vault::completed(global, vault)?;
            let until = until.as_deref().map(|words| moments::instant("until", words, &known)).transpose()?;
            Ok(vault.renew(&one.id, until)?)
        })?,
        Act::Receipt(One { id }) => {
            let mut vault = vault::existing(global)?;
            vault.tidy()?;
            let record = receipt(&vault.grant_of(id)?, vault.now());
            println!("{}", if global.json { record.to_string() } else { format!("{record:#}") });
        }
        Act::Withdraw(args) => withdraw::run(args, global)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// All permissions; one whose row was altered has no terms to show, and is named.
fn list_all(global: &Global) -> anyhow::Result<()> {
    let mut vault = vault::existing(global)?;
    for info in vault.sources()? {
        print(&info, global, &vault)?;
    }
    let words = Words::new(global.lang()?);
    for grant in vault.altered()? {
        eprintln!("steward: {}", words.phrase(&failures::of_refusal(&Refusal::Altered { grant })));
    }
    Ok(())
}

fn grant(source: &str, args: &TermArgs, live: bool, global: &Global) -> anyhow::Result<()> {
    let named =
        source.split_once(':').is_some_and(|(platform, rest)| !platform.is_empty() && !rest.is_empty());
    if !named {
        return Err(Misuse::error("misuse-source", format!("--source {source}")));
    }
    let mut terms = Terms::local(source, Purposes::All);
    // What makes no sense makes no vault; then again, since a day ends when it ends in the person's own zone.
    args.over(&mut terms.clone(), global)?;
    let words = Words::new(global.lang()?);
    if args.purpose.is_none() {
        eprintln!("steward: {}", words.say("consent-all-taken"));
    }
    let mut vault = vault::open(global)?;
    args.over(&mut terms, &vault::completed(global, &vault)?)?;
    tell_of_strangers(&terms, words);
    let token = live.then(Vault::new_token).transpose()?;
    terms.live = token.as_ref().map(|token| Vault::token_hash(token));
    let grant = vault.grant(terms)?;
    if global.json {
        let mut shown = as_json(&grant, vault.now());
        if let (Some(token), Value::Object(fields)) = (&token, &mut shown) {
            fields.insert("token".to_owned(), json!(token));
        }
        println!("{shown}");
        return Ok(());
    }
    print(&info(&mut vault, &grant.id)?, global, &vault)?;
    let context = vault::completed(global, &vault)?.context()?;
    if let Some(example) = Example::kept(&mut vault, Some(source), &context)? {
        println!("{}", example.said(words));
    }
    println!("{}", words.say("consent-cannot"));
    if let Some(token) = token {
        println!("token {token}");
    }
    Ok(())
}

/// Changes a permission, and shows it as it stands then.
fn altered(global: &Global, change: impl FnOnce(&mut Vault) -> anyhow::Result<Grant>) -> anyhow::Result<()> {
    let mut vault = vault::existing(global)?;
    let grant = change(&mut vault)?;
    print(&info(&mut vault, &grant.id)?, global, &vault)
}

fn info(vault: &mut Vault, id: &str) -> anyhow::Result<SourceInfo> {
    let found = vault.sources()?.into_iter().find(|info| info.grant.id == id);
    match found {
        Some(info) => Ok(info),
        None => match vault.grant_of(id) {
            Err(error) => Err(error.into()),
            Ok(_) => Err(steward_store::StoreError::NoGrant(id.to_owned()).into()),
        },
    }
}
