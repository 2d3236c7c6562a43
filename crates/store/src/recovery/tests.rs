//! Codes as people copy them: right, in other dress, and with slips.

use super::*;

fn printed(code: &RecoveryCode) -> String {
    code.groups().map(|group| group.to_string()).collect::<Vec<_>>().join("-")
}

fn code() -> (RecoveryCode, String) {
    let code = RecoveryCode::random().unwrap();
    let text = printed(&code);
    (code, text)
}

#[test]
fn what_is_printed_is_read_again_in_any_dress() {
    for _ in 0..50 {
        let (code, text) = code();
        assert_eq!(text.len(), 47);
        let wide: String = text.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap()).collect();
        let dressed = [
            text.clone(),
            text.to_lowercase(),
            text.replace('-', ""),
            text.replace('-', "\n "),
            text.replace('0', "o").replace('1', "l"),
            text.replace('0', "O").replace('1', "I"),
            wide,
        ];
        for typed in dressed {
            assert_eq!(RecoveryCode::parse(&typed).unwrap().0, code.0, "{typed}");
        }
    }
}

#[test]
fn no_two_are_the_same_and_none_prints_itself() {
    let (one, text) = code();
    assert_ne!(text, code().1);
    assert!(!format!("{one:?}").contains(text.get(..5).unwrap()));
    assert_ne!(one.key(), code().0.key());
}

#[test]
fn every_single_slip_is_named_by_its_group() {
    let (_, text) = code();
    for (at, was) in text.char_indices().filter(|(_, was)| *was != '-') {
        for other in SYMBOLS.iter().map(|byte| char::from(*byte)).filter(|other| *other != was) {
            let mut typed = text.clone();
            typed.replace_range(at..=at, &other.to_string());
            assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), CodeFault::Group(at / 6 + 1), "{typed}");
        }
        let mut typed = text.clone();
        typed.replace_range(at..=at, "u");
        assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), CodeFault::Group(at / 6 + 1));
    }
}

#[test]
fn what_changed_places_is_found() {
    let (_, text) = code();
    let groups: Vec<&str> = text.split('-').collect();
    for (one, group) in groups.iter().enumerate() {
        for other in (0..groups.len()).filter(|other| *other != one) {
            let mut swapped = groups.clone();
            swapped.swap(one, other);
            let fault = RecoveryCode::parse(&swapped.join("-")).unwrap_err();
            assert_eq!(fault, CodeFault::Group(one.min(other) + 1));
        }
        let letters: Vec<char> = group.chars().collect();
        for (a, b) in [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (1, 3)] {
            let mut swapped = letters.clone();
            swapped.swap(a, b);
            if swapped != letters {
                let typed: String = swapped.into_iter().collect();
                let mut groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
                groups[one] = typed;
                assert_eq!(RecoveryCode::parse(&groups.join(" ")).unwrap_err(), CodeFault::Group(one + 1));
            }
        }
    }
}

#[test]
fn too_little_and_too_much_are_told_by_their_length() {
    let (_, text) = code();
    assert_eq!(RecoveryCode::parse("").unwrap_err(), CodeFault::Length(0));
    assert_eq!(RecoveryCode::parse("one two three").unwrap_err(), CodeFault::Length(11));
    assert_eq!(RecoveryCode::parse(text.get(..41).unwrap()).unwrap_err(), CodeFault::Length(35));
    assert_eq!(RecoveryCode::parse(&format!("{text}-AAAAA")).unwrap_err(), CodeFault::Length(45));
    // A letter left out of a parted code: its group is named.
    let mut typed = text.clone();
    typed.remove(13);
    assert_eq!(RecoveryCode::parse(&typed).unwrap_err(), CodeFault::Group(3));
}
