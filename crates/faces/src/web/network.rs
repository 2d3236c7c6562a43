//! The page on the local network, for who opts in: TLS under a certificate made on this machine, known by its
//! fingerprint.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::server::TlsStream;
use zeroize::Zeroizing;

/// Who shakes hands slowly holds nobody else up, and is let go after this.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// Handshakes under way at a time.
const SHAKING: usize = 64;

/// A certificate and its key, DER; kept sealed, so that the fingerprint stays.
#[derive(Clone)]
pub struct Identity {
    pub certificate: Vec<u8>,
    pub key: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

impl Identity {
    /// A fresh one, signed by itself, for this machine under these addresses.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn make(at: &[IpAddr]) -> anyhow::Result<Self> {
        let names = ["localhost".to_owned(), "steward.local".to_owned()];
        let names =
            names.into_iter().chain(at.iter().filter(|at| !at.is_unspecified()).map(IpAddr::to_string));
        let mut params = rcgen::CertificateParams::new(names.collect::<Vec<_>>())?;
        params.distinguished_name.push(rcgen::DnType::CommonName, "steward");
        let key = rcgen::KeyPair::generate()?;
        let certificate = params.self_signed(&key)?.der().to_vec();
        Ok(Identity { certificate, key: Zeroizing::new(key.serialize_der()) })
    }

    /// SHA-256 of the certificate, as browsers and phones show it.
    pub fn fingerprint(&self) -> String {
        let hash = <sha2::Sha256 as sha2::Digest>::digest(&self.certificate);
        hash.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
    }

    fn config(&self) -> anyhow::Result<ServerConfig> {
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.to_vec()));
        Ok(ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(vec![CertificateDer::from(self.certificate.clone())], key)?)
    }
}

/// Connections whose handshake is done.
pub struct Secured {
    at: SocketAddr,
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    shaking: tokio::task::JoinHandle<()>,
}

impl Secured {
    /// Listens there.
    ///
    /// # Errors
    /// The address cannot be listened on.
    pub async fn bind(at: SocketAddr, identity: &Identity) -> anyhow::Result<Self> {
        let acceptor = TlsAcceptor::from(Arc::new(identity.config()?));
        let listener = TcpListener::bind(at).await?;
        let at = listener.local_addr()?;
        let (sender, ready) = mpsc::channel(SHAKING);
        let shaking = tokio::spawn(shake(listener, acceptor, sender));
        Ok(Secured { at, ready, shaking })
    }

    /// Where it listens.
    pub fn at(&self) -> SocketAddr {
        self.at
    }
}

impl Drop for Secured {
    fn drop(&mut self) {
        self.shaking.abort();
    }
}

async fn shake(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    ready: mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>,
) {
    let places = Arc::new(Semaphore::new(SHAKING));
    while let Ok(place) = places.clone().acquire_owned().await {
        let Ok((stream, from)) = listener.accept().await else {
            // Too many open files, for instance: it passes.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let (acceptor, ready) = (acceptor.clone(), ready.clone());
        tokio::spawn(async move {
            let shaken = tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await;
            drop(place);
            if let Ok(Ok(stream)) = shaken {
                let _ = ready.send((stream, from)).await;
            }
        });
    }
}

impl axum::serve::Listener for Secured {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(ready) => ready,
            // The listening task is gone with the program.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_has_a_fingerprint_and_never_prints() {
        let one = Identity::make(&["192.168.1.5".parse().unwrap()]).unwrap();
        let print = one.fingerprint();
        assert_eq!(print.split(':').count(), 32);
        assert_ne!(print, Identity::make(&[]).unwrap().fingerprint());
        assert_eq!(format!("{one:?}"), "Identity(…)");
        assert!(one.config().is_ok());
    }
}
