import type { Plan, Series } from '../model/index.js';
import { describeViolation } from '../sentences/describe-violation.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries, ruled } from '../testing/a-series.js';
import { accepted, ALICE, refusal } from '../testing/commands.js';
import { aPerson, aTask, lead, member } from '../testing/records.js';
import { decide } from './decide.js';

const COMPANY = aPlan({
  resources: [
    aPerson(),
    aPerson({ id: 'lea', name: 'Léa' }),
    aPerson({ id: 'old', name: 'Jo', archived: true }),
  ],
  tasks: [aTask()],
});
const put = (parts: Partial<Series>, plan: Plan = COMPANY) =>
  decide(plan, { type: 'put-series', series: aSeries(parts) }, ALICE);
const stored = (parts: Partial<Series>, plan?: Plan) =>
  accepted(put(parts, plan)).changes[0]?.after as Series;
const whyNot = (parts: Partial<Series>, plan?: Plan) =>
  refusal(put(parts, plan)).violations.map(({ sentence, field }) => `${field}: ${sentence}`);

describe('put-series', () => {
  it('stores the rule in full, the team in order', () => {
    const series = stored({
      recurrence: ruled('freq=weekly;interval=1'),
      team: [member('paul'), lead('lea')],
    });

    expect(series.recurrence).toEqual(ruled('FREQ=WEEKLY;BYDAY=MO'));
    expect(series.team).toEqual([lead('lea'), member('paul')]);
  });

  it('begins with the first day that matches', () => {
    const series = stored({ recurrence: ruled('FREQ=WEEKLY;BYDAY=WE'), start: '2027-01-04T08:00' });

    expect(series.start).toBe('2027-01-06T08:00');
  });

  it('turns an end that another program wrote in UTC into the wall time of the board', () => {
    const series = stored({ recurrence: ruled('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270726T060000Z') });

    expect(series.recurrence).toEqual(ruled('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270726T080000'));
  });

  it('begins work when work begins, on the hours of who leads it', () => {
    const work = { kind: 'work', taskId: 'task', amount: { halfDays: 2 } } as const;

    expect(stored({ ...work, start: '2027-01-04T00:00' }).start).toBe('2027-01-04T08:00');
    expect(stored({ ...work, start: '2027-01-04T06:30' }).start).toBe('2027-01-04T08:00');
    expect(stored({ ...work, start: '2027-01-04T10:00' }).start).toBe('2027-01-04T10:00');
    expect(stored({ start: '2027-01-04T06:30' }).start).toBe('2027-01-04T06:30');
  });

  it('takes the worksite of its task', () => {
    const series = stored({ kind: 'work', taskId: 'task', worksiteId: null });

    expect(series.worksiteId).toBe('worksite');
  });

  it.each([
    [{ recurrence: ruled('FREQ=HOURLY') }, 'series.recurrence.rule: rule-part-unsupported'],
    [
      { recurrence: ruled('FREQ=DAILY;COUNT=2;UNTIL=20280101') },
      'series.recurrence.rule: rule-count-and-until',
    ],
    [{ recurrence: ruled('FREQ=MONTHLY;BYDAY=MO') }, 'series.recurrence.rule: rule-part-missing'],
    [{ recurrence: ruled('tous les lundis') }, 'series.recurrence.rule: rule-unreadable'],
    [
      { recurrence: ruled('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') },
      'series.recurrence.rule: series-never',
    ],
    [
      { recurrence: ruled('FREQ=WEEKLY;BYDAY=SU;UNTIL=20270109') },
      'series.recurrence.rule: series-never',
    ],
    [{ start: '2027-02-30T08:00' }, 'series.start: not-a-date'],
    [{ start: '2127-01-04T08:00' }, 'series.start: out-of-range'],
    [{ amount: { minutes: 0 } }, 'series.amount: amount-not-positive'],
    [{ amount: { minutes: 1_000_000 } }, 'series.amount: amount-too-long'],
    [{ kind: 'work' }, 'series.taskId: work-needs-task'],
    [{ taskId: 'nothing' }, 'series.taskId: unknown-task'],
    [{ taskId: 'task', worksiteId: 'other' }, 'series.worksiteId: task-of-another-worksite'],
    [{ kind: 'block', amount: { halfDays: 1 } }, 'series.amount: block-in-minutes'],
    [{ team: [lead('old')] }, 'series.team: archived-resource'],
    [{ team: [lead('nobody')] }, 'series.team: unknown-resource'],
    [{ worksiteId: 'nowhere' }, 'series.worksiteId: unknown-worksite'],
    [
      { recurrence: { type: 'after-last-visit', months: 0 } },
      'series.recurrence.months: months-out-of-range',
    ],
    [
      { recurrence: { type: 'after-last-visit', months: 6 }, title: null },
      'series.title: visit-needs-title',
    ],
    [
      { recurrence: { type: 'after-last-visit', months: 6 }, worksiteId: null },
      'series.worksiteId: visit-needs-worksite',
    ],
  ] as const satisfies readonly (readonly [Partial<Series>, string])[])(
    'refuses %j: %s',
    (parts, why) => {
      expect(whyNot(parts)).toEqual([why]);
    },
  );

  it('names the part of the rule that is not possible, in both languages', () => {
    const [why] = refusal(put({ recurrence: ruled('FREQ=DAILY;BYHOUR=8') })).violations;

    expect(why && describeViolation(why, 'en')).toBe(
      '“BYHOUR=8” is not possible in this recurrence.',
    );
    expect(why && describeViolation(why, 'fr')).toContain('BYHOUR=8');
  });

  it('replaces « after the last visit », and nothing that has occurrences', () => {
    const contract = aSeries({ recurrence: { type: 'after-last-visit', months: 12 } });

    const changed = stored(
      { recurrence: { type: 'after-last-visit', months: 6 } },
      aPlan({ series: [contract] }),
    );

    expect(changed.recurrence).toEqual({ type: 'after-last-visit', months: 6 });
    expect(whyNot({}, aPlan({ series: [contract] }))).toEqual(['series.id: duplicate-id']);
    expect(whyNot({}, aPlan({ series: [aSeries()] }))).toEqual(['series.id: duplicate-id']);
  });
});
