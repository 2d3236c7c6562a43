//! The kinds of fixed shape, each run only where the text holds what it is made of.

use super::heard::Heard;
use super::look::Look;
use super::scan::find_word;
use super::{card, code, email, flight, guid, iban, ip, phone, tag, tracking, train, url};
use crate::engine::Scan;
use steward_model::{Entity, Span};

/// Finds all of them, in figures and letters of full width too.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    if !scan.has_full {
        return over(scan.text, out);
    }
    let (narrow, places) = narrowed(scan.text);
    let first = out.len();
    over(&narrow, out);
    let place = |at: usize| places.get(at).copied().unwrap_or(scan.text.len());
    for entity in out.iter_mut().skip(first) {
        entity.span = Span { start: place(entity.span.start), end: place(entity.span.end) };
    }
}

/// The text with figures and letters of full width (１３８, ＣＡ) made narrow, the marks between them too, one character
/// for one; and where each of its bytes, and its end, is in the text itself.
fn narrowed(text: &str) -> (String, Vec<usize>) {
    let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let joins =
        |c: char| matches!(c, '：' | '／' | '．' | '－' | '＠' | '＿' | '？' | '＝' | '＆' | '＃' | '％');
    let (mut narrow, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut within = false;
    for (at, c) in text.char_indices() {
        // A mark before a character of full width belongs to what goes on there: ｈｔｔｐ：／／ｘ．ｃｏｍ.
        let rest = || text.get(at..).unwrap_or_default().chars().find(|c| !joins(*c));
        within = wide(c) || within && joins(c) && rest().is_some_and(wide);
        let folded =
            if within { char::from_u32(c as u32 - ('！' as u32 - '!' as u32)).unwrap_or(c) } else { c };
        narrow.push(folded);
        places.extend(std::iter::repeat_n(at, folded.len_utf8()));
    }
    places.push(text.len());
    (narrow, places)
}

/// Finds all of them in a text without characters of full width.
fn over(text: &str, out: &mut Vec<Entity>) {
    let look = Look::over(text);
    let heard = &Heard::new(text);
    if look.at || look.letter && text.contains(" at ") {
        email::find(text, out);
    }
    if look.at || look.hash {
        tag::find(text, out);
    }
    if look.letter && (look.dot || look.colon) || text.contains("ocalhost") {
        url::find(text, out);
    }
    if look.dot && look.digit || look.colon {
        ip::find(text, out);
    }
    if look.digits >= 5 {
        phone::find_in(text, out);
    }
    if look.digits >= 8 && look.letter {
        iban::find(text, out);
    }
    if look.digits >= 5 || look.digit && text.len() < 64 {
        tracking::find(heard, out);
    }
    if look.digits >= 13 {
        card::find(text, out);
    }
    if look.digit || look.capital && look.letter {
        code::find(heard, out);
    }
    if look.digit && (look.capital || look.letter && find_word(text, "flight").is_some()) {
        flight::find(heard, out);
    }
    if look.digit && text.len() < 4096 {
        flight::by_name::find(text, out);
    }
    if look.digit && (look.letter || look.wide) {
        train::find(heard, look.wide, out);
    }
    if look.digit && text.len() >= 32 {
        guid::find(text, out);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind::{Code, CreditCard, Flight, Phone, Tracking, Train, Url};

    #[test]
    fn figures_and_letters_of_full_width() {
        check::kind(Phone, "联系电话⟦１３９０１２３４５６７⟧，谢谢\n尺寸１３９０");
        check::kind(Code, "验证码：⟦５５３０１８⟧，请勿泄露\n门牌５５３０");
        check::kind(Train, "改坐⟦Ｇ２０７次⟧去上海\nＧ弦上的咏叹调");
        check::kind(Flight, "航班⟦ＭＵ５１３７⟧已起飞\nＣＡ认证");
        check::kind(Tracking, "快递单号⟦ＳＦ１０２９３８４７５６１２３⟧已发货");
        check::kind(CreditCard, "卡号⟦４１１１１１１１１１１１１１１１⟧");
        check::kind(Url, "看⟦ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ⟧，好的\n比分３：２");
    }
}
