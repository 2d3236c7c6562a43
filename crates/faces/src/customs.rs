//! The customs of a zone's people, where nobody said which country they live in.

/// The country of a zone as an ISO 3166-1 code, where one stands for it.
pub fn of(zone: &jiff::tz::TimeZone) -> Option<String> {
    zone.iana_name().and_then(country).map(str::to_owned)
}

/// The country whose customs a zone's people follow, where one stands for it.
fn country(zone: &str) -> Option<&'static str> {
    Some(match zone {
        "Europe/London" => "GB",
        "Europe/Dublin" => "IE",
        "Europe/Berlin" => "DE",
        "Europe/Paris" => "FR",
        "Europe/Madrid" => "ES",
        "Europe/Rome" => "IT",
        "Europe/Amsterdam" => "NL",
        "Europe/Zurich" => "CH",
        "Europe/Vaduz" => "LI",
        "Europe/Vienna" => "AT",
        "Europe/Lisbon" => "PT",
        "Europe/Stockholm" => "SE",
        "Europe/Oslo" => "NO",
        "Europe/Copenhagen" => "DK",
        "Europe/Warsaw" => "PL",
        "Asia/Shanghai" | "Asia/Chongqing" | "Asia/Urumqi" | "PRC" => "CN",
        "Asia/Taipei" => "TW",
        "Asia/Hong_Kong" => "HK",
        "Asia/Macau" => "MO",
        "Asia/Singapore" => "SG",
        "Asia/Kuala_Lumpur" => "MY",
        "Asia/Kolkata" | "Asia/Calcutta" => "IN",
        "Asia/Tokyo" => "JP",
        "Asia/Seoul" => "KR",
        "Asia/Manila" => "PH",
        "Asia/Bangkok" => "TH",
        "Asia/Jakarta" => "ID",
        "Asia/Ho_Chi_Minh" => "VN",
        "Asia/Dubai" => "AE",
        "Africa/Johannesburg" => "ZA",
        "Africa/Lagos" => "NG",
        "Africa/Nairobi" => "KE",
        "Africa/Kampala" => "UG",
        "Africa/Dar_es_Salaam" => "TZ",
        "Africa/Accra" => "GH",
        "Africa/Lusaka" => "ZM",
        "Africa/Cairo" => "EG",
        "Asia/Karachi" => "PK",
        "Asia/Dhaka" => "BD",
        "Asia/Colombo" => "LK",
        "Asia/Jerusalem" => "IL",
        "Europe/Istanbul" => "TR",
        "Europe/Brussels" => "BE",
        "Europe/Athens" => "GR",
        "Europe/Helsinki" => "FI",
        "America/Jamaica" => "JM",
        "America/Port_of_Spain" => "TT",
        "Pacific/Auckland" => "NZ",
        "America/Toronto" | "America/Vancouver" | "America/Halifax" | "America/Winnipeg"
        | "America/Edmonton" | "America/Montreal" | "America/St_Johns" | "America/Regina" => "CA",
        "America/New_York"
        | "America/Chicago"
        | "America/Denver"
        | "America/Los_Angeles"
        | "America/Phoenix"
        | "America/Detroit"
        | "America/Anchorage"
        | "America/Boise"
        | "Pacific/Honolulu" => "US",
        "America/Mexico_City" => "MX",
        "America/Sao_Paulo" => "BR",
        zone if zone.starts_with("Australia/") => "AU",
        zone if zone.starts_with("US/")
            || zone.starts_with("America/Indiana/")
            || zone.starts_with("America/Kentucky/") =>
        {
            "US"
        }
        _ => return None,
    })
}
