//! Pounds that are paid, and not weighed: 'paid 30 pounds for it', 'ten pound note', 'two pound fifty'.

use super::currencies::{self, Currency};
use super::{Sum, push};
use crate::dims::number::{Amount, Written, read, said_scale};
use crate::engine::{Kind, Lexicon, Scan, Token, Tokens, hashes, lexicon, word_hash};
use steward_model::Entity;

/// What a word beside a sum tells of it.
#[derive(Clone, Copy, PartialEq)]
enum Tells {
    /// Something is done with money, or it is told what it is for.
    Paid,
    /// The same, but only behind the sum.
    Behind,
    /// Something is weighed.
    Weighed,
}
use Tells::{Behind, Paid, Weighed};
#[rustfmt::skip]
static TELLS: Lexicon<Tells, 256> = lexicon!(&[
    ("pay", Paid), ("paid", Paid), ("pays", Paid), ("paying", Paid), ("cost", Paid), ("costs", Paid), ("costing", Paid),
    ("rent", Paid), ("spent", Paid), ("spend", Paid), ("spending", Paid), ("charge", Paid), ("charges", Paid),
    ("charged", Paid), ("price", Paid), ("priced", Paid), ("owe", Paid), ("owes", Paid), ("owed", Paid), ("lend", Paid),
    ("lent", Paid), ("borrow", Paid), ("borrowed", Paid), ("sold", Paid), ("fee", Paid), ("fare", Paid), ("deposit", Paid),
    ("salary", Paid), ("bill", Paid), ("fined", Paid), ("refund", Paid), ("refunded", Paid), ("tip", Paid),
    ("tipped", Paid), ("earn", Paid), ("earns", Paid), ("earned", Paid), ("transfer", Paid), ("transferred", Paid),
    ("send", Paid), ("sent", Paid), ("save", Paid), ("saved", Paid), ("cash", Paid), ("budget", Paid), ("discount", Paid),
    ("won", Paid), ("win", Paid), ("wins", Paid), ("winning", Paid), ("raised", Paid), ("raise", Paid), ("raising", Paid),
    ("donated", Paid), ("donate", Paid), ("worth", Paid), ("sales", Paid), ("profit", Paid), ("profits", Paid),
    ("revenue", Paid), ("turnover", Paid), ("invested", Paid), ("prize", Paid), ("grant", Paid),
    ("note", Behind), ("fees", Behind), ("ticket", Behind), ("tickets", Behind), ("return", Behind), ("fine", Behind),
    ("voucher", Behind), ("bet", Behind), ("each", Behind), ("pp", Behind),
    ("lost", Weighed), ("lose", Weighed), ("losing", Weighed), ("gained", Weighed), ("gain", Weighed), ("weigh", Weighed),
    ("weighs", Weighed), ("weighed", Weighed), ("weight", Weighed), ("drop", Weighed), ("dropped", Weighed),
    ("heavy", Weighed), ("lift", Weighed), ("lifted", Weighed), ("bench", Weighed), ("baby", Weighed),
    ("overweight", Weighed), ("of", Weighed), ("shed", Weighed),
]);

/// What the clause around the tokens of a sum speaks of: money is paid, or something is weighed.
fn told(tokens: Tokens<'_>, from: usize, to: usize, large: bool) -> Option<Tells> {
    let tells = |at: usize| TELLS.token(tokens.at(at)).filter(|_| tokens.at(at).kind == Kind::Word);
    let clause = |at: &usize| tokens.at(*at).kind == Kind::Word && !tokens.at(*at + 1).newline;
    let mut lead = (from.saturating_sub(5)..from).rev().take_while(clause);
    let behind = |at: usize| matches!(tells(at), Some(Paid | Behind));
    let weighed = |at: usize| tells(at) == Some(&Weighed);
    let paid = lead.clone().any(|at| tells(at) == Some(&Paid));
    let next = tokens.at(to);
    let for_it = next.is_word(const { word_hash("for") }) || next.is_word(const { word_hash("in") });
    let bought = for_it && (to + 1..to + 4).any(behind);
    let said = !next.newline && (to..to + 2).any(behind);
    // 'sales of 12 million pounds'
    let of = |at: usize| large && tokens.at(at).is_word(const { word_hash("of") });
    if lead.any(|at| weighed(at) && !of(at)) || (to..to + 2).any(weighed) {
        return Some(Weighed);
    }
    (paid || bought || said).then_some(Paid)
}

/// 'rose 3 cents to 52 cents' tells by how much and to what: two sums.
pub(super) fn changes(verb: &Token) -> bool {
    const CHANGES: &[u64] = hashes!(
        "rose rise rises risen fell fall falls fallen up down gained lost dropped climbed slid jumped \
        slipped added increased decreased"
    );
    verb.kind == Kind::Word && CHANGES.contains(&verb.hash)
}

fn is_pound(token: &Token) -> bool {
    token.is_word(const { word_hash("pounds") }) || token.is_word(const { word_hash("pound") })
}

/// 'paid 30 pounds for it', 'ten pound note', 'two pound fifty': the pounds at a token behind an amount are money.
pub(in crate::dims::measure) fn in_pounds(scan: &Scan<'_>, amount: &Amount, at: usize) -> bool {
    let tokens = scan.tokens;
    if !is_pound(tokens.at(at)) || tokens.at(at).newline {
        return false;
    }
    if pence(tokens, at + 1) {
        return true;
    }
    // Nobody weighs millions.
    let large = said_scale(tokens, amount) >= 1e6;
    told(tokens, amount.start, at + 1, large).map_or(large, |tells| tells == Paid)
}

/// 'two pound fifty', '3 pounds 50 pence', 'four pounds and 5p': pence behind the pounds.
fn pence(tokens: Tokens<'_>, at: usize) -> bool {
    const PENCE: &[u64] = hashes!("pence pennies penny");
    let from = at + usize::from(tokens.at(at).is_word(const { word_hash("and") }));
    read(tokens, from).is_some_and(|part| {
        let next = tokens.at(part.end);
        let named = next.kind == Kind::Word
            && (PENCE.contains(&next.hash) || next.hash == const { word_hash("p") } && !next.spaced);
        let round = from == at
            && part.written == Written::Words
            && part.value >= 10.0
            && part.value % 5.0 == 0.0
            && (next.kind == Kind::End
                || next.kind == Kind::Mark && !next.is_mark('-')
                || next.is_word(const { word_hash("for") })
                || next.is_word(const { word_hash("each") }));
        part.value > 0.0 && part.value < 100.0 && (named || round) && !tokens.at(from).newline
    })
}

/// The sum of an amount with such pounds behind it, and how sure it is; pounds that are all that is said may be either.
pub(super) fn pounds(scan: &Scan<'_>, amount: &Amount, at: usize) -> Option<(&'static Currency, f32)> {
    let sure = if in_pounds(scan, amount, at) {
        0.9
    } else {
        let alone = is_pound(scan.tokens.at(at)) && scan.is_whole(amount.start, at + 1);
        alone.then_some(0.4)?
    };
    Some((currencies::written("quid")?, sure))
}

const FIVER: u64 = word_hash("fiver");
const TENNER: u64 = word_hash("tenner");
const GRAND: u64 = word_hash("grand");
const QUID: u64 = word_hash("quid");
/// Behind 'a grand' that is no piano: the text ends there or goes on so.
#[rustfmt::skip]
static GRAND_SUM: Lexicon<(), 32> = lexicon!(&[
    ("for", ()), ("to", ()), ("a", ()), ("each", ()), ("off", ()), ("in", ()), ("on", ()), ("more", ()), ("now", ()),
    ("or", ()), ("at", ()), ("per", ()), ("back", ()), ("by", ()), ("extra", ()),
]);

/// 'lend me a fiver', 'a tenner each', 'cost me a grand': notes and round sums by their names.
pub(super) fn notes(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    for (at, token) in tokens.all().iter().enumerate() {
        let (value, name) = match token.hash {
            _ if token.kind != Kind::Word => continue,
            FIVER => (5.0, "quid"),
            TENNER => (10.0, "quid"),
            QUID => (1.0, "quid"),
            GRAND => (1.0, "grand"),
            _ => continue,
        };
        let Some(start) = at.checked_sub(1).filter(|_| tokens.before(at).is_word(const { word_hash("a") }))
        else {
            continue;
        };
        let next = tokens.at(at + 1);
        // 'a grand and 50 quid', 'a grand and £50'; 'a grand and noble house' is none.
        let and = next.is_word(const { word_hash("and") });
        let more = at + 2 + usize::from(matches!(tokens.at(at + 2).ch, '£' | '$' | '€'));
        let added = and && tokens.at(more).kind == Kind::Digits;
        let sum = next.kind != Kind::Word || next.newline || added || GRAND_SUM.token(next).is_some();
        // 'half a grand' is less.
        let half = tokens.before(start).is_word(const { word_hash("half") }) && start > 0;
        if token.hash == GRAND && (!sum || half || next.is_mark('-')) {
            continue;
        }
        if token.hash == QUID && next.is_word(const { word_hash("pro") }) && !next.newline {
            continue;
        }
        let Some(currency) = currencies::written(name) else { continue };
        push(scan, &Sum { start, end: at + 1, low: None, value, currency, confidence: 0.8 }, out);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn spent_and_not_weighed() {
        check::kind(
            EntityKind::Money,
            "i paid ⟦30 pounds⟧ for it → 30
             my rent is ⟦600 pounds⟧ → 600
             ⟦20 pounds⟧ for the ticket → 20
             a ⟦ten pound⟧ note → 10
             it was ⟦two pound fifty⟧ → 2.5
             ⟦two pounds eighty⟧ for a tea → 2.8
             ⟦6 pounds 40 pence⟧ → 6.4
             ⟦three pounds and 20 pence⟧ → 3.2
             ⟦seven pounds⟧ → 7
             debts of ⟦3 million pounds⟧ → 3000000
             they won ⟦60 pounds⟧ at the fair → 60
             3 million pounds of beef
             lost 20 pounds since may
             he weighs 180 pounds
             paid for 20 pounds of potatoes
             the boiler cost me ⟦a grand⟧ → 1000
             ⟦a grand⟧ a month → 1000
             it was only ⟦a quid⟧ → 1
             that is ⟦a grand⟧ and ⟦30 quid⟧ more → 1000 | 30
             what a grand and gloomy hall
             we agreed on a quid pro quo
             a grand piano and a grand idea
             half a grand",
        );
        check::kind(
            EntityKind::Quantity,
            "lost ⟦20 pounds⟧ since may → 20
             bring ⟦20 pounds⟧ of potatoes → 20
             ⟦seven pounds⟧ → 7
             6 pounds 40 pence
             i paid 30 pounds for it",
        );
    }
}
