import { formatRows, isKept, measured, median, quantile } from './row.mjs';

describe('a row of a benchmark', () => {
  it('holds our figure against the promise where nobody else was measured', () => {
    expect(isKept({ target: 'start', ours: 4.9, unit: 's', limit: 5 })).toBe(true);
    expect(isKept({ target: 'start', ours: 5.1, unit: 's', limit: 5 })).toBe(false);
  });

  it('holds the ratio against the promise where a peer was measured', () => {
    expect(isKept({ target: 'plan', ours: 140, peer: 100, unit: 'ms', limit: 1.5 })).toBe(true);
    expect(isKept({ target: 'plan', ours: 160, peer: 100, unit: 'ms', limit: 1.5 })).toBe(false);
  });

  it('holds how many times faster against that promise', () => {
    expect(isKept({ target: 'scan', ours: 10, peer: 100, unit: 'ms', times: 10 })).toBe(true);
    expect(isKept({ target: 'scan', ours: 11, peer: 100, unit: 'ms', times: 10 })).toBe(false);
  });

  it('lets no error pass where none is promised', () => {
    expect(isKept({ target: 'mismatches', ours: 0, unit: 'of 10', limit: 0 })).toBe(true);
    expect(isKept({ target: 'mismatches', ours: 1, unit: 'of 10', limit: 0 })).toBe(false);
  });

  it('ends with the verdict', () => {
    const rows = [
      { target: 'plan', ours: 160, peer: 100, unit: 'ms', limit: 1.5 },
      { target: 'scan', ours: 20, peer: 260, unit: 'ms', times: 10 },
    ];

    const [, plan, scan] = formatRows(rows).split('\n');

    expect(plan).toBe('plan    160 ms  100 ms  1.6x        <= 1.5x        short');
    expect(scan).toBe('scan    20 ms   260 ms  13x faster  >= 10x faster  pass');
  });

  it('says why something could not be measured, and does not pass', async () => {
    const rows = await measured('import', () => Promise.reject(new Error('no such route')));

    expect(formatRows(rows)).toMatch(/^import: not measured, no such route$/m);
    expect(rows.every(isKept)).toBe(false);
  });

  it('does not pass without a figure', () => {
    expect(isKept({ target: 'x', ours: Number.NaN, unit: 'ms', limit: 5 })).toBe(false);
    expect(isKept({ target: 'x', ours: 1, peer: Number.NaN, unit: 'ms', times: 5 })).toBe(false);
  });

  it('takes the middle of the runs, and what only one in a hundred exceeds', () => {
    const runs = Array.from({ length: 200 }, (_, n) => 200 - n);

    expect(median([9, 1, 5, 100, 4])).toBe(5);
    expect(quantile(runs, 0.99)).toBe(199);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.99)).toBeNaN();
  });
});
