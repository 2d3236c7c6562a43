//! A caller who says half of what they want, and one who says all of it in two parts.

use super::*;
use std::future::poll_fn;
use std::io::Write as _;

#[test]
fn a_head_that_does_not_end_is_not_waited_for() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let cut = vec!["GET / HTTP/1.1\r\nHos"];
    let whole = vec!["GET / HTTP/1.1\r\n\r", "\n"];
    for (parts, comes) in [(cut, false), (whole, true)] {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let at = listener.local_addr().unwrap();
            let mut heads = Heads(listener);
            let mut caller = std::net::TcpStream::connect(at).unwrap();
            let (mut asked, _) = heads.accept().await;
            let mut into = [0; 64];
            let mut read =
                async || poll_fn(|cx| Pin::new(&mut asked).poll_read(cx, &mut ReadBuf::new(&mut into))).await;
            for part in parts {
                caller.write_all(part.as_bytes()).unwrap();
                read().await.unwrap();
            }
            let more = tokio::time::timeout(3 * SLOWEST, read()).await;
            assert_eq!(more.is_err(), comes, "what has asked may be silent for long");
        });
    }
}
