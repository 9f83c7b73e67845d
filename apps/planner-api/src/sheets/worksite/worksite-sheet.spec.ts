import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aVisit, aWorksite, at, task } from '../testing/facts.js';
import {
  codeOn,
  darkness,
  greyPage,
  pagesOf,
  picturesIn,
  textOf,
  wordsCutOff,
  type Page,
} from '../testing/pages.js';
import { PdfRenderer } from '../worker/pdf-renderer.js';
import type { PhotoFacts, WorksiteFacts } from './worksite-facts.js';

const renderer = new PdfRenderer();
const made = (other: Partial<WorksiteFacts> = {}): Promise<Buffer> =>
  renderer.render({ kind: 'worksite', facts: aWorksite(other) });

afterAll(() => renderer.onModuleDestroy());

const LONG = 'x'.repeat(300);
const WORDY = 'Anticonstitutionnellement '.repeat(12).slice(0, 300);

describe('a normal sheet', () => {
  let pdf: Buffer;
  let pages: readonly Page[];
  let text: string;

  beforeAll(async () => {
    pdf = await made();
    pages = await pagesOf(pdf);
    text = await textOf(pdf);
  });

  it('is one page of A4', () => {
    expect(pages).toHaveLength(1);
    expect([pages[0]?.width, pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([
      595, 842,
    ]);
  });

  it.each([
    ['Fiche de chantier CH-0123', 'which job it is'],
    ['En cours', 'how it stands'],
    ['Piscine Dupont', 'its title'],
    ['Famille Dupont 06 12 34 56 78', 'the client'],
    ['Zoé Lefèvre Architecte', 'a contact'],
    ['73370 Le Bourget-du-Lac', 'where'],
    ['Accès Portail vert, code 4521', 'how to get in'],
    ['Profondeur 1,5 m', 'an answer'],
    ['Local technique fermé à clé oui', 'an answer of yes or no'],
    ['Manque encore acompte', 'what is missing'],
    ['lun. 23 nov. au mar. 24 nov.', 'when'],
    ['Hugo Bernard (chef), Inès Moreau', 'the team, its lead first'],
    ['Verrouillé : Promis au client', 'the padlock with its reason'],
    ['Mini-pelle 2,5 t', 'equipment'],
    ['Liner gris 75/100 1 u', 'materials'],
    ['s’appelle « Œdipe » : il ne mord', 'the note with its quotes and letters'],
    ['10 000 €', 'the euro sign'],
    ['Imprimé le 22 nov. 2026 à 9 h 41 par Claire Valmorin', 'when it was printed'],
    ['page 1/1', 'the number of the page'],
  ])('says « %s »: %s', (words) => {
    expect(text).toContain(words);
  });

  it('has a code that leads a phone to the worksite', async () => {
    expect(await codeOn(pdf, 1)).toBe(aWorksite().job.link);
  });

  it('keeps its three dots apart on grey paper, by their halves', async () => {
    const pixels = await greyPage(pdf, 1);
    const halvesBeside = (label: string) => {
      const word = pages[0]?.words.find((one) => one.text === label);
      const middle = { x: 40 + 4.4, y: ((word?.yMin ?? 0) + (word?.yMax ?? 0)) / 2 };
      const [yMin, yMax] = [middle.y - 1.5, middle.y + 1.5];
      return [
        darkness(pixels, { yMin, yMax, xMin: middle.x - 2.4, xMax: middle.x - 0.6 }),
        darkness(pixels, { yMin, yMax, xMin: middle.x + 0.6, xMax: middle.x + 2.4 }),
      ].map((dark) => dark > 0.25);
    };

    expect(halvesBeside('Mise')).toEqual([false, false]);
    expect(halvesBeside('Dalle')).toEqual([true, false]);
    expect(halvesBeside('Terrassement')).toEqual([true, true]);
  });
});

it('has three frames to write in by hand, whole', async () => {
  const pdf = await made();
  const [page] = await pagesOf(pdf);
  const pixels = await greyPage(pdf, 1);
  const label = page?.words.find(({ text }) => text === 'Remarques');
  const middle = (label?.yMax ?? 0) + 25;
  const edges = [40, 200, 217, 377, 394, 554].map((x) =>
    darkness(pixels, { xMin: x - 1.5, xMax: x + 2.5, yMin: middle, yMax: middle + 5 }),
  );

  expect(edges.map((dark) => dark > 0.02)).toEqual([true, true, true, true, true, true]);
});

describe('a sheet in English', () => {
  it('speaks it, with its own dates and hours', async () => {
    const visits = { shown: [aVisit({ lock: null })], earlier: 2, goesOn: true };
    const text = await textOf(await made({ language: 'en', visits }));

    expect(text).toContain('Worksite sheet');
    expect(text).toContain('Mon 23 Nov to Tue 24 Nov');
    expect(text).toContain('Printed on 22 Nov 2026 at 09:41');
    expect(text).toContain('2 earlier interventions are not on this sheet.');
    expect(text).toContain('Hugo Bernard (lead)');
  });
});

describe('what a visit says', () => {
  it('tells hours, arrival, confirmation and half-days', async () => {
    const day = '2026-11-25';
    const appointment = aVisit({
      ...{ kind: 'appointment', title: 'Visite technique', amount: { minutes: 60 } },
      when: { type: 'hours', start: at(day, 8), end: at(day, 9) },
      arrival: { from: at(day, 8), to: at(day, 10) },
      ...{ isConfirmed: true, people: [] },
    });
    const half = aVisit({
      when: {
        ...{ type: 'half-days', first: day, last: day },
        ...{ firstHalf: 'afternoon', lastHalf: 'afternoon' },
      },
      people: [{ name: 'Équipe Piscine', isLead: true, members: ['Luc Petit', 'Inès Moreau'] }],
    });
    const visits = { shown: [appointment, half], earlier: 0, goesOn: false };
    const text = await textOf(await made({ visits }));

    expect(text).toContain('mer. 25 nov., 8 h – 9 h');
    expect(text).toContain('arrivée entre 8 h et 10 h');
    expect(text).toContain('rendez-vous confirmé');
    expect(text).toContain('sans intervenant');
    expect(text).toContain('mer. 25 nov., après-midi');
    expect(text).toContain('Luc Petit, Inès Moreau');
  });
});

describe('a long sheet', () => {
  it('has its heads on every page, and each of 200 tasks whole on one', async () => {
    const tasks = Array.from({ length: 200 }, (_, index) => task(`N${index}N de la tâche`, 'todo'));
    const pages = await pagesOf(await made({ tasks }));
    const withTasks = pages.filter(({ words }) => words.some(({ text }) => /^N\d+N$/.test(text)));
    const heads = withTasks.filter(({ words }) => words.some(({ text }) => text === 'TÂCHES'));
    const found = pages.flatMap(({ words }) => words.filter(({ text }) => /^N\d+N$/.test(text)));

    expect(withTasks.length).toBeGreaterThan(3);
    expect(heads).toHaveLength(withTasks.length);
    expect(found.map(({ text }) => text)).toEqual(tasks.map(({ label }) => label.split(' ')[0]));
    expect(wordsCutOff(pages)).toEqual([]);
  });

  it('shows each photo once in the file, and tells of the others', async () => {
    const shown = await Promise.all(Array.from({ length: 12 }, (_, index) => aPhoto(index)));
    const pdf = await made({ photos: { shown, more: 48, unreadable: 1 } });
    const text = await textOf(pdf);

    expect(await picturesIn(pdf)).toBe(12);
    expect(text).toContain('et 48 autres photos');
    expect(text).toContain('un fichier qui n’est pas une photo lisible a été laissé de côté');
    expect(pdf.length).toBeLessThan(1_000_000);
  });
});

async function aPhoto(index: number): Promise<PhotoFacts> {
  const [width, height] = index % 3 === 0 ? [300, 400] : [400, 300];
  const background = { r: index * 20, g: 255 - index * 20, b: 128 };
  const create = { width, height, channels: 3, background } as const;
  const jpeg = await sharp({ create }).jpeg().toBuffer();
  return { jpeg, width, height, taken: at('2026-11-20', 9), by: 'Hugo Bernard', isOwn: index < 6 };
}

describe('bad input', () => {
  it('says in its place what nobody has given', async () => {
    const { job } = aWorksite();
    const text = await textOf(
      await made({
        job: {
          ...job,
          works: null,
          start: null,
          crew: null,
          status: null,
          note: null,
          missing: [],
        },
        ...{ client: null, contacts: [], places: [], answers: [], tasks: [] },
        ...{ visits: { shown: [], earlier: 0, goesOn: false }, checklist: [], materials: [] },
        company: { name: 'Valmorin', lines: [], footer: null, logo: null },
      }),
    );

    expect(text).toContain('Ce client n’existe plus.');
    expect(text).toContain('Aucune adresse n’est indiquée pour ce chantier.');
    expect(text).toContain('Aucune tâche n’est encore prévue sur ce chantier.');
    expect(text).toContain('Aucune date n’est encore fixée.');
    expect(text).toContain('sans date');
    expect(text).not.toMatch(/null|undefined|NaN/);
  });

  it.each([LONG, WORDY])('wraps names of 300 letters within the page: %.12s…', async (name) => {
    const { job, printed } = aWorksite();
    const pages = await pagesOf(
      await made({
        job: {
          ...job,
          reference: name,
          title: name,
          status: name,
          works: name,
          crew: name,
          note: name,
        },
        client: { name, phone: name, email: name },
        contacts: [{ name, role: name, phone: name, email: name }],
        places: [{ label: name, lines: [name], access: name, map: null }],
        answers: [{ label: name, value: { type: 'text', text: name } }],
        tasks: [{ ...task(name, 'todo'), missing: [{ kind: 'other', label: name }] }],
        visits: {
          shown: [
            aVisit({
              ...{ title: name, note: name, supplier: name, equipment: [name] },
              people: [{ name, isLead: true, members: [name] }],
              lock: { reason: name, by: name },
            }),
          ],
          ...{ earlier: 0, goesOn: false },
        },
        checklist: [{ label: name, isDone: false }],
        materials: [{ label: name, quantity: 1, unit: name.slice(0, 20), note: name }],
        company: { name, lines: [name, name], footer: name, logo: null },
        printed: { ...printed, by: name },
      }),
    );
    // A piece of a word that is broken may reach some points into the margin of 40.
    const inMargin = pages.flatMap(({ words }) => words.filter(({ xMax }) => xMax > 595.28 - 35));

    expect(wordsCutOff(pages)).toEqual([]);
    expect(inMargin).toEqual([]);
  });

  it('tells all of what is longer than a page, wherever it stands', async () => {
    const long = (last: string): string => `${'lettre '.repeat(1_400)}${last}`;
    const { job } = aWorksite();
    const people = [{ name: 'Équipe', isLead: true, members: Array<string>(80).fill('Marie-Ève') }];
    const text = await textOf(
      await made({
        job: { ...job, note: `${'ligne\n'.repeat(120)}last-of-job` },
        answers: [
          { label: 'Sol', value: { type: 'text', text: `${'字'.repeat(1_990)} of-answer` } },
        ],
        tasks: [{ ...task('Poser', 'todo'), missing: [{ kind: 'other', label: long('of-task') }] }],
        visits: {
          shown: [aVisit({ note: long('of-visit') }), aVisit({ title: 'of-crew', people })],
          ...{ earlier: 0, goesOn: false },
        },
        materials: [{ label: 'Liner', quantity: 1, unit: 'u', note: long('of-material') }],
      }),
    );

    for (const last of ['job', 'answer', 'task', 'visit', 'crew', 'material']) {
      expect(text).toContain(`of-${last}`);
    }
  });

  it('writes other scripts and pictures, and names what no font has', async () => {
    const names = ['Łódź', 'Ελένη', 'Иван', 'Nguyễn', '王小明', 'דוד', 'محمد', '🏡', '✓'];
    const text = await textOf(
      await made({ tasks: [...names, '\u{13000}'].map((name) => task(name, 'todo')) }),
    );

    for (const name of ['Łódź', 'Ελένη', 'Иван', 'Nguyễn', '王小明', '🏡', '✓']) {
      expect(text).toContain(name);
    }
    expect(text).toContain('[U+13000]');
  });

  it('leaves a logo out that is not there, and shows one that is', async () => {
    const create = { width: 300, height: 90, channels: 3, background: '#2457d6' } as const;
    const png = await sharp({ create }).png().toBuffer();
    const { company } = aWorksite();

    expect(await picturesIn(await made())).toBe(0);
    expect(
      await picturesIn(
        await made({ company: { ...company, logo: { png, width: 300, height: 90 } } }),
      ),
    ).toBe(1);
  });
});
