//! Chinese units that are money, or a piece, a point, a knife: 块, 元, 分, 刀.

use crate::dims::number::{Amount, Written, read};
use crate::engine::{Kind, Scan, Tokens, among};

/// The unit from a token to before another, behind an amount, is money.
pub(super) fn is_money(scan: &Scan<'_>, amount: &Amount, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let next = tokens.at(end);
    let follows = if next.kind == Kind::Han && !next.spaced { next.ch } else { '\0' };
    let whole = || scan.is_whole(amount.start, end);
    match tokens.at(at).ch {
        '块' if is_cut(tokens, amount, at) => false,
        '块' if end == at + 1 => {
            let piece = || {
                amount.single
                    && amount.value == 1.0
                    && matches!(follows, '了' | '的' | '吧' | '\0' | '到' | '买')
                    && !whole()
            };
            is_priced(tokens, end)
                || is_price_behind(follows) && !piece()
                || amount.value >= 10.0
                    && (amount.written == Written::Digits || !amount.single)
                    && !matches!(follows, '石' | '砖' | '地' | '糖' | '饼')
        }
        // 九牛一毛, 一毛不拔
        '毛' if tokens.before(amount.start).is_han('牛')
            || follows == '不' && tokens.at(end + 1).is_han('拔') =>
        {
            false
        }
        '毛' | '角' | '毫' if end == at + 1 => !among!(
            follows,
            '落' '度' '色' '巾' '衣' '笔' '形' '龙' '病' '发' '孩' '升' '米' '克'
        ),
        // Minutes, points and marks are told like this more often: only by themselves or with 钱.
        '分' if end == at + 1 => whole(),
        // 二十欧分开付 is no cent.
        '欧' | '美' if tokens.before(end).is_han('分') => {
            !matches!(follows, '开' | '成' | '给' | '期' | '手' | '部' | '店' | '摊')
        }
        '元' => !matches!(follows, '旦' | '素' | '宵' | '月' | '年'),
        '刀' => {
            !matches!(follows, '子' | '具' | '法' | '削')
                && (amount.written == Written::Digits || !amount.single)
        }
        '文' | '仙' | '蚊' => tokens.at(at).ch == '蚊' || whole(),
        _ => true,
    }
}

/// 切成四块; 涨成四块 and 分成四块钱 are sums.
fn is_cut(tokens: Tokens<'_>, amount: &Amount, at: usize) -> bool {
    tokens.before(amount.start).is_han('成')
        && !tokens.at(amount.start).spaced
        && amount.single
        && !tokens.at(at + 1).is_han('钱')
        && amount.start.checked_sub(2).is_some_and(|cut| {
            let cut = tokens.at(cut);
            cut.kind == Kind::Han && matches!(cut.ch, '切' | '分' | '掰')
        })
}

/// 三块五, 三块半: the tenths stand behind.
fn is_priced(tokens: Tokens<'_>, end: usize) -> bool {
    read(tokens, end).is_some_and(|part| {
        part.single && (part.value >= 1.0 || tokens.at(end).is_han('半')) || part.end > end
    })
}

/// What stands behind 块 where it is money.
fn is_price_behind(follows: char) -> bool {
    among!(
        follows,
        '\0' '钱' '吧' '的' '了' '左' '以' '多' '一' '呢' '啊' '就' '给' '转' '起' '每' '人' '到' '至' '和' '还' '包'
        '，' '半' '行' '够' '卖' '买'
    )
}
