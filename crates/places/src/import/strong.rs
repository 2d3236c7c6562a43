//! The parts of a network in which every node is reached from every other.

use crate::bytes::At;

/// The parts of a network.
pub(crate) struct Parts {
    /// Each node's part.
    pub of: Vec<u32>,
    /// The largest one; the first found of equally large ones.
    pub largest: u32,
}

/// Every node's strongly connected part.
pub(crate) fn strong_parts(nodes: usize, arcs: &[(u32, u32)]) -> Parts {
    let mut starts = vec![0u32; nodes + 2];
    for &(from, _) in arcs {
        let slot = from as usize + 2;
        let count = starts.at(slot) + 1;
        starts.put(slot, count);
    }
    for slot in 2..starts.len() {
        let sum = starts.at(slot) + starts.at(slot - 1);
        starts.put(slot, sum);
    }
    let mut heads = vec![0u32; arcs.len()];
    for &(from, to) in arcs {
        let slot = from as usize + 1;
        heads.put(starts.at(slot) as usize, to);
        let count = starts.at(slot) + 1;
        starts.put(slot, count);
    }
    tarjan(nodes, &starts, &heads)
}

/// Tarjan's algorithm with its own stack: a long road must not overflow the program's.
fn tarjan(nodes: usize, starts: &[u32], heads: &[u32]) -> Parts {
    const NEW: u32 = 0;
    let mut index = vec![NEW; nodes];
    let mut low = vec![0u32; nodes];
    let mut part = vec![u32::MAX; nodes];
    let mut open: Vec<u32> = Vec::new();
    let mut work: Vec<(u32, u32)> = Vec::new();
    let (mut next, mut parts) = (1, 0);
    let mut best = (0, u32::MAX);
    for root in 0..nodes as u32 {
        if index.at(root as usize) != NEW {
            continue;
        }
        work.push((root, starts.at(root as usize)));
        while let Some((node, arc)) = work.pop() {
            let n = node as usize;
            if index.at(n) == NEW {
                index.put(n, next);
                low.put(n, next);
                next += 1;
                open.push(node);
            }
            if arc < starts.at(n + 1) {
                work.push((node, arc + 1));
                let head = heads.at(arc as usize);
                if index.at(head as usize) == NEW {
                    work.push((head, starts.at(head as usize)));
                } else if part.at(head as usize) == u32::MAX {
                    let lower = low.at(n).min(index.at(head as usize));
                    low.put(n, lower);
                }
                continue;
            }
            if low.at(n) == index.at(n) {
                let mut size = 0;
                while let Some(member) = open.pop() {
                    part.put(member as usize, parts);
                    size += 1;
                    if member == node {
                        break;
                    }
                }
                if size > best.0 {
                    best = (size, parts);
                }
                parts += 1;
            }
            if let Some(&(parent, _)) = work.last() {
                let p = parent as usize;
                let lower = low.at(p).min(low.at(n));
                low.put(p, lower);
            }
        }
    }
    Parts { of: part, largest: best.1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reaches(nodes: usize, arcs: &[(u32, u32)], from: usize) -> Vec<bool> {
        let mut seen = vec![false; nodes];
        let mut work = vec![from];
        while let Some(node) = work.pop() {
            if !std::mem::replace(&mut seen[node], true) {
                work.extend(arcs.iter().filter(|arc| arc.0 as usize == node).map(|arc| arc.1 as usize));
            }
        }
        seen
    }

    proptest! {
        #[test]
        fn it_is_the_largest_by_the_definition(arcs in prop::collection::vec((0u32..9, 0u32..9), 0..25)) {
            let all: Vec<Vec<bool>> = (0..9).map(|node| reaches(9, &arcs, node)).collect();
            let part = |a: usize| (0..9).map(|b| all[a][b] && all[b][a]).collect::<Vec<_>>();
            let size = |part: &[bool]| part.iter().filter(|&&yes| yes).count();
            let parts = strong_parts(9, &arcs);
            for a in 0..9 {
                for b in 0..9 {
                    prop_assert_eq!(parts.of[a] == parts.of[b], all[a][b] && all[b][a]);
                }
            }
            let found: Vec<bool> = parts.of.iter().map(|&number| number == parts.largest).collect();
            let member = found.iter().position(|&yes| yes).unwrap();
            prop_assert_eq!(&part(member), &found);
            prop_assert_eq!(size(&found), (0..9).map(|node| size(&part(node))).max().unwrap());
        }
    }
}
