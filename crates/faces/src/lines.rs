//! The lines commands: every input line is answered by exactly one line, in order, flushed when input pauses.

mod halves;

use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

/// So many lines are worked on at a time; enough to keep all cores busy, few enough to hold little memory.
const BATCH: usize = 512;
/// A line longer than this is answered by an error instead of being held in memory.
const LONGEST: usize = 16 << 20;
/// What answers a longer line is written out as it is made: a hundred times as long as the line, it may have no place.
const LONG: usize = 128 << 10;

/// Answers each line of standard input with `answer`'s line on standard output, on so many threads.
///
/// `answer` gets the parsed line; its error becomes `{"id":…,"error":"…"}` and the rest goes on.
pub fn run<A: Serialize>(
    threads: usize,
    answer: impl Fn(Value) -> Result<A, String> + Sync,
) -> io::Result<()> {
    run_quick(threads, |_| None, answer)
}

/// As [`run`], where most lines are answered by `quick` out of their text; those that it leaves, with all that is wrong
/// with them, are `answer`'s. It gets only what begins as an object does.
pub fn run_quick<A: Serialize>(
    threads: usize,
    quick: impl Fn(&str) -> Option<A> + Sync,
    answer: impl Fn(Value) -> Result<A, String> + Sync,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(1 << 20, io::stdin().lock());
    let mut output = BufWriter::new(io::stdout().lock());
    skip_mark(&mut input)?;
    loop {
        let batch = next_batch(&mut input)?;
        if batch.is_empty() {
            return Ok(());
        }
        let is_long = |line: &Line| line.as_ref().is_ok_and(|text| text.len() > LONG);
        for lines in batch.chunk_by(|one, next| !is_long(one) && !is_long(next)) {
            match lines {
                [Ok(long)] if long.len() > LONG => answer_long(long, &mut output, &answer)?,
                lines => {
                    for line in answers(lines, threads, &quick, &answer) {
                        output.write_all(line.as_bytes())?;
                        output.write_all(b"\n")?;
                    }
                }
            }
        }
        output.flush()?;
    }
}

/// Some editors put a byte order mark before a text; it is no part of the first line.
fn skip_mark(input: &mut impl BufRead) -> io::Result<()> {
    if input.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
        input.consume("\u{feff}".len());
    }
    Ok(())
}

/// One line of input, or why it cannot be one.
type Line = Result<String, &'static str>;

/// Waits for one line, then takes what has already arrived; empty at the end of input.
fn next_batch(input: &mut BufReader<impl Read>) -> io::Result<Vec<Line>> {
    let mut batch = Vec::new();
    while batch.len() < BATCH && (batch.is_empty() || input.buffer().contains(&b'\n')) {
        match next_line(input)? {
            None => break,
            Some(line) => batch.push(line),
        }
    }
    Ok(batch)
}

fn next_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LONGEST as u64).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(None);
    }
    if read == LONGEST && bytes.last() != Some(&b'\n') {
        loop {
            let skip = input.fill_buf()?;
            if skip.is_empty() {
                break;
            }
            let end = skip.iter().position(|&byte| byte == b'\n');
            let used = end.map_or(skip.len(), |at| at + 1);
            input.consume(used);
            if end.is_some() {
                break;
            }
        }
        return Ok(Some(Err("the line is longer than 16 MB")));
    }
    Ok(Some(String::from_utf8(bytes).map_err(|_| "the line is not UTF-8")))
}

fn answers<A: Serialize>(
    batch: &[Line],
    threads: usize,
    quick: &(impl Fn(&str) -> Option<A> + Sync),
    answer: &(impl Fn(Value) -> Result<A, String> + Sync),
) -> Vec<String> {
    let one = |line: &Line| answer_line(line, quick, answer);
    if threads < 2 || batch.len() < 2 * threads {
        return batch.iter().map(one).collect();
    }
    std::thread::scope(|scope| {
        let workers: Vec<_> = batch
            .chunks(batch.len().div_ceil(threads))
            .map(|part| scope.spawn(move || part.iter().map(one).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

fn refuse(id: Option<&Value>, error: &str) -> String {
    serde_json::json!({ "id": id.cloned().unwrap_or(Value::Null), "error": error }).to_string()
}

/// Answers a long line without holding what answers it.
fn answer_long<A: Serialize>(
    text: &str,
    output: &mut impl Write,
    answer: &impl Fn(Value) -> Result<A, String>,
) -> io::Result<()> {
    match asked(text) {
        Err(refusal) => output.write_all(refusal.as_bytes())?,
        Ok(value) => {
            let id = value.get("id").cloned();
            match answer(value) {
                Ok(out) => serde_json::to_writer(&mut *output, &out)?,
                Err(error) => output.write_all(refuse(id.as_ref(), &error).as_bytes())?,
            }
        }
    }
    output.write_all(b"\n")
}

/// The object of a line, or what says that it has none.
fn asked(text: &str) -> Result<Value, String> {
    // An error at the line's end is at its last column, not before the next line's first.
    let text = text.trim_end_matches(['\n', '\r']);
    if text.trim().is_empty() {
        return Err(refuse(None, "an empty line"));
    }
    match serde_json::from_str::<Value>(text) {
        Err(error) => Err(match halves::mended(text) {
            Some((value, at)) => {
                refuse(value.get("id"), &format!("half a surrogate pair, at column {at}: it is no character"))
            }
            None => refuse(None, &format!("not JSON, at column {}", error.column())),
        }),
        Ok(value) if !value.is_object() => Err(refuse(None, "not a JSON object")),
        Ok(value) => Ok(value),
    }
}

fn answer_line<A: Serialize>(
    line: &Line,
    quick: &impl Fn(&str) -> Option<A>,
    answer: &impl Fn(Value) -> Result<A, String>,
) -> String {
    let text = match line {
        Ok(text) => text,
        Err(why) => return refuse(None, why),
    };
    let object = text.trim_start().starts_with('{');
    let quick = if object { quick(text) } else { None };
    if let Some(out) = quick.and_then(|out| serde_json::to_string(&out).ok()) {
        return out;
    }
    match asked(text) {
        Err(refusal) => refusal,
        Ok(value) => {
            let id = value.get("id").cloned();
            answer(value)
                .and_then(|out| serde_json::to_string(&out).map_err(|error| error.to_string()))
                .unwrap_or_else(|error| refuse(id.as_ref(), &error))
        }
    }
}

/// A field of a line, or of a part of it, as text; none where it is absent or null.
pub fn text<'v>(value: &'v Value, field: &str) -> Result<Option<&'v str>, String> {
    match value.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("`{field}` is not a string")),
    }
}

/// A list of objects that a line must have, each with what an error about it begins with: `message 3: `.
pub fn objects<'v>(value: &'v Value, field: &str, one: &str) -> Result<Vec<(String, &'v Value)>, String> {
    let items = match value.get(field) {
        None | Some(Value::Null) => return Err(format!("`{field}` is missing")),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(format!("`{field}` is not a list")),
    };
    let object = |(index, item): (usize, &'v Value)| match item {
        Value::Object(_) => Ok((format!("{one} {index}: "), item)),
        _ => Err(format!("{one} {index}: not an object")),
    };
    items.iter().enumerate().map(object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8], threads: usize) -> Vec<String> {
        let mut input = BufReader::new(input);
        let mut out = Vec::new();
        skip_mark(&mut input).unwrap();
        loop {
            let batch = next_batch(&mut input).unwrap();
            if batch.is_empty() {
                return out;
            }
            let quick = |line: &str| serde_json::from_str::<Value>(line).ok()?.get("n").cloned();
            out.extend(answers(&batch, threads, &quick, &|line| {
                line.get("n").cloned().ok_or_else(|| "no n".to_owned())
            }));
        }
    }

    #[test]
    fn every_line_is_answered_in_order_on_any_number_of_threads() {
        let lines: String = (0..2000).map(|n| format!("{{\"id\":{n},\"n\":{n}}}\n")).collect();
        for threads in [1, 2, 7] {
            let got = all(lines.as_bytes(), threads);
            assert_eq!(got, (0..2000).map(|n| n.to_string()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_bad_line_is_answered_by_an_error_and_the_rest_goes_on() {
        let got = all(b"{\"id\":\"a\"}\nnot json\n[1]\n\xff\n\n  \r\n{\"n\":5}", 1);
        assert_eq!(got.len(), 7);
        assert_eq!(got[0], r#"{"error":"no n","id":"a"}"#);
        assert!(got[1..4].iter().all(|line| line.contains("error")), "{got:?}");
        assert!(got[4..6].iter().all(|line| line == r#"{"error":"an empty line","id":null}"#), "{got:?}");
        assert_eq!(got[6], "5");
    }

    #[test]
    fn where_a_line_breaks_off_is_told_with_and_without_its_end() {
        for (line, at) in [("{\"id\":1,", 8), ("{\"id\":1,\n", 8), ("{\"id\":1,\r\n", 8), ("{\"id\" 1}\n", 7)]
        {
            let got = all(line.as_bytes(), 1);
            assert_eq!(got, [format!(r#"{{"error":"not JSON, at column {at}","id":null}}"#)], "{line:?}");
        }
    }

    #[test]
    fn a_mark_before_the_first_line_is_none_of_it() {
        assert_eq!(all("\u{feff}{\"n\":1}\n{\"n\":2}\n".as_bytes(), 1), ["1", "2"]);
    }

    #[test]
    fn half_a_pair_is_told_under_its_lines_id() {
        let got = all(b"{\"id\":\"a\",\"n\":\"\\ud800 x\"}\n{\"n\":\"\\ud83d\\ude00\"}\n", 1);
        assert_eq!(got[0], r#"{"error":"half a surrogate pair, at column 16: it is no character","id":"a"}"#);
        assert_eq!(got[1], "\"\u{1f600}\"");
    }
}
