//! Questions and answers as JSON lines, over one or several regions. Beside `nearby`, `find`, `reverse` and `open_at`:
//!
//! - `route`: `mode`, `from`, `to`; with `path` also the points and turns; `profile` `careful` for turns, restrictions,
//!   barriers, lights and ferries weighed (`profile` in the answer is `plain` where that was too far). Without
//!   `profile`: the plain one. `off_road_m` tells how far from the network
//!   the two ends are.
//! - `matrix`: `mode`, lists `from` and `to`; `rows` of `[metres, seconds]` or null.
//! - `isochrone`: `mode`, `from`, `seconds`; `ring` of `[lat, lon]`, `road_m`.
//!
//! In `find`, `number_known` false says that the house number is not in the data and this is its street,
//! `between_neighbours` that it was reckoned between two known ones.

use crate::error::Error;
use crate::geo::{Origin, metres};
use crate::hit::Fit;
use crate::many::Leg;
use crate::object::{Field, OsmId};
use crate::region::{Profile, Region};
use crate::regions::Regions;
use jiff::civil::DateTime;
use serde_json::{Map, Value, json};
use steward_model::{Mode, Position, order};

/// Answers one question: `nearby`, `find`, `reverse`, `open_at` or `route`.
///
/// # Errors
/// What is wrong with the question, or that a region file is damaged.
pub fn answer(regions: &Regions, question: &Value) -> Result<Value, String> {
    let mut out = match text(question, "op")? {
        "nearby" => nearby(regions, question),
        "find" => find(regions, question),
        "reverse" => reverse(regions, question),
        "open_at" => open_at(regions, question),
        "route" => route(regions, question),
        "matrix" => matrix(regions, question),
        "isochrone" => isochrone(regions, question),
        other => {
            Err(format!("op {other:?} is none of nearby, find, reverse, open_at, route, matrix, isochrone"))
        }
    }?;
    let id = question.get("id").cloned().unwrap_or(Value::Null);
    out.insert("id".to_owned(), id);
    Ok(Value::Object(out))
}

fn text<'a>(question: &'a Value, key: &str) -> Result<&'a str, String> {
    question.get(key).and_then(Value::as_str).ok_or_else(|| format!("{key} is missing or no string"))
}

fn position(value: Option<&Value>, what: &str) -> Result<Position, String> {
    let part = |key: &str| value?.get(key)?.as_f64();
    match (part("lat"), part("lon")) {
        (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Ok(Position { lat, lon }),
        _ => Err(format!("{what} needs lat (-90 to 90) and lon (-180 to 180)")),
    }
}

fn limit(question: &Value) -> Result<usize, String> {
    match question.get("limit") {
        None => Ok(10),
        Some(value) => {
            value.as_u64().map(|n| n.min(1000) as usize).ok_or_else(|| "limit is no number".to_owned())
        }
    }
}

fn damaged(error: Error) -> String {
    error.to_string()
}

fn rounded(number: f64, places: f64) -> f64 {
    (number * places).round() / places
}

fn result(region: &Region, number: u32, from: Option<Origin>) -> Result<Map<String, Value>, String> {
    let object = region.object(number).map_err(damaged)?;
    let name = object.text(&region.file, Field::Name).map_err(damaged)?;
    let mut out = Map::new();
    out.insert("id".into(), json!(object.id.to_string()));
    out.insert("name".into(), json!(name));
    out.insert("lat".into(), json!(object.at.lat_deg()));
    out.insert("lon".into(), json!(object.at.lon_deg()));
    if let Some(from) = from {
        out.insert("distance_m".into(), json!(rounded(from.metres(object.at), 100.0)));
    }
    Ok(out)
}

fn nearby(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let at = position(Some(question), "nearby")?;
    let what = question.get("what").ok_or("what is missing")?;
    let category = text(what, "category")?;
    if crate::category::number(category).is_none() {
        return Err(format!("category {category:?} is not known"));
    }
    let cuisine = what.get("cuisine").and_then(Value::as_str).map(str::to_lowercase);
    let (from, limit) = (Origin::new(at.lat, at.lon), limit(question)?);
    let mut all = Vec::new();
    for region in regions.all() {
        for near in region.near(from, category, cuisine.as_deref(), limit).map_err(damaged)? {
            let id = region.object(near.object).map_err(damaged)?.id;
            all.push((near.haversine, id, region, near.object));
        }
    }
    order::by(&mut all, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    all.dedup_by_key(|entry| entry.1);
    all.truncate(limit);
    let results: Result<Vec<_>, String> = all
        .into_iter()
        .map(|(haversine, _, region, number)| {
            let mut out = result(region, number, None)?;
            out.insert("distance_m".into(), json!(rounded(metres(haversine), 100.0)));
            Ok(out)
        })
        .collect();
    Ok(object([("results", json!(results?))]))
}

fn find(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let words = text(question, "text")?;
    let limit = limit(question)?;
    let near = match question.get("near") {
        None | Some(Value::Null) => None,
        some => Some(position(some, "near")?),
    };
    let from = near.map(|at| Origin::new(at.lat, at.lon));
    let mut results = Vec::new();
    for found in regions.ranked(words, near, limit).map_err(damaged)? {
        let mut out = result(found.region, found.object, from)?;
        if let Some((at, number)) = found.between {
            out.insert("name".into(), Value::Null);
            out.insert("lat".into(), json!(at.lat_deg()));
            out.insert("lon".into(), json!(at.lon_deg()));
            out.insert("between_neighbours".into(), json!(number));
            if let Some(from) = from {
                out.insert("distance_m".into(), json!(rounded(from.metres(at), 100.0)));
            }
        }
        if found.fit == Fit::StreetOnly {
            out.insert("number_known".into(), json!(false));
        }
        results.push(out);
    }
    Ok(object([("results", json!(results))]))
}

fn reverse(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let found = regions.reverse(position(Some(question), "reverse")?).map_err(damaged)?;
    let name = |found: Option<(String, f64)>| json!(found.map(|(name, _)| name));
    Ok(object([("street", name(found.street)), ("place", name(found.place))]))
}

fn open_at(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let id: OsmId = text(question, "osm")?.parse()?;
    let at: DateTime = text(question, "time")?
        .parse()
        .map_err(|_| "time is no wall time such as 2026-03-04T19:05".to_owned())?;
    let mut open = None;
    for region in regions.all() {
        open = open.or(region.open_at(id, at).map_err(damaged)?);
    }
    Ok(object([("open", json!(open))]))
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    let mut object = Map::new();
    object.extend(fields.map(|(name, value)| (name.to_owned(), value)));
    object
}

fn mode(question: &Value) -> Result<Mode, String> {
    match text(question, "mode")? {
        "foot" => Ok(Mode::Foot),
        "bicycle" => Ok(Mode::Bicycle),
        "car" => Ok(Mode::Car),
        other => Err(format!("mode {other:?} is none of foot, bicycle, car")),
    }
}

/// So many points at a side of a matrix.
const MOST_POINTS: usize = 200;

fn points(question: &Value, key: &str) -> Result<Vec<Position>, String> {
    let list = question.get(key).and_then(Value::as_array).ok_or_else(|| format!("{key} is no list"))?;
    if list.len() > MOST_POINTS {
        return Err(format!("{key} has more than {MOST_POINTS} points"));
    }
    list.iter().map(|point| position(Some(point), key)).collect()
}

/// `from` and `to` are lists of points; rows of `[metres, seconds]`, null where there is no way.
fn matrix(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let (from, to) = (points(question, "from")?, points(question, "to")?);
    let rows = regions.matrix(&from, &to, mode(question)?).map_err(damaged)?;
    let cell =
        |leg: Option<Leg>| leg.map(|leg| [rounded(leg.distance_m, 1000.0), rounded(leg.duration_s, 1000.0)]);
    let rows: Vec<Vec<_>> = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Ok(object([("rows", json!(rows))]))
}

/// The longest time of an isochrone, seconds.
const LONGEST_S: f64 = 4.0 * 3600.0;

/// `from` and `seconds`; a ring of `[lat, lon]` and the metres of road in it.
fn isochrone(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let from = position(question.get("from"), "from")?;
    let seconds = question.get("seconds").and_then(Value::as_f64).ok_or("seconds is missing or no number")?;
    if !(0.0..=LONGEST_S).contains(&seconds) {
        return Err(format!("seconds is not between 0 and {LONGEST_S}"));
    }
    let found = regions.isochrone(from, seconds, mode(question)?).map_err(damaged)?;
    Ok(object([("ring", json!(found.ring)), ("road_m", json!(rounded(found.road_m, 10.0)))]))
}

fn route(regions: &Regions, question: &Value) -> Result<Map<String, Value>, String> {
    let mode = mode(question)?;
    let profile = match question.get("profile") {
        None | Some(Value::Null) => Profile::Plain,
        Some(_) => match text(question, "profile")? {
            "plain" => Profile::Plain,
            "careful" => Profile::Careful,
            other => return Err(format!("profile {other:?} is none of plain, careful")),
        },
    };
    let (from, to) = (position(question.get("from"), "from")?, position(question.get("to"), "to")?);
    let with_path = question.get("path").and_then(Value::as_bool).unwrap_or(false);
    let found = regions.route_by(profile, from, to, mode, with_path);
    let Some(way) = found.map_err(damaged)? else { return Err("no way was found".to_owned()) };
    let mut out = object([
        ("distance_m", json!(rounded(way.distance_m, 1000.0))),
        ("duration_s", json!(rounded(way.duration_s, 1000.0))),
        ("off_road_m", json!([rounded(way.off_road_m.0, 10.0), rounded(way.off_road_m.1, 10.0)])),
    ]);
    if profile == Profile::Careful {
        let found = if way.profile == Profile::Careful { "careful" } else { "plain" };
        out.insert("profile".to_owned(), json!(found));
    }
    if with_path {
        let path: Vec<_> = way.path.iter().map(|at| json!([at.lat, at.lon])).collect();
        out.insert("path".to_owned(), json!(path));
        let turns: Vec<_> = way
            .turns
            .iter()
            .map(|step| {
                json!({
                    "turn": step.turn, "street": step.street, "distance_m": rounded(step.distance_m, 10.0),
                    "lat": step.at.lat, "lon": step.at.lon,
                })
            })
            .collect();
        out.insert("turns".to_owned(), json!(turns));
    }
    Ok(out)
}
