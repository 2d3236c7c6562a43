//! So many as are left to come, said beside something else: 那就咱俩 票钱你转我.

use crate::plans::Plans;
use crate::plans::kept::kindred::social;
use crate::plans::kept::plan::Plan;
use crate::plans::message::turn::Turn;
use steward_model::Said;

impl Plans {
    /// How many come is said of what people come together for, whatever else the message touches.
    pub(in crate::plans) fn count_left(&mut self, turn: &Turn<'_>, touched: &[usize]) {
        let Some(count) = of(turn) else { return };
        if touched.iter().filter_map(|&at| self.plans.get(at)).any(|plan| social(plan.kind)) {
            return;
        }
        let stands = |plan: &Plan| social(plan.kind) && plan.stands_in(turn.conversation, turn.now);
        let at = self.living().rfind(|(_, plan)| stands(plan)).map(|(at, _)| at);
        if let Some(plan) = at.and_then(|at| self.plans.get_mut(at)) {
            plan.people = Some(count);
            plan.because(turn.heard.id);
        }
    }
}

/// 那就咱俩, 就我们三个了.
fn of(turn: &Turn<'_>) -> Option<u32> {
    let text = &turn.heard.message.text;
    turn.heard.understood.mentions.iter().find_map(|mention| match mention.said {
        Said::Count(count) => {
            let lead = text.get(..mention.span.start)?.trim_end_matches(['我', '咱', '们', '們']);
            (lead.len() < mention.span.start && lead.ends_with(['就', '剩'])).then_some(count)
        }
        _ => None,
    })
}
