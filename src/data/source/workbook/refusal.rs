//! Reasons for which a workbook is not read, a reader that panics among them.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// The reason why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is damaged, or something else.
    Broken,
    /// It asks for a password.
    Locked,
    /// It unpacks to more than is read, or has more cells.
    Huge,
    /// An archive that holds another kind of document.
    OtherDocument,
}

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
