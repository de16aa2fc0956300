//! Files that cannot be read or written.

use std::io::{self, ErrorKind};

pub fn error() -> &'static str {
    "错误："
}

pub fn standard_input() -> &'static str {
    "标准输入"
}

pub fn standard_output() -> &'static str {
    "无法写到标准输出"
}

pub fn standard_error() -> &'static str {
    "无法写到标准错误"
}

/// A failure and its reasons, one behind another.
pub fn because(reasons: &[String]) -> String {
    reasons.join("：")
}

/// A failure of the operating system.
pub fn of_system(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "没有这个文件或文件夹",
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::AlreadyExists => "已经有这个文件",
        ErrorKind::IsADirectory => "这是文件夹，不是文件",
        ErrorKind::NotADirectory => "路径中有一段不是文件夹",
        ErrorKind::DirectoryNotEmpty => "文件夹不是空的",
        ErrorKind::ReadOnlyFilesystem => "磁盘是只读的",
        ErrorKind::StorageFull => "磁盘已满",
        ErrorKind::QuotaExceeded => "超过了磁盘配额",
        ErrorKind::FileTooLarge => "文件太大",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
            "文件正在使用；若在 Excel 或 WPS 中打开着，请先关闭"
        }
        ErrorKind::InvalidFilename => "文件名不合规定",
        ErrorKind::CrossesDevices => "不在同一磁盘上",
        ErrorKind::UnexpectedEof => "文件不完整",
        ErrorKind::OutOfMemory => "内存不足",
        ErrorKind::TimedOut => "等待超时",
        ErrorKind::BrokenPipe => "接收输出的程序已经退出",
        _ => return error.to_string(),
    };
    words.to_owned()
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

/// A file that another program may hold open.
pub fn may_be_open_elsewhere(name: &str) -> String {
    format!("无法写入 `{name}`：如果它正在 Excel 或 WPS 中打开，请先关闭；否则换一个文件名或文件夹")
}
