//! A disclosure that passed no gate.
use steward_consent::Disclosure;
use steward_model::Query;

fn forge(query: Query) -> Disclosure<Query> {
    Disclosure { query, provider: "maps".to_owned(), entry: 1 }
}

fn main() {}
