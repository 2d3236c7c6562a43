//! The language a page speaks: as the person set it, else as the browser that asks prefers, else the system's.

use axum::http::{HeaderMap, header};
use std::sync::{Mutex, PoisonError};
use steward_model::Lang;

tokio::task_local! {
    /// What the browser prefers whose request is being answered.
    static PREFERRED: Option<Lang>;
}

/// Which languages are known to be wanted.
pub struct Tongue {
    set: Mutex<Option<Lang>>,
    otherwise: Lang,
}

impl Tongue {
    /// As set by the person, if they did; else the browser's, and `otherwise` where that says nothing.
    pub fn new(set: Option<Lang>, otherwise: Lang) -> Self {
        Tongue { set: Mutex::new(set), otherwise }
    }

    /// The person sets it.
    pub fn set(&self, lang: Lang) {
        *self.set.lock().unwrap_or_else(PoisonError::into_inner) = Some(lang);
    }

    /// The language to answer in.
    pub fn now(&self) -> Lang {
        let set = *self.set.lock().unwrap_or_else(PoisonError::into_inner);
        set.or_else(asked).unwrap_or(self.otherwise)
    }
}

/// What the browser prefers whose request is being answered.
pub fn asked() -> Option<Lang> {
    PREFERRED.try_with(|lang| *lang).ok().flatten()
}

/// Answers a request that prefers this language.
pub async fn answering<T>(lang: Option<Lang>, answer: impl Future<Output = T>) -> T {
    PREFERRED.scope(lang, answer).await
}

/// The same on a thread of its own.
pub fn working<T>(lang: Option<Lang>, work: impl FnOnce() -> T) -> T {
    PREFERRED.sync_scope(lang, work)
}

/// The language that `Accept-Language` likes best among those spoken here.
pub fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    let lines = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|line| line.to_str().ok());
    for range in lines.flat_map(|line| line.split(',')) {
        let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
        let weight = parameters.split(';').find_map(|part| part.trim().strip_prefix("q="));
        let weight = weight.map_or(Some(1.0), |weight| weight.trim().parse::<f32>().ok()).unwrap_or(0.0);
        if let Some(lang) = Lang::from_tag(tag.trim())
            && weight > best.map_or(0.0, |(_, weight)| weight)
        {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_that_is_spoken_here() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, value.parse().unwrap());
            preferred(&headers)
        };
        for (value, lang) in [
            ("zh-CN,zh;q=0.9,en;q=0.8", Some(Lang::Zh)),
            ("en-GB,en;q=0.9", Some(Lang::En)),
            ("de-CH, de;q=0.9, zh-Hant;q=0.5, en;q=0.7", Some(Lang::En)),
            ("fr;q=1.0,zh;q=0.2", Some(Lang::Zh)),
            ("en;q=0,zh;q=0.1", Some(Lang::Zh)),
            ("en;q=0.5,zh;q=0.5", Some(Lang::En)),
            ("ja,*;q=0.5", None),
            ("zh;q=nonsense", None),
            ("", None),
        ] {
            assert_eq!(of(value), lang, "{value}");
        }
        assert_eq!(preferred(&HeaderMap::new()), None);
    }

    #[test]
    fn what_the_person_set_wins() {
        let tongue = Tongue::new(None, Lang::En);
        assert_eq!(tongue.now(), Lang::En);
        assert_eq!(working(Some(Lang::Zh), || tongue.now()), Lang::Zh);
        assert_eq!(working(None, || tongue.now()), Lang::En);
        tongue.set(Lang::En);
        assert_eq!(working(Some(Lang::Zh), || tongue.now()), Lang::En);
    }
}
