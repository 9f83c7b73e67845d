// `npm run bench [-- topic… --runs=1 --rows=200 --only=live]`: figures beside their peers', in one run on one machine.
import { availableParallelism, loadavg } from 'node:os';

import { benchApi } from './api.mjs';
import { benchBoard } from './board.mjs';
import { benchEngine } from './engine.mjs';
import { benchFeeds } from './feeds.mjs';
import { parseOptions } from './options.mjs';
import { formatRows, isKept } from './row.mjs';
import { benchSheets } from './sheets.mjs';

const TOPICS = {
  api: benchApi,
  board: benchBoard,
  engine: benchEngine,
  feeds: benchFeeds,
  sheets: benchSheets,
  records: undefined,
  load: undefined,
};

function tellMachine() {
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  process.stdout.write(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${load}. ` +
      'On a busy machine, read the ratios.\n',
  );
}

async function run(topic, options) {
  const bench = TOPICS[topic];
  process.stdout.write(`\n${topic}\n`);
  if (!bench) {
    process.stdout.write('not measured yet\n');
    return true;
  }
  const rows = await bench(options);
  process.stdout.write(`${formatRows(rows)}\n`);
  return rows.every(isKept);
}

async function main(words) {
  const { topics: asked, options, unknown: unknownFlags } = parseOptions(words);
  const unknown = [...asked.filter((topic) => !(topic in TOPICS)), ...unknownFlags];
  if (unknown.length > 0) {
    process.stderr.write(
      `Unknown: ${unknown.join(', ')}. Topics: ${Object.keys(TOPICS).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  tellMachine();
  const kept = [];
  for (const topic of asked.length > 0 ? asked : Object.keys(TOPICS)) {
    kept.push(await run(topic, options));
  }
  tellMachine();
  process.exitCode = kept.every(Boolean) ? 0 : 1;
}

await main(process.argv.slice(2));
