//! HTML mail as text: what a reader sees, without scripts, styles and parts hidden from the eye.

use steward_model::{house, leads_elsewhere};

/// The visible text of an HTML document; a link whose words name another house than it leads to is written with both.
pub(crate) fn text_of(html: &str) -> String {
    let mut out = Text::default();
    let mut hidden: Option<Hidden> = None;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at_checked(at).unwrap_or((rest, ""));
        if hidden.is_none() {
            out.words(words);
        }
        if let Some(comment) = tag.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        // A bare sign, as in `3 < 4`.
        if !tag.get(1..).is_some_and(|name| {
            name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        }) {
            if hidden.is_none() {
                out.words("<");
            }
            rest = tag.strip_prefix('<').unwrap_or_default();
            continue;
        }
        let Some(end) = end_of_tag(tag) else {
            rest = "";
            break;
        };
        let (tag, after) = tag.split_at_checked(end).unwrap_or((tag, ""));
        rest = after;
        let tag = Tag::of(tag);
        match &mut hidden {
            Some(inside) => {
                if inside.leaves(&tag) {
                    hidden = None;
                }
            }
            None if tag.hides() => hidden = Some(Hidden { name: tag.name, depth: 1 }),
            None => out.tag(&tag),
        }
    }
    if hidden.is_none() {
        out.words(rest);
    }
    out.done.trim().to_owned()
}

/// Where the tag at the start ends, quotes heeded.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

struct Tag {
    name: String,
    closes: bool,
    alone: bool,
    attributes: String,
}

impl Tag {
    fn of(tag: &str) -> Tag {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let (closes, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        let end = inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len());
        let (name, attributes) = inner.split_at_checked(end).unwrap_or((inner, ""));
        let name = name.to_ascii_lowercase();
        const VOID: &[&str] =
            &["br", "img", "hr", "input", "meta", "link", "wbr", "col", "area", "base", "source", "!doctype"];
        let alone = VOID.contains(&name.as_str()) || attributes.trim_end().ends_with('/');
        Tag { name, closes, alone, attributes: attributes.to_ascii_lowercase() }
    }

    /// Where a link leads.
    fn target(&self) -> Option<String> {
        let at = self.attributes.match_indices("href").find(|(at, _)| {
            self.attributes.get(..*at).is_some_and(|before| before.ends_with(|c: char| c.is_whitespace()))
        });
        let value = self.attributes.get(at?.0 + 4..)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = match quote {
            Some(quote) => value.get(1..)?.split(quote).next()?,
            None => value.split_whitespace().next()?,
        };
        Some(value.trim().to_owned())
    }

    fn hides(&self) -> bool {
        if self.closes || self.alone {
            return false;
        }
        if matches!(self.name.as_str(), "script" | "style" | "head" | "title" | "template" | "noscript") {
            return true;
        }
        let style: String = self.attributes.chars().filter(|c| !c.is_whitespace()).collect();
        let says = |words: &str| style.contains(words);
        says("display:none")
            || says("visibility:hidden")
            || says("max-height:0")
            || says("font-size:0")
            || says("mso-hide:all")
            || self.attributes.split_whitespace().any(|word| word == "hidden" || word.starts_with("hidden="))
    }
}

/// Inside an element that is not shown.
struct Hidden {
    name: String,
    depth: u32,
}

impl Hidden {
    fn leaves(&mut self, tag: &Tag) -> bool {
        if tag.name == self.name && !tag.alone {
            self.depth = if tag.closes { self.depth.saturating_sub(1) } else { self.depth.saturating_add(1) };
        }
        self.depth == 0
    }
}

#[derive(Default)]
struct Text {
    done: String,
    /// Where the words of the open link begin, and where it leads.
    link: Option<(usize, String)>,
}

impl Text {
    fn tag(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "br" | "div" | "p" | "tr" | "li" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" | "hr" | "blockquote" | "pre" | "section" | "article" | "header" | "footer"
            | "address" | "dt" | "dd" => {
                self.trim_spaces();
                let blank = self.done.ends_with("\n\n") || self.done.is_empty();
                let paragraph = tag.closes && matches!(tag.name.as_str(), "p" | "h1" | "h2" | "h3" | "table");
                if tag.name == "br" || !self.done.ends_with('\n') {
                    self.done.push('\n');
                }
                if paragraph && !blank && !self.done.ends_with("\n\n") {
                    self.done.push('\n');
                }
            }
            "td" | "th" => self.space(),
            "a" if tag.closes => self.link_ends(),
            "a" => self.link = tag.target().map(|target| (self.done.len(), target)),
            _ => {}
        }
    }

    /// A reader sees where the words say that a link leads; where it leads elsewhere, that is told beside them.
    fn link_ends(&mut self) {
        let Some((begin, target)) = self.link.take() else { return };
        let Some(shown) = self.done.get(begin..).map(str::trim) else { return };
        if let Some(house) = house(&target).filter(|_| leads_elsewhere(shown, &target)) {
            let told = format!("[{shown}](http://{house})");
            self.done.truncate(begin);
            self.space();
            self.done.push_str(&told);
        }
    }

    fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find('&') {
            let (plain, entity) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.plain(plain);
            let end = entity.bytes().take(12).position(|b| b == b';').map_or(1, |at| at + 1);
            let (entity, after) = entity.split_at_checked(end).unwrap_or((entity, ""));
            if entity.len() > 1 {
                match mail_parser::decoders::html::html_to_text(entity).as_str() {
                    "" => self.space(),
                    shown => self.plain(shown),
                }
            } else {
                self.plain(entity);
            }
            rest = after;
        }
        self.plain(rest);
    }

    fn plain(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                '\u{a0}' => self.done.push(' '),
                // Filling that senders put behind a preview.
                '\u{200b}' | '\u{200c}' | '\u{ad}' | '\u{34f}' => {}
                c if c.is_whitespace() => self.space(),
                c => self.done.push(c),
            }
        }
    }

    fn space(&mut self) {
        if !self.done.is_empty() && !self.done.ends_with([' ', '\n']) {
            self.done.push(' ');
        }
    }

    fn trim_spaces(&mut self) {
        let kept = self.done.trim_end_matches(' ').len();
        self.done.truncate(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_sees() {
        for (html, want) in [
            ("<p>Hi Sam,</p><p>see   you\nthere</p>", "Hi Sam,\n\nsee you there"),
            ("a<br>b<br/>c", "a\nb\nc"),
            ("<td>BER</td><td>LIS</td>", "BER LIS"),
            ("<div style=\"display: none\">peek <div>x</div></div>shown", "shown"),
            ("<style>p{}</style><script>var a='<b>';</script>text", "text"),
            ("R&amp;D &lt;3 &#128512; &eacute;t&eacute;", "R&D <3 😀 été"),
            ("5 < 6 and <b>7</b>", "5 < 6 and 7"),
            ("<a title=\"x > y\">z</a>", "z"),
            ("<!-- <p>no</p> -->yes", "yes"),
            ("AT&T", "AT&T"),
            (
                "Log in at <a href=\"http://evil.example/x?y\"><b>www.mybank.com</b></a> now",
                "Log in at [www.mybank.com](http://evil.example) now",
            ),
            ("<a class=b href='https://pay.shop.example/x'>shop.example</a>.", "shop.example."),
            ("<a data-href=http://evil.example href=\"http://other.example\">Pay</a>", "Pay"),
        ] {
            assert_eq!(text_of(html), want, "{html}");
        }
    }
}
