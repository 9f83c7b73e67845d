import type { Content } from 'pdfmake/interfaces.js';
import { ACCENT, BARE, INK, QUIET, WIDTH } from '../../look.js';
import { figureWords } from '../words/figure-words.js';
import type { AnswerFacts, ContactFacts, PlaceFacts } from '../worksite-facts.js';
import { underHead } from '../../whole-rows.js';
import { absent, heading, tied, type Telling } from './telling.js';

/** Two points for each of the 45 dots of an address of 120 letters; a shorter one has fewer. */
const QR = 90;
const RIGHT = 96;
const GUTTER = 12;

function contactOf({ ink }: Telling, { name, role, phone, email }: ContactFacts): Content {
  const ways: Content[] = [
    ...(phone === null ? [] : [ink.write(`${tied(phone)}  `, { bold: true })]),
    ...(email === null ? [] : [ink.write(email, { fontSize: 8, color: QUIET })]),
  ];
  return {
    stack: [
      { text: [ink.write(name), ink.write(role === null ? '' : `  ${role}`, { color: QUIET })] },
      ...(ways.length === 0 ? [] : [{ text: ways }]),
    ],
    marginBottom: 3,
  };
}

function client(telling: Telling): Content {
  const { facts, words, ink } = telling;
  const { client: one } = facts;
  const own: Content[] = one
    ? [
        ink.write(one.name, { fontSize: 10.5, bold: true }),
        ...(one.phone === null ? [] : [ink.write(tied(one.phone), { fontSize: 10.5, bold: true })]),
        ...(one.email === null ? [] : [ink.write(one.email, { fontSize: 8, color: QUIET })]),
      ]
    : [absent(telling, words.without.client)];
  return { stack: [heading(telling, words.client), ...own] };
}

const contacts = (telling: Telling): Content => ({
  stack: [
    heading(telling, telling.words.contacts),
    ...telling.facts.contacts.map((contact) => contactOf(telling, contact)),
  ],
});

function placeOf(telling: Telling, place: PlaceFacts): Content {
  const { words, ink } = telling;
  const { label, lines, access, map } = place;
  return {
    stack: [
      ...(label === null ? [] : [ink.write(label, { bold: true })]),
      ...lines.map((line) => ink.write(line, { fontSize: 10.5, color: INK })),
      ...(map === null
        ? []
        : [
            ink.write(words.map, {
              link: map,
              color: ACCENT,
              decoration: 'underline',
              fontSize: 8.5,
            }),
          ]),
      ...(access === null
        ? []
        : [
            {
              text: [
                ink.write(`${words.access}  `, { color: QUIET }),
                ink.write(access, { bold: true }),
              ],
              marginTop: 4,
            },
          ]),
    ],
    marginBottom: 4,
  };
}

function places(telling: Telling): Content {
  const { facts, words } = telling;
  const known = facts.places.filter(
    ({ label, lines, access }) => lines.length > 0 || label !== null || access !== null,
  );
  return {
    stack: [
      heading(telling, words.place),
      ...(known.length === 0
        ? [absent(telling, words.without.place)]
        : known.map((place) => placeOf(telling, place))),
    ],
  };
}

/** To the worksite in the application, for the phone of whoever holds the sheet. */
const code = ({ facts, words, ink }: Telling): Content => ({
  stack: [
    { qr: facts.job.link, fit: QR, eccLevel: 'M', foreground: INK, alignment: 'right' },
    ink.write(words.onThePhone, {
      ...{ fontSize: 7.5, color: QUIET, alignment: 'right', link: facts.job.link, marginTop: 3 },
    }),
  ],
});

/** Whom one goes to, and where: abreast, so that they take no more room than the code beside them. */
export function whomAndWhere(telling: Telling): Content {
  const { length } = telling.facts.contacts;
  const parts = [client(telling), ...(length === 0 ? [] : [contacts(telling)]), places(telling)];
  const wide = (WIDTH - RIGHT - GUTTER * parts.length) / parts.length;
  return {
    table: {
      widths: [...parts.map(() => wide), RIGHT],
      body: [[...parts, code(telling)]],
    },
    layout: { ...BARE, paddingLeft: (column) => (column === 0 ? 0 : GUTTER) },
  };
}

function saidOf({ facts, words }: Telling, value: AnswerFacts['value']): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return figureWords(value, facts.language);
    case 'yes-no':
      return value.yes ? words.yes : words.no;
  }
}

/** « Profondeur 1,50 m »: what the company asks of each job. */
export function answers(telling: Telling): Content {
  const { facts, words, ink } = telling;
  if (facts.answers.length === 0) return '';
  const cells = facts.answers.map(({ label, value }): Content => {
    const text = saidOf(telling, value);
    return { text: [ink.write(`${label}  `, { color: QUIET }), ink.write(text, { bold: true })] };
  });
  const half = (WIDTH - 16) / 2;
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [
    cells[2 * row] ?? '',
    cells[2 * row + 1] ?? '',
  ]);
  return {
    table: {
      widths: [half, half],
      ...underHead(rows, [half, half]),
      body: [[{ stack: [heading(telling, words.toKnow)], colSpan: 2 }, ''], ...rows],
    },
    layout: { ...BARE, paddingLeft: (column) => (column === 0 ? 0 : 16), paddingBottom: () => 1.5 },
  };
}
