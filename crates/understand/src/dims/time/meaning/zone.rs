//! Names of time zones in messages, as minutes east of UTC; they do not follow summer time, as people mean them.

/// The offset of a zone's usual letters, lower case.
pub fn minutes(letters: &str) -> Option<i32> {
    Some(match letters {
        "utc" | "gmt" | "z" | "wet" => 0,
        "bst" | "cet" | "west" => 60,
        "cest" | "eet" | "sast" => 120,
        "eest" | "msk" => 180,
        "gst" => 240,
        "pkt" => 300,
        "ist" => 330,
        "ict" | "wib" => 420,
        "sgt" | "hkt" | "awst" | "cst8" => 480,
        "jst" | "kst" => 540,
        "acst" => 570,
        "aest" => 600,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "ast" => -240,
        "est" | "cdt" => -300,
        "edt" => -240,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" | "akdt" => -480,
        "akst" => -540,
        "hst" => -600,
        _ => return None,
    })
}
