//! `steward cards dismiss`, `mute` and `use`: what the person does with cards, and what that teaches.

use crate::cmd::opened::Opened;
use crate::plain::plain;
use crate::standing::of_conversation;
use crate::taste;
use std::process::ExitCode;
use steward_consent::Purpose;
use steward_decide::attention::Deed;
use steward_model::{Card, CardKind, PhraseArg};
use steward_store::{CardMark, Vault};

/// Takes a card away for good.
pub(super) fn dismiss(home: &mut Opened, id: &str) -> anyhow::Result<ExitCode> {
    let card = derived(home, id)?;
    let mark = CardMark::Dismissed(id.to_owned());
    let new = !home.vault.marks()?.contains(&mark);
    home.vault.mark(mark, true)?;
    if new {
        taste::note(&mut home.vault, &card, Deed::Dismissed, home.context.now.date())?;
    }
    Ok(done("cards-dismissed", id, home))
}

/// Notes that a card was used.
pub(super) fn used(home: &mut Opened, id: &str) -> anyhow::Result<ExitCode> {
    let card = derived(home, id)?;
    taste::note(&mut home.vault, &card, Deed::Used, home.context.now.date())?;
    Ok(done("cards-used", id, home))
}

/// No more cards of this kind, of this plan or from this conversation.
pub(super) fn mute(home: &mut Opened, what: &str) -> anyhow::Result<ExitCode> {
    derive_unless_known(home, what)?;
    let mark = named(home, what)?;
    for card in &under(&mut home.vault, &mark)? {
        taste::note(&mut home.vault, card, Deed::Muted, home.context.now.date())?;
    }
    home.vault.mark(mark, true)?;
    // A conversation's cards go where they are derived.
    home.derive()?;
    Ok(done("cards-muted", what, home))
}

/// Takes a muting back, and what it taught.
pub(super) fn unmute(home: &mut Opened, what: &str) -> anyhow::Result<ExitCode> {
    derive_unless_known(home, what)?;
    let marks = set(home, what)?;
    for mark in &marks {
        home.vault.mark(mark.clone(), false)?;
    }
    // A conversation's cards come back where they are derived.
    home.derive()?;
    let mut back = Vec::new();
    for mark in &marks {
        back.extend(under(&mut home.vault, mark)?);
    }
    for card in &back {
        taste::note(&mut home.vault, card, Deed::Unmuted, home.context.now.date())?;
    }
    Ok(done("cards-unmuted", what, home))
}

/// Says what was done, to a person.
fn done(id: &str, about: &str, home: &Opened) -> ExitCode {
    if !home.global.json {
        let name = kind_of(about).map_or_else(|| plain(about), |kind| home.words.kind(kind));
        // As it is typed again: a name of several words in quotation marks.
        let given = if about.contains(' ') { format!("'{}'", plain(about)) } else { plain(about) };
        let args = [("name", PhraseArg::Text(name)), ("given", PhraseArg::Text(given))];
        println!("{}", home.words.say_with(id, &args));
    }
    ExitCode::SUCCESS
}

/// After an import cards are derived by whoever looks first.
fn derive_unless_known(home: &mut Opened, id: &str) -> anyhow::Result<()> {
    if home.vault.card(id)?.is_none() {
        home.derive()?;
    }
    Ok(())
}

/// A card by its id, derived if it is not known yet.
fn derived(home: &mut Opened, id: &str) -> anyhow::Result<Card> {
    derive_unless_known(home, id)?;
    home.card(id)
}

fn kind_of(word: &str) -> Option<CardKind> {
    CardKind::ALL.into_iter().find(|kind| kind.word() == word)
}

/// What a kind's word, a card's id or a conversation's name mutes.
fn named(home: &mut Opened, what: &str) -> anyhow::Result<CardMark> {
    if let Some(kind) = kind_of(what) {
        return Ok(CardMark::Kind(kind));
    }
    if home.vault.card(what)?.is_some() {
        return Ok(CardMark::Card(what.to_owned()));
    }
    let every: Vec<Purpose> = Purpose::every().collect();
    let talks = home.vault.read(&every)?.conversations();
    // A name mistyped would mute nothing, and say nothing of it.
    let known = talks.iter().any(|talk| talk.name.as_deref() == Some(what));
    let name = [("name", PhraseArg::Text(what.to_owned()))];
    anyhow::ensure!(known, "{}", home.words.say_with("fails-mute", &name));
    Ok(CardMark::Conversation(what.to_owned()))
}

/// The marks of this name that are set.
fn set(home: &Opened, what: &str) -> anyhow::Result<Vec<CardMark>> {
    let of_kind = kind_of(what).map(CardMark::Kind);
    let named = [CardMark::Card(what.to_owned()), CardMark::Conversation(what.to_owned())];
    let marks = home.vault.marks()?;
    let set: Vec<CardMark> = of_kind.into_iter().chain(named).filter(|mark| marks.contains(mark)).collect();
    let name = [("name", PhraseArg::Text(what.to_owned()))];
    anyhow::ensure!(!set.is_empty(), "{}", home.words.say_with("fails-unmute", &name));
    Ok(set)
}

/// The cards that a mark is about.
fn under(vault: &mut Vault, mark: &CardMark) -> anyhow::Result<Vec<Card>> {
    if let CardMark::Conversation(name) = mark {
        return of_conversation(vault, name);
    }
    let mut cards = vault.cards(None)?;
    cards.retain(|card| match mark {
        CardMark::Kind(kind) => card.kind == *kind,
        CardMark::Card(id) => card.id == *id,
        _ => false,
    });
    Ok(cards)
}
