//! The classes of words that runs name.

use steward_model::sought::listed;
use steward_model::words::{DAYS, ELDERS};

/// The words of a class, in a row and in a list that others have too.
#[rustfmt::skip]
pub(super) const fn class(name: &[u8]) -> (&'static str, &'static [&'static str]) {
    let row = match name {
        // Who speaks, about to do something.
        b"ill" => "ill well i we imma gonna gunna im were lemme might may can could shall should will ok prob okay mind alright cool thinking happy",
        b"be" => "will can could might may should shall gonna going to just be if i we for me us of then probably defo",
        b"come" => "come coming stop stopping pop popping nip nipping drop dropping swing swinging call calling pass passing head heading roll rolling bob scoot whip pull slide breeze",
        b"ahead" => "the at to and for with around about later after before your yours mine ours when say on like some any anytime whenever round then this next from once if ok please pls x xx again sometime today in straight here there our my first arvo morning half",
        b"by" => "by in over round around through thru past along up",
        b"you" => "you u ya ye yous yall yiz",
        b"ring" => "call ring phone buzz bell dial facetime skype telephone ft",
        b"line" => "vc teams discord zoom call facetime skype voice whatsapp phone chat ft meet webex signal telegram videocall",
        b"kin" => return ("nanna aunt nonna nonno abuela popo dadi nani oma opa lola lolo granddad grandfather grandmother", ELDERS),
        b"roof" => "yours urs mine ours your ur you u us me",
        b"bed" => "sofa couch floor settee futon airbed",
        b"cup" => "pint pints beer beers half cuppa coffee brew drink drinks bevvy bevvies schooner schooners cocktail cocktails wine tinnie tinnies jar jars cider guinness lager stout espresso kopi boba matcha chai",
        b"one" => "a an the some few couple of quick cheeky swift another cold wee sneaky little two",
        b"hut" => "cottage lodge cabin chalet villa caravan yurt airbnb hostel bothy glamping treehouse barn",
        b"day" => return ("tonight tomorrow tmrw tmr 2moro tn tonite weekend later today", DAYS),
        _ => "",
    };
    (row, &[])
}

/// A word is of a class.
pub(super) fn is_of(name: &[u8], word: &str) -> bool {
    let (row, list) = class(name);
    listed(row, word) || list.contains(&word)
}
