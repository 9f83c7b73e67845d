import { isClearAllYear, isDoubtful } from './doubtful.js';
import { dayOf, localStartOfDay } from './local-date.js';
import type { LocalMinutes } from './minutes.js';
import { zoneFromIntl } from './zone-from-intl.js';

const PARIS = zoneFromIntl('Europe/Paris', 2000, 2099);
const MONTREAL = zoneFromIntl('America/Montreal', 2000, 2099);

const TOKYO = zoneFromIntl('Asia/Tokyo', 2000, 2099);

function wall(text: string): LocalMinutes {
  const [date = '', clock = ''] = text.split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return localStartOfDay(dayOf(date)) + hour * 60 + minute;
}

describe('a wall time', () => {
  it.each([
    ['of a day', PARIS, '2026-11-23T08:00', false],
    ['that a night has not', PARIS, '2027-03-28T02:30', true],
    ['that a night has twice', PARIS, '2026-10-25T02:30', true],
    ['just before those', PARIS, '2026-10-25T01:59', false],
    ['just after those', PARIS, '2026-10-25T03:00', false],
    ['of the same night elsewhere', MONTREAL, '2026-10-25T02:30', false],
    ['that Montreal has twice', MONTREAL, '2026-11-01T01:30', true],
    ['that Montreal has not', MONTREAL, '2027-03-14T02:00', true],
  ] as const)('%s', (_, zone, local, isInDoubt) => {
    expect(isDoubtful(zone, wall(local))).toBe(isInDoubt);
  });
});

describe('a series', () => {
  it.each([
    ['of working hours', PARIS, '08:00', '17:00', true],
    ['at half past two', PARIS, '02:30', '04:30', false],
    ['that ends when the clocks change', PARIS, '01:00', '02:00', true],
    ['that begins after they changed', PARIS, '03:00', '05:00', true],
    [
      'at half past one in Montreal, where the hour from one is double',
      MONTREAL,
      '01:30',
      '01:45',
      false,
    ],
    ['where clocks never change', TOKYO, '02:30', '04:30', true],
  ] as const)('%s', (_, zone, from, to, isClear) => {
    const day = '2026-11-23';

    expect(isClearAllYear(zone, wall(`${day}T${from}`), wall(`${day}T${to}`))).toBe(isClear);
  });

  it('that lasts through the night', () => {
    expect(isClearAllYear(PARIS, wall('2026-11-23T22:00'), wall('2026-11-24T06:00'))).toBe(false);
    expect(isClearAllYear(PARIS, wall('2026-11-23T18:00'), wall('2026-11-25T01:00'))).toBe(false);
    expect(isClearAllYear(PARIS, wall('2026-11-23T18:00'), wall('2026-11-24T01:00'))).toBe(true);
  });
});
