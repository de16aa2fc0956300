//! Groups side by side in a terminal.

pub const NO_GROUP: &str = "(no group)\n";
pub const ONE_GROUP: &str = "--group NAME shows one group's table";

pub fn by(by: &str, groups: usize) -> String {
    format!("by `{by}`, groups: {groups}")
}

pub fn columns_left_out(shown: usize, left_out: usize) -> String {
    format!("the worst {shown} groups; {left_out} more are left out\n")
}

pub fn rows_left_out(silent: usize) -> String {
    format!("indicators without a figure in any group: {silent}, left out\n")
}
