//! The page against a house that a test fills: who is let in, what is said to browsers, what each view shows.

mod browser;
mod consent;
mod double;
mod http;
mod security;
mod talk;
mod today;
#[path = "../../../../steward/tests/webdriver/mod.rs"]
#[expect(dead_code, reason = "the tests of the whole program use the rest of it")]
mod webdriver;

use super::Server;
use double::Double;
use std::sync::Arc;
use steward_model::Lang;

/// A page that runs on a thread of its own until this value goes.
struct Running {
    url: String,
    port: u16,
    house: Arc<Double>,
    end: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Running {
    fn start(house: Double, lang: Lang) -> Self {
        Running::speaking(house, Some(lang), lang)
    }

    fn speaking(house: Double, set: Option<Lang>, lang: Lang) -> Self {
        let house = Arc::new(house);
        let (tell, told) = std::sync::mpsc::channel();
        let (end, ended) = tokio::sync::oneshot::channel::<()>();
        let of_server = house.clone();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let server = Server::bind(of_server, set, lang, 0).await.unwrap();
                tell.send(server.url()).unwrap();
                server
                    .run(async {
                        let _ = ended.await;
                    })
                    .await
                    .unwrap();
            });
        });
        let url = told.recv().unwrap();
        let port = url.split(':').nth(2).unwrap().split('/').next().unwrap().parse().unwrap();
        Running { url, port, house, end: Some(end), thread: Some(thread) }
    }

    /// The path of the one-time link.
    fn link(&self) -> &str {
        self.url.split_once(&self.port.to_string()).unwrap().1
    }

    fn at(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.end.take().map(|end| end.send(()));
        let joined = self.thread.take().map(std::thread::JoinHandle::join);
        if !std::thread::panicking() {
            joined.unwrap().unwrap();
        }
    }
}
