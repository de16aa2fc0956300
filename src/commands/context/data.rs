//! Opening data files, with the plan that they are read against.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use crate::cli::{JudgeArguments, ReadArguments};
use crate::commands::context::terminal::Context;
use crate::commands::input;
use crate::commands::progress::Progress;
use crate::commands::status::usage;
use crate::data;
use crate::data::Dataset;
use crate::data::Files;
use crate::data::LONGEST_ROW;
use crate::data::LintOptions;
use crate::data::MOST_CELLS;
use crate::data::source::input::{Input, ReadFailure, Unreadable};
use crate::data::source::workbook::kind::is_workbook_name;
use crate::data::{Actuals, ReadOptions};
use crate::model::plan::{Role, names};
use crate::model::{PaceRule, Period, Plan};
use crate::plan_file::{PlanFile, WrittenWaiver};
use crate::render::words::lang::in_language;

/// The outcome of opening a plan and data files. Problems have been shown.
pub enum Opened {
    /// All of them could be read.
    Loaded(Box<Loaded>),
    /// The plan, or the file of waivers, has errors.
    WrongPlan,
    /// The data have errors.
    WrongData,
}

/// The plan and the figures of a run.
pub struct Loaded {
    /// The plan with its assigned values.
    pub plan: Plan,
    /// The waivers of the plan file and of the file beside it.
    pub waivers: Vec<WrittenWaiver>,
    /// The figures.
    pub observations: Dataset,
    /// The data files, to be read again.
    pub files: Files,
}

impl Context<'_> {
    /// The plan with its assigned values, and the figures.
    pub fn load(
        &self,
        files: &[PathBuf],
        reading: &ReadArguments,
        judging: &JudgeArguments,
    ) -> Result<Opened> {
        let Some(PlanFile {
            mut plan,
            mut waivers,
        }) = self.plan_file()?
        else {
            return Ok(Opened::WrongPlan);
        };
        if let Some(path) = &judging.waivers {
            match self.waivers(path, &plan)? {
                Some(beside) => waivers.extend(beside),
                None => return Ok(Opened::WrongPlan),
            }
        }
        for assignment in &judging.assign {
            self.assign(&mut plan, assignment)?;
        }
        let Actuals {
            observations,
            found,
            files,
        } = self.actuals(&plan, files, reading, judging.pace, None)?;
        if !self.tell(&found)? {
            return Ok(Opened::WrongData);
        }
        Ok(Opened::Loaded(Box::new(Loaded {
            plan,
            waivers,
            observations,
            files,
        })))
    }

    /// The figures and problems of data files; `pace` is that of verdicts, `lint` where the data are only
    /// checked.
    pub fn actuals(
        &self,
        plan: &Plan,
        files: &[PathBuf],
        reading: &ReadArguments,
        pace: PaceRule,
        lint: Option<LintOptions>,
    ) -> Result<Actuals> {
        let opened = self.inputs(files, &reading.sheet)?;
        let progress = Progress::of(input::size(files), self.quiet, self.lang);
        let read = |bytes| progress.advance(bytes);
        let options = ReadOptions {
            by: reading.by.as_deref(),
            filters: self.filters(reading)?,
            headings: self.headings(reading)?,
            period: self.period_of_files(reading, plan)?,
            sheet: reading.sheet.first().map(String::as_str),
            hidden: reading.hidden,
            encoding: reading.encoding,
            levels: self.levels(reading)?,
            pace,
            lint,
            threads: reading.threads,
            progress: Some(&read),
            ..ReadOptions::default()
        };
        data::actuals(plan, opened, &options).map_err(|failed| self.unreadable(failed))
    }

    /// The files, workbooks once for each of several sheets.
    fn inputs(&self, files: &[PathBuf], sheets: &[String]) -> Result<Vec<Input>> {
        let mut inputs = Vec::new();
        for path in files {
            let is_workbook = is_workbook_name(&path.to_string_lossy());
            if sheets.len() > 1 && is_workbook {
                for sheet in sheets {
                    inputs.push(input::open(path, self.lang)?.of_sheet(sheet));
                }
            } else {
                inputs.push(input::open(path, self.lang)?);
            }
        }
        Ok(inputs)
    }

    /// The columns and values of `--where`.
    fn filters(&self, reading: &ReadArguments) -> Result<Vec<(String, String)>> {
        let form = in_language!(self.lang, usage::filter_form());
        let filter = |text: &String| {
            let (column, value) = text
                .split_once(['=', '＝'])
                .ok_or_else(|| self.wrong_option("--where", text, form))?;
            Ok((column.trim().to_owned(), value.trim().to_owned()))
        };
        reading.filter.iter().map(filter).collect()
    }

    /// The headings of `--heading` with their roles.
    fn headings(&self, reading: &ReadArguments) -> Result<Vec<(Role, String)>> {
        let form = in_language!(self.lang, usage::heading_form());
        let heading = |text: &String| {
            let wrong = || self.wrong_option("--heading", text, form);
            let (heading, role) = text.rsplit_once(['=', '＝']).ok_or_else(wrong)?;
            let role = role.trim().parse().map_err(|_| wrong())?;
            Ok((role, heading.trim().to_owned()))
        };
        let headings: Vec<(Role, String)> =
            reading.heading.iter().map(heading).collect::<Result<_>>()?;
        let is_other = |(nth, (role, heading)): (usize, &(Role, String))| {
            let mut before = headings[..nth].iter();
            before.any(|(other, same)| {
                names::compact(same) == names::compact(heading) && other != role
            })
        };
        match headings.iter().enumerate().find(|one| is_other(*one)) {
            None => Ok(headings),
            Some((_, (_, heading))) => {
                let why = in_language!(self.lang, usage::ONE_ROLE);
                Err(usage(format!("`--heading {heading}`: {why}")))
            }
        }
    }

    /// The period of `--period`.
    fn period_of_files(&self, reading: &ReadArguments, plan: &Plan) -> Result<Option<Period>> {
        let asked = reading.period.as_deref();
        let period = asked.map(|text| self.period(text, plan, "--period"));
        period.transpose()
    }

    fn wrong_option(&self, option: &str, text: &str, form: &str) -> anyhow::Error {
        let option = format!("{option} {text}");
        anyhow!(in_language!(self.lang, usage::of_option(&option, form)))
    }

    /// The failure of a data file that could not be read to its end.
    pub fn unreadable(&self, Unreadable { file, why }: Unreadable) -> anyhow::Error {
        let lang = self.lang;
        let cannot = in_language!(lang, failures::cannot_read(&file));
        let said = match why {
            ReadFailure::Io(error) => return anyhow::Error::new(error).context(cannot),
            ReadFailure::LongRow { line } => {
                in_language!(lang, failures::long_row(line, LONGEST_ROW >> 20))
            }
            ReadFailure::ManyCells { line } => {
                in_language!(lang, failures::many_cells(line, MOST_CELLS))
            }
            ReadFailure::TooLarge => in_language!(lang, failures::too_large()).to_owned(),
        };
        anyhow!(said).context(cannot)
    }

    /// The place of the group of this name.
    pub fn group(&self, observations: &Dataset, name: &str) -> Result<usize> {
        observations.find(name).ok_or_else(|| {
            let groups = || observations.groups.iter();
            let all = || groups().filter_map(|group| Some(&*group.name.as_ref()?.written));
            let near = names::nearest(name, all());
            let near = if near.is_empty() {
                all().take(5).map(str::to_owned).collect()
            } else {
                near
            };
            usage(in_language!(self.lang, usage::unknown_group(name, &near)))
        })
    }
}
