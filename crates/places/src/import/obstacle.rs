//! What stops or slows at a node: barriers, gates, lights, by mode.

/// Nobody walks through.
pub(crate) const FOOT: u8 = 1;
/// No bicycle passes.
pub(crate) const BICYCLE: u8 = 2;
/// No car passes.
pub(crate) const CAR: u8 = 4;
/// A gate that must be opened, a booth where one pays.
pub(crate) const GATE: u8 = 8;
/// Traffic lights.
pub(crate) const LIGHTS: u8 = 16;

/// The bit of a mode.
pub(crate) fn bit_of(mode: steward_model::Mode) -> u8 {
    match mode {
        steward_model::Mode::Foot => FOOT,
        steward_model::Mode::Bicycle => BICYCLE,
        steward_model::Mode::Car => CAR,
    }
}

/// What a node's tags put in the way.
pub(crate) fn obstacle_of<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> u8 {
    let mut bits = 0;
    let (mut access, mut foot, mut bicycle, mut car) = (None, None, None, None);
    for (key, value) in tags {
        match (key, value) {
            ("highway", "traffic_signals") => bits |= LIGHTS,
            ("barrier", "bollard" | "block" | "chain" | "planter" | "jersey_barrier" | "log" | "debris") => {
                bits |= CAR;
            }
            ("barrier", "cycle_barrier" | "motorcycle_barrier") => bits |= CAR,
            ("barrier", "stile" | "kissing_gate" | "turnstile" | "full-height_turnstile" | "horse_stile") => {
                bits |= CAR | BICYCLE;
            }
            ("barrier", "wall" | "fence" | "hedge") => bits |= CAR | BICYCLE | FOOT,
            (
                "barrier",
                "gate" | "lift_gate" | "swing_gate" | "sliding_gate" | "toll_booth" | "border_control",
            ) => {
                bits |= GATE;
            }
            ("access", value) => access = Some(value),
            ("foot", value) => foot = Some(value),
            ("bicycle", value) => bicycle = Some(value),
            ("vehicle" | "motor_vehicle" | "motorcar", value) => car = Some(value),
            _ => {}
        }
    }
    if bits & !LIGHTS == 0 {
        return bits;
    }
    for (bit, own) in [(FOOT, foot), (BICYCLE, bicycle), (CAR, car)] {
        match own.or(access) {
            Some("no" | "private") => bits |= bit,
            Some("yes" | "permissive" | "designated" | "destination") => bits &= !bit,
            _ => {}
        }
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barriers_stop_whom_they_stop() {
        let of = |tags: &[(&'static str, &'static str)]| obstacle_of(tags.iter().copied());
        assert_eq!(of(&[("barrier", "bollard")]), CAR);
        assert_eq!(of(&[("barrier", "bollard"), ("motor_vehicle", "yes")]), 0);
        assert_eq!(of(&[("barrier", "gate"), ("access", "private"), ("foot", "yes")]), GATE | BICYCLE | CAR);
        assert_eq!(of(&[("barrier", "entrance"), ("access", "no")]), 0);
        assert_eq!(of(&[("highway", "traffic_signals")]), LIGHTS);
    }
}
