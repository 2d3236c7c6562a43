//! Others come together among themselves, and somebody tells of it: 'Kate and Ben are getting dinner saturday at 8'.

use crate::plans::kept::kindred::social;
use crate::plans::message::text::{compounds, is_han, speaks};
use crate::plans::message::turn::Turn;
use steward_model::CardKind;

/// Those whom somebody who speaks has, and the reader need not have to do with.
#[rustfmt::skip]
const KIN: &[&str] = &["parents", "folks", "sister", "brother", "sis", "bro", "cousin", "cousins", "aunt", "auntie", "uncle", "neighbour", "neighbours", "neighbor", "neighbors", "boss", "flatmate", "flatmates", "roommate", "roommates", "colleague", "colleagues", "coworkers", "manager", "ex", "landlord", "in-laws", "inlaws", "grandparents"];
/// What others do together.
#[rustfmt::skip]
const DO: &[&str] = &["getting", "having", "going", "seeing", "grabbing", "eating", "watching", "off", "throwing", "hosting", "catching", "meeting"];
/// Who speaks or who reads has a part in it, or is asked for one.
#[rustfmt::skip]
const OURS: &[&str] = &["we", "we're", "we’re", "we'll", "we've", "us", "our", "ours", "you", "u", "ur", "your", "you're", "you’re", "i", "i'm", "i’m", "im", "i'll", "i’ll", "ill", "i'd", "me", "mine", "lets", "let's", "let’s", "everyone", "everybody", "anyone", "all", "who", "whos", "who's", "who’s", "join", "come", "coming", "invited", "wants", "married", "thinking", "hoping", "shall", "should", "with", "rsvp", "bring", "save", "welcome"];

/// Before what is told.
const LEADS: &[&str] = &["so", "and", "well", "oh", "btw", "apparently", "lol", "haha", "ok"];

/// A plan of this kind would be one of others, or money that comes to the owner.
pub(in crate::plans) fn concerns(turn: &Turn<'_>, kind: CardKind) -> bool {
    (social(kind) || kind == CardKind::Travel) && told(turn) || super::pays_back::owes_nothing(turn, kind)
}

/// What people are asked to.
#[rustfmt::skip]
const PARTIES: &[&str] = &["party", "bbq", "barbecue", "birthday", "bday", "housewarming", "do", "drinks", "gathering", "braai", "shower", "farewell", "leaving", "reception", "christening", "open", "throwing", "hosting"];

/// The message tells of what others do, with nobody of the talk in it.
fn told(turn: &Turn<'_>) -> bool {
    let moves = turn.moves;
    let text = turn.lower();
    // 'Fancy them' is astonished, and asks nobody.
    let astonished =
        ["fancy them", "fancy her", "fancy him", "fancy that"].iter().any(|end| text.ends_with(end));
    let asks = moves.ask || moves.request || moves.offer || moves.change;
    if asks && !astonished || text.contains(['?', '？']) {
        return false;
    }
    let written = &turn.heard.message.text;
    latin(text, written, &turn.people) || leaves(text, written, &turn.people) || !text.is_ascii() && han(text)
}

/// 'Mum and I are off to the fair at 2', 'me n Lou are off to a gig': two set out, and say so to who stays behind.
fn leaves(text: &str, written: &str, people: &[String]) -> bool {
    #[rustfmt::skip]
    const FAMILY: &[&str] = &["mum", "mom", "dad", "mam", "gran", "nan", "grandma", "grandpa", "nana", "auntie", "uncle"];
    let end = text.find(['.', '!', '\n']).unwrap_or(text.len());
    let said = text.get(..end).unwrap_or_default();
    let words: Vec<&str> = compounds(said).skip_while(|word| LEADS.contains(word)).collect();
    let caps: Vec<&str> = compounds(written).collect();
    let other = |word: &str| {
        let named = word.chars().count() > 1
            && caps.iter().any(|one| one.starts_with(char::is_uppercase) && one.to_lowercase() == word);
        !people.iter().any(|own| own == word) && (named || FAMILY.contains(&word))
    };
    let rest = match words.as_slice() {
        ["me" | "i", "and" | "n", "my" | "the", one, rest @ ..] if KIN.contains(one) || other(one) => rest,
        ["me" | "i", "and" | "n", one, rest @ ..] if other(one) => rest,
        ["my" | "the" | "your", one, "and" | "n", "i" | "me", rest @ ..]
            if KIN.contains(one) || other(one) =>
        {
            rest
        }
        [one, "and" | "n", "i" | "me", rest @ ..] if other(one) => rest,
        _ => return false,
    };
    matches!(rest, ["are" | "r", "off", ..]) && !rest.iter().any(|word| OURS.contains(word))
}

fn latin(text: &str, written: &str, people: &[String]) -> bool {
    let words: Vec<&str> = compounds(text).skip_while(|word| LEADS.contains(word)).collect();
    let caps: Vec<&str> = compounds(written).collect();
    let name = |word: &str| {
        word.chars().count() > 1
            && !people.iter().any(|own| own == word)
            && caps.iter().any(|one| one.starts_with(char::is_uppercase) && one.to_lowercase() == word)
    };
    let kin = |word: &str| KIN.contains(&word);
    let rest = match words.as_slice() {
        [
            "my" | "the" | "his" | "her" | "their",
            one,
            "and" | "n",
            "her" | "his" | "their" | "my",
            _,
            rest @ ..,
        ] if kin(one) => rest,
        ["my" | "the" | "his" | "her" | "their", one, "and" | "n", _, rest @ ..] if kin(one) => rest,
        ["my" | "the" | "his" | "her" | "their", one, rest @ ..] if kin(one) => rest,
        [one, "and" | "n", two, rest @ ..] if name(one) && name(two) => rest,
        _ => return false,
    };
    let rest = match rest {
        ["are" | "is" | "r", "both" | "all" | "also" | "actually" | "apparently", rest @ ..] => rest,
        ["are" | "is" | "r", rest @ ..] => rest,
        _ => return false,
    };
    // A party is most often told of to who is to come.
    let party = rest.iter().any(|word| PARTIES.contains(word)) && !text.contains("neighb");
    !party
        && rest.first().is_some_and(|verb| DO.contains(verb))
        && !rest.iter().any(|word| OURS.contains(word))
}

/// 我爸妈周六去全聚德吃饭, 小王和小李周日中午在海底捞吃饭.
fn han(text: &str) -> bool {
    #[rustfmt::skip]
    const THEIRS: &[&str] = &["我跟我对象", "我和我对象", "我跟我男朋友", "我和我男朋友", "我跟我女朋友", "我和我女朋友", "我跟我老公", "我和我老公", "我跟我老婆", "我和我老婆", "我跟对象", "我和对象", "我跟男朋友", "我和男朋友", "我跟女朋友", "我和女朋友", "我爸妈", "我爸媽", "我爸", "我妈", "我媽", "我爷爷", "我奶奶", "我姐", "我哥", "我弟", "我妹", "我叔", "我姑", "我舅", "我同事", "我室友", "我舍友", "我闺蜜", "我老板", "我领导", "我同学", "我邻居", "我前任", "他们", "她们", "他俩", "她俩", "他們", "她們"];
    #[rustfmt::skip]
    const OURS: &[&str] = &["咱", "你", "您", "我们", "我們", "一起", "来", "來", "请", "請", "叫", "约", "約", "带", "帶", "喊", "陪", "接", "送", "给我", "让我", "和我", "跟我", "要我", "谁", "吗", "嗎", "不去", "去不", "吧", "呗"];
    let text = text.trim_start_matches(['，', ' ', '哈', '诶', '欸']);
    let rest = THEIRS.iter().find_map(|who| text.strip_prefix(who)).or_else(|| pair(text));
    rest.is_some_and(|rest| speaks!(rest, &["去", "在", "看", "吃"]) && !speaks!(rest, OURS))
}

/// What stands behind two small names: 小王和小李.
fn pair(text: &str) -> Option<&str> {
    let named = |text| -> Option<&str> {
        let text: &str = text;
        let rest = ["小", "老", "阿", "大"].iter().find_map(|lead| text.strip_prefix(lead))?;
        rest.chars().next().filter(|&c| is_han(c)).and_then(|c| rest.get(c.len_utf8()..))
    };
    let rest = named(text)?;
    named(rest.strip_prefix('和').or_else(|| rest.strip_prefix('跟'))?)
}

#[cfg(test)]
mod tests {
    use super::{han, latin, leaves};

    #[test]
    fn two_who_set_out_are_told_from_two_who_ask_along() {
        let told = |text: &str| leaves(&text.to_lowercase(), text, &["lea".to_owned()]);
        for text in [
            "me n Otis are off to that ramen bar at 8, stew's on the hob",
            "Dad and I are off to the auction, back by six. Soup is in the fridge.",
            "my sister and I are off to the pictures tonight",
        ] {
            assert!(told(text), "{text}");
        }
        for text in [
            "me n Otis are off to that ramen bar at 8 if you want to come",
            "Mum and I are going to the Fox at 4, join us",
            "me and Otis are off to the beach sunday, who's in",
            "Lea and I are off to the fair at 2",
            "off to the fair at 2, coming?",
        ] {
            assert!(!told(text), "{text}");
        }
    }

    #[test]
    fn what_others_do_is_told_from_what_one_is_asked_to() {
        let told = |text: &str| latin(&text.to_lowercase(), text, &["lea".to_owned()]);
        for text in [
            "Kate and Ben are getting dinner at Nopi saturday at 8, fancy them",
            "my parents are going to the opera friday at 7",
            "my sister and her bloke are seeing Dune on saturday at 8",
            "the neighbours are having a bbq on sunday at 2",
        ] {
            assert!(told(text), "{text}");
        }
        for text in [
            "Mark and Jo are having us over for lunch on sunday at 1",
            "me and Raj are going bowling saturday at 3",
            "Lea and Raj are going bowling saturday at 3",
            "my parents are coming to dinner saturday at 7",
            "fish and chips are getting cold",
            "my sister is having a party at 8 if you want to come",
            "my sister is throwing a party saturday at 8, bring booze",
            "my cousin is having a bbq sunday at 2",
        ] {
            assert!(!told(text), "{text}");
        }
        for text in [
            "我和我男朋友七点去看灯展",
            "我爸妈周六晚上七点去全聚德吃饭",
            "小王和小李周日中午在海底捞吃饭",
            "我姐和姐夫周六去看话剧",
        ] {
            assert!(han(text), "{text}");
        }
        for text in [
            "我爸妈周六请咱们去全聚德吃饭",
            "我和我男朋友七点去看灯展，你来不",
            "小王和小李周日去爬山，一起不",
            "你姑姑他们周六来家里吃饭",
            "我妈让我周六去取药",
        ] {
            assert!(!han(text), "{text}");
        }
    }
}
