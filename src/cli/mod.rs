//! The command line as data. In: the arguments. Out: a [`Cli`] for `commands`; help in both languages.

mod named;
mod values;
mod wrong_usage;
mod zh;

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::model::{Flag, Kind, PaceRule};
use crate::render::{
    ExplainFormat, Header, JsonVersion, Lang, ProblemFormat, ReportFormat, TargetsFormat,
};
use crate::text::encoding::Encoding;
use named::Named;

pub use wrong_usage::Chinese;
pub use zh::in_chinese;

/// Checks a plan's targets against actuals: met, on track, missed or not judged (规划目标完成情况检查)
#[derive(Debug, Parser)]
#[command(
    name = "plancheck",
    version,
    max_term_width = 100,
    disable_help_subcommand = true,
    after_help = "Examples:
  plancheck check data.csv                  check all targets and print a table
  plancheck explain GDP data.csv            explain the flag of one indicator
  plancheck template --output form.xlsx     an empty sheet to fill in with Excel
  plancheck help data                       the manual: data, plan, flags, formats

In Excel save data files as \"CSV UTF-8 (comma delimited)\". 中文帮助：plancheck --lang zh --help"
)]
pub struct Cli {
    /// Language and colours.
    #[command(flatten)]
    pub spoken: CommonArguments,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Flag each indicator as met, on track or missed (检查各项目标)
    #[command(after_help = "Examples:
  plancheck check data.csv                          print the table
  plancheck check jan.csv feb.csv --as-of 2021-02   several files are one data set; look no further than February
  plancheck check data.csv --only missed            list what is missed or behind pace
  plancheck check data.csv --since 2021-06          tell what changed since the end of June
  plancheck check data.csv --since may.json         tell what changed since an earlier run (--output may.json)
  plancheck check data.csv --by district            judge each district apart
  plancheck check data.csv --by district --group 历下区
  plancheck check data.csv --output report.html     write a page with charts as well, which prints

Exit status: 0 nothing is missed; 1 something is; 2 wrong usage, a wrong file, or nothing could be judged.")]
    Check(Check),
    /// Explain one indicator step by step (说明一项指标如何判定)
    #[command(after_help = "Examples:
  plancheck explain GDP data.csv
  plancheck explain gdp data.csv --as-of 2021-06
  plancheck explain --all data.csv > why.txt        all indicators with figures, as one document
  plancheck explain GDP data.csv --set GDP=8.5@2021 --as-of 2021    what if")]
    Explain(Explain),
    /// Check data files only, without verdicts (只检查数据文件)
    #[command(after_help = "Examples:
  plancheck lint data.csv                     all problems at once, each with its cell and what to do
  plancheck lint data.csv --deny-warnings     warnings are errors too
  plancheck lint --explain unit-mismatch      what a code means

Exit status: 0 no errors; 1 errors; 2 a file cannot be read.")]
    Lint(Lint),
    /// List what the plan asks and where the document says it (列出规划目标)
    #[command(after_help = "Examples:
  plancheck targets --clause 三（二）
  plancheck targets --format csv --bom > targets.csv")]
    Targets(Targets),
    /// Print an empty CSV of all indicators to fill in (生成空表)
    #[command(after_help = "Examples:
  plancheck template --output form.xlsx
  plancheck template --wide --period 2021-06 --output june.xlsx")]
    Template(Template),
    /// Print the JSON Schema of plan files, for editors, or of reports (规划文件或报告的 JSON Schema)
    #[command(after_help = "Examples:
  plancheck schema > plan.schema.json
  plancheck schema report > report.schema.json")]
    Schema {
        /// What it describes
        #[arg(value_enum, default_value_t = SchemaName::Plan)]
        of: SchemaName,
    },
    /// Print a script that completes this program's options in a shell (命令行补全脚本)
    #[command(after_help = "Examples:
  plancheck completions bash > ~/.local/share/bash-completion/completions/plancheck")]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page, to be read with man (手册页)
    #[command(after_help = "Examples:
  plancheck man | man -l -")]
    Man,
    /// Print a topic of the manual (data, plan, flags, formats), or the help of a command (手册)
    #[command(after_help = "Examples:
  plancheck help data       data files: forms, columns, periods, workbooks, checks
  plancheck help plan       the plan file: measures, goals, keys, units
  plancheck help flags      when each flag is given, and how that is worked out
  plancheck help formats    formats of reports, JSON fields, exit status, continuous integration
  plancheck help check      the options of a command")]
    Help {
        /// A topic or a command
        #[arg(value_name = "TOPIC|COMMAND")]
        topic: Option<String>,
    },
}

/// `check`: the table, the verdicts, the exit status.
#[derive(Debug, Args)]
pub struct Check {
    /// Data files (CSV, .xlsx, .xls, .xlsb, .ods), read as one data set; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// What is printed
    #[arg(long, value_parser = Named(values::documented::<ReportFormat>), default_value = "table")]
    pub format: ReportFormat,
    /// The fields of the JSON object: 1 leaves out what is newer
    #[arg(long, value_parser = Named(values::documented::<JsonVersion>), default_value = "2")]
    pub json_version: JsonVersion,
    /// Also write the report to a file, as its extension says (.html, .xlsx, .docx, .md, .csv, .json, .xml for JUnit, .txt);
    /// may be repeated
    #[arg(long, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    /// The headings of CSV
    #[arg(long, value_parser = Named(values::documented::<Header>), default_value = "words")]
    pub header: Header,
    /// Begin CSV with a byte order mark, so that Excel opens it right; files with words as headings always do
    #[arg(long)]
    pub bom: bool,
    /// Tell what changed since an earlier period, judged again from the same data, e.g. 2021-06, or since an earlier run,
    /// by its JSON report
    #[arg(long, value_name = "PERIOD|FILE")]
    pub since: Option<String>,
    /// List only targets with this flag; counts and exit status stay those of all
    #[arg(long, value_parser = Named(values::flag), value_name = "FLAG", value_delimiter = ',')]
    pub only: Vec<Flag>,
    /// Judge only targets of this kind
    #[arg(long, value_parser = Named(values::kind))]
    pub kind: Option<Kind>,
    /// Judge only targets of this clause of the document, e.g. 三（二） or 三(二)
    #[arg(long)]
    pub clause: Option<String>,
    /// Judge only targets of this owner, as the plan names it (责任单位)
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// Put the targets of one owner together, under its name with the counts of its flags
    #[arg(long)]
    pub by_owner: bool,
    /// The order of the table: the plan's, the worst gap first, or the worst outlook first
    #[arg(long, value_enum, default_value_t = SortName::Plan)]
    pub sort: SortName,
    /// The cells of a line that the table may fill; those of the terminal where none is given
    #[arg(long, value_name = "CELLS")]
    pub width: Option<NonZero<usize>>,
    /// Exit with 1 if there is something of this kind, or worse
    #[arg(long, value_enum, default_value_t = FailOn::Missed)]
    pub fail_on: FailOn,
    /// Options of verdicts.
    #[command(flatten)]
    pub judging: JudgeArguments,
    /// Options of reading.
    #[command(flatten)]
    pub reading: ReadArguments,
    /// The plan file.
    #[command(flatten)]
    pub common: Common,
}

/// `explain`: one indicator.
#[derive(Debug, Args)]
pub struct Explain {
    /// The indicator's id, name or alias; with --all the first data file
    #[arg(value_name = "ID")]
    pub indicator: String,
    /// Data files (CSV, .xlsx, .xls, .xlsb, .ods), read as one data set; `-` is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Explain all indicators that have figures, as one document
    #[arg(long)]
    pub all: bool,
    /// Show compared numbers with all their digits as well
    #[arg(long)]
    pub exact: bool,
    /// What is printed
    #[arg(long, value_parser = Named(values::documented::<ExplainFormat>), default_value = "table")]
    pub format: ExplainFormat,
    /// The fields of the JSON object: 1 leaves out what is newer
    #[arg(long, value_parser = Named(values::documented::<JsonVersion>), default_value = "2")]
    pub json_version: JsonVersion,
    /// Options of verdicts.
    #[command(flatten)]
    pub judging: JudgeArguments,
    /// Options of reading.
    #[command(flatten)]
    pub reading: ReadArguments,
    /// The plan file.
    #[command(flatten)]
    pub common: Common,
}

/// `lint`: the data files themselves.
#[derive(Debug, Args)]
pub struct Lint {
    /// Data files (CSV, .xlsx, .xls, .xlsb, .ods), read as one data set; `-` is standard input
    #[arg(value_name = "FILE", required_unless_present_any = ["explain", "list", "headings"])]
    pub files: Vec<PathBuf>,
    /// Tell figures for later periods than this one, e.g. 2021-06
    #[arg(long, value_name = "PERIOD")]
    pub as_of: Option<String>,
    /// Indicators of the plan that no file reports are errors
    #[arg(long)]
    pub require_all: bool,
    /// What is printed
    #[arg(long, value_parser = Named(values::documented::<ProblemFormat>), default_value = "text")]
    pub format: ProblemFormat,
    /// Tell what a code means, with an example and what to do
    #[arg(long, value_name = "CODE", conflicts_with = "list")]
    pub explain: Option<String>,
    /// List all codes
    #[arg(long)]
    pub list: bool,
    /// List the headings that data files may have, by the role of their column
    #[arg(long, conflicts_with_all = ["list", "explain"])]
    pub headings: bool,
    /// Options of reading.
    #[command(flatten)]
    pub reading: ReadArguments,
    /// The plan file.
    #[command(flatten)]
    pub common: Common,
}

/// `targets`: the plan.
#[derive(Debug, Args)]
pub struct Targets {
    /// What is printed
    #[arg(long, value_parser = Named(values::documented::<TargetsFormat>), default_value = "table")]
    pub format: TargetsFormat,
    /// Begin CSV with a byte order mark, so that Excel opens it right
    #[arg(long)]
    pub bom: bool,
    /// Only targets of this kind
    #[arg(long, value_parser = Named(values::kind))]
    pub kind: Option<Kind>,
    /// Only targets of this clause of the document, e.g. 三（二） or 三(二)
    #[arg(long)]
    pub clause: Option<String>,
    /// The plan file.
    #[command(flatten)]
    pub common: Common,
}

/// `template`: an empty sheet.
#[derive(Debug, Args)]
pub struct Template {
    /// A row an indicator and a column a period, in place of a row a figure
    #[arg(long)]
    pub wide: bool,
    /// Only targets of this clause of the document, e.g. 三（二） or 三(二)
    #[arg(long)]
    pub clause: Option<String>,
    /// Only targets of this owner, as the plan names it (责任单位)
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// The period to fill in; may be repeated. Every month of the plan where none is given with --wide
    #[arg(long, value_name = "PERIOD")]
    pub period: Vec<String>,
    /// Write to a file: a workbook as .xlsx, else CSV
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write a workbook for each owner into this folder, over none that is there
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["output", "owner"])]
    pub split: Option<PathBuf>,
    /// The plan file.
    #[command(flatten)]
    pub common: Common,
}

/// Options of every command.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Plan and output")]
pub struct CommonArguments {
    /// The language of the output; the locale's where none is given
    #[arg(long, value_parser = Named(values::lang), global = true, display_order = 900)]
    pub lang: Option<Lang>,
    /// When to use colours
    #[arg(long, value_enum, global = true, display_order = 901, default_value_t = ColorName::Auto)]
    pub color: ColorName,
}

/// Options of every command that needs a plan.
#[derive(Debug, Args)]
#[command(next_help_heading = "Plan and output")]
pub struct Common {
    /// The plan file; else the one that the variable PLANCHECK_TARGETS names, else the built-in plan
    #[arg(long, value_name = "FILE")]
    pub targets: Option<PathBuf>,
}

/// Options of reading data files.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading data")]
pub struct ReadArguments {
    /// The data files' encoding; found by itself where none is given
    #[arg(long, value_parser = Named(values::encoding))]
    pub encoding: Option<Encoding>,
    /// The sheet to read of workbooks, once for each of several; the one whose header is recognised where none is given
    #[arg(long, value_name = "NAME")]
    pub sheet: Vec<String>,
    /// Read hidden columns and sheets of workbooks as well
    #[arg(long)]
    pub hidden: bool,
    /// Divide the data by this column (district, department) and judge each of its values apart
    #[arg(long, value_name = "COLUMN")]
    pub by: Option<String>,
    /// Read only rows that have this value in this column; may be repeated
    #[arg(long = "where", value_name = "COLUMN=VALUE")]
    pub filter: Vec<String>,
    /// Give a heading a role, as in 实绩=value or 亮点=ignore; `lint --headings` lists the roles
    #[arg(long, value_name = "HEADING=ROLE")]
    pub heading: Vec<String>,
    /// The period of figures for which no row, heading or title says one, e.g. 2021-06
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    /// Let problems with this code pass; where a code is named twice, the strictest word stands
    #[arg(long, value_name = "CODE")]
    pub allow: Vec<String>,
    /// Make problems with this code warnings
    #[arg(long, value_name = "CODE")]
    pub warn: Vec<String>,
    /// Make problems with this code errors
    #[arg(long, value_name = "CODE")]
    pub deny: Vec<String>,
    /// Make all warnings errors
    #[arg(long)]
    pub deny_warnings: bool,
    /// Say nothing but errors
    #[arg(long)]
    pub quiet: bool,
    /// How many threads read large files; as many as the machine runs at once where none is given
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZero<usize>>,
}

/// Options of verdicts.
#[derive(Debug, Args)]
#[command(next_help_heading = "Judging")]
pub struct JudgeArguments {
    /// Look at figures up to this period only, e.g. 2021-06; the newest in the data where none is given
    #[arg(long, value_name = "PERIOD")]
    pub as_of: Option<String>,
    /// The value of a target that a higher authority sets, e.g. energy-intensity=-3.2
    #[arg(long, value_name = "ID=VALUE")]
    pub assign: Vec<String>,
    /// Judge as if this had been reported, e.g. gdp=8.5 or gdp=8.5@2021-12; marked as an assumption; may be repeated
    #[arg(long, value_name = "ID=VALUE[@PERIOD]")]
    pub set: Vec<String>,
    /// Judge only this value of the column that --by names
    #[arg(long, value_name = "NAME", requires = "by")]
    pub group: Option<String>,
    /// A file of waivers beside those of the plan file
    #[arg(long, value_name = "FILE")]
    pub waivers: Option<PathBuf>,
    /// How to pace targets before they are due
    #[arg(long, value_parser = Named(values::pace), default_value = "auto")]
    pub pace: PaceRule,
    /// Do not judge by figures that are more than so many months older than the date of the report
    #[arg(long, value_name = "MONTHS")]
    pub max_age: Option<u32>,
}

/// `--sort`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SortName {
    /// The plan's order
    Plan,
    /// The worst gap first, relative to the bound
    Gap,
    /// The worst outlook first: the furthest short when due, at this pace
    Outlook,
}

/// What `schema` describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// Plan files
    Plan,
    /// The JSON object of `check`
    Report,
}

/// `--fail-on`, from nothing to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Nothing: report only
    Never,
    /// A target missed for good
    Final,
    /// A target missed, for good or for its date
    Missed,
    /// A target missed or not judged
    NotJudged,
}

/// `--color`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorName {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
