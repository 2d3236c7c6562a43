//! The lines commands: every input line is answered by exactly one line, in order, flushed when input pauses.

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

/// One line of input, or why it cannot be one.
type Line = Result<String, &'static str>;

/// Waits for one line, then takes what has already arrived; empty at the end of input.
fn next_batch(input: &mut BufReader<impl Read>) -> io::Result<Vec<Line>> {
    let mut batch = Vec::new();
    while batch.len() < BATCH && (batch.is_empty() || input.buffer().contains(&b'\n')) {
        match next_line(input)? {
            None => break,
            Some(Ok(blank)) if blank.trim().is_empty() => {}
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
    match serde_json::from_str::<Value>(text) {
        Err(error) => Err(refuse(None, &format!("not JSON, at column {}", error.column()))),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8], threads: usize) -> Vec<String> {
        let mut input = BufReader::new(input);
        let mut out = Vec::new();
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
        let got = all(b"{\"id\":\"a\"}\nnot json\n[1]\n\xff\n\n{\"n\":5}", 1);
        assert_eq!(got.len(), 5);
        assert_eq!(got[0], r#"{"error":"no n","id":"a"}"#);
        assert!(got[1..4].iter().all(|line| line.contains("error")), "{got:?}");
        assert_eq!(got[4], "5");
    }
}
