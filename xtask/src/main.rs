//! Chores of the developers: tables made from data, long runs, skeletons of new files.

mod example_region;
mod files;
mod fit;
mod fit_codes;
mod fit_meant;
mod fit_numbers;
mod fit_times;
mod fuzz_places;
mod han;
mod make_export;
mod multiply;
mod places;
mod reliability;
mod towns;
mod train_acts;
mod train_intents;
mod train_names;
mod word_vectors;
mod words_zh;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Chores of the developers")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Learn which number of a message is its code from `crates/understand/learn/codes` and write the weights
    FitCodes(fit::Args),
    /// Learn which numbers are a flight's, a train's or a parcel's from `crates/understand/learn/numbers` and write the weights
    FitNumbers(fit::Args),
    /// Learn when words of time name a time from `crates/understand/learn/times` and write the weights
    FitTimes(fit_times::Args),
    /// Learn whether another day or place is meant for a standing plan from `crates/decide/learn` and write the weights
    FitMeant(fit_meant::Args),
    /// The map region that ships for the examples
    ExampleRegion,
    /// The table of Chinese characters' readings and simplified forms
    HanTables(han::Args),
    /// An export of any size, to measure imports with
    MakeExport(make_export::Args),
    /// Many copies of an extract side by side, joined by roads
    MultiplyExtract(multiply::Args),
    /// Tries spoilt extracts, regions and questions on the places crate
    FuzzPlaces(fuzz_places::Args),
    /// The table of names of places, from a folder of data sets
    Places(places::Args),
    /// The table of where large towns lie, from the same folder
    Towns(towns::Args),
    /// How often finds are right, by how sure they are said to be
    Reliability(reliability::Args),
    /// Learn what a message does to a plan from `crates/understand/learn/acts` and write its model
    TrainActs(train_acts::Args),
    /// Learn the intents' scorer from `crates/understand/learn` and write its model
    TrainIntents(train_intents::Args),
    /// Learn which words of a message are names for a plan from `crates/understand/learn` and write the model
    TrainNames(train_names::Args),
    /// The vectors of common English words that the intents' scorer learns with, from GloVe's text form
    WordVectors(word_vectors::Args),
    /// How often the commonest Chinese words are used, from jieba's list
    WordsZh(words_zh::Args),
    /// Learn how cues and the intents' scorer are weighed against each other and write the weights
    FitWants(train_intents::FitArgs),
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().chore {
        Chore::FitCodes(args) => fit_codes::run(&args),
        Chore::FitNumbers(args) => fit_numbers::run(&args),
        Chore::FitTimes(args) => fit_times::run(&args),
        Chore::FitMeant(args) => fit_meant::run(&args),
        Chore::ExampleRegion => example_region::run(),
        Chore::HanTables(args) => han::run(&args),
        Chore::MakeExport(args) => make_export::run(&args),
        Chore::MultiplyExtract(args) => multiply::run(&args),
        Chore::FuzzPlaces(args) => fuzz_places::run(&args),
        Chore::Places(args) => places::run(&args),
        Chore::Towns(args) => towns::run(&args),
        Chore::Reliability(args) => reliability::run(&args),
        Chore::TrainActs(args) => train_acts::run(&args),
        Chore::TrainIntents(args) => train_intents::run(&args),
        Chore::TrainNames(args) => train_names::run(&args),
        Chore::WordVectors(args) => word_vectors::run(&args),
        Chore::WordsZh(args) => words_zh::run(&args),
        Chore::FitWants(args) => train_intents::fit(&args),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn arguments_of_each_chore_go_together() {
        super::Cli::command().debug_assert();
    }
}
