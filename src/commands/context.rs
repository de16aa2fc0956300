//! What every command is told, in the model's terms, and what every command does first: load.

use std::env;
use std::path::{Path, PathBuf};

use anstream::ColorChoice;
use anyhow::{Context as _, Result, anyhow, bail};
use jiff::civil::Date;

use crate::cli::{
    ColorName, EncodingName, FormatName, Judging, KindName, LangName, PaceName, Reading, Spoken,
};
use crate::commands::progress::Progress;
use crate::commands::{input, output};
use crate::data::dataset::completeness::LintOptions;
use crate::data::dataset::reread::Files;
use crate::data::heading::columns::MOST_CELLS;
use crate::data::source::chunks::LONGEST_ROW;
use crate::data::source::input::{Input, Unreadable, Why};
use crate::data::{Actuals, ReadOptions};
use crate::diagnostic::{Code, Diagnostic, Found, Levels, Problem, Severity};
use crate::model::plan::names;
use crate::model::time::period::Period;
use crate::model::verdict::assess;
use crate::model::{Assumptions, Group, Kind, Observations, PaceRule, Plan, Report};
use crate::plan_file::Waived;
use crate::render::{Format, Lang, ProblemFormat};
use crate::text::encoding::Encoding;
use crate::text::source::Source;
use crate::{data, plan_file, render};
use strum::IntoEnumIterator;

/// The plan that is built in.
const BUILT_IN: (&str, &str) = ("targets.toml", include_str!("../../targets.toml"));

/// The plan that is built in.
///
/// # Errors
/// Its problems; the tests see to it that it has none.
pub fn built_in_plan() -> Result<Plan, Vec<Diagnostic>> {
    plan_file::plan(&built_in())
}

fn built_in() -> Source<'static> {
    Source::new(BUILT_IN.0, BUILT_IN.1)
}

/// What a run judges by.
pub struct Loaded {
    /// The plan with its assigned values.
    pub plan: Plan,
    /// The waivers of the plan file and of the file beside it.
    pub waivers: Vec<Waived>,
    /// The figures.
    pub observations: Observations,
    /// The data files, to be read again.
    pub files: Files,
}

/// What every command is told.
pub struct Context<'a> {
    targets: Option<&'a Path>,
    /// The language of the output.
    pub lang: Lang,
    /// When to use colours.
    pub color: ColorChoice,
}

/// The language of the locale.
pub fn locale() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |locale| Lang::of_locale(&locale))
}

impl Context<'_> {
    /// Takes what the command line says, and the locale for the language where it does not. `targets` is the
    /// plan file that it names.
    pub fn new(spoken: Spoken, targets: Option<&Path>) -> Context<'_> {
        let lang = match spoken.lang {
            Some(LangName::Zh) => Lang::Zh,
            Some(LangName::En) => Lang::En,
            None => locale(),
        };
        let color = match spoken.color {
            ColorName::Auto => ColorChoice::Auto,
            ColorName::Always => ColorChoice::AlwaysAnsi,
            ColorName::Never => ColorChoice::Never,
        };
        Context {
            targets,
            lang,
            color,
        }
    }

    /// The colours of a report: what is for programs goes out byte for byte.
    pub fn color_of(&self, format: Format) -> ColorChoice {
        match format {
            Format::Table => self.color,
            _ => ColorChoice::AlwaysAnsi,
        }
    }

    /// The plan with its assigned values, and the figures; `None` when a file is wrong, which is then told.
    pub fn load(
        &self,
        files: &[PathBuf],
        reading: &Reading,
        judging: &Judging,
    ) -> Result<Option<Loaded>> {
        let Some((mut plan, mut waivers)) = self.plan_file()? else {
            return Ok(None);
        };
        if let Some(path) = &judging.waivers {
            match self.waivers(path, &plan)? {
                Some(beside) => waivers.extend(beside),
                None => return Ok(None),
            }
        }
        for assignment in &judging.assign {
            self.assign(&mut plan, assignment)?;
        }
        let Actuals {
            observations,
            found,
            files,
        } = self.actuals(&plan, files, reading, None)?;
        let trusted = self.tell(&found)?;
        Ok(trusted.then_some(Loaded {
            plan,
            waivers,
            observations,
            files,
        }))
    }

    /// What data files come to; `lint` where they are only checked.
    pub fn actuals(
        &self,
        plan: &Plan,
        files: &[PathBuf],
        reading: &Reading,
        lint: Option<LintOptions>,
    ) -> Result<Actuals> {
        let opened = files.iter().map(|path| input::open(path, self.lang));
        let opened: Vec<Input> = opened.collect::<Result<_>>()?;
        let progress = Progress::of(input::size(files), self.lang);
        let told = |bytes| progress.went(bytes);
        let rules = ReadOptions {
            by: reading.by.as_deref(),
            encoding: reading.encoding.map(Encoding::from),
            levels: self.levels(reading)?,
            lint,
            threads: reading.threads,
            progress: Some(&told),
            ..ReadOptions::default()
        };
        data::actuals(plan, opened, &rules).map_err(|failed| self.unreadable(failed))
    }

    /// Why a data file could not be read on, as a failure.
    pub fn unreadable(&self, Unreadable { file, why }: Unreadable) -> anyhow::Error {
        let lang = self.lang;
        let cannot = lang.pick(
            format!("无法读取 `{file}`"),
            format!("cannot read `{file}`"),
        );
        let said = match why {
            Why::Io(error) => return anyhow::Error::new(error).context(cannot),
            Why::LongRow { line } => lang.pick(
                format!("第 {line} 行起的一行超过 {} MiB；引号是否没有闭合？", LONGEST_ROW >> 20),
                format!("the row that begins on line {line} has more than {} MiB; is a quote not closed?", LONGEST_ROW >> 20),
            ),
            Why::ManyCells { line } => lang.pick(
                format!("第 {line} 行超过 {MOST_CELLS} 格；电子表格没有这么多列"),
                format!("line {line} has more than {MOST_CELLS} cells; no spreadsheet has as many columns"),
            ),
            Why::TooLarge => lang.pick(
                "行数或长数太多，请分几次检查".to_owned(),
                "there are more rows, or more long numbers, than can be counted; check the data in parts".to_owned(),
            ),
        };
        anyhow!("{cannot}: {said}")
    }

    /// The plan alone; `None` when its file is wrong, which is then told.
    pub fn plan(&self) -> Result<Option<Plan>> {
        Ok(self.plan_file()?.map(|(plan, _)| plan))
    }

    /// The plan and its file's waivers; `None` when the file is wrong, which is then told.
    fn plan_file(&self) -> Result<Option<(Plan, Vec<Waived>)>> {
        let asked = self.targets.map(Path::to_owned).or_else(|| {
            // an empty variable is no file
            env::var_os("PLANCHECK_TARGETS")
                .filter(|name| !name.is_empty())
                .map(PathBuf::from)
        });
        let plan = match asked {
            None => plan_file::plan_file(&built_in()),
            Some(path) => self.read(&path, plan_file::plan_file)?,
        };
        self.or_told(plan)
    }

    /// The waivers of a file beside the plan; `None` when it is wrong, which is then told.
    fn waivers(&self, path: &Path, plan: &Plan) -> Result<Option<Vec<Waived>>> {
        let waivers = self.read(path, |source| plan_file::waivers(plan, source))?;
        self.or_told(waivers)
    }

    fn read<T>(
        &self,
        path: &Path,
        read: impl Fn(&Source) -> Result<T, Vec<Diagnostic>>,
    ) -> Result<Result<T, Vec<Diagnostic>>> {
        let (name, bytes) = input::read(path, self.lang)?;
        Ok(match Source::decode(&name, bytes, None) {
            Ok(source) => read(&source),
            Err(diagnostic) => Err(vec![*diagnostic]),
        })
    }

    /// What was read; `None` where something is wrong, which is told.
    fn or_told<T>(&self, read: Result<T, Vec<Diagnostic>>) -> Result<Option<T>> {
        match read {
            Ok(read) => Ok(Some(read)),
            Err(diagnostics) => self.tell(&diagnostics.into()).map(|_| None),
        }
    }

    /// How bad problems are in this run. The strictest word on a code stands.
    pub fn levels(&self, reading: &Reading) -> Result<Levels> {
        let said = [
            (&reading.allow, None),
            (&reading.warn, Some(Severity::Warning)),
            (&reading.deny, Some(Severity::Error)),
        ];
        let mut of = Vec::new();
        for (codes, severity) in said {
            for text in codes {
                let code = self.code(text)?;
                if severity != Some(Severity::Error) && !code.can_be_allowed() {
                    bail!(self.lang.pick(
                        format!("`{text}` 不能放过：这样的数据无法只有一种读法"),
                        format!("`{text}` cannot be let through: such data cannot be read in one way only"),
                    ));
                }
                of.push((code, severity));
            }
        }
        Ok(Levels {
            of,
            deny_warnings: reading.deny_warnings,
        })
    }

    /// The diagnostic code of this name.
    pub fn code(&self, text: &str) -> Result<Code> {
        text.parse().map_err(|_| {
            let near = names::nearest(text, Code::iter().map(Code::as_str)).join("`, `");
            let list = self.lang.pick(
                "`plancheck lint --list` 列出全部代码",
                "`plancheck lint --list` lists all codes",
            );
            let hint = match (near.is_empty(), self.lang) {
                (true, _) => list.to_owned(),
                (false, Lang::Zh) => format!("是否为 `{near}`？"),
                (false, Lang::En) => format!("did you mean `{near}`?"),
            };
            anyhow!(
                "{} `{text}`; {hint}",
                self.lang.pick("没有代码", "there is no code")
            )
        })
    }

    fn assign(&self, plan: &mut Plan, assignment: &str) -> Result<()> {
        let lang = self.lang;
        let wrong = |why: String| anyhow!("`--assign {assignment}`: {why}");
        let form = || {
            wrong(
                lang.pick("应写成 ID=数值", "write it as ID=VALUE")
                    .to_owned(),
            )
        };
        let (name, text) = assignment.split_once('=').ok_or_else(form)?;
        let target = self.find(plan, name)?;
        let value = data::value(text, &plan.targets[target])
            .map_err(|problem| wrong(render::said(&problem, lang)))?;
        if !plan.assign(target, value) {
            let why = lang.pick(
                "目标值由规划写明，只有上级下达的才能给出",
                "the plan itself sets this target; only assigned ones can be given",
            );
            bail!(wrong(why.to_owned()));
        }
        Ok(())
    }

    /// The place in the plan of the target of this name.
    pub fn find(&self, plan: &Plan, name: &str) -> Result<usize> {
        plan.find(name).ok_or_else(|| {
            let problem = Problem::UnknownIndicator {
                name: name.to_owned(),
                rows: 0,
                near: plan.nearest(name),
            };
            anyhow!(render::said(&problem, self.lang))
        })
    }

    /// The date of the period that is asked for, or the newest in the data.
    pub fn as_of(
        &self,
        asked: Option<&str>,
        plan: &Plan,
        observations: &Observations,
    ) -> Result<Date> {
        match asked {
            Some(text) => self.period(text, plan, "--as-of").map(Period::date),
            None => observations.newest.context(self.lang.pick(
                "数据中没有规划指标的任何数，无可判定",
                "there is no figure of any of the plan's indicators, nothing to judge",
            )),
        }
    }

    /// A period on the command line.
    pub fn period(&self, text: &str, plan: &Plan, option: &str) -> Result<Period> {
        Period::parse(text, plan.span.single_year()).map_err(|_| {
            let problem = Problem::UnreadablePeriod {
                text: text.to_owned(),
            };
            anyhow!("`{option}`: {}", render::said(&problem, self.lang))
        })
    }

    /// The plan judged.
    pub fn report<'p>(
        plan: &'p Plan,
        observations: &'p Observations,
        group: &'p Group,
        as_of: Date,
        pace: PaceName,
    ) -> Report<'p> {
        let rule = match pace {
            PaceName::Auto => PaceRule::Auto,
            PaceName::Linear => PaceRule::Linear,
            PaceName::LastYear => PaceRule::LastYear,
        };
        assess(plan, observations, group, Assumptions { as_of, rule })
    }

    /// The place of the group of this name.
    pub fn group(&self, observations: &Observations, name: &str) -> Result<usize> {
        observations.find(name).with_context(|| {
            let groups = || observations.groups.iter();
            let all = || groups().filter_map(|group| Some(group.name.as_ref()?.written.as_str()));
            let near = names::nearest(name, all());
            let near = if near.is_empty() {
                all().take(5).map(str::to_owned).collect()
            } else {
                near
            };
            self.lang.pick(
                format!("数据中没有 `{name}` 这一组；有：`{}` …", near.join("`、`")),
                format!(
                    "the data have no group `{name}`; there are `{}` …",
                    near.join("`, `")
                ),
            )
        })
    }

    /// Tells what is wrong with files; `true` if all of it can be lived with.
    pub fn tell(&self, found: &Found) -> Result<bool> {
        output::to_stderr(
            &render::problems::render(found, ProblemFormat::Text, self.lang),
            self.color,
        )?;
        Ok(found.count(Severity::Error) == 0)
    }

    /// Tells what is no problem in a file, on standard error.
    pub fn report_error(&self, text: &str) -> Result<()> {
        let heading = self.lang.pick("错误：", "error: ");
        output::to_stderr(
            &format!("\u{1b}[1;31m{heading}\u{1b}[0m{text}\n"),
            self.color,
        )
    }
}

impl From<EncodingName> for Encoding {
    fn from(name: EncodingName) -> Encoding {
        match name {
            EncodingName::Utf8 => Encoding::Utf8,
            EncodingName::Gb18030 => Encoding::Gb18030,
            EncodingName::Utf16Le => Encoding::Utf16Le,
            EncodingName::Utf16Be => Encoding::Utf16Be,
        }
    }
}

impl From<KindName> for Kind {
    fn from(name: KindName) -> Kind {
        match name {
            KindName::Binding => Kind::Binding,
            KindName::Expected => Kind::Expected,
            KindName::Task => Kind::Task,
        }
    }
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Format {
        match name {
            FormatName::Table => Format::Table,
            FormatName::Json => Format::Json,
            FormatName::Csv => Format::Csv,
            FormatName::Markdown => Format::Markdown,
            FormatName::Html => Format::Html,
            FormatName::Junit => Format::Junit,
            FormatName::Github => Format::Github,
        }
    }
}
