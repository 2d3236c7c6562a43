//! English words that touch a kind of plan, with how sure they are of it in tenths.

use super::cues::{Cue, Table};
use steward_model::CardKind as K;

pub(super) const TABLE: Table = &[
    (
        Cue::Topic(K::Dine, 9),
        "dinner|lunch|brunch|breakfast|supper|takeaway|takeout|take out|take away|makan|dim sum|hotpot|\
        hot pot|sushi|ramen|pizza|curry|tapas|bbq|barbecue|barbeque|roast dinner|sunday roast|thai food|\
        chinese food|indian food|food court|hawker|burgers|burger|kebab|noodles|pho|dumplings|tacos|\
        pasta|steak|seafood|fish and chips|korean bbq|kbbq|buffet|picnic|afternoon tea|high tea|yum cha|\
        a bite|bite to eat|grab food|get food|some food|eat out|eating out|go eat|restaurant|bistro|\
        diner|nandos|a table|pad thai|biryani|dosa|laksa|shawarma|falafel|paella|gelato|ice cream|\
        pancakes|waffles|chippy|cha chaan teng|prata|satay|mala|ethiopian|vietnamese|pub lunch|\
        street food|dessert|brekkie|brekky|barbie|braai|potluck|order in",
    ),
    (
        Cue::Topic(K::Dine, 7),
        "eat|food|drinks|a drink|pint|pints|beers|a beer|cocktails|coffee|a coffee|bubble tea|boba|kopi|\
        teh|cuppa|matcha|cafe|wine bar|feed me|hungry|starving|thai|indian|korean|japanese|italian|\
        mexican|lebanese|greek|turkish|cake",
    ),
    (
        Cue::Topic(K::Watch, 9),
        "movie|movies|film|films|cinema|the pictures|imax|matinee|screening|netflix|box set|film night|\
        movie night|sold out the film",
    ),
    (Cue::Topic(K::Watch, 6), "watch|see that film|catch the film|finally out|in cinemas|trailer"),
    (
        Cue::Topic(K::Attend, 9),
        "are on at|is on at|performing at|performing|headlining|gig at|playing at|supporting act|support act|on stage|box office|premiere|recital|choir concert|school play|panto|pantomime|graduation|christening|bonfire night|wine tasting|beer festival|food festival|comedy club|improv|burlesque|drag brunch|bingo|speed dating|5k|10k|half marathon|marathon|charity run|fun run|talk by|book signing|\
        concert|gig|festival|the match|the game|musical|recital tickets|comedy night|stand up|standup|\
        open mic|quiz|pub quiz|quiz night|trivia|trivia night|karaoke|party|birthday|bday|housewarming|\
        house warming|wedding reception|barn dance|workshop|pottery class|cooking class|yoga class|\
        dance class|life drawing|painting class|class on|art class|meetup|conference|seminar|lecture|\
        book club|book launch|fireworks|parade|fair|carnival|opera|ballet|theatre tickets|gig tickets|\
        escape room|board games night|board game night|games night|game night|poker night|poker|\
        are playing|playing live|live at|tour|hackathon|the play|the derby|semi final|world cup|\
        baby shower|hen do|stag do|open day|taster class|taster session|silent disco|rave|dj set|\
        craft fair|street party|block party",
    ),
    (
        Cue::Topic(K::Visit, 9),
        "the mountains|the falls|the canyon|the island|\
        museum|gallery|exhibition|exhibit|zoo|aquarium|botanic garden|botanic gardens|botanical garden|\
        botanical gardens|castle|hike|hiking|theme park|national park|beach day|the beach|lighthouse|\
        temple|cathedral|sightseeing|observatory|planetarium|nature reserve|waterfall|the lake|trail|\
        day trip|farmers market|flea market|christmas market|the market|winter market|night market|\
        car boot|the park|viewpoint|ruins|palace|open garden|garden centre|cherry blossoms|tulip fields|\
        apple picking|strawberry picking|pumpkin patch",
    ),
    (
        Cue::Topic(K::Visit, 6),
        "lake|beach|falls|canyon|island|peak|forest|cove|glen|loch|cliffs|gorge|dunes|gardens|fort|abbey",
    ),
    (
        Cue::Topic(K::Meet, 9),
        "meeting|sync|catch up|catchup|catch-up|sit down|standup meeting|1:1|one on one|1 on 1|\
        appointment|appt|interview|dentist|haircut|hairdresser|doctor|gp|viewing|house viewing|\
        parents evening|review meeting|project meeting|kick off|kickoff|workshop prep|run through|\
        rehearsal|study session|study group|revision session|check in call|vet|optician|mot|handover|\
        play date|playdate",
    ),
    (
        Cue::Topic(K::Meet, 7),
        "bowling|squash|tennis|badminton|football|five a side|5 a side|futsal|basketball|climbing|\
        bouldering|swim|swimming|gym|yoga|pilates|spin class|a run|jog|jogging|running|parkrun|park run|\
        bike ride|cycling|golf|mini golf|ping pong|table tennis|volleyball|cricket nets|pool|snooker|\
        darts|skating|ice skating|surfing|paddle boarding|kayaking|padel|pickleball|frisbee|netball|\
        hockey|meet|meet up|hang out|hangout|hang|chill|walk the dog|a walk|dog walk|sauna|spa",
    ),
    (
        Cue::Topic(K::Go, 9),
        "taxi|a cab|us a cab|uber|grab car|a grab|a lyft|lyft|a lift|a ride|drive me|pick me up|drop me|\
        drop me off|pick you up|pick u up|carpool|car pool|minicab|get to the airport|to the airport|\
        from the airport|airport run|to the station|from the station|how do i get to|how do we get to|\
        how to get to|which bus|what bus|directions|drive you|give you a lift|run me to",
    ),
    (
        Cue::Topic(K::Travel, 9),
        "get the train|train up|train down|the train up to|coach down|catch the train|catch a train|take the train|fly out|fly over|fly down|fly up|drive up to|drive down to|book the train|return flight|return flights|get the ferry|get the coach|bus to|coach trip|\
        flights to|flight to|fly to|flying to|train to|trains to|coach to|ferry to|book flights|\
        book the flights|look at flights|plane tickets|train tickets|flight tickets|a city break|\
        city break|long weekend in|weekend in|road trip|trip to|holiday in|holiday to|eurostar|\
        overnight train|sleeper train",
    ),
    (Cue::Topic(K::Travel, 6), "flights|flight|fly|lets fly|airport"),
    (
        Cue::Topic(K::Stay, 9),
        "hotel|hostel|airbnb|somewhere to sleep|somewhere to stay|place to stay|place to sleep|b&b|bnb|\
        guesthouse|guest house|a room for|double room|twin room|accommodation|accom|campsite|a cottage|\
        a cabin|book a room|where to stay|where are we staying|where we are staying|\
        where are we sleeping",
    ),
    (
        Cue::Topic(K::Hire, 9),
        "renting|renting a|renting bikes|renting some|hiring a|hiring bikes|rent us|van rental|rental van|book a van|get a hire|hire us|\
        rent a car|rent a van|hire a car|hire a van|rental car|hire car|car hire|van hire|rent a|hire a|\
        rent an|hire an|rent some|hire some|rent bikes|hire bikes|zipcar|a rental|u-haul|uhaul|rent one|\
        hire one",
    ),
    (
        Cue::Topic(K::Weather, 9),
        "weather|forecast|gonna rain|going to rain|will it rain|is it raining|rain tomorrow|rain tmr|\
        rain today|rain on|rain this|snow tomorrow|gonna snow|going to snow|will it snow|how hot|\
        how cold|how warm|need an umbrella|need a coat|need a jacket|is it cold|is it hot|be sunny|\
        be windy|is it sunny|is it windy|degrees",
    ),
    (
        Cue::Topic(K::Pay, 9),
        "never gave me|never paid me|never sent me|still waiting for my|you havent paid|havent paid me|havent sent me|get my money|covered you|spotted you|i paid for you|i paid for yours|what do i owe|how much do i owe|your half|ur half|your bit|your part of|reimburse me|pay up|square up|owes me|due today|payment due|invoice|\
        you owe me|u owe me|you still owe|u still owe|owe me|owe you|owe u|i owe|pay me back|pay me|\
        paynow me|venmo me|transfer me|send me the money|zelle me|paypal me|revolut me|monzo me|\
        cashapp me|gpay me|your share|ur share|each for the|chip in|split the bill|split it|pay a bill|\
        unpaid|is due|amount due|due on|rent is due|rent due|deposit by|bill of|outstanding balance|\
        pay the|you paid for me|settle up|collecting money|collecting for|whip round|kitty",
    ),
    (
        Cue::Topic(K::Pay, 6),
        "owe|pay|transfer|send it|will send|ill send|sent the|paid|money|bill|lend me|borrow",
    ),
    (
        Cue::Topic(K::Call, 9),
        "call me|ring me|phone me|give me a call|give me a ring|give me a bell|give me a buzz|call you|\
        ring you|call u|call her back|call him back|call them back|call back|ring back|a quick call|\
        call mum|call mom|call dad|ring mum|ring mom|ring dad|call gran|call nan|facetime me|facetime|\
        video call|phone call|call the|ring the|give her a call|give him a call|give her a ring|\
        give him a ring|give them a call|call grandma|jump on a call|hop on a call|zoom call",
    ),
    (
        Cue::Topic(K::Buy, 8),
        "pick some up|pick one up|grab one|fetch some|some milk|could use some|stop by the shop|pop to the shop|nip to the shop|pop into|swing by the|run to the shop|get more|need more|buy more|stock up|\
        can you grab|can u grab|could you grab|can you get|can u get|could you get|could u get|\
        pick up some|pick up a|pick up the|grab some|grab a|get some|get me a|get me some|\
        we need more|run out of|were out of|we are out of|out of milk|bring some|bring a|buy some|buy a|\
        buy me|buy the|on the way home|from the shop|from the shops|from tesco|at the supermarket|\
        groceries|shopping list|order some|need to buy|have to buy|gotta buy|remember to buy|\
        dont forget to buy",
    ),
    (
        Cue::Topic(K::Listen, 9),
        "listen to|have a listen|give it a listen|this song|that song|new album|new single|the album|\
        this track|play some|put on some|playlist|spotify",
    ),
    (
        Cue::Topic(K::Remind, 9),
        "remind me|reminder to|set a reminder|dont let me forget|dont forget|note to self|set an alarm|\
        wake me|alarm for|remember to|must remember|mustnt forget|i mustnt forget",
    ),
    (
        Cue::Topic(K::Locate, 9),
        "where are you|where r u|where u|u where|where are u|where you at|where u at|wru|where r you|\
        live location|ur location|your location|share location|share your location|send location|\
        drop a pin|send a pin|drop me a pin|how far are you|how far away are you|are you close|\
        are you nearly here|whats your eta|ur eta|you here yet|are you here yet|where have you got to|\
        where have u got to|u reach|u reached|reach where|where are you guys|where is everyone|\
        whereabouts are you|where you guys",
    ),
];
