//! Answers that no table holds: what the learnt model makes of a message, joined with what its cues say.

use super::{cues::Cue, learnt::Shares};
use crate::acts::{Scene, words::chinese};
use steward_model::{Act, ActKind, EntityKind, Span};

/// How sure the model's yes or no is; it counts only where one is waited for.
const WAITED_FOR: f32 = 0.3;
/// From this share on the model's yes counts.
const LIKELY_YES: f32 = 0.4;
/// The same of a Chinese message: of its few characters the model is more often wrong, and a plan that waits for another answer
/// does no harm.
const LIKELY_YES_ZH: f32 = 0.5;
/// From this share on its no counts, or its doubt.
const LIKELY: f32 = 0.6;
/// From this share on it says that a plan is called off.
const LIKELY_END: f32 = 0.75;
/// From this share on it says that something is done.
const LIKELY_DONE: f32 = 0.5;
/// From this share on it says so beside a cue for an answer, and is half believed.
const DONE_BESIDE: f32 = 0.55;
/// From this share on the model is right against a cue.
const CERTAIN: f32 = 0.85;
/// So long, in bytes, a bare yes or no is at most.
const BARE: usize = 12;
/// Below this share nothing is done.
const DOUBTED_DONE: f32 = 0.02;

/// Joins the acts by cue with the model's: where a cue is weak or there is none the model speaks, and where it is all but
/// certain it speaks against a cue.
pub(crate) fn weigh(scene: &Scene<'_>, shares: &Shares, acts: &mut Vec<Act>) {
    // 'We're in Skye until Monday': no 'we're in'.
    let away = super::away::told(scene);
    doubt_cues(scene, shares, away, acts);
    let has = |kind| acts.iter().any(|act: &Act| act.kind == kind);
    let turned_down = has(ActKind::Refuse) || has(ActKind::Cancel);
    let answered =
        turned_down || [ActKind::Agree, ActKind::Hedge, ActKind::Done, ActKind::Late].into_iter().any(has);
    let puts = scene.clauses.iter().any(|clause| clause.any(&[Cue::Propose, Cue::Wish, Cue::Request]));
    let timed = scene.entities.iter().any(|entity| entity.kind == EntityKind::Time);
    let age = tells_age(&scene.norm.text);
    let mut told = Vec::new();
    if away {
        told.push((ActKind::Refuse, WAITED_FOR));
    }
    if super::away::hands_over(scene) {
        told.push((ActKind::Refuse, 0.9));
    }
    if !answered {
        // 几点？ wants to know more before it is a yes.
        let wonders = scene
            .clauses
            .iter()
            .any(|clause| clause.any(&[Cue::When, Cue::Where]) || super::judge::wonders(scene, clause));
        // 加班呢 asks nothing, for all its 呢.
        let excuse = !scene.text.contains(['?', '？'])
            && scene.clauses.iter().any(|clause| clause.any(&[Cue::Excuse, Cue::Busy]));
        let least = if chinese(scene.text) { LIKELY_YES_ZH } else { LIKELY_YES };
        if shares.agree >= least && !wonders && !excuse {
            told.push((ActKind::Agree, WAITED_FOR));
        }
        // An hour said in jest turns nothing down.
        if excuse && !puts || shares.refuse >= if timed { CERTAIN } else { LIKELY } && !age {
            told.push((ActKind::Refuse, WAITED_FOR));
        }
        if shares.unsure >= LIKELY {
            told.push((ActKind::Hedge, 0.8));
        }
    }
    let changes = scene.clauses.iter().any(|clause| clause.has(Cue::Change));
    let likely_end = shares.cancel >= LIKELY_END && !answered && !puts && !changes;
    // Certain of the whole, it takes in what stands beside the cue: 'somebody came today, so no need for tomorrow'.
    // 那就咱俩了 多的票退掉: those who are left go on.
    let fewer = ["就咱俩", "就我俩", "就咱们", "就我们", "就剩咱", "就剩我"]
        .iter()
        .any(|word| scene.norm.text.contains(word));
    let certain_end = shares.cancel >= CERTAIN && !(turned_down && puts) && !fewer;
    if !turned_down && likely_end || certain_end {
        told.push((ActKind::Cancel, 0.9));
    }
    // Who pulls out of what stands is waited for no more.
    let likely_out = shares.refuse > shares.cancel && shares.refuse + shares.cancel >= LIKELY_END;
    if likely_out && !answered && !puts && !changes && !timed && !age {
        told.push((ActKind::Refuse, 0.8));
    }
    if !has(ActKind::Done) && shares.done >= if answered { DONE_BESIDE } else { LIKELY_DONE } {
        told.push((ActKind::Done, if answered { 0.6 } else { 0.8 }));
    }
    if !has(ActKind::Change) && shares.counter >= LIKELY {
        told.push((ActKind::Change, 0.7));
    }
    let span = Span { start: 0, end: scene.text.len() };
    acts.extend(told.into_iter().map(|(kind, confidence)| Act { kind, span, confidence }));
    let supposes = || scene.clauses.iter().any(|clause| super::elsewhere::if_too(scene, clause));
    if nothing_more(&scene.norm.text) || supposes() {
        acts.retain(|act| act.kind != ActKind::Refuse);
    }
}

/// Takes away what cues alone found, where the model all but knows better.
fn doubt_cues(scene: &Scene<'_>, shares: &Shares, away: bool, acts: &mut Vec<Act>) {
    let ended = shares.cancel.max(shares.refuse) >= CERTAIN;
    acts.retain(|act| !away || act.kind != ActKind::Agree);
    let bare = scene.text.len() <= BARE;
    acts.retain(|act| match act.kind {
        // 'Sharp', 'sent!', 'nah', and nothing beside it.
        ActKind::Agree | ActKind::Done | ActKind::Refuse if act.confidence >= 0.8 && bare => true,
        ActKind::Agree => !(ended || shares.unsure >= CERTAIN && act.confidence < 0.9),
        ActKind::Refuse if act.confidence < 0.9 => shares.against() && shares.agree < CERTAIN,
        // '27 sent': a sum and the word for it say so by themselves.
        ActKind::Done => shares.done > DOUBTED_DONE || spoken(&scene.norm.text) || sent(scene, act.span),
        _ => true,
    });
    // 'I can't. tell her thanks': thanks beside a refusal take nothing up.
    if acts.iter().any(|act| act.kind == ActKind::Refuse && act.confidence >= 0.8) {
        let thanks = |span: Span| {
            let words = span.of(scene.text).to_lowercase();
            ["thank", "thx", "cheers"].iter().any(|word| words.contains(word))
        };
        acts.retain(|act| act.kind != ActKind::Agree || !thanks(act.span));
    }
}

/// 'Mum im 40': no answer to what was put.
fn tells_age(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    let last = words.find(|word| !matches!(*word, "lol" | "haha" | "hahaha" | "lmao"));
    let age = last.and_then(|word| word.parse().ok()).is_some_and(|age: u8| (13..100).contains(&age));
    age && words.next() == Some("im")
}

/// A clause of few words that says of a sum that it is sent.
fn sent(scene: &Scene<'_>, span: Span) -> bool {
    scene.clause_at(span.start).is_some_and(|clause| {
        clause.any(&[Cue::Paid, Cue::ShortPaid])
            && clause.rest <= 12
            && span.of(scene.text).bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// 'Nope, nothing else cheers', 没别的了: a no to 'anything else?', which leaves what was said before as it is.
fn nothing_more(text: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &["that's it", "thats it", "that's all", "thats all", "that's everything", "thats everything", "nothing else", "nothing more", "没别的", "没有别的", "就这些", "沒別的", "就這些"];
    let text = text.trim_start();
    let rest = ["nope", "nah", "no"].iter().find_map(|no| text.strip_prefix(no)).unwrap_or(text);
    let rest = rest.trim_start_matches([' ', ',', '.', '，']);
    ENDS.iter().any(|end| rest.starts_with(end))
}

/// 'Good chat!', 'thanks for calling': the call lies behind them, whatever else is said.
fn spoken(text: &str) -> bool {
    #[rustfmt::skip]
    const SAID: &[&str] = &["good chat", "great chat", "nice chat", "good talking", "nice talking", "great talking", "good speaking", "nice speaking", "good to talk", "thanks for calling", "thanks for talking", "thank you for talking", "thank you for calling", "thanks for the call", "thanks for ringing", "thank you for the call", "good to hear your voice", "glad we talked", "glad we spoke"];
    SAID.iter().any(|said| text.starts_with(said) || text.contains(&format!(" {said}")))
}

#[cfg(test)]
mod tests {
    use crate::acts::{Cut, noon, read_after};
    use crate::intents::said::Said;
    use steward_model::ActKind;

    fn does(previous: &str, text: &str, kind: ActKind) -> bool {
        let entities = crate::annotate(text, None, &noon());
        let (own, previous) = (Said::new(text), Said::new(previous));
        let cut = Cut { own: &own, previous: Some(&previous) };
        read_after(text, cut, &entities, &noon()).acts.iter().any(|act| act.kind == kind)
    }

    /// What is put, an answer of each kind that no table of cues holds, and one that sounds like it and is none.
    const TABLE: &[(ActKind, &str, &[&str], &[&str])] = &[
        (
            ActKind::Agree,
            "curry at ours on thursday?",
            &["with bells on", "wild horses couldnt stop me", "im bringing the naan 🥳"],
            &["lol", "so tired today", "who else?", "hmm", "skint atm"],
        ),
        (
            ActKind::Agree,
            "周四来我家吃咖喱？",
            &["爱了爱了", "我带瓶可乐过去", "听你安排"],
            &["哈哈哈", "好累", "谁啊", "等等", "太远"],
        ),
        (
            ActKind::Cancel,
            "still meeting at the rink?",
            &["rink's flooded, it's not happening today", "we'll have to call tonight off"],
            &["the rink is lovely this year", "rink it is"],
        ),
        (
            ActKind::Done,
            "can you send me the 40 for the tent?",
            &["sent it to your account just now"],
            &["will send it after work", "what tent"],
        ),
    ];

    #[test]
    fn answers_beyond_the_tables_are_heard() {
        let mut wrong = Vec::new();
        for (kind, previous, so, not) in TABLE {
            wrong.extend(
                so.iter().filter(|text| !does(previous, text, *kind)).map(|text| format!("{kind:?}: {text}")),
            );
            wrong.extend(
                not.iter()
                    .filter(|text| does(previous, text, *kind))
                    .map(|text| format!("not {kind:?}: {text}")),
            );
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn an_age_turns_nothing_down() {
        assert!(!does("bring a jacket, it's cold", "mum i'm 40", ActKind::Refuse));
        assert!(!does("bring a jacket, it's cold", "mom im 34 lol", ActKind::Refuse));
        assert!(does("dinner at ours friday?", "nah im out", ActKind::Refuse));
    }

    #[test]
    fn thanks_beside_a_no_are_no_yes() {
        assert!(!does("dinner at ours friday?", "ah I can't, I'm away. tell her thanks", ActKind::Agree));
        assert!(does("dinner at ours friday?", "lovely, tell her thanks", ActKind::Agree));
    }

    #[test]
    fn a_no_to_anything_else_turns_nothing_down() {
        for text in ["No, that's all thanks", "nope thats it x", "没别的了"] {
            assert!(!does("sure. anything else from the chemist?", text, ActKind::Refuse), "{text}");
        }
        assert!(does("pizza at ours tonight?", "no, not tonight", ActKind::Refuse));
    }

    #[test]
    fn a_sum_that_is_sent_is_done_with() {
        assert!(does("27 for you then", "there you go, 27 sent", ActKind::Done));
        assert!(!does("27 for you then", "will have 27 sent by friday", ActKind::Done));
    }

    #[test]
    fn a_call_praised_lies_behind() {
        assert!(does("call me before 3?", "good chat, will send the quote", ActKind::Done));
        assert!(!does("call me before 3?", "we should chat, call me", ActKind::Done));
    }

    #[test]
    fn where_the_model_is_certain_a_cue_does_not_hold_against_it() {
        let off = "so sorry, the flat was let this morning so the viewing won't go ahead";
        assert!(does("viewing at 5.30?", off, ActKind::Cancel));
        assert!(!does("viewing at 5.30?", off, ActKind::Agree));
        assert!(does("viewing at 5.30?", "yes go ahead", ActKind::Agree));
    }
}
