//! Street addresses: numbers with streets, flats, buildings, towns and postcodes; 路, 弄, 号, 栋, 单元, 室.

mod continental;
mod en;
mod zh;

use crate::engine::Scan;
use steward_model::Entity;

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    if scan.has_words {
        en::find(scan, out);
        if scan.has_digits {
            continental::find(scan, out);
        }
    }
    if scan.has_han {
        zh::find(scan, out);
    }
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn addresses_and_near_misses() {
        check::kind(
            EntityKind::Address,
            "it's at ⟦14 Fernhill Road⟧, knock twice
             deliver to ⟦Flat 2B, 88 Castle Street, Leeds LS1 4AB⟧ please
             ⟦1207 Maple Ave Apt 6⟧ is mine
             come to ⟦Unit 4, The Old Mill, Bridge Lane⟧ by noon
             ⟦Plot 9, Sector 12, Dwarka, New Delhi 110075⟧. Ask for Raj
             住在⟦梧桐路18号⟧,记得按铃
             送到⟦锦绣花园6栋2单元1203室⟧
             寄⟦上海市徐汇区漕溪路251弄3号⟧
             约在⟦人民路和中山街交叉口⟧见
             ⟦12号楼2单元⟧门口等
             my new office is at ⟦Landstrasse 97, Schaan⟧
             we live at ⟦Alte Bahnhofstrasse 12a, 9490 Vaduz⟧, top floor
             ⟦Via Nassa 12, Lugano⟧ is closed
             地址是⟦Städtle 32, Vaduz⟧
             train IC 713, Sargans
             see you on platform 9, Vaduz
             Flight LX 1580, Vienna
             on my way 20 minutes
             send it to ⟦PO Box 338, Wagga Wagga NSW 2650⟧
             use ⟦8 Rue des Tanneurs, 1204 Geneva⟧ for the letter
             bees on ⟦Pemberton Close⟧ again
             turf goes to ⟦Plot 31, Heron Rise⟧, ask for Wes
             repairs at ⟦Shed 3, Towpath Yard, Mill Wharf⟧
             write to PO BOX 334
             the exhibit on Hyde Park
             second drive in the array
             take the high road
             自提在⟦南郊纱厂家属院5排4号⟧
             领米到⟦大柳树镇后洼村村委会东侧⟧排队
             音响放⟦永安街道杏花社区3栋架空层⟧
             合同上写⟦天誉花园二期8座31B⟧
             住⟦解放路18号⟧
             地铁2号线
             他走路回家
             6排7座
             三号下午",
        );
    }
}
