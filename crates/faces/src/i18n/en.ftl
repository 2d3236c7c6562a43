# Every word that a person sees, in English. The same ids and forms stand in zh.ftl.
# People are 'you', the program is 'steward'. Buttons are verbs. Numbers are given. Nothing is exclaimed.

## Kinds of cards

kind-dine = Meal
kind-go = Way
kind-travel = Journey
kind-stay = Stay
kind-hire = Rental
kind-weather = Weather
kind-pay = Payment
kind-call = Call
kind-buy = To buy
kind-meet = Appointment
kind-watch = To watch
kind-attend = Event
kind-listen = To listen
kind-visit = Outing
kind-remind = Reminder
kind-locate = Whereabouts
kind-parcel = Parcel
kind-code = Code
kind-ticket = Booking

## Where a card stands

state-proposed = Proposed
state-agreed = Agreed
state-info = For you to know
state-cancelled = Cancelled
state-expired = Over
state-done = Done
state-changed = Changed
state-check = Check first
state-was = was

## Titles. The form with most of the arguments at hand is taken.

title-dine = A meal
    .with = A meal with { $with }
    .food = { $food }
    .food-with = { $food } with { $with }
    .item = { $item }
    .item-with = { $item } with { $with }
    .place = A meal at { $place }
    .place-with = A meal at { $place } with { $with }
    .food-place = { $food } at { $place }
    .food-place-with = { $food } at { $place } with { $with }
    .item-place = { $item } at { $place }
    .item-place-with = { $item } at { $place } with { $with }
title-go = A way across town
    .with = A way with { $with }
    .to = To { $to }
    .to-with = To { $to } with { $with }
    .from-to = { $from } to { $to }
    .from = From { $from }
title-travel = A journey
    .with = A journey with { $with }
    .number = { $number }
    .to = To { $to }
    .to-with = To { $to } with { $with }
    .from-to = { $from } to { $to }
    .from-number-to = { $number }, { $from } to { $to }
    .number-to = { $number } to { $to }
    .place = { $place }
title-stay = A place to sleep
    .with = A place to sleep, with { $with }
    .place = A place to sleep in { $place }
    .place-with = A place to sleep in { $place }, with { $with }
title-hire = A rental
    .item = Rent { $item }
    .place = A rental in { $place }
    .item-place = Rent { $item } in { $place }
title-weather = Weather
    .place = Weather in { $place }
title-pay = A payment
    .payee = Pay { $payee }
    .item = Pay for { $item }
    .item-payee = Pay { $payee } for { $item }
    .with = Pay { $with }
title-pay-check = Somebody asks for money
    .payee = “{ $payee }” asks for money
title-call = A call
    .with = Call { $with }
    .number = Call { $number }
    .number-with = Call { $with }
title-buy = Something to buy
    .item = Buy { $item }
    .item-with = Buy { $item } for { $with }
    .item-place = Buy { $item } at { $place }
title-meet = An appointment
    .with = Meet { $with }
    .item = { $item }
    .item-with = { $item } with { $with }
    .place = Appointment at { $place }
    .place-with = Meet { $with } at { $place }
    .item-place = { $item } at { $place }
title-watch = Something to watch
    .item = { $item }
    .with = Watch something with { $with }
    .item-with = { $item } with { $with }
    .place = Watch something at { $place }
title-attend = An event
    .with = An event with { $with }
    .item = { $item }
    .artist = { $artist }
    .item-with = { $item } with { $with }
    .artist-with = { $artist } with { $with }
    .artist-item = { $item }, { $artist }
    .place = An event at { $place }
title-listen = Something to listen to
    .item = { $item }
    .artist = { $artist }
    .artist-item = { $item } by { $artist }
title-visit = An outing
    .with = An outing with { $with }
    .place = An outing to { $place }
    .place-with = An outing to { $place } with { $with }
    .item = { $item }
    .item-with = { $item } with { $with }
    .item-place = { $item } at { $place }
    .item-place-with = { $item } at { $place } with { $with }
title-remind = A reminder
    .item = { $item }
title-locate = Whereabouts
    .with = Where is { $with }?
title-parcel = A parcel to fetch
    .place = Parcel at { $place }
    .from = Parcel from { $from }
title-code = A code
    .from = Code from { $from }
title-ticket = A booking
    .item = { $item }
    .place = { $place }
    .number = { $number }
    .to = To { $to }
    .from-to = { $from } to { $to }
    .from-number-to = { $number }, { $from } to { $to }

## What a card states

fact-time = Time
fact-date = Day
fact-until = Until
fact-ends = Until
fact-place = Place
fact-from = From
fact-to = To
fact-people = People
fact-with = With
fact-cuisine = Food
fact-item = What
fact-artist = By
fact-amount = Sum
fact-currency = Currency
fact-payee = To
fact-code = Code
fact-number = Number
fact-warning = Check first
fact-begins = Begins
fact-leave = Leave by
fact-whom = Whom
fact-for = For
fact-reason = For
fact-due = Due
fact-sender = From
fact-valid = Valid until
fact-collect = Fetch by
fact-reference = Reference
fact-departs = Departs
fact-arrives = Arrives
fact-checkin = Arrive
fact-checkout = Leave
fact-in = In
fact-distance = Distance
fact-walk = On foot
fact-way = Way
fact-hours = Hours
fact-address = Address
fact-phone = Telephone
fact-position = Position
fact-sunrise = Sunrise
fact-sunset = Sunset
fact-daylight = Daylight

value-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
value-people-more = { $n } or more
value-cuisine = { $cuisine }
value-moment = { $at }
value-list = { $items }
value-amount = { $amount }
    .amount-currency = { $currency } { $amount }
value-in = in { $minutes }
value-now = now
value-distance = { $metres }
value-walk = { $minutes } on foot
value-way = { $metres }, { $minutes } on foot
value-position = { $lat }, { $lon }
value-unknown = not said yet

open = open
    .clock = open until { $clock }
open-then = open then
    .clock = open then, until { $clock }
    .hour = open then, until { $hour }
closed = closed
    .clock = closed, opens { $clock }
closed-then = closed then
    .clock = closed then, opens { $clock }
    .hour = closed then, opens { $hour }
street-only = the street, not the house
hours-unknown = hours not known
unnamed-place = A place without a name

## Food, by its OpenStreetMap name

cuisine-thai = Thai
    .food = Thai food
cuisine-chinese = Chinese
    .food = Chinese food
cuisine-japanese = Japanese
    .food = Japanese food
cuisine-korean = Korean
    .food = Korean food
cuisine-vietnamese = Vietnamese
    .food = Vietnamese food
cuisine-indian = Indian
    .food = Indian food
cuisine-italian = Italian
    .food = Italian food
cuisine-french = French
    .food = French food
cuisine-spanish = Spanish
    .food = Spanish food
cuisine-greek = Greek
    .food = Greek food
cuisine-turkish = Turkish
    .food = Turkish food
cuisine-lebanese = Lebanese
    .food = Lebanese food
cuisine-mexican = Mexican
    .food = Mexican food
cuisine-american = American
    .food = American food
cuisine-german = German
    .food = German food
cuisine-austrian = Austrian
    .food = Austrian food
cuisine-swiss = Swiss
    .food = Swiss food
cuisine-asian = Asian
    .food = Asian food
cuisine-sushi = Sushi
cuisine-ramen = Ramen
cuisine-pizza = Pizza
cuisine-burger = Burgers
cuisine-kebab = Kebab
cuisine-hot-pot = Hot pot
cuisine-barbecue = Barbecue
cuisine-noodle = Noodles
cuisine-dumpling = Dumplings
cuisine-seafood = Seafood
cuisine-steak-house = Steak
cuisine-regional = Regional
    .food = Regional food
cuisine-vegetarian = Vegetarian
    .food = Vegetarian food
cuisine-vegan = Vegan
    .food = Vegan food
cuisine-breakfast = Breakfast
cuisine-coffee-shop = Coffee
cuisine-ice-cream = Ice cream
cuisine-bubble-tea = Bubble tea
cuisine-sichuan = Sichuan
    .food = Sichuan food
cuisine-cantonese = Cantonese
    .food = Cantonese food
cuisine-afghan = Afghan
    .food = Afghan food
cuisine-african = African
    .food = African food
cuisine-arab = Arab
    .food = Arab food
cuisine-argentinian = Argentinian
    .food = Argentinian food
cuisine-armenian = Armenian
    .food = Armenian food
cuisine-asian-fusion = Asian fusion
    .food = Asian fusion food
cuisine-australian = Australian
    .food = Australian food
cuisine-bagel = Bagels
cuisine-bakery = Bakery
cuisine-balkan = Balkan
    .food = Balkan food
cuisine-bangladeshi = Bangladeshi
    .food = Bangladeshi food
cuisine-belgian = Belgian
    .food = Belgian food
cuisine-brazilian = Brazilian
    .food = Brazilian food
cuisine-british = British
    .food = British food
cuisine-buffet = Buffet
cuisine-burmese = Burmese
    .food = Burmese food
cuisine-cajun = Cajun
    .food = Cajun food
cuisine-cake = Cake
cuisine-cambodian = Cambodian
    .food = Cambodian food
cuisine-canadian = Canadian
    .food = Canadian food
cuisine-caribbean = Caribbean
    .food = Caribbean food
cuisine-chaozhou = Chaozhou
    .food = Chaozhou food
cuisine-chicken = Chicken
cuisine-chilean = Chilean
    .food = Chilean food
cuisine-colombian = Colombian
    .food = Colombian food
cuisine-crepe = Crêpes
cuisine-cuban = Cuban
    .food = Cuban food
cuisine-curry = Curry
cuisine-czech = Czech
    .food = Czech food
cuisine-danish = Danish
    .food = Danish food
cuisine-dessert = Dessert
cuisine-diner = Diner
cuisine-donut = Donuts
cuisine-dutch = Dutch
    .food = Dutch food
cuisine-egyptian = Egyptian
    .food = Egyptian food
cuisine-ethiopian = Ethiopian
    .food = Ethiopian food
cuisine-fast-food = Fast food
cuisine-filipino = Filipino
    .food = Filipino food
cuisine-fine-dining = Fine dining
cuisine-fish = Fish
cuisine-fish-and-chips = Fish and chips
cuisine-fries = Fries
cuisine-frozen = Frozen treats
cuisine-georgian = Georgian
    .food = Georgian food
cuisine-guizhou = Guizhou
    .food = Guizhou food
cuisine-halal = Halal
    .food = Halal food
cuisine-hawaiian = Hawaiian
    .food = Hawaiian food
cuisine-hot-dog = Hot dogs
cuisine-hunan = Hunan
    .food = Hunan food
cuisine-hungarian = Hungarian
    .food = Hungarian food
cuisine-indonesian = Indonesian
    .food = Indonesian food
cuisine-irish = Irish
    .food = Irish food
cuisine-israeli = Israeli
    .food = Israeli food
cuisine-jamaican = Jamaican
    .food = Jamaican food
cuisine-jewish = Jewish
    .food = Jewish food
cuisine-juice = Juice
cuisine-kosher = Kosher
    .food = Kosher food
cuisine-lamb = Lamb
cuisine-laotian = Laotian
    .food = Laotian food
cuisine-latin-american = Latin American
    .food = Latin American food
cuisine-lunch = Lunch
cuisine-malaysian = Malaysian
    .food = Malaysian food
cuisine-mediterranean = Mediterranean
    .food = Mediterranean food
cuisine-middle-eastern = Middle Eastern
    .food = Middle Eastern food
cuisine-mongolian = Mongolian
    .food = Mongolian food
cuisine-moroccan = Moroccan
    .food = Moroccan food
cuisine-nepalese = Nepalese
    .food = Nepalese food
cuisine-pakistani = Pakistani
    .food = Pakistani food
cuisine-pancake = Pancakes
cuisine-pastry = Pastry
cuisine-persian = Persian
    .food = Persian food
cuisine-peruvian = Peruvian
    .food = Peruvian food
cuisine-polish = Polish
    .food = Polish food
cuisine-portuguese = Portuguese
    .food = Portuguese food
cuisine-potato = Potatoes
cuisine-puerto-rican = Puerto Rican
    .food = Puerto Rican food
cuisine-russian = Russian
    .food = Russian food
cuisine-salad = Salad
cuisine-salvadoran = Salvadoran
    .food = Salvadoran food
cuisine-sandwich = Sandwiches
cuisine-scandinavian = Scandinavian
    .food = Scandinavian food
cuisine-scottish = Scottish
    .food = Scottish food
cuisine-shrimp = Shrimp
cuisine-singaporean = Singaporean
    .food = Singaporean food
cuisine-snack = Snacks
cuisine-soul-food = Soul food
    .food = Soul food
cuisine-soup = Soup
cuisine-sri-lankan = Sri Lankan
    .food = Sri Lankan food
cuisine-swedish = Swedish
    .food = Swedish food
cuisine-syrian = Syrian
    .food = Syrian food
cuisine-taiwanese = Taiwanese
    .food = Taiwanese food
cuisine-tapas = Tapas
cuisine-tea = Tea
cuisine-tibetan = Tibetan
    .food = Tibetan food
cuisine-tunisian = Tunisian
    .food = Tunisian food
cuisine-ukrainian = Ukrainian
    .food = Ukrainian food
cuisine-uzbek = Uzbek
    .food = Uzbek food
cuisine-venezuelan = Venezuelan
    .food = Venezuelan food
cuisine-waffle = Waffles
cuisine-western = Western
    .food = Western food
cuisine-xinjiang = Xinjiang
    .food = Xinjiang food
cuisine-yemeni = Yemeni
    .food = Yemeni food
cuisine-yunnan = Yunnan
    .food = Yunnan food

## Sentences on cards

note-draft = A draft. It opens in your payment app; nothing is paid here.
note-fraud = Looks like fraud. Nothing is prepared.
note-first-payee = First payment to { $payee } that your messages know of: check the account.
note-nearby = { $cuisine } nearby, the nearest first.
note-nearby-none = No { $cuisine } place within { $metres }.
note-not-found = “{ $place }” is not in the map on this computer.
note-no-here = Say where you are, and what is nearby can be shown: Settings.
note-no-region = There is no map on this computer yet.
note-forecast = There is no forecast without a weather service. Sun and day are reckoned here.
note-own-clock = Sunrise and sunset are by your own clock.
note-secret = Never tell this code to anybody who calls or writes.

caption-code = One-time code
caption-parcel = Pick-up code
caption-booking = Booking reference
caption-amount = To pay

## What can be done

action-calendar = Add to calendar
action-way = Show the way
action-map = On the map
action-call = Call
    .with = Call { $with }
    .number = Call { $number }
action-write = Write
    .with = Write { $with }
action-copy-all = Copy all
action-copy = Copy
action-draft = Open draft
action-done = Done
action-more = Open

## Why a card is there

why = Why this card is here
why-said = What was said
why-meant = What it was taken to mean
why-rule = Rule { $rule }.
why-allowed = What allowed it
why-grant = You gave the permission { $grant }.
why-message = { $who }, { $when }
why-message-nobody = { $when }
why-calendar = From your calendar
why-asked = What was asked on this computer
why-asked-map = The map on this computer.
why-left = What left this computer
left-nothing = Stayed here
left-nothing-long = Nothing. This card was made on this computer.
left-bytes = { $bytes } to { $to }
left-summary = Left this computer: nothing
you = You

## Reading an export, and the terminal

read-summary =
    { $n ->
        [one] 1 message read
       *[other] { $n } messages read
    }, { $new } of them new.
read-undated =
    { $n ->
        [one] 1 message came with a time that cannot be read: it counts as sent when it came, and sent again it counts twice. See to the app's template.
       *[other] { $n } messages came with times that cannot be read: they count as sent when they came, and sent again they count twice. See to the app's template.
    }
read-empty =
    { $n ->
        [one] 1 delivery said nothing: its variables were not filled in.
       *[other] { $n } deliveries said nothing: their variables were not filled in.
    }
read-unparsed =
    { $n ->
        [one] 1 record in a new form waits, sealed. Nothing is lost.
       *[other] { $n } records in a new form wait, sealed. Nothing is lost.
    }
read-now = Read as of the newest message, { $at }.
read-silence = Nothing needs you. No plan is in these messages.
read-over =
    Nothing needs you now. { $n ->
        [0] No plan of the last 400 days is in these messages.
        [one] 1 plan in these messages is over.
       *[other] { $n } plans in these messages are over.
    }
read-ahead = Nothing needs you by your clock, but messages are dated later, up to { $at }. Is the clock right? As of then: steward cards --now { $instant }
read-over-then = The newest message is of { $at }. As of then: steward cards --now { $instant }
cards-count =
    { $n ->
        [one] 1 card
       *[other] { $n } cards
    }
group-hand = At hand
group-undated = Without an hour
next-own = Your own export: { $command }
next-page = The page: { $command }
next-consent = What you permit, and taking it back: { $command }
credit = { $attribution }

error-not-export = { $file } is not a chat export that steward knows.
error-empty = { $file } is empty.
error-no-message = { $file } was taken for { $format }, and no message in it could be read. It is kept, sealed.
error-line = Line { $line } does not fit: { $shape }.
error-too-large = { $file } is larger than { $bytes }.

## The page

page-skip = Skip to content
page-title = { $view } · steward
nav-main = Main
nav-tabs = Tabs
nav-yours = Yours
nav-today = Today
nav-talk = Talk
nav-consent = Consent
nav-left = What left
nav-settings = Settings
nav-back = Back
live-label = News
keys-title = Keys
keys-next = Next, previous card
keys-open = Open the card
keys-why = Why this card is here
keys-search = Search
keys-go = Today, Talk, Consent, What left, Settings
keys-new = Show what is new
keys-pause = Pause everything, and resume
keys-help = This table
keys-leave = Close, leave search
meter-title = Left this computer
meter-requests =
    { $n ->
        [0] no request
        [one] 1 request
       *[other] { $n } requests
    }
pause-all = Pause everything
resume-all = Resume
resume-everything = Resume everything
paused-all = Paused. Nothing is read, nothing leaves.

today-empty = Nothing needs you.
today-empty-more =
    { $n ->
        [0] No message has been read yet.
        [one] 1 message read, no plan in it.
       *[other] { $n } messages read, no plan in them.
    }
today-over-more =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    } read. { $plans ->
        [0] No plan of the last 400 days is in them.
        [one] 1 plan in them is over.
       *[other] { $plans } plans in them are over.
    }
today-ahead = Messages are dated later than this computer’s clock, up to { $at }. Is the clock right?
today-old = The newest message is of { $at }.
today-count =
    { $n ->
        [0] Nothing to do
        [one] One card
       *[other] { $n } cards
    }
today-hearing = What came is being read. A plan in it shows here in a moment.
today-silent = { $sources }: nothing has come for longer than usual. Look whether what forwards it still runs.
first-reading = Still reading the messages kept here. Cards come when that is done.
first-reading-at = Still reading the messages kept here: { $n } of { $all }. Cards come when that is done.
today-discreet = discreet
today-asks =
    { $n ->
        [one] one answer due
       *[other] { $n } answers due
    }
today-next = Next
today-hand = At hand
today-hand-more = { $n } without an hour
today-later = Today
today-now = Now
today-new =
    { $n ->
        [one] 1 new card
       *[other] { $n } new cards
    }
today-show = Show
today-first = Bring one chat. See what comes of it.
today-add = Add an export
card = A card
card-expires = Until { $at }
card-more = Why, and what can be done
card-wrong = If this is not right
card-stop = Stop reading this chat
card-open-grant = Open the permission
card-gone = This card is no longer there. Its messages can no longer be read, or it is over.
card-digits = { $caption } { $digits }
card-map = Map with numbered pins; the list beside it says the same
card-list = { $title }, nearest first

talk-lead = What steward may read, as steward reads it.
talk-none = Nothing to read. No permission is live.
talk-paused = Nothing to read. The permissions are paused.
talk-nothing-yet = Nothing to read yet. A permission is live, and nothing has come by it.
talk-search = Search messages
talk-key = What is marked
talk-count =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    }
talk-convs = Conversations
talk-silent = { $silent } of these { $n } messages brought nothing up. That is how it should be.
talk-earlier = Earlier messages
talk-later = Later messages
talk-unnamed = Without a name
talk-found =
    { $n ->
        [0] No message with these words.
        [one] 1 message
       *[other] { $n } messages
    }
talk-found-more = The newest { $shown } of { $all } messages with these words.
search-more = The newest { $shown } of { $all } messages; --limit N shows more.
talk-sure = Sure: { $percent } of 100.
talk-media = (a picture, a film or a voice message)
talk-absent = Not in the newest export. It stays here.
heard-late = Reached steward: { $at }
talk-subject = Subject: { $subject }

mark-time = time
mark-place = place
mark-who = person
mark-thing = thing
mark-money = money
mark-code = number

consent-lead =
    { $live ->
        [0] No permission is live
        [one] One permission is live
       *[other] { $live } permissions live
    }, { $paused } paused, { $gone } over.
consent-none = You have permitted nothing. steward reads nothing.
consent-all = All permissions
consent-add = Add a source
consent-given = Given { $at }
consent-sentence = steward may read { $source } to { $purposes }, and tell { $to } anything, until { $until }.
consent-sentence-out = steward may read { $source } to { $purposes }, and may tell { $to } { $fields }, until { $until }.
consent-kept-for = Messages are kept for { $minutes } after they were sent.
consent-forever = you stop it
consent-nobody = nobody
consent-table = Exactly what may go, and to whom
consent-here = Map and timetable
consent-here-how = asked on this computer
consent-here-out = nothing leaves
consent-never = Nobody
consent-never-what = messages, names, numbers, pictures
consent-state-given = Live
consent-state-paused = Paused
consent-state-expired = Expired
consent-withdrawn-since = Withdrawn, and unreadable since { $since }
consent-state-withdrawn = Withdrawn, and unreadable since
consent-until = Until { $at }
consent-messages =
    { $n ->
        [one] 1 message read
       *[other] { $n } messages read
    }
consent-cards =
    { $n ->
        [one] 1 card made
       *[other] { $n } cards made
    }
consent-pause = Pause
consent-resume = Resume
consent-pause-of = Pause { $source }
consent-resume-of = Resume { $source }
consent-withdraw = Withdraw…
consent-withdraw-title = Withdraw “{ $source }”?
consent-withdraw-what = Its key is destroyed. All messages that came by it and { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    } become unreadable, also for steward. This cannot be undone.
    .messages = Its key is destroyed. { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    } and { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    } become unreadable, also for steward. This cannot be undone.
consent-withdraw-going = These go from Today with it:
consent-withdraw-letter = That cannot be called back; a letter asking to erase it is prepared.
consent-withdraw-backups =
    { $n ->
        [one] 1 backup that steward wrote since
       *[other] { $n } backups that steward wrote since
    } will still hold it. You can rewrite them without it, or delete them, in the next step.
consent-told-times =
    { $service } was told something { $n ->
        [one] once
       *[other] { $n } times
    }.
consent-beyond = What the withdrawal does not reach
consent-backup-made = Backup, { $at }
consent-backup-holds = It still holds what came by this permission.
consent-backup-rewrite = Rewrite without it
consent-backup-delete = Delete this backup
consent-backup-deleted = The backup { $path } is deleted.
consent-backup-rewritten = The backup { $path } is rewritten. What was withdrawn is not in it any more.
consent-backup-gone = This backup does not lie there any more, or holds nothing of it.
consent-letter-to = Letter to { $service }
consent-withdraw-told = What was told to others before cannot be called back.
consent-destroy = Destroy the key
consent-keep = Keep
consent-pause-instead = Pause instead
consent-gone = The key is gone.
consent-gone-what =
    { $records ->
        [one] 1 record
       *[other] { $records } records
    } can be read by no one, and not by steward.
consent-gone-after = Unreadable after
consent-swept = Swept from the disk: { $bytes }
consent-beside = What came by another permission of the same source stays kept: { $grants }. Withdraw that too, if it is to go.
consent-beside-page = What came by another permission of the same source stays kept.
consent-gone-swept = Swept from the disk
consent-gone-cards = Cards that went
consent-gone-left = Readable records left
consent-gone-done = Done
consent-gone-entry = See the ledger
consent-others = { $n } more conversations are in your export. steward holds no key to them.
consent-cannot = You can pause or withdraw this at any time. Withdrawing does not reach a copy of your data and keys that somebody made before, an old backup among them, nor what was disclosed already.
consent-backup-left = The backup { $path } of { $day } still holds it: it can be deleted, or rewritten without it.
consent-letter =
    To { $provider }: on { $n } occasions my data were sent to you under the permission { $grant }, which I have withdrawn. I ask you to erase them and all that you derived from them, and to confirm it in writing (GDPR, Article 17).
ms = { $n } ms

flow-name = Flow picture
flow-from = Read from
flow-for = For
flow-by = Answered by
flow-much = How much
flow-meals = Dining
flow-trips = Trips
flow-appointments = Appointments
flow-parcels = Parcels, codes
flow-payments = Payments, shopping
flow-weather = Weather
flow-rest = Calls, reminders
flow-map = Map
flow-you = Shown to you
flow-paused = paused
flow-permissions =
    { $n ->
        [one] 1 permission
       *[other] { $n } permissions
    }
flow-cards =
    { $n ->
        [one] 1 card
       *[other] { $n } cards
    }
flow-times =
    { $n ->
        [one] once
       *[other] { $n } times
    }
flow-times-bytes =
    { $n ->
        [one] once
       *[other] { $n } times
    }, { $bytes }
flow-requests =
    { $n ->
        [one] 1 request
       *[other] { $n } requests
    }, { $bytes }
flow-none-yet = not used yet
flow-here = on this computer
flow-outside = outside
flow-outside-none = nothing may leave
flow-caption = The last 30 days. Thicker: used more. Dotted: allowed, not used yet. Orange: left this computer, or may.
flow-caption-open = Strongest: the permission opened below.
flow-list = The same as a list
flow-list-read = What was read, and what for
flow-list-answered = Who answered
flow-says = Flow of the last 30 days: { $sources }; { $out }. The list below says the same.
flow-says-source = { $source } mostly for { $strand }
flow-says-nothing = no card came of anything yet
flow-says-told =
    { $service } was asked { $n ->
        [one] once
       *[other] { $n } times
    }
flow-says-stayed = nothing left this computer
consent-heard = last heard { $clock }
consent-damaged = Something of it is damaged on the disk, and cannot be read; messages are missing from the count. A backup brings them back: steward restore FILE.
consent-silent = Nothing has come from it for longer than it was ever silent lately. Look whether what forwards it still runs.
consent-small = { $first }. { $second }
service-weather = Weather

purpose-dine = plan meals
purpose-go = find ways
purpose-travel = plan journeys
purpose-stay = find places to sleep
purpose-hire = rent vehicles
purpose-weather = look at the weather
purpose-pay = prepare payments
purpose-call = prepare calls
purpose-buy = keep shopping lists
purpose-meet = keep appointments
purpose-watch = plan films
purpose-attend = plan events
purpose-listen = find music
purpose-visit = plan outings
purpose-remind = remind me
purpose-locate = say where people are
purpose-parcel = keep parcels
purpose-code = show codes
purpose-ticket = show bookings
purpose-search = find messages again
purpose-home = order my apps
purpose-calendar = fill my calendar
purpose-assistant = answer an assistant
purpose-all = make every kind of card

field-place-rough = the place to 1 km
field-place = the place
field-time = the hour
field-people = the number of people
field-cuisine = the food
field-item = the thing
field-amount = the sum
field-query = the words asked for

start-title = Your messages, read by your own computer. Nobody else’s.
start-lead = Bring one chat. See what comes of it. Take it back whenever you like.
start-bring = Bring an export
start-drop = Drop an export here
start-kinds = WhatsApp, WeChat, Telegram, SMS or mail. Nothing is kept until you agree.
start-choose = Choose a file
start-over = Let go to look inside
start-chosen = { $file }, { $bytes }. Nothing read yet.
start-how = How to get one
start-how-whatsapp = In WhatsApp: open the chat, More, Export chat, without media.
start-how-telegram = In Telegram Desktop: Settings, Advanced, Export, as JSON.
start-how-wechat = WeChat: the CSV, text or JSON that a back-up program writes.
start-how-sms = SMS: the XML of SMS Backup & Restore.
start-how-mail = Mail: an mbox file, or single messages as eml.
start-for = Say what it is for
start-grant = steward may read { $source } to { $purposes }, and tell { $to } anything, until { $until }.
start-this-chat = the messages in this file
start-example = What reading means, on a message of your own:
start-example-seen = steward sees { $seen } in it, and nothing of it leaves this computer.
start-purposes = What it is for
start-me = Your name in it
start-me-why = So that your own messages are told from others’. May stay empty.
start-zone = Time zone of the messages
start-until = Until
start-until-never = I stop it
start-until-month = one month from now
start-until-year = one year from now
start-agree = Agree, and read it
start-agree-what = Reading begins. Each message is sealed under a key of its own permission. You can withdraw at any time, and the key is destroyed.
start-reading = Reading
start-progress = { $n } messages
start-first = Your first cards
start-silent = Nothing. Most talk is just talk.
start-done = Read
start-failed = This could not be read
start-again = Try another
start-csrf = This form is from an earlier page. Load it again.
start-no-file = No file was chosen.

left-lead = Every byte, written down before it goes.
left-figure-nothing = Nothing has left this computer.
left-figure =
    { $bytes } left this computer, in { $n ->
        [one] 1 request
       *[other] { $n } requests
    }. No message, no name.
left-time = Time
left-what = What
left-to = About
left-entry = Entry
left-whole = The ledger is whole
left-broken = Entry { $entry } does not fit.
left-broken-more = Somebody or something changed the ledger there. Nothing leaves until you have looked.
left-checked =
    { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }, checked in { $ms } ms
left-check = Check again
left-head = Signed head
left-list = Ledger
entry-granted = Permission given
entry-changed = Permission changed
entry-paused = Paused
entry-resumed = Resumed
entry-expired = Expired
entry-withdrawn = Key destroyed
entry-read = Messages read
entry-disclosed = Left this computer
entry-asked = Asked on this computer
entry-other = Entry

settings-lead = This page, and what steward is told of your world.
settings-page = This page
settings-lang = Language
settings-look = Appearance
settings-look-auto = System
settings-look-light = Light
settings-look-dark = Dark
settings-world = Your world
settings-zone = Time zone
settings-here = Where you are
settings-here-how = Latitude and longitude, such as 47.14, 9.52. Used on this computer only.
settings-me = Your name in messages
settings-save = Save
settings-saved = Saved.
settings-bad-zone = No such time zone. Names look like Europe/Vaduz.
settings-bad-here = Not a latitude and longitude, such as 47.14, 9.52.
settings-bad-quiet = Two different hours, such as 22:00 and 07:00, or none. Nothing was saved.
settings-discreet = Discreet
settings-discreet-how = Lists show of what kind a card is, and no name, place or code. Open one to read it.
settings-keys = Single keys
settings-keys-how = Short cuts without a modifier; ? shows them.
settings-on = On
settings-off = Off

gone-session = This browser has no session here.
gone-session-more = The link that steward serve prints opens the page once, in one browser. Start steward serve again for a new one.
locked = steward is locked.
locked-more = Its keys are wiped from memory, and nothing here can be read. To go on, stop steward serve, start it again with the passphrase, and open the new link.
refused = Refused
refused-more = The request did not come from this page.
missing = There is nothing here.
missing-more = The address names no page of steward’s.
failed = This did not work.
failed-more = Nothing was changed.
today-about = about
today-any = any time
value-minutes = { $minutes }
separator = ,{" "}
sentences = { $first } { $second }
start-no-purpose = Say what it is for: nothing was ticked.
start-all = Every kind of card
start-only = Only these
code-left = { $n } s left
copied = Copied
left-none = No entry yet.
talk-messages = Messages
talk-source = { $source }, { $count }
do-close = Close
start-chosen-name = { $file }. Nothing read yet.

## Where messages come from

platform-whatsapp = WhatsApp
platform-wechat = WeChat
platform-telegram = Telegram
platform-sms = SMS
platform-mail = Mail
platform-matrix = Matrix
platform-imessage = iMessage
platform-discord = Discord
platform-line = LINE
platform-qq = QQ
platform-signal = Signal
platform-slack = Slack
platform-messenger = Messenger
platform-google-chat = Google Chat
list-join = ,{" "}

entry-opened = Vault made
entry-renewed = Permission renewed
entry-swept = Swept from the disk
entry-imported = Messages added
entry-abandoned = Reading undone
entry-outcome = What became of it
entry-forgotten = Messages forgotten
entry-ordered = Standing order
entry-backup = Backup written
entry-restored = Restored from a backup
entry-exported = Written out
entry-rewrapped = Passphrase changed
entry-recovery-made = Recovery sheet made
entry-recovery-used = Opened by the recovery sheet
entry-recovery-revoked = Recovery sheet revoked
error-vacant = { $file } was read as { $format }, and there is no message in it. Export the chat again.
error-no-record = { $file } is no { $format } export.
error-refused = { $file } was taken for { $format } and refused: it is damaged, or built to do harm. Nothing of it was kept.
error-source = { $what }
error-upload = The upload broke off, or the disk is full. Nothing was kept.
do-undo = Undo
card-menu = More for { $title }
card-dismiss = Not this card
card-dismissed = The card is away.
card-mute = No more cards: { $kind }
card-never = Never about { $name }
card-mute-talk = No more cards from { $name }
card-muted-talk = No more cards from “{ $name }”.
card-muted = No more cards of this kind: { $kind }.
cards-of-kind = { $kind }
keys-away = Not this card, no more of its kind, undo
settings-muted = No cards of these kinds
settings-muted-talks = No cards from these conversations
settings-never = Never about these people
settings-unmute = Show again
consent-backup-ask = Delete it (d), rewrite it without what was withdrawn (r), or leave it (Enter)?
consent-backup-words = Its passphrase

## The vault's verbs

vault-forgotten =
    { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    } and { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    } forgotten.
vault-forgotten-returns = Nothing is kept by which they could be known again: an export that still has them brings them back when it is read again. steward never PERSON keeps somebody out of later imports too.
vault-forgotten-later = Another steward is reading. The room on the disk is given back later.
forget-unparsed =
    { $n ->
        [one] 1 record that was not understood stays
       *[other] { $n } records that were not understood stay
    }, sealed: nobody can say whether they are of these. They go with their permission: steward consent withdraw.
vault-holds =
    { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    }, { $grants ->
        [one] 1 permission
       *[other] { $grants } permissions
    }, { $entries ->
        [one] 1 ledger entry
       *[other] { $entries } ledger entries
    }
backup-done = Done, and read back to its end: { $what }.
backup-whole = The backup is whole: { $what }.
backup-restored = Restored: { $what }.
backup-fault = The ledger in it is not whole: { $fault }.
backup-again = Permission { $grant } was withdrawn after this backup. It is withdrawn again.
backup-unknown = No ledger head is known here, so a withdrawal made after this backup would not be seen. If you made one, withdraw again.
backup-older =
    This backup is older than what was here by { $n ->
        [one] 1 ledger entry
       *[other] { $n } ledger entries
    }.
export-done =
    { $what } and { $cards ->
        [one] 1 card
       *[other] { $cards } cards
    } are in { $path }.
export-closed =
    { $n ->
        [one] 1 permission is
       *[other] { $n } permissions are
    } not live. What they sealed stays closed.
vault-erased = Erased.
vault-locked = Locked: every steward that runs has wiped its keys, and every command wants the passphrase.
vault-locked-soon = Locked: every command wants the passphrase. A steward that runs is in the middle of something, and wipes its keys when it is done with it.
vault-write-down = Without this passphrase nothing can be got back, by nobody. Write it down.
vault-print-sheet = Without this passphrase nothing can be got back, by nobody, unless you have a recovery sheet: steward recovery make prints one.
keyring-label = What opens a steward vault
keyring-absent = No keyring (Secret Service) answers on this session’s bus: it is a desktop’s, or a session’s of dbus-run-session. A passphrase needs none.
keyring-locked = The system’s keyring is locked, and was not unlocked.
keyring-refused = The system’s keyring did not do it.
keyring-opens = Locked: every steward that runs has wiped its keys. The system’s keyring holds what opens the vault; while it is unlocked no command asks.
keyring-kept = The system’s keyring holds what opens the vault; while it is unlocked no command asks. Were it lost, nothing could be got back, unless you have a recovery sheet: steward recovery make prints one.
recovery-sheet = Recovery sheet of a steward vault
recovery-sheet-of = Of the vault in { $path }. Made { $when }.
recovery-sheet-how = If the passphrase is forgotten: steward recovery open asks for this code, and sets a new passphrase.
recovery-sheet-keep = Whoever has this sheet and the disk can read everything: keep them apart. The code is shown this once and kept nowhere; steward recovery revoke ends it. A restored backup wants a new sheet.
recovery-replaces = The earlier sheet opens nothing any more.
recovery-no-passphrase = The vault has no passphrase that could be forgotten. Set one first: steward lock --new-passphrase-file FILE.
recovery-ask = Code of the recovery sheet
recovery-code-wanted = The code of the recovery sheet is wanted: give it with --code-file FILE.
recovery-passphrase-wanted = A new passphrase is wanted: give it with --new-passphrase-file FILE.
recovery-used = The new passphrase is set, and the old one opens nothing any more. The sheet stays good; if others may have seen it, make another: steward recovery make.
recovery-revoked = The recovery sheet opens nothing any more.
recovery-ended = The recovery sheet that was good here ended with the vault that lay here. Make a new one: steward recovery make.
ledger-records =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    }
ledger-whole =
    Whole: { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }, every permission as it was given.
ledger-signed =
    Whole: { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }, as their owner signed them.
ledger-consistent =
    Consistent with itself: { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }. A key or a head would tell whose they are.
ledger-fault = The ledger is not whole: { $fault }.
prove-older =
    Proved: the ledger of { $n ->
        [one] 1 entry
       *[other] { $n } entries
    } goes on from that of { $older }; nothing in it was changed or taken out.
prove-entry =
    Proved: entry { $entry } is in the ledger of { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }.
prove-unvouched = This is consistent with itself. --key, or --head with a head that you kept, would tell whose it is.
prove-no-proof = { $path }: not what ledger prove prints.
unproved-unsigned = A head in it is not signed by the key.
unproved-other-head = It is not about the head given.
unproved-hashes = The hashes do not prove it.
ledger-exported = { $path } is written. An auditor checks it with --key { $key }.

## A flag or an argument that makes no sense: what was given, and what is right in its place

misuse-search = No words to look for: steward search WORD. All messages are written out by steward export.
misuse-missing = { $given } is missing.
misuse-replay = replay reads scenes from standard input: give --jsonl.
misuse-prompt = Nothing was said: give the turns as arguments, or --jsonl.
misuse-annotate = There is no text to look at: give it as an argument, or --jsonl.
misuse-query = Questions are read as JSON lines from standard input: give --jsonl.
misuse-timezone = { $given }: no such zone; names look like Europe/Vaduz.
misuse-instant = { $given }: not an RFC 3339 instant such as 2026-03-04T19:05:00+08:00.
misuse-instant-or-day = { $given }: not an instant such as 2026-03-04T19:05:00+08:00, nor a day such as 2026-03-04.
misuse-past = { $given } lies in the past: such a permission would open nothing.
misuse-no-change = { $given }: says nothing that is to change
misuse-no-person = { $given }: whose? A name is wanted, as messages carry it.
misuse-nothing-between = { $given }: nothing lies between them; --from is the earlier one.
misuse-country = { $given }: not two letters such as LI.
misuse-tile = { $given }: not a tile such as 14/8624/5745.
misuse-late-day = { $given }: too late a day.
misuse-too-long = { $given }: too long.
misuse-length = { $given }: not a length of time such as 1h, 90d or P1M.
misuse-no-length = { $given }: a length of time is more than nothing.
misuse-here = { $given }: not LAT,LON in degrees, such as 47.14,9.52.
misuse-lang = { $given }: steward speaks en and zh.
misuse-source = { $given }: a source is named platform:anything, such as whatsapp:lin.
misuse-quiet = { $given }: neither hours such as 22:00-07:00, nor a length of time such as 4h, nor off.
misuse-me = { $given }: a name is wanted; steward settings --forget me takes it out.
misuse-word = { $given }: not one of { $known }.

## What fails, as the vault, a permission or the ledger says it

fails-no-card = No card { $card }; steward cards --json lists their ids.
fails-watch = --watch { $path }: there is no such folder.
fails-unmute = “{ $name }” is not muted.
fails-mute = “{ $name }” is no kind of card, no card’s id and no conversation: nothing was muted.
consent-no-provider = this steward asks nobody outside, { $names } neither: nothing leaves the computer under this permission
consent-all-taken = No --purpose was given: taken for all.
fails-no-grant = No permission covers { $source }: give one with --grant all, or for example --grant dine,meet.
fails-no-vault = There is no vault at { $path } yet. An import or a permission makes one.
fails-locked = The vault is locked. Its passphrase is wanted: give it with --passphrase-file FILE.
fails-passphrase = That is the wrong passphrase.
fails-no-recovery = No recovery sheet is good for this vault: none was made since it was set up or restored, or it was revoked.
fails-recovery = The code is well typed, but not this vault’s: it is of another vault, or of a sheet that a newer one replaced.
fails-code-length = A recovery code has 40 letters and digits; this one has { $n }.
fails-code-group = Group { $n } of the recovery code is mistyped.
fails-keys-damaged = The key file is damaged. A backup brings it back: steward restore FILE. If erasing everything was cut off, this ends it: steward erase --everything.
fails-keys-missing = There is no key file in { $path }, and without it nothing kept can be read. If the keys lie elsewhere, say where with --keys; a backup brings them back. If erasing everything was cut off, this ends it: steward erase --everything.
fails-unsealed = What is kept is damaged or was changed ({ $record }). `steward ledger verify` says more; a backup brings it back.
record-block = messages
record-card = a card
record-setting = a setting
record-ledger = the ledger
record-grant = a permission
record-disclosure = what was disclosed
record-key = a key
record-database = the database
record-other = a record
fails-other-head = That head was not signed by this vault.
fails-ledger-broken = The ledger is not whole, so no head is signed over it: steward ledger verify says where.
fails-no-entry = The ledger has no such entry.
fails-unknown-grant = There is no permission { $grant }: steward consent list shows them.
fails-withdrawn = Permission { $grant } is withdrawn, and stays so. Give a new one.
fails-no-pause = Permission { $grant } is { $standing }. Only one that is given takes a pause.
fails-no-resume = Permission { $grant } is { $standing }. Only one that is paused can be resumed; one that is expired is renewed: steward consent renew { $grant }.
fails-end-is-past = Permission { $grant }: its new end must lie ahead.
fails-other-source = Permission { $grant } is of another source, and a permission's source stays. Give a new one.
standing-given = given
standing-paused = paused
standing-expired = expired
standing-withdrawn = withdrawn
fails-no-passphrase = The vault has no passphrase, so a lock would lock nothing. Set one: steward lock --new-passphrase-file FILE.
fails-busy = Another steward is writing to the vault. Try again when it is done.
fails-full = The disk is full, or files may not grow so large (ulimit -f). What this would have written is not kept. Make room, then do it again.
system-not-found = no such file or folder
system-forbidden = not permitted
system-folder = it is a folder
system-no-folder = not a folder
system-full = the disk is full
system-read-only = the file system is read-only
fails-full-undone = The disk is full, or files may not grow so large (ulimit -f). Nothing of this export is kept. Make room, then import it again.
fails-full-kept =
    The disk is full, or files may not grow so large (ulimit -f). { $n ->
        [one] 1 message of this export is
       *[other] { $n } messages of this export are
    } kept, the others are not. Make room, then import it again: that adds what is missing.
fails-swept-later = The withdrawal stands: nothing that came by it can be read. The disk is full, so its unreadable remains are removed when there is room again, at steward’s next run.
fails-would-lose =
    The vault here holds what this backup does not: { $n ->
        [one] 1 message
       *[other] { $n } messages
    }, { $grants ->
        [one] 1 permission
       *[other] { $grants } permissions
    } and { $nevers ->
        [one] 1 “never”
       *[other] { $nevers } times “never”
    }. Nothing was changed. To go on: steward restore FILE --replace, which first keeps this vault aside in a file.
fails-would-lose-closed = The vault here is locked with another passphrase, so it cannot be told what it holds that this backup does not. Nothing was changed. To go on: steward restore FILE --replace, which first keeps this vault aside.
backup-aside = What was here is kept aside, as a backup with the same passphrase: { $path }. steward restore brings it back.
backup-aside-folder = What was here is kept aside as it was, with its own passphrase: { $path }. steward --data { $path } opens it.
vault-no-passphrase = The passphrase is taken off: the key file’s permissions alone guard the vault now.
vault-no-room = The disk is full. Your messages can be read and nothing of them is lost; cards made now, and what the ledger is to say of this reading, are kept only until this program ends. Make room.
vault-damaged = Messages of { $grants } that were to go are damaged on the disk and could not be looked at; they stay. A backup brings them back, `steward consent withdraw` removes them.
vault-frozen = The vault is read-only: nothing of this was kept, and what was read is not in its ledger.
fails-read-only = The vault cannot be written: it is read-only.
fails-unsettled = This vault was copied while steward had it open, and nothing can be written here: its last writings lie in { $path }, which cannot be read without writing. Copy the folder to where it can be written, or copy it again when steward has ended.
fails-newer = The vault was written by a later release of steward (format { $n }).
fails-not-backup = That is not a backup that steward wrote.
fails-backup-damaged = The backup is damaged.
fails-backup-cut = The backup is cut off: its end is missing.
fails-exists = Something lies at { $path } already, and is not written over.
fails-forget = No message fits “{ $name }”, and no conversation is called so: nothing was forgotten.
places-no-region = { $path }: not a region file; make one with steward places import EXTRACT.osm.pbf --out FILE.region
places-newer = { $path }: written by a newer steward (format { $format }); update steward or import the extract again
places-older = { $path }: written by an older steward (format { $format }); import the extract again
places-cut = { $path }: cut short or grown; import the extract again
places-damaged = the region file is damaged (section { $section }); import the extract again
places-no-extract = { $path }: not a readable OpenStreetMap extract (.osm.pbf): { $why }
places-too-large = the extract is too large for one region; cut it into parts and query them together
places-none = No region is kept. steward places add FILE.region keeps one.
places-name-one = no region: name one with --region FILE.region, or keep one with steward places add FILE.region
places-nowhere = no region is called “{ $name }”; steward places list shows them
places-kept = { $name }: kept. { $credit }
places-removed = { $name }: taken away
fails-io = { $path }: the system says: { $why }.
fails-engine = The vault failed: { $why }.
fails-needs = No permission allows it. It would take one to { $purpose }.
    .source = No permission allows it. It would take one to read { $source } to { $purpose }.
    .fields-provider = No permission allows it. It would take one to { $purpose } that lets steward tell { $provider } { $fields }.
    .fields-provider-source = No permission allows it. It would take one to read { $source } to { $purpose } that lets steward tell { $provider } { $fields }.
fails-not-given = Permission { $grant } is { $standing } and opens nothing. It would have to be given: see steward consent show { $grant }.
fails-altered = Permission { $grant } was altered in the database and opens nothing. Withdraw it, and give a new one.
fails-ledger = The ledger could not keep the entry, so nothing was disclosed: { $why }.
fault-changed = entry { $n } was changed
fault-moved = entry { $n } was moved, or an entry was put before it
fault-missing = entry { $n } is missing
fault-tree = the tree's record does not fit the entries
fault-rolled-back = entry { $n } is missing: an older store was put back ({ $n } entries, { $known } known)
fault-rewritten = the first { $n } entries are others than when the head was signed
fault-head = the newest head beside the keys was changed
fault-grant = permission { $grant }: its row was altered
fault-no-head = line 1 is not the head of an exported ledger
fault-no-entry = line { $n } is not a ledger entry
fault-kept-head = the head given is not signed as it says
fault-other-key = the file's head is not signed by that key
never-taken-back = Taken back for { $name }: what is kept of them is shown again.
never-nobody = You said this about nobody.
never-said-here = Nothing about { $name } any more, here or after another import. { $name } may have other names: say it of these too, one by one.
never-said = Nothing about { $name } any more, here or after another import. { $name } may have other names: add them with --also.
never-unsaid = You never said this about them. `steward never --list` lists whom you did.
consent-backup-no-words = Rewriting a backup wants its passphrase: give it with --backup-passphrase-file FILE.
consent-example = A message of your own, for example: { $who }: “{ $text }”.
    .seen = A message of your own, for example: { $who }: “{ $text }”. steward would see { $seen } in it.
consent-ask = steward may read { $source } only if you permit it.
consent-ask-stays = It stays on this machine, sealed under a key of its own; `steward consent withdraw` destroys the key.
consent-ask-what = For which kinds of cards? (all, or a list such as dine,meet; empty for none)

## What comes by itself

watch-taken =
    { $n ->
        [one] { $file }: 1 new message
       *[other] { $file }: { $n } new messages
    }
watch-taken-back =
    { $n ->
        [one] { $file } is gone: its appointment is off
       *[other] { $file } is gone: its { $n } appointments are off
    }
watch-waits = { $file } waits: no permission covers { $source }. Add the export once, and it is read from then on.
watch-paused = { $file } waits: the permission for { $source } is paused. It is read when that is resumed.
watch-without = { $file } waits: nobody is called “{ $name }” in any export so far, and --without says that they are left out.
watch-without-nobody = “{ $name }” writes nothing in the watched folder, and no conversation in it is called so: nothing was read. --without takes a name as it stands there.
watch-without-nothing = --with-all: nobody is left out of the watched folders.
watch-cut = { $file } lacks appointments that it had, and seems not to be whole: they stay.
watch-unread = { $file } lies in the watched folder and could not be read.
watch-unread-why = { $file } lies in the watched folder and could not be read. { $why }
watch-gone = The watched folder { $folder } is not there any more. Nothing is read from it until it is.
serve-once = a link opens once; Ctrl-C ends the page
serve-fingerprint = the second link is for your own network; compare the fingerprint before you trust its certificate

## What cannot both be

clash-with = Clashes with: { $kind }, { $clock }.
    .name = Clashes with “{ $name }”, { $clock }.
clash-closed = Closed at that hour.
    .name = { $name } is closed at that hour.
    .clock = Closed at that hour, opens { $clock }.
    .clock-name = { $name } is closed at that hour, opens { $clock }.

## Attention and taste

attention-quiet = Quiet from { $from } to { $to }.
attention-silent = Silent until { $at }.
attention-none = No quiet hours.
attention-budget = At most { $n } interruptions a day; { $spent } today.
cards-folded =
    { $n ->
        [one] 1 more card, folded away
       *[other] { $n } more cards, folded away
    }
today-rest =
    { $n ->
        [one] 1 more card is not shown here.
       *[other] { $n } more cards are not shown here.
    }
today-rest-all = Show all
cards-folded-how = { $more }: steward cards --all
cards-closed =
    { $paused ->
        [0] { $over ->
            [one] 1 permission is over
           *[other] { $over } permissions are over
        }
        [one] { $over ->
            [0] 1 permission is paused
           *[other] 1 permission is paused and { $over } over
        }
       *[other] { $over ->
            [0] { $paused } permissions are paused
           *[other] { $paused } permissions are paused and { $over } over
        }
    }: what came by such is not read, and brings no card (steward consent list).
taste-none = Nothing learnt yet. Using a card and putting one away teach which come first.
taste-kind = { $kind }: { $used } for it, { $away } against it.
taste-lifted = Such cards stand further up: you use them.
taste-lowered = Such cards stand further down: you put them away or mute them.
taste-even = Such cards stand where all do.
taste-reset = Forget what was learnt
cards-dismissed = { $name } is taken away.
cards-muted = { $name } is muted: steward cards mute { $given } --undo takes it back.
cards-unmuted = { $name } is not muted any more.
cards-used = Noted: { $name } was of use.
cards-written =
    { $n ->
        [one] 1 card
       *[other] { $n } cards
    } written to { $path }
taste-forgotten = What was learnt of your use of cards is forgotten.
taste-title = What your use of cards taught
settings-attention = Interruptions
settings-quiet-from = Quiet from
settings-quiet-to = to
settings-per-day = At most a day
settings-silence = Silence
settings-silence-same = As it is
settings-silence-hours =
    { $n ->
        [one] For 1 hour
       *[other] For { $n } hours
    }
platform-calendar = Calendar

## A reason made of what was said

why-changes = What would have changed it
evidence-you = you
evidence-nobody = a message
evidence-calendar = your calendar
evidence-quote = “{ $words }”
evidence-asked = { $who } asked
    .what-who = { $who } asked about { $what }
evidence-proposed = { $who } proposed it
    .what-who = { $who } proposed { $what }
evidence-agreed = { $who } agreed
    .what-who = { $who } agreed to { $what }
evidence-agreed-proposed = { $who } agreed
    .what-who = { $who } agreed and proposed { $what }
evidence-refused = { $who } refused
    .what-who = { $who } refused { $what }
evidence-cancelled = { $who } called it off
    .what-who = { $who } called off { $what }
evidence-changed = { $who } changed it
    .what-who = { $who } changed it to { $what }
evidence-done = { $who } said it is done
    .what-who = { $who } said { $what } is done
evidence-said = { $who } said so
    .what-who = { $who } said { $what }
without-none = Without “{ $words }” there would be no card.
without-state = Without “{ $words }” it would stand as: { $state }.
without-fact = Without “{ $words }” it would not say: { $fact }.
    .at-fact-words = Without “{ $words }”, { $fact } would be { $at }.
    .fact-value-words = Without “{ $words }”, { $fact } would be { $value }.
still-you = A yes from you would make it agreed; a no would take it away.
still-them = A yes from { $who } would make it agreed; a no would take it away.
still-agreed = A refusal, a change or a call-off would change it.

## Remarks on how a file was read

date-order-dmy = day first
date-order-mdy = month first
warn-date-order = The dates of this file fit day first and month first; they were read { $order }, as is the custom where you are. --date-order dmy or mdy says which.
warn-date-order-of = The dates of this file fit day first and month first; they were read { $order }, as is the custom where you are. The first that differs is { $dmy } (--date-order dmy) or { $mdy } (--date-order mdy).
warn-zone =
    { $n ->
        [one] 1 event is
       *[other] { $n } events are
    } in a time zone that nobody knows; the hours were taken for the calendar’s own.
warn-passed-over =
    { $n ->
        [one] 1 other file in this folder is no calendar and was
       *[other] { $n } other files in this folder are no calendars and were
    } not read: import what is an export by itself.
warn-encoding = The file is not UTF-8 and does not say what it is: read as { $encoding }. If names or words look wrong, save it as UTF-8 and import it again.
warn-illegible =
    { $n ->
        [one] 1 message holds characters that could not be read and are
       *[other] { $n } messages hold characters that could not be read and are
    } shown as �: the file is not whole UTF-8. It may have been saved by an editor; the app's own export has them all.
fails-without = “{ $name }” writes nothing in this file, and no conversation in it is called so: nothing was read. --without takes a name as it stands there.
import-taken-back =
    { $n ->
        [one] 1 appointment is no longer in the calendar's file: its card ends.
       *[other] { $n } appointments are no longer in the calendar's file: their cards end.
    }
progress-hearing = Reading
import-whose = people talk in { $source }, and none of the names there is known to be yours: what you promised would count as somebody else's; say your name with steward settings --me NAME (several: NAME,NAME)
import-cut = the file lacks appointments that it had, and seems not to be whole: they stay
import-absent =
    { $n ->
        [one] 1 message kept earlier is
       *[other] { $n } messages kept earlier are
    } not in this newer export. What was kept stays; steward export marks it.
search-absent = not in the newest export
import-without =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    } left out, as --without says.


## Turns along a way

turn-depart = Set out
    .street = Set out along { $street }
turn-continue = Go on
    .street = Go on along { $street }
turn-slight-left = Bear left
    .street = Bear left into { $street }
turn-left = Turn left
    .street = Turn left into { $street }
turn-sharp-left = Turn sharply left
    .street = Turn sharply left into { $street }
turn-slight-right = Bear right
    .street = Bear right into { $street }
turn-right = Turn right
    .street = Turn right into { $street }
turn-sharp-right = Turn sharply right
    .street = Turn sharply right into { $street }
turn-back = Turn back
    .street = Turn back along { $street }
turn-roundabout = Cross the roundabout
    .exit = At the roundabout, take exit { $exit }
    .exit-street = At the roundabout, take exit { $exit } into { $street }
turn-arrive = You are there

doctor-ok = ok
doctor-state-waiting = waiting
doctor-missing = missing
doctor-wrong = wrong
doctor-vault = vault
doctor-permissions = permissions
doctor-records = records
doctor-ledger = ledger
doctor-timezone = timezone
doctor-me = me
doctor-here = here
doctor-map = map
doctor-make-vault = make one: steward import FILE --grant all
doctor-vault-shut = { $path }: { $why }
doctor-open-vault = a locked vault wants --passphrase-file FILE; a damaged one, a backup
doctor-writable = let it be written to: until then it can be read, and what is read is not in its ledger
doctor-keys-passphrase = { $path }, its keys behind a passphrase; no recovery sheet (steward recovery make)
doctor-keys-recovery = { $path }, its keys behind a passphrase, with a recovery sheet
doctor-keys-file = { $path }, its keys behind a file only you can read
doctor-none-live = none of { $n } is live
doctor-give = give one: steward import FILE --grant all, or steward consent grant
doctor-live =
    { $n } live, { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    }
doctor-waiting = { $n } not understood
doctor-damaged = { $grants }: messages are damaged on the disk, and cannot be read
doctor-bring-back = a backup brings them back: steward restore FILE; steward consent withdraw removes what came by the permission
doctor-shape = they wait, sealed, for a later release; steward doctor --report FILE shows their shape
doctor-whole =
    whole, { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }
doctor-verify = see steward ledger verify
doctor-systems = { $zone } (the system’s)
doctor-known = known
doctor-no-name = your name in messages is not known
doctor-nowhere = where you are is not known, so nothing is near
doctor-no-region = no region
doctor-make-region = make one of an OpenStreetMap extract: steward places import, then steward places add
doctor-region-bad = { $name }: the file is damaged or of another release
doctor-import-again = import the extract again

prompt-nothing = Nothing is wanted.
annotate-nothing = nothing
annotate-or = or
annotate-between = { $low } to { $high } s
annotate-seconds = { $n } s
annotate-up-to = up to { $n } s
annotate-again = again and again ({ $timex })
entity-time = time
entity-duration = duration
entity-number = number
entity-ordinal = ordinal
entity-percentage = percentage
entity-number_range = number_range
entity-money = money
entity-distance = distance
entity-volume = volume
entity-quantity = quantity
entity-dimension = dimension
entity-temperature = temperature
entity-age = age
entity-phone = phone
entity-email = email
entity-url = url
entity-ip = ip
entity-hashtag = hashtag
entity-mention = mention
entity-guid = guid
entity-credit_card = credit_card
entity-tracking = tracking
entity-address = address
entity-flight = flight
entity-train = train
entity-code = code
entity-place = place
entity-cuisine = cuisine
entity-venue = venue
entity-person = person
entity-iban = iban
slot-name = name
slot-cuisine = cuisine
slot-location = location
slot-time = time
slot-date = date
slot-people = people
slot-price = price
slot-from = from
slot-to = to
slot-return = return
slot-category = category
slot-nights = nights
slot-rooms = rooms
slot-amount = amount
slot-payee = payee
slot-person = person
slot-artist = artist
why-not = It brings nothing up. Nearest is “{ $purpose }”, { $share } % likely; from { $wanted } % on there is a card.
why-not-it-does = It calls for a card: “{ $purpose }”, { $share } % likely. What of it is over, dismissed or not permitted is not shown.
why-not-seen = Understood in it: { $seen }.
why-not-nothing-seen = Nothing in it names a time, a place or a thing.
why-not-like = This calls for one, for example: “{ $like }”
vault-passphrase = Passphrase
vault-passphrase-new = Passphrase for the vault
vault-once-more = Once more
vault-not-same = the two are not the same
vault-none-typed = no passphrase was typed
backup-passphrase = Passphrase of the backup
backup-passphrase-new = Passphrase for the backup
backup-passphrase-wanted = a backup wants a passphrase: give it with --passphrase-file FILE

## A file that was not read

source-unreadable = { $file }: cannot be read: { $why }
source-empty = { $file }: the file is empty; export the chat again
source-no-format = No format is called “{ $name }”; steward import --formats lists them
source-unknown = { $file }: no known export format; name one with --as (steward import --formats lists them)
    .shape = { $file }: no known export format: none begins like { $at } ({ $shape }); name one with --as (steward import --formats lists them)
source-folder = { $file }: this folder as a whole is no known export; import a file that lies in it, or name its format with --as (steward import --formats lists them)
source-no-record =
    { $file }: not { $format ->
        [ics] an
        [eml] an
        [mbox] an
        [sms-xml] an
        [imessage-txt] an
       *[other] a
    } { $format } export: { $at } does not fit ({ $shape }). Export it again if it is empty or cut off, or name its format with --as
source-no-appointment = { $file }: a calendar without an appointment in it. Nothing was kept
source-vacant = { $file }: read as { $format }, there is no message in it. Export the chat again, or name another format with --as
source-no-message =
    { $file }: looks like { $format }, but not one message could be read; { $n ->
        [one] 1 record is
       *[other] { $n } records are
    } kept for a later release; the first is { $at }: { $why } (steward doctor --report { $file } writes its shape to report)
source-no-message-looked =
    { $file }: looks like { $format }, but not one message could be read; { $n ->
        [one] 1 record was
       *[other] { $n } records were
    } not understood, the first is { $at }: { $why }. Nothing was kept.
source-refused = { $file }: refused as { $format }: { $why }
source-line = line { $line }
source-byte = byte { $at }
source-outermost = the outermost object
source-end = the end
source-whole-folder = the folder
import-read =
    { $source }: { $n ->
        [one] 1 message
       *[other] { $n } messages
    } read as { $format }, { $new } of them new (times without a zone: { $zone })
    .grant =
        { $source }: { $n ->
            [one] 1 message
           *[other] { $n } messages
        } read as { $format }, { $new } of them new, under { $grant } (times without a zone: { $zone })
import-looked =
    { $source }: { $n ->
        [one] 1 message
       *[other] { $n } messages
    } read as { $format }, nothing kept
import-unparsed =
    { $n ->
        [one] 1 record was not understood and waits, sealed: { $at }: { $why }
       *[other] { $n } records were not understood and wait, sealed; the first is { $at }: { $why }
    }
import-outdated =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    } left out: older than this permission keeps any (steward consent list says how long)
import-excluded =
    { $n ->
        [one] 1 message
       *[other] { $n } messages
    } left out, as steward never says
import-next = What needs you now: steward cards
why-unnamed-change = a change of a message that is not named
why-no-sender = no sender
why-unknown-kind = of a kind that is not known
why-header = a header of a form that is not known
why-large = more than 32 MB
why-large-mail = a mail of more than 32 MB; save it without its attachments
why-no-day = no date that can be read
why-no-content = no content that is understood
why-never-downloaded = an MMS without its parts: never downloaded
why-draft = a draft, never sent
why-encrypted = encrypted, without its key
why-entities = it declares XML entities of its own, which no backup does; make the backup again
why-no-folder = it is neither a zip nor a folder; name Slack's zip as it came
why-before-first = lines before the first message
why-no-chat = no chat in it: neither _chat.txt nor another text file that is one
why-no-list = no list of messages
why-not-json = no readable JSON
why-damaged = no part of it could be read: nested too deep, or damaged
why-bomb = the chat in it would unpack to more than a hundred times its size; export the chat again
why-behind = there is something behind the end of the export
why-cut = the file ends inside it
why-zip-damaged = the zip is cut or damaged; export the chat again
import-unread =
    { $n ->
        [one] 1 record was not understood: { $at }: { $why }
       *[other] { $n } records were not understood; the first is { $at }: { $why }
    }
why-no-day-file = no file of a day in it
why-unknown-rule = an event that repeats by a rule that is not understood
why-no-beginning = nothing in it begins as such an export does

plain-no-file = neither a file nor a folder; save it first
plain-no-randomness = the system gives no randomness
plain-first-line = its first line is empty
plain-none-typed = no passphrase came from the terminal
plain-unread = what is kept could not be read
plain-unheard = what came late could not be heard
plain-no-folder = no folder can be made
plain-no-head = not a ledger head
plain-unreadable = it cannot be read
plain-no-tile = no such tile
plain-port = it cannot be listened on; --port 0 picks a free one
plain-listen = it cannot be listened on
plain-room = what was forgotten is removed, but its room could not be given back
plain-unprinted = the messages could not be printed
plain-no-home = neither XDG_DATA_HOME nor HOME is set; say where with --data DIR
system-name = the name is too long, or cannot be a name
system-not-text = it is not text
system-cut = it ends too early
system-taken = the address is taken
system-no-address = this computer does not have that address
system-pipe = nobody reads any more
system-exists = something lies there already
system-loop = links lead in a circle
system-device = the device could not read or write
system-files = too many files are open
system-other = the system's error { $code }
extract-nothing = it holds nothing
extract-no-header = it has no header
extract-empty = it is empty
extract-foreign = it needs a feature that is not known here: { $feature }
extract-broken = it is damaged, or of another kind
places-imported = { $path }: { $written } bytes from { $size }
places-took = { $rest } s to read and index ({ $speed } MB/s), { $routes } s to prepare routes{ $memory }
places-memory = , at most { $mb } MB of memory ({ $times } times the extract)
places-where = time zone { $zone } ({ $zonefrom }); country { $country } ({ $countryfrom })
places-zone = time zone
places-zone-of = { $zone } ({ $zonefrom })
places-country = country
places-country-of = { $country } ({ $countryfrom })
places-no-zone = not known (tell it with --timezone)
places-no-country = not known (tell it with --country, for holidays)
places-from-given = as given
places-from-extract = of the extract
places-from-context = of this computer
places-from-nobody = nobody said
places-date = date
places-bounds = from, to
places-bounds-of = { $south },{ $west } to { $north },{ $east }
places-found = to be found
places-found-of = { $objects } objects, { $names } names
places-roads = roads
places-roads-of = { $ways } ways, { $crossings } crossings, { $pieces } pieces
places-made = made of
places-made-of = { $nodes } nodes, { $ways } ways, { $relations } relations
places-bytes = bytes
places-no-date = not known
places-line = { $name }  { $date }  { $objects } objects  { $credit }
places-line-no-date = date not known
places-tile = { $path }: { $n } bytes
places-step-ways = ways
places-step-nodes = nodes
places-step-names = names
places-step-roads = roads
places-step-routes = routes
places-step-write = write
