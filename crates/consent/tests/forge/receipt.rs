//! A receipt without an entry.
use steward_consent::EntryReceipt;

fn forge() -> EntryReceipt {
    EntryReceipt { entry: 1, proof: [0; 32] }
}

fn main() {}
