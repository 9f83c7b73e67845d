import type { PublishedCopy } from '@pastille/scheduling';
import { aPerson, aPlan, at, lead, member } from '@pastille/scheduling/testing';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import type { Reader } from './concern.js';
import { countUnfetched, freshness, type FreshnessAsk } from './freshness.js';
import { bySubject } from './net-news.js';
import { slotsIn } from './slots.js';
import { tellsOf } from './told-to.js';

const NOW = at('2026-11-23 07:00');
const plan = aPlan({ resources: [aPerson(), aPerson({ id: 'lea', name: 'Léa' })] });

const copy = (day = '2026-11-24', parts: Partial<PublishedCopy> = {}): PublishedCopy => ({
  ...{ start: at(`${day} 08:00`), end: at(`${day} 17:30`) },
  ...{ team: [lead('paul')], state: 'open' },
  ...parts,
});

const news = (
  revision: number,
  before: PublishedCopy | null,
  after: PublishedCopy | null,
  id = 'bar',
): NewsRow => ({
  ...{ subject: 'intervention', subjectId: id, worksiteId: null, occurrence: null },
  ...{ before, after, revision },
  at: new Date(Date.UTC(2026, 10, 22, 12, revision)),
});

const OWN = { own: true, crew: false, absences: true, onCall: false };

/** Somebody whose calendar holds the board as it was at a revision; `null` = none was ever fetched. */
const reader = (resourceId: string, revision: number | null, since = 0): Reader => ({
  resourceId,
  tells: tellsOf(plan, { type: 'person', id: resourceId }, OWN),
  upTo: { revision, since: new Date(Date.UTC(2026, 10, 22, 12, since)) },
  reads: [],
});

const ask = (rows: readonly NewsRow[], parts: Partial<FreshnessAsk> = {}) =>
  freshness({
    ...{ now: NOW, news: rows, readers: [reader('paul', 5)], slotsOf: slotsIn(plan, NOW) },
    ...{ isAcknowledged: () => false, callAbout: () => null },
    ...parts,
  });

/** Who has what of it, in short. */
const reach = (rows: readonly NewsRow[], parts: Partial<FreshnessAsk> = {}) =>
  ask(rows, parts).changes.flatMap(({ people }) =>
    people.map((one) => `${one.resourceId} ${one.kind} ${one.reach}`),
  );

describe('a published change', () => {
  const moved = copy('2026-11-25');

  it('is fetched once a client was given its revision', () => {
    expect(reach([news(6, copy(), moved)])).toEqual(['paul moved unfetched']);
    expect(reach([news(5, copy(), moved)])).toEqual(['paul moved fetched']);
  });

  it('is one with those after it, and none where all came back', () => {
    const there = news(6, copy(), moved);

    expect(reach([there, news(7, moved, copy('2026-11-26'))])).toEqual(['paul moved unfetched']);
    expect(ask([there, news(7, moved, copy())]).people).toMatchObject([{ unfetched: [] }]);
  });

  it('that came back is unfetched for one who read in between', () => {
    const rows = [news(6, copy(), moved), news(7, moved, copy())];

    expect(reach(rows, { readers: [reader('paul', 6)] })).toEqual(['paul moved unfetched']);
  });

  it('is somebody’s who goes now, or went', () => {
    const team = [lead('lea')];
    const readers = [reader('lea', 5), reader('paul', 5)];

    expect(reach([news(6, copy(), copy(undefined, { team }))], { readers })).toEqual([
      'lea new unfetched',
      'paul left unfetched',
    ]);
    expect(reach([news(6, copy(), copy(undefined, { state: 'cancelled' }))], { readers })).toEqual([
      'paul cancelled unfetched',
    ]);
    expect(
      reach([news(6, copy(), copy(undefined, { team: [lead('paul'), member('lea')] }))], {
        readers,
      }),
    ).toEqual(['lea new unfetched', 'paul team unfetched']);
  });

  it('begins for each when it does for them: where one went, and where another goes', () => {
    const later = copy('2026-11-25', { team: [lead('lea')] });
    const readers = [reader('lea', 5), reader('paul', 5)];
    const [change] = ask([news(6, copy(), later)], { readers }).changes;

    expect(change?.people).toMatchObject([
      { resourceId: 'lea', kind: 'new', start: later.start },
      { resourceId: 'paul', kind: 'left', start: copy().start },
    ]);
    expect(ask([news(6, copy(), moved)]).changes[0]?.people).toMatchObject([
      { kind: 'moved', start: moved.start, soonest: copy().start },
    ]);
  });

  it('is nobody’s who has no feed', () => {
    expect(ask([news(6, copy(), moved)], { readers: [] })).toEqual({
      ...{ people: [], changes: [], notices: [] },
    });
  });

  it('is settled by « bien reçu », of that copy', () => {
    const isAcknowledged: FreshnessAsk['isAcknowledged'] = (change, who) =>
      change.subject === 'intervention' && change.after?.start === moved.start && who === 'paul';

    expect(reach([news(6, copy(), moved)], { isAcknowledged })).toEqual([
      'paul moved acknowledged',
    ]);
    expect(reach([news(6, copy(), copy('2026-11-27'))], { isAcknowledged })).toEqual([
      'paul moved unfetched',
    ]);
  });

  it('is forgotten once it is over', () => {
    expect(reach([news(6, copy('2026-11-20'), copy('2026-11-22'))])).toEqual([]);
  });

  it('from before a feed was issued is no news to it, read or not', () => {
    expect(reach([news(6, copy(), moved)], { readers: [reader('paul', null, 30)] })).toEqual([
      'paul moved fetched',
    ]);
    expect(reach([news(40, copy(), moved)], { readers: [reader('paul', null, 30)] })).toEqual([
      'paul moved unfetched',
    ]);
  });
});

describe('a notice', () => {
  const soon = copy('2026-11-23');

  it('is for what begins within a day and was not fetched, where it goes or where it was', () => {
    const late = news(6, copy('2026-12-01'), copy('2026-12-02'), 'far');
    const rows = [
      news(6, copy('2026-12-01'), soon, 'to'),
      news(7, soon, copy('2026-12-01'), 'from'),
    ];

    expect(ask([...rows, late]).notices).toEqual([
      { subject: 'intervention', subjectId: 'to', start: soon.start, resourceIds: ['paul'] },
      {
        subject: 'intervention',
        subjectId: 'from',
        start: at('2026-12-01 08:00'),
        resourceIds: ['paul'],
      },
    ]);
  });

  it('is none once it was fetched or acknowledged', () => {
    expect(ask([news(5, copy(), soon)]).notices).toEqual([]);
    expect(ask([news(6, copy(), soon)], { isAcknowledged: () => true }).notices).toEqual([]);
  });
});

it('counts for any feed what it tells otherwise than its readers know', () => {
  const rows = bySubject([
    news(6, copy(), copy('2026-11-25'), 'a'),
    news(7, copy(), copy('2026-11-26'), 'b'),
    news(8, copy(), copy(undefined, { team: [] }), 'c'),
  ]);
  const company = tellsOf(plan, { type: 'company' }, OWN);
  const upTo = (revision: number) => ({ revision, since: new Date(0) });

  const count = (revision: number) =>
    countUnfetched(
      rows,
      { tells: company, upTo: upTo(revision) },
      { now: NOW, slotsOf: slotsIn(plan, NOW) },
    );
  expect([count(5), count(7), count(8)]).toEqual([3, 1, 0]);
});

describe('a phone call', () => {
  const [there, again] = [copy('2026-11-23'), copy('2026-11-24')];
  const called = (revision: number): Pick<FreshnessAsk, 'callAbout'> => ({
    callAbout: (subjectId, resourceId) =>
      resourceId === 'paul'
        ? { subjectId, resourceId, revision, byName: 'Nora', at: new Date(0) }
        : null,
  });

  it('settles the notice of that change, and says who rang', () => {
    const { changes, notices, people } = ask([news(6, copy(), there)], called(6));

    expect(notices).toEqual([]);
    expect(people).toMatchObject([{ unfetched: [] }]);
    expect(changes).toMatchObject([
      { people: [{ kind: 'moved', reach: 'told', told: { by: 'Nora', at: 0 } }] },
    ]);
  });

  it('is of that change alone: what came later is unfetched again', () => {
    const rows = [news(6, copy('2026-11-25'), there), news(7, there, again)];

    expect(reach(rows, called(6))).toEqual(['paul moved unfetched']);
    expect(ask(rows, called(6)).notices).toHaveLength(1);
  });

  it('holds while what came later is nothing to that person', () => {
    const withLea = { ...there, team: [lead('paul'), member('lea')] };
    const rows = [news(6, copy('2026-11-25'), there), news(7, there, { ...withLea })];
    const readers = [reader('paul', 5), reader('lea', 5)];

    expect(
      reach(
        [rows[0], rows[1]].flatMap((row) => row ?? []),
        { ...called(7), readers },
      ),
    ).toEqual(['paul moved told', 'lea new unfetched']);
  });

  it('makes news of what came back: their calendar never had what they were told', () => {
    const rows = [news(6, copy('2026-11-25'), there), news(7, there, copy('2026-11-25'))];

    expect(reach(rows, called(6))).toEqual(['paul moved unfetched']);
    expect(reach(rows, { ...called(6), readers: [reader('paul', 7)] })).toEqual([
      'paul moved fetched',
    ]);
  });
});
