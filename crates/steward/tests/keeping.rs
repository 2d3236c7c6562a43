//! A page that runs on keeps nothing longer than its permission says, and ends what another process died over.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod folders;
mod memory;
mod serving;

use folders::copy;
use serving::{Served, eventually, line, steward_json};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::time::{Duration, Instant};

const NOW: &str = "2026-03-05T12:00:00Z";

fn in_memory(process: u32, words: &str) -> bool {
    let memory = File::open(format!("/proc/{process}/mem")).unwrap();
    memory::touched(&process.to_string()).into_iter().any(|(from, to)| {
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        memory.read_exact_at(&mut bytes, from).is_ok()
            && bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[test]
fn what_is_kept_for_a_while_goes_while_the_page_runs() {
    let served = Served::start(NOW, &[]);
    let grant = |source: &str, more: &[&str]| {
        let args = [&["consent", "grant", "--source", source, "--purpose", "all", "--live", "--json"], more]
            .concat();
        steward_json(&served.steward(&args))["token"].as_str().unwrap().to_owned()
    };
    let (short, long) = (grant("sms:short", &["--keep", "25s"]), grant("sms:long", &[]));
    let plan =
        |from: &str, place: &str| line(NOW, from, &format!("dinner at {place} tomorrow at 7pm?"), from);
    assert_eq!(served.deliver("sms:short", &short, &plan("Lin", "Marzipane")).0, 200);
    assert_eq!(served.deliver("sms:long", &long, &plan("Bo", "Lotus Garden")).0, 200);
    eventually(|| served.page_has("Marzipane") && served.page_has("Lotus Garden"));
    // Its card and its words go by themselves: nobody else opens the vault.
    let waited = Instant::now();
    while served.page_has("Marzipane") {
        assert!(waited.elapsed() < Duration::from_secs(90), "it stays");
        std::thread::sleep(Duration::from_millis(300));
    }
    assert!(served.page_has("Lotus Garden"));
    eventually(|| !in_memory(served.process(), "Marzipane"));
    // Nor is it hidden alone: as of the time when it came, nothing of it is there.
    let other = tempfile::tempdir().unwrap();
    copy(served.folder(), other.path());
    let lines = serving::run(other.path(), NOW, &["search", "dinner", "--json"]);
    assert!(lines.contains("Lotus Garden") && !lines.contains("Marzipane"), "{lines}");
}
