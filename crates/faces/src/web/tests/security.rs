//! Who is let in, and what browsers are told: against the real router on a real port.

use super::double::Double;
use super::http::{Answer, send};
use super::{Lang, Running};

const ROUTES: [&str; 15] = [
    "/",
    "/start",
    "/talk",
    "/consent",
    "/consent/g1",
    "/consent/g1/withdraw",
    "/left",
    "/settings",
    "/card/c1",
    "/calendar/c1",
    "/live",
    "/map/tiles/14/8625/5745",
    "/assets/page.js",
    "/assets/tokens.css",
    "/nothing/here",
];

struct Guest<'r> {
    running: &'r Running,
    host: String,
    cookie: String,
}

impl<'r> Guest<'r> {
    /// Opens the link.
    fn let_in(running: &'r Running) -> Self {
        let host = format!("localhost:{}", running.port);
        let opened = send(running.port, "GET", running.link(), &[("Host", &host)], "");
        assert_eq!(opened.status, 303, "{}", opened.body);
        Guest { running, host, cookie: opened.cookie() }
    }

    fn get(&self, path: &str) -> Answer {
        send(self.running.port, "GET", path, &[("Host", &self.host), ("Cookie", &self.cookie)], "")
    }

    fn post(&self, path: &str, origin: &str, body: &str) -> Answer {
        let headers = [
            ("Host", self.host.as_str()),
            ("Cookie", &self.cookie),
            ("Origin", origin),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        send(self.running.port, "POST", path, &headers, body)
    }

    fn origin(&self) -> String {
        format!("http://{}", self.host)
    }
}

#[test]
fn the_link_opens_once_and_its_cookie_is_strict() {
    let running = Running::start(Double::full(), Lang::En);
    let host = format!("localhost:{}", running.port);
    let head = send(running.port, "HEAD", running.link(), &[("Host", &host)], "");
    assert_eq!(head.status, 401, "a link checker spends nothing");
    let opened = send(running.port, "GET", running.link(), &[("Host", &host)], "");
    assert_eq!((opened.status, opened.header("location")), (303, "/"));
    let cookie = opened.header("set-cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    let cookie = opened.cookie();
    // Spent: a live session goes to Today, anybody else nowhere.
    let again = send(running.port, "GET", running.link(), &[("Host", &host), ("Cookie", &cookie)], "");
    assert_eq!((again.status, again.header("location")), (303, "/"));
    assert!(again.header("set-cookie").is_empty());
    let stranger = send(running.port, "GET", running.link(), &[("Host", &host)], "");
    assert_eq!(stranger.status, 401);
    assert!(stranger.header("set-cookie").is_empty());
    let guess = send(running.port, "GET", &format!("/open/{}", "0".repeat(64)), &[("Host", &host)], "");
    assert_eq!(guess.status, 401);
}

#[test]
fn nothing_is_shown_without_a_session() {
    let running = Running::start(Double::full(), Lang::En);
    let host = format!("localhost:{}", running.port);
    let guest = Guest::let_in(&running);
    for path in ROUTES {
        for cookie in
            ["", "steward=x", &format!("{}x", guest.cookie), &guest.cookie.replace("steward-", "s-")]
        {
            let answer = send(running.port, "GET", path, &[("Host", &host), ("Cookie", cookie)], "");
            assert_eq!(answer.status, 401, "{path}");
            assert!(!answer.body.contains("Baan"), "{path}");
        }
    }
    assert_eq!(guest.get("/").status, 200);
    assert_eq!(guest.get("/nothing/here").status, 404);
}

#[test]
fn a_tile_is_served_and_no_other() {
    let running = Running::start(Double::full(), Lang::En);
    let guest = Guest::let_in(&running);
    let tile = guest.get("/map/tiles/14/8/5");
    assert_eq!((tile.status, tile.header("content-type")), (200, "application/vnd.mapbox-vector-tile"));
    assert_eq!(tile.body.as_bytes(), [14, 8, 5]);
    for (path, status) in [("/map/tiles/3/8/0", 404), ("/map/tiles/99/0/0", 404), ("/map/tiles/a/0/0", 400)] {
        assert_eq!(guest.get(path).status, status, "{path}");
    }
}

#[test]
fn a_foreign_host_or_origin_is_refused_on_every_route() {
    let running = Running::start(Double::full(), Lang::En);
    let guest = Guest::let_in(&running);
    let port = running.port;
    for path in ROUTES.iter().copied().chain([running.link()]) {
        for host in ["evil.example", &format!("evil.example:{port}"), "localhost", "localhost:1", "127.0.0.1"]
        {
            let answer = send(port, "GET", path, &[("Host", host), ("Cookie", &guest.cookie)], "");
            assert_eq!(answer.status, 403, "{path} from {host}");
        }
        for origin in ["http://evil.example", "null", "http://localhost", &format!("https://{}", guest.host)]
        {
            let headers = [("Host", guest.host.as_str()), ("Cookie", &guest.cookie), ("Origin", origin)];
            assert_eq!(send(port, "GET", path, &headers, "").status, 403, "{path} from {origin}");
        }
    }
    let twice = [("Host", guest.host.as_str()), ("Host", "evil.example"), ("Cookie", &guest.cookie)];
    assert!(send(port, "GET", "/", &twice, "").status >= 400);
    let numeric = format!("127.0.0.1:{port}");
    let answer = send(port, "GET", "/", &[("Host", &numeric), ("Cookie", &guest.cookie)], "");
    assert_eq!(answer.status, 200);
}

#[test]
fn every_answer_tells_browsers_what_they_may_do() {
    let running = Running::start(Double::full(), Lang::En);
    let guest = Guest::let_in(&running);
    let stranger = send(running.port, "GET", "/", &[("Host", &guest.host)], "");
    let refused = send(running.port, "GET", "/", &[("Host", "evil.example")], "");
    let pages =
        ["/", "/start", "/talk", "/assets/page.js", "/nothing/here", "/left"].map(|path| guest.get(path));
    for answer in pages.iter().chain([&stranger, &refused]) {
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-embedder-policy"), "require-corp");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("access-control-allow-origin").is_empty());
    }
}

#[test]
fn a_form_counts_only_with_the_token_of_its_session() {
    let running = Running::start(Double::full(), Lang::En);
    let guest = Guest::let_in(&running);
    let token = guest.get("/consent").csrf();
    assert_eq!(token.len(), 64);
    let origin = guest.origin();
    for path in [
        "/consent/g1/pause",
        "/consent/g1/resume",
        "/consent/g1/withdraw",
        "/pause",
        "/resume",
        "/settings",
        "/card/c1/dismiss",
        "/mute/dine",
        "/mute/talk/Ana",
    ] {
        for body in ["", "csrf=", "csrf=0", &format!("csrf={}", "0".repeat(64)), &format!("csrf={token}0")] {
            assert_eq!(guest.post(path, &origin, body).status, 403, "{path} {body}");
        }
        let body = format!("csrf={token}");
        assert_eq!(guest.post(path, "http://evil.example", &body).status, 403, "{path}");
        let nameless = [
            ("Host", guest.host.as_str()),
            ("Cookie", &guest.cookie),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        assert_eq!(
            send(running.port, "POST", path, &nameless, &body).status,
            403,
            "{path} without an origin"
        );
    }
    assert!(running.house.done().is_empty(), "nothing was done: {:?}", running.house.done());
    let paused = guest.post("/consent/g1/pause", &origin, &format!("csrf={token}"));
    assert_eq!((paused.status, paused.header("location")), (303, "/consent/g1"));
    assert_eq!(running.house.done(), ["pause g1"]);
}

/// A first-run form: fields in this order.
fn multipart(fields: &[(&str, Option<&str>, &str)]) -> String {
    let mut body = String::new();
    for (name, file, value) in fields {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body += &format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n");
    }
    body + "--xyz--\r\n"
}

#[test]
fn an_export_is_read_only_from_a_form_of_this_session() {
    let running = Running::start(Double::empty(), Lang::En);
    let guest = Guest::let_in(&running);
    let origin = guest.origin();
    let token = guest.get("/start").csrf();
    let post = |body: &str| {
        let headers = [
            ("Host", guest.host.as_str()),
            ("Cookie", &guest.cookie),
            ("Origin", &origin),
            ("Content-Type", "multipart/form-data; boundary=xyz"),
        ];
        send(running.port, "POST", "/start", &headers, body)
    };
    let file = ("file", Some("chat.txt"), "hello\nthere\n");
    assert_eq!(post(&multipart(&[file])).status, 403);
    assert_eq!(post(&multipart(&[("csrf", None, "x"), ("kinds", None, "all"), file])).status, 403);
    assert_eq!(post(&multipart(&[file, ("csrf", None, &token)])).status, 403, "the token comes first");
    assert!(running.house.done().is_empty());
    let nothing = post(&multipart(&[("csrf", None, &token), ("kinds", None, "some"), file]));
    assert!(nothing.body.contains("nothing was ticked"), "{}", nothing.status);
    assert!(running.house.done().is_empty(), "no purpose, no reading");
    let read = post(&multipart(&[("csrf", None, &token), ("kinds", None, "all"), file]));
    assert_eq!((read.status, read.header("location")), (303, "/"));
    assert_eq!(running.house.done(), ["import chat.txt 12 bytes"]);
    let cut = multipart(&[("csrf", None, &token), ("kinds", None, "all"), file]);
    post(cut.trim_end_matches("\r\n--xyz--\r\n"));
    assert_eq!(running.house.done().len(), 2);
    assert_eq!(running.house.done()[1], "import chat.txt broke off");
}

#[test]
fn a_form_that_is_no_export_stays_small() {
    let running = Running::start(Double::full(), Lang::En);
    let guest = Guest::let_in(&running);
    let token = guest.get("/settings").csrf();
    let body = format!("csrf={token}&me={}", "x".repeat(1 << 20));
    assert_eq!(guest.post("/settings", &guest.origin(), &body).status, 413);
}

#[test]
fn what_people_wrote_is_always_text() {
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{7*7}}";
    let running = Running::start(Double::saying(hostile), Lang::En);
    let guest = Guest::let_in(&running);
    for path in
        ["/", "/card/c1", "/talk", "/talk?q=script", "/consent", "/left", "/consent/g1/withdraw", "/settings"]
    {
        let page = guest.get(path);
        assert_eq!(page.status, 200, "{path}");
        for wrong in ["<script>alert", "<img", "onerror=alert(1)>\"", "49"] {
            let scripts = page.body.matches("<script").count();
            assert_eq!(scripts, 1, "{path}: only the page's own script");
            assert!(wrong == "49" || !page.body.contains(wrong), "{path}: {wrong}");
        }
        assert!(page.body.contains("&#60;script&#62;"), "{path} shows it as text");
        for attribute in [" style=", " onclick=", " onload=", "javascript:"] {
            assert!(!page.body.contains(attribute), "{path}: {attribute}");
        }
    }
}
