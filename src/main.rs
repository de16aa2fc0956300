//! Arguments in, exit status out.

use std::process::ExitCode;

use plancheck::app;

fn main() -> ExitCode {
    ExitCode::from(app::run(&app::arguments()).code())
}
