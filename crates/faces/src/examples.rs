//! The example exports that ship with the project, and the world their people live in.

use std::io::Write;
use steward_edge::sources::Input;
use steward_model::Position;

/// Where the examples' owner lives: Vaduz.
pub const HERE: Position = Position { lat: 47.141, lon: 9.521 };
/// Their zone.
pub const ZONE: &str = "Europe/Vaduz";
/// Their names, as the chats carry them.
pub const ME: &str = "Mira,米拉";

/// The exports, in the order in which they are read.
pub fn exports() -> Vec<Input> {
    let files: [(&str, &[u8]); 4] = [
        ("WhatsApp Chat with Ana.txt", include_bytes!("../exports/WhatsApp Chat with Ana.txt")),
        ("安然.json", include_bytes!("../exports/安然.json")),
        ("sms.xml", include_bytes!("../exports/sms.xml")),
        ("mail.mbox", include_bytes!("../exports/mail.mbox")),
    ];
    files.into_iter().map(|(name, bytes)| Input::bytes(name, bytes)).collect()
}

/// The region where they live, made of an OpenStreetMap extract (© OpenStreetMap contributors, ODbL) by
/// `cargo xtask example-region`; deflated, since it is seldom wanted and the program carries it always.
const REGION: &[u8] = include_bytes!("../exports/liechtenstein.region.deflate");

/// Writes the region where they live.
///
/// # Errors
/// When the file cannot be written.
pub fn write_region(to: impl Write) -> std::io::Result<()> {
    let mut region = flate2::write::DeflateDecoder::new(to);
    region.write_all(REGION)?;
    region.finish()?.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use steward_places::{ImportOptions, import};

    /// The shipped region is what today's import makes of the shipped extract: `cargo xtask example-region` mends it.
    #[test]
    fn the_region_is_made_of_the_extract_beside_it() {
        let extract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../places/data/liechtenstein.osm.pbf");
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("made.region");
        let options = ImportOptions {
            timezone: Some(ZONE.to_owned()),
            country: Some("LI".to_owned()),
            threads: 2,
            without_areas: true,
            ..ImportOptions::default()
        };
        import(&extract, &made, &options, &|_, _| {}).unwrap();
        let mut region = Vec::new();
        write_region(&mut region).unwrap();
        assert!(std::fs::read(&made).unwrap() == region, "run `cargo xtask example-region`");
    }
}
