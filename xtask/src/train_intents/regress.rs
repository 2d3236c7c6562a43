//! Logistic regression of a few numbers by Newton's method: the same weights on every machine.

/// What is known of one case, and whether it was so.
pub struct Row {
    /// As many numbers in every row.
    pub values: Vec<f64>,
    /// What is to be foretold.
    pub so: bool,
    /// As if it had been seen so many times.
    pub counts: f64,
}

/// Steps of Newton's method; it has come to rest long before.
const STEPS: usize = 25;

/// The weights under which the rows are likeliest. `ridge` pulls every weight to 0; greater than 0. An error where there
/// is no row.
pub fn logistic(rows: &[Row], ridge: f64) -> anyhow::Result<Vec<f64>> {
    let wide = rows.first().map(|row| row.values.len()).filter(|&wide| wide > 0);
    let wide = wide.ok_or_else(|| anyhow::anyhow!("there is no row to learn from"))?;
    let mut weights = vec![0.0; wide];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| -ridge * weight).collect();
        let mut bend = vec![vec![0.0; wide]; wide];
        for row in rows {
            let sum: f64 = row.values.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
            let share = 1.0 / (1.0 + (-sum).exp());
            let miss = row.counts * (f64::from(u8::from(row.so)) - share);
            let spread = row.counts * share * (1.0 - share);
            for (at, &value) in row.values.iter().enumerate().filter(|(_, value)| **value != 0.0) {
                if let (Some(slope), Some(bend)) = (slope.get_mut(at), bend.get_mut(at)) {
                    *slope += miss * value;
                    bend.iter_mut()
                        .zip(&row.values)
                        .for_each(|(bend, other)| *bend += spread * value * other);
                }
            }
        }
        for (at, row) in bend.iter_mut().enumerate() {
            row.iter_mut().skip(at).take(1).for_each(|own| *own += ridge);
        }
        for (weight, step) in weights.iter_mut().zip(solved(bend, slope)) {
            *weight += step;
        }
    }
    Ok(weights)
}

/// Solves a system whose matrix is symmetric and positive, by Gauss's method.
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let wide = right.len();
    for pivot in 0..wide {
        let Some(row) = matrix.get(pivot).cloned() else { break };
        let (own, at_right) =
            (row.get(pivot).copied().unwrap_or(1.0), right.get(pivot).copied().unwrap_or(0.0));
        for (other, right) in matrix.iter_mut().zip(&mut right).skip(pivot + 1) {
            let share = other.get(pivot).copied().unwrap_or(0.0) / own;
            other.iter_mut().zip(&row).skip(pivot).for_each(|(value, above)| *value -= share * above);
            *right -= share * at_right;
        }
    }
    let mut found = vec![0.0; wide];
    for pivot in (0..wide).rev() {
        let Some(row) = matrix.get(pivot) else { break };
        let later: f64 = row.iter().zip(&found).skip(pivot + 1).map(|(value, found)| value * found).sum();
        let own = row.get(pivot).copied().unwrap_or(1.0);
        if let (Some(found), Some(right)) = (found.get_mut(pivot), right.get(pivot)) {
            *found = (right - later) / own;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let matrix = vec![vec![4.0, 1.0, 0.5], vec![1.0, 3.0, 0.2], vec![0.5, 0.2, 2.0]];
        let found = solved(matrix.clone(), vec![1.0, -2.0, 0.7]);
        for (row, right) in matrix.iter().zip([1.0, -2.0, 0.7]) {
            let sum: f64 = row.iter().zip(&found).map(|(value, found)| value * found).sum();
            assert!((sum - right).abs() < 1e-12, "{sum} {right}");
        }
    }

    #[test]
    fn what_is_so_three_times_in_four_has_that_probability() {
        let row = |so| Row { values: vec![1.0], so, counts: 1.0 };
        let rows: Vec<Row> = (0..4000).map(|at| row(at % 4 != 0)).collect();
        let weights = logistic(&rows, 1e-6).unwrap();
        assert!((weights[0] - 3.0_f64.ln()).abs() < 1e-6, "{weights:?}");
    }

    #[test]
    fn no_row_is_an_error() {
        assert!(logistic(&[], 1.0).is_err());
    }
}
