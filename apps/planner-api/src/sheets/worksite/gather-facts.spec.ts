import { describe, expect, it } from '@jest/globals';
import type { CustomQuestion, WorksiteDossierView } from '@pastille/contracts';
import { compile, type Intervention, type Plan, type Snapshot } from '@pastille/scheduling';
import { demoSnapshot } from '../../demo/demo-snapshot.js';
import { factsOf, type WorksiteSources } from './gather-facts.js';
import type { WorksiteFacts } from './worksite-facts.js';

const snapshot = demoSnapshot({ today: '2026-11-23' });
const plan = compile(snapshot);
const NOW = Date.UTC(2026, 10, 23, 7) / 60_000;
const EMPTY = { shown: [], more: 0, unreadable: 0 };

/** The worksite of the demo company with most interventions. */
const busiest = [...plan.records.worksite.values()].sort(
  (a, b) => plan.interventionsOfWorksite(b.id).length - plan.interventionsOfWorksite(a.id).length,
)[0]!;

const dossier: WorksiteDossierView = {
  ...{ worksiteId: busiest.id, version: 0, language: null, contacts: [], answers: [] },
  ...{ checklist: [], materials: [], changed: null },
};

const factsOn = (of: Plan, other: Partial<WorksiteSources> = {}): WorksiteFacts =>
  factsOf({
    ...{ plan: of, worksite: busiest, dossier, questions: [], photos: EMPTY },
    company: { name: 'Valmorin', lines: [], footer: null, logo: null },
    ...{ language: 'fr', now: NOW, by: 'Claire', publicUrl: 'https://plan.example' },
    ...other,
  });

/** The demo plan with its busiest worksite's interventions changed. */
const planWith = (change: (one: Intervention) => Intervention): Plan =>
  compile({
    ...snapshot,
    interventions: snapshot.interventions.map((one) =>
      one.worksiteId === busiest.id ? change(one) : one,
    ),
  } satisfies Snapshot);

const own = snapshot.interventions.filter(({ worksiteId }) => worksiteId === busiest.id);
const last = own.reduce((a, b) => (a.start > b.start ? a : b));

describe('the facts of a sheet', () => {
  it('are plain data: they cross to another thread', () => {
    const facts = factsOn(plan);

    expect(structuredClone(facts)).toEqual(facts);
    expect(facts.job.link).toBe(`https://plan.example/worksites/${busiest.id}`);
  });

  it('tell the published copy, never the draft', () => {
    const published = { start: last.start, end: last.end, team: last.team, state: last.state };
    const drafted = planWith((one) =>
      one.id === last.id
        ? { ...one, start: one.start + 1440, end: one.end + 1440, published }
        : one,
    );

    expect(factsOn(drafted).visits).toEqual(factsOn(plan).visits);
  });

  it('leave out what was never published, and what was cancelled, dots included', () => {
    const secret = planWith((one) => ({ ...one, published: null }));
    const cancelled = planWith((one) => ({
      ...one,
      state: 'cancelled',
      published: one.published && { ...one.published, state: 'cancelled' },
    }));

    for (const facts of [factsOn(secret), factsOn(cancelled)]) {
      expect(facts.visits.shown.filter(({ comesAgain }) => !comesAgain)).toEqual([]);
      expect(facts.tasks.map(({ status }) => status)).not.toContain('planned');
    }
    expect(factsOn(plan).tasks.map(({ status }) => status)).toContain('planned');
  });

  it('show the last of what is over, and count the others', () => {
    const later = factsOn(plan, { now: NOW + 400 * 1440 }).visits;
    const told = own.filter(({ published }) => published && published.state !== 'cancelled');

    expect(later.shown).toHaveLength(6);
    expect(later.earlier).toBe(told.length - 6);
  });

  it('name the lead first, and equipment apart from people', () => {
    const withBoth = factsOn(plan).visits.shown.find(
      ({ people, equipment }) => people.length > 1 && equipment.length > 0,
    );

    expect(withBoth?.people[0]?.isLead).toBe(true);
    expect(withBoth?.people.slice(1).every(({ isLead }) => !isLead)).toBe(true);
  });

  it('say of a series of the worksite what comes within three months, at most six', () => {
    const series = snapshot.series.find(({ recurrence }) => recurrence.type === 'rule')!;
    const ruled = compile({
      ...snapshot,
      series: [{ ...series, worksiteId: busiest.id }],
    });
    const again = factsOn(ruled).visits.shown.filter(({ comesAgain }) => comesAgain);

    expect(again.length).toBeGreaterThan(0);
    expect(again.length).toBeLessThan(7);
    expect(factsOn(ruled).visits.goesOn).toBe(true);
  });

  it('give the answers that the company wants on the sheet, in its order, each as its kind', () => {
    const questions: readonly CustomQuestion[] = [
      { ...question('a', 'Profondeur'), answer: { type: 'number', unit: 'm' } },
      { ...question('b', 'Chien'), answer: { type: 'yes-no' } },
      { ...question('c', 'Secret'), onSheet: false },
      question('d', 'Sans réponse'),
    ];
    const answers = [
      { questionId: 'c', value: 'x' },
      { questionId: 'b', value: 'yes' },
      { questionId: 'a', value: '1.5' },
    ];
    const facts = factsOn(plan, { questions, dossier: { ...dossier, answers } });

    expect(facts.answers).toEqual([
      { label: 'Profondeur', value: { type: 'number', number: 1.5, unit: 'm' } },
      { label: 'Chien', value: { type: 'yes-no', yes: true } },
    ]);
  });

  it('hold for every worksite of the demo company', () => {
    for (const worksite of plan.records.worksite.values()) {
      const facts = factsOn(plan, { worksite });

      expect(facts.tasks).toHaveLength(plan.tasksOf(worksite.id).length);
    }
  });
});

const question = (id: string, label: string): CustomQuestion => ({
  ...{ id, label, about: 'worksite', trade: null, onSheet: true, archived: false },
  answer: { type: 'text' },
});
