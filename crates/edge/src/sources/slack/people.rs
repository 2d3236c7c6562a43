//! Who and what Slack's ids stand for.

use super::super::json::value::{list, string};
use super::super::text::clean_name;
use serde_json::Value;
use std::collections::HashMap;

/// Names of people and of channels by id, from the lists at the top of the export.
#[derive(Default)]
pub(crate) struct People {
    users: HashMap<String, String>,
    channels: HashMap<String, String>,
}

impl People {
    /// `read` gives the JSON of a list by its file's name, null where there is none.
    pub(crate) fn of(mut read: impl FnMut(&str) -> Value) -> People {
        let mut people = People::default();
        for user in read("users.json").as_array().map_or(&[][..], Vec::as_slice) {
            if let (Some(id), Some(name)) = (string(user, "id"), name(user)) {
                people.users.insert(id.to_owned(), name);
            }
        }
        for lists in ["channels.json", "groups.json", "mpims.json", "dms.json"] {
            for channel in read(lists).as_array().map_or(&[][..], Vec::as_slice) {
                let Some(id) = string(channel, "id") else { continue };
                let members = || {
                    let names =
                        list(channel, "members").iter().filter_map(Value::as_str).map(|id| people.user(id));
                    names.collect::<Vec<_>>().join(", ")
                };
                let name = match string(channel, "name") {
                    Some(name) if lists != "mpims.json" => clean_name(name),
                    _ => members(),
                };
                people.channels.insert(id.to_owned(), name.clone());
                if let Some(folder) = string(channel, "name") {
                    people.channels.insert(folder.to_owned(), name);
                }
            }
        }
        people
    }

    /// A person's name, else the id.
    pub(crate) fn user(&self, id: &str) -> String {
        self.users.get(id).map_or(id, String::as_str).to_owned()
    }

    pub(crate) fn known(&self, id: &str) -> Option<String> {
        self.users.get(id).cloned()
    }

    /// A conversation's name by its folder's: channels by name, direct talks by id.
    pub(crate) fn conversation(&self, folder: &str) -> String {
        self.channels.get(folder).filter(|name| !name.is_empty()).map_or(folder, String::as_str).to_owned()
    }

    fn channel(&self, id: &str) -> String {
        self.channels.get(id).map_or(id, String::as_str).to_owned()
    }

    /// Slack's markup as it reads: `<@U1>`, `<#C1|x>`, `<!here>`, `<url|label>`, `<url>`, then the three entities.
    pub(crate) fn read(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('<') {
            out.push_str(before);
            let Some((inside, more)) = after.split_once('>') else {
                // None closes any more: what is left is text.
                out.push('<');
                out.push_str(after);
                rest = "";
                break;
            };
            rest = more;
            let (target, label) = match inside.split_once('|') {
                Some((target, label)) => (target, Some(label)),
                None => (inside, None),
            };
            if let Some(id) = target.strip_prefix('@') {
                out.push('@');
                out.push_str(
                    &self.known(id).or_else(|| label.map(str::to_owned)).unwrap_or_else(|| id.to_owned()),
                );
            } else if let Some(id) = target.strip_prefix('#') {
                out.push('#');
                out.push_str(
                    &label.filter(|label| !label.is_empty()).map_or_else(|| self.channel(id), str::to_owned),
                );
            } else if let Some(word) = target.strip_prefix('!') {
                // `<!subteam^S1|@team>` and `<!date^…|Monday>` carry what is shown.
                match label {
                    Some(label) => out.push_str(label),
                    None => {
                        out.push('@');
                        out.push_str(word);
                    }
                }
            } else {
                let shown =
                    target.strip_prefix("mailto:").or_else(|| target.strip_prefix("tel:")).unwrap_or(target);
                match label {
                    Some(label) if label != target && label != shown => {
                        out.push_str(label);
                        out.push_str(" (");
                        out.push_str(shown);
                        out.push(')');
                    }
                    _ => out.push_str(shown),
                }
            }
        }
        out.push_str(rest);
        out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }
}

/// The name in a user or a profile: the real one, else what is shown.
pub(crate) fn name(user: &Value) -> Option<String> {
    let empty = Value::Null;
    let profile = user.get("profile").unwrap_or(&empty);
    [
        string(profile, "real_name"),
        string(user, "real_name"),
        string(profile, "display_name"),
        string(user, "display_name"),
        string(user, "name"),
    ]
    .into_iter()
    .flatten()
    .map(clean_name)
    .find(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup() {
        let mut people = People::default();
        people.users.insert("U1".to_owned(), "Ana B".to_owned());
        people.channels.insert("C1".to_owned(), "general".to_owned());
        for (raw, want) in [
            ("<@U1> see <#C1> and <#C2|x>", "@Ana B see #general and #x"),
            ("<!here> <!subteam^S1|@team>", "@here @team"),
            ("<https://a.example|menu> <https://a.example>", "menu (https://a.example) https://a.example"),
            ("<mailto:a@b.example|a@b.example>", "a@b.example"),
            ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt;", "1 < 2 && 3 > 2 &lt;"),
            ("a < b", "a < b"),
        ] {
            assert_eq!(people.read(raw), want, "{raw}");
        }
    }
}
