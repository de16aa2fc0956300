//! Opening the plan, and the waivers and assigned values that belong to it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::commands::context::terminal::Context;
use crate::commands::input;
use crate::commands::status::usage;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::Plan;
use crate::plan_file::{PlanFile, WrittenWaiver};
use crate::render::words::lang::in_language;
use crate::text::source::Source;
use crate::{data, plan_file, render};

/// The plan that is built in.
const BUILT_IN: (&str, &str) = ("targets.toml", include_str!("../../../targets.toml"));

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

/// Whether the current folder has a plan file of the usual name with another text than the built-in plan.
fn has_own_plan() -> bool {
    fs::read(BUILT_IN.0).is_ok_and(|own| own != BUILT_IN.1.as_bytes())
}

impl Context<'_> {
    /// The plan alone; `None` when its file has an error, which is shown.
    pub fn plan(&self) -> Result<Option<Plan>> {
        Ok(self.plan_file()?.map(|file| file.plan))
    }

    /// The plan and its file's waivers; `None` when the file has an error, which is shown.
    pub(super) fn plan_file(&self) -> Result<Option<PlanFile>> {
        let asked = self.targets.map(Path::to_owned).or_else(|| {
            // an empty variable is no file
            env::var_os("PLANCHECK_TARGETS")
                .filter(|name| !name.is_empty())
                .map(PathBuf::from)
        });
        let plan = match asked {
            Some(path) => self.read(&path, plan_file::plan_file)?,
            None if has_own_plan() => {
                self.remark(&in_language!(self.lang, digest::plan_of_folder(BUILT_IN.0)))?;
                self.read(Path::new(BUILT_IN.0), plan_file::plan_file)?
            }
            None => plan_file::plan_file(&built_in()),
        };
        self.or_shown(plan)
    }

    /// The waivers of a file beside the plan; `None` when it has an error, which is shown.
    pub(super) fn waivers(&self, path: &Path, plan: &Plan) -> Result<Option<Vec<WrittenWaiver>>> {
        let waivers = self.read(path, |source| plan_file::waivers(plan, source))?;
        self.or_shown(waivers)
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

    /// The result of reading; `None` where there are problems, which are shown.
    fn or_shown<T>(&self, read: Result<T, Vec<Diagnostic>>) -> Result<Option<T>> {
        match read {
            Ok(read) => Ok(Some(read)),
            Err(diagnostics) => self.tell(&diagnostics.into()).map(|_| None),
        }
    }

    /// Gives an assigned target the value of `--assign`.
    pub(super) fn assign(&self, plan: &mut Plan, assignment: &str) -> Result<()> {
        let lang = self.lang;
        let wrong = |why: String| {
            let option = format!("--assign {assignment}");
            usage(in_language!(lang, usage::of_option(&option, &why)))
        };
        let form = || wrong(in_language!(lang, usage::assignment_form()).to_owned());
        let (name, text) = assignment.split_once('=').ok_or_else(form)?;
        let target = self.find(plan, name)?;
        let value = data::value(text, &plan.targets[target])
            .map_err(|problem| wrong(render::said(&problem, lang)))?;
        if !plan.assign(target, value) {
            let why = in_language!(lang, usage::not_assigned());
            return Err(wrong(why.to_owned()));
        }
        Ok(())
    }

    /// The place in the plan of the target of this name.
    pub fn find(&self, plan: &Plan, name: &str) -> Result<usize> {
        self.found(plan.find(name), plan, name)
    }

    /// The same of a name, or of a part of the only name that has it.
    pub fn find_part(&self, plan: &Plan, name: &str) -> Result<usize> {
        self.found(plan.find_part(name), plan, name)
    }

    fn found(&self, place: Option<usize>, plan: &Plan, name: &str) -> Result<usize> {
        place.ok_or_else(|| {
            let problem = Problem::UnknownIndicator {
                name: name.to_owned(),
                rows: 0,
                near: plan.nearest(name),
            };
            usage(render::said(&problem, self.lang))
        })
    }
}
