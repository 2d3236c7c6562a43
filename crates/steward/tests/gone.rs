//! What is gone is gone: from the folder to the byte, and from the memory of a page that runs on.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod home;
mod memory;

use home::{Home, NOW};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::FileExt;
use std::process::{Child, Stdio};

/// One plan, and talk that is only talk.
const PLAN: &str = "\
05/03/2026, 09:02 - Quillon: the cat slept on my zephyrboard all night
05/03/2026, 09:10 - Quillon: ramen at Marzipane Noodles on saturday at 7pm? my number is +41 79 555 01 38
05/03/2026, 09:12 - Ana: yes, saturday at 7pm works for me
05/03/2026, 09:13 - Quillon: great, see you then
";

/// Words of messages, values of what was found in them, and words of the card.
const MARKS: [&str; 8] = [
    "zephyrboard",
    "Marzipane",
    "Quillon",
    "ramen at",
    "+41 79 555 01 38",
    "+41795550138",
    "2026-03-07T19:00",
    "works for me",
];

fn planned() -> (Home, String) {
    let home = Home::new();
    fs::write(home.path("plan.txt"), PLAN).unwrap();
    home.json("import plan.txt --grant all --me Ana --source whatsapp:plan");
    let cards = home.json("cards --me Ana");
    let card = cards.iter().find(|card| card["kind"] == "dine").expect("the plan brings a card");
    // What is looked for afterwards is what was there.
    assert!(card.to_string().contains("2026-03-07T19:00"), "{card}");
    let grant = card["why"]["grants"][0].as_str().unwrap().to_owned();
    (home, grant)
}

#[test]
fn no_form_of_forgetting_leaves_a_byte() {
    for verb in [
        "consent withdraw GRANT",
        "forget --last 1d",
        "forget --from 2026-03-05T00:00:00Z --to 2026-03-06T00:00:00Z",
        "forget --conversation CONVERSATION",
        "forget --older 1h",
        "forget --with Quillon",
        "erase --everything",
    ] {
        let (home, grant) = planned();
        let exported = home.json("export out");
        assert_eq!(exported[0]["messages"], 4);
        let messages = fs::read_to_string(home.path("out/messages.jsonl")).unwrap();
        let first: serde_json::Value = serde_json::from_str(messages.lines().next().unwrap()).unwrap();
        fs::remove_dir_all(home.path("out")).unwrap();
        let verb = verb.replace("GRANT", &grant);
        // A conversation's name may have spaces: the verb's words are told apart by them, so it goes by its parts.
        let name = first["conversation"].as_str().unwrap();
        if verb.contains("CONVERSATION") {
            let done = home.command().args(["forget", "--conversation", name]).output().unwrap();
            assert!(done.status.success());
        } else {
            home.json(&verb);
        }
        for mark in MARKS {
            assert!(!home.holds(mark), "{verb}: {mark}");
        }
        if verb.starts_with("erase") {
            continue;
        }
        assert!(home.json("cards --me Ana").is_empty(), "{verb}");
        let found = home.run("search ramen --json");
        assert!(!String::from_utf8_lossy(&found.stdout).contains("ramen"), "{verb}");
        assert_eq!(home.json("ledger verify")[0]["whole"], true);
    }
}

/// `steward serve` with its cookie, spoken to over plain sockets.
struct Page {
    program: Child,
    port: u16,
    cookie: String,
}

impl Page {
    fn open(home: &Home, more: &[&str]) -> Page {
        let mut program = home
            .command()
            .args(["serve", "--port", "0", "--no-browser", "--json", "--me", "Ana"])
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url =
            serde_json::from_str::<serde_json::Value>(&line).unwrap()["url"].as_str().unwrap().to_owned();
        let rest = url.strip_prefix("http://localhost:").unwrap();
        let (port, path) = rest.split_once('/').unwrap();
        let mut page = Page { program, port: port.parse().unwrap(), cookie: String::new() };
        let answer = page.ask(&format!("GET /{path}"), "");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        page.cookie = cookie.split(';').next().unwrap().to_owned();
        page
    }

    fn ask(&self, what: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let (port, cookie) = (self.port, &self.cookie);
        write!(
            stream,
            "{what} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
            form.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Looks at everything that there is to look at.
    fn look_around(&self) {
        assert!(self.ask("GET /", "").contains("Marzipane"), "today shows the card");
        assert!(self.ask("GET /talk?q=zephyrboard", "").contains("zephyrboard"));
        for path in ["/talk", "/consent", "/left", "/settings"] {
            assert!(self.ask(&format!("GET {path}"), "").starts_with("HTTP/1.1 200"), "{path}");
        }
    }

    /// How often words stand in the program's writable memory: what a core dump of it would hold.
    fn standing(&self, words: &str) -> usize {
        let memory = File::open(format!("/proc/{}/mem", self.program.id())).unwrap();
        let mut count = 0;
        for (from, to) in memory::touched(&self.program.id().to_string()) {
            let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
            if memory.read_exact_at(&mut bytes, from).is_ok() {
                count += bytes.windows(words.len()).filter(|window| *window == words.as_bytes()).count();
            }
        }
        count
    }

    /// The marks that still stand in memory when the page has had time to look at the vault, as it does every three seconds.
    fn left(&self, marks: &[&'static str]) -> Vec<(&'static str, usize)> {
        let mut left = Vec::new();
        for _ in 0..30 {
            left = marks.iter().map(|mark| (*mark, self.standing(mark))).filter(|(_, n)| *n > 0).collect();
            if left.is_empty() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(300));
        }
        left
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn a_withdrawal_on_the_page_leaves_nothing_in_its_memory() {
    let (home, grant) = planned();
    let page = Page::open(&home, &[]);
    page.look_around();
    assert!(page.standing(NOW) > 0, "what is in memory is found there");
    let asked = page.ask(&format!("GET /consent/{grant}/withdraw"), "");
    let token = asked.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let done = page.ask(&format!("POST /consent/{grant}/withdraw"), &format!("csrf={token}"));
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");
    assert!(!page.ask("GET /", "").contains("Marzipane"));
    assert_eq!(page.left(&MARKS), []);
}

#[test]
fn a_withdrawal_or_erasure_by_another_process_leaves_nothing_in_the_pages_memory() {
    for verb in ["consent withdraw GRANT", "forget --last 1d", "erase --everything"] {
        let (home, grant) = planned();
        let page = Page::open(&home, &[]);
        page.look_around();
        home.json(&verb.replace("GRANT", &grant));
        assert!(!page.ask("GET /", "").contains("Marzipane"), "{verb}");
        assert!(!page.ask("GET /talk", "").contains("zephyrboard"), "{verb}");
        assert_eq!(page.left(&MARKS), [], "{verb}");
    }
}

/// Nobody needs to look at the page for it.
#[test]
fn what_another_process_withdrew_leaves_the_memory_of_a_page_that_nobody_looks_at() {
    let (home, grant) = planned();
    let page = Page::open(&home, &[]);
    page.look_around();
    home.json(&format!("consent withdraw {grant}"));
    assert_eq!(page.left(&MARKS), []);
}

#[test]
fn a_lock_leaves_no_text_no_passphrase_and_no_way_in() {
    let (home, _) = planned();
    home.json("lock --new-passphrase-file pass");
    let pass = home.path("pass");
    let page = Page::open(&home, &["--passphrase-file", pass.to_str().unwrap()]);
    page.look_around();
    home.json("lock --passphrase-file pass");
    // It answered when it was so.
    let marks = ["slept on my", "Marzipane", "Quillon", "2026-03-07T19:00", "one two three"];
    let standing: Vec<_> = marks.iter().filter(|mark| page.standing(mark) > 0).collect();
    assert!(standing.is_empty(), "{standing:?}");
    let shut = page.ask("GET /", "");
    assert!(!shut.contains("Marzipane") && shut.contains("locked"), "{shut}");
    assert!(!page.ask("GET /talk?q=zephyrboard", "").contains("slept"));
    assert_eq!(page.left(&marks), []);
}
