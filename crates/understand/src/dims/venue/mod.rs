//! Kinds of venue that people name: pharmacy, cash machine, 加油站.

mod trade;
mod words;

use super::named::Names;
use crate::dims::doors::Door;
use crate::engine::{Doors, Kind, Lexicon, Scan, Token, Tokens, hashes, meanings, word_hash};
use steward_model::{Entity, EntityKind, Value};
use words::VENUES;

/// The doors of its lexica, with others.
pub(in crate::dims) const fn doors(all: Doors) -> Doors {
    all.of(&words::VENUES).of(&OTHERS)
}

/// Words before a venue of many meanings that make it one.
static BEFORE: Lexicon<(), 128> = meanings! {
    () => "the" "a" "an" "at" "to" "this" "that" "same" "nearest" "any" "our" "local" "my" "your"
        "another" "near" "in" "from" "outside" "closest" "new" "some" "no" "which" "usual" "good" "nice"
        "every" "find" "decent" "hotel" "other";
};
/// Words after a venue that make another thing of it.
static NOT_AFTER: Lexicon<(), 256> = meanings! {
    () => "roll" "rolls" "chart" "charts" "code" "codes" "account" "accounts" "card" "cards" "holiday"
        "holidays" "transfer" "statement" "balance" "details" "paper" "seat" "function" "import" "file"
        "version" "wagon" "call" "work" "trip" "uniform" "run" "bag" "manager" "loan" "robbery" "book"
        "fees" "membership" "mat" "exam" "stool" "of chocolate" "of soap" "on the phone" "brush" "humour"
        "group" "bus" "year" "years" "break" "sale" "band" "pass" "rhyme" "rhymes" "teacher" "rat"
        "meeting" "of congress" "of the river" "of the canal" "of england" "boys" "fire" "sentence"
        "royale" "keeper" "cop" "degree" "student" "soda" "low" "high" "none" "table tennis" "mouse"
        "ball" "body" "towel" "novel" "of fish" "of tuna" "of sardines" "of mackerel" "of dolphins"
        "of whales" "of hard knocks" "in life";
};
/// What the names of these alone are called after: gym socks, a bar fight, hospital corners.
const CALLED: &[u64] = hashes!("gym bar hospital school pub");
const CALLED_AFTER: &[u64] =
    hashes!("fight corners socks shorts kit bunny buddy clothes tie trousers shoes jumper gown");
/// Shops that one runs to: a tesco run.
const SHOPS: &[u64] = hashes!("tesco aldi lidl asda sainsburys walmart costco ikea supermarket bunnings");
/// Words before a venue that make another thing of it.
static NOT_BEFORE: Lexicon<(), 128> = meanings! {
    () => "import" "chocolate" "power" "river" "side" "progress" "search" "menu" "tool" "scroll" "space"
        "task" "play" "javascript" "python" "standard" "css" "gold" "raise the" "left" "radio" "polling"
        "cereal" "old" "jurassic" "car" "dna" "sperm" "book" "data" "snack" "protein" "bouncy" "sand"
        "operating" "voice" "quantum" "fluid" "game" "celestial" "statistical" "football" "chess" "youth"
        "fan" "breakfast" "rugby" "drama" "supporters" "running" "talent" "gene" "weather" "work" "knee"
        "hip" "heart" "brain" "plastic" "cataract" "uk";
};
/// What speaks of programs, not of streets.
const CODING: &[u64] = hashes!("import code codebase file function spreadsheet compile repo");
/// Words that hold a venue and mean another thing.
static OTHERS: Lexicon<(), 1024> = meanings! {
    () => "load of cobblers" "bakers dozen" "up in a brewery" "kid in a sweet shop"
        "kid in a candy store" "kid in a candy shop" "hotel california" "hotel rwanda" "heartbreak hotel"
        "garage door" "my gallery" "your gallery" "gallery view" "gallery app" "join the club"
        "mechanics of" "called to the bar" "put on a clinic" "pall mall" "peach cobbler" "apple cobbler"
        "berry cobbler" "fruit cobbler" "nursery slopes" "nursery slope" "kindergarten cop" "temple run"
        "temple of doom" "arcade game" "arcade games" "airport mode" "garage rock" "garage music"
        "fellow diner" "fellow diners" "vets day" "prison time" "spa town" "spa towns" "library music"
        "barbershop quartet" "barber shop quartet" "theatre nurse" "theatre kid" "bookies favourite"
        "temple throbbing" "hospital drama" "museum piece" "abbey road" "church of england"
        "school of thought" "school of rock" "casino royale" "theatre of war" "castles in the air"
        "银行卡" "银行账户" "银行转账" "银行存款" "小学生" "中学生" "学校里教" "市场部" "市场预期"
        "市场规模" "市场价" "市场经济" "市场份额" "市场营销" "二手市场价" "法院判" "码头工人" "百货车"
        "小学鸡" "银行流水" "银行贷款" "银行利率" "股市场" "庙会" "人才市场" "网吧台" "机场路" "机场高速"
        "公园路" "学校路" "医院路" "车库门" "机场大道" "市场经理" "主力中卫" "温泉蛋" "车库乐队"
        "图书馆战争" "菜市场价" "拜码头" "银行家" "银行业" "士多啤梨" "画廊坊" "银行股" "市场调研"
        "市场占有" "市场行情" "市场监管" "婚恋市场" "相亲市场" "就业市场" "房地产市场" "劳动力市场"
        "资本市场" "海外市场" "国内市场" "下沉市场" "市场规律" "市场竞争" "市场需求" "监狱风云"
        "博物馆奇妙夜" "商城币" "商城积分" "网上商城" "线上商城" "积分商城" "微信商城" "跑不了庙"
        "影院模式" "剧场版" "剧场效应" "沙子城堡" "股票市场" "线上市场" "线下市场" "国际市场" "二级市场"
        "一级市场" "期货市场" "外汇市场" "市场定位" "市场推广" "市场前景" "市场反馈" "电影院线"
        "图书馆长" "博物馆长" "美术馆长" "车站票" "动车站票" "火车站票" "高铁站票";
}
.behind(Door::NoVenues as u8);

static NAMES: Names<8192, 1024> = Names {
    kind: EntityKind::Venue,
    rule: "venue",
    words: &VENUES,
    others: &OTHERS,
    usual: 7,
    least: -2,
    led: "在去到进往从回找有是",
    sold: "",
};

/// One of the words by itself.
pub(crate) fn is_word(token: &Token) -> bool {
    VENUES.token(token).is_some()
}

/// Such a word leads to a venue.
pub(crate) fn leads(before: &Token) -> bool {
    BEFORE.token(before).is_some()
}

/// Finds all of them.
pub(crate) fn find(scan: &Scan<'_>, out: &mut Vec<Entity>) {
    NAMES.find(scan, out, |at, end, kind| trust(scan, at, end, kind.doubtful));
    let tokens = scan.tokens;
    for at in 0..tokens.len() {
        let (kind, end) = match tokens.at(at).kind {
            Kind::Digits => ("convenience", seven_eleven(tokens, at)),
            _ => ("waste_disposal", tip(tokens, at)),
        };
        if let Some(end) = end {
            let rule = if kind == "convenience" { "venue.seven" } else { "venue.tip" };
            out.push(scan.entity(EntityKind::Venue, at, end, vec![Value::plain(kind)], 0.6, rule));
        }
    }
}

/// 7-eleven, the nearest 7-11: the shop rather than hours or a day; where it ends.
pub(crate) fn seven_eleven(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    const LEADS: &[u64] = hashes!("the a any nearest closest near outside opposite local");
    const ONWARD: &[u64] =
        hashes!("on in by near for opposite across behind beside before after around round down");
    let (seven, joint) = (tokens.at(at), tokens.at(at + 1));
    if seven.kind != Kind::Digits || seven.len != 1 || seven.value != 7 {
        return None;
    }
    let dash = joint.is_mark('-') && !joint.spaced;
    let eleven = tokens.at(at + 1 + usize::from(dash));
    let end = at + 2 + usize::from(dash);
    if eleven.newline || dash && eleven.spaced {
        return None;
    }
    let (before, next) = (tokens.before(at), tokens.at(end));
    if eleven.is_word(const { word_hash("eleven") }) {
        // 7 eleven year olds, 7 eleven inch pizzas, 7 eleven-a-side games
        let counted = crate::dims::duration::en::unit(tokens, end).is_some();
        let parted = match next.kind {
            Kind::End => true,
            Kind::Mark => next.spaced || next.ch != '-',
            _ => next.newline || next.kind == Kind::Word && ONWARD.contains(&next.hash),
        };
        return (!counted && (dash || parted)).then_some(end);
    }
    let led = at > 0 && !seven.newline && before.kind == Kind::Word && LEADS.contains(&before.hash);
    let closes = next.kind == Kind::End || next.newline || next.kind == Kind::Mark && next.ch != '/';
    // 'at 7-11' and 'the 7-11 slot' are hours.
    let at_it = closes || next.is_word(const { word_hash("for") }) || next.is_word(const { word_hash("on") });
    (dash && led && eleven.kind == Kind::Digits && eleven.value == 11 && eleven.len == 2 && at_it)
        .then_some(end)
}

/// 'for the tip', 'to the tip', 'at the tip': where rubbish goes; a tip for the waiter stands otherwise.
fn tip(tokens: Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.at(at).is_word(const { word_hash("tip") }) {
        return None;
    }
    let (the, way, after) =
        (tokens.before(at), at.checked_sub(2).map(|way| tokens.at(way).hash)?, tokens.at(at + 1));
    let ways = hashes!("for to at down");
    let goes = the.is_word(const { word_hash("the") }) && ways.contains(&way);
    (goes && !after.is_word(const { word_hash("of") })).then_some(at + 1)
}

fn trust(scan: &Scan<'_>, at: usize, end: usize, plain: bool) -> Option<f32> {
    let tokens = scan.tokens;
    let (first, before, after) = (tokens.at(at), tokens.before(at), tokens.at(end));
    let whole = scan.is_whole(at, end);
    if first.kind == Kind::Han {
        // One character alone (庙) needs a preposition.
        let alone = end == at + 1;
        // 上海滩 is a town's old name.
        let bund = before.is_han('上') && first.is_han('海') && !first.spaced;
        if bund || is_likened(tokens, at) {
            return None;
        }
        let led = matches!(before.ch, '去' | '到' | '在' | '的' | '进') && before.kind == Kind::Han;
        return (!alone || led || whole).then_some(if alone { 0.5 } else { 0.85 });
    }
    // a tesco run, the ikea trip: one goes there
    let errand = SHOPS.contains(&first.hash)
        && !after.newline
        && (after.is_word(const { word_hash("run") }) || after.is_word(const { word_hash("trip") }));
    let other = !errand && after.kind == Kind::Word && NOT_AFTER.longest(tokens, end).is_some()
        || before.kind == Kind::Word && NOT_BEFORE.token(before).is_some();
    let called = end == at + 1
        && CALLED.contains(&first.hash)
        && after.kind == Kind::Word
        && CALLED_AFTER.contains(&after.hash);
    if other || called || trade::is_other(scan, at, end) {
        return None;
    }
    let programs = hashes!("library bar bank");
    if programs.contains(&first.hash)
        && end == at + 1
        && tokens.all().iter().take(128).any(|token| CODING.contains(&token.hash))
    {
        return None;
    }
    // 'the ladies are on the prosecco', 'the surgery went well'
    if plain && is_acting(tokens, at, end) {
        return None;
    }
    if plain {
        // the kids' school
        let owned = before.is_mark('\'')
            && !before.spaced
            && at > 1
            && !tokens.at(at - 2).capital
            && scan.words(at - 2, at - 1).ends_with('s');
        let led = before.kind == Kind::Word && BEFORE.token(before).is_some() || owned;
        // 'to park the car', 'school your son': a verb goes on with an article.
        let verb = before.is_word(const { word_hash("to") })
            && matches!(after.hash, h if h == const { word_hash("the") } || h == const { word_hash("my") } || h == const { word_hash("your") } || h == const { word_hash("on") });
        return (led && !verb || whole).then_some(0.7);
    }
    Some(0.85)
}

/// 家里像个动物园, 我爸是行走的图书馆: what something is only like.
fn is_likened(tokens: Tokens<'_>, at: usize) -> bool {
    let back = |count: usize| at.checked_sub(count).map_or('\0', |at| tokens.at(at).ch);
    let counted = matches!(back(1), '个' | '座' | '间' | '家' | '所');
    back(1 + usize::from(counted)) == '像' && counted
        || back(1) == '的' && matches!((back(3), back(2)), ('行', '走') | ('移', '动') | ('人', '形'))
}

/// The ladies, the doctors and a surgery do what no room does: 'are', 'said', 'went'.
fn is_acting(tokens: Tokens<'_>, at: usize, end: usize) -> bool {
    const WHO: &[u64] = hashes!("ladies gents doctors surgery gp");
    const DO: &[u64] = hashes!("are were said say says think thinks went took have want lasted");
    let after = tokens.at(end);
    end == at + 1 && WHO.contains(&tokens.at(at).hash) && after.kind == Kind::Word && DO.contains(&after.hash)
}

#[cfg(test)]
mod tests {
    use crate::dims::check;
    use steward_model::EntityKind;

    #[test]
    fn venues_and_near_misses() {
        check::kind(
            EntityKind::Venue,
            "is there an ⟦ATM⟧ around → atm
             meet at the ⟦bar⟧ → bar
             the ⟦petrol station⟧ by the ⟦pub⟧ → fuel | pub
             rubbish to the ⟦tip⟧ → waste_disposal
             附近有⟦药房⟧吗 → pharmacy
             我在⟦圖書館⟧ → library
             the ⟦gallery⟧ is free on Mondays → museum
             it is saved in my gallery
             a ⟦food truck⟧ by the gate → fast_food
             车送⟦4S店⟧了 → car_repair
             楼下⟦大排档⟧很吵 → restaurant
             银行业务员的电话
             一斤士多啤梨
             popping on a ⟦tesco⟧ run → supermarket
             anything from ⟦7-eleven⟧? → convenience
             cash from the nearest ⟦7-11⟧ → convenience
             open 7-11 on Sundays
             drove 7 eleven year olds home
             grab milk in ⟦7 eleven⟧ on the corner → convenience
             he came to ours at 7-11
             the fair is at 7-11!
             doors at 7-11, last entry ten
             we lost 7 eleven times in a row
             cut me 7 eleven inch planks
             a school run
             a bar chart
             my bank account
             where to park the car
             leave a tip
             the kids' ⟦school⟧ is shut → school
             it's a bar fight
             St James' Park was loud
             hospital corners on that duvet
             gym socks in the microwave
             Hotel Oscar Uniform Sierra
             Lima Hotel Mike, cleared to land
             he is a butcher by trade
             she wants to be a dentist
             trained as a chemist
             there is a ⟦dentist⟧ above the ⟦bakery⟧ → dentist | bakery
             found a Turkish ⟦barber⟧ in Mitcham → hairdresser
             we vet every driver
             his uncle is an army vet
             take the goat to the ⟦vet⟧ → veterinary
             Pharmacy is a five-year degree
             studying theatre at Hull
             Samuel Barber wrote it
             the surgery went well
             the ladies are on the prosecco
             a load of cobblers
             can't talk atm, in a meeting
             where is the nearest ⟦atm⟧ → atm
             my cousin the locksmith
             Dr Church will see you
             Supermarket Sweep is back on
             Library is spelled with two r's
             Abbey has the tickets
             her dad's a retired mechanic
             is a ⟦dentist⟧ open on Sunday → dentist
             her bowling was wild, four wides in the over
             toilet roll
             import the library first
             ⟦驾校⟧在哪 → driving_school
             巷口的⟦修鞋店⟧ → shoe_repair
             银行卡丢了
             剧场版几号上映
             业绩远超市场预期
             这趟车站着的人多
             车站长的帽子丢了
             家里吵得像个菜市场
             我爸是行走的图书馆
             那座楼好像是⟦图书馆⟧
             图书馆长退休了
             a school of mackerel under us
             her station in life
             the ⟦school⟧ by the lights → school
             叫教堂弟写作业
             男同学校对了两遍
             动车站票也没了
             在⟦教堂⟧弟兄们都到了
             我同⟦学校⟧对接一下
             去⟦超市⟧市里那家
             ⟦车站⟧着火了
             那⟦车站⟧真大
             宜昌⟦市政府⟧怎么走
             10點中環5號⟦碼頭⟧
             小学生",
        );
    }
}
