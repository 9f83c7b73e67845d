import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

import { temporaryFolder } from './product.mjs';

const SOURCE = fileURLToPath(new URL('./board-raw/', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The raw page, built as ours is, with our own bars and row heads, and served with the same plan. */
export async function serveRawBoard(planJson) {
  const { folder, remove } = temporaryFolder();
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    // As our own build has it: two copies would each keep their own state.
    resolve: { dedupe: ['react', 'react-dom', 'temporal-polyfill', '@mantine/core', 'zod'] },
    build: { outDir: folder, target: 'es2024', emptyOutDir: true, reportCompressedSize: false },
  });
  const server = createServer((request, response) => {
    if (request.url === '/plan.json') {
      response.setHeader('content-type', 'application/json');
      response.end(planJson);
      return;
    }
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      server.close();
      remove();
    },
  };
}
