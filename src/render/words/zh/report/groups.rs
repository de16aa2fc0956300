//! Groups side by side in a terminal.

pub const NO_GROUP: &str = "（没有任何一组）\n";
pub const ONE_GROUP: &str = "用 --group 名称 看一组的全表";

pub fn by(by: &str, groups: usize) -> String {
    format!("按“{by}”分 {groups} 组")
}

pub fn columns_left_out(shown: usize, left_out: usize) -> String {
    format!("只列最差的 {shown} 组，另有 {left_out} 组未列\n")
}

pub fn rows_left_out(silent: usize) -> String {
    format!("各组都没有报数的指标：{silent} 项，未列\n")
}
