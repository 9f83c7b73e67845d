// `node tools/test/sequences.mjs [how many] [first seed]`: random command sequences on the built engine.
// No lock may move, each preview must be what is committed, each undo exact. Ends with one line; the
// exit code is not zero when a fault was found. The suite of the library plays the first few of them.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const FILE = fileURLToPath(import.meta.url);
const STEP = 250;
const SHOWN = 5;

/** Plays every `stride`-th seed, and tells after each few how far it is. */
async function play({ first, count, offset, stride }) {
  const { playSequence } = await import('../../libs/scheduling/dist/testing/index.js');
  let told = { sequences: 0, accepted: 0, refused: 0, faults: [] };
  for (let n = offset; n < count; n += stride) {
    const { accepted, refused, faults } = playSequence(first + n);
    told.sequences += 1;
    told.accepted += accepted.length;
    told.refused += refused.length;
    told.faults.push(...faults);
    if (told.sequences === STEP || n + stride >= count) {
      parentPort.postMessage(told);
      told = { sequences: 0, accepted: 0, refused: 0, faults: [] };
    }
  }
}

function add(total, told) {
  for (const key of ['sequences', 'accepted', 'refused']) total[key] += told[key];
  for (const fault of told.faults) {
    total.faults += 1;
    if (total.faults <= SHOWN) process.stdout.write(`\n${JSON.stringify(fault, null, 2)}\n`);
  }
}

const progressOf = ({ sequences, faults }, count) =>
  `${sequences} of ${count}, ${faults} faults (${Math.floor((100 * sequences) / count)} %)`;

async function main(count, first) {
  const stride = Math.max(1, Math.min(availableParallelism(), count));
  const total = { sequences: 0, accepted: 0, refused: 0, faults: 0 };
  const workers = Array.from({ length: stride }, (_, offset) => {
    const worker = new Worker(FILE, { workerData: { first, count, offset, stride } });
    worker.on('message', (told) => {
      add(total, told);
      if (process.stdout.isTTY) process.stdout.write(`\r${progressOf(total, count)}`);
    });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', resolve);
    });
  });
  await Promise.all(workers);
  const { sequences, accepted, refused, faults } = total;
  process.stdout.write(
    `\n${sequences} sequences from seed ${first}: ${accepted} acts accepted, ${refused} refused, ${faults} faults\n`,
  );
  process.exitCode = faults > 0 || sequences < count ? 1 : 0;
}

if (isMainThread) {
  const [count = 1_000_000, first = 0] = process.argv.slice(2).map(Number);
  if (Number.isInteger(count) && Number.isInteger(first) && count > 0) await main(count, first);
  else {
    process.stderr.write('usage: node tools/test/sequences.mjs [how many] [first seed]\n');
    process.exitCode = 2;
  }
} else {
  await play(workerData);
}
