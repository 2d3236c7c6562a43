//! How cues and scorer are weighed against each other, learnt from labelled talks that the scorer did not see.

use super::data::Item;
use super::regress::{Row, logistic};
use std::fmt::Write as _;
use std::path::Path;
use steward_model::{Context, IntentKind};
use steward_understand::weigh::learning::{EVIDENCE, Evidence, NAMES, evidence};

/// Pull of every weight to nothing: of rows that say the contrary.
const RIDGE: f64 = 4.0;
/// What a line of these suites counts for: whole talks alone are like what is heard, and whole scenes most of all; they
/// are few. Single messages that were written to be learnt from call for plans more often than what is heard.
const COUNTS: [(&str, f64); 3] = [("scenes.said", 0.0), ("talks", 1.0), ("scenes", 24.0)];

/// Rows of a line: one for each kind that is wanted, or does harm; none where the line counts for nothing.
pub fn rows(item: &Item, probabilities: &[f32], before: Option<&[f32]>, context: &Context) -> Vec<Row> {
    let counts = COUNTS.iter().find(|(suite, _)| item.suite.starts_with(suite));
    let Some(&(_, times)) = counts.filter(|(_, times)| *times > 0.0) else { return Vec::new() };
    let Some(known) = evidence(&item.turns, probabilities, before, context) else { return Vec::new() };
    let wanted = item.wanted();
    IntentKind::ALL
        .into_iter()
        .zip(&known)
        .filter(|(kind, _)| wanted >> *kind as u16 & 1 == 1 || item.may >> *kind as u16 & 1 == 0)
        .map(|(kind, known)| Row {
            values: values(kind, known),
            so: wanted >> kind as u16 & 1 == 1,
            counts: times,
        })
        .collect()
}

/// The evidence, and a one in the place of the kind.
fn values(kind: IntentKind, known: &Evidence) -> Vec<f64> {
    let kinds = IntentKind::ALL.into_iter().map(|other| f64::from(u8::from(other == kind)));
    known.iter().map(|&value| f64::from(value)).chain(kinds).collect()
}

/// Learns the weights and writes them as the source file that the program is built with.
pub fn write(rows: &[Row], out: &Path) -> anyhow::Result<()> {
    let weights = logistic(rows, RIDGE)?;
    let (known, kinds) = weights.split_at(EVIDENCE);
    let mut file =
        String::from("//! Weights of the evidence for a want, written by `cargo xtask fit-wants`.\n\n");
    writeln!(file, "/// In the order of [`super::evidence::NAMES`].")?;
    writeln!(file, "pub(super) const EVIDENCE: [f32; {EVIDENCE}] = [")?;
    for (name, weight) in NAMES.iter().zip(known) {
        writeln!(file, "    {:<7}// {name}", format!("{weight:.3},"))?;
        println!("{weight:8.3}  {name}");
    }
    writeln!(file, "];\n\n/// How often each kind is meant, in the order of `IntentKind::ALL`.")?;
    writeln!(file, "pub(super) const KINDS: [f32; {}] = [", kinds.len())?;
    for (kind, weight) in IntentKind::ALL.iter().zip(kinds) {
        writeln!(file, "    {:<7}// {kind:?}", format!("{weight:.3},"))?;
        println!("{weight:8.3}  {kind:?}");
    }
    writeln!(file, "];")?;
    std::fs::write(out, file)?;
    Ok(())
}
