//! The program's description of itself: the schema of plan files, completions, the manual page.

use anstream::ColorChoice;
use anyhow::{Context as _, Result};
use clap_complete::Shell;

use crate::cli::SchemaName;
use crate::commands::arguments::command;
use crate::commands::output;
use crate::commands::status::Status;
use crate::plan_file;
use crate::render::{self, Lang};

/// Prints the JSON Schema of plan files, or of the JSON object of `check`.
pub fn schema(of: SchemaName) -> Result<Status> {
    let schema = match of {
        SchemaName::Plan => plan_file::schema(),
        SchemaName::Report => render::report_schema(),
    };
    let text = serde_json::to_string_pretty(&schema).context("JSON Schema")?;
    print(&(text + "\n"))
}

/// Prints the script that completes options in a shell.
pub fn completions(shell: Shell, lang: Lang) -> Result<Status> {
    let mut script = Vec::new();
    let mut command = command(lang);
    let name = command.get_name().to_owned();
    clap_complete::generate(shell, &mut command, name, &mut script);
    print(&String::from_utf8_lossy(&script))
}

/// Prints one manual page, of the program and below it of each command.
pub fn man(lang: Lang) -> Result<Status> {
    let mut command = command(lang).disable_help_subcommand(true);
    command.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for part in command.get_subcommands() {
        let man = clap_mangen::Man::new(part.clone());
        let title = format!("plancheck {}", part.get_name()).to_uppercase();
        page.extend(format!(".SH \"{title}\"\n").bytes());
        man.render_description_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    print(&String::from_utf8_lossy(&page))
}

fn print(text: &str) -> Result<Status> {
    output::to_stdout(text, ColorChoice::AlwaysAnsi)?;
    Ok(Status::Clean)
}
