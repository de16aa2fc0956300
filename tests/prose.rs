//! Texts near figures: cells of columns that are left alone, notes, footers, section rows, titles and brackets. Each is
//! used, left alone or told, by the same lists of words.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;

use crate::support::comes_to;

const JUNE: &str = "urban-jobs 2021-06 7.4";

/// Files made of a frame, with the texts that stand at `@` in it and what each comes to.
fn each(frame: &str, cases: &[(&str, &str)]) {
    let plan = built_in_plan().expect("the built-in plan");
    for (text, expected) in cases {
        let file = frame.replace('@', text);
        let found = comes_to(&plan, &file, &ReadOptions::default());
        assert_eq!(found, *expected, "{file}");
    }
}

#[test]
fn columns_of_kinds_bases_and_places_are_used_whatever_they_are_called() {
    for heading in [
        "类别",
        "属性",
        "指标类型",
        "频次",
        "来源",
        "分项",
        "评价",
        "category",
        "版本",
    ] {
        let frame =
            format!("指标,{heading},期间,数值\n新增城镇就业,实际,2021-06,7.4\n@,2021-12,14\n");
        let told = format!("{JUNE}; not-actual");
        each(
            &frame,
            &[
                ("新增城镇就业,计划数", &told),
                ("新增城镇就业,全年预计", &told),
                ("新增城镇就业,上年同期", &told),
                ("新增城镇就业,两年平均", &told),
                ("新增城镇就业,草稿", &told),
                ("新增城镇就业,待审", &told),
                ("新增城镇就业,比2019年同期", &told),
                ("新增城镇就业,考核目标值", &told),
                ("新增城镇就业,预报数", &told),
            ],
        );
    }
    each(
        "指标,频次,期间,数值\n新增城镇就业,@,2021-01,1.4\n",
        &[
            ("当月", "urban-jobs 2021-01 1.4"),
            ("累计", "urban-jobs 2021-01 1.4"),
            ("月报", "urban-jobs 2021-01 1.4"),
        ],
    );
    each(
        "指标,期间,数值,是否有效\n新增城镇就业,2021-06,7.4,是\n新增城镇就业,@\n",
        &[("2021-07,9,否", &format!("{JUNE}; not-actual"))],
    );
    each(
        "指标,频次,期间,数值\n新增城镇就业,@,2021-06,7.4\n",
        &[
            ("当月值", "missing-month"),
            ("当月口径", "missing-month"),
            ("当月新增", "missing-month"),
            ("累计", JUNE),
        ],
    );
    // a column without a heading, too
    each(
        "指标,,2021年6月\n新增城镇就业,@,14\n新增城镇就业,实际,7.4\n",
        &[("目标", &format!("{JUNE}; not-actual"))],
    );
    each(
        "指标,期间,,数值\n新增城镇就业,2021-12,@,14\n新增城镇就业,2021-06,完成,7.4\n",
        &[("计划", &format!("{JUNE}; not-actual"))],
    );
    for heading in ["单位名称", "名称", "统计范围", "填报单位", "领域"] {
        let frame = format!("{heading},指标,期间,数值\n@,新增城镇就业,2021-06,7.4\n");
        each(
            &frame,
            &[
                ("历下区", "other-places"),
                ("历城区", "other-places"),
                ("全省合计", "other-places"),
                ("全省", "other-places"),
                ("青岛", "other-places"),
                ("全市", JUNE),
                ("济南市", JUNE),
            ],
        );
    }
}

#[test]
fn cells_of_columns_that_are_left_alone_are_told_where_they_say_something_of_the_figure() {
    let both = format!("{JUNE}; new-high-tech-enterprises 2021-06 40");
    let both_told = format!("{both}; kind-in-note");
    each(
        "指标,评价,期间,数值\n新增城镇就业,@,2021-06,7.4\n新增高新技术企业,良好,2021-06,40\n",
        &[
            ("此为目标", &both_told),
            ("V2（预测）", &both_told),
            ("未核定", &both_told),
            ("优（二类）", &both),
            ("增速", &both_told),
            ("完成较好，预计年底完成", &both),
            ("计划年底前完成", &both),
        ],
    );
    each(
        "指标,责任单位,属性,完成时限,期间,数值\n新增城镇就业,@,2021-06,7.4\n新增高新技术企业,市科技局,,,2021-06,40\n",
        &[
            ("历下区,约束性,2020年12月", &both),
            ("市人社局,预期性,12月底", &both),
            ("历下区政府,预期,年底前", &both),
        ],
    );
}

#[test]
fn notes_are_told_by_their_clauses() {
    let other = format!("{JUNE}; kind-in-note");
    each(
        "指标,期间,数值,备注\n新增城镇就业,2021-06,7.4,@\n",
        &[
            ("系估算", &other),
            ("暂估", &other),
            ("为全年任务", &other),
            ("2020年数", &other),
            ("环比", &other),
            ("两年平均增速", &other),
            ("比2019年同期", &other),
            ("此数为年度考核目标", &other),
            ("为省统计局反馈全省数", &other),
            ("this is the annual goal", &other),
            ("provincial figure", &other),
            ("历年累计", &other),
            ("自2018年以来累计", &other),
            ("截至5月底", &other),
            ("全省口径", &other),
            ("历下区数据", &other),
            ("不含莱芜区", &other),
            ("ｆｏｒｅｃａｓｔ", &other),
            ("Forecast of the bureau", &other),
            ("当月数，预计", &other),
            ("数据更新至5月末", &other),
            ("已核对；为上年同期数", &other),
            ("未经审核", &other),
            ("unaudited", &other),
            ("其中上年结转0.3万人", &other),
            ("includes carry-over from 2020", &other),
            ("沿用5月数", &other),
            ("按年度目标填列", &other),
            ("待更新", &other),
            ("未经统计部门认定", &other),
            ("2月以来累计", &other),
            ("不含部属企业", &other),
            ("剔除基数影响后", &other),
            ("口径调整，不可比", &other),
            ("章丘数据", &other),
            ("不含上年结转", JUNE),
            ("数据不全", &other),
            ("部分区县未报", &other),
            ("审核未通过", &other),
            ("未剔重", &other),
            ("同上月", &other),
            ("累计至5月", &other),
            ("旧口径", &other),
            ("月均", &other),
            ("力争", &other),
            ("2022年", &other),
            ("应为8.5", &other),
            ("存疑", &other),
            ("折年率", &other),
            ("not final", &other),
            ("same as last month", &other),
            ("should be 8.5", &other),
            ("corrected to 7.4", JUNE),
            ("以7.5万人为准", &other),
            ("已更正为7.4", JUNE),
            ("以2020年为准", JUNE),
            ("无漏报", JUNE),
            ("年初以来累计", JUNE),
            ("暂用实际数", JUNE),
            ("4-6月数", &format!("{JUNE}; basis-in-note")),
            ("非预计数", JUNE),
            ("provisional estimate", JUNE),
            ("初步核算数", JUNE),
            ("按现价计算", JUNE),
            ("为当月数", &format!("{JUNE}; basis-in-note")),
            ("（当月）", &format!("{JUNE}; basis-in-note")),
            ("Month only", &format!("{JUNE}; basis-in-note")),
            ("快报，保留两位小数", JUNE),
            ("同比增长8.3%", JUNE),
            ("高于全省平均1.2个百分点", JUNE),
            ("完成全年目标任务", JUNE),
            ("含计划开工项目", JUNE),
            ("居全省第3位", JUNE),
            ("按计划推进", JUNE),
            ("按可比价格计算", JUNE),
            ("2020年为7.1", JUNE),
            ("截至6月底", JUNE),
            ("12月底前完成", JUNE),
            ("统计局", JUNE),
        ],
    );
}

#[test]
fn growth_at_current_prices_is_told_beside_growth() {
    let figures = "gdp 2021-06 12.1; urban-jobs 2021-06 7.4";
    let told = format!("{figures}; kind-in-note");
    for heading in ["备注", "填报说明"] {
        let frame = format!(
            "指标,期间,数值,{heading}\n地区生产总值,2021-06,12.1,@\n新增城镇就业,2021-06,7.4,良好\n"
        );
        each(
            &frame,
            &[
                ("现价", &told),
                ("按当年价格计算", &told),
                ("current prices", &told),
                ("现价增速", &told),
                ("按不变价格计算", figures),
            ],
        );
    }
}

#[test]
fn footers_of_long_tables_are_held_against_the_dates_of_rows() {
    let told = format!("{JUNE}; footer-says");
    each(
        "指标,期间,数值\n新增城镇就业,2021-06,7.4\n@,,\n",
        &[
            ("注：新增城镇就业为1-5月数据", &told),
            ("注：新增城镇就业为1-6月数据", JUNE),
            ("注：新增城镇就业为2021年数据", JUNE),
        ],
    );
}

#[test]
fn footers_are_told_where_nothing_else_says_the_same() {
    let told = format!("{JUNE}; footer-says");
    each(
        "2021年1-6月主要指标\n指标,单位,数值\n新增城镇就业,万人,7.4\n@,,\n",
        &[
            ("注：以上均为历下区数据。", &told),
            ("注：本表为计划数。", &told),
            ("说明：以上为2020年数据", &told),
            ("注：1.增速均为环比；2.就业为快报数", &told),
            ("注：增速为两年平均", &told),
            ("固定资产投资增速为两年平均增速。", &told),
            ("注：新增城镇就业数据截至5月底。", &told),
            ("备注：数据为全省口径", &told),
            ("填表说明：表内数字为占全省比重", &told),
            ("填报单位：历下区人社局", &told),
            ("制表单位：历城区发改局", &told),
            ("* 预计数", &told),
            ("备注：表中数据为年度目标分解数", &told),
            ("注：以上数据未经审核", &told),
            ("注：新增城镇就业含上年结转", &told),
            ("注：地区生产总值增速按现价计算", &told),
            ("注：地区生产总值总量按现价计算，增速按不变价格计算", JUNE),
            ("（本表为模拟数据）", &told),
            ("数据截至2021年5月31日", &told),
            ("注：表中为当月数", &told),
            ("注：不含莱芜区、钢城区", &told),
            ("注：就业为快报数，增速按可比价格计算。", JUNE),
            ("数据来源：济南市统计局", JUNE),
            ("填报单位：济南市人社局", JUNE),
            ("填报日期：2021年7月5日", JUNE),
            // before June had begun
            ("填报日期：2021年5月31日", &told),
            ("制表人：张三  审核：李四  2021年7月20日", JUNE),
            ("注：本表数据由于四舍五入原因，部分合计与分项不等。", JUNE),
            (
                "注：规模以上工业指年主营业务收入2000万元及以上的工业法人单位。",
                JUNE,
            ),
            ("注：数据截至6月底", JUNE),
        ],
    );
}

#[test]
fn section_rows_are_read_with_the_same_lists() {
    each(
        "2021年1-6月主要指标\n指标,数值\n@,\n新增城镇就业,7.4\n",
        &[
            ("一、预期目标", "section-says"),
            ("一、考核目标", "section-says"),
            ("三、全年预计完成情况", "section-says"),
            ("全省", "section-says"),
            ("历下区", "section-says"),
            ("2020年同期", "section-says"),
            ("2020年", "section-says"),
            ("（二）全省位次", "section-says"),
            ("贡献率（%）", "section-says; unit-mismatch"),
            ("占GDP比重", "section-says"),
            ("1-5月", "section-says"),
            ("环比", "section-says"),
            ("作废", "section-says"),
            ("市属企业", "section-says"),
            ("（一）市级", "section-says"),
            ("拟新增", "section-says"),
            ("目标任务：", "section-says"),
            ("省直单位", "section-says"),
            ("【当月】", "section-says"),
            ("——历下区——", "section-says"),
            ("表2 历下区", "section-says"),
            ("2021年7月20日", JUNE),
            ("一、综合", JUNE),
            ("二、完成情况", JUNE),
            ("三、年度目标任务完成情况", JUNE),
            ("全市", JUNE),
            ("2021年", JUNE),
            ("1-6月", JUNE),
            ("总量指标", JUNE),
            ("单位：千人", "urban-jobs 2021-06 0.74"),
        ],
    );
}

#[test]
fn titles_say_place_time_and_what_figures_are() {
    each(
        "@\n指标,数值\n新增城镇就业,7.4\n",
        &[
            ("2021年1-6月主要指标", JUNE),
            ("1-6月主要指标", JUNE),
            ("2021年全市1-6月主要指标", JUNE),
            ("上半年主要指标完成情况", JUNE),
            ("2021年重点任务进展（截至6月30日）", JUNE),
            ("截至2021年6月30日", JUNE),
            ("2021年1-6月主要指标（2021年7月15日印发）", JUNE),
            ("2021年7月15日印发 2021年上半年主要指标", JUNE),
            ("工信局,2021年1-6月", JUNE),
            ("期间,2021年6月", JUNE),
            ("2021年重点任务进展（截至7月5日）", "missing-column"),
            ("济南2021年1-6月主要指标", JUNE),
            ("2021年1-6月主要指标（济南市）", JUNE),
            ("2021年1-6月工业主要指标", JUNE),
            ("全省2021年1-6月主要指标", "title-place"),
            ("2021年1-6月全国主要指标", "title-place"),
            ("青岛2021年1-6月主要指标", "title-place"),
            ("2021年1-6月淄博主要指标", "title-place"),
            ("2021年1-6月市区主要指标", "title-place"),
            ("2021年1-6月副省级城市平均水平", "title-place"),
            ("Shandong key indicators 2021-06", "title-place"),
            ("Lixia District H1 2021", "title-place"),
            ("National figures Jan-Jun 2021", "title-place"),
            ("National economic performance of Jinan Jan-Jun 2021", JUNE),
            ("2021年1-6月上年同期主要指标", "change-heading"),
            ("2021年1-6月主要指标（同期数）", "change-heading"),
            ("2021年1-6月主要指标（含上年同期数）", JUNE),
            ("2021年1-6月县域部分", "title-place"),
            ("南部山区2021年1-6月主要指标", "title-place"),
            ("市直部门重点工作2021年1-6月完成情况", JUNE),
            ("2021年1-6月主要指标（更正前）", "plan-not-actual"),
            ("2021年1-6月拟认定名单", "plan-not-actual"),
            ("2021年1-6月平均每月指标", "change-heading"),
            ("“十三五”期间2021年1-6月主要指标", "change-heading"),
            ("“十四五”规划2021年1-6月主要指标", JUNE),
            ("2021年1-6月主要指标（市属）", "title-place"),
            ("2021年1-6月主要指标（不含莱芜）", "title-place"),
            ("2021年1-6月主要指标全省位次", "change-heading"),
            ("2021年1-6月主要指标增长贡献率", "change-heading"),
            ("2021年1-6月主要指标占全省比重", "change-heading"),
            ("2021年1-6月主要指标（两年平均）", "change-heading"),
            ("2021年1-6月主要指标（样表）", "plan-not-actual"),
            ("2021年1-6月主要指标（征求意见稿）", "plan-not-actual"),
            ("2021年1-6月主要指标模拟测算", "plan-not-actual"),
            ("2021年1-6月主要指标预测", "plan-not-actual"),
            ("2021年1-6月主要指标（推算）", "plan-not-actual"),
            ("2021年7月\n1-6月主要指标", "period-contradiction"),
            ("2021年1-6月主要指标\n（1-5月）", "period-contradiction"),
            ("填报单位：历下区\n2021年1-6月主要指标", "title-place"),
            ("填报单位：历下区统计局\n2021年1-6月主要指标", "title-place"),
            ("填报单位：济南市统计局\n2021年1-6月主要指标", JUNE),
            ("2021年1-6月主要指标\n发布日期：2021年7月20日", JUNE),
            ("2021年1-6月主要指标\n7月20日", JUNE),
        ],
    );
    each(
        "2021年1-6月主要指标@\n指标,增速（%）\n地区生产总值,8.6\n",
        &[
            ("", "gdp 2021-06 8.6"),
            ("（环比）", "change-heading"),
            ("两年平均增速", "change-heading"),
            ("及全省位次", "change-heading"),
        ],
    );
    each(
        "@\n指标,1-6月\n新增城镇就业,7.4\n",
        &[
            ("2021年上半年主要指标（1-5月）", "period-contradiction"),
            ("2021年7月简报：1-6月主要指标", JUNE),
        ],
    );
    each(
        "2021年1-6月主要指标@\n指标,同比增长（%）,位次\n地区生产总值,8.6,3\n",
        &[("及全省位次", "gdp 2021-06 8.6")],
    );
}

#[test]
fn whole_years_beside_their_first_months_are_told() {
    each(
        "@\n新增城镇就业,14,7.4\n",
        &[
            (
                "1-6月主要指标\n指标,2020年,2021年",
                "urban-jobs 2020-06 14; urban-jobs 2021-06 7.4",
            ),
            ("上半年主要指标\n指标,2021年", "period-contradiction"),
            ("2021年6月主要指标\n指标,2021年,1-6月", "year-not-over"),
            ("2021年重点工作完成情况\n指标,全年,1-6月", "year-not-over"),
            ("2021年1-6月主要指标\n指标,2021年目标,1-6月", JUNE),
            (
                "2021年主要指标\n指标,2020年,1-6月",
                "urban-jobs 2020-12 14; urban-jobs 2021-06 7.4",
            ),
        ],
    );
    each(
        "2021年主要指标\n指标,1-6月,全年\n新增城镇就业,7.4,14.2\n",
        &[("", "urban-jobs 2021-06 7.4; urban-jobs 2021-12 14.2")],
    );
}

#[test]
fn headings_of_other_places_are_left_alone_and_those_of_the_area_read() {
    each(
        "2021年1-6月主要指标\n指标,@\n地区生产总值,8.6,9.9\n",
        &[
            ("全市同比增长(%),全省同比增长(%)", "gdp 2021-06 8.6"),
            ("济南市增速(%),全国平均", "gdp 2021-06 8.6"),
            ("全市1-6月增速（%）,全省1-6月增速（%）", "gdp 2021-06 8.6"),
            ("全省同比增长(%),全国同比增长(%)", "missing-column"),
            ("同比增长(%),全省位次", "gdp 2021-06 8.6"),
        ],
    );
}

#[test]
fn brackets_behind_a_rows_unit_are_read() {
    each(
        "指标,期间,数值,单位\n新增城镇就业,2021-06,7.4,@\n",
        &[
            ("万人", JUNE),
            ("万人（累计）", JUNE),
            ("万人（年报数）", JUNE),
            ("万人（当月）", "unit-mismatch"),
            ("万人（目标）", "unit-mismatch"),
            ("万人（全省）", "unit-mismatch"),
            ("万人（上年）", "unit-mismatch"),
            ("万人/月", "unit-mismatch"),
            ("万人、当月", "unit-mismatch"),
        ],
    );
}

#[test]
fn what_people_write_beside_figures_draws_no_warning() {
    for heading in [
        "进展情况",
        "下步打算",
        "任务类别",
        "备注",
        "评价",
        "来源",
        "版本",
    ] {
        let frame = format!("指标,期间,数值,{heading}\n新增城镇就业,2021-06,7.4,@\n");
        each(
            &frame,
            &[
                ("已完成全年任务的52.9%", JUNE),
                ("达到序时进度", JUNE),
                ("按计划推进", JUNE),
                ("力争全年完成14万人", JUNE),
                ("确保完成全年目标", JUNE),
                ("年度目标任务", JUNE),
                ("约束性", JUNE),
                ("民生", JUNE),
                ("市人社局", JUNE),
                ("含历下区5家", JUNE),
                ("较上年同期增加0.5万人", JUNE),
                ("全省排名第3", JUNE),
                ("去年同期7.1", JUNE),
                ("已超序时进度", JUNE),
                ("时间过半任务过半", JUNE),
                ("好于预期", JUNE),
                ("慢于序时进度", JUNE),
                ("《济南统计月报》2021年6月", JUNE),
                ("快报数", JUNE),
            ],
        );
    }
}

#[test]
fn titles_of_schemes_differences_and_districts_are_told() {
    each(
        "@\n指标,单位,2021年6月\n新增城镇就业,万人,7.4\n",
        &[
            ("2021年6月主要指标完成情况", JUNE),
            ("2021年6月力争完成情况", "plan-not-actual"),
            ("2021年6月拟完成情况", "plan-not-actual"),
            ("2021年6月主要指标增减情况", "change-heading"),
            ("2021年6月章丘主要指标", "title-place"),
            ("2021年6月主要指标（部分单位）", "plan-not-actual"),
            ("2021年6月汇总表（未审定）", "plan-not-actual"),
            ("2021年6月任务清单", "plan-not-actual"),
            ("2021年6月主要指标同比增减", "change-heading"),
        ],
    );
}

#[test]
fn headings_of_pace_and_averages_are_no_figures() {
    each(
        "指标,单位,@,1-6月累计\n新增城镇就业,万人,7,7.4\n",
        &[
            ("1-6月序时", JUNE),
            ("1-6月平均", &format!("{JUNE}; unknown-column")),
        ],
    );
}

#[test]
fn a_range_in_a_title_is_not_its_first_month() {
    each(
        "@\n指标,单位,数值\n新增城镇就业,万人,7.4\n",
        &[
            ("2021年1-6月主要指标", JUNE),
            ("2021年1-6主要指标", "missing-column"),
        ],
    );
}

#[test]
fn a_figure_that_its_row_calls_expected_is_told() {
    each(
        "指标,期间,数值,进展\n新增城镇就业,2021-06,7.4,@\n新增高新技术企业,2021-06,40,良好\n",
        &[
            (
                "预计完成7.4万人",
                &format!("{JUNE}; new-high-tech-enterprises 2021-06 40; kind-in-note"),
            ),
            (
                "预计完成14万人",
                &format!("{JUNE}; new-high-tech-enterprises 2021-06 40"),
            ),
        ],
    );
}

#[test]
fn a_unit_of_another_size_in_the_heading_is_told() {
    each(
        "指标,期间,单位,数值（@）\n新增城镇就业,2021-06,万人,7.4\n",
        &[("万人", JUNE), ("亿元", JUNE), ("人", "unit-contradiction")],
    );
}

#[test]
fn brackets_behind_a_years_heading_say_which_part_of_it() {
    each(
        "指标,单位,@\n新增城镇就业,万人,7.4\n",
        &[
            ("2021年（1-6月）", JUNE),
            ("2021（上半年）", JUNE),
            ("2021年（6月末）", JUNE),
            ("2021年完成（1-6月，累计）", JUNE),
            ("2021 (H1)", JUNE),
            ("1-6月（2021年）", JUNE),
            ("2021年（1-12月）", "urban-jobs 2021-12 7.4"),
            ("6月（1-5月）", "period-contradiction"),
            ("2021年（2020年）", "period-contradiction"),
            ("2021年（2020年1-6月）", "period-contradiction"),
            ("2021年1-6月（2020年）", "period-contradiction"),
        ],
    );
}

#[test]
fn a_column_of_months_has_numbers_and_names() {
    each(
        "指标,月份,数值\n新增城镇就业,@,7.4\n",
        &["6", "6月", "1-6月", "2021年6月", "2021-06", "June"].map(|month| (month, JUNE)),
    );
}

#[test]
fn a_fall_beside_growth_without_a_sign_is_told() {
    let (gdp, told) = ("gdp 2021-06 2.7", "gdp 2021-06 2.7; sign-in-note");
    for heading in ["增长或下降", "升降", "增减", "备注", "direction"] {
        each(
            &format!("指标,{heading},2021-06\n地区生产总值,@,2.7\n"),
            &[("下降", told), ("减", told), ("down", told), ("增长", gdp)],
        );
    }
    each(
        "指标,期间,数值,备注\n@\n",
        &[
            ("地区生产总值,2021-06,2.7,同比下降", told),
            ("地区生产总值,2021-06,-2.7,下降", "gdp 2021-06 -2.7"),
            ("地区生产总值,2021-06,2.7,增速下降", gdp),
            ("新增城镇就业,2021-06,7.4,下降", JUNE),
        ],
    );
}

#[test]
fn an_empty_place_below_another_one_is_told() {
    let told = format!("{JUNE}; blank-place");
    each(
        "区县,指标,期间,数值\n@\n",
        &[
            (
                "历下区,新增上市企业,2021-06,1\n,新增城镇就业,2021-06,7.4",
                &told,
            ),
            (
                "全市,新增上市企业,2021-05,1\n历下区,新增上市企业,2021-06,1\n,新增城镇就业,2021-06,7.4",
                "urban-jobs 2021-06 7.4; new-listed-companies 2021-05 1; blank-place",
            ),
            (
                ",新增城镇就业,2021-06,7.4\n历下区,新增城镇就业,2021-06,1\n,新增城镇就业,2021-05,6",
                "urban-jobs 2021-05 6; urban-jobs 2021-06 7.4",
            ),
            (
                "全市,新增城镇就业,2021-05,6\n,新增城镇就业,2021-06,7.4",
                "urban-jobs 2021-05 6; urban-jobs 2021-06 7.4",
            ),
        ],
    );
}

#[test]
fn a_place_above_an_empty_column_is_told() {
    let told = format!("{JUNE}; footer-says");
    each(
        "指标,2021-06,@\n新增城镇就业,7.4,\n",
        &[
            ("填报单位：历下区发改局", &told),
            ("范围：历下区", &told),
            ("历下区发展和改革局", &told),
            ("填报单位：济南市发改委", JUNE),
            ("（快报数）", JUNE),
        ],
    );
}

#[test]
fn sources_are_told_where_they_are_forecasts() {
    let told = format!("{JUNE}; kind-in-note");
    each(
        "指标,期间,数值,来源\n新增城镇就业,2021-06,7.4,@\n",
        &[
            ("发改委预测", &told),
            ("部门预估数", &told),
            ("济南市2022年计划", JUNE),
            ("省统计局", JUNE),
            ("计划部门", JUNE),
            ("财政快报", JUNE),
        ],
    );
}

#[test]
fn english_notes_of_time_place_and_measure_are_told() {
    let told = format!("{JUNE}; kind-in-note");
    let notes = [
        "through May",
        "as at end-May",
        "data to end May",
        "up to May 2021",
        "excluding Laiwu",
        "whole province",
        "month-on-month",
        "annualised",
        "seasonally adjusted",
    ];
    each(
        "指标,期间,数值,备注\n新增城镇就业,2021-06,7.4,@\n",
        &notes.map(|note| (note, told.as_str())),
    );
}

#[test]
fn a_note_beside_the_headings_is_told() {
    each(
        "指标,期间,数值,,@\n新增城镇就业,2021-06,7.4,,\n",
        &[
            ("说明：以上为预计数", &format!("{JUNE}; footer-says")),
            ("注：全省数", &format!("{JUNE}; footer-says")),
            ("说明：按季更新", JUNE),
            ("分管领导", JUNE),
        ],
    );
}

#[test]
fn periods_of_rows_and_headings_go_together_or_are_told() {
    each(
        "指标,@,7.4\n",
        &[
            ("期间,2021年1-6月\n新增城镇就业,2021-06", JUNE),
            ("期间,1-6月\n新增城镇就业,2021", JUNE),
            ("月份,2021年\n新增城镇就业,6月", JUNE),
            ("月,2021年实际\n新增城镇就业,6", JUNE),
            ("季度,2021年\n新增城镇就业,上半年", JUNE),
            ("年份,月份,2021年\n新增城镇就业,2021,6", JUNE),
            (
                "期间,2021年1-6月\n新增城镇就业,2021-05",
                "period-contradiction",
            ),
            (
                "期间,数值（1-5月）\n新增城镇就业,2021-06",
                "period-contradiction",
            ),
            (
                "期间,数值（2020年）\n新增城镇就业,2021-06",
                "period-contradiction",
            ),
            ("期间,2020年\n新增城镇就业,2021-06", "period-contradiction"),
            ("期间,数值（2021年）\n新增城镇就业,2021-06", JUNE),
        ],
    );
    let frame = "指标,月份,2020年,2021年\n新增城镇就业,5月,7.1,6.9\n新增城镇就业,6月,9.1,@\n";
    let expected = "urban-jobs 2020-05 7.1; urban-jobs 2020-06 9.1; urban-jobs 2021-05 6.9; urban-jobs 2021-06 7.4";
    each(frame, &[("7.4", expected)]);
}

#[test]
fn a_rate_may_have_its_unit_behind_its_name() {
    each(
        "指标,期间,数值\n@,2020-12,71.1\n@,2021-06,71.5\n",
        &[
            ("常住人口城镇化率（%）", "resident-urbanization 2021-06 0.4"),
            ("常住人口城镇化率提高（%）", "unknown-indicator"),
        ],
    );
}

#[test]
fn titles_of_single_months_are_read_and_those_of_running_totals_are_none() {
    let sums = "urban-jobs 2021-01 1; urban-jobs 2021-02 2.1; urban-jobs 2021-03 3.4";
    let months = "urban-jobs 2021-01 1; urban-jobs 2021-02 3.1; urban-jobs 2021-03 6.5";
    each(
        "2021年@\n指标,1月,2月,3月\n新增城镇就业,1.0,2.1,3.4\n",
        &[
            ("逐月累计就业", sums),
            ("分月累计数", sums),
            ("各月末累计", sums),
            ("每月新增就业", months),
            ("各月完成情况", months),
        ],
    );
}

#[test]
fn a_unit_below_figures_without_one_is_told() {
    each(
        "2021年1-6月\n指标,累计@\n",
        &[
            (
                "\n新增城镇就业,7.4\n单位：千人,",
                &format!("{JUNE}; footer-says"),
            ),
            ("\n单位：千人,\n新增城镇就业,74", JUNE),
            ("（万人）\n新增城镇就业,7.4\n单位：千人,", JUNE),
        ],
    );
}

#[test]
fn a_year_that_is_written_once_above_its_rows_is_asked_for() {
    each(
        "指标,年份,期间,数值\n新增城镇就业,2021,1-5月,6\n新增城镇就业,@,1-6月,7.4\n",
        &[
            ("2021", "urban-jobs 2021-05 6; urban-jobs 2021-06 7.4"),
            ("", "period-without-year"),
        ],
    );
    each(
        "@指标,期间,数值\n新增城镇就业,2020年1-6月,7.1\n新增城镇就业,1-12月,16.3\n",
        &[
            ("", "period-without-year"),
            ("2020年和2021年主要指标\n", "period-without-year"),
        ],
    );
    each(
        "指标,年份,1-5月,1-6月\n新增城镇就业,@,6,7.4\n",
        &[
            ("2021", "urban-jobs 2021-05 6; urban-jobs 2021-06 7.4"),
            ("", "period-without-year"),
        ],
    );
}
