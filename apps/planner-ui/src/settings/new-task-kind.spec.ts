import { describe, expect, it } from '@jest/globals';
import { kindsOfPreset } from './new-task-kind.js';
import { TRADE_PRESETS } from './trade-presets.js';

const pool = TRADE_PRESETS.find(({ key }) => key === 'pool')!;

describe('the steps of a trade', () => {
  it('keep the order of the work, after the steps that are there', () => {
    const [first] = kindsOfPreset([], { trade: pool, kinds: pool.kinds }, 'fr');
    const added = kindsOfPreset([first!], { trade: pool, kinds: pool.kinds.slice(1, 3) }, 'fr');

    expect(added.map(({ name }) => name)).toEqual(['Terrassement', 'Lit de pose']);
    expect(added.map(({ order }) => order)).toEqual([20, 30]);
  });

  it('are not made twice', () => {
    const once = kindsOfPreset([], { trade: pool, kinds: pool.kinds }, 'fr');

    expect(kindsOfPreset(once, { trade: pool, kinds: pool.kinds }, 'fr')).toEqual([]);
  });

  it('say which weather they fear', () => {
    const kinds = kindsOfPreset([], { trade: pool, kinds: pool.kinds }, 'en');
    const digging = kinds.find(({ name }) => name === 'Earthworks');

    expect(digging?.weather).toEqual({ rain: true, frost: true, wind: false });
  });

  it('are whole half-days or minutes, in every trade', () => {
    const amounts = TRADE_PRESETS.flatMap(({ kinds }) =>
      kinds.map(({ amount }) => Object.values(amount)[0]),
    );

    expect(amounts.every((value) => Number.isInteger(value) && Number(value) > 0)).toBe(true);
  });
});
