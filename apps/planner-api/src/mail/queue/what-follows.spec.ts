import type { Recipient } from '../outgoing.js';
import type { RefusedAddress } from '../smtp/deliver.js';
import type { Failure } from '../smtp/failure.js';
import { MOST_ATTEMPTS } from './waits.js';
import { whatFollows, type Attempted } from './what-follows.js';

const NOW = new Date('2026-11-23T08:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const recipient = (position: number, parts: Partial<Recipient> = {}): Recipient => ({
  ...{ position, name: '', address: `${position}@valmorin.example`, resourceId: null, role: 'to' },
  ...{ state: 'pending', said: null, at: null },
  ...parts,
});

const mail = (attempts: number, recipients = [recipient(0), recipient(1)]): Attempted['mail'] => ({
  attempts,
  recipients,
  sentAt: null,
});

const refused = (position: number, isPermanent: boolean): RefusedAddress => ({
  address: `${position}@valmorin.example`,
  said: isPermanent ? '550 no such user' : '450 later',
  isPermanent,
});

const failure = (parts: Partial<Failure> = {}): Failure => ({
  ...{ trouble: 'connection-refused', said: null, isPermanent: false },
  ...parts,
});

it('is sent when the server took it', () => {
  const delivery = { type: 'taken', said: '250 ok', refused: [] } as const;

  expect(whatFollows({ mail: mail(1), delivery, now: NOW })).toEqual({
    ...{ state: 'sent', nextAttemptAt: null, trouble: null, said: null, sentAt: NOW },
    recipients: [
      { position: 0, state: 'accepted', said: null },
      { position: 1, state: 'accepted', said: null },
    ],
  });
});

it('is sent though one was refused for good, and says whom', () => {
  const delivery = { type: 'taken', said: '250 ok', refused: [refused(1, true)] } as const;

  expect(whatFollows({ mail: mail(1), delivery, now: NOW })).toMatchObject({
    ...{ state: 'sent', trouble: 'recipients-refused', said: '550 no such user' },
    recipients: [{ state: 'accepted' }, { state: 'refused', said: '550 no such user' }],
  });
});

it('tries again for those alone whom the server put off, and never again for the others', () => {
  const delivery = { type: 'taken', said: '250 ok', refused: [refused(1, false)] } as const;
  const first = whatFollows({ mail: mail(1), delivery, now: NOW });

  expect(first).toMatchObject({ state: 'queued', nextAttemptAt: after(1), sentAt: NOW });
  expect(first.recipients).toMatchObject([{ state: 'accepted' }, { state: 'pending' }]);

  const known = mail(MOST_ATTEMPTS, [recipient(0, { state: 'accepted' }), recipient(1)]);
  const last = whatFollows({ mail: known, delivery, now: NOW });
  expect(last).toMatchObject({ state: 'sent', nextAttemptAt: null });
  expect(last.recipients).toEqual([{ position: 1, state: 'refused', said: '450 later' }]);
});

it('waits longer each time that the server is away, and gives up in the end', () => {
  const delivery = { type: 'refused', failure: failure(), refused: [] } as const;
  const waits = [1, 2, 3, 4, 5, 6].map(
    (attempts) => whatFollows({ mail: mail(attempts), delivery, now: NOW }).nextAttemptAt,
  );

  expect(waits).toEqual([after(1), after(5), after(15), after(60), after(240), null]);
  expect(whatFollows({ mail: mail(6), delivery, now: NOW })).toMatchObject({
    ...{ state: 'failed', trouble: 'connection-refused', sentAt: null },
    recipients: [{ state: 'refused' }, { state: 'refused' }],
  });
});

it('gives up at once what was refused for good', () => {
  const said = '552 too big';
  const forGood = failure({ trouble: 'too-large', said, isPermanent: true });
  const delivery = { type: 'refused', failure: forGood, refused: [] } as const;

  expect(whatFollows({ mail: mail(1), delivery, now: NOW })).toMatchObject({
    ...{ state: 'failed', trouble: 'too-large', said },
  });
});

it('is never tried again by itself when it may have gone', () => {
  const delivery = { type: 'doubt', failure: failure({ trouble: 'connection-lost' }) } as const;

  expect(whatFollows({ mail: mail(1), delivery, now: NOW })).toMatchObject({
    ...{ state: 'uncertain', nextAttemptAt: null, trouble: 'connection-lost', recipients: [] },
  });
});
