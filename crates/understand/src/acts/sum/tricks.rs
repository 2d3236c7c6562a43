//! English requests for money that no honest message makes, whoever writes it: paid in vouchers, a cheque of which a part goes
//! on, an account that keeps it safe, less now for more later.

use crate::dims::scan::find_word;
use steward_model::sought::Sought;

/// What stands in every one of them, or nothing is looked for.
#[rustfmt::skip]
static DOORS: Sought = Sought::new(&["card", "voucher", "check", "cheque", "money order", "safe account", "secure account", "verification", "returns automatically", "holding account", "get ", "receive", "turn ", "becomes", "flip", "refunded automatically", "overpa", "by mistake"]);
#[rustfmt::skip]
const VOUCHERS: &[&str] = &["gift card", "gift cards", "giftcard", "giftcards", "gift voucher", "gift vouchers", "ebay card", "ebay cards", "steam card", "steam cards", "itunes card", "itunes cards", "play card", "play cards", "apple card", "apple cards", "amazon card", "amazon cards", "amazon voucher", "amazon vouchers", "razer", "vanilla card", "vanilla cards", "prepaid card", "prepaid cards", "prepaid voucher", "prepaid vouchers", "paysafe", "paysafecard", "neosurf", "visa gift", "target card", "target cards", "walmart card", "walmart cards", "steam voucher", "steam vouchers", "google cards", "google card", "roblox cards", "top up voucher", "ukash"];
/// What is paid so, or asked to be shown.
#[rustfmt::skip]
const PAID_SO: &[&str] = &["payable by", "payable in", "payable with", "pay by", "pay with", "pay in", "paid by", "paid in", "paid with", "deposit by", "deposit in", "deposit via", "deposit with", "fee by", "fee with", "fee via", "fee in", "settle by", "settle with", "deposit", "fine", "tax", "fee", "fees", "bail", "courier", "customs", "penalty", "removal", "warrant"];
#[rustfmt::skip]
const SHOWN: &[&str] = &["pictures of", "picture of", "photos of", "photo of", "pics of", "pic of", "the back", "back of", "send pictures", "send photos", "send the pictures", "send me the codes", "the codes", "code on", "scratch", "reimburse", "pay you back", "pay u back", "keep it a surprise", "for clients", "for a client", "in a meeting", "cant talk"];
#[rustfmt::skip]
const CHEQUES: &[&str] = &["check", "cheque", "money order", "cashiers check", "certified check"];
#[rustfmt::skip]
const GOES_ON: &[&str] = &["forward", "send the rest", "send back the", "send me back", "zelle me back", "zelle the", "wire the", "wire back", "send the difference", "the difference", "refund the", "the balance to", "the rest to", "the remainder", "send the remaining", "return the extra", "the extra", "pay my mover", "pay the movers", "pay the vendor", "equipment vendor", "the shipper", "the mover", "made it out for"];
#[rustfmt::skip]
const KEPT_SAFE: &[&str] = &["safe account", "secure account", "verification account", "holding account", "escrow account for verification", "protected account", "returns automatically", "returned automatically", "refunded automatically", "be returned automatically", "reversed automatically", "comes back automatically"];
#[rustfmt::skip]
const SENT: &[&str] = &["transfer", "move", "send", "pay", "deposit", "wire", "put"];
#[rustfmt::skip]
const BACK_MORE: &[&str] = &["guaranteed", "no risk", "risk free", "zero risk", "100% safe", "risk-free", "100% sure", "in 2 hours", "in 3 hours", "in 3 hour", "in 24 hours", "within 24 hours", "in 1 hour", "in an hour", "within an hour", "in 30 minutes", "same day", "in 3 days", "in a week", "in minutes"];
#[rustfmt::skip]
const INVESTED: &[&str] = &["invest", "send", "deposit", "put in", "start with", "pay", "turn", "flip"];
#[rustfmt::skip]
const GAINED: &[&str] = &["get", "receive", "earn", "return", "into", "becomes", "cash out"];

/// Whether the words, in small letters without apostrophes, ask so.
pub(super) fn stand(text: &str) -> bool {
    if !DOORS.may_stand(text) {
        return false;
    }
    let has = |words: &[&str]| words.iter().any(|word| find_word(text, word).is_some());
    let figures = || {
        text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
            .filter(|run| run.bytes().filter(u8::is_ascii_digit).count() >= 2)
            .count()
    };
    (text.contains("card") || text.contains("voucher") || text.contains("pays") || text.contains("razer"))
        && has(VOUCHERS)
        && (has(PAID_SO) || has(SHOWN))
        && !own(text)
        || has(KEPT_SAFE) && has(SENT) && figures() >= 1 && !has(&["never", "will not ask", "wont ask"])
        || has(CHEQUES)
            && has(GOES_ON)
            && figures() >= 1
            && has(&["deposit", "cash", "mailed", "sent", "bank it", "made it", "overpaid", "made out"])
        || has(INVESTED) && has(GAINED) && has(BACK_MORE) && figures() >= 2
}

/// Cards given as a present or already paid with are no means of a fraud.
fn own(text: &str) -> bool {
    #[rustfmt::skip]
    const OWN: &[&str] = &["got a gift card", "have a gift card", "my gift card", "use a gift card", "gift card for her", "gift card for his", "gift card for mum", "gift card from", "no gift cards", "never pay", "we will never", "never ask", "scam", "for the teacher", "whip round", "collection for"];
    OWN.iter().any(|word| find_word(text, word).is_some())
}

#[cfg(test)]
mod tests {
    use super::stand;

    #[test]
    fn who_asks_so_is_no_honest_payee() {
        for text in [
            "please buy $200 of ebay cards and send pictures of the back",
            "hold the room with a 350 deposit by gift voucher today",
            "your device is locked. fee $199 payable by gift card",
            "we mailed a check of $1,800. deposit it & forward $1,500 to the movers",
            "the cheque was made out for 1700 by mistake, cash it and zelle me back the 1300",
            "to verify ownership transfer 900 to the verification account",
            "send £300 now and get £1500 back guaranteed",
            "invest 400 get 2,000 in 3 hours, no risk",
        ] {
            assert!(stand(text), "{text}");
        }
        for text in [
            "shall we get her a gift card, 10 each?",
            "check this out",
            "can you check the deposit of 200 went in",
            "i got a gift card for 20, use it for the fee",
            "your bank will never ask you to move money to a safe account",
            "did you get the 20 i sent",
            "cheque for 50 is in the post",
        ] {
            assert!(!stand(text), "{text}");
        }
    }
}
