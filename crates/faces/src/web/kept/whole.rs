//! Whether a file that was just written looks written to its end: what stops in the middle of a line or a record may go
//! on, and half a sentence is not to be kept as what somebody said.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// What has not changed for so long is taken as it is.
pub(super) const STILL: Duration = Duration::from_secs(30);
/// So many bytes of the end, and of the beginning, tell how a text ends.
const EDGE: usize = 1024;

/// Whether it ends where a record ends, or has long been still; of a folder, whether all in it do.
pub(super) fn whole(path: &Path) -> bool {
    all_whole(path, 0)
}

fn all_whole(path: &Path, depth: u8) -> bool {
    let Ok(about) = std::fs::metadata(path) else { return true };
    if about.is_dir() {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten().take(100_000);
        return depth >= 8 || entries.map(|entry| entry.path()).all(|path| all_whole(&path, depth + 1));
    }
    // A pipe has no end to be looked at, and is waited for when it is opened.
    if !about.is_file() {
        return true;
    }
    let since = about.modified().ok().and_then(|changed| SystemTime::now().duration_since(changed).ok());
    // What cannot be read is told where it is read.
    since.is_some_and(|since| since >= STILL) || File::open(path).and_then(ends).unwrap_or(true)
}

fn ends(file: File) -> io::Result<bool> {
    let mut file = BufReader::new(file);
    let mut head = Vec::new();
    file.by_ref().take(EDGE as u64).read_to_end(&mut head)?;
    let size = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(size.saturating_sub(EDGE as u64)))?;
    let mut tail = Vec::new();
    file.by_ref().take(EDGE as u64).read_to_end(&mut tail)?;
    // Archives, pictures and what is empty know their own ends.
    if head.is_empty() || head.contains(&0) {
        return Ok(true);
    }
    let head = String::from_utf8_lossy(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head)).into_owned();
    let head = head.trim_start();
    let last = String::from_utf8_lossy(tail.trim_ascii_end()).into_owned();
    if json(head) {
        file.seek(SeekFrom::Start(0))?;
        return closed(&mut file);
    }
    if head.starts_with('<') {
        return Ok(root(head).is_none_or(|root| last.ends_with(&format!("</{root}>"))));
    }
    let calendar = head.get(..15).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
    Ok(if calendar {
        last.to_ascii_uppercase().ends_with("END:VCALENDAR")
    } else {
        tail.ends_with(b"\n") || tail.ends_with(b"\r")
    })
}

/// `{"…` or `[{…`: some chats' texts begin with `[` as well, and a day behind it.
fn json(head: &str) -> bool {
    match head.strip_prefix('[') {
        Some(rest) => rest.trim_start().starts_with(['{', '[', '"', ']']),
        None => head.starts_with('{'),
    }
}

/// The outermost element's name.
fn root(head: &str) -> Option<&str> {
    let tags = head.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!']));
    tags.map(|tag| tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or_default())
        .find(|name| !name.is_empty())
}

/// Whether all brackets of JSON, or of lines of it, are closed.
fn closed(file: &mut BufReader<File>) -> io::Result<bool> {
    let (mut open, mut quoted, mut escaped) = (0_i64, false, false);
    loop {
        let piece = file.fill_buf()?;
        if piece.is_empty() {
            return Ok(open <= 0 && !quoted);
        }
        for byte in piece {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = quoted,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => open += 1,
                b'}' | b']' if !quoted => open -= 1,
                _ => {}
            }
        }
        let read = piece.len();
        file.consume(read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole_of(name: &str, text: &[u8]) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        whole(&path) && whole(folder.path())
    }

    #[test]
    fn what_ends_where_a_record_ends_is_whole() {
        let whole: [&[u8]; 9] = [
            b"04/03/2026, 10:00 - Lin: hello\n",
            b"[04/03/2026, 10:00:00] Lin: hello {\r\n",
            b"{\"messages\": [{\"text\": \"a } \\\" {\"}]}",
            b"\xef\xbb\xbf[ {\"a\": 1} ]\n",
            b"{\"a\": 1}\n{\"a\": 2}",
            b"<?xml version='1.0'?>\n<!-- x -->\n<smses count=\"1\"><sms body=\"a\" /></smses>\n",
            b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
            b"PK\x03\x04\x00\x00",
            b"",
        ];
        for text in whole {
            assert!(whole_of("a", text), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn what_stops_before_waits() {
        let cut: [&[u8]; 7] = [
            b"04/03/2026, 10:00 - Lin: please transfer 15",
            b"[04/03/2026, 10:00:00] Lin: hel",
            b"{\"messages\": [{\"text\": \"a\"},\n",
            b"{\"messages\": [{\"text\": \"a}]}",
            b"{\"a\": 1}\n{\"a\": ",
            b"<smses count=\"2\">\n<sms body=\"a\" />\n",
            b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        ];
        for text in cut {
            assert!(!whole_of("a", text), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn what_has_long_been_still_is_taken_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chat.txt");
        std::fs::write(&path, "04/03/2026, 10:00 - Lin: please transfer 15").unwrap();
        let long_ago = SystemTime::now() - STILL * 2;
        File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        assert!(whole(&path));
    }
}
