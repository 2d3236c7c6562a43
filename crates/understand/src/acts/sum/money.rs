//! Sums to be paid, and the signs of a fraud around them.

use super::currency::{country_currency, currency};
use crate::acts::{Scene, doing::cues::Cue, wanting::verbs_zh};
use crate::engine::{Seek, Within, Words};
use steward_model::{Context, Entity, EntityKind, Fact, Mention, Said, Span, order};

/// So sure is a sum that no word names, where money is wanted.
const UNNAMED: f32 = 0.6;

/// Sums of a message.
pub(crate) fn mentions(scene: &Scene<'_>) -> Vec<Mention> {
    let mut found = named(scene);
    let only_given = !found.is_empty() && found.iter().all(|mention| mention.confidence < 0.85);
    if (found.is_empty() || only_given) && is_spoken_of(scene) {
        found.extend(figures(scene));
    }
    if let Some(share) = share(scene, &found) {
        found = vec![share];
    }
    // 你的48, 我帮你买了 320: one's own part is what is asked for.
    if let Some(sum) = super::laid_out::sum(scene) {
        let known =
            found.iter().find(|one| one.span.start <= sum.figure.start && sum.figure.end <= one.span.end);
        let amount = sum.figure.of(scene.text).replace(',', "");
        let said = known
            .map_or_else(|| Said::Money(amount, country_currency(scene.context)), |one| one.said.clone());
        found = vec![Mention { fact: Fact::Amount, said, span: sum.figure, confidence: 0.95 }];
    }
    // 'Chuck me the twenty', 'lend us a tenner': a sum in words.
    if found.is_empty() {
        for clause in scene.clauses.iter().filter(|clause| lends(scene, clause)) {
            found.extend(spelt(scene, clause));
        }
    }
    if found.is_empty() && !scene.clauses.iter().any(|clause| clause.has(Cue::Propose)) {
        let mut figures = every_figure(scene.text, scene.entities, scene.context).into_iter().rev();
        let other = figures.find(|mention| is_put_instead(scene.text, mention.span));
        found.extend(other.map(|mention| Mention { confidence: 0.65, ..mention }));
    }
    found
}

/// The sums that are named with their currency, in order.
fn named(scene: &Scene<'_>) -> Vec<Mention> {
    let sums = scene
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Money && !is_left(scene.text, entity.span));
    let mut found = Vec::new();
    for entity in sums {
        let Some(value) = entity.value() else { continue };
        let Some(amount) = value.part("value").or_else(|| value.part("max")) else { continue };
        let amount = with_tenths(scene.text, entity.span, amount);
        found.push(Mention {
            fact: Fact::Amount,
            said: Said::Money(amount, currency(scene, entity.span.of(scene.text), value)),
            span: entity.span,
            confidence: 0.9 + meant(scene.text, entity.span),
        });
    }
    found.extend(super::sums::lettered(scene).into_iter().map(|mention| {
        let confidence = mention.confidence + meant(scene.text, mention.span);
        Mention { confidence, ..mention }
    }));
    order::by_key(&mut found, |mention| mention.span);
    found
}

/// 37块5 is thirty-seven and a half.
fn with_tenths(text: &str, span: Span, amount: &str) -> String {
    let rest = text.get(span.end..).unwrap_or_default();
    let figures = rest.chars().take_while(char::is_ascii_digit).count();
    match rest.chars().next() {
        Some(tenths) if figures == 1 && span.of(text).ends_with(['块', '塊']) && !amount.contains('.') => {
            format!("{amount}.{tenths}")
        }
        _ => amount.to_owned(),
    }
}

/// Money is spoken of, whether or not a sum is named.
fn is_spoken_of(scene: &Scene<'_>) -> bool {
    scene
        .clauses
        .iter()
        .any(|clause| clause.any(&[Cue::Paid]) || touches_money(clause) || lends(scene, clause))
        || sends_thousands(scene)
        || verbs_zh::pays(scene)
}

/// '£96, three of us so 32 each': the share is what is asked for, in the money of the whole.
fn share(scene: &Scene<'_>, found: &[Mention]) -> Option<Mention> {
    const SUMS: [&str; 7] = ["thats", "that's", "=", "so", "makes", "makes it", "comes to"];
    const SHARES: [&str; 5] = ["each", "per head", "per person", "a head", "apiece"];
    let share = figures(scene)?;
    let after = scene.text.get(share.span.end..).unwrap_or_default().trim_start().to_lowercase();
    if found.is_empty() && !after.starts_with("each") {
        return None;
    }
    let before = scene.text.get(..share.span.start).unwrap_or_default().trim_end();
    let split = scene.norm.text.contains("split ") || scene.norm.text.contains(" ways");
    let told = split && SUMS.iter().any(|sum| before.to_lowercase().ends_with(sum))
        || SHARES.iter().any(|share| after.starts_with(share))
        || ["一人", "每人", "人均"].iter().any(|share| before.ends_with(share));
    if !told {
        return None;
    }
    let whole = found.iter().find_map(|mention| match &mention.said {
        Said::Money(_, currency) => currency.clone(),
        _ => None,
    });
    let said = match share.said {
        Said::Money(amount, currency) => Said::Money(amount, whole.or(currency)),
        said => said,
    };
    Some(Mention { said, confidence: 0.95, ..share })
}

/// '27 for you', 那你给100吧: another sum in the place of one that stands.
fn is_put_instead(text: &str, span: Span) -> bool {
    const SUMS: [&str; 7] = ["so", "total", "total is", "thats", "that's", "makes it", "comes to"];
    let after = text.get(span.end..).unwrap_or_default().trim_start().to_lowercase();
    let before = text.get(..span.start).unwrap_or_default().trim_end();
    let lower = before.to_lowercase();
    let ends = after.is_empty() || after.starts_with(['.', '!', ',']) || after.starts_with("each");
    let sums = || {
        SUMS.iter()
            .any(|sum| lower.strip_suffix(sum).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')))
    };
    ends && sums()
        || after.starts_with("for you")
        || after.starts_with("will do")
        || before.ends_with(['给', '算'])
        || before.ends_with('是') && (after.starts_with("才对") || after.starts_with("才是"))
}

/// 'The school wants 180,000, please send': figures in thousands where something is to be sent.
fn sends_thousands(scene: &Scene<'_>) -> bool {
    const SENDS: &[&str] =
        &["please send", "pls send", "kindly send", "send me", "send us", "help me with", "send through"];
    let thousands = scene.text.as_bytes().windows(5).any(|run| {
        matches!(run, [before, b',', a, b, c] if [before, a, b, c].iter().all(|byte| byte.is_ascii_digit()))
    });
    thousands && SENDS.iter().any(|sends| scene.norm.text.contains(sends))
}

/// Of several sums one is to be paid: each one's share, the sum after the word for paying, never the reward.
fn meant(text: &str, span: Span) -> f32 {
    let before: String = text.get(..span.start).unwrap_or_default().chars().rev().take(20).collect();
    let before = before.chars().rev().collect::<String>().to_lowercase();
    let after: String = text.get(span.end..).unwrap_or_default().chars().take(12).collect();
    let after = after.to_lowercase();
    let tail = Within::of(before.rsplit([',', '，', '。', '.']).next().unwrap_or_default());
    let head = Within::of(after.split([',', '，', '。', '.']).next().unwrap_or_default());
    as_is_told(text, &before, tail, head).unwrap_or_else(|| {
        let paying = if is_paid(tail, head) { 0.04 } else { 0.0 };
        paying - if is_dreaded(tail, head) || is_given(tail, head) { 0.1 } else { 0.0 }
    })
}

/// One of the words stands there.
fn near(text: Within<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| text.holds(word))
}

/// One of the words ends what stands before a sum.
fn leads(before: &str, words: &[&str]) -> bool {
    words.iter().any(|word| before.trim_end().ends_with(word))
}

/// One of the words begins what stands behind a sum.
fn follows(head: Within<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| head.part.trim_start().starts_with(word))
}

/// What the words right beside a sum make of it by themselves: what is handed over, the whole, a share, what is left.
fn as_is_told(text: &str, before: &str, tail: Within<'_>, head: Within<'_>) -> Option<f32> {
    #[rustfmt::skip]
    const SHARE_BEFORE: &[&str] = &["each", "per person", "your share", "your half", "your part", "一人", "每人", "人均", "每位", "一个人", "平摊", "你那份", "各"];
    #[rustfmt::skip]
    const LEFT: &[&str] = &["balance of", "balance is", "balance:", "remaining", "leaves", "leaving", "outstanding"];
    // '4 vouchers of $50 each, $200 in all': the price of one, and the whole.
    let price = || {
        follows(head, &["each"])
            && leads(tail.part, &[" of", " at", " @", " for"])
            && tail.part.contains(|c: char| c.is_ascii_digit())
    };
    // 45 in '一共九十 你转我45': what is to be given, of several sums.
    if leads(before, &["借我", "给我", "給我", "转我", "轉我", "还我", "還我", "畀我", "俾我"])
    {
        Some(0.09)
    } else if leads(before, &["总共", "總共", "一共", "合计", "合計", "共计", "加起来", "加起來"])
    {
        // 加60 总共180: of several sums that add up the last is what is owed, where no share is told.
        Some(0.03)
    } else if leads(tail.part, LEFT) {
        // '$900 covered, leaving a balance of $240': what is left is due.
        Some(0.085)
    } else if price() {
        Some(0.02)
    } else if follows(head, &["in all", "in total", "altogether", "all in"]) && scene_each(text)
        || follows(head, &["each"])
        || is_a_share(head)
        || near(tail, SHARE_BEFORE)
    {
        Some(0.09)
    } else {
        // 'Unless £90 sent by bank transfer now': what is to go.
        follows(head, &["sent by", "by transfer", "by bank", "is sent", "is paid", "sent now"])
            .then_some(0.06)
    }
}

/// 286 in '286 咱俩一人143' is the whole: the share is the figure behind the word. '£84 so £28 each': in English it is the sum
/// right before it.
fn is_a_share(head: Within<'_>) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &["each", "per person", "per head", "a head", "apiece", "pp", "per pax", "ea ", "一人", "每人", "一个人", "每位"];
    WORDS.iter().any(|word| {
        let Some(at) = head.seek(word) else { return false };
        let (gap, rest) = (head.part.get(..at), head.part.get(at + word.len()..));
        if word.is_ascii() {
            rest.is_some() && !gap.is_some_and(|gap| gap.bytes().any(|byte| byte.is_ascii_digit()))
        } else {
            rest.is_some_and(|rest| !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        }
    })
}

/// A word for paying stands beside it.
fn is_paid(tail: Within<'_>, head: Within<'_>) -> bool {
    #[rustfmt::skip]
    const PAYING: &[&str] = &["pay", "send", "transfer", "owe", "fee", "deposit", "due", "settle", "venmo", "paynow", "wire", "付", "交", "缴", "繳", "转", "轉", "垫", "墊", "还", "還", "补", "補", "欠"];
    near(tail, PAYING) || near(head, &["fee", "deposit", "手续费", "押金", "运费", "邮费"])
}

/// 'A late fee of £12 has been added, £96 now due': a part of what is due, or what is to be avoided.
fn is_dreaded(tail: Within<'_>, head: Within<'_>) -> bool {
    #[rustfmt::skip]
    const ADDED: &[&str] = &["has been added", "was added", "is added", "added", "has been applied", "applies", "fee applies", "fee added", "fee has been"];
    follows(head, ADDED)
        || near(head, &["late fee", "penalty", "fine", "滞纳金", "罚款"])
        || near(tail, &["avoid", "or face", "避免"])
}

/// It is a reward, or given back: 垫付299返399.
fn is_given(tail: Within<'_>, head: Within<'_>) -> bool {
    #[rustfmt::skip]
    const GIVEN: &[&str] = &["reward", "prize", "refund", "bonus", "cashback", "discount", "off", "commission", "compensation", "grant", "佣金", "奖", "獎", "返", "赔", "賠", "红包", "补贴", "優惠", "优惠"];
    #[rustfmt::skip]
    const BEFORE: &[&str] = &["refund of", "reward of", "prize of", "won ", "grant of", "赔付", "奖金", "补贴", "退款", "返还"];
    // What is given back stands behind the word for it.
    let behind = |word: &&str| {
        head.seek(word).and_then(|at| head.part.get(at + word.len()..)).is_some_and(|rest| {
            !word.is_ascii() && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
    };
    leads(tail.part, &["返", "赚", "奖", "赔", "返还", "返现", "返利"])
        || GIVEN.iter().any(|word| head.holds(word) && !behind(word))
        || near(tail, BEFORE)
}

/// 'Can you send me 20', 'spot us a tenner'.
pub(crate) fn lends(scene: &Scene<'_>, clause: &crate::acts::Clause) -> bool {
    let words = scene.words(clause.span);
    // 'Send me the 6 digit code': no sum.
    let handed = |word: &crate::acts::words::Word<'_>| {
        matches!(word.lower.as_str(), "code" | "digit" | "digits" | "pin" | "otp" | "link" | "address")
    };
    !words.iter().any(handed) && words.windows(3).any(|run| {
        matches!(run, [verb, whom, sum]
            if matches!(verb.lower.as_str(), "send" | "lend" | "spot" | "loan" | "chuck" | "ping" | "sling" | "transfer" | "shoot" | "bung" | "wire" | "sub")
                && matches!(whom.lower.as_str(), "me" | "us")
                && (sum.lower.bytes().any(|b| b.is_ascii_digit()) || matches!(sum.lower.as_str(), "a" | "some" | "ten" | "twenty" | "fifty" | "the" | "that")))
    })
}

/// A sum in one word.
fn spelt(scene: &Scene<'_>, clause: &crate::acts::Clause) -> Option<Mention> {
    #[rustfmt::skip]
    const SUMS: &[(&str, &str)] = &[
        ("five", "5"), ("fiver", "5"), ("ten", "10"), ("tenner", "10"), ("fifteen", "15"), ("twenty", "20"), ("thirty", "30"), ("forty", "40"), ("fifty", "50"), ("sixty", "60"), ("seventy", "70"), ("eighty", "80"), ("ninety", "90"), ("hundred", "100"),
    ];
    scene.words(clause.span).iter().find_map(|word| {
        let (_, amount) = SUMS.iter().find(|(name, _)| *name == word.lower)?;
        let span = Span { start: word.start, end: word.end };
        let said = Said::Money((*amount).to_owned(), country_currency(scene.context));
        Some(Mention { fact: Fact::Amount, said, span, confidence: 0.7 })
    })
}

fn touches_money(clause: &crate::acts::Clause) -> bool {
    clause
        .hits
        .iter()
        .any(|hit| matches!(hit.cue, Cue::Topic(steward_model::CardKind::Pay, weight) if weight >= 7))
}

/// Bare figures where money is spoken of: 'transfer me 45 for the cab', '转50000到这个账户'. Of several the one meant.
fn figures(scene: &Scene<'_>) -> Option<Mention> {
    surest(every_figure(scene.text, scene.entities, scene.context).into_iter())
}

/// The first of the surest.
fn surest(found: impl Iterator<Item = Mention>) -> Option<Mention> {
    found.reduce(|best, next| if next.confidence > best.confidence { next } else { best })
}

/// The sum of a message that wants money and has no word for it: 'rent 18,500 by 5th'. It has two figures at least.
pub(crate) fn unnamed(text: &str, entities: &[Entity], context: &Context) -> Option<Mention> {
    let large = |mention: &Mention| matches!(&mention.said, Said::Money(amount, _) if amount.len() > 1);
    let found = surest(every_figure(text, entities, context).into_iter().filter(large))?;
    Some(Mention { confidence: UNNAMED, ..found })
}

/// All bare figures that could be a sum.
fn every_figure(text: &str, entities: &[Entity], context: &Context) -> Vec<Mention> {
    #[rustfmt::skip]
    static COUNTED: Words = Words::new(&["ppl", "people", "pax", "persons", "guests", "of", "tickets", "tix", "nights", "days", "ways", "guys", "weeks", "hours", "mins", "digit", "digits", "pm", "am", "th", "st", "nd", "rd"]);
    let taken = |at: usize| {
        entities.iter().any(|e| {
            e.span.start <= at
                && at < e.span.end
                && (e.kind == EntityKind::Time
                    && !decimal(e.span.of(text))
                    && !text.get(e.span.end..).is_some_and(|rest| rest.starts_with(['元', '块', '塊']))
                    || e.kind == EntityKind::Code && e.span.of(text).len() > 3
                    || matches!(e.kind, EntityKind::Phone | EntityKind::Url))
        })
    };
    let large = super::large::sums(text, entities);
    let within = |at: usize| large.iter().any(|(span, _)| span.start <= at && at < span.end);
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit() || (start.is_some() && matches!(c, '.' | ',')), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                let whole = text.get(from..at).unwrap_or_default().trim_end_matches(['.', ',']);
                let digits = whole.replace(',', "");
                // 'That my 15k'.
                let kilo = matches!(c, 'k' | 'K')
                    && !digits.contains('.')
                    && !text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
                let digits = if kilo { format!("{digits}000") } else { digits };
                let value: f64 = digits.parse().unwrap_or(0.0);
                let unit = matches!(
                    c,
                    '%' | ':'
                        | '号'
                        | '点'
                        | '日'
                        | '月'
                        | '个'
                        | '位'
                        | '人'
                        | '年'
                        | '天'
                        | '次'
                        | '分'
                        | '秒'
                );
                let next = text.get(from + whole.len()..).unwrap_or_default().trim_start();
                let word = next.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
                let counted = COUNTED.contains(word.to_ascii_lowercase().as_str());
                let glued = text
                    .get(..from)
                    .and_then(|before| before.chars().next_back())
                    .is_some_and(|c| c.is_ascii_alphabetic() || c == '-' || c == ':')
                    || is_numbered(text, from);
                let known = entities
                    .iter()
                    .any(|e| e.kind == EntityKind::Money && e.span.start <= from && from < e.span.end);
                let fits = !known && value >= 2.0 && whole.len() <= 9 && !unit && !counted && !glued;
                if fits && (kilo || !c.is_ascii_alphabetic()) && !taken(from) && !within(from) {
                    let span = Span { start: from, end: from + whole.len() };
                    let confidence = 0.5 + meant(text, span);
                    let said = Said::Money(digits, country_currency(context));
                    found.push(Mention { fact: Fact::Amount, said, span, confidence });
                }
            }
            _ => {}
        }
    }
    found.extend(large.iter().map(|(span, amount)| Mention {
        fact: Fact::Amount,
        said: Said::Money(amount.clone(), country_currency(context)),
        span: *span,
        confidence: 0.5 + meant(text, *span),
    }));
    order::by_key(&mut found, |mention| mention.span);
    found
}

/// 'Bus no 4412', 'ticket number 9904', '#88': the figures that begin there are what something is called by, and no sum.
fn is_numbered(text: &str, from: usize) -> bool {
    const CALLED: &[&str] = &["no", "nos", "nr", "num", "numbers", "number", "nº", "n°"];
    let lead = text.get(..from).unwrap_or_default();
    let before = lead.trim_end_matches([' ', '.', ':']);
    let word =
        before.rsplit(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).next().unwrap_or_default();
    before.ends_with(['#', '№', '＃'])
        || lead.len() > before.len() && CALLED.contains(&word.to_lowercase().as_str())
}

/// '12.50' is a sum where money is owed, whatever clock it could be.
fn decimal(words: &str) -> bool {
    words.split_once('.').is_some_and(|(whole, cents)| {
        cents.len() == 2
            && !whole.is_empty()
            && whole.bytes().chain(cents.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// A sum stands beside a word for paying, and nothing is merely for sale.
pub(crate) fn demands(scene: &Scene<'_>, mentions: &[Mention], suspicion: u8) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "pay", "transfer", "settle", "fee", "fees", "need", "owe", "unpaid", "outstanding", "deposit", "send", "wire", "eft", "send proof", "gift card", "gift cards", "top up", "缴", "付", "转", "汇", "款", "费", "充值", "垫", "保证金", "卡密",
    ];
    let text = &scene.norm.text;
    let word = |word: &&str| {
        if word.is_ascii() {
            crate::dims::scan::find_word(text, word).is_some()
        } else {
            scene.rewritten(text).holds(word)
        }
    };
    // 'Need 15,000 now': of a stranger in haste a bare figure is a sum.
    let sum = mentions.iter().any(|mention| mention.fact == Fact::Amount)
        || suspicion >= 2 && unnamed(scene.text, scene.entities, scene.context).is_some();
    sum && WORDS.iter().any(word) && !scene.clauses.iter().any(|clause| clause.has(Cue::Elsewhere))
}

/// The price of one of several things is told as well.
fn scene_each(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.match_indices(" each").any(|(at, _)| {
        let lead = lower.get(..at).unwrap_or_default();
        let sum = lead.rsplit(' ').next().unwrap_or_default();
        let before = lead.get(..lead.len() - sum.len()).unwrap_or_default().trim_end();
        [" of", " at", " @", " for"].iter().any(|word| before.ends_with(word))
    })
}

/// 'Scratch the back of the gift cards and send me photos': what no honest person asks for.
fn cards_read_out(scene: &Scene<'_>) -> bool {
    let text = &scene.norm.text;
    text.holds("card")
        && ["gift card", "steam card", "itunes card", "apple card", "google play card"]
            .iter()
            .any(|card| text.contains(card))
        && ["scratch", "photo", "pics", "picture of", "pictures of", "the codes", "the code", "the numbers"]
            .iter()
            .any(|sign| text.contains(sign))
}

/// 话费余额52.30元: what is there, and owed by nobody.
fn is_left(text: &str, span: Span) -> bool {
    let lead = text
        .get(..span.start)
        .unwrap_or_default()
        .trim_end_matches(['为', '是', '：', ':', ' ', '還', '还', '有', '剩', '¥', '￥']);
    ["余额", "餘額", "剩余", "结余", "餘款"].iter().any(|word| lead.ends_with(word))
}

/// 已被停用 … 重新认证: an account that is said to be cut off is to be made good.
fn cut_off(scene: &Scene<'_>) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| scene.norm.text.contains(word));
    !scene.text.is_ascii()
        && has(&["停用", "冻结", "封停", "注销", "失效", "禁用", "暂停使用", "被限制"])
        && has(&["认证", "验证", "激活", "补缴", "解冻", "核实"])
}

/// How many different signs of a fraud the words show.
pub(crate) fn suspicion(scene: &Scene<'_>) -> u8 {
    let signs =
        [Cue::Haste, Cue::NewNumber, Cue::Reward, Cue::Secret, Cue::OddPay, Cue::Unseen, Cue::Fishing];
    let shows = |cue: &&Cue| scene.clauses.iter().any(|clause| clause.has(**cue));
    let told = signs.iter().filter(shows).count();
    let link =
        scene.entities.iter().any(|entity| entity.kind == EntityKind::Url) || scene.text.contains("http");
    let span = Span { start: 0, end: scene.text.len().min(2000) };
    // Several promises of money in one message are no slip of the tongue.
    let promises = scene.clauses.iter().flat_map(|c| &c.hits).filter(|hit| hit.cue == Cue::Reward).count();
    let unseen = scene.clauses.iter().flat_map(|c| &c.hits).filter(|hit| hit.cue == Cue::Unseen).count();
    let fished = scene.clauses.iter().any(|clause| clause.has(Cue::Fishing));
    let shouted = scene
        .words(span)
        .iter()
        .filter(|w| w.text.len() > 4 && w.text.bytes().all(|b| b.is_ascii_uppercase()))
        .count()
        >= 2;
    let lure = super::lures::of(scene);
    let signs = u8::try_from(
        told + usize::from(link && scene.text.contains("http"))
            + usize::from(shouted && link)
            + usize::from(promises >= 3)
            + usize::from(link && cut_off(scene))
            + usize::from(!shows(&&Cue::Haste) && super::need::in_need(scene))
            // Money asked for from a new number is asked for by nobody knows whom.
            + usize::from(!scene.text.is_ascii() && shows(&&Cue::NewNumber))
            // What nobody may look at before paying for it is hardly there.
            + unseen.min(2)
            + 2 * usize::from(fished)
            + usize::from(cards_read_out(scene)).max(lure.signs()),
    )
    .unwrap_or(u8::MAX);
    signs.max(lure.least())
}

#[cfg(test)]
mod tests {
    use crate::acts::noon;

    #[test]
    fn a_number_that_something_is_called_by_is_no_sum() {
        let sum = |text: &str| {
            let context = noon();
            let entities = crate::annotate(text, None, &context);
            super::unnamed(text, &entities, &context).map(|mention| mention.said)
        };
        for text in ["and no 4412", "or No. 4412", "ticket number 9904", "mine is #9904", "nr 4412 then"] {
            assert_eq!(sum(text), None, "{text}");
        }
        for text in ["rent 18,500 please", "no, 4412", "the number of guests is up so 450 in all"] {
            assert!(sum(text).is_some(), "{text}");
        }
    }
}
