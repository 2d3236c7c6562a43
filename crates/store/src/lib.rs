//! Keeps what a person has, sealed under keys that belong to their grants.
