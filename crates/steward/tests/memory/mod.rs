//! Where a process has written in its memory: an allocator reserves more than is ever touched, and reading that takes long.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

/// The runs of pages, from and to, that are there in the writable memory of `/proc/PROCESS`.
pub fn touched(process: &str) -> Vec<(u64, u64)> {
    let smaps = fs::read_to_string(format!("/proc/{process}/smaps")).unwrap();
    let size = smaps.lines().find_map(|line| line.strip_prefix("KernelPageSize:")).unwrap();
    let size = size.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024;
    let pagemap = File::open(format!("/proc/{process}/pagemap")).unwrap();
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for line in fs::read_to_string(format!("/proc/{process}/maps")).unwrap().lines() {
        let (range, rest) = line.split_once(' ').unwrap();
        if !rest.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut entries = vec![0; usize::try_from((to - from) / size * 8).unwrap()];
        // Some of the kernel's own mappings cannot be read.
        if pagemap.read_exact_at(&mut entries, from / size * 8).is_err() {
            continue;
        }
        for (page, entry) in
            (from..to).step_by(usize::try_from(size).unwrap()).zip(entries.as_chunks::<8>().0)
        {
            // In memory, or swapped out.
            if u64::from_le_bytes(*entry) >> 62 == 0 {
                continue;
            }
            match runs.last_mut().filter(|(_, end)| *end == page) {
                Some((_, end)) => *end = page + size,
                None => runs.push((page, page + size)),
            }
        }
    }
    runs
}
