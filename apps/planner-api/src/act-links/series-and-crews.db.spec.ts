import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Intervention, Series } from '@pastille/scheduling';
import { aCrew, added, aStaffMember, DAY, MONDAY_8 } from '../planning/testing/records.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { LinkedBoard, sealIn } from './testing/linked-board.js';

const DATA = mkdtempSync(join(tmpdir(), 'pastille-act-series-'));

let app: TestApp;
let on: LinkedBoard;

beforeAll(async () => {
  app = await startTestApp({ DATA_DIR: DATA, SECRET_KEY: 'the secret of these very tests only' });
});

afterAll(async () => {
  await app.close();
  rmSync(DATA, { recursive: true });
});

beforeEach(async () => {
  on = await LinkedBoard.make(app);
});

afterEach(() => app.clock.advance(2));

describe('the link of a series', () => {
  /** Luc looks after a pool every Monday and Wednesday at 2 in the afternoon. */
  const visits = async (): Promise<Series> => {
    const series: Series = {
      ...{ id: randomUUID(), start: '2026-11-16T14:00', amount: { minutes: 60 } },
      recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO,WE' },
      ...{ holidays: 'keep', splitFrom: null, kind: 'appointment', taskId: null },
      ...{ worksiteId: on.board.worksite.id, clientId: null, locationId: null },
      ...{ title: 'Entretien', note: null },
      team: [{ resourceId: on.board.lucId, role: 'lead', days: null }],
    };
    await on.add(added('series', series));
    return series;
  };

  const touchedOf = async (series: Series): Promise<readonly Intervention[]> =>
    [...(await on.board.warmPlan()).records.intervention.values()].filter(
      ({ occurrence }) => occurrence?.seriesId === series.id,
    );

  it('is of the next visit, and touches it with the first act that changes the plan', async () => {
    const series = await visits();
    const path = on.linkOfSeries(series);
    const page = await on.text(path);
    expect(page).toContain('lundi 23 novembre');
    expect(page).toContain('Entretien');

    expect((await on.act(path, 'on-the-way')).said).toBe('on-the-way');
    expect(await touchedOf(series)).toEqual([]);

    expect((await on.act(path, 'day-done', { left: 0 })).said).toBe('day-done');
    expect(await touchedOf(series)).toMatchObject([
      {
        ...{ state: 'done', closed: { name: 'Luc Martin' } },
        occurrence: { seriesId: series.id, key: '2026-11-23T14:00' },
      },
    ]);
    // What was said before it was touched is known of it afterwards.
    const after = await on.text(path);
    expect(after).toContain('Terminé, pointé par Luc Martin');
    expect(await on.count('work_report')).toBe(2);
  });

  it('does it once: of two phones at once, and of one that sends twice', async () => {
    const series = await visits();
    const path = on.linkOfSeries(series);
    const seal = sealIn(await on.text(path), 'day-done');
    const both = await Promise.all([
      on.post(path, seal, { left: 0 }),
      on.post(path, seal, { left: 0 }),
    ]);
    const again = await on.post(path, seal, { left: 0 });

    expect(both.map(({ said }) => said).toSorted()).toEqual(['day-done', 'used']);
    expect(again.said).toBe('used');
    expect(await touchedOf(series)).toHaveLength(1);
    expect(await on.count('work_report')).toBe(1);
  });

  it('is of the visit after it on the days that follow, under that day', async () => {
    const series = await visits();
    const path = on.linkOfSeries(series);
    await on.act(path, 'day-done', { left: 0 });
    app.clock.advance(DAY);
    const page = await on.text(path);
    app.clock.advance(-DAY);

    expect(page).toContain('mercredi 25 novembre');
    expect(page).not.toContain('mardi 24 novembre');
    expect(page).not.toContain('pointé par');
  });

  it('says « bien reçu » of the series, once for all visits, until it is told otherwise', async () => {
    const series = await visits();
    const path = on.linkOfSeries(series);

    expect((await on.act(path, 'received')).said).toBe('received');
    app.clock.advance(DAY);
    expect(await on.text(path)).toContain('Bien reçu, c’est noté');
    app.clock.advance(-DAY);

    const after: Series = { ...series, start: '2026-11-16T15:00' };
    await on.add([{ kind: 'series', id: series.id, before: series, after }]);
    expect(await on.text(path)).toContain('Le planning a changé depuis votre agenda');
    expect(await on.text(on.linkOfSeries(after))).not.toContain('Bien reçu, c’est noté');
  });

  it('is nobody else’s, and none once the series is gone', async () => {
    const series = await visits();
    const lea = aStaffMember({ branchId: on.board.company.branchId, name: 'Léa Roy' });
    await on.add(added('resource', lea));
    const before = await on.state();

    expect(await on.text(on.linkOfSeries(series, lea.id))).not.toContain('<form');
    await on.add([{ kind: 'series', id: series.id, before: series, after: null }]);
    const page = await on.text(on.linkOfSeries(series));
    expect(page).toContain('n’existe plus');
    expect(page).not.toContain('<form');
    expect((await on.state()).slice(1)).toEqual(before.slice(1));
  });
});

describe('the link of one who goes with a crew', () => {
  it('acts for who is of it that day, and says kindly to others that they are not awaited', async () => {
    const { branchId } = on.board.company;
    const lea = aStaffMember({ branchId, name: 'Léa Roy' });
    const hugo = aStaffMember({ branchId, name: 'Hugo Petit' });
    const crew = aCrew({
      branchId,
      members: [
        { resourceId: lea.id, from: null, to: null },
        { resourceId: hugo.id, from: null, to: '2026-11-20' },
      ],
    });
    await on.add([...added('resource', lea), ...added('resource', hugo)]);
    await on.add(added('resource', crew));
    const scheduling = on.board.scheduling(MONDAY_8 + 7 * DAY);
    await on.board.run({
      ...scheduling,
      start: MONDAY_8,
      team: [{ resourceId: crew.id, role: 'lead', days: null }],
    });
    const id = scheduling.interventionId;
    const before = await on.state();

    const left = await on.text(await on.link(id, { resourceId: hugo.id }));
    expect(left).toContain('vous n’y êtes plus attendu');
    expect(left).not.toContain('<form');
    expect(await on.state()).toEqual(before);

    const path = await on.link(id, { resourceId: lea.id });
    expect((await on.act(path, 'received')).said).toBe('received');
    expect((await on.act(path, 'day-done', { left: 0 })).said).toBe('day-done');
    expect((await on.bar(id)).closed).toMatchObject({ name: 'Léa Roy' });
  });
});

describe('the day that heads the page', () => {
  const titleOf = (page: string) => /<title>([^<]*)/.exec(page)?.[1];

  it('is the one that the link is about, yesterday as well as next week', async () => {
    const nextWeek = await on.link(await on.another(7));
    const today = await on.link();

    expect(titleOf(await on.text(nextWeek))).toContain('lundi 30 novembre');
    app.clock.advance(DAY);
    const page = await on.text(today);
    app.clock.advance(-DAY);
    expect(titleOf(page)).toContain('lundi 23 novembre');
    expect(page).not.toContain('mardi 24 novembre');
  });
});
