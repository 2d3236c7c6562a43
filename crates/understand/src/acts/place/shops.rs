//! Where a thing is got, in small letters as people write it: 'milk from tesco', 'at petco rn', 'you going ntuc?'.

use crate::acts::{
    Scene,
    words::{Word, within},
};
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span, Topic};

/// As sure as a place behind 'at' is.
const SURE: f32 = 0.7;

/// Chains and markets of the net by the names that people call them, of one word.
#[rustfmt::skip]
const SHOPS: &str = "tesco tescos asda asdas aldi lidl lidls sainsburys sainsbury's morrisons waitrose m&s marks coop co-op spar iceland boots superdrug argos ikea b&q b&m wickes screwfix toolstation halfords poundland primark greggs decathlon currys rymans ryman wilko clarks smyths dunelm waterstones whsmith costco walmart target kroger publix safeway walgreens cvs wegmans heb h-e-b lowes petco petsmart gamestop macys nordstrom sephora staples meijer wawa bodega michaels kohls autozone loblaws sobeys metro indigo dollarama woolies woolworths coles bunnings kmart officeworks priceline chemist-warehouse ntuc fairprice giant donki daiso challenger kinokuniya guardian watsons mustafa 7-eleven 711 dmart bigbasket blinkit zepto croma flipkart amazon ebay etsy temu shein zalando shoprite checkers makro clicks naivas quickmart carrefour jumia makola melcom superquinn supervalu dunnes londis centra eurospar rossmann rewe edeka uniqlo zara decathlon's";
/// And of two.
#[rustfmt::skip]
const PAIRS: &[&str] = &["trader joes", "trader joe's", "whole foods", "home depot", "best buy", "dollar tree", "family dollar", "old navy", "discount tire", "canadian tire", "shoppers drug", "rite aid", "big w", "harvey norman", "jb hifi", "dan murphys", "dan murphy's", "cold storage", "sheng siong", "don don", "pick n", "big bazaar", "reliance fresh", "mr price", "mr diy", "home bargains", "bottle shop", "corner shop", "corner store", "dollar general", "farmers market"];
/// What stands behind 'from' where something is got, and sells nothing.
#[rustfmt::skip]
const NO_SHOP: &str = "home work here there me you u us him her them it mum mom dad mine yours ours now then next last scratch freezer fridge car school town where what when monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight both all everyone everybody the a an my our your his their this that each one two first same gran nan grandma mums moms dads upstairs downstairs storage attic shed garage abroad";
#[rustfmt::skip]
const ENDS: &str = "on when if for pls please plz after before later today tonight tomorrow tmr tmrw by and or at in to as so cos because while since rn now too ok instead though tho asap yeah la lah ah can could thanks thx cheers x xx is are was has have got only this next with";

/// Adds the shops of a message in which something is to be got.
pub(crate) fn mentions(scene: &Scene<'_>, topics: &[Topic], found: &mut Vec<Mention>) {
    let sure = |kind, least| topics.iter().any(|topic| topic.kind == kind && topic.confidence >= least);
    let says = || {
        let verb = |word: &Word<'_>| within!("buy order preorder fetch", &word.lower);
        scene.clauses.iter().any(|clause| scene.words(clause.span).iter().any(verb))
    };
    let buys = sure(CardKind::Buy, 0.6) || !sure(CardKind::Dine, 0.7) && says();
    let place = |one: &Mention| one.fact == Fact::Place && one.confidence >= SURE;
    if !buys || !scene.text.is_ascii() || found.iter().any(place) {
        return;
    }
    let shop = scene.clauses.iter().find_map(|clause| shop(scene, &scene.words(clause.span)));
    if let Some(span) = shop {
        let said = Said::Words(span.of(scene.text).to_owned());
        found.push(Mention { fact: Fact::Place, said, span, confidence: SURE });
    }
}

/// The shop that these words name.
pub(crate) fn shop(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    known(words).or_else(|| behind_from(scene, words))
}

/// A shop that everybody knows, wherever it stands.
fn known(words: &[Word<'_>]) -> Option<Span> {
    let two = words.windows(2).find(|pair| {
        matches!(pair, [a, b] if !a.stop && PAIRS.iter().any(|name| name.split_once(' ') == Some((a.lower.as_str(), b.lower.as_str()))))
    });
    if let Some([first, last]) = two {
        return Some(Span { start: first.start, end: last.end });
    }
    let mut each = words.iter().enumerate().filter(|(_, word)| within!(SHOPS, &word.lower));
    let (_, word) = each.find(|&(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| word.lower.as_str());
        let after = words.get(at + 1).map_or("", |word| word.lower.as_str());
        // What is a word of the language too is a shop where one goes to it.
        let word_too = within!(
            "boots target giant spar metro staples marks iceland guardian indigo clicks checkers \
             challenger michaels next gap",
            &word.lower
        );
        let goes = within!("to at from in into near by past passing hit going go pop stop", before);
        let has = within!("has got sells have does", after);
        !word_too || goes || has
    })?;
    Some(Span { start: word.start, end: word.end })
}

/// 'From the halal place on vine st', 'from rossi': whatever it is called.
fn behind_from(scene: &Scene<'_>, words: &[Word<'_>]) -> Option<Span> {
    let timed = |word: &Word<'_>| {
        scene.entities.iter().any(|one| {
            one.kind == EntityKind::Time && one.span.start <= word.start && word.start < one.span.end
        })
    };
    let at = words.iter().position(|word| word.lower == "from" && !word.stop)?;
    let rest = words.get(at + 1..)?;
    let article = rest.iter().take_while(|word| within!("the that a our", &word.lower)).count().min(1);
    let name = rest.get(article..)?;
    let end = name.iter().position(|word| within!(ENDS, &word.lower) || timed(word)).unwrap_or(name.len());
    let end = name.iter().take(end).position(|word| word.stop).map_or(end, |at| (at + 1).min(end));
    let name = name.get(..end)?;
    let (first, last) = (name.first()?, name.last()?);
    let plain = (1..=3).contains(&name.len())
        && !within!(NO_SHOP, &first.lower)
        && !first.digits()
        && name.iter().all(|word| word.lower.len() > 1);
    plain.then_some(Span { start: first.start, end: last.end })
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_shop_is_named_in_small_letters() {
        let place = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let place = mentions.iter().find(|one| one.fact == Fact::Place && one.confidence >= 0.6);
            place.map(|one| one.span.of(text).to_owned())
        };
        for (text, want) in [
            ("can you get oat milk from tesco", Some("tesco")),
            ("need anything from the corner shop?", Some("corner shop")),
            ("could you grab bread from rossi pls", Some("rossi")),
            ("u going ntuc? help me get some eggs", Some("ntuc")),
            ("can you grab some limes, you passing lidl right", Some("lidl")),
            ("can you buy some milk on the way home from work", None),
            ("get some stuff out the freezer from last week", None),
            ("should i order the fan from amazon?", Some("amazon")),
            ("can you get me new boots", None),
        ] {
            assert_eq!(place(text).as_deref(), want, "{text}");
        }
    }
}
