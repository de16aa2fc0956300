//! A reader that panics on damaged files, so that these are told as damaged.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use super::refusal::Refusal;

thread_local! {
    /// Whether this thread reads a workbook, whose panics are no faults of this program.
    static IS_READING: Cell<bool> = const { Cell::new(false) };
}

/// Calls `read`, which may panic; nothing of what it was reading is used afterwards.
///
/// # Errors
/// Those of `read`, and [`Refusal::Broken`] where it panics.
pub fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let shown = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if !IS_READING.get() {
                shown(panicked);
            }
        }));
    });
    IS_READING.set(true);
    let ended = panic::catch_unwind(AssertUnwindSafe(read));
    IS_READING.set(false);
    ended.unwrap_or(Err(Refusal::Broken))
}
