//! Powers of e out of exact operations alone, so that every machine gives the same digits.

/// e to the power of a number of at most 30 in size; beyond that as of 30.
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-30.0, 30.0);
    // e^x = (e^(x/1024))^1024, the inner one by its series.
    let small = x / 1024.0;
    let mut power = 1.0 + small + small * small * 0.5 + small * small * small / 6.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}

/// The logistic function: a sum as a probability.
pub fn logistic(x: f32) -> f32 {
    let power = exp(x);
    power / (1.0 + power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_power_is_what_it_is() {
        for (x, y) in [(0.0, 1.0), (-1.0, 0.367_879_44), (-8.0, 0.000_335_46)] {
            assert!((exp(x) - y).abs() < 1e-4, "{x} {}", exp(x));
        }
    }

    #[test]
    fn the_logistic_function_is_what_it_is() {
        for (x, y) in [(0.0, 0.5), (1.0, 0.731_058_6), (-3.0, 0.047_425_87), (8.0, 0.999_664_65)] {
            assert!((logistic(x) - y).abs() < 1e-3, "{x} {} {y}", logistic(x));
        }
    }
}
