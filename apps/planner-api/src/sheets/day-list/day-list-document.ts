import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { rule } from '../draw.js';
import { ACCENT, BARE, INK, LINE, MARGINS, PALE, QUIET, WIDTH } from '../look.js';
import { areWhole } from '../whole-rows.js';
import type { Ink } from '../worker/ink.js';
import type { DayJob, DayListFacts, DayPage } from './day-list-facts.js';
import { dayWordsIn, type DayWords } from './day-words.js';

interface Telling {
  readonly facts: DayListFacts;
  readonly words: DayWords;
  readonly ink: Ink;
}

const TIMES = 66;
const QR = 62;
const MIDDLE = WIDTH - TIMES - QR - 24;
const LABEL = 62;

function head({ facts, ink }: Telling, page: DayPage): Content {
  const marks = [page.crew, ...page.marks].filter(Boolean).join(' · ');
  return {
    stack: [
      {
        table: {
          widths: [WIDTH - 230, 230],
          body: [
            [
              ink.write(page.name, { fontSize: 21, bold: true, lineHeight: 1.1 }),
              {
                stack: [
                  ink.write(facts.company, { fontSize: 9.5, bold: true }),
                  ink.write(facts.printed, { fontSize: 7.5, color: QUIET }),
                ],
                alignment: 'right',
              },
            ],
          ],
        },
        layout: BARE,
      },
      {
        text: [
          ink.write(facts.day, { fontSize: 13, bold: true, color: ACCENT }),
          ink.write(`   ${facts.week}${marks === '' ? '' : `   ${marks}`}`, {
            fontSize: 11,
            color: QUIET,
          }),
        ],
      },
      { ...rule(WIDTH), marginTop: 6, marginBottom: 8 },
    ],
  };
}

function times({ words, ink }: Telling, job: DayJob): Content {
  const small = { fontSize: 8, color: QUIET } as const;
  return {
    stack: [
      ink.write(job.from, { fontSize: 16, bold: true, lineHeight: 1.1 }),
      ink.write(`– ${job.to}`, { fontSize: 10, color: QUIET }),
      ...(job.nth === null ? [] : [ink.write(job.nth, small)]),
      ...(job.isLocked ? [ink.write(words.fixed, { ...small, bold: true, color: INK })] : []),
    ],
  };
}

const withPhone = ({ name, phone }: { readonly name: string; readonly phone: string | null }) =>
  phone === null ? name : `${name} ${phone}`;

function contactsOf({ contacts }: DayJob): string | null {
  const told = contacts.map((one) =>
    [one.name, one.role === null ? null : `(${one.role})`, one.phone].filter(Boolean).join(' '),
  );
  return told.length === 0 ? null : told.join('\n');
}

/** What one must know, each under its label; what nobody said has no label either. */
function rows({ words, ink }: Telling, job: DayJob): readonly Content[][] {
  const team = job.team.map(withPhone).join('\n');
  const said: readonly (readonly [string, string | null])[] = [
    [words.address, job.address.join('\n')],
    [words.access, job.access],
    [words.contacts, contactsOf(job)],
    [words.team, team],
    [words.equipment, job.equipment.join(', ')],
    [words.supplier, job.supplier],
    [words.notes, job.notes.join('\n')],
  ];
  return said.flatMap(([label, text]) =>
    text === null || text.trim() === ''
      ? []
      : [[ink.write(label, { fontSize: 8, color: QUIET, marginTop: 1 }), ink.write(text)]],
  );
}

function about(telling: Telling, job: DayJob): Content {
  const { ink } = telling;
  const under = [job.where, job.reference].filter(Boolean).join(' · ');
  return {
    stack: [
      ink.write(job.title, { fontSize: 13, bold: true, lineHeight: 1.1 }),
      ...(under === '' ? [] : [ink.write(under, { color: QUIET, marginBottom: 2 })]),
      ...(job.arrival === null ? [] : [ink.write(job.arrival, { bold: true, marginBottom: 2 })]),
      {
        table: { widths: [LABEL, MIDDLE - LABEL], body: [...rows(telling, job)] },
        layout: { ...BARE, paddingBottom: () => 2 },
        marginTop: 2,
      },
    ],
  };
}

const qrOf = ({ map }: DayJob): Content =>
  map === null ? '' : { qr: map, fit: QR, foreground: INK, alignment: 'right' };

function jobs(telling: Telling, page: DayPage): Content {
  const { ink, words } = telling;
  if (page.jobs.length === 0) return ink.write(words.free, { fontSize: 12, color: QUIET });
  const rows = page.jobs.map((job) => [times(telling, job), about(telling, job), qrOf(job)]);
  return {
    table: {
      widths: [TIMES, MIDDLE, QR],
      dontBreakRows: areWhole(rows, [TIMES, MIDDLE - LABEL, QR]),
      body: rows,
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.7),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: (column) => (column === 0 ? 0 : 12),
      paddingRight: () => 0,
      paddingTop: () => 7,
      paddingBottom: () => 7,
    },
  };
}

/** Room for a pen: what was not as planned. */
function remarks({ ink, words }: Telling): Content {
  return {
    table: {
      widths: [WIDTH - 16],
      heights: 62,
      body: [[ink.write(words.remarks, { fontSize: 8, color: QUIET })]],
    },
    layout: {
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      fillColor: () => PALE,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
    marginTop: 12,
    unbreakable: true,
  };
}

function pageOf(telling: Telling, page: DayPage, index: number): Content {
  telling.ink.progress(index, telling.facts.pages.length);
  return {
    stack: [head(telling, page), jobs(telling, page), remarks(telling)],
    ...(index === 0 ? {} : { pageBreak: 'before' }),
  };
}

/** An upright A4 page for each person, for a pocket or the dashboard of a van. */
export function dayListDocument(facts: DayListFacts, ink: Ink): TDocumentDefinitions {
  const telling = { facts, ink, words: dayWordsIn(facts.locale) };
  const { pages, company, day, locale } = facts;
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: locale,
    info: { title: `${company} – ${day}`, author: company, creator: 'Pastille' },
    defaultStyle: { color: INK, fontSize: 10, lineHeight: 1.15 },
    footer: (page, count) =>
      ink.write(telling.words.page(page, count), {
        ...{ fontSize: 7.5, color: QUIET, alignment: 'right', margin: [40, 12, 40, 0] },
      }),
    content:
      pages.length === 0
        ? [ink.write(telling.words.nobody, { fontSize: 12, color: QUIET })]
        : pages.map((page, index) => pageOf(telling, page, index)),
  };
}
