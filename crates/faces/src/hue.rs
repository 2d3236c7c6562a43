//! What a find is shown as: one of six hues on the page, and the word for it.

use steward_model::EntityKind;

/// A hue, for the kinds of finds that are read alike.
#[derive(Clone, Copy)]
pub enum Hue {
    Time,
    Place,
    Who,
    Thing,
    Money,
    Code,
}

impl Hue {
    /// That of a kind; none for bare numbers and the like.
    pub fn of(kind: EntityKind) -> Option<Hue> {
        Some(match kind {
            EntityKind::Time | EntityKind::Duration => Hue::Time,
            EntityKind::Place | EntityKind::Venue | EntityKind::Address | EntityKind::Distance => Hue::Place,
            EntityKind::Person | EntityKind::Mention | EntityKind::Phone | EntityKind::Email => Hue::Who,
            EntityKind::Cuisine
            | EntityKind::Quantity
            | EntityKind::Temperature
            | EntityKind::Url
            | EntityKind::Hashtag => Hue::Thing,
            EntityKind::Money => Hue::Money,
            EntityKind::Code
            | EntityKind::Flight
            | EntityKind::Train
            | EntityKind::Tracking
            | EntityKind::Iban
            | EntityKind::CreditCard => Hue::Code,
            EntityKind::Number
            | EntityKind::Ordinal
            | EntityKind::Percentage
            | EntityKind::NumberRange
            | EntityKind::Volume
            | EntityKind::Dimension
            | EntityKind::Age
            | EntityKind::Ip
            | EntityKind::Guid => return None,
        })
    }

    /// The phrase that names it.
    pub fn word(self) -> &'static str {
        match self {
            Hue::Time => "mark-time",
            Hue::Place => "mark-place",
            Hue::Who => "mark-who",
            Hue::Thing => "mark-thing",
            Hue::Money => "mark-money",
            Hue::Code => "mark-code",
        }
    }

    /// Its classes in the page's style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Hue::Time => "e time",
            Hue::Place => "e place",
            Hue::Who => "e who",
            Hue::Thing => "e thing",
            Hue::Money => "e money",
            Hue::Code => "e code",
        }
    }
}
