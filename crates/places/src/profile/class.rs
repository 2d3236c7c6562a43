//! Sorts of roads, the great ones first.

/// Sorts of roads, the great ones first; a number never changes its meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Class {
    Motorway,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Unclassified,
    Residential,
    LivingStreet,
    Pedestrian,
    Service,
    Track,
    Cycleway,
    Path,
    Steps,
    Ferry,
    #[default]
    Other,
}

impl Class {
    pub(crate) const ALL: [Class; 16] = [
        Class::Motorway,
        Class::Trunk,
        Class::Primary,
        Class::Secondary,
        Class::Tertiary,
        Class::Unclassified,
        Class::Residential,
        Class::LivingStreet,
        Class::Pedestrian,
        Class::Service,
        Class::Track,
        Class::Cycleway,
        Class::Path,
        Class::Steps,
        Class::Ferry,
        Class::Other,
    ];

    pub(super) fn of(highway: &str) -> Class {
        match highway.strip_suffix("_link").unwrap_or(highway) {
            "motorway" => Class::Motorway,
            "trunk" => Class::Trunk,
            "primary" => Class::Primary,
            "secondary" => Class::Secondary,
            "tertiary" => Class::Tertiary,
            "unclassified" | "road" => Class::Unclassified,
            "residential" => Class::Residential,
            "living_street" => Class::LivingStreet,
            "pedestrian" => Class::Pedestrian,
            "service" => Class::Service,
            "track" => Class::Track,
            "cycleway" => Class::Cycleway,
            "path" | "footway" | "bridleway" | "corridor" => Class::Path,
            "steps" => Class::Steps,
            _ => Class::Other,
        }
    }

    /// The word that map styles know.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Class::Motorway => "motorway",
            Class::Trunk => "trunk",
            Class::Primary => "primary",
            Class::Secondary => "secondary",
            Class::Tertiary => "tertiary",
            Class::Unclassified => "unclassified",
            Class::Residential => "residential",
            Class::LivingStreet => "living_street",
            Class::Pedestrian => "pedestrian",
            Class::Service => "service",
            Class::Track => "track",
            Class::Cycleway => "cycleway",
            Class::Path => "path",
            Class::Steps => "steps",
            Class::Ferry => "ferry",
            Class::Other => "other",
        }
    }
}
