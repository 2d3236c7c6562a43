//! Texts of figures alone: what a megabyte of them names is written out as it is found, and takes little memory.
#![cfg(test)]
#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

#[test]
fn a_megabyte_of_figures_is_annotated_in_little_memory() {
    let texts = ["1 2 3 4 5 6 7 8 9 ".repeat(58_000), "1,".repeat(520_000), "12:30 ".repeat(170_000)];
    for text in texts {
        let mut program = Command::new(env!("CARGO_BIN_EXE_steward"))
            .args(["annotate", "--jsonl"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let line = serde_json::json!({ "id": 7, "text": text }).to_string();
        let mut input = program.stdin.take().unwrap();
        let written = std::thread::spawn(move || {
            writeln!(input, "{line}").unwrap();
            input
        });
        let mut output = BufReader::new(program.stdout.take().unwrap());
        let mut answer = Vec::new();
        output.read_until(b'\n', &mut answer).unwrap();
        let input = written.join().unwrap();
        let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        drop(input);
        assert!(program.wait().unwrap().success());
        assert!(peak < 100_000, "{peak} kB for {}", text.get(..20).unwrap());
        assert!(answer.ends_with(b"],\"id\":7}\n"));
    }
}
