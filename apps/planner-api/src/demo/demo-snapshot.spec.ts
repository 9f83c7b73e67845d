import {
  compile,
  conflicts,
  orderWorksites,
  taskStatus,
  type Conflict,
  type Intervention,
  type Plan,
  type Snapshot,
} from '@pastille/scheduling';
import { rulingCalendar, working } from '@pastille/scheduling/calendar';
import { dueTasks } from '@pastille/scheduling/series';
import { missingConditions, remaining, toPlan } from '@pastille/scheduling/worksites';
import { STATUS } from './company-draft.js';
import { Days } from './days.js';
import { demoSnapshot } from './demo-snapshot.js';
import { PLANTED } from './planted-cases.js';

/** The day on which tests and benchmarks freeze the clock, a Monday. */
const TODAY = '2026-11-23';

/** Other days on which somebody may start for the first time: weekend, holiday, summer, new year, leap day. */
const OTHER_DAYS = [
  '2026-11-28',
  '2026-11-11',
  '2026-08-10',
  '2026-12-31',
  '2027-05-06',
  '2028-02-29',
  '2027-01-04',
];

const snapshot = demoSnapshot({ today: TODAY });
const plan = compile(snapshot);
const nowOn = (today: string) => {
  const days = new Days(today);
  return days.at(days.today, 450);
};
const now = nowOn(TODAY);

const plantedIds = new Set<string>(Object.values(PLANTED).flatMap((ids) => Object.values(ids)));
const isPlanted = ({ subject, ids }: Conflict): boolean =>
  [subject, ...ids].some((id) => plantedIds.has(id));
const describeIn = (of: Plan, { code, ids }: Conflict): string =>
  `${code}: ${ids.map((id) => of.records.intervention.get(id)?.start ?? of.records.task.get(id)?.label ?? id).join(' / ')}`;

const statusesOf = (of: Plan, shot: Snapshot) => {
  const counts = { todo: 0, planned: 0, done: 0 };
  for (const task of shot.tasks) counts[taskStatus(task, of.interventionsOfTask(task.id))] += 1;
  return counts;
};

const planted = (id: string): Intervention => {
  const found = plan.records.intervention.get(id);
  if (!found) throw new Error(`not planted: ${id}`);
  return found;
};

describe('the demo company', () => {
  it('is the same to the last byte for the same day', () => {
    expect(JSON.stringify(demoSnapshot({ today: TODAY }))).toBe(JSON.stringify(snapshot));
  });

  it('has the people, crews and machines of a group of four trades', () => {
    const count = (kind: string) =>
      snapshot.resources.filter((resource) => resource.kind === kind).length;

    expect([count('staff'), count('crew'), count('equipment'), count('subcontractor')]).toEqual([
      22, 6, 11, 2,
    ]);
    expect(new Set(snapshot.taskKinds.map(({ trade }) => trade)).size).toBe(4);
  });

  it('has enough work to look like a year of it', () => {
    expect(snapshot.worksites.length).toBeGreaterThanOrEqual(54);
    expect(snapshot.tasks.length).toBeGreaterThanOrEqual(380);
    expect(snapshot.interventions.length).toBeGreaterThanOrEqual(600);
    expect(snapshot.clients.length).toBeGreaterThanOrEqual(90);
  });

  it('has red, orange and green dots, twelve undated worksites and nine provisional ones', () => {
    const { todo, planned, done } = statusesOf(plan, snapshot);

    expect(Math.min(todo, planned, done)).toBeGreaterThan(60);
    expect(orderWorksites(plan).undated).toHaveLength(12);
    expect(
      snapshot.worksites.filter(
        ({ start, statusId }) => start?.certainty === 'provisional' && statusId !== STATUS.contract,
      ),
    ).toHaveLength(9);
  });

  it.each([TODAY, ...OTHER_DAYS])(
    'started on %s has no conflict but those that were planted',
    (today) => {
      const shot = demoSnapshot({ today });
      const compiled = compile(shot);

      const unexpected = conflicts(compiled, nowOn(today)).filter(
        (conflict) => !isPlanted(conflict),
      );

      expect(unexpected.map((conflict) => describeIn(compiled, conflict))).toEqual([]);
      expect(shot.interventions.length).toBeGreaterThan(300);
    },
  );

  it('has its planted conflicts', () => {
    const codes = conflicts(plan, now).map(({ code }) => code);

    expect([...new Set(codes)].sort()).toEqual([
      'absence',
      'client-on-hold',
      'done-with-future-work',
      'double-booked-equipment',
      'double-booked-staff',
      'outside-hours',
      'planned-without-intervention',
      'public-holiday',
      'skill-expired',
      'to-close',
      'unstaffed',
    ]);
  });

  it('names every planted case by ids that are there', () => {
    const known = JSON.stringify(snapshot);

    expect([...plantedIds].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has every bar end where the engine puts it', () => {
    const wrong = snapshot.interventions.filter((one) => {
      if (one.kind !== 'work' || one.amount === null || one.id === PLANTED['SAT-1'].intervention)
        return false;
      return working.add(rulingCalendar(plan, one), one.start, one.amount) !== one.end;
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('keeps the order of the trade: no step begins before the one before it is over', () => {
    const wrong = snapshot.worksites.flatMap(({ id, title }) => {
      const ends = plan.tasksOf(id).map((task) => plan.interventionsOfTask(task.id));
      return ends.flatMap((now, index) => {
        const before = ends[index - 1]?.at(-1);
        return before && now[0] && now[0].start < before.end
          ? [`${title}: ${now[0].taskId ?? ''}`]
          : [];
      });
    });

    expect(wrong).toEqual([]);
  });

  it('has green dots before orange ones before red ones, but for the dot set by hand', () => {
    const rank = { done: 0, planned: 1, todo: 2 };
    const wrong = snapshot.worksites.filter(({ id }) => {
      const ranks = plan
        .tasksOf(id)
        .map(
          (task) =>
            rank[taskStatus({ ...task, override: null }, plan.interventionsOfTask(task.id))],
        );
      return ranks.some((each, index) => each < (ranks[index - 1] ?? 0));
    });

    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('leaves nothing open that is over, and nothing done that is to come', () => {
    const forgotten = snapshot.interventions
      .filter((one) => one.state === 'open' && one.end <= now)
      .map(({ id }) => id);

    expect(forgotten).toEqual([PLANTED['TRAY-1'].intervention]);
    expect(snapshot.interventions.filter((one) => one.state === 'done' && one.end > now)).toEqual(
      [],
    );
  });

  it('REST-1 waits in « À planifier » with three days left of five', () => {
    const item = toPlan(plan).find(({ task }) => task.id === PLANTED['REST-1'].task);

    expect(item?.task.estimate).toEqual({ halfDays: 10 });
    expect(item?.amount).toEqual({ halfDays: 6 });
    expect(item && remaining(item.task, plan.interventionsOfTask(item.task.id))).toEqual({
      halfDays: 6,
    });
  });

  it('LONG-1 takes thirty-four days and goes around the Christmas closing', () => {
    const work = plan.interventionsOfWorksite(PLANTED['LONG-1'].worksite);
    const days =
      work.reduce(
        (sum, { amount }) => sum + (amount && 'halfDays' in amount ? amount.halfDays : 0),
        0,
      ) / 2;

    expect(days).toBe(34);
    expect(work[0]?.start).toBeLessThan(nowOn('2026-12-24'));
    expect(work.at(-1)?.end).toBeGreaterThan(nowOn('2027-01-04'));
  });

  it('locks the crane, the confirmed appointment and the promised date, each with its reason', () => {
    expect(planted(PLANTED['CRANE-1'].block)).toMatchObject({
      kind: 'block',
      state: 'open',
      lock: { time: { reason: 'Grue réservée' } },
    });
    expect(planted(PLANTED['RDV-1'].intervention)).toMatchObject({
      confirmed: { name: 'Sophie Garnier' },
      lock: { time: {} },
    });
    expect(planted(PLANTED['LOCK-1'].locked).lock.time?.reason).toBe('Le client prend sa journée');
    expect(planted(PLANTED['LOCK-1'].before).end).toBeLessThanOrEqual(
      planted(PLANTED['LOCK-1'].locked).start,
    );
    expect(
      snapshot.interventions.filter(({ lock, state }) => lock.time && state === 'open').length,
    ).toBeGreaterThan(15);
  });

  it('links each task to the one before it, with its drying', () => {
    const ofTemplates = snapshot.tasks.filter(({ seriesId }) => seriesId === null);
    const linked = ofTemplates.filter(({ links }) => links.length > 0);
    const firsts = ofTemplates.filter(({ order }) => order === 0);

    expect(linked.length + firsts.length).toBe(ofTemplates.length);
    expect(linked.flatMap(({ links }) => links).some(({ max }) => max !== null)).toBe(true);
  });

  it('LAG-1 cures for twenty-one days, weekends included, before the next step begins', () => {
    const [pour, cured] = [planted(PLANTED['LAG-1'].pour), planted(PLANTED['LAG-1'].cured)];
    const link = plan.records.task
      .get(cured.taskId ?? '')
      ?.links.find(({ predecessorId }) => predecessorId === pour.taskId);

    expect(link?.lag).toEqual({ elapsed: 21 * 1440 });
    expect(pour.start).toBeGreaterThan(now);
    expect(cured.start).toBeGreaterThanOrEqual(pour.end + 21 * 1440);
    expect(cured.start).toBeLessThan(pour.end + 25 * 1440);
  });

  it('has one yearly visit due and waiting, and the next ones open by themselves on their day', () => {
    const open = snapshot.tasks.filter(
      ({ seriesId, finished }) => seriesId !== null && finished === null,
    );

    expect(open).toMatchObject([{ label: 'Ramonage annuel', window: { earliest: '2026-11-14' } }]);
    expect(dueTasks(plan, TODAY)).toEqual([]);
    expect(dueTasks(plan, '2026-12-24')).toMatchObject([{ label: 'Ramonage annuel' }]);
  });

  it('SKILL-1 is told alone: everybody else may do what they do', () => {
    const expired = conflicts(plan, now).filter(({ code }) => code.startsWith('skill-'));

    expect(expired.map(({ code, ids }) => `${code} ${ids.join()}`)).toEqual([
      `skill-expired ${PLANTED['SKILL-1'].intervention}`,
    ]);
  });

  it('RAIN-1 is open work of the garden crew that fears the rain', () => {
    const { state, taskId, lock } = planted(PLANTED['RAIN-1'].intervention);
    const kind = plan.records.taskKind.get(plan.records.task.get(taskId ?? '')?.kindId ?? '');

    expect([state, lock.time, kind?.weather.rain]).toEqual(['open', null, true]);
  });

  it('HOL-1 was done on the day after the eleventh of November', () => {
    const visits = snapshot.interventions.filter(
      ({ occurrence }) => occurrence?.seriesId === PLANTED['HOL-1'].series,
    );
    const holiday = visits.find(({ occurrence }) => occurrence?.key.startsWith('2026-11-11'));

    expect(visits.length).toBeGreaterThan(8);
    expect(holiday?.start).toBe(nowOn('2026-11-12') + 30);
  });

  it('HOL-2 is a working day in Chambéry and a holiday in Colmar', () => {
    const holidays = conflicts(plan, now).filter(({ code }) => code === 'public-holiday');

    expect(planted(PLANTED['HOL-2'].worked).start).toBe(planted(PLANTED['HOL-2'].holiday).start);
    expect(holidays.flatMap(({ ids }) => ids)).toEqual([PLANTED['HOL-2'].holiday]);
  });

  it('DST-1 takes three hours from half past midnight to half past four', () => {
    const { start, end } = planted(PLANTED['DST-1'].intervention);

    expect([start, end]).toEqual(
      ['2027-03-27T23:30:00Z', '2027-03-28T02:30:00Z'].map((t) => Date.parse(t) / 60_000),
    );
  });

  it('WEEK53-1 is done by whoever is on call that week', () => {
    const { team } = planted(PLANTED['WEEK53-1'].intervention);
    const onCall = snapshot.onCalls.find(
      ({ from, to }) => from <= '2026-12-29' && to >= '2026-12-29',
    );

    expect(team.map(({ resourceId }) => resourceId)).toEqual([onCall?.resourceId]);
  });

  it('has told everybody of everything', () => {
    const untold = snapshot.interventions.filter(
      ({ start, end, team, state, published }) =>
        JSON.stringify(published) !== JSON.stringify({ start, end, team, state }),
    );

    expect(untold).toEqual([]);
  });

  it('names the supplier and the order of each crane and each concrete', () => {
    const blocks = snapshot.interventions.filter(({ kind }) => kind === 'block');

    expect(blocks.length).toBeGreaterThan(4);
    expect(blocks.filter(({ supplier }) => !supplier?.phone || !supplier.orderNumber)).toEqual([]);
  });

  it('has bars that are not ready, and says why: a deposit, a permit, a shell, a crane', () => {
    const missing = snapshot.interventions.flatMap((one) => missingConditions(plan, one));
    const met = snapshot.worksites.flatMap((one) => one.conditions).filter((one) => one.met);

    expect(new Set(missing.map(({ kind }) => kind))).toEqual(
      new Set(['deposit', 'permit', 'access', 'delivery']),
    );
    expect(missing.some(({ label }) => label === 'Coque')).toBe(true);
    expect(met.length).toBeGreaterThan(1);
  });

  it('SAT-1 is a Saturday', () => {
    const { start } = planted(PLANTED['SAT-1'].intervention);

    expect(new Date(start * 60_000).getUTCDay()).toBe(6);
  });

  it('calls nobody: every phone is in a range that ARCEP keeps for fiction', () => {
    const suppliers = snapshot.interventions.flatMap(({ supplier }) => supplier ?? []);
    const phones = [...snapshot.clients, ...snapshot.resources, ...suppliers].flatMap(
      ({ phone }) => (phone === null ? [] : [phone]),
    );

    expect(
      phones.filter((phone) => !/^(04 65 71|03 53 01|06 39 98) \d\d \d\d$/.test(phone)),
    ).toEqual([]);
    expect(phones.length).toBeGreaterThan(90);
  });
});
