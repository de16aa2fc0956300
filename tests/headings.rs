//! Roles of columns: files that have each, in Chinese and English, long and wide, and what is made of them.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;
use plancheck::data::heading::roles::ROLES;
use plancheck::diagnostic::Code;
use plancheck::model::plan::Role;
use strum::IntoEnumIterator;

use crate::support::{comes_to, figures_said, read};

/// A file and what it comes to: figures as `id period value`, then codes of errors and warnings; notes are left out.
struct Case(Role, &'static str, &'static str);

const JUNE: &str = "urban-jobs 2021-06 7.4";
const GDP: &str = "gdp 2021-06 8.6";

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case(Role::Indicator, "主要指标,期间,数值\n新增城镇就业,2021-06,7.4\n", JUNE),
    Case(Role::Indicator, "item,period,value\nurban-jobs,2021-06,7.4\n", JUNE),
    Case(Role::Indicator, "指标 Indicator,2021-06\n新增城镇就业,7.4\n", JUNE),
    Case(Role::Indicator, "指标（单位：万人）,2021-06\n新增城镇就业,7.4\n", JUNE),
    Case(Role::Id, "id,指标,期间,数值\nurban-jobs,新增城镇就业,2021-06,7.4\n", JUNE),
    Case(Role::Id, "id,indicator,period,value\n17,urban-jobs,2021-06,7.4\n18,gdp,2021-06,8.6\n", "gdp 2021-06 8.6; urban-jobs 2021-06 7.4"),
    Case(Role::Id, "id,指标,2021-06\ngdp,新增城镇就业,7.4\n", "id-mismatch"),
    Case(Role::Period, "指标,报告期,数值\n新增城镇就业,2021年1-6月,7.4\n", JUNE),
    Case(Role::Period, "指标,期间,数值\n新增城镇就业,=\"2021-06\",=\"7.4\"\n", JUNE),
    Case(Role::Period, "指标,期间,数值\n新增城镇就业,'2021-06,'7.4\n", JUNE),
    Case(Role::Period, "indicator,time period,value\nurban-jobs,2021-06,7.4\n", JUNE),
    Case(Role::Year, "指标,年份,月份,数值\n新增城镇就业,2021,6,7.4\n", JUNE),
    Case(Role::Year, "indicator,year,month,value\nurban-jobs,2021,6,7.4\n", JUNE),
    Case(Role::Year, "indicator,year,period,value\nurban-jobs,2020,2021-06,7.4\n", "period-contradiction"),
    Case(Role::Year, "指标,年份,1-3月,1-6月\n新增城镇就业,2021,3.5,7.4\n", "urban-jobs 2021-03 3.5; urban-jobs 2021-06 7.4"),
    Case(Role::Year, "指标,年份,1-6月\n新增城镇就业,2020,7.4\n新增城镇就业,2021,7.5\n", "urban-jobs 2020-06 7.4; urban-jobs 2021-06 7.5"),
    Case(Role::Month, "指标,年,月,数值\n新增城镇就业,2021,1-6,7.4\n", JUNE),
    Case(Role::Month, "indicator,period,month,value\nurban-jobs,2021-06,5,7.4\n", "period-contradiction"),
    Case(Role::Quarter, "指标,年份,季度,数值\n新增城镇就业,2021,1,3.5\n", "urban-jobs 2021-03 3.5"),
    Case(Role::Quarter, "indicator,year,quarter,value\nurban-jobs,2021,Q1,3.5\n", "urban-jobs 2021-03 3.5"),
    Case(Role::Quarter, "indicator,period,quarter,value\nurban-jobs,2021-06,1,7.4\n", "period-contradiction"),
    Case(Role::Value, "指标,期间,完成情况\n新增城镇就业,2021-06,7.4\n", JUNE),
    Case(Role::Value, "指标,期间,数值（万人，必填）\n新增城镇就业,2021-06,7.4\n", JUNE),
    Case(Role::Value, "indicator,period,actual (10k)\nurban-jobs,2021-06,7.4\n", JUNE),
    Case(Role::Value, "indicator,period,actual (as told)\nurban-jobs,2021-06,7.4\n", "unknown-bracket"),
    Case(Role::Value, "指标,2021年目标,已完成,完成率\n新增城镇就业,14,7.4,52.9%\n", "missing-column"),
    Case(Role::Indicator, "序号,工作任务,指标,单位,1-6月\n1,稳就业,新增城镇就业,万人,7.4\n", JUNE),
    Case(Role::Indicator, "一级指标,二级指标,2021-06\n就业,新增城镇就业,7.4\n", JUNE),
    Case(Role::Growth, "指标,单位,2021年1-6月,2021年1-5月,同比%\n地区生产总值,亿元,5430.2,4380,8.6\n", GDP),
    Case(Role::Growth, "指标,单位,2021年1-6月,2020年1-6月,2019年1-6月,同比%\n地区生产总值,亿元,5430.2,4380,4500,8.6\n", GDP),
    Case(Role::Growth, "指标,2021年6月（亿元）,6月同比%\n地区生产总值,5430.2,8.6\n", "basis-mismatch"),
    Case(Role::Growth, "指标,6月同比%,1-6月同比%\n地区生产总值,9.9,8.6\n", GDP),
    Case(Role::Indicator, "指标（历下区）,期间,数值\n新增城镇就业,2021-06,7.4\n", "unknown-bracket"),
    Case(Role::Indicator, "指标（2020年）,期间,数值\n新增城镇就业,2021-06,7.4\n", "unknown-bracket"),
    Case(Role::Indicator, "指标（2021年1-6月）,期间,数值\n新增城镇就业,2021-06,7.4\n", JUNE),
    Case(Role::Period, "指标,期间（预计）,数值\n新增城镇就业,2021-06,7.4\n", "unknown-bracket"),
    Case(Role::Unit, "指标,单位（历下区）,2021-06\n新增城镇就业,万人,7.4\n", "unknown-bracket"),
    Case(Role::Unit, "2021年1-6月,,单位：万美元\n指标,累计,同比%\n实际使用外资,136000,25.1\n地区生产总值,,8.6\n", "gdp 2021-06 8.6; fdi 2021-06 25.1"),
    Case(Role::Target, "指标,2020年目标,1-6月完成\n新增城镇就业,14,7.4\n", "period-contradiction"),
    Case(Role::Target, "指标,全年任务（2000户）,1-6月完成\n新增城镇就业,14,7.4\n", JUNE),
    Case(Role::Target, "指标,2020年目标,2021年1-6月完成\n新增城镇就业,14,7.4\n", JUNE),
    Case(Role::Period, "截止日期,指标,数值\n2021年6月底,新增城镇就业,7.4\n", JUNE),
    Case(Role::Owner, "指标,2021-06,填报单位\n新增城镇就业,7.4,历下区人社局\n", "urban-jobs 2021-06 7.4; kind-in-note"),
    Case(Role::Owner, "指标,2021-06,填报单位\n新增城镇就业,7.4,济南市人社局\n", JUNE),
    Case(Role::Target, "指标,期间,数值,目标\n新增城镇就业,2021-06,14,7.4\n", "urban-jobs 2021-06 14; target-differs"),
    Case(Role::Change, "指标,1-6月,上年同期,增加（减少）数\n新增城镇就业,7.4,7.1,0.3\n", "urban-jobs 2020-06 7.1; urban-jobs 2021-06 7.4"),
    Case(Role::OfMonth, "指标,2021年1月,各月完成情况 2月,累计完成\n新增城镇就业,1.1,1.2,2.3\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.3"),
    Case(Role::Growth, "指标,2021年1-6月,一季度增速（%）,增速（%）\n地区生产总值,5430.2,17.4,8.6\n", "gdp 2021-03 17.4; gdp 2021-06 8.6"),
    Case(Role::Growth, "指标,单位,1-6月,同比增长（下降）%\n地区生产总值,亿元,5430.2,8.6\n", GDP),
    Case(Role::Change, "指标,2021-06,比上月±百分点\n地区生产总值,8.6,0.3\n", GDP),
    Case(Role::Sum, "2021年上半年\n指标,合计,历下区,市中区\n新增城镇就业（人）,74000,30000,44000\n", JUNE),
    Case(Role::Sum, "2021年\n指标,1月,2月,3月,1-3月累计\n新增城镇就业,1.1,1,1.2,3.3\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.1; urban-jobs 2021-03 3.3"),
    Case(Role::Period, "月份,新增城镇就业（万人）\n1月,1.1\n2月,1\n3月,1.2\n合计,3.3\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.1; urban-jobs 2021-03 3.3"),
    Case(Role::Period, "月份,新增城镇就业（万人）\n1月,1.1\n2月,2.1\n3月,3.3\n合计,3.3\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.1; urban-jobs 2021-03 3.3; repeated-row"),
    Case(Role::Unit, "2021年上半年,,单位：人、亿元\n指标,年度目标,完成\n新增城镇就业,140000,74000\n市级重点项目投资,3000,1800\n", "urban-jobs 2021-06 7.4; key-project-investment 2021-06 1800"),
    Case(Role::Unit, "2021年上半年,,单位：亿元、%\n指标,年度目标,完成\n地区生产总值,8,8.6\n", "unknown-unit"),
    Case(Role::Indicator, "指标,单位,2021-06\n新增城镇就业,万人,7.4\n指标,单位,2021-06\n地区生产总值,%,8.6\n", "gdp 2021-06 8.6; urban-jobs 2021-06 7.4"),
    Case(Role::Value, "indicator,period,value (monthly)\nurban-jobs,2021-01,1.1\n", "urban-jobs 2021-01 1.1"),
    Case(Role::Value, "指标,期间,数值（计划）\n新增城镇就业,2021,14\n", "plan-not-actual"),
    Case(Role::Value, "指标,期间,数值（环比）\n地区生产总值,2021-06,1.2\n", "change-heading"),
    Case(Role::Value, "指标,期间,数值（同比）\n地区生产总值,2021-06,8.6\n", GDP),
    Case(Role::Value, "指标,期间,数值（同比）\n新增城镇就业,2021-06,8.6\n", "amount-or-growth"),
    Case(Role::Value, "指标,期间,数值（2020年）\n新增城镇就业,1-6月,7.4\n", "urban-jobs 2020-06 7.4"),
    Case(Role::Value, "指标,完成情况（2021年1-6月）\n新增城镇就业,7.4\n", JUNE),
    Case(Role::OfMonth, "指标,期间,本月,数值\n新增城镇就业,2021-06,1.1,7.4\n", JUNE),
    Case(Role::OfMonth, "indicator,period,this month,ytd\nurban-jobs,2021-06,1.1,7.4\n", JUNE),
    Case(Role::OfMonth, "指标,2021年6月当月,2021年1-6月累计\n新增城镇就业,1.1,7.4\n", JUNE),
    Case(Role::UpToDate, "指标,月份,数值,累计\n新增城镇就业,2021-06,1.5,7.4\n", JUNE),
    Case(Role::UpToDate, "indicator,period,value,cumulative\nurban-jobs,2021-06,1.5,\n", "empty-figure"),
    Case(Role::UpToDate, "指标,2021年1-6月累计\n新增城镇就业,7.4\n", JUNE),
    Case(Role::LastYear, "指标,期间,数值,上年同期\n新增城镇就业,2021-06,7.4,7.1\n", "urban-jobs 2020-06 7.1; urban-jobs 2021-06 7.4"),
    Case(Role::LastYear, "indicator,2021-06,same period last year\nurban-jobs,7.4,7.1\n", "urban-jobs 2020-06 7.1; urban-jobs 2021-06 7.4"),
    Case(Role::LastYear, "指标,单位,1-6月,上年同期,同比%\n地区生产总值,亿元,5430.2,4702.9,12.7\n新增城镇就业,万人,9.46,8.73,8.3\n", "gdp 2021-06 12.7; urban-jobs 2020-06 8.73; urban-jobs 2021-06 9.46"),
    Case(Role::LastYear, "指标,1-6月,上年同期,增长%\n地区生产总值,12.3,-0.8,13.1\n", "conflicting-figures"),
    Case(Role::PreviousYear, "指标,2021年,上年\n新增城镇就业,17.4,16.9\n", "urban-jobs 2020-12 16.9; urban-jobs 2021-12 17.4"),
    Case(Role::PreviousYear, "指标,1-6月,上年\n新增城镇就业,7.4,16.9\n", JUNE),
    Case(Role::PreviousYear, "indicator,2021-06,last year\nurban-jobs,7.4,7.1\n", JUNE),
    Case(Role::LastYearEnd, "指标,6月末,上年末\n数字经济比重,43.8,42\n", "digital-economy-share 2020-12 42; digital-economy-share 2021-06 43.8"),
    Case(Role::LastYearEnd, "indicator,period,value,end of last year\ndigital-economy-share,2021-06,43.8,42\n", "digital-economy-share 2020-12 42; digital-economy-share 2021-06 43.8"),
    Case(Role::Growth, "指标,期间,数值,同比增长(%)\n地区生产总值,2021-06,5000,8.6\n新增城镇就业,2021-06,7.4,5\n", "gdp 2021-06 8.6; urban-jobs 2021-06 7.4"),
    Case(Role::Growth, "indicator,unit,2021-06,growth (%)\ngdp,亿元,5000,8.6\n", GDP),
    Case(Role::Growth, "indicator,period,value,yoy\ngdp,2021-06,5000,\n", "empty-figure"),
    Case(Role::Growth, "指标,单位,2021年1-6月,同比增长\n地区生产总值,%,8.6,\n", GDP),
    Case(Role::LastYearsGrowth, "指标,单位,1-6月,同比增长%,上年同期增速%\n地区生产总值,亿元,5000,8.6,-0.8\n新增城镇就业,万人,7.4,5,3\n", "gdp 2020-06 -0.8; gdp 2021-06 8.6; urban-jobs 2021-06 7.4"),
    Case(Role::LastYearsGrowth, "indicator,period,growth (%),last year's growth (%)\ngdp,2021-06,8.6,-0.8\n", "gdp 2020-06 -0.8; gdp 2021-06 8.6"),
    Case(Role::LastYearsGrowth, "指标,2021-06,上年同期增速（%）\n地区生产总值,8.6,-0.8\n", "gdp 2021-06 8.6; unknown-column"),
    Case(Role::GrowthOfMonth, "指标,期间,数值,当月同比\n地区生产总值,2021-06,8.6,9.9\n", GDP),
    Case(Role::GrowthOfMonth, "indicator,2021-06,month yoy\ngdp,8.6,9.9\n", GDP),
    Case(Role::Change, "指标,2021-06,环比（%）\n地区生产总值,8.6,1.2\n", GDP),
    Case(Role::Change, "indicator,period,value,mom\ngdp,2021-06,8.6,1.2\n", GDP),
    Case(Role::Target, "指标,年度目标,2021-06\n新增城镇就业,14,7.4\n", JUNE),
    Case(Role::Target, "指标,2021年目标,2021年1-6月完成\n新增城镇就业,14,7.4\n", JUNE),
    Case(Role::Target, "indicator,period,target,actual\nurban-jobs,2021-06,14,7.4\n", JUNE),
    Case(Role::ShareDone, "指标,期间,完成值,完成率\n新增城镇就业,2021-06,7.4,52.9%\n", JUNE),
    Case(Role::ShareDone, "indicator,2021-06,completion rate\nurban-jobs,7.4,52.9%\n", JUNE),
    Case(Role::Gap, "指标,期间,数值,差距\n新增城镇就业,2021-06,7.4,6.6\n", JUNE),
    Case(Role::Gap, "indicator,2021-06,gap\nurban-jobs,7.4,6.6\n", JUNE),
    Case(Role::Forecast, "指标,2021年1-6月,2021年预计\n新增城镇就业,7.4,14.2\n", JUNE),
    Case(Role::Forecast, "indicator,period,value,forecast\nurban-jobs,2021-06,7.4,14.2\n", JUNE),
    Case(Role::Forecast, "指标,2021年1-6月,2021年（预计）\n新增城镇就业,7.4,14.2\n", "urban-jobs 2021-06 7.4; not-actual"),
    Case(Role::Sum, "指标,合计,1月,2月\n新增城镇就业,2.3,1.1,1.2\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.3"),
    Case(Role::Sum, "indicator,2021-01,2021-02,total\nurban-jobs,1.1,2.3,2.3\n", "sum-column"),
    Case(Role::Unit, "指标,期间,数值,数据单位\n新增城镇就业,2021-06,74,千人\n", JUNE),
    Case(Role::Unit, "indicator,units,2021-06\nurban-jobs,人,74000\n", JUNE),
    Case(Role::Unit, "指标,2021-06（千人）\n新增城镇就业,74\n", JUNE),
    Case(Role::Unit, "指标,单位,2021-06\n新增城镇就业,市人社局,7.4\n", JUNE),
    Case(Role::Unit, "指标,单位,2021-06\n新增城镇就业,万人,7.4\n新增高新技术企业,科技局,40\n", "unit-mismatch"),
    Case(Role::Scale, "indicator,period,value,unit_mult\nurban-jobs,2021-06,74,3\n", JUNE),
    Case(Role::Scale, "指标,数量级,2021-06\n新增城镇就业,千,74\n", JUNE),
    Case(Role::Scale, "indicator,period,value,scale\nurban-jobs,2021-06,74,big\n", "unknown-unit"),
    Case(Role::Basis, "指标,期间,数值,口径\n新增城镇就业,2021-01,1.1,当月\n", "urban-jobs 2021-01 1.1"),
    Case(Role::Basis, "indicator,basis,2021-01,2021-02\nurban-jobs,month,1.1,1.2\n", "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.3"),
    Case(Role::Basis, "indicator,period,value,frequency\nurban-jobs,2021-06,7.4,often\n", "unknown-basis"),
    Case(Role::Kind, "指标,类型,期间,数值\n新增城镇就业,实际,2021-06,7.4\n新增城镇就业,预计,2021,14.5\n", "urban-jobs 2021-06 7.4; not-actual"),
    Case(Role::Kind, "indicator,scenario,2021-06\nurban-jobs,Actual,7.4\nurban-jobs,Forecast,8\n", "urban-jobs 2021-06 7.4; not-actual"),
    Case(Role::Kind, "indicator,status,period,value\nurban-jobs,plan,2021,14\nurban-jobs,hm,2021-06,7.4\n", "not-actual; unknown-kind"),
    Case(Role::Kind, "指标,状态,期间,数值\n新增城镇就业,按计划推进,2021-06,7.4\n", JUNE),
    Case(Role::Target, "指标,期间,年度目标,完成情况\n新增城镇就业,2021-06,15,7.4\n", "urban-jobs 2021-06 7.4; target-differs"),
    Case(Role::Target, "指标,单位,期间,年度目标,完成情况\n新增城镇就业,人,2021-06,不低于140000,74000\n", JUNE),
    Case(Role::Target, "指标,期间,计划数,实际\n新增城镇就业,2021-06,7,7.4\n", JUNE),
    Case(Role::Target, "指标,期间,计划数,实际\n新增城镇就业,2021-06,13,7.4\n", "urban-jobs 2021-06 7.4; target-differs"),
    Case(Role::Target, "indicator,annual target,2021-06\ngdp,8% 以上,8.6\n", GDP),
    Case(Role::Target, "指标,上半年目标,1-6月\n新增城镇就业,7,7.4\n", JUNE),
    Case(Role::Kind, "indicator,time_period,obs_value,obs_status\nurban-jobs,2021-06,7.4,P\nurban-jobs,2021,14.5,F\n", "urban-jobs 2021-06 7.4; not-actual"),
    Case(Role::Growth, "指标,单位,6月,同比增长%,1-6月,同比增长%\n地区生产总值,亿元,900,9.9,5400,8.6\n", GDP),
    Case(Role::Growth, "指标,单位,1-6月,增长%,6月,增长%\n地区生产总值,亿元,5400,8.6,900,9.9\n", GDP),
    Case(Role::Growth, "indicator,unit,June,Jan-Jun,yoy (%)\nurban-jobs,万人,1.1,7.4,3\n", JUNE),
    Case(Role::Growth, "指标,单位,1-6月,同比增长(%)\n地区生产总值,%,8.6,9.4\n", "conflicting-figures"),
    Case(Role::Place, "地区,指标,期间,数值\n济南市,新增城镇就业,2021-06,7.4\n青岛市,新增城镇就业,2021-06,9\n", JUNE),
    Case(Role::Place, "region,indicator,2021-06\n全市,urban-jobs,7.4\n历下区,urban-jobs,2\n", JUNE),
    Case(Role::Place, "地区,指标,期间,数值\n青岛市,新增城镇就业,2021-06,9\n", "other-places"),
    Case(Role::Owner, "指标,期间,数值,责任单位\n新增城镇就业,2021-06,7.4,市人社局\n", JUNE),
    Case(Role::Owner, "indicator,department,2021-06\nurban-jobs,HR,7.4\nurban-jobs,Labour,7.5\n", "rows-differ"),
    Case(Role::Note, "指标,期间,数值,备注\n新增城镇就业,2021-06,7.4,初步数\n", JUNE),
    Case(Role::Note, "指标,期间,数值,备注\n新增城镇就业,2021-06,1.4,当月数\n", "urban-jobs 2021-06 1.4; basis-in-note"),
    Case(Role::Note, "指标,口径,期间,数值,备注\n新增城镇就业,当月,2021-01,1.4,当月数\n", "urban-jobs 2021-01 1.4"),
    Case(Role::Note, "indicator,2021-06,note\nurban-jobs,7.4,projected\n", "urban-jobs 2021-06 7.4; kind-in-note"),
    Case(Role::Source, "指标,期间,数值,来源\n新增城镇就业,2021-06,7.4,人社局\n", JUNE),
    Case(Role::Source, "indicator,2021-06,source\nurban-jobs,7.4,office\n", JUNE),
    Case(Role::Ignore, "序号,指标,期间,数值,排名,联系电话\n1,新增城镇就业,2021-06,7.4,3,0531-66600000\n", JUNE),
    Case(Role::Ignore, ",indicator,rank,2021-06\n0,urban-jobs,3,7.4\n1,gdp,2,8.6\n", "gdp 2021-06 8.6; urban-jobs 2021-06 7.4"),
];

#[test]
fn every_role_is_used_left_alone_or_told() {
    let plan = built_in_plan().expect("the built-in plan");
    for Case(_, text, expected) in CASES {
        assert_eq!(
            comes_to(&plan, text, &ReadOptions::default()),
            *expected,
            "{text}"
        );
    }
    for role in Role::iter() {
        let of_role: Vec<&Case> = CASES.iter().filter(|case| case.0 == role).collect();
        let is_chinese =
            |case: &&&Case| case.1.starts_with(|c: char| !c.is_ascii()) || case.1.contains("指标");
        assert!(
            of_role.iter().any(|case| is_chinese(&case))
                && of_role.iter().any(|case| !is_chinese(&case)),
            "{}",
            role.as_str()
        );
    }
}

#[test]
fn every_heading_of_the_list_can_stand_in_a_file() {
    let plan = built_in_plan().expect("the built-in plan");
    let known = ["指标", "期间", "数值"];
    for one in &ROLES {
        for heading in one.zh.iter().chain(one.en) {
            if one.role == Role::Indicator || one.role == Role::Period || one.role == Role::Value {
                continue;
            }
            let text = format!("{},{heading}\n新增城镇就业,2021-06,7.4,\n", known.join(","));
            let expected = if one.role == Role::UpToDate {
                "empty-figure"
            } else {
                JUNE
            };
            let found = comes_to(&plan, &text, &ReadOptions::default());
            assert_eq!(found, expected, "{heading}");
        }
    }
}

#[test]
fn titles_complete_and_contradict() {
    let plan = built_in_plan().expect("the built-in plan");
    let cases = [
        (
            "2020年1-6月主要指标\n指标,1-6月\n新增城镇就业,7.4\n",
            "urban-jobs 2020-06 7.4",
        ),
        (
            "2021年6月主要指标\n指标,本月,累计\n新增城镇就业,1.1,7.4\n",
            JUNE,
        ),
        (
            "2020年主要指标\n指标,期间,数值\n新增城镇就业,2021-06,7.4\n",
            "period-contradiction",
        ),
        (
            "2020年主要指标\n指标,2021-06\n新增城镇就业,7.4\n",
            "period-contradiction",
        ),
        (
            "2021年1-6月主要指标（未经审核）\n指标,1-6月\n新增城镇就业,7.4\n",
            "plan-not-actual",
        ),
        (
            "济政发〔2020〕8号附件\n指标,1-6月\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "发布日期：2022年1月5日\n指标,1-6月\n新增城镇就业,7.4\n",
            JUNE,
        ),
        ("主要指标\n单位 千人\n指标,2021-06\n新增城镇就业,74\n", JUNE),
        (
            "2021年主要指标（单位：千人）\n指标,2021-06\n新增城镇就业,74\n",
            JUNE,
        ),
        ("单位：升\n指标,2021-06\n新增城镇就业,7.4\n", "unknown-unit"),
        ("单位：升\n指标,单位,2021-06\n新增城镇就业,万人,7.4\n", JUNE),
        ("指标,2021-06,单位：千人\n新增城镇就业,74,\n", JUNE),
        (
            "指标,期间,数值（亿元，%）\n地区生产总值,2021-06,8.6\n",
            "unknown-bracket",
        ),
        ("填报单位：市人社局\n指标,2021-06\n新增城镇就业,7.4\n", JUNE),
        (
            "2021年主要预期目标\n指标,2021年\n新增城镇就业,14\n",
            "plan-not-actual",
        ),
        (
            "2021年主要目标完成情况\n指标,2021年1-6月\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "2021 targets\nindicator,2021\nurban-jobs,14\n",
            "plan-not-actual",
        ),
        (
            "Target progress 2021\nindicator,2021-06\nurban-jobs,7.4\n",
            JUNE,
        ),
        (
            "2021年5月主要指标\n指标,2021-06\n新增城镇就业,7.4\n",
            "period-contradiction",
        ),
        (
            "2021年1-5月主要指标\n指标,期间,数值\n新增城镇就业,2021-06,7.4\n",
            "period-contradiction",
        ),
        (
            "2021年6月主要指标\n指标,5月,6月\n新增城镇就业,6,7.4\n",
            "urban-jobs 2021-05 6; urban-jobs 2021-06 7.4",
        ),
        (
            "青岛市2021年上半年主要经济指标\n指标,2021-06\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            "2021年1-6月济南市历下区主要经济指标\n指标,2021-06\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            "主要经济指标（历下区）\n指标,1-6月\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            " 历 下 区 2021年主要指标\n指标,1-6月\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            "区县：历下区\n指标,1-6月\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            "Region: Qingdao\nindicator,2021-06\nurban-jobs,7.4\n",
            "title-place",
        ),
        (
            "\"Lixia District, main indicators 2021\"\nindicator,2021-06\nurban-jobs,7.4\n",
            "title-place",
        ),
        (
            "Main indicators of Jinan City 2021\nindicator,2021-06\nurban-jobs,7.4\n",
            JUNE,
        ),
        (
            "\"Main indicators, January to June 2021\"\nindicator,value\nurban-jobs,7.4\n",
            JUNE,
        ),
        (
            "\"Main indicators, May 2021\"\nindicator,2021-06\nurban-jobs,7.4\n",
            "period-contradiction",
        ),
        ("地区：济南市\n指标,1-6月\n新增城镇就业,7.4\n", JUNE),
        ("主要经济指标（全市）\n指标,1-6月\n新增城镇就业,7.4\n", JUNE),
        (
            "市人社局2021年上半年目标任务完成情况\n指标,1-6月\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "山东省2021年上半年主要指标\n指标,2021-06\n新增城镇就业,7.4\n",
            "title-place",
        ),
        (
            "山东省济南市2021年上半年主要指标\n指标,2021-06\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "2021年上半年全市主要指标\n指标,2021-06\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "山东省各市主要指标\n地区,指标,2021-06\n济南市,新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "2021年主要指标预计完成情况\n指标,2021年\n新增城镇就业,14\n",
            "plan-not-actual",
        ),
        (
            "2021年上半年完成情况及全年预计\n指标,1-6月,全年预计\n新增城镇就业,7.4,14\n",
            JUNE,
        ),
        (
            "2021年1-6月两年平均增速\n指标,2021-06\n地区生产总值,6\n",
            "change-heading",
        ),
        (
            "2021年上半年目标完成率\n指标,2021-06\n新增城镇就业,53\n",
            "change-heading",
        ),
        (
            "2021年上半年完成情况及完成率\n指标,1-6月,完成率\n新增城镇就业,7.4,53\n",
            JUNE,
        ),
        (
            "2021年各月情况\n指标,1月,2月\n新增城镇就业,1.1,1.2\n",
            "urban-jobs 2021-01 1.1; urban-jobs 2021-02 2.3",
        ),
        (
            "2021年6月环比\n指标,2021-06\n地区生产总值,1.2\n",
            "change-heading",
        ),
        ("2021年主要指标同比\n指标,2021-06\n地区生产总值,8.6\n", GDP),
        (
            "2021年主要指标同比\n指标,2021-06\n新增城镇就业,8.6\n",
            "amount-or-growth",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            comes_to(&plan, text, &ReadOptions::default()),
            expected,
            "{text}"
        );
    }
}

#[test]
fn sections_sums_and_footers_are_passed_over() {
    let plan = built_in_plan().expect("the built-in plan");
    let cases = [
        (
            "指标,2021-06\n一、综合,\n新增城镇就业,7.4\n合计,7.4\n注：初步数,\n",
            JUNE,
        ),
        (
            "指标,2021-06\n一、总量指标,\n地区生产总值,5000\n",
            "amount-or-growth",
        ),
        (
            "指标,2021-06\n一、总量指标,\n新增城镇就业,7.4\n二、增速（%）,\n地区生产总值,8.6\n",
            "gdp 2021-06 8.6; urban-jobs 2021-06 7.4",
        ),
        (
            "指标,2021年\n一、全年预计,\n新增城镇就业,14.5\n",
            "section-says",
        ),
        (
            "指标,2021年\n（一）年度目标,\n新增城镇就业,14\n",
            "section-says",
        ),
        (
            "指标,2021-06\n当月数：,\n新增城镇就业,1.1\n",
            "section-says",
        ),
        (
            "指标,2021-06\n一、就业（预计）,\n新增城镇就业,7.4\n",
            "section-says",
        ),
        (
            "指标,2021-06\n一、目标任务完成情况,\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "指标,2021-06\n一、就业（单位：人）,\n新增城镇就业,74000\n",
            JUNE,
        ),
        (
            "指标,2021-06\n一、就业（万人、%）,\n新增城镇就业,7.4\n",
            JUNE,
        ),
        (
            "指标,2021-06\n新增城镇就业,7.4\n注：全年数为预计数,\n",
            "urban-jobs 2021-06 7.4; footer-says",
        ),
        (
            "指标,2021-06\n新增城镇就业,1.1\n注：1.快报数,\n2.均为当月数,\n",
            "urban-jobs 2021-06 1.1; footer-says",
        ),
        (
            "指标,2021-06\n新增城镇就业,7.4\n说明：单位均为人,\n",
            "urban-jobs 2021-06 7.4; footer-says",
        ),
        (
            "指标,单位,2021-06\n新增城镇就业,万人,7.4\n注：单位为人,,\n",
            "urban-jobs 2021-06 7.4; footer-says",
        ),
        (
            "指标,单位,2021-06\n新增城镇就业,万人,7.4\n注：单位为万人,,\n",
            JUNE,
        ),
        (
            "指标,当月,1-6月累计\n新增城镇就业,1.1,7.4\n注：当月数为快报数,,\n",
            JUNE,
        ),
        (
            "指标,单位,2021-06\n一、总量指标,,\n地区生产总值,%,8.6\n",
            GDP,
        ),
        (
            "期间,数值,指标\n2021-06,7.4,新增城镇就业\n数据来源：人社局\n填表人：张三,审核人：李四\n",
            JUNE,
        ),
        (
            "序号,指标,期间,数值\n1,新增城镇就业,2021-06,7.4\n注：本表，为初步数,,,\n",
            JUNE,
        ),
        (
            "indicator,period,value\nurban-jobs,2021-06,7.4\nSource: office,,\nTotal,2021-06,7.4\n",
            JUNE,
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            comes_to(&plan, text, &ReadOptions::default()),
            expected,
            "{text}"
        );
    }
}

#[test]
fn unknown_columns_are_told_by_what_they_hold() {
    let plan = built_in_plan().expect("the built-in plan");
    let file = |cell: &str| format!("指标,期间,数值,某列\n新增城镇就业,2021-06,7.4,{cell}\n");
    for cell in ["", "正在推进"] {
        assert_eq!(
            comes_to(&plan, &file(cell), &ReadOptions::default()),
            JUNE,
            "{cell}"
        );
    }
    // nothing but words of kind: it is a column of kind
    assert_eq!(
        comes_to(&plan, &file("预计"), &ReadOptions::default()),
        "not-actual"
    );
    for cell in ["3.5", "2021-05", "万元"] {
        let expected = format!("{JUNE}; unknown-column");
        assert_eq!(
            comes_to(&plan, &file(cell), &ReadOptions::default()),
            expected,
            "{cell}"
        );
    }
    let two = "指标,期间,数值,行业\n新增城镇就业,2021-06,3,工业\n新增城镇就业,2021-06,4,商业\n";
    assert_eq!(comes_to(&plan, two, &ReadOptions::default()), "rows-differ");
}

#[test]
fn rows_are_chosen_and_headings_added() {
    let plan = built_in_plan().expect("the built-in plan");
    let chosen = |column: &str, value: &str| ReadOptions {
        filters: vec![(column.to_owned(), value.to_owned())],
        ..ReadOptions::default()
    };
    let places =
        "地区,指标,期间,数值\n济南市,新增城镇就业,2021-06,9\n青岛市,新增城镇就业,2021-06,7.4\n";
    assert_eq!(comes_to(&plan, places, &chosen("地区", "青岛市")), JUNE);
    let two = "指标,期间,数值,行业\n新增城镇就业,2021-06,7.4,工业\n新增城镇就业,2021-06,4,商业\n";
    assert_eq!(comes_to(&plan, two, &chosen("行业", "工业")), JUNE);
    assert_eq!(
        comes_to(&plan, two, &chosen("区县", "历下区")),
        "missing-filter-column"
    );
    let own = "指标,期间,兑现数,亮点\n新增城镇就业,2021-06,7.4,3\n";
    assert_eq!(
        comes_to(&plan, own, &ReadOptions::default()),
        "missing-column"
    );
    let headings = [(Role::Value, "兑现数"), (Role::Ignore, "亮点")];
    let headings = headings
        .map(|(role, heading)| (role, heading.to_owned()))
        .to_vec();
    let added = ReadOptions {
        headings,
        ..ReadOptions::default()
    };
    assert_eq!(comes_to(&plan, own, &added), JUNE);
}

#[test]
fn sections_are_told_alike_however_a_file_is_cut() {
    let plan = built_in_plan().expect("the built-in plan");
    let rows = "数字经济比重,2021-06,40\n".repeat(40);
    // one above figures, one at the file's end
    let text = format!("指标,期间,数值\n{rows}往年情况,,\n{rows}三、参考指标,,\n");
    let told = |threads: usize, block: usize| {
        let options = ReadOptions {
            threads: std::num::NonZero::new(threads),
            block,
            ..ReadOptions::default()
        };
        let found = read(&plan, &[("data.csv", text.as_bytes())], &options).found;
        let codes = found
            .first
            .iter()
            .map(|one| (one.code(), one.place.clone()));
        codes.collect::<Vec<_>>()
    };
    let whole = told(1, 1 << 20);
    let lines = whole
        .iter()
        .filter_map(|(code, place)| Some((*code, place.as_ref()?.line)));
    let lines: Vec<_> = lines
        .filter(|(code, _)| *code != Code::RepeatedRow)
        .collect();
    assert_eq!(
        lines,
        [(Code::UnknownSection, 42), (Code::FooterSkipped, 83)]
    );
    for threads in [1, 3] {
        // around the end of the block that the first heading stands in
        for block in 1_000..1_080 {
            assert_eq!(told(threads, block), whole, "{threads} {block}");
        }
    }
}

#[test]
fn words_that_a_plan_ignores_say_nothing_in_titles_and_sections() {
    let mut plan = built_in_plan().expect("the built-in plan");
    let text = "2021年1-6月省考核口径指标\n指标,完成\n二、省考核口径,\n新增城镇就业,7.4\n";
    let told = format!("{JUNE}; unknown-title; unknown-section");
    assert_eq!(comes_to(&plan, text, &ReadOptions::default()), told);
    let of_run = ReadOptions {
        headings: vec![(Role::Ignore, "省考核口径".to_owned())],
        ..ReadOptions::default()
    };
    assert_eq!(comes_to(&plan, text, &of_run), JUNE);
    plan.headings.push((Role::Ignore, "省考核口径".to_owned()));
    assert_eq!(comes_to(&plan, text, &ReadOptions::default()), JUNE);
}

#[test]
fn problems_of_growth_are_told_at_its_own_column() {
    let plan = built_in_plan().expect("the built-in plan");
    let text = "指标,单位,1-6月,增长%\n地区生产总值,亿元,5400,0.086\n";
    let files = [("data.csv", text.as_bytes())];
    let actuals = read(&plan, &files, &ReadOptions::default());
    let place = actuals.found.first[0].place.as_ref().expect("a place");
    assert_eq!(place.cell.as_deref(), Some("D2"));
}

#[test]
fn a_column_that_is_filled_late_is_told() {
    let plan = built_in_plan().expect("the built-in plan");
    let rows = |late: &str| {
        let row = |nth: usize| {
            let (year, month) = (1900 + nth / 12, nth % 12 + 1);
            let late = if nth == 700 { late } else { "" };
            format!("数字经济比重,{year}-{month:02},40,{late}\n")
        };
        let rows: String = (0..720).map(row).collect();
        format!("指标,期间,数值,品相\n{rows}")
    };
    let told = |late: &str, threads: usize| {
        let options = ReadOptions {
            threads: std::num::NonZero::new(threads),
            block: 1 << 10,
            ..ReadOptions::default()
        };
        let text = rows(late);
        let files = [("data.csv", text.as_bytes())];
        let found = read(&plan, &files, &options).found;
        let told = found.first.into_iter();
        let of_column = told.filter(|one| one.code() == Code::UnknownColumn);
        of_column
            .filter_map(|one| one.place?.cell)
            .collect::<Vec<_>>()
    };
    for threads in [1, 3] {
        assert_eq!(told("8", threads), ["D702"]);
        assert!(told("", threads).is_empty());
    }
}

#[test]
fn a_year_in_the_name_of_a_file_is_that_of_figures_for_which_nothing_else_names_one() {
    let plan = built_in_plan().expect("the built-in plan");
    let figures = |name: &str, text: &str| {
        let files = [(name, text.as_bytes())];
        let found = read(&plan, &files, &ReadOptions::default());
        figures_said(&plan, &found).join(" ")
    };
    let without = "指标,1-9月\n新增城镇就业,12.5\n";
    for (name, figure) in [
        ("data/2020年1-9月.csv", "urban-jobs 2020-09 12.5"),
        ("2021年1-9月.csv", "urban-jobs 2021-09 12.5"),
        ("20201015.csv", "urban-jobs 2021-09 12.5"),
        ("附件1.csv", "urban-jobs 2021-09 12.5"),
        ("2019年、2020年.csv", "urban-jobs 2021-09 12.5"),
    ] {
        assert_eq!(figures(name, without), figure, "{name}");
    }
    for text in [
        "指标,2021年1-9月\n新增城镇就业,12.5\n",
        "指标,期间,数值\n新增城镇就业,2021-09,12.5\n",
        "2021年1-9月\n指标,数值\n新增城镇就业,12.5\n",
    ] {
        let found = figures("2020年1-9月.csv", text);
        assert_eq!(found, "urban-jobs 2021-09 12.5", "{text}");
    }
}

#[test]
fn the_name_of_a_file_is_told_where_it_says_that_figures_are_others() {
    let plan = built_in_plan().expect("the built-in plan");
    let is_told = |name: &str| {
        let text = "指标,2021年1-6月\n新增城镇就业,7.4\n";
        let files = [(name, text.as_bytes())];
        let found = read(&plan, &files, &ReadOptions::default()).found;
        let told = [Code::FooterSays, Code::UnknownTitle];
        found.first.iter().any(|one| told.contains(&one.code()))
    };
    for name in [
        "历下区2021年1-6月.csv",
        "全省.csv",
        "预测数.csv",
        "作废.csv",
        "2021年1-5月.csv",
        "2021-05.csv",
        "2020年1-6月.csv",
        "6月当月数.csv",
        "2021年计划.csv",
        "6月（旧）.csv",
        "6月待核实.csv",
    ] {
        assert!(is_told(name), "{name}");
    }
    for name in [
        "济南市2021年1-6月.csv",
        "2021-06.csv",
        "2021年7月报.csv",
        "主要指标.csv",
        "预计完成情况.csv",
        "上报.csv",
        "张三_6月_终稿.csv",
        "five-year-plan.csv",
    ] {
        assert!(!is_told(name), "{name}");
    }
}

#[test]
fn a_folder_of_an_earlier_year_is_told_where_nothing_else_names_one() {
    let plan = built_in_plan().expect("the built-in plan");
    let is_told = |name: &str, text: &str| {
        let files = [(name, text.as_bytes())];
        let found = read(&plan, &files, &ReadOptions::default()).found;
        found.first.iter().any(|one| one.code() == Code::FooterSays)
    };
    let (bare, dated, iso) = [
        "指标,1-6月\n新增城镇就业,7.4\n",
        "指标,2021年1-6月\n新增城镇就业,7.4\n",
        "指标,2021-06\n新增城镇就业,7.4\n",
    ]
    .into();
    for name in ["2020年/表一.csv", "2020年上半年/6月/表一.csv"] {
        assert!(is_told(name, bare), "{name}");
        assert!(!is_told(name, dated) && !is_told(name, iso), "{name}");
    }
    for name in [
        "2021年/表一.csv",
        "20210705/表一.csv",
        "2020年/2021年6月.csv",
    ] {
        assert!(!is_told(name, bare), "{name}");
    }
}
