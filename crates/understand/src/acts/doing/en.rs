//! English cues, spelt as texts are rewritten: lower case, no apostrophes.

use super::cues::{Cue, Table};

pub(crate) const TABLE: Table = &[
    (
        Cue::Yes,
        "yeah nah keen|yeah nah im keen|yeah nah sweet|yeah nah for sure|yeah nah sounds|are you kidding yes|so excited|sendit|save me a seat|save me a plate|save me a spot|take my money|dont let me snooze|hold me to it|dont mind if i do|you know it|i go dey there|i go come|i dey come|not a problem|yeah nah yeah|insha allah|inshaallah|in sha allah|i accept with|accept with pleasure|be there or be square|should be delighted|sounds a plan|yeh man|hakuna shida|hakuna matata|bloody oath|va bene|us too|mi deh deh|wi reach|til then|too easy|say less|dead on|happy out|nae bother|nae problem|good as gold|no shaking|no wahala|bless up|100 per cent|fo sho|were both in|we are both in|both in|we are in|all in|fair enough|fine then|sounds good|sounds great|\
        sounds perfect|sounds like a plan|works for me|works for us|fine by me|fine with me|fine w me|fine w us|\
        fine with us|good with me|good for me|suits me|im in|i am in|im down|count me in|im game|im on|youre on|\
        lets do it|lets do that|lets go with|lets go for|see you there|see u there|see ya there|see you then|\
        see u then|see ya then|see you at|see u at|cu then|cu there|its a date|its a deal|will do|can do|\
        ill take her|i will take her|ill take him|i will take him|ill bring her|ill bring him|no problem|no trouble at all|it is no trouble|its no trouble|no trouble|no worries at all|of course|ofc|absolutely|definitely|for sure|would love to|would love that|\
        id love to|id love that|love to|happy to|yes please|yes pls|why not|go on then|go on im in|i can do|\
        i can make|ill be there|we will be there|well be there|wouldnt miss it|id be up for|up for it|wouldnt miss|would not miss|for the world|not missing it|not missing this|booked the afternoon off|booked the day off|booked the morning off|booked it off|taken the day off|took the day off|taken the afternoon off|took the afternoon off|booked time off|good idea|\
        great idea|me too|me three|same here|tell her yes|tell him yes|tell them yes|say yes from me|\
        consider it done|leave it with me|leave it to me|on it|im on it|got it covered|booking it|booking now|\
        ill book it|ill book|will send|ill send it|ill transfer|ill pay you|sending it|sending now|thatll do|\
        that works|that suits|cant wait|cannot wait|looking forward|lock it in|locked in|confirmed|agreed|roger|\
        10 4|copy that|aye go on|is plenty|even better|can can|ok can|okay can|ok la|ok lah|okie|okies|okey|\
        okey dokey|alrighty|righto|rightio|put me down|sign me up|pencil me in|hell yes|hell yeah|oh yes|\
        yes totally|twist my arm|all good for|no prob|no probs|you bet|you got it|youve got it|you betcha|\
        spot on|love it|love that|lovely stuff|deal me in|im there|with bells on|say no more|music to my ears|\
        dead on|happy days|sounds lovely|sounds fab|sounds ace|sounds fun|sounds ideal|sounds amazing|\
        sounds brill|sounds right|sounds nice|sounds cool|sounds about right|grand job|no bother|\
        no bother at all|nae bother|nae bother at all|nae problem|nae worries|no stress|no drama|no dramas|too easy|bring it on|consider me in|as you wish|\
        whatever suits|whatever works|either works|either is fine|both fine|anything works|im easy|i dont mind|\
        sure thing|sure can|say less|lets get it|less go|down for that|down for it|so down|so there|100%|\
        hundred percent|fosho|yes boss|yes sir|yes maam|yes chef|ok boss|okay boss|sawa|sawa sawa|poa|\
        sharp sharp|no wahala|oya|ok na|sige|game ako|haan|haan ji|theek hai|thik hai|done deal|pakka|chalega|\
        ok ji|steady|steady la|steady lah|onz|set liao|ok set|ok lor|okay lor|can lor|can lah|can la|cfm can|\
        confirm can|boleh|ok boleh|suits me fine|works great|works fine|works perfectly|works better for me|\
        suits better|all good here|all good by me|ok by me|okay by me|cool by me|cool with me|ok with me|\
        okay with me|ok for me|fine for me|fine by us|ok with us|cool with us|id be delighted|delighted to|\
        with pleasure|my pleasure|by all means|very well|thats settled|its settled|that settles it|its on|\
        were on|game on|i can make it|i can make that|i can do that|we can do that|we can make that|\
        we can make it|ill come|we will come|well come|were coming|im coming|gladly will|id be happy to|\
        wed love to|wed love that|we would love to|thatd be great|thatd be lovely|that would be great|\
        that would be lovely|thatd be perfect|that would be perfect|thats great|thats perfect|thats fine|\
        thats ok|thats cool|thats good|that is fine|suits us|fits me|fits us|fits my schedule|goes for me|\
        bet see you|k see you|see you soon|see u soon|see you all there|till then|until then|gets my vote|\
        you had me at|go ahead|youve got a deal|youre the best|youre a star|youre a legend|legend|lifesaver|\
        life saver|aye sound|sound mate|thats me in|yeah nah love to|me me|it is a plan|its a plan|he says yes|she says yes|they say yes|boss says yes|he says its fine|she says its fine|\
        thats the plan|good plan|good call|good shout|great shout|nice one|nice idea|love the idea|great plan|\
        perfect timing|speak then|talk then|chat then|speak soon|doing it now|doing it after|on my way|\
        will head over|will set it up|setting it up|will sort it|ill sort it|ill do it|ill pick it up|\
        will transfer|will pay|i transfer|later i transfer|ill get it|ill get them|will get it|i got this|\
        ive got this|5 mins|will be there|shell be there|hell be there|theyll be there|wed be delighted|\
        how lovely|how exciting|how fun|count us in|were in|im so in|ill try you|ill ring you|ill call you|\
        ill phone you|ill buzz you|ill give you a call|ill give you a ring|will call you|will ring you|\
        ill ring them|ill call them|ill call him|ill call her|calling now|ringing now|gotchu|gotcha mate|\
        yeah ill|yep ill|yes ill|sounds ideal to|ye go on|still on|deffo in|keen as|ill scoop you|bless you|\
        thank you so much|with pleasure but|all good see|im keen",
    ),
    (
        Cue::Short,
        "ok|okay|k|kk|okk|i am|sho|sharp|lekker|bilkul|zaroor|yarp|hundo|lfg|happily|perf|perfecto|jawohl|yalla|tamam|opo|irie|coolio|okiee|poa|sawa|sige|shap|chur|karibu|yebo|champion|smashing|cracking|canny|copy|claro|respect|kool|gr8|magic|whoop|bless|oks|kay|mighty|rapid|beauty|boleh|ayos|oya|tara|yes|yep|yeah|yup|yea|ya|yah|ye|yess|sure|perfect|great|cool|deal|done|fine|in|me|on|\
        down|can|noted|np|alright|aight|right|good|lovely|brilliant|grand|sweet|nice|sick|bet|works|aye|+1|👍|\
        👌|🙌|💪|🙆|✅|yay|thx|ta|thanks|cheers|thank you|tysm|certainly|gladly|totally|defo|def|hooray|woo|\
        woohoo|gotcha|sorted|set|awesome|excellent|super|amazing|wonderful|ah ok|ideal|ace|fab|brill|belter|\
        class|mint|lush|suits|sound|savage|peachy|dope|lit|word|true|facts|yas|yass|yaas|yis|yh|yessir|yups|yeps|\
        surely|affirmative|righty|okey|orh|orhh|cfm|confirm|confirmed|onz|swee|shiok|settled|buzzing|stoked|\
        hyped|game|keen|booked|same|okok|okokok|mhm|mmhmm|uhuh|yus|exactly|precisely|correct|indeed|agreed|\
        accepted|thnx|tq|danke|gracias|merci|vale|si|oui|hai|haanji|ji|obvs|obviously|deffo|defs|defnitely|\
        natch|ty|tyvm|tyty|thankyou|tks|tnx|thanx|gora|arat|lesgo|lezgo|letsgo|fiti|acha|accha|chalo|orait|yeh|yaa|oki|okie|wicked|ka pai|shot|daccord|oo naman|cge|kewl|alryt|alr|sgtm|lgtm|sounds gd|10-4|fire|duh|delighted|diaried|pencilled in|penciled in|course|splendid|marvellous|magic|banging|amaze",
    ),
    (
        Cue::No,
        "doubt it|skip me|skipping this one|skip this one|skipping this time|love to but|loved to but|have loved to|you two go|you lot go|yous go|you guys go|you all go|yall go|go on ahead|have fun without|carry on without|enjoy without me|duck out|bow out|ducking out|bowing out|have to back out|backing out|wish i could|wish we could|cant make it|cannot make it|cant make|cant do|cannot do|cant come|cannot come|cant go|cannot go|\
        cannot la|cannot lah|cannot leh|wont make it|not gonna make it|not going to make it|wont be able|\
        not able to|unable to|im out|count me out|no can do|not for me|not this time|rain check|raincheck|\
        ill pass|gonna pass|going to pass|hard pass|have to bail|gotta bail|got to bail|need to bail|gonna bail|\
        have to skip|gotta skip|need to skip|gonna skip|have to cancel|gotta cancel|need to cancel|\
        gonna have to cancel|have to drop out|dropping out|have to pull out|go without me|go on without me|\
        without me|sit this one out|sit it out|not feeling it|not in the mood|dont feel like|not up for|\
        id rather not|rather not|no thanks|no thank you|nah thanks|cant tonight|cant today|cant tmr|\
        cant tomorrow|cant that day|not free|not available|is bad for me|bad for me|doesnt work for me|\
        doesnt work|dont work for me|wont work|no good for me|is no good|not possible|not happening for me|\
        cant sorry|sorry cant|sorry i cant|afraid i cant|afraid not|im not coming|not coming|not going|\
        do it yourself|no way|no chance|not gonna happen for me|gonna have to pass|have to pass|cant anymore|\
        cant any more|wont be there|stuck at work|not keen|leave me out|ill sit this one out|not this week|\
        not tonight|not today|not tmr|not tomorrow|ill give it a miss|give it a miss|gonna give it a miss|\
        cant swing it|cant manage|cant manage it|cant do it|not gonna work|is a write off|a write off|\
        take a raincheck|ill skip|skip this one|its a no from me|thats a no|sadly no|sadly not|sadly cant|\
        unfortunately not|unfortunately cant|unfortunately i cant|would love to but|id love to but|i want to but|wanna but|wanted to but|love to come but|wish i could|\
        would if i could|dont think i can|dont think i can make it|dont think ill make it|im afraid not|\
        im afraid i cant|too far for me|dont fancy|dont fancy it|dont really fancy|not really my thing|\
        not my thing|not my cup of tea|not my scene|count us out|we cant|we wont|got something on|\
        something came up|smth came up|sth came up|have something on|cannot sia|cannot liao|cmi|paiseh cannot|\
        paiseh cant|cant afford it|cant afford|mum said no|mom said no|parents said no|bailing|im bailing|\
        gotta flake|too late for me|is too late for me|too early for me|is too early for me|too late|too early|\
        cant come anymore|cant make it anymore|cant make it tomorrow|cant make it tonight|need to drop out|\
        pulling out|wont be joining|wont be able to|i wont be|cant attend|wont attend|unable to attend|\
        regretfully|must decline|have to decline|declining|decline|no dice|not doing that|not going to work|\
        wont suit|doesnt suit|dont suit|not suitable|not convenient|inconvenient|prefer not|id prefer not|\
        no appetite|cant stand|hate that place|not there again|anything but that|anywhere but",
    ),
    (Cue::ShortNo, "no|nope|nah|cannot|pass|cant|naw|negative|sorry no|ugh no"),
    (
        Cue::Busy,
        "late standup|early standup|daily standup|team standup|morning standup|i work|im working|working sorry|sorry working|working sadly|working unfortunately|working this weekend|\
        am working|rostered on|im rostered|not around|im teaching|am teaching|away sorry|sorry away|sadly working|sadly away|got work|have work|got client|have client|have class|got class|hv class|hv lecture|\
        have lecture|have a meeting|got a meeting|have meeting|got meeting|im away|im out of town|out of town|\
        im busy|busy|im on shift|on shift|night shift|late shift|im on call|i fly|im flying|recital|in laws|\
        inlaws|cousins wedding|a wedding|got plans|have plans|already have|got the kids|have the kids|\
        dentist then|exam|deadline|im sick|im ill|fever|got the flu|down with|not well|feeling sick|migraine|\
        food poisoning|in hospital|train strike|stuck in|babysitting|working late|working that day|on leave|\
        got yoga|got gym|got football|got practice|choir|is shot|tied up|booked up|got something that|\
        got a thing|have a thing|im slammed|slammed|swamped|snowed under|prior engagement|other plans|\
        other commitments|crook|been crook|been sick|throwing up|puking|grounded|visiting my|visiting the|\
        my parents are in town|in laws are|got a shift|have a shift|doing a double|on nights|on earlies|\
        on lates|got training|have training|got rehearsal|have rehearsal|got lessons|have a lesson|got lab|\
        have lab|viva|midterm|midterms|my finals|have finals|got finals|uni finals|finals week|thesis|quarter end|month end|audit|jury duty|physio|\
        surgery that day|my exam|an exam|i have an exam|i have choir|i have class|i have work|i have a shift|\
        i have training|have church|got church|have mass|got mass|school run|pick up the kids|\
        picking up the kids|kids have|kid has|kids got|kids sick|kids a fever|kid is sick|dogs sick|vet with|\
        stuck at the site|im stuck",
    ),
    (
        Cue::Excuse,
        "on call|double booking|booked that day|already booked that|kids are sick|kids are ill|little one is sick|\
        little one is poorly|no babysitter|no sitter|cant get a sitter|visitors that day|guests that day|\
        family over|doctors appointment|doctors appt|dr appt|dentist appt|dentist appointment|hospital appointment|\
        too tired|knackered|shattered|wrecked|wiped out|dead on my feet|exhausted|running on empty|hungover|\
        feeling rough|not feeling great|not feeling well|feeling awful|feel awful|under the weather|dying of a cold|\
        full of cold|got covid|have covid|have the flu|threw my back|did my back|on crutches|on antibiotics|\
        on a diet|dieting|intermittent fasting|im fasting|am fasting|on a cleanse|off the booze|off the drink|\
        dry january|already eaten|already ate|just ate|just eaten|brought lunch|brought my lunch|brought leftovers|\
        brought my own lunch|packed lunch|packed my lunch|meal prepped|had that for lunch|had that yesterday|\
        had it yesterday|im broke|broke til|broke till|broke until|so broke|skint|saving up|exam on|exams|deadlines|\
        essay due|flying out|flying home|at my mums that|at my moms that|mums birthday|moms birthday|mums bday|\
        moms bday|dads birthday|our anniversary|funeral|parents evening|wife says no|boss says no|boss said no|\
        not allowed|any other day|maybe next week|not really feeling|cbf|cba|cant be bothered|cant be arsed|too far|\
        bit far|too pricey|nightmare week|mad week|crazy week|hectic week|flat out|up to my eyes|stuck in work|\
        overtime|kena ot|kapoy|hindi pwede|di pwede|di ako pwede|siwezi|nae chance|cannae|no fit|no dey around|\
        away till|away til|away until|swim club that|dialysis|physio that|chemo",
    ),
    (
        Cue::Gone,
        "houseful|house full|booked solid|is rammed|are full|double booked us|has double booked|double booked|sold out|fully booked|booked out|all gone|is closed|\
        was taken|is taken|taken by|no tables|no table|no seats|no tickets|no longer available|is full|all full|\
        closed for|theyre closed|is shut|theyre shut|are closed|shut down|no slots|fully packed|is packed out|\
        no availability|no space|not taking bookings|not taking walk ins|ran out of|out of stock|burnt down|\
        closed down|under renovation|reno|for reno",
    ),
    (
        Cue::Hedge,
        "maybe|perhaps|not sure|im not sure|let me check|lemme check|let me see|lemme see|ill check|ill see|\
        ill let you know|ill let u know|will let you know|let u know|let you know|get back to you|get back to u|\
        might|possibly|we will see|depends|dunno|dont know yet|idk|have to ask|need to ask|gotta ask|\
        gotta check|need to check|have to check|ill think about it|think about it|will tell u|will tell you|\
        confirm later|tbc|no rush|play it by ear|hopefully|if i can|ill try|tentatively|gotta run it by|\
        run it by|run it past|need to clear it with|clear it with|let me double check|double check|\
        see how it goes|see how i feel|see how i go|see what happens|play by ear|pencil it in|pencilled in|\
        tentative|50/50|fifty fifty|on the fence|undecided|havent decided|cant say yet|cant promise|no promises|\
        not certain|im not 100|not 100%|let me think|need to think|sleep on it|lemme ask|let me ask|ill ask|\
        will ask|gotta check with|check with|check my calendar|check my diary|check my schedule|check my roster|\
        check my rota|get back to ya|circle back|will revert|ill revert|will confirm|ill confirm|confirm again|\
        confirm tmr|confirm tomorrow|tbd|touch and go|if nothing comes up|if im free|if i finish|if work allows|\
        see first|see how first|c how|let me look at my|let me see if|ask my wife|ask my husband|ask the wife|\
        ask the missus|ask the boss|ask my mum|ask my mom|wait for my roster|depends on",
    ),
    (
        Cue::Cancel,
        "cancel|cancelled|canceled|call it off|called off|calling it off|calling off|forget it|forget about it|\
        never mind|nevermind|nvm|scrap that|scrap it|not happening|not on anymore|is off|its off|lets not|\
        lets skip it|skip it|another time|some other time|next time then|next time|leave it for now|\
        leave it then|leave it|dont bother|no need anymore|no need already|dont need anymore|\
        dont need it anymore|no need|not needed|postponed indefinitely|drop it|lets drop it|lets leave it|\
        bail on|rain it off|rained off|will try again|abandon|lets not bother|dont worry about it anymore|\
        already got some|we have some already|call off|ignore me|ignore my last|false alarm|crisis averted|panic over|as you were|no longer needed|no longer need|not needed anymore|dont need it now|cancel it|cancelling|canceling|scratch that|ditch it|\
        bin it|lets bin it|pull the plug|no longer happening|aint happening|not gonna happen|isnt happening|\
        wont be happening|off the table|sack it off|sack it|knock it on the head|give up on it|shelve it|\
        lets park it|park it for now|put it off|will we leave it|washed out|till further notice|no need to|\
        no need for that|changed my mind|ignore that|disregard|strike that|nm|dun need|dun need liao|\
        no need liao|dont have to anymore|dont need to anymore|dont worry about it|sorted it already|\
        already sorted|give it a rest|rain check it|do it another time|some other week|another day|another week|\
        is cancelled|is canceled|been cancelled|been canceled|got cancelled|got canceled|its cancelled|\
        lets cancel|have called it off|we called it off|is off now|off tonight|not on tonight|not on tomorrow|\
        plans off|no more plans|stand down|scrapping|rain check|another night|another night x|leave it my|\
        dont bother my|no need my",
    ),
    (
        Cue::Paid,
        "paypalled|paypaled|paypald|monzod|monzoed|revolutd|cashapped|gcashed|momoed|mpesad|gpayd|paylahed|paynow liao|paylah liao|pay liao|paid liao|transfer liao|transferred liao|sent liao|paynow done|fps done|fpsed|eft done|bizum done|twint done|bacs done|swished|twinted|\
        just sent|sent it|sent the|sent you|sent u|have sent|ive sent|i sent|just paid|paid you|paid u|i paid|\
        ive paid|paid it|have paid|all paid|paid already|already paid|is paid|paid off|just transferred|\
        transferred|transfer done|paynowed|venmoed|venmod|zelled|bank transferred|wired it|wired you|money sent|etransfer sent|e transfer sent|payment sent|payid sent|\
        its in your account|should be in your account|we received your payment|received your payment|\
        payment received|thank you for your payment|paid up|settled up|we are square|were square|we are even|\
        done paid|gpayed|upi done|revoluted|received liao|all sent|done sent|sent already|already sent|\
        sent just now|paid just now|popped it over|pinged you|pinged it over|transfered|have transferred|\
        squared up|paid in full|cleared the balance|etransferred|etransfer sent|gcash sent|mpesa sent|its sent|\
        sent over|money is in|money is there|money went through|payment went through|payment is through|\
        payment done|payment sent|payment made|payment successful|settled the bill|rent is in|rents in|\
        rent sent|rent paid|bill paid",
    ),
    (Cue::ShortPaid, "sent|paid|transferred|venmoed you|sent x|paid x|all paid|done paid"),
    (Cue::ShortOver, "called|rang|phoned|rang them|done that|all done now|did that"),
    (
        Cue::Bought,
        "got them|got it all|got em|got both|picked both up|picked all up|picked everything up|grabbed both|got some|got the|bought|picked up|picked it up|picked them up|\
        grabbed|have them|ordered it|just ordered|got everything|in the bag|collected|all bought|\
        all on the side|in the fridge|in the trunk|in the boot|on the counter|got the lot|shopping done|\
        picked it all up|mission accomplished|stocked up|all stocked|have everything|got what you|\
        its in the car|theyre in the car|in my basket|out for delivery",
    ),
    (
        Cue::Over,
        "just called|called her|called him|called them|just spoke|spoke to|im here|here now|putting it on|\
        listening now|im outside|found you|see you now|was great|was so good|was fun|thanks for coming|\
        thanks for tonight|had a great time|already did|did it|all done|its done|sent you my location|\
        sent my location|shared my location|booked it|its booked|moved it|moved the car|i can see you|\
        good talking to you|thanks for talking|thank you for talking|thanks for the chat|lovely to chat|lovely chatting|lovely talking|good to chat|talking me through|good talking|nice talking|great talking|good chat|good to talk|great chat|\
        nice chatting|good speaking|good to hear your voice|thanks for calling|thank you for calling|thank you for the call|thanks for the call|\
        thanks for ringing|just got off the phone|off the phone|just rang|rang her|rang him|glad we talked|\
        glad we spoke|that call was|found it|found the|found each other|spotted you|i see you|called and|\
        called already|already called|have called|ive called|i called|called them and|called the|phoned them|\
        rang them|rang the|spoke with|spoken to|got through to",
    ),
    (
        Cue::Change,
        "might we say|might we do|might we make|moving to|moving it to|moved it to|switching to|swapped to|changing to|brought forward|pushed back|\
        pushing back|new time|new place|new venue|new plan|slight change|change of plan|change of plans|make it|\
        instead|rather|change it to|changed to|change to|move it to|moved to|push it to|push to|push it back|\
        bring it forward|move it|reschedule|switch to|swap to|can we do|could we do|shall we say|better at|\
        more like|lets use|use the|lets say|actually|theres a|theres an|how about|what about|or maybe|\
        or how about|lets fly|would suit me better|is better|suits me better|earlier|later at|not|postpone|\
        delay|prepone|preponed|postponed|push|bump|bump it|shift it|nudge it|correction|i meant|sorry i meant|\
        wait no|no wait|on second thought|on second thoughts|better idea|swap|swapped|switch|how bout|id prefer|\
        would prefer|easier for me|suits better|works better|better for me|gotta be|has to be|have to be|\
        will have to be|it will be|itll be|needs to be|put it at|make that|lets make that|changing it to|\
        change of venue|change of location|new location|different place|go to|lets go to|just do|lets just do|\
        pull it forward|slide it|kick it to",
    ),
    (
        Cue::Propose,
        "might i suggest|might i propose|might i invite|might we meet|may i suggest|may i propose|warmly invited|kindly invited|are invited to|delighted to invite|pleased to invite|would like to invite|like to invite you|honoured to invite|honored to invite|make we|mek we|come we|come mek we|who coming|who is coming|whos down|who down|who keen|whos keen|who dey come|by us on|by us this|by us tomorrow|by us tonight|yuh fi come|you fi come|yuh must come|request the pleasure of your company|pleasure of your company|cordially invited|cordially invite|how about|mind if we|what if we|what if i|what about|shall we|should we|shld we|lets|wanna|want to|do you want|do u want|you want to|\
        u want to|fancy|up for|anyone up for|who is up for|whos up for|you up for|u up for|are you free|\
        r u free|u free|you free|are you around|you around|u around|free for|free on|free this|free tmr|\
        free tomorrow|free tonight|can we|could we|shall i|should i|shld i|join us|join me|come with|come along|\
        come over|come round|come by|whos in|who is in|whos coming|who wants|anyone in|anyone want|anyone wanna|\
        anyone fancy|anyone keen|keen|keen on|you in|u in|you game|in for|why dont we|we should|we could|\
        thinking of|thinking about|you coming|u coming|are you coming|we on for|still on for|are we on|\
        are we still|still on|are we doing|do we|would you like|would u like|would you like to|care for|care to|\
        need a fourth|need a fifth|need one more|need another|one short|a player short|youre invited|\
        you are invited|youre all invited|invite you|inviting you|having people over|having a|throwing a|\
        at mine|at ours|you both|bring the kids|jio|want go|go or not|can or not|you bring|meet me|meet you|\
        lets meet|meet up|see if you can|can you do|can u do|could you do|playing the|are playing|is playing|\
        wanna come|come thru|pull up to|you about|u about|are you about|free anot|u free ah|tag along|link up|\
        linkup|u hitting|you hitting|hitting the|u down|you down|whos game|anyone game|you keen|how does|\
        how does that sound|work for you|work for u|works for you|suit you|suit u|suits you|any good|\
        if you want|if u want|if youre free|if ur free|if you fancy|if youre up for it|welcome to join|\
        got a spare|spare ticket|have a spare|an extra ticket|extra ticket|yours if you want|dey come|you dey|\
        chalte hain|chalein|chalo|jom|time for a|got time for|have time for|fancy trying|ok with you|\
        everyone ok with|ok for everyone|everyone free|everybody free|who can make it|can you make it|\
        can u make it|could you make it|will you come|will you be there|you joining|u joining|joining us|\
        want in|wants in|you guys free|you guys in|are you guys|yall free|come to ours|come to mine|\
        come round for|pop round|pop over|swing by|drop by|drop in|stop by|head over|head to|meet at|\
        meet outside|meet there|see you at mine|grab a|catch a|hang out|hanging out|shoot some|round of|game of|\
        session at|kickabout|shall i pick you up|ill pick you up|i can pick you up|call on|jump on a call|\
        hop on a call|get on a call|quick call|a quick word|touch base|need to go over|go over the|\
        pick your brains|pick your brain|yours if you want it|want it|want one|want them|wanna join|\
        want to join|wanna do|wanna get|wanna grab|can emil come|how about you|you must come|must be there|\
        you must all come|all of you must|do come|please come|hope you can make it|hope you can come|\
        save the date|mark your calendar|block your calendar|you come with|come with us|you should come|you have to come|you gotta come|hope youll come|would love you there|\
        love to see you there|love to have you|great if you came|great if you could come|you should join|we go at|we meet at|\
        film night|want me to",
    ),
    (
        Cue::Wish,
        "could go for|could really go for|wouldnt mind|wouldnt say no to|would love some|been wanting|\
        could use a|could use some|could smash|id smash|would smash|feel like|feeling like|craving|i want|\
        i need|we need|need to|still need|i could eat|i could murder|could murder|could do with|im starving|\
        starving|im hungry|so hungry|hungry|dying for|would kill for|in the mood for|mood for|id love|\
        i would love|wish we could|we still need|have to get|gotta get|need a|looking for|i must|we gotta|\
        have to|gotta|we havent booked|havent booked|not booked|i miss|cant stop thinking about|well need|\
        ill need|gonna need|going to need|will need|needing|need wheels|need a lift|need a ride|need somewhere|\
        need to find|need to sort|need to get|still have to|we have to book|gotta book|need to book",
    ),
    (
        Cue::Wish,
        "give my left arm for|give my right arm for|give anything for|sell my soul for|kill for a|in my life|could finish a|could eat a|could murder|could murder a|could go for|would kill for|id kill for|do anything for|dying for|craving|cravings|cant stop thinking about|been dreaming of|all i can think about|one thought|gagging for|could demolish|could inhale|hankering|itching for|been thinking about",
    ),
    (
        Cue::Request,
        "could you possibly|can you possibly|would you possibly|can you|can u|could you|could u|cld u|cud u|would you|will you|will u|please|pls|plz|plse|remind me|\
        dont forget|remember to|need you to|i need you|would you mind|do me a favour|do me a favor|be a love|\
        any chance you|get me|give me|give us|send me|send ur|send your|share your|share ur|call me|call us|call mi|ring me|ring us|phone us|facetime us|\
        phone me|text me when|book us|book me|find us|find me|get us|sort us|you have to|u have to|you gotta|u gotta|you should|make sure|on the way home|\
        on your way|on ur way|you still owe|u still owe|you owe|u owe|while youre|when youre at|\
        if youre passing|if you pass|help me|tell her|lmk|drop by the|pop to|nip to|run to the|dash to the|\
        could do with some|be a dear|be a doll|be an angel|mind grabbing|mind picking|u mind|you mind|\
        would u mind|can ya|could ya|gimme|lend me|spot me|shoot me|flick me|bung me|fling me|ping me the|\
        drop me|give us a|when you get a sec|when you get a minute|when you get a chance|when u get a chance|\
        when you have a moment|when youre free call|get back to me|ring me when|buzz me|gis a|\
        im gonna need you to|please could|kindly|do the needful|we need|were out of|we are out of|were nearly out of|were almost out of|nearly out of|almost out of|running out of|\
        running low on|run out of|ran out of|if ur passing|if you are passing|if you go past|if u pass|put on|\
        stick on|check out|check this out|trust me|have to hear|gotta hear|u gotta hear|need to hear|\
        give it a listen|give it a spin|have you heard|have u heard|til youve heard|till youve heard|until youve heard|wait til you hear|wait till you hear|youve got to hear|tell me youve heard|til you hear|till you hear|stick it on|whack it on|put it on|bang it on|pop it on|if u can|if ya can|if you can|if ye can|if poss|if possible|if u could|if you could grab",
    ),
    (
        Cue::CallOut,
        "who can|who could|can anyone|can someone|can somebody|could someone|could anyone|anyone able|\
        anyone going|anyone got|does anyone|anybody|anyone driving|anyone free to|is anyone|\
        someone please|any volunteers",
    ),
    (
        Cue::Offer,
        "ill pass by|ill pass through|ill pass you|ill pass u|ill pass it|ill pass them|ill pass this|ill pass that|ill pass the|ill pass on|ill pass your|can pass by|i can|jump in|hop in|squeeze you in|room for you|i could|ill|i will|let me|lemme|im happy to|my treat|on me|i got you|i gotchu|ive got it|\
        im driving|pick you up|pick u up|picking you up|ill try you|ill ring you|ill call you|ill phone you|\
        ill buzz you",
    ),
    (
        Cue::Past,
        "yesterday|last night|last week|last fri|last friday|last sat|last saturday|last sun|last sunday|\
        last mon|last monday|last tue|last tuesday|last wed|last wednesday|last thu|last thursday|last month|\
        last year|last time|the other day|the other night|ago|was|were|went|ate|had|did|got back|came|saw|\
        used to|been|just now|back then|when i was|when we|remember when|the time we|in 20|stayed|watched|flew|\
        drove|ended up|turned out|i left|we left|missed|played|paid|bought|told|took|thought|loved|tried|enjoyed|you paynow me|\
        last weekend|last nights|the weekend was|over the weekend we|on saturday we went|when we went|\
        when i went|back in|years ago|months ago|days ago|hours ago|as a kid|growing up|in college|at uni|\
        that time|those days|the night before|already been|ive been|weve been|have been to|had been|got home at|\
        got in at|crashed at|my night|had to|got there|we got|cost me|turned up|showed up|came at|came late|\
        never came|never showed|booked a|thanks for dinner|thanks for lunch|was delicious|so full|so stuffed",
    ),
    (
        Cue::Hypo,
        "if you could have|if u could have|if you could be|if you could only|if you could live|dead or alive|anyone dead|quitting my job to|quit my job to|run away to|running away to|run away and|if somebody dash|if someone dash|if someone gave you|if somebody gave you|if someone gives you|if you got a million|a million dollars|a million pounds|1 million|if you won|if i won|if we won|if i had|if you had|if i were|if you were|if i was|would you rather|\
        imagine|in my dreams|dream|dreamt|dreamed|one day ill|when im rich|if only|i wish i|would do first|\
        id just|hypothetically|in theory|in another life|suppose|what if|bucket list|when we retire|\
        if they ever|if money|if i won the|if we had|if i could|if we could|if only i|would be so nice to|\
        would be nice to|one day well|when i win|when i make it|when im old|pretend|let us say i|lets say i|\
        in a perfect world|id kill to|i could never|rich enough|manifesting|fake my death|fake our deaths|faking our deaths|faking my death|flee the country|\
        rob a bank|join the circus|become a hermit|sell a kidney|sell my kidney|new identities|a new identity|\
        take over the world|world domination|live in the woods|never be seen again",
    ),
    (
        Cue::Third,
        "he|she|they|her|him|them|his|their|theyre|hes|shes|my boss|my brother|my sister|my cousin|\
        her parents|his parents|my parents are|the neighbours|the neighbors|mum and dad are|\
        your father and i|your dad and i|your mother and i|your mum and i|me and your dad|\
        me and your mum|me and dad|me and mum|my friend|my mate|some guy|this guy|people|\
        everyone at work|the guy|a colleague|my colleague|my flatmate|my roommate|my manager|the boss|\
        kids are|my husband is|my wife is",
    ),
    (
        Cue::Jest,
        "lol|lmao|lmfao|rofl|haha|hahaha|hahahaha|jk|just kidding|kidding|😂|🤣|💀|joking|as if|no sleep|\
        😎|😜|🤪|🙃|in your dreams",
    ),
    (
        Cue::Vague,
        "get together soon|catch up soon|when youre free|when ur free|whenever youre free|next time youre|\
        sometime|some time|someday|some day|one day|one of these days|at some point|soon|when things calm down|\
        when things settle|been forever|we must|eventually|in the future|next year maybe|when you are next|\
        when youre next in town|long overdue|sometime soon|whenever that is|when things are quieter|\
        when life calms|once things calm|once things settle|once work|after exams maybe|one of these weekends|\
        we really should|we should really|need to catch up soon|must catch up|lets catch up soon|hang soon|\
        see you around|in the new year|this summer maybe|its been forever|its been too long|been too long|\
        been ages|long time no see|miss you guys",
    ),
    (
        Cue::Again,
        "again|same plan|same place|the usual|usual place|usual spot|same as last|another round|round two|round 2|rematch|\
        same again|back there|same time|same place as|same spot|our spot|our usual|regular spot|usual time|\
        same time next|same time same place|the regular|as always|as usual|back to",
    ),
    (
        Cue::Also,
        "also|btw|by the way|oh and|and another thing|while were at it|one more thing|plus|unrelated|\
        separately|ps",
    ),
    (
        Cue::Late,
        "start without me|still welcome|still room for|can i still come|can come after all|can make it after all|can join after all|count me back in|im back in|back in after all|without waiting|ill be late|running late|be a bit late|be late|late by|ill come later|\
        join later|come a bit later|be there more like|meet you there later|can i still join|can i join|\
        mind if i join|room for one more|can i come too|ill join|coming at|can i come at|ill get there|\
        i get there|catch up with you|eat without me|go ahead without|running behind|behind schedule|held up|\
        stuck in traffic|caught in traffic|delayed on the|be delayed|gonna be late|going to be late|bit late|\
        few minutes late|mins late|minutes late|join you later|join yall later|come after|will come after|\
        straight after work",
    ),
    (
        Cue::Where,
        "where|where tho|where at|which place|which room|which one|whereabouts|what place|address|\
        where shall we",
    ),
    (
        Cue::When,
        "what time|a weh time|weh time|when|wat time|which day|what day|when tho|how about when|what date",
    ),
    (
        Cue::Bound,
        "til|till|until|i finish|finish at|finish work|i get off|off at|off work|i knock off|knock off|\
        knocking off|my class|my shift|my meeting|flights at|flying at|fly at|flying out at|flight is at|flight at|my flight|train is at|\
        trains at|bus is at|coach is at|ferry is at|plane is at|tram is at|bus leaves at|coach leaves at|gets me there at|gets us there at|gets me in at|bus gets in at|coach gets in at|moved my|they moved|i land|my train|lands at|since|been up since|awake since|kicks off at|\
        leaving office|leaving work|leave work|leave office|leaving the office|out of office by|done by|home by|finish by|doors at|last train|last bus|closes at|shuts at|opens at|kitchen closes|ends at|i work|got yoga|\
        not before|before that|my boss|my call is|bedtime|free after|free from|im free|goes home|leaves work|\
        gets off|gets home|finishes|works till|works until|off work at|shift ends|starts work|on shift till|\
        has school till|kids til|kids till|in bed by|asleep by|landing at|arrives at|boards at",
    ),
    (
        Cue::Elsewhere,
        "landed on my|pass go|boardwalk|monopoly|park place|community chest|go bankrupt|roll again|push mid|wards|gg|respawn|boss fight|raid|dungeon|lobby up|queue up|loot|ult|nerf|buff|gank|mid lane|\
        bot lane|headshot|the build|commit|pull request|merge|deploy|root cause|api|endpoint|unit test|jira|\
        sprint|crossword|letters|anagram|clue|rhyme|lyrics|stuck in my head|episode|the plot|\
        the book says|spoiler|recipe|preheat|tbsp|tsp|simmer|reply stop|unsubscribe|% off|limited time|\
        order now|shop now|use code|promo|t&cs|terms apply|news|derailed|apparently|according to|headline|\
        the paper says|did u see|did you see|they say|in a meme|the meme|quote of the day|horoscope|in the game|\
        minecraft|fortnite|valorant|roblox|league of legends|play league|playing league|hop on league|ranked league|enemies|enemy at|reviving|squad|ammo|sniper|medkit|med kit|\
        zone closing|the zone|healing up|drop at the|flank|rotate to|ping the|third party|push them|card ending|was used for|t&c apply|t&cs apply|tcs apply|pay only|pm only|/month|dial *|translate please|translate this|ubersetze|role play|roleplay|role-play|for the handout|dialogue|worksheet|vocab|camping at|nat 1|nat 20|roll charisma|roll initiative|roll for|roll to|perception check|saving throw|innkeeper|hit points|spell slot|\
        txt stop|text stop|opt out|at checkout|buy 1 get 1|buy one get one|bogo|free delivery on|sale ends|\
        this weekend only|today only",
    ),
    (
        Cue::Saying,
        "so he goes|so she goes|and he goes|and she goes|then he goes|then she goes|he goes like|she goes like|he goes no|she goes no|he goes yeah|she goes yeah|he said|she said|they said|he was like|she was like|i was like|they were like|\
        he says|she says|and hes like|and shes like|told me|texted me|quote|the song goes|the line|\
        im like",
    ),
    (
        Cue::PassOn,
        "tell her too|tell him too|tell you|tell u|let you know|ask you|ask if you|wants u|needs u to|needs you to|wants ye|wants ya|wants y all|wants yall|ask if u|asks if you|\
        asked if you|wants to know if you|wants you|wants us|youre invited|invited you|invites you|invited us|\
        invites us|mom says|mum says|dad says|gran says|nan says|pass it on|spread the word|to come too|at ours|\
        bring you|my mum say|my mom say|mum say|mom say|ma say|dad say|auntie say|grandma say|grandma says|grandpa says|granny says|gran said|mum said to|mom said to|nana says|auntie says|\
        aunty says|auntie said|the boss says|coach says|she says come|he says come|says come|\
        says you should come|wants to see you|wants you there|inviting you|sends an invite|is inviting",
    ),
    (
        Cue::Haste,
        "final notice|last notice|last warning|urgent|urgently|immediately|right away|asap|within 24 hours|\
        within 24h|within 12 hours|suspended|suspension|will be suspended|avoid a|to avoid|late fee|\
        legal action|court|arrest|blocked|locked|overdue immediately|act now|expires today|pay today|bill today|\
        today or|penalty|before midnight|in trouble|emergency|disconnected|final reminder|action required|\
        act fast|limited slots|last chance|before it expires|or it goes back|or it will be returned|\
        will be returned|will be cancelled|will be closed|will be charged|within 48 hours|within 48h|\
        within 2 hours|before 5pm|before noon|right now please|as soon as possible|dont delay|time sensitive|\
        overdue|outstanding|unpaid|is on hold|on hold|held at customs|failed delivery|tried to deliver|\
        unusual activity|unauthorised|unauthorized|verify your|restore access|reactivate|deactivated|\
        expire today|many persons ask|many people are asking|many are asking|others are asking|only the deposit|many people want|lots of interest|many people are interested|today only|\
        by tonight or|or i give it|someone else will|many people interested|many interested|lots of people interested|lots of interest|to hold it|to secure it|to reserve it|goes to next person|goes to the next|next person gets|first come first|only 2 left|only 3 left|within the hour|within an hour|within 1 hour|bail|no case will be|for settlement|at the precinct|bailiff|bailiffs|stay in jail|go to jail|in jail|warrant|police case|be arrested|face arrest|court case",
    ),
    (
        Cue::NewNumber,
        "new number|my new phone|changed my number|lost my phone|dropped my phone|broke my phone|phone is broken|\
        phone broke|my old phone|temp number|temporary number|friends phone|its me mum|hi mum|hi mom|hi dad|\
        hello mum|hello dad|my other number|new account|changed bank|new bank details|different account|\
        private number|personal number|my personal|different number|another number|using a friends|\
        borrowed phone|borrowing a phone|phone got stolen|phone was stolen|phone died|phones dead|\
        cracked my phone|phone is smashed|phone smashed|my phone broke|save this number|this is my new|\
        text me here|old number|old phone",
    ),
    (
        Cue::Reward,
        "sent by mistake|by mistake please|number by mistake|sent it by mistake|sent in error|pay u back|pay you back|pay it back|pay back|refund|you have won|youve won|u have won|claim your|prize|\
        lottery|inheritance|compensation|release fee|processing fee|customs fee|redelivery fee|reschedule fee|\
        small fee|deposit to|double your|guaranteed return|guaranteed profit|investment|returns of|bonus|rebate|\
        unclaimed|grant of|job offer|registration fee|security deposit|reward|cash prize|your wallet was|\
        was selected|were selected|been selected|selected for|been chosen|congratulations|congrats you|giveaway|\
        free iphone|windfall|airdrop|to release it|release the|to unlock|unlock your|shipping fee|delivery fee|\
        handling fee|admin fee|activation fee|clearance fee|tax clearance|advance fee|small payment|\
        refundable deposit|ill reimburse|reimburse you|pay you double|double it|easy money|earn from home|\
        part time job|like videos|per task|high returns|profit daily|trading platform|will return it|\
        get it back by|100% guaranteed|guaranteed|slots left|spots left|double it|triple your|then i send you|then i will send|then ill send|and i will post|and ill post",
    ),
    (
        Cue::Secret,
        "dont tell|do not tell|keep it between us|between us|keep this quiet|confidential|dont call|cant talk|\
        cant call|can not talk|in a meeting cant|dont mention|between you and me|just between us|keep it quiet|\
        keep it between|dont tell anyone|do not tell anyone|dont mention it to|surprise for the team|\
        cant take calls|cant talk now|cant pick up|no calls|stuck in a meeting|stuck in a board meeting|\
        in a conference|dont ring|do not call|mic is broken|mic broken|speaker is broken",
    ),
    (
        Cue::OddPay,
        "by wire|wire it|gift card|gift cards|itunes|steam card|google play card|bitcoin|btc|usdt|crypto|\
        western union|moneygram|wire transfer|account details|send the account|sort code is|scratch the|\
        banking is locked|my banking|bank app is|apple cards|apple gift|amazon card|amazon cards|\
        steam cards|pics of the codes|photos of the codes|send me the codes|back of the card|\
        crypto wallet|wallet address|cash app tag|via link|at this link|tap the link|click the link|\
        click here|click below|here within|settle it here|pay here|pay via|this account instead|\
        to this account|new bank account|safe account|holding account|escrow|friends and family|qr code|\
        deposit today|for reserve|holding deposit|send proof|proof of payment|eft the|eft now",
    ),
    (
        Cue::Unseen,
        "mail you the keys|keys come to you|keys will come|working offshore|keys with courier|\
        keys by courier|post the keys|send the keys|i am abroad|in abroad|im abroad|currently abroad|\
        currently overseas|can not show|cannot show|before viewing|keys will be posted|keys are posted|\
        post you the keys|viewing not possible|viewing is not possible|no viewing|no viewings|cannot view|\
        can not view|owner abroad|owner is abroad|landlord abroad|landlord is abroad|owner overseas|\
        working overseas|working abroad|i am overseas|im overseas|out of the country|abroad for|\
        courier you the keys|courier the keys|keys are sent|keys by post|cant show|unable to show|\
        not able to show|cannot be shown|take down the ad|take the ad down|not able to view|unable to view",
    ),
    (
        Cue::Fishing,
        "reply with the code|send me the code|tell me the code|code you just received|code you received|\
        share the code|read me the code|give me the code|forward the code|the 6 digit code|\
        verification code you|the otp|6 digits you",
    ),
    (
        Cue::Filler,
        "i work from home|im working from home|working from home|great news|wonderful news|lovely news|good news|amazing news|fab news|best news|what news|yeah nah i know|nah i know|yeah i know|i know i know|ring the bell|ring the doorbell|ring the side bell|ring the top bell|ring the front bell|enjoy ya|enjoy yah|no more|no mention|not too late|not too early|not so late|no stress|no worries|no bother|no biggie|no hurry|no drama|no dramas|no pressure|no fuss|no harm|\
        no thank|oh no|aw no|not at all|no idea|no clue|no wonder|no joke|no one|nobody|no doubt|no matter|lol|\
        haha|oh|ah|omg|god|la|lah|leh|lor|liao|hor|then|so|well|and|but|dude|man|mate|bro|babe|love|hun|x|xx|\
        guys|all|just|really|it is|it|is|that|thats|this|youre|for|to|with|w|too|there|you|u|i|do|very|much|of|\
        fr|tho|though|anyway|ooh|aw|aww|hey|hi|hello|sorry|pls|the|a|we|both|sounds|go|be|at|works|ugh|um|hmm|\
        yay|my|friend|one|im|whenever|eek|erm|argh|gah",
    ),
];
