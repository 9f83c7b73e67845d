import { benchClock } from './engine/clock.mjs';
import { benchDrag } from './engine/drag.mjs';
import { benchScan } from './engine/scan.mjs';
import { benchSize } from './engine/size.mjs';
import { measured } from './row.mjs';

/** In the order of the promises; one that cannot be measured says why, and the others are told. */
const PARTS = [
  ['P1 scan', benchScan],
  ['P2 drag', benchDrag],
  ['P5 clock', benchClock],
  ['P8 size', benchSize],
];

/** The engine alone, built, in this process: processor time, beside others who do the same. */
export async function benchEngine() {
  const rows = [];
  for (const [name, bench] of PARTS) rows.push(...(await measured(name, bench)));
  return rows;
}
