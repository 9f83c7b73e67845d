import type { NestExpressApplication } from '@nestjs/platform-express';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

const UI = fileURLToPath(new URL('../../../../planner-ui/dist/', import.meta.url));

/** Of the server itself; everything else that a browser opens is a page of the UI. */
const SERVER_PATHS = /^\/(api|socket\.io|feeds|act)(\/|$)/;

/** The built UI, where it was built: hashed assets for ever, `index.html` always fresh. */
export function serveUi(app: NestExpressApplication, directory: string = UI): void {
  if (!existsSync(directory)) return;
  app.useStaticAssets(`${directory}/assets`, {
    prefix: '/assets',
    immutable: true,
    maxAge: '1y',
    fallthrough: false,
  });
  app.useStaticAssets(directory, { index: false, maxAge: '1h', setHeaders: neverKeepPages });
  app.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    if (isPageRequest(request)) sendPage(response, `${directory}/index.html`).catch(next);
    else next();
  });
}

function neverKeepPages(response: ServerResponse, path: string): void {
  if (path.endsWith('.html')) response.setHeader('Cache-Control', 'no-cache');
}

function isPageRequest({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  // Whoever looks whether something answers here asks for no kind of thing.
  if (/^\/(\?|$)/.test(url)) return true;
  return !SERVER_PATHS.test(url) && (headers.accept ?? '').includes('text/html');
}

async function sendPage(response: ServerResponse, file: string): Promise<void> {
  const page = await readFile(file);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(page);
}
