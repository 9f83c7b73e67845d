import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referenceFeed } from './testing/reference-feed.js';

const FIXTURE = fileURLToPath(new URL('../fixtures/reference.ics', import.meta.url));
const FROM = '2026-10-01';
const TO = '2027-05-01';

interface Visit {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/** Programs that others wrote, each with its own parser, time zones and recurrence, and what they need. */
const READERS = [
  ['icalendar', 'by-icalendar.py', 'python3-icalendar python3-recurring-ical-events'],
  ['libical', 'by-libical.py', 'gir1.2-ical-3.0 python3-gi'],
  ['vobject', 'by-vobject.py', 'python3-vobject'],
  ['khal', 'by-khal.py', 'khal vdirsyncer'],
  ['sabre/vobject', 'by-sabre.php', 'php-cli php-sabre-vobject'],
] as const;

/** Debian's own Python has Debian's modules. */
const PROGRAMS: Readonly<Record<string, string>> = { py: '/usr/bin/python3', php: 'php' };

function readBy(
  script: string,
  packages: string,
): { readonly visits: readonly Visit[]; readonly faults: readonly string[] } {
  const path = fileURLToPath(new URL(`../readers/${script}`, import.meta.url));
  const program = PROGRAMS[script.split('.').at(-1) ?? ''] ?? '';
  const ran = spawnSync(program, [path, FIXTURE, FROM, TO], { encoding: 'utf8' });
  if (ran.status !== 0) {
    throw new Error(
      `${script} could not read: sudo apt-get install ${packages}\n${ran.error?.message ?? ran.stderr}`,
    );
  }
  return JSON.parse(ran.stdout) as ReturnType<typeof readBy>;
}

const DAY = 86_400_000;

/** The days from one to another, every so many. */
function dates(from: string, to: string, every: number): readonly string[] {
  const count = Math.floor((Date.parse(to) - Date.parse(from)) / (every * DAY)) + 1;
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * every * DAY).toISOString().slice(0, 10),
  );
}

const at = (uid: string, start: string, end: string): string =>
  `${uid} ${start} ${end.startsWith('T') ? `${start.slice(0, 10)}${end}` : end}`;

const onMondays = (from: string, to: string, clock: readonly [string, string]): readonly string[] =>
  dates(from, to, 7)
    .filter((date) => date !== '2026-11-30' && date !== '2026-12-07')
    .map((date) => at('weekly', `${date}${clock[0]}`, clock[1]));

/** Worked out by hand: when what takes place, in UTC. Paris is two hours ahead until 25 October and from 28 March. */
const EXPECTED: readonly string[] = [
  ...onMondays('2026-10-12', '2026-10-19', ['T06:00Z', 'T08:00Z']),
  ...onMondays('2026-10-26', '2027-03-22', ['T07:00Z', 'T09:00Z']),
  ...onMondays('2027-03-29', '2027-04-26', ['T06:00Z', 'T08:00Z']),
  at('weekly', '2026-12-08T13:00Z', 'T15:30Z'),

  at('night-2026-10-18', '2026-10-18T00:30Z', 'T02:30Z'),
  at('night-2026-10-25', '2026-10-25T00:30Z', 'T02:30Z'),
  at('night-2026-11-01', '2026-11-01T01:30Z', 'T03:30Z'),
  at('night-2027-03-21', '2027-03-21T01:30Z', 'T03:30Z'),
  at('night-2027-03-28', '2027-03-28T01:30Z', 'T03:30Z'),
  at('night-2027-04-04', '2027-04-04T00:30Z', 'T02:30Z'),

  // Montreal goes back on 1 November, and forward on 14 March.
  at('montreal-autumn', '2026-10-29T13:00Z', 'T21:00Z'),
  at('montreal-autumn', '2026-10-30T13:00Z', 'T21:00Z'),
  at('montreal-autumn', '2026-11-02T14:00Z', 'T22:00Z'),
  at('montreal-autumn', '2026-11-03T14:00Z', 'T22:00Z'),
  at('montreal-autumn', '2026-11-04T14:00Z', 'T22:00Z'),
  at('montreal-spring', '2027-03-12T14:00Z', 'T22:00Z'),
  at('montreal-spring', '2027-03-14T13:00Z', 'T21:00Z'),
  at('montreal-spring', '2027-03-15T13:00Z', 'T21:00Z'),

  at('intervention-2026-11-23', '2026-11-23T07:00Z', 'T16:30Z'),
  at('intervention-2026-11-24', '2026-11-24T07:00Z', 'T16:30Z'),
  at('intervention-2026-11-25', '2026-11-25T07:00Z', 'T16:30Z'),

  at('leave', '2026-12-24', '2026-12-27'),
  at('on-call', '2027-01-08', '2027-01-09'),
  at('on-call', '2027-01-23', '2027-01-25'),
  at('on-call', '2027-01-29', '2027-01-30'),
  at('on-call', '2027-02-05', '2027-02-06'),

  at('signs', '2026-11-26T07:00Z', 'T11:00Z'),
  at('long', '2026-11-26T12:00Z', 'T16:00Z'),
  at('maybe', '2026-11-27T07:00Z', 'T08:00Z'),
  at('cancelled', '2026-11-27T09:00Z', 'T10:00Z'),

  at('nine-hours', '2026-10-24T20:00Z', '2026-10-25T05:00Z'),
  at('first-hour', '2026-10-25T00:15Z', 'T00:45Z'),
  at('second-hour', '2026-10-25T01:15Z', 'T01:45Z'),

  at('monthly', '2026-10-30T15:00Z', 'T16:00Z'),
  at('monthly', '2026-11-27T15:00Z', 'T16:00Z'),
  at('monthly', '2026-12-25T15:00Z', 'T16:00Z'),
  at('monthly', '2027-01-29T15:00Z', 'T16:00Z'),
  at('monthly', '2027-02-26T15:00Z', 'T16:00Z'),
  at('monthly', '2027-03-26T15:00Z', 'T16:00Z'),
  at('quarterly', '2026-10-15T09:00Z', 'T09:30Z'),
  at('quarterly', '2027-01-15T10:00Z', 'T10:30Z'),
  at('quarterly', '2027-04-15T09:00Z', 'T09:30Z'),
];

const whenOf = ({ uid, start, end }: Visit): string =>
  at(uid.replace('@pastille.example', ''), start, end);

function wordsOf(visits: readonly Visit[], uid: string): Omit<Visit, 'uid' | 'start' | 'end'> {
  const { summary, description, location } = visits.find((one) => one.uid.startsWith(uid))!;
  return { summary, description, location };
}

describe('the reference feed', () => {
  it('is the committed one, to the byte, whatever the zone of the process', () => {
    expect(referenceFeed()).toBe(readFileSync(FIXTURE, 'utf8'));
  });

  it('is below 75 octets a line, and ends each of them with CRLF', () => {
    const lines = referenceFeed().split('\r\n');

    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

describe.each(READERS)('as %s reads it', (_, script, packages) => {
  const { visits, faults } = readBy(script, packages);

  it('it breaks no rule', () => {
    expect(faults).toEqual([]);
  });

  it('each visit takes place when it should, and no other', () => {
    expect(visits.map(whenOf).sort()).toEqual([...EXPECTED].sort());
  });

  it('the words are those that were written, signs, accents and line breaks included', () => {
    expect(wordsOf(visits, 'signs')).toEqual({
      summary: 'Clé; code: 12,34 \\ "porte" d’entrée — 🏊‍♀️🏗️ Ça brûle : œuvre à Noël',
      description:
        'Première ligne ; avec, des: signes\nDeuxième ligne « entre guillemets » "droits"\n\n- C:\\chemin\\Dossier\n- 100 % ; 50 €',
      location: '',
    });
    expect(wordsOf(visits, 'intervention-2026-11-24')).toEqual({
      summary: 'Terrassement « Les Tilleuls »',
      description: '',
      location: '12, rue des Tilleuls ; bât. B : « côté cour », 35000 Rennes',
    });
    const { summary, description } = wordsOf(visits, 'long');
    expect(Array.from(summary)).toHaveLength(300);
    expect(description).toBe(`${summary}\n${'🏗'.repeat(100)}`);
  });
});
