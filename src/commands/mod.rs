//! Each command: read, load, assess, render. The only module that knows every layer.

mod arguments;
mod check;
mod context;
mod explain;
mod input;
mod lint;
mod output;
mod progress;
mod self_description;
mod targets;
mod template;
mod waivers;

use crate::cli::{Cli, Command, FailOn};
use crate::model::verdict::Summary;
use context::Context;

pub use arguments::arguments;
pub use context::built_in_plan;
pub use lint::case;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing at or above what the run was to fail on.
    Clean,
    /// Something was.
    Flagged,
    /// Wrong usage, an unreadable or wrong file, or nothing could be judged.
    Unusable,
}

impl Status {
    /// The exit status of the process.
    pub fn code(self) -> u8 {
        match self {
            Status::Clean => 0,
            Status::Flagged => 1,
            Status::Unusable => 2,
        }
    }

    fn of(summary: Summary, fail_on: FailOn) -> Status {
        let failing = match fail_on {
            FailOn::Never => 0,
            FailOn::Final => summary.missed_final,
            FailOn::Missed => summary.missed(),
            FailOn::NotJudged => summary.missed() + summary.not_judged,
        };
        match (summary.judged() + summary.waived, failing) {
            (0, _) => Status::Unusable,
            (_, 0) => Status::Clean,
            _ => Status::Flagged,
        }
    }
}

/// Runs a command. What is neither a verdict nor a problem in a file (a file that cannot be opened or
/// written, wrong usage) is told on standard error.
pub fn run(cli: &Cli) -> Status {
    let targets = match &cli.command {
        Command::Check(of) => of.common.targets.as_deref(),
        Command::Explain(of) => of.common.targets.as_deref(),
        Command::Lint(of) => of.common.targets.as_deref(),
        Command::Targets(of) => of.common.targets.as_deref(),
        Command::Template(of) => of.common.targets.as_deref(),
        Command::Schema | Command::Completions { .. } | Command::Man => None,
    };
    let context = Context::new(cli.spoken, targets);
    let ended = match &cli.command {
        Command::Check(of) => check::check(of, &context),
        Command::Explain(of) => explain::explain(of, &context),
        Command::Lint(of) => lint::lint(of, &context),
        Command::Targets(of) => targets::targets(of, &context),
        Command::Template(of) => template::template(of, &context),
        Command::Schema => self_description::schema(),
        Command::Completions { shell } => self_description::completions(*shell, context.lang),
        Command::Man => self_description::man(context.lang),
    };
    ended.unwrap_or_else(|failure| {
        // where standard error cannot be written either, the exit status is all that is left to say
        let _ = context.report_error(&format!("{failure:#}"));
        Status::Unusable
    })
}
