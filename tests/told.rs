//! Files that say of their figures what a reader must not pass over, as offices send them: what is told of each.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;

use crate::support::{self, comes_to, each};

const JUNE: &str = "urban-jobs 2021-06 9.46";

#[test]
fn tables_of_other_places_below_the_first_are_told() {
    for title in [
        "附：全省主要指标",
        "附表2：历下区主要指标",
        "三、历下区指标完成情况",
        "附：2020年1-6月主要指标",
        "计划部分",
        "上年同期部分",
    ] {
        each(&[(
            &format!("指标,1-6月\n新增高新技术企业,60\n{title},\n新增城镇就业,9.46\n"),
            "section-says",
        )]);
    }
    for title in ["2021年1-6月全省增速", "2021年1-6月历下区企业主要指标"] {
        each(&[(
            &format!("{title},\n指标,1-6月\n新增城镇就业,9.46\n"),
            "title-place",
        )]);
    }
}

#[test]
fn lines_that_compare_with_other_places_are_left_alone() {
    for line in [
        "全省增长12.7%",
        "附：联系电话0531-12345678",
        "附件：填报说明",
    ] {
        each(&[(&format!("指标,1-6月\n新增城镇就业,9.46\n{line},\n"), JUNE)]);
    }
}

#[test]
fn times_that_contradict_each_other_are_told() {
    each(&[
        (
            "2021年上半年就业情况\n年份,新增城镇就业（万人）\n2020年,8.73\n2021年,9.46\n",
            "period-contradiction",
        ),
        (
            "年份,新增城镇就业（万人）\n2020年,8.73\n2021年,9.46\n注：2021年为1-6月数,\n",
            "urban-jobs 2020-12 8.73; urban-jobs 2021-12 9.46; footer-says",
        ),
        (
            "指标,期间,数值,填报日期\n新增城镇就业,2021年,9.46,2021-07-05\n",
            "urban-jobs 2021-12 9.46; kind-in-note",
        ),
        (
            "指标,期间,数值,填报日期\n新增城镇就业,2021年1-6月,9.46,2021-07-05\n",
            JUNE,
        ),
        (
            "填报日期：2021年7月5日\n指标,1-6月,全年\n新增城镇就业,9.46,16\n",
            "period-contradiction",
        ),
        (
            "填报日期：2021年7月5日\n指标,1-6月,全年\n新增城镇就业,9.46,\n",
            JUNE,
        ),
        (
            "指标,上半年,下半年计划,全年\n新增城镇就业,9.46,7,16.46\n",
            "year-not-over",
        ),
        (
            "2021年1-6月主要指标\n指标,累计\n新增城镇就业,9.46\n济南市2020年1-6月主要指标\n新增高新技术企业,210\n",
            "section-says",
        ),
        (
            "2021年1-6月主要指标\n指标,累计\n新增城镇就业,9.46\n二、1-5月完成情况\n新增高新技术企业,210\n",
            "section-says",
        ),
        (
            "2021年1-6月主要指标\n指标,累计\n新增城镇就业,9.46\n济南市2021年1-6月主要指标（续）\n新增高新技术企业,210\n",
            "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
        ),
    ]);
}

#[test]
fn offices_of_districts_around_a_table_are_told() {
    let table = "指标,1-6月\n新增城镇就业,9.46\n";
    for office in [
        "历下区发展和改革局",
        "填报单位（盖章）：历下区发改局",
        "单位：历下区统计局",
        "统计范围：高新区",
        "莱芜区、钢城区合计",
        "济南、青岛、烟台三市",
        "胶东经济圈",
    ] {
        each(&[(&format!("{office}\n{table}"), "title-place")]);
    }
    for office in ["历下区发展和改革局", "填报单位（盖章）：历下区发改局"] {
        each(&[(
            &format!("{table}{office},\n"),
            &format!("{JUNE}; footer-says"),
        )]);
    }
    for office in [
        "济南市统计局",
        "填报单位（盖章）：市人社局",
        "单位：市发改委",
        "数据来源于市统计局",
        "如有误请联系市统计局",
    ] {
        each(&[
            (&format!("{office}\n{table}"), JUNE),
            (&format!("{table}{office},\n"), JUNE),
        ]);
    }
}

#[test]
fn notes_on_what_a_figure_leaves_out_are_told() {
    for (note, is_told) in [
        ("不含联通", true),
        ("未包含下半年", true),
        ("历下区、市中区合计", true),
        ("审减100个", true),
        ("6月数据未统计完全", true),
        ("不含农户", false),
        ("不含上年结转", false),
        ("excluding Laiwu and Gangcheng", true),
        ("reported without delay", false),
        ("without delay", false),
        ("数据无误", false),
        ("如有误请与我局联系", false),
        ("请核对是否有误", false),
    ] {
        let told = if is_told { "; kind-in-note" } else { "" };
        each(&[(
            &format!("指标,1-6月,备注\n新增城镇就业,9.46,{note}\n"),
            &format!("{JUNE}{told}"),
        )]);
    }
}

#[test]
fn comments_and_sources_are_held_against_figures() {
    each(&[
        (
            "指标,1-6月,数据来源\n新增城镇就业,9.46,5月快报\n",
            &format!("{JUNE}; kind-in-note"),
        ),
        (
            "指标,1-6月,数据来源\n新增城镇就业,9.46,市人社局（1-5月）\n",
            &format!("{JUNE}; kind-in-note"),
        ),
        (
            "指标,1-6月,数据来源\n新增城镇就业,9.46,历下区统计局\n",
            &format!("{JUNE}; kind-in-note"),
        ),
        (
            "指标,1-6月,数据来源\n新增城镇就业,9.46,山东省统计局\n",
            JUNE,
        ),
        (
            "指标,1-6月,数据来源\n新增城镇就业,9.46,2021年统计公报\n",
            JUNE,
        ),
        (
            "指标,1-6月,填报单位\n新增城镇就业,9.46,济南市历下区人社局\n",
            &format!("{JUNE}; kind-in-note"),
        ),
        (
            "指标,1-6月\n新增城镇就业,9.46\n更正：新增城镇就业应为8.46万人,\n",
            &format!("{JUNE}; footer-says"),
        ),
        (
            "指标,1-6月\n新增城镇就业,9.46\n注：新增城镇就业不含莱芜,\n",
            &format!("{JUNE}; footer-says"),
        ),
        (
            "指标,期间,数值,数据类型\n新增城镇就业,2021年1月,1.66,当月\n",
            "urban-jobs 2021-01 1.66",
        ),
        (
            "指标,期间,数值,数据类型\n新增城镇就业,2021年6月,1.66,当月\n",
            "missing-month",
        ),
        (
            "指标,期间,数值,状态\n新增城镇就业,2021年6月,9.46,驳回\n",
            "not-actual",
        ),
    ]);
}

#[test]
fn lines_of_a_title_and_rows_between_figures_say_what_figures_are() {
    let table = "指标,单位,累计\n新增城镇就业,万人,9.46\n";
    for (line, expected) in [
        ("口径：当月", "period-contradiction"),
        ("口径：累计", JUNE),
        ("来源：历下区统计局", "title-place"),
        ("来源：济南市统计局", JUNE),
    ] {
        each(&[(&format!("2021年1-6月重点指标\n{line}\n{table}"), expected)]);
    }
    for (line, is_told) in [
        ("2021年目标任务分解表", true),
        ("6月当月完成情况", true),
        ("附件2 历下区重点指标", true),
        ("三、重点项目投资计划", false),
        ("二、主要目标", false),
    ] {
        let file = format!("2021年1-6月重点指标\n{table}{line},,\n新增高新技术企业,家,210\n");
        let both = format!("{JUNE}; new-high-tech-enterprises 2021-06 210");
        each(&[(&file, if is_told { "section-says" } else { &both })]);
    }
}

#[test]
fn titles_with_words_that_say_something_of_figures_are_told() {
    let below = |title: &str| format!("{title}\n指标,单位,完成\n新增城镇就业,万人,9.46\n");
    for title in [
        "2021年1-6月主要指标完成情况",
        "济南市2021年上半年国民经济和社会发展计划执行情况表",
        "2021年1—6月全市经济运行主要指标调度表（市发改委）",
        "附件1：济政发〔2021〕8号主要目标任务2021年1-6月进展情况",
        "山东省济南市2021年1-6月统计月报（快报数）",
        "2021年1-6月城乡水务、园林绿化重点指标进度表（续）",
        "2021年1-6月份“七大支柱”和国控断面水质、旅游接待情况",
        "Key economic indicators of Jinan, January-June 2021",
    ] {
        each(&[(&below(title), JUNE)]);
    }
    let told = format!("{JUNE}; unknown-title");
    for title in [
        "2021年1-6月人均指标完成情况",
        "2021年1-6月省定口径指标完成情况",
        "2021年1-6月主要指标完成情况（供讨论）",
        "Key indicators of Jinan, January-June 2021 (peer cities)",
    ] {
        each(&[(&below(title), &told)]);
    }
    // what a second line says of all figures is told as what it is
    for (line, expected) in [
        ("数据均为上年数", "change-heading"),
        ("均为全省数", "title-place"),
        ("待领导审定", "plan-not-actual"),
    ] {
        let title = format!("2021年1-6月主要指标完成情况\n{line}");
        each(&[(&below(&title), expected)]);
    }
}

#[test]
fn section_rows_of_words_that_say_something_of_figures_are_told() {
    let between = |row: &str| {
        format!("2021年1-6月主要指标\n指标,累计\n新增城镇就业,9.46\n{row},\n新增高新技术企业,210\n")
    };
    let both = format!("{JUNE}; new-high-tech-enterprises 2021-06 210");
    for row in ["（四）建筑业", "Ⅱ、民生福祉", "海绵城市", "十大千亿级产业"]
    {
        each(&[(&between(row), &both)]);
    }
    let told = format!("{both}; unknown-section");
    for row in ["往年情况", "三、参考指标", "四、省定考核口径"] {
        each(&[(&between(row), &told)]);
    }
    // at the end it is a note
    let last = "指标,2021-06\n新增城镇就业,9.46\n往年情况见附件,\n";
    each(&[(last, JUNE)]);
}

#[test]
fn a_deadline_is_no_period() {
    let rows = "新增城镇就业,14,9.46,2021年12月底\n";
    each(&[
        (
            &format!("2021年1-6月完成情况\n指标,目标,完成,截止时间\n{rows}"),
            JUNE,
        ),
        (&format!("指标,目标,1-6月完成,考核期\n{rows}"), JUNE),
        (
            &format!("指标,目标,完成,截止时间\n{rows}"),
            "maybe-deadline",
        ),
        (
            "指标,完成,截止时间\n新增城镇就业,14.6,2021年12月底\n",
            "urban-jobs 2021-12 14.6",
        ),
    ]);
}

#[test]
fn a_year_in_brackets_is_that_of_the_column() {
    each(&[
        (
            "2021年1-6月主要指标\n指标,完成（2020年）\n新增城镇就业,9.46\n",
            "period-contradiction",
        ),
        (
            "指标,1-6月（2020年）,1-6月（2021年）\n新增城镇就业,8.1,9.46\n",
            "urban-jobs 2020-06 8.1; urban-jobs 2021-06 9.46",
        ),
    ]);
}

#[test]
fn notes_of_what_is_in_a_figure_and_what_is_not() {
    let noted = |note: &str| format!("指标,期间,数值,备注\n新增高新技术企业,2021-06,210,{note}\n");
    let own = "new-high-tech-enterprises 2021-06 210";
    for note in [
        "含莱芜区、钢城区",
        "预计可完成全年目标",
        "低于全省平均水平，需加力",
        "已组织申报第二批，未计入",
        "单位：家",
    ] {
        each(&[(&noted(note), own)]);
    }
    let told = format!("{own}; kind-in-note");
    for note in [
        "含拟认定",
        "含在建",
        "公示中",
        "仅规上",
        "缺商河",
        "待省厅认定",
        "青岛市完成数",
        "取自2020年公报",
        "单位：万家",
    ] {
        each(&[(&noted(note), &told)]);
    }
    // money is spent on what is being built
    let investment = "指标,期间,数值,单位,备注\n固定资产投资,2021-06,12.3,%,含在建\n";
    let built = "指标,期间,数值,单位,备注\n市级重点项目年度投资,2021-06,1800,亿元,含在建\n";
    each(&[
        (investment, "fixed-asset-investment 2021-06 12.3"),
        (built, "key-project-investment 2021-06 1800"),
    ]);
}

#[test]
fn numbered_places_and_sums_of_some_districts_are_not_the_city() {
    let titled = |rows: &str| format!("2021年1-6月完成情况\n{rows}");
    each(&[
        (
            &titled("类别,指标,单位,完成\n一、全省,新增城镇就业,万人,61.5\n"),
            "other-places",
        ),
        (
            &titled(
                "类别,指标,单位,完成\n一、全市,新增城镇就业,万人,9.46\n二、历下区,新增城镇就业,万人,1.5\n",
            ),
            "urban-jobs 2021-06 9.46",
        ),
        (
            &titled("区县,新增城镇就业（万人）\n历下区,1.5\n市中区,1.6\n小计,3.1\n"),
            "other-places",
        ),
        (
            &titled("区县,新增城镇就业（万人）\n历下区,1.5\n市中区,1.6\n合计,3.1\n"),
            "urban-jobs 2021-06 3.1",
        ),
    ]);
}

#[test]
fn three_targets_pasted_as_actuals_and_eight_times_what_is_asked_for_are_told() {
    each(&[
        (
            "指标,1-6月\n新增城镇就业,14\n新增高新技术企业,400\n地区生产总值,8\n",
            "gdp 2021-06 8; urban-jobs 2021-06 14; new-high-tech-enterprises 2021-06 400; copied-figures",
        ),
        (
            "指标,1-6月\n新增城镇就业,14\n新增高新技术企业,210\n地区生产总值,8\n",
            "gdp 2021-06 8; urban-jobs 2021-06 14; new-high-tech-enterprises 2021-06 210",
        ),
        // all of them, and not those of this year
        (
            "指标,1-6月\n新增高新技术企业,3600\n",
            "new-high-tech-enterprises 2021-06 3600; suspicious-scale",
        ),
        (
            "指标,1-6月\n新增高新技术企业,900\n",
            "new-high-tech-enterprises 2021-06 900",
        ),
    ]);
}

#[test]
fn periods_in_headings_and_columns_beside_the_figures_are_held_against_theirs() {
    each(&[
        (
            "期间,新增城镇就业（万人）（1-5月）\n2021年1-6月,9.46\n",
            "period-contradiction",
        ),
        (
            "期间,新增城镇就业（万人）（1-6月）\n2021年1-6月,9.46\n",
            JUNE,
        ),
        (
            "2021年1-6月\n类别,指标,完成\n2020年,新增城镇就业,9.46\n",
            "period-contradiction",
        ),
        (
            "2021年1-6月\n年度,指标,完成时限,完成\n2021年,新增城镇就业,2021年12月,9.46\n",
            JUNE,
        ),
        (
            "2021年1-6月\n指标（人均）,完成\n新增城镇就业,9.46\n",
            "unknown-bracket",
        ),
        ("2021年1-6月\n指标（全称）,完成\n新增城镇就业,9.46\n", JUNE),
    ]);
}

#[test]
fn columns_are_held_against_those_beside_them() {
    let built = "key-project-investment 2021-06 1800";
    each(&[
        (
            "指标,累计,2021年1-6月\n市级重点项目年度投资,4800,1800\n",
            built,
        ),
        (
            "指标,1-6月,全年,占全年%\n新增高新技术企业,200,400,50\n",
            "year-not-over",
        ),
        (
            "月份,新增高新技术企业\n1-6月,200\n全年,400\n完成率,50\n",
            "year-not-over",
        ),
        (
            "指标,单位,年初数,期末数,本年增加\n新增高新技术企业,家,1500,1900,400\n",
            "missing-column",
        ),
        (
            "2021年1-6月\n指标,单位,年初数,期末数,本年增加\n新增高新技术企业,家,1500,1900,400\n",
            "conflicting-figures",
        ),
        (
            "指标,增速,2021年1-6月,增速,2020年1-6月\n地区生产总值,12.7,5432,-0.5,4700\n",
            "gdp 2020-06 -0.5; gdp 2021-06 12.7",
        ),
        (
            "指标,2016年,2021年,增长%\n地区生产总值,6100,11000,80.3\n",
            "gdp 2016-12 6100; gdp 2021-12 11000; suspicious-growth",
        ),
        (
            "指标,1-5月,本月,累计\n新增高新技术企业,155,35,190\n",
            "period-contradiction",
        ),
        (
            "指标,起始时间,截止时间,数值\n新增高新技术企业,2021-04-01,2021-06-30,110\n",
            "starts-elsewhere",
        ),
        (
            "指标,2020年预计,2021年\n新增高新技术企业,1157,400\n",
            "year-not-over",
        ),
        // growth of a forecast, of another place, over last month, over the month before
        (
            "指标,单位,1-6月,全年预计,增速\n地区生产总值,亿元,5432,11000,9.9\n",
            "unit-mismatch",
        ),
        (
            "指标,单位,1-6月,全省,增速\n地区生产总值,亿元,5432,38906,12.8\n",
            "unit-mismatch",
        ),
        (
            "指标,单位,2021年6月,2021年5月,增速\n地区生产总值,亿元,905,880,2.8\n",
            "unit-mismatch",
        ),
        (
            "指标,单位,2021年1-6月,2020年1-6月,增速\n地区生产总值,亿元,5432,4700,12.7\n",
            "gdp 2021-06 12.7",
        ),
        // a row of notes under the columns
        (
            "指标,1-5月,1-6月\n新增高新技术企业,150,210\n备注,,预计数\n",
            "new-high-tech-enterprises 2021-05 150; new-high-tech-enterprises 2021-06 210; footer-says",
        ),
    ]);
}

#[test]
fn days_on_which_rows_were_written_are_no_periods() {
    each(&[
        (
            "2021年1-6月\n指标,完成,日期\n新增城镇就业,9.46,2021-07-12\n",
            JUNE,
        ),
        ("2021年1-6月\n日期,新增城镇就业\n2021-07-12,9.46\n", JUNE),
        (
            "2021年1-6月\n指标,完成,日期\n新增城镇就业,9.46,2021年5月\n",
            "period-contradiction",
        ),
    ]);
}

#[test]
fn words_of_classes_offices_and_units_beside_figures_are_told() {
    let with = |heading: &str, cell: &str| {
        format!("指标,期间,{heading},数值\n新增城镇就业,2021年1-6月,{cell},9.46\n")
    };
    let kind = format!("{JUNE}; kind-in-note");
    for (heading, cell, expected) in [
        ("类别", "民生保障", JUNE),
        ("属性", "1-5月", "period-contradiction"),
        ("分类", "2020年", "period-contradiction"),
        ("领域", "千人", &kind),
        ("责任单位", "市人社局", JUNE),
        ("责任单位", "历下区人社局", &kind),
        ("责任单位", "历下区", &kind),
        ("部门", "泰安市人社局", &kind),
    ] {
        each(&[(&with(heading, cell), expected)]);
    }
    each(&[
        // one office of a district among those of the city answers for the city's figure
        (
            "指标,期间,责任单位,数值\n新增城镇就业,2021年1-6月,历下区,9.46\n新增高新技术企业,2021年1-6月,市科技局,210\n",
            "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
        ),
        (
            "指标,单位,2021年1-6月\n规模以上物流企业营业收入,百万元,60000\n市级重点项目年度投资,,90\n",
            "blank-unit",
        ),
        (
            "指标,单位,2021年1-6月\n新增高新技术企业,家,210\n新增城镇就业,,9.46\n",
            "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
        ),
    ]);
}

#[test]
fn years_that_nothing_but_older_columns_name_are_asked_for() {
    for file in [
        "指标,2019年全年,2020年目标,1-6月\n新增高新技术企业,900,1000,210\n",
        "指标,2019年1-6月,1-6月\n新增高新技术企业,190,210\n",
        "指标,1-6月,2020年全年预计\n新增高新技术企业,210,400\n",
        "指标,1-6月,完成时限\n新增高新技术企业,210,2020年12月底\n",
        "指标,期间,上报期,数值\n新增高新技术企业,1-6月,2020年,210\n",
    ] {
        each(&[(file, "period-contradiction")]);
    }
    each(&[
        (
            "指标,1-6月,完成时限\n新增高新技术企业,210,2021年12月底\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "指标,1-6月,2020年1-6月\n新增高新技术企业,210,190\n",
            "new-high-tech-enterprises 2020-06 190; new-high-tech-enterprises 2021-06 210",
        ),
        (
            "指标,起始时间,截至时间,数值\n新增高新技术企业,2019-01,2021-06,210\n",
            "starts-elsewhere",
        ),
        (
            "指标,1-6月,全年,完成全年计划\n新增高新技术企业,200,400,50\n",
            "year-not-over",
        ),
    ]);
}

#[test]
fn growth_behind_the_months_amount_is_the_months_in_a_crosstab_as_well() {
    for file in [
        "月份,社会消费品零售总额（当月）,同比\n5月,456,15.2\n6月,480,16.3\n",
        "月份,社会消费品零售总额,\n,本月,同比\n6月,480,16.3\n",
        "月份,社会消费品零售总额,,\n,累计,当月,同比\n6月,2400,480,16.3\n",
    ] {
        each(&[(file, "basis-mismatch")]);
    }
}

#[test]
fn rows_of_words_say_of_whom_and_what_figures_are() {
    let told = |code: &str| match code {
        "" => JUNE.to_owned(),
        // an error
        "section-says" => code.to_owned(),
        code => format!("{JUNE}; {code}"),
    };
    for (row, code) in [
        ("一、民营经济,,", "section-says"),
        ("二、储备库,,", "section-says"),
        ("二、女性,,", "unknown-section"),
        ("以下指标滞后一个月,,", "section-says"),
        ("一、就业创业,,", ""),
    ] {
        let file = format!("指标,单位,2021年1-6月\n{row}\n新增城镇就业,万人,9.46\n");
        each(&[(&file, &told(code))]);
    }
    for (row, code) in [
        ("填报单位：济南市历下区人社局,,", "footer-says"),
        ("资料来源：泰安市人社局,,", "footer-says"),
        ("数据来源：山东省统计局,,", ""),
        ("填报单位：济南市人社局,,", ""),
        ("（此件退回重报）,,", "section-says"),
        ("其中：1-6月累计,万人,9.2", "unknown-indicator"),
        ("#应为,万人,8.9", "unknown-indicator"),
        ("其中：技工院校,万人,1.2", ""),
    ] {
        let file = format!("指标,单位,2021年1-6月\n新增城镇就业,万人,9.46\n{row}\n");
        each(&[(&file, &told(code))]);
    }
}

#[test]
fn columns_that_contradict_each_other_and_stocks_are_told() {
    each(&[
        (
            "指标,单位,本月,2021年1-6月累计\n新增城镇就业,万人,9.46,1.6\n",
            "sum-differs",
        ),
        (
            "指标,单位,本月,2021年1-6月累计\n新增城镇就业,万人,1.6,9.46\n",
            JUNE,
        ),
        (
            "2021年\n指标,单位,6月末总数\n新增高新技术企业,家,2680\n",
            "missing-column",
        ),
        (
            "指标,期间（发布）,数值\n新增城镇就业,2021年6月,9.46\n",
            "unknown-bracket",
        ),
        (
            "2021年\n指标,单位,1-5月,1-6月\n新增城镇就业,万人,7.6,7.6\n新增高新技术企业,家,180,180\n市级重点项目年度投资,亿元,1500.4,1500.4\n",
            "urban-jobs 2021-05 7.6; urban-jobs 2021-06 7.6; key-project-investment 2021-05 1500.4; key-project-investment 2021-06 1500.4; new-high-tech-enterprises 2021-05 180; new-high-tech-enterprises 2021-06 180; copied-figures",
        ),
    ]);
}

#[test]
fn words_in_cells_and_names_that_say_another_figure_are_not_cut_off() {
    let row = |name: &str, unit: &str, cell: &str| {
        format!("指标,单位,2021年1-6月\n{name},{unit},{cell}\n")
    };
    for (name, unit, cell) in [
        ("新增高新技术企业", "家", "12月底前完成410家"),
        ("新增高新技术企业", "家", "1210家（其中当年90家）"),
        ("新增高新技术企业", "家", "410家（其中已完成90家）"),
        ("累计新增租赁房源", "万套", "上半年新增3万套"),
        ("开工建设公园", "个", "已建成60个"),
        ("农产品加工企业总数", "家", "1250"),
        ("新增规模以上物流企业营业收入", "亿元", "30"),
        ("新增混改项目", "个", "16"),
        ("上云企业（当年）", "万家", "1.2"),
        ("上云企业（中小企业）", "万家", "4.6"),
    ] {
        let file = row(name, unit, cell);
        let plan = built_in_plan().expect("the built-in plan");
        let found = comes_to(&plan, &file, &ReadOptions::default());
        assert!(!found.contains("2021-06"), "{file}: {found}");
    }
    each(&[
        (
            &row("新增高新技术企业", "家", "截至上月底，累计完成210家"),
            "new-high-tech-enterprises 2021-06 210; kind-in-note",
        ),
        (
            "指标,计量单位,2021年1-6月\n新增城镇就业,Mt CO2e,9.46\n",
            "unit-mismatch",
        ),
        (
            "指标,期间,数值\n新增城镇就业,31.12.2021,16.3\n新增城镇就业,30 June 2021,9.46\n",
            "urban-jobs 2021-06 9.46; urban-jobs 2021-12 16.3",
        ),
    ]);
}

#[test]
fn the_whole_city_is_another_place_in_a_plan_of_a_county() {
    let county = support::plan(
        "area = [\"安福县\", \"全县\"]",
        "[[target]]\nid = \"fai\"\nname = \"固定资产投资\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\nmeasure = \"growth\"\nunit = \"%\"\nat_least = 8\n",
    );
    for (file, expected) in [
        (
            "2021年1-9月全市主要指标\n指标,单位,完成\n固定资产投资,%,4.0\n",
            "title-place",
        ),
        (
            "地区,指标,期间,数值\n全市,固定资产投资,2021-09,4.0\n安福县,固定资产投资,2021-09,6.8\n",
            "fai 2021-09 6.8",
        ),
        (
            "2021年1-9月全县主要指标\n指标,单位,完成\n固定资产投资,%,6.8\n",
            "fai 2021-09 6.8",
        ),
    ] {
        assert_eq!(
            comes_to(&county, file, &ReadOptions::default()),
            expected,
            "{file}"
        );
    }
}

#[test]
fn times_and_shares_that_contradict_are_told() {
    each(&[
        (
            "2021年1-6月\n指标,单位,上半年,下半年\n新增高新技术企业,家,210,190\n",
            "period-contradiction",
        ),
        (
            "2021年1-6月\n指标,单位,6月增速\n规模以上工业增加值,%,8.6\n",
            "period-contradiction",
        ),
        (
            "2021年1-6月\n指标,单位,完成\n三、下半年,,\n新增城镇就业,万人,9.46\n",
            "section-says",
        ),
        (
            "2021年1-6月\n指标,单位,完成\n二、增速（%）,,\n新增城镇就业,万人,9.46\n",
            "amount-or-growth",
        ),
        (
            "指标,2021年1-6月\n新增高新技术企业,\"210家，完成年度计划的12.5%\"\n",
            "new-high-tech-enterprises 2021-06 210; row-contradicts",
        ),
        (
            "指标,2021年1-6月\n新增高新技术企业,\"210家，完成年度计划的52.5%\"\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月\n指标,单位,完成,完成率\n新增高新技术企业,家,210,35%\n",
            "new-high-tech-enterprises 2021-06 210; row-contradicts",
        ),
        // of what should be done by then
        (
            "2021年1-6月\n指标,单位,完成,完成率\n新增高新技术企业,家,210,105%\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月\n指标,单位,上月累计,本月累计\n新增高新技术企业,家,230,210\n",
            "falling-total",
        ),
        (
            "2021年1-6月\n指标,期间,完成\n新增高新技术企业,2021年1-6月,210\n新增高新技术企业,2021年1-7月,230\n",
            "period-contradiction",
        ),
        (
            "指标,一季度,二季度,三季度,四季度,累计\n新增高新技术企业,48,61,57,70,236\n",
            "new-high-tech-enterprises 2021-03 48; new-high-tech-enterprises 2021-06 109; new-high-tech-enterprises 2021-09 166; new-high-tech-enterprises 2021-12 236",
        ),
    ]);
}

#[test]
fn a_figure_in_two_columns_is_told_where_they_differ() {
    let below = |heading: &str, cell: &str| {
        format!("2021年1-6月\n指标,单位,累计,{heading}\n新增城镇就业,万人,9.46,{cell}\n")
    };
    for (heading, cell, expected) in [
        ("完成", "9.46", JUNE),
        ("完成情况", "正常推进", JUNE),
        ("实际完成", "9.2", "conflicting-figures"),
    ] {
        each(&[(&below(heading, cell), expected)]);
    }
    let told = format!("{JUNE}; kind-in-note");
    for cell in ["均为签约数", "未完成（待验收）"] {
        each(&[(&below("完成情况", cell), &told)]);
    }
}

#[test]
fn a_unit_of_other_things_behind_a_heading_is_told() {
    let below =
        |heading: &str| format!("2021年1-6月\n指标,单位,{heading}\n新增高新技术企业,家,300\n");
    each(&[
        (&below("累计（户次）"), "unit-contradiction"),
        (
            &below("累计（个）"),
            "new-high-tech-enterprises 2021-06 300",
        ),
        (
            &below("累计（亿元）"),
            "new-high-tech-enterprises 2021-06 300",
        ),
    ]);
}

#[test]
fn growth_of_single_months_side_by_side_is_told() {
    each(&[
        (
            "2021年\n指标,单位,4月增速,5月增速,6月增速\n社会消费品零售总额,%,9.1,8.7,8.2\n",
            "basis-mismatch",
        ),
        (
            "2021年6月\n指标,单位,同比,环比\n居民消费价格涨幅,%,1.6,-0.3\n",
            "basis-mismatch",
        ),
        (
            "2021年6月\n指标,单位,同比,环比,累计同比\n居民消费价格涨幅,%,1.6,-0.3,1.1\n",
            "cpi 2021-06 1.1",
        ),
        (
            "2021年\n指标,单位,6月同比增长%,1-6月同比增长%\n规模以上工业增加值,,9,12.5\n",
            "industrial-value-added 2021-06 12.5",
        ),
        (
            "2021年1-6月\n指标,名义增速（%）,实际增速（%）\n城镇居民人均可支配收入,9,7.4\n",
            "repeated-column",
        ),
    ]);
}

#[test]
fn numbers_of_one_row_are_held_against_each_other() {
    let row = |headings: &str, cells: &str| {
        format!("2021年\n指标,单位,{headings}\n开工建设公园,个,{cells}\n")
    };
    for (headings, cells, expected) in [
        ("1-6月,6月末累计", "63,60", "conflicting-figures"),
        ("1-6月,6月末累计", "63,63", "parks 2021-06 63"),
        ("6月,6月累计", "70,63", "conflicting-figures"),
        ("6月,6月累计", "12,63", "parks 2021-06 63"),
        ("1-5月,6月,1-6月", "51,12,56", "sum-differs"),
        (
            "1-5月,6月,1-6月",
            "51,12,63",
            "parks 2021-05 51; parks 2021-06 63",
        ),
        (
            "1-6月,上年同期,同比（%）",
            "63,60,15",
            "parks 2020-06 60; parks 2021-06 63; row-contradicts",
        ),
        (
            "1-6月,上年同期,同比（%）",
            "63,60,5",
            "parks 2020-06 60; parks 2021-06 63",
        ),
        ("1-6月,完成上半年目标（%）", "63,126", "parks 2021-06 63"),
        (
            "1-6月,完成率（%）",
            "63,85",
            "parks 2021-06 63; row-contradicts",
        ),
        ("1-6月,上月完成", "63,66", "falling-total"),
    ] {
        each(&[(&row(headings, cells), expected)]);
    }
}

#[test]
fn words_between_headings_and_figures_and_marks_left_empty_are_told() {
    each(&[
        (
            "指标,单位,2021年\n,,预期\n地区生产总值,%,8\n",
            "section-says",
        ),
        (
            "2021年1-6月\n指标,单位,数值\n全年,,\n新增高新技术企业,家,1368\n",
            "section-says",
        ),
        (
            "2021年1-6月\n指标,单位,数值\n新增高新技术企业,家,210\n注：全年数。\n",
            "new-high-tech-enterprises 2021-06 210; footer-says",
        ),
        (
            "2021年1-6月\n指标,单位,数值\n新增城镇就业,,9.2\n数据单位：千人\n",
            "urban-jobs 2021-06 9.2; footer-says",
        ),
        (
            "指标,期间,全年完成\n新增高新技术企业,2021年6月,1368\n",
            "period-contradiction",
        ),
        (
            "指标,口径,期间,数值\n新增城镇就业,当月,2021年1月,1.5\n新增城镇就业,,2021年2月,1.6\n",
            "blank-mark",
        ),
        // merged cells of a class
        (
            "类型,指标,期间,数值\n预期性,地区生产总值,2021年1-6月,12.7\n,新增城镇就业,2021年1-6月,9.46\n",
            "gdp 2021-06 12.7; urban-jobs 2021-06 9.46",
        ),
        (
            "状态,指标,期间,数值\n未审核,地区生产总值,2021年1-6月,12.7\n,新增城镇就业,2021年1-6月,9.46\n",
            "not-actual; blank-mark",
        ),
        (
            "指标,类型,期间,数值\n新增城镇就业,,2021年1-6月,9.46\n新增上市企业,预计,2021年1-6月,12\n地区生产总值,,2021年1-6月,12.7\n",
            "gdp 2021-06 12.7; urban-jobs 2021-06 9.46; not-actual",
        ),
        (
            "指标,期间,数值,单位\n一般公共预算收入,2021年1-6月,4.4,比年初%\n",
            "unit-mismatch",
        ),
        (
            "2021年1-6月\n指标,单位,今年新增\n上云企业,万家,0.6\n",
            "change-misplaced",
        ),
        (
            "2021年1-6月\n指标,同比增长（%）\n再生水利用率,5.2\n",
            "amount-or-growth",
        ),
        (
            "2021年1-6月\n指标,单位,完成\nPCT国际专利申请,家,190\n",
            "unit-mismatch",
        ),
        (
            "2021年1-6月\n指标,单位,完成\n新增高新技术企业,家,220\n其中：剔除重复,家,180\n",
            "new-high-tech-enterprises 2021-06 220; unknown-indicator",
        ),
        (
            "2021年1-6月\n指标,单位,完成\n新增高新技术企业,家,220\n填报日期：2021-06-05\n",
            "new-high-tech-enterprises 2021-06 220; footer-says",
        ),
    ]);
}

#[test]
fn bare_names_above_a_crosstab_are_growth_where_its_title_says_so() {
    each(&[
        (
            "2021年1-6月各区县主要指标增速\n单位：%\n区县,地区生产总值,固定资产投资\n全市,12.7,13.1\n历下区,11.9,10.2\n",
            "gdp 2021-06 12.7; fixed-asset-investment 2021-06 13.1",
        ),
        (
            "月份,地区生产总值（%）,固定资产投资\n2021年1-6月,12.7,13.1\n",
            "gdp 2021-06 12.7; unknown-column",
        ),
    ]);
}

#[test]
fn units_that_do_not_agree_are_told_wherever_they_stand() {
    each(&[
        (
            "指标,2021年1-6月累计（万元）\n市级重点项目年度投资,1850亿元\n",
            "unit-contradiction",
        ),
        (
            "指标,2021年1-6月累计（万元）\n市级重点项目年度投资（亿元）,1850\n",
            "unit-contradiction",
        ),
        (
            "指标,2021年1-6月累计（亿元）\n新增城镇就业（万人）,9.46\n",
            JUNE,
        ),
        (
            "指标,期间,数值\n市级重点项目年度投资,2021年1-6月,18 500 000万元\n",
            "key-project-investment 2021-06 1850",
        ),
    ]);
}

#[test]
fn words_around_numbers_and_marks_of_footnotes_are_read() {
    each(&[
        (
            "2021年1-6月\n指标,进展\n开工建设公园,\"累计开工建设公园63个，占年度任务的60%\"\n建设绿道,建成绿道61.5公里\n",
            "parks 2021-06 63; greenways 2021-06 61.5",
        ),
        (
            "2021年1-6月\n指标,进展\n新开公交线路,已新开6条\n",
            "new-bus-routes 2021-06 6",
        ),
        (
            "2021年1-6月\n指标,进展\n新增高新技术企业,培育210家\n",
            "unreadable-number",
        ),
        (
            "指标,2021年1-6月累计①\n新增高新技术企业,210\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "填报期间：2021年1-6月\n指标,单位,完成\n新增高新技术企业,家,210\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月\n重点任务,年度目标任务,1-6月完成情况\n新增高新技术企业,400家,210家\n",
            "new-high-tech-enterprises 2021-06 210",
        ),
    ]);
}

#[test]
fn a_month_alone_in_a_heading_with_what_was_done_in_it_is_the_month() {
    each(&[
        (
            "2021年\n指标,单位,6月份完成\n新增城镇就业,万人,1.62\n",
            "missing-month",
        ),
        (
            "2021年\n指标,单位,1月实绩,2月实绩\n新增城镇就业,万人,1.5,1.6\n",
            "urban-jobs 2021-01 1.5; urban-jobs 2021-02 3.1",
        ),
        (
            "指标,单位,6月,环比(%)\n新增城镇就业,万人,1.62,3.2\n",
            "missing-month",
        ),
        (
            "2021年\n指标,单位,6月,上月\n新增城镇就业,万人,1.62,1.5\n",
            "missing-month",
        ),
        // each may be so far
        (
            "2021年\n指标,单位,1月份,2月份\n新增城镇就业,万人,1.5,3.1\n",
            "urban-jobs 2021-01 1.5; urban-jobs 2021-02 3.1",
        ),
    ]);
}

#[test]
fn footnotes_and_notes_with_words_around_what_they_say_are_read() {
    let below =
        |note: &str| format!("指标,单位,2021年1-6月\n市级重点项目年度投资,亿元,1850\n{note}\n");
    let beside =
        |note: &str| format!("指标,期间,数值,备注\n新增城镇就业,2021年1-6月,9.46,{note}\n");
    let built = "key-project-investment 2021-06 1850";
    each(&[
        (
            &below("注：投资单位为万元"),
            &format!("{built}; footer-says"),
        ),
        (&below("注：金额单位为亿元"), built),
        (&below("①绝对额按现价计算，增速按不变价格计算。"), built),
        (&beside("按旧口径"), &format!("{JUNE}; kind-in-note")),
        (
            &beside("2019年以来三年累计"),
            &format!("{JUNE}; kind-in-note"),
        ),
        (
            &beside("该数未经统计局核实"),
            &format!("{JUNE}; kind-in-note"),
        ),
        (&beside("按可比口径"), JUNE),
    ]);
}

#[test]
fn marks_and_reviews_beside_figures_say_what_they_are() {
    let told = "new-high-tech-enterprises 2021-06 215; kind-in-note";
    let quiet = "new-high-tech-enterprises 2021-06 215";
    for (heading, cell, expected) in [
        ("预计", "√", told),
        ("暂估", "是", told),
        ("暂估", "否", quiet),
        ("快报", "√", quiet),
        ("是否最终数", "否", told),
        ("是否含莱芜", "否", told),
        ("已核实", "×", told),
        ("是否完成", "否", quiet),
        ("是否过半", "是", quiet),
        ("审核意见", "数据不实，退回", told),
        ("审核意见", "同意上报", quiet),
    ] {
        let file = format!("指标,单位,2021年1-6月完成,{heading}\n新增高新技术企业,家,215,{cell}\n");
        each(&[(&file, expected)]);
    }
}

#[test]
fn labels_above_a_table_are_of_its_figures_or_of_who_made_it() {
    let below = |label: &str| {
        format!("重点任务进展表,,\n{label},,\n指标,单位,2021年1-6月完成\n新增高新技术企业,家,215\n")
    };
    let read = "new-high-tech-enterprises 2021-06 215";
    for (label, expected) in [
        ("填报年度：2020年度", "period-contradiction"),
        ("填报时间：2020年", "period-contradiction"),
        ("填报时间：2021年7月", read),
        ("上报时间：2021年7月", read),
        ("填报期：2021年1-6月", read),
        ("单位：家、个", read),
        ("填报单位：济南高新区", "title-place"),
        ("填报单位：济南市科技局", read),
    ] {
        each(&[(&below(label), expected)]);
    }
    each(&[
        (
            "2021年1-6月主要指标（含莱芜）\n指标,单位,完成\n新增高新技术企业,家,215\n",
            read,
        ),
        (
            "2021年1-6月主要指标（不含莱芜）\n指标,单位,完成\n新增高新技术企业,家,215\n",
            "title-place",
        ),
        (
            "2021年上半年，全市主要指标\n指标,单位,完成\n新增高新技术企业,家,215\n",
            read,
        ),
        (
            "指标,单位,2025年目标,2021年1-6月完成\n新增高新技术企业,家,2000,215\n",
            read,
        ),
    ]);
}

#[test]
fn districts_are_held_against_the_whole_city() {
    let table = |rows: &str| format!("2021年1-6月\n区县,新增高新技术企业（家）\n{rows}\n");
    let told = |value: u32| format!("new-high-tech-enterprises 2021-06 {value}; place-sum");
    let quiet = |value: u32| format!("new-high-tech-enterprises 2021-06 {value}");
    for (rows, expected) in [
        ("全市,36\n历下区,20\n市中区,20\n槐荫区,23", told(36)),
        // zones count with their districts as well
        ("全市,60\n历下区,20\n市中区,20\n槐荫区,23", quiet(60)),
        ("历下区,60\n市中区,150\n合计,210", quiet(210)),
        ("历下区,60\n市中区,150\n合计,220", told(220)),
        // other rows may be parts too
        ("历下区,60\n市中区,150\n市级部门,10\n合计,220", quiet(220)),
        ("济南市,210\n青岛市,300\n烟台市,150", quiet(210)),
    ] {
        each(&[(&table(rows), &expected)]);
    }
}

#[test]
fn texts_beside_figures_are_held_against_them() {
    let beside = |heading: &str, text: &str| {
        format!("2021年1-6月\n任务,单位,累计完成,{heading}\n新增高新技术企业,家,262,{text}\n")
    };
    let quiet = "new-high-tech-enterprises 2021-06 262";
    let told = format!("{quiet}; kind-in-note");
    for (heading, text, expected) in [
        (
            "工作进展情况",
            "截至5月底已完成262家，6月数下月报送",
            told.as_str(),
        ),
        (
            "工作进展情况",
            "截至6月底，累计完成210家，占年度任务的52.5%",
            &told,
        ),
        ("工作进展情况", "截至6月底，累计完成262家", quiet),
        ("工作进展情况", "截至6月底，已完成立项", quiet),
        ("备注", "经核实为258家", &told),
        ("备注", "仅为6月份新增", &told),
        ("备注", "数据待更正", &told),
        ("数据来源", "山东省统计局全省月报", &told),
    ] {
        each(&[(&beside(heading, text), expected)]);
    }
    each(&[
        (
            "2021年1-6月\n指标,单位,累计\n新增高新技术企业,家,262\n填报说明,,以上均为预计数\n",
            &format!("{quiet}; footer-says"),
        ),
        (
            "2021年1-6月\n指标,单位,累计\n新增高新技术企业,家,262\n填报单位：济南高新区\n",
            &format!("{quiet}; footer-says"),
        ),
        (
            "2021年1-6月\n指标,单位,累计\n新增高新技术企业,家,262\n填报单位：济南市科技局\n",
            quiet,
        ),
        (
            "2021年1-6月\n指标,单位,基期,数值\n社会消费品零售总额增速,%,2019年同期,19.7\n",
            "retail-sales 2021-06 19.7; unknown-column",
        ),
        // the cells of the row have moved
        (
            "2021年6月\n指标,单位,1-6月累计,上年同期,同比±%\n新增城镇就业,万人,,9.46,8.73\n",
            "empty-figure",
        ),
        (
            "指标,期间,数值,备注\n新增城镇就业,2021年1-6月,,累计9.46万人\n新增上市企业,2021年1-6月,4,\n",
            "new-listed-companies 2021-06 4; figure-in-note",
        ),
        (
            "指标,期间,数值,备注\n新增城镇就业,2021年1-6月,,预计7月公布\n新增上市企业,2021年1-6月,4,\n",
            "new-listed-companies 2021-06 4",
        ),
    ]);
}

#[test]
fn words_behind_a_label_below_the_table_are_held_against_it() {
    let table = "2021年1-6月\n指标,单位,1-6月累计\n新增城镇就业,万人,9.46\n";
    let quiet = "urban-jobs 2021-06 9.46";
    let told = format!("{quiet}; footer-says");
    for (row, expected) in [
        ("数据性质,预计数,", &told[..]),
        ("审批意见,,退回", &told),
        ("领导意见：,就业应为9.1万人,", &told),
        ("审核意见,,不同意", &told),
        ("口径,1-5月,", &told),
        ("统计范围,不含莱芜,", &told),
        ("图例,黄色,预计数", &told),
        ("填报说明,口径见制度,", quiet),
        ("统计范围,全市,", quiet),
        ("制表日期,2021年7月5日,", quiet),
        // a row of figures, though its name ends as a label does
        ("农民工返乡情况说明,份,12", quiet),
    ] {
        each(&[(&format!("{table}{row}\n"), expected)]);
    }
}

#[test]
fn a_figure_is_held_against_the_sum_below_it() {
    let table = |rows: &str| format!("2021年1-6月\n指标,单位,1-6月\n{rows}\n");
    let figure = "new-high-tech-enterprises 2021-06 190";
    let told = format!("{figure}; part-of-sum");
    for (rows, expected) in [
        (
            "新增高新技术企业,家,190\n其他,家,25\n合计,家,215",
            &told[..],
        ),
        ("新增高新技术企业,家,190\n合计,家,215", &told),
        ("新增高新技术企业,家,190\n合计,家,190", figure),
        // rows of other things, which nobody adds up
        ("新增高新技术企业,家,190\n孵化器,个,25\n合计,,300", figure),
        (
            "新增高新技术企业,家,190\n新增上市企业,家,4\n合计,家,194",
            "new-listed-companies 2021-06 4; new-high-tech-enterprises 2021-06 190",
        ),
    ] {
        each(&[(&table(rows), expected)]);
    }
}

#[test]
fn a_second_table_of_targets_or_of_another_place_is_told() {
    let first = "2021年1-6月\n指标,单位,1-6月\n新增城镇就业,万人,9.46\n";
    for title in [
        "附表：2021年1-6月目标任务",
        "附表：目标任务",
        "2021年1-6月目标任务",
        "2021年1-6月历下区任务",
        "2021年6月高新区任务",
    ] {
        each(&[(
            &format!("{first}{title},,\n建设绿道,公里,20\n"),
            "section-says",
        )]);
    }
    each(&[(
        &format!("{first}（二）同比增长,,\n新增高新技术企业,家,210\n"),
        "amount-or-growth",
    )]);
    // the heading of a section, and no plan
    each(&[(
        &format!("{first}二、民生重点任务,,\n新增高新技术企业,家,210\n"),
        "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 210",
    )]);
    for title in ["2021年6月任务分配表", "2021年1-6月目标责任书"] {
        each(&[(
            &format!("{title}\n指标,单位,1-6月\n新增城镇就业,万人,9.46\n"),
            "plan-not-actual",
        )]);
    }
}

#[test]
fn texts_that_give_a_later_time_than_the_figures_are_told() {
    let table = |note: &str, footer: &str| {
        format!("指标,单位,1-6月,备注\n新增城镇就业,万人,9.46,{note}\n{footer}\n")
    };
    for footer in [
        "注：就业为1-7月数",
        "注：数据截至7月15日",
        "注：就业为8月数",
    ] {
        each(&[(&table("", footer), "urban-jobs 2021-06 9.46; footer-says")]);
    }
    for note in [
        "7月15日数据",
        "累计至7月",
        "上半年数未出，填报5月末累计",
        "按去年同期填",
        "含往年",
        "更正后为9.1万人",
    ] {
        each(&[(&table(note, ""), "urban-jobs 2021-06 9.46; kind-in-note")]);
    }
    // when it is due, or was sent
    for note in ["7月底前全部办结", "2021年7月5日报送"] {
        each(&[(&table(note, ""), "urban-jobs 2021-06 9.46")]);
    }
}

#[test]
fn words_behind_who_answers_for_a_figure_or_gives_it_are_told() {
    let table = |heading: &str, cell: &str| {
        format!("2021年1-6月\n指标,单位,完成,{heading}\n新增城镇就业,万人,9.46,{cell}\n")
    };
    let quiet = "urban-jobs 2021-06 9.46";
    let told = format!("{quiet}; kind-in-note");
    for heading in ["责任单位", "牵头单位", "责任人", "数据来源"] {
        for cell in [
            "市人社局（1-5月）",
            "市人社局（预计数）",
            "市人社局，未审核",
            "市人社局（仅市级）",
            "市人社局 截至6月20日",
        ] {
            each(&[(&table(heading, cell), &told)]);
        }
        for cell in ["市人社局（市就业中心）", "市人社局、市统计局", "王丽"] {
            each(&[(&table(heading, cell), quiet)]);
        }
    }
    for cell in ["去年年报", "全省通报"] {
        each(&[(&table("来源", cell), &told)]);
    }
    // in a text on how a task goes, what speaks of data
    for (text, expected) in [
        ("统计数据尚未反馈，暂按计划数填报", &told[..]),
        ("目前仅统计到5月底", &told),
        ("不实，核减0.7万人", &told),
        ("招聘会场次不足，进度偏慢", quiet),
    ] {
        each(&[(&table("存在问题", text), expected)]);
    }
}

#[test]
fn a_frequency_beside_words_for_running_totals_is_the_time_that_is_counted() {
    let table = |other: &str| {
        format!(
            "指标,期间,数值,单位,频度\n新增高新技术企业,2021年1-6月,215,家,{other}\n新增城镇就业,2021年6月,1.86,万人,月度\n"
        )
    };
    each(&[
        (&table("年初累计"), "missing-month"),
        (
            &table("月度"),
            "urban-jobs 2021-06 1.86; new-high-tech-enterprises 2021-06 215",
        ),
    ]);
}

#[test]
fn two_months_that_can_hardly_be_running_totals_are_told() {
    each(&[
        (
            "2021年\n指标,单位,5月,6月\n欧亚班列开行,列,55,60\n",
            "flat-total",
        ),
        (
            "指标,单位,期间,数值\n新增城镇就业,万人,2021年5月,1.7\n新增城镇就业,万人,2021年6月,1.86\n",
            "flat-total",
        ),
        // a slow month of what is on its way
        (
            "指标,单位,5月,6月\n新增城镇就业,万人,9.1,9.46\n",
            "urban-jobs 2021-05 9.1; urban-jobs 2021-06 9.46",
        ),
        // far behind, but growing as running totals do
        (
            "指标,单位,5月,6月\n新增城镇就业,万人,1.5,1.86\n",
            "urban-jobs 2021-05 1.5; urban-jobs 2021-06 1.86",
        ),
    ]);
}

#[test]
fn boxes_flags_footnotes_and_parts_say_what_figures_are() {
    let quiet = "new-high-tech-enterprises 2021-06 215";
    let row = "新增高新技术企业,家,215";
    for (table, expected) in [
        (
            format!("2021年6月 □累计 ☑当月\n指标,单位,完成\n{row}\n"),
            "missing-month",
        ),
        (
            format!("2021年6月 ☑累计 □当月\n指标,单位,完成\n{row}\n"),
            quiet,
        ),
        (
            format!("查询条件：地区=莱芜区；时间=2021年6月\n指标,单位,完成\n{row}\n"),
            "title-place",
        ),
        (
            format!("2021年1-6月\n指标,单位,完成,DEL_FLAG\n{row},Y\n"),
            "new-high-tech-enterprises 2021-06 215; kind-in-note",
        ),
        (
            format!("2021年1-6月\n指标,单位,完成,DEL_FLAG\n{row},N\n"),
            quiet,
        ),
        (
            "2021年1-6月\n指标,单位,完成\n新增高新技术企业,家,215①\n①不含莱芜区,,\n".to_owned(),
            "new-high-tech-enterprises 2021-06 215; footer-says",
        ),
        (
            format!("2021年1-6月\n指标,单位,完成\n{row}\n其中：重复统计,家,12\n"),
            "new-high-tech-enterprises 2021-06 215; unknown-indicator",
        ),
        (
            format!("2021年1-6月\n指标,单位,填报数,核减数\n{row},10\n"),
            "new-high-tech-enterprises 2021-06 215; unknown-column",
        ),
        (
            format!(
                "2021年1-6月\n指标,单位,完成\n{row}\n表2 2021年下半年安排,,\n建设绿道,公里,20\n"
            ),
            "section-says",
        ),
        (
            format!("2021年1-6月\n指标,单位,完成\n2.在谈在跟,,\n{row}\n"),
            "section-says",
        ),
    ] {
        each(&[(&table, expected)]);
    }
}

#[test]
fn texts_that_give_another_number_unit_or_basis_than_the_figure_are_told() {
    let beside = |heading: &str, text: &str| {
        format!("2021年1-6月\n指标,单位,完成,{heading}\n新增城镇就业,万人,9.46,\"{text}\"\n")
    };
    let quiet = "urban-jobs 2021-06 9.46";
    let told = format!("{quiet}; kind-in-note");
    for (heading, text, expected) in [
        ("进展", "任务数14万人，已完成8.1万人", told.as_str()),
        ("进展", "任务数14万人，已完成9.46万人", quiet),
        ("进展", "已举办招聘会120场", quiet),
        ("备注", "力争完成", &told),
        ("备注", "按美元计价", &told),
    ] {
        each(&[(&beside(heading, text), expected)]);
    }
    let below = |row: &str| format!("指标,期间,数值\n新增城镇就业,2021-06,9.46\n{row}\n");
    each(&[
        (
            &below("（就业人数以千人计）,,"),
            "urban-jobs 2021-06 9.46; footer-says",
        ),
        (
            &below("″,2021-06,9.5"),
            "urban-jobs 2021-06 9.46; unknown-indicator",
        ),
    ]);
}

#[test]
fn codes_of_places_are_left_alone_beside_their_names() {
    let figure = "urban-jobs 2021-06 9.46";
    each(&[
        (
            "指标,期间,数值,单位,行政区划代码\n新增城镇就业,2021年1-6月,9.46,万人,370102\n",
            &format!("{figure}; unknown-column"),
        ),
        (
            "地区代码,地区名称,指标,期间,数值,单位\n370100,济南市,新增城镇就业,2021年1-6月,9.46,万人\n",
            figure,
        ),
    ]);
}

#[test]
fn rows_of_what_is_asked_and_texts_on_how_a_figure_came_about_are_told() {
    // 年度任务 is no actual, wherever it stands
    for heading in ["项目", "类别", "数据类型"] {
        each(&[(
            &format!(
                "指标,{heading},期间,数值,单位\n新增城镇就业,年度任务,2021年,14,万人\n新增城镇就业,累计完成,2021年1-6月,8.6,万人\n"
            ),
            "urban-jobs 2021-06 8.6; not-actual",
        )]);
    }
    let table = |heading: &str, text: &str| {
        format!(
            "2021年1-6月\n指标,单位,完成,{heading}\n新增城镇就业,万人,9.46,\"{text}\"\n新增高新技术企业,家,215,终核\n"
        )
    };
    let both = "urban-jobs 2021-06 9.46; new-high-tech-enterprises 2021-06 215";
    let told = format!("{both}; kind-in-note");
    for (heading, text, expected) in [
        ("数据状态", "暂缺，按进度估", told.as_str()),
        ("数据状态", "终核", both),
        ("备注", "更正：更新为9.1万人", &told),
        ("备注", "填报时误乘10", &told),
        ("备注", "按合同额", &told),
        ("备注", "截至7月5日", &told),
        ("备注", "截至6月30日", both),
    ] {
        each(&[(&table(heading, text), expected)]);
    }
}
