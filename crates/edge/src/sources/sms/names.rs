//! Whose number is whose, as the file's own records tell it.

use std::collections::HashMap;

/// Names by address, gathered in the first pass.
#[derive(Default)]
pub(crate) struct Names {
    by_address: HashMap<String, String>,
    by_ending: HashMap<String, String>,
}

impl Names {
    /// So many people are remembered.
    const MOST: usize = 1 << 16;

    pub(super) fn learn(&mut self, address: &str, name: &str) {
        if self.by_address.len() < Self::MOST && !self.by_address.contains_key(address) {
            self.by_address.insert(address.to_owned(), name.to_owned());
            if let Some(ending) = ending(address) {
                self.by_ending.entry(ending).or_insert_with(|| name.to_owned());
            }
        }
    }

    /// The name of one address, else the address.
    pub(super) fn of(&self, address: &str) -> String {
        let named = self.by_address.get(address).or_else(|| self.by_ending.get(&ending(address)?));
        named.map_or(address, String::as_str).to_owned()
    }

    /// The conversation's name: the contact's, else the names of its addresses.
    pub(super) fn conversation(&self, address: &str, contact: Option<&str>) -> String {
        match contact {
            Some(name) => name.to_owned(),
            None => address.split('~').map(|one| self.of(one)).collect::<Vec<_>>().join(", "),
        }
    }
}

/// The last nine digits of a number of that length or more: they are the same with and without the country.
fn ending(address: &str) -> Option<String> {
    let digits: Vec<char> = address.chars().filter(char::is_ascii_digit).collect();
    let only_number = address.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    let start = digits.len().checked_sub(9)?;
    only_number.then(|| digits.iter().skip(start).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_and_without_country() {
        let mut names = Names::default();
        names.learn("+1 303-555-0142", "Beth");
        assert_eq!(names.of("3035550142"), "Beth");
        assert_eq!(names.of("3035550143"), "3035550143");
        assert_eq!(names.of("55501"), "55501");
        assert_eq!(names.conversation("3035550142~22395", None), "Beth, 22395");
    }
}
