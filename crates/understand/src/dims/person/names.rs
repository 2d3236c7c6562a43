//! First names that people are called by, of many countries, and words for kin.

use crate::dims::doors::Door;
use crate::engine::{Lexicon, lexicon};

/// A name, or a word that one's own kin and loved ones are called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called {
    /// A name that is hardly another word.
    Name,
    /// A name that is also a word: only with a capital.
    Word,
    /// Kin and endearments, in small letters too.
    Kin,
}

/// `Called: "name" "name";` lines to a table.
macro_rules! called {
    ($($called:ident: $($word:literal)+;)+) => { lexicon!(&[$($(($word, Called::$called),)+)+]) };
}

/// All of them.
#[rustfmt::skip]
pub(super) static CALLED: Lexicon<Called, 1024> = called! {
    Kin: "mum" "mom" "mummy" "mommy" "mam" "mama" "dad" "daddy" "papa" "pops" "gran" "granny" "grandma" "grandpa" "grandad"
        "granddad" "nan" "nana" "nanna" "auntie" "aunty" "uncle" "sis" "babe" "babes" "baby" "darling" "honey" "hun"
        "sweetheart" "sweetie";
    Word: "angel" "april" "art" "august" "autumn" "bill" "bob" "carter" "chance" "chase" "christy" "clay"
        "cliff" "crystal" "dale" "daisy" "dawn" "dean" "don" "drew" "eve" "faith" "finn" "flora" "frank" "gene"
        "ginger" "grace" "grant" "guy" "harvey" "holly" "hope" "hunter" "iris" "ivy" "jack" "jade" "joy"
        "june" "lance" "lee" "mark" "mason" "max" "may" "mel" "mia" "miles" "noel" "olive" "parker"
        "pat" "pearl" "ray" "reed" "rich" "rob" "rose" "ruby" "sage" "sid" "skip" "sky" "sue" "summer" "trey"
        "troy" "val" "violet" "will" "wade" "amber" "bryce" "cole" "colt" "ed" "em" "fay"
        "flo" "ginny" "gus" "hal" "harper" "jools" "kit" "lou" "nat" "rex"
        "rod" "sal" "vic" "viv" "rosemary" "marina";
    Name: "jess" "tess" "josie" "abby" "bobby" "ollie" "mandy" "stacy" "bella" "cody" "lara" "jasper" "kerry"
        "adam" "adrian" "ahmed" "aisha" "alan" "albert" "alejandro" "alessandro" "alex" "alexander" "alexandra"
        "alexis" "alfie" "ali" "alice" "alicia" "alison" "amanda" "amara" "amelia" "amina" "amir" "amit" "amy" "ana"
        "anastasia" "andre" "andrea" "andreas" "andrew" "angela" "angie" "anita" "anjali" "ann" "anna" "anne" "annie"
        "anthony" "antonio" "anya" "archie" "arjun" "arthur" "arun" "asha" "ashley" "astrid" "barbara" "ben"
        "benjamin" "bernard" "beth" "betty" "bianca" "bilal" "billy" "boris" "brandon" "brenda" "brian" "bridget"
        "bruno" "bryan" "caitlin" "callum" "camila" "carl" "carla" "carlos" "carmen" "carol" "caroline" "catherine"
        "cathy" "cecilia" "charles" "charlie" "charlotte" "chen" "chiara" "chidi" "chloe" "chris" "christian"
        "christina" "christine" "christopher" "claire" "clara" "claudia" "clive" "colin" "connor" "craig" "cristina"
        "cynthia" "dan" "daniel" "daniela" "danny" "darren" "dave" "david" "debbie" "deborah" "deepak" "denise"
        "dennis" "derek" "diana" "diego" "dmitri" "dominic" "donald" "donna" "doris" "dorothy" "doug" "douglas"
        "duncan" "dylan" "eddie" "edith" "eduardo" "edward" "eileen" "elaine" "elena" "eleni" "eli" "elias" "elijah"
        "elisa" "eliza" "elizabeth" "ella" "ellen" "ellie" "elsa" "emeka" "emil" "emily" "emma" "enrique" "eric"
        "erica" "erik" "erin" "esther" "ethan" "eva" "evelyn" "fatima" "felix" "fergus" "fernando" "fiona" "francesca"
        "francesco" "francis" "frankie" "fred" "freddie" "frida" "gabriel" "gabriela" "gareth" "gary" "gavin" "gemma"
        "geoff" "george" "gerald" "giorgia" "giulia" "giovanni" "gloria" "gordon" "graham" "greg" "gregory" "greta"
        "gustavo" "hamza" "hannah" "hans" "harriet" "harry" "hassan" "hazel" "heather" "heidi" "helen" "helena"
        "henrik" "henry" "hiroshi" "howard" "hugh" "hugo" "ian" "ibrahim" "ifeoma" "imogen" "imran" "ingrid" "irene"
        "irina" "isaac" "isabel" "isabella" "isla" "ivan" "jackie" "jacob" "jacqueline" "jake" "jakub" "james" "jamie"
        "jan" "jane" "janet" "janice" "jasmine" "jason" "javier" "jay" "jean" "jeff" "jennifer" "jenny" "jeremy"
        "jerry" "jesse" "jessica" "jill" "jim" "jimmy" "jo" "joan" "joanna" "joanne" "joe" "joel" "joey" "johan"
        "johannes" "john" "johnny" "jon" "jonas" "jonathan" "jorge" "jose" "josef" "joseph" "josh" "joshua" "joyce"
        "juan" "judith" "judy" "julia" "julian" "juliana" "julie" "juliet" "justin" "kamal" "karen" "karim" "karl"
        "kate" "katherine" "kathleen" "kathy" "katie" "katrin" "kavita" "keith" "kelly" "ken" "kenji" "kenneth"
        "kevin" "kieran" "kim" "kofi" "kumar" "kwame" "kyle" "lachlan" "lars" "laura" "lauren" "lea" "leah" "lena"
        "leo" "leon" "leonardo" "leticia" "lewis" "liam" "lily" "linda" "lindsay" "lisa" "liz" "lizzie" "logan"
        "lorenzo" "lorna" "lorraine" "louis" "louise" "luca" "lucas" "lucia" "lucy" "luis" "luisa" "lukas" "luke"
        "lydia" "lynn" "maggie" "magnus" "malcolm" "manuel" "marcel" "marco" "marcus" "margaret" "maria" "mariam"
        "mariana" "marie" "mario" "marta" "martha" "martin" "mary" "matilda" "matt" "matteo" "matthew" "maureen"
        "mauricio" "maya" "megan" "mehmet" "mei" "melanie" "melissa" "meera" "michael" "michelle" "miguel" "mike"
        "milan" "mina" "miriam" "mohamed" "mohammed" "moira" "molly" "monica" "morgan" "muhammad" "nadia" "nancy"
        "naomi" "natalia" "natalie" "natasha" "nathan" "neha" "neil" "niall" "nicholas" "nick" "nicky" "nicola"
        "nicole" "nigel" "nikhil" "nikita" "nikolai" "nina" "noah" "nora" "norman" "oksana" "oliver" "olivia" "olga"
        "omar" "oscar" "osman" "owen" "pablo" "paolo" "patricia" "patrick" "paul" "paula" "paulo" "pavel" "pedro"
        "penny" "pete" "peter" "petra" "phil" "philip" "philippa" "phoebe" "pierre" "pippa" "pooja" "priya" "rachel"
        "rafael" "rahul" "raj" "rajesh" "ralph" "ramesh" "ravi" "raymond" "rebecca" "reggie" "renata" "rhys" "ricardo"
        "richard" "rick" "rita" "robert" "roberto" "robin" "rodrigo" "roger" "rohan" "roisin" "roland" "romeo" "ron"
        "ronnie" "rory" "rosa" "rosie" "ross" "roy" "ruben" "rupert" "russell" "ruth" "ryan" "sabrina" "sally" "sam"
        "samantha" "samir" "samuel" "sandra" "sandy" "sanjay" "sara" "sarah" "saskia" "scott" "sean" "sebastian"
        "sergei" "sergio" "shannon" "sharon" "sheila" "shirley" "shreya" "silvia" "simon" "siobhan" "sofia" "sonia"
        "sonya" "sophia" "sophie" "stacey" "stan" "stefan" "stella" "stephanie" "stephen" "steve" "steven" "stuart"
        "sunil" "susan" "susie" "suzanne" "svetlana" "sven" "sylvia" "tamara" "tania" "tara" "ted" "teresa" "terry"
        "tessa" "theo" "theresa" "thomas" "tim" "timothy" "tina" "tobias" "toby" "todd" "tom" "tomas" "tommy" "toni"
        "tony" "tracy" "trevor" "tunde" "uma" "ursula" "valentina" "valerie" "vanessa" "vera" "veronica" "vicky"
        "victor" "victoria" "vijay" "vikram" "vincent" "viola" "vivian" "vladimir" "wanjiru" "walter" "wendy" "wesley"
        "william" "wilma" "xavier" "yasmin" "yolanda" "yuki" "yusuf" "zac" "zach" "zainab" "zara" "zoe" "zeynep"
        "aditya" "aoife" "bogdan" "chinedu" "ciara" "darius" "dimitri" "eoin" "farah" "goran" "hana" "ines" "isha"
        "jelena" "kasia" "katya" "lakshmi" "lucinda" "magda" "malik" "marek" "mehdi" "milos" "mirjam" "nadine" "nia"
        "niamh" "oluwaseun" "pawel" "piotr" "reza" "ritu" "rosalind" "sagar" "saoirse" "seamus" "shreyas" "sina"
        "sunita" "takashi" "tariq" "thandi" "tomasz" "ulrike" "vikas" "wei" "yara" "zeke" "haruto" "sakura" "minjun"
        "jiho" "soyeon" "linh" "thuy" "nguyen" "putri" "dewi" "siti" "nurul" "aminah";
}
.behind(Door::Called as u8);
