import type { Intervention } from '../model/index.js';
import { changeOf } from '../changes/change-brand.js';
import { apply } from '../plan/apply.js';
import { aPlan, someSettings } from '../testing/a-plan.js';
import { aSeries, ruled } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { accepted, ALICE, refusal, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import {
  agenda,
  BEFORE,
  command,
  edit,
  edited,
  MONDAYS,
  override,
  ruleOf,
  whyNot,
  withSeries,
} from '../testing/edited-series.js';
import { anIntervention, aTask, lead } from '../testing/records.js';
import type { EditSeries } from './command.js';
import { decide } from './decide.js';

describe('edit-series, this one', () => {
  it('puts one visit elsewhere, under its own key', () => {
    const { changes, reasons } = edit(withSeries(), { change: { start: '2027-02-03T14:00' } });

    expect(changes.map(({ after }) => after)).toMatchObject([
      {
        id: 'new',
        start: at('2027-02-03 14:00'),
        end: at('2027-02-03 15:00'),
        occurrence: { key: '2027-02-01T08:00' },
      },
    ]);
    expect(reasons).toEqual([
      {
        ...{ interventionId: 'new', cause: 'asked', by: null },
        ...{ from: at('2027-02-01 08:00'), to: at('2027-02-03 14:00') },
      },
    ]);
  });

  it('changes what it is: for how long, who, how it is called', () => {
    const change = {
      amount: { minutes: 120 },
      team: [lead('paul')],
      title: 'Hivernage',
      note: 'Bâche',
    };

    expect(edit(withSeries(), { change }).changes[0]?.after).toMatchObject({
      ...{ ...change, start: at('2027-02-01 08:00'), end: at('2027-02-01 10:00') },
    });
  });

  it('is refused over somebody’s other visit where the company books nobody twice', () => {
    const settings = someSettings({ overbooking: { staff: 'refuse', equipment: 'refuse' } });
    const slot = { start: at('2027-02-03 14:00'), end: at('2027-02-03 15:00') };
    const visit = anIntervention({
      ...{ ...slot, id: 'visit', kind: 'appointment', taskId: null, amount: { minutes: 60 } },
      team: [lead('paul')],
    });
    const plan = apply(withSeries({ team: [lead('paul')] }, [visit]), [
      changeOf('settings', aPlan().settings, settings),
    ]);
    const change = { start: '2027-02-03T14:30' };

    const outcome = decide(plan, command({ change }), ALICE);

    expect(refusal(outcome).code).toBe('double-booked');
  });

  it('takes it out', () => {
    const after = edited(withSeries(), { change: null });

    expect(agenda(after)).toEqual(MONDAYS.filter((one) => one !== '02-01 08:00'));
  });

  it('goes on from what stands for it already', () => {
    const plan = withSeries({}, [override('02-01')]);

    const moved = edited(plan, { change: { title: 'Filtre' } });
    const cancelled = edited(plan, { change: null });

    expect(agenda(moved)).toContain('02-01 14:00 Filtre');
    expect([...moved.records.intervention.keys()]).toEqual(['o-02-01']);
    expect(agenda(cancelled)).not.toContain('02-01 14:00');
  });

  it('respects the locks of what stands for it already', () => {
    const locked = (lock: Intervention['lock']) => withSeries({}, [override('02-01', { lock })]);
    const start = '2027-02-02T08:00';

    expect(whyNot(locked(TIME_LOCKED), { change: { start } })).toEqual(['time-locked']);
    expect(whyNot(locked(TEAM_LOCKED), { change: { team: [] } })).toEqual(['team-locked']);
    expect(whyNot(locked(TIME_LOCKED), { change: null })).toEqual(['time-locked']);
    expect(edit(locked(TIME_LOCKED), { change: { note: 'Portail' } }).changes).toHaveLength(1);
    const done = withSeries({}, [override('02-01', { state: 'done' })]);
    expect(whyNot(done, { change: { start } })).toEqual(['done-locked']);
    const gone = withSeries({}, [override('02-01', { state: 'cancelled' })]);
    expect(whyNot(gone, { change: { start } })).toEqual(['cancelled']);
  });

  it('cannot have a rule of its own', () => {
    expect(whyNot(withSeries(), { change: { recurrence: ruled('FREQ=DAILY') } })).toEqual([
      'rule-of-series',
    ]);
    expect(whyNot(withSeries(), { change: { holidays: 'skip' } })).toEqual(['rule-of-series']);
  });

  it('changes nothing where nothing is asked', () => {
    expect(edit(withSeries(), { change: {} }).changes).toEqual([]);
  });
});

describe('edit-series, this one and those that follow', () => {
  const following = (parts: Partial<EditSeries>): Partial<EditSeries> => ({
    scope: 'following',
    ...parts,
  });

  it('ends the series just before, and begins another one', () => {
    const after = edited(withSeries(), following({ change: { title: 'Été' } }));

    expect(ruleOf(after, 'series')).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270201T075900');
    expect(after.records.series.get('new')).toEqual(
      aSeries({ id: 'new', title: 'Été', start: '2027-02-01T08:00', splitFrom: 'series' }),
    );
    expect(agenda(after)).toEqual(MONDAYS.map((one) => (one < '02' ? one : `${one} Été`)));
  });

  it('moves all of them as the one was moved: another day, another hour', () => {
    const after = edited(withSeries(), following({ change: { start: '2027-02-02T10:30' } }));

    expect(ruleOf(after, 'new')).toBe('FREQ=WEEKLY;BYDAY=TU');
    expect(agenda(after).slice(4)).toEqual([
      '02-02 10:30',
      '02-09 10:30',
      '02-16 10:30',
      '02-23 10:30',
    ]);
  });

  it('shares a COUNT out: what was, is spent', () => {
    const plan = withSeries({ recurrence: ruled('FREQ=WEEKLY;BYDAY=MO;COUNT=6') });

    const after = edited(plan, following({ change: { title: 'Fin' } }));

    expect(ruleOf(after, 'series')).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270201T075900');
    expect(ruleOf(after, 'new')).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=2');
    expect(agenda(after)).toHaveLength(6);
  });

  it('shares it out too where the form sent the same number with another day, and not where it sent another number', () => {
    const plan = withSeries({ recurrence: ruled('FREQ=WEEKLY;BYDAY=MO;COUNT=6') });
    const rule = (text: string) =>
      ruleOf(edited(plan, following({ change: { recurrence: ruled(text) } })), 'new');

    expect(rule('FREQ=WEEKLY;BYDAY=TH;COUNT=6')).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=2');
    expect(rule('FREQ=WEEKLY;BYDAY=TH;COUNT=5')).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=5');
  });

  it('keeps the last visit of an UNTIL when the hour moves past it', () => {
    const plan = withSeries({ recurrence: ruled('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270208T080000') });

    const after = edited(plan, following({ change: { start: '2027-02-01T10:00' } }));

    expect(agenda(after).slice(4)).toEqual(['02-01 10:00', '02-08 10:00']);
  });

  it('takes later exceptions along where the new rule comes round for them', () => {
    const plan = withSeries({}, [override('02-15'), override('02-22', { state: 'cancelled' })]);

    const after = edited(plan, following({ change: { start: '2027-02-01T09:00' } }));

    expect(after.intervention('o-02-15')?.occurrence).toEqual({
      seriesId: 'new',
      key: '2027-02-15T09:00',
    });
    expect(agenda(after).slice(4)).toEqual(['02-01 09:00', '02-08 09:00', '02-15 14:00']);
  });

  it('leaves them single and says so where it does not', () => {
    const plan = withSeries({}, [override('02-08'), override('02-15')]);
    const biweekly = ruled('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO');

    const { changes, reasons } = edit(plan, following({ change: { recurrence: biweekly } }));
    const after = apply(plan, changes);

    expect(after.intervention('o-02-08')?.occurrence).toBeNull();
    expect(after.intervention('o-02-15')?.occurrence?.seriesId).toBe('new');
    expect(reasons).toMatchObject([{ interventionId: 'o-02-08', cause: 'detached', by: 'series' }]);
    expect(agenda(after).slice(4)).toEqual(['02-01 08:00', '02-08 14:00', '02-15 14:00']);
  });

  it('does not touch what is done or locked, and does not plan it twice', () => {
    const locked = override('02-08', { lock: TIME_LOCKED });
    const done = override('02-15', { state: 'done' });
    const plan = withSeries({}, [locked, done]);

    const { changes, reasons } = edit(plan, following({ change: { start: '2027-02-01T09:00' } }));
    const after = apply(plan, changes);

    expect(after.intervention(locked.id)).toEqual({ ...locked, occurrence: null });
    expect(after.intervention(done.id)).toEqual({ ...done, occurrence: null });
    expect(reasons.map(({ interventionId }) => interventionId)).toEqual([locked.id, done.id]);
    expect(agenda(after).slice(4)).toEqual([
      '02-01 09:00',
      '02-08 14:00',
      '02-15 14:00',
      '02-22 09:00',
    ]);
  });

  it('ends everything from there on, except what is done or locked', () => {
    const plan = withSeries({}, [override('02-08'), override('02-15', { lock: TIME_LOCKED })]);

    const after = edited(plan, following({ change: null }));

    expect(agenda(after)).toEqual([...MONDAYS.slice(0, 4), '02-15 14:00']);
  });

  it('is the whole series from its first visit on', () => {
    const after = edited(
      withSeries(),
      following({ key: '2027-01-04T08:00', change: { title: 'Tout' } }),
      BEFORE,
    );

    expect([...after.records.series.keys()]).toEqual(['series']);
    expect(agenda(after)).toEqual(MONDAYS.map((one) => `${one} Tout`));
  });

  it('can be done twice', () => {
    const once = edited(withSeries(), following({ change: { start: '2027-02-02T08:00' } }));
    const twice = edited(once, {
      ...following({ change: { title: 'Printemps', start: '2027-02-17T08:00' } }),
      ...{ seriesId: 'new', key: '2027-02-16T08:00', newId: 'third' },
    });

    expect(twice.records.series.get('third')?.splitFrom).toBe('new');
    expect(agenda(twice).slice(4)).toEqual([
      '02-02 08:00',
      '02-09 08:00',
      '02-17 08:00 Printemps',
      '02-24 08:00 Printemps',
    ]);
  });
});

describe('edit-series', () => {
  it('is refused for what is not there, or is wrong', () => {
    const plan = withSeries({}, [override('02-08')]);

    expect(whyNot(plan, { seriesId: 'none' })).toEqual(['unknown-series']);
    expect(whyNot(plan, { key: '2027-02-02T08:00' })).toEqual(['not-an-occurrence']);
    expect(whyNot(plan, { newId: 'o-02-08' })).toEqual(['duplicate-id']);
    expect(whyNot(plan, { change: { start: 'soon' } })).toEqual(['not-a-date']);
    expect(whyNot(plan, { change: { amount: { minutes: -1 } } })).toEqual(['amount-not-positive']);
    expect(whyNot(plan, { change: { team: [lead('nobody')] } })).toEqual(['unknown-resource']);
    const many = { scope: 'following', key: '2027-02-01T08:00' } as const;
    expect(whyNot(plan, { ...many, change: { recurrence: ruled('FREQ=HOURLY') } })).toEqual([
      'rule-part-unsupported',
    ]);
    expect(
      whyNot(plan, { ...many, change: { recurrence: { type: 'after-last-visit', months: 3 } } }),
    ).toEqual(['recurrence-kind-fixed']);
    expect(
      whyNot(plan, { ...many, change: { recurrence: ruled('FREQ=DAILY;UNTIL=20260101') } }),
    ).toEqual(['series-never']);
  });

  it('ends « after the last visit » for good; its tasks stay', () => {
    const contract = aSeries({ recurrence: { type: 'after-last-visit', months: 12 } });
    const plan = aPlan({ series: [contract], tasks: [aTask({ seriesId: 'series' })] });

    const after = apply(
      plan,
      accepted(decide(plan, command({ scope: 'all', change: null }), ALICE)).changes,
    );

    expect(after.records.series.size).toBe(0);
    expect(after.records.task.get('task')?.seriesId).toBeNull();
  });
});
