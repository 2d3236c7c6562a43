//! Work on a long row on several threads, the results taken in order while the rest is still being worked on.

use std::sync::mpsc::{Receiver, sync_channel};

/// So many results of a thread may wait to be taken, so that what waits is bounded.
const WAITING: usize = 2;

/// Works on windows of `all`, at most `window` long, on so many threads, and hands each with its result to `take`, in
/// order, as soon as it is there. What a thread that broke down should have made is the default.
pub fn abreast<T: Sync, R: Send + Default>(
    all: &[T],
    window: usize,
    threads: usize,
    work: impl Fn(&[T]) -> R + Sync,
    mut take: impl FnMut(&[T], R),
) {
    let windows: Vec<&[T]> = all.chunks(window.max(1)).collect();
    let threads = threads.min(windows.len());
    if threads < 2 {
        windows.into_iter().for_each(|window| take(window, work(window)));
        return;
    }
    std::thread::scope(|scope| {
        let results: Vec<Receiver<R>> = (0..threads)
            .map(|first| {
                let (send, receive) = sync_channel(WAITING);
                let (work, windows) = (&work, &windows);
                scope.spawn(move || {
                    for window in windows.iter().skip(first).step_by(threads) {
                        if send.send(work(window)).is_err() {
                            break;
                        }
                    }
                });
                receive
            })
            .collect();
        for (window, results) in windows.iter().zip(results.iter().cycle()) {
            take(window, results.recv().unwrap_or_default());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_taken_in_order_on_any_number_of_threads() {
        let all: Vec<u64> = (0..1000).collect();
        for (window, threads) in [(1, 1), (1, 3), (7, 2), (64, 5), (1000, 2), (5000, 4), (0, 2)] {
            let mut taken = Vec::new();
            abreast(
                &all,
                window,
                threads,
                |some| some.iter().map(|n| n * 2).collect::<Vec<_>>(),
                |some, doubled| {
                    assert_eq!(some.len(), doubled.len());
                    taken.extend(doubled);
                },
            );
            assert_eq!(taken, all.iter().map(|n| n * 2).collect::<Vec<_>>(), "{window} {threads}");
        }
    }

    #[test]
    fn nothing_is_nothing() {
        let mut taken = 0;
        abreast(&[] as &[u8], 4, 2, |_| (), |_, ()| taken += 1);
        assert_eq!(taken, 0);
    }
}
