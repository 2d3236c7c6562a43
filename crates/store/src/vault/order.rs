//! How an order to forget lies in the vault: one that lacks a part, or has one more, is none.

use super::forget::Forget;
use crate::StoreError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use steward_model::MessageId;

/// The form of an order that this release reads.
const VERSION: u32 = 1;
/// What is said of one that cannot be read.
pub(super) const UNREAD: &str = "an order to forget, which was not finished; order it again";

/// An order that is being carried out, as it lies there. What lacks a part is none: it would say more than was said.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Order {
    version: u32,
    #[serde(deserialize_with = "Option::deserialize")]
    from: Option<Timestamp>,
    #[serde(deserialize_with = "Option::deserialize")]
    to: Option<Timestamp>,
    #[serde(deserialize_with = "Option::deserialize")]
    with: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    conversation: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    message: Option<MessageId>,
    /// Messages from this number on came after the order: it says nothing of them.
    pub below: u64,
}

/// What is looked at first, whatever else lies there.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Order {
    pub fn new(what: &Forget, below: u64) -> Order {
        let Forget { from, to, with, conversation, message } = what.clone();
        Order { version: VERSION, from, to, with, conversation, message, below }
    }

    pub fn what(&self) -> Forget {
        let Order { from, to, with, conversation, message, .. } = self.clone();
        Forget { from, to, with, conversation, message }
    }

    pub fn read(plain: &[u8]) -> Result<Order, StoreError> {
        match serde_json::from_slice(plain) {
            Ok(Version { version: VERSION }) => {}
            Ok(Version { version }) => return Err(StoreError::Newer(version)),
            Err(_) => return Err(StoreError::Unsealed(UNREAD)),
        }
        serde_json::from_slice(plain).map_err(|_| StoreError::Unsealed(UNREAD))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_lacks_a_part_or_is_of_another_release_is_none() {
        let whole = serde_json::to_value(Order::new(&Forget::default(), 7)).unwrap();
        let read = |value: &serde_json::Value| Order::read(&serde_json::to_vec(value).unwrap());
        assert!(read(&whole).is_ok());
        for part in whole.as_object().unwrap().keys() {
            let mut less = whole.clone();
            less.as_object_mut().unwrap().remove(part);
            assert!(matches!(read(&less), Err(StoreError::Unsealed(_))), "without {part}");
        }
        let mut more = whole.clone();
        more["unless"] = "it is kept".into();
        assert!(matches!(read(&more), Err(StoreError::Unsealed(_))));
        more["version"] = 2.into();
        assert!(matches!(read(&more), Err(StoreError::Newer(2))));
    }
}
