//! The kinds of fixed shape, each run only where the text holds what it is made of.

use super::heard::Heard;
use super::look::Look;
use super::scan::find_word;
use super::{card, code, email, flight, guid, iban, ip, phone, tag, tracking, train, url};
use crate::engine::Scan;
use steward_model::Entity;

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let text = scan.text;
    let look = Look::over(text);
    let heard = &Heard::new(text);
    if look.at || look.letter && text.contains(" at ") {
        email::find(text, out);
    }
    if look.at || look.hash {
        tag::find(text, out);
    }
    if look.letter && (look.dot || look.colon) || text.contains("ocalhost") {
        url::find(text, out);
    }
    if look.dot && look.digit || look.colon {
        ip::find(text, out);
    }
    if look.digits >= 5 {
        phone::find_in(text, out);
    }
    if look.digits >= 5 || look.digit && text.len() < 64 {
        tracking::find(heard, out);
    }
    if look.digits >= 13 {
        card::find(text, out);
    }
    if look.digit && look.capital {
        iban::find(text, out);
    }
    if look.digit || look.capital && look.letter {
        code::find(heard, out);
    }
    if look.digit && (look.capital || look.letter && find_word(text, "flight").is_some()) {
        flight::find(heard, out);
    }
    if look.digit && (look.letter || look.wide) {
        train::find(heard, look.wide, out);
    }
    if look.digit && text.len() >= 32 {
        guid::find(text, out);
    }
}
