//! The page of the real program in a real browser: from the first run to the first card, and back to nothing.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod webdriver;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use webdriver::Browser;

const NOW: &str = "2026-03-05T18:00:00+01:00";

/// A chat as WhatsApp writes it: one plan, and talk that is only talk.
const CHAT: &str = "\
05/03/2026, 09:02 - Noor: the cat slept on my keyboard all night
05/03/2026, 09:10 - Noor: fancy ramen on saturday at 7?
05/03/2026, 09:12 - Sam: yes, saturday at 7 works for me
05/03/2026, 09:13 - Noor: great, see you then
";

/// Another one, of another person.
const OTHER: &str = "\
05/03/2026, 10:00 - Ilse: shall we go to the cinema tomorrow at 20:15? they show Northwind
05/03/2026, 10:04 - Sam: gladly, see you tomorrow
";

/// `steward serve` on a folder of its own.
struct Served {
    program: Child,
    url: String,
    folder: tempfile::TempDir,
}

impl Served {
    fn start(lang: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut program = steward(folder.path())
            .args(["serve", "--port", "0", "--no-browser", "--json", "--lang", lang])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).expect("the first line is JSON");
        Served { program, url: said["url"].as_str().unwrap().to_owned(), folder }
    }

    fn at(&self, path: &str) -> String {
        let origin: Vec<&str> = self.url.split('/').take(3).collect();
        origin.join("/") + path
    }

    /// Writes an export beside the vault.
    fn export(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

fn steward(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
    command.arg("--data").arg(folder.join("data")).args(["--now", NOW, "--timezone", "Europe/Vaduz"]);
    command
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn bring(browser: &Browser, file: &Path) {
    browser.type_into("[name=me]", "Sam");
    browser.type_into("[name=file]", file.to_str().unwrap());
    browser.click("#bring button.first");
}

const CARD: &str =
    "[...document.querySelectorAll('[data-card] h3')].some((title) => /ramen|noor/i.test(title.innerText))";

#[test]
fn from_the_first_run_to_the_first_card_and_a_withdrawal_that_takes_it_back() {
    let served = Served::start("en");
    let browser = Browser::start();
    browser.look(1360, 1000, false);
    browser.open(&served.url);
    assert!(browser.url().ends_with("/start"), "nothing is there yet: {}", browser.url());
    let sentence = browser.run("return document.querySelector('.sentence').innerText");
    assert!(sentence.as_str().unwrap().contains("steward may read"), "{sentence}");

    // What is no export is told so, and nothing is kept.
    bring(&browser, &served.export("holiday.mov", "moving pictures"));
    browser.wait("document.querySelector('[role=alert]')");
    let alert = browser.run("return document.querySelector('[role=alert]').innerText");
    assert!(alert.as_str().unwrap().contains("holiday.mov"), "{alert}");
    assert_eq!(browser.axe(), Vec::<String>::new());

    browser.open(&served.at("/start"));
    bring(&browser, &served.export("WhatsApp Chat with Noor.txt", CHAT));
    browser.wait("location.pathname === '/'");
    browser.wait(CARD);
    browser.shot("first-card");
    assert_eq!(browser.axe(), Vec::<String>::new());
    let note = browser.run("return document.querySelector('.said').innerText");
    assert!(note.as_str().unwrap().contains("4 messages read"), "{note}");
    let chat = "return document.body.innerText.includes('slept on my keyboard')";
    assert_eq!(browser.run(chat), false, "ordinary talk brings nothing up");

    // The reason stands beside it, with the words it came from.
    browser.click("[data-card] h3 a");
    browser.wait("document.querySelector('.chain')");
    let why = browser.run("return document.querySelector('.chain').innerText");
    assert!(why.as_str().unwrap().contains("fancy ramen"), "{why}");
    assert_eq!(browser.axe(), Vec::<String>::new());

    // What another process adds comes up by itself, on an open page.
    browser.open(&served.at("/"));
    browser.wait(CARD);
    let other = served.export("WhatsApp Chat with Ilse.txt", OTHER);
    let import = steward(served.folder.path())
        .args(["--me", "Sam", "import", "--grant", "all"])
        .arg(other)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(import.success());
    browser.wait("/northwind|ilse/i.test(document.querySelector('#live').innerText)");
    browser.wait("document.querySelector('#news').innerText.length > 0");

    // Talk shows what was found in it, and explains on asking.
    browser.open(&served.at("/talk"));
    browser.wait("document.querySelector('.says mark')");
    browser.run("document.querySelector('.says .hov a').focus()");
    browser.wait("document.querySelector('.says .pop').checkVisibility()");
    browser.shot("talk-explained");

    // Withdrawn: the moment says what was measured, and the cards are gone at once.
    browser.open(&served.at("/"));
    let card = "return [...document.querySelectorAll('[data-card] h3 a')].find((a) => /ramen|noor/i.test(a.innerText)).href";
    let card = browser.run(card);
    browser.open(card.as_str().unwrap());
    browser.click(".end-quiet");
    browser.wait("document.querySelector('.ask')");
    assert_eq!(browser.axe(), Vec::<String>::new());
    browser.shot("withdraw-asked");
    browser.click(".ask .btn.end");
    browser.wait("document.querySelector('.moment')");
    browser.shot("withdraw-moment");
    let moment = browser.run("return document.querySelector('.moment').innerText");
    let moment = moment.as_str().unwrap();
    assert!(moment.contains("The key is gone.") && moment.contains("Readable records left\n0"), "{moment}");
    assert_eq!(browser.axe(), Vec::<String>::new());
    browser.open(&served.at("/"));
    browser.wait("/northwind|ilse/i.test(document.querySelector('#live').innerText)");
    let left = browser.run("return document.body.innerText").as_str().unwrap().to_lowercase();
    assert!(!left.contains("noor") && !left.contains("ramen"), "{left}");
    browser.open(card.as_str().unwrap());
    assert_eq!(browser.run("return document.querySelector('h1').innerText"), "There is nothing here.");
    browser.open(&served.at("/talk"));
    let talk = browser.run("return document.body.innerText").as_str().unwrap().to_lowercase();
    assert!(!talk.contains("noor") && talk.contains("ilse"), "{talk}");
    browser.open(&served.at("/left"));
    let ledger = browser.run("return document.body.innerText").as_str().unwrap().to_owned();
    assert!(ledger.contains("The ledger is whole") && ledger.contains("Key destroyed"), "{ledger}");
}

#[test]
fn everything_can_be_read_and_done_without_a_script() {
    let served = Served::start("zh");
    let browser = Browser::start();
    browser.scripts(false);
    browser.look(390, 844, true);
    browser.open(&served.url);
    bring(&browser, &served.export("WhatsApp Chat with Noor.txt", CHAT));
    browser.wait(CARD);
    assert_eq!(browser.run("return document.documentElement.className"), "", "no script ran");
    browser.click("[data-card] h3 a");
    browser.wait("document.querySelector('.chain')");
    browser.click(".end-quiet");
    browser.wait("document.querySelector('.ask')");
    browser.click(".ask .btn.end");
    browser.wait("document.querySelector('.moment')");
    let moment = browser.run("return document.querySelector('.moment').innerText");
    assert!(moment.as_str().unwrap().contains("钥匙已销毁。"), "{moment}");
    browser.open(&served.at("/"));
    assert_eq!(browser.run("return document.querySelectorAll('[data-card]').length"), 0);
}

#[test]
fn keys_go_where_they_say() {
    let served = Served::start("en");
    let browser = Browser::start();
    browser.open(&served.url);
    bring(&browser, &served.export("WhatsApp Chat with Noor.txt", CHAT));
    browser.wait("location.pathname === '/'");
    browser.wait(CARD);
    browser.press(&["j"]);
    browser.wait("document.activeElement.matches('[data-card] h3 a')");
    // Away, and back again.
    browser.press(&["d"]);
    browser.wait(
        "document.querySelectorAll('[data-card]').length === 0 && document.querySelector('[data-undo]')",
    );
    assert_eq!(browser.axe(), Vec::<String>::new());
    browser.press(&["u"]);
    browser.wait(CARD);
    browser.wait("!document.querySelector('[data-undo]')");
    browser.press(&["j"]);
    browser.wait("document.activeElement.matches('[data-card] h3 a')");
    browser.press(&["m"]);
    browser.wait(
        "document.querySelectorAll('[data-card]').length === 0 && document.querySelector('[data-undo]')",
    );
    browser.click("[data-undo] button");
    browser.wait(CARD);
    browser.press(&["j"]);
    browser.wait("document.activeElement.matches('[data-card] h3 a')");
    browser.press(&["w"]);
    browser.wait("location.hash === '#why'");
    browser.press(&["g", "c"]);
    browser.wait("location.pathname === '/consent'");
    browser.press(&["?"]);
    browser.wait("document.querySelector('dialog[open]')");
    assert_eq!(browser.axe(), Vec::<String>::new());
    browser.press(&["\u{e00c}"]);
    browser.wait("!document.querySelector('dialog[open]')");
    browser.press(&["/"]);
    browser.wait("document.activeElement.matches('input[type=search]')");
    browser.press(&["g", "t"]);
    browser.wait("document.activeElement.value === 'gt'");
}

#[test]
fn it_ends_cleanly_when_told_to_while_a_page_is_open() {
    let mut served = Served::start("en");
    let browser = Browser::start();
    browser.open(&served.url);
    let told = Command::new("kill").arg("-TERM").arg(served.program.id().to_string()).status().unwrap();
    assert!(told.success());
    let begin = Instant::now();
    loop {
        if let Some(status) = served.program.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            return;
        }
        assert!(begin.elapsed() < Duration::from_secs(10), "it does not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}
