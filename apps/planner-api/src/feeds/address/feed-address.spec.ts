import { hashOfFeedToken, newFeedToken, pathOfFeed, readFeedAddress } from './feed-address.js';

const token = 'aB3-_6789012345678901234';

it('is short, of 144 random bits, and only its hash is kept', () => {
  const tokens = Array.from({ length: 100 }, newFeedToken);
  const address = `https://planning.an-ordinary-company.example.com${pathOfFeed(tokens[0] ?? '')}`;

  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((one) => /^[\w-]{24}$/.test(one))).toBe(true);
  expect(address.length).toBeLessThanOrEqual(100);
  expect(hashOfFeedToken(token)).toHaveLength(32);
  expect(hashOfFeedToken(token).toString()).not.toContain(token);
});

it.each([
  ['as it was issued', `/feeds/${token}.ics`, { kind: 'exact', token }],
  ['with a slash at the end', `/feeds/${token}.ics/`, { kind: 'elsewhere', token }],
  ['without .ics', `/feeds/${token}`, { kind: 'elsewhere', token }],
  ['with the full stop of a sentence', `/feeds/${token}.ics.`, { kind: 'elsewhere', token }],
  ['in capitals around the token', `/FEEDS/${token}.ICS`, { kind: 'elsewhere', token }],
  ['with a token in capitals', `/feeds/${token.toUpperCase()}.ics`, { kind: 'exact' }],
  ['cut off', `/feeds/${token.slice(0, 12)}`, { kind: 'cut' }],
  ['cut off within the token', `/feeds/${token.slice(0, 23)}.ics`, { kind: 'cut' }],
  ['empty', '/feeds/.ics', { kind: 'cut' }],
  ['something else', '/feeds/../../etc/passwd-and-something-longer.ics', { kind: 'unknown' }],
  ['too long', `/feeds/${token}x.ics`, { kind: 'unknown' }],
])('%s', (_, path, expected) => {
  expect(readFeedAddress(path)).toMatchObject(expected);
});
