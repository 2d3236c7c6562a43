//! Whoever connects says what they want within a while: a connection whose first request does not come is let go.

use axum::serve::Listener;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// The head of the first request is waited for so long.
const SLOWEST: Duration = if cfg!(test) { Duration::from_millis(300) } else { Duration::from_secs(30) };

/// A listener whose connections are let go where nothing is asked.
pub struct Heads<L>(pub L);

impl<L: Listener> Listener for Heads<L> {
    type Io = Asked<L::Io>;
    type Addr = L::Addr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (io, from) = self.0.accept().await;
        (Asked { io, until: Some(Box::pin(sleep(SLOWEST))), last: [0; 3] }, from)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

/// A connection, until its first request's head has come with an end to wait for.
pub struct Asked<I> {
    io: I,
    until: Option<Pin<Box<Sleep>>>,
    /// The last bytes that came: the head's end may come in two parts.
    last: [u8; 3],
}

impl<I> Asked<I> {
    /// Looks for the empty line that ends the head.
    fn met(&mut self, came: &[u8]) {
        let seen = [self.last.as_slice(), came].concat();
        if seen.windows(4).any(|four| four == b"\r\n\r\n") {
            self.until = None;
        }
        self.last = seen.last_chunk().copied().unwrap_or_default();
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Asked<I> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = into.filled().len();
        match Pin::new(&mut this.io).poll_read(cx, into) {
            Poll::Pending => match this.until.as_mut().map(|until| until.as_mut().poll(cx)) {
                Some(Poll::Ready(())) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
                _ => Poll::Pending,
            },
            read => {
                if this.until.is_some() {
                    this.met(into.filled().get(before..).unwrap_or_default());
                }
                read
            }
        }
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Asked<I> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().io).poll_write(cx, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().io).poll_write_vectored(cx, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}

#[cfg(test)]
mod tests;
