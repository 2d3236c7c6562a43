//! Loopback is not a wall: every request is asked for its Host, its Origin and its session, and every answer says
//! what a browser may do with it.

use super::{App, failure, ingest, tongue};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// Where the one-time link leads; the only address that needs no session.
pub const LINK: &str = "/open/";

const ANSWERS: [(HeaderName, &str); 9] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // The pages' own `meta` lets a form name its origin; towards others both say nothing.
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), usb=(), payment=()",
    ),
    (header::CACHE_CONTROL, "no-store"),
];

/// Lets a request through to the routes, with its session among the extensions, or answers it here.
///
/// A delivery shows a token that no browser holds by itself, so neither cookie nor origin is asked of it.
pub async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let lang = tongue::preferred(request.headers());
    tongue::answering(lang, guarded(app, request, next)).await
}

async fn guarded(app: Arc<App>, mut request: Request, next: Next) -> Response {
    let delivery = request.uri().path().starts_with(ingest::INGEST);
    let reach = request.extensions().get::<Reach>().copied().unwrap_or(Reach::Loopback(app.port));
    let host = known_host(&request, reach);
    let mut response = match host {
        _ if delivery => next.run(request).await,
        None => failure::refused(&app),
        Some(host) if !origin_is_ours(request.method(), request.headers(), reach, &host) => {
            failure::refused(&app)
        }
        Some(_) => {
            let session = one(request.headers(), &header::COOKIE).and_then(|cookie| app.door.session(cookie));
            let may = session.is_some() || request.uri().path().starts_with(LINK);
            if let Some(session) = session {
                request.extensions_mut().insert(session);
            }
            if may { next.run(request).await } else { failure::no_session(&app) }
        }
    };
    for (name, value) in ANSWERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The one value of a header; several are as good as none.
fn one<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

/// How a request reached the page, with the port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From this machine.
    Loopback(u16),
    /// From the local network, over TLS.
    Network(u16),
}

/// The Host, where it is one of this page's own names: whole, with the port. On the network it is an address: a name
/// that somebody points here is no address.
fn known_host(request: &Request, reach: Reach) -> Option<String> {
    let host = one(request.headers(), &header::HOST)?;
    let known = match reach {
        Reach::Loopback(port) => {
            ["localhost", "127.0.0.1"].iter().any(|name| host == format!("{name}:{port}"))
        }
        Reach::Network(port) => {
            let at: Option<std::net::SocketAddr> = host.parse().ok();
            at.is_some_and(|at| at.port() == port && at.to_string() == host)
        }
    };
    // A target in absolute form names its host once more.
    let same = request.uri().authority().is_none_or(|authority| authority.as_str() == host);
    (known && same).then(|| host.to_owned())
}

/// An Origin, where one is named, is this page's; what changes something has to name one.
fn origin_is_ours(method: &Method, headers: &HeaderMap, reach: Reach, host: &str) -> bool {
    let scheme = if matches!(reach, Reach::Network(_)) { "https" } else { "http" };
    match headers.contains_key(header::ORIGIN) {
        true => one(headers, &header::ORIGIN) == Some(format!("{scheme}://{host}").as_str()),
        false => method == Method::GET || method == Method::HEAD,
    }
}

/// A redirect after a form, so that loading again does not send it twice.
pub fn see_other(to: &str) -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(uri: &str, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(axum::body::Body::empty()).unwrap()
    }

    #[test]
    fn a_host_is_matched_whole() {
        let known =
            |host: &str| known_host(&request("/", &[("host", host)]), Reach::Loopback(4711)).is_some();
        assert!(known("localhost:4711") && known("127.0.0.1:4711"));
        for other in [
            "localhost",
            "localhost:4712",
            "localhost:47110",
            "localhost.example:4711",
            "evil.localhost:4711",
            "127.0.0.1",
            "127.0.0.1.nip.io:4711",
            "127.0.0.2:4711",
            "0.0.0.0:4711",
            "steward:4711",
            "",
        ] {
            assert!(!known(other), "{other}");
        }
        assert!(known_host(&request("/", &[]), Reach::Loopback(4711)).is_none());
        let twice = request("/", &[("host", "localhost:4711"), ("host", "evil.example")]);
        assert!(known_host(&twice, Reach::Loopback(4711)).is_none());
        let absolute = request("http://evil.example/", &[("host", "localhost:4711")]);
        assert!(known_host(&absolute, Reach::Loopback(4711)).is_none());
    }

    #[test]
    fn on_the_network_a_host_is_an_address() {
        let known = |host: &str| known_host(&request("/", &[("host", host)]), Reach::Network(8443)).is_some();
        assert!(known("192.168.1.5:8443") && known("[fe80::1]:8443") && known("127.0.0.1:8443"));
        for other in [
            "192.168.1.5",
            "192.168.1.5:443",
            "evil.example:8443",
            "localhost:8443",
            "192.168.1.5.nip.io:8443",
            "0300.0250.1.5:8443",
            "",
        ] {
            assert!(!known(other), "{other}");
        }
        let ours = |origin| {
            let request = request("/", &[("origin", origin)]);
            origin_is_ours(&Method::POST, request.headers(), Reach::Network(8443), "192.168.1.5:8443")
        };
        assert!(ours("https://192.168.1.5:8443"));
        assert!(!ours("http://192.168.1.5:8443") && !ours("https://evil.example"));
    }

    #[test]
    fn an_origin_is_this_page_or_nothing() {
        let ours = |method: &Method, origin: &[(&str, &str)]| {
            origin_is_ours(method, request("/", origin).headers(), Reach::Loopback(4711), "localhost:4711")
        };
        let origin = |value| [("origin", value)];
        assert!(ours(&Method::GET, &[]));
        assert!(!ours(&Method::POST, &[]), "a form names its origin");
        assert!(ours(&Method::POST, &origin("http://localhost:4711")));
        for other in [
            "null",
            "http://127.0.0.1:4711",
            "https://localhost:4711",
            "http://localhost",
            "http://evil.example",
        ] {
            assert!(!ours(&Method::POST, &origin(other)), "{other}");
            assert!(!ours(&Method::GET, &origin(other)), "{other}");
        }
    }
}
