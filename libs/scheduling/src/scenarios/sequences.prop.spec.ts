import { parseCopy } from '../testing/parse-copy.js';
import { playSequence, smallCompany, type PlayedSequence } from '../testing/random-sequence.js';
import { storyBytes } from '../testing/random-story.js';

/** A million are played by `node tools/test/sequences.mjs 1000000`; the first few stand for them here. */
const SMOKE = 150;

/** What must happen in them, or they are not worth playing. */
const ACCEPTED = [
  ...['schedule', 'move', 'resize', 'reassign', 'set-lock', 'cancel-intervention', 'undo'],
  ...['shift', 'stop-for-weather', 'compress', 'split', 'duplicate', 'link', 'batch', 'publish'],
  ...['put-series', 'touch-occurrence', 'edit-series'],
];
const REFUSED = ['move', 'resize', 'reassign', 'cancel-intervention', 'undo', 'split', 'link'];

describe('sequences of random commands', () => {
  let played: readonly PlayedSequence[];

  beforeAll(() => {
    played = Array.from({ length: SMOKE }, (_, seed) => playSequence(seed));
  });

  it('1, 2, 3: move no lock, keep what the preview promised, and undo to the byte', () => {
    expect(played.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('are worth playing: each verb is accepted some time, and most are refused', () => {
    const accepted = new Set(played.flatMap((one) => one.accepted));
    const refused = new Set(played.flatMap((one) => one.refused));

    expect([...accepted]).toEqual(expect.arrayContaining(ACCEPTED));
    expect([...refused]).toEqual(expect.arrayContaining(REFUSED));
  });

  it('26: write the same bytes from a plan that has travelled', () => {
    for (const seed of [1, 2, 3]) {
      const snapshot = smallCompany(seed);
      expect(storyBytes(parseCopy(snapshot), seed, 60)).toBe(storyBytes(snapshot, seed, 60));
    }
  });
});
