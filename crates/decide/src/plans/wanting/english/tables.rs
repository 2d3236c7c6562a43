//! The runs of words that ask for a plan of a kind.

use super::runs::Run;
use steward_model::CardKind;

/// What must stand beside the words of a line.
pub(super) enum Asked {
    /// They ask by themselves.
    ByItself,
    /// The kind is named.
    Named,
    /// A day or an hour ahead.
    WithTime,
    /// Something that asks, proposes or offers.
    Put,
    /// Both.
    PutWithTime,
    /// One of them.
    PutOrTime,
}

/// Runs of words of one kind.
pub(super) struct Line {
    pub kind: CardKind,
    pub asked: Asked,
    /// What is named outright for another kind goes before it.
    pub weak: bool,
    /// One of these stands in the text, or no run is sought; a bar between each two.
    pub anchors: &'static str,
    pub runs: &'static [Run],
}

/// In this order: a roof before who comes, a call before who meets.
#[rustfmt::skip]
pub(super) static LINES: &[Line] = &[
    Line {
        kind: CardKind::Stay,
        asked: Asked::Put,
        weak: false,
        anchors: "sleep|stay|stopping|stop over|bunk|kip |crash|tumpang|put us up|put me up|the night",
        runs: &[
            Run::new("can|could|may|let|if|ask|asks|wants .. sleep|stay over"),
            Run::new("sleep|stay|stop|sleeping|staying|stopping over ?on @day"),
            Run::new("are|will @you ?still stopping|staying|sleeping over|with|the"),
            Run::new("stop|stopping|stay|staying|spend|spending|sleep|sleeping the night"),
            Run::new("bunk|kip|crash|tumpang|dos|bed ?down ?over at|on|with|in ?your|ur|my|our|the @roof|@bed|spare"),
            Run::new("tumpang ?at @roof"),
            Run::new("put me|us|him|them up ?for ?on|for|friday|saturday|the|tonight|tomorrow|@day"),
            Run::new("stay|staying with @you|us ?from|on|for|till|until *"),
            Run::new("stay|staying at @roof .."),
            Run::new("sleep|sleeping on|at your|ur|my|our|yours|mine|ours"),
        ],
    },
    Line {
        kind: CardKind::Stay,
        asked: Asked::PutOrTime,
        weak: false,
        anchors: "sleepover|sleep over|stay over|stop over|staying at|stop the night|stay the night",
        runs: &[
            Run::new("^ ?fancy|movie|another|a|girls sleepover"),
            Run::new("sleepover at|on|@day"),
            Run::new("if|asks|asking|wondering .. can|could|may sleep|stay over"),
            Run::new("@you can|could|are|should|must|gotta|have ?to stop|stay|sleep over"),
            Run::new("youre|you|ur to stop|stay|sleep over"),
            Run::new("^ ?you staying|stopping|stay at ours|mine|yours"),
        ],
    },
    Line {
        kind: CardKind::Stay,
        asked: Asked::PutOrTime,
        weak: false,
        anchors: "cottage in|lodge in|cabin in|chalet in|villa in|caravan in|yurt in|camping |cottage near|cabin near|lodge near|cottage on|lodge at|cabin at|bothy",
        runs: &[
            Run::new("^ ?how ?what ?about ?fancy|want|shall ?we ?book|get|rent|take ?a|the|that @hut in|near|by|at|on *"),
            Run::new("^ ?fancy|lets|wanna|shall|anyone|up ?we ?go ?for camping .. night|weekend|fri|sat in|at|near|on *"),
            Run::new("^ ?fancy|lets|wanna|shall ?we ?go camping in|at|near|on * .. night|weekend|@day"),
        ],
    },
    Line {
        kind: CardKind::Call,
        asked: Asked::ByItself,
        weak: true,
        anchors: "beep me|bell me|buzz me|ring me|call me|phone me|dial me|ft me|beep us|tinkle",
        runs: &[
            Run::new("^ ?please|just|and|so|then|ok beep|bell|buzz|ring|call|phone|dial|ft ?me|us ?back when|once|if|as|later|after|before"),
        ],
    },
    Line {
        kind: CardKind::Dine,
        asked: Asked::Named,
        weak: true,
        anchors: "dreaming|thinking about|thinking of|fantasising",
        runs: &[
            Run::new("been|keep ?just dreaming|thinking|fantasising of|about ?that|those|some * .."),
            Run::new("cant stop thinking about|of *"),
        ],
    },
    Line {
        kind: CardKind::Dine,
        asked: Asked::ByItself,
        weak: true,
        anchors: "feed me|feed us",
        runs: &[
            Run::new("^ ?please|someone|somebody|can ?u|you feed me|us ?please|pls|now|im ?starving $"),
        ],
    },
    Line {
        kind: CardKind::Visit,
        asked: Asked::WithTime,
        weak: true,
        anchors: "sticky beak|stickybeak|a nosy|a nosey",
        runs: &[
            Run::new("have|come|for|take|wanna|want ?have ?for ?to ?a sticky|stickybeak|nosy|nosey .."),
        ],
    },
    Line {
        kind: CardKind::Call,
        asked: Asked::PutOrTime,
        weak: true,
        anchors: "call|ring|phone|buzz|bell|vc|teams|discord|zoom|facetime|skype|whatsapp|ft |beep|dial|webex",
        runs: &[
            Run::new("@ill ?be|will|can|could|gonna|give|try|just|to|if|i|we ?to|gonna @ring @you ?back ?up"),
            Run::new("expect a|my|our call|ring"),
            Run::new("we|i will|shall call|ring|phone|telephone by|at|around|before|after|on #"),
            Run::new("hop|jump|get|come|log|dial|go|sign|pop ?back on|onto|in|into ?to ?a|the|our ?quick|video|group|voice @line ?call"),
            Run::new("^ ?quick|video|group|voice|another vc|ft|facetime|skype|zoom|videocall ?call ?again ?at ?on ?around @day|#"),
            Run::new("^ beep|bell|buzz|dial|tinkle|ft|skype|zoom me|us"),
            Run::new("catch|chat|talk|speak|sync|discuss|call|touchpoint|word|meeting|check .. over|by|on|via ?the phone|telephone|skype|zoom|teams|facetime|whatsapp"),
        ],
    },
    Line {
        kind: CardKind::Go,
        asked: Asked::PutOrTime,
        weak: false,
        anchors: "collect |pick |grab |fetch |school run|jump in with|hop in with|walk to |nursery run|drop off|seat in the car|room in the car|space in the car|cycle to|car share|carpool",
        runs: &[
            Run::new("can|could|able|free|who|someone|anyone|somebody|anybody|would ?to ?you collect|fetch|grab|get * ?* from school|nursery|ballet|football|swimming|training|practice|class|gym|dance|daycare|creche|piano|judo|karate|cricket|rugby|tennis|clubs|club|camp|drama|scouts|brownies|the"),
            Run::new("can|could|do|doing|take|cover|fancy .. the|school|nursery school|nursery run|pickup|dropoff"),
            Run::new("^ ?tomorrows school|nursery run .."),
            Run::new("jump|hop|squeeze|ride ?in with me|us .."),
            Run::new("walk|cycle|scoot|bike|run to school|work|college|uni|town|church|the|training|class ?station|bus|stop ?tomorrow together"),
            Run::new("walk|cycle|scoot|bike together to school|work|college|uni|church|training|class"),
            Run::new("seat|seats|room|space|spaces in ?the|my|our car ?for ?one|you|two to|for *"),
            Run::new("seat|seats|room|space in ?the|my|our car"),
        ],
    },
    Line {
        kind: CardKind::Dine,
        asked: Asked::PutOrTime,
        weak: false,
        anchors: "luncheon|reservation|table |feed me|greggs|smoko|scran|tiffin|slot at",
        runs: &[
            Run::new("for|to ?a|the luncheon|tiffin|scran"),
            Run::new("^ ?fancy|a luncheon|tiffin|scran|smoko at|on|@day|#"),
            Run::new("^ ?a|the|our ?dinner reservation|reservations|table ?is|at|for|on ?at|* @day|#"),
            Run::new("got|made|booked|have|managed|snagged|scored|landed ?us ?to ?get ?a|the|our reservation|reservations|table|slot .. @day|#"),
            Run::new("up|down|fancy|for|want|keen|wanna ?for|a ?a greggs|maccas|spoons|nandos|chippy|kebab|subway|kfc"),
            Run::new("smoko at #"),
        ],
    },
    Line {
        kind: CardKind::Dine,
        asked: Asked::Put,
        weak: false,
        anchors: "pint|beer|half|cuppa|coffee|brew|drink|bevv|schooner|cocktail|wine|jar|cider|guinness|lager|stout|espresso|lunch|brunch|breakfast|dinner",
        runs: &[
            Run::new("grab|get|sink|have|go|for|fancy|do|want|share|shall|down ?for ?@one ?@one ?@one @cup ?together at|after|before|in|tonight|later|tomorrow|@day|this|on"),
            Run::new("^ ?fancy|wanna ?@one ?@one ?@one @cup ?at|in|later ?the ?* ?after|@day|later|tonight|tomorrow|sometime $"),
            Run::new("^ ?fancy|wanna|want|lets|how ?get|grab|have|do|about ?@one ?@one coffee|cuppa|brew|lunch|brunch|breakfast|dinner|drinks|pint|tea at|in the|a|that|our *"),
        ],
    },
    Line {
        kind: CardKind::Watch,
        asked: Asked::PutOrTime,
        weak: false,
        anchors: "flicks|pictures|binge|marathon|watch it with|watch it together",
        runs: &[
            Run::new("^ ?fancy|the|to|off|going|wanna ?to ?the|go flicks|pictures ?on ?at @day"),
            Run::new("to|at|hit|for the flicks|pictures ?on|@day|at|this"),
            Run::new("binge * .. tonight|weekend|tomorrow|together|@day"),
            Run::new("potter|wars|rings|lotr|hobbit|movie|film|trilogy|marvel|bond|alien|matrix|halloween|horror|ghibli|pixar|disney|anime|series|rewatch|extended marathon"),
            Run::new("marathon .. all ?* #|extended|three|eight|films|movies|parts|both"),
            Run::new("watch it|them together"),
            Run::new("watch it|them|* with me|us"),
        ],
    },
    Line {
        kind: CardKind::Visit,
        asked: Asked::PutWithTime,
        weak: true,
        anchors: "see |visit |show me|show you|sticky beak|stickybeak|a nosy|pop in on|look in on|call in on|drop in on",
        runs: &[
            Run::new("go|going|come|pop|nip|shall|lets|we ?and ?round|up|over|down ?to see|visit ?your|ur|my|our|the @kin"),
            Run::new("come|coming|come|pop|drop|swing|stop|bring ?on ?round|over|by|in ?and|to|n see|meet|visit|admire the|our|my|us|him|her|baby|* .."),
            Run::new("come|coming|like|love|want|over to|and|for see|visit @you|us|baby|*"),
            Run::new("pop|look|call|drop|check in on ?your|ur|my|our|the @kin"),
            Run::new("show|showing @you|me|us ?round|around|about|over the|round|my|our"),
            Run::new("have|come|for|take|wanna|want ?have ?for ?to ?a sticky|stickybeak|nosy|nosey .."),
        ],
    },
    Line {
        kind: CardKind::Attend,
        asked: Asked::WithTime,
        weak: true,
        anchors: "save the date|you're invited|youre invited|are invited|both invited|all invited|getting married|getting hitched|tying the knot|seat|spare pass|extra pass",
        runs: &[
            Run::new("save the date .."),
            Run::new("@you|youre|your|ur|yall ?are ?both|all|cordially|warmly|also invited to"),
            Run::new("^ ?youre ?both|all|cordially|warmly invited"),
            Run::new("were|are getting|tying married|hitched|the .."),
            Run::new("spare|extra|free|subscription|season|got|have|two|2|a|another|one ?subscription|season|ticket seat|seats|pass ?free|spare|going|available ?free|spare|going for|at|behind|to|tonight|@day"),
        ],
    },
    Line {
        kind: CardKind::Meet,
        asked: Asked::PutOrTime,
        weak: true,
        anchors: "by| in|over|round|around|through|thru|past|along",
        runs: &[
            Run::new("@ill ?@be ?@be ?@be @come @by $@ahead|@day|#"),
            Run::new("^ ?so|hey|hi|yo|ok|right|and|well|just coming|popping|calling|stopping|nipping|swinging|dropping over|round|by|in $@ahead|@day|#"),
            Run::new("^ ?please|so|just|do|feel|hey|and ?free|do ?to come|drop|pop|stop|swing|call|nip over|round|by|in|through $@ahead|@day|#"),
            Run::new("fancy|wanna|want|should|could|can|would|please|to|you|u|ya|lets ?like ?to coming|come|popping|pop|drop|stop|swing|nip over|round|by|in $@ahead|@day|#"),
            Run::new("@ill ?@be ?@be pass by|through your|ur|the|yours"),
        ],
    },
    Line {
        kind: CardKind::Meet,
        asked: Asked::PutWithTime,
        weak: true,
        anchors: "huddle|got 5|got 10|got 15|got 20|got 30|got five|got ten|got half|got a min|got a sec|touch base|have 10|have 15|have 5|have ten|have five|spare 10|spare 15|spare ten|spare 5",
        runs: &[
            Run::new("^ ?hey|hi|lets|quick|can|shall ?we|quick|team ?have ?a huddle"),
            Run::new("^ ?hi|hey|have ?@you got|have|spare #|five|ten|fifteen|twenty|half ?an|a min|mins|minutes|hour ?for|this|at|on|to|tomorrow|later|before|after|today"),
            Run::new("touch base"),
        ],
    },
];

/// All runs.
#[cfg(test)]
pub(super) fn runs() -> impl Iterator<Item = &'static Run> {
    LINES.iter().flat_map(|line| line.runs)
}
