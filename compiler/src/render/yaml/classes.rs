//! Sections that are alike: the same operators with the same wiring, and the same attributes but for numbers. Each class of them has a
//! template, the longest of its sections; others may lack items of it that a condition can disable.

use std::collections::HashMap;

use super::{
    layers::Layer,
    tree::{Item, Section},
};

/// The most classes that are compared with each other, and that become part of others, so that no network takes long.
const MOST_CLASSES: usize = 500;
const MOST_MERGED: usize = 50;

/// What an item of a section reads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Ref {
    /// A value from outside, by its position among those that the section reads.
    Outside(usize),
    /// The value of an item of the section, or of an item in it, and so on.
    Inside(Vec<usize>),
}

/// An item of a section: what it has in common with those of others, and what it reads.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    head: String,
    pub(super) reads: Vec<Ref>,
}

/// Sections that are alike.
#[derive(Clone, Debug)]
pub(super) struct Class {
    /// The section that has all items.
    pub(super) template: usize,
    pub(super) slots: Vec<Slot>,
    /// All of them, the template among them.
    pub(super) sections: Vec<usize>,
}

/// Which sections are alike.
#[derive(Debug)]
pub(super) struct Classes<'t> {
    pub(super) layers: &'t [Layer],
    pub(super) sections: &'t [Section],
    /// The number of inputs of the network.
    pub(super) inputs: usize,
    pub(super) classes: Vec<Class>,
    /// For each section, its class.
    pub(super) of: Vec<usize>,
    /// For each section, the position of its item for each slot of the class.
    pub(super) items: Vec<Vec<Option<usize>>>,
    /// For each section, the values from outside that it reads, in the order in which it does.
    pub(super) outside: Vec<Vec<usize>>,
}

impl<'t> Classes<'t> {
    pub(super) fn new(layers: &'t [Layer], sections: &'t [Section], inputs: usize) -> Self {
        let outside = sections.iter().map(|section| outside(layers, section, inputs)).collect();
        let mut known = Known::default();
        loop {
            let mut classes = Classes {
                layers,
                sections,
                inputs,
                classes: Vec::new(),
                of: Vec::new(),
                items: Vec::new(),
                outside: Vec::clone(&outside),
            };
            let ids = classes.find(&mut known);
            let is_small = classes.classes.len() <= MOST_CLASSES && known.merged.len() < MOST_MERGED;
            if !is_small || !classes.merge(&ids, &mut known) {
                return classes;
            }
            // Sections around those that are alike now may be alike too.
        }
    }

    /// The class of each section; gives the number of each class among all that there have been.
    fn find(&mut self, known: &mut Known) -> Vec<usize> {
        let mut ids: Vec<usize> = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            let slots: Vec<Slot> = section.items.iter().map(|item| self.slot(index, item, &ids)).collect();
            let key: Vec<String> = slots.iter().map(|slot| format!("{} {:?}", slot.head, slot.reads)).collect();
            let next = known.numbers.len();
            let number = *known.numbers.entry(key.join("\n")).or_insert(next);
            let all: Vec<Option<usize>> = (0..slots.len()).map(Some).collect();
            let (number, items) = known.merged.get(&number).cloned().unwrap_or((number, all));
            let class = ids.iter().position(|id| *id == number).unwrap_or_else(|| {
                ids.push(number);
                self.classes.push(Class { template: index, slots: slots.clone(), sections: Vec::new() });
                ids.len() - 1
            });
            let own = &mut self.classes[class];
            own.sections.push(index);
            if slots.len() > own.slots.len() {
                (own.template, own.slots) = (index, slots);
            }
            self.of.push(class);
            self.items.push(items);
        }
        ids
    }

    fn slot(&self, section: usize, item: &Item, ids: &[usize]) -> Slot {
        match item {
            Item::Layer(name, layer) => {
                let Layer { operator, attributes, inputs, .. } = &self.layers[*layer];
                let attributes: Vec<String> = attributes.iter().map(|attribute| attribute.key()).collect();
                let reads = inputs.iter().map(|value| self.refer(section, *value)).collect();
                Slot { head: format!("{operator} {name} {{{}}}", attributes.join(", ")), reads }
            }
            Item::Section(inner) => {
                let reads = self.outside[*inner].iter().map(|value| self.refer(section, *value)).collect();
                Slot { head: format!("{} {}", ids[self.of[*inner]], self.sections[*inner].name), reads }
            }
        }
    }

    /// A value as a section reads it.
    pub(super) fn refer(&self, section: usize, value: usize) -> Ref {
        match self.outside[section].iter().position(|other| *other == value) {
            Some(position) => Ref::Outside(position),
            None => {
                let mut path = Vec::new();
                self.descend(section, value - self.inputs, &mut path);
                Ref::Inside(path)
            }
        }
    }

    /// The slots that lead to a layer. The value of a section is that of its last layer.
    fn descend(&self, section: usize, layer: usize, path: &mut Vec<usize>) {
        let items = &self.sections[section].items;
        let holds = |item: &Item| match item {
            Item::Layer(_, own) => *own == layer,
            Item::Section(inner) => self.sections[*inner].layers.contains(&layer),
        };
        let Some(at) = items.iter().position(holds) else { return };
        // A section that is not known yet has all items.
        let slots = self.items.get(section);
        let slot = slots.and_then(|slots| slots.iter().position(|item| *item == Some(at)));
        path.push(slot.unwrap_or(at));
        if let Item::Section(inner) = &items[at]
            && self.sections[*inner].layers.end != layer + 1
        {
            self.descend(*inner, layer, path);
        }
    }

    /// Makes one class of two where one of them lacks items that a condition can disable. Whether there were such classes.
    fn merge(&self, ids: &[usize], known: &mut Known) -> bool {
        let mut order: Vec<usize> = (0..self.classes.len()).collect();
        order.sort_by_key(|class| std::cmp::Reverse(self.classes[*class].slots.len()));
        for (at, longer) in order.iter().enumerate() {
            for shorter in &order[at + 1..] {
                let [one, other] = [longer, shorter].map(|class| &self.classes[*class]);
                let is_same_around = self.outside[one.template].len() == self.outside[other.template].len();
                let Some(items) = lacking(&one.slots, &other.slots).filter(|_| is_same_around) else { continue };
                known.merge(ids[*longer], ids[*shorter], &items);
                return true;
            }
        }
        false
    }
}

/// The classes that there have been.
#[derive(Debug, Default)]
struct Known {
    /// By what their sections have in common.
    numbers: HashMap<String, usize>,
    /// Those that have become part of others, with the positions of their items in the slots of these.
    merged: HashMap<usize, (usize, Vec<Option<usize>>)>,
}

impl Known {
    fn merge(&mut self, longer: usize, shorter: usize, items: &[Option<usize>]) {
        // What had become part of the shorter one is part of the longer one now.
        for (class, own) in self.merged.values_mut().filter(|(class, _)| *class == shorter) {
            *class = longer;
            *own = items.iter().map(|item| item.and_then(|item| own[item])).collect();
        }
        self.merged.insert(shorter, (longer, items.to_vec()));
    }
}

/// The values from outside that a section reads.
fn outside(layers: &[Layer], section: &Section, inputs: usize) -> Vec<usize> {
    let mut outside = Vec::new();
    let own = section.layers.start + inputs..section.layers.end + inputs;
    for value in layers[section.layers.clone()].iter().flat_map(|layer| &layer.inputs) {
        if !own.contains(value) && !outside.contains(value) {
            outside.push(*value);
        }
    }
    outside
}

/// For each slot of a longer section, the position of the same in a shorter one, if that is the longer one with adjacent items disabled:
/// these pass their first input on.
fn lacking(longer: &[Slot], shorter: &[Slot]) -> Option<Vec<Option<usize>>> {
    let count = longer.len().checked_sub(shorter.len()).filter(|count| *count > 0 && *count < shorter.len().max(2))?;
    let same = longer.iter().zip(shorter).take_while(|(one, other)| one.head == other.head).count();
    (0..=same).rev().find_map(|first| {
        let gap = Gap { first, count };
        let rest = longer[first + count..].iter().zip(&shorter[first..]);
        let is_same = rest.clone().all(|(one, other)| one.head == other.head) && gap.is_bridged(longer, shorter);
        is_same.then(|| (0..longer.len()).map(|slot| gap.without(slot)).collect())
    })
}

/// Adjacent items that are disabled.
#[derive(Clone, Copy)]
struct Gap {
    first: usize,
    count: usize,
}

impl Gap {
    /// The position without the disabled items.
    fn without(self, slot: usize) -> Option<usize> {
        match slot {
            slot if slot < self.first => Some(slot),
            slot if slot >= self.first + self.count => Some(slot - self.count),
            _ => None,
        }
    }

    /// What is read without the disabled items. Their value is what the first of them reads.
    fn read_without(self, read: &Ref, slots: &[Slot]) -> Option<Ref> {
        let Ref::Inside(path) = read else { return Some(read.clone()) };
        if let Some(slot) = self.without(path[0]) {
            return Some(Ref::Inside([&[slot], &path[1..]].concat()));
        }
        // An inner value of a disabled item is not passed on.
        let is_value = path.len() == 1;
        let first = slots[path[0]].reads.first().filter(|_| is_value)?;
        self.read_without(first, slots)
    }

    fn is_bridged(self, longer: &[Slot], shorter: &[Slot]) -> bool {
        let reads = longer.iter().enumerate().filter_map(|(slot, own)| Some((own, self.without(slot)?)));
        let are_same = reads.into_iter().all(|(slot, position)| {
            let expected: Option<Vec<Ref>> = slot.reads.iter().map(|read| self.read_without(read, longer)).collect();
            expected.as_ref() == Some(&shorter[position].reads)
        });
        // The value of the section is that of its last item.
        let is_at_end = self.first + self.count == longer.len();
        let value = self.read_without(&Ref::Inside(vec![longer.len() - 1]), longer);
        are_same && (!is_at_end || value == Some(Ref::Inside(vec![shorter.len() - 1])))
    }
}
