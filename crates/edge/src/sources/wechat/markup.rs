//! How text exports write what is no text: `[图片]`, `![图片](http://…)`, `[链接|title](url)`.

use super::super::text::clean;
use super::kind_named;
use steward_model::MessageKind;

/// A body, read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Body {
    pub(crate) kind: MessageKind,
    pub(crate) text: String,
    pub(crate) attachments: Vec<String>,
}

/// Reads a body; markup counts only where it is the whole of it.
pub(crate) fn read(body: &str) -> Body {
    let text = clean(body);
    let made = |kind, text: &str, attachments: Vec<String>| Body { kind, text: text.to_owned(), attachments };
    if let Some(card) = text.strip_prefix("[链接]:") {
        return made(MessageKind::Link, &card_lines(card), Vec::new());
    }
    if let Some(found) = whole(&text) {
        let Some(kind) = kind_named(found.name) else { return made(MessageKind::Text, &text, Vec::new()) };
        let title = found.title.trim();
        return match kind {
            MessageKind::Link => {
                let url = found.target.filter(|url| !url.is_empty());
                made(kind, &super::lines(&[Some(title.to_owned()), url.map(str::to_owned)]), Vec::new())
            }
            MessageKind::Payment if found.title.is_empty() && found.target.is_none() => {
                made(kind, "", Vec::new())
            }
            MessageKind::Payment => made(kind, &text, Vec::new()),
            MessageKind::Location | MessageKind::Contact => made(kind, &title.replace('|', "\n"), Vec::new()),
            MessageKind::Media if !title.is_empty() => made(kind, "", vec![title.to_owned()]),
            MessageKind::Text => made(kind, title, Vec::new()),
            MessageKind::System => made(kind, &text, Vec::new()),
            kind => made(kind, "", Vec::new()),
        };
    }
    made(MessageKind::Text, &text, Vec::new())
}

struct Markup<'a> {
    name: &'a str,
    title: &'a str,
    target: Option<&'a str>,
}

/// `[name]`, `[name|title]`, either with `(target)`, perhaps with `!` before.
fn whole(text: &str) -> Option<Markup<'_>> {
    let inner = text.strip_prefix('!').unwrap_or(text).strip_prefix('[')?;
    let (label, target) = match inner.strip_suffix(')') {
        Some(inner) => {
            let (label, target) = inner.rsplit_once("](")?;
            (label, Some(target))
        }
        None => (inner.strip_suffix(']')?, None),
    };
    let (name, title) = label.split_once('|').unwrap_or((label, ""));
    (!name.contains([']', '[', '\n'])).then_some(Markup { name, title, target })
}

/// `title:…`, `description:…`, `url:…`, `name:…`, a line each.
fn card_lines(card: &str) -> String {
    let field =
        |name: &str| card.lines().find_map(|line| line.strip_prefix(name)).map(|v| v.trim().to_owned());
    super::lines(&[field("title:"), field("url:")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_sentences() {
        use MessageKind::*;
        for (body, kind, text, files) in [
            ("[图片]", Media, "", &[][..]),
            ("![视频](http://127.0.0.1:5030/video/ab)", Media, "", &[]),
            ("[语音](http://127.0.0.1:5030/voice/ab)", Voice, "", &[]),
            ("[链接|好吃的](https://example.com/a)", Link, "好吃的\nhttps://example.com/a", &[]),
            ("[文件|合同.pdf](http://127.0.0.1:5030/file/ab)", Media, "", &["合同.pdf"]),
            ("[转账|发送 ￥5.00](早饭)", Payment, "[转账|发送 ￥5.00](早饭)", &[]),
            (
                "[链接]:title:路线\ndescription:远\nurl:https://example.com/r\nname:n",
                Link,
                "路线\nhttps://example.com/r",
                &[],
            ),
            ("看[图片]就知道", Text, "看[图片]就知道", &[]),
            ("[旺柴]", Text, "[旺柴]", &[]),
            ("[图片] 和 [语音]", Text, "[图片] 和 [语音]", &[]),
        ] {
            let got = read(body);
            assert_eq!((got.kind, got.text.as_str()), (kind, text), "{body}");
            assert_eq!(got.attachments, files, "{body}");
        }
    }
}
