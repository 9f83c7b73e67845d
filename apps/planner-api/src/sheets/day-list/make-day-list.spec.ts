import {
  aClient,
  aCrew,
  aLocation,
  aMachine,
  anAbsence,
  aPerson,
  aSeries,
  aTask,
  at,
  aWorksite,
  lead,
  member,
} from '@pastille/scheduling/testing';
import type { Plan } from '@pastille/scheduling';
import { readFontFiles } from '../fonts/font-files.js';
import { FontShelf } from '../fonts/font-shelf.js';
import { aPlanWith, toldBar } from '../testing/a-week.js';
import { cutWords, readPages, textOfPage } from '../testing/pdf-pages.js';
import { inkFrom } from '../worker/ink.js';
import { writePdf } from '../worker/write-pdf.js';
import { dayListDocument } from './day-list-document.js';
import { makeDayList, type DayListAsk } from './make-day-list.js';
import { peopleOf, workedOn, worksitesOf } from './people-of.js';

const MONDAY = '2026-11-23';
const NNBSP = '\u202f';

const ask = (parts: Partial<DayListAsk> = {}): DayListAsk => ({
  ...{ day: MONDAY, resourceIds: ['paul'], locale: 'fr' },
  printed: { at: new Date('2026-11-23T06:10:00Z'), by: 'Camille Perrin' },
  contactsOf: () => [],
  ...parts,
});

const resources = [
  aPerson({ phone: '06 11' }),
  aPerson({ id: 'lea', name: 'Léa', phone: '06 22', order: 2 }),
  aMachine({ model: '1,7 t' }),
  aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] }),
];

/** A visit before a job of the whole afternoon, the other way round in the plan. */
const plan: Plan = aPlanWith(
  [
    toldBar({
      ...{ id: 'b', taskId: 'task', note: 'Prendre la clé' },
      ...{ start: at(`${MONDAY} 13:30`), end: at('2026-11-24 17:30'), amount: { halfDays: 3 } },
      team: [lead('paul'), member('lea'), member('digger')],
    }),
    toldBar({
      ...{ id: 'a', kind: 'appointment', worksiteId: null, clientId: 'client', title: 'SAV' },
      ...{ start: at(`${MONDAY} 09:00`), end: at(`${MONDAY} 10:00`), amount: { minutes: 60 } },
      arrival: { from: at(`${MONDAY} 09:00`), to: at(`${MONDAY} 11:00`) },
    }),
    toldBar({ id: 'draft', published: null }),
  ],
  {
    resources,
    clients: [aClient({ phone: '04 76' })],
    locations: [aLocation({ accessNote: 'Code 1234' })],
    worksites: [aWorksite({ locationId: 'location' })],
    tasks: [aTask()],
  },
);

it('tells a day in order: when, where, how to get in, with whom and with what', () => {
  const contacts = [{ id: 'x', name: 'M. Gardien', role: 'gardien', phone: '07', email: null }];
  const { pages } = makeDayList(plan, ask({ contactsOf: () => contacts }));

  expect(pages).toMatchObject([{ name: 'Paul Durand', crew: 'Équipe A', marks: [] }]);
  expect(pages[0]?.jobs).toMatchObject([
    {
      ...{ from: `9${NNBSP}h`, to: `10${NNBSP}h`, title: 'SAV' },
      arrival: `Arrivée entre 9${NNBSP}h et 11${NNBSP}h`,
      contacts: [{ name: 'Mme Martin', phone: '04 76', role: 'client' }],
    },
    {
      ...{ from: `13${NNBSP}h${NNBSP}30`, nth: 'jour 1 sur 2', title: 'Terrassement' },
      address: ['3 rue des Lilas', '44000 Nantes'],
      access: 'Code 1234',
      contacts: [{ name: 'Mme Martin' }, { name: 'M. Gardien', role: 'gardien', phone: '07' }],
      team: [{ name: 'Léa', phone: '06 22' }],
      equipment: ['Mini-pelle · 1,7 t'],
      notes: ['Prendre la clé'],
    },
  ]);
});

it('has a visit that comes again, and why somebody is not there', () => {
  const absences = [anAbsence({ reason: 'sickness' })];
  const onCalls = [{ id: 'x', resourceId: 'paul', from: MONDAY, to: MONDAY }];
  const id = '00000000-0000-4000-8000-000000000001';
  const series = [aSeries({ id, start: `${MONDAY}T08:00`, team: [lead('paul')] })];
  const again = aPlanWith([], { absences, onCalls, series });

  expect(makeDayList(again, ask({ locale: 'en' })).pages).toMatchObject([
    { marks: ['Away', 'On call'], jobs: [{ title: 'Entretien', from: '08:00' }] },
  ]);
});

it('knows who goes somewhere that day, whom a crew sends, and to which worksites', () => {
  expect(workedOn(plan, MONDAY)).toEqual(['paul', 'lea']);
  expect(peopleOf(plan, ['crew', 'digger', 'lea', 'paul'], MONDAY)).toEqual(['paul', 'lea']);
  expect(worksitesOf(plan, ['lea'], MONDAY)).toEqual(['worksite']);
  expect(worksitesOf(plan, ['paul'], '2026-11-25')).toEqual([]);
});

it('is a page for each person, whatever they are called', async () => {
  const long = 'Bartholomé-Ébène'.repeat(19);
  const named = aPlanWith([toldBar({ title: `${long} 100 €`, note: long })], {
    resources: [aPerson({ name: long }), aPerson({ id: 'lea', name: 'Léa' })],
  });
  const shelf = new FontShelf(readFontFiles());
  const facts = makeDayList(named, ask({ resourceIds: ['paul', 'lea', 'gone'] }));
  const document = dayListDocument(
    facts,
    inkFrom(shelf, () => undefined),
  );
  const pages = readPages(await writePdf(document, shelf));

  expect(pages.flatMap(cutWords)).toEqual([]);
  expect(pages.map(textOfPage).at(-1)).toMatch(/^Léa.*lundi 23 novembre 2026.*Rien n’est prévu/);
  expect(pages.map(textOfPage).join(' ')).toContain('100 €');
});

it('leads to the town where an address is too long for a small code, and nowhere where all of it is', () => {
  const toPlace = (parts: Parameters<typeof aLocation>[0]): Plan =>
    aPlanWith([toldBar()], {
      resources,
      locations: [aLocation(parts)],
      worksites: [aWorksite({ locationId: 'location' })],
    });
  const mapOf = (parts: Parameters<typeof aLocation>[0]) =>
    makeDayList(toPlace(parts), ask()).pages[0]?.jobs[0]?.map;

  expect(mapOf({})).toMatch(/query=3%20rue%20des%20Lilas%2C%2044000%20Nantes$/);
  expect(mapOf({ address: '漢'.repeat(500) })).toMatch(/query=44000%20Nantes$/);
  expect(mapOf({ address: '漢'.repeat(500), city: '字'.repeat(200) })).toBeNull();
});

it('is made whatever is written of a place', async () => {
  const far = { address: '漢'.repeat(500), city: '字'.repeat(200), accessNote: 'é '.repeat(5_000) };
  const told = aPlanWith([toldBar({ note: `${'lettre '.repeat(1_400)}fin` })], {
    resources,
    locations: [aLocation(far)],
    worksites: [aWorksite({ locationId: 'location' })],
  });
  const shelf = new FontShelf(readFontFiles());
  const document = dayListDocument(
    makeDayList(told, ask()),
    inkFrom(shelf, () => undefined),
  );
  const pages = readPages(await writePdf(document, shelf));

  expect(pages.flatMap(cutWords)).toEqual([]);
  expect(pages.map(textOfPage).join(' ')).toContain('lettre fin');
});
