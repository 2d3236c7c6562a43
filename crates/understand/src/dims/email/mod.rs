//! Mail addresses, written (`ana@x.org`) and spelled (`ana dot b at x dot org`).

use super::scan::{before, byte, byte_before, find_word, plain, run, run_back, slice};
use steward_model::{Entity, EntityKind};

fn is_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'+' | b'-' | b'%' | b'\'')
}

fn is_host(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')
}

/// Finds all of them.
pub(crate) fn find(text: &str, out: &mut Vec<Entity>) {
    let mut from = 0;
    for (at, _) in text.match_indices('@') {
        if let Some((start, end, value)) = written(text, at)
            && start >= from
        {
            out.push(plain(EntityKind::Email, (start, end), value, 0.98, "email"));
            from = end;
        }
    }
    for (at, _) in text.match_indices(" at ") {
        if let Some((start, end, value)) = spelled(text, at)
            && start >= from
        {
            out.push(plain(EntityKind::Email, (start, end), value, 0.8, "email.spelled"));
            from = end;
        }
    }
}

fn written(text: &str, at: usize) -> Option<(usize, usize, String)> {
    let mut start = run_back(text, at, is_local);
    while start < at && !byte(text, start).is_ascii_alphanumeric() && byte(text, start) != b'_' {
        start += 1;
    }
    let (host_end, host) = host(text, at + 1)?;
    if start == at || byte_before(text, at) == b'.' {
        return None;
    }
    let spelled_start = dotted_before(text, start);
    let value = format!("{}@{host}", undot(slice(text, spelled_start, at)));
    Some((spelled_start, host_end, value))
}

/// The host at an offset, with `dot` spelled or not: its end and its plain form.
fn host(text: &str, at: usize) -> Option<(usize, String)> {
    let mut end = run(text, at, is_host);
    while end > at && !byte_before(text, end).is_ascii_alphanumeric() {
        end -= 1;
    }
    let mut plain = slice(text, at, end).to_owned();
    while slice(text, end, end + 5).eq_ignore_ascii_case(" dot ") {
        let next = run(text, end + 5, |b| b.is_ascii_alphanumeric());
        if next == end + 5 {
            return None;
        }
        plain.push('.');
        plain.push_str(slice(text, end + 5, next));
        end = next;
    }
    let (name, last) = plain.rsplit_once('.')?;
    let is_name = last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic());
    (is_name && !name.is_empty() && !plain.contains("..")).then_some((end, plain))
}

/// Where the words `a dot b` before an offset begin.
fn dotted_before(text: &str, start: usize) -> usize {
    let mut start = start;
    while start >= 6 && slice(text, start - 5, start).eq_ignore_ascii_case(" dot ") {
        let earlier = run_back(text, start - 5, is_local);
        if earlier == start - 5 {
            break;
        }
        start = earlier;
    }
    start
}

fn undot(local: &str) -> String {
    local.replace(" dot ", ".").replace(" Dot ", ".").replace(" DOT ", ".")
}

/// Words before and a host after ` at `: an address only when the words are no plain word, or asked for.
fn spelled(text: &str, at: usize) -> Option<(usize, usize, String)> {
    let last = run_back(text, at, is_local);
    let start = dotted_before(text, last);
    let local = undot(slice(text, start, at));
    let (end, host) = host(text, at + 4)?;
    // 'enter TK-7781 at kite.example/go': figures and capitals write to nobody, and a path leads to a page.
    let odd = local.bytes().any(|b| !b.is_ascii_alphabetic())
        && local.bytes().any(|b| b.is_ascii_lowercase())
        && byte(text, end) != b'/';
    let asked = || {
        ["mail", "address", "write to"].iter().any(|cue| find_word(before(text, start, 64), cue).is_some())
            && slice(text, at, end).contains(" dot ")
    };
    (start < at && (odd || asked() || alone(text, start, end, &host)))
        .then(|| (start, end, format!("{local}@{host}")))
}

/// 'rosa at post dot com' and nothing else, but for what one does at a place.
fn alone(text: &str, start: usize, end: usize, host: &str) -> bool {
    const DONE: [&str; 12] = [
        "dinner",
        "lunch",
        "breakfast",
        "brunch",
        "drinks",
        "meet",
        "see",
        "shop",
        "order",
        "look",
        "up",
        "book",
    ];
    let local = slice(text, start, run(text, start, is_local));
    text.trim() == slice(text, start, end)
        && slice(text, start, end).contains(" dot ")
        && host.matches('.').count() == 1
        && !DONE.iter().any(|word| word.eq_ignore_ascii_case(local))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dims::check;

    #[test]
    fn addresses_and_near_misses() {
        check::table(
            "⟦ana@post.example⟧ → ana@post.example
             写信到⟦li.wei+a@mail.example.cn⟧。 → li.wei+a@mail.example.cn
             mail ⟦o'neil_7@x-y.co.uk⟧, please → o'neil_7@x-y.co.uk
             two: ⟦a@b.org⟧ ⟦c@d.net⟧ → a@b.org | c@d.net
             it is ⟦sam-7 at post dot example⟧ → sam-7@post.example
             ⟦kim dot lee@post dot com⟧ → kim.lee@post.com
             dinner at 8.30
             ⟦rosa at harbour dot com⟧ → rosa@harbour.com
             lunch at six dot com
             i saw rosa at harbour dot com
             meet me @home
             lunch at lidl.com
             type 2239-7781 at kite.example to begin
             show B-7 at kite.example/door
             x@ dot y
             ping root@localhost
             root@10.0.0.7
             a@@b",
            |text| {
                let mut out = Vec::new();
                find(text, &mut out);
                out
            },
        );
    }
}
