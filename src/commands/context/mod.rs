//! The first steps of every command. In: the command line. Out: the plan, the figures and the settings of the run;
//! problems of files are shown on standard error. Called by the commands.

mod assumed;
mod data;
pub mod failure;
mod judging;
mod language;
mod levels;
mod plan;
mod selection;
mod terminal;

pub use assumed::AssumedFigure;
pub use data::{Loaded, Opened};
pub use judging::AsOf;
pub use language::locale;
pub use plan::built_in_plan;
pub use selection::Selection;
pub use terminal::Context;
