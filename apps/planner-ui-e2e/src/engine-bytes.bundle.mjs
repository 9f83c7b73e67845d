// `node engine-bytes.bundle.mjs entry folder`: one minified file, as a browser loads it. A process of
// its own, because the bundler is native code that does not know the objects of a test's sandbox.
import { build } from 'vite';

const [entry, folder] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ...{ outDir: folder, emptyOutDir: false, target: 'es2024', minify: true },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { engine: entry },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
