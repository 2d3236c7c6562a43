//! `serve --listen`: TLS under the certificate whose fingerprint was shown, by addresses alone, off by default.
#![cfg(test)]

mod serving;

use serving::{Served, line};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, Stream,
};

const NOW: &str = "2026-03-05T18:00:00+01:00";

/// Trusts a certificate by its fingerprint, as a person does who compared it.
#[derive(Debug)]
struct ByFingerprint {
    shown: Mutex<String>,
}

impl ServerCertVerifier for ByFingerprint {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let hash = <sha2::Sha256 as sha2::Digest>::digest(certificate.as_ref());
        let print: Vec<String> = hash.iter().map(|byte| format!("{byte:02X}")).collect();
        if print.join(":") == *self.shown.lock().unwrap() {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::General("another certificate".to_owned()))
        }
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("an old protocol".to_owned()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = ring::default_provider().signature_verification_algorithms;
        tokio_rustls::rustls::crypto::verify_tls13_signature(message, certificate, signed, &algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}

fn send(at: &str, fingerprint: &str, head: &str, body: &str) -> std::io::Result<String> {
    let verifier = ByFingerprint { shown: Mutex::new(fingerprint.to_owned()) };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let mut connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut socket = TcpStream::connect(at)?;
    let mut stream = Stream::new(&mut connection, &mut socket);
    let request = format!("{head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn a_phone_reaches_the_page_by_the_shown_certificate() {
    let served = Served::start(NOW, &["--listen", "127.0.0.1:0"]);
    let url = served.first["network"]["url"].as_str().unwrap().to_owned();
    let print = served.first["network"]["fingerprint"].as_str().unwrap().to_owned();
    let at = url.split('/').nth(2).unwrap().to_owned();
    let link = url.split_once(&at).unwrap().1.to_owned();
    let get = |path: &str, host: &str, more: &str| {
        send(&at, &print, &format!("GET {path} HTTP/1.1\r\nHost: {host}{more}"), "").unwrap()
    };
    let other = if print.starts_with('0') { '1' } else { '0' };
    let other: String = std::iter::once(other).chain(print.chars().skip(1)).collect();
    assert!(send(&at, &other, "GET / HTTP/1.1", "").is_err(), "another fingerprint");
    assert!(get("/", &at, "").starts_with("HTTP/1.1 401"));
    assert!(get(&link, "evil.example:8443", "").starts_with("HTTP/1.1 403"), "a name pointed here");
    let opened = get(&link, &at, "");
    assert!(opened.starts_with("HTTP/1.1 303") && opened.contains("; Secure"), "{opened}");
    let cookie = opened.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = cookie.split(';').next().unwrap();
    assert!(get("/settings", &at, &format!("\r\nCookie: {cookie}")).starts_with("HTTP/1.1 200"));
    assert!(get(&link, &at, "").starts_with("HTTP/1.1 401"), "it opens once");
    let token = served.grant("whatsapp:Noor");
    let head =
        format!("POST /ingest/whatsapp%3ANoor HTTP/1.1\r\nHost: {at}\r\nAuthorization: Bearer {token}");
    let body = line("2026-03-05T18:00:01+01:00", "Noor", "fancy ramen on saturday at 7?", "Noor");
    let answer = send(&at, &print, &head, &body).unwrap();
    assert!(answer.ends_with(r#"{"messages":1,"new":1,"unparsed":0}"#), "{answer}");
    // Plain words get no answer there, and the fingerprint stays.
    let mut plain = TcpStream::connect(&at).unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut heard = Vec::new();
    let _ = plain.read_to_end(&mut heard);
    assert!(!heard.starts_with(b"HTTP"));
    let folder = served.into_folder();
    let again = Served::start_in(folder, NOW, &["--listen", "127.0.0.1:0"]);
    assert_eq!(again.first["network"]["fingerprint"], print);
}

#[test]
fn without_the_flag_there_is_no_network() {
    let served = Served::start(NOW, &[]);
    assert!(served.first.get("network").is_none());
}
