//! Names of towns, districts, regions, stations, airports and sights. A name that is also a word counts only where
//! something around it speaks of a place.

mod cues_zh;
mod en;
mod small;
mod table;
mod zh;

use crate::engine::{Doors, Kind, Scan};
use steward_model::Entity;

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    en::doors(zh::doors(all))
}

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    let tokens = scan.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let found = match tokens.at(at).kind {
            Kind::Word => en::at(scan, at),
            Kind::Han => zh::at(scan, at),
            _ => None,
        };
        match found {
            Some(found) => {
                if let Some(entity) = found.entity
                    && !of_a_time(out, &entity)
                {
                    out.push(entity);
                }
                at = found.next;
            }
            None => at += 1,
        }
    }
}

/// Mon-Fri, 8:30pm IST: a short name within a time is a day or a zone.
fn of_a_time(found: &[Entity], place: &Entity) -> bool {
    let (start, end) = (place.span.start, place.span.end);
    end - start <= 4
        && found.iter().any(|time| {
            time.kind == steward_model::EntityKind::Time
                && time.span.start <= start
                && end <= time.span.end
                && time.span.end - time.span.start > end - start
        })
}

/// The end of the longest known Chinese name at a token, whatever stands around it.
pub(crate) fn known(scan: &Scan<'_>, at: usize) -> Option<usize> {
    zh::known(scan, at)
}

/// The same of names that end at a token at the latest.
pub(crate) fn known_within(scan: &Scan<'_>, at: usize, last: usize) -> Option<usize> {
    zh::known_within(scan, at, last)
}

/// The words from a token to before another are a known town's name in English that is no other word.
pub(crate) fn is_town(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    en::is_town(scan, from, to)
}

/// The words are a known name, in English and without capitals' help: of a town, a region, a station or an airport.
pub(crate) fn is_name(words: &str) -> bool {
    en::is_name(words)
}

/// What was seen at a token: a place, or a word to pass over.
struct Seen {
    entity: Option<Entity>,
    next: usize,
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn places_and_near_misses() {
        check::kind(
            EntityKind::Place,
            "landed in ⟦Osaka⟧ at noon
             from ⟦Leeds⟧ to ⟦York⟧ by train
             meet me in ⟦Reading⟧ on Friday
             the ⟦Isle of Skye⟧ in June
             two nights in ⟦São Paulo⟧
             she lives near ⟦St Ives⟧
             my flight lands at ⟦LHR⟧
             去⟦北京南站⟧接你
             舞台中央有盏灯
             厨房里无锡纸用
             东西安装好了
             组合肥料别撒
             ⟦长沙⟧发货快吗
             ⟦西湖⟧边上走走
             回⟦合肥⟧的票
             直接到⟦达州⟧
             住在⟦余杭区⟧
             ⟦曼谷⟧玩三天
             从⟦杭州⟧到⟦上海虹桥⟧
             我下周去⟦朝阳⟧
             I am reading a nice book
             Sydney forgot her keys
             run a hot bath
             is it raining in ⟦paris⟧ now
             how is the weather in ⟦nice⟧?
             meet at ⟦shibuya⟧ station
             flying Air Canada to ⟦Toronto⟧
             a loan from the Bank of Ireland
             Singapore Airlines lost my bag
             Real Madrid drew again
             the audit is in March
             we live in hope
             a kettle station
             the last bus out of ⟦Ullapool⟧
             the bus to Grandma's is late
             the coach from school
             between ⟦Nantes⟧ and ⟦Rennes⟧
             the Oxford comma
             a Brazil nut
             the deal is split in two
             外婆住在⟦赣南⟧
             ⟦大理⟧的云好低
             那个地方叫⟦宁波⟧
             我家的狗叫北京
             他妹妹叫宁波
             ⟦延吉⟧的冷面端上来
             他一上海拔高点的地方就头疼
             那张长沙发归猫了
             双重庆祝一下
             这条大连衣裙
             桂林哥,吉他借我
             在⟦上海⟧拔牙
             ⟦北京⟧哥们来了
             大理石台面
             买了斤上海青
             迎着朝阳跑步
             和平的夜
             买了块上海牌手表
             平安到家
             说西班牙语
             他态度很大方
             跑了⟦长沙⟧、⟦保定⟧、⟦武汉⟧
             ⟦保定⟧、⟦石家庄⟧都下雪
             他是⟦大庆⟧的，怕热
             我爸是⟦唐山⟧人
             老家⟦玉林⟧，回去过年
             ⟦安康⟧到⟦西安⟧多久
             ⟦大庆⟧明天下雪吗
             ⟦那曲⟧海拔很高
             ⟦铁岭⟧这个冬天冷
             ⟦眉山⟧的东坡肘子
             we moved to ⟦Frankfurt⟧ in May
             is it hot in ⟦Izmir⟧?
             frankfurters for lunch
             日照充足
             日照、温度都要够
             白银、黄金都涨了
             祝您安康
             白银涨价了
             爱情开封了
             这瓶酒是开封的吗
             我朝阳台看
             普通化肥不够
             马上饶了他
             国内⟦江苏⟧的货
             平安到家
             四平八稳
             更新余额失败",
        );
    }
}
