//! What the person's use of cards taught, kept in one part for each grant that a card came by.

use jiff::civil::Date;
use steward_consent::Purpose;
use steward_decide::attention::{Deed, Part, Taste};
use steward_model::Card;
use steward_store::{StoreError, Vault};

const NAME: &str = "taste";

fn parts(vault: &mut Vault) -> Result<Vec<(String, Part)>, StoreError> {
    vault.parts_for(NAME, &Purpose::every().collect::<Vec<_>>())
}

/// What is known of the person's taste today.
pub fn read(vault: &mut Vault, today: Date) -> Result<Taste, StoreError> {
    let parts = parts(vault)?;
    Ok(Taste::of(parts.iter().map(|(_, part)| part), today))
}

/// Notes what was done with a card, in equal shares under the grants that it came by.
pub fn note(vault: &mut Vault, card: &Card, deed: Deed, today: Date) -> Result<(), StoreError> {
    let known = parts(vault)?;
    let weight = 1.0 / card.why.grants.len().max(1) as f64;
    for grant in &card.why.grants {
        let part = known.iter().find(|(id, _)| id == grant).map(|(_, part)| part.clone());
        let mut part = part.unwrap_or_default();
        part.note(card.kind, deed, weight, today);
        vault.put_part(grant, NAME, &part)?;
    }
    Ok(())
}

/// Forgets all of it.
pub fn reset(vault: &mut Vault) -> Result<(), StoreError> {
    for (grant, _) in parts(vault)? {
        vault.put_part(&grant, NAME, &Part::default())?;
    }
    Ok(())
}
