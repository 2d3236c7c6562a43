//! A live grant out of nothing.
use steward_consent::{Grant, GrantKey, LiveGrant};

fn forge(grant: Grant, key: GrantKey) -> LiveGrant {
    LiveGrant { grant, key }
}

fn main() {}
