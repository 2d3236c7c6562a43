//! Where the parts of the flow picture stand: columns of bars, and ribbons as wide as they were used.

use super::{Graph, Kind, Ribbon};
use steward_model::order;

/// Where columns and labels stand, in the picture's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    /// Left edges of the bars that are drawn.
    pub(super) at: [f64; 2],
    /// The whole width.
    pub(super) width: f64,
}

/// A column's bar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bar {
    pub(super) top: f64,
    pub(super) height: f64,
}

impl Bar {
    /// Where its label's line stands.
    pub(super) fn middle(self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// Width of a bar.
pub(super) const BAR: f64 = 5.0;
/// Room above the bars for the columns' headings.
const HEAD: f64 = 28.0;
/// A bar with its label of two lines takes at least so much.
pub(super) const PITCH: f64 = 34.0;
const GAP: f64 = 16.0;
const THIN: f64 = 8.0;
/// A ribbon that can just be seen.
const LEAST: f64 = 2.0;
/// All ribbons of a column together are at most so high.
const MOST: f64 = 300.0;
/// One card is at most so wide: a single one fills no column.
const ONE: f64 = 26.0;
/// Between what stays and what leaves.
pub(super) const EDGE: f64 = 44.0;

/// How high one card is, so that the widest column fits.
pub(super) fn scale(graph: &Graph) -> f64 {
    let sum = |ribbons: &[Ribbon]| ribbons.iter().map(|one| one.width).sum::<f64>();
    let most = sum(&graph.into).max(sum(&graph.out)).max(1.0);
    (MOST / most).min(ONE)
}

/// The thickness of a ribbon; none where it is a line.
pub(super) fn thickness(ribbon: &Ribbon, scale: f64) -> f64 {
    match ribbon.kind {
        Kind::Allowed | Kind::MayLeave => 0.0,
        _ => (ribbon.width * scale).max(LEAST),
    }
}

/// Bars from top to bottom, as high as what meets them; from the one at `edge` on they stand below the line to outside.
pub(super) fn bars(heights: &[f64], edge: Option<usize>) -> Vec<Bar> {
    let mut top = HEAD;
    heights
        .iter()
        .enumerate()
        .map(|(at, height)| {
            if edge == Some(at) && at > 0 {
                top += EDGE;
            }
            let height = height.max(THIN);
            // A low bar stands in the middle of its label's room.
            let room = height.max(PITCH);
            let bar = Bar { top: top + (room - height) / 2.0, height };
            top += room + GAP;
            bar
        })
        .collect()
}

/// The height of the picture.
pub(super) fn height<'b>(columns: impl IntoIterator<Item = &'b [Bar]>) -> f64 {
    let ends = columns.into_iter().filter_map(|bars| bars.last()).map(|bar| bar.top + bar.height.max(PITCH));
    ends.fold(HEAD + PITCH, f64::max)
}

/// How high each bar of a column must be for what meets it on one side.
pub(super) fn heights(
    count: usize,
    ribbons: &[Ribbon],
    scale: f64,
    end: impl Fn(&Ribbon) -> usize,
) -> Vec<f64> {
    let mut sums = vec![0.0; count];
    for ribbon in ribbons {
        if let Some(sum) = sums.get_mut(end(ribbon)) {
            *sum += thickness(ribbon, scale);
        }
    }
    sums
}

/// The paths of ribbons between two columns, in the order given: a closed shape for what was used, a line for what is
/// only allowed.
pub(super) fn paths(
    ribbons: &[Ribbon],
    left: &[Bar],
    right: &[Bar],
    columns: Columns,
    scale: f64,
) -> Vec<String> {
    let sum_of = |count, end: fn(&Ribbon) -> usize| heights(count, ribbons, scale, end);
    let (lefts, rights) = (sum_of(left.len(), |one| one.from), sum_of(right.len(), |one| one.to));
    // What meets a bar stands in its middle, one below the other.
    let begin = |bars: &[Bar], sums: &[f64]| -> Vec<f64> {
        bars.iter().zip(sums).map(|(bar, sum)| bar.top + (bar.height - sum) / 2.0).collect()
    };
    let (mut from, mut to) = (begin(left, &lefts), begin(right, &rights));
    let [x0, x1] = [columns.at[0] + BAR, columns.at[1]];
    let middle = (x0 + x1) / 2.0;
    let mut shapes = vec![String::new(); ribbons.len()];
    // At the right end they arrive in the order of where they come from.
    let mut order: Vec<usize> = (0..ribbons.len()).collect();
    order::by_key(&mut order, |at| ribbons.get(*at).map(|one| (one.from, one.to)));
    for at in order {
        let Some(ribbon) = ribbons.get(at) else { continue };
        let (Some(y0), Some(y1)) = (from.get_mut(ribbon.from), to.get_mut(ribbon.to)) else { continue };
        let t = thickness(ribbon, scale);
        let there = format!("M{x0} {y0:.1}C{middle:.1} {y0:.1} {middle:.1} {y1:.1} {x1} {y1:.1}");
        let shape = if t > 0.0 {
            let (low0, low1) = (*y0 + t, *y1 + t);
            format!("{there}V{low1:.1}C{middle:.1} {low1:.1} {middle:.1} {low0:.1} {x0} {low0:.1}z")
        } else {
            there
        };
        *y0 += t;
        *y1 += t;
        if let Some(place) = shapes.get_mut(at) {
            *place = shape;
        }
    }
    shapes
}
