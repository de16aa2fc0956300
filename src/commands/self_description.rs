//! The program's description of itself: the manual, the schemas, completions, the manual page.

use anstream::ColorChoice;
use anyhow::{Context as _, Result};
use clap_complete::Shell;
use strum::IntoEnumIterator;

use crate::cli::SchemaName;
use crate::commands::arguments::command;
use crate::commands::output;
use crate::commands::status::Status;
use crate::commands::status::usage;
use crate::manual::{self, Topic};
use crate::plan_file;
use crate::render::words::lang::in_language;
use crate::render::{self, Lang};

/// Prints a topic of the manual, or the help of a command; the program's own where none is named.
pub fn help(asked: Option<&str>, lang: Lang, color: ColorChoice) -> Result<Status> {
    let topic = Topic::iter().find(|topic| asked == Some(topic.into()));
    if let Some(topic) = topic {
        return print(manual::text(topic, lang));
    }
    let mut program = command(lang);
    program.build();
    let found = match asked {
        None => Some(&mut program),
        Some(name) => program.find_subcommand_mut(name),
    };
    let Some(found) = found else {
        let why = in_language!(lang, usage::no_topic(asked.unwrap_or_default()));
        return Err(usage(why));
    };
    let help = found.render_long_help();
    output::to_stdout(&help.ansi().to_string(), color)?;
    Ok(Status::Clean)
}

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
    let mut command = command(lang);
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
