//! Chores of the developers: tables made from data, long runs, skeletons of new files.

fn main() {}
