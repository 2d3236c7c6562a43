//! Logistic regression by Newton's method in a fixed order: the same weights on every machine.

use steward_decide::meaning::logistic;

/// Pull of every weight to nothing.
const RIDGE: f64 = 1.0;
/// So many steps are always enough.
const STEPS: usize = 25;

/// The weights that tell the likeliest of these cases: numbers, and whether it is so.
pub fn fit(cases: &[(&[f32], bool)]) -> Vec<f64> {
    let size = cases.first().map_or(0, |(numbers, _)| numbers.len());
    let mut weights = vec![0.0_f64; size];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| RIDGE * weight).collect();
        let mut bend: Vec<Vec<f64>> = (0..size)
            .map(|at| (0..size).map(|other| if at == other { RIDGE } else { 0.0 }).collect())
            .collect();
        for (numbers, so) in cases {
            let sum: f64 =
                numbers.iter().zip(&weights).map(|(number, weight)| f64::from(*number) * weight).sum();
            let share = f64::from(logistic(sum as f32));
            let missed = share - if *so { 1.0 } else { 0.0 };
            let spread = share * (1.0 - share);
            for ((slope, row), one) in slope.iter_mut().zip(&mut bend).zip(*numbers) {
                *slope += missed * f64::from(*one);
                for (bend, two) in row.iter_mut().zip(*numbers) {
                    *bend += spread * f64::from(*one) * f64::from(*two);
                }
            }
        }
        for (weight, step) in weights.iter_mut().zip(solved(bend, slope)) {
            *weight -= step;
        }
    }
    weights
}

/// The solution of symmetric, positive equations, by elimination.
fn solved(mut rows: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    let cell = |rows: &[Vec<f64>], at: usize, column: usize| {
        rows.get(at).and_then(|row| row.get(column)).copied().unwrap_or_default()
    };
    for pivot in 0..size {
        let own = rows.get(pivot).cloned().unwrap_or_default();
        let own_right = right.get(pivot).copied().unwrap_or_default();
        for below in pivot + 1..size {
            let factor = cell(&rows, below, pivot) / cell(&rows, pivot, pivot);
            if let Some(row) = rows.get_mut(below) {
                for (value, above) in row.iter_mut().zip(&own) {
                    *value -= factor * above;
                }
            }
            if let Some(value) = right.get_mut(below) {
                *value -= factor * own_right;
            }
        }
    }
    let mut solution = vec![0.0; size];
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size)
            .map(|column| cell(&rows, at, column) * solution.get(column).copied().unwrap_or_default())
            .sum();
        if let Some(value) = solution.get_mut(at) {
            *value = (right.get(at).copied().unwrap_or_default() - known) / cell(&rows, at, at);
        }
    }
    solution
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equations_are_solved() {
        let solution = solved(vec![vec![4.0, 1.0], vec![1.0, 3.0]], vec![1.0, 2.0]);
        assert!((solution[0] - 1.0 / 11.0).abs() < 1e-12 && (solution[1] - 7.0 / 11.0).abs() < 1e-12);
    }

    #[test]
    fn what_tells_is_found() {
        let cases: Vec<(Vec<f32>, bool)> =
            (0..40).map(|n| (vec![1.0, f32::from(u8::from(n % 2 == 0)), 0.5], n % 2 == 0)).collect();
        let weights = fit(&cases.iter().map(|(numbers, so)| (numbers.as_slice(), *so)).collect::<Vec<_>>());
        assert!(weights[1] > 1.0 && weights[0] < 0.0);
    }
}
