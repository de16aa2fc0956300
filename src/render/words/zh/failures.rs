//! Files that cannot be read or written.

pub fn error() -> &'static str {
    "错误："
}

pub fn standard_input() -> &'static str {
    "标准输入"
}

pub fn standard_output() -> &'static str {
    "标准输出"
}

pub fn standard_error() -> &'static str {
    "标准错误"
}

pub fn cannot_read(name: &str) -> String {
    format!("无法读取 `{name}`")
}

pub fn cannot_write(name: &str) -> String {
    format!("无法写入 `{name}`")
}

pub fn larger_than_plans(name: &str, most_mib: u64) -> String {
    format!("`{name}` 超过 {most_mib} MiB，不可能是规划文件")
}

pub fn long_row(line: usize, most_mib: usize) -> String {
    format!("第 {line} 行起的一行超过 {most_mib} MiB；引号是否没有闭合？")
}

pub fn many_cells(line: usize, most: usize) -> String {
    format!("第 {line} 行超过 {most} 格；电子表格没有这么多列")
}

pub fn too_large() -> &'static str {
    "行数或长数太多，请分几次检查"
}

pub fn reading() -> &'static str {
    "读取数据"
}
