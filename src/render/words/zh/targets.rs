//! The list of a plan's targets.

pub fn headings() -> [&'static str; 8] {
    ["条款", "id", "指标", "性质", "目标", "原文", "到期", "说明"]
}

pub fn groups(names: &[&str]) -> String {
    format!("另有目标的组：{}", names.join("、"))
}

pub fn notes(notes: &[String]) -> String {
    notes.join("；")
}

pub fn due_at_the_end() -> &'static str {
    "到期才考核"
}

pub fn pace(points: &str) -> String {
    format!("进度 {points}")
}
