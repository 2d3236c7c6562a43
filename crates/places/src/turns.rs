//! Turns along a way, as data: which way to turn, into which street, how far then. Words for them are the faces' business.

use crate::error::Result;
use crate::geo::{Origin, Point};
use crate::object::name_text;
use crate::region::Region;
use crate::route::{Found, Step, cut, directions};
use serde::Serialize;
use steward_model::{Mode, Position};

/// What to do at a point of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Set out.
    Depart,
    /// Go on, though the street has another name.
    Continue,
    /// Bear left.
    SlightLeft,
    /// Turn left.
    Left,
    /// Turn sharply left.
    SharpLeft,
    /// Bear right.
    SlightRight,
    /// Turn right.
    Right,
    /// Turn sharply right.
    SharpRight,
    /// Turn back.
    Back,
    /// Leave a roundabout by this exit, counted from where it is entered.
    Roundabout(u8),
    /// The end.
    Arrive,
}

/// One instruction.
#[derive(Clone, PartialEq)]
pub struct Instruction {
    /// What to do.
    pub turn: Turn,
    /// The street then gone, where it has a name.
    pub street: Option<String>,
    /// Metres from here to the next instruction.
    pub distance_m: f64,
    /// Where.
    pub at: Position,
}

impl std::fmt::Debug for Instruction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Instruction({:?}, {:.0} m)", self.turn, self.distance_m)
    }
}

/// A step with what turns need of it.
struct Leg<'a> {
    /// Where it is; none on a road between two regions.
    region: Option<&'a Region>,
    name: u32,
    roundabout: bool,
    line: Vec<Point>,
    metres: f64,
    /// The crossing at its end.
    end: u32,
}

/// A piece of a way in a region, or between two: a straight line of so many metres.
pub(crate) enum Part<'a> {
    Within(&'a Region, &'a Found),
    Between(Point, Point, f64),
}

/// The instructions of a way that was found, in its pieces.
pub(crate) fn instructions(parts: &[Part], mode: Mode) -> Result<Vec<Instruction>> {
    let mut legs = Vec::new();
    for part in parts {
        match part {
            Part::Within(region, found) => {
                for step in found.steps.iter().filter(|step| step.from_mm != step.to_mm) {
                    legs.push(leg(region, step)?);
                }
            }
            Part::Between(from, to, metres) => {
                // It goes on as the road before it did.
                let name = legs.last().map_or(0, |leg: &Leg| leg.name);
                let region = legs.last().and_then(|leg| leg.region);
                let line = vec![*from, *to];
                legs.push(Leg { region, name, roundabout: false, line, metres: *metres, end: u32::MAX });
            }
        }
    }
    let mut out: Vec<Instruction> = Vec::new();
    let position = |point: Point| Position { lat: point.lat_deg(), lon: point.lon_deg() };
    let mut exits = 0u8;
    let mut entered = None;
    for (at, leg) in legs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| legs.get(at));
        let start = leg.line.first().copied().unwrap_or_default();
        if leg.roundabout {
            let entry = *entered.get_or_insert(start);
            if before.is_none() {
                out.push(Instruction {
                    turn: Turn::Depart,
                    street: leg.street()?,
                    distance_m: 0.0,
                    at: position(entry),
                });
            }
            exits = exits.saturating_add(u8::from(leaves(leg, mode)?));
        }
        let turn = match before {
            None => (!leg.roundabout).then_some(Turn::Depart),
            Some(before) if before.roundabout && !leg.roundabout => Some(Turn::Roundabout(exits.max(1))),
            Some(_) if leg.roundabout => None,
            Some(before) => between(before, leg)?,
        };
        if let Some(turn) = turn {
            let from = match turn {
                Turn::Roundabout(_) => entered.take().unwrap_or(start),
                _ => start,
            };
            exits = 0;
            out.push(Instruction { turn, street: leg.street()?, distance_m: 0.0, at: position(from) });
        }
        if let Some(last) = out.last_mut() {
            last.distance_m += leg.metres;
        }
    }
    if let Some(end) = legs.last().and_then(|leg| leg.line.last()) {
        out.push(Instruction { turn: Turn::Arrive, street: None, distance_m: 0.0, at: position(*end) });
    }
    Ok(out)
}

impl Leg<'_> {
    fn street(&self) -> Result<Option<String>> {
        match (self.region, self.name.checked_sub(1)) {
            (Some(region), Some(name)) => Ok(Some(name_text(&region.file, name)?.into_owned())),
            _ => Ok(None),
        }
    }
}

fn leg<'a>(region: &'a Region, step: &Step) -> Result<Leg<'a>> {
    let edge = region.roads.edge(&region.file, step.edge)?;
    let mut line = Vec::new();
    cut(&region.roads.points(&region.file, step.edge)?, step, &mut line);
    Ok(Leg {
        region: Some(region),
        name: edge.name,
        roundabout: edge.way.roundabout,
        line,
        metres: f64::from(step.from_mm.abs_diff(step.to_mm)) / 1000.0,
        end: if step.from_mm < step.to_mm { edge.to } else { edge.from },
    })
}

/// Whether a road leaves the roundabout at the end of this leg.
fn leaves(leg: &Leg, mode: Mode) -> Result<bool> {
    let (Some(region), Some(end)) = (leg.region, leg.line.last()) else { return Ok(false) };
    let mut any = false;
    region.roads.near(
        &region.file,
        Origin::of(*end),
        |edge| !edge.way.roundabout && (edge.from == leg.end || edge.to == leg.end),
        |bound| bound < 1.0,
        |edge, _, _| {
            let (along, against) = directions(mode, edge.way);
            any |= edge.from == leg.end && along || edge.to == leg.end && against;
        },
    )?;
    Ok(any)
}

/// Degrees from north in which a line goes between two of its points, at least some metres apart.
fn heading(points: impl Iterator<Item = Point>) -> Option<f64> {
    let mut first = None;
    let mut far = None;
    for point in points {
        let origin = *first.get_or_insert_with(|| Origin::of(point));
        let (x, y) = origin.plane(point);
        if x.hypot(y) > 0.1 {
            far = Some((x, y));
        }
        if x.hypot(y) > 12.0 {
            break;
        }
    }
    far.map(|(x, y)| x.atan2(y).to_degrees())
}

fn between(before: &Leg, after: &Leg) -> Result<Option<Turn>> {
    let incoming = heading(before.line.iter().rev().copied()).map(|degrees| degrees + 180.0);
    let outgoing = heading(after.line.iter().copied());
    let (Some(incoming), Some(outgoing)) = (incoming, outgoing) else { return Ok(None) };
    let is_one_region = match (before.region, after.region) {
        (Some(a), Some(b)) => std::ptr::eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    // Names are numbered by region.
    let same_street =
        if is_one_region { before.name == after.name } else { before.street()? == after.street()? };
    Ok(turn(incoming, outgoing, same_street))
}

/// The turn from one heading into another; none where the street simply goes on.
fn turn(incoming: f64, outgoing: f64, same_street: bool) -> Option<Turn> {
    let angle = (outgoing - incoming + 540.0).rem_euclid(360.0) - 180.0;
    let turned = match angle.abs() {
        ..25.0 => return (!same_street).then_some(Turn::Continue),
        ..55.0 if same_street => return None,
        ..55.0 => [Turn::SlightLeft, Turn::SlightRight],
        ..120.0 => [Turn::Left, Turn::Right],
        ..165.0 => [Turn::SharpLeft, Turn::SharpRight],
        _ => [Turn::Back, Turn::Back],
    };
    let [left, right] = turned;
    Some(if angle < 0.0 { left } else { right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_angle_is_a_turn() {
        for (incoming, outgoing, same, expected) in [
            (0.0, 90.0, false, Some(Turn::Right)),
            (0.0, -90.0, true, Some(Turn::Left)),
            (350.0, 10.0, true, None),
            (350.0, 10.0, false, Some(Turn::Continue)),
            (0.0, 40.0, false, Some(Turn::SlightRight)),
            (0.0, 40.0, true, None),
            (10.0, 150.0, false, Some(Turn::SharpRight)),
            (0.0, 180.0, true, Some(Turn::Back)),
        ] {
            assert_eq!(turn(incoming, outgoing, same), expected, "{incoming} {outgoing}");
        }
    }

    #[test]
    fn a_heading_is_taken_some_metres_on() {
        let line = [(0, 0), (10, 0), (2000, 0)].map(|(lat, lon)| Point { lat, lon });
        assert!(heading(line.into_iter()).unwrap().abs() < 1e-6);
        assert_eq!(heading([Point::default(); 3].into_iter()), None);
    }
}
