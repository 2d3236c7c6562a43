//! Ordinary talk, in which nothing even looks like an entity, costs no allocation.
#![expect(unsafe_code, reason = "a counting allocator can be written no other way")]

use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use steward_model::Context;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY / INVARIANT: every call goes to the system's allocator unchanged; counting touches only a thread-local cell.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are passed on.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn ordinary_talk_allocates_nothing() {
    let now = Date::constant(2026, 3, 4).at(10, 30, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap();
    let context = Context::at(now);
    for text in [
        "",
        "ok",
        "haha no way, tell me more when you are back",
        "I think she already told everybody about it",
        "好的没问题，我们一起去吧",
        "LOL!!! that was so funny :)",
    ] {
        let before = COUNT.with(Cell::get);
        let found = steward_understand::annotate(text, None, &context);
        let after = COUNT.with(Cell::get);
        assert_eq!((found.len(), after - before), (0, 0), "{text}");
    }
}
