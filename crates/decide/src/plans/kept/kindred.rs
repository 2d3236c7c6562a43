//! How kinds of plans are alike: what people come together for, what lasts, what leads somewhere, and what belongs to what.

use super::plan::Plan;
use steward_model::CardKind::{
    self, Attend, Buy, Call, Dine, Go, Hire, Locate, Meet, Pay, Remind, Stay, Travel, Visit, Watch, Weather,
};

/// Plans that people come together for.
pub(in crate::plans) fn social(kind: CardKind) -> bool {
    matches!(kind, Dine | Watch | Attend | Visit | Meet)
}

/// Plans that people come together for to see something.
pub(in crate::plans) fn is_looked_at(kind: CardKind) -> bool {
    matches!(kind, Visit | Watch | Attend)
}

/// Plans that have an end of their own.
pub(in crate::plans) fn lasts(kind: CardKind) -> bool {
    matches!(kind, Stay | Travel | Hire)
}

/// Something is one's own for some days.
pub(in crate::plans) fn is_kept(kind: CardKind) -> bool {
    matches!(kind, Stay | Hire)
}

/// Plans that lead from one place to another.
pub(in crate::plans) fn is_way(kind: CardKind) -> bool {
    matches!(kind, Go | Travel)
}

/// What somebody is to see to, whoever comes together meanwhile.
pub(in crate::plans) fn is_errand(kind: CardKind) -> bool {
    matches!(kind, Pay | Buy | Remind)
}

/// What one person does for others, and says when.
pub(in crate::plans) fn is_seen_to(kind: CardKind) -> bool {
    matches!(kind, Buy | Call | Pay | Go | Hire | Stay)
}

/// A want of one kind speaks of a plan of the other.
pub(in crate::plans) fn akin(plan: CardKind, want: CardKind) -> bool {
    plan == want
        || match plan {
            Dine | Watch => matches!(want, Meet | Go),
            Attend => matches!(want, Meet | Go | Visit | Watch),
            Visit => matches!(want, Meet | Go | Attend),
            Meet => matches!(want, Dine | Watch | Attend | Visit | Go),
            Go => matches!(want, Travel | Meet),
            Travel => want == Go,
            Hire => matches!(want, Go | Travel),
            Locate => matches!(want, Meet | Go),
            Call => want == Meet,
            _ => false,
        }
}

/// The first kind of plan brings the second along.
pub(in crate::plans) fn brings(plan: CardKind, along: CardKind) -> bool {
    match plan {
        Remind => along != Remind,
        Dine | Watch | Attend | Visit => {
            matches!(along, Meet | Go | Remind | Buy | Call | Locate | Stay | Travel)
        }
        Meet => matches!(along, Go | Remind),
        Travel => matches!(along, Go | Buy | Visit | Remind | Meet),
        Stay => matches!(along, Travel | Go | Buy | Remind | Meet | Attend),
        Hire => matches!(along, Go | Travel | Buy | Visit),
        Pay => matches!(along, Buy | Stay | Hire | Travel | Attend | Dine | Go | Remind | Watch | Meet),
        Buy => matches!(along, Go | Remind | Dine),
        Weather => along == Go,
        Call => along == Meet,
        Go => matches!(along, Travel | Meet | Remind),
        _ => false,
    }
}

/// A party that is eaten: 'leaving do for Kev friday' – 'tapas?'.
pub(in crate::plans) fn eaten(plan: &Plan, want: CardKind) -> bool {
    #[rustfmt::skip]
    const PARTIES: &[&str] = &["do", "birthday", "bday", "drinks", "farewell", "reunion", "party", "get together"];
    let party = |item: &String| PARTIES.iter().any(|word| item.to_lowercase().ends_with(word));
    plan.kind == Attend && want == Dine && plan.items.iter().any(party)
}
