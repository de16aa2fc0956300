//! Wrong usage of the command line, and runs with nothing to judge.

use jiff::civil::Date;

use crate::render::words::en::lists::quoted;

pub fn unknown_extension(path: &str) -> String {
    format!(
        "cannot tell the format of `{path}` from its extension; use .html, .xlsx, .docx, .md, .csv, .json, .xml (JUnit) or .txt"
    )
}

pub fn repeated_output(path: &str) -> String {
    format!("`--output {path}` is given twice")
}

pub fn output_is_input(path: &str) -> String {
    format!("`{path}` is an input file; name another output")
}

pub fn group_to_explain() -> &'static str {
    "name with --group the group to explain"
}

pub fn no_such_target() -> &'static str {
    "the plan has no target of this --kind, --clause and --owner"
}

pub fn nothing_judged() -> &'static str {
    "not one target could be judged"
}

pub fn no_figure(start: &str) -> String {
    format!(
        "the data have no figure of the plan's indicators from {start} on, so nothing can be judged; names and times that were not understood are told above"
    )
}

pub fn since_not_before(as_of: &str) -> String {
    format!("--since must be before {as_of}, which the check is as of")
}

pub fn code_not_allowed(code: &str) -> String {
    format!("`{code}` cannot be let through: such data cannot be read in one way only")
}

pub fn unknown_code(code: &str, near: &[String]) -> String {
    match near {
        [] => format!("there is no code `{code}`; `plancheck lint --list` lists all codes"),
        near => format!("there is no code `{code}`; did you mean {}?", quoted(near)),
    }
}

pub fn unknown_group(name: &str, groups: &[String]) -> String {
    format!(
        "the data have no group `{name}`; there are {} …",
        quoted(groups)
    )
}

pub fn filter_form() -> &'static str {
    "write it as COLUMN=VALUE"
}

pub fn heading_form() -> &'static str {
    "write it as HEADING=ROLE; `plancheck lint --headings` lists the roles"
}

pub fn assignment_form() -> &'static str {
    "write it as ID=VALUE"
}

pub fn not_assigned() -> &'static str {
    "the plan itself sets this target; only assigned ones can be given"
}

/// A fault of an option, with the option as it was written.
pub fn of_option(option: &str, fault: &str) -> String {
    format!("`{option}`: {fault}")
}

pub fn not_on_a_terminal(format: &str) -> String {
    format!("a terminal cannot show {format}; write it to a file with `--output report.{format}`")
}

pub fn no_owners() -> &'static str {
    "the plan names no owners; add `owner = \"…\"` to its targets"
}

pub fn unknown_owner(owner: &str, known: &[&str]) -> String {
    format!(
        "the plan has no owner `{owner}`; it has: {}",
        known.join(", ")
    )
}

pub fn without_owner() -> &'static str {
    "without owner"
}

pub fn already_there(path: &str) -> String {
    format!("`{path}` is there already and is not overwritten; name another folder")
}

pub fn not_a_form(path: &str) -> String {
    format!(
        "a form is written as .xlsx or .csv, not as `{path}`; a spreadsheet can save it as another format"
    )
}

pub fn set_needs_group() -> &'static str {
    "--set with --by needs --group: the group that it is about"
}

pub fn owners_need_group() -> &'static str {
    "--by-owner with --by needs --group: the group whose table it is"
}

pub fn since_is_no_report(name: &str) -> String {
    format!(
        "`--since {name}`: this is not a report that `check --output FILE.json` wrote, or it has no verdicts"
    )
}

pub fn since_is_of_another_plan(name: &str) -> String {
    format!("`--since {name}`: it has no target of this plan")
}

pub fn no_topic(name: &str) -> String {
    format!(
        "`{name}` is neither a topic of the manual nor a command; the topics are data, plan, flags and formats"
    )
}

pub const FORM_OF_SET: &str = "write it as ID=VALUE or ID=VALUE@PERIOD";

pub fn after_as_of(date: Date, as_of: Date) -> String {
    format!("{date} is after {as_of}, which the report is as of; add --as-of")
}

pub const ONE_ROLE: &str = "a heading has one role";
