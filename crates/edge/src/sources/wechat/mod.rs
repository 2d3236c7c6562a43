//! What the tools that read WeChat's database have in common: kinds by number and by name, and their markup.

pub(super) mod markup;

use super::text::clean_name;
use steward_model::MessageKind;

/// The kind that WeChat's type and subtype stand for; `None` if they are not known.
pub(super) fn kind(kind: i64, sub: i64) -> Option<MessageKind> {
    Some(match kind {
        1 => MessageKind::Text,
        3 | 43 | 62 => MessageKind::Media,
        34 => MessageKind::Voice,
        42 | 66 | 67 => MessageKind::Contact,
        47 => MessageKind::Sticker,
        48 => MessageKind::Location,
        49 => match sub {
            3 | 4 | 5 | 33 | 36 | 44 | 50 | 51 | 63 | 68 | 76 | 88 | 92 => MessageKind::Link,
            6 | 74 => MessageKind::Media,
            8 => MessageKind::Sticker,
            17 => MessageKind::Location,
            1 | 19 | 24 | 40 | 53 | 57 | 87 => MessageKind::Text,
            62 => MessageKind::System,
            2000..=2002 => MessageKind::Payment,
            _ => return None,
        },
        50 => MessageKind::Call,
        37 | 40 | 9999 | 10000 | 10002 => MessageKind::System,
        _ => return None,
    })
}

/// The kind that a type's Chinese name stands for.
pub(super) fn kind_named(name: &str) -> Option<MessageKind> {
    Some(match name.trim() {
        "文本"
        | "文字"
        | "引用"
        | "引用回复"
        | "引用消息"
        | "回复"
        | "聊天记录"
        | "合并转发"
        | "合并转发的聊天记录"
        | "合并转发消息"
        | "转发消息"
        | "接龙"
        | "群公告"
        | "文本消息"
        | "带有引用的文本消息"
        | "(分享)聊天记录" => MessageKind::Text,
        "图片" | "视频" | "文件" | "小视频" | "图片消息" | "视频消息" | "文件消息" => {
            MessageKind::Media
        }
        "语音" | "语音消息" => MessageKind::Voice,
        "表情"
        | "表情包"
        | "动画表情"
        | "动画表情(第三方)"
        | "表情消息"
        | "用户上传的GIF表情"
        | "GIF表情" => MessageKind::Sticker,
        "位置" | "地理位置" | "位置共享" | "实时位置" | "实时位置共享" | "位置消息" | "共享实时位置" => {
            MessageKind::Location
        }
        "名片" | "推荐公众号" | "公众号名片" | "企业微信名片" | "名片消息" => {
            MessageKind::Contact
        }
        "链接" | "分享链接" | "卡片式链接" | "网页链接" | "小程序" | "音乐" | "音乐链接" | "视频号"
        | "分享的小程序" | "分享小程序" | "链接消息" | "小程序消息" | "视频号视频" | "视频号直播"
        | "商品" | "笔记" => MessageKind::Link,
        "转账" | "红包" | "转账消息" | "红包消息" | "微信转账" | "微信红包" | "红包封面" | "转账收款" => {
            MessageKind::Payment
        }
        "通话"
        | "语音通话"
        | "视频通话"
        | "音视频通话"
        | "语音/视频通话"
        | "voip通话"
        | "VOIP"
        | "VOIP通话" => MessageKind::Call,
        "系统消息" | "系统通知" | "系统" | "拍一拍" | "撤回消息" | "撤回" | "入群" | "邀请用户"
        | "其他系统消息" => MessageKind::System,
        _ => return None,
    })
}

/// Names by which these tools call their own system messages.
pub(super) fn is_system_sender(name: &str) -> bool {
    matches!(name, "系统消息" | "系统" | "系统通知")
}

/// A sender's name; the owner's own words for themselves mean the owner.
pub(super) fn sender(name: &str) -> String {
    match clean_name(name) {
        me if me == "我" => "me".to_owned(),
        name => name,
    }
}

/// The value of an attribute in a fragment of XML, entities resolved.
pub(super) fn attribute(xml: &str, name: &str) -> Option<String> {
    let mut rest = xml;
    while let Some(at) = rest.find(name) {
        let before = rest.get(..at)?.chars().next_back();
        let after = rest.get(at + name.len()..)?;
        if before.is_some_and(char::is_whitespace)
            && let Some(value) = after.trim_start().strip_prefix('=')
        {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let value = value.strip_prefix(quote)?;
            let end = value.find(quote)?;
            return Some(super::xml::unescape(value.get(..end)?.as_bytes()));
        }
        rest = after;
    }
    None
}

/// The words between `<name>` and `</name>`, a CDATA section opened.
pub(super) fn element(xml: &str, name: &str) -> Option<String> {
    let start = xml.find(&format!("<{name}>"))? + name.len() + 2;
    let rest = xml.get(start..)?;
    let inner = rest.get(..rest.find(&format!("</{name}>"))?)?.trim();
    Some(match inner.strip_prefix("<![CDATA[").and_then(|inner| inner.strip_suffix("]]>")) {
        Some(words) => words.to_owned(),
        None => super::xml::unescape(inner.as_bytes()),
    })
}

/// Lines that are not empty, one under the other.
pub(super) fn lines(parts: &[Option<String>]) -> String {
    let parts: Vec<&str> =
        parts.iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}
