//! A house told by nothing but its name, right behind its kitchen: 那改湘菜 月影. And what is said like such a name and tells
//! how something is, or is to be: 午休太赶, 认真点.

use crate::acts::{
    Scene,
    doing::{
        clauses::Clause,
        cues::{Cue, Hit},
    },
};
use steward_model::{Entity, EntityKind};

/// So sure is a name of which nothing else is known.
const SURE: f32 = 0.6;
/// So many bytes at most stand between a kitchen and the end of what puts it: 好不好.
const REST: usize = 3 * '好'.len_utf8();

/// How sure a name alone in its clause is a house, where the clause before puts a kitchen.
pub(crate) fn behind(scene: &Scene<'_>, clause: &Clause) -> Option<f32> {
    let before = scene.clauses.iter().rev().find(|other| other.start < clause.start)?;
    let ends_there = |e: &Entity| {
        e.kind == EntityKind::Cuisine
            && before.span.start <= e.span.start
            && e.span.end <= before.span.end
            && before.span.end <= e.span.end + REST
    };
    let puts = before.any(&[Cue::Change, Cue::Propose]);
    let told = before.any(&[Cue::No, Cue::Past, Cue::Gone, Cue::Third]);
    (puts && !told && scene.entities.iter().any(ends_there)).then_some(SURE)
}

/// 渔村人家: of other people only by the way it is written.
pub(crate) fn homely(hit: &Hit, name: &str) -> bool {
    hit.cue == Cue::Third && name.strip_suffix("人家").is_some_and(|lead| lead.chars().count() >= 2)
}

/// 午休太赶, 认真点: no name.
pub(crate) fn how(name: &str) -> bool {
    #[rustfmt::skip]
    const POINTS: [&str; 9] = ["地点", "景点", "合点", "收点", "网点", "站点", "糕点", "茶点", "观点"];
    name.chars().rev().nth(1) == Some('太')
        || name.ends_with('点') && !POINTS.iter().any(|point| name.ends_with(point))
}

#[cfg(test)]
mod tests {
    use crate::acts::{noon, read};
    use steward_model::Fact;

    #[test]
    fn a_house_is_known_by_the_kitchen_before_it() {
        for (text, want) in [
            ("那改湘菜 月影", Some("月影")),
            ("要不换淮扬菜 水乡人家", Some("水乡人家")),
            ("那粤菜吧 陶陶里", Some("陶陶里")),
            ("川菜好不好 辣有道", Some("辣有道")),
            ("日料好伐 竹月", Some("竹月")),
            ("那家湘菜 难吃", None),
            ("湘菜咋样 随便", None),
            ("不吃湘菜 上火", None),
        ] {
            let entities = crate::annotate(text, None, &noon());
            let mentions = read(text, &entities, &noon()).mentions;
            let places = mentions.iter().filter(|one| one.fact == Fact::Place).map(|one| one.span.of(text));
            let places: Vec<_> = places.collect();
            assert_eq!(places, Vec::from_iter(want), "{text}");
        }
    }

    #[test]
    fn how_something_is_to_be_is_no_name() {
        for name in ["午休太赶", "下班太挤", "认真点", "快点"] {
            assert!(super::how(name), "{name}");
        }
        for name in ["集合点", "太湖居", "好地点", "月影"] {
            assert!(!super::how(name), "{name}");
        }
    }
}
