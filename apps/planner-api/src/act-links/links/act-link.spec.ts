import { at, lead, member } from '@pastille/scheduling/testing';
import { actKeyOf } from './act-key.js';
import { actLinkOf, actTokenOf, readActLink, type ActLink } from './act-link.js';
import { publishedMarkOf } from './published-mark.js';

const key = actKeyOf('a secret that is long enough for it');
const link: ActLink = {
  subject: {
    kind: 'intervention',
    id: '0b0b6c9e-4f5e-4a59-9a55-2f6c1a0a7a11',
    day: '2026-11-23',
  },
  resourceId: '7d1f7a3e-9a3a-4a53-8a56-0d1f2b3c4d5e',
  generation: 3,
  mark: 0xdeadbeef,
};
const token = actTokenOf(key, link);

it('is short, and the same for the same', () => {
  const address = actLinkOf({ publicUrl: 'https://planning.example.com', key, link });

  expect(address).toBe(`https://planning.example.com/act/${token}`);
  expect(address.length).toBeLessThanOrEqual(120);
  expect(actTokenOf(actKeyOf('a secret that is long enough for it'), { ...link })).toBe(token);
});

it('is read back as it was written, of a day and of a series', () => {
  const series: ActLink = { ...link, subject: { kind: 'series', id: link.subject.id } };

  expect(readActLink(key, token)).toEqual(link);
  expect(readActLink(key, actTokenOf(key, series))).toEqual(series);
});

it.each([
  ['nothing', ''],
  ['cut off', token.slice(0, -1)],
  ['longer', `${token}A`],
  ['in upper case', token.toUpperCase()],
  ['no base64url', token.replace(/^./, '+')],
  ['padded', `${token}==`],
  ['another key’s', actTokenOf(actKeyOf('another secret, as long as it must be'), link)],
])('is none when it is %s', (_, text) => {
  expect(readActLink(key, text)).toBeNull();
});

it('is none when any one character of it was changed', () => {
  const bad = Array.from({ length: token.length }, (_, index) => {
    const other = token[index] === 'A' ? 'B' : 'A';
    return token.slice(0, index) + other + token.slice(index + 1);
  });

  expect(bad.filter((text) => readActLink(key, text) !== null)).toEqual([]);
});

it('has another mark once the time or the team is another, and the same once it is done', () => {
  const copy = {
    start: at('2026-11-23 08:00'),
    end: at('2026-11-23 17:00'),
    team: [lead('paul')],
    state: 'open',
  } as const;
  const mark = publishedMarkOf(copy);

  expect(publishedMarkOf({ ...copy, state: 'done' })).toBe(mark);
  expect(publishedMarkOf({ ...copy, end: copy.end + 15 })).not.toBe(mark);
  expect(publishedMarkOf({ ...copy, team: [lead('paul'), member('lea')] })).not.toBe(mark);
});
