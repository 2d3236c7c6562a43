//! Two measures joined to a range: '5-6 mm', 二至三公升, 三米二到四米五, '5 feet 2 inches to 6 feet'.

use super::{Measure, bound, product};
use crate::dims::number::Amount;
use crate::engine::{Scan, Tokens, word_hash};

/// An amount before the measured one that shares its unit makes a range: 'between 5 and six mm', '5-6 mm', 二至三公升.
pub(super) fn joined(scan: &Scan<'_>, before: &Amount, measure: &mut Measure, measures: &mut Vec<Measure>) {
    let tokens = scan.tokens;
    // The amount may be the last part of a measure: the 二 of 三米二.
    let part = |earlier: &Measure| earlier.start <= before.start && before.end <= earlier.end;
    let earlier = measures.last().copied().filter(|earlier| part(earlier) && earlier.low.is_none());
    // 5 feet before the 2 inches, 三斤 before 二两
    let larger = earlier.and_then(|earlier| {
        let larger = *measures.get(measures.len().checked_sub(2)?)?;
        is_larger(tokens, &larger, &earlier).then_some(larger)
    });
    let start = larger.or(earlier).map_or(before.start, |first| first.start);
    let from = earlier.map_or(before.end, |earlier| earlier.end);
    let Some(lead) = bound::between(tokens, start, from, measure.start) else { return };
    // A hyphen alone in running text joins names as often as ranges: there the phrase must be whole.
    let same = earlier.is_none_or(|earlier| earlier.unit.class == measure.unit.class);
    if !same || !lead.sure && !scan.is_whole(lead.start, measure.end) && !lead.tight {
        return;
    }
    let worth = |of: Measure| of.value * of.unit.factor / measure.unit.factor;
    let low = earlier.map_or(before.value, worth) + larger.map_or(0.0, worth);
    let whole = scan.is_whole(lead.start, product(scan, measure.end));
    if low >= measure.value || !whole && !lead.sure {
        return;
    }
    let taken = usize::from(earlier.is_some()) + usize::from(larger.is_some());
    measures.truncate(measures.len() - taken);
    measure.low = Some(low);
    measure.start = lead.start;
}

/// One measure of which the other tells the smaller part.
fn is_larger(tokens: Tokens<'_>, larger: &Measure, smaller: &Measure) -> bool {
    let gap = (larger.end..smaller.start)
        .all(|at| tokens.at(at).is_mark(',') || tokens.at(at).is_word(const { word_hash("and") }));
    larger.low.is_none()
        && larger.unit.compound
        && larger.unit.class == smaller.unit.class
        && smaller.unit.factor < larger.unit.factor
        && larger.end <= smaller.start
        && gap
}

/// 米七到米八: a measure ends before the 到 that stands before the token.
pub(super) fn goes_on(tokens: Tokens<'_>, measures: &[Measure], at: usize) -> bool {
    let to = at > 1 && matches!(tokens.before(at).ch, '到' | '至') && !tokens.at(at).spaced;
    to && measures
        .last()
        .is_some_and(|last| last.end + 1 == at && last.low.is_none() && last.unit.name == "metre")
}

/// The last measure is the lower end of a range up to another.
pub(super) fn close(measures: &mut [Measure], high: &Measure) {
    if let Some(last) = measures.last_mut().filter(|last| last.value < high.value) {
        last.low = Some(last.value);
        (last.value, last.end) = (high.value, high.end);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind::{Distance, Quantity, Volume};

    #[test]
    fn ranges_whose_first_end_has_two_parts_and_near_misses() {
        check::kind(
            Distance,
            "⟦两米三到三米一⟧ → 2.3
             大概⟦一米六到一米七⟧ → 1.6
             ⟦一米六到两米⟧ → 1.6
             ⟦米六到米九⟧ → 1.6
             ⟦4 feet 7 inches to 5 feet⟧ → 4.583333333333
             ⟦between 4 ft 7 in and 5 ft⟧ → 4.583333333333
             五楼二到四号
             五比二到四比一",
        );
        check::kind(
            Quantity,
            "⟦三斤半到四斤⟧ → 1750
             ⟦两斤三两到三斤⟧ → 1150",
        );
        check::kind(Volume, "⟦两升半到三升⟧ → 2.5");
    }
}
