//! Leaving people and conversations out of an import before a byte of them is kept.

use steward_edge::sources::Item;
use steward_model::MessageKind;

/// Names to be left out, each with how often it was met.
#[derive(Default)]
pub struct Without {
    names: Vec<(String, String, u64)>,
    left_out: u64,
    /// Names may be of somebody who is in another file.
    lenient: bool,
}

impl Without {
    /// These names, in any case; each must be met.
    pub fn new(names: &[String]) -> Self {
        let folded = |name: &String| (name.clone(), name.trim().to_lowercase(), 0);
        Without { names: names.iter().map(folded).collect(), ..Without::default() }
    }

    /// The same for one file of several: who is to be left out may be in another of them.
    pub fn of_several<'n>(names: impl IntoIterator<Item = &'n String>) -> Self {
        Without { lenient: true, ..Without::new(&names.into_iter().cloned().collect::<Vec<_>>()) }
    }

    /// Whether nobody is to be left out.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether an item is from such a person, or of a conversation that bears the name; a line of the system's own or a
    /// record that was not understood goes where it holds the name.
    pub fn leaves_out(&mut self, item: &Item) -> bool {
        if self.names.is_empty() {
            return false;
        }
        let mut out = false;
        for (_, name, met) in &mut self.names {
            let is = |words: &Option<String>| {
                words.as_ref().is_some_and(|words| words.trim().to_lowercase() == *name)
            };
            let hit = match item {
                Item::Message(message) => {
                    let named = is(&message.from) || is(&message.conversation);
                    *met += u64::from(named);
                    named
                        || message.kind == MessageKind::System && message.text.to_lowercase().contains(&*name)
                }
                Item::Unparsed(unparsed) => {
                    String::from_utf8_lossy(&unparsed.raw).to_lowercase().contains(&*name)
                }
                Item::Warning(_) | Item::Owner(_) => false,
            };
            out |= hit;
        }
        self.left_out += u64::from(out && matches!(item, Item::Message(_)));
        out
    }

    /// A name that no message bore, where each had to be met.
    pub fn unmet(&self) -> Option<String> {
        let unmet = self.names.iter().find(|(_, _, met)| *met == 0 && !self.lenient);
        unmet.map(|(name, _, _)| name.clone())
    }

    /// The names that messages bore.
    pub fn met(&self) -> impl Iterator<Item = &String> {
        self.names.iter().filter(|(_, _, met)| *met > 0).map(|(name, _, _)| name)
    }

    /// Messages that were left out.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}
