//! How the person wants to be interrupted, and what they have been told of: kept sealed among the settings.

use crate::taste;
use jiff::civil::DateTime;
use std::borrow::Borrow;
use steward_decide::attention::{Attention, Called, Calls};
use steward_model::Card;
use steward_store::{StoreError, Vault};

const ATTENTION: &str = "attention";
const CALLS: &str = "calls";

/// How the person wants to be interrupted.
pub fn read(vault: &Vault) -> Result<Attention, StoreError> {
    Ok(vault.setting(ATTENTION)?.unwrap_or_default())
}

/// Keeps it.
pub fn keep(vault: &mut Vault, attention: &Attention) -> Result<(), StoreError> {
    vault.set_setting(ATTENTION, Some(attention))
}

/// What they have been told of.
pub fn calls(vault: &Vault) -> Result<Calls, StoreError> {
    Ok(vault.setting(CALLS)?.unwrap_or_default())
}

/// Takes the cards of a list that is opened for told, but for those that wait.
pub fn settle<C: Borrow<Card>>(vault: &mut Vault, cards: &[C]) -> Result<(), StoreError> {
    let mut calls = calls(vault)?;
    calls.settle(cards);
    vault.remember(CALLS, &calls)
}

/// What may be told of now, noted as told.
pub fn next<C: Borrow<Card>>(vault: &mut Vault, cards: &[C], now: DateTime) -> Result<Called, StoreError> {
    let (attention, before) = (read(vault)?, calls(vault)?);
    let taste = taste::read(vault, now.date())?;
    let mut calls = before.clone();
    let called = calls.next(cards, &attention, &taste, now);
    if calls != before {
        vault.remember(CALLS, &calls)?;
    }
    Ok(called)
}
