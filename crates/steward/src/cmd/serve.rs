//! `steward serve`: the page, on loopback, behind a link that opens once.

use crate::pipeline::Partners;
use crate::settings::Global;
use crate::{partners, web};
use anyhow::Context as _;
use std::io::Write as _;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
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
}

/// Runs the verb.
pub fn run(args: &Args, global: &Global) -> anyhow::Result<ExitCode> {
    serve(global, partners::local(global)?, args.port, !args.no_browser)
}

/// Serves the page on a free port until it is told to end, and shows it in the person's browser if wanted.
pub fn page(global: &Global, partners: Partners, browser: bool) -> anyhow::Result<ExitCode> {
    serve(global, partners, 0, browser)
}

fn serve(global: &Global, partners: Partners, port: u16, browser: bool) -> anyhow::Result<ExitCode> {
    let house = Arc::new(web::Kept::open(global, partners)?);
    let lang = global.lang()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        // Heard from the first moment on, so that an end that comes early is a clean one too.
        let mut term = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let server = web::Server::bind(house, lang, port)
            .await
            .with_context(|| format!("--port {port}: it cannot be listened on; --port 0 picks a free one"))?;
        tell(&server.url(), global.json)?;
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
    Ok(ExitCode::SUCCESS)
}

fn tell(url: &str, json: bool) -> anyhow::Result<()> {
    let mut print = std::io::stdout().lock();
    if json {
        writeln!(print, "{}", serde_json::json!({ "url": url }))?;
    } else {
        writeln!(print, "{url}")?;
        eprintln!("steward: the link opens once; Ctrl-C ends the page");
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
