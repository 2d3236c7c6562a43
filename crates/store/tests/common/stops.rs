//! Every state of the disk that a process can leave behind when it is killed: it is stopped before each system call that
//! changes a file, and the folder is copied as it lies then.

use super::{Home, copy};
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, raise};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;
use std::collections::HashSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::{Command, Stdio};

/// Where a child finds the folder that it works in.
const FOLDER: &str = "STEWARD_STOPS_FOLDER";
const WORD: &str = "STEWARD_STOPS_WORD";

/// x86-64: write, pwrite64, writev, fallocate, ftruncate, rename, mkdir, rmdir, link, unlink, pwritev, and the newer
/// forms of these.
const CHANGES: [u64; 16] = [1, 18, 20, 285, 76, 77, 82, 264, 316, 83, 258, 84, 86, 87, 263, 296];
const WRITE: u64 = 1;
const OPEN: u64 = 257;
const CREATE: u64 = 0o100;

/// The folder and the word of a child; `None` in the run of all tests, where its role does nothing.
pub fn child() -> Option<(Home, String)> {
    let folder = std::env::var_os(FOLDER)?;
    Some((Home::at(Path::new(&folder)), std::env::var(WORD).unwrap()))
}

/// From here on this process stops before each change.
pub fn begin() {
    ptrace::traceme().unwrap();
    raise(Signal::SIGSTOP).unwrap();
}

/// What lies in a folder, in one number. The shared memory of SQLite's log is no state: it is made anew.
fn print(folder: &Path) -> u64 {
    fn walk(folder: &Path, hasher: &mut DefaultHasher) {
        let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries.iter().filter(|path| !path.to_string_lossy().ends_with("-shm")) {
            path.hash(hasher);
            if path.is_dir() { walk(path, hasher) } else { fs::read(path).unwrap().hash(hasher) }
        }
    }
    let mut hasher = DefaultHasher::new();
    walk(folder, &mut hasher);
    hasher.finish()
}

/// Runs the test `role` of this file in a process of its own on `home`, and gives a copy of every state that a kill could
/// leave, the last one included. Says how many there were.
pub fn each_state(role: &str, word: &str, home: &Home, each: &mut dyn FnMut(usize, Home)) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", role, "--test-threads", "1"])
        .env(FOLDER, home.folder())
        .env(WORD, word)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The role runs on a thread of its own; that one is traced.
    let begun = WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD;
    let WaitStatus::Stopped(thread, Signal::SIGSTOP) = waitpid(Pid::from_raw(-1), Some(begun)).unwrap()
    else {
        panic!("{role} ended before it began");
    };
    ptrace::setoptions(thread, Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_EXITKILL).unwrap();
    let mut seen = HashSet::new();
    let mut state = |seen: &mut HashSet<u64>| {
        if seen.insert(print(home.folder())) {
            let copied = Home::new();
            copy(home.folder(), copied.folder());
            each(seen.len(), copied);
        }
    };
    let mut entering = true;
    loop {
        ptrace::syscall(thread, None).unwrap();
        match waitpid(thread, Some(WaitPidFlag::__WALL)).unwrap() {
            WaitStatus::PtraceSyscall(_) if entering => {
                let call = ptrace::getregs(thread).unwrap();
                let printed = call.orig_rax == WRITE && call.rdi <= 2;
                let created = call.orig_rax == OPEN && call.rdx & CREATE != 0;
                if !printed && (created || CHANGES.contains(&call.orig_rax)) {
                    state(&mut seen);
                }
                entering = false;
            }
            WaitStatus::PtraceSyscall(_) => entering = true,
            WaitStatus::Exited(..) | WaitStatus::Signaled(..) => break,
            _ => {}
        }
    }
    assert!(child.wait().unwrap().success(), "{role} failed");
    state(&mut seen);
    seen.len()
}
