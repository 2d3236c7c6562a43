//! Street addresses: numbers with streets, flats, buildings, towns and postcodes; 路, 弄, 号, 栋, 单元, 室.

mod continental;
mod en;
mod lots;
mod parts;
mod words;
mod zh;
mod zh_words;

pub(crate) use en::is_street;

use super::clause::ends_with_word;
use super::scan::{drop_codes, slice};
use crate::engine::{Doors, Scan};
use steward_model::{Entity, Span};

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&zh_words::ENDINGS).of(&words::STREETS).of(&words::UNITS).of(&words::ROADS)
}

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let first = out.len();
    if scan.has_words {
        en::find(scan, out);
        if scan.has_digits {
            continental::find(scan, out);
            lots::find(scan, out);
        }
    }
    if scan.has_han {
        zh::find(scan, out);
    }
    if out.len() > first && scan.has_digits {
        let found = out.iter().skip(first).map(|address| (address.span, 1.0)).collect();
        drop_codes(out, found, |code, address, _| is_postcode(scan.text, code.span, address));
    }
}

/// A code's figures are a part of an address, beside words and between no commas of their own: '75011 Paris'.
fn is_postcode(text: &str, code: Span, address: Span) -> bool {
    if code.start < address.start || address.end < code.end {
        return false;
    }
    let (lead, rest) = (slice(text, address.start, code.start), slice(text, code.end, address.end));
    let lead = lead.rsplit(',').next().unwrap_or_default().trim_end_matches([' ', ':']);
    let rest = rest.split(',').next().unwrap_or_default();
    // 'Old Kent Rd, PIN 90-22-17': what is called a key there is one.
    let called = ["pin", "code", "otp", "passcode"].iter().any(|key| ends_with_word(lead, key));
    !called && [lead, rest].iter().any(|side| side.contains(char::is_alphabetic))
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
             come to ⟦flat 5, 22 Castle Street⟧
             ⟦unit 4/19 Fernhill Road⟧, side door
             我不知道
             走五分钟路就到
             meet at ⟦14 elm rd⟧ tonight
             it's ⟦22 oak ave⟧.
             ring at ⟦flat 3, 9 mill lane⟧
             office is ⟦350 5th ave⟧
             walk 10 mins down the road
             a 2 lane road
             20 minutes down the road
             my 4 way street
             a 3 mile road
             1st st
             the best 10 street food stalls
             the exhibit on Hyde Park
             second drive in the array
             take the high road
             自提在⟦南郊纱厂家属院5排4号⟧
             领米到⟦大柳树镇后洼村村委会东侧⟧排队
             音响放⟦永安街道杏花社区3栋架空层⟧
             合同上写⟦天誉花园二期8座31B⟧
             住⟦解放路18号⟧
             ⟦楚雄州大姚县⟧
             ⟦新疆伊犁州霍城县⟧
             ⟦上海浦东新区锦绣路77号⟧见
             tell the rider ⟦88/12 Soi Sukhumvit 38, Phra Khanong, Bangkok 10110⟧, green gate
             our condo is ⟦45/7 Moo 5, Rawai, Phuket 83130⟧, dogs welcome
             send the kimono to ⟦1-5-12 Kita-Horie, Nishi-ku, Osaka 550-0014⟧ before Friday
             pickup at ⟦H.No. 12-3/45, Gali No. 3, Lajpat Nagar, New Delhi 110024⟧, mind the cow
             come to ⟦B-42, Sector 62, Noida 201301⟧, the guard will ask
             it is ⟦#24, 3rd Cross, 5th Main, Indiranagar, Bengaluru 560038⟧, second floor
             tutor comes to ⟦Flat D, 17/F, Block 3, Lee Garden, Causeway Bay⟧ and stays
             movers to ⟦Blk 45 Bedok South Ave 3 #12-345, Singapore 460045⟧ at ten
             kos at ⟦Jl. Kaliurang No. 45, Sleman, Yogyakarta 55281⟧, cats included
             the barn is at ⟦2210 State Route 14⟧, past the mill
             sign at ⟦61 Kingsway, Flat 2, London WC2B 6PP⟧ first
             plan a Route 14 trip
             2 Kingsway tickets
             lights out at ⟦Fillmore St & 14th Ave⟧, go slow
             on the corner of ⟦Elm Street and 3rd Avenue⟧ with a tuba
             no parking on ⟦Acacia Avenue⟧ or ⟦Laurel Close⟧ today
             parcel at ⟦Delta Towers, 4th Floor, Waiyaki Way, Westlands, Nairobi⟧, bring ID
             lola lives at ⟦Blk 5 Lot 12, Phase 2, Villa Luisa, Dasmariñas⟧ with cats
             she left it at ⟦Calle 10 No. 43-12, El Poblado, Medellín⟧ again
             Airbnb is ⟦Carrera 7 #72-41, Bogotá⟧, ask for Julio
             dinner at ⟦ul. Piotrkowska 104, 90-926 Łódź⟧, ring twice
             the cheese goes to ⟦12 rue de Rivoli, 75004 Paris⟧, smell and all
             it says ⟦Karl-Marx-Straße 66, 12043 Berlin⟧, second yard
             table to ⟦Bağdat Caddesi No: 211, Kadıköy, Istanbul⟧, fifth floor
             cheques to ⟦P.O. Box 44120, Nairobi 00100⟧, attention Wanjiru
             alarm test at ⟦Kestrel House, 12 Station Approach, Woking⟧ Thursday 10am
             Block 7 of the questionnaire
             Soi cowboys? In this economy?
             won 3-1, Leeds, and I have no voice
             Phase 2, Week 3, Day 1 and my knees know it
             Unit 3 test, Chapter 4, says Miss Osei
             Level 5, boss fight, no potions
             the oboe goes to 14 men and 3 women
             告诉他⟦翠堤湾三期14栋2单元602⟧
             信封上寫著⟦彰化縣鹿港鎮民族路190號⟧
             奶茶放⟦创新谷A3座11楼1107⟧前台
             学籍填⟦朝阳区望京西园四区412号楼⟧
             幼儿园搬到⟦文苑路5号⟧了
             约在⟦中山东一路27号⟧门口
             车停⟦滨江路和文化街路口东北角⟧
             送到⟦来凤街18号⟧
             牙套在⟦北街26号⟧口腔科取
             面馆在⟦北街9号⟧口味真好
             我在⟦北街18号⟧
             收货地址⟦民生东路190号⟧
             婚宴设⟦民生东路190号⟧
             二期工程款还没到账
             样品送到⟦望京SOHO T3 A座2901⟧,找小陈
             早餐放⟦保利国际广场北塔3205⟧门口
             谢谢送⟦碧桂园·天玺湾12栋2503⟧
             我住⟦城南嘉园12-3-402⟧
             地址⟦北京市 朝阳区 建国路 88号⟧
             我在⟦建国路18号⟧等你,三楼
             从⟦幸福路27号⟧出发
             明天3号 下午碰头
             ⟦14 Rue Saint-Maur, 75011 Paris⟧, code at the door
             deliver to ⟦Calle Mayor, 12, 28013 Madrid⟧ and not the bakery
             it is ⟦#27 Sampaguita Street, Quezon City⟧, red gate
             Coronation Street at half seven
             it's ⟦Marktstr. 8, 20357 Hamburg⟧, ring twice
             ⟦Am Hafen 3, 28195 Bremen⟧ till five
             meet at ⟦Kossuth Lajos utca 14, 1053 Budapest⟧
             ⟦Karlovo náměstí 7, 120 00 Praha⟧
             ⟦Aleksanterinkatu 20 A 5, 00100 Helsinki⟧, stair A
             ⟦Bağdat Cad. No: 45, Kadıköy, Istanbul⟧ is where
             ⟦8 bis rue Monge, 75005 Paris⟧
             ⟦2-11-3 Meguro, Meguro-ku, Tokyo 153-0063⟧
             ⟦15 Itaewon-ro, Yongsan-gu, Seoul 04390⟧ at nine
             ⟦27 Le Loi, District 1, Ho Chi Minh City⟧
             ⟦14 Rizal Ave, Brgy. San Isidro, Makati 1200⟧
             ⟦14 Sukhumvit Soi 23, Bangkok 10110⟧
             ⟦17, Jalan SS2/24, 47300 Petaling Jaya⟧
             ⟦No. 12, Lane 30, Yongkang St., Da'an Dist., Taipei City 106⟧
             ⟦3 place Bellecour, 69002 Lyon⟧, second door
             ⟦Kaiserstr. 12a, 60311 Frankfurt am Main⟧
             ⟦Storgata 22, 0184 Oslo⟧
             ⟦48 Toegye-ro 18-gil, Jung-gu, Seoul⟧
             Departure gate 22, 2026 Oslo tour
             15 May Road works begin
             10 Minutes Walk from here
             80 Street dancers came
             won 12, 2024 London edition
             it's ⟦Rua Augusta, 1500 - Consolação⟧, second bell
             ⟦Alameda Santos, 700 - Cerqueira César⟧ at six
             send it to ⟦Rua das Flores, 45⟧.
             ⟦Praça da Sé, 100 - Centro⟧
             встретимся на ⟦ул. Гагарина 14⟧
             адрес: ⟦ул. Ленина, д. 5⟧
             ⟦улица Пушкина, дом 10, кв. 5⟧, домофон 5
             ⟦пр. Мира, 12⟧
             ⟦проспект Вернадского, 86⟧
             Rua Augusta, 2 beers in
             в 5 часов на улице
             д. 5
             No. 8, thanks
             Markt is closed on the 3rd, 28195 people came
             3-4-1 formation, Milan style
             12 Monkeys, seen in Tokyo
             北上之路
             我在A座12排7号
             地铁2号线
             他走路回家
             走了三百多公里
             五百多里
             十来里路
             十字路口见
             在前面十字路口左转
             恭喜她C位出道
             车停⟦建国路和人民路十字路口⟧
             6排7座
             三号下午",
        );
    }

    #[test]
    fn postcodes_and_houses_are_no_codes() {
        check::kind(
            EntityKind::Code,
            "send it to 12 rue de la Roquette, 75011 Paris
             a cab to 4442 Elm Street please
             Flat 302, Sai Residency, Banjara Hills, Hyderabad 500034
             Collect at the desk, 14 Old Kent Rd, PIN ⟦90-22-17⟧, until Friday",
        );
    }
}
