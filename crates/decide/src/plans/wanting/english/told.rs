//! What English words only tell or ask after: no plan, whatever the whole sounds like.

use super::{Clauses, Want};
use crate::plans::kept::kindred::social;
use crate::plans::message::turn::Turn;
use steward_model::{CardKind, Fact};

/// Somebody else does it, or it has been, or is not so: before the words that would ask for it.
#[rustfmt::skip]
const BEFORE: &[&str] = &["he", "she", "they", "hes", "shes", "theyre", "was", "did", "didnt", "had", "used", "wish", "imagine", "when", "whenever", "never", "dont", "not", "cant", "couldnt", "wont", "wouldnt", "doesnt", "if", "his", "hers", "their", "hed", "shed", "theyd", "hell", "shell", "theyll", "who", "always", "keeps", "ago", "yesterday", "once", "shouldve", "wouldve", "couldve", "without", "stopped", "hate", "hates", "why"];

/// These words before what would ask, in its clause, tell of others or of what is not so; so do some behind it.
pub(super) fn of_others(lead: &[&str], words: &[&str], to: usize) -> bool {
    let behind = words.get(to..).unwrap_or_default();
    let ask = matches!(lead, ["why", "dont", ..]);
    let who = |word: &&str| {
        BEFORE.contains(word)
            // 'Ok if I pop over', 'asks if Jo can sleep over', 'who can collect'.
            && !(*word == "if" && lead.first().is_some_and(|first| *first != "if"))
            && !(*word == "who" && lead.len() == 1)
    };
    !ask && lead.iter().any(who) || behind.iter().any(|word| matches!(*word, "yesterday" | "ago" | "last"))
}

/// Takes away what is only told.
pub(super) fn silence(turn: &Turn<'_>, clauses: &Clauses<'_>, wants: &mut Vec<Want>) {
    if wants.is_empty() {
        return;
    }
    let stands = |run: &str| clauses.stands(run);
    // What no want stands for need not be looked for.
    let wanted = |kind: CardKind| wants.iter().any(|want| want.kind == kind);
    let [weather_wanted, call, go, locate, travel, pay] =
        [CardKind::Weather, CardKind::Call, CardKind::Go, CardKind::Locate, CardKind::Travel, CardKind::Pay]
            .map(wanted);
    let comes = wants.iter().any(|want| social(want.kind));
    let mut drop = |kinds: &dyn Fn(CardKind) -> bool| wants.retain(|want| !kinds(want.kind));
    let weather = || {
        stands(
            "weather|forecast|rain|raining|rainy|snow|snowing|snowy|sun|sunny|sunshine|wind|windy|hot|cold|warm|cool|temp|temps|temperature|degrees|umbrella|brolly|coat|jacket|storm|storms|stormy|dry|wet|humid|chilly|freezing|frost|icy|ice|fog|foggy|cloudy|clouds|sky|skies|wear|pack|packing|raincoat|wellies|boots|sunscreen|typhoon|hurricane|monsoon|heatwave|muggy|pour|pouring|drizzle|thunder|uv|pollen|humidity|layers|mild|nice|roasting|baking|scorching|bucketing|pissing|lashing|tide|waves|surf|swell|conditions",
        ) || stands("doing|do|like|meant|supposed|gonna out|in|there|to|be")
            || stands("whats|how|hows|what .. it|there|like")
    };
    let going = || stands("are|will|shall|were|lets|should|still|did|do we") || turn.moves.propose;
    if weather_wanted && going() && !turn.touches(CardKind::Weather, 0.85) && !weather() {
        drop(&|kind| kind == CardKind::Weather);
    }
    // 'Did you ring the vet?', 'missed call from you': what has been asks nothing.
    let asked_after = || {
        stands(
            "^ ?so|hey|and|oh did|have @you|he|she|they ?ever|already|even call|ring|phone|called|rung|phoned|facetime|speak|reach",
        ) && !stands("yet $")
    };
    if call && (asked_after() || stands("missed ?a|your|ur|my call|calls")) {
        drop(&|kind| kind == CardKind::Call);
    }
    // A habit: 'keeps cutting out when I ring the bank'.
    if call
        && stands("when|whenever|everytime|time i|we|you ring|call|phone")
        && !turn.moves.request
        && !stands("remind|tell|text|let")
    {
        drop(&|kind| kind == CardKind::Call);
    }
    // 'Not invited', 'should have gone', 'sometime'.
    let not_asked = || {
        stands("not|wasnt|werent|never|isnt|arent invited|going|allowed")
            && !turn.moves.ask
            && !turn.moves.propose
            || stands("not|wasnt|werent|never invited")
    };
    let missed = || {
        stands("should|could|would have|of|ve ?also ?just gone|been|went|come|seen")
            || stands("shouldve|couldve|wouldve|shoulda|coulda ?just gone|been|went|come|seen")
            || stands("wish id|i|we|wed ?had ?have|of gone|been|went|come|seen")
    };
    if comes && (not_asked() || missed() && !turn.moves.request) {
        drop(&social);
    }
    let dated = turn.days_ahead().next().is_some();
    if comes && !dated && stands("sometime|someday|soon|eventually") | stands("some|one time|day $") {
        drop(&social);
    }
    if go && stands("^ ?ah|oh|yay|yes way to go") {
        drop(&|kind| kind == CardKind::Go);
    }
    // Hours of a house.
    if comes
        && !turn.moves.ask
        && !turn.moves.propose
        && stands("^ ?the|that|its * ?* opens|closes|shuts|reopens ?at ?on ?#")
    {
        drop(&|kind| social(kind));
    }
    if locate
        && (stands("where are|r|were @you ?originally ?all|guys from|going|off")
            || stands("where @you from|going"))
    {
        drop(&|kind| kind == CardKind::Locate);
    }
    // 'Fly to Rome from £29', 'who won the match'.
    let sum = turn.heard.understood.mentions.iter().any(|one| one.fact == Fact::Amount);
    if travel
        && (sum && stands("deal|deals|sale|fares|offer")
            || stands("fly|flights|trains|coaches ?to ?* from #") && !turn.moves.ask)
    {
        drop(&|kind| kind == CardKind::Travel);
    }
    if comes
        && stands("who|* won|beat|lost|scored ..")
        && turn.moves.ask
        && !turn.moves.propose
        && stands("won|beat|lost|scored")
    {
        drop(&social);
    }
    // What the other has booked for themselves.
    if travel
        && stands(
            "^ ?just|finally|ive|i booked|got|bought my train|flight|flights|ticket|tickets|coach|bus ?ticket|tickets",
        )
        && !turn.moves.ask
        && turn.who.is_some()
    {
        drop(&|kind| kind == CardKind::Travel);
    }
    // A sum worked out at school.
    if stands("km|mph|kph|kmh|miles")
        && stands("when|how|which|what .. arrive|arrives|get|meet|far|long|first")
        || stands("^ a|two|one train|trains|car|cars|bus|buses leave|leaves|departs|sets")
    {
        drop(&|kind| social(kind) || matches!(kind, CardKind::Travel | CardKind::Go | CardKind::Weather));
    }
    // A bill of the speaker's own.
    if pay
        && stands(
            "my ?new|phone|gas|electric|water|heating|internet|council|credit|energy|power ?card|tax bill|bills ?just|has|have ?just came|was|is|were|arrived|went|jumped|doubled",
        )
        && turn.who.is_some()
    {
        drop(&|kind| kind == CardKind::Pay);
    }
}
