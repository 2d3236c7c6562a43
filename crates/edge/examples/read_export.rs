//! Reads an export and prints its messages as lines of JSON, then the counts: `read_export FILE FORMAT ZONE [ORDER]`.

use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use steward_edge::sources::{self, Input, Item, Options, SourceError};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [file, format, zone, order @ ..] = args.as_slice() else {
        eprintln!("read_export FILE FORMAT ZONE [dmy|mdy|ymd|auto]");
        return ExitCode::from(2);
    };
    match read(file, format, zone, order.first().map(String::as_str)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(
    file: &str,
    format: &str,
    zone: &str,
    order: Option<&str>,
) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut options = Options::in_zone(jiff::tz::TimeZone::get(zone)?);
    options.date_order = order.filter(|order| *order != "auto").map(str::parse).transpose()?;
    let export = sources::open(&Input::path(Path::new(file))?, Some(format), &options)?;
    eprintln!("{} as {}", export.default_name(), export.format());
    let mut print = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let quiet = std::env::var_os("QUIET").is_some();
    let read = export.read(|item| {
        match item {
            Item::Message(message) if !quiet => {
                let _ = serde_json::to_writer(&mut print, &message);
                let _ = print.write_all(b"\n");
            }
            Item::Message(_) => {}
            Item::Unparsed(record) => eprintln!("{record:?}"),
            Item::Warning(warning) => eprintln!("{warning}"),
            Item::Owner(_) => {}
        }
        ControlFlow::Continue(())
    });
    let (messages, unparsed) = match &read {
        Ok(counts) => (counts.messages, counts.unparsed),
        Err(SourceError::NoMessage { unparsed, .. }) => (0, *unparsed),
        Err(_) => {
            read?;
            return Ok(ExitCode::FAILURE);
        }
    };
    writeln!(print, r#"{{"summary":{{"messages":{messages},"unparsed":{unparsed}}}}}"#)?;
    print.flush()?;
    read?;
    Ok(ExitCode::SUCCESS)
}
