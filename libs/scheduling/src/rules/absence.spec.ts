import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import {
  aCrew,
  anAbsence,
  anIntervention,
  aPerson,
  aSubcontractor,
  lead,
  member,
} from '../testing/records.js';
import { absence } from './absence.js';

const paul = aPerson();
const byPaul = anIntervention({ team: [lead('paul')] });

describe('absence', () => {
  it('names who is away, and when', () => {
    const found = judgedBy(absence, {
      ...{ resources: [paul], interventions: [byPaul] },
      absences: [anAbsence({ start: at('2026-11-23 14:00') })],
    });

    expect(found).toEqual([
      {
        ...{ severity: 'error', subject: 'paul', ids: ['intervention'] },
        ...{ from: at('2026-11-23 14:00'), to: at('2026-11-23 17:30') },
      },
    ]);
  });

  it('says nothing of a weekend that the bar only runs over', () => {
    const bar = anIntervention({
      ...{ team: [lead('paul')], amount: { halfDays: 4 } },
      ...{ start: at('2026-11-27 08:00'), end: at('2026-11-30 17:30') },
    });
    const weekend = anAbsence({ start: at('2026-11-28 00:00'), end: at('2026-11-30 00:00') });

    expect(
      judgedBy(absence, { resources: [paul], interventions: [bar], absences: [weekend] }),
    ).toEqual([]);
  });

  it('finds a member of a crew who is away on a day in the crew', () => {
    const absences = [anAbsence()];
    const bar = anIntervention({ team: [lead('crew')] });
    const crewUntil = (to: string | null) =>
      judgedBy(absence, {
        resources: [paul, aCrew({ members: [{ resourceId: 'paul', from: null, to }] })],
        ...{ interventions: [bar], absences },
      });

    expect(crewUntil(null)).toMatchObject([{ subject: 'paul' }]);
    expect(crewUntil('2026-11-22')).toEqual([]);
  });

  it('tells work while the company is closed once, whoever does it, but not a subcontractor’s', () => {
    const absences = [anAbsence({ resourceId: null, reason: 'closing' })];
    const resources = [paul, aSubcontractor()];
    const bySub = anIntervention({ team: [lead('electrician')] });

    const ours = judgedBy(absence, { resources, absences, interventions: [byPaul] });
    const theirs = judgedBy(absence, { resources, absences, interventions: [bySub] });

    expect(ours).toMatchObject([{ subject: 'worksite', ids: ['intervention'] }]);
    expect(theirs).toEqual([]);
  });

  it('tells a closing decided since, for what it takes out of a bar, and nothing once the bar goes on longer', () => {
    const closing = anAbsence({
      ...{ resourceId: null, reason: 'closing' },
      ...{ start: at('2026-11-24 00:00'), end: at('2026-11-25 00:00') },
    });
    const twoDays = (until: string) =>
      judgedBy(absence, {
        ...{ resources: [paul], absences: [closing] },
        interventions: [{ ...byPaul, amount: { halfDays: 4 }, end: at(until) }],
      });

    expect(twoDays('2026-11-24 17:30')).toMatchObject([
      { from: at('2026-11-24 00:00'), to: at('2026-11-24 17:30') },
    ]);
    expect(twoDays('2026-11-25 17:30')).toEqual([]);
  });

  it('tells the company’s closing for work that nobody has yet, and where one of ours helps a subcontractor', () => {
    const absences = [anAbsence({ resourceId: null, reason: 'closing' })];
    const resources = [paul, aSubcontractor()];
    const mixed = anIntervention({ team: [lead('electrician'), member('paul')] });
    const told = (bar: Intervention) =>
      judgedBy(absence, { resources, absences, interventions: [bar] });

    expect(told(anIntervention())).toMatchObject([{ severity: 'error', subject: 'worksite' }]);
    expect(told(mixed)).toMatchObject([{ severity: 'error', subject: 'worksite' }]);
  });

  it('says nothing of what is done', () => {
    const interventions = [{ ...byPaul, state: 'done' as const }];

    expect(
      judgedBy(absence, { resources: [paul], absences: [anAbsence()], interventions }),
    ).toEqual([]);
  });
});
