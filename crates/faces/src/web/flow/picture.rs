//! The flow picture in the reader's words: a wide form, a slim one for phones, a sentence that concludes, and a list
//! with the same figures.

use super::layout::{self, BAR, Bar, Columns};
use super::{Answerer, Graph, Kind, Ribbon, Source, graph};
use crate::web::frame::Frame;
use crate::web::house::{GrantView, Traffic};
use askama::Template;
use std::fmt;
use steward_model::{PhraseArg, order};

/// The whole figure.
#[derive(Template)]
#[template(path = "flow.html")]
pub struct Picture<'f> {
    frame: &'f Frame,
    says: String,
    opens: bool,
    wide: Drawn,
    slim: Drawn,
    /// From, for, how much.
    read: Vec<[String; 3]>,
    /// For, answered by, how much; whether it is outside.
    answered: Vec<([String; 3], bool)>,
}

/// One form of the picture.
struct Drawn {
    width: f64,
    height: f64,
    ribbons: Vec<Path>,
    bars: Vec<Rect>,
    labels: Vec<Label>,
    /// The line between what stays and what leaves: from, to, and how far down.
    edge: (f64, f64, f64),
}

struct Path {
    class: &'static str,
    d: String,
}

struct Rect {
    class: &'static str,
    x: f64,
    bar: Bar,
}

struct Label {
    class: &'static str,
    x: f64,
    y: f64,
    /// It ends at `x` instead of beginning there.
    ends: bool,
    text: String,
}

const WIDE: ([f64; 3], f64) = ([118.0, 440.0, 790.0], 1060.0);
const SLIM: ([f64; 2], f64) = ([104.0, 240.0], 358.0);
/// From a name's line to the one below.
const LINE: f64 = 16.0;
/// So many letters stand beside a slim picture's bars, in the widest of fonts.
const MARGIN: usize = 14;

impl<'f> Picture<'f> {
    /// The picture of what these permissions brought; `None` where none stands. `open` is the one that the page shows.
    pub fn of(frame: &'f Frame, grants: &[GrantView], traffic: &Traffic, open: Option<&str>) -> Option<Self> {
        let graph = graph(grants, traffic, open);
        if graph.sources.is_empty() {
            return None;
        }
        let words = Wording { frame, graph: &graph };
        Some(Picture {
            says: words.conclusion(),
            opens: graph.into.iter().any(|one| one.kind == Kind::Open),
            wide: words.wide(),
            slim: words.slim(),
            read: words.read(),
            answered: words.answered(),
            frame,
        })
    }
}

impl fmt::Debug for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} rows)", self.read.len())
    }
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Used => "k",
        Kind::Open => "hot",
        Kind::Allowed => "p",
        Kind::Left => "o",
        Kind::MayLeave => "p may",
    }
}

/// What is outside is drawn last, over what stays.
fn drawn(ribbons: &[Ribbon], paths: Vec<String>) -> Vec<Path> {
    let mut all: Vec<(Kind, Path)> =
        ribbons.iter().zip(paths).map(|(one, d)| (one.kind, Path { class: class(one.kind), d })).collect();
    order::by_key(&mut all, |(kind, _)| matches!(kind, Kind::Left | Kind::MayLeave));
    all.into_iter().map(|(_, path)| path).collect()
}

/// A name of any length in its column's room.
fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let head: String = name.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", head.trim_end())
}

struct Wording<'g> {
    frame: &'g Frame,
    graph: &'g Graph,
}

impl Wording<'_> {
    fn say(&self, id: &str) -> String {
        self.frame.say(id)
    }

    fn platform(&self, source: &Source) -> String {
        self.frame.source(&source.platform)
    }

    /// What stands below a source's name: the one conversation, or how many permissions.
    fn about(&self, source: &Source) -> String {
        if source.paused {
            return self.say("flow-paused");
        }
        match source.names.as_slice() {
            [one] => {
                short(one.split_once(':').map_or("", |(_, rest)| if rest == "all" { "" } else { rest }), 15)
            }
            many => self.frame.say_n("flow-permissions", &(many.len() as u64)),
        }
    }

    fn answerer(&self, answerer: &Answerer) -> String {
        match answerer {
            Answerer::Map => self.say("flow-map"),
            Answerer::You => self.say("flow-you"),
            Answerer::Outside(service) => short(&self.frame.service(service), 15),
        }
    }

    fn amount(&self, at: usize) -> String {
        match self.graph.answerers.get(at) {
            Some((Answerer::Outside(_), amount)) if amount.requests == 0 => self.say("flow-none-yet"),
            Some((Answerer::Outside(_), amount)) => self.frame.words().say_with(
                "flow-requests",
                &[
                    ("n", PhraseArg::Number(amount.requests as f64)),
                    ("bytes", PhraseArg::Number(amount.bytes as f64)),
                ],
            ),
            Some((_, amount)) => self.frame.say_n("flow-cards", &amount.cards),
            None => String::new(),
        }
    }

    /// Where what is outside begins among the answerers.
    fn edge(&self) -> usize {
        let outside = |(answerer, _): &(Answerer, _)| matches!(answerer, Answerer::Outside(_));
        self.graph.answerers.iter().position(outside).unwrap_or(self.graph.answerers.len())
    }

    /// The bars of the strands and of the answerers, which both forms have.
    fn right_hand(&self, with_sources: bool) -> (f64, Vec<Bar>, Vec<Bar>) {
        let Graph { strands, answerers, into, out, .. } = self.graph;
        let scale = layout::scale(self.graph);
        let before = layout::heights(strands.len(), into, scale, |one| one.to);
        let mut middle = layout::heights(strands.len(), out, scale, |one| one.from);
        if with_sources {
            middle.iter_mut().zip(before).for_each(|(out, into)| *out = out.max(into));
        }
        let right = layout::heights(answerers.len(), out, scale, |one| one.to);
        (scale, layout::bars(&middle, None), layout::bars(&right, Some(self.edge())))
    }

    /// How far down the line to outside runs.
    fn edge_at(&self, right: &[Bar]) -> f64 {
        let above = self.edge().checked_sub(1).and_then(|at| right.get(at));
        above.map_or(layout::EDGE, |bar| {
            bar.middle() + bar.height.max(layout::PITCH) / 2.0 + layout::EDGE / 2.0 + 8.0
        })
    }

    fn wide(&self) -> Drawn {
        let Graph { sources, strands, answerers, into, out } = self.graph;
        let ([x0, x1, x2], width) = WIDE;
        let (scale, middle, right) = self.right_hand(true);
        let left = layout::bars(&layout::heights(sources.len(), into, scale, |one| one.from), None);
        let mut ribbons =
            drawn(into, layout::paths(into, &left, &middle, Columns { at: [x0, x1], width }, scale));
        ribbons
            .extend(drawn(out, layout::paths(out, &middle, &right, Columns { at: [x1, x2], width }, scale)));
        let mut drawing = self.drawing(width, ribbons, &right, (x2 - 60.0, width));
        drawing.heading(x0 + BAR, true, self.say("flow-from"));
        drawing.heading(x1, false, self.say("flow-for"));
        drawing.heading(x2, false, self.say("flow-by"));
        for (source, bar) in sources.iter().zip(&left) {
            drawing.bars.push(Rect {
                class: if source.paused { "bar-n faint" } else { "bar-n" },
                x: x0,
                bar: *bar,
            });
            drawing.label("n", x0 - 12.0, bar.middle(), true, self.platform(source));
            drawing.label("cap", x0 - 12.0, bar.middle() + LINE, true, self.about(source));
        }
        for (strand, bar) in strands.iter().zip(&middle) {
            drawing.bars.push(Rect { class: "bar-n", x: x1, bar: *bar });
            drawing.label("n over", x1 + 14.0, bar.middle() + 5.0, false, self.say(strand.word()));
        }
        for (at, ((answerer, _), bar)) in answerers.iter().zip(&right).enumerate() {
            let [class, name, caption] = classes(answerer);
            drawing.bars.push(Rect { class, x: x2, bar: *bar });
            drawing.label(name, x2 + 16.0, bar.middle() + 5.0, false, self.answerer(answerer));
            drawing.label(caption, x2 + 130.0, bar.middle() + 5.0, false, self.amount(at));
        }
        drawing.height = drawing.height.max(layout::height([left.as_slice(), &middle, &right]));
        drawing
    }

    fn slim(&self) -> Drawn {
        let Graph { strands, answerers, out, .. } = self.graph;
        let ([x0, x1], width) = SLIM;
        let (scale, middle, right) = self.right_hand(false);
        let ribbons = drawn(out, layout::paths(out, &middle, &right, Columns { at: [x0, x1], width }, scale));
        let mut drawing = self.drawing(width, ribbons, &right, (x1 - 30.0, width));
        drawing.heading(x0 + BAR, true, self.say("flow-for"));
        drawing.heading(x1, false, self.say("flow-by"));
        for (strand, bar) in strands.iter().zip(&middle) {
            drawing.bars.push(Rect { class: "bar-n", x: x0, bar: *bar });
            let (said, y) = (self.say(strand.word()), bar.middle() + 5.0);
            // The margin has room for a word or two short ones.
            match said.split_once(", ").filter(|_| said.len() > MARGIN) {
                Some((one, other)) => {
                    drawing.label("n", x0 - 8.0, y - LINE / 2.0, true, format!("{one},"));
                    drawing.label("n", x0 - 8.0, y + LINE / 2.0, true, other.to_owned());
                }
                None => drawing.label("n", x0 - 8.0, y, true, said),
            }
        }
        for (at, ((answerer, _), bar)) in answerers.iter().zip(&right).enumerate() {
            let [class, name, caption] = classes(answerer);
            drawing.bars.push(Rect { class, x: x1, bar: *bar });
            drawing.label(name, x1 + 12.0, bar.middle(), false, self.answerer(answerer));
            drawing.label(caption, x1 + 12.0, bar.middle() + LINE, false, self.amount(at));
        }
        drawing.height = drawing.height.max(layout::height([middle.as_slice(), &right]));
        drawing
    }

    /// A drawing with its line to outside and what is said on either side of it.
    fn drawing(&self, width: f64, ribbons: Vec<Path>, right: &[Bar], (from, to): (f64, f64)) -> Drawn {
        let y = self.edge_at(right);
        let nothing = self.edge() == self.graph.answerers.len();
        let mut drawing = Drawn {
            width,
            height: y + 24.0,
            ribbons,
            bars: Vec::new(),
            labels: Vec::new(),
            edge: (from, to, y),
        };
        drawing.label("cap", to, y - 7.0, true, self.say("flow-here"));
        let outside = self.say(if nothing { "flow-outside-none" } else { "flow-outside" });
        drawing.label("cap out", to, y + 17.0, true, outside);
        drawing
    }

    /// A sentence that says what the picture shows.
    fn conclusion(&self) -> String {
        let Graph { sources, strands, into, answerers, .. } = self.graph;
        let words = self.frame.words();
        let mut said = Vec::new();
        for (at, source) in sources.iter().enumerate().filter(|(_, source)| source.cards > 0) {
            // Of several alike the uppermost is named.
            let of_it = into.iter().rev().filter(|one| one.from == at);
            let most = of_it.max_by(|a, b| a.width.total_cmp(&b.width)).and_then(|one| strands.get(one.to));
            let Some(strand) = most else { continue };
            said.push(words.say_with(
                "flow-says-source",
                &[
                    ("source", PhraseArg::Text(self.platform(source))),
                    ("strand", PhraseArg::Text(self.say(strand.word()).to_lowercase())),
                ],
            ));
        }
        let sources = if said.is_empty() { self.say("flow-says-nothing") } else { words.list(&said) };
        let outside: Vec<String> = answerers
            .iter()
            .filter_map(|(answerer, amount)| match answerer {
                Answerer::Outside(service) if amount.requests > 0 => Some(words.say_with(
                    "flow-says-told",
                    &[
                        ("service", PhraseArg::Text(self.frame.service(service))),
                        ("n", PhraseArg::Number(amount.requests as f64)),
                    ],
                )),
                _ => None,
            })
            .collect();
        let out = if outside.is_empty() { self.say("flow-says-stayed") } else { words.list(&outside) };
        words.say_with("flow-says", &[("sources", PhraseArg::Text(sources)), ("out", PhraseArg::Text(out))])
    }

    fn read(&self) -> Vec<[String; 3]> {
        let Graph { sources, strands, into, .. } = self.graph;
        let mut rows = Vec::new();
        for (from, source) in sources.iter().enumerate() {
            for (to, strand) in strands.iter().enumerate() {
                let ribbons = || into.iter().filter(|one| one.from == from && one.to == to);
                if ribbons().next().is_none() {
                    continue;
                }
                let amount = match ribbons().map(|one| one.cards).sum::<u64>() {
                    0 => self.say("flow-none-yet"),
                    cards => self.frame.say_n("flow-cards", &cards),
                };
                let name = match source.paused {
                    true => [self.platform(source), self.say("flow-paused")].join(&self.say("separator")),
                    false => self.platform(source),
                };
                rows.push([name, self.say(strand.word()), amount]);
            }
        }
        rows
    }

    fn answered(&self) -> Vec<([String; 3], bool)> {
        let Graph { strands, answerers, out, .. } = self.graph;
        out.iter()
            .filter_map(|one| {
                let (strand, (answerer, _)) = (strands.get(one.from)?, answerers.get(one.to)?);
                let outside = matches!(answerer, Answerer::Outside(_));
                let amount = match one.cards {
                    0 => self.say("flow-none-yet"),
                    n if outside => self.frame.say_n("flow-times", &n),
                    n => self.frame.say_n("flow-cards", &n),
                };
                Some(([self.say(strand.word()), self.answerer(answerer), amount], outside))
            })
            .collect()
    }
}

/// The classes of an answerer's bar, name and caption.
fn classes(answerer: &Answerer) -> [&'static str; 3] {
    match answerer {
        Answerer::Outside(_) => ["bar-o", "n out", "cap"],
        Answerer::Map | Answerer::You => ["bar-n", "n", "cap"],
    }
}

impl Drawn {
    fn label(&mut self, class: &'static str, x: f64, y: f64, ends: bool, text: String) {
        if !text.is_empty() {
            self.labels.push(Label { class, x, y, ends, text });
        }
    }

    fn heading(&mut self, x: f64, ends: bool, text: String) {
        self.label("cap", x, 12.0, ends, text);
    }
}
