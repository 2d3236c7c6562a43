//! What the vault costs: `cargo bench -p steward-store`.
//!
//! Messages are everyday ones of 6 to 60 letters; a message's size is the UTF-8 bytes of its text, sender, time
//! (RFC 3339) and conversation.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Instant;
use steward_consent::{Grant, Purpose, Purposes, Terms};
use steward_model::{Card, CardKind, CardState, Message, MessageId, MessageKind, Phrase, Why};
use steward_store::ledger::{Entry, Event};
use steward_store::{Places, StoreError, Unlock, Vault};

/// A number that looks like chance, the same in every run.
fn mixed(n: u64) -> u64 {
    let mut x = n.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) ^ (x >> 31)
}

/// A word of a vocabulary of 6,000, the frequent ones far more frequent, as in a language.
fn word(n: u64) -> String {
    let rank = 6000 >> (mixed(n) % 12);
    let mut x = mixed(mixed(n) % (rank + 1) + 77);
    let letters = x % 7 + 2;
    (0..letters)
        .map(|_| {
            x = mixed(x);
            char::from(b'a' + (x % 26) as u8)
        })
        .collect()
}

fn message(n: u64) -> Message {
    let count = mixed(n) % 11 + 2;
    let words: Vec<String> = (0..count).map(|k| word(n * 31 + k)).collect();
    let conversation = mixed(n / 200) % 30;
    let second = 1_600_000_000 + n as i64 * 40 + (mixed(n) % 30) as i64;
    Message {
        sent_at: Timestamp::from_second(second).unwrap_or_default().to_zoned_datetime(TimeZone::UTC),
        from: Some(if mixed(n).is_multiple_of(2) {
            "me".to_owned()
        } else {
            format!("Friend {conversation}")
        }),
        text: words.join(" "),
        kind: MessageKind::Text,
        conversation: Some(format!("Friend {conversation}")),
        reply_to: None,
        attachments: Vec::new(),
        edited: false,
        subject: None,
        address: None,
    }
}

fn weight(message: &Message) -> u64 {
    let names =
        message.from.as_ref().map_or(0, String::len) + message.conversation.as_ref().map_or(0, String::len);
    (message.text.len() + names + "2026-03-04T19:05:00+08:00".len()) as u64
}

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).unwrap_or_default()
}

fn open(folder: &Path) -> Result<Vault, StoreError> {
    Vault::open(&Places::under(folder), &Unlock::Open, now())
}

fn fill(vault: &mut Vault, grant: &Grant, count: u64) -> Result<u64, StoreError> {
    let mut import = vault.import(&grant.id)?;
    for n in 0..count {
        import.push(message(n))?;
    }
    Ok(import.finish()?.new)
}

fn card(n: u64, grant: &Grant) -> Card {
    let day = jiff::civil::date(2026, 3, 4).at(12, 0, 0, 0);
    Card {
        id: format!("card {n}"),
        kind: CardKind::Dine,
        state: CardState::Proposed,
        facts: Default::default(),
        title: Phrase::Literal("Dinner with Ana at the station".into()),
        blocks: Vec::new(),
        actions: Vec::new(),
        why: Why {
            messages: vec![MessageId(n + 1)],
            telling: Vec::new(),
            rule: "r".into(),
            grants: vec![grant.id.clone()],
            disclosures: vec![],
        },
        from: day,
        until: day,
    }
}

const HUNDRED_THOUSAND: u64 = 100_000;
const MILLION: u64 = 1_000_000;

/// Messages made beforehand, so that only keeping them is measured.
fn made() -> &'static [Message] {
    static MADE: OnceLock<Vec<Message>> = OnceLock::new();
    MADE.get_or_init(|| (0..HUNDRED_THOUSAND).map(message).collect())
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn import_100k(bencher: Bencher<'_, '_>) {
    made();
    bencher
        .counter(ItemsCount::new(HUNDRED_THOUSAND))
        .with_inputs(|| -> Result<_, Box<dyn std::error::Error>> {
            let folder = tempfile::tempdir()?;
            let mut vault = open(folder.path())?;
            let grant = vault.grant(Terms::local("bench:all", Purposes::All))?;
            Ok((folder, vault, grant, made().to_vec()))
        })
        .bench_local_values(|input| -> Result<u64, Box<dyn std::error::Error>> {
            let (folder, mut vault, grant, messages) = input?;
            let mut import = vault.import(&grant.id)?;
            for message in messages {
                import.push(message)?;
            }
            let new = import.finish()?.new;
            drop((folder, vault));
            Ok(new)
        });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn import_100k_known_already(bencher: Bencher<'_, '_>) {
    let kept = || -> Result<_, Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let mut vault = open(folder.path())?;
        let grant = vault.grant(Terms::local("bench:all", Purposes::All))?;
        fill(&mut vault, &grant, HUNDRED_THOUSAND)?;
        Ok((folder, vault, grant))
    };
    let Ok((_folder, mut vault, grant)) = kept() else { return };
    bencher
        .counter(ItemsCount::new(HUNDRED_THOUSAND))
        .bench_local(|| fill(&mut vault, &grant, HUNDRED_THOUSAND));
}

/// A vault with a million messages, a thousand cards and a second, small source.
fn large() -> Result<(tempfile::TempDir, Vault, Grant), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let mut vault = open(folder.path())?;
    let grant = vault.grant(Terms::local("bench:all", Purposes::All))?;
    let began = Instant::now();
    fill(&mut vault, &grant, MILLION)?;
    let seconds = began.elapsed().as_secs_f64();
    let cards: Vec<_> = (0..60).map(|n| card(n, &grant)).collect();
    vault.put_cards(&cards)?;
    let text: u64 = (0..MILLION).map(|n| weight(&message(n))).sum();
    let kept: u64 = vault.sources()?.iter().map(|source| source.bytes).sum();
    let file = std::fs::metadata(folder.path().join("store/vault.db"))?.len();
    eprintln!(
        "1,000,000 messages: {text} bytes of text, sender, time and conversation; records {:.2} times that, the file \
         {:.2} times; made and kept in {seconds:.1} s",
        kept as f64 / text as f64,
        file as f64 / text as f64,
    );
    Ok((folder, vault, grant))
}

/// Opens the vault anew and reads sixty cards, a full day's.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn cards_of_a_day_at_1m(bencher: Bencher<'_, '_>) {
    let Ok((folder, vault, _)) = large() else { return };
    drop(vault);
    bencher
        .bench_local(|| open(folder.path()).and_then(|mut vault| vault.cards(None)).map(|cards| cards.len()));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn one_conversation_of_thirty_at_1m(bencher: Bencher<'_, '_>) {
    let Ok((_folder, mut vault, _)) = large() else { return };
    bencher.bench_local(|| -> Result<usize, StoreError> {
        let mut reading = vault.read(&[Purpose::Search])?;
        Ok(black_box(reading.conversation(Some("Friend 7"))?).len())
    });
}

/// From the call until all is unreadable; the sweep is told beside it.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn withdraw_1m(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(large).bench_local_values(|input| {
        let Ok((folder, mut vault, grant)) = input else { return };
        let began = Instant::now();
        let gone = vault.withdraw(&grant.id);
        let unreadable = began.elapsed();
        let swept = vault.sweep();
        eprintln!(
            "withdrawn: unreadable after {unreadable:.1?}, swept after {:.1?} ({:?} records, {:?} bytes)",
            began.elapsed(),
            gone.map(|gone| gone.records).ok(),
            swept.ok().and_then(|swept| swept.first().map(|swept| swept.bytes)),
        );
        drop((folder, vault));
    });
}

/// A message forgotten, its pages swept.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn forget_one_message_at_1m(bencher: Bencher<'_, '_>) {
    let Ok((_folder, mut vault, _)) = large() else { return };
    let mut n = 500_000;
    bencher.bench_local(|| -> Result<(), StoreError> {
        n += 1;
        let what = steward_store::Forget { message: Some(MessageId(n)), ..Default::default() };
        vault.forget(&what)?;
        vault.sweep_pages()
    });
}

/// What an append costs beyond the commit that it rides on: commits of ten thousand entries against commits of one.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn append_beyond_its_commit(bencher: Bencher<'_, '_>) {
    const ENTRIES: u32 = 10_000;
    const COMMITS: u32 = 20;
    bencher.bench_local(|| -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let mut vault = open(folder.path())?;
        let mut took = |entries: u32| -> Result<std::time::Duration, StoreError> {
            let began = Instant::now();
            for _ in 0..COMMITS {
                vault.note_all(
                    (0..entries)
                        .map(|n| Entry::new(Event::Read, now()).of("g0123456789").counting(u64::from(n))),
                )?;
            }
            Ok(began.elapsed() / COMMITS)
        };
        let (one, many) = (took(1)?, took(ENTRIES)?);
        eprintln!(
            "a commit of one entry {one:.1?}; each further entry {:.2?}",
            many.saturating_sub(one) / (ENTRIES - 1)
        );
        Ok(())
    });
}

/// A ledger of a million entries, appended ten thousand to a commit, then verified.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn verify_1m_entries(bencher: Bencher<'_, '_>) {
    let kept = || -> Result<_, Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let mut vault = open(folder.path())?;
        let began = Instant::now();
        for _ in 0..100 {
            vault.note_all((0..10_000).map(|n| Entry::new(Event::Read, now()).counting(n)))?;
        }
        eprintln!("an append: {:.1} us, commit included", began.elapsed().as_secs_f64());
        Ok((folder, vault))
    };
    let Ok((_folder, vault)) = kept() else { return };
    bencher.bench_local(|| vault.verify(None).map(|verdict| verdict.entries));
}

fn main() {
    divan::main();
}
