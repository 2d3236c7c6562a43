//! How many degrees it is and where the words for them stand: 零下, minus, halves, tenths, 'below zero'.

use super::scale;
use crate::dims::number::{Amount, Written, zh};
use crate::engine::{Kind, Lexicon, Scan, Tokens, hashes, lexicon, word_hash};

static BEFORE: Lexicon<&str, 64> = lexicon!(&[
    ("摄氏", "C"),
    ("摄氏温度", "C"),
    ("华氏", "F"),
    ("华氏温度", "F"),
    ("攝氏", "C"),
    ("華氏", "F"),
]);

/// Degrees as they are read.
#[derive(Clone, Copy)]
pub(super) struct Degrees {
    pub start: usize,
    pub end: usize,
    /// C, F, K, R, or Degree where nobody says of which scale.
    pub unit: &'static str,
    /// With its sign.
    pub value: f64,
    /// 1, or -1 below nought.
    pub sign: f64,
    /// What the figures say without sign, half and tenths.
    pub whole: f64,
}

impl Degrees {
    /// The amount of this number, if degrees follow it.
    pub(super) fn read(scan: &Scan<'_>, amounts: &[Amount], index: usize) -> Option<Degrees> {
        let (tokens, amount) = (scan.tokens, amounts.get(index)?);
        let (unit, end) = scale::after(scan, amount)?;
        let (start, whole) = index
            .checked_sub(1)
            .and_then(|before| amounts.get(before))
            .and_then(|before| degrees_by_point(tokens, before, amount).map(|value| (before.start, value)))
            .unwrap_or((amount.start, amount.value));
        let mut degrees = Degrees { start, end, unit, value: whole, sign: 1.0, whole };
        degrees.take_lead(tokens);
        degrees.take_fraction(tokens, amount, amounts.get(index + 1));
        if tokens.at(degrees.end).is_word(const { word_hash("below") })
            && tokens.at(degrees.end + 1).is_word(const { word_hash("zero") })
        {
            degrees.sign = -1.0;
            degrees.end += 2;
        }
        degrees.value *= degrees.sign;
        Some(degrees)
    }

    /// What stands before the figures and names the scale or puts them below nought.
    fn take_lead(&mut self, tokens: Tokens<'_>) {
        while let Some((from, scale, below)) = lead(tokens, self.start) {
            self.start = from;
            if below {
                self.sign = -1.0;
            }
            self.unit = scale.unwrap_or(self.unit);
        }
        if below_nought(tokens, self.start) && self.whole >= 0.0 {
            self.start -= 1;
            self.sign = -1.0;
        }
        if after_a_verb(tokens, self.start) && self.whole > 0.0 {
            self.start -= 1;
            self.sign = -1.0;
        }
    }

    /// 一度半, 三十八度五: what stands behind 度 and is part of one.
    fn take_fraction(&mut self, tokens: Tokens<'_>, amount: &Amount, next: Option<&Amount>) {
        if tokens.at(self.end).is_han('半') {
            self.value += 0.5f64.copysign(self.value);
            self.end += 1;
        } else if tokens.before(self.end).is_han('度')
            && let Some(tenth) = next
            && tenth.start == self.end
            && tenth.single
            && (1.0..10.0).contains(&tenth.value)
            && (tokens.at(tenth.end).kind != Kind::Han || fever_goes_on(tokens, amount, tenth))
            && !tokens.at(tenth.start).spaced
        {
            self.value += (tenth.value / 10.0).copysign(self.value);
            self.end = tenth.end;
        }
    }
}

/// 今天-3度, 最低-8℃: a minus right behind a word; 5度-8度 is a range.
pub(super) fn below_nought(tokens: Tokens<'_>, start: usize) -> bool {
    let Some(minus) = start.checked_sub(1).filter(|at| tokens.at(*at).is_mark('-')) else { return false };
    let before = tokens.before(minus);
    minus > 0
        && !tokens.at(start).spaced
        && before.kind == Kind::Han
        && !matches!(before.ch, '度' | '到' | '至' | '点' | '号' | '日' | '月' | '半' | '十' | '零')
        && zh::digit(before.ch).is_none()
}

/// 37点5度, 华氏98点6度, 零下5点5度: figures whose point is 点. Of hours that go so far nobody speaks; 早上8点12度 is eight.
fn degrees_by_point(tokens: Tokens<'_>, whole: &Amount, part: &Amount) -> Option<f64> {
    let figures = |amount: &Amount| amount.written == Written::Digits && amount.end == amount.start + 1;
    let (point, figure) = (tokens.at(whole.end), tokens.at(part.start));
    let joined = figures(whole)
        && figures(part)
        && part.start == whole.end + 1
        && point.is_han('点')
        && !point.spaced
        && !figure.spaced
        && figure.len <= 2;
    let no_hour = whole.value > 24.0 || lead(tokens, whole.start).is_some();
    (joined && no_hour).then(|| whole.value + part.value / 10f64.powi(i32::from(figure.len)))
}

/// 'the low is - 8 degrees': behind such a word the dash apart is a minus; 'Tuesday - 8 degrees' has a dash.
fn after_a_verb(tokens: Tokens<'_>, start: usize) -> bool {
    const LINKS: &[u64] = hashes!("is was be to of at from reached convert");
    let Some(minus) = start.checked_sub(1).filter(|at| *at > 0 && tokens.at(*at).is_mark('-')) else {
        return false;
    };
    let before = tokens.before(minus);
    tokens.at(minus).spaced
        && tokens.at(start).kind == Kind::Digits
        && !tokens.at(start).newline
        && before.kind == Kind::Word
        && LINKS.contains(&before.hash)
}

/// 37度8了, 烧到38度6: of somebody's fever the tenths are told whatever follows, but for what the figure counts.
fn fever_goes_on(tokens: Tokens<'_>, amount: &Amount, tenth: &Amount) -> bool {
    let after = tokens.at(tenth.end);
    (34.0..=43.0).contains(&amount.value)
        && !zh::counts(tokens, tenth.end)
        && !matches!(
            after.ch,
            '号' | '点' | '月' | '日' | '时' | '年' | '倍' | '成' | '折' | '到' | '比' | '万'
        )
}

/// What stands before the figures: 零下, 摄氏, 华氏温度.
pub(super) fn lead(tokens: Tokens<'_>, start: usize) -> Option<(usize, Option<&'static str>, bool)> {
    let two = start.checked_sub(2)?;
    if tokens.at(two).is_han('零') && matches!(tokens.at(two + 1).ch, '下' | '上') {
        return Some((two, None, tokens.at(two + 1).is_han('下')));
    }
    for back in [4, 2] {
        let from = start.checked_sub(back);
        if let Some(found) =
            from.and_then(|from| BEFORE.longest(tokens, from)).filter(|found| found.end == start)
        {
            return Some((start - back, Some(*found.sense), false));
        }
    }
    None
}
