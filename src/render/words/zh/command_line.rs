//! Wrong usage of the command line, in place of clap's English. English itself is clap's.

use crate::render::words::zh::lists::quoted;

pub fn usage(usage: &str) -> String {
    format!("用法：{usage}")
}

pub fn more_help() -> &'static str {
    "详细说明见 `--help`"
}

pub fn did_you_mean(near: &[String]) -> String {
    format!("是否为 {}？", quoted(near))
}

pub fn unknown_option(option: &str) -> String {
    format!("没有 `{option}` 这个选项")
}

pub fn one_too_many(word: &str) -> String {
    format!("多出了 `{word}`")
}

/// A word that begins with a hyphen may be a file's name.
pub fn after_two_hyphens(word: &str) -> String {
    format!("若 `{word}` 不是选项而是文件名，写成 `-- {word}`")
}

pub fn unknown_command(command: &str) -> String {
    format!("没有 `{command}` 这个命令")
}

pub fn missing(arguments: &[String]) -> String {
    format!("缺少 {}", quoted(arguments))
}

pub fn missing_value(argument: &str) -> String {
    format!("`{argument}` 没有写值")
}

pub fn invalid_value(argument: &str, value: &str) -> String {
    format!("`{argument}` 不能取 `{value}`")
}

pub fn possible_values(values: &[String]) -> String {
    format!("可以取 {}", quoted(values))
}

pub fn whole_number() -> &'static str {
    "应写整数，如 `3`"
}

pub fn takes_no_value(argument: &str, value: &str) -> String {
    format!("`{argument}` 后面不能写 `{value}`")
}

pub fn only_once(argument: &str) -> String {
    format!("`{argument}` 只能写一次")
}

pub fn not_together(argument: &str, others: &[String]) -> String {
    format!("`{argument}` 不能与 {} 同时使用", quoted(others))
}

pub fn not_text() -> &'static str {
    "命令行中有不是 UTF-8 的文字"
}

pub fn wrong_usage() -> &'static str {
    "命令行写法有误"
}
