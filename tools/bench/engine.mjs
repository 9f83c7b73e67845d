import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { measured } from './row.mjs';

/** In the order of the promises; one that cannot be measured says why, and the others are told. */
const PARTS = [
  ['P1 scan', 'scan', 'benchScan'],
  ['P1 double booking', 'scan', 'benchDoubleBooking'],
  ['P2 drag', 'drag', 'benchDrag'],
  ['P3 chain', 'chain', 'benchChain'],
  ['P4 slots', 'slots', 'benchSlots'],
  ['P5 clock', 'clock', 'benchClock'],
  ['P8 size', 'size', 'benchSize'],
  ['recurrence', 'recurrence', 'benchRecurrence'],
];

const RUNNER = fileURLToPath(new URL('engine/run.mjs', import.meta.url));

/** In a process of its own: what another part left in memory, or taught the compiler, is not on its account. */
export async function alone(module, name) {
  const child = fork(RUNNER, [module, name], {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
  });
  let rows;
  child.on('message', (told) => (rows = told));
  const [code] = await once(child, 'exit');
  if (rows === undefined) throw new Error(`it ended with ${code}`);
  return rows;
}

/** The engine alone, built: processor time, beside others who do the same in the same process. */
export async function benchEngine() {
  const rows = [];
  for (const [told, module, name] of PARTS) {
    rows.push(...(await measured(told, () => alone(module, name))));
  }
  return rows;
}
