//! The command line in Chinese: what `--help` says, and what is told of a flag that makes no sense.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use std::collections::HashMap;
use std::error::Error as _;
use std::ffi::OsString;

/// A line for each text of the command line: as it stands in the program, a tab, and the same in Chinese.
const TEXTS: &str = include_str!("help.zh.tsv");

const USAGE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";
const OPTIONS: &str = "选项";
const ARGUMENTS: &str = "参数";

fn texts() -> HashMap<String, &'static str> {
    let pairs = TEXTS.lines().filter_map(|line| line.split_once('\t'));
    pairs.map(|(program, chinese)| (program.replace("\\n", "\n"), chinese)).collect()
}

/// The same commands with all that they say of themselves in Chinese.
pub fn in_chinese(command: Command) -> Command {
    let mut command = of_one(command, &texts(), true);
    // Only then every command knows how it is used.
    command.build();
    used(command)
}

/// `help COMMAND` as `COMMAND --help`: the parser's own command of that name speaks English.
pub fn asked_by_name(line: impl IntoIterator<Item = OsString>, command: &Command) -> Vec<OsString> {
    let mut line: Vec<OsString> = line.into_iter().collect();
    let takes_value = |flag: &str| {
        let known = command.get_arguments().find(|arg| arg.get_long() == Some(flag));
        known.is_some_and(|arg| arg.get_action().takes_values())
    };
    let mut at = 1;
    while let Some(flag) = line.get(at).and_then(|word| word.to_str()?.strip_prefix("--")) {
        at += if takes_value(flag) { 2 } else { 1 };
    }
    if line.get(at).is_some_and(|word| word == "help") {
        line.remove(at);
        line.push("--help".into());
    }
    line
}

/// The line that says how each is used: its marks are the parser's own words.
fn used(mut command: Command) -> Command {
    let usage = command.render_usage().to_string().replace("[OPTIONS]", "[选项]");
    let usage = usage.trim_start_matches("Usage:").trim_start().to_owned();
    command.override_usage(usage).mut_subcommands(used)
}

fn of_one(mut command: Command, texts: &HashMap<String, &'static str>, root: bool) -> Command {
    let chinese = |text: &StyledStr| texts.get(&text.to_string()).copied();
    let about = command.get_about().and_then(chinese);
    let long_about = command.get_long_about().and_then(chinese);
    let after = command.get_after_help().and_then(chinese);
    command = command
        .help_template(USAGE)
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .mut_args(|arg| {
            let valued = arg.get_action().takes_values();
            let default: Vec<_> =
                arg.get_default_values().iter().map(|word| word.to_string_lossy()).collect();
            let default = match valued && !default.is_empty() {
                true => format!(" [默认：{}]", default.join(" ")),
                false => String::new(),
            };
            let help = arg.get_help().and_then(chinese).map(|help| format!("{help}{default}"));
            let long_help = arg.get_long_help().and_then(chinese);
            let heading = if arg.is_positional() { ARGUMENTS } else { OPTIONS };
            let arg = arg.help_heading(heading).hide_default_value(valued).hide_possible_values(valued);
            let arg = help.into_iter().fold(arg, Arg::help);
            long_help.into_iter().fold(arg, Arg::long_help)
        })
        .mut_subcommands(|command| of_one(command, texts, false))
        .arg(flag("help", 'h', ArgAction::Help).help("显示这份说明"));
    if root {
        command = command.arg(flag("version", 'V', ArgAction::Version).help("显示版本"));
    }
    command = about.into_iter().fold(command, Command::about);
    command = long_about.into_iter().fold(command, Command::long_about);
    after.into_iter().fold(command, Command::after_help)
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action).help_heading(OPTIONS).display_order(usize::MAX)
}

/// What is wrong with a command line, and what is right; `None` for what is no fault, such as `--help`.
pub fn fault_in_chinese(error: &Error) -> Option<String> {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join("”“"),
        _ => String::new(),
    };
    let (arg, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let mut told = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => format!("没有“{arg}”这个参数"),
        ErrorKind::InvalidSubcommand => format!("没有“{}”这个命令", said(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("缺少“{arg}”"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} 后面缺少值"),
        ErrorKind::InvalidValue => format!("“{value}”不能用于 {arg}"),
        ErrorKind::ValueValidation => match error.source().and_then(|why| reason(&why.to_string())) {
            Some(why) => format!("“{value}”不能用于 {arg}（{why}）"),
            None => format!("“{value}”不能用于 {arg}"),
        },
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            other if other == arg || other.is_empty() => format!("{arg} 只能写一次"),
            other => format!("{arg} 不能与 {other} 同时使用"),
        },
        _ => "命令行不对".to_owned(),
    };
    let valid = said(ContextKind::ValidValue);
    if !valid.is_empty() {
        told += &format!("；可以是“{valid}”");
    }
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    // Of several the likeliest stands last.
    let likeliest = |kind| match error.get(kind)? {
        ContextValue::String(one) => Some(one),
        ContextValue::Strings(many) => many.last(),
        _ => None,
    };
    if let Some(near) = near.into_iter().find_map(likeliest) {
        told += &format!("；是不是“{near}”");
    }
    Some(format!("{told}。用法见 steward --lang zh … --help"))
}

/// What a value should have been; none where the program says it in no words that are known here.
fn reason(why: &str) -> Option<String> {
    if let Some((first, last)) = why.split_once(" is not in ").and_then(|(_, range)| range.split_once("..="))
    {
        return Some(format!("应在 {first} 到 {last} 之间"));
    }
    if let Some((_, purposes)) = why.split_once("the purposes are: ") {
        return Some(format!("没有这种用途；有 all 和 {purposes}"));
    }
    match why {
        "invalid digit found in string" | "cannot parse integer from empty string" => {
            Some("应是整数".to_owned())
        }
        "a date order is dmy, mdy or ymd" => Some("应是 dmy、mdy 或 ymd".to_owned()),
        crate::cmd::serve::NO_ADDRESS => Some("应是地址，例如 192.168.1.5 或 0.0.0.0:8443".to_owned()),
        why => why.chars().any(|c| c > '\u{2e80}').then(|| why.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cmd::Cli;
    use clap::CommandFactory;
    use std::collections::BTreeSet;

    fn each_text(command: &Command, all: &mut BTreeSet<String>) {
        let of_command = [command.get_about(), command.get_long_about(), command.get_after_help()];
        let of_args = command.get_arguments().flat_map(|arg| [arg.get_help(), arg.get_long_help()]);
        all.extend(of_command.into_iter().chain(of_args).flatten().map(ToString::to_string));
        command.get_subcommands().for_each(|command| each_text(command, all));
    }

    /// A text that is changed in the program, or is new, wants its Chinese.
    #[test]
    fn every_text_has_its_chinese_and_none_is_left_over() {
        let mut all = BTreeSet::new();
        each_text(&Cli::command(), &mut all);
        let texts = texts();
        let missing: Vec<&String> = all.iter().filter(|text| !texts.contains_key(*text)).collect();
        assert!(missing.is_empty(), "without Chinese: {missing:#?}");
        let left: Vec<&String> = texts.keys().filter(|text| !all.contains(*text)).collect();
        assert!(left.is_empty(), "no longer there: {left:#?}");
    }

    #[test]
    fn help_is_in_chinese_for_every_command() {
        fn walk(command: &mut Command) {
            let help = command.render_long_help().to_string();
            assert!(help.contains("用法：") && help.contains("选项") && !help.contains("Usage"), "{help}");
            let marks = ["[OPTIONS]", "[default:", "[env:", "[possible values:"];
            assert!(marks.iter().all(|mark| !help.contains(mark)), "{help}");
            command.get_subcommands_mut().for_each(walk);
        }
        let mut command = in_chinese(Cli::command());
        command.build();
        walk(&mut command);
    }

    #[test]
    fn faults_are_told_in_chinese() {
        for (line, want) in [
            ("steward import --frob", "没有“--frob”这个参数"),
            ("steward imporrt x", "import"),
            ("steward consent", ""),
            ("steward import x --date-order sideways", "应是 dmy、mdy 或 ymd"),
            ("steward import x --grant frob", "all 和 dine"),
            ("steward --threads", "缺少"),
            ("steward serve --port 70000", "应在 0 到 65535 之间"),
            ("steward serve --port many", "应是整数"),
            ("steward serve --listen home", "应是地址"),
            ("steward explain", "缺少"),
        ] {
            let error = in_chinese(Cli::command()).try_get_matches_from(line.split(' ')).unwrap_err();
            let told = fault_in_chinese(&error).unwrap_or_default();
            assert!(told.contains(want), "{line}: {told}");
            assert!(
                !told.contains(" is ") && !told.contains("error") && want.is_empty() == told.is_empty(),
                "{line}: {told}"
            );
        }
    }
}
