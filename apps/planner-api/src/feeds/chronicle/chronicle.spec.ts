import { invert, type Change, type Intervention, type PublishedCopy } from '@pastille/scheduling';
import {
  aClient,
  aCrew,
  anAbsence,
  anIntervention,
  aPerson,
  aSeries,
  at,
  aTask,
  lead,
  someSettings,
} from '@pastille/scheduling/testing';
import { newsOf } from './news-of.js';
import { stampsOf } from './stamps-of.js';

const BOARD = 'the-board';

const copy = (parts: Partial<PublishedCopy> = {}): PublishedCopy => ({
  ...{ start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') },
  ...{ team: [lead('paul')], state: 'open' },
  ...parts,
});

const bar = (parts: Partial<Intervention> = {}) => anIntervention({ published: copy(), ...parts });

const change = (before: Intervention | null, after: Intervention | null): Change => ({
  kind: 'intervention',
  id: 'intervention',
  before,
  after,
});

/** Which records tell something else, with a star where their time moves. */
const stamped = (...changes: readonly Change[]): readonly string[] =>
  stampsOf(changes, BOARD).map(({ recordId, movesTime }) => recordId + (movesTime ? '*' : ''));

describe('a stamp', () => {
  const later = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };

  it('is for what is told alone: neither drafts nor padlocks nor what it took', () => {
    expect(stamped(change(bar(), bar(later)))).toEqual([]);
    expect(stamped(change(bar(), bar({ actual: { halfDays: 3 } })))).toEqual([]);
    expect(stamped(change(anIntervention(), anIntervention(later)))).toEqual([]);
  });

  it('moves the time of what is published at another time, and not of what is called otherwise', () => {
    expect(stamped(change(bar(), bar({ published: copy(later) })))).toEqual(['intervention*']);
    expect(stamped(change(bar(), bar({ note: 'Clés' })))).toEqual(['intervention']);
    expect(stamped(change(bar(), bar({ published: copy({ team: [lead('lea')] }) })))).toEqual([
      'intervention',
    ]);
  });

  it('is no move for what is new or gone', () => {
    expect(stamped(change(null, bar()))).toEqual(['intervention']);
    expect(stamped(change(bar(), null))).toEqual(['intervention']);
  });

  it('is the series’ too for what stands for one of its visits', () => {
    const occurrence = { seriesId: 'series', key: '2027-01-04T08:00' };

    expect(stamped(change(null, bar({ occurrence })))).toEqual(['intervention', 'series*']);
    expect(stamped(change(bar({ occurrence }), bar({ occurrence, note: 'Filtre' })))).toEqual([
      'intervention',
      'series',
    ]);
  });

  it('is for the records around: words, rules, hours', () => {
    const series = aSeries();
    const weekly = { ...series, start: '2027-01-04T10:00' };
    const hours = someSettings().hours;

    expect(
      stamped(
        { kind: 'client', id: 'client', before: aClient(), after: aClient({ phone: '06' }) },
        { kind: 'client', id: 'mute', before: aClient(), after: aClient({ email: 'x@y.fr' }) },
        { kind: 'task', id: 'task', before: aTask(), after: aTask({ label: 'Liner' }) },
        { kind: 'series', id: 'series', before: series, after: weekly },
        { kind: 'resource', id: 'paul', before: aPerson(), after: aPerson({ hours }) },
        { kind: 'resource', id: 'crew', before: aCrew(), after: aCrew({ order: 9 }) },
      ),
    ).toEqual(['client', 'task', 'series*', 'paul*']);
  });

  it('is everybody’s where the hours or a closing of the company change', () => {
    const settings = someSettings();
    const closing = anAbsence({ resourceId: null, reason: 'closing' });
    const zone = { ...settings.zone, name: 'Elsewhere' };

    expect(
      stamped({ kind: 'settings', id: 'board', before: settings, after: { ...settings, zone } }),
    ).toEqual([`${BOARD}*`]);
    expect(stamped({ kind: 'absence', id: 'absence', before: null, after: closing })).toEqual([
      `${BOARD}*`,
      'absence',
    ]);
    expect(stamped({ kind: 'absence', id: 'absence', before: null, after: anAbsence() })).toEqual([
      'absence',
    ]);
  });
});

describe('news', () => {
  it('are what is published anew, with both sides', () => {
    const after = copy({ start: at('2026-11-23 10:00') });

    expect(newsOf([change(bar(), bar({ published: after }))])).toEqual([
      {
        ...{ subject: 'intervention', subjectId: 'intervention', worksiteId: 'worksite' },
        ...{ occurrence: null, before: copy(), after },
      },
    ]);
    expect(newsOf([change(bar(), null)])).toMatchObject([{ before: copy(), after: null }]);
  });

  it('are neither drafts, nor words, nor that somebody’s own work is done', () => {
    const done = bar({ published: copy({ state: 'done' }) });

    expect(newsOf([change(bar(), bar({ start: at('2026-11-24 08:00'), note: 'x' }))])).toEqual([]);
    expect(newsOf([change(bar(), done)])).toEqual([]);
    expect(newsOf([change(bar(), bar({ published: copy({ state: 'cancelled' }) }))])).toHaveLength(
      1,
    );
  });

  it('are of series and absences what they are, whoever they are of', () => {
    const series = aSeries();
    const later = { ...series, start: '2027-01-04T10:00' };
    const leave = anAbsence();

    expect(
      newsOf([
        { kind: 'series', id: 'series', before: series, after: later },
        { kind: 'series', id: 'noted', before: series, after: { ...series, note: 'Filtre' } },
        { kind: 'absence', id: 'absence', before: null, after: leave },
        { kind: 'absence', id: 'said', before: leave, after: { ...leave, note: 'RTT' } },
      ]),
    ).toEqual([
      { subject: 'absence', subjectId: 'absence', before: null, after: leave },
      { subject: 'series', subjectId: 'series', before: [series], after: [later] },
    ]);
  });

  it('of a series that was cut in two are of both halves at once, and there and back likewise', () => {
    const whole = aSeries();
    const rule = { type: 'rule' as const, rule: 'FREQ=WEEKLY;UNTIL=20270201T000000' };
    const head = { ...whole, recurrence: rule };
    const tail = { ...whole, id: 'tail', splitFrom: whole.id, start: '2027-02-01T10:00' };
    const cut: Change[] = [
      { kind: 'series', id: whole.id, before: whole, after: head },
      { kind: 'series', id: 'tail', before: null, after: tail },
    ];

    expect(newsOf(cut)).toEqual([
      { subject: 'series', subjectId: whole.id, before: [whole], after: [head, tail] },
    ]);
    expect(newsOf(invert(cut))).toMatchObject([{ before: [head, tail], after: [whole] }]);
  });
});
