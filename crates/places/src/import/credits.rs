//! Whom the objects of an extract say that they are from.

use std::collections::HashMap;
use steward_model::order;

/// How many objects name whom they are from.
#[derive(Default)]
pub(crate) struct Credits {
    pub objects: u64,
    pub attribution: HashMap<String, u64>,
    pub source: HashMap<String, u64>,
}

/// So many distinct sources are counted; beyond, none is everybody's.
const MOST_CREDITS: usize = 64;

impl Credits {
    pub(crate) fn count<'a>(&mut self, tags: impl Iterator<Item = (&'a str, &'a str)>) {
        self.objects += 1;
        for (key, value) in tags {
            let map = match key {
                "attribution" => &mut self.attribution,
                "source" => &mut self.source,
                _ => continue,
            };
            add(map, value, 1);
        }
    }

    pub(crate) fn join(&mut self, other: Credits) {
        self.objects += other.objects;
        for (mine, theirs) in [(&mut self.attribution, other.attribution), (&mut self.source, other.source)] {
            // In the order of their letters, so that the same ones are counted each time.
            let mut theirs: Vec<(String, u64)> = theirs.into_iter().collect();
            order::sorted(&mut theirs);
            theirs.into_iter().for_each(|(value, count)| add(mine, &value, count));
        }
    }
}

impl Credits {
    /// Whom more than half of the objects say to be attributed to, and whom nearly all say to be from.
    pub(crate) fn told(&self) -> (Option<&str>, Option<&str>) {
        fn of(map: &HashMap<String, u64>, least: u64) -> Option<&str> {
            map.iter().find(|entry| *entry.1 > least).map(|entry| entry.0.as_str())
        }
        (of(&self.attribution, self.objects / 2), of(&self.source, self.objects / 10 * 9))
    }
}

fn add(map: &mut HashMap<String, u64>, value: &str, count: u64) {
    if let Some(known) = map.get_mut(value) {
        *known += count;
    } else if map.len() < MOST_CREDITS {
        map.insert(value.to_owned(), count);
    }
}
