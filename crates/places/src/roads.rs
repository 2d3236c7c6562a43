//! Roads of a region: found by place, read one by one.

use crate::boxes::{BoxTree, Corners, FAN, Level};
use crate::bytes::{Reader, u32_of};
use crate::error::{Error, Result};
use crate::format::{RegionFile, Section};
use crate::geo::{Origin, Point, to_segment};
use crate::import::network::{BLOCK, expected_node};
use crate::islands::{LARGEST, TAIL, part_of};
use crate::profile::RoadUse;
use crate::route::{Step, cut};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use steward_model::Mode;

const DAMAGED: Error = Error::Damaged { section: "roads" };

/// Milliseconds for so many millimetres; at least one.
pub(crate) fn milliseconds(length_mm: u64, speed_mm_s: u32) -> u32 {
    let speed = u64::from(speed_mm_s.max(1));
    let ms = (length_mm * 1000 + speed / 2) / speed;
    u32::try_from(ms).unwrap_or(u32::MAX).max(1)
}

/// A piece of road without its points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    pub number: u32,
    pub way: RoadUse,
    /// The name's number, plus one; 0 without a name.
    pub name: u32,
    pub from: u32,
    pub to: u32,
    pub length_mm: u32,
}

/// How the edges and their boxes lie in the file.
pub(crate) struct Roads {
    uses: Vec<RoadUse>,
    nodes: usize,
    edges: usize,
    pub(crate) boxes: BoxTree,
}

/// The nearest place on a road.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub edge: Edge,
    /// Metres from the point asked.
    pub distance_m: f64,
    /// Millimetres from the edge's begin.
    pub along_mm: u32,
}

impl Spot {
    /// Where it is.
    pub(crate) fn point(&self, file: &RegionFile, roads: &Roads) -> Result<Point> {
        let step = Step { edge: self.edge.number, along: true, from_mm: self.along_mm, to_mm: self.along_mm };
        let mut line = Vec::new();
        cut(&roads.points(file, self.edge.number)?, &step, &mut line);
        line.first().copied().ok_or(DAMAGED)
    }
}

impl Roads {
    pub(crate) fn read(file: &RegionFile) -> Result<Self> {
        let mut reader = Reader::new(file.upto(Section::Roads, 0, 1 << 20)?);
        let nodes = reader.varint32().ok_or(DAMAGED)? as usize;
        let mut uses = Vec::new();
        for _ in 0..reader.varint().ok_or(DAMAGED)? {
            let bits = reader.varint32().ok_or(DAMAGED)?;
            let (car, bicycle) = (reader.varint32().ok_or(DAMAGED)?, reader.varint32().ok_or(DAMAGED)?);
            uses.push(RoadUse::from_bits(bits, car, bicycle));
        }
        let edges = u32_of(file.upto(Section::RoadBoxes, 0, 4)?);
        let boxes = BoxTree::new(Section::RoadBoxes, 4, (edges as usize).div_ceil(BLOCK)).ok_or(DAMAGED)?;
        if boxes.end != file.section_len(Section::RoadBoxes) {
            return Err(DAMAGED);
        }
        Ok(Roads { uses, boxes, nodes, edges: edges as usize })
    }

    /// The edges at a node.
    pub(crate) fn edges_at(&self, file: &RegionFile, node: u32) -> Result<Vec<u32>> {
        const RUN: usize = crate::import::contract::RUN;
        let damaged = || Error::Damaged { section: "crossings" };
        let run = node as usize / RUN;
        let start = u32_of(file.record::<4>(Section::CrossingOffsets, run)?) as usize;
        let next = (run + 1) * 4;
        let end = match file.section_len(Section::CrossingOffsets) {
            length if next < length => u32_of(file.bytes(Section::CrossingOffsets, next..next + 4)?) as usize,
            _ => file.section_len(Section::Crossings),
        };
        let mut reader = Reader::new(file.bytes(Section::Crossings, start..end)?);
        let first = node - node % RUN as u32;
        for other in first..=node {
            let count = reader.varint().ok_or_else(damaged)?;
            let mut edge = i64::from(self.expected_edge(other));
            let mut list = Vec::with_capacity(if other == node { count.min(64) as usize } else { 0 });
            for _ in 0..count {
                edge = edge.wrapping_add(reader.signed().ok_or_else(damaged)?);
                if other == node {
                    list.push(u32::try_from(edge).map_err(|_| damaged())?);
                }
            }
            if other == node {
                return Ok(list);
            }
        }
        Err(damaged())
    }

    /// Whether any ferry takes a mode.
    pub(crate) fn has_ferry(&self, mode: Mode) -> bool {
        self.uses.iter().any(|road| road.ferry.get(index_of(mode)).copied().unwrap_or(false))
    }

    /// The greatest speed of a mode, millimetres a second.
    pub(crate) fn fastest(&self, mode: Mode) -> u32 {
        let speed = |road: &RoadUse| match mode {
            Mode::Foot => 0,
            Mode::Bicycle => road.bicycle_speed,
            Mode::Car => road.car_speed,
        };
        self.uses.iter().map(speed).max().unwrap_or(0)
    }

    /// About where among the edges those of a node stand.
    pub(crate) fn expected_edge(&self, node: u32) -> u32 {
        crate::import::roads::expected_edge(node, self.nodes, self.edges)
    }

    fn block<'a>(&self, file: &'a RegionFile, block: usize) -> Result<Reader<'a>> {
        if block >= self.boxes.levels.first().map_or(0, |level| level.count) {
            return Err(DAMAGED);
        }
        let end = file.section_len(Section::Roads);
        let range = self.boxes.place(file, block, end)?..self.boxes.place(file, block + 1, end)?;
        Ok(Reader::new(file.bytes(Section::Roads, range)?))
    }

    fn head(&self, number: u32, body: &mut Reader) -> Option<Edge> {
        let way = self.uses.get(body.varint()? as usize).copied()?;
        let name = body.varint32()?;
        let expected = expected_node(number, self.nodes, self.edges);
        let from = u32::try_from(i64::from(expected) + body.signed()?).ok()?;
        let to = u32::try_from(i64::from(from) + body.signed()?).ok()?;
        Some(Edge { number, way, name, from, to, length_mm: body.varint32()? })
    }

    /// Edge `number`, and a reader of its points.
    fn body<'a>(&self, file: &'a RegionFile, number: u32) -> Result<(Edge, Reader<'a>, Point)> {
        let block = number as usize / BLOCK;
        let mut reader = self.block(file, block)?;
        for _ in 0..number as usize % BLOCK {
            reader.bytes().ok_or(DAMAGED)?;
        }
        let mut body = Reader::new(reader.bytes().ok_or(DAMAGED)?);
        let edge = self.head(number, &mut body).ok_or(DAMAGED)?;
        let low = self.boxes.corners(file, 0, block)?.low;
        Ok((edge, body, low))
    }

    /// Edge `number`.
    pub(crate) fn edge(&self, file: &RegionFile, number: u32) -> Result<Edge> {
        self.body(file, number).map(|(edge, _, _)| edge)
    }

    /// The points of edge `number`.
    pub(crate) fn points(&self, file: &RegionFile, number: u32) -> Result<Vec<Point>> {
        let (_, mut body, low) = self.body(file, number)?;
        let mut points = Vec::new();
        walk(&mut body, low, |point| points.push(point)).ok_or(DAMAGED)?;
        Ok(points)
    }

    /// Edges that `wanted` lets through, from the nearest on, each with its nearest place, for as long as `more` of the
    /// square of the distance in metres says so.
    pub(crate) fn near(
        &self,
        file: &RegionFile,
        from: Origin,
        wanted: impl Fn(&Edge) -> bool,
        mut more: impl FnMut(f64) -> bool,
        mut found: impl FnMut(Edge, f64, Place),
    ) -> Result<()> {
        let Some(top) = self.boxes.levels.len().checked_sub(1) else { return Ok(()) };
        let mut queue = BinaryHeap::new();
        queue.push(Reverse((Bound(0.0), top, 0usize)));
        while let Some(Reverse((bound, level, at))) = queue.pop() {
            if !more(bound.0) {
                break;
            }
            if level > 0 {
                let &Level { offset, count, size } = self.boxes.levels.get(level - 1).ok_or(DAMAGED)?;
                let (first, past) = (at * FAN, ((at + 1) * FAN).min(count));
                let boxes = file.bytes(Section::RoadBoxes, offset + first * size..offset + past * size)?;
                for (child, corners) in (first..past).zip(boxes.chunks(size)) {
                    let Corners { low, high } = Corners::read(corners);
                    let bound = from.to_box(low, high);
                    if more(bound) {
                        queue.push(Reverse((Bound(bound), level - 1, child)));
                    }
                }
                continue;
            }
            let mut reader = self.block(file, at)?;
            let low = self.boxes.corners(file, 0, at)?.low;
            let mut number = (at * BLOCK) as u32;
            while let Some(bytes) = reader.bytes() {
                let mut body = Reader::new(bytes);
                let edge = self.head(number, &mut body).ok_or(DAMAGED)?;
                number += 1;
                if wanted(&edge) {
                    let place = closest(&mut body, low, from).ok_or(DAMAGED)?;
                    found(edge, place.square, place);
                }
            }
        }
        Ok(())
    }

    /// The edges that `wanted` lets through and whose block touches a box, with their points.
    pub(crate) fn within(
        &self,
        file: &RegionFile,
        area: Corners,
        wanted: impl Fn(&Edge) -> bool,
        mut found: impl FnMut(Edge, &[Point]),
    ) -> Result<()> {
        self.boxes.touching(file, area, |block, _| {
            self.read_block(file, block, &wanted, &mut found)?;
            Ok(true)
        })
    }

    /// The edges of a block that `wanted` lets through, with their points.
    pub(crate) fn read_block(
        &self,
        file: &RegionFile,
        block: usize,
        wanted: &impl Fn(&Edge) -> bool,
        found: &mut impl FnMut(Edge, &[Point]),
    ) -> Result<()> {
        let low = self.boxes.corners(file, 0, block)?.low;
        let mut reader = self.block(file, block)?;
        let mut number = (block * BLOCK) as u32;
        let mut points = Vec::new();
        while let Some(bytes) = reader.bytes() {
            let mut body = Reader::new(bytes);
            let edge = self.head(number, &mut body).ok_or(DAMAGED)?;
            number += 1;
            if wanted(&edge) {
                points.clear();
                walk(&mut body, low, |point| points.push(point)).ok_or(DAMAGED)?;
                found(edge, &points);
            }
        }
        Ok(())
    }

    /// The nearest place on an edge that `wanted` lets through.
    pub(crate) fn nearest(
        &self,
        file: &RegionFile,
        from: Origin,
        wanted: impl Fn(&Edge) -> bool,
    ) -> Result<Option<Spot>> {
        let best = std::cell::Cell::new(None::<(f64, Edge, Place)>);
        self.near(
            file,
            from,
            wanted,
            |bound| best.get().is_none_or(|(square, _, _)| bound < square),
            |edge, square, place| {
                if best.get().is_none_or(|(least, old, _)| (square, edge.number) < (least, old.number)) {
                    best.set(Some((square, edge, place)));
                }
            },
        )?;
        let Some((square, edge, place)) = best.get() else { return Ok(None) };
        Ok(Some(Spot { edge, distance_m: square.sqrt(), along_mm: self.along_mm(file, &edge, place)? }))
    }

    /// The nearest place in the largest part of a mode's network, and the nearest in each smaller one that lies nearer:
    /// (part, place), the largest part being [`LARGEST`].
    pub(crate) fn nearest_of_parts(
        &self,
        file: &RegionFile,
        from: Origin,
        mode: Mode,
        wanted: impl Fn(&Edge) -> bool,
    ) -> Result<Vec<(u32, Spot)>> {
        let largest = std::cell::Cell::new(f64::INFINITY);
        let mut best: Vec<(u32, f64, Edge, Place)> = Vec::new();
        let mut failed = None;
        self.near(
            file,
            from,
            wanted,
            |bound| bound < largest.get(),
            |edge, square, place| {
                if square >= largest.get() {
                    return;
                }
                let part = match part_of(file, &edge, mode) {
                    Ok(part) => part,
                    Err(error) => {
                        failed = Some(error);
                        return;
                    }
                };
                if part == TAIL {
                    return;
                }
                match best.iter_mut().find(|known| known.0 == part) {
                    Some(known) if (square, edge.number) < (known.1, known.2.number) => {
                        *known = (part, square, edge, place);
                    }
                    Some(_) => {}
                    None => best.push((part, square, edge, place)),
                }
                if part == LARGEST {
                    largest.set(square);
                }
            },
        )?;
        if let Some(error) = failed {
            return Err(error);
        }
        best.retain(|known| known.1 <= largest.get());
        best.into_iter()
            .map(|(part, square, edge, place)| {
                let along_mm = self.along_mm(file, &edge, place)?;
                Ok((part, Spot { edge, distance_m: square.sqrt(), along_mm }))
            })
            .collect()
    }

    /// Millimetres from an edge's begin to a place on it.
    fn along_mm(&self, file: &RegionFile, edge: &Edge, place: Place) -> Result<u32> {
        let points = self.points(file, edge.number)?;
        let mut metres = 0.0;
        for (segment, pair) in points.windows(2).enumerate() {
            let [a, b] = pair else { continue };
            let length = Origin::of(*a).metres(*b);
            if segment == place.segment as usize {
                metres += length * place.along;
                break;
            }
            metres += length;
        }
        Ok(((metres * 1000.0).round() as u32).min(edge.length_mm))
    }
}

/// The number of a mode among those of the file.
pub(crate) fn index_of(mode: Mode) -> usize {
    match mode {
        Mode::Foot => 0,
        Mode::Bicycle => 1,
        Mode::Car => 2,
    }
}

/// A place on an edge.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    square: f64,
    segment: u32,
    along: f64,
}

fn walk(body: &mut Reader, low: Point, mut each: impl FnMut(Point)) -> Option<()> {
    let mut at = low;
    for _ in 0..body.varint()? {
        at.lat = at.lat.wrapping_add(body.signed()? as i32);
        at.lon = at.lon.wrapping_add(body.signed()? as i32);
        each(at);
    }
    Some(())
}

fn closest(body: &mut Reader, low: Point, from: Origin) -> Option<Place> {
    let mut best = Place { square: f64::INFINITY, segment: 0, along: 0.0 };
    let mut before = None;
    let mut segment = 0;
    walk(body, low, |point| {
        let here = from.plane(point);
        if let Some(start) = before {
            let (square, along) = to_segment(start, here);
            if square < best.square {
                best = Place { square, segment, along };
            }
            segment += 1;
        }
        before = Some(here);
    })?;
    Some(best)
}

/// A bound in the order of its number.
#[derive(Clone, Copy, PartialEq)]
struct Bound(f64);

impl Eq for Bound {}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
