//! Hire: a rented car.

use super::Case;
use super::lexicon::{Class, List};

/// What it is about.
pub(super) const WORDS: &[List] = &[(
    Class::Rental,
    "rental_car rental_cars car_rental rent_a_car hire_a_car car_hire hire_car hired_car rent_car rent_a_van hire_a_van van_hire rental hertz avis sixt zipcar enterprise_car turo \
     rent_an_suv rent_a_sedan rent_a_truck u_haul uhaul suv sedan hatchback compact_car campervan rent_cars rent_one hire_one \
     租车 租辆车 租个车 租一辆 租台车 租部车 神州租车 一嗨 租辆 包车 租面包车 租商务车 自驾 电动车租 还车 取车 租车行 租一台",
)];

/// Said so, it is called for.
pub(super) const EXAMPLES: &[Case] = &[
    "we should rent a car for the coast, three days from friday",
    "find me a rental suv in denver, pick it up on the 4th",
    "how much to hire a van for moving day",
    "要不咱租辆车自驾去吧,周五取周日还",
    "帮我租个七座的车,明天早上取",
];

/// Near misses: said so, it is not.
pub(super) const NEAR_MISSES: &[Case] = &[
    "my rent is due",
    "they want to hire two interns",
    "the rental we had smelled of smoke",
    "租车那次被坑惨了",
    "房子租出去了",
];
