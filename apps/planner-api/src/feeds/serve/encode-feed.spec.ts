import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodeFeed, encodingFor, etagOf, tagOfKnown } from './encode-feed.js';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['GZIP;q=1.0', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'identity'],
])('takes of %s %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

it('packs what is worth it, and unpacks to the same bytes', async () => {
  const text = 'BEGIN:VCALENDAR\r\nSUMMARY:Été\r\n'.repeat(100);
  const [gzip, br, short] = await Promise.all([
    encodeFeed(text, 'gzip'),
    encodeFeed(text, 'br'),
    encodeFeed('short', 'br'),
  ]);

  expect(gunzipSync(gzip.body).toString()).toBe(text);
  expect(brotliDecompressSync(br.body).toString()).toBe(text);
  expect(gzip.body.length).toBeLessThan(text.length / 10);
  expect(short).toEqual({ encoding: 'identity', body: Buffer.from('short') });
});

it('has a tag for each way of packing, for a strong tag means the same bytes', () => {
  expect([etagOf('x', 'identity'), etagOf('x', 'gzip'), etagOf('x', 'br')]).toEqual([
    '"x"',
    '"x-gzip"',
    '"x-br"',
  ]);
});

it.each([
  ['"x"', '"x"'],
  ['"x-gzip"', '"x-gzip"'],
  ['W/"x-br"', '"x-br"'],
  ['"other", "x-br"', '"x-br"'],
  ['*', '"x"'],
  ['"other"', null],
  ['x', null],
  ['', null],
])('knows by %s that the client has it: %s', (header, tag) => {
  expect(tagOfKnown(header, 'x')).toBe(tag);
});
