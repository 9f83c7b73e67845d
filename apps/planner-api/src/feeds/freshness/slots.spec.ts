import type { Series } from '@pastille/scheduling';
import { anAbsence, aPerson, aPlan, aSeries, at, lead } from '@pastille/scheduling/testing';
import type { News } from '../chronicle/news-of.js';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import { freshness } from './freshness.js';
import { slotsIn } from './slots.js';
import { tellsOf } from './told-to.js';

const NOW = at('2026-11-23 07:00');

/** Every Tuesday at ten, from the first of December. */
const weekly = aSeries({
  ...{ start: '2026-11-24T10:00', amount: { minutes: 60 }, kind: 'appointment' },
  recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU' },
  team: [lead('paul')],
});

const planWith = (series: readonly Series[]) =>
  aPlan({ resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })], series });

const dated = (news: News): NewsRow => ({ ...news, revision: 6, at: new Date(0) });

const ofSeries = (before: Series | null, after: Series | null): NewsRow =>
  dated({
    ...{ subject: 'series', subjectId: weekly.id },
    ...{ before: before && [before], after: after && [after] },
  });

/** Who has not heard of what, and whether they are to be rung. */
function unfetched(row: NewsRow, { absences = true, series = [weekly] } = {}) {
  const plan = planWith(series);
  const includes = { own: true, crew: false, absences, onCall: false };
  const { changes, notices } = freshness({
    ...{ now: NOW, news: [row], slotsOf: slotsIn(plan, NOW) },
    ...{ isAcknowledged: () => false, callAbout: () => null },
    readers: ['paul', 'lea'].map((resourceId) => ({
      ...{ resourceId, reads: [], upTo: { revision: 5, since: new Date(0) } },
      tells: tellsOf(plan, { type: 'person', id: resourceId }, includes),
    })),
  });
  const [change] = changes;
  return {
    who: change?.people.map((one) => `${one.resourceId} ${one.kind}`) ?? [],
    start: change?.start ?? null,
    toRing: notices.flatMap(({ resourceIds }) => resourceIds),
  };
}

describe('a series', () => {
  const moved: Series = { ...weekly, start: '2026-11-24T14:00' };

  it('that is new, moved or gone is news to those who go', () => {
    expect(unfetched(ofSeries(null, weekly))).toEqual({
      ...{ who: ['paul new'], start: at('2026-11-24 10:00'), toRing: [] },
    });
    expect(unfetched(ofSeries(weekly, moved))).toMatchObject({
      ...{ who: ['paul moved'], start: at('2026-11-24 14:00') },
    });
    expect(unfetched(ofSeries(weekly, null), { series: [] })).toMatchObject({
      who: ['paul cancelled'],
    });
  });

  it('given to somebody else is news to both', () => {
    expect(unfetched(ofSeries(weekly, { ...weekly, team: [lead('lea')] })).who).toEqual([
      'paul left',
      'lea new',
    ]);
  });

  it('that ends next summer is no news: the next weeks stay as they are', () => {
    const recurrence = {
      type: 'rule',
      rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701T000000',
    } as const;

    expect(unfetched(ofSeries(weekly, { ...weekly, recurrence })).who).toEqual([]);
  });

  it('is to be rung about where a visit of the next day differs, not where a later one does', () => {
    const early: Series = { ...weekly, start: '2026-11-24T06:30' };
    const skipsOne: Series = { ...weekly, start: '2026-12-01T10:00' };
    const later: Series = {
      ...weekly,
      recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261202T000000' },
    };

    expect(unfetched(ofSeries(weekly, early)).toRing).toEqual(['paul']);
    expect(unfetched(ofSeries(weekly, later))).toMatchObject({ who: ['paul moved'], toRing: [] });
    expect(unfetched(ofSeries(weekly, skipsOne))).toMatchObject({
      ...{ who: ['paul moved'], start: at('2026-11-24 10:00') },
    });
  });

  it('cut in two at the same hour is no news', () => {
    const recurrence = {
      type: 'rule',
      rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261202T000000',
    } as const;
    const head: Series = { ...weekly, recurrence };
    const tail: Series = { ...weekly, id: 'tail', start: '2026-12-08T10:00', splitFrom: weekly.id };
    const row = dated({
      ...{ subject: 'series', subjectId: weekly.id, before: [weekly], after: [head, tail] },
    });

    expect(unfetched(row, { series: [head, tail] }).who).toEqual([]);
  });
});

describe('a visit of a series', () => {
  const occurrence = { seriesId: weekly.id, key: '2026-11-24T10:00' };
  const visit = { start: at('2026-11-24 10:00'), end: at('2026-11-24 11:00') };
  const ofVisit = (parts: Partial<NewsRow & { subject: 'intervention' }>): NewsRow => ({
    ...{ subject: 'intervention', subjectId: 'visit', worksiteId: null, occurrence },
    ...{ before: null, after: { ...visit, team: [lead('paul')], state: 'open' } },
    ...{ revision: 6, at: new Date(0) },
    ...parts,
  });

  it('that was touched and stays where it was is no news', () => {
    expect(unfetched(ofVisit({})).who).toEqual([]);
  });

  it('is moved or off against what the rule said', () => {
    const team = [lead('paul')];
    const at14 = { start: at('2026-11-24 14:00'), end: at('2026-11-24 15:00') };

    expect(unfetched(ofVisit({ after: { ...at14, team, state: 'open' } })).who).toEqual([
      'paul moved',
    ]);
    expect(unfetched(ofVisit({ after: { ...visit, team, state: 'cancelled' } })).who).toEqual([
      'paul cancelled',
    ]);
  });
});

describe('time off', () => {
  const leave = anAbsence({ start: at('2026-11-24'), end: at('2026-11-27') });
  const row = (before: typeof leave | null, after: typeof leave | null): NewsRow =>
    dated({ subject: 'absence', subjectId: 'absence', before, after });

  it('is news to whom it is of, where their feed tells of time off', () => {
    expect(unfetched(row(null, leave)).who).toEqual(['paul new']);
    expect(unfetched(row(leave, null)).who).toEqual(['paul cancelled']);
    expect(unfetched(row(leave, { ...leave, end: at('2026-11-26') })).who).toEqual(['paul moved']);
    expect(unfetched(row(null, leave), { absences: false }).who).toEqual([]);
  });

  it('of the company is news to everybody', () => {
    expect(unfetched(row(null, { ...leave, resourceId: null, reason: 'closing' })).who).toEqual([
      'paul new',
      'lea new',
    ]);
  });

  it('of the next day is worth a call, but not to whoever is ill', () => {
    const today = { ...leave, start: at('2026-11-23'), end: at('2026-11-24') };

    expect(unfetched(row(null, today)).toRing).toEqual(['paul']);
    expect(unfetched(row(null, { ...today, reason: 'sickness' }))).toMatchObject({
      ...{ who: ['paul new'], toRing: [] },
    });
  });

  it('that is over is forgotten', () => {
    const past = { ...leave, start: at('2026-11-20'), end: at('2026-11-21') };

    expect(unfetched(row(null, past)).who).toEqual([]);
  });
});
