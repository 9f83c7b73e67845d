import { median } from '../row.mjs';
import { STEPS } from './scrolling.mjs';

/** What was promised beside raw FullCalendar v7, and for which of the sizes. */
const BESIDE = [
  { key: 'mount', what: 'U1 mount', limit: 1, rows: [50, 200, 1000] },
  { key: 'update', what: 'U2 one live update', limit: 0.5, rows: [50, 200, 1000] },
  { key: 'batch', what: 'U2 a batch of 100', limit: 0.6, rows: [200, 1000] },
  {
    key: 'worstFrame',
    what: 'U4 worst drag frame, verdict included',
    limit: 0.25,
    rows: [50, 200, 1000],
  },
];

/** What was promised by itself; the raw figure is told beside it. */
const BY_ITSELF = [
  {
    key: 'step',
    what: `U3 content after a step of 1,500 px, the slowest of ${STEPS}`,
    limit: 100,
    rows: [200, 1000],
  },
  { key: 'jump', what: 'U3 content after a far jump', limit: 200, rows: [200, 1000] },
  { key: 'frame', what: 'U4 a drag frame, verdict and overlay', limit: 8, rows: [50, 200, 1000] },
];

const middle = (figures, key) => median(figures.map((one) => one[key]));

/** Of the steps, how many showed an empty place for at least a frame. */
function blanksRow(name, ours, peers) {
  const peer = middle(peers, 'blanks');
  const promise = peer > 0 ? { peer, limit: 1 } : { limit: 0 };
  const own = middle(ours, 'blanks');
  return {
    target: `U3 steps of ${STEPS} that showed a blank, ${name}`,
    ours: own,
    unit: 'steps',
    ...promise,
  };
}

/** Runs of both → one row for each promise about that size, medians. */
export function besideRaw({ rows, bars }, ours, peers) {
  const name = `${rows} x ${bars}`;
  if (!ours.every(({ isJudged }) => isJudged)) throw new Error('a bar in the hand was not judged');
  const isOfSize = (promise) => promise.rows.includes(rows);
  const beside = BESIDE.filter(isOfSize).map(({ key, what, limit }) => ({
    target: `${what}, ${name}`,
    ...{ ours: middle(ours, key), peer: middle(peers, key), unit: 'ms', limit },
  }));
  const own = BY_ITSELF.filter(isOfSize).map(({ key, what, limit }) => ({
    target: `${what}, ${name} (raw: ${Number(middle(peers, key).toPrecision(3))} ms)`,
    ...{ ours: middle(ours, key), unit: 'ms', limit },
  }));
  const all = [...beside, ...own, ...(rows === 50 ? [] : [blanksRow(name, ours, peers)])];
  return all.sort((a, b) => (a.target.slice(0, 2) < b.target.slice(0, 2) ? -1 : 1));
}
