import { median, quantile } from '../row.mjs';

/**
 * Milliseconds of processor that `work` took. The process's own account also counts the threads that
 * collect garbage and compile beside it, and the wall clock also counts other processes: both are
 * bounds from above, so the lower of the two is the better one.
 */
export function cpuOf(work) {
  const began = process.cpuUsage();
  const wall = performance.now();
  work();
  const elapsed = performance.now() - wall;
  const { user, system } = process.cpuUsage(began);
  return Math.min(elapsed, (user + system) / 1000);
}

/** What making ready left behind is nobody's account; where the process was started with `--expose-gc`. */
export const collect = () => globalThis.gc?.();

/**
 * Runs `work(n)` until it is warm, then `runs` times.
 *
 * @returns {{ median: number, p99: number }} milliseconds of processor
 */
export function cpuRuns(work, { runs, warmUp = 3 }) {
  for (let n = 0; n < warmUp; n += 1) work(n);
  collect();
  const taken = [];
  for (let n = 0; n < runs; n += 1) taken.push(cpuOf(() => work(warmUp + n)));
  return { median: median(taken), p99: quantile(taken, 0.99) };
}

/** Microseconds of one of `count` things that `work` does in a row: for what is too short for a clock. */
export const cpuOfOne = (work, { count, runs = 5 }) =>
  (cpuRuns(work, { runs, warmUp: 1 }).median * 1000) / count;

/** What was computed must be used, or the compiler leaves it out. */
let kept = 0;
export function keep(value) {
  kept = (kept + Number(value)) | 0;
  return kept;
}
