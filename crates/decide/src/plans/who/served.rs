//! Where somebody is served: 'could we move your 2 pm colour to saturday' from a salon's own number is about the salon.

use crate::plans::message::text::{among, speaks};
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact};

/// Words of a name that make its bearer a house.
const HOUSES: &str = "salon dental dentist clinic surgery physio physiotherapy vets vet veterinary grooming groomers barbers barbershop spa nails studio opticians optical garage autos motors medical practice hospital pharmacy hair beauty massage tattoo yoga pilates gym library academy school";
/// What one has there.
#[rustfmt::skip]
const SERVED: &[&str] = &["your ", "booked", "appointment", "appt", "reschedule", "slot", "'s trim", "'s booster"];

/// The house that writes, for an appointment with it that names no other place.
pub(in crate::plans) fn house(turn: &Turn<'_>, kind: CardKind) -> Option<String> {
    let name = turn.who.as_deref()?;
    let placed =
        turn.heard.understood.mentions.iter().any(|one| one.fact == Fact::Place && one.confidence >= 0.6);
    let served = || speaks!(turn.lower(), SERVED);
    (matches!(kind, CardKind::Meet | CardKind::Attend) && !placed && is_a_house(name) && served())
        .then(|| name.to_owned())
}

fn is_a_house(name: &str) -> bool {
    let words: Vec<&str> = name.split([' ', '-', '&', ',']).filter(|word| !word.is_empty()).collect();
    words.len() >= 2
        && !name.contains('@')
        && words.iter().any(|word| among(HOUSES, &word.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::is_a_house;

    #[test]
    fn a_house_is_told_by_its_name() {
        for (name, house) in [
            ("Salon Meadow", true),
            ("Elm Road Vets", true),
            ("Harbour Dental", true),
            ("Joan Pritchard", false),
            ("front@elmvets.example", false),
            ("Gym", false),
            ("Barber Joe", false),
        ] {
            assert_eq!(is_a_house(name), house, "{name}");
        }
    }
}
