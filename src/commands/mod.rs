//! The commands, a file each: open, load, assess, render, exit status. In: the command line of `cli`. Out: a
//! [`Status`]; what is printed and written on the way. The only module that knows every layer; called by `main`.

mod arguments;
mod check;
mod context;
mod explain;
mod input;
mod lint;
mod output;
mod progress;
mod refusal;
mod run;
mod self_description;
mod status;
mod targets;
mod template;
mod waivers;

pub use arguments::arguments;
pub use context::built_in_plan;
pub use lint::case;
pub use run::run;
pub use status::Status;
