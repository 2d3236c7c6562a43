//! An allocator that wipes what it frees: after a lock, memory holds no message and no key, not even in a core dump.
//!
//! One of the two places where `unsafe` may stand: the trait that every allocator implements is unsafe, and there is no
//! safe way to say what happens to freed memory.
#![expect(unsafe_code, reason = "GlobalAlloc is an unsafe trait; freed memory is wiped nowhere else")]

use mimalloc::MiMalloc;
use std::alloc::{GlobalAlloc, Layout};

/// The system's allocator, wiping.
pub struct Zeroing;

// SAFETY / INVARIANT: every call goes to the system's allocator with the layout given; memory is written to only while it is still
// allocated, and only within its layout. `realloc` is the trait's own: it allocates, copies, and frees through `dealloc`,
// so that a block that moves is wiped where it was.
unsafe impl GlobalAlloc for Zeroing {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`, which is the system's too.
        unsafe { MiMalloc.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as for `alloc`.
        unsafe { MiMalloc.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller says that `block` was allocated with `layout`, so all of its bytes are ours to write.
        unsafe { std::ptr::write_bytes(block, 0, layout.size()) };
        // Seen by somebody, for all that the compiler knows: the write above is not dropped as a dead store.
        std::hint::black_box(block);
        // SAFETY: as the caller says.
        unsafe { MiMalloc.dealloc(block, layout) }
    }
}

#[cfg(all(test, target_os = "linux"))]
#[path = "../../steward/tests/memory/mod.rs"]
#[expect(clippy::unwrap_used, reason = "a test may fail by panicking")]
mod memory;

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::memory;
    use std::fs::File;
    use std::os::unix::fs::FileExt;

    const MASK: u8 = 0x5A;

    /// How often words stand in this process's writable memory; they are given masked, so as not to be found here.
    fn standing(masked: &[u8]) -> usize {
        let memory = File::open("/proc/self/mem").unwrap();
        let mut page = [0u8; 4096];
        let mut count = 0;
        for (from, to) in memory::touched("self") {
            for at in (from..to).step_by(page.len()) {
                // Wiped first, so that reading this very buffer finds nothing.
                page.fill(0);
                if memory.read_exact_at(&mut page, at).is_err() {
                    break;
                }
                let fits =
                    |window: &&[u8]| window.iter().zip(masked).all(|(byte, masked)| byte ^ MASK == *masked);
                count += page.windows(masked.len()).filter(fits).count();
            }
        }
        page.fill(0);
        std::hint::black_box(&page);
        count
    }

    #[test]
    fn what_is_freed_stands_nowhere_in_memory() {
        let masked: Vec<u8> = b"a secret of sixteen words".iter().map(|byte| byte ^ MASK).collect();
        let secret = || -> String { masked.iter().map(|byte| char::from(byte ^ MASK)).collect() };
        let many: Vec<String> = (0..200).map(|n| secret().repeat(n % 9 + 1)).collect();
        assert!(standing(&masked) >= 200, "while it is held, it is found");
        drop(many);
        assert_eq!(standing(&masked), 0);
    }
}
