//! Bills to be paid: the sum, the last day, to whom.

use super::page::Page;
use super::{moments, names};
use crate::dims::scan::before;
use crate::engine::words;
use steward_model::{EntityKind, Fact, FactValue, Facts};

const DUE: &[&str] = words!(
    "payment due|is due|amount due|minimum due|min. due|please pay by|bill is ready|due by|due on|\
    payable by|应还|待缴|欠费|请于|最低还款|到期还款|请缴纳|缴费截止|缴费限期|缴费期限|缴款期限|\
    缴款截止|前缴纳|应缴|还款日|前交|缴清"
);
const PAID: &[&str] = words!(
    "paid|received|thank you for your payment|已还|已缴|已扣|代扣成功|成功|已支付|autopay|自动还款|\
    direct debit|refund"
);

/// The bill that the message states.
pub(super) fn read(page: &Page<'_>) -> Option<(Facts, f32)> {
    if !page.has(DUE) || paid(page) {
        return None;
    }
    let until = moments::deadline(page)?;
    let least = |at: usize| {
        let lead = before(&page.low, at, 24);
        ["minimum", "min.", "最低还款", "最低还款额", "late fee of", "最低"]
            .iter()
            .any(|word| lead.contains(word))
    };
    let sums = || page.of(EntityKind::Money).filter(|entity| entity.confidence > 0.5);
    let sum = sums().find(|entity| !least(entity.span.start)).or_else(|| sums().next())?;
    let payee = names::brand(page)?;
    let value = sum.value()?;
    let mut facts = Facts::from([
        (Fact::Amount, FactValue::Text(value.part("value")?.to_owned())),
        (Fact::Payee, FactValue::Text(payee)),
        (Fact::Until, FactValue::Moment(until)),
    ]);
    if let Some(currency) = value.part("isoCurrency").or_else(|| value.part("currency")) {
        facts.insert(Fact::Currency, FactValue::Text(currency.to_owned()));
    }
    Some((facts, 0.7))
}

/// It is told as paid; 如已缴付 tells of others.
fn paid(page: &Page<'_>) -> bool {
    PAID.iter().filter(|word| page.has(&[word])).any(|word| {
        word.is_ascii()
            || page.low.match_indices(word).any(|(at, _)| !before(&page.low, at, 3).ends_with(['如', '若']))
    })
}

#[cfg(test)]
mod tests {
    use crate::senders::examples::table;
    use steward_model::CardKind;

    #[test]
    fn examples_and_near_misses() {
        table(
            CardKind::Pay,
            r#"
2026-04-14T09:00|Borough of Wexcombe|Your council tax instalment of £164.00 is due on 1 May 2026. Pay at wexcombe.example or by phone.|amount=164; currency=GBP; payee=Borough of Wexcombe; until=2026-05-01
2026-11-09T10:00|95598|【供水公司】您本期水费88.20元，请于11月25日前缴纳，可通过营业厅或掌上厅办理。|amount=88.2; payee=供水公司; until=2026-11-25
2026-05-02T10:00|95599|【乡都银行】您尾号8831信用卡5月账单人民币3,260.55元，最低还款326.05元，到期还款日5月20日。|amount=3260.55; payee=乡都银行; until=2026-05-20
2026-07-02T10:00|95598|【城西供电】户号0098812的客户，您6月电费186.40元，请于7月15日前缴纳，逾期将产生违约金。|amount=186.4; payee=城西供电; until=2026-07-15
2026-10-15T09:30|95598-城东|【城东供电】户号***7731，截至10月15日欠费212.40元，请于10月18日前缴纳。|amount=212.4; payee=城东供电; until=2026-10-18
2026-08-03T09:00|供水通知|【供水通知】您的水費帳單 HK$286.40 已發出，繳費限期 2026年8月24日。如已繳付請不用理會。|amount=286.4; payee=供水通知; until=2026-08-24
2026-08-12T09:00|供水通知|【供水通知】已收到您於8月12日繳付的水費 HK$286.40，多謝。|
2026-05-20T10:00|95599|【乡都银行】您尾号8831信用卡已于5月20日自动还款3,260.55元，感谢使用。|
2026-04-22T07:00|Tilbury Savings|Balance on a/c ending 4471 at 06:00 on 22 Apr: £1,382.07. Available £1,882.07.|
"#,
        );
    }
}
