//! Which features have a row of weights, and where it stands in the model's file.

use super::data::Item;
use super::vectors::Vectors;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use steward_understand::intents::learning::{BUCKETS, OUTPUTS, WAYS, place};

/// A bucket and a tag in it.
type Place = (usize, u16);

/// Features with their rows.
#[derive(Clone)]
pub struct Known {
    rows: HashMap<Place, u32>,
    /// Lines that the feature of each row stands in.
    lines: Vec<u32>,
    vectors: Arc<Vectors>,
}

impl Known {
    /// Features that stand in so many lines at least, and words that have a vector.
    pub fn standing_in(items: &[&Item], least: u32, vectors: &Arc<Vectors>) -> Known {
        let mut counts: HashMap<Place, u32> = HashMap::new();
        for item in items {
            let mut places: Vec<Place> = item.seen.hashes().map(place).collect();
            places.sort_unstable();
            places.dedup();
            for place in places {
                *counts.entry(place).or_default() += 1;
            }
        }
        counts.retain(|_, lines| *lines >= least);
        for hash in vectors.hashes() {
            counts.entry(place(hash)).or_insert(1);
        }
        let mut kept: Vec<(Place, u32)> = counts.into_iter().collect();
        kept.sort_unstable();
        Known::of(kept, Arc::clone(vectors))
    }

    fn of(kept: Vec<(Place, u32)>, vectors: Arc<Vectors>) -> Known {
        let lines = kept.iter().map(|&(_, lines)| lines).collect();
        let rows = kept.into_iter().enumerate().map(|(row, (place, _))| (place, row as u32)).collect();
        Known { rows, lines, vectors }
    }

    /// Those of each bucket that change most lines' sums most, by the weights learnt for all.
    pub fn weightiest(&self, weights: &[[f32; OUTPUTS]]) -> Known {
        let mut buckets: Vec<Vec<(f32, Place, u32)>> = vec![Vec::new(); BUCKETS];
        for (&place, &row) in &self.rows {
            let lines = self.lines.get(row as usize).copied().unwrap_or_default();
            let largest = weights
                .get(row as usize)
                .map_or(0.0, |row| row.iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs())));
            if let Some(bucket) = buckets.get_mut(place.0) {
                bucket.push((largest * (lines as f32).sqrt(), place, lines));
            }
        }
        let mut kept = Vec::new();
        for bucket in &mut buckets {
            bucket.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            kept.extend(bucket.iter().take(WAYS).map(|&(_, place, lines)| (place, lines)));
        }
        kept.sort_unstable();
        Known::of(kept, Arc::clone(&self.vectors))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// The row of a feature.
    pub fn row(&self, hash: u32) -> Option<u32> {
        self.rows.get(&place(hash)).copied()
    }

    /// The vectors of words.
    pub fn vectors(&self) -> &Vectors {
        &self.vectors
    }

    /// Rows of features that have a vector, with the feature, in order.
    pub fn with_vectors(&self) -> BTreeMap<u32, u32> {
        let mut rows = BTreeMap::new();
        for hash in self.vectors.hashes() {
            if let Some(row) = self.row(hash) {
                // Of two features in one place the lower: whichever order they come in.
                rows.entry(row).and_modify(|known: &mut u32| *known = hash.min(*known)).or_insert(hash);
            }
        }
        rows
    }

    /// For each place of the file its tag and row; tag 0 where nothing stands.
    pub fn places(&self) -> Vec<(u16, Option<u32>)> {
        let mut places = vec![(0, None); BUCKETS * WAYS];
        let mut filled = vec![0; BUCKETS];
        let mut rows: Vec<_> = self.rows.iter().map(|(&place, &row)| (place, row)).collect();
        rows.sort_unstable();
        for ((bucket, tag), row) in rows {
            let Some(way) = filled.get_mut(bucket) else { continue };
            if let Some(place) = places.get_mut(bucket * WAYS + *way).filter(|_| *way < WAYS) {
                *place = (tag, Some(row));
                *way += 1;
            }
        }
        places
    }
}
