//! `steward serve` on a folder of its own, spoken to by a plain HTTP client that sends exactly what a test says.
#![allow(dead_code, reason = "each test file uses some of it")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

pub struct Served {
    program: Child,
    now: String,
    pub first: Value,
    port: u16,
    cookie: String,
    folder: Option<tempfile::TempDir>,
}

/// A message as a line.
pub fn line(at: &str, from: &str, text: &str, conversation: &str) -> String {
    json!({ "sent_at": at, "from": from, "text": text, "conversation": conversation }).to_string() + "\n"
}

/// What happens a moment after an answer.
pub fn eventually(mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(20), "it never came to that");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// The only line of an output.
pub fn steward_json(out: &str) -> Value {
    serde_json::from_str(out.lines().next().unwrap_or_default()).unwrap()
}

impl Served {
    pub fn start(now: &str, more: &[&str]) -> Served {
        Served::start_in(tempfile::tempdir().unwrap(), now, more)
    }

    pub fn start_in(folder: tempfile::TempDir, now: &str, more: &[&str]) -> Served {
        let mut program = command(folder.path(), now)
            .args(["serve", "--port", "0", "--no-browser", "--json"])
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let first: Value = serde_json::from_str(&line).unwrap();
        let url = first["url"].as_str().unwrap().to_owned();
        let port = url.split(':').nth(2).unwrap().split('/').next().unwrap().parse().unwrap();
        let link = url.split_once(&format!(":{port}")).unwrap().1.to_owned();
        let mut served =
            Served { program, now: now.to_owned(), first, port, cookie: String::new(), folder: Some(folder) };
        let (_, head, _) = served.send("GET", &link, &[], "");
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        served.cookie = cookie.split(';').next().unwrap().to_owned();
        served
    }

    /// What the person's browser shows to be let in.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// The id of its process.
    pub fn process(&self) -> u32 {
        self.program.id()
    }

    pub fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    /// Ends it, and gives the folder for another.
    pub fn into_folder(mut self) -> tempfile::TempDir {
        self.folder.take().unwrap()
    }

    /// Runs another command on the same vault; gives what it printed.
    pub fn steward(&self, args: &[&str]) -> String {
        let out = command(self.folder(), &self.now).args(args).output().unwrap();
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    /// Runs another command on the same vault, which must fail.
    pub fn fails(&self, args: &[&str]) -> std::process::Output {
        let out = command(self.folder(), &self.now).args(args).output().unwrap();
        assert!(!out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
        out
    }

    /// Gives a live permission; its token.
    pub fn grant(&self, source: &str) -> String {
        let out =
            self.steward(&["consent", "grant", "--source", source, "--purpose", "all", "--live", "--json"]);
        steward_json(&out)["token"].as_str().unwrap().to_owned()
    }

    pub fn grants(&self) -> Vec<String> {
        let list = self.steward(&["consent", "list", "--json"]);
        list.lines().map(|line| steward_json(line)["grant"].as_str().unwrap().to_owned()).collect()
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (u16, String, String) {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        socket.set_nodelay(true).unwrap();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request += &format!("Host: localhost:{}\r\n", self.port);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        if method == "POST" {
            request += &format!("Content-Length: {}\r\n", body.len());
        }
        request += "\r\n";
        request += body;
        // A server may answer and shut before it has heard everything.
        let _ = socket.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        let _ = socket.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        (status, head.to_owned(), body.to_owned())
    }

    pub fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
        let (status, _, body) = self.send("POST", path, headers, body);
        (status, body)
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> (u16, String) {
        let (status, _, body) = self.send("GET", path, headers, "");
        (status, body)
    }

    /// A page, as the person's browser asks for it.
    pub fn page(&self, path: &str) -> String {
        let (status, body) = self.get(path, &[("Cookie", &self.cookie)]);
        assert_eq!(status, 200, "{path}");
        body
    }

    /// Sends a form of the page, as the person's browser does; where it leads to.
    pub fn form(&self, at: &str, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let page = self.page(at);
        let csrf = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let coded = |text: &str| -> String {
            text.bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                    _ => format!("%{byte:02X}"),
                })
                .collect()
        };
        let body = fields.iter().map(|(name, value)| format!("&{name}={}", coded(value)));
        let body = format!("csrf={csrf}{}", body.collect::<String>());
        let origin = format!("http://localhost:{}", self.port);
        let headers = [
            ("Cookie", self.cookie.as_str()),
            ("Origin", &origin),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.post(path, &headers, &body)
    }

    pub fn today(&self) -> String {
        self.page("/")
    }

    /// The page shows these words now.
    pub fn page_has(&self, words: &str) -> bool {
        self.today().contains(words)
    }

    pub fn deliver(&self, source: &str, token: &str, body: &str) -> (u16, String) {
        let path = format!("/ingest/{}", source.replace(':', "%3A"));
        self.post(&path, &[("Authorization", &format!("Bearer {token}"))], body)
    }

    /// Each by itself, over one connection that is kept.
    pub fn deliver_each(&self, source: &str, token: &str, bodies: &[String]) {
        let path = format!("/ingest/{}", source.replace(':', "%3A"));
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let mut answers = BufReader::new(socket.try_clone().unwrap());
        let reading = bodies.len();
        let reader = std::thread::spawn(move || {
            let mut taken = 0;
            let mut line = String::new();
            while taken < reading {
                line.clear();
                assert!(answers.read_line(&mut line).unwrap() > 0, "the connection broke off");
                // An answer's body has no line end: the next answer begins behind it.
                if let Some((_, status)) = line.split_once("HTTP/1.1 ") {
                    assert!(status.starts_with("200"), "{line}");
                    taken += 1;
                }
            }
        });
        for body in bodies {
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            socket.write_all((head + body).as_bytes()).unwrap();
        }
        reader.join().unwrap();
    }

    /// Listens to what an open page is told.
    pub fn listen(&self) -> News {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let head =
            format!("GET /live HTTP/1.1\r\nHost: localhost:{}\r\nCookie: {}\r\n\r\n", self.port, self.cookie);
        socket.write_all(head.as_bytes()).unwrap();
        let heard = Arc::new((Mutex::new(String::new()), Condvar::new()));
        let of_thread = heard.clone();
        let mut stream = socket.try_clone().unwrap();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(read) = stream.read(&mut piece) {
                if read == 0 {
                    break;
                }
                of_thread.0.lock().unwrap().push_str(&String::from_utf8_lossy(&piece[..read]));
                of_thread.1.notify_all();
            }
        });
        let news = News { heard, socket };
        news.wait("\r\n\r\n");
        news
    }

    /// Every byte of the data folder.
    pub fn bytes(&self) -> Vec<u8> {
        fn walk(path: &Path, into: &mut Vec<u8>) {
            for entry in std::fs::read_dir(path).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { walk(&path, into) } else { into.extend(std::fs::read(path).unwrap()) }
            }
        }
        let mut bytes = Vec::new();
        walk(&self.folder().join("data"), &mut bytes);
        bytes
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What an open page has been told.
pub struct News {
    heard: Arc<(Mutex<String>, Condvar)>,
    socket: TcpStream,
}

impl News {
    /// Waits until these words came.
    pub fn wait(&self, words: &str) {
        let heard = self.heard.0.lock().unwrap();
        let wait =
            self.heard.1.wait_timeout_while(heard, Duration::from_secs(20), |all| !all.contains(words));
        assert!(!wait.unwrap().1.timed_out(), "{words:?} never came");
    }

    /// All of it so far.
    pub fn text(&self) -> String {
        self.heard.0.lock().unwrap().clone()
    }

    pub fn matches(&self, words: &str) -> usize {
        self.heard.0.lock().unwrap().matches(words).count()
    }
}

impl Drop for News {
    fn drop(&mut self) {
        let _ = self.socket.shutdown(std::net::Shutdown::Both);
    }
}

/// Runs a command on a folder that no page is open on; gives what it printed.
pub fn run(folder: &Path, now: &str, args: &[&str]) -> String {
    let out = command(folder, now).args(args).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn command(folder: &Path, now: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_steward"));
    command.args(["--now", now, "--timezone", "Europe/Vaduz", "--lang", "en"]);
    command.arg("--data").arg(folder.join("data"));
    command.env("NO_COLOR", "1").env_remove("STEWARD_DATA");
    command
}
