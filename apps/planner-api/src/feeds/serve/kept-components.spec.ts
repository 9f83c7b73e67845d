import type { CalendarEvent } from '@pastille/ical';
import { at, PARIS } from '@pastille/scheduling/testing';
import { KeptComponents } from './kept-components.js';

const event: CalendarEvent = {
  ...{ uid: 'a@pastille', sequence: 0, changedAt: 0, summary: 'Liner', description: null },
  ...{ location: null, position: null, url: null, categories: [], status: 'confirmed' },
  ...{ transparent: false, repeat: null, recurrenceId: null, alarmMinutes: null },
  when: {
    ...{ type: 'instants', zone: PARIS },
    ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 09:00') },
  },
};

/** One of each field that is another. */
const OTHERS: Readonly<Record<keyof CalendarEvent, unknown>> = {
  uid: 'b@pastille',
  sequence: 1,
  changedAt: 60_000,
  summary: 'Dalle',
  description: 'x',
  location: 'Tours',
  position: { lat: 1, lon: 2 },
  url: 'https://example.com',
  categories: ['Chantier'],
  status: 'tentative',
  transparent: true,
  when: { ...event.when, end: at('2026-11-23 10:00') },
  repeat: { rule: 'FREQ=DAILY', except: [] },
  recurrenceId: 0,
  alarmMinutes: 10,
};

it('writes once what says the same', async () => {
  const kept = new KeptComponents();
  const [text] = await kept.renderAll([event]);

  expect(await kept.renderAll([{ ...event }, event])).toEqual([text, text]);
  expect(kept.written).toBe(1);
});

it.each(Object.entries(OTHERS))('writes anew what has another %s', async (field, value) => {
  const kept = new KeptComponents();
  await kept.renderAll([event, { ...event, [field]: value }]);

  expect(kept.written).toBe(2);
});

it('knows days, hours on a wall and instants apart, and one zone from another', async () => {
  const kept = new KeptComponents();
  const [start, end] = [at('2026-11-23 08:00'), at('2026-11-23 09:00')];
  await kept.renderAll([
    event,
    { ...event, when: { type: 'wallTimes', zone: PARIS, start, end } },
    { ...event, when: { type: 'instants', zone: { ...PARIS, name: 'Europe/Rome' }, start, end } },
    { ...event, when: { type: 'days', first: '2026-11-23', last: '2026-11-23' } },
  ]);

  expect(kept.written).toBe(4);
});
