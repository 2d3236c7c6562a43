//! A file, a folder or bytes, to be opened as often as a source needs, and the encodings of text.

use super::archive::{self, Archive};
use super::error::SourceError;
use super::legacy::{self, Assumed, Later};
use super::reason::Reason;
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An export as it was handed over. Sources open it more than once, so a pipe cannot be one.
#[derive(Clone)]
pub struct Input {
    name: String,
    body: Body,
    assumed: Assumed,
}

#[derive(Clone)]
enum Body {
    File(PathBuf),
    Folder(PathBuf),
    Bytes(Arc<[u8]>),
    Again(Arc<dyn Again>),
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.body {
            Body::File(_) => "Input(file)",
            Body::Folder(_) => "Input(folder)",
            Body::Bytes(_) => "Input(bytes)",
            Body::Again(_) => "Input(again)",
        })
    }
}

/// Content that lies elsewhere, sealed for instance, and can be opened as often as a source needs.
pub trait Again: Send + Sync {
    /// The content from its beginning; readers do not share their places.
    ///
    /// # Errors
    /// When it cannot be reached.
    fn again(self: Arc<Self>) -> io::Result<Box<dyn ReadSeek>>;
}

/// Something to read that can be sought in.
pub trait ReadSeek: Read + Seek + Send {}
impl<T: Read + Seek + Send> ReadSeek for T {}

impl Input {
    /// A file or a folder.
    pub fn path(path: &Path) -> Result<Input, SourceError> {
        let shown = path.display().to_string();
        let about = std::fs::metadata(path)
            .map_err(|source| SourceError::Unreadable { file: shown.clone(), source })?;
        let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
        let body = if about.is_dir() {
            Body::Folder(path.to_owned())
        } else if about.is_file() {
            Body::File(path.to_owned())
        } else {
            return Err(SourceError::NotAFile { file: shown });
        };
        Ok(Input { name, body, assumed: Assumed::default() })
    }

    /// Bytes that came another way, with the name that the file had.
    pub fn bytes(name: &str, bytes: impl Into<Arc<[u8]>>) -> Input {
        Input { name: name.to_owned(), body: Body::Bytes(bytes.into()), assumed: Assumed::default() }
    }

    /// Content that is opened anew each time, with the name that the file had.
    pub fn again(name: &str, content: Arc<dyn Again>) -> Input {
        Input { name: name.to_owned(), body: Body::Again(content), assumed: Assumed::default() }
    }

    /// The file's own name, without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the folder that the file lies in, where it is known.
    pub(crate) fn parent_name(&self) -> Option<String> {
        let Body::File(path) = &self.body else { return None };
        let name = path.parent()?.file_name()?.to_string_lossy().into_owned();
        Some(name).filter(|name| !name.is_empty())
    }

    pub(crate) fn folder(&self) -> Option<&Path> {
        match &self.body {
            Body::Folder(path) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn open(&self) -> Result<Box<dyn ReadSeek>, SourceError> {
        match &self.body {
            Body::Bytes(bytes) => Ok(Box::new(Cursor::new(Arc::clone(bytes)))),
            Body::Again(content) => Arc::clone(content).again().map_err(|error| self.unreadable(error)),
            Body::File(path) => match File::open(path) {
                Ok(file) => Ok(Box::new(file)),
                Err(source) => Err(self.unreadable(source)),
            },
            Body::Folder(_) => Err(self.unreadable(io::Error::new(io::ErrorKind::IsADirectory, "a folder"))),
        }
    }

    /// The content as UTF-8 (or nearly: invalid bytes pass), whatever encoding it has.
    pub(crate) fn open_text(&self, also: Option<Legacy>) -> Result<Box<dyn Read + Send>, SourceError> {
        let also = also.map(|Legacy::Guessed| &self.assumed);
        decoded(self.open()?, also).map_err(|e| self.unreadable(e))
    }

    /// The encoding that its text was taken for, where it does not say.
    pub(crate) fn assumed(&self) -> &Assumed {
        &self.assumed
    }

    /// Where the text begins, if the file is UTF-8 as it stands, so that offsets in the text are offsets in it.
    pub(crate) fn utf8_start(&self) -> Result<Option<u64>, SourceError> {
        let mut head = vec![0; 1 << 16];
        let length = fill(&mut self.open()?, &mut head).map_err(|e| self.unreadable(e))?;
        head.truncate(length);
        let (encoding, skip) = encoding_of(&head, false);
        Ok((encoding == UTF_8).then_some(skip))
    }

    pub(crate) fn unreadable(&self, source: io::Error) -> SourceError {
        SourceError::Unreadable { file: self.name.clone(), source }
    }

    pub(crate) fn refused(&self, format: &'static str, reason: Reason) -> SourceError {
        SourceError::Refused { file: self.name.clone(), format, reason }
    }

    /// The beginning, for finding the format out.
    pub(crate) fn head(&self) -> Result<Head, SourceError> {
        let mut bytes = vec![0; 1 << 16];
        if let Some(folder) = self.folder() {
            return Ok(Head {
                name: self.name.clone(),
                bytes: Vec::new(),
                text: String::new(),
                folder: Some(folder.to_owned()),
                zipped: Vec::new(),
            });
        }
        let mut file = self.open()?;
        let length = fill(&mut file, &mut bytes).map_err(|e| self.unreadable(e))?;
        bytes.truncate(length);
        let (encoding, skip) = encoding_of(&bytes, true);
        let body = bytes.get(usize::try_from(skip).unwrap_or(0)..).unwrap_or_default();
        let text = encoding.decode_without_bom_handling(body).0.into_owned();
        // One that cannot be opened has no names; the format that it is taken for says what is wrong with it.
        let zip = if archive::begins(&bytes) { Archive::open(self, "zip").ok() } else { None };
        let zipped = zip.map(|mut zip| zip.files()).unwrap_or_default();
        let zipped = zipped.into_iter().map(|(_, name)| name).collect();
        Ok(Head { name: self.name.clone(), bytes, text, folder: None, zipped })
    }
}

/// What is read, as UTF-8 (or nearly: invalid bytes pass), without a byte order mark. With `guess` text may be in an encoding
/// from before Unicode, which is noted there.
pub(crate) fn decoded<'a>(
    mut input: impl Read + Send + 'a,
    guess: Option<&Assumed>,
) -> io::Result<Box<dyn Read + Send + 'a>> {
    let mut head = vec![0; 1 << 16];
    let length = fill(&mut input, &mut head)?;
    head.truncate(length);
    let (encoding, skip) = encoding_of(&head, guess.is_some());
    let guessed =
        guess.filter(|_| encoding != UTF_8 && skip == 0 && legacy::encoding(&head) == Some(encoding));
    guessed.into_iter().for_each(|assumed| assumed.note(encoding));
    let later = guess.filter(|_| encoding == UTF_8 && skip == 0 && head.is_ascii()).cloned();
    let bare = ends_in_bare_returns(&head, encoding);
    let mut head = Cursor::new(head);
    head.set_position(skip);
    let whole = head.chain(input);
    if let Some(assumed) = later {
        let whole = Later::new(whole, assumed);
        return Ok(if bare { Box::new(BareReturns(whole)) } else { Box::new(whole) });
    }
    Ok(match (encoding == UTF_8, bare) {
        (true, false) => Box::new(whole),
        (true, true) => Box::new(BareReturns(whole)),
        (false, false) => Box::new(Transcode::new(whole, encoding)),
        (false, true) => Box::new(BareReturns(Transcode::new(whole, encoding))),
    })
}

/// Lines end as they did on old Macs, in a carriage return alone.
fn ends_in_bare_returns(head: &[u8], encoding: &'static Encoding) -> bool {
    if encoding == UTF_8 {
        return head.contains(&b'\r') && !head.contains(&b'\n');
    }
    let text = encoding.decode_without_bom_handling(head).0;
    text.contains('\r') && !text.contains('\n')
}

/// Reads text whose lines end in a carriage return alone as if they ended as others do.
struct BareReturns<R>(R);

impl<R: Read> Read for BareReturns<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(out)?;
        for byte in out.iter_mut().take(read).filter(|byte| **byte == b'\r') {
            *byte = b'\n';
        }
        Ok(read)
    }
}

/// The beginning of a file, as bytes and as text.
pub struct Head {
    /// The file's own name.
    pub name: String,
    /// The first 64 KB as they stand.
    pub bytes: Vec<u8>,
    /// The same as text, invalid bytes replaced.
    pub text: String,
    /// The folder, if the export is one.
    pub folder: Option<PathBuf>,
    /// The names of the files in it, if the export is a zip.
    pub zipped: Vec<String>,
}

impl fmt::Debug for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Head({} bytes)", self.bytes.len())
    }
}

/// An encoding before Unicode that a format's files may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Legacy {
    /// What its bytes are most like.
    Guessed,
}

fn encoding_of(head: &[u8], guess: bool) -> (&'static Encoding, u64) {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return (encoding, length as u64);
    }
    let sample = head.get(..1024).unwrap_or(head);
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    if sample.len() >= 8 {
        let half = sample.len() / 2;
        if zeros(1) * 5 > half * 2 && zeros(0) * 20 < half {
            return (UTF_16LE, 0);
        }
        if zeros(0) * 5 > half * 2 && zeros(1) * 20 < half {
            return (UTF_16BE, 0);
        }
    }
    if let Some(declared) = declared(head) {
        return (declared, 0);
    }
    (legacy::encoding(head).filter(|_| guess).unwrap_or(UTF_8), 0)
}

/// What an XML document says that it is written in. An editor that saved it anew may have left that as it was, so that what
/// is UTF-8 beyond ASCII is UTF-8; and what says so in single bytes has no wider ones.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let declaration = head.strip_prefix(b"<?xml")?;
    let declaration = declaration.get(..declaration.iter().take(256).position(|&byte| byte == b'>')?)?;
    let declaration = std::str::from_utf8(declaration).ok()?;
    let (_, label) = declaration.split_once("encoding")?;
    let label = label.trim_start().strip_prefix('=')?.trim_start();
    let label = label.get(1..)?.split(['"', '\'']).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    (!wide && (head.is_ascii() || !is_utf8_but_cut(head))).then_some(encoding)
}

fn is_utf8_but_cut(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// Reads until the buffer is full or the input ends.
pub(crate) fn fill(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = buffer.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match input.read(rest) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

/// Reads another encoding as UTF-8; what is invalid becomes U+FFFD.
pub(super) struct Transcode<R> {
    input: BufReader<R>,
    decoder: Decoder,
    ready: Vec<u8>,
    given: usize,
    done: bool,
}

impl<R: Read> Transcode<R> {
    pub(super) fn new(input: R, encoding: &'static Encoding) -> Self {
        let input = BufReader::with_capacity(1 << 16, input);
        Transcode {
            input,
            decoder: encoding.new_decoder_without_bom_handling(),
            ready: Vec::new(),
            given: 0,
            done: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        use std::io::BufRead;
        self.ready.resize(1 << 16, 0);
        self.given = 0;
        let mut filled = 0;
        while filled == 0 && !self.done {
            let source = self.input.fill_buf()?;
            let last = source.is_empty();
            let (result, read, written, _) = self.decoder.decode_to_utf8(source, &mut self.ready, last);
            filled = written;
            self.input.consume(read);
            self.done = last && result == CoderResult::InputEmpty;
        }
        self.ready.truncate(filled);
        Ok(())
    }
}

impl<R: Read> Read for Transcode<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given >= self.ready.len() {
            if self.done {
                return Ok(0);
            }
            self.refill()?;
        }
        let mut rest = self.ready.get(self.given..).unwrap_or_default();
        let read = rest.read(out)?;
        self.given += read;
        Ok(read)
    }
}
