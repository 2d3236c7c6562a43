//! The grant's key, and what it opens.
//!
//! INVARIANT: a [`LiveGrant`] is made by [`open`] alone, which checks a MAC over the whole grant under the key that
//! is shown. Keys that open data come from a `LiveGrant` alone, so that whoever cannot show the key reads nothing,
//! and a row altered in the database widens nothing.

use crate::{Field, Grant, Needed, Purpose, Refusal, State};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A MAC over a grant.
pub type TermsMac = [u8; 32];

/// A key of 32 bytes that is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Subkey([u8; 32]);

impl Subkey {
    /// The bytes, for a cipher.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for Subkey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Subkey(…)")
    }
}

/// A grant's key: random, kept apart from the data, destroyed by withdrawal.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct GrantKey([u8; 32]);

impl GrantKey {
    /// A key from its bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        GrantKey(bytes)
    }

    /// The bytes, for wrapping.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Authenticates a grant.
    pub fn sign(&self, grant: &Grant) -> TermsMac {
        mac(&self.0, &[b"terms", &grant.canonical()])
    }

    /// Whether `code` is this key's over `grant`; in constant time.
    pub fn verifies(&self, grant: &Grant, code: &TermsMac) -> bool {
        subtle::ConstantTimeEq::ct_eq(self.sign(grant).as_slice(), code.as_slice()).into()
    }

    /// A key for one use; see [`LiveGrant::subkey`]. Who holds the grant's key itself can make it whatever the grant's
    /// state: to remove what was sealed, never to read.
    pub fn subkey(&self, label: &str) -> Subkey {
        Subkey(mac(&self.0, &[b"subkey", label.as_bytes()]))
    }

    /// Whether `proof` was made by a live grant of this key over `entry`.
    pub fn proves(&self, entry: &[u8], proof: &[u8; 32]) -> bool {
        subtle::ConstantTimeEq::ct_eq(mac(&self.0, &[b"entry", entry]).as_slice(), proof.as_slice()).into()
    }
}

impl std::fmt::Debug for GrantKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GrantKey(…)")
    }
}

/// HMAC-SHA-256 over parts, each with its length before it so that none can pass for another.
pub(crate) fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length; the arm without one is never reached.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// A grant that stands now, shown with its key. Opaque: made by [`open`] alone.
pub struct LiveGrant {
    grant: Grant,
    key: GrantKey,
}

/// Hands out a live grant to who shows its key.
///
/// # Errors
/// [`Refusal::Altered`] when the row is not what the key signed, [`Refusal::NotGiven`] when the grant is paused,
/// expired or withdrawn at `now`.
pub fn open(grant: Grant, code: &TermsMac, key: GrantKey, now: Timestamp) -> Result<LiveGrant, Refusal> {
    if !key.verifies(&grant, code) {
        return Err(Refusal::Altered { grant: grant.id });
    }
    match grant.state(now) {
        State::Given => Ok(LiveGrant { grant, key }),
        state => Err(Refusal::NotGiven { grant: grant.id, state }),
    }
}

impl LiveGrant {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.grant.id
    }

    /// What it permits.
    pub fn grant(&self) -> &Grant {
        &self.grant
    }

    /// Refuses a purpose that it does not name.
    ///
    /// # Errors
    /// [`Refusal::Needs`], which says which grant would be needed.
    pub fn bind(&self, purpose: Purpose) -> Result<(), Refusal> {
        if self.grant.terms.purposes.allow(purpose) {
            return Ok(());
        }
        Err(Refusal::Needs(Needed {
            source: Some(self.grant.terms.source.clone()),
            purpose,
            fields: Vec::new(),
            provider: None,
        }))
    }

    /// Whether a field may leave.
    pub(crate) fn shares(&self, field: Field) -> bool {
        self.grant.terms.share.contains(&field)
    }

    /// A key for one use, which tells nothing of the grant's key or of other uses.
    pub fn subkey(&self, label: &str) -> Subkey {
        self.key.subkey(label)
    }

    pub(crate) fn prove(&self, entry: &[u8]) -> [u8; 32] {
        mac(&self.key.0, &[b"entry", entry])
    }
}

impl std::fmt::Debug for LiveGrant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LiveGrant({})", self.grant.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Purposes, Terms};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn grant() -> Grant {
        Grant::new("g1".into(), Terms::local("sms:phone", Purposes::All), at(0))
    }

    #[test]
    fn only_the_right_key_over_the_right_row_opens() {
        let code = GrantKey::new([7; 32]).sign(&grant());
        assert!(open(grant(), &code, GrantKey::new([7; 32]), at(1)).is_ok());
        assert!(matches!(open(grant(), &code, GrantKey::new([8; 32]), at(1)), Err(Refusal::Altered { .. })));
    }

    #[test]
    fn a_widened_row_opens_nothing() {
        let code = GrantKey::new([7; 32]).sign(&grant());
        let mut wider = grant();
        wider.terms.share.insert(Field::Place);
        assert!(matches!(open(wider, &code, GrantKey::new([7; 32]), at(1)), Err(Refusal::Altered { .. })));
        let resumed = Grant { given_at: at(1), ..grant() };
        assert!(open(resumed, &code, GrantKey::new([7; 32]), at(1)).is_err());
    }

    #[test]
    fn a_paused_grant_opens_nothing_with_its_own_key() {
        let paused = Grant { paused_at: Some(at(1)), ..grant() };
        let code = GrantKey::new([7; 32]).sign(&paused);
        assert!(matches!(
            open(paused, &code, GrantKey::new([7; 32]), at(2)),
            Err(Refusal::NotGiven { state: State::Paused, .. })
        ));
    }

    #[test]
    fn subkeys_differ_by_use_and_print_nothing() {
        let key = GrantKey::new([7; 32]);
        let code = key.sign(&grant());
        let live = open(grant(), &code, key, at(1)).unwrap();
        assert_ne!(live.subkey("a").bytes(), live.subkey("b").bytes());
        assert_eq!(format!("{:?}", live.subkey("a")), "Subkey(…)");
    }
}
