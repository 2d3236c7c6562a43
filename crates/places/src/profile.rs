//! Who may use a way, which way along, and how fast: the plain profiles for foot and car, and one for bicycles; and what
//! the careful profiles weigh besides.

/// What the roads section keeps of a way's tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RoadUse {
    pub foot: bool,
    pub car_forward: bool,
    pub car_backward: bool,
    pub bicycle_forward: bool,
    pub bicycle_backward: bool,
    /// A street that `reverse` may answer with, if it has a name.
    pub street: bool,
    pub roundabout: bool,
    /// What sort of road it is.
    pub class: Class,
    /// By mode (foot, bicycle, car): it belongs to a smaller part of the network that has no way to the largest one and
    /// back.
    pub island: [bool; 3],
    /// Unpaved or cobbled.
    pub rough: bool,
    /// Open to whoever has an aim on it, not to go through.
    pub destination: bool,
    /// By mode: a ferry, which only the careful profiles take.
    pub ferry: [bool; 3],
    /// Millimetres a second; 0 where no car goes.
    pub car_speed: u32,
    /// Millimetres a second; 0 where no bicycle goes.
    pub bicycle_speed: u32,
}

impl RoadUse {
    /// The yes and no of it, and the class in the upper bits.
    pub(crate) fn bits(self) -> u32 {
        let [foot, bicycle, car] = self.island;
        let [foot_ferry, bicycle_ferry, car_ferry] = self.ferry;
        let all = [
            self.foot,
            self.car_forward,
            self.car_backward,
            self.bicycle_forward,
            self.bicycle_backward,
            self.street,
            self.roundabout,
            foot,
            bicycle,
            car,
            self.rough,
            self.destination,
            foot_ferry,
            bicycle_ferry,
            car_ferry,
        ];
        let bits = all.iter().enumerate().fold(0, |bits, (at, &yes)| bits | u32::from(yes) << at);
        bits | (self.class as u32) << 16
    }

    /// The same from the number.
    pub(crate) fn from_bits(bits: u32, car_speed: u32, bicycle_speed: u32) -> Self {
        let yes = |at: u32| bits >> at & 1 == 1;
        RoadUse {
            foot: yes(0),
            car_forward: yes(1),
            car_backward: yes(2),
            bicycle_forward: yes(3),
            bicycle_backward: yes(4),
            street: yes(5),
            roundabout: yes(6),
            island: [yes(7), yes(8), yes(9)],
            rough: yes(10),
            destination: yes(11),
            ferry: [yes(12), yes(13), yes(14)],
            class: Class::ALL.get(bits as usize >> 16).copied().unwrap_or_default(),
            car_speed,
            bicycle_speed,
        }
    }

    pub(crate) fn is_routable(self) -> bool {
        self.foot
            || self.car_forward
            || self.car_backward
            || self.bicycle_forward
            || self.bicycle_backward
            || self.is_ferry()
    }

    pub(crate) fn is_ferry(self) -> bool {
        self.ferry != [false; 3]
    }
}

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

    fn of(highway: &str) -> Class {
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

#[derive(Default)]
struct Tags<'a> {
    highway: &'a str,
    foot: Option<&'a str>,
    bicycle: Option<&'a str>,
    access: Option<&'a str>,
    vehicle: Option<&'a str>,
    motor_vehicle: Option<&'a str>,
    motorcar: Option<&'a str>,
    oneway: Option<&'a str>,
    oneway_bicycle: Option<&'a str>,
    cycleway: Option<&'a str>,
    junction: &'a str,
    maxspeed: Option<&'a str>,
    surface: &'a str,
    route: &'a str,
}

/// Reads a way's tags; `None` where it is no highway that anybody uses or asks for.
pub(crate) fn road_use<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> Option<RoadUse> {
    let mut tags = Tags::default();
    for (key, value) in all {
        match key {
            "highway" => tags.highway = value,
            "foot" => tags.foot = Some(value),
            "bicycle" => tags.bicycle = Some(value),
            "access" => tags.access = Some(value),
            "vehicle" => tags.vehicle = Some(value),
            "motor_vehicle" => tags.motor_vehicle = Some(value),
            "motorcar" => tags.motorcar = Some(value),
            "oneway" => tags.oneway = Some(value),
            "oneway:bicycle" => tags.oneway_bicycle = Some(value),
            "cycleway" | "cycleway:left" | "cycleway:both" => tags.cycleway = Some(value),
            "junction" => tags.junction = value,
            "maxspeed" => tags.maxspeed = Some(value),
            "surface" => tags.surface = value,
            "route" => tags.route = value,
            _ => {}
        }
    }
    if tags.highway.is_empty() {
        return (tags.route == "ferry").then(|| ferry(&tags)).filter(|ferry| ferry.is_ferry());
    }
    let roundabout = matches!(tags.junction, "roundabout" | "circular");
    let access = tags.motorcar.or(tags.motor_vehicle).or(tags.vehicle).or(tags.access);
    let mut found = RoadUse {
        street: is_street(tags.highway),
        foot: foot(&tags),
        roundabout,
        class: Class::of(tags.highway),
        rough: is_rough(tags.surface),
        destination: matches!(access, Some("destination" | "customers" | "permit" | "residents")),
        ..RoadUse::default()
    };
    let (forward, backward) = directions(&tags, tags.oneway, roundabout);
    if let Some(speed) = car_speed(&tags) {
        found.car_speed = speed;
        (found.car_forward, found.car_backward) = (forward, backward);
    }
    if let Some(speed) = bicycle_speed(&tags) {
        found.bicycle_speed = speed;
        let against = tags.oneway_bicycle == Some("no")
            || tags.cycleway.is_some_and(|value| value.starts_with("opposite"));
        let (forward, backward) = match tags.oneway_bicycle {
            Some(own) => directions(&tags, Some(own), roundabout),
            None => (forward, backward),
        };
        found.bicycle_forward = forward || against;
        found.bicycle_backward = backward || against;
    }
    (found.is_routable() || found.street).then_some(found)
}

/// A ferry goes at one speed, put where a road's is.
fn ferry(tags: &Tags) -> RoadUse {
    let open = |tag: Option<&str>, usual: bool| match tag.or(tags.access) {
        None => usual,
        Some(value) => !matches!(value, "no" | "private"),
    };
    let modes = [
        open(tags.foot, true),
        open(tags.bicycle.or(tags.foot), true),
        open(tags.motorcar.or(tags.motor_vehicle).or(tags.vehicle), false),
    ];
    // A knot is half a metre a second; ferries in town make some ten of them.
    let speed = 5_000;
    RoadUse {
        class: Class::Ferry,
        ferry: modes,
        car_speed: speed,
        bicycle_speed: speed,
        ..RoadUse::default()
    }
}

fn is_rough(surface: &str) -> bool {
    matches!(
        surface,
        "gravel"
            | "unpaved"
            | "ground"
            | "dirt"
            | "earth"
            | "grass"
            | "sand"
            | "cobblestone"
            | "sett"
            | "pebblestone"
            | "mud"
    )
}

/// Along the way's nodes, and against.
fn directions(tags: &Tags, oneway: Option<&str>, roundabout: bool) -> (bool, bool) {
    match oneway {
        Some("yes" | "true" | "1") => (true, false),
        Some("-1" | "reverse") => (false, true),
        Some(_) => (true, true),
        None => (true, !(roundabout || tags.highway == "motorway")),
    }
}

fn is_street(highway: &str) -> bool {
    matches!(
        highway.strip_suffix("_link").unwrap_or(highway),
        "motorway" | "trunk" | "primary" | "secondary" | "tertiary"
    ) || matches!(
        highway,
        "unclassified"
            | "residential"
            | "living_street"
            | "service"
            | "road"
            | "pedestrian"
            | "track"
            | "path"
            | "footway"
            | "cycleway"
            | "bridleway"
            | "steps"
    )
}

fn foot(tags: &Tags) -> bool {
    let invited = matches!(tags.foot, Some("yes" | "designated" | "permissive"));
    let way = match tags.highway {
        "trunk" | "trunk_link" => invited,
        "motorway" | "motorway_link" => false,
        "corridor" => true,
        highway => is_street(highway),
    };
    way && !matches!(tags.foot, Some("no" | "private" | "use_sidepath"))
        && (invited || !matches!(tags.access, Some("no" | "private")))
}

/// Millimetres a second, where cars may go.
fn car_speed(tags: &Tags) -> Option<u32> {
    let usual = match tags.highway {
        "motorway" => 110.0,
        "motorway_link" | "secondary" => 60.0,
        "trunk" => 90.0,
        "trunk_link" | "tertiary" => 50.0,
        "primary" => 70.0,
        "primary_link" => 45.0,
        "secondary_link" | "unclassified" => 40.0,
        "tertiary_link" => 35.0,
        "residential" | "road" => 30.0,
        "service" => 20.0,
        "living_street" => 10.0,
        _ => return None,
    };
    let access = tags.motorcar.or(tags.motor_vehicle).or(tags.vehicle).or(tags.access);
    let closed = matches!(
        access,
        Some(
            "no" | "private"
                | "agricultural"
                | "forestry"
                | "delivery"
                | "emergency"
                | "psv"
                | "bus"
                | "official"
                | "military"
        )
    );
    let signed = tags.maxspeed.and_then(max_speed).map(|kmh| kmh.max(5.0));
    (!closed).then(|| millimetres_a_second(signed.unwrap_or(usual)))
}

/// `50` and `30 mph` in km/h; other texts say nothing.
fn max_speed(text: &str) -> Option<f64> {
    let (number, factor) = match text.strip_suffix("mph") {
        Some(miles) => (miles.trim_end(), 1.609_344),
        None => (text, 1.0),
    };
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !plain {
        return None;
    }
    Some(number.parse::<f64>().ok()? * factor)
}

fn millimetres_a_second(kmh: f64) -> u32 {
    (kmh / 3.6 * 1000.0).round() as u32
}

/// Millimetres a second on a bicycle: slower where it is rough, pushed on steps and where only feet may go.
fn bicycle_speed(tags: &Tags) -> Option<u32> {
    let invited = matches!(tags.bicycle, Some("yes" | "designated" | "permissive" | "official"));
    let ridden = match tags.highway {
        "cycleway" => 18.0,
        "primary" | "primary_link" | "secondary" | "secondary_link" => 15.0,
        "tertiary" | "tertiary_link" | "unclassified" | "residential" | "road" => 17.0,
        "living_street" | "service" => 14.0,
        "track" => 12.0,
        "path" | "bridleway" if invited => 13.0,
        "path" | "bridleway" => 9.0,
        "footway" | "pedestrian" if invited => 12.0,
        "footway" | "pedestrian" => 5.0,
        "steps" => 2.0,
        "trunk" | "trunk_link" if invited => 14.0,
        _ => return None,
    };
    let access = tags.bicycle.or(tags.vehicle).or(tags.access);
    if matches!(access, Some("no" | "private" | "use_sidepath" | "dismount")) && !invited {
        // Where a bicycle may be pushed, one goes on foot.
        return (foot(tags) && tags.bicycle != Some("no")).then(|| millimetres_a_second(4.0));
    }
    Some(millimetres_a_second(if is_rough(tags.surface) { ridden * 0.75 } else { ridden }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tags: &[(&str, &str)]) -> RoadUse {
        road_use(tags.iter().copied()).unwrap_or_default()
    }

    #[test]
    fn cars_follow_the_first_access_tag_present() {
        assert!(of(&[("highway", "residential"), ("access", "destination")]).car_forward);
        assert!(!of(&[("highway", "residential"), ("access", "private")]).car_forward);
        assert!(
            of(&[("highway", "residential"), ("access", "private"), ("motor_vehicle", "yes")]).car_forward
        );
        assert!(!of(&[("highway", "residential"), ("motorcar", "no"), ("access", "yes")]).car_forward);
        assert!(!of(&[("highway", "track")]).car_forward);
    }

    #[test]
    fn one_way_streets_bind_cars_and_not_feet() {
        let way = of(&[("highway", "primary"), ("oneway", "-1")]);
        assert!(!way.car_forward && way.car_backward && way.foot);
        assert!(!of(&[("highway", "motorway")]).car_backward);
        assert!(of(&[("highway", "motorway"), ("oneway", "no")]).car_backward);
        assert!(!of(&[("highway", "tertiary"), ("junction", "roundabout")]).car_backward);
        assert!(of(&[("highway", "motorway_link")]).car_backward);
    }

    #[test]
    fn signed_speeds_replace_the_tables() {
        let speed = |text: &str| of(&[("highway", "residential"), ("maxspeed", text)]).car_speed;
        assert_eq!(speed("50"), 13_889);
        assert_eq!(speed("25 mph"), 11_176);
        assert_eq!(speed("2"), 1_389);
        for ignored in ["none", "DE:urban", "50 km/h", "30;50", ""] {
            assert_eq!(speed(ignored), 8_333, "{ignored}");
        }
    }

    #[test]
    fn feet_need_an_invitation_on_trunks_and_past_closed_gates() {
        assert!(!of(&[("highway", "trunk")]).foot);
        assert!(of(&[("highway", "trunk"), ("foot", "designated")]).foot);
        assert!(!of(&[("highway", "path"), ("access", "private")]).foot);
        assert!(of(&[("highway", "path"), ("access", "private"), ("foot", "yes")]).foot);
        assert!(!of(&[("highway", "cycleway"), ("foot", "use_sidepath")]).foot);
        assert!(!of(&[("highway", "construction")]).foot);
    }

    #[test]
    fn ferries_are_none_of_the_plain_profiles() {
        let way = of(&[("route", "ferry"), ("motor_vehicle", "yes")]);
        assert!(!way.foot && !way.car_forward && !way.bicycle_forward && way.is_routable());
        assert_eq!(way.ferry, [true, true, true]);
        assert_eq!(of(&[("route", "ferry")]).ferry, [true, true, false]);
        assert!(!of(&[("route", "ferry"), ("access", "private")]).is_routable());
    }

    #[test]
    fn bits_come_back() {
        let way = RoadUse { island: [false, true, false], ..of(&[("highway", "steps"), ("foot", "yes")]) };
        assert_eq!(RoadUse::from_bits(way.bits(), way.car_speed, way.bicycle_speed), way);
        for (number, class) in Class::ALL.iter().enumerate() {
            assert_eq!(*class as usize, number);
        }
    }

    #[test]
    fn bicycles_go_against_where_it_says_so() {
        let way = of(&[("highway", "residential"), ("oneway", "yes"), ("oneway:bicycle", "no")]);
        assert!(way.bicycle_forward && way.bicycle_backward && !way.car_backward);
        assert!(!of(&[("highway", "residential"), ("oneway", "yes")]).bicycle_backward);
        assert!(of(&[("highway", "steps")]).bicycle_speed < 1000);
    }
}
