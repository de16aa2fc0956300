//! Arguments in, exit status out.

use std::process::ExitCode;

use clap::Parser;
use plancheck::app;
use plancheck::cli::Cli;

fn main() -> ExitCode {
    let status = app::run(&Cli::parse()).unwrap_or_else(|failure| {
        anstream::eprintln!("\u{1b}[1;31merror:\u{1b}[0m {failure:#}");
        app::Status::Unusable
    });
    ExitCode::from(status.code())
}
