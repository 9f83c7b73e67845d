import { benchChain } from './engine/chain.mjs';
import { benchClock } from './engine/clock.mjs';
import { benchDrag } from './engine/drag.mjs';
import { benchRecurrence } from './engine/recurrence.mjs';
import { benchScan } from './engine/scan.mjs';
import { benchSize } from './engine/size.mjs';
import { benchSlots } from './engine/slots.mjs';
import { measured } from './row.mjs';

/** In the order of the promises; one that cannot be measured says why, and the others are told. */
const PARTS = [
  ['P1 scan', benchScan],
  ['P2 drag', benchDrag],
  ['P3 chain', benchChain],
  ['P4 slots', benchSlots],
  ['P5 clock', benchClock],
  ['P8 size', benchSize],
  ['recurrence', benchRecurrence],
];

/** The engine alone, built, in this process: processor time, beside others who do the same. */
export async function benchEngine() {
  const rows = [];
  for (const [name, bench] of PARTS) rows.push(...(await measured(name, bench)));
  return rows;
}
