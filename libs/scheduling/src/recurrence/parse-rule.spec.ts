import { dayOf, localStartOfDay } from '@pastille/time';
import { PARIS } from '../testing/a-plan.js';
import { seededRule } from '../testing/seeded-rules.js';
import { parseRule } from './parse-rule.js';
import { printRule } from './print-rule.js';
import { completed } from './rule-shape.js';
import { parseWallTime } from './wall-time.js';

const MONDAY = localStartOfDay(dayOf('2027-01-04')) + 480;
const again = (text: string): string | null => {
  const { rule } = parseRule(text);
  return rule && printRule(rule);
};
const faultOf = (text: string) => {
  const { fault } = parseRule(text);
  return fault && `${fault.sentence} ${fault.part}`;
};

describe('a recurrence rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU,WE',
    'FREQ=DAILY;BYMONTH=5,6,7',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'FREQ=MONTHLY;BYMONTHDAY=-1,15',
    'FREQ=MONTHLY;BYDAY=-1FR,2TU;COUNT=10',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15;UNTIL=20301231T170000',
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=1MO',
  ])('is read and written as it was: %s', (text) => {
    expect(again(text)).toBe(text);
  });

  it('is one text, however it was typed', () => {
    expect(again('rrule:interval=1;byday=WE,MO,MO;wkst=mo;freq=weekly;')).toBe(
      'FREQ=WEEKLY;BYDAY=MO,WE',
    );
    expect(again('FREQ=MONTHLY;BYDAY=+2TU,2TU,-1TU')).toBe('FREQ=MONTHLY;BYDAY=-1TU,2TU');
  });

  it('says on which day where the start alone said so', () => {
    const full = (text: string): string => {
      const { rule } = parseRule(text);
      return rule ? printRule(completed(rule, MONDAY)) : '';
    };

    expect(full('FREQ=DAILY')).toBe('FREQ=DAILY');
    expect(full('FREQ=WEEKLY')).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(full('FREQ=MONTHLY')).toBe('FREQ=MONTHLY;BYMONTHDAY=4');
    expect(full('FREQ=YEARLY')).toBe('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=4');
    expect(full('FREQ=WEEKLY;BYDAY=FR')).toBe('FREQ=WEEKLY;BYDAY=FR');
  });

  it('ends in wall time: a day is taken whole, an instant is put into the zone', () => {
    const until = (text: string, zone = PARIS) =>
      parseRule(`FREQ=DAILY;UNTIL=${text}`, zone).rule?.until;

    expect(until('20270331')).toBe(parseWallTime('2027-03-31T23:59'));
    expect(until('20270331T080059')).toBe(parseWallTime('2027-03-31T08:00'));
    expect(until('20270331T060000Z')).toBe(parseWallTime('2027-03-31T08:00'));
    expect(until('20270131T070000Z')).toBe(parseWallTime('2027-01-31T08:00'));
    expect(faultOf('FREQ=DAILY;UNTIL=20270331T060000Z')).toBe(
      'rule-unreadable UNTIL=20270331T060000Z',
    );
  });

  it.each([
    ['FREQ=HOURLY', 'rule-part-unsupported FREQ=HOURLY'],
    ['BYDAY=MO', 'rule-part-missing FREQ'],
    ['', 'rule-unreadable '],
    ['FREQ=DAILY;BYHOUR=8', 'rule-part-unsupported BYHOUR=8'],
    ['FREQ=DAILY;BYEASTER=1', 'rule-part-unsupported BYEASTER=1'],
    ['FREQ=YEARLY;BYWEEKNO=12', 'rule-part-unsupported BYWEEKNO=12'],
    ['FREQ=DAILY;BYMONTHDAY=1', 'rule-part-unsupported BYMONTHDAY=1'],
    ['FREQ=DAILY;BYDAY=1MO', 'rule-part-unsupported BYDAY=1MO'],
    ['FREQ=DAILY;BYDAY=MO;BYMONTH=5', 'rule-part-unsupported BYDAY=MO'],
    ['FREQ=WEEKLY;BYMONTH=5', 'rule-part-unsupported BYMONTH=5'],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1', 'rule-part-unsupported BYSETPOS=1'],
    ['FREQ=MONTHLY;BYDAY=MO', 'rule-part-missing BYSETPOS'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'rule-part-missing BYDAY'],
    ['FREQ=MONTHLY;BYDAY=1MO,TU', 'rule-part-unsupported BYDAY=1MO,TU'],
    ['FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO', 'rule-part-unsupported BYDAY=1MO'],
    ['FREQ=YEARLY;BYDAY=1MO', 'rule-part-missing BYMONTH'],
    ['FREQ=YEARLY;BYMONTH=3', 'rule-part-missing BYMONTHDAY'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'rule-count-and-until COUNT'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-unreadable INTERVAL=0'],
    ['FREQ=DAILY;INTERVAL=99999', 'rule-unreadable INTERVAL=99999'],
    ['FREQ=DAILY;COUNT=-1', 'rule-unreadable COUNT=-1'],
    ['FREQ=DAILY;COUNT=1,2', 'rule-unreadable COUNT=1,2'],
    ['FREQ=DAILY;COUNT=1e3', 'rule-unreadable COUNT=1E3'],
    ['FREQ=DAILY;UNTIL=20270230', 'rule-unreadable UNTIL=20270230'],
    ['FREQ=WEEKLY;BYDAY=LU', 'rule-unreadable BYDAY=LU'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'rule-unreadable BYDAY=6MO'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule-unreadable BYMONTHDAY=32'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule-unreadable BYMONTHDAY=0'],
    ['FREQ=YEARLY;BYMONTH=-1;BYMONTHDAY=1', 'rule-unreadable BYMONTH=-1'],
    ['FREQ=DAILY;FREQ=DAILY', 'rule-unreadable FREQ=DAILY'],
    ['FREQ=DAILY;;COUNT=3', 'rule-unreadable '],
    ['every monday', 'rule-unreadable EVERY MONDAY'],
  ])('that is not ours is refused by the part at fault: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('goes there and back, whatever it says', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const { rule } = seededRule(seed);

      expect(parseRule(printRule(rule)).rule).toEqual(rule);
    }
  });
});
