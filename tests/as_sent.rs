//! Files as offices send them, in the forms that people give them: what each comes to, or what is told of it.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;

use crate::support::{self, comes_to};

/// Files and what each comes to.
fn each(cases: &[(&str, &str)]) {
    let plan = built_in_plan().expect("the built-in plan");
    for (file, expected) in cases {
        let found = comes_to(&plan, file, &ReadOptions::default());
        assert_eq!(found, *expected, "{file}");
    }
}

const JUNE: &str = "urban-jobs 2021-06 9.46";

#[test]
fn a_name_stands_once_above_the_periods_of_its_rows() {
    each(&[
        (
            "指标,单位,期间,数值\n新增城镇就业,万人,2021-01,1.2\n,,1-2月,2.6\n新增高新技术企业,家,1-2月,80\n",
            "urban-jobs 2021-01 1.2; urban-jobs 2021-02 2.6; new-high-tech-enterprises 2021-02 80",
        ),
        // another unit than the one that a figure without any has
        (
            "指标,单位,期间,数值\n新增城镇就业,人,2021-01,12000\n,,1-2月,26000\n",
            "empty-indicator",
        ),
        // the same period twice: a part, or a sum
        (
            "指标,期间,数值\n新增城镇就业,1-2月,1.2\n,1-2月,2.6\n",
            "empty-indicator",
        ),
    ]);
}

#[test]
fn a_task_may_have_its_goal_in_its_name() {
    for name in [
        "新增城镇就业14万人",
        "新增城镇就业力争达到14万人及以上",
        "新增城镇就业14万人以上",
        "新增城镇就业（14万人）",
    ] {
        each(&[(&format!("指标,单位,1-6月\n{name},万人,9.46\n"), JUNE)]);
    }
    each(&[
        (
            "指标,1-6月\n地区生产总值增长8%以上,12.7\n",
            "gdp 2021-06 12.7",
        ),
        ("指标,1-6月\n新增城镇就业15万人,9.46\n", "unknown-indicator"),
        ("指标,1-6月\n新增城镇就业（市人社局）,9.46\n", JUNE),
        (
            "指标,1-6月\n新增城镇就业（历下区人社局）,9.46\n",
            "unknown-indicator",
        ),
        ("指标,1-6月\n新增城镇就业（1-6月）,9.46\n", JUNE),
        (
            "指标,1-6月\n新增城镇就业（1-5月）,9.46\n",
            "period-contradiction",
        ),
    ]);
}

#[test]
fn months_alone_are_proved_by_what_they_add_up_to() {
    each(&[
        (
            "指标,1-5月,6月,1-6月\n新增城镇就业,7.8,1.66,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,期间,数值\n新增城镇就业,1-5月,7.8\n新增城镇就业,6月,1.66\n新增城镇就业,1-6月,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,1-5月,6月,累计\n新增城镇就业,7.8,1.66,9.46\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,一季度,二季度,合计\n新增城镇就业,4.3,5.16,9.46\n",
            "urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,一季度,二季度,累计\n新增城镇就业,4.3,5.16,9.46\n",
            "urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
    ]);
}

#[test]
fn sums_of_quarters_stand_among_months() {
    each(&[(
        "月份,新增城镇就业（万人）\n1月,1.2\n2月,1.4\n3月,1.7\n一季度小计,4.3\n4月,1.7\n",
        "urban-jobs 2021-01 1.2; urban-jobs 2021-02 2.6; urban-jobs 2021-03 4.3; urban-jobs 2021-04 6",
    )]);
}

#[test]
fn sums_stand_beside_months_and_quarters() {
    const TRACKED: &str = "指标,单位,1月,2月,3月,一季度,4月,5月,6月,二季度,上半年\n";
    const AFTER_MARCH: &str = "指标,单位,一季度,4月,5月,6月,上半年\n";
    let newest = |row: &str, header: &str, expected: &str| {
        let plan = built_in_plan().expect("the built-in plan");
        let file = format!("{header}{row}\n");
        let found = comes_to(&plan, &file, &ReadOptions::default());
        let last = found.rsplit("; ").next().unwrap_or_default();
        assert_eq!(last, expected, "{file}");
    };
    // of a total they say whether months stand alone
    newest(
        "新增城镇就业,万人,1,1,1.5,3.5,1.5,1.7,1.8,5,8.5",
        TRACKED,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,1,1,1.5,3.5,1.5,,,,",
        TRACKED,
        "urban-jobs 2021-04 5",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,8.5",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,3.5,5,6.7,8.5,8.5",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.5",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,8.6",
        AFTER_MARCH,
        "urban-jobs 2021-06 8.6",
    );
    newest(
        "新增城镇就业,万人,3.5,1.5,1.7,1.8,9.5",
        AFTER_MARCH,
        "sum-column",
    );
    newest(
        "新增城镇就业,万人,3.5,5,4.2,2.3,15",
        "指标,单位,一季度,二季度,三季度,四季度,全年\n",
        "urban-jobs 2021-12 15",
    );
    // a spreadsheet adds up rates as well
    newest(
        "地区生产总值,%,6.1,6.2,6.9,19.2",
        "指标,单位,1月,2月,3月,合计\n",
        "gdp 2021-03 6.9",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,19.2",
        "指标,单位,1月,2月,3月,1-3月\n",
        "sum-column",
    );
    newest(
        "地区生产总值,%,15,16,17,,,,,,,,,,8",
        "指标,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月,全年\n",
        "year-not-over",
    );
    // growth of all months is none of the last one's
    newest(
        "地区生产总值,%,15,21,20,18.9,9,9,10,9.4,12.5",
        TRACKED,
        "gdp 2021-06 12.5",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,6.4",
        "指标,单位,1月,2月,3月,1-3月\n",
        "gdp 2021-03 6.4",
    );
    newest(
        "地区生产总值,%,6.1,6.2,6.9,6.4",
        "指标,单位,1月,2月,3月,合计\n",
        "gdp 2021-03 6.4",
    );
    newest(
        "地区生产总值,%,18.9,13,10,8.2,8.2",
        "指标,单位,一季度,二季度,三季度,四季度,全年\n",
        "gdp 2021-12 8.2",
    );
}

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
fn last_years_rows_may_be_noted_as_such() {
    let header = "指标,期间,数值,单位,备注\n";
    each(&[
        (
            &format!("{header}地区生产总值,2020年6月,0.7,%,上年同期\n"),
            "gdp 2020-06 0.7",
        ),
        (
            &format!("{header}新增城镇就业,2021年6月,9.46,万人,上年同期\n"),
            &format!("{JUNE}; kind-in-note"),
        ),
    ]);
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
fn money_spent_is_no_length() {
    each(&[
        (
            "指标,单位,2021年1-6月完成投资（万元）\n建设绿道,公里,130\n",
            "unit-contradiction",
        ),
        (
            "2021年1-6月重点任务,,,\n任务,单位,累计完成投资（万元）,完成情况\n建设绿道,公里,130,60\n",
            "unit-contradiction",
        ),
    ]);
}

#[test]
fn tables_may_have_indicators_as_columns() {
    let both = format!("gdp 2021-06 12.5; {JUNE}");
    for header in [
        "指标,地区生产总值增速,新增城镇就业\n单位,%,万人\n",
        "项目,地区生产总值增速,新增城镇就业\n单位,%,万人\n全年目标,8,14\n",
        "月份,地区生产总值增速,新增城镇就业\n计量单位,%,万人\n",
        "指标,地区生产总值增速（%）,新增城镇就业（万人）\n",
    ] {
        each(&[(&format!("{header}1-6月,12.5,9.46\n"), &both)]);
    }
    each(&[(
        "月份,新增城镇就业,,\n,本月,累计,同比（%）\n1-6月,1.62,9.46,3\n",
        JUNE,
    )]);
}

#[test]
fn the_citys_row_may_be_a_sum_of_districts() {
    for city in [
        "济南市合计",
        "全市（含功能区）",
        "全市*",
        "济 南",
        "汇总",
        "合计（全市）",
    ] {
        each(&[(
            &format!("2021年1-6月\n区县,新增城镇就业（万人）\n{city},9.46\n历下区,1.46\n"),
            JUNE,
        )]);
    }
    each(&[(
        "2021年1-6月\n区县,新增城镇就业（万人）\n全市（不含莱芜）,9.46\n历下区,1.46\n",
        "other-places",
    )]);
}

#[test]
fn a_running_total_beside_that_of_the_year_is_of_the_project() {
    each(&[
        (
            "项目,累计完成投资（亿元）,本年完成投资（亿元）,期间\n市级重点项目年度投资,5200,1820,2021年1-6月\n",
            "key-project-investment 2021-06 1820",
        ),
        (
            "项目,期间,当年,累计\n市级重点项目年度投资,2021年1-6月,1820,5200\n",
            "key-project-investment 2021-06 1820",
        ),
        (
            "项目,期间,本年累计\n市级重点项目年度投资,2021年1-6月,1820\n",
            "key-project-investment 2021-06 1820",
        ),
    ]);
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
fn columns_on_how_works_go_leave_their_rows_as_they_are() {
    for column in [
        "进展情况,未开工",
        "进展情况,待开工",
        "预警,异常",
        "是否需协调,不用",
        "类别,计划项目",
    ] {
        let (heading, said) = column.split_once(',').expect("two words");
        each(&[(
            &format!("指标,1-6月,{heading}\n新增城镇就业,9.46,{said}\n新增高新技术企业,60,\n"),
            &format!("{JUNE}; new-high-tech-enterprises 2021-06 60"),
        )]);
    }
}

#[test]
fn figures_stand_in_sentences() {
    each(&[
        (
            "指标,1-6月完成情况\n新增城镇就业,9.46万人（完成年度目标的67.6%）\n",
            JUNE,
        ),
        (
            "指标,1-6月完成情况\n新增城镇就业,\"已完成9.46万人，同比增长8%\"\n",
            JUNE,
        ),
        (
            "指标,1-6月完成情况\n社会消费品零售总额,\"2200亿元，同比增长15.8%\"\n",
            "retail-sales 2021-06 15.8",
        ),
        (
            "指标,1-6月完成情况\n新增城镇就业,9.46万人（预计）\n",
            "unit-mismatch",
        ),
    ]);
}

#[test]
fn headers_of_two_rows_may_have_years_below_months() {
    each(&[
        (
            "指标,单位,1-6月,,\n,,2021年,2020年,增长%\n一般公共预算收入,亿元,562.1,473.2,18.8\n",
            "budget-revenue 2021-06 18.8",
        ),
        (
            "指标,一季度,一季度,上半年,上半年\n,2020年,2021年,2020年,2021年\n新增城镇就业,4,4.3,8.7,9.46\n",
            "urban-jobs 2020-03 4; urban-jobs 2020-06 8.7; urban-jobs 2021-03 4.3; urban-jobs 2021-06 9.46",
        ),
        // what stands beside a heading of both rows is said of the columns
        (
            "指标,单位,预算,预算\n指标,单位,1-6月,全年\n新增城镇就业,万人,9.4,14\n",
            "missing-column",
        ),
        (
            "2021年1-6月重点指标\n指标,单位,2021年目标,2021年完成,完成率%\n新增城镇就业,万人,14,9.46,67.6\n",
            JUNE,
        ),
        (
            "2021年1-6月重点指标\n指标,单位,2021年\n新增城镇就业,万人,14\n",
            "period-contradiction",
        ),
        ("2021年1-6月填报\n指标,数值\n新增城镇就业,9.46\n", JUNE),
    ]);
}

#[test]
fn growth_beside_amounts_of_months_is_of_the_months() {
    each(&[
        (
            "月份,一般公共预算收入（亿元）,同比增长（%）\n1月,120,10\n2月,60.2,16.1\n3月,109.9,18\n",
            "basis-mismatch",
        ),
        (
            "月份,一般公共预算收入（亿元）,同比增长（%）\n1月,120,10\n2月,180,16.1\n",
            "budget-revenue 2021-01 10; budget-revenue 2021-02 16.1",
        ),
    ]);
}

#[test]
fn rows_and_columns_of_other_figures_are_passed_over() {
    each(&[
        (
            "月份,新增城镇就业（万人）\n1-5月,7.8\n1-6月,9.46\n全年目标,14\n去年同期,8.73\n",
            "urban-jobs 2021-05 7.8; urban-jobs 2021-06 9.46",
        ),
        (
            "指标,单位,1-6月,市本级,其中：市属,其中：区县\n一般公共预算收入,%,16.2,14,13,12\n",
            "budget-revenue 2021-06 16.2",
        ),
        (
            "年份,月份,指标,单位,口径,数值\n2021,6,一般公共预算收入,亿元,绝对数,560.4\n2021,6,一般公共预算收入,%,同比增速,16.2\n",
            "budget-revenue 2021-06 16.2",
        ),
        (
            "2021年1-6月\n单位,新增城镇就业（万人）\n全市,9.46\n历下区,1.46\n",
            JUNE,
        ),
        ("指标,年份,数值\n新增城镇就业,2021年1-6月,9.46\n", JUNE),
        (
            "指标,期间,数值\n新增城镇就业,2021年1月1日-6月30日,9.46\n",
            JUNE,
        ),
    ]);
}

#[test]
fn a_title_may_name_the_indicator_of_a_table_by_district_or_quarter() {
    each(&[
        (
            "2021年1-6月各区县新建5G基站情况\n区县,任务数（个）,完成数（个）,完成率\n全市,10000,6200,62%\n历下区,1000,700,70%\n",
            "new-5g-base-stations 2021-06 0.62",
        ),
        (
            "2021年新增高新技术企业（家）\n季度,当季,累计\n一季度,100,100\n二季度,110,210\n",
            "new-high-tech-enterprises 2021-03 100; new-high-tech-enterprises 2021-06 210",
        ),
        (
            "2021年1-6月各区县GDP增速（%）\n区县,增速\n全市,12.7\n历下区,11.7\n",
            "gdp 2021-06 12.7",
        ),
        // two of them
        (
            "2021年1-6月新建5G基站和新增高新技术企业\n区县,完成数\n全市,100\n",
            "missing-column",
        ),
    ]);
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
fn a_period_in_the_name_is_of_the_figure() {
    for name in [
        "新增城镇就业（6月）",
        "新增城镇就业（二季度）",
        "新增城镇就业（1-5月）",
    ] {
        let file = format!("2021年1-6月完成情况\n指标,单位,完成\n{name},万人,1.7\n");
        each(&[(&file, "period-contradiction")]);
    }
}

#[test]
fn what_offices_write_in_headings_periods_and_cells_is_read() {
    for heading in ["核心指标", "指标名", "我局牵头指标", "目标名称", "KPI"] {
        each(&[(
            &format!("{heading},单位,1-6月完成\n新增城镇就业,万人,9.46\n"),
            JUNE,
        )]);
    }
    for heading in [
        "上报数",
        "填报值",
        "统计数据",
        "报告期完成",
        "年内累计",
        "目前进展",
        "Current value",
    ] {
        let file = format!("2021年1-6月指标\n指标,年度目标,{heading}\n新增城镇就业,14,9.46\n");
        each(&[(&file, JUNE)]);
    }
    for period in ["2021年半年", "6月30日", "今年以来至6月底", "2021M06"] {
        each(&[(
            &format!("指标,期间,数值\n新增城镇就业,{period},9.46\n"),
            JUNE,
        )]);
    }
    for cell in ["累计9.46万人", "共9.46万人。", "累计新增9.46", "94600名"] {
        each(&[(&format!("指标,2021-06\n新增城镇就业,{cell}\n"), JUNE)]);
    }
    // what says how often, of whom or how it goes says nothing of what is counted
    for (heading, cell) in [
        ("频率", "月度"),
        ("口径", "全市"),
        ("状态", "未完成"),
        ("区域", "全域"),
        ("统计周期", "月度"),
    ] {
        each(&[(
            &format!("指标,期间,数值,{heading}\n新增城镇就业,2021-06,9.46,{cell}\n"),
            JUNE,
        )]);
    }
    each(&[(
        "数据截至：2021年6月30日\n指标,单位,完成\n新增城镇就业,万人,9.46\n",
        JUNE,
    )]);
}

#[test]
fn columns_of_districts_dates_and_periods_without_figures() {
    each(&[
        (
            "指标,单位,1-6月,其中：历下区,其中：市中区\n新增城镇就业,万人,9.46,1.5,1.4\n",
            JUNE,
        ),
        ("日期,城镇新增就业\n2021年6月,9.46\n", JUNE),
        (
            "日期,期间,指标,数值\n2021-07-12,1-6月,新增城镇就业,9.46\n",
            JUNE,
        ),
        // 1-6月 stands above the numbers of rows
        (
            "1-6月,指标,单位,2021年\n,新增城镇就业,万人,9.46\n",
            "year-not-over",
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
fn what_departments_write_around_their_tables_is_read() {
    let rows = "指标,单位,完成\n新增城镇就业,万人,9.46\n";
    for title in [
        "全市就业情况\n调度日期：2021年6月30日",
        "2021年5G建设和就业进展（6月）",
        "Progress report as of 30 June 2021",
    ] {
        each(&[(&format!("{title}\n{rows}"), JUNE)]);
    }
    // a day of issue says no month
    let issued = "Jinan Bureau of Statistics 30 June 2021";
    each(&[
        (&format!("{issued}\n{rows}"), "missing-column"),
        (
            "2021年重点工作完成情况\n（截至2021年12月31日）\n指标,单位,完成\n新增城镇就业,万人,16.3\n",
            "urban-jobs 2021-12 16.3",
        ),
        (
            "指标,单位,1-6月\n新增城镇就业,万人,9.46\n市人社局  2021年7月,,\n",
            JUNE,
        ),
        (
            "2021年6月\n指标,单位,目标,当前进展,推进情况\n新增城镇就业,万人,14,9.46,正在推进\n",
            JUNE,
        ),
        // the amount is no growth
        (
            "Indicator,Unit,Jan-Jun 2021,Year-on-year growth (%)\nGDP,100 million yuan,5443.1,12.7\n",
            "gdp 2021-06 12.7",
        ),
    ]);
}

#[test]
fn weak_headings_are_of_figures_where_there_is_no_other() {
    let titled = |rows: &str| format!("2021年1-6月\n{rows}");
    each(&[
        (&titled("指标,总数\n新增城镇就业,9.46\n"), JUNE),
        (&titled("主要任务,现状\n新增城镇就业,9.46\n"), JUNE),
        (
            &titled("指标,总数,完成数\n新增城镇就业,14,9.46\n"),
            &format!("{JUNE}; unknown-column"),
        ),
        (
            &titled("工作任务,现状,目标,完成\n新增城镇就业,正在推进,14,9.46\n"),
            JUNE,
        ),
        (
            &titled("项目名称,建设内容,完成\n新增城镇就业,稳岗,9.46\n"),
            JUNE,
        ),
    ]);
}

#[test]
fn a_title_up_to_december_is_of_the_year_and_a_deadline_in_it_is_not() {
    let below = |title: &str| format!("{title}\n指标,完成\n新增城镇就业,16.3\n");
    for title in [
        "2021年重点工作完成情况（截至2021年12月31日）",
        "2021年重点工作完成情况\n截至2021年底",
    ] {
        each(&[(&below(title), "urban-jobs 2021-12 16.3")]);
    }
    for title in [
        "2021年重点工作完成情况（截至目前，年底前完成）",
        "2021年重点工作完成情况（截至2021年12月15日）",
    ] {
        each(&[(&below(title), "missing-column")]);
    }
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
fn names_of_indicators_may_stand_under_any_heading() {
    let expected = "new-high-tech-enterprises 2021-06 210";
    for heading in ["类别", "预期目标", "", "其中"] {
        let file = format!("{heading},2021年1-6月完成\n新增高新技术企业,210\n");
        each(&[(&file, expected)]);
    }
    // a name is no heading
    each(&[(
        "新增城镇就业,2021-06,9.46\n新增高新技术企业,2021-06,210\n",
        "missing-column; unreadable-period",
    )]);
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
fn names_are_read_with_what_is_measured_and_with_the_work_before_them() {
    for (name, unit, id) in [
        ("引进品牌首店", "个", "brand-first-stores"),
        ("打造幸福河湖", "条", "happy-rivers-lakes"),
        ("新建、改扩建中小学校、幼儿园", "所", "schools"),
        ("新建农村幸福院数", "处", "rural-happiness-homes"),
        ("新增上市企业家数", "家", "new-listed-companies"),
        ("老旧小区绿化提升面积", "万平方米", "old-community-greening"),
        ("建设绿道里程", "公里", "greenways"),
        ("1、新培育农民合作社示范社；", "家", "model-cooperatives"),
        ("地区生产总值 Gross regional product", "%", "gdp"),
    ] {
        let file = format!("指标,单位,2021年1-6月\n{name},{unit},9\n");
        each(&[(&file, &format!("{id} 2021-06 9"))]);
    }
    // what is measured does not fit, or the work is another one
    for name in [
        "建设绿道面积",
        "新增上市企业面积",
        "储备品牌首店",
        "新增上云企业",
        "民营经济占比",
    ] {
        let file = format!("指标,单位,2021年1-6月\n{name},,9\n");
        let plan = built_in_plan().expect("the built-in plan");
        let found = comes_to(&plan, &file, &ReadOptions::default());
        assert!(!found.contains("2021-06"), "{file}: {found}");
    }
    each(&[(
        "指标,单位,2021年1-6月,同比增长%\n固定资产投资额,亿元,2300,12.4\n",
        "fixed-asset-investment 2021-06 12.4",
    )]);
}

#[test]
fn what_is_done_is_said_with_its_time() {
    for (cell, told) in [
        ("截至6月底，累计完成210家", ""),
        ("1-6月完成210家，完成年度目标的52.5%。", ""),
        ("目前已完成210家，超额完成任务", ""),
        ("210（其中6月新增30家）", ""),
        ("截至5月底，累计完成210家", "; kind-in-note"),
        ("截至7月底完成210家", "; kind-in-note"),
        ("截至2020年6月底，累计完成210家", "; kind-in-note"),
    ] {
        let file = format!("指标,单位,2021年1-6月\n新增高新技术企业,家,\"{cell}\"\n");
        each(&[(
            &file,
            &format!("new-high-tech-enterprises 2021-06 210{told}"),
        )]);
    }
    each(&[
        (
            "指标,单位,2021年1-6月\n新增高新技术企业,家,二季度新增210家\n",
            "unreadable-number",
        ),
        (
            "指标,单位,2021年1-6月\n新增高新技术企业,家,正在推进\n新增城镇就业,万人,9.46\n",
            JUNE,
        ),
    ]);
}

#[test]
fn titles_name_their_last_month_with_and_without_a_year() {
    let below = |title: &str| format!("{title}\n指标,完成\n新增城镇就业,16.3\n");
    for (title, period) in [
        ("截至12月底", "2021-12"),
        ("1-12月指标完成情况", "2021-12"),
        ("截至2021年12月31日", "2021-12"),
        ("截至2020年12月底", "2020-12"),
        ("截至2020年11月底", "2020-11"),
        ("截至11月底主要指标", "2021-11"),
        ("2021年1-6月数据报送", "2021-06"),
        ("2021年1-6月主要指标同期对比表", "2021-06"),
        ("2021年1-6月主要指标\n市人社局,,2021-07-05", "2021-06"),
        (
            "报送单位,市人社局,报告期,2021年1-6月\n填报人,李娜,联系电话,053166605678",
            "2021-06",
        ),
    ] {
        each(&[(&below(title), &format!("urban-jobs {period} 16.3"))]);
    }
    each(&[
        (&below("截至12月15日"), "missing-column"),
        (
            "2021年1-6月各区县新建农村幸福院完成情况\n区县,年度任务,1-6月完成\n全市,1000,600\n",
            "rural-happiness-homes 2021-06 600",
        ),
        (
            "2021年1-6月\n指标,完成\n新增城镇就业,9.46\n督查室,2021年7月10日\n",
            JUNE,
        ),
    ]);
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
            "指标,一季度,二季度,三季度,四季度,累计\n新增高新技术企业,48,61,57,70,236\n",
            "new-high-tech-enterprises 2021-03 48; new-high-tech-enterprises 2021-06 109; new-high-tech-enterprises 2021-09 166; new-high-tech-enterprises 2021-12 236",
        ),
    ]);
}
