// P8: what the engine weighs in a browser.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

const entryOf = (name) =>
  fileURLToPath(new URL(`../../../libs/scheduling/dist/${name}.js`, import.meta.url));
/** What a board loads beside the engine itself. */
const BESIDE = ['sentences', 'calendar', 'worksites'];
/** Loaded for the series editor and for rare rules alone. */
const SEPARATE = ['rrule'];

/** Minified, as a page loads it: what the engine itself loads later stands in files of its own. */
async function bundle(names) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      minify: true,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, entryOf(name)])),
        external: SEPARATE,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

const kilobytes = (chunks) =>
  chunks.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0) / 1000;

async function weigh(what, names) {
  const chunks = await bundle(names);
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const first = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]));
  return {
    target: `P8 ${what} in the browser, gzip, without ${SEPARATE.join()}`,
    ours: kilobytes(chunks.filter(({ fileName }) => first.has(fileName))),
    ...{ unit: 'kB', limit: 25 },
  };
}

export async function benchSize() {
  return [
    await weigh('engine', ['index']),
    await weigh('engine with its words, calendars and lists', ['index', ...BESIDE]),
  ];
}
