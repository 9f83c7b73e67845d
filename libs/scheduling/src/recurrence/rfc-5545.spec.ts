import { dayOfLocal, localStartOfDay, zoneFromIntl } from '@pastille/time';
import { foreignDates } from './parse-foreign-rule.js';
import { parseRule } from './parse-rule.js';
import { recurringFrom, ruledDays } from './recurring.js';
import { dateText, parseWallTime } from './wall-time.js';

const NEW_YORK = zoneFromIntl('America/New_York', 1995, 2010);

/** `ours`: expanded by the engine. `foreign`: not ours, its dates told by `rrule`. `refused`: no dates at all. */
type Answer = 'ours' | 'foreign' | 'refused';

/** `1997-09 2-4,9` is four days of September 1997; `...` at the end: it goes on. */
function daysOf(told: string): readonly string[] {
  return told.split('; ').flatMap((month) => {
    const [name = '', days = ''] = month.split(' ');
    return days.split(',').flatMap((part) => {
      const [from = '', to = from] = part.split('-');
      return Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, i) => `${name}-${String(Number(from) + i).padStart(2, '0')}`,
      );
    });
  });
}

const AUTUMN_OF_EVERY_OTHER_DAY =
  '1997-09 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; 1997-10 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; ' +
  '1997-11 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29; 1997-12 1,3';
const SUMMER_THURSDAYS =
  '1997-06 5,12,19,26; 1997-07 3,10,17,24,31; 1997-08 7,14,21,28; 1998-06 4,11,18,25; 1998-07 2,9,16,23,30; ' +
  '1998-08 6,13,20,27; 1999-06 3,10,17,24; 1999-07 1,8,15,22,29; 1999-08 5,12,19,26';

/**
 * The examples of RFC 5545, 3.8.5.3, in their order: the start, the rule, the days on which it comes
 * round at nine, `...` where it goes on for ever, and who answers.
 */
const EXAMPLES: readonly (readonly [string, string, string, Answer])[] = [
  ['1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09 2-11', 'ours'],
  [
    '1997-09-02',
    'FREQ=DAILY;UNTIL=19971224T000000Z',
    '1997-09 2-30; 1997-10 1-31; 1997-11 1-30; 1997-12 1-23',
    'ours',
  ],
  ['1997-09-02', 'FREQ=DAILY;INTERVAL=2', `${AUTUMN_OF_EVERY_OTHER_DAY}...`, 'ours'],
  ['1997-09-02', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09 2,12,22; 1997-10 2,12', 'ours'],
  [
    '1998-01-01',
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    '1998-01 1-31; 1999-01 1-31; 2000-01 1-31',
    'foreign',
  ],
  [
    '1998-01-01',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    '1998-01 1-31; 1999-01 1-31; 2000-01 1-31',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10',
    '1997-09 2,9,16,23,30; 1997-10 7,14,21,28; 1997-11 4',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    '1997-09 2,9,16,23,30; 1997-10 7,14,21,28; 1997-11 4,11,18,25; 1997-12 2,9,16,23',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-09 2,16,30; 1997-10 14,28; 1997-11 11,25; 1997-12 9,23; 1998-01 6,20; 1998-02 3,17...',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09 2,4,9,11,16,18,23,25,30; 1997-10 2',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    '1997-09 2,4,9,11,16,18,23,25,30; 1997-10 2',
    'ours',
  ],
  [
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09 1,3,5,15,17,19,29; 1997-10 1,3,13,15,17,27,29,31; 1997-11 10,12,14,24,26,28; 1997-12 8,10,12,22',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09 2,4,16,18,30; 1997-10 2,14,16',
    'ours',
  ],
  [
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5; 1998-01 2; 1998-02 6; 1998-03 6; 1998-04 3; 1998-05 1; 1998-06 5',
    'ours',
  ],
  [
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5',
    'ours',
  ],
  [
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09 7,28; 1997-11 2,30; 1998-01 4,25; 1998-03 1,29; 1998-05 3,31',
    'ours',
  ],
  [
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09 22; 1997-10 20; 1997-11 17; 1997-12 22; 1998-01 19; 1998-02 16',
    'ours',
  ],
  [
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09 28; 1997-10 29; 1997-11 28; 1997-12 29; 1998-01 29; 1998-02 26...',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09 2,15; 1997-10 2,15; 1997-11 2,15; 1997-12 2,15; 1998-01 2,15',
    'ours',
  ],
  [
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09 30; 1997-10 1,31; 1997-11 1,30; 1997-12 1,31; 1998-01 1,31; 1998-02 1',
    'ours',
  ],
  [
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09 10-15; 1999-03 10-13',
    'ours',
  ],
  [
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09 2,9,16,23,30; 1997-11 4,11,18,25; 1998-01 6,13,20,27; 1998-03 3,10,17,24,31...',
    'foreign',
  ],
  [
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06 10; 1997-07 10; 1998-06 10; 1998-07 10; 1999-06 10; 1999-07 10; 2000-06 10; 2000-07 10; 2001-06 10; 2001-07 10',
    'foreign',
  ],
  [
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03 10; 1999-01 10; 1999-02 10; 1999-03 10; 2001-01 10; 2001-02 10; 2001-03 10; 2003-01 10; 2003-02 10; 2003-03 10',
    'foreign',
  ],
  [
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01 1; 1997-04 10; 1997-07 19; 2000-01 1; 2000-04 9; 2000-07 18; 2003-01 1; 2003-04 10; 2003-07 19; 2006-01 1',
    'foreign',
  ],
  ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO', '1997-05 19; 1998-05 18; 1999-05 17...', 'foreign'],
  [
    '1997-05-12',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    '1997-05 12; 1998-05 11; 1999-05 17...',
    'foreign',
  ],
  [
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1997-03 13,20,27; 1998-03 5,12,19,26; 1999-03 4,11,18,25...',
    'foreign',
  ],
  ['1997-06-05', 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8', `${SUMMER_THURSDAYS}...`, 'foreign'],
  [
    '1997-09-02',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998-02 13; 1998-03 13; 1998-11 13; 1999-08 13; 2000-10 13...',
    'foreign',
  ],
  [
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09 13; 1997-10 11; 1997-11 8; 1997-12 13; 1998-01 10; 1998-02 7; 1998-03 7; 1998-04 11; 1998-05 9; 1998-06 13...',
    'foreign',
  ],
  [
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11 5; 2000-11 7; 2004-11 2...',
    'foreign',
  ],
  [
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09 4; 1997-10 7; 1997-11 6',
    'ours',
  ],
  [
    '1997-09-29',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09 29; 1997-10 30; 1997-11 27; 1997-12 30; 1998-01 29; 1998-02 26; 1998-03 30...',
    'ours',
  ],
  ['1997-09-02', 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', '', 'refused'],
  ['1997-09-02', 'FREQ=MINUTELY;INTERVAL=15;COUNT=6', '', 'refused'],
  ['1997-09-02', 'FREQ=MINUTELY;INTERVAL=90;COUNT=4', '', 'refused'],
  ['1997-09-02', 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40', '', 'refused'],
  ['1997-09-02', 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16', '', 'refused'],
  [
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08 5,10,19,24',
    'ours',
  ],
  [
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08 5,17,19,31',
    'ours',
  ],
  [
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01 15,30; 2007-02 15; 2007-03 15,30',
    'ours',
  ],
];

const LAST = '2008-12-31T00:00';

function ours(date: string, text: string): readonly string[] | null {
  const { rule } = parseRule(text, NEW_YORK);
  const start = parseWallTime(`${date}T09:00`) ?? 0;
  const recurring = rule && recurringFrom(rule, start);
  if (!recurring) return null;
  const days = ruledDays(recurring, dayOfLocal(start), dayOfLocal(parseWallTime(LAST) ?? 0));
  return days.map((day) => dateText(dayOfLocal(localStartOfDay(day))));
}

const foreign = (date: string, text: string): readonly string[] | null =>
  foreignDates(text, `${date}T09:00`, LAST)?.map((time) => time.slice(0, 10)) ?? null;

function told(date: string, text: string): readonly [Answer, readonly string[]] {
  const mine = ours(date, text);
  if (mine) return ['ours', mine];
  const theirs = foreign(date, text);
  return theirs ? ['foreign', theirs] : ['refused', []];
}

describe('the examples of RFC 5545', () => {
  it('are 42: 25 in the subset, 12 beside it, and 5 that come round more than once a day', () => {
    const count = (answer: Answer): number =>
      EXAMPLES.filter(([, , , one]) => one === answer).length;

    expect([EXAMPLES.length, count('ours'), count('foreign'), count('refused')]).toEqual([
      ...[42, 25, 12, 5],
    ]);
  });

  it.each(EXAMPLES)('from %s: %s', (date, text, days, answer) => {
    const isEndless = days.endsWith('...');
    const expected = days === '' ? [] : daysOf(days.replace('...', ''));

    const [who, all] = told(date, text);

    expect(who).toBe(answer);
    expect(isEndless ? all.slice(0, expected.length) : all).toEqual(expected);
    expect(all.length > expected.length).toBe(isEndless);
  });
});
