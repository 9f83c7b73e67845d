import type { Column, Content, ContentCanvas, DynamicContent } from 'pdfmake/interfaces.js';
import { LINE, QUIET, WIDTH } from '../../look.js';
import { instantWords } from '../words/dates.js';
import { fitsOnPage } from '../../whole-rows.js';
import { heading, type Telling } from './telling.js';

const GUTTER = 16;
const TALL = 46;

/** What people typed about the job as a whole. */
export function notes(telling: Telling): Content {
  const { facts, words, ink } = telling;
  const { note } = facts.job;
  if (note === null || note.trim() === '') return '';
  const text = note.trim();
  return {
    stack: [heading(telling, words.notes), ink.write(text)],
    // Its title alone at the foot of a page would be of no use; a long one has to be cut somewhere.
    unbreakable: fitsOnPage(text, WIDTH),
  };
}

const WIDE = (WIDTH - GUTTER * 2) / 3;

/** A new one each time: the writer keeps places in what it is given. */
const frame = (): ContentCanvas => ({
  canvas: [
    {
      type: 'rect',
      ...{ x: 0.4, y: 0.4, w: WIDE - 0.8, h: TALL, r: 4, lineWidth: 0.8, lineColor: LINE },
    },
  ],
});

function room({ ink, words }: Telling, title: string, isDated: boolean): Column {
  const inside = { x: 6, y: -13 } as const;
  const date = ink.write(words.date, { fontSize: 7.5, color: QUIET, relativePosition: inside });
  return {
    stack: [
      ink.write(title, { fontSize: 8, color: QUIET, marginBottom: 2 }),
      frame(),
      ...(isDated ? [date] : []),
    ],
    width: WIDE,
  };
}

/** Room to write by hand. */
export function signatures(telling: Telling): Content {
  const { words } = telling;
  const rooms = [
    room(telling, words.remarks, false),
    room(telling, words.ofLead, true),
    room(telling, words.ofClient, true),
  ];
  return { columns: rooms, columnGap: GUTTER };
}

/** The foot of a page has room for a name, not for a paragraph. */
const MOST_LETTERS = 50;
const MOST_OF_COMPANY = 180;

function short(text: string, most: number = MOST_LETTERS): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
}

/** On each page: when it was printed, which one it is, and of how many. */
export const footer = ({ facts, words, ink }: Telling): DynamicContent => {
  const { printed, company, job, language } = facts;
  const small = { fontSize: 7.5, color: QUIET } as const;
  const when = words.printed(instantWords(printed.at, language), short(printed.by));
  return (page, pages) => ({
    margin: [40, 8, 40, 0],
    stack: [
      {
        columns: [
          ink.write(`${short(job.reference)} · ${when}`, { ...small, width: WIDTH - 90 }),
          ink.write(words.page(page, pages), { ...small, width: 90, alignment: 'right' }),
        ],
      },
      ...(company.footer === null
        ? []
        : [ink.write(short(company.footer, MOST_OF_COMPANY), small)]),
    ],
  });
};
