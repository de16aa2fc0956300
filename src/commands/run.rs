//! The way from the command line to a command.

use crate::cli::{Cli, Command};
use crate::commands::context::Context;
use crate::commands::context::failure;
use crate::commands::status::Status;
use crate::commands::{check, explain, lint, self_description, targets, template};

/// Runs a command. A failure that is neither a verdict nor a problem in a file (a file that cannot be opened or
/// written, wrong usage) is shown on standard error.
pub fn run(cli: &Cli) -> Status {
    let targets = match &cli.command {
        Command::Check(of) => of.common.targets.as_deref(),
        Command::Explain(of) => of.common.targets.as_deref(),
        Command::Lint(of) => of.common.targets.as_deref(),
        Command::Targets(of) => of.common.targets.as_deref(),
        Command::Template(of) => of.common.targets.as_deref(),
        Command::Schema { .. }
        | Command::Completions { .. }
        | Command::Man
        | Command::Help { .. } => None,
    };
    let quiet = match &cli.command {
        Command::Check(of) => of.reading.quiet,
        Command::Explain(of) => of.reading.quiet,
        Command::Lint(of) => of.reading.quiet,
        _ => false,
    };
    let context = Context::new(cli.spoken, targets, quiet);
    let ended = match &cli.command {
        Command::Check(of) => check::check(of, &context),
        Command::Explain(of) => explain::explain(of, &context),
        Command::Lint(of) => lint::lint(of, &context),
        Command::Targets(of) => targets::targets(of, &context),
        Command::Template(of) => template::template(of, &context),
        Command::Schema { of } => self_description::schema(*of),
        Command::Completions { shell } => self_description::completions(*shell, context.lang),
        Command::Man => self_description::man(context.lang),
        Command::Help { topic } => {
            self_description::help(topic.as_deref(), context.lang, context.color)
        }
    };
    ended.unwrap_or_else(|failure| {
        // where standard error cannot be written either, the exit status is all that is left to say
        let _ = context.report_error(&failure::words(&failure, context.lang));
        Status::Unusable
    })
}
