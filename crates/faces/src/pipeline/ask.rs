//! What cards ask of local providers, under the same policy as any query; nothing of it leaves the machine.

use std::collections::HashSet;
use steward_consent::Purpose;
use steward_edge::providers::LocalProvider;
use steward_model::{Answer, Card, Context, Query, order};
use steward_store::{Vault, ledger};

/// Providers that are on this machine.
#[derive(Default)]
pub struct Partners {
    local: Vec<Box<dyn LocalProvider>>,
}

impl Partners {
    /// These and no others.
    pub fn new(local: Vec<Box<dyn LocalProvider>>) -> Self {
        Partners { local }
    }

    /// Asks for what each live card would like to know, and draws it with the answers that came.
    pub fn complete(&self, vault: &mut Vault, cards: &mut [Card], context: &Context) -> anyhow::Result<()> {
        let mut asked = 0;
        let mut purposes = HashSet::new();
        for card in cards {
            let queries =
                if card.state.is_live() { steward_decide::cards::queries(card, context) } else { Vec::new() };
            let mut answers: Vec<Option<Answer>> = queries.iter().map(|query| self.answer(query)).collect();
            if !queries.is_empty() {
                asked += queries.len() as u64;
                purposes.insert(Purpose::Card(card.kind));
                if let Some(query) = steward_decide::cards::follow_up(card, &answers, context) {
                    asked += 1;
                    answers.push(self.answer(&query));
                }
            }
            steward_decide::cards::draw(card, &answers, context);
        }
        if asked > 0 && !self.local.is_empty() {
            // One entry for the batch: the person sees that a map was asked, and that nothing left.
            let mut entry = ledger::Entry::new(ledger::Event::Asked, vault.now()).counting(asked);
            entry.provider = Some(self.local.iter().map(|local| local.name()).collect::<Vec<_>>().join(" "));
            entry.purposes = purposes.into_iter().collect();
            order::sorted(&mut entry.purposes);
            vault.note_use(vec![entry])?;
        }
        Ok(())
    }

    fn answer(&self, query: &Query) -> Option<Answer> {
        self.local.iter().find_map(|provider| provider.answer(query).ok())
    }
}
