import type { ServerResponse } from 'node:http';
import { PAGE_POLICY } from './page/style.js';

/** A page that nobody keeps, indexes, frames or learns the address of. */
export function sendPage(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
}
