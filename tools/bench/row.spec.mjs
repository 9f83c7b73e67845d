import { formatRows, isKept, measured, median } from './row.mjs';

describe('a row of a benchmark', () => {
  it('holds our figure against the promise where nobody else was measured', () => {
    expect(isKept({ target: 'start', ours: 4.9, unit: 's', limit: 5 })).toBe(true);
    expect(isKept({ target: 'start', ours: 5.1, unit: 's', limit: 5 })).toBe(false);
  });

  it('holds the ratio against the promise where a peer was measured', () => {
    expect(isKept({ target: 'plan', ours: 140, peer: 100, unit: 'ms', limit: 1.5 })).toBe(true);
    expect(isKept({ target: 'plan', ours: 160, peer: 100, unit: 'ms', limit: 1.5 })).toBe(false);
  });

  it('ends with the verdict', () => {
    const rows = [{ target: 'plan', ours: 160, peer: 100, unit: 'ms', limit: 1.5 }];

    const [, line] = formatRows(rows).split('\n');

    expect(line).toBe('plan    160 ms  100 ms  1.6x   <= 1.5x   short');
  });

  it('says why something could not be measured, and does not pass', async () => {
    const rows = await measured('import', () => Promise.reject(new Error('no such route')));

    expect(formatRows(rows)).toMatch(/^import: not measured, no such route$/m);
    expect(rows.every(isKept)).toBe(false);
  });

  it('takes the middle of the runs', () => {
    expect(median([9, 1, 5, 100, 4])).toBe(5);
  });
});
