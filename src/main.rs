//! Arguments in, exit status out.

use std::process::ExitCode;

use plancheck::commands;

fn main() -> ExitCode {
    ExitCode::from(commands::run(&commands::arguments()).code())
}
