//! A dropped export as a stream: read as it comes, never held whole, never on the disk in the clear.

use std::io::{self, Read};
use tokio::sync::mpsc;

/// Pieces that wait at most; a slow reader slows the sender down.
const WAITING: usize = 8;

/// What goes through the pipe.
pub enum Piece {
    /// Some bytes of the export.
    Bytes(Vec<u8>),
    /// It came whole. A pipe that closes without it broke off.
    End,
}

/// The reading end, for the thread that imports.
pub struct Stream {
    pieces: mpsc::Receiver<Piece>,
    piece: Vec<u8>,
    at: usize,
    ended: bool,
}

/// Both ends: the first is for the task that receives.
pub fn pipe() -> (mpsc::Sender<Piece>, Stream) {
    let (sender, pieces) = mpsc::channel(WAITING);
    (sender, Stream { pieces, piece: Vec::new(), at: 0, ended: false })
}

impl Read for Stream {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while !self.ended && self.at == self.piece.len() {
            match self.pieces.blocking_recv() {
                None => return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the upload broke off")),
                Some(Piece::End) => self.ended = true,
                Some(Piece::Bytes(piece)) => (self.piece, self.at) = (piece, 0),
            }
        }
        let mut rest = self.piece.get(self.at..).unwrap_or_default();
        let read = rest.read(into)?;
        self.at += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pieces: Vec<Piece>) -> (io::Result<usize>, Vec<u8>) {
        let (sender, mut stream) = pipe();
        let sending = std::thread::spawn(move || {
            for piece in pieces {
                assert!(sender.blocking_send(piece).is_ok());
            }
        });
        let mut all = Vec::new();
        let read = stream.read_to_end(&mut all);
        sending.join().unwrap();
        (read, all)
    }

    #[test]
    fn pieces_come_out_as_they_went_in() {
        let pieces = [&b"ab"[..], b"", b"cde"].map(|piece| Piece::Bytes(piece.to_vec()));
        let (read, all) = sent(pieces.into_iter().chain([Piece::End]).collect());
        assert_eq!(read.unwrap(), 5);
        assert_eq!(all, b"abcde");
    }

    #[test]
    fn an_upload_that_breaks_off_never_looks_whole() {
        let (read, _) = sent(vec![Piece::Bytes(b"ab".to_vec())]);
        assert_eq!(read.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn who_stops_reading_stops_the_sender() {
        let (sender, stream) = pipe();
        drop(stream);
        assert!(sender.blocking_send(Piece::End).is_err());
    }
}
