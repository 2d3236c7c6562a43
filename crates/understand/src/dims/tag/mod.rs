//! Hashtags and mentions.

use super::scan::{char_before, plain, slice};
use steward_model::{Entity, EntityKind};

/// The longest name that platforms allow, in characters.
const LONGEST: usize = 60;

/// Finds both.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut from = 0;
    for (at, sign) in text.match_indices(['#', '@']) {
        let touches = char_before(text, at)
            .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '#' | '@' | '&' | '/' | '_'));
        if touches || at < from {
            continue;
        }
        let name = slice(text, at + 1, text.len());
        let end = name
            .char_indices()
            .take(LONGEST)
            .find(|&(_, c)| !(c.is_alphanumeric() || c == '_'))
            .map_or_else(|| name.char_indices().nth(LONGEST).map_or(name.len(), |(i, _)| i), |(i, _)| i);
        let name = slice(name, 0, end);
        let kind = if sign == "#" { EntityKind::Hashtag } else { EntityKind::Mention };
        let begins = name
            .chars()
            .next()
            .is_some_and(|c| if sign == "#" { true } else { c.is_alphabetic() || c == '_' });
        // '#07-118' is a flat, '#12' an order, '@7' an hour.
        if begins && name.chars().any(char::is_alphabetic) {
            let end = at + 1 + end;
            out.push(plain(kind, (at, end), slice(text, at, end), 0.9, "tag"));
            from = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn tags_and_near_misses() {
        check::table(
            "so ⟦#sunny⟧ today → #sunny
             ⟦#周末去哪⟧ 有人吗 → #周末去哪
             ⟦@lin_7⟧, see this → @lin_7
             你好，⟦@小明⟧，来 → @小明
             # a remark
             order #30418
             c u @ 7
             @7pm
             ana@post.example
             C# is a language
             http://x.example/#top",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
