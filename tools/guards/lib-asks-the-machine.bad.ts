// Lints as libs/time/src/index.ts
// Breaks no-restricted-globals (4)
export const zone = process.env['TZ'];
export const bytes = Buffer.byteLength('é');
export const answer = fetch('https://example.org');
export const timer = setTimeout(Object, 1);
