//! What makes a Chinese name that is also a word a place's: other places beside it, who is from there, how far it is,
//! what the weather is there.

use super::zh::{ends_big, han, is_big};
use crate::engine::{Kind, Scan, Tokens};

/// Such a cue stands around the name between two tokens.
pub(super) fn speaks(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    listed(scan, at, end) || home(scan.tokens, at, end) || way(scan, end) || weather(scan.tokens, end)
}

/// 长沙、保定、武汉: one of a list of places.
fn listed(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let tokens = scan.tokens;
    let comma = |token: usize| tokens.at(token).kind == Kind::Mark && tokens.at(token).ch == '、';
    comma(end) && is_big(scan, end + 1)
        || at > 1 && comma(at - 1) && tokens.before(at - 1).kind == Kind::Han && ends_big(scan, at - 1)
}

/// 老家玉林, 我爸是唐山人, 他是大庆的: somebody is from there. 这瓶是开封的 is opened.
fn home(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    let back = |count: usize| at.checked_sub(count).map_or('\0', |at| han(tokens, at));
    if (back(2), back(1)) == ('老', '家') && !tokens.at(at).spaced {
        return true;
    }
    let closes = |at: usize| {
        let token = tokens.at(at);
        token.kind != Kind::Han || token.spaced || matches!(token.ch, '吗' | '吧' | '啊' | '呢' | '哦' | '呀')
    };
    if back(1) != '是' {
        return false;
    }
    let who = matches!(
        back(2),
        '我' | '你' | '他' | '她' | '您' | '们' | '爸' | '妈' | '友' | '桌' | '事' | '学' | '婆'
    );
    match han(tokens, end) {
        '人' => closes(end + 1),
        '的' => who && closes(end + 1),
        _ => false,
    }
}

/// 安康到西安: the way to another place; 海拔 is a place's.
fn way(scan: &Scan<'_>, end: usize) -> bool {
    let tokens = scan.tokens;
    match (han(tokens, end), han(tokens, end + 1)) {
        ('到', _) => is_big(scan, end + 1),
        ('海', '拔') => true,
        _ => false,
    }
}

/// 大庆明天下雪吗, 保定今天多少度: when, and what the weather does.
fn weather(tokens: Tokens<'_>, end: usize) -> bool {
    const DAYS: [&str; 6] = ["今天", "明天", "后天", "这两天", "周末", "现在"];
    const WEATHER: [&str; 8] = ["下雨", "下雪", "有雨", "有雪", "多少度", "几度", "气温", "天气"];
    let day = DAYS.iter().find(|day| tokens.spells(end, day));
    day.is_some_and(|day| {
        let from = end + day.chars().count();
        (from..from + 2).any(|at| WEATHER.iter().any(|word| tokens.spells(at, word)))
    })
}
