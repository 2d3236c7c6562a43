//! A small WebDriver client: Debian's chromium, driven over plain HTTP, for what only a browser can show.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const HOW: &str = "browser tests need chromium and chromedriver: apt-get install chromium chromium-driver";

/// A browser with a profile of its own; it ends with this value.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Starts one.
    pub fn start() -> Self {
        for program in ["/usr/bin/chromium", "/usr/bin/chromedriver"] {
            assert!(Path::new(program).exists(), "{program} is missing; {HOW}");
        }
        let profile = tempfile::tempdir().unwrap();
        let mut driver = Command::new("/usr/bin/chromedriver")
            .arg("--port=0")
            .env("HOME", profile.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(HOW);
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .find_map(|line| {
                let line = line.ok()?;
                line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse().ok()
            })
            .expect("chromedriver says its port");
        // What it prints later goes nowhere, but somebody has to take it.
        std::thread::spawn(move || lines.for_each(drop));
        let mut browser = Browser { driver, port, session: String::new(), _profile: profile };
        let data = format!("--user-data-dir={}", browser._profile.path().join("profile").display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=en-GB",
            &data,
        ];
        let chrome = json!({ "binary": "/usr/bin/chromium", "args": arguments });
        let made = browser.call(
            "POST",
            "/session",
            json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": chrome } } }),
        );
        browser.session = made["sessionId"].as_str().expect("a session").to_owned();
        browser
    }

    fn call(&self, method: &str, path: &str, body: Value) -> Value {
        let answer = self.try_call(method, path, &body);
        assert!(answer.get("error").is_none(), "{path}: {answer}");
        answer
    }

    fn try_call(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        write!(
            socket,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )
        .unwrap();
        let mut reader = BufReader::new(socket);
        let mut length = None;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse::<usize>().ok();
            }
        }
        let mut bytes = vec![0; length.expect("an answer with a length")];
        reader.read_exact(&mut bytes).unwrap();
        serde_json::from_slice::<Value>(&bytes).unwrap()["value"].take()
    }

    fn of_session(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }

    /// Opens an address and waits until it is loaded.
    pub fn open(&self, url: &str) {
        self.call("POST", &self.of_session("/url"), json!({ "url": url }));
    }

    /// The address that is open.
    pub fn url(&self) -> String {
        self.call("GET", &self.of_session("/url"), Value::Null).as_str().unwrap().to_owned()
    }

    /// Runs a function's body in the page and gives what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.call("POST", &self.of_session("/execute/sync"), json!({ "script": script, "args": [] }))
    }

    /// Runs a body that calls its last argument when it is done.
    pub fn run_until_done(&self, script: &str) -> Value {
        self.call("POST", &self.of_session("/execute/async"), json!({ "script": script, "args": [] }))
    }

    /// Waits until a condition holds in the page.
    pub fn wait(&self, condition: &str) {
        let begin = Instant::now();
        loop {
            let script = format!("try {{ return Boolean({condition}); }} catch {{ return false; }}");
            let body = json!({ "script": script, "args": [] });
            if self.try_call("POST", &self.of_session("/execute/sync"), &body) == true {
                return;
            }
            let seen = || self.run("return document.body.innerText");
            assert!(begin.elapsed() < Duration::from_secs(60), "never came: {condition}\n{}", seen());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn element(&self, selector: &str) -> String {
        let found = self.call(
            "POST",
            &self.of_session("/element"),
            json!({ "using": "css selector", "value": selector }),
        );
        found.as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned()
    }

    /// Clicks an element, as a person would: what is drawn anew under the hand is clicked as it is then.
    pub fn click(&self, selector: &str) {
        let begin = Instant::now();
        loop {
            let path = self.of_session(&format!("/element/{}/click", self.element(selector)));
            let answer = self.try_call("POST", &path, &json!({}));
            let Some(error) = answer.get("error") else { return };
            let drawn_anew = error == "stale element reference" && begin.elapsed() < Duration::from_secs(20);
            assert!(drawn_anew, "{path}: {answer}");
        }
    }

    /// Types into an element, or chooses a file by its path.
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.call("POST", &self.of_session(&format!("/element/{element}/value")), json!({ "text": text }));
    }

    /// Presses keys one after another.
    pub fn press(&self, keys: &[&str]) {
        let actions: Vec<_> = keys
            .iter()
            .flat_map(|key| [json!({"type":"keyDown","value":key}), json!({"type":"keyUp","value":key})])
            .collect();
        self.call(
            "POST",
            &self.of_session("/actions"),
            json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }),
        );
    }

    /// A command of the developer tools.
    pub fn tools(&self, command: &str, parameters: Value) -> Value {
        self.call(
            "POST",
            &self.of_session("/goog/cdp/execute"),
            json!({ "cmd": command, "params": parameters }),
        )
    }

    /// A window of this size, light or dark.
    pub fn look(&self, width: u32, height: u32, dark: bool) {
        self.tools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        let scheme = if dark { "dark" } else { "light" };
        self.tools(
            "Emulation.setEmulatedMedia",
            json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ] }),
        );
    }

    /// Scripts of the page on or off.
    pub fn scripts(&self, on: bool) {
        self.tools("Emulation.setScriptExecutionDisabled", json!({ "value": !on }));
    }

    /// A picture of the window into a file, where pictures are wanted (`STEWARD_SHOTS` names their folder).
    pub fn shot(&self, name: &str) {
        let Ok(folder) = std::env::var("STEWARD_SHOTS") else { return };
        std::fs::create_dir_all(&folder).unwrap();
        let taken = self.tools("Page.captureScreenshot", json!({ "format": "png" }));
        let text = taken["data"].as_str().unwrap();
        std::fs::write(Path::new(&folder).join(format!("{name}.png")), from_base64(text)).unwrap();
    }

    /// What axe-core finds wrong, as `rule: selector` lines.
    pub fn axe(&self) -> Vec<String> {
        const AXE: &str = include_str!("axe/axe.min.js");
        let tags = r#"["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]"#;
        let script = format!(
            "{AXE}\nconst done = arguments[arguments.length - 1];\n\
             axe.run(document, {{ runOnly: {tags} }}).then(\n\
             (found) => done(found.violations.flatMap((v) => v.nodes.map((n) => \
             v.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary || '').slice(0, 200)))),\n\
             (fault) => done(['axe failed: ' + fault]));"
        );
        let found = self.run_until_done(&script);
        found.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() && !std::thread::panicking() {
            self.try_call("DELETE", &self.of_session(""), &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for byte in text.bytes().filter(|byte| *byte != b'=') {
        let digit = DIGITS.iter().position(|one| *one == byte).unwrap() as u32;
        (held, bits) = (held << 6 | digit, bits + 6);
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xff) as u8);
        }
    }
    bytes
}
