//! What stands right beside a number, a length or a day and makes it none: a knob that is set, coins, a screen's shape, a match,
//! a person of a story, a mind that is clear.

use crate::dims::venue::seven_eleven;
use crate::engine::{Kind, Scan, Token, Tokens, hashes, word_hash};

/// What is set to a number.
const KNOBS: &[u64] = hashes!(
    "volume bass treble gain mids reverb delay tone presence distortion brightness contrast saturation \
     sharpness exposure opacity dial dials knob knobs slider sliders fader faders lever iso shutter aperture \
     incline resistance thermostat hob burner fan speed level pressure humidity temperature temp intensity \
     difficulty sensitivity tempo setting settings tension"
);

/// Between a knob and where it stands.
const SET: &[u64] = hashes!("is was are set turned stuck up down kept stays sits still");

fn is(token: &Token, words: &[u64]) -> bool {
    token.kind == Kind::Word && words.contains(&token.hash)
}

fn spells(tokens: Tokens<'_>, at: usize, text: &str) -> bool {
    text.chars()
        .enumerate()
        .all(|(index, ch)| tokens.at(at + index).is_han(ch) && !(index > 0 && tokens.at(at + index).spaced))
}

/// One of the words ends right before.
fn ends(tokens: Tokens<'_>, at: usize, words: &str) -> bool {
    words
        .split('|')
        .any(|word| at.checked_sub(word.chars().count()).is_some_and(|start| spells(tokens, start, word)))
}

/// Something right beside makes a find of these tokens none.
pub(super) fn makes_it_none(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let tokens = scan.tokens;
    if tokens.at(from).kind == Kind::Han {
        return clear(tokens, from, to)
            || crusoes_man(tokens, from, to)
            || saved(tokens, from, to)
            || played_again(tokens, to);
    }
    set_to(tokens, from, to)
        || coins(tokens, from, to)
        || shaped(tokens, from, to)
        || built(tokens, from, to)
        || dozen(tokens, from, to)
        || numbered(tokens, from, to)
        || a_deal(tokens, from)
        || won(tokens, from, to)
        || below_nought(tokens, from)
        || rate(tokens, from, to)
        || (from..=from + 1).any(|at| seven_eleven(tokens, at).is_some_and(|end| end == to))
        || crusoes_man(tokens, from, to)
}

/// $15 an hour, 80 grand a year, 200 a month: what is paid or done in each of them.
fn rate(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const SUMS: &[u64] =
        hashes!("k quid bucks pounds dollars euros rupees ringgit rand grand lakh pence p cents usd eur");
    const GOES_ON: &[u64] = hashes!("ago later from before after early late or and");
    let (first, before, next) = (tokens.at(from), tokens.before(from), tokens.at(to));
    to == from + 2
        && from > 0
        && !first.newline
        && is(first, hashes!("a an"))
        && crate::dims::duration::en::unit(tokens, from + 1).is_some()
        && (before.kind == Kind::Digits || is(before, SUMS) || matches!(before.ch, '€' | '£' | '$'))
        && (next.newline || !is(next, GOES_ON))
}

/// minus ten tonight, -12 this morning: how cold it is.
fn below_nought(tokens: Tokens<'_>, from: usize) -> bool {
    let (first, before) = (tokens.at(from), tokens.before(from));
    if first.newline || before.kind == Kind::End {
        return false;
    }
    let signed = before.is_mark('-')
        && !first.spaced
        && first.kind == Kind::Digits
        && (from == 1 || before.spaced || before.newline)
        && tokens.at(from + 1).kind == Kind::Word
        && tokens.at(from + 1).spaced;
    let number = || crate::dims::numerals::cardinal(tokens, from).is_some();
    signed || before.is_word(const { word_hash("minus") }) && number()
}

/// gain at 9, the dial is at 7: where a knob stands.
fn set_to(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    let number = to.saturating_sub(1);
    if tokens.at(number).kind != Kind::Digits || to > from + 2 {
        return false;
    }
    let at = if to == from + 2 { Some(from) } else { from.checked_sub(1) };
    let Some(at) = at.filter(|&at| is(tokens.at(at), hashes!("at on"))) else {
        return false;
    };
    if tokens.at(number).newline || tokens.at(at).newline {
        return false;
    }
    // Nothing begins at nought.
    if tokens.at(number).len == 1 && tokens.at(number).ch == '0' {
        return true;
    }
    if listed_with_others(tokens, at) {
        return true;
    }
    let knob = (1..=3).find_map(|back| {
        let token = tokens.at(at.checked_sub(back)?);
        (!is(token, SET)).then_some(token)
    });
    knob.is_some_and(|knob| is(knob, KNOBS))
}

/// trebles at 8, bull's at 50: beside what stands at no hour, others are at none.
fn listed_with_others(tokens: Tokens<'_>, at: usize) -> bool {
    const NEAR: usize = 16;
    let stands = |at: usize| {
        let (number, next) = (tokens.at(at + 1), tokens.at(at + 2));
        tokens.at(at).is_word(const { word_hash("at") })
            && number.kind == Kind::Digits
            && number.len <= 2
            && (number.value > 24 || number.value == 0)
            && (next.kind == Kind::End
                || next.newline
                || matches!(next.ch, ',' | ';' | '.') && next.kind == Kind::Mark)
            && !(next.is_mark('.') && tokens.at(at + 3).kind == Kind::Digits)
    };
    let closes = tokens.at(at + 2);
    let listed = closes.is_mark(',') || closes.kind == Kind::End || closes.newline;
    listed && (at.saturating_sub(NEAR)..tokens.len().min(at + NEAR)).any(|other| other != at && stands(other))
}

/// two quarters for the trolley, four quarters of the cake: coins and parts, no quarters of a year.
fn coins(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const NUMBERS: &[u64] = hashes!("one two three four five six eight");
    const LEADS: &[u64] = hashes!(
        "for in within over after past last next these those every by until of coming previous first final"
    );
    const GOES_ON: &[u64] =
        hashes!("ago later earlier running straight from before after in back ahead early");
    const OF_TRADE: &[u64] = hashes!(
        "growth profit profits loss losses sales revenue revenues earnings gdp fiscal recession budget \
         targets decline tax rent dividend dividends year figures forecast"
    );
    let counted = to == from + 2
        && is(tokens.at(from + 1), hashes!("quarters quarter"))
        && (tokens.at(from).kind == Kind::Digits || is(tokens.at(from), NUMBERS));
    let next = tokens.at(to);
    counted
        && (tokens.at(from).newline || !is(tokens.before(from), LEADS))
        && (next.newline || !is(next, GOES_ON))
        && !(from.saturating_sub(10)..tokens.len().min(to + 10)).any(|at| is(tokens.at(at), OF_TRADE))
}

/// 16:10 and 9:16 beside a screen: how wide it is and how high.
fn shaped(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const SHAPES: [(u64, u64); 12] = [
        (16, 9),
        (16, 10),
        (21, 9),
        (18, 9),
        (20, 9),
        (9, 16),
        (10, 16),
        (4, 3),
        (3, 4),
        (3, 2),
        (2, 3),
        (4, 5),
    ];
    const SCREENS: &[u64] = hashes!(
        "screen screens monitor widescreen crop cropped letterbox portrait landscape projector aspect ratio \
         footage pixels resolution ultrawide"
    );
    const BEFORE: &str = "屏幕|画面|宽高|长宽|高宽|画幅|横屏|竖屏|分辨率|比例|屏占|视频|照片|显示器";
    const BEHIND: &str = "竖|横|宽屏|的屏|的带鱼|的显示|的画|的宽|的竖|的横|的比例|的长宽";
    let figures = |at: usize| {
        tokens.at(at).kind == Kind::Digits
            && tokens.at(at + 1).is_mark(':')
            && tokens.at(at + 2).kind == Kind::Digits
    };
    let shape = |at: usize| figures(at) && SHAPES.contains(&(tokens.at(at).value, tokens.at(at + 2).value));
    if to != from + 3 || !shape(from) {
        return false;
    }
    // 16:10比16:9高一截
    let beside = (tokens.at(to).is_han('比') && shape(to + 1))
        || tokens.before(from).is_han('比') && from >= 4 && shape(from - 4);
    beside
        || ends(tokens, from, BEFORE)
        || BEHIND.split('|').any(|word| spells(tokens, to, word))
        || (from.saturating_sub(5)..tokens.len().min(to + 4)).any(|at| is(tokens.at(at), SCREENS))
}

/// a 1:43 die-cast Beetle: how much smaller it is built.
fn built(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const SCALES: [u64; 16] = [12, 16, 18, 20, 24, 25, 32, 35, 43, 48, 50, 64, 72, 87, 100, 144];
    const MODELS: &[u64] = hashes!(
        "model models die diecast replica kit miniature figure loco layout dollhouse airfix lego scale"
    );
    to == from + 3
        && tokens.at(from).kind == Kind::Digits
        && tokens.at(from).value == 1
        && tokens.at(from + 1).is_mark(':')
        && SCALES.contains(&tokens.at(from + 2).value)
        && !is(tokens.before(from), hashes!("at by before until"))
        && (from.saturating_sub(4)..to + 4).any(|at| is(tokens.at(at), MODELS))
}

/// page 4:12, episode 7.30: which of them.
fn numbered(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const PARTS: &[u64] = hashes!(
        "page pages episode chapter chapters hymn track scene section fig figure table exercise clause canto \
         unit"
    );
    to == from + 3
        && tokens.at(from).kind == Kind::Digits
        && !tokens.at(from).newline
        && matches!(tokens.at(from + 1).ch, ':' | '.')
        && is(tokens.before(from), PARTS)
}

/// 3 for 2 on sun cream: so many for the price of so many.
fn a_deal(tokens: Tokens<'_>, from: usize) -> bool {
    from >= 2
        && tokens.at(from).kind == Kind::Digits
        && !tokens.at(from).newline
        && tokens.before(from).is_word(const { word_hash("for") })
        && tokens.at(from - 2).kind == Kind::Digits
        && tokens.at(from - 2).len == 1
        && tokens.at(from).len == 1
        && tokens.at(from - 2).value == tokens.at(from).value + 1
}

/// half a dozen of the other: six, and no half past twelve.
fn dozen(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    tokens.at(from).is_word(const { word_hash("half") })
        && (from + 1..to).any(|at| tokens.at(at).is_word(const { word_hash("dozen") }))
}

/// What is done in a match, and may have its score behind it.
pub(super) const WON: &[u64] =
    hashes!("beat beats beaten lost won thrashed hammered edged trounced drew leading trailing win lose");

/// beat them 3:15, lost 11:4: a match.
fn won(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const WHOM: &[u64] = hashes!("them us him her it me you");
    let score = to == from + 3
        && tokens.at(from).kind == Kind::Digits
        && !tokens.at(from).newline
        && tokens.at(from + 1).is_mark(':');
    let before = tokens.before(from);
    score && (is(before, WON) || is(before, WHOM) && from >= 2 && is(tokens.at(from - 2), WON))
}

/// Friday where Crusoe is spoken of: his man.
fn crusoes_man(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const NEAR: usize = 40;
    let friday = to == from + 1 && tokens.at(from).is_word(const { word_hash("friday") })
        || to == from + 3 && spells(tokens, from, "星期五");
    friday
        && (from.saturating_sub(NEAR)..tokens.len().min(to + NEAR)).any(|at| {
            is(tokens.at(at), hashes!("crusoe crusoes"))
                || ["鲁滨逊", "鲁滨孙", "鲁宾逊"].iter().any(|name| spells(tokens, at, name))
        })
}

/// 头脑清明, 神志清明: how it is, and no feast.
fn clear(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const MINDS: &str = "头脑|脑子|眼神|目光|双目|眼睛|耳目|神志|神智|神思|心神|心地|心境|心里|思路|思维|灵台|政治|朝政|吏治|世道|月色|天地|还算";
    to == from + 2
        && spells(tokens, from, "清明")
        && !tokens.at(from).newline
        && (ends(tokens, from, MINDS)
            || from > 0
                && "很挺够最".contains(tokens.before(from).ch)
                && tokens.before(from).kind == Kind::Han
            || from > 0
                && "更还都".contains(tokens.before(from).ch)
                && tokens.before(from).kind == Kind::Han
                && ends(tokens, from - 1, MINDS))
}

/// 二周目: a game's second way through; 一周目标 is a week's.
fn played_again(tokens: Tokens<'_>, to: usize) -> bool {
    let (time, next) = (tokens.at(to), tokens.at(to + 1));
    tokens.before(to).is_han('周')
        && time.is_han('目')
        && !time.spaced
        && !(next.kind == Kind::Han && "标的前录光".contains(next.ch))
}

/// 救了星期五: what is done to a person, and nothing of that day follows.
fn saved(tokens: Tokens<'_>, from: usize, to: usize) -> bool {
    const VERBS: &str = "救娶嫁杀骂抱";
    let day = to == from + 3 && spells(tokens, from, "星期");
    let next = tokens.at(to);
    let closes = next.kind == Kind::End || next.newline || next.kind == Kind::Mark;
    day && closes
        && tokens.before(from).is_han('了')
        && from >= 2
        && tokens.at(from - 2).kind == Kind::Han
        && VERBS.contains(tokens.at(from - 2).ch)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn what_stands_beside_makes_a_time_none() {
        check::kind(
            EntityKind::Time,
            "bass at 4, presence at 7, ears ringing
             we drive at ⟦4⟧, bread goes in at ⟦1⟧
             put the dial at 7 and the toast is white
             the thermostat is stuck at 12
             contrast at 10 and still a grey cat
             speed at 12, legs at 0
             the ultrawide is 21:9, bring a cushion
             a 9:16 crop, so no heads
             they thrashed us 3:15 again
             a 1:43 die-cast Beetle
             six of one, half a dozen of the other
             3 for 2 on sun cream
             grab milk at the nearest 7-11
             wait outside 7-11, ok
             we are on ⟦from 7-11pm⟧
             minus ten ⟦tonight⟧, wrap up
             -12 ⟦this morning⟧, brr
             same rota minus ⟦Friday⟧
             trebles at 8, doubles at 5, bull's at 50, he said
             table for 2 at ⟦8⟧, taxi for 4 at ⟦11⟧
             page 4:12 of the hymnal is stuck
             section 4.10 of the lease says no parrots
             episode two is on at ⟦7:30⟧
             won 11:4, then fell off the bench
             Friday was Crusoe's mate
             Crusoe taught Friday to fish
             画面9:16竖着拍
             宽高16:10的本子
             16:9比4:3好看
             爷爷神志清明
             吏治清明，百姓放心
             鲁滨逊把星期五教会了
             他救了星期五，真感人
             the Lego club meets at ⟦1:50⟧
             meet at ⟦9⟧ then, gym at ⟦12⟧
             the kids are at school at ⟦8⟧
             delayed, back at ⟦3⟧
             gas man at ⟦4⟧
             bass player comes at ⟦9⟧
             screen fitted at ⟦16:20⟧
             we won at ⟦3:15⟧, late
             Tom saved ⟦Friday⟧ for you
             屏幕⟦16:20⟧送到
             画面组⟦9:16⟧开会
             ⟦清明⟧回老家
             头天是⟦清明⟧
             ⟦星期五⟧教他数学
             他约了⟦星期五⟧，别忘",
        );
        check::kind(
            EntityKind::Duration,
            "two quarters and a dime
             lost four quarters down the vent
             one quarter of a lemon
             二周目难度翻倍
             ⟦一周⟧目标完成了吗
             she is on $15 an hour
             rent is 900 a month, 80 grand a year is plenty
             be there at 5 ⟦an hour⟧ early
             it took ⟦a month⟧
             a loss for ⟦two quarters⟧ in a row
             sales fell ⟦two quarters⟧ running",
        );
    }
}
