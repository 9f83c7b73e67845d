import { expect, it } from '@jest/globals';
import {
  aLocation,
  anAbsence,
  aPerson,
  aTask,
  at,
  aWorksite,
  aClient,
  lead,
} from '@pastille/scheduling/testing';
import type { Intervention, Plan, Snapshot } from '@pastille/scheduling';
import { aPlanWith, toldBar, weekOf } from '../testing/a-week.js';
import { cutWords, readPages, textOfPage, type PdfPage } from '../testing/pdf-pages.js';
import { readFontFiles } from '../fonts/font-files.js';
import { FontShelf } from '../fonts/font-shelf.js';
import { inkFrom } from '../worker/ink.js';
import { writePdf } from '../worker/write-pdf.js';
import { weekDocument } from './week-document.js';
import type { WeekAsk } from './week-ground.js';

const shelf = new FontShelf(readFontFiles());

async function pagesOf(plan: Plan, ask: Partial<WeekAsk> = {}): Promise<readonly PdfPage[]> {
  const ink = inkFrom(shelf, () => undefined);
  return readPages(await writePdf(weekDocument(weekOf(plan, ask), ink), shelf));
}

const NAMES = ['Élodie', 'Zoé', 'Gaël', 'Loïc', 'Noémie'];
const nameOf = (n: number): string => `${NAMES[n % NAMES.length] ?? ''} Durand${n + 1}`;

/** Each goes to another job on each half-day. */
function busy(count: number, parts: Partial<Snapshot> = {}): Plan {
  const resources = Array.from({ length: count }, (_, n) =>
    aPerson({ id: `p${n}`, name: nameOf(n), order: n }),
  );
  const hours = [
    ['08:00', '12:00'],
    ['13:30', '17:30'],
  ] as const;
  const days = ['23', '24', '25', '26'];
  const bars = resources.flatMap(({ id }): readonly Intervention[] =>
    days.flatMap((day) =>
      hours.map(([from, to]) =>
        toldBar({
          ...{ id: `${id}-${day}-${from}`, team: [lead(id)], taskId: 'task' },
          ...{ start: at(`2026-11-${day} ${from}`), end: at(`2026-11-${day} ${to}`) },
          amount: { halfDays: 1 },
        }),
      ),
    ),
  );
  return aPlanWith(bars, {
    resources,
    locations: [aLocation()],
    worksites: [aWorksite({ locationId: 'location' })],
    tasks: [aTask()],
    ...parts,
  });
}

const WEEKDAYS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'];

const has = (page: PdfPage, word: string): boolean => page.words.some(({ text }) => text === word);

it('holds fifteen people on one A4 page, without a cut column or row', async () => {
  const pages = await pagesOf(busy(15));
  const [page] = pages;
  if (!page) throw new Error('no page');

  expect(pages).toHaveLength(1);
  expect([page.width, page.height].map(Math.round)).toEqual([842, 595]);
  expect(WEEKDAYS.filter((day) => !has(page, day))).toEqual([]);
  expect(['23', '24', '25', '26', '27', '28', '29'].filter((day) => !has(page, day))).toEqual([]);
  for (let n = 0; n < 15; n += 1) expect(has(page, `Durand${n + 1}`)).toBe(true);
  expect(cutWords(page)).toEqual([]);
  expect(page.words.filter(({ text }) => text === 'Martin')).toHaveLength(15 * 8);
});

it('lets more people flow to further pages, each with its days and its number', async () => {
  const pages = await pagesOf(busy(40));
  const text = pages.map(textOfPage).join(' ');

  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(WEEKDAYS.filter((day) => !has(page, day))).toEqual([]);
    expect(has(page, 'Semaine')).toBe(true);
    expect(cutWords(page)).toEqual([]);
  }
  expect(text).toContain(`page 1/${pages.length}`);
  for (let n = 0; n < 40; n += 1) expect(text.split(`Durand${n + 1} `).length).toBeGreaterThan(1);
});

it.each(['a4', 'a3'] as const)('holds two weeks on %s', async (paper) => {
  const [page] = await pagesOf(busy(12), { weeks: 2, paper });
  if (!page) throw new Error('no page');

  expect(page.words.filter(({ text }) => text === 'Lundi')).toHaveLength(2);
  expect(textOfPage(page)).toContain('Semaines 48 et 49');
  expect(cutWords(page)).toEqual([]);
});

it('cuts names of three hundred letters within their own place', async () => {
  const long = 'Bartholomé-Ébène'.repeat(19);
  const plan = busy(3, {
    resources: [
      aPerson({ id: 'p0', name: long }),
      aPerson({ id: 'p1', name: nameOf(1), order: 2 }),
    ],
    clients: [aClient({ name: long })],
    tasks: [aTask({ label: `${long} ${long}` })],
  });
  const pages = await pagesOf(plan);

  expect(pages).toHaveLength(1);
  expect(pages.flatMap(cutWords)).toEqual([]);
  expect(pages.map(textOfPage).join(' ')).toContain('Durand2');
});

it('keeps each of thirty jobs at once, on more pages where it must', async () => {
  const bars = Array.from({ length: 30 }, (_, n) =>
    toldBar({ id: `b${n}`, worksiteId: null, kind: 'appointment', title: `Visite${n + 1}` }),
  );
  const pages = await pagesOf(aPlanWith(bars));
  const text = pages.map(textOfPage).join(' ');

  for (let n = 0; n < 30; n += 1) expect(text).toMatch(new RegExp(`Visite${n + 1}\\b`));
  expect(pages.flatMap(cutWords)).toEqual([]);
});

it('writes accents, the euro sign, apostrophes and other scripts as they are', async () => {
  const plan = aPlanWith([toldBar({ title: 'L’étanchéité à 1 200 € – cœur' })], {
    clients: [aClient({ name: 'Œuvre 李 🏊' })],
    absences: [anAbsence({ start: at('2026-11-25'), end: at('2026-11-26') })],
  });
  const text = (await pagesOf(plan)).map(textOfPage).join(' ');

  expect(text).toContain('L’étanchéité à 1 200 € – cœur');
  expect(text).toContain('Œuvre 李 🏊');
  expect(text).toContain('Congés');
});

it('says so where there is nothing, and keeps its days', async () => {
  const [page] = await pagesOf(aPlanWith([]), { by: 'worksite', locale: 'en' });
  if (!page) throw new Error('no page');

  expect(textOfPage(page)).toContain('Nothing is published on these days.');
  expect(has(page, 'Monday')).toBe(true);
});
