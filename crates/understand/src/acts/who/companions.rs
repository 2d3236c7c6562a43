//! Who else comes along, by the words that join people: 'bringing my cousin', 'with Hannah and Jo', 叫上小敏和阿强.
//!
//! A name is believed only beside such a word: who is spoken of comes not for that.

use crate::acts::{
    Scene,
    place::places,
    words::{Word, cjk, within},
};
use crate::engine::Words;
use steward_model::words::is_elder;
use steward_model::{EntityKind, Fact, Mention, Said, Span};

/// Less than who joins by their own word: it adds a name, and answers nothing.
pub(crate) const TOLD: f32 = 0.55;

/// Kin and the like besides elders, as they are called in English.
#[rustfmt::skip]
static KIN: Words = Words::new(&["sister", "brother", "cousin", "cousins", "brothers", "sisters", "aunt", "wife", "husband", "girlfriend", "boyfriend", "gf", "bf", "partner", "flatmate", "roommate", "kids", "son", "daughter", "parents", "niece", "nephew", "fiance", "fiancee", "boss", "neighbour", "neighbor", "sis", "bro", "missus", "hubby", "ammi", "abbu", "oma", "opa", "lola", "lolo"]);

fn is_kin(word: &str) -> bool {
    is_elder(word) || KIN.contains(word)
}

/// Kin and the like, as they are called in Chinese, the longer first.
#[rustfmt::skip]
const KIN_ZH: &[&str] = &["男朋友", "女朋友", "小姨子", "表哥", "表姐", "表弟", "表妹", "小姑", "大姑", "二姑", "小姨", "大姨", "二姨", "大舅", "二舅", "小舅", "大伯", "二伯", "二叔", "三叔", "堂哥", "堂姐", "堂弟", "堂妹", "舅妈", "舅舅", "姑妈", "姑姑", "姨妈", "阿姨", "叔叔", "婶婶", "奶奶", "爷爷", "外婆", "外公", "姥姥", "姥爷", "爸妈", "老婆", "老公", "媳妇", "嫂子", "姐夫", "妹夫", "闺女", "儿子", "女儿", "室友", "同事", "同学", "闺蜜", "对象", "男友", "女友", "孩子", "爸", "妈", "姐", "哥", "弟", "妹", "娃"];
/// What begins like a name and is none.
#[rustfmt::skip]
static NO_NAMES: Words = Words::new(&["小时", "小区", "小吃", "小心", "小学", "小龙", "小孩", "小馆", "小店", "小菜", "小雨", "小雪", "小酒", "小聚", "老地", "老时", "老家", "老样", "老规", "老店", "老街", "老城", "大家", "大概", "大学", "大门", "大堂", "大厅", "大排", "大后", "大雨", "大餐", "大约", "大伙", "阿里", "老师", "老板", "老是", "小的", "大的", "小票", "大桥", "大巴", "大厦", "小镇", "老街"]);

/// Two characters that begin like a name and are none.
pub(crate) fn no_name(name: &str) -> bool {
    NO_NAMES.contains(name)
}

/// Adds those who are named beside a word that joins them.
pub(crate) fn mentions(scene: &Scene<'_>, found: &mut Vec<Mention>) {
    for clause in scene.clauses {
        let mut names: Vec<Span> = Vec::new();
        let words = scene.words(clause.span);
        english(scene, &words, &mut names);
        if !clause.span.of(scene.text).is_ascii() {
            chinese(scene, clause.span, &mut names);
        }
        // 'Auntie' of 'Auntie Bev'.
        let whole: Vec<Span> =
            found.iter().filter(|one| one.fact == Fact::With).map(|one| one.span).collect();
        found.retain(|one| {
            one.fact != Fact::With
                || !whole
                    .iter()
                    .any(|span| *span != one.span && span.start <= one.span.start && one.span.end <= span.end)
        });
        for name in names {
            let known = found
                .iter()
                .any(|one| one.fact == Fact::With && one.span.start < name.end && name.start < one.span.end);
            if !known {
                let said = Said::Words(name.of(scene.text).to_owned());
                found.push(Mention { fact: Fact::With, said, span: name, confidence: TOLD });
            }
        }
    }
}

/// The person named at a word: the words taken, and the name.
fn person(scene: &Scene<'_>, words: &[Word<'_>], at: usize) -> Option<(usize, Span)> {
    #[rustfmt::skip]
    static NOBODY: Words = Words::new(&["i", "i'm", "i'll", "ok", "no", "yes", "so", "and", "the", "it", "we", "you", "he", "she", "they", "this", "that", "what", "who", "lol", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "everyone", "anyone", "someone", "all", "both", "mr", "mrs", "ms", "dr", "christmas", "easter", "google", "whatsapp", "zoom"]);
    let first = words.get(at)?;
    let owned = matches!(first.lower.as_str(), "my" | "your" | "ur" | "our" | "his" | "her" | "the" | "ya");
    let kin = |at: usize| words.get(at).filter(|word| is_kin(&word.lower));
    let capital = |at: usize| {
        words.get(at).filter(|word| {
            let taken = scene.entities.iter().any(|entity| {
                matches!(
                    entity.kind,
                    EntityKind::Time
                        | EntityKind::Place
                        | EntityKind::Venue
                        | EntityKind::Address
                        | EntityKind::Cuisine
                ) && entity.span.start <= word.start
                    && word.start < entity.span.end
            });
            word.capital()
                && word.lower.len() >= 2
                && word.text.chars().any(char::is_lowercase)
                && !word.lower.ends_with("'s")
                && !NOBODY.contains(word.lower.as_str())
                && !taken
                && !places::NOUNS.contains(word.lower.as_str())
        })
    };
    let span = |word: &Word<'_>| Span { start: word.start, end: word.end };
    if owned || kin(at).is_some() {
        let place = at + usize::from(owned);
        let word = kin(place)?;
        // 'My cousin Ade' goes by his name.
        let name = capital(place + 1).filter(|_| !word.stop);
        return Some((place + 1 + usize::from(name.is_some()) - at, span(name.unwrap_or(word))));
    }
    let word = capital(at)?;
    // 'Hannah Lee' is one; a name before a noun of places is where: 'Hannah House'.
    let second = words.get(at + 1).filter(|_| !word.stop);
    if second.is_some_and(|next| places::NOUNS.contains(next.lower.as_str())) {
        return None;
    }
    Some((1, span(word)))
}

/// People one after the other: the words taken, and the names.
fn people(scene: &Scene<'_>, words: &[Word<'_>], from: usize) -> (usize, Vec<Span>) {
    let (mut at, mut names) = (from, Vec::new());
    while let Some((taken, name)) = person(scene, words, at) {
        names.push(name);
        at += taken;
        let last = at.checked_sub(1).and_then(|at| words.get(at));
        let listed =
            last.is_some_and(|word| scene.text.get(word.end..).is_some_and(|rest| rest.starts_with(',')));
        let joined =
            words.get(at).is_some_and(|word| matches!(word.lower.as_str(), "and" | "&" | "n" | "plus"));
        at += usize::from(joined);
        if !(joined || listed) || names.len() >= 6 {
            break;
        }
    }
    (at - from, names)
}

fn english(scene: &Scene<'_>, words: &[Word<'_>], names: &mut Vec<Span>) {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let mut at = 0;
    while at < words.len() {
        let verb = lower(at);
        let stops = words.get(at).is_some_and(|word| word.stop);
        let takes = within!("bring bringing invite inviting invited adding plus including with", verb);
        let asks = matches!(verb, "ask" | "tell" | "get");
        if (takes || asks) && !stops {
            let (taken, found) = people(scene, words, at + 1);
            let comes = (0..4).any(|ahead| {
                matches!(lower(at + 1 + taken + ahead), "come" | "join" | "along" | "too" | "over")
            });
            if takes || comes {
                names.extend(found);
            }
            at += taken + 1;
            continue;
        }
        let (taken, found) = people(scene, words, at);
        if taken == 0 {
            at += 1;
            continue;
        }
        // 'Can my brother come'.
        let asked = at.checked_sub(1).is_some_and(|at| {
            matches!(lower(at), "can" | "could" | "will" | "would" | "should" | "is" | "are" | "let")
        }) && matches!(lower(at + taken), "come" | "join" | "coming" | "joining" | "tag");
        // 'Curry at ours saturday, Gran also coming'.
        let begins = at <= 3
            || words.get(at - 1).is_some_and(|last| {
                scene.text.get(last.end..).is_some_and(|rest| rest.starts_with([',', ';', '.', '!']))
            });
        if asked || begins && joins(words.get(at + taken..).unwrap_or_default()) {
            names.extend(found);
        }
        at += taken;
    }
}

/// '… is coming', '… can make it too', '… comes as well': said of who was just named, and not denied.
fn joins(rest: &[Word<'_>]) -> bool {
    let lower = |at: usize| rest.get(at).map_or("", |word| word.lower.as_str());
    let helps = usize::from(matches!(
        lower(0),
        "is" | "are" | "r" | "will" | "can" | "might" | "could" | "wants" | "want" | "wanna" | "would"
    ));
    let helps = helps + usize::from(matches!(lower(helps), "also" | "to" | "both" | "like"));
    match lower(helps) {
        "coming" | "comes" | "joining" | "joins" => true,
        "come" | "join" => helps > 0,
        "make" => helps > 0 && lower(helps + 1) == "it",
        "in" | "keen" => helps > 0 && matches!(lower(helps + 1), "" | "too" | "as"),
        _ => false,
    }
}

/// The person named at a character: the characters taken, and where the name begins among them.
fn person_zh(chars: &[(usize, char)], at: usize) -> Option<(usize, usize)> {
    let get = |at: usize| chars.get(at).map_or(' ', |&(_, c)| c);
    let spells = |at: usize, word: &str| word.chars().enumerate().all(|(ahead, c)| get(at + ahead) == c);
    if matches!(get(at), '我' | '你' | '您' | '他' | '她' | '咱' | '俺') {
        let place = at + 1 + usize::from(matches!(get(at + 1), '们' | '們'));
        let kin = KIN_ZH.iter().find(|kin| spells(place, kin))?;
        return Some((place - at + kin.chars().count(), place - at));
    }
    if get(at).is_ascii_uppercase() && !at.checked_sub(1).map_or(' ', get).is_ascii_alphanumeric() {
        let length = (at..at + 12).take_while(|&at| get(at).is_ascii_alphabetic()).count();
        return (length >= 2 && get(at + 1).is_ascii_lowercase()).then_some((length, 0));
    }
    if matches!(get(at), '小' | '老' | '阿') {
        let latin = (at + 1..at + 9).take_while(|&at| get(at).is_ascii_alphabetic()).count();
        if latin > 1 {
            return Some((1 + latin, 0));
        }
        let name: String = [get(at), get(at + 1)].iter().collect();
        let named = cjk(get(at + 1))
            && !NO_NAMES.contains(name.as_str())
            && !"的了是不也都和跟一二三四五六七八九十这那个点板地时家".contains(get(at + 1));
        let doubled = get(at + 2) == get(at + 1);
        return named.then_some((2 + usize::from(doubled), 0));
    }
    // 曹师傅, 王姐, 李老师.
    let titled = |length: usize| {
        ["老师", "师傅", "经理", "哥", "姐", "总", "叔", "姨", "嫂"]
            .iter()
            .find(|title| spells(at + length, title))
    };
    let title =
        titled(1).filter(|_| cjk(get(at)) && !"的了我你他她这那大二三四上下一个几么".contains(get(at)))?;
    Some((1 + title.chars().count(), 0))
}

/// 佳琪说她也想来, 我表妹说她也要去: who has told somebody that they come, from where to where among these characters.
fn says_so(chars: &[(usize, char)]) -> Option<(usize, usize)> {
    const NOBODY: &str = "我你您他她它咱俺们谁大人都也听据不没就还那这想要来去说說";
    const FAR: usize = 6;
    let get = |at: usize| chars.get(at).map_or(' ', |&(_, c)| c);
    let says = (1..FAR).find(|&at| matches!(get(at), '说' | '說'))?;
    let also = matches!(get(says + 1), '他' | '她') && matches!(get(says + 2), '也' | '都');
    let mut after = says + 3;
    while matches!(get(after), '想' | '要' | '能' | '会') {
        after += 1;
    }
    let comes = matches!(get(after), '来' | '去' | '跟') && !matches!(get(after + 1), '不' | '过' | '年')
        || get(after) == '一' && get(after + 1) == '起';
    let known = person_zh(chars, 0).filter(|&(taken, _)| taken == says).map(|(_, start)| start);
    let kin = || KIN_ZH.iter().any(|kin| kin.chars().eq((0..says).map(get)));
    let called = || (2..=3).contains(&says) && (0..says).map(get).all(|c| cjk(c) && !NOBODY.contains(c));
    let start = known.or_else(|| (kin() || called()).then_some(0));
    start.filter(|_| also && comes).map(|start| (start, says))
}

/// Who is taken along or comes too, in Chinese.
fn chinese(scene: &Scene<'_>, span: Span, names: &mut Vec<Span>) {
    let part = span.of(scene.text);
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    let place = |at: usize| span.start + chars.get(at).map_or(part.len(), |&(at, _)| at);
    if let Some((start, end)) = says_so(&chars) {
        names.push(Span { start: place(start), end: place(end) });
    }
    let mut at = 0;
    while at < chars.len() {
        let company = Company::at(&chars, at);
        if company.people.is_empty() {
            at += 1;
            continue;
        }
        if company.comes() {
            let people = company.people.iter();
            names.extend(people.map(|&(start, end)| Span { start: place(start), end: place(end) }));
        }
        at = company.end.max(at + 1);
    }
}

/// People named in a row, with the word before them.
struct Company<'c> {
    chars: &'c [(usize, char)],
    /// What takes them along: 叫上, 陪.
    taking: Option<&'static str>,
    /// Who speaks is beside them: 跟, 和.
    beside: bool,
    people: Vec<(usize, usize)>,
    /// The character behind the last of them.
    end: usize,
}

impl<'c> Company<'c> {
    /// The people who are named from this character on.
    fn at(chars: &'c [(usize, char)], at: usize) -> Company<'c> {
        const TAKING: &[&str] = &[
            "叫上", "陪", "喊上", "带上", "加上", "算上", "约上", "拉上", "捎上", "叫", "喊", "约", "带",
            "請", "请",
        ];
        const BESIDE: &[&str] = &["跟", "和", "同", "与"];
        const MOST: usize = 6;
        let mut company = Company { chars, taking: None, beside: false, people: Vec::new(), end: at };
        // 我得陪爸妈: what keeps somebody.
        let kept = at
            .checked_sub(1)
            .is_some_and(|before| matches!(company.get(before), '要' | '得' | '在' | '还' | '失' | '奉'));
        let taking = TAKING.iter().find(|lead| company.spells(at, lead)).copied();
        company.taking = taking.filter(|lead| *lead != "陪" || !kept);
        let beside = BESIDE.iter().find(|lead| company.spells(at, lead)).copied();
        company.beside = beside.is_some();
        let from = at + company.taking.or(beside).map_or(0, |lead| lead.chars().count());
        company.end = from;
        while let Some((taken, start)) = person_zh(chars, company.end) {
            company.people.push((company.end + start, company.end + taken));
            company.end += taken;
            let gap = usize::from(matches!(company.get(company.end), '和' | '跟' | '、' | '同' | '与'));
            if gap == 0 || person_zh(chars, company.end + gap).is_none() || company.people.len() >= MOST {
                break;
            }
            company.end += gap;
        }
        // 陪外婆饮茶: kin by their bare word.
        let kin = |kin: &&&str| kin.chars().nth(1).is_some() && company.spells(from, kin);
        if company.people.is_empty()
            && company.taking == Some("陪")
            && let Some(kin) = KIN_ZH.iter().find(kin)
        {
            company.end = from + kin.chars().count();
            company.people.push((from, company.end));
        }
        company
    }

    fn get(&self, at: usize) -> char {
        self.chars.get(at).map_or(' ', |&(_, c)| c)
    }

    fn spells(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(ahead, c)| self.get(at + ahead) == c)
    }

    fn goes(&self, at: usize) -> bool {
        matches!(self.get(at), '去' | '来' | '來' | '嚟') && !matches!(self.get(at + 1), '不' | '没')
    }

    /// They come along.
    fn comes(&self) -> bool {
        let together = ["一起", "一块", "一塊"].iter().any(|word| self.spells(self.end, word));
        self.are_taken(together)
            || self.beside && self.does_with(together)
            || self.come_too()
            || together && self.taking.is_none()
    }

    /// Somebody takes them.
    fn are_taken(&self, together: bool) -> bool {
        let Some(lead) = self.taking else { return false };
        let next = self.get(self.end);
        lead.chars().count() == 2
            || together
            || self.goes(self.end)
            || next == '也'
            || !cjk(next)
            || lead == "陪" && matches!(next, '饮' | '飲' | '看' | '过' | '散')
            || matches!(next, '打' | '吃' | '喝' | '玩' | '聚' | '跑' | '爬' | '逛' | '钓' | '搓')
    }

    /// Something is done with them.
    fn does_with(&self, together: bool) -> bool {
        #[rustfmt::skip]
        const MEETS: &[&str] = &["见一面", "见个面", "见见", "见面", "碰个面", "碰面", "碰个头", "聊聊", "谈谈", "相个亲", "相亲"];
        together
            || self.goes(self.end)
            || MEETS.iter().any(|verb| self.spells(self.end, verb))
            || matches!(self.get(self.end), '吃' | '看' | '逛' | '约')
    }

    /// X也来, X也想一起去, X都嚟.
    fn come_too(&self) -> bool {
        let mut after = self.end;
        while matches!(self.get(after), '也' | '都' | '要' | '想' | '能' | '会' | '會') {
            after += 1;
        }
        after > self.end
            && (self.goes(after) || ["一起", "参加", "拉来"].iter().any(|word| self.spells(after, word)))
    }
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn who_comes_along_is_named_and_who_is_spoken_of_is_not() {
        let named = |text: &str| {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let with = mentions.iter().filter(|mention| mention.fact == Fact::With);
            with.map(|mention| mention.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("bring Priya along", vec!["Priya"]),
            ("Tom and Ines are coming too", vec!["Tom", "Ines"]),
            ("i'll bring my cousin Ade", vec!["Ade"]),
            ("with Hannah and the kids", vec!["Hannah", "kids"]),
            ("ask Yusuf to join us", vec!["Yusuf"]),
            ("can my brother come", vec!["brother"]),
            ("叫上小敏和阿强", vec!["小敏", "阿强"]),
            ("带我弟一起去", vec!["弟"]),
            ("算上我室友四个", vec!["室友"]),
            ("阿May都嚟", vec!["阿May"]),
            ("跟王姐一起吃", vec!["王姐"]),
            ("明早陪外婆饮茶", vec!["外婆"]),
            ("周六陪奶奶去看牙", vec!["奶奶"]),
            ("佳琪说她也想来", vec!["佳琪"]),
            ("雅文說她也想跟 改八點", vec!["雅文"]),
            ("我表妹说她也要去", vec!["表妹"]),
        ] {
            assert_eq!(named(text), want, "{text}");
        }
        for text in [
            "Hannah can't make it",
            "with the new menu",
            "周六我得陪老婆看展",
            "tell Tom I said hi",
            "Tom is in hospital",
            "bring your own bottle",
            "带两瓶水",
            "跟老板说了",
            "小敏来不了",
            "叫个车",
            "老地方一起吃",
            "听说他也想去",
            "佳琪说她也不来",
            "佳琪说她去过",
            "大家说他也来",
        ] {
            assert!(named(text).is_empty(), "{text} {:?}", named(text));
        }
    }
}
