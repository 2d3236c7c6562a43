//! Packs how often the commonest Chinese words are used into `crates/understand/data/words_zh.bin`, from `dict.txt` of
//! jieba (MIT): characters, and by their first the words of two and the longer ones.

use anyhow::{Context as _, ensure};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use steward_understand::engine::usage::{CHARS, FIRST, LAST, mark};

/// So many words of two, and of three and four.
const PAIRS: usize = 34_000;
const LONG: usize = 5600;
/// What times end with and begin with: words that go on from there, or end there, are kept though they are rarer.
const ENDS: &str = "天日号点分秒钟时周月年午上晚晨夜早期季后前末初中半";
const HEADS: &str =
    "今明昨前后大上下本这那早中晚午夜凌清傍一二三四五六七八九十两几半百千零每周星礼元端春除正腊初去过马刚";
/// What venues, dishes and places end with.
const PLACES: &str = "店场馆站院园库吧厅校学行房楼市州山海江湖南东西北京沙阳锡肥津庆宁川岛波都春圳门林昌汉台莞亚华口连面条饭鱼鸡肉菜汤粥饼糕锅料包水";
/// What is said every day and the list lacks or has from old news alone, and how often one may take it to be used.
const SAID: &str = "饭点 远超 五花肉 高铁站 动车 高铁 排骨 微信 外卖 奶茶 打车 拼车 自驾 民宿 团购 网购 抖音 淘宝 取票 改签 \
退票 堵车 到家 打针 挂号 夜宵 看电影 聚餐 到站 发车 值机 订票 订房 改期 微博 朋友圈 群里 充值 门禁 验证码 团建 发货 拉货 \
路过 加班 火车站 花椒 面馆 内场 贴膜 装修 拔牙 台球 台球厅 饭盒 锡纸 站岗 网球馆 篮球馆 羽毛球馆 \
棒球场 大学城 市政府 区政府 糖水";
const USED: u64 = 300;

/// Where the source lies.
#[derive(clap::Args)]
pub struct Args {
    /// `dict.txt` of jieba
    #[arg(long)]
    words: PathBuf,
    /// The table to write
    #[arg(long, default_value = "crates/understand/data/words_zh.bin")]
    out: PathBuf,
}

/// Words and how often each is used.
type Counted = BTreeMap<Vec<char>, u64>;

/// For each character the words that it begins: the number of the second one, or the mark of the rest, and how often.
type Begun = Vec<BTreeMap<u32, u64>>;

/// Reads the list, writes the table.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(&args.words).with_context(|| args.words.display().to_string())?;
    let words = counted(&text);
    let chars = commonest_chars(&words);
    let pairs = by_first(&best(&words, &chars, 2..=2, PAIRS), &chars);
    let long = by_first(&best(&words, &chars, 3..=4, LONG), &chars);
    let out = table(&words, &chars, &pairs, &long);
    ensure!(chars.len() == CHARS && out.len() <= 100_000, "{} characters, {} bytes", chars.len(), out.len());
    std::fs::write(&args.out, &out).with_context(|| args.out.display().to_string())?;
    println!("{}: {} bytes", args.out.display(), out.len());
    Ok(())
}

/// The words of the list and those that are said, as far as they are in Chinese characters alone.
fn counted(text: &str) -> Counted {
    let mut words = Counted::new();
    let listed = text.lines().filter_map(|line| {
        let mut parts = line.split(' ');
        Some((parts.next()?, parts.next()?.parse().ok()?))
    });
    for (word, often) in listed.chain(SAID.split(' ').map(|word| (word, USED))) {
        let word: Vec<char> = word.chars().collect();
        if word.iter().all(|&ch| (FIRST..=LAST).contains(&u32::from(ch))) {
            let known = words.entry(word).or_default();
            *known = often.max(*known);
        }
    }
    words
}

fn commonest_chars(words: &Counted) -> BTreeSet<char> {
    let mut seen: HashMap<char, u64> = HashMap::new();
    for (word, often) in words {
        word.iter().for_each(|ch| *seen.entry(*ch).or_default() += often);
    }
    let mut seen: Vec<(u64, char)> = seen.into_iter().map(|(ch, often)| (often, ch)).collect();
    seen.sort_unstable_by(|a, b| b.cmp(a));
    seen.iter().take(CHARS).map(|(_, ch)| *ch).collect()
}

/// The commonest words of these lengths, and before others those that can lie across the edge of what is looked for.
fn best<'w>(
    words: &'w Counted,
    chars: &BTreeSet<char>,
    lengths: std::ops::RangeInclusive<usize>,
    most: usize,
) -> Vec<(u64, &'w Vec<char>, u64)> {
    let worth = |word: &[char], often: u64| {
        let (first, last) = (word.first().copied(), word.last().copied());
        let is = |list: &str, ch: Option<char>| ch.is_some_and(|ch| list.contains(ch));
        often * if is(ENDS, first) || is(PLACES, first) || is(HEADS, last) { 6 } else { 1 }
    };
    let mut kept: Vec<_> = words
        .iter()
        .filter(|(word, often)| {
            lengths.contains(&word.len()) && **often > 3 && word.iter().all(|ch| chars.contains(ch))
        })
        .map(|(word, often)| (worth(word, *often), word, *often))
        .collect();
    kept.sort_unstable_by(|a, b| b.cmp(a));
    kept.truncate(most);
    kept
}

fn by_first(kept: &[(u64, &Vec<char>, u64)], chars: &BTreeSet<char>) -> Begun {
    let number: HashMap<char, usize> = chars.iter().zip(0..).map(|(ch, at)| (*ch, at)).collect();
    let mut begun: Begun = vec![BTreeMap::new(); CHARS];
    for (_, word, often) in kept {
        let Some((first, rest)) = word.split_first() else { continue };
        let key = match rest {
            [second] => number.get(second).copied().unwrap_or(0) as u32,
            _ => mark(rest.iter().copied()),
        };
        if let Some(list) = number.get(first).and_then(|at| begun.get_mut(*at))
            && list.len() < 255
        {
            let known = list.entry(key).or_default();
            *known = (*often).max(*known);
        }
    }
    begun
}

/// The table's bytes: which characters, how many words each begins, how often it is a word by itself, the words.
fn table(words: &Counted, chars: &BTreeSet<char>, pairs: &Begun, long: &Begun) -> Vec<u8> {
    let mut out = vec![0u8; (LAST - FIRST + 1) as usize / 8];
    for ch in chars {
        let code = (u32::from(*ch) - FIRST) as usize;
        if let Some(byte) = out.get_mut(code / 8) {
            *byte |= 1 << (code % 8);
        }
    }
    out.extend(pairs.iter().chain(long).map(|list| list.len() as u8));
    let alone = |ch: &char| words.get(std::slice::from_ref(ch)).map_or(2, |often| power(*often).max(2) as u8);
    out.extend(chars.iter().map(alone));
    let entry = |(key, often): (&u32, &u64)| (key << 4 | level(*often)).to_le_bytes();
    out.extend(pairs.iter().flatten().flat_map(|word| entry(word).into_iter().take(2)));
    out.extend(long.iter().flatten().flat_map(|word| entry(word).into_iter().take(3)));
    out
}

/// The power of two that a count comes nearest to.
fn power(often: u64) -> u32 {
    (often as f64).log2().round() as u32
}

/// The same in four bits.
fn level(often: u64) -> u32 {
    power(often).clamp(2, 17) - 2
}
