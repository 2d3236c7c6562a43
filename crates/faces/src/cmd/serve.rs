//! `steward serve`: the page, on loopback, behind a link that opens once.

use crate::failures::{self, Failed};
use crate::i18n::Words;
use crate::pipeline::Partners;
use crate::settings::Global;
use crate::{partners, web};
use std::io::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use steward_model::PhraseArg;
use tokio::signal::unix::{SignalKind, signal};

/// Show the page in your browser; it listens on this machine alone
#[derive(clap::Args)]
pub struct Args {
    /// The port; 0 picks a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Only print the link
    #[arg(long)]
    no_browser: bool,
    /// Take in exports that appear or grow in this folder, under permissions that stand
    #[arg(long, value_name = "DIR")]
    watch: Vec<PathBuf>,
    /// Leave out a person, or a conversation, of watched exports, by name; kept for their sources. May be given several
    /// times
    #[arg(long, value_name = "NAME", requires = "watch", conflicts_with = "with_all")]
    without: Vec<String>,
    /// Leave nobody out any more of what is read from now on
    #[arg(long, requires = "watch")]
    with_all: bool,
    /// Also listen on the local network, over TLS: an address, with a port or at 8443
    #[arg(long, value_name = "ADDR", value_parser = address)]
    listen: Option<SocketAddr>,
}

/// Where `--listen` listens without a port.
const NETWORK_PORT: u16 = 8443;

/// What is said of an address that is none.
pub const NO_ADDRESS: &str = "not an address such as 192.168.1.5 or 0.0.0.0:8443";

fn address(words: &str) -> Result<SocketAddr, &'static str> {
    let alone = || words.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, NETWORK_PORT));
    words.parse().or_else(|_| alone()).map_err(|_| NO_ADDRESS)
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    for folder in &args.watch {
        let path = [("path", PhraseArg::Text(folder.display().to_string()))];
        anyhow::ensure!(folder.is_dir(), "{}", Words::new(global.lang()?).say_with("fails-watch", &path));
    }
    let house = web::Kept::open(global, partners::local(global)?)?;
    // The page is there to be answered, and what comes while it runs to be kept.
    house.writable()?;
    let house = house.watching(args.watch.clone(), &args.without, args.with_all)?;
    serve(global, house, args.port, args.listen, !args.no_browser)
}

/// Serves the page on a free port until it is told to end, and shows it in the person's browser if wanted.
pub fn page(global: &Global, partners: Partners, browser: bool) -> anyhow::Result<ExitCode> {
    serve(global, web::Kept::open(global, partners)?, 0, None, browser)
}

fn serve(
    global: &Global,
    house: web::Kept,
    port: u16,
    listen: Option<SocketAddr>,
    browser: bool,
) -> anyhow::Result<ExitCode> {
    let house = Arc::new(house);
    match web::Kept::begin(&house) {
        // The page opens all the same: its permissions say which is damaged, and there it can be taken back.
        Err(error) if failures::is_damage(&error) => {
            eprintln!("steward: {}", failures::said(&error, Words::new(global.lang()?)));
        }
        begun => begun?,
    }
    let identity = listen.map(|at| house.identity(at.ip())).transpose()?;
    let lang = global.lang()?;
    let told = global.lang.is_some().then_some(lang);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        // Heard from the first moment on, so that an end that comes early is a clean one too.
        let mut term = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut server = web::Server::bind(house.clone(), told, lang, port)
            .await
            .map_err(|error| Failed::about("plain-port", format!("--port {port}")).because(error))?;
        let network = match (listen, &identity) {
            (Some(at), Some(identity)) => {
                let cannot = |error: anyhow::Error| {
                    Failed::about("plain-listen", format!("--listen {at}")).because(error)
                };
                let url = server.listen(at, identity).await.map_err(cannot)?;
                Some(Network { url, fingerprint: identity.fingerprint() })
            }
            _ => None,
        };
        tell(&server.url(), network.as_ref(), global)?;
        drop(tokio::spawn(tell_of_no_room(Words::new(lang))));
        if browser {
            open(&server.url());
        }
        server
            .run(async move {
                tokio::select! {
                    _ = term.recv() => {}
                    _ = interrupt.recv() => {}
                }
            })
            .await
    })?;
    house.settle();
    Ok(ExitCode::SUCCESS)
}

/// Says it once, when the disk has had no room.
async fn tell_of_no_room(words: Words) {
    while !crate::vault::had_no_room() {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
    eprintln!("steward: {}", words.say("vault-no-room"));
}

/// The page on the local network.
struct Network {
    url: String,
    fingerprint: String,
}

fn tell(url: &str, network: Option<&Network>, global: &Global) -> anyhow::Result<()> {
    let mut print = std::io::stdout().lock();
    if global.json {
        let mut line = serde_json::json!({ "url": url });
        if let (Some(network), Some(fields)) = (network, line.as_object_mut()) {
            let network = serde_json::json!({ "url": network.url, "fingerprint": network.fingerprint });
            fields.insert("network".to_owned(), network);
        }
        writeln!(print, "{line}")?;
    } else {
        let words = Words::new(global.lang()?);
        writeln!(print, "{url}")?;
        if let Some(Network { url, fingerprint }) = network {
            writeln!(print, "{url}")?;
            writeln!(print, "SHA-256 {fingerprint}")?;
            eprintln!("steward: {}", words.say("serve-fingerprint"));
        }
        eprintln!("steward: {}", words.say("serve-once"));
    }
    print.flush()?;
    Ok(())
}

/// Asks the desktop to open the link; where there is none, the printed link is enough.
fn open(url: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let _ = Command::new(opener)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}
