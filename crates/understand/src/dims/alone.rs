//! Each dimension alone, by name: for fuzz targets and measurements. What a text names is told by all together.

use super::heard::Heard;
use super::{
    Find, address, card, code, cuisine, email, flight, guid, iban, ip, number, person, phone, place, tag,
    time, tracking, train, url, venue,
};

/// Names and finders; a finder adds what it sees, ranked against nothing.
pub const DIMENSIONS: &[(&str, Find)] = &[
    ("address", address::find),
    ("card", |scan, out| card::find(scan.text, out)),
    ("code", |scan, out| code::find(&Heard::new(scan.text), out)),
    ("cuisine", cuisine::find),
    ("email", |scan, out| email::find(scan.text, out)),
    ("flight", |scan, out| flight::find(&Heard::new(scan.text), out)),
    ("guid", |scan, out| guid::find(scan.text, out)),
    ("iban", |scan, out| iban::find(scan.text, out)),
    ("ip", |scan, out| ip::find(scan.text, out)),
    // Numbers, ordinals, percentages and all that is measured or paid share one walk.
    ("number", number::find::run),
    ("person", person::find),
    ("phone", |scan, out| phone::find_in(scan.text, out)),
    ("place", place::find),
    ("tag", |scan, out| tag::find(scan.text, out)),
    ("time", time::find),
    ("tracking", |scan, out| tracking::find(&Heard::new(scan.text), out)),
    ("train", |scan, out| train::find(&Heard::new(scan.text), true, out)),
    ("url", |scan, out| url::find(scan.text, out)),
    ("venue", venue::find),
];
