//! English words that touch a kind of plan, with how sure they are of it in tenths.

use crate::acts::doing::cues::{Cue, Table};
use steward_model::CardKind as K;

pub(crate) const TABLE: Table = &[
    (
        Cue::Topic(K::Dine, 9),
        "bfast|breakky|roast on sunday|sunday lunch|sunday dinner|sunday supper|parmi night|parma night|steak night|curry night|pie night|taco tuesday|pilau|chole bhature|thieboudienne|thieb|crawfish boil|low country boil|seafood boil|dominos|pizza hut|kfc|mcdonalds|burger king|wendys|popeyes|panda express|olive garden|applebees|wagamama|wagamamas|dishoom|tim hortons|barbeque nation|saravana bhavan|iftar|suhoor|dinner|lunch|brunch|breakfast|supper|takeaway|takeout|take out|take away|makan|dim sum|hotpot|hot pot|\
        sushi|ramen|pizza|curry|tapas|bbq|barbecue|barbeque|roast dinner|sunday roast|thai food|chinese food|\
        indian food|food court|hawker|burgers|burger|kebab|noodles|pho|dumplings|tacos|pasta|steak|seafood|\
        fish and chips|korean bbq|kbbq|buffet|picnic|afternoon tea|high tea|yum cha|a bite|bite to eat|\
        grab food|get food|some food|eat out|eating out|go eat|restaurant|bistro|diner|nandos|a table|pad thai|\
        biryani|dosa|laksa|shawarma|falafel|paella|gelato|ice cream|pancakes|waffles|chippy|cha chaan teng|\
        prata|satay|mala|ethiopian|vietnamese|pub lunch|street food|dessert|brekkie|brekky|barbie|braai|potluck|\
        order in|happy hour|team lunch|team dinner|a roast|carvery|tapas bar|rijsttafel|nyama choma|jollof|suya|\
        injera|thali|chaat|chai|momos|dal bhat|pani puri|banh mi|bun cha|satay bee hoon|prawn noodle|\
        prawn noodles|prawn mee|hokkien mee|char kway teow|bak chor mee|bak kut teh|chicken rice|nasi lemak|\
        roti canai|mee goreng|adobo|lechon|sisig|inihaw|amala|ugali|sadza|kenkey|banku|pounded yam|waakye|fufu|egusi|jerk chicken|parma|parmi|parmy|schnitty|roast lamb|roast beef|roast chicken|roast pork|bunny chow|boerewors|sinigang|spice bag|fish supper|oxtail|curry goat|pelau|haggis|hangi|lobster roll|sausage sizzle|poutine|samgyup|samgyupsal|unli wings|wings|ribs|brisket|\
        crawfish|oysters|lobster|clambake|cookout|cook out|fish fry|crab boil|chili night|fondue|raclette|\
        schnitzel|currywurst|doner|gyros|souvlaki|mezze|meze|shakshuka|bagels|bagel|donuts|doughnuts|crepes|\
        poke bowl|poke|bibimbap|bulgogi|tteokbokki|udon|soba|izakaya|yakitori|okonomiyaki|takoyaki|teppanyaki|\
        omakase|xlb|xiao long bao|congee|char siew|zi char|tze char|hot pot dinner|steamboat|a meal|eating in|\
        cook dinner|cook for you|cooking for|cooking dinner|cooking tonight|make dinner|making dinner|\
        grab lunch|grab dinner|bottomless brunch|afternoon tea at|cream tea|cheeky nandos|maccas|spoons|subway|\
        chipotle|taco bell|dennys|waffle house|ihop|in n out|five guys|shake shack|jollibee|mang inasal|\
        food truck|food trucks|food hall|night market food|dabao|tapao|ta pau|jalan jalan cari makan|deliveroo|\
        uber eats|ubereats|doordash|grubhub|swiggy|zomato|foodpanda|grabfood",
    ),
    (
        Cue::Topic(K::Dine, 7),
        "banana leaf|eat|food|drinks|a drink|pint|pints|beers|a beer|cocktails|coffee|a coffee|bubble tea|boba|kopi|teh|\
        cuppa|matcha|cafe|wine bar|feed me|hungry|starving|thai|indian|korean|japanese|italian|mexican|lebanese|\
        greek|turkish|cake|a brew|brew|roast|soup|salad|sandwich|sandwiches|pie|chilli|chili|fry up|\
        full english|gastropub|tavern|beer garden|wine|a glass of wine|prosecco|sangria|margaritas|nightcap|\
        chai|espresso|latte|flat white|milkshake|froyo|cheesecake|bakery|brewery|taproom|pub|the pub|\
        bar hopping|greek place|thai place|indian place|italian place|chinese place|ramen place|spanish|\
        peruvian|moroccan|persian|filipino|malaysian|nepalese|ethiopian food|caribbean|jamaican|brazilian|\
        argentinian|portuguese|polish",
    ),
    (
        Cue::Topic(K::Watch, 9),
        "anime marathon|film marathon|series marathon|movie nite|horror night|horror nite|watchalong|watch along|eurovision|oscars night|scary movie|season finale|series finale|finale|season premiere|new episode|new episodes|next episode|last episode|final episode|new ep of|last ep|next ep|new season of|binge|releases on|releases this|releases next|releases mon|releases monday|releases tue|releases wed|releases wednesday|releases thu|releases thurs|releases thursday|releases fri|releases sat|releases saturday|releases sun|releases sunday|am show|pm show|night show|which theatre|which screen|first day first show|fdfs|first show|releases tomorrow|releases friday|releases today|releasing tomorrow|releasing friday|out in cinemas|in cinemas|movie|movies|film|films|cinema|the pictures|imax|matinee|screening|netflix|box set|film night|have you seen the new|seen the new|did you see the new|its streaming|on streaming|\
        watch it together|the new film|the sequel|on the big screen|\
        movie night|sold out the film|movie marathon|at the cinema|drive in movie|double bill|double feature|\
        matinee showing|the new marvel|at the movies|cineworld|odeon|vue|amc|cinepolis|pvr|inox|gsc|\
        golden village|cathay cineplex|shaw|late showing|showing at|premiere showing",
    ),
    (Cue::Topic(K::Watch, 6), "watch|see that film|catch the film|finally out|in cinemas|trailer"),
    (
        Cue::Topic(K::Attend, 9),
        "funeral|funerals|memorial service|burial|homecoming|all dayer|doof|bush doof|fete|fayre|jamboree|speedway|rodeo|monster trucks|demolition derby|county fair|state fair|mela|mehndi|haldi|roka|baraat|convocation|swearing in|citizenship ceremony|crusade|revival|watchnight|watch night service|carol concert|brass band|gymkhana|regatta|swim meet|swim gala|track meet|poetry slam|poetry night|spoken word|battle of the bands|job fair|jobs fair|careers fair|career fair|freshers fair|expo|comic con|comicon|car show|boat show|railway show|train show|motor show|air display|firework display|bonfire|friend night|tarot night|volunteers meet|naming of|cheer me on|turkey trot|colour run|color run|summer fair|school fair|spring fair|craft market|wedding of|the wedding on|our wedding|prom|naming ceremony|outdooring|are on at|is on at|performing at|performing|headlining|gig at|playing at|supporting act|support act|\
        on stage|box office|premiere|recital|choir concert|school play|panto|pantomime|graduation|christening|\
        bonfire night|wine tasting|beer festival|food festival|comedy club|improv|burlesque|drag brunch|bingo|\
        speed dating|5k|10k|half marathon|marathon|charity run|fun run|talk by|book signing|concert|gig|\
        festival|the match|the game|musical|recital tickets|comedy night|stand up|standup|open mic|quiz|\
        pub quiz|quiz night|trivia|trivia night|karaoke|party|birthday|bday|housewarming|house warming|\
        wedding reception|barn dance|workshop|pottery class|cooking class|yoga class|dance class|life drawing|\
        painting class|class on|art class|meetup|conference|seminar|lecture|book club|book launch|fireworks|\
        parade|fair|carnival|opera|ballet|theatre tickets|gig tickets|escape room|board games night|\
        board game night|games night|game night|poker night|poker|are playing|playing live|live at|tour|\
        hackathon|the play|the derby|semi final|world cup|baby shower|hen do|stag do|open day|taster class|\
        taster session|taster|presale|pre sale|silent disco|rave|dj set|craft fair|street party|block party|the gig|a gig|this gig|gigs|\
        the concert|baseball game|football game|basketball game|hockey game|rugby match|cricket match|\
        test match|the races|race day|grand prix|the marathon|ballgame|playoffs|tailgate|watch party|super bowl|\
        symphony|orchestra|philharmonic|recital hall|salsa night|salsa class|ceilidh|line dancing|swing dancing|\
        potters class|pottery|ceramics class|sip and paint|paint and sip|life drawing class|first aid course|\
        mock trial|debate|spelling bee|science fair|sports day|prize giving|nativity|carol service|carols|\
        midnight mass|mass on|baptism|confirmation mass|bar mitzvah|bat mitzvah|quinceanera|sweet sixteen|\
        engagement party|surprise party|leaving do|leaving drinks|farewell party|retirement do|reunion|\
        family reunion|bridal shower|gender reveal|murder mystery|treasure hunt|pub crawl|wine fair|gala|\
        fundraiser|jumble sale|bake sale|raffle|town hall|public hearing|protest|vigil|naming ceremony|mehendi|\
        sangeet|garba|holi party|diwali party|open house|kickoff party|karaoke night|mahjong|dnd|d&d|\
        board games|catan|a spare for|spare for|ticket for|tickets for|tix for|tickets to|ticket to the|tix to|\
        playing live at|are touring|is touring|touring again|on tour|show at|see them live|match tickets|seats for the|passes for the|passes to|seats to the|spots at the|match on|game on saturday|game on sunday|\
        saturdays match|sundays match|saturdays game|sundays game|the fixture|cup final|party on|party at|\
        turning 5 party|introduction is|ceremony|engagement is|wedding is|nikkah|launch is|album launch|\
        the launch|vernissage|opening night|gallery opening|jazz night|quiz evening|gig night|open evening|film festival|music festival|\
        comedy show|the show|magic show|dance show|air show|dog show|flower show|art show|fashion show|variety show|\
        talent show|ice hockey|the rugby|the cricket|the football match|the finals|the final|home game|away game|\
        exhibition opening|private view",
    ),
    (
        Cue::Topic(K::Visit, 9),
        "arcade|natl park|state park|country park|heritage centre|visiting hours|pop in and see|conservatory|sugar shack|open farm|petting zoo|sculpture park|maize maze|pick your own|meteor shower|perseids|geminids|northern lights|eclipse|lookout|the mountains|the falls|the canyon|the island|museum|gallery|exhibition|exhibit|zoo|aquarium|\
        botanic garden|botanic gardens|botanical garden|botanical gardens|castle|elephant orphanage|orphanage|roman baths|model village|steam railway|petting farm|city farm|butterfly house|bird park|deer park|sea life|hike|hiking|theme park|\
        national park|beach day|the beach|lighthouse|temple|cathedral|sightseeing|observatory|planetarium|\
        nature reserve|waterfall|the lake|trail|day trip|farmers market|flea market|christmas market|the market|\
        winter market|night market|car boot|the park|viewpoint|ruins|palace|open garden|garden centre|\
        cherry blossoms|tulip fields|apple picking|strawberry picking|pumpkin patch|the aquarium|botanics|\
        arboretum|the zoo|safari park|wildlife park|falconry|hot springs|thermal baths|the springs|vineyard|\
        winery tour|distillery|brewery tour|walking tour|city tour|ghost tour|boat tour|kew|the tower|art fair|\
        biennale|design week|street art|the summit|the peak|summit|trek|trekking|scramble|nature walk|\
        birdwatching|whale watching|stargazing|snorkelling|snorkeling|the reef|rock pooling|mudlarking|\
        antique market|antiques fair|christmas lights|light show|lantern festival|corn maze|sunflower field|\
        lavender fields|bluebells|waterpark|water park|trampoline park|rail museum|science museum|\
        history museum",
    ),
    (
        Cue::Topic(K::Visit, 6),
        "lake|beach|falls|canyon|island|peak|forest|cove|glen|loch|cliffs|gorge|dunes|gardens|fort|abbey",
    ),
    (
        Cue::Topic(K::Meet, 9),
        "wee chat|quick chat|quick word|time for a chat|a chat before|squeeze you in|squeeze ya in|squeeze u in|fit you in|fit ya in|fit u in|can see you at|can see you on|can see you today|committee sits|handing over|toolbox talk|daily huddle|come in to discuss|come in to talk|come into the office|come to the office|ten mins before|10 mins before|five mins before|consult|consultation|thesis defense|thesis defence|meeting|sync|catch up|catchup|catch-up|sit down|standup meeting|1:1|one on one|1 on 1|appointment|appt|\
        interview|dentist|haircut|hairdresser|doctor|gp|viewing|house viewing|parents evening|review meeting|\
        project meeting|kick off|kickoff|workshop prep|run through|rehearsal|study session|study group|\
        revision session|check in call|vet|optician|mot|handover|play date|playdate|check-in with|debrief|\
        stand up meeting|one to one|1-1|1-to-1|121|retro|planning meeting|steering|board meeting|\
        committee meeting|residents meeting|parent teacher|ptm|pta|site visit|walkthrough|walk through|\
        flat viewing|orientation|induction|fitting|dress fitting|eye test|physio|blood test|scan appointment|\
        check up|checkup|jab|vaccination|passport appointment|visa appointment|bank appointment|\
        mortgage appointment|tutorial|office hours|supervision|group project|project group|study together|\
        revise together|review tonight|review session|cram|cramming|study tonight|study at|revise at|\
        homework together|coursework|problem set|pset|lab report together|prep for the|check-up|checkup is|\
        check up is|viewing of|your viewing",
    ),
    (
        Cue::Topic(K::Meet, 7),
        "sundowners|a trim|my nails|nails on|brows|lashes|facial|massage|mani|pedi|waxing|pull up to|pull up at|come thru|come through at|slide thru|swing thru|swing through|tinnies|a bevvy|bevvies|nets at|bowling|squash|tennis|badminton|football|five a side|5 a side|futsal|basketball|climbing|bouldering|\
        swim|swimming|gym|yoga|pilates|spin class|a run|jog|jogging|running|parkrun|park run|bike ride|cycling|\
        golf|mini golf|ping pong|table tennis|volleyball|cricket nets|pool|snooker|darts|skating|ice skating|\
        surfing|paddle boarding|kayaking|padel|pickleball|frisbee|netball|hockey|meet|meet up|hang out|hangout|\
        hang|chill|walk the dog|a walk|dog walk|sauna|spa|sea swim|wild swim|a dip|kickabout|hoops|shoot hoops|\
        pickup game|pick up game|dodgeball|ultimate|rowing|crossfit|zumba|boxing|spin|hiit|weights|leg day|\
        climbing gym|the gym|bowling alley|axe throwing|go karting|karting|go kart|go karts|karts|gokarts|gokarting|go-karts|go-karting|roller disco|ice rink|curling|ziplining|zip lining|airsoft|laser quest|shuffleboard|billiards|disc golf|skydiving|caving|croquet|bocce|cornhole|laser tag|paintball|foosball|chess|\
        scrabble|could i come|can i come by|can i come round|can i come over|can i come tonight|can i come tomorrow|could i pick it up|can i pick it up|can i collect it|could i collect it|come and look at it|come look at it|come to look at it|come and see it|come to see it|crazy golf|adventure golf|putt putt|driving range|9 holes|18 holes|lido|sea swimming|open water swim|lane swim|aqua aerobics|via ferrata|abseiling|roller skating|rollerblading|skateboarding|skate park|bodyboarding|paddleboarding|canoeing|rafting|sailing|windsurfing|kitesurfing|scuba|badders|fives|5s tonight|5s tomorrow|5s on|5s this|5s at|footy|touch rugby|tag rugby|beach volleyball|gully cricket|box cricket|rounders|softball|archery|pool night|tenpin|lawn bowls|boules|petanque|trampolining|hill reps|long run|trail run|mountain biking|mtb|gravel ride|chest day|arm day|workout|hot yoga|kickboxing|muay thai|bjj|jiu jitsu|judo|karate|horse riding|walkies|evening walk|morning walk|pram walk|soft play|playground date|coworking|homework club|crochet|knitting|craft night|mario kart|spa day|mani pedi|charity shops|thrifting|vintage shopping|window shopping|foraging|photo walk|language exchange|liming|tambay|girls night|lads night|date night|sledging|snowball fight|jam session|jam sesh|band practice|choir practice|practice|training|scrim|lan party|sleepover|\
        movie night at|pick your brains|pick your brain|face to face|link up|linkup|babysit|walk the dogs|\
        dog park|stroll|wander|sunset walk|skate|skatepark|sledding|tobogganing|ski day|fishing|crabbing",
    ),
    (
        Cue::Topic(K::Go, 9),
        "grab tayo|go airport|goes airport|send me airport|fetch you airport|send you airport|take you airport|leave the house for|leave home for|leave for the airport|leave for the station|set off for|head to the airport|head for the airport|head to the station|head for the station|share a bolt|share a cab|share a taxi|share an uber|share a grab|order a car|order us a car|call a car|call us a car|ordering a car|split a cab|split a taxi|split an uber|taxi|a cab|us a cab|uber|grab car|a grab|a lyft|lyft|a lift|a ride|drive me|pick me up|drop me|\
        drop me off|pick you up|pick u up|carpool|car pool|minicab|get to the airport|to the airport|\
        from the airport|airport run|to the station|from the station|how do i get to|how do we get to|\
        how to get to|which bus|what bus|directions|drive you|give you a lift|run me to|pick you up at|\
        drop you off|drop u off|drop me at|drop me home|run you to|run you home|ride share|rideshare|\
        give me a lift|give you a ride|gimme a lift|get a lift|lift to|a ride to|ride to|ride home|lift home|\
        cab to|taxi to|uber to|grab to|bolt to|gojek|ola to|auto to|matatu|boda|okada|danfo|keke|jeepney|\
        pick up from the airport|pick me from|collect you from|collect me from|fetch me from|fetch you from|\
        come fetch|go fetch|fetch her|fetch him|pick her up|pick him up|pick them up|school pickup|\
        school pick up|pickup from school|getting to church|get the bus|which train|what train|park and ride|\
        carry me to|carry us to|drop us at|drop us off|fetch us from|take me to|take us to|take him to|take her to|drive us to|need picking up|picking up from|picking me up|picking us up|need collecting|collecting me|collecting from|need dropping|\
        dropping off at|a pick up from|pick up from the|scoop you|scoop me|scoop u|bring me to|\
        bring us to|run him to|get me to|lift into|lift in|grab you at|grab u at|scoop you at",
    ),
    (
        Cue::Topic(K::Travel, 9),
        "driving up to|driving down to|road tripping|flying out to|fly out to|going back to|going home to|tatkal|rajdhani|shatabdi|sgr|book my train|room in the car|roadtrip|flight out|ferry over|get the train|train up|train down|the train up to|coach down|catch the train|catch a train|\
        take the train|fly out|fly over|fly down|fly up|drive up to|drive down to|book the train|return flight|\
        return flights|get the ferry|get the coach|bus to|coach trip|flights to|flight to|fly to|flying to|\
        train to|trains to|coach to|ferry to|book flights|book the flights|look at flights|plane tickets|\
        train tickets|flight tickets|a city break|city break|long weekend in|weekend in|road trip|trip to|\
        holiday in|holiday to|eurostar|overnight train|sleeper train|spring break|summer trip|winter trip|\
        girls trip|boys trip|ski trip|weekend away|weekend trip|a getaway|getaway|backpacking|interrail|\
        city breaks|fly from|flying from|fly into|land in|book a flight|book flights to|cheap flights|\
        bus tickets|the overnight bus|megabus|greyhound|amtrak|flixbus|shinkansen|ktx|caltrain to|ferry tickets|\
        cruise|red eye|stopover|layover|go to paris|go to rome|hit up vegas|coming down to|coming up to|\
        come down to|come up to|going down to|going up to|heading down to|heading up to|coming over to|\
        the train on|the train back|trains on|getting the train|getting the bus down|on the train to|\
        half term trip",
    ),
    (Cue::Topic(K::Travel, 6), "flights|flight|fly|lets fly|airport"),
    (
        Cue::Topic(K::Stay, 9),
        "crash at|crash with you|kip at|kip on|your couch|ur couch|your sofa|ur sofa|spare room|guest room|sleep at yours|sleep over on|stay with you|stay at yours|stay with us|staying with us|staying w us|stayin with us|staycation|caravan park|camp overnight|camping at|camping in|tent or|bell tent|treehouse|houseboat|lake house|beach house|log cabin|my cabin|my caravan|got rooms|has rooms|does rooms|bunk barn|lodging|digs in|travelodge|premier inn|holiday inn|oyo|a place for 2|a place for 3|a place for 4|a place for 5|a place for 6|a place for 7|a place for 8|a place for 10|a place for four|a place for six|a place for eight|hotel|hostel|airbnb|got us somewhere|found us somewhere|a pod for|shepherds hut|bunkhouse|static caravan|a lodge|a yurt|find us somewhere|book us somewhere|get us somewhere|find somewhere in|somewhere nice to stay|somewhere to sleep|somewhere to stay|place to stay|place to sleep|b&b|bnb|\
        guesthouse|guest house|a room for|double room|twin room|accommodation|accom|campsite|a cottage|a cabin|\
        book a room|where to stay|where are we staying|where we are staying|where are we sleeping|\
        find a place for us|a place for us|find us a place|place to crash|crash pad|somewhere to crash|\
        two rooms|three rooms|book rooms|rooms for|a suite|motel|lodge for|ryokan|villa|chalet|homestay|\
        capsule hotel|pension|resort|glamping|campground|yurt|cabin for|booking.com|agoda|vrbo|sleeps 4|\
        sleeps 6|some room near|a room near|rooms near|a bed for the night|beds for the night|break the drive|overnight in|stay over in|sleep over in|stop over in|crash in",
    ),
    (
        Cue::Topic(K::Hire, 9),
        "self drive|self-drive|zoomcar|getgo|bluesg|truck rental|boat rental|bike rental|kayak rental|bicycle rental|car rental|scooter rental|tux hire|tuxedo hire|suit hire|minibus hire|party bus|tempo traveller|bouncy castle|marquee hire|dress hire|costume hire|skip hire|on rent|renting|renting a|renting bikes|renting some|hiring a|hiring bikes|rent us|van rental|rental van|\
        book a van|get a hire|hire us|rent a car|rent a van|hire a car|hire a van|rental car|hire car|car hire|\
        van hire|rent a|hire a|rent an|hire an|rent some|hire some|rent bikes|hire bikes|zipcar|a rental|u-haul|\
        uhaul|rent one|hire one|need wheels|some wheels|wheels in|rent bikes for|rent a jeep|rent a scooter|\
        rent a boat|rent a campervan|rent an rv|rent motorbikes|rent scooters|hire a minibus|hire a campervan|\
        hire a boat|hire bikes for|hertz|avis|sixt|enterprise|turo|getaround",
    ),
    (
        Cue::Topic(K::Weather, 9),
        "what temp|whats the temp|temp is it|is it gonna be sunny|be sunny in|doing weather wise|surf report|snow report|weather wise|weather|weathers|forecast|gonna rain|going to rain|will it rain|is it raining|rain tomorrow|rain tmr|rain today|\
        rain on|rain this|snow tomorrow|gonna snow|going to snow|will it snow|how hot|how cold|how warm|\
        need an umbrella|need a coat|need a jacket|is it cold|is it hot|be sunny|be windy|is it sunny|\
        is it windy|degrees|supposed to rain|supposed to do in|gonna be hot|gonna be cold|gonna be sunny|\
        gonna be nice|going to be sunny|going to be hot|going to be cold|going to be warm|will it be|\
        rain jacket|raincoat|do i need a jacket|do i need a coat|what to wear|whats it like out|humid|typhoon|\
        hurricane|storm coming|thunderstorms|heatwave|be snowing|is it snowing|chance of rain|rain forecast|\
        sunscreen|layers needed|bring a brolly|bring an umbrella|need a brolly|need wellies|need boots|\
        need sunscreen|pack a coat|pack a jacket|pack an umbrella|a brolly|gonna pour|going to pour|pouring|\
        rain at|rain in|snow in|snow on|be raining|be dry|be wet|be chilly|be freezing|be muggy|be foggy|be stormy|\
        hold off the rain|rain hold off|clear skies|wind like|temps like|temperature in|temperature like|\
        be rough|be icy|be snow|be cold|be warm|be hot|stay dry|stay sunny",
    ),
    (
        Cue::Topic(K::Pay, 9),
        "charges of|balance of|fees of|must be paid|to be paid by|momo number|payid|osko|levy notice|your share of the|instalment of|installment of|premium of|off you for|off u for|off ye for|off you by|off u by|off ye by|off everyone for|off everyone by|off each of you|payable to|payable by|made payable|made out to|subs are|dues are|never gave me|never paid me|never sent me|still waiting for my|you havent paid|havent paid me|\
        havent sent me|get my money|covered you|spotted you|i paid for you|i paid for yours|what do i owe|whats my share|what is my share|how much is my share|how much was my|whats my half|\
        how much do i owe|your half|ur half|your bit|your part of|reimburse me|pay up|square up|owes me|\
        due today|payment due|invoice|you owe me|u owe me|you still owe|u still owe|owe me|owe you|owe u|i owe|\
        pay me back|pay me|paynow me|venmo me|transfer me|send me the money|zelle me|paypal me|revolut me|\
        monzo me|cashapp me|gpay me|your share|ur share|each for the|chip in|split the bill|split it|pay a bill|\
        unpaid|is due|amount due|due on|rent is due|rent due|deposit by|bill of|outstanding balance|pay the|\
        you paid for me|settle up|collecting money|collecting for|whip round|kitty|venmo|zelle|paynow|paylah|\
        gcash me|mpesa me|momo me|bizum me|twint me|swish me|paytm me|phonepe me|upi me|bank me|e-transfer me|\
        etransfer me|interac me|bung me|your portion|ur portion|per person for|each person|rent is|rents due|\
        outstanding|shipping fee|customs fee|delivery fee|handling fee|processing fee|toll|fine of|\
        penalty charge|gift cards|membership fee|subs are due|subs due|still outstanding|pay your share|\
        your contribution|contribution for|chipping in|owed|forgot to pay|your tab|the tab|settle the|\
        transfer the|deposit for|deposit of|security deposit|deposit|came to|your bit is|aso ebi|each please|\
        ur bit|the damage|split two ways|split three ways|split four ways|split five ways|split 2 ways|split 3 ways|split 4 ways|\
        split 5 ways|split between us|split equally|divided by|so transfer|transfer when|pay me when|send when you can|send it when|gas bill|electric bill|\
        water bill|phone bill|due friday|due monday|due tuesday|due wednesday|due thursday|due saturday|due sunday|\
        due tomorrow|due by|due this|due next|chip in for|send it to me before",
    ),
    (
        Cue::Topic(K::Pay, 6),
        "sending the|sending it|sending you|sending u|sending now|sending that|owe|pay|transfer|send it|will send|ill send|sent the|paid|money|bill|lend me|borrow",
    ),
    (
        Cue::Topic(K::Call, 9),
        "telephone you|try me again|try me after|try me at|flash me|gmeet|on teams at|hop on teams|my cell a|my mobile a|ft me|discord at|speak over the phone|speak by phone|phone round|ring round|telephone me|telephone us|on video|over video|video with|see you on zoom|see u on zoom|call at 10|call at 11|call at 12|call at noon|call at half|call me|ring me|phone me|give me a call|give me a ring|give me a bell|give me a buzz|call you|ring you|\
        call u|call her back|call him back|call them back|call back|ring back|a quick call|call mum|call mom|\
        call dad|ring mum|ring mom|ring dad|call gran|call nan|facetime me|facetime|video call|phone call|\
        call the|ring the|give her a call|give him a call|give her a ring|give him a ring|give them a call|\
        call grandma|jump on a call|hop on a call|zoom call|call at 1|call at 2|call at 3|call at 4|call at 5|call at 6|call at 7|call at 8|call at 9|zoom at|zoom tomorrow|zoom tonight|try you later|try you straight after|\
        hit me up when youre free to talk|pick up ur phone|pick up your phone|answer your phone|ring you back|\
        give me a tinkle|ring the doctor|ring the surgery|call the dentist|call the bank|call the landlord|\
        phone your|phone mum|phone dad|phone home|call home|speak on the phone|chat on the phone|have a chat on|\
        talk on the phone|hop on a zoom|jump on zoom|jump on teams|teams call|google meet|skype|facetime gran|\
        whatsapp call|voice call|catch you on the phone|ring when|call when|ring us|call us|call the vet|\
        call the plumber|call the school|call the doctor|call the office|call the gas|call the council|\
        call the garage|call the insurance|call your|call my|ring up the|give the vet|give the school|\
        give the office",
    ),
    (
        Cue::Topic(K::Buy, 8),
        "cop me|snag me|fetch us|fetch us some|last scoop|last squeeze|last of the|grab tix|grab tickets|get tix|school shoes|new boots|new tyres|new tires|outgrown|grown out of|in the basket|in the trolley|pressie for|present for|pick me up a|pick me up some|more ink|out of ink|pick some up|pick one up|grab one|fetch some|some milk|could use some|stop by the shop|pop to the shop|\
        nip to the shop|pop into|swing by the|run to the shop|get more|need more|buy more|stock up|can you grab|\
        can u grab|could you grab|can you get|can u get|could you get|could u get|pick up some|pick up a|\
        pick up the|grab some|grab a|get some|get me a|get me some|we need more|run out of|were out of|\
        we are out of|out of milk|bring some|bring a|buy some|buy a|buy me|buy the|on the way home|\
        from the shop|from the shops|from tesco|at the supermarket|groceries|shopping list|shopping:|list:|to get:|we need:|need:|order some|\
        need to buy|have to buy|gotta buy|remember to buy|dont forget to buy|nip to the shops|dish soap|\
        bin bags|bin liners|toilet roll|loo roll|nappies|diapers|wipes|painkillers|paracetamol|cough syrup|\
        batteries|light bulbs|dog food|cat food|cat litter|a loaf|loaf of bread|pint of milk|milk and|eggs and|\
        bread and|some bread|some butter|passing safeway|passing tesco|passing asda|passing aldi|passing lidl|\
        passing walmart|passing costco|passing target|at walmart|at costco|at target|at aldi|at lidl|at asda|\
        at sainsburys|ntuc|fairprice|dmart|woolies|coles|shoprite|pick n pay|we need some|need anything from|\
        get a few things|please pick|please buy|please grab|pls pick|pls buy|pls grab|kindly buy|kindly pick|from the store|at the store|from the chemist|from the pharmacy|from boots|order more|\
        add to the list|on the list|fetch me|pass a store|pass a shop|pass the shop|still at the store|\
        at the shops|a pack of|bag of|bags of|bottle of wine|bottles of|packs of|pack of|box of|tin of|tub of|carton of|crate of|slab of|six pack|a bag of|a bottle of|a box of|a tin of|a can of|a jar of|a dozen|nip into|\
        nearly out of|almost out of|all out of|running out of|running low on|low on|completely out of|no milk|no bread|\
        no eggs|no butter|no coffee|no loo roll|into boots|into tesco|into aldi",
    ),
    (
        Cue::Topic(K::Listen, 9),
        "listen to|have a listen|give it a listen|this song|that song|new album|new single|the album|this track|\
        play some|put on some|playlist|spotify|the album though|stick on the|this album|that album|their album|\
        her album|his album|new ep|this tune|that tune|new track|this banger|new mixtape|this playlist|\
        hear this|gotta hear|have to hear|need to hear|u need to hear",
    ),
    (Cue::Topic(K::Listen, 6), "album|albums|song|songs|track|tracks|tune|tunes|ep|mixtape|put on"),
    (
        Cue::Topic(K::Remind, 9),
        "bin day|bin night|bins tonight|bins out tonight|garbage day|trash day|recycling day|rmb to|rmb bring|set a timer|nudge me|ping me at|ping me tomorrow|ping me on|remind me|reminder to|set a reminder|dont let me forget|dont forget|note to self|set an alarm|wake me|\
        alarm for|remember to|must remember|mustnt forget|i mustnt forget|reminder:|todo|to do:|to-do|\
        dont let me|must not forget|gotta remember|need to remember|have to remember",
    ),
    (
        Cue::Topic(K::Locate, 9),
        "wya|where una dey|una dey where|on find my|find my iphone|which side you|live loc|share loc|share your loc|share ur loc|send loc|send your loc|send ur loc|where are you|where r u|where u|u where|where are u|where you at|where u at|wru|where r you|\
        live location|ur location|your location|share location|share your location|send location|drop a pin|\
        send a pin|drop me a pin|how far are you|how far away are you|are you close|are you nearly here|\
        drop me a pin|drop me your pin|drop me ur pin|whats your eta|whereve you got to|whereve u got to|where you got to|where u got to|whereve you been|ur eta|you here yet|are you here yet|where have you got to|where have u got to|u reach|\
        u reached|reach where|where are you guys|where is everyone|whereabouts are you|where you guys|nasan ka|\
        san ka na|asan ka|dey where|where you dey|u dey where|how far gone|are you there yet|r u here|u here|\
        you here|almost here|u close|u near|are you near|how long til you|how long till you|how long before you|\
        whats ur eta|share ur|share ur loc|share your loc|send ur loc|send loc|loc pls|pin me|drop ur pin|\
        where did you park|where you sitting|which entrance are you",
    ),
];
