//! Who may see the page: a link that opens once, then a cookie; and a token that every form carries.

use crate::failures::Failed;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

/// Sessions kept at a time: browsers on one machine. The oldest gives way.
const MOST: usize = 16;

/// A secret of 256 bits, in hexadecimal. Never printed by `Debug`.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A fresh one.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn fresh() -> anyhow::Result<Self> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|_| Failed::of("plain-no-randomness"))?;
        let mut hex = String::with_capacity(64);
        for byte in bytes {
            write!(hex, "{byte:02x}")?;
        }
        Ok(Token(hex))
    }

    /// Its text, for a link, a cookie or a form.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Equal, in time that does not tell where they differ.
    pub fn is(&self, given: &str) -> bool {
        let (mine, given) = (self.0.as_bytes(), given.as_bytes());
        mine.len() == given.len()
            && std::hint::black_box(mine.iter().zip(given).fold(0_u8, |differs, (a, b)| differs | (a ^ b)))
                == 0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// One browser that opened the link.
#[derive(Clone, Debug)]
pub struct Session {
    cookie: Token,
    /// What its forms carry.
    pub csrf: Token,
}

/// The link and the sessions; they live as long as the process.
#[derive(Debug)]
pub struct Door {
    /// Links that nobody opened yet.
    links: Mutex<Vec<Token>>,
    sessions: Mutex<Vec<Session>>,
    cookie_name: String,
}

impl Door {
    /// A door with one link. The cookie's name holds the port, since cookies do not tell ports apart.
    pub fn new(port: u16) -> anyhow::Result<(Self, Token)> {
        let link = Token::fresh()?;
        let door = Door {
            links: Mutex::new(vec![link.clone()]),
            sessions: Mutex::new(Vec::new()),
            cookie_name: format!("steward-{port}"),
        };
        Ok((door, link))
    }

    /// Another link, which opens once as well.
    pub fn another(&self) -> anyhow::Result<Token> {
        let link = Token::fresh()?;
        self.links.lock().unwrap_or_else(PoisonError::into_inner).push(link.clone());
        Ok(link)
    }

    /// Spends a link: a new session's cookie, or `None` where it is spent or another. `secure` for who came over TLS.
    pub fn open(&self, given: &str, secure: bool) -> anyhow::Result<Option<String>> {
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(at) = links.iter().position(|link| link.is(given)) else { return Ok(None) };
        let session = Session { cookie: Token::fresh()?, csrf: Token::fresh()? };
        links.remove(at);
        let only = if secure { "; Secure" } else { "" };
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict{only}",
            self.cookie_name,
            session.cookie.text()
        );
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if sessions.len() == MOST {
            sessions.remove(0);
        }
        sessions.push(session);
        Ok(Some(cookie))
    }

    /// The session of a `Cookie` header.
    pub fn session(&self, header: &str) -> Option<Session> {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        header.split(';').find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == self.cookie_name)
                .then(|| sessions.iter().find(|session| session.cookie.is(value)).cloned())
                .flatten()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_once() {
        let (door, link) = Door::new(4711).unwrap();
        assert!(door.open("", false).unwrap().is_none());
        assert!(door.open(&"0".repeat(64), false).unwrap().is_none());
        let cookie = door.open(link.text(), false).unwrap().unwrap();
        assert!(door.open(link.text(), false).unwrap().is_none());
        let pair = cookie.split(';').next().unwrap();
        assert!(door.session(pair).is_some());
        assert!(door.session(&format!("a=b; {pair}; c=d")).is_some());
        assert!(door.session(&pair.replace("4711", "4712")).is_none());
        assert!(door.session(&format!("{pair}0")).is_none());
        assert!(door.session("steward-4711=").is_none());
        let other = door.another().unwrap();
        assert!(door.open(other.text(), true).unwrap().unwrap().ends_with("; Secure"));
        assert!(door.open(other.text(), true).unwrap().is_none());
    }

    #[test]
    fn secrets_do_not_print() {
        let (door, link) = Door::new(1).unwrap();
        door.open(link.text(), false).unwrap();
        let shown = format!("{door:?}");
        assert!(!shown.contains(link.text()) && !shown.contains("cookie: Token(\""), "{shown}");
    }
}
