//! Arguments in, exit status out.

use std::process::ExitCode;

use clap::Parser;
use plancheck::app;
use plancheck::cli::Cli;

fn main() -> ExitCode {
    ExitCode::from(app::run(&Cli::parse()).code())
}
