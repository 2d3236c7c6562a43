//! Days that China and the United Nations set aside for a cause, under their Chinese names. Those of China are as the State
//! Council and the People's Congress proclaimed them (爱耳日 1998, 国防教育日 2001, 旅游日 2011, 抗战胜利纪念日 and 公祭日 2014,
//! 宪法日 2014, 农民丰收节 2018 on the autumn equinox), the others as the General Assembly and its bodies did.

use super::meaning::holiday::Rule::{self, *};
use crate::engine::{Lexicon, lexicon};

/// By name; what belongs to it (国际, 中国, 纪念日) is part of the name.
pub static OBSERVANCES: Lexicon<Rule, 1024> = lexicon!(&[
    // Of China
    ("中国人民警察节", Fixed(1, 10)),
    ("人民警察节", Fixed(1, 10)),
    ("爱耳日", Fixed(3, 3)),
    ("全国爱耳日", Fixed(3, 3)),
    ("学雷锋纪念日", Fixed(3, 5)),
    ("国家安全教育日", Fixed(4, 15)),
    ("全民国家安全教育日", Fixed(4, 15)),
    ("中国航天日", Fixed(4, 24)),
    ("中国青年节", Fixed(5, 4)),
    ("五四运动纪念日", Fixed(5, 4)),
    ("中国品牌日", Fixed(5, 10)),
    ("防灾减灾日", Fixed(5, 12)),
    ("全国防灾减灾日", Fixed(5, 12)),
    ("国际护士节", Fixed(5, 12)),
    ("中国旅游日", Fixed(5, 19)),
    ("助残日", Nth(5, 6, 3)),
    ("全国助残日", Nth(5, 6, 3)),
    ("全国学生营养日", Fixed(5, 20)),
    ("全国科技工作者日", Fixed(5, 30)),
    ("六一节", Fixed(6, 1)),
    ("六一国际儿童节", Fixed(6, 1)),
    ("爱眼日", Fixed(6, 6)),
    ("全国爱眼日", Fixed(6, 6)),
    ("全国土地日", Fixed(6, 25)),
    ("七一建党节", Fixed(7, 1)),
    ("中国航海日", Fixed(7, 11)),
    ("八一节", Fixed(8, 1)),
    ("全民健身日", Fixed(8, 8)),
    ("全国生态日", Fixed(8, 15)),
    ("中国医师节", Fixed(8, 19)),
    ("抗日战争胜利纪念日", Fixed(9, 3)),
    ("中国人民抗日战争胜利纪念日", Fixed(9, 3)),
    ("九一八事变纪念日", Fixed(9, 18)),
    ("九一八纪念日", Fixed(9, 18)),
    ("国防教育日", Nth(9, 5, 3)),
    ("全民国防教育日", Nth(9, 5, 3)),
    ("全国爱牙日", Fixed(9, 20)),
    ("爱牙日", Fixed(9, 20)),
    ("农民丰收节", Term(17)),
    ("中国农民丰收节", Term(17)),
    ("辛亥革命纪念日", Fixed(10, 10)),
    ("少先队建队日", Fixed(10, 13)),
    ("建队日", Fixed(10, 13)),
    ("国家扶贫日", Fixed(10, 17)),
    ("中国记者节", Fixed(11, 8)),
    ("全国消防日", Fixed(11, 9)),
    ("全国消防安全日", Fixed(11, 9)),
    ("宪法日", Fixed(12, 4)),
    ("国家宪法日", Fixed(12, 4)),
    ("一二九运动纪念日", Fixed(12, 9)),
    ("双12", Fixed(12, 12)),
    // Of the United Nations and of all the world
    ("世界湿地日", Fixed(2, 2)),
    ("国际爱耳日", Fixed(3, 3)),
    ("世界野生动植物日", Fixed(3, 3)),
    ("世界睡眠日", Fixed(3, 21)),
    ("国际森林日", Fixed(3, 21)),
    ("世界森林日", Fixed(3, 21)),
    ("世界诗歌日", Fixed(3, 21)),
    ("世界水日", Fixed(3, 22)),
    ("世界气象日", Fixed(3, 23)),
    ("世界防治结核病日", Fixed(3, 24)),
    ("世界自闭症日", Fixed(4, 2)),
    ("世界提高自闭症意识日", Fixed(4, 2)),
    ("国际儿童图书日", Fixed(4, 2)),
    ("世界卫生日", Fixed(4, 7)),
    ("地球日", Fixed(4, 22)),
    ("世界红十字日", Fixed(5, 8)),
    ("国际家庭日", Fixed(5, 15)),
    ("国际博物馆日", Fixed(5, 18)),
    ("国际茶日", Fixed(5, 21)),
    ("国际生物多样性日", Fixed(5, 22)),
    ("世界献血日", Fixed(6, 14)),
    ("国际瑜伽日", Fixed(6, 21)),
    ("国际奥林匹克日", Fixed(6, 23)),
    ("奥林匹克日", Fixed(6, 23)),
    ("国际慈善日", Fixed(9, 5)),
    ("国际扫盲日", Fixed(9, 8)),
    ("世界急救日", Nth(9, 5, 2)),
    ("国际聋人日", Nth(9, 6, 4)),
    ("世界心脏日", Fixed(9, 29)),
    ("国际老人节", Fixed(10, 1)),
    ("国际老年人日", Fixed(10, 1)),
    ("世界动物日", Fixed(10, 4)),
    ("世界住房日", Nth(10, 0, 1)),
    ("世界人居日", Nth(10, 0, 1)),
    ("世界邮政日", Fixed(10, 9)),
    ("国际盲人日", Fixed(10, 15)),
    ("国际盲人节", Fixed(10, 15)),
    ("联合国日", Fixed(10, 24)),
    ("世界糖尿病日", Fixed(11, 14)),
    ("国际大学生节", Fixed(11, 17)),
    ("国际学生日", Fixed(11, 17)),
    ("世界问候日", Fixed(11, 21)),
    ("世界残疾人日", Fixed(12, 3)),
    ("国际志愿者日", Fixed(12, 5)),
    ("国际志愿人员日", Fixed(12, 5)),
    ("国际人权日", Fixed(12, 10)),
]);

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use crate::dims::time::tests::means;
    use steward_model::EntityKind;

    #[test]
    fn days_of_causes() {
        means(&[
            ("全国助残日", "2026-05-17/2026-05-18"),
            ("国防教育日", "2026-09-19/2026-09-20"),
            ("中国农民丰收节", "2026-09-23/2026-09-24"),
            ("世界水日", "2026-03-22/2026-03-23"),
            ("世界住房日", "2026-10-05/2026-10-06"),
            ("国际老人节", "2026-10-01/2026-10-02"),
        ]);
        check::kind(
            EntityKind::Time,
            "世界卫生组织
             联合国总部
             八一路
             爱眼护眼",
        );
    }
}
