//! A person's home for the binary: files, a vault, and the verbs as a person or a program runs them.
#![allow(dead_code, reason = "each test file uses some of it")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The commands' clock.
pub const NOW: &str = "2026-03-05T12:00:00Z";

/// Four messages of two people; 'ok' twice in a minute.
pub const CHAT: &str = "04/03/2026, 19:05 - Lin: MARKONE at seven\n04/03/2026, 19:06 - Ana: ok\n\
                    04/03/2026, 19:06 - Ana: ok\n04/03/2026, 19:07 - Lin: MARKTWO\n";

/// The folder in which the verbs run.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Home {
        let home = Home(tempfile::tempdir().unwrap());
        fs::write(home.path("chat.txt"), CHAT).unwrap();
        fs::write(home.path("pass"), "one two three\n").unwrap();
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program in this home, at its clock.
    pub fn command(&self) -> Command {
        self.command_at(NOW)
    }

    /// The same at another clock.
    pub fn command_at(&self, now: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
        command
            .args(["--timezone", "Europe/Vaduz", "--now", now])
            .env("STEWARD_DATA", self.path("data"))
            .env("LANG", "en")
            .current_dir(self.0.path());
        command
    }

    pub fn run(&self, words: &str) -> Output {
        self.command().args(words.split(' ')).output().unwrap()
    }

    /// The program behind a script that makes mounts for it alone; `args` are the script's own.
    pub fn in_own_mounts(&self, script: &str, args: &[&str], words: &str) -> Output {
        // Whoever is not root is so in a user namespace of their own.
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"])
            .args(args)
            .arg(env!("CARGO_BIN_EXE_steward"))
            .args(["--timezone", "Europe/Vaduz", "--now", NOW])
            .args(words.split(' '))
            .env("LANG", "en")
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// Runs with `--json`, and reads the lines.
    pub fn json(&self, words: &str) -> Vec<Value> {
        let output = self.run(&format!("{words} --json"));
        assert_eq!(output.status.code(), Some(0), "{words}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    pub fn fails(&self, words: &str, code: i32) -> String {
        let output = self.run(words);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{words}: {told}");
        told
    }

    pub fn imported(&self) -> String {
        self.json("import chat.txt --grant all");
        self.json("consent list")[0]["grant"].as_str().unwrap().to_owned()
    }

    /// Whether a word stands anywhere under the data folder.
    pub fn holds(&self, word: &str) -> bool {
        fn walk(path: &Path, word: &[u8]) -> bool {
            let Ok(entries) = fs::read_dir(path) else { return false };
            entries.flatten().any(|entry| {
                let path = entry.path();
                if path.is_dir() {
                    return walk(&path, word);
                }
                fs::read(&path).unwrap().windows(word.len()).any(|window| window == word)
            })
        }
        walk(&self.path("data"), word.as_bytes())
    }
}
