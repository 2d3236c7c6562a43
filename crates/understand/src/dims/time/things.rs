//! What is called after a day and is none: a Christmas cactus, the Monday mug, Bonfire Night jacket potatoes.

use crate::engine::{Kind, Lexicon, Scan, hashes, lexicon};

/// Which days a thing is called after.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    /// Festivals: what is eaten, hung, worn and sung then.
    Festivals,
    /// Any day: what is printed with its name.
    Days,
}

use Of::{Days, Festivals};

static THINGS: Lexicon<Of, 512> = lexicon!(&[
    ("card", Festivals),
    ("cards", Festivals),
    ("tree", Festivals),
    ("trees", Festivals),
    ("lights", Festivals),
    ("jumper", Festivals),
    ("jumpers", Festivals),
    ("sweater", Festivals),
    ("sweaters", Festivals),
    ("sock", Festivals),
    ("hat", Festivals),
    ("hats", Festivals),
    ("plate", Festivals),
    ("plates", Festivals),
    ("paper", Festivals),
    ("wrapping", Festivals),
    ("cake", Festivals),
    ("cakes", Festivals),
    ("pudding", Festivals),
    ("puddings", Festivals),
    ("biscuit", Festivals),
    ("biscuits", Festivals),
    ("cookie", Festivals),
    ("cookies", Festivals),
    ("chocolate", Festivals),
    ("chocolates", Festivals),
    ("egg", Festivals),
    ("eggs", Festivals),
    ("bunny", Festivals),
    ("bunnies", Festivals),
    ("basket", Festivals),
    ("baskets", Festivals),
    ("cactus", Festivals),
    ("sprouts", Festivals),
    ("turkey", Festivals),
    ("ham", Festivals),
    ("pumpkin", Festivals),
    ("pumpkins", Festivals),
    ("costume", Festivals),
    ("costumes", Festivals),
    ("candle", Festivals),
    ("candles", Festivals),
    ("bauble", Festivals),
    ("baubles", Festivals),
    ("wreath", Festivals),
    ("wreaths", Festivals),
    ("ornament", Festivals),
    ("ornaments", Festivals),
    ("decoration", Festivals),
    ("decorations", Festivals),
    ("stocking", Festivals),
    ("stockings", Festivals),
    ("cracker", Festivals),
    ("crackers", Festivals),
    ("song", Festivals),
    ("songs", Festivals),
    ("carol", Festivals),
    ("carols", Festivals),
    ("film", Festivals),
    ("films", Festivals),
    ("movie", Festivals),
    ("movies", Festivals),
    ("album", Festivals),
    ("jingle", Festivals),
    ("stamp", Festivals),
    ("stamps", Festivals),
    ("seal", Festivals),
    ("seals", Festivals),
    ("bun", Festivals),
    ("buns", Festivals),
    ("pan", Festivals),
    ("toy", Festivals),
    ("toys", Festivals),
    ("apron", Festivals),
    ("napkin", Festivals),
    ("napkins", Festivals),
    ("tablecloth", Festivals),
    ("tin", Festivals),
    ("tins", Festivals),
    ("ribbon", Festivals),
    ("ribbons", Festivals),
    ("mask", Festivals),
    ("masks", Festivals),
    ("sweets", Festivals),
    ("candy", Festivals),
    ("candies", Festivals),
    ("postcard", Festivals),
    ("postcards", Festivals),
    ("posters", Festivals),
    ("fairy", Festivals),
    ("elf", Festivals),
    ("balloon", Festivals),
    ("balloons", Festivals),
    ("blend", Festivals),
    ("lollipop", Festivals),
    ("teapot", Festivals),
    ("lantern", Festivals),
    ("lanterns", Festivals),
    ("pinata", Festivals),
    ("cutter", Festivals),
    ("tablecloths", Festivals),
    ("lily", Festivals),
    ("lilies", Festivals),
    ("leftovers", Festivals),
    ("sandwich", Festivals),
    ("sandwiches", Festivals),
    ("mug", Days),
    ("mugs", Days),
    ("knickers", Days),
    ("pants", Days),
    ("socks", Days),
    ("shirt", Days),
    ("shirts", Days),
    ("tshirt", Days),
    ("doll", Days),
    ("dolls", Days),
    ("poster", Days),
    ("sticker", Days),
    ("stickers", Days),
    ("hoodie", Days),
    ("badge", Days),
    ("badges", Days),
    ("pyjamas", Days),
    ("pajamas", Days),
    ("underpants", Days),
    ("boxers", Days),
    ("magnet", Days),
    ("keyring", Days),
]);

/// After a thing: it goes on as a compound whose last word counts, 'Easter egg hunt', 'Christmas card making'.
const EVENTS: &[u64] = hashes!(
    "hunt party making swap contest competition switch carving lighting sale service concert day night"
);

/// A thing stands right behind a festival's or a day's name, and is called after it.
pub(super) fn called_after(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    let thing = tokens.at(to);
    if thing.kind != Kind::Word || thing.newline || tokens.before(to).kind != Kind::Word {
        return false;
    }
    let Some(of) = THINGS.token(thing) else { return false };
    let before = tokens.before(from);
    let led = before.kind == Kind::Word
        && hashes!("on by for this next last until till before").contains(&before.hash)
        && !tokens.at(from).newline;
    let after = tokens.at(to + 1);
    let event = after.kind == Kind::Word && EVENTS.contains(&after.hash);
    let festival = super::holidays::longest(tokens, from).is_some_and(|name| name.end == to);
    let bare = to == from + 1;
    !led && !event && (festival || bare && *of == Days)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn things_are_no_days() {
        check::kind(
            EntityKind::Time,
            "the Christmas cactus is dead
             Pancake Day pan has no handle
             Halloween pumpkins on the porch
             the Monday mug is chipped
             Boxing Day socks again
             ⟦Halloween⟧ party at mine
             cakes for ⟦Easter⟧ please
             ⟦Monday⟧ drinks
             the pudding for ⟦Christmas lunch⟧",
        );
    }
}
