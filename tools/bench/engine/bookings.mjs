// Others' ways to find who is wanted twice, all on the same flat list of bookings.
import FlattenTree from '@flatten-js/interval-tree';
import Flatbush from 'flatbush';
import nodeIntervalTree from 'node-interval-tree';

// CommonJS seen from here.
const { default: IntervalTree } = nodeIntervalTree;

/** @typedef {{ person: number, start: number, end: number }} Booking */

/** Who stands on what, crews by their members of that day; the hull of each bar. */
export function bookingsOf(plan) {
  const numbers = new Map();
  const numberOf = (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id);
  };
  const found = [];
  for (const { team, start, end, state } of plan.records.intervention.values()) {
    if (state === 'cancelled') continue;
    const staff = new Set(team.flatMap(({ resourceId }) => staffOf(plan, resourceId, start)));
    for (const id of staff) found.push({ person: numberOf(id), start, end });
  }
  return found;
}

function staffOf(plan, id, minute) {
  const resource = plan.records.resource.get(id);
  if (resource?.kind === 'staff') return [id];
  if (resource?.kind !== 'crew') return [];
  const date = new Date(minute * 60_000).toISOString().slice(0, 10);
  return resource.members
    .filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to))
    .map(({ resourceId }) => resourceId);
}

function byPerson(bookings) {
  const lists = [];
  for (const booking of bookings) (lists[booking.person] ??= []).push(booking);
  return lists;
}

const clash = (a, b) => a.start < b.end && b.start < a.end;

/** Every pair within a person. */
export function naivePairs(bookings) {
  let pairs = 0;
  for (const own of byPerson(bookings)) {
    own.forEach((first, i) => {
      for (let j = i + 1; j < own.length; j += 1) if (clash(first, own[j])) pairs += 1;
    });
  }
  return pairs;
}

/** One R-tree for all: time across, people down. Its boxes are closed, ours half-open: a minute less. */
export function flatbushPairs(bookings) {
  const index = new Flatbush(bookings.length);
  for (const { person, start, end } of bookings) index.add(start, person, end - 1, person);
  index.finish();
  let pairs = 0;
  bookings.forEach(({ person, start, end }, i) => {
    index.search(start, person, end - 1, person, (j) => {
      if (j > i) pairs += 1;
      return false;
    });
  });
  return pairs;
}

/** One tree for each person; it answers with closed intervals too. */
export function intervalTreePairs(bookings) {
  let pairs = 0;
  for (const own of byPerson(bookings)) {
    const tree = new IntervalTree();
    own.forEach(({ start, end }, i) => tree.insert(start, end - 1, i));
    own.forEach(({ start, end }, i) => {
      for (const j of tree.search(start, end - 1)) if (j > i) pairs += 1;
    });
  }
  return pairs;
}

export function flattenPairs(bookings) {
  let pairs = 0;
  for (const own of byPerson(bookings)) {
    const tree = new FlattenTree();
    own.forEach(({ start, end }, i) => tree.insert([start, end - 1], i));
    own.forEach(({ start, end }, i) => {
      for (const j of tree.search([start, end - 1])) if (j > i) pairs += 1;
    });
  }
  return pairs;
}
