//! The message of each problem in both languages: what is wrong, what was expected, what to do.

use crate::diagnostic::{Against, BasisMisfit, Expected, FigureOrigin, OtherFile, Problem};
use crate::model::Unit;
use crate::render::terminal::{cut, safe};
use crate::render::words::lang::Lang;

/// A problem in words.
pub struct Message {
    /// The problem with the user's words in backticks, and what was expected.
    pub title: String,
    /// The next step.
    pub help: String,
}

/// The message of a problem in a language.
pub fn message(problem: &Problem, lang: Lang) -> Message {
    let (zh, en) = both(problem);
    let (title, help) = lang.pick(zh, en);
    Message {
        title: safe(&title),
        help: help.lines().map(safe).collect::<Vec<_>>().join("\n"),
    }
}

type Said = (String, String);
type Both = (Said, Said);

fn said(title: impl Into<String>, help: impl Into<String>) -> Said {
    (title.into(), help.into())
}

fn near_zh(near: &[String], otherwise: &str) -> String {
    if near.is_empty() {
        otherwise.to_owned()
    } else {
        format!("相近的是 {}；确是同一个再改", quoted(near, "、"))
    }
}

fn near_en(near: &[String], otherwise: &str) -> String {
    if near.is_empty() {
        otherwise.to_owned()
    } else {
        format!(
            "near to it: {}; change it only if it is the same",
            quoted(near, ", ")
        )
    }
}

fn quoted<T: AsRef<str>>(names: &[T], separator: &str) -> String {
    names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect::<Vec<_>>()
        .join(separator)
}

/// Whose number it is, as it stands before the number in Chinese and behind it in English.
fn number_of(indicator: &str, origin: FigureOrigin) -> (String, String) {
    match origin {
        FigureOrigin::Row => (format!("`{indicator}` 的"), format!("of `{indicator}`")),
        FigureOrigin::LastYear => (
            format!("规划文件中 `{indicator}` 的 `last_year`"),
            format!("as `last_year` of `{indicator}` in the plan file"),
        ),
        FigureOrigin::Assigned => (
            format!("`--assign` 给 `{indicator}` 的"),
            format!("that `--assign` gives `{indicator}`"),
        ),
    }
}

/// One arm a problem, so that the compiler sees that none is left unsaid.
fn both(problem: &Problem) -> Both {
    match problem {
        // a data file's shape
        Problem::Undecodable { file } => (
            said(
                format!("`{file}` 此处的字节不是文字：不合 UTF-8，也不合 GB18030（GBK）"),
                "在 Excel 中“另存为”，类型选“CSV UTF-8（逗号分隔）”；编码可用 `--encoding` 指定",
            ),
            said(
                format!("the bytes here in `{file}` are no text: neither UTF-8 nor GB18030 (GBK)"),
                "in Excel use Save As with the type \"CSV UTF-8 (comma delimited)\"; `--encoding` names another encoding",
            ),
        ),
        Problem::Workbook { file } => (
            said(
                format!("`{file}` 是工作簿，不是规划文件"),
                "规划文件是 TOML 文本；工作簿作为数据文件给出",
            ),
            said(
                format!("`{file}` is a workbook, not a plan file"),
                "a plan file is TOML, which is text; name a workbook as a data file",
            ),
        ),
        Problem::BrokenWorkbook { file } => (
            said(
                format!("`{file}` 已损坏，读不出来"),
                "重新取一份；若能用 Excel 或 WPS 打开，另存为 .xlsx",
            ),
            said(
                format!("`{file}` is damaged and cannot be read"),
                "get it anew; if Excel or WPS opens it, save it as .xlsx",
            ),
        ),
        Problem::LockedWorkbook { file } => (
            said(
                format!("`{file}` 有打开密码"),
                "用密码打开，在“文件—信息—保护工作簿”中去掉密码，再保存",
            ),
            said(
                format!("`{file}` asks for a password"),
                "open it with the password, take that off (File, Info, Protect Workbook), and save it",
            ),
        ),
        Problem::HugeWorkbook { file } => (
            said(
                format!("`{file}` 展开后太大，没有读"),
                "在 Excel 中删去表格之外的行和列，只留要检查的工作表，再保存；或另存为 CSV",
            ),
            said(
                format!("`{file}` unpacks to more than is read"),
                "in Excel delete the rows and columns beyond the table and the other sheets, and save it; or save it as CSV",
            ),
        ),
        Problem::NotATable { file, kind } => {
            let (zh, en) = match kind {
                OtherFile::Html => ("网页（HTML）", "a web page (HTML)"),
                OtherFile::Xml => ("XML 文件", "an XML file"),
                OtherFile::Pdf => ("PDF", "a PDF"),
                OtherFile::Document => ("别的文档", "a document of another kind"),
            };
            (
                said(
                    format!("`{file}` 里面是{zh}，不是表格"),
                    "用 Excel 或 WPS 打开，另存为 .xlsx",
                ),
                said(
                    format!("`{file}` holds {en}, no table"),
                    "open it in Excel or WPS and save it as .xlsx",
                ),
            )
        }
        Problem::UnknownSheet { file, name, sheets } => (
            said(
                format!("`{file}` 没有工作表 `{name}`"),
                format!("有：`{}`", sheets.join("`、`")),
            ),
            said(
                format!("`{file}` has no sheet `{name}`"),
                format!("it has `{}`", sheets.join("`, `")),
            ),
        ),
        Problem::SeveralSheets {
            file,
            sheets,
            recognised,
        } => (
            said(
                match recognised {
                    true => format!("`{file}` 有几个工作表都像数据表：`{}`", sheets.join("`、`")),
                    false => format!(
                        "`{file}` 没有一个工作表认得出表头：`{}`",
                        sheets.join("`、`")
                    ),
                },
                "用 `--sheet 名称` 指定读哪一个",
            ),
            said(
                match recognised {
                    true => format!(
                        "`{file}` has several sheets with a header: `{}`",
                        sheets.join("`, `")
                    ),
                    false => format!(
                        "of no sheet of `{file}` the header is recognised: `{}`",
                        sheets.join("`, `")
                    ),
                },
                "name the one to read with `--sheet NAME`",
            ),
        ),
        Problem::OtherSheets {
            file,
            sheet,
            others,
        } => (
            said(
                format!(
                    "`{file}` 读的是工作表 `{sheet}`，没有读 `{}`",
                    others.join("`、`")
                ),
                "要读别的，用 `--sheet 名称`",
            ),
            said(
                format!(
                    "of `{file}` the sheet `{sheet}` was read, and not `{}`",
                    others.join("`, `")
                ),
                "`--sheet NAME` reads another",
            ),
        ),
        Problem::HiddenColumn { columns } => {
            let list = |between: &str| {
                let one = |[letters, heading]: &[String; 2]| format!("{letters}（`{heading}`）");
                columns.iter().map(one).collect::<Vec<_>>().join(between)
            };
            (
                said(
                    format!("隐藏的列没有读：{}", list("、")),
                    "要读就取消隐藏，或用 `--hidden`；不要就删去",
                ),
                said(
                    format!(
                        "hidden columns were not read: {}",
                        list(", ").replace('（', " (").replace('）', ")")
                    ),
                    "show them, or use `--hidden`, to have them read; delete them if they are of no use",
                ),
            )
        }
        Problem::HiddenRows { rows } => (
            said(
                format!("隐藏的 {rows} 行也读了"),
                "筛选隐藏的行也是数据；不要的行请删去",
            ),
            said(
                match rows {
                    1 => "a hidden row was read".to_owned(),
                    _ => format!("{rows} hidden rows were read"),
                },
                "what a filter hides is data; delete rows that are not to be read",
            ),
        ),
        Problem::HiddenUnknown { file } => (
            said(
                format!("`{file}` 这种格式看不到哪些行、列是隐藏的，都读了"),
                "若有隐藏的列，另存为 .xlsx 再检查",
            ),
            said(
                format!("`{file}` is of a kind that does not tell what is hidden; all was read"),
                "save it as .xlsx if it has hidden columns",
            ),
        ),
        Problem::ShownOtherwise { number, format } => (
            said(
                format!("单元格里是 {number}，格式 `{format}` 显示的是别的数"),
                "把格式改为“常规”，数和单位写成一致的",
            ),
            said(
                format!("the cell holds {number}, and its format `{format}` shows another number"),
                "set the format to General, and write the number so that it goes with the unit",
            ),
        ),
        Problem::ReadAs { file, encoding } => (
            said(
                format!("`{file}` 按 {encoding} 编码读取"),
                "若文字显示不对，用 `--encoding` 指定编码",
            ),
            said(
                format!("`{file}` was read as {encoding}"),
                "name the encoding with `--encoding` if its text looks wrong",
            ),
        ),
        Problem::NoHeader => (
            said(
                "找不到表头：既不是长表，也不是宽表",
                "长表：表头 `指标,期间,数值`，每行一个数，如 `地区生产总值,2021-06,8.1`\n宽表：表头 `指标,2021-01,2021-02`，每行一个指标，如 `地区生产总值,8.0,8.1`\n表头之上只能有标题行",
            ),
            said(
                "no header: this is neither the long form nor the wide one",
                "long: the header `indicator,period,value`, then a row a figure, as in `GDP,2021-06,8.1`\nwide: the header `indicator,2021-01,2021-02`, then a row an indicator, as in `GDP,8.0,8.1`\nabove the header there are only title lines",
            ),
        ),
        Problem::FullWidthComma => (
            said(
                "表头用全角逗号 `，` 分隔",
                "表头和各行都改用英文逗号 `,` 分隔，或在 Excel 中另存为 CSV",
            ),
            said(
                "the header is separated by full-width commas `，`",
                "separate the header and all rows by `,`, or save as CSV in Excel",
            ),
        ),
        Problem::TitleSkipped { rows, unit: None } => (
            said(format!("表头之上的 {rows} 行标题已略过"), "不需要处理"),
            said(
                format!("{rows} title line(s) above the header were passed over"),
                "nothing needs to be done",
            ),
        ),
        Problem::TitleSkipped {
            rows,
            unit: Some(unit),
        } => (
            said(
                format!(
                    "表头之上的 {rows} 行标题已略过；其中的 `{unit}` 若是单位，用于所有未写单位的数"
                ),
                "若单位不对，请加一列 `单位`",
            ),
            said(
                format!(
                    "{rows} title line(s) above the header were passed over; `{unit}`, where it is a unit, is that of all figures without one"
                ),
                "add a `unit` column if that is not right",
            ),
        ),
        Problem::UnknownUnit { text } => (
            said(
                format!("表上写的单位 `{text}` 不是任何规划指标的单位"),
                "表上只写一个单位（如 `单位：万元`）；各行单位不同的，加一列 `单位` 逐行写",
            ),
            said(
                format!("the table's unit `{text}` is the unit of no indicator of the plan"),
                "name one unit for the table, or add a `unit` column and say it row by row",
            ),
        ),
        Problem::HeaderAgain => (
            said(
                "数据行中又出现了表头",
                "表头只能有一行：合并单元格的两行表头请改成一行；拼接文件时删去后面的表头",
            ),
            said(
                "a header among the rows",
                "a file has one header row: join a header of two rows into one, delete those of files put together",
            ),
        ),
        Problem::CellWithoutHeading => (
            said(
                "这一格有数，上面却没有表头",
                "给每一列写明期间（合并的年份单元格要拆开，如 `2021年1-3月`、`2021年1-6月`），或清空这一列",
            ),
            said(
                "there is a figure here and no heading above it",
                "head every column with its period (split merged cells), or empty the column",
            ),
        ),
        Problem::IdMismatch { id, indicator } => (
            said(
                format!("`{id}` 与 `{indicator}` 不是同一个指标"),
                "可能只对部分列排了序：核对整行，或删去 `id` 列",
            ),
            said(
                format!("`{id}` and `{indicator}` are not the same indicator"),
                "some columns may have been sorted alone: check the row, or delete the `id` column",
            ),
        ),
        // what headings, titles and columns say
        Problem::UnknownColumn { name } => (
            said(
                format!("`{name}` 列的含义不明，没有读"),
                "若它说明数的期间、单位、口径或类型，改用已知的表头（`plancheck lint --headings` 列出）；若与数无关，用 `--heading 表头=ignore`，或在规划文件的 `[headings]` 中写入 `ignore`",
            ),
            said(
                format!("column `{name}` has no known meaning and was not read"),
                "if it says a period, unit, basis or kind, give it a known heading (`plancheck lint --headings` lists them); if figures do not depend on it, use `--heading HEADING=ignore`, or `ignore` in the plan file's `[headings]`",
            ),
        ),
        Problem::WordColumns { names } => (
            said(
                format!("没有读的文字列：{}", quoted(names, "、")),
                "不需要处理",
            ),
            said(
                format!(
                    "columns of words that were not read: {}",
                    quoted(names, ", ")
                ),
                "nothing needs to be done",
            ),
        ),
        Problem::UnknownBracket { heading, text } => (
            said(
                format!("表头 `{heading}` 括号里的 `{text}` 看不懂，不知道数是什么"),
                "括号里写单位、口径（累计、当月）、期间或年份；与数无关的说明写到备注",
            ),
            said(
                format!(
                    "`{text}` in the heading `{heading}` is on no list; what its figures are cannot be told"
                ),
                "write a unit, a basis (ytd, month), a period or a year in the brackets, and all else in a note",
            ),
        ),
        Problem::PlanNotActual { text } => (
            said(
                format!("`{text}` 说这些数是目标或预计，不是实际完成数"),
                "换成实际数；若本来就是实际数，在标题里写明“完成”“实际”，或把表头写成 `完成值`",
            ),
            said(
                format!("`{text}` says that these figures are targets or forecasts, not actuals"),
                "give actuals; if they are, say so in the title (\"actual\", \"progress\") or head the column `actual`",
            ),
        ),
        Problem::ChangeHeading { text } => (
            said(
                format!("`{text}` 是变化量，没有指标用这样的数"),
                "增速指标填年初至今的同比增速，其他指标填数本身",
            ),
            said(
                format!("`{text}` heads changes that no target takes"),
                "give growth over last year, up to date, for targets of growth, and the figure itself for all others",
            ),
        ),
        Problem::NotActual { words, rows: 0 } => (
            said(
                format!("{} 列不是实际数，没有读", quoted(words, "、")),
                "若是实际数，改正表头；否则可用 `--allow not-actual`",
            ),
            said(
                format!(
                    "column {} holds no actuals and was not read",
                    quoted(words, ", ")
                ),
                "mend the heading if it does; else `--allow not-actual`",
            ),
        ),
        Problem::NotActual { words, rows } => (
            said(
                format!("{rows} 行不是实际数（{}），没有读", quoted(words, "、")),
                "若是实际数，改正这一列；否则可用 `--where 列=值` 选定要读的行，或 `--allow not-actual`",
            ),
            said(
                format!(
                    "{rows} row(s) are no actuals ({}) and were not read",
                    quoted(words, ", ")
                ),
                "mend the column if they are; else choose rows with `--where COLUMN=VALUE`, or use `--allow not-actual`",
            ),
        ),
        Problem::UnknownKind { text } => (
            said(
                format!("`{text}` 看不出是实际数还是计划、预计数"),
                "写 `实际` 或 `计划`、`预计`；或用 `--where 列=值` 选定要读的行",
            ),
            said(
                format!("`{text}` does not say whether this is an actual, a plan or a forecast"),
                "write `actual`, `plan` or `forecast`, or choose rows with `--where COLUMN=VALUE`",
            ),
        ),
        Problem::KindInNote { text } => (
            said(
                format!("备注 `{text}` 说这个数不是实际数，却当作实际数读了"),
                "若是预计或计划数，删去这一行；若是实际数，改写备注，或用 `--allow kind-in-note`",
            ),
            said(
                format!("the note `{text}` says that this is no actual, and it was read as one"),
                "leave the row out if it is a forecast or a plan; else mend the note, or use `--allow kind-in-note`",
            ),
        ),
        Problem::TargetDiffers {
            indicator,
            given,
            plan,
        } => (
            said(
                format!("`{indicator}` 的目标写作 `{given}`，规划中是 `{plan}`；判定按规划"),
                "哪个对改哪个：数据文件这一格，或规划文件；或用 `--allow target-differs`",
            ),
            said(
                format!(
                    "the target of `{indicator}` is written `{given}`, the plan has `{plan}`, which is judged by"
                ),
                "mend whichever is wrong, this cell or the plan file; or use `--allow target-differs`",
            ),
        ),
        Problem::TitlePlace { place, area } => (
            said(
                format!("标题说这是 `{place}` 的数，规划是 `{area}` 的"),
                "换成本地的文件；若是本地的别名，写入规划的 `area`",
            ),
            said(
                format!(
                    "the title says that these are figures of `{place}`, the plan is of `{area}`"
                ),
                "give the file of the plan's own place, or add the name to `area` in the plan file",
            ),
        ),
        Problem::SectionSays { text } => (
            said(
                format!("`{text}` 一行说明下面的数是什么，这里不读"),
                "写进 `类型` 列（计划、预计）或 `口径` 列（当月）；不相干的行删去",
            ),
            said(
                format!(
                    "the row `{text}` says of the figures below what is not read from such a row"
                ),
                "say it in a column `类型` (plan, forecast) or `口径` (month), or delete the row",
            ),
        ),
        Problem::FooterSays { text } => (
            said(
                format!("表下注 `{text}` 说明数的口径、单位或性质，这里不读"),
                "写进 `口径`、`单位`、`类型` 列或标题；已写明的，用 `--allow footer-says`",
            ),
            said(
                format!(
                    "the footer `{text}` says what the figures are, which is not read from there"
                ),
                "say it in a column (`口径`, `单位`, `类型`) or a title; if it is said there, use `--allow footer-says`",
            ),
        ),
        Problem::AmountOrGrowth {
            indicator,
            is_growth,
            section,
        } => {
            let (zh, en) = match section {
                Some(section) => (
                    format!("上面的 `{section}`"),
                    format!("`{section}` above it"),
                ),
                None => ("表头或标题".to_owned(), "the heading or title".to_owned()),
            };
            if *is_growth {
                (
                    said(
                        format!("按{zh}，这是增速，而 `{indicator}` 要的不是增速"),
                        "填指标本身的数；若这一行就是，写明它的单位",
                    ),
                    said(
                        format!("by {en} this is growth, which `{indicator}` does not want"),
                        "give the figure itself, or its unit if this is it",
                    ),
                )
            } else {
                (
                    said(
                        format!("按{zh}，这是总量，而 `{indicator}` 要的是增速"),
                        "填同比增速；若这一行就是，写明单位 `%`",
                    ),
                    said(
                        format!("by {en} this is an amount, and `{indicator}` wants growth"),
                        "give the growth over last year, or the unit `%` if this is it",
                    ),
                )
            }
        }
        Problem::EmptyFigure {
            indicator,
            beside,
            is_growth: true,
        } => (
            said(
                format!("`{indicator}` 要的是增速，增速列却是空的，旁边的数是 `{beside}`"),
                "把增速填到增速列；若旁边的数就是增速，在单位列写 `%`",
            ),
            said(
                format!("`{indicator}` wants growth, whose column is empty here beside `{beside}`"),
                "fill in the growth; if the figure beside it is growth, give the unit `%`",
            ),
        ),
        Problem::EmptyFigure {
            indicator,
            beside,
            is_growth: false,
        } => (
            said(
                format!("`{indicator}` 的累计数没有填，旁边的数是 `{beside}`"),
                "填上累计数；若各行都只有当月数，删去累计列，加一列 `口径` 写 `当月`",
            ),
            said(
                format!("the figure up to date of `{indicator}` is empty beside `{beside}`"),
                "fill it in; where rows have months only, delete the column up to date and add `basis` with `month`",
            ),
        ),
        Problem::SumColumn { indicator, sum } => (
            said(
                format!(
                    "`{indicator}` 的合计 `{sum}` 不等于各月之和，看不出各月是当月数还是累计数"
                ),
                "核对各月和合计；或删去合计列，加一列 `口径` 写 `当月` 或 `累计`",
            ),
            said(
                format!(
                    "the months of `{indicator}` do not add up to their sum `{sum}`; whether they are single months cannot be told"
                ),
                "check both, or delete the sum and add a column `basis` with `month` or `ytd`",
            ),
        ),
        Problem::PeriodContradiction { first, second } => (
            said(
                format!("`{first}` 与 `{second}` 不是同一时期"),
                "核对期间和年份，只在一处写年份，或使两处一致",
            ),
            said(
                format!("`{first}` and `{second}` are not the same time"),
                "check both; say the year in one place, or make them agree",
            ),
        ),
        Problem::SeveralPlaces {
            column,
            places,
            all,
        } => {
            let more = if *all > places.len() { " …" } else { "" };
            (
                said(
                    format!(
                        "`{column}` 列中有 {all} 个地方：{}{more}，不知道检查哪一个",
                        quoted(places, "、")
                    ),
                    format!(
                        "用 `--where {column}={}` 只看一个，用 `--by {column}` 分别检查，或在规划文件的 `[plan]` 中写 `area`",
                        places.first().map_or("", String::as_str)
                    ),
                ),
                said(
                    format!(
                        "column `{column}` has {all} places: {}{more}; which one counts cannot be told",
                        quoted(places, ", ")
                    ),
                    format!(
                        "look at one with `--where {column}={}`, judge each with `--by {column}`, or say `area` in the plan file's `[plan]`",
                        places.first().map_or("", String::as_str)
                    ),
                ),
            )
        }
        Problem::OtherPlaces {
            places,
            area,
            column,
        } => (
            said(
                format!(
                    "只有别处的数（{}），没有 {} 的",
                    quoted(places, "、"),
                    quoted(area, "、")
                ),
                format!(
                    "用 `--where {column}={}` 检查其中一个，或用 `--by {column}` 分别检查",
                    places.first().map_or("", String::as_str)
                ),
            ),
            said(
                format!(
                    "all rows are of other places ({}), none of {}",
                    quoted(places, ", "),
                    quoted(area, ", ")
                ),
                format!(
                    "look at one with `--where {column}={}`, or judge each with `--by {column}`",
                    places.first().map_or("", String::as_str)
                ),
            ),
        ),
        Problem::SinglePlace { column, place } => (
            said(
                format!("全部数都是 `{place}` 的（`{column}` 列）"),
                "不需要处理；规划文件 `[plan]` 的 `area` 可写明本级的名称",
            ),
            said(
                format!("all figures are of `{place}` (column `{column}`)"),
                "nothing needs to be done; `area` in the plan file's `[plan]` names the plan's own place",
            ),
        ),
        Problem::RowsSetAside {
            places,
            filtered,
            sums,
        } => {
            let parts = |words: [&str; 3]| {
                let counts = [*places, *filtered, *sums].into_iter().zip(words);
                let counts = counts.filter(|(count, _)| *count > 0);
                let counts: Vec<String> = counts
                    .map(|(count, word)| format!("{count} {word}"))
                    .collect();
                counts
            };
            (
                said(
                    format!(
                        "没有读的行：{}",
                        parts(["行是别处的", "行不合 `--where`", "行是合计或全市的"]).join("，")
                    ),
                    "不需要处理",
                ),
                said(
                    format!(
                        "rows that were not read: {}",
                        parts([
                            "of other places",
                            "not chosen by `--where`",
                            "of sums or the whole area"
                        ])
                        .join(", ")
                    ),
                    "nothing needs to be done",
                ),
            )
        }
        Problem::RowsDiffer {
            indicator,
            period,
            column,
        } => {
            let [column, first, second] = &**column;
            (
                said(
                    format!(
                        "`{indicator}` {period} 有两行，只有 `{column}` 列不同：`{first}` 和 `{second}`"
                    ),
                    format!(
                        "用 `--where {column}={first}` 只读其中一种，或用 `--by {column}` 分别检查；若是重复的行，删去一行"
                    ),
                ),
                said(
                    format!(
                        "`{indicator}` has two rows for {period} that differ in column `{column}`: `{first}` and `{second}`"
                    ),
                    format!(
                        "read one of them with `--where {column}={first}`, or judge each with `--by {column}`; delete one if it is there twice"
                    ),
                ),
            )
        }
        Problem::NotAGroup { name } => (
            said(
                format!("`--by {name}`：这一列说的是指标、期间、数或类型，不是分组"),
                "`--by` 用于区县、部门、企业这样的列；只看其中一种用 `--where 列=值`",
            ),
            said(
                format!(
                    "`--by {name}`: this column says an indicator, a period, a figure or a kind, and no group"
                ),
                "`--by` is for districts, departments, enterprises; `--where COLUMN=VALUE` chooses rows",
            ),
        ),
        Problem::MissingFilterColumn { name, columns } => (
            said(
                format!("表头中没有 `--where` 所指的列 `{name}`"),
                format!("表头中的列：{}", quoted(columns, "、")),
            ),
            said(
                format!("the header has no column `{name}`, which `--where` names"),
                format!("its columns are {}", quoted(columns, ", ")),
            ),
        ),
        Problem::NoRows { file } => (
            said(
                format!("`{file}` 中没有任何数据行，无可判定"),
                "第一行写表头 `指标,期间,数值`，以下每行一个数，如 `地区生产总值,2021-06,10.2`",
            ),
            said(
                format!("there is no row of figures in `{file}`, nothing to judge"),
                "put the header `indicator,period,value` first, then a row for each figure, such as `GDP,2021-06,10.2`",
            ),
        ),
        Problem::MissingColumn { columns } => (
            said(
                format!(
                    "表头缺少列：{}",
                    columns
                        .iter()
                        .map(|c| column_zh(c))
                        .collect::<Vec<_>>()
                        .join("、")
                ),
                "加上所缺的列；列的顺序不限，已有的列名不必改。样例：`指标,期间,数值,单位`",
            ),
            said(
                format!("the header has no column {}", quoted(columns, ", ")),
                "add it; columns may stand in any order, and those that are there are right. An example: `indicator,period,value,unit`",
            ),
        ),
        Problem::RepeatedColumn { name } => (
            said(
                format!("表头中 `{name}` 与前面的列含义相同"),
                "只保留一列，另一列删除或改名",
            ),
            said(
                format!("column `{name}` means the same as one before it"),
                "keep one of them; delete or rename the other",
            ),
        ),
        Problem::RaggedRow { expected, found } => (
            said(
                format!("本行有 {found} 个单元格，表头有 {expected} 个"),
                "补齐或删去单元格；单元格内若有分隔符，请用英文双引号括起，如 `\"1,234\"`",
            ),
            said(
                format!("this row has {found} cells, the header has {expected}"),
                "add or remove cells; quote a cell that holds the delimiter, as in `\"1,234\"`",
            ),
        ),
        Problem::UnclosedQuote => (
            said(
                "双引号没有在单元格末尾成对结束",
                "在单元格末尾补上双引号；单元格内的双引号写成两个 `\"\"`",
            ),
            said(
                "this quote is not closed at the end of its cell",
                "close it, or write a quote that belongs to the text as two: `\"\"`",
            ),
        ),
        // a cell
        Problem::EmptyIndicator => (
            said("本行没有指标名称", "填写指标名称；不需要的行请整行清空"),
            said(
                "this row names no indicator",
                "name the indicator, or empty the whole row",
            ),
        ),
        Problem::UnknownIndicator { name, rows, near } => {
            // asked for on the command line, there is no row
            let unused_zh = if *rows == 0 {
                String::new()
            } else {
                format!("，{rows} 行未使用")
            };
            let unused_en = if *rows == 0 {
                String::new()
            } else {
                format!("; {rows} row(s) not used")
            };
            (
                said(
                    format!("规划中没有指标 `{name}`{unused_zh}"),
                    near_zh(
                        near,
                        "核对名称；若是同一指标的另一名称，可写入规划文件的 `aliases`",
                    ),
                ),
                said(
                    format!("the plan has no indicator `{name}`{unused_en}"),
                    near_en(
                        near,
                        "check the name; another name of an indicator goes into the plan file's `aliases`",
                    ),
                ),
            )
        }
        Problem::UnreadablePeriod { text } => (
            said(
                format!("`{text}` 不是可识别的期间"),
                "请写成 `2021-06`、`2021年1-6月`、`2021年二季度` 或 `2021` 这样的形式",
            ),
            said(
                format!("`{text}` is no period"),
                "write it as `2021-06`, `2021Q2`, `2021H1`, `2021-06-30` or `2021`",
            ),
        ),
        Problem::DayPeriod { text, month } => (
            said(
                format!("`{text}` 是某一天；若是 Excel 把月份改成了日期，判定会偏早"),
                format!(
                    "若是月份，请写 `{month}` 或 `1-6月` 这样的形式，并先在 Excel 中把该列格式设为“文本”；若确是这一天，用 `--allow day-period`"
                ),
            ),
            said(
                format!("`{text}` is a single day; a spreadsheet makes such days of months"),
                format!(
                    "write `{month}` if the month is meant (or `1-6月` for months), in a column formatted as Text; `--allow day-period` if it is that day"
                ),
            ),
        ),
        Problem::PeriodWithoutYear { text } => (
            said(
                format!("`{text}` 没有年份，而规划期不止一年"),
                format!("写明年份，如 `2021年{text}`"),
            ),
            said(
                format!("`{text}` names no year, and the plan is not within one"),
                "name the year, as in `2021-06`",
            ),
        ),
        Problem::PeriodNotFromStart { text } => (
            said(
                format!("`{text}` 不是从年初开始的累计期间"),
                "这一项是增速或比率，数和期间都要改：填年初到期末的，期间写 `1-6月` 这样的形式",
            ),
            said(
                format!("`{text}` does not begin with the year"),
                "this is a rate; change both: give that since the year's start, for a period such as `1-6月`",
            ),
        ),
        Problem::UnreadableNumber { text } => (
            said(
                format!("`{text}` 不是数字"),
                "只填数字，如 `8.1`；尚未公布的请留空",
            ),
            said(
                format!("`{text}` is no number"),
                "write digits only, as in `8.1`; leave the cell empty if the figure is not published yet",
            ),
        ),
        Problem::OddSeparator { text } => (
            said(
                format!("`{text}` 中的逗号不是千位分隔符"),
                "去掉逗号；若逗号是小数点，改用 `.`，如 `1234.5`",
            ),
            said(
                format!("the commas in `{text}` do not separate thousands"),
                "leave the commas out; write a decimal comma as a point, as in `1234.5`",
            ),
        ),
        Problem::NumberOutOfRange { text } => (
            said(
                format!("`{text}` 超出可精确计算的范围（绝对值须小于 10¹⁵，有效数字不超过 28 位）"),
                "检查是否多写了数字，或换用更大的单位",
            ),
            said(
                format!("`{text}` is out of range (below 10¹⁵ in size, at most 28 digits)"),
                "check for digits too many, or use a larger unit",
            ),
        ),
        Problem::UnitMismatch {
            indicator,
            unit,
            expected,
        } => {
            let (zh, en) = match expected.as_str() {
                "%" if !Unit::parse(unit).is_amount() => (
                    "只写数和单位，其余的写到备注；若是别的单位，请改填百分数",
                    "write a number and its unit, and all else in a note; if it is another unit, give the percentage",
                ),
                "%" => (
                    "这一项考核增速或比率：请改填百分数，不填总量",
                    "the target is a rate: give the percentage in place of the amount",
                ),
                "个百分点" => (
                    "这一项报比上年提高了几个百分点，不是比率本身：请改填提高的点数",
                    "the target is a rise in points: give by how many points it rose, not the rate itself",
                ),
                _ => (
                    "请按这个单位改填数值；若数值没错而单位写错，改正单位",
                    "give the figure in that unit, or mend the unit if the figure is right",
                ),
            };
            (
                said(
                    format!("`{indicator}` 的单位是 `{expected}`，`{unit}` 不能换算"),
                    zh,
                ),
                said(
                    format!(
                        "`{indicator}` is measured in `{expected}`; `{unit}` does not convert to it"
                    ),
                    en,
                ),
            )
        }
        Problem::SpreadsheetExponent { text } => (
            said(
                format!("`{text}` 是 Excel 的科学计数法，后面的数字已经丢失"),
                "回到原来的 Excel 表，把该列格式设为“数值”，重新另存为 CSV",
            ),
            said(
                format!(
                    "`{text}` is a spreadsheet's short form; the digits it stands for are lost"
                ),
                "go back to the workbook, format the column as Number, and save as CSV again",
            ),
        ),
        Problem::SpreadsheetFormula { text } => (
            said(
                format!("`{text}` 是公式，不是数"),
                "在 Excel 中打开，算出结果后保存；存为 CSV 前把公式粘贴为数值",
            ),
            said(
                format!("`{text}` is a formula, not its result"),
                "open it in Excel and save it there with its result; paste it as a value before saving as CSV",
            ),
        ),
        Problem::SpreadsheetError { text } => (
            said(
                format!("`{text}` 是 Excel 的错误值，不是数"),
                "在 Excel 中改正公式；尚未公布的请留空",
            ),
            said(
                format!("`{text}` is a spreadsheet's error, not a number"),
                "mend the formula in the spreadsheet; leave the cell empty if the figure is not published yet",
            ),
        ),
        Problem::SpreadsheetWidth { text } => (
            said(
                format!("`{text}` 是列宽不够时的显示，数已经丢失"),
                "在 Excel 中把列拉宽，再另存为 CSV",
            ),
            said(
                format!("`{text}` is what a column too narrow shows; the number is lost"),
                "widen the column in the spreadsheet and save as CSV again",
            ),
        ),
        Problem::SpreadsheetDate { text, meant } => {
            let (zh, en) = match meant {
                Some(date) => (format!("（即 {date}）"), format!(" ({date})")),
                None => (String::new(), String::new()),
            };
            (
                said(
                    format!("`{text}` 是 Excel 的日期{zh}，看不出是哪个期间"),
                    "在 Excel 中把该列格式设为“文本”，重新填 `2021-06` 或 `1-6月`，再另存为 CSV",
                ),
                said(
                    format!(
                        "`{text}` is a date of a spreadsheet's{en}; which period is meant cannot be seen"
                    ),
                    "format the column as Text in the spreadsheet, write `2021-06` again and save as CSV",
                ),
            )
        }
        Problem::ChangeMisplaced { text, indicator } => (
            said(
                format!("`{text}` 说的是变化，而 `{indicator}` 要的是数本身"),
                "填指标本身的数，不填变化了多少",
            ),
            said(
                format!("`{text}` tells a change, `{indicator}` wants the figure itself"),
                "give the figure itself, not by how much it changed",
            ),
        ),
        Problem::UnitContradiction { cell, column } => (
            said(
                format!("单元格里的单位 `{cell}` 与单位列 `{column}` 不一致"),
                "只在一处写单位",
            ),
            said(
                format!("the unit `{cell}` in the cell contradicts `{column}` in the unit column"),
                "give the unit in one place only",
            ),
        ),
        Problem::UnknownBasis { text } => (
            said(
                format!("`{text}` 不是可识别的口径"),
                "写 `累计`（年初至今）、`当月`、`当季`、`当年`、`各月` 或 `规划期累计`",
            ),
            said(
                format!("`{text}` is no basis"),
                "write `ytd` (since the year's start), `month`, `quarter`, `year` or `plan`",
            ),
        ),
        Problem::BasisMismatch { indicator, misfit } => basis_misfit(indicator, *misfit),
        Problem::AmbiguousQuarter {
            indicator,
            quarter,
            so_far,
            adds_up,
        } => (
            said(
                format!("`{indicator}` 的 `{quarter}`，看不出是当季数还是年初至季末的累计数"),
                if *adds_up {
                    format!("累计数的期间写 `{so_far}`；当季数加一列 `口径`，写 `当季`")
                } else {
                    format!("累计数的期间写 `{so_far}`；若是当季的增速或比率，请改填 `{so_far}` 的")
                },
            ),
            said(
                format!(
                    "`{quarter}` of `{indicator}` may be the quarter alone or the year up to its end"
                ),
                if *adds_up {
                    format!(
                        "write the period `{so_far}` for the year so far; for the quarter alone add a column `basis` that says `quarter`"
                    )
                } else {
                    format!(
                        "write the period `{so_far}` for the year so far; if it is the quarter's rate, give that of `{so_far}`"
                    )
                },
            ),
        ),
        Problem::MonthOrSoFar {
            indicator,
            month,
            before,
            so_far,
        } => (
            said(
                format!(
                    "`{indicator}` 前面写 `{before}`，这里写 `{month}`，看不出是当月数还是累计数"
                ),
                format!("累计数的期间写 `{so_far}`；当月数加一列 `口径`，写 `当月`"),
            ),
            said(
                format!(
                    "`{month}` of `{indicator}` stands behind `{before}`: it may be the month alone or the year so far"
                ),
                format!(
                    "write the period `{so_far}` for the year so far; for the month alone add a column `basis` that says `month`"
                ),
            ),
        ),
        Problem::MonthAlone {
            indicator,
            month,
            value,
            last,
        } => (
            said(
                format!("`{indicator}` {month}的 `{value}` 比此前累计的 `{last}` 小，按当月数累加"),
                "若是当月数，加一列 `口径` 写 `当月`；若是累计数，核对两处的数",
            ),
            said(
                format!(
                    "`{value}` of `{indicator}` for {month} is less than `{last}` before it, and was added as the month alone"
                ),
                "add a column `basis` that says `month` if that is right; if it is the year so far, check both figures",
            ),
        ),
        Problem::MonthBesideSoFar {
            indicator,
            month,
            before,
            so_far,
        } => (
            said(
                format!(
                    "`{indicator}` 前面写 `{before}`，这里写 `{month}`，按 `{so_far}` 的累计增速（比率）读取"
                ),
                format!("若是累计，期间写 `{so_far}`；若是当月，请改填累计的数"),
            ),
            said(
                format!(
                    "`{month}` of `{indicator}` stands behind `{before}` and was read as the rate of `{so_far}`"
                ),
                format!(
                    "write `{so_far}` if that is right; else give the rate for the year so far"
                ),
            ),
        ),
        Problem::YearOrSoFar { indicator, period } => (
            said(
                format!(
                    "规划期不止一年：`{indicator}` 的 `{period}`，看不出是当年数还是规划期以来的累计数"
                ),
                "加一列 `口径`：只算这一年的写 `当年`，规划期初以来的写 `规划期累计`",
            ),
            said(
                format!(
                    "the plan is of several years: `{period}` of `{indicator}` may count the year or all since the plan began"
                ),
                "add a column `basis`: `year` for the year alone, `plan` for all since the plan began",
            ),
        ),
        Problem::WhichStart { indicator, start } => (
            said(
                format!("规划从 {start} 起算，看不出 `{indicator}` 的这个数从哪天算起"),
                "加一列 `口径`：规划期初以来的写 `规划期累计`，单月的写 `当月`，单季的写 `当季`",
            ),
            said(
                format!(
                    "the plan begins on {start}: from when on this figure of `{indicator}` counts is not said"
                ),
                "add a column `basis`: `plan` for all since the plan began, `month` or `quarter` for a period alone",
            ),
        ),
        Problem::WhichYear { period } => (
            said(
                format!("规划不从一月开始，`{period}` 可能指日历年，也可能指规划年度"),
                "期间改写成月份，如 `2021-06` 或 `2021年4-6月`",
            ),
            said(
                format!(
                    "the plan does not begin in January: `{period}` may be of the calendar year or of the plan's"
                ),
                "write the period in months, as in `2021-06` or `2021年4-6月`",
            ),
        ),
        Problem::MaybeZero { text } => (
            said(
                format!("`{text}` 按未公布处理，也可能是零"),
                "若是零，填 `0`；若还没有数，留空",
            ),
            said(
                format!("`{text}` was taken as not reported; it may be a zero"),
                "write `0` if it is zero; leave the cell empty if there is no figure yet",
            ),
        ),
        Problem::InexactNumber { text } => (
            said(
                format!("`{text}` 是约数，按其中的数判定"),
                "填准确的数；若只有约数，删去数前的字",
            ),
            said(
                format!("`{text}` is not exact; its number was read as it stands"),
                "give the exact figure; if there is none, leave out the word before it",
            ),
        ),
        Problem::MaybeThousands { text } => (
            said(
                format!("`{text}` 中的点按小数点读取；在用逗号作小数点的文件里，它会是千位分隔符"),
                format!(
                    "若是千位分隔符，写 `{}`；若是小数点，可用 `--allow maybe-thousands`",
                    text.replace('.', "")
                ),
            ),
            said(
                format!(
                    "the point in `{text}` was read as a decimal one; where commas are, it separates thousands"
                ),
                format!(
                    "write `{}` if it does; `--allow maybe-thousands` if it is a decimal point",
                    text.replace('.', "")
                ),
            ),
        ),
        // figures beside each other
        Problem::MissingMonth { indicator, months } => (
            said(
                format!("`{indicator}` 缺少 {} 的数，无法累计", quoted(months, "、")),
                "补上缺少的数，或直接填累计数（口径 `累计`；规划期不止一年的写 `规划期累计`）",
            ),
            said(
                format!(
                    "`{indicator}` has no figure for {}, so its single periods cannot be summed",
                    quoted(months, ", ")
                ),
                "add what is missing, or give the figure since the start (basis `ytd`, in a plan of several years `plan`)",
            ),
        ),
        Problem::ConflictingFigures {
            indicator,
            period,
            first,
            second,
        } => (
            said(
                format!("`{indicator}` {period} 有两个不同的数：`{first}` 和 `{second}`"),
                "核实后只保留正确的一行；若按区县、部门等分列，用 `--by 列名` 分别判定",
            ),
            said(
                format!("`{indicator}` has two figures for {period}: `{first}` and `{second}`"),
                "keep the right one only; if the rows are of districts or departments, judge them apart with `--by COLUMN`",
            ),
        ),
        Problem::SumDiffers {
            indicator,
            period,
            given,
            sum,
        } => (
            said(
                format!("`{indicator}` {period} 的累计数是 `{given}`，而各期的数相加是 `{sum}`"),
                "核对累计数和各期的数；若只是四舍五入或修订，用 `--allow sum-differs` 以累计数为准",
            ),
            said(
                format!(
                    "`{indicator}` for {period} is `{given}` since the start, and its single periods add up to `{sum}`"
                ),
                "check both; if it is rounding or a revision, `--allow sum-differs` takes the figure since the start",
            ),
        ),
        Problem::RevisedFigure {
            indicator,
            period,
            first,
            second,
        } => (
            said(
                format!("`{indicator}` {period} 在前一文件中是 `{first}`，这里是 `{second}`"),
                "核实后统一两处的数；若确是修订，用 `--allow revised-figure` 以后一文件为准",
            ),
            said(
                format!(
                    "`{indicator}` for {period} is `{first}` in an earlier file and `{second}` here"
                ),
                "make them agree; if it was revised, `--allow revised-figure` takes the later file's",
            ),
        ),
        Problem::SuspiciousScale {
            indicator,
            value,
            against,
            reference,
            times,
            is_above,
            origin,
        } => {
            let (zh, en) = match against {
                Against::Previous => ("前一期的数", "the figure before it"),
                Against::LastYear => ("上年同期的数", "last year's for the same date"),
                Against::Target => ("目标", "the target"),
            };
            let (of_zh, of_en) = number_of(indicator, *origin);
            let times_zh = match is_above {
                true => format!("是{zh} `{reference}` 的 {times} 倍"),
                false => format!("只有{zh} `{reference}` 的 {times} 分之一"),
            };
            let times_en = match is_above {
                true => format!("is {times} times {en}, `{reference}`"),
                false => format!("is a {times}th of {en}, `{reference}`"),
            };
            (
                said(
                    format!("{of_zh} `{value}` {times_zh}"),
                    "检查单位（万、亿）和小数点；若无误，可用 `--allow suspicious-scale`",
                ),
                said(
                    format!("`{value}` {of_en} {times_en}"),
                    "check the unit's scale and the decimal point; `--allow suspicious-scale` if it is right",
                ),
            )
        }
        Problem::SuspiciousFraction {
            indicator,
            value,
            percent,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            (
                said(
                    format!("{of_zh} `{value}` 像是小数形式的百分数（{percent}%）"),
                    format!(
                        "若是 {percent}%，请写 `{percent}`；若确是 {value}%，可用 `--allow suspicious-fraction`"
                    ),
                ),
                said(
                    format!("`{value}` {of_en} looks like {percent}% written as a fraction"),
                    format!(
                        "write `{percent}` if {percent}% is meant; `--allow suspicious-fraction` if it is {value}%"
                    ),
                ),
            )
        }
        Problem::SuspiciousIndex {
            indicator,
            value,
            growth,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            (
                said(
                    format!("{of_zh} `{value}` 像是指数（上年或基期=100），这里要填增速"),
                    format!(
                        "若是上年=100 的指数，请填增速 `{growth}`；定基指数须先换算；若确是 {value}%，可用 `--allow suspicious-index`"
                    ),
                ),
                said(
                    format!(
                        "`{value}` {of_en} looks like an index (last year or another year = 100) where a rate is wanted"
                    ),
                    format!(
                        "write `{growth}` if last year is 100, and work out the rate if another year is; `--allow suspicious-index` if it is {value}%"
                    ),
                ),
            )
        }
        Problem::SuspiciousGrowth {
            indicator,
            value,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            (
                said(
                    format!("{of_zh} `{value}` 当作增速就是 {value}%，像是总量"),
                    format!(
                        "若是总量，请改填增速（%）；若增速确是 {value}%，可用 `--allow suspicious-growth`"
                    ),
                ),
                said(
                    format!(
                        "`{value}` {of_en} would be growth of {value}%; it looks like an amount"
                    ),
                    "give the growth in % in place of the amount; `--allow suspicious-growth` if it grew by as much",
                ),
            )
        }
        Problem::SuspiciousRise {
            indicator,
            value,
            asked,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            let (asked_zh, asked_en) = match asked {
                Some(asked) => (
                    format!("，而目标只要提高 `{asked}`"),
                    format!(", and a rise of `{asked}` is asked for"),
                ),
                None => (String::new(), String::new()),
            };
            (
                said(
                    format!("{of_zh} `{value}` 像是比率本身{asked_zh}"),
                    "这一项报比上年提高了几个百分点：请填提高的点数；若无误，可用 `--allow suspicious-rise`",
                ),
                said(
                    format!("`{value}` {of_en} looks like the share itself{asked_en}"),
                    "give by how many points it rose, not the share; `--allow suspicious-rise` if it rose by as much",
                ),
            )
        }
        Problem::SuspiciousCount {
            indicator,
            value,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            (
                said(
                    format!("{of_zh} `{value}` 不是整数，而它按个数计"),
                    "检查小数点和单位（万）；若无误，可用 `--allow suspicious-count`",
                ),
                said(
                    format!("`{value}` {of_en} has a fraction, and it counts whole things"),
                    "check the decimal point and the unit's scale; `--allow suspicious-count` if it is right",
                ),
            )
        }
        Problem::SuspiciousSign {
            indicator,
            value,
            bound,
            turned,
            origin,
        } => {
            let (of_zh, of_en) = number_of(indicator, *origin);
            let (bound_zh, bound_en) = match bound {
                Some(bound) => (
                    format!("与要求的 `{bound}` 大小相近，正负号却相反或漏了"),
                    format!("is about as large as the bound `{bound}`, and its sign does not fit"),
                ),
                None => (
                    "是正数，而规划要的是下降".to_owned(),
                    "is positive, and the plan wants a decline".to_owned(),
                ),
            };
            (
                said(
                    format!("{of_zh} `{value}` {bound_zh}"),
                    format!(
                        "下降写成负数：若是漏了负号，请写 `{turned}`；若无误，可用 `--allow suspicious-sign`"
                    ),
                ),
                said(
                    format!("`{value}` {of_en} {bound_en}"),
                    format!(
                        "a decline is a negative number: write `{turned}` if that is meant; `--allow suspicious-sign` if it is right"
                    ),
                ),
            )
        }
        Problem::SuspiciousZero {
            indicator,
            before,
            from,
            until,
        } => {
            let (when_zh, when_en) = if from == until {
                (from.clone(), format!("for {from}"))
            } else {
                (
                    format!("{from} 到 {until}"),
                    format!("from {from} to {until}"),
                )
            };
            let (zh, en) = match before {
                Some(before) => (
                    format!("`{indicator}` 从 `{before}` 降为 0（{when_zh}）"),
                    format!("`{indicator}` falls from `{before}` to 0 ({when_en})"),
                ),
                None => (
                    format!("`{indicator}` {when_zh} 都是 0，而这时别的指标还没有数"),
                    format!(
                        "`{indicator}` is nothing but 0 {when_en}, when no other indicator has a figure"
                    ),
                ),
            };
            (
                said(
                    zh,
                    "还没有到的月份、没有公布的数请留空，不要填 0；若确是 0，可用 `--allow suspicious-zero`",
                ),
                said(
                    en,
                    "leave cells empty for months still to come; `--allow suspicious-zero` if it is 0",
                ),
            )
        }
        Problem::CarriedForward {
            indicator,
            value,
            from,
            until,
        } => (
            said(
                format!("`{indicator}` 从 {from} 到 {until} 一直是 `{value}`，像是照抄的上期数"),
                "没有新数的月份请留空；若确实没有变，可用 `--allow carried-forward`",
            ),
            said(
                format!(
                    "`{indicator}` is `{value}` all the way from {from} to {until}; it looks carried forward"
                ),
                "leave months without a new figure empty; `--allow carried-forward` if it did not change",
            ),
        ),
        Problem::OddPath {
            indicator,
            part,
            whole,
            share,
            time,
        } => (
            said(
                format!(
                    "`{indicator}` 上年同期 `{part}` 是上年全年 `{whole}` 的 {share}%，而时间过了 {time}%；进度按上年的走法折算"
                ),
                "核对上年的两个数（单月数误作累计？单位？）；若上年确是如此，可用 `--allow odd-path`，或用 `--pace linear` 按时间折算",
            ),
            said(
                format!(
                    "`{indicator}` had `{part}` of `{whole}` at this date last year, {share}% when {time}% of the time had passed; it is paced by that"
                ),
                "check both figures (a month in place of the year so far? the unit?); `--allow odd-path` if last year went so, or `--pace linear`",
            ),
        ),
        Problem::MissingPeriod { indicator, months } => (
            said(
                format!("`{indicator}` 逐月填报，却缺少 {}", quoted(months, "、")),
                "补上缺少的月份；未公布的不必补",
            ),
            said(
                format!(
                    "`{indicator}` is reported monthly, but not for {}",
                    quoted(months, ", ")
                ),
                "add the missing months, unless they were not published",
            ),
        ),
        Problem::EarlyPeriod {
            names,
            period,
            of,
            before,
        } => (
            said(
                format!(
                    "有数的 {of} 项中只有 {} 报到 {period}，其余各项因此都算期末数未报",
                    quoted(names, "、")
                ),
                format!("期间写错了就改正；没有写错，用 --as-of {before} 按其余各项的最新期间判定"),
            ),
            said(
                format!(
                    "of {of} indicators {period} is reported only by {}, so that the final figures of the others are owed",
                    quoted(names, ", ")
                ),
                format!(
                    "mend the period if it is a slip; if it is right, --as-of {before} judges by the newest period of the others"
                ),
            ),
        ),
        Problem::BeyondAsOf { rows, as_of } => (
            said(
                format!("{rows} 个数的期间在 `--as-of` {as_of} 之后"),
                "核对期间，或改 `--as-of`",
            ),
            said(
                format!("{rows} figure(s) are for periods after `--as-of` {as_of}"),
                "check the periods, or `--as-of`",
            ),
        ),
        Problem::MissingGroupColumn { name, columns } => (
            said(
                format!("表头中没有 `--by` 所指的列 `{name}`"),
                format!("表头中的列：{}", quoted(columns, "、")),
            ),
            said(
                format!("the header has no column `{name}`, which `--by` names"),
                format!("its columns are {}", quoted(columns, ", ")),
            ),
        ),
        Problem::EmptyGroup { column } => (
            said(
                format!("这一行没有写 `{column}`，不知属于哪一组"),
                format!(
                    "在 `{column}` 列写明；合并的单元格要拆开，每行都写；合计行请删去或写作 `全市`"
                ),
            ),
            said(
                format!("this row says no `{column}`, and so belongs to no group"),
                format!(
                    "say it in the column `{column}`; split merged cells and repeat what they say; name a row of totals, or leave it out"
                ),
            ),
        ),
        Problem::UnknownGroup { name, target, near } => (
            said(
                format!("规划为 `{name}` 单独规定了 `{target}` 的目标，数据中却没有这一组"),
                near_zh(near, "核对名称，或补上它的数据"),
            ),
            said(
                format!(
                    "the plan asks something of `{name}` for `{target}`, and the data have no such group"
                ),
                near_en(near, "check the name, or add its figures"),
            ),
        ),
        Problem::ExpiredWaiver { id, until, reason } => (
            said(
                format!("`{id}` 的豁免已于 {until} 到期（{reason}），而目标仍未完成或未判定"),
                "完成目标；确需继续豁免的，写新的 `until` 和理由",
            ),
            said(
                format!(
                    "the waiver of `{id}` ran out on {until} ({reason}), and the target still needs it"
                ),
                "meet the target, or renew the waiver with a new `until` and a reason",
            ),
        ),
        Problem::UnusedWaiver { id } => (
            said(
                format!("`{id}` 已完成或达进度，不需要豁免"),
                "从文件中删去这一项 `[[waiver]]`",
            ),
            said(
                format!("`{id}` is met or on track and needs no waiver"),
                "delete this `[[waiver]]`",
            ),
        ),
        Problem::UnknownWaived { id, near } => (
            said(
                format!("豁免所指的 `{id}` 不是规划中的目标"),
                near_zh(near, "写目标的 `id`；`plancheck targets` 列出全部"),
            ),
            said(
                format!("a waiver names `{id}`, which is no target"),
                near_en(near, "write a target's id; `plancheck targets` lists them"),
            ),
        ),
        Problem::RepeatedGroup { name } => (
            said(format!("`{name}` 在同一目标下写了两次"), "只保留一处"),
            said(
                format!("`{name}` stands twice below one target"),
                "keep one of them",
            ),
        ),
        Problem::RepeatedWaiver { id } => (
            said(format!("`{id}` 有两项豁免"), "只保留一项"),
            said(format!("`{id}` has two waivers"), "keep one of them"),
        ),
        Problem::UnusedRow { rows, from } => (
            said(
                format!("{rows} 个数的期间早于 {from}，没有用处"),
                "上年以前的数可以删去",
            ),
            said(
                format!("{rows} figure(s) are for periods before {from}, which nothing uses"),
                "figures from before last year may go",
            ),
        ),
        Problem::NotReported { names, all } => {
            let more = if *all > names.len() { "…" } else { "" };
            (
                said(
                    format!("{all} 项规划指标没有数据：{}{more}", quoted(names, "、")),
                    "补报（`plancheck template` 给出空表）；`--require-all` 逐项列出，并作为错误",
                ),
                said(
                    format!(
                        "{all} indicator(s) of the plan are not reported: {}{more}",
                        quoted(names, ", ")
                    ),
                    "report them (`plancheck template` prints an empty sheet); `--require-all` tells each, as an error",
                ),
            )
        }
        Problem::FallingTotal {
            indicator,
            before,
            after,
        } => (
            said(
                format!("`{indicator}` 是累计数，却从 `{before}` 降到 `{after}`"),
                "检查是否误填了当月数（各月都填当月数时，加一列 `口径` 写 `当月`）、单位或期间",
            ),
            said(
                format!(
                    "`{indicator}` is a running total, yet it falls from `{before}` to `{after}`"
                ),
                "check for a monthly figure (basis `month`), another unit, or a wrong period",
            ),
        ),
        Problem::NegativeTotal { indicator, value } => (
            said(
                format!("`{indicator}` 是累计数，不能为负：`{value}`"),
                "检查数值和指标是否对应",
            ),
            said(
                format!("`{indicator}` is a running total and cannot be negative: `{value}`"),
                "check the figure and its indicator",
            ),
        ),
        Problem::RepeatedRow { indicator, period } => (
            said(
                format!("`{indicator}` {period} 的同一个数出现了两次"),
                "删除其中一行",
            ),
            said(
                format!("the same figure of `{indicator}` for {period} stands twice"),
                "delete one of the rows",
            ),
        ),
        Problem::AfterPlanEnd { rows, end } => (
            said(
                format!("{rows} 行的期间在规划期末 {end} 之后，未使用"),
                "核对年份；下一年的数据请用下一年的规划检查",
            ),
            said(
                format!("{rows} row(s) are for periods after the plan's end on {end}; not used"),
                "check the year; later years belong to their own plan",
            ),
        ),
        // a plan file
        Problem::TomlSyntax { message } => (
            said(
                format!("TOML 语法错误：{message}"),
                "检查此处的引号、括号和等号；每行写 `键 = 值`",
            ),
            said(
                format!("TOML syntax: {message}"),
                "check quotes, brackets and equals signs here; each line is `key = value`",
            ),
        ),
        Problem::UnknownKey { key, near } => (
            said(
                format!("`{key}` 不是规划文件的键"),
                near_zh(near, "删除它，或写成注释（行首加 `#`）"),
            ),
            said(
                format!("`{key}` is no key of a plan file"),
                near_en(near, "delete it, or make it a comment with `#`"),
            ),
        ),
        Problem::MissingKey { key, table } => (
            said(
                format!("{} 缺少 `{key}`", table_zh(table)),
                format!("加上一行 `{key} = …`"),
            ),
            said(
                format!("{} has no `{key}`", table_en(table)),
                format!("add a line `{key} = …`"),
            ),
        ),
        Problem::WrongType {
            key,
            found,
            expected,
        } => {
            let (zh, en) = expectation(*expected);
            let found = cut(found, 40);
            (
                said(format!("`{key}` 不能取 `{found}`"), format!("应为{zh}")),
                said(
                    format!("`{key}` cannot be `{found}`"),
                    format!("write {en}"),
                ),
            )
        }
        Problem::NoTargets { file } => (
            said(
                format!("`{file}` 中没有任何目标"),
                "每个目标写一个 `[[target]]` 表",
            ),
            said(
                format!("`{file}` has no target"),
                "write a `[[target]]` table for each target",
            ),
        ),
        Problem::PlanUpsideDown => (
            said("规划的结束日期早于开始日期", "核对 `start` 和 `end`"),
            said("the plan ends before it starts", "check `start` and `end`"),
        ),
        Problem::DueOutsidePlan { due } => (
            said(
                format!("`{due}` 不在规划期内"),
                "期限应在 `start` 与 `end` 之间",
            ),
            said(
                format!("`{due}` is outside the plan's period"),
                "a due date lies between `start` and `end`",
            ),
        ),
        Problem::PartnerDiffers { id, own, partner } => (
            said(
                format!("`{id}` 的数（{partner}）与本目标（{own}）不可比"),
                "`same_as` 的两个目标，`measure` 和 `unit` 必须相同",
            ),
            said(
                format!("`{id}` ({partner}) cannot be compared with this target ({own})"),
                "both targets of a `same_as` have the same `measure` and `unit`",
            ),
        ),
        // a target's goal and names
        Problem::NoGoal { id } => (
            said(
                format!("目标 `{id}` 没有写要达到什么"),
                "写 `at_least`、`more_than`、`at_most`、`less_than`、`between` 中的一个",
            ),
            said(
                format!("target `{id}` has no goal"),
                "give one of `at_least`, `more_than`, `at_most`, `less_than`, `between`",
            ),
        ),
        Problem::TwoGoals { first, second } => (
            said(
                format!("已有 `{first}`，又写了 `{second}`"),
                "一个目标只有一个要求；区间用 `between = [低, 高]`",
            ),
            said(
                format!("there is `{first}` already, and here is `{second}`"),
                "a target has one goal; a band is `between = [low, high]`",
            ),
        ),
        Problem::DuplicateId { id } => (
            said(format!("`id` `{id}` 用了两次"), "每个目标用自己的 `id`"),
            said(
                format!("id `{id}` is used twice"),
                "give each target an id of its own",
            ),
        ),
        Problem::SharedName { name, owner } => (
            said(
                format!("`{name}` 已是目标 `{owner}` 的名称"),
                "从其中一个目标删去此名称，否则数据无法对应",
            ),
            said(
                format!("`{name}` is a name of target `{owner}` already"),
                "remove it from one of them, or data could not be told apart",
            ),
        ),
        Problem::UnknownPartner { id, near } => (
            said(
                format!("`same_as` 所指的 `{id}` 不存在"),
                near_zh(near, "写另一个目标的 `id`"),
            ),
            said(
                format!("`same_as` names `{id}`, which is no target"),
                near_en(near, "name the id of another target"),
            ),
        ),
        Problem::PartnerCircle { circle } => (
            said(
                format!("`same_as` 绕回了自己：{}", circle.join(" → ")),
                "至少一个目标要写自己的数",
            ),
            said(
                format!("`same_as` leads back to itself: {}", circle.join(" → ")),
                "give one of them a number of its own",
            ),
        ),
        Problem::BandUpsideDown { low, high } => (
            said(
                format!("`between` 的低端 `{low}` 大于高端 `{high}`"),
                format!("写成 `between = [{high}, {low}]`"),
            ),
            said(
                format!("`between` has its low end `{low}` above its high end `{high}`"),
                format!("write `between = [{high}, {low}]`"),
            ),
        ),
        Problem::PaceNotFull { last } => (
            said(
                format!("`pace` 的最后一个数是 `{last}`，应为 100"),
                "写累计百分比，到期时为 100",
            ),
            said(
                format!("`pace` ends at `{last}`, not at 100"),
                "give cumulative percentages; at the due date all is done",
            ),
        ),
        Problem::PaceFalls { before, value } => (
            said(
                format!("`pace` 从 `{before}` 降到 `{value}`"),
                "写累计百分比，只升不降，从 0 起",
            ),
            said(
                format!("`pace` falls from `{before}` to `{value}`"),
                "give cumulative percentages, which never fall, from 0 on",
            ),
        ),
        Problem::PaceSteps { count } => (
            said(
                format!("`pace` 有 {count} 个数，应为 4 个（季度）或 12 个（月）"),
                "写 4 个或 12 个累计百分比，或 `\"year-end\"`",
            ),
            said(
                format!("`pace` has {count} steps; it takes 4 (quarters) or 12 (months)"),
                "give 4 or 12 cumulative percentages, or `\"year-end\"`",
            ),
        ),
        Problem::PaceUnused => (
            said(
                "增速、比率和与他项比较的目标不按进度折算，不能写 `pace`",
                "删除 `pace`",
            ),
            said(
                "growth, ratios and goals that follow another target are not paced",
                "delete `pace`",
            ),
        ),
        Problem::MissingUnit { id } => (
            said(
                format!("目标 `{id}` 没有写 `unit`"),
                "写明单位，如 `unit = \"亿元\"`",
            ),
            said(
                format!("target `{id}` has no `unit`"),
                "name the unit, as in `unit = \"亿元\"`",
            ),
        ),
        Problem::AroundWithoutShare => (
            said(
                "写了 `around = true`，但 `[plan]` 没有说明“左右”放宽多少",
                "在 `[plan]` 中写 `around = \"5%\"`",
            ),
            said(
                "`around = true`, but `[plan]` does not say how much 左右 allows",
                "add `around = \"5%\"` to `[plan]`",
            ),
        ),
        Problem::AssignedBy { assigned: true } => (
            said(
                "目标由上级下达，但没有写由谁下达",
                "加上一行 `assigned_by = \"山东省\"`",
            ),
            said(
                "the goal is assigned, but by whom is not said",
                "add a line `assigned_by = \"…\"`",
            ),
        ),
        Problem::AssignedBy { assigned: false } => (
            said(
                "写了 `assigned_by`，目标值却不是 `\"assigned\"`",
                "删去 `assigned_by`，或把目标值写成 `\"assigned\"`",
            ),
            said(
                "there is `assigned_by`, but the goal is not `\"assigned\"`",
                "delete `assigned_by`, or write the goal as `\"assigned\"`",
            ),
        ),
    }
}

fn basis_misfit(indicator: &str, misfit: BasisMisfit) -> Both {
    match misfit {
        BasisMisfit::Rate => (
            said(
                format!("`{indicator}` 是增速或比率，单月、单季的数不能累加"),
                "数和口径都要改：填年初至今的累计增速（比率），口径写 `累计` 或留空",
            ),
            said(
                format!("`{indicator}` is a rate; rates of single periods do not add up"),
                "change both: give the rate for the year so far, with the basis `ytd` or none",
            ),
        ),
        BasisMisfit::NotOneMonth => (
            said(
                "口径为当月，期间却不是一个月",
                "期间写成一个月，如 `2021-06`（1、2 月合并公布的写 `1-2月`）；累计数的口径写 `累计`",
            ),
            said(
                "the basis is a month, the period is not one",
                "name one month, as in `2021-06` (or `1-2月` where January and February are published together), or use the basis `ytd`",
            ),
        ),
        BasisMisfit::NotOneQuarter => (
            said(
                "口径为当季，期间却不是一个季度",
                "期间写成一个季度，如 `2021年二季度` 或 `4-6月`；累计数的口径写 `累计`",
            ),
            said(
                "the basis is a quarter, the period is not one",
                "name one quarter, as in `2021Q2`, or use the basis `ytd`",
            ),
        ),
        BasisMisfit::NotOneYear => (
            said(
                "口径为当年，期间却不是一整年",
                "期间写成一年，如 `2021`；年初至今的累计数，口径写 `累计`",
            ),
            said(
                "the basis is a year, the period is not one",
                "name a year, as in `2021`, or use the basis `ytd` for the year so far",
            ),
        ),
        BasisMisfit::PartSoFar => (
            said(
                "口径为累计，期间却不是从年初开始",
                "累计数的期间写 `1-6月` 这样的形式；只算这一段的，口径留空",
            ),
            said(
                "the basis is the year so far, the period does not begin with the year",
                "write a period such as `1-6月` for the year so far; leave the basis empty for that time alone",
            ),
        ),
    }
}

fn column_zh(column: &str) -> &'static str {
    match column {
        "indicator" => "`指标`",
        "period" => "`期间`",
        _ => "`数值`",
    }
}

fn table_zh(table: &str) -> String {
    match table {
        "" => "文件或目标".to_owned(),
        "plan" | "section" => format!("`[{table}]`"),
        id => format!("目标 `{id}`"),
    }
}

fn table_en(table: &str) -> String {
    match table {
        "" => "the file or target".to_owned(),
        "plan" | "section" => format!("`[{table}]`"),
        id => format!("target `{id}`"),
    }
}

fn expectation(expected: Expected) -> (&'static str, &'static str) {
    match expected {
        Expected::Text => (
            "一段不为空的文字，如 `\"…\"`",
            "a text that is not empty, as in `\"…\"`",
        ),
        Expected::Texts => (
            "一列文字，如 `[\"GDP\", \"生产总值\"]`",
            "a list of texts, as in `[\"GDP\", \"生产总值\"]`",
        ),
        Expected::Number => (
            "十进制数，如 `8` 或 `0.5`，绝对值小于 10¹⁵",
            "a decimal number below 10¹⁵ in size, as in `8` or `0.5`",
        ),
        Expected::Boolean => ("`true` 或 `false`", "`true` or `false`"),
        Expected::Date => ("日期，如 `2021-12-31`", "a date, as in `2021-12-31`"),
        Expected::Percentage => (
            "`\"0%\"` 到 `\"100%\"` 之间的百分比",
            "a percentage from `\"0%\"` to `\"100%\"`",
        ),
        Expected::Table => (
            "表：`[plan]`、`[[target]]`、`[[section]]`",
            "a table: `[plan]`, `[[target]]`, `[[section]]`",
        ),
        Expected::Kind => (
            "`\"binding\"`（约束性）、`\"expected\"`（预期性）或 `\"task\"`（工作任务）",
            "`\"binding\"`, `\"expected\"` or `\"task\"`",
        ),
        Expected::Measure => (
            "`\"total\"`（累计）、`\"level\"`（水平）、`\"growth\"`（增速）或 `\"ratio\"`（比率）",
            "`\"total\"`, `\"level\"`, `\"growth\"` or `\"ratio\"`",
        ),
        Expected::Threshold => (
            "数（如 `8`）、`{ same_as = \"id\" }` 或 `\"assigned\"`",
            "a number such as `8`, `{ same_as = \"id\" }` or `\"assigned\"`",
        ),
        Expected::Band => ("两个数，如 `[3, 5]`", "two numbers, as in `[3, 5]`"),
        Expected::Pace => (
            "`\"year-end\"`，或 4 个或 12 个累计百分比，如 `[20, 45, 70, 100]`",
            "`\"year-end\"`, or 4 or 12 cumulative percentages, as in `[20, 45, 70, 100]`",
        ),
        Expected::PercentUnit => ("`\"%\"`：增速以百分比计", "`\"%\"`: growth is in percent"),
        Expected::Id => (
            "小写字母、数字和连字符，如 `\"retail-sales\"`",
            "lower-case letters, digits and hyphens, as in `\"retail-sales\"`",
        ),
    }
}
