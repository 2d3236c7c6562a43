//! A place as a card shows it: all that the region knows of one object.

use crate::error::Result;
use crate::find::Answer;
use crate::find::question::{IN_PLACE, SLIP, WHOLE_WORDS};
use crate::hours;
use crate::object::{Field, OsmId, name_text, string};
use crate::region::Region;
use jiff::civil::DateTime;
use std::borrow::Cow;
use steward_model::{Openness, PlaceHit, Position};

/// How well a place answers what was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is wholly so called, or has the address.
    Whole,
    /// The house number asked for is not in the data, but its neighbours' are: it lies between them.
    Between,
    /// The house number asked for is not in the data: this is its street.
    StreetOnly,
    /// Its name holds the words, each of them whole.
    Words,
    /// Its name begins so, or holds the words, the last of them unfinished.
    Part,
    /// Its name is one slip of the fingers away.
    Slip,
    /// It is of the kind asked for.
    Kind,
}

impl Fit {
    pub(crate) fn of(answer: &Answer) -> Fit {
        match answer.grade {
            _ if answer.street_only => Fit::StreetOnly,
            _ if answer.between.is_some() => Fit::Between,
            grade if grade <= IN_PLACE => Fit::Whole,
            grade if grade <= WHOLE_WORDS => Fit::Words,
            grade if grade < SLIP => Fit::Part,
            _ => Fit::Slip,
        }
    }
}

/// A place that was found.
#[derive(Clone, PartialEq)]
pub struct Hit {
    /// The object.
    pub id: OsmId,
    /// The tag that says what it is, such as `amenity=restaurant`; empty where none does.
    pub kind: String,
    /// Its name, in the language asked for where it has one.
    pub name: Option<String>,
    /// Where it lies.
    pub at: Position,
    /// Metres from where the question was asked.
    pub distance_m: Option<f64>,
    /// Open or not at the time asked, in its own wall time and with its country's holidays.
    pub open: Openness,
    /// Its opening hours as written.
    pub hours: Option<String>,
    /// Street and number, in the order of the country's script.
    pub address: Option<String>,
    /// Street of the address.
    pub street: Option<String>,
    /// Town of the address.
    pub city: Option<String>,
    /// Postcode of the address.
    pub postcode: Option<String>,
    /// Telephone number as written.
    pub phone: Option<String>,
    /// Web address as written.
    pub website: Option<String>,
    /// Brand.
    pub brand: Option<String>,
    /// Cuisines, lower case.
    pub cuisine: Vec<String>,
    /// How well it answers.
    pub fit: Fit,
}

impl std::fmt::Debug for Hit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hit({})", self.id)
    }
}

impl Hit {
    /// A house that is not in the data, by its neighbour: what is known of that one's name and life is not known of it.
    pub(crate) fn at_number(self, at: Position, number: &str, country: Option<&str>) -> Hit {
        let street = self.street.clone().unwrap_or_default();
        Hit {
            at,
            name: None,
            kind: String::new(),
            open: Openness::Unknown,
            hours: None,
            address: Some(address(&street, Some(number), country)),
            phone: None,
            website: None,
            brand: None,
            cuisine: Vec::new(),
            ..self
        }
    }

    /// The same as a provider's answer, without the way there.
    pub fn into_place(self) -> PlaceHit {
        PlaceHit {
            id: self.id.to_string(),
            street_only: self.fit == Fit::StreetOnly,
            kind: self.kind,
            name: self.name,
            at: self.at,
            distance_m: self.distance_m,
            open: self.open,
            address: self.address,
            phone: self.phone,
            walk_min: None,
        }
    }

    /// Reads object `number`; `lang` is a primary tag such as `zh`.
    pub(crate) fn read(
        region: &Region,
        number: u32,
        lang: Option<&str>,
        when: Option<DateTime>,
    ) -> Result<Hit> {
        let object = region.object(number)?;
        let file = &region.file;
        let mut hit = Hit {
            id: object.id,
            kind: String::new(),
            name: None,
            at: Position { lat: object.at.lat_deg(), lon: object.at.lon_deg() },
            distance_m: None,
            open: Openness::Unknown,
            hours: None,
            address: None,
            street: None,
            city: None,
            postcode: None,
            phone: None,
            website: None,
            brand: None,
            cuisine: Vec::new(),
            fit: Fit::Whole,
        };
        let (mut own_language, mut street, mut house, mut language) = (None, None, None, String::new());
        for (field, value) in object.fields() {
            let name = || name_text(file, value).map(Cow::into_owned);
            let text = || string(file, value).map(Cow::into_owned);
            match field {
                Field::More => {}
                Field::Kind => hit.kind = text()?,
                Field::Name => hit.name = Some(name()?),
                Field::OtherName if hit.name.is_none() => hit.name = Some(name()?),
                Field::OtherName => {}
                Field::Lang => language = text()?,
                Field::LangName => {
                    let is_wanted = lang.is_some_and(|lang| speaks(&language, lang));
                    if is_wanted && (own_language.is_none() || Some(language.as_str()) == lang) {
                        own_language = Some(name()?);
                    }
                }
                Field::Street => street = Some(name()?),
                Field::Number => house = Some(text()?),
                Field::Hours => hit.hours = Some(text()?),
                Field::Phone => hit.phone = Some(text()?),
                Field::Website => hit.website = Some(text()?),
                Field::Brand => hit.brand = Some(text()?),
                Field::City => hit.city = Some(text()?),
                Field::Postcode => hit.postcode = Some(text()?),
                Field::Cuisine => hit.cuisine = string(file, value)?.split(';').map(str::to_owned).collect(),
            }
        }
        hit.name = own_language.or(hit.name);
        hit.street = street;
        hit.address = hit
            .street
            .as_ref()
            .map(|street| address(street, house.as_deref(), region.meta.country.as_deref()));
        if let (Some(when), Some(text)) = (when, &hit.hours) {
            hit.open = hours::openness(text, when, region.meta.country.as_deref());
        }
        Ok(hit)
    }
}

fn speaks(tag: &str, lang: &str) -> bool {
    tag == lang || tag.strip_prefix(lang).is_some_and(|rest| rest.starts_with(['-', '_']))
}

/// As the place writes it: number first where English is spoken, `号` in Chinese, street first elsewhere.
fn address(street: &str, house: Option<&str>, country: Option<&str>) -> String {
    let Some(house) = house else { return street.to_owned() };
    if crate::fold::has_dense(street) {
        let end = if house.ends_with(|c: char| c.is_ascii_digit()) { "号" } else { "" };
        return format!("{street}{house}{end}");
    }
    match country {
        Some("US" | "GB" | "IE" | "CA" | "AU" | "NZ" | "SG" | "FR" | "ZA") => format!("{house} {street}"),
        _ => format!("{street} {house}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_the_country_does() {
        assert_eq!(address("Hauptstrasse", Some("12"), Some("LI")), "Hauptstrasse 12");
        assert_eq!(address("Main Street", Some("12"), Some("US")), "12 Main Street");
        assert_eq!(address("长安街", Some("12"), Some("CN")), "长安街12号");
        assert_eq!(address("Main Street", None, Some("US")), "Main Street");
    }

    #[test]
    fn a_language_has_variants() {
        assert!(speaks("zh", "zh") && speaks("zh-Hant", "zh") && !speaks("zhx", "zh"));
    }
}
