//! Makes `crates/places/data/han.bin` from pypinyin's readings (MIT) and OpenCC's traditional-to-simplified table
//! (Apache-2.0): syllables, characters with their readings, characters with their simplified form.

use anyhow::Context as _;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Where the two sources lie.
#[derive(clap::Args)]
pub struct Args {
    /// `pinyin_dict.json` of pypinyin
    #[arg(long)]
    pinyin: PathBuf,
    /// `TSCharacters.txt` of OpenCC
    #[arg(long)]
    simplified: PathBuf,
    /// The table to write
    #[arg(long, default_value = "crates/places/data/han.bin")]
    out: PathBuf,
}

/// Reads both, writes the table.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut readings = readings(&args.pinyin)?;
    let simplified = simplified(&args.simplified)?;
    // Names are compared in simplified form: 乾 becomes 干 and must still be read qian.
    for (from, to) in &simplified {
        let usual = readings.get(from).and_then(|words| words.first()).cloned();
        if let (Some(usual), Some(words)) = (usual, readings.get_mut(to))
            && !words.contains(&usual)
            && words.len() < 6
        {
            words.push(usual);
        }
    }
    let syllables: BTreeSet<&str> = readings.values().flatten().map(String::as_str).collect();
    let number: BTreeMap<&str, u64> = syllables.iter().zip(0..).map(|(word, i)| (*word, i)).collect();

    let mut out = Vec::new();
    varint(&mut out, syllables.len() as u64);
    for syllable in &syllables {
        varint(&mut out, syllable.len() as u64);
        out.extend_from_slice(syllable.as_bytes());
    }
    varint(&mut out, simplified.len() as u64);
    let mut before = 0;
    for (from, to) in &simplified {
        varint(&mut out, u64::from(from - before));
        let step = i64::from(*to) - i64::from(*from);
        varint(&mut out, ((step << 1) ^ (step >> 63)) as u64);
        before = *from;
    }
    let mut body = Vec::new();
    before = 0;
    for (character, words) in &readings {
        varint(&mut body, u64::from(character - before));
        varint(&mut body, words.len() as u64);
        for word in words {
            varint(&mut body, number.get(word.as_str()).copied().unwrap_or(0));
        }
        before = *character;
    }
    varint(&mut out, readings.len() as u64);
    varint(&mut out, body.len() as u64);
    out.extend_from_slice(&body);
    std::fs::write(&args.out, &out).with_context(|| args.out.display().to_string())?;
    println!(
        "{}: {} readings, {} simplified, {} bytes",
        args.out.display(),
        readings.len(),
        simplified.len(),
        out.len()
    );
    Ok(())
}

/// Characters of the basic block, each with at most four readings without tones.
fn readings(path: &Path) -> anyhow::Result<BTreeMap<u16, Vec<String>>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let all: BTreeMap<String, String> = serde_json::from_str(&text)?;
    let mut out = BTreeMap::new();
    for (code, words) in all {
        let Ok(code) = code.parse::<u32>() else { continue };
        if !(0x4e00..=0x9fff).contains(&code) && code != 0x3007 {
            continue;
        }
        let mut list: Vec<String> = Vec::new();
        for word in words.split(',').map(toneless) {
            if !word.is_empty() && !list.contains(&word) && list.len() < 4 {
                list.push(word);
            }
        }
        if !list.is_empty() {
            out.insert(code as u16, list);
        }
    }
    Ok(out)
}

fn toneless(word: &str) -> String {
    let plain = |c: char| match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' | 'ế' | 'ề' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' | 'ü' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ḿ' => 'm',
        c => c,
    };
    word.trim().chars().map(plain).filter(char::is_ascii_lowercase).collect()
}

fn simplified(path: &Path) -> anyhow::Result<BTreeMap<u16, u16>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let code = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().and_then(|c| u16::try_from(u32::from(c)).ok())?;
        chars.next().is_none().then_some(first)
    };
    let pair = |line: &str| {
        let (from, to) = line.split_once('\t')?;
        Some((code(from)?, code(to.split(' ').next()?)?))
    };
    Ok(text.lines().filter_map(pair).filter(|(from, to)| from != to).collect())
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
