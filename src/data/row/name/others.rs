//! Names that are no target's: of other indicators than the plan's, or of a target whose name is written otherwise.

use super::marks;
use crate::data::heading::prose::remark::{Remark, Remarks};
use crate::data::heading::prose::{partial, parts};
use crate::data::heading::roles::{built_in, folded};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::Plan;
use crate::model::plan::Role;

/// The most names that a message quotes.
const MOST_QUOTED: usize = 5;

/// Names of other indicators, which tables of departments have: one note tells them.
#[derive(Default)]
pub struct OtherNames {
    first: Option<Place>,
    names: Vec<String>,
    rows: usize,
}

impl OtherNames {
    /// Adds a name with its place and its number of rows; a part of the row above it is none.
    pub fn add(&mut self, name: String, place: Place, rows: usize) {
        if marks::is_part(&name) {
            return;
        }
        self.first.get_or_insert(place);
        self.rows += rows;
        if self.names.len() < MOST_QUOTED {
            self.names.push(name);
        }
    }

    /// The note.
    pub fn told(self) -> Option<Diagnostic> {
        let OtherNames { first, names, rows } = self;
        let problem = Problem::OtherIndicators { rows, names };
        Some(Diagnostic::at(first?, problem))
    }
}

/// Well-known indicators that bulletins have beside those of a plan, without what is said of them (增速). A plan that has
/// one knows it by its own names.
#[rustfmt::skip]
const KNOWN: [&str; 85] = [
    "全体居民人均可支配收入",
    "一般公共预算支出", "税收收入", "非税收入", "民生支出", "民间投资", "工业技改投资", "技改投资", "基础设施投资", "房地产开发投资", "制造业投资", "高技术产业投资",
    "第一产业增加值", "第二产业增加值", "第三产业增加值", "建筑业增加值", "建筑业总产值", "农林牧渔业总产值", "农林牧渔业增加值", "工业增加值", "工业总产值", "高新技术产业产值",
    "规模以上服务业营业收入", "规上服务业营业收入", "规模以上工业企业利润", "规模以上工业利润总额", "规模以上工业营业收入", "规模以上工业企业数", "规模以上工业企业营业收入",
    "工业用电量", "全社会用电量", "限额以上零售额", "限额以上单位零售额", "网上零售额", "商品房销售面积", "商品房销售额", "商品房施工面积",
    "出口", "进口", "出口总值", "进口总值", "出口总额", "进口总额", "新设外资企业", "新设外商投资企业", "合同外资", "合同利用外资",
    "常住人口", "户籍人口", "常住人口数", "城镇人口", "出生人口", "居民人均可支配收入", "城镇居民人均可支配收入", "农村居民人均可支配收入", "居民人均消费支出", "城镇居民人均消费支出",
    "农村居民人均消费支出", "城镇失业率", "城镇调查失业率", "金融机构存款余额", "金融机构贷款余额", "本外币存款余额", "本外币贷款余额", "存款余额", "贷款余额", "保费收入",
    "工业生产者出厂价格", "工业生产者购进价格", "pm2.5浓度", "pm10浓度", "空气质量优良天数", "优良天数比例", "蔬菜产量", "肉类总产量", "水果产量", "禽蛋产量",
    "社会物流总额", "货运量", "客运量", "快递业务量", "旅游收入", "接待游客", "发明专利授权量", "专利授权量",
];

/// Whether a name is that of a well-known indicator, with what is said of it behind.
fn is_known(name: &str) -> bool {
    const SAID: [&str; 8] = [
        "增速",
        "增长",
        "增长率",
        "增幅",
        "同比",
        "总额",
        "总量",
        "累计",
    ];
    let key = folded(name);
    let bare = key.split('(').next().unwrap_or(&key);
    let end = |bare, end: &&str| str::strip_suffix(bare, *end).unwrap_or(bare);
    KNOWN.contains(&bare) || KNOWN.contains(&SAID.iter().rev().fold(bare, end))
}

/// Whether a name is of another indicator than the plan's: a well-known one, or one that is near to none of the plan's,
/// that no program has written (`new-parks`), and that says nothing of the row above it (其中：累计, #应为).
pub fn is_of_others(name: &str, near: &[String], plan: &Plan) -> bool {
    if is_known(marks::without(name).last().map_or(name, String::as_str)) {
        return true;
    }
    if !near.is_empty() {
        return false;
    }
    // the name above it once more
    let is_ditto = ["″", "〃", "”", "\"", "''", "同上", "同前"].contains(&name.trim());
    let is_written_by_program = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c));
    let year = plan.single_year();
    let with = Remarks { plan, year };
    let bare = marks::without(name).pop();
    let bare = bare.as_deref().unwrap_or(name);
    // 其中：历下区 is a part, and 上年同期 below a figure another one
    let said = with.of_word(bare);
    let is_last_years = built_in(&folded(bare)) == Some(Role::LastYear);
    let says = said.is_some_and(|said| said != Remark::Elsewhere) && !is_last_years;
    let key = folded(bare);
    let says = says || parts::is_correction(&key) || partial::says(&key).is_some();
    !is_written_by_program && !is_ditto && !says
}
