//! Whom to call, and at which number.

use crate::acts::{
    Scene,
    doing::cues::Cue,
    words::{Word, cjk, first, says},
};
use crate::engine::{Seek, Words};
use steward_model::words::is_elder;
use steward_model::{CardKind, EntityKind, Fact, Mention, Said, Span, Topic};

/// A call of somebody by name, where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Called {
    /// The words that ask for a call, the name among them.
    whole: Span,
    name: Span,
}

/// The numbers that are named, and the people to be called.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let numbers =
        scene.entities.iter().filter(|entity| entity.kind == EntityKind::Phone).map(|entity| Mention {
            fact: Fact::Number,
            said: Said::Words(entity.span.of(scene.text).trim().to_owned()),
            span: entity.span,
            confidence: entity.confidence,
        });
    let people = scene.called().iter().map(|called| Mention {
        fact: Fact::With,
        said: Said::Words(called.name.of(scene.text).to_owned()),
        span: called.name,
        confidence: 0.8,
    });
    let known = scene.entities.iter().any(|entity| entity.kind == EntityKind::Phone);
    let town = landline(scene.text).filter(|_| !known).map(|span| Mention {
        fact: Fact::Number,
        said: Said::Words(span.of(scene.text).to_owned()),
        span,
        confidence: 0.8,
    });
    numbers.chain(people).chain(local(scene)).chain(town).collect()
}

/// A number with its town's: 0755-5550 0142, 010 55501234.
pub(crate) fn landline(text: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let run = |from: usize| (from..from + 9).take_while(|&at| digit(at)).count();
    let gap = |at: usize| usize::from(bytes.get(at).is_some_and(|&b| b == b'-' || b == b' '));
    text.match_indices('0').find_map(|(at, _)| {
        let town = run(at);
        if at > 0 && digit(at - 1) || !(3..=4).contains(&town) || gap(at + town) == 0 {
            return None;
        }
        let first = at + town + 1;
        let head = run(first);
        let end = first + head;
        let end = if head == 4 || head == 3 {
            let more = end + gap(end);
            (run(more) == 4).then_some(more + 4)?
        } else {
            (7..=8).contains(&head).then_some(end)?
        };
        (!digit(end)).then_some(Span { start: at, end })
    })
}

/// A number as it is told to neighbours, '555-0142': figures in groups where a number or a call is spoken of.
fn local(scene: &Scene<'_>) -> Vec<Mention> {
    #[rustfmt::skip]
    static SPOKEN: Words = Words::new(&["number", "line", "call", "ring", "phone", "cell", "mobile", "reach", "extension", "ext", "whatsapp", "text", "landline", "bell", "buzz", "tinkle"]);
    let span = Span { start: 0, end: scene.text.len() };
    let latin = scene.words(span);
    if !latin.iter().any(|word| SPOKEN.contains(word.lower.as_str())) {
        return Vec::new();
    }
    let known = |word: &Word<'_>| {
        scene.entities.iter().any(|entity| {
            matches!(entity.kind, EntityKind::Phone | EntityKind::Code | EntityKind::Url | EntityKind::Money)
                && entity.span.start < word.end
                && word.start < entity.span.end
        })
    };
    let grouped = |word: &&Word<'_>| {
        let digits = word.text.bytes().filter(u8::is_ascii_digit).count();
        let groups: Vec<&str> = word.text.split('-').collect();
        let years = |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
        (7..=12).contains(&digits)
            && !groups.iter().all(years)
            && groups.len() >= 2
            && groups.iter().all(|group| {
                (3..=5).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
            })
    };
    let spaced = spaced(&latin).filter(|span| {
        !scene.entities.iter().any(|entity| {
            matches!(entity.kind, EntityKind::Phone | EntityKind::Money | EntityKind::Time)
                && entity.span.start < span.end
                && span.start < entity.span.end
        })
    });
    latin
        .iter()
        .filter(grouped)
        .filter(|word| !known(word))
        .map(|word| Mention {
            fact: Fact::Number,
            said: Said::Words(word.text.to_owned()),
            span: Span { start: word.start, end: word.end },
            confidence: 0.7,
        })
        .chain(spaced.map(|span| Mention {
            fact: Fact::Number,
            said: Said::Words(span.of(scene.text).to_owned()),
            span,
            confidence: 0.7,
        }))
        .collect()
}

/// '0491 570 158': a nought and nine to eleven figures in two to five groups, a blank between them.
fn spaced(words: &[Word<'_>]) -> Option<Span> {
    let from = words.iter().position(|word| word.digits() && word.text.starts_with('0'))?;
    let groups = words.iter().skip(from).take_while(|word| word.digits());
    let run: Vec<&Word<'_>> = groups
        .scan(None, |last: &mut Option<usize>, word| {
            let near = last.is_none_or(|end| word.start == end + 1);
            *last = Some(word.end);
            near.then_some(word)
        })
        .take(5)
        .collect();
    let figures: usize = run.iter().map(|word| word.text.len()).sum();
    let (first, last) = (run.first()?, run.last()?);
    (run.len() >= 2 && (9..=11).contains(&figures)).then_some(Span { start: first.start, end: last.end })
}

/// 'call Jonas' and 给小敏打电话 touch a call.
pub(crate) fn topics(scene: &Scene<'_>, topics: &mut Vec<Topic>) {
    // 'The clinic says call them, 902-555-0176': a number and the verb for it.
    let number = scene.entities.iter().any(|entity| entity.kind == EntityKind::Phone);
    for clause in scene.clauses.iter().filter(|clause| number && !clause.has(Cue::Past)) {
        let words = scene.words(clause.span);
        let verb = words.windows(2).find(|pair| {
            matches!(pair, [verb, whom] if calls(verb) && matches!(whom.lower.as_str(), "them" | "him" | "her" | "us" | "back" | "this" | "me" | "on" | "at" | "the"))
        });
        topics.extend(verb.and_then(<[Word<'_>]>::first).map(|verb| Topic {
            kind: CardKind::Call,
            span: Span { start: verb.start, end: verb.end },
            confidence: 0.9,
        }));
    }
    topics.extend(scene.called().iter().map(|called| Topic {
        kind: CardKind::Call,
        span: called.whole,
        confidence: 0.9,
    }));
}

pub(crate) fn called(scene: &Scene<'_>) -> Vec<Called> {
    let mut found = Vec::new();
    for clause in scene.clauses.iter().filter(|clause| !clause.has(Cue::Past)) {
        let words = scene.words(clause.span);
        found.extend(words.windows(2).filter_map(|pair| english(scene, pair)));
        found.extend(given(&words));
        found.extend(kin(&words).or_else(|| asked_for(&words)).or_else(|| by_trade(&words)));
        found.extend(chinese(scene, clause.span));
    }
    if found.is_empty() {
        let found_by = looked_for(scene).or_else(|| got_in_touch(scene)).or_else(|| spoken_of(scene));
        found.extend(found_by.or_else(|| news_of(scene)).or_else(|| beside_number(scene)));
    }
    found
}

/// 'Nonna's home from the ward. ring her': whose news is told is the one to be called.
fn spoken_of(scene: &Scene<'_>) -> Option<Called> {
    let words = scene.words(Span { start: 0, end: scene.text.len() });
    let whom = words.windows(2).position(|pair| match pair {
        [verb, whom] => {
            matches!(verb.lower.as_str(), "call" | "ring" | "phone")
                && matches!(whom.lower.as_str(), "him" | "her")
        }
        _ => false,
    })?;
    let owner = words.iter().take(whom).rfind(|word| {
        word.capital()
            && word.lower.strip_suffix("'s").is_some_and(|name| {
                name.len() > 2
                    && !matches!(
                        name,
                        "that" | "what" | "here" | "there" | "let" | "who" | "how" | "she" | "where"
                    )
            })
    })?;
    let mark = owner.text.rfind(['\'', '’'])?;
    let name = Span { start: owner.start, end: owner.start + mark };
    Some(Called { whole: Span { start: words.get(whom)?.start, end: words.get(whom + 1)?.end }, name })
}

/// 二叔找你呢 你给他回一个, 车行让你打647…: who asks for somebody is the one to be called.
fn looked_for(scene: &Scene<'_>) -> Option<Called> {
    const CALLS: &[&str] = &["打", "覆", "复佢", "回一个", "回个", "回他", "回她", "拨", "回电"];
    const WHOM: &[&str] = &["他", "她", "电话", "手机", "座机", "打"];
    const ASKS: &[&str] = &[
        "找你",
        "搵你",
        "揾你",
        "念你",
        "念叨你",
        "惦记你",
        "问起你",
        "说起你",
        "想你了",
        "让你",
        "叫你",
        "喊你",
        "等你电话",
        "催你",
        "说到货",
        "找您",
        "让您",
        "来电 ",
        "来电，",
        "来电话",
    ];
    /// Between who it is and that they ask.
    #[rustfmt::skip]
    const SMALL: &[&str] = &["今天", "今儿", "刚才", "刚", "一直", "又", "在", "都", "老", "说货到了", "那边", "说", "最近", "总", "总是", "老是", "天天", "这两天", "这几天", "这阵子", "前两天", "前几天", "昨天", "昨晚", "还", "这些天", "经常"];
    let text = scene.text;
    if text.is_ascii()
        || !text.contains(['你', '您'])
        || !text.contains(['打', '回', '拨', '覆', '复'])
        || scene.clauses.iter().any(|clause| clause.has(Cue::Past))
    {
        return None;
    }
    let at = ASKS.iter().filter_map(|word| text.find(word)).min()?;
    let rest = text.get(at..)?;
    let verb = CALLS.iter().filter_map(|verb| rest.find(verb).map(|at| at + verb.len())).max()?;
    let calls = WHOM.iter().any(|whom| rest.contains(whom));
    let mut end = at;
    while let Some(word) = SMALL.iter().find(|word| {
        text.get(..end).and_then(|lead| lead.strip_suffix(**word)).is_some_and(|lead| {
            // 刘总找你: a title, and how often only behind a whole name.
            **word != "总" || !surname(lead)
        })
    }) {
        end -= word.len();
    }
    let lead = text.get(..end)?;
    let start = lead.rfind(|c: char| !cjk(c)).map_or(0, |edge| {
        edge + lead.get(edge..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let owner = ["你家", "你", "妳", "咱", "我"]
        .iter()
        .find(|owner| lead.get(start..).is_some_and(|who| who.starts_with(**owner)));
    let mut start = start + owner.map_or(0, |owner| owner.len());
    while let Some(word) = ["头先", "刚才", "刚刚", "啱啱", "有位", "有个"]
        .iter()
        .find(|word| lead.get(start..).is_some_and(|who| who.starts_with(**word)))
    {
        start += word.len();
    }
    // 鼎盛的吴总: whose they are is no part of the name.
    let of = lead.get(start..)?.rfind('的').map_or(0, |at| at + '的'.len_utf8());
    start += if lead.len() > start + of { of } else { 0 };
    let name = lead.get(start..)?;
    let named = (1..=5).contains(&name.chars().count())
        && !["我", "你", "他", "她", "谁", "大家", "人"].iter().any(|word| name.contains(word));
    (calls && named).then_some(Called { whole: Span { start, end: at + verb }, name: Span { start, end } })
}

/// One character by itself, or behind 的, that is no kin: a surname before a title.
fn surname(lead: &str) -> bool {
    const KIN: &str = "爸妈爷奶公婆姥哥姐弟妹舅姑叔姨他她你我您";
    let mut last = lead.chars().rev();
    let name = last.next();
    let before = last.next();
    name.is_some_and(|c| cjk(c) && !KIN.contains(c)) && before.is_none_or(|c| !cjk(c) || c == '的')
}

/// 李经理 13800000087 你直接打给他: who has the number is the one to be called.
fn beside_number(scene: &Scene<'_>) -> Option<Called> {
    #[rustfmt::skip]
    const TITLED: &[&str] = &["师傅", "老师", "医生", "大夫", "经理", "主任", "阿姨", "先生", "女士", "小姐", "老板", "律师", "大姐", "大哥", "教练", "工", "总", "哥", "姐"];
    #[rustfmt::skip]
    const CALLS: &[&str] = &["打给他", "打给她", "打给佢", "打过去", "打他", "打她", "联系他", "联系她", "找他", "找她", "给他打", "给她打", "打这个", "直接打", "打电话"];
    let number = scene.entities.iter().find(|entity| entity.kind == EntityKind::Phone)?.span;
    let rest = scene.text.get(number.end..)?;
    if !says(rest, CALLS) {
        return None;
    }
    let lead = scene.text.get(..number.start)?;
    let lead = lead.trim_end_matches([' ', ':', '：', '，', ',', '是']);
    let lead = ["的电话", "电话", "的号码", "的手机", "手机"]
        .iter()
        .find_map(|tail| lead.strip_suffix(tail))
        .unwrap_or(lead);
    let run: usize = lead.chars().rev().take_while(|&c| cjk(c)).take(8).map(char::len_utf8).sum();
    let mut start = lead.len() - run;
    let who = lead.get(start..)?;
    start += trade(who).max(who.rfind('的').map_or(0, |at| at + '的'.len_utf8()));
    let name = lead.get(start..)?;
    let named = (2..=5).contains(&name.chars().count())
        && TITLED.iter().any(|title| name.ends_with(title) && name.len() > title.len())
        && !name.contains(['我', '你', '他', '她', '您', '谁', '不', '了']);
    named.then_some(Called { whole: Span { start, end: number.end }, name: Span { start, end: lead.len() } })
}

/// 你爷爷这几天不舒服 明晚给他打个电话: whose news is told is the one to be called.
fn news_of(scene: &Scene<'_>) -> Option<Called> {
    /// What kin are called by, and what stands before it.
    const KIN: &str = "爸妈爷奶公婆姥哥姐弟妹舅姑叔姨伯婶嫂";
    const LEADS: &str = "大二三四五六七八小老太外表堂";
    let text = scene.text;
    let verb = first(text, &["给他", "给她", "给佢"])?;
    let rest = text.get(verb + "给他".len()..)?;
    let calls = ["打", "回", "拨", "去个电话", "挂个", "开个视频"].iter().any(|verb| rest.starts_with(verb))
        && says(rest, &["电话", "视频", "语音", "打一个", "回一个", "打过去"]);
    if !calls {
        return None;
    }
    let lead = text.get(..verb)?;
    // The last clause before it that begins with somebody and goes on; 老陈 你爸…: who stands alone is spoken to.
    let head = |&(at, c): &(usize, char)| {
        cjk(c) && lead.get(..at).and_then(|lead| lead.chars().next_back()).is_none_or(|before| !cjk(before))
    };
    lead.char_indices().rev().filter(head).find_map(|(at, _)| {
        let part = lead.get(at..)?;
        let owner = ["你", "咱", "我", "俺"].iter().find(|owner| part.starts_with(**owner));
        let start = at + owner.map_or(0, |owner| owner.len());
        let part = lead.get(start..)?;
        let run: String =
            part.chars().take_while(|c| KIN.contains(*c) || LEADS.contains(*c)).take(3).collect();
        let kin = run.trim_end_matches(|c| LEADS.contains(c));
        let known = kin.chars().count() >= 2
            || kin.starts_with(['爸', '妈', '哥', '姐', '舅', '姑', '姨', '爷', '奶']);
        let goes_on = part.get(kin.len()..).and_then(|rest| rest.chars().next()).is_some_and(cjk);
        (known && goes_on).then_some(Called {
            whole: Span { start: at, end: verb + "给他".len() },
            name: Span { start, end: start + kin.len() },
        })
    })
}

/// 这个得联系安装队钱师傅，电话…，您打给他: whom to turn to, where a number and the call stand behind.
fn got_in_touch(scene: &Scene<'_>) -> Option<Called> {
    let text = scene.text;
    let at = text.seek("联系")?;
    let start = at + "联系".len();
    let start = start
        + ["一下", "下"]
            .iter()
            .find(|word| text.get(start..).is_some_and(|rest| rest.starts_with(**word)))
            .map_or(0, |word| word.len());
    let rest = text.get(start..)?;
    let length: usize = rest.chars().take_while(|&c| cjk(c)).map(char::len_utf8).sum();
    let name = rest.get(..length)?;
    let behind = rest.get(length..)?;
    let calls = ["打给他", "打给她", "您打", "你打", "打一下", "打这个"]
        .iter()
        .find_map(|verb| behind.find(verb).map(|at| at + verb.len()))?;
    let numbered = behind.bytes().filter(u8::is_ascii_digit).count() >= 7;
    let named = (2..=7).contains(&name.chars().count())
        && !name.contains(['我', '你', '他', '她', '您', '谁', '不', '了']);
    (named && numbered).then_some(Called {
        whole: Span { start: at, end: start + length + calls },
        name: Span { start, end: start + length },
    })
}

/// Words that open a name and are none.
static TITLES: Words = Words::new(&["mr", "mrs", "ms", "dr", "miss", "prof", "sir"]);

/// 'Give Mr Achebe a call', 'ring Dr Lowe': the title goes with the name.
fn given(words: &[Word<'_>]) -> Option<Called> {
    let at = words.iter().position(|word| {
        matches!(word.lower.as_str(), "give" | "call" | "ring" | "phone" | "calling" | "ringing" | "phoning")
    })?;
    let verb = words.get(at).filter(|verb| !verb.stop)?;
    let run: Vec<&Word<'_>> = words.iter().skip(at + 1).take(3).take_while(|word| word.capital()).collect();
    let (first, last) = (run.first()?, run.last()?);
    let after = words.get(at + 1 + run.len()..).unwrap_or_default();
    let call = matches!(after, [a, call, ..] if a.lower == "a" && matches!(call.lower.as_str(), "call" | "ring" | "bell" | "buzz"));
    let titled = TITLES.contains(first.lower.as_str()) && run.len() >= 2;
    (first.lower != "i" && (call || titled && verb.lower != "give")).then_some(Called {
        whole: Span { start: verb.start, end: last.end },
        name: Span { start: first.start, end: last.end },
    })
}

/// Kin besides elders as they are called, in small letters.
#[rustfmt::skip]
const KIN: &[&str] = &["nanna", "lola", "lolo", "nonna", "abuela", "oma", "opa", "gogo", "mama", "papa", "sis"];

fn is_kin(word: &str) -> bool {
    is_elder(word) || KIN.contains(&word)
}

fn calls(verb: &Word<'_>) -> bool {
    matches!(verb.lower.as_str(), "call" | "ring" | "phone" | "calling" | "ringing" | "phoning" | "facetime")
        && !verb.stop
}

/// 'Ring gran', 'call your nan back'.
fn kin(words: &[Word<'_>]) -> Option<Called> {
    let owned = |word: &Word<'_>| matches!(word.lower.as_str(), "my" | "your" | "ur" | "our");
    words.iter().enumerate().filter(|(_, verb)| calls(verb)).find_map(|(at, verb)| {
        let next = words.get(at + 1)?;
        let name = if owned(next) { words.get(at + 2)? } else { next };
        is_kin(&name.lower).then_some(Called {
            whole: Span { start: verb.start, end: name.end },
            name: Span { start: name.start, end: name.end },
        })
    })
}

/// 'Call the strata guy about the leak': somebody by what they do.
fn by_trade(words: &[Word<'_>]) -> Option<Called> {
    #[rustfmt::skip]
    static NOBODY: Words = Words::new(&["shots", "whole", "thing", "bluff", "meeting", "police", "day", "bell", "bells", "match", "end", "time", "number", "numbers", "cops", "game", "alarm", "doorbell", "changes", "same", "other", "last", "next", "first", "one"]);
    #[rustfmt::skip]
    static ENDS: Words = Words::new(&["about", "abt", "before", "by", "on", "at", "to", "and", "when", "if", "re", "for", "today", "tomorrow", "tmr", "tonight", "now", "again", "back", "asap", "pls", "please", "in", "after", "first", "off", "it", "or", "so", "cos", "later", "this", "is", "was", "with", "from", "then", "right", "who", "that"]);
    let at = words.iter().position(calls)?;
    let verb = words.get(at)?;
    words
        .get(at + 1)
        .filter(|word| !word.stop && matches!(word.lower.as_str(), "the" | "my" | "our" | "your" | "ur"))?;
    let mut name: Vec<&Word<'_>> = Vec::new();
    for word in words.iter().skip(at + 2).take(4) {
        if ENDS.contains(word.lower.as_str()) || word.digits() {
            break;
        }
        name.push(word);
        if word.stop {
            break;
        }
    }
    let (first, last) = (name.first()?, name.last()?);
    let somebody = name.len() <= 3 && !name.iter().any(|word| NOBODY.contains(word.lower.as_str()));
    somebody.then_some(Called {
        whole: Span { start: verb.start, end: last.end },
        name: Span { start: first.start, end: last.end },
    })
}

/// 'Gran wants you to call her': who asks for it is the one to be called.
fn asked_for(words: &[Word<'_>]) -> Option<Called> {
    let at = words.windows(2).position(|pair| {
        matches!(pair, [verb, whom] if calls(verb) && matches!(whom.lower.as_str(), "her" | "him" | "them" | "back"))
    })?;
    let asks = words.get(..at)?.iter().rposition(|word| {
        matches!(
            word.lower.as_str(),
            "wants" | "asked" | "needs" | "said" | "says" | "want" | "asks" | "asking"
        )
    })?;
    let name = words.get(asks.checked_sub(1)?)?;
    let verb = words.get(at)?;
    let named = is_kin(&name.lower)
        || name.capital()
            && name.lower.len() > 1
            && !matches!(name.lower.as_str(), "she" | "he" | "they" | "who" | "it");
    named.then_some(Called {
        whole: Span { start: name.start, end: verb.end },
        name: Span { start: name.start, end: name.end },
    })
}

/// A verb of calling with a name behind it.
fn english(scene: &Scene<'_>, pair: &[Word<'_>]) -> Option<Called> {
    let [verb, name] = pair else { return None };
    let calls = matches!(verb.lower.as_str(), "call" | "ring" | "phone" | "calling" | "ringing" | "phoning");
    let pronoun = name.lower == "i" || name.lower.starts_with("i'") || name.lower.starts_with("i’");
    let timed = scene.entities.iter().any(|entity| {
        entity.kind == EntityKind::Time && entity.span.start <= name.start && name.start < entity.span.end
    });
    let named = !TITLES.contains(name.lower.as_str())
        && name.capital()
        && name.text.chars().any(char::is_lowercase)
        && name.text.len() > 1;
    // 'Aunt Pat': the name goes on.
    let rest = scene.text.get(name.end..).unwrap_or_default();
    let next = rest.strip_prefix(' ').filter(|_| !name.stop).unwrap_or_default();
    let length = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
    let kin = matches!(
        name.lower.as_str(),
        "aunt" | "auntie" | "aunty" | "uncle" | "cousin" | "granny" | "grandma" | "nana"
    );
    let goes_on = kin && length >= 2 && next.starts_with(char::is_uppercase);
    let end = if goes_on { name.end + 1 + length } else { name.end };
    (calls && !verb.stop && named && !pronoun && !timed)
        .then_some(Called { whole: Span { start: verb.start, end }, name: Span { start: name.start, end } })
}

/// Bytes of whose it is before one's kin: the 我 of 我妈.
fn own_kin(who: &str) -> usize {
    #[rustfmt::skip]
    const KIN: &[&str] = &["爸", "妈", "媽", "爸爸", "妈妈", "媽媽", "爷爷", "奶奶", "外婆", "外公", "姥姥", "姥爷", "哥", "姐", "弟", "妹", "老婆", "老公", "媳妇", "舅舅", "姑姑", "叔", "叔叔", "姨", "阿姨", "老板", "领导"];
    ["我", "你", "咱", "俺"]
        .iter()
        .find_map(|owner| who.strip_prefix(owner).filter(|kin| KIN.contains(kin)).map(|_| owner.len()))
        .unwrap_or_default()
}

/// Bytes of what somebody does before their name: the 水电工 of 水电工张师傅.
fn trade(who: &str) -> usize {
    let titled = ["师傅", "老师", "医生", "经理", "主任", "阿姨", "大姐", "大哥", "师父"];
    let Some(title) = titled.iter().find(|title| who.ends_with(**title)) else { return 0 };
    let lead = who.strip_suffix(title).unwrap_or_default();
    if lead.chars().count() < 3 {
        return 0;
    }
    lead.char_indices().next_back().map_or(0, |(at, _)| at)
}

/// 给X打电话, 跟X视频, 打电话给X, 打给X.
fn chinese(scene: &Scene<'_>, span: Span) -> Option<Called> {
    let part = span.of(scene.text);
    if part.is_ascii() {
        return None;
    }
    to_somebody(scene, span).or_else(|| with_somebody(scene, span)).or_else(|| behind_the_verb(scene, span))
}

/// These characters name somebody to call.
fn is_name_zh(text: &str) -> bool {
    const OTHERS: &[&str] =
        &["我", "你", "他", "她", "您", "咱", "俺", "大家", "谁", "誰", "人", "它", "们", "們"];
    (1..=4).contains(&text.chars().count())
        && text.chars().all(cjk)
        && !OTHERS.iter().any(|word| text.holds(word))
        // 给家里打: whoever is there.
        && !matches!(text, "家" | "家里" | "家裡" | "屋企" | "老家")
}

/// 给王哥打电话.
fn to_somebody(scene: &Scene<'_>, span: Span) -> Option<Called> {
    #[rustfmt::skip]
    const CALLS: &[&str] = &["打个电话", "打個電話", "打一个电话", "打电话", "打電話", "回个电话", "回电话", "回個電話", "去个电话", "拨个电话", "拨电话", "撥個電話", "挂个电话", "打一个", "回一个", "打个视频", "打视频", "打个语音", "打语音", "开个视频"];
    let part = span.of(scene.text);
    let at = part.find('给').or_else(|| part.find('給'))?;
    let start = at + '给'.len_utf8();
    let rest = part.get(start..)?;
    CALLS.iter().find_map(|verb| {
        let length = scene.written(rest).seek(verb)?;
        let who = rest.get(..length)?;
        // 做纸箱的老金, 我妈
        let own = own_kin(who).max(who.rfind('的').map_or(0, |at| at + '的'.len_utf8())).max(trade(who));
        is_name_zh(who.get(own..).unwrap_or_default()).then_some(Called {
            whole: Span { start: span.start + at, end: span.start + start + length + verb.len() },
            name: Span { start: span.start + start + own, end: span.start + start + length },
        })
    })
}

/// 跟王哥通个气, 和外婆视频: with whom one is to talk.
fn with_somebody(scene: &Scene<'_>, span: Span) -> Option<Called> {
    #[rustfmt::skip]
    const TALKS: &[&str] = &["通个气", "通個氣", "通个电话", "通電話", "通电话", "通个话", "打个电话", "打电话", "打個電話", "视频", "視訊", "语音", "語音", "连麦"];
    let part = span.of(scene.text);
    part.match_indices(['跟', '和', '同']).find_map(|(at, lead)| {
        let start = at + lead.len();
        let rest = part.get(start..)?;
        let (length, verb) =
            TALKS.iter().find_map(|verb| rest.find(verb).map(|length| (length, verb.len())))?;
        let who = rest.get(..length)?;
        let own = own_kin(who);
        let named = is_name_zh(who.get(own..).unwrap_or_default()) && who.chars().count() >= 2;
        named.then_some(Called {
            whole: Span { start: span.start + at, end: span.start + start + length + verb },
            name: Span { start: span.start + start + own, end: span.start + start + length },
        })
    })
}

/// 打电话给王哥问一下.
fn behind_the_verb(scene: &Scene<'_>, span: Span) -> Option<Called> {
    const CALLS: [&str; 6] = ["打电话给", "打電話給", "打个电话给", "打個電話給", "打给", "打給"];
    const ENDS: &str = "吧吗嗎说說问問商聊谈談讲講催约約确確让讓，";
    let part = span.of(scene.text);
    CALLS.iter().find_map(|verb| {
        let at = scene.written(part).seek(verb)?;
        let start = at + verb.len();
        let rest = part.get(start..)?;
        let end = rest.find(|c: char| !cjk(c) || ENDS.contains(c)).unwrap_or(rest.len());
        let own = own_kin(rest.get(..end)?);
        is_name_zh(rest.get(own..end).unwrap_or_default()).then_some(Called {
            whole: Span { start: span.start + at, end: span.start + start + end },
            name: Span { start: span.start + start + own, end: span.start + start + end },
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{noon, read};

    #[test]
    fn who_is_to_be_called_is_named() {
        for (text, want) in [
            ("can you call Jonas about the keys?", Some("Jonas")),
            ("remember to ring Aunt tomorrow", Some("Aunt")),
            ("give Mr Achebe a call when you can", Some("Mr Achebe")),
            ("could you ring Dr Lowe before four", Some("Dr Lowe")),
            ("give Nora a hand", None),
            ("ring Aunt Pat back when you can", Some("Aunt Pat")),
            ("ring gran when you get in", Some("gran")),
            ("nana wants you to call her about the bins", Some("nana")),
            ("she wants me to call her", None),
            ("Grandpa's scan went well. call him when you get a minute", Some("Grandpa")),
            ("that's fine, call her whenever", None),
            ("记得给老陈打个电话", Some("老陈")),
            ("晚上打电话给小敏吧", Some("小敏")),
            ("call me later", None),
            ("call it a day", None),
            ("can you ring the window man about the pane?", Some("window man")),
            ("they call the shots here", None),
            ("I call the whole thing a joke", None),
            ("should I call I wonder", None),
            ("给我妈回个电话", Some("妈")),
            ("有空给我打电话", None),
            ("你姑妈找你 你给她回一个", Some("姑妈")),
            ("奶奶念你呢 晚上给她拨个电话", Some("奶奶")),
            ("给修空调的老魏打个电话", Some("老魏")),
            ("修车铺让你打5550123问价", Some("修车铺")),
            ("老师找你 你去趟办公室", None),
            ("周日给太奶奶打个视频吧", Some("太奶奶")),
            ("头先有位梁小姐揾你 麻烦你覆佢电话", Some("梁小姐")),
            ("这个得联系安装队钱师傅，电话400-000-0199，您打给他约", Some("安装队钱师傅")),
            ("这个得联系物业，电话在墙上", None),
            ("给孩子发个视频看看", None),
            ("他昨天给我打电话了", None),
            ("恒达的刘总找你 让你三点回个电话", Some("刘总")),
            ("二中的陈老师让您今晚回电话", Some("陈老师")),
            ("妈总念叨你 周六给她打个电话", Some("妈")),
            ("外婆最近总念叨你 周六给她打个电话吧", Some("外婆")),
            ("你爷爷这几天不舒服 明晚给他打个视频", Some("爷爷")),
            ("老陈 你二姨住院了 记得给她回个电话", Some("二姨")),
            ("公司那边催了 给他回一个", None),
            ("奶奶 给他打", None),
            ("你打给物业问下停水到几点", Some("物业")),
            ("你跟王哥通个气", Some("王哥")),
            ("晚上和外婆视频", Some("外婆")),
            ("我跟你打电话说", None),
            ("打给谁都一样", None),
        ] {
            let reading = read(text, &[], &noon());
            let names: Vec<_> = reading
                .mentions
                .iter()
                .filter(|mention| mention.fact == Fact::With)
                .map(|mention| mention.span.of(text))
                .collect();
            assert_eq!(names, want.into_iter().collect::<Vec<_>>(), "{text}");
            if want.is_some() {
                assert!(reading.topics.iter().any(|topic| topic.kind == CardKind::Call), "{text}");
            }
        }
    }

    #[test]
    fn who_stands_beside_the_number_is_called() {
        for (text, want) in [
            ("开锁的王师傅电话13800000087 你直接打给他", Some("王师傅")),
            ("李经理 13800000087 你联系他", Some("李经理")),
            ("王师傅明天来 有事打13800000087", None),
            ("我的新号13800000087 打这个", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let name = mentions.iter().find(|mention| mention.fact == Fact::With);
            assert_eq!(name.map(|mention| mention.span.of(text)), want, "{text}");
        }
    }

    #[test]
    fn a_local_number_is_one_where_numbers_are_spoken_of() {
        for (text, want) in [
            ("my new number is 555-0187, ring me there", Some("555-0187")),
            ("reach me on 020-7946-0018", Some("020-7946-0018")),
            ("they won 555-0187", None),
            ("call me in the 2019-2020 season", None),
        ] {
            let reading = read(text, &[], &noon());
            let mut numbers = reading.mentions.iter().filter(|mention| mention.fact == Fact::Number);
            assert_eq!(numbers.next().map(|mention| mention.span.of(text)), want, "{text}");
        }
    }
}
