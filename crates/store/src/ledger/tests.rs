//! Faults put into a ledger, each found and named.
