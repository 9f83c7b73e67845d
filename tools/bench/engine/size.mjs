// P8: what the engine weighs in a browser.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../../../libs/scheduling/dist/index.js', import.meta.url));
/** Loaded for the series editor and for rare rules alone. */
const SEPARATE = ['rrule'];

/**
 * The whole public surface as one minified file and as what a page loads at first: what the engine
 * itself loads later stands in files of its own.
 */
async function bundle() {
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
        input: { engine: ENTRY },
        external: SEPARATE,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

const kilobytes = (chunks) =>
  chunks.reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0) / 1000;

export async function benchSize() {
  const chunks = await bundle();
  const entry = chunks.find(({ isEntry }) => isEntry);
  const first = new Set([entry.fileName, ...entry.imports]);
  return {
    target: `P8 engine in the browser, gzip, without ${SEPARATE.join()}, ${entry.exports.length} names`,
    ours: kilobytes(chunks.filter(({ fileName }) => first.has(fileName))),
    ...{ unit: 'kB', limit: 25 },
  };
}
