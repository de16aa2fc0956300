//! Verdicts. In: a plan, and the figures of one group. Out: a [`Report`] with an outcome for each target, and what
//! is derived from it: counts, changes, progress, trajectories. Called by `commands`; shown by `render`.

pub mod assess;
pub mod assessment;
mod case;
pub mod change;
pub mod checkpoint;
pub mod evaluation;
mod missing;
pub mod progress;
pub mod report;
mod speaking;
pub mod summary;
pub mod trajectory;
pub mod waiving;

pub use assess::{assess, assess_reported};
pub use assessment::Assessment;
pub use case::Assumptions;
pub use change::{Change, Earlier};
pub use checkpoint::{Checkpoint, FullYear, PaceRule, PaceUsed, Path};
pub use evaluation::{Evaluation, Flag, Miss, Outcome, Reason, Standing};
pub use progress::Progress;
pub use report::Report;
pub use summary::{GroupCounts, Overview, Summary};
pub use trajectory::Trajectory;
pub use waiving::WaiverStatus;
