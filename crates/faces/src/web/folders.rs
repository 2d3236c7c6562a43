//! Watched folders on the page: looked into for as long as it runs, and what keeps a file from being read said on every
//! load until it is solved.

use super::App;
use crate::i18n::Words;
use crate::web::house::{FolderNews, House};
use std::sync::Weak;
use steward_model::PhraseArg;

/// Looks into the watched folders for as long as the page runs.
pub(super) fn look_into(house: &dyn House, app: &Weak<App>) {
    loop {
        std::thread::sleep(std::time::Duration::from_secs(1));
        let Some(app) = app.upgrade() else { return };
        let Ok(found) = house.look_into_folders() else { continue };
        // What stays is said for as long as it does; that something was read is said once.
        let read: Vec<String> = found
            .iter()
            .filter(|news| matches!(news, FolderNews::Taken { .. } | FolderNews::TakenBack { .. }))
            .map(|news| said(app.words(), news))
            .collect();
        if !read.is_empty() {
            app.leave_word(read.join(" · "));
        }
        if !found.is_empty() {
            app.tell(app.news_of_cards());
        }
    }
}

/// In words for the person.
pub(super) fn said(words: Words, news: &FolderNews) -> String {
    let text = |text: &str| PhraseArg::Text(text.to_owned());
    match news {
        FolderNews::Taken { file, new } => {
            words.say_with("watch-taken", &[("file", text(file)), ("n", PhraseArg::Number(*new as f64))])
        }
        FolderNews::TakenBack { file, n } => {
            words.say_with("watch-taken-back", &[("file", text(file)), ("n", PhraseArg::Number(*n as f64))])
        }
        FolderNews::Waits { file, source } => {
            words.say_with("watch-waits", &[("file", text(file)), ("source", text(source))])
        }
        FolderNews::Paused { file, source } => {
            words.say_with("watch-paused", &[("file", text(file)), ("source", text(source))])
        }
        FolderNews::Without { file, name } => {
            words.say_with("watch-without", &[("file", text(file)), ("name", text(name))])
        }
        FolderNews::Unread { file, why: Some(why) } => {
            words.say_with("watch-unread-why", &[("file", text(file)), ("why", text(&words.phrase(why)))])
        }
        FolderNews::Unread { file, why: None } => words.say_with("watch-unread", &[("file", text(file))]),
        FolderNews::Cut { file } => words.say_with("watch-cut", &[("file", text(file))]),
        FolderNews::Gone { folder } => words.say_with("watch-gone", &[("folder", text(folder))]),
    }
}
