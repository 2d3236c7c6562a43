//! One file a view: what it shows and what its forms do.

pub mod card;
pub mod consent;
pub mod left;
pub mod map;
pub mod never;
pub mod settings;
pub mod start;
pub mod talk;
pub mod today;
pub mod withdraw;
