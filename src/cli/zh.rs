//! The help in Chinese: a text for each command, argument and heading. Long because it lists all of them in one place.

use clap::{Arg, ArgAction, Command};

/// The purpose of a command, and examples of it.
struct About {
    command: &'static str,
    about: &'static str,
    examples: &'static str,
}

const PROGRAM: About = About {
    command: "plancheck",
    about: "逐项检查规划目标的完成情况：已完成、达进度、未完成（欠进度）、未判定",
    examples: "例：
  plancheck check 数据.csv                       检查全部目标，显示表格
  plancheck explain 地区生产总值 数据.csv        说明这一项为何这样判定
  plancheck template --output 填报表.xlsx        生成空表，用 Excel 填写
  plancheck help data                            手册：data 数据，plan 规划文件，flags 判定，formats 格式

数据文件可以是 Excel 工作簿（.xlsx、.xls），也可以是 CSV。",
};

const COMMANDS: &[About] = &[
    About {
        command: "check",
        about: "检查各项目标是否完成，给出判定、表格和退出状态",
        examples: "例：
  plancheck check 数据.csv                           显示表格
  plancheck check 1月.csv 2月.csv --as-of 2021-02    几个文件合为一份数据，只看到2月
  plancheck check 数据.csv --only missed             只列未完成、欠进度的
  plancheck check 数据.csv --since 2021-06           与6月底相比有何变化
  plancheck check 数据.csv --since 5月.json          与上次的结果（--output 5月.json）相比
  plancheck check 数据.csv --by 区县                 各区县分别判定
  plancheck check 数据.csv --by 区县 --group 历下区  一个区县的全表
  plancheck check 数据.csv --output 报告.html        另写一份带图的网页，可打印

退出状态：0 没有未完成的；1 有；2 用法或文件有误，或没有一项可以判定。",
    },
    About {
        command: "explain",
        about: "一步一步说明一项指标为何这样判定",
        examples: "例：
  plancheck explain 地区生产总值 数据.csv
  plancheck explain gdp 数据.csv --as-of 2021-06
  plancheck explain --all 数据.csv > 说明.txt         全部有数的指标，合为一份
  plancheck explain gdp 数据.csv --set gdp=8.5@2021 --as-of 2021    假如",
    },
    About {
        command: "lint",
        about: "只检查数据文件本身，不作判定",
        examples: "例：
  plancheck lint 数据.csv                      一次列出全部问题，指明单元格和改法
  plancheck lint 数据.csv --deny-warnings      有警告也算错误
  plancheck lint --explain unit-mismatch       说明一类问题

退出状态：0 没有错误；1 有错误；2 文件无法读取。",
    },
    About {
        command: "targets",
        about: "列出规划目标：条款、要求、原文",
        examples: "例：
  plancheck targets --clause 三（二）                 一个部分的目标
  plancheck targets --format csv --bom > 目标.csv    用 Excel 打开",
    },
    About {
        command: "template",
        about: "生成全部指标的空表，供填报",
        examples: "例：
  plancheck template --output 填报表.xlsx                     一行一个数
  plancheck template --period 2021-06 --split 6月             每个责任单位一个工作簿
  plancheck template --wide --period 2021-06 --output 6月.xlsx  一行一个指标，一列一个期间",
    },
    About {
        command: "schema",
        about: "输出规划文件（供编辑器补全和检查）或报告的 JSON Schema",
        examples: "例：
  plancheck schema > plan.schema.json
  plancheck schema report > report.schema.json",
    },
    About {
        command: "completions",
        about: "输出命令行补全脚本",
        examples: "例：
  plancheck completions bash > ~/.local/share/bash-completion/completions/plancheck",
    },
    About {
        command: "man",
        about: "输出手册页",
        examples: "例：
  plancheck man | man -l -",
    },
    About {
        command: "help",
        about: "显示手册的一章（data、plan、flags、formats）或一个命令的帮助",
        examples: "例：
  plancheck help data       数据文件：样式、各列、期间、工作簿、检查
  plancheck help plan       规划文件：计量、目标、各种写法、单位
  plancheck help flags      各种判定在什么情况下给出，怎样算
  plancheck help formats    输出格式、JSON 字段、退出状态、持续集成
  plancheck help check      一个命令的选项",
    },
];

/// The help of arguments: command (or `*` for all), id and text.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("*", "help", "显示帮助（-h 为简要说明）"),
    ("*", "version", "显示版本"),
    (
        "*",
        "files",
        "数据文件（CSV、.xlsx、.xls、.xlsb、.ods），几个文件合为一份数据；`-` 为标准输入",
    ),
    (
        "*",
        "targets",
        "规划文件；不写则用环境变量 PLANCHECK_TARGETS 所指的文件，再不然用内置规划",
    ),
    ("*", "lang", "输出的语言：zh 中文，en 英文；不写则随系统"),
    (
        "*",
        "color",
        "何时用颜色：auto 在终端上且没有设 NO_COLOR，always 总是，never 从不",
    ),
    (
        "*",
        "encoding",
        "数据文件的编码：utf-8、gb18030（含 GBK）、utf-16le、utf-16be；不写则自动识别",
    ),
    (
        "*",
        "sheet",
        "读工作簿的哪一个工作表，读几个就写几次；不写则读认得出表头的那一个",
    ),
    ("*", "hidden", "工作簿中隐藏的列和工作表也读"),
    (
        "*",
        "by",
        "按这一列（如区县、部门）把数据分组，各组分别判定",
    ),
    (
        "*",
        "filter",
        "只读这一列是这个值的行，如 地区=济南市；可写多次",
    ),
    (
        "*",
        "heading",
        "给表头指定含义，如 实绩=value、亮点=ignore；`lint --headings` 列出各种含义",
    ),
    (
        "*",
        "period",
        "行、表头、标题都没有写明期间的数是哪一期的，如 2021-06",
    ),
    (
        "*",
        "allow",
        "放过这类问题；一类问题说了几次的，以最严的为准",
    ),
    ("*", "warn", "把这类问题当作警告"),
    ("*", "deny", "把这类问题当作错误"),
    ("*", "deny_warnings", "把全部警告当作错误"),
    ("*", "quiet", "只说错误"),
    (
        "*",
        "threads",
        "用几个线程读大文件；不写则用机器能同时运行的全部",
    ),
    (
        "*",
        "as_of",
        "只看到这个期间为止的数，如 2021-06；不写则到数据中最新的期间",
    ),
    (
        "*",
        "assign",
        "上级下达的目标值，如 energy-intensity=-3.2；可写多次",
    ),
    ("*", "group", "只判定 --by 所指列中的这一组"),
    (
        "*",
        "pace",
        "到期之前怎样算应达值：auto 按规划规定和判定方法，linear 一律用序时进度，last-year 数据允许时都按上年",
    ),
    ("*", "max_age", "比截至日早这么多个月以上的数，不用来判定"),
    ("*", "json_version", "JSON 的字段：1 不含后来新增的，2 全部"),
    (
        "check",
        "format",
        "输出格式：table 表格，json、csv、markdown、html 网页、xlsx 工作簿、docx 一页简报，junit、github 供持续集成使用",
    ),
    (
        "check",
        "output",
        "另写一份到文件，格式看扩展名（.html、.xlsx、.docx、.md、.csv、.json、.xml 为 JUnit、.txt）；可写多次",
    ),
    (
        "check",
        "header",
        "CSV 的表头：words 中文或英文，显示的数与精确的数并列；id 固定的英文名，供程序使用",
    ),
    (
        "check",
        "bom",
        "CSV 开头加字节顺序标记，使 Excel 正确打开；写成文件且表头为 words 时总是加",
    ),
    ("*", "bom", "CSV 开头加字节顺序标记，使 Excel 正确打开"),
    (
        "*",
        "since",
        "与较早的期间相比有何变化（用同一份数据重新判定），如 2021-06；或与上次的结果相比，写其 JSON 文件名",
    ),
    ("*", "waivers", "豁免文件，与规划文件中的豁免一并使用"),
    (
        "*",
        "only",
        "只列出这种判定的：met 已完成，on-track 达进度，missed 未完成和欠进度，not-judged 未判定；计数和退出状态仍按全部",
    ),
    (
        "check",
        "kind",
        "只判定这一类目标：binding 约束性，expected 预期性，task 工作任务",
    ),
    ("check", "clause", "只判定文件这一条款的目标，如 三（二）"),
    (
        "check",
        "owner",
        "只判定这个责任单位的目标（规划文件的 owner）",
    ),
    ("*", "by_owner", "按责任单位排列，各单位名下有判定的计数"),
    (
        "*",
        "sort",
        "表格的顺序：plan 按规划，gap 差得最多的在前，outlook 照此进度到期差得最多的在前",
    ),
    ("*", "width", "表格每行可占的格数；不写则随终端"),
    (
        "*",
        "set",
        "假如报来的是这个数，如 gdp=8.5 或 gdp=8.5@2021-12；处处标明是假设；可写多次",
    ),
    ("*", "all", "说明全部有数的指标，合为一份"),
    ("*", "exact", "比较的数另列全部位数"),
    ("*", "of", "说明什么：plan 规划文件，report 报告（JSON）"),
    (
        "*",
        "fail_on",
        "有这种情况时退出状态为 1：final 最终未完成，missed 未完成或欠进度，not-judged 还包括未判定，never 从不",
    ),
    (
        "*",
        "indicator",
        "指标的 id、名称或别名；有 --all 时是第一个数据文件",
    ),
    ("explain", "format", "输出格式：table 文字，json"),
    ("lint", "as_of", "指出这个期间以后的数，如 2021-06"),
    ("*", "require_all", "规划中的指标，没有任何文件报数的算错误"),
    (
        "lint",
        "format",
        "输出格式：text 文字，json、github、junit 供程序和持续集成使用",
    ),
    ("*", "explain", "说明这类问题，带例子和改法"),
    ("*", "list", "列出全部问题代码"),
    ("*", "headings", "列出数据文件可用的表头及其含义"),
    (
        "targets",
        "format",
        "输出格式：table 表格，json、csv、markdown",
    ),
    (
        "targets",
        "kind",
        "只列这一类目标：binding 约束性，expected 预期性，task 工作任务",
    ),
    ("targets", "clause", "只列文件这一条款的目标，如 三（二）"),
    ("*", "wide", "一行一个指标、一列一个期间，而不是一行一个数"),
    ("template", "clause", "只要文件这一条款的目标，如 三（二）"),
    (
        "*",
        "period",
        "要填报的期间，可写多次；--wide 时不写则为规划期的每个月",
    ),
    (
        "template",
        "owner",
        "只要这个责任单位的目标（规划文件的 owner）",
    ),
    (
        "template",
        "split",
        "每个责任单位一个工作簿，写到这个文件夹；不覆盖已有的文件",
    ),
    ("template", "output", "写到文件：.xlsx 工作簿，其余为 CSV"),
    ("*", "topic", "手册的一章或一个命令；不写则显示总的帮助"),
    (
        "*",
        "shell",
        "哪一种 shell：bash、zsh、fish、powershell、elvish",
    ),
];

/// The names of values, English and Chinese.
const VALUE_NAMES: &[(&str, &str)] = &[
    ("CLAUSE", "条款"),
    ("CELLS", "格数"),
    ("CODE", "代码"),
    ("COLOR", "何时"),
    ("COLUMN", "列"),
    ("COLUMN=VALUE", "列=值"),
    ("ENCODING", "编码"),
    ("FAIL_ON", "情况"),
    ("FILE", "文件"),
    ("FLAG", "判定"),
    ("FOLDER", "文件夹"),
    ("FORMAT", "格式"),
    ("HEADER", "表头"),
    ("HEADING=ROLE", "表头=含义"),
    ("ID", "指标"),
    ("ID=VALUE", "指标=数值"),
    ("ID=VALUE[@PERIOD]", "指标=数值[@期间]"),
    ("JSON_VERSION", "版本"),
    ("KIND", "类别"),
    ("LANG", "语言"),
    ("MONTHS", "月数"),
    ("N", "个数"),
    ("NAME", "名称"),
    ("OF", "对象"),
    ("PACE", "算法"),
    ("PERIOD", "期间"),
    ("PERIOD|FILE", "期间|文件"),
    ("SHELL", "shell 名称"),
    ("SORT", "顺序"),
    ("TOPIC|COMMAND", "章|命令"),
];

/// The help of an argument of a command.
fn help(command: &str, argument: &str) -> Option<&'static str> {
    let of = |owner: &str| {
        let found = ARGUMENTS
            .iter()
            .find(|(own, id, _)| *own == owner && *id == argument);
        found.map(|(_, _, text)| *text)
    };
    of(command).or_else(|| of("*"))
}

/// The command line with its help in Chinese.
pub fn in_chinese(command: Command) -> Command {
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|part| part.get_name().to_owned())
        .collect();
    let mut command = translated(command, &PROGRAM)
        .subcommand_help_heading("命令")
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version));
    for name in commands {
        if let Some(about) = COMMANDS.iter().find(|about| about.command == name) {
            command = command.mut_subcommand(&name, |part| translated(part, about));
        }
    }
    command
}

fn translated(command: Command, about: &About) -> Command {
    let command = command
        .about(about.about)
        .long_about(about.about)
        .after_help(about.examples)
        .help_template("{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help))
        .mut_args(|argument| {
            let heading = match argument.get_help_heading() {
                _ if argument.is_positional() => "参数",
                Some("Judging") => "怎样判定",
                Some("Reading data") => "怎样读数据",
                Some("Plan and output") => "规划与输出",
                _ => "选项",
            };
            let said = help(about.command, argument.get_id().as_str());
            let takes = argument.get_action().takes_values();
            let default = argument.get_default_values().first();
            let default = default
                .filter(|_| takes)
                .map(|value| value.to_string_lossy().into_owned());
            let name = argument.get_value_names().and_then(|names| names.first());
            let name = name.filter(|_| takes).map_or_else(
                || argument.get_id().as_str().to_uppercase(),
                |name| name.to_string(),
            );
            let argument = argument.help_heading(heading);
            // the Chinese text tells possible values and the default
            let argument = match (takes, value_name(&name)) {
                (true, Some(name)) => argument.value_name(name),
                _ => argument,
            };
            let argument = argument
                .hide_possible_values(takes)
                .hide_default_value(takes);
            match (said, default) {
                (Some(said), Some(default)) => {
                    let said = format!("{said}（默认 {default}）");
                    argument.help(&said).long_help(said)
                }
                (Some(said), None) => argument.help(said).long_help(said),
                (None, _) => argument,
            }
        });
    let usage = usage(&command);
    command.override_usage(usage)
}

/// The way to write a command: its options, its arguments.
fn usage(command: &Command) -> String {
    let name = match command.get_name() {
        name if name == PROGRAM.command => String::new(),
        name => format!(" {name}"),
    };
    let arguments = command
        .get_positionals()
        .map(|argument| format!(" {argument}"));
    let arguments: String = arguments.collect();
    let of_commands = match command.has_subcommands() {
        true => " <命令>",
        false => "",
    };
    format!("{}{name} [选项]{arguments}{of_commands}", PROGRAM.command)
}

/// The Chinese name of a value.
fn value_name(name: &str) -> Option<&'static str> {
    let known = VALUE_NAMES.iter().find(|(english, _)| *english == name);
    known.map(|(_, chinese)| *chinese)
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(help("*", name))
        .help_heading("选项")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// The commands with the ids of their arguments.
    fn known() -> Vec<(String, Vec<String>)> {
        let command = Cli::command();
        let ids = |part: &Command| {
            let ids = part.get_arguments();
            ids.map(|argument| argument.get_id().to_string()).collect()
        };
        let parts = command.get_subcommands().chain([&command]);
        parts
            .map(|part| (part.get_name().to_owned(), ids(part)))
            .collect()
    }

    #[test]
    fn everything_is_said_in_chinese() {
        for (command, arguments) in known() {
            let mut texts = COMMANDS.iter().chain([&PROGRAM]);
            let about = texts.any(|about| about.command == command);
            assert!(about, "{command} has no text");
            for argument in arguments {
                assert!(
                    help(&command, &argument).is_some(),
                    "{command} {argument} has no text"
                );
            }
        }
    }

    #[test]
    fn nothing_is_said_of_what_is_not_there() {
        let known = known();
        for &(owner, id, _) in ARGUMENTS {
            let own = ["help", "version"].contains(&id);
            let there = known.iter().any(|(command, arguments)| {
                (owner == "*" || owner == command) && arguments.iter().any(|own| own == id)
            });
            assert!(own || there, "{owner} {id} is no argument");
        }
    }

    #[test]
    fn the_help_is_rendered() {
        let mut command = in_chinese(Cli::command());
        for about in COMMANDS {
            let part = command
                .find_subcommand_mut(about.command)
                .expect("a command");
            let help = part.render_long_help().to_string();
            assert!(help.contains("用法：") && help.contains("选项"), "{help}");
            let english = ["Options", "OPTIONS", "Print help", "default", "COMMAND"];
            assert!(!english.iter().any(|word| help.contains(word)), "{help}");
            for argument in part.get_arguments() {
                for name in argument.get_value_names().unwrap_or_default() {
                    let takes = argument.get_action().takes_values();
                    assert!(!takes || !name.is_ascii(), "{name} has no Chinese name");
                }
            }
        }
    }
}
