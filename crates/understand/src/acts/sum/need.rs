//! Money asked for at once, or for somebody in need far away: a sign of a fraud where nobody knows who asks.

use crate::acts::Scene;
use crate::engine::Seek;

/// 'Stuck at the airport, wallet gone, can you wire me 80': money is to go at once, or to who is in need far away.
pub(super) fn in_need(scene: &Scene<'_>) -> bool {
    #[rustfmt::skip]
    const NEED: &[&str] = &["stuck at", "stuck in", "stranded", "robbed", "mugged", "pickpocketed", "lost wallet", "lost my wallet", "lost my purse", "lost my bag", "lost my passport", "lost my cards", "wallet stolen", "wallet got stolen", "wallet was stolen", "wallet is gone", "wallets gone", "stole my wallet", "stole my bag", "bag was stolen", "bag got stolen", "card is blocked", "cards are blocked", "no way home", "cant get home", "broke down", "钱包丢", "钱包被", "钱包不见", "包被偷", "包丢了", "护照丢", "困在", "被困", "被偷", "被抢", "身无分文", "回不了家", "回不去", "没钱买票", "没钱回"];
    #[rustfmt::skip]
    const AT_ONCE: &[&str] = &["right now", "rn", "straight away", "this minute", "quickly", "this instant", "现在就", "赶快", "赶紧"];
    #[rustfmt::skip]
    const SENDS: &[&str] = &["转我", "转给我", "借我", "打我", "打给我", "给我转", "给我打", "汇我", "汇给我", "给我汇", "先转", "先借", "借点", "转点", "帮我付", "帮我转"];
    // Without a sum nothing is asked for; most talk has none.
    if scene.entities.is_empty() {
        return false;
    }
    let text = scene.rewritten(&scene.norm.text);
    let stands = |word: &str| !word.is_ascii() || crate::dims::scan::find_word(text.part, word).is_some();
    let has = |words: &[&str]| words.iter().any(|word| text.holds(word) && stands(word));
    let sends = scene.clauses.iter().any(|clause| super::money::lends(scene, clause)) || has(SENDS);
    sends && (has(NEED) || has(AT_ONCE))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};

    fn signs(text: &str) -> u8 {
        let context = noon();
        let entities = crate::annotate(text, None, &context);
        read(text, &entities, &context).suspicion
    }

    #[test]
    fn who_is_in_need_and_wants_money_shows_a_sign() {
        for text in [
            "its Vera, stuck at the station without my wallet, can you wire me 80 right now?",
            "got robbed, please send me 200",
            "can you transfer me 60 straight away",
            "我钱包被偷了，转我500吧",
            "我困在机场了 借我800",
        ] {
            assert_eq!(signs(text), 1, "{text}");
        }
        for text in [
            "stuck at work till 7, dinner at 8?",
            "lost my wallet, did I leave it at yours?",
            "can you send me 20 for the tickets",
            "im leaving right now",
            "我钱包丢了，你看见了吗",
            "午饭的钱转我30",
        ] {
            assert_eq!(signs(text), 0, "{text}");
        }
    }
}
