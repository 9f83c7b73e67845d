import type { Plan, Snapshot } from '../model/index.js';
import { aBoard, drag } from '../scenarios/a-board.js';
import { aStep, aTemplate, afterStep } from '../testing/a-template.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import { aCrew, anAbsence, anIntervention, aPerson, aWorksite, lead } from '../testing/records.js';
import { applyTemplate, teamOfCrew } from './apply-template.js';
import { barIdOfTask, proposeDates } from './propose-dates.js';
import { taskIdOfStep, tasksOfTemplate } from './tasks-of-template.js';
import type { TemplateStep } from './template.js';

const members = [{ resourceId: 'paul', from: null, to: null }];
const crew = [aPerson(), aCrew({ members })];
const team = teamOfCrew('crew');
const template = aTemplate();
const board = (parts: Partial<Snapshot> = {}) =>
  aBoard({ resources: crew, worksites: [aWorksite({ usualCrewId: 'crew' })], ...parts });

function proposed(plan: Plan, steps: readonly TemplateStep[], wall: string, who = team) {
  const tasks = tasksOfTemplate(plan, {
    ...{ steps, worksiteId: 'worksite', leftOut: new Set<string>(), actId: 'act' },
  });
  return { tasks, dates: proposeDates(plan, tasks, { start: at(wall), team: who }) };
}

const bar = (key: string) => barIdOfTask(taskIdOfStep('act', key));

function told(parts: Partial<Snapshot>, wall = '2026-11-23 00:00', steps = template.steps) {
  const one = board(parts);
  return proposed(one.plan, steps, wall).dates.map(
    ({ start, end }) => `${one.clock(start)} – ${one.clock(end)}`,
  );
}

describe('the dates that are proposed', () => {
  it('follow each other in working time, and concrete cures through the weekend', () => {
    expect(told({})).toEqual([
      '2026-11-23 08:00 – 2026-11-24 17:30',
      '2026-11-25 08:00 – 2026-11-25 17:30',
      // A week after Wednesday evening is the next morning.
      '2026-12-03 08:00 – 2026-12-07 17:30',
    ]);
  });

  it('say what is waited for, which nobody is booked for', () => {
    const { plan } = board();
    const { dates } = proposed(plan, template.steps, '2026-11-23 00:00');

    expect(dates.map(({ waits }) => waits)).toEqual([
      null,
      null,
      { start: at('2026-11-25 17:30'), end: at('2026-12-02 17:30') },
    ]);
  });

  it('jump public holidays, closings, and the crew’s absences and other work', () => {
    const closing = { resourceId: null, reason: 'closing' } as const;
    const other = anIntervention({
      ...{ id: 'other', worksiteId: null, team: [lead('paul')] },
      ...{ start: at('2026-12-22 08:00'), end: at('2026-12-22 17:30') },
    });
    const absences = [
      anAbsence({ start: at('2026-12-21 00:00'), end: at('2026-12-22 00:00') }),
      anAbsence({
        ...closing,
        id: 'c',
        start: at('2026-12-28 00:00'),
        end: at('2027-01-02 00:00'),
      }),
    ];

    expect(told({ absences, interventions: [other] }, '2026-12-21 00:00')).toEqual([
      // Monday Paul is away, on Tuesday elsewhere; Christmas is a Friday.
      '2026-12-23 08:00 – 2026-12-24 17:30',
      '2027-01-04 08:00 – 2027-01-04 17:30',
      '2027-01-12 08:00 – 2027-01-14 17:30',
    ]);
  });

  it('flow around a short visit, and stand all the same where the crew never has time', () => {
    const visit = anIntervention({
      ...{ id: 'visit', kind: 'appointment', worksiteId: null, team: [lead('paul')] },
      ...{ start: at('2026-11-23 09:00'), end: at('2026-11-23 10:00'), amount: { minutes: 60 } },
    });
    expect(told({ interventions: [visit] })[0]).toBe('2026-11-23 08:00 – 2026-11-24 17:30');

    const away = anAbsence({ start: at('2026-01-01 00:00'), end: at('2099-12-31 00:00') });
    const { plan } = board({ absences: [away] });
    const { dates } = proposed(plan, template.steps, '2026-11-23 00:00');
    expect(dates.map(({ isTaken }) => isTaken)).toEqual([true, true, true]);
    expect(dates[0]?.start).toBe(at('2026-11-23 08:00'));
  });

  it('wait for the worksite’s firm start', () => {
    const worksites = [aWorksite({ start: { date: '2026-12-01', certainty: 'firm' } })];

    expect(told({ worksites })[0]).toBe('2026-12-01 08:00 – 2026-12-02 17:30');
  });

  it('take half-days whole, after an hour’s work too', () => {
    const steps = [
      aStep('visit', { amount: { minutes: 60 } }),
      aStep('fit', { amount: { halfDays: 1 }, after: [afterStep('visit')] }),
    ];

    expect(told({}, '2026-11-23 00:00', steps)).toEqual([
      '2026-11-23 08:00 – 2026-11-23 09:00',
      '2026-11-23 13:30 – 2026-11-23 17:30',
    ]);
  });

  it('keep links of all four kinds', () => {
    const steps = [
      aStep('fill', { amount: { halfDays: 4 } }),
      aStep('water', { amount: { halfDays: 2 }, after: [afterStep('fill', { kind: 'FF' })] }),
      aStep('check', { amount: { halfDays: 1 }, after: [afterStep('fill', { kind: 'SS' })] }),
    ];
    const { plan } = board();
    const { dates } = proposed(plan, steps, '2026-11-23 00:00', []);

    expect(dates.map(({ end }) => end)).toEqual([
      at('2026-11-24 17:30'),
      at('2026-11-24 17:30'),
      at('2026-11-24 12:00'),
    ]);
  });
});

describe('a template that is applied and planned', () => {
  function applied(parts: Partial<Snapshot> = {}) {
    const one = board(parts);
    const { tasks, dates } = proposed(one.plan, template.steps, '2026-11-23 00:00');
    const done = one.does(applyTemplate({ template, tasks, dates, team }));
    return { one, done, tasks };
  }

  it('stands as it was proposed, with the crew, and nothing is wrong', () => {
    const { one } = applied();

    expect(['dig', 'belt', 'coping'].map((key) => one.when(bar(key)))).toEqual(told({}));
    expect(one.team(bar('dig'))).toEqual(['crew']);
    expect(one.worries().filter((worry) => !worry.startsWith('team-too-small'))).toEqual([]);
  });

  it('keeps its lags when the first is moved: the concrete cures a whole week all the same', () => {
    const { one } = applied();

    one.does(drag(bar('dig'), '2026-11-25 08:00'));

    expect(['dig', 'belt', 'coping'].map((key) => one.when(bar(key)))).toEqual([
      '2026-11-25 08:00 – 2026-11-26 17:30',
      '2026-11-27 08:00 – 2026-11-27 16:00',
      '2026-12-07 08:00 – 2026-12-09 17:30',
    ]);
    expect(one.worries().filter((worry) => /precedence|lag/.test(worry))).toEqual([]);
  });

  it('is one step to undo, and moves nothing that stands', () => {
    const locked = anIntervention({ id: 'locked', lock: TIME_LOCKED, team: [lead('paul')] });
    const { one, done, tasks } = applied({ interventions: [locked] });

    expect(one.bar('locked')).toEqual(locked);
    one.takesBack(done);
    expect(one.plan.tasksOf('worksite')).toEqual([]);
    expect(tasks.every(({ id }) => one.plan.interventionsOfTask(id).length === 0)).toBe(true);
  });

  it('without dates makes the tasks alone, and says of which version', () => {
    const { plan } = board();
    const { tasks } = proposed(plan, template.steps, '2026-11-23 00:00');

    expect(applyTemplate({ template, tasks, dates: [], team })).toEqual({
      ...{ type: 'add-tasks', tasks },
      template: { id: 'shell', version: 3, name: 'Piscine coque' },
    });
  });
});
