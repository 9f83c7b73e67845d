import type { ServerResponse } from 'node:http';
import type { ComposedFile } from './message/compose.js';

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** To be saved, never shown in a page of ours: what is in it was typed by people. */
export function sendFile(
  response: ServerResponse,
  { name, mediaType, content }: ComposedFile,
): void {
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? '';
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', content.length);
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="mail${ending}"; filename*=UTF-8''${encoded(name)}`,
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(content);
}
