//! Wrong usage of the command line, and runs with nothing to judge.

use jiff::civil::Date;

use crate::render::words::zh::lists::quoted;

pub fn unknown_extension(path: &str) -> String {
    format!(
        "从 `{path}` 的扩展名看不出格式；请用 .html、.xlsx、.docx、.md、.csv、.json、.xml（JUnit）或 .txt"
    )
}

pub fn repeated_output(path: &str) -> String {
    format!("`--output {path}` 写了两次")
}

pub fn output_is_input(path: &str) -> String {
    format!("`{path}` 是输入文件；请另取输出文件名")
}

pub fn group_to_explain() -> &'static str {
    "用 --group 写明要说明哪一组"
}

pub fn no_such_target() -> &'static str {
    "规划中没有符合 --kind、--clause、--owner 的目标"
}

pub fn nothing_judged() -> &'static str {
    "没有一项目标可以判定"
}

pub fn no_figure(start: &str) -> String {
    format!("数据中没有规划指标 {start} 以来的数，无可判定；名称或时间没有认出来的，上面已列出")
}

pub fn since_not_before(as_of: &str) -> String {
    format!("--since 须早于截至日 {as_of}")
}

pub fn code_not_allowed(code: &str) -> String {
    format!("`{code}` 不能放过：这样的数据无法只有一种读法")
}

pub fn unknown_code(code: &str, near: &[String]) -> String {
    match near {
        [] => format!("没有代码 `{code}`；`plancheck lint --list` 列出全部代码"),
        near => format!("没有代码 `{code}`；是否为 {}？", quoted(near)),
    }
}

pub fn unknown_group(name: &str, groups: &[String]) -> String {
    format!("数据中没有 `{name}` 这一组；有：{} …", quoted(groups))
}

pub fn filter_form() -> &'static str {
    "应写成 列=值"
}

pub fn heading_form() -> &'static str {
    "应写成 表头=含义，含义见 `plancheck lint --headings`"
}

pub fn assignment_form() -> &'static str {
    "应写成 ID=数值"
}

pub fn not_assigned() -> &'static str {
    "目标值由规划写明，只有上级下达的才能给出"
}

/// A fault of an option, with the option as it was written.
pub fn of_option(option: &str, fault: &str) -> String {
    format!("`{option}`：{fault}")
}

pub fn not_on_a_terminal(format: &str) -> String {
    format!("终端不能显示 {format}；请用 `--output 报告.{format}` 存成文件")
}

pub fn no_owners() -> &'static str {
    "规划文件没有写责任单位；在目标中加 `owner = \"…\"`"
}

pub fn unknown_owner(owner: &str, known: &[&str]) -> String {
    format!("规划中没有责任单位 `{owner}`；有的是：{}", known.join("、"))
}

pub fn without_owner() -> &'static str {
    "未写责任单位"
}

pub fn already_there(path: &str) -> String {
    format!("`{path}` 已经有了，不覆盖；请换一个文件夹")
}

pub fn not_a_form(path: &str) -> String {
    format!("填报表只写成 .xlsx 或 .csv，不写 `{path}`；在 Excel 或 WPS 里可另存为其他格式")
}

pub fn set_needs_group() -> &'static str {
    "--set 与 --by 同用时须用 --group 写明哪一组"
}

pub fn owners_need_group() -> &'static str {
    "--by-owner 与 --by 同用时须用 --group 写明哪一组"
}

pub fn since_is_no_report(name: &str) -> String {
    format!("`--since {name}`：不是 `check --output 文件.json` 写出的报告，或其中没有判定")
}

pub fn since_is_of_another_plan(name: &str) -> String {
    format!("`--since {name}`：其中没有本规划的目标")
}

pub fn no_topic(name: &str) -> String {
    format!("手册中没有 `{name}` 这一章，也没有这个命令；有 data、plan、flags、formats 四章")
}

pub const FORM_OF_SET: &str = "应写成 ID=数值 或 ID=数值@期间";

pub fn after_as_of(date: Date, as_of: Date) -> String {
    format!("{date} 晚于截至日 {as_of}；加 --as-of")
}

pub const ONE_ROLE: &str = "只能有一种含义";
