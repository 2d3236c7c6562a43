//! The example exports that ship with the project, and the world their people live in.

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
