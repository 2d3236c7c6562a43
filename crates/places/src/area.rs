//! Sorts of areas that the map shows: buildings, water, woods, parks, pedestrian areas.

/// Sorts of areas; a number never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum AreaKind {
    Wood,
    Park,
    Water,
    Pedestrian,
    Building,
}

impl AreaKind {
    /// In the order of their numbers, which is that in which they are drawn.
    pub(crate) const ALL: [AreaKind; 5] =
        [AreaKind::Wood, AreaKind::Park, AreaKind::Water, AreaKind::Pedestrian, AreaKind::Building];

    /// What a closed way or a multipolygon of these tags is; `None` where the map does not show it.
    pub(crate) fn of<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Option<AreaKind> {
        let (mut found, mut walked, mut is_area) = (None, false, false);
        let mut see = |kind: AreaKind| found = found.max(Some(kind));
        for (key, value) in tags {
            match (key, value) {
                ("building", "no") | ("area", "no") => {}
                ("building", _) => see(AreaKind::Building),
                ("area", _) => is_area = true,
                ("natural", "water") | ("waterway", "riverbank" | "dock") => see(AreaKind::Water),
                ("landuse", "reservoir" | "basin") => see(AreaKind::Water),
                ("natural", "wood") | ("landuse", "forest") => see(AreaKind::Wood),
                ("leisure", "park" | "garden" | "common" | "dog_park" | "golf_course")
                | ("landuse", "village_green" | "recreation_ground") => see(AreaKind::Park),
                ("highway", "pedestrian" | "footway") => walked = true,
                ("place", "square") => see(AreaKind::Pedestrian),
                _ => {}
            }
        }
        if walked && is_area {
            found = found.max(Some(AreaKind::Pedestrian));
        }
        found
    }

    /// The word in tiles.
    pub(crate) fn word(self) -> &'static str {
        match self {
            AreaKind::Wood => "wood",
            AreaKind::Park => "park",
            AreaKind::Water => "water",
            AreaKind::Pedestrian => "pedestrian",
            AreaKind::Building => "building",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_tell_what_an_area_is() {
        for (tags, kind) in [
            (&[("building", "yes")][..], Some(AreaKind::Building)),
            (&[("building", "no")], None),
            (&[("natural", "water"), ("name", "Lake")], Some(AreaKind::Water)),
            (&[("landuse", "forest")], Some(AreaKind::Wood)),
            (&[("leisure", "park")], Some(AreaKind::Park)),
            (&[("highway", "pedestrian")], None),
            (&[("highway", "pedestrian"), ("area", "yes")], Some(AreaKind::Pedestrian)),
            (&[("landuse", "residential")], None),
        ] {
            assert_eq!(AreaKind::of(tags.iter().copied()), kind, "{tags:?}");
        }
        for (number, kind) in AreaKind::ALL.iter().enumerate() {
            assert_eq!(*kind as usize, number);
        }
    }
}
