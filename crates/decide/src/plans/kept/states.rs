//! What each kind of plan can state, and under which fact.

use steward_model::CardKind::{
    self, Attend, Buy, Call, Dine, Go, Hire, Listen, Locate, Meet, Pay, Remind, Travel, Visit, Watch, Weather,
};
use steward_model::Fact;

/// A kind of plan can state such words.
pub(in crate::plans) fn states(kind: CardKind, fact: Fact) -> bool {
    match fact {
        Fact::Place => !matches!(kind, Pay | Listen | Remind | Call | Locate | Go),
        // Where somebody comes from is not where people meet.
        Fact::From => {
            !matches!(kind, Pay | Listen | Remind | Call | Locate | Weather | Visit | Watch | Attend | Meet)
        }
        // The weather of a journey is that of its end.
        Fact::To => !matches!(kind, Pay | Listen | Remind | Call | Locate),
        Fact::Number => kind == Call,
        Fact::Cuisine => kind == Dine,
        Fact::Item => matches!(kind, Dine | Watch | Attend | Buy | Listen | Hire | Remind | Visit),
        Fact::Artist => kind == Listen,
        Fact::With => !matches!(kind, Pay | Listen | Weather | Remind),
        _ => false,
    }
}

/// Under which fact a kind of plan states where something is: a shop that things come from is where to buy them.
pub(in crate::plans) fn stands_for(kind: CardKind, fact: Fact) -> Fact {
    match (kind, fact) {
        (Go | Travel, fact) => fact,
        (_, Fact::From | Fact::To) => Fact::Place,
        (_, fact) => fact,
    }
}
