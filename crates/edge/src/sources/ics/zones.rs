//! Zones as calendars name them: by IANA's name, with a firm's path before it, or as Windows calls them.

use jiff::tz::TimeZone;

/// Windows' names of the zones that most people live in (Unicode CLDR, windowsZones).
const WINDOWS: [(&str, &str); 36] = [
    ("utc", "UTC"),
    ("greenwich standard time", "Africa/Abidjan"),
    ("gmt standard time", "Europe/London"),
    ("w. europe standard time", "Europe/Berlin"),
    ("central europe standard time", "Europe/Budapest"),
    ("romance standard time", "Europe/Paris"),
    ("central european standard time", "Europe/Warsaw"),
    ("gtb standard time", "Europe/Bucharest"),
    ("e. europe standard time", "Europe/Chisinau"),
    ("fle standard time", "Europe/Kyiv"),
    ("turkey standard time", "Europe/Istanbul"),
    ("russian standard time", "Europe/Moscow"),
    ("israel standard time", "Asia/Jerusalem"),
    ("egypt standard time", "Africa/Cairo"),
    ("south africa standard time", "Africa/Johannesburg"),
    ("w. central africa standard time", "Africa/Lagos"),
    ("e. africa standard time", "Africa/Nairobi"),
    ("arab standard time", "Asia/Riyadh"),
    ("arabian standard time", "Asia/Dubai"),
    ("pakistan standard time", "Asia/Karachi"),
    ("india standard time", "Asia/Kolkata"),
    ("se asia standard time", "Asia/Bangkok"),
    ("china standard time", "Asia/Shanghai"),
    ("singapore standard time", "Asia/Singapore"),
    ("taipei standard time", "Asia/Taipei"),
    ("tokyo standard time", "Asia/Tokyo"),
    ("korea standard time", "Asia/Seoul"),
    ("aus eastern standard time", "Australia/Sydney"),
    ("new zealand standard time", "Pacific/Auckland"),
    ("eastern standard time", "America/New_York"),
    ("central standard time", "America/Chicago"),
    ("mountain standard time", "America/Denver"),
    ("us mountain standard time", "America/Phoenix"),
    ("pacific standard time", "America/Los_Angeles"),
    ("e. south america standard time", "America/Sao_Paulo"),
    ("argentina standard time", "America/Buenos_Aires"),
];

/// The zone of a name; `None` where nobody knows it.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    let name = name.trim();
    if let Ok(zone) = TimeZone::get(name) {
        return Some(zone);
    }
    let lower = name.to_lowercase();
    if let Some((_, iana)) = WINDOWS.iter().find(|(windows, _)| *windows == lower) {
        return TimeZone::get(iana).ok();
    }
    // `/freeassociation.sourceforge.net/Europe/Berlin`, `/citadel.org/20210210_1/America/Argentina/Salta`
    let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
    [3, 2].iter().find_map(|many| {
        let from = parts.len().checked_sub(*many)?;
        TimeZone::get(&parts.get(from..)?.join("/")).ok()
    })
}
